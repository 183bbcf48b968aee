from __future__ import annotations

import pytest

from tests.bench.bench_growth import Row, verdict
from tests.bench.bench_poll import DidNotFinish, heading, row
from tests.bench.poll.lifetime import Cost, Lifetime
from tests.bench.poll.measure import Measured, percentile


def measured(cpu: float = 0.0005, *, polls: int = 4000, waiting: int = 1000, gave_up: int = 0) -> Measured:
    return Measured(
        waiting=waiting,
        gave_up=gave_up,
        polls=polls,
        seconds=20.0,
        connections=40,
        cpu_per_poll=cpu,
        gc_per_poll=0.0001,
        lag=(0.001, 0.002, 0.03),
        bytes_per_job=8192.0,
    )


def grown(jobs: int, factor: float) -> Row:
    cost = Cost(0.0002 * factor, 0.0)
    return Row(jobs, measured(0.0005 * factor), Lifetime(cost, cost, cost, python_bytes=5000.0))


@pytest.mark.parametrize(
    ("values", "share", "found"),
    [([5.0], 0.99, 5.0), ([3.0, 1.0, 2.0], 0.5, 2.0), (range(1, 101), 0.99, 99), (range(1, 102), 0.99, 100)],
)
def test_a_percentile_is_a_value_that_was_seen(values: list[float], share: float, found: float) -> None:
    assert percentile(values, share) == found


def test_each_contender_is_compared_with_the_bare_loop() -> None:
    text = row("ours", measured(0.00075), measured(0.0005), 1000, 5.0)

    assert text == "| ours | 200 | 0.75 ms | 0.10 ms | 1.50x | 1.0 / 2.0 / 30.0 ms | 8.0 KiB | 1 |"


def test_what_a_contender_did_not_manage_is_told() -> None:
    slow = row("httpx", measured(polls=1000, waiting=600, gave_up=3), None, 1000, 5.0)
    never = row("airbyte", DidNotFinish("did not finish in 180 s: 7 polls"), None, 1000, 5.0)

    assert slow.startswith("| httpx | **50**, 600 had begun, 3 gave up | 0.50 ms | 0.10 ms | ? |")
    assert never.startswith("| airbyte | did not finish in 180 s: 7 polls |")
    assert slow.count("|") == never.count("|") == heading(1000, 5.0, tls=True).splitlines()[-1].count("|")


@pytest.mark.parametrize(("factor", "said"), [(1.1, "CPU +10%, memory +0%: flat"), (1.5, "CPU +50%, memory +0%: not")])
def test_growth_is_judged_from_a_hundred_jobs_on(factor: float, said: str) -> None:
    assert said in verdict([grown(10, 9.0), grown(100, 1.0), grown(10000, factor)])
