"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("a augmenté de", "ont augmenté de", ""), ("a progressé de", "ont progressé de", "")],
        False: [("a diminué de", "ont diminué de", ""), ("a baissé de", "ont baissé de", "")],
    },
    "way": {True: ["en hausse de"], False: ["en baisse de"]},
    "rise": {True: ["une hausse de", "une progression de"], False: ["une baisse de", "un recul de"]},
    "beat": {
        True: [("dépasse", "dépassent", "")],
        False: [("manque", "manquent", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["en dessous"]},
}
BENT = {
    "est": ("est", "sont"),
    "atteint": ("atteint", "atteignent"),
    "reste": ("reste", "restent"),
    "concerne": ("concerne", "concernent"),
    "varie": ("varie", "varient"),
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
        "{The} {at} {atteint} {now} {in_per}",
        "{e} termine à {now} {in_per} ({m})",
        "{e} | {m} : {now}",
        "{M} {at}, niveau actuel : {now}",
        "Pour {e}, {the} {was} à {now}",
        "{In_per}, {m} {at} : {now}",
    ],
    "versus": [
        "{The} {at} {atteint} {now}, contre {last} {during}",
        "{M} {at} : {now} (après {last} {during})",
        "{e} : {last} → {now} ({m})",
        "De {last} {during} à {now} {in_per} : {m} {at}",
    ],
    "change": [
        "{The} {at} {verb} {change} {pop}",
        "{M} {at} : {rise} {change} {pop}",
        "{e} affiche {rise} {change} par rapport {to} ({m})",
        "Face {to}, {the} {at} {est} {way} {change}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} {pop} et {atteint} {now}",
        "{M} {at} : {now}, {way} {change} {pop}",
        "{e} : {now} ({m}), soit {rise} {change} par rapport {to}",
        "{The} {at} {atteint} {now}, {way} {change} par rapport {to}",
    ],
    "signed": [
        "{M} {at} : {now} ({signed} {pop})",
        "{e} | {m} : {signed} par rapport {to}",
        "{M} {at}, évolution {pop} : {signed}",
    ],
    "list": [
        "Niveaux les plus élevés pour {the} : {e} ({now}), {f} ({now_f}) et {g} ({now_g})",
        "Pour {the}, {e} est en tête ({now}), devant {f} ({now_f}) et {g} ({now_g})",
        "{M}, podium : {e} {now}, {f} {now_f}, {g} {now_g}",
    ],
    "diff": [
        "{The} {at} {verb} {diff} {pop}",
        "{e} affiche {rise} {diff} par rapport {to} ({m})",
        "{M} {at}, évolution {pop} : {sdiff}",
    ],
    "points": [
        "{The} {at} {verb} {pp} {pop}, à {now}",
        "{M} {at} : {now} ({spp} {pop})",
        "{The} {at} {atteint} {now}, {way} {pp} par rapport {to}",
    ],
    "share": [
        "{e} compte pour {share} {of}",
        "{share} {of} {concerne} {e}",
        "{M} : {share} du total pour {e}",
        "La part de {e} dans {the} s’élève à {share}",
        "{e} fournit {share} du total ({m})",
    ],
    "total": [
        "À l’échelle de l’entreprise, {the} {was} à {total}",
        "{M} à l’échelle de l’entreprise : {total}",
        "En cumulé, {the} {atteint} {total} {in_per}",
        "Les {many} cumulent {total} ({m})",
    ],
    "total_change": [
        "À l’échelle de l’entreprise, {the} {verb} {total_change} {pop}",
        "{M} à l’échelle de l’entreprise : {total} ({total_signed} {pop})",
        "En cumulé, {the} {atteint} {total}, {way} {total_change} par rapport {to}",
    ],
    "average": [
        "{M} : moyenne de {average} par {one}",
        "La moyenne par {one} s’élève à {average} ({m})",
        "En moyenne, {the} {atteint} {average} par {one}",
    ],
    "count": [
        "Le rapport couvre {count} {many}",
        "Nos {count} {many} en un coup d’œil",
        "{Count} {many} composent le périmètre",
    ],
    "grown": [
        "{The} {a} augmenté pour {grown} {many} sur {count} {pop}",
        "{M} : {grown} {many} sur {count} en hausse {pop}",
    ],
    "fallen": [
        "{The} {a} diminué pour {fallen} {many} sur {count} {pop}",
        "{M} : {fallen} {many} sur {count} en baisse {pop}",
    ],
    "first": [
        "{e} est {first} pour {the} ({now})",
        "Le niveau le plus élevé pour {the} revient à {e} ({now})",
        "Pour {the}, la première place revient à {e}",
        "{e} occupe le premier rang pour {the} avec {now}",
    ],
    "second": ["{e} est {second} pour {the} ({now})", "{e} occupe le deuxième rang pour {the} avec {now}"],
    "third": [
        "{e} est {third} pour {the} ({now})",
        "Le niveau le plus bas pour {the} revient à {e} ({now})",
        "{e} occupe le dernier rang pour {the} avec {now}",
    ],
    "fastest": [
        "{e} enregistre la plus forte hausse en pourcentage pour {the} ({signed})",
        "Pour {the}, la croissance la plus forte en pourcentage est celle de {e} ({signed} {pop})",
    ],
    "floor": [
        "{The} {at} {atteint} plus de {floor}",
        "{e} passe au-dessus de {floor} ({m})",
        "{M} {at} : la barre de {floor} est franchie",
    ],
    "ceiling": [
        "{The} {at} {atteint} un peu moins de {ceiling}",
        "{e} approche de {ceiling} ({m})",
        "{The} {at} {reste} juste en dessous de {ceiling}",
    ],
    "about": [
        "{The} {at} {atteint} environ {about}",
        "{M} {at} : aux environs de {about}",
        "{e} se situe aux alentours de {about} ({m})",
    ],
    "ratio": [
        "{The} {at} {atteint} {ratio} le niveau de {f}",
        "Pour {the}, le chiffre de {e} représente {ratio} celui de {f}",
    ],
    "rate": ["{The} {at} {atteint} {rate} {in_per}", "{e} | {m} : {rate}", "Pour {e}, {the} {was} à {rate}"],
    "together": ["{e} et {f} atteignent ensemble {sum} ({m})", "{M}, {e} et {f} ensemble : {sum}"],
    "gap": ["{e} se situe {gap} au-dessus de {f} ({m})", "Pour {the}, {e} devance {f} de {gap}"],
    "range": [
        "Selon les {many}, {the} {varie} entre {low} et {high}",
        "{M} par {one}, du minimum au maximum : {low} à {high}",
    ],
    "doubled": ["{The} {at} {a} doublé {pop}", "{e} a doublé {pop} ({m})"],
    "half": ["{e} compte pour la moitié {of}", "{M} : la moitié du total pour {e}"],
    "quarter": ["{e} compte pour un quart {of}", "{M} : un quart du total pour {e}"],
    "in_five": ["Un cinquième {of} est à attribuer à {e}"],
    "fifth": ["{e} compte pour un cinquième {of}", "{M} : un cinquième du total pour {e}"],
    "now_share": [
        "{e} totalise {now} ({m}), ce qui représente {share} du total",
        "{M} {at} : {now}, soit une part de {share}",
        "Avec {now}, {e} compte pour {share} {of}",
    ],
    "duel": ["Pour {the}, {e} est à {now}, contre {now_f} pour {f}", "{M} : {now} pour {e}, {now_f} pour {f}"],
    "extremes": [
        "{M} : maximum de {now} ({e}), minimum de {now_g} ({g})",
        "Pour {the}, {e} a le niveau le plus élevé ({now}) et {g} le plus bas ({now_g})",
    ],
    "top_two": [
        "{e} et {f} comptent ensemble pour {share2} {of}",
        "{M} : {share2} du total pour {e} et {f} ensemble",
    ],
    "plan_pct": ["Pour {the}, {e} {beat} l’objectif de {over}", "{The} {at} {est} {over} {beyond} de l’objectif"],
    "plan_gap": ["Pour {the}, {e} {beat} l’objectif de {overgap}", "{M} {at} : {overgap} {beyond} de l’objectif fixé"],
    "plan_signed": ["{M} {at} : {now}, soit {sover} par rapport à l’objectif", "{e} | {m} : {sover} vs objectif"],
    "attain": ["{e} est à {attain} de l’objectif pour {the}", "Objectif réalisé à {attain} {at} ({m})"],
    "plan_vs": ["{The} {at} {atteint} {now} pour un objectif de {plan}", "{e} : {now}, objectif {plan} ({m})"],
    "plan_count": [
        "{Met} {many} sur {count} ont atteint leur objectif pour {the}",
        "Objectif atteint pour {met} {many} sur {count} ({m})",
    ],
    "plan_total": [
        "À l’échelle de l’entreprise, {the} {est} {total_over} {beyond} de l’objectif",
        "En cumulé, {the} {beat} l’objectif de {total_over}",
    ],
}

PLAIN = [
    "Source : base de données financières, situation au 1er octobre 2026",
    "Responsables et échéances à confirmer d’ici le 16 octobre",
    "Prochaine revue des résultats : jeudi 29 octobre à 15 h",
    "Trois décisions à prendre par le comité exécutif",
    "Contact : controle-groupe@example.com",
    "La phase 2 du programme de transformation démarre en janvier 2027",
    "Audit de certification ISO 45001 prévu au printemps",
    "Les indicateurs sont définis à la page 22 du manuel de reporting",
    "Chiffres susceptibles d’être révisés",
    "Les causes des écarts restent à analyser",
]
INVENTED = [
    "Le taux de recommandation atteint {b} %",
    "La page carrières a reçu {c} visites",
    "{a} constats d’audit restent ouverts",
    "Les frais de déplacement s’élèvent à {d}",
    "Le taux d’absence est de {b} %",
]
WORDS = {
    "this": "{}",
    "total": "Total",
    "metric": ["Indicateur", "Réalisé", "Évolution vs période précédente"],
    "change": "Évolution vs période précédente",
    "agenda": "Ordre du jour",
    "page": "Page {} sur {}",
    "outlook": "Perspectives et suites à donner",
    "highlights": ["Messages clés", "Aperçu des résultats", "Chiffres clés en un coup d’œil", "Synthèse managériale"],
    "by": "{} par {}",
    "share": "{} : répartition du total",
    "detail": ["Les résultats en chiffres", "Aperçu des indicateurs par {}"],
    "notes": "Notes : {}.",
    "alt": "Description du graphique : {}.",
    "appendix": "Annexe : données complémentaires",
    "confidential": "Confidentiel",
    "thanks": "Merci",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[ajouter la valeur]",
        "Lorem ipsum dolor sit amet",
        "{} : [TBD]",
        "TODO : renseigner {}",
    ],
    "date": "2 octobre 2026",
    "plan": ["Objectif", "Objectif", "Plan"],
    "actual": "Réalisé",
    "vs_plan": ["vs objectif", "Écart"],
    "number": "nombre",
    "rank": "Rang",
    "part": "Part",
    "profile": "{} en un coup d’œil",
    "subtitle": ["Rapport de performance", "Rapport KPI pour la direction", "Revue des résultats"],
    "versus": "{} par rapport à {}",
    "status": ["Statut", "Atteint", "Non atteint"],
    "columns": ["Indicateur", "Cette période", "Période précédente", "Évolution"],
    "what": "Ce que nous observons",
    "drivers": ["Évolution depuis la période précédente", "Avancement par rapport à l’objectif"],
    "each": "Chiffres clés par {}",
    "over_time": "Évolution dans le temps : {}",
    "scorecard": "Fiche KPI – {}",
}
