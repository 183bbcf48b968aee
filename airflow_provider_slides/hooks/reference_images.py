"""Reading the images that a Perceptis slide is modelled on."""

from __future__ import annotations

import base64
import mimetypes
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from airflow.providers.common.compat.sdk import ObjectStoragePath

from airflow_provider_slides.api.model import plain
from airflow_provider_slides.arguments import whole_number
from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.formats import image_type
from airflow_provider_slides.hooks.reading import place_of, readable
from airflow_provider_slides.storage import as_uri

#: Not documented by the vendor: what one JSON body can reasonably carry.
DEFAULT_MAX_REFERENCE_BYTES = 20 * 1024 * 1024
_LONGEST_KIND = 40


class GivenImage(Mapping[str, Any]):
    """A ready ``{data, mime_type}``, shown without its data: Airflow shows a rendered field as it reads."""

    def __init__(self, image: Mapping[str, Any]) -> None:
        self._image = image

    def __getitem__(self, name: str) -> Any:
        return self._image[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._image)

    def __len__(self) -> int:
        return len(self._image)

    def __repr__(self) -> str:
        kind, data = self._image.get("mime_type"), self._image.get("data")
        kind = kind if isinstance(kind, str) and len(kind) <= _LONGEST_KIND else "image"
        return f"<{kind}, {_size(data) / 1024:.1f} KiB>"


def showing_no_data(values: Any) -> Any:
    """Return images as they were given, of which those that come with their data read as type and size."""
    if not isinstance(values, list | tuple):
        return values
    return [GivenImage(value) if isinstance(value, dict) else value for value in values]


def read_reference_images(
    values: Sequence[Any] | None, *, max_bytes: int = DEFAULT_MAX_REFERENCE_BYTES
) -> list[dict[str, str]] | None:
    """
    Return images as the API takes them; the type is found from the content, and only then from the name.

    :param values: Absolute paths and object-storage URIs, as text or path objects, or ready ``{data, mime_type}``.
    :param max_bytes: Most bytes that all of them may have together.
    :raises InvalidArgumentError: when one cannot be read, is no image, or all are too large.
    """
    whole_number("max_reference_bytes", max_bytes, at_least=1)
    if values is None:
        return None
    if isinstance(values, str | Mapping) or not isinstance(values, Sequence):
        raise InvalidArgumentError("reference_images", values, "Give a list of paths, URIs or {data, mime_type}.")
    values = plain("reference_images", values, os.PathLike, ObjectStoragePath)
    images: list[dict[str, str]] = []
    total = 0
    for number, value in enumerate(values):
        field, value = f"reference_images[{number}]", as_uri(value)
        if isinstance(value, dict):
            size = _size(value.get("data"))
        elif isinstance(value, str) and ("://" in value or value.startswith("/")):
            path, size = _find_image(field, value)
        else:
            raise InvalidArgumentError(
                field, value, "Give an absolute path, an object-storage URI or {data, mime_type}."
            )
        total += size
        if total > max_bytes:
            raise InvalidArgumentError(
                "reference_images",
                ["{data, mime_type}" if isinstance(v, dict) else as_uri(v) for v in values],
                f"Together they have more than {max_bytes} bytes: use fewer or smaller images, or raise "
                "max_reference_bytes.",
            )
        images.append(value if isinstance(value, dict) else _read_image(field, path))
    return images


def _size(data: Any) -> int:
    return len(data) * 3 // 4 if isinstance(data, str) else 0


def _find_image(field: str, uri: str) -> tuple[ObjectStoragePath, int]:
    with readable(field, uri):
        path = place_of(uri)
        if path.is_dir():
            raise InvalidArgumentError(field, uri, "It is a directory; give an image file.")
        return path, int(path.stat().st_size)


def _read_image(field: str, path: ObjectStoragePath) -> dict[str, str]:
    with readable(field, str(path)):
        data = path.read_bytes()
    mime_type = image_type(data) or mimetypes.guess_type(path.name)[0]
    if not mime_type or not mime_type.startswith("image/"):
        raise InvalidArgumentError(field, str(path), "It is no image by content or name; give a PNG or JPEG.")
    return {"data": base64.b64encode(data).decode(), "mime_type": mime_type}
