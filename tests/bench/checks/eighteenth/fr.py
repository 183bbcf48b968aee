"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("augmente de", "augmentent de", ""), ("monte de", "montent de", "")],
        False: [("baisse de", "baissent de", ""), ("se replie de", "se replient de", "")],
    },
    "way": {True: ["en hausse de", "en augmentation de"], False: ["en baisse de", "en repli de"]},
    "rise": {True: ["une hausse de", "une augmentation de"], False: ["une baisse de", "une diminution de"]},
    "beat": {
        True: [("dépasse", "dépassent", ""), ("a dépassé", "ont dépassé", "")],
        False: [("manque", "manquent", ""), ("a manqué", "ont manqué", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["au-dessous"]},
}
BENT = {
    "est": ("est", "sont"),
    "a": ("a", "ont"),
    "ressort": ("ressort", "ressortent"),
    "ressortait": ("ressortait", "ressortaient"),
    "reste": ("reste", "restent"),
    "tourne": ("tourne", "tournent"),
    "varie": ("varie", "varient"),
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
        "{At}, {the} {ressort} à {now} {in_per}",
        "Le tableau de bord indique {now} pour {the} {at}",
        "{M} ({e}), {per} : {now}",
        "{e} boucle {the_per} avec {now} pour {the}",
        "Après la dernière actualisation, {the} {at} {est} à {now}",
    ],
    "versus": [
        "{e} passe de {last} {during} à {now} {in_per} pour {the}",
        "{M} {at} : {now}, après {last} {during}",
        "{During}, {the} {at} {ressortait} à {last} ; {in_per}, le chiffre est de {now}",
        "Alors que {e} affichait {last} pour {the} {during}, on en est maintenant à {now}",
    ],
    "change": [
        "{The} {at} {verb} {change} {vs}",
        "{At}, {the} {verb} {change} par rapport {to}",
        "{e} enregistre {rise} {change} pour {the} {vs}",
        "{M} {at} : {rise} {change} par rapport {to}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} {vs} et {ressort} à {now}",
        "{e} en est à {now} pour {the}, {way} {change} {vs}",
        "{M} {at} {in_per} : {now}, {way} {change} {vs}",
        "De {last} {during} à {now} {in_per} : {rise} {change} pour {the} {at}",
        "À {now}, {the} {at} {est} {way} {change} par rapport {to}",
    ],
    "signed": [
        "{M} {at} : {now}, {signed} {vs}",
        "{e} affiche {now} pour {the} {in_per} ({signed} par rapport {to})",
        "Évolution {of} {at} {vs} : {signed}",
        "{The} {at} {ressort} à {now} {in_per}, soit {signed} {vs}",
    ],
    "list": [
        "{e} présente le chiffre le plus haut pour {the} avec {now}, devant {f} avec {now_f} et {g} avec {now_g}",
        "{M}, par ordre décroissant : {e} ({now}), {f} ({now_f}), {g} ({now_g})",
        "Pour {the}, le haut du tableau se compose de {e} ({now}), {f} ({now_f}) et {g} ({now_g})",
    ],
    "diff": [
        "{At}, {the} {verb} {diff} par rapport {to}",
        "{e} enregistre {rise} {diff} pour {the} {vs}",
        "{M} ({e}) : {sdiff} par rapport {to}",
    ],
    "points": [
        "{At}, {the} {verb} {pp} par rapport {to}, à {now}",
        "{M} {at} : {now}, {spp} {vs}",
        "À {now}, {the} {at} {est} {way} {pp} {vs}",
        "{e} enregistre {rise} {pp} pour {the}, maintenant à {now}",
    ],
    "share": [
        "{e} génère {share} {of}",
        "{M} : {e} pèse {share} du total",
        "En additionnant les {many}, on trouve que {share} {of} reviennent à {e}",
        "Sur l’ensemble {of}, {share} proviennent de {e}",
    ],
    "total": [
        "{The} {was} à {total} {in_per} pour l’ensemble des {many}",
        "{M}, ensemble des {many} : {total}",
        "{In_per}, l’ensemble des {many} totalise {total} pour {the}",
        "En additionnant les {many}, on arrive à {total} pour {the}",
    ],
    "total_change": [
        "Pour l’ensemble des {many}, {the} {verb} {total_change} par rapport {to}, à {total}",
        "{M}, ensemble des {many} : {total} ({total_signed} {vs})",
        "L’ensemble des {many} totalise {total} pour {the}, {way} {total_change} {vs}",
    ],
    "average": [
        "Pour {the}, la moyenne par {one} ressort à {average}",
        "Divisé par le nombre de {many}, le total {of} donne {average}",
        "Chaque {one} réalise en moyenne {average} pour {the} {in_per}",
    ],
    "count": [
        "Ce tableau de bord suit {count} {many}",
        "{Count} {many} alimentent ces indicateurs",
        "Les chiffres de ce rapport viennent de {count} {many}",
    ],
    "grown": [
        "Pour {the}, {grown} {many} sur {count} dépassent leur niveau {of_prev}",
        "{M} : {grown} {many} sur {count} en hausse {vs}",
        "On compte {grown} {many} sur {count} où {the} {progresse} par rapport {to}",
    ],
    "fallen": [
        "Pour {the}, {fallen} {many} sur {count} restent sous leur niveau {of_prev}",
        "{M} : {fallen} {many} sur {count} en baisse {vs}",
        "On compte {fallen} {many} sur {count} où {the} {recule} par rapport {to}",
    ],
    "first": [
        "Avec {now}, {e} se trouve {first} pour {the}",
        "Pour {the}, aucun chiffre ne dépasse celui de {e} ({now})",
        "{M} : {e} mène le classement avec {now}",
        "La valeur la plus haute pour {the} est celle de {e}, à {now}",
    ],
    "second": [
        "Avec {now}, {e} se trouve {second} pour {the}",
        "Un seul chiffre dépasse celui de {e} pour {the} ({now})",
        "{M} : la deuxième place revient à {e} avec {now}",
    ],
    "third": [
        "Avec {now}, {e} se trouve {third} pour {the}",
        "Pour {the}, aucun chiffre n’est plus bas que celui de {e} ({now})",
        "{M} : {e} clôt le classement avec {now}",
        "La valeur la plus basse pour {the} est celle de {e}, à {now}",
    ],
    "fastest": [
        "La plus forte hausse en pourcentage pour {the} est celle de {e} ({signed} {vs})",
        "{e} signe la croissance la plus rapide {of}, avec {signed} par rapport {to}",
        "{M} : croissance la plus rapide pour {e}, {signed} {vs}",
    ],
    "floor": [
        "{e} dépasse {floor} pour {the} {in_per}",
        "{M} ({e}), {per} : plus de {floor}",
        "{The} {at} {ressort} au-dessus de {floor}",
    ],
    "ceiling": [
        "{e} atteint presque {ceiling} pour {the}",
        "{M} ({e}) : un peu moins de {ceiling}",
        "{The} {at} {reste} juste sous {ceiling}",
    ],
    "about": [
        "{e} affiche à peu près {about} pour {the}",
        "{M} ({e}), {per} : environ {about}",
        "{The} {at} {tourne} autour de {about} {in_per}",
    ],
    "ratio": [
        "{e} réalise {ratio} le chiffre de {f} pour {the}",
        "Pour {the}, le niveau de {e} vaut {ratio} celui de {f}",
        "{M} : {e} représente {ratio} {f}",
    ],
    "rate": [
        "{The} {at} {ressort} par calcul à {rate}",
        "{M} {at} : {rate} (calcul à partir des indicateurs)",
        "Le calcul donne {rate} pour {the} {at} {in_per}",
    ],
    "together": [
        "Pour {e} et {f} ensemble, {the} {ressort} à {sum}",
        "En additionnant {e} et {f}, on arrive à {sum} pour {the}",
        "{M}, cumul de {e} et de {f} : {sum}",
    ],
    "gap": [
        "{e} réalise {gap} de plus que {f} pour {the}",
        "Pour {the}, il manque {gap} à {f} pour rejoindre {e}",
        "Entre {e} et {f}, l’écart est de {gap} pour {the}",
    ],
    "range": [
        "{The} {varie} entre {low} et {high} selon les {many}",
        "{M}, éventail selon les {many} : de {low} à {high}",
        "La valeur la plus basse pour {the} est de {low}, la plus haute de {high}",
    ],
    "doubled": [
        "{The} {at} {a} doublé {vs}",
        "{e} réalise le double {of_prev} pour {the}",
        "{M} {at} : deux fois le niveau {of_prev}",
    ],
    "half": [
        "{e} génère la moitié {of}",
        "{M} : {e} pèse la moitié du total",
        "En additionnant les {many}, on trouve que la moitié {of} revient à {e}",
    ],
    "quarter": [
        "{e} génère un quart {of}",
        "{M} : {e} pèse un quart du total",
        "En additionnant les {many}, on trouve qu’un quart {of} revient à {e}",
    ],
    "in_five": [
        "Une partie sur cinq se joue {at}",
        "{e} accueille une partie de bowling sur cinq",
    ],
    "fifth": [
        "{e} génère un cinquième {of}",
        "{M} : {e} pèse un cinquième du total",
        "En additionnant les {many}, on trouve qu’un cinquième {of} revient à {e}",
    ],
    "now_share": [
        "{e} affiche {now} pour {the}, ce qui fait {share} du total",
        "{M} ({e}) : {now}, {share} du total",
        "Avec {now}, {e} génère {share} {of}",
    ],
    "duel": [
        "{e} se place au-dessus de {f} pour {the}, {now} contre {now_f}",
        "{M} côte à côte : {e} {now}, {f} {now_f}",
        "Pour {the}, {e} en est à {now} et {f} à {now_f}",
        "Quand {e} affiche {now} pour {the}, {f} en est à {now_f}",
    ],
    "extremes": [
        "De {now_g} pour {g} à {now} pour {e} : voilà l’éventail {of}",
        "{M} : au plus haut {now} ({e}), au plus bas {now_g} ({g})",
        "Le maximum pour {the} est de {now} ({e}), le minimum de {now_g} ({g})",
    ],
    "top_two": [
        "{e} et {f} génèrent ensemble {share2} {of}",
        "{M} : {e} et {f} pèsent ensemble {share2} du total",
        "En additionnant les {many}, on trouve que {share2} {of} reviennent à {e} et {f}",
    ],
    "plan_pct": [
        "Pour {the}, {e} {beat} de {over} son objectif",
        "{At}, {the} {ressort} {over} {beyond} de l’objectif",
        "{M} {at} {in_per} : {over} {beyond} de l’objectif",
    ],
    "plan_gap": [
        "Pour {the}, {e} {beat} de {overgap} son objectif",
        "{At}, {the} {ressort} {overgap} {beyond} de l’objectif",
        "{M} {at} {in_per} : {overgap} {beyond} de l’objectif",
    ],
    "plan_signed": [
        "{M} ({e}) : {sover} par rapport à l’objectif",
        "{e} affiche {now} pour {the} ({sover} vs objectif)",
        "Écart à l’objectif pour {the} {at} : {sover}",
    ],
    "attain": [
        "{e} en est à {attain} de son objectif pour {the}",
        "{M} {at} : objectif réalisé à {attain}",
        "Sur son objectif pour {the}, {e} a réalisé {attain}",
    ],
    "plan_vs": [
        "L’objectif pour {the} {at} était de {plan}, le réel est de {now}",
        "{e} visait {plan} pour {the} et obtient {now}",
        "{M} {at} : réel {now}, objectif {plan}",
    ],
    "plan_count": [
        "{Met} des {count} {many} tiennent leur objectif pour {the}",
        "{M} : {met} {many} sur {count} au moins à l’objectif",
        "L’objectif pour {the} est tenu par {met} {many} sur {count}",
    ],
    "plan_total": [
        "Pour l’ensemble des {many}, {the} {beat} de {total_over} l’objectif",
        "{M}, ensemble des {many} : {total} ({total_over} {beyond} de l’objectif)",
        "L’ensemble des {many} totalise {total} pour {the}, soit {total_over} {beyond} de l’objectif",
    ],
}

PLAIN = [
    "Ce deck est envoyé automatiquement chaque lundi matin",
    "Questions sur les définitions : s’adresser à l’équipe BI",
    "Les chiffres peuvent encore évoluer jusqu’à la clôture",
    "En préparation : des filtres par jour dans le tableau de bord",
    "Prochaine actualisation le 2 juin 2025",
    "Merci de signaler les saisies manquantes avant jeudi",
    "Les définitions des KPI n’ont pas changé depuis la dernière édition",
    "Les contrôles de qualité des données n’ont rien signalé",
    "Les responsables régionaux commentent les écarts dans le document partagé",
    "À clarifier : les saisies tardives des caisses",
]
INVENTED = [
    "Le tableau de bord a été ouvert par {a} collègues",
    "{b} % des clients sont revenus pendant la période",
    "Le site web a enregistré {c} visites",
    "L’électricité a coûté {d}",
    "L’absentéisme est de {b} %",
    "L’affichage publicitaire a mobilisé {d}",
]
WORDS = {
    "this": "Maintenant : {}",
    "total": "Total",
    "metric": ["KPI", "Chiffre", "Par rapport à la dernière période"],
    "change": "Évolution (%)",
    "agenda": "Dans cette édition",
    "page": "Page {} / {}",
    "outlook": "À faire d’ici la prochaine édition",
    "highlights": ["Les KPI en bref", "Ce qui ressort", "Les chiffres en quelques mots", "Bilan de la période"],
    "by": "{} par {}",
    "share": "{} : part du total",
    "detail": ["Tous les KPI par {}", "Tableau des KPI par {}"],
    "notes": "Commentaire : {}.",
    "alt": "Graphique ou tableau du deck KPI. {}",
    "appendix": "Annexe : autres chiffres",
    "confidential": "Interne",
    "thanks": "Fin du rapport",
    "and": "et",
    "placeholders": ["{{{{{}}}}}", "[chiffre manquant]", "Lorem ipsum dolor sit amet", "{} : à suivre",
                     "TODO : vérifier {}"],
    "date": "26 mai 2025",
    "plan": ["Objectif", "Objectif", "Valeur cible"],
    "actual": "Réel",
    "vs_plan": ["vs objectif", "Écart à l’objectif"],
    "number": "nombre",
    "rank": "Rang",
    "part": "Part",
    "profile": "Fiche KPI : {}",
    "subtitle": ["Rapport KPI programmé", "Deck KPI", "Chiffres du tableau de bord"],
    "versus": "{} à côté de {}",
    "status": ["Objectif atteint ?", "oui", "non"],
    "columns": ["KPI", "Cette période", "Dernière période", "Évolution"],
    "what": "Lecture des chiffres",
    "drivers": ["Par rapport à la dernière période", "Par rapport à l’objectif"],
    "each": "Une ligne par {}",
    "over_time": "{} sur les dernières périodes",
    "scorecard": "{} : réel et objectif",
    "of_total": "Part (%)",
    "watch": ["À surveiller : sous l’objectif", "Tout est à l’objectif ou au-dessus"],
    "comment": ["Commentaire", "Les chiffres en toutes lettres"],
    "tops": ["Au plus haut", "Au plus bas"],
    "sheet": "{} : les dernières périodes",
    "caption": "{} par {}, {} ; source : tableau de bord BI",
}  # fmt: skip
