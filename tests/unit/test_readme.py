"""The README's DAG is one that Airflow takes."""

from __future__ import annotations

import re
from pathlib import Path

README = Path(__file__).resolve().parents[2] / "README.md"


def test_the_dag_of_the_readme_can_be_parsed():
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    names: dict = {}
    exec(compile(code.replace("):\n    Perc", ") as dag:\n    Perc"), "README.md", "exec"), names)
    (task,) = names["dag"].tasks
    assert task.task_id == "deck"
    assert task.retries == 3


def test_every_file_that_the_pages_link_to_exists():
    for page in (README, *sorted((README.parent / "docs").rglob("*.md"))):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_readmes_links_lead_somewhere_from_a_package_index_too():
    base = "https://github.com/airflow-provider-slides/airflow-provider-slides"
    targets = re.findall(r"\]\(([^)#]+)", README.read_text(encoding="utf-8"))
    ours = [target.removeprefix(base) for target in targets if target.startswith(base)]

    assert all(target.startswith("https://") for target in targets)
    assert ours
    for target in ours:
        kind, _, path = target.removeprefix("/").partition("/main/")
        there = README.parent / path
        assert there.is_dir() if kind == "tree" else kind == "blob" and there.is_file(), target


def test_every_test_that_the_table_of_cases_names_exists():
    table = (README.parent / "docs/how-it-works/what-happens-when.md").read_text(encoding="utf-8")
    folder = README.parent / "tests/airflow/faults"
    defined = set(re.findall(r"def (test_\w+)", "".join(path.read_text() for path in folder.glob("test_*.py"))))
    named = {name for name in re.findall(r"`(test_\w+)", table) if not (folder / f"{name}.py").exists()}
    assert named == defined


def test_every_test_that_the_table_of_purchases_names_exists():
    named = re.findall(
        r"`([\w/]+\.py)::(test_\w+)", (README.parent / "docs/how-it-works/what-happens-when.md").read_text()
    )
    assert named
    for file, name in named:
        homes = [home for home in (README.parent / "tests", README.parent / "tests/unit") if (home / file).exists()]
        assert any(f"def {name}(" in (home / file).read_text() for home in homes), f"{file}::{name}"
