"""One account at one vendor: origin, key and limits."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from airflow_provider_slides.exceptions import InvalidArgumentError

#: A shorter key is no secret but somebody's test: taken out of a text, it would take words apart.
SHORTEST_SECRET = 8


@dataclass(frozen=True)
class Service:
    """
    One account at one vendor.

    :param origin: Scheme and host, such as ``https://app.perceptis.ai``.
    :param key: The secret; never shown.
    :param name: What a message calls it, such as ``connection 'perceptis_default'``.
    :param timeout: Longest wait for one answer, in seconds.
    :param requests_per_second: Most requests that one process sends; default: as many as the vendor does not refuse.
    :param allow_private_links: Whether its links may lead to private addresses; default: if the API itself is at one.
    """

    origin: str
    key: str = field(repr=False)
    name: str
    timeout: float = 30.0
    requests_per_second: float | None = None
    allow_private_links: bool | None = None

    def hides(self, text: str) -> bool:
        """Whether the key stands in ``text``."""
        return len(self.key) >= SHORTEST_SECRET and self.key in text

    def redact(self, text: str) -> str:
        """Return ``text`` without the key: a vendor may quote it back."""
        return text.replace(self.key, "***") if self.hides(text) else text


def check_origin(field_name: str, origin: str) -> str:
    """
    Return ``origin`` without a trailing slash.

    :raises InvalidArgumentError: when it is not scheme and host alone.
    """
    try:
        parts = urlsplit(origin)
        whole = parts.scheme in ("http", "https") and parts.port != 0 and _is_host(parts.hostname or "")
    except ValueError:
        whole = False
    if not whole or not re.fullmatch(_NETLOC, parts.netloc) or parts.path.strip("/") or parts.query or parts.fragment:
        # Before an @ may stand a password.
        shown = "***" if "@" in origin else origin
        raise InvalidArgumentError(field_name, shown, "Give scheme and host alone, such as https://app.perceptis.ai")
    return f"{parts.scheme}://{parts.netloc}"


#: Neither a login nor an empty port.
_NETLOC = r"(\[[0-9a-fA-F:.]+\]|[^@:\[\]]+)(:\d+)?"
_NAME = rb"[\w.-]+"


def _is_host(host: str) -> bool:
    if ":" in host:
        return bool(ipaddress.IPv6Address(host))
    # As it is asked for: with no part empty or too long.
    return bool(re.fullmatch(_NAME, host.encode("idna")))
