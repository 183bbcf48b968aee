"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("augmente de", "augmentent de", ""), ("progresse de", "progressent de", "")],
        False: [("baisse de", "baissent de", ""), ("recule de", "reculent de", "")],
    },
    "way": {True: ["en hausse de"], False: ["en baisse de"]},
    "rise": {True: ["une hausse de", "une progression de"], False: ["une baisse de", "un recul de"]},
    "beat": {
        True: [("dépasse", "dépassent", ""), ("a dépassé", "ont dépassé", "")],
        False: [("manque", "manquent", ""), ("a manqué", "ont manqué", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["en dessous"]},
}
BENT = {
    "est": ("est", "sont"),
    "atteint": ("atteint", "atteignent"),
    "etabli": ("s’établit", "s’établissent"),
    "passe": ("passe", "passent"),
    "depasse": ("dépasse", "dépassent"),
    "situe": ("se situe", "se situent"),
    "va": ("va", "vont"),
    "a": ("a", "ont"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *de* and *pour*."""
    for article, of in (("les ", "des "), ("le ", "du ")):
        if name.the.startswith(article):
            return {"of": of + name.bare, "for": f"pour {name.the}"}
    return {"of": f"de {name.the}", "for": f"pour {name.the}"}


SENTENCES = {
    "level": [
        "{M} {at} : {now} ({per})",
        "{The} {at} {etabli} à {now}",
        "{e} ({m}) : {now}",
        "{In_per}, {the} {at} {atteint} {now}",
        "{e} affiche {now} {for}",
        "{The} {at} {est} actuellement de {now}",
    ],
    "versus": [
        "{The} {at} {etabli} à {now}, contre {last} {during}",
        "{M} {at} : {now} (contre {last} {during})",
        "{e} – {m} : {now} (période précédente : {last})",
        "{The} {at} {passe} de {last} {during} à {now}",
    ],
    "change": [
        "{The} {at} {est} {way} {change} par rapport {to}",
        "{The} {at} {verb} {change} {onon}",
        "{e} affiche {rise} {change} {for}",
        "{M} {at} : {way} {change} {onon}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} par rapport {to} et {etabli} à {now}",
        "{M} {at} : {now}, soit {rise} {change} {onon}",
        "{The} {at} {passe} de {last} à {now} ({signed})",
        "Avec {rise} {change}, {the} {at} {atteint} {now}",
    ],
    "signed": [
        "{M} {at} : {now} ({signed} {onon})",
        "{e} : {m} {signed} par rapport {to}",
        "{M} {at} : {signed} vs {prev}",
    ],
    "list": [
        "Top 3 {of} : {e} ({now}), {f} ({now_f}) et {g} ({now_g})",
        "{e} affiche le niveau le plus élevé {for} ({now}), devant {f} ({now_f}) et {g} ({now_g})",
        "{M}, trio de tête : {e} – {now}, {f} – {now_f}, {g} – {now_g}",
    ],
    "diff": [
        "{The} {at} {verb} {diff} {onon}",
        "{M} {at} : {sdiff} par rapport {to}",
        "{e} enregistre {rise} {diff} {for}",
    ],
    "points": [
        "{The} {at} {verb} {pp} {onon} et {etabli} à {now}",
        "{M} {at} : {now}, soit {rise} {pp}",
        "{e} : {m} {spp} par rapport {to}",
    ],
    "share": [
        "{e} représente {share} {of}",
        "{e} concentre {share} {of}",
        "Dans {the}, {e} pèse {share}",
        "Part du total {at} ({m}) : {share}",
        "{e} contribue pour {share} au total ({m})",
    ],
    "total": [
        "{M}, total {in_per} : {total}",
        "Pour l’ensemble des {many}, {the} {atteint} {total}",
        "Au global, {the} {etabli} à {total}",
        "Total cumulé ({m}) : {total}",
    ],
    "total_change": [
        "Au global, {the} {verb} {total_change} {onon} et {atteint} {total}",
        "{M}, total : {total} ({total_signed} par rapport {to})",
        "Au total, {the} {est} {way} {total_change} {onon}",
    ],
    "average": [
        "En moyenne, {the} {etabli} à {average} par {one}",
        "{M}, moyenne par {one} : {average}",
        "Moyenne {of} sur l’ensemble des {many} : {average}",
    ],
    "count": [
        "Cette présentation couvre {count} {many}",
        "Ce document présente {count} {many}",
        "Performance de nos {count} {many}",
    ],
    "grown": [
        "{Grown} {many} sur {count} progressent {onon} ({m})",
        "{M} en hausse pour {grown} {many} sur {count} {onon}",
    ],
    "fallen": [
        "{Fallen} {many} sur {count} reculent {onon} ({m})",
        "{M} en baisse pour {fallen} {many} sur {count} {onon}",
    ],
    "first": [
        "{e} se classe {first} {for} ({now})",
        "{e} arrive en tête {for} avec {now}",
        "{e} enregistre le niveau le plus élevé {for}",
        "Numéro 1 {for} : {e} ({now})",
    ],
    "second": ["{e} se classe {second} {for} ({now})", "Numéro 2 {for} : {e} avec {now}"],
    "third": [
        "{e} se classe {third} {for} ({now})",
        "{e} enregistre le niveau le plus faible {for}",
        "Niveau le plus bas {for} : {e} ({now})",
    ],
    "fastest": [
        "{e} affiche la plus forte croissance {for} ({signed})",
        "Plus forte progression {for} : {e}, {signed} {onon}",
    ],
    "floor": ["{The} {at} {depasse} les {floor}", "{e} affiche plus de {floor} {for}"],
    "ceiling": ["{The} {at} {atteint} presque {ceiling}", "{e} affiche un peu moins de {ceiling} {for}"],
    "about": [
        "{The} {at} {etabli} à environ {about}",
        "{M} {at} : {about} environ",
        "{e} affiche environ {about} {for}",
    ],
    "ratio": ["{e} atteint {ratio} le niveau de {f} {for}", "{M} {at} : {ratio} le niveau observé pour {f}"],
    "rate": ["{The} {at} {etabli} à {rate}", "{e} ({m}) : {rate}", "{The} {at} {est} de {rate}"],
    "together": ["{e} et {f} totalisent ensemble {sum} {for}", "{M} : {sum} pour {e} et {f} réunis"],
    "gap": ["{e} devance {f} de {gap} {for}", "L’écart entre {e} et {f} atteint {gap} {for}"],
    "range": [
        "{The} {va} de {low} à {high} selon les {many}",
        "{M} : entre {low} et {high} selon les {many}",
        "{M} par {one} : {low} à {high}",
    ],
    "doubled": ["{The} {at} {a} doublé par rapport {to}", "{M} {at} : doublement par rapport {to}"],
    "half": ["{e} représente la moitié {of}", "{e} concentre la moitié {of}"],
    "quarter": ["{e} représente un quart {of}", "{e} concentre un quart {of}"],
    "in_five": ["{e} contribue pour un cinquième au total ({m})"],
    "fifth": ["{e} représente un cinquième {of}", "{e} concentre un cinquième {of}"],
    "now_share": [
        "{e} totalise {now}, soit {share} {of}",
        "{M} {at} : {now} ({share} du total)",
        "Avec {now}, {e} représente {share} {of}",
    ],
    "duel": [
        "{e} devance {f} {for} : {now} contre {now_f}",
        "{M} : {e} atteint {now}, {f} {now_f}",
    ],
    "extremes": [
        "{The} {va} de {now_g} ({g}) à {now} ({e})",
        "{M} : niveau le plus haut pour {e} ({now}), le plus bas pour {g} ({now_g})",
    ],
    "top_two": ["{e} et {f} concentrent ensemble {share2} {of}", "{e} et {f} pèsent ensemble {share2} {of}"],
    "plan_pct": ["{e} {beat} de {over} l’objectif fixé {for}", "{The} {at} {situe} {over} {beyond} de l’objectif"],
    "plan_gap": [
        "{e} {beat} de {overgap} l’objectif fixé {for}",
        "{The} {at} {situe} {overgap} {beyond} de l’objectif",
    ],
    "plan_signed": ["{M} {at} : {now} ({sover} vs objectif)", "{e} : {m} {sover} par rapport à l’objectif"],
    "attain": ["{e} atteint {attain} de l’objectif {for}", "{M} {at} : objectif atteint à {attain}"],
    "plan_vs": ["{M} {at} : {now} pour {plan} visés", "{e} : {now} réalisé contre {plan} en objectif ({m})"],
    "plan_count": [
        "{Met} {many} sur {count} atteignent leur objectif {for}",
        "{M} : {met} {many} sur {count} au niveau de l’objectif ou au-dessus",
    ],
    "plan_total": [
        "Au global, {the} {situe} {total_over} {beyond} de l’objectif",
        "{M}, total : {total}, soit {total_over} {beyond} de l’objectif",
    ],
}

PLAIN = [
    "Source : tableau de bord BI, extraction du 4 mai 2026",
    "Plan d’actions à valider d’ici le 22 mai",
    "Prochaine revue : mardi 9 juin à 14 h",
    "Deux décisions attendues du comité de direction",
    "Contact : controle-gestion@example.com",
    "La vague 2 du déploiement commence au T3 2026",
    "Audit de surveillance ISO 27001 en septembre",
    "Définition des indicateurs : catalogue de données, page 14",
    "Chiffres non audités",
    "Analyse détaillée des principaux écarts à suivre",
]
INVENTED = [
    "La satisfaction des collaborateurs atteint {b} %",
    "Le site internet a enregistré {c} sessions",
    "{a} postes restent vacants",
    "Les frais de formation s’élèvent à {d}",
    "Le taux d’absentéisme est de {b} %",
]
WORDS = {
    "this": "{}",
    "total": "Total",
    "metric": ["Indicateur", "Valeur", "Évolution vs période précédente"],
    "change": "Évolution vs période précédente",
    "agenda": "Sommaire",
    "page": "{}/{}",
    "outlook": "Prochaines étapes",
    "highlights": ["Synthèse", "Principaux constats", "Faits marquants", "Vue d’ensemble des indicateurs"],
    "by": "{} par {}",
    "share": "{} : parts du total",
    "detail": ["Résultats détaillés", "Indicateurs par {}"],
    "notes": "À dire : {}.",
    "alt": "Visuel : {}.",
    "appendix": "Annexe : détail complémentaire",
    "confidential": "Usage interne uniquement",
    "thanks": "Merci",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[insérer la valeur]",
        "Lorem ipsum dolor sit amet",
        "{} : [à confirmer]",
        "TODO : vérifier {}",
    ],
    "date": "5 mai 2026",
    "plan": ["Objectif", "Objectif", "Cible"],
    "actual": "Réel",
    "vs_plan": ["vs objectif", "Δ vs objectif"],
    "number": "nombre",
    "rank": "Rang",
    "part": "Part",
    "profile": "Focus sur {}",
    "subtitle": ["Revue de performance", "Point KPI pour le comité de direction", "Rapport d’activité"],
    "versus": "{} face à {}",
    "status": ["Statut", "Objectif atteint", "Sous l’objectif"],
    "columns": ["Indicateur", "Actuel", "Précédent", "Évolution"],
    "what": "Ce qu’il faut en retenir",
    "drivers": ["Évolutions de la période", "Position par rapport à l’objectif"],
    "each": "Fiche par {}",
    "over_time": "{} : évolution",
}
