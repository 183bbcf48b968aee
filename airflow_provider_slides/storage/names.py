"""What a file's name tells: what kind of file its author expects, what may not be meant, and whether it is too long."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator

#: S3, Google and Azure take no longer key; disks take longer paths, of shorter names.
MOST_PATH_BYTES = 1024
MOST_NAME_BYTES = 255

#: What people take for the name of another kind of file. Others, such as the ``.01`` of a month, tell nothing.
_KINDS = frozenset(
    {".pdf", ".ppt", ".pptx", ".odp", ".key", ".doc", ".docx", ".xls", ".xlsx", ".csv", ".html", ".md", ".txt"}
    | {".json", ".xml", ".zip", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".mp4"}
)


def other_kind(name: str, suffixes: Iterable[str]) -> str | None:
    """
    Return how a name ends, if that is how another kind of file does.

    :param suffixes: How those end that it gets.
    """
    own = os.path.splitext(name)[1].lower()
    return own if own in _KINDS - {*suffixes} else None


def oddities(folders: Iterable[str], name: str, suffix: str) -> Iterator[str]:
    """
    Yield what its author may not have meant by a place, as sentences.

    :param folders: The parts of the path before the name.
    :param suffix: What a name should end with; empty when it gets one anyway.
    """
    if suffix and not name.lower().endswith(suffix):
        yield f"{name!r} will be the name of a file, without {suffix}: end a directory with a slash, or add {suffix}."
    for part in (*folders, name):
        if part != part.strip():
            yield f"{part!r} begins or ends with a blank: a slash in a value makes a folder of what stands before it."


def is_too_long(path: str, *, is_local: bool) -> bool:
    """Return whether some store would refuse a path for its length."""
    names = path.split("/") if is_local else []
    return len(path.encode()) > MOST_PATH_BYTES or any(len(name.encode()) > MOST_NAME_BYTES for name in names)


def safe_name(name: str) -> str:
    """
    Return ``name`` as one path segment of at most 200 characters: what is neither letter, digit, ``.``, ``_`` nor
    ``-`` becomes ``-``.
    """
    return re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip(".-")[:200] or "file"
