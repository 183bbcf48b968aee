"""A single fact: a value, with what it measures, of whom, and when."""

from __future__ import annotations

from dataclasses import dataclass

from airflow_provider_slides.decks.figures.periods import Period
from airflow_provider_slides.decks.wording.naming import Word, folded


@dataclass(frozen=True, slots=True)
class Label:
    """
    A name in the facts: of whom or what something is. Two are one when they are written alike but for case and accents.

    :param text: As the facts have it.
    :param words: Its words.
    :param kind: What kind of thing it names, by the key that it stands under or in: ``region``. Empty when none tells.
    """

    text: str
    words: tuple[Word, ...]
    kind: str = ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Label) and folded(self.text) == folded(other.text)

    def __hash__(self) -> int:
        return hash(folded(self.text))


@dataclass(frozen=True, slots=True)
class Fact:
    """
    One value.

    :param path: Where it stands in the data, as ``regions[0].revenue``.
    :param value: In its unit: 5 of a "revenue_keur" is 5,000.
    :param readings: Its value by each unit that it may have: 0.312 of a "margin" is 31.2 % as well.
    :param measure: What is measured, as its words.
    :param name: The same as it is shown to people.
    :param of: Whom or what it is of; empty for a total, or what nothing tells it is of.
    :param period: When; ``None`` for now.
    :param is_total: Told by its name to be of all.
    :param operation: ``change`` or ``average`` when its name tells that it is one; else empty.
    :param group: What it is alike with: all facts of a group are of one measure, and of different ones of a kind.
    :param is_rate: Told by its name to be of one thing by another: "cost_per_hire".
    :param era: How many periods from now it is: -1 for the previous one.
    """

    path: str
    value: float
    readings: tuple[tuple[float, str], ...]
    measure: tuple[Word, ...]
    name: str
    of: tuple[Label, ...] = ()
    period: Period | None = None
    is_total: bool = False
    operation: str = ""
    group: str = ""
    is_rate: bool = False
    era: int = 0
