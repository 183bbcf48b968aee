"""
What a vendor's words may be once they are ours. All that comes from an answer goes through here first.

Decoded, cleaned of what no text has, without the key, cut: in this order, as each step could undo the one before. A
vendor may be hostile, or quote what somebody hostile wrote.
"""

from __future__ import annotations

import json
import math
import re
import zlib
from typing import Any

from airflow_provider_slides.api.service import Service
from airflow_provider_slides.exceptions import unsigned

#: The vendors' longest documented answer, a page of a hundred slideshows, is far below this.
MAX_ANSWER_BYTES = 4 << 20
#: Each takes up to 72 bytes of memory, for as little as three of the answer.
MAX_VALUES = 50_000
MAX_DEPTH = 64
#: The longest text of an answer: a whole prompt, by which a slideshow is found again.
MAX_TEXT = 500_000
#: Prose in a message: it is for reading, and a gateway may send a whole page.
MAX_WORDS = 500
#: Machine words, statuses and names.
MAX_WORD = 100

#: What takes the place of what no text has: visible, and in no id, word or link that anybody means.
REPLACEMENT = "\ufffd"
#: Halves of surrogate pairs can't be encoded; control characters forge lines of a log and colour a terminal, and
#: databases refuse some. Lines and tabs are a slide's own.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
#: In one line of a log also: what shows a line in another order than it was written, or is a line's end to some.
#: Here and below, what is no pattern yet is compiled when needed: a DAG file need not pay for it.
_NO_LINE = r"[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
#: What nobody sees: emojis and some scripts need it.
_UNSEEN = (
    r"\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff"
)
#: What may stand between the letters of a key, for who reads it to see it all the same.
_BETWEEN = rf"[\s{REPLACEMENT}{_UNSEEN}]"
#: A word that is one as it is; bytes that are texts as they are.
_SIMPLE = re.compile(r"[A-Za-z0-9_.:-]*")
#: How names begin that mean something to Airflow: with one of them, a dict is what it makes a Python object of when it
#: comes out of an XCom, or is refused when it goes into one.
_RESERVED = "__"
_PLAIN = re.compile(rb"[\t\n\r -\[\]-~]*")
#: What a signature is called, also where its link is broken in two.
_SIGNATURE = r"(?i)((?:signature|sig|token|credential)[\w-]*)=[^\s&]+"
#: The value of one, in the query of a link; what is shorter is a word that may stand anywhere.
_SIGNED = r"(?i)[?&](?:[\w-]{0,40}[-_])?(?:signature|sig|token|credential)=([^\s&#'\"<>\\]{8,})"
#: No list of a million links takes longer to be read than this many characters do.
_MAX_SEARCHED = 8 * MAX_WORDS
_DIGITS = 20


def parsed(content: bytes, service: Service) -> Any:
    """
    Return an answer's JSON with all of its texts clean; ``None`` when it is none, or more than any answer has.

    A number that JSON does not have, or of more than 64 bits, is ``None``: what can be read of an answer counts.
    """
    nested = content.count(b"[") + content.count(b"{")
    if nested + content.count(b",") > MAX_VALUES:
        return None
    try:
        body = _JSON.decode(content.decode(json.detect_encoding(content), "surrogatepass"))
        # As nearly all answers are: of a thousand jobs that are asked for, each would pay for the looking.
        if nested <= MAX_DEPTH and _is_clean(content, service):
            return body
        return _cleaned(body, service, MAX_DEPTH)
    except (ValueError, RecursionError):
        return None


def unzipped(content: bytes, coding: str) -> bytes | None:
    """
    Return an answer's bytes, which may have come gzipped; ``None`` when they are damaged or coded in another way.

    :param coding: The ``Content-Encoding``.
    :return: At most one byte more than :data:`MAX_ANSWER_BYTES`.
    """
    if coding in ("", "identity"):
        return content
    if coding != "gzip":
        return None
    unzip = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        return unzip.decompress(content, MAX_ANSWER_BYTES + 1)
    except zlib.error:
        return None


def clean(text: str, service: Service) -> str:
    """Return a text of the vendor's without what no text has, and without the key."""
    text = service.redact(readable(text))
    if service.hides(re.sub(f"{_BETWEEN}+", "", text)):
        text = re.sub(f"{_BETWEEN}*".join(map(re.escape, service.key)), "***", text)
    return cut(text, MAX_TEXT)


def readable(text: str) -> str:
    """Return a text with a visible mark in place of all that no text has."""
    return _NO_TEXT.sub(REPLACEMENT, text)


def cut(text: str, limit: int) -> str:
    """Return a text, or the beginning of a longer one; that there was more is seen."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def line(text: str, limit: int = MAX_WORDS) -> str:
    """Return a clean text as a part of one line of a message: without signatures, and cut."""
    if len(text) <= limit and _SIMPLE.fullmatch(text):
        return text
    text = unsigned(re.sub(_NO_LINE, REPLACEMENT, " ".join(text[:_MAX_SEARCHED].split())))
    return cut(re.sub(_SIGNATURE, r"\1=...", text), limit)


def address(text: str, limit: int) -> str:
    """Return an address as a part of one line, with its query but for what is called a signature."""
    return cut(re.sub(_SIGNATURE, r"\1=...", "".join(text[:_MAX_SEARCHED].split())), limit)


def signatures(text: str) -> set[str]:
    """Return what makes the links in a text secret."""
    return set(re.findall(_SIGNED, text)) if "://" in text else set()


def counted(number: int, noun: str) -> str:
    """Return a number of things as people say it, with a noun whose plural ends in s."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _finite(digits: str) -> float | None:
    number = float(digits)
    return number if math.isfinite(number) else None


def _countable(digits: str) -> int | None:
    return countable(int(digits)) if len(digits) <= _DIGITS else None


def countable(number: int) -> int | None:
    """Return a whole number, or ``None`` for one that Airflow cannot carry: a task hands on 64 bits."""
    return number if number.bit_length() < 64 else None


_JSON = json.JSONDecoder(parse_constant=lambda _: None, parse_float=_finite, parse_int=_countable)


def _is_clean(content: bytes, service: Service) -> bool:
    """Whether an answer's texts are clean as they are: they are what is sent, without an escape."""
    return (
        len(content) <= MAX_TEXT
        and _PLAIN.fullmatch(content) is not None
        and b'"__' not in content
        and not service.hides(content.translate(None, b" \t\r\n").decode())
    )


def _cleaned(value: Any, service: Service, depth: int) -> Any:
    if isinstance(value, str):
        return clean(value, service)
    if not isinstance(value, dict | list):
        return value
    if not depth:
        raise ValueError("nested too deeply")
    if isinstance(value, dict):
        return {_name(key, service): _cleaned(item, service, depth - 1) for key, item in value.items()}
    return [_cleaned(item, service, depth - 1) for item in value]


def _name(key: str, service: Service) -> str:
    name = clean(key, service)
    return f"{REPLACEMENT}{name}" if name.startswith(_RESERVED) else name
