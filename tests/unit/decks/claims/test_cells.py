from __future__ import annotations

import pytest

from airflow_provider_slides.decks.deck import Chart, Place, Point, Series, Text
from tests.unit.decks.claims.making import a_text, claims, measured, of


def a_cell(text: str, row: str = "EMEA", column: str = "Orders", at: tuple[int, int] = (1, 1)) -> Text:
    return a_text(text, Place.TABLE, row=row, column=column, at=at)


def a_chart(*points: Point, title: str = "Revenue (€k)", series: str = "EMEA") -> Chart:
    return Chart(1, "Chart", 5, "bar", title, (Series(series, points),))


def test_headings_tell_what_a_cell_is() -> None:
    (claim,) = claims(a_cell("1,284", column="Revenue (€k)"), title="Results of Q3")

    assert (of(claim), measured(claim), str(claim.about.period)) == (["EMEA"], ["revenu"], "Q3")
    assert claim.place == "table cell (EMEA, Revenue (€k))"
    assert (claim.readings[0].value, claim.readings[0].unit) == (1_284_000, "EUR")


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("Orders", (12, "")),
        ("Umsatz (in Mio. CHF)", (12e6, "CHF")),
        ("Energy (MWh)", (12e6, "wh")),
        ("Share %", (12, "%")),
    ],
)
def test_units_in_headings(column: str, expected: tuple[float, str]) -> None:
    (claim,) = claims(a_cell("12", column=column))

    assert (claim.readings[0].value, claim.readings[0].unit) == expected


def test_the_title_tells_what_headings_do_not() -> None:
    (claim,) = claims(a_cell("12", row="Now", column=""), title="Orders in Iberia")

    assert (of(claim), measured(claim), claim.about.is_own, claim.about.is_own_measure) == (
        ["Iberia"],
        ["order"],
        False,
        False,
    )
    assert of(claims(a_cell("12", row="Total"), title="Orders in Iberia")[0]) == []


def test_headers_are_no_claims() -> None:
    assert claims(a_cell("Week 47", row="", at=(1, 0)), a_cell("Top 3", column="", at=(0, 1))) == []


def test_a_year_under_a_heading_is_a_figure() -> None:
    assert [claim.raw for claim in claims(a_cell("2026"))] == ["2026"]
    assert claims(a_cell("2026", column="")) == []


def test_a_long_cell_is_read_as_a_sentence() -> None:
    (claim,) = claims(a_cell("Revenue in Iberia rose from nearly nothing to €1.2M", row="EMEA"))

    assert (of(claim), claim.kind) == (["Iberia"], Place.TABLE)
    assert claim.place == "table cell"


def test_a_point_is_what_its_label_shows_and_else_its_value() -> None:
    claim, unlabelled = claims(charts=(a_chart(Point("Q3", 1284.46, "1,284.5", "#,##0.0"), Point("Q4", 12.5)),))

    assert (of(claim), measured(claim), str(claim.about.period)) == (["EMEA"], ["revenu"], "Q3")
    assert claim.readings[0].value == 1_284_500
    assert 1_284_460 in [number.value for number in claim.readings]
    assert (unlabelled.raw, unlabelled.readings[0].value, unlabelled.readings[0].step) == ("12.5", 12_500, 100)
    assert claim.place == "chart point (Q3, EMEA)"


def test_a_point_in_percent_is_a_hundredth() -> None:
    (claim,) = claims(charts=(a_chart(Point("Q3", 0.126, "", "0.0%"), title="Share"),))

    assert [(number.value, number.unit) for number in claim.readings] == [(12.6, "%"), (0.126, "")]


def test_a_label_of_its_own_is_in_the_language_of_the_deck() -> None:
    german = a_text("der Umsatz ist die Summe der Bestellungen und Retouren")
    own, made = (Point("Q3", 5.0, "1.200", has_own_label=is_own) for is_own in (True, False))

    assert claims(german, charts=(a_chart(own, title=""),))[0].readings[0].value == 1200
    assert claims(german, charts=(a_chart(made, title=""),))[0].readings[0].value == 1.2


def test_an_axis_without_a_unit_may_be_in_thousands() -> None:
    told, untold = a_chart(Point("Q3", 1.0)), a_chart(Point("Q3", 1.0), title="Revenue")

    assert [claim.scales for claim in claims(charts=(told, untold))] == [(), (1e3, 1e6, 1e9)]


def test_a_column_goes_on_with_the_one_before() -> None:
    cells = claims(
        a_cell("1,284", column="Revenue (€k)"),
        a_cell("1,212", column="Previous year", at=(1, 2)),
        a_cell("1,300", column="Target", at=(1, 3)),
        a_cell("41", column="Orders", at=(1, 4)),
    )

    assert [(claim.readings[0].value, measured(claim)) for claim in cells] == [
        (1_284_000, ["revenu"]),
        (1_212_000, ["revenu"]),
        (1_300_000, ["revenu"]),
        (41, ["order"]),
    ]


@pytest.mark.parametrize("column", ["Revenue, Actual (€k)", "Revenue €k", "Revenue, Ist in Tsd. €"])
def test_a_unit_ends_a_heading(column: str) -> None:
    (claim,) = claims(a_cell("12", column=column))

    assert (claim.readings[0].value, claim.readings[0].unit) == (12_000, "EUR")


def test_a_unit_may_have_a_column_of_its_own() -> None:
    cells = [a_cell("Mio. €", "Revenue", "Unit", (1, 1)), a_cell("1.5", "Revenue", "EMEA", (1, 2))]

    (claim,) = claims(*cells)

    assert (claim.readings[0].value, claim.readings[0].unit) == (1_500_000, "EUR")


def test_a_share_is_of_whom_the_other_columns_are() -> None:
    cells = [a_cell("41", "Orders", "EMEA", (1, 1)), a_cell("120", "Orders", "Group", (1, 2))]

    *_, share = claims(*cells, a_cell("34%", "Orders", "% of group", (1, 3)))

    assert (of(share), "share" in share.about.cues) == (["EMEA"], True)


def test_several_in_a_cell_are_each_of_their_own() -> None:
    found = claims(a_cell("EMEA 41, Iberia 37", "Orders", "Highest, lowest"))

    assert [of(claim) for claim in found] == [["EMEA"], ["Iberia"]]


def test_a_title_tells_how_the_cells_of_its_table_are_made() -> None:
    title = "Target attainment by region"

    assert "target" in claims(a_cell("84%", column="Revenue"), title=title)[0].about.cues
    assert "target" not in claims(a_cell("1,284", column="Revenue"), title=title)[0].about.cues
    assert "target" not in claims(a_cell("84%", column="Share of revenue"), title=title)[0].about.cues


@pytest.mark.parametrize("heading", ["Rank", "Rang", "#", "Pos."])
def test_a_column_that_numbers_the_rows_claims_nothing(heading: str) -> None:
    assert claims(a_cell("3", column=heading)) == []
    assert claims(a_cell("3", column="Orders"))
