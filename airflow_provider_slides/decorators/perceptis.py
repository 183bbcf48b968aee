"""A deck or slide from Perceptis whose prompt a function writes: ``@task.perceptis_deck``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, overload

from airflow.providers.common.compat.sdk import DecoratedOperator, task_decorator_factory

from airflow_provider_slides.decorators.base import DecoratedDurableOperator, Parameters, Told
from airflow_provider_slides.hooks.perceptis import (
    DEFAULT_MAX_POLL_INTERVAL,
    DEFAULT_POLL_INTERVAL,
    DEFAULT_TIMEOUT,
)
from airflow_provider_slides.hooks.reference_images import DEFAULT_MAX_REFERENCE_BYTES
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator

if TYPE_CHECKING:
    from airflow.sdk.bases.decorator import Task


class PerceptisDecoratedOperator(DecoratedDurableOperator, PerceptisGenerateOperator):
    """What :func:`perceptis_deck` makes of a function: its result is a deck's prompt, or arguments."""

    template_fields: Sequence[str] = (*DecoratedOperator.template_fields, *PerceptisGenerateOperator.template_fields)
    template_fields_renderers = {
        **DecoratedOperator.template_fields_renderers,
        **PerceptisGenerateOperator.template_fields_renderers,
    }
    custom_operator_name = "@task.perceptis_deck"

    judged_together = frozenset({"prompt", "output_type", "destination"})


@overload
def perceptis_deck(python_callable: Callable[Parameters, Told]) -> Task[Parameters, Told]: ...


@overload
def perceptis_deck(
    *,
    output_type: str = "deck",
    template_name: str | None = None,
    variant_count: int | str | None = None,
    reference_images: Sequence[Any] | str | None = None,
    use_web_search: bool | str | None = None,
    use_knowledge_base: bool | str | None = None,
    destination: str | None = None,
    wait_for_completion: bool = True,
    deferrable: bool = ...,
    timeout: float | timedelta | str = DEFAULT_TIMEOUT,
    poll_interval: float | timedelta | str = DEFAULT_POLL_INTERVAL,
    max_poll_interval: float | timedelta | str = DEFAULT_MAX_POLL_INTERVAL,
    on_clear: str = "auto",
    facts: Any = ...,
    on_empty_facts: str = "fail",
    max_reference_bytes: int = DEFAULT_MAX_REFERENCE_BYTES,
    perceptis_conn_id: str = "perceptis_default",
    **kwargs: Any,
) -> Callable[[Callable[Parameters, Told]], Task[Parameters, Told]]: ...


def perceptis_deck(python_callable: Callable[..., Any] | None = None, **kwargs: Any) -> Any:
    """
    Generate a deck or slide with Perceptis whose prompt a function writes; the same as ``@task.perceptis_deck``.

    ::

        @task.perceptis_deck(destination="s3://decks/kpi/", deferrable=True, retries=3)
        def kpi_deck(rows: list[dict[str, Any]], run_id: str) -> str:
            return f"A ten-slide KPI review, titled {run_id}, of these numbers: {rows}"

    The function gets its arguments, XComs resolved, and those of Airflow's context that it names. It returns the
    prompt, or a mapping of arguments, of which each that is templated may be one:
    ``{"prompt": ..., "template_name": ...}``. They win over the decorator's. What it returns is data: it is never
    rendered as a template, and at most 1 MiB.

    The task goes the way of :class:`~airflow_provider_slides.operators.perceptis.PerceptisGenerateOperator` and returns
    its manifest. The function is called once in each attempt, but not again after a deferral, unless Airflow itself has
    ended the wait. What was paid for is kept and collected, whatever the function returns on a retry.

    All arguments but ``deferrable``, ``wait_for_completion`` and ``max_reference_bytes`` are templated, but no names
    of template files. ``multiple_outputs`` is refused.

    :param python_callable: The function.
    :param output_type: ``deck`` (default) or ``single_slide``.
    :param template_name: Display name of a Perceptis template, case-sensitive. Default: the organisation's.
    :param variant_count: Number of variants, each billed; single slides only.
    :param reference_images: Absolute paths, object-storage URIs or ``{data, mime_type}``; single slides only.
    :param use_web_search: Default: off.
    :param use_knowledge_base: Default: off.
    :param destination: Where the files land: a directory when it ends in ``/``, else the file's name. Mapped tasks need
        a name each: a second one is refused before it pays. Required, here or from the function, unless
        ``wait_for_completion=False``.
    :param wait_for_completion: ``False`` ends the task once the job is submitted. Default ``True``.
    :param deferrable: Wait in the triggerer rather than on a worker. Default: ``[operators] default_deferrable``.
    :param timeout: Seconds (or ``timedelta``) from the start of an attempt; default 30 minutes.
    :param poll_interval: Shortest wait between two looks at the job; default 5 s.
    :param max_poll_interval: Longest such wait; default 60 s.
    :param on_clear: What a cleared task does when its request is what it was: ``auto`` (default), ``fresh``, ``reuse``.
    :param facts: What the slides are about: JSON-able data, kept beside the deck. Default: none, unless the function
        returns them.
    :param on_empty_facts: What happens when there is nothing in them: ``fail`` (default) or ``skip``.
    :param max_reference_bytes: Most bytes of all reference images together; default 20 MiB.
    :param perceptis_conn_id: The Airflow connection; default ``perceptis_default``.
    :param kwargs: What every operator takes, such as ``retries`` and ``pool``.
    :raises InvalidArgumentError: naming field, value and fix, before anything is sent.
    """
    return task_decorator_factory(
        python_callable, multiple_outputs=False, decorated_operator_class=PerceptisDecoratedOperator, **kwargs
    )
