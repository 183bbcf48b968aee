"""What is surely a mistake is refused before anything is bought; what may be one is told in the log."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator, PerceptisGenerateOperator
from airflow_provider_slides.sensors.perceptis import PerceptisJobSensor
from tests.unit.durable.support import TEMPLATED, TEMPLATED_AND_PLACED, Vendor, rendering
from tests.unit.support import STORES

WAITS = {"poll_interval": 60, "max_poll_interval": 30}


def wrong(paid: Vendor, place: Path) -> dict[str, Any]:
    """A name for the other vendor's kind of file."""
    return {"destination": f"{place}/x{'.pptx' if paid.operator.suffix == '.png' else '.pdf'}"}


@TEMPLATED_AND_PLACED
def test_a_file_of_another_kind_is_refused_when_the_dag_is_parsed(vendor: str, paid: Vendor, place: Path) -> None:
    fix = rf"What lands there is .*: write {place}/x|write x{paid.operator.suffix.replace('.png', '.jpeg')}"

    with pytest.raises(InvalidArgumentError, match=fix) as refused:
        paid.task(**wrong(paid, place)).operator()
    assert refused.value.field == "destination"


@TEMPLATED_AND_PLACED
@STORES
def test_or_when_it_is_rendered_and_then_nothing_is_bought(store: bool, vendor: str, paid: Vendor, place: Path) -> None:
    task = paid.task(store=store, destination="{{ where }}")
    rendering(task, where=wrong(paid, place)["destination"])

    with pytest.raises(AirflowFailException, match="What lands there is"):
        task.run()
    assert not paid.ids


def test_a_downloads_too(sandbox: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"What lands there is \.pptx, and no \.pdf: write x\.pptx"):
        PerceptisDownloadOperator(task_id="fetch", job_id="J", destination="s3://bucket/x.pdf")


@TEMPLATED
def test_waits_that_contradict_each_other_are_refused_when_the_dag_is_parsed(vendor: str, paid: Vendor) -> None:
    with pytest.raises(InvalidArgumentError, match=r"max_poll_interval=30: Give at least the poll_interval.* 60 s"):
        paid.task(**WAITS).operator()
    paid.task(poll_interval=200).operator()
    paid.task(max_poll_interval=2).operator()
    paid.task(poll_interval=60, max_poll_interval=60).operator()


@TEMPLATED
@STORES
def test_or_when_they_are_rendered_and_then_nothing_is_bought(store: bool, vendor: str, paid: Vendor) -> None:
    task = paid.task(store=store, poll_interval="{{ wait }}", max_poll_interval=30)
    rendering(task, wait=60)

    with pytest.raises(AirflowFailException, match=r"max_poll_interval=30: Give at least"):
        task.run()
    assert not paid.ids


@TEMPLATED_AND_PLACED
@STORES
def test_what_was_bought_before_a_release_refused_them_is_collected(
    store: bool, vendor: str, paid: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_AIRFLOW_PARSING_CONTEXT_TASK_ID", "make_deck")
    task = paid.task(store=store)
    with paid.dying("after-the-record", task):
        task.run()

    task.arguments.update(WAITS)
    assert task.run()[paid.id_key] == paid.ids[0]
    assert len(paid.ids) == 1


@STORES
@pytest.mark.parametrize("vendor", ["deck"])
def test_a_deck_that_was_bought_to_land_as_another_kind_lands(
    store: bool, vendor: str, paid: Vendor, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As 0.1.0 took it, and an upgrade came in between."""
    monkeypatch.setenv("_AIRFLOW_PARSING_CONTEXT_TASK_ID", "make_deck")
    task = paid.task(store=store, **wrong(paid, place))
    with pytest.MonkeyPatch.context() as before:
        before.setattr("airflow_provider_slides.storage.Destination.check_kind", lambda self: None)
        with paid.dying("after-the-record", task):
            task.run()

    assert task.run()[paid.id_key] == paid.ids[0]
    assert (place / "x.pdf").exists()
    assert len(paid.ids) == 1


@pytest.mark.parametrize("vendor", ["deck"])
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("decks", "'decks' will be the name of a file, without .pptx: end a directory with a slash, or add .pptx."),
        ("Acme / EMEA.pptx", "'Acme ' begins or ends with a blank: a slash in a value makes a folder of what stands"),
    ],
)
def test_a_doubtful_place_is_told_before_it_is_paid_for(
    name: str, told: str, vendor: str, paid: Vendor, place: Path, logs: Any
) -> None:
    task = paid.task(destination=f"{place}/{name}")
    with paid.dying("before-the-request", task):
        task.run()

    assert any(told in warning for warning in logs.warnings)
    assert not paid.ids


@pytest.mark.parametrize("vendor", ["deck"])
@pytest.mark.parametrize(("count", "told"), [(10, False), (11, True)])
def test_what_many_variants_bill_is_told_before_they_are_paid_for(
    count: int, told: bool, vendor: str, paid: Vendor, logs: Any
) -> None:
    task = paid.task(output_type="single_slide", variant_count=count)
    with paid.dying("before-the-request", task):
        task.run()

    assert (f"variant_count={count}: each variant is billed, {count} slides." in logs.warnings) is told
    assert not paid.ids


def test_a_sensor_has_one_interval_alone() -> None:
    assert not hasattr(PerceptisJobSensor(task_id="wait", job_id="J"), "max_poll_interval")
    assert hasattr(PerceptisGenerateOperator(task_id="deck", prompt="tea", destination="/x/"), "max_poll_interval")
