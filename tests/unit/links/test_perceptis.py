"""Which links the page of a task with Perceptis has."""

from __future__ import annotations

from airflow_provider_slides.decorators.perceptis import PerceptisDecoratedOperator
from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator, PerceptisGenerateOperator


def test_all_that_land_a_deck_link_it_and_its_manifest() -> None:
    for operator in (PerceptisGenerateOperator, PerceptisDownloadOperator, PerceptisDecoratedOperator):
        assert [link.name for link in operator.operator_extra_links] == ["Deck", "Manifest"]
