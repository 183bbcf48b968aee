"""Periods and dates in a text: of when a figure is, and which digits are no figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_MONTH_NAMES = (
    ("january", "jan", "januar", "jänner", "jän", "janvier", "janv"),
    ("february", "feb", "februar", "février", "févr", "fév", "fevrier"),
    ("march", "mar", "märz", "mär", "mrz", "mars"),
    ("april", "apr", "avril", "avr"),
    ("may", "mai"),
    ("june", "jun", "juni", "juin"),
    ("july", "jul", "juli", "juillet", "juil"),
    ("august", "aug", "août", "aout"),
    ("september", "sep", "sept", "septembre"),
    ("october", "oct", "oktober", "okt", "octobre"),
    ("november", "nov", "novembre"),
    ("december", "dec", "dezember", "dez", "décembre", "déc", "decembre"),
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SHORT_YEAR = r"['’]?(?P<year>(?:19|20)\d\d(?!\d|%|[.,]\d)|\d\d(?![\d%.,]|\s\d{3}(?!\d)))"
_OF_YEAR = rf"(?:[\s/,.-]{{0,2}}(?:of |de |von )?{_SHORT_YEAR})?"
_WEEKDAY = (
    r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim)\w*\.?,?\s+"
)
_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?\s?(?:z\b|[ap]\.?m\b\.?|uhr\b|cet\b|cest\b|utc\b|gmt\b|[ece][sd]?t\b)?"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """
    When something is.

    :param kind: ``day``, ``week``, ``month``, ``quarter``, ``half``, ``year``; ``current`` and ``previous`` for words
        such as "this week" and "last year".
    :param year: 0 when it is not told.
    :param number: Of the week, month, quarter or half in its year; of a day, month * 100 + day.
    """

    kind: str
    year: int = 0
    number: int = 0

    def is_of(self, other: Period) -> bool:
        """Whether both may be the same: a year that one of them doesn't tell is any."""
        same = self.kind == other.kind and self.number == other.number
        return same and (self.year == other.year or 0 in (self.year, other.year))

    def __str__(self) -> str:
        year = str(self.year) if self.year else ""
        forms = {"week": "W{0:02}", "quarter": "Q{0}", "half": "H{0}", "month": "{0:02}", "year": "", "day": "{0:04}"}
        part = forms.get(self.kind, self.kind).format(self.number)
        return "-".join(filter(None, (year, part)))


@dataclass(frozen=True, slots=True)
class Dated:
    """A period or date in a text, and where; ``period`` is ``None`` for one that is no period, as a time of day."""

    start: int
    end: int
    period: Period | None


_PATTERNS: tuple[tuple[str, str], ...] = (
    ("day", rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])-{_DAY}(?:[t ]{_TIME})?(?!\d)"),
    ("day", rf"{_DAY}\.\s?(?P<month>0?[1-9]|1[0-2])\.\s?(?P<year>(?:19|20)?\d\d)?(?!,?\d|\.\d)"),
    ("slashed", rf"(?P<first>\d{{1,2}})[/-](?P<second>\d{{1,2}})[/-]{_YEAR}(?!\d)"),
    ("day", rf"(?:{_WEEKDAY})?{_DAY}(?:st|nd|rd|th|er|\.)?\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?(?!\d)"),
    ("day", rf"(?:{_WEEKDAY})?{_MONTH}\s{_DAY}(?:st|nd|rd|th)?(?![\d%.,]\d|\d|\s?%)(?:,?\s{_YEAR}(?!\d))?"),
    ("month", rf"{_MONTH}-(?P<year>2\d)(?![\w%.,-])"),
    ("month", rf"{_MONTH}\s?['’]?(?P<year>(?:(?:19|20)\d\d|(?<=['’])\d\d|(?<=\s)[12]\d(?=\s*(?:$|[:;)\n]))))(?!\d)"),
    ("week", rf"{_YEAR}[\s/-]{{0,3}}(?:w|kw|cw|s|wk|week|semaine)\.?\s?(?P<number>[0-5]?\d)(?!\d)"),
    (
        "week",
        r"(?:(?:kw|cw|wk|weeks?|woche|kalenderwoche|semaine)\.?[\s-]?|[ws])(?P<number>[0-5]?\d)(?![\d.,]*%|\d|[.,]\d)"
        rf"(?:\s?[/,-]?\s?(?:of )?{_YEAR}(?!\d))?",
    ),
    ("quarter", rf"{_YEAR}[\s/-]{{0,3}}[qt](?P<number>[1-4])(?!\w)"),
    ("quarter", rf"[qt](?P<number>[1-4]){_OF_YEAR}(?!\w)"),
    ("quarter", rf"(?P<number>[1-4])q[\s']?{_SHORT_YEAR}(?!\w)"),
    (
        "quarter",
        rf"(?P<number>[1-4])(?:st|nd|rd|th|er|e|ème|\.)\s(?:quarter|quartals?|trimestre)\b(?:\s(?:of )?{_YEAR})?",
    ),
    ("half", rf"(?:h|s)(?P<number>[12])[\s/-]{{0,2}}{_YEAR}(?!\w)"),
    ("half", rf"h(?P<number>[12]){_OF_YEAR}(?!\w)"),
    ("half", rf"(?P<number>[12])h[\s']?{_SHORT_YEAR}(?!\w)"),
    ("half", rf"(?P<number>[12])(?:st|nd|er|e|ère|\.)\s(?:half|halbjahrs?|semestre)\b(?:\s(?:of )?{_YEAR})?"),
    (
        "year",
        rf"(?:fy|gj|cy|fiscal year|geschäftsjahr|exercice|year|jahr"
        rf"|année)\.?\s?{_SHORT_YEAR}(?:\s?[/-]\s?\d\d(?:\d\d)?)?(?![\d%.,]*%|\d)",
    ),
    ("month", rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])(?![\d-])"),
    ("month", rf"(?P<month>0[1-9]|1[0-2])[/.]{_YEAR}(?!\d)"),
    (
        "month",
        rf"(?:(?:in|im|en|for|since|seit|depuis|vs\.?|end of|ende|fin|from|von|bis|to|to|und|et|and|gegenüber|à"
        rf"|de)\s)?{_MONTH}(?=\s*(?:$|[:;,.()\n]|in\b|en\b|[€$£]))",
    ),
    ("month", rf"(?:in|im|en|since|seit|depuis|end of|ende|fin)\s{_MONTH}(?!\s?\d)"),
    ("years", r"(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)?\d\d)(?![\d.,]*\d|\s?%)"),
    ("time", rf"{_TIME}(?!\d)"),
    ("time", r"\d{1,2}\s?(?:[ap]\.?m\b\.?|uhr\b)"),
    ("time", r"\d{1,2}\s?h\s?[0-5]\d(?!\d)"),
)

_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "first erste ersten erstes premier",
            "second zweite zweiten zweites deuxième",
            "third dritte dritten drittes troisième",
            "fourth vierte vierten viertes quatrième",
        ),
        1,
    )
    for word in words.split()
}
_IN_WORDS = (
    rf"(?P<word>{'|'.join(_ORDINALS)})[\s-](?:quarter|quartal|trimestre)(?:\s(?:of\s)?(?P<year>(?:19|20)\d\d))?(?!\w)"
)
_PREVIOUS = (
    r"(?:last|previous|prior|preceding)[\s-](?:week|month|quarter|year|period)(?:['’]s)?|a (?:week|month|year"
    r"|quarter) (?:ago|earlier|before)"
    r"|(?:week|month|quarter|year) before(?! last)\b|(?:semaine|mois|trimestre|année|période)\sd['’]avant"
    r"|(?:week|month|year)[\s-]ago|yesterday|year[\s-]earlier|(?<=[\w%€$£] )before(?=\s*(?:$|[,;.)]))"
    r"|vorwoche|vormonats?|vorquartals?|vorjahr(?:es|s)?|vorperiode|vorzeitraums?"
    r"|(?:letzte|vorige|vergangene)[nrs]?\s(?:woche"
    r"|monat|quartal|jahr|periode|zeitraum|geschäftsjahr|saison)(?:e?s)?"
    r"|zuvor|vorher|previously|formerly|auparavant|préc\.|(?:l['’]an|l['’]année) passée?|gestern|(?:semaine|mois"
    r"|trimestre|année|exercice|période|an)\s(?:derni(?:er|ère)|passée?|précédente?)|(?:le mois|l['’]an) dernier|hier\b"
    r"|il y a (?:un an|une semaine|un mois|un trimestre|une année)\b|davor\b|[smtq]-1\b"
    r"|derni(?:er|ère)\s(?:période|semaine|mois|trimestre|année|exercice)\b"
    r"|n-1\b|prev\b\.?|précédente?s?\b|previous\b|prior\b|(?:au|le|du)\s(?:trimestre|semestre)\sprécédent"
)
_CURRENT = (
    r"(?:this|current)[\s-](?:week|month|quarter|year|period)|today"
    r"|(?:diese|aktuelle|laufende)[nrsm]?\s(?:woche|monat|quartal|jahr|periode)|heute"
    r"|dieser zeitraum|jetzt\b|nun\b|inzwischen\b|now\b|désormais|cette\s(?:semaine|année|période)"
    r"|ce\s(?:mois|trimestre)|semaine en cours|aujourd['’]hui"
)


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    patterns = [(kind, rf"(?<![\w.,/'’]){pattern}") for kind, pattern in _PATTERNS]
    patterns += [("quarter", rf"\b{_IN_WORDS}"), ("previous", rf"\b(?:{_PREVIOUS})"), ("current", rf"\b(?:{_CURRENT})")]
    return tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in patterns)


#: What every period but a year alone has in it, so that most texts are not searched at all.
_LIKELY = re.compile(
    r"\d[:/.-]\d|\d\.?\s?[a-zäéû]|[a-zäéû.'’]\s?\d|\d\s?h\s?\d"
    r"|zuvor|vorher|former|aupara|last|prev|prior|preced|ago|earlier|yester|vor|letzte|vergang|gestern|derni|pass"
    r"|précéd|hier"
    r"|\b(?:jan|feb|fév|mar|mär|mrz|apr|avr|may|mai|jun|juin|jul|juil|aug|aoû|sep|oct|okt|nov|dec|déc|dez)"
    r"|(?:first|second|third|fourth)[ -]q|ten q|tes q|er tri|me tri|this|current|today|diese|now|jetzt|nun|inzwi"
    r"|désorm|aktuell|laufend|heute|cette|ce\s|cours|aujourd|n-1"
    r"|(?:19|20)\d\d",
    re.IGNORECASE,
)


#: What a column of a table is of, beside one of now.
_BEFORE = re.compile(r"before|then|davor|avant|earlier", re.IGNORECASE)
#: As a heading or on an axis this is no day: "Feb 25".
_SHORT_MONTH = re.compile(rf"{_MONTH}\s['’]?(?P<year>2[0-9])", re.IGNORECASE)


def periods_in(text: str) -> list[Dated]:
    """Return the periods, dates and times in a text, as they stand; single years are not among them."""
    if not _LIKELY.search(text):
        return []
    found: list[Dated] = []
    taken = bytearray(len(text))
    for kind, pattern in _compiled():
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            taken[start:end] = b"\1" * (end - start)
            found.append(Dated(start, end, _period(kind, match.groupdict())))
    return sorted(found, key=lambda dated: dated.start)


def period_of(text: str) -> Period | None:
    """Return the period that a text is, and nothing else, such as a value of a column "week"; else ``None``."""
    stripped = text.strip()
    if re.fullmatch(r"(?:19|20)\d\d", stripped):
        return Period("year", int(stripped))
    if (short := _SHORT_MONTH.fullmatch(stripped)) is not None:
        return Period("month", 2000 + int(short["year"]), _MONTHS[short["month"].lower()])
    dated = periods_in(stripped)
    if len(dated) == 1 and (dated[0].start, dated[0].end) == (0, len(stripped)):
        return dated[0].period
    if _BEFORE.fullmatch(stripped):
        return Period("previous")
    if (number := _MONTHS.get(stripped.lower().rstrip("."))) is not None:
        return Period("month", 0, number)
    return None


def _period(kind: str, parts: dict[str, str | None]) -> Period | None:
    year = int(parts.get("year") or 0)
    year += 2000 if 0 < year < 100 else 0
    month = parts.get("month") or ""
    number = int(month) if month.isdigit() else _MONTHS.get(month.lower(), 0)
    match kind:
        case "previous" | "current":
            return Period(kind)
        case "slashed":
            first, second = int(parts["first"] or 0), int(parts["second"] or 0)
            day, number = (first, second) if first > 12 or second <= 12 else (second, first)
            return Period("day", year, number * 100 + day)
        case "day":
            return Period("day", year, number * 100 + int(parts["day"] or 0))
        case "month":
            return Period("month", year, number)
        case "week" | "quarter" | "half":
            word = parts.get("word")
            return Period(kind, year, _ORDINALS[word.lower()] if word else int(parts["number"] or 0))
        case "year":
            return Period("year", year)
    return None
