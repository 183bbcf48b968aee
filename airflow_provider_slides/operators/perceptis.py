"""Decks and slides from Perceptis as a task."""

from __future__ import annotations

import contextlib
import hashlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn

from airflow.providers.common.compat.sdk import BaseOperator, conf

from airflow_provider_slides.api.http import Patience
from airflow_provider_slides.api.perceptis import MIN_POLL_SECONDS, GenerateRequest, Job
from airflow_provider_slides.exceptions import (
    ApiError,
    InvalidArgumentError,
    JobFailedError,
    JobTimeoutError,
    NotFoundError,
    StorageError,
    TransientError,
    TriggerEventError,
)
from airflow_provider_slides.hooks.perceptis import (
    DEFAULT_MAX_POLL_INTERVAL,
    DEFAULT_MAX_REFERENCE_BYTES,
    DEFAULT_POLL_INTERVAL,
    DEFAULT_TIMEOUT,
    PerceptisHook,
    ensure_completed,
    read_reference_images,
)
from airflow_provider_slides.jobs.identity import fingerprint, idempotency_key
from airflow_provider_slides.jobs.polling import Poller, until_next_look
from airflow_provider_slides.jobs.record import JobRecord, Phase, plan, replacement
from airflow_provider_slides.operators.arguments import connection_id, is_literal, one_of, seconds
from airflow_provider_slides.operators.durable import (
    BACKSTOP_SECONDS,
    defer_on_timer,
    delivered_before,
    iso,
    shortened,
    task_destination,
    task_manifest,
)
from airflow_provider_slides.operators.records import TaskRecords
from airflow_provider_slides.retrying import fail_at_once
from airflow_provider_slides.storage import Destination, LandedFile

if TYPE_CHECKING:
    from airflow.sdk import Context

MANIFEST_VERSION = 1

#: How long a worker slot is held for a vendor that asks us to wait, before the task defers on a timer.
_ON_THE_WORKER = Patience(total=30.0, single=10.0)
#: The wait before a request is sent again to a vendor that gave no wish of its own.
_SUBMIT_AGAIN_SECONDS = 30.0

_REQUEST_FIELDS = tuple(GenerateRequest.model_fields)


@dataclass(frozen=True)
class _Order:
    """What an attempt has checked before it may pay: durations in seconds."""

    request: GenerateRequest
    destination: Destination | None
    timeout: float
    poll_interval: float
    max_poll_interval: float


class PerceptisGenerateOperator(BaseOperator):
    """
    Generate a deck or slide with Perceptis and land it in storage.

    A deck that was paid for is neither lost nor bought twice: a retry, a cleared failure or a restarted worker
    finds the same job again. Only when the vendor failed a job (which is free), the request changed, or a
    *delivered* task was cleared is a new one submitted, and the log says so.

    Returns a manifest (also beside the files, as ``<name>.manifest.json``): ``schema_version``, ``job_id``,
    ``output_type``, ``status``, ``files`` (``uri``, ``size_bytes``, ``sha256``, ``slide_count``, ``variant``),
    ``request`` (without images), ``task``, ``attempt``, ``record`` and ``timings``. Never the file, never a link.

    All arguments are keyword-only; all but ``deferrable``, ``wait_for_completion`` and ``max_reference_bytes``
    are templated.

    :param prompt: What the slides should show: text, or the name of a template file (``.md``, ``.txt``, ``.j2``).
        Number of slides, language and tone are said here. What changes from attempt to attempt, such as the
        current time, makes each retry a new paid request.
    :param output_type: ``deck`` (default) or ``single_slide``.
    :param template_name: Display name of a Perceptis template, case-sensitive. Default: the organisation's.
    :param variant_count: Number of variants, each billed; single slides only.
    :param reference_images: Absolute paths, object-storage URIs or ``{data, mime_type}``; single slides only.
    :param use_web_search: Default: off.
    :param use_knowledge_base: Default: off.
    :param destination: Where the files land: a directory when it ends in ``/``, else the file's name; an
        object-storage URI or an absolute path. Required unless ``wait_for_completion=False``.
    :param wait_for_completion: ``False`` ends the task once the job is submitted, for
        :class:`PerceptisDownloadOperator` to collect. Default ``True``.
    :param deferrable: Wait in the triggerer rather than on a worker. Default: ``[operators] default_deferrable``.
    :param timeout: Seconds (or ``timedelta``) from the start of an attempt; default 30 minutes. A shorter
        ``execution_timeout`` counts instead. The job is kept: a retry waits for it again.
    :param poll_interval: Shortest wait between two looks at the job; default 5 s. Waits grow with the job's age.
    :param max_poll_interval: Longest such wait; default 60 s.
    :param on_clear: What a cleared task does. ``auto`` (default): a job that was paid for and not delivered is
        collected, unless it is older than ``timeout`` and still not done; a delivered one is generated anew.
        ``fresh``: always a new job. ``reuse``: always the old one.
    :param max_reference_bytes: Most bytes of all reference images together; default 20 MiB.
    :param perceptis_conn_id: The Airflow connection; default ``perceptis_default``.
    :raises InvalidArgumentError: naming field, value and fix, before anything is sent.
    """

    template_fields: Sequence[str] = (
        *_REQUEST_FIELDS,
        "destination",
        "timeout",
        "poll_interval",
        "max_poll_interval",
        "on_clear",
        "perceptis_conn_id",
    )
    template_ext: Sequence[str] = (".md", ".txt", ".j2", ".jinja2")
    template_fields_renderers = {"prompt": "md"}
    ui_color = "#e8def8"

    def __init__(
        self,
        *,
        prompt: str,
        output_type: str = "deck",
        template_name: str | None = None,
        variant_count: int | str | None = None,
        reference_images: Sequence[Any] | str | None = None,
        use_web_search: bool | str | None = None,
        use_knowledge_base: bool | str | None = None,
        destination: str | None = None,
        wait_for_completion: bool = True,
        deferrable: bool = conf.getboolean("operators", "default_deferrable", fallback=False),
        timeout: float | timedelta | str = DEFAULT_TIMEOUT,
        poll_interval: float | timedelta | str = DEFAULT_POLL_INTERVAL,
        max_poll_interval: float | timedelta | str = DEFAULT_MAX_POLL_INTERVAL,
        on_clear: str = "auto",
        max_reference_bytes: int = DEFAULT_MAX_REFERENCE_BYTES,
        perceptis_conn_id: str = PerceptisHook.default_conn_name,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.prompt = prompt
        self.output_type = output_type
        self.template_name = template_name
        self.variant_count = variant_count
        self.reference_images = reference_images
        self.use_web_search = use_web_search
        self.use_knowledge_base = use_knowledge_base
        self.destination = destination
        self.wait_for_completion = wait_for_completion
        self.deferrable = deferrable
        self.timeout = timeout
        self.poll_interval = poll_interval
        self.max_poll_interval = max_poll_interval
        self.on_clear = on_clear
        self.max_reference_bytes = max_reference_bytes
        self.perceptis_conn_id = perceptis_conn_id
        self._job_id: str | None = None
        self._check_literals()

    @cached_property
    def hook(self) -> PerceptisHook:
        """The hook of this task's connection."""
        return PerceptisHook(self.perceptis_conn_id)

    def execute(self, context: Context) -> dict[str, Any]:
        """Check everything, submit or find the job, and wait for it or defer."""
        return self.submit_again(context)

    def submit_again(self, context: Context, event: Any = None, deadline: float | None = None) -> dict[str, Any]:
        """Do what :meth:`execute` does, also after a wait that the vendor asked for; still on a worker."""
        began = time.time()
        with fail_at_once():
            records = self._records(context)
            order = self._check(records)
            deadline = deadline or began + order.timeout
            record, job = self._obtain(order, records, deadline)
            context["ti"].xcom_push(key="job_id", value=job.job_id)
            if order.destination is None:
                record = record.to(Phase.DELIVERED)
                manifest = self._manifest(records, record, job, files=[], worker_seconds=time.time() - began)
                records.save(record)
                return manifest
            if not job.is_terminal:
                if self.deferrable:
                    self._defer_until_done(order, record, deadline, worker_seconds=time.time() - began)
                job = self._wait(order, record, deadline)
            return self._collect(records, record, job, order.destination, worker_seconds=time.time() - began)

    def execute_complete(
        self,
        context: Context,
        event: Any = None,
        record: dict[str, Any] | None = None,
        worker_seconds: float = 0.0,
    ) -> dict[str, Any]:
        """
        Collect the job after the wait; the event is a hint, and what counts is what the vendor says now.

        :param event: The trigger's event.
        :param record: The job's record, for Airflow releases that keep none.
        :param worker_seconds: What the attempt has used of a worker so far.
        """
        began = time.time()
        with fail_at_once():
            if not isinstance(event, dict) or not isinstance(event.get("job_id"), str):
                raise TriggerEventError(f"The trigger's event has no job id: {event!r}. A retry finds the job again.")
            records = self._records(context)
            known = records.load() or JobRecord.from_json(record)
            if known is None or known.job_id != event["job_id"]:
                known = JobRecord(Phase.SUBMITTED, records.generation, records.generation, {}, job_id=event["job_id"])
            self._job_id = event["job_id"]
            # The vendor's rule counts across the trigger and the worker.
            time.sleep(until_next_look(event.get("seen_at"), began))
            with _naming(event["job_id"]):
                job = self.hook.get_job(event["job_id"], Patience(total=120.0, single=60.0))
            if not job.is_terminal:
                self._give_up(known, event.get("message") or f"Job {job.job_id} is {job.status}.")
            return self._collect(
                records,
                known,
                job,
                task_destination(self.destination, records, suffix=".pptx"),
                worker_seconds=worker_seconds + time.time() - began,
            )

    def resume_execution(self, next_method: str, next_kwargs: dict[str, Any] | None, context: Context) -> Any:
        """Look at the job once more when the trigger failed or the framework's limit passed, before giving up."""
        if next_method != "__fail__":
            return super().resume_execution(next_method, next_kwargs, context)
        record = self._records(context).load()
        why = (next_kwargs or {}).get("error", "unknown")
        for line in (next_kwargs or {}).get("traceback") or []:
            self.log.error("%s", line.rstrip())
        if record is None or record.job_id is None:
            with fail_at_once():
                raise JobTimeoutError(f"The wait ended without an answer ({why}). {_KEPT}")
        message = f"The wait for job {record.job_id} ended without an answer ({why})."
        return self.execute_complete(context, {"status": "error", "job_id": record.job_id, "message": message})

    def on_kill(self) -> None:
        """Stop asking, and say what becomes of the job: Perceptis has no way to cancel it."""
        self.hook.stop_waiting()
        if self._job_id:
            self.log.warning("Job %s goes on and may bill: Perceptis can't cancel a job. %s", self._job_id, _KEPT)

    # ------------------------------------------------------------------ what can be wrong is found before paying

    def _check_literals(self) -> None:
        known: dict[str, Any] = {"prompt": "-", "output_type": "single_slide"}
        for name in _REQUEST_FIELDS:
            value = getattr(self, name)
            if name != "reference_images" and is_literal(value, self.template_ext if name == "prompt" else ()):
                known[name] = value
        if self.reference_images is not None and known["output_type"] == "deck":
            # Its images are read by the worker; that it may not be there at all is known now.
            known["reference_images"] = [{"data": "LQ==", "mime_type": "image/png"}]
        GenerateRequest.of(**known)
        for name, at_least in _DURATIONS.items():
            if is_literal(value := getattr(self, name)):
                seconds(name, value, at_least=at_least)
        if is_literal(self.on_clear):
            one_of("on_clear", self.on_clear, _ON_CLEAR)
        if self.wait_for_completion and self.destination is None:
            raise InvalidArgumentError(
                "destination",
                None,
                "Say where the files land, or use wait_for_completion=False to collect them later.",
            )
        if not self.wait_for_completion and self.destination is not None:
            raise InvalidArgumentError(
                "destination",
                self.destination,
                "With wait_for_completion=False give it to PerceptisDownloadOperator.",
            )
        if self.destination is not None and is_literal(self.destination):
            Destination(self.destination, default_name=self.task_id, suffix=".pptx")
        if is_literal(self.perceptis_conn_id):
            connection_id("perceptis_conn_id", self.perceptis_conn_id)
        limit = self.max_reference_bytes
        if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
            raise InvalidArgumentError("max_reference_bytes", limit, "Give a whole number above 0.")

    def _check(self, records: TaskRecords) -> _Order:
        given = {name: getattr(self, name) for name in _REQUEST_FIELDS if getattr(self, name) is not None}
        given["reference_images"] = read_reference_images(self.reference_images, max_bytes=self.max_reference_bytes)
        one_of("on_clear", self.on_clear, _ON_CLEAR)
        durations = {name: seconds(name, getattr(self, name), at_least=least) for name, least in _DURATIONS.items()}
        durations["timeout"] = shortened(durations["timeout"], self.execution_timeout)
        order = _Order(
            request=GenerateRequest.of(**given),
            destination=task_destination(self.destination, records, suffix=".pptx")
            if self.wait_for_completion
            else None,
            **durations,
        )
        if order.destination is not None:
            order.destination.check()
        _ = self.hook.service
        return order

    def _records(self, context: Context) -> TaskRecords:
        return TaskRecords(context, key="perceptis_job")

    # ------------------------------------------------------------------ submit once, or find what was submitted

    def _obtain(self, order: _Order, records: TaskRecords, deadline: float) -> tuple[JobRecord, Job]:
        before = records.load() or delivered_before(order.destination, records)
        step = plan(
            before,
            generation=records.generation,
            fingerprint=_fingerprint(order.request, self.hook),
            on_clear=self.on_clear,
            recoverable=order.destination is not None,
        )
        record = step.record
        if before is not None or records.try_number > 1:
            self.log.info("Attempt %d: %s.", records.try_number, step.because)
        job = self._adopt(record) if record.job_id is not None else None
        overdue = record.submitted_at is not None and time.time() - record.submitted_at > order.timeout
        if job is not None and step.replaceable and overdue and not job.is_terminal:
            self.log.warning(
                "Job %s is older than its timeout and still %s: it is left, may go on and bill, and a new one is "
                "submitted.",
                job.job_id,
                job.status,
            )
            record, job = replacement(record), None
        while job is None or (job.is_failed and record.purchase < records.try_number - 1):
            if job is not None:
                self.log.info("Job %s had failed, which is free (%s). A new one is submitted.", job.job_id, job.failure)
                record = replacement(record)
            record, job = self._submit(order.request, records, record, deadline)
        return record, job

    def _adopt(self, record: JobRecord) -> Job:
        self._job_id = record.job_id
        # The attempt before may have asked right before it died.
        time.sleep(MIN_POLL_SECONDS)
        with _naming(str(record.job_id)):
            return self.hook.get_job(str(record.job_id))

    def _submit(
        self, request: GenerateRequest, records: TaskRecords, record: JobRecord, deadline: float
    ) -> tuple[JobRecord, Job]:
        record = record.to(Phase.INTENT, job_id=None, submitted_at=record.submitted_at or time.time())
        records.save(record)
        key = idempotency_key(records.task, record.fingerprint, record.purchase)
        remaining = max(0.0, deadline - time.time())
        patience = _ON_THE_WORKER if self.deferrable else Patience(total=remaining, single=remaining)
        try:
            job = self.hook.submit(request, idempotency_key=key, patience=patience)
        except TransientError as e:
            wait = max(e.retry_after or 0.0, _SUBMIT_AGAIN_SECONDS)
            if not self.deferrable or wait > remaining:
                raise JobTimeoutError(
                    f"Perceptis did not accept the request in time. {e} A retry sends it under the same key, so that "
                    "it is paid for once even if this one arrived."
                ) from e
            self._defer_submission(wait, deadline, e)
        self._job_id = job.job_id
        record = record.to(Phase.SUBMITTED, job_id=job.job_id)
        records.save(record)
        self.log.info("Perceptis accepted job %s.", job.job_id)
        if records.try_number > 1:
            # The key may have found an older job, and the answer to a repeated request need not tell its state.
            time.sleep(MIN_POLL_SECONDS)
            with _naming(job.job_id):
                job = self.hook.get_job(job.job_id)
        return record, job

    # ------------------------------------------------------------------ wait, here or in the triggerer

    def _defer_submission(self, wait: float, deadline: float, why: TransientError) -> NoReturn:
        self.log.warning("%s The worker slot is given back; trying again in %.0f s.", why, wait)
        defer_on_timer(self, wait, method_name="submit_again", kwargs={"deadline": deadline})

    def _defer_until_done(
        self, order: _Order, record: JobRecord, deadline: float, *, worker_seconds: float
    ) -> NoReturn:
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.triggers.perceptis import PerceptisJobTrigger

        self.defer(
            trigger=PerceptisJobTrigger(
                perceptis_conn_id=self.perceptis_conn_id,
                job_id=str(record.job_id),
                submitted_at=record.submitted_at or time.time(),
                deadline=deadline,
                poll_interval=order.poll_interval,
                max_poll_interval=order.max_poll_interval,
            ),
            method_name="execute_complete",
            kwargs={"record": record.to_json(), "worker_seconds": worker_seconds},
            timeout=timedelta(seconds=max(0.0, deadline - time.time()) + BACKSTOP_SECONDS),
        )

    def _wait(self, order: _Order, record: JobRecord, deadline: float) -> Job:
        poller = Poller(
            job=f"Job {record.job_id}",
            started_at=record.submitted_at or time.time(),
            deadline=deadline,
            interval=order.poll_interval,
            max_interval=order.max_poll_interval,
        )
        with _naming(str(record.job_id)):
            job, stop = self.hook.watch_job(str(record.job_id), poller)
        if job is None:
            self._give_up(record, stop.message)
        return job

    def _give_up(self, record: JobRecord, message: str) -> NoReturn:
        raise JobTimeoutError(f"{message} It may still be running and will bill when it is done. {_KEPT}")

    # ------------------------------------------------------------------ collect

    def _collect(
        self,
        records: TaskRecords,
        record: JobRecord,
        job: Job,
        destination: Destination,
        *,
        worker_seconds: float,
    ) -> dict[str, Any]:
        began = time.time()
        try:
            ensure_completed(job)
        except JobFailedError:
            records.save(record.to(Phase.FAILED))
            raise
        with _naming(job.job_id):
            files = self.hook.download(job, destination)
        record = record.to(Phase.DELIVERED)
        manifest = self._manifest(records, record, job, files, worker_seconds=worker_seconds + time.time() - began)
        destination.write_manifest(manifest)
        records.save(record)
        self.log.info("Job %s is delivered: %s.", job.job_id, ", ".join(f"{f.uri} ({f.found} slides)" for f in files))
        return manifest

    def _manifest(
        self,
        records: TaskRecords,
        record: JobRecord,
        job: Job,
        files: list[LandedFile],
        *,
        worker_seconds: float,
    ) -> dict[str, Any]:
        now = time.time()
        submitted_at = record.submitted_at or now
        return {
            **job_manifest(records, job, files),
            "request": {
                name: getattr(self, name)
                for name in _REQUEST_FIELDS
                if name != "reference_images" and getattr(self, name) is not None
            },
            "record": record.to_json(),
            "timings": {
                "submitted_at": iso(submitted_at),
                "completed_at": iso(now) if job.is_terminal else None,
                "waited_seconds": round(now - submitted_at, 3),
                "worker_seconds": round(worker_seconds, 3),
            },
        }


class PerceptisDownloadOperator(BaseOperator):
    """
    Land the files of a finished Perceptis job, for example one that was submitted and left.

    Returns the manifest of :class:`PerceptisGenerateOperator` without what only the submitting task knows.
    Downloading is free and may be repeated.

    :param job_id: The job. Templated.
    :param destination: Where the files land: a directory when it ends in ``/``, else the file's name; an
        object-storage URI or an absolute path. Templated.
    :param perceptis_conn_id: The Airflow connection, with the key that submitted the job; default
        ``perceptis_default``. Templated.
    :raises InvalidArgumentError: naming field, value and fix, before anything is sent.
    :raises JobFailedError: with the vendor's words; not retried, as a failed job stays failed.
    :raises DownloadError: when the job is not finished yet, or a file cannot be had.
    """

    template_fields: Sequence[str] = ("job_id", "destination", "perceptis_conn_id")
    ui_color = "#e8def8"

    def __init__(
        self,
        *,
        job_id: str,
        destination: str,
        perceptis_conn_id: str = PerceptisHook.default_conn_name,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.job_id = job_id
        self.destination = destination
        self.perceptis_conn_id = perceptis_conn_id
        if is_literal(job_id):
            check_job_id(job_id)
        if is_literal(destination):
            Destination(destination, default_name=self.task_id, suffix=".pptx")
        if is_literal(perceptis_conn_id):
            connection_id("perceptis_conn_id", perceptis_conn_id)

    def execute(self, context: Context) -> dict[str, Any]:
        """Fetch every file of the job."""
        with fail_at_once(JobFailedError):
            check_job_id(self.job_id)
            records = TaskRecords(context, key="unused")
            destination = task_destination(self.destination, records, suffix=".pptx")
            destination.check()
            hook = PerceptisHook(self.perceptis_conn_id)
            job = ensure_completed(hook.get_job(self.job_id))
            manifest = job_manifest(records, job, hook.download(job, destination))
            destination.write_manifest(manifest)
            return manifest


@contextlib.contextmanager
def _naming(job_id: str) -> Iterator[None]:
    # Whoever reads the failure of a task must learn which job was paid for, and what becomes of it.
    try:
        yield
    except NotFoundError as e:
        raise e.saying(
            f"This task has paid for job {job_id}, and now it can't be found: {e} If the key was changed, put the old "
            'one back to collect it; to give it up, set on_clear="fresh" and clear the task.'
        ) from e
    except (ApiError, StorageError) as e:
        raise e.saying(f"Job {job_id} is paid for and not collected: {e} {_KEPT}") from e


def check_job_id(job_id: Any) -> None:
    """
    Check a job id that a DAG author gave.

    :raises InvalidArgumentError: when it is no text; a missing XCom renders as ``None``.
    """
    if not isinstance(job_id, str) or not job_id.strip() or job_id == "None":
        raise InvalidArgumentError("job_id", job_id, "Give the id that PerceptisGenerateOperator returned.")


def job_manifest(records: TaskRecords, job: Job, files: list[LandedFile]) -> dict[str, Any]:
    """Return what every manifest tells about a job and the task that collected it."""
    return {
        "schema_version": MANIFEST_VERSION,
        "job_id": job.job_id,
        "output_type": job.output_type,
        "status": job.status,
        "files": [
            {
                "uri": file.uri,
                "size_bytes": file.size_bytes,
                "sha256": file.sha256,
                "slide_count": file.found,
                "variant": number,
            }
            for number, file in enumerate(files, start=1)
        ],
        **task_manifest(records),
    }


def _fingerprint(request: GenerateRequest, hook: PerceptisHook) -> dict[str, str]:
    fields = request.body()
    if images := fields.pop("reference_images", None):
        fields["reference_images"] = [
            [image["mime_type"], hashlib.sha256(image["data"].encode()).hexdigest()] for image in images
        ]
    return fingerprint(fields, connection=[hook.perceptis_conn_id, hook.service.origin])


_DURATIONS = {"timeout": 1.0, "poll_interval": MIN_POLL_SECONDS, "max_poll_interval": MIN_POLL_SECONDS}
_ON_CLEAR = ("auto", "fresh", "reuse")
_KEPT = "A retry or a clear of this task takes up the job again; nothing is bought twice."
