"""What the sentences of a paragraph claim."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from airflow_provider_slides.decks.claims.cards import LONGEST
from airflow_provider_slides.decks.claims.claim import About, Claim
from airflow_provider_slides.decks.claims.clause import Clause
from airflow_provider_slides.decks.claims.context import Context, letters_in
from airflow_provider_slides.decks.claims.headings import both_notations, multiplied, physical, scaled, unit_of_line
from airflow_provider_slides.decks.claims.ranks import ranks_in
from airflow_provider_slides.decks.claims.reasons import is_figure, is_page_number, needs_reason
from airflow_provider_slides.decks.claims.saying import Saying
from airflow_provider_slides.decks.claims.splitting import Kept, Span, figured_clauses_in, sentences_in
from airflow_provider_slides.decks.claims.surroundings import Surroundings
from airflow_provider_slides.decks.deck import Text
from airflow_provider_slides.decks.facts import Label
from airflow_provider_slides.decks.figures.numbers import Number, Reading, read
from airflow_provider_slides.decks.wording.cues import has
from airflow_provider_slides.decks.wording.vocabulary import EntityMention, Mention, Names

_T = TypeVar("_T", Number, EntityMention)
_RESPECTIVELY = re.compile(r"respectively|beziehungsweise|\bbzw\b|respectivement|jeweils", re.IGNORECASE)
#: Before a figure that something is compared with.
_COMPARED_WITH = re.compile(
    r"(?:\b(?:from|depuis|partant de|partant d['’]|ausgehend von|vs|versus|against|gegenüber|nach|contre|erst"
    r"|zunächst|aus|d['’]abord|previously|précédemment|prior|previous|zuvor"
    r"|compared (?:to|with)|than|als|après)\b\.?|[(]\s*(?:vs\.?|prev\.?|was|war)?|(?P<two>\b(?:von|de)\b))[\s:(€$£]*$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s?(?:[^\W\d]{1,12}[³²]?\.?\s?){0,2}(?:–|-|bis|to|à)\s?[€$£]?")
_FROM = re.compile(r"\b(?:from|von|de|d['’]|passen?t? de)\s?[€$£]?$", re.IGNORECASE)
#: Behind it, where the word before it may mean something else.
_TO = re.compile(r"[^;]{0,80}?\s(?:auf|à|to|→)\s")
_AND = re.compile(r",?\s(?:and|und|et|&)\s(?:(?:at|in|im|à|de|von)\s|d['’])?|,\s")
#: What is measured, behind a figure in a list of them: "9 t, 7 t and 5 t".
_MEASURED = re.compile(r"\s?[^\W\d_]{1,3}(?=,|\s(?:and|und|et|&)\s)")
_ARROW = re.compile(r"\s?(?:[kMG]?Wh|k?g|t|min|h)?\s?(?:→|->|➔|➜)")
#: A dash that begins an item of a list, and how many letters a figure below zero has with it.
_BULLET = re.compile(r"[-–]\s\d")
_MOST_LETTERS = 25
#: How a clause begins that compares with what comes behind.
_LEADS_IN = re.compile(r"\W*(?:after|following|nach|après|compared (?:to|with)|verglichen mit)\s", re.IGNORECASE)
#: Behind a figure that is a share of something.
_OF_SOMETHING = re.compile(
    r"\s*(?:of (?:the |all |our |its |total |group )*(?!about|around)[^\W\d]|von allen?\b"
    r"|de (?:ce que|tous)\b|der\b|des\b|vom\b|aller\b|du\b|de l['’]"
    r"|des\b|de la\b|de (?:chiffre|revenu|toutes|tous))",
    re.IGNORECASE,
)
#: Before what something is a part of: "14 of the 23", "14 der 23", "14 sur 23".
_OF_WHICH = re.compile(
    r"\b(?:of|out of|von|der|des|sur|de)\s(?:the\s|all\s|our\s|unseren?\s|insgesamt\s|les\s|nos\s)*$", re.IGNORECASE
)
#: How exactly a share is told in words, in percent: "a quarter".
_FRACTION = 5.0
#: How far words reach that stand before a figure, and a sentence beside its own, in characters.
_NEAR = 100
_BESIDE = 200
#: So many clauses to either side belong together, of a sentence that is a long list.
_MOST_CLAUSES = 30


def claims_of_paragraph(text: Text, above: Sequence[Text], context: Context) -> Iterator[Claim]:
    """
    Return what a paragraph claims.

    :param above: The paragraphs above it in its shape.
    """
    language = context.language_of(text.text)
    names = context.names(text.text)
    hidden = [(one.start, one.end) for one in names.entities]
    if _BULLET.match(text.text) and letters_in(text.text) > _MOST_LETTERS:
        hidden.append((0, 1))
    hidden += [match.span() for name in context.hidden for match in re.finditer(re.escape(name), text.text)]
    reading = read(text.text, language, hidden=hidden)
    if (not reading.numbers and not names.entities) or is_page_number(text, context):
        return
    outer = context.around(text, above)
    for start, end in sentences_in(text.text, reading):
        yield from _Sentence(text, start, end, names, reading, outer, language, context).claims()


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: Text
    start: int
    end: int
    names: Names
    reading: Reading
    outer: Sequence[str]
    language: str
    context: Context

    def claims(self) -> Iterator[Claim]:
        numbers = [number for number in self.reading.numbers if self.start <= number.start < self.end]
        figures = [number for number in numbers if is_figure(self.text.text, number, self.language, self.context)]
        if numbers:
            yield from self._figures(figures)
        if any(self.start <= mention.start < self.end for mention in self.names.entities):
            yield from ranks_in(self.text, self.start, self.end, self.outer, self.language, self.context)

    def _figures(self, figures: Sequence[Number]) -> Iterator[Claim]:
        kept: list[Kept] = [*self.reading.periods, *self._side_by_side()]
        clauses = figured_clauses_in(self.text.text, (self.start, self.end), figures, kept)
        in_order = self._in_order(figures)
        for index, (first, last) in enumerate(clauses):
            clause = Clause(self.text.text, first, last, self.names, self.reading.periods, figures)
            around = self._around(clauses, index)
            for number in clause.numbers:
                about = _about(number, clause, around)
                if number.start in in_order:
                    about = replace(about, entities=(in_order[number.start],), is_own=True)
                yield self._claim(number, about, clause)

    def _side_by_side(self) -> Iterator[Mention]:
        """Names between which nothing stands but "and": "35% came from Leeds and York"."""
        for one, other in pairwise(self.names.entities):
            if _AND.fullmatch(self.text.text, one.end, other.start):
                yield Mention(one.start, other.end)

    def _in_order(self, figures: Sequence[Number]) -> dict[int, Label]:
        """Whom each figure is of where the sentence tells them in order, by where the figure stands."""
        entities = [mention for mention in self.names.entities if self.start <= mention.start < self.end]
        if _RESPECTIVELY.search(self.text.text, self.start, self.end):
            return _paired(figures, entities)
        # "A, B and C lead with 9, 7 and 5."
        found: dict[int, Label] = {}
        for names in _runs(self.text.text, entities):
            behind = [run for run in _runs(self.text.text, figures) if run[0].start > names[-1].end]
            if behind and len(behind[0]) == len(names):
                found |= _paired(behind[0], names)
        return found

    def _around(self, clauses: Sequence[Span], index: int) -> Surroundings:
        full = self.text.text
        preceding = [full[a:b] for a, b in reversed(clauses[max(0, index - _MOST_CLAUSES) : index])]
        following = [full[a:b] for a, b in clauses[index + 1 : index + 1 + _MOST_CLAUSES]]
        if index == len(clauses) - 1 and clauses[index][1] < self.end:
            # What a sentence ends with may have no figure: "With 26 % of returns, EMEA stays in focus".
            following = [full[clauses[index][1] : self.end]]
        before = full[: self.start].strip()[-_BESIDE:]
        after = full[self.end :].strip()
        beside = filter(None, (before, after if len(after) < LONGEST else ""))
        outside, earlier = [*beside, *self.outer], [before, *self.outer]
        return Surroundings(self.context, preceding, following, outside, earlier)

    def _claim(self, number: Number, about: About, clause: Clause) -> Claim:
        text = self.text
        raw = text.text[number.start : number.end].strip()
        return Claim(
            slide=text.slide,
            place=text.place.value,
            text=text.text,
            raw=raw if "(" in raw else raw.rstrip(")"),
            readings=tuple(_readings(number, text.text)),
            about=about,
            kind=text.place,
            needs_reason=needs_reason(text, number, about, clause, self.context),
            language=self.language,
            written=None if number.is_word and 0 < number.value < 1 else number,
        )


def _paired(figures: Sequence[Number], entities: Sequence[EntityMention]) -> dict[int, Label]:
    """Whom each figure is of, when they are as many."""
    if len(figures) != len(entities):
        return {}
    return {number.start: mention.label for number, mention in zip(figures, entities, strict=True)}


def _runs(text: str, things: Sequence[_T]) -> list[list[_T]]:
    """Those that stand side by side, several each."""
    runs: list[list[_T]] = []
    for thing in things:
        if runs and _AND.fullmatch(text, _behind(text, runs[-1][-1]), thing.start):
            runs[-1].append(thing)
        else:
            runs.append([thing])
    return [run for run in runs if len(run) > 1]


def _behind(text: str, thing: Number | EntityMention) -> int:
    measured = _MEASURED.match(text, thing.end) if isinstance(thing, Number) else None
    return measured.end() if measured else thing.end


def _readings(number: Number, text: str) -> list[Number]:
    """What a figure of a sentence may be, the likeliest first."""
    readings = both_notations(number)
    if number.implied:
        readings = [*multiplied(readings, number.implied, number.implied_unit), *readings]
    unit, scale = unit_of_line(text, number.start)
    if unit or scale != 1.0:
        readings = [*scaled(number, unit, scale), *readings]
    readings = [*physical(number, readings, [text.partition(":")[0]]), *readings]
    if number.is_word and not number.unit and 0 < number.value < 1:
        return [replace(number, value=number.value * 100, step=_FRACTION, unit="%"), *readings]
    return readings


def _about(number: Number, clause: Clause, around: Surroundings) -> About:
    entities, measures, period = clause.entities(number), clause.measures(number), clause.period(number)
    named = [] if measures else around.said_before
    # "After 73 in Q4, EMEA reports 64 for lead time": what comes behind tells what both are.
    leads_in = _LEADS_IN.match(clause.text) is not None and not around.preceding
    elsewhere = [] if measures or named else ((leads_in and around.said_behind) or around.said_elsewhere)
    is_own = bool(entities)
    rates = [mention.measure for mention in (*clause.measure_mentions, *named, *elsewhere) if mention.has_rate]
    saying, cues = _said(number, clause, around, has_measure=bool(measures))
    is_own_measure = bool(measures or named)
    mentioned = {mention.measure: mention for mention in reversed(clause.measure_mentions)}
    counted, of_all = clause.counted(number)
    before = clause.full[max(0, number.start - _NEAR) : number.start]
    if has("extremes", clause.full[max(0, clause.figures[0].start - _NEAR) : clause.figures[-1].end]):
        # "The lowest is 5.8, the highest 18.7"
        cues |= {"range"}
    is_of_all = ("range" in cues and (clause.is_by_kind or bool(measures))) or ("average" in cues and clause.has_kind)
    if not entities and not ("extremes" in cues or is_of_all):
        # "Revenue by region: from 12 to 61" is of all of them, whoever is named beside it.
        entities = around.entities(is_total="total" in cues and "share" not in cues)
    return About(
        entities=tuple(entities),
        measures=tuple(measures or (mention.measure for mention in (*named, *elsewhere))),
        is_own=is_own,
        is_own_measure=is_own_measure,
        is_said=bool(measures) and not mentioned[measures[0]].instead,
        rates=frozenset(rates),
        period=period or around.period,
        is_own_period=period is not None,
        cues=cues,
        direction=_direction(number, clause, saying, around),
        is_before=_is_compared_with(clause.full, number),
        is_loss=saying.is_loss,
        is_whole=_OF_WHICH.search(before) is not None,
        counted=counted,
        is_part=bool(counted) and clause.is_part(number),
        count_of_all=of_all,
        text=saying.text,
        meanings=around.context.meanings([saying.text]) | (frozenset() if is_own_measure else around.meanings),
    )


def _is_compared_with(text: str, number: Number) -> bool:
    found = _COMPARED_WITH.search(text[max(0, number.start - _NEAR) : number.start])
    if _ARROW.match(text, number.end):
        return True
    return found is not None and (not found["two"] or _TO.match(text, number.end) is not None)


def _said(number: Number, clause: Clause, around: Surroundings, *, has_measure: bool) -> tuple[Saying, frozenset[str]]:
    """The words that tell how a figure is made, and which these are."""
    told = around.context.cues_in(clause.saying)
    cues = told | ({"share"} if _OF_SOMETHING.match(clause.full, number.end) else set())
    if not clause.saying.direction_at(number.start - clause.start) and _is_of_range(number, clause):
        cues |= {"range"}
    if not (cues or has_measure or around.preceding) and clause.is_of_names:
        # "Leeds: +4.2%", below "Revenue against target".
        return clause.saying, around.cues_elsewhere
    if cues or clause.saying.leading or has_measure or not around.preceding:
        return clause.saying, cues
    # "Leeds is 2.7% ahead of plan, Manchester 8.0%."
    last = around.preceding[0]
    return Saying(f"{last} {clause.text}"), around.context.cues_in(Saying(last))


def _is_of_range(number: Number, clause: Clause) -> bool:
    """Whether a figure is one end of a range: "16,817 to 116,901"; not of "from 241 to 236"."""
    at = bisect_left([figure.start for figure in clause.numbers], number.start)
    return any(
        _RANGE.fullmatch(clause.full, one.end, other.start)
        and not _FROM.search(clause.full[max(0, one.start - _NEAR) : one.start])
        for one, other in pairwise(clause.numbers[max(0, at - 1) : at + 2])
    )


def _direction(number: Number, clause: Clause, saying: Saying, around: Surroundings) -> int:
    earlier = saying.text[: len(saying.text) - len(clause.text)]
    said = Saying(f"{earlier}{clause.unnamed}") if saying.text else saying
    before = around.preceding[0] if around.preceding else ""
    return said.direction_at(len(earlier) + number.start - clause.start) or Saying(before).direction_at(len(before))
