# level: B1

# calls: list and new
call-area-hint = Bijvoorbeeld "Leie en Schelde". Een oproep geldt voor één gebied.
call-area-missing = Schrijf voor welk gebied de oproep is.
call-back = Terug
call-contact-missing = Schrijf wie vragen beantwoordt.
call-crumbs = Waar je bent
call-deadline-hint = De hele minuut telt nog mee: 23:59:59 is op tijd.
call-deadline-time-missing = Schrijf het uur van de deadline, bijvoorbeeld 23:59.
call-field-area = Gebied
call-field-contact = Contactpersoon
call-field-email = E-mailadres voor vragen
call-field-quorum = Quorum van de jury
call-field-subject = Onderwerp voor kandidaturen per mail
call-field-tie = Bij gelijke punten
call-field-title = Titel
call-make = Maak de oproep
call-new-intro = De andere momenten en het quorum krijgen een voorstel. Je kan alles nog wijzigen tot je publiceert.
call-new-title = Nieuwe oproep
call-public-page = Publieke pagina
call-save = Bewaar
call-status-cancelled = Stopgezet
call-status-decided = Beslist
call-status-draft = Concept: alleen jullie zien dit
call-status-heading = Status
call-status-published = Gepubliceerd
call-subject-hint = Met dit vaste onderwerp sturen organisaties hun kandidatuur per mail.
call-subject-missing = Schrijf het vaste onderwerp van de mails.
call-title-missing = Geef de oproep een titel.
calls-intro = Met een oproep zoek je partners voor het partnerschap.
calls-none = Er is nog geen oproep.
calls-title = Oproepen

# one call: overview, facts, calendar
call-act-added = Nieuw: { $name }, { $becomes }.
call-act-moved = { $name }: { $becomes }. Dat was { $was }.
call-act-removed = Gaat niet door: { $name }, { $was }.
call-by-day = ten laatste op { $day }
call-calendar-acts = Gewijzigd na de publicatie
call-calendar-clock = Alle uren zijn die van Brussel. De laatste minuut telt nog mee.
call-calendar-edit = Wijzig de vaste momenten
call-calendar-file = Zet in je agenda (ics)
call-calendar-fixed = De deadline is { $deadline }. Die ligt vast sinds de publicatie.
call-calendar-order = Kies een dag na het moment ervoor.
call-calendar-reason-missing = Schrijf waarom de kalender wijzigt.
call-calendar-told = De oproep is gepubliceerd. Elke wijziging staat met haar reden op de publieke pagina. Wie een concept of kandidatuur heeft, krijgt een mail.
call-choose = Kies
call-closed-now = Gesloten
call-closed-text = Dit kan alleen zolang de oproep loopt. Er is niets gewijzigd.
call-closed-title = De oproep is gesloten
call-deadline-was = Deadline: { $deadline }
call-drafts-count = { $count ->
    [one] { $count } concept
   *[other] { $count } concepten
}
call-extend-later = Kies een moment na de huidige deadline.
call-extend-reason-missing = Schrijf waarom iedereen meer tijd krijgt.
call-extended-to = Verlengd tot { $day }
call-extension-day = Nieuwe laatste dag
call-extension-reason = Reden
call-extension-reason-hint = Iedereen leest dit op de publieke pagina.
call-extension-save = Verleng en maak het bekend
call-extension-text = De deadline is nu { $deadline }. Een verlenging geldt voor alle kandidaten. Wie een concept of kandidatuur heeft, krijgt een mail.
call-extension-title = Verleng de oproep
call-extensions = Verlengingen
call-fixed-text = De oproep is gepubliceerd. Wat hij vraagt, ligt vast: zo krijgt iedereen dezelfde oproep.
call-fixed-title = De oproep ligt vast
call-from-to = { $from } tot en met { $to }
call-hours = { $from } tot { $to }
call-lack-addendum = Schrijf het addendum
call-lack-calendar = Kies een deadline die nog komt, en momenten in de juiste volgorde
call-lack-criteria = Schrijf minstens één criterium
call-lack-form = Schrijf minstens één vraag voor het formulier
call-lack-rules = Schrijf minstens één voorwaarde
call-lacks = Dit ontbreekt nog voor je kan publiceren:
call-moment-communicate_by = Bericht aan de kandidaten
call-moment-deadline_on = Deadline
call-moment-deadline_time = Uur
call-moment-decide_by = Beslissing
call-moment-evaluation = Schriftelijke beoordeling
call-moment-evaluation_from = Schriftelijke beoordeling: eerste dag
call-moment-evaluation_to = Schriftelijke beoordeling: laatste dag
call-moment-launch = Start
call-moment-now = Nu
call-moment-over = Dit moment is voorbij en blijft zoals het was.
call-moment-past = Kies een dag die nog komt.
call-moment-pitches_on = Pitches en jury
call-moment-reply_days = Weerwoord
call-not-published-text = Dit kan pas als de oproep gepubliceerd is.
call-not-published-title = De oproep is nog een concept
call-not-ready-text = Kijk op het overzicht wat er nog ontbreekt.
call-not-ready-title = De oproep is nog niet klaar
call-open-now = Open
call-optional = (niet verplicht)
call-phase-from_on = Eerste dag
call-phase-from_time = Vanaf
call-phase-kind = Soort
call-phase-kind-hint = Is er een fase om vragen te stellen? Dan kunnen kandidaten alleen in die fase een vraag stellen.
call-phase-kind-info = Infomoment
call-phase-kind-other = Iets anders
call-phase-kind-questions = Vragen stellen
call-phase-kind-talk = Gesprek met kandidaten
call-phase-kind-visit = Bezoek aan kandidaten
call-phase-name = Naam van de fase
call-phase-name-hint = Bijvoorbeeld "Infomoment in Deinze".
call-phase-name-missing = Geef de fase een naam.
call-phase-new = Voeg een fase toe
call-phase-order = Kies een einde na het begin.
call-phase-over-text = Wat voorbij is, blijft in de kalender staan.
call-phase-over-title = Deze fase is voorbij
call-phase-past = Kies een moment dat nog komt.
call-phase-publish = Bewaar en maak het bekend
call-phase-questions-late = Vragen stellen kan hoogstens tot de deadline van de oproep.
call-phase-remove = Neem de fase weg
call-phase-time-hint = Zonder uren telt elke dag helemaal mee.
call-phase-title = Fase van de oproep
call-phase-to_on = Laatste dag
call-phase-to_time = Tot
call-phases = Eigen fases
call-phases-count =
    { $count ->
        [0] alleen de vaste momenten
        [one] { $count } eigen fase
       *[other] { $count } eigen fases
    }
call-phases-many-text = Een oproep heeft hoogstens twintig eigen fases.
call-phases-many-title = Er zijn al twintig fases
call-phases-none = Deze oproep heeft alleen de vaste momenten.
call-pieces = Onderdelen
call-publish = Publiceer de oproep
call-quorum-hint = Zoveel juryleden moeten samen beslissen.
call-ready = Alles is er. Na de publicatie ligt vast wat de oproep vraagt.
call-ready-title = Publiceren
call-reply-hint = Aantal dagen na de beslissing.
call-reply-until = { $count ->
    [one] tot { $count } dag na de beslissing
   *[other] tot { $count } dagen na de beslissing
}
call-said-extended = De oproep is verlengd. De kandidaten krijgen een mail.
call-said-made = De oproep is gemaakt. Schrijf nu de onderdelen.
call-said-published = De oproep is gepubliceerd.
call-said-saved = Bewaard.
call-tab-addendum = Addendum
call-tab-archive = Archief
call-tab-calendar = Kalender
call-tab-candidacies = Kandidaturen
call-tab-criteria = Criteria
call-tab-decision = Beslissing
call-tab-facts = Gegevens
call-tab-form = Formulier
call-tab-jury = Jury
call-tab-minutes = Verslag
call-tab-overview = Overzicht
call-tab-pitches = Pitches
call-tab-questions = Vragen
call-tab-replies = Weerwoord
call-tab-rules = Voorwaarden
call-tabs = Onderdelen van de oproep
call-tie-earliest = Wie eerst indiende, staat eerst
call-tie-heaviest-criterion = De score op het zwaarste criterium telt, dan die op het volgende
call-tie-hint = Deze regel staat op de publieke pagina.
call-tie-lot = Het lot beslist
call-tie-missing = Kies wat er gebeurt bij gelijke punten.
call-title = Oproep
call-unanswered = Vragen zonder antwoord

# one call: addendum, rules, criteria, form
call-addendum-hint = Zet # voor een titel, - voor een punt van een lijst en ** rond vette woorden. Links en tabellen werken zoals in Markdown. HTML wordt gewone tekst.
call-addendum-none = Er staat nog geen tekst.
call-addendum-shown = Zo leest iedereen het
call-addendum-text = Tekst
call-criteria-count = { $count ->
    [one] { $count } criterium
   *[other] { $count } criteria
}
call-criteria-hint = Maak een naam leeg om een criterium weg te laten. Alleen het aandeel in de som van de gewichten telt.
call-criterion-explanation = Waar de jury naar kijkt
call-criterion-max = Hoogste score
call-criterion-name = Naam
call-criterion-nth = Criterium { $number }
call-criterion-share = Aandeel
call-criterion-step = Scores
call-criterion-weight = Gewicht
call-criterion-wrong = Criterium { $row }: geef een gewicht van 1 tot 1000 en een hoogste score van 1 tot 100.
call-form-hint = Kandidaten schrijven altijd hun aanbod en hoeveel coaches ze brengen. Hier voeg je eigen vragen toe. Maak een vraag leeg om ze weg te laten.
call-paper-add = Voeg een bijlage toe
call-paper-arena = Arenatabel
call-paper-challenge = Uitdaging van de regio
call-paper-file = Bestand
call-paper-kind = Soort bijlage
call-paper-kind-missing = Kies welke bijlage het is.
call-paper-other = Andere bijlage
call-paper-personas-enriched = Persona's na de verrijkingsdag
call-paper-personas-target = Persona's na de doelgroepbepaling
call-paper-remove = Verwijder
call-paper-title = Titel van de bijlage
call-paper-title-missing = Geef de bijlage een titel.
call-papers = Bijlagen van de oproep
call-papers-count = { $count ->
    [0] geen bijlage
    [one] { $count } bijlage
   *[other] { $count } bijlagen
}
call-papers-none = Er zijn geen bijlagen.
call-question-choices = Vraag { $row }: schrijf minstens twee keuzes, elk op een regel.
call-question-help = Uitleg onder de vraag
call-question-kind-choice = Keuze uit een lijst
call-question-kind-long = Tekst
call-question-kind-number = Getal
call-question-kind-short = Eén regel
call-question-kind-yes-no = Ja of nee
call-question-label = Vraag
call-question-most = Hoogstens zoveel tekens; bij een getal: het grootste getal
call-question-nth = Vraag { $number }
call-question-options = Keuzes, elk op een regel
call-question-options-when = (alleen bij een keuze)
call-question-required = Verplicht
call-question-takes = Antwoord
call-question-wrong = Vraag { $row }: maak de vraag korter en geef een getal tot 20000 als grens.
call-questions-count = { $count ->
    [one] { $count } vraag
   *[other] { $count } vragen
}
call-rows-many = Hoogstens dertig, en elk hoogstens 500 tekens.
call-rule-nth = Voorwaarde { $number }
call-rules-count = { $count ->
    [one] { $count } voorwaarde
   *[other] { $count } voorwaarden
}
call-rules-hint = Hieraan moet elke kandidatuur voldoen. Maak een regel leeg om hem weg te laten.
call-said-paper = De bijlage is toegevoegd.
call-said-paper-removed = De bijlage is weg.
call-step-100 = hele punten
call-step-50 = halve punten

# questions about a call
call-answer = Antwoord
call-answer-hint = Elk antwoord komt meteen op de publieke pagina. Niemand ziet wie de vraag stelde.
call-answer-missing = Schrijf een antwoord.
call-answer-save = Publiceer het antwoord
call-answered = Beantwoord en gepubliceerd
call-ask = Vraag
call-ask-closed = Nu kan je geen vraag stellen. In de kalender van de oproep staat wanneer dat kan.
call-ask-missing = Schrijf je vraag.
call-ask-note = Een vraag die anders kwam
call-ask-note-hint = Per telefoon of mail. Schrijf niet wie het vroeg.
call-ask-note-save = Voeg de vraag toe
call-asks-none = Geen open vragen.
call-said-answered = Het antwoord is gepubliceerd.

# candidacies: list
call-list-next = Volgende
call-list-pages = Pagina's van de lijst
call-list-position = { $from } tot { $to } van { $all }
call-list-previous = Vorige
call-list-search = Naam of nummer
candidacies-all = Alle
candidacies-count =
    { $count ->
        [0] geen kandidatuur
        [one] { $count } kandidatuur
       *[other] { $count } kandidaturen
    }
candidacies-csv = CSV-bestand
candidacies-filter = Zoek en filter
candidacies-none = Er is nog geen kandidatuur binnen. Concepten zie je pas als ze ingediend zijn.
candidacies-none-found = Geen kandidatuur gevonden.
candidacies-search = Naam of ondernemingsnummer
candidacies-show = Toon
candidacies-sort = Volgorde
candidacies-sort-name = Op naam
candidacies-sort-number = Op nummer
candidacies-sort-status = Op status

# one candidacy
candidacy-admit = Ontvankelijk?
candidacy-admit-save = Bewaar het oordeel
candidacy-alone-missing = Bevestig dat je organisatie alleen indient.
candidacy-annex-active = Dit pdf-bestand voert iets uit of bevat een ander bestand. Bewaar het opnieuw als gewone pdf.
candidacy-annex-add = Voeg een bijlage toe
candidacy-annex-broken = Dit pdf-bestand is niet volledig. Bewaar het opnieuw als pdf.
candidacy-annex-kind = Dit is geen pdf-bestand, ook al lijkt de naam zo. Bewaar het als pdf en kies het opnieuw.
candidacy-annex-large = Dit bestand is te groot: hoogstens 5 MB.
candidacy-annex-locked = Dit pdf-bestand is beveiligd met een wachtwoord. Bewaar het zonder wachtwoord.
candidacy-annex-many = Er zijn al tien bijlagen. Verwijder er eerst een.
candidacy-annex-missing = Kies een bestand.
candidacy-annex-state-checked = nagekeken
candidacy-annex-state-quarantined = wordt nagekeken
candidacy-annex-state-refused = niet aanvaard
candidacy-annex-waits = Een bijlage wordt nog nagekeken. Probeer het over een minuut opnieuw.
candidacy-annexes = Bijlagen
candidacy-annexes-none = Er zijn geen bijlagen.
candidacy-answer-missing = Beantwoord deze vraag: { $question }
candidacy-answer-no = Nee
candidacy-answer-great = Schrijf een getal van 0 tot { $most }.
candidacy-answer-number = Schrijf een getal, bijvoorbeeld 12 of 1,5.
candidacy-answer-yes = Ja
candidacy-answers = Antwoorden
candidacy-at = Binnengekomen
candidacy-capacity = Voltijdse coaches
candidacy-capacity-hint = In voltijdse banen, bijvoorbeeld 1,5.
candidacy-capacity-none = Schrijf hoeveel voltijdse coaches jullie inzetten, bijvoorbeeld 1,5. Nul kan niet.
candidacy-capacity-wrong = Schrijf een getal tot 100, bijvoorbeeld 1,5.
candidacy-channel-mail = per mail
candidacy-channel-online = online
candidacy-contact = Contactpersoon
candidacy-contact-missing = Schrijf de naam van de contactpersoon.
candidacy-decided-text = Deze kandidatuur is al verder. Er is niets gewijzigd.
candidacy-decided-title = Dit kan niet meer
candidacy-email = E-mailadres
candidacy-hash = Controlegetal (SHA-256)
candidacy-hash-hint = Dit getal hoort bij precies deze inhoud. Wie één letter wijzigt, krijgt een ander getal.
candidacy-kbo = Ondernemingsnummer
candidacy-late = Deze mail kwam na de deadline. Zo kan je ze niet invoeren.
candidacy-late-reason = Waarom je ze toch registreert
candidacy-late-reason-missing = Schrijf waarom je ze toch registreert.
candidacy-late-reason-when = (alleen als ze te laat kwam)
candidacy-late-record = Ze kwam te laat: registreer ze als niet ontvankelijk
candidacy-late-record-hint = De jury leest ze dan niet.
candidacy-late-recorded = Kwam te laat binnen. { $reason }
candidacy-late-stays = Deze kandidatuur kwam te laat. Ze blijft niet ontvankelijk.
candidacy-link-send = Mail een nieuwe link aan de kandidaat
candidacy-greatest = Een getal van 0 tot { $most }.
candidacy-most = { $count ->
    [one] Hoogstens { $count } teken.
   *[other] Hoogstens { $count } tekens.
}
candidacy-no-answer = Geen antwoord
candidacy-number = Nummer
candidacy-offer = Aanbod
candidacy-offer-hint = Wat doet je organisatie in het partnerschap, en voor wie?
candidacy-offer-missing = Schrijf wat je organisatie aanbiedt.
candidacy-organisation = Organisatie
candidacy-organisation-missing = Schrijf de naam van je organisatie.
candidacy-other-text = Voor dit ondernemingsnummer is er al een kandidatuur. Overleg met je collega's of met de contactpersoon.
candidacy-other-title = Er is al een kandidatuur
candidacy-reason = Reden
candidacy-reason-hint = Nodig als er iets ontbreekt of als ze niet ontvankelijk is.
candidacy-reason-missing = Schrijf de reden.
candidacy-rule-met = Voldaan
candidacy-rule-not-met = Niet aangevinkt
candidacy-rule-note = Opmerking
candidacy-rules-hint = Vink aan waaraan deze kandidatuur voldoet.
candidacy-rules-open = Ontvankelijk kan pas als alle voorwaarden aangevinkt zijn.
candidacy-said-annex = De bijlage is toegevoegd.
candidacy-said-judged = Het oordeel is bewaard.
candidacy-said-link = De mail met de link is onderweg.
candidacy-second = Er is al een kandidatuur voor dit ondernemingsnummer. Elke organisatie dient één keer in. Klopt dat niet? Bel of mail de contactpersoon.
candidacy-sent-text = De inhoud ligt vast sinds het indienen. Er is niets gewijzigd.
candidacy-sent-title = Deze kandidatuur is ingediend
candidacy-status-Afgehandeld = Afgehandeld
candidacy-status-Beroep = Beroep
candidacy-status-Beslist = Beslist
candidacy-status-Bezwaar = Weerwoord
candidacy-status-DeelsGoedgekeurd = Deels goedgekeurd
candidacy-status-DossierOnvolledig = Onvolledig
candidacy-status-DossierVolledig = Volledig
candidacy-status-Geinitieerd = Concept
candidacy-status-Geweigerd = Niet gekozen
candidacy-status-Goedgekeurd = Goedgekeurd
candidacy-status-InVerwerking = Bij de jury
candidacy-status-InWacht = In wacht
candidacy-status-Ingediend = Ingediend
candidacy-status-KlaarVoorBeslissing = Klaar voor beslissing
candidacy-status-Onontvankelijk = Niet ontvankelijk
candidacy-status-Ontvangen = Ontvangen
candidacy-status-Ontvankelijk = Ontvankelijk
candidacy-status-Overgedragen = Overgedragen
candidacy-status-Stopgezet = Ingetrokken
candidacy-status-heading = Status
candidacy-steps = Verloop
candidacy-title = Kandidatuur
candidacy-verdict-missing = Kies een oordeel.

# a candidacy by mail
candidacy-enter-file-hint = De mail of de aanvraag als pdf, hoogstens 5 MB. Andere bijlagen voeg je daarna toe.
candidacy-enter-save = Voer de kandidatuur in
candidacy-enter-text = Neem over wat in de mail staat. De deadline is { $deadline }.
candidacy-enter-title = Kandidatuur per mail
candidacy-received-impossible = Kies een moment tussen de start van de oproep en nu.
candidacy-received-on = Dag van ontvangst
candidacy-received-time = Uur van ontvangst
candidacy-received-time-missing = Schrijf het uur van ontvangst, bijvoorbeeld 16:30.
candidacy-said-entered = De kandidatuur is ingevoerd.
candidacy-subject = Onderwerp van de mail
candidacy-subject-hint = Het vaste onderwerp is: { $subject }
candidacy-subject-missing = Schrijf het onderwerp van de mail over.
candidacy-subject-other = Dit is niet het vaste onderwerp van de oproep.

# open calls, for everybody
apply-email-hint = Hierop krijg je de link naar het formulier, en later de beslissing.
apply-intro = Je krijgt een mail met een link naar het formulier. Daar bewaar je een concept zo vaak je wil.
apply-kbo-hint = Tien cijfers, bijvoorbeeld 0566.988.259.
apply-send = Stuur me de link
apply-sent = Open de mail en klik op de link. Je kan deze pagina sluiten.
apply-sent-more = Geen mail? Kijk bij ongewenste mail, of schrijf naar { $email }.
apply-sent-title = De mail is onderweg
apply-title = Stel je kandidaat
open-call-alone = Eén organisatie dient alleen in, één keer per oproep.
open-call-apply = Stel je kandidaat
open-call-apply-title = Doe mee aan deze oproep
open-call-asks = Vragen en antwoorden
open-call-asks-how = Wie een kandidatuur voorbereidt, stelt vragen op de eigen pagina. De antwoorden komen hier, zonder naam.
open-call-asks-none = Er zijn nog geen vragen beantwoord.
open-call-by-mail = Liever per mail? Gebruik als onderwerp: { $subject }
open-call-contact = Contact
open-call-decided = De jury besliste
open-call-extended = Verlengd: van { $was } naar { $becomes }.
open-call-extended-on = Bekendgemaakt op { $day }
open-call-over = De deadline was { $deadline }. De oproep is gesloten.
open-call-result = Wie gekozen is
open-call-soon = De oproep start op { $day }.
open-call-tie-earliest = Bij gelijke punten staat wie eerst indiende eerst.
open-call-tie-heaviest-criterion = Bij gelijke punten telt de score op het zwaarste criterium, dan die op het volgende.
open-call-tie-lot = Bij gelijke punten beslist het lot.
open-call-title = Oproep
open-call-until = Indienen kan tot { $deadline }
open-calls-intro = Het partnerschap zoekt organisaties die mee coachen.
open-calls-none = Er is nu geen oproep.
open-calls-title = Oproepen voor organisaties

# my candidacy, by the mailed link
candidacy-file = Pdf-bestand
candidacy-file-hint = Alleen pdf, hoogstens 5 MB.
mine-alone = Onze organisatie dient alleen in, niet samen met een andere.
mine-annex-add = Voeg toe en bewaar
mine-ask = Stel de vraag
mine-ask-hint = De vraag en het antwoord komen op de publieke pagina. Niemand ziet wie het vroeg.
mine-ask-title = Een vraag over de oproep?
mine-check-again = Je concept is bewaard. Kijk dit nog na:
mine-late = De deadline was { $deadline }. Er is niets bewaard of gewijzigd. Je tekst staat hieronder nog. Vragen? Schrijf naar { $email }.
mine-late-title = Net te laat
mine-offer-title = Je aanbod
mine-over = De deadline was { $deadline }. Je concept is niet ingediend.
mine-questions = Vragen van de oproep
mine-resume = Doe toch weer mee
mine-said-annex-removed = De bijlage is weg.
mine-said-asked = Je vraag is gesteld. Het antwoord komt op de publieke pagina.
mine-said-resumed = Je concept staat weer open. Dien het opnieuw in voor de deadline.
mine-said-saved = Je concept is bewaard.
mine-said-sent = Je kandidatuur is ingediend. Je krijgt een mail als bevestiging.
mine-said-withdrawn = Je kandidatuur is ingetrokken.
mine-save = Bewaar het concept
mine-send = Dien in
mine-send-hint = Na het indienen ligt de inhoud vast. Je kan daarna nog intrekken.
mine-send-title = Indienen
mine-title = Mijn kandidatuur
mine-until = Indienen kan tot { $deadline }. Je concept blijft bewaard.
mine-withdraw = Trek in
mine-withdraw-hint = Je doet dan niet meer mee. Je tekst blijft bewaard.
mine-withdraw-title = Niet meer meedoen?
sent-paper = Bevestiging (pdf)
sent-paper-text = Deze kandidatuur kwam binnen voor de oproep { $call }.
sent-paper-title = Bevestiging van kandidatuur
sent-paper-value = Gegeven
sent-paper-what = Wat
sent-reply = Beslissing en weerwoord
sent-title = Je kandidatuur is binnen
sent-withdraw-hint = De jury leest je kandidatuur dan niet. Tot de deadline kan je toch weer meedoen.
sent-withdrawn = Je doet niet mee aan deze oproep. Je tekst blijft bewaard.
sent-withdrawn-title = Ingetrokken

# mails
mail-call-calendar-subject = Gewijzigde kalender van de oproep { $call }
mail-call-calendar-text =
    Dag

    De kalender van de oproep "{ $call }" is gewijzigd.

    { $changes }

    Reden: { $reason }

    Alles staat op { $link }
mail-call-extended-subject = Meer tijd voor de oproep { $call }
mail-call-extended-text =
    Dag

    De oproep "{ $call }" is verlengd. De nieuwe deadline is { $deadline }.

    Reden: { $reason }

    Alles staat op { $link }
mail-call-link-subject = Je formulier: { $call }
mail-call-link-text =
    Dag

    Met deze link open je het formulier van je kandidatuur:
    { $link }

    Bewaar de mail: de link blijft werken. Deel hem alleen met wie mee mag schrijven.
    Indienen kan tot { $deadline }.

    Vroeg je dit niet? Dan hoef je niets te doen.
mail-call-sent-subject = Je kandidatuur is binnen: { $call }
mail-call-sent-text =
    Dag

    Je kandidatuur voor "{ $call }" is binnen.
    Nummer: { $number }
    Ontvangen: { $at }
    Controlegetal (SHA-256): { $hash }

    De bevestiging als pdf vind je op { $link }
mail-call-withdrawn-subject = Je kandidatuur is ingetrokken: { $call }
mail-call-withdrawn-text =
    Dag

    Je kandidatuur voor "{ $call }" is ingetrokken. Je doet dus niet meer mee.

    Was dit niet de bedoeling? Schrijf naar { $contact }.
