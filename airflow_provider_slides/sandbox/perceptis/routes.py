"""The Perceptis API v1 over HTTP, its download links, and the sandbox's own route for its jobs."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from ..decks.errors import CannotPlantError, ErrorBook
from ..decks.order import DeckOrder
from ..decks.outline import slides_in
from ..decks.store import DeckStore
from ..faults import FaultBook
from ..interceptor import Call, Clock, Interceptor
from ..ledger import Ledger
from ..links import LinkSigner
from ..rate_limit import RateLimiter
from ..refusal import Refusal
from . import organisation, requests
from .jobs import Job, JobBook, fingerprint_of

GENERATE = "/api/v1/generate"
STATUS = "/api/v1/status/{job_id}"
FILES = "/files/{job_id}/{name}"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

# Published codes, and for the rest words that clients must not depend on: the vendor publishes none.
_CODES = {
    400: ("invalid_request", "The request is invalid."),
    401: ("unauthorized", "Missing, invalid or revoked API key."),
    403: ("forbidden", "API access requires a paid Business or Enterprise plan."),
    404: ("not_found", "No such job."),
    409: ("idempotency_conflict", "This Idempotency-Key was used with another request body."),
    429: ("rate_limit_exceeded", "Too many requests."),
}


def problem(refusal: Refusal | int) -> Response:
    """The vendor's error body, for a refusal or for a bare status that a fault asks for."""
    if isinstance(refusal, int):
        code, message = _CODES.get(refusal, ("server_error", "Something went wrong."))
        refusal = Refusal(refusal, code, message)
    return JSONResponse({"error": {"code": refusal.code, "message": refusal.message}}, refusal.status)


class PerceptisTwin:
    """The routes and the state behind them."""

    def __init__(
        self,
        origin: str,
        ledger: Ledger,
        faults: FaultBook,
        clock: Clock,
        jobs: JobBook,
        links: LinkSigner,
        decks: DeckStore,
        errors: ErrorBook,
        limiter: RateLimiter | None,
    ) -> None:
        self._origin = origin
        self._ledger = ledger
        self._clock = clock
        self._jobs = jobs
        self._links = links
        self._decks = decks
        self._errors = errors
        interceptor = Interceptor(ledger, faults, clock, problem, limiter)
        self.routes = [
            interceptor.route("POST", GENERATE, self._generate),
            interceptor.route("GET", STATUS, self._status, polls="job_id"),
            interceptor.route("GET", FILES, self._download),
            Route("/_sandbox/jobs/{job_id}/finish", self._finish, methods=["POST"]),
        ]

    def ledger_part(self) -> dict[str, Any]:
        """What the ledger says of this vendor's jobs."""
        now = self._clock()
        return {
            "jobs": [self._ledger_entry(job, now) for job in self._jobs],
            "units_billed": sum(job.units_billed(now) for job in self._jobs),
        }

    def clear(self) -> None:
        """Forget all jobs."""
        self._jobs.clear()

    async def _generate(self, call: Call) -> Response:
        owner = organisation.check_key(call.request.headers.get("authorization"))
        media_type = call.request.headers.get("content-type", "").partition(";")[0]
        if media_type.strip().lower() != "application/json":
            raise Refusal(400, "invalid_request", "Content-Type must be application/json.")
        request = requests.parse(call.body)
        idempotency_key = call.request.headers.get("idempotency-key")
        fingerprint = fingerprint_of(call.body)
        # From here to the new job nothing awaits: two calls with one key can never make two jobs.
        now = self._clock()
        job = self._jobs.original(owner, idempotency_key, fingerprint)
        if job is None:
            template = organisation.choose_template(request.template_name)
            slides = slides_in(request.prompt) if request.output_type == "deck" else 1
            errors = self._errors_for(request, template, slides)
            fate = call.take_job_fault()
            job = self._jobs.create(owner, idempotency_key, fingerprint, request, template, slides, fate, now, errors)
        if call.post:
            call.post.job_id = job.job_id
        # A repeat is answered with the job as it is now: the vendor says that the original job is returned,
        # and generate and status share one body. It is also the harder case for a client.
        return JSONResponse(self._view(job, now))

    def _errors_for(self, request: requests.GenerateRequest, template: str, slides: int) -> tuple[tuple[str, int], ...]:
        """What is made wrong on this deck; a deck that can't have it is refused, and uses nothing up."""
        if not (errors := self._errors.matching(request.prompt)):
            return ()
        single = request.output_type == "single_slide"
        try:
            self._decks.ensure_possible(DeckOrder(request.prompt, template, slides, single, errors=errors))
        except CannotPlantError as error:
            raise Refusal(400, "cannot_plant", f"The sandbox was told to make errors: {error}") from None
        self._errors.use(request.prompt)
        return errors

    async def _status(self, call: Call) -> Response:
        owner = organisation.check_key(call.request.headers.get("authorization"))
        job = self._jobs.owned(owner, call.request.path_params["job_id"])
        return JSONResponse(self._view(job, self._clock()))

    async def _download(self, call: Call) -> Response:
        request = call.request
        if "authorization" in request.headers:
            raise Refusal(400, "unsupported_authorization", "A signed link takes no Authorization header.")
        self._links.check(request.url.path, request.query_params, self._clock())
        job = self._jobs.get(request.path_params["job_id"])
        variant = int(request.path_params["name"].removesuffix(".pptx")) - 1
        file = await self._decks.file(_order(job, variant))
        self._ledger.downloads[job.job_id] += 1
        return FileResponse(file, media_type=PPTX)

    async def _finish(self, request: Request) -> Response:
        try:
            wish = _Finish.model_validate_json(await request.body() or b"{}")
            job = self._jobs.get(request.path_params["job_id"])
            job.finish(self._clock(), wish.outcome, wish.message)
        except ValidationError as error:
            return problem(Refusal(400, "invalid_request", str(error)))
        except Refusal as refusal:
            return problem(refusal)
        return JSONResponse(self._ledger_entry(job, self._clock()))

    def _view(self, job: Job, now: float) -> dict[str, Any]:
        status = job.status(now)
        return {
            "job_id": job.job_id,
            "status": status,
            "output_type": job.request.output_type,
            "downloads": self._downloads(job, now) if status == "completed" else None,
            "error": {"code": job.fate.code, "message": job.fate.message} if status == "failed" else None,
        }

    def _downloads(self, job: Job, now: float) -> list[dict[str, Any]]:
        return [
            {
                "url": self._origin + self._links.sign(f"/files/{job.job_id}/{number}.pptx", now),
                "slide_count": job.slide_count,
                "format": "pptx",
            }
            for number in range(1, job.files + 1)
        ]

    def _ledger_entry(self, job: Job, now: float) -> dict[str, Any]:
        polls = self._ledger.polls_of(job.job_id)
        return {
            "job_id": job.job_id,
            "key": f"...{job.owner[-4:]}",
            "idempotency_key": job.idempotency_key,
            "output_type": job.request.output_type,
            "template_name": job.template,
            "status": job.status(now),
            "prompt": job.request.prompt,
            "reference_images": len(job.request.reference_images or ()),
            "created_at": job.created_at,
            "finishes_at": job.finishes_at,
            "polls": polls.count,
            "min_poll_gap_seconds": polls.min_gap,
            "downloads": self._ledger.downloads[job.job_id],
            "units_billed": job.units_billed(now),
        }


class _Finish(BaseModel):
    model_config = ConfigDict(extra="forbid")

    outcome: Literal["completed", "failed"] = "completed"
    message: str | None = None


def _order(job: Job, variant: int) -> DeckOrder:
    return DeckOrder(
        prompt=job.request.prompt,
        template=job.template,
        slides=job.slide_count,
        single=job.request.output_type == "single_slide",
        variant=variant,
        images=tuple(image.content for image in job.request.reference_images or ()),
        pad_bytes=job.fate.pad_bytes,
        errors=job.errors,
    )
