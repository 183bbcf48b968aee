"""
Assets between DAGs: every Monday one makes the board's deck, and another hands it on as soon as it is there.

Connection: `perceptis_default`. Variable `decks`: where decks go, such as `s3://bucket/decks`.
"""

from __future__ import annotations

import hashlib

import pendulum
from airflow.providers.common.compat.sdk import DAG, AirflowFailException, Asset, ObjectStoragePath, task

from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

FOLDER = "{{ var.value.get('decks', '/tmp/decks') }}/{{ (dag_run.logical_date or dag_run.run_after) | ds }}"
# A name of its own: where each deck lies is told by the event.
BOARD_DECK = Asset(uri="x-decks://board")

with DAG(
    "board_deck",
    schedule="30 6 * * MON",
    start_date=pendulum.datetime(2026, 1, 5, tz="UTC"),
    catchup=False,
):
    PerceptisGenerateOperator(
        task_id="make_deck",
        prompt="Four slides for the board: revenue, new customers, what is late, what to decide.",
        destination=f"{FOLDER}/board.pptx",
        outlets=[BOARD_DECK],
        deferrable=True,
        retries=2,
    )

with DAG(
    "hand_on_board_deck", schedule=[BOARD_DECK], start_date=pendulum.datetime(2026, 1, 5, tz="UTC"), catchup=False
):

    @task(inlets=[BOARD_DECK])
    def hand_on(folder: str, *, inlet_events=None) -> str:
        # The newest: of several events that come at once, Airflow makes one run.
        deck = inlet_events[BOARD_DECK][-1].extra
        content = ObjectStoragePath(deck["uri"]).read_bytes()
        if hashlib.sha256(content).hexdigest() != deck["files"][0]["sha256"]:
            raise AirflowFailException(f"{deck['uri']} is not what job {deck['job_id']} has delivered.")
        place = ObjectStoragePath(folder) / f"{deck['job_id']}-{deck['slide_count']}-slides.pptx"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        return str(place)

    hand_on("{{ var.value.get('decks', '/tmp/decks') }}/for-the-board")
