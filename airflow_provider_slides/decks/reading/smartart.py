"""SmartArt: the texts of a diagram, in the order of its outline."""

from __future__ import annotations

from collections.abc import Iterator

from airflow_provider_slides.decks.reading.names import DGM, Element, integer
from airflow_provider_slides.decks.reading.paragraphs import Paragraph, paragraphs_of


def nodes_of(model: Element) -> Iterator[tuple[int, Paragraph]]:
    """
    Yield the paragraphs of a diagram with their depth in its outline, from 0.

    :param model: Root of the diagram's data.
    """
    points = {point.get("modelId", ""): point for point in model.iterfind(f"{DGM}ptLst/{DGM}pt")}
    below: dict[str, list[tuple[int, str, str]]] = {}
    for link in model.iterfind(f"{DGM}cxnLst/{DGM}cxn"):
        if link.get("type", "parOf") == "parOf":
            # What stands between a node and the next may have a text, too.
            told = integer(link.get("srcOrd")), link.get("destId", ""), link.get("sibTransId", "")
            below.setdefault(link.get("srcId", ""), []).append(told)
    roots = [id for id, point in points.items() if point.get("type") == "doc"]
    seen: set[str] = set()
    # What no link leads to comes last, as it stands in the file. Links may lead in circles.
    waiting = [(0, id) for id in reversed([*roots, *points])]
    while waiting:
        depth, id = waiting.pop()
        if id in seen or id not in points:
            continue
        seen.add(id)
        # Points that only say how others are drawn repeat these.
        if points[id].get("type") != "pres":
            for paragraph in paragraphs_of(points[id].find(f"{DGM}t")):
                yield max(depth - 1, 0), paragraph
        for _, child, between in sorted(below.get(id, ()), reverse=True):
            waiting += [(depth + 1, between), (depth + 1, child)]
