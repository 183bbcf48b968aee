"""
Whatever a server answers, both clients come off unhurt: with an answer or an error of ours, in time, in little memory.

Each of many attacks (:mod:`tests.attacks.attacks`, :mod:`tests.attacks.hostile_json`) is met by a client in a process
of its own. Limits are far from what is right: an exchange with a timeout of a second is over in one, and may take ten.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from airflow_provider_slides.api.client import Client, shared_client
from airflow_provider_slides.api.perceptis import GET_JOB
from airflow_provider_slides.api.reply import NO_RETRIES
from airflow_provider_slides.api.service import Service
from tests.attacks import victims
from tests.attacks.attacks import BOMBS, FLOODS, MALFORMED, SIGNATURE, SLOW
from tests.attacks.hostile_json import GREEDY, HARMFUL, HOLDS
from tests.attacks.victims import KEY, Outcome, Report
from tests.limited import limited

VICTIMS = pytest.mark.parametrize("victim", [victims.worker, victims.trigger], ids=["worker", "trigger"])
VENDORS = pytest.mark.parametrize("vendor", ["perceptis", "genviral"])

Victim = Callable[..., Report]

#: Most memory over idle, in MiB. Triggers have less: all of them share one process.
MEMORY = 200
MEMORY_OF_TRIGGERS = 64
#: Most CPU time that a loop which others share may be busy with one answer, in seconds.
STALL = 1.0
#: The longest wait that a vendor is granted, in seconds.
HOLD = 900
#: The most that an error says.
MOST_WORDS = 2000

#: What no text has; a message of one line, which a log is made of, has less yet.
NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
NO_LINE = re.compile(NO_TEXT.pattern[:-1] + "\n\r\t\u2028\u2029\u202a-\u202e\u2066-\u2069]")
#: As long a part of a key is no chance.
_PART = 8


def met(origin: str, victim: Victim, about: Any, names: Iterable[str], timeout: float, **how: Any) -> Report:
    """
    Let a victim meet attacks, and return what became of it.

    :param about: What else the victim is to know.
    :param timeout: How long an exchange may take, in seconds.
    :param how: How else, such as ``together``: all at once, and not one after the other.
    """
    names = [*names]
    how_long = len(names) * (timeout + 5)
    try:
        arguments = origin, about, names, timeout
        usage = limited(victims.let, victim, arguments, how, memory_mib=4096, cpu_seconds=60, seconds=60 + how_long)
    except AssertionError as e:
        problems = [f"Of {len(names)} attacks: {e}"]
    else:
        report: Report = usage.result
        if named := [*_named(report)]:
            raise AssertionError("\n".join(named[:50]))
        problems = [
            f"Of {len(names)} attacks: {problem}"
            for problem in _unnamed(
                report, usage.peak_mib - (MEMORY_OF_TRIGGERS if victim.__name__.startswith("trigger") else MEMORY)
            )
        ]
        if not problems:
            return report
    if len({name.partition("~")[0] for name in names}) == 1:
        raise AssertionError(f"{names[0]}: {'; '.join(problems)}")
    # Whose fault it is, a half of them tells.
    for half in (names[: len(names) // 2], names[len(names) // 2 :]):
        try:
            met(origin, victim, about, half, timeout, **how)
        except AssertionError as e:
            problems.append(str(e))
    raise AssertionError("\n".join(problems))


def _named(report: Report) -> Iterator[str]:
    """Tell what is wrong, with the attack that it is of."""
    for name, outcome in report.outcomes.items():
        yield from (f"{name} {problem}" for problem in _problems(outcome))
    for name, line in report.logs:
        yield from (f"{name}: a log {problem}: {line[:300]!a}" for problem in shows(line, NO_LINE))
    for name, line in report.traces:
        yield from (f"{name}: a log {problem}: {line[-300:]!a}" for problem in leaks(line))


def _unnamed(report: Report, too_much: float) -> Iterator[str]:
    if report.left:
        yield f"There is left: {', '.join(report.left)}"
    if too_much > 0:
        yield f"took {too_much:.0f} MiB too much"
    if report.stall > STALL:
        yield f"kept all others from running for {report.stall:.1f} s"


def _problems(outcome: Outcome) -> Iterator[str]:
    if not outcome.is_ours:
        yield f"raised {outcome.error}: {outcome.shown[-500:]!a}"
    if outcome.seconds > 10:
        yield f"took {outcome.seconds:.1f} s"
    for words in outcome.words:
        yield from (f"{problem}: {words[:200]!a}" for problem in shows(words, NO_LINE))
        if len(words) > MOST_WORDS:
            yield f"says {len(words)} characters"
    for text in outcome.kept:
        # A link is one to be used, and in nothing that is shown.
        yield from (f"{problem}: {text[:200]!a}" for problem in shows(text.replace(SIGNATURE, ""), NO_TEXT))
    # A slide may tell of a link; what an answer is shown as is not in any message.
    yield from leaks(outcome.shown if outcome.error else outcome.shown.replace(SIGNATURE, ""))
    if outcome.unfit:
        yield f"left what can't be written: {outcome.unfit}"
    if outcome.retry_after is not None and not 0 <= outcome.retry_after <= HOLD:
        yield f"asks for a wait of {outcome.retry_after} s"


def shows(text: str, forbidden: re.Pattern[str]) -> Iterator[str]:
    if found := forbidden.search(text):
        yield f"shows {found[0]!a}"
    yield from leaks(text)


def leaks(text: str) -> Iterator[str]:
    # Whoever reads it sees through what is between the letters.
    letters = re.sub(r"[^!-~]|\\(x..|u....|[nrt0])", "", text)
    if any(part in letters for part in (KEY[at : at + _PART] for at in range(12, len(KEY) - _PART))):
        yield "leaks the key"
    if SIGNATURE in letters:
        yield "leaks a signed link"


def refused(report: Report) -> dict[str, str]:
    """Return which attacks were no answer, and what they were."""
    return {name: outcome.error for name, outcome in report.outcomes.items() if outcome.error}


@VICTIMS
def test_what_never_ends_is_left_when_its_time_is_up(victim: Victim, attacker: str) -> None:
    report = met(attacker, victim, "perceptis", SLOW, timeout=1.0, together=True)

    assert {*refused(report)} == {*SLOW}


@VICTIMS
def test_what_never_ends_and_is_fast_is_left_before_it_takes_much_memory(victim: Victim, attacker: str) -> None:
    report = met(attacker, victim, "perceptis", FLOODS, timeout=2.0, together=True)

    assert {*refused(report)} == {*FLOODS}


@VICTIMS
def test_what_is_more_than_it_seems_takes_little_memory(victim: Victim, attacker: str) -> None:
    report = met(attacker, victim, "perceptis", BOMBS, timeout=8.0, unread=True)

    assert {*refused(report)} == {*BOMBS}


@VENDORS
@VICTIMS
def test_what_is_small_on_the_wire_is_not_large_in_memory(victim: Victim, vendor: str, attacker: str) -> None:
    met(attacker, victim, vendor, GREEDY, timeout=8.0, unread=True)


def test_fifty_jobs_that_are_answered_so_at_once_take_little_memory(attacker: str) -> None:
    at_once = [name for name in GREEDY if name.startswith(("1-mib", "4-mib"))]

    assert len(at_once) == 50
    met(attacker, victims.trigger, "genviral", at_once, timeout=8.0, together=True, unread=True)


@VICTIMS
def test_what_is_not_http_is_an_error_of_ours(victim: Victim, attacker: str) -> None:
    met(attacker, victim, "perceptis", MALFORMED, timeout=1.0)


@VENDORS
@VICTIMS
def test_no_word_of_a_vendors_does_harm(victim: Victim, vendor: str, attacker: str) -> None:
    met(attacker, victim, vendor, HARMFUL[vendor], timeout=8.0)


@VICTIMS
def test_no_vendor_is_left_alone_for_long(victim: Victim, attacker: str) -> None:
    report = met(attacker, victim, "perceptis", HOLDS, timeout=1.0)

    assert {*refused(report).values()} <= {"RateLimitedError", "ServerError", "NoResponseError"}


# ---------------------------------------------------------------------- what is left behind for the next


def worker_asks(origin: str, *jobs: str) -> list[str]:
    found = []
    with contextlib.closing(Client(Service(origin, KEY, "c", timeout=5.0))) as client:
        for job in jobs:
            found.append(client.send(GET_JOB.call(job_id=job), NO_RETRIES).job_id)
            # What else the server has said has arrived by then.
            time.sleep(0.1)
    return found


def trigger_asks(origin: str, *jobs: str) -> list[str]:
    async def ask() -> list[str]:
        found = []
        async with shared_client(Service(origin, KEY, "c", timeout=5.0)) as client:
            for job in jobs:
                found.append((await client.send(GET_JOB.call(job_id=job))).job_id)
                await asyncio.sleep(0.1)
        return found

    return asyncio.run(ask())


ASKS = pytest.mark.parametrize("ask", [worker_asks, trigger_asks], ids=["worker", "trigger"])


@ASKS
def test_no_answer_is_taken_for_that_of_another_request(ask: Callable[..., list[str]], attacker: str) -> None:
    assert ask(attacker, "answers-the-next-too", "cookies-sent") == ["J", "none"]


@ASKS
def test_no_cookie_is_kept(ask: Callable[..., list[str]], attacker: str) -> None:
    # Of an address without a name none is taken anyhow.
    origin = attacker.replace("127.0.0.1", "localhost")

    assert ask(origin, "cookies", "cookies-sent") == ["J", "none"]
