"""Figures in writing. That templates have these filters is tested with the operators (durable/test_mapped.py)."""

from __future__ import annotations

import doctest
import enum
import re
import sys
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Any

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from airflow_provider_slides import filters
from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.filters import FILTERS, MISSING, change, markdown_table, money, number, percent
from tests.unit.odd import inputs

NO_BREAK = "\N{NO-BREAK SPACE}"
NAN, INFINITY = float("nan"), float("inf")


class Like:
    """What is like a number to Python, as NumPy's are."""

    def __init__(self, value: float) -> None:
        self.value = value

    def __float__(self) -> float:
        return self.value


class LikeAnInt(Like):
    def __index__(self) -> int:
        return int(self.value)


class bool_(LikeAnInt):
    """NumPy's, by its name until NumPy 2."""


class Rank(enum.IntEnum):
    SECOND = 2


@pytest.fixture(params=["with-babel", "without-babel"])
def babel(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """English is the same with Babel and without."""
    if request.param == "without-babel":
        monkeypatch.setitem(sys.modules, "babel", None)


def test_the_examples_of_the_docstrings_are_so() -> None:
    result = doctest.testmod(filters)

    assert result.attempted >= len(FILTERS)
    assert not result.failed


@pytest.mark.usefixtures("babel")
@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (0, None, "0"),
        (999, None, "999"),
        (-1000, None, "-1,000"),
        (1234567.891, None, "1,234,567.891"),
        (442000.0, None, "442,000"),
        (4.7, None, "4.7"),
        (0.0004, None, "0.0004"),
        (1e-7, None, "0.0000001"),
        (1e22, None, "10,000,000,000,000,000,000,000"),
        (Decimal("1.50"), None, "1.5"),
        (Decimal("1E+3"), None, "1,000"),
        (Decimal("12345678901234567890.123456789"), None, "12,345,678,901,234,567,890.123456789"),
        (Fraction(1, 8), None, "0.125"),
        (Rank.SECOND, None, "2"),
        (Like(2.5), None, "2.5"),
        (LikeAnInt(9_007_199_254_740_993), None, "9,007,199,254,740,993"),
        (10**30 - 1, None, "999" + ",999" * 9),
        (5e-324, None, f"0.{'0' * 323}5"),
        (5, 2, "5.00"),
        (1234567.891, 0, "1,234,568"),
        # Half away from zero, and by the digits that are seen: in binary, 2.675 is a little less.
        (2.675, 2, "2.68"),
        (-2.675, 2, "-2.68"),
        (0.5, 0, "1"),
        (2.5, 0, "3"),
        (Decimal("2.6749999999999999999999999999"), 2, "2.67"),
        # Zero has no sign.
        (-0.0, None, "0"),
        (-0.004, 2, "0.00"),
        (Decimal("-0.00"), 1, "0.0"),
    ],
)
def test_numbers(value: Any, digits: int | None, expected: str) -> None:
    assert number(value, digits) == expected


@pytest.mark.usefixtures("babel")
@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (0.1234, 1, "12.3%"),
        (0.1235, 1, "12.4%"),
        (0.5, 0, "50%"),
        (12.34, 1, "1,234.0%"),
        (-0.0004, 1, "0.0%"),
        (-0.25, 1, "-25.0%"),
        (0.12345, None, "12.345%"),
        (1, None, "100%"),
    ],
)
def test_a_percentage_is_made_of_a_fraction(value: Any, digits: int | None, expected: str) -> None:
    assert percent(value, digits) == expected


@pytest.mark.usefixtures("babel")
@pytest.mark.parametrize(
    ("value", "currency", "digits", "expected"),
    [
        (442000, "EUR", None, "€442,000.00"),
        (442000, "EUR", 0, "€442,000"),
        (-9.5, "USD", None, "-$9.50"),
        (-0.001, "USD", None, "$0.00"),
        (1980, "JPY", None, "¥1,980"),
        (1980.5, "JPY", None, "¥1,981"),
        (1.5, "KWD", None, f"KWD{NO_BREAK}1.500"),
        (-1234.5, "CHF", None, f"-CHF{NO_BREAK}1,234.50"),
        (1.5, "CAD", None, "CA$1.50"),
    ],
)
def test_money_has_its_currencys_digits_and_sign(value: Any, currency: str, digits: int | None, expected: str) -> None:
    assert money(value, currency, digits) == expected


@pytest.mark.usefixtures("babel")
@pytest.mark.parametrize(
    ("value", "base", "options", "expected"),
    [
        (442000, 395000, {}, "+11.9%"),
        (395000, 442000, {}, "-10.6%"),
        (442000, 395000, {"digits": 0}, "+12%"),
        (395000, 395000, {}, "0.0%"),
        (1_000_001, 1_000_000, {}, "0.0%"),
        (999_999, 1_000_000, {}, "0.0%"),
        (-50, 100, {}, "-150.0%"),
        # No percentage of these means anything: a loss that has halved would be 50 % less.
        (5, 0, {}, MISSING),
        (0, 0, {}, MISSING),
        (-50, -100, {}, MISSING),
        (442000, 395000, {"absolute": True}, "+47,000"),
        (0.3, 0.1, {"absolute": True}, "+0.2"),
        (5, 0, {"absolute": True}, "+5"),
        (-50, -100, {"absolute": True}, "+50"),
        (1, 1.5, {"absolute": True, "digits": 2}, "-0.50"),
        (7, 7, {"absolute": True}, "0"),
    ],
)
def test_a_change_has_a_sign_and_a_base_that_makes_sense(value: Any, base: Any, options: dict, expected: str) -> None:
    assert change(value, base, **options) == expected


@pytest.mark.parametrize("missing", [None, NAN, Decimal("nan"), Decimal("snan"), Like(NAN)])
def test_what_is_missing_is_a_dash(missing: Any) -> None:
    shown = {
        number(missing),
        percent(missing),
        money(missing, "EUR"),
        change(missing, 1),
        change(1, missing),
        change(missing, missing, absolute=True),
        number(missing, locale="de_DE"),
    }

    assert shown == {"–"}


ONE_FIGURE = {
    "number": number,
    "percent": percent,
    "money": lambda value: money(value, "EUR"),
    "change": lambda value: change(value, 100),
    "change-from": lambda value: change(100, value),
}


@pytest.mark.parametrize("name", ONE_FIGURE)
@pytest.mark.parametrize(
    ("value", "fix"),
    [
        ("442000", "Text is not guessed at"),
        ("", "Text is not guessed at"),
        (b"442000", "Give a number.*bytes"),
        (True, "Give a number"),
        (bool_(1), "Give a number"),
        (INFINITY, "Infinity"),
        (Decimal("-Infinity"), "Infinity"),
        (1j, "Give a number.*complex"),
        ([442000], "Give a number.*list"),
        (date(2026, 11, 2), "Give a number.*date"),
        (10**30, "30 digits"),
        (10**5000, "30 digits"),
        (Decimal("1e999999999"), "30 digits"),
        (Decimal("1e-401"), "30 digits"),
        (jinja2.Undefined(name="revenu"), "'revenu' is undefined"),
        (jinja2.StrictUndefined(name="revenu"), "'revenu' is undefined"),
    ],
    ids=lambda value: str(type(value).__name__),
)
def test_what_is_no_figure_is_refused_by_the_filters_name(name: str, value: Any, fix: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^{name.partition('-')[0]}=.*{fix}") as refused:
        ONE_FIGURE[name](value)

    assert refused.value.field == name.partition("-")[0]
    assert refused.value.value is value


@pytest.mark.parametrize("value", [442000, None])
@pytest.mark.parametrize("currency", ["EURO", "eur", "€", "XAU", "DEM", "", None, 978, ["EUR"], jinja2.Undefined()])
def test_an_unknown_currency_is_refused_whatever_the_amount(value: Any, currency: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"^money=.*ISO 4217 code.*'EUR'"):
        money(value, currency)


@pytest.mark.parametrize("value", [442000, None])
@pytest.mark.parametrize("digits", [-1, 21, 1.0, True, "2", [2], jinja2.Undefined()])
def test_digits_are_a_whole_number(value: Any, digits: Any) -> None:
    for write in (number, percent, lambda *given: money(given[0], "EUR", given[1]), lambda *given: change(1, *given)):
        with pytest.raises(InvalidArgumentError, match=r"digits= is how many digits stand after the point"):
            write(value, digits)


@pytest.mark.parametrize(
    ("write", "expected"),
    [
        (lambda: number(-1234567.5, locale="de_DE"), "-1.234.567,5"),
        (lambda: number(1234567.5, locale="fr_FR"), "1\N{NARROW NO-BREAK SPACE}234\N{NARROW NO-BREAK SPACE}567,5"),
        (lambda: number(1234567, locale="en-IN"), "12,34,567"),
        (lambda: number(2.675, 2, locale="de_DE"), "2,68"),
        (lambda: number(-0.004, 2, locale="de_DE"), "0,00"),
        (
            lambda: number(Decimal("12345678901234567890.123456789"), locale="en_GB"),
            "12,345,678,901,234,567,890.123456789",
        ),
        (lambda: percent(0.1235, locale="de_DE"), f"12,4{NO_BREAK}%"),
        (lambda: percent(0.5, 0, locale="tr_TR"), "%50"),
        (lambda: money(442000, "EUR", locale="de_DE"), f"442.000,00{NO_BREAK}€"),
        (lambda: money(442000, "EUR", 0, locale="de_DE"), f"442.000{NO_BREAK}€"),
        (lambda: money(1980.5, "JPY", locale="de_DE"), f"1.981{NO_BREAK}¥"),
        # By ISO 4217 and not by CLDR, which has none.
        (lambda: money(1.5, "IQD", locale="de_DE"), f"1,500{NO_BREAK}IQD"),
        (lambda: money(-1234.5, "CHF", locale="en_GB"), f"-CHF{NO_BREAK}1,234.50"),
        (lambda: change(442000, 395000, locale="de_DE"), f"+11,9{NO_BREAK}%"),
        (lambda: change(395000, 442000, locale="de_DE"), f"-10,6{NO_BREAK}%"),
        (lambda: change(395000, 395000, locale="de_DE"), f"0,0{NO_BREAK}%"),
        (lambda: change(3, 2, locale="tr_TR"), "+%50,0"),
        (lambda: change(442000, 395000, absolute=True, locale="de_DE"), "+47.000"),
        (
            lambda: markdown_table([[1.5]], headings=["a"], formats={0: "number"}, locale="de_DE"),
            "| a |\n| ---: |\n| 1,5 |",
        ),
    ],
)
def test_a_locale_writes_figures_its_own_way(write: Any, expected: str) -> None:
    assert write() == expected


@pytest.mark.parametrize("value", [1, None])
@pytest.mark.parametrize("locale", ["xx_XX", "de_XX", "german", "", "../../etc/passwd", None, 1031, jinja2.Undefined()])
def test_an_unknown_locale_is_refused(value: Any, locale: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"^number=.*Give a locale that Babel knows.*'de_DE'"):
        number(value, locale=locale)


@pytest.mark.parametrize("value", [1, None])
def test_without_babel_another_locale_is_refused_with_how_to_install_it(
    value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert number(1.5, locale="de_DE") == "1,5"
    monkeypatch.setitem(sys.modules, "babel", None)

    for write in (
        number,
        percent,
        lambda value, **by: money(value, "EUR", **by),
        lambda value, **by: change(value, 2, **by),
    ):
        with pytest.raises(InvalidArgumentError, match=r"pip install 'airflow-provider-slides\[babel\]'"):
            write(value, locale="de_DE")
        assert write(value, locale="en_US")


def test_our_english_is_babels() -> None:
    from babel.numbers import format_currency, format_decimal, format_percent

    for value in (0, 7, -1234567.5, Decimal("98765432.1")):
        assert number(value) == format_decimal(value, locale="en_US")
        assert percent(value, 0) == format_percent(value, locale="en_US")
        for currency in "AUD BRL CAD CNY EUR GBP HKD ILS INR JPY KRW MXN NZD PHP TWD USD VND".split():  # noqa: SIM905
            assert money(value, currency) == format_currency(value, currency, locale="en_US")


def test_every_currency_that_a_country_pays_in_is_known() -> None:
    from babel.core import get_global
    from babel.numbers import get_territory_currencies

    today = date(2026, 11, 1)
    paid_in = {
        currency
        for territory in get_global("territory_currencies")
        for currency in get_territory_currencies(territory, today, today, tender=True)
    }

    assert len(paid_in) > 150
    for currency in paid_in:
        assert re.search(r"\b1\.0|1$", money(1, currency))


DECIMALS = st.decimals(min_value=Decimal("-1e29"), max_value=Decimal("1e29"), places=None, allow_nan=False)


@given(DECIMALS)
@inputs(200)
def test_a_number_reads_back_as_it_was(value: Decimal) -> None:
    assert Decimal(number(value).replace(",", "")) == value


@given(st.floats(min_value=-1e29, max_value=1e29), st.integers(0, 20))
@inputs(200)
def test_a_rounded_number_is_the_nearest_and_never_minus_nothing(value: float, digits: int) -> None:
    shown = number(value, digits)

    nearest = Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, Context(prec=60))
    assert Decimal(shown.replace(",", "")) == nearest
    assert shown.startswith("-") == (nearest < 0)
    assert len(shown.partition(".")[2]) == digits
    assert percent(Decimal(repr(value)).scaleb(-2), digits) == f"{shown}%"


FIGURES = st.one_of(st.integers(-(10**9), 10**9), st.floats(-1e9, 1e9), st.none())


@given(FIGURES, FIGURES, st.booleans())
@inputs(200)
def test_the_sign_of_a_change_is_its_direction(value: Any, base: Any, absolute: bool) -> None:
    shown = change(value, base, 3, absolute=absolute)

    if value is None or base is None or (base <= 0 and not absolute):
        assert shown == MISSING
    elif shown[0] in "+-":
        assert (shown[0] == "+") == (value > base)
    else:
        assert not shown.strip("0.%")


ROWS = [
    {"region": "EMEA", "revenue": 442000, "share": 0.6123},
    {"region": "APAC", "note": "new", "revenue": 279_960.4},
    {"region": None, "revenue": None, "share": NAN},
]


@pytest.mark.usefixtures("babel")
def test_a_table_has_the_columns_of_all_rows_in_their_order_and_a_dash_for_what_is_missing() -> None:
    table = markdown_table(ROWS, formats={"revenue": ("money", "EUR", 0), "share": "percent"})

    assert table == (
        "| region | revenue | share | note |\n"
        "| --- | ---: | ---: | --- |\n"
        "| EMEA | €442,000 | 61.2% | – |\n"
        "| APAC | €279,960 | – | new |\n"
        "| – | – | – | – |"
    )


@pytest.mark.parametrize("headings", [["Revenue", "Region"], {"revenue": "Revenue", "region": "Region"}])
def test_columns_are_chosen_and_named(headings: Any) -> None:
    table = markdown_table(ROWS[:1], columns=["revenue", "region"], headings=headings)

    assert table == "| Revenue | Region |\n| ---: | --- |\n| 442000 | EMEA |"


def test_a_heading_may_be_given_to_some() -> None:
    assert markdown_table(ROWS[:1], headings={"share": "Of all"}).startswith("| region | revenue | Of all |\n")


def test_rows_may_be_lists_and_whatever_is_gone_through_once() -> None:
    revenue = {"2026-Q2": 395000, "2026-Q3": 442000}

    for rows in (revenue.items(), [list(item) for item in revenue.items()], (item for item in revenue.items())):
        table = markdown_table(rows, headings=["Quarter", "Revenue"], formats={1: "number"})
        assert table == "| Quarter | Revenue |\n| --- | ---: |\n| 2026-Q2 | 395,000 |\n| 2026-Q3 | 442,000 |"
    assert markdown_table([[1], [2, 3]], headings=["a", 2026]) == (
        "| a | 2026 |\n| ---: | ---: |\n| 1 | – |\n| 2 | 3 |"
    )
    assert markdown_table([[1, 2]], columns=[1], headings=["b"]) == "| b |\n| ---: |\n| 2 |"


def test_a_table_without_rows_has_the_columns_that_are_given() -> None:
    assert markdown_table([], columns=["a", "b"], formats={"b": "number"}) == "| a | b |\n| --- | ---: |"


def test_cells_without_a_format_are_shown_as_they_are() -> None:
    cells = [2026, 0.1, -0.0, Decimal("1E+3"), True, date(2026, 11, 2), "", "a  b", Rank.SECOND, NAN]

    rows = markdown_table([[cell] for cell in cells], headings=["a"]).splitlines()[2:]

    shown = ["2026", "0.1", "0.0", "1000", "True", "2026-11-02", "", "a  b", "2", MISSING]
    assert rows == [f"| {text} |" for text in shown]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", r"a\|b"),
        (r"a\|b", r"a\\\|b"),
        ("C:\\", r"C:\\"),
        ("a\nb\r\nc", "a b c"),
        ("a\u2028b\x85c\x0bd", "a b c d"),
        ("\x1b[31mred\x00", "[31mred"),
        ("\ud83d half", "\N{REPLACEMENT CHARACTER} half"),
        (" Łódź & Söhne 🏭 ", "Łódź & Söhne 🏭"),
    ],
)
def test_text_stays_in_its_cell(text: str, shown: str) -> None:
    assert markdown_table([{text: text}]) == f"| {shown} |\n| --- |\n| {shown} |"


def cells_of(line: str, *, in_pairs: bool) -> list[str]:
    """
    A line's cells, as one of two kinds of readers has them.

    :param in_pairs: A backslash escapes what follows it, so a second one is none; else whatever is before a pipe.
    """
    pipe = r"(?:\\.|[^|\\])*\|" if in_pairs else r"(?:\\\||[^|])*\|"
    assert line.startswith("|")
    cells = re.findall(pipe, line[1:])
    assert "".join(cells) == line[1:]
    return cells


TEXT = st.text(st.one_of(st.sampled_from("|\\\n\r\u2028\x85 `-:#"), st.characters()), max_size=8)


@given(st.lists(st.dictionaries(TEXT, st.one_of(TEXT, FIGURES), max_size=4), min_size=1, max_size=4))
@inputs(300)
def test_every_line_of_a_table_has_the_same_cells_whatever_text_is_in_it(rows: list[dict[str, Any]]) -> None:
    names = {name for row in rows for name in row}
    if not names:
        return

    table = markdown_table(rows)

    table.encode()
    lines = table.splitlines()
    assert len(lines) == 2 + len(rows)
    for line in lines:
        assert len(cells_of(line, in_pairs=True)) == len(cells_of(line, in_pairs=False)) == len(names)
    assert table == markdown_table([dict(row) for row in rows])


@pytest.mark.parametrize(
    ("arguments", "fix"),
    [
        ({"rows": None}, "Give a list of rows"),
        ({"rows": "EMEA"}, "Give a list of rows"),
        ({"rows": {"2026-Q2": 395000}}, r"Give a list of rows.*\.items\(\)"),
        ({"rows": 5}, "Give a list of rows"),
        ({"rows": jinja2.Undefined(name="regoins"), "columns": ["region"]}, "Give a list of rows"),
        ({"rows": ["EMEA"]}, "Either all rows are mappings"),
        ({"rows": [{"a": 1}, [1]]}, "Either all rows are mappings"),
        ({"rows": []}, "give columns="),
        ({"rows": [{}]}, "give columns="),
        ({"rows": ROWS, "columns": "region"}, "columns= is a list"),
        ({"rows": ROWS, "columns": [["region"]]}, "columns= is a list"),
        ({"rows": ROWS, "columns": []}, "give columns="),
        ({"rows": ROWS, "columns": ["region", "revenu"]}, r"columns= names what is no column.*'revenue'"),
        ({"rows": ROWS, "columns": ["region", "region"]}, "a column twice"),
        ({"rows": [[1]], "columns": ["region"], "headings": ["a"]}, "columns= names what is no column"),
        ({"rows": [[1, 2]]}, r"Give headings= for the columns \[0, 1\]"),
        ({"rows": [[1, 2]], "headings": {0: "a"}}, r"Give headings= for the columns \[1\]"),
        ({"rows": ROWS, "headings": ["Region"]}, "one for each of the columns"),
        ({"rows": ROWS, "headings": "Region"}, "headings= is a list"),
        ({"rows": ROWS, "headings": {"regio": "Region"}}, "headings= names what is no column"),
        ({"rows": ROWS, "headings": {"region": ["Region"]}}, "Heading of column 'region': "),
        ({"rows": ROWS, "formats": "number"}, "formats= is a mapping"),
        ({"rows": ROWS, "formats": {"revenu": "number"}}, "formats= names what is no column"),
        ({"rows": ROWS, "formats": {"revenue": "euros"}}, "Format of column 'revenue': 'number', 'percent'"),
        ({"rows": ROWS, "formats": {"revenue": "change"}}, "Format of column 'revenue': 'number', 'percent'"),
        ({"rows": ROWS, "formats": {"revenue": None}}, "Format of column 'revenue': 'number', 'percent'"),
        ({"rows": ROWS, "formats": {"revenue": [["number"]]}}, "Format of column 'revenue': 'number', 'percent'"),
        ({"rows": ROWS, "formats": {"revenue": ()}}, "Format of column 'revenue': 'number', 'percent'"),
        ({"rows": ROWS, "formats": {"revenue": "money"}}, "Format of column 'revenue': .*currency"),
        ({"rows": ROWS, "formats": {"revenue": ("money", "EURO")}}, "Format of column 'revenue': .*ISO 4217"),
        ({"rows": [], "columns": ["a"], "formats": {"a": ("number", -1)}}, "Format of column 'a': digits="),
        ({"rows": ROWS, "formats": {"revenue": "number"}, "locale": "xx"}, "Format of column 'revenue': .*locale"),
        ({"rows": ROWS, "formats": {"region": "number"}}, "Row 1, column 'region': Text is not guessed at"),
        ({"rows": [{"a": 1}, {"a": INFINITY}]}, "Row 2, column 'a': Infinity"),
        ({"rows": [{"a": [1]}]}, "Row 1, column 'a': A cell is text"),
        ({"rows": [{"a": b"1"}]}, "Row 1, column 'a': A cell is text"),
        ({"rows": [{"a": object()}]}, "Row 1, column 'a': A cell is text"),
        ({"rows": [{"a": jinja2.Undefined()}]}, "Row 1, column 'a': A cell is text"),
        ({"rows": [{"a": jinja2.StrictUndefined()}]}, "Row 1, column 'a': A cell is text"),
    ],
)
def test_what_makes_no_table_is_refused_and_the_place_is_told(arguments: dict[str, Any], fix: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^markdown_table=.*{fix}") as refused:
        markdown_table(**arguments)

    assert refused.value.field == "markdown_table"
