# level: B1

# the list and its cards
service-area-unknown = Gebied niet gekend
service-ask = Vraag deze plaats
service-comes-home = Komt aan huis
service-doubtful = Niet bevestigd sinds { $day }.
service-doubtful-never = Nog nooit bevestigd.
service-far = { $place } · { $km } km
service-free = { $count ->
    [0] Volzet
    [one] 1 plaats vrij
   *[other] { $count } plaatsen vrij
 }
service-free-not-counted = Plaatsen niet geteld
service-gender-any = Iedereen
service-gender-men = Mannen
service-gender-women = Vrouwen
service-interpreter = Werkt met een tolk
service-near = { $place } · dichtbij
service-no-place = Zonder vaste plek
service-price = { $euro } euro
service-price-free = Gratis
service-setting-both = Een op een of in groep
service-setting-group = In groep
service-setting-one-to-one = Een op een
service-starts = Start { $day }
service-status-active = Loopt
service-status-ended = Gestopt
service-status-paused = Tijdelijk gestopt
services-add = Nieuw aanbod
services-all = Toon alles
services-any = Alles
services-any-distance = Elke afstand
services-anywhere = Hele regio
services-barrier = Drempel
services-count = { $count ->
    [0] Niets gevonden.
    [one] 1 aanbod gevonden.
   *[other] { $count } gevonden. Vrije plaatsen staan bovenaan.
 }
services-distance = Hoe ver
services-filter = Zoek en filter
services-first = Eerste
services-free = Nu plaats vrij
services-go = Zoek
services-home = Komt aan huis
services-import = Lijst inlezen
services-km = Tot { $km } km
services-language = Taal
services-many = Meer dan een bladzijde. Vrije plaatsen staan bovenaan.
services-map = Kaart
services-more = Meer filters
services-need = Soort aanbod
services-next = Volgende
services-nis = Gemeente
services-none = Geen aanbod gevonden. Haal een filter weg, of zoek met een ander woord.
services-of = Aanbod van { $name }
services-own = Ons aanbod
services-pages = Bladzijden
services-places = Vrije plaatsen
services-q = Zoek
services-setting = Alleen of in groep
services-text = Wat er in de regio bestaat, en waar nu plaats is.
services-title = Aanbod

# one service
service-accessible = Toegankelijk met een rolstoel
service-admission = Opname
service-admission-after = Helpt na een opname
service-admission-before = Helpt voor een opname
service-admission-both = Helpt voor en na een opname
service-age = Leeftijd
service-age-between = { $from } tot { $to } jaar
service-age-from = Vanaf { $from } jaar
service-age-to = Tot { $to } jaar
service-apply = Aanmelden
service-area-anyone = Iedereen die er geraakt
service-areas = Voor wie woont in
service-barriers = Helpt bij deze drempels
service-care-level-aftercare = Na een opname
service-care-level-ambulant = Op afspraak, thuis wonend
service-care-level-label = Niveau van hulp
service-care-level-low-threshold = Zonder afspraak
service-care-level-residential = Met verblijf
service-child-from = Jongste kind
service-child-hours = Uren van de opvang
service-child-to = Oudste kind
service-class-intensive = Intensieve plaatsen
service-class-light = Lichte plaatsen
service-confirmed = Bevestigd: { $day }
service-contact = Contact
service-contact-none = Geen contact bekend.
service-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
 }
service-deposit = Waarborg in euro
service-documents = Meebrengen
service-doubtful-text = Bel eerst even. We vroegen of vragen de organisatie om dit na te kijken.
service-edit = Wijzig dit aanbod
service-free-of = { $free } vrij van { $capacity }
service-gender-label = Voor
service-hours-week = Uren per week
service-interpreter-label = Tolk
service-languages = Talen
service-level = Niveau
service-loan-days = Langste uitlening in dagen
service-months = { $count ->
    [one] 1 maand
   *[other] { $count } maanden
 }
service-opening = Open
service-places = Plaatsen
service-price-label = Prijs
service-rungs = Trede van de ladder
service-said-saved = Bewaard.
service-seats = Stoelen
service-setting = Alleen of in groep
service-sheet = Blad voor de deelnemer
service-starts-label = Volgende start
service-targets = Doelgroepen
service-tasks = Taken
service-title = Een aanbod
service-types = Soorten
service-update-places = Pas de vrije plaatsen aan
service-what = Wat
service-where = Waar
service-whole-region = De hele regio
service-whom = Voor wie
service-years = { $count ->
    [one] 1 jaar
   *[other] { $count } jaar
 }

# the form of a service
service-accessible-is = Toegankelijk met een rolstoel
service-accessible-is-no = Nee
service-accessible-is-unknown = Niet bekend
service-accessible-is-yes = Ja
service-age-oldest = Oudste leeftijd
service-age-youngest = Jongste leeftijd
service-areas-missing = Kies minstens een gemeente, of duid de hele regio aan.
service-areas-only = Of alleen deze gemeenten
service-barriers-hint = De drempels van de gekozen soorten tellen vanzelf mee.
service-barriers-more = Helpt ook bij een andere drempel
service-bikes-hint = Zet de fietsen zelf in het register. De vrije plaatsen volgen vanzelf.
service-capacity-missing = Zeg hoeveel plaatsen er in totaal zijn.
service-child-from-months = Jongste kind, in maanden
service-child-to-months = Oudste kind, in maanden
service-choose = Kies
service-contact-name = Naam of balie
service-contact-name-missing = Zeg van wie dit nummer of mailadres is.
service-contact-title = Functie
service-contacts = Wie kan je bellen
service-contacts-hint = Alleen nummers en namen van het werk.
service-description = Beschrijving
service-description-hint = Korte zinnen. De deelnemer leest dit ook op het blad.
service-email = E-mail
service-email-hint = Hier komen vragen over plaatsen toe.
service-form-text = Alleen de naam en een soort zijn nodig. De rest helpt om te vinden.
service-free-above = Er kunnen niet meer plaatsen vrij zijn dan de { $capacity } die er zijn.
service-how = Hoe
service-intensive-capacity = Intensieve plaatsen, in totaal
service-intensive-free = Intensieve plaatsen, nu vrij
service-kind = Vorm
service-kind-addiction-care = Hulp bij verslaving
service-kind-bike-loan = Fietsen uitlenen
service-kind-childcare = Kinderopvang
service-kind-conversation-table = Praattafel
service-kind-general = Gewoon
service-kind-practice-workplace = Oefenwerkplek
service-language-more = Nog een taal
service-light-capacity = Lichte plaatsen, in totaal
service-light-free = Lichte plaatsen, nu vrij
service-location-name = Naam van de plek
service-location-new = Nieuwe plek
service-location-nis = Gemeente van de plek
service-location-nis-missing = Kies de gemeente van deze plek.
service-location-postcode = Postcode
service-location-street = Straat en nummer
service-locations = Plekken
service-name = Naam
service-name-missing = Geef het aanbod een naam.
service-new = Nieuw aanbod
service-none = Geen
service-number-impossible = Geef een getal van 0 tot 9999.
service-organisation = Organisatie
service-phone = Telefoon
service-places-hint = Laat leeg als je de plaatsen niet telt. Intensief is meer keren per week, of met verblijf.
service-places-moved = Intussen veranderde dit: er zijn nu { $free } plaatsen vrij. Kijk het na en bewaar opnieuw.
service-price-euro = Prijs in euro
service-price-hint = 0 als het gratis is.
service-price-impossible = Geef een bedrag, zoals 12,50.
service-price-note = Uitleg bij de prijs
service-range-backwards = Het tweede getal is kleiner dan het eerste.
service-rung-from = Vanaf trede
service-rung-to = Tot trede
service-starts-hint = Alleen als mensen niet elke dag kunnen starten.
service-status = Loopt het?
service-targets-more = Voor een groep in het bijzonder
service-types-hint = Kies wat je echt doet. Zo vinden coaches je.
service-types-missing = Kies minstens een soort.
service-website = Website
service-website-impossible = Geef een adres dat begint met https://.

# free places, also by the mailed link
mail-places-subject = Klopt jullie aanbod nog?
mail-places-text =
    Dag,

    We vroegen al lang niet meer of dit nog klopt:
    { $names }

    Open de link. Kijk de vrije plaatsen na en klik op de knop. Inloggen hoeft niet.
    { $link }

    De link werkt tot { $day }.

    Opstap
places-cap-reached-text = Deze organisatie zit aan haar maximum. Kies een ander aanbod of pas het maximum aan.
places-cap-reached-title = Maximum bereikt
places-free-intensive = Intensieve plaatsen, nu vrij
places-free-light = Plaatsen, nu vrij
places-link-saved = Bewaard op { $when }
places-link-text = Kijk na wat vrij is. Klopt alles? Klik dan meteen op de knop onderaan.
places-none = Er is nog geen aanbod.
places-not-counted = De plaatsen worden niet geteld. Met de knop zeg je dat dit nog bestaat.
places-of = Van { $capacity } in totaal
places-said = Bewaard. Bedankt, zo klopt het aanbod weer.
places-save = Klopt, bewaar
places-text = Pas aan wat veranderde. Wat je laat staan, klopt nog.
places-title = Vrije plaatsen
places-too-many = Hier zijn er { $capacity } plaatsen in totaal. Meer kunnen er niet vrij zijn. Kwamen er plaatsen bij? Zet dat dan in het aanbod zelf.

# the map
map-drawn = Getekend met grenzen die hier ingelezen zijn.
map-free = { $count ->
    [one] 1 plaats vrij
   *[other] { $count } plaatsen vrij
 }
map-heading = Aanbod per gemeente
map-open = Met plaats
map-places = Vrije plaatsen
map-services = Aanbod
map-summary = Van { $least } tot { $most } per gemeente. De tabel geeft dezelfde getallen.
map-table = Dezelfde getallen
map-text = Wat er in de gemeente zelf is, of aan huis komt.
map-tiles = Een tekening in vakken, niet op schaal.
map-title = Kaart van het aanbod

# bikes
bike-add = Zet een fiets bij
bike-back = Terug
bike-back-repair = Terug, naar herstel
bike-do = Wat doe je?
bike-due = Terug op
bike-due-on = terug { $day }
bike-due-past = Kies vandaag of een latere dag.
bike-kind = Soort fiets
bike-kind-cargo = Bakfiets
bike-kind-child = Kinderfiets
bike-kind-city = Stadsfiets
bike-kind-electric = Elektrische fiets
bike-kind-folding = Plooifiets
bike-label = Fiets
bike-label-hint = Een nummer of kleur, zoals: 12, blauw.
bike-label-missing = Geef de fiets een nummer of naam.
bike-lend = Leen uit
bike-mark = Nummer van wie leent
bike-mark-missing = Noteer een nummer van wie leent, geen naam.
bike-moved-text = Iemand anders leende deze fiets net uit, of bracht hem terug. Kijk opnieuw in het register.
bike-moved-title = Deze fiets staat er niet meer zo
bike-ready = Hersteld
bike-remove = Haal weg
bike-repair = Naar herstel
bike-said-added = De fiets staat in het register.
bike-said-back = De fiets is terug.
bike-said-lent = De fiets is uitgeleend.
bike-said-moved = Bewaard.
bike-state = Waar
bike-state-gone = Weg
bike-state-in = Staat klaar
bike-state-out = Uitgeleend
bike-state-repair = In herstel
bikes-none = Nog geen fietsen in het register.
bikes-summary = { $ready } van { $all } staan klaar.
bikes-title = Fietsen

# the sheet for the participant
sheet-bring = Breng dit mee:
sheet-comes-home = Wij komen bij jou thuis.
sheet-interpreter = Een tolk kan helpen.
sheet-languages = Hier spreekt men: { $languages }.
sheet-links = Wat je hier kan doen
sheet-next = Wat nu?
sheet-next-text = Wil je dit? Zeg het aan je coach. Je coach belt samen met jou.
sheet-print = Print dit blad
sheet-starts = Het begint op { $day }.

# types of service
service-type-accompaniment = Meegaan naar afspraken
service-type-adapted-workplace = Aangepaste werkplek
service-type-addiction-aftercare = Nazorg na verslaving
service-type-addiction-ambulant = Ambulante hulp bij verslaving
service-type-addiction-mobile = Mobiele hulp bij verslaving
service-type-addiction-residential = Opname bij verslaving
service-type-administrative-help = Hulp bij papieren
service-type-affordable-childcare = Betaalbare kinderopvang
service-type-assertive-outreach = Aanklampend werken
service-type-bike-loan = Fiets lenen
service-type-bike-repair-at-home = Fietsherstel aan huis
service-type-bike-training = Leren fietsen
service-type-bridge-figure = Brugfiguur
service-type-budget-help = Budgethulp
service-type-casemanager = Casemanager
service-type-continuity-inside-outside = Begeleiding binnen en na de gevangenis
service-type-conversation-table = Praattafel
service-type-debt-mediation = Schuldbemiddeling
service-type-digipunt = Digipunt
service-type-digital-skills-path = Digitale vaardigheden
service-type-driving-licence-funding = Steun voor het rijbewijs
service-type-driving-lessons = Rijlessen
service-type-dutch-practice = Nederlands oefenen
service-type-employment-coach = Jobcoach
service-type-fast-diagnosis = Snelle diagnose
service-type-fixed-contact-person = Vast aanspreekpunt
service-type-housing-buddy = Woonbuddy
service-type-housing-guidance = Woonbegeleiding
service-type-interpreter = Tolk
service-type-job-hunting = Werk zoeken
service-type-labour-market-information = Uitleg over de arbeidsmarkt
service-type-legal-advice = Juridisch advies
service-type-leisure-participation = Vrije tijd
service-type-meaningful-day-activity = Zinvolle dagbesteding
service-type-mobile-mental-health = Mobiel team geestelijke gezondheid
service-type-mobile-test-workplace = Mobiele testwerkplek
service-type-network-strengthening = Netwerk versterken
service-type-out-of-school-care = Buitenschoolse opvang
service-type-peer-group = Lotgenotengroep
service-type-practice-workplace = Oefenwerkplek
service-type-professional-buddy = Professionele buddy
service-type-public-transport-coaching = Leren reizen met bus en trein
service-type-school-cooperation = Samenwerking met de school
service-type-soft-skill-coach = Coach voor werkhouding
service-type-therapy-low-threshold = Therapie dicht bij huis
service-type-translation-app = Vertaalapp
service-type-unnamed = Hulp
service-type-union-contact = Contact met de vakbond
service-type-wijk-werken = Wijk-werken

target-care-leaver = Jongeren met een pleegzorg- of instellingsverleden
target-early-school-leaver = Jongeren zonder diploma (16-20 jaar)
target-educated-vulnerable = Geschoolden met (vermoeden van) AD(H)D, ASS of na burn-out
target-fifty-five-plus = 55-plussers
target-intra-european-migrant = Intra-Europese migranten
target-justice-involved = Mensen in contact met justitie
target-long-term-ill = Langdurig zieken
target-medical-pension = Mensen op medisch pensioen
target-neet-youth = NEET-jongeren
target-newcomer = Nieuwkomers
target-not-economically-active = Niet-beroepsactieven, met of zonder uitkering of leefloon
target-re-entrant = Herintreders na een verandering in het gezin
target-rejected-asylum-seeker = Uitgeprocedeerde asielzoekers
target-single-parent = Eenoudergezinnen
target-third-country-national = Derdelanders
