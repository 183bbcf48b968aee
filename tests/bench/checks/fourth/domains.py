"""The fourth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str) -> Group:
    keys = f"{many}|{one}".replace(" ", "_")
    return group(places, one, many, keys, f"the top {one}|the number two {one}|the lowest-ranked {one}")


BAKERIES = Domain(
    "bakeries",
    {"en": "Bakery shops: performance update", "de": "Bäckereien: Geschäftsentwicklung",
     "fr": "Boulangeries : point d’activité"},
    {
        "en": _english(at("in", "Harrogate", "Ilkley", "Skipton", "Ripon", "Whitby"), "shop", "shops"),
        "de": group(at("in", "Bamberg", "Coburg", "Bayreuth", "Forchheim", "Kulmbach"), "Bäckerei", "Bäckereien",
                    "baeckereien|baeckerei",
                    "die Nummer eins|die Nummer zwei|das Schlusslicht"),
        "fr": group(at("à", "Saumur", "Niort", "Saintes", "Royan", "Cognac"), "boulangerie", "boulangeries",
                    "boulangeries|boulangerie",
                    "la boulangerie numéro un|la boulangerie numéro deux|la dernière boulangerie du classement"),
    },
    (
        Measure("shop_sales", "money", names("|shop sales|shop_sales*", "der|Ladenumsatz|ladenumsatz",
                                             "les|ventes en boutique|ventes_boutique*"), 9e4, 7e5, is_planned=True),
        Measure("transactions", "count", names("|transactions|transactions*", "die|Kassenbons|kassenbons*",
                                               "les|passages en caisse|passages_caisse*"),
                1.1e4, 5e4, is_planned=True),
        Measure("basket_items", "level", names("the|number of items per basket|items_per_basket",
                                               "die|Artikelzahl je Bon|artikel_je_bon",
                                               "le|nombre d’articles par panier|articles_par_panier"), 2.1, 6.4),
        Measure("waste", "percent", names("the|waste rate|waste_rate", "die|Abschriftenquote|abschriftenquote",
                                          "le|taux d’invendus|taux_invendus"), 4, 17),
    ),
    (Rate("shop_sales", "transactions", "money", names("|shop sales per transaction|*",
                                                       "der|Ladenumsatz je Kassenbon|",
                                                       "les|ventes en boutique par passage en caisse|*")),),
)  # fmt: skip

DENTISTS = Domain(
    "dental practices",
    {"en": "Dental group: key metrics", "de": "Zahnarztpraxen: Kennzahlen", "fr": "Cabinets dentaires : indicateurs"},
    {
        "en": _english(at("at", "Elm Park", "Bridge Street", "Station Road", "Market Square"), "practice",
                       "practices"),
        "de": group(at("in der Praxis", "Rathausplatz", "Lindenallee", "Bahnhofstraße", "Schlossgarten"), "Praxis",
                    "Praxen", "praxen|praxis",
                    "die Nummer eins|die Nummer zwei|das Schlusslicht"),
        "fr": group(at("au cabinet", "Saint-Michel", "République", "Les Arcades", "Bellecour"), "cabinet", "cabinets",
                    "cabinets|cabinet",
                    "le cabinet numéro un|le cabinet numéro deux|le dernier cabinet du classement"),
    },
    (
        Measure("appointments", "count", names("|appointments|appointments*", "die|Termine|termine*",
                                               "les|rendez-vous|rendez_vous*"), 900, 9e3, is_planned=True),
        Measure("no_shows", "count", names("|no-shows|no_shows*", "die|Terminausfälle|terminausfaelle*",
                                           "les|rendez-vous manqués|rendez_vous_manques*"),
                4, 14, share_of="appointments"),
        Measure("fee_income", "money", names("|fee income|fee_income", "die|Honorarerlöse|honorarerloese*",
                                             "les|honoraires|honoraires*"), 1.1e5, 1.8e6, is_planned=True),
        Measure("wait", "level", names("the|average wait|average_wait_days", "die|Vorlaufzeit|vorlaufzeit_tage",
                                       "le|délai de rendez-vous|delai_moyen_jours"), 4, 28,
                suffix="days|Tage|jours"),
    ),
    (Rate("no_shows", "appointments", "percent", names("the|no-show rate|", "die|Ausfallquote|",
                                                       "le|taux de rendez-vous manqués|")),
     Rate("fee_income", "appointments", "money", names("|fee income per appointment|", "die|Honorarerlöse je Termin|*",
                                                       "les|honoraires par rendez-vous|*"))),
)  # fmt: skip

SOLAR = Domain(
    "solar installers",
    {"en": "Solar installations: status", "de": "Solaranlagen: Stand des Geschäfts",
     "fr": "Installations solaires : bilan"},
    {
        "en": _english(at("in", "Kent", "Dorset", "Norfolk", "Cumbria", "Powys"), "area", "areas"),
        "de": group(at("in", "Landshut", "Straubing", "Rosenheim", "Kempten"), "Niederlassung", "Niederlassungen",
                    "niederlassungen|niederlassung",
                    "die Nummer eins|die Nummer zwei|das Schlusslicht"),
        "fr": group(at("en", "Vendée", "Corrèze", "Mayenne", "Dordogne"), "antenne", "antennes",
                    "antennes|antenne",
                    "l’antenne numéro un|l’antenne numéro deux|la dernière antenne du classement"),
    },
    (
        Measure("capacity", "count", names("|added capacity|added_capacity_kwp", "der|Zubau|zubau_kwp",
                                           "la|puissance posée|puissance_posee_kwp"), 400, 9e3,
                suffix="kWp", is_planned=True),
        Measure("systems", "count", names("|installations|installations*", "die|Anlagen|anlagen*",
                                          "les|poses|poses*"), 45, 880, is_planned=True),
        Measure("project_revenue", "money", names("|project revenue|project_revenue",
                                                  "die|Projekterlöse|projekterloese*",
                                                  "les|recettes de projet|recettes_projet*"),
                5e5, 1.4e7, is_planned=True),
        Measure("lead_time", "level", names("the|lead time|lead_time_weeks", "die|Montagefrist|montagefrist_wochen",
                                            "le|délai de pose|delai_pose_semaines"), 4, 22,
                suffix="weeks|Wochen|semaines"),
    ),
    (Rate("project_revenue", "systems", "money", names("|project revenue per installation|",
                                                       "die|Projekterlöse je Anlage|*",
                                                       "les|recettes de projet par pose|*")),),
)  # fmt: skip

CINEMAS = Domain(
    "cinemas",
    {"en": "Cinema circuit review", "de": "Kinos im Berichtszeitraum", "fr": "Le circuit de cinémas"},
    {
        "en": _english(at("at", "Odyssey", "Regent", "Rialto", "Lumen"), "cinema", "cinemas"),
        "de": group(at("im", "Capitol", "Metropol", "Filmpalast", "Lichtspielhaus"), "Kino", "Kinos", "kinos|kino",
                    "die Nummer eins|die Nummer zwei|das Schlusslicht"),
        "fr": group(at("au", "Rex", "Palace", "Majestic", "Ciné-Parc"), "cinéma", "cinémas", "cinemas|cinema",
                    "le cinéma numéro un|le cinéma numéro deux|le dernier cinéma du classement"),
    },
    (
        Measure("tickets", "count", names("|tickets sold|tickets_sold*", "die|Kinokarten|kinokarten*",
                                          "les|entrées|entrees*"), 6e3, 1.6e5, is_planned=True),
        Measure("snacks", "money", names("|snack sales|snack_sales*", "die|Snackerlöse|snackerloese*",
                                         "les|ventes de confiserie|ventes_confiserie*"), 2.5e4, 8e5, is_planned=True),
        Measure("box_office", "money", names("|box office|box_office", "die|Kartenerlöse|kartenerloese*",
                                             "la|billetterie|billetterie"), 6e4, 1.7e6, is_planned=True),
        Measure("fill", "percent", names("the|seat fill rate|seat_fill_rate", "die|Saalauslastung|saalauslastung",
                                         "le|taux de remplissage des salles|remplissage_salles"), 17, 64),
    ),
    (Rate("snacks", "tickets", "money", names("|snack sales per ticket sold|*", "die|Snackerlöse je Kinokarte|*",
                                              "les|ventes de confiserie par entrée|*")),),
)  # fmt: skip

PORTS = Domain(
    "container port",
    {"en": "Terminal operations report", "de": "Hafenbericht", "fr": "Activité portuaire"},
    {
        "en": _english(at("at", "Eastgate", "Sandhaven", "Northpier", "Docklands"), "terminal", "terminals"),
        "de": group(at("am", "Südkai", "Ostkai", "Westkai", "Lotsenkai"), "Terminal", "Terminals",
                    "terminals|terminal",
                    "die Nummer eins|die Nummer zwei|das Schlusslicht"),
        "fr": group(at("au terminal", "Loire", "Flandres", "Roulier", "Graveline"), "terminal", "terminaux",
                    "terminaux|terminal",
                    "le terminal numéro un|le terminal numéro deux|le dernier terminal du classement"),
    },
    (
        Measure("boxes", "count", names("|container volume|container_volume_teu",
                                        "der|Containerumschlag|containerumschlag_teu",
                                        "le|trafic conteneurs|trafic_conteneurs_evp"), 9e3, 4.8e5,
                suffix="TEU|TEU|EVP", is_planned=True),
        Measure("calls", "count", names("|vessel calls|vessel_calls*", "die|Schiffsanläufe|schiffsanlaeufe*",
                                        "les|escales|escales*"), 60, 900),
        Measure("port_fees", "money", names("|port fees|port_fees*", "die|Hafengelder|hafengelder*",
                                            "les|droits de port|droits_port*"), 6e5, 2.4e7, is_planned=True),
        Measure("dwell", "level", names("the|dwell time|dwell_time_days", "die|Verweildauer|verweildauer_tage",
                                        "la|durée de séjour|duree_sejour_jours"), 2.6, 11,
                suffix="days|Tage|jours"),
    ),
    (Rate("port_fees", "calls", "money", names("|port fees per vessel call|*", "die|Hafengelder je Schiffsanlauf|*",
                                               "les|droits de port par escale|*")),),
)  # fmt: skip

PHARMACIES = Domain(
    "pharmacies",
    {"en": "Pharmacy group: results", "de": "Apotheken: Ergebnisse", "fr": "Pharmacies : résultats"},
    {
        "en": _english(at("in", "Kelso", "Hexham", "Alnwick", "Morpeth"), "pharmacy", "pharmacies"),
        "de": group(at("in der", "Löwen-Apotheke", "Stern-Apotheke", "Adler-Apotheke", "Park-Apotheke"), "Apotheke",
                    "Apotheken", "apotheken|apotheke",
                    "die Nummer eins|die Nummer zwei|das Schlusslicht"),
        "fr": group(at("à", "Dinan", "Vitré", "Fougères", "Redon"), "pharmacie", "pharmacies",
                    "pharmacies|pharmacie",
                    "la pharmacie numéro un|la pharmacie numéro deux|la dernière pharmacie du classement"),
    },
    (
        Measure("prescriptions", "count", names("|prescriptions|prescriptions*", "die|Rezepte|rezepte*",
                                                "les|ordonnances|ordonnances*"), 1.4e3, 1.5e4, is_planned=True),
        Measure("otc", "money", names("|OTC sales|otc_sales*", "der|OTC-Umsatz|otc_umsatz",
                                      "les|ventes libres|ventes_libres*"), 5e4, 9e5, is_planned=True),
        Measure("stock_turn", "level", names("|stock turnover|stock_turnover", "der|Lagerumschlag|lagerumschlag",
                                             "la|rotation des stocks|rotation_stocks"), 5.2, 14),
        Measure("generics", "percent", names("the|generics rate|generics_rate", "die|Generikaquote|generikaquote",
                                             "le|taux de génériques|taux_generiques"), 54, 93),
    ),
)  # fmt: skip

CONSTRUCTION = Domain(
    "construction",
    {"en": "Construction sites: controlling", "de": "Bau-Controlling", "fr": "Suivi des chantiers"},
    {
        "en": _english(at("at", "Quayside", "Mill Lane", "Castle Yard", "Airport Link"), "building site",
                       "building sites"),
        "de": group(at("auf der Baustelle", "Hafenquartier", "Klinikneubau", "Ringbrücke", "Stadtarchiv"),
                    "Baustelle", "Baustellen", "baustellen|baustelle",
                    "die Nummer eins|die Nummer zwei|das Schlusslicht"),
        "fr": group(at("sur le chantier", "Gare Sud", "Pont-Neuf", "Quartier Vauban", "Tour Médicis"), "chantier",
                    "chantiers", "chantiers|chantier",
                    "le chantier numéro un|le chantier numéro deux|le dernier chantier du classement"),
    },
    (
        Measure("billed_work", "money", names("|billed work|billed_work", "die|Bauleistung|bauleistung",
                                              "les|travaux facturés|travaux_factures*"), 4e5, 1.6e7, is_planned=True),
        Measure("hours", "count", names("|hours worked|hours_worked*", "die|Arbeitsstunden|arbeitsstunden*",
                                        "les|heures travaillées|heures_travaillees*"), 2.4e3, 5.5e4),
        Measure("defects", "count", names("|defects|defects*", "die|Mängel|maengel*",
                                          "les|malfaçons|malfacons*"), 30, 460),
        Measure("gross_margin", "percent", names("the|gross margin|gross_margin", "die|Rohmarge|rohmarge",
                                                 "la|marge brute|marge_brute"), 6, 27),
    ),
    (Rate("billed_work", "hours", "money", names("|billed work per hour worked|", "die|Bauleistung je Arbeitsstunde|",
                                                 "les|travaux facturés par heure travaillée|*")),),
)  # fmt: skip

LIBRARIES = Domain(
    "libraries",
    {"en": "Public libraries: activity report", "de": "Stadtbibliotheken: Leistungsbericht",
     "fr": "Médiathèques : rapport d’activité"},
    {
        "en": _english(at("at", "Central", "Westfield", "Canal Street", "Hillside"), "library", "libraries"),
        "de": group(at("in der Bibliothek", "Gostenhof", "Langwasser", "Johannis", "Eibach"), "Bibliothek",
                    "Bibliotheken", "bibliotheken|bibliothek",
                    "die Nummer eins|die Nummer zwei|das Schlusslicht"),
        "fr": group(at("à la médiathèque", "Jean Moulin", "Simone Veil", "Louise Michel", "Marie Curie"),
                    "médiathèque", "médiathèques", "mediatheques|mediatheque",
                    "la médiathèque numéro un|la médiathèque numéro deux|la dernière médiathèque du classement"),
    },
    (
        Measure("loans", "count", names("|loans|loans*", "die|Ausleihen|ausleihen*", "les|prêts|prets*"),
                9e3, 2.1e5, is_planned=True),
        Measure("ebooks", "count", names("|e-book loans|ebook_loans*", "die|E-Book-Ausleihen|ebook_ausleihen*",
                                         "les|prêts numériques|prets_numeriques*"), 7, 32, share_of="loans"),
        Measure("media", "money", names("|media spend|media_spend", "die|Medienausgaben|medienausgaben*",
                                        "les|achats de documents|achats_documents*"), 1.5e4, 3e5),
        Measure("rating", "level", names("the|user rating|user_rating", "die|Nutzerbewertung|nutzerbewertung",
                                         "la|note des usagers|note_usagers"), 6.1, 8.2),
    ),
    (Rate("ebooks", "loans", "percent", names("the|share of e-book loans in loans|",
                                              "der|Anteil E-Book-Ausleihen an Ausleihen|",
                                              "la|part des prêts numériques dans les prêts|")),),
)  # fmt: skip

LAWYERS = Domain(
    "law firm",
    {"en": "Practice group report", "de": "Kanzlei-Reporting", "fr": "Cabinet d’avocats : tableau de bord"},
    {
        "en": _english(at("in", "Litigation", "Tax", "Employment", "Competition"), "practice area", "practice areas"),
        "de": group(at("im Dezernat", "Steuerrecht", "Arbeitsrecht", "Kartellrecht", "Vergaberecht"), "Dezernat",
                    "Dezernate", "dezernate|dezernat",
                    "die Nummer eins|die Nummer zwei|das Schlusslicht"),
        "fr": group(at("au pôle", "Fiscal", "Social", "Contentieux", "Concurrence"), "pôle", "pôles", "poles|pole",
                    "le pôle numéro un|le pôle numéro deux|le dernier pôle du classement"),
    },
    (
        Measure("billed_fees", "money", names("|billed fees|billed_fees*", "die|Honorare|honorare*",
                                              "les|honoraires facturés|honoraires_factures*"),
                1.5e5, 4e6, is_planned=True),
        Measure("billable", "count", names("|billable hours|billable_hours*", "die|Mandatsstunden|mandatsstunden*",
                                           "les|heures facturables|heures_facturables*"), 700, 1.6e4,
                is_planned=True),
        Measure("matters", "count", names("|open matters|open_matters*", "die|Mandate|mandate*",
                                          "les|dossiers ouverts|dossiers_ouverts*"), 30, 520),
        Measure("collection", "percent", names("the|collection rate|collection_rate", "die|Einzugsquote|einzugsquote",
                                               "le|taux de recouvrement|taux_recouvrement"), 70, 96),
    ),
    (Rate("billed_fees", "billable", "money", names("|billed fees per billable hour|*",
                                                    "die|Honorare je Mandatsstunde|*",
                                                    "les|honoraires facturés par heure facturable|*")),),
)  # fmt: skip

CHARGING = Domain(
    "charging network",
    {"en": "EV charging network update", "de": "Ladenetz: Entwicklung", "fr": "Réseau de recharge : le point"},
    {
        "en": _english(at("at", "A1 North", "M5 South", "M25 East", "Riverwalk"), "charging hub", "charging hubs"),
        "de": group(at("im Ladepark", "A9 Nord", "A3 Süd", "A7 Ost", "Messe"), "Ladepark", "Ladeparks",
                    "ladeparks|ladepark",
                    "die Nummer eins|die Nummer zwei|das Schlusslicht"),
        "fr": group(at("à la station", "Relais Nord", "Gare TGV", "Parc Expo", "Quai 9"), "station", "stations",
                    "stations|station",
                    "la station numéro un|la station numéro deux|la dernière station du classement"),
    },
    (
        Measure("sessions", "count", names("|charging sessions|charging_sessions*", "die|Ladevorgänge|ladevorgaenge*",
                                           "les|recharges|recharges*"), 900, 6e4, is_planned=True),
        Measure("energy", "count", names("|energy delivered|energy_delivered_mwh", "die|Ladeenergie|ladeenergie_mwh",
                                         "l’|énergie délivrée|energie_delivree_mwh"), 40, 2.4e3, suffix="MWh"),
        Measure("charging_revenue", "money", names("|charging revenue|charging_revenue",
                                                   "die|Ladeerlöse|ladeerloese*",
                                                   "les|recettes de recharge|recettes_recharge*"),
                2e4, 1.1e6, is_planned=True),
        Measure("session_length", "level", names("the|session length|session_length_min",
                                                 "die|Ladedauer|ladedauer_min",
                                                 "la|durée de recharge|duree_recharge_min"), 17, 52, suffix="min"),
    ),
    (Rate("charging_revenue", "sessions", "money", names("|charging revenue per charging session|",
                                                         "die|Ladeerlöse je Ladevorgang|*",
                                                         "les|recettes de recharge par recharge|*")),),
)  # fmt: skip

DOMAINS = (
    BAKERIES, DENTISTS, SOLAR, CINEMAS, PORTS, PHARMACIES, CONSTRUCTION, LIBRARIES, LAWYERS, CHARGING,
)  # fmt: skip
