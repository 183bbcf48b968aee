"""Decks and data by hand, for what is claimed on them."""

from __future__ import annotations

from airflow_provider_slides.decks.claims import Claim, claims_of
from airflow_provider_slides.decks.claims.context import Context
from airflow_provider_slides.decks.deck import Chart, Deck, Place, Slide, Text
from airflow_provider_slides.decks.facts import Facts
from airflow_provider_slides.decks.wording.vocabulary import Vocabulary

FACTS = {
    "week": "2026-W47",
    "regions": [
        {"region": name, "revenue_eur": 1_000_000 + place, "orders": 40 + place, "returns": place, "energy_mwh": place}
        for place, name in enumerate(("EMEA", "Americas", "Iberia"))
    ],
}
VOCABULARY = Vocabulary.of(Facts.of(FACTS))


def a_text(text: str, place: Place = Place.BODY, shape: int = 2, **about: object) -> Text:
    return Text(1, place, text, f"Box {shape}", shape, **about)  # type: ignore[arg-type]


def a_context(*texts: Text, title: str = "", language: str = "en", **about: object) -> Context:
    titles = (a_text(title, Place.TITLE, 1),) if title else ()
    return Context(Slide(1, (*titles, *texts)), VOCABULARY.names_in, language, **about)  # type: ignore[arg-type]


def claims(*texts: str | Text, title: str = "", charts: tuple[Chart, ...] = (), number: int = 1) -> list[Claim]:
    """All claims of one slide; strings are paragraphs, each in a box of its own."""
    own = [text if isinstance(text, Text) else a_text(text, shape=at) for at, text in enumerate(texts, 10)]
    titles = (a_text(title, Place.TITLE, 1),) if title else ()
    return claims_of(Deck((Slide(number, (*titles, *own), charts),)), VOCABULARY)


def of(claim: Claim) -> list[str]:
    return [label.text for label in claim.about.entities]


def measured(claim: Claim) -> list[str]:
    return [" ".join(measure) for measure in claim.about.measures]
