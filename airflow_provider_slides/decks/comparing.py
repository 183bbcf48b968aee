"""What has changed from one deck to another: slides, texts, and numbers with what they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from typing import Any, Self

from airflow_provider_slides.decks.deck import Chart, Deck, Place, Slide, Text
from airflow_provider_slides.decks.figures.numbers import Number, numbers_in
from airflow_provider_slides.decks.lines import one_line
from airflow_provider_slides.decks.matching import moved, pairs
from airflow_provider_slides.decks.places import place_of_text
from airflow_provider_slides.decks.rules.slide_language import language_of

SCHEMA_VERSION = 1
#: What else a slide may have is not compared.
_MOST_TEXTS = 2000
#: What else a text may say is not compared: no paragraph is as long.
_LONGEST = 5000
#: Of each kind of change; how many more there are is told.
_MOST_CHANGES = 1000
#: Texts that have less in common are others.
_LEAST_ALIKE = 0.5
#: A chart's values are compared as such, and a slide's number changes with its place.
_NOT_AS_TEXT = (Place.POINT, Place.DATA_LABEL, Place.SLIDE_NUMBER)
#: How many words before and after a number tell what it is about.
_WORDS_BEFORE, _WORDS_AFTER = 5, 3


@dataclass(frozen=True, slots=True)
class ComparedSlide:
    """
    A slide of either deck.

    :param old: Its number in the older deck; ``None`` where it is new.
    :param new: Its number in the newer deck; ``None`` where it is gone.
    """

    old: int | None
    new: int | None
    title: str


@dataclass(frozen=True, slots=True)
class ChangedText:
    """
    A text that is another one.

    :param slide: Number of its slide in the newer deck.
    :param old: Empty where it is new; ``new`` is empty where it is gone.
    """

    slide: int
    place: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ChangedNumber:
    """
    A number that is another one.

    :param slide: Number of its slide in the newer deck.
    :param label: What it is about: ``EMEA, Revenue`` in a table or chart, the words around it in a text.
    :param change: From old to new in percent; ``None`` where that is from zero, or from one unit to another.
    """

    slide: int
    place: str
    label: str
    old: float
    new: float
    old_text: str
    new_text: str
    change: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """
    What has changed.

    :param changed: Slides that are in both decks, and say something else.
    :param left_out: How many more changes there are than are listed.
    """

    added: tuple[ComparedSlide, ...] = ()
    removed: tuple[ComparedSlide, ...] = ()
    moved: tuple[ComparedSlide, ...] = ()
    changed: tuple[ComparedSlide, ...] = ()
    texts: tuple[ChangedText, ...] = ()
    numbers: tuple[ChangedNumber, ...] = ()
    left_out: int = 0

    @property
    def is_same(self) -> bool:
        """Whether nothing has changed."""
        return not (self.added or self.removed or self.moved or self.changed)

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain JSON, with the schema's version."""
        return {"schema_version": SCHEMA_VERSION, **asdict(self)}


def compare(old: Deck, new: Deck) -> Comparison:
    """Return what has changed from one deck to another."""
    found = pairs(old, new)
    both = [(pair.old, pair.new) for pair in found if pair.old and pair.new]
    language = _language(new)
    changes = [(one, other, *_changes(one, other, language)) for one, other in both]
    texts = [text for *_, texts, _ in changes for text in texts]
    numbers = [number for *_, numbers in changes for number in numbers]
    return Comparison(
        added=tuple(_compared(None, pair.new) for pair in found if not pair.old),
        removed=tuple(_compared(pair.old, None) for pair in found if not pair.new),
        moved=tuple(_compared(pair.old, pair.new) for pair in moved(found)),
        changed=tuple(_compared(one, other) for one, other, *told in changes if any(told)),
        texts=tuple(texts[:_MOST_CHANGES]),
        numbers=tuple(numbers[:_MOST_CHANGES]),
        left_out=sum(max(0, len(told) - _MOST_CHANGES) for told in (texts, numbers)),
    )


def _language(deck: Deck) -> str:
    return language_of(" ".join(text.text for slide in deck.slides for text in slide.texts)) or "en"


def _compared(old: Slide | None, new: Slide | None) -> ComparedSlide:
    slide = new or old
    title = one_line(slide.title) if slide else ""
    return ComparedSlide(old.number if old else None, new.number if new else None, title)


def _changes(old: Slide, new: Slide, language: str) -> tuple[list[ChangedText], list[ChangedNumber]]:
    texts: list[ChangedText] = []
    numbers: list[ChangedNumber] = []
    for one, other in _changed(old, new):
        before, after = (_Said.of(text, language) for text in (one, other))
        # Where its figures alone differ, it is the figures that have changed.
        if not one or not other or before.words != after.words:
            place = place_of_text(other or one or Text(new.number, Place.BODY, ""))
            texts.append(ChangedText(new.number, place, one_line(before.text), one_line(after.text)))
        if one and other:
            numbers += _in_text(before, after, other)
    return texts, [*numbers, *_in_charts(old, new)]


@dataclass(frozen=True, slots=True)
class _Said:
    """A text, its numbers, and its words without them."""

    text: str
    numbers: tuple[Number, ...]
    words: tuple[str, ...]

    @classmethod
    def of(cls, text: Text | None, language: str) -> Self:
        said = text.text[:_LONGEST] if text else ""
        numbers = tuple(numbers_in(said, language))
        masked, at = [], 0
        for number in numbers:
            masked.append(said[at : number.start])
            at = number.end
        return cls(said, numbers, tuple(" # ".join((*masked, said[at:])).split()))


def _changed(old: Slide, new: Slide) -> Iterator[tuple[Text | None, Text | None]]:
    """What stands in one place of both slides, and differs."""
    cells, other_cells = _cells(old), _cells(new)
    for key in dict.fromkeys((*cells, *other_cells)):
        one, other = cells.get(key), other_cells.get(key)
        if not one or not other or one.text.split() != other.text.split():
            yield one, other
    yield from _aligned(_paragraphs(old), _paragraphs(new))


def _cells(slide: Slide) -> dict[tuple[int, str, str, int], Text]:
    """The cells of its tables that have both headers, by them."""
    tables = {shape: number for number, shape in enumerate(dict.fromkeys(t.shape_id for t in slide.texts if t.at))}
    count: Counter[tuple[int, str, str]] = Counter()
    cells = {}
    for text in filter(_is_cell, slide.texts[:_MOST_TEXTS]):
        key = (tables[text.shape_id], text.row, text.column)
        count[key] += 1
        cells[*key, count[key]] = text
    return cells


def _is_cell(text: Text) -> bool:
    return bool(text.at and text.row and text.column)


def _paragraphs(slide: Slide) -> list[Text]:
    texts = slide.texts[:_MOST_TEXTS]
    return [text for text in texts if text.text.strip() and text.place not in _NOT_AS_TEXT and not _is_cell(text)]


def _aligned(old: Sequence[Text], new: Sequence[Text]) -> Iterator[tuple[Text | None, Text | None]]:
    matcher = SequenceMatcher(None, [_key(text) for text in old], [_key(text) for text in new], autojunk=False)
    for step, start, end, other_start, other_end in matcher.get_opcodes():
        if step != "equal":
            yield from _nearest(old[start:end], new[other_start:other_end])


def _key(text: Text) -> tuple[Place, str]:
    return text.place, " ".join(text.text.split())


def _nearest(old: Sequence[Text], new: Sequence[Text]) -> Iterator[tuple[Text | None, Text | None]]:
    """Each new text with the next old one of its kind that is alike; those without last."""
    left = [*old]
    for text in new:
        alike = (one for one in left[:50] if one.place is text.place and _ratio(one.text, text.text) >= _LEAST_ALIKE)
        if one := next(alike, None):
            left.remove(one)
        yield one, text
    yield from ((one, None) for one in left)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split()[:200], other.split()[:200], autojunk=False).ratio()


def _in_text(before: _Said, after: _Said, text: Text) -> Iterator[ChangedNumber]:
    if len(before.numbers) != len(after.numbers):
        return
    for old, new in zip(before.numbers, after.numbers, strict=True):
        if (old.value, old.unit) != (new.value, new.unit):
            yield ChangedNumber(
                text.slide,
                place_of_text(text),
                f"{one_line(text.row)}, {one_line(text.column)}" if _is_cell(text) else _around(after.text, new),
                old.value,
                new.value,
                one_line(before.text[old.start : old.end]),
                one_line(after.text[new.start : new.end]),
                _change(old.value, new.value) if old.unit == new.unit else None,
            )


def _around(text: str, number: Number) -> str:
    before, after = text[: number.start].split(), text[number.end :].split()
    return one_line(" ".join([*before[-_WORDS_BEFORE:], "…", *after[:_WORDS_AFTER]]))


def _in_charts(old: Slide, new: Slide) -> Iterator[ChangedNumber]:
    for one, other in _same_charts(old.charts, new.charts):
        before = _points(one)
        for key, (value, shown) in _points(other).items():
            series, category, _ = key
            if key in before and before[key][0] != value:
                label = ", ".join(one_line(name) for name in (series, category) if name)
                was, was_shown = before[key]
                place = f"chart point ({label})"
                yield ChangedNumber(new.number, place, label, was, value, was_shown, shown, _change(was, value))


def _same_charts(old: Sequence[Chart], new: Sequence[Chart]) -> Iterator[tuple[Chart, Chart]]:
    """By their titles, and those without one, or with one of their own, in their order."""
    left = [*old]
    rest = []
    for chart in new:
        if one := next((one for one in left if chart.title and one.title == chart.title), None):
            left.remove(one)
            yield one, chart
        else:
            rest.append(chart)
    yield from zip(left, rest, strict=False)


def _points(chart: Chart) -> dict[tuple[str, str, int], tuple[float, str]]:
    count: Counter[tuple[str, str]] = Counter()
    points = {}
    for series in chart.series:
        for point in series.points:
            key = (series.name, point.category)
            count[key] += 1
            points[*key, count[key]] = (point.value, one_line(point.shown) or f"{point.value:g}")
    return points


def _change(old: float, new: float) -> float | None:
    return round((new - old) / abs(old) * 100, 2) if old else None
