"""The sixth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str = "") -> Group:
    keys = keys or f"{many}|{one}".replace(" ", "_")
    return group(places, one, many, keys, "in first place|in second place|in last place")


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "auf dem ersten Rang|auf dem zweiten Rang|auf dem letzten Rang")


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "en première position|en deuxième position|en dernière position")


FASHION = Domain(
    "online fashion",
    {"en": "Online fashion: trading update", "de": "Modeshop: Entwicklung der Sortimente",
     "fr": "Mode en ligne : bilan des ventes"},
    {
        "en": _english(at("in", "Womenswear", "Menswear", "Kidswear", "Footwear", "Accessories"), "product line",
                       "product lines"),
        "de": _german(at("im Sortiment", "Damenmode", "Herrenmode", "Kindermode", "Schuhe", "Accessoires"),
                      "Sortiment", "Sortimente", "sortimente|sortiment"),
        "fr": _french(at("au rayon", "Prêt-à-porter", "Lingerie", "Chaussures", "Maroquinerie", "Bijoux"), "rayon",
                      "rayons", "rayons|rayon"),
    },
    (
        Measure("sales", "money", names("|merchandise sales|merchandise_sales*", "der|Warenumsatz|warenumsatz",
                                        "les|ventes de marchandises|ventes_marchandises*"),
                1.8e5, 5.5e6, is_planned=True),
        Measure("orders", "count", names("|web orders|web_orders*", "die|Onlinebestellungen|onlinebestellungen*",
                                         "les|commandes web|commandes_web*"), 2.5e3, 4e4, is_planned=True),
        Measure("conversion", "percent", names("the|conversion rate|conversion_rate",
                                               "die|Konversionsrate|konversionsrate",
                                               "le|taux de conversion|taux_conversion"), 2.3, 6.4),
        Measure("returned", "count", names("|returned parcels|returned_parcels*", "die|Rücksendungen|ruecksendungen*",
                                           "les|colis retournés|colis_retournes*"), 9, 41, share_of="orders"),
    ),
    (Rate("sales", "orders", "money", names("|merchandise sales per web order|*",
                                            "der|Warenumsatz je Onlinebestellung|",
                                            "les|ventes de marchandises par commande web|*")),
     Rate("returned", "orders", "percent", names("the|parcel return rate|", "die|Rücksendequote|",
                                                 "le|taux de retour des colis|"))),
)  # fmt: skip

FULFILMENT = Domain(
    "fulfilment centres",
    {"en": "Fulfilment network: operations KPIs", "de": "Logistikzentren: operative Kennzahlen",
     "fr": "Entrepôts e-commerce : suivi opérationnel"},
    {
        "en": _english(at("at", "Daventry", "Doncaster", "Avonmouth", "Tilbury", "Warrington"), "warehouse",
                       "warehouses", "warehouses|warehouse_name"),
        "de": _german(at("im Logistikzentrum", "Bad Hersfeld", "Rheinberg", "Werne", "Koblenz", "Pforzheim"),
                      "Logistikzentrum", "Logistikzentren", "logistikzentren|logistikzentrum"),
        "fr": _french(at("à l’entrepôt de", "Saran", "Lauwin-Planque", "Sénart", "Brétigny"), "entrepôt",
                      "entrepôts", "entrepots|entrepot"),
    },
    (
        Measure("lines", "count", names("|order lines|order_lines*", "die|Auftragspositionen|auftragspositionen*",
                                        "les|lignes de commande|lignes_commande*"), 2e4, 6e5, is_planned=True),
        Measure("errors", "count", names("|picking errors|picking_errors*",
                                         "die|Kommissionierfehler|kommissionierfehler*",
                                         "les|erreurs de préparation|erreurs_preparation*"),
                0.3, 1.6, share_of="lines"),
        Measure("labour", "money", names("the|labour cost|labour_cost", "die|Lohnkosten|lohnkosten*",
                                         "les|coûts de main-d’œuvre|couts_main_oeuvre*"), 4e4, 9e5),
        Measure("throughput", "level", names("the|throughput time|throughput_time_h",
                                             "die|Durchlaufzeit|durchlaufzeit_h",
                                             "le|délai de traitement|delai_traitement_h"), 2.4, 19, suffix="h"),
    ),
    (Rate("labour", "lines", "money", names("the|labour cost per order line|", "die|Lohnkosten je Auftragsposition|*",
                                            "les|coûts de main-d’œuvre par ligne de commande|*")),
     Rate("errors", "lines", "percent", names("the|picking error rate|", "die|Kommissionierfehlerquote|",
                                              "le|taux d’erreur de préparation|"))),
)  # fmt: skip

STREAMING = Domain(
    "video streaming",
    {"en": "Streaming: viewing by genre", "de": "Streaming: Nutzung nach Genre",
     "fr": "Streaming : audience par genre"},
    {
        "en": _english(at("in", "Drama", "Comedy", "Documentary", "Kids & Family", "Reality"), "genre", "genres"),
        "de": _german(at("im Genre", "Krimi", "Komödie", "Dokumentation", "Kinder & Familie", "Reality"), "Genre",
                      "Genres", "genres|genre"),
        "fr": _french(at("dans le genre", "Drame", "Comédie", "Documentaire", "Jeunesse", "Téléréalité"), "genre",
                      "genres", "genres|genre"),
    },
    (
        Measure("hours", "count", names("|hours streamed|hours_streamed*", "die|Streamingstunden|streamingstunden*",
                                        "les|heures de visionnage|heures_visionnage*"), 6e4, 4.5e6, is_planned=True),
        Measure("viewers", "count", names("|viewers|viewers*", "die|Zuschauer|zuschauer*",
                                          "les|spectateurs|spectateurs*"), 8e3, 6e5, is_planned=True),
        Measure("licences", "money", names("|licence fees|licence_fees*", "die|Lizenzgebühren|lizenzgebuehren*",
                                           "les|droits de diffusion|droits_diffusion*"), 9e4, 3.8e6),
        Measure("session", "level", names("the|session duration|session_duration_min",
                                          "die|Sitzungsdauer|sitzungsdauer_min",
                                          "la|durée de session|duree_session_min"), 18, 74, suffix="min"),
    ),
    (Rate("licences", "viewers", "money", names("|licence fees per viewer|*", "die|Lizenzgebühren je Zuschauer|*",
                                                "les|droits de diffusion par spectateur|*")),),
)  # fmt: skip

CARE = Domain(
    "care homes",
    {"en": "Care homes: management report", "de": "Pflegeheime: Managementbericht",
     "fr": "Résidences seniors : rapport de gestion"},
    {
        "en": _english(at("at", "Willow Court", "Beech House", "Rosewood", "Abbey Grange"), "care home",
                       "care homes"),
        "de": _german(at("im Pflegeheim", "Sonnenhof", "Marienstift", "Waldfrieden", "St. Elisabeth"), "Pflegeheim",
                      "Pflegeheime", "pflegeheime|heim"),
        "fr": _french(at("à la résidence", "Bellevue", "Montplaisir", "Clairefontaine", "Val de Sèvre"), "résidence",
                      "résidences", "residences|residence"),
    },
    (
        Measure("revenue", "money", names("|care revenue|care_revenue", "die|Pflegeerlöse|pflegeerloese*",
                                          "les|recettes de soins|recettes_soins*"), 1.6e5, 2.2e6, is_planned=True),
        Measure("hours", "count", names("|care hours|care_hours*", "die|Pflegestunden|pflegestunden*",
                                        "les|heures de soins|heures_soins*"), 1.8e3, 2.4e4),
        Measure("residents", "count", names("|residents|residents*", "die|Bewohner|bewohner*",
                                            "les|résidents|residents*"), 45, 180, is_planned=True),
        Measure("qualified", "percent", names("the|qualified staff ratio|qualified_staff_ratio",
                                              "die|Fachkraftquote|fachkraftquote",
                                              "le|taux de personnel qualifié|taux_personnel_qualifie"), 48, 79),
    ),
    (Rate("revenue", "residents", "money", names("|care revenue per resident|", "die|Pflegeerlöse je Bewohner|*",
                                                 "les|recettes de soins par résident|*")),),
)  # fmt: skip

MARKETING = Domain(
    "performance marketing",
    {"en": "Paid media: channel results", "de": "Online-Marketing: Ergebnisse je Kanal",
     "fr": "Marketing digital : résultats par canal"},
    {
        "en": _english(at("on", "Google Ads", "LinkedIn", "Meta", "Bing", "TikTok"), "channel", "channels"),
        "de": _german(at("auf", "Google Ads", "LinkedIn", "Meta", "Bing", "TikTok"), "Kanal", "Kanäle",
                      "kanaele|kanal"),
        "fr": _french(at("sur", "Google Ads", "LinkedIn", "Meta", "Bing", "TikTok"), "canal", "canaux",
                      "canaux|canal"),
    },
    (
        Measure("spend", "money", names("|ad spend|ad_spend", "die|Werbeausgaben|werbeausgaben*",
                                        "les|dépenses publicitaires|depenses_publicitaires*"), 8e3, 4.2e5),
        Measure("clicks", "count", names("|clicks|clicks*", "die|Klicks|klicks*", "les|clics|clics*"),
                4e3, 2.6e5, is_planned=True),
        Measure("ctr", "percent", names("the|click-through rate|ctr", "die|Klickrate|klickrate",
                                        "le|taux de clic|taux_clic"), 2.2, 8.5),
        Measure("leads", "count", names("|leads|leads*", "die|Leads|leads*", "les|leads|leads*"),
                2, 9, share_of="clicks", is_planned=True),
    ),
    (Rate("spend", "leads", "money", names("the|cost per lead|", "die|Kosten pro Lead|*", "le|coût par lead|")),
     Rate("spend", "clicks", "money", names("the|cost per click|", "die|Kosten pro Klick|*", "le|coût par clic|"))),
)  # fmt: skip

CAR_RENTAL = Domain(
    "car rental",
    {"en": "Car rental: station dashboard", "de": "Autovermietung: Stationsbericht",
     "fr": "Location de voitures : tableau des agences"},
    {
        "en": _english(at("at", "Heathrow", "Gatwick", "Stansted", "Waverley", "Piccadilly"), "rental station",
                       "rental stations", "stations|station"),
        "de": _german(at("an der Station", "Hauptbahnhof", "Flughafen", "Messegelände", "Autobahnkreuz"), "Station",
                      "Stationen", "stationen|station"),
        "fr": _french(at("à l’agence", "Roissy", "Blagnac", "Mérignac", "Satolas"), "agence", "agences",
                      "agences|agence"),
    },
    (
        Measure("days", "count", names("|rental days|rental_days*", "die|Miettage|miettage*",
                                       "les|jours de location|jours_location*"), 900, 2.4e4, is_planned=True),
        Measure("fleet", "count", names("the|fleet size|fleet_size", "die|Flottengröße|flottengroesse",
                                        "la|taille de la flotte|taille_flotte"), 60, 1.1e3),
        Measure("fees", "money", names("|rental fees|rental_fees*", "die|Mietumsätze|mietumsaetze*",
                                       "les|recettes de location|recettes_location*"), 6e4, 1.7e6, is_planned=True),
        Measure("utilisation", "percent", names("|fleet utilisation|fleet_utilisation",
                                                "die|Flottenauslastung|flottenauslastung",
                                                "le|taux d’utilisation de la flotte|taux_utilisation_flotte"), 58, 91),
    ),
    (Rate("fees", "days", "money", names("|rental fees per rental day|*", "die|Mietumsätze je Miettag|*",
                                         "les|recettes de location par jour de location|*")),),
)  # fmt: skip

CONSULTING = Domain(
    "consulting",
    {"en": "Consulting: practice scorecard", "de": "IT-Beratung: Kompetenzfelder im Blick",
     "fr": "Conseil IT : suivi des domaines"},
    {
        "en": _english(at("in", "Cloud Migration", "Data & Analytics", "Cyber Security", "SAP", "Change Management"),
                       "practice", "practices"),
        "de": _german(at("im Kompetenzfeld", "Cloud", "Datenanalyse", "Cybersicherheit", "SAP"), "Kompetenzfeld",
                      "Kompetenzfelder", "kompetenzfelder|kompetenzfeld"),
        "fr": _french(at("dans le domaine", "Cloud", "Données", "Cybersécurité", "SAP", "Transformation"), "domaine",
                      "domaines", "domaines|domaine"),
    },
    (
        Measure("fees", "money", names("|consulting fees|consulting_fees*", "die|Beratungshonorare|beratungshonorare*",
                                       "les|honoraires de conseil|honoraires_conseil*"), 2e5, 5e6, is_planned=True),
        Measure("days", "count", names("|consultant days|consultant_days*", "die|Beratertage|beratertage*",
                                       "les|jours-consultant|jours_consultant*"), 180, 4.4e3, is_planned=True),
        Measure("proposals", "count", names("|proposals|proposals*", "die|Angebote|angebote*",
                                            "les|propositions commerciales|propositions_commerciales*"), 14, 190),
        Measure("margin", "percent", names("the|project margin|project_margin", "die|Projektmarge|projektmarge",
                                           "la|marge projet|marge_projet"), 14, 38),
    ),
    (Rate("fees", "days", "money", names("|consulting fees per consultant day|*",
                                         "die|Beratungshonorare je Beratertag|*",
                                         "les|honoraires de conseil par jour-consultant|*")),),
)  # fmt: skip

LENDING = Domain(
    "consumer lending",
    {"en": "Consumer lending: portfolio update", "de": "Kreditgeschäft: Stand des Portfolios",
     "fr": "Crédit à la consommation : point portefeuille"},
    {
        "en": _english(at("for", "Car Loan", "Home Improvement", "Credit Card", "Student Loan"), "loan product",
                       "loan products", "loan_products|product"),
        "de": _german(at("für das Produkt", "Autokredit", "Modernisierungskredit", "Kreditkarte", "Rahmenkredit"),
                      "Kreditprodukt", "Kreditprodukte", "kreditprodukte|produkt"),
        "fr": _french(at("pour le produit", "Crédit auto", "Crédit travaux", "Carte de crédit", "Prêt étudiant"),
                      "produit de crédit", "produits de crédit", "produits_credit|produit"),
    },
    (
        Measure("volume", "money", names("the|loan volume|loan_volume", "das|Kreditvolumen|kreditvolumen",
                                         "le|volume de crédit|volume_credit"), 4e5, 2.8e7, is_planned=True),
        Measure("applications", "count", names("|loan applications|loan_applications*",
                                               "die|Kreditanträge|kreditantraege*",
                                               "les|demandes de crédit|demandes_credit*"),
                300, 1.2e4, is_planned=True),
        Measure("processing", "level", names("the|processing time|processing_time_days",
                                             "die|Bearbeitungszeit|bearbeitungszeit_tage",
                                             "le|délai d’instruction|delai_instruction_jours"), 2.1, 14,
                suffix="days|Tage|jours"),
        Measure("approvals", "count", names("|approvals|approvals*", "die|Bewilligungen|bewilligungen*",
                                            "les|accords|accords*"), 35, 74, share_of="applications"),
    ),
    (Rate("approvals", "applications", "percent", names("the|approval rate|", "die|Bewilligungsquote|",
                                                        "le|taux d’accord|")),
     Rate("volume", "approvals", "money", names("the|loan volume per approval|", "das|Kreditvolumen je Bewilligung|",
                                                "le|volume de crédit par accord|"))),
)  # fmt: skip

MUSEUMS = Domain(
    "museums",
    {"en": "Museums: visitor and income report", "de": "Museen: Besuchs- und Erlösbericht",
     "fr": "Musées : fréquentation et recettes"},
    {
        "en": _english(at("at the", "Maritime Museum", "Science Gallery", "Transport Museum", "Folk Museum"),
                       "museum", "museums"),
        "de": _german(at("im", "Technikmuseum", "Naturkundemuseum", "Stadtmuseum", "Schifffahrtsmuseum"), "Museum",
                      "Museen", "museen|museum"),
        "fr": _french(at("au musée", "Lumière", "Galliéra", "Rolin", "Vauclair"), "musée", "musées", "musees|musee"),
    },
    (
        Measure("visits", "count", names("|museum visits|museum_visits*", "die|Museumsbesuche|museumsbesuche*",
                                         "les|visites de musée|visites_musee*"),
                5e3, 2.2e5, is_planned=True),
        Measure("tickets", "money", names("|ticket income|ticket_income", "die|Eintrittserlöse|eintrittserloese*",
                                          "les|recettes de billetterie|recettes_billetterie*"),
                4e4, 2e6, is_planned=True),
        Measure("shop", "money", names("|gift shop sales|gift_shop_sales*", "der|Shopumsatz|shopumsatz",
                                       "les|ventes de la boutique|ventes_boutique*"), 1.5e4, 4.5e5, is_planned=True),
        Measure("rating", "level", names("the|visitor rating|visitor_rating", "die|Besucherbewertung|besucherbewertung",
                                         "la|note des visiteurs|note_visiteurs"), 6.1, 8.3),
    ),
    (Rate("tickets", "visits", "money", names("|ticket income per museum visit|",
                                              "die|Eintrittserlöse je Museumsbesuch|*",
                                              "les|recettes de billetterie par visite de musée|*")),),
)  # fmt: skip

DAIRY = Domain(
    "dairy cooperative",
    {"en": "Dairy cooperative: milk supply report", "de": "Molkereigenossenschaft: Milchbericht",
     "fr": "Coopérative laitière : rapport de collecte"},
    {
        "en": _english(at("in", "Wensleydale", "Cheshire Plain", "Taw Valley", "Solway"), "collection area",
                       "collection areas"),
        "de": _german(at("im Einzugsgebiet", "Allgäu", "Oberbayern", "Münsterland", "Wesermarsch"), "Einzugsgebiet",
                      "Einzugsgebiete", "einzugsgebiete|einzugsgebiet"),
        "fr": _french(at("dans le bassin", "Bessin", "Pays de Bray", "Charolais", "Bresse"), "bassin", "bassins",
                      "bassins|bassin"),
    },
    (
        Measure("intake", "count", names("|milk intake|milk_intake_t", "die|Milchanlieferung|milchanlieferung_t",
                                         "la|collecte de lait|collecte_lait_t"), 700, 3.4e4,
                suffix="t", is_planned=True),
        Measure("farms", "count", names("|member farms|member_farms*", "die|Mitgliedsbetriebe|mitgliedsbetriebe*",
                                        "les|exploitations adhérentes|exploitations_adherentes*"), 25, 420),
        Measure("payments", "money", names("|milk payments|milk_payments*", "das|Milchgeld|milchgeld",
                                           "les|paiements de lait|paiements_lait*"), 3e5, 1.5e7),
        Measure("organic", "percent", names("the|organic milk share|organic_milk_share",
                                            "der|Biomilchanteil|biomilchanteil",
                                            "la|part de lait bio|part_lait_bio"), 5, 36),
    ),
    (Rate("payments", "intake", "money", names("|milk payments per tonne|*", "das|Milchgeld je Tonne|",
                                               "les|paiements de lait par tonne|*")),),
)  # fmt: skip

DOMAINS = (
    FASHION, FULFILMENT, STREAMING, CARE, MARKETING, CAR_RENTAL, CONSULTING, LENDING, MUSEUMS, DAIRY,
)  # fmt: skip
