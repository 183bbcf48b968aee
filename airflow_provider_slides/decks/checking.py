"""The whole check of a deck: its figures, its rules, what can't be read, and what has changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airflow_provider_slides.decks.comparing import compare
from airflow_provider_slides.decks.deck import Deck, Unreadable
from airflow_provider_slides.decks.lines import one_line
from airflow_provider_slides.decks.report import Finding, Kind, Report
from airflow_provider_slides.decks.rules import DeckRules, broken
from airflow_provider_slides.exceptions import InvalidArgumentError, InvalidFileError


def check_deck(
    deck: Deck,
    facts: Any | None = None,
    rules: DeckRules | Mapping[str, Any] | str | None = None,
    compare_with: Deck | None = None,
    name: str = "deck.pptx",
    *,
    file: str | None = None,
    template: Deck | None = None,
) -> Report:
    """
    Check a deck.

    :param facts: What it should be about, as plain JSON; ``None`` when there are none, and only what it says itself
        is compared.
    :param rules: What it has to be besides, as :class:`~airflow_provider_slides.decks.rules.DeckRules` has it; its
        template is read.
    :param compare_with: An older deck, to tell what has changed since.
    :param name: The deck's file name, for the report.
    :param file: Path of the deck's file, which the rule ``archforge`` needs.
    :param template: The rules' template, where it has been read already.
    :raises InvalidArgumentError: when the rules are none, or their template can't be read.
    """
    from airflow_provider_slides.decks.verdicts import judge

    rules = DeckRules.of(rules)
    if template is None and rules.template:
        template = read_template(rules.template)
    verdicts = tuple(judge(deck, facts, rules.hints))
    shown = {finding.path for finding in verdicts if finding.kind in (Kind.SUPPORTED, Kind.DERIVED)}
    return Report(
        deck=one_line(name),
        slides=len(deck.slides),
        verdicts=verdicts,
        broken=(*broken(deck, rules, template=template, shown=shown), *_linted(rules, file)),
        unreadable=tuple(_unreadable(thing) for slide in deck.slides for thing in slide.unreadable),
        titles=tuple(slide.title for slide in deck.slides),
        comparison=compare(compare_with, deck) if compare_with else None,
    )


def read_template(path: str) -> Deck:
    """
    Return the deck whose looks another one has to have.

    :raises InvalidArgumentError: when there is none that can be read.
    """
    from airflow_provider_slides.decks.reading import read_deck

    try:
        with open(path, "rb") as file:
            return read_deck(file)
    except OSError as e:
        fix = f"The template can't be opened ({e.strerror}): write the path of a .pptx file."
        raise InvalidArgumentError("rules.template", path, fix) from e
    except InvalidFileError as e:
        fix = f"The template is no .pptx file that can be read: {one_line(str(e))}"
        raise InvalidArgumentError("rules.template", path, fix) from e


def _linted(rules: DeckRules, file: str | None) -> list[Finding]:
    if not rules.archforge:
        return []
    if file is None:
        raise InvalidArgumentError("rules.archforge", True, "archforge needs the deck's file, and there is none here.")
    from airflow_provider_slides.decks.rules.archforge import warnings_of

    return list(warnings_of(file))


def _unreadable(thing: Unreadable) -> Finding:
    message = "What it shows was not checked."
    return Finding(thing.slide, one_line(thing.what), one_line(thing.shape), Kind.UNREADABLE, None, "", message)
