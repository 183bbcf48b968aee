from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG, BaseOperator

from airflow_provider_slides.arguments import (
    boolean,
    connection_id,
    identifier,
    instance,
    is_literal,
    one_of,
    seconds,
    whole_number,
)
from airflow_provider_slides.exceptions import InvalidArgumentError


@pytest.mark.parametrize("value", [None, "", "text", 3, 0.5, True, timedelta(1), ["a", {"b": 1}], {"a": (1, 2)}])
def test_what_is_known_at_parse_time_is_a_literal(value: Any) -> None:
    assert is_literal(value)


@pytest.mark.parametrize(
    "value", ["{{ ds }}", "x{% if a %}y{% endif %}", "{# no #}", ["a", "{{ ds }}"], {"a": ["{{ ds }}"]}, object()]
)
def test_what_is_known_only_later_is_no_literal(value: Any) -> None:
    assert not is_literal(value)


def test_another_tasks_output_is_no_literal() -> None:
    with DAG("d", schedule=None):
        output = BaseOperator(task_id="t").output

    assert not is_literal(output)
    assert not is_literal(["a", output])


def test_the_name_of_a_template_file_is_no_literal_where_it_is_loaded() -> None:
    assert not is_literal("prompts/weekly.md.j2", template_ext=(".j2",))
    assert is_literal("prompts/weekly.md.j2")


@pytest.mark.parametrize(
    ("value", "expected"), [(1, 1.0), (2.5, 2.5), ("30", 30.0), (" 30 ", 30.0), (timedelta(minutes=2), 120.0)]
)
def test_durations_are_seconds_timedeltas_or_what_a_template_made_of_them(value: Any, expected: float) -> None:
    assert seconds("timeout", value, at_least=1.0) == expected


@pytest.mark.parametrize(
    "value", [0.5, 0, -1, "", "soon", "00:05:00", None, True, float("nan"), float("inf"), "nan", timedelta(0), [5]]
)
def test_other_durations_are_refused_with_the_smallest_one(value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"^timeout=.*at least 1 seconds"):
        seconds("timeout", value, at_least=1.0)


@pytest.mark.parametrize("value", [0, -1, True, 2.0, "2", None, [2], float("nan")])
def test_what_is_no_number_of_things_is_refused_with_the_smallest_one(value: Any) -> None:
    whole_number("max_files", 1, at_least=1)
    with pytest.raises(InvalidArgumentError, match=r"^max_files=.*whole number of at least 1"):
        whole_number("max_files", value, at_least=1)


@pytest.mark.parametrize("value", [10**400, 1e10, timedelta.max, Decimal("sNaN"), 1j, b"5", object()])
def test_what_no_clock_can_count_is_no_duration(value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"^timeout="):
        seconds("timeout", value, at_least=1.0)


def test_what_holds_itself_is_looked_at_once() -> None:
    whole: list[Any] = []
    whole += [whole, whole, {"a": whole}]

    assert is_literal(whole)


@pytest.mark.parametrize(("depth", "is_known"), [(90, False), (100_000, True)])
@pytest.mark.parametrize("leaf", ["{{ ds }}", object()])
def test_what_is_deeper_than_any_argument_is_known_to_be_wrong(leaf: Any, depth: int, is_known: bool) -> None:
    for _ in range(depth):
        leaf = [leaf]

    assert is_literal(leaf) is is_known


@pytest.mark.parametrize("value", [None, 0, 1, "True", "", [], object()])
def test_what_is_neither_true_nor_false_is_refused(value: Any) -> None:
    boolean("deferrable", True)
    with pytest.raises(InvalidArgumentError, match=r"^deferrable=.*True or False"):
        boolean("deferrable", value)


def test_an_object_of_another_kind_is_refused_with_those_that_are_taken() -> None:
    instance("job", "J", int, str)
    with pytest.raises(InvalidArgumentError, match=r"^job=5.5.*Give a int or str"):
        instance("job", 5.5, int, str)


@pytest.mark.parametrize("value", ["", " ", None, 5, "a\nb", "\0", "\ud83d", "x" * 251, b"x", ["x"]])
def test_what_is_no_id_of_a_connection_is_refused(value: Any) -> None:
    connection_id("perceptis_conn_id", "my-perceptis.eu")
    with pytest.raises(InvalidArgumentError, match=r"^perceptis_conn_id="):
        connection_id("perceptis_conn_id", value)


def test_a_choice_is_refused_with_all_choices() -> None:
    one_of("on_clear", "auto", ("auto", "fresh"))
    with pytest.raises(InvalidArgumentError, match=r"on_clear='never'.*'auto', 'fresh'"):
        one_of("on_clear", "never", ("auto", "fresh"))


@pytest.mark.parametrize(
    "value", [None, 3, "", "  ", "None", " None\n", "..", "a\nb", "\ud83d", "x" * 201, b"J", ["J"]]
)
def test_an_id_that_is_none_is_refused_with_whose_it_is(value: Any) -> None:
    identifier("job_id", "None of yours", "PerceptisGenerateOperator")
    with pytest.raises(InvalidArgumentError, match=r"^job_id=.*that PerceptisGenerateOperator returned"):
        identifier("job_id", value, "PerceptisGenerateOperator")
