from __future__ import annotations

import math

import pytest

from airflow_provider_slides.sandbox.rate_limit import RateLimiter


def test_one_seconds_worth_at_once_then_as_many_as_the_rate_allows() -> None:
    limiter = RateLimiter(10)

    assert [limiter.admit("key", 100.0) for _ in range(12)] == [None] * 10 + [1, 1]
    assert [limiter.admit("key", 100.25) for _ in range(3)] == [None, None, 1]
    # However long it was idle, no more than one second's worth is saved up.
    assert [limiter.admit("key", 500.0) for _ in range(11)] == [None] * 10 + [1]


@pytest.mark.parametrize("rate", [0.3, 2.0, 7.0])
def test_whoever_asks_all_the_time_gets_the_rate(rate: float) -> None:
    limiter = RateLimiter(rate)
    admitted = sum(limiter.admit("key", millis / 1000) is None for millis in range(0, 60_000, 10))

    assert admitted == pytest.approx(60 * rate + max(1, rate), abs=1)


def test_each_key_has_its_own_bucket_until_all_is_forgotten() -> None:
    limiter = RateLimiter(1)

    assert [limiter.admit(key, 0.0) for key in ("a", "b", "a")] == [None, None, 1]
    limiter.clear()
    assert limiter.admit("a", 0.0) is None


@pytest.mark.parametrize(("rate", "seconds"), [(0.25, 4), (0.3, 4), (3.0, 1)])
def test_whoever_comes_back_when_told_is_let_in(rate: float, seconds: int) -> None:
    limiter = RateLimiter(rate)
    refused = [waits for _ in range(5) if (waits := limiter.admit("key", 0.0)) is not None]

    assert set(refused) == {seconds}
    assert limiter.admit("key", seconds) is None


def test_a_clock_that_was_set_back_takes_nothing_away() -> None:
    limiter = RateLimiter(2)

    assert [limiter.admit("key", at) for at in (10.0, 5.0, 5.0, 5.5)] == [None, None, 1, None]


@pytest.mark.parametrize("rate", [0, -1, math.inf, math.nan])
def test_a_rate_is_a_positive_number(rate: float) -> None:
    with pytest.raises(ValueError, match="positive number"):
        RateLimiter(rate)
