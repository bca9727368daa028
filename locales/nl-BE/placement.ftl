# level: B1

# asking help
ask-heading = Plaats vragen bij { $service }
ask-intro = Is er een plaats vrij en wacht er niemand langer? Dan gaat je vraag meteen weg.
ask-intro-list = De eerste plaats die past, wordt aangeboden.
ask-list = Zet op de wachtlijst
ask-send = Verstuur de vraag
ask-share = Wat vertel je aan de partner?
ask-wish = Wat is er nodig?
wish-class = Hoeveel hulp?
wish-from = Kan starten vanaf
wish-gender = Groep of helper
wish-grounds = Wat maakt het dringend?
wish-grounds-hint = Kruis alleen aan wat nu zo is. De lijst is een beslissing van het partnerschap.
wish-interpreter = Een tolk is ook goed
wish-language = Taal die nodig is
wish-language-dutch = Nederlands lukt
wish-more = Dringend, of bijzondere wensen?
wish-need = Soort hulp
wish-need-choose = Kies een soort hulp
wish-own = Alleen in de eigen gemeente of aan huis

# criteria
criteria-answer = { $count ->
    [one] De partner antwoordt binnen { $count } dag op een vraag.
   *[other] De partner antwoordt binnen { $count } dagen op een vraag.
}
criteria-decline = Kan een partner niet helpen? Dan houdt de persoon haar eigen datum op de lijst.
criteria-how = Zo gaat het
criteria-intro = Wie krijgt eerst een plaats? Dit is de hele lijst. Er zijn geen geheime punten.
criteria-last = Wie nergens op de lijst staat.
criteria-offer = { $count ->
    [one] Een vrije plaats blijft { $count } dag voor één persoon. Dan mag de volgende.
   *[other] Een vrije plaats blijft { $count } dagen voor één persoon. Dan mag de volgende.
}
criteria-order = Eerst telt de groep. Binnen een groep gaat wie het langst wacht voor.
criteria-title = Wie gaat voor?
criteria-version = Versie { $version }, geldig sinds { $day }.
urgency-alone = Er is niemand anders die in deze tijd helpt.
urgency-band = { $count ->
    [1] Groep 1: zeer dringend
   *[2] Groep 2: dringend
    [3] Groep 3: gewoon
}
urgency-chance = Een job, een opleiding of een woning hangt af van deze hulp.
urgency-children = Er zijn kinderen die mee wachten.
urgency-discharge = De persoon komt binnen 14 dagen uit een opname of uit de gevangenis.
urgency-link = Wie gaat voor?
urgency-roof = De persoon verliest binnen 30 dagen het dak boven het hoofd.
urgency-safety = De persoon of iemand in het gezin is niet veilig.
urgency-setback = De persoon had deze hulp al en het ging daarna opnieuw moeilijk.

# how it goes
feedback-goes-on = Doe je voort?
feedback-goes-on-no = Nee
feedback-goes-on-unsure = Weet ik nog niet
feedback-goes-on-yes = Ja
feedback-helps = Helpt het?
feedback-helps-score = helpt het: { $count } op 5
feedback-said = Bedankt, het antwoord is bewaard.
feedback-save = Bewaar het antwoord
feedback-scale = 1 is helemaal niet, 5 is heel goed.
feedback-title = Hoe gaat het daar?
feedback-welcome = Ben je er welkom?
feedback-welcome-score = welkom: { $count } op 5
feedback-words = In eigen woorden

# mails
mail-placement-subject-news = Er is nieuws in Opstap
mail-placement-subject-open = Een vraag in Opstap wacht al lang
mail-placement-subject-remind = Er wacht een antwoord van jou in Opstap
mail-placement-text-news = Er is iets dat op jou wacht. Meld je aan om te kijken: { $link }
mail-placement-text-open = Er kwam geen antwoord op tijd. Meld je aan om te kijken wat er nog openstaat: { $link }
mail-placement-text-remind = De dag voor een antwoord is voorbij. Meld je aan om te antwoorden: { $link }

# misfit reasons
misfit-age = niet voor deze leeftijd
misfit-class = geen plaatsen van dit soort
misfit-closed = nu gesloten
misfit-excluded = eerder al nee
misfit-gender = niet de gewenste groep
misfit-language = spreekt de taal niet
misfit-need = andere soort hulp
misfit-reach = werkt niet waar de persoon woont
misfit-start = start te laat of te vroeg

# offers
offer-ask = Vraag deze plaats
offer-free = { $count ->
    [0] geen plaats vrij
    [one] { $count } plaats vrij
   *[other] { $count } plaatsen vrij
}
offer-full = nu volzet
offer-has = Deze hulp is al gevraagd.
offer-km = { $count } km
offer-open = vrij toegankelijk
offer-speaks = spreekt de taal
offer-wait = Wacht op deze plaats
offers-all-barriers = Andere drempels
offers-choose = Kies waarvoor { $name } hulp wil.
offers-for-step = Voor deze stap: { $title }
offers-heading = Aanbod dat past bij { $name }
offers-list-button = Zet op de wachtlijst
offers-list-text = Past er niets, of is alles volzet? Zet de vraag op de lijst. De eerste plaats die past, wordt aangeboden.
offers-needs = Soort hulp
offers-none = Er is nu geen aanbod dat past.
offers-others = { $count ->
    [one] { $count } dienst past nu niet
   *[other] { $count } diensten passen nu niet
}
offers-own-barriers = Drempels uit het wiel
offers-title = Aanbod zoeken

# open ends
open-ends-due = Antwoord was nodig voor
open-ends-intro = Hier kwam geen antwoord op tijd. Bel even, of geef de plaats aan de volgende.
open-ends-list = Wacht op een antwoord
open-ends-none = Alles is beantwoord.
open-ends-title = Losse eindjes
open-ends-turn = Wie is aan zet

# a placement
placement-agree-first = Vraag eerst of dit mag.
placement-along = Ga je mee de eerste keer?
placement-along-day = Dag
placement-along-save = Zet in mijn agenda
placement-along-time = Uur
placement-by-coach = de coach
placement-by-opstap = Opstap
placement-by-participant = de deelnemer
placement-by-partner = de partner
placement-change = Wijzig
placement-class-intensive = Meer keren per week
placement-class-light = Af en toe
placement-day-ahead = Kies een dag vanaf vandaag, binnen het jaar.
placement-day-past = Kies vandaag of een dag ervoor.
placement-decline-full = de plaats is er toch niet
placement-decline-language = we spreken de taal niet
placement-decline-no-contact = we kregen geen contact
placement-decline-other-help = er is andere hulp nodig
placement-decline-reach = woont buiten onze streek
placement-edit-title = Wensen wijzigen
placement-end-save = Sluit af
placement-end-title = Deze hulp is voorbij
placement-ended-how = Hoe liep het af?
placement-event-accepted = { $service } zei ja
placement-event-agreed = Akkoord over wat we vertellen
placement-event-asked = Hulp gevraagd
placement-event-changed = Wensen gewijzigd
placement-event-dated = { $service } stelde een dag voor
placement-event-declined = De partner kan nu niet helpen
placement-event-ended = Hulp bij { $service } afgerond
placement-event-escalated = Geen antwoord: de coördinator kijkt mee
placement-event-feedback = Verteld hoe het gaat
placement-event-handover = De coach gaat mee naar { $service }
placement-event-offered = Plaats aangeboden bij { $service }
placement-event-question = { $service } vroeg iets
placement-event-refused = Plaats niet genomen
placement-event-reminded = Herinnering verstuurd
placement-event-replied = Geantwoord aan { $service }
placement-event-sent = Vraag verstuurd naar { $service }
placement-event-started = Gestart bij { $service }
placement-event-undone = Teruggezet zoals het was
placement-event-withdrawn = Vraag gestopt
placement-file-none = Er is nog geen hulp gevraagd. Zoek samen wat past.
placement-file-title = Hulp en plaatsen
placement-full-text = Iemand was net voor, of de plaats is er niet meer. De persoon houdt haar datum op de lijst.
placement-full-title = Deze plaats is al weg
placement-gender-any = Maakt niet uit
placement-gender-men = Alleen mannen
placement-gender-women = Alleen vrouwen
placement-happened = Wat er gebeurde
placement-late = Antwoord was nodig voor { $day }. Aan zet: { $turn }.
placement-meanwhile = Wat kan er intussen, zonder wachten?
placement-need-missing = Kies een soort hulp.
placement-need-other = Dit aanbod geeft andere hulp.
placement-need-twice = Deze hulp is al gevraagd.
placement-new-title = Hulp vragen
placement-not-agreed-text = Overloop eerst samen wat we vertellen. Zonder akkoord gaat er niets weg.
placement-not-agreed-title = Er is nog geen akkoord
placement-not-now-text = Er is intussen iets veranderd. Kijk eerst waar het nu staat.
placement-not-now-title = Dit kan nu niet
placement-open = Bekijk en ga verder
placement-other-day = Liever een andere dag?
placement-outcome-done = Gelukt wat nodig was
placement-outcome-moved-on = Verder naar andere hulp
placement-outcome-never-started = Niet gestart
placement-outcome-other = Kies wat past bij waar het nu staat.
placement-outcome-stopped-early = Vroeger gestopt
placement-over = Vroeger
placement-preferred = Liefst bij
placement-refuse-hint = De plaats gaat naar de volgende. De datum op de lijst blijft.
placement-refuse-no-answer = geen antwoord
placement-refuse-not-now = nu niet
placement-refuse-not-this = past niet
placement-refuse-save = Geef de plaats door
placement-refuse-title = Deze plaats niet nemen
placement-refuse-too-far = te ver
placement-reply = Antwoord aan de partner
placement-reply-hint = De partner leest dit.
placement-reply-send = Verstuur
placement-reply-words = Jouw antwoord
placement-said-accepted = De dag is afgesproken.
placement-said-agreed = Het akkoord is bewaard. Er is nog niets verstuurd.
placement-said-along = Het staat in je agenda.
placement-said-asked = De vraag is bewaard. Hier zie je waar ze staat.
placement-said-changed = De wensen zijn gewijzigd.
placement-said-ended = Deze hulp is afgerond.
placement-said-offered = De plaats is aangeboden.
placement-said-refused = De plaats gaat naar de volgende.
placement-said-replied = Je antwoord is verstuurd.
placement-said-sent = De vraag is verstuurd.
placement-said-started = De start is genoteerd.
placement-said-undone = Alles staat weer zoals het was.
placement-said-withdrawn = De vraag is gestopt.
placement-score-missing = Kies een cijfer van 1 tot 5.
placement-search-offers = Zoek aanbod
placement-service = Bij
placement-share-something = Kies ten minste één ding om te vertellen.
placement-shared = Wat we vertelden
placement-shared-age = { $count } jaar
placement-shared-at = Akkoord gegeven op { $day }
placement-shared-changed = Er is net iets veranderd aan deze gegevens. Kijk ze opnieuw na.
placement-shared-interpreter = met tolk
placement-since = Wacht sinds
placement-house-unnamed = de organisatie
placement-stands-accepted = { $service } zei ja. De start is { $day }.
placement-stands-dated = { $service } stelt { $day } voor. Past dat?
placement-stands-ended = De hulp bij { $service } is voorbij.
placement-stands-offered = Er is een plaats vrij bij { $service }. We houden ze vrij tot { $day }.
placement-stands-question = { $service } heeft een vraag.
placement-stands-requested = De vraag is bij { $service }.
placement-stands-started = De hulp bij { $service } is gestart.
placement-stands-waiting = Wacht op een plaats.
placement-stands-withdrawn = De vraag is gestopt.
placement-start = Het is gestart
placement-starts = Eerste dag
placement-status-accepted = afgesproken
placement-status-dated = dag voorgesteld
placement-status-ended = afgerond
placement-status-offered = plaats vrij
placement-status-question = vraag van partner
placement-status-requested = gevraagd
placement-status-started = gestart
placement-status-waiting = wacht
placement-status-withdrawn = gestopt
placement-take-day = Die dag past
placement-take-up = Neem de plaats
placement-title = Hulp en plaats
placement-turn-coach = de coach
placement-turn-coordinator = de coördinator
placement-turn-nobody = niemand
placement-turn-partner = de partner
placement-undo-gone-text = De plaats ging intussen naar iemand anders.
placement-undo-gone-title = De plaats is al weg
placement-undo-late-text = Er gebeurde intussen iets anders, of het was niet vandaag. Kijk eerst waar het staat.
placement-undo-late-title = Dit kan niet meer ongedaan
placement-until = Aan zet: { $turn }, tot { $day }.
placement-urgency = Hoe dringend
placement-warm = de coach gaat mee
placement-why = Waarom?
placement-wish-gender-men = alleen mannen
placement-wish-gender-women = alleen vrouwen
placement-wish-intensive = meer keren per week
placement-wish-interpreter = tolk is ook goed
placement-wish-language = contact in het { $language }
placement-wish-own = in de eigen gemeente of aan huis
placement-wishes = Wensen
placement-wishes-none = geen bijzondere wensen
placement-withdraw-found-help = vond zelf hulp
placement-withdraw-mistake = vergissing
placement-withdraw-moved = verhuisd
placement-withdraw-not-wanted = wil het niet meer
placement-withdraw-out-of-reach = nu niet te bereiken
placement-withdraw-save = Stop de vraag
placement-withdraw-title = Deze vraag stoppen
placement-words-missing = Schrijf iets.
placements-intro = De mensen die jij begeleidt, en waar hun vraag staat.
placements-mine = Wacht op jou
placements-mine-none = Niets wacht op jou.
placements-others = Bij de partner of de coördinator
placements-title = Hulp en plaatsen
placements-waiting = Op de wachtlijst

# requests for a partner
request-accept = Ja, we helpen
request-ask = Jouw vraag
request-ask-hint = De coach leest dit. Vraag alleen wat je nodig hebt.
request-ask-send = Stel de vraag
request-ask-title = Iets vragen aan de coach
request-day = Dag die je voorstelt
request-day-send = Stel de dag voor
request-day-title = Een dag voorstellen
request-decline = We kunnen niet helpen
request-due = voor { $day }
request-helps = Wat zou wel helpen?
request-know = Wat moet men weten?
request-message = Van de coach
request-nameless = Naam niet gedeeld
request-no = Niet kunnen helpen
request-said-accepted = De coach krijgt nu bericht.
request-said-asked = Je vraag is bij de coach.
request-said-day = Je voorstel is bij de coach.
request-said-declined = De coach krijgt bericht. De persoon houdt haar plaats op de lijst.
request-title = Aanvraag
request-told = Wat de persoon je laat weten
request-told-hint = Dit is samen gekozen. Meer staat hier niet.
request-was-due = was voor { $day }
request-yes = Kunnen jullie helpen?
requests-intro = Wat coaches aan jullie vragen, en jullie plaatsen.
requests-none = Er wacht geen aanvraag op jullie.
requests-others = Lopend
requests-ours = Wacht op jullie
requests-over = { $count ->
    [one] { $count } afgerond
   *[other] { $count } afgerond
}
requests-places = Onze plaatsen
requests-places-line = { $taken } bezet, { $kept } in vraag,
requests-title = Aanvragen voor ons
requests-waiting-link = Wie wacht?
service-waiting-free = Vrij nu
service-waiting-people = { $count ->
    [0] niemand
    [one] { $count } mens
   *[other] { $count } mensen
}
service-waiting-title = Wie wacht op dit aanbod?
service-waiting-unnamed = { $count ->
    [one] Nog { $count } mens staat hier niet bij naam: de hulp is gevoelig. Wie dat is, staat op de
   *[other] Nog { $count } mensen staan hier niet bij naam: de hulp is gevoelig. Wie dat zijn, staat op de
}

# what is told
share-agreed = { $name } zegt ja: dit mag verteld worden
share-agreed-hint = Overloop de lijst samen. Nee zeggen mag altijd.
share-as-above = Zoals je hierboven koos
share-heading = Wat vertellen we aan { $service }?
share-item-age = Leeftijd
share-item-coach = Coach en telefoon
share-item-email = E-mail
share-item-from = Kan starten vanaf
share-item-languages = Talen
share-item-municipality = Gemeente
share-item-name = Naam
share-item-phone = Telefoon
share-item-wishes = Wensen
share-items = Dit leest de partner
share-items-hint = Alleen wat aangevinkt is, gaat weg. Zo en niet anders.
share-later = Bewaar het akkoord, verstuur later
share-message = Bericht aan de partner
share-message-hint = Lees het eerst voor.
share-send = Verstuur de vraag
share-title = Wat vertellen we?

# waiting
wait-before = { $count ->
    [0] { $name } is de volgende.
    [one] Er wacht { $count } mens voor { $name }.
   *[other] Er wachten { $count } mensen voor { $name }.
}
wait-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
wait-estimate = Meestal duurt het nog { $low } tot { $high }. Bij de helft minder dan { $middle }.
wait-months = { $count ->
    [one] { $count } maand
   *[other] { $count } maanden
}
wait-unknown = Hoe lang het nog duurt, is nog niet te zeggen.
wait-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weken
}
waiting-all = Alles
waiting-automatic = Vrije plaatsen
waiting-automatic-off = Opstap biedt niets zelf aan. Jij kiest.
waiting-automatic-on = Komt er een plaats vrij? Dan biedt Opstap ze aan wie volgens de lijst eerst is. De coach beslist.
waiting-coaches = Wie wacht op een coach
waiting-days = Wacht
waiting-figure-longest = Langst
waiting-figure-median = Helft wacht langer dan
waiting-figure-total = Wacht op hulp
waiting-first = Naar het begin
waiting-intro = Wie wacht op welke hulp, en hoe lang.
waiting-last = Wie nu achteraan aansluit: { $estimate }
waiting-list = { $count ->
    [0] Niemand wacht
    [one] { $count } wacht
   *[other] { $count } wachten
}
waiting-match = Bekijk match
waiting-match-column = Voorstel
waiting-need = Hulp
waiting-need-unnamed = Hulp die een lijst niet noemt
waiting-next = Volgende
waiting-none = Niemand wacht.
waiting-pages = Bladzijden van de wachtlijst
waiting-place = Gemeente
waiting-place-far = verder dan nummer { $count } voor deze hulp
waiting-place-in-row = nummer { $count } voor deze hulp
waiting-run = Voorstel voor iedereen
waiting-said-automatic = De keuze is bewaard.
waiting-show = Toon
waiting-sort = Volgorde
waiting-sort-longest = Wie het langst wacht
waiting-sort-order = Wie eerst een plaats krijgt
waiting-title = Wachtlijst
waiting-turn-off = Zet uit: ik kies zelf
waiting-turn-on = Zet aan
waiting-who = Wie
