"""
Every Monday at six: a deck is checked, and where it is wrong bought once more, with what was wrong in its prompt.

The second deck is paid for as the first one was, which is why it has a task of its own: nothing is bought in secret,
and never a third. It is handed on when it is right; else the run fails.

Connection: `perceptis_default`. Variable `decks`: where decks go, such as `s3://bucket/decks`.
"""

from __future__ import annotations

from typing import Any

import pendulum
from airflow.providers.common.compat.sdk import DAG, task

from airflow_provider_slides.operators.decks import DeckCheckOperator
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

FOLDER = "{{ var.value.get('decks', '/tmp/decks') }}/{{ (dag_run.logical_date or dag_run.run_after) | ds }}"
PROMPT = """\
# Support last week

Four slides. Only these figures:

{{ facts | markdown_table(headings={'team': 'Team', 'tickets': 'Tickets', 'solved': 'Solved'}) }}
"""
CORRECTIONS = """
## Corrections

The last deck was wrong. Make it again, without these errors:

{{ ti.xcom_pull(task_ids='check_deck', key='corrections') }}
"""

with DAG(
    "corrected_deck",
    schedule="0 6 * * MON",
    start_date=pendulum.datetime(2026, 1, 5, tz="UTC"),
    catchup=False,
):

    @task
    def fetch_tickets() -> list[dict[str, Any]]:
        # In place of a query to your help desk.
        return [
            {"team": "Billing", "tickets": 214, "solved": 198},
            {"team": "Shipping", "tickets": 467, "solved": 431},
            {"team": "Returns", "tickets": 153, "solved": 150},
        ]

    tickets = fetch_tickets()
    deck = PerceptisGenerateOperator(
        task_id="make_deck",
        facts=tickets,
        prompt=PROMPT,
        destination=f"{FOLDER}/support.pptx",
        deferrable=True,
        retries=2,
    )
    # It fails on nothing: the next task decides.
    check = DeckCheckOperator(task_id="check_deck", deck=deck.output, fail_on=[])

    @task.branch
    def decide(found: dict[str, Any]) -> str:
        # Figures that no fact explains are for a person to judge, and are no reason to pay.
        surely_wrong = found["wrong"] - found["coverage"]["unsupported"]
        return "make_deck_again" if surely_wrong else "deliver"

    again = PerceptisGenerateOperator(
        task_id="make_deck_again",
        facts=tickets,
        prompt=PROMPT + CORRECTIONS,
        destination=f"{FOLDER}/support-corrected.pptx",
        deferrable=True,
        retries=2,
    )
    check_again = DeckCheckOperator(task_id="check_deck_again", deck=again.output)

    @task(trigger_rule="none_failed_min_one_success")
    def deliver(first: dict[str, Any], second: dict[str, Any] | None) -> str:
        # In place of a mail.
        (file,) = (second or first)["files"]
        return file["uri"]

    delivered = deliver(deck.output, again.output)
    decide(check.output) >> [again, delivered]
    check_again >> delivered
