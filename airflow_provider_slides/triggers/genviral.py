"""Waiting for Genviral's slideshows and posts in the triggerer."""

from __future__ import annotations

from typing import Any

from airflow_provider_slides.hooks.base import Target
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.triggers.base import JobTrigger


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
