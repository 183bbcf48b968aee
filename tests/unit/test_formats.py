from __future__ import annotations

import io
import zipfile

import pptx
import pytest

from airflow_provider_slides.formats import count_slides, image_type


@pytest.mark.parametrize(
    ("content", "mime_type"),
    [
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"\xff\xd8\xff\xe0..JFIF", "image/jpeg"),
        (b"GIF87a...", "image/gif"),
        (b"GIF89a...", "image/gif"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"BM......", "image/bmp"),
        (b"II*\x00....", "image/tiff"),
        (b"MM\x00*....", "image/tiff"),
        (b"\x00\x00\x00\x18ftypheic", "image/heic"),
        (b"\x00\x00\x00\x18ftypavif", "image/avif"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        (b"\xef\xbb\xbf\n  <SVG/>", "image/svg+xml"),
        (b"<?xml version='1.0'?>\n<!-- hm --><svg/>", "image/svg+xml"),
        (b"<?xml version='1.0'?><html/>", None),
        (b"<html><svg/></html>", None),
        (b"RIFF\x10\x00\x00\x00WAVEfmt ", None),
        (b"PK\x03\x04", None),
        (b"%PDF-1.7", None),
        (b"text", None),
        (b"", None),
    ],
)
def test_an_image_is_known_by_its_content(content: bytes, mime_type: str | None) -> None:
    assert image_type(content) == mime_type


def in_strict_form(deck: bytes) -> bytes:
    """The same deck as PowerPoint saves it as "Strict Open XML Presentation": every namespace is another."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(deck)) as loose, zipfile.ZipFile(buffer, "w") as strict:
        for part in loose.infolist():
            content = loose.read(part)
            if part.filename.endswith((".xml", ".rels")):
                for kind in (b"presentationml", b"drawingml", b"officeDocument"):
                    content = content.replace(
                        b"http://schemas.openxmlformats.org/%s/2006/" % kind, b"http://purl.oclc.org/ooxml/%s/" % kind
                    )
            strict.writestr(part.filename, content)
    return buffer.getvalue()


@pytest.mark.parametrize("slides", [1, 12])
def test_the_slides_of_a_strict_deck_are_counted(slides: int) -> None:
    made, deck = pptx.Presentation(), io.BytesIO()
    for _ in range(slides):
        made.slides.add_slide(made.slide_layouts[0])
    made.save(deck)
    strict = in_strict_form(deck.getvalue())

    assert count_slides(io.BytesIO(deck.getvalue()), max_bytes=1 << 30) == slides
    assert count_slides(io.BytesIO(strict), max_bytes=1 << 30) == slides
    with pytest.raises(KeyError):
        pptx.Presentation(io.BytesIO(strict))
