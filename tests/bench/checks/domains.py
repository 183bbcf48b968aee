"""What decks are about, businesses with their entities and measures by language; and those of the first source."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("en", "de", "fr")


@dataclass(frozen=True)
class Name:
    """
    A measure's name.

    :param bare: As in a heading of a table, but without a capital letter where the language has none.
    :param the: As in a sentence.
    :param key: As in facts of that language.
    """

    bare: str
    the: str
    key: str
    is_plural: bool = False


@dataclass(frozen=True)
class Measure:
    """
    What is measured.

    :param unit: ``money``, ``count``, ``percent``, or ``level``: what can't be added up, such as minutes.
    :param names: By language.
    :param low: Usual values of one entity lie from `low` to `high`.
    :param share_of: Key of the measure that this one is a part of, from `low` to `high` percent of it.
    :param suffix: Unit of a count; where it isn't the same in all languages, one for each with bars between them.
    :param is_planned: Whether there may be a plan for it; then more is better.
    """

    key: str
    unit: str
    names: dict[str, Name]
    low: float
    high: float
    share_of: str = ""
    suffix: str = ""
    is_planned: bool = False

    @property
    def is_additive(self) -> bool:
        return self.unit in ("money", "count")

    def suffix_in(self, language: str) -> str:
        """Unit of a count in a language."""
        told = self.suffix.split("|")
        return told[LANGUAGES.index(language) % len(told)]


@dataclass(frozen=True)
class Rate:
    """
    One measure for each unit of another, which facts don't tell and anyone can work out.

    :param unit: ``percent`` or ``money``.
    """

    top: str
    bottom: str
    unit: str
    names: dict[str, Name]


@dataclass(frozen=True)
class Group:
    """
    The entities of a domain in one language.

    :param of: Their name and how a sentence says where: ``("EMEA", "in EMEA")``.
    :param key: Of the list in facts; ``one_key`` of the name in a record.
    :param ranks: How a sentence calls the first, second and last by size.
    """

    of: tuple[tuple[str, str], ...]
    one: str
    many: str
    key: str
    one_key: str
    ranks: tuple[str, str, str]


@dataclass(frozen=True)
class Domain:
    """A kind of business; the first measure is what it is mostly about."""

    name: str
    title: dict[str, str]
    groups: dict[str, Group]
    measures: tuple[Measure, ...]
    rates: tuple[Rate, ...] = ()


def at(preposition: str, *names: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, f"{preposition} {name}") for name in names)


def group(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str, ranks: str) -> Group:
    """`keys`: of the list, and of a name in it; `ranks`: first, second and last; each with bars between them."""
    key, one_key = keys.split("|")
    first, second, last = ranks.split("|")
    return Group(places, one, many, key, one_key, (first, second, last))


def names(en: str, de: str, fr: str) -> dict[str, Name]:
    """Each as ``article|name|key``, a plural one with an asterisk."""
    found = {}
    for language, told in zip(LANGUAGES, (en, de, fr), strict=True):
        article, bare, key = told.rstrip("*").split("|")
        the = article + bare if article.endswith("’") else f"{article} {bare}".strip()
        found[language] = Name(bare, the, key, told.endswith("*"))
    return found


EN_REGION = ("the largest region", "the second-largest region", "the smallest region")
DE_REGION = ("die größte Region", "die zweitgrößte Region", "die kleinste Region")
FR_REGION = ("la première région", "la deuxième région", "la plus petite région")
EN_HUB = ("the largest hub", "the second-largest hub", "the smallest hub")
DE_HUB = ("der größte Standort", "der zweitgrößte Standort", "der kleinste Standort")
FR_HUB = ("la première plateforme", "la deuxième plateforme", "la plus petite plateforme")
FR_SERVICE = ("le premier service", "le deuxième service", "le plus petit service")

REVENUE = Measure(
    "revenue",
    "money",
    names("|revenue|revenue", "der|Umsatz|umsatz", "le|chiffre d’affaires|chiffre_affaires"),
    4e5,
    6e6,
)
ORDERS = Measure(
    "orders",
    "count",
    names("|orders|orders*", "die|Bestellungen|bestellungen*", "les|commandes|commandes*"),
    3e3,
    4e4,
)
RETURNS = Measure(
    "returns",
    "count",
    names("|returns|returns*", "die|Retouren|retouren*", "les|retours|retours*"),
    3,
    12,
    share_of="orders",
)
MARGIN = Measure("margin", "percent", names("the|margin|margin", "die|Marge|marge", "la|marge|marge"), 18, 46)
RETURN_RATE = Rate(
    "returns",
    "orders",
    "percent",
    names("the|return rate|", "die|Retourenquote|", "le|taux de retour|"),
)
PER_ORDER = Rate(
    "revenue",
    "orders",
    "money",
    names("|revenue per order|", "der|Umsatz je Bestellung|", "le|chiffre d’affaires par commande|"),
)

SALES = Domain(
    "sales",
    {"en": "Sales review", "de": "Vertriebsbericht", "fr": "Revue commerciale"},
    {
        "en": Group(
            (
                ("EMEA", "in EMEA"),
                ("Americas", "in the Americas"),
                ("APAC", "in APAC"),
                ("LATAM", "in LATAM"),
                ("Nordics", "in the Nordics"),
            ),
            "region",
            "regions",
            "regions",
            "region",
            EN_REGION,
        ),
        "de": Group(
            at("in", "Süddeutschland", "Norddeutschland", "Österreich", "Benelux", "Osteuropa"),
            "Region",
            "Regionen",
            "regionen",
            "region",
            DE_REGION,
        ),
        "fr": Group(
            at("en", "Bretagne", "Occitanie", "Normandie", "Provence", "Alsace"),
            "région",
            "régions",
            "regions",
            "region",
            FR_REGION,
        ),
    },
    (REVENUE, ORDERS, RETURNS, MARGIN),
    (RETURN_RATE, PER_ORDER),
)

MRR = Measure("mrr", "money", names("|MRR|mrr", "der|MRR|mrr", "le|MRR|mrr"), 6e4, 9e5)
CUSTOMERS = Measure(
    "customers",
    "count",
    names("|customers|customers*", "die|Kunden|kunden*", "les|clients|clients*"),
    240,
    6e3,
)
CHURN = Measure(
    "churn",
    "percent",
    names("|churn|churn", "die|Kündigungsquote|kuendigungsquote", "le|churn|churn"),
    0.8,
    6.4,
)
NRR = Measure(
    "nrr",
    "percent",
    names("|net revenue retention|nrr", "die|Net Revenue Retention|nrr", "la|rétention nette|retention_nette"),
    91,
    124,
)
PER_CUSTOMER = Rate("mrr", "customers", "money", names("|MRR per customer|", "der|MRR je Kunde|", "le|MRR par client|"))
SAAS_TITLE = {"en": "Subscription metrics", "de": "Abo-Kennzahlen", "fr": "Indicateurs d’abonnement"}
SAAS = Domain(
    "saas",
    SAAS_TITLE,
    {
        "en": Group(
            at("on", "Starter", "Team", "Business", "Enterprise"),
            "plan",
            "plans",
            "plans",
            "plan",
            ("the largest plan", "the second-largest plan", "the smallest plan"),
        ),
        "de": Group(
            at("im Tarif", "Starter", "Team", "Business", "Enterprise"),
            "Tarif",
            "Tarife",
            "tarife",
            "tarif",
            ("der größte Tarif", "der zweitgrößte Tarif", "der kleinste Tarif"),
        ),
        "fr": Group(
            at("pour l’offre", "Starter", "Team", "Business", "Enterprise"),
            "offre",
            "offres",
            "offres",
            "offre",
            ("la première offre", "la deuxième offre", "la plus petite offre"),
        ),
    },
    (MRR, CUSTOMERS, CHURN, NRR),
    (PER_CUSTOMER,),
)

SHIPMENTS = Measure(
    "shipments",
    "count",
    names("|shipments|shipments*", "die|Sendungen|sendungen*", "les|expéditions|expeditions*"),
    4e3,
    9e4,
)
LATE = Measure(
    "late_shipments",
    "count",
    names(
        "|late shipments|late_shipments*",
        "die|Spätsendungen|spaetsendungen*",
        "les|expéditions en retard|expeditions_en_retard*",
    ),
    2,
    14,
    share_of="shipments",
)
FREIGHT = Measure(
    "freight_cost",
    "money",
    names("the|freight cost|freight_cost", "die|Frachtkosten|frachtkosten*", "le|coût de transport|cout_transport"),
    6e4,
    9e5,
)
FILL = Measure(
    "utilisation",
    "percent",
    names("|utilisation|utilisation", "die|Auslastung|auslastung", "le|taux de remplissage|taux_remplissage"),
    61,
    96,
)
LATE_RATE = Rate(
    "late_shipments",
    "shipments",
    "percent",
    names("the|share of late shipments|", "der|Anteil Spätsendungen|", "la|part des expéditions en retard|"),
)
PER_SHIPMENT = Rate(
    "freight_cost",
    "shipments",
    "money",
    names("the|freight cost per shipment|", "die|Frachtkosten je Sendung|*", "le|coût de transport par expédition|"),
)
LOGISTICS_TITLE = {"en": "Operations update", "de": "Logistikbericht", "fr": "Point logistique"}
LOGISTICS = Domain(
    "logistics",
    LOGISTICS_TITLE,
    {
        "en": Group(
            at("at", "Leeds", "Rotterdam", "Gdansk", "Turin", "Zaragoza"), "hub", "hubs", "hubs", "hub", EN_HUB
        ),
        "de": Group(
            at("in", "Leipzig", "Duisburg", "Kassel", "Graz", "Bremen"),
            "Standort",
            "Standorte",
            "standorte",
            "standort",
            DE_HUB,
        ),
        "fr": Group(
            at("à", "Lyon", "Lille", "Nantes", "Metz", "Toulouse"),
            "plateforme",
            "plateformes",
            "plateformes",
            "plateforme",
            FR_HUB,
        ),
    },
    (SHIPMENTS, LATE, FREIGHT, FILL),
    (LATE_RATE, PER_SHIPMENT),
)

HEADCOUNT = Measure(
    "headcount",
    "count",
    names("|headcount|headcount", "der|Personalbestand|personalbestand", "l’|effectif|effectif"),
    45,
    900,
)
LEAVERS = Measure(
    "leavers",
    "count",
    names("|leavers|leavers*", "die|Abgänge|abgaenge*", "les|départs|departs*"),
    3,
    14,
    share_of="headcount",
)
PAYROLL = Measure(
    "payroll_cost",
    "money",
    names("|payroll cost|payroll_cost", "die|Personalkosten|personalkosten*", "la|masse salariale|masse_salariale"),
    3e5,
    6e6,
)
SICK = Measure(
    "sick_leave_rate",
    "percent",
    names(
        "the|sick leave rate|sick_leave_rate",
        "die|Krankenquote|krankenquote",
        "le|taux d’absentéisme|taux_absenteisme",
    ),
    1.4,
    8.8,
)
PER_HEAD = Rate(
    "payroll_cost",
    "headcount",
    "money",
    names("|payroll cost per head|", "die|Personalkosten je Kopf|*", "la|masse salariale par tête|"),
)
HR = Domain(
    "hr",
    {"en": "People report", "de": "Personalbericht", "fr": "Bilan RH"},
    {
        "en": Group(
            at("in", "Engineering", "Support", "Finance", "Manufacturing", "Marketing"),
            "department",
            "departments",
            "departments",
            "department",
            ("the largest department", "the second-largest department", "the smallest department"),
        ),
        "de": Group(
            at("im Bereich", "Entwicklung", "Vertrieb", "Service", "Produktion", "Finanzen"),
            "Bereich",
            "Bereiche",
            "bereiche",
            "bereich",
            ("der größte Bereich", "der zweitgrößte Bereich", "der kleinste Bereich"),
        ),
        "fr": Group(
            at("au service", "Ventes", "Support", "Production", "Finance", "Informatique"),
            "service",
            "services",
            "services",
            "service",
            FR_SERVICE,
        ),
    },
    (HEADCOUNT, LEAVERS, PAYROLL, SICK),
    (PER_HEAD,),
)

NET_SALES = Measure(
    "net_sales",
    "money",
    names("|net sales|net_sales*", "der|Nettoumsatz|nettoumsatz", "les|ventes nettes|ventes_nettes*"),
    7e5,
    2e7,
)
VISITORS = Measure(
    "visitors",
    "count",
    names("|visitors|visitors*", "die|Besucher|besucher*", "les|visiteurs|visiteurs*"),
    2e4,
    6e5,
)
PURCHASES = Measure(
    "purchases",
    "count",
    names("|purchases|purchases*", "die|Käufe|kaeufe*", "les|achats|achats*"),
    4,
    22,
    share_of="visitors",
)
DISCOUNT = Measure(
    "discount_rate",
    "percent",
    names("the|discount rate|discount_rate", "die|Rabattquote|rabattquote", "le|taux de remise|taux_remise"),
    3,
    29,
)
PER_PURCHASE = Rate(
    "net_sales",
    "purchases",
    "money",
    names("|net sales per purchase|*", "der|Nettoumsatz je Kauf|", "les|ventes nettes par achat|*"),
)
RETAIL = Domain(
    "retail",
    {"en": "Retail trading", "de": "Handel kompakt", "fr": "Activité des magasins"},
    {
        "en": Group(
            at("in", "Germany", "Austria", "Poland", "Italy", "Portugal"),
            "market",
            "markets",
            "markets",
            "market",
            ("the largest market", "the second-largest market", "the smallest market"),
        ),
        "de": Group(
            at("in", "Deutschland", "Polen", "Italien", "Tschechien", "Ungarn"),
            "Markt",
            "Märkte",
            "maerkte",
            "markt",
            ("der größte Markt", "der zweitgrößte Markt", "der kleinste Markt"),
        ),
        "fr": Group(
            at("en", "Allemagne", "Italie", "Espagne", "Belgique", "Pologne"),
            "marché",
            "marchés",
            "marches",
            "marche",
            ("le premier marché", "le deuxième marché", "le plus petit marché"),
        ),
    },
    (NET_SALES, VISITORS, PURCHASES, DISCOUNT),
    (PER_PURCHASE,),
)

ADMISSIONS = Measure(
    "admissions",
    "count",
    names("|admissions|admissions*", "die|Aufnahmen|aufnahmen*", "les|admissions|admissions*"),
    180,
    4e3,
)
READMISSIONS = Measure(
    "readmissions",
    "count",
    names("|readmissions|readmissions*", "die|Wiederaufnahmen|wiederaufnahmen*", "les|réadmissions|readmissions*"),
    3,
    16,
    share_of="admissions",
)
OCCUPANCY = Measure(
    "occupancy",
    "percent",
    names("|bed occupancy|occupancy", "die|Bettenauslastung|bettenauslastung", "le|taux d’occupation|taux_occupation"),
    62,
    97,
)
BUDGET = Measure(
    "staff_cost",
    "money",
    names("the|staff cost|staff_cost", "die|Personalkosten|personalkosten*", "les|frais de personnel|frais_personnel*"),
    2e5,
    3e6,
)
READMISSION_RATE = Rate(
    "readmissions",
    "admissions",
    "percent",
    names("the|readmission rate|", "die|Wiederaufnahmequote|", "le|taux de réadmission|"),
)
HOSPITAL = Domain(
    "hospital",
    {"en": "Hospital board pack", "de": "Klinikbericht", "fr": "Tableau de bord hospitalier"},
    {
        "en": Group(
            at("in", "Cardiology", "Oncology", "Surgery", "Paediatrics", "Neurology"),
            "ward",
            "wards",
            "wards",
            "ward",
            ("the largest ward", "the second-largest ward", "the smallest ward"),
        ),
        "de": Group(
            at("in der", "Kardiologie", "Onkologie", "Chirurgie", "Pädiatrie", "Neurologie"),
            "Station",
            "Stationen",
            "stationen",
            "station",
            ("die größte Station", "die zweitgrößte Station", "die kleinste Station"),
        ),
        "fr": Group(
            at("en", "Cardiologie", "Oncologie", "Chirurgie", "Pédiatrie", "Neurologie"),
            "service",
            "services",
            "services",
            "service",
            FR_SERVICE,
        ),
    },
    (ADMISSIONS, READMISSIONS, BUDGET, OCCUPANCY),
    (READMISSION_RATE,),
)

OUTPUT = Measure(
    "generation_mwh",
    "count",
    names("|generation|generation_mwh", "die|Erzeugung|erzeugung_mwh", "la|production|production_mwh"),
    2e3,
    6e4,
    suffix="MWh",
)
OUTAGES = Measure(
    "outages",
    "count",
    names("|outages|outages*", "die|Ausfälle|ausfaelle*", "les|pannes|pannes*"),
    14,
    96,
)
AVAILABILITY = Measure(
    "availability",
    "percent",
    names("|availability|availability", "die|Verfügbarkeit|verfuegbarkeit", "la|disponibilité|disponibilite"),
    81,
    98,
)
EARNINGS = Measure(
    "earnings",
    "money",
    names("|earnings|earnings*", "die|Erlöse|erloese*", "les|recettes|recettes*"),
    2e5,
    7e6,
)
ENERGY = Domain(
    "energy",
    {"en": "Wind portfolio", "de": "Windpark-Portfolio", "fr": "Parc éolien"},
    {
        "en": Group(
            at("at", "Kilmore", "Harrow Hill", "Vale Point", "Stonebeck"),
            "site",
            "sites",
            "sites",
            "site",
            ("the largest site", "the second-largest site", "the smallest site"),
        ),
        "de": Group(
            at("am Standort", "Emsland", "Altmark", "Uckermark", "Eifel"),
            "Standort",
            "Standorte",
            "standorte",
            "standort",
            DE_HUB,
        ),
        "fr": Group(
            at("sur le site de", "Beauce", "Thiérache", "Fécamp", "Langres"),
            "site",
            "sites",
            "sites",
            "site",
            ("le premier site", "le deuxième site", "le plus petit site"),
        ),
    },
    (OUTPUT, OUTAGES, EARNINGS, AVAILABILITY),
)

SAAS_OTHERS = Domain(
    "saas",
    SAAS_TITLE,
    {
        "en": Group(at("in", "Solo", "Crew", "Scale", "Ultra"), "tier", "tiers", "tiers", "tier",
                    ("the biggest tier", "the second-biggest tier", "the smallest tier")),
        "de": Group(at("im Paket", "Solo", "Crew", "Scale", "Ultra"), "Paket", "Pakete", "pakete", "paket",
                    ("das größte Paket", "das zweitgrößte Paket", "das kleinste Paket")),
        "fr": Group(at("sur la formule", "Solo", "Crew", "Scale", "Ultra"), "formule", "formules", "formules",
                    "formule", ("la première formule", "la deuxième formule", "la plus petite formule")),
    },
    SAAS.measures,
    SAAS.rates,
)  # fmt: skip
SALES_OTHERS = Domain(
    "sales",
    SALES.title,
    {
        "en": Group(
            (
                ("North America", "in North America"),
                ("Europe", "in Europe"),
                ("Asia-Pacific", "in Asia-Pacific"),
                ("Middle East", "in the Middle East"),
                ("Africa", "in Africa"),
            ),
            "region", "regions", "regions", "region", EN_REGION,
        ),
        "de": Group(at("in der Region", "Nord", "Süd", "Ost", "West", "Mitte"), "Region", "Regionen",
                    "regionen", "region", DE_REGION),
        "fr": Group(at("dans la région", "Nord", "Sud", "Est", "Ouest", "Centre"), "région", "régions", "regions",
                    "region", FR_REGION),
    },
    SALES.measures,
    SALES.rates,
)  # fmt: skip

DOMAINS = (SALES, SAAS, LOGISTICS, HR, SALES_OTHERS, SAAS_OTHERS, RETAIL, HOSPITAL, ENERGY)
