"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("ist", "sind", " gestiegen"), ("erhöhte sich", "erhöhten sich", "")],
        False: [("sank", "sanken", ""), ("ist", "sind", " gesunken"), ("ging", "gingen", " zurück")],
    },
    "way": {True: ["im Plus"], False: ["im Minus"]},
    "rise": {True: ["einen Anstieg um", "ein Plus von"], False: ["einen Rückgang um", "ein Minus von"]},
    "beat": {
        True: [("übertrifft", "übertreffen", ""), ("übertraf", "übertrafen", "")],
        False: [("verfehlt", "verfehlen", ""), ("verfehlte", "verfehlten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "ist": ("ist", "sind"),
    "liegt": ("liegt", "liegen"),
    "betraegt": ("beträgt", "betragen"),
    "steht": ("steht", "stehen"),
    "reicht": ("reicht", "reichen"),
    "hat": ("hat", "haben"),
}
GENITIVES = {
    "Filialumsatz": "Filialumsatzes",
    "Provisionssatz": "Provisionssatzes",
    "Bierabsatz": "Bierabsatzes",
    "Nettoerlös": "Nettoerlöses",
    "Onlineumsatz": "Onlineumsatzes",
    "Cateringumsatz": "Cateringumsatzes",
    "Verkaufszyklus": "Verkaufszyklus",
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
        "{In_per} {liegt} {the} {at} bei {now}",
        "{e} kommt {in_per} {bei} auf {now}",
        "{M} für {e}: {now}",
        "{The} {at} {steht} bei {now}",
        "{M} {in_per} {at}: {now}",
        "{e} mit {now} {bei}",
    ],
    "versus": [
        "{M} {at}: {now} vs. {last} {during}",
        "{The} {at} {hat} sich von {last} auf {now} verändert",
        "{e}: {M} {now} (Vorperiode {last})",
        "{In_per} {liegt} {the} {at} bei {now}, {during} waren es {last}",
    ],
    "change": [
        "{The} {at} {liegt} {against} {change} {way}",
        "{M} {at}: {change} {way} {against}",
        "{At} {verb} {the} im Vergleich {to} um {change}{verb2}",
        "{e} verzeichnet {rise} {change} {bei}",
    ],
    "change_to": [
        "{The} {at} {verb} im Vergleich {to} um {change} auf {now}{verb2}",
        "{e} erreicht {bei} {now}, {change} {way} {against}",
        "{M} {at}: {now} ({change} {way} {against})",
        "{The} {at} {verb} von {last} {during} auf {now}{verb2} ({signed})",
    ],
    "signed": [
        "{e}: {now} {bei} ({signed} {to})",
        "{M} für {e}: {signed} {against}",
        "{M} {at}: {now}, Veränderung {to} {signed}",
    ],
    "list": [
        "{Bei} liegt {e} mit {now} vorne, gefolgt von {f} ({now_f}) und {g} ({now_g})",
        "{M} am höchsten bei {e} ({now}), danach {f} ({now_f}) und {g} ({now_g})",
        "Die Top 3 {bei} sind {e} mit {now}, {f} mit {now_f} und {g} mit {now_g}",
    ],
    "diff": [
        "{The} {at} {verb} im Vergleich {to} um {diff}{verb2}",
        "{M} {at}: {diff} {way} {against}",
        "{M} für {e}: {sdiff} {to}",
    ],
    "points": [
        "{The} {at} {verb} im Vergleich {to} um {pp} auf {now}{verb2}",
        "{M} für {e}: {now} ({spp} {against})",
        "{The} {at} {liegt} bei {now} und damit {pp} {way} {against}",
    ],
    "share": [
        "{e} liefert {share} {gen}",
        "Anteil von {e} {an}: {share}",
        "Von {e} kommen {share} {gen}",
        "{e} trägt {share} {zu} bei",
        "{M}: {e} mit einem Anteil von {share}",
    ],
    "total": [
        "Insgesamt {liegt} {the} {in_per} bei {total}",
        "{M} über alle {many} hinweg: {total}",
        "Alle {many} zusammen kommen {bei} auf {total}",
        "In Summe {betraegt} {the} {total}",
    ],
    "total_change": [
        "Insgesamt {verb} {the} im Vergleich {to} um {total_change} auf {total}{verb2}",
        "{M} über alle {many} hinweg: {total} ({total_signed} {to})",
        "In Summe {liegt} {the} bei {total}, {total_change} {way} {against}",
    ],
    "average": [
        "Im Durchschnitt {liegt} {the} je {one} bei {average}",
        "{M} pro {one} im Durchschnitt: {average}",
        "Pro {one} ergibt sich {bei} ein Durchschnitt von {average}",
    ],
    "count": [
        "Wir berichten über {count} {many}",
        "{Count} {many} sind Teil des Reports",
        "Leistung der {count} {many}",
    ],
    "grown": [
        "{The} {ist} bei {grown} von {count} {dative} {against} gestiegen",
        "{Grown} von {count} {dative} liegen {bei} im Plus {against}",
    ],
    "fallen": [
        "{The} {ist} bei {fallen} von {count} {dative} {against} gesunken",
        "{Fallen} von {count} {dative} liegen {bei} im Minus {against}",
    ],
    "first": [
        "{Bei} liegt {e} mit {now} {first}",
        "{e} hat mit {now} den höchsten Wert {bei}",
        "Der höchste Wert {bei} kommt von {e}",
        "{e} ist {bei} führend ({now})",
    ],
    "second": [
        "{Bei} liegt {e} mit {now} {second}",
        "Der zweithöchste Wert {bei} kommt von {e} ({now})",
    ],
    "third": [
        "{Bei} liegt {e} mit {now} {third}",
        "{e} hat mit {now} den niedrigsten Wert {bei}",
        "Der niedrigste Wert {bei} kommt von {e}",
    ],
    "fastest": [
        "Das stärkste Wachstum {bei} zeigt {e} ({signed} {to})",
        "{Bei} wächst {e} prozentual am schnellsten ({signed})",
    ],
    "floor": [
        "{The} {at} {liegt} oberhalb von {floor}",
        "{e} hat {bei} die Marke von {floor} überschritten",
        "{M} für {e}: über {floor}",
    ],
    "ceiling": ["{The} {at} {liegt} knapp unterhalb von {ceiling}", "{M} für {e}: knapp {ceiling}"],
    "about": [
        "{The} {at} {steht} bei rund {about}",
        "{M} für {e}: etwa {about}",
        "{e} kommt {in_per} {bei} auf ungefähr {about}",
    ],
    "ratio": [
        "{The} {at} {ist} {ratio} so hoch wie der Wert von {f}",
        "{e} hat {bei} einen {ratio} so hohen Wert wie {f}",
    ],
    "rate": [
        "{The} {at} {steht} bei {rate}",
        "{M} für {e}: {rate}",
        "{In_per} {betraegt} {the} {at} {rate}",
    ],
    "together": [
        "Zusammen erreichen {e} und {f} {bei} {sum}",
        "{M} für {e} und {f} zusammen: {sum}",
    ],
    "gap": ["{e} liegt {bei} {gap} über {f}", "Der Abstand {bei} zwischen {e} und {f} beträgt {gap}"],
    "range": [
        "{The} {reicht} je nach {one} von {low} bis {high}",
        "{The} pro {one} {liegt} zwischen {low} und {high}",
    ],
    "doubled": [
        "{The} {at} {hat} sich im Vergleich {to} verdoppelt",
        "{M} für {e}: Verdopplung {against}",
    ],
    "half": ["{e} liefert die Hälfte {gen}", "Von {e} kommt die Hälfte {gen}"],
    "quarter": ["{e} liefert ein Viertel {gen}", "Von {e} kommt ein Viertel {gen}"],
    "in_five": ["{M}: {e} mit einem Anteil von einem Fünftel"],
    "fifth": ["{e} liefert ein Fünftel {gen}", "Von {e} kommt ein Fünftel {gen}"],
    "now_share": [
        "{e} kommt {bei} auf {now} ({share} der Gesamtsumme)",
        "{M} für {e}: {now}, ein Anteil von {share}",
        "Mit {now} liefert {e} {share} {gen}",
    ],
    "duel": [
        "{e} liegt {bei} über {f} ({now} gegenüber {now_f})",
        "{M}: {now} für {e}, {now_f} für {f}",
    ],
    "extremes": [
        "{Bei} liegt {e} mit {now} am höchsten und {g} mit {now_g} am niedrigsten",
        "{M}: höchster Wert {now} ({e}), niedrigster Wert {now_g} ({g})",
    ],
    "top_two": [
        "{e} und {f} liefern zusammen {share2} {gen}",
        "Zusammen tragen {e} und {f} {share2} {zu} bei",
    ],
    "plan_pct": ["{e} {beat} die Zielmarke {bei} um {over}", "{M} für {e}: {over} {beyond} Ziel"],
    "plan_gap": ["{e} {beat} die Zielmarke {bei} um {overgap}", "{M} für {e}: {overgap} {beyond} Ziel"],
    "plan_signed": ["{M} für {e}: {now} ({sover} gegenüber Ziel)", "{e} {bei}: {sover} gegenüber dem Ziel"],
    "attain": ["{e} erreicht {bei} {attain} des Ziels", "Zielerreichung {bei} für {e}: {attain}"],
    "plan_vs": [
        "{M} für {e}: {now} bei einem Ziel von {plan}",
        "{The} {at} {liegt} bei {now}, das Ziel lag bei {plan}",
    ],
    "plan_count": [
        "{Met} von {count} {dative} haben {bei} ihr Ziel erreicht oder übertroffen",
        "Ziel {bei} erreicht: {met} von {count} {dative}",
    ],
    "plan_total": [
        "Insgesamt {liegt} {the} bei {total} und damit {total_over} {beyond} dem Ziel",
        "In Summe {beat} {the} das Ziel um {total_over}",
    ],
}

PLAIN = [
    "Quelle: Reporting-Datenbank, Stand 8. Januar 2027",
    "Maßnahmen werden bis 29. Januar zugewiesen",
    "Nächste Monatsrunde: Dienstag, 9. Februar, 10:30 Uhr",
    "Zwei Punkte zur Entscheidung durch die Geschäftsführung",
    "Kontakt: reporting@example.com",
    "Phase 3 der Systemumstellung startet im April 2027",
    "Rezertifizierung nach ISO 14001 im Juni geplant",
    "Definition aller Kennzahlen: siehe Handbuch, Seite 9",
    "Summen können wegen Rundung abweichen",
    "Wir gehen den Gründen für diese Veränderungen nach",
]
INVENTED = [
    "Das Mitarbeiterengagement liegt bei {b} %",
    "Der Unternehmensblog zählte {c} Leser",
    "{a} Supportanfragen sind noch offen",
    "Die Rechtskosten beliefen sich auf {d}",
    "Die Teilnahmequote an Schulungen erreichte {b} %",
]
WORDS = {
    "this": "{}",
    "total": "Gesamt",
    "metric": ["Kennzahl", "Wert", "Veränderung ggü. Vorperiode"],
    "change": "Veränderung ggü. Vorperiode",
    "agenda": "Agenda",
    "page": "Seite {} von {}",
    "outlook": "Ausblick und Maßnahmen",
    "highlights": [
        "Überblick für die Geschäftsführung",
        "Wichtigste Punkte",
        "Ergebnisse im Überblick",
        "Hauptergebnisse",
    ],
    "by": "{} nach {}",
    "share": "{}: Anteile am Gesamtwert",
    "detail": ["Kennzahlen im Detail", "Detaillierte Kennzahlen nach {}"],
    "notes": "Notizen: {}.",
    "alt": "Diagramm zeigt: {}.",
    "appendix": "Anhang: weitere Zahlen",
    "confidential": "Vertraulich",
    "thanks": "Vielen Dank",
    "and": "und",
    "placeholders": [
        "{{{{{}}}}}",
        "[Zahl hier einfügen]",
        "Lorem ipsum dolor sit amet",
        "{}: [TBD]",
        "TODO: {} aktualisieren",
    ],
    "date": "12. Januar 2027",
    "plan": ["Ziel", "Ziel", "Plan"],
    "actual": "Ist",
    "vs_plan": ["ggü. Ziel", "Abw. zum Ziel"],
    "number": "Anzahl",
    "rank": "Rang",
    "part": "Anteil am Gesamtwert",
    "profile": "{}: die Kennzahlen",
    "subtitle": ["KPI-Review", "Managementbericht", "Performance-Update"],
    "versus": "{} und {} im Vergleich",
    "status": ["Status", "Ziel erreicht", "Ziel nicht erreicht"],
    "columns": ["Kennzahl", "Aktuell", "Vorperiode", "Veränderung"],
    "what": "Was wir daraus lernen",
    "drivers": ["Gegenüber der Vorperiode", "Gegenüber dem Ziel"],
    "each": "Wichtige Ergebnisse je {}",
    "over_time": "{}: Trend",
    "scorecard": "{}: Ist und Ziel",
}
