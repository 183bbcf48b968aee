"""What a deck is about: data that is rendered first, looked at before anything is bought, and kept beside the deck."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Self

from airflow_provider_slides.api.model import plain
from airflow_provider_slides.arguments import is_literal, one_of
from airflow_provider_slides.durable.mapped import MappableOperator
from airflow_provider_slides.exceptions import EmptyFactsError, InvalidArgumentError

#: As long as they stand in a manifest, which is not read beyond 4 MiB and has the request, too.
MOST_FACTS_BYTES = 2 << 20


class _NoFacts:
    def __repr__(self) -> str:
        return "NO_FACTS"


#: No facts are given; ``None`` is what a missing XCom gives.
NO_FACTS: Any = _NoFacts()

_ON_EMPTY = ("fail", "skip")


@dataclass(frozen=True)
class Facts:
    """Facts as they are kept: the text of their file."""

    text: str

    @classmethod
    def of(cls, value: Any) -> Self:
        """
        Return what is kept of a value.

        :raises InvalidArgumentError: naming the place in it, when something there is no JSON, or it is too large.
        """
        told = json.dumps(plain("facts", value, date, time), default=lambda moment: moment.isoformat())
        text = json.dumps(json.loads(told), ensure_ascii=False, indent=1) + "\n"
        if (size := len(json.dumps(text))) > MOST_FACTS_BYTES:
            fix = f"A manifest holds {MOST_FACTS_BYTES >> 10} KiB of them, and these are {-(-size >> 10)}"
            raise InvalidArgumentError("facts", value, f"{fix}: give what the deck shows, and no more.")
        return cls(text)

    @property
    def sha256(self) -> str:
        """The digest of their file."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def is_empty(value: Any) -> bool:
    """Whether nothing can be told of it: nothing, blank text, or a list or mapping of nothing but such."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Mapping):
        return all(map(is_empty, value.values()))
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return all(map(is_empty, value))
    return value is None


class FactsOperator(MappableOperator):
    """An operator whose job may be about data."""

    facts: Any = None
    on_empty_facts: str = "fail"

    _has_facts = False
    #: The fields that could not be rendered, and why.
    _unrendered: dict[str, Exception] = {}

    def _take_facts(self, facts: Any, on_empty_facts: str) -> None:
        self._has_facts = facts is not NO_FACTS
        self.facts = facts if self._has_facts else None
        self.on_empty_facts = on_empty_facts
        if is_literal(on_empty_facts):
            one_of("on_empty_facts", on_empty_facts, _ON_EMPTY)
        if is_literal(self.facts, self.template_ext):
            Facts.of(self.facts)

    def _facts_now(self) -> Facts | None:
        """
        Return what the job is about; ``None`` when nobody says. What rendering them raised is raised here.

        :raises EmptyFactsError: when the data did not come.
        :raises InvalidArgumentError: when it is no JSON, or too large.
        """
        if not self._has_facts:
            return None
        self._ensure_rendered(("facts",))
        one_of("on_empty_facts", self.on_empty_facts, _ON_EMPTY)
        facts = Facts.of(self.facts)
        if is_empty(self.facts):
            raise EmptyFactsError(self.facts)
        return facts

    def _do_render_template_fields(
        self, parent: Any, template_fields: Iterable[str], context: Any, jinja_env: Any, seen_oids: set[int]
    ) -> None:
        """
        Render the facts first, and offer them to all other templates.

        What can't be rendered fails where it is needed: Airflow renders anew after each deferral and in each attempt,
        and what was bought by then may be collected without it.
        """
        if parent is not self:
            super()._do_render_template_fields(parent, template_fields, context, jinja_env, seen_oids)
            return
        self._unrendered = {}
        for name in sorted(template_fields, key=lambda name: name != "facts"):
            try:
                if name == "facts" and self._has_facts:
                    self._render_facts(context, jinja_env, seen_oids)
                else:
                    super()._do_render_template_fields(self, (name,), context, jinja_env, seen_oids)
            except Exception as e:
                self.log.warning("%s could not be rendered: %s: %s", name, type(e).__name__, e)
                self._unrendered[name] = e

    def _ensure_rendered(self, names: Iterable[str]) -> None:
        """Raise why one of these arguments could not be rendered, if so; for want of data, if that did not come."""
        for name, error in self._unrendered.items():
            if name in names:
                if self._has_facts and "facts" not in self._unrendered and is_empty(self.facts):
                    raise EmptyFactsError(self.facts) from error
                raise error

    def _render_facts(self, context: Any, jinja_env: Any, seen_oids: set[int]) -> None:
        self._render_value("facts", context, jinja_env, seen_oids)
        context["facts"] = self.facts
