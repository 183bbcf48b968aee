"""Waiting for Genviral's slideshows and posts in the triggerer, and watching for new ones."""

from __future__ import annotations

import asyncio
import hashlib
import random
import time
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from airflow.triggers import base
from airflow.triggers.base import TriggerEvent

from airflow_provider_slides.api.reply import LONGEST_HOLD_SECONDS
from airflow_provider_slides.arguments import connection_id, seconds
from airflow_provider_slides.exceptions import ApiError
from airflow_provider_slides.hooks.base import Target
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.paging import PAGE_SIZE
from airflow_provider_slides.jobs.polling import SHORTEST_WAIT
from airflow_provider_slides.jobs.sightings import Sightings
from airflow_provider_slides.triggers.base import JobTrigger

if TYPE_CHECKING:
    from airflow.triggers.base import BaseEventTrigger

    from airflow_provider_slides.api.genviral.slideshows import SlideshowSummary
else:
    # Airflow 2 has none: the module can be imported there, and says what is missing once it is used.
    BaseEventTrigger = getattr(base, "BaseEventTrigger", base.BaseTrigger)

DEFAULT_WATCH_INTERVAL = 60.0
#: However short the interval is, a page of the list is asked for no more often.
_SECONDS_PER_PAGE = 3.0
#: Name of what is kept with the asset; never renamed, as all that there is would be new.
_KEPT_AS = "genviral_rendered_slideshows"


class GenviralSlideshowTrigger(JobTrigger):
    """
    Ask for a slideshow until it has a status.

    :param genviral_conn_id: The connection.
    :param slideshow_id: The slideshow.
    :param started_at: Epoch seconds from which the wait's age counts.
    :param deadline: Epoch seconds after which it is given up.
    :param poll_interval: Shortest wait between two looks, in seconds.
    :param max_poll_interval: Longest wait, in seconds.
    :param target_status: Default: ``rendered``.
    :param unknown: Arguments of another release: ignored, so that tasks in flight survive an upgrade and its undoing.
    """

    id_field = "slideshow_id"
    fate = "It stays at Genviral."

    def __init__(
        self,
        *,
        genviral_conn_id: str,
        slideshow_id: str,
        started_at: float,
        deadline: float,
        poll_interval: float,
        max_poll_interval: float,
        target_status: str = "rendered",
        **unknown: Any,
    ) -> None:
        super().__init__(
            since=started_at, deadline=deadline, poll_interval=poll_interval, max_poll_interval=max_poll_interval
        )
        self.genviral_conn_id = genviral_conn_id
        self.slideshow_id = slideshow_id
        self.started_at = started_at
        self.target_status = target_status

    def _hook(self) -> GenviralHook:
        return GenviralHook(self.genviral_conn_id)

    def _target(self, hook: GenviralHook) -> Target[Any]:
        return hook.slideshow(self.slideshow_id, target_status=self.target_status)


class GenviralPostTrigger(JobTrigger):
    """
    Ask for a post until nothing more happens to it.

    :param genviral_conn_id: The connection.
    :param post_id: The post.
    :param scheduled: Whether it is enough that the vendor has it on its schedule.
    :param started_at: Epoch seconds from which the wait's age counts.
    :param deadline: Epoch seconds after which it is given up.
    :param poll_interval: Shortest wait between two looks, in seconds.
    :param max_poll_interval: Longest wait, in seconds.
    :param unknown: Arguments of another release: ignored, so that tasks in flight survive an upgrade and its undoing.
    """

    id_field = "post_id"
    fate = "It goes on at Genviral."

    def __init__(
        self,
        *,
        genviral_conn_id: str,
        post_id: str,
        scheduled: bool,
        started_at: float,
        deadline: float,
        poll_interval: float,
        max_poll_interval: float,
        **unknown: Any,
    ) -> None:
        super().__init__(
            since=started_at, deadline=deadline, poll_interval=poll_interval, max_poll_interval=max_poll_interval
        )
        self.genviral_conn_id = genviral_conn_id
        self.post_id = post_id
        self.scheduled = scheduled
        self.started_at = started_at

    def _hook(self) -> GenviralHook:
        return GenviralHook(self.genviral_conn_id)

    def _target(self, hook: GenviralHook) -> Target[Any]:
        return hook.post(self.post_id, scheduled=self.scheduled)


class GenviralSlideshowRenderedTrigger(BaseEventTrigger):
    """
    Fire once for each slideshow that is rendered at Genviral from now on, whoever has made it.

    For the watcher of an asset: ``AssetWatcher(name="...", trigger=GenviralSlideshowRenderedTrigger())``. The event's
    payload is ``{slideshow_id, title, slide_count, created_at}``. What was rendered when it began does not fire, nor
    what was made more than 30 days before it was rendered. On Airflow 3.3+ it is kept with the asset what has fired,
    so that what is rendered while no triggerer runs fires later; before, it does not fire.

    It never ends by itself. What fails is asked for again, ever more slowly, and said in the triggerer's log.

    :param genviral_conn_id: The connection; default ``genviral_default``.
    :param poll_interval: Wait between two looks, in seconds or as a timedelta; default: a minute. A list of
        thousands is read less often.
    :param unknown: Arguments of another release: ignored.
    :raises InvalidArgumentError: naming field, value and fix.
    :raises NotImplementedError: before Airflow 3.0, which has no watchers.
    """

    def __init__(
        self,
        *,
        genviral_conn_id: str = GenviralHook.default_conn_name,
        poll_interval: float | timedelta = DEFAULT_WATCH_INTERVAL,
        **unknown: Any,
    ) -> None:
        if not hasattr(base, "BaseEventTrigger"):
            raise NotImplementedError("Watching assets needs Airflow 3.0: wait with GenviralSlideshowSensor here.")
        super().__init__()  # type: ignore[no-untyped-call]
        connection_id("genviral_conn_id", genviral_conn_id)
        self.genviral_conn_id = genviral_conn_id
        # One kind of number: a trigger that is stored otherwise than it is parsed is made anew at each parse.
        self.poll_interval = seconds("poll_interval", poll_interval, at_least=SHORTEST_WAIT)
        self._seen: Sightings | None = None
        self._told = ""

    def serialize(self) -> tuple[str, dict[str, Any]]:
        """Return the class and the arguments that make this trigger again elsewhere."""
        arguments = {"genviral_conn_id": self.genviral_conn_id, "poll_interval": self.poll_interval}
        return f"{type(self).__module__}.{type(self).__qualname__}", arguments

    async def run(self) -> AsyncIterator[TriggerEvent]:
        """Yield an event for each slideshow that was not rendered before."""
        failures = 0
        while True:
            try:
                new, pages = await self._look()
                for slideshow in new:
                    # First noted, then told: whoever posts what is rendered had better miss one than post it twice.
                    assert self._seen is not None
                    await self._keep(self._seen.with_seen([_sighting(slideshow)], time.time()))
                    yield TriggerEvent(
                        {
                            "slideshow_id": slideshow.id,
                            "title": slideshow.title,
                            "slide_count": slideshow.slide_count,
                            "created_at": slideshow.created_at,
                        }
                    )
                failures = 0
                wait = max(self.poll_interval, pages * _SECONDS_PER_PAGE)
                self._tell("")
            except Exception as e:
                failures += 1
                wait = self._wait_after(e, failures)
                self._tell(f"Looking for rendered slideshows failed: {type(e).__name__}: {e}")
            await asyncio.sleep(wait * (1.0 - 0.1 * random.random()))

    async def _look(self) -> tuple[list[SlideshowSummary], int]:
        """Return what is new, the oldest first, and how many pages the list has."""
        # A new one each time: the connection may be another one by now.
        hook = GenviralHook(self.genviral_conn_id)
        service = await hook.aget_service()
        # What stands before the dot of a token is public, and tells the account.
        public_id = service.key.rpartition(".")[0]
        account = hashlib.sha256(f"{service.origin} {public_id}".encode()).hexdigest()[:16]
        if self._seen is None:
            self._seen = await self._recall(account)
        listed = await hook.alist_slideshows(status="rendered")
        pages = 1 + len(listed) // PAGE_SIZE
        rendered = {slideshow.id: slideshow for slideshow in listed if slideshow.status == "rendered"}
        sightings = sorted(map(_sighting, rendered.values()), key=lambda sighting: sighting[1] or 0.0)
        if self._seen is None or self._seen.account != account:
            # What is there when it begins is not new.
            await self._keep(Sightings(account).with_seen(sightings, time.time()))
            self.log.info("Watching for slideshows beside the %d that are rendered now.", len(sightings))
            return [], pages
        return [rendered[id] for id in self._seen.new(sightings, time.time())], pages

    async def _recall(self, account: str) -> Sightings | None:
        store = getattr(self, "asset_state_store", None)
        if store is None:
            return None
        try:
            return Sightings.from_json(await store.aget(_KEPT_AS), account)
        except ValueError:
            # Airflow has one trigger for all assets whose watchers are alike, and then no place for what it has seen.
            self.asset_state_store = None
            self.log.warning("Several assets have this watcher, so nothing is kept: what is missed does not fire.")
            return None

    async def _keep(self, seen: Sightings) -> None:
        store = getattr(self, "asset_state_store", None)
        if store is not None:
            await store.aset(_KEPT_AS, seen.to_json())
        self._seen = seen

    def _wait_after(self, error: Exception, failures: int) -> float:
        asked = 0.0
        if isinstance(error, ApiError):
            # What can't pass by itself, such as a bad key, is mended by somebody one day: there is no deadline.
            asked = (error.retry_after or 0.0) if error.transient else LONGEST_HOLD_SECONDS
        backoff = min(LONGEST_HOLD_SECONDS, self.poll_interval * 2.0 ** min(failures - 1, 16))
        return max(self.poll_interval, backoff, asked)

    def _tell(self, news: str) -> None:
        """Say it once, and once that it is over."""
        if news != self._told:
            self.log.warning("%s", news or "Looking for rendered slideshows works again.")
            self._told = news


def _sighting(slideshow: SlideshowSummary) -> tuple[str, float | None]:
    from airflow_provider_slides.api.genviral.matching import created_epoch

    return slideshow.id, created_epoch(slideshow.created_at)
