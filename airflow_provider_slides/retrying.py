"""Which of our errors Airflow must not spend a retry on."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.exceptions import SlidesError


@contextlib.contextmanager
def fail_at_once(*also: type[SlidesError]) -> Iterator[None]:
    """
    Turn an error that no retry can cure into ``AirflowFailException``; the original is its cause.

    :param also: Classes that cannot be cured here, although they can elsewhere.
    """
    try:
        yield
    except SlidesError as e:
        if e.retryable and not isinstance(e, also):
            raise
        raise AirflowFailException(str(e)) from e
