"""Why no answer came: what a library raised, told by what somebody can do about it."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from urllib.parse import urlsplit

from airflow_provider_slides.api.proxy import proxy_of
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.exceptions import NoResponseError


def no_response(service: Service, error: BaseException, *, sent: bool) -> NoResponseError:
    """
    Return the error for a request that was not answered.

    :param error: What the library raised. Its own text stays out: some of it holds the URL, or a proxy's login.
    :param sent: Whether the request may have reached the vendor.
    """
    proxy = proxy_of(service.origin)
    through = f" through the proxy {proxy.url}" if proxy is not None else ""
    return NoResponseError(f"No answer from {service.origin}{through}: {_why(service, error, sent)}", sent=sent)


def _why(service: Service, error: BaseException, sent: bool) -> str:
    host = urlsplit(service.origin).netloc
    # The innermost first: it knows most.
    for cause in reversed(list(_causes(error))):
        if isinstance(cause, ssl.SSLCertVerificationError):
            words = getattr(cause, "verify_message", None) or type(cause).__name__
            return (
                f"its certificate is not trusted here ({words}). If it is the right host, put the certificate of its "
                "authority into the file that the environment's SSL_CERT_FILE names."
            )
        if isinstance(cause, ssl.SSLError):
            words = getattr(cause, "reason", None) or type(cause).__name__
            return (
                f"no TLS with it ({words}). If it speaks plain http, write http://{host} as the host of "
                f"{service.name}: without http://, https is assumed."
            )
        if isinstance(cause, socket.gaierror):
            return f"its name is not known here. Check the host of {service.name}, and the DNS of this machine."
        if isinstance(cause, ConnectionRefusedError):
            return f"nothing listens there (connection refused). Check host and port of {service.name}."
        if isinstance(cause, TimeoutError):
            if sent:
                return f"not within {service.timeout:g} s, the request_timeout of {service.name}."
            return f"it took no connection in time. Check the host of {service.name}, and firewalls on the way."
    return f"{type(error).__name__}. Check the network between this machine and it."


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
