"""What an argument may name as a deck, and how facts and rules are read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.operators.decks import sources
from airflow_provider_slides.operators.decks.sources import Given, facts_of, given, kept_facts, opened, rules_of
from tests.drawn_decks import FACTS, drawn
from tests.unit.conftest import Logs

SLIDES = [{"index": 0, "text": "One"}, {"index": 1, "text": None}]


def named(value: Any) -> list[tuple[str, str | None]]:
    return [(source.name, source.uri) for source in given("deck", value).sources]


@pytest.mark.parametrize(
    ("value", "uris"),
    [
        ("/decks/a.pptx", ["file:///decks/a.pptx"]),
        ("file:///decks/2026.01", ["file:///decks/2026.01"]),
        (Path("/decks/a.pptx"), ["file:///decks/a.pptx"]),
        ({"job_id": "J", "files": [{"uri": "file:///decks/a.pptx"}]}, ["file:///decks/a.pptx"]),
        ({"files": [{"uri": "/d/a-1.pptx"}, {"uri": "/d/a-2.pptx"}]}, ["file:///d/a-1.pptx", "file:///d/a-2.pptx"]),
        # What a hook has landed; what the event of an asset tells.
        ({"uri": "file:///decks/a.pptx", "size_bytes": 5}, ["file:///decks/a.pptx"]),
        (
            {"uri": "/d/a-1.pptx", "job_id": "J", "files": [{"uri": "/d/a-1.pptx"}, {"uri": "/d/a-2.pptx"}]},
            ["file:///d/a-1.pptx", "file:///d/a-2.pptx"],
        ),
    ],
    ids=str,
)
def test_decks_are_named_by_manifests_and_places(value: Any, uris: list[str]) -> None:
    assert [uri for _, uri in named(value)] == uris


def test_the_place_of_a_manifest_names_what_it_tells(tmp_path: Path) -> None:
    place = tmp_path / "deck.manifest.json"
    place.write_text(json.dumps({"job_id": "J", "files": [{"uri": "/decks/a.pptx"}], "facts": None}))

    assert named(f"file://{place}") == [("a.pptx", "file:///decks/a.pptx")]
    assert given("deck", str(place)).manifest["facts"] is None
    place.write_text("[1]")
    with pytest.raises(InvalidArgumentError, match=r"^deck='.*deck\.manifest\.json': It is no manifest"):
        given("deck", str(place))


def test_a_carousel_is_told_by_its_manifest_its_place_or_its_event(tmp_path: Path) -> None:
    manifest = {"slideshow_id": "S", "slides": SLIDES, "slide_count": 2, "files": [{"uri": "/c/day.jpg"}]}
    (tmp_path / "day.manifest.json").write_text(json.dumps(manifest))
    event = {"slideshow_id": "S", "files": manifest["files"], "manifest_uri": f"file://{tmp_path}/day.manifest.json"}

    for value in (manifest, str(tmp_path / "day.manifest.json"), event):
        (source,) = given("deck", value).sources
        assert (source.name, source.uri, source.texts) == ("day.jpg", None, ("One", None))


def test_a_carousel_is_told_as_its_vendor_does() -> None:
    elements = [{"content": "One", "x": 1}, {"content": None}, {"content": "two"}]
    slides = [{"index": 0, "text_elements": elements}, {"index": 1, "text_elements": []}]

    (source,) = given("deck", {"id": "S", "title": "Tea", "slides": slides}).sources

    assert (source.name, source.texts, source.place) == ("Tea", ("One\ntwo", ""), None)


@pytest.mark.parametrize(
    ("names", "report"),
    [
        (["day.jpg"], "day.check.json"),
        (["day-1.jpg", "day-2.jpg"], "day.check.json"),
        (["day-01.jpg", *["x.jpg"] * 9], "day.check.json"),
        (["day-1.jpg"], "day-1.check.json"),
    ],
)
def test_the_report_of_a_carousel_has_the_name_of_all_its_pictures(
    names: list[str], report: str, tmp_path: Path
) -> None:
    files = [{"uri": f"file://{tmp_path}/{name}"} for name in names]
    (source,) = given("deck", {"slides": SLIDES, "files": files}).sources

    assert source.place is not None
    assert source.place.write_beside("check.json", "{}") == f"file://{tmp_path}/{report}"


def test_slides_that_a_manifest_leaves_out_are_known_to_be_there() -> None:
    (source,) = given("deck", {"slides": SLIDES, "slide_count": 4}).sources

    assert source.texts == ("One", None, None, None)


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"files": None},
        {"files": "x"},
        {"files": [{"uri": 5}]},
        {"files": [5]},
        {"uri": "a.pptx"},
        {"slides": [5]},
        {"slides": [], "files": []},
        5,
        b"/decks/a.pptx",
        "/decks/a.pptx/",
        "",
    ],
    ids=repr,
)
def test_what_names_no_deck_is_refused(value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"^deck="):
        given("deck", value)


def test_a_deck_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "deck.pptx").write_bytes(drawn())
    monkeypatch.setattr(sources, "MOST_DECK_BYTES", 1 << 10)
    (source,) = given("deck", f"{tmp_path}/deck.pptx").sources

    with pytest.raises(InvalidArgumentError, match="give a smaller file"), opened("deck", source):
        pass


def test_a_deck_that_was_changed_is_checked_and_the_log_says_so(tmp_path: Path, logs: Logs) -> None:
    (tmp_path / "deck.pptx").write_bytes(drawn())
    (source,) = given("deck", {"files": [{"uri": f"{tmp_path}/deck.pptx", "sha256": "0" * 64}]}).sources

    with opened("deck", source) as (deck, copy):
        assert len(deck.slides) == 2
        assert Path(copy or "").read_bytes() == (tmp_path / "deck.pptx").read_bytes()

    assert not Path(copy or "").exists()
    assert "has been changed since it was delivered" in "".join(logs.warnings)


# ---------------------------------------------------------------------- facts and rules


def told(tmp_path: Path, **facts: Any) -> Given:
    return given("deck", {"files": [{"uri": f"{tmp_path}/deck.pptx"}], **facts})


def test_kept_facts_are_where_the_manifest_says(tmp_path: Path, logs: Logs) -> None:
    (tmp_path / "kept.json").write_text(json.dumps(FACTS))

    assert kept_facts(told(tmp_path, facts={"uri": f"file://{tmp_path}/kept.json", "sha256": "0"})) == FACTS
    assert "has been changed since the deck was made" in "".join(logs.warnings)
    assert kept_facts(told(tmp_path, facts={"uri": None, "sha256": "0"})) is None
    assert "No facts are kept" in "".join(logs.warnings)
    with pytest.raises(InvalidArgumentError, match=r"^facts='.*none\.json': It cannot be read"):
        kept_facts(told(tmp_path, facts={"uri": f"file://{tmp_path}/none.json", "sha256": "0"}))


def test_kept_facts_lie_beside_the_deck_where_no_manifest_tells(tmp_path: Path) -> None:
    assert kept_facts(told(tmp_path)) is None
    (tmp_path / "deck.facts.json").write_text(json.dumps(FACTS))

    assert kept_facts(told(tmp_path)) == FACTS


@pytest.mark.parametrize("content", ['{"a": ', '{"a": NaN}', "[]", '{"rows": []}'])
def test_a_file_that_holds_no_facts_is_named(content: str, tmp_path: Path) -> None:
    (tmp_path / "facts.json").write_text(content)

    with pytest.raises(InvalidArgumentError, match=r"^facts='.*facts\.json': "):
        facts_of(f"{tmp_path}/facts.json")


@pytest.mark.parametrize("content", [b"must_sya: []", b"must_say: [", b"- 1", b"\xff\xfe\x00x"])
def test_a_file_that_holds_no_rules_is_named(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_bytes(content)

    with pytest.raises(InvalidArgumentError, match=r"^rules='.*rules\.yaml': "):
        rules_of(f"{tmp_path}/rules.yaml")


def test_a_file_of_rules_that_is_too_large_is_refused(tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_bytes(b"#" * ((1 << 20) + 1))

    with pytest.raises(InvalidArgumentError, match="more than 1 MiB"):
        rules_of(f"{tmp_path}/rules.yaml")
