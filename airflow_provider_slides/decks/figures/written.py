"""Numbers in digits, with the sign, scale and unit that are written with them."""

from __future__ import annotations

import math
import re

from airflow_provider_slides.decks.figures.bounds import bound_before, bound_behind
from airflow_provider_slides.decks.figures.digits import DIGITS, value_of
from airflow_provider_slides.decks.figures.notation import (
    CURRENCIES,
    CURRENCY,
    CURRENCY_BEFORE,
    SCALE,
    SCALES,
    UNIT,
    UNITS,
)
from airflow_provider_slides.decks.figures.number import Number

_UP, _DOWN = "▲△↑⬆↗", "▼▽↓⬇↘"
#: A number with all that belongs to it.
WRITTEN = re.compile(
    rf"(?P<arrow>[{_UP}{_DOWN}]\s?)?"
    rf"(?P<sign>(?<![\w)%€$£])[-–+±](?=[\d.,(€$£¥A-Z])"
    rf"|(?<![\w)%€$£.]\s)(?<![\w)%€$£])[-–−]\s(?=\d)|[+±−]\s?(?=[\d€$£]))?"
    rf"(?P<paren>\((?=\s?[\d€$£¥A-Z.,]))?"
    rf"(?:(?P<thousands>(?<![^\W\d])(?:Mds?|Mrd|Mio|bn|[TtKkM])\.? ?{CURRENCY})\s?"
    rf"|(?P<currency>(?<![^\W\d]){CURRENCY_BEFORE})\s?(?P<inner>[-–+](?=[\d.(]))?)?"
    rf"(?P<inner_paren>\((?=\d))?"
    rf"(?(currency)|(?(thousands)|(?<!\w)))(?<!\d[.,])(?P<digits>{DIGITS})(?![\d]|[.,]\d)"
    rf"(?P<close>\))?"
    rf"(?:\s?(?P<scale>{SCALE})(?!/(?:s|sec|min|h)\b))?(?P<close2>\))?"
    rf"(?:\s?-?(?:d'|d’|de )?(?P<after>{CURRENCY})(?!\s?\d))?"
    rf"(?:\s?(?P<unit>{UNIT}))?"
    rf"(?P<trailing>-(?=\s*$))?"
)
_PHYSICAL = re.compile(
    r"(?:kg|g|t|km|cm|m|mm|l|ml|h|hrs?|min|mins|s|sec|ms|GB|MB|TB|PB|kB|MW|kW|GW|TWh|GWh|MWh|kWh|W|Hz|GHz|MHz|m²|m2|m³|ha"
    r"|°C|°F|°|FTEs?|ETP|VZÄ|d|pcs|Stk|ppm|ct|cts|Std|St|j)\b\.?"
)
#: A unit behind a figure; single letters only right behind it.
_UNIT_BEHIND = re.compile(
    r"[\s-]?([kKMGT]?Wh?|kg|km|h|hrs?|hours?|min|mins|minutes?|ms|sec|secs?|seconds?|days?|tonnes?|tons?|t|GB|MB|TB"
    r"|Std|Stunden?|Minuten?|Sekunden?|Tage?n?|Wochen?|weeks?|semaines?|Tonnen?|heures?|jours?|secondes?|litres?|Liter|l)\b"
)
#: A scale before its currency: "TEUR", "Mio. €".
_SCALE_OF_CURRENCY = re.compile(r"[A-Za-z]+?(?=\.? ?(?:[^A-Za-z]|[A-Z]{3}))")
_LETTER = re.compile(r"[^\W\d_]")


def number_of(match: re.Match[str], language: str, is_in_parentheses: bool) -> Number | None:
    """
    Return the number that is written so; ``None`` when letters behind it make something else of it: "3D", "4x4".

    :param match: Of :data:`WRITTEN`.
    :param language: ``en``, ``de`` or ``fr``: how it writes numbers.
    :param is_in_parentheses: Whether all of its text is, which means a loss.
    """
    digits = value_of(match["digits"], language)
    if digits is None or _is_code(match):
        return None
    value, step, other = digits
    scale, currency = _scale_and_currency(match, language)
    unit, factor = _unit(match["unit"], currency)
    sign = _sign(match, is_in_parentheses)
    times = scale * factor * (-1 if sign == "-" else 1)
    if not math.isfinite(value * times):
        return None
    return Number(
        start=match.start() if not match["paren"] or sign == "-" else match.start("paren") + 1,
        end=match.end(),
        value=value * times,
        unit=unit,
        step=step * scale * factor,
        sign=sign,
        bound=bound_before(match.string, match.start())
        or ("about" if match["sign"] == "±" else bound_behind(match.string, match.end())),
        other=None if other is None else other * times,
        is_scaled=scale != 1.0,
        measured="" if unit else _measured(match),
    )


def _is_code(match: re.Match[str]) -> bool:
    """Whether letters stand right behind a number that are no unit."""
    text, end = match.string, match.end()
    has_unit = match["scale"] or match["unit"] or match["after"]
    return bool(not has_unit and _LETTER.match(text, end) and not _PHYSICAL.match(text, end))


def _scale_and_currency(match: re.Match[str], language: str) -> tuple[float, str]:
    currency, after, scale = match["currency"] or "", match["after"] or "", match["scale"]
    if scale:
        # In German a "T" is a thousand and a billion a thousand of ours.
        is_trillion = (scale == "T" and language != "de" and not after) or (
            scale in ("billion", "Billion") and language == "de"
        )
        return (1e12 if is_trillion else SCALES[scale]), currency or after
    if not match["thousands"]:
        return 1.0, currency or after
    written = _SCALE_OF_CURRENCY.match(match["thousands"])
    if written is None:
        return 1.0, match["thousands"]
    return SCALES[written[0]], match["thousands"][written.end() :].lstrip(". ") or after


def _unit(written: str | None, currency: str) -> tuple[str, float]:
    unit, factor = UNITS.get((written or "").lower(), ("", 1.0))
    # "€1.2M pts" are no percentage points.
    if not unit or (currency and (written or "").lower() in ("pt", "pts")):
        return CURRENCIES.get(currency, ""), factor
    return unit, factor


def _measured(match: re.Match[str]) -> str:
    found = _UNIT_BEHIND.match(match.string, match.end())
    return found[1] if found else ""


def _sign(match: re.Match[str], is_in_parentheses: bool) -> str:
    if match["arrow"]:
        return "+" if match["arrow"][0] in _UP else "-"
    written = (match["sign"] or match["inner"] or "").strip()
    if written in ("-", "–", "−") or match["trailing"]:
        return "-"
    is_closed = match["close"] or match["close2"] or match.string.startswith(")", match.end())
    if (match["paren"] or match["inner_paren"]) and is_closed and is_in_parentheses:
        return "-"
    return "+" if written == "+" else ""
