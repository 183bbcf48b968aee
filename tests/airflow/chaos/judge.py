"""What is right, whatever happened: by the ledger and the manifests, and by as little of the logs as can be."""

from __future__ import annotations

import hashlib
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, Self

from PIL import Image

from airflow_provider_slides.exceptions import InvalidFileError
from airflow_provider_slides.formats import count_slides
from demo.airflow_version import AirflowVersion
from tests.airflow.chaos.schedule import DECK, FORGET, PUBLISH, Schedule

#: All that is read in logs, beside ids: a delivery whose manifest was replaced before anybody saw it; a task that
#: rather fails for good than guess what was bought; and a purchase that is left although nobody could learn its id.
DELIVERED = re.compile(r"(\S+) (?:is|had been) delivered")
UNTOLD = re.compile(r"(?:AmbiguousSlideshow|UnrepeatableRequest)Error")
UNANSWERED = re.compile(r"may have (?:been paid for|bought)")

#: What was sent right before a clear may arrive so many seconds after it.
IN_FLIGHT = 30.0


@dataclass(frozen=True)
class Purchase:
    """A job, slideshow or post in the vendor's ledger."""

    id: str
    text: str
    at: float
    is_billed: bool
    key: str | None
    entry: dict[str, Any] = field(repr=False)

    @classmethod
    def of_job(cls, entry: dict[str, Any]) -> Self:
        return cls(
            entry["job_id"],
            entry["prompt"],
            entry["created_at"],
            entry["units_billed"] > 0,
            entry["idempotency_key"],
            entry,
        )

    @classmethod
    def of_slideshow(cls, entry: dict[str, Any]) -> Self:
        return cls(entry["slideshow_id"], entry["request"]["prompt"], entry["at"], True, None, entry)

    @classmethod
    def of_post(cls, entry: dict[str, Any]) -> Self:
        billed = entry["status"] != "failed"
        return cls(entry["post_id"], entry["caption"], entry["created_at"], billed, entry["external_id"], entry)

    @property
    def edition(self) -> int:
        """Which edition of the prompt it was bought with."""
        (number,) = re.findall(r"edition (\d+)", self.text)
        return int(number)


@dataclass(frozen=True)
class Evidence:
    """
    All that is known of a schedule when it is judged.

    :param purchases: By copy, oldest first.
    :param results: The manifests that its tasks have returned, by copy.
    :param directory: Where its files land.
    :param logs: Of all its tries.
    :param trigger_logs: The most that triggerers have written of one of its tries.
    :param killed: Whether a worker of its was ended half-way, or may have been.
    """

    schedule: Schedule
    version: AirflowVersion
    state: str
    purchases: dict[int, list[Purchase]]
    results: dict[int, dict[str, Any]]
    directory: Path
    logs: str
    trigger_logs: int
    killed: bool

    @property
    def delivered(self) -> set[str]:
        return self.schedule.delivered | set(DELIVERED.findall(self.logs))

    @property
    def is_untold(self) -> bool:
        """Whether it failed rather than guess."""
        return self.state == "failed" and UNTOLD.search(self.logs) is not None

    def is_named(self, purchase: Purchase) -> bool:
        return purchase.id in self.logs or (purchase.key is not None and purchase.key in self.logs)

    def is_left(self, purchase: Purchase, billed: list[Purchase]) -> bool:
        """Whether nobody waits for it any more: for good reasons or not, see :func:`doubled`."""
        return self.schedule.kind is FORGET or self.is_untold or purchase is not billed[-1]

    def is_left_unanswered(self, purchase: Purchase, billed: list[Purchase]) -> bool:
        """Whether nobody could learn its id, and the log says that it may have been paid for."""
        is_unknown = purchase.id not in self.delivered and not self.is_named(purchase)
        return is_unknown and self.is_left(purchase, billed) and UNANSWERED.search(self.logs) is not None


@dataclass
class Verdict:
    counts: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)

    def add(self, what: str, messages: Iterator[str]) -> None:
        """Take in what is wrong; each counts as ``what``."""
        for message in messages:
            self.counts[what] += 1
            self.broken.append(f"{what}: {message}")


def judge(evidence: Evidence) -> Verdict:
    """Return what is wrong with a schedule that is over, and its numbers."""
    verdict = Verdict()
    schedule = evidence.schedule
    for copy, purchases in evidence.purchases.items():
        billed = [purchase for purchase in purchases if purchase.is_billed]
        verdict.counts["bought"] += len(purchases)
        verdict.counts["billed"] += len(billed)
        verdict.counts["delivered"] += sum(purchase.id in evidence.delivered for purchase in billed)
        verdict.add("doubled", doubled(evidence, billed))
        verdict.add("lost", lost(evidence, billed))
        verdict.counts["unanswered"] += sum(evidence.is_left_unanswered(purchase, billed) for purchase in billed)
        verdict.add("wrong", wrong(evidence, copy, purchases))
    verdict.add("wrong", files(evidence))
    verdict.add("impolite", impolite(evidence))
    verdict.counts["schedules"] += 1
    verdict.counts["untold"] += evidence.is_untold
    if verdict.broken:
        verdict.broken += [f"cleared at {at:.1f} with edition {edition}" for at, edition in schedule.clears]
        verdict.broken += map(str, chain.from_iterable(evidence.purchases.values()))
    return verdict


def doubled(evidence: Evidence, billed: list[Purchase]) -> Iterator[str]:
    """
    Tell what was bought without a reason.

    A clear is a reason for one purchase, if the last one was delivered by then or the request has changed. Nothing
    else is one: no retry, and no edit alone.
    """
    schedule, version = evidence.schedule, evidence.version
    # After a clear nothing tells there what was bought: neither Airflow nor a manifest beside files.
    forgets = not schedule.kind.lands and not keeps_over_clears(version)
    clears = [at for at, _ in schedule.clears]
    for last, purchase in pairwise(billed):
        is_changed = purchase.text != last.text
        reasons = [at for at in clears if last.at - IN_FLIGHT < at < purchase.at]
        if reasons and (is_changed or last.id in evidence.delivered or forgets):
            clears.remove(reasons[0])
            continue
        yield f"{purchase.id} ({purchase.text!r}) after {last.id} ({last.text!r})"


def lost(evidence: Evidence, billed: list[Purchase]) -> Iterator[str]:
    """Tell what was paid for and neither delivered nor, where a clear has bought a changed one, named."""
    for purchase in billed:
        if purchase.id in evidence.delivered or evidence.is_left_unanswered(purchase, billed):
            continue
        if not evidence.is_left(purchase, billed):
            yield f"{purchase.id} was not delivered"
        elif not evidence.is_named(purchase):
            yield f"{purchase.id} is not even named"


def wrong(evidence: Evidence, copy: int, purchases: list[Purchase]) -> Iterator[str]:
    """Tell where what a task returned is not what was ordered."""
    schedule = evidence.schedule
    result = evidence.results.get(copy)
    if result is None:
        if evidence.state == "success":
            yield f"copy {copy} has returned nothing"
        return
    told = [purchase for purchase in purchases if purchase.id == result[schedule.kind.id_key]]
    # Where nothing is kept, a clear finds the post that is out, also with another caption (what-happens-when.md).
    is_found_again = schedule.kind is PUBLISH and not evidence.version.keeps_task_state
    if not told or not (told[0].is_billed or schedule.kind is FORGET):
        yield f"copy {copy} returned what it never paid for: {result}"
    elif (
        schedule.clears
        and evidence.state == "success"
        and told[0].edition != schedule.clears[-1][1]
        and not schedule.is_retried
        and not is_found_again
    ):
        yield f"copy {copy} was cleared with edition {schedule.clears[-1][1]} and returned {told[0].text!r}"


def files(evidence: Evidence) -> Iterator[str]:
    """Tell where the files are not what the manifests say, or no whole ones."""
    schedule = evidence.schedule
    if not schedule.kind.lands:
        return
    # A worker that is killed leaves its part file, which a later landing removes when it is surely nobody's any more.
    if not evidence.killed and (half := [path.name for path in evidence.directory.glob(".*")]):
        yield f"half-written: {half}"
    yield from replaced(evidence)
    for path in sorted(evidence.directory.glob(f"*{schedule.suffix}")):
        try:
            if schedule.kind is DECK:
                with path.open("rb") as file:
                    count_slides(file, max_bytes=1 << 30)
            else:
                with Image.open(path) as image:
                    image.load()
        except (OSError, InvalidFileError) as e:
            yield f"{path.name} is not whole: {e}"


def replaced(evidence: Evidence) -> Iterator[str]:
    """Tell where a file is not the one that its task has delivered."""
    for copy, manifest in evidence.results.items():
        if not manifest["files"]:
            yield f"copy {copy} has returned no files"
        for file in manifest["files"]:
            path = Path(file["uri"].removeprefix("file://"))
            found = hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else "nothing"
            if found != file["sha256"]:
                yield f"copy {copy} delivered {path.name}, and somebody has replaced it"


def places(evidence: Evidence) -> Iterator[str]:
    """Tell where a place was not kept for one deck, at the end of a run whose copies all wanted the same."""
    yield from replaced(evidence)
    if evidence.state != "failed":
        yield f"{len(evidence.results)} copies share one place, and the run is a {evidence.state}"
    for purchases in evidence.purchases.values():
        for purchase in purchases:
            if purchase.id not in evidence.delivered and not evidence.is_named(purchase):
                yield f"{purchase.id} was bought for a place that it did not get, and is named nowhere"


def impolite(evidence: Evidence) -> Iterator[str]:
    """Tell which jobs were asked for more than once a second."""
    # A worker that was cleared goes on for a moment; on SQLite two triggerers may take up the same trigger, each of
    # which writes a log of its own.
    overlap = evidence.schedule.clears or evidence.trigger_logs > 1
    for purchase in chain.from_iterable(evidence.purchases.values()):
        polls, gap = purchase.entry.get("polls", 0), purchase.entry.get("min_poll_gap_seconds")
        too_close = gap is not None and gap < 0.9 and not overlap and "job_id" in purchase.entry
        if polls > 3 + time.time() - purchase.at or too_close:
            yield str(purchase.entry)


def keeps_over_clears(version: AirflowVersion) -> bool:
    """Whether a task's state outlives a clear too: Airflow 3.4 discards it."""
    return version.keeps_task_state and tuple(map(int, version.number.split(".")[:2])) < (3, 4)
