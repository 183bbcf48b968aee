"""What is said of each claim: which facts support it, of which it is made, or which contradict it."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from airflow_provider_slides.decks.claims import About, Claim, claims_of
from airflow_provider_slides.decks.deck import Deck
from airflow_provider_slides.decks.facts import DIMENSIONS, PHYSICAL, Fact, Facts, Label
from airflow_provider_slides.decks.figures.notation import CURRENCIES
from airflow_provider_slides.decks.figures.numbers import Number
from airflow_provider_slides.decks.report import Finding, Kind
from airflow_provider_slides.decks.verdicts.deriving import Data, Source, sources_of
from airflow_provider_slides.decks.wording.cues import direction_at
from airflow_provider_slides.decks.wording.vocabulary import Measure, Vocabulary, measure_of

_CODES = frozenset(CURRENCIES.values())
_MOST_MEASURES = 30
#: Superlatives that don't say whether much or little is meant.
_VAGUE_MOVE = re.compile(r"improv|worse|better|verbesser|verschlechter|amélior|dégrad|détérior", re.IGNORECASE)
_VAGUE = re.compile(r"best|strong|weak|worst|lead|stärk|schwäch|führ|schlecht|meilleur|pire|tête|good", re.IGNORECASE)
#: How far the truth may be beyond a figure that is told as a bound, as a fraction of it: "more than 1.3M".
_BEYOND = 0.3
#: As much, of what is hardly beyond: "nearly 1.4M".
_HARDLY = 0.06
_TO = re.compile(r"\b(?:to|auf|à)\s(?:about |rund |environ |just |nearly |knapp )?[€$£]?$", re.IGNORECASE)
#: A count that small may be of anything.
_SOME = 20
_ABOUT = 0.04


def judge(deck: Deck, facts: Any | None, hints: Mapping[str, Any] | None = None) -> list[Finding]:
    """
    Return one finding for each claim of a deck, in reading order.

    :param facts: The data that the deck is about: anything that JSON can hold. With ``None`` only what the deck says
        itself is compared: charts with their workbooks.
    :param hints: See :meth:`Facts.of <airflow_provider_slides.decks.facts.Facts.of>`.
    :raises InvalidArgumentError: when there is too much of the data, or a hint is none.
    """
    data = Data(Facts.of(facts if facts is not None else {}, hints))
    vocabulary = Vocabulary.of(data.facts)
    claims = claims_of(deck, vocabulary, data.facts.texts)
    judged = [(claim, finding) for claim in claims if (finding := _Judge(data, claim, facts is not None).finding())]
    return [finding for _, finding in _with_currencies(judged)]


@dataclass(frozen=True)
class _Judge:
    """Judges one claim."""

    data: Data
    claim: Claim
    has_facts: bool

    def finding(self) -> Finding | None:
        claim = self.claim
        inner = self._inconsistency()
        if not self.has_facts:
            return inner
        if claim.rank:
            return self._rank()
        source = self._explained()
        if inner:
            return replace(inner, expected=inner.expected if source else inner.expected)
        if source:
            return self._misdirected(source) or self._found(
                Kind.DERIVED if source.is_derived else Kind.SUPPORTED, source
            )
        if claim.about.counted:
            return self._count()
        if not claim.needs_reason:
            return None
        return self._unexplained()

    def _misdirected(self, source: Source) -> Finding | None:
        """What is right, but did not come about as it is said: "rose to 1.35M" of what fell."""
        claim, about = self.claim, self.claim.about
        before = about.text.partition(claim.raw)[0]
        is_told = _TO.search(before) and not (about.is_before or claim.number.bound or claim.is_cell)
        if source.kind != "level" or not is_told or not about.is_own_measure or len(about.measures) != 1:
            return None
        direction = direction_at(before, len(before))
        labels = _labels(about)
        then = self.data.level(about.measures[0], labels, -1)
        now = self.data.level(about.measures[0], labels, 0)
        if not direction or not then or not now or source.value not in [one.value for one in now]:
            return None
        if any((now[0].value - other.value) * direction > 0 for other in then):
            return None
        message = f"It was {_plain(then[0].value)} before, and is {_plain(now[0].value)}: the direction is wrong."
        return self._said(Kind.CONTRADICTED, "", message, source.paths[0])

    # -- what explains it

    def _explained(self) -> Source | None:
        about = self.claim.about
        own = _labels(about)
        measures = about.measures
        first = measures[:1]
        for number in self._readings():
            for labels, of in self._scopes(own, about):
                for these in dict.fromkeys((first, measures)) if measures else ((),):
                    if source := self._direct(number, these, labels, of) or self._derived(number, these, labels, of):
                        return source
            if not about.is_own_measure or not measures:
                # What it measures is not said, or far from it: anything of this entity may be meant.
                for labels, of in self._scopes(own, about):
                    if source := self._direct(number, (), labels, of) or self._loosely(number, labels, of):
                        return source
        return None

    def _readings(self) -> Iterator[Number]:
        yield from self.claim.readings
        for scale in self.claim.scales:
            for number in self.claim.readings:
                if not number.unit or number.unit in _CODES:
                    yield replace(number, value=number.value * scale, step=number.step * scale)

    def _scopes(self, own: frozenset[Label], about: About) -> Iterator[tuple[frozenset[Label], About]]:
        """Whom it may be of: its own entity; where that isn't named beside it, all of them together, too."""
        if own:
            yield own, about
            if len(own) > 1:
                for label in own:
                    yield frozenset((label,)), about
            elif len(about.entities) > 1 and about.is_own and not self.claim.is_cell:
                for label in about.entities[1:]:
                    yield frozenset((label,)), about
        if (
            not own
            or not about.is_own
            or about.is_whole
            or "range" in about.cues
            or "total" in about.cues
            or "average" in about.cues
        ):
            yield frozenset(), replace(about, entities=())

    def _direct(
        self, number: Number, measures: Sequence[Measure], labels: frozenset[Label], about: About
    ) -> Source | None:
        eras = self.data.eras(about)
        for value in self._signed(number):
            tolerance = self._tolerance(number, value)
            for fact in self.data.near(value, tolerance):
                if not self._is_about(fact, measures, labels, eras):
                    continue
                if not self._is_named(number, Source(0, "", "", ()), about):
                    continue
                for reading, unit in fact.readings:
                    source = Source(
                        reading,
                        unit,
                        "",
                        (fact.path,),
                        "change" if fact.operation == "change" else "level",
                        _name(fact),
                    )
                    if self._is_equal(number, source) and self._is_of_unit(number, unit):
                        return source
        return None

    def _is_about(self, fact: Fact, measures: Sequence[Measure], labels: frozenset[Label], eras: Sequence[int]) -> bool:
        if measures and fact.measure and measure_of(fact.measure) not in measures:
            return False
        if fact.era not in eras:
            return False
        of = set(fact.of)
        if not labels:
            cues = self.claim.about.cues
            return (
                not of
                or ("range" in cues and not self.claim.about.is_own)
                or not (self.claim.about.entities or "total" in cues)
            )
        return labels <= of if len(of) >= len(labels) else of <= labels and bool(of)

    def _derived(
        self, number: Number, measures: Sequence[Measure], labels: frozenset[Label], about: About
    ) -> Source | None:
        for source in sources_of(self.data, about, measures, labels):
            if (
                self._is_named(number, source, about)
                and self._fits_unit(number, source)
                and self._is_equal(number, source)
            ):
                return source
        return None

    def _loosely(self, number: Number, labels: frozenset[Label], about: About) -> Source | None:
        """What is made of any measure, of an entity or of all: only where the words tell which way."""
        measures = [measure for measure in self.data.measures if measure][:_MOST_MEASURES]
        if number.unit == "x" or {"difference", "share"} & about.cues:
            # Rates are named when they are compared.
            measures = [measure for measure in measures if self.data.is_additive(measure)]
        return self._derived(number, measures, labels, about)

    def _is_named(self, number: Number, source: Source, about: About) -> bool:
        """Whether the words around a figure allow that it is made so."""
        cues, is_cell = about.cues, self.claim.is_cell
        moves = about.direction != 0 or number.sign != "" or "versus" in cues or about.is_before
        if source.what == "average" and source.kind in ("change", "ratio") and "average" not in cues:
            return False
        is_between = "difference" in cues and len(about.entities) > 1 and number.unit != "%"
        match source.kind:
            case "level":
                return not (is_between and self._is_by())
            case "change":
                return (moves or _is_change(about)) and not is_between
            case "share":
                return "share" in cues or "total" in cues or is_cell or number.is_word
            case "periods":
                return "total" in cues
            case "together":
                return not number.unit == "%" or "total" in cues
            case "average":
                return "average" in cues or "per" in cues
            case "difference" | "spread":
                if "average" in source.how and "average" not in cues:
                    return False
                return "difference" in cues or "versus" in cues or "average" in cues or moves
            case "ratio":
                return number.unit == "x"
            case "rate":
                return True
            case "target":
                return "target" in cues
        return False

    def _is_by(self) -> bool:
        """Whether a figure is a difference, by what stands before it: not "EMEA leads APAC with 1.35M"."""
        before = self.claim.about.text.partition(self.claim.raw)[0]
        return re.search(r"\b(?:with|mit|avec|at|bei)\W*$", before, re.IGNORECASE) is None

    def _is_of_unit(self, number: Number, unit: str, *, is_fact: bool = True) -> bool:
        physical = PHYSICAL.get(number.measured.lower())
        if is_fact and physical and not number.unit and physical[0] in self.data.dimensions:
            # 324 minutes are not 324 hours.
            return False
        if number.unit == unit:
            return True
        if number.unit == "pp" and not unit:
            # Points of a score are no percentage points.
            return re.search(r"p(?:oin|un?k)?ts?\b|punkte", self.claim.raw, re.IGNORECASE) is not None
        if number.unit in ("%", "pp", "x") or unit in ("pp", "x") or number.unit in DIMENSIONS or unit in DIMENSIONS:
            return False
        if unit == "%":
            # A percentage may stand without its sign where a heading has it.
            return not number.unit and (self.claim.is_cell or self._is_alone())
        if number.unit and unit:
            return False
        return True

    def _fits_unit(self, number: Number, source: Source) -> bool:
        return self._is_of_unit(number, source.unit, is_fact=source.kind == "level")

    def _is_alone(self) -> bool:
        return len(re.sub(r"[\W\d_]", "", self.claim.text)) < 3

    # -- whether it is the same

    def _signed(self, number: Number) -> tuple[float, ...]:
        about = self.claim.about
        if not number.sign and (about.is_loss or about.direction < 0):
            return (number.value, -number.value)
        return (number.value,)

    def _is_equal(self, number: Number, source: Source) -> bool:
        claimed, truth = number.value, source.value
        if source.kind in ("change", "target", "difference", "spread") and not (
            source.kind == "target" and not source.how
        ):
            direction = self.claim.about.direction
            if source.kind in ("difference", "spread"):
                claimed, truth = abs(claimed), abs(truth)
            elif not number.sign and direction:
                claimed *= direction
            elif not number.sign:
                truth = abs(truth)
        elif truth < 0 < claimed and not number.sign and (self.claim.about.is_loss or self.claim.about.direction < 0):
            claimed = -claimed
        return self._is_near(number, claimed, truth)

    def _is_near(self, number: Number, claimed: float, truth: float) -> bool:
        tolerance = self._tolerance(number, claimed)
        if abs(claimed - truth) <= tolerance:
            return True
        size, true = abs(claimed), abs(truth)
        if claimed * truth < 0:
            return False
        match number.bound:
            case "over" | "barely":
                beyond = _BEYOND if number.bound == "over" else _HARDLY
                return size <= true * (1 + 1e-9) <= size * (1 + beyond) + tolerance
            case "under" | "nearly":
                beyond = _BEYOND if number.bound == "under" else _HARDLY
                return size * (1 - beyond) - tolerance <= true * (1 - 1e-9) <= size
            case "about":
                return abs(claimed - truth) <= _ABOUT * size
        return False

    def _tolerance(self, number: Number, value: float) -> float:
        """Half of what one of its last written digit is; of a whole number in a sentence, zeros at its end may be rounded."""
        step = number.step
        if step >= 1 and not self.claim.is_cell and not self._is_alone():
            whole = abs(value) / step
            zeros = 0
            while whole >= 100 and whole % 10 == 0:
                whole, zeros = whole / 10, zeros + 1
            step *= 10**zeros if zeros > 1 else 1
        hinted = self.data.facts.tolerance * abs(value)
        return max(step * 0.5 * (1 + 1e-6), hinted, abs(value) * 1e-9)

    # -- what is wrong

    def _unexplained(self) -> Finding:
        claim, about = self.claim, self.claim.about
        number = claim.number
        target, is_sure = self._target()
        if target is None:
            other = self._elsewhere(number)
            if other and (about.entities or about.measures):
                message = f"No fact explains this figure here; {_name(other)}{_when(other)} is {_plain(other.value)}."
                return self._said(Kind.UNSUPPORTED, "", message, "")
            return self._said(Kind.UNSUPPORTED, "", "No fact explains this figure.", "")
        expected = _written_like(claim, target.value, target.unit)
        what = target.what or "this"
        source = f"{target.how}" if target.how else target.paths[0]
        message = f"{what[:1].upper()}{what[1:]} is {expected} ({source}), not {claim.raw}.{self._why(number, target)}"
        kind = Kind.CONTRADICTED if is_sure else Kind.UNSUPPORTED
        return self._said(kind, expected, message, target.paths[0])

    def _target(self) -> tuple[Source | None, bool]:
        """What should stand there, as far as the words tell; and whether they leave no doubt."""
        claim, about, number = self.claim, self.claim.about, self.claim.number
        labels = _labels(about)
        measures = about.measures[:1]
        if not measures and labels:
            # Whom it is of is known: the one measure of this unit that it may be.
            measures = tuple(
                measure
                for measure in self.data.measures
                if any(
                    self._fits(number, source) for source in self.data.level(measure, labels, self.data.eras(about)[0])
                )
            )
            if len(measures) != 1 and number.unit in _CODES:
                measures = tuple(m for m in measures if _is_money(self.data.of_measure(m)))
            if len(measures) != 1:
                return None, False
        if not measures:
            return None, False
        intended = self._intended(number, about, measures[0])
        of = about if not claim.is_cell else about
        for group in (labels, frozenset()) if not about.is_own else (labels,):
            candidates = [
                source
                for source in sources_of(self.data, of, measures, group)
                if source.kind in intended and self._fits(number, source) and self._is_named(number, source, of)
            ]
            if candidates:
                nearest = min(intended.index(source.kind) for source in candidates)
                return next(source for source in candidates if intended.index(source.kind) == nearest), True
        return None, False

    def _fits(self, number: Number, source: Source) -> bool:
        if number.unit in _CODES:
            # Another currency is what is wrong.
            return source.unit not in ("%", "pp", "x")
        if not number.unit:
            return source.unit not in ("pp", "x") and (source.unit != "%" or self.claim.is_cell or self._is_alone())
        return number.unit == source.unit or {number.unit, source.unit} == {"%", "pp"}

    def _intended(self, number: Number, about: About, measure: Measure) -> tuple[str, ...]:
        cues = about.cues
        moves = about.direction != 0 or number.sign != "" or _is_change(about)
        facts = self.data.of_measure(measure)
        is_share = any(unit == "%" for fact in facts[:1] for _, unit in fact.readings)
        if "average" in cues:
            return ("average", "level")
        if measure in about.rates and self.data.is_additive(measure):
            return ("rate",)
        if number.unit == "%" and not is_share:
            if "share" in cues and not (moves and "versus" in cues):
                return ("rate", "share")
            return ("change",) if moves else ("share", "rate", "change", "target")
        if number.unit == "pp":
            return ("change", "difference")
        if number.unit == "x":
            return ("ratio",)
        if "difference" in cues and len(about.entities) > 1:
            return ("difference", "level")
        if number.sign and moves and number.unit != "%":
            return ("change", "level")
        if (
            re.search(
                r"\b(?:by|um|de)\s*(?:[€$£]|about|rund|environ)?\s*$",
                about.text.partition(self.claim.raw)[0],
                re.IGNORECASE,
            )
            and moves
        ):
            return ("change", "level")
        return ("level", "change") if number.unit != "%" or not (number.sign and moves) else ("change", "level")

    def _why(self, number: Number, target: Source) -> str:
        """What kind of mistake it looks like."""
        claimed, truth = number.value, target.value
        if number.unit in _CODES and target.unit in _CODES and number.unit != target.unit:
            return f" The currency is {target.unit}."
        if number.unit != target.unit and {number.unit, target.unit} == {"%", "pp"}:
            return f" It is in {'percentage points' if target.unit == 'pp' else 'percent'}."
        if truth and claimed and math.isclose(abs(claimed), abs(truth), rel_tol=0.02):
            signed = claimed * (self.claim.about.direction or 1) if not number.sign else claimed
            if signed * truth < 0:
                return " The direction is wrong."
        if truth and claimed:
            power = math.log10(abs(claimed / truth))
            if abs(power) > 0.9 and math.isclose(power, round(power), abs_tol=0.02):
                return f" It is off by a factor of {10 ** abs(round(power)):,}."
        if target.kind == "level" and (other := self._elsewhere(number)):
            return f" That is {_name(other)}{_when(other)}."
        return ""

    def _elsewhere(self, number: Number) -> Fact | None:
        """A fact that has this value, of another entity, measure or time; the more alike, the better."""
        about = self.claim.about
        found = [
            fact
            for fact in self.data.near(number.value, self._tolerance(number, number.value))
            if any(self._is_of_unit(number, unit) for _, unit in fact.readings)
        ]
        return max(
            found,
            key=lambda fact: (
                measure_of(fact.measure) in about.measures,
                bool(set(fact.of) & set(about.entities)),
                fact.era,
            ),
            default=None,
        )

    # -- counts, ranks, charts

    def _count(self) -> Finding | None:
        claim, about = self.claim, self.claim.about
        kinds = self.data.facts.kinds
        labels = kinds.get(about.counted) or (next(iter(kinds.values())) if len(kinds) == 1 else None)
        if labels is None:
            return self._unexplained() if claim.needs_reason and claim.number.value > _SOME else None
        count, claimed = len(labels), claim.number.value
        names = ", ".join(label.text for label in labels[:6])
        source = Source(float(count), "", f"count: {names}", (about.counted,), "count", about.counted)
        if about.is_part:
            return self._part(labels, source)
        if claimed == count or claimed in self._parts(labels):
            return self._found(Kind.DERIVED, source)
        if told := self._told(labels):
            if claimed in told:
                return self._found(
                    Kind.DERIVED,
                    replace(source, value=claimed, how=f"count of those of which it is true: {int(claimed)}"),
                )
            if about.is_own_measure:
                right = sorted(told)[0]
                return self._said(
                    Kind.CONTRADICTED,
                    str(right),
                    f"It is true of {right} of {count}, not of {claim.raw}.",
                    about.counted,
                )
        if claimed > count or (about.count_of_all and not about.direction and "target" not in about.cues):
            message = f"There are {count} ({names}), not {claim.raw}."
            return self._said(Kind.CONTRADICTED, str(count), message, about.counted)
        return None

    def _part(self, labels: Sequence[Label], source: Source) -> Finding | None:
        """Of how many of all something is said to be true."""
        claim, told = self.claim, self._told(labels)
        if claim.number.value in told:
            return self._found(
                Kind.DERIVED, replace(source, value=claim.number.value, how="count of those of which it is true")
            )
        if not told or not claim.about.is_own_measure:
            return None
        right = sorted(told)[0]
        message = f"It is true of {right} of {len(labels)}, not of {claim.raw}."
        return self._said(Kind.CONTRADICTED, str(right), message, claim.about.counted)

    def _parts(self, labels: Sequence[Label]) -> set[int]:
        """How many there are of what the words name besides: "the three southern stores"."""
        parts = set()
        for other in self.claim.about.entities:
            within = {
                label for fact in self.data.facts.facts if other in fact.of for label in fact.of if label in labels
            }
            parts.add(len(within))
        return parts

    def _told(self, labels: Sequence[Label]) -> set[int]:
        """Of how many it is true that they moved so, or are so of what was planned."""
        about = self.claim.about
        measures = about.measures[:1] or [measure for measure in self.data.measures if measure][:_MOST_MEASURES]
        counts: set[int] = set()
        for measure in measures:
            if "target" in about.cues:
                reached = [source.value for label in labels for source in self._of_plan(measure, label)]
                if len(reached) == len(labels):
                    counts |= {sum(value >= 0 for value in reached), sum(value < 0 for value in reached)}
            elif about.direction:
                levels = [[self.data.level(measure, (label,), era) for era in (0, -1)] for label in labels]
                if all(now and before for now, before in levels):
                    moved = [now[0].value - before[0].value for now, before in levels]
                    counts.add(sum(change * about.direction > 0 for change in moved))
                    if _VAGUE_MOVE.search(about.text):
                        counts.add(sum(change * about.direction < 0 for change in moved))
        return counts

    def _of_plan(self, measure: Measure, label: Label) -> list[Source]:
        found = sources_of(
            self.data, replace(self.claim.about, entities=(label,), period=None), (measure,), frozenset((label,))
        )
        return [
            source
            for source in found
            if source.kind == "target" and source.how.startswith("target") and source.unit not in ("%", "x")
        ][:1]

    def _rank(self) -> Finding | None:
        claim, about = self.claim, self.claim.about
        label, rank = self._ranked(), claim.rank
        if label is None:
            return None
        measures = about.measures[:1] if about.is_own_measure else [m for m in self.data.measures if m]
        is_change = re.search(
            r"\b(?:grow|grew|w[aä]chs|croiss|ris(?:e|ing)|fall|drop|declin|rückgang|zuwachs|anstieg|baisse|hausse|progress|fast|schnell|rapid)",
            about.text,
            re.IGNORECASE,
        )
        orders: list[list[tuple[Label, Source]]] = []
        for measure in measures:
            family = self.data.family(measure, 0, label.kind)
            if len(family) < 2 or not any(member == label for member, _ in family):
                continue
            if measure in about.rates and self.data.is_additive(measure):
                orders += self._by_rate(measure, family)
                continue
            by_change = self._by_change(measure, family)
            if by_change and (is_change or not about.is_own_measure):
                orders.append(by_change)
            if not is_change or not by_change:
                orders.append(sorted(family, key=lambda member: -member[1].value))
        if not orders:
            return None
        for order in orders:
            place = [member for member, _ in order].index(label)
            from_start, from_end = place + 1, place - len(order)
            fits = {from_start, from_end}
            if is_change or _VAGUE.search(about.text):
                # The largest decline, the best return rate: either end may be meant.
                fits |= {-from_start, -from_end}
            if rank in fits:
                how = f"rank {from_start} of {len(order)}"
                return self._found(Kind.DERIVED, Source(float(rank), "", how, order[place][1].paths[:1], "rank"))
        order = orders[0]
        at = rank - 1 if rank > 0 else rank
        right, its = order[at] if -len(order) <= at < len(order) else order[0]
        place = [member for member, _ in order].index(label)
        own = order[place][1]
        message = f"{label.text} is number {place + 1} of {len(order)} ({_plain(own.value)}); this is {right.text} ({_plain(its.value)})."
        return self._said(Kind.CONTRADICTED, right.text, message, own.paths[0])

    def _ranked(self) -> Label | None:
        """Whom a rank is given: of several names the one of which there are more."""
        kinds = self.data.facts.kinds
        labels = sorted(self.claim.about.entities, key=lambda label: -len(kinds.get(label.kind, ())))
        return labels[0] if len(labels) == 1 else None

    def _by_change(self, measure: Measure, family: Sequence[tuple[Label, Source]]) -> list[tuple[Label, Source]]:
        changes = {}
        for label, source in family:
            before = self.data.level(measure, (label,), -1)
            if not before or not before[0].value:
                return []
            changes[label] = (source.value - before[0].value) / abs(before[0].value)
        return sorted(family, key=lambda member: -changes[member[0]])

    def _by_rate(self, measure: Measure, family: Sequence[tuple[Label, Source]]) -> list[list[tuple[Label, Source]]]:
        orders = []
        for other in self.data.measures:
            by = {label: self.data.level(other, (label,), 0) for label, _ in family}
            if (
                other != measure
                and self.data.is_additive(other)
                and all(level and level[0].value for level in by.values())
            ):
                orders.append(sorted(family, key=lambda member: -member[1].value / by[member[0]][0].value))
        return orders

    def _inconsistency(self) -> Finding | None:
        claim, point = self.claim, self.claim.point
        if point is None:
            return None
        if point.workbook is not None and not math.isclose(point.workbook, point.value, rel_tol=1e-6, abs_tol=1e-9):
            message = (
                f"The chart draws {_plain(point.value)}, and its workbook has {_plain(point.workbook)} in {point.cell}."
            )
            return self._said(Kind.INCONSISTENT, _plain(point.workbook), message, "")
        if point.has_own_label:
            numbers = [number for number in claim.readings if number.value != point.value]
            shown = claim.readings[0]
            if numbers and shown.value and point.value and not _is_same_label(shown, point.value):
                message = f"The label says {claim.raw}, and the chart draws {_plain(point.value)}."
                return self._said(Kind.INCONSISTENT, _plain(point.value), message, "")
        return None

    # -- how it is told

    def _found(self, kind: Kind, source: Source) -> Finding:
        message = (
            f"{source.how[:1].upper()}{source.how[1:]}."
            if source.how
            else f"{source.what or 'The fact'} is {_plain(source.value)}."
        )
        return self._said(kind, "", f"{message[:1].upper()}{message[1:]}", source.paths[0] if source.paths else "")

    def _said(self, kind: Kind, expected: str, message: str, path: str) -> Finding:
        claim = self.claim
        drawn = claim.point and not claim.point.has_own_label
        value = None if claim.rank else claim.point.value if claim.point and drawn else claim.number.value
        return Finding(claim.slide, claim.place, claim.text, kind, value, expected, message, path=path)


def _labels(about: About) -> frozenset[Label]:
    """Whom a figure is of: the nearest entity of each kind."""
    nearest: dict[str, Label] = {}
    for label in about.entities:
        nearest.setdefault(label.kind, label)
    return frozenset(nearest.values())


def _is_change(about: About) -> bool:
    return bool(
        re.search(
            r"[Δ±]|\+\s?/\s?[-−–]|chang|growth|yoy|wow|mom|qoq|veränd|wachst|entwickl|évol|variation|croiss|\bvs\b|delta|diff|abw|écart",
            about.text,
            re.IGNORECASE,
        )
    )


def _is_money(facts: Sequence[Fact]) -> bool:
    words = {
        "revenue",
        "cost",
        "profit",
        "price",
        "mrr",
        "arr",
        "budget",
        "salary",
        "cash",
        "debt",
        "ebitda",
        "ebit",
        "refund",
    }
    return any(unit in _CODES for fact in facts[:1] for _, unit in fact.readings) or any(
        word.meanings & words for fact in facts[:1] for word in fact.measure
    )


def _is_same_label(shown: Number, value: float) -> bool:
    for scale in (1.0, 1e-3, 1e3, 1e-6, 1e6, 1e9, 100.0, 0.01):
        if abs(shown.value - value * scale) <= shown.step * 0.5 * (1 + 1e-6):
            return True
    return False


def _with_currencies(judged: Sequence[tuple[Claim, Finding]]) -> Iterator[tuple[Claim, Finding]]:
    """Where the facts don't tell a currency, the deck's own use does: one that is rare is inconsistent with it."""
    used: dict[str, Counter[str]] = defaultdict(Counter)
    fine = (Kind.SUPPORTED, Kind.DERIVED)
    for claim, finding in judged:
        if claim.number.unit in _CODES and finding.kind in fine:
            used["all"][claim.number.unit] += 1
    counts = used["all"].most_common()
    for claim, finding in judged:
        unit = claim.number.unit
        if len(counts) > 1 and unit in _CODES and finding.kind in fine:
            (usual, most), own = counts[0], used["all"][unit]
            if unit != usual and most >= 2 * own:
                expected = f"{_plain(claim.number.value)} {usual}"
                message = f"The deck has {usual} in {most} other places, and {unit} here."
                yield claim, replace(finding, kind=Kind.INCONSISTENT, expected=expected, message=message)
                continue
        yield claim, finding


def _name(fact: Fact) -> str:
    return " ".join([*(label.text for label in fact.of), fact.name]).strip() or fact.path


def _when(fact: Fact) -> str:
    if fact.period is None or fact.era == 0:
        return ""
    return " of the previous period" if fact.era == -1 else f" of {fact.period}"


def _plain(value: float) -> str:
    return f"{int(value):,}" if value == int(value) and abs(value) < 1e15 else f"{value:,.6g}"


def _written_like(claim: Claim, value: float, unit: str) -> str:
    """Write a value as the claim writes its own: in its scale, with its digits."""
    number = claim.number
    found = re.search(r"\d[\d.,' \u00a0\u202f]*\d|\d", claim.raw)
    written_unit = f" {unit}" if unit in _CODES and unit != number.unit and number.unit in _CODES else ""
    if not found or number.is_word or not number.value:
        return f"{_plain(value)}{'' if unit in _CODES | {''} else ' ' + unit}".strip()
    digits = re.sub(r"[^\d.,]", "", found[0])
    tail = re.search(r"[.,](\d+)$", digits)
    decimals = round(-math.log10(number.step)) if number.step < 1 else 0
    if tail and len(tail[1]) != 3:
        decimals = len(tail[1])
    mantissa = 10.0**-decimals
    scale = number.step / mantissa if number.step else 1.0
    shown = abs(value) / scale
    if shown and (shown < mantissa * 5 or shown >= 1e7):
        return f"{_plain(value)}{written_unit}"
    text = f"{shown:,.{decimals}f}"
    if claim.language in ("de", "fr"):
        text = text.replace(",", "\0").replace(".", ",").replace("\0", "." if claim.language == "de" else "\u202f")
    elif not re.search(r"[, ']", found[0]) and decimals == 0 and len(digits) > 3:
        text = text.replace(",", "")
    sign = "-" if value < 0 else "+" if claim.raw.lstrip("($€£ ").startswith("+") else ""
    head, rest = claim.raw[: found.start()], claim.raw[found.end() :]
    head = re.sub(r"[-+−–(]", "", head)
    if written_unit:
        head = re.sub(r"[€$£¥]|[A-Z]{3}", "", head).strip()
        rest = re.sub(r"[€$£¥]|[A-Z]{3}|euros?", "", rest).rstrip()
    if unit in ("pp", "%") and number.unit in ("pp", "%") and unit != number.unit:
        rest = " pp" if unit == "pp" else "%"
    return f"{sign}{head}{text}{rest.rstrip(')') if '(' not in rest else rest}{written_unit}".strip()
