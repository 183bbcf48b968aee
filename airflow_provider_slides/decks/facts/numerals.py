"""Which values are numbers: those of JSON, and texts that are one."""

from __future__ import annotations

import math
import re
from typing import Any

_NUMERAL = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_LONGEST = 40


def is_numeral(text: str) -> bool:
    """Whether a text is a number and nothing else: "12", "-3.5e2"."""
    return _NUMERAL.fullmatch(text) is not None


def is_text(value: Any) -> bool:
    """Whether a value is a text that is no number."""
    return isinstance(value, str) and not is_numeral(value)


def number_of(value: Any) -> float | None:
    """Return the number that a value is; ``None`` for all else, as for ``True``, NaN, and what is beyond any number."""
    if isinstance(value, bool):
        return None
    is_number = isinstance(value, int | float)
    if not is_number and not (isinstance(value, str) and len(value) < _LONGEST and is_numeral(value)):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None
