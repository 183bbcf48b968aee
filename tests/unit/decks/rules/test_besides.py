from __future__ import annotations

import pytest

from airflow_provider_slides.decks.deck import Place
from airflow_provider_slides.decks.rules.besides import links_elsewhere, without_alt_text, wrong_notes
from tests.unit.decks.making import a_deck, a_shape, a_slide, a_text, drawn


@pytest.mark.parametrize("alt", ["", "  ", "image1.png", "C:\\logo.JPG"])
def test_a_picture_without_words_is_told(alt: str) -> None:
    (finding,) = without_alt_text(drawn(a_shape(kind="picture", text="", alt=alt)))

    assert (finding.slide, finding.rule) == (1, "alt_text")


def test_what_has_words_or_needs_none_is_not() -> None:
    shapes = (
        a_shape(kind="chart", text="", alt="Revenue by region, EMEA first"),
        a_shape(kind="picture", text="", is_decorative=True),
        a_shape(kind="text"),
        a_shape(kind="line", text=""),
    )

    assert not list(without_alt_text(drawn(*shapes)))


def test_notes_are_asked_of_every_slide_or_of_none() -> None:
    notes = a_text(1, Place.NOTES, "Say hello")
    deck = a_deck(a_slide(1, "A", texts=(notes,)), a_slide(2, "B"), a_slide(3, "C", is_hidden=True))

    assert [one.slide for one in wrong_notes(deck, "every")] == [2]
    assert [(one.slide, one.text) for one in wrong_notes(deck, "none")] == [(1, "Say hello")]


@pytest.mark.parametrize(
    "link",
    [
        "https://acme.com/a?b#c",
        "http://WWW.Acme.com.",
        "https:\\\\acme.com",
        "mailto:jo@acme.com",
        "mailto:jo@mail.acme.com?subject=x",
        "slide3.xml",
        "../slides/slide12.xml",
        "#_ftn1",
        "ppaction://hlinkshowjump?jump=nextslide",
        "",
    ],
)
def test_links_to_allowed_hosts_and_within_are_fine(link: str) -> None:
    assert not list(links_elsewhere(a_deck(a_slide(1, "A", links=(link,))), ["acme.com"]))


@pytest.mark.parametrize(
    "link",
    [
        "https://evil.com/acme.com",
        "https://acme.com.evil.com",
        "https://acme.com@evil.com",
        "https://evilacme.com",
        "https:\\\\evil.com",
        "//evil.com",
        "mailto:jo@evil.com",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "\\\\server\\share",
        "notes.docx",
        "http://[",
    ],
)
def test_links_elsewhere_are_told(link: str) -> None:
    (finding,) = links_elsewhere(a_deck(a_slide(1, "A", links=(link, link))), ["acme.com"])

    assert (finding.rule, finding.expected) == ("links", "acme.com")


def test_no_host_may_be_allowed() -> None:
    (finding,) = links_elsewhere(a_deck(a_slide(1, "A", links=("https://acme.com",))), [])

    assert finding.expected == "none"
