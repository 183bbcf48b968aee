"""The tables, as markdown. Pure but for `write_into`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.paid_once.judge import Verdict
from tests.bench.paid_once.trials import SCENARIOS, SETUPS, Trial

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


@dataclass(frozen=True)
class Row:
    """A trial that was played; without a verdict it could not be measured, and `trace` says why."""

    trial: Trial
    verdict: Verdict | None
    tries: int = 0
    away_for: float = 0.0
    seconds: float = 0.0
    trace: str = ""

    @property
    def says(self) -> str:
        if self.verdict is None:
            return "not measured"
        away = f" (503 for {self.away_for:.0f} s)" if self.away_for else ""
        return f"{self.verdict}{away}"


def tables(rows: Sequence[Row], versions: Mapping[str, str], seconds: float) -> str:
    """Return what was measured."""
    said = ", ".join(f"{name} {version}" for name, version in versions.items())
    parts = [f"Measured in {seconds / 60:.1f} minutes with {said}."]
    for title, deferrable in (("Deferrable", True), ("On the worker (`deferrable=False`)", False)):
        if mine := [row for row in rows if row.trial.setup.deferrable is deferrable]:
            parts.append(f"**{title}**")
            parts.append(_table(mine))
    return "\n\n".join(parts)


def _table(rows: Sequence[Row]) -> str:
    setups = [setup for setup in SETUPS if any(row.trial.setup is setup for row in rows)]
    cells = {(row.trial.scenario.name, row.trial.setup.name): row for row in rows}
    lines = [
        "| | " + " | ".join(setup.title for setup in setups) + " |",
        "| --- " * (len(setups) + 1) + "|",
    ]
    for scenario in SCENARIOS:
        found = [cells.get((scenario.name, setup.name)) for setup in setups]
        if any(found):
            says = [_cell(row) if row else "n/a" for row in found]
            lines.append(f"| {scenario.title} | {' | '.join(says)} |")
    lines.append(
        "| **Sum** | " + " | ".join(_sum([row for row in rows if row.trial.setup is setup]) for setup in setups) + " |"
    )
    return "\n".join(lines)


def _cell(row: Row) -> str:
    return f"**{row.says}**" if row.verdict and not row.verdict.kept else row.says


def _sum(rows: Sequence[Row]) -> str:
    verdicts = [row.verdict for row in rows if row.verdict]
    charges = sum(verdict.charges for verdict in verdicts)
    collected = sum(verdict.collected for verdict in verdicts)
    return f"**{charges} charges for {len(verdicts)} runs, {collected} collected**"


def write_into(page: Path, text: str) -> None:
    """Replace what stands between the page's markers."""
    before, _, rest = page.read_text().partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        raise ValueError(f"{page} has no {BEGIN} ... {END}")
    page.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}")
