# level: B1
# Wijk-werken: het bureau. Vandaag, cijfers per jaar, overnemen van een andere administratie.

## Vandaag
wijk-today-all = Toon alle { $count }
wijk-today-ask = Vraag via de website
wijk-today-asked = Gevraagd: { $day }
wijk-today-asks = { $count ->
    [one] { $count } vraag via de website
   *[other] { $count } vragen via de website
}
wijk-today-bank = { $count ->
    [one] { $count } lijn van de bank zonder bestemming
   *[other] { $count } lijnen van de bank zonder bestemming
}
wijk-today-came = Binnen: { $day }
wijk-today-check = { $count ->
    [one] { $count } vraag om na te kijken
   *[other] { $count } vragen om na te kijken
}
wijk-today-claims = { $count ->
    [one] 1 bezwaar of vordering wacht
   *[other] { $count } bezwaren of vorderingen wachten
}
wijk-today-disputed = { $count ->
    [one] { $count } werkmoment waar de gebruiker vragen over heeft
   *[other] { $count } werkmomenten waar de gebruiker vragen over heeft
}
wijk-today-due = Gepland: { $day }
wijk-today-empty = Niets dat vandaag aandacht vraagt. Tijd voor een bezoek?
wijk-today-evaluations = { $count ->
    [one] { $count } evaluatie te houden
   *[other] { $count } evaluaties te houden
}
wijk-today-forms = { $count ->
    [one] { $count } formulier binnen
   *[other] { $count } formulieren binnen
}
wijk-today-handed-in = Binnengebracht: { $day }
wijk-today-heading = Vandaag in wijk-werken
wijk-today-hours-on = { $count ->
    [one] { $count } uur op { $day }
   *[other] { $count } uren op { $day }
}
wijk-today-import = Administratie overnemen
wijk-today-kept = { $count ->
    [one] 1 overeenkomst mag weg
   *[other] { $count } overeenkomsten mogen weg
}
wijk-today-kept-until = Bewaard tot { $day }
wijk-today-last-day = Laatste dag: { $day }.
wijk-today-left-month = { $count ->
    [0] Geen uren meer deze maand.
    [one] Nog { $count } uur deze maand.
   *[other] Nog { $count } uren deze maand.
}
wijk-today-left-year = { $count ->
    [0] Geen uren meer dit jaar.
    [one] Nog { $count } uur dit jaar.
   *[other] Nog { $count } uren dit jaar.
}
wijk-today-match = { $count ->
    [one] { $count } vraag zoekt een wijk-werker
   *[other] { $count } vragen zoeken een wijk-werker
}
wijk-today-more = Wat vastligt, en wat we opvolgen
wijk-today-near = { $count ->
    [one] { $count } wijk-werker dicht bij een grens
   *[other] { $count } wijk-werkers dicht bij een grens
}
wijk-today-proposals = { $count ->
    [one] { $count } voorstel zonder antwoord
   *[other] { $count } voorstellen zonder antwoord
}
wijk-today-recoveries = { $count ->
    [one] 1 keer te veel betaald: bevestig
   *[other] { $count } keer te veel betaald: bevestig
}
wijk-today-sign-office = De organisator tekent nog.
wijk-today-sign-user = De gebruiker tekent nog.
wijk-today-sign-worker = De wijk-werker tekent nog.
wijk-today-talks = { $count ->
    [one] { $count } maandgesprek te houden
   *[other] { $count } maandgesprekken te houden
}
wijk-today-title = Vandaag in wijk-werken
wijk-today-unsigned = { $count ->
    [one] { $count } overeenkomst zonder handtekening
   *[other] { $count } overeenkomsten zonder handtekening
}
wijk-today-workers = Naar de wijk-werkers

## Cijfers
wijk-report-age-25-39 = 25 tot 39 jaar
wijk-report-age-40-54 = 40 tot 54 jaar
wijk-report-age-55-up = 55 jaar en ouder
wijk-report-age-under-25 = Jonger dan 25
wijk-report-age-unknown = Niet gekend
wijk-report-all-towns = Alle gemeenten samen
wijk-report-borders = Gemeenten
wijk-report-borders-now = Zoals nu
wijk-report-borders-then = Zoals toen
wijk-report-cheques-expired = Vervallen
wijk-report-cheques-sold = Verkocht
wijk-report-cheques-used = Gebruikt
wijk-report-column-active = Vroegen werk
wijk-report-column-amount = Bedrag
wijk-report-column-cheques = Cheques
wijk-report-column-decision = Besluit
wijk-report-column-hours = Uren
wijk-report-column-mode = Keuze
wijk-report-column-registered = Ingeschreven
wijk-report-column-requests = Gevraagd
wijk-report-column-users = Gebruikers
wijk-report-column-value = Waarde
wijk-report-column-waiting = Wachten nog
wijk-report-column-workers = Wijk-werkers
wijk-report-contingent-most = Gekregen plaatsen
wijk-report-contingent-now = Nu in wijk-werken
wijk-report-days = Van { $first } tot en met { $last }.
wijk-report-displacement-clear = Vervangt geen gewone job
wijk-report-displacement-refused = Geweigerd: vervangt een gewone job
wijk-report-displacement-warned = Toegestaan met een reden
wijk-report-euro = { $amount } euro
wijk-report-hidden = verborgen
wijk-report-hidden-below = Aantallen onder { $below } zijn verborgen, zodat niemand te herkennen is. Soms is daarvoor nog een ander aantal verborgen.
wijk-report-intro = Mensen tellen mee waar ze wonen, uren waar het werk gebeurde.
wijk-report-mode-extend = Toegevoegd
wijk-report-mode-limit = Niet hier
wijk-report-money-before-fees = Blijft over van gebruikte cheques, voor kosten
wijk-report-money-earmarked = Daarvan geoormerkt voor activering
wijk-report-money-fees = Inschrijvingsrechten
wijk-report-money-organiser = Marge voor de organisator
wijk-report-money-provider = Deel van de verstrekker
wijk-report-money-vdab = Deel van VDAB
wijk-report-money-worker = Voor de wijk-werkers
wijk-report-no-organiser = Wijk-werken is hier nog niet gestart.
wijk-report-none = Niets in dit jaar.
wijk-report-note-cheques = Van gebruikers die hier wonen of gevestigd zijn.
wijk-report-note-displacement = Elke vraag om werk telt één keer, met het laatste antwoord van het jaar.
wijk-report-note-hours = Begonnen uren, zoals op de formulieren. Eén persoon kan bij meer activiteiten staan.
wijk-report-note-money = ‘Niet gekend’: een deel van de prijs is nergens vastgelegd. Opstap raadt niet.
wijk-report-note-outflow = Wijk-werkers die dit jaar stopten.
wijk-report-note-outflow-rung = De trede die bij de laatste evaluatie is gezien.
wijk-report-note-users = ‘Vroegen werk’: er werd dit jaar minstens één uur gewerkt.
wijk-report-note-waiting = Vragen van dit jaar, en welke nu nog zonder wijk-werker zijn.
wijk-report-note-workers-status = Zoals het vandaag is, van wie dit jaar in wijk-werken was.
wijk-report-of = Wijk-werken { $year }: { $place }
wijk-report-other = Iets anders
wijk-report-pdf = Als PDF
wijk-report-place = Gemeente
wijk-report-rung-1 = Trede 1
wijk-report-rung-2 = Trede 2
wijk-report-rung-3 = Trede 3
wijk-report-rung-4 = Trede 4
wijk-report-rung-5 = Trede 5
wijk-report-rung-6 = Trede 6
wijk-report-rung-unknown = Niet gekend
wijk-report-section-cheques = Cheques
wijk-report-section-choices = Wat de gemeente toevoegt of uitsluit
wijk-report-section-contingent = Contingent
wijk-report-section-displacement = Verdringing: vervangt het werk een gewone job?
wijk-report-section-hours = Uren per activiteit
wijk-report-section-inflow = Gestart dit jaar, per verwijzer
wijk-report-section-money = Geld
wijk-report-section-outflow = Gestopt dit jaar, per reden
wijk-report-section-outflow-rung = Gestopt dit jaar, per trede
wijk-report-section-schemes = Uren per stelsel
wijk-report-section-users = Gebruikers
wijk-report-section-waiting = Vragen om werk
wijk-report-section-workers-age = Wijk-werkers naar leeftijd
wijk-report-section-workers-gender = Wijk-werkers naar gender
wijk-report-section-workers-status = Wijk-werkers naar stand
wijk-report-show = Toon
wijk-report-title = Cijfers van wijk-werken
wijk-report-total = Samen
wijk-report-unknown = niet gekend
wijk-report-until = Tot en met { $day }.
wijk-report-what = Wat
wijk-report-xlsx = Als rekenblad
wijk-report-year = Jaar

## Overnemen
wijk-import-activity = ‘{ $value }’ staat niet in de lijst van activiteiten. Neem een code uit ‘Activiteiten’.
wijk-import-ahead = Deze dag ligt in de toekomst. Kijk de dag na.
wijk-import-alike = Dit lijkt dezelfde persoon als nummer { $other }. Is het dezelfde, met een eerdere of latere periode? Zet dat nummer dan bij ‘Zelfde persoon als’. Is het iemand anders? Zet dan ja bij ‘Nagekeken’.
wijk-import-back = Terug
wijk-import-both-open = Nummer { $other } is nog niet gestopt. Eén persoon heeft maar één periode tegelijk.
wijk-import-broken = Dit bestand is geen leesbaar rekenblad. Bewaar het als .xlsx en probeer opnieuw.
wijk-import-cell-error = In deze cel staat een formule die mislukt. Zet er de waarde.
wijk-import-cell-strange = De tekst in deze cel is te lang of bevat vreemde tekens.
wijk-import-choose = Kies een bestand.
wijk-import-choose-title = Kies het rekenblad
wijk-import-column-activity = Activiteit
wijk-import-column-birth = Geboortedatum
wijk-import-column-contact = Contactpersoon
wijk-import-column-day = Dag
wijk-import-column-email = E-mail
wijk-import-column-end-reason = Reden einde
wijk-import-column-ended-on = Laatste dag
wijk-import-column-evaluation-on = Laatste evaluatie
wijk-import-column-family = Familienaam
wijk-import-column-fees = Inschrijvingsrecht betaald op
wijk-import-column-from = Van
wijk-import-column-gender = Geslacht
wijk-import-column-given = Voornaam
wijk-import-column-iban = Rekeningnummer
wijk-import-column-insz = Rijksregisternummer
wijk-import-column-kbo = Ondernemingsnummer
wijk-import-column-kind = Soort
wijk-import-column-km = Kilometer
wijk-import-column-languages = Talen
wijk-import-column-leefloon = Leefloon
wijk-import-column-missing = Deze kolom ontbreekt. Voeg ze toe met dit opschrift.
wijk-import-column-name = Naam
wijk-import-column-number = Nummer
wijk-import-column-phone = Telefoon
wijk-import-column-place = Gemeente
wijk-import-column-postcode = Postcode
wijk-import-column-proof = Bewijs overgang
wijk-import-column-pwa-cheques = PWA-cheques
wijk-import-column-pwa-from = PWA-contract van
wijk-import-column-pwa-to = PWA-contract tot
wijk-import-column-reach = Bereik in km
wijk-import-column-referred-on = Verwezen op
wijk-import-column-referrer = Verwijzer
wijk-import-column-rung = Trede
wijk-import-column-same = Zelfde persoon als
wijk-import-column-scheme = Stelsel
wijk-import-column-signed-on = Overeenkomst getekend op
wijk-import-column-started-on = Begonnen op
wijk-import-column-street = Straat en nummer
wijk-import-column-sure = Nagekeken
wijk-import-column-talk-on = Laatste gesprek
wijk-import-column-to = Tot
wijk-import-column-transition = Overgang
wijk-import-column-unknown = Deze kolom kennen we niet. Haal ze weg of gebruik het opschrift van het sjabloon.
wijk-import-column-user = Gebruiker
wijk-import-column-vdab-on = Ingeschreven bij VDAB op
wijk-import-column-wishes = Activiteiten
wijk-import-column-worker = Wijk-werker
wijk-import-day = ‘{ $value }’ is geen dag. Schrijf bijvoorbeeld 26/05/2026.
wijk-import-days = Werk van { $first } tot en met { $last }.
wijk-import-do = Neem alles over
wijk-import-email = ‘{ $value }’ is geen e-mailadres.
wijk-import-empty = Er staat niets in de bladen { $sheets }. Gebruik het sjabloon.
wijk-import-end-reason = ‘{ $value }’ is geen reden. Kies uit het blad ‘Uitleg’.
wijk-import-ended-early = Deze dag ligt voor het begin.
wijk-import-errors = { $count ->
    [one] { $count } fout in het bestand
   *[other] { $count } fouten in het bestand
}
wijk-import-faults = Wat te verbeteren
wijk-import-fees = ‘{ $value }’: schrijf één dag per jaar, met een puntkomma ertussen.
wijk-import-file = Rekenblad
wijk-import-file-hint = Een bestand .xlsx van hoogstens 4 MB.
wijk-import-form-closed = Het formulier van deze maand is al binnen of betaald in Opstap.
wijk-import-gender = ‘{ $value }’ kennen we niet. Schrijf vrouw, man, non-binair of onbekend.
wijk-import-heading = Administratie overnemen
wijk-import-hint-activity = Code uit de lijst van activiteiten, zoals A4.
wijk-import-hint-end-reason = Wijk-werkers: werk, opleiding, andere begeleiding, termijn, voorwaarden, opzeg, overlijden, overmacht. Gebruikers: niet nodig, verhuisd, gestopt, overleden, niet nagekomen, andere.
wijk-import-hint-fees = De dag waarop het is betaald, één per jaar: 15/01/2025; 12/01/2026.
wijk-import-hint-kind = Privé, lokaal bestuur, vereniging, school of landbouw.
wijk-import-hint-km = Heen en terug, in hele kilometers.
wijk-import-hint-languages = Codes van de talen, zoals nl fr ar.
wijk-import-hint-place = Naam, postcode of NIS-code van de gemeente waar het werk gebeurde.
wijk-import-hint-referrer = VDAB, partner of OCMW.
wijk-import-hint-same = Het nummer van een eerdere of latere periode van dezelfde persoon. De uren tellen dan samen.
wijk-import-hint-scheme = De naam of de code van het stelsel. Leeg: wijk-werken.
wijk-import-hint-sure = Alleen nodig als Opstap ernaar vraagt: ja als het klopt (veel uren op één dag, iemand die op een ander lijkt, een jonge leeftijd).
wijk-import-hint-transition = Ja als de gebruiker in 2017 bij een PWA was. Vul dan ook het bewijs in.
wijk-import-hint-user = Het nummer in het blad Gebruikers, of van een gebruiker in Opstap.
wijk-import-hint-wishes = Codes van activiteiten, zoals A3 A4.
wijk-import-hint-worker = Het nummer in het blad Wijk-werkers, of van een wijk-werker in Opstap.
wijk-import-how-days = Schrijf dagen als 26/05/2026 en uren als 8:30.
wijk-import-how-sheet = Uitleg
wijk-import-how-stars = Kolommen met een ster zijn altijd in te vullen. Andere mogen leeg blijven of weg.
wijk-import-how-title = Zo vul je dit rekenblad in
wijk-import-iban = ‘{ $value }’ is geen juist rekeningnummer.
wijk-import-insz = ‘{ $value }’ is geen juist rijksregisternummer.
wijk-import-insz-known = Dit rijksregisternummer hoort al bij iemand anders.
wijk-import-insz-private = Een rijksregisternummer is er alleen voor privépersonen.
wijk-import-intro = Breng wijk-werkers, gebruikers en prestaties uit een andere administratie in één keer over. Je ziet eerst wat er zou gebeuren.
wijk-import-kbo = ‘{ $value }’ is geen juist ondernemingsnummer.
wijk-import-kind = ‘{ $value }’ is geen soort gebruiker. Schrijf privé, lokaal bestuur, vereniging, school of landbouw.
wijk-import-km = ‘{ $value }’ is geen aantal kilometers tot 500.
wijk-import-languages = ‘{ $value }’: schrijf codes van talen, zoals nl fr.
wijk-import-large = Dit bestand is te groot. Splits het in delen.
wijk-import-long-day = Op { $value } werkte deze wijk-werker samen { $hours } uur. Klopt dat? Schrijf dan ja in deze kolom.
wijk-import-look = Dit zou er gebeuren
wijk-import-look-button = Kijk het bestand na
wijk-import-look-file = Bestand: { $name }
wijk-import-missing = Vul deze cel in.
wijk-import-month = Schrijf een maand als 2026-04.
wijk-import-more = Er zijn nog meer fouten. Verbeter eerst deze.
wijk-import-new-hours = Uren
wijk-import-new-performances = Nieuwe prestaties
wijk-import-new-users = Nieuwe gebruikers
wijk-import-new-workers = Nieuwe wijk-werkers
wijk-import-none = Alles uit dit bestand staat al in Opstap.
wijk-import-nothing-changed = Er is niets overgenomen. Verbeter het bestand en kies het opnieuw.
wijk-import-number = ‘{ $value }’ is geen heel getal.
wijk-import-number-taken = Dit nummer hoort in Opstap bij iemand anders.
wijk-import-number-twice = Dit nummer staat twee keer in het blad.
wijk-import-old = Dit is een oud of beveiligd Excel-bestand. Bewaar het als .xlsx zonder wachtwoord.
wijk-import-other = Kies een ander bestand
wijk-import-paid-until = Al uitbetaald tot en met de maand
wijk-import-paid-until-hint = Formulieren tot en met deze maand worden gesloten. Laat leeg als er nog niets is betaald.
wijk-import-paid-until-look = Formulieren tot en met { $month } worden gesloten.
wijk-import-paper = Deze overeenkomst is getekend in een vroegere administratie en op { $day } overgenomen in Opstap. Het getekende papier ligt bij de organisator.
wijk-import-paper-title = Overgenomen overeenkomst
wijk-import-phone = ‘{ $value }’ is geen telefoonnummer.
wijk-import-place = ‘{ $value }’ is op die dag geen gemeente van deze streek.
wijk-import-referred-late = De verwijzing komt na het begin.
wijk-import-referrer = ‘{ $value }’ kan niet verwijzen. Schrijf VDAB, partner of OCMW.
wijk-import-row = rij { $row }
wijk-import-rows = Er staan te veel rijen in een blad, hoogstens { $max }.
wijk-import-rung = ‘{ $value }’ is geen trede van 1 tot 6.
wijk-import-said = De administratie is overgenomen.
wijk-import-same-unknown = Nummer { $other } bestaat niet in dit blad en niet in Opstap, of is dit nummer zelf.
wijk-import-scheme = ‘{ $value }’ is geen stelsel in Opstap. Schrijf de naam of de code, of laat leeg voor wijk-werken.
wijk-import-scheme-closed = Het stelsel ‘{ $value }’ was bij het begin niet open. Kijk de dag of het stelsel na.
wijk-import-scheme-other = Dit nummer staat in Opstap in een ander stelsel. Geef wie in twee stelsels is twee nummers.
wijk-import-sheet-performances = Prestaties
wijk-import-sheet-users = Gebruikers
wijk-import-sheet-workers = Wijk-werkers
wijk-import-signed-late = De overeenkomst moet getekend zijn voor het begin.
wijk-import-step-fill = Vul de bladen in. Het blad ‘Uitleg’ zegt wat waar hoort.
wijk-import-step-send = Kies het bestand hier. Eén fout en er wordt niets overgenomen.
wijk-import-step-template = Neem het sjabloon:
wijk-import-template = Sjabloon als .xlsx
wijk-import-there = { $count ->
    [one] { $count } rij staat al in Opstap en blijft zoals ze is.
   *[other] { $count } rijen staan al in Opstap en blijven zoals ze zijn.
}
wijk-import-time = ‘{ $value }’ is geen uur. Schrijf bijvoorbeeld 8:30.
wijk-import-title = Administratie overnemen
wijk-import-to-before = Het einde ligt niet na het begin.
wijk-import-too-young = Met geboortedatum { $value } is deze persoon te jong volgens de regel.
wijk-import-twice = Dit bestand is al overgenomen op { $day }.
wijk-import-user-end = ‘{ $value }’ is geen reden. Kies uit het blad ‘Uitleg’.
wijk-import-user-unknown = Gebruiker { $value } staat niet in het bestand en niet in Opstap.
wijk-import-what = Wat te doen
wijk-import-where = Waar
wijk-import-whole = Het hele bestand
wijk-import-wishes = ‘{ $value }’: niet elke code staat in de lijst van activiteiten.
wijk-import-worker-unknown = Wijk-werker { $value } staat niet in het bestand en niet in Opstap.
wijk-import-yes = ‘{ $value }’: schrijf ja of nee.
wijk-import-young = Met geboortedatum { $value } is deze persoon erg jong. Klopt dat? Zet dan ja bij ‘Nagekeken’.

## Bezwaren en vorderingen
wijk-claim-about = Waarover
wijk-claim-about-cheques = cheques
wijk-claim-about-end = het einde van de overeenkomst
wijk-claim-about-fee = het inschrijvingsrecht
wijk-claim-about-missing = Kies waarover het gaat.
wijk-claim-about-other = iets anders
wijk-claim-about-pay = de vergoeding
wijk-claim-about-whom = Over: { $name }
wijk-claim-about-work = een vraag, een opdracht of uren
wijk-claim-after = Volgende
wijk-claim-all = Alle
wijk-claim-amount = Bedrag
wijk-claim-amount-hint = In euro, bijvoorbeeld 8,20. Laat leeg als het niet over geld gaat.
wijk-claim-amount-missing = Vul het bedrag in dat niet verschuldigd was.
wijk-claim-before = Vorige
wijk-claim-came-hint = De dag waarop het binnenkwam of werd gezien.
wijk-claim-came-odd = Kies een dag na het feit en niet na vandaag.
wijk-claim-came-on = Binnen op
wijk-claim-decide = Beslis
wijk-claim-decide-button = Beslis en maak de brief
wijk-claim-decided = De beslissing
wijk-claim-decided-on = Beslist op
wijk-claim-decided-text = Een collega besliste al. Open ze opnieuw en lees de beslissing.
wijk-claim-decided-title = Hierover is al beslist
wijk-claim-due = Te doen voor
wijk-claim-due-hint = Tegen wanneer gebeurt wat beslist is? Leeg als er niets te doen is.
wijk-claim-due-missing = Vul in tegen wanneer het gebeurt.
wijk-claim-due-past = Deze dag is voorbij. Kies een latere dag.
wijk-claim-fact-hint = De dag van de prestatie, de beslissing of de betaling.
wijk-claim-fact-later = Deze dag moet nog komen. Kies een dag tot en met vandaag.
wijk-claim-fact-on = Dag van het feit
wijk-claim-facts = Gegevens
wijk-claim-go = Verder
wijk-claim-kind = Soort
wijk-claim-kind-contract = Vordering uit de overeenkomst
wijk-claim-kind-hint-contract = Iemand vraagt wat volgt uit de wijk-werkovereenkomst.
wijk-claim-kind-hint-objection = Een wijk-werker of gebruiker is het niet eens met een beslissing.
wijk-claim-kind-hint-recovery = Er is betaald wat niet verschuldigd was. VDAB vordert terug.
wijk-claim-kind-missing = Kies wat het is.
wijk-claim-kind-objection = Bezwaar
wijk-claim-kind-recovery = Terugvordering
wijk-claim-lapsed-not = Dit kwam op tijd. Kies een andere beslissing.
wijk-claim-lapsed-unknown = Er is geen termijn gekend. Zeg dus niet dat het te laat is.
wijk-claim-late = Dit kwam na de laatste dag. Je mag zeggen dat het te laat is.
wijk-claim-letter = De brief
wijk-claim-letter-about = Het gaat over { $about }, op { $day }.
wijk-claim-letter-amount = Het bedrag is { $amount } euro.
wijk-claim-letter-decision = Onze beslissing
wijk-claim-letter-due = Dit gebeurt voor { $day }.
wijk-claim-letter-granted = We geven gelijk.
wijk-claim-letter-lapsed = De vraag kwam te laat. We behandelen ze niet.
wijk-claim-letter-partly = We geven voor een deel gelijk.
wijk-claim-letter-passed-on = We geven dit door aan VDAB. VDAB beslist.
wijk-claim-letter-questions = Niet akkoord of een vraag? Bel ons of kom langs.
wijk-claim-letter-refused = We geven geen gelijk.
wijk-claim-letter-why = Waarom
wijk-claim-letter-withdrawn = De vraag is ingetrokken. We beslissen niets.
wijk-claim-new-title = Bezwaar of vordering noteren
wijk-claim-nobody = Niemand heeft dit nummer. Kijk het nummer na en kies wijk-werker of gebruiker.
wijk-claim-number = Nummer
wijk-claim-number-hint = Het nummer van de wijk-werker of de gebruiker, zonder #.
wijk-claim-of-user = gebruiker
wijk-claim-of-worker = wijk-werker
wijk-claim-outcome = Wat beslis je?
wijk-claim-outcome-granted = Krijgt gelijk
wijk-claim-outcome-lapsed = Te laat
wijk-claim-outcome-missing = Kies wat je beslist.
wijk-claim-outcome-other = Dit kan hier niet worden beslist. Kies uit de lijst.
wijk-claim-outcome-partly = Krijgt deels gelijk
wijk-claim-outcome-passed-on = Naar VDAB
wijk-claim-outcome-refused = Krijgt geen gelijk
wijk-claim-outcome-withdrawn = Ingetrokken
wijk-claim-pages = Bladzijden
wijk-claim-reason = Waarom?
wijk-claim-reason-hint = Dit staat zo in de brief. Schrijf het in gewone woorden.
wijk-claim-reason-missing = Schrijf waarom je zo beslist.
wijk-claim-said-decided = Beslist. De brief staat klaar.
wijk-claim-said-noted = Genoteerd.
wijk-claim-show = Toon
wijk-claim-status = Stand
wijk-claim-status-decided = beslist
wijk-claim-status-open = wacht op een beslissing
wijk-claim-status-running = bevestigd, loopt
wijk-claim-status-settled = in orde
wijk-claim-term-unknown = Er is geen termijn gekend om dit te vragen. We zochten en vonden niets.
wijk-claim-title = Bezwaar of vordering
wijk-claim-until = Kon tot en met
wijk-claim-until-unknown = niet gekend
wijk-claim-what = Wat
wijk-claim-who = Wie
wijk-claim-whose = Over wie gaat het?
wijk-claim-words = Wat werd gezegd
wijk-claim-words-hint = In de woorden van wie het vraagt.
wijk-claim-words-missing = Schrijf wat er werd gezegd.
wijk-claims-count = { $count ->
    [one] 1 bezwaar of vordering
   *[other] { $count } bezwaren of vorderingen
}
wijk-claims-intro = Noteer wat iemand zegt, beslis met een reden, en geef de brief mee.
wijk-claims-none = Niemand maakte bezwaar.
wijk-claims-title = Bezwaren en vorderingen

## Bewaren
wijk-keep-agreements = Overeenkomsten van wijk-werkers
wijk-keep-asks = Vragen van de website
wijk-keep-asks-count = { $count ->
    [one] 1 vraag is beantwoord en kwam voor { $day }.
   *[other] { $count } vragen zijn beantwoord en kwamen voor { $day }.
}
wijk-keep-choose = Kies van wie de overeenkomst weg mag.
wijk-keep-claim-open = Over deze wijk-werker wacht nog een bezwaar of vordering. Beslis eerst.
wijk-keep-coordinator = De coördinator van de organisator kan dit vernietigen.
wijk-keep-destroy = Vernietig voorgoed
wijk-keep-forever = Wat vernietigd is, komt niet terug.
wijk-keep-gone = Wat vernietigd is
wijk-keep-intro = Wat we bewaren, hoe lang, en na welke regel. Niets verdwijnt vanzelf: de coördinator beslist, met een reden.
wijk-keep-months = { $count ->
    [one] 1 maand
   *[other] { $count } maanden
}
wijk-keep-none = Er is nu niets dat weg mag.
wijk-keep-nothing-text = Een collega deed het misschien al, of de regel veranderde. Kijk de lijst opnieuw na.
wijk-keep-nothing-title = Er is niets dat weg mag
wijk-keep-on = Vernietigd op
wijk-keep-over = Laatste dag: { $last }. Bewaard tot en met { $until }.
wijk-keep-papers = Stukken
wijk-keep-reason = Waarom nu?
wijk-keep-reason-hint = Zonder namen, want deze reden blijft staan. Bijvoorbeeld: jaarlijkse opruiming 2031.
wijk-keep-reason-missing = Schrijf waarom het nu weg mag.
wijk-keep-record = Wat
wijk-keep-rules = Alle regels
wijk-keep-said-gone = Vernietigd. Het staat in de lijst onderaan.
wijk-keep-sure = Hoe zeker
wijk-keep-term = Hoe lang
wijk-keep-terms = Hoe lang we bewaren
wijk-keep-title = Bewaren en vernietigen
wijk-keep-too-early = Deze overeenkomst moet nog worden bewaard. Neem het vinkje weg.
wijk-keep-unknown = niet gekend: bewaren
wijk-keep-until = Bewaard tot
wijk-keep-waiting = { $count ->
    [one] 1 overeenkomst van wie gestopt is, moet nog worden bewaard.
   *[other] { $count } overeenkomsten van wie gestopt is, moeten nog worden bewaard.
}
wijk-keep-what-agreements = Overeenkomst van een wijk-werker
wijk-keep-what-asks = Beantwoorde vraag van de website
wijk-keep-what-claims = Bezwaar of vordering
wijk-keep-what-ledger = Grootboek en cheques
wijk-keep-what-users = Overeenkomst van een gebruiker
wijk-keep-what-work = Prestaties en formulieren
wijk-keep-what-workers = Bestand van een wijk-werker: verwijzing, gesprekken
wijk-keep-whose = Van wie?
wijk-keep-years = { $count ->
    [one] 1 jaar
   *[other] { $count } jaar
}

## Contingent
wijk-contingent-allotted = Gekregen
wijk-contingent-amount = Hoeveel
wijk-contingent-amount-hint = Laat leeg om een eerdere beslissing in te trekken: dan is het weer niet gekend.
wijk-contingent-decided = Dag van de beslissing
wijk-contingent-elsewhere = Elders of niet gekend
wijk-contingent-intro = Wat de organisator per jaar kreeg, wat gebruikt is en wat overblijft.
wijk-contingent-later = Deze dag moet nog komen. Kies een dag tot en met vandaag.
wijk-contingent-left = { $count ->
    [one] Nog 1 over.
   *[other] Nog { $count } over.
}
wijk-contingent-left-unknown = Niet gekend wat er overblijft: we vonden niet hoeveel er is.
wijk-contingent-note-hours = Begonnen uren van het jaar, in de gemeente waar het werk is.
wijk-contingent-note-places = Wijk-werkers van nu, of van het einde van het jaar, in de gemeente waar ze wonen.
wijk-contingent-over = { $count ->
    [one] 1 meer dan gekregen.
   *[other] { $count } meer dan gekregen.
}
wijk-contingent-place = Waar
wijk-contingent-record = Beslissing voor { $year } vastleggen
wijk-contingent-rest = Over
wijk-contingent-said = Vastgelegd.
wijk-contingent-source = Bron
wijk-contingent-source-hint = De brief of beslissing, bijvoorbeeld: brief van VDAB.
wijk-contingent-source-missing = Vul in waar dit staat.
wijk-contingent-title = Contingent
wijk-contingent-unit-hours = Uren
wijk-contingent-unit-missing = Kies plaatsen of uren.
wijk-contingent-unit-places = Plaatsen
wijk-contingent-unknown = niet gekend
wijk-contingent-used = Gebruikt
wijk-contingent-what = Wat wordt geteld?
wijk-contingent-whole = Hele werkingsgebied

# Te veel betaald
wijk-recovery-at = bij
wijk-recovery-by-vdab = VDAB vordert dit terug. Er gaat niets af van een vergoeding hier.
wijk-recovery-cheques = Cheques terug naar de gebruiker
wijk-recovery-claim = Bekijk de terugvordering: doorgeven aan VDAB, of niet terugvragen
wijk-recovery-claim-words = { $count ->
    [one] 1 uur werd betaald en later rechtgezet, vanaf { $day }.
   *[other] { $count } uren werden betaald en later rechtgezet, vanaf { $day }.
}
wijk-recovery-confirm = Klopt dit?
wijk-recovery-confirm-cheques = De cheques gaan terug naar de voorraad van de gebruiker. Is een cheque intussen vervallen? Dan staat de waarde klaar om terug te betalen.
wijk-recovery-confirm-do = Bevestig
wijk-recovery-confirm-pay = De wijk-werker is het bedrag verschuldigd. Het gaat af van de volgende vergoeding, of komt terug via de bank. Betaalt VDAB? Dan vordert VDAB terug.
wijk-recovery-confirm-who = De coördinator bevestigt dit.
wijk-recovery-confirmed-on = Bevestigd op
wijk-recovery-day-on = Kwam terug op
wijk-recovery-fact-on = Werk vanaf
wijk-recovery-found-with = Gevonden bij het sluiten van
wijk-recovery-money = Bekijk wat al terug is
wijk-recovery-move-bank = { $amount } kwam terug op de rekening, { $day }
wijk-recovery-move-hand = { $amount } met de hand genoteerd, { $day }
wijk-recovery-move-set-off = { $amount } verrekend met de vergoeding van { $month }
wijk-recovery-move-undone = { $amount } was een vergissing, ongedaan gemaakt op { $day }
wijk-recovery-move-waived = { $amount } wordt niet teruggevraagd, { $day }
wijk-recovery-moves = Wat al terug is
wijk-recovery-moves-none = Er is nog niets terug.
wijk-recovery-next = De rest gaat af van de vergoeding als je een maand sluit, nooit meer dan die vergoeding.
wijk-recovery-nominal = Waarde van de cheques
wijk-recovery-note = Noteer wat terugkwam
wijk-recovery-note-text = Alleen wat niet op een afschrift komt: aan het loket betaald, of teruggevorderd door VDAB.
wijk-recovery-pay = Te veel aan de wijk-werker
wijk-recovery-said-confirmed = Bevestigd. De cheques zijn terug bij de gebruiker.
wijk-recovery-said-repaid = Genoteerd.
wijk-recovery-still = Nog terug te krijgen
