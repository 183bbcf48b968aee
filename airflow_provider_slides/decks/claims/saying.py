"""What words tell of the figures among them: how these are made, and which way they go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from airflow_provider_slides.decks.wording.cues import cues_in, direction_at, has
from airflow_provider_slides.decks.wording.naming import Word
from airflow_provider_slides.decks.wording.vocabulary import Mention

#: How far from a figure the words stand that tell which way it goes, in a text that is very long.
_NEAR = 300


def unnamed(text: str, names: Iterable[Mention | Word], at: int = 0) -> str:
    """
    Return a text without the names in it, whose words tell nothing of a figure: "assets under management".

    >>> unnamed("Summit Shed leads", [Mention(0, 11)])
    '___________ leads'

    :param at: Where it begins in the text that the names are of. Default: it is that text.
    """
    for name in names:
        start, end = name.start - at, min(name.end - at, len(text))
        text = f"{text[:start]}{'_' * (end - start)}{text[end:]}"
    return text


@dataclass(frozen=True)
class Saying:
    """Words, each kind of which is looked for once."""

    text: str

    @cached_property
    def cues(self) -> frozenset[str]:
        """Which words of how figures are made they have."""
        return cues_in(self.text)

    @cached_property
    def is_loss(self) -> bool:
        """Whether they speak of a loss."""
        return has("loss", self.text)

    @cached_property
    def leading(self) -> int:
        """Which way all of it goes."""
        return direction_at(self.text, 0)

    @cached_property
    def _is_directed(self) -> bool:
        return has("up", self.text) or has("down", self.text)

    def direction_at(self, at: int) -> int:
        """Return which way a figure at this place goes: 1 up, -1 down, 0 unknown."""
        if not self._is_directed:
            return 0
        start = max(0, at - _NEAR) if len(self.text) > 2 * _NEAR else 0
        return direction_at(self.text[start : start + 2 * _NEAR], at - start)
