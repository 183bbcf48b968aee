"""
What a check of decks finds, and what it says wrongly.

    python -m tests.bench.checks [--half tune|test|all] [--list-missed] [--keep DIR] [--real DIR]

Decks are made with known facts: faithful ones that tell them in every honest way, and ones of which one to three things
were made wrong. An error counts as found if a problem on its slide names the wrong number or its text. A problem about
nothing that was planted is a false alarm; several about one error are one. Warnings never count. What is tuned on one
half is measured on the other, which has businesses, names, sentences, shapes of facts and layouts of its own. So that
this stays so, what the test half misses is told with ``--half test --list-missed`` alone: nobody who tunes looks at it.

Then there are hand-written statements, one a deck; and what the command costs as a process.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path

from . import corpus, cost, reading, real, report
from .cases import FAITHFUL, HALVES, OF_EACH_KIND, Plan, make, plans
from .scoring import Score, score


def run(plan: Plan, folder: Path) -> Score:
    """Make and check one deck."""
    return score(make(*plan), folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=[*HALVES, "all"], default="all", help="which decks (default all)")
    parser.add_argument("--only", default="", help="only decks with this in their name")
    parser.add_argument(
        "--list-missed",
        action="store_true",
        help="each missed error and each false alarm, but for those of the test half",
    )
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
    todo: list[Plan] = [plan for half in halves for plan in plans(half, options.faithful, options.each)]
    todo = [plan for plan in todo if options.only in plan[1]]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="slides-bench-") as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        with ProcessPoolExecutor(len(os.sched_getaffinity(0))) as pool:
            results = list(pool.map(partial(run, folder=folder), todo, chunksize=8))
            said = [each for some in pool.map(corpus.check_file, corpus.files()) for each in some]
        for line in chain(
            report.tables(results), [""], reading.table(), [""], corpus.table(said), [""], cost.table(folder)
        ):
            print(line, flush=True)
    print(f"\n({time.monotonic() - began:.0f} s in all)")
    if options.list_missed:
        tuned = "test" if options.half == "test" else "tune"
        print()
        for line in chain(
            report.missed(result for result in results if result.half == tuned),
            corpus.missed(each for each in said if each.half == tuned),
        ):
            print(line)


if __name__ == "__main__":
    main()
