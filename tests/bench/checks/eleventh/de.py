"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("erhöhte sich", "erhöhten sich", ""), ("kletterte", "kletterten", ""), ("zog", "zogen", " an")],
        False: [("verringerte sich", "verringerten sich", ""), ("sank", "sanken", ""), ("gab", "gaben", " nach")],
    },
    "way": {True: ["höher"], False: ["niedriger"]},
    "rise": {True: ["ein Plus von", "einen Zuwachs von"], False: ["ein Minus von", "einen Rückgang von"]},
    "beat": {
        True: [("übertrifft", "übertreffen", ""), ("übertraf", "übertrafen", "")],
        False: [("verfehlt", "verfehlen", ""), ("verfehlte", "verfehlten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "ist": ("ist", "sind"),
    "liegt": ("liegt", "liegen"),
    "steht": ("steht", "stehen"),
    "erreicht": ("erreicht", "erreichen"),
    "beziffert": ("beziffert", "beziffern"),
    "bewegt": ("bewegt", "bewegen"),
}
GENITIVES = {"Pflanzenumsatz": "Pflanzenumsatzes", "Kioskumsatz": "Kioskumsatzes"}


def forms(name: Name) -> dict[str, str]:
    """A measure in the other cases, and behind prepositions."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith(("n", "s")) else "n") + gap + rest
        return _all(f"der {bare}", ("den", "bei den", "an den", "zu den", "Von den"), dative)
    if article == "die":
        return _all(f"der {bare}", ("der", "bei der", "an der", "zur", "Von der"), bare)
    genitive = GENITIVES.get(head, f"{head}s") + gap + rest
    return _all(f"des {genitive}", ("dem", "beim", "am", "zum", "Vom"), bare)


def _all(genitive: str, articles: tuple[str, ...], dative: str) -> dict[str, str]:
    """The dative alone, and behind prepositions."""
    dem, bei, an, zu, von = (f"{article} {dative}" for article in articles)
    return {"gen": genitive, "dem": dem, "bei": bei, "Bei": bei[:1].upper() + bei[1:], "an": an, "zu": zu, "Von": von}


SENTENCES = {
    "level": [
        "Beim Thema {m} meldet {e} {now} {in_per}",
        "{The} {at} {beziffert} sich {in_per} auf {now}",
        "Für {e} stehen {in_per} {bei} {now} zu Buche",
        "{At} {erreicht} {the} {in_per} einen Wert von {now}",
        "{M} {at} ({per}): {now}",
    ],
    "versus": [
        "{Bei} wurden {at} aus {last} {during} nun {now}",
        "{e} weist {bei} {now} aus, {during} waren es {last}",
    ],
    "change": [
        "Verglichen mit {dat} {verb} {the} {at} um {change}{verb2}",
        "{The} {at} {liegt} {change} {way} als {during}",
        "{Bei} sehen wir {at} {rise} {change} {against}",
        "{e} hat {bei} {rise} {change} {against} zu verzeichnen",
    ],
    "change_to": [
        "Mit {now} {liegt} {the} {at} {change} {way} als {during}",
        "{The} {at} {verb} {against} um {change}{verb2} und {erreicht} damit {now}",
        "{e} weist {bei} {now} aus und meldet damit {rise} {change} {against}",
        "Von {last} {during} {verb} {the} {at} auf {now}{verb2} ({signed})",
    ],
    "signed": [
        "{The} {at} {beziffert} sich auf {now}, die Veränderung {against} beträgt {signed}",
        "Für {e} beträgt die Veränderung {bei} {against} {signed}",
        "{e} weist {bei} {now} aus ({signed} im Vergleich {to})",
    ],
    "list": [
        "Ganz oben stehen {bei} {e} mit {now}, {f} mit {now_f} und {g} mit {now_g}",
        "{Bei} belegt {e} mit {now} Platz eins, {f} mit {now_f} Platz zwei und {g} mit {now_g} Platz drei",
        "Nach {dem} sortiert, kommt zuerst {e} ({now}), dann {f} ({now_f}), dann {g} ({now_g})",
    ],
    "diff": [
        "In absoluten Zahlen {verb} {the} {at} {against} um {diff}{verb2}",
        "{The} {at} {liegt} um {diff} {way} als {during}",
        "Absolut betrachtet beträgt die Veränderung {gen} {at} {against} {sdiff}",
    ],
    "points": [
        "{The} {at} {verb} {against} um {pp}{verb2} und {liegt} nun bei {now}",
        "Mit {now} {liegt} {the} {at} um {pp} {way} als {during}",
        "{The} {at} {beziffert} sich auf {now}, das sind {spp} {against}",
    ],
    "share": [
        "{share} {gen} gehen auf das Konto von {e}",
        "Gemessen {an} aller {many} hat {e} ein Gewicht von {share}",
        "{Von} der Gruppe stammen {share} von {e}",
        "{e} ist mit {share} {an} der Gruppe beteiligt",
    ],
    "total": [
        "Rechnet man alle {many} zusammen, {erreicht} {the} {total}",
        "{The} der Gruppe {beziffert} sich {in_per} auf {total}",
        "Unsere {many} bringen es {bei} gemeinsam auf {total}",
        "Unter dem Strich stehen für die Gruppe {bei} {total}",
    ],
    "total_change": [
        "Für die Gruppe insgesamt {verb} {the} {against} um {total_change} auf {total}{verb2}",
        "{The} der Gruppe {liegt} mit {total} um {total_change} {way} als {during}",
        "In der Gruppe {beziffert} sich {the} auf {total} ({total_signed} {against})",
    ],
    "average": [
        "Gleichmäßig verteilt wären es {bei} {average} je {one}",
        "Der Durchschnitt {gen} je {one} beträgt {average}",
        "Durchschnittlich kommt man {bei} auf {average} pro {one}",
    ],
    "count": [
        "In diesem Bericht stecken die Zahlen von {count} {dative}",
        "{Count} {many} fließen in die folgenden Auswertungen ein",
        "Wir betrachten insgesamt {count} {many}",
    ],
    "grown": [
        "Bei {grown} von {count} {dative} {liegt} {the} höher als {during}",
        "{Grown} der {count} {many} zeigen {bei} im Vergleich {to} nach oben",
    ],
    "fallen": [
        "Bei {fallen} von {count} {dative} {liegt} {the} niedriger als {during}",
        "{Fallen} der {count} {many} zeigen {bei} im Vergleich {to} nach unten",
    ],
    "first": [
        "{e} findet sich {bei} mit {now} {first} wieder",
        "Der größte Beitrag {zu} kommt mit {now} von {e}",
        "Niemand erreicht {bei} einen höheren Wert als {e} ({now})",
        "{Bei} liegt {e} vor allen anderen {dative}",
    ],
    "second": [
        "{e} findet sich {bei} mit {now} {second} wieder",
        "Rang zwei {bei} geht mit {now} an {e}",
    ],
    "third": [
        "{e} findet sich {bei} mit {now} {third} wieder",
        "Der kleinste Beitrag {zu} kommt mit {now} von {e}",
        "{Bei} liegt {e} hinter allen anderen {dative}",
    ],
    "fastest": [
        "Das größte prozentuale Plus {bei} verzeichnet {e} ({signed} {against})",
        "Schneller als {e} wächst {bei} niemand ({signed} {against})",
    ],
    "floor": [
        "{e} liegt {bei} inzwischen jenseits der Marke von {floor}",
        "{The} {at} {beziffert} sich auf mehr als {floor}",
        "{In_per} kommt {e} {bei} auf über {floor}",
    ],
    "ceiling": [
        "{The} {at} {liegt} nur knapp unter {ceiling}",
        "{e} kratzt {bei} an der Marke von {ceiling}",
    ],
    "about": [
        "Grob gerundet {liegt} {the} {at} bei {about}",
        "{The} {at} {bewegt} sich im Bereich von {about}",
        "{The} {at} {beziffert} sich auf ungefähr {about}",
    ],
    "ratio": [
        "{Bei} liegt {e} {ratio} so hoch wie {f}",
        "Der Wert von {e} ist {bei} {ratio} so hoch wie der von {f}",
    ],
    "rate": [
        "Rechnerisch ergeben sich {at} {bei} {rate}",
        "{The} {at} {beziffert} sich {in_per} auf {rate}",
        "{e} weist {bei} {rate} aus",
    ],
    "together": [
        "Legt man {e} und {f} zusammen, {erreicht} {the} {sum}",
        "Als Duo bringen es {e} und {f} {bei} auf {sum}",
    ],
    "gap": [
        "Um {bei} mit {e} gleichzuziehen, bräuchte {f} weitere {gap}",
        "{e} kommt {bei} auf {gap} mehr als {f}",
    ],
    "range": [
        "Je nach {one} {bewegt} sich {the} zwischen {low} und {high}",
        "Die Spannweite {gen} reicht je {one} von {low} bis {high}",
    ],
    "doubled": [
        "Doppelt so hoch wie {during} {ist} {the} {at}",
        "{Bei} schafft {e} im Vergleich {to} eine Verdopplung",
    ],
    "half": ["Die Hälfte {gen} geht auf das Konto von {e}", "{e} ist zur Hälfte {an} der Gruppe beteiligt"],
    "quarter": ["Ein Viertel {gen} geht auf das Konto von {e}", "{e} ist zu einem Viertel {an} der Gruppe beteiligt"],
    "in_five": ["{Von} der Gruppe stammt ein Fünftel von {e}"],
    "fifth": ["Ein Fünftel {gen} geht auf das Konto von {e}", "{e} ist zu einem Fünftel {an} der Gruppe beteiligt"],
    "now_share": [
        "Mit {now} ist {e} zu {share} {an} der Gruppe beteiligt",
        "{The} {at} {beziffert} sich auf {now}, das entspricht {share} der Summe aller {many}",
        "{e} steht {bei} für {now} und damit für {share} des Gruppenwerts",
    ],
    "duel": [
        "Im direkten Vergleich kommt {e} {bei} auf {now}, {f} auf {now_f}",
        "{e} behauptet sich {bei} mit {now} vor {f} mit {now_f}",
    ],
    "extremes": [
        "Zwischen {e} mit {now} und {g} mit {now_g} liegen {bei} alle übrigen {many}",
        "Den größten Wert {bei} hat {e} ({now}), den kleinsten {g} ({now_g})",
    ],
    "top_two": [
        "{share2} {gen} gehen auf das Konto von {e} und {f}",
        "Als Duo sind {e} und {f} zu {share2} {an} der Gruppe beteiligt",
    ],
    "plan_pct": [
        "Um {over} {beat} {e} die Zielvorgabe {bei}",
        "{Bei} schneidet {e} {over} {beyond} der Zielvorgabe ab",
    ],
    "plan_gap": [
        "{e} {beat} die Zielvorgabe {bei} um {overgap}",
        "{Bei} landet {e} {overgap} {beyond} der Zielvorgabe",
    ],
    "plan_signed": [
        "Gegenüber der Zielvorgabe {liegt} {the} {at} bei {sover}",
        "{e} weist {bei} {now} aus, das sind {sover} gegenüber der Zielvorgabe",
    ],
    "attain": [
        "{e} hat die Zielvorgabe {bei} zu {attain} erfüllt",
        "{At} beträgt die Zielerreichung {bei} {attain}",
    ],
    "plan_vs": [
        "Angepeilt waren {at} {bei} {plan}, herausgekommen sind {now}",
        "Bei einer Zielvorgabe von {plan} {erreicht} {the} {at} {now}",
    ],
    "plan_count": [
        "{Met} der {count} {many} haben ihre Zielvorgabe {bei} erreicht oder übertroffen",
        "Bei {met} von {count} {dative} {liegt} {the} mindestens auf Zielniveau",
    ],
    "plan_total": [
        "{The} der Gruppe {erreicht} {total} und {liegt} damit {total_over} {beyond} der Zielvorgabe",
        "Für die Gruppe insgesamt {beat} {the} die Zielvorgabe um {total_over}",
    ],
}

PLAIN = [
    "Quelle: interne Reporting-Schnittstelle, abgerufen am 6. Juni 2028",
    "Die nächsten Maßnahmen stimmen wir bis zum 20. Juni ab",
    "Wir sehen uns wieder am Dienstag, 4. Juli, um 14 Uhr",
    "Vier Themen möchten wir mit dem Vorstand besprechen",
    "Noch Fragen? Schreiben Sie an insights@example.com",
    "Stufe 3 der Umstellung des Ticketsystems startet im September 2028",
    "Das ISO-14001-Audit ist für Oktober eingeplant",
    "Alle Begriffe erläutert das Handbuch auf Seite 9",
    "Bitte beachten Sie: Durch Rundung können Summen leicht abweichen",
    "Woran das liegt, untersuchen wir derzeit noch",
]
INVENTED = [
    "Unsere App wurde {c} Mal heruntergeladen",
    "{a} Wartungsaufträge warten noch auf ihre Erledigung",
    "{b} % der Beschäftigten haben an der Umfrage teilgenommen",
    "In Schulungen haben wir {d} investiert",
    "{b} % der Befragten würden uns weiterempfehlen",
]
WORDS = {
    "this": "Aktuell: {}",
    "total": "Gesamt",
    "metric": ["Messgröße", "Wert", "Veränderung zum Vorzeitraum"],
    "change": "Veränderung zum Vorzeitraum",
    "agenda": "Worum es heute geht",
    "page": "Seite {} von {}",
    "outlook": "Wie es weitergeht",
    "highlights": [
        "Das Wichtigste vorab",
        "Was die Zahlen zeigen",
        "Zentrale Erkenntnisse",
        "Wo wir heute stehen",
        "Unsere Ergebnisse im Schnelldurchlauf",
        "Was Sie wissen sollten",
    ],
    "by": "{} pro {}",
    "share": "{}: Aufteilung der Summe",
    "detail": ["Die Zahlen im Detail", "Alle Werte pro {}"],
    "notes": "Gesprächspunkt: {}.",
    "alt": "Abbildung: {}.",
    "appendix": "Backup: weitere Zahlen",
    "confidential": "Intern",
    "thanks": "Danke fürs Zuhören",
    "and": "und",
    "placeholders": [
        "{{{{{}}}}}",
        "[hier {} einfügen]",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit",
        "{}: XX",
        "TODO: {} bestätigen",
    ],
    "date": "8. Juni 2028",
    "plan": ["Zielvorgabe", "Ziel", "Zielvorgabe"],
    "actual": "Erreicht",
    "vs_plan": ["zur Zielvorgabe", "Abstand zum Ziel"],
    "number": "Anzahl",
    "rank": "Platz",
    "part": "Anteil an der Summe",
    "profile": "{} im Fokus",
    "subtitle": ["Ergebnisse und Einblicke", "Leistungsbericht", "Management-Briefing"],
    "versus": "{} und {} nebeneinander",
    "status": ["Zielstatus", "Ziel erreicht", "Ziel verfehlt"],
    "columns": ["Messgröße", "Dieser Zeitraum", "Vorzeitraum", "Veränderung"],
    "what": "Bemerkenswert",
    "drivers": ["Was sich seit dem Vorzeitraum bewegt hat", "Wie wir zum Ziel stehen"],
    "each": "Eine Zeile pro {}",
    "over_time": "{}: die Entwicklung",
    "scorecard": "{} gegenüber der Zielvorgabe",
    "ends": ["Höchster Wert", "Niedrigster Wert"],
    "against_target": ["{e}: {now} (Ziel: {plan})", "{e} mit {now} ({sover} zur Zielvorgabe)", "{e}: {sover}"],
}
