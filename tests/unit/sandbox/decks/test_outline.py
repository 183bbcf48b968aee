from __future__ import annotations

import pytest

from airflow_provider_slides.sandbox.decks.outline import USUAL_SLIDES, read, slides_in

KPI = """Create a ten-slide weekly KPI review for the leadership team, week 2026-W47.

## Revenue
- Total revenue was **EUR 3.74M**, up 4.2% on last week.
- EMEA grew, see [the report](https://example.com).

**Orders**
The order value is EUR 92. Nothing else changed.

Open questions:
1. Who owns churn?

| Region | Revenue | Churn |
|---|---:|---|
| EMEA | 1,240,000 | 1.1% |
| APAC | 690,000 | 0.9% |
"""


@pytest.mark.parametrize(
    ("prompt", "slides"),
    [
        ("Create a ten-slide deck", 10),
        ("A deck of 12 slides on tea", 12),
        ("Five slides about tea", 5),
        ("a 15-page deck", 15),
        ("1 slide", 3),
        ("two slides", 3),
        ("100 slides", 30),
        ("Tea in 2026", USUAL_SLIDES),
        ("antennae slides", USUAL_SLIDES),
        ("", USUAL_SLIDES),
    ],
)
def test_the_number_of_slides_is_taken_from_the_prompt(prompt: str, slides: int) -> None:
    assert slides_in(prompt) == slides


@pytest.mark.parametrize(
    ("prompt", "title"),
    [
        ("Create an executive summary slide for Q3 revenue growth drivers", "Q3 revenue growth drivers"),
        ("Create a ten-slide deck for the board about customer churn, with a formal tone.", "Customer churn"),
        ("A deck about renewable energy in 16 slides", "Renewable energy"),
        ("five slides on tea", "Tea"),
        ('Please prepare a presentation titled "Platform costs" for engineers.', "Platform costs"),
        ("title: Our year\n\nCreate ten slides.", "Our year"),
        ("# Our year\n\n## Sales\nGood.", "Our year"),
        ("Sales went well this year. Costs did not.", "Sales went well this year"),
        ("## Sales\n- good", "Sales"),
        ("", "Untitled deck"),
        ("\x00\x0b\ud800", "Untitled deck"),
        ("tea " * 100, "Tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea…"),
    ],
)
def test_the_title_is_what_the_prompt_is_about(prompt: str, title: str) -> None:
    assert read(prompt, 0).title == title


def test_headings_bullets_and_sentences_become_sections() -> None:
    outline = read(KPI, 0)

    assert outline.title == "Weekly KPI review"
    assert {section.heading: section.points for section in outline.sections} == {
        "Revenue": ("Total revenue was EUR 3.74M, up 4.2% on last week.", "EMEA grew, see the report."),
        "Orders": ("The order value is EUR 92.", "Nothing else changed."),
        "Open questions": ("Who owns churn?",),
    }


def test_a_markdown_table_is_the_table_and_the_chart() -> None:
    outline = read(KPI, 0)

    assert outline.table.header == ("Region", "Revenue", "Churn")
    assert outline.table.rows == (("EMEA", "1,240,000", "1.1%"), ("APAC", "690,000", "0.9%"))
    assert outline.series.title == "Revenue by Region"
    assert outline.series.labels == ("EMEA", "APAC")
    assert outline.series.values == (1_240_000, 690_000)
    assert not outline.series.invented


def test_what_a_prompt_lacks_is_made_up_from_the_seed_and_marked() -> None:
    outline = read("Five slides about tea", 0)

    assert outline.series.invented
    assert len(outline.sections) >= 4
    assert all(section.points for section in outline.sections)
    assert outline == read("Five slides about tea", 0)
    assert outline != read("Five slides about tea", 1)


def test_corrections_are_obeyed_and_not_shown() -> None:
    outline = read(f"{KPI}\n## Corrections\nThe last deck was wrong.\nSlide 2: write 1.1% instead of 11%.\n", seed=0)

    assert [section.heading for section in outline.sections] == [section.heading for section in read(KPI, 0).sections]
