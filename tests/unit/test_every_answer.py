"""
Every answer of both APIs, with any value in any field, any status and any headers: read as documented, or refused.

What is read is clean and can be written wherever Airflow puts it; what is refused is told in one clean line, by an
error of ours. With more inputs, drawn at random and told when one fails::

    SLIDES_FUZZ_EXAMPLES=2000 python -m pytest tests/unit/test_every_answer.py
"""

from __future__ import annotations

import asyncio
import contextlib
import copy
import io
import itertools
import json
import logging
import math
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import AirflowException
from hypothesis import given
from hypothesis import strategies as st

from airflow_provider_slides.api import budget, transfer
from airflow_provider_slides.api.address import LinkPolicy
from airflow_provider_slides.api.client import AsyncClient, Client
from airflow_provider_slides.api.endpoint import Call
from airflow_provider_slides.api.genviral.slideshows import Slideshow, editable_slides
from airflow_provider_slides.api.model import ResponseModel
from airflow_provider_slides.api.perceptis import Job
from airflow_provider_slides.api.reply import NO_RETRIES, Reply, Retries, RetryIn, interpret
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.api.words import parsed
from airflow_provider_slides.exceptions import ApiError, SlidesError
from airflow_provider_slides.hooks import downloads
from airflow_provider_slides.hooks.base import Target
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.jobs.polling import Poller
from airflow_provider_slides.operators.genviral import GenviralPostOperator, GenviralSlideshowOperator
from airflow_provider_slides.sensors.genviral import GenviralSlideshowSensor
from airflow_provider_slides.sensors.perceptis import PerceptisJobSensor
from tests.attacks.attacks import SIGNATURE
from tests.attacks.test_attacks import HOLD
from tests.attacks.victims import KEY, texts_of
from tests.handmade_decks import deck
from tests.releases import capture_logs
from tests.unit.answers import ANSWERS, ENDPOINTS, bodies, good_reply, replies
from tests.unit.durable.support import SomeTask
from tests.unit.ensuring import ensure_handed_on, ensure_kept, ensure_line, ensure_read, ensure_told
from tests.unit.odd import inputs, places, put
from tests.unit.support import FakeClock, FakeTask
from tests.unit.test_every_argument import ID, METHODS, TASKS, placed
from tests.xcoms import handed_on

SERVICE = Service("https://api.example", KEY, "connection 'fuzzed'")
NAMES = pytest.mark.parametrize("name", ENDPOINTS)
PARAMETERS = {"slide_index": 0}
#: What an XCom may have at most, as everywhere (tests/unit/operators/test_hostile_words.py).
MOST_OF_AN_XCOM = 65_535


# ---------------------------------------------------------------------- the examples


def unread(value: Any, place: str = "") -> Iterator[str]:
    """Return the fields of a model, and of those in it, in which nothing was told."""
    if isinstance(value, ResponseModel):
        for name in value:
            yield from unread(getattr(value, name), f"{place}.{name}")
    elif value in (None, [], {}):
        yield place
    elif isinstance(value, list):
        for item in value:
            yield from unread(item, place)


def call_of(name: str) -> Call[Any]:
    endpoint = ENDPOINTS[name]
    parameters = {part: PARAMETERS.get(part, ID) for part in re.findall(r"{(\w+)}", endpoint.path)}
    return endpoint.call(body=None if endpoint.method in ("GET", "DELETE") else {}, **parameters)


def read(name: str, reply: Reply, retries: Retries = NO_RETRIES) -> Any:
    return interpret(call_of(name), reply, SERVICE, attempt=1, waited=0.0, retries=retries)


def test_there_is_an_example_for_each_endpoint() -> None:
    assert set(ANSWERS) == set(ENDPOINTS)


@NAMES
def test_the_examples_are_read_and_tell_something_in_each_field(name: str) -> None:
    answers = [read(name, Reply(200, {}, json.dumps(body).encode())) for body in bodies(name)]

    assert not set.intersection(*({*unread(answer)} for answer in answers))
    for answer in answers:
        ensure_read(answer)


# ---------------------------------------------------------------------- reading


@NAMES
@inputs(10)
@given(data=st.data())
def test_an_answer(name: str, data: st.DataObject) -> None:
    reply = data.draw(replies(name))
    retries = data.draw(st.sampled_from([NO_RETRIES, Retries(), Retries(timeout=1e6, wait_max=math.inf)]))

    try:
        step = read(name, reply, retries)
    except ApiError as e:
        ensure_told(e)
        return
    if isinstance(step, RetryIn):
        ensure_told(step.error)
        assert 1 <= step.seconds <= HOLD + 1
        return
    ensure_read(step)
    if isinstance(step, Job):
        ensure_line(step.failure)
    if isinstance(step, Slideshow):
        with contextlib.suppress(SlidesError):
            json.dumps(editable_slides(step), allow_nan=False)


# ---------------------------------------------------------------------- through an XCom

_DATA = {"name": "x", "uri": f"https://x.com/a?X-Amz-Signature={SIGNATURE}"}
#: What Airflow makes another value of when it comes out of an XCom, or refuses when it goes in.
SNARES: dict[str, Any] = {
    "class": {"__classname__": "airflow.sdk.definitions.asset.Asset", "__version__": 0, "__data__": _DATA},
    "unknown class": {"__classname__": 7, "__version__": "x", "__data__": None},
    "schema": {"__id__": "x", "__cache__": 1, "__source": "x"},
    "old type": {"__type": "dict", "__var": _DATA},
    "old tuple": {"__type": "builtins.tuple", "__var": [1]},
    "names of fields": {"__classname__": "x", "id": "x", "url": _DATA["uri"], **_DATA},
    "link": _DATA["uri"],
    "link for a name": {_DATA["uri"]: 1},
    "number": 2**63,
    "number in a text": f"{2**64}",
}


@pytest.mark.parametrize("snare", SNARES)
@NAMES
def test_whatever_stands_anywhere_in_an_answer_is_handed_on_as_the_data_that_it_is(name: str, snare: str) -> None:
    read_as = []
    for body in bodies(name):
        for place in places(body):
            for value in (SNARES[snare], [{"a": SNARES[snare]}], {"a": SNARES[snare]}):
                content = json.dumps(put(copy.deepcopy(body), place, value)).encode()
                # As a field that may hold anything has it.
                assert handed_on(parsed(content, SERVICE)) == parsed(content, SERVICE)
                with contextlib.suppress(ApiError):
                    read_as.append(read(name, Reply(200, {}, content)))

    assert read_as
    for answer in read_as:
        ensure_handed_on(answer)


def test_a_job_is_handed_on_with_its_links_as_far_as_their_signatures() -> None:
    job = read("perceptis.GET_JOB", good_reply("perceptis.GET_JOB"))

    assert handed_on({"jobs": [job]}) == {
        "jobs": [
            {
                "job_id": ID,
                "status": "completed",
                "output_type": "deck",
                "downloads": [{"url": "https://cdn.example.com/d.pptx?...", "slide_count": 3, "format": "pptx"}],
                "error": None,
            }
        ]
    }
    assert job.downloads[0].url == "https://cdn.example.com/d.pptx?sig=x"


# ---------------------------------------------------------------------- between the wire and who uses it


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


#: How the links begin that lead to a file, and nowhere out of here.
GOOD = "https://cdn.example.com/"


class Wire:
    """What is answered in place of a vendor: for each endpoint what was planned, of which the last from then on."""

    def __init__(self) -> None:
        self.plans: dict[str, list[Reply]] = {}
        self.asked: set[str] = set()
        self._lock = threading.Lock()

    def answer(self, call: Call[Any]) -> Reply:
        (name,) = (name for name, endpoint in ENDPOINTS.items() if endpoint is call.endpoint)
        with self._lock:
            self.asked.add(name)
            plan = self.plans.get(name) or [good_reply(name)]
            return plan.pop(0) if len(plan) > 1 else plan[0]


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch, clock: FakeClock) -> Wire:
    """Nothing goes out, and nobody waits."""
    wire = Wire()

    def exchange(self: Client, call: Call[Any]) -> Reply:
        return wire.answer(call)

    async def aexchange(self: AsyncClient, call: Call[Any]) -> Reply:
        return wire.answer(call)

    def nobody_there(*_: Any) -> Any:
        raise ConnectionRefusedError

    real_download, real_upload = downloads.open_download, transfer.upload

    @contextlib.contextmanager
    def open_download(url: str, *about: Any, **how: Any) -> Iterator[io.BufferedReader]:
        if url.startswith(GOOD):
            yield io.BufferedReader(io.BytesIO(deck() if "pptx" in url else PNG))  # type: ignore[arg-type]
        else:
            with real_download(url, *about, **how) as file:
                yield file

    def upload(url: str, *about: Any, **how: Any) -> None:
        if not url.startswith(GOOD):
            real_upload(url, *about, **how)

    for vendor in ("perceptis", "genviral"):
        connection = {"conn_type": vendor, "host": "https://api.example", "password": KEY}
        monkeypatch.setenv(f"AIRFLOW_CONN_{vendor.upper()}_DEFAULT", json.dumps(connection))
    monkeypatch.setattr(Client, "_exchange", exchange)
    monkeypatch.setattr(AsyncClient, "_exchange", aexchange)
    monkeypatch.setattr(downloads, "open_download", open_download)
    monkeypatch.setattr(transfer, "upload", upload)
    monkeypatch.setattr(LinkPolicy, "connect", nobody_there)
    return wire


class Heard(logging.Handler):
    """What is logged by either way of Airflow's."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextlib.contextmanager
def ensured_logs() -> Iterator[None]:
    """All that is logged meanwhile are lines."""
    heard = Heard()
    ours = logging.getLogger("airflow_provider_slides")
    ours.addHandler(heard)
    level = ours.level
    ours.setLevel(logging.INFO)
    try:
        with capture_logs() as entries:
            yield
    finally:
        ours.removeHandler(heard)
        ours.setLevel(level)
    for line in [*heard.lines, *(text for entry in entries for text in texts_of(entry))]:
        ensure_line(line)


def start_anew(wire: Wire, clock: FakeClock, plans: dict[str, list[Reply]]) -> None:
    wire.plans, wire.asked = {name: [*plan] for name, plan in plans.items()}, set()
    clock.slept.clear()
    budget.budgets.clear()


def planned(data: st.DataObject, names: set[str]) -> dict[str, list[Reply]]:
    """Draw what the endpoints answer: the first times anything, and from then on either that or what is right."""
    return {
        name: [
            *(data.draw(replies(name)) for _ in range(data.draw(st.sampled_from([0, 1, 1, 2])))),
            *([good_reply(name)] if data.draw(st.booleans()) else [data.draw(replies(name))]),
        ]
        for name in sorted(names)
    }


_numbers = itertools.count()


@pytest.fixture
def place(tmp_path: Path) -> Callable[[], Path]:
    """A new directory each time."""

    def make() -> Path:
        made = tmp_path / str(next(_numbers))
        made.mkdir()
        (made / "a.png").write_bytes(PNG)
        return made

    return make


# ---------------------------------------------------------------------- hooks

#: Where the answer of one's own choice would be used, and not what is asked for.
ASKING: dict[tuple[type, str], dict[str, Any]] = {
    (PerceptisHook, "download"): {"job": ID},
    (GenviralHook, "download_images"): {"slideshow": ID},
}


def methods() -> Iterator[Any]:
    for hook, found in METHODS.items():
        for method, good in {**found, "test_connection": {}}.items():
            arguments = {**good, **ASKING.get((hook, method), {})}
            if "on_send" in arguments:
                arguments["on_send"] = lambda: None
            yield pytest.param(hook, method, arguments, id=f"{hook.__name__}.{method}")


def use(hook: type, method: str, arguments: dict[str, Any], clock: FakeClock) -> Any:
    """Return what a method returns, or what comes of waiting for it."""
    one = hook()
    result = getattr(one, method)(**arguments)
    if asyncio.iscoroutine(result):
        return asyncio.run(result)
    if not isinstance(result, Target):
        return result
    now = clock.time()
    poller = [
        Poller(label=result.name, started_at=now, deadline=now + 100, interval=5, max_interval=60) for _ in range(3)
    ]
    seen, stop = one.watch(result, poller[0])
    astop = asyncio.run(one.awatch(result, poller[1]))
    for end in (stop, astop):
        if end.message:
            ensure_line(end.message)
    return seen


def ensure_result(result: Any) -> None:
    ensure_handed_on(result)
    for item in result if isinstance(result, list | tuple) else [result]:
        if isinstance(item, ResponseModel):
            ensure_read(item)
        elif isinstance(item, str):
            ensure_kept(item)


@pytest.mark.parametrize(("hook", "method", "good"), [*methods()])
@inputs(4)
@given(data=st.data())
def test_a_hooks_method(
    hook: type,
    method: str,
    good: dict[str, Any],
    wire: Wire,
    clock: FakeClock,
    place: Callable[[], Path],
    data: st.DataObject,
) -> None:
    start_anew(wire, clock, {})
    with ensured_logs():
        ensure_result(use(hook, method, placed(place(), good), clock))
    assert wire.asked

    start_anew(wire, clock, planned(data, wire.asked))
    with ensured_logs():
        try:
            result = use(hook, method, placed(place(), good), clock)
        except SlidesError as e:
            ensure_told(e)
            return
        ensure_result(result)
        if method == "test_connection":
            ensure_line(result[1])


# ---------------------------------------------------------------------- tasks

#: So that a sensor comes to an end, too.
MORE: dict[type, dict[str, Any]] = {
    sensor: {"timeout": 600} for sensor in (PerceptisJobSensor, GenviralSlideshowSensor)
}


def ensure_failed(error: BaseException) -> None:
    """A task's error of Airflow's says what one of ours says."""
    if isinstance(error, SlidesError):
        ensure_told(error)
        return
    ensure_line(str(error))
    if error.__cause__ is not None:
        ensure_told(error.__cause__)


def ensure_left(task: FakeTask, *results: Any) -> None:
    kept = map(json.loads, task.store.values.values() if task.store is not None else ())
    for value in [*results, *kept, *task.xcoms.values(), *task.events]:
        ensure_kept(value)
        assert len(json.dumps(value)) < MOST_OF_AN_XCOM
    for event in task.events:
        ensure_line(event["message"])


def run_task(
    task: type,
    arguments: dict[str, Any],
    wire: Wire,
    clock: FakeClock,
    directory: Path,
    plans: dict[str, list[Reply]],
) -> bool:
    """Run a task with these answers; return whether it succeeds. Whatever becomes of it does no harm."""
    start_anew(wire, clock, plans)
    made = SomeTask(task, clock=clock, **placed(directory, arguments))
    results = []
    with ensured_logs():
        try:
            results.append(made.run())
        except (SlidesError, AirflowException) as e:
            ensure_failed(e)
    ensure_left(made, *results)
    for path in directory.rglob("*.manifest.json"):
        ensure_kept(json.loads(path.read_text(encoding="utf-8")))
    return bool(results)


@pytest.mark.parametrize("deferrable", [True, False], ids=["deferrable", "on-the-worker"])
@pytest.mark.parametrize("task", TASKS)
@inputs(5)
@given(data=st.data())
def test_a_task(
    task: type, deferrable: bool, wire: Wire, clock: FakeClock, place: Callable[[], Path], data: st.DataObject
) -> None:
    arguments = {**TASKS[task], **MORE.get(task, {})}
    if "deferrable" in arguments:
        arguments["deferrable"] = deferrable

    assert run_task(task, arguments, wire, clock, place(), {}), "with good answers it succeeds"
    run_task(task, arguments, wire, clock, place(), planned(data, wire.asked))


@pytest.mark.parametrize("status", ["posted", "partial", "failed"])
def test_a_post_at_more_accounts_than_it_can_be(
    status: str, wire: Wire, clock: FakeClock, place: Callable[[], Path]
) -> None:
    post, created = (json.loads(good_reply(f"genviral.posts.{name}").content) for name in ("GET", "CREATE"))
    post["data"]["status"] = status
    post["data"]["accounts"]["states"] *= 1000
    created["data"]["warnings"] *= 1000
    replies = {"GET": post, "CREATE": created}
    plans = {f"genviral.posts.{name}": [Reply(200, {}, json.dumps(body).encode())] for name, body in replies.items()}

    run_task(GenviralPostOperator, TASKS[GenviralPostOperator], wire, clock, place(), plans)


def test_more_accounts_than_anybody_has(wire: Wire, clock: FakeClock, place: Callable[[], Path]) -> None:
    body = json.loads(good_reply("genviral.accounts.LIST").content)
    (account,) = body["data"]["accounts"]
    body["data"]["accounts"] = [{**account, "id": f"{number}" * 20} for number in range(1000, 2000)]
    plans = {"genviral.accounts.LIST": [Reply(200, {}, json.dumps(body).encode())]}

    assert not run_task(GenviralPostOperator, TASKS[GenviralPostOperator], wire, clock, place(), plans)


def test_more_posts_than_can_be_an_unanswered_requests(wire: Wire, clock: FakeClock, place: Callable[[], Path]) -> None:
    post = {"id": "p" * 200, "caption": "Five habits", "accounts": {"states": [{"account_id": ID}]}}
    conflict = {"ok": False, "code": 409, "error_code": "create_failed"}
    plans = {
        "genviral.posts.CREATE": [Reply(409, {}, json.dumps(conflict).encode())],
        "genviral.posts.LIST": [Reply(200, {}, json.dumps({"ok": True, "data": {"posts": [post] * 100}}).encode())],
        "genviral.accounts.LIST": [
            Reply(200, {}, json.dumps({"data": {"accounts": [{"id": ID, "platform": "tiktok"}]}}).encode())
        ],
    }

    assert not run_task(GenviralPostOperator, TASKS[GenviralPostOperator], wire, clock, place(), plans)
    assert "genviral.posts.LIST" in wire.asked


def test_more_slideshows_than_can_be_an_unanswered_requests(
    wire: Wire, clock: FakeClock, place: Callable[[], Path]
) -> None:
    made = [{"id": f"{number}" * 50} for number in range(1000, 1099)]
    plans = {
        "genviral.slideshows.GENERATE": [Reply(502, {}, b"<html>")],
        "genviral.slideshows.LIST": [Reply(200, {}, json.dumps({"data": {"slideshows": made}}).encode())],
        "genviral.slideshows.GET": [Reply(200, {}, json.dumps({"data": made[0]}).encode())],
    }
    task = GenviralSlideshowOperator

    assert not run_task(task, TASKS[task], wire, clock, place(), plans)
    assert "genviral.slideshows.GET" in wire.asked
