"""Small decks with figures, drawn by python-pptx."""

from __future__ import annotations

import io
from collections.abc import Sequence

from pptx import Presentation

FACTS = {
    "currency": "EUR",
    "regions": [{"region": "EMEA", "revenue": 4_800_000}, {"region": "APAC", "revenue": 1_500_000}],
}
#: What is right by these facts, and what is not.
RIGHT = (("Revenue by region", "EMEA made €4.8M", "APAC made €1.5M"), ("Outlook", "APAC has more to come"))
WRONG = (("Revenue by region", "EMEA made €4.2M", "APAC made €1.5M"), ("Outlook", "APAC has more to come"))


def drawn(slides: Sequence[Sequence[str]] = RIGHT) -> bytes:
    """Return a deck: of each slide a title and lines."""
    presentation = Presentation()
    for title, *lines in slides:
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text_frame.text = "\n".join(lines)
    buffer = io.BytesIO()
    presentation.save(buffer)
    return buffer.getvalue()
