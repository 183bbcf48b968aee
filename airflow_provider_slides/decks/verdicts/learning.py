"""What a deck calls what is measured, where that is no name that the data or the lexicon has: told by its figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from airflow_provider_slides.decks.claims import Claim
from airflow_provider_slides.decks.facts import PHYSICAL, Fact, Label
from airflow_provider_slides.decks.facts.key_words import is_period_key
from airflow_provider_slides.decks.facts.units import UNITS as KEY_UNITS
from airflow_provider_slides.decks.figures.notation import CURRENCIES, SCALES, UNITS
from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.decks.verdicts.data import Data
from airflow_provider_slides.decks.verdicts.matching import Matcher
from airflow_provider_slides.decks.verdicts.telling import labels_of
from airflow_provider_slides.decks.wording.cues import is_cue
from airflow_provider_slides.decks.wording.measure_names import Measure, measure_of
from airflow_provider_slides.decks.wording.naming import STOP, Word, folded
from airflow_provider_slides.decks.wording.vocabulary import Vocabulary

#: So many facts have to stand under a word, and so many of all that stand there, as a fraction.
_FEWEST, _MOST_OF_ALL = 2, 0.85
#: How exactly a figure has to be written to tell anything, as a fraction of it.
_EXACTLY = 0.02
_SHORTEST = 3
#: Words that stand with figures, whatever they are of.
_UNITS = frozenset(
    folded(part) for word in (*UNITS, *SCALES, *CURRENCIES, *PHYSICAL, *KEY_UNITS) for part in word.split()
)


def learned_names(data: Data, vocabulary: Vocabulary, claims: Iterable[Claim]) -> dict[Word, Measure]:
    """
    Return words that name a measure on a deck, by what stands beside them.

    "Kursumsatz" is what the data calls ``fee_income``, when what is told with that word, of this and of that entity,
    are the values of ``fee_income`` and of nothing else.
    """
    facts: dict[str, dict[Measure, set[str]]] = defaultdict(lambda: defaultdict(set))
    texts: dict[str, set[str]] = defaultdict(set)
    others: dict[str, int] = defaultdict(int)
    words: dict[str, Word] = {}
    for claim in claims:
        about = claim.about
        found = [] if about.is_said and about.measures else list(_facts_of(data, claim))
        measures = {measure_of(fact.measure) for fact in found}
        for word in _unknown(vocabulary, about.text):
            words.setdefault(word.stem, word)
            if len(measures) == 1:
                facts[word.stem][measures.copy().pop()].update(fact.path for fact in found)
                texts[word.stem].add(claim.text)
            elif not measures and about.is_said:
                # It stands with what has another name as well.
                others[word.stem] += 1
    several = (stem for stem in facts if len(texts[stem]) >= _FEWEST)
    told = ((stem, _told(facts[stem], others[stem])) for stem in several)
    return {words[stem]: measure for stem, measure in told if measure is not None}


def unnamed_entities(data: Data, judged: Iterable[tuple[Claim, Finding]]) -> dict[int, Label]:
    """Return of whom slides are that name nobody, by their numbers: of whom several of their figures are."""
    seen: dict[int, dict[Label, set[Measure]]] = defaultdict(lambda: defaultdict(set))
    for claim, finding in judged:
        fact = data.by_path.get(finding.path)
        if fact and len(fact.of) == 1 and finding.kind is Kind.SUPPORTED and not claim.about.entities:
            seen[claim.slide][fact.of[0]].add(measure_of(fact.measure))
    found = {slide: max(labels, key=lambda label: len(labels[label])) for slide, labels in seen.items()}
    return {slide: label for slide, label in found.items() if len(seen[slide][label]) >= _FEWEST}


def _facts_of(data: Data, claim: Claim) -> Iterator[Fact]:
    """The facts that a claim may be: of its entity and time, and of its value."""
    labels, match = labels_of(claim.about), Matcher(data, claim)
    if not labels or claim.rank:
        return
    eras = data.eras(claim.about)
    for number in claim.readings:
        tolerance = match.tolerance(number, number.value)
        if not number.value or tolerance > abs(number.value) * _EXACTLY:
            continue
        for fact in data.near(number.value, tolerance):
            is_of_unit = any(match.is_of_unit(number, unit) for _, unit in fact.readings)
            if fact.measure and not fact.operation and fact.era in eras and labels == set(fact.of) and is_of_unit:
                yield fact


def _unknown(vocabulary: Vocabulary, text: str) -> Iterator[Word]:
    """The words of a text that name nothing yet and tell nothing of how a figure is made."""
    names = vocabulary.names_in(text)
    spans = [(mention.start, mention.end) for mention in (*names.entities, *names.measures)]
    kinds = {word.start for word, _ in names.kinds}
    for word in names.words:
        is_named = word.start in kinds or any(start <= word.start < end for start, end in spans)
        is_word = word.text.isalpha() and len(word.stem) >= _SHORTEST and folded(word.text) not in STOP
        if (
            is_word
            and not is_named
            and not is_cue(word.text)
            and folded(word.text) not in _UNITS
            and not is_period_key(word.text)
        ):
            yield word


def _told(told: Mapping[Measure, set[str]], others: int) -> Measure | None:
    """The one measure that stands under a word; ``None`` when it may be several, or by chance."""
    measure, facts = max(told.items(), key=lambda one: len(one[1]))
    total = sum(map(len, told.values())) + others
    return measure if len(facts) >= _FEWEST and len(facts) >= total * _MOST_OF_ALL else None
