"""The tenth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str = "") -> Group:
    keys = keys or f"{many}|{one}".replace(" ", "_")
    return group(places, one, many, keys, "top of the table|second in the table|bottom of the table")


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "auf Rang eins|auf Rang zwei|auf dem letzten Rang")


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "au premier rang|au deuxième rang|au dernier rang")


CAMPSITES = Domain(
    "holiday parks",
    {"en": "Campsites: bookings and income", "de": "Campingplätze: Belegung und Erlöse",
     "fr": "Campings : fréquentation et revenus"},
    {
        "en": _english(at("at", "Heron Lake", "Willow Creek", "Sandy Cove", "Foxglove Meadow", "Otter Bay"),
                       "campsite", "campsites"),
        "de": _german(at("auf dem Platz", "Uferwiese", "Waldsee", "Dünengrund", "Eichenhain", "Bergblick"),
                      "Campingplatz", "Campingplätze", "campingplaetze|campingplatz"),
        "fr": _french(at("au camping", "Plage Dorée", "Val des Cigales", "Bois Joli", "Rive Sauvage"), "camping",
                      "campings", "campings|camping"),
    },
    (
        Measure("pitches", "money", names("|pitch revenue|pitch_revenue", "die|Stellplatzerlöse|stellplatzerloese*",
                                          "les|recettes d’emplacements|recettes_emplacements*"),
                5e4, 8.5e5, is_planned=True),
        Measure("nights", "count", names("|guest nights|guest_nights*", "die|Gästenächte|gaestenaechte*",
                                         "les|nuits vendues|nuits_vendues*"), 1.8e3, 2.9e4, is_planned=True),
        Measure("occupancy", "percent", names("the|pitch occupancy|pitch_occupancy",
                                              "die|Stellplatzbelegung|stellplatzbelegung",
                                              "le|taux de réservation|taux_reservation"), 36, 87),
        Measure("rating", "level", names("the|guest rating|guest_rating", "die|Gästebewertung|gaestebewertung",
                                         "la|note des clients|note_clients"), 6.1, 9.3),
    ),
    (Rate("pitches", "nights", "money", names("|pitch revenue per guest night|",
                                              "die|Stellplatzerlöse je Gästenacht|*",
                                              "les|recettes d’emplacements par nuit vendue|*")),),
)  # fmt: skip

LAUNDRIES = Domain(
    "linen services",
    {"en": "Textile services: laundry performance", "de": "Textilservice: Leistung der Wäschereien",
     "fr": "Services textiles : performance des blanchisseries"},
    {
        "en": _english(at("at", "Stockport", "Burnley", "Wakefield", "Rotherham", "Grantham"), "laundry",
                       "laundries"),
        "de": _german(at("in der Wäscherei", "Iserlohn", "Apolda", "Eschwege", "Schwerin", "Gotha"), "Wäscherei",
                      "Wäschereien", "waeschereien|waescherei"),
        "fr": _french(at("à la blanchisserie de", "Gisors", "Vienne", "Nevoy", "Laval", "Sedan"), "blanchisserie",
                      "blanchisseries", "blanchisseries|blanchisserie"),
    },
    (
        Measure("textiles", "money", names("|textile revenue|textile_revenue", "der|Textilumsatz|textilumsatz",
                                           "les|ventes de services textiles|ventes_services_textiles*"),
                1.1e5, 1.9e6, is_planned=True),
        Measure("volume", "count", names("the|laundry volume|laundry_volume_t", "das|Wäschevolumen|waeschevolumen_t",
                                         "le|volume de linge|volume_linge_t"), 260, 3.1e3, suffix="t",
                is_planned=True),
        Measure("rewash", "count", names("the|rewash volume|rewash_volume_t", "die|Nachwäsche|nachwaesche_t",
                                         "le|volume relavé|volume_relave_t"), 2.6, 8, share_of="volume", suffix="t"),
        Measure("reliability", "percent", names("the|delivery reliability|delivery_reliability",
                                                "die|Termintreue|termintreue",
                                                "la|ponctualité des livraisons|ponctualite_livraisons"), 78, 95),
    ),
    (Rate("textiles", "volume", "money", names("|textile revenue per tonne|", "der|Textilumsatz je Tonne|",
                                               "les|ventes de services textiles par tonne|*")),),
)  # fmt: skip

SECURITY = Domain(
    "security services",
    {"en": "Manned guarding: branch results", "de": "Objektschutz: Ergebnisse der Niederlassungen",
     "fr": "Surveillance humaine : résultats des agences"},
    {
        "en": _english(at("in", "Humberside", "Lothian", "Wirral", "Cornwall", "Clwyd"), "branch", "branches"),
        "de": _german(at("in der Niederlassung", "Wesel", "Ingolstadt", "Bautzen", "Emden", "Lörrach"),
                      "Niederlassung", "Niederlassungen", "niederlassungen|niederlassung"),
        "fr": _french(at("à l’agence de", "Digne", "Troyes", "Nevers", "Dax", "Périgueux"), "agence", "agences",
                      "agences|agence"),
    },
    (
        Measure("guarding", "money", names("|guarding revenue|guarding_revenue",
                                           "die|Bewachungserlöse|bewachungserloese*",
                                           "les|revenus de gardiennage|revenus_gardiennage*"),
                1.7e5, 9.5e5, is_planned=True),
        Measure("hours", "count", names("|guard hours|guard_hours*", "die|Wachstunden|wachstunden*",
                                        "les|heures de garde|heures_garde*"), 6e3, 2.6e4, is_planned=True),
        Measure("incidents", "count", names("|reported incidents|reported_incidents*", "die|Vorfälle|vorfaelle*",
                                            "les|incidents signalés|incidents_signales*"), 28, 430),
        Measure("sickness", "percent", names("the|sickness rate|sickness_rate",
                                             "die|Krankenstandsquote|krankenstandsquote",
                                             "le|taux d’absence maladie|taux_absence_maladie"), 3.2, 11.5),
    ),
    (Rate("guarding", "hours", "money", names("|guarding revenue per guard hour|",
                                              "die|Bewachungserlöse je Wachstunde|*",
                                              "les|revenus de gardiennage par heure de garde|*")),),
)  # fmt: skip

THEME_PARKS = Domain(
    "theme parks",
    {"en": "Theme parks: attendance and spend", "de": "Freizeitparks: Besuch und Erlöse",
     "fr": "Parcs à thème : fréquentation et recettes"},
    {
        "en": _english(at("at", "Dragon Valley", "Wonderwood", "Rocket Bay", "Castle Kingdom"), "park", "parks"),
        "de": _german(at("im Park", "Märchental", "Piratenbucht", "Drachenburg", "Westernstadt", "Sagenhain"), "Park",
                      "Parks", "parks|park"),
        "fr": _french(at("au parc", "Fort Corsaire", "Mondes Perdus", "Forêt Magique", "Planète Bleue"), "parc",
                      "parcs", "parcs|parc"),
    },
    (
        Measure("visitors", "count", names("|park visitors|park_visitors*", "die|Parkbesucher|parkbesucher*",
                                           "les|visiteurs accueillis|visiteurs_accueillis*"), 1.6e4, 2.4e5,
                is_planned=True),
        Measure("admissions", "money", names("|admission revenue|admission_revenue",
                                             "die|Eintrittseinnahmen|eintrittseinnahmen*",
                                             "les|recettes d’entrée|recettes_entree*"), 4e5, 7.8e6, is_planned=True),
        Measure("shops", "money", names("|souvenir sales|souvenir_sales*", "der|Souvenirumsatz|souvenirumsatz",
                                        "les|ventes de souvenirs|ventes_souvenirs*"), 4.5e4, 9.2e5),
        Measure("queue", "level", names("the|queue time|queue_time_min", "die|Wartedauer|wartedauer_min",
                                        "la|durée d’attente|duree_attente_min"), 11, 57, suffix="min"),
    ),
    (Rate("admissions", "visitors", "money", names("|admission revenue per park visitor|",
                                                   "die|Eintrittseinnahmen je Parkbesucher|*",
                                                   "les|recettes d’entrée par visiteur accueilli|*")),),
)  # fmt: skip

PRINTERS = Domain(
    "printing plants",
    {"en": "Commercial printing: shop-floor review", "de": "Akzidenzdruck: Bericht der Druckereien",
     "fr": "Impression commerciale : bilan des imprimeries"},
    {
        "en": _english(at("at", "Basildon", "Oswestry", "Leyland", "Peterhead", "Rugeley"), "print shop",
                       "print shops"),
        "de": _german(at("in der Druckerei", "Traunreut", "Amberg", "Verden", "Suhl", "Meppen"), "Druckerei",
                      "Druckereien", "druckereien|druckerei"),
        "fr": _french(at("à l’imprimerie de", "Provins", "Dole", "Ploërmel", "Ussel", "Felletin"), "imprimerie",
                      "imprimeries", "imprimeries|imprimerie"),
    },
    (
        Measure("print", "money", names("|print revenue|print_revenue", "die|Druckerlöse|druckerloese*",
                                        "les|recettes d’impression|recettes_impression*"),
                9e4, 1.6e6, is_planned=True),
        Measure("jobs", "count", names("|print jobs|print_jobs*", "die|Druckaufträge|druckauftraege*",
                                       "les|commandes d’impression|commandes_impression*"), 180, 3.6e3,
                is_planned=True),
        Measure("paper", "money", names("|paper costs|paper_costs*", "die|Papierkosten|papierkosten*",
                                        "les|coûts du papier|couts_papier*"), 2.6e4, 5.4e5),
        Measure("spoilage", "percent", names("the|spoilage rate|spoilage_rate", "die|Makulaturquote|makulaturquote",
                                             "le|taux de gâche|taux_gache"), 2.6, 9.4),
    ),
    (Rate("print", "jobs", "money", names("|print revenue per print job|", "die|Druckerlöse je Druckauftrag|*",
                                          "les|recettes d’impression par commande|*")),),
)  # fmt: skip

DOMAINS = (CAMPSITES, LAUNDRIES, SECURITY, THEME_PARKS, PRINTERS)
