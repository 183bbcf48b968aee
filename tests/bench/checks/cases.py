"""The set: which decks there are, each with its facts and what is wrong with it, the same at each run."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .deck import Composer, Outline
from .domains import LANGUAGES
from .drawing import draw
from .planting import WANTS, NothingToSpoilError, Planted, Planter, kinds_of
from .sources import OTHERS, SOURCES, part
from .world import World, draw_world

HALVES = ("tune", "test")
COMPOSERS: dict[str, type[Composer]] = {"first": Composer} | {
    source: getattr(part(source, "layouts"), "".join(word.capitalize() for word in source.split("_")) + "Composer")
    for source in OTHERS
}
Plan = tuple[str, str, str, tuple[str, ...]]
#: So many decks of a half are faithful, and so many have each kind of error.
FAITHFUL, OF_EACH_KIND = 60, 5
#: So many of those have one or two others, too.
HAVE_MORE = 1 / 6
MOST_ATTEMPTS = 1000


@dataclass
class Case:
    """One deck."""

    name: str
    outline: Outline
    planted: tuple[Planted, ...]

    @property
    def half(self) -> str:
        return next(half for half in HALVES if self.world.source in SOURCES[half])

    @property
    def world(self) -> World:
        return self.outline.world

    def write(self, folder: Path) -> tuple[Path, Path]:
        """Make the deck, its facts, and beside them what is wrong; return the first two."""
        deck, facts = folder / f"{self.name}.pptx", folder / f"{self.name}.facts.json"
        draw(self.outline, deck)
        facts.write_text(json.dumps(self.world.facts, ensure_ascii=False, indent=1))
        truth = [planted.as_dict() for planted in self.planted]
        (folder / f"{self.name}.truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1))
        return deck, facts


def plans(half: str, faithful: int = FAITHFUL, of_each_kind: int = OF_EACH_KIND) -> list[Plan]:
    """Source, name, language and kinds of errors of all decks of a half."""
    dice, sources = random.Random(half), SOURCES[half]
    found: list[Plan] = []
    for number in range(faithful):
        source = sources[number // 3 % len(sources)]
        found.append((source, f"{half}-faithful-{number:03}", LANGUAGES[number % 3], ()))
    for index, kind in enumerate(kinds_of(sources[-1])):
        able = [source for source in sources if kind in kinds_of(source)]
        for number in range(of_each_kind):
            step = index + number
            # Each source has each language, however many there are: its turns alone may be fewer than three.
            turn, at = divmod(step, len(able))
            source, language = able[at], LANGUAGES[(at + turn + number) % 3]
            kinds: tuple[str, ...] = (kind,)
            if dice.random() < HAVE_MORE:
                others = [other for other in kinds_of(source) if other != kind]
                kinds += tuple(dice.sample(others, dice.choice((1, 2))))
            found.append((source, f"{half}-{kind.replace(' ', '-')}-{number:02}", language, kinds))
    return found


def make(source: str, name: str, language: str, kinds: tuple[str, ...]) -> Case:
    """Make one; drawn again until there is a business and a deck in which such errors are possible."""
    for attempt in range(MOST_ATTEMPTS):
        dice = random.Random(f"{name}/{attempt}")
        world = draw_world(source, language, dice)
        says = tuple(dict.fromkeys(dice.choice(WANTS[kind][0]) for kind in kinds if WANTS[kind][0]))
        has = tuple(need for kind in kinds for need in WANTS[kind][1])
        outline = COMPOSERS[source](world, dice).deck(says, has)
        planter = Planter(outline)
        try:
            planted = tuple(planter.plant(kind) for kind in kinds)
        except NothingToSpoilError:
            continue
        return Case(name, outline, planted)
    raise NothingToSpoilError(f"{name}: {MOST_ATTEMPTS} decks, none with a place for {', '.join(kinds)}")


def cases(
    halves: tuple[str, ...] = HALVES, faithful: int = FAITHFUL, of_each_kind: int = OF_EACH_KIND
) -> Iterator[Case]:
    """All decks."""
    for half in halves:
        for plan in plans(half, faithful, of_each_kind):
            yield make(*plan)
