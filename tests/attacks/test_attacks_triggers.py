"""Whatever a vendor answers, the events and logs of triggers do no harm: all in a process die with one of them."""

from __future__ import annotations

import pytest

from tests.attacks import victims_in_airflow as victims
from tests.attacks.hostile_json import HARMFUL, HOLDS, WORDS
from tests.attacks.test_attacks import met, refused

#: These let all who share the connection wait: a test of its own has them (tests/attacks/test_attacks.py).
_HOLDS = ("limited-message", "retry-after")
#: The clients meet the others, too.
_FEW = {"half-emoji", "half-emoji-raw", "newline", "line-separator", "escape", "key-escaped", "key-around-nul", "long"}


@pytest.mark.parametrize("vendor", ["perceptis", "genviral"])
def test_no_answer_gets_into_an_event_or_a_log_as_it_came(vendor: str, attacker: str) -> None:
    others = {*WORDS} - _FEW
    names = [name for name in HARMFUL[vendor] if not others & {*name.split(".")}]
    names = [name for name in names if not any(hold in name for hold in _HOLDS)]
    report = met(attacker, victims.triggerer, vendor, names, timeout=8.0)

    assert {*report.outcomes} == {*names}
    assert {outcome.error for outcome in report.outcomes.values()} == {"finished", "timeout", "error"}


def test_fifty_triggers_that_wait_on_keep_nothing_of_large_answers(attacker: str) -> None:
    jobs = [f"4-mib-of-an-open-text~{number}" for number in range(50)]
    report = met(attacker, victims.triggerer, "perceptis", jobs, timeout=20.0, patience=4.0)

    assert {outcome.error for outcome in report.outcomes.values()} == {"timeout"}


def test_nobody_waits_longer_for_a_job_than_was_said(attacker: str) -> None:
    holds = [hold for hold in HOLDS if hold.startswith("hold-429")][:5]
    report = met(attacker, victims.wait, 1.5, holds, timeout=1.0)

    assert {*refused(report).values()} == {"JobTimeoutError"}
