"""When a failed task is worth a retry, and when that comes. Needs Airflow 3.3."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from airflow_provider_slides.exceptions import SlidesError

try:
    from airflow.sdk.definitions.retry_policy import RetryDecision, RetryPolicy
except ImportError:
    raise ImportError(
        "SlidesRetryPolicy needs Airflow 3.3: leave retry_policy out. Our operators fail at once without it where no "
        "retry can help."
    ) from None

if TYPE_CHECKING:
    from airflow.sdk import Context


class SlidesRetryPolicy(RetryPolicy):
    """
    Spend no retry on what no retry can cure, and come back when the vendor asked.

    For a paid task's ``retry_policy``, and for that of a ``@task`` that calls our hooks. A bad key, a plan that does
    not allow it, a refused request and whatever else is not ``retryable`` fails the task at once. Where the vendor
    asked us to wait (``retry_after``), the retry comes then, instead of after ``retry_delay``. All else, also what is
    not ours, is retried as the task says; how often is up to ``retries``.
    """

    def evaluate(
        self, exception: BaseException, try_number: int, max_tries: int, context: Context | None = None
    ) -> RetryDecision:
        """
        Return what to do after a failure; Airflow calls it on the worker.

        :param exception: What the task has raised.
        :param try_number: Not looked at.
        :param max_tries: Not looked at; Airflow itself keeps to it.
        :param context: Not looked at.
        """
        if not isinstance(exception, SlidesError):
            return RetryDecision.default()
        if not exception.retryable:
            return RetryDecision.fail(f"No retry can cure it ({type(exception).__name__}).")
        if exception.retry_after:
            delay = timedelta(seconds=exception.retry_after)
            return RetryDecision.retry(delay, f"The vendor asked to wait for {exception.retry_after:g} s.")
        return RetryDecision.default()

    def serialize(self) -> dict[str, Any]:
        """Return nothing: it has no settings, and Airflow keeps with a DAG no more than that a task has one."""
        return {}

    @classmethod
    def deserialize(cls, data: dict[str, Any]) -> SlidesRetryPolicy:
        """Return the policy."""
        return cls()
