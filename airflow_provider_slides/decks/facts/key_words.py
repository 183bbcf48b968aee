"""Words in keys that say how to read them, rather than what is measured or of whom."""

from __future__ import annotations

import re

from airflow_provider_slides.decks.wording.naming import plain


def _words(text: str) -> frozenset[str]:
    return frozenset(map(plain, text.split()))


#: What happened, one period after the other.
HISTORY = _words(
    "history trend trends series serie timeseries historique tendance tendances verlauf entwicklung zeitreihe"
    " zeitverlauf verlaufsreihe évolution"
)
#: Words that say nothing of what is measured.
GENERIC = HISTORY | _words(
    "value values amount betrag beträge count number current actual actuals data rows records items kpi kpis metric"
    " metrics"
    " fact facts"
    " figure figures result results summary overview report dashboard details by last this now latest"
    " points temporelle"
    " ist istwert istwerte ergebnis réel réels réelle réelles réalisé réalisés"
    " wert werte zahl anzahl aktuell aktuelle aktueller aktuelles aktuellen daten zeilen kennzahl kennzahlen"
    " übersicht"
    " en_cours courant courante nb nbre zusammenfassung zeitreihen synthèse récapitulatif"
    " valeur valeurs montant nombre actuel actuelle actuels actuelles données lignes indicateurs"
    " breakdown split aufteilung aufschlüsselung ventilation répartition"
    " observations elements elemente attributes payload einträge enregistrements éléments"
    " past bisher laufend laufende laufender act x y weekly monthly quarterly daily"
    " yearly annual name label id key measure dimension unit currency"
    " einheit währung unité devise"
)
#: What is money, whatever of.
AMOUNT = _words("amount montant betrag")
TOTAL = _words(
    "total totals overall all sum gesamt summe summen gesamtsumme insgesamt gesamtwert ensemble cumul cumulé globale"
    " somme totale totaux alle zusammen together"
    " global grand company group konzern firma unternehmen société entreprise groupe"
    " aller tous toutes général générale gesamtwerte consolidated konsolidiert consolidé"
)
AVERAGE = _words("average avg mean durchschnitt durchschnittlich mittel moyenne moyen")
PREVIOUS = _words(
    "previous prev prior prec preceding n1 vorig vj vm vw vq last before ago earlier ly lw lm lq py pw pm pq yago"
    " vorwoche vorjahr vorher zuvor vormonat vorquartal vorperiode vorzeitraum vorwert vorsaison letzte letzter"
    " letztes"
    " vorige voriger voriges vorherige vorheriger vorheriges vorangegangene vorangegangener vorangegangenes"
    " précédent précédente précédents précédentes préc antérieur antérieure avant dernier dernière passée n-1"
    " baseline"
)
#: What is told in hours or days, by what it means; anything else may be counted in them: "rental days".
TOLD_IN = _words(
    "time wait stay cycle handling response age delay downtime duration tenure latency uptime resolution absence"
    " session delivery_time lead_time hold_time talk_time session_duration response_time settlement_time"
    " turnaround_time"
)
#: At the end of a key, as French has it: this year less one.
BEFORE = re.compile(r"_[nsmtja]_?-?1(?=_|$)")
#: The same in front of what is measured, whose first word belongs to that: "last_year_service_visits".
IN_FRONT = re.compile(r"^(?:last|previous|prev|prior|preceding)_(?:week|month|quarter|year|period)_(?=.)")
#: A period that others are compared with stands under these, too.
COMPARED = _words("compared compare compares comparison vergleich verglichen comparé comparaison reference")
REFERENCE = PREVIOUS | COMPARED
CHANGE = _words(
    "change delta growth diff difference variation variance variances écart écarts"
    " yoy wow mom qoq veränderung änderung wachstum abweichung"
    " abw évolution évol"
    " croissance"
)
#: In which changes of rates are told.
POINTS = _words("points punkte punkten pts pt pp")
#: What is planned of a measure, by what the words mean.
QUALIFIERS = frozenset(("target", "budget", "plan", "forecast"))
PERIOD_KEYS = _words(
    "week month quarter year date day period woche monat quartal jahr datum tag zeitraum"
    " semaine mois trimestre année jour période as_of asof from to since until exercice saison season"
    " kw cw fiscal_year fy time timestamp ts generated generated_at saison"
    " updated_at created_at refreshed_at exported_at extracted_at loaded_at as_of_date"
)
#: The same in short, behind what tells that it was before: "sem_prec".
SHORT_PERIODS = frozenset(("sem", "trim", "an"))
#: When data was made, which is not when it is of.
STAMPS = _words(
    "generated generated_at created created_at updated updated_at exported exported_at extracted extracted_at"
    " loaded_at refreshed refreshed_at timestamp ts"
)
_OF_REPORT = re.compile(
    r"(?:reporting|accounting|billing|abrechnungs|buchungs|bilanz|report|rapport|reference|business|data|current"
    r"|aktueller?|berichts?|auswertungs|geschafts|fiscal)_?"
)
#: What of a period is told: "period_key", "week_nr".
_OF_PERIOD = re.compile(r"_(?:comptable|fiscale?|key|id|code|name|label|nr)$")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
#: What of a unit or a measure a key tells: "currency_code", "measure_name".
_NAMING = frozenset(("code", "iso", "name", "key", "id", "nom", "symbol"))
#: Under which a text tells what is measured.
MEASURE_KEYS = frozenset(("metric", "measure", "kpi", "kennzahl", "indicateur", "metrique", "mesure", "messgrosse"))
#: What lists what is measured, each with its values.
LISTS_OF_MEASURES = _words("metrics kpis measures indicators kennzahlen messgrößen indicateurs métriques mesures")
#: A value under one of these is of one thing by another: "cost per hire".
PER = frozenset(("je", "pro", "par", "per"))
#: A key that ends so is not of what it begins with: the value of an order is no number of orders.
WORTH = frozenset(("value", "wert", "valeur"))
OF_WORTH = frozenset(("order", "basket", "deal", "customer", "booking"))
#: What numbers things rather than measures them.
IDS = re.compile(
    r"(?:^|_)(?:id|ids|key|code|no|nr|rank|rang|version|schema_version|zip|plz|phone)$|^(?:#|index)$"
    r"|^(?:row|record|line|zeile|datensatz|ligne)(?:s|n)?_?(?:count|anzahl)$"
    r"|^(?:n|nb|num|anzahl|nombre)_(?:rows|records|zeilen|lignes)$"
    r"|^(?:page|page_?size|per_page|total_pages|offset|pagination|paging|page_?info|erp_client|sap_client|mandant|tenant)$"
)
#: All of these together are a total: "total_all_units".
EACH = _words("unit units einheit einheiten unité unités site sites entity entities standort standorte")
#: A key that begins so tells by what the values under it are split.
SPLIT_BY = re.compile(r"(?:by|per|je|pro|nach|par)_\w")


def snake_case(key: str) -> str:
    """
    Return a key in lower case without accents, its words apart.

    >>> snake_case("measureName"), snake_case("Kennzahl Name")
    ('measure_name', 'kennzahl_name')
    """
    return plain(_HUMP.sub("_", key)).replace(" ", "_")


def is_period_key(key: str) -> bool:
    """
    Whether a key tells when values are: "month", "reporting_period", "Berichtszeitraum".

    >>> is_period_key("reporting_period"), is_period_key("reporting_cost")
    (True, False)
    """
    name = _OF_PERIOD.sub("", snake_case(key))
    return name in PERIOD_KEYS or _OF_REPORT.sub("", name, count=1).strip("_") in PERIOD_KEYS


def is_previous(key: str) -> bool:
    """
    Whether a key tells that values are of the period before: "previous", "n_1", "s-1".

    >>> is_previous("n_1"), is_previous("q_1")
    (True, False)
    """
    return plain(key) in PREVIOUS or BEFORE.fullmatch(f"_{plain(key)}") is not None


def is_key_of(name: str, words: frozenset[str]) -> bool:
    """
    Whether a key is one of these words, or tells what such a thing is called: "currency", "currency_code".

    :param name: In lower case, its words apart.
    """
    parts = name.split("_")
    return not words.isdisjoint(parts) and words.issuperset(part for part in parts if part not in _NAMING)
