"""What the slides of a deck claim, in reading order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from airflow_provider_slides.decks.claims.cards import LONGEST
from airflow_provider_slides.decks.claims.cells import claims_of_cell, claims_of_chart
from airflow_provider_slides.decks.claims.claim import Claim
from airflow_provider_slides.decks.claims.context import Context
from airflow_provider_slides.decks.claims.sentences import claims_of_paragraph
from airflow_provider_slides.decks.deck import Deck, Place, Text
from airflow_provider_slides.decks.figures.pieces import LONGEST as LONGEST_PIECE
from airflow_provider_slides.decks.figures.pieces import pieces_of
from airflow_provider_slides.decks.wording.language import language_of
from airflow_provider_slides.decks.wording.vocabulary import Vocabulary

#: What is no statement of its own, but a name that others refer to, or what people say of the deck.
_NO_CLAIMS = frozenset(
    (
        Place.CATEGORY,
        Place.SERIES,
        Place.AXIS_TITLE,
        Place.POINT,
        Place.DATA_LABEL,
        Place.SLIDE_NUMBER,
        Place.DATE,
        Place.COMMENT,
    )
)
#: A name that may have a number in it: "Atlas 500", "Pier 12 Holding".
_TITLED = re.compile(r"(?<!\S)[A-Z][^\W\d]{2,} \d{1,4}(?:(?: [A-Z][^\W\d]+)(?=,|$)|(?: [A-Z][^\W\d]+)?(?=\s+[·|–-]))")
#: On more slides than this, a text belongs to none of them.
_REPEATED = 2
#: No deck is about so many names with numbers in them: each is looked for in each text.
_MOST_TITLED = 50
#: The headings of a list: its first line, and so many of the lines above one.
_MOST_ABOVE = 40


def claims_of(deck: Deck, vocabulary: Vocabulary, names: Iterable[str] = ()) -> list[Claim]:
    """
    Return all that a deck claims, in reading order.

    :param vocabulary: The names of the data.
    :param names: Texts whose digits are no figures, such as a company's name. Default: none.
    """
    language = language_of(text.text for slide in deck.slides for text in slide.texts)
    hidden = [*filter(_is_name_with_digits, names), *_titled_names(deck)]
    repeated = _repeated(deck)
    titles = frozenset(slide.title.strip() for slide in deck.slides)
    contexts = (Context(slide, vocabulary.names_in, language, hidden, repeated, titles) for slide in deck.slides)
    return [claim for context in contexts for claim in _of_slide(context)]


def _is_name_with_digits(name: str) -> bool:
    return len(name) < LONGEST and any(map(str.isdigit, name)) and re.search(r"[^\W\d_]", name) is not None


def _titled_names(deck: Deck) -> list[str]:
    """Names with a number that stand at the head of several slides."""
    found = Counter(
        name
        for slide in deck.slides
        for name in dict.fromkeys(name for text in slide.texts for name in _TITLED.findall(text.text))
    )
    return [name for name, times in found.most_common(_MOST_TITLED) if times > 1]


def _repeated(deck: Deck) -> frozenset[str]:
    times = Counter(text for slide in deck.slides for text in {text.text for text in slide.texts})
    return frozenset(text for text, slides in times.items() if slides > _REPEATED)


def _of_slide(context: Context) -> Iterator[Claim]:
    above: list[Text] = []
    for text in (text for text in context.slide.texts if text.place not in _NO_CLAIMS):
        if text.place is Place.TABLE:
            yield from chain.from_iterable(claims_of_cell(piece, context) for piece in _pieces(text))
            continue
        if above and (above[-1].shape_id, above[-1].place) != (text.shape_id, text.place):
            above = []
        for piece in _pieces(text):
            yield from claims_of_paragraph(piece, above, context)
        # Of a long list, the first line and the nearest ones.
        above = [*above[:1], *above[1:][-_MOST_ABOVE:], text]
    for chart in context.slide.charts:
        yield from claims_of_chart(chart, context)


def _pieces(text: Text) -> Iterator[Text]:
    """What of a text is read at once: mostly all of it."""
    if max(len(text.text), len(text.row), len(text.column)) <= LONGEST_PIECE:
        yield text
        return
    row, column = text.row[:LONGEST_PIECE], text.column[:LONGEST_PIECE]
    for start, end in pieces_of(text.text):
        yield replace(text, text=text.text[start:end], row=row, column=column)
