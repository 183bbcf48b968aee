"""Whether a deck looks as its template does: colours, fonts and layouts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from airflow_provider_slides.decks.deck import Deck, Theme
from airflow_provider_slides.decks.lines import listed, one_line, quoted
from airflow_provider_slides.decks.places import place_of_shape
from airflow_provider_slides.decks.report import Finding
from airflow_provider_slides.decks.rules.layout import is_by_template


def not_as_template(deck: Deck, template: Deck) -> Iterator[Finding]:
    """Tell in what the deck's theme is another one than the template's, and which layouts that does not have."""
    yield from different(deck.theme, template.theme)
    known = {layout.casefold() for layout in template.theme.layouts}
    for slide in deck.slides:
        if slide.layout and slide.layout.casefold() not in known:
            message = f"It uses the layout {quoted(slide.layout)}, which the template does not have."
            yield Finding.of_rule("template", slide.number, "layout", slide.layout, message)


def different(theme: Theme, wanted: Theme) -> Iterator[Finding]:
    """Tell in what a theme is another one: its name does not count, as a copy has one of its own."""
    colours, wanted_colours = _upper(theme.colours), _upper(wanted.colours)
    others = sorted(name for name, colour in wanted_colours.items() if colours.get(name) != colour)
    if others:
        has = listed([f"{one_line(name, 20)} {_colour(colours, name)}" for name in others])
        should = listed([f"{one_line(name, 20)} {_colour(wanted_colours, name)}" for name in others])
        message = f"The theme's colours are not the template's: {has}, and should be {should}."
        yield Finding.of_rule("template", 0, "theme colours", has, message, expected=should)
    for what, font, wanted_font in (
        ("heading font", theme.heading_font, wanted.heading_font),
        ("body font", theme.body_font, wanted.body_font),
    ):
        if wanted_font and font.casefold() != wanted_font.casefold():
            message = f"The theme's {what} is {quoted(font)}, and the template's is {quoted(wanted_font)}."
            yield Finding.of_rule("template", 0, f"theme {what}", font, message, expected=one_line(wanted_font))


def _upper(colours: dict[str, str]) -> dict[str, str]:
    return {name: colour.upper() for name, colour in colours.items()}


def _colour(colours: dict[str, str], name: str) -> str:
    return f"#{one_line(colours[name], 10)}" if name in colours else "none"


def other_fonts(deck: Deck, allowed: Sequence[str]) -> Iterator[Finding]:
    """
    Tell which text is in a font that is not allowed.

    :param allowed: Their names, whatever the case.
    """
    names = {name.casefold() for name in allowed}
    for slide in deck.slides:
        for shape in slide.shapes:
            others = [font for font in shape.fonts if font.casefold() not in names]
            if shape.text.strip() and others and not is_by_template(shape):
                fonts = listed([quoted(font, 40) for font in dict.fromkeys(others)])
                message = f"It is in the font {fonts}; allowed are {listed(allowed)}."
                expected = listed(allowed)
                yield Finding.of_rule(
                    "fonts", slide.number, place_of_shape(shape), shape.text, message, expected=expected
                )
