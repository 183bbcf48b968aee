"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("a progressé de", "ont progressé de", ""), ("augmente de", "augmentent de", "")],
        False: [("a diminué de", "ont diminué de", ""), ("baisse de", "baissent de", "")],
    },
    "way": {True: ["en hausse de"], False: ["en baisse de"]},
    "rise": {True: ["une progression de", "une hausse de"], False: ["un recul de", "une baisse de"]},
    "beat": {
        True: [("dépasse", "dépassent", ""), ("a dépassé", "ont dépassé", "")],
        False: [("manque", "manquent", ""), ("a manqué", "ont manqué", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["au-dessous"]},
}
BENT = {
    "est": ("est", "sont"),
    "a": ("a", "ont"),
    "eleve": ("s’élève", "s’élèvent"),
    "passe": ("passe", "passent"),
    "ressort": ("ressort", "ressortent"),
    "varie": ("varie", "varient"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *de*."""
    for article, of in (("les ", "des "), ("le ", "du ")):
        if name.the.startswith(article):
            return {"of": of + name.bare}
    return {"of": f"de {name.the}"}


SENTENCES = {
    "level": [
        "{In_per}, {the} {at} {ressort} à {now}",
        "{In_per}, {e} enregistre {now} pour {the}",
        "{M} ({e}, {per}) : {now}",
        "{e}, {m} ({per}) : {now}",
        "{In_per}, {the} {at} {eleve} à {now}",
        "{e} finit à {now} pour {the} {in_per}",
    ],
    "versus": [
        "{The} {at} {passe} de {last} {during} à {now} {in_per}",
        "{M} ({e}) : {now}, après {last} {during}",
        "{e} enregistre {now} pour {the}, contre {last} {during}",
        "{M} ({e}) : {now}, précédemment {last}",
    ],
    "change": [
        "{The} {at} {verb} {change} {in_per} par rapport {to}",
        "{M} ({e}) : {way} {change} {rel}",
        "{e} enregistre {rise} {change} pour {the} par rapport {to}",
        "{e} : {the} {verb} {change} par rapport {to}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} par rapport {to} et {ressort} à {now}",
        "{M} ({e}) : {now}, {way} {change} par rapport {to}",
        "{e} enregistre {now} pour {the}, soit {rise} {change} {rel}",
        "{The} {at} {passe} de {last} à {now} {in_per} ({signed})",
    ],
    "signed": [
        "{M} ({e}) : {now}, soit {signed} par rapport {to}",
        "{e}, {m} : {signed} {rel}",
        "{In_per}, {the} {at} {ressort} à {now} ({signed} {rel})",
    ],
    "list": [
        "{e} arrive en tête pour {the} avec {now}, suivi par {f} ({now_f}) puis {g} ({now_g})",
        "{M}, les trois valeurs les plus élevées : {e} {now}, {f} {now_f}, {g} {now_g}",
        "Les meilleurs chiffres pour {the} reviennent à {e} ({now}), {f} ({now_f}) et {g} ({now_g})",
    ],
    "diff": [
        "{In_per}, {the} {at} {verb} {diff} par rapport {to}",
        "{e} enregistre {rise} {diff} pour {the} {rel}",
        "{M} ({e}) : {sdiff} {rel}",
    ],
    "points": [
        "{In_per}, {the} {at} {verb} {pp} {rel}, à {now}",
        "{M} ({e}) : {now}, soit {spp} par rapport {to}",
        "{In_per}, {the} {at} {ressort} à {now}, {way} {pp} {rel}",
    ],
    "share": [
        "{e} apporte {share} du total {of}",
        "{share} {of} proviennent de {e}",
        "Part de {e} dans le total {of} : {share}",
        "{M} : {e} fournit {share} du total",
        "À l’échelle du total {of}, {e} compte pour {share}",
    ],
    "total": [
        "Sur l’ensemble du périmètre, {the} {eleve} à {total}",
        "{M}, somme des {many} : {total}",
        "{In_per}, le total {of} ressort à {total}",
        "Les {many} cumulent {total} pour {the}",
    ],
    "total_change": [
        "Le total {of} ressort à {total}, {way} {total_change} {rel}",
        "{M}, total {in_per} : {total} ({total_signed} {rel})",
        "Globalement, {the} {verb} {total_change} par rapport {to} et {eleve} à {total}",
    ],
    "average": [
        "Chaque {one} enregistre en moyenne {average} pour {the}",
        "{M} : chaque {one} réalise {average} en moyenne",
        "La valeur moyenne {of} par {one} est de {average}",
    ],
    "count": [
        "Les chiffres suivants concernent {count} {many}",
        "{Count} {many} en comparaison",
        "Notre périmètre comprend {count} {many}",
    ],
    "grown": [
        "{Grown} {many} sur {count} sont en progrès par rapport {to} pour {the}",
        "{M} : hausse par rapport {to} pour {grown} {many} sur {count}",
    ],
    "fallen": [
        "{Fallen} {many} sur {count} sont en retrait par rapport {to} pour {the}",
        "{M} : baisse par rapport {to} pour {fallen} {many} sur {count}",
    ],
    "first": [
        "{e} termine {first} pour {the} avec {now}",
        "{M} : {e} arrive en tête avec {now}",
        "{e} enregistre la valeur la plus élevée pour {the}",
        "Le premier rang pour {the} revient à {e} ({now})",
    ],
    "second": [
        "{e} termine {second} pour {the} avec {now}",
        "{M} : {e} arrive en deuxième place avec {now}",
    ],
    "third": [
        "{e} termine {third} pour {the} avec {now}",
        "{e} enregistre la valeur la plus faible pour {the}",
        "{M} : {e} ferme la marche avec {now}",
    ],
    "fastest": [
        "{e} enregistre le plus fort taux de croissance pour {the} ({signed} par rapport {to})",
        "{M} : croissance la plus forte pour {e} ({signed})",
    ],
    "floor": [
        "{The} {at} {eleve} désormais à plus de {floor}",
        "{e} dépasse {floor} pour {the}",
        "{M} ({e}) : plus de {floor}",
    ],
    "ceiling": ["{The} {at} {ressort} à près de {ceiling}", "{e} enregistre presque {ceiling} pour {the}"],
    "about": [
        "{The} {at} {eleve} à environ {about}",
        "{e} enregistre à peu près {about} pour {the}",
        "{M} ({e}) : environ {about}",
    ],
    "ratio": [
        "Pour {the}, {e} enregistre {ratio} le chiffre de {f}",
        "{M} ({e}) : {ratio} la valeur de {f}",
    ],
    "rate": [
        "{e} enregistre {rate} pour {the}",
        "{M} ({e}, {per}) : {rate}",
        "{In_per}, {the} {at} {eleve} à {rate}",
    ],
    "together": [
        "{e} et {f} cumulent {sum} pour {the}",
        "{M}, {e} et {f} réunis : {sum}",
    ],
    "gap": [
        "{e} devance {f} de {gap} pour {the}",
        "Pour {the}, {gap} séparent {e} et {f}",
    ],
    "range": [
        "{The} par {one} {varie} entre {low} et {high}",
        "{M} : valeurs comprises entre {low} et {high} par {one}",
    ],
    "doubled": [
        "{M} ({e}) : deux fois la valeur enregistrée {during}",
        "{M} ({e}) : doublement par rapport {to}",
    ],
    "half": ["{e} apporte la moitié du total {of}", "La moitié {of} provient de {e}"],
    "quarter": ["{e} apporte un quart du total {of}", "Un quart {of} provient de {e}"],
    "in_five": ["{M} : {e} fournit un cinquième du total"],
    "fifth": ["{e} apporte un cinquième du total {of}", "Un cinquième {of} provient de {e}"],
    "now_share": [
        "{e} enregistre {now} pour {the}, soit {share} du total",
        "{M} ({e}) : {now}, ou {share} du total",
        "{e} apporte {now}, c’est-à-dire {share} du total {of}",
    ],
    "duel": [
        "{e} devance {f} pour {the}, avec {now} contre {now_f}",
        "{M} : {e} enregistre {now}, {f} {now_f}",
    ],
    "extremes": [
        "{e} enregistre la valeur la plus haute pour {the} ({now}) et {g} la plus basse ({now_g})",
        "{M} : maximum {now} ({e}), minimum {now_g} ({g})",
    ],
    "top_two": [
        "{e} et {f} apportent ensemble {share2} du total {of}",
        "{e} et {f} concentrent à eux deux {share2} {of}",
    ],
    "plan_pct": [
        "{e} {beat} de {over} son objectif pour {the}",
        "{M} ({e}) : {over} {beyond} de l’objectif",
    ],
    "plan_gap": [
        "{e} {beat} de {overgap} son objectif pour {the}",
        "{M} ({e}) : {overgap} {beyond} de l’objectif",
    ],
    "plan_signed": ["{M} ({e}) : {now}, soit {sover} par rapport à l’objectif", "{e}, {m} : {sover} vs objectif"],
    "attain": [
        "{e} atteint {attain} de son objectif pour {the}",
        "Taux d’atteinte de l’objectif ({m}, {e}) : {attain}",
    ],
    "plan_vs": [
        "{M} ({e}) : {now}, objectif {plan}",
        "{e} enregistre {now} pour {the}, pour un objectif fixé à {plan}",
    ],
    "plan_count": [
        "{Met} {many} sur {count} atteignent ou dépassent leur objectif pour {the}",
        "{M} : {met} {many} sur {count} ont au moins atteint leur objectif",
    ],
    "plan_total": [
        "Le total {of} ressort à {total}, {total_over} {beyond} de l’objectif",
        "Globalement, {the} {beat} l’objectif de {total_over}",
    ],
}

PLAIN = [
    "Source : entrepôt de données financières, extraction du 5 avril 2027",
    "Un responsable par action sera désigné d’ici le 16 avril",
    "Prochain point : jeudi 6 mai à 9 h",
    "Trois décisions attendues du comité de pilotage",
    "Questions : controlling@example.com",
    "La phase 2 du déploiement du système de réservation débute en juillet 2027",
    "Audit ISO 9001 prévu en septembre",
    "Définitions : voir le guide de reporting, page 6",
    "Chiffres arrondis ; de légers écarts de somme sont possibles",
    "Les causes sont encore à l’étude",
]
INVENTED = [
    "La notoriété de la marque atteint {b} %",
    "La newsletter compte désormais {c} abonnés",
    "{a} constats d’audit restent ouverts",
    "Les dépenses de conseil totalisent {d}",
    "La rotation du personnel est de {b} %",
]
WORDS = {
    "this": "En cours : {}",
    "total": "Total",
    "metric": ["Indicateur", "Résultat", "Évolution vs période précédente"],
    "change": "Évolution vs période précédente",
    "agenda": "Sommaire",
    "page": "{} / {}",
    "outlook": "Prochaines étapes",
    "highlights": ["Synthèse", "À retenir", "Résultats en un coup d’œil", "Les chiffres marquants"],
    "by": "{} par {}",
    "share": "{} : répartition du total",
    "detail": ["Vue d’ensemble des KPI", "Indicateurs par {}"],
    "notes": "Notes de l’orateur : {}.",
    "alt": "Graphique : {}.",
    "appendix": "Annexe : données complémentaires",
    "confidential": "Usage interne uniquement",
    "thanks": "Merci de votre attention",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[ajouter la valeur]",
        "Lorem ipsum dolor sit amet",
        "{} : TBD",
        "TODO : vérifier {}",
    ],
    "date": "8 avril 2027",
    "plan": ["Objectif", "Objectif", "Cible"],
    "actual": "Réalisé",
    "vs_plan": ["vs objectif", "Écart à l’objectif"],
    "number": "nombre",
    "rank": "Rang",
    "part": "Part du total",
    "profile": "{} en un coup d’œil",
    "subtitle": ["Revue d’activité", "Rapport de performance", "Point KPI"],
    "versus": "{} comparé à {}",
    "status": ["Statut", "Objectif atteint", "Objectif manqué"],
    "columns": ["Indicateur", "Actuel", "Précédent", "Évolution"],
    "what": "Ce qui ressort",
    "drivers": ["Par rapport à la période précédente", "Par rapport à l’objectif"],
    "each": "Faits marquants par {}",
    "over_time": "{} au fil du temps",
    "scorecard": "{} : comparaison à l’objectif",
}
