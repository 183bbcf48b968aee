"""What can be seen on a slide, told by its pixels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops

from airflow_provider_slides.sandbox.genviral.pictures import scenery
from airflow_provider_slides.sandbox.genviral.pictures.colour import gradient, mixed, rgb
from airflow_provider_slides.sandbox.genviral.pictures.filters import NEUTRAL, filtered
from airflow_provider_slides.sandbox.genviral.pictures.lettering import STYLES, write
from airflow_provider_slides.sandbox.genviral.pictures.slide import GRIDS, SlideOrder, draw_slide

GREY = (120, 120, 120)


def element(content: str = "Hello", **changes: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {"style_preset": "tiktok", "text_color": None, "background_color": None}
    return plain | {"border_radius": None, "content": content, "x": 50, "y": 50, "font_size": 48, "width": 70} | changes


def written(**changes: Any) -> Image.Image:
    slide = Image.new("RGB", (540, 675), GREY)
    write(slide, element(**changes))
    return slide


def touched(slide: Image.Image) -> tuple[int, int, int, int]:
    box = ImageChops.difference(slide, Image.new("RGB", slide.size, GREY)).getbbox()
    assert box
    return box


def share_of(slide: Image.Image, colour: tuple[int, int, int]) -> float:
    pixels = list(slide.crop(touched(slide)).get_flattened_data())
    return sum(max(abs(a - b) for a, b in zip(pixel, colour, strict=True)) < 30 for pixel in pixels) / len(pixels)


@pytest.mark.parametrize("theme", scenery.THEMES)
def test_a_picture_follows_from_theme_number_and_seed(theme: str) -> None:
    picture = scenery.draw(theme, 1, 0)

    assert picture.size == scenery.SIZE
    assert picture == scenery.draw(theme, 1, 0)
    assert picture != scenery.draw(theme, 2, 0)
    assert picture != scenery.draw(theme, 1, 1)


def test_an_address_out_on_the_web_has_a_picture_of_its_own() -> None:
    assert scenery.stand_in("https://e.com/a.jpg") == scenery.stand_in("https://e.com/a.jpg")
    assert scenery.stand_in("https://e.com/a.jpg") != scenery.stand_in("https://e.com/b.jpg")


@pytest.mark.parametrize(
    ("style", "text", "around"),
    [
        ("tiktok", (255, 255, 255), (12, 12, 14)),
        ("inverted", (12, 12, 14), (255, 255, 255)),
        ("white", (12, 12, 14), (255, 255, 255)),
        ("black", (255, 255, 255), (12, 12, 14)),
    ],
)
def test_styles_make_letters_stand_out(style: str, text: tuple[int, int, int], around: tuple[int, int, int]) -> None:
    slide = written(style_preset=style)

    assert share_of(slide, text) > 0.1
    assert share_of(slide, around) > 0.1


def test_no_two_styles_look_alike() -> None:
    slides = {style: written(style_preset=style).tobytes() for style in STYLES}

    assert len(set(slides.values())) == len(STYLES) == 6
    assert written(style_preset="unheard of").tobytes() == slides["tiktok"]


def test_colours_of_the_element_win() -> None:
    slide = written(text_color="#ff0000", background_color="#00ff00", border_radius=0)

    assert share_of(slide, (255, 0, 0)) > 0.1
    assert share_of(slide, (0, 255, 0)) > 0.3
    assert slide != written(text_color="#ff0000", background_color="#00ff00", border_radius=20)


def test_the_place_is_the_middle() -> None:
    for x, y in ((30, 20), (50, 50), (70, 80)):
        left, top, right, bottom = touched(written(x=x, y=y))
        assert abs((left + right) / 2 - 5.4 * x) < 6
        assert abs((top + bottom) / 2 - 6.75 * y) < 10


@pytest.mark.parametrize("place", [{"x": 0, "y": 0}, {"x": 100, "y": 100}, {"x": -50, "y": 300}])
def test_no_text_leaves_the_slide(place: dict[str, float]) -> None:
    left, top, right, bottom = touched(written(**place))

    assert left > 0
    assert top > 0
    assert right < 540
    assert bottom < 675


def test_a_long_text_gets_smaller_letters() -> None:
    _, top, _, bottom = touched(written(content="many words " * 60))

    assert bottom - top < 0.66 * 675


def test_a_wider_box_and_bigger_letters_show() -> None:
    text = "a few more words than one line takes"
    narrow, wide = touched(written(content=text, width=40)), touched(written(content=text, width=80))
    assert narrow[2] - narrow[0] < wide[2] - wide[0]
    small, big = touched(written(font_size=20)), touched(written(font_size=80))
    assert small[3] - small[1] < big[3] - big[1]


def test_no_text_changes_nothing() -> None:
    assert written(content="  ").getcolors() == [(540 * 675, GREY)]


def test_neutral_filters_change_nothing() -> None:
    picture = scenery.draw("hills", 0, 0).resize((54, 96))

    assert filtered(picture, {}) == filtered(picture, NEUTRAL) == picture


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("brightness", 0.5), ("contrast", 2), ("saturation", 0), ("hue", 90), ("blur", 4)),
        *(("grayscale", 1), ("sepia", 1), ("invert", 1), ("opacity", 0.5)),
    ],
)
def test_each_filter_changes_something_else(name: str, value: float) -> None:
    picture = scenery.draw("hills", 0, 0).resize((54, 96))

    assert filtered(picture, {name: value}) != picture


def test_filters_mean_what_css_means() -> None:
    picture = Image.new("RGB", (2, 2), (200, 100, 40))

    assert filtered(picture, {"brightness": 0.5}).getpixel((0, 0)) == (100, 50, 20)
    assert filtered(picture, {"invert": 1}).getpixel((0, 0)) == (55, 155, 215)
    assert filtered(picture, {"opacity": 0}).getpixel((0, 0)) == (0, 0, 0)
    grey = filtered(picture, {"grayscale": 1}).getpixel((0, 0))
    assert isinstance(grey, tuple)
    assert len(set(grey)) == 1


COLOURS = ["#ff0000", "#00ff00", "#0000ff", "#ffff00"]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = []
    for number, colour in enumerate(COLOURS):
        path = tmp_path / f"{number}.png"
        Image.new("RGB", (50, 50), colour).save(path)
        paths.append(str(path))
    return paths


def drawn(tmp_path: Path, order: SlideOrder) -> Image.Image:
    target = tmp_path / "slide.png"
    draw_slide(order, Path, target)
    return Image.open(target)


@pytest.mark.parametrize(("grid", "shown"), [("2x2", 4), ("1+2", 3), ("vertical", 2), ("horizontal", 2)])
def test_a_grid_shows_its_pictures(tmp_path: Path, files: list[str], grid: str, shown: int) -> None:
    slide = drawn(tmp_path, SlideOrder("1:1", files[3], [], grid_type=grid, grid_images=files))

    assert slide.size == (1080, 1080)
    colours = slide.getcolors()
    assert colours is not None
    assert {colour for _, colour in colours} == {rgb(colour) for colour in COLOURS[:shown]}
    assert len(GRIDS[grid]) == shown


def test_an_overlay_lies_where_it_should(tmp_path: Path, files: list[str]) -> None:
    overlay = {"id": "o", "image_url": files[1], "x": 50, "y": 25, "width": 20, "height": 10}

    slide = drawn(tmp_path, SlideOrder("1:1", files[0], [], overlays=[overlay]))
    green = slide.point(lambda level: level).getchannel("G").getbbox()
    assert green == (432, 216, 648, 324)
    half = drawn(tmp_path, SlideOrder("1:1", files[0], [], overlays=[overlay | {"opacity": 0.5}]))
    assert half.getpixel((540, 270)) == (127, 128, 0)
    turned = drawn(tmp_path, SlideOrder("1:1", files[0], [], overlays=[overlay | {"rotation": 90}]))
    assert turned.getchannel("G").getbbox() == (486, 162, 594, 378)


def test_a_slide_without_a_picture_is_dark(tmp_path: Path) -> None:
    assert drawn(tmp_path, SlideOrder("9:16", None, [])).getcolors() == [(1080 * 1920, (24, 26, 32))]


def test_colours() -> None:
    assert rgb("#102030") == (16, 32, 48)
    assert rgb("no colour") == (255, 255, 255)
    assert mixed((0, 0, 0), (100, 200, 50), 0.5) == (50, 100, 25)
    strip = gradient((1, 100), (0, 0, 0), (255, 255, 255), (0, 0, 0))
    assert strip.getpixel((0, 0)) == (0, 0, 0)
    assert strip.getpixel((0, 50)) == (255, 255, 255)
