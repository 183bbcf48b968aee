"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("augmente de", "augmentent de", ""), ("croît de", "croissent de", "")],
        False: [("diminue de", "diminuent de", ""), ("baisse de", "baissent de", "")],
    },
    "way": {True: ["en hausse de"], False: ["en baisse de"]},
    "rise": {True: ["une hausse de", "une augmentation de"], False: ["une baisse de", "une diminution de"]},
    "beat": {
        True: [("dépasse", "dépassent", ""), ("surpasse", "surpassent", "")],
        False: [("manque", "manquent", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["au-dessous"]},
}
BENT = {
    "est": ("est", "sont"),
    "revient": ("revient", "reviennent"),
    "atteint": ("atteint", "atteignent"),
    "va": ("va", "vont"),
    "a": ("a", "ont"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *de*."""
    for article, of in (("les ", "des "), ("le ", "du ")):
        if name.the.startswith(article):
            return {"of": of + name.bare}
    return {"of": f"de {name.the}"}


SENTENCES = {
    "level": [
        "Côté {m}, {e} est à {now}",
        "{In_per}, {the} {at} {est} de {now}",
        "{The} {at} {was} à {now} sur la période",
        "{e} : {now} {in_per} ({m})",
        "{M} {at} sur la période : {now}",
        "{e}, {m} : {now}",
    ],
    "versus": [
        "{The} {at} {was} à {now}, après {last} {during}",
        "{M} {at} : {last} {during}, {now} {in_per}",
        "Côté {m}, {e} passe de {last} à {now}",
        "{e} : {now} ({m}), après {last} {during}",
    ],
    "change": [
        "{The} {at} {est} {way} {change} vs {prev}",
        "Pour {the}, {e} affiche {rise} {change}",
        "{M} {at} {way} {change} vs {prev}",
        "{e} : {rise} {change} vs {prev} ({m})",
    ],
    "change_to": [
        "{The} {at} {est} {way} {change} par rapport {to}, à {now}",
        "Côté {m}, {e} atteint {now}, {way} {change} vs {prev}",
        "{The} {at} {verb} {change} vs {prev} et {atteint} {now}",
        "{M} {at} : {last} {during} puis {now}, soit {signed}",
    ],
    "signed": [
        "{M} {at} : {now}, soit {signed} vs {prev}",
        "Côté {m}, {e} : {signed} vs {prev}",
        "Variation {of} {at} : {signed} par rapport {to}",
    ],
    "list": [
        "Pour {the}, {e} ({now}) devance {f} ({now_f}) et {g} ({now_g})",
        "Les trois valeurs les plus élevées ({m}) : {e} {now}, {f} {now_f}, {g} {now_g}",
        "Classement {of} : {e} ({now}), {f} ({now_f}), puis {g} ({now_g})",
    ],
    "diff": [
        "{The} {at} {est} {way} {diff} par rapport {to}",
        "Pour {the}, {e} enregistre {rise} {diff}",
        "{M} {at} : {sdiff} vs {prev}",
    ],
    "points": [
        "{The} {at} {verb} {pp} par rapport {to}, à {now}",
        "{M} {at} : {now} ({spp} vs {prev})",
        "Côté {m}, {e} est à {now}, {way} {pp}",
    ],
    "share": [
        "{e} apporte {share} {of}",
        "{share} {of} {revient} à {e}",
        "Sur {the}, {e} représente {share} du total",
        "Poids dans le total {of} : {share} pour {e}",
        "La part de {e} dans le total {of} est de {share}",
    ],
    "total": [
        "{M} au total : {total}",
        "{M}, cumul des {many} : {total}",
        "Le total {of} est de {total} {in_per}",
        "Au total, les {many} atteignent {total} ({m})",
    ],
    "total_change": [
        "Le total {of} atteint {total}, {way} {total_change} vs {prev}",
        "{M}, cumul des {many} : {total} ({total_signed} vs {prev})",
        "Au total, {the} {est} {way} {total_change} par rapport {to}",
    ],
    "average": [
        "En moyenne, {the} par {one} {est} de {average}",
        "{M}, valeur moyenne par {one} : {average}",
        "Pour {the}, la moyenne par {one} est de {average}",
    ],
    "count": [
        "Les résultats présentés concernent {count} {many}",
        "{Count} {many} dans le périmètre",
        "Vue d’ensemble de nos {count} {many}",
    ],
    "grown": [
        "Côté {m}, {grown} {many} sur {count} sont en hausse par rapport {to}",
        "{Grown} {many} sur {count} affichent une hausse vs {prev} ({m})",
    ],
    "fallen": [
        "Côté {m}, {fallen} {many} sur {count} sont en baisse par rapport {to}",
        "{Fallen} {many} sur {count} affichent une baisse vs {prev} ({m})",
    ],
    "first": [
        "{e} est {first} côté {m} ({now})",
        "Sur {the}, {e} arrive en tête avec {now}",
        "Valeur maximale ({m}) : {e} ({now})",
        "Premier rang ({m}) : {e} avec {now}",
    ],
    "second": ["{e} est {second} côté {m} ({now})", "Sur {the}, {e} suit à la deuxième place avec {now}"],
    "third": [
        "{e} est {third} côté {m} ({now})",
        "Sur {the}, {e} ferme le classement avec {now}",
        "Dernier rang ({m}) : {e} avec {now}",
    ],
    "fastest": [
        "Côté {m}, {e} connaît la plus forte croissance en pourcentage ({signed})",
        "Plus forte hausse en pourcentage ({m}) : {e}, {signed}",
    ],
    "floor": [
        "Sur {the}, {e} dépasse {floor}",
        "{M} {at} : plus de {floor}",
        "{e} franchit le seuil de {floor} ({m})",
    ],
    "ceiling": ["Côté {m}, {e} atteint presque {ceiling}", "{M} {at} : près de {ceiling}"],
    "about": [
        "Côté {m}, {e} est à environ {about}",
        "{The} {at} {est} d’environ {about}",
        "{e} : de l’ordre de {about} ({m})",
    ],
    "ratio": [
        "Pour {the}, {e} se situe à {ratio} le niveau de {f}",
        "{M} {at} : {ratio} le chiffre de {f}",
    ],
    "rate": ["{The} {at} {was} à {rate} {in_per}", "{M} pour {e} : {rate}", "Côté {m}, {e} est à {rate}"],
    "together": ["{e} et {f} apportent ensemble {sum} ({m})", "Pour {the}, {e} et {f} cumulent {sum}"],
    "gap": ["Sur {the}, {e} a {gap} de plus que {f}", "Écart entre {e} et {f} ({m}) : {gap}"],
    "range": ["Selon les {many}, {the} {va} de {low} à {high}", "Fourchette {of} par {one} : {low} à {high}"],
    "doubled": ["{The} {at} {a} doublé vs {prev}", "Côté {m}, {e} double par rapport {to}"],
    "half": ["{e} apporte la moitié {of}", "La moitié {of} revient à {e}"],
    "quarter": ["{e} apporte un quart {of}", "Un quart {of} revient à {e}"],
    "in_five": ["Côté {m}, {e} représente un cinquième du total"],
    "fifth": ["{e} apporte un cinquième {of}", "Un cinquième {of} revient à {e}"],
    "now_share": [
        "{e} : {now} ({m}), soit {share} du total",
        "Côté {m}, {e} atteint {now}, soit {share} du total",
        "Avec {now}, {e} apporte {share} {of}",
    ],
    "duel": ["Côté {m}, {e} est à {now} et {f} à {now_f}", "{M} {at} : {now}, contre {now_f} pour {f}"],
    "extremes": [
        "Pour {the}, le maximum est de {now} ({e}), le minimum de {now_g} ({g})",
        "{M} : {e} au plus haut ({now}), {g} au plus bas ({now_g})",
    ],
    "top_two": [
        "{e} et {f} apportent ensemble {share2} {of}",
        "Sur {the}, {e} et {f} représentent ensemble {share2} du total",
    ],
    "plan_pct": ["Côté {m}, {e} {beat} de {over} l’objectif", "{The} {at} {est} {over} {beyond} du plan"],
    "plan_gap": ["Sur {the}, {e} {beat} de {overgap} l’objectif", "{The} {at} {est} {overgap} {beyond} du plan"],
    "plan_signed": ["{M} {at} : {now} ({sover} vs plan)", "Côté {m}, {e} : {sover} par rapport à l’objectif"],
    "attain": [
        "Pour {the}, {e} réalise {attain} de l’objectif",
        "Taux de réalisation de l’objectif {at} ({m}) : {attain}",
    ],
    "plan_vs": ["{M} {at} : {now} (objectif : {plan})", "Côté {m}, {e} atteint {now}, contre {plan} au plan"],
    "plan_count": [
        "Pour {the}, {met} {many} sur {count} atteignent ou dépassent l’objectif",
        "{Met} {many} sur {count} ont tenu leur plan ({m})",
    ],
    "plan_total": [
        "Au total, {the} {beat} de {total_over} l’objectif",
        "{M}, cumul des {many} : {total}, {total_over} {beyond} du plan",
    ],
}

PLAIN = [
    "Source : plateforme de données, export du 17 août 2026",
    "Les responsables seront désignés d’ici le 28 août",
    "Prochain point KPI : mercredi 16 septembre à 10 h",
    "Une décision attendue de la direction générale",
    "Contact : equipe-kpi@example.com",
    "L’étape 2 de la migration débute au T4 2026",
    "Audit ISO 50001 prévu en novembre",
    "Définition des indicateurs : voir le glossaire, section 4",
    "Chiffres provisoires",
    "Les causes des principaux écarts sont en cours d’analyse",
]
INVENTED = [
    "La notoriété de la marque atteint {b} %",
    "L’intranet a enregistré {c} pages vues",
    "{a} réclamations ont été reçues",
    "Les coûts informatiques s’élèvent à {d}",
    "La participation à l’enquête interne est de {b} %",
]
WORDS = {
    "this": "{}",
    "total": "Total",
    "metric": ["KPI", "Valeur", "Variation"],
    "change": "Variation en %",
    "agenda": "Plan de la présentation",
    "page": "Page {} / {}",
    "outlook": "Perspectives et prochaines étapes",
    "highlights": ["Résultats clés", "Résumé", "La période en bref", "Synthèse des résultats"],
    "by": "{} par {}",
    "share": "Part dans le total : {}",
    "detail": ["Tableau des résultats", "Tous les indicateurs par {}"],
    "notes": "Commentaire : {}.",
    "alt": "Description de l’image : {}.",
    "appendix": "Annexe : données détaillées",
    "confidential": "Interne",
    "thanks": "Merci",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[saisir la valeur]",
        "Lorem ipsum dolor sit amet",
        "{} : [TBD]",
        "TODO : contrôler {}",
    ],
    "date": "18 août 2026",
    "plan": ["Objectif", "Plan"],
    "actual": "Réalisé",
    "vs_plan": ["vs objectif", "Écart %"],
    "number": "nombre",
    "rank": "Rang",
    "part": "Part",
    "profile": "Gros plan sur {}",
    "subtitle": ["Rapport KPI", "Résultats pour le management", "Revue des résultats"],
    "versus": "{} comparé à {}",
    "status": ["Statut", "Objectif atteint", "Objectif non atteint"],
    "columns": ["KPI", "Période en cours", "Période précédente", "Variation"],
    "what": "Ce qui ressort",
    "drivers": ["Par rapport à la période précédente", "Par rapport à l’objectif"],
    "each": "Résultats par {}",
    "over_time": "{} : évolution dans le temps",
    "scorecard": "Scorecard : {}",
}
