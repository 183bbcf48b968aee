"""What is counted of a paid task, and that each thing is counted once, whatever dies and comes again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from airflow_provider_slides.exceptions import AuthenticationError, JobFailedError
from tests.unit.counting import FakeStats
from tests.unit.durable.support import FIRE_AND_FORGET, MODES, MOMENTS, PLACED, TEMPLATED, Vendor
from tests.unit.support import STORES

#: Those that say how long or how often.
ELSE = ("polls", "wait_seconds", "billed_units", "refusals")


@pytest.fixture
def counts(stats: Callable[..., FakeStats]) -> FakeStats:
    return stats(OTEL_ON="True")


@TEMPLATED
@MODES
@STORES
def test_a_purchase_is_counted_when_it_is_made_and_when_it_is_there(
    store: bool, deferrable: bool, vendor: str, paid: Vendor, counts: FakeStats
) -> None:
    paid.slow()
    paid.task(store=store, deferrable=deferrable).run()

    assert counts.counted(*ELSE) == {"submitted": 1, "completed": 1}
    assert counts.counted()["polls"] >= 1
    assert all(tags is not None and {"vendor", "connection"} <= set(tags) for _, _, tags in counts.told)


@STORES
@pytest.mark.parametrize("vendor", ["deck"])
def test_how_long_it_took_and_what_it_bills(store: bool, vendor: str, paid: Vendor, counts: FakeStats) -> None:
    paid.slow()
    manifest = paid.task(store=store, deferrable=True).run()

    assert counts.counted()["wait_seconds"] == round(manifest["timings"]["waited_seconds"]) > 50
    assert counts.counted()["billed_units"] == manifest["billed"]["count"] == 3
    (tags,) = [tags for name, _, tags in counts.told if name == "slides.billed_units"]
    assert tags == {"vendor": "perceptis", "connection": "perceptis_default", "unit": "slide"}


@PLACED
@STORES
@pytest.mark.parametrize("moment", [moment for moment in MOMENTS if moment != "before-the-request"])
def test_whatever_the_worker_dies_at_nothing_is_counted_twice(
    moment: str, store: bool, vendor: str, paid: Vendor, counts: FakeStats
) -> None:
    if not store and moment in ("before-the-intent", "before-the-id", "before-the-delivery"):
        pytest.skip("there is no record to die before")
    task = paid.task(store=store)
    with paid.dying(moment, task):
        task.run()
    task.run()

    counted = counts.counted(*ELSE)
    assert counted["completed"] == 1
    assert counted.get("submitted", 0) + counted.get("reattached", 0) in (1, 2)
    assert counted.get("submitted", 0) <= 1
    assert len(paid.ids) == 1


@STORES
@pytest.mark.parametrize("vendor", ["deck"])
def test_a_retry_that_takes_a_deck_up_again_is_counted_as_that_once(
    store: bool, vendor: str, paid: Vendor, counts: FakeStats
) -> None:
    paid.slow()
    task = paid.task(store=store, deferrable=True)
    with paid.dying("after-the-record", task):
        task.run()
    assert counts.counted(*ELSE) == {"submitted": 1}

    task.run()

    assert counts.counted(*ELSE) == {"submitted": 1, "reattached": 1, "completed": 1}


@FIRE_AND_FORGET
@MODES
def test_a_request_that_is_sent_again_where_nothing_is_kept_is_not_counted_again(
    deferrable: bool, vendor: str, paid: Vendor, counts: FakeStats
) -> None:
    """Before Airflow 3.3 and without a destination: the vendor answers with the same job."""
    others = {name: value for name, value in paid.arguments.items() if name != "destination"}
    paid.arguments.clear()
    paid.arguments.update(others)
    task = paid.task(store=False, deferrable=deferrable, wait_for_completion=False)
    with paid.dying("after-the-record", task):
        task.run()
    task.run()

    assert len(paid.ids) == 1
    assert counts.counted(*ELSE, "completed") == {"submitted": 1, "reattached": 1}
    task.clear()
    task.run()
    assert counts.counted(*ELSE, "completed")["submitted"] == 2


@STORES
@pytest.mark.parametrize("vendor", ["deck"])
def test_an_old_deck_that_is_collected_again_is_not_counted_again(
    store: bool, vendor: str, paid: Vendor, counts: FakeStats
) -> None:
    task = paid.task(store=store, on_clear="reuse")
    task.run()
    before = counts.counted("polls")
    task.clear()
    task.run()

    assert counts.counted("polls") == {**before, "reattached": 1}


@STORES
@pytest.mark.parametrize("vendor", ["deck"])
def test_a_failed_job_is_counted_and_so_is_the_next_one(
    store: bool, vendor: str, paid: Vendor, counts: FakeStats
) -> None:
    paid.sandbox.fault(route=paid.buys, job={"outcome": "failed"})
    task = paid.task(store=store)
    with pytest.raises(JobFailedError):
        task.run()
    assert counts.counted(*ELSE) == {"submitted": 1, "failed": 1}
    task.run()

    assert counts.counted(*ELSE) == {"submitted": 2, "failed": 1, "completed": 1}


@TEMPLATED
def test_each_refusal_is_counted_by_its_status(vendor: str, paid: Vendor, counts: FakeStats) -> None:
    paid.sandbox.fault(route=paid.buys, status=429, retry_after=1, times=2)
    paid.task().run()

    refused = [(number, tags and tags["status"]) for name, number, tags in counts.told if name == "slides.refusals"]
    assert refused == [(1, "429"), (1, "429")]


@pytest.mark.parametrize("vendor", ["deck"])
def test_in_the_triggerer_looks_and_refusals_are_counted_too(vendor: str, paid: Vendor, counts: FakeStats) -> None:
    paid.slow()
    paid.sandbox.fault(route=paid.looks, status=503, times=2)
    paid.task(deferrable=True).run()

    assert counts.counted()["refusals"] == 2
    (job,) = paid.bought()
    assert counts.counted()["polls"] == job["polls"]


@pytest.mark.parametrize("vendor", ["deck"])
def test_a_backend_that_fails_costs_nothing(vendor: str, paid: Vendor, counts: FakeStats) -> None:
    counts.error = RuntimeError("no such host")
    paid.slow()

    assert paid.task(deferrable=True).run()["status"] == "completed"


@pytest.mark.parametrize("vendor", ["deck"])
def test_a_bad_key_is_a_refusal_and_nothing_else(
    vendor: str, paid: Vendor, counts: FakeStats, monkeypatch: pytest.MonkeyPatch
) -> None:
    paid.sandbox.fault(route=paid.buys, status=401)
    with pytest.raises(AuthenticationError):
        paid.task().run()

    assert counts.counted() == {"refusals": 1}


def test_nobody_sees_a_secret_or_a_prompt(counts: FakeStats, sandbox: Any) -> None:
    from airflow_provider_slides.hooks.perceptis import PerceptisHook

    PerceptisHook().generate(prompt="A secret deck", idempotency_key="k" * 32)

    assert "secret" not in repr(counts.told)
    assert sandbox.connection["password"] not in repr(counts.told)
