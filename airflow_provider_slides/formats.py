"""What a file is, told from its content and not from its name."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from airflow_provider_slides.checksums import Checksums
from airflow_provider_slides.exceptions import InvalidFileError

_MIB = 1 << 20
_BLOCK = 1 << 18

#: The main part of a deck.
PRESENTATION = "ppt/presentation.xml"
#: What stands around each slide in there, by local names: sections have lists of slides, too, further in.
_SLIDE = ["presentation", "sldIdLst", "sldId"]

# The largest of 32 real decks have 269 parts, a directory of 22 kB, a presentation.xml of 7 kB that is 7 elements deep,
# and unpack to 5 times their size. A deck of 2,000 slides with charts and notes has 20,000 parts.
_MOST_PARTS = 1 << 15
_LARGEST_DIRECTORY = 4 * _MIB
_LARGEST_MAIN = _MIB
_DEEPEST = 100
_UNPACK_RATIO = 20
#: Any deck may unpack to so much, which takes a second: blank bitmaps are packed a thousandfold.
_UNPACKED_FREELY = 256 * _MIB
#: A comment of any length, and both forms of the end.
_LONG_END = 56 + 20
_LONGEST_END = (1 << 16) + 22 + _LONG_END
#: Encrypted or patched, in any of the ways that the format has.
_UNREADABLE_FLAGS = 0x1 | 0x20 | 0x40 | 0x2000
_UTF_8_FLAG = 0x800

#: No picture is in so many pieces; each takes time.
_MOST_PIECES = 100_000
#: In a scan, FF is content if 00 or a restart mark follows it. Before a mark there may be more FF.
_JPEG_MARK = rb"\xff[^\x00\x01\xd0-\xd8\xff]"
_JPEG_END = 0xD9
_JPEG_SCAN = 0xDA

_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (0, b"BM", "image/bmp"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypavif", "image/avif"),
)


def image_type(data: bytes) -> str | None:
    """Return the MIME type of an image, or ``None`` when it is none that we know."""
    for offset, signature, mime_type in _SIGNATURES:
        if data[offset : offset + len(signature)] == signature:
            return mime_type
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"<svg") or (head.startswith(b"<?xml") and b"<svg" in head):
        return "image/svg+xml"
    return None


def ensure_image(file: IO[bytes], sums: Checksums | None = None) -> str:
    """
    Prove that ``file`` is a whole PNG, JPEG or WebP picture and return its MIME type.

    It is not decoded; memory stays flat.

    :param file: Seekable, at any position.
    :param sums: Of this file, if known: it is hardly read again then.
    :raises InvalidFileError: when it is something else, truncated or damaged.
    """
    size = file.seek(0, 2)
    file.seek(0)
    kind = image_type(file.read(512))
    if kind not in _WHOLE:
        raise InvalidFileError(f"The download is no PNG, JPEG or WebP picture (it is {kind or 'no image'}).")
    if not _WHOLE[kind](file, size, sums or Checksums()):
        raise InvalidFileError(f"The download is a damaged or truncated picture ({kind}).")
    return kind


def image_suffix(head: bytes) -> str:
    """Return the suffix of a picture's file name, from its first bytes; empty when it is no picture we keep."""
    return {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}.get(image_type(head) or "", "")


def _whole_png(file: IO[bytes], size: int, sums: Checksums) -> bool:
    at, has_content = 8, False
    for _ in range(_MOST_PIECES):
        file.seek(at)
        length, kind = struct.unpack(">L4s", file.read(8).ljust(8))
        end = at + 8 + length
        if end + 4 > size:
            return False
        crc = sums.crc32(file, at + 4, end)
        file.seek(end)
        if file.read(4) != crc.to_bytes(4):
            return False
        if kind == b"IEND":
            return has_content
        has_content |= kind == b"IDAT"
        at = end + 4
    return False


def _whole_jpeg(file: IO[bytes], size: int, sums: Checksums) -> bool:
    # Only a mark that is met on the way counts: the thumbnail, which is in a segment, has an end of its own.
    at, has_content = 2, False
    for _ in range(_MOST_PIECES):
        at, mark = _next_mark(file, at)
        if mark == _JPEG_END:
            return has_content
        file.seek(at)
        length = int.from_bytes(file.read(2))
        if length < 2:
            return False
        at += length
        has_content |= mark == _JPEG_SCAN
    return False


def _next_mark(file: IO[bytes], at: int) -> tuple[int, int]:
    """Return where the next mark's content begins, and the mark; 0 when there is none."""
    file.seek(at)
    size, last = 64, b""
    while block := file.read(size):
        if found := re.search(_JPEG_MARK, last + block):
            return at - len(last) + found.end(), found[0][1]
        at += len(block)
        # Marks follow one another, but for the content of a scan.
        size, last = _BLOCK, block[-1:]
    return at, 0


def _whole_webp(file: IO[bytes], size: int, sums: Checksums) -> bool:
    file.seek(0)
    head = file.read(8)
    return head.startswith(b"RIFF") and int.from_bytes(head[4:], "little") + 8 <= size


_WHOLE = {"image/png": _whole_png, "image/jpeg": _whole_jpeg, "image/webp": _whole_webp}


def count_slides(file: IO[bytes], *, max_bytes: int | None = None, sums: Checksums | None = None) -> int:
    """
    Prove that ``file`` is a whole PowerPoint presentation and return its number of slides.

    Every part is checked, so that a damaged one is found; memory stays flat, and time is that of unpacking at most
    ``max_bytes``.

    :param file: Seekable, at any position.
    :param max_bytes: Most bytes that its parts may unpack to. Default: 20 times the file's size, and 256 MiB at least.
    :param sums: Of this file, if known: parts that are not compressed, such as films, are not read again then.
    :raises InvalidFileError: when it is something else, truncated, damaged or a decompression bomb.
    """
    with open_archive(file, PRESENTATION, max_bytes=max_bytes, sums=sums) as archive, _in_our_words():
        slides = _slides_in(archive.read(PRESENTATION))
    if slides == 0:
        raise InvalidFileError("The presentation has no slides.")
    return slides


@contextmanager
def open_archive(
    file: IO[bytes], main: str, *, max_bytes: int | None = None, sums: Checksums | None = None
) -> Iterator[zipfile.ZipFile]:
    """
    Open an Office file whose archive is proved to be whole, and such as every reader reads alike.

    :param file: Seekable, at any position.
    :param main: Name of the part that it must have, such as ``ppt/presentation.xml``; of 1 MiB at most.
    :param max_bytes: As of :func:`count_slides`.
    :param sums: As of :func:`count_slides`.
    :raises InvalidFileError: As of :func:`count_slides`.
    """
    file.seek(0)
    if file.read(512).lstrip()[:1] == b"<":
        raise InvalidFileError("The file is a web page or XML, not a .pptx file.")
    with _in_our_words():
        archive = _checked(file, main, max_bytes, sums or Checksums())
    with archive:
        yield archive


@contextmanager
def _in_our_words() -> Iterator[None]:
    try:
        yield
    except (InvalidFileError, MemoryError, OSError):
        # Memory and disk are ours.
        raise
    except Exception as e:
        # BadZipFile, EOFError, zlib.error, ExpatError, struct.error...: they have no common base class.
        raise InvalidFileError(f"The file is no whole .pptx file ({type(e).__name__}).") from None


def _checked(file: IO[bytes], main: str, max_bytes: int | None, sums: Checksums) -> zipfile.ZipFile:
    size = file.seek(0, 2)
    count, directory = _directory(file, size)
    if max_bytes is None:
        max_bytes = max(size * _UNPACK_RATIO, _UNPACKED_FREELY)
    archive = zipfile.ZipFile(file)
    names, parts = archive.namelist(), archive.infolist()
    if "[Content_Types].xml" not in names or main not in names:
        raise InvalidFileError("The file is a zip archive, but no PowerPoint presentation.")
    # Of parts of one name, whatever its case, a reader takes either.
    different = len({name.lower() for name in names})
    if not len(names) == different == count:
        has = f"{count} parts are told, and it has {len(names)}, of {different} names"
        raise InvalidFileError(f"The .pptx file is damaged ({has}).")
    if sum(part.file_size for part in parts) > max_bytes:
        raise InvalidFileError(f"The .pptx file unpacks to more than {max_bytes >> 20} MiB; it is refused.")
    if archive.getinfo(main).file_size > _LARGEST_MAIN:
        raise InvalidFileError(f"The .pptx file's {main} has more than {_LARGEST_MAIN >> 20} MiB; it is refused.")
    end = 0
    for part in sorted(parts, key=lambda part: part.header_offset):
        end = _end_of(part, file, range(end, directory), sums)
    return archive


def _directory(file: IO[bytes], size: int) -> tuple[int, int]:
    """
    Return how many parts the end of an archive tells, and where its directory begins.

    :raises InvalidFileError: when it is too large to be read, or not right before that end.
    """
    # The same end as zipfile takes: what it reads into memory must be what was looked at here.
    file.seek(max(0, size - _LONGEST_END))
    tail = file.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0:
        raise InvalidFileError("The file is no whole .pptx file (the end is missing).")
    count, length, start, _ = struct.unpack_from("<HLLH", tail, at + 10)
    # The long form stands before it.
    long = tail[max(0, at - _LONG_END) : at]
    if long.startswith(b"PK\6\6") and long[-20:-16] == b"PK\6\7":
        count, length, start = struct.unpack_from("<QQQ", long, 32)
        at -= _LONG_END
    if count > _MOST_PARTS or length > _LARGEST_DIRECTORY:
        raise InvalidFileError(f"The .pptx file has {count} parts in a directory of {length} bytes; it is refused.")
    if start + length != size - len(tail) + at:
        raise InvalidFileError("The .pptx file is damaged (its directory does not end where the file does).")
    return count, start


def _end_of(part: zipfile.ZipInfo, file: IO[bytes], place: range, sums: Checksums) -> int:
    """
    Return where a part ends, once it is proved to be whole.

    :param place: Where it has to be.
    :raises InvalidFileError: when it is not whole, not there, or such as no .pptx file has.
    """
    name = repr(part.filename[:100])
    if part.flag_bits & _UNREADABLE_FLAGS:
        raise InvalidFileError(f"The .pptx file has an encrypted part ({name}); it is refused.")
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        method = part.compress_type
        raise InvalidFileError(f"The .pptx file has a part packed by method {method} ({name}); it is refused.")
    if ".." in re.split(r"[/\\]", part.filename):
        raise InvalidFileError(f"The .pptx file has a part that leads out of it ({name}); it is refused.")
    if part.header_offset not in place:
        raise InvalidFileError(f"The .pptx file is damaged (part {name} is within another, or outside).")
    file.seek(part.header_offset)
    signature, name_size, more = struct.unpack("<4s22xHH", file.read(30))
    own_name = file.read(name_size)
    start = part.header_offset + 30 + name_size + more
    end: int = start + part.compress_size
    is_named = own_name == part.orig_filename.encode("utf-8" if part.flag_bits & _UTF_8_FLAG else "cp437")
    if signature != b"PK\3\4" or not is_named or end > place.stop or not _is_whole(part, file, start, sums):
        raise InvalidFileError(f"The .pptx file is damaged (part {name}).")
    return end


def _is_whole(part: zipfile.ZipInfo, file: IO[bytes], start: int, sums: Checksums) -> bool:
    """Whether a part is what the directory tells: to the last byte, packed and unpacked."""
    # Some pack what is empty as nothing, whatever the method.
    if part.compress_type == zipfile.ZIP_STORED or part.compress_size == 0:
        end = start + part.file_size
        return part.compress_size == part.file_size and sums.crc32(file, start, end) == part.CRC
    # Not by zipfile, which stops at the size that is told: whatever else a part has, others would read.
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    left, size, crc = part.compress_size, 0, 0
    file.seek(start)
    while not inflate.eof and size <= part.file_size:
        if not (packed := inflate.unconsumed_tail):
            left -= len(packed := file.read(min(left, _BLOCK)))
        block = inflate.decompress(packed, _BLOCK)
        if not packed and not block:
            return False
        size += len(block)
        crc = zlib.crc32(block, crc)
    return inflate.eof and (left, inflate.unused_data, size, crc) == (0, b"", part.file_size, part.CRC)


def ensure_no_doctype(xml: bytes, part: str) -> None:
    """
    Refuse XML that could define entities.

    :param part: Its name in the archive, for the message.
    :raises InvalidFileError: when it declares a document type.
    """
    # In each encoding that expat takes these characters are ASCII's, but for zeros between them.
    if b"<!DOCTYPE" in xml.replace(b"\0", b""):
        raise InvalidFileError(f"The .pptx file's {part} declares a document type; it is refused.")


def _slides_in(xml: bytes) -> int:
    """Count the slides of a presentation.xml."""
    ensure_no_doctype(xml, PRESENTATION)
    # Imported here: DAG parsing need not pay for it.
    from xml.parsers import expat

    path: list[str] = []
    slides = 0

    def started(element: str, _: dict[str, str]) -> None:
        nonlocal slides
        path.append(element.rpartition(":")[2])
        if len(path) > _DEEPEST:
            raise InvalidFileError(f"The .pptx file's {PRESENTATION} is more than {_DEEPEST} elements deep.")
        slides += path == _SLIDE

    # Without a tree, without namespaces, which would be a part of each name, and without keeping the names. All of it
    # at once: what is in pieces is read again with each until a token ends.
    parser = expat.ParserCreate(intern=None)
    parser.StartElementHandler = started
    parser.EndElementHandler = lambda _: path.pop()
    parser.Parse(xml, True)
    return slides
