"""What a check has found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from airflow_provider_slides.decks.lines import one_line


class Kind(StrEnum):
    """What is said of a claim; and of what is wrong with a deck besides: a rule that is broken, a warning."""

    SUPPORTED = "supported"
    DERIVED = "derived"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    INCONSISTENT = "inconsistent"
    UNREADABLE = "unreadable"
    RULE = "rule"
    WARNING = "warning"


#: What a claim may turn out to be, in the order in which a report tells it.
VERDICTS = (
    Kind.SUPPORTED,
    Kind.DERIVED,
    Kind.CONTRADICTED,
    Kind.UNSUPPORTED,
    Kind.INCONSISTENT,
    Kind.UNREADABLE,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """
    What is said of one claim, or of one rule that is broken.

    :param slide: Number of the slide, from 1; 0 when it is about the deck as a whole.
    :param place: Where on the slide, in words: ``title``, ``table cell (EMEA, Revenue)``, ``chart point (EMEA, 2026)``.
    :param text: What stands there.
    :param value: What is claimed, as a number; or ``None``.
    :param expected: What should stand there, in words and figures as a person writes them; empty when nobody knows.
    :param message: The reason, in one sentence.
    :param rule: Which rule is broken.
    :param path: Of the facts that it rests on or that contradict it, as ``regions[0].revenue``.
    :param context: The whole string that ``text`` is a part of, such as its paragraph; empty when it is not known.
    """

    slide: int
    place: str
    text: str
    kind: Kind
    value: float | None
    expected: str
    message: str
    rule: str = ""
    path: str = ""
    context: str = ""

    @classmethod
    def of_rule(
        cls, rule: str, slide: int, place: str, text: str, message: str, *, expected: str = "", kind: Kind = Kind.RULE
    ) -> Self:
        """Return what is said of a rule that is broken; the text may be any of the deck's."""
        return cls(slide, place, one_line(text), kind, None, expected, message, rule=rule)


@dataclass(frozen=True, slots=True)
class Report:
    """
    What a check has found.

    :param deck: The deck's file name.
    :param slides: How many it has.
    :param verdicts: One of each claim, in reading order.
    :param broken: Rules that are broken, and warnings.
    :param unreadable: What can't be read, one each.
    """

    deck: str
    slides: int
    verdicts: tuple[Finding, ...]
    broken: tuple[Finding, ...] = ()
    unreadable: tuple[Finding, ...] = ()

    @property
    def coverage(self) -> dict[str, int]:
        """How many claims there are of each verdict; of what can't be read, how many things."""
        count = Counter(finding.kind for finding in (*self.verdicts, *self.unreadable))
        return {kind.value: count[kind] for kind in VERDICTS}

    @property
    def problems(self) -> tuple[Finding, ...]:
        """All that is wrong or unexplained, by slide."""
        fine = (Kind.SUPPORTED, Kind.DERIVED)
        found = [finding for finding in (*self.verdicts, *self.broken) if finding.kind not in fine]
        return tuple(sorted(found, key=lambda finding: finding.slide))
