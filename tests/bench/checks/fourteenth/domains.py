"""The fourteenth source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(one: str, many: str, keys: str, *places: str) -> Group:
    return group(at("at", *places), one, many, keys, "ranks first|ranks second|ranks last")


def _german(preposition: str, one: str, many: str, keys: str, *places: str) -> Group:
    ranks = "auf Rang eins|auf Rang zwei|auf dem letzten Rang"
    return group(at(preposition, *places), one, many, keys, ranks)


def _french(preposition: str, one: str, many: str, keys: str, *places: str) -> Group:
    ranks = "occupe la première place|occupe la deuxième place|occupe la dernière place"
    return group(at(preposition, *places), one, many, keys, ranks)


INSPECTION = Domain(
    "vehicle inspection",
    {"en": "Vehicle inspection: monthly data review", "de": "Fahrzeugprüfung: Zahlen für die Monatsrunde",
     "fr": "Contrôle technique : revue mensuelle des données"},
    {
        "en": _english("test centre", "test centres", "test_centres|test_centre",
                       "Harrow Street", "Copperfield", "Moorgate Lane", "Brookmere", "Sandford Road"),
        "de": _german("in der Prüfstelle", "Prüfstelle", "Prüfstellen", "pruefstellen|pruefstelle",
                      "Kernstadt", "Löwenwall", "Erlenbrück", "Sachsenring", "Torfmoor"),
        "fr": _french("au centre de", "centre", "centres", "centres|centre",
                      "Montbreuil", "Castelroux", "Vaugeron", "Rochemaure", "Sainte-Barbe"),
    },
    (
        Measure("inspection_fees", "money",
                names("|inspection fees|inspection_fees*", "die|Prüfgebühren|pruefgebuehren*",
                      "les|redevances de contrôle|redevances_controle*"), 4.2e4, 7.4e5, is_planned=True),
        Measure("inspections", "count",
                names("|vehicle inspections|vehicle_inspections*", "die|Fahrzeugprüfungen|fahrzeugpruefungen*",
                      "les|contrôles techniques|controles_techniques*"), 640, 9.2e3, is_planned=True),
        Measure("retests", "count",
                names("|re-tests|re_tests*", "die|Nachprüfungen|nachpruefungen*",
                      "les|contre-visites|contre_visites*"), 9, 21, share_of="inspections"),
        Measure("lanes", "percent",
                names("the|lane utilisation rate|lane_utilisation_rate",
                      "die|Prüfgassenauslastung|pruefgassenauslastung",
                      "le|taux d’utilisation des lignes|taux_utilisation_lignes"), 51, 92),
    ),
    (
        Rate("inspection_fees", "inspections", "money",
             names("|inspection fees per vehicle inspection|*", "die|Prüfgebühren je Fahrzeugprüfung|*",
                   "les|redevances de contrôle par contrôle technique|*")),
        Rate("retests", "inspections", "percent",
             names("the|share of re-tests in vehicle inspections|",
                   "der|Anteil der Nachprüfungen an den Fahrzeugprüfungen|",
                   "la|part des contre-visites dans les contrôles techniques|")),
    ),
)  # fmt: skip

PESTS = Domain(
    "pest control",
    {"en": "Pest control: service report", "de": "Schädlingsbekämpfung: Servicebericht",
     "fr": "Lutte antiparasitaire : rapport de service"},
    {
        "en": _english("depot", "depots", "depots|depot",
                       "Alderbrook", "Kingsmoor", "Wharton Green", "Dunsfold"),
        "de": _german("am Stützpunkt", "Stützpunkt", "Stützpunkte", "stuetzpunkte|stuetzpunkt",
                      "Ahrensdorf", "Mühlbach", "Rosenthal", "Steinhagen", "Wolfsberg"),
        "fr": _french("au dépôt de", "dépôt", "dépôts", "depots|depot",
                      "Marcoussac", "Bressolles", "Tournefeuil", "Valbrune"),
    },
    (
        Measure("visits", "count",
                names("|service visits|service_visits*", "die|Serviceeinsätze|serviceeinsaetze*",
                      "les|visites de service|visites_service*"), 380, 7.6e3, is_planned=True),
        Measure("revenue", "money",
                names("|pest control revenue|pest_control_revenue", "die|Bekämpfungserlöse|bekaempfungserloese*",
                      "les|recettes de traitement|recettes_traitement*"), 5.5e4, 8.8e5, is_planned=True),
        Measure("first_visit", "percent",
                names("the|first-visit success rate|first_visit_success_rate",
                      "die|Ersterfolgsquote|ersterfolgsquote",
                      "le|taux de réussite au premier passage|taux_reussite_premier_passage"), 58, 94),
        Measure("bait", "money",
                names("|bait costs|bait_costs*", "die|Köderkosten|koederkosten*",
                      "les|dépenses d’appâts|depenses_appats*"), 3.1e3, 4.6e4),
    ),
    (Rate("revenue", "visits", "money",
          names("|pest control revenue per service visit|", "die|Bekämpfungserlöse je Serviceeinsatz|*",
                "les|recettes de traitement par visite de service|*")),),
)  # fmt: skip

PHYSIOTHERAPY = Domain(
    "physiotherapy",
    {"en": "Physiotherapy practices: figures for the monthly meeting",
     "de": "Physiotherapie: Kennzahlen für das Monatstreffen",
     "fr": "Kinésithérapie : chiffres pour la réunion mensuelle"},
    {
        "en": _english("practice", "practices", "practices|practice",
                       "Lime Tree Yard", "Oakhurst", "Priory Square", "Fenwick Hill", "Beacon Row"),
        "de": _german("in der Praxis", "Praxis", "Praxen", "praxen|praxis",
                      "Glockenstraße", "Rathauseck", "Neumarkt", "Ulmenplatz"),
        "fr": _french("au cabinet de", "cabinet", "cabinets", "cabinets|cabinet",
                      "Grandval", "Pontmercy", "Fontclaire", "Marsannay", "Bois-Joli"),
    },
    (
        Measure("income", "money",
                names("|therapy income|therapy_income", "die|Therapieerlöse|therapieerloese*",
                      "les|recettes de rééducation|recettes_reeducation*"), 2.4e4, 4.1e5, is_planned=True),
        Measure("sessions", "count",
                names("|therapy sessions|therapy_sessions*", "die|Therapieeinheiten|therapieeinheiten*",
                      "les|séances de soins|seances_soins*"), 420, 6.9e3, is_planned=True),
        Measure("cancelled", "count",
                names("|late cancellations|late_cancellations*", "die|Kurzfristabsagen|kurzfristabsagen*",
                      "les|annulations tardives|annulations_tardives*"), 4, 12, share_of="sessions"),
        Measure("therapists", "percent",
                names("the|therapist utilisation rate|therapist_utilisation_rate",
                      "die|Therapeutenauslastung|therapeutenauslastung",
                      "le|taux d’occupation des praticiens|taux_occupation_praticiens"), 61, 95),
    ),
    (Rate("income", "sessions", "money",
          names("|therapy income per therapy session|", "die|Therapieerlöse je Therapieeinheit|*",
                "les|recettes de rééducation par séance de soins|*")),),
)  # fmt: skip

PAYROLL = Domain(
    "payroll services",
    {"en": "Payroll services: KPI update", "de": "Lohnabrechnung: Kennzahlenbericht",
     "fr": "Services de paie : suivi des indicateurs"},
    {
        "en": _english("service centre", "service centres", "service_centres|service_centre",
                       "Pemberley House", "Ashcombe", "Tower Bridge Road", "Saddlers Mill"),
        "de": _german("im Abrechnungszentrum", "Abrechnungszentrum", "Abrechnungszentren",
                      "abrechnungszentren|abrechnungszentrum",
                      "Grünau", "Lilienthal", "Moosburg", "Seeheim", "Wallendorf"),
        "fr": _french("au centre de paie de", "centre de paie", "centres de paie", "centres_paie|centre_paie",
                      "Merlimont", "Sauvagny", "Chantelle", "Verneuil-Bas"),
    },
    (
        Measure("fees", "money",
                names("|payroll fees|payroll_fees*", "die|Abrechnungshonorare|abrechnungshonorare*",
                      "les|honoraires de paie|honoraires_paie*"), 7.8e4, 1.3e6, is_planned=True),
        Measure("payslips", "count",
                names("|payslips|payslips*", "die|Lohnabrechnungen|lohnabrechnungen*",
                      "les|bulletins de paie|bulletins_paie*"), 4.4e3, 7.7e4, is_planned=True),
        Measure("corrections", "count",
                names("|corrected payslips|corrected_payslips*", "die|Korrekturabrechnungen|korrekturabrechnungen*",
                      "les|bulletins rectifiés|bulletins_rectifies*"), 2, 7, share_of="payslips"),
        Measure("reply", "level",
                names("the|reply time|reply_time_hours", "die|Antwortzeit|antwortzeit_stunden",
                      "le|délai de réponse|delai_reponse_heures"), 2.4, 23.5, suffix="hours|Stunden|heures"),
    ),
    (Rate("fees", "payslips", "money",
          names("|payroll fees per payslip|*", "die|Abrechnungshonorare je Lohnabrechnung|*",
                "les|honoraires de paie par bulletin de paie|*")),),
)  # fmt: skip

TOOLS = Domain(
    "tool hire",
    {"en": "Tool hire: results from the warehouse", "de": "Geräteverleih: Auswertung aus dem Data Warehouse",
     "fr": "Location d’outillage : résultats de l’entrepôt de données"},
    {
        "en": _english("hire depot", "hire depots", "hire_depots|hire_depot",
                       "Coldharbour", "Ferry Lane", "Marston Gate", "Pottery Bank", "Wickham"),
        "de": _german("in der Mietstation", "Mietstation", "Mietstationen", "mietstationen|mietstation",
                      "Kieswerk", "Nordtangente", "Ziegelhütte", "Bahnbogen"),
        "fr": _french("au comptoir de", "comptoir", "comptoirs", "comptoirs|comptoir",
                      "Clairmont-Sud", "Mortagnac", "Plessis-Vert", "Tilly-Gare", "Bréval"),
    },
    (
        Measure("hire_income", "money",
                names("|hire income|hire_income", "die|Gerätemieten|geraetemieten*",
                      "les|loyers de matériel|loyers_materiel*"), 3.6e4, 6.2e5, is_planned=True),
        Measure("contracts", "count",
                names("|hire contracts|hire_contracts*", "die|Mietverträge|mietvertraege*",
                      "les|contrats de location|contrats_location*"), 290, 5.1e3, is_planned=True),
        Measure("utilisation", "percent",
                names("the|equipment utilisation rate|equipment_utilisation_rate",
                      "die|Geräteauslastung|geraeteauslastung",
                      "le|taux d’utilisation du matériel|taux_utilisation_materiel"), 42, 86),
        Measure("workshop", "money",
                names("|workshop costs|workshop_costs*", "die|Werkstattkosten|werkstattkosten*",
                      "les|frais d’atelier|frais_atelier*"), 5.2e3, 7.9e4),
    ),
    (Rate("hire_income", "contracts", "money",
          names("|hire income per hire contract|", "die|Gerätemieten je Mietvertrag|*",
                "les|loyers de matériel par contrat de location|*")),),
)  # fmt: skip

CLEANING = Domain(
    "office cleaning",
    {"en": "Office cleaning: branch results", "de": "Gebäudereinigung: Ergebnisse der Niederlassungen",
     "fr": "Nettoyage de bureaux : résultats des agences"},
    {
        "en": _english("branch", "branches", "branches|branch",
                       "Eastcliff", "Fairmead", "Granary Wharf", "Holmfield", "Stanmore Vale"),
        "de": _german("in der Niederlassung", "Niederlassung", "Niederlassungen", "niederlassungen|niederlassung",
                      "Altenberg", "Hohenried", "Lindau-Süd", "Oberkirch"),
        "fr": _french("à l’agence de", "agence", "agences", "agences|agence",
                      "Bellegarde-Nord", "Courtenay-Nord", "Montferrat", "Villefort"),
    },
    (
        Measure("cleaning_revenue", "money",
                names("|cleaning revenue|cleaning_revenue", "die|Reinigungserlöse|reinigungserloese*",
                      "les|recettes de nettoyage|recettes_nettoyage*"), 8.4e4, 1.4e6, is_planned=True),
        Measure("area", "count",
                names("the|cleaned floor area|cleaned_floor_area_m2", "die|Reinigungsfläche|reinigungsflaeche_m2",
                      "la|surface nettoyée|surface_nettoyee_m2"), 1.6e4, 3.2e5, suffix="m²", is_planned=True),
        Measure("audit", "percent",
                names("the|cleaning audit score|cleaning_audit_score", "der|Auditwert|auditwert",
                      "le|score d’audit|score_audit"), 71, 97),
        Measure("callbacks", "count",
                names("|call-backs|call_backs*", "die|Nachreinigungen|nachreinigungen*",
                      "les|reprises de nettoyage|reprises_nettoyage*"), 14, 170),
    ),
    (Rate("cleaning_revenue", "area", "money",
          names("|cleaning revenue per square metre|", "die|Reinigungserlöse je Quadratmeter|*",
                "les|recettes de nettoyage par mètre carré|*")),),
)  # fmt: skip

DOMAINS = (INSPECTION, PESTS, PHYSIOTHERAPY, PAYROLL, TOOLS, CLEANING)
