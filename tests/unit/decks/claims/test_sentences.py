from __future__ import annotations

import pytest

from tests.unit.decks.claims.making import a_text, claims, measured, of


def entities(text: str) -> list[list[str]]:
    return [of(claim) for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Revenue in EMEA rose to €1.2M", [["EMEA"]]),
        ("Revenue in EMEA was €1.2M and in Iberia €0.9M", [["EMEA"], ["Iberia"]]),
        ("EMEA and Iberia had 41 and 43 orders, respectively", [["EMEA"], ["Iberia"]]),
        ("EMEA und Iberia hatten jeweils 41 und 43 orders", [["EMEA"], ["Iberia"]]),
        ("EMEA (41 orders) and Iberia (43 orders)", [["EMEA"], ["Iberia"]]),
        ("With 26% of returns, EMEA stays in focus", [["EMEA"]]),
        ("EMEA had 41 orders, with 3% of returns", [["EMEA"], ["EMEA"]]),
        ("EMEA is fine. It had 41 orders", [["EMEA"]]),
    ],
)
def test_whom_figures_are_of(text: str, expected: list[list[str]]) -> None:
    assert entities(text) == expected


def test_headings_tell_what_a_sentence_does_not() -> None:
    (claim,) = claims("We reached 43", title="Orders in Iberia in Q3")

    assert (of(claim), measured(claim), str(claim.about.period)) == (["Iberia"], ["order"], "Q3")
    assert (claim.about.is_own, claim.about.is_own_measure, claim.about.is_own_period) == (False, False, False)


def test_its_own_words_win_over_headings() -> None:
    (claim,) = claims("EMEA had 43 orders in Q2", title="Revenue in Iberia in Q3")

    assert (of(claim), measured(claim), str(claim.about.period)) == (["EMEA"], ["order"], "Q2")
    assert claim.about.is_own
    assert claim.about.is_own_measure
    assert claim.about.is_own_period


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Revenue rose from 1.1M to 1.2M", [True, False]),
        ("Umsatz stieg von 1,1 Mio. auf 1,2 Mio.", [True, False]),
        ("Orders at 47 vs 45", [False, True]),
    ],
)
def test_what_something_is_compared_with(text: str, before: list[bool]) -> None:
    assert [claim.about.is_before for claim in claims(text)] == before


def test_parts_and_wholes() -> None:
    part, whole = claims("14 of the 23 orders")

    assert ("share" in part.about.cues, whole.about.is_whole) == (True, True)
    assert not part.about.is_whole


def test_which_way_it_goes_is_said_once_for_several() -> None:
    first, second = claims("EMEA is 2.7% behind plan, Iberia 8.0%")

    assert (first.about.direction, second.about.direction) == (-1, -1)
    assert "target" in second.about.cues


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.346 in EMEA", [(1.346, ""), (1346, "")]),
        ("Orders: a quarter", []),
        ("a quarter of orders", [(25, "%"), (0.25, "")]),
        ("Revenue, €k: EMEA 84", [(84e3, "EUR"), (84, "EUR"), (84, "")]),
        ("EMEA used 12 MWh", [(12e6, "wh"), (12, "")]),
    ],
)
def test_what_a_figure_may_be(text: str, expected: list[tuple[float, str]]) -> None:
    readings = [number for claim in claims(text) for number in claim.readings]

    assert [(number.value, number.unit) for number in readings] == expected


def test_the_first_of_a_row_may_have_the_scale_of_the_next() -> None:
    assert [claim.readings[0].value for claim in claims("241 → 236 Mio. €")] == [241e6, 236e6]


def test_a_figure_stands_as_it_is_written() -> None:
    assert [claim.raw for claim in claims("Orders (41) and revenue of €(1.2)M")] == ["41", "€(1.2)M"]


def test_names_with_digits_are_no_figures() -> None:
    assert claims(a_text("Stand up for Q3")) == []


def test_rates_are_told() -> None:
    (claim,) = claims("The return rate in EMEA is 3%")

    assert claim.about.rates == {("return",)}


def test_whom_the_first_of_a_sentence_is_of_may_come_behind() -> None:
    assert entities("At 37.2, EMEA exceeds Iberia (22.6) in orders") == [["EMEA"], ["Iberia", "EMEA"]]


def test_names_alone_are_read_with_their_heading() -> None:
    (claim,) = claims("EMEA: +4.2%", title="Orders against target")

    assert claim.about.cues >= {"target", "versus"}


def test_a_sentence_of_its_own_tells_nothing_of_the_next() -> None:
    assert entities("All other regions are ahead of Iberia in orders – orders of EMEA: 41") == [["EMEA"]]
