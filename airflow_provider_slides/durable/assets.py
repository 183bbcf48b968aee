"""What a task's outlets are told: Airflow makes an event of each asset among them when the task succeeds."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

log = logging.getLogger(__name__)

EXTRA_VERSION = 1

#: Before the bucket stands the connection that a task takes: whoever reads the asset may need another one.
_CONNECTION = r"^([\w+.-]+://)[^/@]*@"
#: Of these a URI has parts; all else, such as a space, a name or ``#``, Airflow refuses or takes for the URI's end.
_KEPT = ":/%@!$&'()*+,;=~"
_OF_A_FILE = ("uri", "sha256", "slide_count")
_OF_A_MANIFEST = ("status", "billed", "credits")


def event_extra(id_key: str, manifest: Mapping[str, Any], manifest_uri: str | None) -> dict[str, Any]:
    """
    Return what the event of a delivery tells, which is small: no prompt and no link.

    :param id_key: Name of the vendor's id.
    :param manifest: What the task returns.
    :param manifest_uri: Where that lies; ``None`` when it lies nowhere.
    """
    files = [{name: file[name] for name in _OF_A_FILE if name in file} for file in manifest.get("files", ())]
    counts = [file["slide_count"] for file in files if "slide_count" in file]
    return {
        "schema_version": EXTRA_VERSION,
        id_key: manifest[id_key],
        **{name: manifest[name] for name in _OF_A_MANIFEST if name in manifest},
        "slide_count": manifest.get("slide_count", sum(counts) if counts else None),
        "uri": files[0]["uri"] if files else None,
        "files": files,
        "manifest_uri": manifest_uri,
    }


def tell_outlets(outlets: Iterable[Any], context: Mapping[str, Any], extra: Mapping[str, Any]) -> None:
    """
    Give the events of a task's assets their ``extra``; an alias among the outlets gets the first file as its asset.

    What fails is said in the log: the deck is there, and its event comes with less, or not at all for an alias.

    :param outlets: The task's.
    :param context: The task's context.
    :param extra: What :func:`event_extra` returns.
    """
    for outlet in outlets:
        try:
            _tell(outlet, context["outlet_events"], extra)
        except Exception as e:
            log.warning("The event of %s can't be told what was delivered: %s: %s", outlet, type(e).__name__, e)


def _tell(outlet: Any, events: Any, extra: Mapping[str, Any]) -> None:
    from airflow.providers.common.compat.sdk import Asset, AssetAlias

    if isinstance(outlet, AssetAlias):
        if extra["uri"] is None:
            log.info("No file has landed, so %s gets no asset.", outlet)
        else:
            events[outlet].add(Asset(uri=asset_uri(extra["uri"])), extra=_taken_of_an_alias(extra))
    elif isinstance(outlet, (Asset, *_references())):
        events[outlet].extra.update(extra)


def _taken_of_an_alias(extra: Mapping[str, Any]) -> dict[str, Any]:
    """Return what may be told of an alias's asset: Airflow 2 fails a task that tells anything nested."""
    return {name: value for name, value in extra.items() if _references() or not isinstance(value, dict | list)}


def _references() -> tuple[type, ...]:
    try:
        from airflow.sdk.definitions.asset import AssetRef
    except ImportError:  # Airflow 2 has no references.
        return ()
    return (AssetRef,)


def without_connection(uri: str) -> str:
    """Return the URI of a file without the connection that the task has taken for it."""
    return re.sub(_CONNECTION, r"\1", uri)


def asset_uri(uri: str) -> str:
    """Return the URI of a file as its asset has it: without a connection, in ASCII, and whole on every database."""
    return quote(without_connection(uri), safe=_KEPT)
