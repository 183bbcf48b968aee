"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("progresse de", "progressent de", ""), ("augmente de", "augmentent de", "")],
        False: [("recule de", "reculent de", ""), ("diminue de", "diminuent de", "")],
    },
    "way": {True: ["en progression de", "en hausse de"], False: ["en recul de", "en baisse de"]},
    "rise": {True: ["une hausse de", "un gain de"], False: ["une baisse de", "un recul de"]},
    "beat": {
        True: [("dépasse", "dépassent", ""), ("excède", "excèdent", "")],
        False: [("manque", "manquent", "")],
    },
    "beyond": {True: ["au-delà"], False: ["en deçà"]},
}
BENT = {
    "atteint": ("atteint", "atteignent"),
    "ressort": ("ressort", "ressortent"),
    "passe": ("passe", "passent"),
    "provient": ("provient", "proviennent"),
    "augmente": ("augmente", "augmentent"),
    "diminue": ("diminue", "diminuent"),
    "depasse": ("dépasse", "dépassent"),
    "frole": ("frôle", "frôlent"),
    "avoisine": ("avoisine", "avoisinent"),
    "varie": ("varie", "varient"),
    "double": ("double", "doublent"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *de*."""
    for article, contracted in (("les ", "des "), ("le ", "du ")):
        if name.the.startswith(article):
            return {"of": contracted + name.bare}
    return {"of": f"de {name.the}"}


SENTENCES = {
    "level": [
        "{The} {at} {atteint} {now}",
        "{In_per}, {e} atteint {now} ({m})",
        "{M}, {e} : {now}",
        "{M} {at} : {now} {in_per}",
        "{The} {at} {ressort} à {now} {in_per}",
    ],
    "versus": [
        "{M} {at} : {now}, contre {last} {during}",
        "{The} {at} {passe} de {last} à {now}",
        "{e} : {now} ({m}), contre {last} {during}",
    ],
    "change": [
        "{M} {at} : {way} {change} {over}",
        "{Over}, {the} {at} {verb} {change}",
        "{e} enregistre {rise} {change} {over} ({m})",
        "{The} {at} {verb} {change} {over}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} {over} et {atteint} {now}",
        "{M} {at} : {now} ({way} {change} {over})",
        "{M} {at} : {now} après {last}, soit {signed}",
        "{e} : {now} ({m}), {way} {change} par rapport {to}",
    ],
    "signed": [
        "{M} {at} : {signed} {over}",
        "{e} – {m} : {now} ({signed} {over})",
        "{e} ({m}) : {signed} par rapport {to}, à {now}",
    ],
    "list": [
        "Top 3 ({m}) : {e} ({now}), {f} ({now_f}), {g} ({now_g})",
        "{e} arrive en tête avec {now} ({m}), puis {f} avec {now_f} et {g} avec {now_g}",
        "{M} : {e} en tête ({now}), puis {f} ({now_f}) et {g} ({now_g})",
    ],
    "diff": [
        "{The} {at} {verb} {diff} {over}",
        "{M} {at} : {sdiff} {over}",
        "{e} enregistre {rise} {diff} {over} ({m})",
    ],
    "points": [
        "{The} {at} {verb} {pp} {over} et {atteint} {now}",
        "{M} {at} : {now}, {way} {pp} {over}",
        "{M} {at} : {spp} {over}",
    ],
    "share": [
        "{e} réalise {share} {of}",
        "{share} {of} {provient} de {e}",
        "{M} : {e} en représente {share}",
        "Part de {e} dans le total ({m}) : {share}",
    ],
    "total": [
        "Total {of} : {total}",
        "L’ensemble des {many} totalise {total} ({m})",
        "{The} {atteint} {total} au total",
        "{In_per}, total {of} : {total}",
    ],
    "total_change": [
        "Au total, {the} {verb} {total_change} {over} et {atteint} {total}",
        "Total {of} : {total} ({total_signed} {over})",
        "{M} de l’ensemble des {many} : {total}, {way} {total_change}",
    ],
    "average": [
        "En moyenne, chaque {one} atteint {average} ({m})",
        "{M} par {one} : {average} en moyenne",
        "Moyenne {of} par {one} : {average}",
    ],
    "count": [
        "Cette revue porte sur {count} {many}",
        "Le périmètre comprend {count} {many}",
        "{Count} {many} au total dans ce rapport",
    ],
    "grown": [
        "{The} {augmente} dans {grown} {many} sur {count} {over}",
        "{Grown} {many} sur {count} en hausse {over} ({m})",
    ],
    "fallen": [
        "{The} {diminue} dans {fallen} {many} sur {count} {over}",
        "{Fallen} {many} sur {count} en baisse {over} ({m})",
    ],
    "first": [
        "{e} occupe la première place ({m}, {now})",
        "{e} est {first} ({m} : {now})",
        "Plus haut niveau {of} : {e} ({now})",
        "{e} prend la tête avec {now} ({m})",
    ],
    "second": [
        "{e} se place au deuxième rang ({m}, {now})",
        "Deuxième rang ({m}) : {e}",
        "{e} est {second} ({m} : {now})",
    ],
    "third": [
        "{e} se place au dernier rang ({m}, {now})",
        "Plus bas niveau {of} : {e} ({now})",
        "{e} est {third} ({m} : {now})",
    ],
    "fastest": [
        "{e} enregistre la croissance la plus rapide ({m}) : {signed} {over}",
        "Croissance la plus forte ({m}) : {e}, {signed}",
    ],
    "floor": ["{The} {at} {depasse} {floor}", "{e} se situe au-dessus de {floor} ({m})"],
    "ceiling": ["{The} {at} {frole} {ceiling}", "{e} se situe juste en dessous de {ceiling} ({m})"],
    "about": ["{The} {at} {avoisine} {about}", "{M} {at} : environ {about}", "{e} se situe autour de {about} ({m})"],
    "ratio": ["{M} : {e} fait {ratio} le niveau de {f}", "{e} atteint {ratio} la valeur de {f} ({m})"],
    "rate": ["{The} {at} {ressort} à {rate}", "{e}, {m} : {rate}", "{At}, {the} {atteint} {rate}"],
    "together": ["{e} et {f} cumulent {sum} ({m})", "Total de {e} et {f} ({m}) : {sum}"],
    "gap": ["{e} distance {f} de {gap} ({m})", "{M} : {gap} d’écart entre {e} et {f}"],
    "range": ["{The} {varie} de {low} à {high} selon les {many}", "{M} par {one} : entre {low} et {high}"],
    "doubled": ["{The} {at} {double} {over}", "{e} double {the} {over}"],
    "half": ["{e} réalise la moitié {of}", "La moitié {of} {provient} de {e}"],
    "quarter": ["{e} réalise un quart {of}", "Un quart {of} {provient} de {e}"],
    "in_five": ["Un cinquième {of} : {e}"],
    "fifth": ["{e} réalise un cinquième {of}", "Un cinquième {of} {provient} de {e}"],
    "now_share": [
        "{e} : {now}, soit {share} {of}",
        "Avec {now}, {e} réalise {share} {of}",
        "{e} atteint {now} ({share} {of})",
    ],
    "duel": ["{M} : {e} à {now}, {f} à {now_f}", "{e} devance {f} : {now} contre {now_f} ({m})"],
    "extremes": [
        "{The} {varie} de {now_g} ({g}) à {now} ({e})",
        "Maximum {of} : {e} ({now}) ; minimum : {g} ({now_g})",
    ],
    "top_two": ["{e} et {f} réalisent ensemble {share2} {of}", "À deux, {e} et {f} représentent {share2} {of}"],
    "plan_pct": ["{e} {beat} de {over} son objectif ({m})", "{The} {at} {ressort} {over} {beyond} de l’objectif"],
    "plan_gap": [
        "{e} {beat} de {overgap} la cible fixée ({m})",
        "{M} {at} : {now}, soit {overgap} {beyond} de l’objectif",
    ],
    "plan_signed": [
        "{M} {at} : {now} pour une cible de {plan} ({sover})",
        "{e} : {sover} par rapport à la cible ({m})",
    ],
    "attain": ["Taux d’atteinte de l’objectif {at} : {attain} ({m})", "{e} réalise {attain} de l’objectif ({m})"],
    "plan_vs": ["{e} : réalisé {now}, objectif {plan} ({m})", "{The} {at} {ressort} à {now}, pour une cible de {plan}"],
    "plan_count": [
        "{Met} {many} sur {count} sont à l’objectif ou au-delà ({m})",
        "{M} : {met} {many} sur {count} atteignent la cible",
    ],
    "plan_total": [
        "Au total, {the} {ressort} {total_over} {beyond} de la cible",
        "Total {of} : {total}, soit {total_over} {beyond} de l’objectif",
    ],
}

PLAIN = [
    "Données au 26 février 2026, source : entrepôt de données",
    "Les points ouverts seront réglés d’ici le 13 mars",
    "Prochaine réunion : lundi 9 mars à 11 h",
    "Deux sujets pour le comité de direction",
    "Pour toute question : poste 2207",
    "La nouvelle grille tarifaire s’applique au 1er avril 2026",
    "Audit ISO 9001 prévu en mai",
    "Définitions : page 3 du guide des indicateurs",
    "Des écarts d’arrondi sont possibles",
    "Recommandation : agir d’abord sur les deux sites les plus faibles",
]
INVENTED = [
    "Le taux de recommandation est de {b} %",
    "La lettre d’information a touché {c} lecteurs",
    "{a} apprentis ont rejoint l’entreprise",
    "Les investissements se montent à {d}",
    "Le turnover du personnel est de {b} %",
]
WORDS = {
    "this": "{}",
    "total": "Total",
    "metric": ["Indicateur", "Actuel", "Variation"],
    "change": "Variation vs période précédente",
    "agenda": "Au programme",
    "page": "{} sur {}",
    "outlook": "Prochaines étapes et recommandations",
    "highlights": [
        "Principaux enseignements",
        "Performance en un coup d’œil",
        "Résumé des résultats",
        "Où en sommes-nous",
    ],
    "by": "{}, détail par {}",
    "share": "{} : répartition",
    "detail": ["Résultats détaillés", "Vue des KPI par {}"],
    "notes": "Note de l’orateur : {}.",
    "alt": "Visuel de la diapositive : {}.",
    "appendix": "Annexe : autres données",
    "confidential": "Document interne",
    "thanks": "Merci",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[Insérer le nombre]",
        "Lorem ipsum dolor sit amet",
        "{} : [TBD]",
        "TODO : ajouter {}",
    ],
    "date": "26 février 2026",
    "plan": ["Objectif", "Cible"],
    "actual": "Réalisé",
    "vs_plan": ["vs objectif", "Écart vs objectif"],
    "number": "nombre",
    "rank": "Rang",
    "part": "% du total",
    "profile": "Zoom sur {}",
    "subtitle": ["Synthèse pour la direction", "Document pour le comité de direction", "Revue des KPI"],
    "versus": "{} et {} : comparaison",
    "status": ["Statut", "Objectif atteint", "Objectif manqué"],
    "columns": ["Indicateur", "Période actuelle", "Période précédente", "Variation"],
    "what": "Ce que disent les chiffres",
    "drivers": ["Ce qui a bougé", "Où nous en sommes par rapport à l’objectif"],
}
