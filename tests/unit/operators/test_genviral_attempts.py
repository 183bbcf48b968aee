"""Attempt after attempt of one slideshow task, with the sandbox's ledger as the judge of what was paid for."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.api.client import Client
from airflow_provider_slides.api.genviral.slideshows import Slideshow
from airflow_provider_slides.exceptions import (
    AmbiguousSlideshowError,
    DownloadError,
    InsufficientCreditsError,
    JobTimeoutError,
    NotFoundError,
    ServerError,
    SlidesError,
    TransientError,
)
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.operators.genviral import GenviralSlideshowOperator
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.storage import Destination
from tests.arriving import arriving
from tests.unit.conftest import Logs
from tests.unit.genviral_support import (
    GENERATE,
    LIST,
    PROMPT,
    RENDER,
    GenviralTask,
    asked,
    generates,
    refusal,
    renders,
    slideshow_task,
)
from tests.unit.support import STORES, FakeClock, WorkerCrash

FILES = "GET /cdn/slides/{slideshow_id}/{name}"

MODES = pytest.mark.parametrize("deferrable", [True, False], ids=["deferrable", "on-the-worker"])

Make = Callable[..., GenviralTask]


@pytest.fixture
def make(genviral: Sandbox, clock: FakeClock, tmp_path: Path) -> Make:
    """Make a task of two rendered slides; arguments are the operator's and the fake's."""

    def task(**arguments: Any) -> GenviralTask:
        return slideshow_task(clock, **{"render": True, "destination": f"{tmp_path}/out/", **arguments})

    return task


@pytest.fixture
def draft(make: Make) -> Make:
    """Make a task that leaves a draft: nothing is drawn, which takes time."""
    return lambda **arguments: make(**{"render": False, "destination": None, **arguments})


def visible(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.rglob("*") if path.is_file())


def crash(*_: Any, **__: Any) -> Any:
    raise WorkerCrash


# ---------------------------------------------------------------------- where the worker dies


def around(path: str, *, sent: bool) -> Callable[[pytest.MonkeyPatch, GenviralTask], None]:
    """Die before a request leaves, or when its answer is there."""

    def arrange(patch: pytest.MonkeyPatch, task: GenviralTask) -> None:
        original = Client.send

        def send(self: Client, call: Any, *args: Any, **options: Any) -> Any:
            if call.endpoint.method == "POST" and call.path.endswith(path):
                if sent:
                    original(self, call, *args, **options)
                raise WorkerCrash
            return original(self, call, *args, **options)

        patch.setattr(Client, "send", send)

    return arrange


def before_recording(phase: str, job: bool = True) -> Callable[[pytest.MonkeyPatch, GenviralTask], None]:
    def arrange(patch: pytest.MonkeyPatch, task: GenviralTask) -> None:
        def before_set(record: dict[str, Any]) -> None:
            if record["phase"] == phase and (record["job_id"] is not None) is job:
                raise WorkerCrash

        assert task.store is not None
        patch.setattr(task.store, "before_set", before_set)

    return arrange


def after_the_record(patch: pytest.MonkeyPatch, task: GenviralTask) -> None:
    patch.setattr(task, "before_xcom_push", crash)


def while_downloading(patch: pytest.MonkeyPatch, task: GenviralTask) -> None:
    @contextmanager
    def half(*_: Any, **__: Any) -> Iterator[io.BufferedReader]:
        def chunks() -> Iterator[bytes]:
            yield b"\xff\xd8\xff and no more"
            raise WorkerCrash

        yield arriving(chunks())

    patch.setattr("airflow_provider_slides.hooks.downloads.open_download", half)


def before_the_manifest(patch: pytest.MonkeyPatch, task: GenviralTask) -> None:
    patch.setattr(Destination, "write_manifest", crash)


ANYWHERE = {
    "before-generate": around("/generate", sent=False),
    "after-generate": around("/generate", sent=True),
    "after-the-record": after_the_record,
    "before-render": around("/render", sent=False),
    "after-render": around("/render", sent=True),
    "while-downloading": while_downloading,
    "before-the-manifest": before_the_manifest,
}
WITH_A_RECORD = {
    "before-recording-the-intent": before_recording("intent", job=False),
    "before-recording-the-id": before_recording("submitted"),
    "before-recording-the-render": before_recording("intent"),
    "before-recording-the-delivery": before_recording("delivered"),
}


@MODES
@pytest.mark.parametrize(
    ("moment", "store"),
    [
        *(pytest.param(moment, True, id=f"{name}-airflow-3.3") for name, moment in (ANYWHERE | WITH_A_RECORD).items()),
        *(pytest.param(moment, False, id=f"{name}-before-3.3") for name, moment in ANYWHERE.items()),
    ],
)
def test_a_worker_that_dies_costs_nothing(
    moment: Any, deferrable: bool, store: bool, make: Make, genviral: Sandbox, tmp_path: Path
) -> None:
    task = make(deferrable=deferrable, store=store)
    with pytest.MonkeyPatch.context() as patch:
        moment(patch, task)
        with pytest.raises(WorkerCrash):
            task.run()

    manifest = task.run()

    assert [made["slideshow_id"] for made in generates(genviral)] == [manifest["slideshow_id"]]
    assert len(renders(genviral)) == 1
    assert task.xcoms["slideshow_id"] == manifest["slideshow_id"]
    assert len(visible(tmp_path)) == 3, "two pictures, their manifest, and nothing half-written"


@STORES
@MODES
def test_a_worker_that_dies_at_every_step_in_turn_still_pays_once(
    deferrable: bool, store: bool, make: Make, genviral: Sandbox
) -> None:
    task = make(deferrable=deferrable, store=store, retries=20)
    moments = list((ANYWHERE | WITH_A_RECORD if store else ANYWHERE).values())
    for moment in moments:
        with pytest.MonkeyPatch.context() as patch:
            moment(patch, task)
            try:
                task.run()
            except WorkerCrash:
                continue
            # The step of this moment was done by an earlier try already.
            task.clear()
            task.arguments["on_clear"] = "reuse"

    manifest = task.run()

    assert [made["slideshow_id"] for made in generates(genviral)] == [manifest["slideshow_id"]]
    assert len(renders(genviral)) == 1


# ---------------------------------------------------------------------- an answer that does not come

#: The slideshow was made all the same.
LOST = {
    "dropped": {"drop": "after"},
    "gateway": {"status": 504, "body": "<html>Gateway timeout</html>", "after_work": True},
    "web-page": {"status": 200, "body": "<html>Please wait</html>", "after_work": True},
    "truncated": {"truncate": 40},
    "vendors-own-500": {**refusal(500, "generate_failed"), "after_work": True},
}
#: Nothing was made, but nobody can know.
IN_VAIN = {
    "dropped": {"drop": "before"},
    "gateway": {"status": 503, "body": "<html>Unavailable</html>"},
    "empty": {"status": 201, "body": ""},
}


@STORES
@MODES
@pytest.mark.parametrize("fault", LOST.values(), ids=LOST)
def test_a_slideshow_whose_answer_was_lost_is_found_and_taken(
    fault: dict[str, Any], deferrable: bool, store: bool, draft: Make, genviral: Sandbox, logs: Logs
) -> None:
    genviral.fault(route=GENERATE, **fault)

    manifest = draft(deferrable=deferrable, store=store).run()

    (made,) = generates(genviral)
    assert manifest["slideshow_id"] == made["slideshow_id"]
    assert asked(genviral, GENERATE) == 1
    assert "is what the unanswered request has made: it is taken" in logs.text


@STORES
@MODES
@pytest.mark.parametrize("fault", IN_VAIN.values(), ids=IN_VAIN)
def test_a_request_that_came_to_nothing_is_sent_again_once_no_call_can_be_running(
    fault: dict[str, Any],
    deferrable: bool,
    store: bool,
    draft: Make,
    genviral: Sandbox,
    clock: FakeClock,
    logs: Logs,
) -> None:
    genviral.fault(route=GENERATE, **fault)
    began = clock.now

    task = draft(deferrable=deferrable, store=store)
    manifest = task.run()

    (made,) = generates(genviral)
    assert manifest["slideshow_id"] == made["slideshow_id"]
    assert asked(genviral, GENERATE) == 2
    assert made["at"] - began >= 180, "the request timeout of the default connection, and a minute"
    assert "made no slideshow: it is sent again" in logs.text
    timers = [d for d in task.deferrals if type(d.trigger).__name__ != "GenviralSlideshowTrigger"]
    assert bool(timers) is deferrable


@MODES
def test_a_slideshow_that_appears_late_is_taken(
    deferrable: bool, draft: Make, genviral: Sandbox, clock: FakeClock
) -> None:
    genviral.fault(route=GENERATE, drop="before")
    # As if the vendor's own work had gone on after the connection broke.
    clock.after(70, lambda: GenviralHook().generate_slideshow(**PROMPT))

    manifest = draft(deferrable=deferrable).run()

    (made,) = generates(genviral)
    assert manifest["slideshow_id"] == made["slideshow_id"]


@MODES
def test_a_retry_looks_for_what_the_attempt_before_it_was_not_told(
    deferrable: bool, draft: Make, genviral: Sandbox
) -> None:
    genviral.fault(route=GENERATE, drop="after")
    genviral.fault(route=LIST, status=500, times=-1)
    task = draft(deferrable=deferrable)
    with pytest.raises(ServerError):
        task.run()
    genviral.clear_faults()

    manifest = task.run()

    (made,) = generates(genviral)
    assert manifest["slideshow_id"] == made["slideshow_id"]


# ---------------------------------------------------------------------- whose slideshow it is


@MODES
def test_of_several_that_fit_none_is_taken_and_none_is_added(deferrable: bool, draft: Make, genviral: Sandbox) -> None:
    genviral.fault(route=GENERATE, drop="after")
    other = GenviralHook
    task = draft(deferrable=deferrable, store=True)
    with pytest.raises(TransientError):
        other().generate_slideshow(**PROMPT)
    genviral.fault(route=GENERATE, drop="after")

    with pytest.raises(AirflowFailException) as failed:
        task.run()

    assert isinstance(failed.value, AmbiguousSlideshowError)
    ids = [made["slideshow_id"] for made in generates(genviral)]
    assert len(ids) == 2
    assert all(slideshow_id in str(failed.value) for slideshow_id in ids)

    GenviralHook().delete_slideshow(ids[0])
    task.clear()
    assert task.run()["slideshow_id"] == ids[1], "what the message advises works"


@pytest.mark.parametrize(
    "other",
    [
        {"prompt": "5 discipline quote"},
        {"pack_id": "22222222-2222-2222-2222-222222222222"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_another_tasks_slideshow_is_not_taken(other: dict[str, Any], draft: Make, genviral: Sandbox) -> None:
    GenviralHook().generate_slideshow(**{**PROMPT, **other})
    genviral.fault(route=GENERATE, drop="before")

    manifest = draft().run()

    _, ours = generates(genviral)
    assert manifest["slideshow_id"] == ours["slideshow_id"]


@pytest.mark.parametrize(
    "other",
    [
        {"slide_count": 3},
        {"aspect_ratio": "1:1"},
        {"slideshow_type": "personal"},
        {"product_id": "aaaaaaaa-0000-4000-8000-000000000001"},
        {"advanced_settings": {"text_preset": "white"}},
    ],
    ids=lambda other: next(iter(other)),
)
def test_a_slideshow_that_nearly_fits_is_neither_taken_nor_taken_for_none(
    other: dict[str, Any], draft: Make, genviral: Sandbox
) -> None:
    """Whether the vendor told ours otherwise than it was asked for, or it is somebody else's, can't be told."""
    near = GenviralHook().generate_slideshow(**{**PROMPT, **other})
    genviral.fault(route=GENERATE, drop="before")
    arguments = {"advanced_settings": {"text_preset": "tiktok"}} if "advanced_settings" in other else {}

    with pytest.raises(AirflowFailException, match=near.id) as failed:
        draft(**arguments).run()

    assert isinstance(failed.value, AmbiguousSlideshowError)
    assert len(generates(genviral)) == 1, "nothing more is paid for"


def test_an_equal_one_of_an_earlier_run_is_not_taken(draft: Make, genviral: Sandbox, clock: FakeClock) -> None:
    GenviralHook().generate_slideshow(**PROMPT)
    clock.sleep(120)
    genviral.fault(route=GENERATE, drop="after")

    manifest = draft().run()

    _, ours = generates(genviral)
    assert manifest["slideshow_id"] == ours["slideshow_id"]


def test_the_one_that_this_task_delivered_a_moment_ago_is_not_taken(draft: Make, genviral: Sandbox) -> None:
    task = draft(store=True)
    first = task.run()
    task.clear()
    genviral.fault(route=GENERATE, drop="after")

    second = task.run()

    assert [made["slideshow_id"] for made in generates(genviral)] == [first["slideshow_id"], second["slideshow_id"]]
    assert first["slideshow_id"] != second["slideshow_id"]


@MODES
def test_a_mapped_task_does_not_take_its_equal_siblings_slideshow(
    deferrable: bool, draft: Make, genviral: Sandbox
) -> None:
    told: dict[int, Any] = {}
    first = draft(map_index=0, told=told, deferrable=deferrable).run()
    genviral.fault(route=GENERATE, drop="before")

    second = draft(map_index=1, told=told, deferrable=deferrable).run()

    assert first["slideshow_id"] != second["slideshow_id"]
    assert len(generates(genviral)) == 2


@MODES
def test_a_mapped_task_waits_for_a_sibling_that_is_about_to_tell(
    deferrable: bool, draft: Make, genviral: Sandbox, clock: FakeClock
) -> None:
    told: dict[int, Any] = {}
    theirs = GenviralHook().generate_slideshow(**PROMPT)
    clock.after(60, lambda: told.__setitem__(0, theirs.id))
    genviral.fault(route=GENERATE, drop="before")

    ours = draft(map_index=1, told=told, deferrable=deferrable).run()

    assert ours["slideshow_id"] != theirs.id
    assert len(generates(genviral)) == 2


@MODES
def test_a_mapped_task_finds_its_own(deferrable: bool, draft: Make, genviral: Sandbox) -> None:
    genviral.fault(route=GENERATE, drop="after")

    ours = draft(map_index=1, deferrable=deferrable).run()

    (made,) = generates(genviral)
    assert ours["slideshow_id"] == made["slideshow_id"]


def test_of_two_mapped_tasks_that_take_the_same_one_at_the_same_moment_neither_keeps_it(
    draft: Make, genviral: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: dict[int, Any] = {}
    genviral.fault(route=GENERATE, drop="after")
    task = draft(map_index=1, told=told)
    # The sibling claims it between this one's look and its claim.
    monkeypatch.setattr(task, "before_xcom_push", lambda: told.setdefault(0, generates(genviral)[0]["slideshow_id"]))

    with pytest.raises(AirflowFailException, match="another one, and just one of them made it"):
        task.run()

    assert told[1] == "", "it is nobody's excuse to look elsewhere"
    assert asked(genviral, GENERATE) == 1


# ---------------------------------------------------------------------- definite answers

#: Every row of the seed document: HTTP status, word, and whether a retry may succeed.
ERRORS = [
    (400, "invalid_json", False),
    (422, "invalid_payload", False),
    (404, "pack_not_found", False),
    (422, "pack_empty", False),
    (422, "pack_required", False),
    (404, "product_not_found", False),
    (403, "forbidden_product_access", False),
    (401, None, False),
    (401, "invalid_token", False),
    (402, "subscription_required", False),
    (403, "tier_not_allowed", False),
    (500, "generate_failed", True),
    (402, "insufficient_credits", False),
    (403, "insufficient_credits", False),
]


@MODES
@pytest.mark.parametrize(("status", "word", "retryable"), ERRORS)
def test_every_documented_error_ends_the_attempt_and_a_retry_generates_once(
    status: int, word: str | None, retryable: bool, deferrable: bool, draft: Make, genviral: Sandbox, clock: FakeClock
) -> None:
    genviral.fault(route=GENERATE, **refusal(status, word))
    task = draft(deferrable=deferrable)
    began = clock.now

    with pytest.raises(SlidesError if retryable else AirflowFailException) as failed:
        task.run()

    assert "The vendor's words." in str(failed.value)
    assert (word or "HTTP 401") in str(failed.value)
    assert generates(genviral) == []

    task.run()

    assert len(generates(genviral)) == 1
    assert asked(genviral, GENERATE) == 2
    # Only a failure of the vendor leaves a doubt that is worth waiting for, or that no attempt before was heard of.
    assert (clock.now - began >= 180) is (retryable or task.store is None)


@MODES
def test_a_rate_limit_is_waited_out(deferrable: bool, draft: Make, genviral: Sandbox, clock: FakeClock) -> None:
    genviral.fault(route=GENERATE, status=429, retry_after=45)
    began = clock.now

    task = draft(deferrable=deferrable)
    task.run()

    (made,) = generates(genviral)
    assert 44 < made["at"] - began < 60
    assert bool(task.deferrals) is deferrable


def test_a_vendor_that_cannot_be_reached_was_not_asked(
    draft: Make, genviral: Sandbox, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    nobody = {**genviral.genviral_connection, "host": "http://127.0.0.1:9"}
    monkeypatch.setenv("AIRFLOW_CONN_GENVIRAL_DEFAULT", json.dumps(nobody))
    task = draft(timeout=60, store=True)

    with pytest.raises(JobTimeoutError, match="No answer from"):
        task.run()

    assert task.record["phase"] == "intent"
    assert task.record["submitted_at"] is None, "nothing was sent"


# ---------------------------------------------------------------------- credits


def test_below_min_credits_nothing_is_generated(draft: Make, genviral: Sandbox) -> None:
    genviral.set_genviral(credits=10)

    with pytest.raises(AirflowFailException, match="10 credits left, and min_credits is 11") as failed:
        draft(min_credits="11").run()

    assert isinstance(failed.value, InsufficientCreditsError)
    assert asked(genviral, GENERATE) == 0
    assert draft(min_credits=10).run()["credits"] == {"before": 10, "after": 9}


def test_a_slideshow_that_is_there_is_not_refused_for_want_of_credits(make: Make, genviral: Sandbox) -> None:
    task = make(min_credits=100)
    genviral.fault(route=RENDER, **refusal(500, "render_failed"))
    with pytest.raises(ServerError):
        task.run()

    assert task.run()["credits"] == {"before": None, "after": 99}


def test_credits_that_cannot_be_read_stop_nobody_who_did_not_ask(draft: Make, genviral: Sandbox) -> None:
    genviral.fault(route="GET /api/partner/v1/subscription", status=500, times=-1)

    assert draft().run()["credits"] == {"before": None, "after": None}
    with pytest.raises(ServerError):
        draft(min_credits=1).run()
    assert asked(genviral, GENERATE) == 1


# ---------------------------------------------------------------------- render


@STORES
@MODES
@pytest.mark.parametrize("fault", LOST.values(), ids=LOST)
def test_a_render_whose_answer_was_lost_is_not_repeated(
    fault: dict[str, Any], deferrable: bool, store: bool, make: Make, genviral: Sandbox
) -> None:
    genviral.fault(route=RENDER, **fault)

    manifest = make(deferrable=deferrable, store=store).run()

    assert manifest["status"] == "rendered"
    assert len(renders(genviral)) == 1
    assert asked(genviral, RENDER) == 1


@STORES
@MODES
def test_a_render_that_surely_did_not_start_is_asked_for_again(
    deferrable: bool, store: bool, make: Make, genviral: Sandbox, clock: FakeClock, logs: Logs
) -> None:
    genviral.fault(route=RENDER, drop="before")
    began = clock.now

    task = make(deferrable=deferrable, store=store)
    task.run()

    (render,) = renders(genviral)
    assert render["at"] - began >= 180
    assert "came to nothing: it is asked for again" in logs.text
    assert [type(d.trigger).__name__ for d in task.deferrals] == ["GenviralSlideshowTrigger"] * deferrable


@MODES
def test_a_render_that_failed_fails_the_task_and_a_retry_renders_the_same_slideshow(
    deferrable: bool, make: Make, genviral: Sandbox
) -> None:
    genviral.fault(route=RENDER, **refusal(500, "render_failed"))
    task = make(deferrable=deferrable)
    with pytest.raises(ServerError, match="which is paid for: "):
        task.run()

    manifest = task.run()

    assert [made["slideshow_id"] for made in generates(genviral)] == [manifest["slideshow_id"]]
    assert asked(genviral, RENDER) == 2


def test_a_slideshow_without_slides_fails_at_once(make: Make, genviral: Sandbox) -> None:
    genviral.fault(route=RENDER, **refusal(422, "no_slides"))

    with pytest.raises(AirflowFailException, match="no_slides"):
        make().run()


def test_one_that_is_rendered_already_is_not_rendered_again(make: Make, genviral: Sandbox) -> None:
    genviral.fault(route=GENERATE, drop="after")
    genviral.fault(route=LIST, status=500, times=-1)
    task = make()
    with pytest.raises(ServerError):
        task.run()
    genviral.clear_faults()
    GenviralHook().render_slideshow(generates(genviral)[0]["slideshow_id"])

    assert task.run()["status"] == "rendered"
    assert asked(genviral, RENDER) == 1


@MODES
def test_a_deadline_tells_what_becomes_of_the_slideshow_and_a_retry_takes_it_up(
    deferrable: bool, make: Make, genviral: Sandbox
) -> None:
    genviral.fault(route=RENDER, drop="before")
    task = make(deferrable=deferrable, timeout=60)
    with pytest.raises(
        JobTimeoutError,
        match=r"not rendered within the task's timeout of \d+ s.*A retry or a clear of this task takes up",
    ):
        task.run()

    task.arguments["timeout"] = 600
    manifest = task.run()

    assert [made["slideshow_id"] for made in generates(genviral)] == [manifest["slideshow_id"]]


def test_a_trigger_that_failed_is_followed_by_a_last_look(make: Make, genviral: Sandbox) -> None:
    genviral.fault(route=RENDER, drop="before")
    task = make(deferrable=True, store=True)
    task.wait = lambda trigger: None  # type: ignore[method-assign]
    task.resume = lambda method, kwargs: None  # type: ignore[method-assign]
    task.run()
    # Somebody renders it by hand; the trigger has crashed meanwhile.
    GenviralHook().render_slideshow(generates(genviral)[0]["slideshow_id"])

    operator = make(deferrable=True).operator()
    failure = {"error": "Trigger failure", "traceback": ["boom"]}
    manifest = operator.resume_execution("__fail__", failure, task.context(operator))

    assert manifest["status"] == "rendered"
    assert len(generates(genviral)) == 1


def test_a_trigger_that_failed_while_nothing_is_rendered_fails_the_attempt_without_another_request(
    make: Make, genviral: Sandbox
) -> None:
    genviral.fault(route=RENDER, drop="before")
    task = make(deferrable=True)
    task.resume = lambda method, kwargs: None  # type: ignore[method-assign]
    task.wait = lambda trigger: None  # type: ignore[method-assign]
    task.run()

    operator = make(deferrable=True).operator()
    with pytest.raises(SlidesError, match=r"ended without an answer \(Trigger timeout\)"):
        operator.resume_execution("__fail__", {"error": "Trigger timeout"}, task.context(operator))

    assert asked(genviral, RENDER) == 1
    assert asked(genviral, GENERATE) == 1


# ---------------------------------------------------------------------- files


def test_a_link_that_breaks_is_asked_for_again(make: Make, genviral: Sandbox, tmp_path: Path) -> None:
    genviral.fault(route=FILES, truncate=1000)
    genviral.fault(route=FILES, status=403)

    make().run()

    assert len(visible(tmp_path)) == 3


@pytest.mark.parametrize("body", ["<html>gone</html>", "GIF89a...."])
def test_what_is_no_whole_picture_is_not_kept_and_a_retry_fetches_it_again(
    body: str, make: Make, genviral: Sandbox, tmp_path: Path
) -> None:
    genviral.fault(route=FILES, status=200, body=body, times=-1)
    task = make()
    with pytest.raises(DownloadError, match="paid for and kept"):
        task.run()
    assert [name for name in visible(tmp_path) if not name.endswith(".manifest.json")] == []
    genviral.clear_faults()

    task.run()

    assert len(generates(genviral)) == 1
    assert len(visible(tmp_path)) == 3


# ---------------------------------------------------------------------- clears and changes


@STORES
@MODES
@pytest.mark.parametrize(("on_clear", "bought"), [("auto", 2), ("fresh", 2), ("reuse", 1)])
def test_after_a_delivery(
    on_clear: str, bought: int, deferrable: bool, store: bool, make: Make, genviral: Sandbox
) -> None:
    task = make(on_clear=on_clear, store=store, deferrable=deferrable)
    first = task.run()
    task.clear()

    second = task.run()

    assert len(generates(genviral)) == bought
    assert (second["slideshow_id"] == first["slideshow_id"]) is (bought == 1)


@MODES
@pytest.mark.parametrize(("on_clear", "bought"), [("auto", 1), ("fresh", 2), ("reuse", 1)])
def test_after_a_failure_that_left_a_paid_slideshow(
    on_clear: str, bought: int, deferrable: bool, make: Make, genviral: Sandbox
) -> None:
    task = make(on_clear=on_clear, deferrable=deferrable)
    genviral.fault(route=RENDER, **refusal(500, "render_failed"))
    with pytest.raises(ServerError):
        task.run()
    task.clear()

    manifest = task.run()

    assert len(generates(genviral)) == bought
    assert manifest["slideshow_id"] == generates(genviral)[-1]["slideshow_id"]


@pytest.mark.parametrize(("on_clear", "bought"), [("auto", 1), ("reuse", 1)])
def test_after_a_failure_before_airflow_3_3(on_clear: str, bought: int, make: Make, genviral: Sandbox) -> None:
    task = make(on_clear=on_clear, store=False)
    genviral.fault(route=RENDER, **refusal(500, "render_failed"))
    with pytest.raises(ServerError):
        task.run()
    task.clear()

    task.run()

    assert len(generates(genviral)) == bought


def test_a_prompt_that_changed_before_a_retry_is_not_bought_and_the_log_names_the_field(
    make: Make, genviral: Sandbox, logs: Logs
) -> None:
    task = make(store=True)
    genviral.fault(route=RENDER, **refusal(500, "render_failed"))
    with pytest.raises(ServerError):
        task.run()
    task.arguments["prompt"] = "7 secrets"

    manifest = task.run()

    (only,) = generates(genviral)
    assert manifest["slideshow_id"] == only["slideshow_id"]
    assert manifest["request"]["prompt"] == PROMPT["prompt"], "what was bought, and not what is asked for now"
    assert "renders differently now: prompt; a clear buys the changed one" in logs.text
    assert "7 secrets" not in logs.text


def test_a_prompt_that_changed_before_a_clear_is_bought_and_the_log_names_the_field(
    make: Make, genviral: Sandbox, logs: Logs
) -> None:
    task = make()
    genviral.fault(route=RENDER, **refusal(500, "render_failed"))
    with pytest.raises(ServerError):
        task.run()
    task.arguments["prompt"] = "7 secrets"
    task.clear()

    task.run()

    first, second = generates(genviral)
    assert second["request"]["prompt"] == "7 secrets"
    assert f"the request changed since (prompt); slideshow {first['slideshow_id']} is left" in logs.text
    assert "7 secrets" not in logs.text


def test_a_slideshow_that_somebody_deleted_is_not_bought_again_in_silence(make: Make, genviral: Sandbox) -> None:
    task = make(store=True)
    genviral.fault(route=RENDER, **refusal(500, "render_failed"))
    with pytest.raises(ServerError):
        task.run()
    GenviralHook().delete_slideshow(generates(genviral)[0]["slideshow_id"])

    with pytest.raises(NotFoundError, match="has paid for slideshow"):
        task.run()

    assert len(generates(genviral)) == 1


def test_being_ended_stops_asking_and_tells_what_stays(
    make: Make, genviral: Sandbox, clock: FakeClock, logs: Logs
) -> None:
    genviral.fault(route=RENDER, drop="before")
    task = make(deferrable=False)
    operators: list[GenviralSlideshowOperator] = []
    original = task.operator
    task.operator = lambda: operators.append(original()) or operators[-1]  # type: ignore[method-assign, func-returns-value]
    clock.after(20, lambda: operators[0].on_kill())

    with pytest.raises(JobTimeoutError, match="the task was ended"):
        task.run()

    assert asked(genviral, RENDER) == 1
    assert "stays at Genviral" in logs.text


# ---------------------------------------------------------------------- more than was asked for


def test_a_slideshow_with_more_slides_than_anybody_has_lands_and_tells_the_first(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, logs: Logs
) -> None:
    original = Client.send

    def send(self: Client, *args: Any, **how: Any) -> Any:
        answer = original(self, *args, **how)
        if not (isinstance(answer, Slideshow) and answer.is_rendered):
            return answer
        return replace(answer, slides=answer.slides * 200, slide_count=400)

    monkeypatch.setattr(Client, "send", send)

    manifest = make().run()

    assert (manifest["slide_count"], len(manifest["slides"]), len(manifest["files"])) == (400, 35, 35)
    assert len(visible(tmp_path / "out")) == 36
    assert "has 400 files, and 35 were asked for" in logs.text


def test_looking_for_what_a_request_has_made_ends_at_the_deadline(
    draft: Make, clock: FakeClock, genviral: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    original, looks = GenviralHook.get_slideshow, []

    def slowly(self: GenviralHook, *args: Any, **how: Any) -> Any:
        looks.append(clock.sleep(400))
        return original(self, *args, **how)

    for number in range(9):
        slideshow_task(clock, prompt=f"Another one, {number}").run()
    genviral.fault(route=GENERATE, drop="after")
    monkeypatch.setattr(GenviralHook, "get_slideshow", slowly)

    task = draft(timeout=900, store=True)
    with pytest.raises(JobTimeoutError, match="can be looked through within the task's timeout of"):
        task.run()

    assert len(looks) == 3
    task.arguments["timeout"] = 9000
    assert task.run()["slideshow_id"] == generates(genviral)[-1]["slideshow_id"]
    assert asked(genviral, GENERATE) == 10
