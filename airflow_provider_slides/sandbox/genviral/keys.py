"""The API keys that the twin knows. A key sees one workspace or one person, never both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ..refusal import Refusal

TOKEN = "gva_live_sandbox.secret"
PERSONAL_TOKEN = "gva_live_sandbox_personal.secret"
"""A key of another scope: what belongs to the first key's workspace does not exist for it."""
UNSUBSCRIBED_TOKEN = "gva_live_sandbox_unsubscribed.secret"
SCHEDULER_TOKEN = "gva_live_sandbox_scheduler.secret"


@dataclass(frozen=True)
class Scope:
    """Whose things a key works with."""

    kind: Literal["workspace", "personal"]
    owner_user_id: str
    workspace_id: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """As the account list shows it."""
        return {"scope": self.kind, "owner_user_id": self.owner_user_id, "workspace_id": self.workspace_id}


_PERSON = "7a1d0c52-5d0e-4f55-9f0e-2f8f4f1f0a01"
WORKSPACE = Scope("workspace", _PERSON, "c0ffee00-0000-4000-8000-000000000001")
PERSONAL = Scope("personal", _PERSON)

_SCOPES = {TOKEN: WORKSPACE, PERSONAL_TOKEN: PERSONAL}
_REFUSALS = {
    UNSUBSCRIBED_TOKEN: (402, "subscription_required", "An active Creator, Professional or Business plan is required."),
    SCHEDULER_TOKEN: (403, "tier_not_allowed", "The Scheduler tier cannot use the Partner API."),
}


def scope_of(authorization: str | None) -> Scope:
    """The scope of an `Authorization` header, or the refusal that the vendor documents."""
    if not authorization:
        raise Refusal(401, "unauthorized", "Missing Authorization header.")
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() == "bearer":
        if scope := _SCOPES.get(token):
            return scope
        if refusal := _REFUSALS.get(token):
            raise Refusal(*refusal)
    raise Refusal(401, "invalid_token", "Malformed, invalid or revoked token.")
