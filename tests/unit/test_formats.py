from __future__ import annotations

import bz2
import contextlib
import io
import lzma
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pptx
import pytest
from PIL import Image

from airflow_provider_slides.checksums import Checksums
from airflow_provider_slides.exceptions import InvalidFileError
from airflow_provider_slides.formats import count_slides, ensure_image, image_suffix, image_type
from tests.handmade_decks import TYPES, Part, deck, package, presentation, verdict
from tests.limited import limited

MIB = 1 << 20


@pytest.mark.parametrize(
    ("content", "mime_type"),
    [
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"\xff\xd8\xff\xe0..JFIF", "image/jpeg"),
        (b"GIF87a...", "image/gif"),
        (b"GIF89a...", "image/gif"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"BM......", "image/bmp"),
        (b"II*\x00....", "image/tiff"),
        (b"MM\x00*....", "image/tiff"),
        (b"\x00\x00\x00\x18ftypheic", "image/heic"),
        (b"\x00\x00\x00\x18ftypavif", "image/avif"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        (b"\xef\xbb\xbf\n  <SVG/>", "image/svg+xml"),
        (b"<?xml version='1.0'?>\n<!-- hm --><svg/>", "image/svg+xml"),
        (b"<?xml version='1.0'?><html/>", None),
        (b"<html><svg/></html>", None),
        (b"RIFF\x10\x00\x00\x00WAVEfmt ", None),
        (b"PK\x03\x04", None),
        (b"%PDF-1.7", None),
        (b"text", None),
        (b"", None),
    ],
)
def test_an_image_is_known_by_its_content(content: bytes, mime_type: str | None) -> None:
    assert image_type(content) == mime_type


# ---------------------------------------------------------------------- pictures


def picture(kind: str, size: tuple[int, int] = (48, 32), **how: Any) -> bytes:
    """A picture with something on it; a JPEG has a thumbnail, with marks of its own."""
    noise, buffer = random.Random(0).randbytes(3 * size[0] * size[1]), io.BytesIO()
    if kind == "jpeg" and "exif" not in how:
        thumbnail = picture("jpeg", (8, 8), exif=b"")
        how["exif"] = b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0" + thumbnail
    Image.frombytes("RGB", size, noise).save(buffer, kind, **how)
    return buffer.getvalue()


PICTURES = {
    "jpeg": picture("jpeg"),
    "progressive-jpeg": picture("jpeg", progressive=True),
    "jpeg-with-restarts": picture("jpeg", restart_marker_blocks=1),
    "png": picture("png"),
    "webp": picture("webp"),
}


@pytest.mark.parametrize("kind", PICTURES)
def test_a_picture_is_whole_with_its_last_byte_and_not_before(kind: str) -> None:
    whole, mime_type = PICTURES[kind], f"image/{kind.split('-')[-1] if 'with' not in kind else 'jpeg'}"

    assert ensure_image(io.BytesIO(whole)) == mime_type
    assert ensure_image(io.BytesIO(whole + bytes(300))) == mime_type
    for size in range(len(whole)):
        with pytest.raises(InvalidFileError):
            ensure_image(io.BytesIO(whole[:size]))


def test_a_picture_is_named_by_its_first_bytes() -> None:
    suffixes = {kind: image_suffix(content[:16]) for kind, content in PICTURES.items()}

    assert suffixes == {kind: f".{kind}" if "jpeg" not in kind else ".jpg" for kind in PICTURES}
    assert image_suffix(b"GIF89a...") == image_suffix(b"<html>") == ""


@pytest.mark.parametrize("kind", [kind for kind in PICTURES if "jpeg" in kind])
def test_a_jpeg_that_is_cut_at_an_end_mark_within_is_truncated(kind: str) -> None:
    whole = PICTURES[kind]
    ends = [at + 2 for at in range(len(whole)) if whole.startswith(b"\xff\xd9", at)]

    assert len(ends) == 2
    with pytest.raises(InvalidFileError, match=r"damaged or truncated picture \(image/jpeg\)"):
        ensure_image(io.BytesIO(whole[: ends[0]]))
    assert ensure_image(io.BytesIO(whole[: ends[1]])) == "image/jpeg"


def test_a_mark_may_lie_across_any_two_reads() -> None:
    head, tail = b"\xff\xd8\xff\xda\0\x04\0\0", b"\xff\xd9"
    for size in (*range(50, 70), *range((1 << 18) + 50, (1 << 18) + 70)):
        for fill in (b"\0", b"\xff\0", b"\xff"):
            content = (fill * size)[:size]
            assert ensure_image(io.BytesIO(head + content + tail)) == "image/jpeg"


def chunk(kind: bytes, content: bytes = b"") -> bytes:
    return struct.pack(">L", len(content)) + kind + content + zlib.crc32(kind + content).to_bytes(4)


PNG_HEAD, PNG_END = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", bytes(13)), chunk(b"IEND")


@pytest.mark.parametrize(
    "content",
    [
        PNG_HEAD + PNG_END,
        PICTURES["png"][:-30] + b"?" + PICTURES["png"][-29:],
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8\xff\xe0\0\x04..\xff\xd9",
        b"\xff\xd8\xff\xda\0\0..\xff\xd9",
        b"RIFF\x10\0\0\0WEBPVP8 ",
        b"XIFF\4\0\0\0WEBP",
    ],
    ids=[
        "png-without-content",
        "png-damaged",
        "jpeg-empty",
        "jpeg-without-content",
        "jpeg-without-length",
        "webp-truncated",
        "webp-of-another-kind",
    ],
)
def test_what_is_no_whole_picture_is_refused(content: bytes) -> None:
    with pytest.raises(InvalidFileError, match="damaged or truncated picture"):
        ensure_image(io.BytesIO(content))


@pytest.mark.parametrize(
    "content",
    [
        PICTURES["png"].removesuffix(PNG_END) + chunk(b"tEXt", b"by\0me") + PNG_END,
        PICTURES["jpeg"].removesuffix(b"\xff\xd9") + b"\xff\xfe\0\4me\xff\xd9",
    ],
    ids=["png", "jpeg"],
)
def test_a_picture_may_have_words_after_its_content(content: bytes) -> None:
    assert ensure_image(io.BytesIO(content))


@pytest.mark.parametrize(("content", "kind"), [(b"GIF89a...", "image/gif"), (b"<html>", "no image")])
def test_what_is_no_picture_that_is_kept_says_what_it_is(content: bytes, kind: str) -> None:
    with pytest.raises(InvalidFileError, match=rf"no PNG, JPEG or WebP picture \(it is {kind}\)"):
        ensure_image(io.BytesIO(content))


def test_as_many_pieces_as_may_be_are_taken_and_one_more_is_not() -> None:
    png = [PNG_HEAD, *[chunk(b"none")] * 99_997, chunk(b"IDAT"), PNG_END]
    jpeg = [b"\xff\xd8", *[b"\xff\xe0\0\2"] * 99_998, b"\xff\xda\0\2", b"\xff\xd9"]

    for pieces in (png, jpeg):
        assert ensure_image(io.BytesIO(b"".join(pieces)))
        pieces.insert(1, pieces[1])
        with pytest.raises(InvalidFileError, match="damaged or truncated"):
            ensure_image(io.BytesIO(b"".join(pieces)))


def large_picture(path: Path, kind: str, size: int) -> None:
    """A picture of so many zeros, which take no room on the disk."""
    head, tail = {
        "png": (
            PNG_HEAD + struct.pack(">L", size) + b"IDAT",
            zlib.crc32(bytes(size), zlib.crc32(b"IDAT")).to_bytes(4) + PNG_END,
        ),
        "jpeg": (b"\xff\xd8\xff\xda\0\2", b"\xff\xd9"),
        "webp": (b"RIFF" + (size + 4).to_bytes(4, "little") + b"WEBP", b""),
    }[kind]
    with path.open("wb") as file:
        file.write(head)
        file.truncate(len(head) + size)
        file.seek(0, 2)
        file.write(tail)


@pytest.mark.attack
@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_picture_is_not_read_into_memory(kind: str, tmp_path: Path) -> None:
    large_picture(tmp_path / "picture", kind, 200 * MIB)

    usage = limited(verdict, ensure_image, tmp_path / "picture")

    assert usage.result == f"image/{kind}"
    assert usage.peak_mib < 8


def test_what_is_summed_up_already_is_not_read_again(tmp_path: Path) -> None:
    large_picture(tmp_path / "picture", "png", 8 * MIB)
    content, sums, read = (tmp_path / "picture").read_bytes(), Checksums(), 0
    for start in range(0, len(content), MIB):
        sums.update(memoryview(content)[start : start + MIB])

    class Watched(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            nonlocal read
            read += len(data := super().read(size))
            return data

    assert ensure_image(Watched(content), sums) == "image/png"
    assert read < 2 * MIB


# ---------------------------------------------------------------------- decks


def in_strict_form(deck: bytes) -> bytes:
    """The same deck as PowerPoint saves it as "Strict Open XML Presentation": every namespace is another."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(deck)) as loose, zipfile.ZipFile(buffer, "w") as strict:
        for part in loose.infolist():
            content = loose.read(part)
            if part.filename.endswith((".xml", ".rels")):
                for kind in (b"presentationml", b"drawingml", b"officeDocument"):
                    content = content.replace(
                        b"http://schemas.openxmlformats.org/%s/2006/" % kind, b"http://purl.oclc.org/ooxml/%s/" % kind
                    )
            strict.writestr(part.filename, content)
    return buffer.getvalue()


@pytest.mark.parametrize("slides", [1, 12])
def test_the_slides_of_a_strict_deck_are_counted(slides: int) -> None:
    made, deck = pptx.Presentation(), io.BytesIO()
    for _ in range(slides):
        made.slides.add_slide(made.slide_layouts[0])
    made.save(deck)
    strict = in_strict_form(deck.getvalue())

    assert count_slides(io.BytesIO(deck.getvalue()), max_bytes=1 << 30) == slides
    assert count_slides(io.BytesIO(strict), max_bytes=1 << 30) == slides
    with pytest.raises(KeyError):
        pptx.Presentation(io.BytesIO(strict))


def with_xml(count: int, text: str, around: str = "#", *, size: int = 0) -> bytes:
    """
    A deck whose main part has so many of a text, each with a number in the place of its ``#``.

    :param around: What they all stand in, in the place of its ``#``.
    :param size: That of the main part, if it is less otherwise.
    """
    numbered = "".join(text.replace("#", f"{number:x}") for number in range(count)) if "#" in text else text * count
    within = around.replace("#", numbered) + "<!---->"
    filler = max(0, size - len(presentation(within=within)))
    return deck(xml=presentation(within=within.replace("<!--", "<!--" + "x" * filler)))


def of_zeros(mib: int, **told: Any) -> Part:
    return Part("ppt/media/zeros.bin", bytes(mib * MIB), **told)


def with_a_large_dictionary(content: bytes) -> bytes:
    """LZMA for a reader with 4 GiB of memory."""
    packed = lzma.compress(content, lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA1, "preset": 0}])
    return b"\x09\x04\5\0\x5d\xff\xff\xff\xff" + packed


# What takes gigabytes or minutes, unless it is looked at before.
ATTACKS: dict[str, tuple[Callable[[], bytes], str]] = {
    "elements-within-elements": (lambda: with_xml(30_000_000, "<a>"), "presentation.xml has more than 1 MiB"),
    "a-long-attribute": (lambda: with_xml(16 * MIB, "x", "<a b='#'/>"), "presentation.xml has more than 1 MiB"),
    "attributes": (lambda: with_xml(200_000, "a#='' ", "<a #/>"), "presentation.xml has more than 1 MiB"),
    "a-long-namespace": (
        lambda: with_xml(60_000, "<a#/>", f"<a xmlns='{'u' * MIB}'>#</a>"),
        "presentation.xml has more than 1 MiB",
    ),
    "a-million-entries": (
        lambda: deck(Part("ppt/media/a.png", offset=0, times=1_000_000)),
        "has 1000002 parts",
    ),
    "a-million-entries-that-are-not-told": (
        lambda: deck(Part("ppt/media/a.png", offset=0, times=1_000_000), count=3),
        "has 3 parts in a directory of 61000",
    ),
    "long-names": (
        lambda: deck(*(Part(f"{number}{'n' * 60_000}", offset=0) for number in range(1000))),
        "has 1002 parts in a directory of 60",
    ),
    "zeros": (lambda: deck(of_zeros(300)), "unpacks to more than 256 MiB"),
    "zeros-that-are-not-told": (
        lambda: deck(of_zeros(128, size=1000, crc=zlib.crc32(bytes(1000)))),
        r"damaged \(part 'ppt/media/zeros.bin'\)",
    ),
    "zeros-in-lzma": (
        lambda: deck(of_zeros(32, method=zipfile.ZIP_LZMA, raw=with_a_large_dictionary(bytes(128 * MIB)))),
        "a part packed by method 14",
    ),
    "zeros-in-bzip2": (
        lambda: deck(of_zeros(32, method=zipfile.ZIP_BZIP2, raw=bz2.compress(bytes(128 * MIB)))),
        "a part packed by method 12",
    ),
}


@pytest.mark.attack
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_refused_before_it_costs_anything(attack: str, tmp_path: Path) -> None:
    make, words = ATTACKS[attack]
    (tmp_path / "deck.pptx").write_bytes(make())

    usage = limited(verdict, count_slides, tmp_path / "deck.pptx", memory_mib=256, cpu_seconds=10)

    assert re.search(words, usage.result)
    assert usage.peak_mib < 16


# What is within the limits, at its worst.
WORST: dict[str, tuple[Callable[[], bytes], int | str]] = {
    "elements-within-elements": (
        lambda: with_xml(340_000, "<a>", size=MIB),
        "The .pptx file's ppt/presentation.xml is more than 100 elements deep.",
    ),
    "elements": (lambda: with_xml(250_000, "<a/>", size=MIB), 3),
    "names": (lambda: with_xml(110_000, "<a#/>", size=MIB), 3),
    "a-long-attribute": (lambda: with_xml(1_000_000, "x", "<a b='#'/>", size=MIB), 3),
    "attributes": (lambda: with_xml(95_000, "a#='' ", "<a #/>", size=MIB), 3),
    "namespaces": (lambda: with_xml(40_000, "<a xmlns:a#='u'/>", size=MIB), 3),
    "a-long-namespace": (lambda: with_xml(60_000, "<a#/>", f"<a xmlns='{'u' * 500_000}'>#</a>", size=MIB), 3),
    "parts": (lambda: deck(*(Part(f"ppt/slides/slide{number}.xml", b"<a/>") for number in range(32_766))), 3),
    "long-names": (lambda: deck(*(Part(f"{number:02}{'n' * 60_000}") for number in range(69))), 3),
    "fields-of-entries": (
        lambda: deck(*(Part(str(number), extra=b"\0\x55\0\0" * 16_000) for number in range(64))),
        3,
    ),
    "entries-that-are-not-told": (
        lambda: deck(Part("a", offset=0, times=89_000), count=3),
        "The .pptx file is damaged (3 parts are told, and it has 89002, of 3 names).",
    ),
    "zeros": (lambda: deck(of_zeros(255)), 3),
    "zeros-within": (lambda: deck(Part("a.zip", deck(of_zeros(128)), method=zipfile.ZIP_STORED)), 3),
    "blocks-without-content": (lambda: deck(Part("a", raw=b"\0\0\0\xff\xff" * 10 * MIB + b"\3\0")), 3),
}


@pytest.mark.attack
@pytest.mark.parametrize("kind", WORST)
def test_what_is_within_the_limits_costs_little_too(kind: str, tmp_path: Path) -> None:
    make, result = WORST[kind]
    (tmp_path / "deck.pptx").write_bytes(make())

    usage = limited(verdict, count_slides, tmp_path / "deck.pptx", memory_mib=256, cpu_seconds=20)

    assert usage.result == result
    assert usage.peak_mib < 64


def test_the_largest_main_part_is_taken_and_one_byte_more_is_not() -> None:
    assert count_slides(io.BytesIO(with_xml(0, "", size=MIB))) == 3
    with pytest.raises(InvalidFileError, match=r"presentation\.xml has more than 1 MiB"):
        count_slides(io.BytesIO(with_xml(0, "", size=MIB + 1)))


def test_a_hundred_elements_deep_is_taken_and_one_more_is_not() -> None:
    assert count_slides(io.BytesIO(with_xml(1, "<a>" * 99 + "</a>" * 99))) == 3
    with pytest.raises(InvalidFileError, match="more than 100 elements deep"):
        count_slides(io.BytesIO(with_xml(1, "<a>" * 100 + "</a>" * 100)))


def test_as_many_parts_as_may_be_are_taken_and_one_more_is_not() -> None:
    parts = [Part(f"{number:x}") for number in range((1 << 15) - 2)]

    assert count_slides(io.BytesIO(deck(*parts))) == 3
    with pytest.raises(InvalidFileError, match="has 32769 parts"):
        count_slides(io.BytesIO(deck(*parts, Part("one-more"))))


def test_the_largest_directory_is_taken_and_one_byte_more_is_not() -> None:
    def with_directory(size: int) -> bytes:
        parts = [Part(str(number), extra=field(60_000)) for number in range(69)]
        told = sum(len(part.record()[0]) for part in [TYPES, MAIN, *parts])
        return deck(*parts, Part("a", extra=field(size - told - 47)))

    assert count_slides(io.BytesIO(with_directory(4 * MIB))) == 3
    with pytest.raises(InvalidFileError, match=f"in a directory of {4 * MIB + 1} bytes"):
        count_slides(io.BytesIO(with_directory(4 * MIB + 1)))


FILM = Part("ppt/media/film.mp4", random.Random(0).randbytes(16 * MIB), method=zipfile.ZIP_STORED)


@pytest.mark.parametrize(
    ("part", "max_bytes", "limit"),
    [
        (Part("b"), None, 256 * MIB),
        (FILM, None, 20 * len(deck(FILM, Part("a")))),
        (FILM, 17 * MIB, 17 * MIB),
    ],
    ids=["small", "large", "told"],
)
def test_a_deck_may_unpack_to_its_limit_and_no_further(part: Part, max_bytes: int | None, limit: int) -> None:
    rest = limit - len(TYPES.content) - len(presentation()) - len(part.content)

    # What is within the limit is unpacked, and found to be a lie.
    with pytest.raises(InvalidFileError, match=r"damaged \(part 'a'\)"):
        count_slides(io.BytesIO(deck(part, Part("a", size=rest))), max_bytes=max_bytes)
    with pytest.raises(InvalidFileError, match=f"unpacks to more than {limit >> 20} MiB"):
        count_slides(io.BytesIO(deck(part, Part("a", size=rest + 1))), max_bytes=max_bytes)


HUGE = 1 << 62
LAUGHS = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
MAIN = Part("ppt/presentation.xml", presentation())
TEXT = b"The quick brown fox " * 100
PACKED = Part("", TEXT).body


def doctype(declared: str, encoding: str = "utf-8") -> bytes:
    xml = presentation(before=f"<!DOCTYPE p [{declared}]>", within="<a>&e;</a>")
    return deck(xml=xml.decode().encode(encoding))


def field(size: int) -> bytes:
    """A field of an entry, of a kind that nobody knows."""
    return struct.pack("<HH", 0x5500, size - 4) + bytes(size - 4)


def part_in_the_directory() -> bytes:
    record = Part("b", TEXT).record()[1]
    other = Part("a", extra=struct.pack("<HH", 0x5500, len(record)) + record)
    at = deck(other, Part("b", TEXT, offset=0)).rindex(record)
    return deck(other, Part("b", TEXT, offset=at))


# Archives that say what is not so, or that readers read differently, and what no .pptx file has.
LIES: dict[str, tuple[bytes, str]] = {
    "less-than-there-is": (deck(Part("a", TEXT, size=100, crc=zlib.crc32(TEXT[:100]))), "damaged .part 'a'"),
    "nothing-and-there-is-something": (deck(Part("a", TEXT, size=0, crc=0)), "damaged .part 'a'"),
    "more-than-there-is": (deck(Part("a", TEXT, size=3000)), "damaged .part 'a'"),
    "less-packed": (deck(Part("a", TEXT, packed=10)), "damaged .part 'a'"),
    "more-packed": (deck(Part("a", raw=PACKED + b"more", content=TEXT)), "damaged .part 'a'"),
    "packed-beyond-the-parts": (deck(Part("a", TEXT, packed=4000)), "damaged .part 'a'"),
    "without-an-end": (deck(Part("a", TEXT, raw=PACKED[:-1])), "damaged .part 'a'"),
    "no-deflate": (deck(Part("a", TEXT, raw=b"\xff" * 50)), r"no whole \.pptx file .error"),
    "another-crc": (deck(Part("a", TEXT, crc=1)), "damaged .part 'a'"),
    "stored-another-crc": (deck(Part("a", TEXT, method=0, crc=1)), "damaged .part 'a'"),
    "stored-less": (deck(Part("a", TEXT, method=0, size=100, crc=zlib.crc32(TEXT[:100]))), "damaged .part 'a'"),
    "a-size-of-64-bits": (deck(Part("a", TEXT, size=HUGE)), "unpacks to more than 256 MiB"),
    "a-packed-size-of-64-bits": (deck(Part("a", TEXT, packed=HUGE)), "damaged .part 'a'"),
    "an-offset-of-64-bits": (deck(Part("a", offset=HUGE)), "'a' is within another, or outside"),
    "a-directory-of-64-bits": (deck(size=HUGE), f"a directory of {HUGE} bytes"),
    "a-count-of-64-bits": (deck(count=HUGE), f"has {HUGE} parts"),
    "a-count-of-32-bits": (deck(count=70_000), "has 70000 parts"),
    "a-long-end-that-is-none": (deck(long=b"PK\6\0", count=70_000), "has 65535 parts"),
    "fewer-parts": (deck(count=1), "1 parts are told, and it has 2, of 2 names"),
    "more-parts": (deck(count=3), "3 parts are told, and it has 2, of 2 names"),
    "something-before": (deck(before=b"#!/bin/sh\n"), "directory does not end where the file does"),
    "something-between": (deck(between=b"?"), "directory does not end where the file does"),
    "a-shorter-directory": (deck(size=50), "directory does not end where the file does"),
    "too-much-after": (deck() + bytes(70_000), "the end is missing"),
    "an-end-in-the-comment": (deck(comment=b"PK\5\6" + bytes(18)), "directory does not end where the file does"),
    "an-end-that-is-cut": (deck(comment=b"PK\5\6" + bytes(17)), r"no whole \.pptx file .error"),
    "a-part-in-another": (
        package(Part("a", b"".join(MAIN.record()), method=0), TYPES, replace(MAIN, offset=31 + len(MAIN.record()[0]))),
        r"'ppt/presentation\.xml' is within another, or outside",
    ),
    "a-part-in-the-directory": (part_in_the_directory(), "'b' is within another, or outside"),
    "a-name-twice": (deck(MAIN), "3 parts are told, and it has 3, of 2 names"),
    "a-name-twice-and-one-told": (deck(MAIN, count=2), "2 parts are told, and it has 3, of 2 names"),
    "a-name-in-another-case": (deck(Part("ppt/Presentation.XML")), "and it has 3, of 2 names"),
    "a-name-of-its-own": (deck(Part("a", own_name="b")), "damaged .part 'a'"),
    "a-way-out": (deck(Part("ppt/../../a")), r"a part that leads out of it .'ppt/\.\./\.\./a'"),
    "a-way-out-on-windows": (deck(Part("ppt\\..\\..\\a")), "a part that leads out of it"),
    "encrypted": (deck(Part("a", TEXT, flags=0x1)), "an encrypted part .'a'"),
    "patched": (deck(Part("a", TEXT, flags=0x20)), "an encrypted part .'a'"),
    "encrypted-strongly": (deck(Part("a", TEXT, flags=0x40)), "an encrypted part .'a'"),
    "encrypted-directory": (deck(Part("a", TEXT, flags=0x2000)), "an encrypted part .'a'"),
    "deflate64": (deck(Part("a", TEXT, method=9)), "a part packed by method 9 .'a'"),
    "entities-in-entities": (doctype(f"<!ENTITY l0 'ha'>{LAUGHS}<!ENTITY e '&l9;'>"), "declares a document type"),
    "an-entity-of-a-file": (doctype("<!ENTITY e SYSTEM 'file:///etc/passwd'>"), "declares a document type"),
    "entities-of-a-server": (doctype("<!ENTITY % e SYSTEM 'http://127.0.0.1/'>%e;"), "declares a document type"),
    "entities-in-utf-16": (doctype("<!ENTITY e 'ha'>", "utf-16"), "declares a document type"),
    "entities-in-utf-16-be": (doctype("<!ENTITY e 'ha'>", "utf-16-be"), "declares a document type"),
    "a-main-part-that-is-cut": (deck(xml=presentation()[:-5]), r"no whole \.pptx file .ExpatError"),
    "another-archive": (package(TYPES), "a zip archive, but no PowerPoint presentation"),
    "no-slides": (deck(xml=presentation(0)), "has no slides"),
    "a-web-page": (b"<html>", "a web page or XML"),
    "a-web-page-after-an-empty-line": (b"\n<html>", "a web page or XML"),
    "an-unknown-encoding": (deck(xml=presentation(before="<?xml version='1.0' encoding='x'?>")), "LookupError"),
}


@pytest.mark.parametrize("lie", LIES)
def test_an_archive_that_is_not_what_it_says_is_refused(lie: str) -> None:
    content, words = LIES[lie]

    with pytest.raises(InvalidFileError, match=words):
        count_slides(io.BytesIO(content))


UTF_16 = presentation(before="<?xml version='1.0' encoding='utf-16'?>").decode().encode("utf-16")
SECTIONS = "<p:extLst><p:ext><s:sectionLst xmlns:s='u'><s:section><s:sldIdLst><s:sldId/></s:sldIdLst></s:section>"
SECTIONS += "</s:sectionLst></p:ext></p:extLst>"

# What is unusual, and a whole deck of three slides.
UNUSUAL = {
    "a-comment": deck(comment=b"x" * 0xFFFF, long=b"PK\6\6"),
    "zeros-after-it": deck() + bytes(1000),
    "a-long-end": deck(long=b"PK\6\6"),
    "a-directory-entry": deck(Part("ppt/", method=0)),
    "nothing-packed-as-nothing": deck(Part("ppt/", raw=b"")),
    "fields-at-an-entry": deck(Part("a", TEXT, extra=b"\0\x55\4\0time")),
    "fields-at-a-part": deck(Part("a", TEXT, own_extra=b"\0\x55\4\0time")),
    "parts-without-order": package(*reversed([TYPES, MAIN])),
    "utf-16": deck(xml=UTF_16),
    "no-prefix": deck(xml=presentation().replace(b"xmlns:p", b"xmlns").replace(b"<p:", b"<").replace(b"</p:", b"</")),
    "sections": deck(xml=presentation(within=SECTIONS)),
    "names-of-dos": deck(Part("ppt/media/Größe.png", TEXT)),
    "names-in-other-scripts": deck(Part("ppt/media/图片.png", TEXT, flags=0x800)),
}


@pytest.mark.parametrize("kind", UNUSUAL)
def test_an_unusual_deck_is_taken(kind: str) -> None:
    assert count_slides(io.BytesIO(UNUSUAL[kind])) == 3


def test_whatever_is_changed_or_missing_is_refused_in_our_words() -> None:
    dice = random.Random(9)
    whole = deck(Part("a", TEXT), Part("b", TEXT, method=0), long=b"PK\6\6")

    for size in range(len(whole) - 1):
        with pytest.raises(InvalidFileError):
            count_slides(io.BytesIO(whole[:size]))
    for _ in range(3000):
        changed = bytearray(whole)
        for _ in range(dice.choice([1, 1, 2, 8])):
            changed[dice.randrange(len(whole))] = dice.choice([0, 1, 0x7F, 0xFF, dice.randrange(256)])
        with contextlib.suppress(InvalidFileError):
            assert count_slides(io.BytesIO(changed)) > 0
