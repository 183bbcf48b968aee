"""What is Genviral's own about a function that tells a slideshow."""

from __future__ import annotations

from datetime import date

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.decorators.genviral import genviral_slideshow
from airflow_provider_slides.sandbox.genviral.seeds import PACK
from tests.unit.decorators.support import Function, told
from tests.unit.durable.support import Vendor

SLIDESHOW = pytest.mark.parametrize("vendor", ["slideshow"])


@SLIDESHOW
def test_it_may_write_the_slides_itself_and_tell_no_prompt(vendor: str, paid: Vendor) -> None:
    config = {"total_slides": 1, "slide_types": ["image_pack"], "slide_texts": {0: "Discipline"}}
    said = {"skip_ai": True, "slide_config": config, "pack_id": PACK, "slide_count": 1}

    manifest = told(paid, Function(said), deferrable=True, pack_id=None).run()

    assert manifest["slides"][0]["text"] == "Discipline"
    assert paid.ids == [manifest["slideshow_id"]]


@SLIDESHOW
def test_what_it_tells_of_the_balance_stops_it_before_it_pays(vendor: str, paid: Vendor) -> None:
    with pytest.raises(AirflowFailException, match=r"or lower min_credits\.$"):
        told(paid, Function({"prompt": "Five quotes", "min_credits": 1_000_000_000})).run()

    assert paid.ids == []


@SLIDESHOW
def test_a_date_is_told_as_text(vendor: str, paid: Vendor) -> None:
    config = {"total_slides": 1, "slide_types": ["image_pack"], "slide_texts": {0: date(2026, 11, 2)}}

    manifest = told(paid, Function({"skip_ai": True, "slide_config": config, "slide_count": 1})).run()

    assert manifest["slides"][0]["text"] == "2026-11-02"


def test_no_rule_about_several_arguments_is_judged_before_all_are_told() -> None:
    for given in ({"slide_config": {"slide_types": ["image_pack"]}}, {"skip_ai": False}, {"render": True}, {}):
        genviral_slideshow(**given)(Function())()  # type: ignore[call-overload]
