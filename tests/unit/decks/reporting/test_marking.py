from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.decks.reporting.marking import parts
from tests.unit.decks.making import a_finding


@pytest.mark.parametrize(
    ("told", "marked"),
    [
        ({"text": "1.53M", "value": 1_530_000.0}, ("", "1.53M", "")),
        ({"text": "€9.9M", "context": "It stands\nat €9.9M."}, ("It stands at ", "€9.9M", ".")),
        ({"text": "falcon", "context": "Project Falcon", "value": None}, ("Project ", "Falcon", "")),
        ({"text": "It made €2.83M of €5M", "value": 2_830_000.0}, ("It made ", "€2.83M", " of €5M")),
        ({"text": "EMEA fell 11.1%", "value": -11.1}, ("EMEA fell ", "11.1%", "")),
        ({"text": "Umsatz: 1.346.000 €", "value": 1_346_000.0}, ("Umsatz: ", "1.346.000 €", "")),
        ({"text": "5 of 5 stores", "value": 5.0}, ("", "5 of 5 stores", "")),
        ({"text": "7 of 9 stores", "value": 8.0}, ("", "7 of 9 stores", "")),
        ({"text": "7 stores", "value": None}, ("", "7 stores", "")),
        ({"text": "€5M", "context": "Something else", "value": None}, ("", "€5M", "")),
        ({"text": "", "context": "Something", "value": None}, ("", "", "")),
    ],
)
def test_the_wrong_part_is_found(told: dict[str, Any], marked: tuple[str, str, str]) -> None:
    assert parts(a_finding(**told)) == marked
