"""The twin of Perceptis against the vendor's facts, over real HTTP: links."""

from __future__ import annotations

import io

import httpx
import pptx

from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.perceptis.support import CLOCK, LINK_SECONDS, completed, status


def test_links_are_fresh_at_every_status_call_and_lead_to_the_sandbox(client: httpx.Client, sandbox: Sandbox) -> None:
    job_id = completed(client)["job_id"]

    urls = {status(client, job_id).json()["downloads"][0]["url"] for _ in range(5)}
    named = client.get(f"/api/v1/status/{job_id}", headers={"Host": "localhost:81"}).json()

    assert len(urls) == 5
    assert all(url.startswith(f"{sandbox.url}/files/") for url in urls)
    assert named["downloads"][0]["url"].startswith(f"{sandbox.url}/files/"), "whatever the client calls it"


def test_a_link_is_fetched_without_a_key_and_announces_its_length(client: httpx.Client, plain: httpx.Client) -> None:
    [download] = completed(client)["downloads"]

    answer = plain.get(download["url"])

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert len(pptx.Presentation(io.BytesIO(answer.content)).slides) == download["slide_count"]


def test_a_link_is_refused_with_an_authorization_header(client: httpx.Client) -> None:
    [download] = completed(client)["downloads"]

    assert client.get(download["url"]).status_code == 400


def test_a_link_expires_and_the_next_status_has_a_good_one(client: httpx.Client, plain: httpx.Client) -> None:
    view = completed(client)
    CLOCK.now += LINK_SECONDS - 1
    assert plain.get(view["downloads"][0]["url"]).status_code == 200
    CLOCK.now += 1

    assert plain.get(view["downloads"][0]["url"]).status_code == 403
    fresh = status(client, view["job_id"]).json()["downloads"][0]["url"]
    assert plain.get(fresh).status_code == 200


def test_a_changed_link_is_refused(client: httpx.Client, plain: httpx.Client) -> None:
    [download] = completed(client)["downloads"]

    assert plain.get(download["url"].replace("/1.pptx", "/2.pptx")).status_code == 403
    assert plain.get(download["url"].partition("?")[0]).status_code == 403
