"""What a check has found."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self

from airflow_provider_slides.decks.lines import one_line
from airflow_provider_slides.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from airflow_provider_slides.decks.comparing import Comparison

SCHEMA_VERSION = 1
_MOST_SUMMARY_BYTES = 4096


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

#: What makes a deck wrong; what can't be read, and what it is warned of, does not.
WRONG = (Kind.CONTRADICTED, Kind.UNSUPPORTED, Kind.INCONSISTENT, Kind.RULE)


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
        cls,
        rule: str,
        slide: int,
        place: str,
        text: str,
        message: str,
        *,
        expected: str = "",
        kind: Kind = Kind.RULE,
        context: str = "",
    ) -> Self:
        """Return what is said of a rule that is broken; the text may be any of the deck's."""
        return cls(slide, place, one_line(text), kind, None, expected, message, rule=rule, context=context)


@dataclass(frozen=True, slots=True)
class Report:
    """
    What a check has found.

    :param deck: The deck's file name.
    :param slides: How many it has.
    :param verdicts: One of each claim, in reading order.
    :param broken: Rules that are broken, and warnings.
    :param unreadable: What can't be read, one each.
    :param titles: Of its slides, in their order.
    :param comparison: What has changed since an older deck; ``None`` when there was none to compare with.
    """

    deck: str
    slides: int
    verdicts: tuple[Finding, ...]
    broken: tuple[Finding, ...] = ()
    unreadable: tuple[Finding, ...] = ()
    titles: tuple[str, ...] = ()
    comparison: Comparison | None = None

    @property
    def coverage(self) -> dict[str, int]:
        """How many claims there are of each verdict; of what can't be read, how many things."""
        count = Counter(finding.kind for finding in (*self.verdicts, *self.unreadable))
        return {kind.value: count[kind] for kind in VERDICTS}

    @property
    def checked(self) -> float:
        """
        Which share of what the deck tells was checked, from 0 to 1: claims that a fact, or another place of the deck,
        confirms or contradicts, among all claims and what can't be read.
        """
        count = self.coverage
        total = sum(count.values())
        return 1.0 if not total else 1 - (count[Kind.UNSUPPORTED] + count[Kind.UNREADABLE]) / total

    @property
    def problems(self) -> tuple[Finding, ...]:
        """All that is wrong or unexplained, by slide."""
        fine = (Kind.SUPPORTED, Kind.DERIVED)
        found = [finding for finding in (*self.verdicts, *self.broken) if finding.kind not in fine]
        return tuple(sorted(found, key=lambda finding: finding.slide))

    def of(self, *kinds: Kind) -> tuple[Finding, ...]:
        """Return the problems of these kinds."""
        return tuple(finding for finding in self.problems if finding.kind in kinds)

    def title_of(self, slide: int) -> str:
        """Return a slide's title; empty when it has none, or there is no such slide."""
        return one_line(self.titles[slide - 1]) if 0 < slide <= len(self.titles) else ""

    def passed(self, fail_on: Collection[str] = WRONG) -> bool:
        """
        Whether nothing of these kinds was found.

        :param fail_on: What is not allowed: default all that is wrong, also what no fact explains.
        :raises InvalidArgumentError: when there is no such kind.
        """
        for kind in fail_on:
            if kind not in tuple(Kind):
                raise InvalidArgumentError("fail_on", kind, f"Write some of {', '.join(Kind)}.")
        return not any(finding.kind in fail_on for finding in (*self.verdicts, *self.broken, *self.unreadable))

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain JSON, with the schema's version: all of it."""
        return {
            "schema_version": SCHEMA_VERSION,
            **self._counts(),
            "problems": [_told(finding) for finding in self.problems],
            "verdicts": [_told(finding) for finding in self.verdicts],
            "unreadable": [_told(finding) for finding in self.unreadable],
            "comparison": self.comparison and self.comparison.as_dict(),
        }

    def summary(self) -> dict[str, Any]:
        """Return what of it fits into 4 KiB of JSON, for an XCom; ``left_out`` tells how many problems it lacks."""
        wrong = self.of(*WRONG)
        short = {
            "schema_version": SCHEMA_VERSION,
            **self._counts(),
            "deck": one_line(self.deck, 100),
            "wrong": len(wrong),
            "warnings": len(self.of(Kind.WARNING)),
            "changed_slides": self.comparison and len(self.comparison.changed),
            "problems": [],
            "left_out": len(self.problems),
        }
        for finding in (*wrong, *self.of(Kind.WARNING)):
            longer = {**short, "problems": [*short["problems"], _shortened(finding)], "left_out": short["left_out"] - 1}
            # As Airflow writes it, all that is not ASCII in six bytes.
            if len(json.dumps(longer)) > _MOST_SUMMARY_BYTES:
                break
            short = longer
        return short

    def as_markdown(self) -> str:
        """Return it as a page in Markdown, for people."""
        from airflow_provider_slides.decks.reporting.markdown import markdown

        return markdown(self)

    def as_html(self) -> str:
        """Return it as one self-contained HTML page, for people."""
        from airflow_provider_slides.decks.reporting.page import page

        return page(self)

    def as_corrections(self) -> str:
        """Return what is wrong as text for the next prompt, one line each; empty when nothing is."""
        from airflow_provider_slides.decks.reporting.corrections import corrections

        return corrections(self)

    def _counts(self) -> dict[str, Any]:
        return {
            "deck": self.deck,
            "slides": self.slides,
            "claims": len(self.verdicts),
            "coverage": {**self.coverage, "checked": round(self.checked, 4)},
        }


def _told(finding: Finding) -> dict[str, Any]:
    """A finding as JSON: what a rule, a path or a context has only where there is one."""
    told = {**asdict(finding), "kind": finding.kind.value}
    return {name: value for name, value in told.items() if value or name not in ("rule", "path", "context")}


def _shortened(finding: Finding) -> dict[str, Any]:
    return {
        "slide": finding.slide,
        "place": one_line(finding.place, 60),
        "kind": finding.kind.value,
        "text": one_line(finding.text, 60),
        "expected": one_line(finding.expected, 60),
        "message": one_line(finding.message, 120),
    }
