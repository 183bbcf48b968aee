"""Which way imports point, what importing us costs, and where code and its tests stand: held by the source itself."""

from __future__ import annotations

import ast
import re
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
TESTS = Path(__file__).parents[1]
PARTS = {path.name.removesuffix(".py") for path in ROOT.iterdir()}

# What a part of the package may import of the others; parts not listed may import nothing of ours.
ALLOWED = {
    "exceptions": set(),
    "telemetry": set(),
    "get_provider_info": set(),
    "checksums": set(),
    "manifests": set(),
    "filters": {"exceptions"},
    "formats": {"exceptions", "checksums"},
    "decks": {"exceptions", "formats", "checksums"},
    "retrying": {"exceptions"},
    "policies": {"exceptions"},
    "api": {"exceptions"},
    "jobs": {"exceptions"},
    "storage": {"exceptions", "checksums"},
    "hooks": {
        "exceptions",
        "arguments",
        "api",
        "jobs",
        "storage",
        "formats",
        "checksums",
        "telemetry",
        "get_provider_info",
    },
    "triggers": {"exceptions", "arguments", "api", "jobs", "storage", "formats", "hooks"},
    "links": set(),
    "arguments": {"exceptions", "api"},
    "durable": {
        "exceptions",
        "api",
        "jobs",
        "storage",
        "hooks",
        "links",
        "arguments",
        "retrying",
        "filters",
        "telemetry",
    },
    "operators": {
        "exceptions",
        "api",
        "jobs",
        "storage",
        "formats",
        "hooks",
        "triggers",
        "links",
        "retrying",
        "arguments",
        "durable",
        "decks",
    },
    "sensors": {"exceptions", "api", "jobs", "hooks", "triggers", "retrying", "arguments", "durable"},
    "decorators": {"exceptions", "api", "jobs", "storage", "hooks", "durable", "operators", "decks"},
    "cli": {"exceptions", "api", "jobs", "storage", "hooks", "durable", "operators", "decks"},
    # Tests of others' DAGs, which need the sandbox as ours do: nothing but a test imports either.
    "testing": {"exceptions", "hooks", "sandbox"},
}
WITHOUT_AIRFLOW = {
    "exceptions",
    "manifests",
    "api",
    "jobs",
    "filters",
    "formats",
    "checksums",
    "decks",
    "get_provider_info",
    "sandbox",
}
# Loaded late, inside functions: what DAG parsing must not pay for.
LATE = {
    *(f"{PACKAGE}.api.{module}" for module in ("address", "budget", "client", "exchange", "proxy", "transfer")),
    f"{PACKAGE}.api.unreachable",
    f"{PACKAGE}.hooks.downloads",
    f"{PACKAGE}.operators.genviral.unanswered",
    *(f"{PACKAGE}.decks.{module}" for module in ("checking", "reading", "claims", "facts", "page", "verdicts")),
    "aiohttp",
    "babel",
    "lxml",
    "openlineage",
    "pptx",
    "text_to_num",
    "uvicorn",
    "starlette",
    "fastapi",
    f"{PACKAGE}.durable.openlineage",
    f"{PACKAGE}.triggers",
}


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

    forbidden = (parts_of_ours(imported(module)) & PARTS) - ALLOWED[own] - {own}

    assert not forbidden, f"{module} must not import {', '.join(forbidden)}"


def test_nothing_imports_the_sandbox_but_what_tests_are_made_of() -> None:
    importers = {part(module) for module in MODULES if "sandbox" in parts_of_ours(imported(module))}

    assert importers == {"sandbox", "testing"}
    assert not [allowed for allowed in ALLOWED.values() if "testing" in allowed]


@pytest.mark.parametrize("module", [module for module in MODULES if part(module) in WITHOUT_AIRFLOW], ids=str)
def test_these_layers_know_nothing_of_airflow(module: Path) -> None:
    assert not [name for name in imported(module) if name.split(".")[0] == "airflow"]


def touched_of_airflow(path: Path) -> set[str]:
    """What a test file imports that is Airflow or imports it, through what the tests share too."""
    names = set(imports(ast.parse(path.read_text()), path))
    shared = [TESTS.parent.joinpath(*name.split(".")).with_suffix(".py") for name in names if name.startswith("tests.")]
    found = {name for name in names if name.split(".")[0] == "airflow"}
    found |= {name for name in names if parts_of_ours({name}) & (PARTS - WITHOUT_AIRFLOW)}
    return found.union(*(touched_of_airflow(module) for module in shared if module.exists()))


def test_what_make_test_airflow_leaves_out_touches_no_airflow() -> None:
    makefile = (TESTS.parent / "Makefile").read_text().replace("\\\n", " ")
    (names,) = re.findall(r"^without_airflow := (.*)", makefile, re.MULTILINE)
    places = [TESTS / name for name in names.split()]
    files = [path for place in places for path in ([place] if place.suffix else place.rglob("*.py"))]

    assert all(place.exists() for place in places)
    assert {path.name: touched_of_airflow(path) for path in files if touched_of_airflow(path)} == {}


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
    "decks": """
from airflow_provider_slides.operators.decks import *
DeckCheckOperator(task_id="a", deck="/tmp/x/deck.pptx", facts={"revenue": 5}, rules={"must_say": ["tea"]})
""",
}


@pytest.mark.parametrize("vendor", DAGS)
def test_a_dag_with_all_of_our_operators_loads_nothing_heavy(vendor: str) -> None:
    loaded = loaded_by(DAGS[vendor], after=BASES)

    assert [name for name in loaded if name.endswith(f".{vendor}")]
    assert not {name for name in loaded if any(name == late or name.startswith(f"{late}.") for late in LATE)}
    # The clients' own: from Airflow 3 on it is there anyway, and in Airflow 2 it would be most of what we cost.
    assert not {name for name in loaded if name.split(".")[0] == "httpx"}
    # What a link of an operator is made of stands there in Airflow 2, and is small.
    loaded -= {"airflow.models.baseoperatorlink"}
    assert not {
        name for name in loaded if name.startswith((f"{PACKAGE}.sandbox", "airflow.triggers", "airflow.models"))
    }


def test_a_trigger_comes_with_its_client_so_that_no_event_loop_waits_for_it() -> None:
    assert f"{PACKAGE}.api.client" in loaded_by(f"from {PACKAGE}.triggers.perceptis import *", after=BASES)


def test_decorators_are_loaded_by_nothing_else_and_load_nothing_but_their_operators() -> None:
    operators = f"{PERCEPTIS}{GENVIRAL}\nfrom {PACKAGE}.operators.decks import *"
    decorators = f"from {PACKAGE}.decorators import decks, genviral, perceptis"
    task = "from airflow.providers.common.compat.sdk import task"

    assert not [name for name in loaded_by(operators, after=BASES) if name.startswith(f"{PACKAGE}.decorators")]
    loaded = loaded_by(decorators, after=f"{BASES}\n{task}\n{operators}")
    assert loaded == {f"{PACKAGE}.decorators{module}" for module in ("", ".base", ".decks", ".genviral", ".perceptis")}


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


# Modules without a test file of their name, and where they are tested instead. No others may come to be here.
HOMES = {
    # A real server, sockets and stores: slower than a unit.
    "api/client.py": "sandbox/test_client.py",
    "api/exchange.py": "sandbox/test_client.py",
    "api/transfer.py": "sandbox/test_transfer.py",
    "storage/destination.py": "sandbox/test_storage_local.py",
    "storage/landing.py": "sandbox/test_storage_local.py",
    # What all vendors have in common, tested through one of them.
    "triggers/base.py": "unit/triggers/test_perceptis.py",
    "durable/steps.py": "unit/durable/test_operator.py",
    "durable/openlineage.py": "unit/durable/test_lineage.py",
    "manifests.py": "unit/durable/test_manifest.py",
    # The same commands by another way; Airflow's database, of which there is none.
    "cli/__main__.py": "unit/cli/test_definition.py",
    "cli/runs.py": "airflow/test_command_line.py",
    # What makes a run possible, which shows in runs.
    "testing/dag_test.py": "unit/testing/test_running.py",
    "testing/database.py": "unit/testing/test_running.py",
    # Operators, by theme.
    "operators/perceptis.py": "unit/operators/test_generate.py",
    "operators/genviral/slideshow.py": "unit/operators/test_genviral_attempts.py",
    "operators/genviral/unanswered.py": "unit/operators/test_genviral_attempts.py",
    "operators/genviral/rendering.py": "unit/operators/test_genviral_attempts.py",
    "operators/genviral/post.py": "unit/operators/test_genviral_posts.py",
}


@pytest.mark.parametrize(
    "module", [module for module in MODULES if part(module) != "sandbox" and module.name != "__init__.py"], ids=str
)
def test_each_module_has_a_test_file_of_its_name(module: Path) -> None:
    home = TESTS / HOMES.get(str(module), f"unit/{module.with_name(f'test_{module.name}')}")

    assert home.exists(), f"{module} has no {home}"


def test_no_other_home_is_told_than_those_that_are_needed() -> None:
    assert set(HOMES) <= set(map(str, MODULES))
    assert not [name for name in HOMES if (TESTS / "unit" / Path(name).with_name(f"test_{Path(name).name}")).exists()]


# Private names of ours that tests use for want of public ones. No others may come to be here.
PRIVATE_NAMES_IN_TESTS = {
    # Whether a client was closed, and what is left of it, shows nowhere else.
    "sandbox/test_client.py": {"_asked", "_session", "_shared"},
    "unit/triggers/test_perceptis.py": {"_session", "_shared"},
    # A worker that dies between two steps of an operator.
    "unit/operators/test_genviral_posts.py": {"_deliver", "_wait"},
    "airflow/chaos/tasks.py": {"_CLOCK_SKEW_SECONDS", "_key"},
    # What comes from a vendor, before either client has looked at it.
    "unit/test_every_answer.py": {"_exchange"},
}


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name != "_"


def is_of_others(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and ast.unparse(node.value) not in ("self", "cls", "super()")


def defined(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store) and not is_of_others(node):
            yield node.id if isinstance(node, ast.Name) else node.attr


def used(tree: ast.AST) -> Iterator[str]:
    """Names that are imported, belong to an object other than a method's own, or are told in a string, as to patch."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.Attribute) and is_of_others(node):
            yield node.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value.rpartition(".")[2]


def test_tests_use_public_names() -> None:
    private = {name for module in MODULES for name in defined(ast.parse((ROOT / module).read_text()))}
    found = {}
    for path in TESTS.rglob("*.py"):
        tree = ast.parse(path.read_text())
        if names := set(filter(is_private, used(tree))) & private - set(defined(tree)):
            found[str(path.relative_to(TESTS))] = names

    # This file tells them.
    found.pop("unit/test_layout.py")
    assert found == PRIVATE_NAMES_IN_TESTS


LONGEST_FILE = 400
# What is longer, and why. No others may come to be here.
LONG_FILES = {
    "api/genviral/posts.py": "the models of a post and their rules: one resource of the vendor",
    "hooks/genviral.py": "one short method for each of the vendor's 40 operations",
}


def test_no_file_is_long_without_a_reason() -> None:
    long = {str(module) for module in MODULES if len((ROOT / module).read_text().splitlines()) > LONGEST_FILE}

    assert long == set(LONG_FILES)
