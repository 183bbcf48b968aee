"""
A report as one HTML page for a person who did not write the deck.

It needs nothing but itself: no script, no picture, no font, no address. What the deck says in it is text.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html import escape

from airflow_provider_slides.decks.comparing import Comparison
from airflow_provider_slides.decks.lines import counted, one_line
from airflow_provider_slides.decks.report import VERDICTS, Finding, Kind, Report
from airflow_provider_slides.decks.reporting.marking import parts
from airflow_provider_slides.decks.reporting.style import STYLE
from airflow_provider_slides.decks.reporting.telling import (
    NAMES,
    SURELY_WRONG,
    change,
    changes,
    checked,
    place,
    verdict,
)

_LEGEND = {
    Kind.SUPPORTED: "right",
    Kind.DERIVED: "right, by calculation",
    Kind.CONTRADICTED: "wrong",
    Kind.UNSUPPORTED: "unexplained",
    Kind.INCONSISTENT: "in contradiction with the rest of the deck",
    Kind.UNREADABLE: "not readable",
}
#: Of each part; more are told as a number.
_MOST = 500
_LONGEST = 300
#: How much of a paragraph stands before its wrong figure, when it is long.
_BEFORE = 120


def page(report: Report) -> str:
    """Return the page."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">',
            f"<title>{_text(report.deck)}: checked</title><style>{STYLE}</style></head><body><main>",
            *_top(report),
            *_part("What is wrong", report, report.of(*SURELY_WRONG)),
            *_part("What no fact explains", report, report.of(Kind.UNSUPPORTED)),
            *_part("Warnings", report, report.of(Kind.WARNING)),
            *_unreadable(report),
            *(_changes(report.comparison) if report.comparison else ()),
            *_all(report),
            "</main></body></html>\n",
        )
    )


def _top(report: Report) -> Iterator[str]:
    state = "bad" if report.of(*SURELY_WRONG) else "doubt" if report.of(Kind.UNSUPPORTED) else "good"
    sign = {"bad": "✕", "doubt": "?", "good": "✓"}[state]
    yield f'<header class="{state}"><p class="deck">{_text(report.deck)} · {counted(report.slides, "slide")}</p>'
    yield f'<h1><span class="sign" aria-hidden="true">{sign}</span>{_text(verdict(report))}</h1>'
    yield f"<p>{_text(checked(report))}</p>"
    yield from _bar(report)
    yield "</header>"


def _bar(report: Report) -> Iterator[str]:
    count = report.coverage
    total = sum(count.values())
    if not total:
        return
    shape = 'viewBox="0 0 1000 10" preserveAspectRatio="none"'
    yield f'<svg class="bar" {shape} role="img" aria-label="Shares of the verdicts">'
    start = 0.0
    for kind in VERDICTS:
        width = 1000 * count[kind] / total
        yield f'<rect class="{kind}" x="{start:.2f}" y="0" width="{width:.2f}" height="10"></rect>'
        start += width
    yield '</svg><ul class="legend">'
    for kind in VERDICTS:
        if count[kind]:
            yield f'<li class="{kind}">{count[kind]} {_LEGEND[kind]}</li>'
    yield "</ul>"


def _part(heading: str, report: Report, found: tuple[Finding, ...]) -> Iterator[str]:
    if not found:
        return
    yield f"<section><h2>{heading} <small>{len(found)}</small></h2>"
    slide = -1
    for finding in found[:_MOST]:
        if finding.slide != slide:
            slide = finding.slide
            yield f"<h3>{_text(place(report, finding))}</h3>"
        yield from _problem(finding)
    yield from _more(len(found), "<p>", "</p>")
    yield "</section>"


def _problem(finding: Finding) -> Iterator[str]:
    yield f'<article class="{finding.kind}"><p class="kind">{_text(NAMES[finding.kind])} · {_text(finding.place)}</p>'
    yield "<dl>"
    if finding.text:
        yield f'<div class="has"><dt>Stands there</dt><dd>{_marked(finding)}</dd></div>'
    if finding.expected:
        yield f'<div class="should"><dt>Should be</dt><dd>{_text(finding.expected)}</dd></div>'
    yield f"</dl><p>{_text(finding.message, 600)}</p>"
    if finding.path:
        yield f'<p class="fact">The fact: <code>{_text(finding.path)}</code></p>'
    if finding.rule:
        yield f'<p class="fact">The rule: <code>{_text(finding.rule)}</code></p>'
    yield "</article>"


def _marked(finding: Finding) -> str:
    """What stands there, with the wrong part marked where that is known."""
    before, wrong, after = parts(finding)
    cut = "…" if len(before) > _BEFORE else ""
    before = before[-_BEFORE:]
    # Spaces beside the marked part stay: a line loses them.
    left = " " if before.endswith(" ") else ""
    right = " " if after.startswith(" ") else ""
    return f"{cut}{_text(before)}{left}<mark>{_text(wrong)}</mark>{right}{_text(after)}"


def _unreadable(report: Report) -> Iterator[str]:
    found = report.unreadable
    if not found:
        return
    yield f"<section><h2>What could not be read <small>{len(found)}</small></h2><ul>"
    for finding in found[:_MOST]:
        what = ", ".join(filter(None, (_text(finding.place), _text(finding.text))))
        yield f"<li><b>{_text(place(report, finding))}</b>: {what}. {_text(finding.message)}</li>"
    yield from _more(len(found), "<li>", "</li>")
    yield "</ul></section>"


def _changes(comparison: Comparison) -> Iterator[str]:
    yield f"<section><h2>What has changed</h2><p>{_text(changes(comparison))}</p>"
    yield from _slides("Added", (f"slide {one.new} ({one.title})" for one in comparison.added))
    yield from _slides("Removed", (f"slide {one.old} ({one.title})" for one in comparison.removed))
    yield from _slides("Moved", (f"slide {one.old} is {one.new} now ({one.title})" for one in comparison.moved))
    if comparison.numbers:
        heads = ("Slide", "What", "Before", "Now", "Change")
        rows = ((str(n.slide), n.label, n.old_text, n.new_text, change(n)) for n in comparison.numbers[:_MOST])
        yield from _table(heads, rows, "numbers")
        yield from _more(len(comparison.numbers), "<p>", "</p>")
    if comparison.texts:
        yield f"<details><summary>{counted(len(comparison.texts), 'text')} changed</summary>"
        texts = ((str(text.slide), text.place, text.old, text.new) for text in comparison.texts[:_MOST])
        yield from _table(("Slide", "Where", "Before", "Now"), texts)
        yield from _more(len(comparison.texts), "<p>", "</p>")
        yield "</details>"
    yield "</section>"


def _slides(heading: str, slides: Iterable[str]) -> Iterator[str]:
    if told := "; ".join(slides):
        yield f"<p><b>{heading}</b>: {_text(told, 2000)}</p>"


def _all(report: Report) -> Iterator[str]:
    if not report.verdicts:
        return
    yield f"<section><details><summary>All {counted(len(report.verdicts), 'figure')}, one by one</summary>"
    heads = ("Slide", "Where", "Stands there", "Verdict", "Why")
    rows = (
        (str(one.slide), one.place, one.text, NAMES[one.kind], " ".join(filter(None, (one.message, one.path))))
        for one in report.verdicts[: 10 * _MOST]
    )
    yield from _table(heads, rows)
    yield from _more(len(report.verdicts), "<p>", "</p>", 10 * _MOST)
    yield "</details></section>"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], name: str = "") -> Iterator[str]:
    yield f'<div class="scroll"><table class="{name}"><thead><tr>'
    yield "".join(f'<th scope="col">{head}</th>' for head in heads)
    yield "</tr></thead><tbody>"
    for row in rows:
        yield f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in row)}</tr>"
    yield "</tbody></table></div>"


def _more(count: int, opened: str, closed: str, most: int = _MOST) -> Iterator[str]:
    if count > most:
        yield f"{opened}{count - most} more are in the JSON report.{closed}"


def _text(text: str, limit: int = _LONGEST) -> str:
    return escape(one_line(text, limit))
