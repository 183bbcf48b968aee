"""What a paid task tells on its way."""

from __future__ import annotations

import re

import pytest

from tests.unit.conftest import Logs
from tests.unit.durable.support import MODES, PAID, Vendor


@PAID
@MODES
def test_it_tells_once_that_it_is_delivered(deferrable: bool, vendor: str, paid: Vendor, logs: Logs) -> None:
    paid.slow()

    paid.task(deferrable=deferrable).run()

    noun = f"{paid.operator.noun.capitalize()} {paid.ids[0]}"
    assert len([line for line in logs.lines if line.startswith(f"{noun} is delivered")]) == 1


@pytest.mark.parametrize(
    ("vendor", "arguments", "asked", "came"),
    [
        ("deck", {}, "a deck, the default template", "1 file, 3 slides, 3 billed"),
        (
            "deck-function",
            {"output_type": "single_slide", "variant_count": 2},
            "2 variants of a slide, the default template",
            "2 files, 2 slides, 2 billed",
        ),
        ("slideshow", {"aspect_ratio": "1:1"}, "1 slide, 1:1", r"1 file, 1 slide, \d+ credits left"),
        ("post", {}, "1 account, at once", "posted, 1 picture, out at 1 account"),
    ],
)
def test_it_tells_what_was_asked_for_and_what_came_of_it_in_one_line_each(
    vendor: str, arguments: dict[str, object], asked: str, came: str, paid: Vendor, logs: Logs
) -> None:
    paid.task(**arguments).run()

    it = f"{paid.operator.noun.capitalize()} {paid.ids[0]}"
    told = [line for line in logs.lines if line.startswith(it) and not re.search(r" after \d+ s\.$", line)]
    assert told[0] == f"{it} was accepted: {asked}."
    assert re.match(rf"{it} is delivered: {came}, \d+ s, \d+\.\d s on a worker", told[1])
    assert len(told) == 2


@pytest.mark.parametrize("vendor", ["deck"])
def test_on_a_worker_it_tells_each_state_once_with_the_time(vendor: str, paid: Vendor, logs: Logs) -> None:
    paid.slow()

    paid.task(deferrable=False).run()

    states = [line for line in logs.lines if re.fullmatch(rf"Job {paid.ids[0]} is \w+ after \d+ s\.", line)]
    assert [re.sub(r".* is (\w+) after .*", r"\1", state) for state in states] == ["pending", "completed"]


@pytest.mark.parametrize("vendor", ["deck", "post"])
def test_what_nobody_waits_for_is_not_called_delivered(vendor: str, paid: Vendor, logs: Logs) -> None:
    left = {"destination": None} if vendor == "deck" else {}

    paid.task(wait_for_completion=False, **left).run()

    assert f"{paid.ids[0]} is not waited for: it is " in logs.text
    assert "is delivered" not in logs.text
