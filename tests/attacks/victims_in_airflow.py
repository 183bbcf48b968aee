"""Who is attacked: hooks, by the hosts behind signed links too, and triggers, in a process of their own."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import tempfile
import time
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from airflow_provider_slides.hooks import downloads
from airflow_provider_slides.hooks.base import ApiHook
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.triggers.base import JobTrigger
from airflow_provider_slides.triggers.genviral import GenviralSlideshowTrigger
from airflow_provider_slides.triggers.perceptis import PerceptisJobTrigger
from tests.attacks.attack_server import going_on
from tests.attacks.victims import KEY, LINGERING, Alarm, Outcome, Report, meet, met_by, outcome, reporting, unfit
from tests.releases import capture_logs

H = TypeVar("H", bound=ApiHook)


def _hook(kind: type[H], origin: str, timeout: float) -> H:
    # So little that what comes as slowly as is allowed reaches it in a quarter of a minute.
    extra = {"request_timeout": timeout, "max_download_mib": 0.25}
    fields = {"conn_type": kind.conn_type, "host": origin, "password": KEY, "extra": extra}
    os.environ["AIRFLOW_CONN_ATTACKED"] = json.dumps(fields)
    hook = kind("attacked")
    # Airflow hands out connections to one thread at a time.
    _ = hook.service, hook.max_download_bytes, hook.get_conn()
    return hook


def wait(origin: str, patience: float, names: list[str], timeout: float) -> Report:
    """
    Let a hook wait for jobs, one after the other, with one connection.

    :param patience: Seconds until it gives a job up.
    """
    hook = _hook(PerceptisHook, origin, timeout)
    return met_by(origin, names, False, partial(hook.wait_for_job, timeout=patience, poll_interval=1.0))


def download(origin: str, within: float | None, names: list[str], timeout: float, together: bool = False) -> Report:
    """
    Let a hook fetch the files of jobs that are done.

    :param within: Seconds until the task's own deadline, if it has one.
    """
    # One is enough: the others would meet the same, after some seconds' rest.
    downloads.DOWNLOAD_TRIES = 1
    hook = _hook(PerceptisHook, origin, timeout)

    def fetch(name: str) -> Any:
        deadline = None if within is None else time.time() + within
        with tempfile.TemporaryDirectory() as directory:
            return hook.download(name, f"{directory}/", deadline=deadline)

    return met_by(origin, names, together, fetch)


def upload(origin: str, mib: int, names: list[str], timeout: float, together: bool = False) -> Report:
    """Let a hook upload a picture, to where an attack is the answer."""
    hook = _hook(GenviralHook, origin, timeout)
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + bytes(mib << 20))
        file.flush()
        return met_by(origin, names, together, lambda name: hook.upload_file(file.name, filename=name))


def alarmed(origin: str, after: float, names: list[str], timeout: float) -> Report:
    """Let an alarm go off while a job is looked at, or its files are fetched."""
    hook = _hook(PerceptisHook, origin, timeout)

    def ring(*_: Any) -> None:
        raise Alarm

    signal.signal(signal.SIGALRM, ring)
    with reporting() as report, tempfile.TemporaryDirectory() as directory:
        for name in names:
            do = partial(hook.download, name, f"{directory}/") if "files-of" in name else partial(hook.get_job, name)
            signal.setitimer(signal.ITIMER_REAL, after)
            meet(report, name, do)
        report.left += [f"connection of {name}" for name in going_on(origin, LINGERING)]
    return report


TRIGGERS: dict[str, Callable[..., JobTrigger]] = {
    "perceptis": lambda job, now, **wait: PerceptisJobTrigger(
        perceptis_conn_id="attacked", job_id=job, submitted_at=now, **wait
    ),
    "genviral": lambda job, now, **wait: GenviralSlideshowTrigger(
        genviral_conn_id="attacked", slideshow_id=job, started_at=now, **wait
    ),
}


def triggerer(origin: str, vendor: str, names: list[str], timeout: float, patience: float = 1.0) -> Report:
    """
    Let triggers meet these attacks, all in one event loop; what becomes of one is its event.

    :param patience: Seconds until they give up, between looks of which each is the attack.
    """
    hook = _hook({"perceptis": PerceptisHook, "genviral": GenviralHook}[vendor], origin, timeout)
    # The thread in which Airflow reads connections for event loops stays.
    asyncio.run(type(hook)("attacked").aget_service())
    with capture_logs() as entries, reporting() as report:

        async def meet_one(name: str) -> None:
            began, now = time.monotonic(), time.time()
            trigger = TRIGGERS[vendor](name, now, deadline=now + patience, poll_interval=1.0, max_poll_interval=1.0)
            try:
                events = [event.payload async for event in trigger.run()]
                report.outcomes[name] = outcome_of_event(began, events)
            except BaseException as e:
                report.outcomes[name] = outcome(began, e)

        async def meet_all() -> None:
            await asyncio.gather(*map(meet_one, names))

        asyncio.run(meet_all())
        report.logs += [("any", str(entry["event"])) for entry in entries]
        report.left += [f"connection of {name}" for name in going_on(origin, LINGERING)]
    return report


def outcome_of_event(began: float, events: list[Any]) -> Outcome:
    """Return what is to be seen of a trigger's one event."""
    (event,) = events
    return Outcome(time.monotonic() - began, event["status"], words=(event["message"],), unfit=unfit(event))
