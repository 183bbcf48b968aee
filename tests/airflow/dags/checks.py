"""Decks that are checked: one that a test has put somewhere, and many that are bought; alone, mapped, by a function."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from airflow.providers.common.compat.sdk import DAG, task

from airflow_provider_slides.operators.decks import DeckCheckOperator
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

RETRIES: dict[str, Any] = {"retries": 2, "retry_delay": timedelta(seconds=1)}

with DAG("check", schedule=None, start_date=datetime(2026, 1, 1), params={"facts": {}, "fail_on": ["contradicted"]}):
    DeckCheckOperator(
        task_id="check",
        deck="{{ dag_run.conf['destination'] }}",
        facts="{{ params.facts }}",
        fail_on="{{ params.fail_on }}",
        **RETRIES,
    )

with DAG("check_mapped", schedule=None, start_date=datetime(2026, 1, 1), params={"teams": []}):

    @task
    def each(params: dict[str, Any] | None = None) -> Any:
        assert params is not None
        return params["teams"]

    decks = PerceptisGenerateOperator.partial(
        task_id="generate",
        prompt="# {{ facts.marker }}\n\nFour slides.\n\n{{ facts.rows | markdown_table }}",
        destination="{{ dag_run.conf['destination'] }}{{ ti.map_index }}.pptx",
        poll_interval=1,
        deferrable=True,
    ).expand(facts=each())

    DeckCheckOperator.partial(task_id="check", rules={"slides": {"max": 9}}, **RETRIES).expand(deck=decks.output)

    @task.deck_check(fail_on=["rule"], **RETRIES)
    def has_title(deck, facts) -> list[str]:
        return [] if deck.slides[0].title.lower() == facts["marker"].lower() else [f"It is {deck.slides[0].title!r}."]

    has_title.expand(deck=decks.output)
