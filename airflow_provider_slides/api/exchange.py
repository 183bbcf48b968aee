"""One request of the blocking client, left as soon as its time is up or its task was ended."""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import httpx

from airflow_provider_slides.api.endpoint import Call
from airflow_provider_slides.api.reply import Reply
from airflow_provider_slides.api.words import MAX_ANSWER_BYTES

#: No wait goes on for longer than this after it was to end.
SLICE_SECONDS = 0.5


class _QuietInExchanges(logging.Filter):
    """httpx logs each URL at INFO, which would be one line per poll, and httpcore what a vendor sends, at DEBUG."""

    def filter(self, record: logging.LogRecord) -> bool:
        return not isinstance(threading.current_thread(), Exchange)


# To each: a logger's filter is not asked about what its children log.
for _name in ("httpx", *(f"httpcore.{part}" for part in ("connection", "http11", "proxy"))):
    logging.getLogger(_name).addFilter(_QuietInExchanges())


def sleep_while(goes_on: Callable[[], bool], seconds: float) -> bool:
    """
    Sleep for ``seconds``, or until half a second after ``goes_on`` says no; return what it says then.

    In slices: a signal handler can't end a sleep, and may set no more than a plain value.
    """
    until = time.monotonic() + seconds
    while goes_on() and (left := until - time.monotonic()) > 0:
        time.sleep(min(left, SLICE_SECONDS))
    return goes_on()


class Exchange(threading.Thread):
    """
    One request and its answer, in a thread of their own: whoever waits can leave, whatever it hangs in.

    That may be the name's resolution, a connection that nobody accepts, or an answer that comes byte by byte: httpx
    limits each step, none of them the whole.

    :param http: What sends it, over a new connection.
    :param call: The request.
    """

    def __init__(self, http: httpx.Client, call: Call[Any]) -> None:
        super().__init__(name=f"{call.endpoint.method} {call.endpoint.path}", daemon=True)
        self.outcome: Reply | BaseException | None = None
        self._http = http
        self._call = call
        self._stages: set[str] = set()
        self._socket: socket.socket | None = None
        self._abandoned = False
        self._lock = threading.Lock()

    def run(self) -> None:
        """Send, and keep what comes of it in ``outcome``: a reply, or what was raised."""
        try:
            self.outcome = self._reply()
        except _AbandonedError:
            # Not kept: with it goes the connection that it was raised in.
            pass
        except BaseException as e:
            self.outcome = e

    def abandon(self) -> bool:
        """End it, and let it begin nothing more; return whether the vendor may have got any of the request."""
        with self._lock:
            self._abandoned = True
            if self._socket is not None:
                # Whatever is read or written, byte by byte or without end, has come to its end.
                with contextlib.suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)
            # Certain of one thing alone: that it has never come further than connecting.
            return not self._stages or any(not stage.startswith("connection.") for stage in self._stages)

    def _reply(self) -> Reply:
        method, extensions = self._call.endpoint.method, {"trace": self._at}
        headers, content = dict(self._call.headers), self._call.content
        body = bytearray()
        with self._http.stream(
            method, self._call.path, headers=headers, content=content, extensions=extensions
        ) as response:
            for part in response.iter_raw():
                self._at("body")
                body += part
                if len(body) > MAX_ANSWER_BYTES:
                    break
        return Reply(response.status_code, response.headers, bytes(body))

    def _at(self, stage: str, info: Any = None) -> None:
        with self._lock:
            # What cleans up goes on, or the connection would stay open.
            if self._abandoned and "close" not in stage and not stage.endswith(".failed"):
                raise _AbandonedError
            self._stages.add(stage)
            if stage.endswith(("connect_tcp.complete", "start_tls.complete")):
                self._socket = info["return_value"].get_extra_info("socket")


class _AbandonedError(Exception):
    """Nobody waits for the answer any more."""
