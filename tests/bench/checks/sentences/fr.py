"""French."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [
            ("a progressé de", "ont progressé de", ""),
            ("a augmenté de", "ont augmenté de", ""),
            ("est en hausse de", "sont en hausse de", ""),
        ],
        False: [
            ("a reculé de", "ont reculé de", ""),
            ("a baissé de", "ont baissé de", ""),
            ("est en baisse de", "sont en baisse de", ""),
        ],
    },
    "way": {True: ["en hausse de"], False: ["en baisse de"]},
    "rise": {True: ["une hausse de", "une progression de"], False: ["une baisse de", "un recul de"]},
}

SENTENCES = {
    "level": (
        ["{The} {at} {was} à {now}", "{e} : {m} {now}", "{M} {at} {in_per} : {now}"],
        ["{At}, {the} {was} à {now}", "{M} ({e}) : {now}"],
        ["{e} affiche {now} ({m})", "Nous relevons {now} pour {the} {at}", "{e} atteint {now} ({m})"],
    ),
    "versus": (
        ["{e} : {m} {now}, contre {last} {prev}", "{The} {at} {was} à {now} contre {last} {prev}"],
        ["{M} {at} : de {last} à {now}"],
        ["{At}, {the} {was} à {now} ; {prev}, c’était {last}"],
    ),
    "change": (
        ["{The} {at} {verb} {change}", "{The} {at} {verb} {change} par rapport {to}"],
        ["{e} : {m} {way} {change} sur {prev}"],
        ["{At}, {the} {verb} {change}", "{M} {at} : {rise} {change} sur {prev}"],
    ),
    "change_to": (
        ["{The} {at} {verb} {change}, à {now}", "{e} : {m} {now}, {way} {change}"],
        ["{now} pour {the} {at}, soit {rise} {change}"],
        ["Avec {now}, {the} {at} {verb} {change}", "{M} {at} : {now} ({signed} par rapport {to})"],
    ),
    "signed": (
        ["{e} {m} : {signed} par rapport {to}", "{M} {at} : {now} ({signed})"],
        ["{signed} pour {the} {at}"],
        ["Évolution de l’indicateur {m} {at} : {signed}", "{e} à {now} ({m}), {signed} sur {prev}"],
    ),
    "list": (
        ["{M} : {e} ({now}), {f} ({now_f}) et {g} ({now_g})", "{M} par {one} : {e} {now}, {f} {now_f}, {g} {now_g}"],
        ["{e}, {f} et {g} affichent respectivement {now}, {now_f} et {now_g} ({m})"],
        ["{e} mène avec {now} ({m}), devant {f} ({now_f}) et {g} ({now_g})"],
    ),
    "diff": (
        ["{The} {at} {verb} {diff}"],
        ["{e} : {m} {way} {diff} sur {prev}"],
        ["{M} {at} : {rise} {diff} par rapport {to}", "{sdiff} pour {the} {at}"],
    ),
    "points": (
        ["{The} {at} {verb} {pp}", "{e} {m} : {spp} par rapport {to}"],
        ["{The} {at} {verb} {pp}, à {now}"],
        ["{M} {at} : {rise} {pp}, soit {now}"],
    ),
    "share": (
        ["{e} représente {share} du total ({m})", "Part de {e} ({m}) : {share}"],
        ["{share} du total provient de {e} ({m})"],
        ["Avec {share} du total ({m}), {e} reste au centre", "{e} pèse {share} de l’ensemble ({m})"],
    ),
    "total": (
        ["Total {m} : {total}", "Au total, {the} {was} à {total}"],
        ["Ensemble des {many} : {total} ({m})"],
        ["{M}, ensemble : {total}", "{In_per}, {the} {was} au total à {total}"],
    ),
    "total_change": (
        ["Au total, {the} {verb} {total_change}, à {total}", "Total {m} : {total} ({total_signed})"],
        ["Au total, {the} {verb} {total_change}"],
        ["{M}, ensemble : {total}, {way} {total_change}"],
    ),
    "average": (
        ["Moyenne {m} par {one} : {average}", "En moyenne, {the} par {one} {was} à {average}"],
        ["{average} en moyenne par {one} ({m})"],
        ["{M} : {average} en moyenne sur l’ensemble des {many}"],
    ),
    "count": (
        ["Ce rapport couvre {count} {many}", "{Count} {many} en revue"],
        ["Résultats de {count} {many}"],
        ["{Count} {many} ont transmis leurs chiffres {in_per}"],
    ),
    "grown": (
        ["{Grown} {many} sur {count} en hausse ({m})"],
        ["{M} en progression pour {grown} {many} sur {count}"],
        ["{Grown} des {count} {many} font mieux que {prev} ({m})"],
    ),
    "first": (
        ["{e} est {first} ({m})", "{e} a la valeur la plus élevée ({m})"],
        ["{e} arrive en tête pour {the}"],
        ["{e} domine le classement ({m}) avec {now}", "Valeur la plus haute ({m}) : {e}"],
    ),
    "second": (
        ["{e} est {second} ({m})"],
        ["{e} arrive en deuxième position ({m})"],
        ["2e place ({m}) : {e} avec {now}"],
    ),
    "third": (
        ["{e} est {third} ({m})", "Valeur la plus basse ({m}) : {e}"],
        ["{e} arrive en dernière position ({m})"],
        ["{e} ferme la marche ({m}) avec {now}"],
    ),
    "fastest": (
        ["{e} connaît la plus forte croissance ({m}) : {signed}"],
        ["Plus forte hausse ({m}) : {e}, {signed}"],
        ["{e} progresse le plus vite ({m}, {signed})"],
    ),
    "floor": (["{e} : plus de {floor} ({m})"], ["{M} {at} : supérieur à {floor}"], ["{M} {at} : au-delà de {floor}"]),
    "ceiling": (
        ["{e} atteint près de {ceiling} ({m})"],
        ["{The} {at} : presque {ceiling}"],
        ["{M} {at} : pas loin de {ceiling}"],
    ),
    "about": (
        ["{The} {at} {was} à environ {about}"],
        ["{M} {at} : autour de {about}"],
        ["{e} : quelque {about} ({m})"],
    ),
    "ratio": (
        ["{e} fait {ratio} plus que {f} ({m})"],
        ["{M} {at} : {ratio} le niveau de {f}"],
        ["{e} représente {ratio} {f} ({m})"],
    ),
    "rate": (["{The} {at} {was} à {rate}", "{e} : {m} {rate}"], ["{M} ({e}) : {rate}"], ["{At}, {the} {was} à {rate}"]),
    "together": (
        ["{e} et {f} ensemble : {sum} ({m})"],
        ["{e} et {f} totalisent {sum} ({m})"],
        ["À eux deux, {e} et {f} atteignent {sum} ({m})"],
    ),
    "gap": (
        ["{e} devance {f} de {gap} ({m})"],
        ["L’écart entre {e} et {f} est de {gap} ({m})"],
        ["{e} compte {gap} de plus que {f} ({m})"],
    ),
    "range": (
        ["{M} : de {low} à {high} selon le cas"],
        ["{M} entre {low} et {high}"],
        ["{M} : la fourchette va de {low} à {high}"],
    ),
    "doubled": (["{The} {at} a doublé ({prev})"], ["{e} a doublé ({m})"], ["{e} : le double par rapport {to} ({m})"]),
    "half": (
        ["{e} pèse la moitié du total ({m})"],
        ["La moitié du total vient de {e} ({m})"],
        ["Environ la moitié ({m}) : {e}"],
    ),
    "quarter": (
        ["{e} pèse un quart du total ({m})"],
        ["Un quart du total vient de {e} ({m})"],
        ["Environ un quart ({m}) : {e}"],
    ),
    "in_five": (
        ["Sur {m}, une unité sur cinq vient de {e}"],
        ["Un cinquième ({m}) : {e}"],
        ["{e} pèse une unité sur cinq ({m})"],
    ),
    "fifth": (
        ["{e} pèse un cinquième du total ({m})"],
        ["Un cinquième du total vient de {e} ({m})"],
        ["Environ un cinquième ({m}) : {e}"],
    ),
}

PLAIN = (
    [
        "Source : export ERP du 24/11/2026",
        "Top 3 des priorités des prochaines semaines",
        "Prochaine revue : 1er décembre 2026 à 10 h",
        "Audit ISO 27001 en bonne voie",
        "Support disponible 24h/24 et 7j/7",
        "Contact : +33 1 23 45 67 89",
    ],
    [
        "Étape 1 : les responsables ; étape 2 : les dates",
        "Version 2.1, brouillon du 23 nov.",
        "Le déploiement du modèle S3 continue",
        "Le plan du T1 2027 suivra en décembre",
        "Voir annexe A2 et page 7",
    ],
    [
        "Données au 22/11/2026, 6 h 00",
        "La phase 2 du programme Atlas 500 démarre en janvier 2027",
        "Responsable : équipe finance, bureau 4.12",
        "Conforme à l’art. 28 du RGPD et à ISO 9001:2015",
        "Le ticket OPS-1234 suit le point ouvert",
        "L’exercice 2026 se termine le 31 décembre",
    ],
)
INVENTED = (
    ["Le NPS atteint {a}", "La satisfaction client atteint {b} %"],
    ["Le site a reçu {c} visites", "Les dépenses marketing s’élèvent à {d}"],
    ["{a} postes restent à pourvoir", "La part de marché grimpe à {b} %", "L’application a été téléchargée {c} fois"],
)
WORDS = {
    "this": "{}",
    "total": "Total",
    "metric": ["Indicateur", "Valeur", "Évolution"],
    "change": "Évolution",
    "agenda": "Sommaire",
    "page": "Page {} sur {}",
    "outlook": "Prochaines étapes",
    "highlights": ["À retenir", "L’essentiel", "Points clés"],
    "by": "{} par {}",
    "share": "Part ({})",
    "detail": ["Les chiffres en détail", "Vue d’ensemble par {}"],
    "notes": "Note : {}.",
    "alt": "Graphique : {}.",
    "appendix": "Annexe",
    "confidential": "Confidentiel",
    "thanks": "Merci",
    "and": "et",
    "placeholders": [
        "{{{{ {} }}}}",
        "[INSÉRER LE CHIFFRE]",
        "Lorem ipsum dolor sit amet",
        "{} : [X] %",
        "TODO : compléter {}",
    ],
}
