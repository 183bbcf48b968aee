"""What a vendor's operator says: the steps of its job, which :mod:`~airflow_provider_slides.durable.operator` takes."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from airflow_provider_slides.api.model import ResponseModel
from airflow_provider_slides.api.reply import Retries
from airflow_provider_slides.durable.attempt import Attempt
from airflow_provider_slides.durable.facts import FactsOperator
from airflow_provider_slides.hooks.base import ApiHook, Target
from airflow_provider_slides.jobs.record import JobRecord
from airflow_provider_slides.storage import Destination, LandedFile

if TYPE_CHECKING:
    from airflow.sdk import Context
    from airflow.triggers.base import BaseTrigger

Request = TypeVar("Request")
Job = TypeVar("Job", bound=ResponseModel)


class JobSteps(FactsOperator, Generic[Request, Job]):
    """The steps of one vendor's paid job."""

    template_ext: Sequence[str] = (".md", ".txt", ".j2", ".jinja2")
    wait_for_completion: bool = True
    destination: Any = None

    #: What is bought, and what becomes of it when nobody waits for it.
    noun: ClassVar[str] = "job"
    fate: ClassVar[str]
    #: Names of the record and of the XCom with the vendor's id; never renamed, as what is in flight would be lost.
    record_key: ClassVar[str]
    id_key: ClassVar[str]
    conn_id_field: ClassVar[str]
    suffix: ClassVar[str] = ".pptx"
    #: What the vendor bills by, where a job tells how much of it was used.
    billed_unit: ClassVar[str | None] = None
    #: Whether a clear may leave a job that is older than ``timeout`` and still not over.
    replaces_overdue: ClassVar[bool] = False
    #: Fields that may differ when an unanswered request is sent again, as the vendor then answers with a conflict.
    told_apart_by_the_vendor: ClassVar[frozenset[str]] = frozenset()

    @property
    @abstractmethod
    def hook(self) -> ApiHook:
        """The hook of this task's connection."""

    def _check_literals(self) -> None:
        """Check what is known when the DAG is parsed."""

    def _complete(self, context: Context, carried: Mapping[str, Any]) -> None:
        """
        Set the arguments that are known only now, before any is looked at.

        :param carried: What the attempt has carried through its deferrals; empty when it was not deferred, and when
            Airflow has ended the wait.
        """

    def _check_rules(self) -> None:
        """Check what rules say about several arguments, which are known even before they are rendered."""

    @abstractmethod
    def _request(self, kept: Mapping[str, Any] | None) -> Request:
        """
        Return the checked request.

        :param kept: What an earlier attempt has kept of it; ``None``: the arguments as they are rendered now.
        """

    @abstractmethod
    def _kept(self, request: Request) -> dict[str, Any]:
        """Return the request as plain JSON, without what is large or secret."""

    def _fields(self, request: Request) -> Mapping[str, Any]:
        """Return what makes the request another one when it changes."""
        return self._kept(request)

    def _high_cost(self, request: Request) -> str | None:
        """Return what a request that asks for an unusual lot would bill, as a sentence."""
        return None

    def _send(
        self, request: Request, key: str, retries: Retries, on_send: Callable[[], None]
    ) -> tuple[str, Job | None]:
        """
        Send the request under a key: sent again with the same key, it is the same job.

        :param retries: How long to go on trying.
        :param on_send: To be called right before the request leaves, each time.
        :return: The vendor's id, and the job if the answer tells it.
        """
        raise NotImplementedError(f"{type(self).__name__} says how it submits in _submit.")

    @abstractmethod
    def _target(self, job_id: str) -> Target[Job]:
        """Return the job as something to look at, and to wait for."""

    def _is_free(self, job: Job) -> bool:
        """Whether the vendor failed it and bills nothing, so that another one may be bought."""
        return False

    @abstractmethod
    def _trigger(self, job_id: str, **wait: Any) -> BaseTrigger:
        """Return the trigger that waits for the job."""

    def _finished(self, job: Job) -> Job:
        """
        Return the job with all that its delivery needs.

        :raises JobFailedError: when it came to nothing.
        """
        return job

    def _collect(self, record: JobRecord, job: Job, destination: Destination, deadline: float) -> list[LandedFile]:
        """
        Land the job's files, and no more than were asked for.

        :param record: The purchase; its request is ``None`` when nobody has kept it.
        :param deadline: When to give up, in epoch seconds.
        """
        return []

    def _asked_for(self, request: Mapping[str, Any]) -> str:
        """Return what was asked for, in a few words for the log, from what is kept of a request; blank for no word."""
        return ""

    def _came_of_it(self, manifest: Mapping[str, Any]) -> str:
        """Return how much there is of it and what it costs, in a few words for the log; blank for no word."""
        return ""

    def _shown_at(self, job: Job) -> str | None:
        """Return where the vendor shows what was made, to whoever may see it there; ``None`` when it does not tell."""
        return None

    @abstractmethod
    def _describe(self, attempt: Attempt, record: JobRecord, job: Job, files: list[LandedFile]) -> dict[str, Any]:
        """Return what the manifest tells about the job."""

    def _arguments(self, kept: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return what was asked for, by the names of the operator's arguments, for the manifest."""
        return kept
