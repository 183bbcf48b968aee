"""What archforge, a linter of slides, has to say about a file (extra ``archforge``): warnings alone."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterator

from airflow_provider_slides.decks.lines import one_line
from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.exceptions import InvalidArgumentError


def warnings_of(path: str | os.PathLike[str]) -> Iterator[Finding]:
    """
    Return its findings.

    It reads the whole file into memory, so only what :func:`reading.read_deck` has read before should be given to it.

    :param path: The deck.
    :raises InvalidArgumentError: when archforge is not installed.
    """
    try:
        from archforge.lint import lint
    except ImportError:
        fix = "archforge is not installed: pip install 'airflow-provider-slides[archforge]', or leave this rule out."
        raise InvalidArgumentError("rules.archforge", True, fix) from None
    try:
        # It prints what it has skipped.
        with contextlib.redirect_stderr(io.StringIO()):
            errors, warnings = lint(os.fspath(path))
    except Exception as e:
        yield _warning(0, "deck", "", f"archforge could not look at the deck ({type(e).__name__}).", "archforge")
        return
    for found in (*errors, *warnings):
        yield _warning(found.page, "slide", found.detail, one_line(found.message), f"archforge {found.code}")


def _warning(slide: int, place: str, text: str, message: str, rule: str) -> Finding:
    return Finding.of_rule(rule, slide, place, text, message, kind=Kind.WARNING)
