# level: B1
# De catalogus in en uit: lijsten, Open Referral HSDS, CPSV-AP, grenzen.

# Woorden in bestanden voor anderen.
exchange-accessible-no = Niet toegankelijk met een rolstoel
exchange-accessible-unknown = Niet geweten of je er met een rolstoel in kunt
exchange-accessible-yes = Toegankelijk met een rolstoel
exchange-class-intensive = Intensieve plaatsen
exchange-class-light = Lichte plaatsen
exchange-interpreter = Werkt met een tolk
exchange-property-facts = Wat bij deze aard hoort
exchange-property-gender = Voor vrouwen of mannen
exchange-property-home-visits = Komt aan huis
exchange-property-rung-from = Laagste trede van de ladder
exchange-property-rung-to = Hoogste trede van de ladder
exchange-property-setting = Een op een of in groep
exchange-province = Oost-Vlaanderen
exchange-region = De hele regio
exchange-taxonomy-opstap-barrier = Drempels uit de arena-analyse
exchange-taxonomy-opstap-property = Kenmerken waar de standaard geen veld voor heeft
exchange-taxonomy-opstap-service-type = Soorten hulp uit de arena-analyse
exchange-taxonomy-opstap-target-group = Groepen van mensen

# Een lijst inlezen.
import-back = Terug naar het aanbod
import-changed-text = Er is niets ingelezen. Ga terug en bekijk het bestand opnieuw.
import-changed-title = De catalogus is intussen veranderd
import-choose-title = Kies een bestand
import-complete = Dit is de hele lijst
import-complete-hint = Aanbod dat vroeger uit deze lijst kwam en er niet meer in staat, stopt. Er wordt niets gewist.
import-count-changed = Gewijzigd
import-count-ended = Stopt
import-count-new = Nieuw
import-count-same = Blijft gelijk
import-do = Bewaar dit in de catalogus
import-errors =
    { $count ->
        [one] Eén ding moet nog anders
       *[other] { $count } dingen moeten nog anders
    }
import-file = Bestand
import-file-hint = CSV of Excel (.xlsx), ten hoogste 2 MB.
import-heading = Aanbod inlezen
import-intro = Breng een lijst uit Excel of een CSV-bestand in de catalogus. Eerst zie je wat er verandert.
import-left-out =
    { $count ->
        [one] En nog één aanbod.
       *[other] En nog { $count } keer aanbod.
    }
import-look = Dit gaat er veranderen
import-look-button = Bekijk wat er verandert
import-look-file = Uit het bestand: { $name }. Er is nog niets bewaard.
import-more-errors = Er kunnen er meer zijn. Verbeter deze en probeer opnieuw.
import-new-houses = Deze organisaties komen erbij:
import-nothing = Alles in dit bestand staat al zo in de catalogus.
import-other = Kies een ander bestand
import-out = De catalogus als bestand
import-out-cpsv = Voor andere systemen: CPSV-AP
import-out-csv = Lijst voor Excel (CSV)
import-out-hsds = Voor andere systemen: Open Referral HSDS
import-out-text = Iedereen mag weten welk aanbod er is. Deze bestanden bevatten niets over deelnemers.
import-row-name = Aanbod
import-row-number = Rij in het bestand
import-row-what = Wat
import-rows = Wat er verandert, per aanbod
import-said-done = Het aanbod is ingelezen.
import-step-fill = Vul één rij in per aanbod. Bewaar als CSV of als Excel-werkmap.
import-step-more = Zijn er meer plekken of contacten? Voeg een rij toe met hetzelfde nummer. Vul daar alleen de plek en het contact in.
import-step-send = Kies het bestand hieronder. Je ziet eerst wat er verandert.
import-step-template = Begin met de lege lijst:
import-template = lege lijst met uitleg (CSV)
import-title = Aanbod inlezen
import-what-changes = wijzigt
import-what-ends = stopt
import-what-new = nieuw

# Wat er mis is in een bestand, en wat je dan doet.
import-age = { $value } is geen leeftijd. Schrijf een getal van 0 tot 120.
import-cell-error = Hier staat een formule die niet werkt. Zet er een waarde in de plaats.
import-cell-long = Deze tekst is te lang. Schrijf ten hoogste { $max } tekens.
import-cell-strange = Hier staat een teken dat geen letter of cijfer is. Typ de tekst opnieuw.
import-choose = Kies eerst een bestand.
import-column-missing = Deze kolom ontbreekt. Neem de lege lijst als voorbeeld.
import-column-twice = Deze kolom staat er twee keer. Laat er één weg.
import-column-unknown = Deze kolom kennen we niet. Verbeter de titel of laat de kolom weg.
import-cpsv = CPSV-AP kan alleen naar buiten. Lees HSDS, CSV of Excel in.
import-csv-broken = Dit bestand is geen leesbare CSV. Bewaar het opnieuw als CSV (UTF-8).
import-currency = { $value } is geen euro. Zet de prijs om naar euro.
import-day = { $value } is geen dag. Schrijf bijvoorbeeld 26/5/2026.
import-degrees = { $value } is geen plaats in graden. Gebruik graden in WGS 84.
import-empty = Dit bestand is leeg. Kies een ander bestand.
import-hsds-status = { $value } kent HSDS niet. Kies active, inactive, defunct of temporarily closed.
import-hsds-type = Er staat geen soort hulp bij. Voeg een attribuut van opstap-service-type toe, of geef --type mee.
import-json-broken = Dit is geen leesbare JSON. Kijk op regel { $line }, teken { $column }.
import-json-no-list = Hier moet een lijst staan.
import-json-no-services = Er staan geen services in dit bestand. Kies een HSDS-bestand.
import-json-row = Dit staat er anders dan in de standaard: { $why }
import-language = De taal { $value } kennen we niet. Schrijf de Nederlandse naam of de ISO-code.
import-large = Dit bestand is groter dan 2 MB. Verdeel het, of vraag de beheerder om het in te lezen.
import-missing = Dit mag niet leeg zijn. Vul het in.
import-municipality = { $value } is geen gemeente van deze regio. Schrijf de naam of de NIS-code.
import-no-rows = Er staat geen aanbod onder de titels. Vul minstens één rij in.
import-no-such-location = Locatie { $value } staat niet in het bestand. Voeg ze toe bij location.
import-no-such-organisation = Organisatie { $value } staat niet in het bestand. Voeg ze toe bij organization.
import-no-such-term = Term { $value } staat niet in het bestand. Voeg hem toe bij taxonomy_term.
import-not-yours = Dit aanbod is van een andere organisatie. Laat deze rij weg.
import-number = { $value } past hier niet. Schrijf een getal van { $min } tot { $max }.
import-old-excel = Dit is een oud of beveiligd Excel-bestand. Bewaar het als .xlsx of als CSV, zonder wachtwoord.
import-organisation-unknown = De organisatie { $name } staat niet in het netwerk. Verbeter de naam, of laat ze eerst toevoegen.
import-package-broken = Dit is geen leesbare ZIP. Maak het pakket opnieuw.
import-package-file = Het bestand { $value } staat niet in de ZIP. Voeg het toe of haal het uit datapackage.json.
import-package-large = Dit pakket is te groot als het uitgepakt is. Verdeel het.
import-package-none = Er staat geen datapackage.json in deze ZIP. Kies een pakket van HSDS.
import-places = { $value } plaatsen vrij kan niet. Schrijf een getal van 0 tot het aantal plaatsen.
import-price = { $value } is geen prijs. Schrijf een bedrag in euro, bijvoorbeeld 12,50.
import-row = Rij { $row }
import-row-differs = Op rij { $first } staat hier iets anders. Laat deze cel leeg, of schrijf hetzelfde.
import-term = De term { $value } kennen we niet. Gebruik een sleutel van Opstap.
import-too-many-rows = Er staan meer dan { $max } rijen in. Verdeel het bestand.
import-twice = { $value } staat er twee keer. Laat er één weg.
import-twice-row = Dit staat ook op rij { $first }. Laat er één weg, of geef een ander nummer.
import-value = { $value } kennen we hier niet.
import-website = { $value } is geen webadres. Schrijf bijvoorbeeld https://www.voorbeeld.be.
import-word = { $value } kennen we hier niet. Kies uit: { $known }
import-xlsx-broken = Dit is geen leesbare Excel-werkmap. Bewaar ze opnieuw als .xlsx of als CSV.
import-xlsx-large = Deze werkmap is te groot als ze uitgepakt is. Bewaar alleen het blad met het aanbod.

# Woorden in de cellen van een lijst. Ze staan in bestanden van mensen: verander ze niet zomaar.
import-accessible-no = nee
import-accessible-unknown = onbekend
import-accessible-yes = ja
import-answer-no = nee
import-answer-yes = ja
import-area-region = hele regio
import-gender-any = iedereen
import-gender-men = mannen
import-gender-women = vrouwen
import-kind-addiction-care = verslavingszorg
import-kind-bike-loan = fietsuitleen
import-kind-childcare = kinderopvang
import-kind-conversation-table = gesprekstafel
import-kind-general = algemeen
import-kind-practice-workplace = oefenwerkplek
import-setting-both = beide
import-setting-group = groep
import-setting-one-to-one = een op een
import-status-active = loopt
import-status-ended = gestopt
import-status-paused = pauze

# Titels van de kolommen.
import-heading-age_from = leeftijd vanaf
import-heading-age_to = leeftijd tot en met
import-heading-apply = aanmelden
import-heading-barriers = drempels
import-heading-confirmed = bevestigd op
import-heading-contact = contact
import-heading-contact_email = e-mail van het contact
import-heading-contact_phone = telefoon van het contact
import-heading-contact_role = functie
import-heading-description = uitleg
import-heading-documents = meebrengen
import-heading-email = e-mail
import-heading-gender = vrouwen of mannen
import-heading-home = aan huis
import-heading-intensive = plaatsen intensief
import-heading-intensive_free = vrij intensief
import-heading-interpreter = met tolk
import-heading-kind = aard
import-heading-languages = talen
import-heading-light = plaatsen licht
import-heading-light_free = vrij licht
import-heading-location = plek
import-heading-municipalities = gemeenten
import-heading-name = naam
import-heading-number = nummer
import-heading-opening = uren
import-heading-organisation = organisatie
import-heading-phone = telefoon
import-heading-postcode = postcode
import-heading-price = prijs
import-heading-price_note = uitleg bij de prijs
import-heading-rung_from = trede vanaf
import-heading-rung_to = trede tot en met
import-heading-setting = vorm
import-heading-start = volgende start
import-heading-status = status
import-heading-street = straat en nummer
import-heading-targets = voor wie
import-heading-town = gemeente van de plek
import-heading-types = soort hulp
import-heading-website = website
import-heading-wheelchair = rolstoel

# Uitleg onder die titels, in de lege lijst.
import-help-age_from = In jaren.
import-help-age_to = In jaren.
import-help-apply = Hoe iemand zich aanmeldt.
import-help-barriers = Welke drempels dit aanbod helpt oplossen, met een verticale streep ertussen.
import-help-confirmed = Dag waarop iemand zei dat dit nog klopt.
import-help-contact = Onthaal of werknaam, nooit een privénaam.
import-help-contact_email = Werkadres.
import-help-contact_phone = Werknummer.
import-help-contact_role = Wat die persoon of dienst doet.
import-help-description = Wat het is, in gewone woorden.
import-help-documents = Wat iemand meebrengt.
import-help-email = Waar vragen over plaatsen naartoe gaan.
import-help-gender = iedereen, vrouwen of mannen
import-help-home = ja of nee
import-help-intensive = Hoeveel intensieve plaatsen er zijn.
import-help-intensive_free = Hoeveel er nu vrij zijn.
import-help-interpreter = ja of nee
import-help-kind = algemeen, gesprekstafel, fietsuitleen, verslavingszorg, oefenwerkplek of kinderopvang
import-help-languages = Welke talen men er spreekt, met een verticale streep ertussen.
import-help-light = Hoeveel lichte plaatsen er zijn.
import-help-light_free = Hoeveel er nu vrij zijn.
import-help-location = Naam van het gebouw. Nog een plek? Zet ze op een volgende rij met hetzelfde nummer.
import-help-municipalities = Voor wie er woont, met een verticale streep ertussen. Of: hele regio.
import-help-name = De naam van het aanbod. Verplicht.
import-help-number = Jouw eigen nummer of code van dit aanbod. Houd het elke keer hetzelfde. Hetzelfde nummer op een volgende rij voegt een plek of contact toe.
import-help-opening = Wanneer het open is.
import-help-organisation = De naam van de organisatie, zoals ze in het netwerk staat. Verplicht.
import-help-phone = Van het onthaal of de dienst.
import-help-postcode = Van die plek.
import-help-price = In euro; 0 is gratis.
import-help-price_note = Bijvoorbeeld: per les.
import-help-rung_from = Van de participatieladder, 1 tot 6.
import-help-rung_to = Van de participatieladder, 1 tot 6.
import-help-setting = een op een, groep of beide
import-help-start = Dag waarop een groep start, bijvoorbeeld 1/9/2026.
import-help-status = loopt, pauze of gestopt
import-help-street = Van die plek.
import-help-targets = Voor welke groepen, met een verticale streep ertussen.
import-help-town = Naam of NIS-code.
import-help-types = Een of meer soorten hulp, met een verticale streep ertussen. Verplicht.
import-help-website = Bijvoorbeeld https://www.voorbeeld.be.
import-help-wheelchair = ja, nee of onbekend

# Grenzen voor de kaart (opdracht `opstap map import`).
map-broken-ring = Deze grens is niet volledig: een ring heeft minstens vier punten van twee getallen.
map-no-code = Er staat geen NIS-code bij. Geef met --nis-property de naam van de juiste eigenschap.
map-not-degrees = Dit zijn geen graden. Zet het bestand om: ogr2ogr -t_srs EPSG:4326 nieuw.geojson oud.geojson
map-not-geojson = Dit is geen GeoJSON met features. Kies een FeatureCollection.
map-not-polygon = Alleen Polygon en MultiPolygon zijn grenzen.
map-nothing-known = Geen enkele gemeente van deze regio staat in het bestand. Gevonden codes: { $found }
map-too-many-points = Er staan meer dan { $max } punten in. Vereenvoudig het bestand eerst.
