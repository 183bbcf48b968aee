from __future__ import annotations

import hashlib
import io
import random
import zlib

import pytest

from airflow_provider_slides.checksums import Checksums

CONTENT = random.Random(7).randbytes(10_000)


class Watched(io.BytesIO):
    """A file that counts what is read of it."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.bytes_read = 0

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        self.bytes_read += len(data)
        return data


def sums_of(content: bytes, block: int) -> Checksums:
    sums = Checksums()
    for start in range(0, len(content), block):
        sums.update(memoryview(content)[start : start + block])
    return sums


@pytest.mark.parametrize("content", [b"", b"a", CONTENT])
def test_the_sha256_is_of_all_blocks(content: bytes) -> None:
    assert sums_of(content, 1000).sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("block", [1, 7, 256, 1000, 4096, 10_000, 20_000])
def test_the_crc_of_any_stretch_is_that_of_its_bytes(block: int) -> None:
    sums, file = sums_of(CONTENT, block), io.BytesIO(CONTENT)
    ends = sorted({0, 1, 255, 256, 257, 999, 1000, 1001, 2000, 4096, 5555, 8192, 9999, 10_000})

    for start in ends:
        for end in ends:
            if start <= end:
                assert sums.crc32(file, start, end) == zlib.crc32(CONTENT[start:end]), (start, end)


def test_a_stretch_beyond_the_end_ends_there() -> None:
    for block in (1000, 3000):
        assert sums_of(CONTENT, block).crc32(io.BytesIO(CONTENT), 500, 50_000) == zlib.crc32(CONTENT[500:])


def test_whole_blocks_are_not_read_again() -> None:
    file = Watched(CONTENT)

    sums_of(CONTENT, 1000).crc32(file, 500, 9100)

    assert file.bytes_read == 600


def test_without_blocks_the_file_is_read() -> None:
    assert Checksums().crc32(io.BytesIO(CONTENT), 10, 9000) == zlib.crc32(CONTENT[10:9000])
