"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("nahm", "nahmen", " zu"), ("erhöhte sich", "erhöhten sich", "")],
        False: [("sank", "sanken", ""), ("ging", "gingen", " zurück"), ("verringerte sich", "verringerten sich", "")],
    },
    "way": {True: ["höher"], False: ["niedriger"]},
    "rise": {True: ["ein Zuwachs von", "ein Anstieg von"], False: ["ein Rückgang von", "eine Abnahme von"]},
    "beat": {
        True: [("übertraf", "übertrafen", "")],
        False: [("verfehlte", "verfehlten", ""), ("unterschritt", "unterschritten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "ist": ("ist", "sind"),
    "hat": ("hat", "haben"),
    "belief": ("belief", "beliefen"),
    "betrug": ("betrug", "betrugen"),
    "liegt": ("liegt", "liegen"),
    "changed": ("veränderte", "veränderten"),
    "reicht": ("reicht", "reichen"),
    "faellt": ("fällt", "fallen"),
}
GENITIVES = {"Auditwert": "Auditwerts", "Anteil": "Anteils"}


def forms(name: Name) -> dict[str, str]:
    """A measure with its article in the other cases."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith("n") else "n") + gap + rest
        return _cases(f"der {bare}", f"den {dative}", f"bei den {dative}", name.the)
    if article == "die":
        return _cases(f"der {bare}", f"der {bare}", f"bei der {bare}", name.the)
    return _cases(f"des {GENITIVES[head]}{gap}{rest}", f"dem {bare}", f"beim {bare}", f"den {bare}")


def _cases(genitive: str, dative: str, bei: str, accusative: str) -> dict[str, str]:
    return {"m_gen": genitive, "m_dat": dative, "m_acc": accusative, "bei_m": bei, "Bei_m": f"B{bei[1:]}"}


#: What may follow a semicolon begins small; a sentence of its own gets its capital letter as it is written.
SENTENCES = {
    "level": [
        "{the} {at} {belief} sich {in_per} auf {now}",
        "{in_per} {betrug} {the} {at} {now}",
        "{e} weist {in_per} {bei_m} {now} aus",
        "für {m_acc} {at} wurde {in_per} ein Wert von {now} ermittelt",
        "{e} kam {in_per} {bei_m} auf {now}",
    ],
    "versus": [
        "{The} {at} {changed} sich {against} von {last} auf {now}",
        "Nach {last} {during} {betrug} {the} {at} nun {now}",
        "Während es {at} {bei_m} {during} {last} waren, sind es nun {now}",
        "{M} {at}: {now} ({during} {last})",
    ],
    "change": [
        "{At} {verb} {the} {in_per} {against} um {change}{verb2}",
        "Im Vergleich mit {dat} {verb} {the} {at} um {change}{verb2}",
        "{At} {liegt} {the} {change} {way} als {during}",
        "{Bei_m} {at} ergibt sich {against} {rise} {change}",
    ],
    "change_to": [
        "{At} {verb} {the} {against} um {change}{verb2} und {belief} sich auf {now}",
        "{The} {at} {belief} sich auf {now}, {rise} {change} {against}",
        "Mit jetzt {now} {liegt} {the} {at} {change} {way} als {during}",
        "{M} {at}: {now} ({rise} {change} {against})",
        "Nach {last} {during} {verb} {the} {at} um {change} auf {now}{verb2}",
    ],
    "signed": [
        "{M} {at} {in_per}: {now} ({signed} {against})",
        "Veränderung {m_gen} {at} {against}: {signed}",
        "{e} weist {bei_m} {now} aus ({signed} {to})",
    ],
    "list": [
        "Die drei höchsten Werte {bei_m} haben {e} ({now}), {f} ({now_f}) und {g} ({now_g})",
        "{e} kommt {bei_m} auf {now}, gefolgt von {f} mit {now_f} und {g} mit {now_g}",
        "{M} je {one}, absteigend: {e} {now}, {f} {now_f}, {g} {now_g}",
    ],
    "diff": [
        "{At} {verb} {the} {against} um {diff}{verb2}",
        "{At} {liegt} {the} {diff} {way} als {during}",
        "{Bei_m} {at} ergibt sich {against} {rise} {diff}",
        "Differenz {bei_m} {at} {against}: {sdiff}",
    ],
    "points": [
        "{In_per} {verb} {the} {at} {against} um {pp} auf {now}{verb2}",
        "{The} {at} {belief} sich auf {now}, {rise} {pp} {against}",
        "Mit {now} {liegt} {the} {at} {pp} {way} als {during}",
        "{M} {at} {in_per}: {now} ({spp} {against})",
    ],
    "share": [
        "{e} steht für {share} {m_gen}",
        "von {m_dat} insgesamt entfallen {share} auf {e}",
        "{share} {m_gen} stammen von {e}",
        "der Anteil von {e} an {m_dat} aller {many} beträgt {share}",
    ],
    "total": [
        "{the} aller {many} zusammen {belief} sich {in_per} auf {total}",
        "in Summe {belief} sich {the} {in_per} auf {total}",
        "über alle {many} hinweg wurden {in_per} {bei_m} {total} verzeichnet",
        "alle {many} zusammen kamen {bei_m} auf {total}",
    ],
    "total_change": [
        "{The} aller {many} zusammen {verb} {against} um {total_change} auf {total}{verb2}",
        "In Summe {liegt} {the} bei {total} und damit {total_change} {way} als {during}",
        "Summe {m_gen} {in_per}: {total} ({total_signed} {against})",
    ],
    "average": [
        "Im Mittel kommen die {many} {bei_m} auf je {average}",
        "{The} je {one} {betrug} im Mittel {average}",
        "Mittelwert {m_gen} je {one}: {average}",
    ],
    "count": [
        "Dieser Bericht beruht auf den Daten von {count} {dative}",
        "In die Auswertung eingeflossen sind {count} {many}",
        "{Count} {many} sind in diesen Zahlen enthalten",
    ],
    "grown": [
        "Bei {grown} der {count} {many} {ist} {the} {against} gestiegen",
        "{Grown} von {count} {dative} verzeichnen {bei_m} einen Zuwachs {against}",
        "Bei {grown} von {count} {dative} gab es {against} einen Zuwachs ({m})",
    ],
    "fallen": [
        "Bei {fallen} der {count} {many} {ist} {the} {against} gesunken",
        "{Fallen} von {count} {dative} verzeichnen {bei_m} einen Rückgang {against}",
        "Bei {fallen} von {count} {dative} gab es {against} einen Rückgang ({m})",
    ],
    "first": [
        "{e} liegt {bei_m} mit {now} {first}",
        "Den höchsten Wert {bei_m} weist {e} mit {now} aus",
        "Unter allen {dative} hat {e} {bei_m} den höchsten Wert: {now}",
        "Kein anderer Wert {bei_m} ist so hoch wie der von {e} ({now})",
    ],
    "second": [
        "{e} liegt {bei_m} mit {now} {second}",
        "Den zweithöchsten Wert {bei_m} weist {e} mit {now} aus",
        "Unter allen {dative} hat {e} {bei_m} den zweithöchsten Wert: {now}",
    ],
    "third": [
        "{e} liegt {bei_m} mit {now} {third}",
        "Den niedrigsten Wert {bei_m} weist {e} mit {now} aus",
        "Unter allen {dative} hat {e} {bei_m} den niedrigsten Wert: {now}",
    ],
    "fastest": [
        "Prozentual am stärksten gewachsen {ist} {the} bei {e} ({signed} {against})",
        "Das höchste prozentuale Wachstum {bei_m} verzeichnet {e} ({signed})",
        "{e} weist {bei_m} den größten prozentualen Zuwachs aller {many} aus ({signed} {to})",
    ],
    "floor": [
        "{The} {at} {betrug} {in_per} mehr als {floor}",
        "{e} kommt {bei_m} auf über {floor}",
        "{In_per} {liegt} {the} {at} über {floor}",
    ],
    "ceiling": [
        "{The} {at} {betrug} {in_per} knapp {ceiling}",
        "{e} kommt {bei_m} auf nicht ganz {ceiling}",
        "{In_per} {liegt} {the} {at} knapp unter {ceiling}",
    ],
    "about": [
        "{The} {at} {betrug} {in_per} rund {about}",
        "{e} kommt {bei_m} auf etwa {about}",
        "{In_per} {liegt} {the} {at} bei ungefähr {about}",
    ],
    "ratio": [
        "{At} {faellt} {the} {ratio} so hoch aus wie bei {f}",
        "Im Vergleich mit {f} {faellt} {the} {at} {ratio} so hoch aus",
        "{e} weist {bei_m} einen Wert aus, der {ratio} so hoch ist wie der von {f}",
    ],
    "rate": [
        "{In_per} {belief} sich {the} {at} auf {rate}",
        "Rechnet man nach, so {liegt} {the} {at} bei {rate}",
        "Für {m_acc} {at} ergibt sich ein Wert von {rate}",
    ],
    "together": [
        "{e} und {f} kommen {bei_m} zusammen auf {sum}",
        "Zusammen {belief} sich {the} von {e} und {f} auf {sum}",
        "Summe {m_gen} von {e} und {f}: {sum}",
    ],
    "gap": [
        "{e} liegt {bei_m} um {gap} über {f}",
        "{e} weist {bei_m} {gap} mehr aus als {f}",
        "Der Abstand zwischen {e} und {f} {bei_m} beträgt {gap}",
    ],
    "range": [
        "{The} je {one} {reicht} von {low} bis {high}",
        "Niedrigster und höchster Wert {bei_m} sind {low} und {high}",
        "Spannweite {m_gen} über alle {many}: {low} bis {high}",
    ],
    "doubled": [
        "Eine Verdopplung {against} zeigt sich {bei_m} {at}",
        "Im Vergleich mit {dat} {hat} sich {the} {at} verdoppelt",
        "{e} weist {bei_m} doppelt so viel aus wie {during}",
    ],
    "half": [
        "{e} steht für die Hälfte {m_gen}",
        "Die Hälfte {m_gen} stammt von {e}",
        "Von {m_dat} insgesamt entfällt die Hälfte auf {e}",
    ],
    "quarter": [
        "{e} steht für ein Viertel {m_gen}",
        "Ein Viertel {m_gen} stammt von {e}",
        "Von {m_dat} insgesamt entfällt ein Viertel auf {e}",
    ],
    "in_five": [
        "Jeder fünfte Serviceeinsatz wurde von {e} durchgeführt",
        "Von allen Serviceeinsätzen entfällt jeder fünfte auf {e}",
    ],
    "fifth": [
        "{e} steht für ein Fünftel {m_gen}",
        "Ein Fünftel {m_gen} stammt von {e}",
        "Von {m_dat} insgesamt entfällt ein Fünftel auf {e}",
    ],
    "now_share": [
        "{The} {at} {betrug} {now}, was einem Anteil von {share} an der Gesamtsumme entspricht",
        "{e} kommt {bei_m} auf {now} und damit auf {share} der Gesamtsumme",
        "Von {m_dat} insgesamt entfallen {now} ({share}) auf {e}",
    ],
    "duel": [
        "{e} weist {bei_m} {now} aus, {f} {now_f}",
        "Mit {now} {liegt} {the} {at} über dem Wert von {f} ({now_f})",
        "{The} {betrug} bei {e} {now} und bei {f} {now_f}",
    ],
    "extremes": [
        "{The} {reicht} von {now_g} bei {g} bis {now} bei {e}",
        "Den höchsten Wert {bei_m} hat {e} ({now}), den niedrigsten {g} ({now_g})",
        "Während {e} {bei_m} mit {now} an der Spitze liegt, bildet {g} mit {now_g} das Schlusslicht",
    ],
    "top_two": [
        "{e} und {f} stehen zusammen für {share2} {m_gen}",
        "Von {m_dat} insgesamt entfallen {share2} auf {e} und {f}",
        "Der gemeinsame Anteil von {e} und {f} an {m_dat} beträgt {share2}",
    ],
    "plan_pct": [
        "{e} {beat} das Ziel {bei_m} um {over}",
        "{In_per} {liegt} {the} {at} {over} {beyond} Plan",
        "{Bei_m} liegt {e} um {over} {beyond} dem Planwert",
    ],
    "plan_gap": [
        "{e} {beat} das Ziel {bei_m} um {overgap}",
        "{In_per} {liegt} {the} {at} {overgap} {beyond} Plan",
        "{Bei_m} liegt {e} um {overgap} {beyond} dem Planwert",
    ],
    "plan_signed": [
        "{The} {at} {belief} sich auf {now} ({sover} gegenüber Plan)",
        "{M} {at}, Abweichung vom Planwert: {sover}",
        "{e} weist {bei_m} {now} aus ({sover} zum Plan)",
    ],
    "attain": [
        "{e} hat das Ziel {bei_m} zu {attain} erfüllt",
        "Der Planwert {m_gen} wurde {at} zu {attain} erreicht",
        "Planerfüllung {bei_m} {at}: {attain}",
    ],
    "plan_vs": [
        "{The} {at} {betrug} {now}; geplant waren {plan}",
        "Bei einem Planwert von {plan} {belief} sich {the} {at} auf {now}",
        "{e} hatte {bei_m} {plan} geplant und kommt auf {now}",
    ],
    "plan_count": [
        "{Met} von {count} {dative} haben ihr Ziel {bei_m} erreicht oder übertroffen",
        "Der Planwert {m_gen} wurde von {met} von {count} {dative} erreicht",
        "{M}: Ziel erreicht bei {met} von {count} {dative}",
    ],
    "plan_total": [
        "In Summe {liegt} {the} mit {total} um {total_over} {beyond} Plan",
        "{The} aller {many} zusammen {beat} den Plan um {total_over}",
        "Summe {m_gen}: {total} und damit {total_over} {beyond} Plan",
    ],
}

PLAIN = [
    "Quelle: Analyse-Warehouse, geladen am 5. April 2027",
    "Die nächste Monatsrunde findet am Donnerstag, 6. Mai, statt",
    "Alle Kennzahlen sind im Datenkatalog definiert",
    "Datenfehler bitte an datenteam@example.com melden",
    "Nachbuchungen können die Zahlen noch leicht verändern",
    "Das Self-Service-Dashboard wird jeden Morgen aktualisiert",
    "Die neue Tourenplanung geht im Juni 2027 in Betrieb",
    "Die Leitungen vor Ort erläutern die Zahlen in der Sitzung",
    "Offen: Buchungsrückstand mit der Buchhaltung klären",
    "Zu klären: Zuständigkeit für die Kundenbefragung",
]
INVENTED = [
    "Die Fehlzeiten lagen bei {b} % der Sollstunden",
    "Derzeit sind {a} Stellen unbesetzt",
    "Für Schulungen haben wir {d} ausgegeben",
    "Im Kundenportal sind jetzt {c} Personen registriert",
    "Für Dienstreisen sind {d} angefallen",
    "{b} % der Kunden haben ihren Vertrag verlängert",
]
WORDS = {
    "this": "Aktueller Zeitraum: {}",
    "total": "Gesamt",
    "metric": ["Kennzahl", "Wert", "Veränderung zum vorigen Zeitraum"],
    "change": "Veränderung in %",
    "agenda": "Inhalt",
    "page": "Seite {} von {}",
    "outlook": "Nächste Schritte",
    "highlights": ["Wichtigste Erkenntnisse", "Was die Daten zeigen", "Zusammenfassung", "Auf einen Blick"],
    "by": "{} je {}",
    "share": "{} – Anteil an der Summe",
    "detail": ["Kennzahlen je {}", "Alle Kennzahlen nach {}"],
    "notes": "{} (Hinweis für den Vortrag).",
    "alt": "{} (Abbildung).",
    "appendix": "Anhang: weitere Daten",
    "confidential": "Nur für den internen Gebrauch",
    "thanks": "Vielen Dank für Ihre Aufmerksamkeit",
    "and": "und",
    "placeholders": [
        "{{{{{}}}}}",
        "[Wert ergänzen]",
        "Lorem ipsum dolor sit amet",
        "{}: tbd",
        "TODO: {} aktualisieren",
    ],
    "date": "6. April 2027",
    "plan": ["Plan", "Plan", "Ziel"],
    "actual": "Ist",
    "vs_plan": ["ggü. Plan", "Abweichung zum Plan"],
    "number": "Anzahl",
    "rank": "Rang",
    "part": "Anteil an der Summe",
    "profile": "{} im Fokus",
    "subtitle": ["Monatsrunde", "Kennzahlenbericht", "Bericht des Datenteams"],
    "versus": "{} und {} im direkten Vergleich",
    "status": ["Ziel erreicht?", "ja", "nein"],
    "columns": ["Kennzahl", "Dieser Zeitraum", "Voriger Zeitraum", "Veränderung"],
    "what": "Was das bedeutet",
    "drivers": ["Veränderung zum vorigen Zeitraum", "Stand zum Plan"],
    "each": "Überblick je {}",
    "over_time": "{}: Entwicklung im Zeitverlauf",
    "scorecard": "{}: Ist und Plan",
    "of_total": "Anteil an der Summe (%)",
    "questions": [
        "Was hat sich verändert?",
        "Woher kommen die Mengen?",
        "Liegen wir im Plan?",
        "Wie weit liegen die Ergebnisse auseinander?",
    ],
    "caption": "Lesebeispiel. ",
    "changes": ["Veränderung zum vorigen Zeitraum je {}", "Wie sich die Kennzahlen je {} verändert haben"],
    "whole": "Summen aller {}",
    "attainment": "Planerfüllung je {}",
}
