"""How numbers are written: scales, units and currencies, in English, German and French."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: By what is written behind a number; what is told apart by case stands as it is written.
SCALES: dict[str, float] = {
    **dict.fromkeys(
        (
            "k",
            "K",
            "T",
            "Tsd",
            "tsd",
            "Tsd.",
            "Tausend",
            "tausend",
            "thousand",
            "Thousand",
            "mille",
            "millier",
            "milliers",
        ),
        1e3,
    ),
    **dict.fromkeys(("m", "M", "mn", "Mn", "MM", "mm", "mio", "Mio", "Mio.", "mio.", "mil", "mill", "Mill."), 1e6),
    **dict.fromkeys(("million", "millions", "Million", "Millions", "Millionen"), 1e6),
    **dict.fromkeys(
        ("bn", "Bn", "BN", "B", "b", "bln", "billion", "billions", "Billion", "milliard", "milliards"), 1e9
    ),
    **dict.fromkeys(("Md", "Mds", "Mrd", "Mrd.", "mrd", "mrd.", "Milliarde", "Milliarden"), 1e9),
    **dict.fromkeys(("tn", "trn", "trillion", "trillions", "Trillion", "Billionen", "billion(s)"), 1e12),
    **dict.fromkeys(("lakh", "lakhs"), 1e5),
    **dict.fromkeys(("crore", "crores", "Cr"), 1e7),
}

_CODES = "EUR USD GBP JPY CHF CNY INR AUD CAD HKD SGD SEK NOK DKK PLN CZK HUF RON TRY BRL MXN ZAR KRW NZD AED"
#: The code of a currency, by how it is written.
CURRENCIES: dict[str, str] = {
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "HK$": "HKD",
    "S$": "SGD",
    "$": "USD",
    "Fr.": "CHF",
    "zł": "PLN",
    **{code: code for code in _CODES.split()},
    **dict.fromkeys(("euro", "euros", "Euro", "Euros"), "EUR"),
    **dict.fromkeys(("dollar", "dollars", "Dollar", "Dollars"), "USD"),
    **dict.fromkeys(("pounds", "Pfund", "livres"), "GBP"),
    **dict.fromkeys(("yen", "Yen", "yens"), "JPY"),
    **dict.fromkeys(("Franken", "francs"), "CHF"),
}

#: A unit, and how much one of what is written is of it. The longest that fits is taken.
UNITS: dict[str, tuple[str, float]] = {
    **dict.fromkeys(("%", "percent", "per cent", "pct", "prozent", "pour cent", "pourcent"), ("%", 1.0)),
    "‰": ("%", 0.1),
    **dict.fromkeys(("bps", "bp", "basis points", "basis point", "basispunkte", "basispunkten"), ("%", 0.01)),
    **dict.fromkeys(("points de base", "point de base", "pdb"), ("%", 0.01)),
    **dict.fromkeys(
        (
            "pp",
            "p.p.",
            "ppt",
            "ppts",
            "pts",
            "pt",
            "pp.",
            "pkt.",
            "points",
            "point",
            "punkte",
            "punkten",
            "%-punkte",
            "%-punkten",
        ),
        ("pp", 1.0),
    ),
    **dict.fromkeys(("percentage points", "percentage point", "percentage-points", "percentage-point"), ("pp", 1.0)),
    **dict.fromkeys(("prozentpunkte", "prozentpunkten", "prozentpunkt"), ("pp", 1.0)),
    **dict.fromkeys(("points de pourcentage", "point de pourcentage", "% points", "%-points"), ("pp", 1.0)),
    **dict.fromkeys(
        ("x", "\u00d7", "-fach", "fach", "-fache", "fois", "-fold", "fold", "times", "-mal", "mal"), ("x", 1.0)
    ),
}


def alternatives(words: Iterable[str], *, ignore_case: bool = False) -> str:
    """
    Return a pattern of any of these, the longest first; what ends in a letter ends there.

    :param ignore_case: Whether case tells nothing. Default: it does.
    """
    ordered = sorted(words, key=len, reverse=True)
    inner = "|".join(re.escape(word) + (r"(?![^\W\d_])" if word[-1].isalpha() else "") for word in ordered)
    return f"(?i:{inner})" if ignore_case else f"(?:{inner})"


CURRENCY = alternatives(CURRENCIES)
#: "euros" stand behind a figure, and "livres (174 K€)" are books.
CURRENCY_BEFORE = alternatives(name for name in CURRENCIES if not name.isalpha() or name.isupper())
#: A scale may stand right before a currency: TEUR, k€, M USD. Right before a digit it is part of a code: 6b39.
SCALE = f"(?:{alternatives(SCALES)}(?!\\d)|(?:Mds?|Mrd|Mio|Mn|bn|[TtKkMmB])(?={CURRENCY}))"
UNIT = alternatives(UNITS, ignore_case=True)
