"""The plugin is loaded by every pytest of an environment: what that costs, and what it changes."""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from airflow.providers.common.compat.sdk import BaseHook

from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.testing import plugin
from tests.unit.testing.test_bought import buy_deck

PACKAGE = "airflow_provider_slides"


def python(*arguments: str, cwd: Path | None = None) -> str:
    return subprocess.run([sys.executable, *arguments], cwd=cwd, check=True, capture_output=True, text=True).stdout


def test_it_is_found_by_its_entry_point() -> None:
    (found,) = {entry.value for entry in importlib.metadata.entry_points(group="pytest11", name="slides")}

    assert found == plugin.__name__


def test_a_pytest_that_does_not_use_it_loads_its_own_lines_alone(tmp_path: Path) -> None:
    (tmp_path / "test_any.py").write_text("def test_any():\n    pass\n")
    code = (
        "import sys, pytest\n"
        "assert pytest.main(['-q', '-p', 'no:cacheprovider', '-p', 'no:randomly', sys.argv[1]]) == 0\n"
        "print('loaded', *sys.modules)"
    )

    loaded = set(python("-c", code, str(tmp_path), cwd=tmp_path).rpartition("loaded")[2].split())

    ours = {name for name in loaded if name.split(".")[0] == PACKAGE}
    assert ours == {PACKAGE, *(f"{PACKAGE}.testing{part}" for part in ("", ".bought", ".plugin"))}
    assert not {name.split(".")[0] for name in loaded} & {"airflow", "pydantic", "starlette", "uvicorn", "httpx"}


def test_it_adds_fixtures_that_nobody_gets_unasked(request: pytest.FixtureRequest) -> None:
    assert not [name for name in request.fixturenames if "slides" in name or name == "run_dag"]
    assert not [name for name in vars(plugin) if name.startswith("pytest_")]


@pytest.mark.parametrize("number", [1, 2])
def test_each_test_finds_the_sandbox_as_new(slides_sandbox: Sandbox, number: int) -> None:
    assert (slides_sandbox.ledger()["posts"], slides_sandbox.faults()) == ([], [])
    assert slides_sandbox.url.startswith("http://127.0.0.1:")

    buy_deck(slides_sandbox, "Two slides on tea")
    slides_sandbox.fault(route="POST /api/v1/generate", status=503)


def test_connections_lead_to_it_by_their_usual_names_and_by_others(
    slides_sandbox: Sandbox, slides_connections: Callable[..., None]
) -> None:
    slides_connections(acme_decks="perceptis", acme_social="genviral")

    for conn_id in ("perceptis_default", "acme_decks"):
        assert PerceptisHook(conn_id).service.origin == slides_sandbox.url
    for conn_id in ("genviral_default", "acme_social"):
        assert GenviralHook(conn_id).service.origin == slides_sandbox.url
    assert BaseHook.get_connection("acme_social").conn_type == "genviral"
    with pytest.raises(ValueError, match="acme='acme': a vendor is"):
        slides_connections(acme="acme")


@pytest.mark.parametrize("number", [1, 2])
def test_they_are_gone_after_the_test(slides_connections: Callable[..., None], number: int) -> None:
    assert "AIRFLOW_CONN_ACME" not in os.environ

    slides_connections(acme="perceptis")

    assert "AIRFLOW_CONN_ACME" in os.environ
