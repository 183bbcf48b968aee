"""What a vendor has, looked at and landed by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from airflow_provider_slides.cli.vendor import download, status
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.sandbox.genviral.seeds import PACK, TIKTOK_ACCOUNT
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.cli.support import arguments

Out = pytest.CaptureFixture[str]


def run(out: Out, command: Any, **given: Any) -> str:
    out.readouterr()  # What the hooks have logged of buying.
    command(arguments(**given))
    return out.readouterr().out


def said(out: Out, **given: Any) -> dict[str, Any]:
    (only,) = json.loads(run(out, status, output="json", **given))
    return only


def refusal(out: Out, command: Any, **given: Any) -> str:
    out.readouterr()
    with pytest.raises(SystemExit) as ended:
        command(arguments(**given))
    told = out.readouterr()
    assert (ended.value.code, told.out) == (1, "")
    return told.err


def bought(sandbox: Sandbox, **fields: Any) -> str:
    hook = PerceptisHook()
    return hook.generate(**{"prompt": "Three slides on tea", **fields}).job_id


def test_a_job_is_told_with_no_link(sandbox: Sandbox, capsys: Out) -> None:
    job = bought(sandbox)

    assert said(capsys, job=job) == {
        "kind": "job",
        "job": job,
        "status": "completed",
        "details": "deck, 1 files to download",
        "failure": "",
    }


def test_a_job_that_failed_is_told_in_the_vendor_s_words(sandbox: Sandbox, capsys: Out, tmp_path: Path) -> None:
    sandbox.fault(route="POST /api/v1/generate", job={"outcome": "failed", "message": "No figures."})
    job = bought(sandbox)

    assert said(capsys, job=job)["failure"] == "No figures. (generation_failed)"
    assert "No figures." in refusal(capsys, download, job=job, destination=f"{tmp_path}/out/")
    assert not [*tmp_path.rglob("*.json")]


def test_a_slideshow_and_a_post_are_told(genviral: Sandbox, capsys: Out) -> None:
    hook = GenviralHook()
    slideshow = hook.generate_slideshow(prompt="quotes", pack_id=PACK, slide_count=2)
    pictures = {"type": "slideshow", "urls": [f"{genviral.url}/cdn/packs/hills/0.jpg"]}
    post = hook.create_post(caption="quotes", accounts=[TIKTOK_ACCOUNT], media=pictures)

    told = said(capsys, job=slideshow.id, kind="slideshow")
    assert (told["status"], told["details"]) == ("draft", f"{slideshow.title}, 2 slides")
    told = said(capsys, job=post.id, kind="post")
    assert TIKTOK_ACCOUNT in told["details"]


def test_what_no_vendor_knows_is_said(sandbox: Sandbox, capsys: Out) -> None:
    assert "unknown, or it belongs to another key" in refusal(capsys, status, job="no-such-job")
    assert "is no id of a job" in refusal(capsys, status, job="../jobs\n")
    assert "nobody" in refusal(capsys, status, job="any", conn_id="nobody")


@pytest.mark.parametrize("variants", [1, 3])
def test_files_land_whole_with_a_manifest(variants: int, sandbox: Sandbox, capsys: Out, tmp_path: Path) -> None:
    job = bought(sandbox, output_type="single_slide", variant_count=variants)

    for _ in range(2):  # It is free, and may be repeated.
        told = run(capsys, download, job=job, destination=f"{tmp_path}/found/").split()

        manifest = json.loads((tmp_path / "found" / f"{job}.manifest.json").read_text())
        assert told == [file["uri"] for file in manifest["files"]]
        assert manifest["billed"] == {"unit": "slide", "count": variants}
        assert manifest["job_id"] == job
        assert sorted(f"file://{path}" for path in tmp_path.rglob("*.pptx")) == told
    assert len(sandbox.ledger()["jobs"]) == 1


def test_a_place_may_be_relative_to_where_one_is(
    sandbox: Sandbox, capsys: Out, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    job = bought(sandbox)

    for place, file in ((".", f"{job}.pptx"), ("deck.pptx", "deck.pptx")):
        assert run(capsys, download, job=job, destination=place) == f"file://{tmp_path}/{file}\n"


def test_pictures_land(genviral: Sandbox, capsys: Out, tmp_path: Path) -> None:
    hook = GenviralHook()
    slideshow = hook.generate_slideshow(prompt="quotes", pack_id=PACK, slide_count=2)
    assert "Render it" in refusal(
        capsys, download, job=slideshow.id, kind="slideshow", destination=f"{tmp_path}/draft/"
    )
    hook.render_slideshow(slideshow.id)

    told = run(capsys, download, job=slideshow.id, kind="slideshow", destination=f"{tmp_path}/found/").split()

    manifest = json.loads((tmp_path / "found" / f"{slideshow.id}.manifest.json").read_text())
    assert told == [file["uri"] for file in manifest["files"]]
    assert (manifest["slideshow_id"], manifest["slide_count"]) == (slideshow.id, 2)


@pytest.mark.parametrize(
    "manifest", [{"task": {"task_id": "a"}, "job_id": "J"}, {"job_id": "another"}], ids=["task", "job"]
)
def test_a_manifest_that_somebody_may_need_is_left(
    manifest: dict[str, Any], sandbox: Sandbox, capsys: Out, tmp_path: Path
) -> None:
    job = bought(sandbox)
    place = tmp_path / "deck.manifest.json"
    place.write_text(json.dumps(manifest))

    told = refusal(capsys, download, job=job, destination=f"{tmp_path}/deck.pptx")

    assert f"{place} is the manifest of job {manifest['job_id']}" in told
    assert json.loads(place.read_text()) == manifest
    assert not [*tmp_path.glob("*.pptx")]
