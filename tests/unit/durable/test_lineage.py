"""What OpenLineage's own extractor gets of our operators (make lineage has it)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.durable.support import MODES, PAID, Vendor
from tests.unit.support import FakeClock, FakeTask

pytest.importorskip("airflow.providers.openlineage", reason="make lineage has it")

from airflow.providers.openlineage.extractors.base import DefaultExtractor

from airflow_provider_slides.durable.openlineage import SlidesRunFacet, named

ROOT = Path(__file__).resolve().parents[3]


def last_operator(task: FakeTask) -> list[Any]:
    """Note the operator of each stay on a worker: the last is the one that OpenLineage asks."""
    operators: list[Any] = []
    make = task.operator

    def noted() -> Any:
        operators.append(make())
        return operators[-1]

    task.operator = noted  # type: ignore[method-assign]
    return operators


@PAID
@MODES
def test_a_delivery_is_told_after_a_deferral_too(deferrable: bool, vendor: str, paid: Vendor) -> None:
    paid.slow()
    task = paid.task(deferrable=deferrable)
    operators = last_operator(task)

    manifest = task.run()

    told = DefaultExtractor(operators[-1]).extract_on_complete(None)
    assert told is not None
    assert told.run_facets["externalQuery"].externalQueryId == told.run_facets["slides"].jobId == paid.ids[0]
    assert told.run_facets["slides"].billedCount == manifest.get("billed", {}).get("count")
    versions = [dataset.facets["version"].datasetVersion for dataset in told.outputs]
    assert versions == [file["sha256"] for file in manifest.get("files", [])]
    assert told.inputs == []


def test_facts_are_the_input(sandbox: Sandbox, clock: FakeClock, tmp_path: Path) -> None:
    from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

    task = FakeTask(
        PerceptisGenerateOperator,
        clock=clock,
        prompt="Three slides",
        facts={"revenue": 3},
        destination=f"{tmp_path}/deck.pptx",
    )
    operators = last_operator(task)
    task.run()

    told = DefaultExtractor(operators[-1]).extract_on_complete(None)

    assert told is not None
    assert [(d.namespace, d.name) for d in told.inputs] == [("file", f"{tmp_path}/deck.facts.json")]
    assert [(d.namespace, d.name) for d in told.outputs] == [("file", f"{tmp_path}/deck.pptx")]
    assert told.run_facets["slides"].manifestUri == f"file://{tmp_path}/deck.manifest.json"


def test_a_failure_tells_what_was_bought(sandbox: Sandbox, clock: FakeClock, tmp_path: Path) -> None:
    from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

    sandbox.fault(route="POST /api/v1/generate", job={"outcome": "failed"})
    arguments = {"prompt": "Three slides", "destination": f"{tmp_path}/deck.pptx"}
    task = FakeTask(PerceptisGenerateOperator, clock=clock, **arguments)
    operators = last_operator(task)
    with pytest.raises(Exception, match="failed"):
        task.run()

    told = DefaultExtractor(operators[-1]).extract_on_failure(None)

    assert told is not None
    assert told.run_facets["slides"].jobId == sandbox.ledger()["jobs"][0]["job_id"]
    assert told.outputs == []


def test_at_the_start_nothing_is_bought(tmp_path: Path) -> None:
    operator = PerceptisDownloadOperator(task_id="t", job_id="J", destination=f"{tmp_path}/")

    told = DefaultExtractor(operator).extract()

    assert told is not None
    assert told.run_facets["slides"] == SlidesRunFacet(vendor="perceptis")
    assert "externalQuery" not in told.run_facets


def test_the_facet_is_as_its_schema_says() -> None:
    schema = json.loads((ROOT / "docs/_static/SlidesRunFacet.json").read_text())
    fields = {field.name for field in attrs.fields(SlidesRunFacet) if not field.name.startswith("_")}

    assert {*schema["$defs"]["SlidesRunFacet"]["allOf"][1]["properties"]} == fields
    assert SlidesRunFacet(vendor="x")._schemaURL.endswith("_static/SlidesRunFacet.json#/$defs/SlidesRunFacet")


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("file:///tmp/decks/a b.pptx", ("file", "/tmp/decks/a b.pptx")),
        ("s3://aws_default@bucket/2026/deck.pptx", ("s3://bucket", "2026/deck.pptx")),
        ("gs://bucket/deck.pptx", ("gs://bucket", "deck.pptx")),
    ],
)
def test_files_are_named_as_openlineage_names_them(uri: str, name: tuple[str, str]) -> None:
    assert named(uri) == name
