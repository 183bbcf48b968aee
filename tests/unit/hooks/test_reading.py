from __future__ import annotations

import traceback

import pytest

from airflow_provider_slides.exceptions import InvalidArgumentError, SlidesError, StorageError
from airflow_provider_slides.hooks.reading import place_of, readable

LINK = "https://files.example/tea.png?X-Signature=s3cret"


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (TimeoutError(f"no answer from {LINK}"), StorageError),
        (RuntimeError(f"403, url='{LINK}'"), StorageError),
        (FileNotFoundError(LINK), InvalidArgumentError),
        (ImportError("no store of that name"), InvalidArgumentError),
    ],
)
def test_what_a_store_raises_is_told_as_ours_without_the_links_signature(
    error: Exception, kind: type[SlidesError]
) -> None:
    message = rf"path=.*files\.example/tea\.png\?\.\.\..*{type(error).__name__}"
    with pytest.raises(kind, match=message) as failed, readable("path", LINK):
        raise error

    assert "s3cret" not in "".join(traceback.format_exception(failed.value))


def test_a_refusal_stays_what_it_is() -> None:
    refusal = InvalidArgumentError("path", "/x", "It is a directory.")

    with pytest.raises(InvalidArgumentError) as failed, readable("path", "/x"):
        raise refusal

    assert failed.value is refusal


@pytest.mark.parametrize("uri", ["/tmp/tea.png", "file:///tmp/tea.png"])
def test_a_plain_path_is_one_on_the_disk(uri: str) -> None:
    assert str(place_of(uri)) == "file:///tmp/tea.png"
