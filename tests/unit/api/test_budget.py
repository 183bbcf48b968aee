"""The budget against a vendor that counts, in simulated time."""

from __future__ import annotations

import gc
import heapq
import itertools
import random
from collections import deque
from dataclasses import dataclass, field, replace

import pytest

from airflow_provider_slides.api.budget import (
    FIRST_RATE,
    SHORTEST_HOLD,
    SLOWER,
    SLOWEST_RATE,
    RateBudget,
    budget_of,
)
from airflow_provider_slides.api.service import Service


def send_all(budget: RateBudget, number: int, now: float = 0.0) -> list[float]:
    """Return when each of so many requests is sent, one waiting for the other."""
    sent = []
    while len(sent) < number:
        wait = budget.take(now)
        now += wait
        if not wait:
            sent.append(now)
    return sent


def test_without_a_rate_it_begins_slowly_and_doubles_every_second() -> None:
    budget = RateBudget()
    assert rate(budget, 10.0) == pytest.approx(FIRST_RATE)
    for _ in range(1000):
        budget.answered()
    assert rate(budget, 20.0) == pytest.approx(FIRST_RATE + 1000)


def test_a_rate_spaces_all_requests() -> None:
    sent = send_all(RateBudget(10.0), 101)
    assert sent[-1] == pytest.approx(10.0, abs=0.11)
    assert all(sum(at <= t < at + 1.0 - 1e-6 for t in sent) <= 11 for at in sent)


def test_an_idle_time_is_not_made_up_for() -> None:
    budget = RateBudget(10.0)
    send_all(budget, 1)
    assert send_all(budget, 3, now=100.0) == pytest.approx([100.0, 100.1, 100.2], abs=0.011)


def test_a_refusal_holds_everybody_for_as_long_as_the_vendor_asked() -> None:
    budget = RateBudget()
    budget.refused(sent=5.0, now=5.1, seconds=30.0)
    assert budget.take(6.0) == pytest.approx(29.1)
    assert budget.take(35.1) == 0.0


def test_a_shorter_wish_does_not_end_a_longer_hold() -> None:
    budget = RateBudget()
    budget.refused(sent=0.0, now=0.0, seconds=30.0)
    budget.refused(sent=0.0, now=0.1, seconds=2.0)
    assert budget.take(10.0) == pytest.approx(20.0)


@pytest.mark.parametrize("seconds", [None, 0.0])
def test_a_refusal_without_a_wish_holds_for_a_moment(seconds: float | None) -> None:
    budget = RateBudget()
    budget.refused(sent=0.0, now=0.0, seconds=seconds)
    assert budget.take(0.0) == SHORTEST_HOLD


def rate(budget: RateBudget, now: float) -> float:
    """Return the requests per second at which it lets somebody send who comes at ``now``."""
    sent = send_all(budget, 101, now)
    return 50.0 / (sent[100] - sent[50])


def test_requests_under_way_together_slow_down_once() -> None:
    budget = RateBudget()
    for _ in range(50):
        budget.refused(sent=0.0, now=0.1, seconds=1.0)
    assert rate(budget, 10.0) == pytest.approx(FIRST_RATE / SLOWER)


def test_refused_again_and_again_it_still_sends_now_and_then() -> None:
    budget = RateBudget()
    for minute in range(100):
        budget.refused(sent=60.0 * minute, now=60.0 * minute, seconds=1.0)
    assert rate(budget, 1e5) == pytest.approx(SLOWEST_RATE)


def test_answers_bring_it_back_to_what_the_connection_allows_and_no_further() -> None:
    budget = RateBudget(4.0)
    for minute in range(10):
        budget.refused(sent=60.0 * minute, now=60.0 * minute, seconds=1.0)
    assert rate(budget, 1e4) == pytest.approx(SLOWEST_RATE)
    for _ in range(2000):
        budget.answered()
    assert rate(budget, 1e5) == pytest.approx(4.0)


@dataclass
class Vendor:
    """Allows so many requests in any second, for all processes together."""

    per_second: int
    recent: deque[float] = field(default_factory=deque)
    answered: int = 0
    refused: int = 0

    def asked(self, now: float) -> bool:
        while self.recent and self.recent[0] <= now - 1.0:
            self.recent.popleft()
        if len(self.recent) >= self.per_second:
            self.refused += 1
            return False
        self.recent.append(now)
        self.answered += 1
        return True


def simulate(vendor: Vendor, budgets: list[RateBudget], *, waiting: int, seconds: float) -> list[int]:
    """Let each process always have somebody who waits to send; an answer takes 50 ms. Return the answers of each."""
    answers = [0] * len(budgets)
    order = itertools.count()
    # (when, who is first, process, when its request was sent or nothing, whether it was answered)
    events: list[tuple[float, int, int, float | None, bool]] = [
        (random.Random(user).random(), next(order), user % len(budgets), None, False)
        for user in range(waiting * len(budgets))
    ]
    heapq.heapify(events)
    while events[0][0] < seconds:
        now, _, process, sent, answered = heapq.heappop(events)
        budget = budgets[process]
        if sent is None and (wait := budget.take(now)):
            heapq.heappush(events, (now + wait, next(order), process, None, False))
        elif sent is None:
            heapq.heappush(events, (now + 0.05, next(order), process, now, vendor.asked(now)))
        else:
            if answered:
                answers[process] += 1
                budget.answered()
            else:
                budget.refused(sent, now, 1.0)
            heapq.heappush(events, (now, next(order), process, None, False))
    return answers


def test_a_named_rate_is_never_refused() -> None:
    vendor = Vendor(10)
    simulate(vendor, [RateBudget(9.0)], waiting=100, seconds=300)
    assert vendor.refused == 0
    assert vendor.answered > 2600


@pytest.mark.parametrize("processes", [1, 2, 4])
def test_a_rate_that_nobody_named_is_found(processes: int) -> None:
    vendor = Vendor(10)
    answers = simulate(vendor, [RateBudget() for _ in range(processes)], waiting=50, seconds=600)
    assert vendor.refused < 0.02 * processes * vendor.answered
    assert vendor.answered > 0.6 * 10 * 600
    assert min(answers) > 0.5 * max(answers)


def test_one_budget_for_a_connection_and_none_kept_for_nobody() -> None:
    service = Service("https://vendor.example", "sk-1234567890", "connection 'a'", requests_per_second=2.0)
    budget = budget_of(service)
    assert budget_of(replace(service)) is budget
    assert budget_of(replace(service, key="sk-another-key")) is not budget
    assert rate(budget, 0.0) == pytest.approx(2.0)
    budget.refused(0.0, 0.0, 1000.0)
    del budget
    gc.collect()
    assert budget_of(service).take(0.0) == 0.0
