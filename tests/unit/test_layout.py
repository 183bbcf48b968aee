"""Which way imports point, and what importing us costs: held by the source and by the modules that get loaded."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import airflow_provider_slides
from airflow_provider_slides.api import genviral

ROOT = Path(airflow_provider_slides.__file__).parent
PACKAGE = "airflow_provider_slides"
MODULES = sorted(path.relative_to(ROOT) for path in ROOT.rglob("*.py"))

# What a part of the package may import of the others; parts not listed may import nothing of ours.
ALLOWED = {
    "exceptions": set(),
    "get_provider_info": set(),
    "checksums": set(),
    "formats": {"exceptions", "checksums"},
    "retrying": {"exceptions"},
    "api": {"exceptions"},
    "jobs": {"exceptions"},
    "storage": {"exceptions", "checksums"},
    "hooks": {"exceptions", "api", "jobs", "storage", "formats", "checksums"},
    "triggers": {"exceptions", "api", "jobs", "storage", "formats", "hooks"},
    "links": {"exceptions", "api", "jobs"},
    "arguments": {"exceptions"},
    "durable": {"exceptions", "api", "jobs", "storage", "hooks", "arguments", "retrying"},
    "operators": {"exceptions", "api", "jobs", "storage", "formats", "hooks", "triggers", "links", "retrying", "arguments", "durable"},
    "sensors": {"exceptions", "api", "jobs", "hooks", "triggers", "retrying", "arguments", "durable"},
    "decorators": {"exceptions", "api", "jobs", "storage", "formats", "hooks", "triggers", "operators"},
}
WITHOUT_AIRFLOW = {"exceptions", "api", "jobs", "formats", "checksums", "get_provider_info", "sandbox"}
# Loaded late, inside functions: what DAG parsing must not pay for.
LATE = {"aiohttp", "pptx", "uvicorn", "starlette", "fastapi", "airflow_provider_slides.triggers"}


def imports(tree: ast.AST, module: Path) -> Iterator[str]:
    """Absolute names of all that is imported, wherever it stands and also for type checking."""
    inside = [PACKAGE, *module.parent.parts]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = [*inside[: len(inside) - node.level + 1]] if node.level else []
            name = ".".join([*base, *([node.module] if node.module else [])])
            yield name
            yield from (f"{name}.{alias.name}" for alias in node.names)


def imported(module: Path) -> set[str]:
    return set(imports(ast.parse((ROOT / module).read_text()), module))


def part(module: Path) -> str:
    return module.parts[0].removesuffix(".py")


def parts_of_ours(names: set[str]) -> set[str]:
    return {name.split(".")[1] for name in names if name.startswith(f"{PACKAGE}.")}


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_point_one_way(module: Path) -> None:
    own = part(module)
    if own in ("__init__", "sandbox"):
        assert parts_of_ours(imported(module)) <= {own}
        return

    known = {path.name.removesuffix(".py") for path in ROOT.iterdir()}
    forbidden = (parts_of_ours(imported(module)) & known) - ALLOWED[own] - {own}

    assert not forbidden, f"{module} must not import {', '.join(forbidden)}"


@pytest.mark.parametrize("module", [module for module in MODULES if part(module) in WITHOUT_AIRFLOW], ids=str)
def test_these_layers_know_nothing_of_airflow(module: Path) -> None:
    assert not [name for name in imported(module) if name.split(".")[0] == "airflow"]


@pytest.mark.parametrize("module", [module for module in MODULES if part(module) == "jobs"], ids=str)
def test_jobs_do_no_io_and_have_no_clock(module: Path) -> None:
    heavy = {"time", "datetime", "asyncio", "socket", "os", "io", "pathlib", "httpx", "aiohttp", "logging", "tempfile"}

    assert not {name.split(".")[0] for name in imported(module)} & heavy


@pytest.mark.parametrize("module", [module for module in MODULES if part(module) != "sandbox"], ids=str)
def test_all_of_ours_is_named_by_its_full_name(module: Path) -> None:
    tree = ast.parse((ROOT / module).read_text())

    assert not [node.lineno for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]


@cache
def loaded_by(statement: str, after: str = "") -> set[str]:
    """The modules that a statement loads beyond what another one has, in a new process."""
    code = f"import sys\n{after}\nbefore = set(sys.modules)\n{statement}\nprint(*(set(sys.modules) - before))"
    return set(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split())


# What a DAG file with any operator has loaded already: the base classes, and what they pull in.
BASES = """
from airflow.providers.common.compat.sdk import BaseHook, BaseOperator, BaseSensorOperator, ObjectStoragePath
BaseOperator(task_id="any")
"""
PERCEPTIS = """
from airflow_provider_slides.hooks.perceptis import *
from airflow_provider_slides.operators.perceptis import *
from airflow_provider_slides.sensors.perceptis import *
"""
GENVIRAL = """
from airflow_provider_slides.hooks.genviral import *
from airflow_provider_slides.operators.genviral import *
from airflow_provider_slides.sensors.genviral import *
"""
DAGS = {
    "perceptis": PERCEPTIS
    + """
PerceptisGenerateOperator(task_id="a", prompt="tea", destination="/tmp/x/", deferrable=True)
PerceptisDownloadOperator(task_id="b", job_id="J", destination="/tmp/x/")
PerceptisJobSensor(task_id="c", job_id="J", deferrable=True)
""",
    "genviral": GENVIRAL
    + """
GenviralSlideshowOperator(task_id="a", prompt="tea", render=True, destination="/tmp/x/", deferrable=True)
GenviralPostOperator(task_id="b", caption="tea", account_ids="{{ ids }}", slideshow_id="S", deferrable=True)
GenviralSlideshowSensor(task_id="c", slideshow_id="S", deferrable=True)
""",
}


@pytest.mark.parametrize("vendor", DAGS)
def test_a_dag_with_all_of_our_operators_loads_nothing_heavy(vendor: str) -> None:
    loaded = loaded_by(DAGS[vendor], after=BASES)

    assert f"{PACKAGE}.sensors.{vendor}" in loaded
    assert not {name for name in loaded if any(name == late or name.startswith(f"{late}.") for late in LATE)}
    assert not {
        name for name in loaded if name.startswith((f"{PACKAGE}.sandbox", "airflow.triggers", "airflow.models"))
    }


def resources(loaded: set[str]) -> set[str]:
    """The modules of Genviral's API among ``loaded``: each defines a dozen models or more, of half a millisecond."""
    return {name.rpartition(".")[2] for name in loaded if name.startswith(f"{PACKAGE}.api.genviral.")} - {"vendor"}


def test_importing_hook_operators_sensor_and_trigger_of_genviral_defines_no_model() -> None:
    assert not resources(loaded_by(f"{GENVIRAL}\nfrom {PACKAGE}.triggers.genviral import *", after=BASES))


def test_a_dag_defines_the_models_of_the_operators_that_it_has() -> None:
    assert resources(loaded_by(DAGS["genviral"], after=BASES)) == {"model", "generating", "posts", "accounts"}


def test_each_resource_of_genviral_is_an_attribute_of_its_package() -> None:
    modules = {path.stem for path in (ROOT / "api" / "genviral").glob("[!_]*.py")}

    assert {*genviral.__all__} == modules - {"model", "vendor"}
    for name in genviral.__all__:
        assert getattr(genviral, name).__name__ == f"{genviral.__name__}.{name}"
    with pytest.raises(AttributeError, match="no attribute 'slideshow'"):
        _ = genviral.slideshow  # type: ignore[attr-defined]


def test_airflow_learns_of_us_without_importing_a_hook() -> None:
    loaded = loaded_by(f"from {PACKAGE}.get_provider_info import get_provider_info; get_provider_info()")

    assert {name for name in loaded if name.startswith(PACKAGE)} == {PACKAGE, f"{PACKAGE}.get_provider_info"}
    assert not {name for name in loaded if name.split(".")[0] == "airflow"}
