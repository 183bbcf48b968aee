"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("gagne", "gagnent", ""), ("grimpe de", "grimpent de", ""), ("s’accroît de", "s’accroissent de", "")],
        False: [("perd", "perdent", ""), ("se replie de", "se replient de", ""), ("recule de", "reculent de", "")],
    },
    "way": {True: ["en croissance de", "en augmentation de"], False: ["en repli de", "en diminution de"]},
    "rise": {True: ["un gain de", "un accroissement de"], False: ["un repli de", "une contraction de"]},
    "beat": {
        True: [("surpasse", "surpassent", ""), ("excède", "excèdent", "")],
        False: [("sous-performe", "sous-performent", ""), ("manque", "manquent", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["en dessous"]},
}
BENT = {
    "etablit": ("s’établit", "s’établissent"),
    "atterrit": ("atterrit", "atterrissent"),
    "totalise": ("totalise", "totalisent"),
    "atteint": ("atteint", "atteignent"),
    "vient": ("vient", "viennent"),
    "oscille": ("oscille", "oscillent"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *de*."""
    for article, of in (("les ", "des "), ("le ", "du ")):
        if name.the.startswith(article):
            return {"of": of + name.bare}
    return {"of": f"de {name.the}"}


SENTENCES = {
    "level": [
        "{In_per}, atterrissage à {now} pour {the} {at}",
        "{e} boucle {the_per} à {now} ({m})",
        "Point {per} – {m} {at} : {now}",
        "{now} {in_per} pour {the} {at}",
        "{In_per}, {e} s’inscrit à {now} ({m})",
    ],
    "versus": [
        "Après {last} {during}, {the} {at} {atterrit} à {now}",
        "{now} {in_per} après {last} {during} : {m} {at}",
        "{e} : {now} aujourd’hui, {last} {during} ({m})",
    ],
    "change": [
        "{Within}, {the} {at} {verb} {change}",
        "{e} : {way} {change} face {to} ({m})",
        "À noter : {rise} {change} {of} {at} {within}",
        "{e} affiche {rise} {change} {within} ({m})",
    ],
    "change_to": [
        "{The} {at} {verb} {change} {within} pour s’établir à {now}",
        "{e} boucle {the_per} à {now} ({m}), {way} {change} face {to}",
        "{M} {at} : {last} → {now} ({signed} {within})",
        "{M} {at} : {now} après {rise} {change} {within}",
    ],
    "signed": [
        "{M} {at} : {signed} {within}, à {now}",
        "{signed} {within} pour {the} {at}",
        "{e} : {m} à {now}, {signed} face {to}",
    ],
    "list": [
        "{e} ouvre le classement {of} ({now}) ; {f} ({now_f}) et {g} ({now_g}) complètent le trio",
        "Classement {of} : {e} avec {now}, {f} avec {now_f}, {g} avec {now_g}",
        "{M} – 1. {e} : {now} ; 2. {f} : {now_f} ; 3. {g} : {now_g}",
    ],
    "diff": [
        "{Within}, {the} {at} {verb} {diff}",
        "{M} {at} : {sdiff} face {to}",
        "{e} affiche {rise} {diff} face {to} ({m})",
    ],
    "points": [
        "{The} {at} {verb} {pp} {within} pour s’établir à {now}",
        "{M} {at} : {now}, {way} {pp} face {to}",
        "{e} : {m} à {now} ({spp} {within})",
    ],
    "share": [
        "{e} regroupe {share} {of}",
        "{share} {of} se concentrent sur {e}",
        "Poids de {e} dans {the} : {share}",
        "{M} : {e} à {share} du total",
        "Le total {of} provient à {share} de {e}",
    ],
    "total": [
        "{The} {totalise} {total} sur l’ensemble des {many}",
        "Cumul {of} {in_per} : {total}",
        "À l’échelle du groupe, {the} {atterrit} à {total}",
        "Somme {of} pour les {many} : {total}",
    ],
    "total_change": [
        "À l’échelle du groupe, {the} {verb} {total_change} {within} pour s’établir à {total}",
        "Cumul {of} : {total}, {way} {total_change} face {to}",
        "Somme {of} pour les {many} : {total} ({total_signed} {within})",
    ],
    "average": [
        "Niveau moyen par {one} ({m}) : {average}",
        "Par {one}, {the} {etablit} à {average} en moyenne",
        "En moyenne, {average} par {one} pour {the}",
    ],
    "count": [
        "Notre étude compare {count} {many}",
        "Ce rapport passe en revue {count} {many}",
        "{Count} {many} sous la loupe",
    ],
    "grown": [
        "{Grown} {many} sur {count} dépassent le niveau atteint {during} pour {the}",
        "{M} : {grown} {many} sur {count} à un niveau plus élevé qu’{during}",
        "Hausse {within} pour {grown} {many} sur {count} ({m})",
    ],
    "fallen": [
        "{Fallen} {many} sur {count} restent sous le niveau atteint {during} pour {the}",
        "{M} : {fallen} {many} sur {count} à un niveau plus bas qu’{during}",
        "Baisse {within} pour {fallen} {many} sur {count} ({m})",
    ],
    "first": [
        "{e} pointe {first} pour {the} ({now})",
        "Première contribution au total {of} : {e}",
        "{M} : {e} tient la tête avec {now}",
        "{M} : personne ne devance {e} ({now})",
    ],
    "second": [
        "{e} pointe {second} pour {the} ({now})",
        "Deuxième contribution au total {of} : {e} ({now})",
        "{M} : {e} se classe deuxième avec {now}",
    ],
    "third": [
        "{e} pointe {third} pour {the} ({now})",
        "Plus petite contribution au total {of} : {e}",
        "{M} : {e} clôt la liste avec {now}",
    ],
    "fastest": [
        "{e} croît le plus vite pour {the} ({signed} {within})",
        "Meilleur taux de croissance {of} : {e} ({signed} face {to})",
        "{M} : personne ne croît plus vite que {e} ({signed} {within})",
    ],
    "floor": [
        "{The} {at} {etablit} au-delà de {floor}",
        "{e} passe la barre de {floor} ({m})",
        "{M} {at} : un peu plus de {floor}",
    ],
    "ceiling": [
        "{The} {at} {atterrit} juste sous {ceiling}",
        "{e} frôle {ceiling} ({m})",
        "Presque {ceiling} pour {the} {at}",
    ],
    "about": [
        "{The} {at} {atterrit} autour de {about}",
        "{e} s’inscrit autour de {about} ({m})",
        "Ordre de grandeur pour {the} {at} : {about}",
    ],
    "ratio": [
        "{M} {at} : {ratio} ce qu’affiche {f}",
        "{M} : {e} fait {ratio} le score de {f}",
        "{e} équivaut à {ratio} {f} pour {the}",
    ],
    "rate": [
        "{In_per}, atterrissage à {rate} pour {the} {at}",
        "Point {per} – {m} {at} : {rate}",
        "{In_per}, {e} s’inscrit à {rate} ({m})",
    ],
    "together": [
        "L’addition de {e} et de {f} donne {sum} ({m})",
        "{M}, {e} plus {f} : {sum}",
        "Cumul {of} pour {e} et {f} : {sum}",
    ],
    "gap": [
        "{e} a {gap} d’avance sur {f} ({m})",
        "Avance de {e} sur {f} pour {the} : {gap}",
        "Écart {of} entre {e} et {f} : {gap}",
    ],
    "range": [
        "{The} {oscille} entre {low} et {high} selon les {many}",
        "{M} par {one} : au moins {low}, au plus {high}",
        "Amplitude {of} par {one} : {low} à {high}",
    ],
    "doubled": [
        "{e} multiplie par deux {the} {within}",
        "{M} {at} : le double du niveau atteint {during}",
        "{The} {at} {atteint} le double du niveau enregistré {during}",
    ],
    "half": [
        "{e} regroupe la moitié {of}",
        "La moitié {of} se concentre sur {e}",
        "Le total {of} provient pour moitié de {e}",
    ],
    "quarter": [
        "{e} regroupe un quart {of}",
        "Un quart {of} se concentre sur {e}",
        "Le total {of} provient pour un quart de {e}",
    ],
    "in_five": [
        "{M} : {e} à un cinquième du total",
        "Poids de {e} dans {the} : un cinquième",
        "À hauteur d’un cinquième, {the} {vient} de {e}",
    ],
    "fifth": [
        "{e} regroupe un cinquième {of}",
        "Un cinquième {of} se concentre sur {e}",
        "Le total {of} provient pour un cinquième de {e}",
    ],
    "now_share": [
        "{now} pour {e}, soit {share} {of}",
        "À {now}, {e} pèse {share} {of}",
        "Avec {now}, {e} regroupe {share} {of}",
    ],
    "duel": [
        "{e} contre {f} : {now} à {now_f} ({m})",
        "Avec {now}, {e} dépasse {f} ({now_f}) pour {the}",
        "{The} {at} {etablit} à {now}, contre {now_f} pour {f}",
    ],
    "extremes": [
        "{M} : plus haut pour {e} ({now}), plus bas pour {g} ({now_g})",
        "Pour {the}, l’éventail va de {now_g} ({g}) à {now} ({e})",
        "{e} marque le point haut {of} ({now}), {g} le point bas ({now_g})",
    ],
    "top_two": [
        "{share2} {of} se concentrent sur {e} et {f}",
        "Poids cumulé de {e} et {f} dans {the} : {share2}",
        "Le total {of} provient à {share2} de {e} et de {f}",
    ],
    "plan_pct": [
        "{e} {beat} de {over} son budget ({m})",
        "{The} {at} {atterrit} à {over} {beyond} du budget",
        "{M} {at} : {over} {beyond} du budget",
    ],
    "plan_gap": [
        "{The} {at} {atterrit} à {overgap} {beyond} du budget",
        "{M} {at} : {overgap} {beyond} du budget",
        "{e} {beat} de {overgap} son budget ({m})",
    ],
    "plan_signed": [
        "{M} {at} : {now}, écart au budget {sover}",
        "{e} : {sover} face au budget ({m})",
        "Écart budgétaire {at} ({m}) : {sover}",
    ],
    "attain": [
        "{e} réalise {attain} de son budget ({m})",
        "{M} {at} : {attain} du budget",
        "Budget exécuté à {attain} {at} ({m})",
    ],
    "plan_vs": [
        "{M} {at} : réalisé {now}, budget {plan}",
        "{e} réalise {now} là où le budget prévoyait {plan} ({m})",
        "Budget {of} {at} : {plan} ; réalisé : {now}",
    ],
    "plan_count": [
        "{Met} {many} sur {count} atteignent au moins leur budget pour {the}",
        "Au niveau du budget ou au-dessus : {met} {many} sur {count} ({m})",
        "Budget atteint ou dépassé pour {met} {many} sur {count} ({m})",
    ],
    "plan_total": [
        "À l’échelle du groupe, {the} {atterrit} à {total_over} {beyond} du budget",
        "À l’échelle du groupe, {the} {beat} de {total_over} le budget",
        "Cumul {of} : {total}, {total_over} {beyond} du budget",
    ],
}

PLAIN = [
    "Source : export BI du cube financier, actualisé le 8 mai 2028",
    "Responsables et échéances à préciser d’ici le 26 mai",
    "Prochain comité : jeudi 8 juin à 13 h 30",
    "Décision requise sur la demande d’investissement",
    "Pour toute question : bi-office@example.com",
    "La vague 3 de la migration ERP démarre en septembre 2028",
    "Visites de sites à organiser avec les directions régionales",
    "Glossaire des KPI disponible sur l’intranet",
    "Chiffres provisoires, sous réserve de clôture définitive",
    "Les causes des écarts restent à valider avec les sites",
]
INVENTED = [
    "Le taux de réponse à l’enquête clients s’établit à {b} %",
    "L’application clients compte {c} utilisateurs actifs",
    "{a} tickets de maintenance attendent leur clôture",
    "Les dépenses publicitaires se chiffrent à {d}",
    "Le taux d’embauche des apprentis s’établit à {b} %",
]
WORDS = {
    "this": "En cours : {}",
    "total": "Total",
    "metric": ["Indicateur", "Réel", "Δ vs période précédente"],
    "change": "Δ vs période précédente",
    "agenda": "Fil conducteur",
    "page": "{} sur {}",
    "outlook": "Suite des travaux",
    "highlights": ["En bref", "Ce qui compte cette fois", "La vue d’ensemble", "Messages à emporter"],
    "by": "{} : détail par {}",
    "share": "{} : répartition dans le groupe",
    "detail": ["Les chiffres derrière les messages", "Matrice des KPI par {}"],
    "notes": "Éléments de langage : {}.",
    "alt": "Le visuel montre : {}.",
    "appendix": "Backup : autres données",
    "confidential": "Strictement confidentiel",
    "thanks": "Des questions ?",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[chiffre à venir]",
        "Lorem ipsum dolor sit amet",
        "{} : TBC",
        "TODO : confirmer {}",
    ],
    "date": "9 mai 2028",
    "plan": ["Budget", "Budget", "Prévu"],
    "actual": "Réel",
    "vs_plan": ["vs budget", "Δ budget %"],
    "number": "nombre",
    "rank": "#",
    "part": "% du total",
    "profile": "Gros plan : {}",
    "subtitle": ["Document pour le comité de direction", "Dossier de pilotage", "Dialogue de performance"],
    "versus": "{} et {} côte à côte",
    "status": ["Statut budget", "Atteint ou dépassé", "En dessous"],
    "columns": ["Indicateur", "Maintenant", "Avant", "Δ"],
    "what": "Et donc ?",
    "drivers": ["Face à la période précédente", "Face au budget"],
    "each": "Instantané par {}",
    "over_time": "{} : trajectoire",
    "scorecard": "{} face au budget",
    "context": "{} au sein du groupe",
    "ends": ["Valeur la plus haute par KPI", "Valeur la plus basse par KPI"],
    "of_all": "du total groupe",
}
