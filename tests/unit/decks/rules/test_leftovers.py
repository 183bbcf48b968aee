from __future__ import annotations

import pytest

from airflow_provider_slides.decks.rules.leftovers import leftover


@pytest.mark.parametrize(
    "text",
    [
        "Lorem ipsum dolor sit amet",
        "Hier steht Blindtext",
        "Your text here",
        "Votre texte ici",
        "Revenue in {{ region }}",
        "{% if x %}",
        "Total: ${total}",
        "[INSERT CHART]",
        "[Insert figure here]",
        "[Company Name]",
        "[Firmenname]",
        "[Zahl einfügen]",
        "[À COMPLÉTER]",
        "[Insérer le titre]",
        "<insert name>",
        "Click to add title",
        "Titel durch Klicken hinzufügen",
        "Cliquez pour ajouter un titre",
        "As an AI language model, I cannot tell",
        "As an AI, I don't have access to your data",
        "Sorry, as an AI I cannot",
        "Als KI-Sprachmodell kann ich",
        "Als KI kann ich das nicht",
        "En tant qu'IA, je ne peux pas",
        "Sure! Here is your slide",
        "Owner: TBD",
        "Growth XX%",
        "Growth of xx.x % and €XM",
        "XXX",
        "TODO: add the chart",
        "Noch offen",
        "wird noch ergänzt",
        "À compléter",
        "#REF!",
        "#DIV/0!",
        "nan%",
        "$NaN",
        "undefined",
    ],
)
def test_what_was_left_is_found(text: str) -> None:
    assert leftover(text)


@pytest.mark.parametrize(
    "text",
    [
        "Revenue rose 11.1% to €1.35M",
        "As an AI company we ship models",
        "Positioned as an AI-first vendor",
        "We see ourselves as an AI leader",
        "Sizes M, XL and XXL sell best",
        "Todo el equipo",
        "To do: nothing",
        "Umsatz (in Mio. €) [1]",
        "See [2] and [Miller 2024]",
        "Coupon {20%}",
        "Nan Goldin exhibition",
        "Risks: none",
        "Als KI-Unternehmen wachsen wir",
        "Die Marge ist noch offen für Verbesserungen",
        "Les objectifs à définir en comité",
        "Click rates rose",
        "Why? Because",
        "A template for textiles",
        "AI: [beta]",
    ],
)
def test_what_a_deck_may_say_is_none(text: str) -> None:
    assert leftover(text) is None


def test_its_very_words_are_told() -> None:
    assert leftover("Ask\n{{ owner }} today") == ("a template's field that was not filled in", "{{ owner }}")


@pytest.mark.parametrize("text", ["[" * 50_000, "as a large " * 10_000, "{{" + "{" * 50_000, "<insert " * 10_000])
def test_a_long_text_takes_no_longer_than_its_length(text: str) -> None:
    # What takes time that grows with the square would not come to an end here.
    assert leftover(text * 5 + " TBD")
