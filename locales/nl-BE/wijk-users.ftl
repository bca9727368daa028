# level: B1
# Users of wijk-werken: the list, the file, the agreement, the fee, and at the end their own pages.

## The list.
wijk-users-all = Toon alle gebruikers
wijk-users-any = Alles
wijk-users-count =
    { $count ->
        [one] 1 gebruiker
       *[other] { $count } gebruikers
    }
wijk-users-csv = Lijst als bestand
wijk-users-filter = Zoek en kies gebruikers
wijk-users-first = Eerste pagina
wijk-users-new = Nieuwe gebruiker
wijk-users-next = Volgende
wijk-users-none = Nog geen gebruikers. Schrijf de eerste in.
wijk-users-none-found = Geen gebruiker gevonden. Kijk de naam na of kies minder.
wijk-users-now = Nieuw en actief
wijk-users-pages = Pagina’s
wijk-users-search = Naam of nummer
wijk-users-show = Toon
wijk-users-sort = Volgorde
wijk-users-sort-fee = Langst niet betaald
wijk-users-sort-name = Naam
wijk-users-sort-newest = Nieuwste eerst
wijk-users-title = Gebruikers
wijk-users-unpaid = Nog te betalen
wijk-users-with-ended = Ook wie stopte

## Who it is.
wijk-user-account = Inschrijving
wijk-user-active-on = Actief sinds
wijk-user-address = Adres
wijk-user-claim = Bezwaar of vordering noteren
wijk-user-contact = Contactpersoon
wijk-user-contact-hint = Naar wie vragen we? Bij een privépersoon hoeft dit niet.
wijk-user-contact-missing = Vul in naar wie we kunnen vragen.
wijk-user-edit = Wijzig
wijk-user-email = E-mailadres
wijk-user-ended-on = Gestopt op
wijk-user-euro = { $amount } euro
wijk-user-insz = INSZ (rijksregisternummer)
wijk-user-insz-forget = Wis het INSZ dat we bewaren
wijk-user-insz-hint = Alleen voor een privépersoon, voor het fiscaal attest. Leeg laten mag.
wijk-user-insz-kept = Er is al een INSZ bewaard. Vul alleen iets in om het te vervangen.
wijk-user-insz-not-allowed = Jouw organisatie mag het INSZ niet bewaren. Maak dit veld leeg.
wijk-user-insz-organisation = Een organisatie heeft geen INSZ. Maak dit veld leeg of kies ‘privépersoon’.
wijk-user-insz-show = Toon het INSZ
wijk-user-kbo = Ondernemingsnummer (KBO)
wijk-user-kbo-hint = Tien cijfers, bijvoorbeeld 0207.450.534. Verplicht voor een lokaal bestuur en een school.
wijk-user-kbo-missing = Vul het ondernemingsnummer in. Je vindt het op kbopub.economie.fgov.be.
wijk-user-kbo-private = Een privépersoon heeft geen ondernemingsnummer. Maak dit veld leeg of kies een ander soort gebruiker.
wijk-user-kind = Soort
wijk-user-kind-closed = Dit soort gebruiker kan op dit moment niet inschrijven. Kijk bij ‘Regels en bedragen’.
wijk-user-kind-company = Een gewone onderneming kan geen wijk-werker vragen. Is het een land- of tuinbouwbedrijf? Kies dan dat. Zoekt de onderneming personeel? Verwijs naar VDAB.
wijk-user-kind-company-hint = Kan geen gebruiker zijn.
wijk-user-kind-company-label = Gewone onderneming
wijk-user-kind-hint-agri = Ook tuinders, met of zonder ondernemingsnummer.
wijk-user-kind-hint-local-gov = Met het ondernemingsnummer van het bestuur.
wijk-user-kind-hint-nonprofit = Vzw, feitelijke vereniging of andere vereniging zonder handel.
wijk-user-kind-hint-private = Iemand die thuis hulp vraagt.
wijk-user-kind-hint-school = Elke erkende onderwijsinstelling.
wijk-user-kind-missing = Kies welk soort gebruiker het is.
wijk-user-kind-question = Wie is het?
wijk-user-language = Taal van brieven en pagina’s
wijk-user-language-en = Engels
wijk-user-language-nl-be = Nederlands
wijk-user-name = Naam
wijk-user-name-hint = Voornaam en familienaam, of de naam van de organisatie.
wijk-user-name-missing = Vul een naam in.
wijk-user-not-known = niet ingevuld
wijk-user-number = Gebruikersnummer
wijk-user-number-short = nr. { $number }
wijk-user-phone = Telefoon
wijk-user-place = Gemeente
wijk-user-place-elsewhere = Andere gemeente in Vlaanderen
wijk-user-place-merged = { $now } (toen { $then })
wijk-user-postcode = Postcode
wijk-user-postcode-hint = De gemeente volgt uit de postcode.
wijk-user-postcode-wrong = Een postcode heeft vier cijfers, bijvoorbeeld 9800.
wijk-user-reach = Contact en adres
wijk-user-reach-hint = Telefoon of e-mail: één van beide is genoeg.
wijk-user-reach-missing = Vul een telefoonnummer of een e-mailadres in.
wijk-user-region = Deze postcode ligt niet in het Vlaams Gewest. Gebruiker en werk moeten in Vlaanderen zijn.
wijk-user-registered-on = Ingeschreven op
wijk-user-scheme-hint = Elk stelsel heeft een eigen nummer, overeenkomst en inschrijvingsrecht.
wijk-user-status = Toestand
wijk-user-status-active = Actief
wijk-user-status-ended = Gestopt
wijk-user-status-new = Overeenkomst nog te tekenen
wijk-user-street = Straat en nummer
wijk-user-street-missing = Vul straat en nummer in.
wijk-user-tab-activities = Wat mag er gevraagd worden
wijk-user-tab-file = Overzicht
wijk-user-tab-requests = Vragen om werk
wijk-user-tabs = Pagina’s van deze gebruiker
wijk-user-title = Gebruiker
wijk-user-transition = Was in 2017 al gebruiker van een PWA
wijk-user-transition-hint = Alleen dan mag hij vragen wat enkel nog voor de overgangsgroep bestaat, zoals grote kuis.
wijk-user-transition-only = (alleen met het vinkje hierboven)
wijk-user-transition-proof = Bewijs van de PWA
wijk-user-transition-proof-missing = Schrijf waaruit dat blijkt, bijvoorbeeld het PWA-nummer of een factuur van 2017.
wijk-user-who = Gegevens

## A new user, changes, and users that seem the same.
wijk-user-alike = Kijk of het een van deze gebruikers is. Is het iemand anders? Zet dan het vinkje.
wijk-user-alike-another = Nee, dit is iemand anders
wijk-user-alike-heading = Is het een van deze gebruikers?
wijk-user-alike-settled = Deze gebruiker staat er al. Open de bestaande fiche en pas die aan.
wijk-user-changed-text = Iemand anders wijzigde deze gebruiker terwijl je bezig was. Open de fiche opnieuw en kijk wat er nu staat.
wijk-user-changed-title = Ondertussen gewijzigd
wijk-user-edit-title = Gebruiker wijzigen
wijk-user-known = Deze gebruiker staat er al. Open de bestaande fiche.
wijk-user-new-intro = Na het bewaren krijgt de gebruiker een nummer. Daarna maak je de overeenkomst.
wijk-user-new-title = Nieuwe gebruiker
wijk-user-said-link-ended = De link is gestopt.
wijk-user-said-registered = Ingeschreven. Maak nu de overeenkomst.
wijk-user-said-saved = Bewaard.
wijk-user-same-address = zelfde adres
wijk-user-same-email = zelfde e-mailadres
wijk-user-same-insz = zelfde INSZ
wijk-user-same-kbo = zelfde ondernemingsnummer
wijk-user-same-name = zelfde naam
wijk-user-same-near-name = naam lijkt er sterk op
wijk-user-same-phone = zelfde telefoon

## Another address.
wijk-user-home-from = Vanaf { $day }:
wijk-user-homes = Adressen tot nu toe
wijk-user-move = Ander adres
wijk-user-move-from = Vanaf welke dag?
wijk-user-move-intro = De gemeente is die van de dag zelf. Een fout verbeteren? Neem dezelfde dag als het adres dat fout is.
wijk-user-move-later = Deze dag moet nog komen. Noteer het adres op de dag zelf of later.
wijk-user-move-title = Ander adres
wijk-user-said-moved = Adres bewaard.

## The end of an account.
wijk-user-end = Inschrijving stoppen
wijk-user-end-before = De laatste dag ligt voor de inschrijving. Kijk de datum na.
wijk-user-end-day = Laatste dag
wijk-user-end-intro = De overeenkomst loopt dan af en de link naar de eigen pagina werkt niet meer. Cheques die over zijn, staan bij ‘Cheques’.
wijk-user-end-later = Deze dag moet nog komen. Stop de inschrijving op de dag zelf of later.
wijk-user-end-reason-deceased = Overleden
wijk-user-end-reason-missing = Kies een reden.
wijk-user-end-reason-moved = Verhuisd naar een ander gebied
wijk-user-end-reason-no-need = Geen werk meer te vragen
wijk-user-end-reason-not-kept = Afspraken niet nagekomen
wijk-user-end-reason-other = Andere reden
wijk-user-end-reason-stopped = Organisatie of bedrijf stopte
wijk-user-end-title = Inschrijving stoppen
wijk-user-end-why = Waarom?
wijk-user-ended-already-text = Deze inschrijving is gestopt. Open ze eerst opnieuw als dat nodig is.
wijk-user-ended-already-title = Deze inschrijving is gestopt
wijk-user-not-ended-text = Deze inschrijving loopt nog. Er is niets om opnieuw te openen.
wijk-user-not-ended-title = Deze inschrijving loopt nog
wijk-user-reopen = Opnieuw openen
wijk-user-said-ended = De inschrijving is gestopt.
wijk-user-said-reopened = Opnieuw geopend. Maak een nieuwe overeenkomst.

## The agreement.
wijk-user-agreement-again = Opnieuw maken
wijk-user-agreement-agree-first = Zet het vinkje als je de overeenkomst gelezen hebt en akkoord gaat.
wijk-user-agreement-agreed = Ik heb de overeenkomst gelezen en ga akkoord.
wijk-user-agreement-by-office = Getekend voor de organisator
wijk-user-agreement-by-user = Getekend door de gebruiker
wijk-user-agreement-changed-text = Deze overeenkomst is ondertussen getekend of vervangen. Open de fiche opnieuw.
wijk-user-agreement-changed-title = Ondertussen gewijzigd
wijk-user-agreement-earlier =
    { $count ->
        [one] 1 vorige overeenkomst
       *[other] { $count } vorige overeenkomsten
    }
wijk-user-agreement-heading = Overeenkomst
wijk-user-agreement-how-drawn = op een scherm
wijk-user-agreement-how-paper = op papier
wijk-user-agreement-keep-scan = Bewaar de scan
wijk-user-agreement-made-on = Gemaakt op
wijk-user-agreement-make = Maak de overeenkomst
wijk-user-agreement-none = Nog geen overeenkomst. Zonder overeenkomst kan er geen werk beginnen.
wijk-user-agreement-not-now-text = Er is al een getekende overeenkomst, of de inschrijving is gestopt.
wijk-user-agreement-not-now-title = Een nieuwe overeenkomst is nu niet nodig
wijk-user-agreement-not-yet = nog niet
wijk-user-agreement-on-paper = Op papier
wijk-user-agreement-on-screen = Op dit scherm
wijk-user-agreement-over = Er loopt nu geen overeenkomst.
wijk-user-agreement-paper-intro = Druk de overeenkomst twee keer af. Na het tekenen bewaar je hier een scan of een foto.
wijk-user-agreement-pdf = Overeenkomst (PDF)
wijk-user-agreement-read = Lees of druk de overeenkomst (PDF)
wijk-user-agreement-said-active = Getekend door beide. De gebruiker is actief. Nu moet het inschrijvingsrecht nog betaald worden.
wijk-user-agreement-said-made = De overeenkomst is klaar om te tekenen.
wijk-user-agreement-said-signed = Getekend. Nu tekent de organisator nog.
wijk-user-agreement-scan = Getekend papier
wijk-user-agreement-scan-file = Scan of foto
wijk-user-agreement-scan-hint = PDF, png of jpg, hoogstens 5 MB.
wijk-user-agreement-sign = Tekenen
wijk-user-agreement-sign-office = Teken voor de organisator
wijk-user-agreement-sign-title = Overeenkomst tekenen
wijk-user-agreement-signature = Handtekening
wijk-user-agreement-signed-before = Deze dag ligt voor de dag waarop de overeenkomst gemaakt is.
wijk-user-agreement-signed-later = Deze dag moet nog komen. Vul de dag in die op het papier staat.
wijk-user-agreement-signed-on = Dag waarop de laatste van beide tekende
wijk-user-agreement-user-first-text = De gebruiker tekent eerst, daarna de organisator.
wijk-user-agreement-user-first-title = De gebruiker tekende nog niet
wijk-user-agreement-voided = niet meer geldig sinds { $day }

## The yearly fee.
wijk-fee-amount = Bedrag
wijk-fee-amount-unknown = Voor dit jaar is het bedrag niet bekend. Vul het eerst aan bij ‘Regels en bedragen’.
wijk-fee-communication = Mededeling bij betaling
wijk-fee-heading = Inschrijvingsrecht
wijk-fee-later = Deze dag moet nog komen. Vul de dag in waarop het geld binnenkwam.
wijk-fee-letter = Brief met herinnering (PDF)
wijk-fee-mail-body = Dag,

    Het inschrijvingsrecht voor wijk-werken van { $year } is nog niet betaald. Zonder betaling kan er geen werk gepland worden.

    Gebruik deze mededeling: { $communication }
    Bedrag en rekening staan in je overeenkomst en op je eigen pagina.

    Al betaald? Dan hoef je niets te doen.
wijk-fee-mail-subject = Inschrijvingsrecht wijk-werken
wijk-fee-no-mail = Deze gebruiker heeft geen e-mailadres. Druk de brief af.
wijk-fee-not-by-bank-text = Deze regel van de bank betaalt dit inschrijvingsrecht niet meer. Er is niets veranderd.
wijk-fee-not-by-bank-title = Dit kan niet teruggedraaid worden
wijk-fee-not-by-hand-text = Deze betaling is niet met de hand genoteerd. Wat de bank zei, blijft staan.
wijk-fee-not-by-hand-title = Dit kan niet teruggedraaid worden
wijk-fee-note-paid = Betaling noteren
wijk-fee-open = nog te betalen
wijk-fee-paid-already-text = Voor dit jaar is al een andere betaling genoteerd. Kijk op de fiche welke.
wijk-fee-paid-already-title = Dit jaar is al betaald
wijk-fee-paid-on = Betaald op
wijk-fee-paid-today = Vandaag betaald
wijk-fee-pay-by-hand = Betaling met de hand noteren
wijk-fee-reference = Bewijs van betaling
wijk-fee-reference-hint = Nummer van het ontvangstbewijs of het rekeninguittreksel.
wijk-fee-reference-missing = Vul in waaruit de betaling blijkt, bijvoorbeeld het nummer van het uittreksel.
wijk-fee-remind = Herinnering per mail
wijk-fee-reminded-on = herinnerd op { $day }
wijk-fee-said-known = Deze betaling stond er al. Er is niets veranderd.
wijk-fee-said-paid = Betaling genoteerd.
wijk-fee-said-reminded = De herinnering vertrekt per mail.
wijk-fee-said-undone = De betaling is weer weg.
wijk-fee-since = Sinds
wijk-fee-state-due = { $amount } euro te betalen
wijk-fee-state-not-asked = nog niet gevraagd
wijk-fee-state-paid = betaald op { $day }
wijk-fee-state-unknown = bedrag niet bekend
wijk-fee-year = Jaar
wijk-fee-year-assumed = Nergens staat of het inschrijvingsrecht per kalenderjaar telt of van datum tot datum. Opstap rekent per kalenderjaar.
wijk-fee-year-missing = Vul een jaar in.
wijk-fee-year-outside = Kies een jaar van { $min } tot { $max }.
wijk-fees-amount = Bedrag dit jaar
wijk-fees-intro = Wie moet het inschrijvingsrecht van { $year } nog betalen?
wijk-fees-none = Iedereen is in orde.
wijk-fees-open = Nog te betalen
wijk-fees-paid = Betaald
wijk-fees-title = Inschrijvingsrechten
wijk-fees-unknown = Voor dit jaar is geen bedrag bekend. Opstap raadt niet: vul het aan bij ‘Regels en bedragen’.

## What may be asked.
wijk-allowed-intro = De activiteitenlijst van de plaats waar gewerkt wordt. Voor elke vraag volgt nog een nazicht, ook op verdringing van gewone jobs.
wijk-allowed-local = Toegevoegd door de gemeente.
wijk-allowed-no = Niet of niet zomaar voor deze gebruiker
wijk-allowed-none = Voor deze plaats staat er nog geen lijst.
wijk-allowed-place = Waar is het werk?
wijk-allowed-transition = Alleen met een wijk-werker die in 2017 al bij het PWA was.
wijk-allowed-yes = Dit mag gevraagd worden in { $place }

## The agreement and the letter on paper.
wijk-paper-agreement-title = Gebruikersovereenkomst wijk-werken
wijk-paper-amount = Bedrag: { $amount } euro
wijk-paper-amount-unknown = Bedrag: nog niet bekend, vraag het ons
wijk-paper-and = en
wijk-paper-article15 = Let op: artikel 15
wijk-paper-article15-text = Laat je iemand voortwerken nadat de toelating is ingetrokken? Of laat je ander werk doen dan toegelaten is? Dan ontstaat er een gewone arbeidsovereenkomst tussen jou en de wijk-werker (wet van 7 april 1999, artikel 15).
wijk-paper-between = Tussen
wijk-paper-communication = Mededeling: { $communication }
wijk-paper-hour = Je geeft één cheque voor elk begonnen uur.
wijk-paper-iban = Rekening: { $iban }
wijk-paper-iban-unknown = Rekening: vraag ze ons
wijk-paper-insurance = VDAB verzekert arbeidsongevallen en burgerlijke aansprakelijkheid. Zelf hoef je niets extra te verzekeren.
wijk-paper-kbo = Ondernemingsnummer { $kbo }
wijk-paper-made = Gemaakt op { $day }, in twee exemplaren.
wijk-paper-money = Prijs
wijk-paper-number = Gebruikersnummer { $number }, soort gebruiker: { $kind }.
wijk-paper-organiser-unknown = De wijk-werkorganisator
wijk-paper-price = Een cheque kost nu { $amount } euro. Een nieuwe prijs begint op 1 januari.
wijk-paper-price-unknown = De prijs van een cheque is nog niet bekend: vraag ze ons.
wijk-paper-privacy = Je gegevens zijn alleen voor wie wijk-werken organiseert, controleert of betaalt.
wijk-paper-reminder-paid = Al betaald? Dan hoef je niets te doen. Vragen? Bel of mail ons.
wijk-paper-reminder-text = Het inschrijvingsrecht voor wijk-werken van { $year } is nog niet betaald. Zonder betaling kan er geen werk gepland worden. Zo betaal je:
wijk-paper-reminder-title = Inschrijvingsrecht { $year }
wijk-paper-safe = Verzekering en gegevens
wijk-paper-same = De prijs is gelijk voor elke gebruiker en elke activiteit.
wijk-paper-sign-here = Datum: ..............................

    Handtekening: ..................................................
wijk-paper-signatures = Handtekeningen
wijk-paper-signatures-text = Niemand is verplicht op een scherm te tekenen. Elk van beide krijgt een exemplaar.
wijk-paper-travel = De verplaatsing van de wijk-werker betaal je niet.
wijk-paper-work = Werk vragen
wijk-paper-work-ask = Je vraagt elk werk voor het begint en zegt wat er te doen is.
wijk-paper-work-displace = Het werk neemt geen gewone job weg.
wijk-paper-work-list = De organisator kijkt na of het op de activiteitenlijst staat. Pas daarna begint het werk.
wijk-paper-work-tools = Je zorgt voor goed materiaal en een veilige plek.
wijk-paper-year = Het inschrijvingsrecht betaal je elk jaar.
wijk-paper-year-assumed = Het inschrijvingsrecht betaal je elk jaar. We rekenen per kalenderjaar.

## The user's own pages.
my-wijk-activities = Wat mag ik vragen?
my-wijk-activities-else = Staat je vraag er niet bij? Bel ons: wij kijken het na.
my-wijk-activities-intro = Kies waar het werk is.
my-wijk-agreement = Mijn overeenkomst
my-wijk-user-agreement-none = Er is nog geen overeenkomst. Wij maken ze voor je.
my-wijk-user-agreement-read = Lees je overeenkomst
my-wijk-ask = Werk vragen
my-wijk-close = Klaar: sluit mijn pagina
my-wijk-fee-done = Je inschrijvingsrecht is in orde.
my-wijk-fee-later = Je betaalt pas na het tekenen van de overeenkomst.
my-wijk-fee-pay = Zo betaal je. Neem de mededeling juist over.
my-wijk-home = Mijn wijk-werken
my-wijk-hours = Uren nakijken
my-wijk-contact = Een vraag? Bel of mail ons
my-wijk-more = Meer
my-wijk-number = Gebruikersnummer { $number }, { $kind }
my-wijk-said-signed = Bedankt. Nu tekenen wij nog.
my-wijk-sign = Teken je overeenkomst
my-wijk-sign-go = Lees en teken
my-wijk-sign-paper = Liever op papier? Bel ons, dan sturen we ze op.
my-wijk-sign-text = Lees ze eerst. Tekenen kan met je vinger of op papier.
my-wijk-signed-us = Wij tekenden op { $day }.
my-wijk-signed-you = Jij tekende op { $day }.
my-wijk-us = Wie zijn wij?
my-wijk-us-text = Wij brengen mensen en werk in de buurt samen. Bel of mail ons met elke vraag.
my-wijk-waits-office = Jij tekende. Nu tekenen wij nog.
