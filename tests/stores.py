"""Stores of a name that has a web page, without their libraries: what lands there is in memory, or on this disk."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

from fsspec.implementations.dirfs import DirFileSystem
from fsspec.implementations.local import LocalFileSystem
from fsspec.implementations.memory import MemoryFileSystem

from tests.releases import store

#: Airflow knows a store by its connection, and keeps the first of each.
_NUMBERS = itertools.count()


def in_memory(scheme: str, **attributes: Any) -> str:
    """Make a store with these attributes, and return how an address there begins."""
    kind = type("Store", (MemoryFileSystem,), {"cachable": False, "store": {}, "pseudo_dirs": [""], **attributes})
    return _known(scheme, f"memory_{next(_NUMBERS)}", kind())


def on_disk(scheme: str, directory: Path) -> str:
    """The same for several processes, which all make it."""
    return _known(scheme, "on_disk", DirFileSystem(str(directory), LocalFileSystem(auto_mkdir=True)))


def _known(scheme: str, conn_id: str, filesystem: Any) -> str:
    store.attach(scheme, conn_id=conn_id, fs=filesystem)
    return f"{scheme}://{conn_id}@"
