# level: B1

# requests
work-activity = Activiteit
work-after = Volgende
work-all = Alle
work-any-moment = Maakt niet uit
work-asked = Gevraagd
work-ask-no-activity = Vraag zonder soort werk
work-asks-intro = Deze mensen zijn nog geen gebruiker. Bel hen en maak een gebruiker aan.
work-asks-title = { $count ->
    [one] { $count } vraag van de website
   *[other] { $count } vragen van de website
}
work-before = Vorige
work-hours-month = { $count ->
    [one] { $count } uur per maand
   *[other] { $count } uur per maand
}
work-moments = Wanneer
work-new-from-user = Nieuwe vraag: kies een gebruiker
work-number = Vraag { $number }
work-pages = Bladzijden
work-place = Gemeente
work-position = Bladzijde { $page } van { $pages }
work-proposal-button = Voorstel voor alle open vragen
work-request-checked = zoekt een wijk-werker
work-request-done = klaar
work-request-new = nog na te kijken
work-request-planned = er werkt iemand
work-request-refused = mag niet
work-request-withdrawn = ingetrokken
work-requests-count = { $count ->
    [one] { $count } vraag
   *[other] { $count } vragen
}
work-requests-intro = Wie vraagt een wijk-werker, en voor wat? Eerst wat je nog moet nakijken, dan wie een wijk-werker zoekt. Wie het langst wacht, staat telkens bovenaan.
work-requests-none = Geen vragen met deze keuze. Kies een gebruiker om een nieuwe vraag te noteren.
work-requests-title = Vragen om werk
work-show = Toon
work-sort = Volgorde
work-sort-newest = Nieuwste eerst
work-sort-oldest = Langst wachtend eerst
work-source-office = door het kantoor
work-source-public = via de website
work-source-user = door de gebruiker
work-status = Stand
work-user = Gebruiker
work-user-asked-none = Deze gebruiker vroeg nog niets.
work-what = Wat
work-worker = Wijk-werker

# one request
work-activity-hint = Alleen wat op de lijst van activiteiten staat, mag.
work-activity-missing = Kies een activiteit van de lijst.
work-activity-not-here = Mag deze gebruiker daar niet: { $activity }
work-activity-only-in = { $activity } (alleen in { $places })
work-again = Noteer ze nog eens
work-answer-no = Ze zegt nee
work-answer-yes = Ze zegt ja
work-anyway = Noteer de vraag toch
work-anyway-hint = Bij het nakijken wordt ze dan geweigerd, met de reden.
work-ask-worker = Vraag het
work-asked-just-now = Deze vraag is daarnet al genoteerd. Is het een tweede vraag? Zet dan een vinkje.
work-asked-title = De vraag
work-assignment-accepted = doet het
work-assignment-declined = liever niet
work-assignment-ended = gestopt
work-assignment-proposed = gevraagd
work-assignments-title = Wie doet het?
work-begin = Van
work-both-times = Vul begin en einde allebei in, of geen van beide.
work-check-button = Kijk na
work-check-title = Kijk de vraag na
work-check-why = Kijk na of dit mag: gebruiker, overeenkomst, bijdrage en activiteit.
work-choose = Kies
work-description = Wat is er te doen?
work-description-hint = Bijvoorbeeld: de haag snoeien, ongeveer 12 meter.
work-displacement-answers = De antwoorden
work-displacement-intro = Wijk-werken mag geen gewone job vervangen. Antwoord op elke vraag, samen met de gebruiker.
work-displacement-missing = Antwoord op elke vraag met ja of nee.
work-displacement-outcome-clear = Vervangt geen gewone job.
work-displacement-outcome-refused = Vervangt een gewone job: kan niet.
work-displacement-outcome-warned = Let op: er is een teken van een gewone job. Het mag, met deze reden.
work-displacement-reason = Waarom wel of niet?
work-displacement-reason-hint = Bijvoorbeeld: de tuinman stopte twee jaar geleden en vond geen opvolger.
work-displacement-reason-missing = Schrijf waarom het werk toch kan, of waarom niet.
work-displacement-reason-when = (nodig als je ergens ja kiest)
work-displacement-said-no = Nee
work-displacement-said-yes = Ja
work-displacement-source = Waar komen deze vragen vandaan?
work-displacement-title = Vervangt dit een gewone job?
work-displacement-unknown = De regel over verdringing is niet gekend op die dag. Dan kan de vraag niet worden goedgekeurd.
work-displacement-yes-refuse = Bij ja kan dit werk niet.
work-displacement-yes-warn = Bij ja kan dit werk alleen met een reden.
work-edit = Wijzig
work-edit-title = Vraag wijzigen
work-finish = Het werk is klaar
work-from = Vanaf
work-from-long-ago = Deze dag ligt meer dan een jaar terug. Kies een nieuwere dag.
work-hours = Uren per maand
work-hours-hint = Een schatting.
work-hours-left = { $count ->
    [one] nog { $count } uur
   *[other] nog { $count } uur
}
work-hours-missing = Geef een schatting van de uren per maand.
work-new-title = Nieuwe vraag
work-next-title = Wat nu?
work-no-end = Tot iemand stopt
work-no-fit-activity = { $count ->
    [one] { $count } wijk-werker koos ander werk.
   *[other] { $count } wijk-werkers kozen ander werk.
}
work-no-fit-moments = { $count ->
    [one] { $count } wijk-werker kan niet op die momenten.
   *[other] { $count } wijk-werkers kunnen niet op die momenten.
}
work-no-fit-no-hours = { $count ->
    [one] { $count } wijk-werker heeft geen uren meer over.
   *[other] { $count } wijk-werkers hebben geen uren meer over.
}
work-no-fit-reach = { $count ->
    [one] Voor { $count } wijk-werker is het te ver.
   *[other] Voor { $count } wijk-werkers is het te ver.
}
work-no-fit-scheme = { $count ->
    [one] { $count } wijk-werker is in een ander stelsel.
   *[other] { $count } wijk-werkers zijn in een ander stelsel.
}
work-nobody-fits = Nu past niemand. Dit zijn de redenen.
work-nothing-to-do = Hier is nu niets te doen.
work-place-missing = Kies de gemeente waar het werk gebeurt.
work-places-left = { $count ->
    [one] Er is nog { $count } persoon nodig.
   *[other] Er zijn nog { $count } mensen nodig.
}
work-plan-more = Momenten plannen of stoppen
work-reason-few-hours = heeft minder uren over dan gevraagd
work-reason-free = is dan vrij
work-reason-free-unknown = wanneer ze vrij is, staat er nog niet bij
work-reason-idle = wacht al even op werk
work-reason-known = werkte hier al
work-reason-near = zelfde gemeente
work-reason-other-language = spreekt een andere taal
work-reason-speaks = spreekt de taal
work-reason-wants = doet dit graag
work-reason-wants-unknown = wat ze graag doet, staat er nog niet bij
work-reason-way-unknown = de afstand is niet gekend
work-refused-title = Dit mag niet volgens de regels
work-request-intro = Vertel kort wat er te doen is. Het kantoor kijkt na of het mag, vóór het werk begint.
work-request-title = Vraag om werk
work-rules-link = Bekijk die regels
work-rules-text = Nagekeken op { $day } met de regels van die dag.
work-rules-title = Volgens welke regels?
work-said-yes = Zei al ja
work-save = Bewaar de vraag
work-street = Straat en nummer
work-time-missing = Vul een uur in, bijvoorbeeld 13.30.
work-to = Tot en met
work-to-before-from = De laatste dag ligt vóór de eerste. Kies een latere dag.
work-to-hint = Laat leeg als het blijft duren.
work-trap = Het werk zou al begonnen zijn vóór de vraag is nagekeken. Dan kan er een gewone arbeidsovereenkomst ontstaan (wet van 7 april 1999, artikel 15). Bel de gebruiker.
work-until = Tot
work-until-before-from = Het einde ligt niet na het begin. Pas een van beide uren aan.
work-visit-cancel = Gaat niet door
work-visit-cancelled = gaat niet door
work-visit-done = gedaan
work-visit-planned = gepland
work-visits-none = Nog geen momenten gepland.
work-weekdays = Op welke dagen?
work-weekdays-hint = Niets gekozen: elke dag is goed.
work-who-title = Wie past?
work-withdraw = Trek de vraag in
work-workers = Hoeveel mensen?

# assignment
work-assignment-title = Opdracht
work-at = bij
work-ending-done = het werk is gedaan
work-ending-moves-on = de wijk-werker gaat een stap verder
work-ending-other-activities = er werd ander werk gevraagd
work-ending-user-stops = de gebruiker heeft het niet meer nodig
work-ending-worker-stops = de wijk-werker stopt hier
work-last-before-first = De laatste dag ligt vóór het begin. Kies een latere dag.
work-moments-title = Geplande momenten
work-no-day = Kies een dag.
work-other-visit = Op { $day } werkt ze dan al ergens anders. Kies een ander uur.
work-outside-assignment = Deze dag valt buiten de opdracht. Kies een dag tussen begin en einde.
work-plan-button = Plan
work-plan-first = Dag
work-plan-last = Elke week tot en met
work-plan-last-hint = Laat leeg voor één keer.
work-plan-title = Momenten plannen
work-stop-button = Stop de opdracht
work-stop-intro = Wat daarna gepland staat, gaat niet door.
work-stop-last = Laatste dag
work-stop-title = Stoppen
work-stop-why = Waarom?
work-stop-why-missing = Kies een reden.
work-too-many-days = Dat zijn te veel momenten tegelijk. Kies een vroegere laatste dag.

# proposal
work-do = Doen
work-proposal-asked = { $count ->
    [one] { $count } andere vraag wacht op het antwoord van een wijk-werker
   *[other] { $count } andere vragen wachten op het antwoord van een wijk-werker
}
work-proposal-count = { $count ->
    [one] { $count } voorstel
   *[other] { $count } voorstellen
}
work-proposal-found = Voorgesteld
work-proposal-intro = Wie het langst zonder werk zit, komt eerst. Samen is dit het beste voorstel. Jij beslist wie je vraagt.
work-proposal-none = Nu past er niemand bij een open vraag.
work-proposal-open = Open vragen
work-proposal-title = Voorstel voor alle open vragen
work-proposal-workers = Wijk-werkers met uren over
work-why = Waarom

# agenda
work-jobs-none = Deze week is niets gepland.
work-jobs-title = Wie werkt waar
work-jobs-week = Van { $from } tot { $to }
work-week-after = Volgende week
work-week-before = Vorige week
work-weeks = Weken

# forms
work-add-button = Voeg toe
work-add-title = Uren toevoegen
work-all-confirmed = alles
work-back-button = Stuur terug
work-back-cheques = Het aantal cheques klopt niet met de uren.
work-back-hours = De gebruiker is niet akkoord met de uren.
work-back-other = Er is iets anders. Het kantoor belt.
work-back-signature = Er ontbreekt een handtekening.
work-back-why = Waarom terug?
work-back-why-missing = Kies waarom het formulier terug gaat.
work-below = Bij { $user } is { $hours } uur meer rechtgezet dan er op dit formulier staat.
work-below-text = Die uren zijn al betaald. Als je de maand sluit, komt er een voorstel om ze terug te krijgen. De coördinator bevestigt dat.
work-cancel = Schrap
work-check-form = Uren en cheques kloppen
work-cheques = Cheques
work-cheques-agree = { $count ->
    [one] { $count } cheque voor evenveel uren.
   *[other] { $count } cheques voor evenveel uren.
}
work-cheques-differ = { $cheques } cheques voor { $hours } uur. Alleen uren met een cheque worden betaald. De rest blijft open bij de gebruiker.
work-cheques-odd = Vul een getal tussen 0 en 10.000 in.
work-confirm-paper = Getekend op papier
work-confirmed = Akkoord gebruiker
work-correct = Zet recht
work-day = Dag
work-day-ahead = Deze dag moet nog komen. Noteer uren pas na het werk.
work-for-whom = Voor wie?
work-for-whom-missing = Kies voor wie het werk was.
work-form-checked = in orde
work-form-draft = wordt ingevuld
work-form-empty = Nog geen uren deze maand.
work-form-handed-in = binnen
work-form-next = Wat nu?
work-form-paid = betaald
work-form-print = Print
work-form-rejected = terug naar de wijk-werker
work-form-rest = Hier is nu niets te doen.
work-form-rows = { $count ->
    [one] { $count } moment van werk
   *[other] { $count } momenten van werk
}
work-form-title = Prestatieformulier
work-forms-choose = Kies een wijk-werker
work-forms-count = { $count ->
    [one] { $count } formulier
   *[other] { $count } formulieren
}
work-forms-intro = Wat kwam binnen, wat wordt nog verwacht.
work-forms-none = Geen formulieren met deze keuze. Kies een wijk-werker om uren te noteren.
work-forms-title = Prestaties
work-hand-in-button = Formulier is binnen
work-hand-in-how = Komt de wijk-werker met het formulier en de cheques? Tel ze samen na.
work-hours-done = Uren
work-hours-form = Uren op dit formulier
work-km = Km
work-km-hint = Voor de verplaatsing. De gebruiker betaalt dit nooit.
work-km-label = Kilometers heen en terug
work-km-odd = Vul een getal tussen 0 en 500 in.
work-left-month = Deze maand
work-left-year = Dit jaar
work-limit-unknown = grens niet gekend
work-long-day = Samen is dat { $hours } uur op één dag. Klopt dat? Zet dan een vinkje. Of pas de uren aan.
work-long-day-row = { $hours } uur op één dag
work-long-day-sure = { $count ->
    [one] Ja, het was { $count } uur op één dag
   *[other] Ja, het was { $count } uur op één dag
}
work-month = Maand
work-no-assignment = Deze wijk-werker heeft in deze maand geen opdracht. Zoek eerst werk bij de vragen.
work-signed-paper = De gebruiker tekende op papier
work-state-cancelled = geschrapt
work-state-confirmed = akkoord
work-state-correction = rechtzetting
work-state-disputed = gebruiker is niet akkoord
work-state-waiting = wacht op de gebruiker
work-time = Uur
work-unconfirmed = { $count ->
    [one] { $count } wacht nog
   *[other] { $count } wachten nog
}
work-used = { $count ->
    [one] { $count } uur gebruikt
   *[other] { $count } uur gebruikt
}
work-used-of = { $used } van { $max } uur gebruikt

# correct
work-correct-button = Zet recht
work-correct-hint = Bijvoorbeeld -1 om een uur af te trekken.
work-correct-hours = Uren erbij of eraf
work-correct-intro = Deze maand is betaald en blijft zoals ze is. De rechtzetting komt op het formulier van deze maand.
work-correct-reason = Waarom?
work-correct-title = Uren rechtzetten
work-correction-odd = Met dit aantal komen er minder dan 0 of meer dan 24 uren uit. Kies een ander aantal.
work-hours-count = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
work-reason-missing = Schrijf kort waarom.

# paper
work-paper-begin = Van
work-paper-day = Dag
work-paper-hours-done = Uren
work-paper-how = Vul na elk werkmoment een regel in. Elk begonnen uur is één cheque. Laat de gebruiker tekenen.
work-paper-sign = Datum en handtekening van de wijk-werker:
work-paper-signature = Handtekening gebruiker
work-paper-sum = { $count ->
    [one] Samen { $count } uur, { $count } cheque.
   *[other] Samen { $count } uur, { $count } cheques.
}
work-paper-sum-blank = Samen: ........ uur, ........ cheques.
work-paper-until = Tot
work-paper-user = Bij wie
work-paper-worker = Naam: { $name }

# website
work-ask-declined = Niet voor ons
work-ask-make-user = Nieuwe gebruiker
work-ask-next = Bel eerst. Maak daarna een gebruiker aan en noteer de vraag daar.
work-ask-over = Deze vraag is afgehandeld.
work-ask-reach-missing = Vul een telefoonnummer of een mailadres in. Dan kunnen we je bereiken.
work-ask-taken = Opgenomen
work-ask-title = Vraag van de website
work-ask-told = Wat werd gevraagd
work-public-activity = Soort werk
work-public-activity-unknown = Weet ik niet
work-public-email = E-mail
work-public-email-wrong = Dit is geen volledig mailadres. Kijk het na.
work-public-intro = Hulp nodig bij een kleine klus? Stel hier je vraag. Wij bellen je terug.
work-public-kind = Wie vraagt het?
work-public-kind-missing = Kies wie het vraagt.
work-public-name = Naam
work-public-name-missing = Vul een naam in.
work-public-phone = Telefoon
work-public-phone-wrong = Dit is geen volledig telefoonnummer. Kijk het na.
work-public-place = Gemeente van het werk
work-public-privacy = Wij gebruiken dit alleen om je vraag te beantwoorden.
work-public-send = Stuur de vraag
work-public-thanks = Bedankt. We bellen of mailen je zo snel mogelijk.
work-public-title = Een wijk-werker vragen
work-public-what = Wat moet er gebeuren?
work-public-what-hint = Vertel niets over je gezondheid. Dat is niet nodig.
work-public-what-missing = Vertel kort wat er moet gebeuren.

# own pages
my-wijk-again = Ja, ik vraag het nog eens
my-wijk-ask-said = Je vraag is verstuurd. Het kantoor kijkt ze na.
my-wijk-ask-title = Werk vragen
my-wijk-asked = Mijn vragen
my-wijk-asked-just-now = Je vroeg dit net al. Is het een tweede vraag? Zet dan een vinkje.
my-wijk-asked-none = Je vroeg nog niets.
my-wijk-hours-done = Bevestigd
my-wijk-hours-intro = Kloppen deze uren? Elk begonnen uur is één cheque.
my-wijk-hours-none = Er zijn geen uren om na te kijken.
my-wijk-hours-title = Uren bij jou
my-wijk-long-day = Dat is { $hours } uur op één dag. Kijk goed na.
my-wijk-no-activity = Dit werk kan je daar niet vragen. Kies ander werk of bel ons.
my-wijk-no-agreement = Je hebt nog geen getekende overeenkomst met ons. Bel ons.
my-wijk-no-displacement = Dit werk vervangt een gewone job. Dat mag niet met wijk-werken.
my-wijk-no-fee = Je inschrijving van dit jaar is nog niet betaald.
my-wijk-no-rule = Dit kan nu niet. Bel ons, dan kijken we samen.
my-wijk-right = Klopt
my-wijk-said-right = Bedankt. Je bevestigde de uren.
my-wijk-said-wrong = We bellen je over deze uren.
my-wijk-withdraw = Trek in
my-wijk-wrong = Klopt niet
my-work-add = Uren invullen
my-work-ask-for = Vraag naar { $name }
my-work-asked = Wil je dit werk doen?
my-work-cannot = Ik kan dan niet
my-work-close = Klaar: sluit mijn pagina
my-work-closed = Je formulier is al op kantoor. Bel als er iets niet klopt.
my-work-day = Welke dag?
my-work-empty = Nog geen uren deze maand.
my-work-for = Waar werkte je?
my-work-from = Van
my-work-hours-title = Mijn uren
my-work-jobs = Mijn werk
my-work-km = Hoeveel kilometer reed je, heen en terug?
my-work-left = { $count ->
    [one] Nog { $count } uur deze maand
   *[other] Nog { $count } uur deze maand
}
my-work-left-unknown = Vraag aan het kantoor hoeveel uren je nog mag werken.
my-work-long-day = Je schrijft { $hours } uur op één dag. Klopt dat? Zet dan een vinkje.
my-work-long-day-sure = { $count ->
    [one] Ja, ik werkte die dag { $count } uur
   *[other] Ja, ik werkte die dag { $count } uur
}
my-work-month = Deze maand
my-work-next = Volgende keer
my-work-no = Liever niet
my-work-no-active = Op die dag was je niet aan de slag. Bel het kantoor.
my-work-no-overlap = Je werkt dan al ergens anders. Kies een ander uur.
my-work-no-rule = Dit werk kan die dag niet. Bel het kantoor.
my-work-none = Je hebt nu geen werk. Bel je bemiddelaar als je werk zoekt.
my-work-none-planned = Er staan geen momenten gepland. Spreek af waar je werkt.
my-work-remove = Dit klopt niet, haal weg
my-work-removed = Weggehaald.
my-work-running = Hier werk je
my-work-said-answered = Bedankt voor je antwoord.
my-work-said-saved = Je uren staan erin.
my-work-said-told = We weten het. Wij bellen de gebruiker.
my-work-save = Bewaar
my-work-since = Sinds { $day }
my-work-starts = Vanaf { $day }
my-work-to = Tot
my-work-used = { $count ->
    [one] Je werkte al { $count } uur.
   *[other] Je werkte al { $count } uur.
}
my-work-yes = Ja, graag

# said
work-said-added = De uren staan op het formulier.
work-said-answered = Antwoord genoteerd.
work-said-asked = De vraag is bewaard. Kijk ze nu na.
work-said-cancelled = De uren zijn geschrapt.
work-said-changed = Gewijzigd.
work-said-checked = Nagekeken: dit mag. Kies wie het kan doen.
work-said-confirmed = Het akkoord is genoteerd.
work-said-corrected = De rechtzetting staat op het formulier van deze maand.
work-said-ended = De opdracht is gestopt.
work-said-form-checked = Het formulier is in orde.
work-said-planned = De momenten zijn gepland.
work-said-proposed = De wijk-werker is gevraagd.
work-said-refused = Nagekeken: dit mag niet. Lees waarom.
work-said-sent-back = Het formulier gaat terug.

# conflicts
work-answered-already-text = Hier is al op geantwoord. Open de vraag opnieuw.
work-answered-already-title = Al beantwoord
work-ask-answered-text = Een collega nam deze vraag al op.
work-ask-answered-title = Al afgehandeld
work-asked-already-text = Deze wijk-werker is al gevraagd voor dit werk.
work-asked-already-title = Al gevraagd
work-cancelled-already-text = Deze uren tellen niet meer mee.
work-cancelled-already-title = Al geschrapt
work-confirmed-already-text = Deze uren zijn al bevestigd. Bel het kantoor om ze recht te zetten.
work-confirmed-already-title = Al bevestigd
work-enough-people-text = Voor deze vraag zijn er genoeg mensen.
work-enough-people-title = Er is al iemand
work-form-closed-text = Het formulier van die maand is al binnen of betaald. Stuur het terug, of zet de uren recht in een latere maand.
work-form-closed-title = Het formulier is gesloten
work-form-disputed-text = Bel de gebruiker. Schrap de uren die niet kloppen, of noteer het akkoord.
work-form-disputed-title = De gebruiker is niet akkoord
work-form-empty-text = Noteer eerst de uren. Dan kan het formulier binnenkomen.
work-form-empty-title = Er staan geen uren op
work-form-moved-text = Een formulier ging intussen terug of is al betaald. Kijk de maand na en probeer opnieuw.
work-form-moved-title = Een formulier is intussen veranderd
work-form-not-in-text = Open het formulier opnieuw en kijk hoe het ervoor staat.
work-form-not-in-title = Het formulier is niet binnen
work-not-checked-text = Kijk eerst na of dit werk mag. Daarna kan je iemand vragen.
work-not-checked-title = Nog niet nagekeken
work-not-paid-yet-text = Op een open formulier schrap je uren gewoon. Rechtzetten is voor een maand die betaald is.
work-not-paid-yet-title = Nog niet betaald
work-not-running-text = Uren en momenten horen bij een opdracht die loopt.
work-not-running-title = De opdracht loopt niet
work-request-begun-text = Iemand werkt er al aan, of de vraag is afgesloten. Open ze opnieuw.
work-request-begun-title = De vraag is al verder
work-visit-done-text = De uren staan al op het formulier. Schrap daar de uren als ze niet kloppen.
work-visit-done-title = Dit moment is voorbij
