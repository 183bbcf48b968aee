"""What goes with the slides: notes, alternative texts, and where links lead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from airflow_provider_slides.decks.deck import Deck
from airflow_provider_slides.decks.lines import listed, quoted
from airflow_provider_slides.decks.places import place_of_shape
from airflow_provider_slides.decks.report import Finding

_TOLD_BY_PICTURE = ("picture", "chart", "SmartArt")
#: What programs write there by themselves.
_FILE_NAME = re.compile(r"(?i)\S+\.(?:png|jpe?g|gif|svg|emf|wmf|bmp|tiff?|webp)")
#: Links from one slide to another, as the file has them, and what shows an action and leads nowhere.
_WITHIN = re.compile(r"(?i)#|(?:\.\./)*(?:slides/)?slide\d+\.xml$|ppaction:|$")


def without_alt_text(deck: Deck) -> Iterator[Finding]:
    """Tell which pictures and charts say nothing to those who can't see them."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.kind in _TOLD_BY_PICTURE and not shape.is_decorative and not _tells(shape.alt):
                message = "It has no alternative text, and is not marked as decorative."
                yield Finding.of_rule("alt_text", slide.number, place_of_shape(shape), shape.alt, message)


def _tells(alt: str) -> bool:
    return bool(alt.strip()) and not _FILE_NAME.fullmatch(alt.strip())


def wrong_notes(deck: Deck, wanted: str) -> Iterator[Finding]:
    """
    Tell which slides lack notes, or have some.

    :param wanted: ``every``: each slide that is shown has some; or ``none``: none has, hidden or not.
    """
    for slide in deck.slides:
        notes = slide.notes.strip()
        if wanted == "every" and not notes and not slide.is_hidden:
            yield Finding.of_rule("notes", slide.number, "notes", "", "It has no notes, and every slide should.")
        elif wanted == "none" and notes:
            yield Finding.of_rule("notes", slide.number, "notes", notes, "It has notes, and no slide should.")


def links_elsewhere(deck: Deck, hosts: Sequence[str]) -> Iterator[Finding]:
    """
    Tell which links lead to other hosts than these, or into something that is no site and no mail.

    :param hosts: Allowed ones, with what is below them: ``acme.com`` allows ``www.acme.com``, too.
    """
    allowed = listed(hosts) if hosts else "none"
    for slide in deck.slides:
        for link in dict.fromkeys(slide.links):
            if not _WITHIN.match(link) and not _leads_to(link, hosts):
                message = f"The link {quoted(link)} leads to a host that is not allowed; allowed are: {allowed}."
                yield Finding.of_rule("links", slide.number, "link", link, message, expected=allowed)


def _leads_to(link: str, hosts: Sequence[str]) -> bool:
    try:
        # As a browser reads it.
        parts = urlsplit(link.strip().replace("\\", "/"))
        host = parts.path.rpartition("@")[2] if parts.scheme == "mailto" else parts.hostname or ""
    except ValueError:
        return False
    host = host.casefold().rstrip(".")
    return parts.scheme in ("http", "https", "mailto") and any(
        host == allowed.casefold() or host.endswith(f".{allowed.casefold()}") for allowed in hosts
    )
