"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("legte", "legten", " zu"), ("wuchs", "wuchsen", "")],
        False: [("sank", "sanken", ""), ("ging", "gingen", " zurück"), ("fiel", "fielen", "")],
    },
    "way": {True: ["über"], False: ["unter"]},
    # Neuter ones alone: they are the same as an object.
    "rise": {True: ["ein Plus von", "ein Wachstum von"], False: ["ein Minus von"]},
    "beat": {
        True: [("übertraf", "übertrafen", ""), ("übertrifft", "übertreffen", "")],
        False: [("verfehlte", "verfehlten", ""), ("verfehlt", "verfehlen", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "hat": ("hat", "haben"),
    "kommt": ("kommt", "kommen"),
    "liegt": ("liegt", "liegen"),
    "belaeuft": ("beläuft", "belaufen"),
    "reicht": ("reicht", "reichen"),
    "uebersteigt": ("übersteigt", "übersteigen"),
    "ist": ("ist", "sind"),
}
GENITIVES = {
    "Buchumsatz": "Buchumsatzes",
    "Durchschnittspreis": "Durchschnittspreises",
    "Wasserverbrauch": "Wasserverbrauchs",
    "Lagerfüllgrad": "Lagerfüllgrads",
    "Therapieumsatz": "Therapieumsatzes",
    "Gipfelumsatz": "Gipfelumsatzes",
}


def forms(name: Name) -> dict[str, str]:
    """A measure in the genitive, and in the dative: alone, behind *bei* and behind *an*."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith(("n", "s")) else "n") + gap + rest
        genitive, bei, an = f"der {bare}", f"bei den {dative}", f"an den {dative}"
    elif article == "die":
        genitive, bei, an = f"der {bare}", f"bei der {bare}", f"an der {bare}"
    else:
        genitive, bei, an = f"des {GENITIVES[head]}{gap}{rest}", f"beim {bare}", f"am {bare}"
    with_article = f"dem {bare}" if bei.startswith("beim") else bei.removeprefix("bei ")
    return {"gen": genitive, "bei": bei, "Bei": f"B{bei[1:]}", "an_der": an, "dem": with_article}


SENTENCES = {
    "level": [
        "{The} {at} {belaeuft} sich {in_per} auf {now}",
        "{e} weist {in_per} {bei} {now} aus",
        "{M} {at}: {now} {in_per}",
        "{e} erreicht {bei} einen Wert von {now}",
        "Mit {now} {bei} beendet {e} den Berichtszeitraum",
    ],
    "versus": [
        "{The} {at} {kommt} auf {now}, nachdem es {during} {last} waren",
        "{e}: {m} {now} gegenüber {last} {during}",
        "Von {last} {during} auf {now}: {m} {at}",
        "Während {e} {during} {bei} noch {last} auswies, sind es nun {now}",
    ],
    "change": [
        "{e} zeigt {bei} {rise} {change} {against}",
        "{e} liegt {bei} {change} {way} {dat}",
        "Bei {e} {verb} {the} {against} um {change}{verb2}",
        "{M} {at}: {change} {way} {dat}",
    ],
    "change_to": [
        "{e} erreicht {bei} {now}, {rise} {change} {against}",
        "Mit {now} {liegt} {the} {at} {change} {way} {dat}",
        "{M} {at}: {now} ({change} {way} {dat})",
        "Bei {e} {verb} {the} {against} um {change} auf {now}{verb2}",
        "{e} kommt {bei} auf {now}, nach {last} {during} also {rise} {change}",
    ],
    "signed": [
        "{M} {at}: {now}, {signed} ggü. {prev}",
        "{The} {at} {kommt} auf {now}, das sind {signed} {against}",
        "{e} ({m}): {signed} ggü. {prev}",
    ],
    "list": [
        "{e} ({now}), {f} ({now_f}) und {g} ({now_g}) bilden {bei} die Top 3",
        "Geordnet nach {dem} liegt {e} mit {now} vorn, gefolgt von {f} mit {now_f} und {g} mit {now_g}",
        "Rangfolge {bei}: {e} ({now}), danach {f} ({now_f}) und {g} ({now_g})",
    ],
    "diff": [
        "{e} liegt {bei} {diff} {way} {dat}",
        "Absolut betrachtet {verb} {the} {at} {against} um {diff}{verb2}",
        "{M} {at}: {sdiff} ggü. {prev}",
    ],
    "points": [
        "Bei {e} {verb} {the} {against} um {pp} auf {now}{verb2}",
        "{M} {at}: {now}, {spp} ggü. {prev}",
        "{e} weist {bei} {now} aus, {spp} {against}",
    ],
    "share": [
        "{e} sorgt für {share} {gen}",
        "Bei {e} liegen {share} {gen}",
        "Anteil {an_der} insgesamt: {e} mit {share}",
        "Insgesamt stammen {share} {gen} von {e}",
    ],
    "total": [
        "Alle {many} zusammen erreichen {bei} {total}",
        "{M}, Summe aller {many}: {total}",
        "In Summe {belaeuft} sich {the} {in_per} auf {total}",
        "Gesamtwert {bei} {in_per}: {total}",
    ],
    "total_change": [
        "In Summe {verb} {the} {against} um {total_change} auf {total}{verb2}",
        "{M} über alle {many}: {total} ({total_signed} ggü. {prev})",
        "Alle {many} zusammen liegen {bei} mit {total} um {total_change} {way} {dat}",
    ],
    "average": [
        "Im Schnitt werden {bei} pro {one} {average} verbucht",
        "Durchschnittswert {bei} pro {one}: {average}",
        "Im Mittel {kommt} {the} pro {one} auf {average}",
    ],
    "count": [
        "Dieses Review vergleicht {count} {many}",
        "{Count} {many} fließen in den Vergleich ein",
        "Umfang der Auswertung: {count} {many}",
    ],
    "grown": [
        "Über {dat} liegen {bei} {grown} von {count} {dative}",
        "{M}: Zuwachs {against} bei {grown} von {count} {dative}",
        "Gestiegen {ist} {the} {against} bei {grown} von {count} {dative}",
    ],
    "fallen": [
        "Unter {dat} liegen {bei} {fallen} von {count} {dative}",
        "{M}: Rückgang {against} bei {fallen} von {count} {dative}",
        "Gesunken {ist} {the} {against} bei {fallen} von {count} {dative}",
    ],
    "first": [
        "Mit {now} steht {e} {bei} {first}",
        "{e} ist {bei} mit {now} Spitzenreiter",
        "Höchster Wert {bei}: {e} mit {now}",
        "Mit {now} liegt {e} {bei} vor allen anderen",
    ],
    "second": [
        "Mit {now} steht {e} {bei} {second}",
        "Den zweithöchsten Wert {bei} erreicht {e} mit {now}",
        "{e} belegt {bei} mit {now} den zweiten Rang",
    ],
    "third": [
        "Mit {now} steht {e} {bei} {third}",
        "{e} bildet {bei} mit {now} das Schlusslicht",
        "Niedrigster Wert {bei}: {e} mit {now}",
    ],
    "fastest": [
        "Stärkstes Wachstum {bei}: {e} mit {signed} {against}",
        "{e} wächst {bei} prozentual am stärksten ({signed} ggü. {prev})",
        "Prozentual legt {e} {bei} am kräftigsten zu ({signed} {against})",
    ],
    "floor": [
        "{e} überschreitet {bei} die Marke von {floor}",
        "{M} {at}: mehr als {floor} {in_per}",
        "{In_per} {uebersteigt} {the} {at} {floor}",
    ],
    "ceiling": [
        "{e} erreicht {bei} knapp {ceiling}",
        "{M} {at}: knapp {ceiling}",
        "{The} {at} {belaeuft} sich auf fast {ceiling}",
    ],
    "about": [
        "{e} erreicht {bei} rund {about}",
        "{M} {at}: etwa {about} {in_per}",
        "{The} {at} {belaeuft} sich auf ungefähr {about}",
    ],
    "ratio": [
        "{e} verbucht {bei} {ratio} so viel wie {f}",
        "Verglichen mit {f} fällt der Wert von {e} {bei} {ratio} so hoch aus",
        "Der Wert von {e} ist {bei} {ratio} so hoch wie bei {f}",
    ],
    "rate": [
        "Rechnerisch {kommt} {the} {at} auf {rate}",
        "{M} {at}, rechnerisch: {rate}",
        "Aus den Zahlen von {e} errechnet sich {bei} ein Wert von {rate}",
    ],
    "together": [
        "{e} und {f} kommen {bei} zusammen auf {sum}",
        "Gemeinsam erreichen {e} und {f} {bei} {sum}",
        "{e} plus {f} ({m}): {sum}",
    ],
    "gap": [
        "{e} hat {bei} einen Vorsprung von {gap} auf {f}",
        "Der Abstand zwischen {e} und {f} beträgt {bei} {gap}",
        "{f} liegt {bei} {gap} hinter {e} zurück",
    ],
    "range": [
        "Im Vergleich der {many} {reicht} {the} von {low} bis {high}",
        "Spanne {bei}: {low} bis {high}",
        "Die {many} bewegen sich {bei} zwischen {low} und {high}",
    ],
    "doubled": [
        "Verglichen mit {dat} {hat} sich {the} {at} verdoppelt",
        "{e} erreicht {bei} doppelt so viel wie {during}",
        "Verdopplung {against}: {m} {at}",
    ],
    "half": [
        "{e} sorgt für die Hälfte {gen}",
        "Bei {e} liegt die Hälfte {gen}",
        "Insgesamt stammt die Hälfte {gen} von {e}",
    ],
    "quarter": [
        "{e} sorgt für ein Viertel {gen}",
        "Bei {e} liegt ein Viertel {gen}",
        "Insgesamt stammt ein Viertel {gen} von {e}",
    ],
    "in_five": [
        "Jede fünfte Palettenbewegung findet {at} statt",
        "{M}: eine von fünf entfällt auf {e}",
    ],
    "fifth": [
        "{e} sorgt für ein Fünftel {gen}",
        "Bei {e} liegt ein Fünftel {gen}",
        "Insgesamt stammt ein Fünftel {gen} von {e}",
    ],
    "now_share": [
        "{e} kommt {bei} auf {now}, was {share} des Gesamtwerts entspricht",
        "{M} {at}: {now} (entspricht {share} des Gesamtwerts)",
        "Mit {now} erreicht {e} einen Anteil von {share} {an_der} insgesamt",
    ],
    "duel": [
        "{e} liegt {bei} vor {f} ({now} gegenüber {now_f})",
        "{Bei} erreicht {e} {now}, {f} hingegen {now_f}",
        "{M}: {now} bei {e}, {now_f} bei {f}",
        "Während {f} {bei} auf {now_f} kommt, erreicht {e} {now}",
    ],
    "extremes": [
        "Von {now_g} ({g}) bis {now} ({e}) {reicht} {the} im Vergleich der {many}",
        "{e} erreicht {bei} den höchsten Wert ({now}), {g} den niedrigsten ({now_g})",
        "{M}: {now} an der Spitze ({e}), {now_g} am Ende ({g})",
    ],
    "top_two": [
        "{e} und {f} sorgen zusammen für {share2} {gen}",
        "Gemeinsam machen {e} und {f} {share2} {gen} aus",
        "Anteil {an_der} insgesamt: {e} und {f} zusammen mit {share2}",
    ],
    "plan_pct": [
        "{e} {beat} das gesetzte Ziel {bei} um {over}",
        "{M} {at}: {over} {beyond} Ziel",
        "{e} liegt {bei} {over} {beyond} dem Ziel",
    ],
    "plan_gap": [
        "{e} {beat} das gesetzte Ziel {bei} um {overgap}",
        "{M} {at}: {overgap} {beyond} Ziel",
        "{e} liegt {bei} {overgap} {beyond} dem Ziel",
    ],
    "plan_signed": [
        "{M} {at}: {now}, {sover} ggü. Ziel",
        "Zielabweichung {bei} ({e}): {sover}",
        "{e} weist {bei} {now} aus, {sover} gegenüber dem Ziel",
    ],
    "attain": [
        "{e} erreicht {attain} des Ziels {bei}",
        "Zielerreichung {bei} ({e}): {attain}",
        "{The} {at} {kommt} auf {attain} des Ziels",
    ],
    "plan_vs": [
        "{e} erreicht {bei} {now}; das Ziel lag bei {plan}",
        "{M} {at}: {now} bei einem Zielwert von {plan}",
        "Angestrebt waren {plan}, erreicht hat {e} {bei} {now}",
    ],
    "plan_count": [
        "{Met} von {count} {dative} sind {bei} im Ziel oder darüber",
        "{M}: Zielwert bei {met} von {count} {dative} erreicht",
        "Das Ziel {bei} haben {met} von {count} {dative} erreicht",
    ],
    "plan_total": [
        "In Summe {beat} {the} den Zielwert um {total_over}",
        "{M} über alle {many}: {total}, {total_over} {beyond} Ziel",
        "Alle {many} zusammen liegen {bei} mit {total} um {total_over} {beyond} dem Ziel",
    ],
}

PLAIN = [
    "Fokus auf Einheiten mit Unterstützungsbedarf legen",
    "Bewährte Vorgehensweisen zwischen den Teams austauschen",
    "Nächster Review-Termin: 18. September 2024",
    "Hinweis: Werte sind gerundet",
    "Quelle: automatisierte Berichtsstrecke, Stand 2. September 2024",
    "Verantwortliche bestätigen den Maßnahmenplan bis 13. September",
    "Entwicklung weiterhin eng beobachten",
    "Ursachen gemeinsam mit den Leitungen vor Ort klären",
    "Offene Frage: Passen die aktuellen Ziele noch?",
    "Personaleinsatz rechtzeitig vor dem Herbst an die Nachfrage anpassen",
]
INVENTED = [
    "Die Kundenzufriedenheit liegt bei {b} %",
    "Über Kampagnen kamen {a} neue Partner hinzu",
    "Die App wurde {c} Mal heruntergeladen",
    "Die Versicherungsprämien beliefen sich auf {d}",
    "{b} % der Beschäftigten haben die Sicherheitsschulung abgeschlossen",
    "Die IT-Ausgaben lagen bei {d}",
]
WORDS = {
    "this": "Aktuell: {}",
    "total": "Gesamt",
    "metric": ["KPI", "Wert", "ggü. Vorperiode"],
    "change": "Veränderung in %",
    "agenda": "Inhalte dieses Reviews",
    "page": "{} von {}",
    "outlook": "Empfohlene nächste Schritte",
    "highlights": ["Management Summary", "Zentrale Erkenntnisse", "Das große Bild", "Auf einen Blick"],
    "by": "{} nach {}",
    "share": "Anteil am Gesamtwert: {}",
    "detail": ["Alle KPIs im direkten Vergleich", "KPI-Übersicht nach {}"],
    "notes": "Sprechpunkt: {}.",
    "alt": "Visualisierung: {}.",
    "appendix": "Anhang: ergänzende Daten",
    "confidential": "Nur für den internen Gebrauch",
    "thanks": "Fragen und Diskussion",
    "and": "und",
    "placeholders": [
        "{{{{{}}}}}",
        "[Wert hier einfügen]",
        "Lorem ipsum dolor sit amet",
        "{}: TBD",
        "TODO: {} ergänzen",
    ],
    "date": "3. September 2024",
    "plan": ["Ziel", "Ziel", "Zielwert"],
    "actual": "Ist",
    "vs_plan": ["ggü. Ziel", "Zielabweichung"],
    "number": "Anzahl",
    "rank": "Rang",
    "part": "Anteil am Gesamtwert",
    "profile": "{} im Fokus",
    "subtitle": ["Review für das Management", "Leistungsüberblick", "Ergebnisse und Empfehlungen"],
    "versus": "{} vs. {}",
    "status": ["Im Ziel?", "ja", "nein"],
    "columns": ["KPI", "Aktuelle Periode", "Vorperiode", "Veränderung"],
    "what": "Was das bedeutet",
    "drivers": ["Dynamik", "Zielerreichung"],
    "each": "Auf einen Blick: Werte je {}",
    "over_time": "{}: Entwicklung im Zeitverlauf",
    "scorecard": "{}: Ist-Werte und Ziele",
    "of_total": "Anteil (%)",
    "highs": ["Highlights", "Lowlights"],
    "takeaway": "Fazit",
    "caption": "Abbildung: {} nach {}, {}",
    "topics": {
        "level": "Stand", "trend": "Trend", "mix": "Verteilung", "overall": "Gesamtbild", "average": "Durchschnitt",
        "rank": "Ranking", "target": "Zielerreichung", "pair": "Vergleich",
    },
}  # fmt: skip
