"""Decks that are written by hand, so that anything in them can be other than it should be."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from airflow_provider_slides.exceptions import InvalidFileError

P = "http://schemas.openxmlformats.org/presentationml/2006/main"


def presentation(slides: int = 3, *, before: str = "", within: str = "") -> bytes:
    """A main part; with something before its root, or at the root's end."""
    ids = "<p:sldId/>" * slides
    return f'{before}<p:presentation xmlns:p="{P}"><p:sldIdLst>{ids}</p:sldIdLst>{within}</p:presentation>'.encode()


@dataclass(frozen=True)
class Part:
    """
    An entry of an archive: what is written for it, and what is told of it.

    What is told (``size``, ``packed``, ``crc``, ``offset``) is true where it is ``None``. A part whose offset is told
    has no content of its own in the file. ``own_name`` and ``own_extra`` stand at the content, ``name`` and ``extra``
    in the directory, as often as ``times`` says.
    """

    name: str
    content: bytes = b""
    method: int = zipfile.ZIP_DEFLATED
    flags: int = 0
    raw: bytes | None = None
    size: int | None = None
    packed: int | None = None
    crc: int | None = None
    offset: int | None = None
    own_name: str | None = None
    own_extra: bytes = b""
    extra: bytes = b""
    times: int = 1

    @property
    def body(self) -> bytes:
        if self.raw is not None:
            return self.raw
        if self.method != zipfile.ZIP_DEFLATED:
            return self.content
        deflate = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
        return deflate.compress(self.content) + deflate.flush()

    def record(self, offset: int = 0) -> tuple[bytes, bytes]:
        """Return its entry in the directory, and its header and content."""
        name, own_name, body = self.name.encode(), (self.own_name or self.name).encode(), self.body
        told = [
            len(self.content) if self.size is None else self.size,
            len(body) if self.packed is None else self.packed,
            offset if self.offset is None else self.offset,
        ]
        extra = self.extra
        if max(told) > 0xFFFFFFFE:
            extra += struct.pack("<HHQQQ", 1, 24, *told)
            told = [0xFFFFFFFF] * 3
        size, packed, offset = told
        crc = zlib.crc32(self.content) if self.crc is None else self.crc
        fields = struct.pack("<HHHHHLLL", 20, self.flags, self.method, 0, 33, crc, packed, size)
        entry = b"PK\1\2\x14\0" + fields + struct.pack("<HHHHHLL", len(name), len(extra), 0, 0, 0, 0, offset)
        header = b"PK\3\4" + fields + struct.pack("<HH", len(own_name), len(self.own_extra)) + own_name + self.own_extra
        return (entry + name + extra) * self.times, header + body if self.offset is None else b""


TYPES = Part("[Content_Types].xml", b"<Types/>")


def package(
    *parts: Part,
    before: bytes = b"",
    between: bytes = b"",
    comment: bytes = b"",
    count: int | None = None,
    size: int | None = None,
    long: bytes = b"",
) -> bytes:
    """
    Write an archive.

    :param before: What stands before it.
    :param between: What stands between the directory and the end.
    :param count: How many entries the end tells.
    :param size: How many bytes of directory the end tells.
    :param long: What the long form of the end begins with; with ``b"PK\\6\\6"`` it is one.
    """
    file, directory = bytearray(), bytearray()
    for part in parts:
        entry, content = part.record(len(file))
        directory += entry
        file += content
    start = len(file)
    count = sum(part.times for part in parts) if count is None else count
    size = len(directory) if size is None else size
    file += directory + between
    if long or max(count, size) > 0xFFFE:
        at = len(file)
        file += (long or b"PK\6\6") + struct.pack("<QHHLLQQQQ", 44, 45, 45, 0, 0, count, count, size, start)
        file += b"PK\6\7" + struct.pack("<LQL", 0, at, 1)
    told = min(count, 0xFFFF), min(count, 0xFFFF), min(size, 0xFFFFFFFF)
    return before + file + b"PK\5\6" + struct.pack("<HHHHLLH", 0, 0, *told, start, len(comment)) + comment


def deck(*parts: Part, xml: bytes | None = None, **more: Any) -> bytes:
    """Write a deck of three slides with further parts, or with another main part."""
    main = Part("ppt/presentation.xml", presentation() if xml is None else xml)
    return package(TYPES, main, *parts, **more)


def verdict(check: Callable[[IO[bytes]], Any], path: Path) -> Any:
    """Return what a check finds in a file, or its words when it refuses it."""
    with path.open("rb") as file:
        try:
            return check(file)
        except InvalidFileError as e:
            return str(e)
