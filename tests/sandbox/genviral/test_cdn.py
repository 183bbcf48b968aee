"""The twin of Genviral against the vendor's facts, over real HTTP: the pictures' addresses."""

from __future__ import annotations

import re

import httpx
import pytest

from airflow_provider_slides.sandbox.genviral import seeds
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.genviral.support import AI, SLIDE_FILE, data_of, difference, error_of, picture, rendered, uploaded


def test_the_cdn_needs_no_key_and_takes_none(client: httpx.Client, plain: httpx.Client) -> None:
    url = data_of(client.get(f"/packs/{seeds.PACK}"))["images"][0]["url"]

    assert picture(plain, url).size == (1080, 1920)
    assert error_of(client.get(url)) == (400, "unsupported_authorization")
    assert error_of(plain.get(url.replace("0.jpg", "999.jpg"))) == (404, "not_found")


def test_links_lead_to_the_sandbox_whatever_the_client_calls_it(
    sandbox: Sandbox, client: httpx.Client, plain: httpx.Client
) -> None:
    slideshow = rendered(client, AI | {"slide_count": 1})
    uploaded(client, plain, b"a picture", "image/png")
    paths = (f"/slideshows/{slideshow['id']}", "/slideshows", "/packs", f"/packs/{seeds.PACK}", "/files")

    for path in paths:
        links = re.findall(r'"(http[^"]*)"', client.get(path, headers={"Host": "localhost:81"}).text)
        assert links
        assert all(link.startswith(f"{sandbox.url}/cdn/") for link in links), path
    prepared = client.post("/files", json={"contentType": "image/png"}, headers={"Host": "localhost:81"})
    assert data_of(prepared, 201)["uploadUrl"].startswith(f"{sandbox.url}/cdn-upload/")


def test_every_pack_picture_is_another(client: httpx.Client, plain: httpx.Client) -> None:
    images = data_of(client.get(f"/packs/{seeds.PACK}"))["images"]
    pictures = [picture(plain, image["url"]).resize((108, 192)) for image in images]

    assert len(pictures) == 8
    for number, one in enumerate(pictures):
        assert all(difference(one, other) > 5 for other in pictures[:number])


def test_a_picture_that_breaks_off(sandbox: Sandbox, client: httpx.Client, plain: httpx.Client) -> None:
    [slide] = rendered(client, AI | {"slide_count": 1})["slides"]
    sandbox.fault(route=SLIDE_FILE, truncate=100)
    sandbox.fault(route=SLIDE_FILE, body="<html>no picture</html>")

    with pytest.raises(httpx.RemoteProtocolError):
        plain.get(slide["rendered_image_url"])
    assert plain.get(slide["rendered_image_url"]).text == "<html>no picture</html>"
    assert picture(plain, slide["rendered_image_url"]).format == "JPEG"
