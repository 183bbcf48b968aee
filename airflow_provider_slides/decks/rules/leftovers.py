"""What a deck must not say, whoever it is for: what a template, a language model or a spreadsheet has left on it."""

from __future__ import annotations

import re
from functools import cache

#: What stands in brackets, or begins what does, for somebody to fill in.
_FILL_IN = (
    "insert|add|your|enter|placeholder|to ?do|tbd|tbc|tba|company|client|customer|presenter|speaker|author|date|name|"
    "title|text|image|logo|chart|number|figure|source|"
    "einfügen|einfuegen|hier|ihre?n?|platzhalter|firma|firmenname|unternehmen|datum|titel|bild|quelle|zahl|"
    "insérer|inserer|ajouter|votre|vos|[àa] compléter|nom|entreprise|titre|texte|chiffre|espace réservé"
)
#: With one of these, "as an AI" is about somebody else.
_BUSINESS = "company|firm|start-?up|leader|pioneer|business|team|provider|vendor|lab|hub|cent(?:er|re)"

#: What it is, and how it looks, whatever the case unless it says otherwise. Each is found in time that grows with the
#: text's length alone.
_LEFTOVERS: dict[str, tuple[str, ...]] = {
    "filler text": (
        r"\blorem ipsum\b",
        r"\bdolor sit amet\b",
        r"\b(?:blindtext|beispieltext|platzhaltertext)\b",
        r"\bplaceholder (?:text|image|title)\b",
        r"\b(?:sample|dummy|your) text\b(?= here|[.:!]?$)",
        r"\b(?:ihr|votre) texte? (?:hier|ici)\b",
        r"\b(?:texte? d['’]exemple|exemple de texte|faux[ -]texte)\b",
    ),
    "a template's field that was not filled in": (
        r"\{\{[^{}]{0,60}\}\}|\{%[^{}]{0,60}%\}|\{\{|\}\}|\{%|\s%\}|<%=",
        r"\$\{\w{1,40}\}",
        r"\[object Object\]",
    ),
    "a place to fill in": (
        rf"\[\s?(?:{_FILL_IN})\b[^\]]{{0,80}}\]",
        r"\[[^\]\[\d]{1,20}\]\s?[%€$£]|[€$£]\s?\[[^\]\[\d]{1,20}\]|_{3,}\s?[%€$£]|[€$£]\s?_{3,}",
        r"\[(?:insert|insérer|inserer|your|votre)\b",
        r"\[[^\]\[]{1,60}\b(?:einfügen|einfuegen|here|hier|ici)\s?\]",
        r"<(?:insert|your|enter|ihr|votre) [^<>]{1,60}>",
        r"\((?:insert|add) [^()]{1,60}\bhere\)",
    ),
    "a layout's prompt": (
        r"\bclick (?:here )?to (?:add|edit|insert)\b",
        r"\bclick icon to add\b",
        r"\bedit master (?:title|text|subtitle)",
        r"\bdurch klicken (?:hinzufügen|bearbeiten)\b",
        r"\bklicken sie, um\b",
        r"\bmaster(?:titel|text|untertitel)format\b",
        r"\bcliquez (?:ici )?pour (?:ajouter|modifier)\b",
        r"\bmodifiez (?:le style|les styles) d",
    ),
    "words of a language model about itself": (
        r"\bas an? (?:large |ai |artificial intelligence )*language model\b",
        rf"(?:^|[.!?:;(\"“„«-]\s?)as an ai\b(?!-)(?! (?:{_BUSINESS}))",
        r"\bas an ai(?:,? i\b| (?:assistant|model),)",
        r"\bi(?:['’]m| am) (?:just )?an ai\b",
        r"\bmy (?:knowledge cutoff|training data)\b",
        r"\b(?:sure|certainly|of course)[!,.] here(?:['’]s| is| are)\b",
        r"\bi hope this (?:helps|presentation)\b",
        r"\bi (?:cannot|can['’]t) (?:fulfil|assist|comply|help with)",
        r"\bals (?:eine? )?(?:gro(?:ß|ss)es )?(?:ki[ -]?)?sprachmodell\b",
        r"\bals ki(?:,| (?:kann|habe|bin|darf)\b|-?(?:sprach)?modell|-?assistent)",
        r"\bals künstliche intelligenz (?:kann|habe|bin)\b",
        r"\ben tant qu['’](?:ia|intelligence artificielle)(?:,| je\b)",
        r"\ben tant que (?:grand )?modèle de langage\b",
    ),
    "something that is still to be told": (
        r"(?-i:\b(?:TBD|TBC|TBA|TODO|FIXME|XXX+|tbd|tba)\b)",
        r"\?\?\?",
        r"\bxx+(?:[.,]x+)?\s?%",
        r"[€$£]\s?x+(?:[.,]x+)?[mkb]?\b|\bx+(?:[.,]x+)?[mk]?\s?[€$£]",
        r"\bto be (?:determined|defined|confirmed|completed|added)\b(?=[.\])]?$)",
        r"\bwird (?:noch )?(?:ergänzt|nachgereicht)\b|\bnoch zu ergänzen\b",
        r"^[\[(]?(?:zu definieren|zu ergänzen|noch offen)[\])]?[.…]?$",
        r"^[\[(]?[àa] (?:compléter|définir|déterminer|confirmer|venir)[\])]?[.…]?$",
        r"\b(?:texte|données|chiffres?) [àa] compléter\b|^[àa] compléter\s?[:–-]",
        r"\[[^\]\[]{0,40}\b(?:eintragen|einsetzen|ergänzen|saisir|renseigner|indiquer|fill in|enter)\b[^\]\[]{0,40}\]",
        r"\[\s?(?:noch )?(?:open|pending|missing|offen|folgt|fehlt|unklar|zu (?:klären|ergänzen|prüfen)"
        r"|[àa] (?:confirmer|compléter|définir|préciser|vérifier|venir)|manquant)\s?\]",
    ),
    "an error in place of a figure": (
        r"#(?:REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!|NULL!|BEZUG!|WERT!|NV\b|VALEUR!|NOM\?)",
        r"^[€$£]?\s?[+-]?(?:nan|null|undefined|inf|-?infinity)\s?%?$",
    ),
}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((what, re.compile("|".join(forms), re.IGNORECASE)) for what, forms in _LEFTOVERS.items())


def leftover(text: str) -> tuple[str, str] | None:
    """
    Return what was left in a text, and its very words; ``None`` when nothing was.

    :param text: One string of a slide, in English, German or French.
    """
    text = " ".join(text.split())
    for what, pattern in _patterns():
        if found := pattern.search(text):
            return what, found[0]
    return None
