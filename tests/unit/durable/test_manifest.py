from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from types import NoneType, SimpleNamespace, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from airflow_provider_slides.durable.manifest import (
    MANIFEST_VERSION,
    MOST_REQUEST_BYTES,
    iso,
    task_destination,
    task_manifest,
    told_request,
    without_signatures,
)
from airflow_provider_slides.exceptions import JobFailedError
from airflow_provider_slides.jobs.identity import TaskIdentity
from airflow_provider_slides.links.base import VendorLink
from airflow_provider_slides.manifests import DeckManifest, DownloadManifest, PostManifest, SlideshowManifest
from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator
from tests.unit.durable.support import Vendor
from tests.unit.support import FakeTask


def records(task_id: str = "deck", map_index: int = -1) -> Any:
    return SimpleNamespace(task=TaskIdentity("dag", "run", task_id, map_index), try_number=2)


def test_a_manifest_says_which_task_and_attempt_wrote_it() -> None:
    assert task_manifest(records(map_index=3)) == {
        "task": {"dag_id": "dag", "run_id": "run", "task_id": "deck", "map_index": 3},
        "attempt": 2,
    }


@pytest.mark.parametrize(
    ("task", "name"),
    [
        (records(), "deck-"),
        (records(map_index=0), "deck-0-"),
        (records(map_index=12), "deck-12-"),
        (records("t" * 200), "t" * 150 + "-"),
    ],
)
def test_a_file_without_a_name_has_its_tasks(task: Any, name: str, tmp_path: Path) -> None:
    place = task_destination(f"{tmp_path}/", task, suffix=".pptx")

    assert place.file().name == f"{name}{task.task.digest}.pptx"


def test_a_request_is_told_without_what_signs_its_links() -> None:
    link, time = "https://h/a.png?sig=s3cret", datetime(2026, 11, 28, tzinfo=UTC)
    request = {"images": [link, {"url": link}], "pair": (link, 1), "at": time, "of": None}

    told = told_request(request)

    assert told == without_signatures(request)
    assert "s3cret" not in str(told)
    assert told == {
        "images": ["https://h/a.png?...", {"url": "https://h/a.png?..."}],
        "pair": ["https://h/a.png?...", 1],
        "at": "2026-11-28T00:00:00+00:00",
        "of": None,
    }


def test_a_request_that_is_too_large_for_a_manifest_is_not_told() -> None:
    largest = {"prompt": "x" * (1024 * 1024 - len('{"prompt": ""}'))}

    assert MOST_REQUEST_BYTES == 1024 * 1024
    assert told_request(largest) == largest
    assert told_request({"prompt": largest["prompt"] + "x"}) is None


def test_a_moment_is_told_in_utc_to_the_second() -> None:
    assert iso(1_700_000_000.7) == "2023-11-14T22:13:20+00:00"


# ---------------------------------------------------------------------- as they are documented


def differences(value: Any, kind: Any, place: str = "manifest") -> list[str]:
    """Where a value is not what its documented type says."""
    if is_typeddict(kind):
        if not isinstance(value, dict):
            return [place]
        named = get_type_hints(kind)
        keys = [f"{place}.{key}" for key in set(value) - set(named) | kind.__required_keys__ - set(value)]
        return keys + [
            found for key in value if key in named for found in differences(value[key], named[key], f"{place}.{key}")
        ]
    if get_origin(kind) is list:
        return [found for item in value for found in differences(item, get_args(kind)[0], f"{place}[]")]
    if get_origin(kind) is UnionType:
        return [] if any(not differences(value, each, place) for each in get_args(kind)) else [place]
    if get_origin(kind) is Literal:
        return [] if value in get_args(kind) else [place]
    if kind is Any:
        return []
    plain = get_origin(kind) or kind or NoneType
    is_right = isinstance(value, int | float if plain is float else plain)
    return [] if is_right and not (isinstance(value, bool) and plain is not bool) else [f"{place}: {value!r}"]


FACTS = {"facts": {"week": "2026-W45"}}


@pytest.mark.parametrize(
    ("vendor", "arguments", "kind"),
    [
        ("deck", {}, DeckManifest),
        ("deck", FACTS, DeckManifest),
        ("deck", {"output_type": "single_slide", "variant_count": 2}, DeckManifest),
        ("deck", {"destination": None, "wait_for_completion": False, **FACTS}, DeckManifest),
        ("slideshow", FACTS, SlideshowManifest),
        ("slideshow", {"render": False, "destination": None}, SlideshowManifest),
        ("post", {}, PostManifest),
        ("post", {"wait_for_completion": False}, PostManifest),
    ],
)
def test_a_manifest_is_what_its_type_says(
    arguments: dict[str, Any], kind: Any, vendor: str, paid: Vendor, place: Path
) -> None:
    task = paid.task(**arguments)

    manifest = task.run()

    assert differences(manifest, kind) == []
    assert manifest["schema_version"] == MANIFEST_VERSION == 1
    for path in place.glob("*.manifest.json"):
        assert json.loads(path.read_text()) == json.loads(json.dumps(manifest))
    uris = [file["uri"] for file in manifest.get("files", [])]
    task.xcoms.pop(VendorLink.xcom_key, None)
    assert task.xcoms == {paid.id_key: paid.ids[0], **({"uri": uris[0], "uris": uris} if uris else {})}


@pytest.mark.parametrize("vendor", ["deck"])
def test_the_manifest_of_a_download_is_what_its_type_says(vendor: str, paid: Vendor, tmp_path: Path) -> None:
    job_id = paid.task().run()["job_id"]
    task = FakeTask(PerceptisDownloadOperator, job_id=job_id, destination=f"{tmp_path}/again/")

    manifest = task.run()

    assert differences(manifest, DownloadManifest) == []
    uris = [file["uri"] for file in manifest["files"]]
    assert task.xcoms == {"uri": uris[0], "uris": uris}


def test_the_check_finds_what_is_missing_too_much_and_of_another_kind() -> None:
    file = {"uri": "u", "size_bytes": True, "sha256": None, "variant": 1, "link": "l"}
    found = differences({"files": [file]}, DeckManifest)

    assert {"manifest.job_id", "manifest.files[].link", "manifest.files[].slide_count"} <= set(found)
    assert {"manifest.files[].size_bytes: True", "manifest.files[].sha256: None"} <= set(found)


# ---------------------------------------------------------------------- what the vendor bills


@pytest.mark.parametrize("vendor", ["deck"])
@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        ({"prompt": "Four slides on tea"}, 4),
        ({"output_type": "single_slide", "variant_count": 3}, 3),
        ({"destination": None, "wait_for_completion": False}, None),
    ],
)
def test_a_deck_is_billed_by_slide_and_single_slides_by_variant(
    arguments: dict[str, Any], count: int | None, vendor: str, paid: Vendor
) -> None:
    manifest = paid.task(**arguments).run()

    assert manifest["billed"] == {"unit": "slide", "count": count}


@pytest.mark.parametrize("vendor", ["deck"])
def test_a_failed_job_is_free_as_its_place_tells(vendor: str, paid: Vendor, place: Path) -> None:
    paid.sandbox.fault(route=paid.buys, job={"outcome": "failed"})
    with pytest.raises(JobFailedError):
        paid.task().run()

    (path,) = place.glob("*.manifest.json")
    assert json.loads(path.read_text())["billed"] == {"unit": "slide", "count": 0}
