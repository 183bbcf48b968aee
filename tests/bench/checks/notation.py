"""How people write a number in English, German and French, and what exactly the written number says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

NBSP, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"

SYMBOLS = {"EUR": "€", "USD": "$", "GBP": "£", "CHF": "CHF"}
WORDS = {
    "en": {"EUR": "euros", "USD": "dollars", "GBP": "pounds", "CHF": "francs"},
    "de": {"EUR": "Euro", "USD": "Dollar", "GBP": "Pfund", "CHF": "Franken"},
    "fr": {"EUR": "d’euros", "USD": "de dollars", "GBP": "de livres", "CHF": "de francs"},
}
# n: the number, s: the symbol, c: the code, w: the word. Each can be told apart from another scale.
MONEY = {
    "en": {
        1: ("{s}{n}", "{c} {n}", "{n} {c}"),
        1e3: ("{s}{n}k", "{s}{n}K", "{c} {n}k", "{s}{n} thousand"),
        1e6: ("{s}{n}M", "{s}{n}m", "{s}{n} million", "{c} {n} million", "{n} million {w}", "{s}{n} mn"),
        1e9: ("{s}{n}bn", "{s}{n} billion", "{s}{n}B"),
    },
    "de": {
        1: ("{n} {s}", "{n} {c}", "{c} {n}"),
        1e3: ("{n} T{s}", "{n} Tsd. {s}", "{n} T{c}"),
        1e6: ("{n} Mio. {s}", "{n} Millionen {w}", "{n} Mio. {c}", "{n} Mio. {w}"),
        1e9: ("{n} Mrd. {s}", "{n} Milliarden {w}"),
    },
    "fr": {
        1: ("{n} {s}", "{n} {c}"),
        1e3: ("{n} k{s}", "{n} K{s}", "{n} milliers {w}"),
        1e6: ("{n} M{s}", "{n} million+ {w}", "{n} M {c}"),
        1e9: ("{n} Md{s}", "{n} milliard+ {w}", "{n} Mds {s}"),
    },
}
SCALED = {
    "en": {1: ("{n}",), 1e3: ("{n}k", "{n}K", "{n} thousand"), 1e6: ("{n}M", "{n} million"), 1e9: ("{n} billion",)},
    "de": {1: ("{n}",), 1e3: ("{n} Tsd.", "{n} Tausend"), 1e6: ("{n} Mio.", "{n} Millionen"), 1e9: ("{n} Mrd.",)},
    "fr": {1: ("{n}",), 1e3: ("{n} k", "{n} milliers"), 1e6: ("{n} M", "{n} million+"), 1e9: ("{n} milliard+",)},
}
PERCENT = {
    "en": ("{n}%", "{n}%", "{n} %", "{n}%", "{n} percent", "{n}%", "{n} per cent"),
    "de": ("{n} %", "{n} %", "{n} Prozent", "{n} %", "{n}%"),
    "fr": ("{n} %", "{n} %", "{n} %", "{n} pour cent"),
}
POINTS = {
    "en": ("{n} percentage points", "{n} pp", "{n} pts"),
    "de": ("{n} Prozentpunkte", "{n} Prozentpunkten", "{n} PP"),
    "fr": ("{n} points", "{n} pts", "{n} points de pourcentage"),
}
TIMES = {"en": ("{n}x", "{n} times"), "de": ("{n}-mal", "das {n}-Fache"), "fr": ("{n} fois",)}
NUMBER_WORDS = {
    "en": ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    "de": ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
    "fr": ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
}


@dataclass(frozen=True)
class Style:
    """
    One way to write numbers.

    :param unit: ``money``, ``count``, ``percent``, ``points`` or ``times``.
    :param decimals: Digits after the decimal mark, in units of `scale`.
    :param form: Which of the language's ways, modulo their number.
    :param suffix: What is counted, behind the number, as ``MWh``.
    :param signed: Whether a plus is written.
    :param bare: Only the number: its unit and scale stand in a heading.
    """

    language: str
    unit: str
    decimals: int = 0
    scale: float = 1
    currency: str = ""
    form: int = 0
    suffix: str = ""
    signed: bool = False
    bare: bool = False

    def rounded(self, value: float) -> float:
        """What `write` says of a value, exactly."""
        return float(self._digits(value)) * self.scale

    @property
    def step(self) -> float:
        """How much the last written digit counts."""
        return float(Decimal(1).scaleb(-self.decimals)) * self.scale

    def write(self, value: float) -> str:
        """The number in this way, a negative one with its sign."""
        digits = self._digits(value)
        number = self._grouped(abs(digits))
        sign = self._sign(digits)
        if self.bare:
            return sign + number
        gap = NBSP if self.language == "fr" or self.form % 2 else " "
        pattern = self._pattern().replace("+", "s" if abs(digits) >= 2 else "").replace("} ", "}" + gap)
        symbol = SYMBOLS.get(self.currency, "")
        written = pattern.format(n=number, s=symbol, c=self.currency, w=WORDS[self.language].get(self.currency, ""))
        if written.startswith("CHF") and written[3].isdigit():
            written = f"CHF{gap}{written[3:]}"
        return sign + written + (f" {self.suffix}" if self.suffix else "")

    def as_scale(self, scale: float) -> Style:
        """The same digits, with another word for the scale."""
        return replace(self, scale=scale)

    def _digits(self, value: float) -> Decimal:
        scaled = Decimal(repr(value)) / Decimal(repr(self.scale))
        return scaled.quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)

    def _sign(self, digits: Decimal) -> str:
        if digits < 0:
            return MINUS if self.form % 2 else "-"
        return "+" if self.signed and digits else ""

    def _grouped(self, digits: Decimal) -> str:
        text = f"{digits:,.{self.decimals}f}"
        if self.language == "en":
            return text
        group = "." if self.language == "de" else (NARROW, NBSP, " ")[self.form % 3]
        return text.translate({ord(","): group, ord("."): ","})

    def _pattern(self) -> str:
        match self.unit:
            case "money" if self.currency:
                forms = MONEY[self.language][self.scale]
            case "money" | "count":
                forms = SCALED[self.language][self.scale]
            case "percent":
                forms = PERCENT[self.language]
            case "points":
                forms = POINTS[self.language]
            case _:
                forms = TIMES[self.language]
        return forms[self.form % len(forms)]


def word(language: str, count: int) -> str:
    """A small number as a word."""
    return NUMBER_WORDS[language][count]


def heading_unit(language: str, currency: str, scale: float, form: int) -> str:
    """How a heading tells the unit of all numbers below it: ``(€k)``, ``in Mio. €``, ``(M€)``."""
    symbol = SYMBOLS.get(currency, "")
    scales = {
        "en": {1: "", 1e3: "k", 1e6: "M", 1e9: "bn"},
        "de": {1: "", 1e3: "T", 1e6: "Mio. ", 1e9: "Mrd. "},
        "fr": {1: "", 1e3: "k", 1e6: "M", 1e9: "Md"},
    }[language]
    symbol += " " if symbol == "CHF" and language == "en" else ""
    told = symbol + scales[scale] if language == "en" else scales[scale] + symbol
    if language == "de" and scale == 1e3 and not symbol:
        told = "Tsd."
    told = told.strip()
    if not told:
        return ""
    return f" in {told}" if form % 2 and language != "fr" else f" ({told})"
