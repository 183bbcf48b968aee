from __future__ import annotations

from airflow_provider_slides.decks.report import VERDICTS
from airflow_provider_slides.decks.reporting.style import STYLE


def test_it_fetches_nothing_and_ends_nothing() -> None:
    assert not [word for word in ("url(", "@import", "http", "<", "src") if word in STYLE]


def test_each_verdict_has_a_colour_in_the_bar() -> None:
    for kind in VERDICTS:
        assert f"rect.{kind} " in STYLE
        assert f"--{kind}: #" in STYLE


def test_it_knows_the_dark_and_paper() -> None:
    assert "@media (prefers-color-scheme: dark)" in STYLE
    assert "@media print" in STYLE
