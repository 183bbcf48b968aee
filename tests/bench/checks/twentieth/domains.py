"""The twentieth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str) -> Group:
    keys = f"{many}|{one}".replace(" ", "_")
    return group(places, one, many, keys, "in the top spot|in the number two spot|in the bottom spot")


def _german(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "auf dem ersten Platz|auf dem zweiten Platz|auf dem letzten Platz")


def _french(places: tuple[tuple[str, str], ...], one: str, many: str, keys: str) -> Group:
    return group(places, one, many, keys, "en première position|en deuxième position|en dernière position")


SEEDS = Domain(
    "seed merchants",
    {"en": "Seed trade: KPIs and operations", "de": "Saatguthandel: Kennzahlen und Betrieb",
     "fr": "Semences : indicateurs et opérations"},
    {
        "en": _english(at("at", "Furrowgate", "Millstone Cross", "Larkhill Farm", "Beanfield", "Sower’s Green"),
                       "branch", "branches"),
        "de": _german(at("in der Filiale", "Ackerstraße", "Kornhaus", "Saatfeld", "Gut Lindwerder", "Furchental"),
                      "Filiale", "Filialen", "filialen|filiale"),
        "fr": _french(at("au comptoir de", "Chantemerle", "Grainville", "Beausillon", "Montblé"), "comptoir",
                      "comptoirs", "comptoirs|comptoir"),
    },
    (
        Measure("seeds", "money", names("|seed sales|seed_sales*", "der|Saatgutumsatz|saatgutumsatz",
                                        "les|ventes de semences|ventes_semences*"), 6.7e4, 1.2e6, is_planned=True),
        Measure("seed_orders", "count", names("|seed deliveries|seed_deliveries*",
                                              "die|Saatgutlieferungen|saatgutlieferungen*",
                                              "les|livraisons de semences|livraisons_semences*"), 310, 5.4e3,
                is_planned=True),
        Measure("germination", "percent", names("the|germination rate|germination_rate", "die|Keimrate|keimrate",
                                                "le|taux de germination|taux_germination"), 71, 97),
        Measure("seed_storage", "money", names("|seed storage costs|seed_storage_costs*",
                                               "die|Saatgutlagerkosten|saatgutlagerkosten*",
                                               "les|frais de stockage des semences|frais_stockage_semences*"),
                8.5e3, 1.4e5),
    ),
    (Rate("seeds", "seed_orders", "money", names("|seed sales per delivery|*", "der|Saatgutumsatz je Lieferung|",
                                                 "les|ventes de semences par livraison|*")),),
)  # fmt: skip

BUTCHERS = Domain(
    "butcher shops",
    {"en": "Butcher shops: KPI deck", "de": "Metzgereien: Kennzahlenbericht",
     "fr": "Boucheries : tableau de bord"},
    {
        "en": _english(at("at", "Cleaver Street", "Oxgate", "Shambles Corner", "Harwick Green"), "butcher shop",
                       "butcher shops"),
        "de": _german(at("in der Metzgerei", "Ochsengasse", "Fleischmarkt", "Hirschtor", "Lammplatz", "Hofanger"),
                      "Metzgerei", "Metzgereien", "metzgereien|metzgerei"),
        "fr": _french(at("à la boucherie", "Grand-Étal", "Vieux-Billot", "Porte-Charolaise", "Marché-Dauphin",
                         "Saint-Lubin"), "boucherie", "boucheries", "boucheries|boucherie"),
    },
    (
        Measure("meat", "money", names("|meat sales|meat_sales*", "der|Fleischumsatz|fleischumsatz",
                                       "les|ventes de viande|ventes_viande*"), 3.4e4, 6.2e5, is_planned=True),
        Measure("meat_orders", "count", names("|meat orders|meat_orders*",
                                              "die|Fleischbestellungen|fleischbestellungen*",
                                              "les|commandes de viande|commandes_viande*"), 1.2e3, 2.3e4,
                is_planned=True),
        Measure("trimming", "percent", names("the|trimming loss rate|trimming_loss_rate",
                                             "die|Verschnittquote|verschnittquote",
                                             "le|taux de perte au parage|taux_perte_parage"), 4.2, 13.5),
        Measure("carcasses", "money", names("|meat purchases|meat_purchases*", "die|Fleischeinkäufe|fleischeinkaeufe*",
                                            "les|achats de viande|achats_viande*"), 1.9e4, 3.1e5),
    ),
    (Rate("meat", "meat_orders", "money", names("|meat sales per order|*", "der|Fleischumsatz je Bestellung|",
                                                "les|ventes de viande par commande|*")),),
)  # fmt: skip

LOCKSMITHS = Domain(
    "locksmiths",
    {"en": "Locksmiths: operations review", "de": "Schlüsseldienste: Betriebskennzahlen",
     "fr": "Serruriers : suivi des opérations"},
    {
        "en": _english(at("at", "Keyhole Yard", "Tumbler Street", "Latchford Row", "Bolton Mews", "Hasp Hill"),
                       "workshop", "workshops"),
        "de": _german(at("in der Werkstatt", "Schlosserhof", "Eisenzeile", "Riegelgasse", "Kettenbrücke"), "Werkstatt",
                      "Werkstätten", "werkstaetten|werkstatt"),
        "fr": _french(at("à l’atelier", "Clé-d’Or", "Rue du Verrou", "Belle-Serrure", "Pêne-Dormant", "Gâche-Neuve"),
                      "atelier", "ateliers", "ateliers|atelier"),
    },
    (
        Measure("openings", "count", names("|door openings|door_openings*", "die|Türöffnungen|tueroeffnungen*",
                                           "les|ouvertures de porte|ouvertures_porte*"), 240, 4.6e3, is_planned=True),
        Measure("locks", "money", names("|locksmith revenue|locksmith_revenue", "der|Schlosserumsatz|schlosserumsatz",
                                        "les|recettes de serrurerie|recettes_serrurerie*"), 3.1e4, 5.3e5,
                is_planned=True),
        Measure("by_night", "count", names("|night openings|night_openings*", "die|Nachtöffnungen|nachtoeffnungen*",
                                           "les|ouvertures de nuit|ouvertures_nuit*"), 7, 22, share_of="openings"),
        Measure("arrival", "level", names("the|arrival time|arrival_time_min", "die|Anfahrtsdauer|anfahrtsdauer_min",
                                          "le|délai d’intervention|delai_intervention_min"), 14.5, 47.5, suffix="min"),
    ),
    (
        Rate("locks", "openings", "money", names("|locksmith revenue per door opening|",
                                                 "der|Schlosserumsatz je Türöffnung|",
                                                 "les|recettes de serrurerie par ouverture|*")),
        Rate("by_night", "openings", "percent", names("the|night opening rate|", "die|Nachtöffnungsquote|",
                                                      "le|taux d’ouvertures de nuit|")),
    ),
)  # fmt: skip

PIANOS = Domain(
    "piano stores",
    {"en": "Piano stores: KPIs at a glance", "de": "Klavierhäuser: Kennzahlen im Überblick",
     "fr": "Magasins de pianos : chiffres clés"},
    {
        "en": _english(at("at", "Ivory Court", "Nocturne House", "Hammersgate", "Octave Street"), "piano store",
                       "piano stores"),
        "de": _german(at("im Klavierhaus", "Flügelhof", "Tastenberg", "Sonatenplatz", "Elfenbeingasse", "Resonanz"),
                      "Klavierhaus", "Klavierhäuser", "klavierhaeuser|klavierhaus"),
        "fr": _french(at("au magasin", "Clavier-Royal", "Quai des Gammes", "Pédale-Douce", "Do Majeur"), "magasin",
                      "magasins", "magasins|magasin"),
    },
    (
        Measure("pianos", "money", names("|piano sales|piano_sales*", "der|Klavierumsatz|klavierumsatz",
                                         "les|ventes de pianos|ventes_pianos*"), 8.2e4, 1.6e6, is_planned=True),
        Measure("tunings", "count", names("|piano tunings|piano_tunings*", "die|Klavierstimmungen|klavierstimmungen*",
                                          "les|accordages de piano|accordages_piano*"), 84, 1.3e3, is_planned=True),
        Measure("hired", "percent", names("the|piano hire rate|piano_hire_rate", "die|Vermietquote|vermietquote",
                                          "le|taux de location des pianos|taux_location_pianos"), 42, 94),
        Measure("tuning_fees", "money", names("|tuning fees|tuning_fees*", "die|Stimmerlöse|stimmerloese*",
                                              "les|recettes d’accordage|recettes_accordage*"), 9.8e3, 1.5e5),
    ),
    (Rate("tuning_fees", "tunings", "money", names("|tuning fees per piano tuning|*",
                                                   "die|Stimmerlöse je Klavierstimmung|*",
                                                   "les|recettes d’accordage par piano|*")),),
)  # fmt: skip

BEEKEEPERS = Domain(
    "beekeeping cooperatives",
    {"en": "Beekeeping cooperative: apiary figures", "de": "Imkergenossenschaft: Zahlen der Bienenstände",
     "fr": "Coopérative apicole : chiffres des ruchers"},
    {
        "en": _english(at("at", "Clover Bank", "Linden Rise", "Meadowsweet", "Thyme Hollow", "Borage End"), "apiary",
                       "apiaries"),
        "de": _german(at("am Bienenstand", "Kleewiese", "Heideblick", "Akazienrain", "Lindenhang"), "Bienenstand",
                      "Bienenstände", "bienenstaende|bienenstand"),
        "fr": _french(at("au rucher", "Bruyère-Haute", "Tilleul-Vert", "Val-Mélisse", "Lavandine", "Romarin"),
                      "rucher", "ruchers", "ruchers|rucher"),
    },
    (
        Measure("honey", "money", names("|honey sales|honey_sales*", "der|Honigumsatz|honigumsatz",
                                        "les|ventes de miel|ventes_miel*"), 1.8e4, 2.9e5, is_planned=True),
        Measure("yield", "count", names("|honey production|honey_production_kg", "die|Honigernte|honigernte_kg",
                                        "la|récolte de miel|recolte_miel_kg"), 1.1e3, 1.7e4, suffix="kg",
                is_planned=True),
        Measure("colonies", "percent", names("the|colony loss rate|colony_loss_rate",
                                             "die|Völkerverlustquote|voelkerverlustquote",
                                             "le|taux de mortalité des colonies|taux_mortalite_colonies"), 4.5, 16),
        Measure("bee_feed", "money", names("|bee feed costs|bee_feed_costs*",
                                           "die|Bienenfutterkosten|bienenfutterkosten*",
                                           "les|frais de nourrissement|frais_nourrissement*"), 2.4e3, 3.6e4),
    ),
    (Rate("honey", "yield", "money", names("|honey sales per kilo|*", "der|Honigumsatz je Kilogramm|",
                                           "les|ventes de miel par kilo|*")),),
)  # fmt: skip

DOMAINS = (SEEDS, BUTCHERS, LOCKSMITHS, PIANOS, BEEKEEPERS)
