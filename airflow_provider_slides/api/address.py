"""
Where a vendor's links may lead: not into one's own network, where a worker reaches what a vendor does not.

A name is resolved once, and what it resolves to is what is checked and connected to: asked again, a hostile name server
would have another answer.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from urllib.parse import urlsplit

from airflow_provider_slides.api.service import Service
from airflow_provider_slides.exceptions import DownloadError

#: Addresses of IPv4 that a gateway makes addresses of IPv6 of (RFC 6052).
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
#: All that is given out of IPv6 so far.
_UNICAST = ipaddress.IPv6Network("2000::/3")


def is_private(address: str) -> bool:
    """Whether an IP address is not one of the public internet: private, loopback, link-local, reserved, multicast."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        nat64 = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None
        inner = ip.ipv4_mapped or ip.sixtofour or nat64
        if inner is None:
            return not ip.is_global or ip not in _UNICAST
        ip = inner
    return not ip.is_global or ip.is_multicast


class LinkPolicy:
    """
    What one account's links may lead to.

    :param service: Private addresses are allowed by its ``allow_private_links``; where that is not given, if the API
        itself is at one.
    """

    def __init__(self, service: Service) -> None:
        self._service = service

    def check_host(self, host: str) -> None:
        """
        Check a host that a proxy connects to, as far as this machine can resolve its name.

        :raises DownloadError: when it is at a private address, and such are not allowed.
        """
        try:
            found = _resolved(host, 0)
        except (OSError, ValueError):
            # Only the proxy knows it.
            return
        if not self._public(found):
            raise _refusal()

    def connect(self, place: tuple[str, int], timeout: float) -> socket.socket:
        """
        Return a connection to a host and port.

        :param timeout: Seconds that all its addresses may take together; those of the connection, too.
        :raises DownloadError: when it is at private addresses alone, and such are not allowed.
        :raises OSError: when nobody can be reached there.
        """
        until, error = time.monotonic() + timeout, OSError("the name resolves to no address")
        found = self._public(_resolved(*place))
        if not found:
            raise _refusal()
        for family, kind, protocol, _, address in found:
            sock = socket.socket(family, kind, protocol)
            try:
                sock.settimeout(max(0.1, until - time.monotonic()))
                sock.connect(address)
                sock.settimeout(timeout)
            except OSError as e:
                sock.close()
                error = e
            else:
                return sock
        raise error

    def _public(self, found: list[_Found]) -> list[_Found]:
        public = [one for one in found if not is_private(str(one[4][0]))]
        return found if len(public) == len(found) or self._allows_private() else public

    def _allows_private(self) -> bool:
        if self._service.allow_private_links is not None:
            return self._service.allow_private_links
        origin = urlsplit(self._service.origin)
        try:
            return any(is_private(str(one[4][0])) for one in _resolved(origin.hostname or "", 0))
        except (OSError, ValueError):
            return False


_Found = tuple[socket.AddressFamily, socket.SocketKind, int, str, tuple[str, int] | tuple[str, int, int, int]]


def _resolved(host: str, port: int) -> list[_Found]:
    return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)  # type: ignore[return-value]


def _refusal() -> DownloadError:
    return DownloadError(
        "The link leads to a private address; it was not followed. If the vendor is in your own network, set "
        '"allow_private_links": true in the extra of the connection.'
    )
