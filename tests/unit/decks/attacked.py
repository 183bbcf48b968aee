from pathlib import Path

from airflow_provider_slides.decks.reading import read_deck
from airflow_provider_slides.exceptions import InvalidFileError


def verdict_of(path: Path) -> str:
    try:
        deck = read_deck(path)
    except InvalidFileError as e:
        return str(e)
    return f"{len(deck.slides)} slides, {sum(len(s.shapes) for s in deck.slides)} shapes, {sum(len(s.texts) for s in deck.slides)} texts, {set(u.what for s in deck.slides for u in s.unreadable)}"
