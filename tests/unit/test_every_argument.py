"""
Every argument of every operator, sensor and hook method, of any type: taken, or refused before anything is bought.

What is refused names the argument; what is taken makes a request that can be sent. With more inputs, drawn at random
and told when one fails::

    SLIDES_FUZZ_EXAMPLES=2000 python -m pytest -n 2 tests/unit/test_every_argument.py
"""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import itertools
import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from airflow.providers.common.compat.sdk import AirflowFailException, AirflowNotFoundException
from hypothesis import given
from hypothesis import strategies as st

from airflow_provider_slides.api.client import Client
from airflow_provider_slides.api.endpoint import Call
from airflow_provider_slides.api.genviral import accounts, slideshows, subscription
from airflow_provider_slides.api.perceptis import GenerateRequest, Job
from airflow_provider_slides.api.reply import Retries
from airflow_provider_slides.decorators.genviral import genviral_slideshow
from airflow_provider_slides.decorators.perceptis import perceptis_deck
from airflow_provider_slides.exceptions import InvalidArgumentError, SlidesError
from airflow_provider_slides.hooks.base import ApiHook
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.operators.genviral import GenviralPostOperator, GenviralSlideshowOperator
from airflow_provider_slides.operators.perceptis import PerceptisDownloadOperator, PerceptisGenerateOperator
from airflow_provider_slides.sensors.genviral import GenviralSlideshowSensor
from airflow_provider_slides.sensors.perceptis import PerceptisJobSensor
from tests.unit.durable.support import SomeTask
from tests.unit.odd import anything, inputs, spoiled
from tests.unit.support import FakeClock

ID = "11111111-1111-4111-8111-111111111111"
PNG = {"data": "iVBORw0KGgo=", "mime_type": "image/png"}
URL = "https://e.com/a.jpg"
BOX = {"content": "Hook", "x": 50, "y": 25.5, "id": "t", "font_size": 48, "width": 70}
SLIDESHOW: dict[str, Any] = {
    "prompt": "5 quotes",
    "product_id": ID,
    "pack_id": ID,
    "slide_count": 2,
    "slideshow_type": "personal",
    "aspect_ratio": "1:1",
    "language": "en",
    "advanced_settings": {"font_size": 40, "text_preset": "tiktok", "text_width": "narrow"},
    "skip_ai": True,
    "slide_config": {
        "total_slides": 2,
        "slide_types": ["custom_image", "image_pack"],
        "custom_images": {"0": {"image_url": URL, "image_id": "i", "image_name": "n"}},
        "pinned_images": {"1": URL},
        "slide_texts": {"0": "text"},
        "slide_text_elements": {"0": [BOX]},
        "pack_assignments": {"1": ID},
    },
}
POST: dict[str, Any] = {
    "caption": "Five habits",
    "accounts": [{"id": ID}],
    "media": {"type": "slideshow", "urls": [URL], "duration_sec": 1.5, "size": 5},
    "music_url": "https://www.tiktok.com/@a/video/1",
    "scheduled_at": "2099-02-14T19:47:00Z",
    "external_id": "weekly",
    "settings": {"instagram": {"post_type": "post", "more": [{"a": 1}]}},
    "tiktok": {"title": "T", "privacy_level": "SELF_ONLY", "disable_duet": True, "video_cover_timestamp_ms": 5},
    "pinterest": {"board_id": "b", "title": "t", "link": URL, "tags": ["tea"]},
}
SLIDE = {
    "text_elements": [{**BOX, "style_preset": "white", "font_family": "Inter", "text_color": "#fff"}],
    "image_url": URL,
    "grid_images": [URL],
    "grid_type": "2x2",
    "background_filters": {"brightness": 1.5},
    "image_overlays": [{"image_url": URL, "x": 1, "opacity": 0.5}],
}
CONFIG = {
    "version": 1,
    "structure": {"slides": [{"type": "pack", "id": ID, "pinnedImageUrl": None, "textElements": [BOX], "more": [1]}]},
    "content": {"mode": "manual", "productId": None, "language": "en", "slideshowType": "personal"},
    "visuals": {"packId": ID, "aspectRatio": "4:5", "textSettings": {"fontSize": "default", "preset": "tiktok"}},
}
PERCEPTIS: dict[str, Any] = {
    "prompt": "One slide on tea",
    "output_type": "single_slide",
    "template_name": "Acme",
    "variant_count": 2,
    "reference_images": [PNG],
    "use_web_search": True,
    "use_knowledge_base": False,
}
JOB = Job(job_id="J", status="completed", downloads=[{"url": "https://e.com/J.pptx"}])  # type: ignore[list-item]
RENDERED = slideshows.Slideshow.model_validate(
    {"id": "S", "status": "rendered", "slide_count": 1, "slides": [{"rendered_image_url": URL}]}
)
PAGING = {"limit": 10, "offset": 0}
RETRIES = {"retries": Retries()}
TEMPLATE = {"name": "Bold", "description": "d", "visibility": "private", "config": CONFIG}

#: Good arguments of every method that asks for something. ``{out}`` is a directory of the test's.
METHODS: dict[type, dict[str, dict[str, Any]]] = {
    PerceptisHook: {
        "generate": {**PERCEPTIS, "max_reference_bytes": 1000, "idempotency_key": "weekly"},
        "submit": {"request": GenerateRequest.of(**PERCEPTIS), "idempotency_key": "k", "on_send": len, **RETRIES},
        "get_job": {"job_id": "J", **RETRIES},
        "aget_job": {"job_id": "J"},
        "wait_for_job": {"job_id": "J", "timeout": 60, "poll_interval": 5, "max_poll_interval": 60},
        "job": {"job_id": "J"},
        "download": {"job": JOB, "destination": "{out}/", "max_files": 1, "deadline": 2e9},
    },
    GenviralHook: {
        "generate_slideshow": SLIDESHOW,
        "get_slideshow": {"slideshow_id": ID, **RETRIES},
        "list_slideshows": {"status": "draft", "search": "tea", **PAGING, **RETRIES},
        "alist_slideshows": {"status": "draft", "search": "tea", **PAGING},
        "update_slideshow": {
            "slideshow_id": ID,
            "title": "T",
            "status": "draft",
            "slideshow_type": "personal",
            "product_id": ID,
            "settings": {"image_pack_id": ID, "aspect_ratio": "1:1", "pack_assignments": {"0": ID}},
            "slides": [SLIDE],
        },
        "render_slideshow": {"slideshow_id": ID},
        "regenerate_slide": {"slideshow_id": ID, "slide_index": 1, "instruction": "shorter"},
        "duplicate_slideshow": {"slideshow_id": ID},
        "delete_slideshow": {"slideshow_id": ID},
        "slideshow": {"slideshow_id": ID, "target_status": "rendered"},
        "download_images": {"slideshow": RENDERED, "destination": "{out}/", "max_files": 1, "deadline": 2e9},
        "list_packs": {"search": "tea", "include_public": False, **PAGING},
        "get_pack": {"pack_id": ID},
        "create_pack": {"name": "Tea", "is_public": False},
        "update_pack": {"pack_id": ID, "name": "Tea", "is_public": True},
        "delete_pack": {"pack_id": ID},
        "add_pack_image": {"pack_id": ID, "image_url": URL, "file_name": "a.jpg"},
        "delete_pack_image": {"pack_id": ID, "image_id": ID},
        "list_templates": {"search": "tea", **PAGING},
        "get_template": {"template_id": ID},
        "create_template": TEMPLATE,
        "update_template": {"template_id": ID, **TEMPLATE},
        "delete_template": {"template_id": ID},
        "create_template_from_slideshow": {
            "slideshow_id": ID,
            "name": "n",
            "description": "d",
            "visibility": "private",
            "preserve_text": True,
        },
        "list_files": {"type": "image", "context": "all", **PAGING},
        "upload_file": {"path": "{out}/a.png", "content_type": "image/png", "filename": "a.png"},
        "list_accounts": {},
        "create_post": {**POST, "on_send": len, **RETRIES},
        "get_post": {"post_id": ID, **RETRIES},
        "list_posts": {
            "status": "posted",
            "limit": 5,
            "since": "2026-02-14T19:47:00Z",
            "until": "2026-02-14T19:47:00Z",
        },
        "update_post": {
            "post_id": ID,
            **{name: value for name, value in POST.items() if name not in ("external_id", "pinterest")},
        },
        "retry_posts": {"post_ids": [ID], "account_ids": [ID]},
        "delete_posts": {"post_ids": [ID]},
        "post": {"post_id": ID, "scheduled": True},
        "get_subscription": RETRIES,
    },
}
ABOUT = {"facts": {"week": "2026-W45", "rows": [1, 2.5]}, "on_empty_facts": "fail"}
WAITING = {"deferrable": True, "timeout": 60, "poll_interval": 5, "max_poll_interval": 60, "on_clear": "auto"}
#: Good arguments of every operator and sensor.
TASKS: dict[type, dict[str, Any]] = {
    PerceptisGenerateOperator: {
        **PERCEPTIS,
        **WAITING,
        **ABOUT,
        "destination": "{out}/deck.pptx",
        "wait_for_completion": True,
        "max_reference_bytes": 1000,
        "perceptis_conn_id": "perceptis_default",
    },
    PerceptisDownloadOperator: {
        "job_id": "J",
        "destination": "{out}/deck.pptx",
        "perceptis_conn_id": "perceptis_default",
    },
    GenviralSlideshowOperator: {
        **SLIDESHOW,
        **WAITING,
        **ABOUT,
        "render": True,
        "destination": "{out}/tea.png",
        "min_credits": 5,
        "genviral_conn_id": "genviral_default",
    },
    GenviralPostOperator: {
        **{name: POST[name] for name in ("caption", "scheduled_at", "settings", "tiktok", "music_url")},
        **WAITING,
        "account_ids": [ID],
        "image_urls": [URL],
        "slideshow_id": None,
        "pinterest": None,
        "wait_for_completion": True,
        "genviral_conn_id": "genviral_default",
    },
    PerceptisJobSensor: {
        "job_id": "J",
        "deferrable": True,
        "poke_interval": 15,
        "perceptis_conn_id": "perceptis_default",
    },
    GenviralSlideshowSensor: {
        "slideshow_id": ID,
        "target_status": "rendered",
        "deferrable": True,
        "poke_interval": 15,
        "genviral_conn_id": "genviral_default",
    },
}


ENTRIES = [
    pytest.param(hook, method, good, id=f"{hook.__name__}.{method}")
    for hook, methods in METHODS.items()
    for method, good in methods.items()
]
#: Those that are given something.
TAKING = [entry for entry in ENTRIES if entry.values[2]]

#: A rule about several arguments need not name the odd one: an argument, and which others it may lay the blame on.
BLAMES = {
    "output_type": {"variant_count", "reference_images"},
    "max_reference_bytes": {"reference_images"},
    "wait_for_completion": {"destination"},
    "render": {"destination"},
    "product_id": {"prompt"},
    "skip_ai": {"prompt"},
    "slide_config": {"pack_id"},
    "image_urls": {"slideshow_id"},
    "media": {"tiktok"},
    "tiktok": {"pinterest"},
}


class Sent(BaseException):
    """A request would leave now: what was given is taken."""


#: What is free is answered.
ANSWERS = {
    subscription.GET.path: subscription.Plan.model_validate({"subscription": {"credits": {"remaining": 50}}}),
    accounts.LIST.path: accounts.AccountList.model_validate({"accounts": [{"id": ID, "platform": "tiktok"}]}),
    slideshows.GET.path: RENDERED,
}


def send(self: Client, call: Call[Any], retries: Retries = Retries(), **_: Any) -> Any:
    """In place of sending: what would go out is looked at."""
    request = httpx.Request(call.endpoint.method, f"https://e.com{call.path}", headers=call.headers)
    assert isinstance(retries, Retries)
    assert request.url.raw_path.decode() == call.path, "it is asked for as it is"
    assert len(call.path) < 10_000
    assert all(value.isprintable() for value in call.headers.values())
    if call.content is not None:
        json.loads(call.content.decode("ascii"), parse_constant=pytest.fail)
    if call.endpoint.method == "GET" and call.endpoint.path in ANSWERS:
        return ANSWERS[call.endpoint.path]
    raise Sent


def nothing_left(*_: Any, **__: Any) -> Any:
    raise Sent


@contextlib.asynccontextmanager
async def async_client(self: ApiHook) -> AsyncIterator[Any]:
    yield SimpleNamespace(send=nothing_left)


@pytest.fixture(autouse=True)
def wire(monkeypatch: pytest.MonkeyPatch, clock: FakeClock) -> None:
    """Nothing goes out."""
    for vendor in ("perceptis", "genviral"):
        connection = {"conn_type": vendor, "host": "https://e.com", "password": "a.secret"}
        monkeypatch.setenv(f"AIRFLOW_CONN_{vendor.upper()}_DEFAULT", json.dumps(connection))
    monkeypatch.setattr(Client, "send", send)
    monkeypatch.setattr(ApiHook, "async_client", async_client)
    monkeypatch.setattr(ApiHook, "fetch_each", nothing_left)
    monkeypatch.setattr(ApiHook, "pause", lambda self, seconds: True)


_numbers = itertools.count()


@pytest.fixture
def out(tmp_path: Path) -> Callable[[], Path]:
    """A new directory each time."""

    def make() -> Path:
        place = tmp_path / str(next(_numbers))
        place.mkdir()
        (place / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 50)
        return place

    return make


def within(place: Path, value: Any) -> Any:
    """What is written or read is the test's own, whatever the path, and nothing of the network's."""
    if isinstance(value, str):
        value = value.replace("{out}", str(place)).replace("http", "nosuchstore")
        return value if value.startswith(str(place)) or not value.startswith("/") else f"{place}{value}"
    return [within(place, item) if isinstance(item, str) else item for item in value] if type(value) is list else value


PATHS = ("destination", "path", "reference_images")


def placed(place: Path, arguments: dict[str, Any]) -> dict[str, Any]:
    return {name: within(place, value) if name in PATHS else value for name, value in arguments.items()}


def judge(call: Callable[[], Any], odd: set[str]) -> None:
    """Taken, or refused by an error of ours that names what is odd, in words that can be told."""
    try:
        call()
    except (Sent, AirflowNotFoundException):
        # The connection that is named may not exist: so Airflow itself says.
        return
    except (AirflowFailException, SlidesError) as e:
        error = e
        assert isinstance(error, InvalidArgumentError), repr(error)
        assert error.field.partition(".")[0].partition("[")[0] in odd.union(*(BLAMES.get(name, ()) for name in odd))
        assert str(error).startswith(f"{error.field}=")
        assert len(str(error)) < 1500
        str(error).encode()


@pytest.mark.parametrize("hook", METHODS)
def test_every_method_is_here(hook: type) -> None:
    public = {name for name, value in vars(hook).items() if inspect.isfunction(value) and not name.startswith("_")}

    assert set(METHODS[hook]) == public - {"test_connection"}
    for name, good in METHODS[hook].items():
        named = inspect.signature(getattr(hook, name)).parameters.values()
        assert {p.name for p in named if p.kind is not p.VAR_KEYWORD} - {"self"} <= set(good), name


@pytest.mark.parametrize("task", TASKS)
def test_every_argument_of_a_task_is_here(task: type) -> None:
    named = inspect.signature(task.__init__).parameters.values()  # type: ignore[misc]

    assert {p.name for p in named if p.kind is p.KEYWORD_ONLY} == set(TASKS[task])


@pytest.mark.parametrize(("hook", "method", "good"), ENTRIES)
def test_good_arguments_of_a_method_are_taken(
    hook: type, method: str, good: dict[str, Any], out: Callable[[], Path]
) -> None:
    with contextlib.suppress(Sent):
        ask(hook, method, placed(out(), good))


@pytest.mark.parametrize(("hook", "method", "good"), TAKING)
@inputs(25)
@given(data=st.data())
def test_arguments_of_a_method(
    hook: type, method: str, good: dict[str, Any], out: Callable[[], Path], data: st.DataObject
) -> None:
    arguments, odd = data.draw(spoiled(good))

    judge(lambda: ask(hook, method, placed(out(), arguments)), odd)


@pytest.mark.parametrize("hook", METHODS)
@inputs(25)
@given(value=anything)
def test_the_id_of_a_hooks_connection(hook: Any, value: Any) -> None:
    judge(lambda: hook(value), {hook.conn_name_attr})


@pytest.mark.parametrize("task", TASKS)
@inputs(25)
@given(data=st.data())
def test_arguments_of_a_task_when_its_dag_is_parsed(task: Any, data: st.DataObject) -> None:
    arguments, odd = data.draw(spoiled(placed(Path("/decks"), TASKS[task])))

    judge(lambda: task(task_id="t", **arguments), odd)


@pytest.mark.parametrize("task", TASKS)
@inputs(25)
@given(data=st.data())
def test_arguments_of_a_task_when_they_are_rendered(
    task: Any, out: Callable[[], Path], clock: FakeClock, data: st.DataObject
) -> None:
    good = {name: value for name, value in TASKS[task].items() if name in task.template_fields}
    arguments, odd = data.draw(spoiled(good))
    place = out()

    def make(**common: Any) -> Any:
        operator = task(**common, **placed(place, TASKS[task]))
        for name, value in placed(place, arguments).items():
            # Not Airflow's own way, which gives up on what is deeper than Python goes.
            object.__setattr__(operator, name, value)
        return operator

    judge(lambda: SomeTask(make, clock=clock).run(), odd)


#: Whose arguments a function may tell.
DECORATORS = {PerceptisGenerateOperator: perceptis_deck, GenviralSlideshowOperator: genviral_slideshow}


@pytest.mark.parametrize("task", DECORATORS)
@inputs(25)
@given(data=st.data())
def test_arguments_that_a_function_tells(
    task: Any, out: Callable[[], Path], clock: FakeClock, data: st.DataObject
) -> None:
    good = {name: value for name, value in TASKS[task].items() if name in task.template_fields}
    arguments, odd = data.draw(spoiled(good))
    place = out()

    def make(**common: Any) -> Any:
        others = {name: value for name, value in TASKS[task].items() if name not in good}
        return DECORATORS[task](**common, **others)(lambda: placed(place, arguments))().operator

    judge(lambda: SomeTask(make, clock=clock).run(), odd)


def ask(hook: type, method: str, arguments: dict[str, Any]) -> None:
    made = getattr(hook(), method)(**arguments)
    if inspect.iscoroutine(made):
        asyncio.run(made)
