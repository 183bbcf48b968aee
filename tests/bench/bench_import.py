"""
What a DAG file pays for our operators, against Airflow itself, an earlier revision of ours, and the official providers'
that also start a job and wait for it; and what ``airflow --help`` pays for us.

    python -m tests.bench.bench_import [--runs 9] [--against 67379d1]

Every figure is the median of several new processes, taken in turn so that a busy moment hits all alike. Counting begins
where ``airflow.sdk`` and its base classes are loaded, which every DAG file has; Python's bytecode is there.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import resource
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path

OPERATORS = 100
OURS = "airflow_provider_slides"
ROOT = Path(__file__).parents[2]
PEERS = "airflow.providers"


@dataclass(frozen=True)
class Operator:
    """An operator, and the arguments with which it starts a job and waits in the triggerer."""

    module: str
    name: str
    arguments: str


#: The others are compared with the first one.
CONTENDERS = (
    Operator(
        f"{OURS}.operators.perceptis",
        "PerceptisGenerateOperator",
        "prompt='Ten slides on tea', destination='s3://decks/tea/', deferrable=True",
    ),
    Operator(
        f"{OURS}.operators.genviral",
        "GenviralSlideshowOperator",
        "prompt='Ten slides on tea', render=True, destination='s3://decks/tea/', deferrable=True",
    ),
    Operator(
        f"{OURS}.operators.genviral",
        "GenviralPostOperator",
        "caption='Tea', account_ids=['11111111-1111-1111-1111-111111111111'], slideshow_id='tea', deferrable=True",
    ),
    Operator(f"{OURS}.sensors.perceptis", "PerceptisJobSensor", "job_id='tea', deferrable=True"),
    Operator(f"{OURS}.sensors.genviral", "GenviralSlideshowSensor", "slideshow_id='tea', deferrable=True"),
    Operator("airflow.sdk", "BaseOperator", ""),
    Operator(
        f"{PEERS}.airbyte.operators.airbyte", "AirbyteTriggerSyncOperator", "connection_id='tea', deferrable=True"
    ),
    Operator(f"{PEERS}.http.operators.http", "HttpOperator", "endpoint='tea', deferrable=True"),
    Operator(f"{PEERS}.dbt.cloud.operators.dbt", "DbtCloudRunJobOperator", "job_id=1, deferrable=True"),
    Operator(
        f"{PEERS}.openai.operators.openai",
        "OpenAITriggerBatchOperator",
        "file_id='tea', endpoint='/v1/responses', deferrable=True",
    ),
    Operator(
        f"{PEERS}.anthropic.operators.batch",
        "AnthropicBatchOperator",
        "requests=[{'custom_id': 'tea', 'params': {}}], deferrable=True",
    ),
)


@dataclass(frozen=True)
class Cost:
    """
    What a DAG file costs, in milliseconds.

    :param modules: How many modules the import loads.
    :param import_cpu: CPU time of the import alone.
    :param import_wall: How long it takes.
    :param file_cpu: CPU time of the whole file: the import and :data:`OPERATORS` operators.
    :param file_wall: How long that takes.
    """

    modules: int
    import_cpu: float
    import_wall: float
    file_cpu: float
    file_wall: float


SCRIPT = """
import json, sys, time

import airflow.sdk
from airflow.sdk import DAG, BaseHook, BaseOperator, BaseSensorOperator

loaded = len(sys.modules)
cpu, wall = time.process_time(), time.perf_counter()


def passed():
    return (time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000


from {module} import {name}

imported, modules = passed(), len(sys.modules) - loaded

with DAG("bench", schedule=None):
    for number in range({operators}):
        {name}(task_id=f"task_{{number}}", {arguments})

print(json.dumps([modules, *imported, *passed()]))
"""


#: All operators and sensors. Prints the CPU time of Airflow, and of ours after that.
IMPORT = f"""
import json, time

import airflow.sdk
from airflow.sdk import DAG, BaseHook, BaseOperator, BaseSensorOperator

theirs = time.process_time()
from {OURS}.operators import genviral, perceptis
from {OURS}.sensors import genviral, perceptis

print(json.dumps([theirs * 1000, (time.process_time() - theirs) * 1000]))
"""

#: Airflow finds its providers where this looks.
HELP = f"""
import sys

if sys.version_info >= (3, 12):
    from importlib import metadata
else:
    import importlib_metadata as metadata

if {{without_us}}:
    found = metadata.distributions
    # By its folder: the name would be read from a file of each.
    metadata.distributions = lambda **how: (one for one in found(**how) if not one._path.name.startswith("{OURS}"))
sys.argv = ["airflow", "--help"]
from airflow.__main__ import main

main()
"""


def output_of(script: str, revision: Path = ROOT) -> str:
    """
    Run a script in a new process, and return what it prints.

    :param revision: Where the revision of ours lies that is imported.
    """
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPATH"] = str(revision)
    # Elsewhere than in the project: its folder would come first.
    command = [sys.executable, "-W", "ignore", "-c", script]
    place = os.environ["AIRFLOW_HOME"]
    return subprocess.run(command, env=env, cwd=place, check=True, stdout=subprocess.PIPE, text=True).stdout


def measure(operator: Operator) -> Cost:
    """Execute a DAG file of the operator in a new process."""
    script = SCRIPT.format(
        module=operator.module, name=operator.name, arguments=operator.arguments, operators=OPERATORS
    )
    return Cost(*json.loads(output_of(script).splitlines()[-1]))


def imported(revision: Path) -> tuple[float, float]:
    """Return the CPU time of importing Airflow, and of all our operators and sensors after that, in milliseconds."""
    theirs, ours = json.loads(output_of(IMPORT, revision).splitlines()[-1])
    return theirs, ours


def helped(revision: Path, *, without_us: bool = False) -> tuple[float, float]:
    """Return CPU time and duration of ``airflow --help``, in milliseconds."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    told = output_of(HELP.format(without_us=without_us), revision)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if without_us and " slides " in told:
        raise RuntimeError("Airflow has found us all the same.")
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000, wall * 1000


def earlier(revision: str, place: Path) -> Path | None:
    """Unpack another revision of the package, if it is in the history that is here."""
    command = ["git", "archive", "--output", place / "earlier.tar", revision, OURS]
    if subprocess.run(command, cwd=ROOT, stderr=subprocess.DEVNULL).returncode:
        return None
    with tarfile.open(place / "earlier.tar") as archive:
        archive.extractall(place / "earlier", filter="data")
    return place / "earlier"


def in_turn(
    measures: dict[str, Callable[[], tuple[float, float]]], runs: int
) -> dict[str, tuple[list[float], list[float]]]:
    """Return what each measure has told, both of its figures in the order of the runs; the first run is left out."""
    rounds = [[take() for take in measures.values()] for _ in range(runs + 1)][1:]
    found = {}
    for name, pairs in zip(measures, zip(*rounds, strict=True), strict=True):
        first, second = zip(*pairs, strict=True)
        found[name] = list(first), list(second)
    return found


def told(figures: list[float]) -> str:
    return f"{statistics.median(figures):.1f} ({min(figures):.1f})"


def ratio(figures: list[float], others: list[float]) -> str:
    typical = statistics.median(one / other for one, other in zip(figures, others, strict=True))
    return f"{typical:.3f}x ({min(figures) / min(others):.3f}x)"


def difference(figures: list[float], others: list[float]) -> str:
    typical = statistics.median(one - other for one, other in zip(figures, others, strict=True))
    return f"{typical:+.0f} ({min(figures) - min(others):+.0f})"


def import_table(found: dict[str, tuple[list[float], list[float]]]) -> str:
    """Return what importing each revision costs, in Markdown; the last is what the others are compared with."""
    lines = [
        "| All operators and sensors | import, CPU ms | to Airflow's own import | against the last row |",
        "| --- | ---: | ---: | ---: |",
    ]
    (_, last) = list(found.values())[-1]
    for name, (theirs, ours) in found.items():
        lines.append(f"| {name} | {told(ours)} | {ratio(ours, theirs)} | {ratio(ours, last)} |")
    return "\n".join(lines)


def help_table(found: dict[str, tuple[list[float], list[float]]]) -> str:
    """Return what ``airflow --help`` costs, in Markdown; the last is what the others are compared with."""
    lines = [
        "| `airflow --help` | CPU ms | over the last row | wall ms | over the last row |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    last_cpu, last_wall = list(found.values())[-1]
    for name, (cpu, wall) in found.items():
        lines.append(
            f"| {name} | {told(cpu)} | {difference(cpu, last_cpu)} | {told(wall)} | {difference(wall, last_wall)} |"
        )
    return "\n".join(lines)


def is_installed(operator: Operator) -> bool:
    try:
        return importlib.util.find_spec(operator.module) is not None
    except ModuleNotFoundError:
        return False


def medians(costs: Iterable[Cost]) -> Cost:
    return Cost(*map(statistics.median, zip(*map(astuple, costs), strict=True)))


def table(costs: dict[str, Cost]) -> str:
    """Return what each operator costs, in Markdown."""
    ours = next(iter(costs.values()))
    lines = [
        f"| Operator | modules loaded | import, CPU ms (wall) | file with {OPERATORS}, CPU ms (wall) | against ours |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name, cost in costs.items():
        lines.append(
            f"| {name} | {cost.modules:.0f} | {cost.import_cpu:.0f} ({cost.import_wall:.0f}) "
            f"| {cost.file_cpu:.0f} ({cost.file_wall:.0f}) | {cost.file_cpu / ours.file_cpu:.1f}x |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9, help="processes that each median is of; default 9")
    parser.add_argument("--against", default="67379d1", help="an earlier revision of ours; default 67379d1")
    arguments = parser.parse_args()
    runs = arguments.runs

    with tempfile.TemporaryDirectory(prefix="bench-import-") as home:
        os.environ["AIRFLOW_HOME"] = home
        installed = [operator for operator in CONTENDERS if is_installed(operator)]
        rounds = [[measure(operator) for operator in installed] for _ in range(runs + 1)]
        base = earlier(arguments.against, Path(home))
        imports = {"this revision": partial(imported, ROOT)}
        helps = {"with this revision": partial(helped, ROOT), "without us": partial(helped, ROOT, without_us=True)}
        if base is not None:
            imports[arguments.against] = partial(imported, base)
            helps[f"with {arguments.against}"] = partial(helped, base)
        # The differences are small: as many processes as they need to show.
        imports_found, helps_found = in_turn(imports, 3 * runs), in_turn(helps, 3 * runs)
    # Not the first round: it writes the bytecode.
    costs = map(medians, zip(*rounds[1:], strict=True))
    print(table({operator.name: cost for operator, cost in zip(installed, costs, strict=True)}))
    print("\nBaseOperator is Airflow's own: what any operator costs at least.")
    if missing := [operator.name for operator in CONTENDERS if operator not in installed]:
        print(f"Not installed and left out: {', '.join(missing)}.")
    print(f"\nMedian (best) of {3 * runs} processes each, one of each kind in turn and compared with one another:")
    print(f"\n{import_table(imports_found)}\n\n{help_table(helps_found)}")
    if base is None:
        print(f"\nNot compared with {arguments.against}: this copy has no such revision in its history.")


if __name__ == "__main__":
    main()
