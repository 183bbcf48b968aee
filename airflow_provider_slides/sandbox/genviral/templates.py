"""Templates: the build of a slideshow, kept. Their config is camelCase, unlike all else."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, StringConstraints, model_validator
from starlette.responses import Response

from ..interceptor import Call
from ..refusal import Refusal
from .api import Api, absolute, iso
from .envelope import success
from .keys import Scope
from .parsing import Page, Strict, parse, parse_query, path_id
from .seeds import PUBLIC_TEMPLATE
from .slideshows.state import Slideshow, SlideshowBook

ITEM = "/templates/{template_id}"
Name = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Description = Annotated[str, Field(max_length=500)]
Visibility = Literal["private", "workspace"]


def _checked(config: dict[str, Any]) -> dict[str, Any]:
    """A config of version 1, as far as the vendor's example tells what it is."""
    slides = config.get("structure", {}).get("slides") if isinstance(config.get("structure"), dict) else None
    lacks = (
        "version must be 1"
        if config.get("version") != 1
        else "structure.slides must be a list of objects with a type"
        if not isinstance(slides, list) or not all(isinstance(s, dict) and s.get("type") for s in slides)
        else "content and visuals must be objects"
        if not (isinstance(config.get("content"), dict) and isinstance(config.get("visuals"), dict))
        else ""
    )
    if lacks:
        raise Refusal(422, "invalid_template_config", f"config: {lacks}.")
    return config


class NewTemplate(Strict):
    """Body of create."""

    name: Name
    description: Description | None = None
    visibility: Visibility = "private"
    config: dict[str, Any]


class TemplateChange(Strict):
    """Body of update; a null description clears it."""

    nullable: ClassVar[frozenset[str]] = frozenset({"description"})

    name: Name | None = None
    description: Description | None = None
    visibility: Visibility | None = None
    config: dict[str, Any] | None = None

    @model_validator(mode="after")
    def _something(self) -> TemplateChange:
        if not self.model_fields_set:
            raise ValueError("give at least one field to change")
        return self


class FromSlideshow(Strict):
    """Body of from-slideshow; all of it may be left out."""

    name: Name | None = None
    description: Description | None = None
    visibility: Visibility = "private"
    preserve_text: bool = True


@dataclass
class Template:
    """One template; the vendor's own have no owner."""

    owner: Scope | None
    name: str
    description: str | None
    visibility: str
    config: dict[str, Any]
    created_at: float
    updated_at: float
    preview_url: str | None = None
    id: str = field(default_factory=lambda: str(uuid.uuid4()))

    def as_dict(self, scope: Scope, origin: str) -> dict[str, Any]:
        """As every answer shows it."""
        return {
            "id": self.id,
            "name": self.name,
            "description": self.description,
            "visibility": self.visibility,
            "preview_url": absolute(self.preview_url, origin),
            # Nothing in the API uses a template.
            "use_count": 0,
            "last_used_at": None,
            "created_at": iso(self.created_at),
            "updated_at": iso(self.updated_at),
            "is_owner": self.owner == scope,
            "config": self.config,
        }


class Templates:
    """The routes."""

    def __init__(self, api: Api, slideshows: SlideshowBook) -> None:
        self._api = api
        self._slideshows = slideshows
        self._templates: dict[str, Template] = {}
        self.clear()
        from_slideshow = "/templates/from-slideshow/{slideshow_id}"
        self.routes = [
            api.route("GET", "/templates", self._list, "templates_list_failed"),
            api.route("POST", "/templates", self._create, "template_create_failed"),
            api.route("POST", from_slideshow, self._create_from, "template_create_failed"),
            api.route("GET", ITEM, self._get, "template_get_failed"),
            api.route("PATCH", ITEM, self._update, "template_update_failed"),
            api.route("DELETE", ITEM, self._delete, "template_delete_failed"),
        ]

    def clear(self) -> None:
        """Back to what is there at the start."""
        now = self._api.clock()
        texts = [{"id": str(uuid.uuid4()), "content": "Hook", "x": 50, "y": 25, "fontSize": 48, "width": 70}]
        slide = {"type": "pack", "id": str(uuid.uuid4()), "pinnedImageUrl": None, "textElements": texts}
        config = _config([slide], "manual", None, "educational", None, "4:5", None)
        public = Template(None, "Bold hook", "By Genviral", "public", config, now, now, id=PUBLIC_TEMPLATE)
        self._templates = {public.id: public}

    async def _list(self, call: Call, scope: Scope) -> Response:
        page = parse_query(call.request.query_params, Page)
        wanted, origin = page.search.casefold(), self._api.origin
        visible = [t for t in self._templates.values() if t.owner in (scope, None) and wanted in t.name.casefold()]
        return success(page.cut("templates", [template.as_dict(scope, origin) for template in visible]))

    async def _create(self, call: Call, scope: Scope) -> Response:
        wish = parse(call.body, NewTemplate)
        config = _checked(wish.config)
        return self._added(scope, wish.name, wish.description, wish.visibility, config)

    async def _create_from(self, call: Call, scope: Scope) -> Response:
        slideshow_id = path_id(call.request.path_params, "slideshow_id")
        wish = parse(call.body, FromSlideshow, optional=True)
        slideshow = self._slideshows.owned(slideshow_id, scope, "slideshow_not_found")
        config = _config_of(slideshow, preserve_text=wish.preserve_text)
        name = wish.name or f"{slideshow.title[:80]} template"
        preview = slideshow.preview_image_url
        return self._added(scope, name, wish.description, wish.visibility, config, preview)

    async def _get(self, call: Call, scope: Scope) -> Response:
        return success(self._readable(call, scope).as_dict(scope, self._api.origin))

    async def _update(self, call: Call, scope: Scope) -> Response:
        change = parse(call.body, TemplateChange)
        template = self._owned(call, scope)
        if change.name is not None:
            self._check_name(change.name, scope, template)
        if change.config is not None:
            template.config = _checked(change.config)
        if change.has("description"):
            template.description = change.description
        template.name = change.name or template.name
        template.visibility = change.visibility or template.visibility
        template.updated_at = self._api.clock()
        return success(template.as_dict(scope, self._api.origin), "Template updated")

    async def _delete(self, call: Call, scope: Scope) -> Response:
        template = self._owned(call, scope)
        del self._templates[template.id]
        return success({"id": template.id, "deleted": True}, "Template deleted")

    def _added(
        self,
        scope: Scope,
        name: str,
        description: str | None,
        visibility: str,
        config: dict[str, Any],
        preview_url: str | None = None,
    ) -> Response:
        self._check_name(name, scope)
        now = self._api.clock()
        template = Template(scope, name, description, visibility, config, now, now, preview_url)
        self._templates[template.id] = template
        return success(template.as_dict(scope, self._api.origin), "Template created", 201)

    def _check_name(self, name: str, scope: Scope, but: Template | None = None) -> None:
        if any(t.name == name and t.owner == scope and t is not but for t in self._templates.values()):
            raise Refusal(409, "template_name_conflict", f"There is a template named {name!r} already.")

    def _readable(self, call: Call, scope: Scope) -> Template:
        template_id = path_id(call.request.path_params, "template_id")
        template = self._templates.get(template_id)
        if template is None or template.owner not in (scope, None):
            raise Refusal(404, "not_found", f"No template {template_id} in the scope of this key.")
        return template

    def _owned(self, call: Call, scope: Scope) -> Template:
        template = self._readable(call, scope)
        if template.owner != scope:
            raise Refusal(403, "forbidden_template", "Only its owner may change a template.")
        return template


def _config_of(slideshow: Slideshow, *, preserve_text: bool) -> dict[str, Any]:
    slides = [
        {
            "type": "pack",
            "id": str(uuid.uuid4()),
            "pinnedImageUrl": None,
            "textElements": [
                {
                    "id": element.id,
                    "content": element.content if preserve_text else "",
                    "x": element.x,
                    "y": element.y,
                    "fontSize": element.font_size,
                    "width": element.width,
                }
                for element in slide.text_elements
            ],
        }
        for slide in slideshow.slides
    ]
    settings = slideshow.settings
    return _config(
        slides,
        "manual",
        slideshow.product_id,
        slideshow.slideshow_type,
        settings["image_pack_id"],
        settings["aspect_ratio"],
        settings["advanced_settings"],
    )


def _config(
    slides: list[dict[str, Any]],
    mode: str,
    product_id: str | None,
    slideshow_type: str,
    pack_id: str | None,
    aspect_ratio: str | None,
    advanced: dict[str, Any] | None,
) -> dict[str, Any]:
    text = {"font_size": "default", "text_preset": "tiktok", "text_width": "default"} | (advanced or {})
    return {
        "version": 1,
        "structure": {"slides": slides},
        "content": {"mode": mode, "productId": product_id, "language": "en", "slideshowType": slideshow_type},
        "visuals": {
            "packId": pack_id,
            "aspectRatio": aspect_ratio,
            "textSettings": {
                "fontSize": text["font_size"],
                "preset": text["text_preset"],
                "width": text["text_width"],
            },
        },
    }
