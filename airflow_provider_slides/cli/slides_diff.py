"""`slides-diff`: what has changed from one deck to another. No Airflow."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from airflow_provider_slides.cli.deck_files import DIFFERENT, FINE, Parser, read, run

if TYPE_CHECKING:
    from airflow_provider_slides.decks.comparing import Comparison

_PROG = "slides-diff"


def main(argv: Sequence[str] | None = None) -> int:
    """
    Compare two decks.

    :return: Exit status: 0 when they say the same, 1 when they differ, 2 when they could not be compared.
    """
    parser = Parser(
        prog=_PROG,
        description="Tell what has changed from one deck to another: slides, texts, and figures with their labels.",
        epilog="Exit status: 0 when they say the same, 1 when they differ, 2 when they could not be compared.",
    )
    parser.add_argument("old", metavar="OLD.pptx", help="the older deck")
    parser.add_argument("new", metavar="NEW.pptx", help="the newer deck")
    parser.add_argument("--json", action="store_true", help="print what has changed as one JSON object")
    return run(_PROG, _compare, parser.parse_args(argv))


def _compare(args: argparse.Namespace) -> int:
    from airflow_provider_slides.decks.comparing import compare

    comparison = compare(read(args.old), read(args.new))
    print(json.dumps(comparison.as_dict(), indent=1) if args.json else "\n".join(_lines(comparison)))
    return FINE if comparison.is_same else DIFFERENT


def _lines(comparison: Comparison) -> Iterator[str]:
    from airflow_provider_slides.decks.lines import quoted
    from airflow_provider_slides.decks.reporting.telling import change, changes

    yield changes(comparison)
    yield from (f"added: slide {slide.new} {quoted(slide.title)}" for slide in comparison.added)
    yield from (f"removed: slide {slide.old} {quoted(slide.title)}" for slide in comparison.removed)
    for slide in comparison.moved:
        yield f"moved: slide {slide.old} is {slide.new} now {quoted(slide.title)}"
    for number in comparison.numbers:
        by = f" ({change(number)})" if change(number) else ""
        yield f"slide {number.slide}, {number.place}: {number.label}: {number.old_text} -> {number.new_text}{by}"
    for text in comparison.texts:
        yield f"slide {text.slide}, {text.place}: {quoted(text.old)} -> {quoted(text.new)}"
    if comparison.left_out:
        yield f"{comparison.left_out} more changes are not listed"


if __name__ == "__main__":
    sys.exit(main())
