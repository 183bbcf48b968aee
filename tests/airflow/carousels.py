"""What the tests of carousels in a real Airflow share: an order, and the witnesses of what was made for it."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

if TYPE_CHECKING:
    from tests.airflow.conftest import Order, World

API = "/api/partner/v1"
GENERATE = f"POST {API}/slideshows/generate"
RENDER = f"POST {API}/slideshows/{{slideshow_id}}/render"
POSTS = f"POST {API}/posts"


def prepare(world: World, dag_id: str) -> Order:
    return world.prepare(dag_id, subject="discipline quotes")


def place(world: World, order: Order, **conf: Any) -> Order:
    later = datetime.now(UTC) + timedelta(hours=2)
    arguments = {"destination": f"{order.directory}/carousel.jpg", "scheduled_at": later.isoformat()}
    return world.place(order, **arguments, **conf)


def connection(world: World, conn_id: str, **extra: Any) -> str:
    """Make a connection to the sandbox with these extras, and return its name."""
    fields = {**world.sandbox.genviral_connection(), "extra": json.dumps(extra)}
    world.stack.api.create_connection({"connection_id": conn_id, **fields})
    return conn_id


def bought_once(world: World, order: Order) -> dict[str, Any]:
    """The run has one slideshow and one post, and what it says of them is true; return the slideshow's manifest."""
    order.ends()
    manifest = order.manifest()
    (made,) = world.sandbox.carousels(order.marker)
    assert manifest["slideshow_id"] == made["slideshow_id"]
    assert len(world.sandbox.renders(made["slideshow_id"])) == 1
    assert order.files() == ["carousel-1.jpg", "carousel-2.jpg", "carousel.manifest.json"]
    assert json.loads((order.directory / "carousel.manifest.json").read_text()) == manifest
    for file, slide in zip(manifest["files"], manifest["slides"], strict=True):
        path = Path(file["uri"].removeprefix("file://"))
        content = path.read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (file["size_bytes"], file["sha256"])
        with Image.open(path) as image:
            image.load()
            assert image.width == image.height
        assert slide["image_uri"] == file["uri"]
        assert slide["text"]
    assert posted_once(world, order)["status"] == "scheduled"
    return manifest


def posted_once(world: World, order: Order) -> dict[str, Any]:
    """The run has one post, and tells it; return the post's manifest."""
    order.ends()
    (post,) = world.sandbox.posts(order.marker)
    manifest = order.manifest("post")
    assert (manifest["post_id"], manifest["external_id"]) == (post["post_id"], post["external_id"])
    return manifest
