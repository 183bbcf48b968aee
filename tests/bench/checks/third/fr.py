"""French."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [
            ("a augmenté de", "ont augmenté de", ""),
            ("a progressé de", "ont progressé de", ""),
        ],
        False: [
            ("a baissé de", "ont baissé de", ""),
            ("a reculé de", "ont reculé de", ""),
        ],
    },
    "way": {True: ["en hausse de"], False: ["en baisse de"]},
    "rise": {True: ["une hausse de", "une augmentation de"], False: ["une baisse de", "une diminution de"]},
    "beat": {
        True: [("a dépassé", "ont dépassé", "")],
        False: [("a manqué", "ont manqué", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["en dessous"]},
}

SENTENCES = {
    "level": [
        "{e} enregistre {now} {in_per} ({m})",
        "{In_per}, {e} affiche {now} ({m})",
        "{M} – {e} : {now}",
        "{In_per}, {the} {at} {was} à {now}",
        "{e} réalise {now} ({m})",
    ],
    "versus": [
        "{M} {at} : {now} contre {last} pour {prev}",
        "{M} {at} : passage de {last} à {now}",
        "{The} {at} {was} à {now} (contre {last} auparavant)",
    ],
    "change": [
        "{In_per}, {the} {at} {verb} {change} par rapport {to}",
        "{M} {at} : {way} {change} par rapport {to}",
        "{e} enregistre {rise} {change} ({m}) par rapport {to}",
        "Sur la période, {the} {at} {verb} {change}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} pour atteindre {now}",
        "{M} {at} : {now}, {way} {change} par rapport {to}",
        "{The} {at} {was} à {now}, soit {rise} {change} par rapport {to}",
    ],
    "signed": [
        "{M} {at} : {now}, {signed} par rapport {to}",
        "Évolution par rapport {to} ({m}, {e}) : {signed}",
        "{e} : {signed} par rapport {to} ({m})",
    ],
    "list": [
        "{e} ({now}), {f} ({now_f}) et {g} ({now_g}) arrivent en tête ({m})",
        "{M} : {e} est en tête avec {now}, devant {f} avec {now_f} et {g} avec {now_g}",
        "Les trois valeurs les plus hautes ({m}) : {e} {now}, {f} {now_f}, {g} {now_g}",
    ],
    "diff": [
        "{The} {at} {verb} {diff} par rapport {to}",
        "{M} {at} : {way} {diff} par rapport {to}",
        "{e} affiche {rise} {diff} ({m}) par rapport {to}",
    ],
    "points": [
        "{The} {at} {verb} {pp} par rapport {to}",
        "{The} {at} {was} à {now}, {way} {pp} par rapport {to}",
        "{M} {at} : {now} ({spp} par rapport {to})",
    ],
    "share": [
        "{e} génère {share} du total ({m})",
        "{e} concentre {share} du total ({m})",
        "{e} contribue à hauteur de {share} ({m})",
        "{M} : la part de {e} est de {share}",
    ],
    "total": [
        "Sur l’ensemble des {many}, {the} {was} à {total}",
        "{M}, total sur l’ensemble des {many} : {total}",
        "Total {in_per} ({m}) : {total}",
        "{M} de l’ensemble des {many} : {total}",
    ],
    "total_change": [
        "Au total, {the} {verb} {total_change} pour atteindre {total}",
        "Au total, {the} {was} à {total}, {way} {total_change} par rapport {to}",
        "Total ({m}) : {total} ({total_signed} par rapport {to})",
    ],
    "average": [
        "En moyenne, {the} {was} à {average} par {one}",
        "Moyenne par {one} ({m}) : {average}",
        "{M} : {average} en moyenne par {one}",
    ],
    "count": [
        "L’analyse porte sur {count} {many}",
        "{Count} {many} sont pris en compte",
        "Données de {count} {many}",
    ],
    "grown": [
        "{Grown} {many} sur {count} sont en hausse par rapport {to} ({m})",
        "{M} : hausse pour {grown} {many} sur {count} par rapport {to}",
    ],
    "fallen": [
        "{Fallen} {many} sur {count} sont en baisse par rapport {to} ({m})",
        "{M} : baisse pour {fallen} {many} sur {count} par rapport {to}",
    ],
    "first": [
        "{e} enregistre la valeur la plus haute ({m} : {now})",
        "{e} arrive en première position ({m})",
        "La valeur la plus élevée revient à {e} ({m}), avec {now}",
        "Avec {now}, {e} est {first} ({m})",
    ],
    "second": ["{e} arrive en deuxième position ({m}), avec {now}", "{e} occupe la deuxième place ({m})"],
    "third": [
        "{e} enregistre la valeur la plus faible ({m} : {now})",
        "{e} occupe la dernière place ({m})",
        "La valeur la plus basse revient à {e} ({m}), avec {now}",
    ],
    "fastest": [
        "{e} affiche la plus forte croissance ({m} : {signed})",
        "La plus forte progression revient à {e} ({m}, {signed})",
    ],
    "floor": ["{The} {at} {was} à plus de {floor}", "{e} dépasse {floor} ({m})"],
    "ceiling": ["{The} {at} {was} à près de {ceiling}", "{M} {at} : presque {ceiling}"],
    "about": ["{e} enregistre environ {about} ({m})", "{M} {at} : quelque {about}"],
    "ratio": ["{M} {at} : {ratio} la valeur de {f}", "{e} représente {ratio} le niveau de {f} ({m})"],
    "rate": ["{e} affiche {rate} ({m})", "{M} – {e} : {rate}", "{e} atteint {rate} ({m})"],
    "together": ["{e} et {f} réunissent {sum} ({m})", "Ensemble, {e} et {f} atteignent {sum} ({m})"],
    "gap": ["{M} : {e} a {gap} d’avance sur {f}", "{M} : {e} dépasse {f} de {gap}"],
    "range": [
        "{M} par {one} : de {low} à {high}",
        "Les valeurs ({m}) varient entre {low} et {high}",
    ],
    "doubled": ["{M} {at} : un doublement par rapport {to}", "{e} a doublé par rapport {to} ({m})"],
    "half": ["{e} représente la moitié du total ({m})", "La moitié du total provient de {e} ({m})"],
    "quarter": ["{e} représente un quart du total ({m})", "Un quart du total provient de {e} ({m})"],
    "in_five": ["{e} représente un cinquième de tous les volumes ({m})"],
    "fifth": ["{e} représente un cinquième du total ({m})", "Un cinquième du total provient de {e} ({m})"],
    "now_share": [
        "{e} enregistre {now}, soit {share} du total ({m})",
        "{M} : {e} avec {now} ({share} du total)",
        "Avec {now}, {e} représente {share} du total ({m})",
    ],
    "duel": [
        "{e} enregistre {now}, contre {now_f} pour {f} ({m})",
        "{M} : {now} {at}, contre {now_f} pour {f}",
    ],
    "extremes": [
        "{M} : maximum pour {e} avec {now}, minimum pour {g} avec {now_g}",
        "{M} : de {now_g} pour {g} à {now} pour {e}",
    ],
    "top_two": [
        "{e} et {f} représentent ensemble {share2} du total ({m})",
        "{share2} du total provient de {e} et {f} ({m})",
    ],
    "plan_pct": [
        "{e} {beat} son objectif de {over} ({m})",
        "{The} {at} {was} {over} {beyond} de l’objectif",
    ],
    "plan_gap": ["{e} {beat} l’objectif de {overgap} ({m})", "{M} {at} : {overgap} {beyond} de l’objectif"],
    "plan_signed": ["{M} {at} : {now} ({sover} par rapport à l’objectif)", "{e} : {sover} vs objectif ({m})"],
    "attain": ["{e} atteint {attain} de son objectif ({m})", "{M} {at} : {attain} de l’objectif atteint"],
    "plan_vs": ["{M} {at} : {now} pour un objectif de {plan}", "{e} atteint {now} contre {plan} prévus ({m})"],
    "plan_count": [
        "{Met} {many} sur {count} ont atteint leur objectif ({m})",
        "{M} : objectif atteint pour {met} {many} sur {count}",
    ],
    "plan_total": [
        "Au total, {the} {was} à {total}, soit {total_over} {beyond} de l’objectif",
        "Total ({m}) : {total_over} {beyond} de l’objectif",
    ],
}

PLAIN = [
    "Source : reporting interne, 6 juillet 2026",
    "Les prochaines étapes seront validées d’ici le 15 juillet",
    "Comité de pilotage : mardi 14 juillet à 9 h 30",
    "Trois priorités pour le second semestre",
    "Contact : reporting@example.org, poste 4410",
    "La phase 3 du programme démarre en septembre 2026",
    "Le renouvellement ISO 14001 est prévu à l’automne",
    "Définitions : voir la section 2.1 du glossaire",
    "Chiffres provisoires, en cours de vérification",
]
INVENTED = [
    "Le site web a reçu {c} sessions",
    "L’engagement des salariés est de {b} %",
    "{a} postes sont actuellement à pourvoir",
    "Budget marketing : {d}",
    "La part de marché est de {b} %",
]
WORDS = {
    "this": "{}",
    "total": "Total",
    "metric": ["Indicateur", "Résultat", "Évolution"],
    "change": "Évolution (%)",
    "agenda": "Ordre du jour",
    "page": "Diapositive {} sur {}",
    "outlook": "Perspectives",
    "highlights": ["Principaux résultats", "Chiffres clés", "Vue d’ensemble"],
    "by": "{} par {}",
    "share": "Répartition : {}",
    "detail": ["Chiffres détaillés", "Indicateurs par {}"],
    "notes": "Note : {}.",
    "alt": "Graphique montrant ceci : {}.",
    "appendix": "Données complémentaires",
    "confidential": "Usage interne",
    "thanks": "Merci de votre attention",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[Ajouter le chiffre]",
        "Lorem ipsum dolor sit amet",
        "{} : [TBD]",
        "TODO : compléter {}",
    ],
    "date": "6 juillet 2026",
    "plan": ["Objectif", "Plan"],
    "actual": "Réalisé",
    "vs_plan": ["vs objectif", "Écart à l’objectif"],
    "number": "nombre",
    "rank": "Rang",
    "part": "Part du total",
    "profile": "{} : chiffres clés",
}
