"""The twin of Genviral against the vendor's facts, over real HTTP: packs."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from airflow_provider_slides.sandbox.genviral import seeds
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.genviral.support import AI, CLOCK, UNKNOWN, data_of, error_of, generated


def test_packs_listed(client: httpx.Client, sandbox: Sandbox) -> None:
    page = data_of(client.get("/packs"))

    assert page["total"] == 4
    first = page["packs"][0]
    assert first == {
        "id": seeds.PACK,
        "name": "Quiet hills",
        "image_count": 8,
        "preview_image_url": f"{sandbox.url}/cdn/packs/hills/0.jpg",
        "is_public": False,
        "created_at": first["created_at"],
    }


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"include_public": "false"}, {"Quiet hills", "City after dark", "Nothing in here yet"}),
        ({"include_public": "no"}, {"Quiet hills", "City after dark", "Nothing in here yet", "Soft shapes"}),
        ({"search": "CITY"}, {"City after dark"}),
        ({"search": "gradient"}, {"Soft shapes"}),
    ],
)
def test_packs_searched(client: httpx.Client, query: dict[str, str], names: set[str]) -> None:
    assert {pack["name"] for pack in data_of(client.get("/packs", params=query))["packs"]} == names


def test_a_pack_and_its_pictures(client: httpx.Client) -> None:
    pack = data_of(client.get(f"/packs/{seeds.PUBLIC_PACK}"))

    assert (pack["name"], pack["image_count"], pack["is_public"], len(pack["images"])) == ("Soft shapes", 8, True, 8)
    metadata = pack["images"][0]["metadata"]
    assert set(metadata) == {"status", "description", "keywords", "model", "generated_at", "error"}
    assert (metadata["status"], metadata["keywords"]) == ("completed", ["abstract", "gradient", "colour"])


def test_a_pack_of_ones_own(sandbox: Sandbox, client: httpx.Client) -> None:
    sandbox.set_genviral(call_seconds=0.01)
    pack = data_of(client.post("/packs", json={"name": "  Mine  "}), 201)
    assert (pack["name"], pack["is_public"], pack["image_count"], pack["images"]) == ("Mine", False, 0, [])
    path = f"/packs/{pack['id']}"

    urls = ["https://e.com/1.webp", "https://e.com/2"]
    first = data_of(client.post(f"{path}/images", json={"image_url": urls[0], "file_name": "one.webp"}), 201)
    second = data_of(client.post(f"{path}/images", json={"image_url": urls[1]}), 201)
    assert (first["file_name"], first["content_type"]) == ("one.webp", "image/webp")
    assert (second["file_name"], second["content_type"]) == ("image", "image/jpeg")

    images = data_of(client.get(path))["images"]
    assert [image["url"] for image in images] == urls
    assert images[0]["metadata"]["status"] == "pending"
    assert images[0]["metadata"]["keywords"] == []
    CLOCK.now += 1
    described = data_of(client.get(path))["images"][0]["metadata"]
    assert (described["status"], described["description"]) == ("completed", "one.webp")

    changed = data_of(client.patch(path, json={"name": "Ours", "is_public": True}))
    assert (changed["name"], changed["is_public"], changed["image_count"], changed["images"]) == ("Ours", True, 2, [])
    deleted = data_of(client.delete(f"{path}/images/{first['id']}"))
    assert deleted == {"id": first["id"], "deleted": True}
    assert error_of(client.delete(f"{path}/images/{first['id']}")) == (404, "not_found")

    slide = generated(client, AI | {"pack_id": pack["id"], "slide_count": 1})["slides"][0]
    assert slide["image_url"] == urls[1]
    assert data_of(client.delete(path)) == {"id": pack["id"], "deleted": True}
    assert error_of(client.get(path)) == (404, "not_found")


@pytest.mark.parametrize(
    ("method", "path", "body", "expected"),
    [
        ("POST", "/packs", {}, (422, "invalid_payload")),
        ("POST", "/packs", {"name": "   "}, (422, "invalid_payload")),
        ("POST", "/packs", {"name": "x" * 121}, (422, "invalid_payload")),
        ("PATCH", f"/packs/{seeds.PACK}", {}, (422, "invalid_payload")),
        ("PATCH", f"/packs/{seeds.PUBLIC_PACK}", {"name": "N"}, (404, "not_found")),
        ("PATCH", f"/packs/{seeds.PERSONAL_PACK}", {"name": "N"}, (404, "not_found")),
        ("PATCH", "/packs/%20", {"name": "N"}, (400, "missing_pack_id")),
        ("DELETE", f"/packs/{seeds.PUBLIC_PACK}", None, (404, "not_found")),
        ("DELETE", f"/packs/{UNKNOWN}", None, (404, "not_found")),
        ("GET", "/packs/%20", None, (400, "missing_pack_id")),
        ("POST", f"/packs/{seeds.PACK}/images", {}, (422, "invalid_payload")),
        ("POST", f"/packs/{seeds.PACK}/images", {"image_url": "/relative.jpg"}, (422, "invalid_payload")),
        (
            "POST",
            f"/packs/{seeds.PACK}/images",
            {"image_url": "https://e.com/a", "file_name": "x" * 256},
            (422, "invalid_payload"),
        ),
    ],
)
def test_packs_refuse(
    client: httpx.Client, method: str, path: str, body: dict[str, Any] | None, expected: tuple[int, str]
) -> None:
    assert error_of(client.request(method, path, json=body)) == expected
