"""The parts of an Office file, what they refer to, and their XML as trees: all that they hold is hostile."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from lxml import etree

from airflow_provider_slides.decks.reading.names import MC, Element, R, local_name
from airflow_provider_slides.exceptions import InvalidFileError
from airflow_provider_slides.formats import ensure_no_doctype

_MIB = 1 << 20

# The largest part of 32 real decks that is read as a tree is a chart of 0.6 MB, with 43,000 elements and attributes. A
# deck of 200 slides, each with a chart, a table and 15 boxes, has 400,000, 3,800 shapes, 27,000 texts, 10,000 points.
_LARGEST_PART = 8 * _MIB
_MOST_NODES_OF_A_PART = 200_000
#: What one deck may have in all. The worst that is within takes 2 s and 100 MB.
_MOST = {
    "slides": 2_000,
    "charts and diagrams": 2_000,
    "parts": 15_000,
    "bytes of XML": 96 * _MIB,
    "elements and attributes": 2_000_000,
    "elements and attributes of layouts and masters": 200_000,
    "shapes": 20_000,
    "texts": 60_000,
    "points of charts": 40_000,
    "cells of tables": 60_000,
    "cells of workbooks": 200_000,
    "number formats": 1_000,
    "characters": 16_000_000,
    "bytes of workbooks": 128 * _MIB,
}
#: Strict files have other namespaces, each with a loose one.
_STRICT = re.compile(rb"(xmlns(?::[\w.-]+)?\s*=\s*[\"'])http://purl\.oclc\.org/ooxml/(\w+)/")
_LOOSE = rb"\1http://schemas.openxmlformats.org/\2/2006/"
_UTF_16 = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))


class Allowance:
    """What the rest of a deck may still have, so that no deck takes the memory or the time of others."""

    def __init__(self) -> None:
        self._taken: Counter[str] = Counter()
        self._seen: dict[str, set[str]] = {}

    def take(self, what: str, count: int = 1) -> None:
        """
        Count something.

        :raises InvalidFileError: when the deck has more of it than any deck needs.
        """
        self._taken[what] += count
        if self._taken[what] > _MOST[what]:
            raise InvalidFileError(
                f"The .pptx file has more than {_MOST[what]:,} {what}; it is refused. Split it into several decks."
            )

    def see(self, what: str, value: str) -> None:
        """Count something once, however often it is seen."""
        seen = self._seen.setdefault(what, set())
        if value not in seen:
            seen.add(value)
            self.take(what)


@dataclass(frozen=True, slots=True)
class Relationship:
    """
    What a part refers to.

    :param kind: Last word of its type, such as ``slideLayout``.
    :param target: Name of a part; of what is outside, as the file has it: nothing is ever fetched from there.
    """

    id: str
    kind: str
    target: str
    is_external: bool


class Package:
    """
    An Office file, open.

    :param archive: As :func:`~airflow_provider_slides.formats.open_archive` has opened it.
    """

    def __init__(self, archive: zipfile.ZipFile, allowance: Allowance) -> None:
        self._archive = archive
        self.allowance = allowance
        self._relationships: dict[str, dict[str, Relationship]] = {}

    @cached_property
    def _names(self) -> dict[str, str]:
        return {name.lower(): name for name in self._archive.namelist()}

    def size(self, part: str) -> int:
        """Return how many bytes a part has."""
        return self._archive.getinfo(part).file_size

    def read(self, part: str) -> bytes:
        """Return a part's content."""
        return self._archive.read(part)

    def tree(self, part: str, *, is_kept: bool = False) -> Element:
        """
        Return the root of a part's XML: namespaces loose, alternatives chosen.

        :param is_kept: Whether it stays in memory while others are read.
        :raises InvalidFileError: when it is no XML, larger than a part of a deck is, or could be more than it seems.
        """
        size = self.size(part)
        if size > _LARGEST_PART:
            raise InvalidFileError(f"The .pptx file's {part[:100]} has more than {_LARGEST_PART >> 20} MiB of XML.")
        self.allowance.take("parts")
        self.allowance.take("bytes of XML", size)
        xml = _in_utf_8(self.read(part))
        ensure_no_doctype(xml, part[:100])
        # Before there is a tree, whose nodes take fifty times their text.
        nodes = xml.count(b"<") - xml.count(b"</") + xml.count(b"=")
        if nodes > _MOST_NODES_OF_A_PART:
            raise InvalidFileError(
                f"The .pptx file's {part[:100]} has more than {_MOST_NODES_OF_A_PART:,} elements and attributes."
            )
        self.allowance.take("elements and attributes", nodes)
        if is_kept:
            self.allowance.take("elements and attributes of layouts and masters", nodes)
        if b"purl.oclc.org" in xml:
            xml = _STRICT.sub(_LOOSE, xml)
        try:
            root = etree.fromstring(xml, _parser())
        except (etree.XMLSyntaxError, ValueError) as e:
            raise InvalidFileError(f"The .pptx file is damaged (part {part[:100]!r}: {str(e)[:200]}).") from None
        _choose_alternatives(root)
        return root

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return what a part refers to, by id, in the order of the file."""
        if part not in self._relationships:
            self._relationships[part] = self._read_relationships(part)
        return self._relationships[part]

    def related(self, part: str, kind: str) -> list[str]:
        """Return the parts that a part refers to as ``kind``, where they are there."""
        related = self.relationships(part).values()
        return [target.target for target in related if target.kind == kind and self._is_there(target)]

    def target(self, part: str, element: Element | None, attribute: str = f"{R}id") -> str | None:
        """Return the part that an element of a part refers to; ``None`` when it is not there."""
        if element is None:
            return None
        found = self.relationships(part).get(element.get(attribute, ""))
        return found.target if found is not None and self._is_there(found) else None

    def _is_there(self, relationship: Relationship) -> bool:
        return not relationship.is_external and relationship.target.lower() in self._names

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        folder, name = posixpath.split(part)
        own = self._names.get(posixpath.join(folder, "_rels", f"{name}.rels").lower())
        found: dict[str, Relationship] = {}
        for element in self.tree(own) if own else ():
            kind = element.get("Type", "").rpartition("/")[2]
            target, is_external = element.get("Target", ""), element.get("TargetMode") == "External"
            if not is_external:
                target = self._part(folder, target)
            found.setdefault(element.get("Id", ""), Relationship(element.get("Id", ""), kind, target, is_external))
        return found

    def _part(self, folder: str, target: str) -> str:
        # What leads out of the file is no part of it: nothing else is ever opened.
        target = target.partition("#")[0]
        path = posixpath.normpath(posixpath.join("/", folder, target))[:1000].lstrip("/")
        return self._names.get(path.lower()) or self._names.get(unquote(path).lower(), path)


def _parser() -> etree.XMLParser:
    # With an encoding told, what the file says of its own does not count: it is in UTF-8 by now.
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _in_utf_8(xml: bytes) -> bytes:
    for start, encoding in _UTF_16:
        if xml.startswith(start):
            return xml.decode(encoding, "replace").encode("utf-8", "replace")
    return xml


def _choose_alternatives(root: Element) -> None:
    """Put in each place with alternatives what a reader of today sees: the first choice that is none of nothing."""
    for element in list(root.iter(f"{MC}AlternateContent")):
        parent = element.getparent()
        if parent is None:
            continue
        branches = sorted(filter(len, element), key=lambda branch: local_name(branch) != "Choice")
        for child in list(branches[0]) if branches else ():
            element.addprevious(child)
        parent.remove(element)
