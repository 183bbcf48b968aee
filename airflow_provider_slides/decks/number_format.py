"""Numbers as Excel's number formats show them, which is how the labels of charts do."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal

#: Excel takes no longer ones.
_LONGEST_FORMAT = 255
#: A quoted text, an escaped or padding character, a bracket, an exponent, or any other character.
_TOKEN = re.compile(r'"[^"]*"?|\\.|[_*].|\[[^\]]*\]|[eE][+-](?=[0#?])|AM/PM|A/P|General|.', re.IGNORECASE | re.DOTALL)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?\d{1,20}(?:\.\d{1,20})?)\]")
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_DATE = re.compile(r"y+|m+|d+|h+|s+|AM/PM|A/P", re.IGNORECASE)
_DIGITS = "0#?"
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
#: A double has as many digits before its point, and a format as many after it.
_EXACT = Context(prec=320 + _LONGEST_FORMAT, rounding=ROUND_HALF_UP)
_LAST_DAY = 2_958_466
_EPOCH = datetime(1899, 12, 30)
_DAYS_FROM_1900_TO_1904 = 1462
_MEETS = {
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "=": lambda a, b: a == b,
    "<>": lambda a, b: a != b,
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
    if len(format) > _LONGEST_FORMAT:
        return _general(value)
    sections = _sections(format)
    section, number = _section(value, sections)
    tokens = [token for token in section if not _CONDITION.fullmatch(token)]
    if not tokens:
        return "" if len(sections) > 1 else _general(value)
    if _is_date(tokens):
        return _date(value + _DAYS_FROM_1900_TO_1904 * is_from_1904, tokens)
    return _number(number, tokens)


def _sections(format: str) -> list[list[str]]:
    sections: list[list[str]] = [[]]
    for token in _TOKEN.findall(format):
        if token == ";":
            sections.append([])
        else:
            sections[-1].append(token)
    return sections


def _section(value: float, sections: list[list[str]]) -> tuple[list[str], float]:
    """Return the section that a value is shown by, and the value to show: without its sign where that is implied."""
    conditions = [_condition(section) for section in sections[:3]]
    if any(conditions):
        for section, condition in zip(sections, conditions, strict=False):
            if condition is None or _MEETS[condition[0]](value, condition[1]):
                is_negative_only = condition is not None and condition[0] in ("<", "<=") and condition[1] <= 0
                return section, abs(value) if is_negative_only else value
        return sections[min(len(sections), 3) - 1], value
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    if value == 0 and len(sections) > 2:
        return sections[2], value
    return sections[0], value


def _condition(section: list[str]) -> tuple[str, float] | None:
    for token in section:
        if found := _CONDITION.fullmatch(token):
            return found[1], float(found[2])
    return None


def _general(value: float) -> str:
    # As wide as Excel's labels are; no minus before a zero.
    text = f"{value:.10g}"
    if "e" in text and 1e-4 <= abs(value) < 1e15:
        text = f"{value:.0f}"
    mantissa, exponent, power = text.partition("e")
    return "0" if text == "-0" else f"{mantissa}{exponent.upper()}{power}"


def _literal(token: str) -> str | None:
    """Return what a token stands for in any section; ``None`` when it is a place of a number or date."""
    if token.startswith('"'):
        return token.strip('"')
    if token.startswith("\\"):
        return token[1:]
    if token[0] in "_*" and len(token) == 2:
        return " " if token[0] == "_" else ""
    if token.startswith("["):
        currency = _CURRENCY.fullmatch(token)
        return None if _ELAPSED.fullmatch(token) else currency[1] if currency else ""
    return None


# ---------------------------------------------------------------------- numbers


def _number(value: float, tokens: list[str]) -> str:
    places = [at for at, token in enumerate(tokens) if token in _DIGITS]
    if not places:
        general = {at: _general(value) for at, token in enumerate(tokens) if token.lower() in ("general", "@")}
        sign = "-" if value < 0 and not general else ""
        return sign + _filled(tokens, general).strip()
    number = Decimal(repr(value)).scaleb(2 * tokens.count("%"), _EXACT)
    tokens, commas = _without_scaling(tokens)
    number = number.scaleb(-3 * commas, _EXACT)
    exponent = next((at for at, token in enumerate(tokens) if token[0] in "eE" and len(token) == 2), None)
    if exponent is not None:
        return _scientific(number, tokens, exponent)
    if "/" in tokens:
        tokens = ["0", ".", *"##"]
    return _decimal(number, tokens)


def _without_scaling(tokens: list[str]) -> tuple[list[str], int]:
    """Take out the commas after the last digit, or before the point: each is a thousandth."""
    end = next((at for at, token in enumerate(tokens) if token == "."), None)
    last = max(at for at, token in enumerate(tokens) if token in _DIGITS)
    taken: set[int] = set()
    for start in (last, *([end - 1] if end else [])):
        at = start + 1 if start == last else start
        step = 1 if start == last else -1
        while 0 <= at < len(tokens) and tokens[at] == ",":
            taken.add(at)
            at += step
    return [token for at, token in enumerate(tokens) if at not in taken], len(taken)


def _decimal(number: Decimal, tokens: list[str]) -> str:
    point = tokens.index(".") if "." in tokens else len(tokens)
    whole_places = [at for at, token in enumerate(tokens[:point]) if token in _DIGITS]
    part_places = [at for at in range(point, len(tokens)) if tokens[at] in _DIGITS]
    rounded = number.quantize(Decimal(1).scaleb(-len(part_places)), context=_EXACT)
    whole, _, part = f"{rounded.copy_abs():f}".partition(".")
    has_commas = "," in tokens[:point]
    written = dict.fromkeys((at for at, token in enumerate(tokens) if token == ","), "")
    written |= _whole("" if whole == "0" else whole, tokens, whole_places, has_commas)
    written |= _part(part, tokens, part_places)
    sign = "-" if rounded < 0 else ""
    return sign + _filled(tokens, written).strip()


def _whole(digits: str, tokens: list[str], places: list[int], has_commas: bool) -> dict[int, str]:
    written: dict[int, str] = {}
    digits = digits.rjust(len(places), "\0")
    head = len(digits) - len(places)
    for index, digit in enumerate(digits):
        at = places[max(index - head, 0)] if places else None
        if at is None:
            break
        left = len(digits) - index - 1
        shown_digit = digit if digit != "\0" else {"0": "0", "?": " "}.get(tokens[at], "")
        comma = "," if has_commas and left and left % 3 == 0 and shown_digit.strip() else ""
        written[at] = written.get(at, "") + shown_digit + comma
    return written


def _part(digits: str, tokens: list[str], places: list[int]) -> dict[int, str]:
    written: dict[int, str] = {}
    last = len(digits.rstrip("0"))
    for index, at in enumerate(places):
        is_needed = index < last or tokens[at] == "0"
        written[at] = digits[index] if is_needed else " " if tokens[at] == "?" else ""
    return written


def _scientific(number: Decimal, tokens: list[str], at: int) -> str:
    power = number.adjusted() if number else 0
    point = tokens.index(".") if "." in tokens[:at] else at
    step = max(sum(token in _DIGITS for token in tokens[:point]), 1)
    power -= power % step if step > 1 else 0
    mantissa = _decimal(number.scaleb(-power, _EXACT), tokens[:at])
    width = sum(token in _DIGITS for token in tokens[at + 1 :])
    sign = "-" if power < 0 else "+" if tokens[at][1] == "+" else ""
    rest = [token for token in tokens[at + 1 :] if token not in _DIGITS]
    return f"{mantissa}E{sign}{abs(power):0{width}d}{_filled(rest, {})}"


def _filled(tokens: list[str], written: dict[int, str]) -> str:
    """Return what tokens stand for, one after the other: what is written in their places, else themselves."""
    pieces = []
    for at, token in enumerate(tokens):
        literal = _literal(token)
        pieces.append(written.get(at, token) if literal is None else literal)
    return "".join(pieces)


# ---------------------------------------------------------------------- dates


def _is_date(tokens: list[str]) -> bool:
    return any(_DATE.fullmatch(token) or _ELAPSED.fullmatch(token) for token in tokens)


def _date(value: float, tokens: list[str]) -> str:
    if not 0 <= value < _LAST_DAY:
        return _general(value)
    # To the second, and so that 12:00 is not 11:59:59.
    moment = _EPOCH + timedelta(seconds=round(value * 86_400))
    pieces = _runs(tokens)
    kinds = [piece[0].lower() if _DATE.fullmatch(piece) else "" for piece in pieces]
    timed = [kind for kind in kinds if kind]
    has_noon = any(piece.lower() in ("am/pm", "a/p") for piece in pieces)
    written, seen = [], 0
    for piece, kind in zip(pieces, kinds, strict=True):
        if kind:
            # An m beside hours or seconds is a minute.
            is_minute = kind == "m" and ("h" in timed[max(seen - 1, 0) : seen] or "s" in timed[seen + 1 : seen + 2])
            seen += 1
            written.append(_moment("minute" * is_minute or kind, len(piece), moment, has_noon))
        elif elapsed := _ELAPSED.fullmatch(piece):
            hours = {"h": 24, "m": 1440, "s": 86_400}[elapsed[1][0].lower()]
            written.append(str(int(round(value * 86_400) * hours // 86_400)))
            timed.insert(seen, "h")
            seen += 1
        else:
            literal = _literal(piece)
            written.append(piece if literal is None else literal)
    return "".join(written).strip()


def _runs(tokens: list[str]) -> list[str]:
    """Put letters of dates that follow one another together: ``yyyy``."""
    runs: list[str] = []
    for token in tokens:
        if runs and len(token) == 1 and _DATE.fullmatch(token) and runs[-1].lower().strip(token.lower()) == "":
            runs[-1] += token
        else:
            runs.append(token)
    return runs


def _moment(kind: str, width: int, moment: datetime, has_noon: bool) -> str:
    if kind == "y":
        return f"{moment.year:04d}" if width > 2 else f"{moment.year % 100:02d}"
    if kind == "a":
        return "AM" if moment.hour < 12 else "PM"
    if kind in "md" and width > 2:
        name = _MONTHS[moment.month - 1] if kind == "m" else _DAYS[moment.weekday()]
        return name[:3] if width == 3 else name[0] if width == 5 else name
    hour = (moment.hour - 1) % 12 + 1 if has_noon else moment.hour
    value = {"m": moment.month, "d": moment.day, "h": hour, "minute": moment.minute, "s": moment.second}[kind]
    return f"{value:0{min(width, 2)}d}"
