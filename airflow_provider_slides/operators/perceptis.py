"""Decks and slides from Perceptis as a task."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from airflow.providers.common.compat.sdk import conf

from airflow_provider_slides.api.model import plain
from airflow_provider_slides.api.perceptis import GenerateRequest, Job
from airflow_provider_slides.api.reply import Retries
from airflow_provider_slides.api.words import counted
from airflow_provider_slides.arguments import connection_id, identifier, is_literal, whole_number
from airflow_provider_slides.durable.assets import event_extra, tell_outlets
from airflow_provider_slides.durable.attempt import Attempt
from airflow_provider_slides.durable.facts import NO_FACTS
from airflow_provider_slides.durable.lineage import LineageOperator
from airflow_provider_slides.durable.linking import show_file, show_manifest
from airflow_provider_slides.durable.manifest import MANIFEST_VERSION, push_uris, task_destination, task_manifest
from airflow_provider_slides.durable.operator import DurableOperator
from airflow_provider_slides.durable.place import Place
from airflow_provider_slides.durable.records import TaskRecords
from airflow_provider_slides.exceptions import InvalidArgumentError, JobFailedError, NotFoundError
from airflow_provider_slides.hooks.base import Target
from airflow_provider_slides.hooks.perceptis import (
    DEFAULT_MAX_POLL_INTERVAL,
    DEFAULT_POLL_INTERVAL,
    DEFAULT_TIMEOUT,
    MAX_FILES,
    PerceptisHook,
    checked_request,
    ensure_completed,
)
from airflow_provider_slides.hooks.reference_images import (
    DEFAULT_MAX_REFERENCE_BYTES,
    read_reference_images,
    showing_no_data,
)
from airflow_provider_slides.jobs.record import JobRecord
from airflow_provider_slides.links.base import ManifestLink
from airflow_provider_slides.links.perceptis import DeckLink
from airflow_provider_slides.retrying import fail_at_once
from airflow_provider_slides.storage import Destination, LandedFile, as_uri

if TYPE_CHECKING:
    from airflow.sdk import Context
    from airflow.triggers.base import BaseTrigger

#: https://docs.perceptis.ai/: a single slide (variant) and a deck's slide cost the same.
BILLED_UNIT = "slide"
#: More than anybody looks through: the log says what they cost.
MANY_VARIANTS = 10

_REQUEST_FIELDS = tuple(GenerateRequest.model_fields)


class PerceptisGenerateOperator(DurableOperator[GenerateRequest, Job]):
    """
    Generate a deck or slide with Perceptis and land it in storage.

    A deck that was paid for is neither lost nor bought twice: a retry, a cleared failure or a restarted worker
    finds the same job again. Only when the vendor failed a job (which is free), or a task was cleared that had
    *delivered* or whose request changed, is a new one submitted, and the log says so.

    What ``expand_kwargs`` gets from an XCom is not rendered, as a customer may be called
    ``{{ conn.perceptis_default.password }}``: write templates into ``partial``. A request with this connection's own
    key is refused; another secret, in a template that the DAG file makes of such text, is not noticed.

    Returns a :class:`~airflow_provider_slides.manifests.DeckManifest`, which lies beside the files, too, as
    ``<name>.manifest.json``. XComs are ``job_id`` (right after it was submitted), ``uri`` (of the first file) and
    ``uris``.

    All arguments are keyword-only; all but ``deferrable``, ``wait_for_completion`` and ``max_reference_bytes``
    are templated.

    :param prompt: What the slides should show: text, or the name of a template file (``.md``, ``.txt``, ``.j2``).
        Number of slides, language and tone are said here. What was rendered first counts: a retry keeps the deck that
        was paid for, even if this renders differently by then; a clear buys the changed one.
    :param output_type: ``deck`` (default) or ``single_slide``.
    :param template_name: Display name of a Perceptis template, case-sensitive. Default: the organisation's.
    :param variant_count: Number of variants, each billed; single slides only.
    :param reference_images: Absolute paths, object-storage URIs or ``{data, mime_type}``; single slides only.
    :param use_web_search: Default: off.
    :param use_knowledge_base: Default: off.
    :param destination: Where the files land: a directory when it ends in ``/``, else the file's name; an
        object-storage URI or an absolute path, as text or a path object. It is this task's alone in a DAG run: a second
        one is refused before it pays. Mapped tasks need a name each, such as with ``{{ ti.map_index }}``.
        Required unless ``wait_for_completion=False``.
    :param wait_for_completion: ``False`` ends the task once the job is submitted, for
        :class:`PerceptisDownloadOperator` to collect. Default ``True``.
    :param deferrable: Wait in the triggerer rather than on a worker. Default: ``[operators] default_deferrable``.
    :param timeout: Seconds (or ``timedelta``) from the start of an attempt; default 30 minutes. A shorter
        ``execution_timeout`` counts instead. The job is kept: a retry waits for it again.
    :param poll_interval: Shortest wait between two looks at the job; default 5 s. Waits grow with the job's age.
    :param max_poll_interval: Longest such wait; default 60 s.
    :param on_clear: What a cleared task does when its request is what it was; one that changed is bought. ``auto``
        (default): a job that was paid for and not delivered is collected, unless it is older than ``timeout`` and still
        not done; a delivered one is generated anew. ``fresh``: always a new job. ``reuse``: always the old one.
    :param facts: What the slides are about: JSON-able data, an XCom or a template, of which one that is a single
        expression (``"{{ ti.xcom_pull('numbers') }}"``) is its value and not a text. Rendered first, and offered to all
        other templates as ``{{ facts }}``. They are kept beside the deck as ``<name>.facts.json``, with their digest in
        the manifest; another value alone is no other request. Default: none.
    :param on_empty_facts: What happens when there is nothing in them (``None``, ``[]``, ``{}``, blank text, or nothing
        but such): ``fail`` (default) or ``skip``, before anything is paid for. What was bought before is collected.
    :param max_reference_bytes: Most bytes of all reference images together; default 20 MiB.
    :param perceptis_conn_id: The Airflow connection; default ``perceptis_default``.
    :raises InvalidArgumentError: naming field, value and fix, before anything is sent.
    :raises PlaceTakenError: when another task of the run has the destination.
    :raises UnrepeatableRequestError: when a request is unanswered and can't be sent again as it was.
    """

    template_fields: Sequence[str] = (
        *_REQUEST_FIELDS,
        "destination",
        "timeout",
        "poll_interval",
        "max_poll_interval",
        "on_clear",
        "facts",
        "on_empty_facts",
        "perceptis_conn_id",
    )
    template_fields_renderers = {"prompt": "md", "facts": "json"}
    ui_color = "#e8def8"
    operator_extra_links = (DeckLink(), ManifestLink())

    fate = "It goes on and may bill: Perceptis can't cancel a job."
    billed_unit = BILLED_UNIT
    record_key = "perceptis_job"
    id_key = "job_id"
    conn_id_field = "perceptis_conn_id"
    replaces_overdue = True

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
        facts: Any = NO_FACTS,
        on_empty_facts: str = "fail",
        max_reference_bytes: int = DEFAULT_MAX_REFERENCE_BYTES,
        perceptis_conn_id: str = PerceptisHook.default_conn_name,
        **kwargs: Any,
    ) -> None:
        super().__init__(
            deferrable=deferrable,
            timeout=timeout,
            poll_interval=poll_interval,
            max_poll_interval=max_poll_interval,
            on_clear=on_clear,
            **kwargs,
        )
        self.prompt = prompt
        self.output_type = output_type
        self.template_name = template_name
        self.variant_count = variant_count
        self.reference_images = reference_images
        self.use_web_search = use_web_search
        self.use_knowledge_base = use_knowledge_base
        self.destination = destination
        self.wait_for_completion = wait_for_completion
        self.max_reference_bytes = max_reference_bytes
        self.perceptis_conn_id = perceptis_conn_id
        self._take_facts(facts, on_empty_facts)
        self._check_literals()

    @cached_property
    def hook(self) -> PerceptisHook:
        """The hook of this task's connection."""
        return PerceptisHook(self.perceptis_conn_id)

    def _check_literals(self) -> None:
        self._check_common_literals()
        self._check_rules()
        known: dict[str, Any] = {"prompt": "-", "output_type": "single_slide"}
        for name in _REQUEST_FIELDS:
            value = getattr(self, name)
            if name != "reference_images" and is_literal(value, self.template_ext if name == "prompt" else ()):
                known[name] = value
        if is_literal(self.reference_images):
            plain("reference_images", self.reference_images)
        if self.reference_images is not None and known["output_type"] == "deck":
            # Its images are read by the worker; that it may not be there at all is known now.
            known["reference_images"] = [{"data": "LQ==", "mime_type": "image/png"}]
        checked_request(self.reference_images, **known)
        whole_number("max_reference_bytes", self.max_reference_bytes, at_least=1)

    def _check_rules(self) -> None:
        if self.wait_for_completion and self.destination is None:
            raise InvalidArgumentError(
                "destination",
                None,
                "Say where the files land (a URI or an absolute path), or use wait_for_completion=False.",
            )
        if not self.wait_for_completion and self.destination is not None:
            raise InvalidArgumentError(
                "destination",
                self.destination,
                "With wait_for_completion=False give it to PerceptisDownloadOperator.",
            )

    def _do_render_template_fields(self, parent: Any, *args: Any, **kwargs: Any) -> None:
        super()._do_render_template_fields(parent, *args, **kwargs)
        if parent is self:
            self.reference_images = showing_no_data(self.reference_images)

    def _complete(self, context: Context, carried: Mapping[str, Any]) -> None:
        super()._complete(context, carried)
        # Of a function, whose arguments Airflow shows once it has told them.
        self.reference_images = showing_no_data(self.reference_images)

    # ------------------------------------------------------------------ what Perceptis says

    def _request(self, kept: Mapping[str, Any] | None) -> GenerateRequest:
        given = {name: getattr(self, name) for name in _REQUEST_FIELDS} if kept is None else dict(kept)
        # Images are read anew each time, and told apart by their digests.
        images = read_reference_images(self.reference_images, max_bytes=self.max_reference_bytes)
        return checked_request(self.reference_images, **{**given, "reference_images": images})

    def _kept(self, request: GenerateRequest) -> dict[str, Any]:
        return {name: value for name, value in request.body().items() if name != "reference_images"}

    def _fields(self, request: GenerateRequest) -> Mapping[str, Any]:
        fields = self._kept(request)
        if request.reference_images:
            fields["reference_images"] = [
                [image.mime_type, hashlib.sha256(image.data.encode()).hexdigest()] for image in request.reference_images
            ]
        return fields

    def _high_cost(self, request: GenerateRequest) -> str | None:
        count = request.variant_count or 1
        return f"variant_count={count}: each variant is billed, {count} slides." if count > MANY_VARIANTS else None

    def _send(
        self, request: GenerateRequest, key: str, retries: Retries, on_send: Callable[[], None]
    ) -> tuple[str, Job]:
        job = self.hook.submit(request, idempotency_key=key, retries=retries, on_send=on_send)
        return job.job_id, job

    def _target(self, job_id: str) -> Target[Job]:
        return self.hook.job(job_id)

    def _is_free(self, job: Job) -> bool:
        return job.is_failed

    def _trigger(self, job_id: str, **wait: Any) -> BaseTrigger:
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.triggers.perceptis import PerceptisJobTrigger

        since = wait.pop("since")
        return PerceptisJobTrigger(perceptis_conn_id=self.perceptis_conn_id, job_id=job_id, submitted_at=since, **wait)

    def _finished(self, job: Job) -> Job:
        return ensure_completed(job)

    def _collect(self, record: JobRecord, job: Job, destination: Destination, deadline: float) -> list[LandedFile]:
        return self.hook.download(job, destination, max_files=_asked_for(record.request or {}), deadline=deadline)

    def _asked_for(self, request: Mapping[str, Any]) -> str:
        is_deck, template = request.get("output_type") == "deck", request.get("template_name")
        what = "a deck" if is_deck else counted(request.get("variant_count") or 1, "variant") + " of a slide"
        return f"{what}, {f'template {template}' if template else 'the default template'}"

    def _came_of_it(self, manifest: Mapping[str, Any]) -> str:
        return came_of_it(manifest)

    def _describe(self, attempt: Attempt, record: JobRecord, job: Job, files: list[LandedFile]) -> dict[str, Any]:
        return described(job, files)


class PerceptisDownloadOperator(LineageOperator):
    """
    Land the files of a finished Perceptis job, for example one that was submitted and left.

    Returns a :class:`~airflow_provider_slides.manifests.DownloadManifest`, which lies beside the files, too. XComs are
    ``uri`` (of the first file) and ``uris``.
    Downloading is free and may be repeated.

    :param job_id: The job. Templated.
    :param destination: Where the files land: a directory when it ends in ``/``, else the file's name; an
        object-storage URI or an absolute path. Templated.
    :param perceptis_conn_id: The Airflow connection, with the key that submitted the job; default
        ``perceptis_default``. Templated.
    :raises InvalidArgumentError: naming field, value and fix, before anything is sent.
    :raises JobFailedError: with the vendor's words; not retried, as a failed job stays failed.
    :raises NotFoundError: when the job is unknown, or another key's; not retried.
    :raises DownloadError: when the job is not finished yet, or a file cannot be had.
    """

    template_fields: Sequence[str] = ("job_id", "destination", "perceptis_conn_id")
    conn_id_field = "perceptis_conn_id"
    ui_color = "#e8def8"
    operator_extra_links = (DeckLink(), ManifestLink())

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
            identifier("job_id", job_id, "PerceptisGenerateOperator")
        if is_literal(as_uri(destination)):
            Destination(destination, default_name=self.task_id, suffix=".pptx").check_kind()
        if is_literal(perceptis_conn_id):
            connection_id("perceptis_conn_id", perceptis_conn_id)

    def execute(self, context: Context) -> dict[str, Any]:
        """Fetch every file of the job."""
        with fail_at_once(JobFailedError, NotFoundError):
            identifier("job_id", self.job_id, "PerceptisGenerateOperator")
            records = TaskRecords(context, key=PerceptisGenerateOperator.record_key)
            destination = task_destination(self.destination, records, suffix=".pptx")
            hook = PerceptisHook(self.perceptis_conn_id)
            job = ensure_completed(hook.get_job(self.job_id))
            self.log.info("Job %s is completed: its files are fetched.", job.job_id)
            destination.check()
            Place(destination, records, "job_id").claim(None)
            files = hook.download(job, destination)
            manifest = {
                "schema_version": MANIFEST_VERSION,
                "job_id": job.job_id,
                **described(job, files),
                **task_manifest(records),
            }
            destination.write_manifest(manifest)
            push_uris(context["ti"], files)
            self._delivered = event_extra("job_id", manifest, str(destination.manifest))
            tell_outlets(self.outlets, context, self._delivered)
            show_manifest(context["ti"], destination)
            show_file(context["ti"], files)
            places = ", ".join(file.uri for file in files)
            self.log.info("Job %s is delivered: %s: %s.", job.job_id, came_of_it(manifest), places)
            return manifest


def _asked_for(request: Mapping[str, Any]) -> int:
    if request.get("output_type") == "deck":
        return 1
    # How many variants there are when nobody says is not documented.
    count = request.get("variant_count")
    return count if isinstance(count, int) and count > 0 else MAX_FILES


def described(job: Job, files: list[LandedFile]) -> dict[str, Any]:
    """Return what every manifest tells about a job."""
    return {
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
        "billed": {"unit": BILLED_UNIT, "count": _billed(job, files)},
    }


def came_of_it(manifest: Mapping[str, Any]) -> str:
    """Return how much a manifest tells, in a few words."""
    billed = manifest["billed"]["count"]
    slides = counted(sum(file["slide_count"] for file in manifest["files"]), "slide")
    return slides if billed is None else f"{slides}, {billed} billed"


def _billed(job: Job, files: list[LandedFile]) -> int | None:
    """Return what Perceptis bills: a deck by delivered slide, single slides by delivered variant."""
    if not job.is_completed:
        return None
    if job.output_type == "single_slide":
        return len(job.downloads or [])
    return sum(file.found for file in files) if files else None
