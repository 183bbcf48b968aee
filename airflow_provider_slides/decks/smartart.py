"""SmartArt: the texts of a diagram, in the order of its outline."""

from __future__ import annotations

from collections.abc import Iterator

from airflow_provider_slides.decks.names import DGM, Element, integer
from airflow_provider_slides.decks.paragraphs import Paragraph, paragraphs_of

#: Points of the model that only draw what others say.
_DRAWING = ("pres", "parTrans", "sibTrans")


def nodes_of(model: Element) -> Iterator[tuple[int, Paragraph]]:
    """
    Yield the paragraphs of a diagram with their depth in its outline, from 0.

    :param model: Root of the diagram's data.
    """
    points = {point.get("modelId", ""): point for point in model.iterfind(f"{DGM}ptLst/{DGM}pt")}
    below: dict[str, list[tuple[int, str]]] = {}
    for link in model.iterfind(f"{DGM}cxnLst/{DGM}cxn"):
        if link.get("type", "parOf") == "parOf":
            below.setdefault(link.get("srcId", ""), []).append((integer(link.get("srcOrd")), link.get("destId", "")))
    roots = [id for id, point in points.items() if point.get("type") == "doc"]
    seen: set[str] = set()
    # What no link leads to comes last, as it stands in the file. Links may lead in circles.
    waiting = [(0, id) for id in reversed([*roots, *points])]
    while waiting:
        depth, id = waiting.pop()
        if id in seen or id not in points:
            continue
        seen.add(id)
        point = points[id]
        if point.get("type", "node") not in _DRAWING:
            for paragraph in paragraphs_of(point.find(f"{DGM}t")):
                yield max(depth - 1, 0), paragraph
        waiting += [(depth + 1, child) for _, child in sorted(below.get(id, ()), reverse=True)]
