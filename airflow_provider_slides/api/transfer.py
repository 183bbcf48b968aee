"""Files by signed link: down from a vendor's store, and up to it. A link is a secret, and no key goes with it."""

from __future__ import annotations

import contextlib
import functools
import gzip
import io
import math
import socket
import string
import zlib
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

import httpx

from airflow_provider_slides.api.client import CONNECT_SECONDS
from airflow_provider_slides.api.exchange import quietly
from airflow_provider_slides.exceptions import ApiError, DownloadError, LinkExpiredError, NoResponseError, ServerError

MAX_REDIRECTS = 5
#: So often a download that stands still asks whether to go on, in seconds.
SLICE_SECONDS = 0.5
GIVEN_UP = "It was given up: the task was ended, or its time is up."

_HEADERS = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": "airflow-provider-slides"}
_REFUSED = range(400, 500)
_MAY_PASS = (408, 429)


@contextlib.contextmanager
def open_download(url: str, *, timeout: float, go_on: Callable[[], bool] = lambda: True) -> Iterator[io.BufferedReader]:
    """
    Fetch a signed link with a plain GET and yield what arrives; reading it raises DownloadError when it breaks off.

    The link is a secret: it is in no message, and no ``Authorization`` header goes with it.

    :param url: The link; it is asked for as it is, since a signature may be for just these letters.
    :param timeout: Longest wait for the next bytes, in seconds.
    :param go_on: Whether to go on; asked for before each read, and every half second of a wait for an answer.
    :raises LinkExpiredError: when the link is refused (HTTP 4xx).
    :raises DownloadError: when the file cannot be had for another reason; trying again may work.
    """
    # The standard library's client and not httpx: it reads into the caller's buffer, which takes half the CPU.
    opener = OpenerDirector()
    for handler in (ProxyHandler, UnknownHandler, _Redirects, HTTPDefaultErrorHandler, HTTPErrorProcessor):
        opener.add_handler(handler())
    opener.add_handler(_Http(go_on))
    try:
        if urlsplit(url).scheme not in ("http", "https"):
            raise DownloadError("The download link is neither http nor https; it was not followed.")
        # What no request line can hold is quoted, and nothing else: blanks, control characters, what is not ASCII.
        response = opener.open(Request(quote(url, safe=string.punctuation), headers=_HEADERS), timeout=timeout)
    except HTTPError as e:
        e.close()
        if e.code in _REFUSED and e.code not in _MAY_PASS:
            raise LinkExpiredError(f"The download link was refused (HTTP {e.code}).") from None
        raise DownloadError(f"The download host answered HTTP {e.code}.") from None
    except (OSError, HTTPException, ValueError) as e:
        cause = e.reason if isinstance(e, URLError) and isinstance(e.reason, Exception) else e
        raise DownloadError(f"The download host did not answer ({type(cause).__name__}).") from None
    with response:
        if response.status != HTTPStatus.OK:
            raise DownloadError(f"The download host answered HTTP {response.status}.")
        yield io.BufferedReader(_Body(response))


class _Http(HTTPHandler):
    def __init__(self, go_on: Callable[[], bool]) -> None:
        super().__init__()
        self._go_on = go_on

    def http_open(self, req: Request) -> HTTPResponse:
        return self.do_open(functools.partial(self._connect, HTTPConnection), req)

    def https_open(self, req: Request) -> HTTPResponse:
        # httpx's certificates, so that those are trusted which are for the API; loading them takes a while.
        context = httpx.create_ssl_context()
        return self.do_open(functools.partial(self._connect, HTTPSConnection), req, context=context)

    https_request = HTTPHandler.http_request

    def _connect(self, kind: type[HTTPConnection], host: str, **how: Any) -> HTTPConnection:
        connection = kind(host, **how)
        connection.response_class = functools.partial(_Response, go_on=self._go_on)  # type: ignore[assignment]
        return connection


class _Response(HTTPResponse):
    def __init__(self, sock: socket.socket, *args: Any, go_on: Callable[[], bool], **how: Any) -> None:
        super().__init__(sock, *args, **how)
        self.fp = io.BufferedReader(_Arriving(sock, self.fp, go_on))


class _Arriving(io.RawIOBase):
    """What arrives on a socket, for as long as somebody wants it: another thread can't end a read, nor a signal."""

    def __init__(self, sock: socket.socket, file: io.BufferedReader, go_on: Callable[[], bool]) -> None:
        self._sock, self._file, self._go_on = sock, file, go_on
        self._timeout = sock.gettimeout() or math.inf
        sock.settimeout(min(self._timeout, SLICE_SECONDS))

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        waited = 0.0
        while waited < self._timeout:
            if not self._go_on():
                raise DownloadError(GIVEN_UP)
            # Not the file's own way: it reads no more after a time-out.
            with contextlib.suppress(TimeoutError):
                return self._sock.recv_into(buffer)
            waited += SLICE_SECONDS
        raise TimeoutError

    def close(self) -> None:
        if not self.closed:
            with contextlib.suppress(OSError):
                # A proxy's answer is followed by others on the same socket.
                self._sock.settimeout(None if self._timeout == math.inf else self._timeout)
            self._file.close()
        super().close()


class _Redirects(HTTPRedirectHandler):
    max_redirections = MAX_REDIRECTS

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        # Its text would be read into memory, however long.
        fp.close()
        request = super().redirect_request(req, fp, code, msg, headers, newurl)
        if request is not None:
            # The next host may be one that the proxy is not asked for.
            request.remove_header("Proxy-authorization")
        return request


class _Body(io.RawIOBase):
    """What a response holds, and DownloadError instead of whatever goes wrong."""

    def __init__(self, response: HTTPResponse) -> None:
        self._response = response
        # Stores that were given a file gzipped send it so, also to those who did not ask for it.
        coded = response.headers.get("Content-Encoding", "").lower() == "gzip"
        self._content: io.BufferedIOBase = gzip.GzipFile(fileobj=response) if coded else response

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            read = self._content.readinto(buffer)
        except (OSError, EOFError, zlib.error, HTTPException) as e:
            raise DownloadError(f"The download broke off ({type(e).__name__}).") from None
        if not read and self._response.length:
            raise DownloadError(f"The download broke off: {self._response.length} bytes are missing.")
        return read


def upload(url: str, content: bytes, *, content_type: str, timeout: float) -> None:
    """
    Put a file where a signed link says.

    The link is a secret: it is in no message, and no ``Authorization`` header goes with it.

    :param url: The link.
    :param content: The file.
    :param content_type: What the link was signed for.
    :param timeout: Longest wait for an answer, in seconds.
    :raises NoResponseError: when there is no answer; trying again is safe.
    :raises ApiError: one of its subclasses, when the link is refused or the host fails.
    """
    try:
        with quietly():
            response = httpx.put(
                url,
                content=content,
                headers={"Content-Type": content_type},
                timeout=httpx.Timeout(timeout, connect=min(CONNECT_SECONDS, timeout)),
                follow_redirects=False,
            )
    except (httpx.HTTPError, httpx.InvalidURL) as e:
        raise NoResponseError(f"The upload host did not answer ({type(e).__name__}).", sent=True) from None
    if response.status_code >= 500:
        raise ServerError(f"The upload host failed (HTTP {response.status_code}).", status=response.status_code)
    if not response.is_success:
        raise ApiError(f"The upload was refused (HTTP {response.status_code}).", status=response.status_code)
