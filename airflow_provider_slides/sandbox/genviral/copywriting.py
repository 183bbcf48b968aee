"""The words of the twin's "AI": read out of the prompt, completed from stock. The same prompt, the same words."""

from __future__ import annotations

import hashlib
import random
import re

_COUNT = r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten"
_LEADING_COUNT = re.compile(rf"^(?:the\s+)?(?:top\s+)?(?:{_COUNT})\s+", re.IGNORECASE)
_INSTRUCTION = re.compile(
    r"^(?:please\s+)?(?:create|make|generate|write|give me)\s+(?:an?\s+)?"
    r"(?:(?:carousel|slideshow|slides?|posts?)\s+)?(?:(?:about|on|of|for|with)\s+)?",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"\s+(?:quotes|tips|habits|mistakes|ways|facts|ideas|lessons|rules|steps|reasons|hacks|myths)\b.*$", re.IGNORECASE
)
_BULLET = re.compile(r"^(?:[-*•]|\d{1,2}[.)])\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\s*;\s*")
_LONGEST_TITLE = 80

_EDUCATIONAL = (
    ("{Topic} beats motivation", "Motivation comes and goes. What you do anyway stays."),
    ("Start smaller than you think", "Two minutes a day is a start that survives bad days."),
    ("Make it the easy choice", "Put what you need in sight, and the rest out of reach."),
    ("Track it where you see it", "What gets written down gets repeated."),
    ("Missing once is fine", "Missing twice is the start of a new habit."),
    ("Choose one thing", "Attention split in three moves nothing."),
    ("{Topic} is a skill", "Nobody starts out good at it. Practice is the whole secret."),
    ("Ask early, not perfectly", "A rough draft today teaches more than a plan for next month."),
    ("Rest is part of the work", "Tired people repeat old mistakes faster."),
    ("Count weeks, not days", "One day proves nothing. Twelve weeks change a lot."),
    ("Copy what works", "Somebody solved this already. Start from there."),
)
_PERSONAL = (
    ("I thought {topic} was talent", "It was mostly showing up when I did not feel like it."),
    ("I started far too big", "So I cut the plan in half. Then in half again."),
    ("I stopped waiting for Monday", "A Wednesday afternoon works just as well."),
    ("I wrote everything down", "Reading it back was the first honest look."),
    ("I told one friend", "That one question every Friday kept me going."),
    ("I failed twice in March", "Nothing happened. I went on in April."),
    ("I threw out the complicated tools", "One page and a pencil were enough."),
    ("I learned to rest", "My best weeks all had a free day in them."),
    ("{Topic} got easier", "Slowly, and then all at once."),
    ("I still get it wrong", "Less often, and I notice sooner."),
)
_CLOSING = (
    ("Save this for later", "Which one will you try first?"),
    ("Your turn", "Send this to somebody who needs it today."),
)

Texts = tuple[str, ...]
"""The texts of one slide: a title, and often a line under it."""


def title_of(prompt: str) -> str:
    """The name of a slideshow made from that prompt."""
    return _shortened(" ".join(prompt.split()), _LONGEST_TITLE)


def write(prompt: str, slides: int, slideshow_type: str) -> list[Texts]:
    """The texts of all slides: a cover, what the prompt says or stock lines, and a closing."""
    headline, points = _read(prompt)
    stock = _stock(headline, slideshow_type)
    if slides == 1:
        return [stock[0][:1]]
    body: list[Texts] = [_split_point(point) for point in points]
    closing = [_CLOSING[0]] if slides > 2 and len(body) < slides - 1 else []
    wanted = slides - 1 - len(closing)
    body += stock[: max(0, wanted - len(body))]
    return [(headline,), *body[:wanted], *closing]


def rewrite(prompt: str, slideshow_type: str, current: Texts, instruction: str, variation: int) -> Texts:
    """Other texts for one slide, as many as it has, and none as it was."""
    headline, _ = _read(prompt)
    choices = [line for line in (*_stock(headline, slideshow_type), *_CLOSING) if line[0] != current[0]]
    digest = hashlib.sha256(f"{prompt}\n{instruction}\n{variation}".encode()).digest()
    title, body = choices[int.from_bytes(digest[:4]) % len(choices)]
    return tuple(title if number == 0 else body for number in range(len(current)))


def _read(prompt: str) -> tuple[str, list[str]]:
    """What the prompt is about, and the points that it makes itself."""
    lines = [_BULLET.sub("", line.strip()) for line in prompt.splitlines() if line.strip()] or ["Untitled"]
    first, *others = [part.strip() for line in lines for part in _SENTENCE_END.split(line) if part.strip()]
    headline, colon, rest = first.partition(": ")
    points = [rest] if colon and rest else []
    headline = _INSTRUCTION.sub("", headline).rstrip(".:;!") or first
    return _shortened(_capital(headline), _LONGEST_TITLE), [_capital(point.rstrip(".;")) for point in points + others]


def _stock(headline: str, slideshow_type: str) -> list[Texts]:
    pool = _PERSONAL if slideshow_type == "personal" else _EDUCATIONAL
    topic = _KIND.sub("", _LEADING_COUNT.sub("", headline)).strip()
    if len(topic.split()) > 2 or not topic or topic == headline:
        topic = "consistency"
    lines = [tuple(text.format(topic=topic.lower(), Topic=_capital(topic)) for text in line) for line in pool]
    first, *rest = lines
    random.Random(headline).shuffle(rest)
    return [first, *rest]


def _split_point(point: str) -> Texts:
    """A point of the prompt: what stands before a colon or dash is its title."""
    for mark in (": ", " - ", " \u2013 ", " \u2014 "):
        title, found, rest = point.partition(mark)
        if found and len(title) <= 40:
            return _capital(title), _capital(rest)
    return (point,)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _shortened(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"
