"""Values of any type, as somebody's code, data or template may give them in place of a good one."""

from __future__ import annotations

import copy
import datetime as dt
import enum
import math
import os
import uuid
from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path, PurePosixPath
from types import MappingProxyType, SimpleNamespace
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

_EXAMPLES = int(os.environ.get("SLIDES_FUZZ_EXAMPLES", "0"))


def inputs(few: int) -> settings:
    """Draw so many inputs, and always the same; or as many as the environment says, at random."""
    return settings(
        max_examples=_EXAMPLES or few,
        derandomize=not _EXAMPLES,
        database=None,
        deadline=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )


LONG = 100_000


class Choice(enum.Enum):
    DECK = "deck"


class Rude:
    """It answers nothing that it is asked."""

    def _refuse(self, *_: Any) -> Any:
        raise RuntimeError("no")

    __repr__ = __str__ = __eq__ = __bool__ = __len__ = __iter__ = __int__ = __float__ = __index__ = _refuse
    __fspath__ = __getitem__ = __contains__ = __lt__ = __add__ = __format__ = _refuse
    __hash__ = None  # type: ignore[assignment]


def nested(depth: int, *, by: str = "list") -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [value] if by == "list" else {"a": value}
    return value


def endless(*, by: str = "list") -> Any:
    value: Any = [] if by == "list" else {}
    value.append(value) if by == "list" else value.update(a=value)
    return value


def _numbers() -> Iterator[int]:
    yield from (1, 2)


#: Each is made anew, as some are used up, and some are changed by who takes them.
ODD: list[Callable[[], Any]] = [
    *(lambda v=v: v for v in (None, True, False, 0, 1, -1, 2**31, 2**63, 10**30, 10**400, 10**5000, -(10**5000))),
    *(lambda v=v: v for v in (0.0, 0.5, -0.0, 1e300, math.nan, math.inf, -math.inf, 1j)),
    *(
        lambda v=v: v
        for v in ("", " ", "\n", "None", " None ", "True", "false", "nan", "1e400", "9" * 5000, "-1", "50", "²", "..")
    ),
    *(lambda v=v: v for v in (".", "/", "../../x", "//host/x/", "a\nb", "\x00", "\x1b[2J", "\ud83d", "a\udcffb")),
    *(lambda v=v: v for v in ("\u202e", "\u2028", "\ufffd", "ﬁ", "\N{PARTY POPPER}", "x" * LONG, "\ud83d" * LONG)),
    *(lambda v=v: v for v in ("http://[::1", "https://e.com/a.jpg", "https://e.com/\n", "http://" + "x" * LONG)),
    *(lambda v=v: v for v in ("2026-02-14T19:47:00Z", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59")),
    *(lambda v=v: v for v in (b"", b"bytes", b"\xff", Decimal("2"), Decimal("NaN"), Decimal("1e999"), Fraction(1, 3))),
    *(lambda v=v: v for v in (uuid.UUID(int=1), Choice.DECK, object(), object, len, ..., NotImplemented, range(3))),
    *(lambda v=v: v for v in (Path("/tmp/x"), PurePosixPath("x/../y"), os.sep, dt.date(2026, 2, 14), dt.time(1))),
    *(lambda v=v: v for v in (dt.datetime(2026, 2, 14), dt.datetime(2026, 2, 14, tzinfo=dt.UTC), dt.datetime.max)),
    *(lambda v=v: v for v in (dt.timedelta(0), dt.timedelta(1), dt.timedelta.max, dt.timedelta.min)),
    *(list, tuple, dict, set, frozenset, bytearray, deque, OrderedDict, SimpleNamespace, Exception, Rude),
    *(lambda d=d, by=by: nested(d, by=by) for d in (5, 100, 900, 20_000) for by in ("list", "dict")),
    *(lambda by=by: endless(by=by) for by in ("list", "dict")),
    *(
        _numbers,
        lambda: iter([1]),
        lambda: {"a": 1}.keys(),
        lambda: memoryview(b"x"),
        lambda: MappingProxyType({"a": 1}),
    ),
    *(
        lambda: {1},
        lambda: {"a", "b"},
        lambda: ["a", b"b"],
        lambda: ("a",),
        lambda: [None],
        lambda: [[]],
        lambda: [Rude()],
    ),
    *(lambda: {1: 1}, lambda: {"1": 1, 1: 2}, lambda: {None: 1}, lambda: {b"a": 1}, lambda: {(): 1}, lambda: {1.5: 1}),
    *(
        lambda: {"a\nb": 1},
        lambda: {"\ud83d": 1},
        lambda: {"x" * LONG: 1},
        lambda: {"9" * 5000: "x"},
        lambda: {True: 1},
    ),
    *(
        lambda: {"cls": 1},
        lambda: {"self": 1},
        lambda: {"a": Rude()},
        lambda: {"a": math.nan},
        lambda: {"a": {"b": b""}},
    ),
    *(lambda: ["x"] * 1000, lambda: [{}] * 50, lambda: {str(n): "x" for n in range(50)}),
]

_LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(exclude_categories=()), max_size=20)
    | st.binary(max_size=5)
    | st.datetimes()
    | st.decimals()
)

#: Anything.
anything = st.sampled_from(ODD).map(lambda make: make()) | st.recursive(
    _LEAVES,
    lambda items: (
        st.lists(items, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=()), max_size=5) | st.integers(), items, max_size=4)
        | st.tuples(items)
    ),
    max_leaves=8,
)


def places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where another value can stand in a good one; at its top, in it, and beside what is in it."""
    if place:
        yield place
    if isinstance(value, dict):
        yield (*place, "unheard_of")
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, (*place, key))


def found(value: Any, place: tuple[Any, ...]) -> Any:
    """Return what stands at a place in a value."""
    for key in place:
        value = value[key]
    return value


def put(value: Any, place: tuple[Any, ...], odd: Any) -> Any:
    """Return a value with something else at a place in it."""
    if not place:
        return odd
    value[place[0]] = put(value[place[0]] if len(place) > 1 else None, place[1:], odd)
    return value


@st.composite
def spoiled(draw: st.DrawFn, good: dict[str, Any]) -> tuple[dict[str, Any], set[str]]:
    """Good arguments of which one or two are odd, or hold something odd; and which these are."""
    arguments, names = copy.deepcopy(good), set()
    known = [place for place in places(good) if place != ("unheard_of",)]
    for _ in range(draw(st.sampled_from([1, 1, 1, 2]))):
        place = draw(st.sampled_from(known))
        try:
            arguments = put(arguments, place, draw(anything))
        except (KeyError, TypeError, IndexError, RuntimeError):
            continue  # Something else stands there by now.
        names.add(place[0])
    return arguments, names
