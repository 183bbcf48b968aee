"""The twin of Genviral against the vendor's facts, over real HTTP: its options, and its pace."""

from __future__ import annotations

import time
from typing import Any

import httpx

from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.genviral.support import AI, POST_SECONDS, generated

JSON = {"Content-Type": "application/json"}


def test_options_are_shown_and_changed(sandbox: Sandbox, plain: httpx.Client) -> None:
    sandbox.set_genviral(credits=5, upload_form="finalize")

    options = plain.get("/_sandbox/genviral").json()

    assert (options["credits"], options["upload_form"], options["post_seconds"]) == (5, "finalize", POST_SECONDS)
    for bad in ({"credits": -1}, {"colour": "red"}, {"upload_form": "pigeon"}, [1]):
        answer = plain.patch("/_sandbox/genviral", json=bad)
        assert (answer.status_code, answer.json()["error"]["code"]) == (400, "invalid_options")
    assert plain.patch("/_sandbox/genviral", content=b"{", headers=JSON).status_code == 400
    assert plain.get("/_sandbox/genviral").json() == options


def test_calls_take_their_time(sandbox: Sandbox, client: httpx.Client) -> None:
    def seconds(path: str, body: Any = None) -> float:
        started = time.monotonic()
        assert client.post(path, json=body).is_success
        return time.monotonic() - started

    sandbox.set_genviral(call_seconds=0.2, render_seconds=0.6)
    slideshow_id = generated(client)["id"]
    assert seconds("/slideshows/generate", AI) >= 0.2
    assert seconds(f"/slideshows/{slideshow_id}/slides/0/regenerate") >= 0.2
    assert seconds(f"/slideshows/{slideshow_id}/render") >= 1.8  # three slides; drawing them takes a fraction of that
