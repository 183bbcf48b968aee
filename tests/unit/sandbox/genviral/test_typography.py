from __future__ import annotations

import pytest

from airflow_provider_slides.sandbox.genviral.pictures import typography
from airflow_provider_slides.sandbox.genviral.pictures.typography import balanced, font_for, wrapped


@pytest.mark.parametrize(
    "text", ["Discipline beats motivation every day", "Donaudampfschifffahrtsgesellschaft", "w " * 60, "a\nb c"]
)
@pytest.mark.parametrize("width", [120, 300, 700])
def test_no_line_is_wider_than_allowed_and_no_letter_is_lost(text: str, width: float) -> None:
    font, _, _ = font_for(text, 48)

    lines = wrapped(text, font, width)

    assert all(font.getlength(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_lines_break_where_they_must_and_where_they_are_told_to() -> None:
    font, _, _ = font_for("a", 48)

    assert wrapped("one two\nthree", font, 10_000) == ["one two", "three"]
    assert len(wrapped("one two three", font, font.getlength("one two") + 1)) == 2


def test_balanced_lines_leave_no_word_alone() -> None:
    text = "Rest is part of the work"
    font, _, _ = font_for(text, 48)
    width = font.getlength("Rest is part of the") + 1

    lines = wrapped(text, font, width)

    assert lines == ["Rest is part of the", "work"]
    assert balanced(lines, text, font, width) == ["Rest is part", "of the work"]


def test_balancing_breaks_no_word() -> None:
    text = "Consistency got easier"
    font, _, _ = font_for(text, 48)
    width = font.getlength("Consistency got") + 1

    assert balanced(wrapped(text, font, width), text, font, width) == ["Consistency", "got easier"]


def test_plain_text_needs_no_font_of_the_system() -> None:
    font, text, bold = font_for("Plain text, 100 %!", 48)

    assert (font.getname()[0], text, bold) == ("Aileron", "Plain text, 100 %!", False)


def test_where_no_font_has_the_letters_accents_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typography, "SYSTEM_FONTS", ("no such font.ttf",))

    font, text, bold = font_for("Über Café", 48)

    assert (font.getname()[0], text, bold) == ("Aileron", "Uber Cafe", False)


def test_a_font_of_the_system_writes_what_pillows_own_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    real = typography.own_font(48)
    monkeypatch.setattr(typography, "system_font", lambda name, size: real)
    monkeypatch.setattr(typography, "own_font", lambda size: None)

    # Both lack letters of the Greek word, but without its accents ours lacks fewer.
    monkeypatch.setattr(typography, "missing", lambda font, text: sum(letter > "~" for letter in text) * 2)
    assert font_for("Über Ω", 48) == (None, "Uber Ω", False)
    # With all letters there, none is changed.
    monkeypatch.setattr(typography, "missing", lambda font, text: 0 if font is real else 5)
    assert font_for("Über", 48) == (real, "Über", True)
