"""`slides-check`: a deck is checked against its facts and rules, and the report is printed. No Airflow."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from airflow_provider_slides.cli.deck_files import DIFFERENT, FINE, Parser, Trouble, read, read_bytes, run, write

if TYPE_CHECKING:
    from airflow_provider_slides.decks.report import Finding, Report
    from airflow_provider_slides.decks.rules import DeckRules

_PROG = "slides-check"
_MOST_RULES_BYTES = 1 << 20
_RED, _GREEN, _YELLOW, _BOLD, _DIM = "31", "32", "33", "1", "2"


def main(argv: Sequence[str] | None = None) -> int:
    """
    Check a deck.

    :return: Exit status: 0 when nothing is wrong, 1 when something is, 2 when it could not be checked.
    """
    parser = Parser(
        prog=_PROG,
        description="Check what stands on a deck against its facts and rules.",
        epilog="Exit status: 0 when nothing is wrong, 1 when something is, 2 when the deck could not be checked.",
    )
    parser.add_argument("deck", metavar="DECK.pptx", help="the deck")
    parser.add_argument("--facts", metavar="FACTS.json", help="what it should be about: any JSON")
    parser.add_argument("--rules", metavar="RULES.yaml", help="what it has to be besides")
    parser.add_argument("--compare-with", metavar="OLD.pptx", help="an older deck, to tell what has changed")
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print the report as one JSON object")
    output.add_argument("--html", metavar="FILE", help="write the report as one HTML page")
    return run(_PROG, _check, parser.parse_args(argv))


def _check(args: argparse.Namespace) -> int:
    from airflow_provider_slides.decks.checking import check_deck

    rules = _rules(args.rules)
    facts = _facts(args.facts)
    older = read(args.compare_with) if args.compare_with else None
    name = os.path.basename(args.deck)
    report = check_deck(read(args.deck), facts, rules, older, name, file=args.deck)
    if args.json:
        print(json.dumps(report.as_dict(), indent=1))
    elif args.html:
        inputs = [path for path in (args.deck, args.facts, args.rules, args.compare_with) if path]
        write(args.html, report.as_html(), inputs)
        print(next(_lines(report)))
    else:
        print("\n".join(_lines(report)))
    return FINE if report.passed() else DIFFERENT


def _facts(path: str | None) -> Any | None:
    if path is None:
        return None
    from airflow_provider_slides.decks.facts.facts_file import MOST_FACTS_BYTES, parsed_facts
    from airflow_provider_slides.exceptions import InvalidArgumentError

    try:
        return parsed_facts(read_bytes(path, MOST_FACTS_BYTES))
    except InvalidArgumentError as e:
        raise Trouble(f"{path} has no facts that can be used: {e.fix}") from e


def _rules(path: str | None) -> DeckRules | None:
    if path is None:
        return None
    from dataclasses import replace

    from airflow_provider_slides.decks.rules import DeckRules
    from airflow_provider_slides.exceptions import InvalidArgumentError

    try:
        text = read_bytes(path, _MOST_RULES_BYTES).decode("utf-8-sig")
        rules = DeckRules.of(text)
    except UnicodeDecodeError:
        raise Trouble(f"{path} is not in UTF-8: save it so") from None
    except InvalidArgumentError as e:
        raise Trouble(f"{path}: {e.fix if e.value == text else e.refusal}") from e
    # As it stands in a file, a path is told from there.
    return replace(rules, template=rules.template and os.path.join(os.path.dirname(path), rules.template))


def _lines(report: Report) -> Iterator[str]:
    from airflow_provider_slides.decks.report import Kind
    from airflow_provider_slides.decks.reporting.telling import SURELY_WRONG, changes, checked, place, verdict

    wrong, unexplained, warnings = report.of(*SURELY_WRONG), report.of(Kind.UNSUPPORTED), report.of(Kind.WARNING)
    colour = _RED if wrong else _YELLOW if unexplained else _GREEN
    yield f"{report.deck}: {_painted(verdict(report), _BOLD, colour)} {checked(report)}"
    if report.comparison:
        yield changes(report.comparison)
    for found, colour in ((wrong, _RED), (unexplained, _YELLOW), (warnings, _YELLOW)):
        slide = -1
        for finding in found:
            if finding.slide != slide:
                slide = finding.slide
                yield f"\n{_painted(place(report, finding), _BOLD)}"
            yield from _problem(finding, colour)
    if report.unreadable:
        yield f"\n{_painted('Could not be read', _BOLD)}"
    for finding in report.unreadable:
        yield f"  slide {finding.slide}: {finding.place} {finding.text}".rstrip()


def _problem(finding: Finding, colour: str) -> Iterator[str]:
    from airflow_provider_slides.decks.lines import one_line, quoted
    from airflow_provider_slides.decks.reporting.telling import NAMES

    text = quoted(finding.text) if finding.text else ""
    should = f"should be {quoted(finding.expected)}" if finding.expected else ""
    what = ", ".join(filter(None, (text, should)))
    kind = _painted(NAMES[finding.kind], colour)
    yield f"  {kind}, {one_line(finding.place)}{': ' if what else ''}{what}"
    source = f" [{one_line(finding.path or finding.rule)}]" if finding.path or finding.rule else ""
    yield _painted(f"    {one_line(finding.message, 500)}{source}", _DIM)


def _painted(text: str, *codes: str) -> str:
    """In colours where a person looks."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return text
    return f"\x1b[{';'.join(codes)}m{text}\x1b[0m"


if __name__ == "__main__":
    sys.exit(main())
