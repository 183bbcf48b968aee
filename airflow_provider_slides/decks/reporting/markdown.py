"""A report as a page in Markdown. What the deck says in it is text: no link, no picture, no markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from airflow_provider_slides.decks.comparing import Comparison
from airflow_provider_slides.decks.lines import one_line
from airflow_provider_slides.decks.report import Finding, Kind, Report
from airflow_provider_slides.decks.reporting.telling import (
    NAMES,
    SURELY_WRONG,
    change,
    changes,
    checked,
    place,
    verdict,
)

#: Of each part; more are told as a number.
_MOST = 200
#: What makes markup within a line, and what some make a link of by itself.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~&#@]|:(?=//)|(?<=www)\.")


def markdown(report: Report) -> str:
    """Return the page."""
    lines = [f"# {_text(report.deck)}", "", f"**{_text(verdict(report))}** {_text(checked(report))}", ""]
    lines += _findings("Wrong", report, report.of(*SURELY_WRONG))
    lines += _findings("Unexplained", report, report.of(Kind.UNSUPPORTED))
    lines += _findings("Warnings", report, report.of(Kind.WARNING))
    lines += _findings("Could not be read", report, report.unreadable)
    if report.comparison:
        lines += _changes(report.comparison)
    return "\n".join(lines).rstrip() + "\n"


def _findings(heading: str, report: Report, found: tuple[Finding, ...]) -> Iterator[str]:
    if not found:
        return
    yield from (f"## {heading} ({len(found)})", "")
    for finding in found[:_MOST]:
        where = f"**{_text(place(report, finding))}**, {_text(finding.place)}"
        yield f"- {where}: {_text(NAMES[finding.kind])}. {_words(finding)}"
    if len(found) > _MOST:
        yield f"- and {len(found) - _MOST} more"
    yield ""


def _words(finding: Finding) -> str:
    said = f'It says "{_text(finding.text)}"' if finding.text else ""
    should = f'it should be "{_text(finding.expected)}"' if finding.expected and finding.kind is not Kind.RULE else ""
    sentence = ", ".join(filter(None, (said, should)))
    why = _text(finding.message, 400)
    return " ".join(filter(None, (f"{sentence}." if sentence else "", why)))


def _changes(comparison: Comparison) -> Iterator[str]:
    yield from ("## What has changed", "", _text(changes(comparison)), "")
    if comparison.numbers:
        yield from ("| Slide | What | Before | Now | Change |", "| --- | --- | --- | --- | --- |")
        for number in comparison.numbers[:_MOST]:
            cells = (str(number.slide), number.label, number.old_text, number.new_text, change(number))
            yield f"| {' | '.join(map(_text, cells))} |"
        yield ""


def _text(text: str, limit: int = 200) -> str:
    return _MARKUP.sub(lambda match: f"\\{match[0]}", one_line(text, limit))
