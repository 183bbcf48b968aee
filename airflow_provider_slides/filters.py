"""
Figures in a prompt as people read them: filters that every template of our operators has, without any import.

A wrong figure on a slide is worse than no slide. So nothing is guessed: what is missing shows as an en dash, and what
is no number is refused before anything is sent or paid for. Numbers are rounded half away from zero, as accountants do,
and in decimal: 2.675 with two digits is 2.68. Without ``locale`` they are written in English, the same on every worker;
other locales are Babel's (extra ``babel``; Airflow 3.1 and later bring it).
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import TYPE_CHECKING, Any

from jinja2 import Undefined

from airflow_provider_slides.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from babel import Locale

#: What stands for a figure that is missing.
MISSING = "\N{EN DASH}"
#: The locale that needs no Babel.
ENGLISH = "en_US"

#: Enough that nothing is rounded but what is asked for: any float is below these.
_MOST_BEFORE, _MOST_AFTER = 30, 400
_EXACT = Context(prec=500, rounding=ROUND_HALF_UP)
_MOST_ROUNDED_DIGITS = 20
_NUMBER = "Give a number: an int, a float or a Decimal, or None for a figure that is missing."

#: How many digits each currency has after the point: ISO 4217, list one, without metals and tests, and what was
#: withdrawn since 2023, as decks tell of years past.
_CURRENCIES = {
    code: digits
    for digits, codes in {
        0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
        2: """
            AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE
            CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL
            HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU
            MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG
            SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES
            WST XCD XCG XDR YER ZAR ZMW ZWG ZWL
        """,
        3: "BHD IQD JOD KWD LYD OMR TND",
        4: "CLF UYW",
    }.items()
    for code in codes.split()
}
#: The signs that CLDR has for American readers, to whom a bare $ is theirs; other currencies show their code.
_SIGNS = {
    "AUD": "A$", "BRL": "R$", "CAD": "CA$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "HKD": "HK$", "ILS": "₪", "INR": "₹",
    "JPY": "¥", "KRW": "₩", "MXN": "MX$", "NZD": "NZ$", "PHP": "₱", "TWD": "NT$", "USD": "$", "VND": "₫",
}  # fmt: skip
#: A currency's letters next to a digit: they stand apart, and in one line. Compiled when needed, as those below.
_LETTERS_BY_DIGITS = r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])"
#: What ends a line to somebody, and what no text has.
_NO_CELL = r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+"
_HALF_A_CHARACTER = r"[\ud800-\udfff]"


def number(value: Any, digits: int | None = None, *, locale: str = ENGLISH) -> str:
    """
    Return a number with its thousands apart.

    >>> number(1234567.891), number(1234567.891, 0), number(442000.0)
    ('1,234,567.891', '1,234,568', '442,000')

    :param value: An int, a float, a Decimal or what is like one, such as NumPy's. ``None`` and NaN are missing figures.
    :param digits: How many digits after the point, 0 to 20; default: as many as the number has, so that nothing is
        rounded unless you say so.
    :param locale: Whose way to write numbers, such as ``"de_DE"``; default English.
    :raises InvalidArgumentError: when it is no number (text is none, whatever is in it), infinite, or of more than 30
        digits before the point; for a locale that is unknown, or that needs Babel.
    """
    return _figure("number", _amount("number", value), digits, locale)


def percent(value: Any, digits: int | None = 1, *, locale: str = ENGLISH) -> str:
    """
    Return a fraction as a percentage: 0.1234 is 12.3%, and 12.34 is 1,234.0%.

    >>> percent(0.1234), percent(0.5, 0), percent(97.1 / 100)
    ('12.3%', '50%', '97.1%')

    :param value: The fraction, of which 1 is the whole, as for :func:`number`.
    :param digits: How many digits after the point, 0 to 20; default 1. ``None``: as many as there are.
    :param locale: As for :func:`number`.
    :raises InvalidArgumentError: as :func:`number` does.
    """
    return _figure("percent", _amount("percent", value), digits, locale, "percent")


def money(value: Any, currency: str, digits: int | None = None, *, locale: str = ENGLISH) -> str:
    """
    Return an amount of money, with as many digits as its currency has.

    >>> money(442000, "EUR"), money(442000, "EUR", 0), money(-9.5, "USD"), money(1980, "JPY")
    ('€442,000.00', '€442,000', '-$9.50', '¥1,980')

    :param value: The amount in the currency's main unit (euros, not cents), as for :func:`number`.
    :param currency: The currency's ISO 4217 code.
    :param digits: How many digits after the point, 0 to 20; default: the currency's own by ISO 4217.
    :param locale: As for :func:`number`.
    :raises InvalidArgumentError: as :func:`number` does, and for an unknown currency.
    """
    if not isinstance(currency, str) or currency not in _CURRENCIES:
        raise InvalidArgumentError("money", currency, "Give a currency's ISO 4217 code in capitals, such as 'EUR'.")
    digits = _CURRENCIES[currency] if digits is None else digits
    return _figure("money", _amount("money", value), digits, locale, "currency", currency=currency)


def change(value: Any, base: Any, digits: int | None = None, *, absolute: bool = False, locale: str = ENGLISH) -> str:
    """
    Return how much a figure has changed, with its sign.

    What is equal, or rounds to it, has none. From zero or less no percentage means anything: that is an en dash, and so
    is a change from or to a figure that is missing.

    >>> change(442000, 395000), change(442000, 395000, absolute=True), change(395000, 395000)
    ('+11.9%', '+47,000', '0.0%')

    :param value: The figure now, as for :func:`number`.
    :param base: The figure before.
    :param digits: How many digits after the point, 0 to 20; default 1, and of a difference as many as it has.
    :param absolute: Return the difference, from whatever base; default a percentage of the base.
    :param locale: As for :func:`number`.
    :raises InvalidArgumentError: as :func:`number` does.
    """
    now, before = _amount("change", value), _amount("change", base)
    with localcontext(_EXACT):
        if now is None or before is None:
            changed = None
        elif absolute:
            changed = now - before
        else:
            changed = (now - before) / before if before > 0 else None
    if absolute:
        return _figure("change", changed, digits, locale, signed=True)
    return _figure("change", changed, 1 if digits is None else digits, locale, "percent", signed=True)


def markdown_table(
    rows: Any, columns: Any = None, headings: Any = None, formats: Any = None, *, locale: str = ENGLISH
) -> str:
    r"""
    Return rows as a Markdown table.

    Whatever text is in a cell stays there: pipes and backslashes are escaped, line ends and control characters are
    blanks. What is missing is an en dash. Columns of numbers are set to the right.

    >>> print(markdown_table([{"region": "EMEA", "revenue": 442000}], formats={"revenue": ("money", "EUR", 0)}))
    | region | revenue |
    | --- | ---: |
    | EMEA | €442,000 |

    :param rows: Mappings, or lists or tuples, whose columns are 0, 1, 2...
    :param columns: Which columns, in which order; default all, as they first appear.
    :param headings: A list of the columns' headings in their order, or a mapping of columns to headings; default the
        columns' names. Lists and tuples need it.
    :param formats: A mapping of columns to ``"number"``, ``"percent"`` or ``"money"``, or such a name with that
        filter's arguments: ``("money", "EUR", 0)``. Cells without are shown as they are: a year is no ``2,026``.
    :param locale: Of the formats, as for :func:`number`.
    :raises InvalidArgumentError: when rows, columns, headings or formats are none, or do not fit each other; when there
        are neither rows nor ``columns``; for a cell that its format refuses, or that has no text.
    """
    table = _rows(rows)
    names = _names(table, columns)
    titles = _titles(names, headings)
    writers = _writers(names, formats, locale)
    to_the_right = [name in writers or _is_of_figures([row.get(name) for row in table]) for name in names]
    lines = [titles, ["---:" if right else "---" for right in to_the_right]]
    for index, row in enumerate(table, 1):
        lines.append([_cell(row.get(name), writers.get(name), f"Row {index}, column {name!r}: ") for name in names])
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


#: By the names that templates have for them.
FILTERS: Mapping[str, Callable[..., str]] = {
    each.__name__: each for each in (number, percent, money, change, markdown_table)
}


def _amount(name: str, value: Any) -> Decimal | None:
    """Return a number; ``None`` when it is missing."""
    if value is None:
        return None
    if _is_boolean(value):
        raise InvalidArgumentError(name, value, _NUMBER)
    if isinstance(value, str):
        # Nor by Jinja's filter `float`, to which what it can't read is 0.
        fix = "Text is not guessed at (1.234 is another number in German): make it a number, or None, at its source."
        raise InvalidArgumentError(name, value, fix)
    try:
        if isinstance(value, Decimal):
            amount = value
        elif hasattr(type(value), "__index__"):
            amount = Decimal(operator.index(value))
        elif hasattr(type(value), "__float__"):
            # By its shortest text: that is the number which people see.
            amount = Decimal(str(float(value)))
        else:
            raise TypeError(f"It is a {type(value).__name__}")
    except Exception as e:
        raise InvalidArgumentError(name, value, f"{_NUMBER} {e}.") from None
    if amount.is_nan():
        return None
    if amount.is_infinite():
        raise InvalidArgumentError(name, value, "Infinity is no figure: something was divided by zero.")
    if amount.adjusted() >= _MOST_BEFORE or int(amount.as_tuple().exponent) < -_MOST_AFTER:
        fix = f"Give a number of at most {_MOST_BEFORE} digits before the point, and {_MOST_AFTER} after it."
        raise InvalidArgumentError(name, value, fix)
    return amount


def _is_boolean(value: Any) -> bool:
    # NumPy's are numbers, too, and none of Python's booleans.
    return type(value).__name__ in ("bool", "bool_")


def _figure(
    name: str,
    amount: Decimal | None,
    digits: int | None,
    locale: str,
    form: str = "decimal",
    *,
    currency: str = "",
    signed: bool = False,
) -> str:
    """
    Return a number in writing.

    :param form: ``decimal``, ``percent`` or ``currency``.
    :param signed: Whether what is more than zero has a plus.
    """
    if digits is not None and not (type(digits) is int and 0 <= digits <= _MOST_ROUNDED_DIGITS):
        fix = f"digits= is how many digits stand after the point: a whole number up to {_MOST_ROUNDED_DIGITS}."
        raise InvalidArgumentError(name, digits, fix)
    language = _language(name, locale)
    if amount is None:
        return MISSING
    shift = 2 if form == "percent" else 0
    if digits is None:
        digits = max(0, len(f"{amount:f}".partition(".")[2].rstrip("0")) - shift)
    with localcontext(_EXACT):
        # Zero has no sign: adding it to a negative one makes that plain.
        rounded = amount.quantize(Decimal((0, (1,), -digits - shift))) + 0
        plus = signed and rounded > 0
        if language:
            text = _translated(-rounded if plus else rounded, digits, language, form, currency)
            text = text.replace("-", "+", 1) if plus else text
        else:
            sign = "-" if rounded < 0 else "+" if plus else ""
            unit = _SIGNS.get(currency, currency)
            text = f"{sign}{unit}{abs(rounded).scaleb(shift):,.{digits}f}{'%' if shift else ''}"
    return re.sub(_LETTERS_BY_DIGITS, "\N{NO-BREAK SPACE}", text) if currency else text


def _language(name: str, locale: str) -> Locale | None:
    if locale == ENGLISH:
        return None
    try:
        # Imported here: most templates need none of it.
        from babel import Locale, UnknownLocaleError
    except ImportError:
        fix = "A locale other than en_US needs Babel: pip install 'airflow-provider-slides[babel]'."
        raise InvalidArgumentError(name, locale, fix) from None
    try:
        return Locale.parse(str.replace(locale, "-", "_"))
    except (TypeError, ValueError, UnknownLocaleError):
        fix = "Give a locale that Babel knows: language and country, such as 'de_DE'."
        raise InvalidArgumentError(name, locale, fix) from None


def _translated(rounded: Decimal, digits: int, language: Locale, form: str, currency: str) -> str:
    patterns = getattr(language, f"{form}_formats")
    # Babel shares its patterns, and asks for the digits nowhere else.
    pattern = copy(patterns["standard" if currency else None])
    pattern.frac_prec = (digits, digits)
    return str(pattern.apply(rounded, language, currency=currency or None, currency_digits=False))


def _rows(rows: Any) -> list[Mapping[Any, Any]]:
    if isinstance(rows, str | bytes | Mapping | Undefined) or not isinstance(rows, Iterable):
        raise _no_table(rows, "Give a list of rows (the .items() of a mapping are rows of two columns).")
    given = list(rows)
    if all(isinstance(row, Mapping) for row in given):
        return given
    if all(isinstance(row, list | tuple) for row in given):
        return [dict(enumerate(row)) for row in given]
    raise _no_table(given, "Either all rows are mappings, or all are lists or tuples.")


def _names(table: list[Mapping[Any, Any]], columns: Any) -> list[Any]:
    found = list(dict.fromkeys(name for row in table for name in row))
    if columns is None:
        names = found
    elif isinstance(columns, list | tuple) and all(isinstance(name, str | int) for name in columns):
        names = list(columns)
    else:
        raise _no_table(columns, "columns= is a list of columns: names, or positions if rows are lists.")
    if not names:
        raise _no_table(columns, "No columns are known: there may be no rows, so give columns=.")
    if table:
        _ensure_known("columns", names, found)
    if len(set(names)) < len(names):
        raise _no_table(columns, "columns= has a column twice.")
    return names


def _titles(names: list[Any], headings: Any) -> list[str]:
    if isinstance(headings, list | tuple):
        if len(headings) != len(names):
            raise _no_table(headings, f"headings= has to have one for each of the columns {names}.")
        headings = dict(zip(names, headings, strict=True))
    elif not isinstance(headings, Mapping | None):
        raise _no_table(headings, "headings= is a list of headings, or a mapping of columns to headings.")
    headings = headings or {}
    _ensure_known("headings", headings, names)
    if nameless := [name for name in names if name not in headings and not isinstance(name, str)]:
        raise _no_table(headings, f"Give headings= for the columns {nameless}: they have no names.")
    return [_cell(headings.get(name, name), None, f"Heading of column {name!r}: ") for name in names]


def _writers(names: list[Any], formats: Any, locale: str) -> dict[Any, Callable[[Any], str]]:
    if formats is None:
        return {}
    if not isinstance(formats, Mapping):
        raise _no_table(formats, "formats= is a mapping of columns to formats.")
    _ensure_known("formats", formats, names)
    return {name: _writer(name, form, locale) for name, form in formats.items()}


def _writer(column: Any, form: Any, locale: str) -> Callable[[Any], str]:
    name, *arguments = form if isinstance(form, list | tuple) and form else [form]
    if name not in ("number", "percent", "money"):
        fix = f"Format of column {column!r}: 'number', 'percent', or a filter with its arguments: ('money', 'EUR', 0)."
        raise _no_table(form, fix)

    def write(value: Any) -> str:
        return FILTERS[name](value, *arguments, locale=locale)

    try:
        # Arguments that are wrong are so with any figure, or none.
        write(None)
    except TypeError as e:
        raise _no_table(form, f"Format of column {column!r}: {e}.") from None
    except InvalidArgumentError as e:
        raise _no_table(e.value, f"Format of column {column!r}: {e.fix}") from None
    return write


def _is_figure(value: Any) -> bool:
    return hasattr(type(value), "__float__") and not isinstance(value, Undefined) and not _is_boolean(value)


def _is_of_figures(column: list[Any]) -> bool:
    present = [value for value in column if value is not None]
    return bool(present) and all(map(_is_figure, present))


def _cell(value: Any, write: Callable[[Any], str] | None, where: str) -> str:
    try:
        text = write(value) if write else _as_it_is(value)
    except InvalidArgumentError as e:
        raise _no_table(e.value, where + e.fix) from None
    text = re.sub(_HALF_A_CHARACTER, "\N{REPLACEMENT CHARACTER}", re.sub(_NO_CELL, " ", text))
    # Both: to some readers of Markdown, a backslash before the pipe's own would end the cell.
    return text.replace("\\", r"\\").replace("|", r"\|").strip(" ")


def _as_it_is(value: Any) -> str:
    if value is None:
        return MISSING
    if _is_figure(value):
        amount = _amount("markdown_table", value)
        with localcontext(_EXACT):
            return MISSING if amount is None else f"{amount + 0:f}"
    # A list, a mapping, an object: Python's notation, or an address of memory, is nothing to show.
    as_text: Any = type(value).__str__
    if isinstance(value, bytes | Undefined) or (as_text is object.__str__ and not _is_boolean(value)):
        raise _no_table(value, "A cell is text, a number, a date, or None if it is missing.")
    return str(value)


def _ensure_known(what: str, names: Iterable[Any], known: list[Any]) -> None:
    if unknown := [name for name in names if name not in known]:
        raise _no_table(unknown, f"{what}= names what is no column. There are {known}.")


def _no_table(value: Any, fix: str) -> InvalidArgumentError:
    return InvalidArgumentError("markdown_table", value, fix)
