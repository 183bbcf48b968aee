from __future__ import annotations

import gzip
import json
import tracemalloc
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from airflow_provider_slides.api.words import (
    MAX_ANSWER_BYTES,
    MAX_DEPTH,
    MAX_TEXT,
    MAX_VALUES,
    MAX_WORDS,
    clean,
    counted,
    line,
    parsed,
    signatures,
    unzipped,
)
from tests.unit.api.support import KEY, SERVICE

HALF_EMOJI = '"\\ud83d"'


def read(text: str | bytes) -> Any:
    return parsed(text if isinstance(text, bytes) else text.encode(), SERVICE)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (HALF_EMOJI.encode(), "\ufffd"),
        (b'"a\\ude00b"', "a\ufffdb"),
        (b'"\xed\xa0\xbd"', "\ufffd"),
        (b'"\\ud83d\\ude00"', "😀"),
        (b'"a\\u0000b\\u001b[31mc\\u0007\\u0085\\u009b"', "a\ufffdb\ufffd[31mc\ufffd\ufffd\ufffd"),
        (b'"two\\nlines\\tand a tab"', "two\nlines\tand a tab"),
        ('"Grüße, 世界 \u200f"'.encode(), "Grüße, 世界 \u200f"),
    ],
)
def test_a_text_is_kept_without_what_no_text_has(told: bytes, kept: str) -> None:
    assert read(told) == kept
    assert read(b'{"a": [{%s: %s}]}' % (told, told)) == {"a": [{kept: kept}]}
    json.dumps(read(told), ensure_ascii=False).encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32-be"])
@pytest.mark.parametrize(
    "quoted", [KEY, "".join(f"\\u{ord(c):04x}" for c in KEY), KEY.replace(KEY[3], f"\\u{ord(KEY[3]):04X}")]
)
def test_a_key_is_found_however_it_is_written(quoted: str, encoding: str) -> None:
    body = f'{{"{quoted}": ["x {quoted}/y"], "z": "{"a" * (MAX_TEXT - 5)}{quoted}"}}'

    answer = read(body.encode(encoding))

    assert answer["***"] == ["x ***/y"]
    assert KEY[:6] not in str(answer)


@pytest.mark.parametrize(
    "between",
    [
        *("\\u0000", "\\ud83d", "\\n", " ", "\\u202e", "\\u2028\\u001b", "\\u00ad", "\\u034f", "\\u061c", "\\u180e"),
        *("\\u200b", "\u200d", "\\u2060", "\\u2064", "\\u206f", "\\ufe0f", "\\ufeff\\ufeff", "\\udb40\\udc41"),
    ],
)
def test_a_key_is_found_whatever_stands_between_its_letters(between: str) -> None:
    assert read(f'"a {between.join(KEY)} b"') == "a *** b"
    assert read(f'"a {between.join(KEY[:-1])} b"') != "a *** b"


def test_a_key_with_slashes_is_found_also_with_escaped_ones() -> None:
    assert parsed(rb'"sk\/live\/1234"', replace(SERVICE, key="sk/live/1234")) == "***"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400", "-1e400", "9" * 5_000, str(2**63)])
def test_what_is_no_number_is_missing(number: str) -> None:
    assert read(f'{{"a": {number}, "b": [{number}], "c": -12, "d": 1.5}}') == {
        "a": None,
        "b": [None],
        "c": -12,
        "d": 1.5,
    }


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b'{"a": ',
        b"\xff\xfe\x00",
        b"[" * 1_000_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1),
        b"[" + b"{}," * (MAX_VALUES // 2 - 1) + b"1,1,1]",
        b"[" + b"[]," * MAX_VALUES + b"1]",
        b"[" + b"1," * MAX_VALUES + b"1]",
    ],
    ids=["empty", "html", "cut", "not-text", "arrays", "objects", "deep", "one-more", "lists", "numbers"],
)
def test_what_is_no_answer_is_none(body: bytes) -> None:
    assert read(body) is None


@pytest.mark.parametrize(("opens", "closes"), [("[", "]"), ('{"a": ', "}")], ids=["lists", "objects"])
@pytest.mark.parametrize("word", ["tea", "Tee\x7f"], ids=["clean", "to-be-cleaned"])
def test_an_answer_is_read_as_deep_as_it_may_be_and_no_deeper(opens: str, closes: str, word: str) -> None:
    def nested(depth: int) -> Any:
        return read(opens * depth + f'"{word}"' + closes * depth)

    value = nested(MAX_DEPTH)
    for _ in range(MAX_DEPTH):
        value = value[0] if isinstance(value, list) else value["a"]

    assert value == word.replace("\x7f", "\ufffd")
    assert nested(MAX_DEPTH + 1) is None


def test_the_limits_of_an_answer_are_those_that_are_promised() -> None:
    promised = Path(__file__).parents[3].joinpath("SECURITY.md").read_text()

    assert f"| {MAX_ANSWER_BYTES >> 20} MiB, as sent and as unzipped" in promised
    assert f"; {MAX_VALUES:,} values; {MAX_DEPTH} levels |" in promised


def test_a_number_of_sixty_four_bits_is_one() -> None:
    assert read(f"[{2**63 - 1}, {1 - 2**63}]") == [2**63 - 1, 1 - 2**63]


@pytest.mark.parametrize("name", ["__classname__", "__type", "__", "\\u005f_id__"])
def test_a_name_that_means_something_to_airflow_means_nothing_any_more_and_what_it_names_is_kept(name: str) -> None:
    told = json.loads(f'"{name}"')

    assert read(f'{{"a": [{{"{name}": {{"b": "{name}"}}}}], "_b_": 1}}') == {
        "a": [{f"\ufffd{told}": {"b": told}}],
        "_b_": 1,
    }


def test_the_largest_answer_takes_little_memory() -> None:
    body = b"[" + b"{}," * (MAX_VALUES // 2 - 1) + b"1,1]"
    tracemalloc.start()
    try:
        assert len(read(body)) == MAX_VALUES // 2 + 1
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert peak < 32 << 20


def test_a_long_text_is_cut_visibly() -> None:
    assert clean("a" * MAX_TEXT, SERVICE) == "a" * MAX_TEXT
    assert clean("a" * 10_000_000, SERVICE) == "a" * (MAX_TEXT - 1) + "…"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It failed.\n[2026-01-01] ERROR forged", "It failed. [2026-01-01] ERROR forged"),
        ("a\r\n\tb  c", "a b c"),
        ("a\u2028b\u202ec\u2066d\u061ce", "a b\ufffdc\ufffdd\ufffde"),
        ("see https://h/f?X-Signature=s3cret.", "see https://h/f?..."),
        ("x" * MAX_WORDS, "x" * MAX_WORDS),
        ("x" * MAX_WORDS + "y", "x" * (MAX_WORDS - 1) + "…"),
        ("  ", ""),
        ("https://h/f?\nX-Amz-Signature=s3cret&x=1 sig=s3cret", "https://h/f?... X-Amz-Signature=...&x=1 sig=..."),
    ],
)
def test_a_part_of_a_message_is_one_line_without_signatures(text: str, shown: str) -> None:
    assert line(text) == shown


@pytest.mark.parametrize("at", range(MAX_WORDS - 40, MAX_WORDS + 1))
def test_a_signature_does_not_stay_where_a_message_is_cut(at: int) -> None:
    assert "s3cret" not in line("x " * (at // 2) + "https://h/f?sig=s3cret" + "a" * 100_000)


def test_what_came_gzipped_is_unzipped_as_far_as_an_answer_goes() -> None:
    assert unzipped(b"{}", "") == unzipped(b"{}", "identity") == b"{}"
    assert unzipped(gzip.compress(b"{}"), "gzip") == b"{}"
    bomb = gzip.compress(bytes(64 << 20))
    tracemalloc.start()
    try:
        assert unzipped(bomb, "gzip") == bytes(MAX_ANSWER_BYTES + 1)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 4 * MAX_ANSWER_BYTES


@pytest.mark.parametrize("coding", ["br", "zstd", "deflate", "gzip, gzip", "GZIP "])
def test_another_coding_is_not_read(coding: str) -> None:
    assert unzipped(b"{}", coding) is None


def test_what_is_damaged_is_not_read() -> None:
    assert unzipped(b"no gzip", "gzip") is None


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("https://b.s3.amazonaws.com/a?X-Amz-Credential=AKIA%2F3&X-Amz-Signature=012345678", {"AKIA%2F3", "012345678"}),
        ("https://a.blob.core.windows.net/a.png?sv=2026&sig=abc%2Bdef%3D&se=x", {"abc%2Bdef%3D"}),
        ("https://h/a?access_token=0123456789, (https://h/b?Signature=abcdefghij#x)", {"0123456789,", "abcdefghij"}),
        ("https://h/a?design=0123456789&width=1234567890", set()),
        ("https://h/a?token=short", set()),
        ("a prompt on ?signature=0123456789 without a link", set()),
        ("https://h/" + "?" + "_" * 200_000, set()),
    ],
)
def test_what_makes_a_link_secret_is_found(link: str, found: set[str]) -> None:
    assert signatures(link) == found


def test_things_are_counted_as_people_say_it() -> None:
    assert [counted(number, "slide") for number in (0, 1, 2)] == ["0 slides", "1 slide", "2 slides"]
