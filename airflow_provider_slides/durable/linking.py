"""Showing links on the task's page: whatever goes wrong with one costs no deck."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from airflow.providers.common.compat.sdk import ObjectStoragePath

from airflow_provider_slides.links.base import FileLink, ManifestLink, PushedLink
from airflow_provider_slides.storage import Destination, LandedFile, console_address

log = logging.getLogger(__name__)


def show(ti: Any, link: type[PushedLink], where: Callable[[], str | None]) -> None:
    """
    Push a link.

    :param where: Returns its address; ``None`` for none.
    """
    try:
        link.push(ti, where())
    except Exception as e:
        log.warning("This task's page has no link %r (%s): nothing else is wrong.", link.name, type(e).__name__)


def show_manifest(ti: Any, destination: Destination, is_there: Callable[[], bool] = lambda: True) -> None:
    """
    Push the link to the manifest.

    :param is_there: Whether there is one; asked only where it has an address.
    """

    def where() -> str | None:
        address = console_address(destination.manifest)
        return address if address is not None and is_there() else None

    show(ti, ManifestLink, where)


def show_file(ti: Any, files: list[LandedFile]) -> None:
    """Push the link to the first of the files that have landed."""
    if files:
        show(ti, FileLink, lambda: console_address(ObjectStoragePath(files[0].uri)))
