"""Genviral's Partner API v1 over HTTP, its CDN, and the sandbox's own route for its options."""

from __future__ import annotations

from contextlib import ExitStack
from types import TracebackType
from typing import Any

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ..ledger import Ledger
from .accounts import Accounts, Subscription
from .api import PREFIX, Api
from .cdn import Cdn
from .files import Files
from .packs import PackBook, Packs
from .posts.routes import Posts
from .slideshows.routes import Slideshows
from .slideshows.state import SlideshowBook
from .templates import Templates


class GenviralTwin:
    """The routes and the state behind them."""

    def __init__(self, api: Api, ledger: Ledger, seed: int) -> None:
        self._ledger = ledger
        self._initial = api.behaviour
        self._api = api
        self._cdn = Cdn(api, seed)
        self._subscription = Subscription(api)
        self._packs = PackBook(api)
        book = SlideshowBook()
        self._slideshows = Slideshows(api, ledger, book, self._packs, self._cdn, self._subscription, seed)
        self._templates = Templates(api, book)
        self._files = Files(api, self._cdn)
        self._posts = Posts(api, self._cdn)
        resources = (
            *(self._slideshows, Packs(api, self._packs), self._templates, self._files),
            *(Accounts(api), self._posts, self._subscription, self._cdn),
        )
        self.routes = [
            *(route for resource in resources for route in resource.routes),
            Route("/_sandbox/genviral", self._show, methods=["GET"]),
            Route("/_sandbox/genviral", self._change, methods=["PATCH"]),
        ]
        self._open = ExitStack()

    def __enter__(self) -> GenviralTwin:
        self._open.enter_context(self._cdn)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def ledger_part(self) -> dict[str, Any]:
        """What the ledger says of this vendor."""
        return {
            **self._slideshows.ledger_part(),
            **self._posts.ledger_part(),
            **self._files.ledger_part(),
            "credits_spent": self._subscription.spent,
            "requests": {name: count for name, count in self._ledger.requests.items() if f" {PREFIX}/" in name},
        }

    def clear(self) -> None:
        """Back to how it was at the start."""
        self._api.behaviour = self._initial
        parts = (self._slideshows, self._packs, self._templates, self._files, self._posts)
        for part in (*parts, self._subscription, self._cdn):
            part.clear()

    async def _show(self, _: Request) -> Response:
        return JSONResponse(self._api.behaviour.model_dump())

    async def _change(self, request: Request) -> Response:
        try:
            wishes = await request.json()
            self._api.behaviour = self._api.behaviour.changed(wishes)
        except ValidationError as error:
            found = error.errors(include_url=False, include_input=False)[0]
            message = f"{'.'.join(str(part) for part in found['loc'])}: {found['msg']}"
            return JSONResponse({"error": {"code": "invalid_options", "message": message}}, 400)
        except ValueError:
            return JSONResponse({"error": {"code": "invalid_options", "message": "The body is not JSON."}}, 400)
        return await self._show(request)
