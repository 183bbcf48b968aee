"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("augmente de", "augmentent de", ""), ("a progressé de", "ont progressé de", "")],
        False: [("baisse de", "baissent de", ""), ("a diminué de", "ont diminué de", "")],
    },
    "way": {True: ["en hausse de"], False: ["en baisse de"]},
    "rise": {True: ["une hausse de", "une augmentation de"], False: ["une baisse de", "une diminution de"]},
    "beat": {
        True: [("dépasse", "dépassent", ""), ("a dépassé", "ont dépassé", "")],
        False: [("manque", "manquent", ""), ("n’atteint pas", "n’atteignent pas", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["en dessous"]},
}
BENT = {
    "a": ("a", "ont"),
    "est": ("est", "sont"),
    "etait": ("était", "étaient"),
    "atteint": ("atteint", "atteignent"),
    "s_affiche": ("s’affiche", "s’affichent"),
    "se_situe": ("se situe", "se situent"),
    "vaut": ("vaut", "valent"),
    "va": ("va", "vont"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *de*."""
    for article, of in (("les ", "des "), ("le ", "du ")):
        if name.the.startswith(article):
            return {"of": of + name.bare}
    return {"of": f"de {name.the}"}


SENTENCES = {
    "level": [
        "{The} {at} {s_affiche} à {now} {in_per}",
        "{e} enregistre {now} pour {the} {in_per}",
        "Le tableau de bord donne {now} pour {the} {at}",
        "{In_per}, les données font état de {now} pour {the} {at}",
        "{M} {at}, dernier chiffre : {now}",
    ],
    "versus": [
        "{The} {at} {est} de {now} {in_per} ; le chiffre était de {last} {during}",
        "Pour {the}, {e} passe de {last} {during} à {now}",
        "{M} {at} : {last} {during}, désormais {now}",
        "Alors que {the} {at} {etait} de {last} {during}, le dernier chiffre est de {now}",
    ],
    "change": [
        "{The} {at} {verb} {change} {on_other}",
        "{e} enregistre {rise} {change} {of} par rapport {to}",
        "En comparaison avec {prev}, {the} {at} {est} {way} {change}",
        "{M} {at} : {rise} {change} {on_other}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} {on_other} et {was} désormais à {now}",
        "{e} termine la période à {now} pour {the}, soit {rise} {change} par rapport {to}",
        "{At}, {the} {atteint} {now}, {way} {change} {on_other}",
        "{M} {at} : {now}, soit {rise} {change} {on_other}",
        "Avec {now} après {last} {during}, {the} {at} {est} {way} {change}",
    ],
    "signed": [
        "{M} {at} : {now}, soit {signed} {on_other}",
        "{e} enregistre {now} pour {the} ({signed} par rapport {to})",
        "Évolution {of} {at} {on_other} : {signed}",
    ],
    "list": [
        "{e} ({now}) devance {f} ({now_f}) et {g} ({now_g}) pour {the}",
        "Pour {the}, la liste commence par {e} ({now}), {f} ({now_f}) et {g} ({now_g})",
        "Les trois valeurs les plus élevées pour {the} : {e} avec {now}, {f} avec {now_f} et {g} avec {now_g}",
    ],
    "diff": [
        "En valeur, {the} {at} {verb} {diff} {on_other}",
        "{e} enregistre {rise} {diff} {of} par rapport {to}",
        "{M} {at}, évolution en valeur {on_other} : {sdiff}",
    ],
    "points": [
        "{The} {at} {verb} {pp} {on_other} et {was} désormais à {now}",
        "{e} termine la période à {now} pour {the}, soit {rise} {pp} par rapport {to}",
        "{M} {at} : {now}, soit {spp} {on_other}",
    ],
    "share": [
        "{e} représente {share} {of} de l’ensemble des {many}",
        "{share} {of} de l’ensemble des {many} viennent de {e}",
        "Part de {e} dans {the} de l’ensemble des {many} : {share}",
        "Sur {the} de l’ensemble des {many}, {share} reviennent à {e}",
    ],
    "total": [
        "L’ensemble des {many} aboutit à {total} pour {the} {in_per}",
        "{M} sur l’ensemble des {many} : {total}",
        "{In_per}, {the} de l’ensemble des {many} {atteint} {total}",
        "Toutes unités confondues, on obtient {total} pour {the}",
    ],
    "total_change": [
        "{The} de l’ensemble des {many} {verb} {total_change} {on_other} et {was} désormais à {total}",
        "{M}, ensemble des {many} : {total} ({total_signed} {on_other})",
        "À {total}, {the} de l’ensemble des {many} {est} {way} {total_change} par rapport {to}",
    ],
    "average": [
        "Par {one}, on arrive en moyenne à {average} pour {the}",
        "La moyenne pour {the} est de {average} par {one}",
        "{M} par {one}, en moyenne : {average}",
    ],
    "count": [
        "Ce support repose sur les données de {count} {many}",
        "{Count} {many} fournissent leurs données pour ce rapport",
        "Données réunies dans ce rapport : {count} {many}",
    ],
    "grown": [
        "{Grown} {many} sur {count} enregistrent une hausse {of} par rapport {to}",
        "Pour {grown} {many} sur {count}, {the} {est} en hausse {on_other}",
        "Hausse {of} par rapport {to} : {grown} {many} sur {count}",
    ],
    "fallen": [
        "{Fallen} {many} sur {count} enregistrent une baisse {of} par rapport {to}",
        "Pour {fallen} {many} sur {count}, {the} {est} en baisse {on_other}",
        "Baisse {of} par rapport {to} : {fallen} {many} sur {count}",
    ],
    "first": [
        "{e} est {first} pour {the} avec {now}",
        "La valeur la plus haute pour {the} revient à {e} ({now})",
        "La liste pour {the} est menée par {e} avec {now}",
        "Aucun autre chiffre pour {the} n’est aussi élevé que celui de {e} ({now})",
    ],
    "second": [
        "{e} est {second} pour {the} avec {now}",
        "La deuxième valeur la plus haute pour {the} revient à {e} ({now})",
        "Un seul chiffre pour {the} dépasse celui de {e} ({now})",
    ],
    "third": [
        "{e} est {third} pour {the} avec {now}",
        "La valeur la plus basse pour {the} revient à {e} ({now})",
        "La liste pour {the} se termine par {e} avec {now}",
    ],
    "fastest": [
        "La plus forte hausse en pourcentage {of} est enregistrée par {e} ({signed} par rapport {to})",
        "En pourcentage, personne ne progresse plus que {e} pour {the} ({signed} {on_other})",
        "Plus forte hausse {of} en pourcentage : {e}, {signed} {on_other}",
    ],
    "floor": [
        "{At}, on dépasse {floor} pour {the}",
        "Pour {the}, {e} franchit le cap de {floor}",
        "Plus de {floor} pour {the} {at}",
    ],
    "ceiling": [
        "{The} {at} {was} à un peu moins de {ceiling}",
        "{e} arrive à près de {ceiling} pour {the}",
        "Pas tout à fait {ceiling} pour {the} {at}",
    ],
    "about": [
        "{The} {at} {s_affiche} à environ {about}",
        "{e} arrive à environ {about} pour {the}",
        "Environ {about} pour {the} {at}",
    ],
    "ratio": [
        "{The} {at} {vaut} {ratio} le chiffre de {f}",
        "{e} enregistre {ratio} le niveau de {f} pour {the}",
        "Pour {the}, {e} se situe à {ratio} la valeur de {f}",
    ],
    "rate": [
        "Les chiffres donnent {rate} pour {the} {at}",
        "{The} {at} {was}, après calcul, à {rate}",
        "{M} {at}, valeur calculée : {rate}",
    ],
    "together": [
        "{e} et {f} arrivent ensemble à {sum} pour {the}",
        "À deux, {e} et {f} font {sum} pour {the}",
        "Somme de {e} et {f} pour {the} : {sum}",
    ],
    "gap": [
        "{e} a {gap} d’avance sur {f} pour {the}",
        "Pour {the}, {f} accuse un retard de {gap} sur {e}",
        "Écart de {gap} entre {e} et {f} pour {the}",
    ],
    "range": [
        "Dans les {many}, {the} {va} de {low} à {high}",
        "On relève entre {low} et {high} pour {the} selon les {many}",
        "Valeur la plus basse et valeur la plus haute pour {the} : {low} et {high}",
    ],
    "doubled": [
        "Depuis {prev}, {the} {at} {a} doublé",
        "{e} enregistre deux fois plus qu’{during} pour {the}",
        "Doublement {on_other} : {m} {at}",
    ],
    "half": [
        "{e} représente la moitié {of} de l’ensemble des {many}",
        "La moitié {of} de l’ensemble des {many} vient de {e}",
    ],
    "quarter": [
        "{e} représente un quart {of} de l’ensemble des {many}",
        "Un quart {of} de l’ensemble des {many} vient de {e}",
    ],
    "in_five": [
        "Une ouverture de porte sur cinq est réalisée par {e}",
        "{e} réalise une ouverture de porte sur cinq",
    ],
    "fifth": [
        "{e} représente un cinquième {of} de l’ensemble des {many}",
        "Un cinquième {of} de l’ensemble des {many} vient de {e}",
    ],
    "now_share": [
        "{e} enregistre {now} pour {the}, c’est-à-dire {share} de l’ensemble des {many}",
        "{M} {at} : {now}, ce qui fait {share} de l’ensemble des {many}",
        "Avec {now}, {e} représente {share} {of} de l’ensemble des {many}",
    ],
    "duel": [
        "{e} enregistre {now} pour {the}, et {f} {now_f}",
        "Pour {the}, {e} ({now}) se situe au-dessus de {f} ({now_f})",
        "Quand {f} enregistre {now_f} pour {the}, {e} en est à {now}",
        "{M}, face à face : {e} avec {now}, {f} avec {now_f}",
    ],
    "extremes": [
        "De {now_g} pour {g} à {now} pour {e} : tel est l’éventail pour {the}",
        "{e} a la valeur la plus haute pour {the} ({now}), {g} la plus basse ({now_g})",
        "Maximum et minimum pour {the} : {e} avec {now}, {g} avec {now_g}",
    ],
    "top_two": [
        "{e} et {f} représentent ensemble {share2} {of} de l’ensemble des {many}",
        "{share2} {of} de l’ensemble des {many} viennent de {e} et {f}",
        "Part commune de {e} et {f} dans {the} de l’ensemble des {many} : {share2}",
    ],
    "plan_pct": [
        "{e} {beat} la cible fixée pour {the} : l’écart est de {over}",
        "{The} {at} {se_situe} {over} {beyond} de la cible",
        "{M} {at} : {over} {beyond} de la cible",
    ],
    "plan_gap": [
        "{e} {beat} la cible fixée pour {the} : l’écart est de {overgap}",
        "{The} {at} {se_situe} {overgap} {beyond} de la cible",
        "{M} {at} : {overgap} {beyond} de la cible",
    ],
    "plan_signed": [
        "{M} {at} : {now} ({sover} par rapport à la cible)",
        "Écart à la cible pour {the} {at} : {sover}",
        "{e} enregistre {now} pour {the}, soit {sover} par rapport à la cible",
    ],
    "attain": [
        "{e} a atteint {attain} de la cible pour {the}",
        "{The} {at} {est} à {attain} de la cible",
        "Atteinte de la cible pour {the} {at} : {attain}",
    ],
    "plan_vs": [
        "La cible pour {the} {at} était de {plan} ; le réalisé est de {now}",
        "{e} enregistre {now} pour {the}, la cible étant fixée à {plan}",
        "{M} {at} : réalisé {now}, cible {plan}",
    ],
    "plan_count": [
        "{Met} {many} sur {count} sont à la cible ou au-dessus pour {the}",
        "La cible pour {the} est atteinte par {met} {many} sur {count}",
        "Cible atteinte pour {the} : {met} {many} sur {count}",
    ],
    "plan_total": [
        "{The} de l’ensemble des {many} {beat} la cible : l’écart est de {total_over}",
        "L’ensemble des {many} totalise {total} pour {the}, soit {total_over} {beyond} de la cible",
        "{M}, ensemble des {many} : {total}, soit {total_over} {beyond} de la cible",
    ],
}

PLAIN = [
    "Les données sont chargées chaque nuit à 4 h et contrôlées avant la création du support",
    "Des saisies tardives peuvent encore modifier les chiffres des derniers jours",
    "Questions sur un indicateur : voir sa fiche dans le catalogue de données",
    "Les responsables des opérations commentent les valeurs atypiques avant le prochain support",
    "Le prochain support est prévu pour le 4 août 2031",
    "Deux tableaux de bord seront supprimés après l’été",
    "Merci de signaler les chiffres erronés à l’équipe plateforme de données",
    "Les définitions de tous les indicateurs sont inchangées",
    "Question ouverte : fixer les cibles par unité ou par région ?",
    "Les plannings et les horaires d’ouverture seront discutés sur place",
]
INVENTED = [
    "{b} % des demandes sont arrivées par le site internet",
    "{a} nouveaux salariés ont pris leur poste",
    "La lettre d’information a été envoyée à {c} abonnés",
    "Les dépenses d’énergie ont atteint {d}",
    "Le taux de réclamation est de {b} %",
    "Les dépenses publicitaires se sont élevées à {d}",
]
WORDS = {
    "this": "En cours : {}",
    "total": "Toutes unités",
    "metric": ["Indicateur", "Valeur", "vs période précédente"],
    "change": "Évolution (%)",
    "agenda": "Dans ce support",
    "page": "{} / {}",
    "outlook": "La suite",
    "highlights": [
        "Ce que disent les données",
        "La période en chiffres",
        "Les indicateurs en bref",
        "Principaux résultats",
    ],
    "by": "{} par {}",
    "share": "Part de toutes les unités : {}",
    "detail": ["Indicateurs par {}", "Tous les indicateurs en un tableau"],
    "notes": "À mentionner : {}",
    "alt": "Graphique du support d’indicateurs – {}",
    "appendix": "Annexe : données du support",
    "confidential": "Interne",
    "thanks": "Questions à l’équipe plateforme de données",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[chiffre à venir]",
        "Lorem ipsum dolor sit amet",
        "{} : TBD",
        "TODO : vérifier {}",
    ],
    "date": "3 juillet 2031",
    "plan": ["Cible", "Cible", "Objectif"],
    "actual": "Réalisé",
    "vs_plan": ["vs cible", "Écart à la cible"],
    "number": "nombre",
    "rank": "Rang",
    "part": "Part",
    "profile": "{} en détail",
    "subtitle": ["Indicateurs et opérations", "Indicateurs du mois", "Suivi des opérations", "Support d’indicateurs"],
    "versus": "{} et {} côte à côte",
    "status": ["Cible atteinte ?", "oui", "non"],
    "columns": ["Indicateur", "En cours", "Précédent", "Évolution"],
    "what": "Ce que cela veut dire",
    "drivers": ["Par rapport à la période précédente", "Par rapport à la cible"],
    "each": "Les chiffres par {}",
    "over_time": "{} au fil du temps",
    "scorecard": "{} : indicateurs et cibles",
    "of_total": "Part de l’ensemble (%)",
    "data": "À propos des données",
    "movers": ["Plus fortes évolutions", "Ce qui a le plus bougé"],
    "leaders": ["Indicateur", "Plus haut", "Valeur", "Plus bas", "Valeur"],
    "both_ends": "Valeur la plus haute et la plus basse par indicateur",
    "reading": ["Ce que montre le graphique", "Comment lire le graphique"],
    "source": "{} par {}, {}. Source : entrepôt de données.",
}
