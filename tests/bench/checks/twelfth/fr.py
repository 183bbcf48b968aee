"""French."""

from __future__ import annotations

from ..domains import Name

DIRECTIONS = {
    "verb": {
        True: [("progresse de", "progressent de", ""), ("gagne", "gagnent", "")],
        False: [("recule de", "reculent de", ""), ("perd", "perdent", "")],
    },
    "way": {True: ["en hausse de", "en progression de"], False: ["en baisse de", "en recul de"]},
    "rise": {True: ["une hausse de", "un accroissement de"], False: ["une baisse de", "un repli de"]},
    "beat": {
        True: [("dépasse", "dépassent", ""), ("excède", "excèdent", "")],
        False: [("reste sous", "restent sous", ""), ("manque", "manquent", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["en dessous"]},
}
BENT = {
    "est": ("est", "sont"),
    "a": ("a", "ont"),
    "chiffre": ("se chiffre", "se chiffrent"),
    "situe": ("se situe", "se situent"),
    "passe": ("passe", "passent"),
    "atteint": ("atteint", "atteignent"),
    "depasse": ("dépasse", "dépassent"),
    "reste": ("reste", "restent"),
    "manque": ("manque", "manquent"),
    "tourne": ("tourne", "tournent"),
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
        "Pour {the}, {e} affiche {now} {in_per}",
        "{In_per}, {the} {at} {chiffre} à {now}",
        "Chiffre retenu pour {the} {at} ({per}) : {now}",
        "{e} ({per}) : {m} {now}",
        "Nos relevés donnent {now} pour {the} {at} {in_per}",
    ],
    "versus": [
        "{M} {at} : passage de {last} {during} à {now}",
        "De {last} {during}, {the} {at} {passe} à {now}",
        "Pour {the}, {e} affichait {last} {during} et affiche maintenant {now}",
        "{The} {at} {chiffre} à {now} ; {during}, le chiffre était de {last}",
    ],
    "change": [
        "Si l’on prend pour base {prev}, {the} {at} {verb} {change}",
        "{M} {at} : {way} {change} p. r. {to}",
        "{e} affiche {rise} {change} pour {the} (base : {prev})",
        "{The} {at} {est} {way} {change} p. r. {to}",
    ],
    "change_to": [
        "Par rapport {to}, {the} {at} {verb} {change} et {chiffre} à {now}",
        "{M} {at} : {now} ({way} {change} p. r. {to})",
        "Avec {rise} {change} p. r. {to}, {the} {at} {atteint} {now}",
        "Passant de {last} à {now}, {the} {at} {verb} {change}",
        "{e} affiche {now} pour {the}, d’où {rise} {change} p. r. {to}",
    ],
    "signed": [
        "{M} {at} : {now} ({signed} p. r. {to})",
        "Variation {of} {at} p. r. {to} : {signed}",
        "{e} affiche {now} pour {the}, soit {signed} p. r. {to}",
    ],
    "list": [
        "Les trois plus gros chiffres pour {the} : {e} avec {now}, {f} avec {now_f}, {g} avec {now_g}",
        "Pour {the}, {e} vient d’abord ({now}), puis {f} ({now_f}), puis {g} ({now_g})",
        "{M}, les trois premiers : {now} pour {e}, {now_f} pour {f}, {now_g} pour {g}",
    ],
    "diff": [
        "Si l’on prend pour base {prev}, {the} {at} {verb} {diff}",
        "{M} {at}, écart p. r. {to} : {sdiff}",
        "{e} affiche {rise} {diff} pour {the} (base : {prev})",
        "{M} {at} : {way} {diff} p. r. {to}",
    ],
    "points": [
        "Si l’on prend pour base {prev}, {the} {at} {verb} {pp}, pour s’établir à {now}",
        "{M} {at} : {now} ({spp} p. r. {to})",
        "{The} {at} {chiffre} à {now}, {way} {pp} p. r. {to}",
    ],
    "share": [
        "{e} entre pour {share} dans le total {of}",
        "Sur le total {of}, {share} sont imputables à {e}",
        "Quote-part ({m}, {e}) : {share} du total",
        "{M} : {e} détient {share} du total",
    ],
    "total": [
        "L’ensemble des {many} affiche {total} pour {the}",
        "Total général {of} {in_per} : {total}",
        "Pour toute l’entreprise, {the} {chiffre} à {total}",
    ],
    "total_change": [
        "Pour toute l’entreprise, {the} {verb} {total_change} par rapport {to}, à {total}",
        "Total général {of} : {total} ({total_signed} p. r. {to})",
        "{M}, toute l’entreprise : {total}, {way} {total_change} p. r. {to}",
    ],
    "average": [
        "La moyenne arithmétique {of} par {one} est de {average}",
        "{M}, moyenne des {many} : {average}",
    ],
    "count": [
        "L’entreprise exploite {count} {many}",
        "Ces pages portent sur {count} {many}",
        "{Count} {many} appartiennent à l’entreprise",
    ],
    "grown": [
        "Dans {grown} {many} sur {count}, {the} {depasse} le niveau {of_prev}",
        "Pour {the}, {grown} {many} sur {count} affichent un chiffre supérieur à celui {of_prev}",
        "{M} : hausse p. r. {to} dans {grown} {many} sur {count}",
    ],
    "fallen": [
        "Dans {fallen} {many} sur {count}, {the} {reste} sous le niveau {of_prev}",
        "Pour {the}, {fallen} {many} sur {count} affichent un chiffre inférieur à celui {of_prev}",
        "{M} : baisse p. r. {to} dans {fallen} {many} sur {count}",
    ],
    "first": [
        "Avec {now}, {e} figure {first} pour {the}",
        "Plus gros chiffre pour {the} : {e} ({now})",
        "Pour {the}, personne ne devance {e} ({now})",
        "Pour {the}, tous les autres chiffres sont inférieurs à celui de {e} ({now})",
    ],
    "second": [
        "Avec {now}, {e} figure {second} pour {the}",
        "Pour {the}, un seul chiffre dépasse celui de {e} ({now})",
        "Deuxième plus gros chiffre pour {the} : {e} ({now})",
    ],
    "third": [
        "Avec {now}, {e} figure {third} pour {the}",
        "Plus petit chiffre pour {the} : {e} ({now})",
        "Pour {the}, tous les autres chiffres dépassent celui de {e} ({now})",
    ],
    "fastest": [
        "En pourcentage, c’est {e} qui gagne le plus pour {the} ({signed} p. r. {to})",
        "Plus forte hausse en pourcentage pour {the} : {e} ({signed})",
        "Pour {the}, {e} enregistre la plus forte hausse relative, soit {signed} p. r. {to}",
    ],
    "floor": [
        "{The} {at} {depasse} la barre de {floor}",
        "Pour {the}, {e} affiche plus de {floor}",
    ],
    "ceiling": [
        "{The} {at} {manque} de peu {ceiling}",
        "{M} {at} : pas tout à fait {ceiling}",
        "Pour {the}, {e} affiche un peu moins de {ceiling}",
    ],
    "about": [
        "{The} {at} {tourne} autour de {about}",
        "{M} {at} : {about} à peu de chose près",
        "Pour {the}, {e} affiche à peu près {about}",
    ],
    "ratio": [
        "{The} {at} {represente} {ratio} le chiffre de {f}",
        "{M} : le chiffre de {e} vaut {ratio} celui de {f}",
        "Pour {the}, {e} affiche {ratio} ce qu’affiche {f}",
    ],
    "rate": [
        "D’après nos calculs, {the} {at} {chiffre} à {rate}",
        "{M} {at} : {rate} ({per})",
        "On obtient {rate} pour {the} {at} {in_per}",
    ],
    "together": [
        "{e} et {f} affichent à deux {sum} pour {the}",
        "En additionnant {e} et {f}, on obtient {sum} pour {the}",
    ],
    "gap": [
        "Écart entre {e} et {f} pour {the} : {gap}",
        "Pour {the}, il manque {gap} à {f} pour égaler {e}",
    ],
    "range": [
        "De {low} à {high} : tel est l’éventail {of} par {one}",
        "{M}, fourchette par {one} : de {low} à {high}",
        "Le plus petit chiffre pour {the} est de {low}, le plus gros de {high}",
    ],
    "doubled": [
        "Par rapport {to}, {the} {at} {a} doublé",
        "{e} affiche pour {the} le double du chiffre {of_prev}",
        "{M} {at} : le double du niveau {of_prev}",
    ],
    "half": [
        "{e} entre pour moitié dans le total {of}",
        "La moitié du total {of} est imputable à {e}",
        "{M} : {e} détient la moitié du total",
    ],
    "quarter": [
        "{e} entre pour un quart dans le total {of}",
        "Le quart du total {of} est imputable à {e}",
        "{M} : {e} détient le quart du total",
    ],
    "in_five": [
        "{M} : un cinquième vient de {e}",
        "{e} entre pour une part sur cinq dans le total {of}",
        "Sur cinq parts du total {of}, une est imputable à {e}",
    ],
    "fifth": [
        "{e} entre pour un cinquième dans le total {of}",
        "Le cinquième du total {of} est imputable à {e}",
        "{M} : {e} détient le cinquième du total",
    ],
    "now_share": [
        "{e} affiche {now} pour {the} ({share} du total)",
        "{M} {at} : {now}, quote-part {share}",
        "Avec {now}, {e} entre pour {share} dans le total {of}",
    ],
    "duel": [
        "{M} : {e} avec {now}, {f} avec {now_f} seulement",
        "Pour {the}, le chiffre de {e} ({now}) dépasse celui de {f} ({now_f})",
        "Alors que {e} affiche {now} pour {the}, {f} affiche {now_f}",
    ],
    "extremes": [
        "{M} : au plus haut chez {e} ({now}), au plus bas chez {g} ({now_g})",
        "Pour {the}, on va de {now} ({e}) à {now_g} ({g})",
        "Pour {the}, {e} a le plus gros chiffre ({now}) et {g} le plus petit ({now_g})",
    ],
    "top_two": [
        "{e} et {f} entrent ensemble pour {share2} dans le total {of}",
        "Sur le total {of}, {share2} sont imputables à {e} et {f} ensemble",
        "{M} : {e} et {f} détiennent à deux {share2} du total",
    ],
    "plan_pct": [
        "{e} {beat} le budget fixé pour {the}, l’écart étant de {over}",
        "{The} {at} {situe} {over} {beyond} du budget",
    ],
    "plan_gap": [
        "{e} {beat} le budget fixé pour {the}, l’écart étant de {overgap}",
        "{The} {at} {situe} {overgap} {beyond} du budget",
    ],
    "plan_signed": [
        "{M} {at} : {now} ({sover} p. r. au budget)",
        "Écart budgétaire {of} {at} : {sover}",
        "{e} affiche {now} pour {the}, soit {sover} p. r. au budget",
    ],
    "attain": [
        "Pour {the}, {e} a réalisé {attain} de son budget",
        "{M} {at} : budget réalisé à {attain}",
        "Taux de réalisation du budget {of} {at} : {attain}",
    ],
    "plan_vs": [
        "{M} {at} : budget {plan}, réalisé {now}",
        "Pour {the}, {e} avait budgété {plan} et affiche {now}",
        "{The} {at} {chiffre} à {now} (budget : {plan})",
    ],
    "plan_count": [
        "{Met} {many} sur {count} ont atteint ou dépassé leur budget pour {the}",
        "Budget atteint ou dépassé pour {the} dans {met} {many} sur {count}",
        "{M} : {met} {many} sur {count} au niveau du budget ou au-dessus",
    ],
    "plan_total": [
        "Pour toute l’entreprise, {the} {chiffre} à {total}, soit {total_over} {beyond} du budget",
        "Sur l’ensemble des {many}, {the} {beat} le budget, l’écart étant de {total_over}",
        "{M}, toute l’entreprise : {total}, {total_over} {beyond} du budget",
    ],
}

PLAIN = [
    "Source : grand livre, clôture du 6 novembre 2023",
    "Les écarts importants seront expliqués d’ici le 20 novembre",
    "Prochain rapport : vendredi 8 décembre",
    "Deux points sont à approuver par les associés",
    "Questions : s’adresser à la comptabilité, poste 14",
    "Le nouveau logiciel comptable sera mis en service en février 2024",
    "Les commissaires aux comptes viendront la deuxième semaine de janvier",
    "Termes : voir l’annexe des comptes, p. 11",
    "Chiffres non audités et arrondis",
    "Les causes sont en cours d’examen",
    "Chiffres communiqués par les responsables sur place",
]
INVENTED = [
    "L’absentéisme pour maladie se monte à {b} %",
    "Le site de l’entreprise a été consulté {c} fois",
    "{a} factures sont en retard de paiement",
    "Les réparations ont coûté {d}",
    "Le ratio de liquidité réduite est de {b} %",
    "Emprunts bancaires en cours : {d}",
]
WORDS = {
    "this": "En cours : {}",
    "total": "Total",
    "metric": ["Poste", "Montant", "Variation p. r. à la période précédente"],
    "change": "Variation en %",
    "agenda": "Contenu du rapport",
    "page": "p. {} sur {}",
    "outlook": "Reste à faire",
    "highlights": ["Les chiffres en bref", "Résumé", "Chiffres principaux", "Ce qu’il faut signaler"],
    "by": "{} par {}",
    "share": "{} : parts du total",
    "detail": ["Tous les chiffres en un tableau", "Chiffres par {}"],
    "notes": "Pour l’exposé : {}.",
    "alt": "Diagramme : {}.",
    "appendix": "Annexe : autres chiffres",
    "confidential": "Réservé aux associés",
    "thanks": "Avec nos remerciements",
    "and": "et",
    "placeholders": [
        "{{{{{}}}}}",
        "[chiffre à reporter]",
        "Lorem ipsum dolor sit amet",
        "{} : XXX",
        "TODO : demander {} à la comptabilité",
    ],
    "date": "10 novembre 2023",
    "plan": ["Budget", "Budget", "Prévu"],
    "actual": "Réalisé",
    "vs_plan": ["p. r. au budget", "Écart budgétaire"],
    "number": "nombre",
    "rank": "N°",
    "part": "Part du total",
    "profile": "{} en chiffres",
    "subtitle": ["Rapport aux associés", "Chiffres et commentaires", "Rapport interne"],
    "versus": "{} à côté de {}",
    "status": ["Résultat", "atteint", "non atteint"],
    "columns": ["Poste", "Cette période", "Période précédente", "Variation"],
    "what": "Ce que cela veut dire",
    "drivers": ["Comparé à la période précédente", "Comparé au budget"],
    "each": "Les chiffres par {}",
    "over_time": "{}, suite des chiffres",
    "scorecard": "{} : réalisé et budget",
    "unit": "Unité",
    "difference": "Écart",
    "of_whole": "du total",
    "budget_of": "{} : réalisé et budget par {}",
    "whole": "{}, ensemble des {}",
}
