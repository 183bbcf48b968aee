"""Words of business in English, German and French, by what they mean: how a fact's name is found again in a text."""

from __future__ import annotations

from collections.abc import Iterator

#: Words of one line mean the same; a word may stand in several lines. What is measured and counted:
_MEASURES = """
revenue: revenue revenues sales turnover umsatz umsätze umsatzerlös umsatzerlöse erlös erlöse ventes recettes revenu
  revenus earnings income
order: order orders bestellung bestellungen auftrag aufträge commande commandes
return: return returns returned retoure retouren rücksendung rücksendungen retour retours
rate: rate quote satz taux
ratio: ratio verhältnis
margin: margin margins marge marges
profit: profit profits gewinn gewinne ergebnis überschuss bénéfice bénéfices résultat earnings
loss: loss losses verlust verluste perte pertes
cost: cost costs expense expenses spend spending kosten aufwand ausgaben coût coûts dépense dépenses opex
customer: customer customers kunde kunden client clients account accounts
  kontoinhaber holder holders titulaire titulaires
subscriber: subscriber subscribers subscription subscriptions abonnent abonnenten abo abos abonné abonnés abonnement
  abonnements
user: user users nutzer benutzer anwender utilisateur utilisateurs
employee: employee employees headcount staff workforce team fte ftes mitarbeiter mitarbeitende mitarbeitenden
  mitarbeiterzahl beschäftigte personal belegschaft köpfe effectif effectifs salarié salariés employé employés
  collaborateur collaborateurs head heads kopf tête têtes personalbestand
hire: hire hires hired hiring joiner joiners einstellung einstellungen neueinstellung neueinstellungen eingestellt
  zugang zugänge embauche embauches recrutement recrutements
leaver: leaver leavers exit exits departure departures abgang abgänge austritt austritte départ départs
attrition: attrition turnover fluktuation rotation
churn: kündiger kündigerquote churn churned abwanderung kündigung kündigungen kündigungsrate abwanderungsrate
  attrition résiliation résiliations désabonnement
price: price prices preis preise prix
unit: unit units stück einheit einheiten unité unités
visit: visit visits besuch besuche visite visites traffic session sessions
conversion: conversion konversion umwandlung
reopened: reopened reopening wiedereröffnet wiederöffnung wiederöffnungen rouvert rouverts rouverte rouvertes
  réouverture réouvertures
solved: solved resolved gelöst gelöste résolu résolus résolue résolues
ticket: ticket tickets case cases dossier dossiers anfrage anfragen request requests demande demandes
incident: incident incidents störung störungen vorfall vorfälle accident accidents unfall unfälle
shipment: shipment shipments sendung sendungen paket pakete parcel parcels expédition expéditions envoi envois colis
delivery: delivery deliveries delivered lieferung lieferungen zustellung zustellungen livraison livraisons
delay: spät verspätete delay delays delayed late verspätung verspätungen verspätet verspätete verzögerung
  verzögerungen retard retards
ontime: ontime punctuality punctual pünktlich pünktlichkeit termintreue ponctualité ponctuel
stock: stock stocks inventory bestand bestände lagerbestand inventaire
target: prévisions attendu attendus attendue prévus prévues objectif target targets goal goals ziel ziele zielwert
  soll objectif objectifs cible cibles
budget: budget budgets
plan: plan planned geplant prévu
forecast: forecast forecasts prognose prognosen prévision prévisions
mrr: mrr
arr: arr
nrr: nrr
retention: retention bindung rétention
arpu: arpu arpa
nps: nps
satisfaction: satisfaction csat zufriedenheit
patient: patient patients patienten
admission: admission admissions aufnahme aufnahmen
bed: bed beds bett betten lit lits
stay: stay stays aufenthalt aufenthaltsdauer verweildauer séjour séjours
wait: wait waiting wartezeit wartezeiten attente
consumption: consumption verbrauch consommation
production: production output ausbringung produktion erzeugung génération generation produced erzeugt produite
capacity: capacity kapazität capacité
emission: emission emissions emissionen émission émissions
handling: handling bearbeitung bearbeitungszeit bearbeitungsdauer traitement
utilization: remplissage utilization utilisation occupancy auslastung belegung occupation
availability: availability uptime verfügbarkeit disponibilité
ebitda: ebitda
ebit: ebit
cash: cash liquidität trésorerie
debt: debt schulden verschuldung dette dettes
basket: bon bons basket warenkorb panier
refund: refund refunds erstattung erstattungen remboursement remboursements
discount: discount discounts rabatt rabatte remise remises
payroll: payroll lohn löhne wages
freight: freight fracht fret transport
absence: sick krank kranken krankheit krankheits maladie absence absences fehlzeit fehlzeiten krankenstand absentéisme
  absenteeism
vacancy: vacancy vacancies
salary: salary salaries gehalt gehälter salaire salaires
booking: booking bookings buchung buchungen réservation réservations
lead: lead leads
deal: deal deals abschluss abschlüsse
pipeline: pipeline
score: score punktzahl
passenger: passenger passengers fahrgast fahrgäste passagier passagiere voyageur voyageurs passager passagers
visitor: people personnes visitor visitors footfall besucher besucherzahl besucherinnen frequenz visiteur visiteurs
  fréquentation affluence
transaction: transaction transactions transaktion transaktionen bon bons kassenbons tickets
purchase: purchase purchases kauf käufe achat achats
complaint: complaint complaints beschwerde beschwerden reklamation reklamationen réclamation réclamations plainte
  plaintes
overtime: overtime überstunde überstunden mehrarbeit supplémentaires
call: call calls anruf anrufe appel appels
error: error errors fehler erreur erreurs
defect: defect defects mangel mängel défaut défauts
scrap: scrap ausschuss rebut rebuts reject rejects
downtime: downtime stillstand stillstände stillstandszeit stillstandzeit ausfallzeit outage outages ausfall ausfälle
  arrêt arrêts panne pannes indisponibilité
oee: oee gae trs
yield: yield ausbeute rendement
throughput: throughput durchsatz débit
energy: energy energie énergie strom electricity électricité power
discharge: discharge discharges entlassung entlassungen sortie sorties
readmission: readmission readmissions wiederaufnahme wiederaufnahmen réadmission réadmissions réhospitalisation
surgery: surgery surgeries operation operationen eingriff eingriffe chirurgie interventions intervention
infection: infection infections infektion infektionen
emergency: emergency emergencies notfall notfälle notaufnahme urgence urgences
appointment: appointment appointments termin termine rendez
nurse: nurse nurses pflegekraft pflegekräfte infirmier infirmiers infirmière infirmières
doctor: doctor doctors physician physicians arzt ärzte médecin médecins
curtailment: curtailment curtailed abregelung abregelungen abgeregelt écrêtement
turbine: turbine turbines turbinen anlage anlagen éolienne éoliennes
cpa: cpa
cpc: cpc
roas: roas
ctr: ctr
cac: cac
ltv: ltv
adspend: ads werbung werbekosten werbeausgaben publicité publicitaires
reach: reach reichweite portée
bounce: bounce absprung absprungrate rebond
deposit: deposit deposits dépôt dépôts einlage einlagen
loan: loan loans lending kredit kredite darlehen prêt prêts crédit crédits
default: default defaults kreditausfall défaillance défaillances
fee: fee fees gebühr gebühren provision provisionen frais
premium: premium premiums prämie prämien beitrag beiträge prime primes cotisation cotisations
claim: claim claims schaden schäden schadenfälle schadensfälle sinistre sinistres
lossratio: schadenquote schadensquote sinistralité
policy: policy policies police policen vertrag verträge contrat contrats contract contracts
student: student students studierende studierenden studenten étudiant étudiants étudiante étudiantes enrolment
  enrollment enrolments immatrikulation immatrikulationen einschreibung einschreibungen inscription inscriptions
  inscrits
dropout: dropout dropouts abbrecher abbruch abbruchquote abandon abandons décrochage
graduate: graduate graduates absolvent absolventen absolventinnen diplômé diplômés
grant: grant grants stipendium stipendien drittmittel bourse bourses subvention subventions
adr: adr
revpar: revpar
night: night nights nacht nächte übernachtung übernachtungen nuit nuits nuitée nuitées
room: room rooms zimmer chambre chambres
guest: guest guests gast gäste hôte hôtes covers gedecke couvert couverts
meal: meal meals mahlzeit mahlzeiten repas
application: application applications bewerbung bewerbungen candidature candidatures applicant applicants bewerber
  candidat candidats
interview: interview interviews gespräch gespräche entretien entretiens
offer: offer offers angebot angebote
fuel: fuel diesel kraftstoff sprit carburant
distance: distance km kilometer kilometers kilometre kilometres kilomètre kilomètres mileage fahrleistung strecke
trip: trip trips fahrt fahrten tour touren trajet trajets course courses
vehicle: vehicle vehicles truck trucks fahrzeug fahrzeuge lkw véhicule véhicules camion camions
install: install installs installation installations installationen download downloads téléchargement téléchargements
dau: dau
mau: mau
rating: rating ratings bewertung bewertungen évaluation note notes stars sterne étoiles
response: response reaction antwort antwortzeit reaktion reaktionszeit réponse
income: income einnahmen einkommen
payment: payment payments zahlung zahlungen paiement paiements
invoice: invoice invoices rechnung rechnungen facture factures
backlog: backlog rückstand rückstände arriéré arriérés
member: member members mitglied mitglieder membre membres adhérent adhérents
donation: donation donations spende spenden don dons
view: view views aufruf aufrufe vue vues
follower: follower followers abonnés
item: item items artikel article articles position positionen
sale: verkauf verkäufe sold verkauft vendu vendus vente
weight: weight gewicht poids tonnage tonnen tonnes tons
training: training trainings schulung schulungen weiterbildung formation formations
age: age alter âge
vacation: vacation urlaub urlaubstage congé congés
promotion: promotion promotions beförderung beförderungen
cycle: cycle zyklus durchlaufzeit délai délais leadtime
water: water wasser eau
waste: waste abfall abfälle déchet déchets
temperature: temperature temperatur température
investment: investment investments capex investition investitionen investissement investissements
growth: growth wachstum croissance
share: share anteil anteile part quota weight
new: new neu neue neuen neuer nouveau nouveaux nouvelle nouvelles
active: active aktiv aktive aktiven actif actifs active actives
lost: lost verloren verlorene perdu perdus
open: open offen offene offenen ouvert ouverts ouverte ouvertes
impression: impression impressions
click: click clicks klick klicks clic clics
gross: gross brutto brut brute
net: net netto nette nets
operating: operating operativ operative opérationnel opérationnelle
quantity: quantity volume volumes menge mengen quantité quantités
value: value wert werte valeur valeurs
time: time zeit dauer temps durée duration
hour: hour hours stunde stunden heure heures
repeat: repeat returning stammkunden wiederkehrend fidèle fidèles
"""

#: What it is told by:
_GROUPS = """
branch: branch branches filiale filialen agence agences zweigstelle zweigstellen
store: store stores shop shops markt märkte filiale filialen laden läden magasin magasins boutique boutiques
region: region regions regionen région régions
country: country countries land länder pays
market: market markets markt märkte marché marchés
product: product products produkt produkte produit produits
team: team teams équipe équipes
faculty: faculty faculties fakultät fakultäten faculté facultés
hotel: hotel hotels hôtel hôtels haus häuser
restaurant: restaurant restaurants
game: game games spiel spiele jeu jeux
line: line lines linie linien ligne lignes sparte sparten branche branches
city: city cities stadt städte ville villes
program: program programs programme programmes programm studiengang studiengänge filière filières
department: department departments ressort ressorts direction directions abteilung abteilungen département
  départements bereich bereiche fachbereich
hub: plateforme plateformes drehkreuz drehkreuze hub hubs depot depots dépôt dépôts
warehouse: warehouse warehouses lager entrepôt entrepôts
site: site sites windpark windparks solarpark solarparks parc parcs farm farms park parks standort standorte werk
  werke plant plants usine usines
channel: channel channels kanal kanäle canal canaux
segment: segment segments segmente
edition: edition editions ausgabe ausgaben édition éditions titel
category: category categories kategorie kategorien catégorie catégories
tier: plan plans tier tiers tarif tarife formule formules offre offres
ward: ward wards station stationen clinic clinics klinik kliniken service services
supplier: supplier suppliers lieferant lieferanten fournisseur fournisseurs
carrier: carrier carriers spediteur spediteure transporteur transporteurs
project: project projects projekt projekte projet projets
campaign: campaign campaigns kampagne kampagnen campagne campagnes
"""

#: Who or where that is, under names that each language has of its own:
_NAMES = """
north: north northern nord
south: south southern süd sud
east: east eastern ost est
west: west western ouest
central: central centre mitte zentral
europe: europe europa
asia: asia asien asie
germany: germany deutschland allemagne
france: france frankreich
spain: spain spanien espagne
italy: italy italien italie
austria: austria österreich autriche
switzerland: switzerland schweiz suisse
netherlands: netherlands niederlande
belgium: belgium belgien belgique
poland: poland polen pologne
broadband: broadband breitband
mobile: mobile mobilfunk mobil
online: online ligne
marketing: marketing
engineering: engineering technik ingénierie
finance: finance finanzen finances
operations: operations betrieb opérations
support: support kundendienst assistance
logistics: logistics logistik logistique
"""

#: Words that mean more, or several that mean less, than each alone.
PHRASES = {
    "chiffre d affaires": "revenue",
    "chiffre affaires": "revenue",
    "on time": "ontime",
    "à l heure": "ontime",
    "dans les délais": "ontime",
    "net promoter score": "nps",
    "monthly recurring revenue": "mrr",
    "revenu mensuel récurrent": "mrr",
    "annual recurring revenue": "arr",
    "net revenue retention": "nrr",
    "rétention nette": "nrr",
    "open positions": "vacancy",
    "open roles": "vacancy",
    "offene stellen": "vacancy",
    "offenen stellen": "vacancy",
    "postes ouverts": "vacancy",
    "postes à pourvoir": "vacancy",
    "point de vente": "store",
    "points de vente": "store",
    "cost per conversion": "cpa",
    "cost per acquisition": "cpa",
    "kosten pro akquisition": "cpa",
    "coût par acquisition": "cpa",
    "cost per click": "cpc",
    "kosten pro klick": "cpc",
    "coût par clic": "cpc",
    "return on ad spend": "roas",
    "staff cost": "payroll cost",
    "staff costs": "payroll cost",
    "personnel cost": "payroll cost",
    "personnel costs": "payroll cost",
    "frais de personnel": "payroll cost",
    "coûts de personnel": "payroll cost",
    "charges de personnel": "payroll cost",
    "sick leave": "absence",
    "arrêts maladie": "absence",
    "masse salariale": "payroll cost",
    "personalkosten": "payroll cost",
    "lohnkosten": "payroll cost",
}

#: What means something in capitals alone: "ca." is no revenue.
ABBREVIATIONS = {"CA": "revenue"}


def meanings() -> dict[str, tuple[str, ...]]:
    """Return what each word may mean, by the word in lower case."""
    found: dict[str, tuple[str, ...]] = {}
    for meaning, words in _lines(_MEASURES + _GROUPS + _NAMES):
        for word in words:
            found[word] = (*found.get(word, ()), meaning)
    return found


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, as they are written."""
    return frozenset(text.split())


def _lines(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each meaning with its words; a line that is indented goes on with the one before."""
    for line in text.strip().replace("\n ", " ").splitlines():
        meaning, _, words = line.partition(": ")
        if words:
            yield meaning, words.split()


#: What may be measured or counted, and by what it is told apart.
MEASURES = frozenset(meaning for meaning, _ in _lines(_MEASURES))
GROUPS = frozenset(meaning for meaning, _ in _lines(_GROUPS))
