"""Which period a deck is about: found in its words, as English, German and French write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from airflow_provider_slides.decks.deck import Deck, Place, Slide, Text
from airflow_provider_slides.decks.lines import quoted
from airflow_provider_slides.decks.report import Finding
from airflow_provider_slides.decks.rules.saying import UNSEEN

#: All names of the months, with their numbers.
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january januar jänner janvier jan janv",
            "february februar feber février fevrier feb fév févr",
            "march märz maerz mars mar mär mrz",
            "april avril apr avr",
            "may mai",
            "june juni juin jun",
            "july juli juillet jul juil",
            "august août aout aug",
            "september septembre sep sept",
            "october oktober octobre oct okt",
            "november novembre nov",
            "december dezember décembre decembre dec dez déc",
        ),
        1,
    )
    for name in names.split()
}
#: Also words or names of something else; without a year they need not be months.
_AMBIGUOUS = {"march", "mars", "may", "mar", "jan", "dec", "sep", "nov", "oct", "apr", "jun", "jul", "feb", "aug"}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "erste": 1, "zweite": 2, "dritte": 3, "vierte": 4,
    "premier": 1, "première": 1, "deuxième": 2, "troisième": 3, "quatrième": 4, "1er": 1,
}  # fmt: skip

_YEAR = r"(?:(?:19|20)\d\d|['’]\d\d|(?<=/)\s?\d\d)(?![\d.,]\d)(?!\d)"
_THEN_YEAR = rf"(?:(?:,|\s+of|\s+de|\s+des\s+jahres)?[\s/.-]*(?:FY|GJ)?\s?(?P<year>{_YEAR}))?"
_OF_YEAR = r"(?:\s+(?P<year>(?:19|20)\d\d))?"
_MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_ORDINAL = rf"(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})[nrsm]?|[1-4](?:\.|st|nd|rd|th|ère|er|ème|e)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_DIGITS_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_WEEK_WORD = r"W|Wk|KW|CW|Weeks?|(?:Kalender)?wochen?|Semaines?|Sem\.?"
_WEEK = r"(?P<number>0?[1-9]|[1-4]\d|5[0-3])"
_NEXT = r"(?:\s*[-–—+&,]\s*(?:W|KW|CW|S)?\s?(?P<last>0?[1-9]|[1-4]\d|5[0-3])(?!\d))?"

# Each kind's notations; what one has found, no later one looks at.
_NOTATIONS: tuple[tuple[str, str], ...] = (
    ("day", rf"(?P<year>(?:19|20)\d\d)-{_DIGITS_MONTH.replace('0?', '0')}-{_DAY.replace('0?', '0')}(?!\d)"),
    ("day", rf"(?<![\d.]){_DAY}\.\s?{_DIGITS_MONTH}\.\s?(?P<year>(?:19|20)\d\d)"),
    ("day", rf"(?<![\d/]){_DAY}/{_DIGITS_MONTH}/(?P<year>(?:19|20)\d\d)"),
    ("day", rf"(?<![\d/]){_DIGITS_MONTH}/{_DAY}/(?P<year>(?:19|20)\d\d)"),
    ("day", rf"(?<!\d){_DAY}(?:\.|st|nd|rd|th|er)?\s+(?:of\s+)?(?P<name>{_MONTH})\b\.?,?{_OF_YEAR}"),
    ("day", rf"\b(?P<name>{_MONTH})\.?\s+{_DAY}(?:st|nd|rd|th)?(?!\d|[.,]\d|%),?{_OF_YEAR}"),
    ("week", rf"\b(?P<year>(?:19|20)\d\d)[\s-]*(?:W|KW|CW|S){_WEEK}(?!\d)"),
    ("week", rf"\b(?:{_WEEK_WORD})[\s.-]*{_WEEK}(?!\w|[.,]\d){_NEXT}{_THEN_YEAR}"),
    ("week", rf"\b(?<!Galaxy )(?<!Model )S(?P<number>[0-4]\d|5[0-3])\b{_NEXT}{_THEN_YEAR}"),
    ("week", rf"(?<!\d){_WEEK}\.\s?(?:KW|Kalenderwoche)\b{_THEN_YEAR}"),
    ("quarter", r"\b(?P<year>(?:19|20)\d\d)[\s/-]*[QT](?P<number>[1-4])(?!\d)"),
    ("quarter", rf"\bQ\s?(?P<number>[1-4])(?![\d%]|[.,]\d){_THEN_YEAR}"),
    ("quarter", rf"\bT(?P<number>[1-4])[\s/-]+(?P<year>{_YEAR})"),
    ("quarter", r"\b(?P<number>[1-4])Q\s?'?(?P<year>(?:20)?\d\d)?(?!\d)"),
    ("quarter", rf"\b(?P<ordinal>{_ORDINAL})\s*(?:quarter|quartals?|trimestre)\b{_THEN_YEAR}"),
    ("half", r"\b(?P<year>(?:19|20)\d\d)[\s/-]*[HS](?P<number>[12])(?!\d)"),
    ("half", rf"\b(?:H|HY|HJ)(?P<number>[12])(?!\d){_THEN_YEAR}"),
    ("half", rf"\bS(?P<number>[12])[\s/-]+(?P<year>{_YEAR})"),
    ("half", rf"\b(?P<ordinal>{_ORDINAL})[\s-]*(?:half(?:[\s-]year)?|halbjahre?s?|semestre)\b{_THEN_YEAR}"),
    ("month", rf"\b(?P<year>(?:19|20)\d\d)-{_DIGITS_MONTH.replace('0?', '0')}(?![\d-])"),
    ("month", rf"(?<![\d/.]){_DIGITS_MONTH}/(?P<year>(?:19|20)\d\d)(?!\d)"),
    ("month", rf"\b(?P<name>{_MONTH})\b\.?(?:,|\s+de)?(?:[\s/-]*(?P<year>{_YEAR}))?"),
    ("year", r"(?:\b(?:FY|GJ)\s?'?|(?<![\w.,'/-]))(?P<year>(?:19|20)\d\d)(?![\d%]|[.,]\d)(?!\s?(?:[€$£]|%))"),
    ("year", r"\b(?:FY|GJ)\s?['’]?(?P<year>\d\d)(?!\d)"),
)  # fmt: skip

#: What else a text may say is not looked at: no paragraph is as long.
_LONGEST = 20_000

#: A title with one of them may well name another period than the deck's.
_ELSEWHERE = re.compile(
    r"(?i)\b(?:vs|versus|compared|than|since|from|until|next|previous|prior|last|outlook|plans?|planned|planning|forecast|target|"
    r"roadmap|goals?|history|preview|upcoming|gegen|gegenüber|verglichen|seit|bis|nächste[rns]?|vorwoche|vormonat|vorquartal|vorjahr\w*|"
    r"letzte[rns]?|ausblick|planung|prognose|ziele?|vorschau|contre|depuis|jusqu|prochaine?s?|précédente?s?|dernière?|dernier|"
    r"perspectives?|prévisions?|objectifs?|plan)\b"
)


@dataclass(frozen=True)
class Period:
    """
    A stretch of time that has a name.

    :param kind: ``day``, ``week``, ``month``, ``quarter``, ``half`` or ``year``.
    :param year: ``None`` where it isn't told.
    :param number: Of the week, month, quarter or half within its year; of a day, its month. 0 for a year.
    :param day: Of a day, within its month.
    :param is_sure: Whether its words mean nothing else.
    """

    kind: str
    year: int | None
    number: int = 0
    day: int = 0
    is_sure: bool = True

    def __str__(self) -> str:
        year = "" if self.year is None else f"{self.year}"
        letter = {"week": "W", "quarter": "Q", "half": "H"}.get(self.kind, "")
        number = f"{self.number:02}" if self.kind in ("week", "month", "day") else f"{self.number or ''}"
        day = f"{self.day:02}" if self.day else ""
        return "-".join(part for part in (year, letter + number, day) if part)

    def names(self, other: Period) -> bool:
        """Whether it may be that other one, or a part of it that names it, as a day names its month."""
        if self.year is not None and other.year is not None and self.year != other.year:
            return False
        if other.kind == "year":
            return self.year is not None
        if (self.kind, other.kind) == ("day", "month"):
            return self.number == other.number
        return (self.kind, self.number, self.day) == (other.kind, other.number, other.day)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(notation, re.IGNORECASE)) for kind, notation in _NOTATIONS)


def period_of(text: str) -> Period | None:
    """Return the one period that a text is the name of; ``None`` when it names none, or several."""
    found = periods_in(text)
    return found[0] if len(found) == 1 else None


def periods_in(text: str) -> list[Period]:
    """Return all periods that a text names."""
    text, found = " ".join(text[:_LONGEST].split()), list[Period]()
    for kind, pattern in _patterns():
        for match in pattern.finditer(text):
            found += _periods(kind, match)
        # Spaces, so that what stands beside it isn't taken for one word.
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return found


def _periods(kind: str, match: re.Match[str]) -> Iterator[Period]:
    group = match.groupdict()
    year = _year(group.get("year"))
    day = int(group.get("day") or 0)
    name = (group.get("name") or "").casefold()
    number = group.get("number") or group.get("month") or _MONTHS.get(name) or _ordinal(group.get("ordinal")) or 0
    is_sure = not (kind == "month" and year is None and name in _AMBIGUOUS)
    yield Period(kind, year, int(number), day, is_sure)
    if last := group.get("last"):
        yield Period(kind, year, int(last))


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    year = int(text.strip("'’"))
    return year if year > 99 else 2000 + year


def _ordinal(text: str | None) -> int:
    text = (text or "").casefold()
    if text[:1].isdigit():
        return int(text[0])
    return next((number for word, number in _ORDINALS.items() if text.startswith(word)), 0)


def out_of_date(deck: Deck, current: Period) -> Iterator[Finding]:
    """Tell whether the deck names another period than the current one in its titles, or doesn't name that at all."""
    seen = [text for slide in deck.slides if not slide.is_hidden for text in slide.texts if text.place not in UNSEEN]
    if not any(period.names(current) for text in seen for period in periods_in(text.text)):
        yield Finding.of_rule(
            "current_period", 0, "deck", "", f"No slide names the current period, {current}.", expected=str(current)
        )
    for slide in deck.slides:
        for text in _titles(slide):
            periods = [period for period in periods_in(text.text) if period.is_sure and period.kind == current.kind]
            others = [period for period in periods if not period.names(current)]
            if others and len(others) == len(periods) and not _ELSEWHERE.search(text.text):
                message = f"The title {quoted(text.text)} names {others[0]}; the current period is {current}."
                place = "title" if text.place is Place.TITLE else "subtitle"
                yield Finding.of_rule("current_period", slide.number, place, text.text, message, expected=str(current))


def _titles(slide: Slide) -> Iterator[Text]:
    subtitles = {shape.id for shape in slide.shapes if shape.placeholder == "subtitle"}
    for text in slide.texts:
        if text.place is Place.TITLE or (text.place is Place.BODY and text.shape_id in subtitles):
            yield text
