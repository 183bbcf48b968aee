"""When to ask for a job again, and when to stop: decided once for the trigger, the worker and the sensor."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from airflow_provider_slides.exceptions import ApiError

#: Both vendors' rule, as far as they have one: never more than one look a second at one job.
SHORTEST_WAIT = 1.0
#: A wait grows with the job's age: noticing the end a tenth of its age late is soon enough.
AGE_SHARE = 0.1


class Wait(NamedTuple):
    """Ask again after ``seconds``."""

    seconds: float


@dataclass(frozen=True)
class Stop:
    """
    Ask no more.

    :param outcome: ``finished``: the job is; ``timeout``: the deadline passed; ``error``: asking is pointless.
    :param message: What to tell the reader; empty when finished.
    """

    outcome: str
    message: str = ""


def until_next_look(seen_at: float | None, now: float) -> float:
    """
    Return the seconds to wait before a worker looks at what a trigger has just looked at.

    :param seen_at: Epoch seconds of the trigger's look; ``None`` when it did not tell.
    """
    return max(0.0, min(SHORTEST_WAIT, (seen_at or now) + SHORTEST_WAIT - now))


class Poller:
    """
    Decides after each look at a job.

    :param label: What a message calls the job.
    :param started_at: Epoch seconds from which the job's age counts.
    :param deadline: Epoch seconds after which a job that is not done is given up. Wall clock: a trigger moves
        between processes and machines.
    :param interval: Shortest wait between two looks, in seconds.
    :param max_interval: Longest wait, in seconds.
    :param jitter: A number in [0, 1), to spread those who started together.
    """

    def __init__(
        self,
        *,
        label: str,
        started_at: float,
        deadline: float,
        interval: float,
        max_interval: float,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self.label = label
        self.started_at = started_at
        self.deadline = deadline
        self.interval = interval
        self.max_interval = max(interval, max_interval)
        self._jitter = jitter
        self._failures = 0
        # Its words alone: with the error itself, the whole answer would be kept for as long as the job is waited for.
        self._last_error = ""

    def first_wait(self, now: float) -> Wait:
        """
        Return the wait before the first look: spread, as many jobs are often submitted at once, and a triggerer
        that starts again takes up all of them at once.

        Not much shorter than the interval: a trigger that fires within about 5 s of the deferral can find Airflow
        still busy with the end of the process that deferred, and the task fails although the job is well.
        """
        shortest = 0.9 * self.interval
        return self._wait(now, shortest + (self._grown(now) - shortest) * self._jitter())

    def on_answer(self, terminal: bool, now: float) -> Wait | Stop:
        """Decide after an answer; one that is terminal wins over the deadline."""
        self._failures, self._last_error = 0, ""
        if terminal:
            return Stop("finished")
        # Jitter shortens the wait, so that the end is never noticed later than AGE_SHARE promises.
        return self._overdue(now) or self._wait(now, self._grown(now) * (1.0 - 0.2 * self._jitter()))

    def on_error(self, error: ApiError, now: float) -> Wait | Stop:
        """Decide after a look that failed: what can pass is ridden out until the deadline."""
        if not error.transient:
            return Stop("error", str(error))
        self._failures, self._last_error = self._failures + 1, str(error)
        backoff = min(self.max_interval, self.interval * 2.0 ** min(self._failures - 1, 16))
        backoff *= 1.0 + 0.2 * self._jitter()
        return self._overdue(now) or self._wait(now, max(backoff, error.retry_after or 0.0))

    def remaining(self, now: float) -> float:
        """Return the seconds until the deadline."""
        return max(0.0, self.deadline - now)

    def age(self, now: float) -> str:
        """Return how old the job is, for a message."""
        return duration(now - self.started_at)

    def _grown(self, now: float) -> float:
        return min(self.max_interval, max(self.interval, AGE_SHARE * (now - self.started_at)))

    def _wait(self, now: float, seconds: float) -> Wait:
        # The last look is at the deadline, even inside a Retry-After: a job that is done must not be called late.
        return Wait(max(SHORTEST_WAIT, min(seconds, self.deadline - now)))

    def _overdue(self, now: float) -> Stop | None:
        if now < self.deadline:
            return None
        message = f"{self.label} is {self.age(now)} old and not done."
        if self._last_error:
            message += f" The last {self._failures} looks at it failed: {self._last_error}"
        return Stop("timeout", message)


def duration(seconds: float) -> str:
    """Return a time as people tell it."""
    seconds = round(seconds)
    if seconds < 120:
        return f"{seconds} s"
    return f"{seconds // 60} min" if seconds < 7200 else f"{seconds // 3600} h {seconds % 3600 // 60} min"
