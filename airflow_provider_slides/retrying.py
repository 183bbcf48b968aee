"""Which of our errors Airflow must not spend a retry on."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from functools import cache

from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.exceptions import SlidesError


@contextlib.contextmanager
def fail_at_once(*also: type[SlidesError]) -> Iterator[None]:
    """
    Make an error that no retry can cure an ``AirflowFailException`` too: it stays the same error, of its own class.

    :param also: Classes that cannot be cured here, although they can elsewhere.
    """
    try:
        yield
    except SlidesError as e:
        if isinstance(e, AirflowFailException) or (e.retryable and not isinstance(e, also)):
            raise
        final = _final(type(e))  # type: ignore[arg-type]  # mypy: a class is hashable by its metaclass
        # From its own cause: whoever reads the log finds the message once.
        raise e.saying(str(e), final) from e.__cause__


@cache
def _final(kind: type[SlidesError]) -> type[SlidesError]:
    return type(kind.__name__, (kind, AirflowFailException), {"__module__": kind.__module__, "__doc__": kind.__doc__})
