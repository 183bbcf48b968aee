"""The eighth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str = "") -> Group:
    keys = keys or f"{many}|{one}".replace(" ", "_")
    return group(places, one, many, keys, "ranked first|ranked second|ranked last")


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "auf Position eins|auf Position zwei|auf der letzten Position")


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "au premier rang|au deuxième rang|au dernier rang")


DAYS = "days|Tage|jours"

SUPERMARKETS = Domain(
    "supermarkets",
    {"en": "Supermarkets: store performance", "de": "Supermärkte: Leistung der Filialen",
     "fr": "Supermarchés : performance des magasins"},
    {
        "en": _english(at("at", "Chesterfield", "Hartlepool", "Kidderminster", "Loughborough", "Scunthorpe"), "store",
                       "stores"),
        "de": _german(at("in der Filiale", "Göttingen", "Gütersloh", "Detmold", "Cottbus", "Lüneburg"), "Filiale",
                      "Filialen", "filialen|filiale"),
        "fr": _french(at("au magasin de", "Béziers", "Montluçon", "Libourne", "Lisieux"), "magasin", "magasins",
                      "magasins|magasin"),
    },
    (
        Measure("sales", "money", names("|store sales|store_sales*", "der|Filialumsatz|filialumsatz",
                                        "les|ventes en magasin|ventes_magasin*"), 1.2e5, 2.6e6, is_planned=True),
        Measure("visits", "count", names("|customer visits|customer_visits*", "die|Kundenbesuche|kundenbesuche*",
                                         "les|visites clients|visites_clients*"),
                6e3, 1.1e5, is_planned=True),
        Measure("own_brand", "percent", names("the|own-brand share|own_brand_share",
                                              "der|Eigenmarkenanteil|eigenmarkenanteil",
                                              "la|part des marques propres|part_marques_propres"), 17, 44),
        Measure("queue", "level", names("the|checkout waiting time|checkout_waiting_time_min",
                                        "die|Kassenwartezeit|kassenwartezeit_min",
                                        "le|temps d’attente en caisse|temps_attente_caisse_min"),
                2.2, 9.5, suffix="min"),
    ),
    (Rate("sales", "visits", "money", names("|store sales per customer visit|*", "der|Filialumsatz je Kundenbesuch|",
                                            "les|ventes en magasin par visite client|*")),),
)  # fmt: skip

MARKETPLACE = Domain(
    "online marketplace",
    {"en": "Online marketplace: category KPIs", "de": "Online-Marktplatz: Kennzahlen der Kategorien",
     "fr": "Place de marché en ligne : indicateurs par catégorie"},
    {
        "en": _english(at("in", "Toys & Games", "Pet Supplies", "Gardening", "Sports & Outdoors", "Stationery"),
                       "category", "categories"),
        "de": _german(at("in der Kategorie", "Spielwaren", "Heimtierbedarf", "Garten", "Sport & Freizeit",
                         "Bürobedarf"), "Kategorie", "Kategorien", "kategorien|kategorie"),
        "fr": _french(at("dans la catégorie", "Jouets", "Animalerie", "Jardin", "Sport et loisirs", "Papeterie"),
                      "catégorie", "catégories", "categories|categorie"),
    },
    (
        Measure("gmv", "money", names("the|gross merchandise value|gross_merchandise_value",
                                      "das|Bruttowarenvolumen|bruttowarenvolumen",
                                      "le|volume d’affaires|volume_affaires"), 3e5, 1.2e7, is_planned=True),
        Measure("sellers", "count", names("|sellers|sellers*", "die|Händler|haendler*", "les|vendeurs|vendeurs*"),
                140, 5.2e3, is_planned=True),
        Measure("disputes", "count", names("|disputes|disputes*", "die|Streitfälle|streitfaelle*",
                                           "les|litiges|litiges*"), 35, 1.4e3),
        Measure("take", "percent", names("the|commission rate|commission_rate", "der|Provisionssatz|provisionssatz",
                                         "le|taux de commission|taux_commission"), 6, 17),
    ),
    (Rate("gmv", "sellers", "money", names("the|gross merchandise value per seller|",
                                           "das|Bruttowarenvolumen je Händler|",
                                           "le|volume d’affaires par vendeur|")),),
)  # fmt: skip

FIBRE = Domain(
    "fibre rollout",
    {"en": "Fibre rollout: progress report", "de": "Glasfaserausbau: Fortschrittsbericht",
     "fr": "Déploiement de la fibre : rapport d’avancement"},
    {
        "en": _english(at("in", "Ceredigion", "Angus", "Fermanagh", "Shropshire", "Rutland"), "rollout area",
                       "rollout areas", "areas|area"),
        "de": _german(at("im Ausbaugebiet", "Hunsrück", "Vogelsberg", "Rhön", "Havelland", "Prignitz"),
                      "Ausbaugebiet", "Ausbaugebiete", "ausbaugebiete|gebiet"),
        "fr": _french(at("en", "Creuse", "Lozère", "Yonne", "Charente", "Ardèche"), "département", "départements",
                      "departements|departement"),
    },
    (
        Measure("connections", "count", names("|fibre connections|fibre_connections*",
                                              "die|Glasfaseranschlüsse|glasfaseranschluesse*",
                                              "les|raccordements|raccordements*"), 700, 3.2e4, is_planned=True),
        Measure("construction", "money", names("|construction costs|construction_costs*", "die|Baukosten|baukosten*",
                                               "les|coûts de construction|couts_construction*"), 6e5, 1.8e7),
        Measure("take_up", "percent", names("the|take-up rate|take_up_rate", "die|Anschlussquote|anschlussquote",
                                            "le|taux d’adoption|taux_adoption"), 22, 58),
        Measure("lead_time", "level", names("the|installation time|installation_time_days",
                                            "die|Installationsdauer|installationsdauer_tage",
                                            "le|délai d’installation|delai_installation_jours"), 9, 46, suffix=DAYS),
    ),
    (Rate("construction", "connections", "money", names("|construction costs per fibre connection|*",
                                                        "die|Baukosten je Glasfaseranschluss|*",
                                                        "les|coûts de construction par raccordement|*")),),
)  # fmt: skip

WORKSHOPS = Domain(
    "car repair shops",
    {"en": "Car repair group: workshop results", "de": "Kfz-Werkstätten: Ergebnisbericht",
     "fr": "Ateliers automobiles : bilan d’activité"},
    {
        "en": _english(at("at", "Hinckley", "Stevenage", "Worksop", "Barnstaple", "Dunfermline"), "workshop",
                       "workshops"),
        "de": _german(at("in der Werkstatt", "Ahrensburg", "Bottrop", "Freising", "Hameln", "Radebeul"), "Werkstatt",
                      "Werkstätten", "werkstaetten|werkstatt"),
        "fr": _french(at("à l’atelier de", "Dreux", "Castres", "Mâcon", "Thonon"), "atelier", "ateliers",
                      "ateliers|atelier"),
    },
    (
        Measure("orders", "count", names("|repair orders|repair_orders*", "die|Reparaturaufträge|reparaturauftraege*",
                                         "les|ordres de réparation|ordres_reparation*"), 240, 3.6e3, is_planned=True),
        Measure("labour", "money", names("|labour revenue|labour_revenue", "die|Lohnerlöse|lohnerloese*",
                                         "le|chiffre d’affaires main-d’œuvre|ca_main_oeuvre"),
                4e4, 6e5, is_planned=True),
        Measure("parts", "money", names("|parts revenue|parts_revenue", "die|Teileerlöse|teileerloese*",
                                        "le|chiffre d’affaires pièces|ca_pieces"), 3e4, 7e5),
        Measure("utilisation", "percent", names("the|utilisation rate|utilisation_rate",
                                                "die|Auslastungsquote|auslastungsquote",
                                                "le|taux d’utilisation|taux_utilisation"), 61, 93),
    ),
    (Rate("labour", "orders", "money", names("|labour revenue per repair order|",
                                             "die|Lohnerlöse je Reparaturauftrag|*",
                                             "le|chiffre d’affaires main-d’œuvre par ordre de réparation|")),),
)  # fmt: skip

BREWERY = Domain(
    "brewery",
    {"en": "Brewery: brand performance", "de": "Brauerei: Entwicklung der Marken",
     "fr": "Brasserie : performance des marques"},
    {
        "en": _english(at("for", "Golden Anchor", "Hopfield", "Old Badger", "Red Lantern", "Moonraker"), "brand",
                       "brands"),
        "de": _german(at("für die Marke", "Hirschbräu", "Klosterquell", "Adlerpils", "Felsenkeller"), "Marke",
                      "Marken", "marken|marke"),
        "fr": _french(at("pour la marque", "Blonde des Monts", "La Goélette", "Vieux Houblon", "Saint-Ambroise"),
                      "marque", "marques", "marques|marque"),
    },
    (
        Measure("volume", "count", names("|beer sales|beer_sales_hl*", "der|Bierabsatz|bierabsatz_hl",
                                         "les|ventes de bière|ventes_biere_hl*"), 900, 9e4,
                suffix="hl", is_planned=True),
        Measure("revenue", "money", names("|net revenue|net_revenue", "der|Nettoerlös|nettoerloes",
                                          "le|revenu net|revenu_net"), 1.5e5, 1.1e7, is_planned=True),
        Measure("promotion", "money", names("|promotion spend|promotion_spend",
                                            "die|Promotionausgaben|promotionausgaben*",
                                            "les|dépenses promotionnelles|depenses_promotionnelles*"), 1.2e4, 8e5),
        Measure("market_share", "percent", names("|market share|market_share", "der|Marktanteil|marktanteil",
                                                 "la|part de marché|part_marche"), 3, 21),
    ),
    (Rate("revenue", "volume", "money", names("|net revenue per hectolitre|", "der|Nettoerlös je Hektoliter|",
                                              "le|revenu net par hectolitre|")),),
)  # fmt: skip

HOUSING = Domain(
    "housing association",
    {"en": "Housing association: portfolio report", "de": "Wohnungsgesellschaft: Bestandsbericht",
     "fr": "Gestion locative : rapport du parc"},
    {
        "en": _english(at("at", "Alder Close", "Brook Meadow", "Priory Gardens", "Tower View"), "housing estate",
                       "housing estates", "estates|estate"),
        "de": _german(at("in der Wohnanlage", "Birkenweg", "Am Stadtpark", "Südring", "Gartenstadt"), "Wohnanlage",
                      "Wohnanlagen", "wohnanlagen|wohnanlage"),
        "fr": _french(at("dans l’immeuble", "Les Glycines", "Le Belvédère", "Les Mimosas", "Carré Vert"),
                      "immeuble", "immeubles", "immeubles|immeuble"),
    },
    (
        Measure("rents", "money", names("|net rents|net_rents*", "die|Nettomieten|nettomieten*",
                                        "les|loyers nets|loyers_nets*"), 3.5e4, 7e5, is_planned=True),
        Measure("flats", "count", names("|flats|flats*", "die|Wohnungen|wohnungen*",
                                        "les|appartements|appartements*"), 48, 640, is_planned=True),
        Measure("maintenance", "money", names("|maintenance costs|maintenance_costs*",
                                              "die|Instandhaltungskosten|instandhaltungskosten*",
                                              "les|coûts d’entretien|couts_entretien*"), 6e3, 2.4e5),
        Measure("vacancy", "percent", names("the|vacancy rate|vacancy_rate", "die|Leerstandsquote|leerstandsquote",
                                            "le|taux de vacance|taux_vacance"), 2.4, 9.8),
    ),
    (Rate("rents", "flats", "money", names("|net rents per flat|*", "die|Nettomieten je Wohnung|*",
                                           "les|loyers nets par appartement|*")),),
)  # fmt: skip

PIPELINE = Domain(
    "sales pipeline",
    {"en": "Sales pipeline review", "de": "Vertriebspipeline im Überblick", "fr": "Revue du pipeline commercial"},
    {
        "en": _english(at("in", "Key Accounts", "Midmarket", "Inside Sales", "Partner Sales"), "sales team",
                       "sales teams", "teams|team"),
        "de": _german(at("im Team", "Großkunden", "Gewerbekunden", "Innendienst", "Partnervertrieb"), "Vertriebsteam",
                      "Vertriebsteams", "vertriebsteams|team"),
        "fr": _french(at("pour l’équipe", "Grands comptes", "PME", "Partenaires", "Télévente"), "équipe commerciale",
                      "équipes commerciales", "equipes|equipe"),
    },
    (
        Measure("pipeline", "money", names("the|pipeline value|pipeline_value", "der|Pipelinewert|pipelinewert",
                                           "la|valeur du pipeline|valeur_pipeline"), 3e5, 9e6, is_planned=True),
        Measure("opportunities", "count", names("|opportunities|opportunities*", "die|Verkaufschancen|verkaufschancen*",
                                                "les|opportunités|opportunites*"), 55, 900, is_planned=True),
        Measure("win", "percent", names("the|win rate|win_rate", "die|Abschlussquote|abschlussquote",
                                        "le|taux de succès|taux_succes"), 14, 41),
        Measure("cycle", "level", names("the|sales cycle|sales_cycle_days", "der|Verkaufszyklus|verkaufszyklus_tage",
                                        "le|cycle de vente|cycle_vente_jours"), 24, 110, suffix=DAYS),
    ),
    (Rate("pipeline", "opportunities", "money", names("the|pipeline value per opportunity|",
                                                      "der|Pipelinewert je Verkaufschance|",
                                                      "la|valeur du pipeline par opportunité|")),),
)  # fmt: skip

TALENT = Domain(
    "talent acquisition",
    {"en": "Talent acquisition report", "de": "Recruiting-Bericht", "fr": "Rapport sur le recrutement"},
    {
        "en": _english(at("in", "Research", "Customer Success", "Legal Affairs", "Field Operations", "Product Design"),
                       "function", "functions"),
        "de": _german(at("im Fachbereich", "Forschung", "Kundenbetreuung", "Rechtswesen", "Außendienst"),
                      "Fachbereich", "Fachbereiche", "fachbereiche|fachbereich"),
        "fr": _french(at("à la direction", "Ingénierie", "Juridique", "Communication", "Développement"), "direction",
                      "directions", "directions|direction"),
    },
    (
        Measure("applications", "count", names("|applications|applications*", "die|Bewerbungen|bewerbungen*",
                                               "les|candidatures|candidatures*"), 300, 7e3, is_planned=True),
        Measure("hires", "count", names("|hires|hires*", "die|Einstellungen|einstellungen*",
                                        "les|embauches|embauches*"), 4, 11, share_of="applications"),
        Measure("cost", "money", names("|recruiting costs|recruiting_costs*",
                                       "die|Rekrutierungskosten|rekrutierungskosten*",
                                       "les|frais de recrutement|frais_recrutement*"), 1.5e4, 6e5),
        Measure("time_to_hire", "level", names("the|time to hire|time_to_hire_days",
                                               "die|Besetzungsdauer|besetzungsdauer_tage",
                                               "le|délai de recrutement|delai_recrutement_jours"),
                22, 88, suffix=DAYS),
    ),
    (Rate("cost", "hires", "money", names("|recruiting costs per hire|*", "die|Rekrutierungskosten je Einstellung|*",
                                          "les|frais de recrutement par embauche|*")),),
)  # fmt: skip

WEB = Domain(
    "web analytics",
    {"en": "Website performance by traffic source", "de": "Webanalyse: Leistung der Traffic-Quellen",
     "fr": "Site web : performance par source de trafic"},
    {
        "en": _english(at("from", "Organic Search", "Direct Traffic", "Referrals", "Social Media", "Email Campaigns"),
                       "traffic source", "traffic sources", "sources|source"),
        "de": _german(at("aus der Quelle", "Organische Suche", "Direktzugriff", "Newsletter", "Soziale Medien",
                         "Partnerseiten"), "Traffic-Quelle", "Traffic-Quellen", "quellen|quelle"),
        "fr": _french(at("depuis la source", "Recherche naturelle", "Accès direct", "Infolettre", "Réseaux sociaux",
                         "Sites partenaires"), "source de trafic", "sources de trafic", "sources|source"),
    },
    (
        Measure("sessions", "count", names("|sessions|sessions*", "die|Sitzungen|sitzungen*",
                                           "les|sessions|sessions*"), 9e3, 6e5, is_planned=True),
        Measure("purchases", "count", names("|completed purchases|completed_purchases*",
                                            "die|Kaufabschlüsse|kaufabschluesse*",
                                            "les|achats finalisés|achats_finalises*"), 2.1, 5.5, share_of="sessions"),
        Measure("revenue", "money", names("|online revenue|online_revenue", "der|Onlineumsatz|onlineumsatz",
                                          "le|chiffre d’affaires en ligne|ca_en_ligne"), 2.5e4, 1.2e6, is_planned=True),
        Measure("bounce", "percent", names("the|bounce rate|bounce_rate", "die|Absprungrate|absprungrate",
                                           "le|taux de rebond|taux_rebond"), 31, 68),
    ),
    (Rate("revenue", "purchases", "money", names("|online revenue per completed purchase|",
                                                 "der|Onlineumsatz je Kaufabschluss|",
                                                 "le|chiffre d’affaires en ligne par achat finalisé|")),
     Rate("purchases", "sessions", "percent", names("the|purchase rate|", "die|Kaufquote|", "le|taux d’achat|"))),
)  # fmt: skip

CATERING = Domain(
    "contract catering",
    {"en": "Contract catering: canteen report", "de": "Betriebsgastronomie: Bericht der Kantinen",
     "fr": "Restauration collective : rapport des cantines"},
    {
        "en": _english(at("at", "Campus North", "Media City", "Tech Park", "Dockside"), "canteen", "canteens"),
        "de": _german(at("in der Kantine", "Werk Nord", "Verwaltung", "Technologiepark", "Hafenblick"), "Kantine",
                      "Kantinen", "kantinen|kantine"),
        "fr": _french(at("à la cantine", "La Rotonde", "Tour Horizon", "Grand Quai", "Campus Sud"), "cantine",
                      "cantines", "cantines|cantine"),
    },
    (
        Measure("meals", "count", names("|meals|meals*", "die|Mahlzeiten|mahlzeiten*", "les|repas|repas*"),
                2.5e3, 4e4, is_planned=True),
        Measure("waste", "count", names("|food waste|food_waste_kg", "die|Speiseabfälle|speiseabfaelle_kg*",
                                        "le|gaspillage alimentaire|gaspillage_alimentaire_kg"),
                160, 4.2e3, suffix="kg"),
        Measure("revenue", "money", names("|catering revenue|catering_revenue", "der|Cateringumsatz|cateringumsatz",
                                          "le|chiffre d’affaires restauration|ca_restauration"),
                1.6e4, 3.6e5, is_planned=True),
        Measure("satisfaction", "level", names("the|satisfaction score|satisfaction_score",
                                               "der|Zufriedenheitswert|zufriedenheitswert",
                                               "le|score de satisfaction|score_satisfaction"), 51, 72),
    ),
    (Rate("revenue", "meals", "money", names("|catering revenue per meal|", "der|Cateringumsatz je Mahlzeit|",
                                             "le|chiffre d’affaires restauration par repas|")),),
)  # fmt: skip

DOMAINS = (
    SUPERMARKETS, MARKETPLACE, FIBRE, WORKSHOPS, BREWERY, HOUSING, PIPELINE, TALENT, WEB, CATERING,
)  # fmt: skip
