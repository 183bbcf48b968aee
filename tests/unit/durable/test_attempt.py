"""An attempt plans once, however often it is deferred; and what release 0.1.0 has deferred goes on."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.durable.attempt import Attempt
from airflow_provider_slides.exceptions import JobTimeoutError, UnrepeatableRequestError
from airflow_provider_slides.jobs.record import JobRecord, Phase
from tests.unit.durable.support import FAILING, MODES, PAID, PLACED, SomeTask, Vendor
from tests.unit.support import STORES

#: Why a task is deferred in the middle of buying; the last of them after its job was made.
REASONS = {
    "refused": {"status": 429, "retry_after": 60},
    "answer-lost": {"status": 503, "retry_after": 120, "after_work": True},
}


def ever_new(paid: Vendor, size: int = 0) -> Callable[..., Any]:
    """As a template such as {{ macros.datetime.now() }}: another text each time that Airflow renders it."""
    number = itertools.count(1)
    return lambda **arguments: paid.operator(
        **{**arguments, paid.words: f"Quotes, rendering {next(number)}" + "!" * size}
    )


def attempt(event: Any = None, began: float = 1000.0, dag_run: Any = None, **carried: Any) -> Attempt:
    records: Any = SimpleNamespace(carried=None)
    return Attempt({"dag_run": dag_run}, records, 60.0, "timeout of 60 s", 5.0, 60.0, event, carried, began)


@pytest.mark.parametrize("first", ["start_date", "run_after", "data_interval_end", "queued_at"])
def test_a_run_began_at_the_first_moment_that_is_told_of_it(first: str) -> None:
    names = ["start_date", "run_after", "data_interval_end", "queued_at"]
    moments = {name: datetime.fromtimestamp(500 if name == first else 700, UTC) for name in names}

    assert attempt(dag_run=SimpleNamespace(**moments)).run_started == 500
    assert attempt(dag_run=SimpleNamespace(**{first: moments[first]})).run_started == 500
    assert attempt(dag_run=SimpleNamespace(start_date=None)).run_started == attempt().run_started == 1000


def test_each_stay_on_a_worker_adds_to_what_was_used_and_keeps_the_deadline() -> None:
    first = attempt(began=time.time() - 7)
    second = attempt(began=time.time() - 5, event={"status": "timeout"}, **first.carry())

    assert second.worker_seconds == pytest.approx(12, abs=1)
    assert (second.deadline, second.started) == (first.deadline, first.began)
    assert (first.outcome, second.outcome) == (None, "timeout")


def test_an_attempt_is_resumed_when_it_carries_something_or_was_told_of_its_wait() -> None:
    assert not attempt().is_resumed
    assert attempt(event={}).is_resumed
    assert attempt(deadline=2000.0).is_resumed


@PAID
@STORES
def test_a_task_that_is_deferred_until_its_job_is_done_buys_once(store: bool, vendor: str, paid: Vendor) -> None:
    """Row 1: planned again with newly rendered text, two were paid in one attempt."""
    paid.slow()
    task = paid.task(make=ever_new(paid), store=store, deferrable=True)

    manifest = task.run()

    assert task.deferrals
    assert paid.ids == [manifest[paid.id_key]]
    assert manifest["request"][paid.words] == paid.asked_for(0) == "Quotes, rendering 1"


@PAID
@STORES
@pytest.mark.parametrize("reason", REASONS)
def test_a_task_that_is_deferred_while_it_buys_buys_what_was_rendered_first(
    reason: str, store: bool, vendor: str, paid: Vendor
) -> None:
    """Row 2: a deck whose answer was lost to a 503 with a long Retry-After was bought under a second key."""
    paid.sandbox.fault(route=paid.buys, **REASONS[reason])
    task = paid.task(make=ever_new(paid), store=store, deferrable=True)

    manifest = task.run()

    assert task.deferrals
    assert paid.ids == [manifest[paid.id_key]]
    assert manifest["request"][paid.words] == paid.asked_for(0) == "Quotes, rendering 1"


@PAID
@MODES
@STORES
@pytest.mark.parametrize("moment", ["before-the-request", "after-the-request"])
def test_the_tries_of_one_generation_send_what_was_rendered_first(
    moment: str, store: bool, deferrable: bool, vendor: str, paid: Vendor
) -> None:
    """Rule 1: the request is kept with the record, or at the place."""
    task = paid.task(make=ever_new(paid), store=store, deferrable=deferrable)
    with paid.dying(moment, task):
        task.run()

    manifest = task.run()

    assert paid.ids == [manifest[paid.id_key]]
    first = "Quotes, rendering 1"
    if (vendor, store) == ("post", False) and moment == "before-the-request":
        # Nothing of it is kept anywhere, and nothing of it was sent.
        first = "Quotes, rendering 2"
    assert paid.asked_for(0) == first


# ---------------------------------------------------------------------- where the request is kept

LIMIT = 32 * 1024


@FAILING
@pytest.mark.parametrize("size", [LIMIT - 200, LIMIT], ids=["kept", "carried"])
def test_a_request_is_kept_up_to_its_limit_and_else_carried_through_the_deferral(
    size: int, vendor: str, paid: Vendor
) -> None:
    paid.sandbox.fault(route=paid.buys, **REASONS["answer-lost"])
    task = paid.task(make=ever_new(paid, size), store=True, deferrable=True)

    manifest = task.run()

    assert paid.ids == [manifest[paid.id_key]]
    assert paid.asked_for(0).startswith("Quotes, rendering 1!")
    carried = (task.deferrals[0].kwargs or {})["record"]
    assert (carried["request"] is None) is (size < LIMIT), "a small one is not carried beside the store's"
    assert (task.record["request"] is None) is (size == LIMIT), "a large one is not stored"


@pytest.mark.parametrize("vendor", ["deck", "slideshow", "gamma"])
def test_a_request_that_was_too_large_to_keep_and_renders_differently_is_not_bought_in_the_others_place(
    vendor: str, paid: Vendor
) -> None:
    """Rule 1: the job's id is unknown, and what was sent can't be sent again."""
    task = paid.task(make=ever_new(paid, LIMIT), store=True)
    with paid.dying("after-the-request", task):
        task.run()

    with pytest.raises(AirflowFailException, match=r"prompt changed meanwhile\. The request of") as failed:
        task.run()

    assert isinstance(failed.value, UnrepeatableRequestError)
    assert len(paid.ids) == 1

    task.make = lambda **arguments: paid.operator(**{**arguments, "prompt": "Quotes, rendering 1" + "!" * LIMIT})
    task.clear()
    assert task.run()[paid.id_key] == paid.ids[0], "what the message advises works"
    assert len(paid.ids) == 1


@PLACED
def test_where_no_task_state_is_kept_the_place_keeps_a_large_request_too(vendor: str, paid: Vendor) -> None:
    task = paid.task(make=ever_new(paid, LIMIT), store=False)
    with paid.dying("after-the-request", task):
        task.run()

    assert task.run()[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 1
    assert paid.asked_for(0).startswith("Quotes, rendering 1!")


@FAILING
def test_a_request_that_was_too_large_to_keep_and_renders_as_before_is_sent_again(vendor: str, paid: Vendor) -> None:
    task = paid.task(prompt="Quotes" + "!" * LIMIT)
    with paid.dying("after-the-request", task):
        task.run()

    assert task.run()[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 1


@STORES
@pytest.mark.parametrize("vendor", ["deck"])
def test_where_nothing_is_kept_a_request_that_renders_differently_is_not_bought_beside_the_other(
    store: bool, vendor: str, paid: Vendor
) -> None:
    task = paid.task(make=ever_new(paid), store=store, wait_for_completion=False, destination=None)
    with paid.dying("after-the-request", task):
        task.run()

    if store:
        assert task.run()[paid.id_key] == paid.ids[0]
    else:
        with pytest.raises(AirflowFailException, match="idempotency_conflict"):
            task.run()
    assert len(paid.ids) == 1


# ---------------------------------------------------------------------- what release 0.1.0 has deferred


def bought_by_0_1_0(paid: Vendor) -> tuple[SomeTask, dict[str, Any]]:
    """A task whose job was bought and is done, and its record as 0.1.0 wrote it."""
    task = paid.task(store=False, destination=None, render=False) if paid.id_key == "slideshow_id" else None
    (task or paid.task(store=False)).run()
    record = JobRecord(Phase.SUBMITTED, 0, 0, {paid.words: "aaaa"}, paid.ids[0], paid.clock.now - 60).to_json()
    later = ("max_tries", "try_number", "request")
    return paid.task(store=False, deferrable=True), {key: record[key] for key in record if key not in later}


@PAID
@pytest.mark.parametrize("told", ["record", "event-alone"])
def test_a_task_that_waited_for_its_job_goes_on(told: str, vendor: str, paid: Vendor, place: Path) -> None:
    """`execute_complete(record, worker_seconds)` of decks, and `proceed(carried)` of slideshows and posts."""
    task, record = bought_by_0_1_0(paid)
    for path in place.glob("*"):
        path.unlink()
    task.try_number = 1
    event = {"status": "finished", "message": "", paid.id_key: paid.ids[0]}
    known = {"record": record if told == "record" else None, "worker_seconds": 0.5}
    if vendor in ("deck", "gamma"):
        manifest = task.resume("execute_complete", {**known, "event": event})
    elif told == "record":
        carried = {**known, "deadline": paid.clock.now + 600, "credits_before": 99, "generated": True}
        manifest = task.resume("proceed", {"carried": carried, "event": event})
    else:
        manifest = task.resume("execute_complete", {**known, "deadline": paid.clock.now + 600, "event": event})

    assert manifest[paid.id_key] == paid.ids[0]
    assert manifest["timings"]["worker_seconds"] >= 0.5
    assert len(paid.ids) == 1


@pytest.mark.parametrize("vendor", ["deck"])
@STORES
@pytest.mark.parametrize("sent", [True, False])
def test_a_deck_that_was_about_to_be_submitted_again_is_submitted_under_its_own_key(
    sent: bool, store: bool, vendor: str, paid: Vendor
) -> None:
    """`submit_again(deadline)`: the key of 0.1.0 is told by the request, with or without a store."""
    if sent:
        # With a store the key is the one of 0.1.0.
        before = paid.task(store=True, wait_for_completion=False, destination=None)
        with paid.dying("after-the-request", before):
            before.run()
    task = paid.task(store=store, wait_for_completion=False, destination=None)
    task.try_number = 1

    manifest = task.resume("submit_again", {"deadline": paid.clock.now + 300, "event": None})

    assert paid.ids == [manifest["job_id"]]


@pytest.mark.parametrize("vendor", ["deck"])
def test_the_deadline_of_an_attempt_that_was_deferred_goes_on(vendor: str, paid: Vendor) -> None:
    paid.sandbox.fault(route=paid.buys, job={"seconds": 100_000})
    task, began = paid.task(deferrable=False), paid.clock.now
    task.try_number = 1

    with pytest.raises(JobTimeoutError):
        task.resume("submit_again", {"deadline": paid.clock.now + 300, "event": None})

    assert paid.clock.now - began <= 301
