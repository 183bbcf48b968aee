"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [
            ("a augmenté de", "ont augmenté de", ""),
            ("monte de", "montent de", ""),
            ("grimpe de", "grimpent de", ""),
        ],
        False: [
            ("a diminué de", "ont diminué de", ""),
            ("baisse de", "baissent de", ""),
            ("recule de", "reculent de", ""),
        ],
    },
    "way": {True: ["de plus"], False: ["de moins"]},
    "rise": {True: ["une hausse de", "une augmentation de"], False: ["une baisse de", "une diminution de"]},
    "beat": {
        True: [("a dépassé", "ont dépassé", ""), ("dépasse", "dépassent", "")],
        False: [("n’a pas atteint", "n’ont pas atteint", ""), ("manque", "manquent", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["en dessous"]},
}
BENT = {
    "a": ("a", "ont"),
    "etait": ("était", "étaient"),
    "passe": ("passe", "passent"),
    "varie": ("varie", "varient"),
    "va": ("va", "vont"),
    "approche": ("approche", "approchent"),
    "ressort": ("ressort", "ressortent"),
    "represente": ("représente", "représentent"),
    "correspond": ("correspond", "correspondent"),
    "se_trouve": ("se trouve", "se trouvent"),
}
#: One of five of them.
FIFTH = {"dons de sang total": "un don de sang total sur cinq", "départs de tramway": "un départ de tramway sur cinq"}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *de*."""
    of = f"de {name.the}"
    for article, joined in (("les ", "des "), ("le ", "du ")):
        if name.the.startswith(article):
            of = joined + name.bare
    return {"of": of, "fifth": FIFTH.get(name.bare, "")}


SENTENCES = {
    "level": [
        "{e} termine {the_per} avec {now} pour {the}",
        "{At}, l’équipe annonce {now} pour {the} {in_per}",
        "{The} {at} {etait} de {now} {in_per}",
        "Relevé {at} {in_per} : {now} ({m})",
        "{M} {at} pour {the_per} : {now}",
    ],
    "versus": [
        "{The} {at} {passe} de {last} {ago} à {now} {in_per}",
        "{e} annonce {now} pour {the} ; {ago}, c’était {last}",
        "{M} {at} : {now} {in_per}, {last} {during}",
        "Nous en étions à {last} {during} pour {the} {at}, nous en sommes à {now}",
    ],
    "change": [
        "{At}, {the} {verb} {change} {in_one}",
        "Pour {the}, {e} annonce {rise} {change} par rapport {to}",
        "{M} {at} : {change} {way} qu’{ago}",
        "Nous constatons {rise} {change} pour {the} {at} {in_one}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} {in_one}, à {now}",
        "{e} termine {the_per} avec {now} pour {the}, soit {change} {way} qu’{ago}",
        "{M} {at} : {now}, soit {change} {way} qu’{ago}",
        "De {last} {during}, {the} {at} {passe} à {now}, soit {rise} {change}",
    ],
    "signed": [
        "{M} {at} {in_per} : {now}, soit {signed} {in_one}",
        "Pour {the}, {e} annonce {now} ({signed} par rapport {to})",
        "Variation {in_one} pour {the} {at} : {signed}",
    ],
    "list": [
        "Pour {the}, l’ordre est le suivant : {e} ({now}), {f} ({now_f}) puis {g} ({now_g})",
        "Les trois chiffres les plus hauts pour {the} : {now} pour {e}, {now_f} pour {f}, {now_g} pour {g}",
        "Avec {now}, {e} a le chiffre le plus haut pour {the}, devant {f} ({now_f}) et {g} ({now_g})",
    ],
    "diff": [
        "{The} {at} {verb} {diff} {in_one}",
        "Pour {the}, {e} annonce {rise} {diff} par rapport {to}",
        "{M} {at} : {diff} {way} qu’{ago}",
        "Différence {in_one} pour {the} {at} : {sdiff}",
    ],
    "points": [
        "{The} {at} {verb} {pp} {in_one}, à {now}",
        "{M} {at} : {now}, soit {pp} {way} qu’{ago}",
        "Pour {the}, {e} annonce {now} ({spp} par rapport {to})",
        "{e} termine {the_per} avec {now} pour {the}, {rise} {pp} {in_one}",
    ],
    "share": [
        "Sur l’ensemble {of}, {share} reviennent à {e}",
        "{e} représente à lui seul {share} {of}",
        "Dans {the} de tous nos {many}, la part de {e} est de {share}",
        "{share} {of} de tous les {many} sont à mettre au compte de {e}",
    ],
    "total": [
        "À eux tous, nos {many} terminent {the_per} avec {total} pour {the}",
        "Tous {many} confondus, {the} {etait} de {total} {in_per}",
        "Addition de tous les {many} pour {the} : {total}",
        "Nous arrivons {in_per} à {total} pour {the}, tous {many} confondus",
    ],
    "total_change": [
        "Tous {many} confondus, {the} {verb} {total_change} {in_one}, à {total}",
        "À eux tous, nos {many} terminent {the_per} avec {total} pour {the}, soit {total_change} {way} qu’{ago}",
        "{M}, tous {many} confondus : {total} ({total_signed} {in_one})",
    ],
    "average": [
        "Cela fait en moyenne {average} par {one} pour {the}",
        "Moyenne par {one} pour {the} : {average}",
        "Chaque {one} compte en moyenne {average} pour {the}",
    ],
    "count": [
        "Nous exploitons {count} {many}",
        "Ce bilan couvre {count} {many}",
        "{Count} {many} figurent dans ce bilan",
    ],
    "grown": [
        "Pour {the}, {grown} de nos {count} {many} sont au-dessus de leur niveau d’{ago}",
        "{Grown} de nos {count} {many} annoncent une hausse {of} {in_one}",
        "{M} : hausse {in_one} dans {grown} {many} sur {count}",
    ],
    "fallen": [
        "Pour {the}, {fallen} de nos {count} {many} sont en dessous de leur niveau d’{ago}",
        "{Fallen} de nos {count} {many} annoncent une baisse {of} {in_one}",
        "{M} : baisse {in_one} dans {fallen} {many} sur {count}",
    ],
    "first": [
        "Pour {the}, {e} est {first} avec {now}",
        "C’est {e} qui annonce le chiffre le plus élevé pour {the} : {now}",
        "Chiffre le plus élevé de tous les {many} pour {the} : {e}, avec {now}",
        "Aucun autre {one} ne fait plus que {e} pour {the} ({now})",
    ],
    "second": [
        "Pour {the}, {e} est {second} avec {now}",
        "C’est {e} qui annonce le deuxième chiffre le plus élevé pour {the} : {now}",
        "Deuxième chiffre le plus élevé pour {the} : {e}, avec {now}",
    ],
    "third": [
        "Pour {the}, {e} est {third} avec {now}",
        "C’est {e} qui annonce le chiffre le plus bas pour {the} : {now}",
        "Chiffre le plus bas de tous les {many} pour {the} : {e}, avec {now}",
        "Aucun autre {one} ne fait moins que {e} pour {the} ({now})",
    ],
    "fastest": [
        "C’est {e} qui progresse le plus vite pour {the} : {signed} {in_one}",
        "Croissance la plus rapide {of} : {e} ({signed} par rapport {to})",
        "De tous nos {many}, {e} a la plus forte croissance en pourcentage pour {the} ({signed} {in_one})",
    ],
    "floor": [
        "{e} termine {the_per} avec plus de {floor} pour {the}",
        "{The} {at} {a} dépassé {floor} {in_per}",
        "{At}, l’équipe annonce plus de {floor} pour {the}",
    ],
    "ceiling": [
        "{e} termine {the_per} avec un peu moins de {ceiling} pour {the}",
        "{The} {at} {approche} de {ceiling} sans y arriver",
        "{At}, l’équipe annonce presque {ceiling} pour {the}",
    ],
    "about": [
        "{e} termine {the_per} avec environ {about} pour {the}",
        "En chiffres ronds, {the} {at} {etait} de {about}",
        "{At}, l’équipe annonce à peu près {about} pour {the}",
    ],
    "ratio": [
        "Pour {the}, {e} fait {ratio} le chiffre de {f}",
        "{At}, {the} {represente} {ratio} le niveau de {f}",
        "{M} : {e} est à {ratio} le niveau de {f}",
    ],
    "rate": [
        "Calcul fait, {the} {at} {ressort} à {rate}",
        "{The} {at} {etait} donc de {rate} {in_per}",
        "{M} {at}, calcul d’après ces chiffres : {rate}",
    ],
    "together": [
        "{e} et {f} font ensemble {sum} pour {the}",
        "Si l’on ajoute {f} à {e}, on arrive à {sum} pour {the}",
        "{M} de {e} et de {f} réunis : {sum}",
    ],
    "gap": [
        "Entre {e} et {f}, il y a {gap} de différence pour {the}",
        "Pour {the}, il manque encore {gap} à {f} pour arriver au niveau de {e}",
        "{e} est au-dessus de {f} pour {the}, avec {gap} de plus",
    ],
    "range": [
        "D’un {one} à l’autre, {the} {varie} de {low} à {high}",
        "Pour {the}, nos {many} vont de {low} à {high}",
        "Aucun {one} n’est en dessous de {low} ni au-dessus de {high} pour {the}",
    ],
    "doubled": [
        "{The} {at} {a} doublé {in_one}",
        "Pour {the}, {e} annonce le double d’{ago}",
        "{M} {at} : deux fois plus qu’{ago}",
    ],
    "half": [
        "Sur l’ensemble {of}, la moitié revient à {e}",
        "{e} représente à lui seul la moitié {of}",
        "La moitié {of} de tous les {many} est à mettre au compte de {e}",
    ],
    "quarter": [
        "Sur l’ensemble {of}, un quart revient à {e}",
        "{e} représente à lui seul un quart {of}",
        "Un quart {of} de tous les {many} est à mettre au compte de {e}",
    ],
    "in_five": [
        "{In_per}, {fifth} a eu lieu {at}",
        "À {e} revient {fifth}",
    ],
    "fifth": [
        "Sur l’ensemble {of}, un cinquième revient à {e}",
        "{e} représente à lui seul un cinquième {of}",
        "Un cinquième {of} de tous les {many} est à mettre au compte de {e}",
    ],
    "now_share": [
        "{e} termine {the_per} avec {now} pour {the}, soit {share} de l’ensemble",
        "{M} {at} : {now}, c’est-à-dire {share} de ce que font tous les {many}",
        "Avec {now}, {e} représente {share} {of} de tous les {many}",
    ],
    "duel": [
        "Pour {the}, {e} est à {now} et {f} à {now_f}",
        "Là où {f} annonce {now_f} pour {the}, {e} annonce {now}",
        "{M}, comparaison : {now} {at}, {now_f} pour {f}",
        "{e} termine devant {f} pour {the} : {now} contre {now_f}",
    ],
    "extremes": [
        "{The} {va} de {now_g} pour {g} à {now} pour {e}",
        "Pour {the}, le chiffre le plus haut est celui de {e} ({now}), le plus bas celui de {g} ({now_g})",
        "{M} : {now} au plus haut ({e}), {now_g} au plus bas ({g})",
    ],
    "top_two": [
        "Sur l’ensemble {of}, {share2} reviennent à {e} et {f}",
        "{e} et {f} représentent à eux deux {share2} {of}",
        "{share2} {of} de tous les {many} sont à mettre au compte de {e} et de {f}",
    ],
    "plan_pct": [
        "Pour {the}, {e} {beat} son objectif (écart de {over})",
        "{In_per}, {e} se trouve {over} {beyond} de l’objectif pour {the}",
        "{The} {at} {se_trouve} {over} {beyond} de l’objectif",
    ],
    "plan_gap": [
        "Pour {the}, {e} {beat} son objectif (écart de {overgap})",
        "{In_per}, {e} se trouve {overgap} {beyond} de l’objectif pour {the}",
        "{The} {at} {se_trouve} {overgap} {beyond} de l’objectif",
    ],
    "plan_signed": [
        "{M} {at} : {now}, {sover} par rapport à l’objectif",
        "Écart à l’objectif {at} pour {the} : {sover}",
        "Pour {the}, {e} annonce {now} ({sover} par rapport à l’objectif)",
    ],
    "attain": [
        "{e} arrive à {attain} de son objectif pour {the}",
        "{The} {at} {correspond} à {attain} de l’objectif",
        "Part de l’objectif réalisée {at} pour {the} : {attain}",
    ],
    "plan_vs": [
        "L’objectif {at} pour {the} était de {plan}, le résultat est de {now}",
        "{e} visait {plan} pour {the} et termine avec {now}",
        "{M} {at} : résultat {now}, objectif {plan}",
    ],
    "plan_count": [
        "{Met} de nos {count} {many} ont atteint leur objectif pour {the}",
        "Objectif atteint pour {the} dans {met} {many} sur {count}",
        "Pour {the}, l’objectif est tenu par {met} de nos {count} {many}",
    ],
    "plan_total": [
        "Tous {many} confondus, {the} {beat} l’objectif (écart de {total_over})",
        "À eux tous, nos {many} terminent {the_per} avec {total} pour {the}, soit {total_over} {beyond} de l’objectif",
        "{M}, tous {many} confondus : {total}, {total_over} {beyond} de l’objectif",
    ],
}

PLAIN = [
    "Prochain bilan trimestriel : mardi 12 octobre 2027",
    "Les plannings des congés partent avant le 16 juillet",
    "Les responsables envoient leurs remarques avant vendredi",
    "Les points de sécurité encore ouverts seront vus sur place",
    "Le nouveau logiciel de stock est installé progressivement",
    "Les chiffres viennent du chargement de nuit du 5 juillet 2027",
    "Décidé : pas de nouveaux horaires avant septembre",
    "Demandes de personnel à adresser à l’exploitation avant le 20 juillet",
    "Reste à décider : qui assure les week-ends à partir d’août ?",
    "Merci à toutes les équipes d’avoir tenu pendant les travaux",
]
INVENTED = [
    "L’énergie nous a coûté {d}",
    "La rotation du personnel était de {b} %",
    "{a} remarques de sécurité ont été notées",
    "La lettre d’information est partie à {c} adresses",
    "{b} % des visiteurs nous recommanderaient",
    "Le personnel intérimaire a coûté {d}",
]
WORDS = {
    "this": "En cours : {}",
    "total": "Tous ensemble",
    "metric": ["Donnée", "Résultat", "Évolution depuis la période précédente"],
    "change": "Évolution (%)",
    "agenda": "Ce que nous allons voir",
    "page": "{} / {}",
    "outlook": "Ce que nous faisons ensuite",
    "highlights": ["Comment cela s’est passé", "Les points principaux", "La période en bref", "Où nous en sommes"],
    "by": "{} par {}",
    "share": "{} : qui apporte quoi",
    "detail": ["Tous les chiffres par {}", "Les chiffres en détail"],
    "notes": "À mentionner : {}.",
    "alt": "Image avec nos chiffres. {}",
    "appendix": "Réserve : autres chiffres",
    "confidential": "Interne",
    "thanks": "Merci, à vous la parole",
    "and": "et",
    "placeholders": ["{{{{{}}}}}", "[à remplir]", "Lorem ipsum dolor sit amet", "{} : à venir", "TODO : vérifier {}"],
    "date": "8 juillet 2027",
    "plan": ["Objectif", "Objectif", "Plan"],
    "actual": "Réel",
    "vs_plan": ["par rapport à l’objectif", "Écart à l’objectif"],
    "number": "nombre",
    "rank": "Place",
    "part": "Part",
    "profile": "{} : les chiffres",
    "subtitle": ["Bilan d’activité", "Revue d’exploitation", "Réunion avec les responsables"],
    "versus": "{} à côté de {}",
    "status": ["Objectif atteint ?", "oui", "non"],
    "columns": ["Donnée", "Cette période", "Période précédente", "Évolution"],
    "what": "Ce que cela nous dit",
    "drivers": ["Ce qui a bougé", "Où nous en sommes des objectifs"],
    "each": "Une ligne par {}",
    "over_time": "{} au fil des périodes",
    "scorecard": "{} face à l’objectif",
    "of_total": "Part (%)",
    "round": "Nos {} un par un",
    "moves": "{} : ce qui a bougé, par {}",
    "difference": "Différence",
    "attained": "Réalisé (%)",
    "caption": "{} par {}, {}",
    "memo": ["Notes de l’exploitation", "Avec nos mots"],
}
