"""
Templates: the structure of a slideshow, kept (https://docs.genviral.io/api-reference/create-template and siblings).

The API has no call that makes a slideshow from a template.
"""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Field

from airflow_provider_slides.api.endpoint import Endpoint
from airflow_provider_slides.api.genviral.model import (
    EMPTY,
    Answer,
    AspectRatio,
    CamelRequest,
    Deleted,
    FontSize,
    Number,
    Page,
    Paging,
    SlideshowType,
    TextWidth,
    Update,
    optional,
)
from airflow_provider_slides.api.genviral.vendor import GENVIRAL, PREFIX
from airflow_provider_slides.api.model import Id, Line, NonBlank, RequestModel, Word

Name = Annotated[NonBlank, Field(max_length=100)]
Description = Annotated[str, Field(max_length=500)]
Visibility = Literal["private", "workspace"]


class _Config(CamelRequest):
    # The schema is documented by examples alone: members that they do not show are sent as they are.
    model_config = ConfigDict(extra="allow")


class TextElement(_Config):
    """A text of a template's slide."""

    content: str = Field(description="Give the text.")
    x: Number = Field(description="Give a number, such as 50 for the middle.")
    y: Number = Field(description="Give a number, such as 50 for the middle.")
    id: str | None = optional("Give a string, or leave it out.")
    font_size: Number | None = optional("Give a number, such as 48.")
    width: Number | None = optional("Give a number, such as 70.")


class TemplateSlide(_Config):
    """A slide of a template; the only ``type`` that the vendor shows is "pack"."""

    type: NonBlank = Field(description='Give the kind of slide, such as "pack".')
    id: str | None = optional("Give a string, or leave it out.")
    pinned_image_url: str | None = optional("Give an address, or None.", repr=False)
    text_elements: list[TextElement] | None = optional('Give a list of {"content", "x", "y"}.')


class Structure(_Config):
    """The slides of a template."""

    slides: list[TemplateSlide] = Field(description='Give a list of {"type", "textElements"}.')


class Content(_Config):
    """Where a template's words come from; the only ``mode`` that the vendor shows is "manual"."""

    mode: NonBlank | None = optional('Give a mode, such as "manual".')
    product_id: str | None = optional("Give the product's UUID, or None.")
    language: str | None = optional('Give a language, such as "en".')
    slideshow_type: SlideshowType | None = optional('Use "educational" or "personal".')


class TextSettings(_Config):
    """How a template's text looks."""

    font_size: FontSize | None = optional("Leave it out for the vendor's default.")
    preset: str | None = optional('Give a preset\'s name, such as "tiktok".')
    width: TextWidth | None = optional('Use "default" or "narrow".')


class Visuals(_Config):
    """How a template's slides look."""

    pack_id: str | None = optional("Give the image pack's UUID, or None.")
    aspect_ratio: AspectRatio | None = optional('Use "9:16", "1:1" or "4:5".')
    text_settings: TextSettings | None = optional('Give a dict of "fontSize", "preset" and "width".')


class TemplateConfig(_Config):
    """A template config of version 1; camelCase on the wire, unlike slideshows."""

    version: Literal[1] = Field(description="There is no other version.")
    structure: Structure = Field(description='Give {"slides": [...]}.')
    content: Content = Field(description='Give a dict; {"mode": "manual"} for slides with words of their own.')
    visuals: Visuals = Field(description='Give a dict, such as {"aspectRatio": "4:5"}.')


_CONFIG = "Give a template config of version 1: version, structure, content and visuals."


class ListRequest(Paging):
    """Query of ``GET /templates``."""

    search: NonBlank | None = optional("Give a part of the name.")


class CreateRequest(RequestModel):
    """Body of ``POST /templates``."""

    name: Name = Field(description="Give 1 to 100 characters, another name than your other templates'.")
    description: Description | None = optional("Give at most 500 characters, or leave it out.")
    visibility: Visibility | None = optional("Leave it out for the vendor's default.")
    config: TemplateConfig = Field(description=_CONFIG)

    def body(self) -> dict[str, Any]:
        """Return the JSON body; a config's ``null`` is sent, as the vendor's own configs have them."""
        return {**super().body(), "config": self.config.model_dump(mode="json", by_alias=True, exclude_unset=True)}


class UpdateRequest(Update):
    """Body of ``PATCH /templates/{id}``."""

    name: Name = optional("Give 1 to 100 characters, or leave it out to keep it.")
    description: Description | None = optional("Give at most 500 characters, or None to clear it.")
    visibility: Visibility = optional("Leave it out to keep it.")
    config: TemplateConfig = optional(_CONFIG)


class FromSlideshowRequest(RequestModel):
    """Body of ``POST /templates/from-slideshow/{id}``."""

    name: Name | None = optional("Give 1 to 100 characters, or leave it out for an automatic name.")
    description: Description | None = optional("Give at most 500 characters, or leave it out.")
    visibility: Visibility | None = optional('Leave it out for "private".')
    preserve_text: bool | None = optional("Use False to keep the layout without the words.")


class Template(Answer):
    """A template. ``config`` is as the vendor tells it, fit to be sent back."""

    nested_as: ClassVar[str] = "template"

    id: Id
    name: Line | None = None
    description: str | None = None
    visibility: Word | None = None
    preview_url: str | None = Field(default=None, repr=False)
    use_count: int | None = None
    last_used_at: Word | None = None
    created_at: Word | None = None
    updated_at: Word | None = None
    is_owner: bool | None = None
    config: dict[str, Any] | None = None


class TemplatePage(Page):
    """A page of the list; templates of others may be among them."""

    templates: list[Template] = EMPTY


_PATH = f"{PREFIX}/templates"
_ITEM = f"{_PATH}/{{template_id}}"

LIST = Endpoint(GENVIRAL, "GET", _PATH, TemplatePage)
GET = Endpoint(GENVIRAL, "GET", _ITEM, Template)
CREATE = Endpoint(GENVIRAL, "POST", _PATH, Template)
UPDATE = Endpoint(GENVIRAL, "PATCH", _ITEM, Template, repeatable=True)
DELETE = Endpoint(GENVIRAL, "DELETE", _ITEM, Deleted, repeatable=True)
FROM_SLIDESHOW = Endpoint(GENVIRAL, "POST", f"{_PATH}/from-slideshow/{{slideshow_id}}", Template)
