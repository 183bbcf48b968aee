"""Digits with separators: which of these are of thousands and which of decimals."""

from __future__ import annotations

import re

DIGITS = (
    r"(?:\d{1,3}(?P<group>[,.' _])\d{3}(?:(?P=group)\d{3})*(?:(?!(?P=group))[.,]\d+)?(?!\d)"
    r"|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?(?!\d)"
    r"|\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?"
)
#: No figure of a deck has more, nor a higher power of ten.
_MOST = 300


def value_of(digits: str, language: str) -> tuple[float, float, float | None] | None:
    """
    Return the value of digits, of one of their last, and their value in the other notation if both may be meant.

    ``None`` when they are no number that anything can be measured by.

    :param language: ``en``, ``de`` or ``fr``: how it writes numbers.
    """
    mantissa, _, exponent = digits.lower().partition("e")
    if len(mantissa) > _MOST or len(exponent) > 3 or int(exponent or 0) > _MOST:
        return None
    decimal, other = _decimal_of(mantissa, language)
    head, _, tail = mantissa.rpartition(decimal) if decimal else (mantissa, "", "")
    power = 10.0 ** int(exponent or 0)
    whole = re.sub(r"\D", "", head) or "0"
    value = float(f"{whole}.{tail or 0}") * power
    # Zeros at the end of a whole number of several may be rounded ones: they are written all the same.
    return value, 10.0 ** -len(tail) * power, other


def _decimal_of(mantissa: str, language: str) -> tuple[str, float | None]:
    """Return what separates the decimals, if anything does, and the value in the other notation."""
    separators = [char for char in mantissa if not char.isdigit()]
    last = separators[-1] if separators else ""
    if not last or last not in ".,":
        return "", None
    if len(separators) > 1:
        return (last if len(set(separators)) > 1 else ""), None
    head, tail = mantissa.split(last)
    if len(tail) != 3 or len(head) > 3 or head in ("0", ""):
        return last, None
    whole, part = float(head + tail), float(f"{head}.{tail}")
    return (last, whole) if last == ("." if language == "en" else ",") else ("", part)
