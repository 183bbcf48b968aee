"""The eleventh source's businesses. French entities begin with consonants, so that *de* stands before each."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str = "") -> Group:
    keys = keys or f"{many}|{one}".replace(" ", "_")
    ranks = "at the top of the ranking|second in the ranking|at the bottom of the ranking"
    return group(places, one, many, keys, ranks)


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "an der Spitze der Rangliste|auf Rang zwei|am Ende der Rangliste")


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    ranks = "en tête du classement|au deuxième rang du classement|en bas du classement"
    return group(places, one, many, keys, ranks)


WIND = Domain(
    "wind farms",
    {"en": "Wind farms: output and earnings", "de": "Windparks: Erzeugung und Erlöse",
     "fr": "Parcs éoliens : production et recettes"},
    {
        "en": _english(at("at", "Whinmoor", "Blackstone Ridge", "Carrick Hill", "Fallow Moss", "Gannet Bank"),
                       "wind farm", "wind farms"),
        "de": _german(at("im Windpark", "Brockfeld", "Dornhöhe", "Krähenberg", "Lerchenau"), "Windpark", "Windparks",
                      "windparks|windpark"),
        "fr": _french(at("au parc de", "Champfleury", "Montbrun", "Saint-Clément", "Villemoyenne", "Roquefeuil"),
                      "parc", "parcs", "parcs|parc"),
    },
    (
        Measure("output", "count", names("|electricity output|electricity_output_mwh",
                                         "die|Stromerzeugung|stromerzeugung_mwh",
                                         "la|production d’électricité|production_electricite_mwh"),
                1.2e3, 3.8e4, suffix="MWh", is_planned=True),
        Measure("feed_in", "money", names("|feed-in revenue|feed_in_revenue", "die|Einspeiseerlöse|einspeiseerloese*",
                                          "les|recettes d’injection|recettes_injection*"),
                1.1e5, 3.2e6, is_planned=True),
        Measure("availability", "percent", names("|technical availability|technical_availability",
                                                 "die|Anlagenverfügbarkeit|anlagenverfuegbarkeit",
                                                 "la|disponibilité technique|disponibilite_technique"), 77, 91),
        Measure("wind", "level", names("the|mean wind speed|mean_wind_speed_ms",
                                       "die|Windgeschwindigkeit|windgeschwindigkeit_ms",
                                       "la|vitesse du vent|vitesse_vent_ms"), 5.2, 9.4, suffix="m/s"),
    ),
    (Rate("feed_in", "output", "money", names("|feed-in revenue per MWh|", "die|Einspeiseerlöse je MWh|*",
                                              "les|recettes d’injection par MWh|*")),),
)  # fmt: skip

CAMPING = Domain(
    "campsites",
    {"en": "Campsites: guests and income", "de": "Campingplätze: Gäste und Erlöse",
     "fr": "Campings : fréquentation et recettes"},
    {
        "en": _english(at("at", "Heron Bay", "Pebble Cove", "Thistle Meadow", "Whistling Sands", "Foxglove Park"),
                       "campsite", "campsites"),
        "de": _german(at("auf dem Campingplatz", "Dünenblick", "Erlensee", "Wiesengrund", "Möwennest", "Kiefernhain"),
                      "Campingplatz", "Campingplätze", "campingplaetze|campingplatz"),
        "fr": _french(at("au camping de", "Biscarrosse", "Mimizan", "Port-Navalo", "Saint-Jorioz"), "camping",
                      "campings", "campings|camping"),
    },
    (
        Measure("nights", "count", names("|overnight stays|overnight_stays*", "die|Übernachtungen|uebernachtungen*",
                                         "les|nuitées|nuitees*"), 1.3e3, 4.9e4, is_planned=True),
        Measure("pitches", "money", names("|pitch income|pitch_income", "die|Stellplatzerlöse|stellplatzerloese*",
                                          "les|recettes d’emplacements|recettes_emplacements*"),
                3e4, 9.5e5, is_planned=True),
        Measure("shop", "money", names("|shop sales|shop_sales*", "der|Kioskumsatz|kioskumsatz",
                                       "les|ventes de la supérette|ventes_superette*"), 4e3, 9e4),
        Measure("occupancy", "percent", names("|pitch occupancy|pitch_occupancy",
                                              "die|Stellplatzauslastung|stellplatzauslastung",
                                              "le|taux d’occupation|taux_occupation"), 41, 84),
    ),
    (Rate("pitches", "nights", "money", names("|pitch income per overnight stay|",
                                              "die|Stellplatzerlöse je Übernachtung|*",
                                              "les|recettes d’emplacements par nuitée|*")),),
)  # fmt: skip

GARDENS = Domain(
    "garden centres",
    {"en": "Garden centres: trading update", "de": "Gartenmärkte: Geschäftsentwicklung",
     "fr": "Jardineries : point d’activité"},
    {
        "en": _english(at("at", "Ashridge", "Bramley", "Cowfold", "Dunmore", "Elstead"), "garden centre",
                       "garden centres"),
        "de": _german(at("im Gartenmarkt", "Dreieich", "Kerpen", "Meerbusch", "Nordhorn", "Melle"), "Gartenmarkt",
                      "Gartenmärkte", "gartenmaerkte|gartenmarkt"),
        "fr": _french(at("à la jardinerie de", "Brignoles", "Carpentras", "Manosque", "Pertuis", "Sisteron"),
                      "jardinerie", "jardineries", "jardineries|jardinerie"),
    },
    (
        Measure("plants", "money", names("|plant sales|plant_sales*", "der|Pflanzenumsatz|pflanzenumsatz",
                                         "les|ventes de plantes|ventes_plantes*"), 5e4, 1.4e6, is_planned=True),
        Measure("receipts", "count", names("|till receipts|till_receipts*", "die|Kassenbons|kassenbons*",
                                           "les|tickets de caisse|tickets_caisse*"), 2e3, 6e4, is_planned=True),
        Measure("loyal", "count", names("|loyalty card receipts|loyalty_card_receipts*",
                                        "die|Stammkundenbons|stammkundenbons*",
                                        "les|tickets fidélité|tickets_fidelite*"), 22, 61, share_of="receipts"),
        Measure("wastage", "percent", names("the|plant wastage rate|plant_wastage_rate",
                                            "die|Abschriftenquote|abschriftenquote",
                                            "le|taux de démarque|taux_demarque"), 3.1, 9.2),
    ),
    (
        Rate("plants", "receipts", "money", names("|plant sales per till receipt|*", "der|Pflanzenumsatz je Kassenbon|",
                                                  "les|ventes de plantes par ticket de caisse|*")),
        Rate("loyal", "receipts", "percent", names("the|loyalty card share of receipts|", "der|Stammkundenanteil|",
                                                   "la|part des tickets fidélité|")),
    ),
)  # fmt: skip

POOLS = Domain(
    "swimming pools",
    {"en": "Public pools: operations review", "de": "Schwimmbäder: Betriebsbericht",
     "fr": "Piscines publiques : bilan d’exploitation"},
    {
        "en": _english(at("at", "Marlpit Lido", "Brookvale Baths", "Kingfisher Pool", "Hartwell Baths"), "pool",
                       "pools"),
        "de": _german(at("im Schwimmbad", "Bergkamen", "Lohmar", "Eschweiler", "Hückelhoven", "Ratekau"),
                      "Schwimmbad", "Schwimmbäder", "schwimmbaeder|schwimmbad"),
        "fr": _french(at("à la piscine", "Tournesol", "Neptune", "Jean Taris", "Dauphin Bleu"), "piscine", "piscines",
                      "piscines|piscine"),
    },
    (
        Measure("swimmers", "count", names("|paid admissions|paid_admissions*", "die|Badegäste|badegaeste*",
                                           "les|entrées payantes|entrees_payantes*"), 3e3, 7e4, is_planned=True),
        Measure("courses", "count", names("|course bookings|course_bookings*", "die|Kursbuchungen|kursbuchungen*",
                                          "les|inscriptions aux cours|inscriptions_cours*"),
                90, 1.9e3, is_planned=True),
        Measure("energy", "money", names("|energy costs|energy_costs*", "die|Energiekosten|energiekosten*",
                                         "les|coûts d’énergie|couts_energie*"), 2e4, 4.2e5),
        Measure("visit", "level", names("the|average visit length|average_visit_length_min",
                                        "die|Aufenthaltsdauer|aufenthaltsdauer_min",
                                        "la|durée de visite|duree_visite_min"), 52, 165, suffix="min"),
    ),
    (Rate("energy", "swimmers", "money", names("|energy costs per paid admission|*", "die|Energiekosten je Badegast|*",
                                               "les|coûts d’énergie par entrée payante|*")),),
)  # fmt: skip

LAUNDRIES = Domain(
    "industrial laundries",
    {"en": "Laundry services: performance summary", "de": "Textilservice: Leistungsüberblick",
     "fr": "Blanchisseries : synthèse de performance"},
    {
        "en": _english(at("at", "Aycliffe", "Cannock", "Droitwich", "Eastleigh", "Goole"), "laundry", "laundries"),
        "de": _german(at("in der Wäscherei", "Achern", "Bebra", "Eisenach", "Gifhorn", "Husum"), "Wäscherei",
                      "Wäschereien", "waeschereien|waescherei"),
        "fr": _french(at("à la blanchisserie de", "Bourgoin", "Cambrai", "Douai", "Fourmies", "Sedan"),
                      "blanchisserie", "blanchisseries", "blanchisseries|blanchisserie"),
    },
    (
        Measure("contracts", "money", names("|contract revenue|contract_revenue", "die|Vertragserlöse|vertragserloese*",
                                            "les|revenus contractuels|revenus_contractuels*"),
                9e4, 2.4e6, is_planned=True),
        Measure("linen", "count", names("|linen volume|linen_volume_kg", "die|Wäschemenge|waeschemenge_kg",
                                        "le|volume de linge|volume_linge_kg"), 2.4e4, 5.2e5, suffix="kg",
                is_planned=True),
        Measure("rewash", "percent", names("the|rewash rate|rewash_rate", "die|Nachwaschquote|nachwaschquote",
                                           "le|taux de relavage|taux_relavage"), 2.8, 8.1),
        Measure("complaints", "count", names("|customer complaints|customer_complaints*",
                                             "die|Kundenreklamationen|kundenreklamationen*",
                                             "les|réclamations clients|reclamations_clients*"), 40, 390),
    ),
    (Rate("contracts", "linen", "money", names("|contract revenue per kilogram|", "die|Vertragserlöse je Kilogramm|*",
                                               "les|revenus contractuels par kilogramme|*")),),
)  # fmt: skip

DOMAINS = (WIND, CAMPING, GARDENS, POOLS, LAUNDRIES)
