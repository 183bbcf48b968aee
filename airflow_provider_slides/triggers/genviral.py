"""Waiting for Genviral's slideshows and posts in the triggerer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from airflow.triggers.base import BaseTrigger, TriggerEvent

from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.jobs.polling import Poller
from airflow_provider_slides.triggers.waiting import wait


class GenviralSlideshowTrigger(BaseTrigger):
    """
    Ask for a slideshow until it has a status, or the deadline passes; never generates, renders or cancels.

    It carries no secret, no prompt and no link. Its one event is ``{status, slideshow_id, message}`` with status
    ``finished``, ``timeout`` or ``error``; the worker asks the vendor again rather than believe it.

    :param genviral_conn_id: The connection.
    :param slideshow_id: The slideshow.
    :param started_at: Epoch seconds from which the wait's age counts.
    :param deadline: Epoch seconds. Wall clock, as a trigger moves between processes.
    :param poll_interval: Shortest wait between two looks, in seconds.
    :param max_poll_interval: Longest wait, in seconds.
    :param target_status: Default: ``rendered``.
    :param unknown: Arguments of another release: ignored, so that tasks in flight survive an upgrade and its undoing.
    """

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
        super().__init__()  # type: ignore[no-untyped-call]
        self.genviral_conn_id = genviral_conn_id
        self.slideshow_id = slideshow_id
        self.started_at = started_at
        self.deadline = deadline
        self.poll_interval = poll_interval
        self.max_poll_interval = max_poll_interval
        self.target_status = target_status

    def serialize(self) -> tuple[str, dict[str, Any]]:
        """Return the class and the arguments that make this trigger again elsewhere."""
        return (
            "airflow_provider_slides.triggers.genviral.GenviralSlideshowTrigger",
            {
                "genviral_conn_id": self.genviral_conn_id,
                "slideshow_id": self.slideshow_id,
                "started_at": self.started_at,
                "deadline": self.deadline,
                "poll_interval": self.poll_interval,
                "max_poll_interval": self.max_poll_interval,
                "target_status": self.target_status,
            },
        )

    async def run(self) -> AsyncIterator[TriggerEvent]:
        """Yield one event when there is nothing left to wait for."""
        poller = Poller(
            job=f"Slideshow {self.slideshow_id}",
            started_at=self.started_at,
            deadline=self.deadline,
            interval=self.poll_interval,
            max_interval=self.max_poll_interval,
        )
        hook = GenviralHook(self.genviral_conn_id)
        stop = await wait(
            hook,
            poller,
            lambda poller: hook.awatch_slideshow(self.slideshow_id, poller, target_status=self.target_status),
        )
        yield TriggerEvent({"status": stop.outcome, "slideshow_id": self.slideshow_id, "message": stop.message})

    async def on_kill(self) -> None:
        """
        Say what becomes of the slideshow when a user ends the deferred task: nothing happens to it.

        Airflow 3.3 calls this also when a triggerer that had stalled gives up its triggers, which is why nothing
        may be done here that another triggerer would suffer from.
        """
        self.log.warning(
            "No longer waiting for slideshow %s here. It stays at Genviral; if the task runs again, it takes it up.",
            self.slideshow_id,
        )


class GenviralPostTrigger(BaseTrigger):
    """
    Ask for a post until nothing more happens to it, or the deadline passes; never posts or deletes.

    Its one event is ``{status, post_id, message}`` with status ``finished``, ``timeout`` or ``error``.

    :param genviral_conn_id: The connection.
    :param post_id: The post.
    :param scheduled: Whether it is enough that the vendor has it on its schedule.
    :param started_at: Epoch seconds from which the wait's age counts.
    :param deadline: Epoch seconds. Wall clock, as a trigger moves between processes.
    :param poll_interval: Shortest wait between two looks, in seconds.
    :param max_poll_interval: Longest wait, in seconds.
    :param unknown: Arguments of another release: ignored, so that tasks in flight survive an upgrade and its undoing.
    """

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
        super().__init__()  # type: ignore[no-untyped-call]
        self.genviral_conn_id = genviral_conn_id
        self.post_id = post_id
        self.scheduled = scheduled
        self.started_at = started_at
        self.deadline = deadline
        self.poll_interval = poll_interval
        self.max_poll_interval = max_poll_interval

    def serialize(self) -> tuple[str, dict[str, Any]]:
        """Return the class and the arguments that make this trigger again elsewhere."""
        return (
            "airflow_provider_slides.triggers.genviral.GenviralPostTrigger",
            {
                "genviral_conn_id": self.genviral_conn_id,
                "post_id": self.post_id,
                "scheduled": self.scheduled,
                "started_at": self.started_at,
                "deadline": self.deadline,
                "poll_interval": self.poll_interval,
                "max_poll_interval": self.max_poll_interval,
            },
        )

    async def run(self) -> AsyncIterator[TriggerEvent]:
        """Yield one event when there is nothing left to wait for."""
        poller = Poller(
            job=f"Post {self.post_id}",
            started_at=self.started_at,
            deadline=self.deadline,
            interval=self.poll_interval,
            max_interval=self.max_poll_interval,
        )
        hook = GenviralHook(self.genviral_conn_id)
        stop = await wait(hook, poller, lambda poller: hook.awatch_post(self.post_id, poller, scheduled=self.scheduled))
        yield TriggerEvent({"status": stop.outcome, "post_id": self.post_id, "message": stop.message})

    async def on_kill(self) -> None:
        """Say what becomes of the post when a user ends the deferred task: it goes on (see the slideshow's)."""
        self.log.warning(
            "No longer waiting for post %s here. It goes on at Genviral; if the task runs again, it waits for it.",
            self.post_id,
        )
