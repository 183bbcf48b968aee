"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("erhöhte sich", "erhöhten sich", ""), ("zog", "zogen", " an")],
        False: [("sank", "sanken", ""), ("verringerte sich", "verringerten sich", ""), ("gab", "gaben", " nach")],
    },
    "way": {True: ["mehr"], False: ["weniger"]},
    # Feminine and neuter ones alone: they are the same as an object.
    "rise": {True: ["ein Plus von", "eine Steigerung um"], False: ["ein Minus von", "eine Verringerung um"]},
    "beat": {
        True: [("übertraf", "übertrafen", ""), ("überschritt", "überschritten", "")],
        False: [("verfehlte", "verfehlten", ""), ("unterschritt", "unterschritten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "hat": ("hat", "haben"),
    "war": ("war", "waren"),
    "betrug": ("betrug", "betrugen"),
    "reichte": ("reichte", "reichten"),
    "bewegte": ("bewegte", "bewegten"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure in the genitive and the accusative, and behind *bei*, *an* and *von*."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    akk = name.the
    if name.is_plural:
        dem = "den " + head + ("" if head.endswith(("n", "s")) else "n") + gap + rest
        gen, bei, an, von = f"der {bare}", f"bei {dem}", f"an {dem}", f"von {dem}"
    elif article == "die":
        gen, bei, an, von = f"der {bare}", f"bei der {bare}", f"an der {bare}", f"von der {bare}"
    else:
        gen, bei, an, von = f"des {head}es{gap}{rest}", f"beim {bare}", f"am {bare}", f"vom {bare}"
        akk = f"den {bare}"
    return {"gen": gen, "bei": bei, "Bei": f"B{bei[1:]}", "akk": akk, "an_der": an, "Von_m": f"V{von[1:]}"}


SENTENCES = {
    "level": [
        "{In_per} {betrug} {the} {at} laut Bericht {now}",
        "Laut Bericht kam {e} {in_per} {bei} auf {now}",
        "Für {akk} weist {e} {in_per} einen Wert von {now} aus",
        "{At} {was} {the} {in_per} bei {now}",
        "{M} {at} laut Bericht: {now}",
    ],
    "versus": [
        "Nach {last} {during} weist {e} {in_per} {bei} {now} aus",
        "Hatte {e} {during} {bei} noch {last} ausgewiesen, so sind es jetzt {now}",
        "{M} {at}: {now} (davor {last})",
        "{In_per} {betrug} {the} {at} {now}, nach {last} {during}",
    ],
    "change": [
        "{The} {at} {verb}, verglichen mit {dat}, um {change}{verb2}",
        "Für {akk} meldete {e} {rise} {change} {against}",
        "{M} {at} im Vergleich {to}: {change} {way}",
        "Bei {e} zeigt sich {bei} {rise} {change} {against}",
    ],
    "change_to": [
        "{At} {verb} {the} {in_per} {against} um {change} auf {now}{verb2}",
        "Mit {now} {bei} verzeichnete {e} {rise} {change} {against}",
        "{M} {at}: {now}, {change} {way} als {during}",
        "Von {last} {during} {verb} {the} {at} um {change} auf {now}{verb2}",
        "{e} kam {in_per} {bei} auf {now}, das sind {change} {way} als {during}",
    ],
    "signed": [
        "{M} {at}: {now} ({signed} {to})",
        "{The} {at} {betrug} {now}, die Veränderung {to} {signed}",
        "Veränderung {gen} {at} {against}: {signed}",
    ],
    "list": [
        "Die höchsten Werte {bei} berichten {e} ({now}), {f} ({now_f}) und {g} ({now_g})",
        "{e} führt {bei} mit {now}, dahinter liegen {f} mit {now_f} und {g} mit {now_g}",
        "Top 3 {bei}: {e} mit {now}, {f} mit {now_f}, {g} mit {now_g}",
    ],
    "diff": [
        "In absoluten Werten {verb} {the} {at} {against} um {diff}{verb2}",
        "{e} verbuchte {bei} {rise} {diff} {against}",
        "{M} {at}: {diff} {way} als {during}",
        "{M} {at}, Differenz {to}: {sdiff}",
    ],
    "points": [
        "{The} {at} {verb} {in_per} {against} um {pp} auf {now}{verb2}",
        "{M} {at}: {now}, {pp} {way} als {during}",
        "{e} kam {bei} auf {now}, das sind {spp} {against}",
        "{In_per} {was} {the} {at} bei {now} ({spp} {to})",
    ],
    "share": [
        "{share} {gen} der Gruppe entfielen auf {e}",
        "{e} steuerte {share} {gen} der Gruppe bei",
        "Anteil von {e} {an_der} der Gruppe: {share}",
        "{Von_m} der Gruppe kamen {share} von {e}",
    ],
    "total": [
        "{In_per} {betrug} {the} der Gruppe {total}",
        "Über alle {many} hinweg {was} {the} {in_per} bei {total}",
        "{M} der Gruppe: {total}",
        "Konsolidiert ergeben sich {in_per} {bei} {total}",
    ],
    "total_change": [
        "{The} der Gruppe {verb} {against} um {total_change} auf {total}{verb2}",
        "{M} der Gruppe: {total} ({total_signed} {to})",
        "Konsolidiert ergeben sich {bei} {total}, {total_change} {way} als {during}",
    ],
    "average": [
        "Je {one} waren es {bei} im Durchschnitt {average}",
        "Der Durchschnittswert je {one} beträgt {bei} {average}",
        "{M}, Gruppendurchschnitt je {one}: {average}",
    ],
    "count": [
        "In den Bericht fließen {count} {many} ein",
        "{Count} {many} berichten an das Gruppencontrolling",
        "Konsolidierungskreis: {count} {many}",
    ],
    "grown": [
        "Bei {grown} von {count} {dative} {was} {the} höher als {during}",
        "{Grown} der {count} {many} weisen {bei} einen Anstieg {against} aus",
        "{M}: Anstieg {against} in {grown} von {count} {dative}",
    ],
    "fallen": [
        "Bei {fallen} von {count} {dative} {was} {the} niedriger als {during}",
        "{Fallen} der {count} {many} weisen {bei} einen Rückgang {against} aus",
        "{M}: Rückgang {against} in {fallen} von {count} {dative}",
    ],
    "first": [
        "{Bei} steht {e} mit {now} {first}",
        "Den Spitzenwert {bei} liefert {e} mit {now}",
        "Höher als bei {e} {war} {the} nirgends ({now})",
        "An der Spitze der Gruppe liegt {bei} {e} mit {now}",
    ],
    "second": [
        "{Bei} steht {e} mit {now} {second}",
        "Auf den Spitzenreiter folgt {bei} {e} mit {now}",
        "Zweithöchster Wert {bei}: {e} ({now})",
    ],
    "third": [
        "{Bei} steht {e} mit {now} {third}",
        "Den kleinsten Wert {bei} liefert {e} mit {now}",
        "Niedriger als bei {e} {war} {the} nirgends ({now})",
    ],
    "fastest": [
        "Prozentual am stärksten {grew} {the} bei {e} ({signed} {against})",
        "Den größten prozentualen Zuwachs {bei} verzeichnete {e} ({signed} {to})",
        "Größte prozentuale Steigerung {bei}: {e} mit {signed} {against}",
    ],
    "floor": [
        "{e} kam {in_per} {bei} auf mehr als {floor}",
        "{The} {at} {betrug} über {floor}",
        "{M} {at}: etwas mehr als {floor}",
    ],
    "ceiling": [
        "{e} kam {in_per} {bei} auf knapp {ceiling}",
        "{The} {at} {betrug} fast {ceiling}",
        "{M} {at}: etwas weniger als {ceiling}",
    ],
    "about": [
        "{e} kam {in_per} {bei} auf rund {about}",
        "{The} {at} {betrug} etwa {about}",
        "Gerundet {was} {the} {at} bei {about}",
    ],
    "ratio": [
        "{The} {at} {war} {ratio} so hoch wie bei {f}",
        "{e} kam {bei} auf {ratio} so viel wie {f}",
        "Der Wert von {e} für {akk} ist {ratio} so hoch wie der von {f}",
    ],
    "rate": [
        "{The} {at} {was} rechnerisch bei {rate}",
        "Aus den Berichtszahlen ergeben sich für {e} {bei} {rate}",
        "{M} {at} (berechnet): {rate}",
    ],
    "together": [
        "Zusammen kamen {e} und {f} {bei} auf {sum}",
        "In Summe weisen {e} und {f} {bei} {sum} aus",
        "{M}, Summe aus {e} und {f}: {sum}",
    ],
    "gap": [
        "{e} kam {bei} auf {gap} mehr als {f}",
        "Zwischen {e} und {f} lag {bei} eine Differenz von {gap}",
        "{Bei} lag {f} um {gap} unter {e}",
    ],
    "range": [
        "Die Bandbreite {bei} reicht von {low} bis {high}",
        "{The} {bewegte} sich je nach {one} zwischen {low} und {high}",
        "{M} je {one}, kleinster bis größter Wert: {low} bis {high}",
    ],
    "doubled": [
        "{The} {at} {hat} sich {in_per} {against} verdoppelt",
        "{e} kam {bei} auf doppelt so viel wie {during}",
        "Verdoppelt {against}: {m} {at}",
    ],
    "half": [
        "Die Hälfte {gen} der Gruppe entfiel auf {e}",
        "{e} steuerte die Hälfte {gen} der Gruppe bei",
    ],
    "quarter": [
        "Ein Viertel {gen} der Gruppe entfiel auf {e}",
        "{e} steuerte ein Viertel {gen} der Gruppe bei",
    ],
    "in_five": [
        "Jede fünfte Taxifahrt übernahm {e}",
        "Eine von fünf {m} entfiel auf {e}",
    ],
    "fifth": [
        "Ein Fünftel {gen} der Gruppe entfiel auf {e}",
        "{e} steuerte ein Fünftel {gen} der Gruppe bei",
    ],
    "now_share": [
        "{e} kam {bei} auf {now}, das sind {share} des Gruppenwerts",
        "Mit {now} steuerte {e} {share} {gen} der Gruppe bei",
        "{M} {at}: {now} ({share} des Gruppenwerts)",
    ],
    "duel": [
        "{e} kam {bei} auf {now}, {f} dagegen auf {now_f}",
        "{The} {war} bei {e} mit {now} höher als bei {f} mit {now_f}",
        "{M} im Vergleich: {e} mit {now}, {f} mit {now_f}",
        "Während {e} {bei} {now} auswies, waren es bei {f} {now_f}",
    ],
    "extremes": [
        "{The} {reichte} von {now_g} bei {g} bis {now} bei {e}",
        "Am oberen Ende steht {bei} {e} mit {now}, am unteren {g} mit {now_g}",
        "Höchster Wert {bei}: {e} ({now}), niedrigster Wert: {g} ({now_g})",
    ],
    "top_two": [
        "{e} und {f} steuerten zusammen {share2} {gen} der Gruppe bei",
        "{share2} {gen} der Gruppe entfielen auf {e} und {f}",
        "Gemeinsamer Anteil von {e} und {f} {an_der} der Gruppe: {share2}",
    ],
    "plan_pct": [
        "{e} {beat} das Budget für {akk} um {over}",
        "{The} {at} {was} {over} {beyond} Budget",
        "{Bei} lag {e} {over} {beyond} dem Budget",
    ],
    "plan_gap": [
        "{e} {beat} das Budget für {akk} um {overgap}",
        "{The} {at} {was} {overgap} {beyond} Budget",
        "{Bei} lag {e} {overgap} {beyond} dem Budget",
    ],
    "plan_signed": [
        "{M} {at} gegenüber Budget: {sover}",
        "{The} {at} {betrug} {now}, die Abweichung zum Budget {sover}",
        "{e} ({m}): {now}, {sover} zum Budget",
    ],
    "attain": [
        "{e} erreichte {bei} {attain} des Budgets",
        "Budgeterreichung {at} ({m}): {attain}",
        "Vom Budget für {akk} wurden {at} {attain} erreicht",
    ],
    "plan_vs": [
        "Budgetiert waren {at} {bei} {plan}, erreicht wurden {now}",
        "{The} {at} {betrug} {now} bei einem Budget von {plan}",
        "{M} {at}: Ist {now}, Budget {plan}",
    ],
    "plan_count": [
        "{Met} der {count} {many} haben das Budget für {akk} erreicht",
        "Das Budget für {akk} wurde in {met} von {count} {dative} erreicht",
        "{M}: {met} von {count} {dative} erreichen das Budget",
    ],
    "plan_total": [
        "{The} der Gruppe {beat} das Budget um {total_over}",
        "Konsolidiert ergeben sich {bei} {total}, {total_over} {beyond} Budget",
        "{M} der Gruppe: {total} ({total_over} {beyond} Budget)",
    ],
}

PLAIN = [
    "Nächster Monatsabschluss: wie üblich binnen fünf Arbeitstagen",
    "Die Kommentare der Leitungen wurden vom Gruppencontrolling zusammengeführt",
    "Budgetverantwortliche erläutern Abweichungen bis 12. April 2030",
    "Die aktualisierte Hochrechnung folgt mit dem nächsten Bericht",
    "Datenstand 4. April 2030, vorläufig und ungeprüft",
    "Summen können rundungsbedingt von den Einzelwerten abweichen",
    "Währungseffekte wurden nicht bereinigt",
    "Sitzung der Geschäftsführung am 23. April 2030: Fragen bitte vorab einreichen",
    "Die Umlage der Zentralkosten wird derzeit überprüft",
    "Offener Punkt: Zeitplan der geplanten Investitionen",
]
INVENTED = [
    "Die Personalfluktuation in der Gruppe betrug {b} %",
    "Zum Periodenende waren {a} Stellen nicht besetzt",
    "Die Website der Gruppe zählte {c} Aufrufe",
    "Die Zentralkosten beliefen sich auf {d}",
    "{b} % der Rechnungen wurden fristgerecht bezahlt",
    "Die offenen Forderungen betrugen {d}",
]
WORDS = {
    "this": "Ist: {}",
    "total": "Gruppe",
    "metric": ["Kennzahl", "Ist", "zur Vorperiode"],
    "change": "Veränderung (in %)",
    "agenda": "In diesem Bericht",
    "page": "Seite {} / {}",
    "outlook": "Nächste Schritte und offene Punkte",
    "highlights": [
        "Zusammenfassung für das Management",
        "Kernaussagen der Periode",
        "Die Gruppe im Überblick",
        "Kurz gefasst",
    ],
    "by": "{} nach {}",
    "share": "Anteil an der Gruppe: {}",
    "detail": ["Kennzahlen nach {}", "Zahlen im Detail"],
    "notes": "Kommentar: {}.",
    "alt": "Grafik aus dem Managementbericht. {}.",
    "appendix": "Anhang: weitere Zahlen",
    "confidential": "Vertraulich, nur für das Management",
    "thanks": "Rückfragen an das Gruppencontrolling",
    "and": "und",
    "placeholders": [
        "{{{{{}}}}}",
        "[Kommentar Controlling]",
        "Lorem ipsum dolor sit amet",
        "{}: wird ergänzt",
        "TODO: {} erläutern",
    ],
    "date": "9. April 2030",
    "plan": ["Budget", "Budget", "Plan"],
    "actual": "Ist",
    "vs_plan": ["zum Budget", "Budgetabweichung"],
    "number": "Anzahl",
    "rank": "Rang",
    "part": "Anteil an der Gruppe",
    "profile": "{}: Zahlen der Periode",
    "subtitle": ["Managementbericht", "Bericht an die Geschäftsleitung", "Monatsbericht", "Controllingbericht"],
    "versus": "{} im Vergleich mit {}",
    "status": ["Budget erreicht", "ja", "nein"],
    "columns": ["Kennzahl", "Ist", "Vorperiode", "Veränderung"],
    "what": "Was dahintersteht",
    "drivers": ["Gegenüber der Vorperiode", "Gegenüber dem Budget"],
    "each": "Je {} eine Zeile",
    "over_time": "{} in den letzten Perioden",
    "scorecard": "{}: Ist gegen Budget",
    "of_total": "Anteil an der Gruppe (%)",
    "comment": "Kommentar",
    "commented": "{} mit Kommentaren",
    "commentary": ["Kommentar des Controllings", "Kommentierung", "Geschäftsverlauf in der Periode"],
    "triple": "{}: Ist, Budget, Vorperiode",
    "prior": "Vorperiode",
    "sources": "Abbildung: {} nach {} ({})",
    "whole": ["Gruppe", "Nach {}"],
}
