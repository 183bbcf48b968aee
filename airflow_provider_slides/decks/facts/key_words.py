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
    " points trend trends tendance tendances entwicklung timeseries série temporelle zeitreihe zeitverlauf"
    " évolution ist istwert istwerte ergebnis réel réels réelle réelles réalisé réalisés"
    " wert werte zahl anzahl aktuell aktuelle aktueller aktuelles aktuellen daten zeilen kennzahl kennzahlen"
    " verlauf übersicht"
    " valeur valeurs montant nombre actuel actuelle actuels actuelles données lignes indicateurs historique"
    " breakdown split aufteilung aufschlüsselung ventilation répartition"
    " x y weekly monthly quarterly daily yearly annual name label id key measure dimension unit currency"
    " einheit währung unité devise"
)
#: What is money, whatever of.
AMOUNT = _words("amount montant betrag")
TOTAL = _words(
    "total totals overall all sum gesamt summe gesamtsumme insgesamt gesamtwert ensemble cumul cumulé globale"
    " global grand company group konzern"
)
AVERAGE = _words("average avg mean durchschnitt durchschnittlich mittel moyenne moyen")
PREVIOUS = _words(
    "previous prev prior prec preceding n1 vorig vj vm vw last before ago earlier ly lw lm lq py pw pm pq yago"
    " vorwoche vorjahr vorher zuvor vormonat vorquartal vorperiode vorzeitraum vorwert vorsaison letzte letzter letztes"
    " vorige voriger voriges vorherige vorheriger vorheriges vorangegangene vorangegangener vorangegangenes"
    " précédent précédente antérieur antérieure avant dernier dernière passée n-1 baseline"
)
#: What is told in hours or days, by what it means; anything else may be counted in them: "rental days".
TOLD_IN = _words(
    "time wait stay cycle handling response age delay downtime duration tenure latency uptime resolution absence"
    " session delivery_time lead_time hold_time talk_time session_duration response_time settlement_time"
    " turnaround_time"
)
#: At the end of a key, as French has it: this year less one.
BEFORE = re.compile(r"_[nsmtja]_?-?1(?=_|$)")
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
    " kw cw fiscal_year fy time timestamp ts generated generated_at saison"
)
#: When data was made, which is not when it is of.
STAMPS = _words("generated generated_at created_at updated_at exported_at extracted_at loaded_at timestamp ts")
_OF_REPORT = re.compile(
    r"(?:reporting|report|rapport|reference|business|data|current|aktueller?|berichts?|auswertungs|geschafts)_?"
)
#: What lists what is measured, each with its values.
LISTS_OF_MEASURES = _words("metrics kpis measures indicators kennzahlen messgrößen indicateurs métriques mesures")
#: A value under one of these is of one thing by another: "cost per hire".
PER = frozenset(("je", "pro", "par", "per"))
#: A key that ends so is not of what it begins with: the value of an order is no number of orders.
WORTH = frozenset(("value", "wert", "valeur"))
OF_WORTH = frozenset(("order", "basket", "deal", "customer", "booking"))
#: What numbers things rather than measures them.
IDS = re.compile(r"(?:^|_)(?:id|ids|key|code|no|nr|rank|rang|version|schema_version|zip|plz|phone)$|^(?:#|index)$")


def is_period_key(key: str) -> bool:
    """
    Whether a key tells when values are: "month", "reporting_period", "Berichtszeitraum".

    >>> is_period_key("reporting_period"), is_period_key("reporting_cost")
    (True, False)
    """
    name = plain(key)
    return name in PERIOD_KEYS or _OF_REPORT.sub("", name, count=1).strip("_") in PERIOD_KEYS


def is_previous(key: str) -> bool:
    """
    Whether a key tells that values are of the period before: "previous", "n_1", "s-1".

    >>> is_previous("n_1"), is_previous("q_1")
    (True, False)
    """
    return plain(key) in PREVIOUS or BEFORE.fullmatch(f"_{plain(key)}") is not None
