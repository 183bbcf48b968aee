"""The whole decision table of what an attempt does about what earlier ones have left."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest

from airflow_provider_slides.exceptions import UnknownRecordError
from airflow_provider_slides.jobs.record import SCHEMA_VERSION, JobRecord, Phase, Plan, plan, replacement

SAME, OTHER = {"prompt": "aaaa", "connection": "cccc"}, {"prompt": "bbbb", "connection": "cccc"}
#: A clear sets max_tries anew; GENERATION is what release 0.1.0 compares, and must decide nothing.
MAX_TRIES, CLEARED, GENERATION = 3, 7, 2


def left(phase: Phase, max_tries: int | None = MAX_TRIES, **changes: Any) -> JobRecord:
    """The third purchase (number 2) of a task, in a phase."""
    job_id = None if phase is Phase.INTENT else "J"
    known = {"job_id": job_id, "submitted_at": 100.0, "max_tries": max_tries, "try_number": 1, **changes}
    return JobRecord(phase, GENERATION, 2, SAME, **known)


def decide(
    before: JobRecord | None,
    on_clear: str,
    *,
    cleared: bool = False,
    leaves_a_trace: bool = True,
    now: dict[str, str] = SAME,
    generation: int = GENERATION,
) -> Plan:
    return plan(
        before,
        max_tries=CLEARED if cleared else MAX_TRIES,
        generation=generation,
        fingerprint=now,
        on_clear=on_clear,
        leaves_a_trace=leaves_a_trace,
    )


def outcome(step: Plan) -> str:
    """What happens with the third purchase, in a word; ! = may be replaced when overdue."""
    if step.record.job_id is not None:
        return "adopt" + "!" * step.replaceable
    assert not step.replaceable
    assert step.repeats is (step.record.purchase == 2)
    return "repeat" if step.repeats else "next"


# "repeat" sends the request again as it was, under its key; "adopt" takes up its job; "next" buys under the next number
# what is asked for now.
TABLE = {
    # phase: (retry, clear+auto, clear+fresh, clear+reuse)
    Phase.INTENT: ("repeat", "repeat", "next", "repeat"),
    Phase.SUBMITTED: ("adopt", "adopt!", "next", "adopt"),
    Phase.FAILED: ("next", "next", "next", "next"),
    Phase.DELIVERED: ("adopt", "next", "next", "adopt"),
}
# The same, of a request that is another one now: a retry keeps what was bought, a clear buys the changed one.
CHANGED = {
    Phase.INTENT: ("repeat", "next", "next", "next"),
    Phase.SUBMITTED: ("adopt", "next", "next", "next"),
    Phase.FAILED: ("next", "next", "next", "next"),
    Phase.DELIVERED: ("adopt", "next", "next", "next"),
}
CASES = pytest.mark.parametrize(
    ("phase", "cleared", "on_clear", "now"),
    [
        pytest.param(*case, id="-".join([case[0], "clear" if case[1] else "retry", case[2], case[3]]))
        for case in itertools.product(Phase, [False, True], ["auto", "fresh", "reuse"], ["same", "changed"])
    ],
)


@CASES
def test_what_an_attempt_does_about_what_is_left(phase: Phase, cleared: bool, on_clear: str, now: str) -> None:
    retry, auto, fresh, reuse = (CHANGED if now == "changed" else TABLE)[phase]
    expected = {"auto": auto, "fresh": fresh, "reuse": reuse}[on_clear] if cleared else retry
    asked = OTHER if now == "changed" else SAME

    step = decide(left(phase), on_clear, cleared=cleared, now=asked)

    assert outcome(step) == expected
    if expected == "next":
        assert step.record == JobRecord(Phase.INTENT, GENERATION, 3, asked, previous_id=left(phase).job_id)
    else:
        assert step.record.fingerprint == SAME, "what was bought, or may have been, is what was asked for then"
        assert (step.record.job_id, step.record.submitted_at, step.record.purchase) == (left(phase).job_id, 100.0, 2)
        assert step.record.max_tries == (CLEARED if cleared else MAX_TRIES)


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("on_clear", ["auto", "fresh", "reuse"])
@pytest.mark.parametrize("generation", [0, 1, GENERATION, 5])
def test_an_edit_of_retries_is_no_clear(phase: Phase, on_clear: str, generation: int) -> None:
    """Release 0.1.0 took the difference of max_tries and retries for the number of clears."""
    step = decide(left(phase), on_clear, generation=generation)

    assert outcome(step) == TABLE[phase][0]
    assert step.record.generation == generation, "what 0.1.0 reads after a rollback"


def test_a_record_that_does_not_tell_what_was_asked_for_tells_of_no_change() -> None:
    """As of a task that release 0.1.0 had deferred."""
    step = decide(left(Phase.SUBMITTED).to(Phase.SUBMITTED, fingerprint={}), "auto", cleared=True)

    assert outcome(step) == "adopt!"
    assert step.reason == "job J was already paid for"


@pytest.mark.parametrize("phase", [Phase.SUBMITTED, Phase.DELIVERED])
@pytest.mark.parametrize("on_clear", ["auto", "fresh", "reuse"])
@pytest.mark.parametrize("generation", [GENERATION, GENERATION + 1])
def test_where_a_clear_cannot_be_told_nothing_is_bought(phase: Phase, on_clear: str, generation: int) -> None:
    """As with a record of release 0.1.0, which does not hold max_tries."""
    step = decide(left(phase, None), on_clear, cleared=True, generation=generation)

    assert outcome(step) == "adopt"
    assert ("can't be told" in step.reason) is (generation != GENERATION)


@pytest.mark.parametrize(
    ("on_clear", "leaves_a_trace", "purchase"),
    [
        ("auto", True, 0),
        ("auto", False, MAX_TRIES),
        ("fresh", True, MAX_TRIES),
        ("fresh", False, MAX_TRIES),
        ("reuse", True, 0),
        ("reuse", False, 0),
    ],
)
@pytest.mark.parametrize("generation", [0, GENERATION])
def test_without_a_record_the_number_decides_whether_an_old_job_is_found(
    on_clear: str, leaves_a_trace: bool, purchase: int, generation: int
) -> None:
    step = decide(None, on_clear, leaves_a_trace=leaves_a_trace, generation=generation)

    assert step.record == JobRecord(Phase.INTENT, generation, purchase, SAME)
    assert step.reason == "nothing is known of an earlier job"
    assert not step.repeats


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize(("on_clear", "now"), [("fresh", SAME), ("auto", OTHER)])
def test_a_paid_job_that_is_left_is_named(phase: Phase, on_clear: str, now: dict[str, str]) -> None:
    step = decide(left(phase), on_clear, cleared=True, now=now)

    assert ("job J is left and may go on and bill" in step.reason) is (phase is Phase.SUBMITTED)
    assert step.leaves is (phase is Phase.SUBMITTED or (phase is Phase.INTENT and now == OTHER))


@pytest.mark.parametrize("phase", [Phase.SUBMITTED, Phase.DELIVERED, Phase.INTENT])
def test_a_retry_says_what_differs_and_what_buys_it(phase: Phase) -> None:
    reason = decide(left(phase), "auto", now=OTHER).reason

    assert "renders differently now: prompt; a clear buys the changed one" in reason


def test_a_retry_that_may_be_a_clear_says_also_what_differs() -> None:
    reason = decide(left(Phase.SUBMITTED, None), "auto", now=OTHER, generation=GENERATION + 1).reason

    assert "renders differently now: prompt" in reason
    assert "whether the task was cleared can't be told" in reason


@pytest.mark.parametrize(
    ("before", "cleared", "on_clear", "now", "words"),
    [
        (left(Phase.INTENT), False, "auto", SAME, "an earlier attempt may have sent the request"),
        (left(Phase.INTENT, submitted_at=None), False, "auto", SAME, "was never sent"),
        (left(Phase.INTENT), True, "auto", OTHER, "was not answered and may have been paid for"),
        (left(Phase.SUBMITTED), False, "auto", SAME, "job J was already paid for"),
        (left(Phase.SUBMITTED), True, "auto", OTHER, "the request changed since (prompt)"),
        (left(Phase.SUBMITTED), True, "auto", {}, "the request changed since (connection, prompt)"),
        (left(Phase.FAILED), False, "auto", SAME, "job J failed, which is free"),
        (left(Phase.FAILED, job_id=None), False, "auto", OTHER, "the request was refused, which is free"),
        (left(Phase.DELIVERED), True, "auto", SAME, "cleared after job J had been delivered"),
        (left(Phase.DELIVERED), True, "fresh", SAME, 'cleared and on_clear="fresh"'),
    ],
)
def test_the_log_is_told_why(before: JobRecord, cleared: bool, on_clear: str, now: dict[str, str], words: str) -> None:
    assert words in decide(before, on_clear, cleared=cleared, now=now).reason


def test_the_log_is_told_of_no_change_where_there_is_none() -> None:
    assert decide(left(Phase.SUBMITTED), "auto").reason == "job J was already paid for"
    assert decide(left(Phase.DELIVERED), "auto", cleared=True, now=OTHER).reason == "the request changed since (prompt)"


def test_a_replacement_is_the_next_purchase_and_keeps_apart_from_the_last_job() -> None:
    expected = JobRecord(Phase.INTENT, GENERATION, 3, SAME, previous_id="J", max_tries=MAX_TRIES)

    assert replacement(left(Phase.SUBMITTED)) == expected


def test_no_chain_of_decisions_ever_goes_back_to_an_older_number() -> None:
    steps = list(itertools.product([Phase.FAILED, Phase.DELIVERED], [True, False], ["auto", "fresh"], [SAME, OTHER]))
    for chain in itertools.product(steps, repeat=2):
        record, numbers = left(Phase.FAILED), [2]
        for phase, cleared, on_clear, now in chain:
            record = decide(record, on_clear, cleared=cleared, now=now).record.to(
                phase, job_id="J", max_tries=MAX_TRIES
            )
            numbers.append(record.purchase)
        assert numbers == sorted(numbers)


@pytest.mark.parametrize("phase", list(Phase))
def test_a_record_survives_being_stored_as_json(phase: Phase) -> None:
    plain = left(phase).to_json()
    stored = json.loads(json.dumps(plain))

    assert type(plain["phase"]) is str
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
    assert {*Phase} == {"intent", "submitted", "failed", "delivered"}


def test_a_newer_releases_record_is_read_without_its_new_fields() -> None:
    stored = {**left(Phase.SUBMITTED).to_json(), "schema_version": 99, "colour": "blue"}

    assert JobRecord.from_json(stored) == left(Phase.SUBMITTED)


def test_none_is_no_record() -> None:
    assert JobRecord.from_json(None) is None


GOOD = left(Phase.SUBMITTED).to_json()


def test_as_many_fields_as_a_record_may_have_are_read() -> None:
    digests = {f"{'x' * 97}{number:03}": "aaaa" for number in range(100)}

    record = JobRecord.from_json({**GOOD, "fingerprint": digests})

    assert record is not None
    assert record.fingerprint == digests


@pytest.mark.parametrize(
    "value",
    [
        "text",
        [],
        {},
        {**GOOD, "schema_version": None},
        {**GOOD, "phase": "abducted"},
        {**GOOD, "purchase": "many"},
        {**GOOD, "purchase": True},
        {**GOOD, "purchase": 1.5},
        {**GOOD, "generation": "2"},
        {**GOOD, "fingerprint": "abc"},
        {**GOOD, "fingerprint": {"prompt": 5}},
        {**GOOD, "fingerprint": {"forged\n[entry]": "aaaa"}},
        {**GOOD, "fingerprint": {"x" * 101: "aaaa"}},
        {**GOOD, "fingerprint": {f"f{number}": "aaaa" for number in range(101)}},
        {**GOOD, "job_id": 7},
        {**GOOD, "job_id": ["J"]},
        {**GOOD, "job_id": None},
        {**GOOD, "phase": "delivered", "job_id": None},
        {**GOOD, "previous_id": {}},
        {**GOOD, "submitted_at": "now"},
        {**GOOD, "submitted_at": True},
        {**GOOD, "submitted_at": float("nan")},
        {**GOOD, "submitted_at": float("inf")},
        {**GOOD, "submitted_at": -1},
        {**GOOD, "submitted_at": 1e15},
        {**GOOD, "submitted_at": 10**400},
        {**GOOD, "max_tries": "3"},
        {**GOOD, "try_number": "1"},
        {**GOOD, "request": ["prompt"]},
        {**GOOD, "request": "prompt"},
        {name: value for name, value in GOOD.items() if name != "generation"},
    ],
)
def test_what_cannot_be_read_is_not_guessed_at(value: Any) -> None:
    with pytest.raises(UnknownRecordError, match="Nothing is bought on a guess"):
        JobRecord.from_json(value)


def test_what_is_told_of_an_unreadable_record_is_short_and_one_line() -> None:
    with pytest.raises(UnknownRecordError) as refused:
        JobRecord.from_json({**GOOD, "phase": "\x1b[2J" * 1000, "job_id": ["forged\nentry"] * 1000})

    assert len(str(refused.value)) < 500
    assert str(refused.value).isprintable()


def test_a_record_of_a_later_release_is_named_by_its_phase_and_job() -> None:
    with pytest.raises(UnknownRecordError, match="phase 'abducted', job 'J'"):
        JobRecord.from_json({**GOOD, "phase": "abducted"})
