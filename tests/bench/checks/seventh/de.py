"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("erhöhte sich", "erhöhten sich", ""), ("wuchs", "wuchsen", "")],
        False: [("sank", "sanken", ""), ("fiel", "fielen", ""), ("ging", "gingen", " zurück")],
    },
    "way": {True: ["höher"], False: ["niedriger"]},
    "rise": {True: ["einen Zuwachs von", "ein Plus von"], False: ["einen Rückgang von", "ein Minus von"]},
    "beat": {
        True: [("übertrifft", "übertreffen", ""), ("übersteigt", "übersteigen", "")],
        False: [("verfehlt", "verfehlen", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "ist": ("ist", "sind"),
    "liegt": ("liegt", "liegen"),
    "betraegt": ("beträgt", "betragen"),
    "erreicht": ("erreicht", "erreichen"),
    "summiert": ("summiert sich", "summieren sich"),
    "entwickelt": ("entwickelte sich", "entwickelten sich"),
}
GENITIVES = {
    "Serviceumsatz": "Serviceumsatzes",
    "Nettoumsatz": "Nettoumsatzes",
    "Buchungsumsatz": "Buchungsumsatzes",
    "Behandlungsumsatz": "Behandlungsumsatzes",
    "CSAT-Wert": "CSAT-Werts",
}


def forms(name: Name) -> dict[str, str]:
    """A measure in the other cases."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith(("n", "s")) else "n") + gap + rest
        return {"gen": f"der {bare}", "bei": f"bei den {dative}", "Bei": f"Bei den {dative}", "an": f"an den {dative}"}
    if article == "die":
        return {"gen": f"der {bare}", "bei": f"bei der {bare}", "Bei": f"Bei der {bare}", "an": f"an der {bare}"}
    genitive = GENITIVES.get(head, f"{head}s") + gap + rest
    return {"gen": f"des {genitive}", "bei": f"beim {bare}", "Bei": f"Beim {bare}", "an": f"am {bare}"}


SENTENCES = {
    "level": [
        "{In_per} {betraegt} {the} {at} {now}",
        "{e} schließt {per} mit {now} ab ({M})",
        "{e} | {M}: {now}",
        "{M} {at} aktuell: {now}",
        "{The} {at} {erreicht} {in_per} einen Wert von {now}",
        "{Bei} verzeichnet {e} {now}",
    ],
    "versus": [
        "{M} {at}: jetzt {now}, {during} {last}",
        "{The} {at} {entwickelt} von {last} auf {now}",
        "{e}: {last} → {now} ({M})",
        "{The} {at} {betraegt} {now} nach {last} {during}",
    ],
    "change": [
        "{The} {at} {ist} um {change} {way} als {during}",
        "{e} weist {bei} {rise} {change} {against} aus",
        "Im Vergleich {to} {liegt} {the} {at} um {change} {way}",
        "{In_per} {verb} {the} {at} {against} um {change}{verb2}",
    ],
    "change_to": [
        "{The} {at} {verb} von {last} auf {now}{verb2}, also um {change}",
        "{M} {at}: {now} und damit {change} {way} als {during}",
        "{e} erreicht {bei} {now} und damit {rise} {change} {against}",
        "{In_per} {verb} {the} {at} {against} um {change} auf {now}{verb2}",
    ],
    "signed": [
        "{M} {at}: {now}, das sind {signed} {to}",
        "{e} | {M}: {signed} {against}",
        "{M} {at}, Veränderung {to}: {signed}",
    ],
    "list": [
        "Die höchsten Werte {bei}: {e} ({now}), {f} ({now_f}) und {g} ({now_g})",
        "{Bei} liegt {e} mit {now} an der Spitze, vor {f} mit {now_f} und {g} mit {now_g}",
        "{M}, Platz 1 bis 3: {e} {now}, {f} {now_f}, {g} {now_g}",
    ],
    "diff": [
        "{In_per} {verb} {the} {at} {against} um {diff}{verb2}",
        "Im Vergleich {to} {liegt} {the} {at} um {diff} {way}",
        "{M} {at}, Veränderung {to}: {sdiff}",
    ],
    "points": [
        "{The} {at} {ist} mit {now} um {pp} {way} als {during}",
        "{M} {at}: {now}, das sind {spp} {to}",
        "Im Vergleich {to} {verb} {the} {at} um {pp}{verb2}",
    ],
    "share": [
        "{e} steuert {share} {gen} bei",
        "{share} {gen} kommen von {e}",
        "Der Anteil von {e} {an} beträgt {share}",
        "{M}: {share} des Gesamtwerts entfallen auf {e}",
        "Anteil von {e} am Gesamtwert ({M}): {share}",
    ],
    "total": [
        "Über alle {many} hinweg {betraegt} {the} {total}",
        "{M} im Gesamtunternehmen: {total}",
        "{In_per} {summiert} {the} auf {total}",
        "{In_per} {erreicht} {the} insgesamt {total}",
    ],
    "total_change": [
        "{M} im Gesamtunternehmen: {total} ({total_signed} {to})",
        "Insgesamt {verb} {the} {against} um {total_change}{verb2}",
        "Über alle {many} hinweg {verb} {the} um {total_change} auf {total}{verb2}",
    ],
    "average": [
        "Je {one} {betraegt} {the} im Schnitt {average}",
        "{M}, Durchschnitt je {one}: {average}",
        "Der Mittelwert je {one} beträgt {average} ({M})",
    ],
    "count": [
        "Der Bericht umfasst {count} {many}",
        "Unsere {count} {many} im Überblick",
        "{Count} {many} werden betrachtet",
    ],
    "grown": [
        "{Bei} legen {grown} von {count} {dative} {against} zu",
        "{M}: {grown} von {count} {dative} mit höherem Wert als {during}",
    ],
    "fallen": [
        "{Bei} geben {fallen} von {count} {dative} {against} nach",
        "{M}: {fallen} von {count} {dative} mit niedrigerem Wert als {during}",
    ],
    "first": [
        "{e} steht {bei} mit {now} {first}",
        "Den höchsten Wert {bei} erzielt {e} ({now})",
        "Rang 1 {bei}: {e} mit {now}",
        "{e} weist {bei} den höchsten Wert aus",
    ],
    "second": ["{e} steht {bei} mit {now} {second}", "Rang 2 {bei}: {e} mit {now}"],
    "third": [
        "{e} steht {bei} mit {now} {third}",
        "Den niedrigsten Wert {bei} erzielt {e} ({now})",
        "{e} weist {bei} den niedrigsten Wert aus",
    ],
    "fastest": [
        "{e} legt {bei} prozentual am stärksten zu ({signed})",
        "Stärkster prozentualer Zuwachs {bei}: {e} ({signed} {to})",
    ],
    "floor": [
        "{The} {at} {betraegt} mehr als {floor}",
        "{e} kommt {bei} auf über {floor}",
        "{M} {at}: Marke von {floor} überschritten",
    ],
    "ceiling": [
        "{The} {at} {betraegt} knapp {ceiling}",
        "{e} bleibt {bei} nur knapp unter der Marke von {ceiling}",
    ],
    "about": [
        "{The} {at} {betraegt} rund {about}",
        "{M} {at}: in etwa {about}",
        "{e} kommt {bei} auf etwa {about}",
    ],
    "ratio": [
        "{e} erreicht {bei} einen {ratio} so hohen Wert wie {f}",
        "{M}: Der Wert von {e} ist {ratio} so hoch wie der von {f}",
    ],
    "rate": ["{The} {at} {betraegt} {rate}", "{e} | {M}: {rate}", "{In_per} {liegt} {the} {at} bei {rate}"],
    "together": ["{e} und {f} erreichen {bei} zusammen {sum}", "{M}, {e} und {f} zusammen: {sum}"],
    "gap": ["{e} liegt {bei} um {gap} über {f}", "{M}: {e} mit {gap} Vorsprung vor {f}"],
    "range": [
        "Je nach {one} {liegt} {the} zwischen {low} und {high}",
        "{M}: Werte von {low} bis {high} über alle {many}",
    ],
    "doubled": ["{The} {at} {ist} doppelt so hoch wie {during}", "{e} verdoppelt {bei} den Wert {against}"],
    "half": ["{e} steuert die Hälfte {gen} bei", "Auf {e} entfällt die Hälfte {gen}"],
    "quarter": ["{e} steuert ein Viertel {gen} bei", "Auf {e} entfällt ein Viertel {gen}"],
    "in_five": ["{M}: Ein Fünftel entfällt auf {e}"],
    "fifth": ["{e} steuert ein Fünftel {gen} bei", "Auf {e} entfällt ein Fünftel {gen}"],
    "now_share": [
        "{e} kommt {bei} auf {now}, das sind {share} der Gesamtsumme",
        "{M} {at}: {now}, ein Anteil von {share}",
        "Mit {now} steuert {e} {share} {gen} bei",
    ],
    "duel": ["{Bei} liegt {e} mit {now} über {f} mit {now_f}", "{M}: {now} {at} gegenüber {now_f} bei {f}"],
    "extremes": [
        "Den höchsten Wert {bei} hat {e} ({now}), den niedrigsten {g} ({now_g})",
        "{M} nach {one}: von {now_g} ({g}) bis {now} ({e})",
    ],
    "top_two": [
        "{e} und {f} steuern zusammen {share2} {gen} bei",
        "{e} und {f} kommen gemeinsam auf {share2} {gen}",
    ],
    "plan_pct": ["{The} {at} {liegt} um {over} {beyond} dem Planwert", "{e} {beat} {bei} das Ziel um {over}"],
    "plan_gap": ["{The} {at} {liegt} um {overgap} {beyond} dem Planwert", "{e} {beat} {bei} das Ziel um {overgap}"],
    "plan_signed": ["{M} {at}: {now}, das sind {sover} zum Plan", "{e} | {M}: {sover} zum Ziel"],
    "attain": ["{e} erfüllt {bei} {attain} des Plans", "{M} {at}: Zielwert zu {attain} erreicht"],
    "plan_vs": ["{The} {at} {betraegt} {now}, geplant waren {plan}", "{M} {at}: Ist {now}, Plan {plan}"],
    "plan_count": [
        "{Met} von {count} {dative} haben {bei} das Ziel erreicht",
        "{M}: Ziel bei {met} von {count} {dative} erreicht",
    ],
    "plan_total": [
        "Insgesamt {liegt} {the} um {total_over} {beyond} dem Planwert",
        "{M} im Gesamtunternehmen: {total}, {total_over} {beyond} Plan",
    ],
}

PLAIN = [
    "Quelle: Finanzdatenbank, Stand 1. Oktober 2026",
    "Zuständigkeiten und Termine stehen bis 16. Oktober fest",
    "Nächste Ergebnisrunde: Donnerstag, 29. Oktober, 15 Uhr",
    "Drei Beschlüsse für die Geschäftsleitung",
    "Kontakt: konzerncontrolling@example.com",
    "Phase 2 des Transformationsprogramms beginnt im Januar 2027",
    "Zertifizierung nach ISO 45001 im Frühjahr geplant",
    "Die Kennzahlen sind auf Seite 22 des Berichtshandbuchs definiert",
    "Alle Zahlen sind vorläufig",
    "Die Gründe für die Abweichungen werden noch geprüft",
]
INVENTED = [
    "Die Empfehlungsrate liegt bei {b} %",
    "Die Karriereseite hatte {c} Aufrufe",
    "{a} Prüfungsfeststellungen sind noch offen",
    "Die Reisekosten beliefen sich auf {d}",
    "Die Fehlzeitenquote beträgt {b} %",
]
WORDS = {
    "this": "{}",
    "total": "Gesamt",
    "metric": ["Kennzahl", "Ist", "Veränderung ggü. Vorperiode"],
    "change": "Veränderung zur Vorperiode",
    "agenda": "Agenda",
    "page": "Seite {} von {}",
    "outlook": "Ausblick & nächste Schritte",
    "highlights": ["Kernbotschaften", "Überblick Ergebnisse", "Kennzahlen auf einen Blick", "Management Summary"],
    "by": "{} je {}",
    "share": "{}: Verteilung des Gesamtwerts",
    "detail": ["Die Ergebnisse in Zahlen", "Überblick der Kennzahlen je {}"],
    "notes": "Notizen: {}.",
    "alt": "Beschreibung des Diagramms: {}.",
    "appendix": "Anhang: ergänzende Daten",
    "confidential": "Vertraulich",
    "thanks": "Vielen Dank",
    "and": "und",
    "placeholders": ["{{{{{}}}}}", "[Wert ergänzen]", "Lorem ipsum dolor sit amet", "{}: [TBD]", "TODO: {} einfügen"],
    "date": "2. Oktober 2026",
    "plan": ["Plan", "Plan", "Ziel"],
    "actual": "Ist",
    "vs_plan": ["zum Plan", "Abweichung"],
    "number": "Anzahl",
    "rank": "Rang",
    "part": "Anteil",
    "profile": "{} auf einen Blick",
    "subtitle": ["Ergebnisbericht", "KPI-Bericht für das Management", "Kennzahlenbericht"],
    "versus": "{} gegenüber {}",
    "status": ["Status", "Erreicht", "Nicht erreicht"],
    "columns": ["Kennzahl", "Aktuelle Periode", "Vorperiode", "Veränderung"],
    "what": "Was wir sehen",
    "drivers": ["Entwicklung zur Vorperiode", "Stand gegenüber Plan"],
    "each": "Kennzahlen je {}",
    "over_time": "Entwicklung: {}",
    "scorecard": "KPI-Scorecard – {}",
}
