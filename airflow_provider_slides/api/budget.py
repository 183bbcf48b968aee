"""
When the users of one connection may send: at the rate that the vendor allows. No I/O, no clock of its own.

Neither vendor says what its limit is, and other processes share the key: so a refusal slows all users down, and each
answer speeds them up a little, until they have found the rate that is theirs.
"""

from __future__ import annotations

import math
import threading
import weakref

from airflow_provider_slides.api.service import Service

#: What a 429 asks for at least, in seconds: also one without ``Retry-After``.
SHORTEST_HOLD = 1.0
#: Where everybody begins, in requests per second: a triggerer that starts with a thousand jobs is no burst of them.
FIRST_RATE = 50.0
#: Not slower than this, however often the vendor refuses: it says itself how long to wait.
SLOWEST_RATE = 1.0
#: Slower by a share, faster by a sum: that is how those who share a limit get to equal parts of it (as in TCP).
SLOWER = 1.5
FASTER_PER_SECOND = 0.1
#: A sleep ends late by some milliseconds: the next request need not be late, too.
_SLACK = 0.01


class RateBudget:
    """
    What all who send with one connection share in this process. Safe to use from several threads.

    All times are seconds of one monotonic clock.

    :param per_second: Most requests per second; default: as many as the vendor does not refuse.
    """

    def __init__(self, per_second: float | None = None) -> None:
        self._limit = math.inf if per_second is None else per_second
        self._rate = min(FIRST_RATE, self._limit)
        self._refused = False
        self._next = 0.0
        self._held_until = 0.0
        self._lock = threading.Lock()

    def take(self, now: float) -> float:
        """Return 0.0, and the caller sends at once; else the seconds after which to ask again."""
        with self._lock:
            due = max(self._next, self._held_until)
            if now < due:
                return due - now
            self._next = max(self._next, now - _SLACK) + 1.0 / self._rate
            return 0.0

    def answered(self) -> None:
        """Speed up: the vendor had time for a request."""
        with self._lock:
            # Answers come at the rate itself: one more for each doubles it every second, until the first refusal.
            faster = FASTER_PER_SECOND / self._rate if self._refused else 1.0
            self._rate = min(self._limit, self._rate + faster)

    def refused(self, sent: float, now: float, seconds: float | None) -> None:
        """
        Let everybody wait, and go slower from then on.

        :param sent: When the refused request was sent: those that were under way together slow down once.
        :param seconds: How long the vendor wants to be left alone.
        """
        with self._lock:
            if sent >= self._held_until:
                self._rate = max(SLOWEST_RATE, self._rate / SLOWER)
                self._refused = True
            self._held_until = max(self._held_until, now + max(SHORTEST_HOLD, seconds or 0.0))


#: Those that are in use.
budgets: weakref.WeakValueDictionary[Service, RateBudget] = weakref.WeakValueDictionary()
_budgets_lock = threading.Lock()


def budget_of(service: Service) -> RateBudget:
    """Return the one budget that this process has for ``service``, as long as anybody uses it."""
    with _budgets_lock:
        budget = budgets.get(service)
        if budget is None:
            budget = budgets[service] = RateBudget(service.requests_per_second)
        return budget
