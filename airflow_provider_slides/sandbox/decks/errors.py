"""Errors on demand: what is made wrong on the next decks, to try checks of them. Pure: render.py draws it."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, field_validator

from .order import DeckOrder
from .outline import Outline, Section
from .plan import plan

Kind = Literal[
    "swapped_rows",
    "swapped_bars",
    "stale_chart",
    "wrong_scale",
    "wrong_sign",
    "wrong_total",
    "transposed_digits",
    "invented",
    "placeholder",
]
KINDS: tuple[str, ...] = get_args(Kind)
#: What a deck must have for it.
_NEEDS = {
    "swapped_rows": "rows of a table in the prompt that differ",
    "swapped_bars": "figures in the prompt that differ, and a deck, not a single slide",
    "stale_chart": "a deck, not a single slide, with so many bars",
    "wrong_scale": "figures with a k, M, bn or such on its slides",
    "wrong_sign": "figures with a sign, or with a word such as rose or fell, on its slides",
    "wrong_total": "a row of a table, or a sentence on its slides, that tells a total",
    "transposed_digits": "figures with two different digits on its slides",
    "invented": "a slide with points, as decks of four slides and more have",
    "placeholder": "a slide with points, as decks of four slides and more have",
}
_INVENTED = (
    "Net promoter score rose to 67",
    "Website traffic reached 412,000 sessions",
    "Market share grew to 23.4 %",
    "Support closed 1,893 tickets",
)
_PLACEHOLDERS = ("{{ revenue }}", "[INSERT FIGURE]", "Lorem ipsum dolor sit amet", "TODO: add the figure")
_SCALES = {"k": "M", "m": "k", "bn": "M", "thousand": "million", "million": "billion", "billion": "million"}
_SCALE = re.compile(r"(?<=\d)(\s?)(k|m|bn|thousand|million|billion)\b", re.IGNORECASE)
_OPPOSITES = {
    one: other
    for pair in (
        ("rose", "fell"), ("up", "down"), ("grew", "shrank"), ("increased", "decreased"), ("gained", "lost"),
        ("increase", "decrease"), ("higher", "lower"), ("above", "below"),
    )
    for one, other in (pair, pair[::-1])
}  # fmt: skip
_DIRECTION = re.compile(rf"\b({'|'.join(_OPPOSITES)})\b", re.IGNORECASE)
_SIGN = re.compile(r"(?<![\w.])[-+\u2212](?=\s?\d)")
_TOTAL = re.compile(r"\b(total|sum|overall)\b", re.IGNORECASE)
#: No year.
_NUMBER = re.compile(r"(?<![\w.-])(?!(?:19|20)\d\d\b)\d[\d.,]*")
#: No more rows of a table stand on a slide, whatever it has (see canvas.py).
_ROWS = 8


class Errors(BaseModel):
    """One entry of `POST /_sandbox/decks`: the next `times` decks have `count` errors of that kind."""

    model_config = ConfigDict(extra="forbid")

    kind: Kind
    count: int = Field(default=1, ge=1, le=20)
    times: int = 1
    contains: str | None = None
    """Only decks with this in their prompt."""

    @field_validator("times")
    @classmethod
    def _countable(cls, times: int) -> int:
        if times < 1 and times != -1:
            raise ValueError("a number of decks, or -1 for until removed")
        return times


class CannotPlantError(ValueError):
    """The deck has nothing that could be made wrong so."""


@dataclass
class _Active:
    errors: Errors
    remaining: int


class ErrorBook:
    """The errors still to come; a deck gets all that match it."""

    def __init__(self) -> None:
        self._active: list[_Active] = []

    def add(self, errors: Errors) -> None:
        """Take in some."""
        self._active.append(_Active(errors, errors.times))

    def matching(self, prompt: str) -> tuple[tuple[str, int], ...]:
        """Kind and number of those for a deck with this prompt."""
        return tuple((entry.errors.kind, entry.errors.count) for entry in self._of(prompt))

    def use(self, prompt: str) -> None:
        """A deck with this prompt was ordered."""
        for entry in self._of(prompt):
            entry.remaining -= entry.remaining > 0
        self._active = [entry for entry in self._active if entry.remaining]

    def as_list(self) -> list[dict[str, Any]]:
        """All, with the number of decks that remains of each (-1: until removed)."""
        return [entry.errors.model_dump(exclude_unset=True) | {"remaining": entry.remaining} for entry in self._active]

    def clear(self, contains: str | None = None) -> None:
        """Remove all, or those alone that were set with this `contains`."""
        self._active = [] if contains is None else [e for e in self._active if e.errors.contains != contains]

    def _of(self, prompt: str) -> list[_Active]:
        return [entry for entry in self._active if entry.errors.contains is None or entry.errors.contains in prompt]


def spoil(outline: Outline, order: DeckOrder, seed: int) -> Outline:
    """
    Make wrong what the order asks for, the same for the same order and seed.

    :raises CannotPlantError: when the deck has nothing of that kind to make wrong.
    """
    draft = _Draft(outline, order, seed)
    for kind, count in order.errors:
        for number in range(count):
            if not draft.spoil(kind, random.Random(f"{seed}/{order.prompt}/{kind}/{number}")):
                raise CannotPlantError(f"{kind} can't be planted {count} times in this deck: it needs {_NEEDS[kind]}.")
    return draft.outline


class _Draft:
    """An outline that is changed in places, each once."""

    def __init__(self, outline: Outline, order: DeckOrder, seed: int) -> None:
        self.outline = outline
        self._order, self._seed = order, seed
        self._taken: set[tuple[Any, ...]] = set()

    def spoil(self, kind: str, dice: random.Random) -> bool:
        """Make one thing wrong; `False` when there is nothing left for it."""
        match kind:
            case "swapped_rows":
                return self._swap_rows(dice)
            case "swapped_bars":
                return self._swap_bars(dice)
            case "stale_chart":
                return self._leave_behind(dice)
            case "invented":
                return self._add(dice, _INVENTED)
            case "placeholder":
                return self._add(dice, _PLACEHOLDERS)
            case "wrong_total":
                return self._rewrite(dice, _other_number, self._tells_total)
        return self._rewrite(dice, _WAYS[kind], lambda place: True)

    # Texts: the points that are shown, and of a deck the cells of its table.

    def _shown(self) -> set[str]:
        if self._order.single:
            return set([point for section in self.outline.sections for point in section.points][:3])
        pages = plan(self.outline, self._order.slides, self._seed)
        return {point for page in pages if page.kind == "points" for point in page.points}

    def _texts(self) -> dict[tuple[Any, ...], str]:
        shown = self._shown()
        texts: dict[tuple[Any, ...], str] = {}
        for s, section in enumerate(self.outline.sections):
            texts |= {("point", s, p): point for p, point in enumerate(section.points) if point in shown}
        if not self._order.single and not self.outline.table.invented:
            for r, row in enumerate(self.outline.table.rows[:_ROWS]):
                texts |= {("cell", r, c): cell for c, cell in enumerate(row) if c}
        return {place: text for place, text in texts.items() if place not in self._taken}

    def _tells_total(self, place: tuple[Any, ...]) -> bool:
        what, first, second = place
        if what == "point":
            return bool(_TOTAL.search(self.outline.sections[first].points[second]))
        table = self.outline.table
        return bool(_TOTAL.search(table.rows[first][0]) or _TOTAL.search(table.header[second]))

    def _rewrite(
        self,
        dice: random.Random,
        change: Callable[[str], str | None],
        may: Callable[[tuple[Any, ...]], bool],
    ) -> bool:
        able = {place: new for place, text in self._texts().items() if may(place) and (new := change(text))}
        if not able:
            return False
        place = dice.choice(sorted(able))
        self._put(place, able[place])
        return True

    def _put(self, place: tuple[Any, ...], text: str) -> None:
        self._taken.add(place)
        what, first, second = place
        if what == "point":
            section = self.outline.sections[first]
            self._set_points(first, (*section.points[:second], text, *section.points[second + 1 :]))
            return
        rows = [list(row) for row in self.outline.table.rows]
        rows[first][second] = text
        self.outline = replace(self.outline, table=replace(self.outline.table, rows=tuple(map(tuple, rows))))

    def _set_points(self, index: int, points: tuple[str, ...]) -> None:
        sections = list(self.outline.sections)
        sections[index] = Section(sections[index].heading, points)
        self.outline = replace(self.outline, sections=tuple(sections))

    def _add(self, dice: random.Random, texts: tuple[str, ...]) -> bool:
        points = self.outline.sections[0].points
        left = [text for text in texts if text not in points]
        if not left:
            return False
        text = dice.choice(left)
        # Second: the first of a section stands on the closing slide, too.
        self._set_points(0, (*points[:1], text, *points[1:]))
        self._taken = {(w, f, s + 1) if (w, f) == ("point", 0) and s else (w, f, s) for w, f, s in self._taken}
        self._taken.add(("point", 0, 1))
        return text in self._shown()

    # Table and chart.

    def _swap_rows(self, dice: random.Random) -> bool:
        rows = self.outline.table.rows[:_ROWS]
        pairs = [
            (a, b, column)
            for column in range(1, len(self.outline.table.header))
            for a in range(len(rows))
            for b in range(a)
            if rows[a][column] != rows[b][column]
            and _NUMBER.search(rows[a][column])
            and _NUMBER.search(rows[b][column])
            if not {("cell", a, column), ("cell", b, column)} & self._taken
        ]
        if not pairs or self._order.single or self.outline.table.invented:
            return False
        a, b, column = dice.choice(pairs)
        one, other = rows[a][column], rows[b][column]
        self._put(("cell", a, column), other)
        self._put(("cell", b, column), one)
        return True

    def _swap_bars(self, dice: random.Random) -> bool:
        series = self.outline.drawn
        values = list(series.values)
        free = [index for index in range(len(values)) if ("bar", index, 0) not in self._taken]
        pairs = [(a, b) for a in free for b in free if b < a and values[a] != values[b]]
        if not pairs or self._order.single or series.invented:
            return False
        a, b = dice.choice(pairs)
        values[a], values[b] = values[b], values[a]
        self._taken |= {("bar", a, 0), ("bar", b, 0)}
        self.outline = replace(self.outline, chart=replace(series, values=tuple(values)))
        return True

    def _leave_behind(self, dice: random.Random) -> bool:
        """What is drawn of a bar is no longer what the chart's workbook has."""
        values = self.outline.drawn.values
        free = [i for i in range(len(values)) if ("bar", i, 0) not in self._taken and values[i]]
        if not free or self._order.single:
            return False
        index = dice.choice(free)
        self._taken.add(("bar", index, 0))
        value = float(f"{values[index] * dice.uniform(1.1, 1.4):.3g}")
        self.outline = replace(self.outline, stale=(*self.outline.stale, (index, value)))
        return True


def _other_scale(text: str) -> str | None:
    def other(match: re.Match[str]) -> str:
        return match[1] + _SCALES[match[2].lower()]

    changed = _SCALE.sub(other, text, count=1)
    return changed if changed != text else None


def _other_sign(text: str) -> str | None:
    if _SIGN.search(text):
        return _SIGN.sub(lambda match: "-" if match[0] == "+" else "+", text, count=1)

    def opposite(match: re.Match[str]) -> str:
        word = _OPPOSITES[match[0].lower()]
        return word.capitalize() if match[0][0].isupper() else word

    return _DIRECTION.sub(opposite, text, count=1) if _NUMBER.search(text) and _DIRECTION.search(text) else None


def _transposed(text: str) -> str | None:
    for match in _NUMBER.finditer(text):
        digits = match[0]
        for i in range(len(digits) - 1):
            one, other = digits[i], digits[i + 1]
            if one.isdigit() and other.isdigit() and one != other and (i or other != "0"):
                return text[: match.start()] + digits[:i] + other + one + digits[i + 2 :] + text[match.end() :]
    return None


def _other_number(text: str) -> str | None:
    """Another first digit."""
    if not (match := _NUMBER.search(text)):
        return None
    return text[: match.start()] + str(int(match[0][0]) % 9 + 1) + text[match.start() + 1 :]


_WAYS = {"wrong_scale": _other_scale, "wrong_sign": _other_sign, "transposed_digits": _transposed}
