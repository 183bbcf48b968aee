"""The proxy that the environment has for an address: the same for both clients and for files."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

from airflow_provider_slides.exceptions import InvalidArgumentError


@dataclass(frozen=True)
class Proxy:
    """
    An HTTP proxy.

    :param address: Its host and port.
    :param headers: What only the proxy may read: the login, if it needs one.
    """

    address: str
    headers: dict[str, str] = field(repr=False)

    @property
    def url(self) -> str:
        """Its address, without the login: what stands in there ends up in what libraries raise."""
        return f"http://{self.address}"


def proxy_of(url: str) -> Proxy | None:
    """
    Return the proxy for ``url``, if any: ``HTTPS_PROXY``, ``HTTP_PROXY``, ``ALL_PROXY``, less ``NO_PROXY``.

    :raises InvalidArgumentError: when it is not one that all requests can go through, or no proxy's address at all.
    """
    parts, proxies = urlsplit(url), getproxies()
    kind = parts.scheme if parts.scheme in proxies else "all"
    if kind not in proxies or proxy_bypass(parts.hostname or ""):
        return None
    given = proxies[kind]
    try:
        proxy = urlsplit(given if "://" in given else f"http://{given}")
        host, port = proxy.hostname, proxy.port or 80
    except ValueError:
        proxy, host, port = urlsplit(""), None, 0
    if proxy.scheme != "http" or not host or not host.isprintable() or " " in host:
        # It may hold a login.
        raise InvalidArgumentError(
            f"{kind}_proxy",
            f"{proxy.scheme}://***",
            "Set this variable of the environment to http://host:port, which also tunnels https: no other kind of "
            "proxy, such as SOCKS, is supported.",
        )
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    if proxy.username is None:
        return Proxy(address, {})
    login = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return Proxy(address, {"Proxy-Authorization": f"Basic {base64.b64encode(login.encode()).decode()}"})
