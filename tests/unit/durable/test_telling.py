"""Whoever reads the end of a task learns what was bought, and what becomes of it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException
from jinja2 import UndefinedError

from airflow_provider_slides.exceptions import (
    JobTimeoutError,
    SlidesError,
    StorageError,
    UnexpectedResponseError,
    WrongHostError,
)
from airflow_provider_slides.storage import Destination
from tests.unit.conftest import Logs
from tests.unit.durable.support import MODES, PAID, PLACED, TEMPLATED_AND_PLACED, Vendor, rendering
from tests.unit.support import STORES


@PAID
def test_being_ended_while_it_is_submitted_says_what_may_have_been_bought(
    vendor: str, paid: Vendor, logs: Logs
) -> None:
    """Row 26: nothing was logged."""
    paid.sandbox.fault(route=paid.buys, status=503, body="<html>", after_work=True, times=-1)
    task, operators = paid.task(deferrable=False), []
    original = task.operator
    task.operator = lambda: operators.append(original()) or operators[-1]  # type: ignore[method-assign, func-returns-value]
    paid.clock.after(3, lambda: operators[0].on_kill())

    with pytest.raises(SlidesError) as ended:
        task.run()

    assert "may have bought a" in str(ended.value)
    assert "The task was ended. A request of" in logs.text
    assert f"may have bought a {paid.operator.noun}" in logs.text
    assert len(paid.ids) == 1


@PLACED
def test_a_manifest_that_cannot_be_written_names_the_job(
    vendor: str, paid: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Row 29."""
    task = paid.task()

    def refuse(*_: Any, **__: Any) -> None:
        raise StorageError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(Destination, "write_manifest", refuse)
        with pytest.raises(StorageError, match=r"which is paid for: The disk is full\.") as failed:
            task.run()
    assert str(failed.value).startswith(f"A retry or a clear takes up {paid.operator.noun} {paid.ids[0]}, which is")

    assert task.run()[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 1


@PLACED
@STORES
def test_a_place_that_refuses_on_a_retry_hides_no_paid_job(
    store: bool, vendor: str, paid: Vendor, place: Path, tmp_path: Path
) -> None:
    """Row 12: "Nothing was bought yet", it said."""
    task = paid.task(store=store)
    with paid.dying("after-the-record", task):
        task.run()
    place.rename(tmp_path / "moved")
    place.write_text("a file is in the way")

    with pytest.raises(Exception, match="destination") as failed:
        task.run()

    assert "othing was bought" not in str(failed.value)
    assert "Nothing was sent" not in str(failed.value)
    assert (paid.ids[0] if store else f"may have bought a {paid.operator.noun}") in str(failed.value)

    place.unlink()
    (tmp_path / "moved").rename(place)
    assert task.run()[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 1


@PAID
@STORES
def test_what_was_delivered_is_told_by_whatever_is_refused_afterwards(store: bool, vendor: str, paid: Vendor) -> None:
    task = paid.task(store=store)
    task.run()
    task.arguments["on_clear"] = "{{ x }}"

    with pytest.raises(AirflowFailException, match=r"^on_clear='{{ x }}': ") as failed:
        task.run()

    if store:
        assert f"{paid.operator.noun.capitalize()} {paid.ids[0]} was delivered. A retry" in str(failed.value)


@pytest.mark.parametrize("vendor", ["slideshow"])
@STORES
def test_where_nothing_was_sent_nothing_is_said_of_it(store: bool, vendor: str, paid: Vendor) -> None:
    with pytest.raises(SlidesError, match=r"or lower min_credits\.$") as failed:
        paid.task(store=store, min_credits=1_000_000_000).run()
    assert failed.value.job_id is None


@PAID
def test_what_was_bought_is_told_once(vendor: str, paid: Vendor) -> None:
    task = paid.task(store=True)
    with paid.dying("after-the-record", task):
        task.run()
    paid.sandbox.fault(route=paid.looks, status=404, times=-1)

    with pytest.raises(SlidesError) as failed:
        task.run()

    assert str(failed.value).count(paid.ids[0]) == 1
    # As a failure's callback asks for it.
    assert failed.value.job_id == paid.ids[0]


@PLACED
def test_what_was_bought_is_in_the_log_when_something_unforeseen_happens(
    vendor: str, paid: Vendor, logs: Logs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("100 % unforeseen")

    monkeypatch.setattr(Destination, "write_manifest", fail)

    with pytest.raises(RuntimeError):
        paid.task(store=True).run()

    told = f"A retry or a clear takes up {paid.operator.noun} {paid.ids[0]}, which is paid for."
    assert [line for line in logs.lines if line.startswith(told)]
    assert len(told) <= 95, "this much the UI shows of a line"


# ---------------------------------------------------------------------- a template that can't be rendered any more


@TEMPLATED_AND_PLACED
@STORES
@MODES
def test_a_template_that_fails_on_a_retry_hides_nothing_that_was_bought(
    deferrable: bool, store: bool, vendor: str, paid: Vendor, logs: Logs
) -> None:
    """Airflow renders anew in each attempt, and by then the data may be another."""
    task = paid.task(store=store, deferrable=deferrable, **{paid.words: "Tea for {{ guests | number }}"})
    known = rendering(task, guests=3)
    with paid.dying("after-the-record", task):
        task.run()
    known["guests"] = "many"

    assert task.run()[paid.id_key] == paid.ids[0]

    assert len(paid.ids) == 1
    assert f"{paid.words} could not be rendered: InvalidArgumentError: number='many'" in logs.text


@TEMPLATED_AND_PLACED
@STORES
def test_a_template_that_fails_after_a_deferral_hides_nothing_that_was_bought(
    store: bool, vendor: str, paid: Vendor
) -> None:
    paid.slow()
    task = paid.task(store=store, deferrable=True, **{paid.words: "Tea for {{ guests | number }}"})
    known, wait = rendering(task, guests=3), task.wait
    task.wait = lambda trigger: known.update(guests="many") or wait(trigger)  # type: ignore[method-assign, func-returns-value]

    assert task.run()[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 1


@TEMPLATED_AND_PLACED
@STORES
def test_where_the_place_can_not_be_rendered_any_more_what_was_bought_is_told(
    store: bool, vendor: str, paid: Vendor, place: Path
) -> None:
    task = paid.task(store=store, destination=f"{place}/{{{{ week | number }}}}{paid.operator.suffix}")
    known = rendering(task, week=45)
    with paid.dying("after-the-record", task):
        task.run()
    known["week"] = "last"

    with pytest.raises(AirflowFailException, match=r"^number='last': ") as failed:
        task.run()

    assert (paid.ids[0] if store else f"may have bought a {paid.operator.noun}") in str(failed.value)
    assert "Nothing was sent" not in str(failed.value)
    known["week"] = 45
    assert task.run()[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 1


@TEMPLATED_AND_PLACED
def test_a_template_that_fails_before_anything_was_bought_fails_the_task_as_it_says(vendor: str, paid: Vendor) -> None:
    task = paid.task(**{paid.words: "Tea for {{ guests | number }} of {{ nobody.name }}"})
    known = rendering(task, guests="many")

    with pytest.raises(AirflowFailException, match=r"^number='many': .*Nothing was sent"):
        task.run()
    known["guests"] = 3
    with pytest.raises(UndefinedError, match="nobody"):
        task.run()
    assert paid.ids == []


# ---------------------------------------------------------------------- another site at the connection\'s host


ELSEWHERE = pytest.mark.parametrize(
    "site",
    [
        {"status": 404, "body": "<html>Nothing here</html>"},
        {"status": 405, "body": '{"detail": "Method Not Allowed"}', "content_type": "application/json"},
        {"status": 301, "body": ""},
    ],
    ids=["page", "json", "moved"],
)


@PAID
@STORES
@ELSEWHERE
def test_another_site_as_host_fails_at_once_and_nothing_was_bought(
    site: dict[str, Any], store: bool, vendor: str, paid: Vendor
) -> None:
    """It was the vendor that "refused the request", and three tries were spent on it."""
    paid.sandbox.fault(route=paid.buys, **site, times=-1)
    task = paid.task(store=store)
    began = paid.clock.now

    with pytest.raises(
        AirflowFailException, match=r"does not answer as \w+ does \(HTTP \d+, .*Nothing was bought"
    ) as failed:
        task.run()

    assert isinstance(failed.value, WrongHostError)
    assert "may have bought" not in str(failed.value)
    assert "is paid for" not in str(failed.value)
    assert paid.clock.now - began < 10

    paid.sandbox.clear_faults()
    task.clear()
    assert task.run()[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 1


@PAID
@ELSEWHERE
def test_another_sites_answer_after_an_unanswered_request_leaves_the_retries(
    site: dict[str, Any], vendor: str, paid: Vendor
) -> None:
    """A gateway may answer so for a while, and something may have been bought."""
    task = paid.task()
    with paid.dying("after-the-request", task):
        task.run()
    routes = {paid.buys, paid.looks, "GET /api/partner/v1/slideshows"}
    for route in routes:
        paid.sandbox.fault(route=route, **site, times=-1)

    with pytest.raises(UnexpectedResponseError, match=r"does not answer as .* may have bought a ") as failed:
        task.run()

    assert failed.value.retryable
    paid.sandbox.clear_faults()
    assert task.run()[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 1


@PAID
@pytest.mark.parametrize("deferrable", [True, False])
@pytest.mark.parametrize("at", [0, 50], ids=["at-the-first-look", "later"])
def test_another_sites_answer_to_a_look_at_what_was_bought_leaves_the_retries(
    at: int, deferrable: bool, vendor: str, paid: Vendor
) -> None:
    task = paid.task(deferrable=deferrable)
    with paid.dying("after-the-record", task):
        paid.slow()
        task.run()
    paid.clock.after(at, lambda: paid.sandbox.fault(route=paid.looks, status=404, body="<html>", times=-1))

    with pytest.raises(SlidesError, match="does not answer as") as failed:
        task.run()

    assert failed.value.retryable
    assert "othing is bought twice" in str(failed.value)
    paid.sandbox.clear_faults()
    assert task.run()[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 1


@PAID
@MODES
@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({"timeout": 30}, "timeout of 30 s"),
        ({"timeout": 3000, "execution_timeout": timedelta(seconds=40)}, "execution_timeout of 40 s"),
    ],
    ids=["timeout", "execution_timeout"],
)
@pytest.mark.parametrize("trouble", [None, {"status": 503}], ids=["slow", "no-answer"])
def test_what_is_not_done_in_time_names_the_limit(
    trouble: dict[str, Any] | None, limits: dict[str, Any], words: str, deferrable: bool, vendor: str, paid: Vendor
) -> None:
    """It said how old the job was, and of no limit."""
    paid.slow()
    if trouble:
        paid.sandbox.fault(route=paid.looks, **trouble, times=-1)
    task = paid.task(deferrable=deferrable, **limits)

    with pytest.raises(JobTimeoutError, match=f"the task's {words}|The task's {words}"):
        task.run()
