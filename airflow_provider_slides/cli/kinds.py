"""What can be bought, and how a vendor is asked for it: all that the commands need to know of the operators."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from airflow_provider_slides.durable.operator import DurableOperator
from airflow_provider_slides.hooks.base import ApiHook
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.operators.genviral import GenviralPostOperator, GenviralSlideshowOperator
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

if TYPE_CHECKING:
    from airflow_provider_slides.api.genviral.posts import Post
    from airflow_provider_slides.api.genviral.slideshows import Slideshow
    from airflow_provider_slides.api.perceptis import Job


@dataclass(frozen=True)
class Kind:
    """
    One kind of thing that a task may buy.

    :param operator: The operator that buys it.
    :param hook: The hook of its vendor.
    :param words: The argument that its tasks have, and those of the vendor's other kind have not.
    :param look: Asks the vendor for it, by its id.
    :param details: What the vendor tells of it, in words; without links.
    :param failure: Why it is not what was asked for, if that is so.
    :param is_void: Whether there is nothing to collect, and never will be.
    :param unanswered: What an attempt does about a request that was not answered.
    """

    operator: type[DurableOperator[Any, Any]]
    hook: type[ApiHook]
    words: str
    look: Callable[[Any, str], Any]
    details: Callable[[Any], str]
    failure: Callable[[Any], str | None]
    is_void: Callable[[Any], bool]
    unanswered: str

    @property
    def noun(self) -> str:
        """What it is called."""
        return self.operator.noun

    @property
    def default_conn_id(self) -> str:
        """The connection of a task that names none."""
        return self.hook.default_conn_name  # type: ignore[attr-defined, no-any-return]


def _deck(job: Job) -> str:
    return f"{job.output_type or 'of an unknown type'}, {len(job.downloads or [])} files to download"


def _slideshow(slideshow: Slideshow) -> str:
    return f"{slideshow.title or 'untitled'}, {len(slideshow.slides)} slides"


def _post(post: Post) -> str:
    states = post.accounts.states if post.accounts else []
    when = f"scheduled for {post.scheduled_at}, " if post.scheduled_at else ""
    where = ", ".join(f"{state.account_id} {state.status} {state.published_url or ''}".strip() for state in states)
    return f"{when}at: {where or 'no account'}"


KINDS = {
    kind.noun: kind
    for kind in (
        Kind(
            PerceptisGenerateOperator,
            PerceptisHook,
            words="prompt",
            look=PerceptisHook.get_job,
            details=_deck,
            failure=lambda job: job.failure if job.is_failed else None,
            is_void=lambda job: job.is_failed,
            unanswered="asks again by its key, which finds it",
        ),
        Kind(
            GenviralSlideshowOperator,
            GenviralHook,
            words="prompt",
            look=GenviralHook.get_slideshow,
            details=_slideshow,
            failure=lambda slideshow: None,
            is_void=lambda slideshow: False,
            unanswered="looks for it",
        ),
        Kind(
            GenviralPostOperator,
            GenviralHook,
            words="caption",
            look=GenviralHook.get_post,
            details=_post,
            failure=lambda post: post.failure if post.is_terminal and not post.is_posted else None,
            # One that is out at some accounts is worth having: it is not posted again.
            is_void=lambda post: post.status in ("failed", "deleted"),
            unanswered="asks again by its key, which finds it",
        ),
    )
}


def kind_of(arguments: set[str]) -> Kind | None:
    """Return what a task buys, by the names of its arguments; ``None`` when it is no task that buys."""
    for kind in KINDS.values():
        if {kind.operator.conn_id_field, kind.words} <= arguments:
            return kind
    return None
