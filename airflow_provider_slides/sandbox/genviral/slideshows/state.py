"""A slideshow as the twin keeps it. Addresses on the twin's own CDN are kept as paths."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from ...refusal import Refusal
from ..api import absolute, iso
from ..keys import Scope


@dataclass
class TextElement:
    """A text on a slide; positions and width in parts of a hundred of the slide."""

    content: str
    x: float = 50
    y: float = 50
    font_size: float = 48
    width: float = 70
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    height: float | None = None
    editable: bool = True
    style_preset: str = "tiktok"
    font_family: str | None = None
    background_color: str | None = None
    text_color: str | None = None
    border_radius: float | None = None


@dataclass
class Slide:
    """One slide."""

    image_url: str | None
    text_elements: list[TextElement]
    rendered_image_url: str | None = None
    grid_images: list[str] | None = None
    grid_type: str | None = None
    background_filters: dict[str, float] | None = None
    image_overlays: list[dict[str, Any]] | None = None

    def as_dict(self, index: int, origin: str) -> dict[str, Any]:
        """As get shows it."""
        return {
            "index": index,
            "image_url": absolute(self.image_url, origin),
            "rendered_image_url": absolute(self.rendered_image_url, origin),
            "text_elements": [asdict(element) for element in self.text_elements],
            "grid_images": self.grid_images,
            "grid_type": self.grid_type,
            "background_filters": self.background_filters,
            "image_overlays": self.image_overlays,
        }


@dataclass
class Slideshow:
    """One slideshow."""

    owner: Scope
    title: str
    slideshow_type: str
    product_id: str | None
    original_prompt: str | None
    settings: dict[str, Any]
    slides: list[Slide]
    created_at: float
    updated_at: float
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    """Random, not seeded: a client may remember one from before a restart."""
    status: str = "draft"
    preview_image_url: str | None = None
    last_rendered_at: float | None = None
    renders: int = 0
    regenerations: int = 0

    def back_to_draft(self) -> None:
        """What replaced slides do to a rendered slideshow."""
        self.status, self.preview_image_url, self.last_rendered_at = "draft", None, None

    def full(self, origin: str) -> dict[str, Any]:
        """As get and generate show it."""
        return {
            "id": self.id,
            "title": self.title,
            "status": self.status,
            "slideshow_type": self.slideshow_type,
            "product_id": self.product_id,
            "original_prompt": self.original_prompt,
            "preview_image_url": absolute(self.preview_image_url, origin),
            "created_at": iso(self.created_at),
            "updated_at": iso(self.updated_at),
            "last_rendered_at": iso(self.last_rendered_at),
            "slide_count": len(self.slides),
            "settings": self.settings,
            "slides": [slide.as_dict(index, origin) for index, slide in enumerate(self.slides)],
        }

    def summary(self, origin: str) -> dict[str, Any]:
        """As a list shows it: without slides, and with a member that is only here."""
        full = self.full(origin)
        names = ("id", "title", "status", "slideshow_type", "product_id", "preview_image_url", "slide_count")
        return {
            **{name: full[name] for name in names},
            "has_rendered_slide": any(slide.rendered_image_url for slide in self.slides),
            "created_at": full["created_at"],
            "updated_at": full["updated_at"],
        }


class SlideshowBook:
    """All slideshows, by id."""

    def __init__(self) -> None:
        self._slideshows: dict[str, Slideshow] = {}

    def __contains__(self, slideshow_id: str) -> bool:
        return slideshow_id in self._slideshows

    def add(self, slideshow: Slideshow) -> None:
        """Take in a new one."""
        self._slideshows[slideshow.id] = slideshow

    def owned(self, slideshow_id: str, scope: Scope, code: str = "not_found") -> Slideshow:
        """The one of that id; another scope's cannot be told from none."""
        slideshow = self._slideshows.get(slideshow_id)
        if slideshow is None or slideshow.owner != scope:
            raise Refusal(404, code, f"No slideshow {slideshow_id} in the scope of this key.")
        return slideshow

    def of(self, scope: Scope) -> Iterator[Slideshow]:
        """All of a scope, newest first. (The vendor documents no order.)"""
        return (slideshow for slideshow in reversed(self._slideshows.values()) if slideshow.owner == scope)

    def remove(self, slideshow: Slideshow) -> None:
        """Delete it for good."""
        self._slideshows.pop(slideshow.id, None)

    def clear(self) -> None:
        """Forget all."""
        self._slideshows.clear()
