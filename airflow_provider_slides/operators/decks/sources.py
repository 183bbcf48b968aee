"""What a check is given: decks, facts and rules, by value or by where they lie."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from airflow_provider_slides.api.model import plain
from airflow_provider_slides.durable.facts import Facts, is_empty
from airflow_provider_slides.exceptions import InvalidArgumentError, InvalidFileError
from airflow_provider_slides.hooks.reading import place_of, readable
from airflow_provider_slides.storage import Destination, as_uri
from airflow_provider_slides.storage.manifest import MOST_BYTES as MOST_MANIFEST_BYTES
from airflow_provider_slides.storage.manifest import decoded

if TYPE_CHECKING:
    from airflow_provider_slides.decks.deck import Deck
    from airflow_provider_slides.decks.rules import DeckRules

log = logging.getLogger(__name__)

#: As the largest download that is taken unless a connection says otherwise.
MOST_DECK_BYTES = 1 << 30
_MOST_RULES_BYTES = 1 << 20
_BLOCK = 1 << 20

_MANIFEST = re.compile(r"[.-]manifest\.json$")
_GIVE = {
    "deck": (
        "Give what a task of ours has returned, such as generate.output, or a URI or absolute path. Of many, each is a "
        "task: DeckCheckOperator.partial(...).expand(deck=generate.output)."
    ),
    "compare_with": "Give what a task of ours has returned, a URI or an absolute path of the older deck, or None.",
}


@dataclass(frozen=True)
class Source:
    """
    One deck or carousel, before it is read.

    :param name: For people.
    :param uri: Of its file; ``None`` for a carousel.
    :param texts: Of a carousel's slides; ``None`` of one that is not told.
    :param place: Where it lies, and its report will; ``None`` for a carousel without pictures.
    :param sha256: Of the file as it was delivered, where that is told.
    """

    name: str
    uri: str | None = None
    texts: tuple[str | None, ...] = ()
    place: Destination | None = None
    sha256: str | None = None


@dataclass(frozen=True)
class Given:
    """All that an argument names: a deck, or the variants of a slide; with what is told about them."""

    sources: tuple[Source, ...]
    manifest: Mapping[str, Any]


def is_place(value: str) -> bool:
    """Whether a text says where something lies: an absolute path or a URI."""
    return value.startswith("/") or re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", value) is not None


def is_there(field: str, value: Any) -> bool:
    """Whether there is a file where an argument says; of what says nothing of the kind it is left open."""
    value = as_uri(value)
    if not isinstance(value, str) or not is_place(value):
        return True
    with readable(field, value):
        path = place_of(value)
        path.fs.invalidate_cache(path.path)
        return bool(path.fs.exists(path.path))


def given(field: str, value: Any) -> Given:
    """
    Return the decks that an argument names.

    :param field: The argument's name.
    :param value: A manifest, what a hook has returned, or where a deck or a manifest lies.
    :raises InvalidArgumentError: when there is none in it.
    """
    value = as_uri(value)
    if isinstance(value, str) and is_place(value) and not value.endswith("/"):
        if _MANIFEST.search(value):
            return _of_manifest(field, value, _manifest_at(field, value))
        return Given((_file(field, value),), {})
    if not isinstance(value, Mapping):
        raise InvalidArgumentError(field, value, _GIVE[field])
    return _of_manifest(field, value, plain(field, value))


def _of_manifest(field: str, value: Any, manifest: Mapping[str, Any]) -> Given:
    slides, files = manifest.get("slides"), manifest.get("files")
    if isinstance(slides, Sequence) and not isinstance(slides, str) and slides:
        return Given((_carousel(field, manifest, slides),), manifest)
    if isinstance(where := manifest.get("manifest_uri"), str) and "slideshow_id" in manifest:
        # An asset's event, which tells no text.
        return _of_manifest(field, value, _manifest_at(field, where))
    # A file by itself, as hooks return it.
    files = [manifest] if files is None and "uri" in manifest else files
    uris = [file.get("uri") for file in files if isinstance(file, Mapping)] if isinstance(files, Sequence) else []
    if not uris or not all(isinstance(uri, str) and is_place(uri) for uri in uris):
        fix = "No deck has landed by it: give what the task has returned that lands it."
        raise InvalidArgumentError(field, value, fix if "job_id" in manifest else _GIVE[field])
    return Given(tuple(_file(field, file["uri"], file.get("sha256")) for file in files or ()), manifest)


def _file(field: str, uri: str, sha256: Any = None) -> Source:
    place = _place(field, uri, ".pptx")
    return Source(place.name, str(place.file()), place=place, sha256=sha256 if isinstance(sha256, str) else None)


def _carousel(field: str, manifest: Mapping[str, Any], slides: Sequence[Any]) -> Source:
    told = [_text(slide) for slide in slides]
    if not all(isinstance(slide, Mapping) for slide in slides):
        raise InvalidArgumentError(field, manifest, _GIVE[field])
    count = manifest.get("slide_count")
    if isinstance(count, int) and len(told) < count <= len(told) + 1000:
        # A manifest tells the first ones of many.
        told += [None] * (count - len(told))
    files = manifest.get("files") or []
    uris = [file["uri"] for file in files if isinstance(file, Mapping) and isinstance(file.get("uri"), str)]
    if not uris:
        return Source(str(manifest.get("title") or "carousel"), texts=tuple(told))
    stem, suffix = os.path.splitext(uris[0])
    place = _place(field, (re.sub(r"-0*1$", "", stem) if len(uris) > 1 else stem) + suffix, ".png")
    return Source(place.name, texts=tuple(told), place=place)


def _text(slide: Any) -> str | None:
    """Return what stands on a carousel's slide, by a manifest or by the vendor's own words."""
    if not isinstance(slide, Mapping):
        return None
    text, elements = slide.get("text"), slide.get("text_elements")
    if isinstance(elements, Sequence):
        lines = [element.get("content") for element in elements if isinstance(element, Mapping)]
        return "\n".join(line for line in lines if isinstance(line, str))
    return text if isinstance(text, str) else None


def _place(field: str, uri: str, suffix: str) -> Destination:
    try:
        return Destination(uri, default_name="deck", suffix=suffix)
    except InvalidArgumentError as e:
        raise InvalidArgumentError(field, uri, e.fix) from e


def _manifest_at(field: str, uri: str) -> dict[str, Any]:
    manifest = decoded(_content(field, uri, MOST_MANIFEST_BYTES))
    if manifest is None:
        raise InvalidArgumentError(field, uri, "It is no manifest: give the deck's own URI, or its manifest's.")
    return manifest


def _content(field: str, uri: str, most: int) -> bytes:
    with readable(field, uri):
        path = place_of(uri)
        # s3fs may have a list of files that has grown old, and believe it.
        path.fs.invalidate_cache(path.path)
        content: bytes = path.fs.cat_file(path.path, end=most + 1)
    if len(content) > most:
        raise InvalidArgumentError(field, uri, f"It has more than {most >> 20} MiB: give a smaller file.")
    return content


# ---------------------------------------------------------------------- reading a deck


@contextmanager
def opened(field: str, source: Source) -> Iterator[tuple[Deck, str | None]]:
    """
    Yield a deck, and the path of a copy of its file for as long as the block lasts.

    :param field: The argument that names it.
    :raises InvalidArgumentError: when there is none that can be read.
    :raises StorageError: when its store fails for a reason that may pass.
    """
    from airflow_provider_slides.decks.carousel import carousel

    if source.uri is None:
        yield carousel(source.texts), None
        return
    with tempfile.NamedTemporaryFile(suffix=".pptx") as copy:
        digest = _fetch(field, source.uri, copy)
        if source.sha256 not in (None, digest):
            log.warning("%s has been changed since it was delivered; it is checked as it is now.", source.uri)
        yield _read(field, source.uri, copy), copy.name


def _fetch(field: str, uri: str, copy: Any) -> str:
    """Copy a file to the disk, and return its digest in hex."""
    digest, size = hashlib.sha256(), 0
    with readable(field, uri):
        path = place_of(uri)
        path.fs.invalidate_cache(path.path)
        with path.fs.open(path.path, "rb") as file:
            while block := file.read(_BLOCK):
                size += len(block)
                if size > MOST_DECK_BYTES:
                    fix = f"It has more than {MOST_DECK_BYTES >> 20} MiB: give a smaller file."
                    raise InvalidArgumentError(field, uri, fix)
                digest.update(block)
                copy.write(block)
    copy.flush()
    copy.seek(0)
    return digest.hexdigest()


def _read(field: str, uri: str, file: Any) -> Deck:
    from airflow_provider_slides.decks.reading import read_deck

    try:
        return read_deck(file)
    except InvalidFileError as e:
        raise InvalidArgumentError(field, uri, f"It is no .pptx file that can be checked: {e}") from e


# ---------------------------------------------------------------------- facts and rules


def kept_facts(decks: Given) -> Any | None:
    """
    Return the facts that are kept beside a deck; ``None`` when there are none, which the log tells.

    :raises InvalidArgumentError: when they can't be read, or are none.
    :raises StorageError: when that may pass.
    """
    where, sha256 = _where_facts_are(decks)
    if where is None:
        log.warning(
            "No facts are kept with the deck: only what it says itself is compared, and its rules. Give facts=... to "
            "check its figures, or facts=None if there are none."
        )
        return None
    content = _facts_at(where)
    if sha256 is not None and hashlib.sha256(content).hexdigest() != sha256:
        log.warning("%s has been changed since the deck was made; it is checked against what is there now.", where)
    log.info("The facts are those beside the deck: %s.", where)
    return _parsed(where, content)


def _where_facts_are(decks: Given) -> tuple[str | None, str | None]:
    """Return where they are, and the digest that they had, by the manifest; or else beside the deck, if they are."""
    if "facts" in decks.manifest:
        told = decks.manifest["facts"]
        told = told if isinstance(told, Mapping) else {}
        uri, sha256 = told.get("uri"), told.get("sha256")
        return (uri, sha256) if isinstance(uri, str) and is_place(uri) else (None, None)
    place = decks.sources[0].place
    if place is None:
        return None, None
    return (str(place.facts) if is_there("facts", place.facts) else None), None


def facts_of(value: Any) -> Any:
    """
    Return facts as plain JSON.

    :param value: Data, or where a JSON file of it lies.
    :raises InvalidArgumentError: when it is no JSON, there is nothing in it, or it can't be read.
    :raises StorageError: when that may pass.
    """
    value = as_uri(value)
    if isinstance(value, str) and value.strip():
        if not is_place(value):
            raise InvalidArgumentError("facts", value, "Give data, or the URI or absolute path of a JSON file of it.")
        facts = _parsed(value, _facts_at(value))
    else:
        facts = json.loads(Facts.of(value).text)
    if is_empty(facts):
        fix = "There is nothing in them: see whether the data came. facts=None checks a deck without any."
        raise InvalidArgumentError("facts", value, fix)
    return facts


def _facts_at(uri: str) -> bytes:
    from airflow_provider_slides.decks.facts.facts_file import MOST_FACTS_BYTES

    return _content("facts", uri, MOST_FACTS_BYTES)


def _parsed(uri: str, content: bytes) -> Any:
    from airflow_provider_slides.decks.facts.facts_file import parsed_facts

    try:
        return parsed_facts(content)
    except InvalidArgumentError as e:
        raise InvalidArgumentError("facts", uri, f"Of what is in there, {e.fix}") from e


def rules_of(value: Any) -> tuple[DeckRules, Deck | None]:
    """
    Return rules, and the deck that is their template, if they have one.

    :param value: A mapping, YAML text of one, or where a YAML file lies; ``None`` for the defaults.
    :raises InvalidArgumentError: when they are none, or can't be read.
    :raises StorageError: when that may pass.
    """
    from airflow_provider_slides.decks.rules import DeckRules

    value, folder = as_uri(value), ""
    if isinstance(value, str) and is_place(value) and len(value.splitlines()) == 1:
        rules, folder = _rules_at(value), os.path.dirname(value)
    else:
        rules = DeckRules.of(value)
    if not rules.template:
        return rules, None
    uri = rules.template if is_place(rules.template) or not folder else f"{folder}/{rules.template}"
    if not is_place(uri):
        raise InvalidArgumentError("rules.template", uri, "Give the absolute path or the URI of a .pptx file.")
    with opened("rules.template", _file("rules.template", uri)) as (template, _):
        return replace(rules, template=uri), template


def _rules_at(uri: str) -> DeckRules:
    from airflow_provider_slides.decks.rules import DeckRules

    try:
        text = _content("rules", uri, _MOST_RULES_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InvalidArgumentError("rules", uri, "It is not in UTF-8: save it so.") from None
    try:
        return DeckRules.of(text)
    except InvalidArgumentError as e:
        raise InvalidArgumentError("rules", uri, e.fix if e.value == text else e.refusal) from e
