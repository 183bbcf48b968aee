"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("legte", "legten", " zu"), ("wuchs", "wuchsen", "")],
        False: [("sank", "sanken", ""), ("fiel", "fielen", ""), ("ging", "gingen", " zurück")],
    },
    "way": {True: ["mehr"], False: ["weniger"]},
    "rise": {True: ["einen Zuwachs von", "eine Steigerung um"], False: ["ein Minus von", "einen Rückgang um"]},
    "beat": {
        True: [("übertrifft", "übertreffen", ""), ("überschritt", "überschritten", "")],
        False: [("verfehlt", "verfehlen", ""), ("unterschritt", "unterschritten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "ist": ("ist", "sind"),
    "liegt": ("liegt", "liegen"),
    "belaeuft": ("beläuft", "belaufen"),
    "erreicht": ("erreicht", "erreichen"),
    "schwankt": ("schwankt", "schwanken"),
    "hat": ("hat", "haben"),
    "entfaellt": ("entfällt", "entfallen"),
}
GENITIVES = {
    "Brillenumsatz": "Brillenumsatzes",
    "Kontaktlinsenumsatz": "Kontaktlinsenumsatzes",
    "Gastronomieumsatz": "Gastronomieumsatzes",
    "Stromverbrauch": "Stromverbrauchs",
    "Kundenzufriedenheitsindex": "Kundenzufriedenheitsindex",
}


def forms(name: Name) -> dict[str, str]:
    """A measure in the other cases."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith(("n", "s")) else "n") + gap + rest
        return {"gen": f"der {bare}", **_behind("bei den", "an den", "zu den", dative)}
    if article == "die":
        return {"gen": f"der {bare}", **_behind("bei der", "an der", "zur", bare)}
    genitive = GENITIVES.get(head, f"{head}s") + gap + rest
    return {"gen": f"des {genitive}", **_behind("beim", "am", "zum", bare)}


def _behind(bei: str, an: str, zu: str, dative: str) -> dict[str, str]:
    """Behind three prepositions."""
    return {
        "bei": f"{bei} {dative}",
        "Bei": f"{bei.capitalize()} {dative}",
        "an": f"{an} {dative}",
        "zu": f"{zu} {dative}",
    }


SENTENCES = {
    "level": [
        "{The} {at} {erreicht} {in_per} {now}",
        "{e} schließt {per} {bei} mit {now} ab",
        "{M} ({e}, {per}): {now}",
        "{Bei} steht {e} {in_per} bei {now}",
        "{In_per} {belaeuft} sich {the} {at} auf {now}",
        "{e}, {m}: {now}",
    ],
    "versus": [
        "{The} {at} {erreicht} {now}, nach {last} {during}",
        "{M} ({e}): {now}, zuvor {last}",
        "{e} kommt {bei} von {last} {during} auf {now}",
        "{M} ({e}): {last} {during}, jetzt {now}",
    ],
    "change": [
        "{The} {at} {verb} {in_per} {against} um {change}{verb2}",
        "{M} ({e}): {change} {way} als {during}",
        "{e} meldet {bei} {rise} {change} {against}",
        "{Bei} verbucht {e} {rise} {change} im Vergleich {to}",
    ],
    "change_to": [
        "{The} {at} {verb} {in_per} {against} um {change} auf {now}{verb2}",
        "{M} ({e}): {now}, {change} {way} als {during}",
        "{e} kommt {bei} auf {now} und verbucht damit {rise} {change} {against}",
        "{The} {at} {verb} {against} von {last} auf {now}{verb2}, das sind {signed}",
    ],
    "signed": [
        "{M} ({e}): {now}, {signed} {against}",
        "{e}, {m}: {signed} im Vergleich {to}",
        "{The} {at} {erreicht} {now} (Veränderung {against}: {signed})",
    ],
    "list": [
        "{e} führt {bei} mit {now}, dahinter folgen {f} mit {now_f} und {g} mit {now_g}",
        "Die drei höchsten Werte {bei}: {e} ({now}), {f} ({now_f}), {g} ({now_g})",
        "{M}, Spitzengruppe: {e} {now}, {f} {now_f}, {g} {now_g}",
    ],
    "diff": [
        "{The} {at} {verb} {in_per} {against} um {diff}{verb2}",
        "{M} ({e}): {diff} {way} als {during}",
        "{M} ({e}): {sdiff} {against}",
    ],
    "points": [
        "{The} {at} {verb} {in_per} um {pp} auf {now}{verb2}",
        "{M} ({e}): {now}, {spp} {against}",
        "{e} erreicht {bei} {now}, {pp} {way} als {during}",
    ],
    "share": [
        "{e} steuert {share} {zu} bei",
        "{share} {gen} sind {e} zuzurechnen",
        "{M}: {share} entfallen auf {e}",
        "Beitrag von {e} {zu} insgesamt: {share}",
        "{e} hat einen Anteil von {share} {an} insgesamt",
    ],
    "total": [
        "{The} aller {many} {belaeuft} sich zusammen auf {total}",
        "{M}, alle {many}: {total}",
        "Über alle {many} {erreicht} {the} {in_per} {total}",
        "Zusammengenommen {liegt} {the} {in_per} bei {total}",
    ],
    "total_change": [
        "Über alle {many} {verb} {the} {against} um {total_change} auf {total}{verb2}",
        "{M}, alle {many}: {total} ({total_signed} {against})",
        "{M} gesamt: {total}, {total_change} {way} als {during}",
    ],
    "average": [
        "Im Schnitt ergeben sich {bei} je {one} {average}",
        "{M}, Mittelwert je {one}: {average}",
        "Im Mittel {belaeuft} sich {the} pro {one} auf {average}",
    ],
    "count": [
        "Die folgenden Zahlen betreffen {count} {many}",
        "{Count} {many} auf einen Blick",
        "Unser Portfolio umfasst {count} {many}",
    ],
    "grown": [
        "{Grown} von {count} {dative} haben {bei} {against} zugelegt",
        "{M}: {grown} von {count} {dative} liegen höher als {during}",
    ],
    "fallen": [
        "{Fallen} von {count} {dative} haben {bei} {against} nachgegeben",
        "{M}: {fallen} von {count} {dative} liegen niedriger als {during}",
    ],
    "first": [
        "{e} landet {bei} mit {now} {first}",
        "Den Spitzenwert {bei} hat {e} mit {now}",
        "{Bei} führt {e} das Feld an",
        "{M}: Bestwert für {e} mit {now}, kein anderer Wert ist höher",
    ],
    "second": [
        "{e} landet {bei} mit {now} {second}",
        "{M}: {e} folgt {second} ({now})",
    ],
    "third": [
        "{e} landet {bei} mit {now} {third}",
        "Schlusslicht {bei} ist {e} mit {now}",
        "Kein Wert {bei} ist niedriger als der von {e}",
    ],
    "fastest": [
        "{e} weist {bei} die höchste Wachstumsrate auf ({signed} {against})",
        "Am stärksten gewachsen {bei}: {e} ({signed})",
    ],
    "floor": [
        "{The} {at} {liegt} inzwischen bei mehr als {floor}",
        "{e} kommt {bei} inzwischen auf über {floor}",
        "{M} ({e}): mehr als {floor}",
    ],
    "ceiling": ["{The} {at} {erreicht} knapp {ceiling}", "{e} kommt {bei} auf fast {ceiling}"],
    "about": [
        "{The} {at} {belaeuft} sich auf rund {about}",
        "{e} schließt {per} {bei} mit etwa {about} ab",
        "{M} ({e}): circa {about}",
    ],
    "ratio": [
        "{e} kommt {bei} auf einen {ratio} so hohen Wert wie {f}",
        "{M}: {e} erreicht einen {ratio} so hohen Wert wie {f}",
    ],
    "rate": [
        "{The} {at} {erreicht} {in_per} {rate}",
        "{M} ({e}, {per}): {rate}",
        "{e} kommt {bei} auf {rate}",
    ],
    "together": [
        "{e} und {f} kommen {bei} gemeinsam auf {sum}",
        "{M}, {e} und {f} addiert: {sum}",
    ],
    "gap": [
        "{e} liegt {bei} um {gap} vor {f}",
        "{Bei} trennen {e} und {f} {gap}",
    ],
    "range": [
        "{The} {schwankt} je {one} zwischen {low} und {high}",
        "{M} je {one}: Spanne von {low} bis {high}",
    ],
    "doubled": [
        "{M} ({e}): {against} verdoppelt",
        "{e} hat {bei} den Wert {since} verdoppelt",
    ],
    "half": ["{e} steuert die Hälfte {zu} bei", "Die Hälfte {gen} ist {e} zuzurechnen"],
    "quarter": ["{e} steuert ein Viertel {zu} bei", "Ein Viertel {gen} ist {e} zuzurechnen"],
    "in_five": ["{M}: Ein Fünftel davon entfällt auf {e}"],
    "fifth": ["{e} steuert ein Fünftel {zu} bei", "Ein Fünftel {gen} ist {e} zuzurechnen"],
    "now_share": [
        "{e} kommt {bei} auf {now} und damit auf {share} des Gesamtwerts",
        "{M} ({e}): {now}, das sind {share} vom Gesamtwert",
        "{e} steuert {now} und damit {share} {zu} bei",
    ],
    "duel": [
        "{Bei} liegt {e} mit {now} vor {f} mit {now_f}",
        "{M}: {e} erreicht {now}, {f} dagegen {now_f}",
    ],
    "extremes": [
        "{e} erreicht {bei} den Höchstwert von {now}, {g} mit {now_g} den Tiefstwert",
        "{M}: Maximum {now} ({e}), Minimum {now_g} ({g})",
    ],
    "top_two": [
        "{e} und {f} steuern gemeinsam {share2} {zu} bei",
        "Auf {e} und {f} entfallen zusammen {share2} {gen}",
    ],
    "plan_pct": [
        "{e} {beat} {bei} das gesetzte Ziel um {over}",
        "{e} schließt {per} {bei} {over} {beyond} dem Zielwert ab",
    ],
    "plan_gap": [
        "{e} {beat} {bei} das gesetzte Ziel um {overgap}",
        "{e} schließt {per} {bei} {overgap} {beyond} dem Zielwert ab",
    ],
    "plan_signed": ["{M} ({e}): {now}, {sover} zum Ziel", "{e}, {m}: {sover} gegenüber Ziel"],
    "attain": ["{e} kommt {bei} auf {attain} des Zielwerts", "Zielerreichungsgrad ({m}, {e}): {attain}"],
    "plan_vs": [
        "{M} ({e}): {now}, Ziel {plan}",
        "{e} erreicht {bei} {now}, vorgesehen waren {plan}",
    ],
    "plan_count": [
        "{Met} von {count} {dative} erreichen oder übertreffen {bei} ihr Ziel",
        "{M}: {met} von {count} {dative} haben das Ziel mindestens erreicht",
    ],
    "plan_total": [
        "Über alle {many} {erreicht} {the} {total}, das sind {total_over} {beyond} dem Zielwert",
        "Über alle {many} {beat} {the} das Ziel um {total_over}",
    ],
}

PLAIN = [
    "Quelle: Finanz-Data-Warehouse, Abzug vom 5. April 2027",
    "Verantwortliche je Maßnahme werden bis 16. April benannt",
    "Nächster Termin: Donnerstag, 6. Mai, 9:00 Uhr",
    "Drei Entscheidungen im Lenkungsausschuss erbeten",
    "Fragen an: controlling@example.com",
    "Phase 2 der Einführung des Buchungssystems beginnt im Juli 2027",
    "Audit nach ISO 9001 für September vorgesehen",
    "Definitionen: siehe Leitfaden, Seite 6",
    "Alle Zahlen gerundet; Abweichungen in den Summen möglich",
    "Die Ursachen werden derzeit noch geprüft",
]
INVENTED = [
    "Die Markenbekanntheit erreichte {b} %",
    "Der Newsletter hat inzwischen {c} Abonnenten",
    "{a} Prüfungsfeststellungen sind noch offen",
    "Die Beratungskosten summierten sich auf {d}",
    "Die Fluktuation betrug {b} %",
]
WORDS = {
    "this": "Aktuell: {}",
    "total": "Gesamt",
    "metric": ["Kennzahl", "Ergebnis", "Veränderung zur Vorperiode"],
    "change": "Veränderung zur Vorperiode",
    "agenda": "Inhalt",
    "page": "{} / {}",
    "outlook": "Nächste Schritte",
    "highlights": ["Management Summary", "Kernaussagen", "Ergebnisse auf einen Blick", "Die wichtigsten Zahlen"],
    "by": "{} nach {}",
    "share": "{}: Anteil am Gesamtwert",
    "detail": ["Kennzahlenübersicht", "Kennzahlen nach {}"],
    "notes": "Sprechernotizen: {}.",
    "alt": "Diagramm: {}.",
    "appendix": "Anhang: ergänzende Daten",
    "confidential": "Nur für den internen Gebrauch",
    "thanks": "Vielen Dank für Ihre Aufmerksamkeit",
    "and": "und",
    "placeholders": [
        "{{{{{}}}}}",
        "[Wert ergänzen]",
        "Lorem ipsum dolor sit amet",
        "{}: TBD",
        "TODO: {} prüfen",
    ],
    "date": "8. April 2027",
    "plan": ["Ziel", "Ziel", "Zielwert"],
    "actual": "Ist",
    "vs_plan": ["ggü. Ziel", "Abweichung vom Ziel"],
    "number": "Anzahl",
    "rank": "Rang",
    "part": "Anteil am Gesamtwert",
    "profile": "{} auf einen Blick",
    "subtitle": ["Geschäftsbericht", "Leistungsbericht", "KPI-Update"],
    "versus": "{} im Vergleich mit {}",
    "status": ["Status", "Ziel erreicht", "Ziel verfehlt"],
    "columns": ["Kennzahl", "Aktuell", "Vorperiode", "Veränderung"],
    "what": "Was auffällt",
    "drivers": ["Im Vergleich zur Vorperiode", "Im Vergleich zum Ziel"],
    "each": "Highlights nach {}",
    "over_time": "{} im Zeitverlauf",
    "scorecard": "{}: Zielvergleich",
}
