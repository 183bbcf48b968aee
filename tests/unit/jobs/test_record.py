"""The whole decision table of what an attempt does about what earlier ones have left."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest

from airflow_provider_slides.jobs.record import SCHEMA_VERSION, JobRecord, Phase, plan, replacement

SAME, OTHER = {"prompt": "aaaa", "connection": "cccc"}, {"prompt": "bbbb", "connection": "cccc"}
GENERATION = 2


def left(phase: Phase, generation: int = GENERATION) -> JobRecord:
    """The third purchase (number 2) of a task, in a phase."""
    job_id = None if phase is Phase.INTENT else "J"
    return JobRecord(phase, generation, 2, SAME, job_id=job_id, submitted_at=100.0)


def decide(before: JobRecord | None, on_clear: str, recoverable: bool = True, now: dict[str, str] = SAME) -> Any:
    return plan(before, generation=GENERATION, fingerprint=now, on_clear=on_clear, recoverable=recoverable)


# What happens with the third purchase: "same" asks for it again under its key (3.3+: without a job id yet),
# "adopt" takes up its job, "next" buys under the next number. ! = may be replaced when overdue.
TABLE = {
    # phase: (retry, clear+auto, clear+fresh, clear+reuse)
    Phase.INTENT: ("same", "same", "next", "same"),
    Phase.SUBMITTED: ("adopt", "adopt!", "next", "adopt"),
    Phase.FAILED: ("next", "next", "next", "next"),
    Phase.DELIVERED: ("adopt", "next", "next", "adopt"),
}


@pytest.mark.parametrize("recoverable", [True, False], ids=["delivery-leaves-a-trace", "no-trace"])
@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("on_clear", ["auto", "fresh", "reuse"])
@pytest.mark.parametrize("cleared", [False, True], ids=["retry", "clear"])
def test_the_same_request(phase: Phase, on_clear: str, cleared: bool, recoverable: bool) -> None:
    retry, auto, fresh, reuse = TABLE[phase]
    expected = {"auto": auto, "fresh": fresh, "reuse": reuse}[on_clear] if cleared else retry

    step = decide(left(phase, GENERATION - cleared), on_clear, recoverable)

    outcome = "adopt" if step.record.job_id is not None else "same" if step.record.purchase == 2 else "next"
    assert outcome + "!" * step.replaceable == expected
    assert step.record.generation == GENERATION
    assert step.record.fingerprint == SAME
    if outcome == "adopt":
        assert (step.record.job_id, step.record.submitted_at, step.record.purchase) == ("J", 100.0, 2)
    elif outcome == "same":
        assert step.record.submitted_at == 100.0, "the job's age counts from its first submission"
    else:
        assert step.record == JobRecord(Phase.INTENT, GENERATION, 3, SAME, previous_id=left(phase).job_id)


@pytest.mark.parametrize(
    ("phase", "purchase"),
    [
        # The other request under the same number is another key; coming back finds the first job again...
        (Phase.INTENT, 2),
        (Phase.SUBMITTED, 2),
        # ...but a purchase that is over must not be found by coming back.
        (Phase.FAILED, 3),
        (Phase.DELIVERED, 3),
    ],
)
@pytest.mark.parametrize("on_clear", ["auto", "fresh", "reuse"])
@pytest.mark.parametrize("cleared", [False, True], ids=["retry", "clear"])
@pytest.mark.parametrize("recoverable", [True, False])
def test_a_changed_request_is_a_new_one(
    phase: Phase, purchase: int, on_clear: str, cleared: bool, recoverable: bool
) -> None:
    step = decide(left(phase, GENERATION - cleared), on_clear, recoverable, now=OTHER)

    assert step.record == JobRecord(Phase.INTENT, GENERATION, purchase, OTHER, previous_id=left(phase).job_id)
    assert step.record.job_id is None
    assert not step.replaceable
    assert step.reason.startswith("the request changed since (prompt)")


@pytest.mark.parametrize(
    ("on_clear", "recoverable", "purchase"),
    [
        ("auto", True, 0),
        ("auto", False, GENERATION),
        ("fresh", True, GENERATION),
        ("fresh", False, GENERATION),
        ("reuse", True, 0),
        ("reuse", False, 0),
    ],
)
def test_without_a_record_the_number_decides_whether_an_old_job_is_found(
    on_clear: str, recoverable: bool, purchase: int
) -> None:
    step = decide(None, on_clear, recoverable)

    assert step.record == JobRecord(Phase.INTENT, GENERATION, purchase, SAME)
    assert step.record.job_id is None


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize(("on_clear", "now"), [("fresh", SAME), ("auto", OTHER)])
def test_a_paid_job_that_is_left_is_named(phase: Phase, on_clear: str, now: dict[str, str]) -> None:
    step = decide(left(phase, GENERATION - 1), on_clear, now=now)

    assert ("job J is left and may go on and bill" in step.reason) is (phase is Phase.SUBMITTED)


@pytest.mark.parametrize(
    ("phase", "cleared", "on_clear", "because"),
    [
        (Phase.INTENT, False, "auto", "an earlier attempt may have sent the request"),
        (Phase.SUBMITTED, False, "auto", "job J was already paid for"),
        (Phase.FAILED, False, "auto", "job J failed, which is free"),
        (Phase.DELIVERED, True, "auto", "cleared after job J had been delivered"),
        (Phase.DELIVERED, True, "fresh", 'cleared and on_clear="fresh"'),
    ],
)
def test_the_log_is_told_why(phase: Phase, cleared: bool, on_clear: str, because: str) -> None:
    assert because in decide(left(phase, GENERATION - cleared), on_clear).reason


def test_a_replacement_is_the_next_purchase_and_keeps_apart_from_the_last_job() -> None:
    assert replacement(left(Phase.SUBMITTED)) == JobRecord(Phase.INTENT, GENERATION, 3, SAME, previous_id="J")


def test_no_chain_of_decisions_ever_goes_back_to_an_older_number() -> None:
    for phases in itertools.product([Phase.FAILED, Phase.DELIVERED], [True, False], ["auto", "fresh"], repeat=2):
        record, numbers = left(Phase.FAILED, 0), [2]
        for phase, cleared, on_clear in (phases[:3], phases[3:]):
            generation = record.generation + cleared
            record = plan(
                record, generation=generation, fingerprint=SAME, on_clear=on_clear, recoverable=True
            ).record.to(phase, job_id="J")
            numbers.append(record.purchase)
        assert numbers == sorted(numbers)


@pytest.mark.parametrize("phase", list(Phase))
def test_a_record_survives_being_stored_as_json(phase: Phase) -> None:
    stored = json.loads(json.dumps(left(phase).to_json()))

    assert stored["schema_version"] == SCHEMA_VERSION
    assert JobRecord.from_json(stored) == left(phase)


def test_the_record_of_a_released_version_can_be_read() -> None:
    # As release 0.1.0 wrote it: never update this value, only add others.
    stored = {
        "schema_version": 1,
        "phase": "submitted",
        "generation": 1,
        "purchase": 2,
        "fingerprint": {"prompt": "aaaa"},
        "job_id": "J",
        "submitted_at": 100.5,
    }

    assert JobRecord.from_json(stored) == JobRecord(Phase.SUBMITTED, 1, 2, {"prompt": "aaaa"}, "J", 100.5)


def test_a_newer_releases_record_is_read_without_its_new_fields() -> None:
    stored = {**left(Phase.SUBMITTED).to_json(), "schema_version": 99, "colour": "blue"}

    assert JobRecord.from_json(stored) == left(Phase.SUBMITTED)


GOOD = left(Phase.SUBMITTED).to_json()


@pytest.mark.parametrize(
    "value",
    [
        None,
        "text",
        [],
        {},
        {**GOOD, "schema_version": None},
        {**GOOD, "phase": "abducted"},
        {**GOOD, "purchase": "many"},
        {**GOOD, "fingerprint": "abc"},
        {name: value for name, value in GOOD.items() if name != "generation"},
    ],
)
def test_what_is_no_record_is_none(value: Any) -> None:
    assert JobRecord.from_json(value) is None
