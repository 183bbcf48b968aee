from __future__ import annotations

import json

import pytest

from airflow_provider_slides.jobs.sightings import FORGOTTEN_SECONDS, Sightings

NOW = 2_000_000_000.0
DAY = 86_400.0


def kept(seen: Sightings) -> Sightings | None:
    return Sightings.from_json(json.loads(json.dumps(seen.to_json())), seen.account)


def test_what_was_seen_is_not_new_again() -> None:
    listed = [("a", NOW - DAY), ("b", None)]
    seen = Sightings("A").with_seen(listed, NOW)

    assert seen.new([*listed, ("c", NOW), ("c", NOW), ("d", None)], NOW) == ["c", "d"]
    assert kept(seen) == seen


def test_what_was_made_long_ago_is_neither_new_nor_kept() -> None:
    old = ("old", NOW - FORGOTTEN_SECONDS - 1)
    seen = Sightings("A").with_seen([old, ("a", NOW)], NOW)

    assert len(seen.seen) == 1
    assert seen.new([old], NOW) == []


def test_what_is_kept_is_forgotten_once_it_is_too_old_to_be_new() -> None:
    listed = ("a", NOW)
    seen = Sightings("A").with_seen([listed], NOW)
    later = NOW + FORGOTTEN_SECONDS

    assert seen.new([listed], later) == []
    assert seen.seen
    assert seen.new([listed], later + 1) == []
    assert not seen.seen


def test_what_does_not_say_when_it_was_made_is_kept_for_as_long_as_it_is_there() -> None:
    seen = Sightings("A").with_seen([("a", None)], NOW)

    for day in range(1, 100):
        assert seen.new([("a", None)], NOW + day * DAY) == []
    assert seen.new([], NOW + 140 * DAY) == []
    assert not seen.seen


def test_a_clock_that_is_ahead_keeps_nothing_for_ever() -> None:
    seen = Sightings("A").with_seen([("a", NOW + 10**9)], NOW)

    seen.new([], NOW + FORGOTTEN_SECONDS + 1)

    assert not seen.seen


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "x",
        {},
        {"account": "B", "seen": {}},
        {"account": "A", "seen": []},
        {"account": "A", "seen": {"a": "1"}},
    ],
)
def test_what_is_anothers_or_unreadable_is_nothing(value: object) -> None:
    assert Sightings.from_json(value, "A") is None


def test_it_stays_small() -> None:
    """Airflow warns of a value above 64 KiB: that is 2,000 slideshows a month."""
    seen = Sightings("A").with_seen(((f"5f0c-{number}", NOW - number) for number in range(2000)), NOW)

    assert len(json.dumps(seen.to_json())) < 64 << 10
