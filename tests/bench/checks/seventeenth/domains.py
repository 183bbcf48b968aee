"""The seventeenth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str) -> Group:
    keys = f"{many}|{one}".replace(" ", "_")
    return group(places, one, many, keys, "top of the list|second on the list|bottom of the list")


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "auf Platz eins|auf Platz zwei|auf dem letzten Platz")


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "en première position|en deuxième position|en dernière position")


VENDING = Domain(
    "vending machines",
    {"en": "Vending services: account review", "de": "Automatenservice: Kundenbericht",
     "fr": "Distributeurs automatiques : revue de compte"},
    {
        "en": _english(at("at", "Fenwick Tower", "Harlow Campus", "Beacon House", "Stirchley Works",
                          "Wapping Studios"), "site", "sites"),
        "de": _german(at("am Standort", "Campus Weiherfeld", "Werk Lohbach", "Kontorhaus Elbwiese", "Depot Sandkrug"),
                      "Standort", "Standorte", "standorte|standort"),
        "fr": _french(at("sur le site", "Tour Alizé", "Campus Rivoire", "Zone Marsanne", "Pôle Verdier",
                         "Dépôt Belcour"), "site", "sites", "sites|site"),
    },
    (
        Measure("vending", "money", names("|vending revenue|vending_revenue", "der|Automatenumsatz|automatenumsatz",
                                          "les|recettes des distributeurs|recettes_distributeurs*"), 5.2e4, 6.8e5,
                is_planned=True),
        Measure("products", "count", names("|products dispensed|products_dispensed*",
                                           "die|Automatenverkäufe|automatenverkaeufe*",
                                           "les|produits distribués|produits_distribues*"), 3.4e3, 8.9e4,
                is_planned=True),
        Measure("uptime", "percent", names("the|machine uptime|machine_uptime",
                                           "die|Automatenverfügbarkeit|automatenverfuegbarkeit",
                                           "le|taux de marche des distributeurs|taux_marche_distributeurs"), 71, 93),
        Measure("refills", "count", names("|refill visits|refill_visits*", "die|Befüllfahrten|befuellfahrten*",
                                          "les|passages de réassort|passages_reassort*"), 64, 890),
    ),
    (Rate("vending", "products", "money", names("|vending revenue per product|",
                                                "der|Automatenumsatz je Verkauf|",
                                                "les|recettes des distributeurs par produit|*")),),
)  # fmt: skip

AMBULANCES = Domain(
    "ambulance services",
    {"en": "Ambulance services: service review", "de": "Krankentransport: Bericht an den Lenkungskreis",
     "fr": "Transport sanitaire : comité de pilotage"},
    {
        "en": _english(at("at", "Coldwell Cross", "Weavers Green", "Marsh End", "Kingfisher Way", "Dunstall"),
                       "station", "stations"),
        "de": _german(at("an der Wache", "Hohenlind", "Erlengrund", "Bachmühle", "Tiefental"), "Wache", "Wachen",
                      "wachen|wache"),
        "fr": _french(at("à la base de", "Vaubrun", "Chantemesse", "Morsonville", "Bréval-le-Bois", "Courdimont"),
                      "base", "bases", "bases|base"),
    },
    (
        Measure("transports", "count", names("|patient transports|patient_transports*",
                                             "die|Patientenfahrten|patientenfahrten*",
                                             "les|transports de patients|transports_patients*"), 310, 7.4e3,
                is_planned=True),
        Measure("billings", "money", names("|transport billings|transport_billings*",
                                           "die|Transportentgelte|transportentgelte*",
                                           "le|montant facturé des transports|montant_facture_transports"),
                6.1e4, 9.6e5, is_planned=True),
        Measure("readiness", "percent", names("the|vehicle readiness rate|vehicle_readiness_rate",
                                              "die|Fahrzeugbereitschaft|fahrzeugbereitschaft",
                                              "le|taux de véhicules prêts|taux_vehicules_prets"), 66, 92),
        Measure("response", "level", names("the|time to patient|time_to_patient_min",
                                           "die|Eintreffzeit|eintreffzeit_min",
                                           "le|délai d’arrivée|delai_arrivee_min"), 6.4, 18.5, suffix="min"),
    ),
    (Rate("billings", "transports", "money", names("|transport billings per transport|*",
                                                   "die|Transportentgelte je Fahrt|*",
                                                   "le|montant facturé par transport|")),),
)  # fmt: skip

LANGUAGE_SCHOOLS = Domain(
    "language schools",
    {"en": "Language schools: partner review", "de": "Sprachschulen: Partnergespräch",
     "fr": "Écoles de langues : bilan partenaire"},
    {
        "en": _english(at("at", "Lark Street", "Bishopsgate Row", "Trinity Court", "Harbour Terrace"), "school",
                       "schools"),
        "de": _german(at("an der Sprachschule", "Lindenhöfe", "Turmgasse", "Kaiserpassage", "Am Stadtwall",
                         "Tuchmarkt"), "Sprachschule", "Sprachschulen", "sprachschulen|sprachschule"),
        "fr": _french(at("à l’école", "Saint-Ferréol", "Lamartine", "Grand-Pavois", "Montesquieu"), "école", "écoles",
                      "ecoles|ecole"),
    },
    (
        Measure("tuition", "money", names("|tuition fees|tuition_fees*", "die|Sprachkursgebühren|sprachkursgebuehren*",
                                          "les|frais de cours|frais_cours*"), 5.6e4, 7.4e5, is_planned=True),
        Measure("lessons", "count", names("|lessons taught|lessons_taught*", "die|Sprachstunden|sprachstunden*",
                                          "les|leçons données|lecons_donnees*"), 920, 9.1e3, is_planned=True),
        Measure("missed", "count", names("|lessons missed|lessons_missed*", "die|Fehlstunden|fehlstunden*",
                                         "les|leçons manquées|lecons_manquees*"), 4, 13, share_of="lessons"),
        Measure("group", "level", names("the|average class size|average_class_size",
                                        "die|Gruppengröße|gruppengroesse",
                                        "la|taille moyenne des groupes|taille_moyenne_groupes"), 5.3, 13.8,
                suffix="people|Personen|personnes"),
    ),
    (
        Rate("tuition", "lessons", "money", names("|tuition fees per lesson|*", "die|Sprachkursgebühren je Stunde|*",
                                                  "les|frais de cours par leçon|*")),
        Rate("missed", "lessons", "percent", names("the|missed lesson rate|", "die|Fehlstundenquote|",
                                                   "le|taux de leçons manquées|")),
    ),
)  # fmt: skip

PLANETARIUMS = Domain(
    "planetariums",
    {"en": "Planetariums: steering committee", "de": "Planetarien: Lenkungsausschuss",
     "fr": "Planétariums : point d’étape"},
    {
        "en": _english(at("at", "Polaris Hall", "Vega Dome", "Halley Centre", "Tycho House", "Southern Cross"),
                       "planetarium", "planetariums"),
        "de": _german(at("im Planetarium", "Nordstern", "Kometenhof", "Sternenwiese", "Mondberg"), "Planetarium",
                      "Planetarien", "planetarien|planetarium"),
        "fr": _french(at("au planétarium", "Bételgeuse", "Grande-Ourse", "Cassiopée", "Voie-Lactée", "Véga-Lyre"),
                      "planétarium", "planétariums", "planetariums|planetarium"),
    },
    (
        Measure("shows", "money", names("|dome show revenue|dome_show_revenue", "die|Vorführerlöse|vorfuehrerloese*",
                                        "les|recettes des projections|recettes_projections*"), 8.4e4, 1.2e6,
                is_planned=True),
        Measure("stargazers", "count", names("|show visitors|show_visitors*",
                                             "die|Planetariumsbesuche|planetariumsbesuche*",
                                             "les|billets de séance|billets_seance*"), 4.2e3, 6.7e4,
                is_planned=True),
        Measure("dome", "percent", names("the|dome seat occupancy|dome_seat_occupancy",
                                         "die|Kuppelauslastung|kuppelauslastung",
                                         "le|taux d’occupation de la coupole|taux_occupation_coupole"), 34, 89),
        Measure("projection", "money", names("|projection costs|projection_costs*",
                                             "die|Projektionskosten|projektionskosten*",
                                             "les|coûts de projection|couts_projection*"), 5.1e4, 3.3e5),
    ),
    (Rate("shows", "stargazers", "money", names("|dome show revenue per visitor|", "die|Vorführerlöse je Besuch|*",
                                                "les|recettes des projections par billet|*")),),
)  # fmt: skip

RECYCLING = Domain(
    "recycling yards",
    {"en": "Recycling yards: service update", "de": "Wertstoffhöfe: Zwischenbericht",
     "fr": "Déchèteries : point de service"},
    {
        "en": _english(at("at", "Brickfields", "Ferrybank", "Copse Hill", "Saltmarsh Road", "Dyehouse Lane"), "yard",
                       "yards"),
        "de": _german(at("am Wertstoffhof", "Gleisdreieck", "Ziegelwiese", "Kiesgrube Süd", "Obere Au", "Hammerweg"),
                      "Wertstoffhof", "Wertstoffhöfe", "wertstoffhoefe|wertstoffhof"),
        "fr": _french(at("à la déchèterie de", "Montfleury", "Bourgneuf-Est", "Champagnolle", "Rivesaltine"),
                      "déchèterie", "déchèteries", "decheteries|decheterie"),
    },
    (
        Measure("dropoffs", "count", names("|yard drop-offs|yard_drop_offs*", "die|Anlieferungen|anlieferungen*",
                                           "les|apports volontaires|apports_volontaires*"), 1.2e3, 2.6e4,
                is_planned=True),
        Measure("material", "money", names("|material sales|material_sales*", "der|Materialerlös|materialerloes",
                                           "les|ventes de matières triées|ventes_matieres_triees*"), 5.4e4, 6.2e5,
                is_planned=True),
        Measure("purity", "percent", names("the|sorting purity|sorting_purity", "die|Sortierreinheit|sortierreinheit",
                                           "la|pureté du tri|purete_tri"), 58, 93),
        Measure("residual", "count", names("|residual waste|residual_waste_t", "die|Restmüllmenge|restmuellmenge_t",
                                           "les|refus de tri|refus_tri_t*"), 71, 1.3e3, suffix="t"),
    ),
    (Rate("material", "dropoffs", "money", names("|material sales per drop-off|*",
                                                 "der|Materialerlös je Anlieferung|",
                                                 "les|ventes de matières triées par apport|*")),),
)  # fmt: skip

DOMAINS = (VENDING, AMBULANCES, LANGUAGE_SCHOOLS, PLANETARIUMS, RECYCLING)
