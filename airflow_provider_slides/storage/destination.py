"""Where files land, what their manifest is called, and whose the place is."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import logging
import os
import re
import stat
import time
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from airflow.providers.common.compat.sdk import ObjectStoragePath

from airflow_provider_slides.exceptions import InvalidArgumentError, SlidesError, StorageError
from airflow_provider_slides.storage.landing import (
    ATOMIC_UPLOAD,
    LOCAL,
    described,
    is_denied,
    is_permanent,
    make_parents,
    part_of,
    remove,
    remove_parts,
    staging,
    store_errors,
    to_install,
)
from airflow_provider_slides.storage.manifest import MOST_BYTES, decoded, encoded
from airflow_provider_slides.storage.names import (
    MOST_NAME_BYTES,
    MOST_PATH_BYTES,
    is_too_long,
    oddities,
    other_kind,
    safe_name,
)

if TYPE_CHECKING:
    from airflow.sdk import ObjectStoragePath as Path

#: A place as people write it: a path or URI, as text or a path object.
AnyPath: TypeAlias = str | os.PathLike[str] | ObjectStoragePath

log = logging.getLogger(__name__)

#: What a picture's name may end with: its content says which of them it gets.
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp"})

_FIX = "Give an object-storage URI such as s3://bucket/decks/ or an absolute path; end a directory with a slash."
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://", re.IGNORECASE)
#: Control characters, ends of lines, and halves of characters: neither logs nor XComs can tell such a name.
_UNTOLD = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
#: Hundreds that wait for each other on a slow disk take less; whoever else holds the lock may never let go.
LOCK_SECONDS = 300.0


class Destination:
    """
    Where files land: a directory when it ends in ``/``, else the name of the file.

    The store must let files be created and replaced there. That they can be read is needed to see whose a place is, and
    that they can be deleted is not.

    The manifest beside ``deck.pptx`` is ``deck.manifest.json``. A name that does not end in the suffix keeps all of
    itself and gets a dash, so that no two files share one: ``2026.01`` has ``2026.01-manifest.json``, and ``deck`` has
    ``deck-manifest.json``. Pictures get their suffix from what they are, so that names which differ in it alone are one
    place, with one manifest.
    The facts that they are about lie beside them in the same way, ``deck.facts.json``, and reports of checks.

    What stands in it may be data, such as a customer's name: blanks, letters of all languages and ``a..b`` are fine.
    Refused is what would lead elsewhere than it says, or that some store takes for something else than a name.

    :param uri: An object-storage URI (``s3://``, ``gs://``, ``file://``...), an absolute path, or either as a path
        object. ``pathlib`` drops the slash that ends a directory: give a directory as text.
    :param default_name: The file's name inside a directory; made safe.
    :param suffix: What the default name ends with, such as ``.pptx``.
    :raises InvalidArgumentError: when it is neither, or has a segment ``..``, ``::``, a control character, a second
        leading slash, ``?`` or ``#`` in a URI, or too many bytes.
    """

    def __init__(self, uri: AnyPath, *, default_name: str, suffix: str) -> None:
        self._directory, name = _split(uri)
        self.name = name or f"{safe_name(default_name)}{suffix}"
        self._pictures = suffix in _PICTURES
        stem, own = os.path.splitext(self.name)
        self._kinds = _PICTURES if self._pictures else frozenset({suffix})
        known = own.lower() in self._kinds
        self._stem, self._suffix = (stem, own) if known else (self.name, "")
        alone = self._pictures or own == suffix
        self._beside = f"{self._stem}." if alone else f"{self.name}-"
        self._manifest = f"{self._beside}manifest.json"
        self._is_told = False
        if is_too_long(part_of(self.manifest), is_local=self._directory.protocol in LOCAL):
            fix = f"Shorten it: a name has at most {MOST_NAME_BYTES} bytes on a disk, and a path {MOST_PATH_BYTES}"
            raise InvalidArgumentError("destination", as_uri(uri), f"{fix}, with what manifest and parts add.")

    def file(self, number: int = 1, of: int = 1, *, suffix: str | None = None) -> Path:
        """
        Return the path of file ``number`` of ``of``: several get ``-1``, ``-2`` and so on before the suffix.

        :param suffix: Takes the place of the name's own, where the content tells it.
        """
        # As wide as the last number, so that names sort in order.
        place = "" if of == 1 else f"-{number:0{len(str(of))}d}"
        return self._directory / f"{self._stem}{place}{self._suffix if suffix is None else suffix}"

    @property
    def manifest(self) -> Path:
        """The path of the manifest beside the files."""
        return self._directory / self._manifest

    @property
    def facts(self) -> Path:
        """The path of the facts beside the files: the data that they are about."""
        return self._directory / f"{self._beside}facts.json"

    def connect(self) -> None:
        """Read the store's connection now, so that no thread has to: Airflow hands them out to one at a time."""
        _ = self._directory.fs

    def check_kind(self) -> None:
        """
        Check that the file's name is no other kind of file's.

        :raises InvalidArgumentError: such as for ``deck.pdf``, which would be a ``.pptx``.
        """
        if other := other_kind(self.name, self._kinds):
            which = " or ".join(sorted(self._kinds))
            fix = (
                f"What lands there is {which}, and no {other}: write {self.name.removesuffix(other)}{which.split()[0]}"
            )
            raise InvalidArgumentError("destination", str(self.file()), f"{fix}.")

    def check(self) -> None:
        """
        Find what can be found without leaving anything there; that a store takes files is proved by :meth:`reserve`.
        The log tells what its author may not have meant.

        :raises InvalidArgumentError: when the store is unknown, has a directory in the way, or is a disk that refuses,
            and as :meth:`check_kind` does.
        :raises StorageError: when the store fails for a reason that may pass.
        """
        self.check_kind()
        folders = self._directory.path.split("/")
        for told in oddities(folders, self.name, "" if self._pictures else next(iter(self._kinds))):
            log.warning("destination=%r: %s", str(self.file()), told)
        with self._refusals():
            self.connect()
            if self._is_directory():
                raise InvalidArgumentError("destination", str(self.file()), "It is a directory: end it with a slash.")
            if self._directory.protocol in LOCAL:
                make_parents(self.manifest)
                # As long as the longest name that will be needed: a disk may refuse it for that alone.
                part = part_of(self.manifest)
                with open(part, "xb"):
                    remove(part)

    def reserve(
        self, manifest: Mapping[str, Any], may_replace: Callable[[dict[str, Any]], bool]
    ) -> dict[str, Any] | None:
        """
        Take this place by writing a manifest there, unless it is another's; of several at once one gets it.

        That is certain on disks, and on S3, Google and Azure for a place that nobody has; elsewhere, and where an old
        manifest is replaced, two may slip through within the moment that a write takes.

        :param manifest: What to write, whole or not at all.
        :param may_replace: Whether a manifest that is there may be replaced; others wait while it decides.
        :return: ``None`` when the place is ours, else the manifest of the one that has it, which is left as it is.
        :raises InvalidArgumentError: when nothing can be written there.
        :raises StorageError: when that may pass, or when it cannot be told whose the place is.
        """
        content = encoded(manifest)
        with self._refusals():
            self.connect()
            make_parents(self.manifest)
        with _alone(self._directory):
            if (owner := self._owner(may_replace)) is not None:
                return owner
            if not self._create(content):
                if (owner := self._owner(may_replace)) is not None:
                    return owner
                with self._refusals():
                    self._write(content)
            found = self.read_manifest()
            return None if found is None or encoded(found) == content else found

    def read_manifest(self) -> dict[str, Any] | None:
        """
        Return the manifest that is there, or ``None`` when there is none.

        Where reading is not permitted it can't be told, which counts as none and is logged.

        :raises StorageError: when it cannot be read for another reason, or is none: nothing is bought on a guess.
        """
        if (manifest := self._read(self.manifest)) is not None:
            return manifest
        # As 0.1.0 named it, which did not tell q3 from q3.pptx.
        old = self._directory / f"{os.path.splitext(self.name)[0]}.manifest.json"
        manifest = self._read(old) if old.name != self._manifest else None
        return manifest if manifest is not None and self._is_of_this_file(manifest) else None

    def write_manifest(self, manifest: Mapping[str, Any]) -> None:
        """
        Put the manifest beside the files, whole or not at all.

        :raises StorageError: when the store refuses it; the message names it.
        """
        with store_errors(self.manifest):
            self._write(encoded(manifest))

    def write_beside(self, what: str, text: str) -> str:
        """
        Put a text beside the files, whole or not at all, and return its URI; an older one is replaced.

        :param what: How its name ends: ``facts.json``, or ``check.html`` of a check's report.
        :raises StorageError: when the store refuses it; the message names it.
        """
        path = self._directory / f"{self._beside}{what}"
        with store_errors(path), staging(path) as staged:
            staged.write(text.encode())
        return str(path)

    def remove_parts(self) -> None:
        """Remove what dead writers have left of this place's files; only for whoever has the place to itself."""
        numbered = rf"{re.escape(self._stem)}(-\d+)?({'|'.join(map(re.escape, _PICTURES | {self._suffix}))})"
        remove_parts(self._directory, rf"{numbered}|{re.escape(self._beside)}(manifest|facts)\.json")

    def _write(self, content: bytes, *, exclusive: bool = False) -> None:
        with staging(self.manifest, exclusive=exclusive) as staged:
            staged.write(content)

    def _create(self, content: bytes) -> bool:
        """Write the manifest where there is none, and return whether that was so."""
        with self._refusals():
            try:
                self._write(content, exclusive=True)
            except FileExistsError:
                return False
            except OSError as e:
                # Stores that only look like S3 may not know how, and older releases of s3fs have other words for it.
                if e.errno != errno.ENOSYS and self.read_manifest() is None:
                    raise
                return False
        return True

    def _owner(self, may_replace: Callable[[dict[str, Any]], bool]) -> dict[str, Any] | None:
        manifest = self.read_manifest()
        return manifest if manifest is not None and not may_replace(manifest) else None

    def _read(self, path: Path) -> dict[str, Any] | None:
        try:
            # s3fs may have a list of files that has grown old, and believe it.
            path.fs.invalidate_cache(path.path)
            if path.protocol in LOCAL and _never_ends(path.path):
                raise OSError(errno.EINVAL, "a pipe or device, which may never end")
            content = path.fs.cat_file(path.path, end=MOST_BYTES + 1)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except Exception as e:
            if getattr(e, "errno", None) == errno.ENAMETOOLONG:
                return None
            if not is_denied(e):
                raise StorageError(f"{path} could not be read ({described(e)}).") from e
            if not self._is_told:
                self._is_told = True
                log.warning("%s may not be read: whose this place is, and what landed there, can't be told.", path)
            return None
        if (manifest := decoded(content)) is None:
            raise StorageError(
                f"{path} is there and is no manifest (JSON of at most {MOST_BYTES >> 20} MiB), so that it "
                "can't be told what landed: move it away."
            )
        return manifest

    def _is_of_this_file(self, manifest: dict[str, Any]) -> bool:
        stem, own = os.path.splitext(self.name)
        suffix = "|".join(map(re.escape, _PICTURES)) if self._pictures else re.escape(own)
        uri = re.compile(rf"{re.escape(str(self._directory / stem))}(-\d+)?({suffix})")
        files = manifest.get("files")
        return isinstance(files, list) and any(
            isinstance(file, dict) and uri.fullmatch(str(file.get("uri"))) for file in files
        )

    def _is_directory(self) -> bool:
        path = self.file()
        try:
            # As elsewhere not the path's own way, which without a connection's id takes another login than Airflow's.
            return bool(path.fs.isdir(path.path))
        except Exception as e:
            if is_denied(e):
                return False
            raise

    @contextlib.contextmanager
    def _refusals(self) -> Iterator[None]:
        """Tell what the DAG's author has to mend from what may pass."""
        try:
            yield
        except SlidesError:
            raise
        except Exception as e:
            what = f"Nothing can be written there ({described(e)})."
            if not is_permanent(e):
                raise StorageError(f"destination={str(self.file())!r}: {what}") from e
            raise InvalidArgumentError(
                "destination",
                str(self.file()),
                to_install(str(self.file()), e)
                or f"{what} Check that the path, its connection and its permissions are right, and that the provider "
                "of this store is installed.",
            ) from e


@contextlib.contextmanager
def _alone(directory: Path) -> Iterator[None]:
    """
    Keep all others on this disk out of this block, as far as it can lock; no other store can.

    :raises StorageError: when another has not let go within five minutes.
    """
    until = time.monotonic() + LOCK_SECONDS
    with contextlib.ExitStack() as stack:
        if directory.protocol in LOCAL:
            with contextlib.suppress(OSError):
                handle = os.open(directory.path, os.O_RDONLY)
                stack.callback(os.close, handle)
                while not _locked(handle):
                    if time.monotonic() > until:
                        raise StorageError(f"Another process has kept {str(directory)!r} locked for five minutes.")
                    time.sleep(0.01)
        yield


def _locked(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _never_ends(name: str) -> bool:
    return not (stat.S_ISREG(mode := os.stat(name).st_mode) or stat.S_ISDIR(mode))


def as_uri(value: Any) -> Any:
    """Return the text of a path object; what is none is returned as it is."""
    if isinstance(value, ObjectStoragePath):
        return str(value)
    try:
        return os.fspath(value) if isinstance(value, os.PathLike) else value
    except Exception:
        # Whatever it is, it tells no path.
        return value


def _split(given: Any) -> tuple[Path, str]:
    uri = as_uri(given)
    if not isinstance(uri, str) or not uri.strip():
        raise InvalidArgumentError("destination", given, _FIX)
    known = _SCHEME.match(uri)
    scheme, path = (known[1].lower(), uri[known.end() :]) if known else ("file", uri)
    if problem := _problem(scheme, path):
        raise InvalidArgumentError("destination", given, f"{problem} {_FIX}")
    directory, _, name = f"{scheme}://{path}".rpartition("/")
    if directory.endswith((":/", "://")) or name == ".":
        raise InvalidArgumentError("destination", given, _FIX)
    try:
        place = ObjectStoragePath(f"{directory}/")
        # Some stores find only now that there is no bucket.
        _ = place / "name"
    except (ValueError, ImportError) as e:
        raise InvalidArgumentError("destination", given, to_install(uri, e) or f"{_FIX} ({e})") from None
    return place, name


def _problem(scheme: str, path: str) -> str | None:
    """Return why a place would not be where it says, if so."""
    if odd := _UNTOLD.search(path):
        return f"It holds {odd[0]!r}, which is no part of a name: look where the value comes from."
    if ".." in re.split(r"[/\\]", path):
        return "It leads up again by '..': write where it leads to, and give no data that can have a slash."
    if "::" in path:
        return "'::' chains stores, and what stands behind it would be cut: write something else there."
    if scheme in LOCAL:
        if not path.startswith("/"):
            return "It is relative, and a worker's working directory is not yours."
        # Parts of the library take it for a path in the working directory.
        return "It begins with two slashes: give one, or a store's URI." if path.startswith("//") else None
    if re.search(r"[?#]", path):
        return "'?' and '#' begin a query and a fragment in a URI, which no file has: write something else there."
    if scheme in ATOMIC_UPLOAD and not path.partition("/")[0].rpartition("@")[2].strip():
        return "It names no bucket."
    return None
