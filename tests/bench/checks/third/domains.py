"""The third source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str) -> Group:
    ranks = f"the largest {one}|the second-largest {one}|the smallest {one}"
    return group(places, one, many, f"{many}|{one}", ranks)


DEALERS = Domain(
    "car dealers",
    {"en": "Dealer network review", "de": "Autohaus-Bericht", "fr": "Réseau de concessions"},
    {
        "en": _english(at("in", "Croydon", "Luton", "Reading", "Bolton", "Derby"), "dealership", "dealerships"),
        "de": group(at("in", "Ulm", "Kiel", "Fulda", "Passau", "Celle"), "Filiale", "Filialen", "filialen|filiale",
                    "die größte Filiale|die zweitgrößte Filiale|die kleinste Filiale"),
        "fr": group(at("à", "Dijon", "Angers", "Limoges", "Nancy", "Reims"), "concession", "concessions",
                    "concessions|concession",
                    "la première concession|la deuxième concession|la plus petite concession"),
    },
    (
        Measure("revenue", "money", names("|revenue|revenue", "der|Umsatz|umsatz",
                                          "le|chiffre d’affaires|chiffre_affaires"), 8e5, 9e6, is_planned=True),
        Measure("new_cars", "count", names("|new cars|new_cars*", "die|Neuwagen|neuwagen*",
                                           "les|voitures neuves|voitures_neuves*"), 30, 420, is_planned=True),
        Measure("test_drives", "count", names("|test drives|test_drives*", "die|Probefahrten|probefahrten*",
                                              "les|essais|essais*"), 110, 1.6e3),
        Measure("financing", "percent", names("the|financing rate|financing_rate",
                                              "die|Finanzierungsquote|finanzierungsquote",
                                              "le|taux de financement|taux_financement"), 34, 81),
    ),
)  # fmt: skip

WINE = Domain(
    "wine estates",
    {"en": "Wine estates at a glance", "de": "Weingüter im Überblick", "fr": "Nos domaines viticoles"},
    {
        "en": _english(at("at", "Hillcrest", "Stony Brook", "Larkspur", "Silver Oak"), "estate", "estates"),
        "de": group(at("am Gut", "Rosenberg", "Sonnenhang", "Klosterhof", "Steinacker"), "Weingut", "Weingüter",
                    "weingueter|weingut", "das größte Weingut|das zweitgrößte Weingut|das kleinste Weingut"),
        "fr": group(at("au domaine", "Les Chênes", "Beauval", "Montclair", "La Garenne"), "domaine", "domaines",
                    "domaines|domaine", "le premier domaine|le deuxième domaine|le plus petit domaine"),
    },
    (
        Measure("bottles", "count", names("|bottles|bottles*", "die|Flaschen|flaschen*", "les|bouteilles|bouteilles*"),
                2e4, 4e5, is_planned=True),
        Measure("exports", "count", names("|exports|exports*", "die|Exporte|exporte*",
                                          "les|exportations|exportations*"), 8, 45, share_of="bottles"),
        Measure("wine_sales", "money", names("|wine sales|wine_sales*", "der|Weinumsatz|weinumsatz",
                                             "les|ventes de vin|ventes_vin*"), 3e5, 5e6, is_planned=True),
        Measure("organic", "percent", names("the|organic share|organic_share", "der|Bioanteil|bioanteil",
                                            "la|part du bio|part_bio"), 14, 78),
    ),
    (Rate("wine_sales", "bottles", "money", names("|wine sales per bottle|*", "der|Weinumsatz je Flasche|",
                                                  "les|ventes de vin par bouteille|*")),),
)  # fmt: skip

CHARITY = Domain(
    "charity",
    {"en": "Fundraising report", "de": "Spendenbericht", "fr": "Bilan de la collecte"},
    {
        "en": _english(at("for", "Winter Appeal", "Clean Water", "School Meals", "Spring Run"), "campaign",
                       "campaigns"),
        "de": group(at("für die Kampagne", "Winterhilfe", "Sauberes Wasser", "Schulessen", "Patenschaft"),
                    "Kampagne", "Kampagnen", "kampagnen|kampagne",
                    "die größte Kampagne|die zweitgrößte Kampagne|die kleinste Kampagne"),
        "fr": group(at("pour la campagne", "Grand Froid", "Eau Claire", "Cantines", "Parrainage"), "campagne",
                    "campagnes", "campagnes|campagne",
                    "la première campagne|la deuxième campagne|la plus petite campagne"),
    },
    (
        Measure("donations", "money", names("|donations|donations*", "die|Spenden|spenden*", "les|dons|dons*"),
                6e4, 2.5e6, is_planned=True),
        Measure("donors", "count", names("|donors|donors*", "die|Spender|spender*", "les|donateurs|donateurs*"),
                900, 2.4e4, is_planned=True),
        Measure("new_donors", "count", names("|new donors|new_donors*", "die|Neuspender|neuspender*",
                                             "les|nouveaux donateurs|nouveaux_donateurs*"), 6, 34, share_of="donors"),
        Measure("retention", "percent", names("the|retention rate|retention_rate", "die|Bindungsquote|bindungsquote",
                                              "le|taux de fidélisation|taux_fidelisation"), 38, 84),
    ),
    (Rate("donations", "donors", "money", names("|donations per donor|*", "die|Spenden je Spender|*",
                                                "les|dons par donateur|*")),
     Rate("new_donors", "donors", "percent", names("the|share of new donors in donors|",
                                                   "der|Anteil Neuspender an Spendern|",
                                                   "la|part des nouveaux donateurs parmi les donateurs|"))),
)  # fmt: skip

AIRPORTS = Domain(
    "airports",
    {"en": "Airport operations", "de": "Flughäfen kompakt", "fr": "Activité des aéroports"},
    {
        "en": _english(at("at", "Exeter", "Inverness", "Norwich", "Teesside"), "airport", "airports"),
        "de": group(at("in", "Dortmund", "Erfurt", "Paderborn", "Memmingen"), "Flughafen", "Flughäfen",
                    "flughaefen|flughafen",
                    "der größte Flughafen|der zweitgrößte Flughafen|der kleinste Flughafen"),
        "fr": group(at("à", "Biarritz", "Brest", "Pau", "Tarbes"), "aéroport", "aéroports", "aeroports|aeroport",
                    "le premier aéroport|le deuxième aéroport|le plus petit aéroport"),
    },
    (
        Measure("flights", "count", names("|flights|flights*", "die|Flüge|fluege*", "les|vols|vols*"),
                400, 9e3, is_planned=True),
        Measure("delays", "count", names("|delays|delays*", "die|Verspätungen|verspaetungen*",
                                         "les|retards|retards*"), 5, 28, share_of="flights"),
        Measure("parking", "money", names("|parking revenue|parking_revenue", "die|Parkerlöse|parkerloese*",
                                          "les|recettes de parking|recettes_parking*"), 4e4, 1.8e6, is_planned=True),
        Measure("seats", "percent", names("|seat occupancy|seat_occupancy", "die|Sitzauslastung|sitzauslastung",
                                          "l’|occupation des sièges|occupation_sieges"), 56, 92),
    ),
    (Rate("delays", "flights", "percent", names("the|share of delays in flights|", "der|Anteil Verspätungen an Flügen|",
                                                "la|part des retards sur les vols|")),
     Rate("parking", "flights", "money", names("|parking revenue per flight|", "die|Parkerlöse je Flug|*",
                                               "les|recettes de parking par vol|*"))),
)  # fmt: skip

LEARNING = Domain(
    "e-learning",
    {"en": "Learning platform update", "de": "Lernplattform aktuell", "fr": "Plateforme de formation"},
    {
        "en": _english(at("in", "Excel Basics", "Python Lab", "Public Speaking", "First Aid"), "course", "courses"),
        "de": group(at("im Kurs", "Buchhaltung", "Python Start", "Rhetorik", "Erste Hilfe"), "Kurs", "Kurse",
                    "kurse|kurs", "der größte Kurs|der zweitgrößte Kurs|der kleinste Kurs"),
        "fr": group(at("pour le cours", "Comptabilité", "Python Débutant", "Anglais", "Bureautique"), "cours",
                    "cours", "cours|cours", "le premier cours|le deuxième cours|le plus petit cours"),
    },
    (
        Measure("learners", "count", names("|learners|learners*", "die|Lernenden|lernende*",
                                           "les|apprenants|apprenants*"), 260, 1.2e4, is_planned=True),
        Measure("certificates", "count", names("|certificates|certificates*", "die|Zertifikate|zertifikate*",
                                               "les|certificats|certificats*"), 22, 71, share_of="learners"),
        Measure("course_revenue", "money", names("|course revenue|course_revenue", "der|Kursumsatz|kursumsatz",
                                                 "les|recettes des cours|recettes_cours*"), 3e4, 9e5, is_planned=True),
        Measure("satisfaction", "percent", names("|satisfaction|satisfaction", "die|Zufriedenheit|zufriedenheit",
                                                 "la|satisfaction|satisfaction"), 62, 96),
    ),
    (Rate("course_revenue", "learners", "money", names("|course revenue per learner|", "der|Kursumsatz je Lernenden|",
                                                       "les|recettes des cours par apprenant|*")),),
)  # fmt: skip

ESTATE = Domain(
    "real estate",
    {"en": "Agency performance", "de": "Maklerbüros im Vergleich", "fr": "Agence immobilière : résultats"},
    {
        "en": _english(at("in", "Camden", "Hackney", "Richmond", "Greenwich"), "office", "offices"),
        "de": group(at("in", "Wandsbek", "Altona", "Pankow", "Sendling"), "Büro", "Büros", "bueros|buero",
                    "das größte Büro|das zweitgrößte Büro|das kleinste Büro"),
        "fr": group(at("à", "Vincennes", "Boulogne", "Meudon", "Sceaux"), "bureau", "bureaux", "bureaux|bureau",
                    "le premier bureau|le deuxième bureau|le plus petit bureau"),
    },
    (
        Measure("commissions", "money", names("|commissions|commissions*", "die|Provisionen|provisionen*",
                                              "les|commissions|commissions*"), 7e4, 1.9e6, is_planned=True),
        Measure("listings", "count", names("|listings|listings*", "die|Inserate|inserate*",
                                           "les|annonces|annonces*"), 60, 1.3e3, is_planned=True),
        Measure("viewings", "count", names("|viewings|viewings*", "die|Besichtigungen|besichtigungen*",
                                           "les|visites|visites*"), 300, 6e3),
        Measure("exclusive", "percent", names("the|exclusivity rate|exclusivity_rate",
                                              "die|Exklusivquote|exklusivquote",
                                              "le|taux d’exclusivité|taux_exclusivite"), 21, 74),
    ),
    (Rate("commissions", "listings", "money", names("|commissions per listing|*", "die|Provisionen je Inserat|*",
                                                    "les|commissions par annonce|*")),),
)  # fmt: skip

PODCASTS = Domain(
    "podcasts",
    {"en": "Podcast dashboard", "de": "Podcast-Bericht", "fr": "Tableau de bord des podcasts"},
    {
        "en": _english(at("on", "Night Talk", "Money Hour", "Green Room", "Kickoff"), "show", "shows"),
        "de": group(at("bei", "Nachtgespräch", "Geldstunde", "Küchentisch", "Anpfiff"), "Sendung", "Sendungen",
                    "sendungen|sendung", "die größte Sendung|die zweitgrößte Sendung|die kleinste Sendung"),
        "fr": group(at("pour", "Grand Angle", "Minuit", "La Tribune", "Coulisses"), "émission", "émissions",
                    "emissions|emission", "la première émission|la deuxième émission|la plus petite émission"),
    },
    (
        Measure("downloads", "count", names("|downloads|downloads*", "die|Downloads|downloads*",
                                            "les|téléchargements|telechargements*"), 3e4, 1.9e6, is_planned=True),
        Measure("listeners", "count", names("|listeners|listeners*", "die|Hörer|hoerer*",
                                            "les|auditeurs|auditeurs*"), 9e3, 3e5),
        Measure("ad_revenue", "money", names("|ad revenue|ad_revenue", "die|Werbeerlöse|werbeerloese*",
                                             "les|recettes publicitaires|recettes_publicitaires*"),
                1.5e4, 7e5, is_planned=True),
        Measure("completed", "percent", names("the|completion rate|completion_rate", "die|Abschlussrate|abschlussrate",
                                              "le|taux de complétion|taux_completion"), 41, 88),
    ),
    (Rate("ad_revenue", "listeners", "money", names("|ad revenue per listener|", "die|Werbeerlöse je Hörer|*",
                                                    "les|recettes publicitaires par auditeur|*")),),
)  # fmt: skip

LABS = Domain(
    "laboratories",
    {"en": "Laboratory report", "de": "Laborbericht", "fr": "Rapport des laboratoires"},
    {
        "en": _english(at("in", "Haematology", "Microbiology", "Pathology", "Genetics"), "laboratory",
                       "laboratories"),
        "de": group(at("im Labor", "Hämatologie", "Mikrobiologie", "Pathologie", "Genetik"), "Labor", "Labore",
                    "labore|labor", "das größte Labor|das zweitgrößte Labor|das kleinste Labor"),
        "fr": group(at("en", "Hématologie", "Microbiologie", "Génétique", "Toxicologie"), "laboratoire",
                    "laboratoires", "laboratoires|laboratoire",
                    "le premier laboratoire|le deuxième laboratoire|le plus petit laboratoire"),
    },
    (
        Measure("samples", "count", names("|samples|samples*", "die|Proben|proben*", "les|échantillons|echantillons*"),
                1.3e3, 5e4, is_planned=True),
        Measure("rejections", "count", names("|rejections|rejections*", "die|Ablehnungen|ablehnungen*",
                                             "les|rejets|rejets*"), 1.5, 8, share_of="samples"),
        Measure("lab_costs", "money", names("the|lab costs|lab_costs*", "die|Laborkosten|laborkosten*",
                                            "les|coûts de laboratoire|couts_laboratoire*"), 5e4, 1.4e6),
        Measure("waiting", "level", names("the|waiting time|waiting_time_hours", "die|Wartezeit|wartezeit_stunden",
                                          "le|temps d’attente|temps_attente_heures"), 4, 46, suffix="h"),
    ),
    (Rate("lab_costs", "samples", "money", names("the|lab costs per sample|*", "die|Laborkosten je Probe|*",
                                                 "les|coûts de laboratoire par échantillon|*")),
     Rate("rejections", "samples", "percent", names("the|share of rejections in samples|",
                                                    "der|Anteil Ablehnungen an Proben|",
                                                    "la|part des rejets sur les échantillons|"))),
)  # fmt: skip

WASTE = Domain(
    "waste collection",
    {"en": "Waste collection update", "de": "Abfallwirtschaft im Blick", "fr": "Collecte des déchets"},
    {
        "en": _english(at("in", "Northgate", "Riverside", "Old Town", "Harbour"), "district", "districts"),
        "de": group(at("im Bezirk", "Nordstadt", "Hafen", "Altstadt", "Weststadt"), "Bezirk", "Bezirke",
                    "bezirke|bezirk", "der größte Bezirk|der zweitgrößte Bezirk|der kleinste Bezirk"),
        "fr": group(at("dans le secteur", "Vieux-Port", "Les Halles", "Gare", "Plateau"), "secteur", "secteurs",
                    "secteurs|secteur", "le premier secteur|le deuxième secteur|le plus petit secteur"),
    },
    (
        Measure("tonnes", "count", names("|tonnes|tonnes*", "die|Tonnen|tonnen*", "les|tonnes|tonnes*"),
                700, 2.6e4, is_planned=True),
        Measure("pickups", "count", names("|pickups|pickups*", "die|Abholungen|abholungen*",
                                          "les|collectes|collectes*"), 2e3, 6e4, is_planned=True),
        Measure("fuel_costs", "money", names("the|fuel costs|fuel_costs*", "die|Kraftstoffkosten|kraftstoffkosten*",
                                             "les|coûts de carburant|couts_carburant*"), 3e4, 8e5),
        Measure("recycling", "percent", names("the|recycling rate|recycling_rate", "die|Recyclingquote|recyclingquote",
                                              "le|taux de recyclage|taux_recyclage"), 24, 76),
    ),
    (Rate("fuel_costs", "pickups", "money", names("the|fuel costs per pickup|*", "die|Kraftstoffkosten je Abholung|*",
                                                  "les|coûts de carburant par collecte|*")),),
)  # fmt: skip

CLUB = Domain(
    "sports club",
    {"en": "Club figures", "de": "Der Verein in Zahlen", "fr": "Le club en chiffres"},
    {
        "en": _english(at("in", "Tennis", "Swimming", "Rowing", "Judo", "Fencing"), "section", "sections"),
        "de": group(at("in der Abteilung", "Tennis", "Schwimmen", "Rudern", "Turnen"), "Abteilung", "Abteilungen",
                    "abteilungen|abteilung",
                    "die größte Abteilung|die zweitgrößte Abteilung|die kleinste Abteilung"),
        "fr": group(at("en", "Tennis", "Natation", "Aviron", "Judo"), "section", "sections", "sections|section",
                    "la première section|la deuxième section|la plus petite section"),
    },
    (
        Measure("members", "count", names("|members|members*", "die|Mitglieder|mitglieder*",
                                          "les|adhérents|adherents*"), 90, 2.2e3, is_planned=True),
        Measure("bookings", "count", names("|bookings|bookings*", "die|Buchungen|buchungen*",
                                           "les|réservations|reservations*"), 350, 9e3, is_planned=True),
        Measure("fees", "money", names("|membership fees|membership_fees*",
                                       "die|Mitgliedsbeiträge|mitgliedsbeitraege*",
                                       "les|cotisations|cotisations*"), 1.2e4, 4e5),
        Measure("attendance", "percent", names("the|attendance rate|attendance_rate",
                                               "die|Teilnahmequote|teilnahmequote",
                                               "le|taux de présence|taux_presence"), 47, 93),
    ),
    (Rate("fees", "members", "money", names("|membership fees per member|*", "die|Mitgliedsbeiträge je Mitglied|*",
                                            "les|cotisations par adhérent|*")),),
)  # fmt: skip

DOMAINS = (DEALERS, WINE, CHARITY, AIRPORTS, LEARNING, ESTATE, PODCASTS, LABS, WASTE, CLUB)
