"""Units as keys and data tell them: money, per cent, scales and what is measured physically."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from airflow_provider_slides.decks.figures.notation import CURRENCIES
from airflow_provider_slides.decks.wording.lexicon import lexicon, word_set
from airflow_provider_slides.decks.wording.naming import Word, folded

#: Parts of keys that tell a unit, and how much one of the value is of it.
UNITS: dict[str, tuple[str, float]] = {
    **dict.fromkeys(("pct", "percent", "percentage", "prozent", "pourcent", "pc", "perc", "pourcentage"), ("%", 1.0)),
    "fraction": ("%", 100.0),
    **dict.fromkeys(("bps", "bp"), ("%", 0.01)),
    **dict.fromkeys(("pp", "ppt"), ("pp", 1.0)),
    **{code.lower(): (code, 1.0) for code in CURRENCIES.values()},
    **dict.fromkeys(("euro", "euros"), ("EUR", 1.0)),
    **dict.fromkeys(("dollar", "dollars"), ("USD", 1.0)),
    **{
        f"{prefix}{code.lower()}": (code, scale)
        for code in CURRENCIES.values()
        for prefix, scale in (("k", 1e3), ("t", 1e3), ("m", 1e6), ("mn", 1e6), ("mio", 1e6), ("bn", 1e9), ("mrd", 1e9))
    },
    **dict.fromkeys(("k", "thousand", "thousands", "tsd"), ("", 1e3)),
    **dict.fromkeys(("m", "mn", "mio", "mln", "million", "millions", "mm"), ("", 1e6)),
    **dict.fromkeys(word_set("teu evp kwp mwp ha sqm qm m2 m3 cbm hl bbl tkm pkm ppm pcs stk"), ("", 1.0)),
    **dict.fromkeys(("bn", "mrd", "md", "billion", "billions"), ("", 1e9)),
}
_SYMBOLS = {"%": ("%", 1.0), "k€": ("EUR", 1e3), "t€": ("EUR", 1e3), "m€": ("EUR", 1e6), "mio. €": ("EUR", 1e6)}
_PART = re.compile(r"[^\W\d_]+|[€$£¥%]")
#: What no unit is longer than, nor its parts more of.
_LONGEST = 100

#: What is measured physically, by parts of keys: a dimension, and how much of its smallest unit one is.
PHYSICAL: dict[str, tuple[str, float]] = {
    **{
        f"{prefix}{unit}": (unit, factor)
        for prefix, factor in (("", 1.0), ("k", 1e3), ("m", 1e6), ("g", 1e9), ("t", 1e12))
        for unit in ("wh", "w")
    },
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures"), ("s", 3600.0)),
    **dict.fromkeys(("min", "mins", "minute", "minutes", "minuten"), ("s", 60.0)),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "sek", "sekunden", "secondes"), ("s", 1.0)),
    "ms": ("s", 1e-3),
    **dict.fromkeys(("d", "day", "days", "tag", "tage", "tagen", "jour", "jours"), ("s", 86400.0)),
    **dict.fromkeys(("weeks", "wochen", "semaines"), ("s", 604800.0)),
    "kg": ("g", 1e3),
    **dict.fromkeys(("tonne", "tonnes", "tonnen", "tons", "t"), ("g", 1e6)),
    **dict.fromkeys(("km", "kilometers", "kilometres", "kilometer", "kilomètres"), ("m", 1e3)),
    **dict.fromkeys(("l", "litres", "liter", "liters"), ("l", 1.0)),
    "gb": ("b", 1e9),
    "mb": ("b", 1e6),
    "tb": ("b", 1e12),
}
DIMENSIONS = frozenset(dimension for dimension, _ in PHYSICAL.values())

#: What is no sum of its parts.
AVERAGED = lexicon().kinds["averaged"] | word_set(
    "arpu price adr revpar cpa cpc roas rating score nps age stay wait response time temperature basket salary cycle"
    " satisfaction"
)
#: What may be a part of something, told as a fraction or in per cent.
PER_CENT = lexicon().kinds["percent"] | word_set(
    "rate ratio lossratio margin share churn conversion utilization availability retention nrr attrition ontime absence"
    " oee satisfaction"
)
#: What is measured in money.
MONEY = lexicon().kinds["money"] | word_set(
    "revenue cost profit price mrr arr arpu budget salary cash debt ebitda ebit refund payroll fee premium deposit loan"
    " basket income payment investment donation adr revpar cpa cac ltv adspend loss grant"
)
_NO_MONEY = word_set("rate ratio share")


@lru_cache(maxsize=256)
def unit_of(written: str) -> tuple[str, float]:
    """
    Return the unit that a text is, and how much one of it is: "k€" is 1,000 EUR; ``""`` and 1 for what is none.

    :param written: As a hint or the data tell it: "EUR", "million EUR", "Mio. €", "percent".
    """
    written = written[:_LONGEST]
    if symbol := _SYMBOLS.get(folded(written.strip())):
        return symbol
    unit, scale = "", 1.0
    if "/" in written and not any(part in CURRENCIES for part in _PART.findall(written)):
        # "m/s" has no millions.
        return unit, scale
    for part in _PART.findall(written):
        told, factor = UNITS.get(folded(part)) or _SYMBOLS.get(part) or (CURRENCIES.get(part, ""), 1.0)
        unit, scale = told or unit, scale * factor
    return unit, scale


def is_money(measure: Iterable[Word]) -> bool:
    """Whether what these words name is measured in money: "refund cost" is, "refund rate" is not."""
    words = list(measure)
    # A budget of orders is none of money.
    words = [word for word in words if "budget" not in word.meanings] or words
    meanings = {meaning for word in words for meaning in word.meanings}
    return not meanings.isdisjoint(MONEY) and meanings.isdisjoint(_NO_MONEY)
