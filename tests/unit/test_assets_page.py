"""What docs/guides/assets.md shows for some releases alone runs there as it stands."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG

from tests.releases import VERSION

PAGE = Path(__file__).resolve().parents[2] / "docs/guides/assets.md"
SNIPPETS = re.findall(r"```python\n# Airflow (\d)\.(\d) and later[^\n]*\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize(("major", "minor", "code"), SNIPPETS, ids=["alias", "partitions", "watcher"])
def test_it_is_one_that_airflow_takes(major: str, minor: str, code: str) -> None:
    if (int(major), int(minor)) > VERSION:
        pytest.skip(f"from Airflow {major}.{minor} on")
    names: dict[str, Any] = {}

    exec(compile(code, "page", "exec"), names)

    assert names["task"]
    assert issubclass(names["DAG"], DAG)
