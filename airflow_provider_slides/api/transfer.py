"""Files by signed link: down from a vendor's store, and up to it. A link is a secret, and no key goes with it."""

from __future__ import annotations

import contextlib
import gzip
import io
import string
import zlib
from collections.abc import Iterator
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse, HTTPSConnection
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

_HEADERS = {"Accept": "*/*", "Accept-Encoding": "identity", "User-Agent": "airflow-provider-slides"}
_REFUSED = range(400, 500)
_MAY_PASS = (408, 429)


@contextlib.contextmanager
def open_download(url: str, *, timeout: float) -> Iterator[io.BufferedReader]:
    """
    Fetch a signed link with a plain GET and yield what arrives; reading it raises DownloadError when it breaks off.

    The link is a secret: it is in no message, and no ``Authorization`` header goes with it.

    :param url: The link; it is asked for as it is, since a signature may be for just these letters.
    :param timeout: Longest wait for the next bytes, in seconds.
    :raises LinkExpiredError: when the link is refused (HTTP 4xx).
    :raises DownloadError: when the file cannot be had for another reason; trying again may work.
    """
    # The standard library's client and not httpx: it reads into the caller's buffer, which takes half the CPU.
    opener = OpenerDirector()
    for handler in (ProxyHandler, _Http, UnknownHandler, _Redirects, HTTPDefaultErrorHandler, HTTPErrorProcessor):
        opener.add_handler(handler())
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
    def https_open(self, req: Request) -> HTTPResponse:
        # httpx's certificates, so that those are trusted which are for the API; loading them takes a while.
        return self.do_open(HTTPSConnection, req, context=httpx.create_ssl_context())

    https_request = HTTPHandler.http_request


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
