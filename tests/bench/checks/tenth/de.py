"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("steigt", "steigen", ""), ("klettert", "klettern", ""), ("zieht", "ziehen", " an")],
        False: [("sinkt", "sinken", ""), ("gibt", "geben", " nach"), ("rutscht", "rutschen", " ab")],
    },
    "way": {True: ["höher"], False: ["niedriger"]},
    "rise": {True: ["einem Plus von", "einem Zuwachs von"], False: ["einem Minus von", "einem Rückgang von"]},
    "beat": {
        True: [("schlägt", "schlagen", ""), ("überbietet", "überbieten", "")],
        False: [("verpasst", "verpassen", ""), ("unterschreitet", "unterschreiten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "kommt": ("kommt", "kommen"),
    "landet": ("landet", "landen"),
    "faellt": ("fällt", "fallen"),
    "steht": ("steht", "stehen"),
    "summiert": ("summiert", "summieren"),
    "bewegt": ("bewegt", "bewegen"),
}
GENITIVES = {"Textilumsatz": "Textilumsatzes", "Souvenirumsatz": "Souvenirumsatzes"}


def forms(name: Name) -> dict[str, str]:
    """A measure in the other cases."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith(("n", "s")) else "n") + gap + rest
        return {"gen": f"der {bare}", "akk": f"die {bare}", **_behind("bei den", "zu den", dative)}
    if article == "die":
        return {"gen": f"der {bare}", "akk": f"die {bare}", **_behind("bei der", "zur", bare)}
    accusative = "den" if article == "der" else article
    genitive = GENITIVES.get(head, f"{head}s") + gap + rest
    return {"gen": f"des {genitive}", "akk": f"{accusative} {bare}", **_behind("beim", "zum", bare)}


def _behind(bei: str, zu: str, dative: str) -> dict[str, str]:
    """Behind two prepositions."""
    return {"bei": f"{bei} {dative}", "Bei": f"{bei.capitalize()} {dative}", "zu": f"{zu} {dative}"}


SENTENCES = {
    "level": [
        "{The} {at} {landet} {in_per} bei {now}",
        "{In_per} bringt es {e} {bei} auf {now}",
        "{At} {in_per}: {now} ({m})",
        "{e}, {per}: {now} ({m})",
        "{now} {in_per}: {m} {at}",
    ],
    "versus": [
        "Nach {last} {during} {steht} {the} {at} nun bei {now}",
        "Von {last} {during} auf {now} {in_per}: {m} {at}",
        "{e}: {now} {bei}, {during} noch {last}",
        "Aus {last} {during} sind {at} {now} geworden ({m})",
    ],
    "change": [
        "{Binnen} {verb} {the} {at} um {change}{verb2}",
        "{The} {at} {faellt} um {change} {way} aus als {during}",
        "{e} mit {rise} {change} {bei} {against}",
        "Um {change} {way} als {during}: {m} {at}",
    ],
    "change_to": [
        "{Binnen} {verb} {the} {at} um {change} auf {now}{verb2}",
        "Nach {rise} {change} {against} {landet} {the} {at} bei {now}",
        "{M} {at}: {last} → {now} ({signed} {against})",
        "{now} und damit um {change} {way} als {during}: {m} {at}",
    ],
    "signed": [
        "{M} {at}: {signed} {binnen}, aktuell {now}",
        "{signed} {against}: {m} {at}",
        "{e}, {per}: {now} ({m}, {signed} {against})",
    ],
    "list": [
        "Platz eins {bei} geht an {e} ({now}), dahinter liegen {f} ({now_f}) und {g} ({now_g})",
        "Rangfolge {bei}: {e} mit {now}, {f} mit {now_f}, {g} mit {now_g}",
        "{e} ({now}) rangiert {bei} vor {f} ({now_f}) und {g} ({now_g})",
    ],
    "diff": [
        "{Binnen} {verb} {the} {at} um {diff}{verb2}",
        "{The} {at} {faellt} um {diff} {way} aus als {during}",
        "{e}, {m}: {sdiff} {against}",
    ],
    "points": [
        "{Binnen} {verb} {the} {at} um {pp} auf {now}{verb2}",
        "{M} {at}: {now} nach {rise} {pp}",
        "{e}, {m}: {now} ({spp} {to})",
        "Mit {now} {faellt} {the} {at} um {pp} {way} aus als {during}",
    ],
    "share": [
        "{e} stellt {share} {gen}",
        "Auf das Konto von {e} gehen {share} {gen}",
        "{M}: {share} vom Konzernwert liegen bei {e}",
        "{e} zeichnet für {share} {gen} verantwortlich",
        "Gewicht von {e} {bei}: {share} des Konzernwerts",
    ],
    "total": [
        "{The} {summiert} sich über alle {many} auf {total}",
        "Über den gesamten Konzern {kommt} {the} auf {total}",
        "Summe {gen} {in_per}: {total}",
        "Alle {many} gemeinsam bringen es {bei} auf {total}",
    ],
    "total_change": [
        "{Binnen} {verb} {the} im Konzern um {total_change} auf {total}{verb2}",
        "Summe {gen}: {total}, um {total_change} {way} als {during}",
        "Alle {many} gemeinsam: {total} {bei} ({total_signed} {against})",
    ],
    "average": [
        "Ø {m} je {one}: {average}",
        "Durchschnittlich {kommt} {the} je {one} auf {average}",
        "Mittelwert {gen} je {one}: {average}",
    ],
    "count": [
        "Gegenstand der Analyse: {count} {many}",
        "{Count} {many} im Berichtskreis",
        "Die Zahlen umfassen {count} {many}",
    ],
    "grown": [
        "{Grown} von {count} {dative} übertreffen {bei} ihren Wert aus {dat}",
        "{M}: {grown} von {count} {dative} über dem Wert aus {dat}",
        "Höher als {during}: {grown} von {count} {dative} ({m})",
    ],
    "fallen": [
        "{Fallen} von {count} {dative} unterschreiten {bei} ihren Wert aus {dat}",
        "{M}: {fallen} von {count} {dative} unter dem Wert aus {dat}",
        "Niedriger als {during}: {fallen} von {count} {dative} ({m})",
    ],
    "first": [
        "{first} {bei}: {e} mit {now}",
        "Größter Beitrag {zu}: {e} ({now})",
        "{M}: {e} mit {now} an der Spitze",
        "Niemand übertrifft {e} {bei}",
    ],
    "second": [
        "{second} {bei}: {e} mit {now}",
        "Zweitgrößter Beitrag {zu}: {e} ({now})",
        "{M}: {e} mit {now} an zweiter Stelle",
    ],
    "third": [
        "{third} {bei}: {e} mit {now}",
        "Kleinster Beitrag {zu}: {e} ({now})",
        "{M}: {e} mit {now} am Ende der Liste",
    ],
    "fastest": [
        "{e} wächst {bei} am dynamischsten ({signed} {against})",
        "Höchste Zuwachsrate {bei}: {e} ({signed} {against})",
        "Kein Wert {bei} wächst prozentual stärker als der von {e} ({signed})",
    ],
    "floor": [
        "{The} {at} {landet} {in_per} bei gut {floor}",
        "{e} knackt {bei} die Marke von {floor}",
        "{M} {at}: gut {floor}",
    ],
    "ceiling": [
        "{The} {at} {landet} dicht unter {ceiling}",
        "{e} kommt {bei} nicht ganz auf {ceiling}",
        "Fast {ceiling}: {m} {at}",
    ],
    "about": [
        "{The} {at} {landet} in der Größenordnung von {about}",
        "{e} bringt es {bei} auf rund {about}",
        "Ungefähr {about}: {m} {at}",
    ],
    "ratio": [
        "{The} {at} {faellt} {ratio} so hoch aus wie bei {f}",
        "{e} kommt {bei} auf {ratio} so viel wie {f}",
        "{M}: Wert {at} {ratio} so hoch wie bei {f}",
    ],
    "rate": [
        "{The} {at} {landet} {in_per} bei {rate}",
        "{e} bringt es {bei} auf {rate}",
        "{At} {in_per}: {rate} ({m})",
    ],
    "together": [
        "{e} und {f} bringen es {bei} zusammen auf {sum}",
        "Summe {gen} von {e} und {f}: {sum}",
        "{M}: {e} plus {f} ergeben {sum}",
    ],
    "gap": [
        "{e} hängt {f} {bei} um {gap} ab",
        "Vorsprung von {e} auf {f} {bei}: {gap}",
        "Zwischen {e} und {f} liegen {bei} {gap}",
    ],
    "range": [
        "{M} je {one}: mindestens {low}, höchstens {high}",
        "Spanne {gen} je {one}: {low} bis {high}",
        "Je nach {one} {landet} {the} bei Werten von {low} bis {high}",
    ],
    "doubled": [
        "{The} {at} {faellt} doppelt so hoch aus wie {during}",
        "{e} verdoppelt {akk} {binnen}",
        "{M} {at}: das Doppelte des Werts aus {dat}",
    ],
    "half": [
        "{e} stellt die Hälfte {gen}",
        "Auf das Konto von {e} geht die Hälfte {gen}",
        "{e} zeichnet für die Hälfte {gen} verantwortlich",
    ],
    "quarter": [
        "{e} stellt ein Viertel {gen}",
        "Auf das Konto von {e} geht ein Viertel {gen}",
        "{e} zeichnet für ein Viertel {gen} verantwortlich",
    ],
    "in_five": [
        "{M}: ein Fünftel vom Konzernwert liegt bei {e}",
        "Gewicht von {e} {bei}: ein Fünftel des Konzernwerts",
        "Ein Fünftel {gen} findet sich bei {e}",
    ],
    "fifth": [
        "{e} stellt ein Fünftel {gen}",
        "Auf das Konto von {e} geht ein Fünftel {gen}",
        "{e} zeichnet für ein Fünftel {gen} verantwortlich",
    ],
    "now_share": [
        "Mit {now} stellt {e} {share} {gen}",
        "{M} {at}: {now} = {share} vom Konzernwert",
        "{e}: {now} {bei}, entspricht {share} des Konzernwerts",
    ],
    "duel": [
        "{e} übertrifft {f} {bei} mit {now} zu {now_f}",
        "{e} gegen {f} {bei}: {now} zu {now_f}",
        "{M} {at} mit {now} höher als bei {f} mit {now_f}",
    ],
    "extremes": [
        "{M}: Höchstwert bei {e} ({now}), Tiefstwert bei {g} ({now_g})",
        "Zwischen {now_g} ({g}) und {now} ({e}) {bewegt} sich {the}",
        "Oberes Ende {bei}: {e} mit {now}; unteres Ende: {g} mit {now_g}",
    ],
    "top_two": [
        "Gemeinsam stellen {e} und {f} {share2} {gen}",
        "Auf das Konto von {e} und {f} gehen zusammen {share2} {gen}",
        "{M}: {share2} vom Konzernwert liegen bei {e} und {f}",
    ],
    "plan_pct": [
        "{Bei} {beat} {e} den Plan um {over}",
        "{over} {beyond} Plan: {m} {at}",
        "{M} {at}: {over} {beyond} Budget",
    ],
    "plan_gap": [
        "{Bei} {beat} {e} den Plan um {overgap}",
        "{overgap} {beyond} Plan: {m} {at}",
        "{M} {at}: {overgap} {beyond} Budget",
    ],
    "plan_signed": [
        "{M} {at}: {now}, Planabweichung {sover}",
        "{e}, {m}: {sover} zum Plan",
        "Planabweichung {bei} {at}: {sover}",
    ],
    "attain": [
        "Erfüllungsgrad gegenüber Plan {bei} {at}: {attain}",
        "{M} {at} bei {attain} vom Plan",
        "{e} erfüllt den Plan {bei} zu {attain}",
    ],
    "plan_vs": [
        "Ist {now} bei Plan {plan}: {m} {at}",
        "{e} erreicht {bei} {now}, budgetiert waren {plan}",
        "Statt {plan} laut Plan {steht} {the} {at} bei {now}",
    ],
    "plan_count": [
        "Auf oder über Plan {bei}: {met} von {count} {dative}",
        "{Met} von {count} {dative} erfüllen oder übertreffen {bei} den Plan",
        "Plan {bei} mindestens erfüllt: {met} von {count} {dative}",
    ],
    "plan_total": [
        "Konzernweit {landet} {the} {total_over} {beyond} Plan",
        "Konzernweit {beat} {the} den Plan um {total_over}",
        "Summe {gen}: {total}, {total_over} {beyond} Plan",
    ],
}

PLAIN = [
    "Quelle: BI-Export aus dem Finanz-Cube, aktualisiert am 8. Mai 2028",
    "Zuständigkeiten und Termine folgen bis 26. Mai",
    "Nächster Steuerkreis: Donnerstag, 8. Juni, 13:30 Uhr",
    "Entscheidung zum Investitionsantrag erforderlich",
    "Rückfragen: bi-office@example.com",
    "Welle 3 der ERP-Umstellung beginnt im September 2028",
    "Standortbesuche mit den Regionalleitungen abzustimmen",
    "KPI-Glossar im Intranet verfügbar",
    "Vorläufige Zahlen vor endgültigem Abschluss",
    "Treiber der Abweichungen werden mit den Standorten validiert",
]
INVENTED = [
    "Die Rücklaufquote der Kundenbefragung lag bei {b} %",
    "Die Kunden-App zählt {c} aktive Nutzer",
    "{a} Wartungstickets warten auf Abschluss",
    "Der Werbeaufwand belief sich auf {d}",
    "Die Übernahmequote der Azubis lag bei {b} %",
]
WORDS = {
    "this": "Aktuell: {}",
    "total": "Gesamt",
    "metric": ["Indikator", "Ist", "Δ zur Vorperiode"],
    "change": "Δ zur Vorperiode",
    "agenda": "Storyline",
    "page": "{} von {}",
    "outlook": "Weiteres Vorgehen",
    "highlights": ["Auf den Punkt", "Worauf es diesmal ankommt", "Das Gesamtbild", "Botschaften zum Mitnehmen"],
    "by": "{} je {}",
    "share": "{}: Verteilung im Konzern",
    "detail": ["Zahlen hinter der Story", "KPI-Matrix je {}"],
    "notes": "Stichworte: {}.",
    "alt": "Die Abbildung zeigt: {}.",
    "appendix": "Backup: weitere Daten",
    "confidential": "Streng vertraulich",
    "thanks": "Fragen?",
    "and": "und",
    "placeholders": [
        "{{{{{}}}}}",
        "[Zahl folgt]",
        "Lorem ipsum dolor sit amet",
        "{}: TBC",
        "TODO: {} bestätigen",
    ],
    "date": "9. Mai 2028",
    "plan": ["Budget", "Plan", "Plan"],
    "actual": "Ist",
    "vs_plan": ["ggü. Plan", "Δ Plan %"],
    "number": "Anzahl",
    "rank": "#",
    "part": "% vom Konzern",
    "profile": "Nahaufnahme: {}",
    "subtitle": ["Unterlage für den Steuerkreis", "Management-Unterlage", "Performance-Dialog"],
    "versus": "{} und {} nebeneinander",
    "status": ["Planstatus", "Auf oder über Plan", "Unter Plan"],
    "columns": ["Indikator", "Jetzt", "Zuvor", "Δ"],
    "what": "Was heißt das?",
    "drivers": ["Im Vergleich zur Vorperiode", "Im Vergleich zum Plan"],
    "each": "Kurzprofil je {}",
    "over_time": "{}: bisheriger Verlauf",
    "scorecard": "{} im Planvergleich",
    "context": "{} im Konzern",
    "ends": ["Höchster Wert je Kennzahl", "Niedrigster Wert je Kennzahl"],
    "of_all": "vom Konzernwert",
}
