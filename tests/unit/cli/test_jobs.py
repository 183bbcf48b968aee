"""What the table says of each state that a task can be in, and that what it foretells comes true."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from airflow_provider_slides.cli import runs
from airflow_provider_slides.cli.console import show
from airflow_provider_slides.cli.jobs import row
from airflow_provider_slides.jobs.record import JobRecord, Phase
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.cli.support import found_task
from tests.unit.durable.support import MOMENTS, SomeTask, Vendor
from tests.unit.support import FakeClock, WorkerCrash

PAGE = (Path(__file__).resolve().parents[3] / "docs/reference/command-line.md").read_text("utf-8")

SENT = JobRecord(Phase.INTENT, 0, 0, {"prompt": "a"}, submitted_at=1_795_000_000.0, max_tries=1, try_number=1)
UNSENT = JobRecord(Phase.INTENT, 0, 0, {"prompt": "a"}, max_tries=1, try_number=1)
BOUGHT = SENT.to(Phase.SUBMITTED, job_id="J")
FAILED = BOUGHT.to(Phase.FAILED)
DELIVERED = BOUGHT.to(Phase.DELIVERED)
KEY, LOOK = "asks again by its key, which finds it", "looks for it"
OVERDUE = "collects it, or buys if it is overdue"


@pytest.fixture(autouse=True)
def _as_in_airflow_3_3(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "CLEAR_DISCARDS", False)


@pytest.mark.parametrize(
    ("record", "about", "phase", "billed", "retry", "clear"),
    [
        (None, {}, "nothing bought", "not known", "buys", "buys"),
        (UNSENT, {}, "not sent", "0", "buys", "buys"),
        (SENT, {}, "unanswered: may have bought", "not known", KEY, KEY),
        (SENT, {"kind": "slideshow"}, "unanswered: may have bought", "not known", LOOK, LOOK),
        (SENT, {"kind": "post"}, "unanswered: may have bought", "not known", KEY, KEY),
        (SENT, {"on_clear": "fresh"}, "unanswered: may have bought", "not known", KEY, "buys"),
        (BOUGHT, {}, "submitted", "not known", "collects it", OVERDUE),
        (BOUGHT, {"kind": "slideshow"}, "submitted", "not known", "collects it", "collects it"),
        (BOUGHT, {"on_clear": "fresh"}, "submitted", "not known", "collects it", "buys, and leaves it"),
        (BOUGHT, {"on_clear": "reuse"}, "submitted", "not known", "collects it", "collects it"),
        (FAILED, {}, "failed", "0", "buys", "buys"),
        (DELIVERED, {}, "delivered", "not known", "collects it", "buys"),
        (DELIVERED, {"on_clear": "reuse"}, "delivered", "not known", "collects it", "collects it"),
    ],
)
def test_each_state_and_what_comes_next(
    record: JobRecord | None, about: Any, phase: str, billed: str, retry: str, clear: str
) -> None:
    told = row(found_task(record, **about))

    assert {name: told[name] for name in ("phase", "billed", "retry", "clear")} == {
        "phase": phase,
        "billed": billed,
        "retry": retry,
        "clear": clear,
    }
    assert told["known_from"] == ("task state" if record is not None else "-")
    for words in (phase, retry, clear):
        assert words in PAGE


DECK = {
    "job_id": "J",
    "billed": {"unit": "slide", "count": 3},
    "files": [{"uri": "s3://decks/a.pptx"}, {"uri": 1}, "b"],
    "record": DELIVERED.to_json(),
}


def test_files_and_what_was_billed_are_the_manifest_s() -> None:
    told = row(found_task(DELIVERED, xcoms={"return_value": DECK}))

    assert (told["billed"], told["files"], told["submitted"]) == (
        "3 slides",
        ["s3://decks/a.pptx"],
        "2026-11-18T11:06:40+00:00",
    )


def test_where_airflow_keeps_nothing_the_manifest_at_its_place_tells(tmp_path: Path) -> None:
    task = found_task(keeps=False, destination=f"{tmp_path}/deck.pptx")
    assert row(task)["phase"] == "not known"
    assert task.place is not None
    task.place.reserve(BOUGHT)

    told = row(found_task(keeps=False, destination=f"{tmp_path}/deck.pptx"))

    assert (told["job"], told["phase"], told["known_from"], told["clear"]) == ("J", "submitted", "manifest", OVERDUE)
    other = row(found_task(keeps=False, destination=f"{tmp_path}/deck.pptx", task_id="another"))
    assert (other["job"], other["phase"]) == ("", "not known")


def test_what_is_told_by_xcoms_alone_is_no_guess_about_what_comes_next() -> None:
    returned = row(found_task(keeps=False, xcoms={"return_value": DECK}))
    pushed = row(found_task(keeps=False, xcoms={"job_id": "J"}))

    assert (returned["job"], returned["phase"], returned["known_from"]) == ("J", "delivered", "XCom")
    assert (pushed["job"], pushed["phase"], pushed["known_from"]) == ("J", "not known", "XCom")
    assert {told[name] for told in (returned, pushed) for name in ("retry", "clear")} == {"not known"}


@pytest.mark.parametrize(("keeps", "tries", "phase"), [(True, 3, "nothing bought"), (False, 0, "nothing bought")])
def test_nothing_is_bought_where_that_is_certain(keeps: bool, tries: int, phase: str) -> None:
    assert row(found_task(keeps=keeps, try_number=tries))["phase"] == phase


def test_where_a_clear_discards_the_state_the_place_tells_what_it_does(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(runs, "CLEAR_DISCARDS", True)
    placed = found_task(DELIVERED, destination=f"{tmp_path}/deck.pptx")
    assert placed.place is not None
    placed.place.reserve(BOUGHT)

    told, without = row(found_task(DELIVERED, destination=f"{tmp_path}/deck.pptx")), row(found_task(BOUGHT))

    assert (told["retry"], told["clear"]) == ("collects it", OVERDUE)
    assert (without["retry"], without["clear"]) == ("collects it", "not known")
    assert row(found_task(try_number=2))["phase"] == "not known"


def test_what_cannot_be_read_is_said_and_the_others_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    told = row(found_task({"__external_ref__": "s3://state/1"}, xcoms={"job_id": "J"}, map_index=3))

    assert (told["job"], told["phase"], told["clear"]) == ("J", "unreadable", "not known")
    assert "Task make_deck[3]: What an earlier attempt left about its job can't be read" in capsys.readouterr().err


def test_a_place_that_cannot_be_read_hides_no_job(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "deck.manifest.json").write_text("no manifest")

    told = row(found_task(DELIVERED, destination=f"{tmp_path}/deck.pptx"))

    assert (told["job"], told["phase"], told["files"]) == ("J", "delivered", [])
    assert "is there and is no manifest" in capsys.readouterr().err


def test_it_prints_what_the_page_shows(capsys: pytest.CaptureFixture[str]) -> None:
    found = {"return_value": {**DECK, "files": [{"uri": "s3://decks/acme.pptx"}]}}
    shown = [
        row(found_task(DELIVERED, map_index=0, state="success", xcoms=found)),
        row(found_task(SENT, map_index=1)),
        row(found_task(BOUGHT.to(Phase.SUBMITTED, job_id="K"), map_index=2, state="deferred")),
    ]

    show(shown, "plain")

    assert capsys.readouterr().out.strip() in PAGE


class Deck(SomeTask):
    """A task of decks as its operator runs it, which can be looked at in between."""

    def __init__(self, clock: FakeClock, place: Path, **arguments: Any) -> None:
        self.rendered = {"destination": f"{place}/deck.pptx", **arguments}
        super().__init__(PerceptisGenerateOperator, store=True, clock=clock, prompt="Tea", **self.rendered)

    def foretold(self) -> dict[str, Any]:
        record = self.record or None
        return row(found_task(record, try_number=self.try_number, max_tries=self.max_tries, **self.rendered))


@pytest.mark.parametrize("on_clear", ["auto", "fresh", "reuse"])
@pytest.mark.parametrize(
    "dies", ["before-the-request", "after-the-request", "after-the-record", "before-the-delivery", ""]
)
@pytest.mark.parametrize("cleared", [False, True], ids=["retry", "clear"])
def test_what_is_foretold_comes_true(
    cleared: bool, dies: str, on_clear: str, sandbox: Sandbox, clock: FakeClock, tmp_path: Path
) -> None:
    task = Deck(clock, tmp_path, on_clear=on_clear)
    if dies:
        with pytest.MonkeyPatch.context() as patch:
            MOMENTS[dies](patch, task, SPOT)
            with pytest.raises(WorkerCrash):
                task.run()
    else:
        task.run()
    told = task.foretold()["clear" if cleared else "retry"]
    before = [job["job_id"] for job in sandbox.ledger()["jobs"]]

    if cleared:
        task.clear()
    manifest = task.run()

    after = [job["job_id"] for job in sandbox.ledger()["jobs"]]
    assert after[: len(before)] == before
    if told.startswith("collects it"):
        assert after == before == [manifest["job_id"]]
    elif told.startswith("buys"):
        assert after == [*before, manifest["job_id"]]
    else:
        # Its key finds it, if it is there.
        assert told == KEY
        assert after == [manifest["job_id"]]
        assert json.dumps(before) in (json.dumps(after), "[]")


class _Spot:
    path = "generate"


SPOT: Vendor = _Spot()  # type: ignore[assignment]
