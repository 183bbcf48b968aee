"""docs/guides/prompts.md says what its examples make, and the example DAGs' prompts are what one would send."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from airflow_provider_slides.sandbox.samples import weekly_kpis
from tests.unit.support import FakeTask

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/guides/prompts.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```jinja\n(.*?)\n```\n\n```text\n(.*?)\n```", PAGE, re.DOTALL)


def rendered(prompt: str, facts: Any = "-", **context: Any) -> str:
    with DAG("d", schedule=None, template_searchpath=str(ROOT / "dags_examples")):
        task = PerceptisGenerateOperator(task_id="t", facts=facts, prompt=prompt, destination="/decks/")
    task.render_template_fields({"ti": SimpleNamespace(map_index=-1), "dag": task.dag, **context})
    if task.prompt == prompt:
        # What can't be rendered fails where it is needed.
        FakeTask(lambda **_: task).run()
    text: str = task.prompt
    return text


@pytest.mark.parametrize(("template", "output"), EXAMPLES)
def test_an_example_of_the_page_makes_what_is_written_under_it(template: str, output: str) -> None:
    (data,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    known: dict[str, Any] = {}
    exec(data, known)

    try:
        made = rendered(template, kpis=known["kpis"])
    except InvalidArgumentError as e:
        made = f"InvalidArgumentError: {e}"

    assert made == output


def test_every_example_of_the_page_is_one() -> None:
    assert len(EXAMPLES) == PAGE.count("```jinja") == PAGE.count("```text")


def test_the_prompt_of_the_weekly_deck_has_its_figures_as_they_are_read() -> None:
    kpis = weekly_kpis(0)

    prompt = rendered("prompts/weekly_kpi.md.j2", facts=kpis)

    last, this = (week["revenue"] for week in kpis["history"][-2:])
    assert f"Revenue of the week is €{this:,}, {100 * (this / last - 1):+.1f}% on the week before." in prompt
    region = "| {region} | €{revenue:,} | {revenue_change_percent:.1f} | {orders:,} | {churn_percent:.1f} |"
    week = "| {week} | €{revenue:,} | {orders:,} |"
    for form, rows in ((region, kpis["regions"]), (week, kpis["history"])):
        assert "\n".join(form.format(**row) for row in rows) in prompt


def test_the_prompt_of_a_customers_review_has_its_figures_as_they_are_read() -> None:
    customer = {
        "name": "Łódź Stal S.A.",
        "revenue": {"2026-Q1": 702_000, "2026-Q2": 698_000},
        "on_time_percent": 98.4,
        "open_tickets": 2,
    }

    prompt = rendered("prompts/customer_qbr.md.j2", params={"customer": customer})

    for line in (
        "- 2026-Q2: €698,000",
        "- Change to the quarter before: -0.6%",
        "- Best of the last 2 quarters: €702,000",
        "| Quarter | Revenue |\n| --- | ---: |\n| 2026-Q1 | €702,000 |\n| 2026-Q2 | €698,000 |",
        "- Deliveries on time: 98.4%",
        "- Open support tickets: 2",
    ):
        assert f"\n{line}\n" in prompt
