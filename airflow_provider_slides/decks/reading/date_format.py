"""Dates and times as Excel's number formats show them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

#: Letters of one kind in a row, or half a day.
DATE = re.compile(r"y+|m+|d+|h+|s+|AM/PM|A/P", re.IGNORECASE)
#: A time that goes on after a day is over.
ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_MONTHS = "January February March April May June July August September October November December"
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_EPOCH = datetime(1899, 12, 30)
_DAYS_FROM_1900_TO_1904 = 1462
_LAST_DAY = 2_958_466
_SECONDS = {"h": 3600, "m": 60, "s": 1}


def date_shown(value: float, tokens: Sequence[str], *, is_from_1904: bool = False) -> str | None:
    """
    Return a day, counted from 1900, as a format's tokens show it; ``None`` when it is none.

    :param value: In days, with the time as their part.
    :param tokens: Letters of dates, literal texts, and times in brackets.
    :param is_from_1904: Whether days are counted from 1904.
    """
    value += _DAYS_FROM_1900_TO_1904 * is_from_1904
    if not 0 <= value < _LAST_DAY:
        return None
    # To the second, so that 12:00 is not 11:59:59.
    seconds = round(value * 86_400)
    moment = _EPOCH + timedelta(seconds=seconds)
    runs = _runs(tokens)
    kinds = [run.strip("[]")[0].lower() if DATE.fullmatch(run) or ELAPSED.fullmatch(run) else "" for run in runs]
    has_noon = "a" in kinds
    written = []
    for at, (run, kind) in enumerate(zip(runs, kinds, strict=True)):
        if ELAPSED.fullmatch(run):
            written.append(str(seconds // _SECONDS[kind]))
        elif kind:
            is_minute = kind == "m" and _is_minute(kinds, at)
            written.append(_written("minute" if is_minute else kind, len(run), moment, has_noon))
        else:
            written.append(run)
    return "".join(written).strip()


def _runs(tokens: Sequence[str]) -> list[str]:
    """Put letters of dates that follow one another together: ``yyyy``."""
    runs: list[str] = []
    for token in tokens:
        is_letter = len(token) == 1 and DATE.fullmatch(token)
        if runs and is_letter and not runs[-1].lower().strip(token.lower()):
            runs[-1] += token
        else:
            runs.append(token)
    return runs


def _is_minute(kinds: Sequence[str], at: int) -> bool:
    """Whether an m is about minutes: it comes after hours, or before seconds."""
    before = next((kind for kind in reversed(kinds[:at]) if kind), "")
    after = next((kind for kind in kinds[at + 1 :] if kind), "")
    return before == "h" or after == "s"


def _written(kind: str, width: int, moment: datetime, has_noon: bool) -> str:
    if kind == "y":
        return f"{moment.year:04d}" if width > 2 else f"{moment.year % 100:02d}"
    if kind == "a":
        return "AM" if moment.hour < 12 else "PM"
    if kind in ("m", "d") and width > 2:
        name = _MONTHS.split()[moment.month - 1] if kind == "m" else _DAYS.split()[moment.weekday()]
        return {3: name[:3], 5: name[0]}.get(width, name)
    hour = (moment.hour - 1) % 12 + 1 if has_noon else moment.hour
    value = {"m": moment.month, "d": moment.day, "h": hour, "minute": moment.minute, "s": moment.second}[kind]
    return f"{value:0{min(width, 2)}d}"
