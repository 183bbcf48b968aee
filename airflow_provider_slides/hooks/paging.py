"""Reading a vendor's list whole, page after page, whoever sends."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Generic, TypeVar

from airflow_provider_slides.api.endpoint import Call, Endpoint
from airflow_provider_slides.exceptions import UnexpectedResponseError

if TYPE_CHECKING:
    from airflow_provider_slides.api.genviral.files import File
    from airflow_provider_slides.api.genviral.model import Page, Paging
    from airflow_provider_slides.api.genviral.packs import PackSummary
    from airflow_provider_slides.api.genviral.slideshows import SlideshowSummary
    from airflow_provider_slides.api.genviral.templates import Template
    from airflow_provider_slides.api.model import ResponseModel

#: The most that a page takes.
PAGE_SIZE = 100
#: No list of anybody's is as long as so many pages; one that is does not end.
MOST_PAGES = 1000
#: Nor does it take so long, in seconds, or so much memory, in bytes.
_LIST_SECONDS = 3600.0
_MOST_LISTED = 100 << 20

P = TypeVar("P", bound="Page")
T = TypeVar("T", bound="SlideshowSummary | PackSummary | Template | File")


class WholeList(Generic[P, T]):
    """
    The items of every page, each once, although the list changes while it is read.

        while (call := listed.call) is not None:
            listed.take(send(call))

    :param items: Takes the items out of a page.
    """

    def __init__(self, endpoint: Endpoint[P], query: Paging, items: Callable[[P], list[T]]) -> None:
        self._endpoint = endpoint
        self._query = query
        self._items = items
        self._found: dict[str, T] = {}
        self._offset = self._pages = self._weight = 0
        self._end = time.time() + _LIST_SECONDS
        self._is_whole = False

    @property
    def found(self) -> list[T]:
        """What was found so far."""
        return list(self._found.values())

    @property
    def call(self) -> Call[P] | None:
        """What to ask for next; ``None`` when the list is whole."""
        if self._is_whole:
            return None
        return self._endpoint.call(query={**self._query.body(), "limit": PAGE_SIZE, "offset": self._offset})

    def take(self, page: P) -> None:
        """
        Take in the answer to :attr:`call`.

        :raises UnexpectedResponseError: when the list does not end: nobody may take a part of it for the whole.
        """
        told = self._items(page)
        self._pages += 1
        self._weight += sum(map(_weight, told))
        if self._weight > _MOST_LISTED or time.time() > self._end:
            raise self._endless()
        ids = [str(item.id or item) for item in told]
        # Each page begins with the last item of the one before. Where it does not, something before it is gone, and
        # what has moved up was not seen.
        is_gap = self._offset > 0 and (not ids or ids[0] not in self._found)
        self._found |= zip(ids, told, strict=True)
        end = self._offset + len(told)
        if is_gap:
            self._offset = max(0, self._offset - PAGE_SIZE)
        elif len(told) <= 1 or (end >= page.total if page.total is not None else len(told) < PAGE_SIZE):
            self._is_whole = True
        else:
            self._offset = end - 1
        if self._pages >= MOST_PAGES and not self._is_whole:
            raise self._endless()

    def _endless(self) -> UnexpectedResponseError:
        what = f"Genviral's list at {self._endpoint.path}"
        return UnexpectedResponseError(f"{what} has not ended after {len(self._found)} items.")


def _weight(item: ResponseModel) -> int:
    """Return about how many bytes of memory an item takes, at most."""
    told = json.dumps(asdict(item))
    return 4 * len(told) + 64 * sum(map(told.count, "[{,"))
