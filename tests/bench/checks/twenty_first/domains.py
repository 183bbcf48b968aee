"""The twenty-first source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str) -> Group:
    keys = f"{many}|{one}".replace(" ", "_")
    return group(places, one, many, keys, "in the lead|in second position|in last position")


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    ranks = "an der Spitze der Gruppe|auf dem zweiten Platz der Gruppe|am Ende der Gruppe"
    return group(places, one, many, keys, ranks)


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "en tête du groupe|au deuxième rang du groupe|au dernier rang du groupe")


FRAMERS = Domain(
    "picture framers",
    {"en": "Picture framing: partner report", "de": "Bilderrahmung: Bericht an unsere Partner",
     "fr": "Encadrement : rapport aux partenaires"},
    {
        "en": _english(at("at", "Gilt Lane", "Mitre House", "Easel Yard", "Canvas Row", "Beading Street"), "workshop",
                       "workshops"),
        "de": _german(at("in der Werkstatt", "Malerwinkel", "Leistengasse", "Galerieufer", "Blattgold", "Staffelhof"),
                      "Werkstatt", "Werkstätten", "werkstaetten|werkstatt"),
        "fr": _french(at("à l’atelier", "Dorure", "Passe-Partout", "Chevalet", "Beau-Cadre"), "atelier", "ateliers",
                      "ateliers|atelier"),
    },
    (
        Measure("framing", "money", names("|framing sales|framing_sales*", "der|Rahmungsumsatz|rahmungsumsatz",
                                          "les|ventes d’encadrements|ventes_encadrements*"), 2.4e4, 4.6e5,
                is_planned=True),
        Measure("pictures", "count", names("|pictures framed|pictures_framed*", "die|Einrahmungen|einrahmungen*",
                                           "les|tableaux encadrés|tableaux_encadres*"), 310, 5.2e3, is_planned=True),
        Measure("reframed", "percent", names("the|reframing rate|reframing_rate",
                                             "die|Nachrahmungsquote|nachrahmungsquote",
                                             "le|taux de reprise d’encadrement|taux_reprise_encadrement"), 3.6, 11),
        Measure("mouldings", "money", names("|moulding costs|moulding_costs*", "die|Leistenkosten|leistenkosten*",
                                            "les|coûts de baguettes|couts_baguettes*"), 6.5e3, 9.8e4),
    ),
    (Rate("framing", "pictures", "money", names("|framing sales per picture|*", "der|Rahmungsumsatz je Bild|",
                                                "les|ventes d’encadrements par tableau|*")),),
)  # fmt: skip

ICE_RINKS = Domain(
    "ice rinks",
    {"en": "Ice rinks: report to our partners", "de": "Eishallen: Partnerbericht",
     "fr": "Patinoires : rapport à nos partenaires"},
    {
        "en": _english(at("at", "Frostgate", "Silverblade", "Aurora Hall", "Northcote Ice"), "rink", "rinks"),
        "de": _german(at("in der Eishalle", "Kufenpark", "Winterhafen", "Pirouette", "Kristallweiher", "Schlittbach"),
                      "Eishalle", "Eishallen", "eishallen|eishalle"),
        "fr": _french(at("à la patinoire", "Grand-Givre", "Flocon", "Lame d’Argent", "Pôle-Azur", "Verglas-Nord"),
                      "patinoire", "patinoires", "patinoires|patinoire"),
    },
    (
        Measure("skating", "money", names("|skating revenue|skating_revenue", "die|Eislauferlöse|eislauferloese*",
                                          "les|recettes de patinage|recettes_patinage*"), 3.8e4, 7.4e5,
                is_planned=True),
        Measure("skaters", "count", names("|skating visits|skating_visits*", "die|Eislaufbesuche|eislaufbesuche*",
                                          "les|entrées patineurs|entrees_patineurs*"), 4.2e3, 6.1e4,
                is_planned=True),
        Measure("ice_time", "percent", names("the|ice time booking rate|ice_time_booking_rate",
                                             "die|Eiszeitenbelegung|eiszeitenbelegung",
                                             "le|taux de réservation de la glace|taux_reservation_glace"), 44, 93),
        Measure("chillers", "count", names("|chiller power use|chiller_power_use_mwh",
                                           "der|Eisanlagenstrom|eisanlagenstrom_mwh",
                                           "la|consommation des machines à froid|consommation_machines_froid_mwh"), 120,
                1.9e3, suffix="MWh"),
    ),
    (Rate("skating", "skaters", "money", names("|skating revenue per visit|", "die|Eislauferlöse je Besuch|*",
                                               "les|recettes de patinage par entrée|*")),),
)  # fmt: skip

WINDOWS = Domain(
    "window cleaning",
    {"en": "Window cleaning: customer report", "de": "Glasreinigung: Kundenbericht",
     "fr": "Lavage de vitres : rapport client"},
    {
        "en": _english(at("at", "Pane Street", "Skylight Wharf", "Glazier’s Row", "Sashwell", "Clearbrook"), "branch",
                       "branches"),
        "de": _german(at("im Betrieb", "Glasturm", "Klarsicht", "Lichtgasse", "Fassadenweg"), "Betrieb", "Betriebe",
                      "betriebe|betrieb"),
        "fr": _french(at("à l’agence", "Clairvitre", "Baie-Lumière", "Reflets", "Verrière-Haute", "Transparence"),
                      "agence", "agences", "agences|agence"),
    },
    (
        Measure("window", "money", names("|window cleaning revenue|window_cleaning_revenue",
                                         "die|Glasreinigungserlöse|glasreinigungserloese*",
                                         "les|recettes de lavage de vitres|recettes_lavage_vitres*"), 4.1e4, 8.2e5,
                is_planned=True),
        Measure("glass", "count", names("|glass area cleaned|glass_area_cleaned_m2",
                                        "die|Fensterfläche|fensterflaeche_m2",
                                        "la|surface vitrée nettoyée|surface_vitree_nettoyee_m2"), 5.2e3, 9.6e4,
                suffix="m²", is_planned=True),
        Measure("kept", "percent", names("the|kept appointment rate|kept_appointment_rate",
                                         "die|Termineinhaltung|termineinhaltung",
                                         "le|taux de rendez-vous tenus|taux_rendez_vous_tenus"), 71, 96),
        Measure("lifts", "money", names("|access equipment costs|access_equipment_costs*",
                                        "die|Hubsteigerkosten|hubsteigerkosten*",
                                        "les|frais de nacelle|frais_nacelle*"), 4.4e3, 8.1e4),
    ),
    (Rate("window", "glass", "money", names("|window cleaning revenue per square metre|",
                                            "die|Glasreinigungserlöse je Quadratmeter|*",
                                            "les|recettes de lavage par mètre carré|*")),),
)  # fmt: skip

COURIERS = Domain(
    "courier depots",
    {"en": "Courier service: report to customers", "de": "Kurierdienst: Bericht für Kunden",
     "fr": "Service de messagerie : rapport aux clients"},
    {
        "en": _english(at("at", "Waybill Park", "Satchel Road", "Eastferry", "Junction Lane"), "depot", "depots"),
        "de": _german(at("im Depot", "Botenfurt", "Frachtweg", "Packhof", "Kurierhafen", "Zustellring"), "Depot",
                      "Depots", "depots|depot"),
        "fr": _french(at("au dépôt", "Val-Messager", "Bellecourse", "Relais-Sud", "Tournebride", "Porte-Cachet"),
                      "dépôt", "dépôts", "depots|depot"),
    },
    (
        Measure("parcels", "count", names("|parcels delivered|parcels_delivered*",
                                          "die|Paketzustellungen|paketzustellungen*",
                                          "les|colis livrés|colis_livres*"), 8.2e3, 1.4e5, is_planned=True),
        Measure("courier", "money", names("|courier revenue|courier_revenue", "die|Kuriererlöse|kuriererloese*",
                                          "les|recettes de messagerie|recettes_messagerie*"), 5.2e4, 1.1e6,
                is_planned=True),
        Measure("failed", "count", names("|failed first attempts|failed_first_attempts*",
                                         "die|Fehlversuche|fehlversuche*",
                                         "les|échecs de livraison|echecs_livraison*"), 3, 11, share_of="parcels"),
        Measure("rounds", "level", names("the|average round length|average_round_length_km",
                                         "die|Tourlänge|tourlaenge_km",
                                         "la|longueur moyenne des tournées|longueur_moyenne_tournees_km"), 38, 140,
                suffix="km"),
    ),
    (
        Rate("courier", "parcels", "money", names("|courier revenue per parcel|", "die|Kuriererlöse je Paket|*",
                                                  "les|recettes de messagerie par colis|*")),
        Rate("failed", "parcels", "percent", names("the|failed attempt rate|", "die|Fehlversuchsquote|",
                                                   "le|taux d’échec à la livraison|")),
    ),
)  # fmt: skip

RIDING = Domain(
    "riding schools",
    {"en": "Riding schools: partner update", "de": "Reitschulen: Bericht für Partner",
     "fr": "Centres équestres : point partenaires"},
    {
        "en": _english(at("at", "Fetlock Farm", "Bridle Hall", "Chestnut Paddock", "Stirrup Hill", "Saddler’s Green"),
                       "riding school", "riding schools"),
        "de": _german(at("in der Reitschule", "Haflingerhof", "Rosshalde", "Trabweide", "Birkenkoppel"), "Reitschule",
                      "Reitschulen", "reitschulen|reitschule"),
        "fr": _french(at("au centre équestre", "Crin-Blanc", "Haras-Neuf", "Petit-Galop", "Pré-Marin", "Bois-Cavalier"),
                      "centre équestre", "centres équestres", "centres_equestres|centre_equestre"),
    },
    (
        Measure("tuition", "money", names("|riding lesson fees|riding_lesson_fees*",
                                          "der|Reitstundenumsatz|reitstundenumsatz",
                                          "les|recettes de cours d’équitation|recettes_cours_equitation*"), 1.8e4,
                2.9e5, is_planned=True),
        Measure("lessons", "count", names("|riding lessons|riding_lessons*", "die|Reitstunden|reitstunden*",
                                          "les|leçons d’équitation|lecons_equitation*"), 420, 6.4e3, is_planned=True),
        Measure("filled", "percent", names("the|lesson fill rate|lesson_fill_rate",
                                           "die|Stundenbelegung|stundenbelegung",
                                           "le|taux de remplissage des leçons|taux_remplissage_lecons"), 48, 94),
        Measure("stables", "money", names("|stable costs|stable_costs*", "die|Stallkosten|stallkosten*",
                                          "les|frais d’écurie|frais_ecurie*"), 7.2e3, 9.6e4),
    ),
    (Rate("tuition", "lessons", "money", names("|riding lesson fees per lesson|*",
                                               "der|Reitstundenumsatz je Reitstunde|",
                                               "les|recettes de cours par leçon|*")),),
)  # fmt: skip

DOMAINS = (FRAMERS, ICE_RINKS, WINDOWS, COURIERS, RIDING)
