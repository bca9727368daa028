# level: B1

## The list of workers.
wijk-change = Wijzigen
wijk-hours-done =
    { $count ->
        [one] 1 uur deze maand
       *[other] { $count } uur deze maand
    }
wijk-hours-left =
    { $count ->
        [0] geen uren meer deze maand
        [one] nog 1 uur deze maand
       *[other] nog { $count } uur deze maand
    }
wijk-list-any = Alle
wijk-list-csv = Lijst als CSV
wijk-list-filter = Zoeken in de wijk-werkers
wijk-list-first = Begin
wijk-list-go = Toon
wijk-list-last-day = Laatste dag
wijk-list-left = Nog te werken
wijk-list-month = Uren deze maand
wijk-list-name = Naam
wijk-list-near = Grens nabij
wijk-list-next = Volgende
wijk-list-none = Er zijn nog geen wijk-werkers. Begin met een doorverwijzing van VDAB of OCMW.
wijk-list-none-filter = Niemand past bij wat je zoekt.
wijk-list-number = Nummer
wijk-list-pages = Bladzijden
wijk-list-place = Gemeente
wijk-list-scheme = Stelsel
wijk-list-sort = Volgorde
wijk-list-start = Eerste dag
wijk-list-status = Stand
wijk-list-year = Uren dit jaar
wijk-near-month = Uren van de maand
wijk-near-term = Einde van de periode
wijk-near-year = Uren van het jaar
wijk-sort-left = Minste uren over eerst
wijk-sort-name = Op naam
wijk-sort-term = Laatste dag eerst
wijk-status-active = Aan het werk
wijk-status-ended = Gestopt
wijk-status-invited = Uitgenodigd
wijk-status-referred = Doorverwezen
wijk-status-signed = Overeenkomst getekend
wijk-status-suspended = Onderbroken
wijk-unknown = niet bekend
wijk-workers-count =
    { $count ->
        [one] 1 wijk-werker
       *[other] { $count } wijk-werkers
    }
wijk-workers-title = Wijk-werkers
wijk-yes = ja

## A referral, and who comes without one.
wijk-day-future = Deze dag moet nog komen. Kies een andere dag.
wijk-places-full = Alle plaatsen van het contingent van dit jaar zijn ingenomen. Nu kan er niemand bij.
wijk-places-here = { $count ->
    [one] In deze gemeente is nog 1 plaats over.
   *[other] In deze gemeente zijn nog { $count } plaatsen over.
}
wijk-places-here-full = In deze gemeente zijn alle plaatsen ingenomen.
wijk-places-left = { $count ->
    [one] Nog 1 plaats over in het contingent van dit jaar.
   *[other] Nog { $count } plaatsen over in het contingent van dit jaar.
}
wijk-places-see = Bekijk het contingent
wijk-places-unknown = Hoeveel plaatsen er dit jaar zijn, is niet gekend. Daarom wordt niemand geweigerd.
wijk-refer-available = Beschikbaar voor werk, of vrijgesteld
wijk-refer-document = Verwijzing of afsprakenblad
wijk-refer-document-again = Kies het bestand opnieuw: het werd nog niet bewaard.
wijk-refer-document-hint = Een pdf of een foto van hoogstens 5 MB. Zonder dit blad kan het niet starten.
wijk-refer-had-term = Deed al eerder wijk-werken
wijk-refer-had-term-hint = Dan zegt de beslissing van VDAB of OCMW dat het nog eens kan.
wijk-refer-heading = Doorverwijzing
wijk-refer-leefloon = Krijgt een leefloon
wijk-refer-on = Dag van de doorverwijzing
wijk-refer-pwa = Werkte vroeger in PWA
wijk-refer-pwa-cheques = PWA-cheques in de periode van de regel
wijk-refer-pwa-from = PWA-contract vanaf
wijk-refer-pwa-hint = Wie op 30 september 2017 in PWA was, heeft geen einddatum. Bewaar ook het bewijs.
wijk-refer-pwa-to = PWA-contract tot en met
wijk-refer-target = De verwijzer zegt: wijk-werken past nu
wijk-refer-target-hint = Ver van werk, nu nog niet halftijds aan de slag, en straks een stap verder.
wijk-refer-vdab-on = Ingeschreven bij VDAB sinds
wijk-refer-who = Wie verwijst door?
wijk-refer-who-hint = Een werkzoekende komt via VDAB of een partner. Wie een leefloon krijgt, komt via het OCMW.
wijk-referrer-missing = Kies wie doorverwijst.
wijk-referrer-ocmw = OCMW
wijk-referrer-partner = Partner van VDAB
wijk-referrer-self = Niemand, komt zelf
wijk-referrer-vdab = VDAB
wijk-rule-unknown = De regel van die dag is niet bekend.
wijk-signup-aside = Vergissing
wijk-signup-came = kwam langs op { $day }
wijk-signup-intro = Wie zelf langskomt, kan niet meteen starten. VDAB of het OCMW beslist.
wijk-signup-none = Er is niemand om door te geven.
wijk-signup-pass = Doorgegeven
wijk-signup-passed = doorgegeven op { $day }
wijk-signup-said-aside = Deze aanmelding is weggelegd.
wijk-signup-said-back = Deze aanmelding staat er weer.
wijk-signup-said-kept = Bewaard als aanmelding. Geef het door aan VDAB of het OCMW.
wijk-signup-said-passed = Genoteerd: doorgegeven.
wijk-signup-title = Aanmeldingen
wijk-signup-to-ocmw = naar het OCMW
wijk-signup-to-vdab = naar VDAB

## Who it is.
wijk-gender-man = Man
wijk-gender-nonbinary = Non-binair
wijk-gender-unknown = Niet gevraagd
wijk-gender-woman = Vrouw
wijk-numbers-hint = Laat leeg wat niet verandert.
wijk-numbers-kept = Deze nummers bewaren we versleuteld.
wijk-numbers-title = INSZ en rekening
wijk-worker-age-sure = Ja, de geboortedag klopt
wijk-worker-alike = Kijk of het een van deze personen is. Is het iemand anders? Kies dat hier.
wijk-worker-alike-another = Nee, dit is een andere persoon
wijk-worker-alike-exists = Bestaat al: open het bestand van { $name }
wijk-worker-alike-heading = Bestaat deze persoon al?
wijk-worker-alike-open = Dit bestand loopt nog. Open het en werk daarin verder.
wijk-worker-alike-over = Zelfde persoon als nummer { $number }: dit is een nieuwe periode. De uren tellen samen.
wijk-worker-alike-settled = Het INSZ is hetzelfde, dus dit is dezelfde persoon. Loopt dat bestand nog, werk daarin verder. Is het gestopt, dan wordt dit een nieuwe periode: de uren tellen samen.
wijk-worker-birth = Geboren op
wijk-worker-call = Bellen
wijk-worker-choose = Kies…
wijk-worker-coach = Heeft een vaste coach: { $name }
wijk-worker-edit = Gegevens wijzigen
wijk-worker-elsewhere = Een andere gemeente
wijk-worker-email = E-mail
wijk-worker-family = Familienaam
wijk-worker-family-missing = Schrijf de familienaam.
wijk-worker-gender = Gender
wijk-worker-given = Voornaam
wijk-worker-given-missing = Schrijf de voornaam.
wijk-worker-home = Woont daar sinds
wijk-worker-home-from = Een ander adres: zeg vanaf welke dag.
wijk-worker-home-hint = Alleen bij een verhuizing. Het vorige adres blijft bewaard.
wijk-worker-iban = Rekeningnummer (IBAN)
wijk-worker-insz = INSZ
wijk-worker-insz-known = Dit nummer staat al bij een andere wijk-werker. Zoek die eerst op.
wijk-worker-insz-not-allowed = Jouw organisatie mag het INSZ niet bewaren. Maak dit veld leeg.
wijk-worker-invite = Uitgenodigd
wijk-worker-language = Taal
wijk-worker-languages = Talen
wijk-worker-last = laatste dag { $day }
wijk-worker-new = Nieuwe doorverwijzing
wijk-worker-next = Volgende stap
wijk-worker-nis = Gemeente
wijk-worker-nis-hint = De organisator van de woonplaats begeleidt.
wijk-worker-open = Openen
wijk-worker-phone = Telefoon
wijk-worker-postcode = Postcode
wijk-worker-postcode-missing = Schrijf de postcode: ze zegt in welk gewest iemand woont.
wijk-worker-said-apart = Genoteerd: dit zijn twee personen.
wijk-worker-said-competence = Mooi, het staat erbij.
wijk-worker-said-invite-undone = Teruggezet: nog niet uitgenodigd.
wijk-worker-said-invited = Genoteerd: uitgenodigd.
wijk-worker-said-link-ended = De link werkt niet meer.
wijk-worker-said-new = De doorverwijzing is bewaard.
wijk-worker-said-paper = Het blad is bewaard.
wijk-worker-said-resumed = Het werk gaat verder.
wijk-worker-said-same = Genoteerd: dezelfde persoon. De uren tellen samen.
wijk-worker-said-saved = Bewaard.
wijk-worker-said-started = Aan het werk. De gesprekken zijn gepland.
wijk-worker-said-suspended = De onderbreking is genoteerd.
wijk-worker-same-ask = Dit lijkt dezelfde persoon. Klopt dat?
wijk-worker-same-birth = zelfde geboortedag
wijk-worker-same-file = Bestand nummer { $number }
wijk-worker-same-heading = Dezelfde persoon
wijk-worker-same-hours = { $count ->
    [one] 1 uur dit jaar
   *[other] { $count } uur dit jaar
}
wijk-worker-same-insz = zelfde INSZ
wijk-worker-same-name = zelfde naam
wijk-worker-same-no = Andere persoon
wijk-worker-same-postcode = zelfde postcode
wijk-worker-same-together = De uren van deze bestanden tellen samen voor de grens van de maand en het jaar.
wijk-worker-same-yes = Zelfde persoon
wijk-worker-status-text = De stand is intussen veranderd, of deze stap kan hier niet.
wijk-worker-status-title = Dat kan nu niet
wijk-worker-street = Straat en nummer
wijk-worker-title = Wijk-werker
wijk-worker-too-young = Deze persoon is { $age } jaar. De regel vraagt minstens { $least } jaar ({ $source }).
wijk-worker-unsigned-text = Eerst tekenen beide partijen de overeenkomst.
wijk-worker-unsigned-title = Nog niet getekend
wijk-worker-who = Wie is het?
wijk-worker-young = Deze persoon is { $age } jaar. Klopt de geboortedag? Pas ze aan, of zet het vinkje.

## What she can, what comes next.
wijk-competence-add = Iets toevoegen
wijk-competence-hint = Wat zie je haar of hem goed doen? In enkele woorden.
wijk-competence-missing = Schrijf wat je ziet.
wijk-competence-none = Schrijf op wat goed lukt: dat helpt bij de volgende stap.
wijk-competence-title = Kan goed
wijk-competence-word = Wat lukt goed?
wijk-rung-1 = Trede 1: thuis
wijk-rung-2 = Trede 2: contact buitenshuis
wijk-rung-3 = Trede 3: vrijwilligerswerk en arbeidsmatige activiteiten
wijk-rung-4 = Trede 4: wijk-werken en andere tijdelijke ervaring
wijk-rung-5 = Trede 5: betaald werk met ondersteuning
wijk-rung-6 = Trede 6: betaald werk
wijk-step-agreement = Maak de overeenkomst en teken ze samen.
wijk-step-invite = Nodig uit voor een eerste gesprek.
wijk-step-resume = Het werk ligt stil. Wanneer gaat het verder?
wijk-step-start = Alles is getekend. Wanneer begint het werk?
wijk-talk-done-text = Een collega schreef dit gesprek al op.
wijk-talk-done-title = Al opgeschreven
wijk-talk-due = Gepland voor { $day }
wijk-talk-evaluation = Evaluatie met VDAB of OCMW
wijk-talk-held = Gesprekken
wijk-talk-monthly = Maandgesprek
wijk-talk-next = Volgende stap
wijk-talk-next-hint = Eén kleine stap, in woorden die iedereen begrijpt. Ook een vaste coach ziet dit.
wijk-talk-note = Notitie
wijk-talk-note-hint = Alleen voor het team van wijk-werken. We bewaren het versleuteld.
wijk-talk-now = nu aan de beurt
wijk-talk-on = Dag van het gesprek
wijk-talk-rung = Trede op de ladder
wijk-talk-said-done = Bewaard. Het volgende gesprek is gepland.
wijk-talk-title = Gesprek
wijk-talk-write = Opschrijven

## Hours and term.
wijk-hours-month = Deze maand: { $used } van { $limit } uur
wijk-hours-title = Uren en periode
wijk-hours-unknown = De grens van deze maand is niet bekend.
wijk-hours-year = Dit jaar: { $used } van { $limit } uur
wijk-leefloon-cheques = Geteld zijn de betaalde cheques. Een maand die nog niet is afgesloten, telt de begonnen uren: één cheque per uur.
wijk-leefloon-head-cheques = Cheques
wijk-leefloon-head-counted = Telt mee
wijk-leefloon-head-earned = Verdiend
wijk-leefloon-head-exempt = Vrijgesteld tot
wijk-leefloon-head-month = Maand
wijk-leefloon-heading = Leefloon: vrijgesteld inkomen
wijk-leefloon-left = { $count ->
    [one] Nog 1 maand vrijgesteld.
   *[other] Nog { $count } maanden vrijgesteld.
}
wijk-leefloon-left-unknown = We zochten of er een grens in maanden is, en vonden er geen. Vraag het aan het OCMW.
wijk-leefloon-month-all = { $count ->
    [one] Deze maand 1 uur, goed voor { $earned }: alles is vrijgesteld.
   *[other] Deze maand { $count } uur, goed voor { $earned }: alles is vrijgesteld.
}
wijk-leefloon-month-none = Deze maand nog geen uren.
wijk-leefloon-month-part = { $count ->
    [one] Deze maand 1 uur: { $counted } telt mee voor het leefloon.
   *[other] Deze maand { $count } uur: { $counted } telt mee voor het leefloon.
}
wijk-leefloon-month-unknown = Voor deze maand is geen regel gekend.
wijk-leefloon-number = Wijk-werker nummer { $number }
wijk-leefloon-open = { $month } (nog niet afgesloten)
wijk-leefloon-pdf = Gegevens voor het OCMW
wijk-leefloon-rule = Vrijgesteld per cheque: KB van 11 juli 2002, artikel 22, paragraaf 1, d. Dit staat een vrijstelling na artikel 35 niet in de weg.
wijk-leefloon-title = Inkomen uit wijk-werken
wijk-leefloon-used = { $count ->
    [one] 1 maand met uren tot nu.
   *[other] { $count } maanden met uren tot nu.
}
wijk-start-before-signed = Het werk kan pas beginnen als beide partijen getekend hebben.
wijk-start-far = Kies een dag binnen drie maanden.
wijk-start-wait = Tussen twee periodes moeten { $months } maanden liggen. Kies een latere dag.
wijk-start-on = Eerste werkdag
wijk-start-save = Start
wijk-term-between = Zeker tot en met { $day }, misschien tot { $possible }. Een onderbreking kan nog meetellen.
wijk-term-last = Laatste dag: { $day }
wijk-term-none = Geen einddatum
wijk-term-not-begun = Nog niet begonnen
wijk-term-rules = Welke regels zeggen dat?
wijk-term-since = Begonnen op { $day }
wijk-term-title = Periode
wijk-term-unknown = De regel over de duur is niet bekend.
wijk-term-until = Tot en met { $day }
wijk-warn-month =
    { $count ->
        [0] Deze maand zijn er geen uren meer over, van { $limit }.
        [one] Nog 1 uur deze maand, van { $limit }.
       *[other] Nog { $count } uur deze maand, van { $limit }.
    }
wijk-warn-term = De periode loopt tot en met { $day }. Praat nu over wat erna komt.
wijk-warn-year =
    { $count ->
        [0] Dit jaar zijn er geen uren meer over, van { $limit }.
        [one] Nog 1 uur dit jaar, van { $limit }.
       *[other] Nog { $count } uur dit jaar, van { $limit }.
    }

## Availability and wishes.
wijk-weekday-1 = Maandag
wijk-weekday-2 = Dinsdag
wijk-weekday-3 = Woensdag
wijk-weekday-4 = Donderdag
wijk-weekday-5 = Vrijdag
wijk-weekday-6 = Zaterdag
wijk-weekday-7 = Zondag
wijk-wishes-activities = Wil graag doen
wijk-wishes-both = Vul een begin en een later einde in, of laat beide leeg.
wijk-wishes-from = van
wijk-wishes-km = { $km } km
wijk-wishes-more = { $day }: nog een stuk van de dag
wijk-wishes-overlap = Dit stuk valt samen met een ander van die dag. Pas een van beide aan.
wijk-wishes-reach = Hoe ver
wijk-wishes-reach-hint = In kilometer van huis.
wijk-wishes-title = Wat, wanneer en waar
wijk-wishes-to = tot
wijk-wishes-when = Wanneer
wijk-wishes-when-hint = Per dag tot drie stukken: bijvoorbeeld van 9 tot 11 en van 13 tot 16 uur.
wijk-wishes-wish = Wat geeft zin?
wijk-wishes-wish-hint = In eigen woorden.

## Papers and the agreement.
wijk-archive = Bewaren tot
wijk-contract-activities-open = Activiteiten van de lijst van wijk-werken, in overleg.
wijk-contract-between = Tussen
wijk-contract-date = Datum
wijk-contract-day = Kies een dag tussen het maken van de overeenkomst en vandaag.
wijk-contract-draw = De wijk-werker tekent
wijk-contract-employer = Ondernemingsnummer { $kbo }, vertegenwoordigd door { $name }
wijk-contract-first-text = Eerst tekent de wijk-werker, dan de organisator.
wijk-contract-first-title = Nog niet
wijk-contract-for = Voor
wijk-contract-heading = Wijk-werkovereenkomst
wijk-contract-hours = Duur en uren
wijk-contract-hours-text = De overeenkomst is van onbepaalde duur. Een wijk-werker werkt hoogstens { $month } uur in een maand en { $year } uur in een jaar.
wijk-contract-intro = Schriftelijk en getekend voor het eerste werk. Niemand moet op een scherm tekenen.
wijk-contract-invite-first = Nodig eerst uit voor een gesprek.
wijk-contract-made = Opgemaakt op { $day }, in twee exemplaren.
wijk-contract-make = Maak de overeenkomst
wijk-contract-make-again = Maak een nieuwe overeenkomst
wijk-contract-none = Er is nog geen overeenkomst.
wijk-contract-not-yet = nog niet
wijk-contract-of = Overeenkomst van { $day }
wijk-contract-office = Organisator
wijk-contract-office-do = Tekenen voor de organisator
wijk-contract-office-sign = De organisator tekent
wijk-contract-office-text = De wijk-werker heeft getekend. Je tekent met je aanmelding, vandaag.
wijk-contract-on-paper = Getekend op papier
wijk-contract-open = nog niet getekend door beide
wijk-contract-paper = Op papier tekenen kan altijd. Wie op een scherm tekent, krijgt een kopie.
wijk-contract-paper-day = Dag waarop beide tekenden
wijk-contract-paper-save = Bewaar de scan
wijk-contract-pay = Vergoeding
wijk-contract-pay-text = Voor elk begonnen uur krijgt de wijk-werker { $pay }. De betaling gebeurt met cheques, voor het einde van de maand.
wijk-contract-pdf = Overeenkomst (pdf)
wijk-contract-registered = Ingeschreven als werkzoekende op { $day }, nummer { $code }.
wijk-contract-rule-ill = Wie ziek is, zegt dat meteen aan de gebruiker en aan de bemiddelaar. Een onderbreking wordt niet betaald.
wijk-contract-rule-liable = De wijk-werker is alleen aansprakelijk bij bedrog of een zware fout.
wijk-contract-rule-notice = De overeenkomst opzeggen kan met { $days } dagen, vanaf de dag na de melding. De organisator zegt waarom. Wie ander werk vindt, stopt meteen.
wijk-contract-rule-open = Een gebruiker laat alleen werk doen dat is toegestaan. Anders ontstaat een gewone arbeidsovereenkomst.
wijk-contract-rule-safe = De gebruiker geeft goed gereedschap. Organisator en gebruiker zorgen voor veilig werk.
wijk-contract-rules = Afspraken
wijk-contract-said-made = De overeenkomst is gemaakt.
wijk-contract-said-signed = De handtekening is bewaard.
wijk-contract-scan = Scan of foto van het getekende blad
wijk-contract-sign = Bewaar de handtekening
wijk-contract-signature = Handtekening
wijk-contract-signature-file = Handtekening of scan
wijk-contract-signatures = Handtekeningen
wijk-contract-signed-on = getekend door beide op { $day }
wijk-contract-signed-text = Deze overeenkomst is al getekend, of de stand is veranderd.
wijk-contract-signed-title = Al getekend
wijk-contract-term = Wijk-werken duurt hoogstens { $months } maanden, van datum tot datum. Wie in 2017 in PWA was, heeft geen einddatum.
wijk-contract-title = Wijk-werkovereenkomst
wijk-contract-what = Activiteiten
wijk-contract-worker = Wijk-werker
wijk-how-drawn = getekend op het scherm
wijk-how-paper = op papier
wijk-paper-add = Blad toevoegen
wijk-paper-file = Bestand
wijk-paper-hint = Een pdf, een png of een foto (jpg) van hoogstens 5 MB.
wijk-paper-kind-agreement = Overeenkomst
wijk-paper-kind-agreement-signed = Overeenkomst, getekend op papier
wijk-paper-kind-decision = Beslissing over een bezwaar of vordering
wijk-paper-kind-other = Iets anders
wijk-paper-kind-pwa-proof = Bewijs van PWA
wijk-paper-kind-referral = Verwijzing of beslissing
wijk-paper-kind-sheet = Afsprakenblad
wijk-paper-kind-signature = Handtekening
wijk-paper-title = Papieren
wijk-paper-what = Wat is het?
wijk-worker-claim = Bezwaar of vordering noteren

## Standing still and ending.
wijk-end-before-start = Deze dag ligt voor de eerste werkdag.
wijk-end-by = Wie stopt het?
wijk-end-by-missing = Kies wie het stopt.
wijk-end-by-organiser = De organisator
wijk-end-by-worker = De wijk-werker
wijk-end-conditions = Voldoet niet meer aan de voorwaarden
wijk-end-death = Overleden
wijk-end-example = Wordt het vandaag gezegd, dan is { $day } de laatste dag.
wijk-end-force-majeure = Overmacht
wijk-end-heading = Gestopt
wijk-end-intro = Opzeggen kan met zeven dagen, vanaf de dag na de melding. Wie ander werk vindt, stopt meteen.
wijk-end-no-term = Er is geen einddatum, dus ook geen einde van de periode. Kies een andere reden.
wijk-end-notice = Opgezegd
wijk-end-other-instrument = Andere begeleiding past beter
wijk-end-reason = Reden
wijk-end-reason-missing = Kies een reden.
wijk-end-reason-not-yet = Deze reden past pas na het tekenen van de overeenkomst.
wijk-end-said-done = Genoteerd. De laatste dag staat in de papieren.
wijk-end-save = Stop
wijk-end-term = De periode is om
wijk-end-title = Wijk-werken stopt
wijk-end-told = Gezegd op
wijk-end-told-hint = De dag waarop het gezegd of geschreven is.
wijk-end-training = Opleiding
wijk-end-words = Waarom, in woorden
wijk-end-words-hint = Moet als de organisator stopt. We bewaren het versleuteld.
wijk-end-words-missing = Zeg waarom: de organisator moet de reden geven.
wijk-end-work = Werk gevonden
wijk-resume-save = Gaat verder
wijk-suspend-counts = Telt deze tijd mee voor de periode?
wijk-suspend-counts-hint = Alleen invullen als VDAB of OCMW dat besliste.
wijk-suspend-counts-no = Nee, volgens een beslissing
wijk-suspend-counts-rule = Zoals de regel zegt
wijk-suspend-counts-yes = Ja, volgens een beslissing
wijk-suspend-family-event = Familiegebeurtenis
wijk-suspend-from = Eerste dag
wijk-suspend-illness = Ziekte
wijk-suspend-job-interview = Sollicitatie
wijk-suspend-last = Laatste dag van de onderbreking
wijk-suspend-leave = Verlof
wijk-suspend-missing = Kies een reden.
wijk-suspend-new = Onderbreking noteren
wijk-suspend-none = Er was nog geen onderbreking.
wijk-suspend-other = Iets anders
wijk-suspend-still = loopt nog
wijk-suspend-title = Onderbrekingen
wijk-suspend-why = Waarom?
wijk-suspension-early = Deze dag ligt voor de eerste werkdag.
wijk-suspension-order = De laatste dag ligt niet voor de eerste.
wijk-suspension-over-text = Er loopt geen onderbreking meer.
wijk-suspension-over-title = Dat kan niet meer
wijk-suspension-overlap = In die dagen is er al een onderbreking.

## One person, two sides.
wijk-card-hours = Uren
wijk-card-none = Deze deelnemer is niet gekoppeld aan wijk-werken.
wijk-card-talk = Volgend gesprek
wijk-card-title = Wijk-werken
wijk-overview-hours = { $count ->
    [0] Wijk-werken: nog geen uren deze maand.
    [one] Wijk-werken: 1 uur deze maand.
   *[other] Wijk-werken: { $count } uur deze maand.
}
wijk-overview-status = Wijk-werken: { $status }.
wijk-overview-step = Volgende stap: { $step }
wijk-pairing-agree = Vraag eerst of het goed is, en vink dan aan.
wijk-pairing-agreed = De persoon vindt het goed dat beide kanten elkaar zien
wijk-pairing-coach-intro = Werkt deze persoon via wijk-werken? Met een code van de bemiddelaar zie je uren en volgende stap. De bemiddelaar ziet alleen jouw naam.
wijk-pairing-code-coach = Code van de coach
wijk-pairing-code-mediator = Code van de bemiddelaar
wijk-pairing-end = Koppeling stoppen
wijk-pairing-link = Koppelen
wijk-pairing-linked = Een van beide is al gekoppeld. Stop eerst die koppeling.
wijk-pairing-linked-now = Gekoppeld aan een begeleiding.
wijk-pairing-make-coach = Maak een code voor de coach
wijk-pairing-make-mediator = Maak een code voor de bemiddelaar
wijk-pairing-mediator-intro = Heeft deze persoon een vaste coach? Met een code van de coach koppel je beide. De coach ziet uren en volgende stap, jij ziet de naam van de coach.
wijk-pairing-said-done = Gekoppeld.
wijk-pairing-said-ended = De koppeling is gestopt.
wijk-pairing-title = Koppelen met de begeleiding
wijk-pairing-told = Zeg deze code: { $code }. Ze werkt zeven dagen, één keer.
wijk-pairing-wrong = Deze code klopt niet, of werkt niet meer. Vraag een nieuwe.

# level: A2

## The worker's own pages.
wijk-own-call = Bel { $name }
wijk-own-close = Sluiten
wijk-own-hello = Dag { $name }
wijk-own-hours = Mijn uren
wijk-own-hours-page = Uren invullen
wijk-own-jobs = Mijn werk
wijk-own-left =
    { $count ->
        [0] Deze maand heb je geen uren meer.
        [one] Je kan nog 1 uur werken deze maand.
       *[other] Je kan nog { $count } uur werken deze maand.
    }
wijk-own-left-unknown = Vraag aan je bemiddelaar hoeveel uren je nog hebt.
wijk-own-mail = Mail { $name }
wijk-own-mediator = Je sprak het laatst met { $name }.
wijk-own-more = Meer
wijk-own-question = Heb je een vraag?
wijk-own-status-active = Je bent aan het werk.
wijk-own-status-ended = Je wijk-werken is gestopt.
wijk-own-status-invited = We maken samen de overeenkomst.
wijk-own-status-referred = We nodigen je uit voor een gesprek.
wijk-own-status-signed = Alles is getekend. Je kan bijna starten.
wijk-own-status-suspended = Je werk ligt even stil.
wijk-own-step = Mijn volgende stap
wijk-own-talk = Mijn gesprek
wijk-own-talk-late = Het is tijd voor een gesprek. Je bemiddelaar spreekt met je af.
wijk-own-talk-on = Je praat met je bemiddelaar rond { $day }.
wijk-own-until = Je kan werken tot en met { $day }.

## Who goes over to another scheme.
wijk-over-choose = Vink minstens één persoon aan.
wijk-over-day = Kies een dag na vandaag en na de eerste werkdag.
wijk-over-done = { $count ->
    [one] { $count } wijk-werker is al over.
   *[other] { $count } wijk-werkers zijn al over.
}
wijk-over-fresh = { $count ->
    [one] Nog voor te bereiden: { $count } persoon
   *[other] Nog voor te bereiden: { $count } personen
}
wijk-over-fresh-none = Voor iedereen is er al een nieuw bestand.
wijk-over-fresh-text = Wie je aanvinkt, krijgt een nieuw bestand in het andere stelsel. Naam, adres, nummers, talenten en momenten gaan mee. Daarna nodig je de persoon uit. Laat dan de nieuwe overeenkomst tekenen.
wijk-over-go = Laat overgaan naar { $name }
wijk-over-hint = nr. { $number } · nu in { $scheme }
wijk-over-intro = Niemand gaat vanzelf over. Je vinkt elke persoon aan.
wijk-over-not-prepared = Voor deze persoon is er nog geen bestand in het andere stelsel.
wijk-over-not-working = Deze persoon is nu niet aan het werk.
wijk-over-on = Eerste dag in het andere stelsel
wijk-over-on-hint = De dag ervoor is de laatste dag in het stelsel van nu. Ten vroegste morgen.
wijk-over-one-scheme = Er is maar één stelsel. De functioneel beheerder kan er een toevoegen bij de regels.
wijk-over-prepare = Bereid voor
wijk-over-prepared = Voor deze persoon is er al een bestand in een ander stelsel.
wijk-over-ready = { $count ->
    [one] Klaar om over te gaan: { $count } persoon
   *[other] Klaar om over te gaan: { $count } personen
}
wijk-over-ready-none = Nog niemand heeft de nieuwe overeenkomst getekend.
wijk-over-referral = De verwijzing van nu geldt ook daar
wijk-over-referral-hint = Alleen als de regels van dat stelsel het zeggen. Anders voeg je later een nieuwe verwijzing toe.
wijk-over-refused = Dit ging niet door:
wijk-over-said = { $count ->
    [one] Gedaan voor { $count } persoon.
   *[other] Gedaan voor { $count } personen.
}
wijk-over-scheme = Kies een ander stelsel.
wijk-over-title = Overgaan naar een ander stelsel
wijk-over-to = Naar welk stelsel?
wijk-over-unsigned = De overeenkomst in het andere stelsel is nog niet door beide getekend.
wijk-over-waiting = { $count ->
    [one] In voorbereiding: { $count } persoon
   *[other] In voorbereiding: { $count } personen
}
wijk-over-waiting-text = Open het bestand: nodig uit en laat de overeenkomst tekenen.
wijk-over-who = Wie?
