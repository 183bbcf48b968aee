"""What a deck has to be besides right: declared as data, and looked at one by one."""

from __future__ import annotations

import difflib
import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, Self

from airflow_provider_slides.decks.deck import Deck
from airflow_provider_slides.decks.lines import counted
from airflow_provider_slides.decks.report import Finding
from airflow_provider_slides.decks.rules.besides import links_elsewhere, without_alt_text, wrong_notes
from airflow_provider_slides.decks.rules.contrast import low_contrast
from airflow_provider_slides.decks.rules.current_period import Period, out_of_date, period_of
from airflow_provider_slides.decks.rules.layout import empty_placeholders, empty_slides, off_slide, overlaps, tiny_text
from airflow_provider_slides.decks.rules.saying import pattern, said, unsaid, unshown
from airflow_provider_slides.decks.rules.slide_language import LANGUAGES, in_other_language
from airflow_provider_slides.decks.rules.template import not_as_template, other_fonts
from airflow_provider_slides.exceptions import InvalidArgumentError

#: More of one rule tell nobody more.
_MOST_OF_A_RULE = 50
_MOST_YAML = 1 << 20
_HOST = re.compile(r"[\w-]+(\.[\w-]+)*")


@dataclass(frozen=True)
class Between:
    """How many there may be, from ``min`` to ``max``, which is ``None`` for no limit."""

    min: int = 0
    max: int | None = None


@dataclass(frozen=True)
class MustShow:
    """What a deck must show: ``labels``, as they stand there, and the values of ``facts``, by their paths or names."""

    labels: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeckRules:
    """
    What a deck has to be. All is optional; make it with :meth:`of`, which refuses what is no rule.

    Texts of ``must_say``, ``must_not_say`` and ``must_show`` are found as whole words, whatever their case; between
    slashes, as ``/Q[1-4]/``, they are regular expressions.

    :param slides: How many slides there may be, hidden ones too.
    :param must_say: Texts that have to stand on slides.
    :param must_not_say: Texts that must stand nowhere, in notes and on hidden slides neither.
    :param leftovers: Whether ``must_not_say`` has also placeholders, lorem ipsum, ``{{ }}``, ``TBD``, a language
        model's words about itself and the like; on by default.
    :param current_period: Such as ``2026-W47``, ``2026-Q3``, ``2026-11``, ``2026-11-20``: the deck has to name it,
        and its titles no other one instead.
    :param must_show: Labels (a list), or ``{labels: [...], facts: [...]}``.
    :param template: Path of the .pptx whose colours, fonts and layouts the deck has to have.
    :param fonts: The fonts that text may be in.
    :param alt_text: Whether each picture and chart needs an alternative text, unless it is decorative.
    :param notes: ``every`` slide has notes, or ``none``.
    :param links: The hosts that links may lead to, and what is below them; an empty list for none.
    :param empty_slides: Whether a slide with nothing on it breaks a rule; on by default.
    :param empty_placeholders: Whether a placeholder with nothing in it does; on by default.
    :param min_font_size: In points. Not given: what nobody can read is warned of; 0: nothing is.
    :param off_slide: Whether nothing may reach beyond the slide. Not given: what clearly does is warned of.
    :param overlap: Whether no text, table or chart may stand on another. Not given: what clearly does is warned of.
    :param contrast: The least contrast of text and what it stands on, as WCAG's 4.5. Not given: what can't be read is
        warned of; 0: nothing is.
    :param language: ``en``, ``de`` or ``fr``: what each slide's text has to be.
    :param archforge: Whether archforge shall look at the deck, too (extra ``archforge``), for warnings.
    :param hints: How the facts are to be understood (``units``, ``labels``, ``tolerance``, ``must_show``, ``periods``).
    """

    slides: Between | None = None
    must_say: tuple[str, ...] = ()
    must_not_say: tuple[str, ...] = ()
    leftovers: bool = True
    current_period: Period | None = None
    must_show: MustShow = MustShow()
    template: str = ""
    fonts: tuple[str, ...] = ()
    alt_text: bool = False
    notes: str = ""
    links: tuple[str, ...] | None = None
    empty_slides: bool = True
    empty_placeholders: bool = True
    min_font_size: float | None = None
    off_slide: bool | None = None
    overlap: bool | None = None
    contrast: float | None = None
    language: str = ""
    archforge: bool = False
    hints: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, rules: Mapping[str, Any] | str | Self | None) -> Self:
        """
        Return rules from a mapping, or from YAML text of one; ``None`` has the defaults.

        :raises InvalidArgumentError: naming the key, when there is no such rule or it is not of its type.
        """
        if isinstance(rules, cls):
            return rules
        told = _parsed(rules) if isinstance(rules, str) else rules
        told = {} if told is None else told
        if not isinstance(told, Mapping):
            raise InvalidArgumentError("rules", told, "Give a mapping of rules, as {must_say: [Summary]}.")
        return cls(**{_known(key): _READ[key](f"rules.{key}", value) for key, value in told.items() if _known(key)})


def _parsed(text: str) -> Any:
    # Loaded with rules alone: most decks have none.
    import yaml

    if len(text) > _MOST_YAML:
        raise InvalidArgumentError("rules", text, f"Give rules of at most {_MOST_YAML >> 20} MiB.")
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as e:
        mark = getattr(e, "problem_mark", None)
        where = f" (line {mark.line + 1}: {getattr(e, 'problem', '')})" if mark else ""
        raise InvalidArgumentError("rules", text, f"Write YAML of one mapping{where}.") from None
    except (RecursionError, ValueError):
        raise InvalidArgumentError("rules", text, "Write YAML of one mapping, with dates that there are.") from None


def _known(key: Any) -> str:
    if key in _READ:
        return str(key)
    near = difflib.get_close_matches(str(key), _READ, n=1)
    told = f"is it {near[0]}?" if near else f"rules are {', '.join(_READ)}."
    raise InvalidArgumentError("rules", key, f"There is no such rule: {told}")


def _between(name: str, value: Any) -> Between:
    limits = {**value} if isinstance(value, Mapping) else {}
    is_right = set(limits) <= {"min", "max"} and all(type(limit) is int and limit >= 0 for limit in limits.values())
    if not limits or not is_right or limits.get("min", 0) > limits.get("max", math.inf):
        raise InvalidArgumentError(name, value, "Write whole numbers, as {min: 5, max: 12}; either may be left out.")
    return Between(**limits)


def _texts(name: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(text, str) and text.strip() for text in value):
        raise InvalidArgumentError(name, value, "Write a list of texts, as [Summary, Outlook].")
    return tuple(value)


def _patterns(name: str, value: Any) -> tuple[str, ...]:
    texts = _texts(name, value)
    for text in texts:
        try:
            pattern(text)
        except re.error as e:
            fix = f"This is no regular expression ({e}). Without slashes it is found as it stands."
            raise InvalidArgumentError(name, text, fix) from None
    return texts


def _must_show(name: str, value: Any) -> MustShow:
    if not isinstance(value, Mapping):
        return MustShow(_patterns(name, value))
    if not value or not set(value) <= {"labels", "facts"}:
        raise InvalidArgumentError(name, value, "Write a list of labels, or {labels: [EMEA], facts: [total.revenue]}.")
    labels = _patterns(f"{name}.labels", value.get("labels", ()))
    return MustShow(labels, _texts(f"{name}.facts", value.get("facts", ())))


def _hosts(name: str, value: Any) -> tuple[str, ...]:
    hosts = _texts(name, value)
    for host in hosts:
        if not _HOST.fullmatch(host):
            raise InvalidArgumentError(name, host, "Write the host alone, as acme.com.")
    return hosts


def _period(name: str, value: Any) -> Period:
    text = value.isoformat() if isinstance(value, date) else str(value)
    period = period_of(text) if type(value) in (str, int, date) else None
    if period is None or (period.year is None and period.kind == "day"):
        raise InvalidArgumentError(name, value, "Write one period, as 2026-W47, 2026-Q3, 2026-11, 2026-11-20 or 2026.")
    return period


def _path(name: str, value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise InvalidArgumentError(name, value, "Write the path of a .pptx file.")
    return value


def _flag(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise InvalidArgumentError(name, value, "Write true or false.")
    return value


def _number(name: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < math.inf:
        raise InvalidArgumentError(name, value, "Write a number from 0, which turns it off.")
    return float(value)


def _mapping(name: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
        raise InvalidArgumentError(name, value, "Write a mapping, as {units: {revenue: EUR}}.")
    return value


def _one_of(*words: str) -> Callable[[str, Any], str]:
    def read(name: str, value: Any) -> str:
        if value not in words:
            raise InvalidArgumentError(name, value, f"Write {' or '.join(words)}.")
        return str(value)

    return read


_READ: dict[str, Callable[[str, Any], Any]] = {
    "slides": _between,
    "must_say": _patterns,
    "must_not_say": _patterns,
    "leftovers": _flag,
    "current_period": _period,
    "must_show": _must_show,
    "template": _path,
    "fonts": _texts,
    "alt_text": _flag,
    "notes": _one_of("every", "none"),
    "links": _hosts,
    "empty_slides": _flag,
    "empty_placeholders": _flag,
    "min_font_size": _number,
    "off_slide": _flag,
    "overlap": _flag,
    "contrast": _number,
    "language": _one_of(*LANGUAGES),
    "archforge": _flag,
    "hints": _mapping,
}
assert set(_READ) == {rule.name for rule in fields(DeckRules)}


def broken(deck: Deck, rules: DeckRules, *, template: Deck | None = None, shown: Collection[str] = ()) -> list[Finding]:
    """
    Return which rules a deck breaks, and what it is warned of.

    :param template: What ``rules.template`` names, read.
    :param shown: The paths of all facts that the deck tells, and tells right, for ``must_show``.
    """
    found = [*_content(deck, rules, shown), *_looks(deck, rules)]
    if template is not None:
        found += not_as_template(deck, template)
    return list(_few(found))


def _content(deck: Deck, rules: DeckRules, shown: Collection[str]) -> Iterator[Finding]:
    if rules.slides:
        yield from _count(deck, rules.slides)
    yield from unsaid(deck, rules.must_say)
    yield from said(deck, rules.must_not_say, leftovers=rules.leftovers)
    if rules.current_period:
        yield from out_of_date(deck, rules.current_period)
    yield from unshown(deck, rules.must_show.labels, rules.must_show.facts, shown)
    if rules.language:
        yield from in_other_language(deck, rules.language)
    if rules.notes:
        yield from wrong_notes(deck, rules.notes)
    if rules.links is not None:
        yield from links_elsewhere(deck, rules.links)
    if rules.alt_text:
        yield from without_alt_text(deck)
    if rules.empty_slides:
        yield from empty_slides(deck)
    if rules.empty_placeholders:
        yield from empty_placeholders(deck)


def _looks(deck: Deck, rules: DeckRules) -> Iterator[Finding]:
    if rules.fonts:
        yield from other_fonts(deck, rules.fonts)
    if rules.min_font_size != 0:
        yield from tiny_text(deck, rules.min_font_size)
    if rules.off_slide is not False:
        yield from off_slide(deck, is_asked=bool(rules.off_slide))
    if rules.overlap is not False:
        yield from overlaps(deck, is_asked=bool(rules.overlap))
    if rules.contrast != 0:
        yield from low_contrast(deck, rules.contrast)


def _count(deck: Deck, slides: Between) -> Iterator[Finding]:
    count = len(deck.slides)
    if not slides.min <= count <= (math.inf if slides.max is None else slides.max):
        least = f"at least {slides.min}" if slides.min else ""
        expected = " and ".join(filter(None, (least, "" if slides.max is None else f"at most {slides.max}")))
        message = f"The deck has {counted(count, 'slide')}, and should have {expected}."
        yield Finding.of_rule("slides", 0, "deck", counted(count, "slide"), message, expected=expected)


def _few(found: list[Finding]) -> Iterator[Finding]:
    """All findings, but of each rule no more than anybody reads."""
    count: Counter[str] = Counter()
    for finding in found:
        count[finding.rule] += 1
        if count[finding.rule] <= _MOST_OF_A_RULE:
            yield finding
    for rule, many in count.items():
        if many > _MOST_OF_A_RULE:
            kind = next(finding.kind for finding in reversed(found) if finding.rule == rule)
            message = f"{many - _MOST_OF_A_RULE} more of the same are not listed."
            yield Finding.of_rule(rule, 0, "deck", "", message, kind=kind)
