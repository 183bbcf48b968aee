"""German."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [
            ("stieg", "stiegen", ""),
            ("wuchs", "wuchsen", ""),
            ("legte", "legten", " zu"),
            ("nahm", "nahmen", " zu"),
        ],
        False: [
            ("sank", "sanken", ""),
            ("fiel", "fielen", ""),
            ("ging", "gingen", " zurück"),
            ("nahm", "nahmen", " ab"),
        ],
    },
    "way": {True: ["plus"], False: ["minus"]},
    "rise": {True: ["ein Plus von", "ein Zuwachs von"], False: ["ein Minus von", "ein Rückgang von"]},
}

SENTENCES = {
    "level": (
        ["{The} {at} {was} bei {now}", "{e}: {M} {now}", "{The} {at} {reached} {in_per} {now}"],
        ["{At} {was} {the} bei {now}", "{M} ({e}): {now}", "{e} schließt {per} mit {now} {M} ab"],
        ["{now} {M} {at} im Berichtszeitraum", "{e} kommt auf {now} {M}", "{At} {reached} {the} {now}"],
    ),
    "versus": (
        ["{e}: {M} {now} nach {last} {during}", "{The} {at} {was} bei {now} ({prev}: {last})"],
        ["{M} {at}: von {last} auf {now}"],
        ["{At} {was} {the} bei {now}, {during} noch bei {last}"],
    ),
    "change": (
        ["{The} {at} {verb} um {change}{verb2}", "{The} {at} {verb} {against} um {change}{verb2}"],
        ["{e}: {M} {way} {change} {to}", "Im Vergleich {to} {verb} {the} {at} um {change}{verb2}"],
        ["{At} {verb} {the} um {change}{verb2}", "{M} {at}: {rise} {change} {to}"],
    ),
    "change_to": (
        ["{The} {at} {verb} um {change} auf {now}{verb2}", "{e}: {M} {now}, {way} {change}"],
        ["{now} {M} {at}: {rise} {change} {against}"],
        ["Mit {now} {was} {the} {at} {way} {change} {to}", "{At} {verb} {the} von {last} auf {now}{verb2} ({signed})"],
    ),
    "signed": (
        ["{e} {M}: {signed} {to}", "{M} {at}: {now} ({signed})"],
        ["{signed} beim Thema {M} {at}"],
        ["Veränderung {M} {at} {since}: {signed}", "{e} mit {now} {M}, {signed} {to}"],
    ),
    "list": (
        ["{M}: {e} ({now}), {f} ({now_f}) und {g} ({now_g})", "{M} nach {one}: {e} {now}, {f} {now_f}, {g} {now_g}"],
        ["{e}, {f} und {g} mit {now}, {now_f} bzw. {now_g} {M}"],
        ["Bei {M} liegt {e} mit {now} vor {f} ({now_f}) und {g} ({now_g})"],
    ),
    "diff": (
        ["{The} {at} {verb} um {diff}{verb2}"],
        ["{e}: {M} {way} {diff} {to}"],
        ["{M} {at}: {rise} {diff} {against}", "{sdiff} {M} {at} {to}"],
    ),
    "points": (
        ["{The} {at} {verb} um {pp}{verb2}", "{e} {M}: {spp} {to}"],
        ["{The} {at} {verb} um {pp} auf {now}{verb2}"],
        ["{M} {at}: {rise} {pp}, jetzt {now}"],
    ),
    "share": (
        ["{share} der Kennzahl {M} entfallen auf {e}", "Anteil {e} ({M}): {share}"],
        ["{e} trägt {share} zum Thema {M} bei"],
        ["Mit {share} Anteil ({M}) bleibt {e} im Fokus", "{e} steht für {share} der gesamten {M}"],
    ),
    "total": (
        ["{M} gesamt: {total}", "Über alle {many} {reached} {the} {total}"],
        ["Gesamt {M} {in_per}: {total}"],
        ["In Summe {was} {the} bei {total}", "{M} insgesamt: {total}"],
    ),
    "total_change": (
        ["{The} insgesamt {verb} um {total_change} auf {total}{verb2}", "{M} gesamt: {total} ({total_signed})"],
        ["Insgesamt {verb} {the} um {total_change}{verb2}"],
        ["{M} insgesamt {way} {total_change}, jetzt {total}"],
    ),
    "average": (
        ["Durchschnitt {M} je {one}: {average}", "Im Schnitt {was} {the} je {one} bei {average}"],
        ["Durchschnittlich {average} {M} pro {one}"],
        ["Im Mittel kommen die {many} auf {average} {M}"],
    ),
    "count": (
        ["Dieser Bericht umfasst {count} {many}", "{Count} {many} im Überblick"],
        ["Ergebnisse: {count} {many}"],
        ["{Count} {many} haben für {per} gemeldet"],
    ),
    "grown": (
        ["{Grown} von {count} {dative} mit Zuwachs ({M}) {to}"],
        ["In {grown} von {count} {dative} {grew} {the}"],
        ["{Grown} der {count} {many}: mehr {M} als {during}"],
    ),
    "first": (
        ["{e} ist {first} nach {M}", "{e} hat den höchsten Wert bei {M}"],
        ["{e} liegt bei {M} vor allen anderen", "Spitzenreiter bei {M}: {e}"],
        ["Bei {M} führt {e} mit {now}", "Höchster Wert ({M}): {e}"],
    ),
    "second": (["{e} ist {second} nach {M}"], ["{e} liegt bei {M} auf Platz 2"], ["Platz zwei bei {M}: {e} mit {now}"]),
    "third": (
        ["{e} ist {third} nach {M}", "Niedrigster Wert ({M}): {e}"],
        ["Schlusslicht bei {M}: {e}"],
        ["{e} bildet bei {M} das Schlusslicht mit {now}"],
    ),
    "fastest": (
        ["{e} wächst bei {M} am stärksten ({signed})"],
        ["Stärkstes Wachstum ({M}): {e} mit {signed}"],
        ["Am schnellsten legt {e} bei {M} zu: {signed}"],
    ),
    "floor": (["{e}: mehr als {floor} {M}"], ["{The} {at} {was} über {floor}"], ["Über {floor} {M} {at}"]),
    "ceiling": (["{e} kommt auf fast {ceiling} {M}"], ["{The} {at}: knapp {ceiling}"], ["Nahezu {ceiling} {M} {at}"]),
    "about": (["{The} {at} {was} bei rund {about}"], ["Etwa {about} {M} {at}"], ["{e}: ca. {about} {M}"]),
    "ratio": (
        ["{M}: {e} erreicht {ratio} so viel wie {f}"],
        ["{M} {at}: {ratio} so hoch wie bei {f}"],
        ["{e} liegt bei {M} {ratio} so hoch wie {f}"],
    ),
    "rate": (
        ["{The} {at} {was} bei {rate}", "{e}: {M} {rate}"],
        ["{M} ({e}): {rate}"],
        ["{At} {was} {the} bei {rate}"],
    ),
    "together": (
        ["{e} und {f} zusammen: {sum} {M}"],
        ["{e} und {f} kommen gemeinsam auf {sum} {M}"],
        ["Zusammengenommen erreichen {e} und {f} {sum} {M}"],
    ),
    "gap": (
        ["{e} liegt bei {M} {gap} vor {f}"],
        ["Der Abstand ({M}) zwischen {e} und {f} beträgt {gap}"],
        ["{e} hat {gap} mehr {M} als {f}"],
    ),
    "range": (
        ["{M} je {one}: von {low} bis {high}"],
        ["{M} zwischen {low} und {high}, je nach {one}"],
        ["Die Spanne bei {M} reicht von {low} bis {high}"],
    ),
    "doubled": (["{The} {at} verdoppelt {to}"], ["{e} hat {M} verdoppelt"], ["{e}: doppelt so viel {M} wie {during}"]),
    "half": (
        ["Die Hälfte ({M}) entfällt auf {e}"],
        ["{e} trägt die Hälfte bei ({M})"],
        ["Rund die Hälfte von {M}: {e}"],
    ),
    "quarter": (
        ["Ein Viertel ({M}) entfällt auf {e}"],
        ["{e} trägt ein Viertel bei ({M})"],
        ["Rund ein Viertel von {M}: {e}"],
    ),
    "in_five": (
        ["Jede fünfte Einheit ({M}) entfällt auf {e}"],
        ["Ein Fünftel ({M}): {e}"],
        ["{e} bringt jede fünfte Einheit ({M})"],
    ),
    "fifth": (
        ["Ein Fünftel ({M}) entfällt auf {e}"],
        ["{e} trägt ein Fünftel bei ({M})"],
        ["Rund ein Fünftel von {M}: {e}"],
    ),
}

PLAIN = (
    [
        "Quelle: ERP-Export vom 24.11.2026",
        "Top 3 Prioritäten der nächsten Wochen",
        "Nächster Termin: 1. Dezember 2026, 10:00 Uhr",
        "ISO-27001-Audit im Plan",
        "Support rund um die Uhr (24/7)",
        "Rückfragen: +49 30 1234567",
    ],
    [
        "Schritt 1: Zuständigkeiten; Schritt 2: Termine",
        "Version 2.1, Entwurf vom 23. Nov.",
        "Einführung von Modell S3 läuft weiter",
        "Planung für Q1 2027 folgt im Dezember",
        "Siehe Anhang A2 und Seite 7",
    ],
    [
        "Datenstand: 22.11.2026, 06:00 Uhr",
        "Phase 2 des Programms Atlas 500 beginnt im Januar 2027",
        "Ansprechpartner: Finanzteam, Raum 4.12",
        "Konform zu Art. 28 DSGVO und ISO 9001:2015",
        "Ticket OPS-1234 verfolgt den offenen Punkt",
        "GJ 2026 endet am 31. Dezember",
        "§ 15 Abs. 3 bleibt unverändert",
    ],
)
INVENTED = (
    ["Der NPS stieg auf {a}", "Die Kundenzufriedenheit erreichte {b} %"],
    ["Die Website kam auf {c} Sitzungen", "Die Marketingausgaben lagen bei {d}"],
    ["{a} offene Stellen bleiben unbesetzt", "Der Marktanteil kletterte auf {b} %", "Die App wurde {c} Mal geladen"],
)
WORDS = {
    "this": "{}",
    "total": "Gesamt",
    "metric": ["Kennzahl", "Wert", "Veränderung"],
    "change": "Veränderung",
    "agenda": "Agenda",
    "page": "Seite {} von {}",
    "outlook": "Nächste Schritte",
    "highlights": ["Das Wichtigste", "Auf einen Blick", "Kernaussagen"],
    "by": "{} nach {}",
    "share": "Anteil {}",
    "detail": ["Die Zahlen im Detail", "Übersicht nach {}"],
    "notes": "Notiz: {}.",
    "alt": "Diagramm: {}.",
    "appendix": "Anhang",
    "confidential": "Vertraulich",
    "thanks": "Vielen Dank",
    "and": "und",
    "placeholders": ["{{{{ {} }}}}", "[ZAHL EINFÜGEN]", "Lorem ipsum dolor sit amet", "{}: [X] %", "TODO: {} ergänzen"],
}
