"""What a file sums up to, taken while it arrives, so that it need not be read again."""

from __future__ import annotations

import functools
import hashlib
import operator
import zlib
from typing import IO

_CHUNK = 1 << 18


class Checksums:
    """The SHA-256 of a file that arrives in blocks, and the CRC-32 of any stretch of it."""

    def __init__(self) -> None:
        self._sha256 = hashlib.sha256()
        self._crcs: list[int] = []
        self._block = 1
        self._size = 0

    def update(self, block: memoryview) -> None:
        """Add the file's next block; all but the last have one size."""
        self._sha256.update(block)
        self._crcs.append(zlib.crc32(block))
        self._block = max(self._block, len(block))
        self._size += len(block)

    @property
    def sha256(self) -> str:
        """SHA-256 in hex of all blocks so far."""
        return self._sha256.hexdigest()

    def crc32(self, file: IO[bytes], start: int, end: int) -> int:
        """
        Return the CRC-32 of the bytes from ``start`` to ``end``.

        :param file: The same file; it is read where the stretch does not cover whole blocks.
        """
        first, last = -(-start // self._block), min(end, self._size) // self._block
        if first >= last:
            return _read_crc32(file, start, end)
        crc = _read_crc32(file, start, first * self._block)
        for block in self._crcs[first:last]:
            crc = _over_zeros(crc, self._block) ^ block
        return _read_crc32(file, last * self._block, end, crc)


def _read_crc32(file: IO[bytes], start: int, end: int, crc: int = 0) -> int:
    file.seek(start)
    while (left := end - start) > 0 and (chunk := file.read(min(left, _CHUNK))):
        crc = zlib.crc32(chunk, crc)
        start += len(chunk)
    return crc


def _over_zeros(crc: int, size: int) -> int:
    """
    Return what ``size`` zeros after it make of a CRC, less what they are worth themselves.

    This is linear in the CRC's bits, and ``crc32(a + b) == _over_zeros(crc32(a), len(b)) ^ crc32(b)``.
    """
    return functools.reduce(operator.xor, (row for bit, row in enumerate(_rows(size)) if crc >> bit & 1), 0)


@functools.cache
def _rows(size: int) -> tuple[int, ...]:
    zeros = bytes(size)
    worth = zlib.crc32(zeros)
    return tuple(zlib.crc32(zeros, 1 << bit) ^ worth for bit in range(32))
