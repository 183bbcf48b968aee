"""
Files: an upload by signed URL, in two steps or three (https://docs.genviral.io/api-reference/upload-file).

As documented, the prepared upload tells the file's final address at once. The vendor's newer client gets an id
instead and asks for the address once the bytes are there (finalize). :attr:`Upload.needs_finalize` tells them apart.
The bytes go to ``upload_url`` by PUT with the same ``Content-Type`` and without the ``Authorization`` header.
"""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from airflow_provider_slides.api.endpoint import Endpoint
from airflow_provider_slides.api.genviral.model import EMPTY, CamelAnswer, CamelRequest, Number, Page, Paging, optional
from airflow_provider_slides.api.genviral.vendor import GENVIRAL, PREFIX
from airflow_provider_slides.api.model import Id, NonBlank, WholeNumber, Word

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


class PrepareRequest(CamelRequest):
    """Body of ``POST /files``."""

    content_type: ContentType = Field(description="Presentations and PDF are not taken: give images or videos.")
    filename: NonBlank | None = optional("Give a name to show, or leave it out.")
    #: Of the several names that the vendor takes, the one that is spelt like its other answers to time.
    duration_seconds: Annotated[Number, Field(ge=0)] | None = optional(
        "Give a video's seconds, or leave it out.", alias="duration_seconds"
    )
    size_bytes: Annotated[WholeNumber, Field(ge=0)] | None = optional(
        "Give the file's number of bytes, or leave it out.", alias="size"
    )


class FinalizeRequest(CamelRequest):
    """Body of ``POST /files/{id}/finalize``, of the vendor's newer client."""

    content_type: ContentType = Field(description="Give what the upload was prepared with.")
    filename: NonBlank | None = optional("Give what the upload was prepared with.")
    size_bytes: Annotated[WholeNumber, Field(ge=0)] | None = optional("Give the file's number of bytes.", alias="bytes")


class ListRequest(Paging):
    """Query of ``GET /files``."""

    type: Literal["image", "video"] | None = optional("Leave it out for both.")
    context: NonBlank | None = optional(
        'Give a context, several with commas, or "all"; leave it out for files of the API.'
    )


class Upload(CamelAnswer):
    """A prepared upload. ``upload_url`` is a short-lived secret: never log or store it."""

    upload_url: Annotated[str, StringConstraints(min_length=1)] = Field(repr=False)
    url: str | None = None
    id: Id | None = None
    content_type: str | None = None
    expires_in: int | None = None

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if not self.url and not self.id:
            raise ValueError("neither url nor id")
        return self

    @property
    def needs_finalize(self) -> bool:
        """Whether the file's address must be asked for once the bytes are there."""
        return not self.url


class File(CamelAnswer):
    """A file that the vendor keeps."""

    nested_as: ClassVar[str] = "file"

    id: Id | None = None
    url: Annotated[str, StringConstraints(min_length=1)]
    content_type: str | None = None
    filename: str | None = None
    size: int | None = None
    created_at: Word | None = None


class FilePage(Page):
    """A page of the list."""

    files: list[File] = EMPTY


#: A second one is an address that nobody uses, at no cost.
PREPARE = Endpoint(GENVIRAL, "POST", f"{PREFIX}/files", Upload, repeatable=True)
#: Safe to repeat with an idempotency key alone.
FINALIZE = Endpoint(GENVIRAL, "POST", f"{PREFIX}/files/{{file_id}}/finalize", File)
LIST = Endpoint(GENVIRAL, "GET", f"{PREFIX}/files", FilePage)
