"""What one vendor's requests are made of must not hide what was bought."""

from __future__ import annotations

import base64
import json
import os
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.exceptions import (
    AmbiguousSlideshowError,
    IdempotencyConflictError,
    InvalidRequestError,
    JobFailedError,
    JobTimeoutError,
    NotFoundError,
    SupersededError,
    UnrepeatableRequestError,
)
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.jobs.identity import TaskIdentity, idempotency_key
from airflow_provider_slides.jobs.polling import SHORTEST_WAIT
from airflow_provider_slides.jobs.record import JobRecord
from airflow_provider_slides.sandbox.genviral.seeds import PACK
from airflow_provider_slides.storage import Destination
from tests.unit.conftest import Logs
from tests.unit.durable.support import FAILING, MODES, SomeTask, Vendor
from tests.unit.genviral_support import GENERATE, POSTS, PROMPT, asked, generates, posts, refusal
from tests.unit.support import STORES

DECK = pytest.mark.parametrize("vendor", ["deck"])
SLIDESHOW = pytest.mark.parametrize("vendor", ["slideshow"])
POST = pytest.mark.parametrize("vendor", ["post"])

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.mark.parametrize("vendor", ["deck", "slideshow"])
def test_a_dag_file_works_out_a_literal_destination_once(
    vendor: str, paid: Vendor, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The store's path is most of what an operator of ours costs a DAG file, beyond Airflow's own."""
    made: list[Any] = []
    make = Destination.__init__

    def counted(self: Destination, uri: Any, **more: Any) -> None:
        made.append(uri)
        make(self, uri, **more)

    monkeypatch.setattr(Destination, "__init__", counted)

    paid.task(destination=f"{place}/").operator()

    assert made == [f"{place}/"]


# ---------------------------------------------------------------------- reference images


@DECK
@STORES
def test_a_paid_slide_whose_reference_image_is_gone_is_collected(
    store: bool, vendor: str, paid: Vendor, tmp_path: Path, logs: Logs
) -> None:
    """Row 5: paid, complete, never collected, not named."""
    image = tmp_path / "logo.png"
    image.write_bytes(PNG)
    task = paid.task(output_type="single_slide", reference_images=[str(image)], store=store)
    with paid.dying("after-the-record", task):
        task.run()
    image.unlink()

    manifest = task.run()

    assert paid.ids == [manifest["job_id"]]
    assert "The request as it is now is refused, which does not matter here: reference_images" in logs.text


@DECK
@STORES
@pytest.mark.parametrize("change", ["gone", "another"])
def test_a_slide_that_may_have_been_paid_for_is_not_bought_with_another_image(
    change: str, store: bool, vendor: str, paid: Vendor, tmp_path: Path
) -> None:
    """Rows 1 and 5: images are not kept, and told apart by their digests."""
    image = tmp_path / "logo.png"
    image.write_bytes(PNG)
    task = paid.task(output_type="single_slide", reference_images=[str(image)], store=store)
    with paid.dying("after-the-request", task):
        task.run()
    if change == "gone":
        image.unlink()
    else:
        image.write_bytes(PNG + b"\0")

    with pytest.raises(AirflowFailException, match="may have bought a job: it can only be sent again as it") as failed:
        task.run()

    assert isinstance(failed.value, UnrepeatableRequestError)
    assert "reference_images" in str(failed.value)
    assert len(paid.ids) == 1

    image.write_bytes(PNG)
    task.clear()
    assert task.run()["job_id"] == paid.ids[0], "what the message advises works"
    assert len(paid.ids) == 1


# ---------------------------------------------------------------------- slideshows: when the request leaves

SUBSCRIPTION = "GET /api/partner/v1/subscription"


@SLIDESHOW
@MODES
def test_the_intent_is_stamped_when_the_request_leaves(deferrable: bool, vendor: str, paid: Vendor) -> None:
    """Row 6: it was stamped, then the POST slept 300 s in the rate budget: a lost answer was looked for too early."""
    paid.sandbox.fault(route=SUBSCRIPTION, status=429, retry_after=300)
    paid.sandbox.fault(route=GENERATE, drop="after")
    task, began, stamps = paid.task(store=True, deferrable=deferrable), paid.clock.now, []
    assert task.store is not None
    task.store.before_set = lambda record: stamps.append(record.get("submitted_at"))

    manifest = task.run()

    (made,) = generates(paid.sandbox)
    assert manifest["slideshow_id"] == made["slideshow_id"]
    assert asked(paid.sandbox, GENERATE) == 1
    assert made["at"] - began >= 299
    assert next(filter(None, stamps)) == pytest.approx(made["at"], abs=2)
    assert bool(task.deferrals) is deferrable


@SLIDESHOW
@MODES
@pytest.mark.parametrize(("timeout", "leaves"), [(3600, True), (600, False)])
def test_a_retry_after_of_an_hour_is_held_for_a_quarter_and_never_past_the_deadline(
    timeout: float, leaves: bool, deferrable: bool, vendor: str, paid: Vendor
) -> None:
    """Row 6: it left after the deadline, and after on_kill."""
    paid.sandbox.fault(route=SUBSCRIPTION, status=429, retry_after=3600)
    task, began = paid.task(deferrable=deferrable, timeout=timeout), paid.clock.now

    if leaves:
        task.run()
        (made,) = generates(paid.sandbox)
        assert 890 <= made["at"] - began <= 960
    else:
        with pytest.raises(JobTimeoutError, match="no room for another"):
            task.run()
        assert asked(paid.sandbox, GENERATE) == 0
        assert paid.clock.now - began <= timeout


# ---------------------------------------------------------------------- slideshows: whose it is


def draft(paid: Vendor, **arguments: Any) -> SomeTask:
    return paid.task(render=False, destination=None, **arguments)


@SLIDESHOW
@STORES
@MODES
def test_of_two_runs_with_equal_input_neither_takes_the_others(
    deferrable: bool, store: bool, vendor: str, paid: Vendor
) -> None:
    """Row 7: the first match was taken at once, whosever it was."""
    told: dict[Any, Any] = {}
    one, two = (draft(paid, run_id=name, told=told, store=store, deferrable=deferrable) for name in ("run_1", "run_2"))
    began = paid.clock.now
    paid.sandbox.fault(route=GENERATE, drop="after")
    first = one.run()
    assert paid.clock.now - began >= 180, "until no call can be running"
    # As if both had been sent at the same moment.
    paid.clock.now = began
    paid.sandbox.fault(route=GENERATE, drop="before")

    second = two.run()

    assert [made["slideshow_id"] for made in generates(paid.sandbox)] == [first["slideshow_id"], second["slideshow_id"]]
    assert first["slideshow_id"] != second["slideshow_id"]


@SLIDESHOW
@MODES
def test_two_that_fit_are_ambiguous_also_when_the_second_comes_late(
    deferrable: bool, vendor: str, paid: Vendor
) -> None:
    """Row 7: of two runs with equal input, both answers lost."""
    paid.sandbox.fault(route=GENERATE, drop="after")
    paid.clock.after(90, lambda: GenviralHook().generate_slideshow(**{**PROMPT, "slide_count": 1}))

    with pytest.raises(AirflowFailException, match="2 slideshows fit it") as failed:
        draft(paid, deferrable=deferrable).run()

    assert isinstance(failed.value, AmbiguousSlideshowError)
    assert all(slideshow_id in str(failed.value) for slideshow_id in paid.ids)
    assert len(paid.ids) == 2


@SLIDESHOW
def test_before_airflow_3_3_a_clear_that_moves_the_runs_start_finds_the_slideshow(vendor: str, paid: Vendor) -> None:
    """Row 8: the slideshow lay before the search window, and a second one was paid."""
    task = draft(paid, store=False)
    with paid.dying("after-the-request", task):
        task.run()
    paid.clock.sleep(3600)
    task.clear()
    assert task.run_started > task.run_after

    assert task.run()["slideshow_id"] == paid.ids[0]
    assert len(paid.ids) == 1


@SLIDESHOW
@STORES
def test_slides_whose_keys_are_numbers_and_texts_have_a_manifest(store: bool, vendor: str, paid: Vendor) -> None:
    """Row 17: sorting them raised after paying, on every attempt."""
    config = {"total_slides": 2, "slide_types": ["image_pack"] * 2, "slide_texts": {0: "one", "1": "two"}}
    task = paid.task(store=store, prompt=None, slide_count=None, skip_ai=True, pack_id=PACK, slide_config=config)

    manifest = task.run()

    assert manifest["request"]["slide_config"]["slide_texts"] == {"0": "one", "1": "two"}
    assert paid.ids == [manifest["slideshow_id"]]


@SLIDESHOW
@STORES
def test_of_two_attempts_that_run_at_once_one_buys(
    store: bool, vendor: str, paid: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chaos on 2.11: a task was marked and cleared, and Airflow did not end the attempt before it."""
    task, other = paid.task(store=store), []
    real = GenviralHook.get_subscription

    def meanwhile(hook: GenviralHook, *arguments: Any) -> Any:
        if not other:
            other.append(None)
            task.clear()
            other[0] = task.run()
        return real(hook, *arguments)

    # The last thing that is asked before the request leaves.
    monkeypatch.setattr(GenviralHook, "get_subscription", meanwhile)
    with pytest.raises(SupersededError, match=r"Attempt 2 .* number 1, began: this one sends nothing"):
        task.run()

    assert paid.ids == [other[0]["slideshow_id"]]


@SLIDESHOW
@STORES
def test_a_search_takes_over_from_an_attempt_that_still_runs(
    store: bool, vendor: str, paid: Vendor, place: Path
) -> None:
    """As above: both searched until the same moment, found nothing, and sent."""
    paid.sandbox.fault(route=GENERATE, drop="before")
    task = paid.task(store=store, deferrable=False, timeout=5)
    with pytest.raises(JobTimeoutError):
        task.run()
    task.arguments["timeout"] = 600
    kept: list[Any] = []

    def look() -> None:
        (manifest,) = place.glob("*.manifest.json")
        kept.append((task.record if store else json.loads(manifest.read_text())["record"])["try_number"])

    paid.clock.after(1, look)
    task.run()

    assert kept == [2]
    assert len(paid.ids) == 1


# ---------------------------------------------------------------------- posts


def pictures(paid: Vendor, *, number: int = 0, signature: str = "") -> list[str]:
    return [f"{paid.sandbox.url}/cdn/packs/hills/{number}.jpg{signature}"]


@POST
@MODES
@pytest.mark.parametrize(
    ("store", "number"), [(True, 0), (True, 1), (False, 0)], ids=["airflow-3.3", "other-pictures", "before-3.3"]
)
def test_a_post_whose_answer_was_lost_is_found_although_caption_and_picture_links_changed(
    number: int, store: bool, deferrable: bool, vendor: str, paid: Vendor, logs: Logs
) -> None:
    """Row 15: 409, failed for good although the post is out, with advice that no argument could follow."""
    task = paid.task(store=store, deferrable=deferrable, image_urls=pictures(paid, signature="?Signature=a"))
    with paid.dying("after-the-request", task):
        task.run()
    task.arguments |= {"caption": "Six quotes", "image_urls": pictures(paid, number=number, signature="?Signature=b")}

    manifest = task.run()

    (post,) = posts(paid.sandbox)
    assert post["post_id"] == manifest["post_id"]
    assert post["caption"] == "Five quotes"
    assert f"Post {post['post_id']} is what an earlier request has made, with other contents: it is taken" in logs.text


@POST
def test_before_airflow_3_3_a_post_that_cannot_be_told_is_not_repeated(vendor: str, paid: Vendor) -> None:
    """Row 15, where nothing of it is the same."""
    task = paid.task(store=False, image_urls=pictures(paid))
    with paid.dying("after-the-request", task):
        task.run()
    task.arguments |= {"caption": "Six quotes", "image_urls": pictures(paid, number=1)}

    with pytest.raises(AirflowFailException, match=r"It was looked for since .* and no post fits") as failed:
        task.run()

    assert isinstance(failed.value, UnrepeatableRequestError)
    assert len(posts(paid.sandbox)) == 1

    # Its advice can be followed.
    task.clear()
    with pytest.raises(AirflowFailException):
        task.run()
    before = dict(task.arguments)
    task.arguments |= {"caption": "Five quotes", "image_urls": pictures(paid)}
    task.clear()
    assert task.run()["post_id"] == paid.ids[0]
    task.arguments = {**before, "on_clear": "fresh"}
    task.clear()
    assert task.run()["post_id"] == paid.ids[1]
    assert len(posts(paid.sandbox)) == 2


@POST
def test_before_airflow_3_3_of_several_posts_that_fit_none_is_taken(vendor: str, paid: Vendor) -> None:
    """Three tasks post the same picture, each with words that render anew."""
    others = [paid.task(store=False, task_id=f"other_{n}", caption=f"Quotes {n}") for n in range(2)]
    for other in others:
        other.run()
    task = paid.task(store=False)
    with paid.dying("after-the-request", task):
        task.run()
    task.arguments["caption"] = "Six quotes"

    with pytest.raises(AirflowFailException, match=r'3 posts fit: .*set on_clear="fresh" and clear') as failed:
        task.run()

    assert isinstance(failed.value, UnrepeatableRequestError)
    assert len(posts(paid.sandbox)) == 3


@POST
@STORES
def test_a_refused_post_that_changed_is_sent_as_it_is_now_and_the_log_says_so(
    store: bool, vendor: str, paid: Vendor, logs: Logs
) -> None:
    """Row 16: the log said that the change is left out, but it was sent."""
    paid.sandbox.fault(route=POSTS, **refusal(422, "invalid_payload"))
    task = paid.task(store=store)
    with pytest.raises(AirflowFailException) as failed:
        task.run()
    assert isinstance(failed.value, InvalidRequestError)
    task.arguments["caption"] = "Six quotes"
    task.clear()

    task.run()

    assert [post["caption"] for post in posts(paid.sandbox)] == ["Six quotes"]
    assert "left out" not in logs.text
    assert "kept" not in logs.text
    if store:
        assert "Attempt 2: the request was refused, which is free." in logs.text


@SLIDESHOW
@MODES
def test_where_nothing_is_kept_a_prompt_that_renders_differently_buys_no_second_slideshow(
    deferrable: bool, vendor: str, paid: Vendor
) -> None:
    """Before Airflow 3.3, without a destination; as chaos has found it (seed 1, schedule 0, on 2.11 and 3.1)."""
    task = paid.task(store=False, destination=None, render=False, deferrable=deferrable)
    with paid.dying("after-the-request", task):
        task.run()
    task.arguments["prompt"] = "The same thing, rendered an hour later"

    with pytest.raises(AirflowFailException, match=paid.ids[0]) as failed:
        task.run()

    assert isinstance(failed.value, AmbiguousSlideshowError)
    assert len(paid.ids) == 1


@SLIDESHOW
@MODES
def test_where_nothing_is_kept_a_search_goes_on_to_its_end_through_deferrals(
    deferrable: bool, vendor: str, paid: Vendor
) -> None:
    """The retry that is deferred while it looks must not send instead of looking on."""
    task = paid.task(store=False, destination=None, render=False, deferrable=deferrable)
    with paid.dying("after-the-request", task):
        task.run()

    manifest = task.run()

    assert paid.ids == [manifest["slideshow_id"]]
    assert bool(task.deferrals) is deferrable


# ---------------------------------------------------------------------- under which key, and how often


@DECK
def test_what_a_task_has_sent_before_an_upgrade_is_found_under_the_key_it_had(vendor: str, paid: Vendor) -> None:
    """Release 0.1.0 on Airflow 3.3 died with the request under way: its key told the request by its contents."""
    task = paid.task(store=True)
    with paid.dying("after-the-request", task):
        task.run()
    left = JobRecord.from_json(task.record)
    assert left is not None

    task.run()

    (made,) = paid.bought()
    told = idempotency_key(TaskIdentity.of(task.context(None)["ti"]), left.fingerprint, left.purchase)
    assert made["idempotency_key"] == told


@DECK
def test_where_nothing_is_kept_a_cleared_task_buys_under_a_key_of_its_own(vendor: str, paid: Vendor) -> None:
    task = paid.task(store=False, wait_for_completion=False, destination=None)
    task.run()
    task.clear()

    task.run()

    assert len(paid.ids) == 2


@FAILING
@STORES
def test_each_attempt_buys_once_more_at_most_when_all_jobs_fail(store: bool, vendor: str, paid: Vendor) -> None:
    paid.sandbox.fault(route=paid.buys, job={"outcome": "failed"}, times=-1)
    task = paid.task(store=store)

    for attempt in range(1, 4):
        with pytest.raises(JobFailedError):
            task.run()
        assert len(paid.ids) <= attempt


@DECK
def test_a_conflict_of_the_first_request_is_not_taken_for_a_refusal_that_is_free(vendor: str, paid: Vendor) -> None:
    """The key is known there: something may have been bought under it."""
    paid.sandbox.fault(
        route=paid.buys, status=409, body=json.dumps({"error": {"code": "idempotency_conflict", "message": "Another."}})
    )
    task = paid.task(store=True)

    with pytest.raises(AirflowFailException) as failed:
        task.run()

    assert isinstance(failed.value, IdempotencyConflictError)
    assert task.record["phase"] == "intent"


@DECK
@STORES
def test_a_connection_that_was_changed_before_the_answer_came_is_named(
    store: bool, vendor: str, paid: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another account: the same request there is another purchase."""
    task = paid.task(store=store)
    with paid.dying("after-the-request", task):
        task.run()
    connection = json.loads(os.environ["AIRFLOW_CONN_PERCEPTIS_DEFAULT"])
    monkeypatch.setenv("AIRFLOW_CONN_OTHER", json.dumps(connection))

    task.arguments["perceptis_conn_id"] = "other"
    with pytest.raises(AirflowFailException, match="connection changed meanwhile"):
        task.run()

    assert len(paid.ids) == 1


# ---------------------------------------------------------------------- how often, and how long


@DECK
def test_what_the_answer_told_is_not_asked_for_on_a_first_attempt(vendor: str, paid: Vendor) -> None:
    paid.task(wait_for_completion=False, destination=None).run()

    assert asked(paid.sandbox, paid.looks) == 0


@pytest.mark.parametrize("vendor", ["deck", "post"])
@pytest.mark.parametrize("moment", ["buys", "looks"])
def test_a_worker_slot_is_held_for_half_a_minute_of_trouble_and_the_log_says_what_it_is(
    moment: str, vendor: str, paid: Vendor, logs: Logs
) -> None:
    task, deferred = paid.task(deferrable=True), []
    if moment == "looks":
        with paid.dying("after-the-record", task):
            task.run()
        paid.clock.sleep(60)
    wait, began = task.wait, paid.clock.now

    def until(trigger: Any) -> Any:
        deferred.append(paid.clock.now - began)
        event = wait(trigger)
        paid.sandbox.clear_faults()
        return event

    task.wait = until  # type: ignore[method-assign]
    paid.sandbox.fault(route=getattr(paid, moment), status=503, times=-1)

    task.run()

    assert 15 <= deferred[0] <= 31
    (told,) = [line for line in logs.warnings if "The worker slot is given back. Going on in 30 s." in line]
    assert "HTTP 503" in told
    assert len(paid.ids) == 1


@DECK
def test_what_a_trigger_has_just_seen_is_not_looked_at_again_at_once(
    vendor: str, paid: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Perceptis allows no more than one look each second."""
    paid.slow()
    looks, look = [], PerceptisHook.look
    monkeypatch.setattr(
        PerceptisHook,
        "look",
        lambda *arguments: looks.append(paid.clock.now) or look(*arguments),  # type: ignore[func-returns-value]
    )
    task = paid.task(deferrable=True)

    task.run()

    assert looks[-1] >= task.events[-1]["seen_at"] + SHORTEST_WAIT


@DECK
def test_a_paid_job_that_is_not_found_on_a_retry_is_named(vendor: str, paid: Vendor) -> None:
    task = paid.task()
    with paid.dying("after-the-record", task):
        task.run()
    paid.sandbox.fault(route=paid.looks, status=404, times=-1)

    with pytest.raises(NotFoundError, match=f"has paid for job {paid.ids[0]}, and now it can't be found"):
        task.run()


@DECK
@pytest.mark.parametrize("knows", ["record", "event"])
def test_being_ended_while_it_waits_for_what_an_earlier_one_has_bought_names_it(
    knows: str, vendor: str, paid: Vendor, logs: Logs
) -> None:
    paid.sandbox.fault(route=paid.buys, job={"seconds": 100_000})
    task, operators = paid.task(store=knows == "record"), []
    with paid.dying("after-the-record", task):
        task.run()
    original = task.operator
    task.operator = lambda: operators.append(original()) or operators[-1]  # type: ignore[method-assign, func-returns-value]
    paid.clock.after(3, lambda: operators[0].on_kill())
    if knows == "event":
        for path in Path(task.arguments["destination"]).glob("*"):
            path.unlink()

    event = {"event": {"status": "finished", "job_id": paid.ids[0]}}
    go = task.run if knows == "record" else partial(task.resume, "execute_complete", event)
    with pytest.raises(JobTimeoutError, match="the task was ended"):
        go()

    assert f"No longer waiting for job {paid.ids[0]}." in logs.text
