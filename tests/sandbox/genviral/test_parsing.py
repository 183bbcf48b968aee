"""The twin of Genviral against the vendor's facts, over real HTTP: bodies and queries that are none."""

from __future__ import annotations

import httpx
import pytest

from airflow_provider_slides.sandbox.genviral import seeds
from tests.sandbox.genviral.support import data_of, error_of, generated, with_text


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/slideshows/generate"),
        ("POST", "/packs"),
        ("POST", "/templates"),
        ("POST", "/files"),
        ("POST", "/posts"),
        ("POST", "/posts/retry"),
        ("POST", "/posts/delete"),
        ("PATCH", f"/packs/{seeds.PACK}"),
        ("POST", f"/packs/{seeds.PACK}/images"),
    ],
)
@pytest.mark.parametrize(("content", "expected"), [(b"{", (400, "invalid_json")), (b"[]", (422, "invalid_payload"))])
def test_a_body_must_be_a_json_object(
    client: httpx.Client, method: str, path: str, content: bytes, expected: tuple[int, str]
) -> None:
    assert error_of(client.request(method, path, content=content)) == expected


def test_absurd_numbers_break_nothing(client: httpx.Client) -> None:
    path = f"/slideshows/{generated(client)['id']}"
    for body in (b'{"content": "T", "x": NaN, "y": 1}', b'{"content": "T", "x": 1, "y": 1e999}'):
        content = b'{"slides": [{"image_url": "https://e.com/a.jpg", "text_elements": [' + body + b"]}]}"
        assert error_of(client.patch(path, content=content)) == (422, "invalid_payload")
    data_of(client.patch(path, json=with_text(x=-1e9, y=1e9, font_size=1e9, width=-5)))

    assert data_of(client.post(f"{path}/render"))["status"] == "rendered"


@pytest.mark.parametrize("path", ["/slideshows", "/packs", "/templates"])
@pytest.mark.parametrize("query", [{"limit": "0"}, {"limit": "101"}, {"limit": "x"}, {"offset": "-1"}])
def test_lists_refuse_bad_pages(client: httpx.Client, path: str, query: dict[str, str]) -> None:
    assert error_of(client.get(path, params=query)) == (422, "invalid_query")
