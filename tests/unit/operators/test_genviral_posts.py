"""Posts, attempt after attempt: the ledger says how often something went out."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.api.client import Client
from airflow_provider_slides.api.genviral.posts import Post
from airflow_provider_slides.exceptions import (
    DownloadError,
    InvalidArgumentError,
    JobFailedError,
    JobTimeoutError,
    NotPublishedError,
    UnrepeatableRequestError,
)
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.operators.genviral import GenviralPostOperator
from airflow_provider_slides.sandbox.genviral.seeds import HOSTED_ACCOUNT, INSTAGRAM_ACCOUNT, TIKTOK_ACCOUNT
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.conftest import Logs
from tests.unit.genviral_support import GET_POST, POSTS, PROMPT, GenviralTask, asked, posts, refusal
from tests.unit.support import STORES, FakeClock, WorkerCrash

MODES = pytest.mark.parametrize("deferrable", [True, False], ids=["deferrable", "on-the-worker"])

Make = Callable[..., GenviralTask]


@pytest.fixture
def slideshow_id(genviral: Sandbox) -> str:
    hook = GenviralHook()
    return hook.render_slideshow(hook.generate_slideshow(**{**PROMPT, "slide_count": 1}).id).id


@pytest.fixture
def make(genviral: Sandbox, clock: FakeClock, slideshow_id: str) -> Make:
    def task(**arguments: Any) -> GenviralTask:
        given = {"caption": "Five quotes", "account_ids": [TIKTOK_ACCOUNT], "slideshow_id": slideshow_id}
        return GenviralTask(GenviralPostOperator, clock=clock, **{**given, **arguments})

    return task


def soon(clock: FakeClock, **ahead: float) -> str:
    return datetime.fromtimestamp(clock.now + timedelta(**ahead).total_seconds(), UTC).isoformat()


@STORES
@MODES
def test_a_post_goes_out_with_the_slideshows_pictures_in_order(
    deferrable: bool, store: bool, make: Make, genviral: Sandbox, slideshow_id: str
) -> None:
    genviral.set_genviral(post_seconds=30)

    manifest = make(deferrable=deferrable, store=store, account_ids=[TIKTOK_ACCOUNT, INSTAGRAM_ACCOUNT]).run()

    (post,) = posts(genviral)
    pictures = [slide.rendered_image_url for slide in GenviralHook().get_slideshow(slideshow_id).slides]
    assert post["media"] == {"type": "slideshow", "urls": pictures}
    assert (post["caption"], post["external_id"]) == ("Five quotes", manifest["external_id"])
    assert (manifest["post_id"], manifest["status"], manifest["image_count"]) == (post["post_id"], "posted", 1)
    assert [account["status"] for account in manifest["accounts"]] == ["posted", "posted"]
    assert all(account["published_url"] for account in manifest["accounts"])


@MODES
@pytest.mark.parametrize("kind", ["iso", "blank", "datetime"])
def test_a_scheduled_post_is_done_once_it_is_on_the_vendors_schedule(
    kind: str, deferrable: bool, make: Make, genviral: Sandbox, clock: FakeClock
) -> None:
    moment = datetime.fromtimestamp(clock.now, UTC) + timedelta(hours=2)
    given = {"iso": moment.isoformat(), "blank": str(moment), "datetime": moment}[kind]

    manifest = make(deferrable=deferrable, scheduled_at=given).run()

    (post,) = posts(genviral)
    assert (manifest["status"], post["status"]) == ("scheduled", "scheduled")
    assert post["scheduled_at"] == pytest.approx(moment.timestamp())


def test_without_waiting_the_post_is_left_pending(make: Make, genviral: Sandbox) -> None:
    genviral.set_genviral(post_seconds=3600)

    assert make(wait_for_completion=False).run()["status"] == "pending"


# ---------------------------------------------------------------------- never twice


def around_the_post(sent: bool) -> Callable[[pytest.MonkeyPatch], None]:
    def arrange(patch: pytest.MonkeyPatch) -> None:
        original = Client.send

        def send(self: Client, call: Any, *args: Any, **options: Any) -> Any:
            if call.endpoint.method == "POST":
                if sent:
                    original(self, call, *args, **options)
                raise WorkerCrash
            return original(self, call, *args, **options)

        patch.setattr(Client, "send", send)

    return arrange


def after_the_record(patch: pytest.MonkeyPatch) -> None:
    def crash(*_: Any) -> None:
        raise WorkerCrash

    patch.setattr(GenviralPostOperator, "_wait", crash)
    patch.setattr(GenviralPostOperator, "_deliver", crash)


@STORES
@MODES
@pytest.mark.parametrize("scheduled", [False, True])
@pytest.mark.parametrize(
    "moment",
    [around_the_post(sent=False), around_the_post(sent=True), after_the_record],
    ids=["before", "after", "taken"],
)
def test_a_worker_that_dies_posts_once(
    moment: Any, scheduled: bool, deferrable: bool, store: bool, make: Make, genviral: Sandbox, clock: FakeClock
) -> None:
    at = {"scheduled_at": soon(clock, minutes=3)} if scheduled else {}
    task = make(deferrable=deferrable, store=store, **at)
    with pytest.MonkeyPatch.context() as patch:
        moment(patch)
        with pytest.raises(WorkerCrash):
            task.run()
    # Too late to schedule a post, but not to find the one that was scheduled; what was never sent goes out at once.
    clock.sleep(100 if posts(genviral) else 170)

    manifest = task.run()

    assert [post["post_id"] for post in posts(genviral)] == [manifest["post_id"]]


@MODES
@pytest.mark.parametrize("fault", [{"drop": "after"}, {"status": 503}, {"status": 502, "body": "<html>"}], ids=str)
def test_a_post_whose_answer_is_lost_is_sent_again_under_the_same_id(
    fault: dict[str, Any], deferrable: bool, make: Make, genviral: Sandbox
) -> None:
    genviral.fault(route=POSTS, times=7, **fault)

    make(deferrable=deferrable).run()

    assert len(posts(genviral)) == 1
    assert asked(genviral, POSTS) == 8


@STORES
def test_a_clear_of_a_task_that_gave_up_waiting_takes_up_its_post(store: bool, make: Make, genviral: Sandbox) -> None:
    genviral.set_genviral(post_seconds=3600)
    task = make(store=store, timeout=60)
    with pytest.raises(JobTimeoutError, match="goes on"):
        task.run()
    task.clear()
    task.arguments["timeout"] = 7200

    task.run()

    assert len(posts(genviral)) == 1


@pytest.mark.parametrize(
    ("on_clear", "store", "made"),
    [("auto", True, 2), ("fresh", True, 2), ("reuse", True, 1), ("auto", False, 1), ("fresh", False, 2)],
)
def test_after_a_finished_post(on_clear: str, store: bool, made: int, make: Make, genviral: Sandbox) -> None:
    task = make(on_clear=on_clear, store=store)
    task.run()
    task.clear()

    task.run()

    assert len(posts(genviral)) == made


def test_arguments_that_change_between_tries_make_no_second_post(make: Make, genviral: Sandbox, logs: Logs) -> None:
    genviral.set_genviral(post_seconds=3600)
    task = make(timeout=60, store=True)
    with pytest.raises(JobTimeoutError):
        task.run()
    task.arguments |= {"caption": "Six quotes", "timeout": 7200}

    task.run()

    assert [post["caption"] for post in posts(genviral)] == ["Five quotes"]
    assert "renders differently now: caption; a clear buys the changed one" in logs.text


def test_a_cleared_task_with_other_arguments_makes_another_post(make: Make, genviral: Sandbox) -> None:
    task = make(store=True)
    task.run()
    task.clear()
    task.arguments["caption"] = "Six quotes"

    task.run()

    assert [post["caption"] for post in posts(genviral)] == ["Five quotes", "Six quotes"]


def test_two_mapped_tasks_with_equal_input_make_two_posts(make: Make, genviral: Sandbox) -> None:
    for index in range(2):
        make(map_index=index).run()

    assert len({post["external_id"] for post in posts(genviral)}) == 2


# ---------------------------------------------------------------------- posts that fail


def post_that(status: str, **published: str) -> Callable[..., Post]:
    states = [
        {"account_id": account, "status": "failed", "error_message": f"{account} needs to log in."}
        for account in ("A", "B")
    ]
    for state in states:
        if url := published.get(state["account_id"]):
            state |= {"status": "posted", "published_url": url}
            del state["error_message"]
    return lambda self, target, *_: Post.model_validate(
        {"id": target.name.removeprefix("Post "), "status": status, "accounts": {"states": states}}
    )


@STORES
def test_a_post_that_failed_everywhere_is_made_anew_by_a_retry(
    store: bool, make: Make, genviral: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = make(store=store)
    with monkeypatch.context() as patch:
        patch.setattr(GenviralHook, "look", post_that("failed"))
        with pytest.raises(JobFailedError, match=r"account A: A needs to log in\.; account B: B needs to log in"):
            task.run()
    if not store:
        # The vendor tells the failed post when the same id is sent again.
        original = GenviralHook.look
        first = posts(genviral)[0]["post_id"]
        failed = post_that("failed")
        monkeypatch.setattr(
            GenviralHook, "look", lambda self, t, *a: failed(self, t) if first in t.name else original(self, t, *a)
        )

    manifest = task.run()

    assert manifest["status"] == "posted"
    assert len({post["external_id"] for post in posts(genviral)}) == 2


@pytest.mark.parametrize("status", ["partial", "failed"])
def test_a_post_that_is_out_at_some_accounts_is_not_posted_again(
    status: str, make: Make, genviral: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(GenviralHook, "look", post_that(status, A="https://tiktok.com/x"))
    task = make()
    for _ in range(2):
        with pytest.raises(
            AirflowFailException, match=r"out at: A https://tiktok\.com/x \(account B: B needs"
        ) as failed:
            task.run()
        assert isinstance(failed.value, NotPublishedError)

    assert len(posts(genviral)) == 1


def test_a_post_that_somebody_canceled_is_not_posted_again(
    make: Make, genviral: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(GenviralHook, "look", post_that("canceled"))

    with pytest.raises(AirflowFailException, match="is canceled, out at: no account"):
        make().run()


def test_a_conflict_is_never_answered_with_another_id(make: Make, genviral: Sandbox) -> None:
    genviral.fault(route=POSTS, **refusal(409, "create_failed"))

    with pytest.raises(AirflowFailException) as failed:
        make().run()

    assert isinstance(failed.value, UnrepeatableRequestError)
    assert asked(genviral, POSTS) == 1


def test_a_draft_has_nothing_to_post(make: Make, genviral: Sandbox) -> None:
    draft = GenviralHook().generate_slideshow(**PROMPT)

    with pytest.raises(DownloadError, match="no finished pictures"):
        make(slideshow_id=draft.id).run()

    assert asked(genviral, POSTS) == 0


@pytest.mark.parametrize(
    ("arguments", "field", "fix"),
    [
        ({"account_ids": ["bbbbbbbb-0000-4000-8000-00000000dead"]}, "account_ids.0", "active accounts are"),
        ({"account_ids": [HOSTED_ACCOUNT], "caption": 501 * "x"}, "caption", "takes 500 characters"),
        ({"account_ids": [INSTAGRAM_ACCOUNT], "tiktok": {"title": "x"}}, "tiktok", "TikTok accounts alone"),
        ({"account_ids": [TIKTOK_ACCOUNT], "pinterest": {"board_id": "b"}}, "pinterest", "no account is a Pinterest"),
    ],
)
def test_what_the_accounts_do_not_take_is_found_before_posting(
    arguments: dict[str, Any], field: str, fix: str, make: Make, genviral: Sandbox
) -> None:
    with pytest.raises(AirflowFailException) as failed:
        make(**arguments).run()

    assert isinstance(failed.value, InvalidArgumentError)
    assert failed.value.field == field
    assert fix in str(failed.value)
    assert asked(genviral, POSTS) == 0


def test_a_time_that_is_too_near_is_refused(make: Make, genviral: Sandbox, clock: FakeClock) -> None:
    with pytest.raises(AirflowFailException, match="at least 2 minutes ahead"):
        make(scheduled_at=soon(clock, seconds=70)).run()

    assert asked(genviral, POSTS) == 0


@MODES
def test_trouble_while_waiting_is_ridden_out(deferrable: bool, make: Make, genviral: Sandbox, clock: FakeClock) -> None:
    genviral.set_genviral(post_seconds=60)
    clock.after(10, lambda: genviral.fault(route=GET_POST, status=503, times=3))

    assert make(deferrable=deferrable).run()["status"] == "posted"
    assert genviral.faults() == []


def test_a_post_that_cannot_be_asked_for_is_kept(make: Make, genviral: Sandbox) -> None:
    task = make()
    genviral.fault(route=GET_POST, status=500, times=-1)
    with pytest.raises(JobTimeoutError, match="which is paid for"):
        task.run()
    genviral.clear_faults()

    task.run()

    assert len(posts(genviral)) == 1


def test_nothing_secret_is_in_the_manifest(make: Make, genviral: Sandbox) -> None:
    picture = f"{genviral.url}/cdn/packs/hills/0.jpg"
    manifest = make(slideshow_id=None, image_urls=[f"{picture}?X-Amz-Signature=hidden"]).run()

    assert "hidden" not in json.dumps(manifest)
    assert manifest["image_count"] == 1
