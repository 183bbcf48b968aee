"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("a progressé de", "ont progressé de", ""), ("augmente de", "augmentent de", "")],
        False: [("a reculé de", "ont reculé de", ""), ("diminue de", "diminuent de", "")],
    },
    "way": {True: ["en hausse de"], False: ["en baisse de"]},
    "rise": {True: ["une hausse de", "une progression de"], False: ["une baisse de", "un repli de"]},
    "beat": {
        True: [("dépasse", "dépassent", ""), ("excède", "excèdent", "")],
        False: [("manque", "manquent", ""), ("n’atteint pas", "n’atteignent pas", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["au-dessous"]},
}
BENT = {
    "a": ("a", "ont"),
    "est": ("est", "sont"),
    "etait": ("était", "étaient"),
    "atteint": ("atteint", "atteignent"),
    "ressort": ("ressort", "ressortent"),
    "se_chiffre": ("se chiffre", "se chiffrent"),
    "passe": ("passe", "passent"),
    "depasse": ("dépasse", "dépassent"),
    "approche": ("approche", "approchent"),
    "represente": ("représente", "représentent"),
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
        "Selon le rapport, {the} {at} {ressort} à {now} {in_per}",
        "{e} déclare {now} au titre {of} {in_per}",
        "{At}, {the} {se_chiffre} à {now} {in_per}",
        "{e} indique {now} pour {the} {in_per}",
        "{M} {at}, chiffre du rapport : {now}",
    ],
    "versus": [
        "{The} {at} {ressort} à {now}, contre {last} {during}",
        "Alors que {e} déclarait {last} {during} pour {the}, le chiffre est de {now} {in_per}",
        "{The} {at} {passe} à {now} {in_per}, après {last} {during}",
        "{M} {at} : {now} (auparavant {last})",
    ],
    "change": [
        "{The} {at} {verb} {change} {apart}",
        "On constate {at} {rise} {change} {of} par rapport {to}",
        "{The} {at} {est} {way} {change} {apart}",
        "{M} {at} {way} {change} par rapport {to}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} par rapport {to} pour atteindre {now}",
        "À {now}, {the} {at} {est} {way} {change} {apart}",
        "{e} déclare {now} pour {the}, soit {rise} {change} par rapport {to}",
        "{The} {at}, qui {etait} de {last} {during}, {verb} {change} et {ressort} à {now}",
        "{M} {at} : {now}, {way} {change} {apart}",
    ],
    "signed": [
        "{M} {at} : {now} ({signed} {apart})",
        "{The} {at} {ressort} à {now}, soit {signed} par rapport {to}",
        "Variation {of} {at} {apart} : {signed}",
    ],
    "list": [
        "{e}, avec {now}, devance {f} ({now_f}) et {g} ({now_g}) pour {the}",
        "Les trois premiers pour {the} : {e} ({now}), {f} ({now_f}), {g} ({now_g})",
        "Pour {the}, le podium se compose de {e} ({now}), {f} ({now_f}) et {g} ({now_g})",
    ],
    "diff": [
        "{The} {at} {verb} {diff} en valeur {apart}",
        "{e} constate {rise} {diff} pour {the} par rapport {to}",
        "{The} {at} {est} {way} {diff} {apart}",
        "{M} {at}, variation {apart} : {sdiff}",
    ],
    "points": [
        "{The} {at} {verb} {pp} {apart}, à {now}",
        "À {now}, {the} {at} {est} {way} {pp} {apart}",
        "{e} déclare {now} pour {the}, soit {rise} {pp} par rapport {to}",
        "{M} {at} : {now} ({spp} {apart})",
    ],
    "share": [
        "{e} pèse {share} {of} du groupe",
        "{share} {of} du groupe proviennent de {e}",
        "Dans {the} du groupe, {e} compte pour {share}",
        "Poids de {e} dans {the} du groupe : {share}",
    ],
    "total": [
        "{The} du groupe {ressort} à {total} {in_per}",
        "Sur l’ensemble des {many} du groupe, {the} {atteint} {total} {in_per}",
        "En consolidé, {the} {se_chiffre} à {total} {in_per}",
        "{M} du groupe : {total}",
    ],
    "total_change": [
        "{The} du groupe {verb} {total_change} par rapport {to}, à {total}",
        "En consolidé, {the} {se_chiffre} à {total}, {way} {total_change} {apart}",
        "{M} du groupe : {total} ({total_signed} {apart})",
    ],
    "average": [
        "La moyenne par {one} ressort à {average} pour {the}",
        "En moyenne sur le groupe, {the} {atteint} {average} par {one}",
        "{M}, moyenne du groupe par {one} : {average}",
    ],
    "count": [
        "Ce rapport réunit les chiffres de {count} {many}",
        "{Count} {many} transmettent leurs chiffres au contrôle de gestion",
        "Périmètre de consolidation : {count} {many}",
    ],
    "grown": [
        "Dans {grown} {many} sur {count}, {the} {est} en hausse par rapport {to}",
        "{Grown} {many} sur {count} affichent une progression {of} {apart}",
        "Hausse {of} {apart} : {grown} {many} sur {count}",
    ],
    "fallen": [
        "Dans {fallen} {many} sur {count}, {the} {est} en baisse par rapport {to}",
        "{Fallen} {many} sur {count} affichent un recul {of} {apart}",
        "Baisse {of} {apart} : {fallen} {many} sur {count}",
    ],
    "first": [
        "{e} se situe {first} pour {the} ({now})",
        "Le chiffre le plus élevé pour {the} est celui de {e} : {now}",
        "{e} arrive en tête pour {the}, avec {now}",
    ],
    "second": [
        "{e} se situe {second} pour {the} ({now})",
        "Le deuxième chiffre le plus élevé pour {the} est celui de {e} : {now}",
        "Juste après le premier vient {e} pour {the}, avec {now}",
    ],
    "third": [
        "{e} se situe {third} pour {the} ({now})",
        "Le chiffre le plus faible pour {the} est celui de {e} : {now}",
        "{e} ferme la marche pour {the}, avec {now}",
    ],
    "fastest": [
        "En pourcentage, la plus forte progression {of} est celle de {e} ({signed} {apart})",
        "{e} signe la plus forte hausse en pourcentage pour {the} : {signed} par rapport {to}",
        "C’est {e} qui progresse le plus vite pour {the} ({signed} {apart})",
    ],
    "floor": [
        "{e} déclare plus de {floor} pour {the} {in_per}",
        "{The} {at} {ressort} à plus de {floor}",
        "{In_per}, {the} {at} {depasse} la barre de {floor}",
    ],
    "ceiling": [
        "{e} déclare près de {ceiling} pour {the} {in_per}",
        "{The} {at} {ressort} à un peu moins de {ceiling}",
        "{The} {at} {approche} la barre de {ceiling}",
    ],
    "about": [
        "{e} déclare environ {about} pour {the} {in_per}",
        "{The} {at} {ressort} à quelque {about}",
        "En chiffres ronds, {the} {at} {atteint} {about}",
    ],
    "ratio": [
        "{At}, {the} {represente} {ratio} le chiffre de {f}",
        "Pour {the}, le chiffre de {e} vaut {ratio} celui de {f}",
        "{e} fait {ratio} le chiffre de {f} pour {the}",
    ],
    "rate": [
        "{The} {at} {ressort}, par calcul, à {rate}",
        "Le calcul donne {rate} pour {the} {at}",
        "{M} {at} (calcul) : {rate}",
    ],
    "together": [
        "{e} et {f} déclarent ensemble {sum} pour {the}",
        "Le cumul de {e} et {f} atteint {sum} pour {the}",
        "{M}, somme de {e} et {f} : {sum}",
    ],
    "gap": [
        "{e} déclare {gap} de plus que {f} pour {the}",
        "Entre {e} et {f}, la différence est de {gap} pour {the}",
        "Pour {the}, il manque {gap} à {f} pour rejoindre {e}",
    ],
    "range": [
        "Selon les {many}, {the} {varie} de {low} à {high}",
        "Les {many} déclarent entre {low} et {high} pour {the}",
        "Fourchette pour {the} : de {low} à {high}",
    ],
    "doubled": [
        "{The} {at} {a} doublé {apart}",
        "{e} déclare deux fois plus qu’{during} pour {the}",
        "Doublement {of} {at} par rapport {to}",
    ],
    "half": [
        "{e} pèse la moitié {of} du groupe",
        "La moitié {of} du groupe provient de {e}",
    ],
    "quarter": [
        "{e} pèse un quart {of} du groupe",
        "Un quart {of} du groupe provient de {e}",
    ],
    "in_five": [
        "Une course de taxi sur cinq est assurée par {e}",
        "{e} assure une course de taxi sur cinq",
    ],
    "fifth": [
        "{e} pèse un cinquième {of} du groupe",
        "Un cinquième {of} du groupe provient de {e}",
    ],
    "now_share": [
        "{e} déclare {now} pour {the}, soit {share} du total du groupe",
        "Avec {now}, {e} pèse {share} {of} du groupe",
        "{M} {at} : {now} ({share} du total du groupe)",
    ],
    "duel": [
        "Pour {the}, {e} déclare {now} et {f} {now_f}",
        "{The} {ressort} à {now} pour {e}, contre {now_f} pour {f}",
        "Tandis que {e} atteint {now} pour {the}, {f} en reste à {now_f}",
        "Comparaison pour {the} : {now} pour {e}, {now_f} pour {f}",
    ],
    "extremes": [
        "{The} {varie} de {now_g} pour {g} à {now} pour {e}",
        "Au plus haut, {e} déclare {now} pour {the} ; au plus bas, {g} déclare {now_g}",
        "Extrêmes pour {the} : {now} pour {e}, {now_g} pour {g}",
    ],
    "top_two": [
        "{e} et {f} pèsent ensemble {share2} {of} du groupe",
        "{share2} {of} du groupe proviennent de {e} et {f}",
        "Poids cumulé de {e} et {f} dans {the} du groupe : {share2}",
    ],
    "plan_pct": [
        "{e} {beat} le budget pour {the}, avec un écart de {over}",
        "{The} {at} {est} {over} {beyond} du budget",
        "Pour {the}, {e} finit {over} {beyond} du budget",
    ],
    "plan_gap": [
        "{e} {beat} le budget pour {the}, avec un écart de {overgap}",
        "{The} {at} {est} {overgap} {beyond} du budget",
        "Pour {the}, {e} finit {overgap} {beyond} du budget",
    ],
    "plan_signed": [
        "{M} {at} par rapport au budget : {sover}",
        "{The} {at} {ressort} à {now}, soit {sover} par rapport au budget",
        "{e} ({m}) : {now}, {sover} vs budget",
    ],
    "attain": [
        "{e} atteint {attain} de son budget pour {the}",
        "{The} {at} {represente} {attain} du budget",
        "Taux d’atteinte du budget pour {the} {at} : {attain}",
    ],
    "plan_vs": [
        "{The} {at} {ressort} à {now} pour un budget de {plan}",
        "{e} avait budgété {plan} pour {the} et déclare {now}",
        "{M} {at} : réel {now}, budget {plan}",
    ],
    "plan_count": [
        "{Met} {many} sur {count} atteignent leur budget pour {the}",
        "Pour {the}, {met} {many} sur {count} sont au budget ou au-dessus",
        "Budget atteint pour {the} : {met} {many} sur {count}",
    ],
    "plan_total": [
        "{The} du groupe {beat} le budget, avec un écart de {total_over}",
        "En consolidé, {the} {se_chiffre} à {total}, soit {total_over} {beyond} du budget",
        "{M} du groupe : {total}, soit {total_over} {beyond} du budget",
    ],
}

PLAIN = [
    "Prochaine clôture : cinq jours ouvrés, comme d’habitude",
    "Les commentaires des responsables ont été réunis par le contrôle de gestion",
    "Les responsables de budget expliquent les écarts avant le 12 avril 2030",
    "La prévision actualisée suivra avec le prochain rapport",
    "Données au 4 avril 2030, provisoires et non auditées",
    "Des différences d’arrondi sont possibles",
    "Les effets de change n’ont pas été retraités",
    "Comité de direction le 23 avril 2030 : merci d’envoyer les questions à l’avance",
    "La répartition des frais de siège est en cours de révision",
    "Point ouvert : calendrier des investissements prévus",
]
INVENTED = [
    "La rotation du personnel du groupe est de {b} %",
    "En fin de période, {a} postes restaient à pourvoir",
    "Le site internet du groupe a reçu {c} visites",
    "Les frais de siège se sont élevés à {d}",
    "{b} % des factures ont été réglées à temps",
    "Les créances ouvertes se montent à {d}",
]
WORDS = {
    "this": "Réel : {}",
    "total": "Groupe",
    "metric": ["Indicateur", "Réel", "vs période précédente"],
    "change": "Variation (%)",
    "agenda": "Dans ce rapport",
    "page": "Page {} / {}",
    "outlook": "Suites à donner et points ouverts",
    "highlights": [
        "Synthèse de gestion",
        "Messages clés de la période",
        "Le groupe en bref",
        "L’essentiel de la période",
    ],
    "by": "{} par {}",
    "share": "Part du groupe : {}",
    "detail": ["Indicateurs par {}", "Chiffres détaillés"],
    "notes": "Commentaire : {}.",
    "alt": "Graphique du rapport de gestion. {}.",
    "appendix": "Annexe : autres chiffres",
    "confidential": "Confidentiel, réservé à la direction",
    "thanks": "Questions au contrôle de gestion",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[commentaire du contrôle de gestion]",
        "Lorem ipsum dolor sit amet",
        "{} : à ajouter",
        "TODO : expliquer {}",
    ],
    "date": "9 avril 2030",
    "plan": ["Budget", "Budget", "Prévu"],
    "actual": "Réel",
    "vs_plan": ["vs budget", "Écart au budget"],
    "number": "nombre",
    "rank": "Rang",
    "part": "Part du groupe",
    "profile": "{} : chiffres de la période",
    "subtitle": [
        "Rapport de gestion",
        "Rapport au comité de direction",
        "Rapport mensuel",
        "Note du contrôle de gestion",
    ],
    "versus": "{} comparé à {}",
    "status": ["Budget atteint", "oui", "non"],
    "columns": ["Indicateur", "Réel", "Période précédente", "Variation"],
    "what": "Ce qui l’explique",
    "drivers": ["Par rapport à la période précédente", "Par rapport au budget"],
    "each": "Une ligne par {}",
    "over_time": "{} sur les dernières périodes",
    "scorecard": "{} : réel et budget",
    "of_total": "Part du groupe (%)",
    "comment": "Commentaire",
    "commented": "{} : chiffres commentés",
    "commentary": ["Commentaires du contrôle de gestion", "Commentaires de gestion", "Marche des affaires"],
    "triple": "{} : réel, budget, période précédente",
    "prior": "Période précédente",
    "sources": "Figure : {} par {} ({})",
    "whole": ["Groupe", "Par {}"],
}
