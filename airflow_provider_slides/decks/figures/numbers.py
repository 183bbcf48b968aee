"""The numbers in a text, as a person reads them."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

from airflow_provider_slides.decks.figures.labels import labels_in
from airflow_provider_slides.decks.figures.notation import CURRENCIES, CURRENCY, SCALE, SCALES, UNIT, UNITS
from airflow_provider_slides.decks.figures.number_words import numbers_in_words
from airflow_provider_slides.decks.figures.periods import Dated, Period, periods_in

_PLAIN = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u2007": " ",
        "\u2212": "-",
        "\u2010": "-",
        "\u2011": "-",
        "\uff05": "%",
        "\u2019": "'",
        "\u02bc": "'",
    }
)
_DIGITS = (
    r"(?:\d{1,3}(?P<group>[,.' _])\d{3}(?:(?P=group)\d{3})*(?:(?!(?P=group))[.,]\d+)?(?!\d)"
    r"|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?(?!\d)"
    r"|\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?"
)
_UP, _DOWN = "▲△↑⬆↗", "▼▽↓⬇↘"
_NUMBER = re.compile(
    rf"(?P<arrow>[{_UP}{_DOWN}]\s?)?"
    rf"(?P<sign>(?<![\w)%€$£])[-–+±](?=[\d.,(€$£¥A-Z])|(?<![\w)%€$£]\s)(?<![\w)%€$£])[-–−]\s(?=\d)|[+±−]\s?(?=[\d€$£]))?"
    rf"(?P<paren>\((?=\s?[\d€$£¥A-Z.,]))?"
    rf"(?:(?P<thousands>(?<![^\W\d])(?:Mds?|Mrd|Mio|bn|[TtKkM])\.? ?{CURRENCY})\s?|(?P<currency>(?<![^\W\d]){CURRENCY})\s?(?P<inner>[-–+](?=[\d.(]))?)?"
    rf"(?P<inner_paren>\((?=\d))?"
    rf"(?(currency)|(?(thousands)|(?<!\w)))(?<!\d[.,])(?P<digits>{_DIGITS})(?![\d]|[.,]\d)"
    rf"(?P<close>\))?"
    rf"(?:\s?(?P<scale>{SCALE}))?(?P<close2>\))?"
    rf"(?:\s?-?(?:d'|d’|de )?(?P<after>{CURRENCY}))?"
    rf"(?:\s?(?P<unit>{UNIT}))?"
    rf"(?P<trailing>-(?=\s*$))?"
)
_PHYSICAL = re.compile(
    r"(?:kg|g|t|km|cm|m|mm|l|ml|h|hrs?|min|mins|s|sec|ms|GB|MB|TB|PB|kB|MW|kW|GW|TWh|GWh|MWh|kWh|W|Hz|GHz|MHz|m²|m2|m³|ha"
    r"|°C|°F|°|FTEs?|ETP|VZÄ|d|pcs|Stk|ppm|ct|cts|Std|St|j)\b\.?"
)
#: A unit behind a figure; single letters only right behind it.
_BEHIND = re.compile(
    r"[\s-]?([kKMGT]?Wh?|kg|km|h|hrs?|hours?|min|mins|minutes?|ms|sec|secs?|seconds?|days?|tonnes?|tons?|t|GB|MB|TB|Std|Stunden?|Minuten?|Sekunden?"
    r"|Tage?n?|Tonnen?|heures?|jours?|secondes?|litres?|Liter|l)\b"
)
_BOUNDS = re.compile(
    r"(?:(?P<barely>just over|a little over|slightly (?:over|above|more than)|etwas (?:über|mehr als)|gut|un peu plus de|à peine plus de)"
    r"|(?P<nearly>just (?:under|below|short of)|nearly|almost|close to|knapp|fast|nahezu|beinahe|près de|presque|pas loin de|un peu moins de)"
    r"|(?P<over>[>≥]|more than|over|above|at least|exceed\w*|north of|upwards of|mehr als|über|oberhalb von|mindestens|plus de|au-delà de"
    r"|au delà de|au moins|supérieure? à|dépass\w*|au-dessus de)"
    r"|(?P<under>[<≤]|less than|under|below|at most|fewer than|up to|weniger als|unter|unterhalb von|höchstens|moins de|au plus"
    r"|inférieure? à|sous|en dessous de)"
    r"|(?P<about>~|≈|about|around|roughly|approximately|approx\.?|circa|ca\.?|rund|etwa|ungefähr|environ|autour de|aux alentours de"
    r"|quelque|à peu près|some))\s*(?:of\s|les\s|the\s|a\s)?$",
    re.IGNORECASE,
)
#: What stands between the figures of a row.
_ROW = re.compile(
    r"\s*(?:→|->|vs\.?|versus|statt|gegen|gegenüber|contre|au lieu de(?:s)?|instead of|nach|after|après|from|/|,|und|and|et|zu|à|bis|to|\|)\s*(?:the\s|les\s|des\s)?[€$£]?\s*"
)
#: How far from a figure the words stand that tell how it is meant.
_NEAR = 40
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED = re.compile(r"\s+[a-zàâäéèêîïôûüç]{3,}[sx]\b|\s+[A-ZÄÖÜ][a-zäöüß]{2,}(?:en|er|e|n|s)\b|\s+Stück\b")
_NOT_COUNTED = re.compile(
    r"\s+(?:was|has|sales|results|versus|figures|numbers|closes|ends|starts|les|des|dans|nous|plus|moins)\b"
)
_OF_A_YEAR = re.compile(
    r"(?:\b(?:in|since|from|until|till|by|to|of|for|during|vs\.?|versus|and|fy|seit|im|jahr|bis|ab|von|und|en|depuis|de|à|et|avant|after|before|mid|early|late|end|année|année)|[-–/,(])\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """
    A number in a text.

    :param value: With its scale and sign: 1830000 for ``1.83M``, 6.4 for ``640 bps``.
    :param unit: ``%``, ``pp`` (percentage points), ``x`` (times), a currency's code, or empty.
    :param step: How much one of its last written digit is: 10000 for ``1.83M``, 0.1 for ``6.4 %``.
    :param sign: ``+`` or ``-`` as written; empty when it is not.
    :param bound: ``over``, ``under``, ``barely`` (just over), ``nearly`` (just under) or ``about`` when words or signs
        before it say so; else empty.
    :param is_word: Whether it stands in words.
    :param is_scaled: Whether a scale is written with it: ``M``, ``thousand``.
    :param measured: The physical unit behind it, as written: ``GWh``, ``hours``.
    :param implied: The scale of the next of a row of figures, where it has none itself: "241 → 236 Mio. €"; 0 for none.
    :param other: What it is in the other notation, when both could be meant: 1.346 is 1346 in German.
    """

    start: int
    end: int
    value: float
    unit: str
    step: float
    sign: str = ""
    bound: str = ""
    other: float | None = None
    is_word: bool = False
    is_scaled: bool = False
    measured: str = ""
    implied: float = 0.0
    implied_unit: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text has: its numbers, the periods it names, each in its order."""

    numbers: tuple[Number, ...]
    periods: tuple[Dated, ...]


def numbers_in(text: str, language: str = "en", *, years: bool = True) -> list[Number]:
    """
    Return the numbers of a text that state something; dates, list markers, labels and versions are none.

    :param language: ``en``, ``de`` or ``fr``: how it writes numbers. Default: ``en``.
    :param years: Whether 2026 alone is a year. Default: yes.
    """
    return list(read(text, language, years=years).numbers)


def read(
    text: str, language: str = "en", *, years: bool = True, hidden: list[tuple[int, int]] | None = None
) -> Reading:
    """
    Return the numbers and periods of a text.

    :param hidden: Places in it that are neither, such as names with a number in them.
    """
    plain = text.translate(_PLAIN)
    if not any(map(str.isdigit, plain)) and len(plain) < 4:
        return Reading((), ())
    plain = _blank(plain, hidden or [])
    periods = periods_in(plain)
    plain = _blank(plain, [(dated.start, dated.end) for dated in periods])
    plain = _blank(plain, labels_in(plain))
    numbers: list[Number] = []
    whole = re.fullmatch(r"\s*[(]?.*?[)]?\s*%?\s*", plain) is not None and plain.strip().startswith(
        ("(", "$(", "€(", "£(")
    )
    for match in _NUMBER.finditer(plain):
        if years and _is_year(match, plain):
            year = Period("year", int(match["digits"]))
            periods.append(Dated(match.start("digits"), match.end("digits"), year))
            continue
        if number := _number(match, plain, language, whole):
            numbers.append(number)
    words = _spelt(plain, language)
    numbers = [number for number in numbers if not any(word.start <= number.start < word.end for word in words)]
    numbers += [
        word for word in words if not any(word.start < number.end and number.start < word.end for number in numbers)
    ]
    numbers.sort(key=lambda number: number.start)
    return Reading(tuple(_ranges(numbers, plain)), tuple(sorted(periods, key=lambda dated: dated.start)))


def _before(text: str, at: int) -> str:
    return text[max(0, at - _NEAR) : at]


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    if not spans:
        return text
    chars = list(text)
    for start, end in spans:
        # As of a word: what stands behind it is no sign.
        chars[start:end] = "_" * (end - start)
    return "".join(chars)


def _is_year(match: re.Match[str], text: str) -> bool:
    if not _YEAR.fullmatch(match["digits"]) or any(
        match[name] for name in ("currency", "thousands", "scale", "after", "unit")
    ):
        return False
    if match["sign"] in ("+", "-", "−") and _before(text, match.start()).strip():
        return False
    rest, before = text[match.end() : match.end() + _NEAR], _before(text, match.start("digits"))
    counted = _COUNTED.match(rest) and not _NOT_COUNTED.match(rest)
    return not counted or bool(_OF_A_YEAR.search(before))


def _number(match: re.Match[str], text: str, language: str, whole: bool) -> Number | None:
    end = match.end()
    scale_word, unit_word = match["scale"] or "", (match["unit"] or "").lower()
    currency = match["currency"] or ""
    after = match["after"] or ""
    thousands = match["thousands"] or ""
    if not (scale_word or unit_word or after) and re.match(r"[^\W\d_]", text[end : end + 1] or " "):
        if not _PHYSICAL.match(text, end):
            return None
    value, step, other = _value(match["digits"], match["group"], language)
    scale = 1.0
    if scale_word:
        scale = 1e12 if scale_word in ("T",) and language != "de" and not after else SCALES[scale_word]
        if scale_word in ("billion", "Billion") and language == "de":
            scale = 1e12
    elif thousands:
        written = re.match(r"[A-Za-z]+?(?=\.? ?(?:[^A-Za-z]|[A-Z]{3}))", thousands)
        scale = SCALES[written[0]] if written else 1.0
        currency = thousands[len(written[0]) :].lstrip(". ") if written else thousands
    unit, factor = UNITS.get(unit_word, ("", 1.0))
    if not unit:
        unit = CURRENCIES.get(currency or after, "")
    if unit_word in ("pt", "pts") and (currency or after):
        unit = CURRENCIES.get(currency or after, "")
    value, step = value * scale * factor, step * scale * factor
    sign = _sign(match, whole)
    if sign == "-":
        value = -value
    start = match.start() if not match["paren"] or sign == "-" else match.start("paren") + 1
    if not math.isfinite(value):
        return None
    bound = _BOUNDS.search(_before(text, match.start()))
    return Number(
        start,
        end,
        value,
        unit,
        step,
        sign,
        bound.lastgroup or "" if bound else "about" if match["sign"] == "±" else "",
        None if other is None else other * scale * factor * (-1 if sign == "-" else 1),
        is_scaled=scale != 1.0,
        measured=_measured(text, end) if not unit else "",
    )


def _measured(text: str, end: int) -> str:
    found = _BEHIND.match(text, end)
    return found[1] if found else ""


def _sign(match: re.Match[str], whole: bool) -> str:
    if match["arrow"]:
        return "+" if match["arrow"][0] in _UP else "-"
    written = (match["sign"] or match["inner"] or "").strip()
    if written in ("-", "–", "−") or match["trailing"]:
        return "-"
    is_closed = match["close"] or match["close2"] or match.string[match.end() : match.end() + 1] == ")"
    if (match["paren"] or match["inner_paren"]) and is_closed and whole:
        return "-"
    return "+" if written == "+" else ""


def _value(digits: str, group: str | None, language: str) -> tuple[float, float, float | None]:
    """Return the value of digits, of one of their last, and the value in the other notation if both may be meant."""
    mantissa, _, exponent = digits.lower().partition("e")
    power = 10.0 ** int(exponent or 0) if len(exponent) < 4 else math.inf
    separators = [char for char in mantissa if not char.isdigit()]
    decimal = ""
    other = None
    if separators:
        last = separators[-1]
        if len(set(separators)) > 1:
            decimal = last if last in ".," else ""
        elif len(separators) == 1 and last in ".,":
            head, tail = mantissa.split(last)
            if len(tail) != 3 or len(head) > 3 or head in ("0", ""):
                decimal = last
            else:
                decimal = last if last == ("." if language == "en" else ",") else ""
                whole, part = float(head + tail), float(f"{head}.{tail}")
                other = whole if decimal else part
    head, _, tail = mantissa.rpartition(decimal) if decimal else (mantissa, "", "")
    head = re.sub(r"\D", "", head) or "0"
    value = float(f"{head}.{tail or 0}") * power
    # Zeros at the end of a whole number of several may be rounded ones: they are written all the same.
    return value, 10.0 ** -len(tail) * power, other


def _spelt(text: str, language: str) -> list[Number]:
    numbers = []
    for spelt in numbers_in_words(text, language):
        if numbers and spelt.start < numbers[-1].end:
            continue
        rest = re.compile(rf"[\s-]?(?:d'|d’)?(?P<currency>{CURRENCY})|[\s-]?(?:a )?(?P<unit>{UNIT})").match(
            text, spelt.end
        )
        unit, factor, end = "", 1.0, spelt.end
        if rest:
            unit, factor = UNITS[rest["unit"].lower()] if rest["unit"] else (CURRENCIES[rest["currency"]], 1.0)
            end = rest.end()
        unit = unit or spelt.unit
        step = 1.0 if spelt.value < 1e3 else spelt.value / 10
        if spelt.unit:
            step = 0.2 if spelt.value > 1 else 0.1
        elif spelt.value != int(spelt.value):
            step = min(step, 0.02)
        if spelt.value >= 1e6 and spelt.value % 1e6:
            step = 1e5
        bound = _BOUNDS.search(_before(text, spelt.start))
        numbers.append(
            Number(
                spelt.start,
                end,
                spelt.value * factor,
                unit,
                step * factor,
                bound=bound.lastgroup or "" if bound else "",
                is_word=True,
            )
        )
    return numbers


def _ranges(numbers: list[Number], text: str) -> list[Number]:
    """The first of a range takes unit and scale of the second: 5-10%, 1.2–1.4M."""
    for index in reversed(range(len(numbers) - 1)):
        first, second = numbers[index], numbers[index + 1]
        between = text[first.end : second.start]
        if not first.unit and not first.is_scaled and _ROW.fullmatch(between) and first.value and second.value:
            scale = 10.0 ** (3 * int(_log(abs(second.value)) // 3)) if second.is_scaled else second.implied or 1.0
            unit = second.unit or second.implied_unit
            if 0.2 < abs(second.value / scale / first.value) < 5 and (scale != 1.0 or unit):
                numbers[index] = replace(first, implied=scale, implied_unit=unit)
        if first.unit or not re.fullmatch(r"[-–—]|\s+(?:to|bis|à|auf)\s+", between):
            continue
        scaled = replace(first, unit=second.unit)
        if abs(second.value) >= 1e3 > abs(first.value) and re.search(rf"{SCALE}", text[second.start : second.end]):
            power = 10.0 ** (3 * int(_log(abs(second.value)) // 3))
            scaled = replace(scaled, value=first.value * power, step=first.step * power)
        numbers[index] = scaled
    return numbers


def _log(value: float) -> float:
    return math.log10(value) if value > 0 else 0.0
