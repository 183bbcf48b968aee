"""What the cells of tables and the points of charts claim: their headings tell what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from airflow_provider_slides.decks.claims.claim import About, Claim
from airflow_provider_slides.decks.claims.context import Context, letters_in
from airflow_provider_slides.decks.claims.headings import physical, scaled, unit_of_headings
from airflow_provider_slides.decks.claims.saying import Saying
from airflow_provider_slides.decks.claims.sentences import claims_of_paragraph
from airflow_provider_slides.decks.deck import Chart, Place, Point, Text
from airflow_provider_slides.decks.facts import Label
from airflow_provider_slides.decks.figures.numbers import Number, read
from airflow_provider_slides.decks.wording.cues import has
from airflow_provider_slides.decks.wording.vocabulary import Names

#: A cell of more letters is a sentence.
_MOST_LETTERS = 25
#: A heading of shares: "% of group".
_OF_ALL = re.compile(r"%\s(?:of|vom|von|am|du|de|des|der|d['’])", re.IGNORECASE)
#: The heading of a column that numbers the rows of a table.
_RANK = re.compile(r"rang|rank|platz|place|position|pos\.?|nr\.?|no\.?|n°|#", re.IGNORECASE)
#: How cells are made that a heading tells of.
_MADE = frozenset(("target", "share", "average", "difference", "total", "rate"))
#: In what an axis may be labelled, though no heading tells.
_SCALES = (1e3, 1e6, 1e9)


def claims_of_cell(text: Text, context: Context) -> Iterator[Claim]:
    """Return what a cell of a table claims."""
    if _RANK.fullmatch(text.column.strip()):
        return
    is_header = _is_header(text)
    if is_header and re.search(r"[^\W\d_]", text.text):
        return
    may_be_year = is_header or not text.column or re.fullmatch(r"\d{4}", text.text.strip()) is None
    hidden = [(one.start, one.end) for one in context.names(text.text).entities]
    numbers = read(text.text, context.language, years=may_be_year, hidden=hidden).numbers
    if not numbers or (is_header and not context.names(text.column).measures):
        return
    if letters_in(text.text) > _MOST_LETTERS or (len(numbers) > 1 and hidden):
        yield from claims_of_paragraph(text, (), context)
        return
    about = _about([text.row, text.column], text.text, context)
    if not about.entities and "share" in about.cues:
        # "Leeds | All | % of all": what is measured stands in the rows.
        about = replace(about, entities=context.entity_of_columns(text))
    before = context.column_before(text)
    if not about.is_own_measure and (told := context.names(before).measures):
        about = replace(about, measures=tuple(dict.fromkeys(measure for one in told for measure in one.measures)))
    if _MADE.isdisjoint(about.cues) and any(number.unit in ("%", "pp") for number in numbers):
        # "Target attainment by region" is told of all cells by the title.
        about = replace(about, cues=context.cues_in(Saying(context.title)), text=f"{about.text} {context.title}")
    unit, scale = unit_of_headings([text.column, text.row, before, context.unit_of_row(text), context.title])
    saying = Saying(text.text)
    for number in numbers:
        own = replace(about, direction=saying.direction_at(number.start))
        yield _of_cell(text, number, own, scaled(number, unit, scale), context)


def claims_of_chart(chart: Chart, context: Context) -> Iterator[Claim]:
    """Return what the points of a chart claim."""
    headings = [chart.title, *chart.axis_titles]
    for series in chart.series:
        unit, scale = unit_of_headings([series.name, *headings, context.title])
        for point in series.points:
            readings = _point_readings(point, unit, scale, context.language)
            readings += physical(readings[0], readings, [series.name, *headings])
            yield Claim(
                slide=chart.slide,
                place=_place(Place.POINT, point.category, series.name),
                text=_shown(point),
                raw=_shown(point),
                readings=tuple(readings),
                about=_about([point.category, series.name, *headings], "", context),
                kind=Place.POINT,
                language=context.language,
                point=point,
                scales=() if scale != 1.0 else _SCALES,
            )


def _is_header(text: Text) -> bool:
    if text.at is None:
        return False
    row, column = text.at
    return (column == 0 and not text.row) or (row == 0 and not text.column)


def _of_cell(text: Text, number: Number, about: About, readings: Sequence[Number], context: Context) -> Claim:
    return Claim(
        slide=text.slide,
        place=_place(text.place, text.row, text.column),
        text=text.text,
        raw=text.text[number.start : number.end].strip(),
        readings=(*physical(number, readings, [text.column, text.row]), *readings),
        about=about,
        kind=Place.TABLE,
        language=context.language,
    )


def _place(place: Place, *headings: str) -> str:
    told = ", ".join(filter(None, headings))
    return f"{place.value} ({told})" if told else place.value


def _about(headings: Sequence[str], own: str, context: Context) -> About:
    """What a cell or point is about: its headings tell, and where they don't, the slide's title."""
    texts = [*headings, own]
    named = [context.names(text) for text in texts]
    titled = context.names(context.title)
    entities = [mention.label for names in named for mention in names.entities]
    measures = [mention for names in named for mention in names.measures]
    # A line may be called S3, which alone would be a week.
    dated = [text for text, names in zip(texts, named, strict=True) if not names.entities]
    period = next(filter(None, map(context.period_of, (*dated, *texts))), None)
    said = " ".join(texts)
    cues = context.cues_in(Saying(said)) | ({"share"} if any(map(_OF_ALL.match, headings)) else set())
    labels = dict.fromkeys(entities or _entity_of_title(titled, cues))
    told = measures or titled.measures[:1]
    return About(
        entities=tuple(labels),
        measures=tuple(dict.fromkeys(measure for mention in told for measure in mention.measures)),
        is_own=not labels or any(names.entities for names in named[:-1]),
        is_own_measure=bool(measures),
        is_said=bool(measures) and not measures[0].instead,
        rates=frozenset(mention.measure for mention in told if mention.has_rate),
        period=period or context.only_period(context.title),
        is_own_period=period is not None,
        cues=cues,
        is_loss=has("loss", said),
        text=said,
        meanings=context.meanings([said, context.title]),
    )


def _entity_of_title(titled: Names, cues: frozenset[str]) -> list[Label]:
    """Whom the title is about, unless the headings speak of all together."""
    labels = list(dict.fromkeys(mention.label for mention in titled.entities))
    return labels if len(labels) == 1 and ("total" not in cues or "share" in cues) else []


def _shown(point: Point) -> str:
    return point.shown or f"{point.value:g}"


def _point_readings(point: Point, unit: str, scale: float, language: str) -> list[Number]:
    """What a point may be: by its label first, then by its value."""
    readings: list[Number] = []
    # A number format writes as in English, whatever the deck's language.
    for written in dict.fromkeys((language if point.has_own_label else "en", "en", language)) if point.shown else ():
        shown = read(point.shown, written, years=False).numbers
        if len(shown) == 1:
            readings += scaled(shown[0], unit, scale)
    step = _step(point.value)
    if "%" in point.format:
        readings.append(Number(0, 0, point.value * 100, "%", step * 100))
    return readings + scaled(Number(0, 0, point.value, "", step), unit, scale)


def _step(value: float) -> float:
    """How much one of the last digit of a value is."""
    text = f"{value:.10g}"
    return 10.0 ** -len(text.partition(".")[2]) if "." in text and "e" not in text else 1.0
