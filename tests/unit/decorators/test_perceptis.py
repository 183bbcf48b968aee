"""The decorator itself: where Airflow finds it, and what an editor and mypy know of it."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, get_overloads

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException, task

from airflow_provider_slides.decorators.genviral import GenviralDecoratedOperator, genviral_slideshow
from airflow_provider_slides.decorators.perceptis import PerceptisDecoratedOperator, perceptis_deck
from airflow_provider_slides.operators.genviral import GenviralSlideshowOperator
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from tests.releases import VERSION
from tests.unit.decorators.support import Function, told
from tests.unit.durable.support import Vendor

ROOT = Path(__file__).resolve().parents[3]
DECORATORS = {
    "perceptis_deck": (perceptis_deck, PerceptisDecoratedOperator, PerceptisGenerateOperator),
    "genviral_slideshow": (genviral_slideshow, GenviralDecoratedOperator, GenviralSlideshowOperator),
}
EACH = pytest.mark.parametrize("name", DECORATORS)


@EACH
def test_it_is_the_task_of_its_name(name: str) -> None:
    decorate, operator, _ = DECORATORS[name]

    assert getattr(task, name) is decorate
    assert operator.custom_operator_name == f"@task.{name}"


@EACH
def test_a_function_is_decorated_with_and_without_arguments(name: str) -> None:
    decorate, operator, _ = DECORATORS[name]

    def make_deck() -> str:
        """Tell a deck."""
        return "A deck"

    for decorated in (decorate(make_deck), decorate(retries=3)(make_deck)):
        made = decorated().operator
        assert type(made) is operator
        assert (made.task_id, made.doc_md) == ("make_deck", "Tell a deck.")


@EACH
def test_an_editor_is_told_every_argument_of_the_operator_but_the_prompt(name: str) -> None:
    decorate, _, operator = DECORATORS[name]
    _, with_arguments = get_overloads(decorate)

    def told(callable: Any) -> dict[str, Any]:
        parameters = inspect.signature(callable).parameters.values()
        return {p.name: p.annotation for p in parameters if p.kind is p.KEYWORD_ONLY and p.name != "prompt"}

    def defaults(callable: Any) -> dict[str, Any]:
        # What the configuration says is not known to an editor, and that nothing is given has no notation.
        return {p.name: p.default for p in inspect.signature(callable).parameters.values() if p.name in told(callable)}

    assert told(with_arguments) == told(operator.__init__)
    untold = {"deferrable": ..., "facts": ...}
    assert {**defaults(with_arguments), **untold} == {**defaults(operator.__init__), **untold}
    for argument in told(with_arguments):
        assert f":param {argument}:" in (decorate.__doc__ or ""), argument


TYPED = """
from typing import Any

from airflow.sdk import DAG, XComArg, task_group

from airflow_provider_slides.decorators.genviral import genviral_slideshow
from airflow_provider_slides.decorators.perceptis import perceptis_deck


@perceptis_deck
def bare(rows: list[int]) -> str:
    return f"A deck of {rows}"


@perceptis_deck(destination="/decks/", deferrable=True, timeout=60, retries=3)
def deck(name: str, count: int = 5) -> dict[str, Any]:
    return {"prompt": f"{count} slides for {name}"}


@genviral_slideshow(slide_count=3, render=True, destination="/decks/", deferrable=True)
def carousel(name: str) -> str:
    return f"Quotes for {name}"


with DAG("d"):
    made: XComArg = bare([1, 2])
    deck("Ann", count=3)
    deck.override(task_id="other", retries=1)("Ann")
    deck.partial(count=3).expand(name=["Ann", "Bob"])
    deck.expand_kwargs([{"name": "Ann"}, {"name": "Bob", "count": 2}])
    carousel.override(pool="genviral").expand(name=["Ann"])

    @task_group
    def decks() -> None:
        carousel("Ann")

    decks()
"""

WRONG = {
    "perceptis_deck(destination=7)": 'argument type "int"',
    'perceptis_deck(wait_for_completion="no")': 'argument type "str"',
    'genviral_slideshow(render="yes")': 'argument type "str"',
    "genviral_slideshow(slide_count=[5])": 'argument type "list[int]"',
    "deck(7)": 'has incompatible type "int"; expected "str"',
    "deck()": "Too few arguments",
    'deck("Ann", nobody=1)': 'Unexpected keyword argument "nobody"',
    "perceptis_deck(lambda: 7)": 'of "perceptis_deck" cannot be "int"',
    "deck.expand(name=7)": '"name" to "expand" of "Task" has incompatible type "int"',
}


@pytest.mark.skipif(VERSION < (3, 3), reason="a DAG is checked with the Airflow that it is written for")
def test_mypy_finds_wrong_arguments_and_none_in_what_is_right(tmp_path: Path) -> None:
    lines, sample = TYPED.splitlines(), tmp_path / "sample_of_decorators.py"
    sample.write_text("\n".join([*lines, *WRONG]) + "\n")
    # As make lint, whose cache it shares.
    command = [sys.executable, "-m", "mypy", "--no-error-summary", str(sample)]

    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    found = re.findall(rf"{sample.name}:(\d+): error: (.*)", run.stdout)
    assert [int(line) for line, _ in found] == list(range(len(lines) + 1, len(lines) + len(WRONG) + 1)), run.stdout
    for (wrong, why), (_, error) in zip(WRONG.items(), found, strict=True):
        assert why in error, wrong


@pytest.mark.parametrize("vendor", ["deck"])
def test_it_may_tell_all_that_a_slide_is_made_of(vendor: str, paid: Vendor, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 50)
    said = {
        "prompt": "One slide on tea",
        "output_type": "single_slide",
        "variant_count": 2,
        "reference_images": [tmp_path / "logo.png"],
        "use_web_search": True,
    }

    manifest = told(paid, Function(said), deferrable=True).run()

    assert len(manifest["files"]) == 2
    (asked,) = paid.bought()
    assert (asked["output_type"], asked["units_billed"], asked["reference_images"]) == ("single_slide", 2, 1)
    assert manifest["request"]["use_web_search"] is True


@pytest.mark.parametrize("vendor", ["deck"])
def test_images_of_a_deck_are_refused_before_anything_is_sent(vendor: str, paid: Vendor, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 50)

    with pytest.raises(AirflowFailException, match=r"^reference_images=.* single slides only"):
        told(paid, Function({"prompt": "Tea", "reference_images": [str(tmp_path / "logo.png")]})).run()

    assert paid.sandbox.ledger()["requests"] == {}


def test_no_rule_about_several_arguments_is_judged_before_all_are_told() -> None:
    for given in ({"variant_count": 3}, {"reference_images": ["/a.png"]}, {"wait_for_completion": False}):
        perceptis_deck(**given)(Function())()  # type: ignore[call-overload]
