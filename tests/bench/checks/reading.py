"""Whether facts are read as they were told: each value of each entity, of now, before and planned, and nothing else."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from .domains import LANGUAGES, Measure
from .sources import SOURCES
from .world import World, draw_world

#: Rates may be told as fractions, and money in thousands.
NEAR, NEAR_RATE = 0.012, 0.06
WORLDS = 40


def misread(world: World) -> Iterator[str]:
    """Tell what a check reads otherwise than the world is, of its facts."""
    from airflow_provider_slides.decks.facts import QUALIFIERS, Facts

    facts = Facts.of(json.loads(json.dumps(world.facts))).facts
    planned = {fact.path for fact in facts if any(word.meanings & QUALIFIERS for word in fact.measure)}
    known: dict[tuple[str, ...], str] = {}
    for measure in world.measures:
        names: dict[tuple[str, ...], int] = defaultdict(int)
        for entity in world.entities:
            of = [fact for fact in facts if [label.text for label in fact.of] == [entity] and not fact.operation]
            for age in (0, 1) if world.has_previous else (0,):
                value = world.value(measure.key, entity, age)
                likely = (fact for fact in of if fact.era == -age and fact.path not in planned)
                if (found := next((fact for fact in likely if _is(fact, value, measure)), None)) is None:
                    yield f"{measure.key} of {entity}, {age} ago: {value}"
                else:
                    names[tuple(word.stem for word in found.measure)] += 1
            value = world.plans.get((measure.key, entity), 0)
            if value and not any(fact.path in planned and _is(fact, value, measure) for fact in of):
                yield f"{measure.key} of {entity}, planned: {value}"
        # Another measure may have the same value by chance, once.
        name = max(names, key=lambda name: names[name], default=())
        if sum(names.values()) - names[name] > 1 or name in known:
            yield f"{measure.key}: {dict(names)}, {known.get(name, '')}"
        known[name] = measure.key
    for fact in facts:
        stems = tuple(word.stem for word in fact.measure if not word.meanings & QUALIFIERS)
        strange = [label.text for label in fact.of if label.text not in world.entities]
        if strange or stems not in known:
            yield f"{fact.path}: {strange or stems}"


def _is(fact: Any, value: float, measure: Measure) -> bool:
    most = NEAR_RATE if measure.unit in ("percent", "level") else abs(value) * NEAR
    return any(abs(reading - value) <= most for reading, _ in fact.readings)


def worlds(source: str, number: int = WORLDS) -> Iterator[World]:
    """Draw some worlds of a source, in each language."""
    for index in range(number):
        yield draw_world(source, LANGUAGES[index % len(LANGUAGES)], random.Random(f"{source}/{index}"))


def table() -> Iterator[str]:
    """Of how many worlds the facts are read otherwise than they were told, by source, as Markdown."""
    yield "| Source | Half | Worlds | Misread |"
    yield "| --- | --- | ---: | ---: |"
    for half, sources in SOURCES.items():
        for source in sources:
            wrong = sum(any(misread(world)) for world in worlds(source))
            yield f"| {source} | {half} | {WORLDS} | {wrong} |"
