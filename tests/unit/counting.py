"""What our code counts, instead of sending it to Airflow's metrics."""

from __future__ import annotations

from collections import Counter
from typing import Any


class FakeStats:
    """Airflow's ``Stats``, as all releases have it."""

    def __init__(self) -> None:
        self.told: list[tuple[str, int, dict[str, Any] | None]] = []
        self.error: Exception | None = None

    def incr(self, stat: str, count: int = 1, rate: float = 1, *, tags: dict[str, Any] | None = None) -> None:
        if self.error is not None:
            raise self.error
        self.told.append((stat, count, tags))

    def counted(self, *but: str) -> dict[str, int]:
        """Return the sums by name, without those of ``but``."""
        sums: Counter[str] = Counter()
        for name, number, _ in self.told:
            sums[name.removeprefix("slides.")] += number
        return {name: number for name, number in sums.items() if name not in but}
