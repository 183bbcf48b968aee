"""The second source's businesses."""

from __future__ import annotations

from ..domains import Domain, Group, Measure, Rate, at, group, names


def _english(places: tuple[tuple[str, str], ...], one: str, many: str) -> Group:
    return group(places, one, many, f"{many}|{one}", f"the biggest {one}|the second-biggest {one}|the smallest {one}")


BANK = Domain(
    "bank branches",
    {"en": "Branch network report", "de": "Filialbericht", "fr": "Réseau d’agences"},
    {
        "en": _english(at("in", "Harborne", "Didsbury", "Clifton", "Morningside", "Jesmond"), "branch", "branches"),
        "de": group(at("in", "Bornheim", "Eppendorf", "Schwabing", "Ehrenfeld", "Gohlis"), "Filiale", "Filialen",
                    "filialen|filiale", "die größte Filiale|die zweitgrößte Filiale|die kleinste Filiale"),
        "fr": group(at("à", "Annecy", "Quimper", "Bayonne", "Colmar", "Valence"), "agence", "agences",
                    "agences|agence", "la plus grande agence|la deuxième agence|la plus petite agence"),
    },
    (
        Measure("deposits", "money", names("|deposits|deposits*", "die|Einlagen|einlagen*", "les|dépôts|depots*"),
                2e6, 4e7, is_planned=True),
        Measure("clients", "count", names("|account holders|account_holders*", "die|Kontoinhaber|kontoinhaber*",
                                          "les|titulaires de compte|titulaires*"), 900, 9e3),
        Measure("complaints", "count", names("|complaints|complaints*", "die|Beschwerden|beschwerden*",
                                             "les|réclamations|reclamations*"), 1, 5, share_of="clients"),
        Measure("approval", "percent", names("the|approval rate|approval_rate", "die|Zusagequote|zusagequote",
                                             "le|taux d’accord|taux_accord"), 48, 91),
    ),
    (
        Rate("complaints", "clients", "percent", names(
            "the|share of complaints in account holders|", "der|Anteil Beschwerden an Kontoinhabern|",
            "la|part des réclamations par titulaire de compte|")),
        Rate("deposits", "clients", "money", names("|deposits per account holder|*", "die|Einlagen je Kontoinhaber|*",
                                                   "les|dépôts par titulaire de compte|*")),
    ),
)  # fmt: skip

PLANTS = Domain(
    "plants",
    {"en": "Plant performance", "de": "Werksbericht", "fr": "Performance industrielle"},
    {
        "en": _english(at("at", "Corby", "Redcar", "Swindon", "Wrexham", "Ayr"), "plant", "plants"),
        "de": group(at("im Werk", "Salzgitter", "Zwickau", "Rheine", "Siegen"), "Werk", "Werke", "werke|werk",
                    "das größte Werk|das zweitgrößte Werk|das kleinste Werk"),
        "fr": group(at("à l’usine de", "Roanne", "Vierzon", "Cholet", "Belfort"), "usine", "usines", "usines|usine",
                    "la plus grande usine|la deuxième usine|la plus petite usine"),
    },
    (
        Measure("output", "count", names("|output|output_t", "die|Ausbringung|ausbringung_t", "le|tonnage|tonnage_t"),
                1.2e3, 2.4e4, suffix="t", is_planned=True),
        Measure("scrap", "count", names("|scrap|scrap_t", "der|Ausschuss|ausschuss_t", "le|rebut|rebut_t"),
                1.5, 7, share_of="output", suffix="t"),
        Measure("energy", "count", names("|energy use|energy_mwh", "der|Stromverbrauch|stromverbrauch_mwh",
                                         "la|consommation électrique|consommation_mwh"), 800, 3e4, suffix="MWh"),
        Measure("oee", "percent", names("|OEE|oee", "die|OEE|oee", "le|TRS|trs"), 52, 89),
    ),
    (Rate("scrap", "output", "percent", names("the|share of scrap in output|",
                                              "der|Anteil Ausschuss an Ausbringung|",
                                              "la|part du rebut dans le tonnage|")),),
)  # fmt: skip

CALLS = Domain(
    "call centre",
    {"en": "Service desk review", "de": "Servicecenter im Blick", "fr": "Centre d’appels"},
    {
        "en": _english(at("in team", "Amber", "Cobalt", "Indigo", "Scarlet", "Teal"), "team", "teams"),
        "de": group(at("im Team", "Ahorn", "Birke", "Eiche", "Linde", "Ulme"), "Team", "Teams", "teams|team",
                    "das größte Team|das zweitgrößte Team|das kleinste Team"),
        "fr": group(at("dans l’équipe", "Azur", "Corail", "Jade", "Ocre", "Saphir"), "équipe", "équipes",
                    "equipes|equipe", "la plus grande équipe|la deuxième équipe|la plus petite équipe"),
    },
    (
        Measure("solved", "count", names("|solved cases|solved_cases*", "die|Fallabschlüsse|fallabschluesse*",
                                         "les|dossiers résolus|dossiers_resolus*"), 600, 2e4, is_planned=True),
        Measure("reopened", "count", names("|reopened cases|reopened_cases*", "die|Wiederöffnungen|wiederoeffnungen*",
                                           "les|dossiers rouverts|dossiers_rouverts*"), 3, 13, share_of="solved"),
        Measure("handling", "level", names("the|handling time|handling_time_min", "die|Dauer|dauer_min",
                                           "la|durée de traitement|duree_traitement_min"), 3.2, 14, suffix="min"),
        Measure("csat", "percent", names("|CSAT|csat", "der|CSAT|csat", "le|CSAT|csat"), 61, 96),
    ),
    (Rate("reopened", "solved", "percent", names("the|share of reopened cases in solved cases|",
                                                 "der|Anteil Wiederöffnungen an Fallabschlüssen|",
                                                 "la|part des dossiers rouverts sur les dossiers résolus|")),),
)  # fmt: skip

HOTELS = Domain(
    "hotels",
    {"en": "Hotel portfolio", "de": "Hotelgruppe kompakt", "fr": "Parc hôtelier"},
    {
        "en": _english(at("at", "Seaview", "Old Mill", "Grand Quay", "Fernbank"), "hotel", "hotels"),
        "de": group(at("im Haus", "Alpenhof", "Seeblick", "Stadtgarten", "Burgtor"), "Haus", "Häuser", "haeuser|haus",
                    "das größte Haus|das zweitgrößte Haus|das kleinste Haus"),
        "fr": group(at("à l’hôtel", "Miramar", "Beaurivage", "Les Tilleuls", "Cap Nord"), "hôtel", "hôtels",
                    "hotels|hotel", "le plus grand hôtel|le deuxième hôtel|le plus petit hôtel"),
    },
    (
        Measure("room_revenue", "money", names("|room revenue|room_revenue", "der|Logisumsatz|logisumsatz",
                                               "le|revenu hébergement|revenu_hebergement"),
                1.5e5, 4e6, is_planned=True),
        Measure("nights", "count", names("|nights sold|nights_sold*", "die|Übernachtungen|uebernachtungen*",
                                         "les|nuitées|nuitees*"), 1.4e3, 2.6e4),
        Measure("cancelled", "count", names("|cancelled nights|cancelled_nights*", "die|Stornierungen|stornierungen*",
                                            "les|annulations|annulations*"), 4, 18, share_of="nights"),
        Measure("occupied", "percent", names("|room occupancy|room_occupancy", "die|Zimmerbelegung|zimmerbelegung",
                                             "la|part de chambres occupées|chambres_occupees"), 49, 95),
    ),
    (Rate("room_revenue", "nights", "money", names("|room revenue per night sold|", "der|Logisumsatz je Übernachtung|",
                                                   "le|revenu hébergement par nuitée|")),),
)  # fmt: skip

INSURANCE = Domain(
    "insurance lines",
    {"en": "Underwriting summary", "de": "Spartenbericht", "fr": "Résultats par branche"},
    {
        "en": _english(at("in", "Motor", "Home", "Travel", "Liability", "Pet"), "line", "lines"),
        "de": group(at("in der Sparte", "Kfz", "Hausrat", "Reise", "Haftpflicht", "Leben"), "Sparte", "Sparten",
                    "sparten|sparte", "die größte Sparte|die zweitgrößte Sparte|die kleinste Sparte"),
        "fr": group(at("en", "Auto", "Habitation", "Voyage", "Santé", "Prévoyance"), "branche", "branches",
                    "branches|branche", "la plus grande branche|la deuxième branche|la plus petite branche"),
    },
    (
        Measure("premiums", "money", names("|premiums|premiums*", "die|Beiträge|beitraege*", "les|primes|primes*"),
                6e5, 3e7, is_planned=True),
        Measure("policies", "count", names("|policies|policies*", "die|Verträge|vertraege*", "les|contrats|contrats*"),
                2e3, 9e4),
        Measure("claims", "count", names("|claims|claims*", "die|Schäden|schaeden*", "les|sinistres|sinistres*"),
                2, 11, share_of="policies"),
        Measure("loss_ratio", "percent", names("the|loss ratio|loss_ratio", "die|Schadenquote|schadenquote",
                                               "le|ratio S/P|ratio_sp"), 44, 93),
    ),
    (Rate("premiums", "policies", "money", names("|premiums per policy|*", "die|Beiträge je Vertrag|*",
                                                 "les|primes par contrat|*")),
     Rate("claims", "policies", "percent", names("the|share of claims in policies|",
                                                 "der|Anteil Schäden an Verträgen|",
                                                 "la|part des sinistres sur les contrats|"))),
)  # fmt: skip

UNIVERSITY = Domain(
    "university",
    {"en": "Faculty figures", "de": "Fakultäten in Zahlen", "fr": "L’université en chiffres"},
    {
        "en": _english(at("in", "Law", "Medicine", "Arts", "Physics", "Economics"), "faculty", "faculties"),
        "de": group(at("an der Fakultät", "Jura", "Medizin", "Physik", "Informatik", "Theologie"), "Fakultät",
                    "Fakultäten", "fakultaeten|fakultaet",
                    "die größte Fakultät|die zweitgrößte Fakultät|die kleinste Fakultät"),
        "fr": group(at("en", "Droit", "Médecine", "Lettres", "Physique", "Gestion"), "faculté", "facultés",
                    "facultes|faculte", "la plus grande faculté|la deuxième faculté|la plus petite faculté"),
    },
    (
        Measure("enrolments", "count", names("|enrolments|enrolments*", "die|Einschreibungen|einschreibungen*",
                                             "les|inscriptions|inscriptions*"), 350, 7e3, is_planned=True),
        Measure("dropouts", "count", names("|dropouts|dropouts*", "die|Abbrüche|abbrueche*", "les|abandons|abandons*"),
                3, 15, share_of="enrolments"),
        Measure("grants", "money", names("|grant income|grant_income", "die|Drittmittel|drittmittel*",
                                         "les|subventions|subventions*"), 2e5, 8e6, is_planned=True),
        Measure("passed", "percent", names("the|pass rate|pass_rate", "die|Bestehensquote|bestehensquote",
                                           "le|taux de réussite|taux_reussite"), 58, 97),
    ),
    (Rate("dropouts", "enrolments", "percent", names("the|share of dropouts in enrolments|",
                                                     "der|Anteil Abbrüche an Einschreibungen|",
                                                     "la|part des abandons sur les inscriptions|")),
     Rate("grants", "enrolments", "money", names("|grant income per enrolment|", "die|Drittmittel je Einschreibung|*",
                                                 "les|subventions par inscription|*"))),
)  # fmt: skip

NEWSPAPER = Domain(
    "newspaper",
    {"en": "Reader revenue", "de": "Abo-Bericht der Zeitung", "fr": "Abonnements du journal"},
    {
        "en": _english(at("for", "Morning", "Weekend", "Digital", "Student"), "edition", "editions"),
        "de": group(at("bei der Ausgabe", "Morgen", "Wochenende", "Digital", "Regional"), "Ausgabe", "Ausgaben",
                    "ausgaben|ausgabe", "die größte Ausgabe|die zweitgrößte Ausgabe|die kleinste Ausgabe"),
        "fr": group(at("pour l’édition", "Matin", "Week-end", "Numérique", "Région"), "édition", "éditions",
                    "editions|edition", "la plus grande édition|la deuxième édition|la plus petite édition"),
    },
    (
        Measure("subscribers", "count", names("|subscribers|subscribers*", "die|Abonnenten|abonnenten*",
                                              "les|abonnés|abonnes*"), 1.1e3, 6e4, is_planned=True),
        Measure("quit", "count", names("|cancellations|cancellations*", "die|Kündigungen|kuendigungen*",
                                       "les|résiliations|resiliations*"), 2, 9, share_of="subscribers"),
        Measure("income", "money", names("|subscription income|subscription_income", "die|Abo-Erlöse|abo_erloese*",
                                         "les|recettes d’abonnement|recettes_abonnement*"), 4e4, 2e6, is_planned=True),
        Measure("opened", "percent", names("the|newsletter open rate|newsletter_open_rate", "die|Leserate|leserate",
                                           "le|taux d’ouverture|taux_ouverture"), 17, 58),
    ),
    (Rate("income", "subscribers", "money", names(
        "|subscription income per subscriber|", "die|Abo-Erlöse je Abonnent|*",
        "les|recettes d’abonnement par abonné|*")),),
)  # fmt: skip

TRANSIT = Domain(
    "public transport",
    {"en": "Network operations", "de": "Nahverkehr im Überblick", "fr": "Réseau de transport"},
    {
        "en": _english(at("on", "Line 4", "Line 7", "Line 12", "Night Bus"), "line", "lines"),
        "de": group(at("auf der", "U2", "U6", "S3", "M10"), "Linie", "Linien", "linien|linie",
                    "die größte Linie|die zweitgrößte Linie|die kleinste Linie"),
        "fr": group(at("sur", "Ligne A", "Ligne B", "Tram 3", "Navette"), "ligne", "lignes", "lignes|ligne",
                    "la plus grande ligne|la deuxième ligne|la plus petite ligne"),
    },
    (
        Measure("passengers", "count", names("|passengers|passengers*", "die|Fahrgäste|fahrgaeste*",
                                             "les|voyageurs|voyageurs*"), 2e4, 1.4e6, is_planned=True),
        Measure("trips", "count", names("|trips|trips*", "die|Fahrten|fahrten*", "les|courses|courses*"), 700, 9e3),
        Measure("fares", "money", names("|fare income|fare_income", "die|Fahrgeldeinnahmen|fahrgeldeinnahmen*",
                                        "les|recettes tarifaires|recettes_tarifaires*"), 5e4, 3e6),
        Measure("punctuality", "percent", names("|punctuality|punctuality", "die|Pünktlichkeit|puenktlichkeit",
                                                "la|ponctualité|ponctualite"), 71, 98),
    ),
    (Rate("fares", "passengers", "money", names("|fare income per passenger|", "die|Fahrgeldeinnahmen je Fahrgast|*",
                                                "les|recettes tarifaires par voyageur|*")),),
)  # fmt: skip

DOMAINS = (BANK, PLANTS, CALLS, HOTELS, INSURANCE, UNIVERSITY, NEWSPAPER, TRANSIT)
