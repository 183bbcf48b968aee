"""Carousels from Genviral as a task."""

from __future__ import annotations

import math
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from airflow.providers.common.compat.sdk import conf

from airflow_provider_slides.api import genviral as api
from airflow_provider_slides.api.reply import NO_RETRIES, is_in_doubt
from airflow_provider_slides.api.words import counted
from airflow_provider_slides.arguments import boolean, is_literal, number
from airflow_provider_slides.durable.attempt import Attempt
from airflow_provider_slides.durable.facts import NO_FACTS
from airflow_provider_slides.durable.manifest import iso
from airflow_provider_slides.durable.place import Place
from airflow_provider_slides.exceptions import (
    ApiError,
    InsufficientCreditsError,
    InvalidArgumentError,
)
from airflow_provider_slides.hooks.base import Target
from airflow_provider_slides.hooks.genviral import (
    DEFAULT_MAX_POLL_INTERVAL,
    DEFAULT_POLL_INTERVAL,
    DEFAULT_TIMEOUT,
    MAX_PICTURES,
    GenviralHook,
)
from airflow_provider_slides.jobs.record import JobRecord, Phase
from airflow_provider_slides.links.base import ManifestLink
from airflow_provider_slides.links.genviral import PictureLink, PreviewLink
from airflow_provider_slides.operators.genviral.rendering import RenderingOperator
from airflow_provider_slides.storage import Destination, LandedFile

if TYPE_CHECKING:
    from airflow.triggers.base import BaseTrigger

    from airflow_provider_slides.api.genviral.generating import GenerateRequest
    from airflow_provider_slides.api.genviral.slideshows import Slideshow

SOME_ID = "00000000-0000-0000-0000-000000000000"

#: The fields of the request; written out, as defining its model takes longer than importing this module.
_FIELDS = (
    "prompt",
    "product_id",
    "pack_id",
    "slide_count",
    "slideshow_type",
    "aspect_ratio",
    "language",
    "advanced_settings",
    "skip_ai",
    "slide_config",
)


class GenviralSlideshowOperator(RenderingOperator):
    """
    Generate a slideshow with Genviral, render it, and land its pictures in storage.

    Generating is paid for and cannot be told twice from once by the vendor: it takes no idempotency key. So that a
    slideshow is neither lost nor bought twice, the intent is recorded before and the id right after. When an answer
    is missing, the slideshow is looked for by time and content, for as long as the call can still be running (the
    connection's ``request_timeout`` or two minutes, and one more). One that fits is taken, unless another task or run
    says that it is its own; several, or one that nearly fits, fail the task, which then names them; only after none was
    found is the request sent again, and the log says so. Before Airflow 3.3, without ``destination``, where nothing is
    recorded, a retry looks from the start of the DAG run.

    What ``expand_kwargs`` gets from an XCom is not rendered, as a customer may be called
    ``{{ conn.genviral_default.password }}``: write templates into ``partial``. A request with this connection's own
    key is refused; another secret, in a template that the DAG file makes of such text, is not noticed.

    Generate and render hold a worker until the vendor answers, for up to ``request_timeout`` each. A render that
    takes longer is waited for and not repeated: with ``deferrable`` in the triggerer.

    Returns a :class:`~airflow_provider_slides.manifests.SlideshowManifest`, which lies beside the pictures, too, as
    ``<name>.manifest.json``. XComs are ``slideshow_id`` (as soon as it is known), ``uri`` (of the first picture) and
    ``uris``.

    All arguments are keyword-only; all but ``render`` and ``deferrable`` are templated. Those of the request have the
    vendor's names, limits and defaults (https://docs.genviral.io/api-reference/generate-slideshow).

    :param prompt: What the slides shall tell: text, or the name of a template file (``.md``, ``.txt``, ``.j2``).
        Required unless ``skip_ai`` or ``product_id`` is given. What was rendered first counts: a retry keeps the
        slideshow that was paid for, even if this renders differently by then; a clear buys the changed one.
    :param product_id: UUID of a product in the token's scope.
    :param pack_id: UUID of the image pack for all slides without one in ``slide_config["pack_assignments"]``.
    :param slide_count: 1 to 10; default 5.
    :param slideshow_type: ``educational`` (default) or ``personal``.
    :param aspect_ratio: ``9:16``, ``1:1`` or ``4:5`` (default).
    :param language: A hint of 2 to 32 characters, such as ``en``.
    :param advanced_settings: ``font_size``, ``text_preset`` and ``text_width``.
    :param skip_ai: ``True`` to write the slides in ``slide_config`` yourself.
    :param slide_config: What each slide shows: ``total_slides``, ``slide_types``, ``custom_images``,
        ``pinned_images``, ``slide_texts``, ``slide_text_elements``, ``pack_assignments``; keys are 0-based indices.
    :param render: Whether to make the final pictures; default ``False``, which leaves a draft.
    :param destination: Where the pictures land, if anywhere: a directory when it ends in ``/``, else the file's
        name; an object-storage URI or an absolute path, as text or a path object. Several are numbered in slide order;
        the suffix is what the content says. It is this task's alone in a DAG run: a second one is refused before it
        pays. Needs ``render=True``.
    :param deferrable: Wait in the triggerer rather than on a worker. Default: ``[operators] default_deferrable``.
    :param timeout: Seconds (or ``timedelta``) from the start of an attempt; default 15 minutes. A shorter
        ``execution_timeout`` counts instead. The slideshow is kept: a retry takes it up.
    :param poll_interval: Shortest wait between two looks at a render, in seconds; default 5.
    :param max_poll_interval: Longest such wait; default 30 s.
    :param min_credits: Generate nothing when fewer credits are left, or when the vendor does not tell how many.
        Default: no limit.
    :param on_clear: What a cleared task does when its request is what it was; one that changed is bought. ``auto``
        (default): a slideshow that was generated and not delivered is taken up, a delivered one is generated anew.
        ``fresh``: always a new one. ``reuse``: always the old one.
    :param facts: What the slides are about: JSON-able data, an XCom or a template, of which one that is a single
        expression (``"{{ ti.xcom_pull('numbers') }}"``) is its value and not a text. Rendered first, and offered to all
        other templates as ``{{ facts }}``. They are kept beside the pictures as ``<name>.facts.json``, with their
        digest in the manifest; another value alone is no other request. Default: none.
    :param on_empty_facts: What happens when there is nothing in them (``None``, ``[]``, ``{}``, blank text, or nothing
        but such): ``fail`` (default) or ``skip``, before anything is paid for. What was bought before is taken up.
    :param genviral_conn_id: The Airflow connection; default ``genviral_default``.
    :raises InvalidArgumentError: naming field, value and fix, before anything is sent.
    :raises InsufficientCreditsError: when the balance is below ``min_credits``; nothing was generated.
    :raises AmbiguousSlideshowError: when it cannot be told which slideshow is this task's; no retry is spent on it.
    :raises PlaceTakenError: when another task of the run has the destination.
    :raises UnrepeatableRequestError: when a request is unanswered and can't be sent again as it was.
    :raises JobTimeoutError: when it is not done in time.
    """

    template_fields: Sequence[str] = (
        *_FIELDS,
        "destination",
        "min_credits",
        "timeout",
        "poll_interval",
        "max_poll_interval",
        "on_clear",
        "facts",
        "on_empty_facts",
        "genviral_conn_id",
    )
    template_fields_renderers = {"prompt": "md", "facts": "json", "slide_config": "json", "advanced_settings": "json"}

    ui_color = "#d9f2e6"
    operator_extra_links = (PictureLink(), ManifestLink(), PreviewLink())

    noun = "slideshow"
    fate = "It stays at Genviral."
    record_key = "genviral_slideshow"
    id_key = "slideshow_id"
    conn_id_field = "genviral_conn_id"
    suffix = ".png"

    def __init__(
        self,
        *,
        prompt: str | None = None,
        product_id: str | None = None,
        pack_id: str | None = None,
        slide_count: int | str | None = None,
        slideshow_type: str | None = None,
        aspect_ratio: str | None = None,
        language: str | None = None,
        advanced_settings: dict[str, Any] | None = None,
        skip_ai: bool | str | None = None,
        slide_config: dict[str, Any] | None = None,
        render: bool = False,
        destination: str | None = None,
        deferrable: bool = conf.getboolean("operators", "default_deferrable", fallback=False),
        timeout: float | timedelta | str = DEFAULT_TIMEOUT,
        poll_interval: float | timedelta | str = DEFAULT_POLL_INTERVAL,
        max_poll_interval: float | timedelta | str = DEFAULT_MAX_POLL_INTERVAL,
        min_credits: float | str | None = None,
        on_clear: str = "auto",
        facts: Any = NO_FACTS,
        on_empty_facts: str = "fail",
        genviral_conn_id: str = GenviralHook.default_conn_name,
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
        self.product_id = product_id
        self.pack_id = pack_id
        self.slide_count = slide_count
        self.slideshow_type = slideshow_type
        self.aspect_ratio = aspect_ratio
        self.language = language
        self.advanced_settings = advanced_settings
        self.skip_ai = skip_ai
        self.slide_config = slide_config
        self.render = render
        self.destination = destination
        self.min_credits = min_credits
        self.genviral_conn_id = genviral_conn_id
        self._take_facts(facts, on_empty_facts)
        self._check_literals()

    def _check_literals(self) -> None:
        self._check_common_literals()
        boolean("render", self.render)
        self._check_rules()
        # Rules about several fields are judged as if what is not known yet were right.
        known: dict[str, Any] = {"prompt": "-", "product_id": SOME_ID, "pack_id": SOME_ID, "skip_ai": True}
        for name in _FIELDS:
            value = getattr(self, name)
            if is_literal(value, self.template_ext if name == "prompt" else ()):
                known[name] = value
        api.generating.GenerateRequest.of(**known)
        if is_literal(self.min_credits):
            _check_min_credits(self.min_credits)

    def _check_rules(self) -> None:
        if self.destination is not None and not self.render:
            raise InvalidArgumentError(
                "destination", self.destination, "A draft has no finished pictures: use render=True, or leave it out."
            )

    # ------------------------------------------------------------------ what Genviral says

    def _request(self, kept: Mapping[str, Any] | None) -> GenerateRequest:
        _check_min_credits(self.min_credits)
        given = {name: getattr(self, name) for name in _FIELDS} if kept is None else kept
        return api.generating.GenerateRequest.of(**{name: value for name, value in given.items() if value is not None})

    def _kept(self, request: GenerateRequest) -> dict[str, Any]:
        return request.body()

    def _leaves_a_trace(self, attempt: Attempt, place: Place | None) -> bool:
        # What it has made is looked for.
        return True

    def _target(self, job_id: str) -> Target[Slideshow]:
        target = self.hook.slideshow(job_id)
        return target if self.render else replace(target, is_over=lambda slideshow: True)

    def _trigger(self, job_id: str, **wait: Any) -> BaseTrigger:
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.triggers.genviral import GenviralSlideshowTrigger

        since = wait.pop("since")
        return GenviralSlideshowTrigger(
            genviral_conn_id=self.genviral_conn_id, slideshow_id=job_id, started_at=since, **wait
        )

    def _collect(
        self, record: JobRecord, job: Slideshow, destination: Destination, deadline: float
    ) -> list[LandedFile]:
        return self.hook.download_images(job, destination, deadline=deadline)

    def _finished(self, job: Slideshow) -> Slideshow:
        if not job.has_all_slides:
            job = self.hook.get_slideshow(job.id)
        if self.render and not all(slide.rendered_image_url for slide in job.slides):
            self.log.warning("Not every slide was told with a rendered picture: its background is taken instead.")
        return job

    def _asked_for(self, request: Mapping[str, Any]) -> str:
        count = request.get("slide_count") or (request.get("slide_config") or {}).get("total_slides")
        slides = counted(count, "slide") if count else "as many slides as Genviral makes"
        return ", ".join([slides, *filter(None, map(request.get, ("slideshow_type", "aspect_ratio", "language")))])

    def _came_of_it(self, manifest: Mapping[str, Any]) -> str:
        left = manifest["credits"]["after"]
        return counted(manifest["slide_count"], "slide") + ("" if left is None else f", {left:g} credits left")

    def _shown_at(self, job: Slideshow) -> str | None:
        # What has a query may be signed, and without it leads nowhere.
        return None if re.search("[?#]", job.preview_image_url or "") else job.preview_image_url

    def _describe(self, attempt: Attempt, record: JobRecord, job: Slideshow, files: list[LandedFile]) -> dict[str, Any]:
        balance = {"before": attempt.carried.get("credits_before"), "after": self._balance()}
        return {**described(job, files), "credits": balance}

    def _balance(self) -> int | float | None:
        try:
            return self.hook.get_subscription(NO_RETRIES).remaining_credits
        except ApiError:
            # What was paid for is not lost over a balance.
            return None

    # ------------------------------------------------------------------ generate once, or find what was generated

    def _submit(self, attempt: Attempt, request: GenerateRequest, record: JobRecord) -> tuple[JobRecord, Slideshow]:
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.operators.genviral.unanswered import when_sent

        if sent := attempt.carried.get("sent_between") or when_sent(attempt, record):
            self.log.info("An earlier attempt may have sent the request: looking for what it made.")
            if record.submitted_at is not None:
                # If that attempt still runs, it learns that this one has taken over, and sends nothing.
                record = attempt.records.save(record)
            # Carried through the deferrals of the search, with the plan: what was looked for is looked for to the end.
            attempt.carried["sent_between"], attempt.records.last = sent, record
            if found := self._find(attempt, request, record, *sent):
                return found
            del attempt.carried["sent_between"]
            self.log.warning("The request of %s made no slideshow: it is sent again.", iso(sent[1]))
        record = attempt.records.save(record.to(Phase.INTENT, job_id=None, submitted_at=None))
        self._afford(attempt)
        while True:

            def stamp() -> None:
                # When it leaves, and not before: what is looked for later was made from then on.
                nonlocal record
                record = attempt.records.save(record.to(Phase.INTENT, submitted_at=time.time()))

            try:
                slideshow = self._send_once(api.slideshows.GENERATE.call(body=request.body()), stamp)
            except ApiError as e:
                if not is_in_doubt(e):
                    # Refused: nothing was made. It is sent again as it is, or another time as it is then.
                    refused = Phase.INTENT if e.transient else Phase.FAILED
                    record = attempt.records.save(record.to(refused, submitted_at=None))
                    self._pause_if_it_may_pass(attempt, e)
                    continue
                self.log.warning("%s A slideshow may have been made all the same: looking for it.", e)
                sent_at = record.submitted_at or time.time()
                if found := self._find(attempt, request, record, sent_at, sent_at, ended=e.code is not None):
                    return found
                if e.code is not None:
                    # The vendor itself says that it failed, and nothing is there. A retry looks again all the same.
                    raise
                self.log.warning("The request of %s made no slideshow: it is sent again.", iso(sent_at))
            else:
                record = attempt.records.save(record.to(Phase.SUBMITTED, job_id=slideshow.id))
                attempt.carried["generated"] = True
                self._report_submitted(attempt, record)
                return record, slideshow

    def _find(
        self,
        attempt: Attempt,
        request: GenerateRequest,
        record: JobRecord,
        since: float,
        until: float,
        *,
        ended: bool = False,
    ) -> tuple[JobRecord, Slideshow] | None:
        """Find what a request of unknown outcome has made; ``None`` when it surely made nothing."""
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.operators.genviral.unanswered import Search

        search = Search(self.hook, attempt, request, record, since, until, self._longest_call)
        slideshow = search.find(lambda wait, why: self._pause(attempt, wait, why), ended=ended)
        if slideshow is None:
            return None
        self.log.info("Slideshow %s is what the unanswered request has made: it is taken.", slideshow.id)
        return attempt.records.save(record.to(Phase.SUBMITTED, job_id=slideshow.id)), slideshow

    def _afford(self, attempt: Attempt) -> None:
        try:
            balance = self.hook.get_subscription().remaining_credits
        except ApiError as e:
            if self.min_credits is not None:
                raise
            self.log.warning("The balance could not be read: %s", e)
            balance = None
        attempt.carried["credits_before"] = balance
        if self.min_credits is not None and (balance is None or balance < float(self.min_credits)):
            told = "does not tell the balance" if balance is None else f"has {balance:g} credits left"
            raise InsufficientCreditsError(
                f"Genviral {told}, and min_credits is {self.min_credits}: nothing was generated. Buy credits, wait for "
                "the next billing period, or lower min_credits."
            )


def described(slideshow: Slideshow, files: list[LandedFile]) -> dict[str, Any]:
    """Return what every manifest tells about a slideshow."""
    told = slideshow.slides[:MAX_PICTURES]
    slides: list[dict[str, Any]] = [{"index": index, "text": slide.text} for index, slide in enumerate(told)]
    for slide, file in zip(slides, files, strict=False):
        slide["image_uri"] = file.uri
    return {
        "title": slideshow.title,
        "status": slideshow.status,
        "slide_count": len(slideshow.slides),
        "slides": slides,
        "files": [
            {"uri": file.uri, "size_bytes": file.size_bytes, "sha256": file.sha256, "mime_type": file.found}
            for file in files
        ],
    }


def _check_min_credits(value: Any) -> None:
    if value is not None and not 0 <= number(value) < math.inf:
        raise InvalidArgumentError("min_credits", value, "Give a number of credits of at least 0, or leave it out.")
