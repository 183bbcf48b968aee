"""Reading the files that a DAG's author names, on any object storage."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from airflow.providers.common.compat.sdk import ObjectStoragePath

from airflow_provider_slides.api.words import line
from airflow_provider_slides.exceptions import InvalidArgumentError, StorageError, unsigned
from airflow_provider_slides.storage import is_permanent, to_install


def place_of(uri: str) -> ObjectStoragePath:
    """Return the path that an absolute path or an object-storage URI says."""
    return ObjectStoragePath(uri if "://" in uri else f"file://{uri}")


@contextlib.contextmanager
def readable(field: str, uri: str) -> Iterator[None]:
    """
    Raise what says why a file can't be read, for whatever its store raises in this block.

    :param field: The argument that names the file.
    :param uri: What it says.
    :raises InvalidArgumentError: when that is the author's to mend.
    :raises StorageError: when it may pass.
    """
    try:
        yield
    except InvalidArgumentError:
        raise
    except Exception as e:
        # Each store raises errors of its own, also for being unknown or not installed. Not chained: what it says may
        # hold the link's signature.
        words = line(f"{type(e).__name__}: {e}")
        if not is_permanent(e):
            raise StorageError(f"{field}={unsigned(uri)!r} could not be read ({words}).") from None
        raise InvalidArgumentError(field, uri, to_install(uri, e) or f"It cannot be read ({words}).") from None
