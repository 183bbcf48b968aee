"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("a progressé", "ont progressé", ""), ("a augmenté", "ont augmenté", "")],
        False: [("a reculé", "ont reculé", ""), ("a diminué", "ont diminué", "")],
    },
    "way": {True: ["de plus"], False: ["de moins"]},
    "rise": {True: ["une augmentation de", "une hausse de"], False: ["une diminution de", "une baisse de"]},
    "beat": {
        True: [("a dépassé", "ont dépassé", ""), ("dépasse", "dépassent", "")],
        False: [("a manqué", "ont manqué", ""), ("manque", "manquent", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["au-dessous", "en deçà"]},
}
BENT = {
    "a": ("a", "ont"),
    "ressort": ("ressort", "ressortent"),
    "atteint": ("atteint", "atteignent"),
    "se_situe": ("se situe", "se situent"),
    "represente": ("représente", "représentent"),
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
        "{In_per}, {e} a enregistré {now} pour {the}",
        "Nos relevés indiquent {now} pour {the} {at}",
        "{The} {at} {ressort} à {now} sur la période",
        "Pour {the}, le chiffre communiqué {at} est de {now}",
        "{e} conclut la période à {now} pour {the}",
    ],
    "versus": [
        "{e} enregistre {now} pour {the}, après {last} {during}",
        "{The} {at} {ressort} à {now}, alors que le chiffre était de {last} {during}",
        "{M} {at} : {now} après {last} {during}",
        "Pour {the}, {e} en est à {now}, quand le chiffre était de {last} {during}",
    ],
    "change": [
        "{The} {at} {verb} de {change} par rapport {to}",
        "{e} a enregistré {rise} {change} pour {the} par rapport {to}",
        "Pour {the}, {e} affiche {change} {way} qu’{during}",
        "Nos partenaires de {e} ont constaté {rise} {change} pour {the} par rapport {to}",
    ],
    "change_to": [
        "{The} {at} {verb} de {change} par rapport {to}, à {now}",
        "Avec {now} pour {the}, {e} enregistre {rise} {change} par rapport {to}",
        "{M} {at} : {now}, soit {change} {way} qu’{during}",
        "Après {last} {during}, {the} {at} {verb} de {change} et {ressort} à {now}",
    ],
    "signed": [
        "{M} {at} : {now}, soit {signed} par rapport {to}",
        "{e}, {m} : {signed} par rapport {to}",
        "{e} termine à {now} pour {the} ({signed} par rapport {to})",
    ],
    "list": [
        "Le podium pour {the} réunit {e} ({now}), {f} ({now_f}) et {g} ({now_g})",
        "{e} mène pour {the} avec {now}, devant {f} avec {now_f} et {g} avec {now_g}",
        "Par ordre décroissant pour {the}, on trouve {e} à {now}, {f} à {now_f} et {g} à {now_g}",
    ],
    "diff": [
        "{The} {at} {verb} de {diff} par rapport {to}",
        "{e} enregistre {rise} {diff} pour {the} par rapport {to}",
        "{M} {at} : une différence de {sdiff} par rapport {to}",
    ],
    "points": [
        "{The} {at} {verb} de {pp} par rapport {to}, à {now}",
        "Avec {now} pour {the}, {e} affiche {pp} {way} qu’{during}",
        "{M} {at} : {now}, soit {spp} par rapport {to}",
    ],
    "share": [
        "{e} apporte {share} {of} du groupe",
        "Dans le total {of}, {share} reviennent à {e}",
        "La part de {e} dans {the} du groupe est de {share}",
        "{share} {of} du groupe reviennent à {e}",
    ],
    "total": [
        "Pour l’ensemble des {many}, {the} {ressort} à {total}",
        "À l’échelle du groupe, {the} {atteint} {total} {in_per}",
        "Le cumul {of} s’élève à {total} {in_per}",
        "Additionnés, les chiffres des {many} donnent {total} pour {the}",
    ],
    "total_change": [
        "À l’échelle du groupe, {the} {verb} de {total_change} par rapport {to}, à {total}",
        "Le cumul {of} s’élève à {total}, soit {total_change} {way} qu’{during}",
        "{M}, ensemble des {many} : {total} ({total_signed} par rapport {to})",
    ],
    "average": [
        "La moyenne par {one} s’élève à {average} pour {the}",
        "Une moyenne de {average} par {one} se dégage pour {the}",
        "En moyenne par {one}, {the} {ressort} à {average}",
    ],
    "count": [
        "{Count} {many} font l’objet de ce rapport",
        "Les chiffres de ces pages proviennent de {count} {many}",
        "Notre contrat couvre {count} {many}",
    ],
    "grown": [
        "{Grown} {many} sur {count} affichent un chiffre plus élevé qu’{during} pour {the}",
        "Pour {the}, {grown} {many} sur {count} se situent au-dessus du niveau atteint {during}",
        "{M} : {grown} {many} sur {count} en hausse par rapport {to}",
    ],
    "fallen": [
        "{Fallen} {many} sur {count} affichent un chiffre plus bas qu’{during} pour {the}",
        "Pour {the}, {fallen} {many} sur {count} se situent au-dessous du niveau atteint {during}",
        "{M} : {fallen} {many} sur {count} en baisse par rapport {to}",
    ],
    "first": [
        "Avec {now}, {e} arrive {first} pour {the}",
        "Le chiffre le plus élevé pour {the} est celui de {e}, à {now}",
        "C’est {e} qui enregistre le plus haut niveau pour {the} ({now})",
    ],
    "second": [
        "Avec {now}, {e} arrive {second} pour {the}",
        "Le deuxième chiffre le plus élevé pour {the} est celui de {e}, à {now}",
        "C’est {e} qui prend la deuxième place pour {the} ({now})",
    ],
    "third": [
        "Avec {now}, {e} arrive {third} pour {the}",
        "Le chiffre le plus bas pour {the} est celui de {e}, à {now}",
        "C’est {e} qui enregistre le plus bas niveau pour {the} ({now})",
    ],
    "fastest": [
        "La croissance la plus rapide pour {the} est celle de {e} ({signed} par rapport {to})",
        "C’est à {e} que revient la plus forte hausse relative pour {the} ({signed} par rapport {to})",
        "{e} connaît la plus forte progression en pourcentage pour {the} ({signed} par rapport {to})",
    ],
    "floor": [
        "{The} {at} {ressort} à plus de {floor} {in_per}",
        "{e} enregistre plus de {floor} pour {the}",
        "{e} termine la période au-dessus de {floor} pour {the}",
    ],
    "ceiling": [
        "{The} {at} {ressort} à un peu moins de {ceiling} {in_per}",
        "{e} a enregistré presque {ceiling} pour {the}",
        "{e} termine la période juste au-dessous de {ceiling} pour {the}",
    ],
    "about": [
        "{The} {at} {ressort} à environ {about} {in_per}",
        "{e} a enregistré à peu près {about} pour {the}",
        "{e} termine la période aux alentours de {about} pour {the}",
    ],
    "ratio": [
        "{e} enregistre {ratio} le chiffre de {f} pour {the}",
        "{The} {at} {represente} {ratio} le chiffre affiché par {f}",
        "Pour {the}, {e} arrive à {ratio} le chiffre de {f}",
    ],
    "rate": [
        "{The} {at} {ressort} à {rate} après calcul",
        "En faisant le calcul, on obtient {rate} pour {the} {at}",
        "{e} se situe à {rate} pour {the}, d’après nos calculs",
    ],
    "together": [
        "{e} et {f} enregistrent ensemble {sum} pour {the}",
        "À deux, {e} et {f} atteignent {sum} pour {the}",
        "{M}, total de {e} et {f} : {sum}",
    ],
    "gap": [
        "{e} possède une avance de {gap} sur {f} pour {the}",
        "Pour {the}, {gap} séparent {e} de {f}",
        "{f} reste à {gap} de {e} pour {the}",
    ],
    "range": [
        "D’un bout à l’autre du groupe, {the} {va} de {low} à {high}",
        "Les {many} se répartissent entre {low} et {high} pour {the}",
        "{M} selon les {many} : de {low} à {high}",
    ],
    "doubled": [
        "{The} {at} {atteint} le double de ce qui avait été relevé {during}",
        "{e} enregistre pour {the} le double du chiffre relevé {during}",
        "Pour {the}, {e} a doublé son chiffre par rapport {to}",
    ],
    "half": [
        "{e} apporte la moitié {of} du groupe",
        "La moitié {of} du groupe revient à {e}",
        "Sur l’ensemble {of}, la moitié provient de {e}",
    ],
    "quarter": [
        "{e} apporte un quart {of} du groupe",
        "Un quart {of} du groupe revient à {e}",
        "Sur l’ensemble {of}, un quart provient de {e}",
    ],
    "in_five": [
        "Un colis sur cinq passe par {e}",
        "Sur l’ensemble {of}, un sur cinq provient de {e}",
    ],
    "fifth": [
        "{e} apporte un cinquième {of} du groupe",
        "Un cinquième {of} du groupe revient à {e}",
        "Sur l’ensemble {of}, un cinquième provient de {e}",
    ],
    "now_share": [
        "{e} enregistre {now} pour {the}, soit {share} du total du groupe",
        "Avec {now}, {e} apporte {share} {of} du groupe",
        "{M} {at} : {now}, ou {share} du total du groupe",
    ],
    "duel": [
        "{e} enregistre {now} pour {the}, {f} {now_f}",
        "Quand {f} enregistre {now_f} pour {the}, {e} en est à {now}",
        "Pour {the}, {e} arrive devant {f}, avec {now} contre {now_f}",
        "{M} en comparaison : {e} à {now}, {f} à {now_f}",
    ],
    "extremes": [
        "Pour {the}, les chiffres vont de {now_g} ({g}) à {now} ({e})",
        "{e} détient le chiffre le plus élevé pour {the} ({now}), {g} le plus bas ({now_g})",
        "De {now} pour {e} à {now_g} pour {g}, les écarts sont visibles pour {the}",
    ],
    "top_two": [
        "{e} et {f} apportent ensemble {share2} {of} du groupe",
        "Sur l’ensemble {of}, {share2} proviennent de {e} et de {f}",
        "À deux, {e} et {f} pèsent {share2} {of} du groupe",
    ],
    "plan_pct": [
        "{e} {beat} de {over} l’objectif convenu pour {the}",
        "{The} {at} {se_situe} à {over} {beyond} de l’objectif",
        "{e} termine la période à {over} {beyond} de son objectif pour {the}",
    ],
    "plan_gap": [
        "{e} {beat} de {overgap} l’objectif convenu pour {the}",
        "{The} {at} {se_situe} à {overgap} {beyond} de l’objectif",
        "{e} termine la période à {overgap} {beyond} de son objectif pour {the}",
    ],
    "plan_signed": [
        "{M} {at} : {now}, un écart de {sover} par rapport à l’objectif",
        "{e}, {m} : {sover} par rapport à l’objectif",
        "Par rapport à son objectif pour {the}, {e} est à {sover}",
    ],
    "attain": [
        "{e} a rempli à {attain} son objectif pour {the}",
        "L’objectif pour {the} est atteint à {attain} {at}",
        "Taux de réalisation {at} pour {the} : {attain}",
    ],
    "plan_vs": [
        "{e} enregistre {now} pour {the} ; l’objectif était de {plan}",
        "Pour un objectif de {plan}, {e} termine à {now} pour {the}",
        "L’objectif {at} pour {the} était fixé à {plan} et le résultat est de {now}",
    ],
    "plan_count": [
        "{Met} {many} sur {count} ont tenu leur objectif pour {the}",
        "L’objectif pour {the} est atteint par {met} {many} sur {count}",
        "{M} : {met} {many} sur {count} à l’objectif ou au-delà",
    ],
    "plan_total": [
        "À l’échelle du groupe, {the} {beat} de {total_over} l’objectif",
        "Le cumul {of} s’élève à {total}, soit {total_over} {beyond} de l’objectif",
        "{M}, ensemble des {many} : {total}, à {total_over} {beyond} de l’objectif",
    ],
}

PLAIN = [
    "Nous commenterons ces chiffres avec vous lors de notre prochain rendez-vous",
    "Votre chargé de clientèle répond volontiers à vos questions",
    "Prochaine rencontre partenaires : 28 janvier 2031",
    "Tous les chiffres sont arrondis",
    "Source : base de reporting du groupe, 8 janvier 2031",
    "Nous souhaitons fixer avec vous les objectifs de l’année à venir",
    "Merci à toutes les équipes pour leur engagement",
    "Dites-nous quels chiffres vous aimeriez voir à l’avenir",
    "Les horaires et les plannings seront revus au printemps",
    "Ensemble, nous voulons nous inspirer des bons exemples",
]
INVENTED = [
    "Le taux de recommandation de nos clients est de {b} %",
    "Nous avons accueilli {a} nouveaux clients professionnels",
    "La lettre aux clients a touché {c} lecteurs",
    "Les dépenses de publicité se montent à {d}",
    "{b} % des demandes ont reçu une réponse le jour même",
    "La formation a coûté {d}",
]
WORDS = {
    "this": "Actuel : {}",
    "total": "Groupe",
    "metric": ["Indicateur", "Résultat", "vs période précédente"],
    "change": "Évolution en %",
    "agenda": "Dans ce rapport",
    "page": "Page {} / {}",
    "outlook": "La suite",
    "highlights": ["L’essentiel", "Ce qu’il faut savoir", "Les chiffres en bref", "Notre travail pour vous"],
    "by": "{} par {}",
    "share": "Part du groupe : {}",
    "detail": ["Tous les indicateurs dans un tableau", "Les résultats par {}"],
    "notes": "À mentionner : {}.",
    "alt": "L’image montre : {}.",
    "appendix": "Chiffres complémentaires",
    "confidential": "Pour nos clients et partenaires",
    "thanks": "Merci de votre confiance",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[chiffre à venir]",
        "Lorem ipsum dolor sit amet",
        "{} : TBD",
        "TODO : vérifier {}",
    ],
    "date": "14 janvier 2031",
    "plan": ["Objectif", "Objectif", "Objectif fixé"],
    "actual": "Résultat",
    "vs_plan": ["vs objectif", "Écart à l’objectif"],
    "number": "nombre",
    "rank": "Place",
    "part": "Part du groupe",
    "profile": "{} en chiffres",
    "subtitle": ["Rapport aux clients et partenaires", "Résultats et perspectives", "Nos services pour vous"],
    "versus": "{} et {} côte à côte",
    "status": ["Objectif atteint ?", "oui", "non"],
    "columns": ["Indicateur", "Cette période", "Période précédente", "Évolution"],
    "what": "Ce que nous en retenons",
    "drivers": ["Ce qui a bougé", "Où nous en sommes de nos objectifs"],
    "each": "Une ligne par {}",
    "over_time": "{} sur les dernières périodes",
    "scorecard": "{} : résultats et objectifs",
    "of_total": "Part en %",
    "caption": "{} par {}, {}",
    "letter": ["Un mot à nos partenaires", "Chers clients, chers partenaires", "De la part de votre équipe"],
    "closing": ["Bien cordialement, votre équipe", "Nous nous réjouissons des mois à venir avec vous"],
    "portrait": "Vu de plus près : {}",
    "goals": ["Objectifs atteints", "Objectifs non atteints"],
    "three": "{} : résultat, période précédente et objectif",
    "prior": "Période précédente",
    "wholes": ["Le groupe au total et par {}", "Total", "Moyenne par {}"],
}
