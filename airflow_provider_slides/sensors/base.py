"""What the sensors of all vendors have in common: a first look on the worker, then the wait that the mode says."""

from __future__ import annotations

import math
import time
from abc import abstractmethod
from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from airflow.providers.common.compat.sdk import (
    AirflowFailException,
    AirflowSensorTimeout,
    AirflowSkipException,
    AirflowTaskTimeout,
    BaseSensorOperator,
    PokeReturnValue,
)

from airflow_provider_slides.api.reply import NO_RETRIES
from airflow_provider_slides.arguments import boolean, connection_id, identifier, is_literal, seconds
from airflow_provider_slides.durable.deferral import defer_until
from airflow_provider_slides.exceptions import (
    JobFailedError,
    NotFoundError,
    SlidesError,
    TransientError,
    TriggerEventError,
)
from airflow_provider_slides.hooks.base import ApiHook, Target, status_of
from airflow_provider_slides.jobs.polling import SHORTEST_WAIT, until_next_look
from airflow_provider_slides.retrying import fail_at_once

if TYPE_CHECKING:
    from airflow.sdk import Context
    from airflow.triggers.base import BaseTrigger


class WaitingSensor(BaseSensorOperator):
    """
    A sensor that can wait in the triggerer; a subclass says what it waits for, and with which trigger.

    Whatever the mode, it ends alike: :meth:`_look_or_wait` does after each of its looks what the base class does.

    :param deferrable: Wait in the triggerer, whatever ``mode`` says.
    :param poke_interval: Seconds (or ``timedelta``) between two looks, at least 1.
    :param kwargs: What every sensor takes.
    :raises InvalidArgumentError: when the interval is none.
    """

    #: Names of the arguments with the vendor's id and with the connection's.
    id_field: ClassVar[str]
    conn_id_field: ClassVar[str]
    #: Whose results have such an id, for a refusal.
    returned_by: ClassVar[str]

    #: In epoch seconds; it counts from the first look, across all deferrals.
    _deadline = math.inf
    #: What was logged last: a line per change of state, not per look.
    _told = ""

    def __init__(self, *, deferrable: bool, poke_interval: float | timedelta, **kwargs: Any) -> None:
        boolean("deferrable", deferrable)
        super().__init__(poke_interval=seconds("poke_interval", poke_interval, at_least=SHORTEST_WAIT), **kwargs)
        self.deferrable = deferrable

    @property
    @abstractmethod
    def hook(self) -> ApiHook:
        """The hook of this task's connection."""

    @abstractmethod
    def _target(self) -> Target[Any]:
        """Return what is waited for."""

    @abstractmethod
    def _trigger(self, started_at: float, deadline: float) -> BaseTrigger:
        """Return the trigger that waits for it."""

    def _ensure_well(self, seen: Any) -> None:
        """Raise when what is over has ended badly."""

    def _check_literals(self) -> None:
        if is_literal(getattr(self, self.id_field)):
            self._check_id()
        if is_literal(conn_id := getattr(self, self.conn_id_field)):
            connection_id(self.conn_id_field, conn_id)

    def _check_id(self) -> str:
        identifier(self.id_field, it := getattr(self, self.id_field), self.returned_by)
        return str(it)

    def execute(self, context: Context) -> Any:
        """Look once, then go on as the mode says."""
        self._deadline = time.time() + self.timeout
        return self._look_or_wait(context) if self.deferrable else super().execute(context)

    def poke(self, context: Context) -> bool | PokeReturnValue:
        """Look once; the vendor's passing troubles are no answer."""
        with fail_at_once(JobFailedError, NotFoundError):
            it, target = self._check_id(), self._target()
            left = max(0.0, self._deadline - time.time())
            try:
                seen = self.hook.look(target, NO_RETRIES, budget_timeout=left)
            except TransientError as e:
                self.log.warning("Asking for %s failed, it is looked at again: %s", target.name, e)
                return False
            if (news := f"{target.name} is {status_of(seen)}.") != self._told:
                self.log.info("%s", news)
                self._told = news
            if not target.is_over(seen):
                return False
            self._ensure_well(seen)
            return PokeReturnValue(is_done=True, xcom_value=it)

    def execute_complete(self, context: Context, event: Any = None) -> Any:
        """Look again after the wait, and go on with it while there is time left; the event is a hint."""
        told = event if isinstance(event, dict) else {}
        other = told.get(self.id_field)
        if "status" in told and isinstance(other, str) and other != str(getattr(self, self.id_field)):
            # A database may give the number of a trigger that has ended to another one, and Airflow mix them up.
            self.log.warning("The event is another task's, of %s. This sensor looks, and waits anew.", other)
            self._deadline = time.time() + self.timeout
            return self._look_or_wait(context)
        outcome, message, now = told.get("status"), told.get("message"), time.time()
        # A trigger of release 0.1.0 does not tell its deadline.
        self._deadline = now if outcome == "timeout" else told.get("deadline") or now + self.timeout
        time.sleep(until_next_look(told.get("seen_at"), now))
        if outcome in ("finished", "timeout"):
            return self._look_or_wait(context, late=message)
        if outcome == "error":
            return self._look_or_wait(context, broken=SlidesError(str(message)))
        return self._look_or_wait(context, broken=TriggerEventError(f"The event is not one of ours: {event!r}."))

    def resume_execution(self, next_method: str, next_kwargs: dict[str, Any] | None, context: Context) -> Any:
        """
        Go on after a deferral; a wait that broke down, such as by Airflow's own limit, is followed by a look too.

        Not by the base class, which then skips and fails by other rules than after a look of its own.
        """
        told = next_kwargs or {}
        if next_method != "__fail__":
            return getattr(self, next_method)(context, **told)
        for line in told.get("traceback") or []:
            self.log.error("%s", line.rstrip())
        why = f"The wait ended without an answer: {told.get('error', 'unknown')}."
        self._deadline = time.time()
        if "timeout" in why:
            return self._look_or_wait(context, late=why)
        return self._look_or_wait(context, broken=TriggerEventError(why))

    def _look_or_wait(self, context: Context, *, broken: SlidesError | None = None, late: str | None = None) -> Any:
        """
        Look, and wait in the triggerer when it is not over yet.

        :param broken: Why there can be no more waiting.
        :param late: What to say when it is too late.
        """
        try:
            done = self.poke(context)
            if not done and broken is not None:
                raise broken
        except (AirflowFailException, AirflowTaskTimeout, TriggerEventError) as e:
            if self.soft_fail or self.never_fail:
                raise AirflowSkipException(str(e)) from e
            raise
        except Exception as e:
            if not self.silent_fail:
                if self.never_fail:
                    raise AirflowSkipException(str(e)) from e
                raise
            self.log.exception("The look failed; as silent_fail is set, it is made again.")
            done = False
        if isinstance(done, PokeReturnValue):
            return done.xcom_value
        if time.time() < self._deadline:
            defer_until(self, self._trigger(self._deadline - self.timeout, self._deadline), self._deadline)
        message = f"{late or 'It is not over.'} The sensor's timeout of {self.timeout:g} s has passed."
        # never_fail is for looks that fail, not for the timeout: as in the base class.
        raise AirflowSkipException(message) if self.soft_fail else AirflowSensorTimeout(message)
