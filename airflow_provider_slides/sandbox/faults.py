"""Faults on demand: which requests go wrong, how, and how many of them. Pure: interceptor.py carries them out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator


class JobFault(BaseModel):
    """How the job made by a matching request will go."""

    model_config = ConfigDict(extra="forbid")

    outcome: Literal["completed", "failed"] = "completed"
    code: str = "generation_failed"
    message: str = "The slides could not be generated."
    seconds: float | None = Field(default=None, ge=0)
    status: str | None = None
    """Reported instead of `pending` and `processing` until the job ends."""
    pad_bytes: int = Field(default=0, ge=0)
    """Makes every file of the job this much bigger, and still a valid deck."""


class Fault(BaseModel):
    """One entry of `POST /_sandbox/faults`: the next `times` matching requests go wrong like this."""

    model_config = ConfigDict(extra="forbid")

    route: str
    times: int = 1
    contains: str | None = None
    """Only requests with this in their path or body."""

    delay: float = Field(default=0, ge=0)
    """Seconds before the work."""
    delay_answer: float = Field(default=0, ge=0)
    """Seconds between the work and the answer: time to kill a client that waits for it."""
    drop: Literal["before", "after"] | None = None
    """Close the connection without an answer, before or after doing the work."""
    status: int | None = Field(default=None, ge=200, le=599)
    error_code: str | None = None
    """With `status`: the machine word in the vendor's own error body; else the usual one of that status."""
    retry_after: int | float | str | None = None
    body: str | None = None
    content_type: str = "text/html; charset=utf-8"
    after_work: bool = False
    """With `status` or `body`: do the work first (a gateway timing out on a job that was made)."""
    truncate: int | None = Field(default=None, ge=0)
    """Announce the whole length, send this many bytes, close."""
    job: JobFault | None = None

    @field_validator("times")
    @classmethod
    def _countable(cls, times: int) -> int:
        if times < 1 and times != -1:
            raise ValueError("a number of requests, or -1 for until removed")
        return times

    @model_validator(mode="after")
    def _makes_sense(self) -> Fault:
        if not (self.spoils_http or self.job):
            raise ValueError("does nothing: give one of delay, delay_answer, drop, status, body, truncate, job")
        if self.drop and (self.replaces_answer or self.truncate is not None):
            raise ValueError("drop gives no answer, so it goes without status, body and truncate")
        if self.retry_after is not None and self.status is None:
            raise ValueError("retry_after needs a status, such as 429 or 503")
        if self.error_code is not None and (self.status is None or self.body is not None):
            raise ValueError("error_code needs a status, and no body in place of the vendor's own")
        if self.after_work and not self.replaces_answer:
            raise ValueError("after_work needs a status or a body to answer with")
        if self.job and not self.route.startswith("POST "):
            raise ValueError("job needs a route that makes one")
        return self

    @property
    def replaces_answer(self) -> bool:
        """Whether the client gets another answer than the work's."""
        return self.status is not None or self.body is not None

    @property
    def skips_work(self) -> bool:
        """Whether the request fails before anything was done."""
        return self.drop == "before" or (self.replaces_answer and not self.after_work)

    @property
    def spoils_http(self) -> bool:
        """Whether it shows in the exchange itself and not only in what becomes of the job."""
        return bool(self.delay or self.delay_answer or self.drop or self.replaces_answer or self.truncate is not None)


NO_FAULT = Fault.model_construct(route="")
"""What a request meets that no fault matches: nothing, and so not valid as an entry."""


@dataclass
class _Active:
    fault: Fault
    remaining: int

    def use(self) -> Fault:
        if self.remaining > 0:
            self.remaining -= 1
        return self.fault


class FaultBook:
    """The faults still to come, used up in the order in which they were added."""

    def __init__(self) -> None:
        self.routes: set[str] = set()
        self._active: list[_Active] = []

    def add(self, fault: Fault) -> None:
        """Take in a fault; an unknown route is a ValueError that names the known ones."""
        if fault.route not in self.routes:
            raise ValueError(f"route: {fault.route!r} is none of {', '.join(sorted(self.routes))}")
        self._active.append(_Active(fault, fault.times))

    def take(self, route: str, text: str) -> Fault | None:
        """The fault that spoils this request, if any: the oldest that matches, one a request."""
        return self._take(route, text, spoils_http=True)

    def take_job(self, route: str, text: str) -> JobFault | None:
        """How the job that this request makes will go, if a fault says so.

        Apart from `take`, so that a job fault waits for a request which truly makes a job:
        a refused or repeated one does not use it up.
        """
        fault = self._take(route, text, spoils_http=False)
        return fault.job if fault else None

    def as_list(self) -> list[dict[str, Any]]:
        """The active faults with what remains of each (-1: until removed)."""
        return [entry.fault.model_dump(exclude_unset=True) | {"remaining": entry.remaining} for entry in self._active]

    def clear(self, contains: str | None = None) -> None:
        """Remove all, or those alone that were set with this `contains`."""
        self._active = [] if contains is None else [e for e in self._active if e.fault.contains != contains]

    def _take(self, route: str, text: str, *, spoils_http: bool) -> Fault | None:
        for entry in self._active:
            fault = entry.fault
            if fault.route != route or fault.spoils_http is not spoils_http:
                continue
            if fault.contains is None or fault.contains in text:
                entry.use()
                if entry.remaining == 0:
                    self._active.remove(entry)
                return fault
        return None
