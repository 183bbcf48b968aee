"""A vendor's words in every place of its answers: what a task leaves is clean, and what is paid for is bought once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from airflow_provider_slides.exceptions import InvalidRequestError, JobFailedError, SlidesError
from airflow_provider_slides.operators.genviral import GenviralPostOperator
from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator
from airflow_provider_slides.sandbox.genviral.seeds import TIKTOK_ACCOUNT
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.attacks.attacks import Asked
from tests.attacks.hostile_json import WORDS
from tests.attacks.test_attacks import NO_LINE, NO_TEXT, shows
from tests.attacks.victims import KEY, texts_of, unfit
from tests.between import Between, between
from tests.unit.conftest import Logs
from tests.unit.genviral_support import GenviralTask, generates, posts, slideshow_task
from tests.unit.operators.conftest import MakeTask
from tests.unit.support import FakeClock, FakeTask

#: MySQL keeps no more of an XCom.
MOST_OF_AN_XCOM = 65_535

MODES = pytest.mark.parametrize("deferrable", [True, False], ids=["deferrable", "on-the-worker"])
#: One of each kind; clients meet all (tests/attacks/test_attacks.py).
EACH_WORD = pytest.mark.parametrize(
    "word",
    [
        *("half-emoji", "nul", "newline", "line-separator", "escape", "right-to-left", "blank", "template"),
        *("key-escaped", "key-around-nul", "key-in-the-way-of-each-cut-escaped", "signed-link", "long"),
    ],
)


@pytest.fixture
def vendor(sandbox: Sandbox, word: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Between]:
    """Perceptis, with a word for its answers."""
    yield from _vendor(sandbox.connection, "PERCEPTIS", word, monkeypatch)


@pytest.fixture
def other(genviral: Sandbox, word: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Between]:
    """Genviral, with a word for its answers."""
    yield from _vendor(genviral.genviral_connection, "GENVIRAL", word, monkeypatch)


def _vendor(connection: dict[str, str], name: str, word: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Between]:
    with between(connection["host"], connection["password"]) as proxy:
        proxy.word = WORDS[word](Asked("J", b"", KEY.encode(), b"http://x", b"", b""))
        fields = {**connection, "host": proxy.url, "password": KEY}
        monkeypatch.setenv(f"AIRFLOW_CONN_{name}_DEFAULT", json.dumps(fields))
        yield proxy


def ensure_clean(task: FakeTask, logs: Logs, *told: Any) -> None:
    """Nothing that a task leaves does harm: results, XComs, events, records, logs."""
    kept = [*told, *task.xcoms.values(), *(task.store.values.values() if task.store is not None else [])]
    for value in [*kept, *task.events]:
        assert not unfit(value)
        assert len(json.dumps(value)) < MOST_OF_AN_XCOM
        for text in texts_of(value):
            assert not [*shows(text, NO_TEXT)], ascii(text)
    for event in task.events:
        assert not [*shows(str(event.get("message")), NO_LINE)], ascii(event)
    for line in logs.lines:
        assert not [*shows(line, NO_LINE)], ascii(line)


def ensure_manifest(directory: Path, manifest: dict[str, Any]) -> None:
    (path,) = directory.rglob("*.manifest.json")
    assert json.loads(path.read_text(encoding="utf-8")) == manifest


# ---------------------------------------------------------------------- Perceptis


def slow(sandbox: Sandbox, clock: FakeClock, **how: str) -> None:
    """Let the next job be waited for."""
    sandbox.fault(route="POST /api/v1/generate", job={"seconds": 100_000})
    clock.after(100, lambda: [sandbox.finish(job["job_id"], **how) for job in sandbox.ledger()["jobs"]])


def in_a_job(asked: str, body: Any) -> None:
    """Put words where a job has some that are for nobody to act on."""
    if "job_id" not in body:
        return
    body["@@"] = {"@@": ["@@"]}
    body["output_type"] = "@@"
    body["status"] = {"pending": "@@", "processing": "@@"}.get(body["status"], body["status"])
    for file in body.get("downloads") or []:
        file["format"] = file["@@"] = "@@"


@EACH_WORD
@MODES
def test_a_decks_manifest_is_clean_and_a_retry_collects_the_same_deck(
    word: str,
    deferrable: bool,
    vendor: Between,
    generate: MakeTask,
    sandbox: Sandbox,
    clock: FakeClock,
    logs: Logs,
    tmp_path: Path,
) -> None:
    slow(sandbox, clock)
    vendor.twist = in_a_job
    task = generate(deferrable=deferrable)

    manifest = task.run()
    again = task.run()

    assert again["job_id"] == manifest["job_id"]
    assert len(sandbox.ledger()["jobs"]) == 1
    ensure_manifest(tmp_path, again)
    ensure_clean(task, logs, manifest, again)


@EACH_WORD
def test_what_another_task_collects_has_a_clean_manifest(
    word: str, vendor: Between, generate: MakeTask, clock: FakeClock, logs: Logs, tmp_path: Path
) -> None:
    vendor.twist = in_a_job
    job_id = generate(wait_for_completion=False, destination=None).run()["job_id"]
    task = FakeTask(PerceptisDownloadOperator, clock=clock, job_id=job_id, destination=f"{tmp_path}/decks/")

    manifest = task.run()

    ensure_manifest(tmp_path, manifest)
    ensure_clean(task, logs, manifest)


def in_a_failure(asked: str, body: Any) -> None:
    if body.get("error"):
        body["error"] |= {"code": "@@", "message": "@@", "@@": "@@"}


@EACH_WORD
def test_why_a_job_failed_is_told_in_one_clean_line(
    word: str, vendor: Between, generate: MakeTask, sandbox: Sandbox, clock: FakeClock, logs: Logs
) -> None:
    slow(sandbox, clock, outcome="failed")
    vendor.twist = in_a_failure
    task = generate(deferrable=True)

    with pytest.raises(JobFailedError) as error:
        task.run()

    ensure_told(error.value)
    ensure_clean(task, logs)


@EACH_WORD
@pytest.mark.parametrize(("status", "kind"), [(400, InvalidRequestError), (503, None)])
def test_what_a_vendor_says_to_a_request_is_told_in_one_clean_line(
    word: str,
    status: int,
    kind: type[SlidesError] | None,
    vendor: Between,
    generate: MakeTask,
    sandbox: Sandbox,
    logs: Logs,
) -> None:
    sandbox.fault(route="POST /api/v1/generate", status=status, times=2)
    vendor.twist = in_a_failure
    task = generate()

    if kind is None:
        assert task.run()["status"] == "completed"
    else:
        with pytest.raises(Exception, match="HTTP 400") as error:
            task.run()
        ensure_told(error.value)
        assert len(sandbox.ledger()["jobs"]) == 0

    ensure_clean(task, logs)


def ensure_told(error: BaseException) -> None:
    while error is not None:
        assert not [*shows(str(error), NO_LINE)], ascii(error)
        assert len(str(error)) < 2000
        error = error.__cause__


# ---------------------------------------------------------------------- Genviral


def in_a_slideshow(asked: str, body: Any) -> None:
    """Put words where a slideshow has some that are for nobody to act on."""
    data = body.get("data")
    if not isinstance(data, dict) or "slides" not in data:
        return
    data |= {"title": "@@", "slideshow_type": "@@", "product_id": "@@", "created_at": "@@", "@@": "@@"}
    for slide in data["slides"]:
        slide["@@"] = slide["grid_type"] = "@@"
        for element in slide["text_elements"]:
            element["content"] = element["style_preset"] = "@@"


@EACH_WORD
def test_a_slideshows_manifest_is_clean_and_a_retry_collects_the_same_slideshow(
    word: str, other: Between, clock: FakeClock, genviral: Sandbox, logs: Logs, tmp_path: Path
) -> None:
    other.twist = in_a_slideshow
    task = slideshow_task(clock, render=True, destination=f"{tmp_path}/", deferrable=True)

    manifest = task.run()
    again = task.run()

    assert again["slideshow_id"] == manifest["slideshow_id"]
    assert len(generates(genviral)) == 1
    ensure_manifest(tmp_path, again)
    ensure_clean(task, logs, manifest, again)


def in_a_post(asked: str, body: Any) -> None:
    data = body.get("data")
    if not isinstance(data, dict) or "/posts" not in asked:
        return
    data |= {"warnings": [{"field": "@@", "message": "@@", "code": "@@"}], "@@": "@@"}
    for place in (data, data.get("post") or {}):
        for state in (place.get("accounts") or {}).get("states") or []:
            state |= {"published_url": "https://x.example/@@", "published_at": "@@", "@@": "@@"}


@EACH_WORD
def test_a_posts_manifest_is_clean_and_a_retry_finds_the_same_post(
    word: str, other: Between, clock: FakeClock, genviral: Sandbox, logs: Logs
) -> None:
    other.twist = in_a_post
    pictures = [f"{genviral.url}/cdn/packs/hills/0.jpg"]
    arguments = {"caption": "Five quotes", "account_ids": [TIKTOK_ACCOUNT], "image_urls": pictures}
    task = GenviralTask(GenviralPostOperator, clock=clock, deferrable=True, **arguments)

    manifest = task.run()
    again = task.run()

    assert again["post_id"] == manifest["post_id"]
    assert len(posts(genviral)) == 1
    ensure_clean(task, logs, manifest, again)
