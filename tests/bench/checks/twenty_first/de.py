"""German."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("stieg", "stiegen", ""), ("kletterte", "kletterten", ""), ("wuchs", "wuchsen", "")],
        False: [("sank", "sanken", ""), ("ging", "gingen", " zurück"), ("fiel", "fielen", "")],
    },
    "way": {True: ["höher"], False: ["niedriger"]},
    # Feminine and neuter ones alone: they are the same as an object.
    "rise": {True: ["ein Plus von", "eine Zunahme um"], False: ["ein Minus von", "eine Abnahme um"]},
    "beat": {
        True: [("übertraf", "übertrafen", ""), ("überbot", "überboten", "")],
        False: [("verfehlte", "verfehlten", ""), ("unterschritt", "unterschritten", "")],
    },
    "beyond": {True: ["über"], False: ["unter"]},
}
BENT = {
    "hat": ("hat", "haben"),
    "betrug": ("betrug", "betrugen"),
    "reicht": ("reicht", "reichen"),
}
GENITIVES = {
    "Rahmungsumsatz": "Rahmungsumsatzes",
    "Eisanlagenstrom": "Eisanlagenstroms",
    "Reitstundenumsatz": "Reitstundenumsatzes",
}


def forms(name: Name) -> dict[str, str]:
    """A measure in the genitive, and behind *bei*, *an* and *für*."""
    article, bare = name.the.partition(" ")[0], name.bare
    head, gap, rest = bare.partition(" ")
    if name.is_plural:
        dative = head + ("" if head.endswith(("n", "s")) else "n") + gap + rest
        genitive, bei, an = f"der {bare}", f"bei den {dative}", f"an den {dative}"
    elif article == "die":
        genitive, bei, an = f"der {bare}", f"bei der {bare}", f"an der {bare}"
    else:
        genitive, bei, an = f"des {GENITIVES[head]}{gap}{rest}", f"beim {bare}", f"am {bare}"
    whom = f"den {bare}" if article == "der" else name.the
    return {"gen": genitive, "bei": bei, "Bei": f"B{bei[1:]}", "an_der": an, "fuer": f"für {whom}"}


SENTENCES = {
    "level": [
        "{e} kam {in_per} {bei} auf {now}",
        "Unsere Auswertung weist {fuer} {at} {now} aus",
        "{M}, {e}, {per}: {now}",
        "{The} {at} {was} {in_per} bei {now}",
        "{e} schließt {in_per} {bei} mit {now} ab",
    ],
    "versus": [
        "{The} {at} {was} {in_per} bei {now}, {during} waren es {last}",
        "Nach {last} {during} kommt {e} {bei} nun auf {now}",
        "{M} {at}: aktuell {now}, zuvor {last}",
        "{e} meldet {bei} {now}, verglichen mit {last} {during}",
    ],
    "change": [
        "{The} {at} {verb} um {change} {against}{verb2}",
        "Verglichen mit {dat} ergibt sich {at} {bei} {rise} {change}",
        "{The} {at} {was} um {change} {way} als {during}",
        "{e} weist {bei} {against} {rise} {change} aus",
    ],
    "change_to": [
        "{The} {at} {verb} um {change} {against} auf {now}{verb2}",
        "Mit {now} {was} {the} {at} um {change} {way} als {during}",
        "{M} {at}: {now} und damit {rise} {change} {against}",
        "{e} kommt {bei} auf {now} und verzeichnet damit {against} {rise} {change}",
        "Nachdem es {during} {last} waren, meldet {e} {bei} nun {now} und damit {rise} {change}",
    ],
    "signed": [
        "{M} {at}: {now} (Entwicklung {to}: {signed})",
        "{e}, {m}: {signed} {against}",
        "{e} meldet {bei} {now} ({signed} {against})",
    ],
    "list": [
        "Vorn liegen {bei} {e} ({now}), {f} ({now_f}) und {g} ({now_g})",
        "{e} führt {bei} mit {now} vor {f} mit {now_f} und {g} mit {now_g}",
        "Die drei höchsten Werte {bei} melden {e} ({now}), {f} ({now_f}) und {g} ({now_g})",
    ],
    "diff": [
        "{The} {at} {verb} um {diff} {against}{verb2}",
        "{e} weist {bei} {against} {rise} {diff} aus",
        "{M} {at}: {sdiff} im Vergleich {to}",
    ],
    "points": [
        "{The} {at} {verb} um {pp} {against} auf {now}{verb2}",
        "Mit {now} {was} {the} {at} um {pp} {way} als {during}",
        "{M} {at}: {now} (Entwicklung {to}: {spp})",
    ],
    "share": [
        "{e} verantwortet {share} {gen}",
        "Von {e} stammen {share} {gen}",
        "{e} stellt {share} {gen} der Gruppe",
        "Der Anteil von {e} {an_der} der Gruppe liegt bei {share}",
    ],
    "total": [
        "Alle {many} zusammen melden {bei} {total}",
        "{M} über alle {many} {in_per}: {total}",
        "Zusammengerechnet {betrug} {the} aller {many} {total}",
        "Gruppenweit {was} {the} {in_per} bei {total}",
    ],
    "total_change": [
        "Gruppenweit {verb} {the} {against} um {total_change} auf {total}{verb2}",
        "Mit {total} {was} {the} aller {many} zusammen um {total_change} {way} als {during}",
        "{M} über alle {many}: {total} ({total_signed} {to})",
    ],
    "average": [
        "Pro {one} ergeben sich {bei} im Durchschnitt {average}",
        "Je {one} {was} {the} im Mittel bei {average}",
        "Durchschnitt je {one} {bei}: {average}",
    ],
    "count": [
        "{Count} {many} stehen hinter den Zahlen dieses Berichts",
        "Grundlage sind die Zahlen von {count} {dative}",
        "Unser Vertrag umfasst {count} {many}",
    ],
    "grown": [
        "{Grown} von {count} {dative} weisen {bei} mehr aus als {during}",
        "{Bei} meldeten {grown} von {count} {dative} einen höheren Wert als {during}",
        "{M}: Anstieg {against} bei {grown} von {count} {dative}",
    ],
    "fallen": [
        "{Fallen} von {count} {dative} weisen {bei} weniger aus als {during}",
        "{Bei} meldeten {fallen} von {count} {dative} einen niedrigeren Wert als {during}",
        "{M}: Abnahme {against} bei {fallen} von {count} {dative}",
    ],
    "first": [
        "{Bei} sehen wir {e} mit {now} {first}",
        "Den höchsten Wert {bei} meldet {e}, nämlich {now}",
        "Vor allen anderen steht {bei} {e} mit {now}",
    ],
    "second": [
        "{Bei} sehen wir {e} mit {now} {second}",
        "Den zweithöchsten Wert {bei} meldet {e}, nämlich {now}",
        "Hinter dem Spitzenreiter folgt {bei} {e} mit {now}",
    ],
    "third": [
        "{Bei} sehen wir {e} mit {now} {third}",
        "Den niedrigsten Wert {bei} meldet {e}, nämlich {now}",
        "Das Ende der Reihe bildet {bei} {e} mit {now}",
    ],
    "fastest": [
        "Das stärkste prozentuale Wachstum {bei} meldet {e} ({signed} {against})",
        "{e} wuchs {bei} schneller als alle anderen ({signed} {against})",
        "Prozentual am kräftigsten wuchs {bei} {e} ({signed} {to})",
    ],
    "floor": [
        "{The} {at} {was} {in_per} bei mehr als {floor}",
        "Über {floor} stehen {bei} für {e} zu Buche",
        "Mehr als {floor} meldet {e} {in_per} {bei}",
    ],
    "ceiling": [
        "{The} {at} {was} {in_per} bei knapp {ceiling}",
        "Fast {ceiling} stehen {bei} für {e} zu Buche",
        "Nicht ganz {ceiling} meldet {e} {in_per} {bei}",
    ],
    "about": [
        "{The} {at} {was} {in_per} bei rund {about}",
        "Etwa {about} stehen {bei} für {e} zu Buche",
        "Ungefähr {about} meldet {e} {in_per} {bei}",
    ],
    "ratio": [
        "{e} weist {bei} {ratio} so viel aus wie {f}",
        "Bei {e} {was} {the} {ratio} so hoch wie bei {f}",
        "{The} {at} {was} {in_per} {ratio} so hoch wie bei {f}",
    ],
    "rate": [
        "{The} {at} {betrug} rechnerisch {rate}",
        "{e} kommt {bei} rechnerisch auf {rate}",
        "Aus den Zahlen {at} ergeben sich {bei} {rate}",
    ],
    "together": [
        "{e} und {f} melden {bei} gemeinsam {sum}",
        "Zusammengenommen kommen {e} und {f} {bei} auf {sum}",
        "Summe für {e} und {f} ({m}): {sum}",
    ],
    "gap": [
        "{e} liegt {bei} mit {gap} Abstand vor {f}",
        "Der Vorsprung von {e} auf {f} {bei} beträgt {gap}",
        "{f} bleibt {bei} um {gap} hinter {e}",
    ],
    "range": [
        "{The} {reicht} innerhalb der Gruppe von {low} bis {high}",
        "Zwischen {low} und {high} liegen die {many} {bei}",
        "{M} im Vergleich der {many}: {low} bis {high}",
    ],
    "doubled": [
        "{The} {at} {hat} sich verglichen mit {dat} verdoppelt",
        "{e} weist {bei} doppelt so viel aus wie {during}",
        "{The} {at} {was} {in_per} doppelt so hoch wie {during}",
    ],
    "half": [
        "{e} verantwortet die Hälfte {gen}",
        "Von {e} stammt die Hälfte {gen}",
        "{e} stellt die Hälfte {gen} der Gruppe",
    ],
    "quarter": [
        "{e} verantwortet ein Viertel {gen}",
        "Von {e} stammt ein Viertel {gen}",
        "{e} stellt ein Viertel {gen} der Gruppe",
    ],
    "in_five": [
        "Jedes fünfte Paket geht {at} auf Tour",
        "Jede fünfte Zustellung geht auf {e} zurück",
    ],
    "fifth": [
        "{e} verantwortet ein Fünftel {gen}",
        "Von {e} stammt ein Fünftel {gen}",
        "{e} stellt ein Fünftel {gen} der Gruppe",
    ],
    "now_share": [
        "{e} kommt {bei} auf {now} und stellt damit {share} des Gruppenwerts",
        "Mit {now} verantwortet {e} {share} {gen}",
        "{M} {at}: {now}, also {share} des Gruppenwerts",
    ],
    "duel": [
        "{e} steht {bei} mit {now} da, {f} mit {now_f}",
        "Während {bei} für {f} {now_f} zu Buche stehen, sind es für {e} {now}",
        "Mit {now} liegt {e} {bei} vor {f} mit {now_f}",
        "{M}: {now} bei {e} und {now_f} bei {f}",
    ],
    "extremes": [
        "Den höchsten Wert {bei} meldet {e} ({now}), den niedrigsten {g} ({now_g})",
        "{Bei} reichen die Werte von {now_g} ({g}) bis {now} ({e})",
        "Alle Werte {bei} liegen zwischen {now_g} ({g}) und {now} ({e})",
    ],
    "top_two": [
        "{e} und {f} tragen gemeinsam {share2} {gen} bei",
        "{share2} {gen} kommen von {e} und {f}",
        "Gemeinsam stellen {e} und {f} {share2} {gen} der Gruppe",
    ],
    "plan_pct": [
        "Das Ziel {bei} {beat} {e} um {over}",
        "{The} {at} {was} am Ende {over} {beyond} dem Ziel",
        "{e} schließt {bei} {over} {beyond} Ziel ab",
    ],
    "plan_gap": [
        "Das Ziel {bei} {beat} {e} um {overgap}",
        "{The} {at} {was} am Ende {overgap} {beyond} dem Ziel",
        "{e} schließt {bei} {overgap} {beyond} Ziel ab",
    ],
    "plan_signed": [
        "{M} {at}: {now} ({sover} zum Ziel)",
        "{e}, {m}: {sover} gegenüber dem gesetzten Ziel",
        "Gegenüber dem Ziel {bei} steht {e} bei {sover}",
    ],
    "attain": [
        "{e} hat {attain} des Ziels {bei} erreicht",
        "{attain} des Ziels {bei} wurden {at} erreicht",
        "Zielerfüllung {at} {bei}: {attain}",
    ],
    "plan_vs": [
        "{e} kommt {bei} auf {now}; das Ziel waren {plan}",
        "Das Ziel {bei} lag {at} bei {plan}, erreicht wurden {now}",
        "Bei einem Ziel von {plan} meldet {e} {bei} {now}",
    ],
    "plan_count": [
        "{Met} von {count} {dative} haben ihr Ziel {bei} erreicht",
        "Das Ziel {bei} erreichten {met} von {count} {dative}",
        "{M}: Ziel bei {met} von {count} {dative} erreicht oder übertroffen",
    ],
    "plan_total": [
        "Gruppenweit {beat} {the} das Ziel um {total_over}",
        "Alle {many} zusammen kommen {bei} auf {total} und liegen {total_over} {beyond} Ziel",
        "{M} über alle {many}: {total} und damit {total_over} {beyond} dem Ziel",
    ],
}

PLAIN = [
    "Wir erläutern Ihnen diese Zahlen gern im nächsten Gespräch",
    "Fragen beantwortet Ihnen Ihre Kundenbetreuung",
    "Nächstes Partnertreffen: 28. Januar 2031",
    "Alle Angaben sind gerundet",
    "Quelle: Berichtsdatenbank der Gruppe, 8. Januar 2031",
    "Die Ziele für das kommende Jahr möchten wir mit Ihnen abstimmen",
    "Wir danken allen Teams für ihren Einsatz",
    "Teilen Sie uns mit, welche Zahlen Sie künftig sehen möchten",
    "Öffnungszeiten und Dienstpläne werden im Frühjahr überprüft",
    "Gemeinsam wollen wir von den guten Beispielen lernen",
]
INVENTED = [
    "Die Weiterempfehlungsquote unserer Kunden liegt bei {b} %",
    "Wir konnten {a} neue Firmenkunden begrüßen",
    "Der Kundenbrief erreichte {c} Leserinnen und Leser",
    "Für Werbung wurden {d} ausgegeben",
    "{b} % aller Anfragen wurden noch am selben Tag beantwortet",
    "In die Weiterbildung flossen {d}",
]
WORDS = {
    "this": "Aktuell: {}",
    "total": "Gruppe",
    "metric": ["Kennzahl", "Ergebnis", "ggü. Vorzeitraum"],
    "change": "Veränderung in %",
    "agenda": "In diesem Bericht",
    "page": "Seite {} / {}",
    "outlook": "Wie es weitergeht",
    "highlights": ["Das Wesentliche", "Was Sie wissen sollten", "Die Zahlen in Kürze", "Unsere Arbeit für Sie"],
    "by": "{} nach {}",
    "share": "Anteil an der Gruppe: {}",
    "detail": ["Alle Kennzahlen in einer Tabelle", "Die Ergebnisse je {}"],
    "notes": "Ansprechen: {}.",
    "alt": "Das Bild zeigt: {}.",
    "appendix": "Weitere Zahlen",
    "confidential": "Für Kunden und Partner",
    "thanks": "Vielen Dank für die Zusammenarbeit",
    "and": "und",
    "placeholders": [
        "{{{{{}}}}}",
        "[Zahl folgt]",
        "Lorem ipsum dolor sit amet",
        "{}: TBD",
        "TODO: {} prüfen",
    ],
    "date": "14. Januar 2031",
    "plan": ["Ziel", "Ziel", "Gesetztes Ziel"],
    "actual": "Ergebnis",
    "vs_plan": ["ggü. Ziel", "Abstand zum Ziel"],
    "number": "Anzahl",
    "rank": "Platz",
    "part": "Anteil an der Gruppe",
    "profile": "{} in Zahlen",
    "subtitle": ["Bericht an Kunden und Partner", "Ergebnisse und Ausblick", "Unsere Leistung für Sie"],
    "versus": "{} und {} nebeneinander",
    "status": ["Ziel erreicht?", "ja", "nein"],
    "columns": ["Kennzahl", "Dieser Zeitraum", "Vorzeitraum", "Veränderung"],
    "what": "Was wir daraus mitnehmen",
    "drivers": ["Was sich bewegt hat", "Wie wir zu unseren Zielen stehen"],
    "each": "Eine Zeile je {}",
    "over_time": "{} in den letzten Zeiträumen",
    "scorecard": "{}: Ergebnisse und Ziele",
    "of_total": "Anteil in %",
    "caption": "{} nach {}, {}",
    "letter": ["Ein Wort an unsere Partner", "Liebe Kunden, liebe Partner", "Von Ihrer Kundenbetreuung"],
    "closing": ["Mit freundlichen Grüßen, Ihre Kundenbetreuung", "Wir freuen uns auf die kommenden Monate mit Ihnen"],
    "portrait": "Näher betrachtet: {}",
    "goals": ["Erreichte Ziele", "Nicht erreichte Ziele"],
    "three": "{}: Ergebnis, Vorzeitraum und Ziel",
    "prior": "Vorzeitraum",
    "wholes": ["Die Gruppe insgesamt und je {}", "Summe", "Durchschnitt je {}"],
}
