"""The shapes of a slide, from back to front, groups taken apart."""

from __future__ import annotations

from airflow_provider_slides.decks.deck import Box, Place, Shape
from airflow_provider_slides.decks.reading.colours import Palette
from airflow_provider_slides.decks.reading.content import Content, Name
from airflow_provider_slides.decks.reading.frames import read_frame
from airflow_provider_slides.decks.reading.geometry import WHOLE, Scale
from airflow_provider_slides.decks.reading.names import A, Element, P, local_name
from airflow_provider_slides.decks.reading.paragraphs import paragraphs_of
from airflow_provider_slides.decks.reading.templates import Inherited, Placeholder
from airflow_provider_slides.decks.reading.typography import NOTHING, Styles, Type, Typography

_PLACES = {
    "title": Place.TITLE,
    "ctrTitle": Place.TITLE,
    "ftr": Place.FOOTER,
    "hdr": Place.FOOTER,
    "dt": Place.DATE,
    "sldNum": Place.SLIDE_NUMBER,
}
_PLACEHOLDERS = {
    "ctrTitle": "title",
    "subTitle": "subtitle",
    "obj": "body",
    "pic": "picture",
    "clipArt": "picture",
    "tbl": "table",
    "dgm": "SmartArt",
    "dt": "date",
    "ftr": "footer",
    "hdr": "header",
    "sldNum": "slide number",
}
_GROUP, _FRAME, _PICTURE, _LINE, _SHAPE = (f"{P}{tag}" for tag in ("grpSp", "graphicFrame", "pic", "cxnSp", "sp"))
_CONTENT = "contentPart"
_MEDIA = ("videoFile", "audioFile", "wavAudioFile", "audioCd", "quickTimeFile")


def read_shapes(
    tree: Element | None, content: Content, scale: Scale = WHOLE, *, with_placeholders: bool = True
) -> None:
    """
    Add all shapes of a tree, and what they say, to the content of their slide.

    :param tree: The slide's ``spTree``, or a group.
    :param scale: How the groups around it place them.
    :param with_placeholders: Whether those that fill placeholders count: those of a layout are shown on no slide.
    """
    for element in tree if tree is not None else ():
        if element.tag == _GROUP:
            name = Name.of(element)
            content.say(Place.ALT_TEXT, name.alt, name)
            within = scale.within(element.find(f"{P}grpSpPr/{A}xfrm"))
            read_shapes(element, content, within, with_placeholders=with_placeholders)
        elif element.tag in (_FRAME, _PICTURE, _LINE, _SHAPE) or local_name(element) == _CONTENT:
            placeholder = Placeholder.of(element)
            if with_placeholders or placeholder is None:
                _read_shape(element, placeholder, content, scale)


def _read_shape(element: Element, placeholder: Placeholder | None, content: Content, scale: Scale) -> None:
    content.package.allowance.take("shapes")
    name = Name.of(element)
    inherited = content.layout.inherited(placeholder, content.palette)
    typography = _typography(element, content, inherited)
    if element.tag == _SHAPE:
        kind, text = _read_text(element, name, placeholder, content, typography)
    elif element.tag == _FRAME:
        kind, text = read_frame(element, name, content, typography)
    else:
        kind, text = _kind(element), ""
        if kind != "line":
            content.cannot_read("ink" if kind == "other" else kind, name)
    content.say(Place.ALT_TEXT, name.alt, name)
    shape = Shape(
        content.number,
        name.id,
        name.name,
        kind,
        _PLACEHOLDERS.get(placeholder.kind, placeholder.kind) if placeholder else "",
        _box(element, inherited, scale),
        text,
        name.alt,
        name.is_decorative,
        tuple(typography.sizes),
        tuple(typography.used),
        tuple(typography.inks),
        _paper(element, inherited, content.palette),
    )
    content.shapes.append(shape)


def _read_text(
    shape: Element, name: Name, placeholder: Placeholder | None, content: Content, typography: Typography
) -> tuple[str, str]:
    """Return a shape's kind and text."""
    body = shape.find(f"{P}txBody")
    own = _PLACES.get(placeholder.kind, Place.BODY) if placeholder else Place.BODY
    texts = []
    if body is not None:
        typography.shrink(body.find(f"{A}bodyPr"))
    for paragraph in paragraphs_of(body, typography):
        place = own
        if own is Place.BODY and paragraph.field:
            is_date = paragraph.field.startswith("datetime")
            place = Place.SLIDE_NUMBER if paragraph.field == "slidenum" else Place.DATE if is_date else own
        content.say(place, paragraph.text, name, level=paragraph.level, language=paragraph.language)
        texts.append(paragraph.text)
    if texts or placeholder:
        return "text", "\n".join(texts)
    properties = shape.find(f"{P}spPr")
    if properties is not None and properties.find(f"{A}blipFill") is not None:
        content.cannot_read("picture", name)
        return "picture", ""
    preset = properties.find(f"{A}prstGeom") if properties is not None else None
    if preset is not None and preset.get("prst") == "line":
        return "line", ""
    own_properties = shape.find(f"{P}nvSpPr/{P}cNvSpPr")
    is_box = own_properties is not None and own_properties.get("txBox") in ("1", "true")
    return "text" if is_box else "other", ""


def _kind(element: Element) -> str:
    if element.tag == _LINE:
        return "line"
    if element.tag != _PICTURE:
        return "other"
    told = element.find(f"{P}nvPicPr/{P}nvPr")
    is_media = told is not None and any(local_name(child) in _MEDIA for child in told)
    return "media" if is_media else "picture"


def _typography(shape: Element, content: Content, inherited: Inherited) -> Typography:
    styles = inherited.styles
    own = shape.find(f"{P}txBody/{A}lstStyle")
    if own is not None and len(own):
        styles = Styles([own], content.palette, styles)
    fonts = content.layout.master.fonts if content.layout.master else {}
    style = shape.find(f"{P}style/{A}fontRef")
    default = NOTHING
    if style is not None:
        font = {"major": "+mj-lt", "minor": "+mn-lt"}.get(style.get("idx", ""))
        default = Type(None, font, content.palette.first(style))
    # A table has a style of its own, which colours its rows.
    return Typography(content.palette, fonts, styles, default, inherits_ink=shape.tag != _FRAME)


def _box(element: Element, inherited: Inherited, scale: Scale) -> Box | None:
    place = element.find(f"{P}xfrm") if element.tag == _FRAME else element.find(f"{P}spPr/{A}xfrm")
    place = element.find("{*}xfrm") if place is None else place
    return scale.box(inherited.place if place is None else place)


def _paper(element: Element, inherited: Inherited, palette: Palette) -> str | None:
    """Return the plain colour that a shape is filled with."""
    is_told, paper = palette.told_fill(element.find(f"{P}spPr"))
    if is_told:
        return paper
    style = element.find(f"{P}style/{A}fillRef")
    if style is not None and style.get("idx") not in (None, "0"):
        return palette.first(style)
    return inherited.paper
