"""The sandbox on a socket: uvicorn, set up so that faults can hang up on a client."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Callable
from typing import Any, cast
from urllib.parse import urlsplit

import uvicorn
from uvicorn.protocols.http.auto import AutoHTTPProtocol

from .app import Settings, create_app
from .interceptor import TRANSPORT


class _ShowsTransport(asyncio.Protocol):
    """Leaves the connection's transport in the scope's state; ASGI itself has no word for hanging up."""

    app_state: dict[str, Any]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.app_state = {**self.app_state, TRANSPORT: transport}
        super().connection_made(transport)


# Over whichever of its protocols uvicorn would take by itself (httptools where it is installed, else h11).
_PROTOCOL = cast(type[asyncio.Protocol], type("SandboxProtocol", (_ShowsTransport, AutoHTTPProtocol), {}))


class SandboxServer(uvicorn.Server):
    """
    A server that owns its socket, so its port is known before it starts, and says when it is ready.

    Links lead to `public_url`, by default to where it listens, and never to where a request's `Host` says: in a network
    that is anybody's word.
    """

    def __init__(
        self,
        settings: Settings,
        host: str,
        port: int,
        *,
        public_url: str | None = None,
        on_ready: Callable[[], None],
        log_level: str = "warning",
    ) -> None:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._socket = socket.create_server((host, port), family=family, backlog=2048)
        self._on_ready = on_ready
        address, self.port = self._socket.getsockname()[:2]
        listens = ipaddress.ip_address(address)
        self.is_private = listens.is_loopback
        if listens.is_unspecified:
            # No address that a client could ask for: it is this machine's, at least.
            host = "::1" if listens.version == 6 else "127.0.0.1"
        shown = f"[{host}]" if ":" in host else host
        self.url = public_url or f"http://{shown}:{self.port}"
        names = {"localhost", "127.0.0.1", "::1", host.lower(), urlsplit(self.url).hostname or host}
        super().__init__(
            uvicorn.Config(
                create_app(settings, self.url, names if self.is_private else None),
                http=_PROTOCOL,
                ws="none",
                lifespan="on",
                log_config=None,
                log_level=log_level,
                access_log=log_level == "debug",
                timeout_keep_alive=30,
                timeout_graceful_shutdown=1,
            )
        )

    def serve_forever(self) -> None:
        """Serve until told to stop: by a signal in the main thread, else by `should_exit`."""
        self.run(sockets=[self._socket])

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell."""
        await super().startup(sockets)
        self._on_ready()
