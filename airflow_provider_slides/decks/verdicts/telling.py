"""How a verdict is told: in the words of the data, and in figures as the deck writes them."""

from __future__ import annotations

import math
import re
from decimal import ROUND_HALF_UP, Decimal

from airflow_provider_slides.decks.claims import About, Claim
from airflow_provider_slides.decks.facts import Fact, Label
from airflow_provider_slides.decks.figures.notation import CURRENCIES
from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.decks.verdicts.data import Source

#: The codes of currencies.
CODES = frozenset(CURRENCIES.values())


def found(claim: Claim, kind: Kind, source: Source) -> Finding:
    """Return that a claim is right, and why."""
    message = (
        f"{source.how[:1].upper()}{source.how[1:]}."
        if source.how
        else f"{source.what or 'The fact'} is {plain(source.value)}."
    )
    return said(claim, kind, "", f"{message[:1].upper()}{message[1:]}", source.paths[0] if source.paths else "")


def said(claim: Claim, kind: Kind, expected: str, message: str, path: str) -> Finding:
    """Return what is said of a claim, with the figure as it is drawn or written."""
    drawn = claim.point and not claim.point.has_own_label
    value = None if claim.rank else claim.point.value if claim.point and drawn else claim.number.value
    return Finding(claim.slide, claim.place, claim.text, kind, value, expected, message, path=path)


def labels_of(about: About) -> frozenset[Label]:
    """Whom a figure is of: the nearest entity of each kind."""
    nearest: dict[str, Label] = {}
    for label in about.entities:
        nearest.setdefault(label.kind, label)
    return frozenset(nearest.values())


def is_change(about: About) -> bool:
    """Whether the words name a change: "vs LW", "growth", "Δ"."""
    return bool(
        re.search(
            r"[Δ±]|\+\s?/\s?[-−–]|chang|growth|yoy|wow|mom|qoq|veränd|wachst|entwickl|évol|variation|croiss|\bvs\b|delta|diff|abw|écart",
            about.text,
            re.IGNORECASE,
        )
    )


def name_of(fact: Fact) -> str:
    """Return what a fact is of, in words."""
    return " ".join([*(label.text for label in fact.of), fact.name]).strip() or fact.path


def when_of(fact: Fact) -> str:
    """Return when a fact is of, in words; empty for now."""
    if fact.period is None or fact.era == 0:
        return ""
    return " of the previous period" if fact.era == -1 else f" of {fact.period}"


def plain(value: float) -> str:
    """Return a value for people, in full."""
    return f"{int(value):,}" if value == int(value) and abs(value) < 1e15 else f"{value:,.6g}"


def written_like(claim: Claim, value: float, unit: str) -> str:
    """Write a value as the claim writes its own: in its scale, with its digits."""
    number = claim.number
    found = re.search(r"\d[\d.,' \u00a0\u202f]*\d|\d", claim.raw)
    written_unit = f" {unit}" if unit in CODES and unit != number.unit and number.unit in CODES else ""
    if not found or number.is_word or not number.value:
        return f"{plain(value)}{'' if unit in CODES | {''} else ' ' + unit}".strip()
    digits = re.sub(r"[^\d.,]", "", found[0])
    tail = re.search(r"[.,](\d+)$", digits)
    decimals = round(-math.log10(number.step)) if number.step < 1 else 0
    if tail and len(tail[1]) != 3:
        decimals = len(tail[1])
    mantissa = 10.0**-decimals
    scale = number.step / mantissa if number.step else 1.0
    shown = abs(value) / scale
    if shown and (shown < mantissa * 5 or shown >= 1e7):
        return f"{plain(value)}{written_unit}"
    # As people round: 0.715 is 0.72, not the nearest even one.
    text = f"{Decimal(repr(shown)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):,f}"
    if claim.language in ("de", "fr"):
        text = text.replace(",", "\0").replace(".", ",").replace("\0", "." if claim.language == "de" else "\u202f")
    elif not re.search(r"[, ']", found[0]) and decimals == 0 and len(digits) > 3:
        text = text.replace(",", "")
    sign = "-" if value < 0 else "+" if claim.raw.lstrip("($€£ ").startswith("+") else ""
    head, rest = claim.raw[: found.start()], claim.raw[found.end() :]
    head = re.sub(r"[-+−–(]", "", head)
    if written_unit:
        head = re.sub(r"[€$£¥]|[A-Z]{3}", "", head).strip()
        rest = re.sub(r"[€$£¥]|[A-Z]{3}|euros?", "", rest).rstrip()
    if unit in ("pp", "%") and number.unit in ("pp", "%") and unit != number.unit:
        rest = " pp" if unit == "pp" else "%"
    return f"{sign}{head}{text}{rest.rstrip(')') if '(' not in rest else rest}{written_unit}".strip()
