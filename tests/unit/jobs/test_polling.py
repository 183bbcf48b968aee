"""Whole jobs simulated with a clock of their own: no mocks, no waiting."""

from __future__ import annotations

import itertools
import random
import weakref
from collections.abc import Callable

import pytest

from airflow_provider_slides.exceptions import (
    ApiError,
    AuthenticationError,
    NoResponseError,
    NotEntitledError,
    NotFoundError,
    RateLimitedError,
    ServerError,
    UnexpectedResponseError,
)
from airflow_provider_slides.jobs.polling import SHORTEST_WAIT, Poller, Stop, Wait

START = 1_700_000_000.0
MAX_INTERVAL = 60.0

JITTERS = pytest.mark.parametrize(
    "jitter",
    [lambda: 0.0, lambda: 0.999999, random.Random(0).random],
    ids=["least-jitter", "most-jitter", "random-jitter"],
)


def poller(timeout: float = 86400, jitter: Callable[[], float] = lambda: 0.5, **changes: float) -> Poller:
    arguments = {"interval": 5.0, "max_interval": MAX_INTERVAL, "started_at": START, **changes}
    return Poller(label="Job J", deadline=START + timeout, jitter=jitter, **arguments)


def simulate(subject: Poller, done_after: float, error_at: Callable[[float], ApiError | None] = lambda age: None):
    """Return the ages of all looks, and how it stopped."""
    now = START
    step: Wait | Stop = subject.first_wait(now)
    looks: list[float] = []
    while isinstance(step, Wait):
        assert len(looks) < 100_000
        now += step.seconds
        looks.append(now - START)
        error = error_at(now - START)
        step = subject.on_error(error, now) if error else subject.on_answer(now - START >= done_after, now)
    return looks, step


@JITTERS
@pytest.mark.parametrize("seconds", [1, 10, 30, 47, 60, 119, 180, 300, 420, 599])
def test_the_end_is_noticed_at_most_5_s_or_a_tenth_of_its_age_late(seconds: int, jitter: Callable[[], float]) -> None:
    looks, stop = simulate(poller(jitter=jitter), done_after=seconds)

    assert stop == Stop("finished", "")
    assert looks[-1] - seconds <= max(5.0, 0.1 * seconds)


@JITTERS
@pytest.mark.parametrize("seconds", [600, 900, 1800, 3600, 7200])
def test_a_long_jobs_end_is_noticed_within_max_poll_interval_and_a_tenth(
    seconds: int, jitter: Callable[[], float]
) -> None:
    looks, _ = simulate(poller(jitter=jitter), done_after=seconds)

    assert looks[-1] - seconds <= min(MAX_INTERVAL, 0.1 * seconds)


@JITTERS
def test_a_job_of_five_minutes_costs_at_most_40_looks(jitter: Callable[[], float]) -> None:
    looks, _ = simulate(poller(jitter=jitter), done_after=300)

    assert 15 <= len(looks) <= 40


@JITTERS
@pytest.mark.parametrize("interval", [0.0, 0.001, 1.0, 5.0])
def test_no_two_looks_are_less_than_a_second_apart(interval: float, jitter: Callable[[], float]) -> None:
    storm = lambda age: RateLimitedError("slow down", retry_after=0.0) if int(age) % 3 == 0 else None  # noqa: E731

    looks, _ = simulate(
        poller(timeout=120, jitter=jitter, interval=interval, max_interval=interval), 1000, error_at=storm
    )

    assert looks[0] >= SHORTEST_WAIT
    assert min(after - before for before, after in itertools.pairwise(looks)) >= SHORTEST_WAIT - 1e-6


def test_many_that_start_together_do_not_look_together() -> None:
    dice = random.Random(1)
    firsts = [poller(jitter=dice.random).first_wait(START).seconds for _ in range(100)]

    assert 4.5 <= min(firsts) < max(firsts) <= 5.0, "the vendor asks to start at 2 to 5 seconds"
    assert max(firsts) - min(firsts) > 0.3


def test_many_old_jobs_that_a_new_triggerer_takes_up_do_not_look_together() -> None:
    dice = random.Random(1)
    firsts = [poller(jitter=dice.random).first_wait(START + 300).seconds for _ in range(1000)]

    assert 4.5 <= min(firsts) < max(firsts) <= 30.0, "a tenth of their age"
    assert max(sum(at <= first < at + 1 for first in firsts) for at in firsts) < 70


def test_retry_after_is_obeyed_beyond_the_longest_interval() -> None:
    step = poller().on_error(RateLimitedError("slow down", retry_after=300.0), START + 10)

    assert step == Wait(300.0)


def test_retry_after_does_not_hide_a_job_that_is_done_at_the_deadline() -> None:
    subject = poller(timeout=100)

    step = subject.on_error(RateLimitedError("slow down", retry_after=3600.0), START + 40)

    assert step == Wait(60.0)
    assert subject.on_answer(True, START + 100) == Stop("finished")


def test_a_short_retry_after_does_not_undercut_the_backoff() -> None:
    subject = poller()
    for _ in range(4):
        step = subject.on_error(RateLimitedError("slow down", retry_after=1.0), START)

    assert isinstance(step, Wait)
    assert step.seconds >= 40.0


@JITTERS
def test_failures_back_off_up_to_the_longest_interval(jitter: Callable[[], float]) -> None:
    subject = poller(jitter=jitter)

    waits = [subject.on_error(ServerError("503"), START).seconds for _ in range(30)]

    assert waits[0] >= 5.0
    assert all(1.6 <= after / before <= 2.4 for before, after in itertools.pairwise(waits[:4]))
    assert MAX_INTERVAL <= waits[-1] <= 1.2 * MAX_INTERVAL


def test_one_good_answer_forgets_the_failures() -> None:
    subject = poller()
    for _ in range(5):
        subject.on_error(ServerError("503"), START)
    subject.on_answer(False, START)

    assert subject.on_error(ServerError("503"), START).seconds < 7.0
    stop = subject.on_answer(False, START + 90000)
    assert isinstance(stop, Stop)
    assert "503" not in stop.message


def test_a_vendor_that_is_down_for_an_hour_does_not_cost_the_job() -> None:
    down = lambda age: ServerError("503") if 10 < age < 3610 else None  # noqa: E731

    looks, stop = simulate(poller(), done_after=600, error_at=down)

    assert stop == Stop("finished")
    assert looks[-1] < 3610 + 1.2 * MAX_INTERVAL


@pytest.mark.parametrize(
    "error",
    [
        RateLimitedError("429"),
        ServerError("503"),
        UnexpectedResponseError("HTML"),
        NoResponseError("nobody there", sent=True),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_can_pass_is_ridden_out_until_the_deadline_and_then_named(error: ApiError) -> None:
    looks, stop = simulate(poller(timeout=600), done_after=0, error_at=lambda age: error)

    assert stop.outcome == "timeout"
    assert stop.message.startswith("Job J is 10 min old and not done.")
    assert f"The last {len(looks)} looks at it failed: {error}" in stop.message


@pytest.mark.parametrize(
    "error",
    [AuthenticationError("bad key"), NotEntitledError("bad plan"), NotFoundError("no such job"), ApiError("HTTP 418")],
    ids=lambda error: type(error).__name__,
)
def test_what_cannot_pass_ends_the_wait_at_once(error: ApiError) -> None:
    assert poller().on_error(error, START + 1) == Stop("error", str(error))


def test_a_terminal_status_beats_the_deadline() -> None:
    assert poller(timeout=10).on_answer(True, START + 1_000_000) == Stop("finished")


def test_a_job_that_is_not_done_at_the_deadline_is_given_up_then_and_not_much_later() -> None:
    looks, stop = simulate(poller(timeout=333), done_after=10_000)

    assert stop == Stop("timeout", "Job J is 5 min old and not done.")
    assert 333 <= looks[-1] <= 333 + SHORTEST_WAIT


def test_a_deadline_in_the_past_still_has_one_look() -> None:
    looks, stop = simulate(poller(timeout=-3600), done_after=0)

    assert len(looks) == 1
    assert stop == Stop("finished")


def test_what_remains_is_told_until_the_deadline() -> None:
    assert [poller(timeout=100).remaining(START + age) for age in (0, 40, 100, 200)] == [100, 60, 0, 0]


def test_a_longest_interval_below_the_shortest_one_is_that_one() -> None:
    step = poller(interval=30.0, max_interval=5.0, jitter=lambda: 0.0).on_answer(False, START)

    assert step == Wait(30.0)


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (0, "0 s"),
        (0.4, "0 s"),
        (119, "119 s"),
        (120, "2 min"),
        (7199, "119 min"),
        (7200, "2 h 0 min"),
        (9000, "2 h 30 min"),
    ],
)
def test_an_age_is_told_as_people_do(age: float, words: str) -> None:
    stop = poller(timeout=0).on_answer(False, START + age)

    assert stop == Stop("timeout", f"Job J is {words} old and not done.")


def test_of_a_failed_look_the_words_are_kept_and_not_the_answer() -> None:
    subject = poller(timeout=60)
    error = UnexpectedResponseError("Acme answered nonsense.")
    kept = weakref.ref(error)

    assert isinstance(subject.on_error(error, START), Wait)
    del error

    assert kept() is None
    late = subject.on_error(ServerError("Acme failed."), START + 61)
    assert isinstance(late, Stop)
    assert late.message.endswith("The last 2 looks at it failed: Acme failed.")
