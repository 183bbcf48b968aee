from __future__ import annotations

from airflow_provider_slides.decks.reading.smartart import nodes_of
from tests.unit.decks.support import element, paragraph


def point(id: str, *texts: str, kind: str = "") -> str:
    told = f' type="{kind}"' if kind else ""
    return f'<dgm:pt modelId="{id}"{told}><dgm:t>{"".join(map(paragraph, texts))}</dgm:t></dgm:pt>'


def link(source: str, order: int, target: str, *, between: str = "", kind: str = "") -> str:
    told = f' type="{kind}"' if kind else ""
    return f'<dgm:cxn{told} srcId="{source}" destId="{target}" srcOrd="{order}" sibTransId="{between}"/>'


def outline(points: str, links: str = "") -> list[tuple[int, str]]:
    model = f"<dgm:dataModel><dgm:ptLst>{points}</dgm:ptLst><dgm:cxnLst>{links}</dgm:cxnLst></dgm:dataModel>"
    return [(depth, paragraph.text) for depth, paragraph in nodes_of(element(model))]


def test_texts_come_in_the_order_of_the_outline() -> None:
    points = (
        point("c", "2")
        + point("b", "1.1", "1.1 more")
        + point("d", kind="doc")
        + point("a", "1")
        + point("s", "then", kind="sibTrans")
    )
    links = link("d", 1, "c") + link("a", 0, "b") + link("d", 0, "a", between="s")

    assert outline(points, links) == [(0, "1"), (1, "1.1"), (1, "1.1 more"), (0, "then"), (0, "2")]


def test_what_only_says_how_others_are_drawn_is_left_out() -> None:
    points = point("d", kind="doc") + point("a", "1") + point("p", "1", kind="pres")

    assert outline(points, link("d", 0, "a") + link("a", 0, "p", kind="presOf")) == [(0, "1")]


def test_what_no_link_leads_to_comes_last_and_a_circle_ends() -> None:
    points = point("x", "loose") + point("d", kind="doc") + point("a", "1") + point("b", "1.1")
    links = link("d", 0, "a") + link("a", 0, "b") + link("b", 0, "a") + link("b", 1, "d") + link("a", 1, "nowhere")

    assert outline(points, links) == [(0, "1"), (1, "1.1"), (0, "loose")]
    assert outline("") == []
