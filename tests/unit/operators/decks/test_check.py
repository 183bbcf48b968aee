"""A deck is checked: what fails, what is told of it, and where."""

from __future__ import annotations

import builtins
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG, AirflowFailException, BaseOperator, ObjectStoragePath
from hypothesis import given
from hypothesis import strategies as st

from airflow_provider_slides.exceptions import DeckCheckFailedError, InvalidArgumentError, StorageError
from airflow_provider_slides.operators.decks import DeckCheckOperator
from airflow_provider_slides.storage import Destination
from tests.drawn_decks import FACTS, RIGHT, WRONG, drawn
from tests.releases import VERSION
from tests.unit.conftest import Logs
from tests.unit.durable.support import rendered
from tests.unit.odd import inputs, spoiled
from tests.unit.support import FakeTask

Deliver = Callable[..., dict[str, Any]]


@pytest.fixture
def deliver(tmp_path: Path) -> Deliver:
    """Put decks where a task would have, and return its manifest."""

    def make(*decks: Any, name: str = "deck", facts: Any = FACTS) -> dict[str, Any]:
        files = []
        for number, slides in enumerate(decks, 1):
            path = tmp_path / (f"{name}.pptx" if len(decks) == 1 else f"{name}-{number}.pptx")
            path.write_bytes(drawn(slides))
            files.append({"uri": f"file://{path}", "variant": number})
        kept = tmp_path / f"{name}.facts.json"
        kept.write_text(json.dumps(facts))
        told = {"uri": f"file://{kept}", "sha256": None} if facts is not None else None
        return {"job_id": "J", "files": files, "facts": told}

    return make


def check(**arguments: Any) -> FakeTask:
    return FakeTask(DeckCheckOperator, **arguments)


def failed(task: FakeTask) -> DeckCheckFailedError:
    with pytest.raises(DeckCheckFailedError) as error:
        task.run()
    assert isinstance(error.value, AirflowFailException), "no retry is spent on it"
    return error.value


# ---------------------------------------------------------------------- what comes of it


def test_a_deck_that_is_right_passes_and_its_report_lies_beside_it(deliver: Deliver, tmp_path: Path) -> None:
    task = check(deck=deliver(RIGHT))

    told = task.run()

    assert (told["deck"], told["slides"], told["wrong"], told["problems"]) == ("deck.pptx", 2, 0, [])
    assert told["coverage"]["supported"] == 2
    reports = {kind: f"file://{tmp_path}/deck.check.{kind}" for kind in ("json", "html")}
    assert told["decks"] == [{"uri": f"file://{tmp_path}/deck.pptx", "wrong": 0, **reports}]
    assert json.loads((tmp_path / "deck.check.json").read_text())["claims"] == 2
    assert (tmp_path / "deck.check.html").read_text().startswith("<!")
    assert task.xcoms == {"corrections": ""}
    assert len(json.dumps(told)) < 5000


def test_a_deck_that_is_wrong_fails_at_once_with_what_to_mend(deliver: Deliver, tmp_path: Path) -> None:
    task = check(deck=deliver(WRONG))

    error = failed(task)

    assert str(error)[:95].startswith('1 wrong: slide 1: "EMEA made €4.2M" should be €4.8M.')
    assert f"The report: file://{tmp_path}/deck.check.html." in str(error)
    assert error.summary["problems"][0]["expected"] == "€4.8M"
    assert error.summary["decks"][0]["wrong"] == 1
    assert "€4.8M" in (tmp_path / "deck.check.html").read_text()
    assert "€4.8M" in task.xcoms["corrections"]


def test_checking_again_replaces_the_report_and_leaves_nothing_else(deliver: Deliver, tmp_path: Path) -> None:
    manifest = deliver(WRONG)
    failed(check(deck=manifest))
    deliver(RIGHT)

    assert check(deck=manifest).run()["wrong"] == 0

    assert json.loads((tmp_path / "deck.check.json").read_text())["problems"] == []
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"deck.pptx", "deck.facts.json", "deck.check.json", "deck.check.html"}


def test_what_fails_is_for_its_author_to_say(deliver: Deliver) -> None:
    invented = (("Revenue by region", "EMEA made €4.8M"), ("Staff", "We have 512 employees"))
    manifest = deliver(invented)

    assert check(deck=manifest).run()["coverage"]["unsupported"] == 1, "nobody knows whether that is wrong"
    assert 'slide 2: no fact explains "' in str(failed(check(deck=manifest, fail_on=["unsupported"])))
    assert check(deck=deliver(WRONG), fail_on=()).run()["wrong"] == 1


def test_of_much_that_is_wrong_the_first_is_told_within_what_airflows_ui_shows(deliver: Deliver) -> None:
    many = [("Revenue by region", "EMEA made €4.2M", "APAC made €9.9M")] * 5

    error = str(failed(check(deck=deliver(many), rules={"must_say": ["Summary"]})))

    assert error.startswith('11 wrong: slide 1: "EMEA made €4.2M" should be €4.8M; slide 1: "')
    assert "; 8 more. The report: " in error


def test_every_variant_is_checked_and_one_that_is_wrong_fails_all(deliver: Deliver, tmp_path: Path) -> None:
    task = check(deck=deliver(RIGHT, WRONG, name="slide"), compare_with=deliver(RIGHT, RIGHT, name="old"))

    error = failed(task)

    assert [deck["wrong"] for deck in error.summary["decks"]] == [0, 1]
    assert error.summary["problems"][0]["place"].startswith("slide-2.pptx, ")
    assert f"The report: file://{tmp_path}/slide-2.check.html." in str(error)
    assert json.loads((tmp_path / "slide-2.check.json").read_text())["comparison"] is not None
    assert check(deck=deliver(RIGHT, WRONG, name="slide"), fail_on=[]).run()["slides"] == 4


def test_the_log_has_each_finding_in_a_line_of_its_own(deliver: Deliver, logs: Logs) -> None:
    hostile = (("Revenue by region", "EMEA made €4.2M\x0b" + "[evil] " * 200),)

    failed(check(deck=deliver(hostile)))

    (line,) = [line for line in logs.warnings if "wrong figure" in line]
    assert line.startswith("Slide 1, body: wrong figure:")
    assert "\n" not in line
    assert len(line) < 500
    assert not [line for line in logs.lines if len(line) > 600]


def test_the_page_of_the_task_links_the_report_where_its_store_has_a_page(
    deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = "airflow_provider_slides.operators.decks.check.console_address"
    monkeypatch.setattr(where, lambda path: f"https://console/{path.name}")
    task = check(deck=deliver(WRONG))

    failed(task)

    assert task.xcoms["_link_slides_report"] == "https://console/deck.check.html"


def test_a_report_that_cannot_be_written_is_worth_a_retry(deliver: Deliver, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> str:
        raise StorageError("full")

    monkeypatch.setattr(Destination, "write_beside", refuse)

    with pytest.raises(StorageError) as error:
        check(deck=deliver(RIGHT)).run()
    assert not isinstance(error.value, AirflowFailException)


@pytest.mark.parametrize("missing", ["lxml", "text_to_num"])
def test_a_missing_library_is_told_with_what_brings_it(
    missing: str, deliver: Deliver, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "airflow_provider_slides.decks.checking":
            raise ModuleNotFoundError(f"No module named {missing!r}", name=missing)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)

    with pytest.raises(InvalidArgumentError, match=rf"{missing}: pip install 'airflow-provider-slides\[decks\]'"):
        check(deck=deliver(RIGHT)).run()


# ---------------------------------------------------------------------- facts, rules, an older deck


def test_facts_are_those_beside_the_deck_unless_others_are_given(deliver: Deliver, tmp_path: Path, logs: Logs) -> None:
    manifest = deliver(RIGHT)
    other = {**FACTS, "regions": [{"region": "EMEA", "revenue": 4_200_000}]}
    (tmp_path / "other.json").write_text(json.dumps(other))

    assert check(deck=manifest).run()["wrong"] == 0
    assert f"The facts are those beside the deck: file://{tmp_path}/deck.facts.json." in logs.text
    for facts in (other, f"{tmp_path}/other.json", tmp_path / "other.json", f"file://{tmp_path}/other.json"):
        assert "should be €4.2M" in str(failed(check(deck=manifest, facts=facts)))
    assert check(deck=manifest, facts=None).run()["claims"] == 0, "there is nothing to compare them with"


def test_a_deck_by_its_uri_has_the_facts_beside_it(deliver: Deliver, tmp_path: Path) -> None:
    deliver(WRONG)
    for deck in (f"{tmp_path}/deck.pptx", tmp_path / "deck.pptx", ObjectStoragePath(f"file://{tmp_path}/deck.pptx")):
        assert "should be €4.8M" in str(failed(check(deck=deck)))


def test_a_deck_without_facts_is_checked_for_itself_and_the_log_says_so(deliver: Deliver, logs: Logs) -> None:
    told = check(deck=deliver(WRONG, facts=None)).run()

    assert (told["claims"], told["wrong"]) == (0, 0)
    assert "No facts are kept with the deck" in "".join(logs.warnings)


def test_facts_that_did_not_come_are_not_none(deliver: Deliver) -> None:
    """What an XCom has not brought, or an empty list: nothing would be found, and the check would pass."""
    with pytest.raises(InvalidArgumentError, match="see whether the data came"):
        after_rendering(None, facts="{{ ti.xcom_pull('n') }}", deck=deliver(WRONG)).execute({})
    with pytest.raises(InvalidArgumentError, match="see whether the data came"):
        check(deck=deliver(WRONG), facts=[]).run()


@pytest.mark.parametrize("kind", ["mapping", "text", "file", "path"])
def test_rules_are_a_mapping_text_or_a_file(kind: str, deliver: Deliver, tmp_path: Path) -> None:
    (tmp_path / "board.yaml").write_text("must_say: [Summary]\n")
    rules = {
        "mapping": {"must_say": ["Summary"]},
        "text": "must_say: [Summary]",
        "file": f"file://{tmp_path}/board.yaml",
        "path": tmp_path / "board.yaml",
    }[kind]

    assert "Summary" in str(failed(check(deck=deliver(RIGHT), rules=rules)))


def test_the_rules_template_is_read_from_its_store(deliver: Deliver, tmp_path: Path) -> None:
    manifest = deliver(RIGHT)
    (tmp_path / "house.pptx").write_bytes(drawn())
    (tmp_path / "board.yaml").write_text("template: house.pptx\n")

    assert check(deck=manifest, rules={"template": f"file://{tmp_path}/house.pptx"}).run()["wrong"] == 0
    assert check(deck=manifest, rules=f"{tmp_path}/board.yaml").run()["wrong"] == 0
    with pytest.raises(InvalidArgumentError, match=r"rules\.template='house\.pptx': Give the absolute path"):
        check(deck=manifest, rules={"template": "house.pptx"}).run()
    with pytest.raises(InvalidArgumentError, match=r"rules\.template='.*none\.pptx': It cannot be read"):
        check(deck=manifest, rules={"template": f"{tmp_path}/none.pptx"}).run()


def test_what_has_changed_is_told(deliver: Deliver, tmp_path: Path, logs: Logs) -> None:
    old = deliver(WRONG, name="old")

    for older in (old, f"{tmp_path}/old.pptx"):
        told = check(deck=deliver(RIGHT), compare_with=older).run()
        assert told["changed_slides"] == 1
    assert json.loads((tmp_path / "deck.check.json").read_text())["comparison"]
    assert "Since the older deck: 1 slide changed" in logs.text


@pytest.mark.parametrize("older", [None, "/nowhere/deck.pptx", {"files": [{"uri": "file:///nowhere/deck.pptx"}]}])
def test_without_an_older_deck_the_deck_is_checked_all_the_same(older: Any, deliver: Deliver, logs: Logs) -> None:
    assert check(deck=deliver(RIGHT), compare_with=older).run()["changed_slides"] is None

    assert bool([line for line in logs.warnings if "There is no older deck" in line]) == (older is not None)


# ---------------------------------------------------------------------- carousels


CAROUSEL = {
    "slideshow_id": "S",
    "title": "Regions",
    "slide_count": 2,
    "slides": [{"index": 0, "text": "Revenue\nEMEA made €4.2M"}, {"index": 1, "text": "APAC made €1.5M"}],
    "files": [],
    "facts": None,
}


def test_a_carousels_texts_are_checked_and_the_report_lies_beside_its_pictures(tmp_path: Path) -> None:
    files = [{"uri": f"file://{tmp_path}/carousel-{number}.jpg"} for number in (1, 2)]

    error = failed(check(deck={**CAROUSEL, "files": files}, facts=FACTS))

    assert 'slide 1: "EMEA made €4.2M" should be €4.8M' in str(error)
    assert {path.name for path in tmp_path.iterdir()} == {"carousel.check.json", "carousel.check.html"}
    assert error.summary["decks"][0]["uri"] is None


def test_a_draft_has_no_place_for_a_report(logs: Logs) -> None:
    error = failed(check(deck=CAROUSEL, facts=FACTS))

    assert "The report" not in str(error)
    assert error.summary["decks"] == [{"uri": None, "wrong": 1, "json": None, "html": None}]
    assert "There is no place for the report" in logs.text


def test_two_carousels_are_compared() -> None:
    older = {**CAROUSEL, "slides": [CAROUSEL["slides"][0], {"index": 1, "text": "APAC made €1.2M"}]}

    assert check(deck=CAROUSEL, facts=None, compare_with=older).run()["changed_slides"] == 1


# ---------------------------------------------------------------------- what is refused, and when


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"deck": "deck.pptx"}, "^deck='deck.pptx': Give what a task of ours has returned"),
        ({"deck": "/decks/"}, "^deck='/decks/': Give what"),
        ({"deck": None}, "^deck=None: Give what"),
        ({"deck": ["/a.pptx"]}, r"expand\(deck="),
        ({"deck": {"job_id": "J", "files": []}}, "No deck has landed by it"),
        ({"deck": "s3://bucket/../deck.pptx"}, "^deck=.*leads up again"),
        ({"facts": float("nan")}, "^facts=nan"),
        ({"facts": "facts.json"}, "^facts='facts.json': Give data, or the URI"),
        ({"rules": {"must_sya": []}}, "is it must_say"),
        ({"rules": "must_say: ["}, "^rules="),
        ({"rules": 5}, "^rules=5"),
        ({"compare_with": "old.pptx"}, "^compare_with='old.pptx'"),
        ({"fail_on": "rule"}, "^fail_on='rule': Give a list"),
        ({"fail_on": ["wrong"]}, "^fail_on='wrong': Give some of contradicted, "),
        ({"fail_on": ["supported"]}, "^fail_on='supported'"),
        ({"fail_on": None}, "^fail_on=None"),
    ],
    ids=str,
)
def test_literals_are_refused_when_the_dag_is_parsed(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=message):
        DeckCheckOperator(task_id="check", **{"deck": "/decks/deck.pptx", **wrong})


def test_what_is_no_deck_is_told(deliver: Deliver, tmp_path: Path) -> None:
    (tmp_path / "page.pptx").write_text("<html>Sign in</html>")

    with pytest.raises(InvalidArgumentError, match=r"deck=.*It is no \.pptx file that can be checked") as error:
        check(deck=f"{tmp_path}/page.pptx", facts=None).run()
    assert isinstance(error.value, AirflowFailException)
    with pytest.raises(InvalidArgumentError, match=r"deck='.*none\.pptx': It cannot be read \(FileNotFoundError"):
        check(deck=f"{tmp_path}/none.pptx", facts=None).run()


# ---------------------------------------------------------------------- templates and mapping


class Made(BaseOperator):
    """What its XCom is, a test says."""


def after_rendering(xcom: Any = None, **arguments: Any) -> Any:
    with DAG("d", schedule=None) as dag:
        task = DeckCheckOperator(task_id="check", **arguments)
    ti = SimpleNamespace(task=task, map_index=-1, xcom_pull=lambda *_, **__: xcom)
    task.render_template_fields({"ti": ti, "dag": dag, "ds": "2026-11-02", "params": {"min": 5}})
    return task


MANIFEST = {"files": [{"uri": "/decks/{{ ds }}.pptx"}], "request": {"prompt": "{{ conn.perceptis_default.password }}"}}


def test_a_template_of_one_expression_is_its_value() -> None:
    task = after_rendering(
        MANIFEST,
        deck="{{ ti.xcom_pull('make_deck') }}",
        facts="{{ ti.xcom_pull('numbers') }}",
        rules={"slides": {"min": "{{ params.min }}"}, "current_period": "{{ ds }}"},
        compare_with="/decks/{{ ds }}.pptx",
        fail_on="{{ ['rule'] }}",
    )

    assert task.deck == task.facts == MANIFEST, "and nothing in it is rendered again"
    assert task.rules == {"slides": {"min": 5}, "current_period": "2026-11-02"}
    assert (task.compare_with, task.fail_on) == ("/decks/2026-11-02.pptx", ["rule"])


def test_a_manifest_of_another_task_is_data_and_never_rendered() -> None:
    with DAG("d", schedule=None) as dag:
        check = DeckCheckOperator(task_id="check", deck=Made(task_id="make").output)
        mapped = DeckCheckOperator.partial(task_id="mapped").expand(deck=Made(task_id="many").output)
        more = DeckCheckOperator.partial(task_id="more").expand_kwargs(Made(task_id="kwargs").output)
    del dag

    ti = SimpleNamespace(task=check, map_index=-1, xcom_pull=lambda *_, **__: MANIFEST)
    ti.get_relevant_upstream_map_indexes = lambda *_, **__: None
    check.render_template_fields(
        {"ti": ti, "dag": check.dag, "ds": "2026-11-02", "expanded_ti_count": None, "run_id": "r"}
    )

    assert check.deck == MANIFEST
    if VERSION >= (3, 0):  # Before, Airflow counts in its database, of which there is none.
        assert rendered(mapped, many=[MANIFEST]).deck == MANIFEST
    assert rendered(more, kwargs=[{"deck": MANIFEST, "facts": {"name": "{{ ds }}"}}]).facts == {"name": "{{ ds }}"}


def test_rules_of_a_template_file_are_read_and_checked_when_the_dag_is_parsed(tmp_path: Path) -> None:
    (tmp_path / "board.yaml").write_text("current_period: '{{ ds }}'\nslides: {min: 2}\n")
    (tmp_path / "wrong.yaml").write_text("must_sya: []\n")
    with DAG("d", schedule=None, template_searchpath=str(tmp_path)) as dag:
        task = DeckCheckOperator(task_id="check", deck="/decks/d.pptx", rules="board.yaml")
        wrong = DeckCheckOperator(task_id="wrong", deck="/decks/d.pptx", rules="wrong.yaml")
        missing = DeckCheckOperator(task_id="missing", deck="/decks/d.pptx", rules="none.yaml")
        elsewhere = DeckCheckOperator(task_id="elsewhere", deck="/decks/d.pptx", rules="s3://rules/{{ ds }}.yaml")
    for each in (task, elsewhere):
        each.resolve_template_files()
        each.render_template_fields({"ti": SimpleNamespace(map_index=-1), "dag": dag, "ds": "2026-11-02"})

    assert task.rules == "current_period: '2026-11-02'\nslides: {min: 2}"
    assert elsewhere.rules == "s3://rules/2026-11-02.yaml"
    with pytest.raises(InvalidArgumentError, match="must_say"):
        wrong.resolve_template_files()
    with pytest.raises(InvalidArgumentError, match="No such template file"):
        missing.resolve_template_files()


# ---------------------------------------------------------------------- arguments of any type


def at_home(value: Any) -> Any:
    """Nothing of the network's is read, and none of this machine's files."""
    if isinstance(value, str | Path):
        text = str(value).replace("http", "nosuchstore")
        return f"/nowhere{text}" if text.startswith("/") else text
    return value


@pytest.mark.parametrize("is_rendered", [False, True], ids=["parsed", "rendered"])
@inputs(60)
@given(data=st.data())
def test_arguments_are_taken_or_refused_by_name(
    is_rendered: bool, deliver: Deliver, tmp_path: Path, data: st.DataObject
) -> None:
    good = {
        "deck": deliver(RIGHT),
        "facts": FACTS,
        "rules": {"must_say": ["APAC"], "slides": {"min": 1}},
        "compare_with": f"{tmp_path}/deck.pptx",
        "fail_on": ["rule", "contradicted"],
    }
    arguments, odd = data.draw(spoiled(good))
    arguments = {name: at_home(value) if name in odd else value for name, value in arguments.items()}
    arguments = {name: value for name, value in arguments.items() if name in DeckCheckOperator.template_fields}

    try:
        operator = DeckCheckOperator(task_id="check", **({**good, "facts": {"a": 1}} if is_rendered else arguments))
        if is_rendered:
            for name, value in arguments.items():
                # Not Airflow's own way, which gives up on what is deeper than Python goes.
                object.__setattr__(operator, name, value)
            operator.execute(check().context(operator))
    except DeckCheckFailedError:
        return
    except InvalidArgumentError as e:
        error = e
    else:
        return
    assert error.field.partition(".")[0].partition("[")[0] in odd, str(error)[:200]
    assert len(str(error)) < 1500
    str(error).encode()
