"""What a name tells of what its author expects."""

from __future__ import annotations

import pytest

from airflow_provider_slides.storage.names import is_too_long, oddities, other_kind, safe_name

PICTURES = (".png", ".jpg", ".jpeg", ".webp")


@pytest.mark.parametrize(
    ("name", "suffixes", "other"),
    [
        ("deck.pdf", [".pptx"], ".pdf"),
        ("Deck.PDF", [".pptx"], ".pdf"),
        ("deck.ppt", [".pptx"], ".ppt"),
        ("deck.png", [".pptx"], ".png"),
        ("deck.pptx", [".pptx"], None),
        ("deck.PPTX", [".pptx"], None),
        ("2026.01", [".pptx"], None),
        ("deck.v2", [".pptx"], None),
        ("deck", [".pptx"], None),
        ("slides.pptx", PICTURES, ".pptx"),
        ("slides.webp", PICTURES, None),
    ],
)
def test_a_name_may_be_another_kind_of_files(name: str, suffixes: list[str], other: str | None) -> None:
    assert other_kind(name, suffixes) == other


@pytest.mark.parametrize(
    ("folders", "name", "suffix", "told"),
    [
        (["", "decks"], "q3.pptx", ".pptx", []),
        (["", "decks"], "Q3.PPTX", ".pptx", []),
        (["", "Acme & Sons"], "Q3 deck.pptx", ".pptx", []),
        (
            ["", "decks"],
            "q3",
            ".pptx",
            ["'q3' will be the name of a file, without .pptx: end a directory"],
        ),
        (["", "decks"], "2026.01", ".pptx", ["'2026.01' will be the name of a file, without .pptx"]),
        (["", "decks"], "q3", "", []),
        (["", "Acme "], " EMEA.pptx", ".pptx", ["'Acme ' begins or ends with a blank", "' EMEA.pptx' begins or ends"]),
    ],
)
def test_what_may_not_be_meant(folders: list[str], name: str, suffix: str, told: list[str]) -> None:
    found = [*oddities(folders, name, suffix)]

    assert len(found) == len(told)
    for said, expected in zip(found, told, strict=True):
        assert said.startswith(expected)


def test_a_name_is_too_long_for_a_disk_before_it_is_for_a_store() -> None:
    assert is_too_long("/x/" + "ä" * 128, is_local=True)
    assert not is_too_long("x/" + "ä" * 128, is_local=False)
    assert is_too_long("x/" * 512 + "y", is_local=False)


def test_a_safe_name_is_one_segment() -> None:
    assert safe_name("Acme / EMEA") == "Acme-EMEA"
