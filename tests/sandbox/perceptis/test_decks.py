"""The twin of Perceptis against the vendor's facts, over real HTTP: decks."""

from __future__ import annotations

import base64
import io
import os
import re
import shutil
import subprocess
from pathlib import Path

import httpx
import pptx
import pytest
from PIL import Image

from tests.sandbox.perceptis.support import DECK, SLIDE, completed


def test_single_slides_come_as_one_file_for_each_variant(client: httpx.Client, plain: httpx.Client) -> None:
    downloads = completed(client, SLIDE | {"variant_count": 3})["downloads"]

    files = [plain.get(download["url"]).content for download in downloads]

    assert [download["slide_count"] for download in downloads] == [1, 1, 1]
    decks = [pptx.Presentation(io.BytesIO(file)) for file in files]
    assert [len(deck.slides) for deck in decks] == [1, 1, 1]
    looks = [[(shape.left, shape.top) for shape in deck.slides[0].shapes] for deck in decks]
    assert all(looks.count(look) == 1 for look in looks)


def test_the_template_and_the_reference_image_are_on_the_slide(client: httpx.Client, plain: httpx.Client) -> None:
    image = io.BytesIO()
    Image.new("RGB", (20, 20), "green").save(image, "PNG")
    sent = {"data": base64.b64encode(image.getvalue()).decode(), "mime_type": "image/png"}
    view = completed(client, SLIDE | {"template_name": "Northwind Fresh", "reference_images": [sent]})

    deck = pptx.Presentation(io.BytesIO(plain.get(view["downloads"][0]["url"]).content))

    shapes = list(deck.slides[0].shapes)
    assert any(shape.has_text_frame and "Northwind Fresh" in shape.text_frame.text for shape in shapes)
    assert [shape.image.blob for shape in shapes if hasattr(shape, "image")] == [image.getvalue()]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not on PATH")
@pytest.mark.parametrize("template", ["Acme Executive", "Acme Midnight", "Northwind Fresh"])
def test_libreoffice_opens_the_deck(client: httpx.Client, plain: httpx.Client, tmp_path: Path, template: str) -> None:
    [download] = completed(client, DECK | {"template_name": template})["downloads"]
    (tmp_path / "deck.pptx").write_bytes(plain.get(download["url"]).content)

    done = subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "deck.pptx",
        ],
        cwd=tmp_path,
        env=os.environ | {"HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=180,
    )

    assert done.returncode == 0, done.stderr
    pages = re.findall(rb"/Type\s*/Page\b", (tmp_path / "deck.pdf").read_bytes())
    assert len(pages) == 5
