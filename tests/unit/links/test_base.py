"""Links that a task pushes, and that are read back."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import XCom

from airflow_provider_slides.links.base import FileLink, ManifestLink, PushedLink, VendorLink, web_address
from airflow_provider_slides.links.genviral import PictureLink, PostLink, PreviewLink
from airflow_provider_slides.links.perceptis import DeckLink

LINKS = [DeckLink, ManifestLink, PictureLink, PostLink, PreviewLink]
PAGE = "https://console.example/decks?prefix=q3.pptx"


@pytest.fixture
def xcoms(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The XComs of a task, as its links read them."""
    kept: dict[str, Any] = {}
    monkeypatch.setattr(XCom, "get_value", lambda *, key, ti_key: kept.get(key))
    return kept


def ti(kept: dict[str, Any]) -> Any:
    return SimpleNamespace(xcom_push=lambda *, key, value: kept.update({key: value}))


@pytest.mark.parametrize("link", LINKS)
def test_what_was_pushed_is_read_back_in_another_process(link: type[PushedLink], xcoms: dict[str, Any]) -> None:
    link.push(ti(xcoms), PAGE)

    assert link().get_link(None, ti_key=None) == PAGE
    assert xcoms == {link.xcom_key: PAGE}


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("kept", [None, "", 1, ["https://h/"], "javascript:alert(1)"])
def test_where_nothing_was_pushed_it_is_blank_which_is_no_link(
    link: type[PushedLink], kept: Any, xcoms: dict[str, Any]
) -> None:
    """Airflow writes ``None`` as the link 'None'."""
    xcoms[link.xcom_key] = kept

    assert link().get_link(None, ti_key=None) == ""


@pytest.mark.parametrize("address", ["http://h/", "https://h:8443/a?b=c#d", "https://[::1]/a", "https://ü.example/ö"])
def test_web_addresses(address: str) -> None:
    assert web_address(address) == address


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "javascript:alert(1)",
        "JAVASCRIPT://h/%0aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://h/",
        "//h/a",
        "/a",
        "https://",
        "https:///a",
        "https://user:s3cret@h/",
        "https://h/ a",
        "https://h/\na",
        "https://h\\@evil/",
        'https://h/"onclick="x',
        "https://[::1/",
        "https://h/\ufffd",
    ],
)
def test_what_is_none_is_neither_pushed_nor_shown(text: Any) -> None:
    kept: dict[str, Any] = {}

    FileLink.push(ti(kept), text)

    assert web_address(text) == ""
    assert kept == {}


def test_each_kind_has_an_xcom_of_its_own_whatever_the_vendor() -> None:
    assert len({link.xcom_key for link in (FileLink, ManifestLink, VendorLink)}) == 3
    assert DeckLink.xcom_key == PictureLink.xcom_key == FileLink.xcom_key
    assert PreviewLink.xcom_key == PostLink.xcom_key == VendorLink.xcom_key
