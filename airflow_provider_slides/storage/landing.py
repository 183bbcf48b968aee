"""
Landing a file: streamed, verified, atomic, on any object storage.

A file is first written where nobody looks for it, then verified, and only then appears under its name. A process
that is killed half-way leaves at most a hidden part file, which a later one removes once it is old.
"""

from __future__ import annotations

import contextlib
import errno
import inspect
import io
import itertools
import os
import re
import secrets
import tempfile
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import IO, TYPE_CHECKING, Any

from airflow_provider_slides.checksums import Checksums
from airflow_provider_slides.exceptions import FileTooLargeError, StorageError

if TYPE_CHECKING:
    from airflow.sdk import ObjectStoragePath as Path

#: Stores on which an upload appears whole or not at all; elsewhere a part file is moved into place.
ATOMIC_UPLOAD = frozenset({"s3", "s3a", "gs", "gcs", "az", "adl", "abfs", "abfss", "wasb"})
LOCAL = frozenset({"", "file", "local"})
#: Which of our extras brings what a store needs.
_EXTRAS = {
    **dict.fromkeys(("s3", "s3a"), "s3"),
    **dict.fromkeys(("gs", "gcs"), "gcs"),
    **dict.fromkeys(("abfs", "abfss", "adl", "az", "wasb"), "azure"),
}
#: Whoever wrote a part that nobody has touched for so long is dead.
STALE_PART = timedelta(hours=1)
#: A file is copied in blocks, through a few buffers in turn. A smaller one is not worth handing to another thread, and
#: what is written at once is smaller yet: Linux gives large writes large pages, which cost a virtual machine much.
_BLOCK = 1 << 20
_BUFFERS = 4
_WRITE = 1 << 18
_LASTING = (
    FileExistsError,
    FileNotFoundError,
    ImportError,
    IsADirectoryError,
    NotADirectoryError,
    PermissionError,
    ValueError,
)


@dataclass(frozen=True)
class LandedFile(dict[str, Any]):
    """
    A file that is in place: its URI, size in bytes, sha256 in hex, and what the verification found.

    A dict of these, too: Airflow takes it out of an XCom again as one, and takes no class of ours.
    """

    uri: str
    size_bytes: int
    sha256: str
    found: Any

    def __post_init__(self) -> None:
        self.update(vars(self))


def land(
    source: io.BufferedIOBase, path: Path, *, max_bytes: int, verify: Callable[[IO[bytes], Checksums], Any]
) -> LandedFile:
    """
    Write what ``source`` holds to ``path``, where it appears once it is whole and verified.

    :param source: The content; memory stays flat.
    :param path: The file's final place; an older file there is replaced.
    :param max_bytes: A larger content is refused.
    :param verify: Is given the file and its checksums, and raises when it is not what it should be; what it returns
        is kept as ``found``.
    :raises FileTooLargeError: when the content is too large.
    :raises StorageError: when the store refuses the file.
    """
    sums = Checksums()
    with store_errors(path), staging(path) as staged:
        size = _copy(source, staged, max_bytes=max_bytes, each=sums.update)
        staged.flush()
        found = verify(staged, sums)
    return LandedFile(str(path), size, sums.sha256, found)


def _copy(source: io.BufferedIOBase, target: IO[bytes], *, max_bytes: int, each: Callable[[memoryview], None]) -> int:
    """Copy all of ``source`` and return its size; ``each`` sees the blocks in another thread, in order."""
    size = 0
    with ThreadPoolExecutor(1, thread_name_prefix="checksums") as other:
        # A buffer is filled again once all that saw what it held are done with it.
        seen: deque[Future[None] | None] = deque([None] * _BUFFERS)
        for buffer in itertools.cycle([memoryview(bytearray(_BLOCK)) for _ in seen]):
            if (last := seen.popleft()) is not None:
                last.result()
            block = buffer[: source.readinto(buffer)]
            if not block:
                break
            size += len(block)
            if size > max_bytes:
                raise FileTooLargeError(
                    f"The file is larger than the limit of {max_bytes >> 20} MiB (max_download_mib in the "
                    "connection); nothing was kept."
                )
            seen.append(other.submit(each, block))
            for start in range(0, len(block), _WRITE):
                target.write(block[start : start + _WRITE])
        for last in filter(None, seen):
            last.result()
    return size


class _StoreError(OSError):
    """What a store raises that is no OSError: its cause."""


@contextlib.contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Raise StorageError, which names ``path``, for whatever a store refuses in this block."""
    try:
        yield
    except OSError as e:
        raise StorageError(f"{path} could not be written ({described(e)}).") from e


@contextlib.contextmanager
def staging(path: Path, *, exclusive: bool = False) -> Iterator[IO[bytes]]:
    """
    Yield a file to fill; put it into its place when the block ends well, and remove it when not.

    :param exclusive: Raise FileExistsError when there is a file, where the store can tell.
    """
    if path.protocol not in LOCAL:
        with tempfile.NamedTemporaryFile(suffix=".part") as staged:
            yield staged
            staged.flush()
            _upload(staged.name, path, exclusive=exclusive)
        return
    make_parents(path)
    part = part_of(path)
    try:
        with open(part, "x+b") as staged:
            remove_parts(path.parent, re.escape(path.name), stale_beside=part)
            yield staged
        (_link if exclusive else os.replace)(part, path.path)
    finally:
        remove(part)


def part_of(path: Path) -> str:
    """Return a hidden name beside ``path`` that no other writer has."""
    return f"{os.path.dirname(path.path)}/.{path.name}.{secrets.token_hex(4)}.part"


def _link(part: str, name: str) -> None:
    try:
        os.link(part, name)
    except FileExistsError:
        raise
    except OSError:
        # There are disks without hard links.
        if os.path.lexists(name):
            raise FileExistsError(name) from None
        os.replace(part, name)


def remove(name: str) -> None:
    """Remove a file from the disk, if it is still there."""
    with contextlib.suppress(FileNotFoundError):
        os.unlink(name)


def remove_parts(directory: Path, names: str, *, stale_beside: str | None = None) -> None:
    """
    Remove parts of files; what can't be removed is left.

    :param names: A pattern of the files' names.
    :param stale_beside: Only those that are much older than this part.
    """
    ours, fs = re.compile(rf"\.({names})\.[0-9a-f]{{8}}\.part"), directory.fs
    # Tidying up fails no delivery: the next one may do it.
    with contextlib.suppress(Exception):
        # By the store's own clock.
        now = fs.modified(stale_beside) if stale_beside is not None else None
        for name in fs.ls(directory.path, detail=False):
            if ours.fullmatch(os.path.basename(name)) and (now is None or now - fs.modified(name) > STALE_PART):
                fs.rm_file(name)


def _upload(source: str, path: Path, *, exclusive: bool) -> None:
    try:
        if path.protocol in ATOMIC_UPLOAD:
            path.fs.put_file(source, path.path, **(_exclusively(path.fs) if exclusive else {}))
            return
        make_parents(path)
        part = part_of(path)
        try:
            path.fs.put_file(source, part)
            remove_parts(path.parent, re.escape(path.name), stale_beside=part)
            path.fs.mv(part, path.path)
        except BaseException:
            with contextlib.suppress(Exception):
                path.fs.rm_file(part)
            raise
    except OSError:
        raise
    except Exception as e:
        raise _StoreError(str(e)) from e


def _exclusively(fs: Any) -> dict[str, Any]:
    """Return how a store is told to create a file only; nothing when it cannot, and would not say so."""
    known = inspect.signature(getattr(fs, "_put_file", fs.put_file)).parameters
    return {"mode": "create"} if "mode" in known else {"overwrite": False} if "overwrite" in known else {}


def make_parents(path: Path) -> None:
    """Make the directories above ``path``, where the store has any."""
    if path.protocol not in ATOMIC_UPLOAD:
        path.fs.makedirs(os.path.dirname(path.path), exist_ok=True)


def is_permanent(error: BaseException) -> bool:
    """Whether a store's error is the DAG author's to mend; any other, such as a timeout, may pass."""
    error = _told(error)
    return isinstance(error, _LASTING) or getattr(error, "errno", None) in (errno.ENAMETOOLONG, errno.EROFS)


def is_denied(error: BaseException) -> bool:
    """Whether a store says that this is not permitted: Google's and Azure's have other words for it."""
    return (
        isinstance(error, PermissionError)
        or getattr(error, "status_code", None) == HTTPStatus.FORBIDDEN
        or (isinstance(error, OSError) and str(error).startswith("Forbidden"))
    )


def to_install(uri: str, error: BaseException) -> str:
    """Return what to install for a store whose provider or library is missing; blank when it is not that."""
    extra = _EXTRAS.get(uri.partition("://")[0].lower())
    is_missing = isinstance(error, ImportError) or str(error).startswith("No filesystem registered for scheme")
    return f"Install what it needs: pip install 'airflow-provider-slides[{extra}]'." if extra and is_missing else ""


def described(error: BaseException) -> str:
    """Return a store's error in its own words."""
    error = _told(error)
    return f"{type(error).__name__}: {getattr(error, 'strerror', None) or error}"


def _told(error: BaseException) -> BaseException:
    return error.__cause__ if isinstance(error, _StoreError) and error.__cause__ is not None else error
