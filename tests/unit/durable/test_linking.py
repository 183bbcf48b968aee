"""Links on a task's page: there as soon as they lead somewhere, and never a deck's loss."""

from __future__ import annotations

from typing import Any

import pytest

from airflow_provider_slides.durable.linking import show
from airflow_provider_slides.exceptions import SlidesError
from airflow_provider_slides.links.base import FileLink, ManifestLink
from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator
from tests.stores import in_memory
from tests.unit.durable.support import MODES, PLACED, Vendor
from tests.unit.support import STORES, FakeTask

FILE, MANIFEST = FileLink.xcom_key, ManifestLink.xcom_key
CONSOLE = "https://console.aws.amazon.com/s3/object/decks?prefix=q3/"


@pytest.fixture
def bucket() -> str:
    """A bucket, whose files have a page."""
    return f"{in_memory('s3')}decks/"


def links(task: FakeTask) -> dict[str, Any]:
    return {key: value for key, value in task.xcoms.items() if key.startswith("_link_")}


def new_try(task: FakeTask) -> None:
    """Airflow takes a task's XComs away when a try begins."""
    task.xcoms.clear()


@PLACED
@MODES
def test_the_manifest_is_linked_while_it_waits_and_the_file_once_it_is_there(
    vendor: str, deferrable: bool, paid: Vendor, bucket: str
) -> None:
    seen: list[dict[str, Any]] = []
    paid.slow()
    paid.clock.after(50, lambda: seen.append(links(task)))
    task = paid.task(deferrable=deferrable, destination=f"{bucket}q3/")

    manifest = task.run()

    assert [set(moment) & {FILE, MANIFEST} for moment in seen] == [{MANIFEST}]
    name = manifest["files"][0]["uri"].rpartition("/")[2]
    assert links(task)[FILE] == f"{CONSOLE}{name}"
    assert links(task)[MANIFEST].startswith(CONSOLE)
    assert links(task)[MANIFEST].endswith(".manifest.json")


@PLACED
def test_it_is_linked_before_anything_is_sent(vendor: str, paid: Vendor, bucket: str) -> None:
    """So that a wait for the vendor's answer has it, too."""
    task = paid.task(destination=f"{bucket}q3/")

    with paid.dying("before-the-request", task):
        task.run()

    assert set(links(task)) == {MANIFEST}


@PLACED
def test_a_failed_task_links_the_manifest_and_no_file(vendor: str, paid: Vendor, bucket: str) -> None:
    task = paid.task(destination=f"{bucket}q3/")
    paid.sandbox.fault(route=paid.looks, status=404, times=-1)

    with pytest.raises(SlidesError):
        task.run()

    assert set(links(task)) == {MANIFEST}


@PLACED
@STORES
def test_a_retry_links_what_an_earlier_attempt_has_reserved_also_when_it_fails_at_once(
    store: bool, vendor: str, paid: Vendor, bucket: str
) -> None:
    task = paid.task(store=store, destination=f"{bucket}q3/")
    paid.sandbox.fault(route=paid.looks, status=401, times=2)

    for _ in range(2):
        new_try(task)
        with pytest.raises(SlidesError):
            task.run()
        assert set(links(task)) == {MANIFEST}
    new_try(task)
    task.run()

    assert {FILE, MANIFEST} <= set(links(task))


@pytest.mark.parametrize("vendor", ["deck"])
def test_a_retry_with_another_destination_links_nothing_that_is_not_there(
    vendor: str, paid: Vendor, bucket: str
) -> None:
    seen: list[dict[str, Any]] = []
    paid.slow()
    paid.sandbox.fault(route=paid.looks, status=401, times=1)
    task = paid.task(store=True, destination=f"{bucket}old/")
    with pytest.raises(SlidesError):
        task.run()
    new_try(task)
    task.arguments["destination"] = f"{bucket}q3/"
    paid.clock.after(50, lambda: seen.append(links(task)))

    task.run()

    assert seen == [{}]
    assert links(task)[MANIFEST].startswith(CONSOLE)


@PLACED
def test_a_disk_has_no_links(vendor: str, paid: Vendor) -> None:
    task = paid.task()

    task.run()

    assert not {FILE, MANIFEST} & set(links(task))


@pytest.mark.parametrize("vendor", ["deck"])
def test_a_download_links_both(vendor: str, paid: Vendor, bucket: str) -> None:
    job_id = paid.task().run()["job_id"]
    task = FakeTask(PerceptisDownloadOperator, job_id=job_id, destination=f"{bucket}q3/deck.pptx")

    task.run()

    assert links(task) == {FILE: f"{CONSOLE}deck.pptx", MANIFEST: f"{CONSOLE}deck.manifest.json"}


@PLACED
def test_a_link_that_cannot_be_shown_costs_no_deck(
    vendor: str, paid: Vendor, bucket: str, logs: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise RuntimeError("no XComs today, s3cret")

    monkeypatch.setattr("airflow_provider_slides.links.base.PushedLink.push", refuse)

    assert paid.task(destination=f"{bucket}q3/").run()["files"]

    assert len(paid.ids) == 1
    assert "This task's page has no link 'Manifest' (RuntimeError)" in logs.text
    assert "s3cret" not in logs.text


def test_whatever_fails_is_told_by_its_kind_alone(logs: Any) -> None:
    def fail() -> str:
        raise OSError("https://h/?sig=s3cret")

    show(None, FileLink, fail)

    (line,) = [line for line in logs.lines if "no link" in line]
    assert line == "This task's page has no link 'File' (OSError): nothing else is wrong."
