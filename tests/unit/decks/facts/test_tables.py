from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.decks.facts.tables import is_header, table_in


def test_a_table_has_columns_and_rows() -> None:
    table = {"columns": ["region", {"name": "revenue"}], "rows": [["EMEA", 1], ["APAC"]]}

    assert table_in(table) == (["region", "revenue"], "rows", table["rows"])


@pytest.mark.parametrize(
    "record",
    [
        {"rows": [[1]]},
        {"columns": "a", "rows": [[1]]},
        {"columns": ["a"], "rows": [[1, 2]]},
        {"columns": ["a"], "rows": []},
        {"columns": ["a"], "rows": [{"a": 1}]},
    ],
)
def test_what_does_not_fit_is_no_table(record: dict[str, Any]) -> None:
    assert table_in(record) is None


def test_a_header_is_texts_as_many_as_there_are_cells() -> None:
    assert is_header(["a", "b", "c"], [1, 2, 3])
    assert not is_header(["a", "b"], [1, 2])
    assert not is_header(["a", "b", "c"], [1, 2, 3, 4])
    assert not is_header(["a", 2, "c"], [1, 2, 3])
    assert not is_header(5, [1, 2, 3])
    assert not is_header({"a": 1, "b": 2, "c": 3}, [1, 2, 3])
