from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from airflow_provider_slides.durable import records as module
from airflow_provider_slides.durable.records import TaskRecords, record_of
from airflow_provider_slides.exceptions import SupersededError, UnknownRecordError
from airflow_provider_slides.jobs.identity import TaskIdentity
from airflow_provider_slides.jobs.record import JobRecord, Phase
from tests.unit.support import KEEPS_TASK_STATE, FakeTaskStateStore

RECORD = JobRecord(Phase.SUBMITTED, 0, 1, {"prompt": "aaaa"}, job_id="J", submitted_at=1.0)


def context(*, try_number: int = 1, max_tries: int = 2, retries: Any = 2, map_index: Any = -1, **more: Any) -> Any:
    ti = SimpleNamespace(
        dag_id="d",
        run_id="r",
        task_id="t",
        map_index=map_index,
        try_number=try_number,
        max_tries=max_tries,
        task=SimpleNamespace(retries=retries),
    )
    return {"ti": ti, **more}


@pytest.mark.parametrize(
    ("try_number", "max_tries", "retries", "generation"),
    [
        pytest.param(1, 2, 2, 0, id="first-try"),
        pytest.param(3, 2, 2, 0, id="last-retry"),
        pytest.param(2, 3, 2, 1, id="cleared-after-the-first-try"),
        pytest.param(4, 5, 2, 3, id="cleared-after-the-third"),
        pytest.param(1, 0, 0, 0, id="no-retries"),
        pytest.param(2, 1, 0, 1, id="no-retries-cleared"),
        pytest.param(1, 0, None, 0, id="retries-unset"),
        pytest.param(1, 0, 3, 0, id="retries-raised-by-a-new-dag-version"),
    ],
)
def test_a_clear_raises_the_generation_and_a_retry_does_not(
    try_number: int, max_tries: int, retries: Any, generation: int
) -> None:
    records = TaskRecords(context(try_number=try_number, max_tries=max_tries, retries=retries), key="k")

    assert records.generation == generation
    assert records.try_number == try_number


def test_the_identity_is_of_the_mapped_task_and_not_of_the_try() -> None:
    assert TaskRecords(context(map_index=7, try_number=3), key="k").task == TaskIdentity("d", "r", "t", 7)
    assert TaskRecords(context(map_index=None), key="k").task == TaskIdentity("d", "r", "t", -1)


@pytest.mark.skipif(not KEEPS_TASK_STATE, reason="before Airflow 3.3 no task state is kept")
def test_with_a_store_a_record_is_kept_under_its_key_for_good() -> None:
    from airflow.sdk import NEVER_EXPIRE

    store = FakeTaskStateStore()
    kept: list[Any] = []
    store.set = lambda key, value, retention=None: (
        kept.append((key, retention)),
        FakeTaskStateStore.set(store, key, value),
    )  # type: ignore[method-assign]
    TaskRecords(context(task_state_store=store), key="perceptis_job").save(RECORD)

    kept_as = replace(RECORD, max_tries=2, try_number=1)
    assert TaskRecords(context(task_state_store=store, try_number=2), key="perceptis_job").load() == kept_as
    assert TaskRecords(context(task_state_store=store), key="another").load() is None
    assert kept == [("perceptis_job", NEVER_EXPIRE)]


def test_without_a_store_nothing_is_kept_and_nothing_breaks() -> None:
    records = TaskRecords(context(), key="perceptis_job")
    records.save(RECORD)

    assert records.load() is None


INTENT = replace(RECORD, phase=Phase.INTENT, job_id=None)


@pytest.mark.parametrize(
    ("known", "kept", "has_been_at_work"),
    [
        (None, None, False),
        (None, 3, False),
        (None, 2, True),
        (2, 2, False),
        (2, 1, False),
        (1, 2, True),
        (2, None, False),
        (2, 4, True),
    ],
)
def test_an_attempt_that_was_at_work_since_this_one_began_is_noticed(
    known: int | None, kept: int | None, has_been_at_work: bool
) -> None:
    records = TaskRecords(context(try_number=3), key="k")
    records.know(None if known is None else replace(INTENT, try_number=known))
    there = None if known is kept is None else replace(INTENT, try_number=kept)

    if has_been_at_work:
        with pytest.raises(SupersededError, match=rf"Attempt {kept} of this task.* number 3, began: this one sends no"):
            records.check_alone(there)
    else:
        records.check_alone(there)


def test_an_attempt_before_that_goes_on_although_this_one_has_begun_is_noticed() -> None:
    records = TaskRecords(context(try_number=3), key="k")
    records.know(replace(INTENT, try_number=2))

    with pytest.raises(SupersededError):
        records.check_alone(replace(RECORD, try_number=2))


@pytest.mark.skipif(not KEEPS_TASK_STATE, reason="before Airflow 3.3 no task state is kept")
@pytest.mark.parametrize("how", ["loaded", "told"])
def test_what_was_left_when_the_attempt_began_is_what_counts_when_it_buys(how: str) -> None:
    store = FakeTaskStateStore()
    first, second = (TaskRecords(context(task_state_store=store, try_number=number), key="k") for number in (1, 2))
    first.save(INTENT)
    if how == "loaded":
        assert second.load() is not None
    else:
        second.know(replace(INTENT, try_number=1))
    first.save(RECORD)

    with pytest.raises(SupersededError):
        second.save(INTENT)


@pytest.mark.parametrize("discards", [True, False])
def test_without_what_an_attempt_before_has_kept_it_may_have_bought_something(
    discards: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CLEAR_DISCARDS", discards)
    store = FakeTaskStateStore() if KEEPS_TASK_STATE else None

    assert not TaskRecords(context(), key="k").is_in_the_dark
    assert TaskRecords(context(try_number=2), key="k").is_in_the_dark
    if store is not None:
        with_store = TaskRecords(context(try_number=2, task_state_store=store), key="k")
        assert with_store.is_in_the_dark is discards


@pytest.mark.parametrize(
    "job_id",
    ["../../x\n", "..", " ", "", "J" * 201, "J" * 100_000, "\x1b[2J", "J\ud83d", "J\u202e", "J\nforged", "J  J"],
)
@pytest.mark.parametrize("field", ["job_id", "previous_id"])
def test_an_id_that_no_vendor_gives_is_not_asked_for(field: str, job_id: str) -> None:
    left = {**RECORD.to_json(), field: job_id}
    for read in (lambda: TaskRecords(context(), key="k", carried=left), lambda: record_of(left)):
        with pytest.raises(UnknownRecordError, match="Nothing is bought on a guess") as refused:
            read()
        assert len(str(refused.value)) < 500
        assert str(refused.value).isprintable()
