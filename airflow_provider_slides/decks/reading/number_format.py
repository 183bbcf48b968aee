"""Numbers as Excel's number formats show them, which is how the labels of charts do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from airflow_provider_slides.decks.reading.date_format import DATE, ELAPSED, date_shown

#: Excel takes no longer ones; no number has so many places.
_LONGEST_FORMAT = 255
_MOST_PLACES = 30
_MOST_TOKENS = 150
#: From here on Excel shows zeros for digits that a number doesn't have.
_LARGEST = 1e18
#: A quoted text, an escaped or padding character, a bracket, an exponent, half a day, or any other character.
_TOKEN = re.compile(r'"[^"]*"?|\\.|[_*].|\[[^\]]*\]|[eE][+-](?=[0#?])|AM/PM|A/P|General|.', re.IGNORECASE | re.DOTALL)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?\d{1,20}(?:\.\d{1,20})?)\]", re.ASCII)
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
#: As some writers tell it in their own language.
_GENERAL = ("", "general", "standard", "estándar", "geral", "genel", "основной")
_PLACES = "0#?"
_EXACT = Context(prec=100, rounding=ROUND_HALF_UP)
_MEETS = {
    "<": lambda value, limit: value < limit,
    ">": lambda value, limit: value > limit,
    "<=": lambda value, limit: value <= limit,
    ">=": lambda value, limit: value >= limit,
    "=": lambda value, limit: value == limit,
    "<>": lambda value, limit: value != limit,
}


def shown(value: float, format: str, *, is_from_1904: bool = False) -> str:
    """
    Return a number as it is shown in a number format.

    Signs are as in English: a comma between thousands, English names of months.

    :param value: Finite.
    :param format: As Excel has it, such as ``0.0,,"M"``, or ``#,##0;[Red](#,##0);"-"``. Of one that is empty or that
        Excel would not take, as of ``General``: the number with up to 10 digits.
    :param is_from_1904: Whether days are counted from 1904 and not from 1900, of dates.
    """
    if len(format) > _LONGEST_FORMAT or abs(value) >= _LARGEST or format.lower() in _GENERAL:
        return _general(value)
    sections = _sections(format)
    section, number = _chosen(value, sections)
    if not section.pieces:
        return "" if len(sections) > 1 else _general(value)
    if section.is_date:
        written = date_shown(value, [piece.text for piece in section.pieces], is_from_1904=is_from_1904)
        return _general(value) if written is None else written
    return section.write(number).strip()


def _general(value: float) -> str:
    # As wide as Excel's labels are; no minus before a zero.
    text = f"{value:.10g}"
    if "e" in text and 1e-4 <= abs(value) < 1e15:
        text = f"{value:.0f}"
    return "0" if text == "-0" else text.upper()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a section: what stands there as it is, or a place, a sign or a word of the format."""

    text: str
    is_literal: bool


@dataclass(frozen=True, slots=True)
class _Section:
    """
    What a format says of some values.

    :param pieces: Without commas that scale.
    :param power: Of ten, by which a value is multiplied: 2 for a percent sign, -3 for a comma that scales.
    :param exponent: Where among the pieces the exponent begins, if there is one.
    """

    pieces: tuple[_Piece, ...]
    condition: tuple[str, float] | None
    is_date: bool
    power: int
    point: int
    exponent: int | None
    places: tuple[int, ...]

    def write(self, value: float) -> str:
        if not self.places:
            is_general = any(_is_general(piece) for piece in self.pieces)
            sign = "-" if value < 0 and not is_general else ""
            return sign + "".join(_general(value) if _is_general(piece) else piece.text for piece in self.pieces)
        number = Decimal(repr(value)).scaleb(self.power, _EXACT)
        if self.exponent is not None:
            return self._scientific(number, self.exponent)
        return self._decimal(number, len(self.pieces))

    def _scientific(self, number: Decimal, exponent: int) -> str:
        step = max(sum(at < self.point for at in self.places if at < exponent), 1)
        power = number.adjusted() if number else 0
        power -= power % step
        width = sum(at > exponent for at in self.places)
        sign = "-" if power < 0 else self.pieces[exponent].text[1:].replace("-", "")
        rest = "".join(piece.text for at, piece in enumerate(self.pieces) if at > exponent and at not in self.places)
        return f"{self._decimal(number.scaleb(-power, _EXACT), exponent)}E{sign}{abs(power):0{width}d}{rest}"

    def _decimal(self, number: Decimal, end: int) -> str:
        """Write the pieces before ``end``, with the number's digits in their places."""
        before = [at for at in self.places if at < min(self.point, end)]
        after = [at for at in self.places if self.point < at < end]
        rounded = number.quantize(Decimal(1).scaleb(-len(after)), context=_EXACT)
        whole, _, part = f"{rounded.copy_abs():f}".partition(".")
        written = [piece.text for piece in self.pieces[:end]]
        self._write_whole(whole.lstrip("0"), before, written)
        needed = len(part.rstrip("0"))
        for index, (at, digit) in enumerate(zip(after, part, strict=True)):
            written[at] = digit if index < needed else _ABSENT[written[at]]
        return ("-" if rounded < 0 else "") + "".join(written)

    def _write_whole(self, digits: str, places: list[int], written: list[str]) -> None:
        has_commas = False
        for at in range(min(self.point, len(written))):
            if self.pieces[at] == _COMMA:
                has_commas, written[at] = True, ""
        if not places:
            return
        # The first place takes all digits that are more than places.
        first = max(len(digits) - len(places), 0) + 1
        spread = [""] * (len(places) - len(digits)) + [digits[:first], *digits[first:]][: len(digits)]
        for left, (at, taken) in enumerate(zip(reversed(places), reversed(spread), strict=True)):
            text = taken or _ABSENT[written[at]]
            written[at] = _with_commas(text, left) if has_commas else text


_COMMA = _Piece(",", False)
#: What stands in a place that a number has no digit for.
_ABSENT = {"0": "0", "#": "", "?": " "}


def _with_commas(digits: str, left: int) -> str:
    """Put commas into digits that ``left`` others follow."""
    if len(digits) == 1:
        return f"{digits}," if left and left % 3 == 0 and digits != " " else digits
    written = []
    for index, digit in enumerate(digits):
        after = len(digits) - index - 1 + left
        written.append(f"{digit}," if after and after % 3 == 0 and digit != " " else digit)
    return "".join(written)


def _is_general(piece: _Piece) -> bool:
    return not piece.is_literal and piece.text.lower() in ("general", "@")


def _chosen(value: float, sections: tuple[_Section, ...]) -> tuple[_Section, float]:
    """Return the section that a value is shown by, and the value to show: without its sign where that is implied."""
    if any(section.condition for section in sections):
        for section in sections[:3]:
            if section.condition is None or _MEETS[section.condition[0]](value, section.condition[1]):
                is_below_zero = section.condition is not None and section.condition in (("<", 0.0), ("<=", 0.0))
                return section, abs(value) if is_below_zero else value
        return sections[min(len(sections), 3) - 1], value
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    return sections[2] if value == 0 and len(sections) > 2 else sections[0], value


@lru_cache(maxsize=256)
def _sections(format: str) -> tuple[_Section, ...]:
    tokens = _TOKEN.findall(format)
    sections: list[list[str]] = [[]]
    for token in tokens if len(tokens) <= _MOST_TOKENS else ():
        if token == ";":
            sections.append([])
        else:
            sections[-1].append(token)
    return tuple(map(_section, sections))


def _section(tokens: list[str]) -> _Section:
    found = [told for token in tokens if (told := _CONDITION.fullmatch(token))]
    condition = (found[0][1], float(found[0][2])) if found else None
    pieces = [piece for token in tokens if (piece := _piece(token)) is not None]
    words = [piece.text for piece in pieces if not piece.is_literal]
    is_date = any(DATE.fullmatch(word) or ELAPSED.fullmatch(word) for word in words)
    if "/" in words and any(word in _PLACES for word in words) and not is_date:
        # A fraction: told as a decimal number.
        pieces = [_Piece(text, False) for text in "0.##"]
    pieces, commas = _without_scaling(pieces)
    percents = sum(piece.text == "%" and not piece.is_literal for piece in pieces)
    places = tuple(at for at, piece in enumerate(pieces) if not piece.is_literal and piece.text in _PLACES)
    if len(places) > _MOST_PLACES:
        pieces, places = [_Piece("General", False)], ()
    exponent = next((at for at, piece in enumerate(pieces) if _is_exponent(piece)), None)
    point = next((at for at, piece in enumerate(pieces) if piece == _Piece(".", False)), len(pieces))
    return _Section(tuple(pieces), condition, is_date, 2 * percents - 3 * commas, point, exponent, places)


def _is_exponent(piece: _Piece) -> bool:
    return not piece.is_literal and len(piece.text) == 2 and piece.text[0] in "eE" and piece.text[1] in "+-"


def _piece(token: str) -> _Piece | None:
    """Return what a token is; ``None`` when it shows nothing."""
    if token.startswith('"'):
        return _Piece(token.strip('"'), True)
    if token.startswith("\\"):
        return _Piece(token[1:], True)
    if token[0] in "_*" and len(token) == 2:
        return _Piece(" ", True) if token[0] == "_" else None
    if token.startswith("[") and not ELAPSED.fullmatch(token):
        currency = _CURRENCY.fullmatch(token)
        return _Piece(currency[1], True) if currency else None
    return _Piece(token, False)


def _without_scaling(pieces: list[_Piece]) -> tuple[list[_Piece], int]:
    """Take out the commas after the last place, and right before the point: each divides by a thousand."""
    places = [at for at, piece in enumerate(pieces) if not piece.is_literal and piece.text in _PLACES]
    scaling: set[int] = set()
    for at in range(places[-1] + 1 if places else len(pieces), len(pieces)):
        if pieces[at] != _COMMA:
            break
        scaling.add(at)
    point = next((at for at, piece in enumerate(pieces) if piece == _Piece(".", False)), 0)
    for at in range(point - 1, -1, -1):
        if pieces[at] != _COMMA:
            break
        scaling.add(at)
    return [piece for at, piece in enumerate(pieces) if at not in scaling], len(scaling)
