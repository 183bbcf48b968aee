from __future__ import annotations

import pytest

from .reading import misread, worlds
from .sources import SOURCES


@pytest.mark.parametrize("source", SOURCES["tune"])
def test_facts_are_read_as_they_were_told(source: str) -> None:
    read = [[*misread(world)] for world in worlds(source)]

    assert len(read) >= 30
    # A word of a name that is the word for a total, and such things.
    assert sum(map(bool, read)) <= 1, [found[:3] for found in read if found]


def test_what_is_read_otherwise_is_told() -> None:
    world = next(iter(worlds("first")))
    entity, measure = world.entities[0], world.measures[0]
    world.values[measure.key, entity, 0] *= 3

    assert any(line.startswith(f"{measure.key} of {entity}, 0 ago") for line in misread(world))
