"""
What a hostile server may answer: each attack under its name.

An attack is what is said after a request: bytes are sent, numbers are seconds of silence. It goes on until the client
has left, or :mod:`tests.attacks.attack_server` has had enough.
"""

from __future__ import annotations

import base64
import gzip
import io
import itertools
import json
import random
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from pptx import Presentation


@dataclass(frozen=True)
class Asked:
    """A request: the last segment of its path, its head, with the key and cookies, and body; the server's origin."""

    name: str
    head: bytes
    key: bytes
    origin: bytes
    cookies: bytes
    body: bytes


Attack = Callable[[Asked], Iterator[bytes | float]]

MIB = 1 << 20
#: A drip: what a server says so often is neither silence nor progress.
_PAUSE = 0.02

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
JOB = b'{"job_id": "J", "status": "processing", "id": "S"}'
#: The secret part of a signed link.
SIGNATURE = "5ecret-Signature"


def answer(body: bytes, head: bytes = OK) -> bytes:
    """Return a whole answer."""
    return head + b"Content-Length: %d\r\nConnection: close\r\n\r\n" % len(body) + body


def says(*parts: bytes | float) -> Attack:
    """Say this, and close."""
    return lambda _: iter(parts)


def _drip(head: bytes, piece: bytes) -> Attack:
    return lambda _: itertools.chain([head], itertools.cycle([piece, _PAUSE]))


def _flood(head: bytes, piece: bytes) -> Attack:
    return lambda _: itertools.chain([head], itertools.repeat(piece * (1 + (1 << 16) // len(piece))))


# ---------------------------------------------------------------------- without end

_GZIP = OK + b"Content-Encoding: gzip\r\n\r\n"

#: What is said first, and then again and again: slowly in a drip, as fast as it goes in a flood.
_ENDLESS: dict[str, tuple[bytes, bytes]] = {
    "blank-lines": (b"", b"\r\n"),
    "status-line": (b"HTTP/1.1 200 O", b"K"),
    "continues": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "interim-answers": (b"", b"HTTP/1.1 102 Processing\r\n\r\n"),
    "early-hints": (b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n"),
    "header": (OK + b"X: ", b"x"),
    "header-name": (OK, b"X"),
    "headers": (OK, b"X: y\r\n"),
    "body": (OK + b"\r\n", b" "),
    "body-of-a-length": (OK + b"Content-Length: 100000000000000\r\n\r\n", b" "),
    "chunk-size": (CHUNKED, b"0"),
    "chunk-extension": (CHUNKED + b"1;", b"x"),
    "chunks": (CHUNKED, b"1\r\n \r\n"),
    "chunks-with-extensions": (CHUNKED, b"1;" + b"x" * 1000 + b"\r\n \r\n"),
    "trailer": (CHUNKED + b"0\r\nX: ", b"x"),
    "trailers": (CHUNKED + b"0\r\n", b"X: y\r\n"),
    "empty-gzip-members": (_GZIP, gzip.compress(b"")),
    "gzip-file-name": (_GZIP + b"\x1f\x8b\x08\x08\0\0\0\0\0\0", b"x"),
    "empty-deflate-blocks": (OK + b"Content-Encoding: deflate\r\n\r\n\x78\x9c", b"\0\0\0\xff\xff"),
}
DRIPS: dict[str, Attack] = {f"drip-of-{name}": _drip(*what) for name, what in _ENDLESS.items()}
FLOODS: dict[str, Attack] = {f"flood-of-{name}": _flood(*what) for name, what in _ENDLESS.items()}

_STAGES: dict[str, bytes] = {
    "at-once": b"",
    "in-the-status-line": b"HTTP/1.1 20",
    "after-the-status-line": b"HTTP/1.1 200 OK\r\n",
    "in-the-headers": OK + b"X-Mo",
    "after-the-headers": OK + b"Content-Length: 100\r\n\r\n",
    "in-the-body": OK + b"Content-Length: 100\r\n\r\n" + JOB,
    "in-a-chunk-size": CHUNKED + b"1",
    "in-a-chunk": CHUNKED + b"64\r\n" + JOB,
    "before-the-last-chunk": CHUNKED + b"%x\r\n%b\r\n" % (len(JOB), JOB),
    "in-a-trailer": CHUNKED + b"%x\r\n%b\r\n0\r\nX-Mo" % (len(JOB), JOB),
    "in-a-gzip-member": _GZIP + gzip.compress(JOB)[:-8],
}
#: Silence that lasts.
SILENCES: dict[str, Attack] = {f"silent-{stage}": _drip(said, b"") for stage, said in _STAGES.items()}
#: What never ends, and never says much.
SLOW = DRIPS | SILENCES

# ---------------------------------------------------------------------- more than there seems to be


@cache
def _zeros(gzipped: bool) -> bytes:
    """A GiB of zeros in a MiB: a block that depends on nothing before it, a thousand times."""
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = pack.compress(bytes(MIB)) + pack.flush(zlib.Z_FULL_FLUSH)
    checksum = zlib.crc32 if gzipped else zlib.adler32
    total = checksum(b"")
    for _ in range(1024):
        total = checksum(bytes(MIB), total)
    head, tail = (b"\x1f\x8b\x08\0\0\0\0\0\0\xff", b"") if gzipped else (b"\x78\xda", b"")
    tail = total.to_bytes(4, "little") + (1 << 30).to_bytes(4, "little") if gzipped else total.to_bytes(4, "big")
    return head + block * 1024 + b"\x03\0" + tail


def _zstandard() -> bytes:
    # A frame with a window of 128 KiB, of blocks that each say how often their one byte is repeated.
    block = ((128 << 10 << 3) | 0b10).to_bytes(3, "little") + b"\0"
    return b"\x28\xb5\x2f\xfd\x00\x38" + block * (8 << 10)


#: A GiB of zeros, as brotli packs it: a block that depends on nothing before it, seven times.
_BROTLI = base64.b64decode(
    "z///f/gnAOKxQCD3/p/////wTwDEYQGA7v0/////4Z8AiMMi"
    + "AN37f/7//8M/ARCHBQC69//8//+HfwIgDgsAdO//+f//D/8EQBwWAOje//P//x/+CYA4LADQvf/n"
    "//8//BMAcVgAoHv/z///f/gnAOKwAED3/p/////wTwDEYQGA7v0/////4Z8AiMMC"
    * 7
    + "AN37f/7//8M/ARCHBQC69//8//+HfwIgDgsAdO//+f//D/8EQBwWAOje//P//x/+CYA4LADQvf/n//8//BMAcVgAoHv/Pw=="
)

_BOMBS: dict[str, tuple[bytes, Callable[[], bytes]]] = {
    "gzip": (b"gzip", lambda: _zeros(True)),
    "x-gzip": (b"x-gzip", lambda: _zeros(True)),
    "gzip-in-gzip": (b"gzip, gzip", lambda: gzip.compress(_zeros(True))),
    "gzip-in-gzip-in-gzip": (b"gzip, gzip, gzip", lambda: gzip.compress(gzip.compress(_zeros(True)))),
    "gzip-in-two-headers": (b"gzip\r\nContent-Encoding: gzip", lambda: gzip.compress(_zeros(True))),
    "gzip-in-many-layers": (b", ".join([b"gzip"] * 1000), lambda: gzip.compress(b"")),
    "gzip-in-deflate": (b"gzip, deflate", lambda: zlib.compress(_zeros(True))),
    "gzip-members": (b"gzip", lambda: gzip.compress(bytes(MIB)) * 1024),
    "tiny-gzip-members": (b"gzip", lambda: gzip.compress(b" ") * 100_000),
    "deflate": (b"deflate", lambda: _zeros(False)),
    "bare-deflate": (b"deflate", lambda: _zeros(False)[2:]),
    "zstd": (b"zstd", _zstandard),
    "br": (b"br", lambda: _BROTLI),
}


def _bomb(coding: bytes, content: Callable[[], bytes]) -> Attack:
    return lambda _: iter([answer(content(), OK + b"Content-Encoding: %b\r\n" % coding)])


BOMBS: dict[str, Attack] = {f"bomb-of-{name}": _bomb(*what) for name, what in _BOMBS.items()}

# ---------------------------------------------------------------------- not HTTP


def _location(target: bytes) -> Attack:
    def redirect(asked: Asked) -> Iterator[bytes]:
        where = (
            target.replace(b"@@", asked.key).replace(b"@origin", asked.origin).replace(b"@me", asked.target.encode())
        )
        yield b"HTTP/1.1 302 Found\r\nLocation: %b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" % where

    return redirect


def _headers(*lines: bytes, body: bytes = JOB) -> Attack:
    return says(OK + b"".join(line + b"\r\n" for line in lines) + b"\r\n" + body)


_STATUS_LINES = {
    "none": b"",
    "blank": b"HTTP/1.1",
    "word": b"HTTP/1.1 OK",
    "0": b"HTTP/1.1 0 OK",
    "000": b"HTTP/1.1 000 OK",
    "99": b"HTTP/1.1 99 OK",
    "099": b"HTTP/1.1 099 OK",
    "101": b"HTTP/1.1 101 Switching Protocols",
    "199": b"HTTP/1.1 199 OK",
    "204": b"HTTP/1.1 204 No Content",
    "299": b"HTTP/1.1 299 OK",
    "304": b"HTTP/1.1 304 Not Modified",
    "600": b"HTTP/1.1 600 OK",
    "999": b"HTTP/1.1 999 OK",
    "1000": b"HTTP/1.1 1000 OK",
    "2e2": b"HTTP/1.1 2e2 OK",
    "-200": b"HTTP/1.1 -200 OK",
    "of-digits-elsewhere": "HTTP/1.1 \uff12\uff10\uff10 OK".encode(),
    "of-10-kB": b"HTTP/1.1 " + b"2" * 10_000 + b" OK",
    "0.9": b"HTTP/0.9 200 OK",
    "1.0": b"HTTP/1.0 200 OK",
    "9.9": b"HTTP/9.9 200 OK",
    "2": b"HTTP/2 200 OK",
    "icy": b"ICY 200 OK",
}
_UNLIKE_HTTP: dict[str, Attack] = {
    "http-0.9": says(JOB),
    "http-2-preface": says(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    "http-2-settings": says(b"\0\0\x06\x04\0\0\0\0\0\0\x03\0\0\0\x64"),
    "tls-alert": says(b"\x15\x03\x03\0\x02\x02\x28"),
    "noise": says(bytes(range(256)) * 100),
    "zeros": says(bytes(10 * MIB)),
    "a-request": says(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"),
    "lone-line-feeds": says(answer(JOB).replace(b"\r\n", b"\n")),
    "lone-carriage-returns": says(answer(JOB).replace(b"\r\n", b"\r")),
    "header-without-a-colon": _headers(b"Nonsense"),
    "header-without-a-name": _headers(b": x"),
    "header-that-goes-on": _headers(b"X: a", b" b"),
    "header-with-a-nul": _headers(b"X: a\0b"),
    "header-with-a-carriage-return": _headers(b"X: a\rb"),
    "header-of-other-bytes": _headers(b"X\xff: \xff\xfe\xed\xa0\xbd"),
    "header-of-100-MB": lambda _: itertools.chain([OK + b"X: "], itertools.repeat(b"x" * MIB, 100), [b"\r\n\r\n"]),
    "headers-of-100-MB": lambda _: itertools.chain([OK], itertools.repeat(b"X: y\r\n" * 1000, 17_000), [b"\r\n"]),
    "cookies": _headers(*[b"Set-Cookie: c%d=%b" % (n, b"x" * 2000) for n in range(20)]),
    "length-unlike-a-number": _headers(b"Content-Length: many"),
    "length-below-zero": _headers(b"Content-Length: -1"),
    "length-of-10-kB": _headers(b"Content-Length: " + b"9" * 10_000),
    "lengths-that-differ": _headers(b"Content-Length: 10", b"Content-Length: 48"),
    "lengths-in-a-list": _headers(b"Content-Length: 10, 48"),
    "length-and-chunks": _headers(b"Content-Length: 3", b"Transfer-Encoding: chunked"),
    "transfer-coding-unknown": _headers(b"Transfer-Encoding: gzip, chunked"),
    "chunks-of-no-size": says(CHUNKED + b"\r\n\r\n\r\n"),
    "chunk-size-unlike-a-number": says(CHUNKED + b"xyz\r\n" + JOB),
    "chunk-size-below-zero": says(CHUNKED + b"-1\r\n" + JOB),
    "chunk-size-of-a-galaxy": says(CHUNKED + b"f" * 15 + b"\r\n" + JOB),
    "chunk-longer-than-told": says(CHUNKED + b"1\r\n" + JOB + b"\r\n0\r\n\r\n"),
    "more-than-the-length": says(OK + b"Content-Length: 3\r\n\r\n" + JOB),
    "more-after-the-end": says(answer(JOB), b"\0" * 10 * MIB),
    "coding-unknown": _headers(b"Content-Encoding: rot13"),
    "coding-untrue": _headers(b"Content-Encoding: gzip"),
    "coding-of-10-kB": _headers(b"Content-Encoding: " + b"x" * 10_000),
    "gzip-with-a-wrong-checksum": _headers(b"Content-Encoding: gzip", body=gzip.compress(JOB)[:-8] + b"\0" * 8),
    "gzip-with-noise-behind": _headers(b"Content-Encoding: gzip", body=gzip.compress(JOB) + b"noise" * 1000),
    **{
        f"type-{number}": says(answer(JOB, b"HTTP/1.1 200 OK\r\nContent-Type: " + kind + b"\r\n"))
        for number, kind in enumerate(
            [
                b"text/html",
                b"",
                b"/",
                b";;;",
                b"application/json; charset=utf-16",
                b"application/json; charset=rot13",
                b"application/json; charset=base64",
                b"application/json; charset=idna",
                b"application/json; charset=undefined",
                b"application/json; charset=\0",
                b"application/json; charset=" + b"x" * 5000,
                b"multipart/mixed; boundary=x",
                b"\xff\xfe\xed\xa0\xbd",
            ]
        )
    },
    **{
        f"redirect-to-{name}": _location(target)
        for name, target in {
            "itself": b"?",
            "nowhere": b"",
            "a-file": b"file:///etc/passwd",
            "a-script": b"javascript:alert(1)",
            "another-host": b"//127.0.0.2:1/",
            "a-signed-link": b"@origin/f?signature=%b" % SIGNATURE.encode(),
            "the-key": b"https://other.example/@@?key=@@",
            "noise": b"http://[::\xff\xed\xa0\xbd%zz",
            "10-kB": b"/" + b"x" * 10_000,
        }.items()
    },
}
MALFORMED: dict[str, Attack] = {
    **{f"closed-{stage}": says(said) for stage, said in _STAGES.items()},
    **{f"status-line-{name}": says(line + b"\r\n\r\n" + JOB) for name, line in _STATUS_LINES.items()},
    **_UNLIKE_HTTP,
}

# ---------------------------------------------------------------------- files by signed link

#: An answer, and with it one to a question that was not asked yet, on a connection that stays open.
AHEAD: dict[str, Attack] = {
    "answers-the-next-too": _drip(
        OK + b"Content-Length: %d\r\n\r\n" % len(JOB) + JOB + answer(JOB.replace(b'"J"', b'"not-asked-for"')), b""
    )
}


def cookies_sent(asked: Asked) -> Iterator[bytes]:
    """No attack: a job called like the cookies that it was asked for with: none or some."""
    yield answer(json.dumps({"job_id": "none" if not asked.cookies else "some", "status": "processing"}).encode())


#: What hears nothing of a request's body: what it says is for nobody, and tells whether anybody is there.
DEAF: dict[str, Attack] = {"deaf": _drip(b"", b"HTTP/1.1 102 Processing\r\n\r\n")}


@cache
def _deck() -> bytes:
    """A deck of a slide and 200 kB."""
    made, file = Presentation(), io.BytesIO()
    made.slides.add_slide(made.slide_layouts[0])
    made.save(file)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("ppt/media/noise.bin", random.Random(1).randbytes(200_000))
    return file.getvalue()


def unhurried(_: Asked) -> Iterator[bytes | float]:
    """No attack: a good deck that comes at 64 KiB/s."""
    deck, rate = _deck(), int((64 << 10) * _PAUSE)
    yield answer(deck)[: -len(deck)]
    for at in range(0, len(deck), rate):
        yield deck[at : at + rate]
        yield _PAUSE


def completed_job(count: int, attack: str) -> Attack:
    """Tell a finished job of so many files, each of which is an attack."""

    def job(asked: Asked) -> Iterator[bytes]:
        url = f"{asked.origin.decode()}/{attack}?X-Amz-Signature={SIGNATURE}"
        downloads = [{"url": url}] * count
        yield answer(json.dumps({"job_id": "J", "status": "completed", "downloads": downloads}).encode())

    return job


def prepared_upload(asked: Asked) -> Iterator[bytes]:
    """Tell where a file can be sent to: to the attack that it has the name of."""
    name = json.loads(asked.body)["filename"]
    url = f"{asked.origin.decode()}/{name}?X-Amz-Signature={SIGNATURE}"
    yield answer(json.dumps({"ok": True, "data": {"uploadUrl": url, "url": "https://files.example/it"}}).encode())
