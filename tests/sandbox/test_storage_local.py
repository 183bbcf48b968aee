"""Landing files in a directory: whole, verified, or not at all."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import io
import json
import logging
import os
import signal
import stat
import subprocess
import sys
import threading
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import ObjectStoragePath
from fsspec.implementations.memory import MemoryFileSystem

from airflow_provider_slides.checksums import Checksums
from airflow_provider_slides.exceptions import (
    DownloadError,
    InvalidArgumentError,
    InvalidFileError,
    StorageError,
)
from airflow_provider_slides.formats import count_slides
from airflow_provider_slides.storage import Destination, land, safe_name, to_install
from airflow_provider_slides.storage.landing import STALE_PART
from tests import handmade_decks, releases
from tests.arriving import arriving
from tests.handmade_decks import TYPES, Part, package, presentation
from tests.unit.support import FakeClock

LIMIT = 1 << 30


def deck(slides: int = 3, *parts: Part) -> bytes:
    return handmade_decks.deck(*parts, xml=presentation(slides))


def uncompressed(film: bytes) -> bytes:
    """A deck whose film is stored as it is."""
    return deck(3, Part("ppt/media/film.mp4", film, method=zipfile.ZIP_STORED))


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
    "zip-without-presentation": (package(TYPES, Part("word/document.xml", b"<w/>")), "no PowerPoint presentation"),
    "zip-without-types": (package(Part("ppt/presentation.xml", presentation())), "no PowerPoint presentation"),
    "damaged-part": (damaged(at=500, size=1000), "damaged"),
    "damaged-film": (damaged(at=1_500_000, size=4_000_000), "damaged"),
    "damaged-start-of-a-film": (damaged(at=0, size=4_000_000), "damaged"),
    "damaged-end-of-a-film": (damaged(at=3_999_999, size=4_000_000), "damaged"),
    "no-slides": (deck(slides=0), "no slides"),
    "broken-xml": (handmade_decks.deck(xml=b"<p:presentation"), "no whole .pptx"),
    "bomb": (deck(3, Part("ppt/media/zeros.bin", bytes(20_000_000))), "unpacks to more than 9 MiB"),
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
    assert file == {name: getattr(file, name) for name in ("uri", "size_bytes", "sha256", "found")}


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

    aged(tmp_path / left[0])
    landed(deck(), destination(tmp_path).file())

    assert everything(tmp_path) == ["deck.pptx"]


def aged(path: Path) -> None:
    """Make a file look as if nobody had written to it for a little longer than a living writer may take."""
    path.touch()
    now = path.stat().st_mtime
    os.utime(path, (now, now - STALE_PART.total_seconds() - 60))


@pytest.mark.parametrize(
    "name", [".deck2.pptx.abcd1234.part", ".deck.pptx.final.abcd1234.part", ".deck.pptx.notes.part", "deck.pptx.part"]
)
def test_what_is_no_part_of_this_file_is_left_alone_however_old(name: str, tmp_path: Path) -> None:
    aged(tmp_path / name)

    landed(deck(), destination(tmp_path).file())

    assert everything(tmp_path) == sorted([name, "deck.pptx"])


def test_two_writers_of_one_name_leave_each_other_alone(tmp_path: Path) -> None:
    path = destination(tmp_path).file()

    def overtaken() -> Iterator[bytes]:
        yield deck()[:100]
        landed(deck(slides=9), path)
        yield deck()[100:]

    file = land(arriving(overtaken()), path, max_bytes=LIMIT, verify=lambda f, _: count_slides(f, max_bytes=LIMIT))

    assert file.found == 3
    assert (tmp_path / "deck.pptx").read_bytes() == deck()
    assert everything(tmp_path) == ["deck.pptx"]


@pytest.mark.attack
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


# ---------------------------------------------------------------------- where files go


@pytest.mark.parametrize(
    ("uri", "file", "manifest"),
    [
        ("{}/deck.pptx", "deck.pptx", "deck.manifest.json"),
        ("file://{}/deck.pptx", "deck.pptx", "deck.manifest.json"),
        ("{}/", "My-task.pptx", "My-task.manifest.json"),
        ("{}/no-suffix", "no-suffix", "no-suffix-manifest.json"),
        ("{}/2026.11.22", "2026.11.22", "2026.11.22-manifest.json"),
        ("{}/DECK.PPTX", "DECK.PPTX", "DECK.PPTX-manifest.json"),
        ("{}/.pptx", ".pptx", ".pptx-manifest.json"),
        ("{}/50% off #1?.pptx", "50% off #1?.pptx", "50% off #1?.manifest.json"),
        ("file://{}/Why? #1.pptx", "Why? #1.pptx", "Why? #1.manifest.json"),
        ("FILE://{}/a/deck.pptx", "deck.pptx", "deck.manifest.json"),
        ("{}/a..b/..c/d../deck..pptx", "deck..pptx", "deck..manifest.json"),
        ("{}//a/./deck.pptx", "deck.pptx", "deck.manifest.json"),
        ("{}/~/~deck.pptx", "~deck.pptx", "~deck.manifest.json"),
        ("{}/http://acme.com/deck.pptx", "deck.pptx", "deck.manifest.json"),
        (
            "{}/Łódź Stal S.A./四半期 \N{PARTY POPPER}.pptx",
            "四半期 \N{PARTY POPPER}.pptx",
            "四半期 \N{PARTY POPPER}.manifest.json",
        ),
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


@pytest.mark.parametrize(
    ("uri", "why"),
    [
        ("//host/x/", "two slashes"),
        ("///host/x/", "two slashes"),
        ("file:////host/x/", "two slashes"),
        ("FILE://decks/deck.pptx", "relative"),
        ("local://decks/deck.pptx", "relative"),
        ("~/decks/", "relative"),
        ("://x/y", "relative"),
        ("/data/decks/../../etc/x.pptx", "leads up"),
        ("/data/../", "leads up"),
        ("/data/decks/..", "leads up"),
        ("/data/decks\\..\\x.pptx", "leads up"),
        ("s3://bucket/decks/../x", "leads up"),
        ("s3://../x", "leads up"),
        ("/data/A::B/x.pptx", "chains"),
        ("s3://bucket/x::file:///etc/x.pptx", "chains"),
        ("/data/a\nb.pptx", "'\\\\n'"),
        ("/data/deck.pptx\n", "'\\\\n'"),
        ("/data/a\0b.pptx", "x00"),
        ("s3://bucket/\x1b[31m/x", "x1b"),
        ("/data/\x85/", "x85"),
        ("/data/\u2028/", "u2028"),
        ("/data/\ud83d.pptx", "ud83d"),
        ("s3://bucket/deck.pptx?versionId=3", "query"),
        ("s3://bucket/a#b/deck.pptx", "fragment"),
        ("s3:///x/y.pptx", "bucket"),
        ("s3://b@/x", "bucket"),
        ("s3://", "s3://bucket/decks/"),
        ("/deck.pptx", "s3://bucket/decks/"),
        ("/data/.", "s3://bucket/decks/"),
        ("/data/" + 227 * "x" + ".pptx", "at most 255 bytes on a disk"),
        ("/data/" + 130 * "ü" + "/", "at most 255 bytes on a disk"),
        ("s3://b/" + 994 * "x" + ".pptx", "a path 1024"),
        ("/" + 600 * "a/", "a path 1024"),
    ],
)
def test_what_leads_elsewhere_than_it_says_is_no_place(uri: str, why: str) -> None:
    with pytest.raises(InvalidArgumentError, match=why) as refused:
        Destination(uri, default_name="x", suffix=".pptx")

    assert (refused.value.field, refused.value.value) == ("destination", uri)
    assert str(refused.value).isprintable()


def test_a_name_as_long_as_it_may_be_is_a_place() -> None:
    Destination("s3://b/" + 993 * "x" + ".pptx", default_name="x", suffix=".pptx")
    Destination("/data/" + 226 * "x" + ".pptx", default_name="x", suffix=".pptx")
    Destination("/data/" + 110 * "ü" + "/", default_name="x" * 100_000, suffix=".pptx")


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
        ("x" * 100_000, "x" * 200),
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
        try:
            place = destination(tmp_path, "x" * length + ".pptx")
            place.check()
        except InvalidArgumentError:
            continue
        accepted += 1
        for number in (1, 12):
            landed(deck(), place.file(number, 12))
        landed(deck(), place.file())
        place.write_manifest({})

    assert 5 < accepted < 60


@pytest.mark.parametrize(
    "names", [("2026.01", "2026.02"), ("q3", "q3.pptx"), ("q3.pptx", "q3.PPTX"), ("2026.01", "2026.01.pptx")]
)
def test_each_file_name_has_its_own_manifest(names: tuple[str, str], tmp_path: Path) -> None:
    one, other = (destination(tmp_path, name) for name in names)
    one.write_manifest({"job_id": "1"})
    assert other.read_manifest() is None
    other.write_manifest({"job_id": "2"})

    assert one.read_manifest() == {"job_id": "1"}
    assert other.read_manifest() == {"job_id": "2"}


def test_names_of_pictures_that_land_in_one_place_share_a_manifest_and_no_others(tmp_path: Path) -> None:
    def place(name: str) -> Destination:
        return Destination(f"{tmp_path}/{name}", default_name="x", suffix=".png")

    same = [place(name) for name in ("tea", "tea.png", "tea.jpg", "tea.JPEG", "tea.webp")]
    dated = [place(name) for name in ("2026.01", "2026.02")]

    assert {p.manifest.name for p in same} == {"tea.manifest.json"}
    assert {p.file(1, 2, suffix=".jpg").name for p in same} == {"tea-1.jpg"}
    assert [p.manifest.name for p in dated] == ["2026.01.manifest.json", "2026.02.manifest.json"]
    assert [p.file(suffix=".jpg").name for p in dated] == ["2026.01.jpg", "2026.02.jpg"]


@pytest.mark.parametrize(
    ("suffix", "name", "files", "found"),
    [
        (".pptx", "2026.01", ["2026.01"], True),
        (".pptx", "2026.01", ["2026-1.01", "2026-2.01"], True),
        (".pptx", "2026.01", ["2026.02"], False),
        (".pptx", "q3", ["q3"], True),
        (".pptx", "q3", ["q3.pptx"], False),
        (".pptx", "q3", [], False),
        (".png", "2026.01", ["2026-1.jpg"], True),
    ],
)
def test_the_manifest_of_a_release_before_is_found_by_the_file_that_it_names(
    suffix: str, name: str, files: list[str], found: bool, tmp_path: Path
) -> None:
    old = {"job_id": "J", "files": [{"uri": f"file://{tmp_path}/{file}"} for file in files]}
    (tmp_path / f"{name.partition('.')[0]}.manifest.json").write_text(json.dumps(old))

    place = Destination(f"{tmp_path}/{name}", default_name="x", suffix=suffix)

    assert place.read_manifest() == (old if found else None)


@pytest.mark.parametrize("make", [Path, ObjectStoragePath, lambda uri: ObjectStoragePath(f"file://{uri}")])
def test_a_place_may_be_a_path_object(make: Callable[[str], Any], tmp_path: Path) -> None:
    place = Destination(make(f"{tmp_path}/deck.pptx"), default_name="x", suffix=".pptx")
    place.check()

    assert landed(deck(), place.file()).uri == f"file://{tmp_path}/deck.pptx"


#: Before Airflow 3.2 such a path has made itself absolute, from the root.
AS_WRITTEN = pytest.mark.skipif(releases.VERSION < (3, 2), reason="the path object was absolute when it was made")


@pytest.mark.parametrize(
    "relative", [Path("decks/deck.pptx"), pytest.param(ObjectStoragePath("decks/deck.pptx"), marks=AS_WRITTEN)]
)
def test_a_relative_path_object_is_refused_as_its_text_is(relative: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="It is relative"):
        Destination(relative, default_name="x", suffix=".pptx")


def test_a_store_that_nobody_knows_is_found_when_its_connection_is_read() -> None:
    with pytest.raises(ValueError, match="memory"):
        bucket("memory").connect()


def test_a_path_objects_connection_is_kept() -> None:
    place = Destination(ObjectStoragePath("s3://decks/q3.pptx", conn_id="mine"), default_name="x", suffix=".pptx")

    assert str(place.file()) == "s3://mine@decks/q3.pptx"


# ---------------------------------------------------------------------- the manifest, and whose the place is


NO_MANIFESTS = {
    "empty": "",
    "cut": "{",
    "list": "[]",
    "null": "null",
    "no-utf-8": "\xff",
    "text": '"text"',
    "deep": "[" * 100_000,
    "deep-for-writing": '{"a": ' + "[" * 900 + "1" + "]" * 900 + "}",
    "nan": '{"record": {"submitted_at": NaN}}',
    "infinity": '{"a": -Infinity}',
    "1e400": '{"record": {"submitted_at": 1e400}}',
    "many-digits": '{"a": ' + "9" * 4000 + "}",
    "too-many-digits": '{"a": ' + "9" * 10_000 + "}",
    "large": json.dumps({"a": "x" * (4 << 20)}),
}


@pytest.mark.parametrize("content", NO_MANIFESTS.values(), ids=NO_MANIFESTS)
def test_what_is_no_manifest_does_not_count_as_none(content: str, tmp_path: Path) -> None:
    (tmp_path / "deck.manifest.json").write_bytes(content.encode("latin-1"))

    for read in (destination(tmp_path).read_manifest, lambda: destination(tmp_path).reserve({}, lambda _: True)):
        with pytest.raises(StorageError, match=r"deck\.manifest\.json is .* no manifest .*at most 4 MiB.*move it away"):
            read()


@pytest.mark.attack
@pytest.mark.parametrize("item", ["{},", "[],", '{"a":[1.5]},'])
def test_however_much_lies_under_a_manifests_name_reading_it_takes_little_memory(item: str, tmp_path: Path) -> None:
    file = tmp_path / "deck.manifest.json"
    with file.open("wb") as large:
        large.truncate(1 << 30)
    tracemalloc.start()
    try:
        with pytest.raises(StorageError, match="no manifest"):
            destination(tmp_path).read_manifest()
        # As much as is read, of what takes the most memory.
        file.write_text(f'{{"a":[{item * ((4 << 20) // len(item) - 9)}0]}}')
        assert destination(tmp_path).read_manifest() is not None
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert peak < 150 << 20


def test_what_may_never_end_is_no_manifest(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "deck.manifest.json")

    def read() -> None:
        with pytest.raises(StorageError, match="a pipe or device, which may never end"):
            destination(tmp_path).read_manifest()
        ended.append(True)

    ended: list[bool] = []
    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    reader.join(30)

    assert ended


def test_a_manifest_is_json_to_everybody(tmp_path: Path) -> None:
    odd = {"a": [float("nan"), {"b": float("-inf")}], "c": 1.5, "d": "\ud83d"}
    place = destination(tmp_path)
    place.write_manifest(odd)

    def no_json(word: str) -> None:
        raise AssertionError(word)

    told = json.loads((tmp_path / "deck.manifest.json").read_text(), parse_constant=no_json)
    assert told == place.read_manifest() == {"a": [None, {"b": None}], "c": 1.5, "d": "\ud83d"}


def test_no_manifest_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert destination(tmp_path).read_manifest() is None
    assert destination(tmp_path, "nowhere/deck.pptx").read_manifest() is None
    assert destination(tmp_path, "file/deck.pptx").read_manifest() is None


def test_a_name_that_is_too_long_for_a_store_is_nobodys(store: Callable[..., Bucket]) -> None:
    store(read=OSError(errno.ENAMETOOLONG, "File name too long"))

    assert bucket().read_manifest() is None


def test_a_disk_that_fails_does_not_count_as_none(tmp_path: Path) -> None:
    (tmp_path / "deck.manifest.json").mkdir()

    with pytest.raises(
        StorageError, match=r"deck\.manifest\.json .* read \(IsADirectoryError: Is a directory\)"
    ) as error:
        destination(tmp_path).read_manifest()
    assert error.value.retryable


def test_a_manifest_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "deck.manifest.json").mkdir()

    with pytest.raises(StorageError, match=r"deck\.manifest\.json could not be written"):
        destination(tmp_path).write_manifest({})


class Bucket(MemoryFileSystem):
    """A store that refuses what its test says, with that error."""

    cachable = False

    def __init__(self, **refused: Exception) -> None:
        super().__init__()
        self.store: dict[str, Any] = {}
        self.pseudo_dirs = [""]
        self.refused = refused
        self.slips_in: Callable[[], None] = lambda: None

    def _allow(self, what: str) -> None:
        if what in self.refused:
            raise self.refused[what]

    def cat_file(self, path: str, **how: Any) -> Any:
        self._allow("read")
        return super().cat_file(path, **how)

    def info(self, path: str, **how: Any) -> Any:
        self._allow("read")
        return super().info(path, **how)

    def put_file(self, lpath: str, rpath: str, mode: str = "overwrite", **how: Any) -> None:
        self._allow("write")
        self._allow(mode)
        self.pipe_file(rpath, Path(lpath).read_bytes(), mode=mode)
        self.slips_in()

    def mkdir(self, *args: Any, **how: Any) -> None:
        self._allow("mkdir")
        super().mkdir(*args, **how)

    def _rm(self, path: str) -> None:
        self._allow("delete")
        super()._rm(path)

    rm_file = _rm


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Bucket]:
    monkeypatch.setattr(releases.store, "_STORE_CACHE", {})

    def make(protocol: str = "s3", **refused: Exception) -> Bucket:
        return releases.store.attach(protocol=protocol, fs=Bucket(**refused)).fs

    return make


def bucket(protocol: str = "s3") -> Destination:
    return Destination(f"{protocol}://decks/deck.pptx", default_name="x", suffix=".pptx")


@pytest.mark.parametrize(
    "error", [OSError(5, "Input/output error"), TimeoutError("slow"), RuntimeError("of the store's own")]
)
def test_a_store_that_fails_does_not_count_as_none(error: Exception, store: Callable[..., Bucket]) -> None:
    store(read=error)

    with pytest.raises(StorageError, match=r"deck\.manifest\.json could not be read"):
        bucket().read_manifest()
    with pytest.raises(StorageError, match=r"deck\.manifest\.json could not be read"):
        bucket().reserve({"job_id": "J"}, lambda _: True)


@pytest.mark.parametrize("protocol", ["s3", "memory"])
def test_a_store_that_refuses_the_manifest_in_words_of_its_own_is_a_storage_error(
    protocol: str, store: Callable[..., Bucket]
) -> None:
    store(protocol, write=RuntimeError("quota"), mkdir=RuntimeError("quota"))

    with pytest.raises(StorageError, match=r"deck\.manifest\.json could not be written \(RuntimeError: quota"):
        bucket(protocol).write_manifest({})


@pytest.mark.parametrize("protocol", ["s3", "s3a", "gs", "gcs", "az", "abfs", "abfss"])
def test_an_object_store_whose_files_come_whole_has_none_under_another_name(
    protocol: str, store: Callable[..., Bucket]
) -> None:
    fs, seen = store(protocol), []
    fs.slips_in = lambda: seen.append([*fs.store])

    bucket(protocol).write_manifest({})

    assert seen == [["/decks/deck.manifest.json"]]


class Forbidden(Exception):
    """As Azure's."""

    status_code = 403


@pytest.mark.parametrize("denied", [PermissionError(13, "no"), OSError("Forbidden: decks/deck"), Forbidden()])
def test_a_store_that_may_only_be_written_to_is_taken_and_says_so_once(
    denied: Exception, store: Callable[..., Bucket], caplog: pytest.LogCaptureFixture
) -> None:
    files = store(read=denied, delete=denied).store
    place = bucket()
    with caplog.at_level(logging.WARNING):
        place.check()
        assert place.read_manifest() is None
        assert place.reserve({"job_id": "A"}, lambda _: False) is None
        assert place.reserve({"job_id": "B"}, lambda _: False) is None
        landed(deck(), place.file())
        place.write_manifest({"job_id": "C"})

    assert sorted(files) == ["/decks/deck.manifest.json", "/decks/deck.pptx"]
    assert json.loads(files["/decks/deck.manifest.json"].getvalue()) == {"job_id": "C"}
    assert caplog.text.count("deck.manifest.json may not be read") == 1


def because(error: Exception, cause: Exception) -> Exception:
    """An error as s3fs tells it: what the vendor's library raised is its cause."""
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("refused", "error"),
    [
        (PermissionError(13, "no"), InvalidArgumentError),
        (FileNotFoundError("no such bucket"), InvalidArgumentError),
        (ValueError("Bad Request"), InvalidArgumentError),
        (OSError(errno.EROFS, "Read-only file system"), InvalidArgumentError),
        (OSError(errno.ENAMETOOLONG, "File name too long"), InvalidArgumentError),
        (because(PermissionError(13, "no"), RuntimeError("AccessDenied")), InvalidArgumentError),
        (TimeoutError("slow"), StorageError),
        (RuntimeError("busy"), StorageError),
    ],
)
def test_a_place_that_cannot_be_written_cannot_be_taken(
    refused: Exception, error: type[Exception], store: Callable[..., Bucket]
) -> None:
    store(write=refused)

    with pytest.raises(error, match=rf"destination='s3://decks/deck.pptx'.*{type(refused).__name__}"):
        bucket().reserve({"job_id": "J"}, lambda _: True)


def test_a_place_on_a_disk_that_cannot_be_written_cannot_be_taken(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(InvalidArgumentError, match="Nothing can be written there"):
        destination(tmp_path, "file/deck.pptx").reserve({}, lambda _: True)


@pytest.mark.parametrize(
    "kind",
    ["disk", "disk without hard links", "s3", "abfs", "memory", "s3 of an older release", "s3 that only looks like it"],
)
def test_a_place_is_the_first_ones_until_it_may_be_replaced(
    kind: str, store: Callable[..., Bucket], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: Any) -> None:
        raise PermissionError(1, "Operation not permitted")

    if kind == "disk without hard links":
        monkeypatch.setattr(os, "link", no_links)
    if kind == "s3 of an older release":
        monkeypatch.setattr(Bucket, "put_file", lambda fs, lpath, rpath: fs.pipe_file(rpath, Path(lpath).read_bytes()))
    if kind == "abfs":
        monkeypatch.setattr(Bucket, "put_file", put_as_azure)
    protocol = kind.partition(" ")[0]
    if protocol == "disk":
        place = destination(tmp_path, "new/deck.pptx")
    else:
        refused = {"create": OSError(errno.ENOSYS, "no such condition")} if "looks" in kind else {}
        store(protocol, **refused)
        place = bucket(protocol)
    first, second = {"job_id": "1", "task": {"map_index": 0}}, {"job_id": "2"}

    assert place.reserve(first, lambda _: False) is None
    assert place.read_manifest() == first
    assert place.reserve(second, lambda found: found["job_id"] != "1") == first
    assert place.read_manifest() == first
    assert place.reserve(second, lambda found: found["job_id"] == "1") is None
    assert place.read_manifest() == second
    assert everything(tmp_path) in ([], ["deck.manifest.json"])


@pytest.mark.parametrize("there", [None, {"job_id": "old"}])
def test_whoever_slips_in_has_the_place(there: dict[str, Any] | None, store: Callable[..., Bucket]) -> None:
    fs = store()
    if there:
        bucket().write_manifest(there)
    fs.slips_in = lambda: fs.pipe_file("/decks/deck.manifest.json", b'{"job_id": "other"}')

    assert bucket().reserve({"job_id": "mine"}, lambda found: found == there) == {"job_id": "other"}


def put_as_azure(fs: Bucket, lpath: str, rpath: str, overwrite: bool = True) -> None:
    fs.pipe_file(rpath, Path(lpath).read_bytes(), mode="overwrite" if overwrite else "create")


@pytest.mark.parametrize("kind", ["s3", "s3 with other words", "azure"])
def test_a_place_that_is_taken_in_the_last_moment_is_anothers(
    kind: str, store: Callable[..., Bucket], monkeypatch: pytest.MonkeyPatch
) -> None:
    if kind == "azure":
        monkeypatch.setattr(Bucket, "put_file", put_as_azure)
    fs = store(**({"create": OSError(errno.EIO, "PreconditionFailed")} if "words" in kind else {}))
    read = fs.cat_file

    def beaten(*args: Any, **how: Any) -> Any:
        monkeypatch.setattr(fs, "cat_file", read)
        try:
            return read(*args, **how)
        finally:
            fs.pipe_file("/decks/deck.manifest.json", b'{"job_id": "other"}')

    monkeypatch.setattr(fs, "cat_file", beaten)

    assert bucket().reserve({"job_id": "mine"}, lambda _: False) == {"job_id": "other"}
    assert bucket().read_manifest() == {"job_id": "other"}


def test_the_manifest_of_a_release_before_has_the_place_too(tmp_path: Path) -> None:
    old = {"job_id": "old", "files": [{"uri": f"file://{tmp_path}/q3"}]}
    (tmp_path / "q3.manifest.json").write_text(json.dumps(old))
    place = destination(tmp_path, "q3")

    assert place.reserve({"job_id": "new"}, lambda _: False) == old
    assert place.reserve({"job_id": "new"}, lambda _: True) is None
    assert place.read_manifest() == {"job_id": "new"}


def test_a_store_that_fails_when_a_place_is_to_be_taken_has_nobody_there(store: Callable[..., Bucket]) -> None:
    files = store(create=OSError(errno.EIO, "Input/output error")).store

    with pytest.raises(StorageError, match="Input/output error"):
        bucket().reserve({"job_id": "mine"}, lambda _: False)
    assert not files


RACE = """
import os, sys
from concurrent.futures import ThreadPoolExecutor
from airflow_provider_slides.storage import Destination

directory, processes, threads, places = sys.argv[1], *map(int, sys.argv[2:])
go, ready = os.pipe(), os.pipe()

def race(racer):
    mine = {"racer": racer, "padding": "x" * 10_000}
    for place in range(places):
        destination = Destination(f"{directory}/{place}.pptx", default_name="x", suffix=".pptx")
        owner = destination.reserve(mine, lambda found: found["racer"] == "yesterday")
        assert owner is None or len(owner["padding"]) == 10_000
        if owner is None:
            os.write(1, f"{place} {racer}\\n".encode())

for process in range(processes):
    if not os.fork():
        os.close(go[1])
        os.write(ready[1], b"x")
        os.read(go[0], 1)
        with ThreadPoolExecutor(threads) as racers:
            list(racers.map(race, [f"{process}-{thread}" for thread in range(threads)]))
        os._exit(0)
for _ in range(processes):
    os.read(ready[0], 1)
os.close(go[1])
for _ in range(processes):
    assert os.wait()[1] == 0
"""


def test_of_many_who_race_for_a_place_on_a_disk_one_gets_it(tmp_path: Path) -> None:
    places = 60
    # Half of them are free, and half are yesterday's.
    for place in range(0, places, 2):
        old = {"racer": "yesterday", "padding": "x" * 10_000}
        destination(tmp_path, f"{place}.pptx").write_manifest(old)

    command = [sys.executable, "-c", RACE, str(tmp_path), "4", "3", str(places)]
    won = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")[:-1]

    owners = dict(line.split() for line in won)
    assert len(won) == len(owners) == places
    for place in range(places):
        found = destination(tmp_path, f"{place}.pptx").read_manifest()
        assert found is not None
        assert found["racer"] == owners[str(place)]
    assert everything(tmp_path) == sorted(f"{place}.manifest.json" for place in range(places))


def test_a_lock_that_nobody_lets_go_of_is_waited_for_until_its_time_is_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("airflow_provider_slides.storage.destination.LOCK_SECONDS", 0.1)
    place = destination(tmp_path)
    handle = os.open(tmp_path, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        with pytest.raises(StorageError, match=f"Another process has kept .*{tmp_path}.* locked"):
            place.reserve({"job_id": "J"}, lambda _: True)
        assert everything(tmp_path) == []
    finally:
        os.close(handle)

    assert place.reserve({"job_id": "J"}, lambda _: True) is None


@pytest.mark.parametrize("seconds", [0.05, 299.0])
def test_a_lock_that_another_lets_go_of_is_waited_for_and_not_for_much_longer(
    seconds: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock(1000.0)
    monkeypatch.setattr("airflow_provider_slides.storage.destination.time", clock)
    handle = os.open(tmp_path, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        clock.after(seconds, lambda: fcntl.flock(handle, fcntl.LOCK_UN))
        assert destination(tmp_path).reserve({"job_id": "J"}, lambda _: True) is None
    finally:
        os.close(handle)

    assert clock.now - 1000.0 - seconds < 0.1


def test_a_store_that_refuses_is_a_storage_error_and_names_the_file(tmp_path: Path) -> None:
    path = destination(tmp_path).file()
    (tmp_path / "deck.pptx").mkdir()

    with pytest.raises(StorageError, match=r"deck\.pptx could not be written \(IsADirectoryError"):
        landed(deck(), path)

    assert everything(tmp_path) == []


def test_a_store_without_whole_uploads_gets_a_part_that_is_moved(store: Callable[..., Bucket]) -> None:
    files = store("memory").store
    place = bucket("memory")
    place.check()

    landed(deck(), place.file())
    place.write_manifest({"job_id": "J"})

    assert sorted(files) == ["/decks/deck.manifest.json", "/decks/deck.pptx"]
    assert files["/decks/deck.pptx"].getvalue() == deck()


def test_two_writers_to_a_store_without_whole_uploads_leave_each_other_alone(store: Callable[..., Bucket]) -> None:
    fs = store("memory")
    path = bucket("memory").file()
    both = threading.Barrier(2)
    fs.slips_in = both.wait

    with ThreadPoolExecutor(2) as writers:
        sizes = {file.size_bytes for file in writers.map(landed, [deck(1), deck(2)], [path, path])}

    assert sizes == {len(deck(1)), len(deck(2))}
    assert sorted(fs.store) == ["/decks/deck.pptx"]


def test_what_dead_writers_have_left_in_a_store_is_removed_and_nothing_else(store: Callable[..., Bucket]) -> None:
    fs = store("memory")
    old, young, others = ("deck.pptx.0123abcd", "deck.pptx.4567abcd", "deck2.pptx.0123abcd")
    for name in (old, young, others):
        fs.pipe_file(f"/decks/.{name}.part", b"PK")
    for name in (old, others):
        fs.store[f"/decks/.{name}.part"].modified -= STALE_PART + timedelta(minutes=1)

    landed(deck(), bucket("memory").file())

    assert sorted(fs.store) == [f"/decks/.{young}.part", f"/decks/.{others}.part", "/decks/deck.pptx"]


@pytest.mark.parametrize("refused", [{}, {"delete": PermissionError(13, "no deleting")}])
def test_an_upload_that_fails_says_why_and_leaves_no_part_where_it_may_delete(
    refused: dict[str, Exception], store: Callable[..., Bucket], monkeypatch: pytest.MonkeyPatch
) -> None:
    fs = store("memory", **refused)
    fs.pipe_file("/decks/deck.pptx", deck())

    def fail(*_: Any, **__: Any) -> None:
        raise OSError("no moving")

    monkeypatch.setattr(fs, "mv", fail)
    with pytest.raises(StorageError, match="no moving"):
        landed(deck(5), bucket("memory").file())

    assert len(fs.store) == 1 + len(refused)
    assert fs.cat_file("/decks/deck.pptx") == deck()


@pytest.mark.parametrize(
    ("uri", "extra"), [("s3://b/x.pptx", "s3"), ("GS://b/x.pptx", "gcs"), ("abfs://c@a.example/x.pptx", "azure")]
)
@pytest.mark.parametrize(
    "error", [ImportError("Install s3fs to access S3"), ValueError("No filesystem registered for scheme s3")]
)
def test_a_store_whose_library_is_missing_names_our_extra(
    uri: str, extra: str, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It said to install s3fs, or the provider, and the other one was missing then."""
    destination = Destination(uri, default_name="x", suffix=".pptx")

    def missing(_: Any) -> None:
        raise error

    monkeypatch.setattr(Destination, "connect", missing)
    with pytest.raises(InvalidArgumentError) as refused:
        destination.check()

    assert refused.value.fix == f"Install what it needs: pip install 'airflow-provider-slides[{extra}]'."


@pytest.mark.parametrize(
    ("uri", "error"), [("s3://b/x", ValueError("no such bucket")), ("nosuch://b", ImportError("x"))]
)
def test_what_is_not_a_missing_library_names_no_extra(uri: str, error: Exception) -> None:
    assert to_install(uri, error) == ""
