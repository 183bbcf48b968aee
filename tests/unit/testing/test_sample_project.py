"""The sample project runs as its user would run it, and docs/guides/test-your-dag.md shows its lines."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from airflow_provider_slides.sandbox.decks.errors import KINDS, Errors
from airflow_provider_slides.sandbox.faults import Fault, JobFault
from airflow_provider_slides.sandbox.testing import Sandbox

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "tests/sample_project"
PAGE = (ROOT / "docs/guides/test-your-dag.md").read_text("utf-8")


def test_its_tests_pass_offline_on_the_installed_package(tmp_path: Path) -> None:
    """In a process, a folder and an environment of its own: the plugin is found by nothing but its entry point."""
    home = tmp_path / "home"
    home.mkdir()
    project = shutil.copytree(SAMPLE, tmp_path / "project", ignore=shutil.ignore_patterns("__pycache__", ".*"))
    inherited = {name: value for name, value in os.environ.items() if "AIRFLOW" not in name and "PYTEST" not in name}
    environment = {**inherited, "HOME": str(home), "TMPDIR": str(tmp_path), "PYTHONPATH": ""}

    command = [sys.executable, "-m", "pytest", "-q", "-rA", "--show-capture=no", "--rootdir", str(project)]
    ran = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)

    written = "".join(path.read_text() for path in project.rglob("test_*.py"))
    tests = re.findall(r"^def (test_\w+)", written, re.MULTILINE)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert sorted(re.findall(r"^PASSED \S+::(\w+)", ran.stdout, re.MULTILINE)) == sorted(tests)
    # No database, log or setting of whoever runs it is touched.
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("code", re.findall(r"```(?:python|toml)\n(.*?)```", PAGE, re.DOTALL))
def test_the_page_shows_the_lines_of_the_sample_project(code: str) -> None:
    files = [path.read_text() for path in SAMPLE.rglob("*.*") if path.suffix in (".py", ".toml")]

    assert any(code.strip("\n") in text for text in files)


def tabled(section: str) -> list[str]:
    """What the tables of a section of the page begin their rows with."""
    (text,) = re.findall(rf"^## {section}$(.*?)^## ", PAGE, re.MULTILINE | re.DOTALL)
    return re.findall(r"^\| `(\w+)", text, re.MULTILINE)


def test_the_page_names_each_kind_of_error_and_no_other() -> None:
    assert set(tabled("Let a deck be wrong")) == {*Errors.model_fields, *KINDS}


def test_the_page_names_each_fault_and_no_other(slides_sandbox: Sandbox) -> None:
    table = tabled("Let something go wrong")

    assert set(table) == {*Fault.model_fields, *JobFault.model_fields} - {"route"}
    for route in re.findall(r"`((?:GET|POST) /[^`]*)`", PAGE):
        slides_sandbox.fault(route=route, status=503)
