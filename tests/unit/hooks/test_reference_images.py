from __future__ import annotations

import base64
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import ObjectStoragePath

from airflow_provider_slides.api.perceptis import GenerateRequest
from airflow_provider_slides.exceptions import InvalidArgumentError, SlidesError
from airflow_provider_slides.hooks.reference_images import read_reference_images, showing_no_data
from tests.unit.odd import Rude

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 50


def test_an_images_type_is_found_from_its_content_and_only_then_from_its_name(tmp_path: Path) -> None:
    (tmp_path / "liar.jpg").write_bytes(PNG)
    (tmp_path / "strange.png").write_bytes(b"a kind that we do not know")

    images = read_reference_images([f"{tmp_path}/liar.jpg", f"file://{tmp_path}/strange.png"])

    assert [image["mime_type"] for image in images] == ["image/png", "image/png"]


def test_a_ready_image_is_passed_on(tmp_path: Path) -> None:
    ready = {"data": "AAAA", "mime_type": "image/webp"}

    assert read_reference_images([ready]) == [ready]
    assert read_reference_images(None) is None


def test_an_image_with_its_data_reads_as_kind_and_size_and_is_sent_whole() -> None:
    ready = [{"data": "AAAA" * 1000, "mime_type": "image/webp"}, "/tmp/a.png", {"data": 1, "mime_type": "x" * 99}, {}]

    shown = showing_no_data(ready)

    assert str(shown) == "[<image/webp, 2.9 KiB>, '/tmp/a.png', <image, 0.0 KiB>, <image, 0.0 KiB>]"
    assert str(showing_no_data(tuple(ready))) == str(shown) == str(showing_no_data(shown))
    assert read_reference_images(shown[:1]) == ready[:1]
    for other in (None, "{{ x }}", {"data": "AAAA"}):
        assert showing_no_data(other) is other
    with pytest.raises(InvalidArgumentError, match="Give a list of paths"):
        read_reference_images(shown[0])


@pytest.mark.parametrize(("limit", "fits"), [(60, False), (61, True)])
def test_all_images_together_have_a_limit(limit: int, fits: bool, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    images = [f"{tmp_path}/a.png", {"data": "AAAA", "mime_type": "image/png"}]
    assert len(PNG) + 3 == 61

    if fits:
        assert len(read_reference_images(images, max_bytes=limit)) == 2
    else:
        with pytest.raises(InvalidArgumentError, match=r"more than 60 bytes.*max_reference_bytes"):
            read_reference_images(images, max_bytes=limit)


def test_a_large_image_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.png").write_bytes(PNG * 100)
    monkeypatch.setattr(ObjectStoragePath, "read_bytes", lambda *_: pytest.fail("read"))

    with pytest.raises(InvalidArgumentError, match="max_reference_bytes"):
        read_reference_images([f"{tmp_path}/a.png"], max_bytes=100)


@pytest.mark.parametrize("make", [Path, ObjectStoragePath, lambda uri: ObjectStoragePath(f"file://{uri}")])
def test_an_image_may_be_a_path_object(make: Callable[[str], Any], tmp_path: Path) -> None:
    (tmp_path / "tea.png").write_bytes(PNG)

    (image,) = read_reference_images([make(f"{tmp_path}/tea.png")])

    assert base64.b64decode(image["data"]) == PNG
    with pytest.raises(InvalidArgumentError, match=r"tea\.png.*more than 10 bytes"):
        read_reference_images([make(f"{tmp_path}/tea.png")], max_bytes=10)
    with pytest.raises(InvalidArgumentError, match=r"reference_images\[0\].*absolute path"):
        read_reference_images([Path("tea.png")])


@pytest.mark.parametrize("error", [OSError, FileNotFoundError])
def test_a_signed_links_signature_is_in_no_error_of_its_store(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    link = "https://files.example/tea.png?X-Signature=s3cret"

    def refuse(path: ObjectStoragePath) -> bool:
        raise error(f"403, message='Forbidden', url='{path}'")

    monkeypatch.setattr(ObjectStoragePath, "is_dir", refuse)

    with pytest.raises(SlidesError, match=r"reference_images\[0\]=.*https://files\.example/tea\.png\?\.\.\.") as failed:
        read_reference_images([link])

    assert "s3cret" not in "".join(traceback.format_exception(failed.value))


def test_data_of_another_type_is_refused_as_a_field_of_the_request() -> None:
    images = read_reference_images([{"data": Rude(), "mime_type": "image/png"}])

    with pytest.raises(InvalidArgumentError, match=r"reference_images\.0\.data=<Rude>"):
        GenerateRequest.of(prompt="tea", output_type="single_slide", reference_images=images)
