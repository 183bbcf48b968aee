"""The bodies of the slideshow endpoints."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from ..parsing import Closed, Strict, Url, Uuid
from ..pictures.filters import NEUTRAL

SlideshowType = Literal["educational", "personal"]
AspectRatio = Literal["9:16", "1:1", "4:5"]
FontSize = Literal["default", "small"] | Annotated[float, Field(ge=8, le=200)]
_INDEX = re.compile(r"0|[1-9]\d*")


class AdvancedSettings(Strict):
    """How texts look unless they say otherwise."""

    font_size: FontSize = "default"
    text_preset: str = "tiktok"
    text_width: Literal["default", "narrow"] = "default"


class GivenText(Strict):
    """A text with its place."""

    content: str
    x: float
    y: float
    id: str | None = None
    font_size: float | None = None
    width: float | None = None


class CustomImage(Strict):
    """A picture for one slide. The vendor's pages contradict each other on whether `image_id` may be left out."""

    image_url: Url
    image_id: str | None = None
    image_name: str | None = None


class SlideConfig(Strict):
    """What each slide is made of, by index."""

    total_slides: int = Field(ge=1, le=10)
    slide_types: list[Literal["image_pack", "custom_image"]]
    custom_images: dict[str, CustomImage] = {}
    pinned_images: dict[str, Url] = {}
    slide_texts: dict[str, str] = {}
    slide_text_elements: dict[str, list[GivenText]] = {}
    pack_assignments: dict[str, Uuid] = {}

    @model_validator(mode="after")
    def _consistent(self) -> SlideConfig:
        if len(self.slide_types) != self.total_slides:
            raise ValueError(
                f"slide_types has {len(self.slide_types)} entries, but total_slides is {self.total_slides}"
            )
        for name in ("custom_images", "pinned_images", "slide_texts", "slide_text_elements", "pack_assignments"):
            for key in getattr(self, name):
                if not _INDEX.fullmatch(key) or int(key) >= self.total_slides:
                    raise ValueError(f"{name}: key {key!r} is no 0-based index below {self.total_slides}")
        for index, kind in enumerate(self.slide_types):
            if kind == "custom_image" and str(index) not in self.custom_images:
                raise ValueError(f"custom_images: slide {index} is a custom_image without one")
            if kind == "custom_image" and str(index) in self.pack_assignments:
                raise ValueError(f"pack_assignments: slide {index} is no image_pack")
        return self


class GenerateRequest(Strict):
    """Body of generate."""

    prompt: str | None = Field(default=None, min_length=1)
    product_id: Uuid | None = None
    pack_id: Uuid | None = None
    slide_count: int = Field(default=5, ge=1, le=10)
    slideshow_type: SlideshowType = "educational"
    aspect_ratio: AspectRatio = "4:5"
    language: str | None = Field(default=None, min_length=2, max_length=32)
    advanced_settings: AdvancedSettings | None = None
    skip_ai: bool = False
    slide_config: SlideConfig | None = None

    @model_validator(mode="after")
    def _enough(self) -> GenerateRequest:
        if not (self.skip_ai or self.prompt or self.product_id):
            raise ValueError("prompt is required unless skip_ai is true or product_id is given")
        if self.skip_ai and self.slide_config is None:
            raise ValueError("slide_config is needed with skip_ai")
        return self


class RegenerateRequest(Strict):
    """Body of regenerate; all of it may be left out."""

    instruction: str | None = Field(default=None, min_length=1, max_length=500)


_FONTS = (
    "Anton|Arial|Bebas Neue|Bitcount|Cinzel|Della|Eagle Lake|Georgia|Helvetica|Inter|Open Sans|Oswald|Playwrite|Poppins"
    "|Roboto|Russo One|TikTok Display|TikTok Sans|Times New Roman"
)


class NewText(Closed):
    """A text of a replaced slide."""

    content: str
    x: float
    y: float
    id: str | None = None
    font_size: float | None = None
    width: float | None = None
    height: float | None = None
    editable: bool | None = None
    style_preset: Literal["tiktok", "inverted", "shadow", "white", "black"] | None = None
    font_family: str | None = Field(default=None, pattern=f"^(?:{_FONTS})$")
    background_color: str | None = None
    text_color: str | None = None
    border_radius: float | None = None


class Overlay(Closed):
    """A picture over the slide's own."""

    id: str
    image_url: Url
    x: float
    y: float
    width: float
    height: float
    rotation: float = 0
    opacity: float = 1


class NewSlide(Closed):
    """A replaced slide. Closed, and without null: what get returned must not be sent back as it is."""

    image_url: Url
    text_elements: list[NewText] = Field(min_length=1)
    grid_images: list[Url] | None = None
    grid_type: Literal["2x2", "1+2", "vertical", "horizontal"] | None = None
    background_filters: dict[str, float] | None = None
    image_overlays: list[Overlay] | None = None

    @field_validator("background_filters")
    @classmethod
    def _all_or_none(cls, filters: dict[str, float]) -> dict[str, float]:
        if filters.keys() != NEUTRAL.keys():
            raise ValueError(f"give all of {', '.join(NEUTRAL)}, or none")
        return filters


class SettingsChange(Strict):
    """Settings to merge. `imagePackId` is the older name of `image_pack_id`."""

    nullable: ClassVar[frozenset[str]] = frozenset({"image_pack_id", "imagePackId"})

    image_pack_id: Uuid | None = None
    imagePackId: Uuid | None = None
    aspect_ratio: AspectRatio | None = None
    slideshow_type: SlideshowType | None = None
    advanced_settings: AdvancedSettings | None = None
    pack_assignments: dict[str, Uuid] | None = None

    def merged_into(self, settings: dict[str, Any]) -> dict[str, Any]:
        """The settings with what was sent, member by member."""
        sent = self.model_dump(exclude_unset=True)
        if "imagePackId" in sent:
            sent.setdefault("image_pack_id", sent.pop("imagePackId"))
        if "advanced_settings" in sent:
            sent["advanced_settings"] = (settings["advanced_settings"] or {}) | sent["advanced_settings"]
        return settings | sent


class UpdateRequest(Strict):
    """Body of update."""

    nullable: ClassVar[frozenset[str]] = frozenset({"product_id"})

    title: str | None = Field(default=None, min_length=1)
    status: Literal["draft", "rendered"] | None = None
    slideshow_type: SlideshowType | None = None
    product_id: Uuid | None = None
    settings: SettingsChange | None = None
    slides: list[NewSlide] | None = None

    @model_validator(mode="after")
    def _something(self) -> UpdateRequest:
        if not self.model_fields_set:
            raise ValueError("give at least one field to change")
        return self


class Filter(BaseModel):
    """What a list can be narrowed to besides its page."""

    model_config = ConfigDict(extra="ignore")

    status: str | None = None
