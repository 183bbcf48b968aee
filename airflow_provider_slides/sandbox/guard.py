"""Who may look behind the sandbox: whoever runs it, and not the pages of other sites in a browser on this machine."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

_JSON = "application/json"


class Guard:
    """
    The ASGI application in front of the sandbox's.

    `hosts` are the names that it goes by: under another one a browser would take it for a part of another site (DNS
    rebinding). None: any, as whoever gets here may know it by a name of the network's.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str] | None) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or let it through."""
        refusal = self._refusal(Request(scope)) if scope["type"] == "http" else None
        await (refusal or self._app)(scope, receive, send)

    def _refusal(self, request: Request) -> Response | None:
        headers, host = request.headers, request.headers.get("host", "")
        if self._hosts is not None and _name(host) not in self._hosts:
            return _no(421, "foreign_host", f"The sandbox is not {host!r} (--public-url says what else it is called).")
        if not request.scope["path"].startswith("/_sandbox/"):
            return None
        origin = headers.get("origin")
        if headers.get("sec-fetch-site", "none") not in ("same-origin", "none") or (
            origin is not None and _place(origin) != host
        ):
            return _no(403, "cross_site", "No other site may reach /_sandbox/ from a browser.")
        if request.method in ("POST", "PUT", "PATCH") and _media_type(headers.get("content-type", "")) != _JSON:
            # Any other type can be sent from a page of another site without asking first.
            return _no(415, "unsupported_media_type", f"Content-Type must be {_JSON}.")
        return None


def _no(status: int, code: str, message: str) -> Response:
    return JSONResponse({"error": {"code": code, "message": message}}, status)


def _name(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None


def _place(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None


def _media_type(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()
