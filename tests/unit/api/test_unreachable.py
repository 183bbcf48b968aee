from __future__ import annotations

import socket
import ssl

import pytest

from airflow_provider_slides.api.service import Service
from airflow_provider_slides.api.unreachable import no_response

SERVICE = Service("https://api.example:8443", "sk-live-per-0123456789", "connection 'acme'", timeout=30.0)


def after(cause: BaseException, words: str = "https://user:s3cret@api.example/?key=s3cret") -> Exception:
    error = OSError(words)
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("cause", "sent", "words"),
    [
        (ssl.SSLCertVerificationError("s3cret"), False, "its certificate is not trusted here"),
        (ssl.SSLError("s3cret"), False, "write http://api.example:8443 as the host of connection 'acme': without"),
        (socket.gaierror("s3cret"), False, "its name is not known here. Check the host of connection 'acme'"),
        (ConnectionRefusedError("s3cret"), False, "nothing listens there (connection refused). Check host and port of"),
        (TimeoutError("s3cret"), False, "it took no connection in time. Check the host of connection 'acme'"),
        (TimeoutError("s3cret"), True, "not within 30 s, the request_timeout of connection 'acme'."),
        (ValueError("s3cret"), True, "OSError. Check the network between this machine and it."),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
@pytest.mark.parametrize("depth", [0, 1, 3])
def test_what_a_library_raised_is_told_by_what_to_do(cause: Exception, sent: bool, words: str, depth: int) -> None:
    error = cause if depth == 0 else after(cause)
    for _ in range(1, depth):
        error = after(error)

    told = no_response(SERVICE, error, sent=sent)

    assert str(told).startswith("No answer from https://api.example:8443: ")
    assert words.replace("OSError", "ValueError" if depth == 0 else "OSError") in str(told)
    assert "s3cret" not in str(told)
    assert told.sent is sent


def test_a_proxy_is_named_without_its_login(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://me:s3cret@proxy.example:3128")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)

    told = str(no_response(SERVICE, ConnectionRefusedError(), sent=False))

    assert told.startswith(
        "No answer from https://api.example:8443 through the proxy http://proxy.example:3128: nothing"
    )
    assert "s3cret" not in told
