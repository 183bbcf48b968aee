from __future__ import annotations

import pytest

from airflow_provider_slides.decks.wording.naming import folded, is_named, plain, stem, words_of


def texts(text: str) -> list[str]:
    return [word.text for word in words_of(text)]


def meanings(text: str) -> list[set[str]]:
    return [set(word.meanings) for word in words_of(text)]


@pytest.mark.parametrize(("text", "words"), [("ÀÉ", "ae"), ("Straße", "strasse"), ("Ab", "ab"), ("Й", "и")])
def test_texts_are_folded(text: str, words: str) -> None:
    assert folded(text) == words


def test_umlauts_are_one_both_ways() -> None:
    assert plain("Umsätze") == plain("UMSAETZE") == "umsatze"


@pytest.mark.parametrize(("one", "other"), [("order", "orders"), ("Filiale", "Filialen"), ("Märkte", "Maerkte")])
def test_singular_and_plural_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_short_words_keep_their_ending() -> None:
    assert stem("gas") == "gas"
    assert stem("sales") == "sale"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("return_rate", ["return", "rate"]),
        ("returnRate", ["return", "Rate"]),
        ("Retourenquote", ["Retouren", "quote"]),
        ("Lagerbestand", ["Lagerbestand"]),
        ("Zorbelquote", ["Zorbel", "quote"]),
        ("Kundenbestellungen", ["Kunden", "bestellungen"]),
        ("l'écart d'EMEA", ["l", "écart", "d", "EMEA"]),
        ("x" * 200, ["x" * 200]),
    ],
)
def test_texts_are_taken_apart(text: str, words: list[str]) -> None:
    assert texts(text) == words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("chiffre d'affaires", [{"revenue"}]),
        ("staff costs", [{"payroll"}, {"cost"}]),
        ("net promoter score", [{"nps"}]),
        ("CA", [{"revenue"}]),
        ("ca", [set()]),
        ("attrition", [{"attrition", "churn"}]),
        ("Xyzzy", [set()]),
    ],
)
def test_words_mean_what_the_lexicon_tells(text: str, told: list[set[str]]) -> None:
    assert meanings(text) == told


def test_words_tell_where_they_stand() -> None:
    first, second = words_of("  Umsatz in")

    assert (first.start, first.end, second.start) == (2, 8, 9)


def test_words_are_alike_by_stem_or_meaning() -> None:
    umsatz, sales, revenue_like, nova = words_of("Umsatz sales recettes Nova")

    assert umsatz.is_like(sales)
    assert sales.is_like(revenue_like)
    assert not umsatz.is_like(nova)
    assert not set(umsatz.keys).isdisjoint(sales.keys)
    assert set(umsatz.keys).isdisjoint(nova.keys)


@pytest.mark.parametrize(
    ("name", "text", "gap", "end"),
    [
        ("new customers", "new customers", 0, 2),
        ("new customers", "customers new", 0, 0),
        ("new customers", "customers new", 2, 2),
        ("new orders", "orders by the new customers", 2, 4),
        ("new orders", "orders big red green new", 2, 0),
        ("new orders", "new", 2, 0),
        ("new orders", "Nova new orders", 2, 0),
    ],
)
def test_a_name_begins_at_a_word(name: str, text: str, gap: int, end: int) -> None:
    assert is_named(words_of(name), words_of(text), 0, gap=gap) == end
