"""The ninth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str = "") -> Group:
    keys = keys or f"{many}|{one}".replace(" ", "_")
    return group(places, one, many, keys, "in first place|in second place|in last place")


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "auf dem ersten Platz|auf dem zweiten Platz|auf dem letzten Platz")


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "en première position|en deuxième position|en dernière position")


DAYS = "days|Tage|jours"

PARKING = Domain(
    "car parks",
    {"en": "Car parks: utilisation and revenue", "de": "Parkhäuser: Auslastung und Erlöse",
     "fr": "Parkings : fréquentation et recettes"},
    {
        "en": _english(at("at", "Corn Exchange", "Castle Street", "Abbey Gate", "Riverside Mall", "Minster Yard"),
                       "car park", "car parks"),
        "de": _german(at("im Parkhaus", "Marktgasse", "Hauptbahnhof Süd", "Theatergarage", "Schlossgalerie"),
                      "Parkhaus", "Parkhäuser", "parkhaeuser|parkhaus"),
        "fr": _french(at("au parking", "Gambetta", "Halles Centrales", "Place Drouet", "Cité Judiciaire"), "parking",
                      "parkings", "parkings|parking"),
    },
    (
        Measure("revenue", "money", names("|parking revenue|parking_revenue", "die|Parkerlöse|parkerloese*",
                                          "les|recettes de stationnement|recettes_stationnement*"),
                4e4, 9e5, is_planned=True),
        Measure("entries", "count", names("|vehicle entries|vehicle_entries*", "die|Einfahrten|einfahrten*",
                                          "les|entrées de véhicules|entrees_vehicules*"),
                5e3, 9e4, is_planned=True),
        Measure("occupancy", "percent", names("the|average occupancy|average_occupancy",
                                              "die|Durchschnittsbelegung|durchschnittsbelegung",
                                              "l’|occupation moyenne|occupation_moyenne"), 38, 88),
        Measure("stay", "level", names("the|parking duration|parking_duration_min", "die|Parkdauer|parkdauer_min",
                                       "la|durée de stationnement|duree_stationnement_min"), 48, 190, suffix="min"),
    ),
    (Rate("revenue", "entries", "money", names("|parking revenue per vehicle entry|", "die|Parkerlöse je Einfahrt|*",
                                               "les|recettes de stationnement par entrée de véhicule|*")),),
)  # fmt: skip

DRIVING = Domain(
    "driving schools",
    {"en": "Driving schools: key results", "de": "Fahrschulen: Ergebnisse im Überblick",
     "fr": "Auto-écoles : principaux résultats"},
    {
        "en": _english(at("in", "Macclesfield", "Taunton", "Dumfries", "Kettering", "Motherwell"), "school", "schools"),
        "de": _german(at("in der Fahrschule", "Neumünster", "Traunstein", "Bocholt", "Plauen", "Aalen"), "Fahrschule",
                      "Fahrschulen", "fahrschulen|fahrschule"),
        "fr": _french(at("à l’agence de", "Loches", "Chaumont", "Thouars", "Parthenay", "Nantua"), "agence",
                      "agences", "agences|agence"),
    },
    (
        Measure("lessons", "count", names("|driving lessons|driving_lessons*", "die|Fahrstunden|fahrstunden*",
                                          "les|leçons de conduite|lecons_conduite*"), 420, 6.5e3, is_planned=True),
        Measure("learners", "count", names("|enrolled learners|enrolled_learners*", "die|Fahrschüler|fahrschueler*",
                                           "les|élèves inscrits|eleves_inscrits*"), 60, 720, is_planned=True),
        Measure("fees", "money", names("|tuition income|tuition_income", "die|Ausbildungserlöse|ausbildungserloese*",
                                       "les|recettes de formation|recettes_formation*"), 3e4, 6.2e5),
        Measure("pass", "percent", names("the|exam pass rate|exam_pass_rate",
                                         "die|Prüfungserfolgsquote|pruefungserfolgsquote",
                                         "le|taux de réussite aux examens|taux_reussite_examens"), 51, 89),
    ),
    (Rate("fees", "learners", "money", names("|tuition income per enrolled learner|",
                                             "die|Ausbildungserlöse je Fahrschüler|*",
                                             "les|recettes de formation par élève inscrit|*")),),
)  # fmt: skip

OPTICIANS = Domain(
    "opticians",
    {"en": "Optical retail: branch performance", "de": "Augenoptik: Entwicklung der Fachgeschäfte",
     "fr": "Optique : performance des boutiques"},
    {
        "en": _english(at("at", "Otley", "Ludlow", "Cirencester", "Penzance", "Berwick"), "practice", "practices"),
        "de": _german(at("im Fachgeschäft", "Wetzlar", "Deggendorf", "Uelzen", "Görlitz", "Speyer"), "Fachgeschäft",
                      "Fachgeschäfte", "fachgeschaefte|fachgeschaeft"),
        "fr": _french(at("à la boutique de", "Morlaix", "Brioude", "Rodez", "Vesoul"), "boutique", "boutiques",
                      "boutiques|boutique"),
    },
    (
        Measure("eyewear", "money", names("|eyewear sales|eyewear_sales*", "der|Brillenumsatz|brillenumsatz",
                                          "les|ventes de lunettes|ventes_lunettes*"), 3e4, 5e5, is_planned=True),
        Measure("tests", "count", names("|eye tests|eye_tests*", "die|Sehtests|sehtests*",
                                        "les|examens de vue|examens_vue*"), 150, 2.4e3, is_planned=True),
        Measure("lenses", "money", names("|contact lens sales|contact_lens_sales*",
                                         "der|Kontaktlinsenumsatz|kontaktlinsenumsatz",
                                         "les|ventes de lentilles|ventes_lentilles*"), 4e3, 9e4),
        Measure("remake", "percent", names("the|remake rate|remake_rate", "die|Nachfertigungsquote|nachfertigungsquote",
                                           "le|taux de refabrication|taux_refabrication"), 2.3, 8.8),
    ),
    (Rate("eyewear", "tests", "money", names("|eyewear sales per eye test|*", "der|Brillenumsatz je Sehtest|",
                                             "les|ventes de lunettes par examen de vue|*")),),
)  # fmt: skip

FERRIES = Domain(
    "ferry lines",
    {"en": "Ferry routes: traffic and yield", "de": "Fährlinien: Verkehr und Ertrag",
     "fr": "Lignes maritimes : trafic et recettes"},
    {
        "en": _english(at("on", "Northern Crossing", "Island Shuttle", "Bay Line", "Channel Express"), "route",
                       "routes"),
        "de": _german(at("auf der Linie", "Nordsund", "Inselbrücke", "Fördelinie", "Kattegat", "Westküste"), "Linie",
                      "Linien", "linien|linie"),
        "fr": _french(at("sur la ligne", "Corse Nord", "Baie d’Or", "Manche Est", "Belle-Île"), "ligne", "lignes",
                      "lignes|ligne"),
    },
    (
        Measure("passengers", "count", names("|passengers carried|passengers_carried*",
                                             "die|Fahrgäste|fahrgaeste*",
                                             "les|passagers transportés|passagers_transportes*"),
                4e3, 3.4e5, is_planned=True),
        Measure("vehicles", "count", names("|vehicles carried|vehicles_carried*", "die|Fahrzeuge|fahrzeuge*",
                                           "les|véhicules transportés|vehicules_transportes*"), 900, 8.2e4),
        Measure("fares", "money", names("|fare revenue|fare_revenue", "die|Fahrgelderlöse|fahrgelderloese*",
                                        "les|recettes de billetterie|recettes_billetterie*"),
                1.2e5, 8e6, is_planned=True),
        Measure("punctuality", "percent", names("the|on-time departure rate|on_time_departure_rate",
                                                "die|Abfahrtspünktlichkeit|abfahrtspuenktlichkeit",
                                                "la|ponctualité au départ|ponctualite_depart"), 71, 97),
    ),
    (Rate("fares", "passengers", "money", names("|fare revenue per passenger|", "die|Fahrgelderlöse je Fahrgast|*",
                                                "les|recettes de billetterie par passager|*")),),
)  # fmt: skip

STORAGE = Domain(
    "self-storage",
    {"en": "Self-storage: site report", "de": "Selfstorage: Standortbericht",
     "fr": "Self-stockage : rapport des sites"},
    {
        "en": _english(at("at", "Aldermaston", "Croydon Park", "Dartford", "Salford Quays", "Wembley"), "site",
                       "sites"),
        "de": _german(at("am Standort", "Offenbach", "Neuss", "Ludwigsburg", "Potsdam", "Fürth"), "Standort",
                      "Standorte", "standorte|standort"),
        "fr": _french(at("sur le site de", "Vitrolles", "Gennevilliers", "Bègles", "Vénissieux"), "site", "sites",
                      "sites|site"),
    },
    (
        Measure("rent", "money", names("|storage rent|storage_rent", "die|Lagermieten|lagermieten*",
                                       "les|loyers de stockage|loyers_stockage*"), 2.4e4, 4.2e5, is_planned=True),
        Measure("units", "count", names("|rented units|rented_units*", "die|Mieteinheiten|mieteinheiten*",
                                        "les|box loués|box_loues*"), 130, 2.1e3, is_planned=True),
        Measure("enquiries", "count", names("|enquiries|enquiries*", "die|Mietanfragen|mietanfragen*",
                                            "les|demandes de location|demandes_location*"), 45, 820),
        Measure("tenure", "level", names("the|length of stay|length_of_stay_months",
                                         "die|Mietdauer|mietdauer_monate",
                                         "la|durée de location|duree_location_mois"), 5.5, 27,
                suffix="months|Monate|mois"),
    ),
    (Rate("rent", "units", "money", names("|storage rent per rented unit|", "die|Lagermieten je Mieteinheit|*",
                                          "les|loyers de stockage par box loué|*")),),
)  # fmt: skip

LIFTS = Domain(
    "lift maintenance",
    {"en": "Lift maintenance: service KPIs", "de": "Aufzugswartung: Servicekennzahlen",
     "fr": "Maintenance d’ascenseurs : indicateurs de service"},
    {
        "en": _english(at("in", "Tyneside", "Merseyside", "East Anglia", "Severn Valley", "Solent"), "service district",
                       "service districts", "districts|district"),
        "de": _german(at("im Servicegebiet", "Rhein-Neckar", "Oberfranken", "Ammerland", "Ostsee", "Lausitz"),
                      "Servicegebiet", "Servicegebiete", "servicegebiete|gebiet"),
        "fr": _french(at("dans le secteur", "Val de Loire", "Côte d’Opale", "Pays basque", "Grand Nancy"), "secteur",
                      "secteurs", "secteurs|secteur"),
    },
    (
        Measure("contracts", "money", names("|maintenance revenue|maintenance_revenue",
                                            "die|Wartungserlöse|wartungserloese*",
                                            "les|revenus de maintenance|revenus_maintenance*"),
                9e4, 2.2e6, is_planned=True),
        Measure("lifts", "count", names("|serviced lifts|serviced_lifts*", "die|Aufzüge|aufzuege*",
                                        "les|ascenseurs entretenus|ascenseurs_entretenus*"), 220, 3.4e3,
                is_planned=True),
        Measure("breakdowns", "count", names("|breakdowns|breakdowns*", "die|Störungen|stoerungen*",
                                             "les|pannes|pannes*"), 30, 610),
        Measure("response", "level", names("the|response time|response_time_hours", "die|Reaktionszeit|reaktionszeit_h",
                                           "le|temps d’intervention|temps_intervention_h"), 1.4, 7.5,
                suffix="hours|Stunden|heures"),
    ),
    (Rate("contracts", "lifts", "money", names("|maintenance revenue per serviced lift|",
                                               "die|Wartungserlöse je Aufzug|*",
                                               "les|revenus de maintenance par ascenseur entretenu|*")),),
)  # fmt: skip

VENUES = Domain(
    "concert venues",
    {"en": "Concert venues: season in figures", "de": "Konzerthäuser: die Saison in Zahlen",
     "fr": "Salles de concert : la saison en chiffres"},
    {
        "en": _english(at("at", "Albion Hall", "The Tannery", "Lyric Rooms", "Granary Stage"), "venue", "venues"),
        "de": _german(at("im Haus", "Kulturpalast", "Kesselhaus", "Orangerie", "Stadtsaal"), "Haus", "Häuser",
                      "haeuser|haus"),
        "fr": _french(at("dans la salle", "Le Transbordeur", "Salle Ravel", "L’Olympe", "La Cartonnerie"), "salle",
                      "salles", "salles|salle"),
    },
    (
        Measure("tickets", "count", names("|tickets sold|tickets_sold*", "die|Ticketverkäufe|ticketverkaeufe*",
                                          "les|billets vendus|billets_vendus*"), 2.5e3, 8e4, is_planned=True),
        Measure("cancelled", "count", names("|cancelled tickets|cancelled_tickets*",
                                            "die|Ticketstornos|ticketstornos*",
                                            "les|billets annulés|billets_annules*"), 2.4, 7.5, share_of="tickets"),
        Measure("bar", "money", names("|food and beverage sales|food_and_beverage_sales*",
                                      "der|Gastronomieumsatz|gastronomieumsatz",
                                      "les|ventes de restauration|ventes_restauration*"),
                2e4, 6e5, is_planned=True),
        Measure("rating", "level", names("the|audience rating|audience_rating",
                                         "die|Publikumsbewertung|publikumsbewertung",
                                         "la|note du public|note_public"), 6.2, 9.4),
    ),
    (Rate("bar", "tickets", "money", names("|food and beverage sales per ticket sold|*",
                                           "der|Gastronomieumsatz je verkauftem Ticket|",
                                           "les|ventes de restauration par billet vendu|*")),),
)  # fmt: skip

NURSERIES = Domain(
    "childcare",
    {"en": "Nurseries: operating figures", "de": "Kindertagesstätten: Betriebszahlen",
     "fr": "Crèches : chiffres d’exploitation"},
    {
        "en": _english(at("at", "Acorn House", "Little Harbour", "Bluebell Lane", "Sunny Bank", "Robin Hill"),
                       "nursery", "nurseries"),
        "de": _german(at("in der Kita", "Sonnenschein", "Löwenzahn", "Regenbogen", "Zwergenland"), "Kita", "Kitas",
                      "kitas|kita"),
        "fr": _french(at("à la crèche", "Les Coccinelles", "Petit Prince", "Les Lutins", "La Farandole"), "crèche",
                      "crèches", "creches|creche"),
    },
    (
        Measure("fees", "money", names("|parent fees|parent_fees*", "die|Elternbeiträge|elternbeitraege*",
                                       "les|contributions des parents|contributions_parents*"),
                1.4e4, 2.3e5, is_planned=True),
        Measure("children", "count", names("|enrolled children|enrolled_children*", "die|Betreuungsplätze|"
                                           "betreuungsplaetze*", "les|enfants inscrits|enfants_inscrits*"),
                40, 260, is_planned=True),
        Measure("staff", "money", names("|staff costs|staff_costs*", "die|Personalkosten|personalkosten*",
                                        "les|frais de personnel|frais_personnel*"), 2.2e4, 2.6e5),
        Measure("absence", "percent", names("the|staff absence rate|staff_absence_rate",
                                            "die|Personalausfallquote|personalausfallquote",
                                            "le|taux d’absence du personnel|taux_absence_personnel"), 3.1, 13),
    ),
    (Rate("staff", "children", "money", names("|staff costs per enrolled child|*",
                                              "die|Personalkosten je Betreuungsplatz|*",
                                              "les|frais de personnel par enfant inscrit|*")),),
)  # fmt: skip

TRANSLATION = Domain(
    "translation agency",
    {"en": "Language services: desk review", "de": "Sprachdienste: Bericht der Sprachteams",
     "fr": "Services linguistiques : bilan par pôle"},
    {
        "en": _english(at("for", "Nordic", "Iberian", "Slavic", "East Asian", "Arabic"), "language desk",
                       "language desks", "desks|desk"),
        "de": _german(at("im Sprachteam", "Englisch", "Romanisch", "Skandinavisch", "Slawisch"), "Sprachteam",
                      "Sprachteams", "sprachteams|sprachteam"),
        "fr": _french(at("au pôle", "Langues romanes", "Langues germaniques", "Langues nordiques", "Langues slaves"),
                      "pôle", "pôles", "poles|pole"),
    },
    (
        Measure("fees", "money", names("|translation fees|translation_fees*",
                                       "die|Übersetzungshonorare|uebersetzungshonorare*",
                                       "les|honoraires de traduction|honoraires_traduction*"),
                2.5e4, 9e5, is_planned=True),
        Measure("projects", "count", names("|completed projects|completed_projects*",
                                           "die|Übersetzungsprojekte|uebersetzungsprojekte*",
                                           "les|projets achevés|projets_acheves*"), 48, 1.3e3, is_planned=True),
        Measure("margin", "percent", names("the|gross margin|gross_margin", "die|Bruttomarge|bruttomarge",
                                           "la|marge brute|marge_brute"), 24, 52),
        Measure("turnaround", "level", names("the|turnaround time|turnaround_time_days",
                                             "die|Bearbeitungsdauer|bearbeitungsdauer_tage",
                                             "le|délai de traitement|delai_traitement_jours"), 2.3, 14, suffix=DAYS),
    ),
    (Rate("fees", "projects", "money", names("|translation fees per completed project|*",
                                             "die|Übersetzungshonorare je Projekt|*",
                                             "les|honoraires de traduction par projet achevé|*")),),
)  # fmt: skip

DATA_CENTRES = Domain(
    "data centres",
    {"en": "Data centres: capacity and cost", "de": "Rechenzentren: Kapazität und Kosten",
     "fr": "Centres de données : capacité et coûts"},
    {
        "en": _english(at("at", "Slough West", "Dublin Two", "Docklands East", "Cardiff Bay"), "data centre",
                       "data centres"),
        "de": _german(at("im Rechenzentrum", "Frankfurt West", "Hürth", "Unterschleißheim", "Norderstedt"),
                      "Rechenzentrum", "Rechenzentren", "rechenzentren|rechenzentrum"),
        "fr": _french(at("au centre de", "Marcoussis", "Roubaix", "Saint-Denis", "Gravelines"), "centre", "centres",
                      "centres|centre"),
    },
    (
        Measure("power", "count", names("the|power consumption|power_consumption_mwh",
                                        "der|Stromverbrauch|stromverbrauch_mwh",
                                        "la|consommation électrique|consommation_electrique_mwh"),
                320, 9.5e3, suffix="MWh"),
        Measure("racks", "count", names("|leased racks|leased_racks*", "die|Serverschränke|serverschraenke*",
                                        "les|baies louées|baies_louees*"), 80, 1.7e3, is_planned=True),
        Measure("hosting", "money", names("|hosting revenue|hosting_revenue", "die|Hostingerlöse|hostingerloese*",
                                          "les|revenus d’hébergement|revenus_hebergement*"),
                1.8e5, 5.4e6, is_planned=True),
        Measure("nps", "level", names("the|customer satisfaction index|customer_satisfaction_index",
                                      "der|Kundenzufriedenheitsindex|kundenzufriedenheitsindex",
                                      "l’|indice de satisfaction client|indice_satisfaction_client"), 58, 91),
    ),
    (Rate("hosting", "racks", "money", names("|hosting revenue per leased rack|",
                                             "die|Hostingerlöse je Serverschrank|*",
                                             "les|revenus d’hébergement par baie louée|*")),),
)  # fmt: skip

DOMAINS = (
    PARKING, DRIVING, OPTICIANS, FERRIES, STORAGE, LIFTS, VENUES, NURSERIES, TRANSLATION, DATA_CENTRES,
)  # fmt: skip
