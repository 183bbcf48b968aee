"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("kletterte", "kletterten", ""), ("zog", "zogen", " an")],
        False: [("sank", "sanken", ""), ("fiel", "fielen", ""), ("gab", "gaben", " nach")],
    },
    "way": {True: ["mehr"], False: ["weniger"]},
    # As objects alone.
    "rise": {True: ["ein Plus von", "einen Anstieg von"], False: ["ein Minus von", "einen Rückgang von"]},
    "beat": {
        True: [("übertrifft", "übertreffen", ""), ("übertraf", "übertrafen", "")],
        False: [("verfehlt", "verfehlen", ""), ("verfehlte", "verfehlten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "ist": ("ist", "sind"),
    "hat": ("hat", "haben"),
    "liegt": ("liegt", "liegen"),
    "erreicht": ("erreicht", "erreichen"),
    "bleibt": ("bleibt", "bleiben"),
    "bewegt": ("bewegt", "bewegen"),
    "waechst": ("wächst", "wachsen"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure in the genitive and the dative, and behind *bei*, *an* and *von*."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith(("n", "s")) else "n") + gap + rest
        gen, dem, bei, an = f"der {bare}", f"den {dative}", f"bei den {dative}", f"an den {dative}"
    elif article == "die":
        gen, dem, bei, an = f"der {bare}", f"der {bare}", f"bei der {bare}", f"an der {bare}"
    else:
        gen, dem, bei, an = f"des {head}es{gap}{rest}", f"dem {bare}", f"beim {bare}", f"am {bare}"
    vom = f"V{bei[1:].replace('eim', 'om').replace('ei ', 'on ')}"
    return {"gen": gen, "dem": dem, "bei": bei, "Bei": f"B{bei[1:]}", "an_der": an, "Vom": vom}


SENTENCES = {
    "level": [
        "{At} {was} {the} {in_per} bei {now}",
        "Für {e} weist das Dashboard {bei} {now} aus",
        "{M} ({e}), {per}: {now}",
        "{e} beschließt {per} {bei} mit {now}",
        "Nach der letzten Aktualisierung {liegt} {the} {at} bei {now}",
    ],
    "versus": [
        "{e} kam {during} {bei} auf {last} und {in_per} auf {now}",
        "{M} ({e}): {last} {during}, {now} {in_per}",
        "{The} {at} {hat} sich {against} von {last} auf {now} verändert",
        "{During} verbuchte {e} {bei} {last}, {in_per} waren es {now}",
    ],
    "change": [
        "Um {change} {verb} {the} {at} {in_per}{verb2}, verglichen mit {dat}",
        "Im Vergleich {to} weist {e} {bei} {rise} {change} aus",
        "{M} ({e}) {in_per}: {change} {way} als {during}",
        "{Against} {verb} {the} {at} um {change}{verb2}",
    ],
    "change_to": [
        "{The} {at} {verb} {in_per} um {change} auf {now}{verb2}, verglichen mit {dat}",
        "{e} kommt {bei} auf {now} und damit auf {change} {way} als {during}",
        "Von {last} {during} {verb} {the} {at} um {change} auf {now}{verb2}",
        "{M} {at} {in_per}: {now}, {change} {way} als {during}",
        "Nach {last} {during} verbucht {e} {bei} jetzt {now}, was {rise} {change} bedeutet",
    ],
    "signed": [
        "{M} {at}: {now} ({signed} {to})",
        "{e} kommt {in_per} {bei} auf {now}, im Vergleich {to} {signed}",
        "Veränderung {gen} {to} ({e}): {signed}",
        "{In_per} {erreicht} {the} {at} {now}, das sind {signed} im Vergleich {to}",
    ],
    "list": [
        "Die drei höchsten Werte {bei} haben {e} ({now}), {f} ({now_f}) und {g} ({now_g})",
        "Nach {dem} sortiert steht {e} mit {now} oben, gefolgt von {f} ({now_f}) und {g} ({now_g})",
        "{M}, absteigend sortiert: {e} {now}, {f} {now_f}, {g} {now_g}",
    ],
    "diff": [
        "Um {diff} {verb} {the} {at} {in_per}{verb2}, verglichen mit {dat}",
        "Im Vergleich {to} weist {e} {bei} {rise} {diff} aus",
        "{M} ({e}) {in_per}: {diff} {way} als {during}",
        "Veränderung {gen} {to} ({e}): {sdiff}",
    ],
    "points": [
        "{The} {at} {verb} {in_per} um {pp} auf {now}{verb2}, verglichen mit {dat}",
        "{M} ({e}): {now}, {to} {spp}",
        "{e} kommt {bei} auf {now}, das sind {pp} {way} als {during}",
        "{Against} {verb} {the} {at} um {pp}{verb2} und {liegt} jetzt bei {now}",
    ],
    "share": [
        "Auf {e} allein entfallen {share} {gen}",
        "{Vom} insgesamt entfallen {share} auf {e}",
        "{M}: Anteil von {e} an der Gesamtsumme {share}",
        "Werden alle {many} addiert, liegt der Anteil von {e} {an_der} bei {share}",
    ],
    "total": [
        "{In_per} {erreicht} {the} über alle {many} hinweg {total}",
        "{M}, Summe über alle {many}: {total}",
        "Addiert man alle {many}, stehen {bei} {total} zu Buche",
        "Insgesamt verbuchen die {many} {in_per} {bei} {total}",
    ],
    "total_change": [
        "Über alle {many} hinweg {verb} {the} im Vergleich {to} um {total_change} auf {total}{verb2}",
        "{M}, alle {many}: {total} ({total_signed} {to})",
        "Insgesamt verbuchen die {many} {bei} {total}, {total_change} {way} als {during}",
    ],
    "average": [
        "Pro {one} {erreicht} {the} durchschnittlich {average}",
        "Der Mittelwert {bei} liegt bei {average} je {one}",
        "{M}, arithmetisches Mittel pro {one}: {average}",
    ],
    "count": [
        "Ausgewertet werden in diesem Deck {count} {many}",
        "Grundlage dieser KPIs sind {count} {many}",
        "{Count} {many} liefern die Daten für dieses Deck",
    ],
    "grown": [
        "{Grown} der {count} {many} verzeichnen {bei} mehr als {during}",
        "{The} {ist} {against} bei {grown} von {count} {dative} gestiegen",
        "{M} im Vergleich {to}: {grown} von {count} {dative} höher",
    ],
    "fallen": [
        "{Fallen} der {count} {many} verzeichnen {bei} weniger als {during}",
        "{The} {ist} {against} bei {fallen} von {count} {dative} gesunken",
        "{M} im Vergleich {to}: {fallen} von {count} {dative} niedriger",
    ],
    "first": [
        "{e} findet sich {bei} mit {now} {first}",
        "Kein Wert {bei} ist höher als der von {e} ({now})",
        "{M}: {e} mit {now} vor allen anderen {dative}",
        "Den größten Wert {bei} liefert {e} mit {now}",
    ],
    "second": [
        "{e} findet sich {bei} mit {now} {second}",
        "Nur ein Wert {bei} ist höher als der von {e} ({now})",
        "{M}: Platz zwei geht mit {now} an {e}",
    ],
    "third": [
        "{e} findet sich {bei} mit {now} {third}",
        "Kein Wert {bei} ist niedriger als der von {e} ({now})",
        "{M}: {e} mit {now} hinter allen anderen {dative}",
        "Den kleinsten Wert {bei} liefert {e} mit {now}",
    ],
    "fastest": [
        "Das größte prozentuale Plus {bei} erzielt {e} ({signed} {to})",
        "Prozentual am schnellsten {waechst} {the} bei {e}: {signed} {to}",
        "{M}: stärkster prozentualer Zuwachs bei {e} ({signed} {against})",
    ],
    "floor": [
        "{e} verbucht {in_per} {bei} über {floor}",
        "{The} {at} {erreicht} mehr als {floor}",
        "{M} ({e}): über {floor}",
    ],
    "ceiling": [
        "{e} verbucht {bei} nicht ganz {ceiling}",
        "{The} {at} {bleibt} knapp unter {ceiling}",
        "{M} ({e}): fast {ceiling}",
    ],
    "about": [
        "{e} verbucht {in_per} {bei} ungefähr {about}",
        "{The} {at} {bewegt} sich um {about}",
        "{M} ({e}), {per}: circa {about}",
    ],
    "ratio": [
        "Gegenüber {f} erzielt {e} {bei} {ratio} so viel",
        "{M}: {e} mit {ratio} so viel wie {f}",
        "Der Wert {gen} von {e} ist {ratio} so hoch wie der von {f}",
    ],
    "rate": [
        "{The} {at} {liegt} umgerechnet bei {rate}",
        "{M} {at}: {rate} (berechnet aus den Werten für {per})",
        "{In_per} {erreicht} {the} {at} rechnerisch {rate}",
    ],
    "together": [
        "{e} und {f} verbuchen {bei} zusammen {sum}",
        "Addiert man {e} und {f}, stehen {bei} {sum} zu Buche",
        "{M}, {e} und {f} gemeinsam: {sum}",
    ],
    "gap": [
        "{e} verbucht {bei} {gap} mehr als {f}",
        "Der Rückstand von {f} auf {e} beläuft sich {bei} auf {gap}",
        "{M}: {f} liegt {gap} hinter {e}",
    ],
    "range": [
        "Von {one} zu {one} {bewegt} sich {the} zwischen {low} und {high}",
        "{M}, Spannweite nach {one}: {low} bis {high}",
        "Der niedrigste Wert {bei} beträgt {low}, der höchste {high}",
    ],
    "doubled": [
        "{e} verbucht {bei} doppelt so viel wie {during}",
        "{Against} {hat} sich {the} {at} verdoppelt",
        "{M} {at}: verdoppelt {against}",
    ],
    "half": [
        "Auf {e} allein entfällt die Hälfte {gen}",
        "{Vom} insgesamt entfällt die Hälfte auf {e}",
        "Werden alle {many} addiert, kommt die Hälfte {gen} von {e}",
    ],
    "quarter": [
        "Auf {e} allein entfällt ein Viertel {gen}",
        "{Vom} insgesamt entfällt ein Viertel auf {e}",
        "Werden alle {many} addiert, kommt ein Viertel {gen} von {e}",
    ],
    "in_five": [
        "Jedes fünfte Bowlingspiel findet {at} statt",
        "Jedes fünfte aller Bowlingspiele entfällt auf {e}",
    ],
    "fifth": [
        "Auf {e} allein entfällt ein Fünftel {gen}",
        "{Vom} insgesamt entfällt ein Fünftel auf {e}",
        "Werden alle {many} addiert, kommt ein Fünftel {gen} von {e}",
    ],
    "now_share": [
        "{e} verbucht {bei} {now} und steuert damit {share} der Gesamtsumme bei",
        "{M} ({e}): {now}, ein Anteil von {share} an der Gesamtsumme",
        "Mit {now} hat {e} einen Anteil von {share} {an_der}",
    ],
    "duel": [
        "{e} kommt {bei} auf {now}, {f} auf {now_f}",
        "{Bei} zeigt {e} mit {now} mehr als {f} mit {now_f}",
        "{M} nebeneinander: {e} {now}, {f} {now_f}",
        "Während {e} {bei} {now} verbucht, sind es bei {f} {now_f}",
    ],
    "extremes": [
        "{The} {bewegt} sich zwischen {now_g} bei {g} und {now} bei {e}",
        "Den höchsten Wert {bei} hat {e} mit {now}, den niedrigsten {g} mit {now_g}",
        "{M}, die beiden Enden der Skala: {now} ({e}), {now_g} ({g})",
    ],
    "top_two": [
        "{e} und {f} steuern gemeinsam {share2} {gen} bei",
        "{Vom} insgesamt entfallen {share2} auf {e} und {f}",
        "{M}: gemeinsamer Anteil von {e} und {f} an der Gesamtsumme {share2}",
    ],
    "plan_pct": [
        "{e} {beat} den Zielwert {bei} um {over}{beat2}",
        "{The} {at} {liegt} {over} {beyond} dem Zielwert",
        "{M} {at} {in_per}: {over} {beyond} Ziel",
    ],
    "plan_gap": [
        "{e} {beat} den Zielwert {bei} um {overgap}{beat2}",
        "{The} {at} {liegt} {overgap} {beyond} dem Zielwert",
        "{M} {at} {in_per}: {overgap} {beyond} Ziel",
    ],
    "plan_signed": [
        "{M} {at}: {sover} zum Zielwert",
        "{e} kommt {bei} auf {now}, gegenüber dem Zielwert {sover}",
        "Abweichung vom Ziel {bei} ({e}): {sover}",
    ],
    "attain": [
        "{e} hat {in_per} {bei} {attain} des Zielwerts erreicht",
        "{M} {at}: {attain} des Zielwerts",
        "Vom Ziel {bei} hat {e} {attain} geschafft",
    ],
    "plan_vs": [
        "{e} verbucht {bei} {now}, angepeilt waren {plan}",
        "{M} ({e}): Ist {now}, Ziel {plan}",
        "Bei einem Ziel von {plan} kommt {e} {bei} auf {now}",
    ],
    "plan_count": [
        "{Met} der {count} {many} erreichen {in_per} ihr Ziel {bei}",
        "{M}: {met} von {count} {dative} mindestens auf Zielwert",
        "Das Ziel {bei} wurde von {met} der {count} {many} erreicht",
    ],
    "plan_total": [
        "Über alle {many} hinweg {beat} {the} das Ziel um {total_over}{beat2}",
        "{M}, alle {many}: {total} ({total_over} {beyond} Ziel)",
        "Insgesamt verbuchen die {many} {bei} {total} und liegen damit {total_over} {beyond} dem Ziel",
    ],
}

PLAIN = [
    "Dieses Deck wird jeden Montagmorgen automatisch verschickt",
    "Fragen zu Definitionen bitte an das BI-Team",
    "Bis zum Buchungsschluss können sich Werte noch ändern",
    "In Arbeit: Filter nach Wochentag im Dashboard",
    "Nächste Aktualisierung am 2. Juni 2025",
    "Fehlende Buchungen bitte bis Donnerstag melden",
    "Die Definitionen der KPIs sind seit der letzten Ausgabe unverändert",
    "Die Prüfungen der Datenqualität liefen ohne Befund durch",
    "Regionalleitungen kommentieren Abweichungen im gemeinsamen Dokument",
    "Noch zu klären: verspätete Buchungen aus den Kassen",
]
INVENTED = [
    "Das Dashboard wurde von {a} Kolleginnen und Kollegen geöffnet",
    "{b} % der Kundschaft kamen im Zeitraum wieder",
    "Im Onlineshop gab es {c} Seitenaufrufe",
    "Für Strom fielen {d} an",
    "Die Krankheitsquote lag bei {b} %",
    "Außenwerbung kostete {d}",
]
WORDS = {
    "this": "Jetzt: {}",
    "total": "Summe",
    "metric": ["KPI", "Stand", "Zum letzten Zeitraum"],
    "change": "Änderung in %",
    "agenda": "In dieser Ausgabe",
    "page": "Seite {} / {}",
    "outlook": "Zu tun bis zur nächsten Ausgabe",
    "highlights": ["KPIs in Kürze", "Was auffällt", "Die Zahlen kurz gefasst", "Der Zeitraum im Überblick"],
    "by": "{} nach {}",
    "share": "{}: Anteil an der Summe",
    "detail": ["Alle KPIs nach {}", "KPI-Tabelle nach {}"],
    "notes": "Kommentar: {}.",
    "alt": "Grafik oder Tabelle aus dem KPI-Deck. {}",
    "appendix": "Anhang: weitere Werte",
    "confidential": "Nur intern",
    "thanks": "Ende des Berichts",
    "and": "und",
    "placeholders": ["{{{{{}}}}}", "[Wert fehlt]", "Lorem ipsum dolor sit amet", "{}: wird nachgereicht",
                     "TODO: {} prüfen"],
    "date": "26. Mai 2025",
    "plan": ["Ziel", "Ziel", "Zielwert"],
    "actual": "Ist",
    "vs_plan": ["zum Ziel", "Abweichung vom Ziel"],
    "number": "Anzahl",
    "rank": "Rang",
    "part": "Anteil",
    "profile": "KPI-Blatt: {}",
    "subtitle": ["Geplanter KPI-Bericht", "KPI-Deck", "Zahlen aus dem Dashboard"],
    "versus": "{} neben {}",
    "status": ["Ziel erreicht?", "ja", "nein"],
    "columns": ["KPI", "Dieser Zeitraum", "Letzter Zeitraum", "Änderung"],
    "what": "So lesen sich die Zahlen",
    "drivers": ["Im Vergleich zum letzten Zeitraum", "Im Vergleich zum Ziel"],
    "each": "Eine Zeile pro {}",
    "over_time": "{} über die letzten Zeiträume",
    "scorecard": "{}: Ist und Ziel",
    "of_total": "Anteil (%)",
    "watch": ["Beobachtungsliste: unter Ziel", "Alles im Ziel oder darüber"],
    "comment": ["Kommentar", "Die Zahlen in Worten"],
    "tops": ["Am höchsten", "Am niedrigsten"],
    "sheet": "{}: die letzten Zeiträume",
    "caption": "{} nach {}, {}; Quelle: BI-Dashboard",
}  # fmt: skip
