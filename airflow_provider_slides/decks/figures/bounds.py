"""Words before a number that make a bound of it: "more than", "knapp", "environ"."""

from __future__ import annotations

import re

_BOUND = re.compile(
    r"(?:(?P<barely>just over|a little over|slightly (?:over|above|more than)|etwas (?:über|mehr als)|gut"
    r"|un peu plus de|à peine plus de)"
    r"|(?P<nearly>just (?:under|below|short of)|nearly|almost|close to|nearly reached"
    r"|(?:s['’])?approch\w* d(?:e|['’])|(?:nur )?knapp unter(?: der (?:marke|schwelle) von)?|not quite"
    r"|nicht ganz|pas tout à fait|knapp|fast|nahezu|beinahe|près de|presque"
    r"|pas loin de|manqu\w* de peu|un peu moins de|frôl\w*|avoisin\w*)"
    r"|(?P<over>[>≥]|more than|over|above|at least|exceed\w*|north of|upwards of"
    r"|past|clears|tops|topped|topping|surpass\w*|crossed|beyond|passed|(?:die )?(?:marke"
    r"|schwelle) von|(?:la barre|le seuil|le cap|la marque) des?|jenseits von|übersteigt?|franchi\w*|mehr als"
    r"|über|oberhalb von"
    r"|mindestens|plus de|au-delà de"
    r"|au delà de|au moins|supérieure? à|dépass\w*|au-dessus de)"
    r"|(?P<under>[<≤]|less than|under|below|at most|fewer than|up to|weniger als|unter|unterhalb von|höchstens"
    r"|moins de|au plus"
    r"|inférieure? à|sous|en dessous de)"
    r"|(?P<about>~|≈|about|near|gerundet|around|roughly|approximately|approx\.?|circa|ca\.?|rund|etwa|ungefähr"
    r"|im bereich von|um die|in the region of|in the range of|environ|autour de|de l['’]ordre d(?:e|['’])"
    r"|aux (?:alentours|environs) de"
    r"|quelque|à peu près|some))\s*(?:(?:of|les|the|a|auf|an|à|bei|to|at"
    r"|(?:the|a) (?:mark|threshold|level|line) of)\s)?$",
    re.IGNORECASE,
)
_OR_SO = re.compile(r"\s*(?:or so|or thereabouts|oder so|à peu près|give or take|circa)\b", re.IGNORECASE)
#: What is nearly there, however many words stand between.
_SCRATCHES = re.compile(r"(?:\bkratz\w*|\bflirt\w*)[^.;\d]*$", re.IGNORECASE)
#: What makes one of all of a statement.
_MAGNITUDE = re.compile(
    r"(?:order of magnitude|ballpark|in round (?:figures|numbers)|größenordnung|gerundet|runden zahlen"
    r"|ordre de grandeur"
    r"|chiffres? ronds?)[^.;\d]*$",
    re.IGNORECASE,
)
#: How far from a figure they stand, in characters.
_NEAR, _FAR = 40, 120


def is_about(text: str, at: int) -> bool:
    """
    Whether the words behind a figure tell that it is no exact one: "360k or so".

    :param at: Where in the text the figure ends.
    """
    return _OR_SO.match(text, at) is not None


def bound_before(text: str, at: int) -> str:
    """
    Return what the words before a figure make of it.

    ``over``, ``under``, ``barely`` (just over), ``nearly`` (just under) or ``about``; empty when there are none.

    :param at: Where in the text the figure begins.
    """
    found = _BOUND.search(text[max(0, at - _NEAR) : at])
    if found and found.lastgroup != "over":
        return found.lastgroup or ""
    if _SCRATCHES.search(text[max(0, at - _FAR) : at]):
        return "nearly"
    if found:
        return "over"
    return "about" if _MAGNITUDE.search(text[max(0, at - _FAR) : at]) else ""
