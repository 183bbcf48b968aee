"""What a function tells: checked, never rendered, carried through deferrals, and in nobody's way."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import (
    DAG,
    AirflowFailException,
    AirflowSkipException,
    BaseOperator,
    task_group,
)

from airflow_provider_slides.decorators.base import MOST_BYTES
from airflow_provider_slides.exceptions import InvalidArgumentError, ServerError, SlidesError
from tests.releases import VERSION
from tests.unit.conftest import Logs
from tests.unit.decorators.support import DECORATED, TEMPLATE, Function, decorator, told, without
from tests.unit.durable.support import MODES, SomeTask, Vendor, rendered
from tests.unit.support import STORES

# ---------------------------------------------------------------------- what it tells


@DECORATED
@MODES
def test_a_text_is_the_prompt(deferrable: bool, vendor: str, paid: Vendor) -> None:
    manifest = told(paid, Function("Three slides on coffee"), deferrable=deferrable).run()

    assert paid.asked_for(0) == "Three slides on coffee"
    assert paid.ids == [manifest[paid.id_key]]
    assert manifest.keys() == paid.task().run().keys(), "the manifest is the operator's"


@DECORATED
@MODES
def test_a_mapping_is_arguments_which_win_over_the_decorators(
    deferrable: bool, vendor: str, paid: Vendor, tmp_path: Path
) -> None:
    paid.slow()
    said = {"prompt": "Three slides on coffee", "destination": tmp_path / "told", "timeout": timedelta(hours=3)}

    manifest = told(paid, Function(said), deferrable=deferrable, timeout=60).run()

    assert paid.asked_for(0) == "Three slides on coffee"
    assert manifest["files"][0]["uri"].startswith(f"file://{tmp_path}/told")
    assert len(paid.ids) == 1


@DECORATED
@MODES
@pytest.mark.parametrize("text", [f"A deck for {TEMPLATE}", "A deck on customers.md"])
def test_what_it_tells_is_data_and_never_rendered(
    text: str, deferrable: bool, vendor: str, paid: Vendor, tmp_path: Path
) -> None:
    paid.slow()
    task = told(paid, Function(text), deferrable=deferrable, destination=f"{tmp_path}/{{{{ ds }}}}/")
    make = task.make

    def as_a_worker_has_it(**arguments: Any) -> Any:
        # Before each stay on a worker, Airflow renders.
        operator = make(**arguments)
        operator.render_template_fields({"ti": SimpleNamespace(map_index=-1), "dag": None, "ds": "2026-11-02"})
        return operator

    task.make = as_a_worker_has_it
    manifest = task.run()

    assert paid.asked_for(0) == manifest["request"]["prompt"] == text
    assert manifest["files"][0]["uri"].startswith(f"file://{tmp_path}/2026-11-02/"), "the decorator's own is rendered"


@DECORATED
@MODES
def test_facts_that_it_tells_are_looked_at_before_anything_is_bought_and_kept(
    deferrable: bool, vendor: str, paid: Vendor, place: Path
) -> None:
    paid.slow()
    facts = {"week": "2026-W45", "name": TEMPLATE}
    nothing = Function({"prompt": "Three slides", "facts": {"rows": []}, "on_empty_facts": "skip"})
    with pytest.raises(AirflowSkipException):
        told(paid, nothing, deferrable=deferrable).run()
    assert paid.ids == []

    manifest = told(paid, Function({"prompt": "Three slides", "facts": facts}), deferrable=deferrable).run()

    (kept,) = place.glob("*.facts.json")
    assert json.loads(kept.read_text()) == facts
    assert manifest["facts"]["uri"].endswith(kept.name)
    assert len(paid.ids) == 1


@DECORATED
def test_a_task_that_nobody_waits_for_ends_with_what_was_bought(vendor: str, paid: Vendor) -> None:
    draft = {"deck": {"wait_for_completion": False}, "slideshow": {"render": False}}[vendor]

    manifest = told(paid, Function("Three slides"), **draft, destination=None).run()

    assert paid.ids == [manifest[paid.id_key]]
    assert manifest["files"] == []


# ---------------------------------------------------------------------- what is refused

REFUSED: dict[str, tuple[Any, str]] = {
    "nothing": (None, r"make_deck\(\)=None: Return the prompt as text, or a mapping"),
    "number": (7, r"make_deck\(\)=7: "),
    "list": (["A deck"], r"make_deck\(\)=\['A deck'\]: "),
    "generator": ((word for word in "A deck"), r"make_deck\(\)=<generator"),
    "unknown": ({"prompt": "A deck", "template": "Acme"}, r"make_deck\(\)\['template'\]='Acme': .*return is prompt, "),
    "no-text": ({"prompt": "A deck", 7: "Acme"}, r"make_deck\(\)\[7\]='Acme': "),
    "deferrable": ({"prompt": "A deck", "deferrable": True}, r"make_deck\(\)\['deferrable'\]=True: .*the decorator's"),
    "retries": ({"prompt": "A deck", "retries": 9}, r"make_deck\(\)\['retries'\]=9: "),
    "task_id": ({"prompt": "A deck", "task_id": "another"}, r"make_deck\(\)\['task_id'\]='another': "),
    "op_kwargs": ({"prompt": "A deck", "op_kwargs": {}}, r"make_deck\(\)\['op_kwargs'\]=\{\}: "),
    "prompt": ({"prompt": 7}, r"prompt=7: "),
    "no-prompt": ({}, r"prompt=None: "),
    "missing": ("None", r"prompt='None': "),
    "bytes": ({"prompt": b"A deck"}, r"prompt=b'A deck': "),
    "path-of-bytes": ({"prompt": SimpleNamespace()}, r"prompt=namespace\(\): "),
    "timeout": ({"prompt": "A deck", "timeout": "soon"}, r"timeout='soon': "),
    "on_clear": ({"prompt": "A deck", "on_clear": "never"}, r"on_clear='never': "),
    "destination": ({"prompt": "A deck", "destination": "decks"}, r"destination='decks': "),
    "large": ({"prompt": "A deck" * MOST_BYTES}, r"prompt='A deck.*return at most 1 MiB"),
}


@DECORATED
@pytest.mark.parametrize("said", REFUSED)
def test_what_cannot_be_used_is_refused_by_its_name_before_anything_is_sent(
    said: str, vendor: str, paid: Vendor
) -> None:
    result, refusal = REFUSED[said]

    with pytest.raises(AirflowFailException, match=f"^{refusal}"):
        told(paid, Function(result)).run()

    assert paid.sandbox.ledger()["requests"] == {}


@DECORATED
def test_where_files_land_is_asked_for_when_the_function_has_not_told(vendor: str, paid: Vendor) -> None:
    task = told(paid, Function({"prompt": "A deck", "destination": None}), destination=None)

    if vendor == "slideshow":  # Its pictures may stay where they are.
        assert task.run()["files"] == []
        return
    with pytest.raises(AirflowFailException, match=r"^destination=None: "):
        task.run()
    assert paid.ids == []


@DECORATED
def test_what_only_the_function_can_tell_is_refused_to_the_decorator(vendor: str, paid: Vendor) -> None:
    with pytest.raises(InvalidArgumentError, match=r"^prompt='A deck': Return it from the function"):
        decorator(paid)(prompt="A deck")(Function())()
    with pytest.raises(TypeError, match="multiple_outputs"):
        decorator(paid)(multiple_outputs=True)

    async def make_deck() -> str:
        return "A deck"

    with pytest.raises(InvalidArgumentError, match=r"^python_callable=.* and not async def"):
        decorator(paid)(make_deck)()


@DECORATED
def test_the_decorators_own_arguments_are_checked_when_the_dag_is_parsed(vendor: str, paid: Vendor) -> None:
    wrong: dict[str, Any] = {"timeout": "soon", "destination": "decks", "deferrable": "yes", "on_clear": "never"}
    wrong |= {"deck": {"output_type": "poster"}, "slideshow": {"slide_count": 99}}[vendor]
    for name, value in wrong.items():
        with pytest.raises(InvalidArgumentError, match=f"^{name}="):
            decorator(paid)(**{**without(paid), name: value})(Function())()


@DECORATED
def test_a_function_of_a_mapping_pushes_one_value(vendor: str, paid: Vendor) -> None:
    def make_deck() -> dict[str, str]:
        return {"prompt": "A deck"}

    assert decorator(paid)(**without(paid))(make_deck)().operator.multiple_outputs is False


# ---------------------------------------------------------------------- once in an attempt


@DECORATED
def test_it_is_called_once_in_an_attempt_whatever_the_number_of_deferrals(vendor: str, paid: Vendor) -> None:
    paid.sandbox.fault(route=paid.buys, status=429, retry_after=60)
    paid.slow()
    function = Function("Three slides on tea", "Three slides on milk")
    task = told(paid, function, deferrable=True)

    first = task.run()
    assert {deferred.method_name for deferred in task.deferrals} == {"resume", "execute_complete"}
    assert function.calls == 1

    again = task.run()
    assert function.calls == 2, "a retry calls it, as any task's function"
    assert paid.ids == [first[paid.id_key]] == [again[paid.id_key]]
    assert paid.asked_for(0) == "Three slides on tea"


@DECORATED
def test_what_is_carried_is_plain_and_what_is_used(vendor: str, paid: Vendor, tmp_path: Path) -> None:
    paid.slow()
    said = {"prompt": "Tea", "destination": tmp_path / "tea", "timeout": timedelta(hours=1), "poll_interval": 9}
    task = told(paid, Function(said), deferrable=True)

    manifest = task.run()

    carried = {"prompt": "Tea", "destination": f"{tmp_path}/tea", "timeout": 3600.0, "poll_interval": 9}
    assert [(deferred.kwargs or {})["told"] for deferred in task.deferrals] == [carried] * len(task.deferrals)
    assert manifest["files"][0]["uri"].startswith(f"file://{tmp_path}/tea")


@pytest.mark.parametrize("vendor", ["deck"])
@STORES
def test_where_airflow_has_ended_the_wait_it_is_asked_again_where_the_files_land(
    store: bool, vendor: str, paid: Vendor, place: Path
) -> None:
    """What was carried is thrown away there."""
    function = Function({"prompt": "Three slides on tea", "destination": f"{place}/told/"})
    task = told(paid, function, store=store, destination=None)
    with paid.dying("after-the-record", task):
        task.run()

    manifest = task.resume("__fail__", {"error": "Trigger timeout"})

    assert manifest["files"][0]["uri"].startswith(f"file://{place}/told/")
    assert paid.ids == [manifest[paid.id_key]]
    assert function.calls == 2


@DECORATED
def test_a_function_that_raises_where_airflow_has_ended_the_wait_hides_nothing(
    vendor: str, paid: Vendor, logs: Logs
) -> None:
    task = paid_for_and_then_says(paid, RuntimeError("No warehouse."), store=True)

    with pytest.raises(RuntimeError):
        task.resume("__fail__", {"error": "Trigger timeout"})

    assert f"{paid.ids[0]}, which is paid for." in logs.text


# ---------------------------------------------------------------------- what was bought comes first


def paid_for_and_then_says(paid: Vendor, said: Any, **arguments: Any) -> SomeTask:
    task = told(paid, Function("Three slides on tea", said, "Three slides on tea"), **arguments)
    with paid.dying("after-the-record", task):
        task.run()
    return task


@DECORATED
@STORES
@MODES
@pytest.mark.parametrize("said", ["Three slides on milk", None, 7, {"deferrable": True}, {"prompt": ""}], ids=repr)
def test_a_retry_collects_what_was_paid_for_whatever_it_tells(
    said: Any, deferrable: bool, store: bool, vendor: str, paid: Vendor
) -> None:
    manifest = paid_for_and_then_says(paid, said, store=store, deferrable=deferrable).run()

    assert paid.ids == [manifest[paid.id_key]]
    assert paid.asked_for(0) == "Three slides on tea"
    assert manifest["files"]


@DECORATED
def test_a_retry_that_tells_the_connections_key_carries_it_nowhere(vendor: str, paid: Vendor) -> None:
    key = paid.operator(task_id="t", **paid.arguments).hook.service.key
    paid.slow()
    task = paid_for_and_then_says(paid, f"A deck for {key}", store=True, deferrable=True)

    manifest = task.run()

    assert paid.ids == [manifest[paid.id_key]]
    assert task.deferrals
    assert key not in str([deferred.kwargs for deferred in task.deferrals])


@DECORATED
@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("No warehouse."),
        AirflowSkipException("No data."),
        ServerError("No packs."),
        InvalidArgumentError("region", "EMEA", "Give another."),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_retry_whose_function_raises_says_what_was_bought_and_the_next_one_collects_it(
    error: Exception, vendor: str, paid: Vendor, logs: Logs
) -> None:
    task = paid_for_and_then_says(paid, error, store=True)

    with pytest.raises((type(error), AirflowFailException)) as raised:
        task.run()

    assert str(error).removesuffix(" (Nothing was sent.)") in str(raised.value)
    said = str(raised.value) if isinstance(error, SlidesError) else logs.text
    assert f"A retry or a clear takes up {paid.operator.noun} {paid.ids[0]}, which is paid for." in said
    manifest = task.run()
    assert paid.ids == [manifest[paid.id_key]]


@DECORATED
def test_where_files_land_is_not_guessed_when_it_no_longer_tells(vendor: str, paid: Vendor, place: Path) -> None:
    first = {"prompt": "Three slides on tea", "destination": f"{place}/told/"}
    task = told(paid, Function(first, None, first), store=True, destination=None)
    with paid.dying("after-the-record", task):
        task.run()

    with pytest.raises(AirflowFailException, match=r"^make_deck\(\)=None: ") as refused:
        task.run()

    assert f"{paid.ids[0]}, which is paid for" in str(refused.value)
    manifest = task.run()
    assert paid.ids == [manifest[paid.id_key]]
    assert manifest["files"][0]["uri"].startswith(f"file://{place}/told/")


@DECORATED
def test_an_unanswered_request_is_sent_again_as_it_was_although_the_function_tells_nothing(
    vendor: str, paid: Vendor
) -> None:
    task = told(paid, Function("Three slides on tea", None), store=True)
    with paid.dying("after-the-request", task):
        task.run()

    manifest = task.run()

    assert paid.ids == [manifest[paid.id_key]]
    assert paid.asked_for(0) == "Three slides on tea"


@pytest.mark.parametrize("vendor", ["slideshow"])
def test_a_request_that_was_never_sent_is_not_sent_when_the_function_tells_nothing(vendor: str, paid: Vendor) -> None:
    task = told(paid, Function("Three slides on tea", None), store=True)
    with paid.dying("before-the-request", task):
        task.run()

    with pytest.raises(AirflowFailException, match=r"^make_deck\(\)=None: "):
        task.run()

    assert paid.ids == []


@pytest.mark.parametrize("vendor", ["deck"])
def test_a_job_that_failed_is_not_bought_anew_when_the_function_tells_nothing(vendor: str, paid: Vendor) -> None:
    paid.sandbox.fault(route=paid.buys, job={"outcome": "failed"})
    task = paid_for_and_then_says(paid, None, store=True)

    with pytest.raises(AirflowFailException, match=r"^make_deck\(\)=None: "):
        task.run()

    assert len(paid.ids) == 1


# ---------------------------------------------------------------------- what it is given


@DECORATED
def test_it_gets_its_arguments_and_what_it_names_of_the_context(vendor: str, paid: Vendor) -> None:
    def make_deck(rows: list[str], *, title: str = "Tea", ti: Any = None) -> str:
        return f"{title}: {rows}, {ti.run_id}"

    def make(*, prompt: str, **arguments: Any) -> Any:
        return decorator(paid)(**arguments)(make_deck)(["a", "b"], title="Milk").operator

    paid.task(make=make).run()

    assert paid.asked_for(0) == "Milk: ['a', 'b'], run_1"


@DECORATED
def test_an_argument_may_be_called_as_what_the_task_needs(vendor: str, paid: Vendor) -> None:
    def make_deck(task_state_store: Any, ti: Any = None) -> str:
        return f"{ti} and {task_state_store}"

    def make(*, prompt: str, **arguments: Any) -> Any:
        return decorator(paid)(**arguments)(make_deck)(ti="Tea", task_state_store="milk").operator

    manifest = paid.task(make=make).run()

    assert paid.asked_for(0) == "Tea and milk"
    assert paid.ids == [manifest[paid.id_key]]


# ---------------------------------------------------------------------- in a DAG


def greeting(name: str, words: str = "A deck for") -> dict[str, str]:
    return {"prompt": f"{words} {name}"}


def one_of_many(paid: Vendor, mapped: Any, map_index: int, **xcoms: Any) -> SomeTask:
    """The task of one map index, as Airflow makes it."""
    task = paid.task(make=lambda **_: rendered(mapped, map_index, **xcoms))
    task.map_index = map_index
    return task


@DECORATED
@pytest.mark.parametrize("how", ["expand", "expand_kwargs", "expand_kwargs-one-by-one"])
def test_each_of_many_has_its_own_and_what_it_gets_from_a_task_is_no_template(
    how: str, vendor: str, paid: Vendor
) -> None:
    if how == "expand" and VERSION < (3, 0):
        pytest.skip("Airflow 2 counts in its database what is expanded")
    names = [f"Łódź {TEMPLATE}", "Northwind.md"]
    with DAG("d", schedule=None):
        upstream = BaseOperator(task_id="names")
        make = decorator(paid)(task_id="t", retries=5, **without(paid))(greeting)
        partial = make.partial(words="A deck of {{ ds }} for")
        if how == "expand":
            mapped = partial.expand(name=upstream.output).operator
            xcoms: Any = [names, names]
        elif how == "expand_kwargs":
            mapped = partial.expand_kwargs(upstream.output).operator
            xcoms = [[{"name": name} for name in names]] * 2
        else:
            mapped = partial.expand_kwargs([upstream.output, upstream.output]).operator
            xcoms = [{"name": name} for name in names]

    for index, name in enumerate(names):
        manifest = one_of_many(paid, mapped, index, names=xcoms[index]).run()
        assert paid.asked_for(index) == f"A deck of 2026-11-02 for {name}", "the author's own template is one"
        assert paid.ids[index] == manifest[paid.id_key]
    assert len(paid.ids) == 2
    assert mapped.upstream_task_ids == {"names"}


@DECORATED
def test_it_stands_in_a_task_group_and_takes_what_another_task_has_returned(vendor: str, paid: Vendor) -> None:
    with DAG("d", schedule=None) as dag:
        upstream = BaseOperator(task_id="names")
        make = decorator(paid)(**without(paid))(greeting)

        @task_group
        def decks() -> None:
            first = make(upstream.output)
            second = make.override(task_id="second", retries=7, timeout=77)(name="Ann")
            first >> second

        decks()

    first, second = dag.get_task("decks.greeting"), dag.get_task("decks.second")
    assert first.upstream_task_ids == {"names"}
    assert second.upstream_task_ids == {"decks.greeting"}
    assert (second.retries, second.timeout) == (7, 77)
    assert isinstance(first, paid.operator)
    assert first.custom_operator_name.startswith("@task.")


@DECORATED
def test_two_of_many_that_want_one_file_are_told_apart_before_the_second_pays(
    vendor: str, paid: Vendor, place: Path
) -> None:
    def make(map_index: int) -> SomeTask:
        task = told(paid, Function({"prompt": "A deck", "destination": f"{place}/same{paid.operator.suffix}"}))
        task.map_index = map_index
        return task

    make(0).run()

    with pytest.raises(AirflowFailException, match="is taken: task 'make_deck'"):
        make(1).run()
    assert len(paid.ids) == 1
