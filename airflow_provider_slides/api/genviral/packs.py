"""Packs: collections of pictures (https://docs.genviral.io/api-reference/list-packs and its siblings)."""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from airflow_provider_slides.api.endpoint import Endpoint
from airflow_provider_slides.api.genviral.model import EMPTY, Answer, Deleted, Link, Page, Paging, Update, optional
from airflow_provider_slides.api.genviral.vendor import GENVIRAL, PREFIX
from airflow_provider_slides.api.model import Id, Line, NonBlank, RequestModel, Word

#: The vendor counts after trimming.
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]


class ListRequest(Paging):
    """Query of ``GET /packs``; without ``include_public=False`` public packs are listed too."""

    search: NonBlank | None = optional("Give a part of the name; descriptions and keywords of pictures count too.")
    include_public: bool | None = optional("Use False for the key's own packs alone.")


class CreateRequest(RequestModel):
    """Body of ``POST /packs``."""

    name: Name = Field(description="Give 1 to 120 characters.")
    is_public: bool | None = optional("Use True or False, or leave it out for False.")


class UpdateRequest(Update):
    """Body of ``PATCH /packs/{id}``."""

    name: Name = optional("Give 1 to 120 characters, or leave it out to keep it.")
    is_public: bool = optional("Use True or False, or leave it out to keep it.")


class AddImageRequest(RequestModel):
    """
    Body of ``POST /packs/{id}/images``.

    The picture is neither fetched nor kept: its address must still work when slides are generated and rendered.
    """

    image_url: Link = Field(description="Give an address that stays.", repr=False)
    file_name: Annotated[str, Field(min_length=1, max_length=255)] | None = optional("Give 1 to 255 characters.")


class ImageMetadata(Answer):
    """What the vendor's AI sees in a picture; filled in some time after it was added."""

    status: Word | None = None
    description: str | None = None
    keywords: list[str] = EMPTY
    model: str | None = None
    generated_at: Word | None = None
    error: Line | None = None


class Image(Answer):
    """A picture of a pack."""

    id: Id
    url: str | None = Field(default=None, repr=False)
    metadata: ImageMetadata | None = None


class AddedImage(Answer):
    """A picture that was just added; ``content_type`` is guessed from the address."""

    id: Id
    url: str | None = Field(default=None, repr=False)
    file_name: str | None = None
    content_type: str | None = None


class PackSummary(Answer):
    """A pack as the list tells it."""

    nested_as: ClassVar[str] = "pack"

    id: Id
    name: Line | None = None
    image_count: int | None = None
    preview_image_url: str | None = Field(default=None, repr=False)
    is_public: bool | None = None
    created_at: Word | None = None


class Pack(PackSummary):
    """A pack with its pictures, oldest first. After an update they may be missing: get the pack again."""

    images: list[Image] = EMPTY


class PackPage(Page):
    """A page of the list."""

    packs: list[PackSummary] = EMPTY


_PATH = f"{PREFIX}/packs"
_ITEM = f"{_PATH}/{{pack_id}}"

LIST = Endpoint(GENVIRAL, "GET", _PATH, PackPage)
GET = Endpoint(GENVIRAL, "GET", _ITEM, Pack)
CREATE = Endpoint(GENVIRAL, "POST", _PATH, Pack)
UPDATE = Endpoint(GENVIRAL, "PATCH", _ITEM, Pack, repeatable=True)
DELETE = Endpoint(GENVIRAL, "DELETE", _ITEM, Deleted, repeatable=True)
#: Sent twice, the picture is in the pack twice.
ADD_IMAGE = Endpoint(GENVIRAL, "POST", f"{_ITEM}/images", AddedImage)
DELETE_IMAGE = Endpoint(GENVIRAL, "DELETE", f"{_ITEM}/images/{{image_id}}", Deleted, repeatable=True)
