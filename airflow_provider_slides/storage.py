"""
Landing a file: streamed, verified, atomic, on any object storage.

A file is first written where nobody looks for it, then verified, and only then appears under its name. A process
that is killed half-way leaves at most a hidden part file, which the next attempt removes.
"""

from __future__ import annotations

import contextlib
import errno
import glob
import io
import itertools
import json
import os
import re
import secrets
import tempfile
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from airflow.providers.common.compat.sdk import ObjectStoragePath

from airflow_provider_slides.checksums import Checksums
from airflow_provider_slides.exceptions import FileTooLargeError, InvalidArgumentError, StorageError

if TYPE_CHECKING:
    from airflow.sdk import ObjectStoragePath as Path

#: Stores on which an upload appears whole or not at all; elsewhere a part file is moved into place.
_ATOMIC_UPLOAD = frozenset({"s3", "s3a", "gs", "gcs", "az", "adl", "abfs", "abfss", "wasb"})
_LOCAL = frozenset({"", "file", "local"})
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
class LandedFile:
    """A file that is in place: its URI, size in bytes, sha256 in hex, and what the verification found."""

    uri: str
    size_bytes: int
    sha256: str
    found: Any


class Destination:
    """
    Where files land: a directory when it ends in ``/``, else the name of the file.

    :param uri: An object-storage URI (``s3://``, ``gs://``, ``file://``...) or an absolute path.
    :param default_name: The file's name inside a directory; made safe.
    :param suffix: What the default name ends with, such as ``.pptx``.
    :raises InvalidArgumentError: when it is neither.
    """

    def __init__(self, uri: str, *, default_name: str, suffix: str) -> None:
        self._directory, name = _split(uri)
        self.name = name or f"{safe_name(default_name)}{suffix}"

    def file(self, number: int = 1, of: int = 1, *, suffix: str | None = None) -> Path:
        """
        Return the path of file ``number`` of ``of``: several get ``-1``, ``-2`` and so on before the suffix.

        :param suffix: Takes the place of the name's own, where the content tells it.
        """
        stem, own = os.path.splitext(self.name)
        # As wide as the last number, so that names sort in order.
        place = "" if of == 1 else f"-{number:0{len(str(of))}d}"
        return self._directory / f"{stem}{place}{own if suffix is None else suffix}"

    @property
    def manifest(self) -> Path:
        """The path of the manifest beside the files."""
        return self._directory / f"{os.path.splitext(self.name)[0]}.manifest.json"

    def connect(self) -> None:
        """Read the store's connection now, so that no thread has to: Airflow hands them out to one at a time."""
        _ = self._directory.fs

    def check(self) -> None:
        """
        Prove that a file can be written here, before anything is paid for.

        :raises InvalidArgumentError: when the store is unknown, refuses, or has a directory in the way.
        :raises StorageError: when the store fails for a reason that may pass.
        """
        try:
            if self.file().is_dir():
                raise InvalidArgumentError("destination", str(self.file()), "It is a directory: end it with a slash.")
            # As long as the longest name that will be needed: a store may refuse it for that alone.
            probe = self._directory / f".{self.manifest.name}.00000000.part"
            _parents(probe)
            with probe.open("wb"):
                pass
            with contextlib.suppress(FileNotFoundError):
                probe.unlink()
        except InvalidArgumentError:
            raise
        except Exception as e:
            what = f"Nothing can be written there ({type(e).__name__}: {e})."
            if not is_permanent(e):
                raise StorageError(f"destination={str(self.file())!r}: {what} Nothing was bought yet.") from e
            raise InvalidArgumentError(
                "destination",
                str(self.file()),
                f"{what} Check that the path, its connection and its permissions are right, and that the provider of "
                "this store is installed.",
            ) from e

    def read_manifest(self) -> dict[str, Any] | None:
        """Return the manifest of an earlier delivery, or ``None`` when there is none that can be read."""
        try:
            manifest = json.loads(self.manifest.read_text())
        except (OSError, ValueError):
            return None
        return manifest if isinstance(manifest, dict) else None

    def reserve(self, manifest: Any, may_replace: Any) -> Any:
        there = self.read_manifest()
        if there is not None and not may_replace(there):
            return there
        self.write_manifest(manifest)
        return None

    def write_manifest(self, manifest: Mapping[str, Any]) -> None:
        """Put the manifest beside the files, whole or not at all."""
        content = json.dumps(manifest, indent=2, sort_keys=True).encode()
        land(io.BytesIO(content), self.manifest, max_bytes=1 << 24, verify=lambda file, sums: None)


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
    try:
        with _staging(path) as staged:
            size = _copy(source, staged, max_bytes=max_bytes, each=sums.update)
            staged.flush()
            found = verify(staged, sums)
    except OSError as e:
        raise StorageError(f"{path} could not be written ({type(e).__name__}: {e.strerror or e}).") from e
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


@contextlib.contextmanager
def _staging(path: Path) -> Iterator[IO[bytes]]:
    """Yield a file to fill; put it into its place when the block ends well, and remove it when not."""
    _parents(path)
    if path.protocol not in _LOCAL:
        with tempfile.NamedTemporaryFile(suffix=".part") as staged:
            yield staged
            staged.flush()
            _upload(staged.name, path)
        return
    directory = os.path.dirname(path.path)
    for stale in glob.glob(f"{glob.escape(f'{directory}/.{path.name}')}.*.part"):
        _remove(stale)
    part = f"{directory}/.{path.name}.{secrets.token_hex(4)}.part"
    try:
        with open(part, "x+b") as staged:
            yield staged
        os.replace(part, path.path)
    finally:
        _remove(part)


def _remove(name: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(name)


def _upload(source: str, path: Path) -> None:
    try:
        if path.protocol in _ATOMIC_UPLOAD:
            path.fs.put_file(source, path.path)
            return
        part = f"{os.path.dirname(path.path)}/.{path.name}.part"
        path.fs.put_file(source, part)
        path.fs.mv(part, path.path)
    except OSError:
        raise
    except Exception as e:
        raise StorageError(f"{path} could not be written ({type(e).__name__}: {e}).") from e


def _parents(path: Path) -> None:
    if path.protocol not in _ATOMIC_UPLOAD:
        path.parent.mkdir(parents=True, exist_ok=True)


def _split(uri: str) -> tuple[Path, str]:
    fix = "Give an object-storage URI such as s3://bucket/decks/ or an absolute path; end a directory with a slash."
    if not isinstance(uri, str) or not uri.strip():
        raise InvalidArgumentError("destination", uri, fix)
    given = uri
    if "://" not in uri or re.match("(file|local)://[^/]", uri):
        if not uri.startswith("/"):
            raise InvalidArgumentError(
                "destination", uri, f"It is relative, and a worker's working directory is not yours. {fix}"
            )
        uri = f"file://{uri}"
    directory, _, name = uri.rpartition("/")
    if directory.endswith((":/", "://")) or name in (".", ".."):
        raise InvalidArgumentError("destination", given, fix)
    try:
        return ObjectStoragePath(f"{directory}/"), name
    except (ValueError, ImportError) as e:
        raise InvalidArgumentError("destination", given, f"{fix} ({e})") from None


def is_permanent(error: Exception) -> bool:
    """Whether a store's error is the DAG author's to mend; any other, such as a timeout, may pass."""
    return isinstance(error, _LASTING) or getattr(error, "errno", None) in (errno.ENAMETOOLONG, errno.EROFS)


def safe_name(name: str) -> str:
    """Return ``name`` as one path segment: what is neither letter, digit, ``.``, ``_`` nor ``-`` becomes ``-``."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip(".-") or "file"
