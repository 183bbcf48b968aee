"""What holds of every paid task: one suite over all paid operators, and over a small vendor that lives in the tests."""

from __future__ import annotations

import json
import re
import uuid
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.exceptions import (
    InvalidArgumentError,
    JobFailedError,
    JobTimeoutError,
    SlidesError,
    UnknownRecordError,
)
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from tests.unit.conftest import Logs
from tests.unit.durable.support import (
    FAILING,
    FIRE_AND_FORGET,
    MODES,
    MOMENTS,
    PAID,
    PLACED,
    TEMPLATED,
    WITH_A_RECORD,
    Vendor,
    crash,
)
from tests.unit.support import STORES, WorkerCrash

GAMMA = Path(__file__).parents[1] / "gamma"


def test_a_third_vendor_takes_less_than_300_lines() -> None:
    lines = {path.name: len(path.read_text().splitlines()) for path in sorted(GAMMA.glob("*.py"))}
    total = sum(lines.values())
    print(f"Gamma: {total} lines ({', '.join(f'{name} {count}' for name, count in lines.items())})")

    assert sorted(lines) == ["api.py", "hook.py", "operator.py", "trigger.py"]
    assert 0 < total < 300


# ---------------------------------------------------------------------- where the worker dies


@PAID
@MODES
@pytest.mark.parametrize(
    ("moment", "store"),
    [
        *(pytest.param(moment, True, id=f"{moment}-airflow-3.3") for moment in MOMENTS),
        *(pytest.param(moment, False, id=f"{moment}-before-3.3") for moment in MOMENTS if moment not in WITH_A_RECORD),
    ],
)
def test_a_worker_that_dies_costs_nothing(
    moment: str, store: bool, deferrable: bool, vendor: str, paid: Vendor
) -> None:
    task = paid.task(store=store, deferrable=deferrable)
    with paid.dying(moment, task):
        task.run()

    manifest = task.run()

    assert paid.ids == [manifest[paid.id_key]]
    assert task.xcoms[paid.id_key] == manifest[paid.id_key]


@PAID
@MODES
def test_a_job_that_is_waited_for_is_bought_once(deferrable: bool, vendor: str, paid: Vendor) -> None:
    paid.slow()
    task = paid.task(deferrable=deferrable)

    manifest = task.run()

    assert paid.ids == [manifest[paid.id_key]]
    assert bool(task.deferrals) is deferrable


@PAID
def test_a_manifest_tells_when_it_was_bought_how_long_it_took_and_how_long_a_worker_was_used(
    vendor: str, paid: Vendor, logs: Logs
) -> None:
    paid.slow()
    task, began = paid.task(deferrable=True), paid.clock.now

    manifest = task.run()

    assert manifest["schema_version"] == 1
    assert manifest["record"]["request"] is None, "it is told once"
    timings = manifest["timings"]
    submitted, completed = (datetime.fromisoformat(timings.pop(name)) for name in ("submitted_at", "completed_at"))
    assert submitted.timestamp() == pytest.approx(began, abs=2)
    assert timings.pop("waited_seconds") == pytest.approx((completed - submitted).total_seconds(), abs=1)
    used = timings.pop("worker_seconds")
    assert 0 < used < (completed - submitted).total_seconds()
    assert used == round(used, 3)
    assert not timings
    (told,) = [line for line in logs.lines if " is delivered" in line]
    places = f": {', '.join(file['uri'] for file in manifest['files'])}" if vendor != "post" else ""
    assert f"{paid.ids[0]} is delivered: {'' if vendor == 'post' else '1 file, '}" in told
    assert told.endswith(f" s on a worker{places}.")
    assert f"{used:.1f} s on a worker" in told


@pytest.mark.parametrize(
    ("vendor", "collects"), [("deck", (PerceptisHook, "download")), ("slideshow", (GenviralHook, "download_images"))]
)
def test_files_have_an_end_too(
    collects: tuple[type, str], vendor: str, paid: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half an hour at least, however late the job was done."""
    original, deadlines = getattr(*collects), []

    def collect(*arguments: Any, deadline: float, **options: Any) -> Any:
        deadlines.append(deadline - paid.clock.now)
        return original(*arguments, deadline=deadline, **options)

    monkeypatch.setattr(*collects, collect)

    paid.task(timeout=60).run()
    paid.task(timeout=7200, run_id="run_2").run()

    assert deadlines == [pytest.approx(1800, abs=5), pytest.approx(7200, abs=60)]


@FAILING
@pytest.mark.parametrize(
    ("trouble", "message"),
    [({"status": 404}, "has paid for {}, and now it can't be found"), (None, "{} is 30 s old and not done")],
)
def test_a_wait_on_the_worker_that_comes_to_nothing_names_the_job(
    trouble: dict[str, Any] | None, message: str, vendor: str, paid: Vendor
) -> None:
    paid.sandbox.fault(route=paid.buys, job={"seconds": 100_000})
    if trouble is not None:
        paid.sandbox.fault(route=paid.looks, times=-1, **trouble)

    with pytest.raises(SlidesError) as failed:
        # With a shorter interval chance would say whether the last look is at the deadline or up to a second later.
        paid.task(deferrable=False, timeout=30, poll_interval=60).run()

    assert message.format(f"{paid.operator.noun} {paid.ids[0]}").lower() in str(failed.value).lower()


@FIRE_AND_FORGET
def test_a_job_that_is_left_has_no_time_of_completion_yet(vendor: str, paid: Vendor) -> None:
    paid.slow()

    assert left(paid, vendor).run()["timings"]["completed_at"] is None


@FAILING
@STORES
def test_a_wait_that_airflow_ended_is_told_and_what_was_bought_is_collected(
    store: bool, vendor: str, paid: Vendor, logs: Logs
) -> None:
    task = paid.task(store=store)
    with paid.dying("after-the-record", task):
        task.run()

    manifest = task.resume("__fail__", {"traceback": ["Traceback:\n", "  100 % broken\n"]})

    assert paid.ids == [manifest[paid.id_key]]
    assert [line for line in logs.lines if line in ("Traceback:", "  100 % broken")] == ["Traceback:", "  100 % broken"]


@PAID
def test_a_wait_that_airflow_ended_with_nothing_known_says_so(vendor: str, paid: Vendor) -> None:
    with pytest.raises(JobTimeoutError, match=r"^The wait ended without an answer \(unknown\)\. A retry"):
        paid.task(store=False).resume("__fail__", {})


@TEMPLATED
@pytest.mark.parametrize("field", ["timeout", "poll_interval", "max_poll_interval", "on_clear"])
def test_what_is_no_such_argument_is_refused_by_its_name(field: str, vendor: str, paid: Vendor) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^{field}='soon': "):
        paid.task(**{field: "soon"}).run()
    with pytest.raises(AirflowFailException, match=f"^{field}='soon': "):
        paid.task(make=rendered(paid, **{field: "soon"})).run()


# ---------------------------------------------------------------------- clears


@PAID
@STORES
@pytest.mark.parametrize(("on_clear", "bought"), [("auto", 2), ("fresh", 2), ("reuse", 1)])
def test_a_clear_after_a_delivery(on_clear: str, bought: int, store: bool, vendor: str, paid: Vendor) -> None:
    task = paid.task(on_clear=on_clear, store=store)
    task.run()
    task.clear()

    manifest = task.run()

    if (vendor, store, on_clear) == ("post", False, "auto"):
        bought = 1  # As documented: nothing is recorded there, and a post that is out is not repeated on a guess.
    assert len(paid.ids) == bought
    assert manifest[paid.id_key] == paid.ids[-1]


@PLACED
@STORES
@pytest.mark.parametrize(("on_clear", "bought"), [("auto", 1), ("fresh", 2), ("reuse", 1)])
def test_a_clear_after_a_paid_job_that_did_not_land(
    on_clear: str, bought: int, store: bool, vendor: str, paid: Vendor
) -> None:
    task = paid.task(on_clear=on_clear, store=store)
    with paid.dying("after-the-record", task):
        task.run()
    task.clear()

    manifest = task.run()

    assert len(paid.ids) == bought
    assert manifest[paid.id_key] == paid.ids[-1]


@pytest.mark.parametrize("vendor", ["deck", "post", "gamma"])
def test_the_log_tells_what_was_asked_for_under_which_key_and_what_came_of_it(
    vendor: str, paid: Vendor, logs: Logs
) -> None:
    job_id = paid.task().run()[paid.id_key]

    noun = paid.operator.noun
    (key,) = re.findall(rf"Sending the request for a {noun} under the key (.*)\.", logs.text)
    assert str(uuid.UUID(key)) == key
    asked = {"deck": ": a deck, the default template", "post": ": 1 account, at once", "gamma": ""}
    assert f"{noun.capitalize()} {job_id} was accepted{asked[vendor]}." in logs.lines
    assert logs.text.count(job_id) == len([line for line in logs.lines if job_id in line])
    assert len([line for line in logs.lines if f"{job_id} is delivered" in line]) == 1
    assert "Attempt" not in logs.text


@FAILING
@STORES
def test_a_refusal_after_a_request_that_may_have_bought_something_does_not_make_it_free(
    store: bool, vendor: str, paid: Vendor
) -> None:
    task = paid.task(store=store)
    paid.sandbox.fault(route=paid.buys, status=503, body="<html>", after_work=True)
    paid.sandbox.fault(route=paid.buys, status=403)
    with pytest.raises(AirflowFailException):
        task.run()

    manifest = task.run()

    assert paid.ids == [manifest[paid.id_key]]


@PLACED
@STORES
def test_the_retries_of_a_clear_keep_the_job_that_it_took_up(store: bool, vendor: str, paid: Vendor) -> None:
    """What they render is no change that the clear has made."""
    task = paid.task(store=store)
    with paid.dying("after-the-record", task):
        task.run()
    task.clear()
    with paid.dying("after-the-record", task):
        task.run()
    task.arguments[paid.words] = "Seven secrets"

    manifest = task.run()

    assert paid.ids == [manifest[paid.id_key]]


@PLACED
def test_a_clear_on_a_release_that_discards_the_tasks_state_finds_it_at_the_place(vendor: str, paid: Vendor) -> None:
    """Airflow 3.4: rules 3 and 5 hold by key and manifest."""
    task = paid.task()
    with paid.dying("after-the-record", task):
        task.run()
    task.clear(discards=True)

    assert task.run()[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 1, "what was paid for and had not landed is collected"

    task.clear(discards=True)
    second = task.run()
    assert paid.ids[1:] == [second[paid.id_key]], "what had landed is bought anew"

    task.retries = 1
    assert task.run()[paid.id_key] == second[paid.id_key]
    assert len(paid.ids) == 2, "and a retry of that buys nothing"


@PLACED
def test_a_place_is_still_the_tasks_own_where_its_state_was_discarded(vendor: str, paid: Vendor, place: Path) -> None:
    """Airflow 3.4: rule 5."""
    mine, other = (paid.task(destination=f"{place}/one", task_id=name) for name in ("mine", "other"))
    mine.run()
    mine.clear(discards=True)

    with pytest.raises(AirflowFailException, match="task 'mine' of this DAG run"):
        other.run()
    assert mine.run()[paid.id_key] == paid.ids[1]
    assert len(paid.ids) == 2


@FIRE_AND_FORGET
def test_where_the_tasks_state_is_discarded_and_there_is_no_place_a_clear_finds_what_the_key_bought(
    vendor: str, paid: Vendor
) -> None:
    """Airflow 3.4: rule 3, where it can't be told, nothing is bought."""
    left = {"wait_for_completion": False, "destination": None} if vendor == "deck" else {}
    task = paid.task(store=True, **left)
    task.run()
    task.clear(discards=True)

    task.run()

    assert len(paid.ids) == 1


# ---------------------------------------------------------------------- an edit of `retries` is no clear


def left(paid: Vendor, vendor: str, **arguments: Any) -> Any:
    """A task that leaves its job, where the operator can."""
    own = {"wait_for_completion": False, **({"destination": None} if vendor == "deck" else {})}
    return paid.task(**own, **arguments)


@PAID
@STORES
@pytest.mark.parametrize("edited", [1, 9], ids=["lowered", "raised"])
def test_an_edit_of_retries_between_tries_buys_nothing(edited: int, store: bool, vendor: str, paid: Vendor) -> None:
    """Row 3: what was delivered, and Airflow did not hear of."""
    task = paid.task(store=store, retries=3)
    first = task.run()
    task.retries = edited

    second = task.run()

    assert second[paid.id_key] == first[paid.id_key]
    assert len(paid.ids) == 1


@PAID
@STORES
def test_retries_that_are_raised_after_a_clear_buy_nothing(store: bool, vendor: str, paid: Vendor) -> None:
    """Row 3: the clear buys one, and its retries none."""
    task = paid.task(store=store, retries=1, on_clear="fresh")
    task.run()
    task.clear()
    second = task.run()
    task.retries = 9

    third = task.run()

    assert third[paid.id_key] == second[paid.id_key]
    assert len(paid.ids) == 2


@FIRE_AND_FORGET
@STORES
@pytest.mark.parametrize("edited", [1, 9], ids=["lowered", "raised"])
def test_an_edit_of_retries_leaves_what_was_left_to_another_task(
    edited: int, store: bool, vendor: str, paid: Vendor
) -> None:
    """Row 3: fire-and-forget, also before 3.3, where the key alone tells it."""
    task = left(paid, vendor, store=store, retries=3)
    task.run()
    task.retries = edited

    task.run()

    assert len(paid.ids) == 1


@FIRE_AND_FORGET
@STORES
def test_retries_that_are_raised_after_a_clear_buy_nothing_without_a_place(
    store: bool, vendor: str, paid: Vendor
) -> None:
    """Row 3: fire-and-forget."""
    task = left(paid, vendor, store=store, retries=3, on_clear="fresh")
    task.run()
    task.clear()
    task.run()
    task.retries = 9

    task.run()

    assert len(paid.ids) == 2


@PAID
def test_a_clear_that_cannot_be_told_from_a_retry_buys_nothing_and_the_next_one_does(vendor: str, paid: Vendor) -> None:
    """Rule 3: with `retries` lowered from 2 to 1 after the first of them, a clear leaves `max_tries` as it was."""
    task = paid.task(retries=2, on_clear="fresh")
    task.run()
    task.retries = 1
    task.clear()
    assert task.max_tries == 2

    task.run()
    assert len(paid.ids) == 1

    task.clear()
    task.run()
    assert len(paid.ids) == 2


# ---------------------------------------------------------------------- a request that renders differently


@PAID
@STORES
def test_a_retry_keeps_what_was_paid_for_although_it_renders_differently(
    store: bool, vendor: str, paid: Vendor, logs: Logs
) -> None:
    """Rule 2."""
    task = paid.task(store=store)
    with paid.dying("after-the-record", task):
        task.run()
    task.arguments[paid.words] = "Seven secrets"

    manifest = task.run()

    assert paid.ids == [manifest[paid.id_key]]
    assert paid.asked_for(0) == paid.arguments[paid.words]
    if vendor != "post" or store:
        assert manifest["request"][paid.words] == paid.arguments[paid.words], "what was bought"
        assert f"renders differently now: {paid.words}; a clear buys the changed one" in logs.text
    assert "Seven secrets" not in logs.text


@PAID
@STORES
@pytest.mark.parametrize("status", ["finished", "timeout", "error", None])
def test_the_event_of_another_tasks_wait_is_not_believed(
    status: str | None, store: bool, vendor: str, paid: Vendor, logs: Logs
) -> None:
    """Chaos on 3.1: Airflow gave a task the event of a trigger whose number had been another's."""
    paid.slow()
    task = paid.task(store=store, deferrable=True)
    event = {"status": status, paid.id_key: "other-1", "message": "The time is up."}
    wait, foreign = task.wait, [event if status else "2026-11-27T17:51:57Z"]
    task.wait = lambda trigger: foreign.pop() if foreign else wait(trigger)  # type: ignore[method-assign]

    manifest = task.run()

    assert paid.ids == [manifest[paid.id_key]]
    (told,) = [line for line in logs.warnings if "another task's" in line]
    assert f"({'other-1' if status else None}): this one goes on with " in told
    assert told.endswith(f"{paid.ids[0]}.")


@PAID
def test_the_event_of_another_tasks_wait_is_not_believed_where_the_store_alone_knows_the_job(
    vendor: str, paid: Vendor
) -> None:
    """As release 0.1.0 deferred on Airflow 3.3."""
    paid.slow()
    task = paid.task(store=True, deferrable=True)
    wait, task.wait = task.wait, crash  # type: ignore[method-assign]
    with pytest.raises(WorkerCrash):
        task.run()
    task.wait = wait  # type: ignore[method-assign]

    manifest = task.resume("execute_complete", {"event": {"status": "finished", paid.id_key: "other-1"}})

    assert paid.ids == [manifest[paid.id_key]]


@PAID
@STORES
def test_a_clear_buys_the_changed_one(store: bool, vendor: str, paid: Vendor, logs: Logs) -> None:
    """Rule 2, and row 34: that a job is left, and may bill, is a warning."""
    task = paid.task(store=store)
    with paid.dying("after-the-record", task):
        task.run()
    task.arguments[paid.words] = "Seven secrets"
    task.clear()

    manifest = task.run()

    if vendor == "post" and not store:
        # As documented: nothing is recorded there, and the post that is out is found again.
        assert len(paid.ids) == 1
        return
    assert paid.ids[1:] == [manifest[paid.id_key]]
    assert paid.asked_for(1) == "Seven secrets"
    (told,) = [line for line in logs.warnings if "may go on and bill" in line]
    assert f"{paid.ids[0]} is left and may go on and bill" in told


@FAILING
@STORES
def test_a_job_that_the_vendor_failed_is_followed_by_the_request_as_it_is_now(
    store: bool, vendor: str, paid: Vendor
) -> None:
    """Rule 2."""
    paid.sandbox.fault(route=paid.buys, job={"outcome": "failed"})
    task = paid.task(store=store)
    with pytest.raises(JobFailedError):
        task.run()
    task.arguments["prompt"] = "Seven secrets"

    manifest = task.run()

    assert manifest[paid.id_key] == paid.ids[1]
    assert paid.asked_for(1) == "Seven secrets"
    assert [job["status"] for job in paid.bought()] == ["failed", "completed"]


@pytest.mark.parametrize("vendor", ["deck"])
@STORES
def test_a_retry_that_leaves_its_job_fails_with_the_vendors_words_when_that_failed(
    store: bool, vendor: str, paid: Vendor
) -> None:
    """Row 22: it succeeded with `status: failed`."""
    paid.sandbox.fault(route=paid.buys, job={"outcome": "failed", "message": "The prompt says nothing."}, times=2)
    task = left(paid, vendor, store=store)
    with paid.dying("after-the-record", task):
        task.run()

    with pytest.raises(JobFailedError, match=r"The prompt says nothing\."):
        task.run()

    assert len(paid.ids) == 2
    assert task.run()["status"] != "failed"


# ---------------------------------------------------------------------- what is refused


@PAID
def test_a_record_of_a_later_release_is_not_guessed_at(vendor: str, paid: Vendor) -> None:
    """Row 27: it counted as none, and another was bought."""
    task = paid.task(store=True)
    task.run()
    assert task.store is not None
    (key,) = [key for key in task.store.values if key == paid.operator.record_key]
    task.store.values[key] = json.dumps({**json.loads(task.store.values[key]), "phase": "archived"})

    with pytest.raises(AirflowFailException, match=f"phase 'archived', job '{paid.ids[0]}'") as failed:
        task.run()

    assert isinstance(failed.value, UnknownRecordError)
    assert len(paid.ids) == 1


@PLACED
@pytest.mark.parametrize("cleared", [True, False])
def test_a_manifest_of_a_later_release_is_not_guessed_at(cleared: bool, vendor: str, paid: Vendor, place: Path) -> None:
    """Row 27, before Airflow 3.3."""
    task = paid.task(store=False)
    task.run()
    (path,) = place.glob("*.manifest.json")
    manifest = json.loads(path.read_text())
    manifest["record"]["phase"] = "archived"
    path.write_text(json.dumps(manifest))
    if cleared:
        task.clear()

    with pytest.raises(AirflowFailException, match="phase 'archived'"):
        task.run()

    assert len(paid.ids) == 1


def rendered(paid: Vendor, **values: Any) -> Any:
    """Make the operator as its templates render, which nobody knew when the DAG was parsed."""

    def make(**arguments: Any) -> Any:
        operator = paid.operator(**{**arguments, **dict.fromkeys(values, "{{ x }}")})
        for name, value in values.items():
            setattr(operator, name, value)
        return operator

    return make


@TEMPLATED
def test_a_missing_xcom_is_refused_by_the_fields_name(vendor: str, paid: Vendor) -> None:
    """Row 10: "None" was bought, and posted in public."""
    task = paid.task(make=rendered(paid, **{paid.words: "None"}))

    with pytest.raises(AirflowFailException, match=f"^{paid.words}='None': .*Nothing was sent"):
        task.run()

    assert paid.sandbox.ledger()["requests"].get(paid.buys, 0) == 0


@pytest.mark.parametrize(
    ("vendor", "where"), [*((vendor, "words") for vendor in ("deck", "slideshow", "post", "gamma")), ("post", "links")]
)
def test_a_request_that_holds_the_connections_key_is_refused_without_showing_it(
    where: str, vendor: str, paid: Vendor, logs: Logs
) -> None:
    """Row 33: a value from elsewhere was rendered as a template."""
    key = paid.operator(task_id="t", **paid.arguments).hook.service.key
    value: Any = f"Slides for {key}"
    field = paid.words
    if where == "links":
        field, value = "image_urls", [f"{paid.sandbox.url}/cdn/packs/{key}/0.jpg"]
    task = paid.task(make=rendered(paid, **{field: value}))

    with pytest.raises(AirflowFailException, match=rf"{field}='\*\*\*': .* holds the key of") as failed:
        task.run()

    assert key not in str(failed.value) + logs.text
    assert paid.sandbox.ledger()["requests"].get(paid.buys, 0) == 0


# ---------------------------------------------------------------------- looks


@PAID
@MODES
@pytest.mark.parametrize("fault", [{"status": 503}, {"status": 429, "retry_after": 90}], ids=["503", "retry-after"])
def test_a_vendor_that_is_in_trouble_while_a_retry_looks_is_waited_for(
    fault: dict[str, Any], deferrable: bool, vendor: str, paid: Vendor
) -> None:
    """Row 13: 503 for 34 s, or `Retry-After: 90`, failed the task."""
    task = paid.task(deferrable=deferrable)
    with paid.dying("after-the-record", task):
        task.run()
    paid.sandbox.fault(route=paid.looks, times=-1, **fault)
    paid.clock.after(90, paid.sandbox.clear_faults)

    manifest = task.run()

    assert paid.ids == [manifest[paid.id_key]]
    assert bool(task.deferrals) is deferrable


@PAID
@pytest.mark.parametrize("fault", [{"status": 503}, {"status": 429, "retry_after": 90}], ids=["503", "retry-after"])
def test_a_vendor_that_is_in_trouble_when_a_trigger_has_seen_it_done_is_waited_for(
    fault: dict[str, Any], vendor: str, paid: Vendor
) -> None:
    """Row 13, after a deferral."""
    paid.slow()
    task = paid.task(deferrable=True)
    wait, seen = task.wait, []

    def then_trouble(trigger: Any) -> Any:
        event = wait(trigger)
        if not seen:
            paid.sandbox.fault(route=paid.looks, times=-1, **fault)
            paid.clock.after(90, paid.sandbox.clear_faults)
        seen.append(event)
        return event

    task.wait = then_trouble  # type: ignore[method-assign]

    manifest = task.run()

    assert paid.ids == [manifest[paid.id_key]]
    assert len(seen) > 1
