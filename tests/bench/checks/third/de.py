"""German."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("wuchs", "wuchsen", ""), ("legte", "legten", " zu")],
        False: [("sank", "sanken", ""), ("fiel", "fielen", ""), ("ging", "gingen", " zurück")],
    },
    "way": {True: ["höher"], False: ["niedriger"]},
    "rise": {True: ["ein Plus von", "eine Zunahme von"], False: ["ein Minus von", "eine Abnahme von"]},
    "beat": {
        True: [("übertraf", "übertrafen", "")],
        False: [("verfehlte", "verfehlten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}

SENTENCES = {
    "level": [
        "{e} verzeichnet {in_per} {now} ({M})",
        "{The} {at} {reached} {now}",
        "{M} – {e}: {now}",
        "{In_per} {was} {the} {at} bei {now}",
        "{e} erzielte {now} ({M})",
    ],
    "versus": [
        "{The} {at} {was} bei {now}, verglichen mit {last} {during}",
        "{M} {at}: {now} (zuvor {last})",
        "{M} {at}: Entwicklung von {last} auf {now}",
    ],
    "change": [
        "{The} {at} {was} {change} {way} als {during}",
        "{The} {at} {verb} im Vergleich {to} um {change}{verb2}",
        "{e} verzeichnet {rise} {change} ({M}) {against}",
        "Gegenüber der Vorperiode {verb} {the} {at} um {change}{verb2}",
    ],
    "change_to": [
        "{The} {at} {verb} {against} um {change} auf {now}{verb2}",
        "{M} {at}: {now}, {rise} {change} {against}",
        "{The} {at} {was} mit {now} um {change} {way} als {during}",
    ],
    "signed": [
        "{M} {at}: {now}, {signed} {against}",
        "Entwicklung {M} {at} {against}: {signed}",
        "{e}: {signed} bei {M} im Vergleich {to}",
    ],
    "list": [
        "{e} ({now}), {f} ({now_f}) und {g} ({now_g}) führen bei {M}",
        "{M}: {e} liegt mit {now} vorn, gefolgt von {f} mit {now_f} und {g} mit {now_g}",
        "{many} mit den höchsten Werten ({M}): {e} {now}, {f} {now_f}, {g} {now_g}",
    ],
    "diff": [
        "{The} {at} {verb} {against} um {diff}{verb2}",
        "{The} {at} {was} um {diff} {way} als {during}",
        "{e} zeigt {rise} {diff} ({M}) {against}",
    ],
    "points": [
        "{The} {at} {verb} {against} um {pp}{verb2}",
        "{The} {at} {was} bei {now}, {pp} {way} als {during}",
        "{M} {at}: {now} ({spp} {against})",
    ],
    "share": [
        "{e} hat einen Anteil von {share} ({M})",
        "{share} des Gesamtwerts ({M}) stammen aus {e}",
        "{M}: Anteil von {e} bei {share}",
        "{e} trägt {share} zum Gesamtergebnis bei ({M})",
    ],
    "total": [
        "Insgesamt {reached} {the} {total}",
        "{M} über alle {many}: {total}",
        "{In_per} {was} {the} insgesamt bei {total}",
        "Gesamtwert {M}: {total}",
    ],
    "total_change": [
        "Insgesamt {verb} {the} {against} um {total_change} auf {total}{verb2}",
        "{M} insgesamt: {total} ({total_signed} {against})",
        "Insgesamt {was} {the} mit {total} um {total_change} {way} als {during}",
    ],
    "average": [
        "Durchschnittlich {reached} {the} je {one} {average}",
        "{M} im Durchschnitt je {one}: {average}",
        "Der Durchschnitt je {one} liegt bei {average} ({M})",
    ],
    "count": [
        "Die Analyse umfasst {count} {many}",
        "{Count} {many} wurden ausgewertet",
        "Daten aus {count} {dative}",
    ],
    "grown": [
        "{Grown} von {count} {dative} steigerten {the} {against}",
        "{M}: Zuwachs in {grown} von {count} {dative} {against}",
    ],
    "fallen": [
        "{M}: Rückgang in {fallen} von {count} {dative} {against}",
        "{Fallen} von {count} {dative} verzeichnen weniger ({M}) als {during}",
    ],
    "first": [
        "{e} erzielt den höchsten Wert bei {M} ({now})",
        "{e} belegt bei {M} den ersten Platz",
        "Höchster Wert bei {M}: {e} mit {now}",
        "Mit {now} ist {e} {first} ({M})",
    ],
    "second": ["{e} belegt bei {M} den zweiten Platz", "Auf Platz zwei bei {M} liegt {e} mit {now}"],
    "third": [
        "{e} verzeichnet den niedrigsten Wert bei {M} ({now})",
        "{e} belegt bei {M} den letzten Platz",
        "Niedrigster Wert bei {M}: {e} mit {now}",
    ],
    "fastest": [
        "{e} verzeichnet das stärkste Wachstum bei {M}: {signed}",
        "Am stärksten wuchs {e} bei {M} ({signed})",
    ],
    "floor": ["{The} {at} {reached} mehr als {floor}", "{M} {at}: über {floor}"],
    "ceiling": ["{The} {at} {reached} fast {ceiling}", "{M} {at}: knapp unter {ceiling}"],
    "about": ["{The} {at} {reached} rund {about}", "{M} {at}: etwa {about}", "{M} {at}: circa {about}"],
    "ratio": ["{The} {at} {was} {ratio} so hoch wie bei {f}", "{M}: {e} liegt {ratio} so hoch wie {f}"],
    "rate": ["{M} – {e}: {rate}", "{The} {at} {reached} {rate}", "{e} kommt auf {rate} ({M})"],
    "together": ["{e} und {f} erreichen zusammen {sum} ({M})", "{M}: {e} und {f} kommen zusammen auf {sum}"],
    "gap": ["{e} liegt {gap} vor {f} ({M})", "{M}: Der Vorsprung von {e} gegenüber {f} beträgt {gap}"],
    "range": [
        "{M} je {one}: zwischen {low} und {high}",
        "Die Werte ({M}) reichen von {low} bis {high}",
    ],
    "doubled": ["{M} {at} {against} verdoppelt", "{e} hat den Wert {against} verdoppelt ({M})"],
    "half": ["{e} steht für die Hälfte des Gesamtwerts ({M})", "Die Hälfte ({M}) stammt aus {e}"],
    "quarter": ["{e} steht für ein Viertel des Gesamtwerts ({M})", "Ein Viertel ({M}) stammt aus {e}"],
    "in_five": ["Ein Fünftel aller {M} stammt aus {e}"],
    "fifth": ["{e} steht für ein Fünftel des Gesamtwerts ({M})", "Ein Fünftel ({M}) stammt aus {e}"],
    "now_share": [
        "{e} erreicht {now} ({M}), das entspricht {share} des Gesamtwerts",
        "{M}: {e} mit {now} ({share} Anteil)",
        "Mit {now} hat {e} einen Anteil von {share} ({M})",
    ],
    "duel": [
        "{e} erreicht {now}, {f} dagegen {now_f} ({M})",
        "{M}: {now} {at} im Vergleich zu {now_f} bei {f}",
    ],
    "extremes": [
        "{M}: Höchstwert {e} mit {now}, Tiefstwert {g} mit {now_g}",
        "{M}: von {now_g} ({g}) bis {now} ({e})",
    ],
    "top_two": [
        "{e} und {f} haben zusammen einen Anteil von {share2} ({M})",
        "{share2} des Gesamtwerts ({M}) stammen aus {e} und {f}",
    ],
    "plan_pct": [
        "{e} {beat} das Ziel um {over} ({M})",
        "{The} {at} {was} {over} {beyond} dem Ziel",
    ],
    "plan_gap": ["{e} {beat} den Plan um {overgap} ({M})", "{The} {at} {was} {overgap} {beyond} dem Plan"],
    "plan_signed": ["{M} {at}: {now} ({sover} gegenüber dem Ziel)", "{e}: {sover} zum Ziel ({M})"],
    "attain": ["{e} erreichte {attain} des Ziels ({M})", "{M} {at}: {attain} des Ziels erreicht"],
    "plan_vs": ["{M} {at}: {now} bei einem Ziel von {plan}", "{e} erreichte {now} ({M}), geplant waren {plan}"],
    "plan_count": [
        "{Met} von {count} {dative} haben ihr Ziel erreicht ({M})",
        "{M}: {met} von {count} {dative} im Ziel oder darüber",
    ],
    "plan_total": [
        "{M} insgesamt bei {total} und damit {total_over} {beyond} dem Ziel",
        "Insgesamt {was} {the} {total_over} {beyond} dem Ziel",
    ],
}

PLAIN = [
    "Quelle: internes Berichtswesen, 6. Juli 2026",
    "Nächste Schritte werden bis 15. Juli abgestimmt",
    "Lenkungskreis: Dienstag, 14.07., 9:30 Uhr",
    "Drei Prioritäten für das zweite Halbjahr",
    "Kontakt: berichte@example.org, Durchwahl 4410",
    "Phase 3 des Programms startet im September 2026",
    "Rezertifizierung nach ISO 14001 ist für den Herbst geplant",
    "Definitionen: siehe Abschnitt 2.1 im Glossar",
    "Vorläufige Zahlen, Prüfung steht noch aus",
]
INVENTED = [
    "Die Website zählte {c} Besuche",
    "Die Mitarbeiterbindung lag bei {b} %",
    "{a} Stellen sind derzeit offen",
    "Marketingbudget: {d}",
    "Der Marktanteil beträgt {b} %",
]
WORDS = {
    "this": "{}",
    "total": "Gesamt",
    "metric": ["Kennzahl", "Ergebnis", "Veränderung zur Vorperiode"],
    "change": "Veränderung (%)",
    "agenda": "Agenda",
    "page": "Folie {} von {}",
    "outlook": "Ausblick",
    "highlights": ["Wichtigste Ergebnisse", "Kennzahlen im Überblick", "Zentrale Erkenntnisse"],
    "by": "{} nach {}",
    "share": "Verteilung: {}",
    "detail": ["Zahlen im Detail", "Kennzahlen je {}"],
    "notes": "Hinweis: {}.",
    "alt": "Diagramm mit folgender Aussage: {}.",
    "appendix": "Zusätzliche Daten",
    "confidential": "Nur für internen Gebrauch",
    "thanks": "Vielen Dank für Ihre Aufmerksamkeit",
    "and": "und",
    "placeholders": [
        "{{{{{}}}}}",
        "[Zahl ergänzen]",
        "Lorem ipsum dolor sit amet",
        "{}: [TBD]",
        "TODO: {} aktualisieren",
    ],
    "date": "6. Juli 2026",
    "plan": ["Ziel", "Plan"],
    "actual": "Ist",
    "vs_plan": ["ggü. Ziel", "Abweichung vom Ziel"],
    "number": "Anzahl",
    "rank": "Rang",
    "part": "Anteil am Gesamtwert",
    "profile": "{}: Kennzahlen",
}
