"""What the twin was asked, counted: the evidence that a client buys once and polls politely."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Post:
    """One POST to a vendor route; `http_status` stays None while in flight and when no answer was given."""

    route: str
    at: float
    idempotency_key: str | None
    http_status: int | None = None
    job_id: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """As the ledger shows it."""
        return {
            "route": self.route,
            "at": self.at,
            "idempotency_key": self.idempotency_key,
            "http_status": self.http_status,
            "job_id": self.job_id,
        }


@dataclass
class Polls:
    """The status requests for one job."""

    count: int = 0
    last_at: float | None = None
    min_gap: float | None = None

    def add(self, at: float) -> None:
        """Count one more, and keep the smallest gap between two."""
        if self.last_at is not None:
            gap = max(0.0, at - self.last_at)
            self.min_gap = gap if self.min_gap is None else min(self.min_gap, gap)
        self.count += 1
        self.last_at = at


@dataclass
class Ledger:
    """Counts of all vendor requests, faulted and refused ones included: a few numbers a job, no history."""

    requests: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    posts: list[Post] = field(default_factory=list)
    polls: dict[str, Polls] = field(default_factory=dict)
    downloads: Counter[str] = field(default_factory=Counter)

    def polled(self, job_id: str, at: float) -> None:
        """A status request arrived, whatever it will be answered."""
        self.polls.setdefault(job_id, Polls()).add(at)

    def polls_of(self, job_id: str) -> Polls:
        """The status requests for this job; none yet is a zero."""
        return self.polls.get(job_id, Polls())

    def as_dict(self) -> dict[str, Any]:
        """Everything but the jobs, which belong to the vendor's twin."""
        keys = Counter(post.idempotency_key for post in self.posts if post.idempotency_key is not None)
        return {
            "posts": [post.as_dict() for post in self.posts],
            "posts_by_idempotency_key": dict(keys),
            "polls_by_job": {job_id: polls.count for job_id, polls in self.polls.items()},
            "requests": dict(self.requests),
            "rejected": dict(self.rejected),
        }

    def clear(self) -> None:
        """Forget everything."""
        for part in (self.requests, self.rejected, self.posts, self.polls, self.downloads):
            part.clear()
