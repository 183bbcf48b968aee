"""A download as a test wants it to arrive."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any


class _Arriving(io.RawIOBase):
    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._left = self._left or next(self._chunks, b"")
        taken, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)


def arriving(chunks: Iterator[bytes]) -> io.BufferedReader:
    """Return what reads as these chunks do: in such pieces, and with whatever error their iterator raises."""
    return io.BufferedReader(_Arriving(chunks))
