"""The limits of tests/limited.py hold, and what it tells is true."""

from __future__ import annotations

import time
from typing import Any

import pytest

from tests.limited import limited

pytestmark = pytest.mark.attack


def take(mib: int) -> int:
    print("taken")
    return len(bytearray(mib << 20))


def spin() -> None:
    while True:
        pass


def test_what_a_call_takes_is_told_and_what_its_process_had_before_is_not() -> None:
    # As large as a test's process gets.
    ballast = bytearray(b"x") * (300 << 20)

    usage = limited(take, 100)

    assert usage.result == 100 << 20 < len(ballast)
    assert 95 < usage.peak_mib < 110
    assert limited(take, 0, memory_mib=1).peak_mib < 5


@pytest.mark.parametrize(
    ("function", "arguments", "limits", "told"),
    [
        (take, [200], {"memory_mib": 100}, "take ended with exit code 1: (?s:.*)MemoryError"),
        (spin, [], {"cpu_seconds": 1}, "spin ended with exit code -24"),
        (time.sleep, [60], {"seconds": 1}, "sleep was killed after 1 s"),
        (int, ["x"], {}, "ValueError"),
    ],
    ids=["memory", "cpu", "time", "error"],
)
def test_what_goes_beyond_a_limit_is_ended_and_fails_the_test(
    function: Any, arguments: list[Any], limits: dict[str, int], told: str
) -> None:
    with pytest.raises(AssertionError, match=told):
        limited(function, *arguments, **limits)
