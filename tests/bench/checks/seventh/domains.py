"""The seventh source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str = "") -> Group:
    keys = keys or f"{many}|{one}".replace(" ", "_")
    return group(places, one, many, keys, "at the top of the list|second on the list|at the bottom of the list")


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "an erster Stelle|an zweiter Stelle|an letzter Stelle")


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "en tête du classement|deuxième du classement|en bas du classement")


MOBILE = Domain(
    "mobile operator",
    {"en": "Mobile tariffs: KPI review", "de": "Mobilfunk: Kennzahlen der Tarife",
     "fr": "Téléphonie mobile : indicateurs des forfaits"},
    {
        "en": _english(at("on", "Prepaid Flex", "Unlimited", "Family Share", "Data Only", "SIM Only"), "tariff",
                       "tariffs"),
        "de": _german(at("im Tarif", "Prepaid Start", "Allnet Basis", "Allnet Premium", "Familienflat"), "Tarif",
                      "Tarife", "tarife|tarif"),
        "fr": _french(at("sur le forfait", "Liberté", "Sérénité", "Premium", "Famille Plus"), "forfait", "forfaits",
                      "forfaits|forfait"),
    },
    (
        Measure("subscribers", "count", names("|subscribers|subscribers*", "die|Teilnehmerzahl|teilnehmerzahl",
                                              "les|abonnés|abonnes*"), 1.2e4, 4e5, is_planned=True),
        Measure("activations", "count", names("|new activations|new_activations*",
                                              "die|Neuaktivierungen|neuaktivierungen*",
                                              "les|nouvelles activations|nouvelles_activations*"),
                2, 9, share_of="subscribers"),
        Measure("service", "money", names("|service revenue|service_revenue", "der|Serviceumsatz|serviceumsatz",
                                          "le|revenu des services|revenu_services"), 1.5e5, 6e6, is_planned=True),
        Measure("churn", "percent", names("the|churn rate|churn_rate", "die|Kündigungsrate|kuendigungsrate",
                                          "le|taux de résiliation|taux_resiliation"), 5, 17),
    ),
    (Rate("service", "subscribers", "money", names("|service revenue per subscriber|",
                                                   "der|Serviceumsatz je Teilnehmer|",
                                                   "le|revenu des services par abonné|")),),
)  # fmt: skip

RESTAURANTS = Domain(
    "restaurants",
    {"en": "Restaurant group: trading report", "de": "Restaurantgruppe: Ergebnisse der Häuser",
     "fr": "Groupe de restauration : suivi d’activité"},
    {
        "en": _english(at("at", "Borough Market", "Spitalfields", "Harbour Street", "Ancoats", "Clarence Dock"),
                       "restaurant", "restaurants"),
        "de": _german(at("im Restaurant", "Lindenhof", "Alte Post", "Marktstube", "Seeterrasse", "Brauhaus"),
                      "Restaurant", "Restaurants", "restaurants|restaurant"),
        "fr": _french(at("au restaurant", "Le Comptoir", "La Verrière", "Les Docks", "Chez Paulette"), "restaurant",
                      "restaurants", "restaurants|restaurant"),
    },
    (
        Measure("sales", "money", names("|net sales|net_sales*", "der|Nettoumsatz|nettoumsatz",
                                        "le|chiffre d’affaires net|chiffre_affaires_net"),
                5e4, 7e5, is_planned=True),
        Measure("guests", "count", names("|guests|guests*", "die|Gästezahl|gaestezahl", "les|couverts|couverts*"),
                1.8e3, 2.4e4, is_planned=True),
        Measure("food_cost", "percent", names("the|food cost ratio|food_cost_ratio",
                                              "die|Wareneinsatzquote|wareneinsatzquote",
                                              "le|ratio matières|ratio_matieres"), 24, 37),
        Measure("stay", "level", names("the|length of stay|length_of_stay_min", "die|Verweildauer|verweildauer_min",
                                       "la|durée du repas|duree_repas_min"), 42, 118, suffix="min"),
    ),
    (Rate("sales", "guests", "money", names("|net sales per guest|*", "der|Nettoumsatz je Gast|",
                                            "le|chiffre d’affaires net par couvert|")),),
)  # fmt: skip

SERVICE_DESK = Domain(
    "IT service desk",
    {"en": "IT service desk: service report", "de": "IT-Servicedesk: Servicebericht",
     "fr": "Centre de services informatiques : rapport"},
    {
        "en": _english(at("for", "Workplace", "Network", "Business Software", "Identity & Access", "Printing"),
                       "support queue", "support queues", "queues|queue"),
        "de": _german(at("in der Gruppe", "Arbeitsplatz", "Netzwerk", "Fachsoftware", "Telefonie"),
                      "Supportgruppe", "Supportgruppen", "supportgruppen|gruppe"),
        "fr": _french(at("pour l’équipe", "Poste de travail", "Réseau", "Logiciel métier", "Téléphonie"), "équipe",
                      "équipes", "equipes|equipe"),
    },
    (
        Measure("tickets", "count", names("|tickets|tickets*", "die|Ticketzahl|ticketzahl", "les|tickets|tickets*"),
                1500, 2.4e4),
        Measure("escalated", "count", names("|escalated tickets|escalated_tickets*", "die|Eskalationen|eskalationen*",
                                            "les|tickets escaladés|tickets_escalades*"), 6, 22, share_of="tickets"),
        Measure("resolution", "level", names("the|resolution time|resolution_time_h", "die|Lösungszeit|loesungszeit_h",
                                             "le|délai de résolution|delai_resolution_h"), 3, 29, suffix="h"),
        Measure("csat", "level", names("the|CSAT score|csat_score", "der|CSAT-Wert|csat_wert",
                                       "le|score CSAT|score_csat"), 48, 70),
    ),
    (Rate("escalated", "tickets", "percent", names("the|escalation rate|", "die|Eskalationsquote|",
                                                   "le|taux d’escalade|")),),
)  # fmt: skip

STAFFING = Domain(
    "staffing agency",
    {"en": "Staffing agency: results by sector", "de": "Personalvermittlung: Ergebnisse nach Branche",
     "fr": "Cabinet de recrutement : résultats par secteur"},
    {
        "en": _english(at("in", "Healthcare", "Hospitality", "Financial Services", "Retail Trade", "Public Sector"),
                       "sector", "sectors"),
        "de": _german(at("in der Branche", "Gesundheit", "Gastgewerbe", "Handwerk", "Automobil", "Einzelhandel"),
                      "Branche", "Branchen", "branchen|branche"),
        "fr": _french(at("dans le secteur", "Restauration", "Bâtiment", "Banque", "Logistique", "Médico-social"),
                      "secteur", "secteurs", "secteurs|secteur"),
    },
    (
        Measure("fees", "money", names("|placement fees|placement_fees*",
                                       "die|Vermittlungshonorare|vermittlungshonorare*",
                                       "les|honoraires de placement|honoraires_placement*"),
                6e4, 1.9e6, is_planned=True),
        Measure("placements", "count", names("|placements|placements*", "die|Vermittlungen|vermittlungen*",
                                             "les|placements|placements*"), 60, 640, is_planned=True),
        Measure("satisfaction", "level", names("the|client satisfaction score|client_satisfaction_score",
                                               "die|Kundenzufriedenheit|kundenzufriedenheit",
                                               "le|score de satisfaction client|score_satisfaction_client"), 48, 70),
        Measure("candidates", "count", names("|registered candidates|registered_candidates*",
                                             "die|Bewerberzahl|bewerberzahl",
                                             "les|candidats inscrits|candidats_inscrits*"), 300, 9e3),
    ),
    (Rate("fees", "placements", "money", names("|placement fees per placement|*",
                                               "die|Vermittlungshonorare je Vermittlung|*",
                                               "les|honoraires de placement par placement|*")),),
)  # fmt: skip

TRAVEL = Domain(
    "tour operator",
    {"en": "Package holidays: booking report", "de": "Pauschalreisen: Buchungsbericht",
     "fr": "Voyages organisés : point sur les réservations"},
    {
        "en": _english(at("for", "Crete", "Mallorca", "Tenerife", "Antalya", "Algarve"), "destination",
                       "destinations"),
        "de": _german(at("für", "Kreta", "Rhodos", "Teneriffa", "Hurghada", "Ischia"), "Reiseziel", "Reiseziele",
                      "reiseziele|reiseziel"),
        "fr": _french(at("pour", "Djerba", "Marrakech", "Madère", "Corfou", "Malte"), "destination", "destinations",
                      "destinations|destination"),
    },
    (
        Measure("revenue", "money", names("|booking revenue|booking_revenue", "der|Buchungsumsatz|buchungsumsatz",
                                          "le|montant des réservations|montant_reservations"),
                9e5, 1.4e7, is_planned=True),
        Measure("bookings", "count", names("|bookings|bookings*", "die|Buchungen|buchungen*",
                                           "les|réservations|reservations*"), 900, 1.1e4, is_planned=True),
        Measure("cancellations", "count", names("|cancellations|cancellations*", "die|Stornierungen|stornierungen*",
                                                "les|annulations|annulations*"), 5, 17, share_of="bookings"),
        Measure("rating", "level", names("the|hotel rating|hotel_rating", "die|Hotelbewertung|hotelbewertung",
                                         "la|note des hôtels|note_hotels"), 5.6, 8.1),
    ),
    (Rate("revenue", "bookings", "money", names("|booking revenue per booking|", "der|Buchungsumsatz je Buchung|",
                                                "le|montant par réservation|")),
     Rate("cancellations", "bookings", "percent", names("the|cancellation rate|", "die|Stornierungsquote|",
                                                        "le|taux d’annulation|"))),
)  # fmt: skip

FREIGHT = Domain(
    "freight forwarder",
    {"en": "Freight forwarding: business overview", "de": "Spedition: Überblick über die Sparten",
     "fr": "Transport de fret : vue par mode"},
    {
        "en": _english(at("in", "Air Freight", "Ocean Freight", "Road Haulage", "Rail Freight"), "transport mode",
                       "transport modes"),
        "de": _german(at("in der", "Luftfracht", "Seefracht", "Straßenfracht", "Bahnfracht"), "Sparte", "Sparten",
                      "sparten|sparte"),
        "fr": _french(at("en", "Fret aérien", "Fret maritime", "Fret routier", "Fret ferroviaire"),
                      "mode de transport", "modes de transport", "modes_transport|mode"),
    },
    (
        Measure("shipments", "count", names("|shipments|shipments*", "die|Sendungen|sendungen*",
                                            "les|expéditions|expeditions*"), 800, 4.5e4, is_planned=True),
        Measure("tonnage", "count", names("|tonnage|tonnage_t", "die|Tonnage|tonnage_t", "le|tonnage|tonnage_t"),
                500, 6e4, suffix="t"),
        Measure("revenue", "money", names("|freight revenue|freight_revenue", "die|Frachterlöse|frachterloese*",
                                          "les|recettes de fret|recettes_fret*"), 2.5e5, 9e6, is_planned=True),
        Measure("on_time", "percent", names("the|on-time arrival rate|on_time_arrival_rate",
                                            "die|Pünktlichkeitsquote|puenktlichkeitsquote",
                                            "le|taux de ponctualité|taux_ponctualite"), 66, 92),
    ),
    (Rate("revenue", "shipments", "money", names("|freight revenue per shipment|", "die|Frachterlöse je Sendung|*",
                                                 "les|recettes de fret par expédition|*")),),
)  # fmt: skip

GAMES = Domain(
    "mobile games",
    {"en": "Mobile games: portfolio performance", "de": "Mobile Games: Entwicklung des Portfolios",
     "fr": "Jeux mobiles : performance du catalogue"},
    {
        "en": _english(at("in", "Dragon Vale", "Tiny Harbour", "Star Drift", "Puzzle Garden", "Iron Legion"), "game",
                       "games"),
        "de": _german(at("in", "Drachental", "Sternenflug", "Wimmelwald", "Rätselinsel"), "Spiel", "Spiele",
                      "spiele|spiel"),
        "fr": _french(at("sur", "Royaume Perdu", "Galaxie Bleue", "Petit Potager", "Chasse au Trésor"), "jeu", "jeux",
                      "jeux|jeu"),
    },
    (
        Measure("players", "count", names("|active players|active_players*", "die|Spielerzahl|spielerzahl",
                                          "les|joueurs actifs|joueurs_actifs*"), 9e3, 1.1e6, is_planned=True),
        Measure("payers", "count", names("|paying players|paying_players*", "die|Käuferzahl|kaeuferzahl",
                                         "les|joueurs payants|joueurs_payants*"), 2.5, 9, share_of="players"),
        Measure("in_app", "money", names("|in-app revenue|in_app_revenue", "die|In-App-Erlöse|in_app_erloese*",
                                         "les|revenus in-app|revenus_in_app*"), 2e4, 2.4e6, is_planned=True),
        Measure("retention", "percent", names("the|retention rate|retention_rate", "die|Wiederkehrrate|wiederkehrrate",
                                              "le|taux de rétention|taux_retention"), 12, 43),
    ),
    (Rate("in_app", "players", "money", names("|in-app revenue per active player|", "die|In-App-Erlöse je Spieler|*",
                                              "les|revenus in-app par joueur actif|*")),),
)  # fmt: skip

WEALTH = Domain(
    "wealth management",
    {"en": "Wealth management: segment report", "de": "Vermögensverwaltung: Segmentbericht",
     "fr": "Gestion de patrimoine : rapport par segment"},
    {
        "en": _english(at("in", "Private Wealth", "Family Office", "Mass Affluent", "Philanthropy"), "client segment",
                       "client segments", "segments|segment"),
        "de": _german(at("im Segment", "Private Banking", "Mittelstand", "Stiftungsgeschäft", "Family Office"),
                      "Kundensegment", "Kundensegmente", "kundensegmente|segment"),
        "fr": _french(at("sur le segment", "Banque privée", "Clientèle aisée", "Clientèle pro", "Mécénat"),
                      "segment", "segments", "segments|segment"),
    },
    (
        Measure("assets", "money", names("|assets under management|assets_under_management*",
                                         "das|Depotvolumen|depotvolumen", "les|encours gérés|encours_geres*"),
                2e7, 9e8, is_planned=True),
        Measure("portfolios", "count", names("|managed portfolios|managed_portfolios*", "die|Depotzahl|depotzahl",
                                             "les|mandats de gestion|mandats_gestion*"),
                120, 5.2e3, is_planned=True),
        Measure("fees", "money", names("|management fees|management_fees*",
                                       "die|Verwaltungsgebühren|verwaltungsgebuehren*",
                                       "les|frais de gestion|frais_gestion*"), 1.4e5, 6e6),
        Measure("cost_income", "percent", names("the|cost-income ratio|cost_income_ratio",
                                                "die|Cost-Income-Ratio|cost_income_ratio",
                                                "le|coefficient d’exploitation|coefficient_exploitation"), 46, 82),
    ),
    (Rate("assets", "portfolios", "money", names("|assets under management per managed portfolio|*",
                                                 "das|Depotvolumen je Depot|",
                                                 "les|encours gérés par mandat de gestion|*")),),
)  # fmt: skip

VETS = Domain(
    "veterinary clinics",
    {"en": "Veterinary clinics: activity report", "de": "Tierkliniken: Leistungsbericht",
     "fr": "Cliniques vétérinaires : rapport d’activité"},
    {
        "en": _english(at("at", "Oakfield", "Ferry Road", "Moorside", "Hazelwood"), "clinic", "clinics"),
        "de": _german(at("in der Tierklinik", "Rehwiese", "Kastanienhof", "Fuchsbau", "Am Weiher"), "Tierklinik",
                      "Tierkliniken", "tierkliniken|tierklinik"),
        "fr": _french(at("à la clinique", "Les Ormes", "Le Vallon", "Saint-Roch", "Les Peupliers"), "clinique",
                      "cliniques", "cliniques|clinique"),
    },
    (
        Measure("consultations", "count", names("|consultations|consultations*", "die|Behandlungen|behandlungen*",
                                                "les|consultations|consultations*"), 500, 7e3, is_planned=True),
        Measure("vaccinations", "count", names("|vaccinations|vaccinations*", "die|Impfungen|impfungen*",
                                               "les|vaccinations|vaccinations*"), 90, 1.8e3),
        Measure("revenue", "money", names("|treatment revenue|treatment_revenue",
                                          "der|Behandlungsumsatz|behandlungsumsatz",
                                          "le|chiffre d’affaires des soins|ca_soins"),
                4e4, 8.5e5, is_planned=True),
        Measure("waiting", "level", names("the|waiting time|waiting_time_min", "die|Wartezeit|wartezeit_min",
                                          "le|temps d’attente|temps_attente_min"), 8, 41, suffix="min"),
    ),
    (Rate("revenue", "consultations", "money", names("|treatment revenue per consultation|",
                                                     "der|Behandlungsumsatz je Behandlung|",
                                                     "le|chiffre d’affaires des soins par consultation|")),),
)  # fmt: skip

FAIRS = Domain(
    "trade fairs",
    {"en": "Trade fairs: event results", "de": "Messegesellschaft: Ergebnisse der Veranstaltungen",
     "fr": "Salons professionnels : bilan des éditions"},
    {
        "en": _english(at("at", "FoodTech Expo", "BuildWorld", "Green Living", "Optics Summit"), "trade fair",
                       "trade fairs", "fairs|fair"),
        "de": _german(at("auf der", "Agrarschau", "Baufachmesse", "Optikmesse", "Freizeitmesse", "Möbelschau"),
                      "Messe", "Messen", "messen|messe"),
        "fr": _french(at("au salon", "Terre & Avenir", "Maison Durable", "Mode & Métiers", "Lunetterie Pro"), "salon",
                      "salons", "salons|salon"),
    },
    (
        Measure("visitors", "count", names("|visitors|visitors*", "die|Besucherzahl|besucherzahl",
                                           "les|visiteurs|visiteurs*"), 4e3, 1.3e5, is_planned=True),
        Measure("exhibitors", "count", names("|exhibitors|exhibitors*", "die|Ausstellerzahl|ausstellerzahl",
                                             "les|exposants|exposants*"), 90, 1.6e3, is_planned=True),
        Measure("stands", "money", names("|stand revenue|stand_revenue", "die|Standerlöse|standerloese*",
                                         "les|recettes des stands|recettes_stands*"), 2e5, 5.5e6, is_planned=True),
        Measure("abroad", "percent", names("the|international visitor share|international_visitor_share",
                                           "der|Auslandsanteil|auslandsanteil",
                                           "la|part de visiteurs étrangers|part_visiteurs_etrangers"), 8, 46),
    ),
    (Rate("stands", "exhibitors", "money", names("|stand revenue per exhibitor|", "die|Standerlöse je Aussteller|*",
                                                 "les|recettes des stands par exposant|*")),),
)  # fmt: skip

DOMAINS = (
    MOBILE, RESTAURANTS, SERVICE_DESK, STAFFING, TRAVEL, FREIGHT, GAMES, WEALTH, VETS, FAIRS,
)  # fmt: skip
