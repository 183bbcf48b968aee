"""The twin of Genviral against the vendor's facts, over real HTTP: files."""

from __future__ import annotations

import httpx
import pytest

from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.genviral.support import CLOCK, UNKNOWN, data_of, error_of, iso, uploaded


def test_an_upload_as_documented(client: httpx.Client, plain: httpx.Client) -> None:
    upload = data_of(client.post("/files", json={"contentType": "image/png", "filename": "a.png"}), 201)
    assert set(upload) == {"uploadUrl", "url", "contentType", "expiresIn"}
    assert (upload["contentType"], upload["expiresIn"]) == ("image/png", 600)
    assert plain.get(upload["url"]).status_code == 404
    assert data_of(client.get("/files"))["total"] == 0

    plain.put(upload["uploadUrl"], content=b"bytes", headers={"Content-Type": "image/png"})

    fetched = plain.get(upload["url"])
    assert (fetched.content, fetched.headers["content-type"]) == (b"bytes", "image/png")
    page = data_of(client.get("/files"))
    assert (page["total"], page["limit"]) == (1, 50)
    [file] = page["files"]
    assert file.pop("id")
    assert file == {
        "url": upload["url"],
        "contentType": "image/png",
        "filename": "a.png",
        "size": 5,
        "createdAt": iso(CLOCK.now),
    }


def test_an_upload_of_the_newer_form(
    sandbox: Sandbox, client: httpx.Client, personal: httpx.Client, plain: httpx.Client
) -> None:
    sandbox.set_genviral(upload_form="finalize")
    body = {"contentType": "video/mp4", "filename": "v.mp4", "bytes": 5}
    key = {"Idempotency-Key": "k"}
    upload = data_of(client.post("/files", json=body, headers=key), 201)
    assert set(upload) == {"id", "uploadUrl", "contentType", "expiresIn"}
    assert data_of(client.post("/files", json=body, headers=key), 201)["id"] == upload["id"]
    assert error_of(client.post("/files", json=body | {"bytes": 6}, headers=key)) == (409, "idempotency_conflict")

    finalize = f"/files/{upload['id']}/finalize"
    assert error_of(client.post(finalize, json=body)) == (409, "upload_missing")
    plain.put(upload["uploadUrl"], content=b"bytes", headers={"Content-Type": "video/mp4"})
    file = data_of(client.post(finalize, json=body, headers=key))["file"]

    assert plain.get(file["url"]).content == b"bytes"
    assert error_of(client.post(f"/files/{UNKNOWN}/finalize", json=body)) == (404, "not_found")
    assert error_of(personal.post(finalize, json=body)) == (404, "not_found")
    assert data_of(personal.get("/files"))["total"] == 0
    assert sandbox.ledger()["genviral"]["files"] == [
        {"file_id": upload["id"], "content_type": "video/mp4", "size": 5},
    ]


def test_an_upload_link_is_particular(client: httpx.Client, plain: httpx.Client) -> None:
    link = data_of(client.post("/files", json={"contentType": "image/png"}), 201)["uploadUrl"]
    png = {"Content-Type": "image/png"}

    assert error_of(client.put(link, content=b"b", headers=png)) == (400, "unsupported_authorization")
    assert error_of(plain.put(link, content=b"b", headers={"Content-Type": "image/gif"})) == (403, "invalid_signature")
    assert error_of(plain.put(link + "0", content=b"b", headers=png)) == (403, "invalid_signature")
    CLOCK.now += 600
    assert error_of(plain.put(link, content=b"b", headers=png)) == (403, "expired")


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ({}, 2),
        ({"type": "image"}, 1),
        ({"type": "video"}, 1),
        ({"context": "all"}, 2),
        ({"context": "ai-studio"}, 0),
        ({"limit": "1"}, 2),
    ],
)
def test_files_listed(client: httpx.Client, plain: httpx.Client, query: dict[str, str], total: int) -> None:
    for content_type in ("image/jpeg", "video/mp4"):
        uploaded(client, plain, b"b", content_type)

    assert data_of(client.get("/files", params=query))["total"] == total


@pytest.mark.parametrize("query", [{"type": "pdf"}, {"limit": "0"}, {"limit": "101"}])
def test_files_refuse_bad_queries(client: httpx.Client, query: dict[str, str]) -> None:
    assert error_of(client.get("/files", params=query)) == (400, "invalid_query_parameter")


@pytest.mark.parametrize("content_type", ["application/pdf", "application/vnd.ms-powerpoint", ""])
def test_files_take_no_documents(client: httpx.Client, content_type: str) -> None:
    assert error_of(client.post("/files", json={"contentType": content_type})) == (422, "invalid_payload")
