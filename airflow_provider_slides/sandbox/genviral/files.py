"""Files: an upload in two steps, or in three as a newer client of the vendor does it."""

from __future__ import annotations

import hashlib
import json
import mimetypes
import uuid
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from pydantic import Field
from starlette.responses import Response

from ..interceptor import Call
from ..links import LinkSigner
from ..refusal import Refusal
from .api import Api, absolute, iso
from .cdn import FILES, Cdn
from .envelope import success
from .keys import Scope
from .parsing import Page, Strict, parse, parse_query, path_id

UPLOAD = "/cdn-upload/{file_id}"
LINK_SECONDS = 600
ContentType = Literal[
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/webp",
    "image/heic",
    "image/heif",
    "video/mp4",
    "video/quicktime",
    "video/x-msvideo",
    "video/webm",
    "video/x-m4v",
]


class PrepareRequest(Strict):
    """Body of prepare and finalize. Of length and size only the file itself is believed."""

    # The vendor takes them under several names; none of them changes what the twin does.
    nullable: ClassVar[frozenset[str]] = frozenset({"filename"})

    contentType: ContentType
    filename: str | None = None


@dataclass
class File:
    """One upload."""

    id: str
    owner: Scope
    content_type: str
    filename: str | None
    created_at: float
    size: int | None = None
    """None until the bytes are there."""

    @property
    def path(self) -> str:
        """Where it is served."""
        suffix = mimetypes.guess_extension(self.content_type) or ".bin"
        return FILES.format(file_id=self.id, name=f"file{suffix}")

    def as_dict(self, origin: str) -> dict[str, Any]:
        """As the list shows it."""
        return {
            "id": self.id,
            "url": absolute(self.path, origin),
            "contentType": self.content_type,
            "filename": self.filename,
            "size": self.size,
            "createdAt": iso(self.created_at),
        }


class FileQuery(Page):
    """The query of the list."""

    limit: int = Field(default=50, ge=1, le=100)
    type: Literal["image", "video"] | None = None
    context: str = "partner-api"


class Files:
    """The routes, the upload links among them."""

    def __init__(self, api: Api, cdn: Cdn) -> None:
        self._api = api
        self._cdn = cdn
        self._links = LinkSigner(LINK_SECONDS)
        self._files: dict[str, File] = {}
        self._replays: dict[tuple[Scope, str, str], tuple[str, File]] = {}
        self.routes = [
            api.route("POST", "/files", self._prepare, "upload_failed"),
            api.route("GET", "/files", self._list, "list_failed"),
            api.route("POST", "/files/{file_id}/finalize", self._finalize, "finalize_failed"),
            api.open_route("PUT", UPLOAD, self._put),
        ]

    def ledger_part(self) -> dict[str, Any]:
        """What was uploaded."""
        files = self._files.values()
        return {"files": [{"file_id": f.id, "content_type": f.content_type, "size": f.size} for f in files]}

    def clear(self) -> None:
        """Forget all."""
        self._files.clear()
        self._replays.clear()

    async def _prepare(self, call: Call, scope: Scope) -> Response:
        wish = parse(call.body, PrepareRequest)
        file = self._once(call, scope) or File(
            str(uuid.uuid4()), scope, wish.contentType, wish.filename, self._api.clock()
        )
        self._files[file.id] = file
        self._remember(call, scope, file)
        origin = self._api.origin
        data = {
            "uploadUrl": origin + self._links.sign(UPLOAD.format(file_id=file.id), self._api.clock()),
            "contentType": file.content_type,
            "expiresIn": LINK_SECONDS,
        }
        newer = self._api.behaviour.upload_form == "finalize"
        data |= {"id": file.id} if newer else {"url": origin + file.path}
        return success(data, "Upload prepared", 201)

    async def _put(self, call: Call) -> Response:
        request = call.request
        if "authorization" in request.headers:
            raise Refusal(400, "unsupported_authorization", "A signed link takes no Authorization header.")
        self._links.check(request.url.path, request.query_params, self._api.clock())
        file = self._files.get(request.path_params["file_id"])
        if file is None:
            raise Refusal(404, "not_found", "No such upload.")
        if request.headers.get("content-type") != file.content_type:
            raise Refusal(403, "invalid_signature", f"The link was signed for {file.content_type}.")
        self._cdn.new_file(file.path).write_bytes(call.body)
        self._cdn.publish(file.path, file.content_type)
        file.size = len(call.body)
        return Response(status_code=200)

    async def _finalize(self, call: Call, scope: Scope) -> Response:
        parse(call.body, PrepareRequest)
        file = self._files.get(path_id(call.request.path_params, "file_id"))
        if file is None or file.owner != scope:
            raise Refusal(404, "not_found", "No such upload in the scope of this key.")
        if file.size is None:
            # Not documented, like the whole call: the bytes must be there first.
            raise Refusal(409, "upload_missing", "Nothing was uploaded to this file's uploadUrl.")
        return success({"file": file.as_dict(self._api.origin)}, "Upload finalized")

    async def _list(self, call: Call, scope: Scope) -> Response:
        query = parse_query(call.request.query_params, FileQuery, (400, "invalid_query_parameter"))
        # The twin has no files but the API's own, so of all contexts only theirs, or all, show any.
        shown = {"partner-api", "all"} & set(query.context.split(","))
        found = [
            file.as_dict(self._api.origin)
            for file in reversed(self._files.values())
            if shown and file.owner == scope and file.size is not None
            if query.type is None or file.content_type.startswith(f"{query.type}/")
        ]
        return success(query.cut("files", found))

    def _once(self, call: Call, scope: Scope) -> File | None:
        """What an `Idempotency-Key` made before; the newer client sends one, and means its body by it."""
        key = call.request.headers.get("idempotency-key")
        if key is None or not (before := self._replays.get((scope, call.request.url.path, key))):
            return None
        fingerprint, file = before
        if fingerprint != fingerprint_of(call.body):
            raise Refusal(409, "idempotency_conflict", "This Idempotency-Key was used with another body.")
        return file

    def _remember(self, call: Call, scope: Scope, file: File) -> None:
        key = call.request.headers.get("idempotency-key")
        if key is not None:
            self._replays[scope, call.request.url.path, key] = (fingerprint_of(call.body), file)


def fingerprint_of(body: bytes) -> str:
    """What "the same body" means: the same JSON value, however it is spelt."""
    return hashlib.sha256(json.dumps(json.loads(body), sort_keys=True).encode()).hexdigest()
