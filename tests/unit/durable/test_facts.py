"""What a deck is about: looked at before it is paid for, offered to its prompt, and kept beside it."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG, AirflowFailException, AirflowSkipException, BaseOperator
from jinja2 import UndefinedError

from airflow_provider_slides.durable.facts import MOST_FACTS_BYTES, Facts, is_empty
from airflow_provider_slides.durable.manifest import MOST_REQUEST_BYTES
from airflow_provider_slides.exceptions import EmptyFactsError, InvalidArgumentError, SlidesError
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from tests.releases import VERSION
from tests.unit.conftest import Logs
from tests.unit.durable.support import MODES, Vendor, rendered, rendering
from tests.unit.support import STORES, FakeTask

#: Those whose job may be about data, and of which one fails jobs.
ABOUT = pytest.mark.parametrize("vendor", ["deck", "slideshow"])
DECK = pytest.mark.parametrize("vendor", ["deck"])

FACTS = {"week": "2026-W45", "regions": [{"region": "Süd", "revenue": 395_000}]}
NOTHING = [None, "", " \n", [], {}, (), {"rows": []}, {"rows": [], "total": None}, [(None,)], [{}], {"a": {"b": ""}}]
EMPTY = pytest.mark.parametrize("empty", NOTHING, ids=repr)


def kept(place: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in place.glob("*facts.json")}


def told(manifest: dict[str, Any], place: Path) -> Any:
    """The facts beside the files, that are those of the manifest by its digest."""
    (text,) = kept(place).values()
    assert manifest["facts"]["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert Path(manifest["facts"]["uri"].removeprefix("file://")).read_text("utf-8") == text
    return json.loads(text)


# ---------------------------------------------------------------------- what they are


@EMPTY
def test_there_is_nothing_in_it(empty: Any) -> None:
    assert is_empty(empty)


@pytest.mark.parametrize("value", [0, 0.0, False, "x", [0], {"a": False}, [None, "x"], {"a": {"b": [0]}}, date.min])
def test_there_is_something_in_it(value: Any) -> None:
    assert not is_empty(value)


def test_they_are_kept_as_json_that_people_can_read() -> None:
    moment = datetime(2026, 11, 2, 6, tzinfo=UTC)
    rows = [(Decimal("12.50"), Decimal(7)), (date(2026, 11, 2), time(6)), (moment, "Süd")]

    text = Facts.of({"rows": rows, 2025: None}).text

    whole = [[12.5, 7], ["2026-11-02", "06:00:00"], ["2026-11-02T06:00:00+00:00", "Süd"]]
    assert json.loads(text) == {"rows": whole, "2025": None}
    assert "Süd" in text
    assert text.endswith("}\n")


@pytest.mark.parametrize(
    ("value", "field"),
    [
        ({"rows": [{"revenue": float("nan")}]}, "facts.rows.0.revenue"),
        ({"rows": {1, 2}}, "facts.rows"),
        (b"bytes", "facts"),
        ({("a", "b"): 1}, "facts"),
        (object(), "facts"),
        ("\ud800", "facts"),
    ],
)
def test_what_is_no_json_is_refused_by_its_place(value: Any, field: str) -> None:
    with pytest.raises(InvalidArgumentError) as refused:
        Facts.of(value)
    assert refused.value.field == field


def test_what_would_make_a_manifest_that_is_not_read_again_is_refused() -> None:
    Facts.of("x" * (MOST_FACTS_BYTES - 8))

    with pytest.raises(InvalidArgumentError, match=r"facts=.*A manifest holds 2048 KiB of them, and these are 2049:"):
        Facts.of("x" * (MOST_FACTS_BYTES - 7))


@DECK
def test_the_largest_beside_the_largest_request_are_found_again(vendor: str, paid: Vendor, place: Path) -> None:
    facts, prompt = '"' * ((MOST_FACTS_BYTES - 8) // 4), "x" * (MOST_REQUEST_BYTES - 100)
    Facts.of(facts)
    task = paid.task(store=False, facts=facts, prompt=prompt)
    with paid.dying("after-the-record", task):
        task.run()

    assert told(task.run(), place) == facts
    assert len(paid.ids) == 1


@ABOUT
@pytest.mark.parametrize(
    "wrong", [{"facts": [float("inf")]}, {"on_empty_facts": "stop"}, {"on_empty_facts": None}], ids=repr
)
def test_literals_are_refused_when_the_dag_is_parsed(wrong: dict[str, Any], vendor: str, paid: Vendor) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^{next(iter(wrong))}"):
        paid.operator(task_id="t", **{**paid.arguments, **wrong})


# ---------------------------------------------------------------------- rendering


class Numbers(BaseOperator):
    """What its XCom is, a test says."""


def after_rendering(facts: Any, *, native: bool = False, xcom: Any = None, **arguments: Any) -> Any:
    with DAG("d", schedule=None, render_template_as_native_obj=native) as dag:
        task = PerceptisGenerateOperator(
            task_id="t", **{"prompt": "About {{ facts }}", "destination": "/decks/", "facts": facts, **arguments}
        )
    ti = SimpleNamespace(map_index=-1, xcom_pull=lambda *_, **__: xcom)
    task.render_template_fields({"ti": ti, "dag": dag, "ds": "2026-11-02"})
    return task


@pytest.mark.parametrize("native", [False, True])
@pytest.mark.parametrize(
    ("template", "value"),
    [
        ("{{ ti.xcom_pull('numbers') }}", [{"region": "{{ conn.perceptis_default.password }}", "revenue": 395_000}]),
        (" {{- ti.xcom_pull('numbers')[0].revenue }}\n", 395_000),
        ("{{ {'a': {'b': 1}} }}", {"a": {"b": 1}}),
        ({"week": "Week of {{ ds }}", "rows": ["{{ ti.xcom_pull('numbers') | length }}", 7]}, None),
        ("{{ 5 }}", 5),
        ("{{ 0.5 | percent(0) }}", "50%"),
        ("{{ '[1]' }}", "[1]"),
        ("no template", "no template"),
    ],
)
def test_a_template_that_is_one_expression_is_its_value(template: Any, value: Any, native: bool) -> None:
    rows = [{"region": "{{ conn.perceptis_default.password }}", "revenue": 395_000}]

    task = after_rendering(template, native=native, xcom=rows)

    value = {"week": "Week of 2026-11-02", "rows": [1, 7]} if value is None else value
    assert task.facts == value
    assert type(task.facts) is type(value)


def test_they_are_rendered_before_all_other_templates_which_may_use_them() -> None:
    task = after_rendering(
        {"week": "{{ ds }}"}, prompt="The week of {{ facts.week }}", destination="/decks/{{ facts['week'] }}.pptx"
    )

    assert (task.prompt, task.destination) == ("The week of 2026-11-02", "/decks/2026-11-02.pptx")


def test_a_name_that_is_not_there_is_told_as_elsewhere() -> None:
    with pytest.raises(UndefinedError, match="nothing_of_it"):
        FakeTask(lambda **_: after_rendering("{{ nothing_of_it }}")).run()
    with pytest.raises(UndefinedError, match="of_it"):
        FakeTask(lambda **_: after_rendering([1], prompt="{{ facts.of_it }}")).run()


def test_without_facts_a_template_has_none() -> None:
    with DAG("d", schedule=None) as dag:
        task = PerceptisGenerateOperator(task_id="t", prompt="About {{ facts }}", destination="/decks/")
    task.render_template_fields({"ti": SimpleNamespace(map_index=-1), "dag": dag})
    with pytest.raises(UndefinedError, match="facts"):
        FakeTask(lambda **_: task).run()


@ABOUT
@pytest.mark.parametrize("how", ["expand", "expand_kwargs"])
def test_each_mapped_task_has_its_own_and_none_of_them_is_a_template(how: str, vendor: str, paid: Vendor) -> None:
    if how == "expand" and VERSION < (3, 0):
        pytest.skip("Airflow 2 counts in its database what is expanded: see tests/airflow/test_facts.py")
    own = {**paid.arguments, "prompt": "For {{ facts.name }}", "destination": "/decks/{{ facts.id }}/"}
    customer = {"id": 7, "name": "{{ conn.perceptis_default.password }}"}
    with DAG("d", schedule=None):
        names = Numbers(task_id="names")
        mapped = paid.operator.partial(task_id="t", **own)
        mapped = mapped.expand(facts=names.output) if how == "expand" else mapped.expand_kwargs(names.output)

    task = rendered(mapped, names=[customer if how == "expand" else {"facts": customer}])

    assert task.facts == customer
    assert (task.prompt, task.destination) == (f"For {customer['name']}", "/decks/7/")


# ---------------------------------------------------------------------- nothing is sent when the data did not come


@ABOUT
@EMPTY
def test_nothing_is_paid_for_when_the_data_did_not_come(empty: Any, vendor: str, paid: Vendor) -> None:
    with pytest.raises(AirflowFailException, match=r"^facts=.*on_empty_facts=\"skip\"") as failed:
        paid.task(facts=empty).run()
    assert isinstance(failed.value, EmptyFactsError)

    with pytest.raises(AirflowSkipException, match="There is nothing to tell"):
        paid.task(facts=empty, on_empty_facts="skip").run()

    assert paid.ids == []


@ABOUT
@pytest.mark.parametrize("broken", ["prompt", "destination"])
def test_templates_that_need_the_data_do_not_hide_that_it_did_not_come(broken: str, vendor: str, paid: Vendor) -> None:
    task = paid.task(**{"facts": None, "on_empty_facts": "skip", broken: "/decks/{{ facts.week.number }}"})
    rendering(task)

    with pytest.raises(AirflowSkipException, match="There is nothing to tell"):
        task.run()
    assert paid.ids == []


@ABOUT
@STORES
def test_what_was_bought_is_collected_although_the_data_is_gone(store: bool, vendor: str, paid: Vendor) -> None:
    task = paid.task(store=store, facts=FACTS, on_empty_facts="skip")
    with paid.dying("after-the-record", task):
        task.run()
    task.arguments["facts"] = []

    assert task.run()[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 1


@ABOUT
@STORES
def test_a_task_that_needs_the_data_to_find_its_place_says_what_was_bought(
    store: bool, vendor: str, paid: Vendor
) -> None:
    task = paid.task(store=store, facts=FACTS, on_empty_facts="skip")
    with paid.dying("after-the-record", task):
        task.run()
    task.arguments |= {"facts": [], "destination": "/decks/{{ facts[0].week }}/"}
    rendering(task)

    with pytest.raises(EmptyFactsError) as failed:
        task.run()
    assert (paid.ids[0] if store else f"may have bought a {paid.operator.noun}") in str(failed.value)


@DECK
@STORES
def test_no_new_job_follows_a_failed_one_when_the_data_is_gone(store: bool, vendor: str, paid: Vendor) -> None:
    paid.sandbox.fault(route=paid.buys, job={"outcome": "failed"})
    task = paid.task(store=store, facts=FACTS, on_empty_facts="skip")
    with pytest.raises(SlidesError):
        task.run()
    task.arguments["facts"] = []

    with pytest.raises(AirflowSkipException):
        task.run()
    assert len(paid.ids) == 1


@ABOUT
@STORES
def test_a_clear_of_what_was_skipped_or_delivered_skips_again(store: bool, vendor: str, paid: Vendor) -> None:
    task = paid.task(store=store, facts=[], on_empty_facts="skip")
    with pytest.raises(AirflowSkipException):
        task.run()
    task.clear()
    with pytest.raises(AirflowSkipException):
        task.run()
    task.arguments["facts"] = FACTS
    task.clear()
    task.run()
    task.arguments["facts"] = []
    task.clear()

    with pytest.raises(AirflowSkipException):
        task.run()
    assert len(paid.ids) == 1


@DECK
def test_where_nobody_can_tell_what_was_bought_nothing_is_skipped(vendor: str, paid: Vendor) -> None:
    alone = {"destination": None, "wait_for_completion": False}
    task = paid.task(store=False, facts=FACTS, on_empty_facts="skip", **alone)
    with paid.dying("after-the-request", task):
        task.run()
    task.arguments["facts"] = []

    with pytest.raises(EmptyFactsError, match="An earlier attempt may have bought a job"):
        task.run()


@ABOUT
def test_facts_with_the_connections_key_are_refused_without_showing_it(vendor: str, paid: Vendor) -> None:
    key = paid.sandbox.connection["password"] if vendor == "deck" else "gva_live_sandbox.secret"

    with pytest.raises(InvalidArgumentError, match=r"^facts='\*\*\*'"):
        paid.task(facts={"customer": f"{key}"}).run()
    assert paid.ids == []


# ---------------------------------------------------------------------- kept beside the deck


@ABOUT
@STORES
@MODES
def test_they_lie_beside_the_deck_with_their_digest_in_the_manifest(
    deferrable: bool, store: bool, vendor: str, paid: Vendor, place: Path
) -> None:
    paid.slow()
    manifest = paid.task(store=store, facts=FACTS, deferrable=deferrable).run()

    assert told(manifest, place) == FACTS
    (file,) = manifest["files"]
    assert [*kept(place)] == [f"{Path(file['uri']).stem}.facts.json"]
    (landed,) = place.glob("*.manifest.json")
    assert json.loads(landed.read_text())["facts"] == manifest["facts"]


@ABOUT
def test_without_facts_the_manifest_tells_none(vendor: str, paid: Vendor, place: Path) -> None:
    assert paid.task().run()["facts"] is None
    assert kept(place) == {}


@ABOUT
@STORES
@pytest.mark.parametrize("moment", ["after-the-request", "after-the-record", "before-the-delivery"])
def test_they_are_those_that_the_deck_was_made_from_whatever_a_retry_renders(
    moment: str, store: bool, vendor: str, paid: Vendor, place: Path
) -> None:
    if moment == "before-the-delivery" and not store:
        pytest.skip("there is no record to die before")
    task = paid.task(store=store, facts=FACTS)
    with paid.dying(moment, task):
        task.run()
    task.arguments["facts"] = {"week": "2026-W46"}

    assert told(task.run(), place) == FACTS
    assert len(paid.ids) == 1


@ABOUT
@STORES
def test_other_facts_alone_are_no_other_request_and_a_clear_keeps_those_of_the_deck(
    store: bool, vendor: str, paid: Vendor, place: Path
) -> None:
    task = paid.task(store=store, facts=FACTS, on_clear="reuse")
    task.run()
    task.clear()
    task.arguments["facts"] = {"week": "2026-W46"}

    assert told(task.run(), place) == FACTS
    assert len(paid.ids) == 1


@ABOUT
@STORES
def test_a_new_deck_has_its_own_and_the_old_one_keeps_them_until_then(
    store: bool, vendor: str, paid: Vendor, place: Path
) -> None:
    task = paid.task(store=store, facts=FACTS)
    task.run()
    task.clear()
    task.arguments |= {"facts": {"week": "2026-W46"}, paid.words: "Another"}
    with paid.dying("after-the-record", task):
        task.run()
    assert json.loads(*kept(place).values()) == FACTS

    assert told(task.run(), place) == {"week": "2026-W46"}
    assert len(paid.ids) == 2


@DECK
def test_a_deck_that_lands_elsewhere_is_told_by_the_digest_of_its_facts_alone(
    vendor: str, paid: Vendor, tmp_path: Path, logs: Logs
) -> None:
    task = paid.task(store=True, facts=FACTS)
    with paid.dying("after-the-record", task):
        task.run()
    task.arguments |= {"facts": {"week": "2026-W46"}, "destination": f"{tmp_path}/elsewhere/"}

    manifest = task.run()

    assert manifest["facts"] == {"uri": None, "sha256": Facts.of(FACTS).sha256}
    assert kept(tmp_path / "elsewhere") == {}
    assert "known by its digest alone" in logs.text


@DECK
def test_where_no_file_lands_the_digest_is_told(vendor: str, paid: Vendor) -> None:
    manifest = paid.task(facts=FACTS, destination=None, wait_for_completion=False).run()

    assert manifest["facts"] == {"uri": None, "sha256": Facts.of(FACTS).sha256}


@ABOUT
@pytest.mark.parametrize("facts", [None, 7, "f" * 65, ["a"] * 64])
def test_a_digest_that_somebody_else_has_written_is_no_record(
    facts: Any, vendor: str, paid: Vendor, place: Path
) -> None:
    """Anybody may write a manifest, and what it tells goes into an XCom."""
    task = paid.task(facts=FACTS)
    with paid.dying("after-the-record", task):
        task.run()
    if task.store is not None:
        task.store.values.clear()
    (path,) = place.glob("*.manifest.json")
    content = json.loads(path.read_text())
    content["record"]["facts"] = facts
    path.write_text(json.dumps(content))

    if facts is None:
        assert task.run()["facts"] is None
    else:
        with pytest.raises(AirflowFailException, match="can't be read"):
            task.run()
    assert len(paid.ids) == 1
