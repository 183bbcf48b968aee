from __future__ import annotations

import pytest

from airflow_provider_slides.decks.wording.cues import cues_in, direction_at, has, rank_in


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("in total 5", "total"),
        ("insgesamt 5", "total"),
        ("31% of all orders", "share"),
        ("ein Anteil von 31 %", "share"),
        ("im Schnitt 5", "average"),
        ("en moyenne 5", "average"),
        ("5 je Bestellung", "per"),
        ("5 more than APAC", "difference"),
        ("compared with 5", "versus"),
        ("Retourenquote", "rate"),
        ("missed its target", "target"),
        ("von 5 bis 7", "range"),
        ("nearly 5", "rounded"),
    ],
)
def test_words_tell_how_a_figure_is_made(text: str, cue: str) -> None:
    assert cue in cues_in(text)
    assert has(cue, text)
    assert cue not in cues_in("Umsatz")


def test_a_cue_is_a_whole_word() -> None:
    assert not has("per", "perhaps")
    assert not has("total", "subtotal")


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Orders rose by {}", 1),
        ("Orders fell by {}", -1),
        ("Orders were {}", 0),
        ("Der Umsatz stieg um {}", 1),
        ("Der Umsatz sank um {}", -1),
        ("Der Umsatz nahm um {} zu", 1),
        ("Der Umsatz nahm um {} ab", -1),
        ("Der Umsatz nahm {}", 0),
        ("Le chiffre a augmenté de {}", 1),
        ("Les retours ont reculé de {}", -1),
        ("Le magasin le plus grand fait {}", 0),
        ("{} de plus que l'an dernier", 1),
        ("Orders rose 3, returns fell {}", -1),
        ("Orders rose {} while returns fell", 1),
        ("Orders rose by now {} fell", 1),
        ("Le produit le plus vendu: {}", 0),
    ],
)
def test_a_figure_goes_the_way_of_the_nearest_word(text: str, direction: int) -> None:
    at = text.index("{}")

    assert direction_at(text.format("5"), at) == direction


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("EMEA is the largest region", 1),
        ("the second largest region", 2),
        ("EMEA has the lowest margin", -1),
        ("the second lowest margin", -2),
        ("die zweitgrößte Filiale", 2),
        ("die kleinste Filiale", -1),
        ("Platz 3", 3),
        ("le plus grand magasin", 1),
        ("le magasin le plus petit", -1),
        ("No region has higher revenue than EMEA", 1),
        ("Kein Markt hat weniger Umsatz als Süd", -1),
    ],
)
def test_a_text_gives_a_place(text: str, rank: int) -> None:
    found = rank_in(text)

    assert found is not None
    assert found[0] == rank


@pytest.mark.parametrize("text", ["EMEA grew", "the largest and the smallest region"])
def test_no_place_or_several_are_none(text: str) -> None:
    assert rank_in(text) is None


def test_two_words_of_one_saying_stand_near_each_other() -> None:
    assert direction_at("nahm " + "x " * 100 + "zu", 0) == 1
    assert direction_at("nahm " + "x " * 200 + "zu", 0) == 0
