"""What a logical run has cost, and what came of it. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class PaidJob:
    """A job in a vendor's books; `billed` counts its units of work that appear on the bill."""

    id: str
    state: Literal["running", "completed", "cancelled"]
    billed: int
    polls: int = 0


@dataclass(frozen=True)
class Verdict:
    """
    :param charges: Jobs of which the vendor bills anything.
    :param collected: Jobs whose result the successful run has handed on: one or none.
    :param by_hand: Charged and not collected, but the id is in XCom at the end: a person can fetch the result.
    :param lost: Charged, not collected, and Airflow's data no longer leads there.
    :param cancelled: How many of the charges are for jobs that were cancelled part-way.
    """

    charges: int
    collected: int
    by_hand: int
    lost: int
    cancelled: int

    @property
    def kept(self) -> bool:
        """Whether the promise was kept: paid once, and collected."""
        return self.charges == 1 and self.collected == 1

    def __str__(self) -> str:
        parts = []
        if self.collected:
            parts.append("collected" if self.charges == 1 else "one collected")
        if self.by_hand:
            parts.append("not collected, id in XCom" if self.charges == 1 else f"{self.by_hand} not, id in XCom")
        if self.lost:
            parts.append("lost" if self.charges == 1 else f"{self.lost} lost")
        if self.cancelled:
            parts.append("cancelled part-way" if self.charges == 1 else f"{self.cancelled} cancelled part-way")
        return f"{self.charges}: {', '.join(parts)}" if parts else str(self.charges)


def judge(jobs: Sequence[PaidJob], *, delivered: str | None, in_xcom: Collection[str]) -> Verdict:
    """
    Judge a logical run by the vendor's books.

    :param jobs: Every job of this run, all ended.
    :param delivered: The id that the run hands on; `None` when it failed.
    :param in_xcom: Every job id that Airflow shows at the end.
    :raises ValueError: when a job still runs, or what was handed on is no complete result.
    """
    if running := [job.id for job in jobs if job.state == "running"]:
        raise ValueError(f"still running: {', '.join(running)}")
    if delivered is not None and not any(job.id == delivered and job.state == "completed" for job in jobs):
        raise ValueError(f"handed on as a result, and is no completed job: {delivered}")
    charged = [job for job in jobs if job.billed]
    missed = [job for job in charged if job.id != delivered]
    by_hand = [job for job in missed if job.state == "completed" and job.id in in_xcom]
    return Verdict(
        charges=len(charged),
        collected=len(charged) - len(missed),
        by_hand=len(by_hand),
        lost=len(missed) - len(by_hand),
        cancelled=sum(job.state == "cancelled" for job in charged),
    )
