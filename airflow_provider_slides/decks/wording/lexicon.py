"""Words of business in English, German and French, by what they mean: how a fact's name is found again in a text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

#: A meaning a line, with its words in English, German and French; then which meanings are of which kind.
_FILE = Path(__file__).with_name("lexicon.txt")
#: How compounds end that are a rate, whatever of.
RATES = ("quote", "rate", "marge", "anteil")
_WORD = re.compile(r"[^\W_]+")

#: Words that mean more, or several that mean less, than each alone; told by others, or by what they mean.
PHRASES = {
    "chiffre d affaires": "revenue",
    "chiffre affaires": "revenue",
    "on time": "ontime",
    "à l heure": "ontime",
    "dans les délais": "ontime",
    "net promoter score": "nps",
    "monthly recurring revenue": "mrr",
    "revenu mensuel récurrent": "mrr",
    "annual recurring revenue": "arr",
    "net revenue retention": "nrr",
    "rétention nette": "nrr",
    "open positions": "vacancy",
    "open roles": "vacancy",
    "offene stellen": "vacancy",
    "postes ouverts": "vacancy",
    "postes à pourvoir": "vacancy",
    "point de vente": "store",
    "points de vente": "store",
    "cost per conversion": "cpa",
    "cost per acquisition": "cpa",
    "kosten pro akquisition": "cpa",
    "coût par acquisition": "cpa",
    "cost per click": "cpc",
    "kosten pro klick": "cpc",
    "coût par clic": "cpc",
    "return on ad spend": "roas",
    "staff cost": "payroll cost",
    "personnel cost": "payroll cost",
    "frais de personnel": "payroll cost",
    "coûts de personnel": "payroll cost",
    "charges de personnel": "payroll cost",
    "sick leave": "absence",
    "arrêts maladie": "absence",
    "masse salariale": "payroll cost",
    "personalkosten": "payroll cost",
    "lohnkosten": "payroll cost",
}

#: What means something in capitals alone: "ca." is no revenue.
ABBREVIATIONS = {"CA": "revenue"}


@dataclass(frozen=True)
class Lexicon:
    """
    Words by what they mean.

    :param english: The English terms of each meaning, in lower case.
    :param others: Those in German and French.
    :param kinds: Which meanings are of which kind: ``money``, ``averaged``, ``percent``, ``groups``, ``names``.
    """

    english: Mapping[str, tuple[str, ...]]
    others: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """Return what the file tells."""
    english, others, kinds = {}, {}, {}
    for meaning, told in _lines(_FILE.read_text(encoding="utf-8")):
        if meaning.startswith("@"):
            kinds[meaning[1:]] = frozenset(told.split())
        else:
            own, _, rest = told.partition("|")
            english[meaning], others[meaning] = _terms(own), _terms(rest)
    return Lexicon(english, others, kinds)


@cache
def meanings() -> Mapping[str, tuple[str, ...]]:
    """Return what each word may mean, by the word in lower case."""
    found = dict(_alone())
    known = frozenset(found)
    for meaning, english in lexicon().english.items():
        if " " in english[0] and not _made_of(english, known):
            _add(found, meaning, (*english, *lexicon().others[meaning]))
    return found


@cache
def phrases() -> Mapping[str, str]:
    """
    Return terms, in lower case, by the words that they are read as: English ones, or a meaning that no words tell.

    "Neukunden" is read as "new customer"; "net promoter score" as what it means, of which its words tell nothing.
    """
    known = frozenset(_alone())
    found: dict[str, str] = {}
    for meaning, english in lexicon().english.items():
        terms = (*english, *lexicon().others[meaning])
        made_of = _made_of(english, known) if " " in english[0] else ""
        read_as = made_of or meaning
        found |= {term: read_as for term in terms if (made_of or " " in term) and not _speaks_for_itself(term, known)}
    return found | PHRASES


def _speaks_for_itself(term: str, known: Collection[str]) -> bool:
    """Whether a term is read by its words: they are known, or make a rate of something."""
    words = term.split()
    is_rate = not _RATE_WORDS.isdisjoint(words) or words[-1].endswith(RATES)
    return is_rate or all(word in known for word in words)


@cache
def _alone() -> Mapping[str, tuple[str, ...]]:
    """The words of meanings that are told by one word."""
    found: dict[str, tuple[str, ...]] = {}
    for meaning, english in lexicon().english.items():
        if " " not in english[0]:
            _add(found, meaning, (*english, *lexicon().others[meaning]))
    return found


def _add(found: dict[str, tuple[str, ...]], meaning: str, terms: Iterable[str]) -> None:
    for term in terms:
        if " " not in term and (term in RATES or not term.endswith(RATES) or meaning == "lossratio"):
            found[term] = (*found.get(term, ()), meaning)


def _made_of(english: Sequence[str], known: Collection[str]) -> str:
    """The first of several terms that is made of known words; empty when none is."""
    made = (term for term in english if " " in term and all(word in known for word in term.split()))
    return next(made, "")


def _terms(told: str) -> tuple[str, ...]:
    terms = (" ".join(_WORD.findall(term.lower())) for term in re.split(r"[,|]", told))
    return tuple(filter(None, terms))


def terms_of(meaning: str) -> tuple[str, ...]:
    """Return all terms of a meaning, in lower case."""
    return (*lexicon().english.get(meaning, ()), *lexicon().others.get(meaning, ()))


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, as they are written."""
    return frozenset(text.split())


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Each meaning, or kind of them, with what is told of it; a line that is indented goes on with the one before."""
    for line in text.replace("\n ", " ").splitlines():
        meaning, _, told = line.partition(": ")
        if told and not line.startswith("#"):
            yield meaning, told


_RATE_WORDS = word_set("rate rates ratio quote satz taux share part anteil per pro je par")
#: What may be measured or counted, and by what it is told apart.
GROUPS = lexicon().kinds["groups"]
MEASURES = frozenset(lexicon().english) - GROUPS - lexicon().kinds["names"]
