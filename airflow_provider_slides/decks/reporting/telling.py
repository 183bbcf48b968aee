"""What a report says in words, whichever way it is shown."""

from __future__ import annotations

from airflow_provider_slides.decks.comparing import ChangedNumber, Comparison
from airflow_provider_slides.decks.lines import counted, on_slides
from airflow_provider_slides.decks.report import Finding, Kind, Report

#: What is wrong for sure; what no fact explains is told apart.
SURELY_WRONG = (Kind.CONTRADICTED, Kind.INCONSISTENT, Kind.RULE)

#: A kind's name over a problem.
NAMES = {
    Kind.SUPPORTED: "Right",
    Kind.DERIVED: "Right, by calculation",
    Kind.CONTRADICTED: "Wrong figure",
    Kind.UNSUPPORTED: "Unexplained figure",
    Kind.INCONSISTENT: "Contradiction within the deck",
    Kind.UNREADABLE: "Could not be read",
    Kind.RULE: "Broken rule",
    Kind.WARNING: "Warning",
}


def verdict(report: Report) -> str:
    """Return what came out, in a sentence: ``3 things are wrong, on slides 2, 4 and 5.``"""
    wrong, unexplained = report.of(*SURELY_WRONG), report.of(Kind.UNSUPPORTED)
    if wrong:
        sentence = f"{_things(wrong)} wrong, {_where(wrong)}."
    elif unexplained:
        told = counted(len(unexplained), "figure")
        return f"No fact explains {told}, {_where(unexplained)}; nothing else is wrong."
    else:
        return "Nothing is wrong."
    return f"{sentence} No fact explains {counted(len(unexplained), 'more figure')}." if unexplained else sentence


def _things(found: tuple[Finding, ...]) -> str:
    return "1 thing is" if len(found) == 1 else f"{len(found)} things are"


def _where(found: tuple[Finding, ...]) -> str:
    return on_slides(finding.slide for finding in found)


def checked(report: Report) -> str:
    """Return how much of the deck was checked, in a sentence."""
    count = report.coverage
    right = count[Kind.SUPPORTED] + count[Kind.DERIVED]
    figures = f"{right} of {len(report.verdicts)} figures {'is' if right == 1 else 'are'} right"
    told = figures if report.verdicts else "The deck states no figure"
    unread = count[Kind.UNREADABLE]
    return f"{told}; {counted(unread, 'thing')} could not be read." if unread else f"{told}."


def place(report: Report, finding: Finding) -> str:
    """Return which slide a finding is about, with its title."""
    if not finding.slide:
        return "The deck as a whole"
    title = report.title_of(finding.slide)
    return f"Slide {finding.slide}: {title}" if title else f"Slide {finding.slide}"


def changes(comparison: Comparison) -> str:
    """Return how much has changed, in a sentence."""
    if comparison.is_same:
        return "Nothing has changed."
    parts = [
        f"{counted(len(slides), 'slide')} {what}"
        for slides, what in (
            (comparison.added, "added"),
            (comparison.removed, "removed"),
            (comparison.moved, "moved"),
            (comparison.changed, "changed"),
        )
        if slides
    ]
    return f"{', '.join(parts)}; {counted(len(comparison.numbers), 'figure')} moved."


def change(number: ChangedNumber) -> str:
    """Return by how much a number has moved; empty where that can't be told."""
    return "" if number.change is None else f"{number.change:+.1f}%".replace("-", "\N{MINUS SIGN}")
