"""What the pages show runs as it stands."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
#: Those that import what they need; others are parts of a file that they name.
WHOLE = [
    pytest.param(code, id=f"{page.name}-{number}")
    for page in PAGES
    for number, code in enumerate(re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.DOTALL))
    if code.startswith(("import ", "from "))
]


@pytest.mark.parametrize("code", WHOLE)
def test_a_dag_of_the_pages_is_one_that_airflow_takes(code: str) -> None:
    names: dict[str, Any] = {}
    found: list[DAG] = []
    entered = DAG.__enter__

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DAG, "__enter__", lambda dag: found.append(dag) or entered(dag))  # type: ignore[func-returns-value]
        with DAG("page", schedule=None, start_date=datetime(2026, 1, 1)):
            exec(compile(code, "page", "exec"), names)

    assert any(dag.tasks for dag in found)


def test_there_are_such() -> None:
    assert len(WHOLE) >= 3
