"""A delivery in OpenLineage's own classes; to be imported where its provider is installed, and asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs
from airflow.providers.openlineage.extractors import OperatorLineage
from openlineage.client.event_v2 import Dataset
from openlineage.client.facet_v2 import RunFacet, dataset_version_dataset, external_query_run

from airflow_provider_slides.durable.assets import without_connection

_SCHEMA = "https://airflow-provider-slides.readthedocs.io/en/latest/_static/SlidesRunFacet.json#/$defs/SlidesRunFacet"


@attrs.define
class SlidesRunFacet(RunFacet):  # type: ignore[misc]  # untyped where it is not installed
    """
    What was bought of a vendor; ``docs/_static/SlidesRunFacet.json`` is its schema.

    :param vendor: ``perceptis`` or ``genviral``.
    :param jobId: The vendor's id of the job, slideshow or post; ``None`` while nothing is bought.
    :param slideCount: How many slides were delivered.
    :param billedUnit: What the vendor bills by.
    :param billedCount: How many of them it bills.
    :param manifestUri: Where the manifest is.
    """

    vendor: str
    jobId: str | None = None
    slideCount: int | None = None
    billedUnit: str | None = None
    billedCount: int | None = None
    manifestUri: str | None = None

    @staticmethod
    def _get_schema() -> str:
        return _SCHEMA


def lineage(vendor: str, job_id: str | None, delivered: Mapping[str, Any]) -> OperatorLineage:
    """
    Return what a run of a task has read, written and bought.

    :param vendor: The vendor.
    :param job_id: Its id of what was bought; ``None`` when nothing is known to be.
    :param delivered: What the event of its delivery tells, and ``facts``; empty when there was none.
    """
    billed = delivered.get("billed") or {}
    facet = SlidesRunFacet(
        vendor=vendor,
        jobId=job_id,
        slideCount=delivered.get("slide_count"),
        billedUnit=billed.get("unit"),
        billedCount=billed.get("count"),
        manifestUri=delivered.get("manifest_uri"),
    )
    facts = delivered.get("facts") or {}
    facets: dict[str, Any] = {"slides": facet}
    if job_id is not None:
        facets["externalQuery"] = external_query_run.ExternalQueryRunFacet(externalQueryId=job_id, source=vendor)
    return OperatorLineage(
        inputs=[_dataset(facts)] if facts.get("uri") else [],
        outputs=[_dataset(file) for file in delivered.get("files", ())],
        run_facets=facets,
    )


def _dataset(file: Mapping[str, Any]) -> Dataset:
    namespace, name = named(file["uri"])
    version = dataset_version_dataset.DatasetVersionDatasetFacet(datasetVersion=file["sha256"])
    return Dataset(namespace=namespace, name=name, facets={"version": version})


def named(uri: str) -> tuple[str, str]:
    """Return a file's namespace and name, as OpenLineage names what lies on a disk or in a bucket."""
    scheme, _, rest = without_connection(uri).partition("://")
    if scheme == "file":
        return "file", rest
    bucket, _, key = rest.partition("/")
    return f"{scheme}://{bucket}", key
