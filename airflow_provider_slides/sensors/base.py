"""What the sensors of both vendors have in common: a first look on the worker, then the wait that the mode says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from airflow.providers.common.compat.sdk import (
    AirflowFailException,
    AirflowSkipException,
    BaseSensorOperator,
    PokeReturnValue,
)

from airflow_provider_slides.exceptions import TriggerEventError

if TYPE_CHECKING:
    from airflow.sdk import Context


class WaitingSensor(BaseSensorOperator):
    """A sensor that can wait in the triggerer; a subclass says how to look, and with which trigger to wait."""

    deferrable: bool

    def execute(self, context: Context) -> Any:
        """Look once, then go on as the mode says."""
        if not self.deferrable:
            return super().execute(context)
        try:
            outcome = self.poke(context)
        except AirflowFailException as e:
            # As the base class does after the looks that it makes itself.
            if self.soft_fail or self.never_fail:
                raise AirflowSkipException(str(e)) from e
            raise
        if isinstance(outcome, PokeReturnValue):
            return outcome.xcom_value
        return self._defer_until_done()

    def _defer_until_done(self) -> NoReturn:
        raise NotImplementedError


def check_event(event: Any) -> None:
    """
    Check what a trigger has sent.

    :raises TriggerEventError: when it is no event of ours.
    """
    if not isinstance(event, dict) or event.get("status") not in ("finished", "timeout", "error"):
        raise TriggerEventError(f"The trigger's event is not one of ours: {event!r}.")
