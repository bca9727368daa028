# level: A2

## A page without an account: the code.
wijk-link-code-heading = Typ je code
wijk-link-code-hint = Zes cijfers. Je kreeg ze van je bemiddelaar.
wijk-link-code-label = Code
wijk-link-code-missing = Typ de zes cijfers van je code.
wijk-link-exit = Sluiten
wijk-link-exit-address = https://www.meteo.be/nl
wijk-link-locked = Te veel foute codes. Probeer over een kwartier opnieuw.
wijk-link-lost = Code kwijt? Vraag een nieuwe aan je bemiddelaar.
wijk-link-open = Openen
wijk-link-over = Deze link werkt niet meer. Vraag een nieuwe aan je bemiddelaar.
wijk-link-wijk = Mijn wijk-werken
wijk-link-work = Mijn werk
wijk-link-wrong =
    { $count ->
        [one] Die code klopt niet. Je kan nog één keer proberen.
       *[other] Die code klopt niet. Je kan nog { $count } keer proberen.
    }

# level: B1

## The card with the login link, for staff.
wijk-link-address = Adres
wijk-link-apart = Geef adres en code apart: het adres in een bericht, de code aan de telefoon.
wijk-link-closed-now = Te veel foute codes: de link is een kwartier dicht.
wijk-link-code = Code
wijk-link-code-digits = Een code heeft zes cijfers.
wijk-link-end = Link stoppen
wijk-link-heading = Eigen pagina op de telefoon
wijk-link-make = Maak een link met code
wijk-link-never = nog niet
wijk-link-new = Nieuwe link
wijk-link-none = Nog geen link. Met een link en een code is er geen account nodig.
wijk-link-once = Adres en code zie je alleen nu. Schrijf ze op of laat ze scannen.
wijk-link-qr = QR-code met het adres
wijk-link-until = Werkt tot
wijk-link-used = Laatst gebruikt

## Documents.
wijk-document-kind = Dit bestand kunnen we niet gebruiken. Kies een pdf, een png of een foto (jpg).
wijk-document-large = Dit bestand is te groot. Kies er een van hoogstens 5 MB.
wijk-document-missing = Kies een bestand.

## The organiser.
wijk-area-ended-text = De laatste dag ligt voor de eerste, of deze gemeente was al gestopt.
wijk-area-ended-title = Dat kan niet meer
wijk-area-known = Deze gemeente hoort op die dag al bij het gebied.
wijk-office-tabs = Wat vastligt voor iedereen
wijk-organiser-choose = Kies een organisatie uit de lijst.

## Activities.
wijk-activity-add = Iets toevoegen aan de lijst
wijk-activity-code = Code
wijk-activity-code-hint = Een code van de lijst, zoals A4. Voor iets nieuws kies je zelf een code.
wijk-activity-code-missing = Geef een code.
wijk-activity-code-elsewhere = Deze code staat op de lijst van een ander stelsel. Kies een andere.
wijk-activity-code-unknown = Deze code staat niet op de lijst. Kies er een die er staat.
wijk-activity-end = Stoppen na die dag
wijk-activity-flemish = Vlaamse lijst
wijk-activity-intro = Wat wijk-werkers mogen doen, en voor wie. Een gemeente kan iets toevoegen of schrappen voor haar grondgebied.
wijk-activity-kinds = Voor wie
wijk-activity-kinds-hint = Niemand aangevinkt bij schrappen betekent: voor iedereen.
wijk-activity-kinds-missing = Kruis aan voor welke gebruikers het mag.
wijk-activity-label = Activiteit
wijk-activity-label-missing = Geef een naam aan de activiteit.
wijk-activity-local = In een gemeente
wijk-activity-mode-base = Vlaamse lijst aanvullen
wijk-activity-mode-extend = Toevoegen in een gemeente
wijk-activity-mode-limit = Schrappen in een gemeente
wijk-activity-nis-hint = Niet nodig als je de Vlaamse lijst aanvult.
wijk-activity-nis-missing = Kies de gemeente die dit besliste.
wijk-activity-none = Er staan nog geen activiteiten in de lijst.
wijk-activity-over-count =
    { $count ->
        [one] Eén regel die voorbij is
       *[other] { $count } regels die voorbij zijn
    }
wijk-activity-over-text = Deze regel was al gestopt, of begint pas later.
wijk-activity-over-title = Dat kan niet meer
wijk-activity-said-added = De activiteit staat op de lijst.
wijk-activity-said-ended = De activiteit stopt na die dag.
wijk-activity-said-scrapped = VDAB schrapte de activiteit vanaf die dag. Wat eerder gebeurde, blijft geldig.
wijk-activity-scrap = Geschrapt door VDAB
wijk-activity-scrap-day = Niet meer vanaf
wijk-activity-scrapped = geschrapt door VDAB vanaf { $day }
wijk-activity-since = Sinds
wijk-activity-stop = Stoppen
wijk-activity-title = Activiteiten
wijk-activity-transition = alleen voor wie in 2017 al in PWA was
wijk-activity-what = Wat wil je doen?
wijk-choose = Kies…
wijk-decision = Beslissing
wijk-decision-hint = Nummer of datum van het besluit, zodat iedereen het terugvindt.
wijk-decision-missing = Zeg welk besluit dit is: een nummer of een datum.
wijk-first-day = Eerste dag
wijk-from = vanaf { $day }
wijk-last-day = Laatste dag
wijk-later = later
wijk-office-tab-contingent = Contingent
wijk-office-tab-retention = Bewaren
wijk-over = voorbij
wijk-place = Gemeente
wijk-place-missing = Kies een gemeente.
wijk-until = tot en met { $day }
wijk-user-kind-agri = Land- en tuinbouw
wijk-user-kind-local-gov = Gemeente of OCMW
wijk-user-kind-nonprofit = Vereniging
wijk-user-kind-private = Privépersoon
wijk-user-kind-school = School

## Prices.
wijk-price-all = Eén prijs voor iedereen
wijk-price-amount = Schrijf een bedrag, zoals 6,45.
wijk-price-apart = De gemeenten zijn het niet eens
wijk-price-apart-hint = Schrijf wat elke gemeente voorstelt. Dan geldt de laagste prijs voor alle gemeenten.
wijk-price-day = Dag van de beslissing
wijk-price-decided = beslist op { $day }
wijk-price-decisions = Beslissingen
wijk-price-future = Deze dag is nog niet voorbij. Kies de dag van de beslissing.
wijk-price-hint = De prijs is dezelfde voor alle gebruikers en alle activiteiten. Hij geldt vanaf 1 januari na de beslissing.
wijk-price-holds = geldt nu
wijk-price-lowest = De gemeenten waren het niet eens: de laagste prijs geldt.
wijk-price-new = Nieuwe beslissing
wijk-price-none = Er is nog geen beslissing genoteerd.
wijk-price-now = Een cheque kost nu € { $price }.
wijk-price-said-decided = De beslissing is genoteerd.
wijk-price-save = Beslissing noteren
wijk-price-title = Prijs van een cheque
wijk-price-unknown = We weten niet wat een cheque nu kost.

## The payment calendar.
wijk-calendar-early = De laatste dag om in te leveren ligt niet voor de maand zelf.
wijk-calendar-hand-in = Inleveren tot en met
wijk-calendar-heading = Betaalkalender { $year }
wijk-calendar-intro = Tot wanneer prestaties van een maand binnen moeten zijn, en wanneer er betaald wordt.
wijk-calendar-missing =
    { $count ->
        [one] Eén maand is nog niet bekend
       *[other] { $count } maanden zijn nog niet bekend
    }
wijk-calendar-month = Kies een maand.
wijk-calendar-month-head = Maand
wijk-calendar-months = Maanden
wijk-calendar-new = Maand invullen of wijzigen
wijk-calendar-order = Betalen kan pas na de laatste dag om in te leveren.
wijk-calendar-pay = Betaling op
wijk-calendar-said-saved = De maand staat in de kalender.
wijk-calendar-title = Betaalkalender
wijk-calendar-unknown = nog niet bekend

## The organiser's settings.
wijk-area-add = Gemeente toevoegen
wijk-area-end = Stoppen
wijk-area-none = Er is nog geen gemeente in het gebied.
wijk-area-title = Gebied
wijk-iban = Rekeningnummer (IBAN)
wijk-iban-hint = Alleen invullen om het te wijzigen.
wijk-iban-known = Er is een rekeningnummer bekend.
wijk-iban-missing = Wie zelf betaalt, heeft een rekeningnummer nodig.
wijk-iban-wrong = Dit rekeningnummer klopt niet. Kijk het na, teken voor teken.
wijk-organiser-hint = Wie hier werkt als wijk-werkbemiddelaar of coördinator, ziet het wijk-werken.
wijk-organiser-none = Er is nog geen wijk-werkorganisator gekozen.
wijk-organiser-organisation = Organisatie
wijk-organiser-payer = Wie betaalt de wijk-werkers?
wijk-organiser-payment = Betaling
wijk-organiser-said-saved = Bewaard.
wijk-organiser-title = Wijk-werkorganisator
wijk-organiser-which = Welke organisatie is het?
wijk-payer-organiser = De organisator zelf
wijk-payer-provider = VDAB of de uitgever van de cheques

## Signing on the screen.
wijk-sign-again = Opnieuw tekenen
wijk-sign-hint = Teken met je vinger of met de muis. Liever op papier? Dat kan altijd.
wijk-sign-label = Handtekening
wijk-sign-missing = Er staat nog geen handtekening. Teken in het vak, of kies voor papier.
wijk-sign-noscript = Tekenen op het scherm gaat hier niet. Kies voor papier.
