"""What dynamic task mapping does to an operator, by Airflow's own mapping."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG, BaseOperator

from airflow_provider_slides.exceptions import InvalidArgumentError
from tests.releases import VERSION
from tests.unit.durable.support import PAID, PLACED, Vendor

#: What a customer may be called.
TEMPLATE = "{{ conn.perceptis_default.password }}"


@PLACED
def test_a_fixed_file_name_for_mapped_tasks_is_refused_when_the_dag_is_parsed(
    vendor: str, paid: Vendor, tmp_path: Path
) -> None:
    others = {name: value for name, value in paid.arguments.items() if name not in ("destination", "prompt")}
    with DAG("d", schedule=None):
        for fixed in ("/x/deck.pptx", Path("/x/deck.pptx"), "s3://x/deck"):
            with pytest.raises(InvalidArgumentError, match=r"destination=.*All mapped.*\{\{ ti\.map_index \}\}"):
                paid.operator.partial(task_id="t", destination=fixed, **others)
        for number, own in enumerate(("/x/", "/x/{{ ti.map_index }}.pptx")):
            mapped = paid.operator.partial(task_id=f"t{number}", destination=own, **others).expand(prompt=["a", "b"])
            assert mapped.operator_class is paid.operator


def rendered(mapped: Any, map_index: int = 0, **xcoms: Any) -> Any:
    """The operator of one map index as a worker has it, after Airflow has rendered it."""
    ti = SimpleNamespace(map_index=map_index, run_id="r", task=mapped)
    ti.xcom_pull = lambda *_, task_ids, **__: xcoms[task_ids]
    ti.get_relevant_upstream_map_indexes = lambda *_, **__: None
    secret = SimpleNamespace(perceptis_default=SimpleNamespace(password="sk-rendered"))
    known = {"dag": mapped.dag, "dag_run": SimpleNamespace(conf={}), "expanded_ti_count": None}
    context: dict[str, Any] = {"ti": ti, **known, "ds": "2026-11-02", "conn": secret}
    mapped.render_template_fields(context)
    return context["task"]


@PAID
@pytest.mark.parametrize("how", ["all", "one-by-one"])
def test_what_expand_kwargs_gets_from_an_xcom_is_no_template(how: str, vendor: str, paid: Vendor) -> None:
    """Row 33."""
    own = {name: value for name, value in paid.arguments.items() if name not in ("destination", paid.words)}
    if "destination" in paid.arguments:
        own["destination"] = "/decks/{{ ds }}/"
    with DAG("d", schedule=None):
        names = BaseOperator(task_id="names")
        source = names.output if how == "all" else [names.output]
        mapped = paid.operator.partial(task_id="t", **own).expand_kwargs(source)

    mapping = {paid.words: f"A deck for {TEMPLATE}"}
    task = rendered(mapped, names=[mapping] if how == "all" else mapping)

    assert getattr(task, paid.words) == f"A deck for {TEMPLATE}"
    if "destination" in own:
        assert task.destination == "/decks/2026-11-02/", "the author's own template is one"


@PAID
def test_what_the_author_has_written_is_rendered(vendor: str, paid: Vendor) -> None:
    own = {name: value for name, value in paid.arguments.items() if name != paid.words}
    with DAG("d", schedule=None):
        mapped = [paid.operator.partial(task_id="a", **own).expand_kwargs([{paid.words: "A deck of {{ ds }}"}])]
        if VERSION >= (3, 0):  # Airflow 2 counts in its database what is expanded.
            mapped.append(paid.operator.partial(task_id="b", **own).expand(**{paid.words: ["A deck of {{ ds }}"]}))
        alone = paid.operator(task_id="c", **own, **{paid.words: "A deck of {{ ds }}"})

    for each in mapped:
        assert getattr(rendered(each), paid.words) == "A deck of 2026-11-02"
    context: dict[str, Any] = {"ti": SimpleNamespace(map_index=-1), "dag": alone.dag, "ds": "2026-11-02"}
    alone.render_template_fields(context)
    assert getattr(alone, paid.words) == "A deck of 2026-11-02"


@PAID
def test_what_the_author_has_written_elsewhere_is_rendered(vendor: str, paid: Vendor) -> None:
    """In the DAG's default arguments, and in an operator of one's own."""
    field = paid.operator.conn_id_field

    class Greeting(paid.operator):  # type: ignore[name-defined, misc]
        def __init__(self, *, customer: str, **kwargs: Any) -> None:
            super().__init__(**{paid.words: f"A deck for {customer} of {{{{ ds }}}}"}, **kwargs)

    own = {name: value for name, value in paid.arguments.items() if name != paid.words}
    with DAG("d", schedule=None, default_args={field: "account-{{ ds }}"}):
        names = BaseOperator(task_id="names")
        mapped = Greeting.partial(task_id="t", **own).expand_kwargs(names.output)

    task = rendered(mapped, names=[{"customer": "Łódź"}])

    assert getattr(task, paid.words) == "A deck for Łódź of 2026-11-02"
    assert getattr(task, field) == "account-2026-11-02"


@PLACED
def test_a_mapped_value_in_place_of_the_authors_is_no_template(vendor: str, paid: Vendor) -> None:
    own = {name: value for name, value in paid.arguments.items() if name != "destination"}
    with DAG("d", schedule=None):
        names = BaseOperator(task_id="names")
        mapped = paid.operator.partial(task_id="t", destination="/decks/{{ ds }}/", **own)
        mapped = mapped.expand_kwargs(names.output, strict=False)

    task = rendered(mapped, names=[{paid.words: TEMPLATE}])

    assert getattr(task, paid.words) == TEMPLATE
    assert task.destination == "/decks/2026-11-02/"
