"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("erhöhte sich", "erhöhten sich", ""), ("legte", "legten", " zu")],
        False: [("sank", "sanken", ""), ("verringerte sich", "verringerten sich", ""), ("ging", "gingen", " zurück")],
    },
    "way": {True: ["höher"], False: ["niedriger"]},
    # Neuter ones alone: they are the same as an object.
    "rise": {True: ["ein Plus von"], False: ["ein Minus von"]},
    "beat": {
        True: [("übertraf", "übertrafen", ""), ("überschritt", "überschritten", "")],
        False: [("verfehlte", "verfehlten", ""), ("unterschritt", "unterschritten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "ist": ("ist", "sind"),
    "hat": ("hat", "haben"),
    "liegt": ("liegt", "liegen"),
    "steht": ("steht", "stehen"),
    "reicht": ("reicht", "reichen"),
    "veraendert": ("veränderte", "veränderten"),
}
GENITIVES = {"Automatenumsatz": "Automatenumsatzes", "Materialerlös": "Materialerlöses"}


def forms(name: Name) -> dict[str, str]:
    """A measure in the genitive and behind *bei* and *an*; and as the customer's own, in the nominative and dative."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith("n") else "n") + gap + rest
        return _forms(f"der {bare}", f"bei den {dative}", f"an den {dative}", f"Ihre {bare}", f"Ihren {dative}")
    if article == "die":
        return _forms(f"der {bare}", f"bei der {bare}", f"an der {bare}", f"Ihre {bare}", f"Ihrer {bare}")
    genitive = f"des {GENITIVES[head]}{gap}{rest}"
    return _forms(genitive, f"beim {bare}", f"am {bare}", f"Ihr {bare}", f"Ihrem {bare}")


def _forms(genitive: str, bei: str, an: str, own: str, own_dative: str) -> dict[str, str]:
    return {
        "gen": genitive,
        "bei": bei,
        "Bei": f"B{bei[1:]}",
        "an_der": an,
        "Ihr": own,
        "ihrem": own_dative,
    }


SENTENCES = {
    "level": [
        "{Ihr} {at} {liegt} {in_per} bei {now}",
        "{In_per} {steht} {the} {at} bei {now}",
        "{e} beendet den Zeitraum {bei} mit {now}",
        "Für {per} meldet uns {e} {bei} {now}",
        "{M} von {e} {in_per}: {now}",
    ],
    "versus": [
        "{The} {at} {liegt} {in_per} bei {now}, nach {last} {during}",
        "{e} meldet {bei} {now}; {during} waren es {last}",
        "{At} {veraendert} sich {the} von {last} {during} auf {now} {in_per}",
        "{e}, {m}: {during} {last}, {in_per} {now}",
    ],
    "change": [
        "{Ihr} {at} {verb} {against} um {change}{verb2}",
        "{At} {liegt} {the} um {change} {way} als {during}",
        "{e} zeigt uns {bei} {rise} {change} {against}",
        "{M} {at}: um {change} {way} als {during}",
    ],
    "change_to": [
        "{The} {at} {verb} {against} um {change}{verb2} und {liegt} nun bei {now}",
        "{e} erreicht {in_per} {bei} {now}, {rise} {change} {against}",
        "{Ihr} {at} {verb} von {last} auf {now}{verb2}, {rise} {change} {against}",
        "{M} {at} bei {now}, um {change} {way} als {during}",
        "{At} {liegt} {Ihr} jetzt bei {now} und damit um {change} {way} als {during}",
    ],
    "signed": [
        "{M} {at} bei {now}, {signed} {against}",
        "{e} meldet {bei} {now} ({signed} {to})",
        "Veränderung {bei} {at} {against}: {signed}",
    ],
    "list": [
        "{Bei} liegt {e} mit {now} vorn, danach kommen {f} mit {now_f} und {g} mit {now_g}",
        "Die höchsten Werte {bei} melden {e} ({now}), {f} ({now_f}) und {g} ({now_g})",
        "Reihenfolge {bei}: {e} mit {now}, {f} mit {now_f}, {g} mit {now_g}",
    ],
    "diff": [
        "Im Vergleich {to} {verb} {Ihr} {at} um {diff}{verb2}",
        "{At} {liegt} {Ihr} um {diff} {way} als {during}",
        "{e} zeigt uns {bei} {rise} {diff} {against}",
        "{M} {at}, Veränderung {against}: {sdiff}",
    ],
    "points": [
        "{Ihr} {at} {verb} {against} um {pp}{verb2} und {liegt} nun bei {now}",
        "{At} {liegt} {the} mit {now} um {pp} {way} als {during}",
        "{M} {at} bei {now}, {spp} {against}",
    ],
    "share": [
        "Von {ihrem} entfallen {share} auf {e}",
        "Der Anteil von {e} {an_der} beträgt {share}",
        "{share} {gen} entstehen {at}",
        "{e} ist für {share} {gen} verantwortlich",
    ],
    "total": [
        "Ihre {many} kommen {bei} zusammen auf {total}",
        "{M}, alle {many} zusammen: {total}",
        "Über alle {many} gerechnet {liegt} {the} {in_per} bei {total}",
        "In der Summe {liegt} {Ihr} {in_per} bei {total}",
    ],
    "total_change": [
        "In der Summe {verb} {Ihr} {against} um {total_change} auf {total}{verb2}",
        "{M}, alle {many} zusammen: {total}, {total_signed} {against}",
        "Über alle {many} gerechnet {liegt} {the} mit {total} um {total_change} {way} als {during}",
    ],
    "average": [
        "Je {one} {liegt} {the} im Schnitt bei {average}",
        "{M} im Schnitt je {one}: {average}",
        "Der Durchschnitt {bei} beträgt {average} je {one}",
    ],
    "count": [
        "Ihr Vertrag umfasst {count} {many}",
        "{Count} {many} sind Teil dieses Berichts",
        "Wir betrachten hier {count} {many}",
    ],
    "grown": [
        "Bei {grown} Ihrer {count} {many} {ist} {the} {against} gestiegen",
        "{Grown} von {count} {dative} liegen {bei} höher als {during}",
        "{M} {since} gestiegen: {grown} von {count} {dative}",
    ],
    "fallen": [
        "Bei {fallen} Ihrer {count} {many} {ist} {the} {against} gesunken",
        "{Fallen} von {count} {dative} liegen {bei} niedriger als {during}",
        "{M} {since} gesunken: {fallen} von {count} {dative}",
    ],
    "first": [
        "{e} liegt {bei} mit {now} {first}",
        "Den höchsten Wert {bei} meldet {e} mit {now}",
        "Kein anderer Wert {bei} ist so hoch wie der von {e} ({now})",
    ],
    "second": [
        "{e} liegt {bei} mit {now} {second}",
        "Den zweithöchsten Wert {bei} meldet {e} mit {now}",
        "Hinter dem höchsten Wert {bei} folgt {e} mit {now}",
    ],
    "third": [
        "{e} liegt {bei} mit {now} {third}",
        "Den niedrigsten Wert {bei} meldet {e} mit {now}",
        "Kein anderer Wert {bei} ist so niedrig wie der von {e} ({now})",
    ],
    "fastest": [
        "{e} hat {bei} prozentual am meisten zugelegt ({signed} {against})",
        "Das größte prozentuale Wachstum {bei} zeigt {e} mit {signed} {against}",
        "Von allen {dative} wächst {e} {bei} am schnellsten ({signed} {to})",
    ],
    "floor": [
        "{The} {at} {liegt} inzwischen über {floor}",
        "{e} kommt {bei} {in_per} auf mehr als {floor}",
        "{M} {at} bei mehr als {floor}",
    ],
    "ceiling": [
        "{Ihr} {at} {liegt} knapp unter {ceiling}",
        "{e} kommt {bei} {in_per} auf fast {ceiling}",
        "{M} {at}: fast {ceiling} {in_per}",
    ],
    "about": [
        "{Ihr} {at} {liegt} bei rund {about}",
        "{e} kommt {bei} {in_per} auf etwa {about}",
        "{M} {at} bei ungefähr {about}",
    ],
    "ratio": [
        "{Ihr} {at} {ist} {ratio} so hoch wie bei {f}",
        "{Bei} kommt {e} auf {ratio} so viel wie {f}",
        "Im Vergleich mit {f} {ist} {the} {at} {ratio} so hoch",
    ],
    "rate": [
        "Daraus ergibt sich für {e} {bei} ein Wert von {rate}",
        "{The} {at} {liegt} damit bei {rate}",
        "Umgerechnet {liegt} {the} {at} {in_per} bei {rate}",
    ],
    "together": [
        "{e} und {f} melden {bei} zusammen {sum}",
        "Zusammengerechnet kommen {e} und {f} {bei} auf {sum}",
        "{M} von {e} und {f} in Summe: {sum}",
    ],
    "gap": [
        "{e} liegt {bei} um {gap} höher als {f}",
        "Der Unterschied zwischen {e} und {f} beträgt {bei} {gap}",
        "{Bei} meldet {e} {gap} mehr als {f}",
    ],
    "range": [
        "Ihre {many} liegen {bei} zwischen {low} und {high}",
        "{The} {reicht} über alle {many} von {low} bis {high}",
        "Bandbreite {bei}: {low} bis {high}",
    ],
    "doubled": [
        "{Ihr} {at} {hat} sich {against} verdoppelt",
        "{Ihr} {at} {ist} doppelt so hoch wie noch {during}",
        "{e} meldet {bei} doppelt so viel wie {during}",
    ],
    "half": [
        "Von {ihrem} entfällt die Hälfte auf {e}",
        "Die Hälfte {gen} entsteht {at}",
        "{e} ist für die Hälfte {gen} verantwortlich",
    ],
    "quarter": [
        "Von {ihrem} entfällt ein Viertel auf {e}",
        "Ein Viertel {gen} entsteht {at}",
        "{e} ist für ein Viertel {gen} verantwortlich",
    ],
    "in_five": [
        "Von {ihrem} entfällt jede fünfte auf {e}",
        "Von je fünf {m} entfällt eine auf {e}",
    ],
    "fifth": [
        "Von {ihrem} entfällt ein Fünftel auf {e}",
        "Ein Fünftel {gen} entsteht {at}",
        "{e} ist für ein Fünftel {gen} verantwortlich",
    ],
    "now_share": [
        "{e} meldet {bei} {now}, also {share} der Summe aller {many}",
        "{M} {at} bei {now}, das sind {share} der Gesamtsumme",
        "Mit {now} ist {e} für {share} {gen} verantwortlich",
    ],
    "duel": [
        "{Bei} kommt {e} auf {now} und {f} auf {now_f}",
        "{e} liegt {bei} höher als {f}: {now} gegenüber {now_f}",
        "{M}: {e} mit {now}, {f} mit {now_f}",
    ],
    "extremes": [
        "{Bei} liegt {e} mit {now} ganz vorn und {g} mit {now_g} ganz hinten",
        "{M}: oben {e} mit {now}, unten {g} mit {now_g}",
        "Von {now_g} bei {g} {reicht} {the} bis zu {now} bei {e}",
    ],
    "top_two": [
        "Von {ihrem} entfallen {share2} auf {e} und {f}",
        "{e} und {f} sind zusammen für {share2} {gen} verantwortlich",
        "{share2} {gen} sind {e} und {f} zuzurechnen",
    ],
    "plan_pct": [
        "{e} {beat} das vereinbarte Ziel {bei} um {over}",
        "{Ihr} {at} {liegt} {over} {beyond} dem Ziel",
        "{Bei} liegt {e} um {over} {beyond} dem vereinbarten Ziel",
    ],
    "plan_gap": [
        "{e} {beat} das vereinbarte Ziel {bei} um {overgap}",
        "{Ihr} {at} {liegt} {overgap} {beyond} dem Ziel",
        "{Bei} liegt {e} um {overgap} {beyond} dem vereinbarten Ziel",
    ],
    "plan_signed": [
        "{M} {at} im Vergleich zum Ziel: {sover}",
        "{e} meldet {bei} {now} ({sover} zum Ziel)",
        "{The} {at} {liegt} bei {now}, das sind {sover} gegenüber dem Ziel",
    ],
    "attain": [
        "{e} hat {bei} {attain} des Ziels erreicht",
        "{M} {at}: {attain} vom Ziel",
        "Das vereinbarte Ziel {bei} erreicht {e} zu {attain}",
    ],
    "plan_vs": [
        "{e} meldet {bei} {now}, vereinbart waren {plan}",
        "{M} {at}: {now} (Ziel: {plan})",
        "Bei einem Ziel von {plan} {liegt} {the} {at} bei {now}",
    ],
    "plan_count": [
        "{Met} Ihrer {count} {many} haben das Ziel {bei} erreicht",
        "{Bei} liegen {met} von {count} {dative} auf oder über dem Ziel",
        "Vereinbartes Ziel {bei} erreicht: {met} von {count} {dative}",
    ],
    "plan_total": [
        "In der Summe {beat} {Ihr} das Ziel um {total_over}",
        "Über alle {many} gerechnet {liegt} {the} bei {total}, {total_over} {beyond} dem Ziel",
        "{M}, alle {many} zusammen: {total_over} {beyond} dem Ziel",
    ],
}

PLAIN = [
    "Nächster Termin: 11. Februar 2026",
    "Ihre Ansprechpartnerin erreichen Sie unter erfolg@example.com",
    "Wir schlagen einen gemeinsamen Termin vor Ort noch im Januar vor",
    "Bitte bestätigen Sie die Öffnungszeiten an den Feiertagen",
    "Das Serviceportal hat seit November eine neue Oberfläche",
    "Zu entscheiden: Wer nimmt an der Pilotgruppe teil?",
    "Das Protokoll erhalten Sie innerhalb von zwei Tagen",
    "Zahlen aus der Serviceplattform, Export vom 10. Dezember 2025",
    "Offen auf unserer Seite: aktualisierte Kontaktliste",
    "Vielen Dank für die schnelle Rückmeldung zur Umfrage",
]
INVENTED = [
    "Ihr Net Promoter Score liegt bei {b}",
    "Wir haben für Sie {a} Supportanfragen abgeschlossen",
    "Die Kunden-App wurde {c} Mal geöffnet",
    "Die Vertragsstrafen beliefen sich auf {d}",
    "{b} % der Rückmeldungen waren positiv",
    "Wir haben Ihnen {d} gutgeschrieben",
]
WORDS = {
    "this": "Aktuell: {}",
    "total": "Alle zusammen",
    "metric": ["Messgröße", "Ergebnis", "Seit der Vorperiode"],
    "change": "Veränderung, %",
    "agenda": "Worüber wir sprechen möchten",
    "page": "{}/{}",
    "outlook": "Wie es weitergeht",
    "highlights": ["Wo wir stehen", "Kurz gefasst", "Ihre Ergebnisse", "Was uns aufgefallen ist"],
    "by": "{} nach {}",
    "share": "{}: Wer hat welchen Anteil",
    "detail": ["Alle Ergebnisse nach {}", "Ihre Ergebnisse im Einzelnen"],
    "notes": "Erwähnen: {}.",
    "alt": "Das Bild zeigt: {}.",
    "appendix": "Zusatzfolie",
    "confidential": "Für Sie erstellt",
    "thanks": "Vielen Dank",
    "and": "und",
    "placeholders": [
        "{{{{{}}}}}",
        "[Zahl folgt]",
        "Lorem ipsum dolor sit amet",
        "{}: tbd",
        "TODO: {} nachtragen",
    ],
    "date": "11. Dezember 2025",
    "plan": ["Ziel", "Ziel", "Vereinbart"],
    "actual": "Ist",
    "vs_plan": ["zum Ziel", "Im Vergleich zum Ziel"],
    "number": "Anzahl",
    "rank": "Platz",
    "part": "Anteil",
    "profile": "{} genauer betrachtet",
    "subtitle": ["Kundenbericht", "Lenkungskreis", "Quartalsgespräch", "Servicebericht"],
    "versus": "{} neben {}",
    "status": ["Im Ziel", "ja", "noch nicht"],
    "columns": ["Messgröße", "Jetzt", "Vorher", "Veränderung"],
    "what": "Was wir daraus mitnehmen",
    "drivers": ["Was sich bewegt hat", "Im Vergleich zum Ziel"],
    "each": "Ihre Ergebnisse nach {}",
    "over_time": "{} im Zeitverlauf",
    "scorecard": "{}: Ergebnis und Ziel",
    "of_total": "Anteil in %",
    "track": ["Auf Kurs", "Braucht Aufmerksamkeit"],
    "since": ["Seit unserem letzten Treffen", "Was sich für Sie verändert hat"],
    "decide": ["Wo wir sind", "Was wir von Ihnen brauchen"],
    "movers": "Wer sich am meisten bewegt hat: {}",
    "shown": "{} nach {}, {}",
}
