"""The thirteenth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str = "") -> Group:
    keys = keys or f"{many}|{one}".replace(" ", "_")
    return group(places, one, many, keys, "in first place|in second place|in last place")


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "auf Platz eins|auf Platz zwei|auf dem letzten Platz")


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "en première position|en deuxième position|en dernière position")


ZOOS = Domain(
    "zoos",
    {"en": "Zoos: management update", "de": "Zoos: Bericht für die Geschäftsleitung",
     "fr": "Parcs zoologiques : point de gestion"},
    {
        "en": _english(at("at", "Larchwood", "Penrose Park", "Whitebridge", "Sandmere", "Ferny Hill"), "zoo", "zoos"),
        "de": _german(at("im Zoo", "Marienaue", "Falkenhain", "Buchwald", "Seelhorst", "Tannengrund"), "Zoo", "Zoos",
                      "zoos|zoo"),
        "fr": _french(at("au zoo de", "Bellefosse", "Champlitte", "Montreval", "Lacombe"), "zoo", "zoos", "zoos|zoo"),
    },
    (
        Measure("admissions", "money", names("|admission revenue|admission_revenue",
                                             "die|Eintrittserlöse|eintrittserloese*",
                                             "les|recettes d’entrée|recettes_entree*"),
                6e4, 1.8e6, is_planned=True),
        Measure("visitors", "count", names("|visitors|visitors*", "die|Besucherzahl|besucherzahl",
                                           "le|nombre de visiteurs|nombre_visiteurs"), 4.2e3, 9.6e4, is_planned=True),
        Measure("recommend", "percent", names("the|recommendation rate|recommendation_rate",
                                              "die|Weiterempfehlungsquote|weiterempfehlungsquote",
                                              "le|taux de recommandation|taux_recommandation"), 52, 93),
        Measure("feed", "money", names("|feed costs|feed_costs*", "die|Futterkosten|futterkosten*",
                                       "les|frais de nourriture|frais_nourriture*"), 1.4e4, 1.9e5),
    ),
    (Rate("admissions", "visitors", "money", names("|admission revenue per visitor|",
                                                   "die|Eintrittserlöse je Besucher|*",
                                                   "les|recettes d’entrée par visiteur|*")),),
)  # fmt: skip

QUARRIES = Domain(
    "quarries",
    {"en": "Quarries: output and sales review", "de": "Steinbrüche: Absatz und Leistung",
     "fr": "Carrières : bilan d’activité"},
    {
        "en": _english(at("at", "Blackstone Edge", "Craigend", "Harden Moor", "Tor Down"), "quarry", "quarries"),
        "de": _german(at("im Steinbruch", "Kirnberg", "Rotfels", "Hagenstein", "Lauterbruch", "Basaltkopf"),
                      "Steinbruch", "Steinbrüche", "steinbrueche|steinbruch"),
        "fr": _french(at("à la carrière de", "Roquebrac", "Peyrelade", "Combeville", "Malpierre", "Grisemont"),
                      "carrière", "carrières", "carrieres|carriere"),
    },
    (
        Measure("tonnage", "count", names("the|tonnage sold|tonnage_sold_t", "die|Absatzmenge|absatzmenge_t",
                                          "le|tonnage vendu|tonnage_vendu_t"), 6e3, 8.4e4, suffix="t",
                is_planned=True),
        Measure("sales", "money", names("|stone sales|stone_sales*", "der|Schotterumsatz|schotterumsatz",
                                        "les|ventes de granulats|ventes_granulats*"), 9e4, 1.5e6, is_planned=True),
        Measure("crusher", "percent", names("the|crusher availability|crusher_availability",
                                            "die|Brecherverfügbarkeit|brecherverfuegbarkeit",
                                            "la|disponibilité des concasseurs|disponibilite_concasseurs"), 78, 97),
        Measure("power", "count", names("the|power consumption|power_consumption_mwh",
                                        "der|Stromverbrauch|stromverbrauch_mwh",
                                        "la|consommation d’électricité|consommation_electricite_mwh"),
                55, 780, suffix="MWh"),
    ),
    (Rate("sales", "tonnage", "money", names("|stone sales per tonne|*", "der|Schotterumsatz je Tonne|",
                                             "les|ventes de granulats par tonne|*")),),
)  # fmt: skip

MARINAS = Domain(
    "marinas",
    {"en": "Marinas: season report", "de": "Sportboothäfen: Saisonbericht",
     "fr": "Ports de plaisance : suivi d’activité"},
    {
        "en": _english(at("at", "Saltash Quay", "Brant Haven", "Lymworth", "Gull Point", "Osier Creek"), "marina",
                       "marinas"),
        "de": _german(at("im Hafen", "Wieksund", "Möwenort", "Strandeck", "Grauhaken"), "Hafen", "Häfen",
                      "haefen|hafen"),
        "fr": _french(at("au port de", "Pornevez", "Tréguily", "Sableronde", "Kerbras", "Port-Cendré"), "port",
                      "ports", "ports|port"),
    },
    (
        Measure("fees", "money", names("|visitor berth fees|visitor_berth_fees*",
                                       "die|Gastliegegebühren|gastliegegebuehren*",
                                       "les|redevances de passage|redevances_passage*"), 2.4e4, 5.6e5,
                is_planned=True),
        Measure("boats", "count", names("|visiting boats|visiting_boats*", "die|Gastboote|gastboote*",
                                        "les|bateaux de passage|bateaux_passage*"), 340, 6.8e3, is_planned=True),
        Measure("berths", "percent", names("the|berth occupancy|berth_occupancy",
                                           "die|Liegeplatzauslastung|liegeplatzauslastung",
                                           "le|taux d’occupation des postes|taux_occupation_postes"), 44, 96),
        Measure("fuel", "count", names("the|fuel volume|fuel_volume_litres",
                                       "die|Kraftstoffmenge|kraftstoffmenge_liter",
                                       "le|volume de carburant|volume_carburant_litres"), 7.5e3, 9.8e4,
                suffix="litres|Liter|litres"),
    ),
    (Rate("fees", "boats", "money", names("|visitor berth fees per visiting boat|*",
                                          "die|Gastliegegebühren je Gastboot|*",
                                          "les|redevances de passage par bateau|*")),),
)  # fmt: skip

SALONS = Domain(
    "hair salons",
    {"en": "Hair salons: trading update", "de": "Friseursalons: Geschäftsentwicklung",
     "fr": "Salons de coiffure : point d’activité"},
    {
        "en": _english(at("at", "Cornmarket", "Rope Walk", "Station Parade", "Abbeygate", "Fountain Street"), "salon",
                       "salons"),
        "de": _german(at("im Salon", "Domplatz", "Gerberstraße", "Kornmarkt", "Lindenpassage", "Uferweg"), "Salon",
                      "Salons", "salons|salon"),
        "fr": _french(at("au salon", "Beaurepaire", "Grand-Rue", "Carmes", "Victor-Hugo", "Bastions"), "salon",
                      "salons", "salons|salon"),
    },
    (
        Measure("revenue", "money", names("|salon revenue|salon_revenue", "der|Salonumsatz|salonumsatz",
                                          "le|chiffre d’affaires|chiffre_affaires"), 1.8e4, 2.9e5, is_planned=True),
        Measure("bookings", "count", names("|bookings|bookings*", "die|Terminbuchungen|terminbuchungen*",
                                           "les|rendez-vous pris|rendez_vous_pris*"), 320, 4.1e3, is_planned=True),
        Measure("no_shows", "count", names("|no-shows|no_shows*", "die|Terminausfälle|terminausfaelle*",
                                           "les|rendez-vous manqués|rendez_vous_manques*"), 4, 11,
                share_of="bookings"),
        Measure("wait", "level", names("the|waiting time|waiting_time_minutes", "die|Wartezeit|wartezeit_minuten",
                                       "le|temps d’attente|temps_attente_minutes"), 4.5, 19.5,
                suffix="minutes|Minuten|minutes"),
    ),
    (Rate("revenue", "bookings", "money", names("|salon revenue per booking|", "der|Salonumsatz je Terminbuchung|",
                                                "le|chiffre d’affaires par rendez-vous|")),),
)  # fmt: skip

HEATING = Domain(
    "district heating",
    {"en": "District heating: operating report", "de": "Fernwärme: Betriebsbericht",
     "fr": "Chauffage urbain : rapport d’exploitation"},
    {
        "en": _english(at("in", "Northwell", "Millbank", "Eastfield", "Castle Ward", "Riverton"), "network",
                       "networks"),
        "de": _german(at("im Netz", "Brunnenviertel", "Hafenviertel", "Bahnhofsviertel", "Birkenhof", "Klosterberg"),
                      "Netz", "Netze", "netze|netz"),
        "fr": _french(at("sur le réseau", "Centre-Gare", "Vaucreux", "Plateau-Sud", "Deux-Rives"), "réseau", "réseaux",
                      "reseaux|reseau"),
    },
    (
        Measure("heat_sales", "money", names("|heat sales|heat_sales*", "der|Wärmeumsatz|waermeumsatz",
                                             "les|ventes de chaleur|ventes_chaleur*"), 2.2e5, 5.8e6, is_planned=True),
        Measure("heat", "count", names("the|heat delivered|heat_delivered_mwh", "die|Wärmeabgabe|waermeabgabe_mwh",
                                       "la|chaleur livrée|chaleur_livree_mwh"), 2.6e3, 7.2e4, suffix="MWh",
                is_planned=True),
        Measure("losses", "percent", names("the|heat loss rate|heat_loss_rate", "die|Netzverlustquote|netzverlustquote",
                                           "le|taux de pertes|taux_pertes"), 6, 19),
        Measure("faults", "count", names("|faults|faults*", "die|Störungen|stoerungen*", "les|pannes|pannes*"),
                15, 160),
    ),
    (Rate("heat_sales", "heat", "money", names("|heat sales per megawatt hour|*", "der|Wärmeumsatz je Megawattstunde|",
                                               "les|ventes de chaleur par mégawattheure|*")),),
)  # fmt: skip

DOMAINS = (ZOOS, QUARRIES, MARINAS, SALONS, HEATING)
