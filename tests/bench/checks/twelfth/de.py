"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("kletterte", "kletterten", ""), ("erhöhte sich", "erhöhten sich", "")],
        False: [("fiel", "fielen", ""), ("verringerte sich", "verringerten sich", ""), ("ging", "gingen", " zurück")],
    },
    "way": {True: ["höher"], False: ["niedriger"]},
    "rise": {True: ["eine Erhöhung um", "eine Zunahme um"], False: ["eine Verringerung um", "eine Abnahme um"]},
    "beat": {
        True: [("überschreitet", "überschreiten", ""), ("übertrifft", "übertreffen", "")],
        False: [("unterschreitet", "unterschreiten", ""), ("verfehlt", "verfehlen", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "ist": ("ist", "sind"),
    "hat": ("hat", "haben"),
    "liegt": ("liegt", "liegen"),
    "belaeuft": ("beläuft", "belaufen"),
    "reicht": ("reicht", "reichen"),
    "schliesst": ("schließt", "schließen"),
}
GENITIVES = {
    "Ernteerlös": "Ernteerlöses",
    "Dieselverbrauch": "Dieselverbrauchs",
    "Laborumsatz": "Laborumsatzes",
    "Schnittholzerlös": "Schnittholzerlöses",
    "Maschinenstillstand": "Maschinenstillstands",
}


def forms(name: Name) -> dict[str, str]:
    """A measure in the other cases."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith("n") else "n") + gap + rest
        return _cases("der", bare, "den", dative, "bei den", "an den")
    if article == "die":
        return _cases("der", bare, "der", bare, "bei der", "an der")
    return _cases("des", GENITIVES[head] + gap + rest, "dem", bare, "beim", "am")


def _cases(of: str, genitive: str, to: str, dative: str, bei: str, an: str) -> dict[str, str]:
    """The genitive, the dative, and that behind *bei* and *an*."""
    return {
        "gen": f"{of} {genitive}",
        "dem": f"{to} {dative}",
        "an": f"{an} {dative}",
        "bei": f"{bei} {dative}",
        "Bei": f"{bei.capitalize()} {dative}",
    }


SENTENCES = {
    "level": [
        "Für {per} meldet {e} {bei} {now}",
        "{At} {belaeuft} sich {the} {in_per} auf {now}",
        "Laut Abschluss für {per} {liegt} {the} {at} bei {now}",
        "{per}, {m} {at}: {now}",
        "{e} ({per}): {m} {now}",
    ],
    "versus": [
        "{M} {at}: {now} ({prev} {last})",
        "{Bei} kam {e} {during} auf {last} und kommt jetzt auf {now}",
        "Nach {last} {during} {belaeuft} sich {the} {at} nun auf {now}",
        "{M} {at}: {during} {last}, {in_per} {now}",
    ],
    "change": [
        "Um {change} {way} als {during} {liegt} {the} {at}",
        "{e} weist {bei} {rise} {change} aus (ggü. {prev})",
        "{change} {way} als {during}: {m} {at}",
    ],
    "change_to": [
        "Verglichen mit {dat} {verb} {the} {at} um {change} auf {now}{verb2}",
        "{M} {at}: {now}, also {change} {way} als {during}",
        "{The} {at} {liegt} bei {now} und damit um {change} {way} als {during}",
        "{e} meldet {bei} {now}, das bedeutet {rise} {change} ggü. {prev}",
    ],
    "signed": [
        "{M} {at}: {now} ({signed} ggü. {prev})",
        "Veränderung {gen} {at} ggü. {prev}: {signed}",
        "{e} meldet {bei} {now}, d. h. {signed} ggü. {prev}",
    ],
    "list": [
        "Die ersten drei {bei}: {e} mit {now}, dann {f} mit {now_f}, dann {g} mit {now_g}",
        "{Bei} steht {e} mit {now} obenan, es folgen {f} ({now_f}) sowie {g} ({now_g})",
        "Nach {dem} geordnet führen {e} ({now}), {f} ({now_f}) und {g} ({now_g})",
    ],
    "diff": [
        "Verglichen mit {dat} {verb} {the} {at} um {diff}{verb2}",
        "Um {diff} {way} als {during} {liegt} {the} {at}",
        "{M} {at}, Differenz ggü. {prev}: {sdiff}",
        "{e} weist {bei} {rise} {diff} aus (ggü. {prev})",
    ],
    "points": [
        "Verglichen mit {dat} {verb} {the} {at} um {pp} auf {now}{verb2}",
        "{M} {at}: {now} ({spp} ggü. {prev})",
    ],
    "share": [
        "Am Gesamtwert {gen} ist {e} mit {share} beteiligt",
        "Vom Gesamtwert {gen} gehören {share} zu {e}",
        "{share} {gen} sind bei {e} angefallen",
        "{M}: Anteil {e} am Gesamtwert {share}",
        "Gemessen {an} steht {e} für {share} des Unternehmens",
    ],
    "total": [
        "Summe {gen} über alle {many}: {total}",
        "Im ganzen Unternehmen {belaeuft} sich {the} {in_per} auf {total}",
        "Rechnet man alle {many} zusammen, {liegt} {the} bei {total}",
        "{M} aller {many} zusammen ({per}): {total}",
    ],
    "total_change": [
        "Im ganzen Unternehmen {verb} {the} {against} um {total_change} auf {total}{verb2}",
        "Summe {gen} über alle {many}: {total} ({total_signed} ggü. {prev})",
        "{M} aller {many} zusammen: {total}, also {total_change} {way} als {during}",
    ],
    "average": [
        "Das arithmetische Mittel {gen} je {one} beträgt {average}",
        "{M} im Mittel der {many}: {average}",
        "Umgelegt auf alle {many} sind es {bei} im Mittel {average}",
    ],
    "count": [
        "Das Unternehmen betreibt {count} {many}",
        "{Count} {many} gehen in diese Zahlen ein",
        "Berichtet wird über {count} {many}",
        "Zum Unternehmen gehören {count} {many}",
    ],
    "grown": [
        "In {grown} von {count} {dative} {liegt} {the} höher als {during}",
        "{Grown} von {count} {dative} kamen {bei} auf einen höheren Wert als {during}",
        "{M} (Basis: {prev}): Zunahme in {grown} von {count} {dative}",
    ],
    "fallen": [
        "In {fallen} von {count} {dative} {liegt} {the} niedriger als {during}",
        "{Fallen} von {count} {dative} kamen {bei} auf einen niedrigeren Wert als {during}",
        "{M} (Basis: {prev}): Abnahme in {fallen} von {count} {dative}",
    ],
    "first": [
        "{first} {bei}: {e} ({now})",
        "Den größten Wert {bei} meldet {e} ({now})",
        "{e} liegt {bei} mit {now} vor allen anderen",
        "An {e} ({now}) reicht {bei} kein anderer Wert heran",
    ],
    "second": [
        "{second} {bei}: {e} ({now})",
        "Den zweitgrößten Wert {bei} meldet {e} ({now})",
        "Nur ein Wert {bei} ist größer als der von {e} ({now})",
    ],
    "third": [
        "{third} {bei}: {e} ({now})",
        "Den kleinsten Wert {bei} meldet {e} ({now})",
        "{e} liegt {bei} mit {now} hinter allen anderen",
    ],
    "fastest": [
        "Prozentual am meisten zugelegt hat {bei} {e} ({signed} ggü. {prev})",
        "Höchster prozentualer Zuwachs {bei}: {e} mit {signed}",
        "{e} hat {bei} prozentual den größten Sprung nach oben gemacht ({signed})",
    ],
    "floor": [
        "{e} meldet {bei} mehr als {floor}",
        "{The} {at} {hat} {floor} hinter sich gelassen",
    ],
    "ceiling": [
        "{The} {at} {reicht} fast an {ceiling} heran",
        "{M} {at}: nicht ganz {ceiling}",
        "{e} meldet {bei} knapp {ceiling}",
    ],
    "about": [
        "{The} {at} {liegt} bei ungefähr {about}",
        "{M} {at}: um die {about}",
        "{e} meldet {bei} rund {about}",
    ],
    "ratio": [
        "Verglichen mit {f} {ist} {the} {at} {ratio} so hoch",
        "Nimmt man {f} zum Maßstab, {ist} {the} {at} {ratio} so hoch",
        "{e} hat {bei} {ratio} so viel vorzuweisen wie {f}",
    ],
    "rate": [
        "Rechnerisch {liegt} {the} {at} bei {rate}",
        "{M} {at}: {rate} ({per})",
        "{The} {at} {belaeuft} sich rechnerisch auf {rate}",
    ],
    "together": [
        "Summe aus {e} und {f} {bei}: {sum}",
        "Nimmt man {e} und {f} zusammen, {liegt} {the} bei {sum}",
    ],
    "gap": [
        "{e} hat {bei} gegenüber {f} einen Vorsprung von {gap}",
        "{f} liegt {bei} um {gap} hinter {e}",
        "Unterschied {bei} zwischen {e} und {f}: {gap}",
    ],
    "range": [
        "Je nach {one} {reicht} {the} von {low} bis {high}",
        "{M}, Bandbreite der {many}: {low} bis {high}",
        "Der kleinste Wert {bei} ist {low}, der größte {high}",
    ],
    "doubled": [
        "{against} {hat} sich {the} {at} verdoppelt",
        "{e} liegt {bei} doppelt so hoch wie {during}",
        "{M} {at}: Verdoppelung ggü. {prev}",
    ],
    "half": [
        "Am Gesamtwert {gen} ist {e} mit der Hälfte beteiligt",
        "Vom Gesamtwert {gen} gehört die Hälfte zu {e}",
        "Die Hälfte {gen} ist bei {e} angefallen",
    ],
    "quarter": [
        "Am Gesamtwert {gen} ist {e} mit einem Viertel beteiligt",
        "Vom Gesamtwert {gen} gehört ein Viertel zu {e}",
        "Ein Viertel {gen} ist bei {e} angefallen",
    ],
    "in_five": [
        "{M}: Ein Fünftel kommt von {e}",
        "Gemessen {an} steht {e} für ein Fünftel des Unternehmens",
        "{M}: ein Teil von fünfen liegt bei {e}",
    ],
    "fifth": [
        "Am Gesamtwert {gen} ist {e} mit einem Fünftel beteiligt",
        "Vom Gesamtwert {gen} gehört ein Fünftel zu {e}",
        "Ein Fünftel {gen} ist bei {e} angefallen",
    ],
    "now_share": [
        "{e} meldet {bei} {now} ({share} des Gesamtwerts)",
        "{M} {at}: {now}, Anteil am Gesamtwert {share}",
        "Mit {now} ist {e} zu {share} am Gesamtwert {gen} beteiligt",
    ],
    "duel": [
        "{M}: {e} mit {now}, {f} nur mit {now_f}",
        "{The} {at} {liegt} mit {now} über dem Wert von {f} ({now_f})",
        "Während {e} {bei} auf {now} kommt, sind es bei {f} {now_f}",
    ],
    "extremes": [
        "{M}: am höchsten bei {e} ({now}), am niedrigsten bei {g} ({now_g})",
        "{Bei} reicht die Spanne von {now} ({e}) bis hinunter zu {now_g} ({g})",
        "{e} hat {bei} mit {now} den größten, {g} mit {now_g} den kleinsten Wert",
    ],
    "top_two": [
        "{share2} {gen} sind bei {e} und {f} zusammen angefallen",
        "Gemessen {an} stehen {e} und {f} für {share2} des Unternehmens",
        "Am Gesamtwert {gen} sind {e} und {f} zusammen mit {share2} beteiligt",
    ],
    "plan_pct": [
        "Den Plan {bei} {beat} {e} um {over}",
        "{The} {at} {schliesst} {in_per} mit {over} {beyond} Plan ab",
    ],
    "plan_gap": [
        "Den Plan {bei} {beat} {e} um {overgap}",
        "{The} {at} {schliesst} {in_per} mit {overgap} {beyond} Plan ab",
    ],
    "plan_signed": [
        "{M} {at}: {now}; ggü. Plan sind das {sover}",
        "Planabweichung {gen} {at}: {sover}",
        "{e} meldet {bei} {now}, d. h. {sover} ggü. Plan",
    ],
    "attain": [
        "{e} hat den Plan {bei} zu {attain} erfüllt",
        "{M} {at}: Planerfüllung {attain}",
        "Erfüllung des Plans {bei} durch {e}: {attain}",
    ],
    "plan_vs": [
        "{M} {at}: Plan {plan}, Ist {now}",
        "{Bei} waren für {e} {plan} geplant, es wurden {now}",
        "{The} {at} {belaeuft} sich auf {now} (Plan: {plan})",
    ],
    "plan_count": [
        "{Met} von {count} {dative} haben den Plan {bei} erfüllt oder übertroffen",
        "Plan {bei} in {met} von {count} {dative} mindestens erfüllt",
        "{M}: {met} von {count} {dative} liegen im Plan oder darüber",
    ],
    "plan_total": [
        "Im ganzen Unternehmen {liegt} {the} mit {total} um {total_over} {beyond} Plan",
        "Über alle {many} gerechnet {beat} {the} den Plan um {total_over}",
        "{total_over} {beyond} Plan: {m} aller {many} zusammen mit {total}",
    ],
}

PLAIN = [
    "Quelle: Hauptbuch, Buchungsschluss 6. November 2023",
    "Erläuterungen zu den größeren Abweichungen folgen bis 20. November",
    "Nächster Bericht: Freitag, 8. Dezember",
    "Zwei Punkte sind von den Gesellschaftern zu genehmigen",
    "Rückfragen bitte an die Buchhaltung, App. 14",
    "Die neue Buchhaltungssoftware wird im Februar 2024 eingeführt",
    "Die Wirtschaftsprüfer kommen in der zweiten Januarwoche",
    "Begriffe wie im Anhang zum Jahresabschluss, S. 11",
    "Alle Zahlen ungeprüft und gerundet",
    "Den Ursachen wird nachgegangen",
    "Zahlen nach Angaben der Leitungen vor Ort",
]
INVENTED = [
    "Der Krankenstand lag bei {b} %",
    "Die Internetseite des Unternehmens wurde {c} Mal aufgerufen",
    "{a} Rechnungen sind überfällig",
    "Für Reparaturen wurden {d} ausgegeben",
    "Die Liquidität zweiten Grades betrug {b} %",
    "Offene Bankdarlehen: {d}",
]
WORDS = {
    "this": "Laufend: {}",
    "total": "Summe",
    "metric": ["Position", "Betrag", "Veränderung ggü. Vorperiode"],
    "change": "Veränd. in %",
    "agenda": "Inhalt dieses Berichts",
    "page": "S. {} von {}",
    "outlook": "Noch zu erledigen",
    "highlights": ["Die Zahlen in Kürze", "Zusammengefasst", "Hauptzahlen", "Was zu berichten ist"],
    "by": "{} nach {}",
    "share": "{}: Teile vom Ganzen",
    "detail": ["Alle Zahlen in der Übersicht", "Zahlen nach {}"],
    "notes": "Zum Vortrag: {}.",
    "alt": "Schaubild: {}.",
    "appendix": "Anlage: weitere Zahlen",
    "confidential": "Nur für die Gesellschafter",
    "thanks": "Mit Dank",
    "and": "und",
    "placeholders": [
        "{{{{{}}}}}",
        "[Zahl nachtragen]",
        "Lorem ipsum dolor sit amet",
        "{}: XXX",
        "TODO: {} bei der Buchhaltung erfragen",
    ],
    "date": "10. November 2023",
    "plan": ["Plan", "Plan", "Budget"],
    "actual": "Ist",
    "vs_plan": ["ggü. Plan", "Abw. vom Plan"],
    "number": "Anzahl",
    "rank": "Nr.",
    "part": "Teil vom Ganzen",
    "profile": "{} in Zahlen",
    "subtitle": ["Bericht an die Gesellschafter", "Zahlen und Anmerkungen", "Interner Bericht"],
    "versus": "{} neben {}",
    "status": ["Ergebnis", "erreicht", "nicht erreicht"],
    "columns": ["Position", "Diese Periode", "Vorperiode", "Veränderung"],
    "what": "Was das heißt",
    "drivers": ["Verglichen mit der Vorperiode", "Verglichen mit dem Plan"],
    "each": "Die Zahlen je {}",
    "over_time": "{}, Verlauf der Zahlen",
    "scorecard": "{}: Ist neben Plan",
    "unit": "Einheit",
    "difference": "Differenz",
    "of_whole": "der Summe",
    "budget_of": "{}: Ist und Plan nach {}",
    "whole": "{}, alle {}",
}
