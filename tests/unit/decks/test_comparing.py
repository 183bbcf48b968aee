from __future__ import annotations

import json

from airflow_provider_slides.decks.comparing import ChangedNumber, ChangedText, ComparedSlide, compare
from airflow_provider_slides.decks.deck import Place
from tests.unit.decks.making import a_chart, a_deck, a_slide, a_text, said


def test_a_deck_is_the_same_as_itself() -> None:
    deck = a_deck(a_slide(1, "Revenue", "EMEA made 1.2M", cells={("EMEA", "Revenue"): "1.2M"}), a_slide(2, "Outlook"))

    assert compare(deck, deck).is_same


def test_slides_that_are_new_gone_or_elsewhere_are_told() -> None:
    old = a_deck(a_slide(1, "Orders of today"), a_slide(2, "Revenue"), a_slide(3, "Farewell", "Goodbye everybody"))
    new = a_deck(a_slide(1, "Welcome", "New colleagues"), a_slide(2, "Revenue"), a_slide(3, "Orders of today"))

    found = compare(old, new)

    assert found.added == (ComparedSlide(None, 1, "Welcome"),)
    assert found.removed == (ComparedSlide(3, None, "Farewell"),)
    assert found.moved == (ComparedSlide(1, 3, "Orders of today"),)
    assert not found.changed
    assert not found.is_same


def test_a_cell_that_moved_is_told_by_its_headers() -> None:
    old = a_deck(a_slide(1, "Revenue", cells={("EMEA", "Revenue"): "€1.2M", ("APAC", "Revenue"): "€0.7M"}))
    new = a_deck(a_slide(1, "Revenue", cells={("APAC", "Revenue"): "€0.7M", ("EMEA", "Revenue"): "€1.5M"}))

    found = compare(old, new)

    assert found.numbers == (
        ChangedNumber(
            1, "table cell (EMEA, Revenue)", "EMEA, Revenue", 1_200_000.0, 1_500_000.0, "€1.2M", "€1.5M", 25.0
        ),
    )
    assert found.texts == ()
    assert found.changed == (ComparedSlide(1, 1, "Revenue"),)


def test_a_point_that_moved_is_told_by_series_and_category() -> None:
    old = a_deck(a_slide(1, "Revenue", charts=(a_chart(1, {"EMEA": 0.0, "APAC": 4.0}),)))
    new = a_deck(a_slide(1, "Revenue", charts=(a_chart(1, {"APAC": 3.0, "EMEA": 1.0}, title="Renamed"),)))

    found = compare(old, new)

    assert found.numbers == (
        ChangedNumber(1, "chart point (2026, APAC)", "2026, APAC", 4.0, 3.0, "4", "3", -25.0),
        ChangedNumber(1, "chart point (2026, EMEA)", "2026, EMEA", 0.0, 1.0, "0", "1", None),
    )


def test_a_figure_in_a_text_is_told_by_the_words_around() -> None:
    found = compare(
        said("In EMEA revenue rose 11% to €1.35M this week"), said("In EMEA revenue rose 4% to €1.35M this week")
    )

    (number,) = found.numbers
    assert (number.label, number.old_text, number.new_text) == ("In EMEA revenue rose … to €1.35M this", "11%", "4%")
    assert found.texts == ()


def test_a_text_with_other_words_is_told_with_its_figures() -> None:
    found = compare(said("Revenue rose 11% in EMEA"), said("Revenue fell 4% in EMEA"))

    assert found.texts == (ChangedText(1, "body", "Revenue rose 11% in EMEA", "Revenue fell 4% in EMEA"),)
    assert [number.new for number in found.numbers] == [4.0]


def test_figures_of_another_unit_have_no_change_in_percent() -> None:
    (number,) = compare(said("Growth of 5% in EMEA"), said("Growth of €5 in EMEA")).numbers

    assert number.change is None


def test_texts_that_are_new_or_gone_are_told() -> None:
    found = compare(said("First words", "Of old days"), said("A newcomer", "First words"))

    assert found.texts == (ChangedText(1, "body", "", "A newcomer"), ChangedText(1, "body", "Of old days", ""))


def test_cells_and_charts_that_are_new_are_no_moved_numbers() -> None:
    old = a_deck(a_slide(1, "Revenue", cells={("EMEA", "Revenue"): "1.2M"}))
    new = a_deck(
        a_slide(1, "Revenue", cells={("EMEA", "Revenue"): "1.2M", ("APAC", "Revenue"): "1M"},
                charts=(a_chart(1, {"EMEA": 1.0}),))
    )  # fmt: skip

    found = compare(old, new)

    assert found.numbers == ()
    assert found.texts == (ChangedText(1, "table cell (APAC, Revenue)", "", "1M"),)


def test_a_slides_number_is_no_change() -> None:
    slides = [a_slide(1, "A", texts=(a_text(1, Place.SLIDE_NUMBER, number),)) for number in ("1", "2")]

    assert compare(a_deck(slides[0]), a_deck(slides[1])).is_same


def test_it_is_json_with_a_version() -> None:
    found = compare(said("Growth of 5%"), said("Growth of 6%"))

    told = json.loads(json.dumps(found.as_dict()))

    assert told["schema_version"] == 1
    assert told["numbers"][0]["change"] == 20.0
    assert {*told} == {"schema_version", "added", "removed", "moved", "changed", "texts", "numbers", "left_out"}


def test_of_very_many_changes_the_rest_is_counted() -> None:
    old = said(*(f"Line {'ab'[number % 2]} {number}x of it" for number in range(1500)))

    found = compare(old, said())

    assert (len(found.texts), found.left_out) == (1000, 500)
