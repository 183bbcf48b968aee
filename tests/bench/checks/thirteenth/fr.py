"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("augmente de", "augmentent de", ""), ("croît de", "croissent de", "")],
        False: [("diminue de", "diminuent de", ""), ("baisse de", "baissent de", "")],
    },
    "way": {True: ["en hausse de", "en augmentation de"], False: ["en baisse de", "en diminution de"]},
    "rise": {True: ["une hausse de", "une augmentation de"], False: ["une baisse de", "une diminution de"]},
    "beat": {
        True: [("dépasse", "dépassent", ""), ("va au-delà de", "vont au-delà de", "")],
        False: [("n’atteint pas", "n’atteignent pas", ""), ("reste en deçà de", "restent en deçà de", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["en dessous"]},
}
BENT = {
    "est": ("est", "sont"),
    "a": ("a", "ont"),
    "ressort": ("ressort", "ressortent"),
    "termine": ("termine", "terminent"),
    "depasse": ("dépasse", "dépassent"),
    "approche": ("approche", "approchent"),
    "avoisine": ("avoisine", "avoisinent"),
    "varie": ("varie", "varient"),
    "augmente": ("augmente", "augmentent"),
    "diminue": ("diminue", "diminuent"),
    "represente": ("représente", "représentent"),
}


def forms(name: Name) -> dict[str, str]:
    """A measure behind *de*."""
    for article, of in (("les ", "des "), ("le ", "du ")):
        if name.the.startswith(article):
            return {"of": of + name.bare}
    return {"of": f"de {name.the}"}


SENTENCES = {
    "level": [
        "{At}, {the} {ressort} à {now} pour la période",
        "{e} termine la période avec {now} ({m}, {per})",
        "{e}, {per} : {m} à {now}",
        "Sur le plan {of}, {e} atteint {now} {in_per}",
        "{In_per}, {e} a enregistré {now} au titre {of}",
    ],
    "versus": [
        "{e} : {m} de {last} {during} à {now}",
        "{The} {at} {ressort} à {now} {in_per}, après {last} {during}",
        "Au titre {of}, {e} a enregistré {now}, contre {last} {during}",
        "De {last} {during} à {now} {in_per} : c’est l’évolution {of} {at}",
    ],
    "change": [
        "{At}, {the} {verb} {change} comparativement {to}",
        "{e} : {m} {way} {change} par rapport {to}",
        "Par rapport {to}, {e} enregistre {rise} {change} au titre {of}",
        "Par rapport {to}, on constate {rise} {change} {of} {at}",
    ],
    "change_to": [
        "{The} {at} {verb} {change} par rapport {to}, à {now}",
        "{The} {at} {ressort} à {now}, {way} {change} par rapport {to}",
        "À {now}, {the} {at} {verb} {change} par rapport {to}",
        "{M} {at} : {now} après {last}, soit {rise} {change}",
        "{e} a enregistré {now} au titre {of}, {rise} {change} par rapport {to}",
    ],
    "signed": [
        "{M} {at} : {signed} par rapport {to}",
        "{The} {at} {ressort} à {now} ({signed} par rapport {to})",
        "{M}, {e} : {now}, soit {signed} par rapport {to}",
    ],
    "list": [
        "Trio de tête ({m}) : {e} ({now}), {f} ({now_f}) et {g} ({now_g})",
        "Sur le plan {of}, {e} mène avec {now}, devant {f} avec {now_f} et {g} avec {now_g}",
        "Classement selon {the} : {e} à {now}, {f} à {now_f}, {g} à {now_g}",
    ],
    "diff": [
        "{At}, {the} {verb} {diff} comparativement {to}",
        "{e} : {m} {way} {diff} par rapport {to}",
        "{M}, {e} : {sdiff} par rapport {to}",
        "Par rapport {to}, on constate {rise} {diff} {of} {at}",
    ],
    "points": [
        "Par rapport {to}, {the} {at} {verb} {pp}, à {now}",
        "{The} {at} {ressort} à {now} ({spp} par rapport {to})",
        "{M} {at} : {now}, {way} {pp} par rapport {to}",
    ],
    "share": [
        "{share} {of} reviennent à {e}",
        "{e} apporte {share} {of} de la société",
        "Part de {e} dans {the} de la société : {share}",
        "À l’échelle de la société, {e} pèse {share} {of}",
    ],
    "total": [
        "Pour l’ensemble de la société, {the} {ressort} à {total} {in_per}",
        "{M}, total de la société {in_per} : {total}",
        "La société enregistre au total {total} au titre {of}",
        "Cumul {of} pour l’ensemble des {many} : {total}",
    ],
    "total_change": [
        "Au niveau de la société, {the} {verb} {total_change} par rapport {to}, à {total}",
        "{M}, total de la société : {total} ({total_signed} par rapport {to})",
        "La société enregistre au total {total} au titre {of}, {way} {total_change} par rapport {to}",
    ],
    "average": [
        "{M} : en moyenne, {average} par {one}",
        "En moyenne, {the} par {one} {ressort} à {average}",
        "On enregistre par {one} en moyenne {average} au titre {of}",
    ],
    "count": [
        "Les chiffres présentés couvrent {count} {many}",
        "{Count} {many} ont communiqué leurs résultats {in_per}",
        "Chiffres de {count} {many}",
    ],
    "grown": [
        "{The} {augmente} dans {grown} {many} sur {count} par rapport {to}",
        "{Grown} de nos {count} {many} affichent plus qu’{during} au titre {of}",
        "{M} par rapport {to} : {grown} {many} sur {count} en hausse",
    ],
    "fallen": [
        "{Fallen} de nos {count} {many} affichent moins qu’{during} au titre {of}",
        "{The} {diminue} dans {fallen} {many} sur {count} par rapport {to}",
        "{M} par rapport {to} : {fallen} {many} sur {count} en baisse",
    ],
    "first": [
        "{e} arrive {first} sur le plan {of}, avec {now}",
        "Valeur la plus élevée ({m}) : {e} avec {now}",
        "Sur le plan {of}, aucun résultat ne dépasse celui de {e} ({now})",
        "{e} mène sur le plan {of} avec {now}",
    ],
    "second": [
        "{e} arrive {second} sur le plan {of}, avec {now}",
        "Deuxième valeur la plus élevée ({m}) : {e} avec {now}",
        "Sur le plan {of}, {e} est deuxième avec {now}",
    ],
    "third": [
        "{e} arrive {third} sur le plan {of}, avec {now}",
        "Valeur la plus basse ({m}) : {e} avec {now}",
        "Sur le plan {of}, {e} ferme la marche avec {now}",
    ],
    "fastest": [
        "La croissance la plus rapide {of} est celle de {e} ({signed} par rapport {to})",
        "Croissance la plus rapide ({m}) : {e} avec {signed}",
        "En pourcentage, {e} progresse plus que tous les autres sur le plan {of} ({signed})",
    ],
    "floor": [
        "{The} {at} {depasse} {floor} {in_per}",
        "Plus de {floor} au titre {of} {at}",
        "{e} a enregistré plus de {floor} au titre {of}",
    ],
    "ceiling": [
        "{The} {at} {approche} {ceiling} {in_per}",
        "Presque {ceiling} au titre {of} {at}",
        "{e} a enregistré un peu moins de {ceiling} au titre {of}",
    ],
    "about": [
        "{The} {at} {avoisine} {about} {in_per}",
        "Environ {about} au titre {of} {at}",
        "{e} a enregistré environ {about} au titre {of}",
    ],
    "ratio": [
        "{The} {at} {represente} {ratio} le niveau de {f}",
        "Sur le plan {of}, {e} fait {ratio} le résultat de {f}",
        "{M} : {e} enregistre {ratio} la valeur de {f}",
    ],
    "rate": [
        "{The} {at} {ressort} à {rate} {in_per}",
        "{M} {at} ({per}) : {rate}",
        "Par calcul, {the} {at} {ressort} à {rate}",
    ],
    "together": [
        "{e} et {f} ont enregistré ensemble {sum} au titre {of}",
        "{e} et {f} réunis : {sum} ({m})",
        "Réunis, {e} et {f} atteignent {sum} sur le plan {of}",
    ],
    "gap": [
        "Sur le plan {of}, {e} a {gap} d’avance sur {f}",
        "Sur le plan {of}, {f} a {gap} de retard sur {e}",
        "{M} : {gap} séparent {e} de {f}",
    ],
    "range": [
        "D’un site à l’autre, {the} {varie} de {low} à {high}",
        "Étendue {of} par {one} : de {low} à {high}",
        "Sur le plan {of}, nos {many} se situent entre {low} et {high}",
    ],
    "doubled": [
        "{The} {at} {a} doublé depuis {prev}",
        "{M} {at} : deux fois plus qu’{during}",
        "Au titre {of}, {e} a enregistré deux fois plus qu’{during}",
    ],
    "half": [
        "La moitié {of} a été enregistrée par {e}",
        "{e} apporte la moitié {of} de la société",
        "{M} : {e} en apporte la moitié",
    ],
    "quarter": [
        "Un quart {of} a été enregistré par {e}",
        "{e} apporte un quart {of} de la société",
        "{M} : {e} en apporte un quart",
    ],
    "in_five": [
        "Une tonne sur cinq revient à {e} ({m})",
        "{M} : une tonne sur cinq provient de {e}",
    ],
    "fifth": [
        "Un cinquième {of} a été enregistré par {e}",
        "{e} apporte un cinquième {of} de la société",
        "{M} : {e} en apporte un cinquième",
    ],
    "now_share": [
        "{e} a enregistré {now} au titre {of}, soit {share} du total de la société",
        "{M} {at} : {now}, c’est-à-dire {share} du total",
        "Avec {now}, {e} apporte {share} {of} de la société",
    ],
    "duel": [
        "Sur le plan {of}, {e} devance {f} : {now} contre {now_f}",
        "{M} : {now} chez {e}, {now_f} chez {f}",
        "{e} a enregistré {now} au titre {of}, {f} seulement {now_f}",
    ],
    "extremes": [
        "Sur le plan {of}, {e} mène avec {now} et {g} ferme la marche avec {now_g}",
        "{M} : plus haut à {now} ({e}), plus bas à {now_g} ({g})",
        "{The} {varie} de {now} pour {e} à {now_g} pour {g}",
    ],
    "top_two": [
        "{share2} {of} reviennent à {e} et {f}",
        "Ensemble, {e} et {f} apportent {share2} {of} de la société",
        "Part de {e} et {f} réunis dans {the} de la société : {share2}",
    ],
    "plan_pct": [
        "Sur le plan {of}, {e} termine {over} {beyond} de l’objectif",
        "{e} : {over} {beyond} de l’objectif ({m})",
        "{The} {at} {termine} {over} {beyond} de l’objectif",
    ],
    "plan_gap": [
        "Sur le plan {of}, {e} termine {overgap} {beyond} de l’objectif",
        "{e} : {overgap} {beyond} de l’objectif ({m})",
        "{The} {at} {termine} {overgap} {beyond} de l’objectif",
    ],
    "plan_signed": [
        "{The} {at} {ressort} à {now} ({sover} par rapport à l’objectif)",
        "{M} {at} : {sover} par rapport à l’objectif",
        "Écart à l’objectif ({m}, {e}) : {sover}",
    ],
    "attain": [
        "{e} a atteint {attain} de son objectif ({m})",
        "{e} : {attain} de l’objectif atteints ({m})",
        "{e} en est à {attain} de son objectif ({m})",
    ],
    "plan_vs": [
        "{M} {at} : {now}, pour un objectif de {plan}",
        "{e} a enregistré {now} au titre {of} ; l’objectif était de {plan}",
        "{The} {at} {ressort} à {now} {in_per}, l’objectif étant de {plan}",
    ],
    "plan_count": [
        "{Met} de nos {count} {many} ont atteint leur objectif ({m})",
        "{M} : {met} {many} sur {count} ont atteint ou dépassé l’objectif",
        "Sur le plan {of}, l’objectif est atteint dans {met} {many} sur {count}",
    ],
    "plan_total": [
        "Au niveau de la société, {the} {ressort} à {total}, {total_over} {beyond} de l’objectif",
        "{M}, total de la société : {total}, soit {total_over} {beyond} de l’objectif",
        "Pour l’ensemble de la société, {the} {termine} {total_over} {beyond} de l’objectif",
    ],
}

PLAIN = [
    "Source : entrepôt de données, situation au 7 mai 2029",
    "La réunion de revue aura lieu le mardi 15 mai",
    "Le détail se trouve dans le tableau de bord en ligne",
    "Questions sur les chiffres : controlling@example.com",
    "Merci de transmettre vos corrections avant le 11 mai",
    "Le nouveau système de réservation démarre en juin 2029",
    "Chiffres provisoires jusqu’à la clôture des comptes",
    "Définitions conformes au guide des indicateurs, version 4",
    "Décision attendue : horaires d’ouverture de l’été",
    "Les responsables locaux ont été informés",
]
INVENTED = [
    "La rotation du personnel a atteint {b} %",
    "Nous avons reçu {a} plaintes",
    "Les dépenses publicitaires ont été de {d}",
    "La lettre d’information compte désormais {c} abonnés",
    "L’entretien nous a coûté {d}",
    "{b} % des postes n’ont pas pu être pourvus",
]
WORDS = {
    "this": "Actuel : {}",
    "total": "Total",
    "metric": ["Mesure", "Valeur", "Évolution sur la période précédente"],
    "change": "Évolution (%)",
    "agenda": "Sujets du jour",
    "page": "{} / {}",
    "outlook": "Et maintenant",
    "highlights": ["Vue d’ensemble", "Où nous en sommes", "Principaux résultats", "La période en bref"],
    "by": "{} par {}",
    "share": "{} : part du total",
    "detail": ["Toutes les mesures côte à côte", "Résultats par {}"],
    "notes": "À dire : {}.",
    "alt": "Graphique : {}.",
    "appendix": "Complément : plus de détail",
    "confidential": "Interne",
    "thanks": "Merci de votre attention",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[insérer le chiffre]",
        "Lorem ipsum dolor sit amet",
        "{} : TBD",
        "TODO : vérifier {}",
    ],
    "date": "8 mai 2029",
    "plan": ["Objectif", "Objectif", "Plan"],
    "actual": "Réel",
    "vs_plan": ["par rapport à l’objectif", "Écart à l’objectif"],
    "number": "nombre",
    "rank": "Rang",
    "part": "Part du total",
    "profile": "{} en détail",
    "subtitle": ["Comité de direction", "Point régulier", "Résultats et points ouverts"],
    "versus": "{} et {} : comparaison",
    "status": ["Objectif atteint ?", "oui", "non"],
    "columns": ["Mesure", "Actuel", "Précédent", "Évolution"],
    "what": "Ce que nous en retenons",
    "drivers": ["Par rapport à la période précédente", "Par rapport à l’objectif"],
    "each": "Les résultats par {}",
    "over_time": "{} au fil du temps",
    "scorecard": "{} : situation par rapport à l’objectif",
    "of_total": "Part (%)",
    "up": "Plus élevé qu’à la période précédente",
    "down": "Moins élevé qu’à la période précédente",
    "up_and_down": "{} : hausses et baisses",
    "goals": "{} : objectif par {}",
    "current": "maintenant {now}",
    "story": "Gros plan : {}",
}
