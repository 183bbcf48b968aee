"""What a hook buys in a task, as its tries and clears go by: the sandbox's ledger is the evidence."""

from __future__ import annotations

import json
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from airflow_provider_slides.exceptions import InvalidArgumentError, NoResponseError, StorageError
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.jobs.identity import TaskIdentity, fingerprint, idempotency_key
from airflow_provider_slides.sandbox.genviral.seeds import TIKTOK_ACCOUNT
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.storage import Destination
from tests.unit.conftest import Logs
from tests.unit.genviral_support import POSTS as POST
from tests.unit.genviral_support import PROMPT, asked, posts
from tests.unit.support import UNKNOWN_STORES

GENERATE = "POST /api/v1/generate"
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 50

pytestmark = pytest.mark.usefixtures("clock")


class RunningTask:
    """What Airflow tells a `@task` function of itself."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ti = SimpleNamespace(
            dag_id="weekly", run_id=uuid.uuid4().hex, task_id="deck", map_index=-1, try_number=1, max_tries=3
        )
        monkeypatch.setattr("airflow.providers.common.compat.sdk.get_current_context", lambda: {"ti": self.ti})

    def retry(self) -> None:
        self.ti.try_number += 1

    def clear(self) -> None:
        self.ti.max_tries = self.ti.try_number + 3
        self.ti.try_number += 1


@pytest.fixture
def task(monkeypatch: pytest.MonkeyPatch) -> RunningTask:
    return RunningTask(monkeypatch)


def generate(**changes: Any) -> str:
    return PerceptisHook().generate(**{"prompt": "Three slides on tea", **changes}).job_id


def test_a_retry_finds_the_job_of_the_last_try(sandbox: Sandbox, task: RunningTask) -> None:
    bought = generate()
    task.retry()

    assert generate() == bought
    assert len(sandbox.ledger()["jobs"]) == 1


def test_a_clear_buys_anew_and_its_retries_do_not(sandbox: Sandbox, task: RunningTask) -> None:
    first = generate()
    task.clear()
    second = generate()
    task.retry()

    assert generate() == second != first


def test_equal_calls_of_a_try_are_purchases_of_their_own_in_each_try(sandbox: Sandbox, task: RunningTask) -> None:
    bought = [generate(), generate(), generate(prompt="Coffee")]
    task.retry()

    assert [generate(), generate(), generate(prompt="Coffee")] == bought
    assert len(set(bought)) == 3


def test_equal_calls_of_several_threads(sandbox: Sandbox, task: RunningTask) -> None:
    def all_at_once() -> set[str]:
        with ThreadPoolExecutor(4) as threads:
            return set(threads.map(lambda _: generate(), range(4)))

    bought = all_at_once()
    task.retry()

    assert all_at_once() == bought
    assert len(bought) == 4


def test_a_call_that_failed_is_made_again_as_the_same_purchase(sandbox: Sandbox, task: RunningTask) -> None:
    sandbox.fault(route=GENERATE, drop="after", times=-1)
    for _ in range(2):
        with pytest.raises(NoResponseError):
            generate()
    sandbox.clear_faults()

    generate()

    assert len(sandbox.ledger()["jobs"]) == 1


def test_a_retry_after_a_failed_job_buys_another_which_the_next_retry_finds(
    sandbox: Sandbox, task: RunningTask
) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 100_000}, times=-1)
    failed = generate()
    sandbox.finish(failed, outcome="failed")
    task.retry()
    second = generate()
    task.retry()

    assert generate() == second != failed
    sandbox.finish(second, outcome="failed")
    task.retry()
    third = generate()
    task.retry()

    assert generate() == third
    assert len({job["job_id"] for job in sandbox.ledger()["jobs"]}) == 3


def test_the_answer_to_a_repeated_request_is_not_believed_about_the_jobs_state(
    sandbox: Sandbox, task: RunningTask
) -> None:
    sandbox.fault(route=GENERATE, job={"seconds": 100_000})
    failed = generate()
    sandbox.finish(failed, outcome="failed")
    task.retry()
    as_it_was = json.dumps({"job_id": failed, "status": "pending"})
    sandbox.fault(route=GENERATE, status=200, body=as_it_was, content_type="application/json")

    assert generate() != failed


def test_a_try_does_not_buy_without_end_what_fails_at_once(sandbox: Sandbox, task: RunningTask) -> None:
    sandbox.fault(route=GENERATE, job={"outcome": "failed"}, times=-1)
    for _ in range(3):
        generate()
        task.retry()
    sandbox.clear_faults()

    assert len(sandbox.ledger()["jobs"]) == 3


@pytest.mark.parametrize("change", [{"dag_id": "d"}, {"run_id": "r"}, {"task_id": "t"}, {"map_index": 1}])
def test_another_task_or_map_index_buys_its_own(change: dict[str, Any], sandbox: Sandbox, task: RunningTask) -> None:
    bought = generate()
    vars(task.ti).update(change)

    assert generate() != bought


def test_images_count_by_their_content(sandbox: Sandbox, task: RunningTask, tmp_path: Path) -> None:
    image = tmp_path / "a.png"
    image.write_bytes(PNG)
    slide = {"output_type": "single_slide", "reference_images": [str(image)]}
    bought = generate(**slide)
    task.retry()
    assert generate(**slide) == bought

    image.write_bytes(PNG + b"1")

    assert generate(**slide) != bought


def test_it_is_never_the_key_of_an_operator_of_the_same_task(sandbox: Sandbox, task: RunningTask) -> None:
    generate()

    (job,) = sandbox.ledger()["jobs"]
    identity = TaskIdentity(task.ti.dag_id, task.ti.run_id, task.ti.task_id, -1)
    request = {"prompt": "Three slides on tea", "output_type": "deck"}
    marks = fingerprint(request, connection=["perceptis_default", sandbox.url])
    assert job["idempotency_key"] not in [idempotency_key(identity, marks, purchase) for purchase in range(10)]


def test_ones_own_key_is_sent_as_it_is(sandbox: Sandbox, task: RunningTask) -> None:
    bought = generate(idempotency_key="weekly-kpis-2026-01-05")
    task.clear()

    assert generate(idempotency_key="weekly-kpis-2026-01-05") == bought
    assert sandbox.ledger()["jobs"][0]["idempotency_key"] == "weekly-kpis-2026-01-05"


def test_outside_of_a_task_each_call_buys(sandbox: Sandbox) -> None:
    assert generate() != generate()


@pytest.mark.parametrize("inside", [True, False])
def test_the_log_has_the_key_before_and_the_job_at_once(
    inside: bool, sandbox: Sandbox, logs: Logs, monkeypatch: pytest.MonkeyPatch
) -> None:
    if inside:
        RunningTask(monkeypatch)
    job_id = generate()

    key = sandbox.ledger()["jobs"][0]["idempotency_key"]
    # Airflow 2 tells of the connection, too.
    told = [line for line in logs.text.splitlines() if not line.startswith("Retrieving")]
    assert told[:2] == [
        f"Asking Perceptis for a job under idempotency key {key}.",
        f"Perceptis accepted job {job_id}.",
    ]


# ---------------------------------------------------------------------- Genviral


@pytest.fixture
def post(genviral: Sandbox) -> dict[str, Any]:
    media = {"type": "slideshow", "urls": [f"{genviral.url}/cdn/packs/hills/0.jpg"]}
    return {"caption": "Tea", "accounts": [TIKTOK_ACCOUNT], "media": media}


def test_a_retry_finds_the_post_of_the_last_try_and_a_clear_posts_anew(
    genviral: Sandbox, post: dict[str, Any], task: RunningTask, logs: Logs
) -> None:
    first = [GenviralHook().create_post(**post).id for _ in range(2)]
    task.retry()
    assert [GenviralHook().create_post(**post).id for _ in range(2)] == first
    task.clear()

    assert GenviralHook().create_post(**post).id not in first
    assert len(set(first)) == 2
    assert all(f"Genviral took post {post_id}." in logs.text for post_id in first)


def test_a_post_with_a_key_is_safe_to_send_again(genviral: Sandbox, post: dict[str, Any], task: RunningTask) -> None:
    genviral.fault(route=POST, drop="after")

    GenviralHook().create_post(**post)

    assert asked(genviral, POST) == 2
    assert len(posts(genviral)) == 1


def test_outside_of_a_task_and_with_ones_own_nothing_is_added(
    genviral: Sandbox, post: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    GenviralHook().create_post(**post)
    RunningTask(monkeypatch)
    GenviralHook().create_post(**post, external_id="tea-1")

    assert [made["external_id"] for made in posts(genviral)] == [None, "tea-1"]


def test_the_log_has_the_slideshow_although_it_cannot_be_found_again(
    genviral: Sandbox, task: RunningTask, logs: Logs
) -> None:
    made = GenviralHook().generate_slideshow(**PROMPT)

    assert f"Genviral made slideshow {made.id}." in logs.text


# ---------------------------------------------------------------------- a bad place, after paying


@pytest.mark.parametrize(
    "destination", ["decks/deck.pptx", pytest.param("nowhere://bucket/deck.pptx", marks=UNKNOWN_STORES), ""]
)
def test_a_bad_place_says_that_the_job_is_kept(destination: str, sandbox: Sandbox, tmp_path: Path) -> None:
    job_id = generate()

    with pytest.raises(InvalidArgumentError) as refused:
        PerceptisHook().download(job_id, destination)

    assert "Nothing was sent" not in str(refused.value)
    assert str(refused.value).startswith(f"destination={destination!r}: ")
    assert f"Job {job_id} may be paid for; it is kept" in str(refused.value)
    assert len(PerceptisHook().download(job_id, f"{tmp_path}/deck.pptx")) == 1
    assert len(sandbox.ledger()["jobs"]) == 1


def test_a_store_that_cannot_be_reached_says_that_the_job_is_kept(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(self: Destination) -> None:
        raise ConnectionError("no route")

    monkeypatch.setattr(Destination, "connect", refuses)

    with pytest.raises(StorageError, match=r"no route\)\. Job .* is kept"):
        PerceptisHook().download(generate(), "/tmp/deck.pptx")


def test_a_bad_place_says_that_the_slideshow_is_kept(genviral: Sandbox) -> None:
    slideshow = GenviralHook().generate_slideshow(**{**PROMPT, "slide_count": 1})

    with pytest.raises(InvalidArgumentError, match=f"Slideshow {slideshow.id} may be paid for; it is kept"):
        GenviralHook().download_images(slideshow, "pictures/")
