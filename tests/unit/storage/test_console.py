"""Where people see a file in a browser: the page's address, or none."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import ObjectStoragePath

from airflow_provider_slides.storage import console_address
from tests.stores import in_memory


def path(uri: str, **of_the_store: Any) -> Any:
    """A path on a store as Airflow makes one."""
    scheme, _, rest = uri.partition("://")
    return ObjectStoragePath(in_memory(scheme, **of_the_store) + rest)


@pytest.mark.parametrize("scheme", ["s3", "s3a"])
def test_s3_has_the_page_of_aws_which_finds_the_region(scheme: str) -> None:
    address = console_address(path(f"{scheme}://decks/Acme & Söhne/q3+1.pptx", endpoint_url=None))

    key = "Acme%20%26%20S%C3%B6hne/q3%2B1.pptx"
    assert address == f"https://console.aws.amazon.com/s3/object/decks?prefix={key}"


@pytest.mark.parametrize("scheme", ["gs", "gcs"])
def test_google_has_its_console(scheme: str) -> None:
    address = console_address(path(f"{scheme}://decks/a b/q3.pptx", base="https://storage.googleapis.com/storage/v1/"))

    assert address == "https://console.cloud.google.com/storage/browser/_details/decks/a%20b/q3.pptx"


@pytest.mark.parametrize(
    ("uri", "endpoint"),
    [
        ("s3://decks/q3.pptx", {"endpoint_url": "http://minio:9000"}),
        ("s3://decks/q3.pptx", {"endpoint_url": "https://amazonaws.com.evil.example"}),
        ("gs://decks/q3.pptx", {"base": "http://localhost:4443/storage/v1/"}),
        ("abfs://decks/q3.pptx", {}),
        ("sftp://decks/q3.pptx", {}),
    ],
)
def test_a_store_without_such_a_page_has_none_nor_has_one_that_only_speaks_like_another(
    uri: str, endpoint: dict[str, Any]
) -> None:
    assert console_address(path(uri, **endpoint)) is None


def test_an_endpoint_of_aws_itself_is_aws() -> None:
    subject = path("s3://decks/q3.pptx", endpoint_url="https://s3.eu-central-1.amazonaws.com")

    assert str(console_address(subject)).startswith("https://console.aws.amazon.com/")


@pytest.mark.parametrize("uri", ["/tmp/q3.pptx", "file:///tmp/q3.pptx"])
def test_a_disk_has_none(uri: str) -> None:
    assert console_address(ObjectStoragePath(uri)) is None


@pytest.mark.parametrize("scheme", ["sharepoint", "onedrive", "msgraph", "msgd"])
@pytest.mark.parametrize("told", ["https://acme.sharepoint.com/q3.pptx?web=1", None])
def test_microsoft_tells_each_files_page(scheme: str, told: str | None) -> None:
    asked: list[str] = []
    graph = SimpleNamespace(info=lambda name: asked.append(name) or {"name": name, "weburl": told})
    subject: Any = SimpleNamespace(protocol=scheme, path="/site/drive/q3.pptx", fs=graph)

    assert console_address(subject) == told
    assert asked == ["/site/drive/q3.pptx"]
