"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("wuchs", "wuchsen", ""), ("legte", "legten", " zu")],
        False: [("sank", "sanken", ""), ("ging", "gingen", " zurück"), ("verringerte sich", "verringerten sich", "")],
    },
    "way": {True: ["über"], False: ["unter"]},
    "rise": {True: ["einen Anstieg von", "ein Plus von"], False: ["einen Rückgang von", "ein Minus von"]},
    "beat": {
        True: [("übertrifft", "übertreffen", ""), ("übertraf", "übertrafen", "")],
        False: [("verfehlt", "verfehlen", ""), ("verfehlte", "verfehlten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "ist": ("ist", "sind"),
    "liegt": ("liegt", "liegen"),
    "belaeuft": ("beläuft sich", "belaufen sich"),
    "erreicht": ("erreicht", "erreichen"),
    "hat": ("hat", "haben"),
    "bewegt": ("bewegt sich", "bewegen sich"),
}
GENITIVES = {"Bruttoumsatz": "Bruttoumsatzes", "Absatz": "Absatzes", "NPS": "NPS", "ROAS": "ROAS"}


def forms(name: Name) -> dict[str, str]:
    """A measure in the other cases."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith(("n", "s")) else "n") + gap + rest
        return {"gen": f"der {bare}", "bei": f"bei den {dative}", "Bei": f"Bei den {dative}"}
    if article == "die":
        bent = bare.replace("durchschnittliche ", "durchschnittlichen ")
        return {"gen": f"der {bent}", "bei": f"bei der {bent}", "Bei": f"Bei der {bent}"}
    genitive = GENITIVES.get(head, f"{head}s") + gap + rest
    return {"gen": f"des {genitive}", "bei": f"beim {bare}", "Bei": f"Beim {bare}"}


SENTENCES = {
    "level": [
        "{M} {at}: {now} ({per})",
        "{The} {at} {liegt} aktuell bei {now}",
        "{e} ({M}): {now}",
        "{At} {belaeuft} {the} auf {now}",
        "{In_per} {erreicht} {the} {at} {now}",
        "{e} weist {bei} {now} aus",
    ],
    "versus": [
        "{The} {at} {liegt} bei {now} nach {last} {during}",
        "{M} {at}: {now} gegenüber {last} {during}",
        "{e} – {M}: {now} (Vorperiode: {last})",
        "{M} {at}: von {last} {during} auf {now}",
    ],
    "change": [
        "{The} {at} {liegt} {change} {way} {dat}",
        "{At} {verb} {the} {against} um {change}{verb2}",
        "{e} verzeichnet {bei} {rise} {change} {against}",
        "{Bei} meldet {e} {rise} {change}",
    ],
    "change_to": [
        "{At} {verb} {the} {against} um {change} auf {now}{verb2}",
        "{The} {at} {liegt} mit {now} um {change} {way} {dat}",
        "{M} {at}: {now} nach {last}, also {signed}",
        "{e}: {M} bei {now}, {change} {way} {dat}",
    ],
    "signed": [
        "{M} {at}: {now} ({signed} {against})",
        "{e}: {M} {signed} {to}",
        "{M} {at}: {signed} ggü. {prev}",
    ],
    "list": [
        "Top 3 nach {M}: {e} ({now}), {f} ({now_f}) und {g} ({now_g})",
        "{e} hat mit {now} den höchsten Wert {bei}, es folgen {f} ({now_f}) und {g} ({now_g})",
        "{M}, Top 3 der {many}: {e} – {now}, {f} – {now_f}, {g} – {now_g}",
    ],
    "diff": [
        "{The} {at} {liegt} {diff} {way} {dat}",
        "{M} {at}: {sdiff} {against}",
        "{Bei} verzeichnet {e} {rise} {diff} {against}",
    ],
    "points": [
        "{The} {at} {liegt} bei {now}, {pp} {way} {dat}",
        "{The} {at} {verb} {against} um {pp} auf {now}{verb2}",
        "{e}: {M} {spp} {against}",
    ],
    "share": [
        "{e} macht {share} {gen} aus",
        "{e} trägt {share} {gen} bei",
        "{share} {gen} gehen auf {e} zurück",
        "Anteil von {e} ({M}): {share}",
        "Mit {share} {gen} bleibt {e} ein Schwerpunkt",
    ],
    "total": [
        "{M} insgesamt {in_per}: {total}",
        "{The} aller {many} {belaeuft} auf {total}",
        "Über alle {many} hinweg {liegt} {the} bei {total}",
        "Gesamt ({M}): {total}",
    ],
    "total_change": [
        "{The} aller {many} {verb} um {total_change} auf {total}{verb2}",
        "{M} insgesamt: {total} ({total_signed} {to})",
        "Insgesamt {liegt} {the} {total_change} {way} {dat}",
    ],
    "average": [
        "{M} je {one}: durchschnittlich {average}",
        "{M}: im Schnitt {average} je {one}",
        "Durchschnitt aller {many}: {average} ({M})",
    ],
    "count": [
        "Betrachtet werden insgesamt {count} {many}",
        "{Count} {many} im Kennzahlenvergleich",
        "Die Präsentation zeigt {count} {many}",
    ],
    "grown": [
        "{Grown} von {count} {dative} melden {bei} ein Plus {against}",
        "{M}: {grown} von {count} {dative} über Vorperiode",
    ],
    "fallen": [
        "{Bei} liegen {fallen} von {count} {dative} unter {dat}",
        "{M}: {fallen} von {count} {dative} unter Vorperiode",
    ],
    "first": [
        "{e} liegt mit {now} {first} ({M})",
        "{Bei} liegt {e} mit {now} vorn",
        "{e} hat {bei} den höchsten Wert",
        "Spitzenreiter {bei} ist {e} mit {now}",
    ],
    "second": ["{e} liegt mit {now} {second} ({M})", "{Bei} folgt {e} mit {now} auf dem zweiten Platz"],
    "third": [
        "{e} liegt mit {now} {third} ({M})",
        "Den niedrigsten Wert {bei} hat {e} mit {now}",
        "{Bei} bildet {e} das Schlusslicht",
    ],
    "fastest": [
        "{Bei} wächst {e} am stärksten ({signed})",
        "Das höchste Wachstum {bei} erzielt {e} mit {signed}",
    ],
    "floor": ["{The} {at} {liegt} bei mehr als {floor}", "{e} liegt {bei} über {floor}"],
    "ceiling": ["{The} {at} {erreicht} fast {ceiling}", "{e} liegt {bei} knapp unter {ceiling}"],
    "about": [
        "{The} {at} {liegt} bei rund {about}",
        "{M} {at}: ca. {about}",
        "{e} erreicht {bei} etwa {about}",
    ],
    "ratio": ["{e} erreicht {bei} {ratio} so viel wie {f}", "{The} {at} {ist} {ratio} so hoch wie bei {f}"],
    "rate": ["{The} {at} {belaeuft} auf {rate}", "{e} ({M}): {rate}", "{M} {at}: {rate} {in_per}"],
    "together": ["{e} und {f} kommen zusammen auf {sum} ({M})", "{M}: {e} und {f} zusammen {sum}"],
    "gap": ["{e} liegt {bei} {gap} vor {f}", "Der Unterschied zwischen {e} und {f} beträgt {gap} ({M})"],
    "range": [
        "{The} {bewegt} je nach {one} zwischen {low} und {high}",
        "{M} je {one}: {low} bis {high}",
        "Die Spanne {bei} reicht von {low} bis {high}",
    ],
    "doubled": ["{The} {at} {hat} sich {against} verdoppelt", "{M} {at}: Verdopplung {against}"],
    "half": ["{e} macht die Hälfte {gen} aus", "Die Hälfte {gen} geht auf {e} zurück"],
    "quarter": ["{e} macht ein Viertel {gen} aus", "Ein Viertel {gen} geht auf {e} zurück"],
    "in_five": ["{e} trägt ein Fünftel {gen} bei"],
    "fifth": ["{e} macht ein Fünftel {gen} aus", "Ein Fünftel {gen} geht auf {e} zurück"],
    "now_share": [
        "{e} kommt auf {now} ({M}) und damit auf {share} der Gesamtsumme",
        "{M} {at}: {now} ({share} der Gesamtsumme)",
        "Mit {now} trägt {e} {share} {gen} bei",
    ],
    "duel": [
        "{Bei} liegt {e} ({now}) vor {f} ({now_f})",
        "{M}: {e} kommt auf {now}, {f} auf {now_f}",
    ],
    "extremes": [
        "{The} {bewegt} zwischen {now_g} ({g}) und {now} ({e})",
        "{Bei} hat {e} mit {now} den höchsten, {g} mit {now_g} den niedrigsten Wert",
    ],
    "top_two": ["{e} und {f} machen zusammen {share2} {gen} aus", "{share2} {gen} gehen auf {e} und {f} zurück"],
    "plan_pct": ["{e} {beat} das Ziel {bei} um {over}", "{The} {at} {liegt} {over} {beyond} Ziel"],
    "plan_gap": ["{e} {beat} den Zielwert um {overgap} ({M})", "{The} {at} {liegt} {overgap} {beyond} Ziel"],
    "plan_signed": ["{M} {at}: {now} ({sover} ggü. Ziel)", "{e}: {M} {sover} ggü. Plan"],
    "attain": ["{e} erreicht {attain} des Zielwerts ({M})", "{M} {at}: Zielerreichung {attain}"],
    "plan_vs": ["{M} {at}: Ist {now}, Ziel {plan}", "{e} erreicht {bei} {now} bei einem Ziel von {plan}"],
    "plan_count": [
        "{Met} von {count} {dative} erreichen ihr Ziel {bei}",
        "{Bei} sind {met} von {count} {dative} im Ziel",
    ],
    "plan_total": [
        "Insgesamt {liegt} {the} mit {total} um {total_over} {beyond} Ziel",
        "{M} insgesamt: {total}, {total_over} {beyond} Ziel",
    ],
}

PLAIN = [
    "Quelle: BI-Dashboard, Auszug vom 4. Mai 2026",
    "Maßnahmen werden bis 22. Mai abgestimmt",
    "Nächstes Business Review: Dienstag, 9. Juni, 14 Uhr",
    "Zwei Entscheidungen für das Führungsteam",
    "Kontakt: controlling@example.com",
    "Welle 2 des Rollouts beginnt im 3. Quartal 2026",
    "Überwachungsaudit nach ISO 27001 im September",
    "Definitionen der Kennzahlen: Datenkatalog, Seite 14",
    "Alle Angaben ungeprüft",
    "Detailanalyse der größten Abweichungen folgt",
]
INVENTED = [
    "Die Mitarbeiterzufriedenheit liegt bei {b} %",
    "Die Website verzeichnete {c} Sitzungen",
    "{a} Stellen sind weiterhin unbesetzt",
    "Die Schulungskosten betrugen {d}",
    "Der Krankenstand liegt bei {b} %",
]
WORDS = {
    "this": "{}",
    "total": "Gesamt",
    "metric": ["Kennzahl", "Wert", "Veränderung zur Vorperiode"],
    "change": "Veränderung zur Vorperiode",
    "agenda": "Inhalt",
    "page": "{}/{}",
    "outlook": "Nächste Schritte",
    "highlights": ["Executive Summary", "Zentrale Ergebnisse", "Highlights der Periode", "Kennzahlen im Überblick"],
    "by": "{} nach {}",
    "share": "{}: Anteile am Gesamtwert",
    "detail": ["Detailergebnisse", "Kennzahlen nach {}"],
    "notes": "Sprechernotiz: {}.",
    "alt": "Grafik: {}.",
    "appendix": "Backup: weitere Details",
    "confidential": "Nur für den internen Gebrauch",
    "thanks": "Vielen Dank",
    "and": "und",
    "placeholders": ["{{{{{}}}}}", "[Wert einfügen]", "Lorem ipsum dolor sit amet", "{}: [offen]", "TODO: {} klären"],
    "date": "5. Mai 2026",
    "plan": ["Ziel", "Plan"],
    "actual": "Ist",
    "vs_plan": ["ggü. Ziel", "Δ Ziel"],
    "number": "Anzahl",
    "rank": "Rang",
    "part": "Anteil",
    "profile": "{} im Fokus",
    "subtitle": ["Business Review", "KPI-Update für die Führungsrunde", "Leistungsbericht"],
    "versus": "{} vs. {}",
    "status": ["Status", "Im Ziel", "Unter Ziel"],
    "columns": ["Kennzahl", "Aktuell", "Vorperiode", "Veränderung"],
    "what": "Was das bedeutet",
    "drivers": ["Veränderungen der Periode", "Stand zum Ziel"],
    "each": "Steckbrief je {}",
    "over_time": "{} im Zeitverlauf",
}
