"""What holds of all that becomes of a vendor's answer, whatever that was; what a letter is, Unicode says and not we."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import asdict, fields
from typing import Any

from airflow_provider_slides.api.genviral.posts import AccountState
from airflow_provider_slides.api.model import ResponseModel
from airflow_provider_slides.api.words import MAX_TEXT
from airflow_provider_slides.exceptions import ApiError, SlidesError, unsigned
from airflow_provider_slides.storage import LandedFile
from tests.attacks.attacks import SIGNATURE
from tests.attacks.test_attacks import HOLD, MOST_WORDS, leaks
from tests.attacks.victims import texts_of, unfit
from tests.unit.support import through_the_database
from tests.xcoms import handed_on, shown


def unclean(text: str, *, is_line: bool) -> str:
    """Return what no text has, by what Unicode says of it."""
    for letter in {*text}:
        kind = unicodedata.category(letter)
        if kind == "Cs" or (kind == "Cc" and (is_line or letter not in "\t\n\r")):
            return ascii(letter)
        if is_line and (kind in ("Zl", "Zp") or letter in _TURNING):
            return ascii(letter)
    return ""


#: Unicode's property Bidi_Control.
_TURNING = {*"\u061c\u200e\u200f", *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}


def ensure_line(text: str, most: int = MOST_WORDS) -> None:
    """It can be a line of a log."""
    assert not unclean(text, is_line=True), ascii(text)
    assert not [*leaks(seen_through(text))], ascii(text)
    assert len(text) <= most


def seen_through(text: str) -> str:
    """Return a text as its reader sees it: what is not seen is not there, and other letters are other letters."""
    odd = [letter for letter in {*text} if not "!" <= letter <= "~"]
    return text.translate({ord(letter): "" if is_unseen(letter) else "|" for letter in odd})


def is_unseen(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp") or letter in "\u034f\ufe0e\ufe0f\ufffd"


def ensure_told(error: BaseException | None) -> None:
    """It is ours, and told in a line."""
    assert isinstance(error, SlidesError), repr(error)
    while isinstance(error, SlidesError):
        ensure_line(str(error))
        assert str(error).strip()
        assert not [*leaks(repr(vars(error)).replace(SIGNATURE, ""))], vars(error)
        if isinstance(error, ApiError):
            ensure_line(error.code or "", 100)
            assert error.retry_after is None or 0 <= error.retry_after <= HOLD
        error = error.__cause__


def ensure_kept(value: Any) -> None:
    """It can be kept anywhere: all its texts are texts, and it is JSON."""
    for text in texts_of(value):
        assert not unclean(text, is_line=False), ascii(text)
        # A link is one to be used.
        assert not [*leaks(seen_through(text).replace(SIGNATURE, ""))], ascii(text)
        assert len(text) <= MAX_TEXT
    assert not unfit(value)
    assert through_the_database(value) == json.loads(json.dumps(value))


def ensure_handed_on(result: Any) -> None:
    """The next task gets it as plain data, and the UI shows it, without a signature."""
    told = expected(result)
    assert handed_on(result) == told
    # A tuple is another thing to Airflow than a list, and shown so.
    assert isinstance(result, tuple) or shown(result) == told
    if not isinstance(result, str):
        assert f"Signature={SIGNATURE}" not in json.dumps(told)


def expected(value: Any) -> Any:
    """Return what is left of a result when it is returned by a task: its fields by name, down to the last."""
    if isinstance(value, LandedFile | str):
        return asdict(value) if isinstance(value, LandedFile) else value
    if isinstance(value, list | tuple):
        return type(value)(map(expected, value))
    return _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, ResponseModel):
        told = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        # What people open is public.
        return told | ({"published_url": value.published_url} if isinstance(value, AccountState) else {})
    if isinstance(value, dict):
        return {unsigned(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [*map(_plain, value)]
    if isinstance(value, str):
        return unsigned(value)
    return value if value is None or isinstance(value, float) or abs(value) < 2**63 else None


def ensure_read(answer: ResponseModel) -> None:
    """It is an answer with which nothing can go wrong."""
    ensure_kept(asdict(answer))
    ensure_handed_on(answer)
    assert type(answer).model_validate(asdict(answer)) == answer
    for text in (repr(answer), str(answer)):
        assert not [*leaks(text.replace(SIGNATURE, ""))]
        assert f"Signature={SIGNATURE}" not in text
