"""Words for what a prompt leaves out. A deck of a real length needs more text than most prompts hold."""

from __future__ import annotations

import random

STOCK_SECTIONS = ("Where we stand", "What drives it", "Risks and open points", "What comes next")

_POINTS = (
    "The picture is clear enough to decide on",
    "Two of three goals for this period are met; the third is close",
    "The trend holds over the last six periods",
    "Most of the change comes from a few large contributors",
    "Costs stayed level while volume grew",
    "The next review will test this against new numbers",
    "One owner and one date for each open action",
    "Early signals support the plan, without proving it yet",
    "Dependencies on other teams are agreed in writing",
    "What we stop doing matters as much as what we start",
    "Customers name speed first and price second",
    "A small pilot first, then the roll-out in steps",
)


def stock_points(dice: random.Random) -> tuple[str, ...]:
    """Some plausible points; the caller's dice decide which."""
    return tuple(dice.sample(_POINTS, 4))
