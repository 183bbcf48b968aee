"""The twin of Genviral against the vendor's facts, over real HTTP: templates."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from airflow_provider_slides.sandbox.genviral import seeds
from tests.sandbox.genviral.support import CLOCK, CONFIG, UNKNOWN, data_of, error_of, iso, rendered


def test_the_life_of_a_template(client: httpx.Client) -> None:
    template = data_of(client.post("/templates", json={"name": "Mine", "config": CONFIG}), 201)
    path = f"/templates/{template['id']}"
    assert template == {
        "id": template["id"],
        "name": "Mine",
        "description": None,
        "visibility": "private",
        "preview_url": None,
        "use_count": 0,
        "last_used_at": None,
        "created_at": iso(CLOCK.now),
        "updated_at": iso(CLOCK.now),
        "is_owner": True,
        "config": CONFIG,
    }
    assert data_of(client.get(path)) == template

    changed = data_of(client.patch(path, json={"name": "Ours", "description": "D", "visibility": "workspace"}))
    assert (changed["name"], changed["description"], changed["visibility"]) == ("Ours", "D", "workspace")
    assert data_of(client.patch(path, json={"description": None}))["description"] is None
    assert [entry["name"] for entry in data_of(client.get("/templates"))["templates"]] == ["Bold hook", "Ours"]
    found = data_of(client.get("/templates", params={"search": "our"}))
    assert (found["total"], found["templates"][0]["id"]) == (1, template["id"])

    assert data_of(client.delete(path)) == {"id": template["id"], "deleted": True}
    assert error_of(client.get(path)) == (404, "not_found")


def test_a_template_from_a_slideshow(client: httpx.Client) -> None:
    slideshow = rendered(client)
    path = f"/templates/from-slideshow/{slideshow['id']}"

    template = data_of(client.post(path), 201)
    assert (template["visibility"], template["preview_url"]) == ("private", slideshow["preview_image_url"])
    slides = template["config"]["structure"]["slides"]
    assert len(slides) == 3
    assert slides[0]["textElements"][0]["content"] == "5 discipline quotes"
    assert template["config"]["visuals"]["packId"] == seeds.PACK

    assert error_of(client.post(path)) == (409, "template_name_conflict")
    bare = data_of(client.post(path, json={"name": "Bare", "preserve_text": False}), 201)
    assert {text["content"] for slide in bare["config"]["structure"]["slides"] for text in slide["textElements"]} == {
        ""
    }


@pytest.mark.parametrize(
    ("method", "path", "body", "expected"),
    [
        ("POST", "/templates", {"name": "N"}, (422, "invalid_payload")),
        ("POST", "/templates", {"name": "x" * 101, "config": CONFIG}, (422, "invalid_payload")),
        ("POST", "/templates", {"name": "N", "config": CONFIG, "description": "x" * 501}, (422, "invalid_payload")),
        ("POST", "/templates", {"name": "N", "config": CONFIG, "visibility": "public"}, (422, "invalid_payload")),
        ("POST", "/templates", {"name": "N", "config": CONFIG | {"version": 2}}, (422, "invalid_template_config")),
        ("POST", "/templates", {"name": "N", "config": CONFIG | {"structure": {}}}, (422, "invalid_template_config")),
        ("POST", f"/templates/from-slideshow/{UNKNOWN}", {}, (404, "slideshow_not_found")),
        ("POST", "/templates/from-slideshow/%20", {}, (400, "missing_slideshow_id")),
        ("GET", "/templates/%20", None, (400, "missing_template_id")),
        ("GET", f"/templates/{UNKNOWN}", None, (404, "not_found")),
        ("PATCH", f"/templates/{UNKNOWN}", {"name": "N"}, (404, "not_found")),
        ("PATCH", f"/templates/{UNKNOWN}", {}, (422, "invalid_payload")),
        ("DELETE", f"/templates/{seeds.PUBLIC_TEMPLATE}", None, (403, "forbidden_template")),
    ],
)
def test_templates_refuse(
    client: httpx.Client, method: str, path: str, body: dict[str, Any] | None, expected: tuple[int, str]
) -> None:
    assert error_of(client.request(method, path, json=body)) == expected


def test_a_templates_name_is_unique(client: httpx.Client, personal: httpx.Client) -> None:
    first, second = (
        data_of(client.post("/templates", json={"name": name, "config": CONFIG}), 201) for name in ("One", "Two")
    )
    conflict = (409, "template_name_conflict")
    assert error_of(client.post("/templates", json={"name": "One", "config": CONFIG})) == conflict
    assert error_of(client.patch(f"/templates/{second['id']}", json={"name": "One"})) == conflict
    assert data_of(client.patch(f"/templates/{first['id']}", json={"name": "One"}))
    assert data_of(personal.post("/templates", json={"name": "One", "config": CONFIG}), 201)
