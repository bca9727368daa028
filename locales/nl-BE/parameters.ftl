# level: B1

# list
rule-export = Download (CSV)
rule-esf-classes = Stad of platteland (ESF+)
rule-list-intro = Wat de wet of een besluit zegt, met de datum en de bron. Wat niet gevonden werd, staat er als onbekend.
rule-list-title = Regels en bedragen
rule-name = Regel
rule-none = Geen regels met deze keuze.
rule-on = Op welke dag?
rule-on-day = Dit gold op { $day }
rule-scheme = Stelsel
rule-scheme-time = { $name }: { $time }
rule-show = Toon
rule-show-all = Alle
rule-show-assumed = Aangenomen
rule-show-unknown = Onbekend
rule-source = Bron
rule-time = Wanneer
rule-value = Wat geldt
rule-which = Welke regels
rule-who-records = Alleen de functioneel beheerder legt regels vast.

# words
rule-assumed = aanname, geen bron gevonden
rule-certainty-c = zelf berekend of gekozen
rule-certainty-l = gelezen in de wet
rule-certainty-nf = gezocht, niet gevonden
rule-certainty-o = officiële bladzijde
rule-certainty-s = andere bron
rule-choice-agri = land- en tuinbouw
rule-choice-calendar = kalenderjaar
rule-choice-consensus-or-lowest = samen akkoord, anders de laagste
rule-choice-contract = van datum tot datum
rule-choice-day = per dag
rule-choice-jan1-next-year = 1 januari van het volgende jaar
rule-choice-local-gov = lokaal bestuur
rule-choice-nonprofit = vzw of niet-commerciële vereniging
rule-choice-off = wordt niet gevraagd
rule-choice-private = privépersoon
rule-choice-refuse = weigert of waarschuwt, volgens de vraag
rule-choice-school = onderwijsinstelling
rule-choice-visit = per werkmoment
rule-choice-warn = waarschuwt alleen
rule-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
rule-euro = { $amount } euro
rule-from = vanaf { $from }
rule-from-to = van { $from } tot en met { $to }
rule-hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
rule-months = { $count ->
    [one] { $count } maand
   *[other] { $count } maanden
}
rule-no = nee
rule-unknown = onbekend
rule-years = { $count ->
    [one] { $count } jaar
   *[other] { $count } jaar
}
rule-yes = ja

# one rule
rule-certainty = Hoe zeker?
rule-choose = Kies
rule-from-label = Geldt vanaf
rule-hint-cents = In euro, bijvoorbeeld 4,10.
rule-hint-choices = Vink aan wat mag.
rule-hint-day = De dag, bijvoorbeeld 30-9-2017.
rule-hint-list = Bedragen in euro met een puntkomma, bijvoorbeeld 5,95; 6,45.
rule-hint-number = Een heel getal.
rule-hint-rate = In procent, bijvoorbeeld 20.
rule-hint-text = Eén woord of één zin.
rule-hint-texts = Woorden met een puntkomma ertussen.
rule-new = Nieuwe waarde vastleggen
rule-new-intro = De oude waarde blijft staan. Wat al beslist is, houdt de regel van toen.
rule-no-row = Hierover is nog niets vastgelegd.
rule-now = geldt nu
rule-record = Leg vast
rule-recorded = Vastgelegd
rule-said-recorded = De regel is vastgelegd.
rule-source-hint = Wet, besluit, artikel of bladzijde.
rule-through-time = Door de tijd
rule-title = Regel
rule-to-hint = Laat leeg als er geen einddatum is.
rule-to-label = Geldt tot en met
rule-value-optional = (leeg: onbekend)

# schemes
rule-said-scheme = Het stelsel is bewaard.
rule-scheme-change = Naam, woorden of dagen wijzigen
rule-scheme-code = Code
rule-scheme-code-hint = Kleine letters, cijfers en streepjes. De code verandert later niet meer.
rule-scheme-days = Wijzigen
rule-scheme-edit = Naam, woorden en dagen
rule-scheme-from = Open vanaf
rule-scheme-known = Regels die bekend zijn
rule-scheme-name = Naam in het Nederlands
rule-scheme-new = Een stelsel toevoegen
rule-scheme-new-intro = Een nieuw stelsel heeft dezelfde regels als wijk-werken, maar alle waarden zijn onbekend. Leg ze daarna een voor een vast. Zolang een regel onbekend is, zegt Opstap neen waar die regel nodig is.
rule-scheme-of = { $known } van { $keys }
rule-scheme-open = nu open
rule-scheme-title = Stelsel
rule-scheme-to = Open tot en met
rule-scheme-when = Wanneer open
rule-schemes-here = Stelsels
rule-schemes-intro = Wijk-werken, en wat ernaast of erna komt. Elk stelsel heeft zijn eigen regels.
rule-schemes-title = Stelsels

# words of a scheme, and its agreements
scheme-text-body = Tekst
scheme-text-body-hint = Een lege regel begint een nieuwe alinea. Begin een tussentitel met # en een puntje van een lijst met een streepje. Partijen, datum en handtekeningen zet Opstap er zelf bij.
scheme-text-from = Voor overeenkomsten vanaf
scheme-text-heading = Titel
scheme-text-intro = Een overeenkomst in dit stelsel krijgt deze tekst. Zonder tekst kan niemand er een maken.
scheme-text-missing-user = Overeenkomst van de gebruiker: nog geen tekst
scheme-text-missing-worker = Overeenkomst van wie werkt: nog geen tekst
scheme-text-new = Nieuwe tekst vastleggen
scheme-text-new-intro = De oude tekst blijft staan. Wat al getekend is, houdt de tekst van toen.
scheme-text-paper-user = de gebruiker
scheme-text-paper-worker = wie werkt
scheme-text-read = Lees de tekst
scheme-text-recorded = Vastgelegd op { $day }.
scheme-text-said = De tekst is vastgelegd.
scheme-text-title = Tekst van de overeenkomst
scheme-text-whose = Voor wie?
scheme-word-agreement = wijk-werkovereenkomst
scheme-word-agreement-of = overeenkomst { $name }
scheme-word-cheque = cheque
scheme-word-cheques = cheques
scheme-word-long-cheque = wijk-werkcheque
scheme-word-long-cheques = wijk-werkcheques
scheme-word-name = wijk-werken
scheme-word-user = gebruiker
scheme-word-users = gebruikers
scheme-word-worker = wijk-werker
scheme-word-workers = wijk-werkers
scheme-words = Hoe heet het in dit stelsel?
scheme-words-cheque = Eén cheque
scheme-words-cheques = Meer cheques
scheme-words-hint = Deze woorden komen op scherm en papier in de plaats van die van wijk-werken. Kies woorden met ‘de’, in kleine letters. Laat leeg wat hetzelfde heet.
scheme-words-user = Eén gebruiker
scheme-words-users = Meer gebruikers
scheme-words-worker = Eén wijk-werker
scheme-words-workers = Meer wijk-werkers

# faults
rule-certainty-missing = Kies hoe zeker het is.
rule-changed-meanwhile-text = Voor deze regel kwam er een rij bij. Kijk ze na en vul opnieuw in.
rule-changed-meanwhile-title = Iemand legde net iets vast
rule-key-unknown = Deze regel bestaat niet. Kies er een uit de lijst.
rule-overlap = In die tijd geldt al een andere rij. Kies andere dagen.
rule-scheme-code-form = Schrijf 2 tot 40 kleine letters, cijfers of streepjes.
rule-scheme-code-taken = Er is al een stelsel met deze code. Kies een andere.
rule-scheme-name-missing = Vul de naam in.
rule-scheme-not-open = Dit stelsel is op die dag niet open. Kies een ander.
rule-scheme-word-both = Vul beide woorden in: voor één en voor meer.
rule-source-missing = Vul de bron in: wet, besluit of bladzijde.
rule-to-before-from = De laatste dag ligt vóór de eerste. Kies een latere dag.
rule-value-kind = Dit past niet bij deze regel. Lees de uitleg onder de vraag.
rule-value-missing = Vul een waarde in, of kies ‘gezocht, niet gevonden’.
rule-wrong-cents = Schrijf een bedrag in euro met een komma, bijvoorbeeld 4,10.
rule-wrong-day = Schrijf een dag die bestaat, bijvoorbeeld 30-9-2017.
rule-wrong-list = Schrijf bedragen met een puntkomma ertussen, bijvoorbeeld 5,95; 6,45.
rule-wrong-rate = Schrijf een getal van 0 tot 100, bijvoorbeeld 20 of 12,5.
rule-wrong-text = Schrijf een woord of een zin.
scheme-text-body-missing = Schrijf de tekst van de overeenkomst.
scheme-text-paper-missing = Kies voor wie de overeenkomst is.
scheme-text-title-missing = Schrijf de titel van de overeenkomst.
scheme-text-unknown-text = De functioneel beheerder legt de tekst vast bij Regels en bedragen, Stelsels, Tekst van de overeenkomst. Daarna kan je hier de overeenkomst maken.
scheme-text-unknown-title = Voor dit stelsel is er nog geen tekst van de overeenkomst

# rules of wijk-werken
ww-rule-cheque-min-order = Kleinste bestelling cheques
ww-rule-cheque-order-fee-cents = Kost van een bestelling
ww-rule-cheque-refund-terms = Terugbetaling van cheques
ww-rule-cheque-validity-months = Hoe lang een cheque geldig is
ww-rule-claims-contract-after-end-years = Vordering na het einde
ww-rule-claims-contract-years = Vordering uit de overeenkomst
ww-rule-claims-objection-days = Dagen om bezwaar te maken
ww-rule-claims-prescription-years = Vordering in het stelsel
ww-rule-contingent-hours = Contingent: hoeveel uren per jaar
ww-rule-contingent-workers = Contingent: hoeveel wijk-werkers
ww-rule-contract-archive-years = Overeenkomst bewaren
ww-rule-contract-notice-days = Opzeg door de organisator
ww-rule-displacement-check = Verdringing: wat een ja doet
ww-rule-duration-extension-months = Verlenging van het plan
ww-rule-duration-first-plan-months = Eerste plan
ww-rule-duration-max-months = Langste duur
ww-rule-duration-rereferral-wait-months = Wachttijd voor een nieuwe periode
ww-rule-evaluation-months = Evaluatie om de
ww-rule-hours-ask-above-day = Vraag of het klopt boven zoveel uren op één dag
ww-rule-hours-extra-by-activity = Meer uren voor sommige activiteiten
ww-rule-hours-max-month = Meeste uren in een maand
ww-rule-hours-max-year = Meeste uren in een jaar
ww-rule-hours-year-kind = Welk jaar telt voor de uren
ww-rule-leefloon-exempt-cents = Vrijgesteld bij leefloon, per cheque
ww-rule-leefloon-max-months = Leefloon: hoeveel maanden vrijgesteld
ww-rule-margin-earmark-rate = Deel van de marge dat voor activering is
ww-rule-margin-provider-fee-cents = Deel van de verstrekker in de prijs
ww-rule-margin-vdab-part-cents = Deel van VDAB in de prijs
ww-rule-organiser-fee-per-worker-cents = Vergoeding organisator per wijk-werker
ww-rule-organiser-min-inhabitants = Minste inwoners voor een organisator
ww-rule-own-household-allowed = Werken voor het eigen gezin mag
ww-rule-pay-per-cheque-cents = Vergoeding per cheque
ww-rule-pay-tax-exempt-per-hour-cents = Vrij van belasting per uur
ww-rule-price-allowed-cents = Toegelaten prijzen van een cheque
ww-rule-price-differentiation = Verschillende prijzen mogen
ww-rule-price-effective = Wanneer een nieuwe prijs ingaat
ww-rule-price-joint-organiser = Prijs bij meer gemeenten samen
ww-rule-report-suppress-below = Kleine aantallen verbergen onder
ww-rule-retention-ask-months = Bewaren: vragen van de website
ww-rule-retention-claim-years = Bewaren: bezwaren en vorderingen
ww-rule-retention-ledger-years = Bewaren: grootboek en cheques
ww-rule-retention-user-years = Bewaren: overeenkomst van een gebruiker
ww-rule-retention-work-years = Bewaren: prestaties en formulieren
ww-rule-retention-worker-years = Bewaren: bestand van een wijk-werker
ww-rule-rounding-unit = Per wat wordt een begonnen uur geteld
ww-rule-scheme = Het stelsel is open
ww-rule-suspend-counts-family-event = Een gebeurtenis in het gezin telt mee
ww-rule-suspend-counts-illness = Ziekte telt mee
ww-rule-suspend-counts-job-interview = Solliciteren telt mee
ww-rule-suspend-counts-leave = Verlof telt mee voor de duur
ww-rule-suspend-counts-other = Een andere onderbreking telt mee
ww-rule-talk-months = Gesprek om de
ww-rule-tax-user-cap-cents = Hoogste bedrag voor de belasting
ww-rule-tax-user-rate = Belastingvermindering gebruiker
ww-rule-transition-contract-on = Overgang: PWA-overeenkomst op
ww-rule-transition-min-cheques = Overgang: minstens zoveel PWA-cheques
ww-rule-transition-open = De overgangsgroep heeft geen grens
ww-rule-transition-window-from = Overgang: cheques vanaf
ww-rule-transition-window-to = Overgang: cheques tot en met
ww-rule-travel-cents-per-km = Verplaatsing per kilometer
ww-rule-travel-min-round-trip-km-exclusive = Verplaatsing pas boven
ww-rule-user-fee-cents = Inschrijvingsrecht per jaar
ww-rule-user-fee-year-kind = Welk jaar telt voor het inschrijvingsrecht
ww-rule-user-kinds = Soorten gebruikers
ww-rule-warn-percent = Waarschuw vanaf (procent van de grens)
ww-rule-worker-ask-below-age-years = Wijk-werker: vraag na onder zoveel jaar
ww-rule-worker-min-age-years = Wijk-werker: minstens zoveel jaar

# answers of the rules
ww-activity-kind-not-stated = De lijst zegt niets over deze soort gebruiker. Voeg een rij toe met de beslissing.
ww-activity-not-listed = Staat daar op die dag niet op de lijst.
ww-activity-other-kinds = De lijst houdt dit voor andere soorten gebruikers.
ww-activity-transition-only = Alleen voor wie in 2017 al in PWA was.
ww-admission-contingent = Alle plaatsen van dit jaar zijn ingenomen: het contingent is vol.
ww-admission-contingent-here = Alle plaatsen voor deze gemeente zijn dit jaar ingenomen.
ww-admission-document-missing = De beslissing of het afsprakenblad ontbreekt.
ww-admission-not-available = Niet beschikbaar voor werk, en niet vrijgesteld.
ww-admission-other-organiser = De organisator van de woonplaats doet dit.
ww-admission-pass-on-ocmw = Geen doorverwijzing. Bewaar als aanmelding en geef door aan het OCMW.
ww-admission-pass-on-vdab = Geen doorverwijzing. Bewaar als aanmelding en geef door aan VDAB.
ww-admission-referrer-ocmw = Wie een leefloon krijgt, komt via het OCMW.
ww-admission-referrer-vdab = Een werkzoekende komt via VDAB of een partner.
ww-admission-region = Woont niet in het Vlaams Gewest, of dat is niet bekend.
ww-admission-register-first = Eerst inschrijven als werkzoekende bij VDAB.
ww-admission-scheme-closed = Het stelsel is op die dag niet open.
ww-admission-target = Een ander instrument past beter.
ww-price-differentiation = Een prijs is gelijk voor alle gebruikers en activiteiten.
ww-price-no-proposal = Er is geen voorstel.
ww-price-not-allowed = Deze prijs staat niet op de lijst.
ww-price-unknown = De regel over de prijs is op die dag niet bekend.
ww-refused-activity-not-listed = Deze activiteit staat daar op die dag niet op de lijst.
ww-refused-activity-transition-only = Dit kan alleen als wijk-werker en gebruiker in 2017 al in PWA waren.
ww-refused-activity-user-kind = De lijst noemt deze activiteit niet voor deze soort gebruiker.
ww-refused-case-not-active = De wijk-werker is niet aan de slag op die dag: nog niet gestart, gestopt of geschorst.
ww-refused-cheque-count = Het aantal cheques is niet gelijk aan het aantal begonnen uren.
ww-refused-cheque-expired = Een cheque is vervallen.
ww-refused-contract-missing = Er is nog geen getekende overeenkomst op die dag.
ww-refused-displacement = Dit werk vervangt een gewone job. Dat mag niet in wijk-werken. Bespreek het met de gemeente.
ww-refused-fee-unpaid = Het inschrijvingsrecht van dat jaar is niet betaald.
ww-refused-month-limit = Dit is meer dan de maand toelaat. Nog mogelijk deze maand: { $hours } uur. Kies minder uren.
ww-refused-other-scheme = De vraag en de wijk-werker zijn van een ander stelsel. Werk kan alleen binnen één stelsel.
ww-refused-overlap = De wijk-werker werkt dan al ergens anders.
ww-refused-own-household = Werken voor het eigen huishouden kan niet.
ww-refused-region = Wijk-werker, gebruiker en plaats moeten in het Vlaams Gewest liggen.
ww-refused-request-missing = Er is geen goedgekeurde aanvraag voor deze activiteit van voor de start.
ww-refused-rule-unknown = Een regel die nodig is, is niet bekend op die dag. Vul hem in bij de regels.
ww-refused-scheme-closed = Het stelsel is op die dag niet open.
ww-refused-span-invalid = Kijk het begin en het einde na. Werk over middernacht zijn twee prestaties.
ww-refused-term-expired = De periode van wijk-werken is voorbij op die dag.
ww-refused-user-agreement-missing = De gebruiker heeft geen getekende overeenkomst met de organisator van die plaats.
ww-refused-user-kind = Een gewone onderneming kan geen gebruiker zijn.
ww-refused-year-limit = Dit is meer dan het jaar toelaat. Nog mogelijk dit jaar: { $hours } uur. Kies minder uren.
ww-scheme = Wijk-werken
ww-trap-after-withdrawal = Het werk ging door na het intrekken van de toelating. Zo kan een gewone arbeidsovereenkomst ontstaan.
ww-trap-other-activity = Er is ander werk gedaan dan toegelaten. Zo kan een gewone arbeidsovereenkomst ontstaan.
ww-trap-request-after-start = Het werk begon voor de aanvraag was goedgekeurd. Zo kan een gewone arbeidsovereenkomst ontstaan.
ww-warning-month = De uren van deze maand zijn bijna op.
ww-warning-term = De periode loopt bijna af.
ww-warning-year = De uren van dit jaar zijn bijna op.
