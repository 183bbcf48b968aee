"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("erhöhte sich", "erhöhten sich", ""), ("legte", "legten", " zu")],
        False: [("sank", "sanken", ""), ("verringerte sich", "verringerten sich", ""), ("ging", "gingen", " zurück")],
    },
    "way": {True: ["höher"], False: ["niedriger"]},
    # Feminine and neuter ones alone: they are the same as an object.
    "rise": {True: ["ein Plus von", "eine Zunahme von"], False: ["ein Minus von", "eine Abnahme von"]},
    "beat": {
        True: [("übertraf", "übertrafen", ""), ("hat", "haben", " übertroffen")],
        False: [("verfehlte", "verfehlten", ""), ("hat", "haben", " verfehlt")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "ist": ("ist", "sind"),
    "steht": ("steht", "stehen"),
    "stand": ("stand", "standen"),
    "liegt": ("liegt", "liegen"),
    "belaeuft": ("beläuft", "belaufen"),
    "betraegt": ("beträgt", "betragen"),
    "reicht": ("reicht", "reichen"),
    "schwankt": ("schwankt", "schwanken"),
    "bewegt": ("bewegt", "bewegen"),
}
#: One of five of them.
FIFTH = {"Vollblutspenden": "jede fünfte Vollblutspende", "Tramabfahrten": "jede fünfte Tramabfahrt"}


def forms(name: Name) -> dict[str, str]:
    """A measure in the genitive, the dative and the accusative, and behind *bei*."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    akk = name.the
    if name.is_plural:
        dem = "den " + head + ("" if head.endswith("n") else "n") + gap + rest
        gen, bei = f"der {bare}", f"bei {dem}"
    elif article == "die":
        gen, dem, bei = f"der {bare}", f"der {bare}", f"bei der {bare}"
    else:
        gen, dem, bei, akk = f"des {bare}es", f"dem {bare}", f"beim {bare}", f"den {bare}"
    fifth = FIFTH.get(bare, "")
    return {"gen": gen, "dem": dem, "bei": bei, "Bei": f"B{bei[1:]}", "akk": akk, "fifth": fifth}


SENTENCES = {
    "level": [
        "{e} hat {per} {bei} mit {now} abgeschlossen",
        "Zum Abschluss von {per} {steht} {the} {at} bei {now}",
        "Das Team {at} meldet {in_per} {bei} {now}",
        "{M} {at}, Stand {per}: {now}",
        "{At} {steht} {the} {in_per} bei {now}",
    ],
    "versus": [
        "{e} meldet {bei} {now}; {during} waren es {last}",
        "{During} {stand} {the} {at} noch bei {last}, inzwischen bei {now}",
        "{M} {at}: {in_per} {now}, zuvor {last}",
        "{Bei} hatten wir {at} {during} {last}, jetzt sind es {now}",
    ],
    "change": [
        "Gemessen {measured} {verb} {the} {at} um {change}{verb2}",
        "{At} {ist} {the} um {change} {way} als {ago}",
        "Das Team {at} meldet {bei} {rise} {change} {against}",
        "{M} {at}: um {change} {way} als {during}",
    ],
    "change_to": [
        "{The} {at} {verb} {against} um {change}{verb2} und {liegt} nun bei {now}",
        "{e} hat {per} {bei} mit {now} abgeschlossen, {rise} {change} {against}",
        "Mit {now} {ist} {the} {at} um {change} {way} als {ago}",
        "Ausgehend von {last} {during} {verb} {the} {at} um {change} auf {now}{verb2}",
        "{M} {at}: {now}, um {change} {way} als {during}",
    ],
    "signed": [
        "{M} {at}: {now} (Veränderung {against}: {signed})",
        "{e} meldet {bei} {now} und damit {signed} {against}",
        "{Bei} beträgt die Veränderung {at} {against} {signed}",
    ],
    "list": [
        "Am höchsten {ist} {the} bei {e} mit {now}, danach folgen {f} mit {now_f} und {g} mit {now_g}",
        "{e} hat {bei} mit {now} den höchsten Wert; dahinter liegen {f} mit {now_f} und {g} mit {now_g}",
        "Die drei höchsten Werte {bei}: {e} mit {now}, {f} mit {now_f}, {g} mit {now_g}",
    ],
    "diff": [
        "Gemessen {measured} {verb} {the} {at} um {diff}{verb2}",
        "Das Team {at} meldet {bei} {rise} {diff} {against}",
        "{M} {at}, Unterschied {to}: {sdiff}",
        "{At} {ist} {the} um {diff} {way} als {ago}",
    ],
    "points": [
        "Gemessen {measured} {verb} {the} {at} um {pp} auf {now}{verb2}",
        "{M} {at}: {now}, um {pp} {way} als {during}",
        "{e} meldet {bei} {now} ({spp} {against})",
        "Mit {now} {ist} {the} {at} um {pp} {way} als {ago}",
    ],
    "share": [
        "{share} {gen} aller {many} kommen von {e}",
        "Auf {e} gehen {share} {gen} zurück",
        "{e} hat an {dem} aller {many} einen Anteil von {share}",
        "Rechnet man alle {many} zusammen, kommen {share} {gen} von {e}",
    ],
    "total": [
        "Unsere {many} kommen {bei} zusammen auf {total}",
        "Zusammengerechnet {belaeuft} sich {the} {in_per} auf {total}",
        "Alle {many} zusammengerechnet: {total} {bei}",
        "{M} im ganzen Unternehmen, {per}: {total}",
    ],
    "total_change": [
        "Zusammengerechnet {verb} {the} {against} um {total_change} auf {total}{verb2}",
        "Unsere {many} kommen {bei} zusammen auf {total} ({total_signed} {against})",
        "Mit zusammen {total} {ist} {the} um {total_change} {way} als {ago}",
    ],
    "average": [
        "Je {one} ergibt das {bei} einen Durchschnitt von {average}",
        "Der Durchschnitt {bei} liegt bei {average} pro {one}",
        "{M}: {average} im Durchschnitt aller {many}",
    ],
    "count": [
        "Wir betreiben {count} {many}",
        "In diesen Rückblick gehen {count} {many} ein",
        "{Count} {many} gehören zu unserem Bereich",
    ],
    "grown": [
        "{The} {ist} bei {grown} unserer {count} {many} höher als {ago}",
        "{Grown} unserer {count} {many} melden {bei} einen höheren Wert als {during}",
        "{M}: höher als {during} bei {grown} von {count} {dative}",
    ],
    "fallen": [
        "{The} {ist} bei {fallen} unserer {count} {many} niedriger als {ago}",
        "{Fallen} unserer {count} {many} melden {bei} einen niedrigeren Wert als {during}",
        "{M}: niedriger als {during} bei {fallen} von {count} {dative}",
    ],
    "first": [
        "{e} liegt {bei} mit {now} {first}",
        "Den höchsten Wert {bei} meldet {e} mit {now}",
        "Nirgends {ist} {the} höher als bei {e} ({now})",
        "Unter allen {dative} hat {e} {bei} den höchsten Wert: {now}",
    ],
    "second": [
        "{e} liegt {bei} mit {now} {second}",
        "Den zweithöchsten Wert {bei} meldet {e} mit {now}",
        "Unter allen {dative} hat {e} {bei} den zweithöchsten Wert: {now}",
    ],
    "third": [
        "{e} liegt {bei} mit {now} {third}",
        "Den niedrigsten Wert {bei} meldet {e} mit {now}",
        "Nirgends {ist} {the} niedriger als bei {e} ({now})",
        "Unter allen {dative} hat {e} {bei} den niedrigsten Wert: {now}",
    ],
    "fastest": [
        "Am schnellsten {grew} {the} prozentual bei {e} ({signed} {against})",
        "Unter allen {dative} hat {e} {bei} prozentual am meisten zugelegt ({signed} {against})",
        "Schnellstes Wachstum {bei}: {e} mit {signed} {against}",
    ],
    "floor": [
        "{e} hat {per} {bei} mit mehr als {floor} abgeschlossen",
        "{The} {at} {liegt} inzwischen über {floor}",
        "Das Team {at} meldet {bei} mehr als {floor}",
    ],
    "ceiling": [
        "{e} hat {per} {bei} mit knapp {ceiling} abgeschlossen",
        "{The} {at} {liegt} nur wenig unter {ceiling}",
        "Das Team {at} meldet {bei} fast {ceiling}",
    ],
    "about": [
        "{e} hat {per} {bei} mit rund {about} abgeschlossen",
        "In runden Zahlen {liegt} {the} {at} bei {about}",
        "Das Team {at} meldet {bei} etwa {about}",
    ],
    "ratio": [
        "{e} meldet {bei} {ratio} so viel wie {f}",
        "{At} {ist} {the} {ratio} so hoch wie bei {f}",
        "{Bei} kommt {e} auf {ratio} so viel wie {f}",
    ],
    "rate": [
        "{At} {liegt} {the} rechnerisch bei {rate}",
        "Umgerechnet {betraegt} {the} {at} {rate}",
        "{M} {at}, aus diesen Zahlen berechnet: {rate}",
    ],
    "together": [
        "Zusammen melden {e} und {f} {bei} {sum}",
        "Rechnet man {e} und {f} zusammen, ergeben sich {bei} {sum}",
        "{e} und {f} zusammengerechnet ({m}): {sum}",
    ],
    "gap": [
        "{Bei} liegen {e} und {f} {gap} auseinander",
        "{e} hat {bei} {gap} mehr als {f}",
        "{f} fehlen {bei} {gap}, um mit {e} gleichzuziehen",
    ],
    "range": [
        "{The} {reicht} in unseren {dative} von {low} bis {high}",
        "Je nach {one} {schwankt} {the} zwischen {low} und {high}",
        "{Bei} gibt es von {one} zu {one} Werte zwischen {low} und {high}",
    ],
    "doubled": [
        "{The} {at} {ist} doppelt so hoch wie {ago}",
        "{e} hat {akk} {against} verdoppelt",
        "{The} {at} {ist} jetzt doppelt so hoch wie {during}",
    ],
    "half": [
        "Die Hälfte {gen} aller {many} kommt von {e}",
        "Auf {e} geht die Hälfte {gen} zurück",
        "Rechnet man alle {many} zusammen, kommt die Hälfte {gen} von {e}",
    ],
    "quarter": [
        "Ein Viertel {gen} aller {many} kommt von {e}",
        "Auf {e} geht ein Viertel {gen} zurück",
        "Rechnet man alle {many} zusammen, kommt ein Viertel {gen} von {e}",
    ],
    "in_five": [
        "{In_per} kommt {fifth} von {e}",
        "Auf {e} entfällt {fifth}",
    ],
    "fifth": [
        "Ein Fünftel {gen} aller {many} kommt von {e}",
        "Auf {e} geht ein Fünftel {gen} zurück",
        "Rechnet man alle {many} zusammen, kommt ein Fünftel {gen} von {e}",
    ],
    "now_share": [
        "{e} hat {per} {bei} mit {now} abgeschlossen, das entspricht {share} von allen {dative} zusammen",
        "Mit {now} gehen {share} {gen} auf {e} zurück",
        "{M} {at}: {now}, also {share} der Summe aller {many}",
    ],
    "duel": [
        "{e} meldet {bei} {now}, {f} kommt auf {now_f}",
        "Während {f} {bei} {now_f} meldet, sind es bei {e} {now}",
        "{M} im Vergleich: {now} {at}, {now_f} bei {f}",
        "{Bei} schließt {e} mit {now} höher ab als {f} mit {now_f}",
    ],
    "extremes": [
        "Zwischen {now_g} bei {g} und {now} bei {e} {bewegt} sich {the}",
        "Am höchsten {ist} {the} mit {now} bei {e}, am niedrigsten mit {now_g} bei {g}",
        "{M}: oben {e} mit {now}, unten {g} mit {now_g}",
    ],
    "top_two": [
        "Auf {e} und {f} gehen zusammen {share2} {gen} zurück",
        "{e} und {f} haben an {dem} aller {many} gemeinsam einen Anteil von {share2}",
        "Rechnet man alle {many} zusammen, kommen {share2} {gen} von {e} und {f}",
    ],
    "plan_pct": [
        "{Bei} {beat} {e} das Ziel um {over}{beat2}",
        "{e} {beat} {in_per} das Ziel {bei} um {over}{beat2}",
        "{e} hat {per} {bei} {over} {beyond} dem Ziel abgeschlossen",
        "{At} {liegt} {the} um {over} {beyond} dem Ziel",
    ],
    "plan_gap": [
        "{Bei} {beat} {e} das Ziel um {overgap}{beat2}",
        "{e} {beat} {in_per} das Ziel {bei} um {overgap}{beat2}",
        "{e} hat {per} {bei} {overgap} {beyond} dem Ziel abgeschlossen",
        "{At} {liegt} {the} um {overgap} {beyond} dem Ziel",
    ],
    "plan_signed": [
        "{M} {at}: {now}, Abweichung vom Ziel {sover}",
        "{Bei} beträgt die Abweichung vom Ziel {at} {sover}",
        "{e} meldet {bei} {now} ({sover} zum Ziel)",
    ],
    "attain": [
        "{e} hat {bei} {attain} des Ziels geschafft",
        "{Bei} sind {at} {attain} des Ziels erreicht",
        "Zielerreichung {at} ({m}): {attain}",
    ],
    "plan_vs": [
        "Das Ziel {bei} {at} war {plan}, erreicht wurden {now}",
        "{e} hatte sich {bei} {plan} vorgenommen und kam auf {now}",
        "{M} {at}: Ergebnis {now}, Ziel {plan}",
    ],
    "plan_count": [
        "{Met} unserer {count} {many} haben ihr Ziel {bei} erreicht",
        "{Bei} wurde das Ziel in {met} von {count} {dative} erreicht",
        "Ziel erreicht ({m}): {met} von {count} {dative}",
    ],
    "plan_total": [
        "Zusammengerechnet {beat} {the} das Ziel um {total_over}{beat2}",
        "Unsere {many} kommen {bei} zusammen auf {total}, das ist {total_over} {beyond} dem Ziel",
        "Alle {many} zusammengerechnet: {total} {bei}, {total_over} {beyond} Ziel",
    ],
}

PLAIN = [
    "Der nächste Quartalsrückblick ist am Dienstag, 12. Oktober 2027",
    "Die Dienstpläne für die Ferienzeit kommen bis 16. Juli",
    "Die Leitungen schicken ihre Anmerkungen bis Freitag",
    "Offene Punkte zur Arbeitssicherheit gehen wir gemeinsam durch",
    "Das neue Lagersystem wird nach und nach überall eingeführt",
    "Die Zahlen stammen aus dem nächtlichen Lauf vom 5. Juli 2027",
    "Vereinbart: keine neuen Öffnungszeiten vor September",
    "Personalwünsche bitte bis 20. Juli an die Betriebsleitung",
    "Noch offen: Wer übernimmt ab August die Wochenenden?",
    "Danke an alle Teams für den Einsatz während der Bauarbeiten",
]
INVENTED = [
    "Für Strom und Heizung haben wir {d} bezahlt",
    "Die Fluktuation im Team lag bei {b} %",
    "Es wurden {a} Hinweise zur Arbeitssicherheit erfasst",
    "Der Newsletter ging an {c} Adressen",
    "{b} % der Gäste würden uns weiterempfehlen",
    "Leihpersonal hat uns {d} gekostet",
]
WORDS = {
    "this": "Aktuell: {}",
    "total": "Alle zusammen",
    "metric": ["Größe", "Ergebnis", "Veränderung zum vorigen Zeitraum"],
    "change": "Veränderung (%)",
    "agenda": "Das besprechen wir",
    "page": "{} / {}",
    "outlook": "Wie es weitergeht",
    "highlights": ["So lief es", "Die wichtigsten Punkte", "Der Zeitraum in Kürze", "Wo wir stehen"],
    "by": "{} nach {}",
    "share": "{}: wer wie viel beiträgt",
    "detail": ["Alle Zahlen nach {}", "Die Zahlen im Einzelnen"],
    "notes": "Ansprechen: {}.",
    "alt": "Bild mit unseren Zahlen. {}",
    "appendix": "Reserve: weitere Zahlen",
    "confidential": "Intern",
    "thanks": "Danke, und nun zu Ihnen",
    "and": "und",
    "placeholders": ["{{{{{}}}}}", "[noch ausfüllen]", "Lorem ipsum dolor sit amet", "{}: folgt", "TODO: {} prüfen"],
    "date": "8. Juli 2027",
    "plan": ["Ziel", "Ziel", "Plan"],
    "actual": "Ist",
    "vs_plan": ["zum Ziel", "Abweichung vom Ziel"],
    "number": "Anzahl",
    "rank": "Platz",
    "part": "Anteil",
    "profile": "{}: die Zahlen",
    "subtitle": ["Geschäftsrückblick", "Rückblick der Betriebsleitung", "Gespräch mit den Leitungen"],
    "versus": "{} neben {}",
    "status": ["Ziel geschafft?", "ja", "nein"],
    "columns": ["Größe", "Dieser Zeitraum", "Voriger Zeitraum", "Veränderung"],
    "what": "Was uns das sagt",
    "drivers": ["Was sich bewegt hat", "Wo wir gegenüber dem Ziel stehen"],
    "each": "Eine Zeile je {}",
    "over_time": "{} in den letzten Zeiträumen",
    "scorecard": "{} im Abgleich mit dem Ziel",
    "of_total": "Anteil (%)",
    "round": "Unsere {} der Reihe nach",
    "moves": "{}: was sich bewegt hat, nach {}",
    "difference": "Unterschied",
    "attained": "Erreicht",
    "caption": "{} nach {}, {}",
    "memo": ["Notizen aus dem Betrieb", "In eigenen Worten"],
}
