"""What a watcher has seen of a list that only grows: what is new in it, and no more kept than that takes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

SCHEMA_VERSION = 1
#: What was made before that is old, whatever becomes of it: so what is kept does not grow with the account's age.
FORGOTTEN_SECONDS = 30 * 86_400.0

_DIGITS = 12


@dataclass
class Sightings:
    """
    The things of one account that were seen.

    :param account: Tells the account from another one that the same connection may lead to another day.
    :param seen: When each was made, in epoch seconds, by a short digest of its id. Of one that does not say so, when
        it was seen last.
    """

    account: str
    seen: dict[str, int] = field(default_factory=dict)

    def new(self, listed: Iterable[tuple[str, float | None]], now: float) -> list[str]:
        """
        Return the ids that were not seen before, each once.

        :param listed: Id and epoch seconds of the making of all that there is; ``None`` where nobody says when.
        :param now: Epoch seconds.
        """
        found: dict[str, None] = {}
        for id, made in listed:
            if made is not None and made < now - FORGOTTEN_SECONDS:
                continue
            if _digest(id) not in self.seen:
                found[id] = None
            elif made is None:
                self.seen[_digest(id)] = int(now)
        self.seen = {digest: made for digest, made in self.seen.items() if made >= now - FORGOTTEN_SECONDS}
        return list(found)

    def with_seen(self, listed: Iterable[tuple[str, float | None]], now: float) -> Self:
        """Return it with more that was seen."""
        moments = {id: now if made is None else min(made, now) for id, made in listed}
        more = {_digest(id): int(made) for id, made in moments.items() if made >= now - FORGOTTEN_SECONDS}
        return type(self)(self.account, self.seen | more)

    def to_json(self) -> dict[str, Any]:
        """Return it as plain JSON, with the schema's version."""
        return {"schema_version": SCHEMA_VERSION, "account": self.account, "seen": self.seen}

    @classmethod
    def from_json(cls, value: Any, account: str) -> Self | None:
        """Return what was kept of an account; ``None`` for nothing, another account, or what can't be read."""
        if not isinstance(value, Mapping) or value.get("account") != account:
            return None
        seen = value.get("seen")
        if not isinstance(seen, Mapping) or not all(type(made) is int for made in seen.values()):
            return None
        return cls(account, {str(digest): made for digest, made in seen.items()})


def _digest(id: str) -> str:
    return hashlib.sha256(id.encode()).hexdigest()[:_DIGITS]
