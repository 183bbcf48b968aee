from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.api.perceptis import Job
from airflow_provider_slides.exceptions import DownloadError, JobFailedError, NotFoundError
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.conftest import Logs
from tests.unit.support import FakeClock, FakeTask

GENERATE = "POST /api/v1/generate"
FILES = "GET /files/{job_id}/{name}"


@pytest.fixture
def download(sandbox: Sandbox, clock: FakeClock, tmp_path: Path) -> Any:
    def make(job_id: str, **arguments: Any) -> FakeTask:
        arguments = {"destination": f"{tmp_path}/decks/", **arguments}
        return FakeTask(PerceptisDownloadOperator, clock=clock, job_id=job_id, **arguments)

    return make


def submitted(**request: Any) -> str:
    return PerceptisHook().generate(**{"prompt": "Three slides on tea", **request}).job_id


def test_it_lands_the_file_and_a_manifest(download: Any, tmp_path: Path) -> None:
    job_id = submitted()

    manifest = download(job_id, destination=f"{tmp_path}/tea.pptx").run()

    assert manifest["job_id"] == job_id
    (file,) = manifest["files"]
    assert (file["uri"], file["slide_count"], file["variant"]) == (f"file://{tmp_path}/tea.pptx", 3, 1)
    assert json.loads((tmp_path / "tea.manifest.json").read_text()) == json.loads(json.dumps(manifest))


def test_several_variants_get_several_names(download: Any, tmp_path: Path, sandbox: Sandbox) -> None:
    job_id = submitted(output_type="single_slide", variant_count=3)

    manifest = download(job_id, destination=f"{tmp_path}/tea.pptx").run()

    assert [file["variant"] for file in manifest["files"]] == [1, 2, 3]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "tea-1.pptx",
        "tea-2.pptx",
        "tea-3.pptx",
        "tea.manifest.json",
    ]


def test_downloading_again_is_free_and_replaces_the_file(download: Any, sandbox: Sandbox) -> None:
    task = download(submitted())

    assert task.run()["files"] == task.run()["files"]
    assert sandbox.ledger()["units_billed"] == 3


def test_a_job_that_is_not_done_can_be_downloaded_later(download: Any, sandbox: Sandbox) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 100_000})
    job_id = submitted()

    with pytest.raises(DownloadError, match="there is nothing to download yet"):
        download(job_id).run()


def test_a_failed_job_stays_failed(download: Any, sandbox: Sandbox) -> None:
    sandbox.fault(route=GENERATE, job={"outcome": "failed", "message": "The prompt says nothing."})

    with pytest.raises(AirflowFailException, match=r"The prompt says nothing\.") as failed:
        download(submitted()).run()
    assert isinstance(failed.value, JobFailedError)


def test_an_unknown_job_names_what_may_be_wrong(download: Any) -> None:
    with pytest.raises(AirflowFailException, match="belongs to another key") as failed:
        download("no-such-job").run()
    assert isinstance(failed.value, NotFoundError), "no retry is spent on it"


def test_the_log_has_the_job_and_its_files(download: Any, tmp_path: Path, logs: Logs) -> None:
    job_id = submitted()

    download(job_id, destination=f"{tmp_path}/tea.pptx").run()

    assert f"Job {job_id} is completed" in logs.text
    assert f"Job {job_id} is delivered: 3 slides, 3 billed: file://{tmp_path}/tea.pptx." in logs.text


@pytest.mark.parametrize(
    "fault",
    [{"status": 403}, {"status": 500}, {"body": "<html>Sign in</html>"}, {"truncate": 2000}, {"drop": "before"}],
    ids=lambda fault: next(iter(fault)),
)
def test_a_link_that_is_no_good_is_replaced_by_a_fresh_one(
    fault: dict[str, Any], download: Any, sandbox: Sandbox
) -> None:
    job_id = submitted()
    sandbox.fault(route=FILES, times=2, **fault)

    assert download(job_id).run()["files"][0]["slide_count"] == 3
    assert sandbox.ledger()["polls_by_job"][job_id] == 3, "one look, and one for each fresh link"


def test_what_stays_no_good_is_told_with_the_job_and_leaves_nothing(
    download: Any, sandbox: Sandbox, tmp_path: Path
) -> None:
    job_id = submitted()
    sandbox.fault(route=FILES, body="<html>Sign in</html>", times=-1)

    with pytest.raises(DownloadError, match=rf"File 1 of job {job_id}.*paid for and kept.*web page"):
        download(job_id).run()
    sandbox.clear_faults()

    assert [path.name for path in tmp_path.rglob("*.pptx*")] == []


def test_a_job_without_links_is_no_success(download: Any, sandbox: Sandbox) -> None:
    body = {"job_id": "J", "status": "completed", "downloads": []}
    sandbox.fault(route="GET /api/v1/status/{job_id}", body=json.dumps(body), content_type="application/json", times=-1)

    with pytest.raises(DownloadError, match="no download link"):
        download("J").run()


def test_a_name_from_the_vendor_is_no_path(sandbox: Sandbox, clock: FakeClock, tmp_path: Path) -> None:
    (link,) = PerceptisHook().get_job(submitted()).downloads
    evil = Job(job_id="../../etc/.evil", status="completed", downloads=[link])

    PerceptisHook().download(evil, f"{tmp_path}/decks/")

    (landed,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert landed == tmp_path / "decks" / "etc-.evil.pptx"
