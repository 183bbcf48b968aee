from __future__ import annotations

import pytest

from airflow_provider_slides.cli.kinds import KINDS, kind_of
from airflow_provider_slides.decorators.genviral import GenviralDecoratedOperator
from airflow_provider_slides.decorators.perceptis import PerceptisDecoratedOperator
from airflow_provider_slides.operators.genviral import GenviralPostOperator, GenviralSlideshowOperator
from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator, PerceptisGenerateOperator
from airflow_provider_slides.sensors.genviral import GenviralSlideshowSensor
from airflow_provider_slides.sensors.perceptis import PerceptisJobSensor


@pytest.mark.parametrize(
    ("operator", "kind"),
    [
        (PerceptisGenerateOperator, "job"),
        (PerceptisDecoratedOperator, "job"),
        (GenviralSlideshowOperator, "slideshow"),
        (GenviralDecoratedOperator, "slideshow"),
        (GenviralPostOperator, "post"),
        (PerceptisDownloadOperator, None),
        (PerceptisJobSensor, None),
        (GenviralSlideshowSensor, None),
    ],
)
def test_a_task_that_buys_is_known_by_its_arguments(operator: type, kind: str | None) -> None:
    assert kind_of(set(operator.template_fields)) is (KINDS[kind] if kind else None)  # type: ignore[attr-defined]
