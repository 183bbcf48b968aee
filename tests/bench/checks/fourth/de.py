"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("erhöhte sich", "erhöhten sich", ""), ("nahm", "nahmen", " zu")],
        False: [("sank", "sanken", ""), ("verringerte sich", "verringerten sich", ""), ("ging", "gingen", " zurück")],
    },
    "way": {True: ["gestiegen"], False: ["gesunken", "zurückgegangen"]},
    "rise": {True: ["ein Plus von", "einen Zuwachs von"], False: ["ein Minus von", "einen Rückgang von"]},
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
    "summiert": ("summiert sich", "summieren sich"),
    "verdoppelt": ("verdoppelte sich", "verdoppelten sich"),
    "reicht": ("reicht", "reichen"),
}
GENITIVES = {"Ladenumsatz": "Ladenumsatzes", "OTC-Umsatz": "OTC-Umsatzes"}


def forms(name: Name) -> dict[str, str]:
    """A measure in the cases of which no sentence can do without."""
    article = name.the.partition(" ")[0]
    head, gap, rest = name.bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith(("n", "s")) else "n") + gap + rest
        found = {"acc": name.the, "gen": f"der {name.bare}", "bei": f"bei den {dative}", "an": f"an den {dative}"}
    elif article == "der":
        genitive = GENITIVES.get(head, f"{head}s") + gap + rest
        found = {
            "acc": f"den {name.bare}",
            "gen": f"des {genitive}",
            "bei": f"beim {name.bare}",
            "an": f"am {name.bare}",
        }
    else:
        found = {"acc": name.the, "gen": f"der {name.bare}", "bei": f"bei der {name.bare}", "an": f"an der {name.bare}"}
    return found | {"Bei": found["bei"].capitalize()[:1] + found["bei"][1:]}


SENTENCES = {
    "level": [
        "{M} {at} {liegt} {in_per} bei {now}",
        "{In_per} erreicht {e} {now} ({M})",
        "{e}: {now} ({M})",
        "{The} {at} {betraegt} {now}",
        "{M}, {e}: {now}",
    ],
    "versus": [
        "{M} {at}: {now} (Vorperiode: {last})",
        "{The} {at} {liegt} bei {now}, {during} waren es {last}",
        "{e}: {M} von {last} auf {now}",
    ],
    "change": [
        "{The} {at} {ist} {against} um {change} {way}",
        "{M} {at} um {change} {way}",
        "{e} verbucht {bei} {rise} {change} {against}",
        "{The} {at} {verb} {in_per} um {change}{verb2}",
    ],
    "change_to": [
        "{M} {at} {against} um {change} auf {now} {way}",
        "{In_per} {verb} {the} {at} um {change} auf {now}{verb2}",
        "{The} {at} {ist} um {change} auf {now} {way}",
        "{M} {at}: {now} nach {last} ({signed})",
    ],
    "signed": [
        "{M} {at}: {signed} {to}",
        "{e} – {M}: {now} ({signed} {to})",
        "{e} ({M}): {signed}, aktuell {now}",
    ],
    "list": [
        "{Bei} liegt {e} mit {now} vorn, dahinter {f} ({now_f}) und {g} ({now_g})",
        "Top 3 ({M}): {e} ({now}), {f} ({now_f}), {g} ({now_g})",
        "Die drei höchsten Werte {bei}: {e} {now}, {f} {now_f}, {g} {now_g}",
    ],
    "diff": [
        "{The} {at} {ist} {against} um {diff} {way}",
        "{M} {at}: {sdiff} {to}",
        "{e} verzeichnet {bei} {rise} {diff} {against}",
    ],
    "points": [
        "{The} {at} {ist} um {pp} auf {now} {way}",
        "{M} {at}: {now}, {spp} {to}",
        "{The} {at} {verb} {in_per} um {pp}{verb2}",
    ],
    "share": [
        "{e} steht für {share} {gen}",
        "{share} {gen} entfallen auf {e}",
        "Auf {e} entfallen {share} {gen}",
        "{e} hat einen Anteil von {share} {an}",
    ],
    "total": [
        "{M} aller {many}: {total}",
        "Insgesamt {betraegt} {the} {total}",
        "In Summe kommen die {many} auf {total} ({M})",
        "{The} {summiert} {in_per} auf {total}",
    ],
    "total_change": [
        "{The} aller {many} {ist} um {total_change} auf {total} {way}",
        "{M} gesamt: {total}, {total_signed} {to}",
        "Insgesamt {verb} {the} {in_per} um {total_change}{verb2} und {liegt} nun bei {total}",
    ],
    "average": [
        "Pro {one} {liegt} {the} im Schnitt bei {average}",
        "Im Schnitt {average} je {one} ({M})",
        "{M} pro {one}: durchschnittlich {average}",
    ],
    "count": [
        "Im Fokus: {count} {many}",
        "Der Bericht berücksichtigt {count} {many}",
        "{Count} {many} im Vergleich",
    ],
    "grown": [
        "Bei {grown} von {count} {dative} {ist} {the} {against} gestiegen",
        "{M}: {grown} von {count} {dative} im Plus {against}",
    ],
    "fallen": [
        "Bei {fallen} von {count} {dative} {ist} {the} {against} gesunken",
        "{M}: {fallen} von {count} {dative} im Minus {against}",
    ],
    "first": [
        "{e} führt {bei} mit {now}",
        "{e} ist {first} ({M}: {now})",
        "Spitzenwert {bei}: {e} mit {now}",
        "{e} erreicht {in_per} den Höchstwert {bei}",
    ],
    "second": [
        "{e} liegt {bei} an zweiter Stelle ({now})",
        "{e} ist {second} ({M}: {now})",
        "Zweithöchster Wert {bei}: {e}",
    ],
    "third": [
        "{e} liegt {bei} an letzter Stelle ({now})",
        "{e} ist {third} ({M}: {now})",
        "Kleinster Wert {bei}: {e} mit {now}",
    ],
    "fastest": [
        "{e} wächst {bei} am schnellsten: {signed} {to}",
        "Den größten prozentualen Zuwachs {bei} hat {e} ({signed})",
    ],
    "floor": ["{The} {at} {liegt} über {floor}", "{e} übertrifft {bei} die Marke von {floor}"],
    "ceiling": ["{The} {at} {liegt} knapp unter {ceiling}", "{e} kommt {bei} auf knapp {ceiling}"],
    "about": [
        "{The} {at} {liegt} bei etwa {about}",
        "{e}: rund {about} ({M})",
        "{M} {at}: rund {about}",
    ],
    "ratio": ["{e} erzielt {bei} {ratio} so viel wie {f}", "{M}: {e} {ratio} so hoch wie {f}"],
    "rate": ["{The} {at} {liegt} bei {rate}", "{At} {betraegt} {the} {rate}", "{e} – {M}: {rate}"],
    "together": ["{e} und {f} bringen es gemeinsam auf {sum} ({M})", "{M} von {e} und {f} zusammen: {sum}"],
    "gap": ["{e} übertrifft {f} {bei} um {gap}", "Differenz zwischen {e} und {f} ({M}): {gap}"],
    "range": ["{The} je {one} {liegt} zwischen {low} und {high}", "Spannweite {bei}: {low} bis {high}"],
    "doubled": ["{The} {at} {verdoppelt} {against}", "{e} hat {acc} {against} verdoppelt"],
    "half": ["Die Hälfte {gen} entfällt auf {e}", "{e} steht für die Hälfte {gen}"],
    "quarter": ["Ein Viertel {gen} entfällt auf {e}", "{e} steht für ein Viertel {gen}"],
    "in_five": ["Ein Fünftel {gen}: {e}"],
    "fifth": ["Ein Fünftel {gen} entfällt auf {e}", "{e} steht für ein Fünftel {gen}"],
    "now_share": [
        "{e}: {now} ({M}), das entspricht {share} der Summe",
        "{e} kommt auf {now} und damit auf {share} {gen}",
        "{now} ({share} {gen}) stammen von {e}",
    ],
    "duel": ["{M}: {e} {now}, {f} {now_f}", "{e} liegt {bei} mit {now} vor {f} mit {now_f}"],
    "extremes": [
        "{The} {reicht} von {now_g} ({g}) bis {now} ({e})",
        "Höchster Wert {bei}: {e} ({now}), niedrigster: {g} ({now_g})",
    ],
    "top_two": ["{e} und {f} stehen gemeinsam für {share2} {gen}", "{share2} {gen} entfallen auf {e} und {f}"],
    "plan_pct": ["{e} {beat} die Zielvorgabe {bei} um {over}", "{M} {at}: {over} {beyond} Soll"],
    "plan_gap": ["{The} {at} {liegt} {overgap} {beyond} Soll", "{e} {beat} den Zielwert {bei} um {overgap}"],
    "plan_signed": ["{M} {at}: {now} ({sover} zum Soll)", "{e}: {sover} ggü. Ziel {bei}"],
    "attain": ["Zielerreichung {at}: {attain} ({M})", "{e} erreicht {bei} {attain} der Zielvorgabe"],
    "plan_vs": ["{e}: Ist {now}, Soll {plan} ({M})", "{The} {at} {liegt} bei {now} (Ziel: {plan})"],
    "plan_count": [
        "{Met} von {count} {dative} erreichen ihre Zielvorgabe {bei}",
        "{M}: {met} von {count} {dative} auf oder über Ziel",
    ],
    "plan_total": [
        "{M} aller {many}: {total}, {total_over} {beyond} Soll",
        "Insgesamt {liegt} {the} {total_over} {beyond} dem Zielwert",
    ],
}

PLAIN = [
    "Datenstand 26. Februar 2026, Quelle: Data Warehouse",
    "Offene Punkte werden bis zum 13. März geklärt",
    "Nächste Besprechung: Montag, 9. März, 11:00 Uhr",
    "Zwei Themen für die Geschäftsführung",
    "Bei Fragen: Durchwahl 2207",
    "Das neue Preismodell gilt ab 1. April 2026",
    "Audit nach ISO 9001 im Mai",
    "Definitionen auf Seite 3 des Kennzahlenhandbuchs",
    "Rundungsdifferenzen sind möglich",
    "Empfehlung: zuerst die beiden schwächsten Einheiten angehen",
]
INVENTED = [
    "Die Weiterempfehlungsquote liegt bei {b} %",
    "Der Newsletter erreichte {c} Leser",
    "{a} Auszubildende haben angefangen",
    "Die Investitionen betrugen {d}",
    "Die Mitarbeiterfluktuation liegt bei {b} %",
]
WORDS = {
    "this": "{}",
    "total": "Gesamt",
    "metric": ["Kennzahl", "Aktuell", "Veränderung"],
    "change": "Veränderung ggü. Vorperiode",
    "agenda": "Themen",
    "page": "{} von {}",
    "outlook": "Nächste Schritte und Empfehlungen",
    "highlights": [
        "Wesentliche Erkenntnisse",
        "Entwicklung auf einen Blick",
        "Ergebnisse im Überblick",
        "Wo wir stehen",
    ],
    "by": "{} pro {}",
    "share": "{}: Aufteilung",
    "detail": ["Ergebnisse im Detail", "KPI-Übersicht je {}"],
    "notes": "Sprechernotiz: {}.",
    "alt": "Folienbild in Worten: {}.",
    "appendix": "Anhang: weitere Daten",
    "confidential": "Firmenintern",
    "thanks": "Danke",
    "and": "und",
    "placeholders": ["{{{{{}}}}}", "[Zahl einfügen]", "Lorem ipsum dolor sit amet", "{}: [TBD]", "TODO: {} nachtragen"],
    "date": "26. Februar 2026",
    "plan": ["Soll", "Ziel"],
    "actual": "Ist",
    "vs_plan": ["ggü. Soll", "Abweichung vom Soll"],
    "number": "Anzahl",
    "rank": "Platz",
    "part": "Anteil",
    "profile": "Im Fokus: {}",
    "subtitle": ["Management-Zusammenfassung", "Vorlage für die Geschäftsführung", "KPI-Review"],
    "versus": "{} und {} im Vergleich",
    "status": ["Status", "Ziel erreicht", "Ziel verfehlt"],
    "columns": ["Kennzahl", "Aktuell", "Vorperiode", "Veränderung"],
    "what": "Was die Zahlen zeigen",
    "drivers": ["Was sich bewegt hat", "Wo wir gegenüber dem Ziel stehen"],
}
