"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("a augmenté de", "ont augmenté de", ""), ("est en hausse de", "sont en hausse de", "")],
        False: [("a reculé de", "ont reculé de", ""), ("est en baisse de", "sont en baisse de", "")],
    },
    "way": {True: ["en hausse de", "en progression de"], False: ["en baisse de", "en recul de"]},
    "rise": {True: ["une hausse de", "une augmentation de"], False: ["une baisse de", "une diminution de"]},
    "beat": {
        True: [("a dépassé", "ont dépassé", ""), ("dépasse", "dépassent", "")],
        False: [("a manqué", "ont manqué", ""), ("manque", "manquent", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["en dessous"]},
}
BENT = {
    "est": ("est", "sont"),
    "a": ("a", "ont"),
    "atteint": ("atteint", "atteignent"),
    "situe": ("se situe", "se situent"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *de*."""
    for article, of in (("les ", "des "), ("le ", "du ")):
        if name.the.startswith(article):
            return {"of": of + name.bare}
    return {"of": f"de {name.the}"}


SENTENCES = {
    "level": [
        "{The} {at} {situe} à {now} {in_per}",
        "{e} se situe à {now} pour {the} {in_per}",
        "{M} pour {e} : {now}",
        "{e} : {m} à {now}",
        "Niveau {in_per} ({m}, {e}) : {now}",
        "{The} {at} {est} de {now} {in_per}",
    ],
    "versus": [
        "{M} {at} : {now} vs {last} {during}",
        "{The} {at} {est} de {now}, contre {last} {during}",
        "{The} {at} {a} évolué de {last} à {now}",
        "{e} évolue de {last} à {now} ({m})",
    ],
    "change": [
        "{The} {at} {verb} {change} {rel}",
        "{M} pour {e} : {way} {change} par rapport {to}",
        "{e} connaît {rise} {change} {rel} ({m})",
        "On observe {rise} {change} {of} {at} par rapport {to}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} {rel}, à {now}",
        "{M} pour {e} : {now}, {way} {change} {rel}",
        "{e} atteint {now} ({m}), {way} {change} par rapport {to}",
        "{The} {at} {a} évolué de {last} à {now}, soit {signed}",
    ],
    "signed": [
        "{M} pour {e} : {now} ({signed} {rel})",
        "{e} : {signed} {rel} ({m})",
        "{The} {at} {est} de {now} ({signed} par rapport {to})",
    ],
    "list": [
        "Pour {the}, le niveau le plus haut est celui de {e} ({now}), devant {f} ({now_f}) et {g} ({now_g})",
        "Trio de tête pour {the} : {e} ({now}), {f} ({now_f}), {g} ({now_g})",
        "Les niveaux les plus hauts {of} : {e} avec {now}, {f} avec {now_f} et {g} avec {now_g}",
    ],
    "diff": [
        "{The} {at} {verb} {diff} {rel}",
        "{M} pour {e} : {sdiff} par rapport {to}",
        "On observe {rise} {diff} {of} {at} par rapport {to}",
    ],
    "points": [
        "{The} {at} {verb} {pp} {rel}, à {now}",
        "{M} pour {e} : {now} ({spp} {rel})",
        "{The} {at} {est} de {now}, {way} {pp} par rapport {to}",
    ],
    "share": [
        "{e} représente {share} du total {of}",
        "{e} assure {share} {of}",
        "Contribution de {e} au total ({m}) : {share}",
        "{M} : {share} du total reviennent à {e}",
        "{e} pèse pour {share} dans le total {of}",
    ],
    "total": [
        "Sur l’ensemble des {many}, {the} {atteint} {total}",
        "Total {of} {in_per} : {total}",
        "Au total, {the} {situe} à {total} {in_per}",
        "{M} pour l’ensemble des {many} : {total}",
    ],
    "total_change": [
        "Au total, {the} {verb} {total_change} {rel}, à {total}",
        "{M} pour l’ensemble des {many} : {total} ({total_signed} {rel})",
        "Total {of} : {total}, {way} {total_change} par rapport {to}",
    ],
    "average": [
        "La moyenne {of} s’établit à {average} par {one}",
        "{M} : {average} par {one} en moyenne",
        "En moyenne, {the} {situe} à {average} par {one}",
    ],
    "count": [
        "Le présent rapport porte sur {count} {many}",
        "{Count} {many} figurent dans ce rapport",
        "Tour d’horizon de nos {count} {many}",
    ],
    "grown": [
        "{The} {est} en hausse {rel} pour {grown} {many} sur {count}",
        "{Grown} {many} sur {count} affichent une hausse par rapport {to} ({m})",
    ],
    "fallen": [
        "{The} {est} en baisse {rel} pour {fallen} {many} sur {count}",
        "{Fallen} {many} sur {count} affichent une baisse par rapport {to} ({m})",
    ],
    "first": [
        "{e} se situe {first} pour {the} avec {now}",
        "{e} présente le niveau le plus élevé {of} ({now})",
        "En tête pour {the} : {e} ({now})",
        "Pour {the}, {e} mène le classement",
    ],
    "second": [
        "{e} se situe {second} pour {the} avec {now}",
        "Deuxième niveau le plus élevé {of} : {e} ({now})",
    ],
    "third": [
        "{e} se situe {third} pour {the} avec {now}",
        "{e} présente le niveau le plus bas {of} ({now})",
        "En dernière place pour {the} : {e}",
    ],
    "fastest": [
        "{e} affiche la croissance la plus rapide pour {the} ({signed} {rel})",
        "La croissance la plus forte {of} revient à {e} ({signed})",
    ],
    "floor": [
        "{The} {at} {situe} à plus de {floor}",
        "{e} a franchi le seuil de {floor} ({m})",
        "{M} pour {e} : plus de {floor}",
    ],
    "ceiling": ["{The} {at} {situe} à un peu moins de {ceiling}", "{M} pour {e} : près de {ceiling}"],
    "about": [
        "{The} {at} {situe} à environ {about}",
        "{M} pour {e} : environ {about}",
        "{e} avoisine {about} ({m})",
    ],
    "ratio": ["{M} pour {e} : {ratio} le niveau de {f}", "{e} affiche {ratio} le niveau de {f} ({m})"],
    "rate": [
        "{The} {at} {situe} à {rate}",
        "{e} : {m} à {rate}",
        "{In_per}, {the} {at} {est} de {rate}",
    ],
    "together": [
        "Ensemble, {e} et {f} représentent {sum} ({m})",
        "En cumul, {e} et {f} atteignent {sum} ({m})",
    ],
    "gap": ["Pour {the}, {e} dépasse {f} de {gap}", "L’écart entre {e} et {f} s’élève à {gap} ({m})"],
    "range": [
        "{M} : de {low} à {high} selon les {many}",
        "{The} par {one} {situe} entre {low} et {high}",
    ],
    "doubled": ["{The} {at} {a} doublé {rel}", "Pour {the}, {e} a doublé par rapport {to}"],
    "half": ["{e} assure la moitié {of}", "{e} représente la moitié du total {of}"],
    "quarter": ["{e} assure un quart {of}", "{e} représente un quart du total {of}"],
    "in_five": ["{M} : un cinquième du total revient à {e}"],
    "fifth": ["{e} assure un cinquième {of}", "{e} représente un cinquième du total {of}"],
    "now_share": [
        "{e} atteint {now} ({m}), soit {share} du total",
        "{M} pour {e} : {now}, soit {share} du total",
        "Avec {now}, {e} assure {share} {of}",
    ],
    "duel": [
        "Pour {the}, {e} dépasse {f} : {now} contre {now_f}",
        "{M} : {now} pour {e} et {now_f} pour {f}",
    ],
    "extremes": [
        "Pour {the}, {e} affiche le niveau le plus haut ({now}), {g} le plus bas ({now_g})",
        "{M} : {now} au maximum ({e}), {now_g} au minimum ({g})",
    ],
    "top_two": [
        "{e} et {f} assurent ensemble {share2} {of}",
        "Ensemble, {e} et {f} représentent {share2} du total {of}",
    ],
    "plan_pct": ["Pour {the}, {e} {beat} son objectif de {over}", "{M} pour {e} : {over} {beyond} de l’objectif"],
    "plan_gap": [
        "Pour {the}, {e} {beat} son objectif de {overgap}",
        "{M} pour {e} : {overgap} {beyond} de l’objectif",
    ],
    "plan_signed": [
        "{M} pour {e} : {now} ({sover} par rapport à l’objectif)",
        "Écart à l’objectif pour {e} ({m}) : {sover}",
    ],
    "attain": ["{e} a réalisé {attain} de son objectif ({m})", "{M} pour {e} : {attain} de l’objectif"],
    "plan_vs": [
        "{M} pour {e} : {now}, pour un objectif de {plan}",
        "{The} {at} {est} de {now} (objectif : {plan})",
    ],
    "plan_count": [
        "{Met} {many} sur {count} ont atteint ou dépassé leur objectif ({m})",
        "Objectif atteint ({m}) : {met} {many} sur {count}",
    ],
    "plan_total": [
        "Au total, {the} {situe} à {total}, soit {total_over} {beyond} de l’objectif",
        "Au total, {the} {beat} l’objectif de {total_over}",
    ],
}

PLAIN = [
    "Source : base de reporting, situation au 8 janvier 2027",
    "Les actions seront attribuées d’ici le 29 janvier",
    "Prochaine réunion mensuelle : mardi 9 février à 10 h 30",
    "Deux points soumis à la décision de la direction",
    "Contact : reporting@example.com",
    "La phase 3 de la migration des systèmes débute en avril 2027",
    "Renouvellement de la certification ISO 14001 prévu en juin",
    "Définition de tous les indicateurs : voir le manuel, page 9",
    "Les totaux peuvent différer en raison des arrondis",
    "Nous analysons les raisons de ces évolutions",
]
INVENTED = [
    "L’engagement des salariés atteint {b} %",
    "Le blog de l’entreprise a attiré {c} lecteurs",
    "{a} demandes d’assistance restent ouvertes",
    "Les frais juridiques s’élèvent à {d}",
    "La participation aux formations est de {b} %",
]
WORDS = {
    "this": "{}",
    "total": "Total",
    "metric": ["Indicateur", "Valeur", "Évolution vs précédent"],
    "change": "Évolution vs précédent",
    "agenda": "Sommaire",
    "page": "Page {} sur {}",
    "outlook": "Perspectives et actions",
    "highlights": ["Synthèse pour la direction", "Points clés", "Vue d’ensemble des résultats", "Principaux résultats"],
    "by": "{} par {}",
    "share": "{} : parts dans le total",
    "detail": ["Chiffres clés en détail", "Détail des indicateurs par {}"],
    "notes": "Notes : {}.",
    "alt": "Le graphique montre : {}.",
    "appendix": "Annexe : chiffres complémentaires",
    "confidential": "Confidentiel",
    "thanks": "Merci",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[insérer le chiffre ici]",
        "Lorem ipsum dolor sit amet",
        "{} : [TBD]",
        "TODO : mettre à jour {}",
    ],
    "date": "12 janvier 2027",
    "plan": ["Objectif", "Objectif", "Cible"],
    "actual": "Réalisé",
    "vs_plan": ["vs objectif", "Écart vs objectif"],
    "number": "nombre",
    "rank": "Rang",
    "part": "Part du total",
    "profile": "{} : chiffres clés",
    "subtitle": ["Revue des KPI", "Rapport de gestion", "Point sur la performance"],
    "versus": "Comparaison : {} et {}",
    "status": ["Statut", "Objectif atteint", "Objectif non atteint"],
    "columns": ["Indicateur", "Actuel", "Précédent", "Évolution"],
    "what": "Ce que nous en retenons",
    "drivers": ["Par rapport à la période précédente", "Par rapport à l’objectif"],
    "each": "Principaux résultats par {}",
    "over_time": "{} : tendance",
    "scorecard": "{} : réalisé et objectif",
}
