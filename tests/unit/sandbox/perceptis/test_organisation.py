from __future__ import annotations

import pytest

from airflow_provider_slides.sandbox.perceptis import organisation
from airflow_provider_slides.sandbox.perceptis.organisation import KEY, check_key, choose_template
from airflow_provider_slides.sandbox.refusal import Refusal


@pytest.mark.parametrize("header", [f"Bearer {KEY}", f"bearer {KEY}"])
def test_a_good_key(header: str) -> None:
    assert check_key(header) == KEY


@pytest.mark.parametrize(
    "header",
    [None, "", KEY, f"Basic {KEY}", "Bearer", "Bearer ", "Bearer nonsense", f"Bearer {KEY}x", f"Bearer  {KEY}"],
)
def test_a_missing_or_wrong_key(header: str | None) -> None:
    with pytest.raises(Refusal) as refused:
        check_key(header)
    assert refused.value.status == 401


def test_a_plan_without_api() -> None:
    with pytest.raises(Refusal) as refused:
        check_key(f"Bearer {organisation.INELIGIBLE_KEY}")
    assert refused.value.status == 403


def test_templates_go_by_their_exact_name() -> None:
    assert choose_template("Acme Midnight") == "Acme Midnight"
    assert choose_template(None) == organisation.DEFAULT_TEMPLATE
    for unknown in ("acme midnight", "Acme", ""):
        with pytest.raises(Refusal) as refused:
            choose_template(unknown)
        assert refused.value.status == 400


def test_a_name_that_two_templates_bear() -> None:
    with pytest.raises(Refusal) as refused:
        choose_template(organisation.AMBIGUOUS_TEMPLATE)
    assert (refused.value.status, refused.value.code) == (409, "ambiguous_template_name")
