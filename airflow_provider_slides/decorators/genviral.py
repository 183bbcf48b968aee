"""A slideshow from Genviral whose prompt a function writes: ``@task.genviral_slideshow``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, overload

from airflow.providers.common.compat.sdk import DecoratedOperator, task_decorator_factory

from airflow_provider_slides.decorators.base import DecoratedDurableOperator, Parameters, Told
from airflow_provider_slides.hooks.genviral import (
    DEFAULT_MAX_POLL_INTERVAL,
    DEFAULT_POLL_INTERVAL,
    DEFAULT_TIMEOUT,
)
from airflow_provider_slides.operators.genviral.slideshow import GenviralSlideshowOperator

if TYPE_CHECKING:
    from airflow.sdk.bases.decorator import Task


class GenviralDecoratedOperator(DecoratedDurableOperator, GenviralSlideshowOperator):
    """What :func:`genviral_slideshow` makes of a function: its result is a slideshow's prompt, or arguments."""

    template_fields: Sequence[str] = (*DecoratedOperator.template_fields, *GenviralSlideshowOperator.template_fields)
    template_fields_renderers = {
        **DecoratedOperator.template_fields_renderers,
        **GenviralSlideshowOperator.template_fields_renderers,
    }
    custom_operator_name = "@task.genviral_slideshow"

    judged_together = frozenset({"prompt", "product_id", "pack_id", "skip_ai", "destination"})


@overload
def genviral_slideshow(python_callable: Callable[Parameters, Told]) -> Task[Parameters, Told]: ...


@overload
def genviral_slideshow(
    *,
    product_id: str | None = None,
    pack_id: str | None = None,
    slide_count: int | str | None = None,
    slideshow_type: str | None = None,
    aspect_ratio: str | None = None,
    language: str | None = None,
    advanced_settings: dict[str, Any] | None = None,
    skip_ai: bool | str | None = None,
    slide_config: dict[str, Any] | None = None,
    render: bool = False,
    destination: str | None = None,
    deferrable: bool = ...,
    timeout: float | timedelta | str = DEFAULT_TIMEOUT,
    poll_interval: float | timedelta | str = DEFAULT_POLL_INTERVAL,
    max_poll_interval: float | timedelta | str = DEFAULT_MAX_POLL_INTERVAL,
    min_credits: float | str | None = None,
    on_clear: str = "auto",
    facts: Any = ...,
    on_empty_facts: str = "fail",
    genviral_conn_id: str = "genviral_default",
    **kwargs: Any,
) -> Callable[[Callable[Parameters, Told]], Task[Parameters, Told]]: ...


def genviral_slideshow(python_callable: Callable[..., Any] | None = None, **kwargs: Any) -> Any:
    """
    Generate a slideshow with Genviral whose prompt a function writes; the same as ``@task.genviral_slideshow``.

    ::

        @task.genviral_slideshow(render=True, destination="s3://carousels/", deferrable=True)
        def carousel(quotes: list[str]) -> dict[str, Any]:
            return {"prompt": f"A slide for each of {quotes}", "slide_count": len(quotes)}

    The function gets its arguments, XComs resolved, and those of Airflow's context that it names. It returns the
    prompt, or a mapping of arguments, of which each that is templated may be one. They win over the decorator's.
    What it returns is data: it is never rendered as a template, and at most 1 MiB.

    The task goes the way of :class:`~airflow_provider_slides.operators.genviral.GenviralSlideshowOperator` and returns
    its manifest. The function is called once in each attempt, but not again after a deferral, unless Airflow itself has
    ended the wait. What was paid for is kept and collected, whatever the function returns on a retry.

    All arguments but ``render`` and ``deferrable`` are templated, but no names of template files. Those of the request
    have the vendor's names, limits and defaults (https://docs.genviral.io/api-reference/generate-slideshow).
    ``multiple_outputs`` is refused.

    :param python_callable: The function.
    :param product_id: UUID of a product in the token's scope.
    :param pack_id: UUID of the image pack for all slides without one in ``slide_config["pack_assignments"]``.
    :param slide_count: 1 to 10; default 5.
    :param slideshow_type: ``educational`` (default) or ``personal``.
    :param aspect_ratio: ``9:16``, ``1:1`` or ``4:5`` (default).
    :param language: A hint of 2 to 32 characters, such as ``en``.
    :param advanced_settings: ``font_size``, ``text_preset`` and ``text_width``.
    :param skip_ai: ``True`` to write the slides in ``slide_config`` yourself.
    :param slide_config: What each slide shows.
    :param render: Whether to make the final pictures; default ``False``, which leaves a draft.
    :param destination: Where the pictures land, if anywhere: a directory when it ends in ``/``, else the file's name.
        Mapped tasks need a name each: a second one is refused before it pays. Needs ``render=True``.
    :param deferrable: Wait in the triggerer rather than on a worker. Default: ``[operators] default_deferrable``.
    :param timeout: Seconds (or ``timedelta``) from the start of an attempt; default 15 minutes.
    :param poll_interval: Shortest wait between two looks at a render, in seconds; default 5.
    :param max_poll_interval: Longest such wait; default 30 s.
    :param min_credits: Generate nothing when fewer credits are left, or when the vendor does not tell how many.
        Default: no limit.
    :param on_clear: What a cleared task does when its request is what it was: ``auto`` (default), ``fresh``, ``reuse``.
    :param facts: What the slides are about: JSON-able data, kept beside the pictures. Default: none, unless the
        function returns them.
    :param on_empty_facts: What happens when there is nothing in them: ``fail`` (default) or ``skip``.
    :param genviral_conn_id: The Airflow connection; default ``genviral_default``.
    :param kwargs: What every operator takes, such as ``retries`` and ``pool``.
    :raises InvalidArgumentError: naming field, value and fix, before anything is sent.
    """
    return task_decorator_factory(
        python_callable, multiple_outputs=False, decorated_operator_class=GenviralDecoratedOperator, **kwargs
    )
