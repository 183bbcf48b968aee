"""Files by signed link: down from a vendor's store, and up to it. A link is a secret, and no key goes with it."""

from __future__ import annotations

import contextlib
import functools
import gzip
import io
import math
import socket
import string
import time
import zlib
from collections.abc import Callable, Iterator
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import (
    BaseHandler,
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    OpenerDirector,
    Request,
    UnknownHandler,
)

import httpx

from airflow_provider_slides.api.address import LinkPolicy
from airflow_provider_slides.api.proxy import proxy_of
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.exceptions import ApiError, DownloadError, LinkExpiredError, NoResponseError, ServerError

MAX_REDIRECTS = 5
#: A file that goes slower than this is given up, once it is behind by as much time as an answer may take.
MIN_BYTES_PER_SECOND = 16 << 10
#: So often a download that stands still asks whether to go on, in seconds.
SLICE_SECONDS = 0.5
GIVEN_UP = "It was given up: the task was ended, or its time is up."

_HEADERS = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": "airflow-provider-slides"}
_REFUSED = range(400, 500)
_MAY_PASS = (408, 429)
_FAILURES = (OSError, HTTPException, ValueError, OverflowError)


@contextlib.contextmanager
def open_download(
    url: str, service: Service, *, go_on: Callable[[], bool] = lambda: True
) -> Iterator[io.BufferedReader]:
    """
    Fetch a signed link with a plain GET and yield what arrives; reading it raises DownloadError when it breaks off.

    The link is a secret: it is in no message, and no ``Authorization`` header goes with it. It does not lead to a
    private address, unless those are allowed, and not from https to http.

    :param url: The link; it is asked for as it is, since a signature may be for just these letters.
    :param service: Whose link it is. Its ``timeout`` is the longest wait for the next bytes, and how far behind 16 KiB
        a second the file may be, in seconds.
    :param go_on: Whether to go on; asked for before each read, and every half second of a wait for an answer.
    :raises LinkExpiredError: when the link is refused (HTTP 4xx).
    :raises DownloadError: when the file cannot be had for another reason; trying again may work.
    """
    pace = _Pace(service.timeout, go_on)
    try:
        response = _opener(service, pace, _Redirects()).open(_request(url), timeout=service.timeout)
    except HTTPError as e:
        e.close()
        if e.code in _REFUSED and e.code not in _MAY_PASS:
            raise LinkExpiredError(f"The download link was refused (HTTP {e.code}).") from None
        raise DownloadError(f"The download host answered HTTP {e.code}.") from None
    except _FAILURES as e:
        raise DownloadError(f"The download host did not answer ({_cause(e)}).") from None
    with response:
        if response.status != HTTPStatus.OK:
            raise DownloadError(f"The download host answered HTTP {response.status}.")
        yield io.BufferedReader(_Body(response, pace))


def upload(
    url: str, content: bytes, service: Service, *, content_type: str, go_on: Callable[[], bool] = lambda: True
) -> None:
    """
    Put a file where a signed link says.

    The link is a secret: it is in no message, and no ``Authorization`` header goes with it. It does not lead to a
    private address, unless those are allowed, and is not redirected.

    :param url: The link.
    :param content: The file.
    :param service: Whose link it is. Its ``timeout`` is the longest wait for an answer, and how far behind 16 KiB a
        second the file may be, in seconds.
    :param content_type: What the link was signed for.
    :param go_on: Whether to go on.
    :raises NoResponseError: when there is no answer; trying again is safe.
    :raises ApiError: one of its subclasses, when the link is refused or the host fails.
    """
    pace = _Pace(service.timeout, go_on)
    headers = {"Content-Type": content_type, "Content-Length": str(len(content))}
    try:
        request = _request(url, data=_Sending(content, pace), headers=headers, method="PUT")
        _opener(service, pace).open(request, timeout=service.timeout).close()
    except HTTPError as e:
        e.close()
        if e.code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise ServerError(f"The upload host failed (HTTP {e.code}).", status=e.code) from None
        raise ApiError(f"The upload was refused (HTTP {e.code}).", status=e.code) from None
    except DownloadError as e:
        raise NoResponseError(str(e), sent=True) from None
    except _FAILURES as e:
        raise NoResponseError(f"The upload host did not answer ({_cause(e)}).", sent=True) from None


def _request(url: str, *, headers: dict[str, str] | None = None, **more: Any) -> Request:
    if urlsplit(url).scheme not in ("http", "https"):
        raise DownloadError("The link is neither http nor https; it was not followed.")
    # What no request line can hold is quoted, and nothing else: blanks, control characters, what is not ASCII.
    return Request(quote(url, safe=string.punctuation), headers=_HEADERS | (headers or {}), **more)


def _opener(service: Service, pace: _Pace, *handlers: BaseHandler) -> OpenerDirector:
    # The standard library's client and not httpx: it reads into the caller's buffer, which takes half the CPU.
    opener = OpenerDirector()
    own = _Http(LinkPolicy(service), pace), UnknownHandler(), HTTPDefaultErrorHandler(), HTTPErrorProcessor()
    for handler in (*own, *handlers):
        opener.add_handler(handler)
    return opener


def _cause(error: BaseException) -> str:
    reason = error.reason if isinstance(error, URLError) else error
    return type(reason if isinstance(reason, Exception) else error).__name__


class _Pace:
    """
    Whether a transfer is wanted, and fast enough: drips, empty parts and answers before the answer come to an end.

    :param grace: Seconds that it may be behind.
    """

    def __init__(self, grace: float, go_on: Callable[[], bool]) -> None:
        self._grace, self._go_on = grace, go_on
        self._until = time.monotonic() + grace
        #: Most bytes to wait for before they are counted: much less than come in the time that it may be behind.
        self.step = max(1, min(1 << 16, int(grace * MIN_BYTES_PER_SECOND / 8)))

    def keep(self) -> None:
        """
        Go on.

        :raises DownloadError: when it is not wanted any more, or too slow.
        """
        if not self._go_on():
            raise DownloadError(GIVEN_UP)
        if time.monotonic() > self._until:
            raise DownloadError(f"It was given up: it took longer than {MIN_BYTES_PER_SECOND >> 10} KiB a second do.")

    def moved(self, size: int) -> None:
        """Count what has come over."""
        self._until = min(self._until + size / MIN_BYTES_PER_SECOND, time.monotonic() + self._grace)


class _Http(HTTPHandler):
    def __init__(self, links: LinkPolicy, pace: _Pace) -> None:
        super().__init__()
        self._links, self._pace = links, pace

    def http_open(self, req: Request) -> HTTPResponse:
        return self.do_open(self._connection(HTTPConnection, req), req)

    def https_open(self, req: Request) -> HTTPResponse:
        # httpx's certificates, so that those are trusted which are for the API; loading them takes a while.
        return self.do_open(self._connection(HTTPSConnection, req), req, context=httpx.create_ssl_context())

    https_request = HTTPHandler.http_request

    def _connection(self, kind: type[HTTPConnection], req: Request) -> Any:
        connect: Callable[[tuple[str, int], float], socket.socket] = self._links.connect
        proxy = proxy_of(req.full_url)
        if proxy is not None:
            self._links.check_host(urlsplit(req.full_url).hostname or "")
            req.set_proxy(proxy.address, "http")
            for name, value in proxy.headers.items():
                req.add_unredirected_header(name, value)
            connect = socket.create_connection

        def make(host: str, **how: Any) -> HTTPConnection:
            connection = kind(host, **how)
            connection.response_class = functools.partial(_Response, pace=self._pace)  # type: ignore[assignment]
            # The one way to say where a connection leads, and still to whom its certificate must belong.
            connection._create_connection = lambda place, timeout, *_: connect(place, timeout)  # type: ignore[attr-defined]
            return connection

        return make


class _Response(HTTPResponse):
    def __init__(self, sock: socket.socket, *args: Any, pace: _Pace, **how: Any) -> None:
        super().__init__(sock, *args, **how)
        self.fp = io.BufferedReader(_Arriving(sock, self.fp, pace))


class _Arriving(io.RawIOBase):
    """What arrives on a socket, for as long as somebody wants it: another thread can't end a read, nor a signal."""

    def __init__(self, sock: socket.socket, file: io.BufferedReader, pace: _Pace) -> None:
        self._sock, self._file, self._pace = sock, file, pace
        self._timeout = sock.gettimeout() or math.inf
        sock.settimeout(min(self._timeout, SLICE_SECONDS))

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        waited = 0.0
        while waited < self._timeout:
            self._pace.keep()
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
        if urlsplit(req.full_url).scheme == "https" and urlsplit(newurl).scheme != "https":
            raise DownloadError("The link redirects from https to what is not encrypted; it was not followed.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _Body(io.RawIOBase):
    """What a response holds, and DownloadError instead of whatever goes wrong."""

    def __init__(self, response: HTTPResponse, pace: _Pace) -> None:
        self._response, self._pace = response, pace
        # Stores that were given a file gzipped send it so, also to those who did not ask for it.
        coded = response.headers.get("Content-Encoding", "").lower() == "gzip"
        self._content: io.BufferedIOBase = gzip.GzipFile(fileobj=response) if coded else response

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            read = self._content.readinto(memoryview(buffer)[: self._pace.step])
        except (OSError, EOFError, zlib.error, HTTPException) as e:
            raise DownloadError(f"The download broke off ({type(e).__name__}).") from None
        if not read and self._response.length:
            raise DownloadError(f"The download broke off: {self._response.length} bytes are missing.")
        self._pace.moved(read)
        return read


class _Sending(io.BytesIO):
    """A file that leaves in blocks, as long as somebody takes them."""

    def __init__(self, content: bytes, pace: _Pace) -> None:
        super().__init__(content)
        self._pace = pace

    def read(self, size: int | None = -1) -> bytes:
        self._pace.keep()
        block = super().read(size)
        self._pace.moved(len(block))
        return block
