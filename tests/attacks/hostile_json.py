"""What a hostile vendor may write into the JSON of its answers: too much of it, and words that do harm."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.attacks.attacks import JOB, MIB, OK, SIGNATURE, Asked, Attack, answer, says

# ---------------------------------------------------------------------- too much


def _filled(head: bytes, piece: bytes, tail: bytes, size: int) -> bytes:
    """Return as many of ``piece``, with commas between them, as fit into ``size``."""
    count = (size - len(head) - len(tail)) // (len(piece) + 1)
    return head + ((piece + b",") * count)[:-1] + tail


def _keys(size: int) -> bytes:
    keys = b",".join(b'"%x":0' % number for number in range(size // 10))
    return b'{"job_id":"J","id":"S","status":"processing",%b}' % keys


_PROSE = b'{"ok":false,"code":400,"message":"@@","job_id":"J","status":"failed","error":"@@"}'
_P, _G = b'{"job_id":"J","status":"completed",', b'{"ok":true,"data":{"id":"S","status":"rendered",'

#: What is small on the wire and large in memory, or takes long, by its size on the wire.
_GREEDY: dict[str, Callable[[int], bytes]] = {
    "open-arrays": lambda size: b"[" * size,
    "open-objects": lambda size: b'{"a":' * (size // 5),
    "nested-arrays": lambda size: b"[" * (size // 2) + b"]" * (size // 2),
    "numbers": lambda size: _filled(b"[", b"0", b"]", size),
    "empty-arrays": lambda size: _filled(b"[", b"[]", b"]", size),
    "empty-objects": lambda size: _filled(b"[", b"{}", b"]", size),
    "floats": lambda size: _filled(b"[", b"1e9", b"]", size),
    "short-texts": lambda size: _filled(b"[", rb'"\u00e9x"', b"]", size),
    "keys": _keys,
    "one-key": lambda size: _filled(b'{"job_id":"J","id":"S","status":"processing",', b'"":0', b"}", size),
    "digits": lambda size: _P + b'"output_type":' + b"9" * size + b"}",
    "digits-of-a-float": lambda size: _P + b'"output_type":0.' + b"9" * size + b"}",
    "blanks": lambda size: b" " * (size - 60) + b'{"job_id": "J", "status": "processing", "id": "S"}',
    "backslashes": lambda size: b'{"job_id": "' + rb"\\" * (size // 2 - 20) + b'"}',
    "an-open-text": lambda size: b'{"job_id": "' + b"x" * size,
    "downloads": lambda size: _filled(_P + b'"downloads":[', b'{"url":""}', b"]}", size),
    "slides": lambda size: _filled(_G + b'"slides":[', b"{}", b"]}}", size),
    "texts-on-a-slide": lambda size: _filled(_G + b'"slides":[{"text_elements":[', b"{}", b"]}]}}", size),
    "grid-images": lambda size: _filled(_G + b'"slides":[{"grid_images":[', b'""', b"]}]}}", size),
    "nothing-on-a-slide": lambda size: _filled(_G + b'"slides":[', b"null", b"]}}", size),
    "issues": lambda size: _filled(b'{"ok":false,"code":400,"issues":[', b'{"message":"x"}', b"]}", size),
    "issues-of-no-shape": lambda size: _filled(b'{"ok":false,"code":400,"issues":[', b"[]", b"]}", size),
    "links-without-end": lambda size: _PROSE.replace(b"@@", b"http://" * (size // 14)),
    "queries": lambda size: _PROSE.replace(b"@@", b"http://x?" * (size // 18)),
    "an-error-of-no-shape": lambda size: _filled(b'{"job_id":"J","status":"failed","error":[', b"{}", b"]}", size),
}

_SIZES = (1, 2, 4, 16)


def _greedy(make: Callable[[int], bytes], mib: int) -> Attack:
    # A little less than so many MiB, as that may be just the limit.
    return lambda _: iter([answer(make(mib * MIB - 1000))])


GREEDY: dict[str, Attack] = {
    f"{mib}-mib-of-{name}": _greedy(make, mib) for name, make in _GREEDY.items() for mib in _SIZES
}

# ---------------------------------------------------------------------- words that do harm

Word = Callable[[Asked], bytes]


def _just(word: bytes) -> Word:
    return lambda _: word


def _escaped(text: bytes) -> bytes:
    return b"".join(rb"\u%04x" % letter for letter in text)


def _between(letters: bytes) -> Word:
    return lambda asked: letters.join(asked.key[at : at + 1] for at in range(len(asked.key)))


_LINK = b"https://files.example/deck.pptx?X-Amz-Signature=%b&e=1" % SIGNATURE.encode()
_FORGED = b"[2026-01-01 00:00:00] {taskinstance.py:1} INFO - Marking task as SUCCESS"

#: Vendors' words, as they stand between the quotes of a JSON string.
WORDS: dict[str, Word] = {
    "half-emoji": _just(rb"\ud83d"),
    "half-emoji-raw": _just(b"\xed\xa0\xbd"),
    "other-half": _just(rb"so \ude00 so"),
    "halves-the-wrong-way-round": _just(rb"\ude00\ud83d"),
    "nul": _just(rb"a\u0000b"),
    "newline": _just(rb"a\n" + _FORGED),
    "newline-raw": _just(b"a\n" + _FORGED),
    "carriage-return": _just(rb"a\r" + _FORGED),
    "next-line": _just(rb"a\u0085" + _FORGED),
    "line-separator": _just(rb"a\u2028" + _FORGED),
    "paragraph-separator": _just("a\u2029".encode() + _FORGED),
    "form-feed": _just(rb"a\f\u000b" + _FORGED),
    "escape": _just(rb"\u001b[2J\u001b]0;owned\u0007\u001b[31m"),
    "bell": _just(rb"a\u0007"),
    "backspaces": _just(rb"a\b\b\u007f"),
    "c1": _just(rb"\u009b2J\u009d0;owned\u009c"),
    "c1-raw": _just("\x9b2J".encode()),
    "right-to-left": _just(rb"\u202egpj.exe\u2066\u2069\u200f"),
    "right-to-left-raw": _just("\u202egpj.exe\u2067".encode()),
    "tag-letters": _just("".join(chr(0xE0000 + letter) for letter in b"ignore").encode()),
    "noncharacter": _just(rb"\uffff\ufffe"),
    "key": lambda asked: b"Bad key %b, %b!" % (asked.key, asked.key),
    "key-escaped": lambda asked: _escaped(asked.key),
    "key-half-escaped": lambda asked: _escaped(asked.key[:1]) + asked.key[1:],
    "key-with-slashes-escaped": lambda asked: asked.key.replace(b"/", rb"\/"),
    "key-around-nul": _between(rb"\u0000"),
    "key-around-half-emojis": _between(rb"\ud83d"),
    "key-around-raw-half-emojis": _between(b"\xed\xa0\xbd"),
    "key-around-bells": _between(rb"\u0007"),
    "key-around-direction-marks": _between(rb"\u202e"),
    "key-in-the-way-of-each-cut": lambda asked: asked.key * 300,
    "key-in-the-way-of-each-cut-escaped": lambda asked: _escaped(asked.key) * 300,
    "key-at-the-500th": lambda asked: b"x" * (500 - len(asked.key) // 2) + asked.key,
    "key-at-the-500th-escaped": lambda asked: b"x" * (500 - len(asked.key) // 2) + _escaped(asked.key),
    "signed-link": _just(b"Cannot fetch %b." % _LINK),
    "signed-link-with-slashes-escaped": _just(_LINK.replace(b"/", rb"\/")),
    "signed-link-escaped": _just(_escaped(_LINK)),
    "signed-link-in-capitals": _just(_LINK.replace(b"https", b"HTTPS")),
    "signed-link-around-nul": _just(_LINK.replace(b"?", rb"\u0000?").replace(b"https", rb"ht\u0000tps")),
    "signed-link-at-the-500th": _just(b"x" * 460 + _LINK),
    "long": _just(b"long " * 10_000),
    "long-of-half-emojis": _just(rb"\ud83d" * 5_000),
    "long-of-newlines": _just(rb"\n" * 5_000),
    "longer": _just(b"long " * 100_000),
    "longer-of-emojis": _just("😀".encode() * 100_000),
    "blank": _just(b"   "),
    "percents": _just(b"%s %(x)s {0} {x} %n"),
    "template": _just(b"{{ conn.perceptis_default.password }}"),
    "markup": _just(b"<script>alert(1)</script> [red]x[/red]"),
}

_REFUSED = b"HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n"
_DOWN = b"HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\n"
_LIMITED = b"HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\nRetry-After: 1\r\n"

#: Where a word may stand: ``@@`` in an answer.
PERCEPTIS: dict[str, tuple[bytes, bytes]] = {
    "refused-message": (_REFUSED, b'{"error": {"code": "invalid_request", "message": "@@"}}'),
    "refused-code": (_REFUSED, b'{"error": {"code": "@@", "message": "No."}}'),
    "refused-text": (_REFUSED, b'{"error": "@@"}'),
    "refused-shape": (_REFUSED, b'{"error": {"code": "@@", "message": {"@@": ["@@"]}}}'),
    "down-message": (_DOWN, b'{"error": {"code": "internal", "message": "@@"}}'),
    "limited-message": (_LIMITED, b'{"error": {"code": "rate_limit_exceeded", "message": "@@"}}'),
    "not-json": (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", b"<p>@@"),
    "failed-message": (OK, b'{"job_id": "J", "status": "failed", "error": {"code": "c", "message": "@@"}}'),
    "failed-code": (OK, b'{"job_id": "J", "status": "failed", "error": {"code": "@@", "message": "No."}}'),
    "failed-text": (OK, b'{"job_id": "J", "status": "failed", "error": "@@"}'),
    "failed-shape": (OK, b'{"job_id": "J", "status": "failed", "error": {"@@": ["@@", {"code": "@@"}]}}'),
    "output-type": (OK, b'{"job_id": "J", "status": "completed", "output_type": "@@", "downloads": []}'),
    "format": (OK, b'{"job_id": "J", "status": "completed", "downloads": [{"url": "http://x/", "format": "@@"}]}'),
    "link": (OK, b'{"job_id": "J", "status": "completed", "downloads": [{"url": "http://x/@@"}]}'),
    "status": (OK, b'{"job_id": "J", "status": "@@"}'),
    "job-id": (OK, b'{"job_id": "@@", "status": "processing"}'),
    "field-names": (OK, b'{"job_id": "J", "status": "processing", "@@": {"@@": "@@"}}'),
    "wrong-types": (OK, b'{"job_id": ["@@"], "status": {"@@": 1}, "output_type": ["@@"], "downloads": ["@@"]}'),
}
_SLIDE = b'{"ok": true, "data": {"id": "S", "status": "rendered", "slide_count": 1, "slides": [{@}]}}'
GENVIRAL: dict[str, tuple[bytes, bytes]] = {
    "refused-message": (_REFUSED, b'{"ok": false, "code": 400, "message": "@@", "error_code": "invalid_payload"}'),
    "refused-code": (_REFUSED, b'{"ok": false, "code": 400, "message": "No.", "error_code": "@@"}'),
    "refused-issues": (_REFUSED, b'{"ok": false, "message": "No.", "issues": [{"path": ["@@"], "message": "@@"}]}'),
    "refused-shape": (_REFUSED, b'{"ok": false, "message": {"@@": "@@"}, "issues": ["@@", {"@@": "@@"}]}'),
    "refused-hints": (_REFUSED, b'{"ok": false, "message": "No.", "remediation_hint": "@@", "action_url": "@@"}'),
    "refused-after-all": (OK, b'{"ok": false, "code": 503, "message": "@@", "error_code": "@@"}'),
    "down-message": (_DOWN, b'{"ok": false, "code": 503, "message": "@@"}'),
    "not-json": (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", b"<p>@@"),
    "title": (OK, b'{"ok": true, "data": {"id": "S", "title": "@@", "status": "rendered", "slides": []}}'),
    "status": (OK, b'{"ok": true, "data": {"id": "S", "status": "@@", "created_at": "@@", "product_id": "@@"}}'),
    "id": (OK, b'{"ok": true, "data": {"id": "@@", "status": "draft"}}'),
    "text": (OK, _SLIDE.replace(b"@}", b'"text_elements": [{"content": "@@", "style_preset": "@@"}]}')),
    "pictures": (OK, _SLIDE.replace(b"@}", b'"image_url": "http://x/@@", "grid_images": ["http://x/@@"]}')),
    "filters": (OK, _SLIDE.replace(b"@}", b'"background_filters": {"@@": 1}, "grid_type": "@@"}')),
    "settings": (
        OK,
        b'{"ok": true, "data": {"id": "S", "settings": {"aspect_ratio": "@@", "pack_assignments": {"@@": "@@"}, '
        b'"advanced_settings": {"@@": [{"@@": "@@"}]}}}}',
    ),
    "field-names": (OK, b'{"ok": true, "data": {"id": "S", "status": "draft", "@@": {"@@": "@@"}}, "@@": 1}'),
    "wrong-types": (OK, b'{"ok": "@@", "data": {"id": ["@@"], "title": ["@@"], "slides": ["@@"]}}'),
}


def _worded(place: tuple[bytes, bytes], word: Word, encoding: str = "") -> Attack:
    head, body = place

    def says(asked: Asked) -> Iterator[bytes]:
        said = body.replace(b"@@", word(asked))
        yield answer(said.decode().encode(encoding) if encoding else said, head.replace(b"@@", word(asked)))

    return says


_ENCODINGS = ("utf-8-sig", "utf-16", "utf-32-be")


def _each(vendor: str, places: dict[str, tuple[bytes, bytes]]) -> dict[str, Attack]:
    """Return each word in each of a vendor's places, and some of them in other encodings."""
    plain = {
        f"{vendor}.{at}.{name}": _worded(place, word) for at, place in places.items() for name, word in WORDS.items()
    }
    others = {
        f"{vendor}.{at}.{name}.{encoding}": _worded(place, WORDS[name], encoding)
        for at, place in places.items()
        for name in ("key", "key-escaped", "half-emoji", "newline")
        for encoding in _ENCODINGS
    }
    return plain | others


_HEADER_WORDS: dict[str, Word] = {
    "key": lambda asked: asked.key,
    "half-emoji": _just(b"\xed\xa0\xbd"),
    "not-utf-8": _just(b"\xff\xfe"),
    "escape": _just(b"\x1b[2J"),
    "c1": _just(b"\x9b2J"),
    "right-to-left": _just("\u202egpj.exe".encode()),
    "line-separator": _just("a\u2028".encode() + _FORGED),
    "signed-link": _just(_LINK),
    "long": _just(b"x" * 8000),
}
_HEADER_PLACES: dict[str, bytes] = {
    "reason": b"HTTP/1.1 400 @@\r\nContent-Type: text/html\r\n",
    "content-type": b"HTTP/1.1 200 OK\r\nContent-Type: @@\r\n",
    "content-type-of-an-error": b"HTTP/1.1 503 No\r\nContent-Type: text/@@; charset=@@\r\n",
    "location": b"HTTP/1.1 302 Found\r\nLocation: @@\r\n",
    "retry-after": b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: @@\r\n",
    "any-header": b"HTTP/1.1 400 No\r\nX-Echo: @@\r\nX-@@: x\r\nSet-Cookie: k=@@\r\n",
    "content-encoding": b"HTTP/1.1 200 OK\r\nContent-Encoding: @@\r\n",
}
_IN_HEADERS: dict[str, Attack] = {
    f"{at}.{name}": _worded((head, b"<p>"), word)
    for at, head in _HEADER_PLACES.items()
    for name, word in _HEADER_WORDS.items()
}

# ---------------------------------------------------------------------- what is no text

_NUMBERS = (
    *(b"NaN", b"Infinity", b"-Infinity", b"1e400", b"-1e400", b"1e308", b"-1", b"0.5", b"9" * 400, b"9" * 5000),
    *(b"true", b"null", b'"NaN"', b'"Infinity"', b'"1e400"', b'"1_0"', b"[]", b"{}"),
)
_NUMBER_PLACES: dict[str, tuple[bytes, bytes]] = {
    "perceptis.slide-count": (
        OK,
        b'{"job_id": "J", "status": "completed", "downloads": [{"url": "http://x/", "slide_count": @@}]}',
    ),
    "perceptis.anywhere": (OK, b'{"job_id": "J", "status": "failed", "error": {"code": @@, "message": {"x": @@}}}'),
    "genviral.counts": (OK, b'{"ok": true, "data": {"id": "S", "status": "draft", "slide_count": @@, "title": @@}}'),
    "genviral.slide": (
        OK,
        _SLIDE.replace(b"{@}", b'{"index": @@, "text_elements": [{"x": @@, "y": @@, "width": @@}]}'),
    ),
    "genviral.filters": (OK, _SLIDE.replace(b"@}", b'"background_filters": {"blur": @@}}')),
    "genviral.settings": (OK, b'{"ok": true, "data": {"id": "S", "settings": {"advanced_settings": {"x": [@@]}}}}'),
    "genviral.envelope": (OK, b'{"ok": false, "code": @@, "message": "No.", "error_code": @@, "issues": [@@]}'),
}
NUMBERS: dict[str, Attack] = {
    f"{at}.{number}": _worded(place, _just(value))
    for at, place in _NUMBER_PLACES.items()
    for number, value in enumerate(_NUMBERS)
}


def _deep(body: bytes, depth: int) -> Attack:
    return says(answer(body.replace(b"@@", b"[" * depth + b"]" * depth)))


#: Deep enough for what goes through it again, after the parser has.
DEEP: dict[str, Attack] = {
    f"{vendor}.{at}.{depth}-deep": _deep(body, depth)
    for depth in (50, 100, 200, 300, 400, 500, 700, 900, 940, 960, 970, 980, 990)
    for vendor, at, body in (
        ("perceptis", "error", b'{"job_id": "J", "status": "failed", "error": @@}'),
        ("perceptis", "message", b'{"job_id": "J", "status": "failed", "error": {"message": @@, "code": @@}}'),
        ("perceptis", "field", b'{"job_id": "J", "status": "processing", "x": @@}'),
        ("genviral", "issues", b'{"ok": false, "code": 400, "issues": [@@]}'),
        ("genviral", "settings", b'{"ok": true, "data": {"id": "S", "settings": {"advanced_settings": {"x": @@}}}}'),
    )
}

_SHAPES = (
    *(b"", b"null", b"true", b"0", b"NaN", b'""', b'"x"', b"[]", b"{}", b"[[]]", b'{"": ""}', b"{", b'{"job_id": "J"'),
    *(b"\0", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe\0\0", b"\x80" * 100, JOB + JOB),
    b'{"job_id": null, "status": null}',
    b'{"job_id": "", "status": ""}',
    b'{"job_id": "J", "status": "failed", "error": 0}',
    b'{"job_id": "J", "status": "completed", "job_id": "K", "status": "processing"}',
    b'{"ok": true, "data": {"id": "S", "status": "rendered"}, "data": {"id": "T"}, "ok": false}',
    b'{"data": {"slideshow": {"slideshow": {"id": "S"}}}}',
)
SHAPES: dict[str, Attack] = {f"shape-{number}": says(answer(body)) for number, body in enumerate(_SHAPES)}

_WISHES = (
    *(
        b"999999999",
        b"100000000000",
        b"1e9",
        b"1e400",
        b"-1",
        b"nan",
        b"inf",
        b"0",
        b"0x10",
        b"1_000",
        b"\xd9\xa3",
        b"",
    ),
    b"Fri, 31 Dec 9999 23:59:59 GMT",
    b"Fri, 31 Dec 99999 23:59:59 GMT",
    b"Thu, 01 Jan 1970 00:00:00 GMT",
    b"Mon, 01 Jan 2035 00:00:00 +9999",
    *(b"tomorrow", b"1, 2", b"1" + b"0" * 310, b"9" * 8000, b"9" * 10_000),
)
#: How long the client shall leave the vendor alone.
HOLDS: dict[str, Attack] = {
    f"hold-{status}-{number}": says(answer(b"{}", b"HTTP/1.1 %d No\r\nRetry-After: %b\r\n" % (status, wish)))
    for status in (429, 503)
    for number, wish in enumerate(_WISHES)
}

#: Words and values that must come out harmless, by the vendor that says them.
HARMFUL: dict[str, dict[str, Attack]] = {
    vendor: {
        name: attack
        for name, attack in {**_each("perceptis", PERCEPTIS), **_each("genviral", GENVIRAL), **NUMBERS, **DEEP}.items()
        if name.startswith(vendor)
    }
    | _IN_HEADERS
    | SHAPES
    for vendor in ("perceptis", "genviral")
}
