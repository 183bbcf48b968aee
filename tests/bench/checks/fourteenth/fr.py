"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("progresse de", "progressent de", ""), ("augmente de", "augmentent de", "")],
        False: [("recule de", "reculent de", ""), ("diminue de", "diminuent de", "")],
    },
    "way": {True: ["en hausse de", "en progression de"], False: ["en baisse de", "en recul de"]},
    "rise": {True: ["une hausse de", "une progression de"], False: ["une baisse de", "un recul de"]},
    "beat": {True: [("dépasse", "dépassent", "")], False: [("manque", "manquent", "")]},
    "beyond": {True: ["au-dessus de"], False: ["en dessous de"]},
}
BENT = {
    "est": ("est", "sont"),
    "a": ("a", "ont"),
    "a_ete": ("a été", "ont été"),
    "etablit": ("s’établit", "s’établissent"),
    "atteint": ("atteint", "atteignent"),
    "passe": ("passe", "passent"),
    "va": ("va", "vont"),
    "progresse": ("progresse", "progressent"),
    "recule": ("recule", "reculent"),
    "depasse": ("dépasse", "dépassent"),
    "situe": ("se situe", "se situent"),
    "reste": ("reste", "restent"),
    "equivaut": ("équivaut", "équivalent"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *de*."""
    for article, of in (("les ", "des "), ("le ", "du ")):
        if name.the.startswith(article):
            return {"du_m": of + name.bare}
    return {"du_m": f"de {name.the}"}


SENTENCES = {
    "level": [
        "{In_per}, {the} {at} {etablit} à {now}",
        "{The} {at} {a_ete} de {now} {in_per}",
        "{e} affiche {now} {in_per} pour {the}",
        "Pour {the}, les données indiquent {now} {at}",
        "{At}, {the} {atteint} {now} {in_per}",
    ],
    "versus": [
        "De {last} {during}, {the} {at} {passe} à {now} {in_per}",
        "{In_per}, {the} {at} {etablit} à {now}, contre {last} {during}",
        "Alors que {e} affichait {last} {during} pour {the}, le chiffre est désormais de {now}",
        "{M} {at} : {now} ({last} {during})",
    ],
    "change": [
        "{At}, {the} {verb} {change} {in_per} par rapport {to}",
        "{M} {at} par rapport {to} : {way} {change}",
        "Par rapport {to}, {e} affiche {rise} {change} ({m})",
        "On observe {at} {rise} {change} {du_m} par rapport {to}",
    ],
    "change_to": [
        "{The} {at} {etablit} à {now}, soit {rise} {change} par rapport {to}",
        "{The} {at} {verb} {change} par rapport {to} et {etablit} à {now}",
        "{M} {at} {in_per} : {now}, {way} {change} par rapport {to}",
        "Après {last} {during}, {the} {at} {verb} {change} et {atteint} {now}",
        "{e} affiche {now} pour {the}, soit {rise} {change} par rapport {to}",
    ],
    "signed": [
        "{M} {at} {in_per} : {now} ({signed} par rapport {to})",
        "{In_per}, {the} {at} {etablit} à {now} ({signed} par rapport {to})",
        "Évolution {du_m} {at} par rapport {to} : {signed}",
    ],
    "list": [
        "Les trois chiffres les plus élevés pour {the} sont ceux de {e} ({now}), {f} ({now_f}) et {g} ({now_g})",
        "{e} affiche {now} pour {the}, devant {f} avec {now_f} et {g} avec {now_g}",
        "{M} par {one}, par ordre décroissant : {e} {now}, {f} {now_f}, {g} {now_g}",
    ],
    "diff": [
        "{At}, {the} {verb} {diff} {in_per} par rapport {to}",
        "{e} affiche {rise} {diff} pour {the} par rapport {to}",
        "Par rapport {to}, {the} {at} {est} {way} {diff}",
        "Différence pour {the} {at} par rapport {to} : {sdiff}",
    ],
    "points": [
        "{The} {at} {verb} {pp} par rapport {to} et {etablit} à {now}",
        "{The} {at} {etablit} à {now}, soit {rise} {pp} par rapport {to}",
        "{M} {at} {in_per} : {now} ({spp} par rapport {to})",
        "À {now}, {the} {at} {est} {way} {pp} par rapport {to}",
    ],
    "share": [
        "{e} représente {share} du total {du_m}",
        "{share} du total {du_m} proviennent de {e}",
        "Sur le total {du_m}, {share} proviennent de {e}",
        "La part de {e} dans le total {du_m} est de {share}",
    ],
    "total": [
        "Au total, {the} {etablit} à {total} {in_per}",
        "Pour l’ensemble des {many}, {the} {atteint} {total} {in_per}",
        "{The} de l’ensemble des {many} {a_ete} de {total} {in_per}",
        "Nos {many} totalisent {total} pour {the}",
    ],
    "total_change": [
        "Pour l’ensemble des {many}, {the} {verb} {total_change} par rapport {to} et {atteint} {total}",
        "Au total, {the} {etablit} à {total}, {way} {total_change} par rapport {to}",
        "Total {du_m} {in_per} : {total} ({total_signed} par rapport {to})",
    ],
    "average": [
        "En moyenne, chaque {one} enregistre {average} pour {the}",
        "Moyenne {du_m} par {one} : {average}",
        "Pour l’ensemble des {many}, la moyenne {du_m} est de {average}",
    ],
    "count": [
        "Ce rapport repose sur les données de {count} {many}",
        "{Count} {many} figurent dans ces chiffres",
        "Les données présentées proviennent de {count} {many}",
    ],
    "grown": [
        "{The} {progresse} dans {grown} {many} sur {count} par rapport {to}",
        "{Grown} {many} sur {count} affichent une hausse pour {the} par rapport {to}",
        "Par rapport {to}, {grown} {many} sur {count} enregistrent une hausse {du_m}",
    ],
    "fallen": [
        "{The} {recule} dans {fallen} {many} sur {count} par rapport {to}",
        "{Fallen} {many} sur {count} affichent une baisse pour {the} par rapport {to}",
        "Par rapport {to}, {fallen} {many} sur {count} enregistrent une baisse {du_m}",
    ],
    "first": [
        "{e} {first} pour {the} avec {now}",
        "Le chiffre le plus élevé pour {the} est celui de {e} ({now})",
        "Parmi les {many}, {e} affiche le chiffre le plus élevé pour {the} : {now}",
        "Avec {now}, {e} arrive en tête pour {the}",
    ],
    "second": [
        "{e} {second} pour {the} avec {now}",
        "Le deuxième chiffre le plus élevé pour {the} est celui de {e} ({now})",
        "Parmi les {many}, {e} affiche le deuxième chiffre le plus élevé pour {the} : {now}",
    ],
    "third": [
        "{e} {third} pour {the} avec {now}",
        "Le chiffre le plus faible pour {the} est celui de {e} ({now})",
        "Parmi les {many}, {e} affiche le chiffre le plus faible pour {the} : {now}",
    ],
    "fastest": [
        "En pourcentage, {the} {progresse} le plus à {e} ({signed} par rapport {to})",
        "La plus forte croissance en pourcentage {du_m} est enregistrée par {e} ({signed})",
        "{e} affiche la plus forte hausse en pourcentage pour {the} ({signed} par rapport {to})",
    ],
    "floor": [
        "{M} {at} : plus de {floor} {in_per}",
        "{e} affiche plus de {floor} pour {the} {in_per}",
        "{The} {at} {situe} au-dessus de {floor}",
    ],
    "ceiling": [
        "{In_per}, {the} {at} {etablit} à un peu moins de {ceiling}",
        "{e} affiche près de {ceiling} pour {the} {in_per}",
        "{In_per}, {the} {at} {reste} juste en dessous de {ceiling}",
    ],
    "about": [
        "{In_per}, {the} {at} {etablit} à environ {about}",
        "{e} affiche environ {about} pour {the} {in_per}",
        "{The} {at} {a_ete} d’environ {about}",
    ],
    "ratio": [
        "{The} {at} {equivaut} à {ratio} le chiffre de {f}",
        "En comparaison, {e} enregistre {ratio} le chiffre de {f} pour {the}",
        "Le chiffre de {e} pour {the} équivaut à {ratio} celui de {f}",
    ],
    "rate": [
        "{In_per}, {the} {at} {a_ete} de {rate}",
        "D’après nos calculs, {the} {at} {etablit} à {rate}",
        "Pour {e}, le calcul {du_m} donne {rate}",
    ],
    "together": [
        "Ensemble, {e} et {f} enregistrent {sum} pour {the}",
        "À eux deux, {e} et {f} totalisent {sum} ({m})",
        "Total {du_m} de {e} et {f} : {sum}",
    ],
    "gap": [
        "Pour {the}, {e} enregistre {gap} de plus que {f}",
        "L’écart entre {e} et {f} pour {the} est de {gap}",
        "Pour {the}, {e} se situe {gap} au-dessus de {f}",
    ],
    "range": [
        "{The} par {one} {va} de {low} à {high}",
        "Selon les {many}, {the} {situe} entre {low} et {high}",
        "Pour {the}, les résultats par {one} vont de {low} à {high}",
    ],
    "doubled": [
        "{In_per}, {the} {at} {a} doublé par rapport {to}",
        "Par rapport {to}, {e} enregistre deux fois plus pour {the}",
        "Doublement {du_m} {at} par rapport {to}",
    ],
    "half": [
        "{e} représente la moitié du total {du_m}",
        "La moitié du total {du_m} provient de {e}",
        "Sur le total {du_m}, la moitié provient de {e}",
    ],
    "quarter": [
        "{e} représente un quart du total {du_m}",
        "Un quart du total {du_m} provient de {e}",
        "Sur le total {du_m}, un quart provient de {e}",
    ],
    "in_five": [
        "Une visite de service sur cinq a été effectuée par {e}",
        "Sur l’ensemble {du_m}, une sur cinq a été effectuée par {e}",
    ],
    "fifth": [
        "{e} représente un cinquième du total {du_m}",
        "Un cinquième du total {du_m} provient de {e}",
        "Sur le total {du_m}, un cinquième provient de {e}",
    ],
    "now_share": [
        "{The} {at} {etablit} à {now}, ce qui représente {share} du total",
        "{e} affiche {now} pour {the}, soit {share} de l’ensemble des {many}",
        "Avec {now}, {e} représente {share} du total {du_m}",
    ],
    "duel": [
        "{e} affiche {now} pour {the}, contre {now_f} pour {f}",
        "À {now}, {the} {at} {situe} au-dessus du chiffre de {f} ({now_f})",
        "Pour {the}, on compte {now} à {e} et {now_f} à {f}",
    ],
    "extremes": [
        "{The} {va} de {now_g} à {g} jusqu’à {now} à {e}",
        "{e} affiche le chiffre le plus élevé pour {the} ({now}), {g} le plus faible ({now_g})",
        "Alors que {e} arrive en tête avec {now} pour {the}, {g} ferme la liste avec {now_g}",
    ],
    "top_two": [
        "{e} et {f} représentent ensemble {share2} du total {du_m}",
        "Sur le total {du_m}, {share2} proviennent de {e} et {f}",
        "La part de {e} et {f} réunis dans le total {du_m} est de {share2}",
    ],
    "plan_pct": [
        "Pour {the}, {e} {beat} son objectif, l’écart étant de {over}",
        "{The} {at} {situe} {over} {beyond} l’objectif",
        "Pour {the}, {e} termine {over} {beyond} son objectif",
    ],
    "plan_gap": [
        "Pour {the}, {e} {beat} son objectif, l’écart étant de {overgap}",
        "{The} {at} {situe} {overgap} {beyond} l’objectif",
        "Pour {the}, {e} termine {overgap} {beyond} son objectif",
    ],
    "plan_signed": [
        "{In_per}, {the} {at} {etablit} à {now} ({sover} par rapport à l’objectif)",
        "{M} {at}, écart par rapport à l’objectif : {sover}",
        "{e} affiche {now} pour {the}, soit {sover} par rapport à l’objectif",
    ],
    "attain": [
        "{e} a réalisé {attain} de son objectif pour {the}",
        "L’objectif {du_m} a été atteint à {attain} {at}",
        "Taux d’atteinte de l’objectif pour {the} {at} : {attain}",
    ],
    "plan_vs": [
        "{The} {at} {etablit} à {now} ; {plan} étaient prévus",
        "{e} avait prévu {plan} pour {the} et enregistre {now}",
        "Face à un objectif de {plan}, {the} {at} {etablit} à {now}",
    ],
    "plan_count": [
        "{Met} {many} sur {count} ont atteint ou dépassé leur objectif pour {the}",
        "L’objectif {du_m} est atteint dans {met} {many} sur {count}",
        "Pour {the}, {met} {many} sur {count} ont atteint leur objectif",
    ],
    "plan_total": [
        "Au total, {the} {etablit} à {total}, soit {total_over} {beyond} l’objectif",
        "Pour l’ensemble des {many}, {the} {beat} l’objectif ; l’écart est de {total_over}",
        "Total {du_m} : {total}, soit {total_over} {beyond} l’objectif",
    ],
}

PLAIN = [
    "Source : entrepôt analytique, chargement du 5 avril 2027",
    "La prochaine réunion mensuelle aura lieu le jeudi 6 mai",
    "Tous les indicateurs sont définis dans le catalogue de données",
    "Merci de signaler les erreurs à equipe-donnees@example.com",
    "Des saisies tardives peuvent encore modifier légèrement les chiffres",
    "Le tableau de bord en libre-service est actualisé chaque matin",
    "Le nouvel outil de planification des tournées démarre en juin 2027",
    "Les responsables de site commenteront les chiffres en réunion",
    "À suivre : retard de saisie à vérifier avec la comptabilité",
    "À décider : qui pilote l’enquête auprès des clients",
]
INVENTED = [
    "L’absentéisme a atteint {b} % des heures prévues",
    "{a} postes sont actuellement vacants",
    "Nous avons consacré {d} à la formation",
    "Le portail client compte désormais {c} utilisateurs inscrits",
    "Les frais de déplacement se sont élevés à {d}",
    "{b} % des clients ont renouvelé leur contrat",
]
WORDS = {
    "this": "Période actuelle : {}",
    "total": "Total",
    "metric": ["Indicateur", "Valeur", "Évolution par rapport à la période précédente"],
    "change": "Évolution en %",
    "agenda": "Sommaire",
    "page": "Page {} sur {}",
    "outlook": "Prochaines étapes",
    "highlights": ["Principaux constats", "Ce que montrent les données", "Synthèse", "En un coup d’œil"],
    "by": "{} par {}",
    "share": "{} – part du total",
    "detail": ["Indicateurs par {}", "Tous les indicateurs par {}"],
    "notes": "À mentionner : {}.",
    "alt": "Illustration. {}.",
    "appendix": "Annexe : données complémentaires",
    "confidential": "Usage interne",
    "thanks": "Merci pour votre attention",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[ajouter la valeur]",
        "Lorem ipsum dolor sit amet",
        "{} : à compléter",
        "TODO : mettre à jour {}",
    ],
    "date": "6 avril 2027",
    "plan": ["Objectif", "Objectif", "Prévu"],
    "actual": "Réel",
    "vs_plan": ["vs objectif", "Écart par rapport à l’objectif"],
    "number": "nombre",
    "rank": "Rang",
    "part": "Part du total",
    "profile": "Zoom sur {}",
    "subtitle": ["Réunion mensuelle", "Rapport d’indicateurs", "Rapport de l’équipe données"],
    "versus": "{} et {} en comparaison",
    "status": ["Objectif atteint ?", "oui", "non"],
    "columns": ["Indicateur", "Cette période", "Période précédente", "Évolution"],
    "what": "Ce que cela signifie",
    "drivers": ["Évolution sur la période précédente", "Position par rapport à l’objectif"],
    "each": "Vue d’ensemble par {}",
    "over_time": "{} : évolution dans le temps",
    "scorecard": "{} : réel et objectif",
    "of_total": "Part du total (%)",
    "questions": [
        "Qu’est-ce qui a changé ?",
        "D’où viennent les volumes ?",
        "Sommes-nous conformes à l’objectif ?",
        "Quels sont les écarts entre les résultats ?",
    ],
    "caption": "Note de lecture. ",
    "changes": ["Évolution par {} sur la période précédente", "Ce qui a changé par {} depuis la période précédente"],
    "whole": "Totaux de l’ensemble des {}",
    "attainment": "Atteinte des objectifs par {}",
}
