from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowNotFoundException

from airflow_provider_slides.api.client import Client
from airflow_provider_slides.exceptions import (
    AuthenticationError,
    DownloadError,
    InvalidArgumentError,
    JobFailedError,
    JobTimeoutError,
    NotFoundError,
    StorageError,
)
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.conftest import Logs
from tests.unit.support import FakeClock

GENERATE = "POST /api/v1/generate"
STATUS = "GET /api/v1/status/{job_id}"

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def hook(sandbox: Sandbox) -> PerceptisHook:
    return PerceptisHook()


@pytest.fixture
def running(sandbox: Sandbox, hook: PerceptisHook) -> str:
    """A job that is done only when the test says so."""
    sandbox.fault(route=GENERATE, job={"seconds": 100_000})
    return hook.generate(prompt="Three slides on tea").job_id


def test_a_deck_in_three_calls(hook: PerceptisHook, tmp_path: Path) -> None:
    job = hook.generate(prompt="Three slides on tea")
    job = hook.wait_for_job(job.job_id)

    (file,) = hook.download(job, f"{tmp_path}/")

    assert file.found == 3
    assert file.uri == f"file://{tmp_path}/{job.job_id}.pptx"


def test_two_calls_are_two_jobs_unless_they_have_one_key(hook: PerceptisHook) -> None:
    ids = [hook.generate(prompt="tea").job_id for _ in range(2)]
    same = [hook.generate(prompt="tea", idempotency_key="k").job_id for _ in range(2)]

    assert len({*ids, *same}) == 3
    assert same[0] == same[1]


def test_a_lost_answer_does_not_make_a_second_job(hook: PerceptisHook, sandbox: Sandbox) -> None:
    sandbox.fault(route=GENERATE, drop="after")

    hook.generate(prompt="tea")

    assert len(sandbox.ledger()["jobs"]) == 1


def test_arguments_are_checked_before_anything_is_sent(hook: PerceptisHook, sandbox: Sandbox) -> None:
    with pytest.raises(InvalidArgumentError, match="variant_count"):
        hook.generate(prompt="tea", variant_count=3)

    assert sandbox.ledger()["requests"] == {}


def test_waiting_rides_out_trouble_and_says_each_state_once(
    hook: PerceptisHook, sandbox: Sandbox, running: str, clock: FakeClock, logs: Any
) -> None:
    sandbox.fault(route=STATUS, status=503, times=3)
    clock.after(200, lambda: sandbox.finish(running))

    assert hook.wait_for_job(running).is_completed

    assert logs.text.count(f"Job {running} is kept, although asking for it failed") == 1
    assert logs.text.count(f"Job {running} is pending") == 1
    assert logs.text.count(f"Job {running} is completed") == 1


@pytest.mark.parametrize(
    ("outcome", "error", "words"),
    [("failed", JobFailedError, "Too vague"), (None, JobTimeoutError, "may go on and bill")],
)
def test_waiting_ends_badly_with_the_jobs_fate(
    outcome: str | None,
    error: type[Exception],
    words: str,
    hook: PerceptisHook,
    sandbox: Sandbox,
    running: str,
    clock: FakeClock,
) -> None:
    if outcome:
        clock.after(60, lambda: sandbox.finish(running, outcome=outcome, message="Too vague"))

    with pytest.raises(error, match=words):
        hook.wait_for_job(running, timeout=300)


@pytest.mark.parametrize(("key", "error"), [("wrong-key-0123", AuthenticationError), ("other", NotFoundError)])
def test_waiting_with_a_key_that_cannot_see_the_job_is_pointless(
    key: str, error: type[Exception], sandbox: Sandbox, running: str, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    password = sandbox.other_key if key == "other" else key
    monkeypatch.setenv("AIRFLOW_CONN_PERCEPTIS_DEFAULT", json.dumps({**sandbox.connection, "password": password}))
    began = clock.now

    with pytest.raises(error):
        PerceptisHook().wait_for_job(running)
    assert clock.now - began <= 5


async def test_a_job_can_be_asked_for_without_blocking(hook: PerceptisHook, sandbox: Sandbox) -> None:
    job = hook.generate(prompt="tea")

    assert (await PerceptisHook().aget_job(job.job_id)).job_id == job.job_id


async def test_the_connection_is_read_once_for_all_ways_of_asking(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = PerceptisHook()
    service = await hook.aget_service()
    monkeypatch.delenv("AIRFLOW_CONN_PERCEPTIS_DEFAULT")

    assert hook.service is service is await hook.aget_service()


async def test_waiting_blocks_no_event_loop(
    sandbox: Sandbox, hook: PerceptisHook, running: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the loop nothing may use the blocking client or the blocking way to read a connection."""
    from airflow_provider_slides.jobs.polling import Poller

    def elsewhere(blocking: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            # Before Airflow 3.2 a connection is read in another thread.
            assert threading.current_thread() is not threading.main_thread(), "blocks the event loop"
            return blocking(*args, **kwargs)

        return call

    sandbox.finish(running)
    monkeypatch.setattr(Client, "send", elsewhere(Client.send))
    monkeypatch.setattr(PerceptisHook, "get_connection", staticmethod(elsewhere(PerceptisHook.get_connection)))
    poller = Poller(label="J", started_at=0, deadline=1e12, interval=1, max_interval=1)

    stop = await PerceptisHook().awatch(PerceptisHook().job(running), poller)

    assert stop.outcome == "finished"


# ---------------------------------------------------------------------- the test button


def test_the_test_button_proves_the_key_and_costs_nothing(hook: PerceptisHook, sandbox: Sandbox) -> None:
    works, message = hook.test_connection()

    assert works
    assert sandbox.url in message
    assert sandbox.ledger()["units_billed"] == 0
    assert sandbox.ledger()["posts"] == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"password": "wrong-key-0123"}, "put a valid one into the connection's password"),
        ({"password": "sk-live-per-sandbox-free"}, "Business or Enterprise"),
        ({"host": "http://127.0.0.1:1"}, "No answer from http://127.0.0.1:1"),
    ],
)
def test_the_test_button_says_what_to_do(
    change: dict[str, str], words: str, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_PERCEPTIS_DEFAULT", json.dumps({**sandbox.connection, **change}))

    works, message = PerceptisHook().test_connection()

    assert not works
    assert words in message
    assert change.get("password", "-") not in message


def test_the_test_button_takes_no_other_web_server_for_perceptis(hook: PerceptisHook, sandbox: Sandbox) -> None:
    sandbox.fault(route=STATUS, status=404, body="<html>Nothing here</html>")

    works, message = hook.test_connection()

    assert not works
    assert message.startswith(f"{sandbox.url} does not answer as Perceptis does (HTTP 404, text/html). Check the host")


def test_the_test_button_does_not_wait_for_a_vendor_that_is_down(
    hook: PerceptisHook, sandbox: Sandbox, clock: FakeClock
) -> None:
    sandbox.fault(route=STATUS, status=503, times=-1)

    works, _ = hook.test_connection()
    sandbox.clear_faults()

    assert not works
    assert clock.slept == []


def test_a_connection_that_does_not_exist_is_airflows_own_error() -> None:
    with pytest.raises(AirflowNotFoundException, match="gone"):
        PerceptisHook("gone").get_job("J")


# ---------------------------------------------------------------------- downloads


def test_a_download_limit_is_the_connections(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limited = {**sandbox.connection, "extra": {"max_download_mib": "0.01"}}
    monkeypatch.setenv("AIRFLOW_CONN_PERCEPTIS_DEFAULT", json.dumps(limited))
    hook = PerceptisHook()

    with pytest.raises(DownloadError, match="larger than the limit"):
        hook.download(hook.generate(prompt="tea").job_id, f"{tmp_path}/")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_full_disk_is_not_retried_as_if_the_link_were_bad(
    hook: PerceptisHook, sandbox: Sandbox, tmp_path: Path
) -> None:
    job_id = hook.generate(prompt="tea").job_id
    (tmp_path / "deck.pptx").mkdir()

    with pytest.raises(StorageError):
        hook.download(job_id, f"{tmp_path}/deck.pptx")
    assert sandbox.ledger()["jobs"][0]["downloads"] == 1


@pytest.mark.parametrize(("max_files", "names"), [(1, ["deck.pptx"]), (2, ["deck-1.pptx", "deck-2.pptx"])])
def test_of_a_job_with_more_files_than_were_asked_for_the_first_are_fetched(
    max_files: int, names: list[str], hook: PerceptisHook, sandbox: Sandbox, tmp_path: Path, logs: Logs
) -> None:
    job = hook.get_job(hook.generate(prompt="tea").job_id)
    many = replace(job, downloads=(job.downloads or []) * 500)

    files = hook.download(many, f"{tmp_path}/deck.pptx", max_files=max_files)

    assert [file.uri.rpartition("/")[2] for file in files] == names
    assert sandbox.ledger()["jobs"][0]["downloads"] == max_files
    assert f"Job {job.job_id} has 500 files, and {max_files} were asked for" in "".join(logs.warnings)


def test_where_nobody_says_how_many_files_there_should_be_no_more_land_than_anybody_asks_for(
    hook: PerceptisHook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = hook.get_job(hook.generate(prompt="tea").job_id)
    monkeypatch.setattr(hook, "fetch_each", lambda fetch_one, count, *, deadline: count)

    for links, landed in ((1, 1), (99, 99), (500, 100)):
        many = replace(job, downloads=(job.downloads or []) * links)
        assert hook.download(many, f"{tmp_path}/") == landed
