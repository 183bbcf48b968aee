"""What keeps a test offline and quick: no connection leads to a vendor, and nobody waits as long as in production."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable
from importlib import import_module
from itertools import product
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    import pytest

#: No wait is longer than that, in seconds: the next look at a job, a Retry-After, the pause before another try.
LONGEST_WAIT = 0.05

_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_KINDS = ("hooks", "operators", "sensors", "triggers")


def refuse_other_hosts(patch: pytest.MonkeyPatch) -> None:
    """Let a connection that leads out of this machine be refused where it is read, with the fix."""
    from airflow_provider_slides.exceptions import InvalidArgumentError
    from airflow_provider_slides.hooks import base
    from airflow_provider_slides.hooks.connection import service_of

    def local_service_of(conn_id: str, connection: Any, extra: dict[str, Any], **defaults: Any) -> Any:
        service = service_of(conn_id, connection, extra, **defaults)
        if urlsplit(service.origin).hostname not in _LOOPBACK:
            fix = f"This is a test, and connection {conn_id!r} leads out of it: slides_connections({conn_id}=...)."
            raise InvalidArgumentError("host", service.origin, fix)
        return service

    patch.setattr(base, "service_of", local_service_of)


def shorten_waits(patch: pytest.MonkeyPatch) -> None:
    """Cut each wait of operators, sensors, hooks and triggers to :data:`LONGEST_WAIT`; limits are what they were."""
    for kind, vendor in product(_KINDS, ("perceptis", "genviral")):
        import_module(f"airflow_provider_slides.{kind}.{vendor}")
    for module in ours():
        for name, short in _shortened(module).items():
            patch.setattr(module, name, short)


def ours() -> list[ModuleType]:
    """Return the modules whose waits are shortened: all of ours that are loaded, and not the vendor's twin."""
    others = ("airflow_provider_slides.sandbox", "airflow_provider_slides.testing")
    return [
        module
        for name, module in sys.modules.copy().items()
        if name.startswith("airflow_provider_slides.") and not name.startswith(others)
    ]


def _shortened(module: ModuleType) -> dict[str, Any]:
    here = vars(module)
    found: dict[str, Any] = {}
    if here.get("time") is time:
        found["time"] = SimpleNamespace(**{**vars(time), "sleep": lambda seconds: time.sleep(_short(seconds))})
    if here.get("asyncio") is asyncio:
        found["asyncio"] = SimpleNamespace(
            **{**vars(asyncio), "sleep": lambda seconds, *more: asyncio.sleep(_short(seconds), *more)}
        )
    # Which measure by themselves how long they wait.
    for name in ("sleep_while", "defer_for"):
        if callable(wait := here.get(name)):
            found[name] = _with_short_seconds(wait)
    return found


def _with_short_seconds(wait: Callable[..., Any]) -> Callable[..., Any]:
    return lambda who, seconds, *more: wait(who, _short(seconds), *more)


def _short(seconds: float) -> float:
    return min(seconds, LONGEST_WAIT)
