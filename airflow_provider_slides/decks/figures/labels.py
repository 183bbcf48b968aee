"""Digits that are no figures: list markers, page numbers, versions, names with a number in them."""

from __future__ import annotations

import re

_NUMBERED = (
    "page|pages|p\\.|pp\\.|slide|slides|seite|folie|diapo|diapositive|figure|fig\\.|abb\\.|abbildung|table|tab\\.|tabelle"
    "|tableau|part|teil|partie|step|schritt|étape|phase|chapter|kapitel|chapitre|section|abschnitt|option|level|stufe"
    "|tier|appendix|anhang|annexe|version|release|build|rev\\.?|ver\\.|no\\.|nr\\.|n°|nº|numéro|number|ticket|case|issue"
    "|invoice|rechnung|facture|order no\\.|order number|bestellung nr\\.|sprint|wave|batch|round|period|periode|période"
    "|series|datenreihe|série|category|kategorie|catégorie|column|spalte|colonne|row|zeile|ligne|group|gruppe|groupe"
    "|day|tag|jour|month|monat|mois|point|punkt|item|topic|thema|question|frage|priority|priorität|priorité|scope"
    "|art\\.?|§|abs\\.?|absatz|ziffer|paragraph|para\\.?|alinéa|programm|programme|agenda|note|article|artikel|clause"
    "|room|bureau|büro|étage|etage|stock|raum|salle|gate|terminal|building|floor|hall|class|grade|type|typ"
    "|model|modell|modèle|scenario|szenario|scénario|variant|variante|plan|track|lot|unit|zone|line|linie|route|source"
    "|iso|iec|din|rfc|ifrs|ias|soc|pci|office|windows|ios|android|iphone|ipad|galaxy|pixel|python|java|web"
    "|ext\\.?|extension|durchwahl|app\\.|nebenstelle|poste|tel\\.?|fax|industry|industrie|covid|studio|formula|formel|airbus|boeing|gpt|id|ref\\.?|sku|po"
)

_PATTERNS = (
    # List markers, with and without a space: "9.Proses".
    r"^\s*\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)](?=\s|[^\W\d])\s*(?!\s*$)",
    r"(?m:^[^\S\n]*\d{1,2}\.\d{1,2}(?=\s+(?!Mio|Mill|Mrd|Md|Tsd|Bn|Tau)[A-ZÄÖÜÉ][a-zäöüéè]))",
    r"\[\d{1,3}(?:[,;–-]\s?\d{1,3})*\]",
    r"\bhttps?://\S+|\bwww\.\S+|(?<!\S)[^\s@]{1,64}@[^\s@]{1,255}\.\w+",
    r"#\s?\d+(?:[.,]\d+)*",
    r"\b(?i:v(?:er|ersion)?)\.?\s?\d+(?:\.\d+)+\w*|\bv\d+\b"
    r"|\b(?!\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\.?\w))\d+\.\d+\.\d+(?:[.-]\w+)*",
    r"\b0\s?\d{2,4}(?:[\s/-]\d{2,4}){2,4}\b|\b0\d{2,4}[\s/-]\d{5,8}\b|\b\d{1,2}\s?(?:–|-|to|bis|à)\s?\d{1,2}\s?(?:h|Uhr)\b",
    r"\+\d{1,3}[\s(-]+\d{1,4}[\s)/-]+\d{2,}[\d\s/-]*\d|\(\d{2,5}\)\s?\d{3,}[\d\s/-]*",
    r"\b24\s?/\s?7\b|\b24\s?x\s?7\b|\b24\s?h?\s?/\s?24\b|\b7\s?j?\s?/\s?7\b",
    r"(?m:^[^\S\n]*0\d(?=\s|[.):]\s))",
    rf"(?<![\w-])(?i:{_NUMBERED})\s?#?(?!(?:19|20)\d\d\b)\d+(?:\.\d+)*(?!\d|,\d|\s?[%€$£]|\.\d|[\s\u00a0\u202f]\d{{3}}(?!\d))"
    r"(?:\s?(?:of|von|sur|/)\s?\d+|\s?(?:–|-|to|bis|à)\s?\d+)?",
    r"\b(?i:eux|elles|tous|toutes|all|alle|these|those|diese|ces)\s(?i:deux|trois|quatre|two|three|four|zwei|drei|vier)\b"
    r"(?!\s+[^\W\d]+s\b)",
    r"(?<![\w-])EN\s\d{3,5}\b(?!\s?[%€$£])",
    # Not how many, but how: "à deux", "zu zweit".
    r"\b(?i:à|zu)\s(?i:eux\s|elles\s)?(?i:deux|trois|quatre|zweit|dritt|viert)\b",
    # Ordinals.
    r"\b\d{1,3}(?:st|nd|rd|th|er|ère|ème|e)\b(?!\s?[€$£])",
    r"\b\d{1,2}\.(?=\s(?:Quartal|Halbjahr|Platz|Rang|Woche|Kalenderwoche|Geschäftsjahr|Jahr|Stelle|Tag|Monat|Mal)\w*)",
    # Codes: letters, a hyphen and digits, or digits before letters that are no unit.
    r"(?<![^\W_])[^\W\d_]{1,12}[-_]\d[\w-]*(?![\d.,]*\s?[%€$£])",
    r"\b\d+[-_][^\W\d_][\w-]*\d[\w-]*",
)
_LABEL = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS))


#: The markers of a list in one line: "1. Email 2. Search".
_INLINE = re.compile(r"(?<![^\s])[1-9]\.(?=\s[A-ZÄÖÜÉ_])")


def labels_in(text: str) -> list[tuple[int, int]]:
    """Return where in a text digits stand that are no figures."""
    inline = [match.span() for match in _INLINE.finditer(text)]
    return [match.span() for match in _LABEL.finditer(text)] + (inline if len(inline) > 1 else [])
