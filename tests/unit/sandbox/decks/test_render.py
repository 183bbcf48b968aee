from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pptx
import pytest
from PIL import Image
from pptx.slide import Slide

from airflow_provider_slides.sandbox.decks.order import DeckOrder
from airflow_provider_slides.sandbox.decks.render import render

DECK = DeckOrder(
    prompt="A ten-slide review of sales.\n## EMEA\n- grew\n| Region | Sales |\n|--|--|\n| EMEA | 12 |\n| APAC | 7 |",
    template="Acme Executive",
    slides=10,
)
SLIDE = replace(DECK, slides=1, single=True)


def slides_of(order: DeckOrder, folder: Path) -> list[Slide]:
    path = folder / "deck.pptx"
    render(order, 0, path)
    return list(pptx.Presentation(str(path)).slides)


def texts(slide: Slide) -> list[str]:
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def look(slide: Slide) -> list[tuple[int, int, int, int]]:
    return [(shape.left, shape.top, shape.width, shape.height) for shape in slide.shapes]


def test_a_deck_has_its_slides_with_titles_one_chart_one_table_and_the_template_on_each(tmp_path: Path) -> None:
    slides = slides_of(DECK, tmp_path)

    assert len(slides) == 10
    assert all(slide.shapes.title is not None and slide.shapes.title.text_frame.text for slide in slides)
    assert all(any("Acme Executive" in text for text in texts(slide)) for slide in slides)
    charts = [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]
    tables = [shape.table for slide in slides for shape in slide.shapes if shape.has_table]
    assert [list(chart.plots[0].series[0].values) for chart in charts] == [[12, 7]]
    assert [[cell.text for cell in row.cells] for row in tables[0].rows] == [
        ["Region", "Sales"],
        ["EMEA", "12"],
        ["APAC", "7"],
    ]
    assert len(tables) == 1


@pytest.mark.parametrize(("prompt", "marked"), [("Tea", 2), (DECK.prompt, 0)])
def test_made_up_figures_are_marked_on_chart_and_table(tmp_path: Path, prompt: str, marked: int) -> None:
    slides = slides_of(replace(DECK, prompt=prompt), tmp_path)

    assert sum(any("Illustrative:" in text for text in texts(slide)) for slide in slides) == marked


def test_nothing_stands_outside_of_the_slide(tmp_path: Path) -> None:
    for order in (DECK, *(replace(SLIDE, variant=variant) for variant in range(4))):
        for slide in slides_of(order, tmp_path):
            for left, top, width, height in look(slide):
                assert left >= 0
                assert top >= 0
                assert left + width <= pptx.util.Inches(13.34)
                assert top + height <= pptx.util.Inches(7.51)


def test_variants_are_arranged_differently(tmp_path: Path) -> None:
    looks = []
    for variant in range(4):
        slides = slides_of(replace(SLIDE, variant=variant), tmp_path)
        assert len(slides) == 1
        looks.append(look(slides[0]))

    assert all(looks.count(one) == 1 for one in looks)


def test_the_fifth_variant_differs_from_the_first_by_its_colours(tmp_path: Path) -> None:
    def colors(variant: int) -> str:
        render(replace(SLIDE, variant=variant), 0, tmp_path / "slide.pptx")
        return ZipFile(tmp_path / "slide.pptx").read("ppt/slides/slide1.xml").decode()

    assert colors(0) != colors(4)


def test_templates_have_themes_of_their_own(tmp_path: Path) -> None:
    themes = set()
    for template in ("Acme Executive", "Acme Midnight", "Northwind Fresh"):
        render(replace(SLIDE, template=template), 0, tmp_path / "slide.pptx")
        themes.add(ZipFile(tmp_path / "slide.pptx").read("ppt/theme/theme1.xml"))

    assert len(themes) == 3


@pytest.mark.parametrize("variant", range(4))
def test_reference_images_stand_on_the_slide(tmp_path: Path, variant: int) -> None:
    image = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(image, "PNG")
    order = replace(SLIDE, variant=variant, images=(image.getvalue(), b"no image at all"))

    [slide] = slides_of(order, tmp_path)

    [picture] = [shape for shape in slide.shapes if hasattr(shape, "image")]
    assert picture.image.blob == image.getvalue()
    assert picture.width / picture.height == pytest.approx(40 / 30, rel=0.01)
    assert "Reference image" in texts(slide)


def test_padding_makes_the_file_that_much_bigger_and_leaves_it_a_deck(tmp_path: Path) -> None:
    render(DECK, 0, tmp_path / "plain.pptx")
    render(replace(DECK, pad_bytes=3_000_001), 0, tmp_path / "padded.pptx")

    growth = (tmp_path / "padded.pptx").stat().st_size - (tmp_path / "plain.pptx").stat().st_size
    assert 3_000_001 <= growth < 3_001_000
    assert len(pptx.Presentation(str(tmp_path / "padded.pptx")).slides) == 10
    with ZipFile(tmp_path / "padded.pptx") as package:
        assert package.testzip() is None
        assert b'Extension="jpeg"' in package.read("[Content_Types].xml")


@pytest.mark.parametrize(
    "prompt",
    [
        "",
        "\x00\x01 <b>&amp;</b> \u202e \U0001f680",
        "word" * 10_000,
        "\n".join(f"- point {n}: {n}%" for n in range(500)),
        "|" + "|".join("wide" for _ in range(50)) + "|\n|" + "|".join("1" for _ in range(50)) + "|",
        "| A | B |\n" + "\n".join(f"| row {n} | {n} |" for n in range(300)),
        "Loss: -5, Gain: 0, Total: -3",
        "=1+1: 3, =cmd: 4",
    ],
)
@pytest.mark.parametrize("single", [True, False])
def test_any_prompt_makes_a_deck(tmp_path: Path, prompt: str, single: bool) -> None:
    order = DeckOrder(prompt=prompt, template="Acme Midnight", slides=1 if single else 8, single=single, variant=2)

    assert len(slides_of(order, tmp_path)) == order.slides
