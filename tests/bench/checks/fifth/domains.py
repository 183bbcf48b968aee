"""The fifth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str = "") -> Group:
    ranks = f"the leading {one}|the runner-up|the {one} in last place"
    return group(places, one, many, keys or f"{many}|{one}".replace(" ", "_"), ranks)


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "auf Platz 1|auf Platz 2|auf dem letzten Platz")


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "à la première place|à la deuxième place|à la dernière place")


GYMS = Domain(
    "fitness clubs",
    {"en": "Fitness clubs: monthly business review", "de": "Fitnessstudios: Business Review",
     "fr": "Salles de sport : revue de performance"},
    {
        "en": _english(at("at", "Kingsway", "Canal Wharf", "Victoria Gate", "Lakeside", "Park Row"), "club", "clubs",
                       "clubs|club_name"),
        "de": _german(at("im Studio", "Südstadt", "Bismarckplatz", "Messepark", "Nordring"), "Studio", "Studios",
                      "studios|studio"),
        "fr": _french(at("à la salle", "Nation", "Montparnasse", "Villette", "Batignolles"), "salle", "salles",
                      "salles|salle"),
    },
    (
        Measure("members", "count", names("|members|member_count*", "die|Mitglieder|mitgliederzahl*",
                                          "les|adhérents|nb_adherents*"), 900, 8.5e3, is_planned=True),
        Measure("signups", "count", names("|new sign-ups|new_signups*", "die|Neuanmeldungen|neuanmeldungen*",
                                          "les|nouvelles inscriptions|nouvelles_inscriptions*"),
                3, 12, share_of="members"),
        Measure("dues", "money", names("|membership fees|membership_fees*", "die|Mitgliedsbeiträge|mitgliedsbeitraege*",
                                       "les|cotisations|cotisations*"), 4e4, 5.2e5, is_planned=True),
        Measure("nps", "level", names("the|NPS|nps", "der|NPS|nps", "le|NPS|nps"), 18, 67),
    ),
    (Rate("dues", "members", "money", names("|membership fees per member|*", "die|Mitgliedsbeiträge je Mitglied|*",
                                            "les|cotisations par adhérent|*")),),
)  # fmt: skip

DELIVERY = Domain(
    "meal delivery",
    {"en": "Delivery performance by city", "de": "Lieferdienst: Zahlen nach Stadt",
     "fr": "Livraison de repas : les villes"},
    {
        "en": _english(at("in", "Brighton", "Cardiff", "Sheffield", "Nottingham", "Southampton"), "city", "cities"),
        "de": _german(at("in", "Mannheim", "Münster", "Augsburg", "Wiesbaden", "Rostock"), "Stadt", "Städte",
                      "staedte|stadt"),
        "fr": _french(at("à", "Grenoble", "Rennes", "Strasbourg", "Montpellier", "Tours"), "ville", "villes",
                      "villes|ville"),
    },
    (
        Measure("deliveries", "count", names("|deliveries|deliveries*", "die|Lieferungen|lieferungen*",
                                             "les|livraisons|livraisons*"), 5e3, 1.3e5, is_planned=True),
        Measure("order_value", "money", names("the|gross order value|gross_order_value",
                                              "der|Bruttobestellwert|bruttobestellwert",
                                              "la|valeur brute des commandes|valeur_brute_commandes"),
                1.4e5, 3.6e6, is_planned=True),
        Measure("time", "level", names("the|average delivery time|avg_delivery_time_min",
                                       "die|durchschnittliche Lieferzeit|lieferzeit_schnitt_min",
                                       "le|délai moyen de livraison|delai_moyen_livraison_min"), 21, 46, suffix="min"),
        Measure("cancelled", "percent", names("the|cancellation rate|cancellation_rate", "die|Stornoquote|stornoquote",
                                              "le|taux d’annulation|taux_annulation"), 4, 13),
    ),
    (Rate("order_value", "deliveries", "money", names("the|gross order value per delivery|",
                                                      "der|Bruttobestellwert je Lieferung|",
                                                      "la|valeur brute des commandes par livraison|")),),
)  # fmt: skip

PLATFORM = Domain(
    "cloud platform",
    {"en": "Platform engineering scorecard", "de": "Plattformbetrieb: Kennzahlen je Dienst",
     "fr": "Plateforme technique : suivi des services"},
    {
        "en": _english(at("for", "Checkout", "Search", "Billing", "Login", "Notifications"), "service", "services",
                       "services|service_name"),
        "de": _german(at("beim Dienst", "Warenkorb", "Suche", "Abrechnung", "Anmeldung"), "Dienst", "Dienste",
                      "dienste|dienst"),
        "fr": _french(at("pour le service", "Panier", "Recherche", "Facturation", "Connexion"), "service", "services",
                      "services|service"),
    },
    (
        Measure("requests", "count", names("|API requests|api_requests*", "die|API-Anfragen|api_anfragen*",
                                           "les|requêtes API|requetes_api*"), 2e5, 4e7),
        Measure("incidents", "count", names("|incidents|incident_count*", "die|Störungen|anzahl_stoerungen*",
                                            "les|incidents|nb_incidents*"), 12, 170),
        Measure("cloud", "money", names("|cloud spend|cloud_spend", "die|Cloud-Kosten|cloud_kosten*",
                                        "les|coûts cloud|couts_cloud*"), 2e4, 4.4e5),
        Measure("latency", "level", names("the|p95 latency|p95_latency_ms", "die|p95-Latenz|p95_latenz_ms",
                                          "la|latence p95|latence_p95_ms"), 80, 640, suffix="ms"),
    ),
)  # fmt: skip

BIKES = Domain(
    "bike sharing",
    {"en": "Bike sharing: ridership and revenue", "de": "Bikesharing: Nutzung und Erlöse",
     "fr": "Vélos en libre-service : bilan d’usage"},
    {
        "en": _english(at("in", "Southbank", "Jericho", "Temple Meads", "Harbourside", "Cathedral Quarter"),
                       "district", "districts"),
        "de": _german(at("in", "Ottensen", "Neukölln", "Lindenau", "Kreuzberg"), "Stadtteil", "Stadtteile",
                      "stadtteile|stadtteil"),
        "fr": _french(at("dans le quartier", "Belleville", "Croix-Rousse", "Chartrons", "Wazemmes"), "quartier",
                      "quartiers", "quartiers|quartier"),
    },
    (
        Measure("rides", "count", names("|rides|rides*", "die|Leihfahrten|leihfahrten*", "les|trajets|trajets*"),
                3e3, 9.5e4, is_planned=True),
        Measure("bikes", "count", names("|bikes in service|bikes_in_service*", "die|Leihräder|leihraeder*",
                                        "les|vélos en service|velos_en_service*"), 90, 1.9e3),
        Measure("rental", "money", names("|rental income|rental_income", "die|Mieterlöse|mieterloese*",
                                         "les|revenus de location|revenus_location*"), 2e4, 3.4e5, is_planned=True),
        Measure("repairs", "percent", names("the|repair rate|repair_rate", "die|Reparaturquote|reparaturquote",
                                            "le|taux de réparation|taux_reparation"), 4.5, 17),
    ),
    (Rate("rental", "rides", "money", names("|rental income per ride|", "die|Mieterlöse je Leihfahrt|*",
                                            "les|revenus de location par trajet|*")),),
)  # fmt: skip

COSMETICS = Domain(
    "cosmetics",
    {"en": "Beauty brand: category performance", "de": "Kosmetikmarke: Entwicklung der Kategorien",
     "fr": "Marque de cosmétiques : résultats par catégorie"},
    {
        "en": _english(at("in", "Skincare", "Haircare", "Fragrance", "Make-up", "Sun Care"), "category",
                       "categories", "product_categories|category"),
        "de": _german(at("in der Kategorie", "Hautpflege", "Haarpflege", "Düfte", "Dekorativ", "Sonnenschutz"),
                      "Kategorie", "Kategorien", "kategorien|kategorie"),
        "fr": _french(at("en", "Soins visage", "Capillaire", "Parfum", "Maquillage", "Solaire"), "catégorie",
                      "catégories", "categories|categorie"),
    },
    (
        Measure("gross_sales", "money", names("|gross sales|gross_sales*", "der|Bruttoumsatz|bruttoumsatz",
                                              "le|CA brut|ca_brut"), 2.5e5, 8e6, is_planned=True),
        Measure("units", "count", names("|units sold|units_sold*", "der|Absatz|absatz_stueck",
                                        "les|unités vendues|unites_vendues*"), 1.4e4, 5.6e5, is_planned=True),
        Measure("promo", "percent", names("the|promo share|promo_share", "der|Aktionsanteil|aktionsanteil",
                                          "la|part promo|part_promo"), 12, 47),
        Measure("roas", "level", names("the|ROAS|roas", "der|ROAS|roas", "le|ROAS|roas"), 2.4, 8.6),
    ),
    (Rate("gross_sales", "units", "money", names("|gross sales per unit sold|*", "der|Bruttoumsatz je Stück|",
                                                 "le|CA brut par unité vendue|")),),
)  # fmt: skip

COWORKING = Domain(
    "coworking",
    {"en": "Coworking locations: KPI report", "de": "Coworking-Standorte: KPI-Bericht",
     "fr": "Espaces de coworking : reporting"},
    {
        "en": _english(at("at", "The Foundry", "Gasworks", "Tannery Yard", "Copper House"), "location", "locations"),
        "de": _german(at("am Standort", "Speicherstadt", "Kulturbrauerei", "Zollhafen", "Glockenbach"), "Standort",
                      "Standorte", "standorte|standort"),
        "fr": _french(at("à l’espace", "Bastille", "Part-Dieu", "Euratlantique", "Confluence"), "espace", "espaces",
                      "espaces|espace"),
    },
    (
        Measure("desks", "count", names("|desk bookings|desk_bookings*", "die|Tischbuchungen|tischbuchungen*",
                                        "les|réservations de postes|reservations_postes*"),
                600, 1.4e4, is_planned=True),
        Measure("rooms", "count", names("|meeting room hours|meeting_room_hours*", "die|Raumstunden|raumstunden*",
                                        "les|heures de salle|heures_salle*"), 140, 3.8e3),
        Measure("rent", "money", names("|rental revenue|rental_revenue", "die|Mieteinnahmen|mieteinnahmen*",
                                       "les|revenus locatifs|revenus_locatifs*"), 4e4, 7.2e5, is_planned=True),
        Measure("occupancy", "percent", names("|desk occupancy|desk_occupancy", "die|Platzauslastung|platzauslastung",
                                              "le|taux d’occupation des postes|taux_occupation_postes"), 44, 93),
    ),
    (Rate("rent", "desks", "money", names("|rental revenue per desk booking|", "die|Mieteinnahmen je Tischbuchung|*",
                                          "les|revenus locatifs par réservation de poste|*")),),
)  # fmt: skip

WATER = Domain(
    "water utility",
    {"en": "Water supply: operating report", "de": "Wasserversorgung: Betriebsbericht",
     "fr": "Service de l’eau : rapport d’exploitation"},
    {
        "en": _english(at("in", "Ashbourne", "Tamworth", "Lichfield", "Buxton"), "supply zone", "supply zones"),
        "de": _german(at("im Versorgungsgebiet", "Oberstadt", "Unterstadt", "Auental", "Bergheim"),
                      "Versorgungsgebiet", "Versorgungsgebiete", "versorgungsgebiete|gebiet"),
        "fr": _french(at("sur la zone", "Haute-Ville", "Coteaux", "Val-Fleuri", "Moulins"), "zone", "zones",
                      "zones|zone"),
    },
    (
        Measure("water", "count", names("the|water volume sold|water_volume_sold_m3",
                                        "die|Wasserabgabe|wasserabgabe_m3",
                                        "le|volume d’eau vendu|volume_eau_vendu_m3"), 8e4, 3e6,
                suffix="m³", is_planned=True),
        Measure("bursts", "count", names("|pipe bursts|pipe_bursts*", "die|Rohrbrüche|rohrbrueche*",
                                         "les|ruptures de conduite|ruptures_conduite*"), 12, 140),
        Measure("charges", "money", names("|water charges|water_charges*", "die|Wasserentgelte|wasserentgelte*",
                                          "les|redevances d’eau|redevances_eau*"), 1.6e5, 6.4e6, is_planned=True),
        Measure("leakage", "percent", names("the|leakage rate|leakage_rate", "die|Verlustquote|verlustquote",
                                            "le|taux de fuite|taux_fuite"), 6, 25),
    ),
)  # fmt: skip

SKI = Domain(
    "ski resorts",
    {"en": "Winter season tracker", "de": "Skigebiete: Stand der Saison", "fr": "Stations de ski : point de saison"},
    {
        "en": _english(at("at", "Pine Ridge", "Eagle Bowl", "Summit Creek", "Frostvale"), "resort", "resorts"),
        "de": _german(at("im Skigebiet", "Hochgrat", "Wildkogel", "Karwendel", "Silberhorn"), "Skigebiet",
                      "Skigebiete", "skigebiete|skigebiet"),
        "fr": _french(at("à", "Valsoleil", "Montclar", "Rocheblanche", "Pralong"), "station", "stations",
                      "stations|station"),
    },
    (
        Measure("skier_days", "count", names("|skier days|skier_days*", "die|Skifahrertage|skifahrertage*",
                                             "les|journées-skieur|journees_skieur*"), 1.1e4, 3.2e5, is_planned=True),
        Measure("lift_passes", "money", names("|lift pass sales|lift_pass_sales*", "die|Skipasserlöse|skipasserloese*",
                                              "les|ventes de forfaits|ventes_forfaits*"),
                4e5, 1.3e7, is_planned=True),
        Measure("lessons", "count", names("|ski lessons|ski_lessons*", "die|Skikurse|skikurse*",
                                          "les|cours de ski|cours_ski*"), 300, 9e3),
        Measure("rating", "level", names("the|guest rating|guest_rating", "die|Gästebewertung|gaestebewertung",
                                         "la|note des clients|note_clients"), 6.2, 9.2),
    ),
    (Rate("lift_passes", "skier_days", "money", names("|lift pass sales per skier day|*",
                                                      "die|Skipasserlöse je Skifahrertag|*",
                                                      "les|ventes de forfaits par journée-skieur|*")),),
)  # fmt: skip

PAYMENTS = Domain(
    "payment provider",
    {"en": "Payments: volume and quality", "de": "Zahlungsverkehr: Volumen und Qualität",
     "fr": "Paiements : volumes et qualité"},
    {
        "en": _english(at("via", "Card", "Wallet", "Direct Debit", "Invoice", "Pay Later"), "payment method",
                       "payment methods"),
        "de": _german(at("per", "Karte", "E-Wallet", "Lastschrift", "Rechnung", "Ratenkauf"), "Zahlart", "Zahlarten",
                      "zahlarten|zahlart"),
        "fr": _french(at("par", "Carte", "Portefeuille", "Prélèvement", "Virement"), "moyen de paiement",
                      "moyens de paiement", "moyens_paiement|moyen_paiement"),
    },
    (
        Measure("volume", "money", names("|payment volume|payment_volume", "das|Zahlungsvolumen|zahlungsvolumen",
                                         "le|volume de paiement|volume_paiement"), 4e5, 4.8e7, is_planned=True),
        Measure("payments", "count", names("|payments|payments*", "die|Zahlungen|zahlungen*",
                                           "les|paiements|paiements*"), 9e3, 1.1e6, is_planned=True),
        Measure("chargebacks", "count", names("|chargebacks|chargebacks*", "die|Rückbuchungen|rueckbuchungen*",
                                              "les|impayés|impayes*"), 0.4, 1.9, share_of="payments"),
        Measure("approval", "percent", names("the|approval rate|approval_rate", "die|Freigabequote|freigabequote",
                                             "le|taux d’acceptation|taux_acceptation"), 78, 97),
    ),
    (Rate("volume", "payments", "money", names("|payment volume per payment|", "das|Zahlungsvolumen je Zahlung|",
                                               "le|volume de paiement par paiement|")),
     Rate("chargebacks", "payments", "percent", names("the|chargeback rate|", "die|Rückbuchungsquote|",
                                                      "le|taux d’impayés|"))),
)  # fmt: skip

PROCUREMENT = Domain(
    "procurement",
    {"en": "Procurement performance", "de": "Einkaufscontrolling", "fr": "Pilotage des achats"},
    {
        "en": _english(at("in", "Packaging", "IT Hardware", "Facilities", "Raw Materials", "Logistics Services"),
                       "commodity group", "commodity groups"),
        "de": _german(at("in der Warengruppe", "Verpackung", "IT-Hardware", "Gebäudedienste", "Rohstoffe"),
                      "Warengruppe", "Warengruppen", "warengruppen|warengruppe"),
        "fr": _french(at("sur la famille", "Emballages", "Matériel informatique", "Services généraux",
                         "Matières premières"), "famille d’achats", "familles d’achats", "familles_achats|famille"),
    },
    (
        Measure("spend", "money", names("|purchasing spend|purchasing_spend", "das|Einkaufsvolumen|einkaufsvolumen",
                                        "le|volume d’achats|volume_achats"), 2.4e5, 9e6),
        Measure("orders", "count", names("|purchase orders|purchase_orders*", "die|Bestellvorgänge|bestellvorgaenge*",
                                         "les|bons de commande|bons_commande*"), 140, 5e3),
        Measure("savings", "money", names("|savings|savings*", "die|Einsparungen|einsparungen*",
                                          "les|économies|economies*"), 2.4e4, 6e5, is_planned=True),
        Measure("on_time", "percent", names("the|on-time delivery rate|on_time_delivery_rate",
                                            "die|Liefertreue|liefertreue",
                                            "le|taux de livraison à l’heure|taux_livraison_a_l_heure"), 71, 96),
    ),
    (Rate("spend", "orders", "money", names("|purchasing spend per purchase order|",
                                            "das|Einkaufsvolumen je Bestellvorgang|",
                                            "le|volume d’achats par bon de commande|")),),
)  # fmt: skip

DOMAINS = (
    GYMS, DELIVERY, PLATFORM, BIKES, COSMETICS, COWORKING, WATER, SKI, PAYMENTS, PROCUREMENT,
)  # fmt: skip
