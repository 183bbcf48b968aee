"""The sources: where businesses, names, sentences, shapes of facts and layouts are from, each a package of its own."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

#: By half: what is measured has nothing of what is tuned on.
SOURCES = {
    "tune": (
        *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
        *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    ),
    "test": ("twentieth", "twenty_first"),
}
OTHERS = tuple(source for half in SOURCES.values() for source in half if source != "first")


def part(source: str, module: str = "") -> ModuleType:
    """
    Return a module of a source: ``domains``, ``en``, ``de``, ``fr``, ``facts``, ``layouts``, ``periods``.

    :param module: Its name; empty for the package, which has ``SHAPES`` and ``COMPANIES``, and may have
        ``TELL_CHANGES`` and ``IN_THOUSANDS``.
    """
    return import_module(f".{source}" + (f".{module}" if module else ""), __package__)
