"""How a list is read page after page, by whoever sends; that it is whole is told by the hook's own tests."""

from __future__ import annotations

import pytest

from airflow_provider_slides.api import genviral as api
from airflow_provider_slides.api.genviral.slideshows import SlideshowPage, SlideshowSummary
from airflow_provider_slides.exceptions import UnexpectedResponseError
from airflow_provider_slides.hooks import paging
from airflow_provider_slides.hooks.paging import WholeList


def page(*ids: str, total: int | None = None) -> SlideshowPage:
    return SlideshowPage.model_validate({"slideshows": [{"id": id} for id in ids], "total": total})


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> WholeList[SlideshowPage, SlideshowSummary]:
    monkeypatch.setattr(paging, "PAGE_SIZE", 2)
    query = api.slideshows.ListRequest.of(status="rendered")
    return WholeList(api.slideshows.LIST, query, lambda page: page.slideshows)


def asked(listed: WholeList[SlideshowPage, SlideshowSummary]) -> str | None:
    return listed.call.path.rpartition("?")[2] if listed.call is not None else None


def test_each_page_begins_with_the_last_item_of_the_one_before(
    listed: WholeList[SlideshowPage, SlideshowSummary],
) -> None:
    assert asked(listed) == "limit=2&offset=0&status=rendered"
    listed.take(page("a", "b", total=3))
    assert asked(listed) == "limit=2&offset=1&status=rendered"
    listed.take(page("b", "c", total=3))

    assert asked(listed) is None
    assert [item.id for item in listed.found] == ["a", "b", "c"]


def test_where_something_is_gone_it_goes_back(listed: WholeList[SlideshowPage, SlideshowSummary]) -> None:
    listed.take(page("a", "b", total=4))
    listed.take(page("c", "d", total=3))

    assert asked(listed) == "limit=2&offset=0&status=rendered"


def test_no_part_of_an_endless_list_is_taken_for_the_whole(
    listed: WholeList[SlideshowPage, SlideshowSummary], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "MOST_PAGES", 2)
    listed.take(page("a", "b"))

    with pytest.raises(UnexpectedResponseError, match="has not ended after 3 items"):
        listed.take(page("b", "c"))
