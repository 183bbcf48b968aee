from __future__ import annotations

import pytest

from tests.unit.decks.claims.making import claims, measured, of


@pytest.mark.parametrize(
    ("text", "entity", "measure", "rank"),
    [
        ("EMEA has the highest revenue", "EMEA", "revenu", 1),
        ("Iberia has the lowest revenue", "Iberia", "revenu", -1),
        ("Iberia has the second largest revenue", "Iberia", "revenu", 2),
        ("EMEA hat den höchsten Umsatz", "EMEA", "revenu", 1),
        ("EMEA affiche le plus grand chiffre d'affaires", "EMEA", "revenu", 1),
    ],
)
def test_a_sentence_may_give_a_place(text: str, entity: str, measure: str, rank: int) -> None:
    (claim,) = claims(text)

    assert (of(claim), measured(claim), claim.rank, claim.raw) == ([entity], [measure], rank, text)
    assert claim.readings[0].value == abs(rank)


@pytest.mark.parametrize(
    "text",
    [
        "EMEA has the highest revenue since 2010",
        "EMEA has not the highest revenue",
        "EMEA with Iberia has the highest revenue",
        "Nobody has the highest revenue",
        "EMEA is the best",
        "EMEA has revenue",
    ],
)
def test_other_sentences_give_none(text: str) -> None:
    assert [claim for claim in claims(text) if claim.rank] == []


def test_what_is_measured_may_stand_around_it() -> None:
    (claim,) = claims("EMEA is the largest region", title="Revenue")

    assert (measured(claim), claim.about.is_own_measure) == (["revenu"], False)


def test_each_clause_may_give_one_beside_its_figures() -> None:
    found = claims("EMEA has the highest revenue with €1.2M, Iberia has the lowest revenue")

    assert [claim.rank for claim in found] == [0, 1, -1]
