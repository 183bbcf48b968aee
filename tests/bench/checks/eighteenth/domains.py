"""The eighteenth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(one: str, many: str, *places: str) -> Group:
    keys = f"{many}|{one}".replace(" ", "_")
    return group(at("at", *places), one, many, keys, "in first place|in second place|in last place")


def _german(where: str, one: str, many: str, keys: str, *places: str) -> Group:
    ranks = "auf dem ersten Platz|auf dem zweiten Platz|auf dem letzten Platz"
    return group(at(where, *places), one, many, keys, ranks)


def _french(where: str, one: str, many: str, keys: str, *places: str) -> Group:
    ranks = "en première position|en deuxième position|en dernière position"
    return group(at(where, *places), one, many, keys, ranks)


RADIO = Domain(
    "radio stations",
    {"en": "Radio stations: KPI report", "de": "Radiosender: KPI-Report", "fr": "Stations de radio : suivi des KPI"},
    {
        "en": _english("station", "stations", "Skylark FM", "Tideway Radio", "Copper Coast", "Radio Fenland",
                       "Moorland Sound"),
        "de": _german("bei", "Sender", "Sender", "sender|sendername", "Welle Lippeland", "Radio Saaletal",
                      "Antenne Elbblick", "Hitfunk Nord"),
        "fr": _french("sur", "station", "stations", "stations|station", "Radio Brumaire", "Canal Estuaire",
                      "Fréquence Garrigue", "Voix du Rhône", "Radio Lavande"),
    },
    (
        Measure("spot_sales", "money", names("|spot sales|spot_sales*", "die|Werbespoterlöse|werbespoterloese*",
                                             "les|ventes de spots|ventes_spots*"), 5.2e4, 1.1e6,
                is_planned=True),
        Measure("spots", "count", names("|ad spots aired|ad_spots_aired*", "die|Werbespots|werbespots*",
                                        "les|spots diffusés|spots_diffuses*"), 740, 1.3e4, is_planned=True),
        Measure("reach", "percent", names("the|daily reach|daily_reach", "die|Tagesreichweite|tagesreichweite",
                                          "la|couverture quotidienne|couverture_quotidienne"), 6, 29),
        Measure("royalties", "money", names("|music royalties|music_royalties*",
                                            "die|Musiklizenzkosten|musiklizenzkosten*",
                                            "les|droits musicaux|droits_musicaux*"), 8.5e3, 1.4e5),
    ),
    (Rate("spot_sales", "spots", "money", names("the|average price per spot|", "der|Durchschnittserlös je Werbespot|",
                                                "le|prix moyen par spot|")),),
)  # fmt: skip

TOYS = Domain(
    "toy shops",
    {"en": "Toy shops: KPI report", "de": "Spielwarenläden: KPI-Report", "fr": "Magasins de jouets : suivi des KPI"},
    {
        "en": _english("shop", "shops", "Puffin Street", "Clocktower", "Larkhill", "Old Tannery", "Bellhouse Lane"),
        "de": _german("im Laden", "Laden", "Läden", "laeden|laden", "Kranichgasse", "Alte Färberei", "Taubenmarkt",
                      "Weiherhof", "Rosengarten"),
        "fr": _french("au magasin", "magasin", "magasins", "magasins|magasin", "Petit-Port", "Grand-Cèdre",
                      "Carrousel", "Halle-aux-Blés"),
    },
    (
        Measure("toy_sales", "money", names("|toy sales|toy_sales*", "der|Spielwarenumsatz|spielwarenumsatz",
                                            "les|ventes de jouets|ventes_jouets*"), 3.4e4, 7.2e5, is_planned=True),
        Measure("toys", "count", names("|toys sold|toys_sold*", "die|Spielzeugverkäufe|spielzeugverkaeufe*",
                                       "les|jouets vendus|jouets_vendus*"), 1.9e3, 3.1e4, is_planned=True),
        Measure("buyers", "percent", names("the|visitor conversion rate|visitor_conversion_rate",
                                           "die|Käuferquote|kaeuferquote",
                                           "le|taux d’achat des visiteurs|taux_achat_visiteurs"), 17, 48),
        Measure("returned", "count", names("|returned toys|returned_toys*",
                                           "die|Spielzeugrückgaben|spielzeugrueckgaben*",
                                           "les|jouets retournés|jouets_retournes*"), 2, 8, share_of="toys"),
    ),
    (
        Rate("toy_sales", "toys", "money", names("the|average price per toy|", "der|Durchschnittspreis je Spielzeug|",
                                                 "le|prix moyen par jouet|")),
        Rate("returned", "toys", "percent", names("the|toy return rate|", "die|Rückgabequote|",
                                                  "le|taux de retour des jouets|")),
    ),
)  # fmt: skip

FISH = Domain(
    "fish farms",
    {"en": "Fish farms: KPI report", "de": "Fischzuchten: KPI-Report", "fr": "Piscicultures : suivi des KPI"},
    {
        "en": _english("farm", "farms", "Loch Arden", "Kyle Bay", "Skerry Sound", "Mill Burn"),
        "de": _german("in der Fischzucht", "Fischzucht", "Fischzuchten", "fischzuchten|fischzucht", "Forellenhof",
                      "Quellgrund", "Steinbach", "Karpfenau", "Klosterteich"),
        "fr": _french("à la pisciculture", "pisciculture", "piscicultures", "piscicultures|pisciculture",
                      "Source-Vive", "Val-Truite", "Moulin-Gris", "Belle-Rivière"),
    },
    (
        Measure("fish_sales", "money", names("|fish sales|fish_sales*", "der|Fischumsatz|fischumsatz",
                                             "les|ventes de poisson|ventes_poisson*"), 6.1e4, 1.5e6, is_planned=True),
        Measure("harvest", "count", names("the|harvested weight|harvested_weight_kg", "die|Erntemenge|erntemenge_kg",
                                          "la|production récoltée|production_recoltee_kg"), 5.2e3, 9.8e4, suffix="kg",
                is_planned=True),
        Measure("survival", "percent", names("the|survival rate|survival_rate", "die|Überlebensrate|ueberlebensrate",
                                             "le|taux de survie|taux_survie"), 79, 97),
        Measure("fish_feed", "money", names("|fish feed costs|fish_feed_costs*",
                                            "die|Fischfutterkosten|fischfutterkosten*",
                                            "les|achats d’aliments|achats_aliments*"), 1.3e4, 3.2e5),
    ),
    (Rate("fish_sales", "harvest", "money", names("|fish sales per kilogram harvested|*",
                                                  "der|Fischumsatz je geerntetes Kilogramm|",
                                                  "les|ventes de poisson par kilogramme récolté|*")),),
)  # fmt: skip

BOWLING = Domain(
    "bowling alleys",
    {"en": "Bowling alleys: KPI report", "de": "Bowlingcenter: KPI-Report", "fr": "Bowlings : suivi des KPI"},
    {
        "en": _english("alley", "alleys", "Kingpin Quay", "Strike Junction", "Tenpin Towers", "Foxley Lanes",
                       "Gasworks Bowl"),
        "de": _german("im Bowlingcenter", "Bowlingcenter", "Bowlingcenter", "bowlingcenter|center", "Hafenbogen",
                      "Kegelwerk", "Lokschuppen", "Westkreuz"),
        "fr": _french("au bowling", "bowling", "bowlings", "bowlings|bowling", "Grand-Strike", "Quai-Vauban",
                      "Plein-Ciel", "Carré-Nord", "Vieux-Dock"),
    },
    (
        Measure("games", "count", names("|games bowled|games_bowled*", "die|Bowlingspiele|bowlingspiele*",
                                        "les|parties de bowling|parties_bowling*"), 2.3e3, 4.1e4, is_planned=True),
        Measure("lanes", "money", names("|lane revenue|lane_revenue", "die|Bahnerlöse|bahnerloese*",
                                        "les|recettes de pistes|recettes_pistes*"), 2.1e4, 3.9e5, is_planned=True),
        Measure("occupancy", "percent", names("|lane occupancy|lane_occupancy", "die|Bahnauslastung|bahnauslastung",
                                              "le|taux d’occupation des pistes|taux_occupation_pistes"), 33, 89),
        Measure("snack_bar", "money", names("|snack bar sales|snack_bar_sales*", "der|Imbissumsatz|imbissumsatz",
                                            "les|ventes du snack|ventes_snack*"), 9.4e3, 1.6e5),
    ),
    (Rate("lanes", "games", "money", names("|lane revenue per game|", "die|Bahnerlöse je Spiel|*",
                                           "les|recettes de pistes par partie|*")),),
)  # fmt: skip

NOTARIES = Domain(
    "notary offices",
    {"en": "Notary offices: KPI report", "de": "Notariate: KPI-Report", "fr": "Études notariales : suivi des KPI"},
    {
        "en": _english("office", "offices", "Chancery Row", "Guildhall Chambers", "Minster Gate", "Assize Court"),
        "de": _german("im Notariat", "Notariat", "Notariate", "notariate|notariat", "Domkapitel", "Königshof",
                      "Justizgasse", "Altmarkt", "Kanzleihof"),
        "fr": _french("à l’étude", "étude", "études", "etudes|etude", "Malesherbes", "Saint-Yves", "Parchemin",
                      "Trois-Sceaux"),
    },
    (
        Measure("notary_fees", "money", names("|notary fees|notary_fees*", "die|Notargebühren|notargebuehren*",
                                              "les|émoluments|emoluments*"), 2.6e4, 4.8e5, is_planned=True),
        Measure("deeds", "count", names("|deeds signed|deeds_signed*", "die|Beurkundungen|beurkundungen*",
                                        "les|actes signés|actes_signes*"), 210, 3.4e3, is_planned=True),
        Measure("urgent", "count", names("|urgent deeds|urgent_deeds*", "die|Eilbeurkundungen|eilbeurkundungen*",
                                         "les|actes urgents|actes_urgents*"), 6, 19, share_of="deeds"),
        Measure("appointment", "level", names("the|appointment length|appointment_length_minutes",
                                              "die|Termindauer|termindauer_minuten",
                                              "la|durée des rendez-vous|duree_rendez_vous_minutes"), 24.5, 78.5,
                suffix="minutes|Minuten|minutes"),
    ),
    (Rate("notary_fees", "deeds", "money", names("|notary fees per deed|*", "die|Notargebühren je Beurkundung|*",
                                                 "les|émoluments par acte|*")),),
)  # fmt: skip

DOMAINS = (RADIO, TOYS, FISH, BOWLING, NOTARIES)
