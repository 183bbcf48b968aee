"""What is known of a value from all that it stands in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from airflow_provider_slides.decks.facts.fact import Label
from airflow_provider_slides.decks.figures.periods import Period


@dataclass(frozen=True, slots=True)
class Context:
    """
    What is known of a value from all that it stands in.

    :param keys: That lead to it, the outermost first.
    :param of: Whom or what it is of.
    :param period: When it is.
    :param unit: That is told beside it or further out, as it is written.
    :param is_far: The unit is told for all that stands in there, and not beside a value.
    :param is_listed: It stands in a list, or in a row of a table.
    :param kind: The key of the nearest list: what its items are.
    :param entities: Those of the keys that are names of somebody.
    :param measures: Those of the keys that are known to tell what is measured.
    :param lists: Those of the keys that lists stand under.
    :param sections: Those of the keys that name a part of the data: ``account_total``.
    :param teller: The key whose text tells what a record of the list measures; empty when no text does.
    :param aspects: The keys whose texts tell whether that is planned, or before.
    :param times: When the values are of a list that has as many.
    """

    keys: tuple[str, ...] = ()
    of: tuple[Label, ...] = ()
    period: Period | None = None
    unit: str = ""
    is_far: bool = False
    is_listed: bool = False
    kind: str = ""
    entities: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    teller: str = ""
    aspects: frozenset[str] = frozenset()
    times: tuple[Period, ...] = ()

    @property
    def parent(self) -> str:
        """The key that it stands under; empty when that is a name, or there is none."""
        return self.keys[-1] if self.keys and self.keys[-1] not in self.entities else ""

    def under(
        self, key: str, *, is_list: bool, is_entity: bool, is_measure: bool = False, is_section: bool = False
    ) -> Context:
        """
        Return what is known of what stands under a key.

        :param is_list: It is a list, whose items the key tells the kind of.
        :param is_entity: The key is a name of somebody.
        :param is_measure: The key is known to tell what is measured. Default: nothing is known.
        :param is_section: The key is known to name a part of the data. Default: nothing is known.
        """
        return replace(
            self,
            keys=(*self.keys, key),
            kind=key if is_list else self.kind,
            lists=self.lists | {key} if is_list else self.lists,
            entities=self.entities | {key} if is_entity else self.entities,
            measures=self.measures | {key} if is_measure else self.measures,
            sections=self.sections | {key} if is_section else self.sections,
        )

    def of_label(self, label: Label) -> Context:
        """Return what is known of what is of somebody, besides all others that it is of."""
        return replace(self, of=(*self.of, label))

    def of_things(self) -> Context:
        """Return what is known of the rows of a table that stands here: its key tells what kind of things they are."""
        return replace(self, lists=self.lists | {self.parent}) if self.parent else self

    def listed(self) -> Context:
        """Return what is known of an item of a list."""
        return self if self.is_listed else replace(self, is_listed=True)
