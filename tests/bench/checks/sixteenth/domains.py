"""The sixteenth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(one: str, many: str, keys: str, *places: str) -> Group:
    return group(at("at", *places), one, many, keys, "in first place|in second place|in last place")


def _german(preposition: str, one: str, many: str, keys: str, *places: str) -> Group:
    ranks = "auf dem ersten Platz|auf dem zweiten Platz|auf dem letzten Platz"
    return group(at(preposition, *places), one, many, keys, ranks)


def _french(preposition: str, one: str, many: str, keys: str, *places: str) -> Group:
    # All are masculine, and no place begins with a vowel: sentences rely on both.
    return group(at(preposition, *places), one, many, keys, "en première place|en deuxième place|en dernière place")


BICYCLES = Domain(
    "bicycle shops",
    {"en": "Bicycle shops: business review", "de": "Fahrradläden: Rückblick der Filialen",
     "fr": "Magasins de vélos : bilan d’exploitation"},
    {
        "en": _english("shop", "shops", "shops|shop",
                       "Tolver Street", "Penn Corner", "Fulbrook", "Hazel Grove", "Old Viaduct"),
        "de": _german("in der Filiale", "Filiale", "Filialen", "filialen|filiale",
                      "Pappelallee", "Kranichweg", "Schlossufer", "Lerchenberg"),
        "fr": _french("au magasin", "magasin", "magasins", "magasins|magasin",
                      "Grand-Braquet", "Quai Blériot", "Pignon Rouge", "Porte Dauphine", "Rue des Lices"),
    },
    (
        Measure("bicycle_sales", "money",
                names("|bicycle sales|bicycle_sales*", "der|Radumsatz|radumsatz",
                      "les|ventes de vélos|ventes_velos*"), 6.2e4, 9.8e5, is_planned=True),
        Measure("repairs", "count",
                names("|workshop repairs|workshop_repairs*", "die|Werkstattreparaturen|werkstattreparaturen*",
                      "les|réparations en atelier|reparations_atelier*"), 210, 3.9e3, is_planned=True),
        Measure("same_day", "percent",
                names("the|same-day repair rate|same_day_repair_rate",
                      "die|Sofortreparaturquote|sofortreparaturquote",
                      "le|taux de réparation le jour même|taux_reparation_jour_meme"), 34, 82),
        Measure("parts", "money",
                names("|spare parts costs|spare_parts_costs*", "die|Ersatzteilkosten|ersatzteilkosten*",
                      "les|frais de pièces détachées|frais_pieces_detachees*"), 7.4e3, 8.8e4),
    ),
    (Rate("parts", "repairs", "money",
          names("|spare parts costs per workshop repair|*", "die|Ersatzteilkosten je Werkstattreparatur|*",
                "les|frais de pièces détachées par réparation|*")),),
)  # fmt: skip

ESCAPE_ROOMS = Domain(
    "escape rooms",
    {"en": "Escape rooms: operations review", "de": "Escape Rooms: Rückblick auf den Betrieb",
     "fr": "Jeux d’évasion : revue d’exploitation"},
    {
        "en": _english("venue", "venues", "venues|venue",
                       "Cipher House", "Lantern Vault", "Blackwood Manor", "Clockmakers Row"),
        "de": _german("am Standort", "Standort", "Standorte", "standorte|standort",
                      "Uhrenturm", "Alte Münze", "Rabenkeller", "Leuchtfeuer", "Spiegelsaal"),
        "fr": _french("sur le site", "site", "sites", "sites|site",
                      "Manoir Gris", "Crypte Perdue", "Cabinet Noir", "Tour Penchée"),
    },
    (
        Measure("room_income", "money",
                names("|room income|room_income", "die|Spielerlöse|spielerloese*",
                      "les|recettes des salles|recettes_salles*"), 1.8e4, 2.9e5, is_planned=True),
        Measure("games", "count",
                names("|games played|games_played*", "die|Spielrunden|spielrunden*",
                      "les|parties jouées|parties_jouees*"), 190, 3.1e3, is_planned=True),
        Measure("slots", "percent",
                names("the|slot occupancy|slot_occupancy", "die|Terminauslastung|terminauslastung",
                      "le|taux de remplissage des créneaux|taux_remplissage_creneaux"), 41, 93),
        Measure("reset", "level",
                names("the|reset time|reset_time_minutes", "die|Umbauzeit|umbauzeit_minuten",
                      "la|durée de remise en place|duree_remise_en_place_minutes"), 7.5, 24.5,
                suffix="minutes|Minuten|minutes"),
    ),
    (Rate("room_income", "games", "money",
          names("|room income per game|", "die|Spielerlöse je Spielrunde|*",
                "les|recettes des salles par partie|*")),),
)  # fmt: skip

BLOOD = Domain(
    "blood donation centres",
    {"en": "Blood donation: review of our centres", "de": "Blutspende: Rückblick der Spendezentren",
     "fr": "Don du sang : bilan de nos centres"},
    {
        "en": _english("donation centre", "donation centres", "donation_centres|donation_centre",
                       "St Anne’s Hall", "Quarry Bank", "Westcombe", "Northfield Square", "Holly Road"),
        "de": _german("im Spendezentrum", "Spendezentrum", "Spendezentren", "spendezentren|spendezentrum",
                      "Ringstraße", "Klosterwall", "Südallee", "Universitätsplatz", "Erlengrund"),
        "fr": _french("au centre", "centre", "centres", "centres|centre",
                      "Saint-Luc", "Jules Guesde", "Croix-Faron", "Montaigu", "Place Viarme"),
    },
    (
        Measure("donations", "count",
                names("|whole blood donations|whole_blood_donations*", "die|Vollblutspenden|vollblutspenden*",
                      "les|dons de sang total|dons_sang_total*"), 540, 8.7e3, is_planned=True),
        Measure("collection", "money",
                names("|collection costs|collection_costs*", "die|Entnahmekosten|entnahmekosten*",
                      "les|frais de prélèvement|frais_prelevement*"), 2.1e4, 3.4e5),
        Measure("first_time", "count",
                names("|first-time donations|first_time_donations*", "die|Erstspenden|erstspenden*",
                      "les|premiers dons|premiers_dons*"), 8, 23, share_of="donations"),
        Measure("shown_up", "percent",
                names("the|appointment show-up rate|appointment_show_up_rate",
                      "die|Anwesenheitsquote|anwesenheitsquote",
                      "le|taux de présence aux rendez-vous|taux_presence_rendez_vous"), 68, 95),
    ),
    (
        Rate("collection", "donations", "money",
             names("|collection costs per whole blood donation|*", "die|Entnahmekosten je Vollblutspende|*",
                   "les|frais de prélèvement par don de sang total|*")),
        Rate("first_time", "donations", "percent",
             names("the|share of first-time donations in whole blood donations|",
                   "die|Quote der Erstspenden an den Vollblutspenden|",
                   "la|part des premiers dons dans les dons de sang total|")),
    ),
)  # fmt: skip

BOAT_YARDS = Domain(
    "boat yards",
    {"en": "Boat yards: business review for the owners", "de": "Bootswerften: Rückblick der Werftleitungen",
     "fr": "Chantiers navals : revue d’activité des équipes"},
    {
        "en": _english("yard", "yards", "yards|yard",
                       "Pennick Creek", "Saltern Reach", "Boathouse Quay", "Trevarra", "Eel Point"),
        "de": _german("in der Werft", "Werft", "Werften", "werften|werft",
                      "Schilfbucht", "Möhnekai", "Kranhaken", "Treidelufer"),
        "fr": _french("au chantier", "chantier", "chantiers", "chantiers|chantier",
                      "Kerizel", "Port-Sablier", "Pointe du Jard", "Grand-Mât", "Roc’h Velen"),
    },
    (
        Measure("refit_revenue", "money",
                names("|refit revenue|refit_revenue", "die|Refiterlöse|refiterloese*",
                      "les|recettes de refit|recettes_refit*"), 8.8e4, 1.9e6, is_planned=True),
        Measure("overhauls", "count",
                names("|hull overhauls|hull_overhauls*", "die|Rumpfüberholungen|rumpfueberholungen*",
                      "les|carénages terminés|carenages_termines*"), 36, 490, is_planned=True),
        Measure("slipway", "percent",
                names("the|slipway utilisation|slipway_utilisation", "die|Slipauslastung|slipauslastung",
                      "le|taux d’occupation des cales|taux_occupation_cales"), 37, 94),
        Measure("shipwrights", "count",
                names("|shipwright hours|shipwright_hours*", "die|Bootsbauerstunden|bootsbauerstunden*",
                      "les|heures de charpentier|heures_charpentier*"), 880, 1.6e4),
    ),
    (
        Rate("refit_revenue", "overhauls", "money",
             names("|refit revenue per hull overhaul|", "die|Refiterlöse je Rumpfüberholung|*",
                   "les|recettes de refit par carénage|*")),
        Rate("refit_revenue", "shipwrights", "money",
             names("|refit revenue per shipwright hour|", "die|Refiterlöse je Bootsbauerstunde|*",
                   "les|recettes de refit par heure de charpentier|*")),
    ),
)  # fmt: skip

TRAM_DEPOTS = Domain(
    "tram depots",
    {"en": "Tram depots: review of operations", "de": "Straßenbahn: Betriebshöfe im Rückblick",
     "fr": "Dépôts de tramway : bilan d’activité"},
    {
        "en": _english("depot", "depots", "depots|depot",
                       "Cross Lane", "Gorton Road", "Broadmarsh", "Tanfield"),
        "de": _german("im Betriebshof", "Betriebshof", "Betriebshöfe", "betriebshoefe|betriebshof",
                      "Lagerstraße", "Gleisdreieck", "Wendeschleife", "Nordkreuz", "Heinrichsbrücke"),
        "fr": _french("au dépôt", "dépôt", "dépôts", "depots|depot",
                      "Rosières", "Meinau", "Beaulieu-Est", "Porte de Vanves"),
    },
    (
        Measure("departures", "count",
                names("|tram departures|tram_departures*", "die|Tramabfahrten|tramabfahrten*",
                      "les|départs de tramway|departs_tramway*"), 3.4e3, 5.2e4, is_planned=True),
        Measure("upkeep", "money",
                names("|tram maintenance costs|tram_maintenance_costs*",
                      "die|Tramwartungskosten|tramwartungskosten*",
                      "les|frais d’entretien des rames|frais_entretien_rames*"), 9.5e4, 1.6e6),
        Measure("available", "percent",
                names("the|vehicle availability|vehicle_availability",
                      "die|Fahrzeugverfügbarkeit|fahrzeugverfuegbarkeit",
                      "la|disponibilité des rames|disponibilite_rames"), 79, 98),
        Measure("cancelled", "count",
                names("|cancelled departures|cancelled_departures*", "die|Abfahrtsausfälle|abfahrtsausfaelle*",
                      "les|départs supprimés|departs_supprimes*"), 1.2, 5.5, share_of="departures"),
    ),
    (
        Rate("upkeep", "departures", "money",
             names("|tram maintenance costs per tram departure|*", "die|Tramwartungskosten je Tramabfahrt|*",
                   "les|frais d’entretien des rames par départ|*")),
        Rate("cancelled", "departures", "percent",
             names("the|share of cancelled departures in tram departures|",
                   "die|Quote der Abfahrtsausfälle an den Tramabfahrten|",
                   "la|part des départs supprimés dans les départs de tramway|")),
    ),
)  # fmt: skip

DOMAINS = (BICYCLES, ESCAPE_ROOMS, BLOOD, BOAT_YARDS, TRAM_DEPOTS)
