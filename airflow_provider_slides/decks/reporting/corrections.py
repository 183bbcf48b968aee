"""What is wrong with a deck, as text for the next prompt, in which the deck's own words can't pass for instructions."""

from __future__ import annotations

import re

from airflow_provider_slides.decks.lines import one_line, quoted
from airflow_provider_slides.decks.report import WRONG, Finding, Kind, Report
from airflow_provider_slides.decks.reporting.marking import parts

#: More are more than anybody can correct at once.
_MOST_LINES = 200
#: What a figure looks like, and names in a table: they need no quotes.
_FIGURE = re.compile(r"[+\-−]?\s?[€$£¥]?\s?[+\-−]?\d[\d.,' ]{0,30}\s?(?:[€$£¥%‰]|[A-Za-z]{1,3})?(?:\s?[€$£¥%])?")
_NAME = re.compile(r"[\w%&/.+-]+(?: [\w%&/.+-]+){0,3}")
_LONGEST_NAME = 40


def corrections(report: Report) -> str:
    """Return a line for each thing that is wrong; empty when nothing is."""
    wrong = report.of(*WRONG)
    lines = [_line(finding) for finding in wrong[:_MOST_LINES]]
    if len(wrong) > _MOST_LINES:
        lines.append(f"{len(wrong) - _MOST_LINES} more things are wrong.")
    return "".join(f"{line}\n" for line in dict.fromkeys(lines))


def _line(finding: Finding) -> str:
    where = f"Slide {finding.slide}, {_place(finding.place)}" if finding.slide else "The whole deck"
    if finding.kind is Kind.RULE:
        return f"{where}: {one_line(finding.message, 300)}"
    before, wrong, after = parts(finding)
    figure = _figure(wrong) + (f" in {quoted(before + wrong + after)}" if before or after else "")
    if finding.kind is Kind.UNSUPPORTED:
        return f"{where}: leave out {figure}, or write what the facts say: no fact explains it."
    if finding.expected:
        return f"{where}: write {_figure(finding.expected)} instead of {figure}."
    return f"{where}: {figure} is wrong: {one_line(finding.message, 300)}"


def _figure(text: str) -> str:
    text = one_line(text, 120)
    return text if _FIGURE.fullmatch(text) else quoted(text, 120)


def _place(place: str) -> str:
    """A place, with the names that the deck has for it in quotes unless they are short and plain."""
    what, bracket, names = one_line(place, 160).partition(" (")
    if not bracket:
        return what
    return f"{what} ({', '.join(_name(name) for name in names.removesuffix(')').split(', '))})"


def _name(name: str) -> str:
    return name if _NAME.fullmatch(name) and len(name) <= _LONGEST_NAME else quoted(name, _LONGEST_NAME)
