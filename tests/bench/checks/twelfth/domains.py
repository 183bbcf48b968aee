"""The twelfth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str = "") -> Group:
    keys = keys or f"{many}|{one}".replace(" ", "_")
    return group(places, one, many, keys, "at the head of the list|second on the list|at the foot of the list")


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "an erster Stelle|an zweiter Stelle|an letzter Stelle")


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "au premier rang|au deuxième rang|au dernier rang")


THEATRES = Domain(
    "theatres",
    {"en": "Theatres: report of the business office", "de": "Bühnenbetriebe: Bericht der Verwaltung",
     "fr": "Théâtres : rapport de l’administration"},
    {
        "en": _english(at("at", "Alhambra", "Playhouse Row", "Old Foundry", "Gaiety", "Marlowe Rooms"), "theatre",
                       "theatres"),
        "de": _german(at("in der Spielstätte", "Orpheum", "Tivoli", "Belvedere", "Walhalla"),
                      "Spielstätte", "Spielstätten", "spielstaetten|spielstaette"),
        "fr": _french(at("au théâtre", "Beaumarchais", "Molière-Sud", "Grand-Tréteau", "Dullin"), "théâtre",
                      "théâtres", "theatres|theatre"),
    },
    (
        Measure("takings", "money", names("|box office takings|box_office_takings*",
                                          "die|Kartenerlöse|kartenerloese*",
                                          "les|recettes de guichet|recettes_guichet*"),
                3e4, 8e5, is_planned=True),
        Measure("visitors", "count", names("|paying visitors|paying_visitors*", "die|Zuschauerzahl|zuschauerzahl",
                                           "le|nombre de spectateurs|nombre_spectateurs"),
                1.1e3, 2.6e4, is_planned=True),
        Measure("seats", "percent", names("the|seat occupancy|seat_occupancy", "die|Platzauslastung|platzauslastung",
                                          "le|taux de remplissage|taux_remplissage"), 41, 94),
        Measure("shows", "count", names("|performances|performances*", "die|Vorstellungen|vorstellungen*",
                                        "les|représentations|representations*"), 16, 130),
    ),
    (Rate("takings", "visitors", "money", names("|box office takings per paying visitor|*",
                                                "die|Kartenerlöse je Zuschauer|*",
                                                "les|recettes de guichet par spectateur|*")),),
)  # fmt: skip

FARMS = Domain(
    "arable farms",
    {"en": "Arable farms: harvest and sales", "de": "Ackerbau: Ernte und Absatz",
     "fr": "Grandes cultures : récolte et ventes"},
    {
        "en": _english(at("at", "Hollin Bank", "Thornfield", "Cold Ash", "Barrow Hill", "Upper Stoke"), "farm",
                       "farms"),
        "de": _german(at("auf Gut", "Rosenow", "Hohenfelde", "Lütkenhof", "Wiesenthal", "Tannenkrug"), "Betrieb",
                      "Betriebe", "betriebe|betrieb"),
        "fr": _french(at("à la ferme", "Bel-Air", "Haut-Bois", "Grange-Neuve", "Clos-Martin"), "ferme", "fermes",
                      "fermes|ferme"),
    },
    (
        Measure("harvest", "count", names("the|grain harvest|grain_harvest_t", "die|Getreideernte|getreideernte_t",
                                          "la|récolte de céréales|recolte_cereales_t"),
                420, 9.4e3, suffix="t", is_planned=True),
        Measure("sales", "money", names("|crop sales|crop_sales*", "der|Ernteerlös|ernteerloes",
                                        "les|ventes de récolte|ventes_recolte*"), 9e4, 2.4e6, is_planned=True),
        Measure("moisture", "percent", names("the|grain moisture|grain_moisture", "die|Kornfeuchte|kornfeuchte",
                                             "l’|humidité du grain|humidite_grain"), 11, 19),
        Measure("diesel", "count", names("the|diesel consumption|diesel_consumption_litres",
                                         "der|Dieselverbrauch|dieselverbrauch_liter",
                                         "la|consommation de gazole|consommation_gazole_litres"),
                3.8e3, 8.6e4, suffix="litres|Liter|litres"),
    ),
    (Rate("sales", "harvest", "money", names("|crop sales per tonne of grain|*", "der|Ernteerlös je Tonne Getreide|",
                                             "les|ventes de récolte par tonne de céréales|*")),),
)  # fmt: skip

DENTAL = Domain(
    "dental laboratories",
    {"en": "Dental laboratories: figures of the firm", "de": "Dentallabore: Zahlen des Hauses",
     "fr": "Laboratoires dentaires : chiffres de la maison"},
    {
        "en": _english(at("in", "Malvern", "Stirling", "Truro", "Ipswich", "Kendal"), "laboratory", "laboratories"),
        "de": _german(at("im Labor", "Pirna", "Kronach", "Lohne", "Stade", "Zwettl"), "Labor", "Labore",
                      "labore|labor"),
        "fr": _french(at("au laboratoire de", "Vichy", "Sancerre", "Thiers", "Tulle"), "laboratoire", "laboratoires",
                      "laboratoires|laboratoire"),
    },
    (
        Measure("revenue", "money", names("|laboratory revenue|laboratory_revenue", "der|Laborumsatz|laborumsatz",
                                          "le|chiffre d’affaires|chiffre_affaires"), 3.4e4, 6.2e5, is_planned=True),
        Measure("orders", "count", names("|orders completed|orders_completed*", "die|Laboraufträge|laborauftraege*",
                                         "les|commandes livrées|commandes_livrees*"), 180, 2.6e3, is_planned=True),
        Measure("remakes", "count", names("|remakes|remakes*", "die|Nacharbeiten|nacharbeiten*",
                                          "les|reprises|reprises*"), 3.5, 9, share_of="orders"),
        Measure("delivery", "level", names("the|delivery time|delivery_time_days", "die|Lieferzeit|lieferzeit_tage",
                                           "le|délai de livraison|delai_livraison_jours"), 3.2, 11.5,
                suffix="days|Tage|jours"),
    ),
    (Rate("revenue", "orders", "money", names("|laboratory revenue per order|", "der|Laborumsatz je Auftrag|",
                                              "le|chiffre d’affaires par commande|")),),
)  # fmt: skip

SAWMILLS = Domain(
    "sawmills",
    {"en": "Sawmills: production and sales", "de": "Sägewerke: Produktion und Absatz",
     "fr": "Scieries : production et ventes"},
    {
        "en": _english(at("at", "Kielder", "Strathmore", "Rothbury", "Galloway", "Ennerdale"), "mill", "mills",
                       "sawmills|mill"),
        "de": _german(at("im Werk", "Gersfeld", "Zwiesel", "Arnsberg", "Freudenstadt", "Murau"), "Werk", "Werke",
                      "saegewerke|werk"),
        "fr": _french(at("à la scierie de", "Gérardmer", "Murat", "Cornimont", "Guéret"), "scierie", "scieries",
                      "scieries|scierie"),
    },
    (
        Measure("timber", "money", names("|timber sales|timber_sales*", "der|Schnittholzerlös|schnittholzerloes",
                                         "les|ventes de bois scié|ventes_bois_scie*"), 1.6e5, 4.2e6, is_planned=True),
        Measure("output", "count", names("the|sawn output|sawn_output_m3", "die|Schnittmenge|schnittmenge_m3",
                                         "le|volume scié|volume_scie_m3"), 900, 2.8e4, suffix="m³", is_planned=True),
        Measure("yield", "percent", names("the|sawing yield|sawing_yield", "die|Schnittausbeute|schnittausbeute",
                                          "le|rendement matière|rendement_matiere"), 48, 67),
        Measure("downtime", "count", names("|machine downtime|machine_downtime_hours",
                                           "der|Maschinenstillstand|maschinenstillstand_stunden",
                                           "les|arrêts de machine|arrets_machine_heures*"), 26, 320,
                suffix="hours|Stunden|heures"),
    ),
    (Rate("timber", "output", "money", names("|timber sales per cubic metre|*",
                                             "der|Schnittholzerlös je Kubikmeter|",
                                             "les|ventes de bois scié par mètre cube|*")),),
)  # fmt: skip

LAUNDRIES = Domain(
    "laundries",
    {"en": "Laundries: operations and income", "de": "Wäschereien: Betrieb und Erlöse",
     "fr": "Blanchisseries : exploitation et recettes"},
    {
        "en": _english(at("at", "Dock Lane", "Canning Street", "Priory Works", "Weirside", "Tanyard"), "laundry",
                       "laundries"),
        "de": _german(at("in der Wäscherei", "Plagwitz", "Bramfeld", "Schweinau", "Mühlburg", "Findorff"), "Wäscherei",
                      "Wäschereien", "waeschereien|waescherei"),
        "fr": _french(at("à la blanchisserie", "Saint-Blaise", "Haute-Rive", "Quai-Neuf", "Vieux-Lavoir"),
                      "blanchisserie", "blanchisseries", "blanchisseries|blanchisserie"),
    },
    (
        Measure("income", "money", names("|laundry income|laundry_income", "die|Wäschereierlöse|waeschereierloese*",
                                         "les|recettes de blanchissage|recettes_blanchissage*"),
                3e4, 6.8e5, is_planned=True),
        Measure("linen", "count", names("|linen washed|linen_washed_kg", "die|Wäschemenge|waeschemenge_kg",
                                        "le|linge traité|linge_traite_kg"), 6e3, 9e4, suffix="kg", is_planned=True),
        Measure("complaints", "count", names("|complaints|complaints*", "die|Reklamationen|reklamationen*",
                                             "les|réclamations|reclamations*"), 14, 170),
        Measure("punctual", "percent", names("the|on-time delivery rate|on_time_delivery_rate",
                                             "die|Liefertreue|liefertreue",
                                             "la|ponctualité des livraisons|ponctualite_livraisons"), 84, 98),
    ),
    (Rate("income", "linen", "money", names("|laundry income per kilogram|", "die|Wäschereierlöse je Kilogramm|*",
                                            "les|recettes de blanchissage par kilogramme|*")),),
)  # fmt: skip

DOMAINS = (THEATRES, FARMS, DENTAL, SAWMILLS, LAUNDRIES)
