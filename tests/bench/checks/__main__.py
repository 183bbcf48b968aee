"""
What a check of decks finds, and what it says wrongly.

    python -m tests.bench.checks [--half tune|test|all] [--list-missed] [--keep DIR] [--real DIR]

Decks are made with known facts: faithful ones that tell them in every honest way, and ones of which one to three things
were made wrong. An error counts as found if a problem on its slide names the wrong number or its text. A problem about
nothing that was planted is a false alarm; several about one error are one. Warnings never count. The halves have partly
other sentences, businesses, names and layouts: what is tuned on one is measured on the other.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from . import real, report
from .cases import FAITHFUL, HALVES, OF_EACH_KIND, make, plans
from .scoring import Score, score

Plan = tuple[str, str, str, tuple[str, ...]]


def run(plan: Plan, folder: Path) -> Score:
    """Make and check one deck."""
    return score(make(*plan), folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=[*HALVES, "all"], default="all", help="which decks (default all)")
    parser.add_argument("--only", default="", help="only decks with this in their name")
    parser.add_argument("--list-missed", action="store_true", help="each missed error and each false alarm")
    parser.add_argument(
        "--keep", type=Path, help="make the decks, their facts and truths in this folder, and keep them"
    )
    parser.add_argument("--real", type=Path, help="check the real decks of this folder instead")
    parser.add_argument("--faithful", type=int, default=FAITHFUL, help=f"faithful decks of a half (default {FAITHFUL})")
    parser.add_argument(
        "--each", type=int, default=OF_EACH_KIND, help=f"of each kind of error (default {OF_EACH_KIND})"
    )
    options = parser.parse_args()

    if options.real:
        for line in real.alarms(options.real):
            print(line)
        return
    halves = HALVES if options.half == "all" else (options.half,)
    todo: list[Plan] = [(half, *plan) for half in halves for plan in plans(half, options.faithful, options.each)]
    todo = [plan for plan in todo if options.only in plan[1]]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="slides-bench-") as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        with ProcessPoolExecutor(len(os.sched_getaffinity(0))) as pool:
            results = list(pool.map(partial(run, folder=folder), todo, chunksize=8))
    for line in report.tables(results):
        print(line)
    print(f"\n({time.monotonic() - began:.0f} s in all)")
    if options.list_missed:
        print()
        for line in report.missed(results):
            print(line)


if __name__ == "__main__":
    main()
