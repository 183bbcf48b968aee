"""Which part of what stands on a slide is wrong, so that it can be shown in its place."""

from __future__ import annotations

import math

from airflow_provider_slides.decks.figures.numbers import Number, numbers_in
from airflow_provider_slides.decks.report import Finding
from airflow_provider_slides.decks.rules.slide_language import LANGUAGES

#: What stands further on is no part of a report.
_LONGEST = 5000


def parts(finding: Finding) -> tuple[str, str, str]:
    """
    Return what stands before the part that a finding is about, that part, and what stands after it.

    It is the finding's text within its context, or the figure within its text; where neither is known, all of its text.
    """
    text = " ".join(finding.text[:_LONGEST].split())
    context = " ".join(finding.context[:_LONGEST].split())
    at = context.casefold().find(text.casefold())
    if text and at >= 0 and len(context.casefold()) == len(context):
        return context[:at], context[at : at + len(text)], context[at + len(text) :]
    if number := _figure(text, finding.value):
        return text[: number.start], text[number.start : number.end], text[number.end :]
    return "", text, ""


def _figure(text: str, value: float | None) -> Number | None:
    """The one number of that value in a text, in any of the languages; a word may be its sign."""
    if value is None:
        return None
    for language in LANGUAGES:
        numbers = numbers_in(text, language)
        found = [number for number in numbers if math.isclose(abs(number.value), abs(value), rel_tol=1e-9)]
        if len(found) == 1:
            return found[0]
    return None
