"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("wuchs", "wuchsen", ""), ("legte", "legten", " zu")],
        False: [("sank", "sanken", ""), ("ging", "gingen", " zurück"), ("gab", "gaben", " nach")],
    },
    "way": {True: ["höher"], False: ["niedriger"]},
    "rise": {True: ["ein Plus von", "ein Anstieg von"], False: ["ein Minus von", "ein Rückgang von"]},
    "beat": {
        True: [("übertraf", "übertrafen", ""), ("überbot", "überboten", "")],
        False: [("verfehlte", "verfehlten", ""), ("unterschritt", "unterschritten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "ist": ("ist", "sind"),
    "hat": ("hat", "haben"),
    "betrug": ("betrug", "betrugen"),
    "erreichte": ("erreichte", "erreichten"),
    "lag": ("lag", "lagen"),
    "ergibt": ("ergibt", "ergeben"),
    "bewegt": ("bewegt", "bewegen"),
    "verb_up": ("erhöhte sich", "erhöhten sich"),
    "verb_down": ("verringerte sich", "verringerten sich"),
}
GENITIVES = {
    "Schotterumsatz": "Schotterumsatzes",
    "Stromverbrauch": "Stromverbrauchs",
    "Salonumsatz": "Salonumsatzes",
    "Wärmeumsatz": "Wärmeumsatzes",
}


def forms(name: Name) -> dict[str, str]:
    """A measure in the genitive, and in the dative behind *bei* and *an*."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith("n") else "n") + gap + rest
        return _cases(f"der {bare}", dative, "bei den", "an den")
    if article == "die":
        return _cases(f"der {bare}", bare, "bei der", "an der")
    return _cases(f"des {GENITIVES[head]}{gap}{rest}", bare, "beim", "am")


def _cases(genitive: str, dative: str, bei: str, an: str) -> dict[str, str]:
    return {
        "gen": genitive,
        "bei": f"{bei} {dative}",
        "Bei": f"{bei.capitalize()} {dative}",
        "an_der": f"{an} {dative}",
    }


SENTENCES = {
    "level": [
        "{In_per} {betrug} {the} {at} {now}",
        "Stand {per}: {m} {at} {now}",
        "{e}: {m} {now} ({per})",
        "{In_per} {lag} {the} {at} bei {now}",
        "{e} verzeichnete {in_per} {bei} {now}",
    ],
    "versus": [
        "{In_per} {betrug} {the} {at} {now}, {during} waren es {last}",
        "{M} {at}: {now} nach {last} {during}",
        "{The} {at} hat sich von {last} auf {now} verändert",
        "{e} verzeichnete {bei} {now}, nach {last} {during}",
    ],
    "change": [
        "Um {change} {verb} {the} {at} {against}{verb2}",
        "{At} {lag} {the} um {change} {way} als {during}",
        "{e}: {m} {change} {way} als {during}",
        "Im Vergleich {to} {verb} {at} {the} um {change}{verb2}",
    ],
    "change_to": [
        "Um {change} auf {now} {verb} {against} {the} {at}{verb2}",
        "{e}: {m} {now}, {rise} {change} {against}",
        "Mit {now} {lag} {the} {at} um {change} {way} als {during}",
        "{At} {betrug} {the} {now} und {lag} damit um {change} {way} als {during}",
        "{At} {verb} {the} von {last} auf {now}{verb2}, {rise} {change}",
    ],
    "signed": [
        "{e}: {m} {signed} {to}",
        "{M} {at} bei {now} ({signed} {to})",
        "{e} verzeichnete {bei} {now} ({signed} {against})",
    ],
    "list": [
        "Die drei Besten {bei}: {e} ({now}), {f} ({now_f}) und {g} ({now_g})",
        "{Bei} führt {e} mit {now} vor {f} mit {now_f} und {g} mit {now_g}",
        "{M}: vorn {e} mit {now}, dahinter {f} mit {now_f} und {g} mit {now_g}",
    ],
    "diff": [
        "Um {diff} {verb} {the} {at} {against}{verb2}",
        "{At} {lag} {the} um {diff} {way} als {during}",
        "{e}: {m} {sdiff} {to}",
        "Im Vergleich {to} {verb} {at} {the} um {diff}{verb2}",
    ],
    "points": [
        "{At} {verb} {the} {against} um {pp} auf {now}{verb2}",
        "{M} {at} bei {now} ({spp} {to})",
        "{At} {betrug} {the} {now} und {lag} damit um {pp} {way} als {during}",
    ],
    "share": [
        "Auf {e} entfallen {share} {gen} insgesamt",
        "{e} trägt {share} zum Gesamtergebnis {bei} bei",
        "Anteil von {e} {an_der}: {share}",
        "Mit {share} {gen} geht {e} in das Gesamtergebnis ein",
    ],
    "total": [
        "{Bei} kommen alle {many} zusammen auf {total}",
        "{M} gesamt ({per}): {total}",
        "{In_per} {betrug} {the} über alle {many} hinweg {total}",
        "Insgesamt verzeichneten unsere {many} {bei} {total}",
    ],
    "total_change": [
        "Über alle {many} hinweg {verb} {the} {against} um {total_change} auf {total}{verb2}",
        "{M} gesamt: {total} ({total_signed} {to})",
        "Insgesamt {lag} {the} mit {total} um {total_change} {way} als {during}",
    ],
    "average": [
        "Durchschnitt {bei} je {one}: {average}",
        "Im Durchschnitt {betrug} {the} je {one} {average}",
        "Pro {one} {lag} {the} im Durchschnitt bei {average}",
    ],
    "count": [
        "Ausgewertet sind {count} {many}",
        "{Count} {many} haben Zahlen für {per} gemeldet",
        "Die Zahlen stammen aus {count} {dative}",
    ],
    "grown": [
        "{Grown} unserer {count} {many} liegen {bei} höher als {during}",
        "{The} {verb_up} {against} in {grown} von {count} {dative}",
        "{M}: {grown} von {count} {dative} höher als {during}",
    ],
    "fallen": [
        "{Fallen} unserer {count} {many} liegen {bei} niedriger als {during}",
        "{The} {verb_down} {against} in {fallen} von {count} {dative}",
        "{M}: {fallen} von {count} {dative} niedriger als {during}",
    ],
    "first": [
        "{Bei} steht {e} {first} ({now})",
        "{e} hat {bei} mit {now} den höchsten Wert aller {many}",
        "Spitzenreiter {bei}: {e} mit {now}",
        "Mit {now} führt {e} {bei} das Feld an",
    ],
    "second": [
        "{Bei} steht {e} {second} ({now})",
        "{e} hat {bei} mit {now} den zweithöchsten Wert aller {many}",
        "Zweithöchster Wert {bei}: {e} mit {now}",
    ],
    "third": [
        "{Bei} steht {e} {third} ({now})",
        "{e} hat {bei} mit {now} den niedrigsten Wert aller {many}",
        "Schlusslicht {bei}: {e} mit {now}",
    ],
    "fastest": [
        "Schnellstes Wachstum {bei}: {e} ({signed} {to})",
        "Größtes prozentuales Plus {bei}: {e} ({signed} {against})",
        "Kein anderer Wert ist {bei} prozentual so stark gestiegen wie der von {e} ({signed})",
    ],
    "floor": [
        "{At} {erreichte} {the} {in_per} mehr als {floor}",
        "{M} {at} bei über {floor}",
        "{e} hat {bei} mehr als {floor} verzeichnet",
    ],
    "ceiling": [
        "{At} {erreichte} {the} {in_per} knapp {ceiling}",
        "{M} {at} bei fast {ceiling}",
        "{e} hat {bei} fast {ceiling} verzeichnet",
    ],
    "about": [
        "{At} {erreichte} {the} {in_per} rund {about}",
        "{M} {at} bei etwa {about}",
        "{e} verzeichnete {bei} ungefähr {about}",
    ],
    "ratio": [
        "{At} {ist} {the} {ratio} so hoch wie der Wert von {f}",
        "{M}: Wert von {e} {ratio} so hoch wie der von {f}",
        "{Bei} ist der Wert von {e} {ratio} so groß wie der von {f}",
    ],
    "rate": [
        "{In_per} {betrug} {the} {at} rechnerisch {rate}",
        "{M} {at} ({per}): {rate}",
        "Für {e} {ergibt} sich {bei} ein Wert von {rate}",
    ],
    "together": [
        "{Bei} verzeichneten {e} und {f} gemeinsam {sum}",
        "{e} und {f} zusammen: {m} {sum}",
        "Auf {e} und {f} zusammen entfallen {bei} {sum}",
    ],
    "gap": [
        "{Bei} kommt {e} auf {gap} mehr als {f}",
        "{f} fehlen {bei} {gap} auf {e}",
        "Abstand {bei} zwischen {e} und {f}: {gap}",
    ],
    "range": [
        "{The} {bewegt} sich je nach {one} zwischen {low} und {high}",
        "{M} nach {one}: von {low} bis {high}",
        "{Bei} liegen unsere {many} zwischen {low} und {high}",
    ],
    "doubled": [
        "Im Vergleich {to} {hat} sich {the} {at} verdoppelt",
        "{e} verzeichnete {bei} doppelt so viel wie {during}",
        "Doppelt so hoch wie {during}: {m} {at}",
    ],
    "half": [
        "Auf {e} entfällt die Hälfte {gen} insgesamt",
        "{e} trägt die Hälfte zum Gesamtergebnis {bei} bei",
        "Mit der Hälfte {gen} geht {e} in das Gesamtergebnis ein",
    ],
    "quarter": [
        "Auf {e} entfällt ein Viertel {gen} insgesamt",
        "{e} trägt ein Viertel zum Gesamtergebnis {bei} bei",
        "Mit einem Viertel {gen} geht {e} in das Gesamtergebnis ein",
    ],
    "in_five": [
        "{M}: Jede fünfte Tonne kommt aus {e}",
        "Von fünf Tonnen {gen} entfällt eine auf {e}",
    ],
    "fifth": [
        "Auf {e} entfällt ein Fünftel {gen} insgesamt",
        "{e} trägt ein Fünftel zum Gesamtergebnis {bei} bei",
        "Mit einem Fünftel {gen} geht {e} in das Gesamtergebnis ein",
    ],
    "now_share": [
        "{e} trägt {bei} {now} bei, das sind {share} des Gesamtergebnisses",
        "{M} {at} bei {now} (Anteil an allen {dative}: {share})",
        "Mit {now} entfallen {share} {gen} auf {e}",
    ],
    "duel": [
        "{e} liegt {bei} mit {now} über {f} mit {now_f}",
        "{M} im Vergleich: {e} {now}, {f} {now_f}",
        "{e} verzeichnete {bei} {now}, {f} dagegen {now_f}",
    ],
    "extremes": [
        "{Bei} führt {e} mit {now}, am Ende steht {g} mit {now_g}",
        "{M}: Höchstwert {now} ({e}), Tiefstwert {now_g} ({g})",
        "{The} {bewegt} sich zwischen {now_g} ({g}) und {now} ({e})",
    ],
    "top_two": [
        "Auf {e} und {f} zusammen entfallen {share2} {gen} insgesamt",
        "{e} und {f} tragen gemeinsam {share2} zum Gesamtergebnis {bei} bei",
        "Gemeinsamer Anteil von {e} und {f} {an_der}: {share2}",
    ],
    "plan_pct": [
        "Um {over} {beat} {e} den Plan {bei}",
        "{e}: {m} {over} {beyond} Plan",
        "{At} {lag} {the} um {over} {beyond} dem Plan",
    ],
    "plan_gap": [
        "Um {overgap} {beat} {e} den Plan {bei}",
        "{e}: {m} {overgap} {beyond} Plan",
        "{At} {lag} {the} um {overgap} {beyond} dem Plan",
    ],
    "plan_signed": [
        "{M} {at} bei {now} ({sover} zum Plan)",
        "{M} {at}: {sover} gegenüber Plan",
        "Abweichung vom Plan {bei} {at}: {sover}",
    ],
    "attain": [
        "{e} kommt {bei} auf {attain} des Plans",
        "{M} {at}: Plan zu {attain} erreicht",
        "Zielerreichung {bei} {at}: {attain}",
    ],
    "plan_vs": [
        "{e}: {m} {now} bei einem Plan von {plan}",
        "{In_per} {betrug} {the} {at} {now}, im Plan standen {plan}",
        "{e} verzeichnete {bei} {now}, geplant waren {plan}",
    ],
    "plan_count": [
        "{Met} unserer {count} {many} haben ihren Plan {bei} erreicht",
        "{M}: {met} von {count} {dative} auf oder über Plan",
        "Den Plan {bei} erreichten {met} von {count} {dative}",
    ],
    "plan_total": [
        "Über alle {many} hinweg {lag} {the} mit {total} um {total_over} {beyond} dem Plan",
        "Zusammengerechnet {beat} {the} den Plan um {total_over}",
        "{M} gesamt: {total}, {total_over} {beyond} Plan",
    ],
}

PLAIN = [
    "Quelle: Data Warehouse, Stand 7. Mai 2029",
    "Die Besprechung ist am Dienstag, 15. Mai",
    "Einzelheiten stehen im Online-Dashboard",
    "Fragen zu den Zahlen: controlling@example.com",
    "Korrekturen bitte bis 11. Mai an das Analyseteam",
    "Das neue Buchungssystem startet im Juni 2029",
    "Vorläufige Zahlen bis zum Abschluss der Bücher",
    "Definitionen wie im KPI-Handbuch, Version 4",
    "Zu entscheiden: Öffnungszeiten im Sommer",
    "Die Ansprechpartner vor Ort sind informiert",
]
INVENTED = [
    "Die Personalfluktuation betrug {b} %",
    "Uns haben {a} Beschwerden erreicht",
    "Für Werbung haben wir {d} ausgegeben",
    "Der Newsletter hat jetzt {c} Abonnenten",
    "Die Instandhaltung kostete {d}",
    "{b} % der Schichten blieben unbesetzt",
]
WORDS = {
    "this": "Aktuell: {}",
    "total": "Gesamt",
    "metric": ["Kennzahl", "Wert", "Veränderung zur Vorperiode"],
    "change": "Veränderung (%)",
    "agenda": "Themen heute",
    "page": "{} / {}",
    "outlook": "Wie es weitergeht",
    "highlights": ["Überblick", "Wo wir stehen", "Wichtigste Ergebnisse", "Der Zeitraum in Kürze"],
    "by": "{} nach {}",
    "share": "{}: Anteil am Gesamtwert",
    "detail": ["Alle Kennzahlen nebeneinander", "Ergebnisse nach {}"],
    "notes": "Sagen: {}.",
    "alt": "Grafik: {}.",
    "appendix": "Backup: weitere Einzelheiten",
    "confidential": "Intern",
    "thanks": "Vielen Dank",
    "and": "und",
    "placeholders": ["{{{{{}}}}}", "[Zahl einfügen]", "Lorem ipsum dolor sit amet", "{}: TBD", "TODO: {} prüfen"],
    "date": "8. Mai 2029",
    "plan": ["Plan", "Plan", "Ziel"],
    "actual": "Ist",
    "vs_plan": ["zum Plan", "Abweichung vom Plan"],
    "number": "Anzahl",
    "rank": "Rang",
    "part": "Anteil am Gesamtwert",
    "profile": "{} im Einzelnen",
    "subtitle": ["Sitzung der Geschäftsleitung", "Regelmäßiger Bericht", "Ergebnisse und offene Punkte"],
    "versus": "{} und {} im Vergleich",
    "status": ["Plan erreicht?", "ja", "nein"],
    "columns": ["Kennzahl", "Aktuell", "Zuvor", "Veränderung"],
    "what": "Was wir daraus schließen",
    "drivers": ["Gegenüber der Vorperiode", "Gegenüber dem Plan"],
    "each": "Die Ergebnisse je {}",
    "over_time": "{} im Zeitverlauf",
    "scorecard": "{}: Stand gegenüber Plan",
    "of_total": "Anteil (%)",
    "up": "Höher als in der Vorperiode",
    "down": "Niedriger als in der Vorperiode",
    "up_and_down": "{}: Zuwächse und Rückgänge",
    "goals": "{}: Plan nach {}",
    "current": "jetzt {now}",
    "story": "Im Blick: {}",
}
