"""
What a slideshow is generated from (https://docs.genviral.io/api-reference/generate-slideshow).

Apart from the other requests and the answers of :mod:`~airflow_provider_slides.api.genviral.slideshows`, as an
operator is checked against this when its DAG file is parsed, and defining those takes three times as long.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from airflow_provider_slides.api.genviral.model import (
    AspectRatio,
    ByIndex,
    FontSize,
    Link,
    Number,
    SlideshowType,
    TextWidth,
    Uuid,
    optional,
)
from airflow_provider_slides.api.model import NonBlank, RequestModel, WholeNumber

SlideType = Literal["image_pack", "custom_image"]
#: A slideshow's most slides: no map of slide_config has an index beyond them.
MAX_SLIDES = 10


class AdvancedSettings(RequestModel):
    """How the text looks; the presets ``tiktok, inverted, shadow, white, black, snapchat`` are known, not all."""

    font_size: FontSize | None = optional("Leave it out for the vendor's default.")
    text_preset: NonBlank | None = optional('Give a preset\'s name, such as "tiktok".')
    text_width: TextWidth | None = optional("Leave it out for the vendor's default.")


class CustomImage(RequestModel):
    """A picture of one's own. ``image_id`` is asked for by the rules, though one of the vendor's examples lacks it."""

    image_url: Link = Field(description="Give an address that Genviral can fetch.", repr=False)
    image_id: NonBlank = Field(description='Give any name of your own, such as "hero_0".')
    image_name: str | None = optional("Give a string, or leave it out.")


class TextBox(RequestModel):
    """Text at a place; the vendor's examples read as percent of the canvas."""

    content: str = Field(description="Give the text.")
    x: Number = Field(description="Give a number, such as 50 for the middle.")
    y: Number = Field(description="Give a number, such as 50 for the middle.")
    id: str | None = optional("Give a string, or leave it out.")
    font_size: Number | None = optional("Give a number of pixels, such as 48.")
    width: Number | None = optional("Give a number, such as 70.")


class SlideConfig(RequestModel):
    """What each slide shows. Keys of the maps are 0-based slide indices, as strings or numbers."""

    total_slides: Annotated[WholeNumber, Field(ge=1, le=MAX_SLIDES)] | None = optional(
        f"Give 1 to {MAX_SLIDES}, and as many slide_types."
    )
    slide_types: Annotated[list[SlideType], Field(min_length=1, max_length=MAX_SLIDES)] | None = optional(
        'Give "image_pack" or "custom_image" for each of the total_slides.'
    )
    custom_images: ByIndex[CustomImage] | None = optional(
        'Give {"image_url", "image_id"} for every "custom_image" slide.'
    )
    pinned_images: ByIndex[Link] | None = optional(
        "Give the address of the pack's picture that the slide shall show.", repr=False
    )
    slide_texts: ByIndex[str] | None = optional("Give each slide's text as a string.")
    slide_text_elements: ByIndex[list[TextBox]] | None = optional(
        'Give a list of {"content", "x", "y"} for each slide.'
    )
    pack_assignments: ByIndex[Uuid] | None = optional('Give a pack\'s UUID, and only for "image_pack" slides.')

    @model_validator(mode="after")
    def _slides_agree(self) -> Self:
        types = self.slide_types
        if types is not None and self.total_slides not in (None, len(types)):
            raise PydanticCustomError(
                "slide_types",
                "There are {count} slide_types for {total} total_slides",
                {"field": "slide_types", "count": len(types), "total": self.total_slides},
            )
        count = self.total_slides or (MAX_SLIDES if types is None else len(types))
        for name in ("custom_images", "pinned_images", "slide_texts", "slide_text_elements", "pack_assignments"):
            for key in getattr(self, name) or {}:
                if int(key) >= count:
                    raise PydanticCustomError(
                        "out_of_range",
                        "There is no slide {key}: the indices of {count} slides are 0 to {last}",
                        {"field": f"{name}.{key}", "key": key, "count": count, "last": count - 1},
                    )
        for index, kind in enumerate(types or ()):
            key = str(index)
            if kind == "custom_image" and key not in (self.custom_images or {}):
                raise PydanticCustomError(
                    "custom_image",
                    "Slide {index} is a custom_image slide without its image",
                    {"field": f"custom_images.{key}", "index": index},
                )
            if kind != "image_pack" and key in (self.pack_assignments or {}):
                raise PydanticCustomError(
                    "pack_assignment",
                    "Slide {index} is a {kind} slide",
                    {"field": f"pack_assignments.{key}", "index": index, "kind": kind},
                )
        return self


class GenerateRequest(RequestModel):
    """
    Body of ``POST /slideshows/generate``: from a prompt or a product, by hand (``skip_ai``), or mixed.

    Which of ``slide_count`` and ``slide_config.total_slides`` wins is not documented, nor is ``slide_texts``
    against ``slide_text_elements``; neither pair is forbidden.
    """

    prompt: NonBlank | None = optional(
        "Say in a non-blank string what the slides shall tell, or give product_id or skip_ai=True.", repr=False
    )
    product_id: Uuid | None = optional("Give the product's UUID, or leave it out.")
    pack_id: Uuid | None = optional("Give the image pack's UUID, or one per slide in slide_config.pack_assignments.")
    slide_count: Annotated[WholeNumber, Field(ge=1, le=MAX_SLIDES)] | None = optional(
        f"Give 1 to {MAX_SLIDES}, or leave it out for 5."
    )
    slideshow_type: SlideshowType | None = optional('Leave it out for "educational".')
    aspect_ratio: AspectRatio | None = optional('Leave it out for "4:5".')
    language: Annotated[str, StringConstraints(min_length=2, max_length=32)] | None = optional(
        'Give 2 to 32 characters, such as "en".'
    )
    advanced_settings: AdvancedSettings | None = optional('Give a dict of "font_size", "text_preset" and "text_width".')
    skip_ai: bool | None = optional("Use True to write the slides in slide_config yourself.")
    slide_config: SlideConfig | None = optional(
        'Give a dict with "total_slides", "slide_types" and what each slide shows.'
    )

    @model_validator(mode="after")
    def _has_words_and_pictures(self) -> Self:
        if self.prompt is None and self.product_id is None and not self.skip_ai:
            raise PydanticCustomError("prompt", "There is nothing to write the slides from", {"field": "prompt"})
        config = self.slide_config
        if config is not None and self.pack_id is None:
            for index, kind in enumerate(config.slide_types or ()):
                if kind == "image_pack" and str(index) not in (config.pack_assignments or {}):
                    raise PydanticCustomError(
                        "pack",
                        "Slide {index} is an image_pack slide without a pack",
                        {"field": "pack_id", "index": index},
                    )
        return self
