"""An order becomes a `.pptx` file."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import pptx
from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation
from pptx.util import Inches

from . import plan
from .canvas import HEIGHT, WIDTH, Canvas
from .errors import spoil
from .order import DeckOrder
from .outline import read
from .single import draw_single
from .slides import draw
from .themes import Theme, theme_of

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def render(order: DeckOrder, seed: int, path: Path) -> None:
    """Make the file."""
    outline = spoil(read(order.prompt, seed), order, seed)
    deck = pptx.Presentation()
    _widen(deck)
    _apply(deck, theme_of(order.template))
    if order.single:
        draw_single(Canvas(deck, order.template, 1, order.variant), outline, order.images, order.variant)
    else:
        for number, page in enumerate(plan.plan(outline, order.slides, seed), 1):
            draw(Canvas(deck, order.template, number), page, outline)
    deck.core_properties.title = outline.title
    deck.core_properties.author = "slides-sandbox"
    deck.save(str(path))
    if order.pad_bytes:
        _pad(path, order.pad_bytes, seed)


def _widen(deck: Presentation) -> None:
    """From python-pptx's 4:3 template to 16:9, with its master and layouts."""
    assert deck.slide_width is not None
    factor = Inches(WIDTH) / deck.slide_width
    for page in (deck.slide_master, *deck.slide_layouts):
        for shape in page.placeholders:
            if shape.element.spPr.find(f"{_A}xfrm") is not None:
                shape.left, shape.width = int(shape.left * factor), int(shape.width * factor)
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)


def _apply(deck: Presentation, theme: Theme) -> None:
    """Write the theme's colours and fonts where PowerPoint keeps them."""
    part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = etree.fromstring(part.blob)
    colors = {"dk1": theme.ink, "lt1": theme.paper, "dk2": theme.panel, "lt2": theme.shade}
    colors |= {f"accent{number}": color for number, color in enumerate(theme.accents, 1)}
    for name, color in colors.items():
        slot = next(root.iter(_A + name))
        slot.clear()
        etree.SubElement(slot, _A + "srgbClr", val=color)
    for slot_name, font in (("majorFont", theme.heading_font), ("minorFont", theme.body_font)):
        next(root.iter(_A + slot_name)).find(f"{_A}latin").set("typeface", font)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    if theme.dark:
        mapping = next(deck.slide_master.element.iter(_P + "clrMap"))
        for light, dark in (("bg1", "dk1"), ("tx1", "lt1"), ("bg2", "dk2"), ("tx2", "lt2")):
            mapping.set(light, dark)


def _pad(path: Path, size: int, seed: int) -> None:
    """Add a stored part of that size, of a kind that the package declares: so the deck stays valid."""
    block = random.Random(seed).randbytes(1 << 20)
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as package,
        package.open("ppt/media/padding.jpeg", "w", force_zip64=True) as part,
    ):
        for start in range(0, size, len(block)):
            part.write(block[: size - start])
