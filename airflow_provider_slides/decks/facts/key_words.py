"""Words in keys that say how to read them, rather than what is measured or of whom."""

from __future__ import annotations

import re

from airflow_provider_slides.decks.wording.naming import plain


def _words(text: str) -> frozenset[str]:
    return frozenset(map(plain, text.split()))


#: Words that say nothing of what is measured.
GENERIC = _words(
    "value values amount count number current actual actuals data rows records items kpi kpis metric metrics fact facts"
    " figure figures result results summary overview report dashboard details by last this now latest history series"
    " points trend ist réel réels réelle réalisé"
    " wert werte anzahl aktuell daten zeilen kennzahl kennzahlen verlauf übersicht"
    " valeur valeurs montant nombre actuel données lignes indicateurs historique"
    " x y weekly monthly quarterly daily yearly annual name label id key measure dimension unit currency"
)
TOTAL = _words(
    "total totals overall all sum gesamt summe insgesamt gesamtwert ensemble globale global grand company group konzern"
)
AVERAGE = _words("average avg mean durchschnitt durchschnittlich mittel moyenne moyen")
PREVIOUS = _words(
    "previous prev prior prec n1 vorig vj vm vw last before ago earlier ly lw lm lq py pw pm pq yago"
    " vorwoche vorjahr vormonat vorquartal vorperiode vorige letzte"
    " précédent précédente dernier dernière passée n-1 baseline"
)
#: A period that others are compared with stands under these, too.
COMPARED = _words("compared compare compares comparison vergleich verglichen comparé comparaison reference")
REFERENCE = PREVIOUS | COMPARED
CHANGE = _words(
    "change delta growth diff difference variation yoy wow mom qoq veränderung wachstum abweichung évolution croissance"
)
#: What is planned of a measure, by what the words mean.
QUALIFIERS = frozenset(("target", "budget", "plan", "forecast"))
PERIOD_KEYS = _words(
    "week month quarter year date day period woche monat quartal jahr datum tag zeitraum"
    " semaine mois trimestre année jour période as_of asof from to since until exercice saison season"
    " kw cw fiscal_year fy time timestamp ts generated generated_at"
)
#: A value under one of these is of one thing by another: "cost per hire".
PER = frozenset(("je", "pro", "par", "per"))
#: A key that ends so is not of what it begins with: the value of an order is no number of orders.
WORTH = frozenset(("value", "wert", "valeur"))
OF_WORTH = frozenset(("order", "basket", "deal", "customer", "booking"))
#: What numbers things rather than measures them.
IDS = re.compile(r"(?:^|_)(?:id|ids|key|code|index|no|nr|rank|rang|version|schema_version|zip|plz|phone)$|^#$")
