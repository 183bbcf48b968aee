"""Packs: the collections of pictures that slideshows are made from."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import Field, StringConstraints, model_validator
from starlette.responses import Response

from ..interceptor import Call
from ..refusal import Refusal
from .api import Api, absolute, iso
from .cdn import pack_picture
from .envelope import success
from .keys import Scope
from .parsing import Page, Strict, Url, parse, parse_query, path_id
from .seeds import PACKS

_CONTENT_TYPES = {f".{kind}": f"image/{kind}" for kind in ("png", "gif", "webp", "heic", "heif", "avif")}
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]


@dataclass
class PackImage:
    """A picture of a pack: an address, nothing more."""

    id: str
    url: str
    created_at: float
    described_at: float
    description: str
    keywords: tuple[str, ...] = ()

    def as_dict(self, origin: str, now: float) -> dict[str, Any]:
        """As the pack shows it. The vendor's AI describes a new picture after a while."""
        done = now >= self.described_at
        return {
            "id": self.id,
            "url": absolute(self.url, origin),
            "metadata": {
                "status": "completed" if done else "pending",
                "description": self.description if done else None,
                "keywords": list(self.keywords) if done else [],
                "model": "sandbox-vision",
                "generated_at": iso(self.described_at) if done else None,
                "error": None,
            },
        }


@dataclass
class Pack:
    """A collection of pictures; the vendor's own have no owner."""

    id: str
    owner: Scope | None
    name: str
    is_public: bool
    created_at: float
    images: list[PackImage] = field(default_factory=list)

    def visible_to(self, scope: Scope) -> bool:
        """Whether that scope may read it."""
        return self.is_public or self.owner == scope

    def summary(self, origin: str) -> dict[str, Any]:
        """As a list shows it."""
        return {
            "id": self.id,
            "name": self.name,
            "image_count": len(self.images),
            "preview_image_url": absolute(self.images[0].url, origin) if self.images else None,
            "is_public": self.is_public,
            "created_at": iso(self.created_at),
        }

    def full(self, images: list[dict[str, Any]]) -> dict[str, Any]:
        """As get shows it."""
        return {
            "id": self.id,
            "name": self.name,
            "image_count": len(self.images),
            "is_public": self.is_public,
            "created_at": iso(self.created_at),
            "images": images,
        }


class NewPack(Strict):
    """Body of create."""

    name: Name
    is_public: bool = False


class PackChange(Strict):
    """Body of update."""

    name: Name | None = None
    is_public: bool | None = None

    @model_validator(mode="after")
    def _something(self) -> PackChange:
        if not (self.has("name") or self.has("is_public")):
            raise ValueError("give name or is_public")
        return self


class NewImage(Strict):
    """Body of add image."""

    image_url: Url
    file_name: str = Field(default="image", min_length=1, max_length=255)


class PackBook:
    """All packs, by id."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._packs: dict[str, Pack] = {}
        self.clear()

    def clear(self) -> None:
        """Back to what is there at the start."""
        now = self._api.clock()
        self._packs = {
            seed.id: Pack(
                id=seed.id,
                owner=seed.owner,
                name=seed.name,
                is_public=seed.is_public,
                created_at=now,
                images=[
                    PackImage(
                        id=str(uuid.uuid5(uuid.UUID(seed.id), str(number))),
                        url=pack_picture(seed.theme, number),
                        created_at=now,
                        described_at=now,
                        description=f"{seed.name}, picture {number + 1}",
                        keywords=seed.words,
                    )
                    for number in range(seed.size)
                ],
            )
            for seed in PACKS
        }

    def visible(self, scope: Scope) -> list[Pack]:
        """All that the scope may read, newest last."""
        return [pack for pack in self._packs.values() if pack.visible_to(scope)]

    def readable(self, pack_id: str, scope: Scope, code: str = "not_found") -> Pack:
        """The pack of that id, if the scope may read it."""
        pack = self._packs.get(pack_id)
        if pack is None or not pack.visible_to(scope):
            raise Refusal(404, code, f"No pack {pack_id} in the scope of this key.")
        return pack

    def owned(self, pack_id: str, scope: Scope) -> Pack:
        """The pack of that id, if the scope may change it."""
        pack = self.readable(pack_id, scope)
        if pack.owner != scope:
            raise Refusal(404, "not_found", f"No pack {pack_id} in the scope of this key.")
        return pack

    def create(self, scope: Scope, wish: NewPack) -> Pack:
        """A new, empty pack."""
        pack = Pack(str(uuid.uuid4()), scope, wish.name, wish.is_public, self._api.clock())
        self._packs[pack.id] = pack
        return pack

    def remove(self, pack: Pack) -> None:
        """Delete it; slideshows keep the addresses of their pictures."""
        del self._packs[pack.id]


class Packs:
    """The routes."""

    def __init__(self, api: Api, book: PackBook) -> None:
        self._api = api
        self._book = book
        self.routes = [
            api.route("GET", "/packs", self._list, "packs_list_failed"),
            api.route("POST", "/packs", self._create, "pack_create_failed"),
            api.route("GET", "/packs/{pack_id}", self._get, "pack_get_failed"),
            api.route("PATCH", "/packs/{pack_id}", self._update, "pack_update_failed"),
            api.route("DELETE", "/packs/{pack_id}", self._delete, "pack_delete_failed"),
            api.route("POST", "/packs/{pack_id}/images", self._add_image, "pack_image_create_failed"),
            api.route("DELETE", "/packs/{pack_id}/images/{image_id}", self._delete_image, "pack_image_delete_failed"),
        ]

    async def _list(self, call: Call, scope: Scope) -> Response:
        params = call.request.query_params
        page = parse_query(params, Page)
        # The literal "false" alone leaves the public ones out; any other value means true.
        packs = [p for p in self._book.visible(scope) if p.owner == scope or params.get("include_public") != "false"]
        wanted = page.search.casefold()
        found = [pack.summary(self._api.origin) for pack in packs if wanted in _searched_text(pack)]
        return success(page.cut("packs", found))

    async def _create(self, call: Call, scope: Scope) -> Response:
        pack = self._book.create(scope, parse(call.body, NewPack))
        return success(pack.full([]), "Pack created", 201)

    async def _get(self, call: Call, scope: Scope) -> Response:
        pack = self._book.readable(path_id(call.request.path_params, "pack_id"), scope)
        origin, now = self._api.origin, self._api.clock()
        return success(pack.full([image.as_dict(origin, now) for image in pack.images]))

    async def _update(self, call: Call, scope: Scope) -> Response:
        change = parse(call.body, PackChange)
        pack = self._owned(call, scope)
        if change.name is not None:
            pack.name = change.name
        if change.is_public is not None:
            pack.is_public = change.is_public
        # The vendor's own example shows no images here, whatever the count.
        return success(pack.full([]), "Pack updated")

    async def _delete(self, call: Call, scope: Scope) -> Response:
        pack = self._owned(call, scope)
        self._book.remove(pack)
        return success({"id": pack.id, "deleted": True}, "Pack deleted")

    async def _add_image(self, call: Call, scope: Scope) -> Response:
        wish = parse(call.body, NewImage)
        pack = self._owned(call, scope)
        now = self._api.clock()
        # Neither fetched nor checked: the address must work when a slideshow is made and rendered.
        image = PackImage(
            id=str(uuid.uuid4()),
            url=wish.image_url,
            created_at=now,
            described_at=now + self._api.behaviour.call_seconds,
            description=wish.file_name,
        )
        pack.images.append(image)
        suffix = PurePosixPath(urlsplit(wish.image_url).path).suffix.lower()
        content_type = _CONTENT_TYPES.get(suffix, "image/jpeg")
        data = {"id": image.id, "url": image.url, "file_name": wish.file_name, "content_type": content_type}
        return success(data, "Image added", 201)

    async def _delete_image(self, call: Call, scope: Scope) -> Response:
        pack = self._owned(call, scope)
        image_id = path_id(call.request.path_params, "image_id")
        left = [image for image in pack.images if image.id != image_id]
        if len(left) == len(pack.images):
            raise Refusal(404, "not_found", f"No image {image_id} in this pack.")
        pack.images = left
        return success({"id": image_id, "deleted": True}, "Image deleted")

    def _owned(self, call: Call, scope: Scope) -> Pack:
        return self._book.owned(path_id(call.request.path_params, "pack_id"), scope)


def _searched_text(pack: Pack) -> str:
    words = [pack.name]
    for image in pack.images:
        words += [image.description, *image.keywords]
    return "\n".join(words).casefold()
