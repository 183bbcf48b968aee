"""Landing files in a directory: whole, verified, or not at all."""

from __future__ import annotations

import hashlib
import io
import os
import signal
import stat
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fsspec.implementations.memory import MemoryFileSystem

from airflow_provider_slides.checksums import Checksums
from airflow_provider_slides.exceptions import (
    DownloadError,
    InvalidArgumentError,
    InvalidFileError,
    StorageError,
)
from airflow_provider_slides.formats import count_slides
from airflow_provider_slides.storage import Destination, land, safe_name
from tests import releases
from tests.arriving import arriving

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
LIMIT = 1 << 30


def presentation(slides: int = 3) -> bytes:
    return f'<p:presentation xmlns:p="{P}"><p:sldIdLst>{"<p:sldId/>" * slides}</p:sldIdLst></p:presentation>'.encode()


def archive(**parts: bytes) -> bytes:
    """A zip file of these parts; ``ppt/presentation.xml`` is ``presentation=``."""
    names = {"types": "[Content_Types].xml", "presentation": "ppt/presentation.xml"}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        for name, content in parts.items():
            # Without the time of day: equal parts make equal archives.
            zipped.writestr(zipfile.ZipInfo(names.get(name, name)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def deck(slides: int = 3, **more: bytes) -> bytes:
    return archive(types=b"<Types/>", presentation=presentation(slides), **more)


def uncompressed(film: bytes) -> bytes:
    """A deck whose parts are stored as they are."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as zipped:
        zipped.writestr("[Content_Types].xml", b"<Types/>")
        zipped.writestr("ppt/presentation.xml", presentation())
        zipped.writestr("ppt/media/film.mp4", film)
    return buffer.getvalue()


def damaged(at: int, size: int) -> bytes:
    """A deck with one byte of its film of that size changed."""
    film = bytes(range(1, 251)) * (size // 250)
    return uncompressed(film).replace(film, film[:at] + b"\0" + film[at + 1 :])


def chunks(content: bytes, size: int = 1000) -> io.BufferedReader:
    return arriving(content[start : start + size] for start in range(0, len(content), size))


def landed(content: bytes, path: Any, max_bytes: int = LIMIT, unpacked: int = LIMIT) -> Any:
    return land(
        chunks(content),
        path,
        max_bytes=max_bytes,
        verify=lambda file, sums: count_slides(file, max_bytes=unpacked, sums=sums),
    )


def destination(tmp_path: Path, name: str = "deck.pptx") -> Destination:
    return Destination(f"{tmp_path}/{name}", default_name="x", suffix=".pptx")


def everything(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in tmp_path.rglob("*") if path.is_file())


BAD: dict[str, tuple[bytes, str]] = {
    "html": (b"<!DOCTYPE html><html>Sign in</html>", "web page"),
    "html-after-blanks": (b"\r\n  <html>Sign in</html>", "web page"),
    "xml-error": (b'<?xml version="1.0"?><Error><Code>ExpiredToken</Code></Error>', "web page or XML"),
    "empty": (b"", "no whole .pptx"),
    "text": (b"Forbidden", "no whole .pptx"),
    "truncated": (deck()[:-40], "no whole .pptx"),
    "first-half": (deck()[: len(deck()) // 2], "no whole .pptx"),
    "zip-without-presentation": (archive(**{"word/document.xml": b"<w/>"}), "no PowerPoint presentation"),
    "zip-without-types": (archive(presentation=presentation()), "no PowerPoint presentation"),
    "damaged-part": (damaged(at=500, size=1000), "damaged"),
    "damaged-film": (damaged(at=1_500_000, size=4_000_000), "damaged"),
    "damaged-start-of-a-film": (damaged(at=0, size=4_000_000), "damaged"),
    "damaged-end-of-a-film": (damaged(at=3_999_999, size=4_000_000), "damaged"),
    "no-slides": (deck(slides=0), "no slides"),
    "broken-xml": (archive(types=b"<Types/>", presentation=b"<p:presentation"), "no whole .pptx"),
    "bomb": (deck(**{"ppt/media/zeros.bin": b"\0" * 20_000_000}), "unpacks to more than 9 MiB"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_whole_presentation_is_refused_and_leaves_nothing(kind: str, tmp_path: Path) -> None:
    content, words = BAD[kind]

    with pytest.raises(InvalidFileError, match=words):
        landed(content, destination(tmp_path).file(), unpacked=10_000_000)

    assert everything(tmp_path) == []


@pytest.mark.parametrize("kind", BAD)
def test_a_refused_file_does_not_harm_the_good_one_that_is_there(kind: str, tmp_path: Path) -> None:
    path = destination(tmp_path).file()
    landed(deck(), path)

    with pytest.raises(InvalidFileError):
        landed(BAD[kind][0], path, unpacked=10_000_000)

    assert (tmp_path / "deck.pptx").read_bytes() == deck()


def test_a_good_file_lands_with_its_size_digest_and_slides(tmp_path: Path) -> None:
    content = deck(slides=7)

    file = landed(content, destination(tmp_path).file())

    assert (tmp_path / "deck.pptx").read_bytes() == content
    assert (file.uri, file.size_bytes, file.found) == (f"file://{tmp_path}/deck.pptx", len(content), 7)
    assert file.sha256 == hashlib.sha256(content).hexdigest()
    assert everything(tmp_path) == ["deck.pptx"]


def test_a_large_film_is_not_read_again(tmp_path: Path) -> None:
    content = uncompressed(os.urandom(8 << 20))
    read: list[int] = []

    class Watched(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            read.append(len(data := super().read(size)))
            return data

    file = land(
        io.BytesIO(content),
        destination(tmp_path).file(),
        max_bytes=LIMIT,
        verify=lambda _, sums: count_slides(Watched(content), max_bytes=LIMIT, sums=sums),
    )

    assert file.found == 3
    assert sum(read) < 3 << 20


def test_a_presentation_made_by_others_is_accepted(tmp_path: Path) -> None:
    pptx = pytest.importorskip("pptx")
    made = pptx.Presentation()
    for _ in range(2):
        made.slides.add_slide(made.slide_layouts[0])
    buffer = io.BytesIO()
    made.save(buffer)

    assert landed(buffer.getvalue(), destination(tmp_path).file()).found == 2


def test_a_file_beyond_the_limit_is_refused_while_it_arrives(tmp_path: Path) -> None:
    seen: list[int] = []

    def endless() -> Iterator[bytes]:
        while True:
            seen.append(1)
            yield b"x" * (1 << 20)

    with pytest.raises(DownloadError, match="larger than the limit of 5 MiB"):
        land(arriving(endless()), destination(tmp_path).file(), max_bytes=5 << 20, verify=lambda file, sums: None)

    assert len(seen) == 6
    assert everything(tmp_path) == []


def test_a_file_of_just_the_limit_is_accepted(tmp_path: Path) -> None:
    assert landed(deck(), destination(tmp_path).file(), max_bytes=len(deck())).size_bytes == len(deck())
    with pytest.raises(DownloadError):
        landed(deck(), destination(tmp_path).file(), max_bytes=len(deck()) - 1)


@pytest.mark.parametrize("error", [DownloadError("broke off"), RuntimeError("bug"), KeyboardInterrupt()])
def test_whatever_ends_a_download_leaves_nothing(error: BaseException, tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield deck()[:100] + os.urandom(3 << 20)
        raise error

    with pytest.raises(type(error)):
        land(arriving(broken()), destination(tmp_path).file(), max_bytes=LIMIT, verify=lambda file, sums: None)

    assert everything(tmp_path) == []


@pytest.mark.parametrize("size", [1000, 9 << 20])
def test_what_cannot_be_summed_up_does_not_land(size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> None:
        raise MemoryError

    monkeypatch.setattr(Checksums, "update", fail)
    with pytest.raises(MemoryError):
        land(io.BytesIO(bytes(size)), destination(tmp_path).file(), max_bytes=LIMIT, verify=lambda file, sums: None)

    assert everything(tmp_path) == []


def test_a_newer_file_replaces_an_older_one(tmp_path: Path) -> None:
    path = destination(tmp_path).file()
    landed(deck(slides=1), path)
    landed(deck(slides=2), path)

    assert (tmp_path / "deck.pptx").read_bytes() == deck(slides=2)
    assert everything(tmp_path) == ["deck.pptx"]


def test_a_reader_sees_the_old_file_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = destination(tmp_path).file()
    landed(deck(slides=1), path)
    seen: list[bytes] = []

    def watched() -> Iterator[bytes]:
        for chunk in (deck(slides=2), os.urandom(3 << 20)):
            seen.append((tmp_path / "deck.pptx").read_bytes())
            yield chunk

    def verify(*_: Any) -> None:
        seen.append((tmp_path / "deck.pptx").read_bytes())

    land(arriving(watched()), path, max_bytes=LIMIT, verify=verify)

    assert set(seen) == {deck(slides=1)}


def test_a_file_gets_the_permissions_that_any_file_gets(tmp_path: Path) -> None:
    landed(deck(), destination(tmp_path).file())
    (tmp_path / "other").touch()

    assert stat.S_IMODE((tmp_path / "deck.pptx").stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)


KILLED = """
import io, sys
from airflow_provider_slides.storage import Destination, land

class Half(io.BytesIO):
    def readinto(self, buffer):
        if read := super().readinto(buffer):
            return read
        print("half", flush=True)
        sys.stdin.read()

path = Destination(sys.argv[1], default_name="x", suffix=".pptx").file()
land(Half(b"PK" * (1 << 21)), path, max_bytes=1 << 30, verify=print)
"""


def test_a_process_that_is_killed_leaves_nothing_visible_and_the_next_one_cleans_up(tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(target)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert any(line.strip() == "half" for line in process.stdout)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    process.stdin.close()  # type: ignore[union-attr]

    left = everything(tmp_path)
    assert len(left) == 1
    assert left[0].startswith(".")
    assert left[0].endswith(".part")

    landed(deck(), destination(tmp_path).file())

    assert everything(tmp_path) == ["deck.pptx"]


def test_the_part_of_another_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".deck2.pptx.abcd1234.part").touch()

    landed(deck(), destination(tmp_path).file())

    assert ".deck2.pptx.abcd1234.part" in everything(tmp_path)


def test_memory_stays_flat_however_large_the_file_is(tmp_path: Path) -> None:
    """300 MB that hardly compress: the peak of what Python holds is a small share of that."""
    block = os.urandom(1 << 20)
    source = tmp_path / "source.pptx"
    with zipfile.ZipFile(source, "w", zipfile.ZIP_STORED) as zipped:
        zipped.writestr("[Content_Types].xml", b"<Types/>")
        zipped.writestr("ppt/presentation.xml", presentation())
        with zipped.open("ppt/media/film.mp4", "w", force_zip64=True) as part:
            for _ in range(300):
                part.write(block)
    size = source.stat().st_size

    tracemalloc.start()
    try:
        with source.open("rb") as content:
            file = land(
                content,
                destination(tmp_path).file(),
                max_bytes=LIMIT,
                verify=lambda f, sums: count_slides(f, max_bytes=LIMIT, sums=sums),
            )
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert file.size_bytes == size > 300_000_000
    assert peak < size / 20


def test_memory_stays_flat_over_a_presentation_part_that_is_a_bomb() -> None:
    part = presentation(20_000).replace(b"<p:sldId/>", b'<p:sldId x="' + b"y" * 1000 + b'"/>')
    bomb = archive(types=b"<Types/>", presentation=part)

    tracemalloc.start()
    try:
        assert count_slides(io.BytesIO(bomb), max_bytes=LIMIT) == 20_000
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert peak < len(part) / 4


# ---------------------------------------------------------------------- where files go


@pytest.mark.parametrize(
    ("uri", "file", "manifest"),
    [
        ("{}/deck.pptx", "deck.pptx", "deck.manifest.json"),
        ("file://{}/deck.pptx", "deck.pptx", "deck.manifest.json"),
        ("{}/", "My-task.pptx", "My-task.manifest.json"),
        ("{}/no-suffix", "no-suffix", "no-suffix.manifest.json"),
        ("{}/2026.11.22", "2026.11.22", "2026.11.manifest.json"),
        ("{}/50% off #1?.pptx", "50% off #1?.pptx", "50% off #1?.manifest.json"),
        ("{}/a/../b/deck.pptx", "deck.pptx", "deck.manifest.json"),
    ],
)
def test_a_directory_ends_in_a_slash_and_all_else_is_a_files_name(
    uri: str, file: str, manifest: str, tmp_path: Path
) -> None:
    place = Destination(uri.format(tmp_path), default_name="My task", suffix=".pptx")
    place.check()
    landed(deck(), place.file())
    place.write_manifest({"job_id": "J"})

    assert everything(tmp_path) == sorted([file, manifest])
    assert place.read_manifest() == {"job_id": "J"}


def test_several_files_get_several_names(tmp_path: Path) -> None:
    place = destination(tmp_path, "deck.v1.pptx")

    assert [place.file(n, 3).name for n in (1, 2, 3)] == ["deck.v1-1.pptx", "deck.v1-2.pptx", "deck.v1-3.pptx"]
    assert place.file(1, 1).name == "deck.v1.pptx"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("weekly", "weekly"),
        ("group.task-1_2", "group.task-1_2"),
        ("../../etc/passwd", "etc-passwd"),
        ("a b/ü\n\0", "a-b"),
        ("...", "file"),
        ("", "file"),
        ("日本", "file"),
    ],
)
def test_a_default_name_is_one_plain_segment(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_checking_a_place_makes_its_directory_and_leaves_nothing_in_it(tmp_path: Path) -> None:
    destination(tmp_path, "new/deeper/deck.pptx").check()

    assert (tmp_path / "new" / "deeper").is_dir()
    assert everything(tmp_path) == []


def test_checking_does_not_touch_the_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_text("old")
    destination(tmp_path).check()

    assert (tmp_path / "deck.pptx").read_text() == "old"


def test_a_place_that_passed_the_check_takes_every_name_that_is_needed(tmp_path: Path) -> None:
    accepted = 0
    for length in range(200, 260):
        place = destination(tmp_path, "x" * length + ".pptx")
        try:
            place.check()
        except InvalidArgumentError:
            continue
        accepted += 1
        for number in (1, 12):
            landed(deck(), place.file(number, 12))
        landed(deck(), place.file())
        place.write_manifest({})

    assert 5 < accepted < 60


@pytest.mark.parametrize("content", ["", "{", "[]", "null", "\xff", '"text"'])
def test_a_manifest_that_cannot_be_read_is_none(content: str, tmp_path: Path) -> None:
    (tmp_path / "deck.manifest.json").write_bytes(content.encode("latin-1"))

    assert destination(tmp_path).read_manifest() is None


def test_no_manifest_is_none(tmp_path: Path) -> None:
    assert destination(tmp_path).read_manifest() is None
    assert destination(tmp_path, "nowhere/deck.pptx").read_manifest() is None


def test_a_store_that_refuses_is_a_storage_error_and_names_the_file(tmp_path: Path) -> None:
    path = destination(tmp_path).file()
    (tmp_path / "deck.pptx").mkdir()

    with pytest.raises(StorageError, match=r"deck\.pptx could not be written \(IsADirectoryError"):
        landed(deck(), path)

    assert everything(tmp_path) == []


def test_a_store_without_whole_uploads_gets_a_part_that_is_moved() -> None:
    releases.store.attach(protocol="memory", fs=MemoryFileSystem())
    place = Destination("memory://decks/weekly/deck.pptx", default_name="x", suffix=".pptx")
    place.check()

    landed(deck(), place.file())
    place.write_manifest({"job_id": "J"})

    names = [path.name for path in place.file().parent.iterdir()]
    assert sorted(names) == ["deck.manifest.json", "deck.pptx"]
    assert place.file().read_bytes() == deck()
