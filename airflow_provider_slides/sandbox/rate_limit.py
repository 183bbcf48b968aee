"""How many requests a key may send: a token bucket for each. Pure: interceptor.py brings the time and answers 429."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass
class _Bucket:
    tokens: float
    filled_at: float


class RateLimiter:
    """So many requests a second for each key; a key that was idle has one second's worth of them saved up."""

    def __init__(self, requests_per_second: float) -> None:
        if not 0 < requests_per_second < math.inf:
            raise ValueError(f"the rate limit must be a positive number of requests per second: {requests_per_second}")
        self._rate = requests_per_second
        self._capacity = max(1.0, requests_per_second)
        self._buckets: dict[str, _Bucket] = {}

    def admit(self, key: str, now: float) -> int | None:
        """Let a request in and return None, or return after how many whole seconds to come back: at least 1."""
        bucket = self._buckets.setdefault(key, _Bucket(self._capacity, now))
        elapsed = max(0.0, now - bucket.filled_at)
        bucket.tokens = min(self._capacity, bucket.tokens + elapsed * self._rate)
        bucket.filled_at = now
        if bucket.tokens >= 1:
            bucket.tokens -= 1
            return None
        return max(1, math.ceil((1 - bucket.tokens) / self._rate))

    def clear(self) -> None:
        """Forget what was asked so far."""
        self._buckets.clear()
