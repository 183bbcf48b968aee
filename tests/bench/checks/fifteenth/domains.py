"""The fifteenth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str) -> Group:
    keys = f"{many}|{one}".replace(" ", "_")
    return group(places, one, many, keys, "ranked first|ranked second|ranked last")


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "an erster Stelle|an zweiter Stelle|an letzter Stelle")


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "au premier rang|au deuxième rang|au dernier rang")


BOOKSHOPS = Domain(
    "bookshops",
    {"en": "Bookshops: performance review", "de": "Buchhandlungen: Ergebnisse im Überblick",
     "fr": "Librairies : revue de performance"},
    {
        "en": _english(at("at", "Kingsgate", "Orchard Lane", "Pilgrim Street", "Watergate", "Cloister Yard"),
                       "bookshop", "bookshops"),
        "de": _german(at("in der Buchhandlung", "Rathausgasse", "Münsterplatz", "Lesehof", "Ostertor",
                         "Brückenstraße"), "Buchhandlung", "Buchhandlungen", "buchhandlungen|buchhandlung"),
        "fr": _french(at("à la librairie", "Plume d’Or", "Place Carnot", "Porte-Verte", "Belle Page"), "librairie",
                      "librairies", "librairies|librairie"),
    },
    (
        Measure("book_sales", "money", names("|book sales|book_sales*", "der|Buchumsatz|buchumsatz",
                                             "les|ventes de livres|ventes_livres*"), 4.5e4, 9.4e5, is_planned=True),
        Measure("books", "count", names("|books sold|books_sold*", "die|Buchverkäufe|buchverkaeufe*",
                                        "les|livres vendus|livres_vendus*"), 3.1e3, 5.2e4, is_planned=True),
        Measure("out_of_stock", "percent", names("the|out-of-stock rate|out_of_stock_rate",
                                                 "die|Fehlbestandsquote|fehlbestandsquote",
                                                 "le|taux de rupture|taux_rupture"), 4, 17),
        Measure("hours", "count", names("|staff hours|staff_hours*", "die|Personalstunden|personalstunden*",
                                        "les|heures de travail|heures_travail*"), 420, 3.6e3),
    ),
    (Rate("book_sales", "books", "money", names("the|average price per book|", "der|Durchschnittspreis je Buch|",
                                                "le|prix moyen par livre|")),),
)  # fmt: skip

CLIMBING = Domain(
    "climbing gyms",
    {"en": "Climbing gyms: management review", "de": "Kletterhallen: Review für das Management",
     "fr": "Salles d’escalade : revue de direction"},
    {
        "en": _english(at("at", "Granite Works", "Foundry Wall", "Summit Shed", "Ridgeline", "Boulder Barn"),
                       "gym", "gyms"),
        "de": _german(at("in der Kletterhalle", "Felswerk", "Kraxelhof", "Nordwand", "Steilkante"), "Kletterhalle",
                      "Kletterhallen", "kletterhallen|kletterhalle"),
        "fr": _french(at("à la salle", "Mur Blanc", "Dalle Noire", "Grand Surplomb", "Vertigo Sud", "Prise Nord"),
                      "salle", "salles", "salles|salle"),
    },
    (
        Measure("day_passes", "money", names("|day pass revenue|day_pass_revenue",
                                             "die|Tageskartenerlöse|tageskartenerloese*",
                                             "les|recettes des pass journée|recettes_pass_journee*"), 1.6e4, 3.1e5,
                is_planned=True),
        Measure("visits", "count", names("|gym visits|gym_visits*", "die|Kletterbesuche|kletterbesuche*",
                                         "les|séances de grimpe|seances_grimpe*"), 1.1e3, 1.9e4, is_planned=True),
        Measure("course_fill", "percent", names("the|course fill rate|course_fill_rate",
                                                "die|Kursauslastung|kursauslastung",
                                                "le|taux de remplissage des cours|taux_remplissage_cours"), 46, 95),
        Measure("route_setting", "money", names("|route-setting costs|route_setting_costs*",
                                                "die|Routenbaukosten|routenbaukosten*",
                                                "les|coûts d’ouverture de voies|couts_ouverture_voies*"),
                3.2e3, 4.4e4),
    ),
    (Rate("day_passes", "visits", "money", names("|day pass revenue per gym visit|",
                                                 "die|Tageskartenerlöse je Kletterbesuch|*",
                                                 "les|recettes des pass journée par séance|*")),),
)  # fmt: skip

GOLF = Domain(
    "golf courses",
    {"en": "Golf courses: business review", "de": "Golfanlagen: Geschäftsüberblick",
     "fr": "Golfs : revue d’activité"},
    {
        "en": _english(at("at", "Heatherdown", "Royal Linton", "Thornbury Links", "Ashcombe Vale"), "course",
                       "courses"),
        "de": _german(at("auf der Anlage", "Gut Erlenbach", "Moorsee", "Schloss Hohenau", "Heidetal", "Rosenhain"),
                      "Anlage", "Anlagen", "anlagen|anlage"),
        "fr": _french(at("au golf de", "Bois-Rimbert", "Clairmare", "Fontvieille-Lac", "Montgardin", "Val-Joli"),
                      "golf", "golfs", "golfs|golf"),
    },
    (
        Measure("green_fees", "money", names("|green fees|green_fees*", "die|Greenfees|greenfees*",
                                             "les|green-fees|green_fees*"), 3.3e4, 6.9e5, is_planned=True),
        Measure("rounds", "count", names("|rounds played|rounds_played*", "die|Golfrunden|golfrunden*",
                                         "les|parcours joués|parcours_joues*"), 620, 8.8e3, is_planned=True),
        Measure("tee_times", "percent", names("the|tee time utilisation|tee_time_utilisation",
                                              "die|Startzeitenauslastung|startzeitenauslastung",
                                              "le|taux de réservation des départs|taux_reservation_departs"), 38, 92),
        Measure("water", "count", names("|irrigation water use|irrigation_water_use_m3",
                                        "der|Wasserverbrauch|wasserverbrauch_m3",
                                        "la|consommation d’eau|consommation_eau_m3"), 900, 1.9e4, suffix="m³"),
    ),
    (Rate("green_fees", "rounds", "money", names("|green fees per round|*", "die|Greenfees je Golfrunde|*",
                                                 "les|green-fees par parcours|*")),),
)  # fmt: skip

COLD_STORES = Domain(
    "cold stores",
    {"en": "Cold storage: operations review", "de": "Kühlhäuser: Bericht zum Betrieb",
     "fr": "Entrepôts frigorifiques : revue opérationnelle"},
    {
        "en": _english(at("at", "Immerton Docks", "Frostwick", "Polar Lane", "Tollgate Park", "Skelby"), "cold store",
                       "cold stores"),
        "de": _german(at("im Kühlhaus", "Containerkai", "Moorburg", "Eisfeld", "Güterring"), "Kühlhaus", "Kühlhäuser",
                      "kuehlhaeuser|kuehlhaus"),
        "fr": _french(at("à l’entrepôt", "Frimas", "Banquise", "Grand-Froid", "Polaire-Sud", "Cristal"), "entrepôt",
                      "entrepôts", "entrepots|entrepot"),
    },
    (
        Measure("pallets", "count", names("|pallet movements|pallet_movements*",
                                          "die|Palettenbewegungen|palettenbewegungen*",
                                          "les|mouvements de palettes|mouvements_palettes*"), 4.4e3, 7.8e4,
                is_planned=True),
        Measure("handling", "money", names("|handling revenue|handling_revenue",
                                           "die|Umschlagserlöse|umschlagserloese*",
                                           "les|recettes de manutention|recettes_manutention*"), 5.6e4, 1.4e6,
                is_planned=True),
        Measure("fill_level", "percent", names("the|storage fill level|storage_fill_level",
                                               "der|Lagerfüllgrad|lagerfuellgrad",
                                               "le|taux d’utilisation des cellules|taux_utilisation_cellules"), 55, 97),
        Measure("cooling", "money", names("|cooling costs|cooling_costs*", "die|Kühlkosten|kuehlkosten*",
                                          "les|coûts de réfrigération|couts_refrigeration*"), 1.2e4, 2.3e5),
    ),
    (Rate("cooling", "pallets", "money", names("|cooling costs per pallet movement|*",
                                               "die|Kühlkosten je Palettenbewegung|*",
                                               "les|coûts de réfrigération par mouvement|*")),),
)  # fmt: skip

PHYSIOTHERAPY = Domain(
    "physiotherapy practices",
    {"en": "Physiotherapy practices: comparative review", "de": "Physiotherapie: Praxen im Vergleich",
     "fr": "Cabinets de kinésithérapie : bilan comparé"},
    {
        "en": _english(at("at", "Hollybank", "Meadowbank", "St Cuthbert’s", "Parkway", "Elm Court"), "practice",
                       "practices"),
        "de": _german(at("in der Praxis", "Akazienhof", "Marktbogen", "Seeufer", "Nordbogen", "Parkallee"), "Praxis",
                      "Praxen", "praxen|praxis"),
        "fr": _french(at("au cabinet", "Clos-Fleuri", "Desaix", "Rochebelle", "Pasteur"), "cabinet", "cabinets",
                      "cabinets|cabinet"),
    },
    (
        Measure("therapy", "money", names("|therapy revenue|therapy_revenue", "der|Therapieumsatz|therapieumsatz",
                                          "les|honoraires de soins|honoraires_soins*"), 2.2e4, 3.6e5, is_planned=True),
        Measure("sessions", "count", names("|therapy sessions|therapy_sessions*",
                                           "die|Behandlungseinheiten|behandlungseinheiten*",
                                           "les|séances de rééducation|seances_reeducation*"), 480, 6.9e3,
                is_planned=True),
        Measure("late", "count", names("|late cancellations|late_cancellations*", "die|Kurzabsagen|kurzabsagen*",
                                       "les|annulations tardives|annulations_tardives*"), 4, 12, share_of="sessions"),
        Measure("wait", "level", names("the|wait for a first appointment|first_appointment_wait_days",
                                       "die|Wartefrist|wartefrist_tage",
                                       "le|délai de prise en charge|delai_prise_en_charge_jours"), 5.5, 23.5,
                suffix="days|Tage|jours"),
    ),
    (Rate("therapy", "sessions", "money", names("|therapy revenue per session|",
                                                "der|Therapieumsatz je Behandlungseinheit|",
                                                "les|honoraires de soins par séance|*")),),
)  # fmt: skip

CABLE_CARS = Domain(
    "cable cars",
    {"en": "Cable cars: results review", "de": "Bergbahnen: Ergebnisbericht",
     "fr": "Télécabines : revue des résultats"},
    {
        "en": _english(at("at", "Raven Crag", "Ben Arrow", "Glen Torran", "Silver Peak", "Cairn View"), "cable car",
                       "cable cars"),
        "de": _german(at("bei der Bergbahn", "Hochkogel", "Sonnenspitz", "Gamsjoch", "Steinalm"), "Bergbahn",
                      "Bergbahnen", "bergbahnen|bergbahn"),
        "fr": _french(at("à la télécabine", "Roc-Blanc", "Praz-Joux", "Combe-Haute", "Pic-Sauvage", "Grand-Mélèze"),
                      "télécabine", "télécabines", "telecabines|telecabine"),
    },
    (
        Measure("ropeway", "money", names("|cable car revenue|cable_car_revenue", "die|Bergbahnerlöse|bergbahnerloese*",
                                          "les|recettes de transport|recettes_transport*"), 7.5e4, 1.7e6,
                is_planned=True),
        Measure("ascents", "count", names("|ascents|ascents*", "die|Bergfahrten|bergfahrten*",
                                          "les|montées|montees*"), 3.9e3, 8.1e4, is_planned=True),
        Measure("cabins", "percent", names("the|cabin load factor|cabin_load_factor",
                                           "die|Kabinenauslastung|kabinenauslastung",
                                           "le|taux de charge des cabines|taux_charge_cabines"), 31, 88),
        Measure("summit", "money", names("|summit restaurant sales|summit_restaurant_sales*",
                                         "der|Gipfelumsatz|gipfelumsatz",
                                         "les|ventes du restaurant d’altitude|ventes_restaurant_altitude*"),
                1.5e4, 3.8e5),
    ),
    (Rate("ropeway", "ascents", "money", names("|cable car revenue per ascent|", "die|Bergbahnerlöse je Bergfahrt|*",
                                               "les|recettes de transport par montée|*")),),
)  # fmt: skip

DOMAINS = (BOOKSHOPS, CLIMBING, GOLF, COLD_STORES, PHYSIOTHERAPY, CABLE_CARS)
