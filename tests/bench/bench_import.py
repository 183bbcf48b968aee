"""
What a DAG file pays for our operators, against the official providers' that also start a job and wait for it.

    python -m tests.bench.bench_import [--runs 9]

Every figure is the median of several new processes, taken in turn so that a busy moment hits all alike. Counting begins
where ``airflow.sdk`` and its base classes are loaded, which every DAG file has; Python's bytecode is there.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import astuple, dataclass

OPERATORS = 100
OURS = "airflow_provider_slides"
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


def measure(operator: Operator) -> Cost:
    """Execute a DAG file of the operator in a new process."""
    script = SCRIPT.format(
        module=operator.module, name=operator.name, arguments=operator.arguments, operators=OPERATORS
    )
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-W", "ignore", "-c", script]
    done = subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE)
    return Cost(*json.loads(done.stdout.splitlines()[-1]))


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
    runs = parser.parse_args().runs

    with tempfile.TemporaryDirectory(prefix="bench-import-") as home:
        os.environ["AIRFLOW_HOME"] = home
        installed = [operator for operator in CONTENDERS if is_installed(operator)]
        rounds = [[measure(operator) for operator in installed] for _ in range(runs + 1)]
    # Not the first round: it writes the bytecode.
    costs = map(medians, zip(*rounds[1:], strict=True))
    print(table({operator.name: cost for operator, cost in zip(installed, costs, strict=True)}))
    print("\nBaseOperator is Airflow's own: what any operator costs at least.")
    if missing := [operator.name for operator in CONTENDERS if operator not in installed]:
        print(f"Not installed and left out: {', '.join(missing)}.")


if __name__ == "__main__":
    main()
