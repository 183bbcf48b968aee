"""
Who is attacked: our clients, in a process of their own, and what is to be seen of them afterwards.

Both vendors' clients are the same; what differs is how an answer is read.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import logging
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import Any

import aiohttp  # noqa: F401  # Loaded before anything is measured.

from airflow_provider_slides.api.client import AsyncClient, Client
from airflow_provider_slides.api.endpoint import Call
from airflow_provider_slides.api.genviral import slideshows
from airflow_provider_slides.api.model import ResponseModel
from airflow_provider_slides.api.perceptis import GET_JOB
from airflow_provider_slides.api.reply import NO_RETRIES
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.exceptions import ApiError, SlidesError
from tests.attacks.attack_server import going_on

#: With what JSON, headers and messages may have to be escaped.
KEY = "sk-live-per-Zq7v/Xw3K+pR9t/Lm2NbY5c=="
#: So long after its end nothing may be left of it.
LINGERING = 3.0

CALLS: dict[str, Callable[[str], Call[Any]]] = {
    "perceptis": lambda name: GET_JOB.call(job_id=name),
    "genviral": lambda name: slideshows.GET.call(slideshow_id=name),
}


@dataclass(frozen=True)
class Outcome:
    """
    What became of one attack.

    :param seconds: How long it took.
    :param error: The class of what was raised, or nothing.
    :param is_ours: Whether that is of our tree of errors.
    :param words: What a person gets to read of the error, each in one line.
    :param shown: All that may be shown of it: the error with its cause, its fields, or the answer's ``repr``.
    :param kept: All texts that the answer holds.
    :param unfit: Why what the answer holds can't be written as JSON in UTF-8, if it can't.
    :param retry_after: What the error says of another try.
    """

    seconds: float
    error: str = ""
    is_ours: bool = True
    words: tuple[str, ...] = ()
    shown: str = ""
    kept: tuple[str, ...] = ()
    unfit: str = ""
    retry_after: float | None = None


@dataclass
class Report:
    """
    What became of some attacks, by name.

    :param logs: What was logged meanwhile, and by which attack's time, as far as they are met one after the other.
    :param traces: The same with what was logged of errors.
    :param left: Threads and connections that are there some seconds later.
    :param stall: The longest that the event loop was busy with one thing, in seconds of CPU.
    """

    outcomes: dict[str, Outcome] = field(default_factory=dict)
    logs: list[tuple[str, str]] = field(default_factory=list)
    traces: list[tuple[str, str]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    stall: float = 0.0
    meeting: str = ""


class _Kept(logging.Handler):
    def __init__(self, report: Report) -> None:
        super().__init__()
        self._report = report

    def emit(self, record: logging.LogRecord) -> None:
        # Not more of it: what holds the logs counts as memory, too.
        self._report.logs.append((self._report.meeting, record.getMessage()[:10_000]))
        if record.exc_info:
            self._report.traces.append((self._report.meeting, self.format(record)[:10_000]))


@contextlib.contextmanager
def reporting() -> Iterator[Report]:
    report = Report()
    root, handler = logging.getLogger(), _Kept(report)
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    before = {*threading.enumerate()}
    try:
        yield report
    finally:
        root.removeHandler(handler)
        report.left += _left(before)


def _left(before: set[threading.Thread]) -> list[str]:
    until = time.monotonic() + LINGERING
    while (threads := {*threading.enumerate()} - before) and time.monotonic() < until:
        time.sleep(0.05)
    return [f"thread {thread.name}" for thread in threads]


def _service(origin: str, timeout: float) -> Service:
    return Service(origin, KEY, "connection 'attacked'", timeout=timeout)


class Alarm(BaseException):
    """What Airflow raises in a task whose ``execution_timeout`` is over, in the middle of whatever it does."""


def outcome(began: float, result: Any | BaseException) -> Outcome:
    """Return what is to be seen of an answer or an error."""
    seconds = time.monotonic() - began
    if isinstance(result, BaseException):
        text = io.StringIO()
        traceback.print_exception(result, file=text)
        # Whoever has caught it would keep all that its frames hold.
        result.__traceback__ = None
        return Outcome(
            seconds,
            type(result).__name__,
            isinstance(result, SlidesError | Alarm),
            (str(result), *([result.code] if isinstance(result, ApiError) and result.code else [])),
            f"{result!r} {vars(result)} {text.getvalue()}",
            retry_after=result.retry_after if isinstance(result, ApiError) else None,
        )
    if not isinstance(result, ResponseModel):
        return Outcome(seconds, shown=repr(result), kept=(str(result),))
    values = asdict(result)
    return Outcome(seconds, shown=repr(result), kept=(*texts_of(values),), unfit=unfit(values))


def texts_of(value: Any) -> Iterator[str]:
    """Return all texts in a value, names of fields too."""
    values = [value]
    while values:
        value = values.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            values += [*value, *value.values()]
        elif isinstance(value, list | tuple):
            values += value


def unfit(value: Any) -> str:
    """Return why a value can't be written as JSON in UTF-8, if it can't."""
    try:
        json.dumps(value, allow_nan=False, ensure_ascii=False).encode()
    except (TypeError, ValueError, RecursionError) as e:
        return ascii(e)
    return ""


def meet(report: Report, name: str, do: Callable[[], Any]) -> None:
    began, report.meeting = time.monotonic(), name
    try:
        report.outcomes[name] = outcome(began, do())
    except BaseException as e:
        # Not kept in a variable: with its traceback, that would keep the whole answer.
        report.outcomes[name] = outcome(began, e)


def met_by(origin: str, names: list[str], together: bool, do: Callable[[str], Any]) -> Report:
    """Let each of these attacks be met in a thread of its own, or in one after the other."""
    with reporting() as report:
        with ThreadPoolExecutor(len(names) if together else 1) as threads:
            for met in [threads.submit(meet, report, name, partial(do, name)) for name in names]:
                met.result()
        # Whoever has met them lives on: what is left behind must go by itself.
        report.left += [f"connection of {name}" for name in going_on(origin, LINGERING)]
    return report


def worker(
    origin: str, vendor: str, names: list[str], timeout: float, together: bool = False, unread: bool = False
) -> Report:
    """
    Let the worker's client meet these attacks, one after the other or all at once.

    :param unread: Whether answers are left alone: looking through them takes more memory than they do.
    """
    client = Client(_service(origin, timeout))
    # A hold of the connection by one is not waited for by the others.
    send = partial(client.send, retries=NO_RETRIES, budget_timeout=0.0)

    def answer(name: str) -> Any:
        result = send(CALLS[vendor](name))
        return None if unread else result

    report = met_by(origin, names, together, answer)
    client.close()
    return report


def trigger(
    origin: str, vendor: str, names: list[str], timeout: float, together: bool = False, unread: bool = False
) -> Report:
    """Let the triggerer's client meet these attacks, as :func:`worker` does."""

    async def meet_all() -> None:
        client = AsyncClient(_service(origin, timeout))

        async def meet(name: str) -> None:
            began, report.meeting = time.monotonic(), name
            try:
                result = await client.send(CALLS[vendor](name), budget_timeout=0.0)
                report.outcomes[name] = outcome(began, None if unread else result)
            except BaseException as e:
                report.outcomes[name] = outcome(began, e)

        ticking = asyncio.create_task(_tick(report))
        try:
            if together:
                await asyncio.gather(*map(meet, names))
            else:
                for name in names:
                    await meet(name)
            left = await asyncio.to_thread(going_on, origin, LINGERING)
            report.left += [f"connection of {name}" for name in left]
        finally:
            ticking.cancel()
            await client.close()

    with reporting() as report:
        asyncio.run(meet_all())
    return report


async def _tick(report: Report) -> None:
    while True:
        used = time.thread_time()
        await asyncio.sleep(0.001)
        report.stall = max(report.stall, time.thread_time() - used)


def let(victim: Callable[..., Report], arguments: tuple[Any, ...], how: dict[str, Any]) -> Report:
    """Let a victim meet attacks."""
    return victim(*arguments, **how)
