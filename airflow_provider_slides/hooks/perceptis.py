"""The connection type ``perceptis`` and what can be done with it."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Sequence
from types import NoneType
from typing import Any

from airflow.providers.common.compat.sdk import ObjectStoragePath

from airflow_provider_slides.api.endpoint import checked_key
from airflow_provider_slides.api.perceptis import GENERATE, GET_JOB, ORIGIN, GenerateRequest, Job
from airflow_provider_slides.api.reply import NO_RETRIES, Retries
from airflow_provider_slides.arguments import identifier, instance, seconds
from airflow_provider_slides.exceptions import (
    DownloadError,
    InvalidArgumentError,
    JobFailedError,
    JobTimeoutError,
    NotFoundError,
    SlidesError,
)
from airflow_provider_slides.formats import count_slides
from airflow_provider_slides.hooks import form
from airflow_provider_slides.hooks.base import ApiHook, Target
from airflow_provider_slides.hooks.purchases import how_many, landing_place, task_purchase
from airflow_provider_slides.hooks.reference_images import DEFAULT_MAX_REFERENCE_BYTES, read_reference_images
from airflow_provider_slides.jobs.polling import Poller
from airflow_provider_slides.storage import AnyPath, Destination, LandedFile

#: A ten-slide deck takes 5 to 15 minutes by the vendor's figures; twice that is late.
DEFAULT_TIMEOUT = 30 * 60.0
DEFAULT_POLL_INTERVAL = 5.0
DEFAULT_MAX_POLL_INTERVAL = 60.0

#: More variants than anybody asks for; a job with more links is wrong or hostile.
MAX_FILES = 100
#: Nobody's job: a good key is told 404, a bad one 401, and nothing is bought.
_NO_JOB = "00000000-0000-0000-0000-000000000000"


class PerceptisHook(ApiHook):
    """
    Talk to Perceptis with the key and origin of an Airflow connection.

    :param perceptis_conn_id: The connection: password = API key, host = origin (default
        ``https://app.perceptis.ai``); extras ``request_timeout`` in seconds (default 30),
        ``requests_per_second`` of one process (default: as many as the vendor does not refuse), ``max_download_mib``
        (default 1024) and ``allow_private_links`` (default: if the origin itself is at a private address).
    """

    conn_name_attr = "perceptis_conn_id"
    default_conn_name = "perceptis_default"
    conn_type = "perceptis"
    hook_name = "Perceptis"
    # Airflow before 3.2 looks for them in the class itself.
    get_ui_field_behaviour = classmethod(form.standard_fields)
    get_connection_form_widgets = classmethod(form.extra_fields)
    origin = ORIGIN

    def __init__(self, perceptis_conn_id: str = default_conn_name, **kwargs: Any) -> None:
        super().__init__(perceptis_conn_id, **kwargs)
        self.perceptis_conn_id = perceptis_conn_id

    def generate(
        self,
        *,
        prompt: str,
        output_type: str = "deck",
        template_name: str | None = None,
        variant_count: int | None = None,
        reference_images: Sequence[Any] | None = None,
        use_web_search: bool | None = None,
        use_knowledge_base: bool | None = None,
        max_reference_bytes: int = DEFAULT_MAX_REFERENCE_BYTES,
        idempotency_key: str | None = None,
    ) -> Job:
        """
        Submit a paid generation job and return it as the vendor accepted it.

        :param prompt: What the slides should show.
        :param output_type: ``deck`` (default) or ``single_slide``.
        :param template_name: Display name of a template, case-sensitive; default: the organisation's.
        :param variant_count: Number of variants; single slides only.
        :param reference_images: Paths, object-storage URIs or ``{data, mime_type}``; single slides only.
        :param use_web_search: Default: off.
        :param use_knowledge_base: Default: off.
        :param max_reference_bytes: Most bytes that all reference images may have together; default 20 MiB.
        :param idempotency_key: The same key and arguments give the same job, paid for once. To decide yourself which
            calls are one purchase, give a text that names it, such as ``f"weekly-kpis-{ds}"``. Default: inside a task
            (a ``@task`` function, an operator of your own) derived from the task, its map index, the connection, the
            request (images count by digest), the task's ``max_tries`` and which one of this try's equal calls it is.
            So a retry finds the job that the last try has bought, or buys a new one if the vendor failed that, which
            is free; a cleared task buys anew, whatever became of the last job; and what changes from try to try, such
            as the current time in a prompt, is another purchase. Elsewhere, as in a script or ``@task.virtualenv``, a
            new key for each call. The log has the key before the request is sent, and the job's id at once after.
        :raises InvalidArgumentError: before anything is sent.
        :raises ApiError: one of its subclasses, when the vendor refuses or cannot be reached.
        """
        if idempotency_key is not None:
            checked_key(idempotency_key)
        request = checked_request(
            reference_images,
            prompt=prompt,
            output_type=output_type,
            template_name=template_name,
            variant_count=variant_count,
            reference_images=read_reference_images(reference_images, max_bytes=max_reference_bytes),
            use_web_search=use_web_search,
            use_knowledge_base=use_knowledge_base,
        )
        if idempotency_key is not None:
            return self._submit_telling(request, idempotency_key)
        with task_purchase(request.body(), [self.perceptis_conn_id, self.service.origin]) as keys:
            for key in keys or [str(uuid.uuid4())]:
                job = self._submit_telling(request, key)
                if len(keys) > 1:
                    # The answer to a repeated request need not tell its job's state.
                    job = self.get_job(job.job_id)
                if not job.is_failed:
                    break
            return job

    def _submit_telling(self, request: GenerateRequest, key: str) -> Job:
        self.log.info("Asking Perceptis for a job under idempotency key %s.", key)
        job = self.submit(request, idempotency_key=key)
        self.log.info("Perceptis accepted job %s.", job.job_id)
        return job

    def submit(
        self,
        request: GenerateRequest,
        *,
        idempotency_key: str,
        retries: Retries = Retries(),
        on_send: Callable[[], None] | None = None,
    ) -> Job:
        """
        Submit a checked request under a key: sent again with the same key, it finds the same job.

        :param retries: How long to ride out rate limits and failures of the vendor.
        :param on_send: Called right before the request leaves, each time that it is sent.
        :raises ApiError: one of its subclasses; with a
            :class:`~airflow_provider_slides.exceptions.TransientError` the job may exist all the same.
        """
        instance("request", request, GenerateRequest)
        instance("retries", retries, Retries)
        instance("on_send", on_send, Callable, NoneType)  # type: ignore[arg-type]
        call = GENERATE.call(body=request.body(), idempotency_key=idempotency_key)
        return self.get_conn().send(call, retries, on_send=on_send)

    def get_job(self, job_id: str, retries: Retries = Retries()) -> Job:
        """
        Return the job as it is now, with fresh download links when it is completed. Free.

        :raises NotFoundError: when it is unknown, or another key's.
        :raises ApiError: one of its subclasses.
        """
        instance("retries", retries, Retries)
        return self.get_conn().send(GET_JOB.call(job_id=job_id), retries)

    async def aget_job(self, job_id: str) -> Job:
        """Return :meth:`get_job`'s answer without blocking an event loop; asked for once, without retries."""
        async with self.async_client() as client:
            return await client.send(GET_JOB.call(job_id=job_id))

    def wait_for_job(
        self,
        job_id: str,
        *,
        timeout: float = DEFAULT_TIMEOUT,
        poll_interval: float = DEFAULT_POLL_INTERVAL,
        max_poll_interval: float = DEFAULT_MAX_POLL_INTERVAL,
    ) -> Job:
        """
        Block until the job is completed and return it, with fresh download links.

        :param timeout: Seconds to wait; default 30 minutes.
        :param poll_interval: Shortest wait between two looks, in seconds; default 5. Waits grow with the job's age.
        :param max_poll_interval: Longest wait between two looks, in seconds; default 60.
        :raises JobFailedError: with the vendor's words.
        :raises JobTimeoutError: when it is not done in time; it may go on and bill.
        :raises ApiError: when asking is pointless, such as with a bad key.
        """
        now, target, limit = time.time(), self.job(job_id), seconds("timeout", timeout, at_least=0.0)
        job, stop = self.watch(
            target,
            Poller(
                label=target.name,
                started_at=now,
                deadline=now + limit,
                interval=seconds("poll_interval", poll_interval, at_least=0.0),
                max_interval=seconds("max_poll_interval", max_poll_interval, at_least=0.0),
            ),
        )
        if job is None:
            passed = f" The timeout of {limit:g} s has passed." if stop.outcome == "timeout" else ""
            raise JobTimeoutError(f"{stop.message}{passed} It may go on and bill; waiting for it again costs nothing.")
        return ensure_completed(job)

    def job(self, job_id: str) -> Target[Job]:
        """Return a job as something to wait for, with :meth:`watch` or :meth:`awatch`."""
        call = GET_JOB.call(job_id=job_id)
        return Target(f"Job {job_id}", call, lambda job: job.is_terminal)

    def download(
        self,
        job: Job | str,
        destination: Destination | AnyPath,
        *,
        max_files: int = MAX_FILES,
        deadline: float | None = None,
    ) -> list[LandedFile]:
        """
        Fetch every file of a completed job, up to four at a time; each appears at its place once it is proved to be a
        whole ``.pptx``.

        A refused or broken link is replaced by a fresh one, at no charge.

        :param job: The job or its id.
        :param destination: Directory (ending in ``/``) or file name on any object storage.
        :param max_files: How many files were asked for: of more that the vendor tells, the first ones are fetched, and
            the log says so. Default: 100.
        :param deadline: When to give up, in epoch seconds. Default: each file has an hour.
        :raises InvalidArgumentError: when the destination is none; the job is kept.
        :raises JobFailedError: when the job failed.
        :raises DownloadError: when a file cannot be had in time, or is none; nothing half-written is left.
        :raises StorageError: when the destination refuses it.
        """
        instance("job", job, Job, str)
        if deadline is not None:
            seconds("deadline", deadline, at_least=0.0)
        if isinstance(job, str):
            identifier("job", job, "generate")
            job = self.get_job(job)
        what = f"Job {job.job_id}"
        destination = landing_place(destination, default_name=job.job_id, suffix=".pptx", what=what)
        count = how_many(what, len(_links(job)), max_files=max_files)
        paths = [destination.file(number, count) for number in range(1, count + 1)]
        return self.fetch_each(
            lambda number, go_on: self._download_one(job, number, paths[number - 1], go_on), count, deadline=deadline
        )

    def _download_one(self, job: Job, number: int, path: ObjectStoragePath, go_on: Callable[[], bool]) -> LandedFile:
        def link(fresh: bool) -> str:
            links = _links(self.get_job(job.job_id) if fresh else job)
            if number > len(links):
                raise DownloadError(f"Job {job.job_id} no longer has a file {number}.")
            return links[number - 1]

        return self.fetch(
            link,
            path,
            what=f"File {number} of job {job.job_id}",
            verify=lambda file, sums: count_slides(file, sums=sums),
            go_on=go_on,
        )

    def test_connection(self) -> tuple[bool, str]:
        """
        Prove the key without buying anything: a job that does not exist is "not found" for a good key alone.

        :return: Whether it works, and what to do if not.
        """
        try:
            self.get_job(_NO_JOB, NO_RETRIES)
        except NotFoundError as e:
            if e.code is None:
                # Any web server answers 404; Perceptis says why in a word of its own.
                return False, f"{self.service.origin} does not answer as Perceptis does. Check the connection's host."
            return True, f"Perceptis accepts the key at {self.service.origin}."
        except SlidesError as e:
            return False, str(e)
        return True, f"Perceptis accepts the key at {self.service.origin}."


def checked_request(images: Any, /, **fields: Any) -> GenerateRequest:
    """
    Return the checked request.

    :param images: Its reference images as its author wrote them: read, nobody would know them again in a refusal.
    :raises InvalidArgumentError: naming the first field that breaks a rule, its value and the fix.
    """
    try:
        return GenerateRequest.of(**fields)
    except InvalidArgumentError as e:
        if e.field != "reference_images":
            raise
        raise InvalidArgumentError(e.field, images, e.fix) from None


def ensure_completed(job: Job) -> Job:
    """
    Return ``job`` if its files are ready.

    :raises JobFailedError: with the vendor's words.
    """
    if job.is_failed:
        raise JobFailedError(
            f"Perceptis says that job {job.job_id} failed: {job.failure}. Failed jobs are free; "
            "a retry submits a new one."
        )
    if not job.is_completed:
        raise DownloadError(f"Job {job.job_id} is {job.status}: there is nothing to download yet.")
    return job


def _links(job: Job) -> list[str]:
    links = [download.url for download in ensure_completed(job).downloads or []]
    if not links:
        raise DownloadError(f"Job {job.job_id} is completed, but the vendor gives no download link.")
    return links
