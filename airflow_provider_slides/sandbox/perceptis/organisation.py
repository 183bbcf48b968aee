"""The one organisation that the twin knows: its keys and its templates."""

from __future__ import annotations

from ..refusal import Refusal

KEY = "sk-live-per-sandbox"
OTHER_KEY = "sk-live-per-sandbox-other"
"""A second key of the same organisation: it sees nothing of the first one's jobs."""
INELIGIBLE_KEY = "sk-live-per-sandbox-free"
"""The key of an organisation on a plan without API access."""

DEFAULT_TEMPLATE = "Acme Executive"
AMBIGUOUS_TEMPLATE = "Quarterly Review"
TEMPLATES = (DEFAULT_TEMPLATE, "Acme Midnight", "Northwind Fresh", AMBIGUOUS_TEMPLATE, AMBIGUOUS_TEMPLATE)


def check_key(authorization: str | None) -> str:
    """The key of an `Authorization` header, or the refusal that the vendor documents."""
    scheme, _, key = (authorization or "").partition(" ")
    if scheme.lower() == "bearer":
        if key in (KEY, OTHER_KEY):
            return key
        if key == INELIGIBLE_KEY:
            raise Refusal(403, "forbidden", "API access requires a paid Business or Enterprise plan.")
    raise Refusal(401, "unauthorized", "Missing, invalid or revoked API key.")


def choose_template(name: str | None) -> str:
    """The template of that name: names are case-sensitive, and a name that two templates bear is refused."""
    if name is None:
        return DEFAULT_TEMPLATE
    matches = TEMPLATES.count(name)
    if matches > 1:
        raise Refusal(409, "ambiguous_template_name", f"{matches} templates are named {name!r}.")
    if not matches:
        # The vendor publishes no code for this; clients must get along with one that they do not know.
        raise Refusal(400, "template_not_found", f"No template is named {name!r}.")
    return name
