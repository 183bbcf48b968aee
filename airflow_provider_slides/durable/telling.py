"""Saying what was bought: whoever reads the end of a task must learn what was paid for, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from airflow_provider_slides.durable.manifest import iso
from airflow_provider_slides.durable.records import TaskRecords
from airflow_provider_slides.durable.steps import Job, JobSteps, Request
from airflow_provider_slides.exceptions import (
    ApiError,
    InvalidArgumentError,
    NotFoundError,
    SlidesError,
    StorageError,
    UnexpectedResponseError,
    UnrepeatableRequestError,
    WrongHostError,
)
from airflow_provider_slides.jobs.record import JobRecord, Phase


class TellingOperator(JobSteps[Request, Job]):
    """An operator whose errors name what was bought."""

    @property
    def _kept_words(self) -> str:
        return f"A retry or a clear of this task takes up the {self.noun} again; nothing is bought twice."

    def _taken_up(self, job_id: str) -> str:
        # What to do, of what: all of it is within the 95 characters that Airflow's UI shows of a line.
        return f"A retry or a clear takes up {self.noun} {job_id}, which is paid for"

    def _what_is_bought(self, record: JobRecord | None) -> str:
        """Say what the task has bought so far, or may have; nothing when it surely has not."""
        if record is None or record.phase is Phase.FAILED:
            return ""
        if record.job_id is not None:
            if record.phase is Phase.DELIVERED:
                return f"{self.noun.capitalize()} {record.job_id} was delivered. {self._kept_words}"
            return f"{self._taken_up(record.job_id)}. Nothing is bought twice."
        if record.submitted_at is None:
            return ""
        return f"A request of {iso(record.submitted_at)} may have bought a {self.noun}. {self._kept_words}"

    @contextmanager
    def _telling_what_is_bought(self, records: TaskRecords) -> Iterator[None]:
        # Whoever reads the failure of a task must learn what was paid for, and what becomes of it.
        try:
            yield
        except SlidesError as e:
            bought = self._what_is_bought(records.last)
            if not bought and records.is_in_the_dark and isinstance(e, InvalidArgumentError | WrongHostError):
                bought = f"An earlier attempt may have bought a {self.noun}. {self._kept_words}"
            if bought and isinstance(e, WrongHostError):
                # A gateway may have answered in the vendor's place: a retry, which finds what was bought, is worth it.
                e = UnexpectedResponseError(str(e), status=e.status)
            e.job_id = records.last.job_id if records.last is not None else None
            if not bought or (e.job_id is not None and e.job_id in str(e)) or isinstance(e, UnrepeatableRequestError):
                raise e from e.__cause__
            raise e.saying(f"{_refusal(e)} {bought}") from e.__cause__
        except Exception:
            if bought := self._what_is_bought(records.last):
                self.log.error("%s", bought)
            raise

    @contextmanager
    def _errors_name(self, job_id: str) -> Iterator[None]:
        try:
            yield
        except NotFoundError as e:
            raise e.saying(
                f"This task has paid for {self.noun} {job_id}, and now it can't be found: {e} If the key was changed, "
                'put the old one back to collect it; to give it up, set on_clear="fresh" and clear the task.'
            ) from e.__cause__
        except (ApiError, InvalidArgumentError, StorageError) as e:
            raise e.saying(f"{self._taken_up(job_id)}: {_refusal(e)} Nothing is bought twice.") from e.__cause__


def _refusal(error: SlidesError) -> str:
    """Return what an error says, without a word about what was bought."""
    return error.refusal if isinstance(error, InvalidArgumentError) else str(error)
