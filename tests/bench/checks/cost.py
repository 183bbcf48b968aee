"""What ``slides-check`` costs as a process, with all that it imports."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace
from itertools import cycle, islice
from pathlib import Path

import pptx
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from .cases import make, plans

#: So many decks are checked, from all over the test half; and so many slides in a large one.
DECKS, SLIDES = 15, 200
#: So many points has one chart, of which the facts know nothing, and so many records are there to look through.
POINTS, RECORDS = 7000, 1000
#: What the command does; then the most memory of its own. What the parent had before would count in ``getrusage``.
COMMAND = """
import sys
from airflow_provider_slides.cli.slides_check import main
main(sys.argv[1:])
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")), file=sys.stderr)
"""


@dataclass(frozen=True)
class Run:
    """One process."""

    slides: float
    figures: float
    seconds: float
    mebibytes: float


def table(folder: Path) -> Iterator[str]:
    """Check some decks, each in a process of its own, and a large one, and tell it as Markdown."""
    todo = plans("test")
    runs = []
    for plan in todo[:: len(todo) // DECKS][:DECKS]:
        case = make(*plan)
        runs.append(_run(*case.write(folder), slides=len(case.outline.pages)))
    columns = list(zip(*map(astuple, runs), strict=True))
    yield "| `slides-check` as a process | Slides | Figures | Seconds | MiB at most |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    yield _row(f"{DECKS} decks: median", Run(*map(statistics.median, columns)))
    yield _row(f"{DECKS} decks: the most of each", Run(*map(max, columns)))
    yield _row("one of them, its slides repeated", _run(*_large(folder), slides=SLIDES))
    yield _row(f"a chart that {RECORDS:,} records tell nothing of", _run(*_chart(folder), slides=1))


def _chart(folder: Path) -> tuple[Path, Path]:
    """A chart of what a machine measured, beside the data of a shop."""
    deck, facts = folder / "chart.pptx", folder / "chart.facts.json"
    presentation = pptx.Presentation()
    data = CategoryChartData()
    data.categories = [f"t{number}" for number in range(POINTS)]
    data.add_series("Torque", [17.3 * number % 911 + number / POINTS for number in range(POINTS)])
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    slide.shapes.add_chart(XL_CHART_TYPE.LINE, Inches(1), Inches(1), Inches(8), Inches(5), data)
    presentation.save(str(deck))
    records = [
        {"customer": f"Customer {number}", "revenue": 731 * number, "orders": 3 * number, "plan": 700 * number}
        for number in range(RECORDS)
    ]
    facts.write_text(json.dumps({"customers": records}))
    return deck, facts


def _large(folder: Path) -> tuple[Path, Path]:
    case = make(*plans("test")[0])
    case.name = "large"
    pages = islice(cycle(case.outline.pages), SLIDES)
    case.outline.pages = [replace(page, number=number) for number, page in enumerate(pages, 1)]
    return case.write(folder)


def _run(deck: Path, facts: Path, slides: int) -> Run:
    began = time.perf_counter()
    command = [sys.executable, "-c", COMMAND, str(deck), "--facts", str(facts), "--json"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    seconds = time.perf_counter() - began
    return Run(slides, json.loads(done.stdout)["claims"], seconds, int(done.stderr.split()[1]) / 1024)


def _row(name: str, run: Run) -> str:
    return f"| {name} | {run.slides:.0f} | {run.figures:.0f} | {run.seconds:.2f} | {run.mebibytes:.0f} |"
