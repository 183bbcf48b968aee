"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("legte", "legten", " zu"), ("erhöhte sich", "erhöhten sich", "")],
        False: [("sank", "sanken", ""), ("fiel", "fielen", ""), ("ging", "gingen", " zurück")],
    },
    "way": {True: ["höher"], False: ["niedriger"]},
    "rise": {True: ["einen Zuwachs von", "ein Plus von"], False: ["einen Rückgang von", "ein Minus von"]},
    "beat": {
        True: [("übertrifft", "übertreffen", ""), ("überschreitet", "überschreiten", "")],
        False: [("verfehlt", "verfehlen", ""), ("unterschreitet", "unterschreiten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "ist": ("ist", "sind"),
    "liegt": ("liegt", "liegen"),
    "betraegt": ("beträgt", "betragen"),
    "kommt": ("kommt", "kommen"),
    "erreicht": ("erreicht", "erreichen"),
    "hat": ("hat", "haben"),
}
GENITIVES = {"Warenumsatz": "Warenumsatzes", "Shopumsatz": "Shopumsatzes", "Milchgeld": "Milchgeldes"}


def forms(name: Name) -> dict[str, str]:
    """A measure in the other cases."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith(("n", "s")) else "n") + gap + rest
        return {"gen": f"der {bare}", "bei": f"bei den {dative}", "Bei": f"Bei den {dative}", "am": f"an den {dative}"}
    if article == "die":
        return {"gen": f"der {bare}", "bei": f"bei der {bare}", "Bei": f"Bei der {bare}", "am": f"an der {bare}"}
    genitive = GENITIVES.get(head, f"{head}s") + gap + rest
    return {"gen": f"des {genitive}", "bei": f"beim {bare}", "Bei": f"Beim {bare}", "am": f"am {bare}"}


SENTENCES = {
    "level": [
        "{The} {at} {betraegt} {in_per} {now}",
        "{e}, {M}: {now}",
        "{At} {kommt} {the} auf {now}",
        "{Bei} steht {e} bei {now}",
        "{M} {at} im Berichtszeitraum: {now}",
        "Stand {per}: {M} {at} bei {now}",
    ],
    "versus": [
        "{The} {at} {liegt} bei {now} ({during}: {last})",
        "{M} {at}: {last} {during}, {now} {in_per}",
        "{e} kommt {bei} auf {now} nach {last} {during}",
        "{M} {at}: {now}, {during} noch {last}",
    ],
    "change": [
        "{The} {at} {liegt} um {change} {way} als {during}",
        "{M} {at}: {change} {way} als {during}",
        "{e} erzielt {bei} {rise} {change} {against}",
        "{In_per} {verb} {the} {at} um {change}{verb2}",
    ],
    "change_to": [
        "{The} {at} {verb} {in_per} um {change} auf {now}{verb2}",
        "{M} {at} bei {now}, {change} {way} als {during}",
        "Mit {now} {liegt} {the} {at} um {change} {way} als {during}",
        "{M} {at}: von {last} auf {now} ({signed})",
    ],
    "signed": [
        "{M} {at} bei {now}, {signed} {to}",
        "{e}: {signed} {bei} {against}",
        "Veränderung {bei} {at}: {signed} {to}",
    ],
    "list": [
        "{Bei} führt {e} ({now}) vor {f} ({now_f}) und {g} ({now_g})",
        "Höchste Werte {bei}: {e} {now}, {f} {now_f}, {g} {now_g}",
        "Rang 1 bis 3 ({M}): {e} mit {now}, {f} mit {now_f}, {g} mit {now_g}",
    ],
    "diff": [
        "{M} {at} um {diff} {way} als {during}",
        "{M} {at} {against}: {sdiff}",
        "{e} meldet {bei} {rise} {diff} {against}",
    ],
    "points": [
        "{The} {at} {liegt} mit {now} um {pp} {way} als {during}",
        "{M} {at}: {now} ({spp} {to})",
        "{In_per} {verb} {the} {at} um {pp} auf {now}{verb2}",
    ],
    "share": [
        "{e} vereint {share} {gen} auf sich",
        "{share} {gen} stammen von {e}",
        "Der Anteil von {e} {am} liegt bei {share}",
        "Anteil am Gesamtwert ({M}): {e} mit {share}",
        "{e} deckt {share} {gen} ab",
    ],
    "total": [
        "{The} {liegt} {in_per} insgesamt bei {total}",
        "Gesamtwert ({M}): {total}",
        "Die {many} kommen zusammen auf {total} ({M})",
        "{M} der {many} zusammen: {total}",
    ],
    "total_change": [
        "{The} {liegt} insgesamt bei {total}, {total_change} {way} als {during}",
        "{M} über alle {many}: {total} ({total_signed} {against})",
        "In Summe {verb} {the} um {total_change} auf {total}{verb2}",
    ],
    "average": [
        "Durchschnittlich {liegt} {the} je {one} bei {average}",
        "{M} im Mittel je {one}: {average}",
        "Mittlerer Wert je {one} ({M}): {average}",
    ],
    "count": [
        "Ausgewertet wurden {count} {many}",
        "{Count} {many} im Reporting",
        "Überblick über {count} {many}",
    ],
    "grown": [
        "{Grown} von {count} {dative} liegen {bei} über {dat}",
        "{M}: Anstieg bei {grown} von {count} {dative} {against}",
    ],
    "fallen": [
        "{Fallen} von {count} {dative} liegen {bei} unter {dat}",
        "{M}: Rückgang bei {fallen} von {count} {dative} {against}",
    ],
    "first": [
        "{e} hat {in_per} den höchsten Wert {bei} ({now})",
        "{e} liegt {bei} {first} ({now})",
        "Am höchsten {ist} {the} mit {now} bei {e}",
        "{Bei} steht {e} an erster Stelle",
    ],
    "second": ["{e} liegt {bei} {second} ({now})", "{Bei} belegt {e} mit {now} den zweiten Platz"],
    "third": [
        "{e} liegt {bei} {third} ({now})",
        "Am niedrigsten {ist} {the} mit {now} bei {e}",
        "{Bei} steht {e} an letzter Stelle",
    ],
    "fastest": [
        "{e} verzeichnet das stärkste prozentuale Wachstum {bei} ({signed})",
        "Größtes prozentuales Plus {bei}: {e} mit {signed} {to}",
    ],
    "floor": [
        "{M} {at}: mehr als {floor}",
        "{e} erreicht {bei} mehr als {floor}",
        "{The} {at} {hat} die Marke von {floor} überschritten",
    ],
    "ceiling": ["{e} erreicht {bei} nicht ganz {ceiling}", "{M} {at}: fast {ceiling}"],
    "about": [
        "{e} kommt {bei} auf rund {about}",
        "{M} {at} bei ca. {about}",
        "{The} {at} {betraegt} etwa {about}",
    ],
    "ratio": [
        "{Bei} ist der Wert von {e} {ratio} so hoch wie der von {f}",
        "{M}: bei {e} {ratio} so hoch wie bei {f}",
    ],
    "rate": ["{The} {at} {erreicht} {rate}", "{M} bei {e}: {rate}", "{Bei} steht {e} bei {rate}"],
    "together": ["{e} und {f} bringen zusammen {sum} ({M})", "{Bei} erreichen {e} und {f} gemeinsam {sum}"],
    "gap": ["{Bei} liegt {e} um {gap} vor {f}", "Abstand von {e} zu {f} ({M}): {gap}"],
    "range": [
        "{The} {liegt} je nach {one} zwischen {low} und {high}",
        "{Bei} reichen die Werte von {low} bis {high}",
    ],
    "doubled": ["{At} {hat} sich {the} {against} verdoppelt", "{M} {at} doppelt so hoch wie {during}"],
    "half": ["{e} vereint die Hälfte {gen} auf sich", "Die Hälfte {gen} stammt von {e}"],
    "quarter": ["{e} vereint ein Viertel {gen} auf sich", "Ein Viertel {gen} stammt von {e}"],
    "in_five": ["Ein Fünftel {gen} kommt von {e}"],
    "fifth": ["{e} vereint ein Fünftel {gen} auf sich", "Ein Fünftel {gen} stammt von {e}"],
    "now_share": [
        "{e} erreicht {bei} {now}, ein Anteil von {share}",
        "{M} {at}: {now}, das sind {share} der Gesamtsumme",
        "Mit {now} vereint {e} {share} {gen} auf sich",
    ],
    "duel": [
        "{Bei} kommt {e} auf {now}, {f} auf {now_f}",
        "{M} {at}: {now}, zum Vergleich {f}: {now_f}",
    ],
    "extremes": [
        "{Bei} reicht die Spanne von {now_g} ({g}) bis {now} ({e})",
        "Maximum {bei}: {e} mit {now}, Minimum: {g} mit {now_g}",
    ],
    "top_two": [
        "{e} und {f} vereinen zusammen {share2} {gen} auf sich",
        "Auf {e} und {f} entfallen gemeinsam {share2} {gen}",
    ],
    "plan_pct": ["{e} {beat} den Planwert {bei} um {over}", "{The} {at} {liegt} {over} {beyond} Plan"],
    "plan_gap": ["{e} {beat} den Plan {bei} um {overgap}", "{The} {at} {liegt} {overgap} {beyond} Plan"],
    "plan_signed": ["{M} {at}: {now}, {sover} ggü. Plan", "Abweichung vom Ziel {bei} {at}: {sover}"],
    "attain": ["Planerreichung {bei} {at}: {attain}", "{e} liegt {bei} bei {attain} des Ziels"],
    "plan_vs": ["{M} {at}: {now} (Plan: {plan})", "{e} erzielt {bei} {now}, geplant waren {plan}"],
    "plan_count": [
        "{Met} von {count} {dative} erreichen {bei} ihren Planwert",
        "{Bei} liegen {met} von {count} {dative} auf oder über Plan",
    ],
    "plan_total": [
        "{M} insgesamt {total_over} {beyond} Plan ({total})",
        "Insgesamt {beat} {the} den Plan um {total_over}",
    ],
}

PLAIN = [
    "Quelle: Datenplattform, Export vom 17. August 2026",
    "Verantwortliche werden bis 28. August benannt",
    "Nächster KPI-Termin: Mittwoch, 16. September, 10 Uhr",
    "Eine Entscheidung des Vorstands erforderlich",
    "Kontakt: kpi-team@example.com",
    "Stufe 2 der Migration beginnt im 4. Quartal 2026",
    "Audit nach ISO 50001 im November geplant",
    "Kennzahlendefinitionen: siehe Glossar, Abschnitt 4",
    "Vorläufige Werte",
    "Die Ursachen der größten Abweichungen werden geprüft",
]
INVENTED = [
    "Die Markenbekanntheit liegt bei {b} %",
    "Das Intranet verzeichnete {c} Seitenaufrufe",
    "{a} Beschwerden gingen ein",
    "Die IT-Kosten beliefen sich auf {d}",
    "Die Beteiligung an der Mitarbeiterbefragung lag bei {b} %",
]
WORDS = {
    "this": "{}",
    "total": "Gesamt",
    "metric": ["KPI", "Wert", "Veränderung"],
    "change": "Veränderung in %",
    "agenda": "Überblick",
    "page": "Seite {} / {}",
    "outlook": "Ausblick und nächste Schritte",
    "highlights": ["Die wichtigsten Ergebnisse", "Zusammenfassung", "Die Periode in Kürze", "Ergebnisüberblick"],
    "by": "{} nach {}",
    "share": "Anteil am Gesamtwert: {}",
    "detail": ["Ergebnisse in der Übersicht", "Alle Kennzahlen je {}"],
    "notes": "Kommentar: {}.",
    "alt": "Bildbeschreibung: {}.",
    "appendix": "Anhang: Detaildaten",
    "confidential": "Intern",
    "thanks": "Vielen Dank",
    "and": "und",
    "placeholders": ["{{{{{}}}}}", "[Wert eintragen]", "Lorem ipsum dolor sit amet", "{}: [TBD]", "TODO: {} prüfen"],
    "date": "18. August 2026",
    "plan": ["Plan", "Ziel"],
    "actual": "Ist",
    "vs_plan": ["ggü. Plan", "Abw. %"],
    "number": "Anzahl",
    "rank": "Rang",
    "part": "Anteil",
    "profile": "Detailblick: {}",
    "subtitle": ["KPI-Bericht", "Ergebnisse für das Management", "Performance-Review"],
    "versus": "{} im Vergleich mit {}",
    "status": ["Status", "Plan erreicht", "Plan verfehlt"],
    "columns": ["KPI", "Diese Periode", "Vorperiode", "Veränderung"],
    "what": "Was auffällt",
    "drivers": ["Im Vergleich zur Vorperiode", "Im Vergleich zum Plan"],
    "each": "Ergebnisse je {}",
    "over_time": "{}: Entwicklung im Zeitverlauf",
    "scorecard": "Scorecard: {}",
}
