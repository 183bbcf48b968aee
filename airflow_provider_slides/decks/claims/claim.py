"""A claim: a figure, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass

from airflow_provider_slides.decks.deck import Place, Point
from airflow_provider_slides.decks.facts import Label
from airflow_provider_slides.decks.figures.numbers import Number
from airflow_provider_slides.decks.figures.periods import Period
from airflow_provider_slides.decks.wording.measure_names import Measure


@dataclass(frozen=True, slots=True)
class About:
    """
    What a figure is about, by the words around it.

    :param entities: Whom it is of: the first is the nearest, the others stand in the same clause.
    :param measures: What it measures, in the same way.
    :param is_own: Whether its own clause names an entity; else it is taken from what stands before or above.
    :param is_own_measure: Whether its own sentence or headings name a measure.
    :param is_said: Whether its own clause or headings name just this measure.
    :param rates: The measures of which the text makes a rate: "return rate" where the facts have returns.
    :param period: When; ``None`` when nothing tells.
    :param is_own_period: Whether its own clause or headings tell when.
    :param cues: Of how it is made; see :func:`~airflow_provider_slides.decks.wording.cues.cues_in`.
    :param direction: 1 for up, -1 for down, 0 when nothing tells.
    :param is_before: Whether it is what something is compared with: "from 1.2M".
    :param is_loss: Whether it is called a loss, so that its sign is told in words.
    :param is_whole: Whether it is what something is a part of: "14 of the 23".
    :param counted: The kind of things that it counts: "three regions"; empty for none.
    :param is_part: Whether it counts some of them: "two of four regions".
    :param count_of_all: Whether it says how many of them there are in all.
    :param text: The words that tell.
    :param meanings: Of all words of the clause; of what stands above, where it names no measure itself.
    """

    entities: tuple[Label, ...] = ()
    measures: tuple[Measure, ...] = ()
    is_own: bool = True
    is_own_measure: bool = True
    is_said: bool = True
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
    meanings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Claim:
    """
    A figure that a deck states.

    :param slide: Number of its slide.
    :param place: Where on its slide, in words.
    :param text: What stands there.
    :param raw: The figure as it is written.
    :param readings: What it may be: the first is what it most likely is.
    :param kind: Where on its slide.
    :param needs_reason: Whether it states something even if nothing is known of it: "three things to do" doesn't.
    :param language: Of the text: ``en``, ``de`` or ``fr``.
    :param point: The point of a chart that it is; ``None`` for any other figure.
    :param rank: Which place it gives what it is about, 1 and up from the highest, -1 and down from the lowest; 0 when
        it is a figure.
    :param scales: In which of these its axis may be labelled, of a point whose headings tell none.
    :param written: The figure of a sentence as it stands, where it is not what it most likely is; ``None`` when it is
        told in words as a share.
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
    rank: int = 0
    scales: tuple[float, ...] = ()
    written: Number | None = None

    @property
    def number(self) -> Number:
        """What it is as it is written, or else what it most likely is."""
        return self.written or self.readings[0]

    @property
    def is_cell(self) -> bool:
        """Whether it stands in a table or chart, where headings tell what it is."""
        return self.kind in (Place.TABLE, Place.POINT)
