"""Words before a number that make a bound of it: "more than", "knapp", "environ"."""

from __future__ import annotations

import re

_BOUND = re.compile(
    r"(?:(?P<barely>just over|a little over|slightly (?:over|above|more than)|etwas (?:über|mehr als)|gut"
    r"|un peu plus de|à peine plus de)"
    r"|(?P<nearly>just (?:under|below|short of)|nearly|almost|nearly reached"
    r"|not far (?:short|off)(?: of)?|(?:just )?shy of"
    r"|(?:s['’])?approch\w*(?: d(?:e|['’]))?|(?:nur )?knapp unter(?: der (?:marke|schwelle) von)?|not quite"
    r"|nicht ganz|pas tout à fait|knapp|fast|nahezu|beinahe|près de|presque"
    r"|pas loin de|manqu\w* de peu|un peu moins de|frôl\w*)"
    r"|(?P<over>[>≥]|more than|over|above|at least|exceed\w*|north of|upwards of"
    r"|past|clears|cleared|tops|topped|topping|surpass\w*|crossed|beyond|passed|(?:die )?(?:marke"
    r"|schwelle) von|(?:la barre|le seuil|le cap|la marque) des?|jenseits von|übersteigt?|franchi\w*|mehr als"
    r"|über|oberhalb von"
    r"|mindestens|plus de|au-delà de"
    r"|au delà de|au moins|supérieure? à|dépass\w*|au-dessus de)"
    r"|(?P<under>[<≤]|less than|under|below|at most|fewer than|up to|weniger als|unter|unterhalb von|höchstens"
    r"|moins de|au plus"
    r"|inférieure? à|sous|en dessous de)"
    r"|(?P<about>~|≈|about|near|close to|avoisin\w*|gerundet"
    r"|around|roughly|approximately|approx\.?|circa|ca\.?|rund|etwa|ungefähr"
    r"|im bereich von|um die|in the region of|in the range of|environ|autour de|de l['’]ordre d(?:e|['’])"
    r"|aux (?:alentours|environs) de"
    r"|quelque|à peu près|some))\s*(?:(?:of|les|the|a|auf|an|à|bei|to|at"
    r"|(?:the|a) (?:mark|threshold|level|line) of|la barre des?|le (?:seuil|cap) des?|die (?:marke|schwelle) von)\s)?$",
    re.IGNORECASE,
)
_OR_SO = re.compile(r"\s*(?:or so|or thereabouts|oder so|à peu (?:de chose )?près|give or take|circa)\b", re.IGNORECASE)
_PASSED = re.compile(
    r"(?:\s?[^\W\d]{1,12}\.?)?\s(?:hinter sich (?:gelassen|lassen)|überschritten|übertroffen|überstiegen)\b",
    re.IGNORECASE,
)
#: What is nearly there, however many words stand between.
_SCRATCHES = re.compile(r"(?:\bkratz\w*|\bflirt\w*)[^.;\d]*$", re.IGNORECASE)
#: What is beyond a figure, however many words stand between: "übersteigen die Umsätze im Werk Ulm 440".
_EXCEEDS = re.compile(
    r"\b(?:übersteig\w*|überschreit\w*|exceeds?|exceeded|dépass(?:e|ent|ait|aient))\b(?:\s[^\W\d][\w'’-]*){1,9}\s$",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|um|de)\s$", re.IGNORECASE)
#: What makes one of all of a statement.
_MAGNITUDE = re.compile(
    r"(?:order of magnitude|ballpark|in round (?:figures|numbers)|größenordnung|gerundet|runden zahlen"
    r"|ordre de grandeur"
    r"|chiffres? ronds?)[^.;\d]*$",
    re.IGNORECASE,
)
#: How far from a figure they stand, in characters.
_NEAR, _FAR = 40, 120


def bound_behind(text: str, at: int) -> str:
    """
    Return what the words behind a figure make of it: ``about`` or ``over``; empty when there are none.

    "360k or so", "hat 3.700 t hinter sich gelassen".

    :param at: Where in the text the figure ends.
    """
    if _OR_SO.match(text, at):
        return "about"
    return "over" if _PASSED.match(text, at) else ""


def bound_before(text: str, at: int) -> str:
    """
    Return what the words before a figure make of it.

    ``over``, ``under``, ``barely`` (just over), ``nearly`` (just under) or ``about``; empty when there are none.

    :param at: Where in the text the figure begins.
    """
    before = text[max(0, at - _FAR) : at]
    found = _BOUND.search(before[-_NEAR:])
    if found and found.lastgroup != "over":
        return found.lastgroup or ""
    if _SCRATCHES.search(before):
        return "nearly"
    if found or (_EXCEEDS.search(before) and not _BY.search(before)):
        return "over"
    return "about" if _MAGNITUDE.search(before) else ""
