"""Slideshows: draft, edit, render (https://docs.genviral.io/api-reference/generate-slideshow and its siblings)."""

from dataclasses import asdict
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, field_validator, model_validator

from airflow_provider_slides.api.endpoint import Endpoint
from airflow_provider_slides.api.genviral.generating import AdvancedSettings
from airflow_provider_slides.api.genviral.model import (
    EMPTY,
    Answer,
    AspectRatio,
    ByIndex,
    Deleted,
    Number,
    Page,
    Paging,
    SlideshowType,
    Update,
    Uuid,
    optional,
)
from airflow_provider_slides.api.genviral.vendor import GENVIRAL, PREFIX
from airflow_provider_slides.api.model import MAX_PASSAGE, Id, Line, NonBlank, RequestModel, Word
from airflow_provider_slides.api.words import cut
from airflow_provider_slides.exceptions import InvalidArgumentError, unsigned

# --- Listing, changing, regenerating ----------------------------------------------------------------------------


class ListRequest(Paging):
    """Query of ``GET /slideshows``; the sort order is not documented."""

    status: NonBlank | None = optional('Give a status such as "draft" or "rendered".')
    search: NonBlank | None = optional("Give a part of the title.")


StylePreset = Literal["tiktok", "inverted", "shadow", "white", "black"]
FontFamily = Literal[
    "Anton",
    "Arial",
    "Bebas Neue",
    "Bitcount",
    "Cinzel",
    "Della",
    "Eagle Lake",
    "Georgia",
    "Helvetica",
    "Inter",
    "Open Sans",
    "Oswald",
    "Playwrite",
    "Poppins",
    "Roboto",
    "Russo One",
    "TikTok Display",
    "TikTok Sans",
    "Times New Roman",
]
GridType = Literal["2x2", "1+2", "vertical", "horizontal"]

_OMIT = "Leave it out for none: the vendor refuses null."


class TextElementUpdate(RequestModel):
    """A text of a slide that replaces the old one. Presets and fonts are those that PATCH takes, not generate."""

    content: str = Field(description="Give the text.")
    x: Number = Field(description="Give a number, such as 50 for the middle.")
    y: Number = Field(description="Give a number, such as 50 for the middle.")
    id: str = optional(_OMIT)
    font_size: Number = optional(_OMIT)
    width: Number = optional(_OMIT)
    height: Number = optional(_OMIT)
    editable: bool = optional(_OMIT)
    style_preset: StylePreset = optional('PATCH takes no other preset, not even "snapchat", which generate takes.')
    font_family: FontFamily = optional(_OMIT)
    background_color: str = optional(_OMIT)
    text_color: str = optional(_OMIT)
    border_radius: Number = optional(_OMIT)


class BackgroundFilters(RequestModel):
    """Filters over a slide's picture. The vendor wants all ten: what is left out gets its neutral value."""

    brightness: Number = Field(description="1 is neutral.")
    contrast: Number = Field(description="1 is neutral.")
    saturation: Number = Field(description="1 is neutral.")
    hue: Number = Field(description="0 is neutral.")
    blur: Number = Field(description="0 is neutral.")
    grayscale: Number = Field(description="0 is neutral.")
    sepia: Number = Field(description="0 is neutral.")
    invert: Number = Field(description="0 is neutral.")
    drop_shadow: Number = Field(description="0 is neutral.")
    opacity: Number = Field(description="1 is neutral.")

    @model_validator(mode="before")
    @classmethod
    def _neutral(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return (
            dict.fromkeys(cls.model_fields, 0) | {"brightness": 1, "contrast": 1, "saturation": 1, "opacity": 1} | value
        )


class ImageOverlay(RequestModel):
    """A picture over a slide's picture."""

    id: str = optional(_OMIT)
    image_url: NonBlank = optional(_OMIT, repr=False)
    x: Number = optional(_OMIT)
    y: Number = optional(_OMIT)
    width: Number = optional(_OMIT)
    height: Number = optional(_OMIT)
    rotation: Number = optional(_OMIT)
    opacity: Number = optional(_OMIT)


class SlideUpdate(RequestModel):
    """A slide that replaces the one at its place in the list: no ``index`` and no ``null`` anywhere."""

    text_elements: Annotated[list[TextElementUpdate], Field(min_length=1)] = Field(
        description='Give at least one {"content", "x", "y"}.'
    )
    image_url: NonBlank = optional(_OMIT, repr=False)
    grid_images: list[NonBlank] = optional(_OMIT, repr=False)
    grid_type: GridType = optional(_OMIT)
    background_filters: BackgroundFilters = optional(_OMIT)
    image_overlays: list[ImageOverlay] = optional(_OMIT)


class SettingsUpdate(RequestModel):
    """Settings to change; the others stay. A pack is ``pack_id`` in generate and ``image_pack_id`` here."""

    image_pack_id: Uuid | None = optional("Give the pack's UUID, or None for no pack.")
    aspect_ratio: AspectRatio = optional("Leave it out to keep it.")
    slideshow_type: SlideshowType = optional("Leave it out to keep it.")
    advanced_settings: AdvancedSettings = optional("Leave it out to keep them.")
    pack_assignments: ByIndex[Uuid] = optional("Give packs' UUIDs by slide index.")


class UpdateRequest(Update):
    """
    Body of ``PATCH /slideshows/{id}``.

    New ``slides`` replace all slides and make a rendered slideshow a draft again. A change of ``settings`` alone
    is not said to: render again.
    """

    title: str = optional("Leave it out to keep it.")
    status: Literal["draft", "rendered"] = optional("Leave it out to keep it.")
    slideshow_type: SlideshowType = optional("Leave it out to keep it.")
    product_id: Uuid | None = optional("Give the product's UUID, or None to detach it.")
    settings: SettingsUpdate = optional("Give what shall change, or leave it out.")
    slides: list[SlideUpdate] = optional(
        'Give all slides in order, without "index", "rendered_image_url" and null; editable_slides() '
        "makes that of a fetched slideshow.",
    )


class RegenerateRequest(RequestModel):
    """Body of a slide's regeneration; without an instruction the text is varied a little."""

    instruction: Annotated[NonBlank, Field(max_length=500)] | None = optional(
        "Say in 1 to 500 characters what shall be different, or leave it out.", repr=False
    )


# --- Answers ----------------------------------------------------------------------------------------------------


class TextElement(Answer):
    """A text on a slide."""

    id: str | None = None
    content: str | None = None
    x: int | float | None = None
    y: int | float | None = None
    font_size: int | float | None = None
    width: int | float | None = None
    height: int | float | None = None
    editable: bool | None = None
    style_preset: str | None = None
    font_family: str | None = None
    background_color: str | None = None
    text_color: str | None = None
    border_radius: int | float | None = None


class Overlay(Answer):
    """A picture over a slide's picture."""

    id: str | None = None
    image_url: str | None = Field(default=None, repr=False)
    x: int | float | None = None
    y: int | float | None = None
    width: int | float | None = None
    height: int | float | None = None
    rotation: int | float | None = None
    opacity: int | float | None = None


class Slide(Answer):
    """One slide."""

    index: int | None = None
    image_url: str | None = Field(default=None, repr=False)
    rendered_image_url: str | None = Field(default=None, repr=False)
    text_elements: list[TextElement] = EMPTY
    grid_images: list[str] = Field(default_factory=list, repr=False)
    grid_type: str | None = None
    background_filters: dict[str, int | float] | None = None
    image_overlays: list[Overlay] = EMPTY

    @property
    def text(self) -> str:
        """All its texts, one a line: as a manifest tells them, without signatures and cut after 1,000 characters."""
        told = "\n".join(element.content for element in self.text_elements if element.content)
        return cut(unsigned(told), MAX_PASSAGE)

    @property
    def picture_url(self) -> str | None:
        """The rendered picture; where there is none, the background (the vendor's overview says so)."""
        return self.rendered_image_url or self.image_url


class Settings(Answer):
    """How a slideshow is made; the pack that generate calls ``pack_id`` is ``image_pack_id`` here."""

    image_pack_id: str | None = None
    aspect_ratio: str | None = None
    slideshow_type: str | None = None
    advanced_settings: dict[str, Any] | None = None
    pack_assignments: dict[str, str] | None = None


class _Head(Answer):
    """What a summary and a whole slideshow have in common."""

    nested_as: ClassVar[str] = "slideshow"

    id: Id
    title: Line | None = None
    status: Word | None = None
    slideshow_type: str | None = None
    product_id: str | None = None
    preview_image_url: str | None = Field(default=None, repr=False)
    slide_count: int | None = None
    created_at: Word | None = None
    updated_at: Word | None = None


class SlideshowSummary(_Head):
    """A slideshow as the list tells it: without its slides."""

    has_rendered_slide: bool | None = None


class Slideshow(_Head):
    """
    A slideshow. Answers to render, update, regenerate and duplicate may lack the slides: get it again for them.

    ``slides`` are in the order of their ``index``.
    """

    original_prompt: str | None = Field(default=None, repr=False)
    last_rendered_at: Word | None = None
    settings: Settings | None = None
    slides: list[Slide] = EMPTY

    @field_validator("slides", mode="after")
    @classmethod
    def _in_order(cls, slides: list[Slide]) -> list[Slide]:
        places = [place if slide.index is None else slide.index for place, slide in enumerate(slides)]
        return [slide for _, slide in sorted(zip(places, slides, strict=True), key=lambda pair: pair[0])]

    @property
    def is_rendered(self) -> bool:
        """Whether the pictures are final. There is no status for "rendering" or "failed"."""
        return self.status == "rendered"

    @property
    def has_all_slides(self) -> bool:
        """Whether the answer told the slides, and all of them."""
        return bool(self.slides) and self.slide_count in (None, len(self.slides))


class SlideshowPage(Page):
    """A page of the list."""

    slideshows: list[SlideshowSummary] = EMPTY


def editable_slides(slideshow: Slideshow) -> list[dict[str, Any]]:
    """
    Return a fetched slideshow's slides as ``UpdateRequest(slides=...)`` takes them, to be edited and sent back.

    The vendor answers with ``index`` and many a ``null``, and refuses both when they come back
    (update-slideshow, and the client's docs/api/errors.md). Rendered pictures are left out: new slides clear them.
    Fields that the vendor does not document are lost.

    :raises InvalidArgumentError: when the answer told not all slides, as sending these would delete the others,
        or when a slide has what PATCH does not take, such as the preset "snapchat" or no text at all.
    """
    if not slideshow.has_all_slides:
        raise InvalidArgumentError(
            "slideshow", slideshow.id, "Not all of its slides are told here: get the slideshow, and edit that."
        )
    slides = [
        {
            name: value
            for name, value in _told(asdict(slide)).items()
            if name in SlideUpdate.model_fields and (value != [] or name == "text_elements")
        }
        for slide in slideshow.slides
    ]
    edited: list[dict[str, Any]] = UpdateRequest.of(slides=slides).body()["slides"]
    return edited


def _told(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _told(item) for name, item in value.items() if item is not None}
    return [_told(item) for item in value] if isinstance(value, list) else value


# --- Endpoints --------------------------------------------------------------------------------------------------

_PATH = f"{PREFIX}/slideshows"
_ITEM = f"{_PATH}/{{slideshow_id}}"

#: Paid, synchronous and without idempotency: sent again after an ambiguous failure it would make a second slideshow.
GENERATE = Endpoint(GENVIRAL, "POST", f"{_PATH}/generate", Slideshow)
LIST = Endpoint(GENVIRAL, "GET", _PATH, SlideshowPage)
GET = Endpoint(GENVIRAL, "GET", _ITEM, Slideshow)
#: The same values set twice are the same slideshow.
UPDATE = Endpoint(GENVIRAL, "PATCH", _ITEM, Slideshow, repeatable=True)
DELETE = Endpoint(GENVIRAL, "DELETE", _ITEM, Deleted, repeatable=True)
#: No body; blocks while the vendor renders. A second one while the first still runs is not documented.
RENDER = Endpoint(GENVIRAL, "POST", f"{_ITEM}/render", Slideshow)
DUPLICATE = Endpoint(GENVIRAL, "POST", f"{_ITEM}/duplicate", Slideshow)
#: Each call writes another text.
REGENERATE_SLIDE = Endpoint(GENVIRAL, "POST", f"{_ITEM}/slides/{{slide_index}}/regenerate", Slideshow)
