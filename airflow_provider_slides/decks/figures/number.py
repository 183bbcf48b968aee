"""One number, as it is written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """
    A number in a text.

    :param value: With its scale and sign: 1830000 for ``1.83M``, 6.4 for ``640 bps``.
    :param unit: ``%``, ``pp`` (percentage points), ``x`` (times), a currency's code, or empty.
    :param step: How much one of its last written digit is: 10000 for ``1.83M``, 0.1 for ``6.4 %``.
    :param sign: ``+`` or ``-`` as written; empty when it is not.
    :param bound: ``over``, ``under``, ``barely`` (just over), ``nearly`` (just under) or ``about`` when words or signs
        before it say so; else empty.
    :param is_word: Whether it stands in words.
    :param is_scaled: Whether a scale is written with it: ``M``, ``thousand``.
    :param measured: The physical unit behind it, as written: ``GWh``, ``hours``.
    :param implied: The scale of the next of a row of figures, where it has none itself: "241 → 236 Mio. €"; 0 for none.
    :param implied_unit: The unit of that one.
    :param other: What it is in the other notation, when both could be meant: 1.346 is 1346 in German.
    """

    start: int
    end: int
    value: float
    unit: str
    step: float
    sign: str = ""
    bound: str = ""
    other: float | None = None
    is_word: bool = False
    is_scaled: bool = False
    measured: str = ""
    implied: float = 0.0
    implied_unit: str = ""
