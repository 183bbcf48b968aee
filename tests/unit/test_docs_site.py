"""What the pages of the docs site say of errors and versions; `make docs` holds their links and references."""

from __future__ import annotations

import inspect
import json
import re
from pathlib import Path

import pytest

import airflow_provider_slides
from airflow_provider_slides import exceptions
from airflow_provider_slides.exceptions import IdempotencyConflictError, SlidesError

DOCS = Path(__file__).resolve().parents[2] / "docs"
ERRORS = {
    name: kind
    for name, kind in vars(exceptions).items()
    if inspect.isclass(kind) and kind.__module__ == exceptions.__name__
}
_, MENDED, PASSING = re.split(
    r"^## What .*$", (DOCS / "reference/errors.md").read_text("utf-8").split("## All of them")[0], flags=re.M
)


def named(text: str) -> set[str]:
    first_cells = re.findall(r"^\| (`.*?) \|", text, re.MULTILINE)
    return {name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)}


def test_each_error_is_in_one_of_the_tables_by_whether_a_retry_is_spent_on_it() -> None:
    bases = {"SlidesError", "ApiError", "TransientError"}
    # What operators make of it: another attempt would meet the same conflict.
    final = {name for name, kind in ERRORS.items() if not kind.retryable or kind is IdempotencyConflictError}

    assert named(MENDED) == final - bases
    assert named(PASSING) == set(ERRORS) - final - bases
    assert all(issubclass(kind, SlidesError) for kind in ERRORS.values())


@pytest.mark.parametrize("base", ["SlidesError", "ApiError", "TransientError"])
def test_the_bases_are_told_too(base: str) -> None:
    assert f"`{base}`" in (DOCS / "reference/errors.md").read_text("utf-8")


def test_the_sites_list_of_versions_has_this_one() -> None:
    versions = json.loads((DOCS / "_static/versions.json").read_text("utf-8"))

    assert airflow_provider_slides.__version__ in {version["version"] for version in versions}
