"""The twin of Perceptis against the vendor's facts, over real HTTP: what generate refuses."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.perceptis.support import DECK, SLIDE, error_of


@pytest.mark.parametrize(
    "body",
    [
        {"output_type": "deck"},
        {"prompt": "tea"},
        DECK | {"output_type": "poster"},
        DECK | {"prompt": 3},
        DECK | {"use_web_search": "yes"},
        DECK | {"variant_count": 1},
        DECK | {"reference_images": []},
        SLIDE | {"variant_count": "2"},
        SLIDE | {"reference_images": [{"data": "%%%", "mime_type": "image/png"}]},
        ["a list"],
    ],
)
def test_an_invalid_request(sandbox: Sandbox, client: httpx.Client, body: Any) -> None:
    assert error_of(client.post("/api/v1/generate", json=body)) == (400, "invalid_request")
    assert sandbox.ledger()["jobs"] == []


@pytest.mark.parametrize("content_type", [None, "text/plain", "application/x-www-form-urlencoded"])
def test_the_content_type_is_required(client: httpx.Client, content_type: str | None) -> None:
    headers = {"Content-Type": content_type} if content_type else {}
    answer = client.post("/api/v1/generate", content=b'{"prompt": "tea", "output_type": "deck"}', headers=headers)

    assert error_of(answer) == (400, "invalid_request")


def test_broken_json(client: httpx.Client) -> None:
    answer = client.post("/api/v1/generate", content=b'{"prompt":', headers={"Content-Type": "application/json"})

    assert error_of(answer) == (400, "invalid_request")
