"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("augmente de", "augmentent de", ""), ("progresse de", "progressent de", "")],
        False: [("baisse de", "baissent de", ""), ("diminue de", "diminuent de", "")],
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
    "s_eleve": ("s’élève", "s’élèvent"),
    "se_monte": ("se monte", "se montent"),
    "passe": ("passe", "passent"),
    "atteint": ("atteint", "atteignent"),
    "va": ("va", "vont"),
    "revient": ("revient", "reviennent"),
    "monte": ("a augmenté", "ont augmenté"),
    "descend": ("a diminué", "ont diminué"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *de*; and as the customer's own, alone and behind *de*."""
    own = f"{'vos' if name.is_plural else 'votre'} {name.bare}"
    found = {"vos_m": own, "Vos_m": f"V{own[1:]}", "de_vos": f"de {own}"}
    for article, of in (("les ", "des "), ("le ", "du ")):
        if name.the.startswith(article):
            return found | {"des_m": of + name.bare}
    return found | {"des_m": f"de {name.the}"}


SENTENCES = {
    "level": [
        "{The} {at} {s_eleve} à {now} {in_per}",
        "{In_per}, nous relevons {now} pour {the} {at}",
        "{e} termine la période à {now} pour {the}",
        "{In_per}, {vos_m} {at} {se_monte} à {now}",
        "{M} {at} ({per}) : {now}",
    ],
    "versus": [
        "{The} {at} {etait} de {last} {during} et {passe} à {now} {in_per}",
        "Pour {the}, {e} passe de {last} {during} à {now} {in_per}",
        "{Vos_m} {at} {s_eleve} à {now} {in_per}, après {last} {during}",
        "{e}, {m} : {last} {during}, {now} {in_per}",
    ],
    "change": [
        "{Vos_m} {at} {verb} {change} par rapport {to}",
        "{The} {at} {est} {way} {change} {depuis}",
        "Nous voyons pour {the} {at} {rise} {change} par rapport {to}",
        "{M} {at} : {way} {change} {depuis}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} par rapport {to}, ce qui donne {now}",
        "Avec {now} pour {the} {in_per}, {e} enregistre {rise} {change} par rapport {to}",
        "{Vos_m} {at} {passe} de {last} à {now}, soit {rise} {change} par rapport {to}",
        "{M} {at} : {now}, {way} {change} {depuis}",
        "{Vos_m} {at} {s_eleve} désormais à {now}, {way} {change} {depuis}",
    ],
    "signed": [
        "{M} {at} : {now}, soit {signed} {depuis}",
        "{e} termine la période à {now} pour {the} ({signed} par rapport {to})",
        "Évolution {des_m} {at} {depuis} : {signed}",
    ],
    "list": [
        "Pour {the}, {e} mène avec {now}, suivent {f} avec {now_f} et {g} avec {now_g}",
        "L’ordre pour {the} est le suivant : {e} ({now}), {f} ({now_f}), {g} ({now_g})",
        "Les valeurs les plus hautes pour {the} viennent de {e} ({now}), {f} ({now_f}) et {g} ({now_g})",
    ],
    "diff": [
        "Comparé {to}, {the} {at} {verb} {diff}",
        "{Vos_m} {at} {est} {way} {diff} {depuis}",
        "Par rapport {to}, {e} enregistre {rise} {diff} pour {the}",
        "{M} {at}, écart {depuis} : {sdiff}",
    ],
    "points": [
        "{Vos_m} {at} {verb} {pp} par rapport {to}, pour s’établir à {now}",
        "{The} {at} {s_eleve} désormais à {now}, {way} {pp} {depuis}",
        "{M} {at} : {now}, soit {spp} {depuis}",
    ],
    "share": [
        "{e} apporte {share} du total {des_m}",
        "{share} {de_vos} viennent de {e}",
        "La part de {e} s’élève à {share} du total {des_m}",
        "Si l’on répartit {the} par {one}, {share} reviennent à {e}",
    ],
    "total": [
        "Vos {many} cumulent {total} pour {the}",
        "Tous résultats réunis, {the} {s_eleve} à {total} {in_per}",
        "Total {de_vos} {in_per} : {total}",
        "Sur l’ensemble de vos {many}, {the} {se_monte} à {total}",
    ],
    "total_change": [
        "Sur l’ensemble de vos {many}, {the} {verb} {total_change} par rapport {to}, pour s’établir à {total}",
        "Total {de_vos} : {total}, soit {total_signed} {depuis}",
        "Tous résultats réunis, {the} {s_eleve} à {total}, {way} {total_change} {depuis}",
    ],
    "average": [
        "En moyenne, nous relevons {average} par {one} pour {the}",
        "{M}, en moyenne par {one} : {average}",
        "Rapporté à vos {many}, cela fait en moyenne {average} par {one} pour {the}",
    ],
    "count": [
        "Votre contrat couvre {count} {many}",
        "{Count} {many} font partie de ce point",
        "Nous regardons ici {count} {many}",
    ],
    "grown": [
        "{The} {monte} dans {grown} de vos {count} {many} {depuis}",
        "{Grown} de vos {count} {many} sont en hausse pour {the} par rapport {to}",
        "{M} en hausse {depuis} : {grown} {many} sur {count}",
    ],
    "fallen": [
        "{The} {descend} dans {fallen} de vos {count} {many} {depuis}",
        "{Fallen} de vos {count} {many} sont en baisse pour {the} par rapport {to}",
        "{M} en baisse {depuis} : {fallen} {many} sur {count}",
    ],
    "first": [
        "{e} est {first} pour {the}, avec {now}",
        "La valeur la plus haute pour {the} vient de {e} : {now}",
        "Aucune valeur n’est plus haute pour {the} que celle de {e} ({now})",
    ],
    "second": [
        "{e} est {second} pour {the}, avec {now}",
        "La deuxième valeur la plus haute pour {the} vient de {e} : {now}",
        "Une seule valeur est plus haute pour {the} que celle de {e} ({now})",
    ],
    "third": [
        "{e} est {third} pour {the}, avec {now}",
        "La valeur la plus basse pour {the} vient de {e} : {now}",
        "Aucune valeur n’est plus basse pour {the} que celle de {e} ({now})",
    ],
    "fastest": [
        "De vos {many}, c’est {e} qui progresse le plus en pourcentage pour {the} ({signed} {depuis})",
        "La plus forte hausse en pourcentage {des_m} revient à {e} ({signed} par rapport {to})",
        "{e} connaît la croissance la plus rapide {des_m} : {signed} {depuis}",
    ],
    "floor": [
        "{The} {at} {s_eleve} à plus de {floor}",
        "{e} est au-dessus de {floor} pour {the} {in_per}",
        "{In_per}, nous relevons plus de {floor} pour {the} {at}",
    ],
    "ceiling": [
        "{The} {at} {s_eleve} à presque {ceiling}",
        "{e} est juste en dessous de {ceiling} pour {the} {in_per}",
        "{In_per}, nous relevons près de {ceiling} pour {the} {at}",
    ],
    "about": [
        "{The} {at} {s_eleve} à environ {about}",
        "{e} est aux alentours de {about} pour {the} {in_per}",
        "{In_per}, nous relevons à peu près {about} pour {the} {at}",
    ],
    "ratio": [
        "{The} {at} {est} à {ratio} la valeur de {f}",
        "Pour {the}, {e} atteint {ratio} la valeur de {f}",
        "La valeur de {e} pour {the} représente {ratio} celle de {f}",
    ],
    "rate": [
        "Pour {e}, {the} {revient} donc à {rate}",
        "{In_per}, {the} {at} {revient} à {rate}",
        "Ces chiffres donnent {rate} pour {the} {at}",
    ],
    "together": [
        "À {e} et {f}, nous relevons ensemble {sum} pour {the}",
        "Réunis, {e} et {f} atteignent {sum} pour {the}",
        "{M} de {e} et {f}, en tout : {sum}",
    ],
    "gap": [
        "{e} est {gap} au-dessus de {f} pour {the}",
        "Il y a un écart de {gap} entre {e} et {f} pour {the}",
        "Pour {the}, {e} compte {gap} de plus que {f}",
    ],
    "range": [
        "Vos {many} vont de {low} à {high} pour {the}",
        "Pour {the}, la fourchette est de {low} à {high}",
        "{The} {va} de {low} pour la valeur la plus basse à {high} pour la plus haute",
    ],
    "doubled": [
        "{Vos_m} {at} {a} doublé {depuis}",
        "Comparé {to}, {the} {at} {a} doublé",
        "{e} fait deux fois plus qu’{during} pour {the}",
    ],
    "half": [
        "{e} apporte la moitié du total {des_m}",
        "La moitié {de_vos} vient de {e}",
        "Si l’on répartit {the} par {one}, la moitié revient à {e}",
    ],
    "quarter": [
        "{e} apporte un quart du total {des_m}",
        "Un quart {de_vos} vient de {e}",
        "Si l’on répartit {the} par {one}, un quart revient à {e}",
    ],
    "in_five": [
        "Parmi {vos_m}, un sur cinq se fait {at}",
        "{M} : un sur cinq revient à {e}",
    ],
    "fifth": [
        "{e} apporte un cinquième du total {des_m}",
        "Un cinquième {de_vos} vient de {e}",
        "Si l’on répartit {the} par {one}, un cinquième revient à {e}",
    ],
    "now_share": [
        "{e} apporte {now}, soit {share} du total {des_m}",
        "{The} {at} {s_eleve} à {now}, ce qui fait {share} du total de vos {many}",
        "{M} {at} : {now} (part du total : {share})",
    ],
    "duel": [
        "{e} se place devant {f} pour {the} : {now} contre {now_f}",
        "{The} {s_eleve} à {now} pour {e} et à {now_f} pour {f}",
        "Là où {e} compte {now} pour {the}, {f} compte {now_f}",
    ],
    "extremes": [
        "Pour {the}, {e} est tout en haut avec {now} et {g} tout en bas avec {now_g}",
        "{M} : au plus haut pour {e} ({now}), au plus bas pour {g} ({now_g})",
        "{The} {va} de {now_g} pour {g} à {now} pour {e}",
    ],
    "top_two": [
        "{share2} {de_vos} viennent de {e} et {f}",
        "Ensemble, {e} et {f} apportent {share2} du total {des_m}",
        "{e} et {f} réunis : {share2} du total {des_m}",
    ],
    "plan_pct": [
        "{e} {beat} l’objectif convenu pour {the}, avec {over} d’écart",
        "{The} {at} {est} {over} {beyond} de l’objectif convenu",
        "{e} termine la période {over} {beyond} de l’objectif pour {the}",
    ],
    "plan_gap": [
        "{e} {beat} l’objectif convenu pour {the}, avec {overgap} d’écart",
        "{The} {at} {est} {overgap} {beyond} de l’objectif convenu",
        "{e} termine la période {overgap} {beyond} de l’objectif pour {the}",
    ],
    "plan_signed": [
        "{M} {at} face à l’objectif : {sover}",
        "{The} {at} {s_eleve} à {now}, soit {sover} face à l’objectif",
        "{e} est à {sover} face à l’objectif pour {the}",
    ],
    "attain": [
        "{e} a atteint {attain} de l’objectif pour {the}",
        "{M} {at} : {attain} de l’objectif",
        "Face à l’objectif convenu pour {the}, {e} en est à {attain}",
    ],
    "plan_vs": [
        "Nous avions convenu de {plan} pour {the} {at} ; le résultat est de {now}",
        "L’objectif pour {the} {at} était de {plan}, nous en sommes à {now}",
        "{M} {at} : {now}, là où l’objectif est de {plan}",
    ],
    "plan_count": [
        "{Met} de vos {count} {many} ont atteint l’objectif pour {the}",
        "{Met} {many} sur {count} sont à l’objectif ou au-delà pour {the}",
        "Objectif atteint pour {the} : {met} {many} sur {count}",
    ],
    "plan_total": [
        "Sur l’ensemble de vos {many}, {the} {beat} l’objectif, avec {total_over} d’écart",
        "Tous résultats réunis, {the} {s_eleve} à {total}, soit {total_over} {beyond} de l’objectif",
        "Total {de_vos} : {total_over} {beyond} de l’objectif convenu",
    ],
}

PLAIN = [
    "Prochain rendez-vous : 11 février 2026",
    "Votre contact pour toute question : reussite@example.com",
    "Nous proposons une visite commune avant la fin de janvier",
    "Merci de confirmer les horaires pendant les fêtes",
    "Le portail d’assistance a une nouvelle présentation depuis novembre",
    "À décider : qui rejoint le groupe pilote",
    "Le compte rendu vous parviendra sous deux jours",
    "Chiffres issus de la plateforme de service, export du 10 décembre 2025",
    "En attente de notre côté : liste de contacts à jour",
    "Merci pour vos retours rapides sur l’enquête",
]
INVENTED = [
    "Votre indice de recommandation est de {b}",
    "Nous avons clos {a} demandes d’assistance pour vous",
    "L’application client a été ouverte {c} fois",
    "Les pénalités du contrat se sont élevées à {d}",
    "{b} % des réponses à l’enquête étaient positives",
    "Nous avons crédité {d} sur votre compte",
]
WORDS = {
    "this": "En cours : {}",
    "total": "Tous réunis",
    "metric": ["Mesure", "Résultat", "Depuis la période précédente"],
    "change": "Évolution, %",
    "agenda": "Ce que nous aimerions aborder",
    "page": "{}/{}",
    "outlook": "Et maintenant",
    "highlights": ["Où nous en sommes", "L’essentiel en bref", "Vos résultats", "Ce qui ressort"],
    "by": "{} par {}",
    "share": "{} : qui a quelle part",
    "detail": ["Tous les résultats par {}", "Vos résultats en détail"],
    "notes": "À évoquer : {}.",
    "alt": "L’image montre ceci : {}.",
    "appendix": "Page complémentaire",
    "confidential": "Préparé pour vous",
    "thanks": "Merci",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[chiffre à venir]",
        "Lorem ipsum dolor sit amet",
        "{} : à confirmer",
        "TODO : {} à demander",
    ],
    "date": "11 décembre 2025",
    "plan": ["Objectif", "Objectif", "Convenu"],
    "actual": "Réalisé",
    "vs_plan": ["face à l’objectif", "Écart avec l’objectif"],
    "number": "nombre",
    "rank": "Rang",
    "part": "Part",
    "profile": "{} de plus près",
    "subtitle": ["Revue de compte", "Comité de pilotage", "Bilan trimestriel", "Point de service"],
    "versus": "{} à côté de {}",
    "status": ["À l’objectif", "oui", "pas encore"],
    "columns": ["Mesure", "Maintenant", "Avant", "Évolution"],
    "what": "Ce que nous en retenons",
    "drivers": ["Ce qui a bougé", "Face à l’objectif"],
    "each": "Vos résultats par {}",
    "over_time": "{} au fil du temps",
    "scorecard": "{} : résultat et objectif",
    "of_total": "Part en %",
    "track": ["En bonne voie", "À surveiller"],
    "since": ["Depuis notre dernier échange", "Ce qui a changé pour vous"],
    "decide": ["Où nous en sommes", "Ce dont nous avons besoin de votre part"],
    "movers": "Qui a le plus bougé : {}",
    "shown": "{} par {}, {}",
}
