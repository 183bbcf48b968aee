"""Text in a picture: a font that is always there, lines that fit, letters that stand out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from PIL import ImageFont

Font = ImageFont.FreeTypeFont

# For what Pillow's own font lacks; of those that are installed the one with the most of the letters is taken.
SYSTEM_FONTS = (
    "DejaVuSans-Bold.ttf",
    "LiberationSans-Bold.ttf",
    "arialbd.ttf",
    "Arial Bold.ttf",
    "NotoSansCJK-Bold.ttc",
    "Arial Unicode.ttf",
    "msgothic.ttc",
)
_NO_CHARACTER = "\uffff"


def font_for(text: str, size: int) -> tuple[Font, str, bool]:
    """A font for this text, the text as that font can write it, and whether the font is bold by itself.

    The font inside Pillow makes the same slide on every machine, but it knows little more than ASCII.
    """
    own = own_font(size)
    if not missing(own, text):
        return own, text, False
    installed = [font for name in SYSTEM_FONTS if (font := system_font(name, size))]
    best = min(installed, key=lambda font: missing(font, text), default=None)
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    if best is None or missing(own, plain) < missing(best, text):
        return own, plain, False
    return best, text, True


def wrapped(text: str, font: Font, width: float) -> list[str]:
    """Lines no wider than that; a word that is too long by itself, or a script without spaces, breaks anywhere."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        line = ""
        for word in paragraph.split():
            for piece in _pieces(word, font, width):
                longer = f"{line} {piece}" if line else piece
                if line and font.getlength(longer) > width:
                    lines.append(line)
                    line = piece
                else:
                    line = longer
        lines.append(line)
    return lines


def balanced(lines: list[str], text: str, font: Font, width: float) -> list[str]:
    """As many lines, but about equally long: no single word is left for the last one."""
    narrowest = max((font.getlength(word) for word in text.split()), default=0)
    best = lines
    for share in range(95, 45, -5):
        narrower = wrapped(text, font, width * share / 100)
        if len(narrower) > len(lines) or width * share / 100 < narrowest:
            break
        best = narrower
    return best


def _pieces(word: str, font: Font, width: float) -> Iterator[str]:
    piece = ""
    for letter in word:
        if piece and font.getlength(piece + letter) > width:
            yield piece
            piece = ""
        piece += letter
    yield piece


@lru_cache(64)
def own_font(size: int) -> Font:
    """The font inside Pillow."""
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise RuntimeError("Pillow was built without FreeType")
    return font


@lru_cache(256)
def system_font(name: str, size: int) -> Font | None:
    """A font of this machine, if it has that one."""
    try:
        return ImageFont.truetype(name, size)
    except OSError:
        return None


def missing(font: Font, text: str) -> int:
    """How many of its letters the font cannot write."""
    unknown = _shape(font, _NO_CHARACTER)
    return sum(_shape(font, letter) == unknown for letter in set(text) if not letter.isspace())


@lru_cache(4096)
def _shape(font: Font, letter: str) -> bytes:
    return bytes(font.getmask(letter))
