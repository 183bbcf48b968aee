"""Words before a number that make a bound of it: "more than", "knapp", "environ"."""

from __future__ import annotations

import re

_BOUND = re.compile(
    r"(?:(?P<barely>just over|a little over|slightly (?:over|above|more than)|etwas (?:über|mehr als)|gut"
    r"|un peu plus de|à peine plus de)"
    r"|(?P<nearly>just (?:under|below|short of)|nearly|almost|close to|nearly reached"
    r"|(?:s['’])?approch\w* d(?:e|['’])|(?:nur )?knapp unter(?: der (?:marke|schwelle) von)?|not quite"
    r"|nicht ganz|pas tout à fait|knapp|fast|nahezu|beinahe|près de|presque"
    r"|pas loin de|un peu moins de|frôl\w*|avoisin\w*)"
    r"|(?P<over>[>≥]|more than|over|above|at least|exceed\w*|north of|upwards of"
    r"|past|clears|tops|topped|topping|surpass\w*|crossed|beyond|passed(?: the)?|(?:die )?(?:marke"
    r"|schwelle) von|(?:la barre|le seuil|le cap|la marque) des?|jenseits von|übersteigt?|franchi\w*|mehr als"
    r"|über|oberhalb von"
    r"|mindestens|plus de|au-delà de"
    r"|au delà de|au moins|supérieure? à|dépass\w*|au-dessus de)"
    r"|(?P<under>[<≤]|less than|under|below|at most|fewer than|up to|weniger als|unter|unterhalb von|höchstens"
    r"|moins de|au plus"
    r"|inférieure? à|sous|en dessous de)"
    r"|(?P<about>~|≈|about|near|gerundet|around|roughly|approximately|approx\.?|circa|ca\.?|rund|etwa|ungefähr"
    r"|environ|autour de|de l['’]ordre d(?:e|['’])"
    r"|aux (?:alentours|environs) de"
    r"|quelque|à peu près|some))\s*(?:of\s|les\s|the\s|a\s)?$",
    re.IGNORECASE,
)
#: How far from a figure they stand, in characters.
_NEAR = 40


def bound_before(text: str, at: int) -> str:
    """
    Return what the words before a figure make of it.

    ``over``, ``under``, ``barely`` (just over), ``nearly`` (just under) or ``about``; empty when there are none.

    :param at: Where in the text the figure begins.
    """
    found = _BOUND.search(text[max(0, at - _NEAR) : at])
    return (found.lastgroup or "") if found else ""
