"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("legte", "legten", " zu"), ("erhöhte sich", "erhöhten sich", "")],
        False: [("sank", "sanken", ""), ("ging", "gingen", " zurück"), ("verringerte sich", "verringerten sich", "")],
    },
    "way": {True: ["höher"], False: ["niedriger"]},
    # Feminine and neuter ones alone: they are the same as an object.
    "rise": {True: ["ein Plus von", "eine Zunahme um"], False: ["ein Minus von", "eine Abnahme um"]},
    "beat": {
        True: [("übertraf", "übertrafen", ""), ("übertrifft", "übertreffen", "")],
        False: [("verfehlte", "verfehlten", ""), ("verfehlt", "verfehlen", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "hat": ("hat", "haben"),
    "ist": ("ist", "sind"),
    "liegt": ("liegt", "liegen"),
    "steht": ("steht", "stehen"),
    "lag": ("lag", "lagen"),
    "faellt": ("fällt", "fallen"),
    "summiert": ("summiert", "summieren"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure in the genitive, dative and accusative, and behind *bei* and *an*."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    akk = name.the
    if name.is_plural:
        dem = "den " + head + ("" if head.endswith(("n", "s")) else "n") + gap + rest
        gen, bei, an = f"der {bare}", f"bei {dem}", f"an {dem}"
    elif article == "die":
        dem = f"der {bare}"
        gen, bei, an = dem, f"bei {dem}", f"an {dem}"
    else:
        dem, akk = f"dem {bare}", f"den {bare}"
        gen, bei, an = f"des {head}es{gap}{rest}", f"beim {bare}", f"am {bare}"
    return {"gen": gen, "dem": dem, "akk": akk, "bei": bei, "Bei": f"B{bei[1:]}", "an_der": an}


SENTENCES = {
    "level": [
        "{The} {at} {steht} {in_per} bei {now}",
        "{In_per} verzeichnet {e} {bei} {now}",
        "Das Dashboard zeigt für {akk} {at} einen Wert von {now}",
        "Bei {e} {liegt} {the} aktuell bei {now}",
        "{M} {at}, zuletzt: {now}",
    ],
    "versus": [
        "{The} {at} {liegt} {in_per} bei {now}, {during} waren es {last}",
        "Nach {last} {during} verzeichnet {e} {bei} jetzt {now}",
        "{M} {at}: {last} {during}, jetzt {now}",
        "Noch {during} {lag} {the} {at} bei {last}, inzwischen sind es {now}",
    ],
    "change": [
        "Um {change} {verb} {the} {at} im Vergleich {to}{verb2}",
        "{At} ergibt sich {bei} {rise} {change} {against}",
        "{The} {at} {faellt} {change} {way} aus als {during}",
        "{M} {at}: {rise} {change} {against}",
    ],
    "change_to": [
        "{The} {at} {verb} {against} um {change}{verb2} und {liegt} jetzt bei {now}",
        "Um {change} auf {now} {verb} {the} {at} {in_per}{verb2}",
        "{e} verzeichnet {bei} {now}, {rise} {change} {against}",
        "{M} {at}: {now}, somit {change} {way} als {during}",
        "Nach {last} {during} {liegt} {the} {at} jetzt bei {now}, das ist {rise} {change}",
    ],
    "signed": [
        "{M} {at}: aktuell {now}, {signed} {against}",
        "{e} verzeichnet {bei} {now} ({signed} {to})",
        "Veränderung {to}, {m} {at}: {signed}",
    ],
    "list": [
        "Am höchsten {ist} {the} bei {e} ({now}), es folgen {f} ({now_f}) und {g} ({now_g})",
        "Die drei höchsten Werte {bei}: {e} mit {now}, {f} mit {now_f} und {g} mit {now_g}",
        "Sortiert nach {dem} stehen {e} ({now}), {f} ({now_f}) und {g} ({now_g}) oben",
    ],
    "diff": [
        "{The} {at} {verb} {against} absolut um {diff}{verb2}",
        "Absolut gerechnet ergibt sich {at} {bei} {rise} {diff} {against}",
        "{M} {at}, absolute Veränderung {to}: {sdiff}",
    ],
    "points": [
        "{The} {at} {verb} {against} um {pp}{verb2} und {liegt} jetzt bei {now}",
        "{M} {at}: {now} und damit {pp} {way} als {during}",
        "{e} verzeichnet {bei} {now} ({spp} {to})",
    ],
    "share": [
        "{share} {gen} aller {many} stammen von {e}",
        "{e} steht für {share} {gen} aller {many}",
        "Auf {e} entfallen {share} {gen} aller {many}",
        "Anteil von {e} {an_der} aller {many}: {share}",
    ],
    "total": [
        "Alle {many} zusammen kommen {in_per} {bei} auf {total}",
        "{M} aller {many} zusammen: {total}",
        "{In_per} {summiert} sich {the} aller {many} auf {total}",
        "Zusammengerechnet {liegt} {the} aller {many} bei {total}",
    ],
    "total_change": [
        "{The} aller {many} {verb} {against} um {total_change} auf {total}{verb2}",
        "{M} aller {many}: {total} ({total_signed} {to})",
        "Alle {many} zusammen verzeichnen {bei} {total}, {total_change} {way} als {during}",
    ],
    "average": [
        "Pro {one} {liegt} {the} im Durchschnitt bei {average}",
        "Durchschnitt {gen} pro {one}: {average}",
        "{M} pro {one}, im Mittel: {average}",
    ],
    "count": [
        "Dieser Foliensatz beruht auf Daten von {count} {dative}",
        "{Count} {many} liefern Daten für diesen Bericht",
        "Anzahl der {many} im Bericht: {count}",
    ],
    "grown": [
        "Bei {grown} von {count} {dative} {liegt} {the} über {dat}",
        "{Grown} von {count} {dative} verzeichnen {bei} einen höheren Wert als {during}",
        "{M}: {grown} von {count} {dative} mit Anstieg {against}",
    ],
    "fallen": [
        "Bei {fallen} von {count} {dative} {liegt} {the} unter {dat}",
        "{Fallen} von {count} {dative} verzeichnen {bei} einen niedrigeren Wert als {during}",
        "{M}: {fallen} von {count} {dative} mit Rückgang {against}",
    ],
    "first": [
        "{e} rangiert {bei} mit {now} {first}",
        "Der höchste Wert {bei} kommt mit {now} von {e}",
        "Angeführt wird die Liste {bei} von {e} mit {now}",
        "An {e} reicht {bei} kein anderer Wert heran ({now})",
    ],
    "second": [
        "{e} rangiert {bei} mit {now} {second}",
        "Der zweithöchste Wert {bei} kommt mit {now} von {e}",
        "Hinter dem Spitzenwert folgt {bei} {e} mit {now}",
    ],
    "third": [
        "{e} rangiert {bei} mit {now} {third}",
        "Der niedrigste Wert {bei} kommt mit {now} von {e}",
        "Am Ende der Liste steht {bei} {e} mit {now}",
    ],
    "fastest": [
        "Das größte prozentuale Plus {bei} hat {e} mit {signed} {against}",
        "Prozentual am schnellsten gewachsen {ist} {the} bei {e} ({signed} {to})",
        "Stärkster prozentualer Zuwachs {bei}: {e} ({signed} {against})",
    ],
    "floor": [
        "{The} {at} {steht} bei mehr als {floor}",
        "{In_per} waren es {at} {bei} über {floor}",
        "Mehr als {floor} {bei} {at}",
    ],
    "ceiling": [
        "{The} {at} {liegt} bei knapp {ceiling}",
        "{e} verzeichnet {bei} fast {ceiling}",
        "Beinahe {ceiling} {bei} {at}",
    ],
    "about": [
        "{The} {at} {steht} bei etwa {about}",
        "{In_per} waren es {at} {bei} ungefähr {about}",
        "Rund {about} {bei} {at}",
    ],
    "ratio": [
        "Gegenüber {f} {ist} {the} bei {e} {ratio} so hoch",
        "{Bei} liegt der Wert von {e} {ratio} so hoch wie der von {f}",
        "{M} im Vergleich mit {f}: {e} liegt {ratio} so hoch",
    ],
    "rate": [
        "Aus den Daten errechnet {liegt} {the} {at} bei {rate}",
        "Die Zahlen ergeben für {akk} {at} {rate}",
        "{M} {at} (errechneter Wert): {rate}",
    ],
    "together": [
        "{e} und {f} erreichen {bei} gemeinsam {sum}",
        "{e} und {f} ergeben {bei} zusammen {sum}",
        "Summe von {e} und {f} {bei}: {sum}",
    ],
    "gap": [
        "{e} ist {f} {bei} um {gap} voraus",
        "Um {e} {bei} einzuholen, fehlen {f} {gap}",
        "Abstand zwischen {e} und {f} {bei}: {gap}",
    ],
    "range": [
        "{Bei} liegen die {many} zwischen {low} und {high}",
        "Die Werte {bei} reichen von {low} bis {high}",
        "Kleinster und größter Wert {bei}: {low} und {high}",
    ],
    "doubled": [
        "{The} {at} {hat} sich {since} verdoppelt",
        "{e} verzeichnet {bei} doppelt so viel wie {during}",
        "Zweimal so hoch wie {during}: {m} {at}",
    ],
    "half": [
        "{e} steht für die Hälfte {gen} aller {many}",
        "Die Hälfte {gen} aller {many} stammt von {e}",
    ],
    "quarter": [
        "{e} steht für ein Viertel {gen} aller {many}",
        "Ein Viertel {gen} aller {many} stammt von {e}",
    ],
    "in_five": [
        "Jede fünfte Türöffnung erledigt {e}",
        "Von fünf Türöffnungen entfällt eine auf {e}",
    ],
    "fifth": [
        "{e} steht für ein Fünftel {gen} aller {many}",
        "Ein Fünftel {gen} aller {many} stammt von {e}",
    ],
    "now_share": [
        "{e} verzeichnet {bei} {now} und damit {share} der Summe aller {many}",
        "{M} {at}: {now}, das entspricht {share} der Summe aller {many}",
        "Mit {now} steht {e} für {share} {gen} aller {many}",
    ],
    "duel": [
        "{e} rangiert {bei} mit {now} vor {f} mit {now_f}",
        "{The} {ist} bei {e} ({now}) höher als bei {f} ({now_f})",
        "Während {f} {bei} {now_f} verzeichnet, sind es bei {e} {now}",
        "{M}, nebeneinandergestellt: {e} mit {now}, {f} mit {now_f}",
    ],
    "extremes": [
        "Am höchsten {ist} {the} bei {e} mit {now}, am niedrigsten bei {g} mit {now_g}",
        "Die Spanne {bei} reicht von {now_g} ({g}) bis {now} ({e})",
        "Höchst- und Tiefstwert {bei}: {e} mit {now}, {g} mit {now_g}",
    ],
    "top_two": [
        "{e} und {f} stehen zusammen für {share2} {gen} aller {many}",
        "{share2} {gen} aller {many} stammen von {e} und {f}",
        "Gemeinsamer Anteil {an_der} aller {many}: {e} und {f} mit {share2}",
    ],
    "plan_pct": [
        "Den Zielwert {bei} {beat} {e} um {over}",
        "{The} {at} {liegt} um {over} {beyond} dem Zielwert",
        "{M} {at}: {over} {beyond} dem Zielwert",
    ],
    "plan_gap": [
        "Den Zielwert {bei} {beat} {e} um {overgap}",
        "{The} {at} {liegt} um {overgap} {beyond} dem Zielwert",
        "{M} {at}: {overgap} {beyond} dem Zielwert",
    ],
    "plan_signed": [
        "{M} {at}: {now} ({sover} zum Zielwert)",
        "Abweichung vom Zielwert {bei} {at}: {sover}",
        "{e} verzeichnet {bei} {now}, das sind {sover} gegenüber dem Zielwert",
    ],
    "attain": [
        "{e} hat {bei} {attain} des Zielwerts erreicht",
        "{The} {at} {liegt} bei {attain} des Zielwerts",
        "Erreichter Anteil am Zielwert {bei} {at}: {attain}",
    ],
    "plan_vs": [
        "Der Zielwert {bei} {at} war {plan}, erreicht wurden {now}",
        "{e} verzeichnet {bei} {now}, als Zielwert waren {plan} gesetzt",
        "{M} {at}: {now}, Zielwert {plan}",
    ],
    "plan_count": [
        "{Met} von {count} {dative} liegen {bei} auf oder über dem Zielwert",
        "Den Zielwert {bei} erreichen {met} von {count} {dative}",
        "{M}: {met} von {count} {dative} auf oder über dem Zielwert",
    ],
    "plan_total": [
        "{The} aller {many} {beat} den Zielwert um {total_over}",
        "{M} aller {many}: {total}, {total_over} {beyond} dem Zielwert",
        "Zusammengerechnet {liegt} {the} bei {total} und damit {total_over} {beyond} dem Zielwert",
    ],
}

PLAIN = [
    "Die Daten werden jede Nacht um 4 Uhr geladen und vor dem Bau der Folien geprüft",
    "Späte Buchungen können die Werte der letzten Tage noch ändern",
    "Fragen zu einer Kennzahl: siehe Eintrag im Datenkatalog",
    "Betriebsleitungen kommentieren Ausreißer vor dem nächsten Foliensatz",
    "Der nächste Foliensatz ist für den 4. August 2031 geplant",
    "Zwei Dashboards werden nach dem Sommer abgeschaltet",
    "Fehlerhafte Werte bitte an das Datenplattform-Team melden",
    "Die Definitionen aller Kennzahlen sind unverändert",
    "Offene Frage: Sollen Zielwerte je Einheit oder je Region gelten?",
    "Dienstplan und Öffnungszeiten werden vor Ort besprochen",
]
INVENTED = [
    "{b} % aller Anfragen kamen über die Website",
    "{a} neue Beschäftigte haben angefangen",
    "Der Newsletter ging an {c} Abonnenten",
    "Die Energiekosten lagen bei {d}",
    "Die Reklamationsquote lag bei {b} %",
    "Die Werbeausgaben beliefen sich auf {d}",
]
WORDS = {
    "this": "Aktuell: {}",
    "total": "Alle Einheiten",
    "metric": ["Kennzahl", "Wert", "zur Vorperiode"],
    "change": "Veränderung (%)",
    "agenda": "In diesem Foliensatz",
    "page": "{} / {}",
    "outlook": "Wie es weitergeht",
    "highlights": ["Was die Daten sagen", "Der Zeitraum in Zahlen", "Kennzahlen kompakt", "Wichtigste Ergebnisse"],
    "by": "{} nach {}",
    "share": "Anteil an allen Einheiten: {}",
    "detail": ["Kennzahlen je {}", "Alle Kennzahlen in einer Tabelle"],
    "notes": "Erwähnen: {}",
    "alt": "Diagramm aus dem Kennzahlenbericht – {}",
    "appendix": "Anhang: Daten zum Foliensatz",
    "confidential": "Intern",
    "thanks": "Fragen an das Datenplattform-Team",
    "and": "und",
    "placeholders": ["{{{{{}}}}}", "[Zahl folgt]", "Lorem ipsum dolor sit amet", "{}: TBD", "TODO: {} prüfen"],
    "date": "3. Juli 2031",
    "plan": ["Ziel", "Ziel", "Zielwert"],
    "actual": "Ist",
    "vs_plan": ["zum Ziel", "Abweichung vom Ziel"],
    "number": "Anzahl",
    "rank": "Rang",
    "part": "Anteil",
    "profile": "{} im Detail",
    "subtitle": ["Kennzahlen und Betrieb", "Monatlicher Kennzahlenbericht", "Betriebsbericht", "KPI-Foliensatz"],
    "versus": "{} und {} nebeneinander",
    "status": ["Ziel erreicht?", "ja", "nein"],
    "columns": ["Kennzahl", "Aktuell", "Vorperiode", "Veränderung"],
    "what": "Was das heißt",
    "drivers": ["Gegenüber der Vorperiode", "Gegenüber dem Ziel"],
    "each": "Die Zahlen je {}",
    "over_time": "{} im Zeitverlauf",
    "scorecard": "{}: Kennzahlen und Ziele",
    "of_total": "Anteil an allen (%)",
    "data": "Über die Daten",
    "movers": ["Größte Veränderungen", "Was sich am stärksten bewegt hat"],
    "leaders": ["Kennzahl", "Höchster Wert", "Wert", "Niedrigster Wert", "Wert"],
    "both_ends": "Höchster und niedrigster Wert je Kennzahl",
    "reading": ["Was das Diagramm zeigt", "So liest man das Diagramm"],
    "source": "{} nach {}, {}. Quelle: Data Warehouse.",
}
