"""The nineteenth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str) -> Group:
    keys = f"{many}|{one}".replace(" ", "_")
    return group(places, one, many, keys, "in first place|in second place|in last place")


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "auf Rang eins|auf Rang zwei|auf dem letzten Rang")


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "à la première place|à la deuxième place|à la dernière place")


CHOCOLATE = Domain(
    "chocolate makers",
    {"en": "Chocolate: monthly management report", "de": "Schokolade: Bericht an die Geschäftsführung",
     "fr": "Chocolat : rapport de gestion"},
    {
        "en": _english(at("at", "Cocoa Wharf", "Bournley", "Hazel Mill", "Tavistock Yard", "St Blaise"), "factory",
                       "factories"),
        "de": _german(at("in der Manufaktur", "Kakaohof", "Mandelgasse", "Trüffelberg", "Zuckerspeicher"),
                      "Manufaktur", "Manufakturen", "manufakturen|manufaktur"),
        "fr": _french(at("à la chocolaterie", "Fèverole", "Rue des Palmes", "Tonka", "Maison Brune", "Quai-Vanille"),
                      "chocolaterie", "chocolateries", "chocolateries|chocolaterie"),
    },
    (
        Measure("pralines", "money", names("|praline sales|praline_sales*", "der|Pralinenumsatz|pralinenumsatz",
                                           "les|ventes de pralines|ventes_pralines*"), 5.8e4, 9.2e5, is_planned=True),
        Measure("chocolate", "count", names("|chocolate output|chocolate_output_kg",
                                            "die|Schokoladenproduktion|schokoladenproduktion_kg",
                                            "la|production de chocolat|production_chocolat_kg"), 2.3e3, 4.1e4,
                suffix="kg", is_planned=True),
        Measure("breakage", "percent", names("the|breakage rate|breakage_rate", "die|Bruchquote|bruchquote",
                                             "le|taux de casse|taux_casse"), 3.4, 9.5),
        Measure("cocoa", "money", names("|cocoa costs|cocoa_costs*", "die|Kakaokosten|kakaokosten*",
                                        "les|coûts de cacao|couts_cacao*"), 2.1e4, 2.6e5),
    ),
    (Rate("cocoa", "chocolate", "money", names("|cocoa costs per kilo|*", "die|Kakaokosten je Kilogramm|*",
                                               "les|coûts de cacao par kilo|*")),),
)  # fmt: skip

CRANES = Domain(
    "crane hire",
    {"en": "Crane hire: management report", "de": "Kranvermietung: Managementbericht",
     "fr": "Location de grues : rapport mensuel"},
    {
        "en": _english(at("at", "Gantry Park", "Rotherby", "Severn Quay", "Jibstone Road"), "depot", "depots"),
        "de": _german(at("in der Niederlassung", "Lauenfurt", "Kaltenweide", "Hochstade", "Rheinbrück",
                         "Osterhafen"), "Niederlassung", "Niederlassungen", "niederlassungen|niederlassung"),
        "fr": _french(at("à l’agence de", "Verlincourt", "Dorlac", "Port-Ferrand", "Mérignon"), "agence", "agences",
                      "agences|agence"),
    },
    (
        Measure("cranes", "money", names("|crane hire revenue|crane_hire_revenue",
                                         "die|Kranmieterlöse|kranmieterloese*",
                                         "les|recettes de levage|recettes_levage*"), 8.6e4, 1.7e6, is_planned=True),
        Measure("jobs", "count", names("|lifting jobs|lifting_jobs*", "die|Kraneinsätze|kraneinsaetze*",
                                       "les|chantiers de levage|chantiers_levage*"), 58, 940, is_planned=True),
        Measure("in_use", "percent", names("|crane utilisation|crane_utilisation",
                                           "die|Kranauslastung|kranauslastung",
                                           "le|taux d’emploi des grues|taux_emploi_grues"), 41, 88),
        Measure("haulage", "money", names("|crane transport costs|crane_transport_costs*",
                                          "die|Krantransportkosten|krantransportkosten*",
                                          "les|frais de convoyage|frais_convoyage*"), 1.3e4, 2.4e5),
    ),
    (Rate("cranes", "jobs", "money", names("|crane hire revenue per lifting job|", "die|Kranmieterlöse je Einsatz|*",
                                           "les|recettes de levage par chantier|*")),),
)  # fmt: skip

RESORTS = Domain(
    "health resorts",
    {"en": "Health resorts: group report", "de": "Kurbetriebe: Gruppenbericht",
     "fr": "Stations thermales : rapport de groupe"},
    {
        "en": _english(at("at", "Sulis Springs", "Whitmere", "Buxley Wells", "Pinewater", "Salters Down"), "resort",
                       "resorts"),
        "de": _german(at("im Kurhaus", "Solegarten", "Waldquelle", "Rosenbrunn", "Moorblick"), "Kurhaus", "Kurhäuser",
                      "kurhaeuser|kurhaus"),
        "fr": _french(at("à", "Luzeray-les-Bains", "Salvignac", "Bagnerolles", "Courcelay-le-Parc"), "station",
                      "stations", "stations|station"),
    },
    (
        Measure("cures", "money", names("|spa treatment revenue|spa_treatment_revenue", "die|Kurerlöse|kurerloese*",
                                        "les|recettes de cure|recettes_cure*"), 7.3e4, 1.3e6, is_planned=True),
        Measure("days", "count", names("|treatment days|treatment_days*", "die|Kurtage|kurtage*",
                                       "les|journées de cure|journees_cure*"), 880, 1.6e4, is_planned=True),
        Measure("baths", "percent", names("|thermal bath occupancy|thermal_bath_occupancy",
                                          "die|Thermenauslastung|thermenauslastung",
                                          "le|taux d’occupation des bains|taux_occupation_bains"), 36, 91),
        Measure("sitting", "level", names("the|average treatment time|average_treatment_time_min",
                                          "die|Anwendungsdauer|anwendungsdauer_min",
                                          "la|durée des soins|duree_soins_min"), 18.4, 54.5, suffix="min"),
    ),
    (Rate("cures", "days", "money", names("|spa treatment revenue per treatment day|", "die|Kurerlöse je Kurtag|*",
                                          "les|recettes de cure par journée|*")),),
)  # fmt: skip

TAXIS = Domain(
    "taxi fleets",
    {"en": "Taxi fleets: report to the board", "de": "Taxiflotten: Bericht an die Gesellschafter",
     "fr": "Flottes de taxis : rapport à la direction"},
    {
        "en": _english(at("at", "Amber Cabs", "Castle Taxis", "Northline Cars", "Silver Rank"), "fleet", "fleets"),
        "de": _german(at("in der Flotte", "Blaulinie", "Stadtstern", "Messering", "Flughafen Süd"), "Flotte",
                      "Flotten", "flotten|flotte"),
        "fr": _french(at("dans la flotte", "Beffroi", "Cavalier", "Mistral-Nord", "Rive-Soleil", "Grand-Boulevard"),
                      "flotte", "flottes", "flottes|flotte"),
    },
    (
        Measure("hails", "count", names("|taxi rides|taxi_rides*", "die|Taxifahrten|taxifahrten*",
                                        "les|courses de taxi|courses_taxi*"), 2.6e3, 5.7e4, is_planned=True),
        Measure("fares", "money", names("|metered fares|metered_fares*", "der|Taxiumsatz|taxiumsatz",
                                        "les|recettes de taxi|recettes_taxi*"), 6.4e4, 1.1e6, is_planned=True),
        Measure("airport", "count", names("|airport transfers|airport_transfers*",
                                          "die|Flughafentransfers|flughafentransfers*",
                                          "les|transferts vers l’aéroport|transferts_aeroport*"), 6, 21,
                share_of="hails"),
        Measure("pick_up", "level", names("the|pick-up time|pick_up_time_min", "die|Anfahrtszeit|anfahrtszeit_min",
                                          "le|temps d’approche|temps_approche_min"), 3.9, 12.8, suffix="min"),
    ),
    (
        Rate("fares", "hails", "money", names("|metered fares per taxi ride|*", "der|Taxiumsatz je Fahrt|",
                                              "les|recettes de taxi par course|*")),
        Rate("airport", "hails", "percent", names("the|airport transfer rate|", "die|Flughafenquote|",
                                                  "le|taux de transferts vers l’aéroport|")),
    ),
)  # fmt: skip

FILM_STUDIOS = Domain(
    "film studios",
    {"en": "Film studios: management accounts", "de": "Filmstudios: Monatsabschluss",
     "fr": "Studios de cinéma : comptes de gestion"},
    {
        "en": _english(at("at", "Lantern Lot", "Elmsgate", "Greenacre Stages", "Riverbend", "Thornhill Backlot"),
                       "studio", "studios"),
        "de": _german(at("im Studio", "Nordlicht", "Filmhof", "Parkallee Ost", "Spreebogen", "Klappe Süd"), "Studio",
                      "Studios", "studios|studio"),
        "fr": _french(at("au studio", "Petit-Écran", "Grand-Clap", "Rivage", "Belle-Bobine"), "studio", "studios",
                      "studios|studio"),
    },
    (
        Measure("stages", "money", names("|stage rental revenue|stage_rental_revenue",
                                         "die|Studiomieten|studiomieten*",
                                         "les|recettes de plateau|recettes_plateau*"), 9.1e4, 1.5e6, is_planned=True),
        Measure("shoots", "count", names("|shooting days|shooting_days*", "die|Drehtage|drehtage*",
                                         "les|jours de tournage|jours_tournage*"), 34, 420, is_planned=True),
        Measure("booked", "percent", names("|stage occupancy|stage_occupancy",
                                           "die|Hallenbelegung|hallenbelegung",
                                           "le|taux d’occupation des plateaux|taux_occupation_plateaux"), 39, 93),
        Measure("sets", "money", names("|set construction costs|set_construction_costs*",
                                       "die|Kulissenbaukosten|kulissenbaukosten*",
                                       "les|coûts de décors|couts_decors*"), 1.7e4, 3.8e5),
    ),
    (Rate("stages", "shoots", "money", names("|stage rental revenue per shooting day|",
                                             "die|Studiomieten je Drehtag|*",
                                             "les|recettes de plateau par jour de tournage|*")),),
)  # fmt: skip

DOMAINS = (CHOCOLATE, CRANES, RESORTS, TAXIS, FILM_STUDIOS)
