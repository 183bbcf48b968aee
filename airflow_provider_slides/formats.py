"""What a file is, told from its content and not from its name."""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import IO

from airflow_provider_slides.checksums import Checksums
from airflow_provider_slides.exceptions import InvalidFileError

_PRESENTATION = "ppt/presentation.xml"
#: As most write it, and as the strict form of the standard has it.
_SLIDE_IDS = (
    "http://schemas.openxmlformats.org/presentationml/2006/main sldId",
    "http://purl.oclc.org/ooxml/presentationml/main sldId",
)

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

    :param file: Seekable, at any position; it is read into memory.
    :param sums: Not needed: a picture is small enough to be read again.
    :raises InvalidFileError: when it is something else, truncated or damaged.
    """
    file.seek(0)
    data = file.read()
    kind = image_type(data)
    if kind not in _WHOLE:
        raise InvalidFileError(f"The download is no PNG, JPEG or WebP picture (it is {kind or 'no image'}).")
    if not _WHOLE[kind](data):
        raise InvalidFileError(f"The download is a damaged or truncated picture ({kind}).")
    return kind


def image_suffix(head: bytes) -> str:
    """Return the suffix of a picture's file name, from its first bytes; empty when it is no picture we keep."""
    return {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp"}.get(image_type(head) or "", "")


def _whole_png(data: bytes) -> bool:
    at = 8
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        end = at + 8 + length
        if data[end : end + 4] != zlib.crc32(data[at + 4 : end]).to_bytes(4):
            return False
        if kind == b"IEND":
            return True
        at = end + 4
    return False


def _whole_jpeg(data: bytes) -> bool:
    # Some encoders pad the end.
    return data.rstrip(b"\0").endswith(b"\xff\xd9")


def _whole_webp(data: bytes) -> bool:
    return data.startswith(b"RIFF") and int.from_bytes(data[4:8], "little") + 8 <= len(data)


_WHOLE = {"image/png": _whole_png, "image/jpeg": _whole_jpeg, "image/webp": _whole_webp}


def count_slides(file: IO[bytes], *, max_bytes: int, sums: Checksums | None = None) -> int:
    """
    Prove that ``file`` is a whole PowerPoint presentation and return its number of slides.

    Every part is checked, so that a damaged one is found; memory stays flat.

    :param file: Seekable, at any position.
    :param max_bytes: Most bytes that its parts may unpack to.
    :param sums: Of this file, if known: parts that are not compressed, such as films, are not read again then.
    :raises InvalidFileError: when it is something else, truncated, damaged or a decompression bomb.
    """
    file.seek(0)
    head = file.read(512)
    if head.lstrip()[:1] == b"<":
        raise InvalidFileError("The download is a web page or XML, not a .pptx file.")
    try:
        with zipfile.ZipFile(file) as archive:
            if sum(part.file_size for part in archive.infolist()) > max_bytes:
                raise InvalidFileError(f"The .pptx file unpacks to more than {max_bytes >> 20} MiB; it was not kept.")
            names = set(archive.namelist())
            if "[Content_Types].xml" not in names or _PRESENTATION not in names:
                raise InvalidFileError("The download is a zip archive, but no PowerPoint presentation.")
            for part in archive.infolist():
                if not _is_whole(part, archive, file, sums):
                    raise InvalidFileError(f"The .pptx file is damaged (part {part.filename[:100]!r}).")
            with archive.open(_PRESENTATION) as presentation:
                slides = _count_elements(presentation, _SLIDE_IDS)
    except InvalidFileError:
        raise
    except Exception as e:
        # BadZipFile, EOFError, zlib.error, ExpatError, NotImplementedError...: they have no common base class.
        raise InvalidFileError(f"The download is no whole .pptx file ({type(e).__name__}).") from None
    if slides == 0:
        raise InvalidFileError("The presentation has no slides.")
    return slides


def _is_whole(part: zipfile.ZipInfo, archive: zipfile.ZipFile, file: IO[bytes], sums: Checksums | None) -> bool:
    try:
        # Opening a part compares its own header with the archive's directory.
        with archive.open(part) as content:
            if sums and part.compress_type == zipfile.ZIP_STORED and part.compress_size == part.file_size:
                # The header's fixed fields end with the lengths of a name and of more fields, which follow.
                file.seek(part.header_offset + 26)
                start = part.header_offset + 30 + sum(struct.unpack("<HH", file.read(4)))
                return sums.crc32(file, start, start + part.file_size) == part.CRC
            while content.read(1 << 18):
                pass
    except zipfile.BadZipFile:
        return False
    return True


def _count_elements(xml: IO[bytes], names: tuple[str, ...]) -> int:
    # Imported here: DAG parsing need not pay for it.
    from xml.parsers import expat

    count = 0

    def started(element: str, _: dict[str, str]) -> None:
        nonlocal count
        count += element in names

    # Without a tree: a part that unpacks to gigabytes of elements must not fill the worker's memory.
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = started
    parser.ParseFile(xml)
    return count
