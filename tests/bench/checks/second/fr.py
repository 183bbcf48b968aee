"""French."""

from __future__ import annotations

DIRECTIONS = {
    "verb": {
        True: [("a grimpé de", "ont grimpé de", ""), ("gagne", "gagnent", "")],
        False: [("a diminué de", "ont diminué de", ""), ("perd", "perdent", ""), ("a chuté de", "ont chuté de", "")],
    },
    "way": {True: ["de plus que"], False: ["de moins que"]},
    "rise": {True: ["un gain de", "une avancée de"], False: ["un repli de", "une perte de"]},
    "beat": {
        True: [("dépasse", "dépassent", ""), ("bat", "battent", "")],
        False: [("manque", "manquent", ""), ("n’atteint pas", "n’atteignent pas", "")],
    },
    "beyond": {True: ["au-dessus"], False: ["en dessous"]},
}

SENTENCES = {
    "level": [
        "{e} enregistre {now} ({m})",
        "{now} : c’est {the} {at} {in_per}",
        "{e} | {M} | {now}",
        "Pour {e}, on compte {now} ({m})",
        "{per} se termine {at} sur {now} ({m})",
    ],
    "versus": [
        "{M} {at} : hier {last}, aujourd’hui {now}",
        "Après {last} {prev}, {e} passe à {now} ({m})",
        "{e}, {m} : {last} → {now}",
    ],
    "change": [
        "{M} {at} : {change} {way} {prev}",
        "{rise} {change} pour {the} {at} par rapport {to}",
        "Par rapport {to}, {the} {at} {verb} {change}",
    ],
    "change_to": [
        "{e} porte {the} à {now}, soit {change} {way} {prev}",
        "Partant de {last}, {the} {at} {verb} {change} pour finir à {now}",
        "{now} {at} ({m}), donc {change} {way} {prev}",
    ],
    "signed": [
        "{M}, {e} : {signed} par rapport {to}",
        "{e} – {m} {now} / {signed} vs {prev}",
        "{signed} pour {e} ({m}), désormais à {now}",
    ],
    "list": [
        "{e} avec {now}, {f} avec {now_f} et {g} avec {now_g} : le podium ({m})",
        "Trio de tête ({m}) – {e} {now} | {f} {now_f} | {g} {now_g}",
    ],
    "diff": [
        "{M} {at} : {diff} {way} {prev}",
        "Par rapport {to}, {the} {at} {verb} {diff}",
        "{M} {at}, écart par rapport {to} : {sdiff}",
    ],
    "points": [
        "{M} {at} à {now}, {pp} {way} {prev}",
        "{spp} par rapport {to} : {m} {at}",
        "Par rapport {to}, {the} {at} {verb} {pp}",
    ],
    "share": [
        "{share} du total revient à {e} ({m})",
        "{e} détient {share} de l’ensemble ({m})",
        "La part de {e} est de {share} ({m})",
        "Sur l’ensemble ({m}), {share} concerne {e}",
    ],
    "total": [
        "En cumul, les {many} font {total} ({m})",
        "Groupe, {m} {in_per} : {total}",
        "{total} : {the} de tout le groupe",
        "Somme de tout ({m}) : {total}",
    ],
    "total_change": [
        "À l’échelle du groupe, {the} {verb} {total_change} et {was} à {total}",
        "Groupe, {m} : {total}, {total_change} {way} {prev}",
        "{total} pour le groupe ({m}), {total_signed} par rapport {to}",
    ],
    "average": [
        "La moyenne par {one} est de {average} ({m})",
        "Valeur moyenne ({m}) des {many} : {average}",
        "{average} par {one} en moyenne pour {the}",
    ],
    "count": [
        "Ces chiffres portent sur {count} {many}",
        "Nous examinons ici {count} {many}",
        "Périmètre : {count} {many}",
    ],
    "grown": ["{M} : {grown} {many} sur {count} font plus que {prev}", "{Grown} {many} sur {count} progressent ({m})"],
    "fallen": ["{M} : {fallen} {many} sur {count} font moins que {prev}", "{Fallen} {many} sur {count} reculent ({m})"],
    "first": [
        "{e} est numéro un ({m})",
        "Numéro un ({m}) : {e} avec {now}",
        "Nulle part la valeur n’est plus haute que pour {e} ({m})",
        "{e} donne le rythme ({m})",
    ],
    "second": ["Numéro deux ({m}) : {e}", "{e} prend la deuxième place ({m}, {now})"],
    "third": [
        "{e} se trouve tout en bas du tableau ({m})",
        "En queue de liste ({m}) : {e} avec {now}",
        "Nulle part la valeur n’est plus basse que pour {e} ({m})",
    ],
    "fastest": [
        "{e} croît plus vite que tout le reste ({m} : {signed})",
        "En tête pour la croissance ({m}) : {e}, {signed}",
    ],
    "floor": ["{e} franchit {floor} ({m})", "{M} {at} : au-dessus de {floor}"],
    "ceiling": ["{e} reste tout juste sous {ceiling} ({m})", "{M} {at} : un peu moins de {ceiling}"],
    "about": ["{e} tourne autour de {about} ({m})", "{M} {at} : à peu près {about}", "{e} : ~{about} ({m})"],
    "ratio": [
        "{M} : {e} pèse {ratio} autant que {f}",
        "{e} vaut {ratio} {f} ({m})",
    ],
    "rate": ["{M} {at} : {rate}", "{e} ressort à {rate} ({m})", "Le calcul donne {rate} pour {e} ({m})"],
    "together": ["{e} plus {f} : {sum} ({m})", "En additionnant {e} et {f}, on obtient {sum} ({m})"],
    "gap": ["Il manque {gap} à {f} pour rejoindre {e} ({m})", "{gap} séparent {e} de {f} ({m})"],
    "range": [
        "{M} : écart allant de {low} à {high} parmi les {many}",
        "De {low} à {high} : voilà l’éventail ({m})",
    ],
    "doubled": ["{M} {at} : deux fois plus que {prev}", "Doublement par rapport {to} : {m} {at}"],
    "half": ["{e} fait à lui seul la moitié du groupe ({m})", "Une moitié du groupe ({m}) tient à {e}"],
    "quarter": ["{e} fait à lui seul un quart du groupe ({m})", "Un quart du groupe ({m}) tient à {e}"],
    "in_five": ["Une unité sur cinq ({m}) appartient à {e}"],
    "fifth": ["{e} fait à lui seul un cinquième du groupe ({m})"],
    "now_share": [
        "{e} apporte {now}, c’est-à-dire {share} du groupe ({m})",
        "{now}, soit {share} de l’ensemble ({m}) : {e}",
        "Fort de {now}, {e} détient {share} du total ({m})",
    ],
    "duel": ["{e} ({now}) pèse plus que {f} ({now_f}) : {m}", "{M} : {e} à {now}, {f} à {now_f} seulement"],
    "extremes": [
        "{M} : de {now} ({e}) jusqu’à {now_g} ({g})",
        "{e} ({now}) et {g} ({now_g}) sont les deux extrêmes ({m})",
    ],
    "top_two": [
        "{e} et {f} concentrent ensemble {share2} du total ({m})",
        "Deux {many}, {e} et {f}, réunissent {share2} de l’ensemble ({m})",
    ],
    "plan_pct": [
        "{e} {beat} son plan de {over} ({m})",
        "{M} {at} : {over} {beyond} du plan",
        "{e} finit {over} {beyond} de son objectif ({m})",
    ],
    "plan_gap": ["{e} {beat} son objectif de {overgap} ({m})", "{M} {at} : {overgap} {beyond} du plan"],
    "plan_signed": ["{e} {m} : {now} ({sover} par rapport au plan)", "{sover} vs plan pour {the} {at}"],
    "attain": ["{e} réalise {attain} de son plan ({m})", "Taux de réalisation du plan ({m}) {at} : {attain}"],
    "plan_vs": ["{M} {at} : {now} pour un plan de {plan}", "{e} visait {plan} et réalise {now} ({m})"],
    "plan_count": [
        "{Met} {many} sur {count} ont atteint leur plan ({m})",
        "Plan atteint ({m}) : {met} {many} sur {count}",
    ],
    "plan_total": [
        "Groupe : {the} {total_over} {beyond} du plan",
        "Groupe, {m} : {total}, {total_over} {beyond} du plan",
    ],
}

PLAIN = [
    "Préparé par le contrôle de gestion le 3 avril 2025",
    "Trois questions pour la prochaine réunion",
    "Réunion plénière : jeudi 17 avril à 14 h 30",
    "Certificat SOC 2 type II renouvelé",
    "Méthode : voir le chapitre 4.2 du manuel",
    "Standard : 0 800 555 014, de 8 h à 18 h",
    "La variante B demande deux accords",
    "Salle 3.07, 3e étage",
    "La version 25.4 arrive après Pâques",
]
INVENTED = [
    "La notoriété de la marque est de {b} %",
    "La rotation du personnel ressort à {b} %",
    "{c} mentions sur les réseaux sociaux",
    "{a} offres d’emploi sont publiées",
    "Facture d’énergie : {d}",
]
WORDS = {
    "this": "{}",
    "total": "Ensemble",
    "metric": ["KPI", "Réalisé", "vs période préc."],
    "change": "vs période préc.",
    "agenda": "Table des matières",
    "page": "{} / {}",
    "outlook": "Et maintenant",
    "highlights": ["Synthèse", "Ce qui compte", "En bref"],
    "by": "{} : vue par {}",
    "share": "{} : qui détient quelle part",
    "detail": ["Tous les chiffres sur une page", "Tableau de bord par {}"],
    "notes": "Dire : {}.",
    "alt": "L’image montre : {}.",
    "appendix": "Réserve",
    "confidential": "Interne",
    "thanks": "Des questions ?",
    "and": "et",
    "placeholders": ["{{{{{}}}}}", "[valeur à insérer]", "Lorem ipsum dolor sit amet", "{} : XX %", "À COMPLÉTER : {}"],
    "date": "3 avril 2025",
    "plan": ["Plan", "Objectif", "Budget"],
    "actual": "Réalisé",
    "vs_plan": ["vs plan", "Δ plan"],
    "number": "nb",
}
