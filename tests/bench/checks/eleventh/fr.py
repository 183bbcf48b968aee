"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [
            ("progresse de", "progressent de", ""),
            ("a gagné", "ont gagné", ""),
            ("s’accroît de", "s’accroissent de", ""),
        ],
        False: [
            ("recule de", "reculent de", ""),
            ("a perdu", "ont perdu", ""),
            ("se replie de", "se replient de", ""),
        ],
    },
    "way": {True: ["de plus"], False: ["de moins"]},
    "rise": {True: ["une hausse de", "une progression de"], False: ["une baisse de", "un repli de"]},
    "beat": {
        True: [("dépasse", "dépassent", ""), ("surpasse", "surpassent", "")],
        False: [("n’atteint pas", "n’atteignent pas", ""), ("manque", "manquent", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["en dessous"]},
}
BENT = {
    "est": ("est", "sont"),
    "oscille": ("oscille", "oscillent"),
    "etablit": ("s’établit", "s’établissent"),
    "atteint": ("atteint", "atteignent"),
    "represente": ("représente", "représentent"),
    "monte": ("se monte", "se montent"),
    "evolue": ("évolue", "évoluent"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *de* and behind *à*, with its article, and behind *de* without one."""
    alone = f"d’{name.bare}" if name.bare[0] in "aeiouéèêh" else f"de {name.bare}"
    for article, of, to in (("les ", "des ", "aux "), ("le ", "du ", "au ")):
        if name.the.startswith(article):
            return {"of": of + name.bare, "aux": to + name.bare, "de_m": alone}
    return {"of": f"de {name.the}", "aux": f"à {name.the}", "de_m": alone}


SENTENCES = {
    "level": [
        "Du côté {of}, {e} se situe à {now} {in_per}",
        "{In_per}, on relève {now} pour {the} {at}",
        "{The} {at} {etablit} à {now} {in_per}",
        "{e} en est à {now} pour {the} {in_per}",
        "{M} {at}, {per} : {now}",
    ],
    "versus": [
        "Après {last} {during}, {the} {at} {etablit} désormais à {now}",
        "{e} est à {now} pour {the}, là où l’on comptait {last} {during}",
        "D’une période à l’autre, {the} {at} {evolue} de {last} à {now}",
    ],
    "change": [
        "Sur la période, {the} {at} {verb} {change} par rapport {to}",
        "{e} connaît {rise} {change} pour {the} par rapport {to}",
        "Pour {the}, {e} compte {change} {way} qu’{during}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} par rapport {to}, pour s’établir à {now}",
        "Avec {now} pour {the}, {e} fait {change} {way} qu’{during}",
        "{e} se situe à {now} pour {the}, ce qui correspond à {rise} {change} par rapport {to}",
        "Partant de {last} {during}, {the} {at} {atteint} {now} {in_per}, soit {signed}",
    ],
    "signed": [
        "{The} {at} {etablit} à {now}, avec une variation de {signed} par rapport {to}",
        "La variation {of} {at} est de {signed} par rapport {to}",
        "Pour {the}, {e} en est à {now} ({signed} par rapport {to})",
    ],
    "list": [
        "En matière {de_m}, {e} occupe la première place avec {now}, {f} la deuxième avec {now_f} "
        "et {g} la troisième avec {now_g}",
        "Au classement {of}, on trouve d’abord {e} ({now}), puis {f} ({now_f}) et enfin {g} ({now_g})",
        "Sur le podium {of} figurent, dans l’ordre, {e} ({now}), {f} ({now_f}) et {g} ({now_g})",
    ],
    "diff": [
        "En valeur absolue, {the} {at} {verb} {diff} par rapport {to}",
        "Pour {the}, {e} compte {diff} {way} qu’{during}",
        "L’écart {of} {at} par rapport {to} est de {sdiff}",
    ],
    "points": [
        "{The} {at} {verb} {pp} par rapport {to} et {atteint} {now}",
        "{The} {at} {etablit} à {now}, soit {pp} {way} qu’{during}",
        "Avec une variation de {spp} par rapport {to}, {the} {at} {etablit} à {now}",
    ],
    "share": [
        "Sur l’ensemble {of}, {share} viennent de {e}",
        "{e} concentre {share} {of} de nos {many}",
        "Le poids de {e} dans le total {of} est de {share}",
        "{e} contribue au total {of} à hauteur de {share}",
    ],
    "total": [
        "En additionnant les {many}, on obtient {total} pour {the}",
        "L’ensemble des {many} totalise {total} pour {the} {in_per}",
        "{In_per}, {the} du groupe {monte} à {total}",
        "Le cumul {of} {in_per} atteint {total}",
    ],
    "total_change": [
        "À l’échelle du groupe, {the} {verb} {total_change} par rapport {to} et {atteint} {total}",
        "Le cumul {of} atteint {total}, soit {total_change} {way} qu’{during}",
        "Pour l’ensemble des {many}, {the} {etablit} à {total} ({total_signed} par rapport {to})",
    ],
    "average": [
        "Si l’on répartit {the} à parts égales, chaque {one} obtient {average}",
        "En moyenne, on compte {average} par {one} pour {the}",
        "La moyenne par {one} est de {average} pour {the}",
    ],
    "count": [
        "Cette présentation réunit les chiffres de {count} {many}",
        "{Count} {many} alimentent les chiffres présentés ici",
        "Nous examinons au total {count} {many}",
    ],
    "grown": [
        "Pour {the}, {grown} {many} sur {count} affichent un niveau plus élevé qu’{during}",
        "{Grown} {many} sur {count} sont à la hausse pour {the} par rapport {to}",
    ],
    "fallen": [
        "Pour {the}, {fallen} {many} sur {count} affichent un niveau plus bas qu’{during}",
        "{Fallen} {many} sur {count} sont à la baisse pour {the} par rapport {to}",
    ],
    "first": [
        "{e} se place {first} pour {the}, avec {now}",
        "La plus grosse contribution {aux} vient de {e} ({now})",
        "Avec {now}, {e} détient le chiffre le plus haut pour {the}",
        "Pour {the}, personne ne dépasse {e}",
    ],
    "second": [
        "{e} se place {second} pour {the}, avec {now}",
        "Juste derrière la tête du classement {of}, on trouve {e} avec {now}",
    ],
    "third": [
        "{e} se place {third} pour {the}, avec {now}",
        "La plus petite contribution {aux} vient de {e} ({now})",
        "Avec {now}, {e} a le chiffre le plus bas pour {the}",
    ],
    "fastest": [
        "C’est {e} qui progresse le plus vite pour {the} ({signed} par rapport {to})",
        "En pourcentage, la plus forte progression {of} est celle de {e} : {signed}",
    ],
    "floor": [
        "{e} a franchi le seuil de {floor} pour {the}",
        "{The} {at} {etablit} désormais à plus de {floor}",
        "{In_per}, {e} compte plus de {floor} pour {the}",
    ],
    "ceiling": [
        "{The} {at} {est} juste en dessous de {ceiling}",
        "{e} frôle la barre de {ceiling} pour {the}",
    ],
    "about": [
        "En chiffres ronds, {the} {at} {etablit} à {about}",
        "{e} tourne autour de {about} pour {the}",
        "Pour {the}, {e} se situe aux alentours de {about}",
    ],
    "ratio": [
        "Pour {the}, {e} atteint {ratio} le niveau de {f}",
        "Le niveau {of} {at} vaut {ratio} celui de {f}",
    ],
    "rate": [
        "{The} {at} {etablit} à {rate} {in_per}",
        "Pour {e}, le calcul donne {rate} ({m})",
        "Pour {the}, on obtient {rate} {at}",
    ],
    "together": [
        "Si l’on réunit {e} et {f}, {the} {atteint} {sum}",
        "En regroupant {e} et {f}, on arrive à {sum} pour {the}",
    ],
    "gap": [
        "{e} compte {gap} de plus que {f} pour {the}",
        "Il manque {gap} à {f} pour rejoindre {e} sur {the}",
    ],
    "range": [
        "Selon les {many}, {the} {oscille} entre {low} et {high}",
        "L’éventail {of} par {one} s’étend de {low} à {high}",
    ],
    "doubled": [
        "{The} {at} {represente} le double du niveau atteint {during}",
        "Pour {the}, {e} compte deux fois plus qu’{during}",
    ],
    "half": ["Sur l’ensemble {of}, la moitié vient de {e}", "{e} contribue pour moitié au total {of}"],
    "quarter": ["Sur l’ensemble {of}, un quart vient de {e}", "{e} contribue pour un quart au total {of}"],
    "in_five": ["Un cinquième du total {of} est à mettre au compte de {e}"],
    "fifth": ["Sur l’ensemble {of}, un cinquième vient de {e}", "{e} contribue pour un cinquième au total {of}"],
    "now_share": [
        "{e} contribue au total {of} pour {now}, soit une part de {share}",
        "Avec {now}, {e} concentre {share} {of} de nos {many}",
        "{The} {at} {monte} à {now}, soit {share} du cumul du groupe",
    ],
    "duel": [
        "Face à {f} ({now_f}), {e} affiche {now} pour {the}",
        "Pour {the}, {e} passe devant {f} : {now} contre {now_f}",
    ],
    "extremes": [
        "Le plus haut niveau {of} est celui de {e} ({now}), le plus bas celui de {g} ({now_g})",
    ],
    "top_two": [
        "Sur l’ensemble {of}, {share2} viennent de {e} et de {f}",
        "En duo, {e} et {f} contribuent à hauteur de {share2} au total {of}",
    ],
    "plan_pct": [
        "{e} {beat} son objectif pour {the}, avec un écart de {over}",
        "Pour {the}, {e} se situe {over} {beyond} de son objectif",
    ],
    "plan_gap": [
        "{e} {beat} l’objectif fixé pour {the}, avec un écart de {overgap}",
        "Pour {the}, {e} termine {overgap} {beyond} de l’objectif",
    ],
    "plan_signed": [
        "Par rapport à l’objectif, {the} {at} {est} à {sover}",
        "{e} en est à {now} pour {the}, soit {sover} par rapport à l’objectif",
    ],
    "attain": [
        "{e} a réalisé {attain} de l’objectif fixé pour {the}",
        "Pour {the}, le taux de réalisation de l’objectif {at} est de {attain}",
    ],
    "plan_vs": [
        "{e} visait {plan} pour {the} et termine à {now}",
        "Pour un objectif de {plan}, {the} {at} {atteint} {now}",
    ],
    "plan_count": [
        "Pour {the}, {met} {many} sur {count} ont atteint ou dépassé leur objectif",
        "{Met} {many} sur {count} sont à la hauteur de leur objectif ou au-dessus pour {the}",
    ],
    "plan_total": [
        "À l’échelle du groupe, {the} {atteint} {total}, soit {total_over} {beyond} de l’objectif",
        "Pour l’ensemble des {many}, {the} {beat} l’objectif, avec un écart de {total_over}",
    ],
}

PLAIN = [
    "Source : API interne de reporting, données extraites le 6 juin 2028",
    "Les actions à mener seront partagées d’ici au 20 juin",
    "Rendez-vous le mardi 4 juillet à 14 h pour la suite",
    "Quatre sujets seront abordés avec la direction",
    "Une question ? Écrivez à insights@example.com",
    "L’étape 3 de la migration de la billetterie commence en septembre 2028",
    "L’audit ISO 14001 est programmé en octobre",
    "Tous les termes sont expliqués à la page 9 du manuel",
    "À noter : du fait des arrondis, les sommes peuvent différer légèrement",
    "Nous analysons encore les raisons de ces évolutions",
]
INVENTED = [
    "Notre application a été téléchargée {c} fois",
    "{a} demandes de maintenance attendent d’être traitées",
    "{b} % des salariés ont répondu à l’enquête interne",
    "Nous avons investi {d} dans la formation",
    "Le taux de recommandation des clients atteint {b} %",
]
WORDS = {
    "this": "Actuellement : {}",
    "total": "Cumul",
    "metric": ["Mesure", "Valeur", "Évolution depuis la période précédente"],
    "change": "Évolution depuis la période précédente",
    "agenda": "Au programme",
    "page": "Page {} sur {}",
    "outlook": "Et maintenant ?",
    "highlights": [
        "L’essentiel en bref",
        "Ce que disent les chiffres",
        "Principaux enseignements",
        "Où en sommes-nous ?",
        "Nos résultats en quelques mots",
        "Ce qu’il faut savoir",
    ],
    "by": "{} pour chaque {}",
    "share": "{} : décomposition du total",
    "detail": ["Les chiffres en détail", "Zoom sur chaque {}"],
    "notes": "À dire : {}.",
    "alt": "Figure : {}.",
    "appendix": "Complément : autres chiffres",
    "confidential": "Document interne",
    "thanks": "Merci pour votre écoute",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[insérer ici : {}]",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit",
        "{} : XX",
        "TODO : confirmer {}",
    ],
    "date": "8 juin 2028",
    "plan": ["Objectif", "Valeur cible", "Objectif"],
    "actual": "Atteint",
    "vs_plan": ["face à l’objectif", "Distance à l’objectif"],
    "number": "nombre",
    "rank": "Place",
    "part": "Part du cumul",
    "profile": "Gros plan sur {}",
    "subtitle": ["Résultats et enseignements", "Bilan de performance", "Note de direction"],
    "versus": "{} et {} côte à côte",
    "status": ["État de l’objectif", "Objectif atteint", "Objectif non atteint"],
    "columns": ["Mesure", "Cette période", "Période précédente", "Évolution"],
    "what": "À remarquer",
    "drivers": ["Ce qui a bougé depuis la période précédente", "Où nous en sommes de l’objectif"],
    "each": "Une ligne pour chaque {}",
    "over_time": "{} : l’évolution",
    "scorecard": "{} face à l’objectif",
    "ends": ["Valeur la plus haute", "Valeur la plus basse"],
    "against_target": [
        "{e} : {now} (objectif : {plan})",
        "{e} avec {now} ({sover} face à l’objectif)",
        "{e} : {sover}",
    ],
}
