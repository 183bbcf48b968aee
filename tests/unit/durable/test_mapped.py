"""What dynamic task mapping does to an operator, by Airflow's own mapping, and what its templates have."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG, BaseOperator

from airflow_provider_slides.exceptions import InvalidArgumentError
from tests.releases import VERSION
from tests.unit.durable.support import TEMPLATED, TEMPLATED_AND_PLACED, Vendor, rendered

#: What a customer may be called.
TEMPLATE = "{{ conn.perceptis_default.password }}"


@TEMPLATED_AND_PLACED
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


@TEMPLATED
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


@TEMPLATED
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


@TEMPLATED
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


@TEMPLATED_AND_PLACED
def test_a_mapped_value_in_place_of_the_authors_is_no_template(vendor: str, paid: Vendor) -> None:
    own = {name: value for name, value in paid.arguments.items() if name != "destination"}
    with DAG("d", schedule=None):
        names = BaseOperator(task_id="names")
        mapped = paid.operator.partial(task_id="t", destination="/decks/{{ ds }}/", **own)
        mapped = mapped.expand_kwargs(names.output, strict=False)

    task = rendered(mapped, names=[{paid.words: TEMPLATE}])

    assert getattr(task, paid.words) == TEMPLATE
    assert task.destination == "/decks/2026-11-02/"


FIGURES = (
    "{{ now | number }}, {{ 0.1234 | percent }}, {{ now | money('EUR', 0) }}, {{ now | change(395000) }}:\n"
    "{{ [[now]] | markdown_table(headings=['Revenue']) }}"
)
IN_WRITING = "442,000, 12.3%, €442,000, +11.9%:\n| Revenue |\n| ---: |\n| 442000 |"


def alone(operator: Any, *, by_worker: bool = True) -> Any:
    """
    An operator after Airflow has rendered it.

    :param by_worker: Whether with the environment that a worker takes, which is the DAG's.
    """
    context = {"ti": SimpleNamespace(map_index=-1), "dag": operator.get_dag(), "now": 442_000}
    operator.render_template_fields(context, operator.dag.get_template_env() if by_worker else None)
    return operator


@TEMPLATED
@pytest.mark.parametrize("native", [False, True], ids=["sandboxed", "native"])
@pytest.mark.parametrize("by_worker", [True, False], ids=["by-worker", "by-operator"])
def test_templates_have_the_filters(native: bool, by_worker: bool, vendor: str, paid: Vendor) -> None:
    own = {**paid.arguments, paid.words: FIGURES}
    with DAG("d", schedule=None, render_template_as_native_obj=native):
        task = paid.operator(task_id="t", **own)

    assert getattr(alone(task, by_worker=by_worker), paid.words) == IN_WRITING


@TEMPLATED
def test_templates_have_the_filters_without_a_dag(vendor: str, paid: Vendor) -> None:
    task = paid.operator(task_id="t", **{**paid.arguments, paid.words: FIGURES})

    assert getattr(alone(task, by_worker=False), paid.words) == IN_WRITING


@TEMPLATED
@pytest.mark.parametrize("native", [False, True], ids=["sandboxed", "native"])
@pytest.mark.parametrize("by_worker", [True, False], ids=["by-worker", "by-operator"])
def test_templates_of_mapped_tasks_have_the_filters(native: bool, by_worker: bool, vendor: str, paid: Vendor) -> None:
    own = {name: value for name, value in paid.arguments.items() if name != paid.words}
    with DAG("d", schedule=None, render_template_as_native_obj=native):
        mapped = paid.operator.partial(task_id="t", **own)
        mapped = mapped.expand_kwargs([{paid.words: FIGURES}])

    task = rendered(mapped, by_worker=by_worker)

    assert getattr(task, paid.words) == IN_WRITING


@TEMPLATED
def test_a_filter_of_the_dags_own_wins(vendor: str, paid: Vendor) -> None:
    own = {**paid.arguments, paid.words: "{{ now | money }} of {{ now | number }}"}
    with DAG("d", schedule=None, user_defined_filters={"money": lambda value: f"{value} gold pieces"}):
        task = paid.operator(task_id="t", **own)

    assert getattr(alone(task), paid.words) == "442000 gold pieces of 442,000"


@TEMPLATED
def test_a_figure_that_is_none_is_refused_before_anything_is_bought(vendor: str, paid: Vendor) -> None:
    with DAG("d", schedule=None):
        task = paid.operator(task_id="t", **{**paid.arguments, paid.words: "{{ '442000' | money('EUR') }}"})

    with pytest.raises(InvalidArgumentError, match=r"^money='442000': .*Nothing was sent"):
        paid.task(make=lambda **_: alone(task)).run()
    assert not paid.bought()


# ---------------------------------------------------------------------- what makes a link secret

LINK = "https://cdn.example/a.png?width=1200&sig=s3cret-of-a-link"


@TEMPLATED
def test_what_makes_a_link_secret_is_masked_wherever_it_stands(
    vendor: str, paid: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    masked: list[str] = []
    monkeypatch.setattr("airflow_provider_slides.durable.mapped.mask_secret", masked.append)
    facts = {} if vendor in ("post", "gamma") else {"facts": {"rows": [{"at": "{{ fact }}"}]}}
    subject = paid.operator(task_id="t", **{**paid.arguments, paid.words: "See {{ link }} .", **facts})

    subject.render_template_fields(
        {"ti": SimpleNamespace(map_index=-1), "dag": None, "link": LINK, "fact": LINK.replace("sig", "token") + "-2"}
    )

    assert set(masked) == {"s3cret-of-a-link", *(["s3cret-of-a-link-2"] if facts else [])}
    assert getattr(subject, paid.words) == f"See {LINK} .", "what is sent is whole"


@TEMPLATED
def test_nothing_is_masked_where_no_link_is_secret(vendor: str, paid: Vendor, monkeypatch: pytest.MonkeyPatch) -> None:
    masked: list[str] = []
    monkeypatch.setattr("airflow_provider_slides.durable.mapped.mask_secret", masked.append)

    paid.operator(task_id="t", **paid.arguments).render_template_fields(
        {"ti": SimpleNamespace(map_index=-1), "dag": None}
    )

    assert masked == []
