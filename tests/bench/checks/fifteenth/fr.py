"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("progresse de", "progressent de", ""), ("a augmenté de", "ont augmenté de", "")],
        False: [("recule de", "reculent de", ""), ("a diminué de", "ont diminué de", "")],
    },
    "way": {True: ["en hausse de", "en progression de"], False: ["en baisse de", "en recul de"]},
    "rise": {True: ["une hausse de", "une progression de"], False: ["une baisse de", "un recul de"]},
    "beat": {
        True: [("dépasse", "dépassent", ""), ("a dépassé", "ont dépassé", "")],
        False: [("n’atteint pas", "n’atteignent pas", ""), ("manque", "manquent", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["en dessous"]},
}
BENT = {
    "est": ("est", "sont"),
    "a": ("a", "ont"),
    "passe": ("passe", "passent"),
    "atteint": ("atteint", "atteignent"),
    "s_etablit": ("s’établit", "s’établissent"),
    "se_situe": ("se situe", "se situent"),
    "s_etend": ("s’étend", "s’étendent"),
    "depasse": ("dépasse", "dépassent"),
    "frole": ("frôle", "frôlent"),
    "progresse": ("progresse", "progressent"),
    "recule": ("recule", "reculent"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *de*."""
    for article, of in (("les ", "des "), ("le ", "du ")):
        if name.the.startswith(article):
            return {"of": of + name.bare}
    return {"of": f"de {name.the}"}


SENTENCES = {
    "level": [
        "{At}, {the} {s_etablit} à {now} {in_per}",
        "{e} affiche {now} pour {the} {in_per}",
        "Valeur relevée {at} pour {the} : {now}",
        "Pour {the}, {e} se situe à {now}",
        "Avec {now} pour {the}, {e} clôture la période",
    ],
    "versus": [
        "{At}, {the} {passe} de {last} {during} à {now} {in_per}",
        "{e} affiche {now} pour {the}, contre {last} {during}",
        "{M} {at} : {now}, à comparer à {last} {during}",
        "Après {last} {during}, {e} se situe désormais à {now} pour {the}",
    ],
    "change": [
        "{The} {at} {verb} {change} {over_one}",
        "{e} affiche {rise} {change} pour {the} par rapport {to}",
        "Par rapport {to}, {the} {at} {est} {way} {change}",
        "{M} {at} : {rise} {change} {over_one}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} {over_one} et {s_etablit} à {now}",
        "{e} atteint {now} pour {the}, soit {rise} {change} par rapport {to}",
        "{M} {at} : {now} ({way} {change} {over_one})",
        "Avec {now}, {the} {at} {est} {way} {change} par rapport {to}",
        "Passant de {last} à {now}, {the} {at} {verb} {change} {over_one}",
    ],
    "signed": [
        "{M} {at} : {now} ({signed} {over_one})",
        "{The} {at} {s_etablit} à {now}, soit {signed} par rapport {to}",
        "{e} ({m}) : {signed} {over_one}",
    ],
    "list": [
        "{e} ({now}), {f} ({now_f}) et {g} ({now_g}) forment le trio de tête pour {the}",
        "Pour {the}, {e} arrive devant avec {now}, puis viennent {f} avec {now_f} et {g} avec {now_g}",
        "Classement par ordre décroissant ({m}) : {e} à {now}, puis {f} à {now_f} et {g} à {now_g}",
    ],
    "diff": [
        "En valeur absolue, {the} {at} {verb} {diff} {over_one}",
        "{e} enregistre {rise} {diff} pour {the} {over_one}",
        "{M} {at} : {sdiff} {over_one}",
    ],
    "points": [
        "{The} {at} {verb} {pp} {over_one} et {s_etablit} à {now}",
        "{M} {at} : {now} ({spp} {over_one})",
        "Avec {now}, {the} {at} {est} {way} {pp} {over_one}",
    ],
    "share": [
        "{e} concentre {share} du total {of}",
        "{share} du total {of} viennent de {e}",
        "Contribution de {e} au total {of} : {share}",
        "Sur le total {of}, {e} compte pour {share}",
    ],
    "total": [
        "Au total, {the} {atteint} {total} {in_per}",
        "Sur l’ensemble du périmètre, {the} {s_etablit} à {total}",
        "Résultat cumulé pour {the} : {total} {in_per}",
        "Ensemble, les {many} affichent {total} pour {the}",
    ],
    "total_change": [
        "Sur l’ensemble du périmètre, {the} {verb} {total_change} {over_one}, à {total}",
        "Résultat cumulé pour {the} : {total} ({total_signed} {over_one})",
        "Au total, {the} {atteint} {total}, {way} {total_change} par rapport {to}",
    ],
    "average": [
        "En moyenne, chaque {one} affiche {average} pour {the}",
        "Moyenne de {average} par {one} pour {the}",
        "Par {one}, {the} {s_etablit} en moyenne à {average}",
    ],
    "count": [
        "Cette revue compare {count} {many}",
        "{Count} {many} entrent dans la comparaison",
        "Périmètre de cette revue : {count} {many}",
    ],
    "grown": [
        "{Grown} {many} sur {count} sont en hausse {over_one} pour {the}",
        "{The} {progresse} {over_one} pour {grown} {many} sur {count}",
        "{M} : {grown} {many} sur {count} en progression {over_one}",
    ],
    "fallen": [
        "{Fallen} {many} sur {count} sont en baisse {over_one} pour {the}",
        "{The} {recule} {over_one} pour {fallen} {many} sur {count}",
        "{M} : {fallen} {many} sur {count} en recul {over_one}",
    ],
    "first": [
        "{e} se classe {first} pour {the} avec {now}",
        "{e} affiche la valeur la plus élevée pour {the} ({now})",
        "En tête du classement pour {the} : {e} ({now})",
        "Avec {now}, {e} arrive devant tout le périmètre pour {the}",
    ],
    "second": [
        "{e} se classe {second} pour {the} avec {now}",
        "{e} affiche la deuxième valeur la plus élevée pour {the} ({now})",
        "Juste derrière le leader pour {the} : {e} ({now})",
    ],
    "third": [
        "{e} se classe {third} pour {the} avec {now}",
        "{e} affiche la valeur la plus basse pour {the} ({now})",
        "En bas du classement pour {the} : {e} ({now})",
    ],
    "fastest": [
        "Plus forte croissance pour {the} : {e} ({signed} {over_one})",
        "{e} enregistre la plus forte croissance {of} ({signed} par rapport {to})",
        "En pourcentage, c’est {e} qui progresse le plus pour {the} ({signed} {over_one})",
    ],
    "floor": [
        "{In_per}, {the} {at} {depasse} {floor}",
        "{e} affiche plus de {floor} pour {the}",
        "{e} franchit le seuil de {floor} pour {the} {in_per}",
    ],
    "ceiling": [
        "{The} {at} {frole} {ceiling} {in_per}",
        "{e} affiche près de {ceiling} pour {the}",
        "{e} : un peu moins de {ceiling} pour {the}",
    ],
    "about": [
        "{The} {at} {s_etablit} à environ {about} {in_per}",
        "{e} affiche environ {about} pour {the}",
        "{e} : à peu près {about} pour {the}",
    ],
    "ratio": [
        "{e} affiche {ratio} la valeur de {f} pour {the}",
        "Le niveau de {e} correspond à {ratio} celui de {f} pour {the}",
        "{The} {at} {atteint} {ratio} le chiffre de {f}",
    ],
    "rate": [
        "D’après ces chiffres, {the} {at} {s_etablit} à {rate}",
        "{M} {at}, calcul sur {per} : {rate}",
        "Rapport calculé pour {e} ({m}) : {rate}",
    ],
    "together": [
        "Ensemble, {e} et {f} affichent {sum} pour {the}",
        "{e} et {f} totalisent {sum} pour {the}",
        "Cumul de {e} et {f} ({m}) : {sum}",
    ],
    "gap": [
        "{e} compte {gap} d’avance sur {f} pour {the}",
        "L’écart entre {e} et {f} est de {gap} pour {the}",
        "Pour {the}, {f} se situe {gap} derrière {e}",
    ],
    "range": [
        "Selon les {many}, {the} {s_etend} de {low} à {high}",
        "Amplitude pour {the} : de {low} à {high} selon les {many}",
        "Les {many} se situent entre {low} et {high} pour {the}",
    ],
    "doubled": [
        "{At}, {the} {a} doublé par rapport {to}",
        "{e} affiche deux fois plus qu’{during} pour {the}",
        "{M} {at} : un doublement {over_one}",
    ],
    "half": [
        "La moitié du total {of} se concentre sur {e}",
        "La moitié du total {of} vient de {e}",
        "Sur le total {of}, {e} compte pour la moitié",
    ],
    "quarter": [
        "Un quart du total {of} se concentre sur {e}",
        "Un quart du total {of} vient de {e}",
        "Sur le total {of}, {e} compte pour un quart",
    ],
    "in_five": [
        "Un mouvement de palettes sur cinq a lieu {at}",
        "{M} : {e} en traite un sur cinq",
    ],
    "fifth": [
        "Un cinquième du total {of} se concentre sur {e}",
        "Un cinquième du total {of} vient de {e}",
        "Sur le total {of}, {e} compte pour un cinquième",
    ],
    "now_share": [
        "{e} affiche {now} pour {the}, ce qui représente {share} du total",
        "{M} {at} : {now}, soit {share} du total",
        "Avec {now}, {e} concentre {share} du total {of}",
    ],
    "duel": [
        "{e} devance {f} pour {the} ({now} contre {now_f})",
        "Pour {the}, {e} affiche {now}, tandis que {f} se situe à {now_f}",
        "{M} : {now} pour {e} contre {now_f} pour {f}",
        "Alors que {f} affiche {now_f} pour {the}, {e} atteint {now}",
    ],
    "extremes": [
        "{The} {s_etend} de {now_g} ({g}) à {now} ({e})",
        "Pour {the}, {e} affiche la valeur maximale ({now}) et {g} la valeur minimale ({now_g})",
        "{M} : de {now} pour {e} à {now_g} pour {g}",
    ],
    "top_two": [
        "{e} et {f} concentrent à deux {share2} du total {of}",
        "Contribution cumulée de {e} et {f} au total {of} : {share2}",
        "Sur le total {of}, {e} et {f} comptent ensemble pour {share2}",
    ],
    "plan_pct": [
        "{e} {beat} l’objectif pour {the} (écart : {over})",
        "{The} {at} {se_situe} {over} {beyond} de l’objectif",
        "{e} se situe {over} {beyond} de son objectif pour {the}",
    ],
    "plan_gap": [
        "{e} {beat} l’objectif pour {the} (écart : {overgap})",
        "{The} {at} {se_situe} {overgap} {beyond} de l’objectif",
        "{e} se situe {overgap} {beyond} de son objectif pour {the}",
    ],
    "plan_signed": [
        "{M} {at} : {now}, {sover} vs objectif",
        "{e} vs objectif ({m}) : {sover}",
        "{The} {at} {s_etablit} à {now}, soit {sover} par rapport à l’objectif",
    ],
    "attain": [
        "{e} réalise {attain} de son objectif pour {the}",
        "Atteinte de l’objectif par {e} ({m}) : {attain}",
        "{The} {at} {atteint} {attain} de l’objectif",
    ],
    "plan_vs": [
        "{e} affiche {now} pour {the}, alors que l’objectif était de {plan}",
        "{M} {at} : {now} pour un objectif fixé à {plan}",
        "Visant {plan}, {e} clôture la période à {now} pour {the}",
    ],
    "plan_count": [
        "{Met} {many} sur {count} atteignent leur objectif pour {the}",
        "{M} : objectif atteint par {met} {many} sur {count}",
        "Pour {the}, {met} {many} sur {count} sont à l’objectif ou au-dessus",
    ],
    "plan_total": [
        "Sur l’ensemble du périmètre, {the} {beat} l’objectif, avec un écart de {total_over}",
        "Résultat cumulé pour {the} : {total}, soit {total_over} {beyond} de l’objectif",
        "Au total, {the} {atteint} {total}, soit {total_over} {beyond} de l’objectif",
    ],
}

PLAIN = [
    "Concentrer les efforts là où un appui est nécessaire",
    "Partager les bonnes pratiques entre les équipes",
    "Prochaine revue : 18 septembre 2024",
    "Remarque : les valeurs sont arrondies",
    "Source : chaîne de reporting automatisée, au 2 septembre 2024",
    "Plan d’action à valider par les responsables avant le 13 septembre",
    "Continuer à suivre la tendance de près",
    "Analyser les causes avec les responsables sur place",
    "Question ouverte : les objectifs actuels sont-ils encore adaptés ?",
    "Ajuster les effectifs à la demande avant l’automne",
]
INVENTED = [
    "La satisfaction client s’établit à {b} %",
    "Les campagnes ont permis de recruter {a} nouveaux partenaires",
    "L’application de fidélité compte {c} utilisateurs inscrits",
    "Les primes d’assurance se montent à {d}",
    "{b} % des salariés ont suivi la formation à la sécurité",
    "Les dépenses informatiques ont atteint {d}",
]
WORDS = {
    "this": "Actuel : {}",
    "total": "Ensemble",
    "metric": ["KPI", "Valeur", "vs période précédente"],
    "change": "Évolution en %",
    "agenda": "Contenu de cette revue",
    "page": "{} sur {}",
    "outlook": "Prochaines étapes recommandées",
    "highlights": ["Synthèse", "Points clés à retenir", "Vue d’ensemble des résultats", "En un coup d’œil"],
    "by": "{} par {}",
    "share": "Part du total : {}",
    "detail": ["Tous les KPI en comparaison directe", "Aperçu des KPI par {}"],
    "notes": "À souligner : {}.",
    "alt": "Visuel : {}.",
    "appendix": "Annexe : données complémentaires",
    "confidential": "Usage interne",
    "thanks": "Questions et échanges",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[insérer la valeur ici]",
        "Lorem ipsum dolor sit amet",
        "{} : TBD",
        "TODO : ajouter {}",
    ],
    "date": "3 septembre 2024",
    "plan": ["Objectif", "Objectif", "Cible"],
    "actual": "Réel",
    "vs_plan": ["vs objectif", "Écart à l’objectif"],
    "number": "nombre",
    "rank": "Rang",
    "part": "Part du total",
    "profile": "Zoom sur {}",
    "subtitle": ["Revue de management", "Revue de performance", "Résultats clés et recommandations"],
    "versus": "{} face à {}",
    "status": ["Objectif tenu ?", "oui", "non"],
    "columns": ["KPI", "Période actuelle", "Période précédente", "Évolution"],
    "what": "Ce que cela signifie",
    "drivers": ["Dynamique", "Atteinte des objectifs"],
    "each": "En un coup d’œil : résultats par {}",
    "over_time": "{} : tendance dans le temps",
    "scorecard": "{} : réalisé et objectifs",
    "of_total": "Part (%)",
    "highs": ["Points forts", "Points faibles"],
    "takeaway": "À retenir",
    "caption": "Figure : {} par {}, {}",
    "topics": {
        "level": "Situation", "trend": "Tendance", "mix": "Répartition", "overall": "Vue globale", "average": "Repère",
        "rank": "Classement", "target": "Objectif", "pair": "Comparaison",
    },
}  # fmt: skip
