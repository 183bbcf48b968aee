"""German."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("kletterte", "kletterten", ""), ("erhöhte sich", "erhöhten sich", ""), ("zog", "zogen", " an")],
        False: [
            ("verringerte sich", "verringerten sich", ""),
            ("schrumpfte", "schrumpften", ""),
            ("gab", "gaben", " nach"),
        ],
    },
    "way": {True: ["über"], False: ["unter"]},
    "rise": {True: ["ein Anstieg von", "eine Steigerung von"], False: ["eine Einbuße von", "ein Verlust von"]},
    "beat": {
        True: [("übertrifft", "übertreffen", ""), ("überbietet", "überbieten", "")],
        False: [("verfehlt", "verfehlen", ""), ("unterschreitet", "unterschreiten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}

SENTENCES = {
    "level": [
        "{M} {at} {in_per}: {now}",
        "{e} meldet {now} ({M})",
        "{e} | {M} | {now}",
        "Für {e} weisen die Bücher {now} aus ({M})",
        "{per} endet {at} mit {now} ({M})",
    ],
    "versus": [
        "{M} {at}: erst {last}, jetzt {now}",
        "Nach {last} {during} jetzt {now}: {M} {at}",
        "{e}, {M}: {last} → {now}",
    ],
    "change": [
        "{The} {at} {was} {change} {way} {dat}",
        "{e} bei {M}: {rise} {change} {against}",
        "{The} {at} {verb} {since} um {change}{verb2}",
    ],
    "change_to": [
        "{M} {at} {change} {way} {dat}, aktuell {now}",
        "{The} {at} {verb} von {last} um {change} auf {now}{verb2}",
        "{now} {at} ({M}), also {change} {way} {dat}",
    ],
    "signed": ["{M}, {e}: {signed} {against}", "{e} – {M} {now} / {signed} {to}", "{signed} für {e} ({M}), nun {now}"],
    "list": [
        "Die ersten drei nach {M}: {e} mit {now}, {f} mit {now_f}, {g} mit {now_g}",
        "Podium {M} – {e} {now} | {f} {now_f} | {g} {now_g}",
    ],
    "diff": [
        "{M} {at}: {diff} {way} {dat}",
        "{At} {verb} {the} {since} um {diff}{verb2}",
        "{M} {at} {since}: {sdiff}",
    ],
    "points": [
        "{M} {at} bei {now} und damit {pp} {way} {dat}",
        "{spp} {since}: {M} {at}",
        "Seither: {M} {at} {pp} {way} {dat}",
    ],
    "share": [
        "Auf {e} entfallen {share} ({M})",
        "{share} Anteil an der Kennzahl {M}: {e}",
        "{e} hält {share} am Gesamtwert ({M})",
        "Vom Ganzen ({M}) gehören {share} zu {e}",
    ],
    "total": [
        "Alle {many} zusammen: {total} ({M})",
        "Unter dem Strich stehen {total} ({M})",
        "Konzernweit {was} {the} bei {total}",
        "Summe über die {many}: {total} ({M})",
    ],
    "total_change": [
        "Konzernweit {verb} {the} um {total_change} auf {total}{verb2}",
        "{M} konzernweit: {total}, {total_signed} {against}",
        "{M} konzernweit {total_change} {way} {dat}",
    ],
    "average": [
        "{average} je {one} im Durchschnitt ({M})",
        "Mittelwert {M} über die {many}: {average}",
        "Eine durchschnittliche Einheit ({one}) hat {average} ({M})",
    ],
    "count": [
        "In die Auswertung fließen {count} {many} ein",
        "Betrachtet werden {count} {many}",
        "Umfang: {count} {many}",
    ],
    "grown": ["{M}: {grown} von {count} {dative} über {dat}", "{Grown} der {count} {many} mit Anstieg ({M}) {since}"],
    "fallen": [
        "{M}: {fallen} von {count} {dative} unter {dat}",
        "{Fallen} der {count} {many} mit Rückgang ({M}) {since}",
    ],
    "first": [
        "{e} ist die Nummer eins bei {M}",
        "Nummer eins ({M}): {e} mit {now}",
        "Kein Wert ist höher als der von {e} ({M})",
        "{e} setzt sich bei {M} an die Spitze",
    ],
    "second": ["Nummer zwei bei {M}: {e}", "{e} folgt bei {M} auf Rang zwei ({now})"],
    "third": [
        "{e} steht bei {M} ganz unten",
        "Am Ende der Liste ({M}): {e} mit {now}",
        "Kein Wert ist kleiner als der von {e} ({M})",
    ],
    "fastest": [
        "{e} wächst schneller als alle anderen ({M}: {signed})",
        "Wachstumssieger bei {M} ist {e} ({signed})",
    ],
    "floor": ["{e} übersteigt {floor} ({M})", "{M} {at}: jenseits von {floor}"],
    "ceiling": ["{e} bleibt ganz knapp unter {ceiling} ({M})", "{M} {at}: beinahe {ceiling}"],
    "about": [
        "{e} bewegt sich bei {M} um {about}",
        "{M} {at}: ungefähr {about}",
        "{e} mit gerundet {about} ({M})",
    ],
    "ratio": ["{M}: {e} ist {ratio} so groß wie {f}", "Bei {M} kommt {e} auf {ratio} so viel wie {f}"],
    "rate": ["{M} {at}: {rate}", "{e} weist {rate} aus ({M})", "Rechnerisch {was} {the} {at} bei {rate}"],
    "together": ["{e} plus {f}: {sum} ({M})", "Rechnet man {e} und {f} zusammen, sind es {sum} ({M})"],
    "gap": ["{f} fehlen {gap} auf {e} ({M})", "Zwischen {e} und {f} liegen {gap} ({M})"],
    "range": [
        "{M}: Bandbreite {low} bis {high} über alle {many}",
        "{low} bis {high}: so weit gehen die Werte auseinander ({M})",
    ],
    "doubled": ["{M} {at}: doppelt so hoch wie {during}", "Verdopplung {against}: {M} {at}"],
    "half": ["{e} allein stellt die Hälfte ({M})", "Zur Hälfte stammt der Gesamtwert ({M}) aus {e}"],
    "quarter": ["{e} allein stellt ein Viertel ({M})", "Zu einem Viertel stammt der Gesamtwert ({M}) aus {e}"],
    "in_five": ["Eine von fünf Einheiten ({M}) gehört zu {e}"],
    "fifth": ["{e} allein stellt ein Fünftel ({M})"],
    "now_share": [
        "{e}: {now}, das sind {share} vom Ganzen ({M})",
        "Mit {now} hält {e} einen Anteil von {share} ({M})",
        "{now} oder {share} der Summe ({M}): {e}",
    ],
    "duel": ["{e} ({now}) übertrifft {f} ({now_f}) bei {M}", "{M}: {e} bei {now}, {f} nur bei {now_f}"],
    "extremes": [
        "{M} von {now} ({e}) bis hinab zu {now_g} ({g})",
        "{e} ({now}) und {g} ({now_g}) sind die beiden Enden bei {M}",
    ],
    "top_two": [
        "{e} und {f} stehen zusammen für {share2} ({M})",
        "Zwei {many}, {e} und {f}, vereinen {share2} auf sich ({M})",
    ],
    "plan_pct": [
        "{e} {beat} den Plan um {over} ({M})",
        "{M} {at}: {over} {beyond} Plan",
        "{e} liegt {in_per} {over} {beyond} dem Ziel ({M})",
    ],
    "plan_gap": ["{e} {beat} das Ziel um {overgap} ({M})", "{M} {at} {overgap} {beyond} Plan"],
    "plan_signed": ["{e} {M}: {now} ({sover} zum Plan)", "{sover} gegenüber Plan bei {M} {at}"],
    "attain": ["{e} erreicht {attain} des Plans ({M})", "Planerfüllung {M} {at}: {attain}"],
    "plan_vs": ["{M} {at}: {now} bei einem Plan von {plan}", "{e}: Ziel {plan}, Ist {now} ({M})"],
    "plan_count": [
        "{Met} von {count} {dative} haben den Plan erreicht ({M})",
        "Plan ({M}) erreicht: {met} von {count} {dative}",
    ],
    "plan_total": [
        "Insgesamt {M} {total_over} {beyond} Plan",
        "{M} konzernweit bei {total}, das sind {total_over} {beyond} Plan",
    ],
}

PLAIN = [
    "Erstellt vom Controlling am 3. April 2025",
    "Drei Fragen für die nächste Sitzung",
    "Betriebsversammlung: Donnerstag, 17.04., 14:30 Uhr",
    "Zertifikat nach SOC 2 Typ II verlängert",
    "Zur Methode: Kapitel 4.2 des Handbuchs",
    "Hotline 0800 5550142, werktags 8–18 Uhr",
    "Variante B braucht zwei Freigaben",
    "Raum 3.07, 3. Stock",
    "Release 25.4 kommt nach Ostern",
]
INVENTED = [
    "Die Markenbekanntheit beträgt {b} %",
    "Die Fluktuation kam auf {b} %",
    "{c} Follower in sozialen Medien",
    "{a} Stellenangebote sind ausgeschrieben",
    "Energierechnung: {d}",
]
WORDS = {
    "this": "{}",
    "total": "Summe",
    "metric": ["KPI", "Ist", "ggü. Vorperiode"],
    "change": "ggü. Vorperiode",
    "agenda": "Inhalt",
    "page": "{} / {}",
    "outlook": "Wie es weitergeht",
    "highlights": ["Zusammenfassung", "Worauf es ankommt", "Kurz gesagt"],
    "by": "{}: Sicht nach {}",
    "share": "{}: wer welchen Anteil hat",
    "detail": ["Alle Zahlen auf einer Seite", "Scorecard nach {}"],
    "notes": "Sagen: {}.",
    "alt": "Das Bild zeigt: {}.",
    "appendix": "Backup",
    "confidential": "Intern",
    "thanks": "Fragen?",
    "and": "und",
    "placeholders": ["{{{{{}}}}}", "[Wert einsetzen]", "Lorem ipsum dolor sit amet", "{}: XX %", "TBD: {}"],
    "date": "3. April 2025",
    "plan": ["Plan", "Ziel", "Budget"],
    "actual": "Ist",
    "vs_plan": ["ggü. Plan", "Δ Plan"],
    "number": "Anz.",
}
