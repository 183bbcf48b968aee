"""An Airflow connection as an account at a vendor, read once for all who use it in an event loop."""

from __future__ import annotations

import asyncio
import functools
import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from airflow_provider_slides.api.service import Service, check_origin
from airflow_provider_slides.exceptions import InvalidArgumentError

log = logging.getLogger(__name__)

_LOOPBACK = r"localhost|127\.\d+\.\d+\.\d+|::1"

DEFAULT_MAX_DOWNLOAD_MIB = 1024

#: How long one reading of a connection is everybody's.
CONNECTION_SECONDS = 60.0

#: What the extra of a connection may have.
EXTRAS = ("request_timeout", "requests_per_second", "max_download_mib", "allow_private_links")

_Slot = tuple[asyncio.AbstractEventLoop, type, str, str]
_readings: dict[_Slot, asyncio.Task[Service]] = {}


async def shared_reading(kind: type, conn_id: str, dag_id: str, read: Callable[[], Awaitable[Service]]) -> Service:
    """
    Return what ``read`` does, for a minute to all who ask for the same DAG in this event loop.

    No wider: where Airflow has teams, a DAG is one team's, and the connections of two teams may have the same id.

    Each reading costs a triggerer several messages to its supervisor, which takes one at a time: a restart with a
    thousand jobs would be busy with them for minutes.
    """
    slot = (asyncio.get_running_loop(), kind, conn_id, dag_id)
    if slot not in _readings:
        _readings[slot] = asyncio.ensure_future(read())
        _readings[slot].add_done_callback(functools.partial(_keep_for_a_while, slot))
    # Shielded: the first reader may be cancelled, and the others still need it.
    return await asyncio.shield(_readings[slot])


def _keep_for_a_while(slot: _Slot, reading: asyncio.Task[Service]) -> None:
    # A failure is nobody else's: whoever comes next tries again.
    failed = reading.cancelled() or reading.exception() is not None
    slot[0].call_later(0.0 if failed else CONNECTION_SECONDS, _readings.pop, slot, None)


def service_of(conn_id: str, connection: Any, extra: dict[str, Any], *, origin: str, timeout: float) -> Service:
    """
    Return the account that a connection describes.

    :param conn_id: The connection's id, for messages.
    :param connection: The connection.
    :param extra: Its extra, as JSON.
    :param origin: Where the vendor is, unless the connection has a host.
    :param timeout: Longest wait for one answer in seconds, unless the extra has ``request_timeout``.
    :raises InvalidArgumentError: when it has no key, its host is no origin, or a number is none.
    """
    # Imported here: DAG parsing need not pay for it.
    from airflow_provider_slides.api.proxy import proxy_of

    name = f"connection {conn_id!r}"
    key = (connection.password or "").strip()
    if not key:
        raise InvalidArgumentError("password", None, f"The password of {name} is empty: put the API key there.")
    if not key.isascii() or not key.isprintable() or " " in key:
        raise InvalidArgumentError(
            "password", "***", f"The password of {name} has characters that no API key has: paste it again."
        )
    host = (connection.host or origin).strip()
    if "://" not in host:
        host = f"{connection.schema or 'https'}://{host}"
    if connection.port:
        host = f"{host.removesuffix('/')}:{connection.port}"
    origin = check_origin(f"host of {name}", host)
    # Needed only after the vendor was paid; what is wrong with it is told before.
    max_download_bytes(conn_id, extra)
    proxy_of(origin)
    _warn_if_readable(name, origin)
    for field in extra:
        if field not in EXTRAS:
            _warn_of_extra(name, field)
    return Service(
        origin=origin,
        key=key,
        name=name,
        timeout=_number(conn_id, extra, "request_timeout") or timeout,
        requests_per_second=_number(conn_id, extra, "requests_per_second"),
        allow_private_links=_flag(conn_id, extra, "allow_private_links"),
    )


@functools.cache
def _warn_if_readable(name: str, origin: str) -> None:
    if origin.startswith("http:") and not re.fullmatch(_LOOPBACK, urlsplit(origin).hostname or ""):
        log.warning("The host of %s is not encrypted (%s): whoever is on the way can read the key.", name, origin)


@functools.cache
def _warn_of_extra(name: str, field: str) -> None:
    # Imported here: DAG parsing need not pay for it.
    from difflib import get_close_matches

    # Not its value, which may be a secret.
    near = get_close_matches(field, EXTRAS, 1)
    fix = f"Write {near[0]!r}" if near else f"There are {', '.join(EXTRAS)}"
    log.warning("The extra of %s has %.60r, which nothing reads. %s.", name, field, fix)


def max_download_bytes(conn_id: str, extra: dict[str, Any], default_mib: float = DEFAULT_MAX_DOWNLOAD_MIB) -> int:
    """
    Return the largest file that may be fetched with a connection, in bytes.

    :param default_mib: What it is where the extra does not say, in MiB.
    :raises InvalidArgumentError: when its ``max_download_mib`` is no number above 0.
    """
    return int((_number(conn_id, extra, "max_download_mib") or default_mib) * 2**20)


def _number(conn_id: str, extra: dict[str, Any], field: str) -> float | None:
    # Numbers come back as strings from a connection that was written as a URI.
    value = extra.get(field)
    if value in (None, ""):
        return None
    try:
        number = float(str(value))
    except ValueError:
        number = 0.0
    # Clocks and sockets take no number of any size.
    if not 0.001 <= number <= 1_000_000:
        raise InvalidArgumentError(
            field,
            value,
            f"The extra of connection {conn_id!r} needs a number above 0 (0.001 to 1,000,000), or leave it out.",
        )
    return number


def _flag(conn_id: str, extra: dict[str, Any], field: str) -> bool | None:
    value = extra.get(field)
    if value in (None, ""):
        return None
    flag = {"true": True, "false": False}.get(str(value).lower())
    if flag is None:
        raise InvalidArgumentError(
            field, value, f"The extra of connection {conn_id!r} needs true or false, or leave it out."
        )
    return flag
