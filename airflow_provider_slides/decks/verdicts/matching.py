"""Whether a figure is a value of the facts: its kind, its unit, its sign, and how exactly it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from airflow_provider_slides.decks.claims import About, Claim
from airflow_provider_slides.decks.facts import DIMENSIONS, PHYSICAL
from airflow_provider_slides.decks.figures.numbers import Number
from airflow_provider_slides.decks.verdicts.data import Data, Source
from airflow_provider_slides.decks.verdicts.telling import is_change
from airflow_provider_slides.decks.wording.cues import is_cue
from airflow_provider_slides.decks.wording.naming import content_words, words_of

#: How far the truth may be beyond a figure that is told as a bound, as a fraction of it: "more than 1.3M".
_BEYOND = 0.3
#: As much, of what is hardly beyond: "nearly 1.4M".
_HARDLY = 0.06
#: As much, of what is told as about so much.
_ABOUT = 0.04
#: How what goes up or down is made.
_MOVES = frozenset(("change", "target", "difference", "spread"))


@dataclass(frozen=True)
class Matcher:
    """Compares one claim with values."""

    data: Data
    claim: Claim

    def is_named(self, number: Number, source: Source, about: About) -> bool:
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
                return (moves or is_change(about)) and not is_between
            case "share":
                return "share" in cues or "total" in cues or is_cell or number.is_word
            case "periods":
                return "total" in cues
            case "together":
                return number.unit != "%" or "total" in cues
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

    def may_be(self, number: Number, source: Source) -> bool:
        """Whether a figure may be made so, as far as is told whether it moves."""
        moves = self.claim.about.direction != 0 or number.sign != ""
        return source.kind in _MOVES if moves else source.kind != "level"

    def _is_by(self) -> bool:
        """Whether a figure is a difference, by what stands before it: not "EMEA leads APAC with 1.35M"."""
        before = self.claim.about.text.partition(self.claim.raw)[0]
        return re.search(r"\b(?:with|mit|avec|at|bei)\W*$|[:=(]\s*$", before, re.IGNORECASE) is None

    def is_of_unit(self, number: Number, unit: str, *, is_fact: bool = True) -> bool:
        """
        Whether a figure may be in this unit.

        :param is_fact: Whether it is compared with a fact itself, whose physical unit is known then. Default: yes.
        """
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
            return not number.unit and (self.claim.is_cell or self.is_alone())
        return not (number.unit and unit)

    def fits_unit(self, number: Number, source: Source) -> bool:
        """Whether a figure may be in the unit of what is made of facts."""
        return self.is_of_unit(number, source.unit, is_fact=source.kind == "level")

    def is_alone(self) -> bool:
        """Whether the figure stands without words, as on a card."""
        return len(re.sub(r"[\W\d_]", "", self.claim.text)) < 3

    def says_more(self) -> bool:
        """Whether words stand there that name nothing that is known: they may tell what is measured."""
        about = self.claim.about
        named = {word.stem for label in about.entities for word in label.words}
        named |= {stem for measure in about.measures for stem in measure}
        return any(word.stem not in named and not is_cue(word.text) for word in content_words(about.text))

    def is_literal(self) -> bool:
        """Whether words that stand there are those of the data: else what they mean is guessed, as by a translation."""
        stems = {word.stem for word in words_of(self.claim.about.text)}
        return any(stems.issuperset(measure) for measure in self.claim.about.measures)

    def signed(self, number: Number) -> tuple[float, ...]:
        """Return what a figure may be with its sign: a loss of 5 is -5."""
        about = self.claim.about
        if not number.sign and (about.is_loss or about.direction < 0):
            return (number.value, -number.value)
        return (number.value,)

    def is_equal(self, number: Number, source: Source) -> bool:
        """Whether a figure is this value, by its words' direction and as exactly as it is written."""
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

    def reach(self, number: Number) -> tuple[float, float]:
        """Return between which sizes all lies that a figure may be."""
        size, tolerance = abs(number.value), self.tolerance(number, number.value)
        beyond = max(_BEYOND, _HARDLY, _ABOUT) if number.bound else 0.0
        return size * (1 - beyond) - tolerance, size * (1 + beyond) + tolerance

    def _is_near(self, number: Number, claimed: float, truth: float) -> bool:
        tolerance = self.tolerance(number, claimed)
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

    def tolerance(self, number: Number, value: float) -> float:
        """
        Return how far a figure may be from the truth: half of what one of its last written digit is.

        Zeros at the end of a whole number in a sentence may be rounded.
        """
        step = number.step
        if step >= 1 and not self.claim.is_cell and not self.is_alone():
            whole = abs(value) / step
            zeros = 0
            while whole >= 100 and whole % 10 == 0:
                whole, zeros = whole / 10, zeros + 1
            step *= 10**zeros if zeros > 1 else 1
        hinted = self.data.facts.tolerance * abs(value)
        return max(step * 0.5 * (1 + 1e-6), hinted, abs(value) * 1e-9)
