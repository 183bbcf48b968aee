"""The slideshow endpoints. All are synchronous: generate and render answer when they are done."""

from __future__ import annotations

import asyncio
import copy
import json
import re
from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.responses import Response

from ...interceptor import Call
from ...ledger import Ledger
from ...refusal import Refusal
from .. import copywriting
from ..accounts import Subscription
from ..api import Api
from ..cdn import ROOT, Cdn
from ..envelope import success
from ..keys import Scope
from ..packs import PackBook
from ..parsing import Page, parse, parse_query, path_id
from ..pictures.slide import SlideOrder, draw_slide
from ..seeds import PRODUCTS, Product
from .generation import drafted
from .requests import Filter, GenerateRequest, NewSlide, RegenerateRequest, UpdateRequest
from .state import Slide, Slideshow, SlideshowBook, TextElement

ITEM = "/slideshows/{slideshow_id}"
GENERATION_CREDITS = 1
"""The twin's own price; the vendor documents none."""


@dataclass
class Generation:
    """A slideshow that was made, for the ledger."""

    slideshow_id: str
    scope: str
    at: float
    request: Any
    credits: int


@dataclass
class Rendering:
    """A render that was begun, for the ledger; without an end it is going on, or it failed."""

    slideshow_id: str
    at: float
    slides: int
    finished_at: float | None = None


class Slideshows:
    """The routes and what the ledger says of them."""

    def __init__(
        self,
        api: Api,
        ledger: Ledger,
        book: SlideshowBook,
        packs: PackBook,
        cdn: Cdn,
        subscription: Subscription,
        seed: int,
    ) -> None:
        self._api = api
        self._ledger = ledger
        self._book = book
        self._packs = packs
        self._cdn = cdn
        self._subscription = subscription
        self._seed = seed
        self._generations: list[Generation] = []
        self._renderings: list[Rendering] = []
        regenerate = f"{ITEM}/slides/{{slide_index}}/regenerate"
        self.routes = [
            api.route("POST", "/slideshows/generate", self._generate, "generate_failed"),
            api.route("GET", "/slideshows", self._list, "list_failed"),
            api.route("GET", ITEM, self._get, "get_failed", polls="slideshow_id"),
            api.route("PATCH", ITEM, self._update, "update_failed"),
            api.route("DELETE", ITEM, self._delete, "delete_failed"),
            api.route("POST", f"{ITEM}/render", self._render, "render_failed"),
            api.route("POST", f"{ITEM}/duplicate", self._duplicate, "duplicate_failed"),
            api.route("POST", regenerate, self._regenerate, "regenerate_failed"),
        ]

    def ledger_part(self) -> dict[str, Any]:
        """What was made and rendered."""
        generates = []
        for entry in self._generations:
            polls = self._ledger.polls_of(entry.slideshow_id)
            generates.append({**vars(entry), "polls": polls.count, "min_poll_gap_seconds": polls.min_gap})
        return {"generates": generates, "renders": [dict(vars(entry)) for entry in self._renderings]}

    def clear(self) -> None:
        """Forget all."""
        self._book.clear()
        self._generations.clear()
        self._renderings.clear()

    async def _generate(self, call: Call, scope: Scope) -> Response:
        request = parse(call.body, GenerateRequest)
        product = _product(request.product_id, scope)
        draft = drafted(
            request, product, lambda pack_id: self._packs.readable(pack_id, scope, "pack_not_found"), self._seed
        )
        await asyncio.sleep(self._api.behaviour.call_seconds)
        # It appears when it is ready: a client whose connection broke meanwhile does not find it at once.
        now = self._api.clock()
        slideshow = Slideshow(
            owner=scope,
            title=draft.title,
            slideshow_type=request.slideshow_type,
            product_id=request.product_id,
            original_prompt=request.prompt,
            settings=draft.settings,
            slides=draft.slides,
            created_at=now,
            updated_at=now,
        )
        self._book.add(slideshow)
        credits = 0 if request.skip_ai else GENERATION_CREDITS
        self._subscription.charge(scope, credits)
        self._generations.append(Generation(slideshow.id, scope.kind, now, json.loads(call.body), credits))
        if call.post:
            call.post.job_id = slideshow.id
        return success(slideshow.full(self._api.origin), "Slideshow generated", 201)

    async def _list(self, call: Call, scope: Scope) -> Response:
        page = parse_query(call.request.query_params, Page)
        status = parse_query(call.request.query_params, Filter).status
        wanted, origin = page.search.casefold(), self._api.origin
        found = [
            slideshow.summary(origin)
            for slideshow in self._book.of(scope)
            if wanted in slideshow.title.casefold() and status in (None, slideshow.status)
        ]
        return success(page.cut("slideshows", found))

    async def _get(self, call: Call, scope: Scope) -> Response:
        return success(self._owned(call, scope).full(self._api.origin))

    async def _update(self, call: Call, scope: Scope) -> Response:
        change = parse(call.body, UpdateRequest)
        slideshow = self._owned(call, scope)
        if change.has("product_id"):
            _product(change.product_id, scope)
            slideshow.product_id = change.product_id
        if change.slides is not None:
            slideshow.slides = [_replaced(slide) for slide in change.slides]
            slideshow.back_to_draft()
        if change.settings is not None:
            slideshow.settings = change.settings.merged_into(slideshow.settings)
            slideshow.slideshow_type = change.settings.slideshow_type or slideshow.slideshow_type
        if change.slideshow_type:
            slideshow.slideshow_type = slideshow.settings["slideshow_type"] = change.slideshow_type
        slideshow.title = change.title or slideshow.title
        slideshow.status = change.status or slideshow.status
        slideshow.updated_at = self._api.clock()
        return success(slideshow.full(self._api.origin), "Slideshow updated")

    async def _delete(self, call: Call, scope: Scope) -> Response:
        slideshow = self._owned(call, scope)
        self._book.remove(slideshow)
        return success({"id": slideshow.id, "deleted": True}, "Slideshow deleted")

    async def _render(self, call: Call, scope: Scope) -> Response:
        slideshow = self._owned(call, scope)
        if not slideshow.slides:
            raise Refusal(422, "no_slides", "The slideshow has no slides.")
        slides = slideshow.slides
        entry = Rendering(slideshow.id, self._api.clock(), len(slides))
        self._renderings.append(entry)
        slideshow.renders += 1
        pause = asyncio.sleep(self._api.behaviour.render_seconds * len(slides))
        urls, _ = await asyncio.gather(self._draw_all(slideshow, slideshow.renders), pause)
        entry.finished_at = now = self._api.clock()
        if slideshow.slides is slides:  # else they were replaced meanwhile, and these pictures are of no use
            for slide, url in zip(slides, urls, strict=True):
                slide.rendered_image_url = url
            slideshow.status, slideshow.preview_image_url = "rendered", urls[0]
            slideshow.last_rendered_at = slideshow.updated_at = now
        # As in the vendor's example, which shows no slides: a client must be able to do without.
        names = ("id", "status", "preview_image_url", "last_rendered_at", "slide_count")
        return success(_part(slideshow, self._api.origin, names), "Slideshow rendered")

    async def _duplicate(self, call: Call, scope: Scope) -> Response:
        original = self._owned(call, scope)
        now = self._api.clock()
        slides = copy.deepcopy(original.slides)
        for slide in slides:
            slide.rendered_image_url = None
        twin = Slideshow(
            owner=scope,
            title=f"Copy of {original.title}",
            slideshow_type=original.slideshow_type,
            product_id=original.product_id,
            original_prompt=original.original_prompt,
            settings=copy.deepcopy(original.settings),
            slides=slides,
            created_at=now,
            updated_at=now,
        )
        self._book.add(twin)
        names = ("id", "title", "status", "preview_image_url", "last_rendered_at", "slide_count")
        return success(_part(twin, self._api.origin, names), "Slideshow duplicated", 201)

    async def _regenerate(self, call: Call, scope: Scope) -> Response:
        slideshow_id = path_id(call.request.path_params, "slideshow_id")
        index_text = path_id(call.request.path_params, "slide_index")
        if not re.fullmatch(r"[0-9]+", index_text):
            raise Refusal(400, "invalid_slide_index", "slide_index must be a non-negative integer.")
        request = parse(call.body, RegenerateRequest, optional=True)
        slideshow = self._book.owned(slideshow_id, scope)
        index = int(index_text)
        slide = _regenerable(slideshow, index)
        await asyncio.sleep(self._api.behaviour.call_seconds)
        slideshow.regenerations += 1
        texts = copywriting.rewrite(
            slideshow.original_prompt or "",
            slideshow.slideshow_type,
            tuple(element.content for element in slide.text_elements),
            request.instruction or "",
            slideshow.regenerations,
        )
        for element, text in zip(slide.text_elements, texts, strict=True):
            element.content = text
        slideshow.updated_at = self._api.clock()
        data = {"slide_index": index, "slideshow": slideshow.full(self._api.origin)}
        return success(data, "Slide regenerated")

    async def _draw_all(self, slideshow: Slideshow, number: int) -> list[str]:
        suffix = {"jpeg": "jpg", "png": "png"}[self._api.behaviour.image_format]
        ratio = slideshow.settings["aspect_ratio"] or "4:5"
        urls = []
        for index, slide in enumerate(slideshow.slides):
            url = f"{ROOT}/slides/{slideshow.id}/{number}-{index}.{suffix}"
            work = partial(draw_slide, _order(slide, ratio), self._cdn.find, self._cdn.new_file(url))
            try:
                await self._cdn.paint(work)
            except OSError:
                raise Refusal(500, "render_failed", f"The picture of slide {index} cannot be read.") from None
            self._cdn.publish(url)
            urls.append(url)
        return urls

    def _owned(self, call: Call, scope: Scope) -> Slideshow:
        return self._book.owned(path_id(call.request.path_params, "slideshow_id"), scope)


def _product(product_id: str | None, scope: Scope) -> Product | None:
    """The product, if any: a missing one and one of another scope are told apart, unlike all else."""
    if product_id is None:
        return None
    product = PRODUCTS.get(product_id)
    if product is None:
        raise Refusal(404, "product_not_found", f"No product {product_id}.")
    if product.owner != scope:
        raise Refusal(403, "forbidden_product_access", f"Product {product_id} is outside the scope of this key.")
    return product


def _regenerable(slideshow: Slideshow, index: int) -> Slide:
    """The slide, if all that the vendor asks for holds."""
    for holds, lack in (
        (slideshow.status == "draft", "The slideshow is no draft."),
        (slideshow.original_prompt, "The slideshow has no prompt."),
        (index < len(slideshow.slides), f"There is no slide {index}."),
    ):
        if not holds:
            raise Refusal(422, "regeneration_precondition_failed", lack)
    slide = slideshow.slides[index]
    if not slide.text_elements:
        raise Refusal(422, "regeneration_precondition_failed", "The slide has no text.")
    return slide


def _replaced(slide: NewSlide) -> Slide:
    sent = slide.model_dump(exclude_unset=True)
    texts = [TextElement(**text) for text in sent.pop("text_elements")]
    overlays = [overlay.model_dump() for overlay in slide.image_overlays] if slide.image_overlays else None
    return Slide(**(sent | {"text_elements": texts, "image_overlays": overlays}))


def _order(slide: Slide, ratio: str) -> SlideOrder:
    return SlideOrder(
        aspect_ratio=ratio,
        image_url=slide.image_url,
        text_elements=[vars(copy.copy(element)) for element in slide.text_elements],
        grid_type=slide.grid_type,
        grid_images=slide.grid_images or (),
        filters=slide.background_filters or {},
        overlays=slide.image_overlays or (),
    )


def _part(slideshow: Slideshow, origin: str, names: tuple[str, ...]) -> dict[str, Any]:
    full = slideshow.full(origin)
    return {name: full[name] for name in names}
