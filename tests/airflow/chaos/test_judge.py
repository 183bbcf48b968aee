"""The judge knows each wrong when it sees it, and lets pass what is right."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from demo.airflow_version import AirflowVersion
from demo.api import Run
from tests.airflow.chaos import judge
from tests.airflow.chaos.judge import Evidence, Purchase
from tests.airflow.chaos.schedule import CAROUSEL, DECK, DRAFT, FORGET, PUBLISH, Kind, Schedule

Judged = Callable[..., list[str]]


def bought(name: str, at: float, edition: int = 0, *, billed: bool = True, **entry: Any) -> Purchase:
    return Purchase(name, f"run.0 edition {edition}.", at, billed, f"key-{name}", entry)


def schedule_of(kind: Kind, clears: list[tuple[float, int]], delivered: set[str]) -> Schedule:
    schedule = next(s for s in (Schedule.draw(0, n) for n in range(1000)) if s.kind is kind and not s.is_shared)
    schedule.run, schedule.clears, schedule.delivered = Run(schedule.dag_id, "run", ""), clears, delivered
    return schedule


@pytest.fixture
def wrongs(tmp_path: Path) -> Judged:
    """Returns what is wrong: the last purchase that was handed over is what the task returned."""

    def judged(
        *purchases: Purchase,
        kind: Kind = FORGET,
        clears: tuple[tuple[float, int], ...] = (),
        retried: bool = False,
        delivered: str = "",
        logs: str = "",
        airflow: str = "3.3.2",
        state: str = "success",
        files: tuple[dict[str, Any], ...] = (),
        trigger_logs: int = 1,
        killed: bool = False,
    ) -> list[str]:
        handed_over = delivered.split()
        results = {0: {kind.id_key: handed_over[-1], "files": list(files)}} if handed_over else {}
        schedule = schedule_of(kind, list(clears), set(handed_over))
        schedule.is_retried = retried
        evidence = Evidence(
            schedule=schedule,
            version=AirflowVersion(airflow),
            state=state,
            purchases={0: list(purchases)},
            results=results,
            directory=tmp_path,
            logs=logs,
            trigger_logs=trigger_logs,
            killed=killed,
        )
        verdict = judge.judge(evidence)
        found = [name for name in ("doubled", "lost", "wrong", "impolite") if verdict.counts[name]]
        assert bool(found) is bool(verdict.broken)
        return found

    return judged


OLD = judge.IN_FLIGHT + 10


def test_one_job_that_was_delivered_is_right(wrongs: Judged) -> None:
    assert wrongs(bought("a", 1), delivered="a") == []
    assert wrongs(bought("free", 1, billed=False), bought("a", 2), delivered="a") == []


@pytest.mark.parametrize("kind", [DECK, CAROUSEL])
def test_a_second_purchase_needs_a_clear(wrongs: Judged, kind: Kind, tmp_path: Path) -> None:
    landed = tmp_path / "landed"
    landed.write_bytes(b"deck")
    file = {"uri": f"file://{landed}", "sha256": hashlib.sha256(b"deck").hexdigest()}
    two = {"kind": kind, "files": (file,)}
    same = (bought("a", 1), bought("b", 2 + OLD))
    changed = (bought("a", 1), bought("b", 2 + OLD, edition=1))
    clear = {"clears": ((OLD, 0),)}

    assert wrongs(*same, delivered="a b", **two) == ["doubled"]
    assert wrongs(*same, delivered="a b", **clear, **two) == []
    assert wrongs(*same, delivered="a b", clears=((3 + OLD, 0),), **two) == ["doubled"], "it was cleared later"
    assert wrongs(*same, delivered="b", logs="job a", **clear, **two) == ["doubled"], "the first is still to be had"
    assert wrongs(*changed, delivered="b", logs="job a", **two) == ["doubled"], "an edit alone buys nothing"
    assert wrongs(*changed, delivered="b", logs="job a", clears=((OLD, 1),), **two) == []
    assert wrongs(*changed, delivered="b", clears=((OLD, 1),), **two) == ["lost"], "the first is named nowhere"
    assert wrongs(*changed, delivered="b", logs="key-a", clears=((OLD, 1),), **two) == []
    assert wrongs(*changed, delivered="b", logs="job a", airflow="2.11.0", **two) == ["doubled"], "the manifest tells"
    third = bought("c", 3 + OLD, edition=2)
    assert wrongs(*changed, third, delivered="a b c", clears=((OLD, 2),), **two) == ["doubled"], "a clear is used up"


def test_what_was_paid_for_is_delivered(wrongs: Judged) -> None:
    assert wrongs(bought("a", 1), kind=DRAFT, state="failed", logs="a") == ["lost"]
    untold = {"state": "failed", "kind": DRAFT}
    assert wrongs(bought("a", 1), **untold, logs="AmbiguousSlideshowError: a, b") == []
    assert wrongs(bought("a", 1), **untold, logs="AmbiguousSlideshowError: b") == ["lost"]


def test_after_a_clear_the_edited_prompt_is_what_is_returned(wrongs: Judged) -> None:
    assert wrongs(bought("a", 1), kind=PUBLISH, delivered="a", clears=((2, 1),)) == ["wrong"]
    assert wrongs(bought("a", 1), kind=PUBLISH, delivered="a", clears=((2, 1),), retried=True) == []
    assert wrongs(bought("a", 1), kind=PUBLISH, delivered="a", clears=((2, 0),)) == []


def test_what_a_task_returns_was_paid_for_by_it(wrongs: Judged) -> None:
    assert wrongs(bought("a", 1), kind=DRAFT, delivered="a other") == ["wrong"]
    assert wrongs(bought("a", 1), kind=DRAFT, logs="Slideshow a is delivered") == ["wrong"], "it returned nothing"


def test_where_nothing_is_kept_over_a_clear_it_buys_and_nothing_else_does(wrongs: Judged) -> None:
    same = (bought("a", 1), bought("b", 2 + OLD))
    changed = (bought("a", 1), bought("b", 2 + OLD, edition=1))
    for airflow, right in (("2.11.0", True), ("3.1.8", True), ("3.3.2", False), ("3.4.0b2", True)):
        told = {"kind": DRAFT, "delivered": "b", "logs": "a", "airflow": airflow}
        assert wrongs(*same, **told) == ["doubled"]
        assert wrongs(*changed, **told) == ["doubled"]
        assert (wrongs(*same, clears=((OLD, 0),), **told) == []) is right


def test_a_cleared_post_is_the_changed_one_but_where_nothing_is_kept(wrongs: Judged) -> None:
    for airflow, right in (("2.11.2", True), ("3.1.8", True), ("3.3.2", False), ("3.4.0b2", False)):
        told = {"kind": PUBLISH, "delivered": "a", "clears": ((OLD, 1),), "airflow": airflow}
        assert (wrongs(bought("a", 1), **told) == []) is right
        assert wrongs(bought("a", 1), **{**told, "kind": FORGET}) == ["wrong"]
    assert wrongs(bought("a", 1, billed=False), kind=PUBLISH, delivered="a", airflow="2.11.2") == ["wrong"]


def test_what_nobody_could_learn_of_is_left_with_words(wrongs: Judged) -> None:
    doubt = "the one before was not answered and may have been paid for"
    changed = (bought("a", 1), bought("b", 2 + OLD, edition=1))
    assert wrongs(*changed, kind=PUBLISH, delivered="b", clears=((OLD, 1),)) == ["lost"]
    assert wrongs(*changed, kind=PUBLISH, delivered="b", clears=((OLD, 1),), logs=doubt) == []
    assert wrongs(bought("a", 1), kind=PUBLISH, state="failed", logs=doubt) == ["lost"], "it is still waited for"
    assert wrongs(bought("a", 1), kind=PUBLISH, state="failed", logs=f"UnrepeatableRequestError: {doubt}") == []


def test_a_file_that_somebody_replaced_is_seen(wrongs: Judged, tmp_path: Path) -> None:
    file = {"uri": f"file://{tmp_path}/landed", "sha256": hashlib.sha256(b"mine").hexdigest()}
    told = {"kind": DECK, "delivered": "a", "files": (file,)}
    assert wrongs(bought("a", 1), **told) == ["wrong"]
    (tmp_path / "landed").write_bytes(b"yours")
    assert wrongs(bought("a", 1), **told) == ["wrong"]
    (tmp_path / "landed").write_bytes(b"mine")
    assert wrongs(bought("a", 1), **told) == []
    (tmp_path / ".deck.part").touch()
    assert wrongs(bought("a", 1), **told) == ["wrong"]
    assert wrongs(bought("a", 1), killed=True, **told) == []
    (tmp_path / ".deck.part").unlink()
    (tmp_path / "half.pptx").write_bytes(b"PK")
    assert wrongs(bought("a", 1), **told) == ["wrong"]


def test_a_job_is_asked_for_once_a_second_at_most(wrongs: Judged) -> None:
    hurried = bought("a", 1, job_id="a", polls=5, min_poll_gap_seconds=0.1)
    assert wrongs(hurried, delivered="a") == ["impolite"]
    assert wrongs(hurried, delivered="a", trigger_logs=2) == []
    assert wrongs(bought("a", time.time() - 5, polls=50), delivered="a", trigger_logs=2) == ["impolite"]
