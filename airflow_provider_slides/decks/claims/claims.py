"""What a deck claims: every figure that states something, with whom, what and when it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from airflow_provider_slides.decks.claims.cards import LONGEST, labels_beside
from airflow_provider_slides.decks.deck import Chart, Deck, Place, Point, Slide, Text
from airflow_provider_slides.decks.facts import PHYSICAL, Label
from airflow_provider_slides.decks.figures.notation import CURRENCIES, CURRENCY, SCALE, SCALES
from airflow_provider_slides.decks.figures.numbers import Number, Reading, read
from airflow_provider_slides.decks.figures.periods import Dated, Period, period_of
from airflow_provider_slides.decks.wording.cues import cues_in, direction_at, has, rank_in
from airflow_provider_slides.decks.wording.language import language_of
from airflow_provider_slides.decks.wording.vocabulary import Measure, MeasureMention, Mention, Names, Vocabulary

#: What is no statement of its own, but a name that others refer to, or what people say of the deck.
_NO_CLAIMS = frozenset(
    (
        Place.CATEGORY,
        Place.SERIES,
        Place.AXIS_TITLE,
        Place.POINT,
        Place.DATA_LABEL,
        Place.SLIDE_NUMBER,
        Place.DATE,
        Place.COMMENT,
    )
)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[^\Wa-zäöü_]|[€$£\d])|\n+|\s[•·]\s")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Za-z]|vs|ca|approx|Nr|No|St|Mio|Mrd|Tsd|Mill|bzw|resp|env|inkl|incl|inc|Co|etc|max|min|\d))\.\s*$"
)
_CLAUSE = re.compile(
    r",\s+(?!\d{3}\b)|\s+(?:and|while|whereas|but|und|während|aber|sowie|et|tandis que|mais|alors que|dont|davon|of which)\s+|\s+[/|–—▸►→]\s+|\s-\s|;\s*"
)
_BETWEEN = re.compile(r"\b(?:between|entre|zwischen)\s(?:[^,;]|(?<=\d),(?=\d))*$", re.IGNORECASE)
_RESPECTIVELY = re.compile(r"respectively|beziehungsweise|\bbzw\b|respectivement|jeweils", re.IGNORECASE)
_SCALES = {**SCALES, "'000": 1e3, "000s": 1e3, "000": 1e3}
_UNIT = re.compile(
    rf"(?P<before>{CURRENCY}|€|\$|£|[A-Z]{{3}}(?=[MKkm]$))?\s?(?P<scale>{SCALE}|'?000s?|[KkMmT](?=$))?\.?\s?(?:d['’]|de |of |in )?(?P<after>{CURRENCY})?\.?"
)
_HEADED = re.compile(
    r"[(\[]([^)\]]{1,24})[)\]]|\b(?:in|en)\s+((?:[^\W\d]|[€$£'])\S*(?:\s(?:€|EUR|Euro|euros?|d['’]euros|\$|USD|dollars?|[kKMT]\b|millions?|thousands?|Mio\.?|Tsd\.?))?)"
    r"|[,/|]\s*([^,/|]{1,12})$|^\s*([^\s]{1,8})\s*$|(?<!\d)(?<!\d\s)(%)\s*$"
)
#: Names of time: what is counted so is mostly how long something takes or lasts, and no figure of the data.
_TIME = re.compile(
    r"[\s-]*(?:consecutive |straight |business |working |full |calendar )?(?:days?|weeks?|months?|quarters?|years?|hours?|minutes?|seconds?|tage?n?|wochen?|monate?n?|quartale?n?|jahre?n?"
    r"|stunden?|minuten?|sekunden?|jours?|semaines?|mois|trimestres?|ans?|années?|heures?|h|min)\b",
    re.IGNORECASE,
)
_TOP = re.compile(
    r"\b(?:top|first|last|next|past|les|die|erste[n]?|letzte[n]?|nächste[n]?|vergangene[n]?|premi(?:er|ère)s?|derni(?:er|ère)s?|prochaine?s?)[\s-]*$",
    re.IGNORECASE,
)
_ADJACENT = re.compile(r"\s*(?:(?:of|in|d['’]|de|des|an|more|new)\s+)?(?:[^\W\d]+\s+){0,2}$")
_FROM = re.compile(
    r"(?:\b(?:from|von|de|depuis|vs\.?|versus|against|gegenüber|nach|contre|previously|prior|previous|was|war|compared (?:to|with)|than|als|après)\b|[(]\s*(?:vs\.?|prev\.?|was)?)[\s:(€$£]*$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s*(?:of (?:the |all |our |its |total |group )*(?!about|around)[^\W\d]|der\b|des\b|vom\b|aller\b|du\b|de l['’]|des\b|de la\b|de (?:chiffre|revenu|toutes|tous))",
    re.IGNORECASE,
)
#: A name that may have a number in it: "Atlas 500".
_TITLED = re.compile(r"(?<!\S)[A-Z][^\W\d]{2,} \d{1,4}(?=\s+[·|–-])")
#: How a figure begins whose owner comes behind: "With 26% of returns, EMEA stays in focus".
_WITH = re.compile(r"\W*(?:(?:while|and|und|et|tandis que|while)\s)?(?:with|mit|avec|at|bei|à)\s", re.IGNORECASE)
#: Of several it is told that they are beyond a limit, which is no fact: "Four of five spent at least 10k".
_THRESHOLD = re.compile(
    r"\b(?:only|all|both|each|every|none|no|nur|alle|beide|jede\w*|kein\w*|seule?s?|tous|toutes|chacune?|aucune?|of (?:the )?\w+|von \w+|sur \w+)\b",
    re.IGNORECASE,
)
_PHYSICAL_HEADING = re.compile(
    r"[(\[]([kMGT]?Wh?|kg|t|km|h|hours|min|days|Tage|jours|Stunden|heures)[)\]]|\bin ([kMGT]?Wh?|kg|km|hours|days)\b"
)
#: "Two of four regions".
_PART = re.compile(r"\s(?:of|out of|von|der|sur|des)\s(?:the\s|den\s|les\s|our\s)?(?:\d{1,3}|[^\W\d]+)\s")
#: What a part is of: "14 of the 23", "14 der 23", "14 sur 23".
_WHOLE = re.compile(
    r"\b(?:of|out of|von|der|des|sur|de)\s(?:the\s|all\s|our\s|unseren?\s|insgesamt\s|les\s|nos\s)*$", re.IGNORECASE
)
#: A place in an order, which is a claim of its own.
_PLACED = re.compile(r"\b(?:platz|rang|ranks?|ranked|place|position|numéro)\s(?:nr\.?\s|no\.?\s)?$", re.IGNORECASE)
#: A name with a number in a sentence: "the programme Atlas 500".
_NAMED = re.compile(r"[^\W\dA-Z_][\w'’.-]*\s([A-ZÉ][a-zé]+)\s$")
_NAMED_IN_GERMAN = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]+\s([A-ZÄÖÜ][a-zäöüß]+)\s$")
_SMALL = 12
#: Of so few words is the heading of a list.
_HEADING = 4
#: How exactly a share is told in words, in percent: "a quarter".
_FRACTION = 5.0
_M = TypeVar("_M", bound=Mention)


@dataclass(frozen=True, slots=True)
class About:
    """
    What a figure is about, by the words around it.

    :param entities: Whom it is of: the first is the nearest, the others stand in the same clause.
    :param measures: What it measures, in the same way.
    :param is_own: Whether its own clause names an entity; else it is taken from what stands before or above.
    :param period: When; ``None`` when nothing tells.
    :param cues: Of how it is made; see ``cues``.
    :param direction: 1 for up, -1 for down, 0 when nothing tells.
    :param is_before: Whether it is what something is compared with: "from 1.2M".
    :param is_whole: Whether it is what something is a part of: "14 of the 23".
    :param counted: The kind of things that it counts: "three regions"; empty for none.
    :param noun: The word behind it.
    """

    entities: tuple[Label, ...] = ()
    measures: tuple[Measure, ...] = ()
    is_own: bool = True
    is_own_measure: bool = True
    rates: frozenset[Measure] = frozenset()
    period: Period | None = None
    is_own_period: bool = True
    cues: frozenset[str] = frozenset()
    direction: int = 0
    is_before: bool = False
    is_loss: bool = False
    is_whole: bool = False
    counted: str = ""
    is_part: bool = False
    count_of_all: bool = False
    text: str = ""
    outer: str = ""
    #: Of all words of the clause; of what stands above, where it names no measure itself.
    meanings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Claim:
    """
    A figure that a deck states.

    :param place: Where on its slide, in words.
    :param text: What stands there.
    :param raw: The figure as it is written.
    :param readings: What it may be: the first is what it most likely is.
    :param is_exact: A value of a chart or cell, as opposed to one in a sentence.
    :param needs_reason: Whether it states something even if nothing is known of it: "three things to do" doesn't.
    """

    slide: int
    place: str
    text: str
    raw: str
    readings: tuple[Number, ...]
    about: About
    kind: Place
    needs_reason: bool = True
    language: str = "en"
    point: Point | None = None
    series: str = ""
    shape_id: int = 0
    rank: int = 0
    scales: tuple[float, ...] = ()
    at: tuple[int, int] | None = None
    written: Number | None = None

    @property
    def number(self) -> Number:
        """What it is as it is written, or else what it most likely is."""
        return self.written or self.readings[0]

    @property
    def is_cell(self) -> bool:
        """Whether it stands in a table or chart, where headings tell what it is."""
        return self.kind in (Place.TABLE, Place.POINT)


def claims_of(deck: Deck, vocabulary: Vocabulary, names: Iterable[str] = ()) -> list[Claim]:
    """
    Return all that a deck claims, in reading order.

    :param names: Texts whose digits are no figures, such as a company's name.
    """
    own = language_of(text.text for slide in deck.slides for text in slide.texts)
    hidden = [
        name for name in names if any(map(str.isdigit, name)) and len(name) < LONGEST and re.search(r"[^\W\d_]", name)
    ]
    again = Counter(text.text for slide in deck.slides for text in {text.text: text for text in slide.texts}.values())
    repeated = frozenset(text for text, times in again.items() if times > 2)
    titled = Counter(
        name for slide in deck.slides for name in {name for text in slide.texts for name in _TITLED.findall(text.text)}
    )
    hidden += [name for name, times in titled.items() if times > 1]
    return [claim for slide in deck.slides for claim in _Reader(slide, vocabulary, own, hidden, repeated).claims()]


class _Reader:
    """Reads one slide."""

    def __init__(
        self, slide: Slide, vocabulary: Vocabulary, language: str, hidden: Sequence[str], repeated: frozenset[str]
    ) -> None:
        self._slide = slide
        self._hidden = hidden
        #: What stands on several slides alike, such as a footer.
        self._repeated = repeated
        self._names = vocabulary.names_in
        self._language = language
        self._title = slide.title
        self._labels = labels_beside(slide.shapes, self._is_label)

    def claims(self) -> Iterator[Claim]:
        above: list[Text] = []
        for text in self._slide.texts:
            if text.place in _NO_CLAIMS:
                continue
            if text.place is Place.TABLE:
                yield from self._cell(text)
                continue
            if above and (above[-1].shape_id != text.shape_id or above[-1].place is not text.place):
                above = []
            yield from self._paragraph(text, above)
            above.append(text)
        for chart in self._slide.charts:
            yield from self._chart(chart)

    # -- sentences

    def _paragraph(self, text: Text, above: Sequence[Text]) -> Iterator[Claim]:
        language = language_of([text.text], self._language) if len(text.text) > 25 else self._language
        names = self._names(text.text)
        hidden = [(m.start, m.end) for m in names.entities if any(map(str.isdigit, text.text[m.start : m.end]))]
        hidden += [match.span() for name in self._hidden for match in re.finditer(re.escape(name), text.text)]
        reading = read(text.text, language, hidden=hidden)
        outer = self._outer(text, above)
        sentences = _split(text.text, _SENTENCE, reading.numbers, reading.periods)
        for start, end in sentences:
            yield from self._sentence(text, (start, end), names, reading, outer, language)

    def _outer(self, text: Text, above: Sequence[Text]) -> list[str]:
        """What a paragraph without words of its own is about, from near to far."""
        headings = [
            other.text
            for other in reversed(above)
            if other.level < text.level
            or (other is above[0] and self._is_label(other.text) and len(other.text.split()) <= _HEADING)
        ]
        around: list[str] = []
        if text.place is Place.BODY:
            around = [*self._beside(text), *self._labels.get(text.shape_id, ())[:4]]
        if text.place is Place.ALT_TEXT:
            around += [chart.title for chart in self._slide.charts if chart.shape_id == text.shape_id]
        title = [self._title] if text.place is not Place.TITLE else []
        return list(filter(None, [*headings, *around, *title]))

    def _beside(self, text: Text) -> list[str]:
        """The other lines of a box that has a figure and its name: "1.35M", and "Revenue" below it."""
        lines = [other for other in self._slide.texts if other.shape_id == text.shape_id and other.place is text.place]
        if (
            len(re.sub(r"[\W\d_]", "", text.text)) > 14
            or not 1 < len(lines) <= 4
            or any(len(line.text) > LONGEST for line in lines)
        ):
            return []
        at = lines.index(text)
        nearest = sorted(lines, key=lambda line: abs(lines.index(line) - at))
        return [line.text for line in nearest if line is not text and self._is_label(line.text)]

    def _is_label(self, text: str) -> bool:
        names = self._names(text)
        return bool(names.entities or names.measures) and not read(text, self._language).numbers

    def _sentence(
        self, text: Text, span: tuple[int, int], names: Names, reading: Reading, outer: list[str], language: str
    ) -> Iterator[Claim]:
        start, end = span
        numbers = [number for number in reading.numbers if start <= number.start < end]
        if not numbers:
            yield from self._rank(text, span, names, outer, language)
            return
        numbers = [
            number
            for number in numbers
            if not _PLACED.search(text.text, 0, number.start)
            and not (not number.unit and not number.is_scaled and self._is_named(text.text[: number.start], language))
        ]
        clauses = _clauses(text.text, span, numbers, reading.periods)
        full = text.text[start:end]
        before, after = text.text[:start].strip(), text.text[end:].strip()
        respectively = bool(_RESPECTIVELY.search(full))
        entities = [mention for mention in names.entities if start <= mention.start < end]
        for index, (first, last) in enumerate(clauses):
            for number in (number for number in numbers if first <= number.start < last):
                nth = numbers.index(number)
                within = _Clause(text.text, first, last, names, reading, numbers, language)
                # What a sentence ends with may have no figure: "With 26 % of returns, EMEA stays in focus".
                rest = [(last, end)] if index == len(clauses) - 1 and last < end else []
                others = [text.text[a:b] for a, b in (*reversed(clauses[:index]), *rest, *clauses[index + 1 :])]
                beside = [before[-200:], after[:LONGEST] if len(after) < LONGEST else ""]
                around = [*others, *filter(None, beside), *outer]
                # What comes behind in the sentence is what it is compared with.
                timed = [*others[:index], before[-200:], *outer]
                about = self._about(number, within, around, len(others), timed)
                if respectively and len(entities) == len(numbers):
                    about = replace(about, entities=(entities[nth].label,), is_own=True)
                yield self._claim(text, number, about, within, language)
        yield from self._rank(text, span, names, outer, language)

    def _told_unit(self, text: str, number: Number) -> tuple[str, float]:
        """The unit that a line tells before its figures: "Revenue, £k: Leeds 1,284; York 642"."""
        found = re.match(r"([^:–—\d]{3,60}?)\s?[:–—]\s", text)
        return _heading_unit([found[1].strip()]) if found and found.end() <= number.start else ("", 1.0)

    def _claim(self, text: Text, number: Number, about: About, clause: _Clause, language: str) -> Claim:
        raw = text.text[number.start : number.end].strip()
        raw = raw.rstrip(")") if "(" not in raw else raw
        readings = (number,) if number.other is None else (number, replace(number, value=number.other, other=None))
        if number.implied:
            implied = [
                replace(one, value=one.value * number.implied, step=one.step * number.implied, unit=number.implied_unit)
                for one in readings
            ]
            readings = (*implied, *readings)
        unit, scale = self._told_unit(text.text, number)
        if unit or scale != 1.0:
            readings = (*_scaled(number, unit, scale), *readings)
        readings = (*_physical(number, readings, text.text.partition(":")[0]), *readings)
        if number.is_word and not number.unit and 0 < number.value < 1:
            readings = (replace(number, value=number.value * 100, step=_FRACTION, unit="%"), *readings)
        return Claim(
            text.slide,
            text.place.value,
            text.text,
            raw,
            readings,
            about,
            text.place,
            self._needs_reason(text, number, about, clause),
            language,
            shape_id=text.shape_id,
            written=None if number.is_word and 0 < number.value < 1 else number,
        )

    def _needs_reason(self, text: Text, number: Number, about: About, clause: _Clause) -> bool:
        after, before = text.text[number.end :], text.text[: number.start]
        if number.bound and _THRESHOLD.search(clause.full[clause.start : number.start]):
            return False
        if (
            number.unit
            or number.value != int(number.value)
            or text.text[number.start : number.end].strip("()[] ").startswith(("+", "-", "−", "▲", "▼"))
        ):
            return True
        if (
            text.place is Place.FOOTER
            or text.text in self._repeated
            or _TOP.search(before)
            or text.text.strip() == str(self._slide.number)
        ):
            return False
        is_alone = len(re.sub(r"[\W\d_]", "", text.text)) < 3
        if _TIME.match(after) and not is_alone:
            return False
        if about.counted and about.is_own:
            return about.count_of_all
        if abs(number.value) <= _SMALL or number.is_word:
            return is_alone or clause.has_adjacent_measure(number)
        return True

    def _is_named(self, before: str, language: str) -> bool:
        """Whether a number belongs to a name: "the programme Atlas 500"."""
        found = (_NAMED_IN_GERMAN if language == "de" else _NAMED).search(before)
        names = self._names(found[1]) if found else None
        return names is not None and not names.entities and not any(word.meanings for word in names.words)

    def _about(
        self, number: Number, clause: _Clause, around: Sequence[str], same_sentence: int, timed: Sequence[str]
    ) -> About:
        entities, measures = clause.entities(number), clause.measures(number)
        own_text = clause.text
        is_own, is_own_measure = bool(entities), bool(measures)
        rates = frozenset(m.measure for m in clause.measure_mentions if m.has_rate)
        period = clause.period(number)
        is_own_period = period is not None
        cues = cues_in(own_text)
        if _OF.match(clause.full, number.end):
            cues |= {"share"}
        before = [other for other in around[:same_sentence] if other in timed]
        if not cues and not direction_at(own_text, 0) and not is_own_measure and before:
            # "Leeds is 2.7% ahead of plan, Manchester 8.0%."
            cues, own_text = cues_in(before[0]), f"{before[0]} {own_text}"
        for place, other in enumerate(around):
            names = self._names(other)
            if not entities and names.entities and ("total" not in cues or "share" in cues or place >= same_sentence):
                distinct = list(dict.fromkeys(mention.label for mention in names.entities))
                if place < same_sentence:
                    entities = distinct[-1:]
                elif len(distinct) == 1:
                    entities = distinct
            if not measures and names.measures and (place >= same_sentence or other in before):
                ordered = names.measures[-1:] if place < same_sentence else names.measures[:1]
                measures = [mention.measure for mention in ordered]
                rates |= {mention.measure for mention in ordered if mention.has_rate}
                is_own_measure = place < same_sentence
        behind = [names.measures[0] for other in around[:same_sentence] if (names := self._names(other)).measures]
        if not measures and behind:
            measures = [behind[0].measure]
            rates |= {mention.measure for mention in behind[:1] if mention.has_rate}
        period = period or next(filter(None, map(self._only_period, timed)), None)
        counted, of_all = clause.counted(number)
        return About(
            tuple(entities),
            tuple(measures),
            is_own,
            is_own_measure,
            rates,
            period,
            is_own_period,
            cues,
            direction_at(own_text, len(own_text) - len(clause.text) + number.start - clause.start)
            or (direction_at(before[0], len(before[0])) if before else 0),
            bool(_FROM.search(clause.full[: number.start])),
            has("loss", own_text),
            bool(_WHOLE.search(clause.full, 0, number.start)),
            counted,
            bool(counted and _PART.match(clause.full, number.end)),
            of_all,
            own_text,
            " · ".join(around[:4]),
            self._meanings([own_text, *([] if is_own_measure else around[:3])]),
        )

    def _meanings(self, texts: Iterable[str]) -> frozenset[str]:
        return frozenset(meaning for text in texts for word in self._names(text).words for meaning in word.meanings)

    def _only_period(self, text: str) -> Period | None:
        """The period that all of a text is about: not what it only compares with."""
        told = {dated.period for dated in read(text, self._language).periods if dated.period}
        compares = any(has(cue, text) for cue in ("versus", "up", "down"))
        return (
            next(iter(told))
            if len(told) == 1 and not compares and all(one.kind != "previous" for one in told)
            else None
        )

    # -- ranks

    def _rank(
        self, text: Text, span: tuple[int, int], names: Names, outer: list[str], language: str
    ) -> Iterator[Claim]:
        start, end = span
        sentence = text.text[start:end]
        for first, last in _split(sentence, _CLAUSE, (), ()):
            clause = sentence[first:last]
            found = rank_in(clause)
            own = self._names(clause)
            labels = list(dict.fromkeys(mention.label for mention in own.entities))
            if found is None or not labels or len({label.kind for label in labels}) != len(labels):
                continue
            rank, at = found
            behind = self._names(clause[at:])
            kinds = {kind for word, kind in behind.kinds if word.start < 40}
            label = own.entities[0].label
            if not (label.kind in kinds or own.measures or (kinds and not label.kind)):
                continue
            if re.search(r"\b(?:since|seit|depuis|ever|customer|kunde|client|not|nicht|pas)\b", clause, re.IGNORECASE):
                continue
            measures = tuple(mention.measure for mention in own.measures)
            is_own_measure = bool(measures)
            if not measures:
                for other in (sentence, *outer):
                    if named := self._names(other).measures:
                        measures = tuple(mention.measure for mention in named[:1])
                        break
            about = About(
                tuple(labels),
                measures,
                True,
                is_own_measure,
                cues=cues_in(clause),
                direction=direction_at(clause, at),
                text=clause,
                rates=frozenset(mention.measure for mention in own.measures if mention.has_rate),
            )
            number = Number(start + first, start + last, float(abs(rank)), "", 1.0)
            yield Claim(
                text.slide,
                text.place.value,
                text.text,
                clause.strip(),
                (number,),
                about,
                text.place,
                True,
                language,
                rank=rank,
            )

    # -- tables

    def _cell(self, text: Text) -> Iterator[Claim]:
        is_label = text.at is not None and ((text.at[1] == 0 and not text.row) or (text.at[0] == 0 and not text.column))
        if is_label and re.search(r"[^\W\d_]", text.text):
            return
        years = is_label or not text.column or re.fullmatch(r"\d{4}", text.text.strip()) is None
        reading = read(text.text, self._language, years=years)
        if not reading.numbers or (is_label and not self._names(text.column).measures):
            return
        if len(re.sub(r"[\W\d_]", "", text.text)) > 25:
            yield from self._paragraph(text, ())
            return
        about = self._about_of([text.row, text.column], text.text, reading)
        unit, scale = _heading_unit([text.column, text.row, *([self._title] if True else [])])
        place = (
            f"{text.place.value} ({', '.join(filter(None, (text.row, text.column)))})"
            if text.row or text.column
            else text.place.value
        )
        for number in reading.numbers:
            cell = replace(about, direction=about.direction or direction_at(text.text, number.start))
            readings = _scaled(number, unit, scale)
            readings = (*_physical(number, readings, text.column, text.row), *readings)
            raw = text.text[number.start : number.end].strip()
            yield Claim(
                text.slide,
                place,
                text.text,
                raw,
                readings,
                cell,
                Place.TABLE,
                True,
                self._language,
                shape_id=text.shape_id,
                at=text.at,
            )

    def _about_of(self, headings: Sequence[str], own: str, reading: Reading) -> About:
        """What a cell or point is about: its headings tell, and where they don't, the slide's title."""
        entities: list[Label] = []
        measures: list[Measure] = []
        rates: set[Measure] = set()
        period: Period | None = None
        kinds = ""
        for heading in (*headings, own):
            names = self._names(heading)
            entities += [mention.label for mention in names.entities]
            measures += [mention.measure for mention in names.measures]
            rates |= {mention.measure for mention in names.measures if mention.has_rate}
            told = [dated.period for dated in read(heading, self._language).periods if dated.period]
            period = period or period_of(heading) or (told[0] if told else None)
        text = " ".join((*headings, own))
        cues = cues_in(text)
        is_own_measure = bool(measures)
        is_own_period = period is not None
        outer = [self._title]
        for other in outer:
            names = self._names(other)
            if not measures:
                measures = [mention.measure for mention in names.measures[:1]]
                rates |= {mention.measure for mention in names.measures[:1] if mention.has_rate}
            if not entities and len({mention.label for mention in names.entities}) == 1 and "total" not in cues:
                entities = [names.entities[0].label]
            period = period or self._only_period(other)
        own_entities = any(self._names(heading).entities for heading in headings)
        return About(
            tuple(dict.fromkeys(entities)),
            tuple(dict.fromkeys(measures)),
            own_entities or not entities,
            is_own_measure,
            frozenset(rates),
            period,
            is_own_period,
            cues,
            0,
            False,
            has("loss", text),
            False,
            kinds,
            False,
            False,
            text,
            self._title,
            self._meanings([text, self._title]),
        )

    # -- charts

    def _chart(self, chart: Chart) -> Iterator[Claim]:
        headings = [chart.title, *chart.axis_titles]
        for series in chart.series:
            unit, scale = _heading_unit([series.name, *headings, self._title])
            for point in series.points:
                about = self._about_of([point.category, series.name, *headings], "", Reading((), ()))
                readings, raw = _point_readings(point, unit, scale, self._language)
                readings = (*readings, *_physical(readings[0], readings, series.name, *headings))
                name = ", ".join(filter(None, (point.category, series.name)))
                yield Claim(
                    chart.slide,
                    f"{Place.POINT.value} ({name})",
                    point.shown or f"{point.value:g}",
                    raw,
                    readings,
                    about,
                    Place.POINT,
                    True,
                    self._language,
                    point,
                    series.name,
                    chart.shape_id,
                    scales=() if scale != 1.0 else (1e3, 1e6, 1e9),
                )


@dataclass(frozen=True, slots=True)
class _Clause:
    """The part of a sentence that a figure stands in."""

    full: str
    start: int
    end: int
    names: Names
    reading: Reading
    numbers: Sequence[Number]
    language: str = "en"

    @property
    def text(self) -> str:
        return self.full[self.start : self.end]

    @property
    def measure_mentions(self) -> list[MeasureMention]:
        return [mention for mention in self.names.measures if self.start <= mention.start < self.end]

    def _own(self) -> list[Number]:
        return [number for number in self.numbers if self.start <= number.start < self.end]

    def _spoken(self, number: Number, mentions: Sequence[_M]) -> list[_M]:
        """Those that may be about a figure: not what stands in parentheses with a figure of its own."""
        aside = self._aside(number.start)
        own = {self._aside(other.start) for other in self._own()}
        return [m for m in mentions if (at := self._aside(m.start)) == aside or not at or at not in own]

    def entities(self, number: Number) -> list[Label]:
        mentions = [mention for mention in self.names.entities if self.start <= mention.start < self.end]
        mentions = self._spoken(number, mentions)
        return list(dict.fromkeys(mention.label for mention in _bound(number, mentions, self._own())))

    def measures(self, number: Number) -> list[Measure]:
        mentions = self._spoken(number, self.measure_mentions)
        adjacent = self._adjacent(number, mentions)
        ordered = _bound(number, mentions, self._own())
        if adjacent:
            ordered = [adjacent, *(mention for mention in ordered if mention is not adjacent)]
        return list(dict.fromkeys(mention.measure for mention in ordered))

    def _adjacent(self, number: Number, mentions: Sequence[MeasureMention]) -> MeasureMention | None:
        for mention in mentions:
            between = self.full[number.end : mention.start] if mention.start >= number.end else None
            if between is not None and _ADJACENT.fullmatch(between):
                return mention
        return None

    def has_adjacent_measure(self, number: Number) -> bool:
        before = [
            m
            for m in self.measure_mentions
            if m.end <= number.start
            and re.fullmatch(
                r"[\s:=–-]*(?:(?:was|is|of|at|to|by|von|auf|um|de|à)\s+)?", self.full[m.end : number.start]
            )
        ]
        return bool(self._adjacent(number, self.measure_mentions) or before)

    def period(self, number: Number) -> Period | None:
        dated = [one for one in self.reading.periods if one.period and self.start <= one.start < self.end]
        numbers = self._own()
        aside = self._aside(number.start)
        dated = [one for one in dated if self._aside(one.start) == aside] or ([] if not aside else dated)
        if len(numbers) > 1 and len(dated) < len(numbers):
            # Of several figures, what was before is said of the nearest alone.
            alike = [other for other in numbers if self._aside(other.start) == aside]
            near = [one for one in dated if min(alike, key=lambda other: _apart(other, one)) == number]
            dated = near or [
                one for one in dated if one.period and one.period.kind != "previous" and one.end <= numbers[0].start
            ]
        mentions = [Mention(one.start, one.end) for one in dated]
        bound = _bound(number, mentions, numbers)
        by_start = {one.start: one.period for one in dated}
        return by_start[bound[0].start] if bound else None

    def _aside(self, at: int) -> int:
        """Where the parentheses begin that a place is in; 0 for none."""
        before = self.full[self.start : at]
        return before.rfind("(") + 1 if before.rfind("(") > before.rfind(")") else 0

    def counted(self, number: Number) -> tuple[str, bool]:
        """Which kind of things a whole number counts, and whether it says how many there are in all."""
        if number.unit or number.value != int(number.value) or number.value > 1000:
            return "", False
        for word, kind in self.names.kinds:
            if number.end <= word.start < self.end and re.fullmatch(
                rf"{_PART.pattern}|[\s-]*(?:(?:of|des|der|our|unserer|nos|active|aktiven?)\s+)?(?:[^\W\d]+\s+)?",
                self.full[number.end : word.start],
            ):
                before = self.full[max(0, number.start - 22) : number.start]
                if re.search(r"\w", self.full[number.end : word.start]):
                    before = "such "
                is_whole = bool(
                    re.search(
                        r"(?:\b(?:all|across|in|our|the|alle[nr]?|unsere[nr]?|in allen|über|les|nos|dans|sur|of|von|sur les|toutes? les|tous les|covers?|serves?|operat\w+ in|for|für|pour|umfasst|umfassen|covering|comprises?|résultats de|aperçu de|from|aus|total)\s+)$|^\s*$|:\s*$",
                        before,
                        re.IGNORECASE,
                    )
                )
                return kind, is_whole
        return "", False


def _bound(number: Number, mentions: Sequence[_M], numbers: Sequence[Number]) -> list[_M]:
    """Which of several mentions a figure is about: its own first, then the others of the clause."""
    if len(mentions) <= 1 or number not in numbers:
        return list(mentions)
    if len(mentions) == len(numbers):
        own = mentions[list(numbers).index(number)]
        return [own, *(mention for mention in mentions if mention is not own)] if len(numbers) == 1 else [own]
    before = [mention for mention in mentions if mention.end <= number.start]
    after = [mention for mention in mentions if mention.start >= number.end]
    ordered = [*reversed(before), *after]
    if not before or any(before[-1].end <= other.start < number.start for other in numbers):
        following = [
            mention for mention in after if not any(number.end <= other.start < mention.start for other in numbers)
        ]
        ordered = [*following, *(mention for mention in ordered if mention not in following)]
    return ordered


def _apart(number: Number, dated: Dated) -> int:
    return dated.start - number.end if dated.start >= number.end else number.start - dated.end


def _split(
    text: str, pattern: re.Pattern[str], numbers: Iterable[Number], periods: Iterable[Dated]
) -> list[tuple[int, int]]:
    """Split a text, but nowhere within a figure or a date."""
    kept = [(one.start, one.end) for one in (*numbers, *periods)]
    pieces, start = [], 0
    for match in pattern.finditer(text):
        if any(a < match.end() and match.start() < b for a, b in kept):
            continue
        if pattern is _CLAUSE and match[0].strip() in ("and", "et", "und") and _BETWEEN.search(text, 0, match.start()):
            continue
        if pattern is _SENTENCE and not match[0].strip(" ") and _ABBREVIATED.search(text[: match.start()]):
            continue
        pieces.append((start, match.start()))
        start = match.end()
    pieces.append((start, len(text)))
    return [(a, b) for a, b in pieces if text[a:b].strip()]


def _clauses(
    text: str, span: tuple[int, int], numbers: Sequence[Number], periods: Sequence[Dated]
) -> list[tuple[int, int]]:
    """Split a sentence so that each part has a figure: what has none belongs to the next that has."""
    start, end = span
    shifted = [replace(number, start=number.start - start, end=number.end - start) for number in numbers]
    moved = [
        replace(dated, start=dated.start - start, end=dated.end - start)
        for dated in periods
        if start <= dated.start < end
    ]
    pieces = [(start + a, start + b) for a, b in _split(text[start:end], _CLAUSE, shifted, moved)]
    merged: list[tuple[int, int]] = []
    pending: int | None = None
    own = start
    for first, last in pieces:
        if any(first <= number.start < last for number in numbers):
            merged.append((first if pending is None else pending, last))
            pending, own = None, first
        elif merged and pending is None and _WITH.match(text, own):
            merged[-1] = (merged[-1][0], last)
        elif pending is None:
            pending = first
    return merged or [span]


def _heading_unit(headings: Sequence[str]) -> tuple[str, float]:
    """In which unit and scale figures are that stand under these headings: "Revenue (€k)", "in Mio. €"."""
    for heading in headings:
        for match in _HEADED.finditer(heading):
            written = next(filter(None, match.groups()), "").strip()
            if written == "%":
                return "%", 1.0
            unit, scale = _unit_of(written)
            if unit or scale != 1.0:
                return unit, scale
    return "", 1.0


def _unit_of(written: str) -> tuple[str, float]:
    plain = written.strip().removeprefix("in ").removeprefix("en ")
    if plain.lower() in ("%", "pct", "percent", "prozent"):
        return "%", 1.0
    if plain.lower() in ("pp", "pts", "pt"):
        return "pp", 1.0
    match = _UNIT.fullmatch(plain)
    if match is None or not match[0]:
        return "", 1.0
    currency = CURRENCIES.get(match["after"] or match["before"] or "", "")
    return currency, _SCALES.get(match["scale"] or "", 1.0)


def _scaled(number: Number, unit: str, scale: float) -> tuple[Number, ...]:
    """What a figure may be under a heading that tells a unit or scale."""
    readings = [number]
    if number.other is not None:
        readings.append(replace(number, value=number.other, other=None))
    if number.is_scaled:
        return tuple(readings)
    if not number.unit and (unit or scale != 1.0):
        told = [replace(one, unit=unit, value=one.value * scale, step=one.step * scale) for one in readings]
        readings = [*told, *(replace(one, unit=unit) for one in readings)] if scale != 1.0 else told
    elif number.unit and number.unit == unit and scale != 1.0:
        readings = [*(replace(one, value=one.value * scale, step=one.step * scale) for one in readings), *readings]
    return tuple(readings)


def _physical(number: Number, readings: Sequence[Number], *headings: str) -> list[Number]:
    """What a figure is in the smallest unit of what it measures, if a physical unit stands behind or above it."""
    told = (found[1] or found[2] for heading in headings if (found := _PHYSICAL_HEADING.search(heading)))
    physical = PHYSICAL.get((number.measured or next(told, "")).lower())
    if number.unit or physical is None:
        return []
    dimension, factor = physical
    return [
        replace(one, value=one.value * factor, step=one.step * factor, unit=dimension)
        for one in readings
        if not one.unit
    ]


def _point_readings(point: Point, unit: str, scale: float, language: str) -> tuple[tuple[Number, ...], str]:
    readings: list[Number] = []
    raw = point.shown or f"{point.value:g}"
    if point.shown:
        # A number format writes as in English, whatever the deck's language.
        for written in dict.fromkeys((language if point.has_own_label else "en", "en", language)):
            shown = read(point.shown, written, years=False).numbers
            if len(shown) == 1:
                readings += _scaled(shown[0], unit, scale)
    value = point.value
    text = f"{value:.10g}"
    step = 10.0 ** -len(text.partition(".")[2]) if "." in text and "e" not in text else 1.0
    if "%" in point.format:
        readings.append(Number(0, 0, value * 100, "%", step * 100))
    readings += _scaled(Number(0, 0, value, "", step), unit, scale)
    return tuple(readings), raw
