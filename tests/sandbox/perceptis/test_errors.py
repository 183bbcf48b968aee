"""The twin of Perceptis over real HTTP: decks that are wrong on demand."""

from __future__ import annotations

import httpx
import pytest

from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.perceptis.support import CLOCK, DECK, JOB_SECONDS, error_of, generate, status

TABLE = DECK | {"prompt": "Five slides on sales.\n| Region | Sales |\n|--|--|\n| EMEA | 12 |\n| APAC | 7 |"}


def file_of(client: httpx.Client, plain: httpx.Client, key: str | None = None) -> bytes:
    job_id = generate(client, TABLE, key).json()["job_id"]
    CLOCK.now += JOB_SECONDS
    (download,) = status(client, job_id).json()["downloads"]
    return plain.get(download["url"]).content


def test_the_next_deck_is_wrong_and_its_retry_gets_the_same_file(
    sandbox: Sandbox, client: httpx.Client, plain: httpx.Client
) -> None:
    faithful = file_of(client, plain)
    sandbox.plant("swapped_rows", contains="sales")
    assert sandbox.planted() == [{"kind": "swapped_rows", "contains": "sales", "remaining": 1}]

    wrong = file_of(client, plain, key="k")

    assert sandbox.planted() == []
    assert wrong != faithful
    assert file_of(client, plain, key="k") == wrong
    assert file_of(client, plain) == faithful


def test_what_can_not_be_planted_is_refused_and_not_used_up(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.plant("wrong_total")

    answer = generate(client, TABLE)

    assert error_of(answer) == (400, "cannot_plant")
    assert "it needs a row of a table, or a sentence on its slides, that tells a total" in answer.text
    assert sandbox.ledger()["jobs"] == []
    assert len(sandbox.planted()) == 1
    sandbox.clear_planted()
    assert generate(client, TABLE).status_code == 200


def test_an_unknown_kind_is_refused_with_those_that_there_are(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match=r"invalid_errors.*kind: Input should be 'swapped_rows', 'swapped_bars'"):
        sandbox.plant("typo")


def test_a_reset_forgets_errors_too(sandbox: Sandbox) -> None:
    sandbox.plant("invented", times=-1, contains="EMEA")
    sandbox.plant("invented", times=-1)

    sandbox.clear_planted("EMEA")
    assert len(sandbox.planted()) == 1
    sandbox.reset()
    assert sandbox.planted() == []
