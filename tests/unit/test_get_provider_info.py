"""What Airflow discovers about us, checked against Airflow's own schemas."""

from __future__ import annotations

import importlib
import json
import os
import shlex
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import airflow
import jsonschema
import pytest
from airflow.models.connection import Connection
from airflow.providers.common.compat.sdk import task
from airflow.providers_manager import ProvidersManager

import airflow_provider_slides
from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.get_provider_info import get_provider_info
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.operators.decks import DeckCheckOperator
from airflow_provider_slides.operators.genviral import GenviralPostOperator, GenviralSlideshowOperator
from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator, PerceptisGenerateOperator
from airflow_provider_slides.sandbox.connection import environment_line

INFO = get_provider_info()
AIRFLOW = Path(airflow.__file__).parent


def schema(name: str) -> dict[str, Any]:
    path = AIRFLOW / name
    if not path.exists():
        pytest.skip(f"this Airflow has no {name}")
    return json.loads(path.read_text())


def test_it_is_what_airflow_accepts() -> None:
    jsonschema.validate(INFO, schema("provider_info.schema.json"))


def test_the_connection_types_are_what_airflow_accepts_of_its_own_providers() -> None:
    whole = schema("provider.yaml.schema.json")
    part = {"definitions": whole.get("definitions", {}), **whole["properties"]["connection-types"]}

    jsonschema.validate(INFO["connection-types"], part)


def test_the_entry_point_leads_here() -> None:
    (entry,) = (e for e in entry_points(group="apache_airflow_provider") if "airflow_provider_slides" in e.value)

    assert entry.load()() == INFO


def test_the_version_is_ours() -> None:
    assert airflow_provider_slides.__version__ in INFO["versions"]


MODULES = [
    (kind, module)
    for kind in ("operators", "sensors", "hooks", "triggers")
    for entry in INFO[kind]
    for module in entry["python-modules"]
]


@pytest.mark.parametrize(("kind", "module"), MODULES)
def test_every_module_that_is_named_exists(kind: str, module: str) -> None:
    assert module.split(".")[1] == kind
    importlib.import_module(module)


def test_every_module_that_exists_is_named() -> None:
    root = Path(airflow_provider_slides.__file__).parent
    vendors = {entry["integration-name"].lower() for entry in INFO["integrations"]}
    there = {
        f"airflow_provider_slides.{kind}.{path.stem}"
        for kind in ("operators", "sensors", "hooks", "triggers")
        for path in (root / kind).iterdir()
        if path.stem in vendors
    }

    assert there == {module for _, module in MODULES}


def test_every_link_of_an_operator_is_named() -> None:
    """Airflow 2.11 makes no other when it reads a DAG again."""
    operators = [
        PerceptisGenerateOperator,
        PerceptisDownloadOperator,
        GenviralSlideshowOperator,
        GenviralPostOperator,
        DeckCheckOperator,
    ]
    links = {type(link) for operator in operators for link in operator.operator_extra_links}

    assert {f"{link.__module__}.{link.__qualname__}" for link in links} == set(INFO["extra-links"])


def test_the_decorators_are_what_airflow_accepts_of_its_own_providers() -> None:
    part = schema("provider.yaml.schema.json")["properties"]["task-decorators"]

    jsonschema.validate(INFO["task-decorators"], part)


def test_every_decorator_is_the_function_of_its_name() -> None:
    for entry in INFO["task-decorators"]:
        module, _, name = entry["class-name"].rpartition(".")
        assert name == entry["name"]
        assert getattr(task, name) is getattr(importlib.import_module(module), name)


def test_every_decorator_that_exists_is_named() -> None:
    modules = {entry["class-name"].split(".")[2] for entry in INFO["task-decorators"]}
    there = {path.stem for path in (Path(airflow_provider_slides.__file__).parent / "decorators").glob("[!_]*.py")}

    assert modules == there - {"base"}


@pytest.mark.parametrize("kind", INFO["connection-types"], ids=lambda kind: kind["connection-type"])
def test_a_connection_type_says_the_same_as_its_hook(kind: dict[str, Any]) -> None:
    module, _, name = kind["hook-class-name"].rpartition(".")
    hook = getattr(importlib.import_module(module), name)

    assert hook.conn_type == kind["connection-type"]
    assert hook.hook_name == kind["hook-name"]


def test_every_integration_that_is_used_is_declared() -> None:
    declared = {entry["integration-name"] for entry in INFO["integrations"]}
    used = {entry["integration-name"] for kind in ("operators", "sensors", "hooks", "triggers") for entry in INFO[kind]}

    assert used == declared


SHOWN = """
import json, sys
from airflow.providers_manager import ProvidersManager

manager = ProvidersManager()
manager.initialize_providers_hooks()
shown = {kind.connection_type: kind for kind in manager.iter_connection_type_hook_ui_metadata()}["perceptis"]
print(json.dumps({
    "version": manager.providers["airflow-provider-slides"].version,
    "name": shown.hook_name,
    "widgets": sorted(name for name in manager._connection_form_widgets if "perceptis" in name),
    "behaviour": manager._field_behaviours["perceptis"],
    "loaded": [name for name in sys.modules if name.startswith("airflow_provider_slides.hooks")],
}))
"""


@pytest.mark.skipif(
    not hasattr(ProvidersManager, "iter_connection_type_hook_ui_metadata"),
    reason="before Airflow 3.2 a connection form is built from the hook",
)
def test_airflow_shows_us_and_builds_the_form_without_importing_the_hook() -> None:
    run = subprocess.run([sys.executable, "-c", SHOWN], check=True, capture_output=True, text=True)
    told = json.loads(run.stdout.splitlines()[-1])

    assert told["version"] == airflow_provider_slides.__version__
    assert told["name"] == "Perceptis"
    fields = ("allow_private_links", "max_download_mib", "request_timeout", "requests_per_second")
    assert told["widgets"] == [f"extra__perceptis__{field}" for field in fields]
    assert told["behaviour"]["relabeling"] == {
        "password": "API key",
        "host": "Origin",
        "port": "Port (0 if none)",
    }
    assert "extra" in told["behaviour"]["hidden_fields"]
    assert told["loaded"] == []


# ---------------------------------------------------------------------- connections in all their forms

KEY = "sk-live-per-a/b+c%d:e@f"


@pytest.mark.parametrize(
    ("fields", "origin"),
    [
        ({"host": "https://app.perceptis.ai"}, "https://app.perceptis.ai"),
        ({"host": "https://app.perceptis.ai/"}, "https://app.perceptis.ai"),
        ({"host": "http://localhost:8765"}, "http://localhost:8765"),
        ({"host": "http://localhost", "port": 8765}, "http://localhost:8765"),
        ({"host": "localhost", "schema": "http", "port": 8765}, "http://localhost:8765"),
        ({"host": "app.perceptis.ai"}, "https://app.perceptis.ai"),
        ({"host": "app.perceptis.ai", "port": 8443}, "https://app.perceptis.ai:8443"),
        ({"host": "https://app.perceptis.ai", "port": 0}, "https://app.perceptis.ai"),
        ({}, "https://app.perceptis.ai"),
        ({"host": ""}, "https://app.perceptis.ai"),
    ],
)
@pytest.mark.parametrize("form", ["json", "uri"])
def test_a_connection_leads_to_the_same_origin_in_either_form(
    fields: dict[str, Any], origin: str, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    extra = {"request_timeout": 12, "max_download_mib": 3}
    if form == "uri":
        connection = Connection(conn_id="c", conn_type="perceptis", password=KEY, extra=json.dumps(extra), **fields)
        monkeypatch.setenv("AIRFLOW_CONN_C", connection.get_uri())
    else:
        whole = {"conn_type": "perceptis", "password": KEY, "extra": extra, **fields}
        monkeypatch.setenv("AIRFLOW_CONN_C", json.dumps(whole))

    hook = PerceptisHook("c")

    assert (hook.service.origin, hook.service.key, hook.service.timeout) == (origin, KEY, 12.0)
    assert hook.max_download_bytes == 3 * 2**20


def test_airflow_reads_the_connection_back_that_the_sandbox_prints(tmp_path: Path) -> None:
    name, _, value = shlex.split(environment_line("http://127.0.0.1:8765"))[1].partition("=")
    code = (
        "from airflow.models import Connection; c = Connection.get_connection_from_secrets('perceptis_default');"
        "print([c.conn_type, c.host, c.port, c.password])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"AIRFLOW_HOME": str(tmp_path), name: value},
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "['perceptis', 'http://127.0.0.1:8765', None, 'sk-live-per-sandbox']"


def test_the_defaults_are_documented_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_C", json.dumps({"conn_type": "perceptis", "password": f" {KEY}\n"}))

    hook = PerceptisHook("c")

    assert (hook.service.timeout, hook.max_download_bytes, hook.service.key) == (30.0, 2**30, KEY)


def test_a_blank_connection_id_is_refused() -> None:
    with pytest.raises(InvalidArgumentError, match="perceptis_conn_id=' '"):
        PerceptisHook(" ")
