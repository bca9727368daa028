# level: B1
# ESF+: wie meedoet aan een project, resultaten en cijfers.

## De tab in het dossier
esf-again = (kwam terug; de eerste instap telt)
esf-answer = Bewaar antwoord
esf-answer-missing = Kies of vul een antwoord in.
esf-claimed-needs-reason = Deze periode is al ingediend. Kies waarom je dit nu wijzigt.
esf-claimed-until = Ingediend tot en met { $day }.
esf-complete = Volledig
esf-complete-text = Alles is gevraagd. Dank je.
esf-correct = Verbeter
esf-deed-entered = noteerde de instap
esf-deed-left = noteerde de uitstap
esf-deed-left-on = noteerde de uitstap op { $day }
esf-deed-stayed = nam de uitstap terug
esf-deed-told = vulde aan
esf-deed-told-what = vulde aan: { $what }
esf-edit = Alles bekijken en wijzigen
esf-event-about = { $source }, door { $who }
esf-events-none = Er is nog niets genoteerd.
esf-events-title = Wat er gebeurde
esf-exit-label = Uitstap
esf-field-birth = Geboortedatum
esf-field-disability = Handicap
esf-field-education = Opleiding
esf-field-entry = Eerste dag
esf-field-exit = Laatste dag
esf-field-exit-reason = Reden van uitstap
esf-field-foreign-background = Herkomst buiten België
esf-field-gender = Gender
esf-field-housing = Dak- of thuisloos
esf-field-labour = Werk bij instap
esf-field-municipality = Gemeente bij instap
esf-field-name = Naam
esf-field-number = Deelnemersnummer
esf-field-third-country = Nationaliteit van buiten de Europese Unie
esf-field-unemployed-since = Werkzoekend sinds
esf-file-intro = Voor het verslag aan Europa. Wat je hier noteert, telt mee in de cijfers.
esf-file-title = ESF+
esf-history-title = Geschiedenis
esf-isced = ISCED { $level }
esf-known-title = Bij de instap
esf-lacks-count = { $count ->
    [one] 1 vraag open
   *[other] { $count } vragen open
}
esf-lacks-title = Nog te vragen
esf-late = gewijzigd na de declaratie
esf-leave = Noteer de uitstap
esf-leave-change = Wijzig de uitstap
esf-left-on = { $day }, { $why }
esf-no-operation = Er is nog geen project.
esf-none-read = Deze persoon doet nog niet mee aan een project.
esf-note = Noteer wat er gebeurde
esf-operation = Project
esf-operations = Projecten van deze persoon
esf-past-after-claim = Na de declaratie: { $why }.
esf-past-corrected = verbeterde: { $kind }, { $day }
esf-past-noted = noteerde: { $kind }, { $day }
esf-past-withdrawn = nam terug: { $kind }, { $day }
esf-proposal-care = Bij de nazorg op { $day } noteerde je: { $kind }.
esf-proposal-closed = Het traject is afgerond op { $day }. De uitstap is nog niet genoteerd.
esf-proposal-take = Neem over
esf-results-none = Resultaten komen na de uitstap: na 4 weken en na 6 maanden.
esf-results-title = Resultaten
esf-sheet-link = Overnemen in MLP
esf-since = Doet mee sinds
esf-still-in-text = Noteer eerst de uitstap. Daarna kan iemand opnieuw instappen.
esf-still-in-title = Deze persoon doet al mee
esf-still-in-words = Doet nog mee
esf-unknown = nog niet gevraagd
esf-verdict-counts = Telt mee
esf-verdict-counts-not = Telt niet mee
esf-verdict-not-yet = Nog niet
esf-verdict-unknown = Niet bekend
esf-verdict-would-count = Voorlopig ja
esf-window-left = { $count ->
    [one] nog 1 dag
   *[other] nog { $count } dagen
}
esf-window-months-6 = Na 6 maanden
esf-window-over = voorbij
esf-window-until = Tot en met { $day }
esf-window-weeks-4 = Na 4 weken

## Instappen
esf-enter = Neem op in het project
esf-enter-again = Opnieuw instappen, of in een ander project
esf-enter-intro = Wat al bekend is, nemen we over van de gegevens bij de start. Daarna zie je wat nog ontbreekt.
esf-enter-title = Doet nog niet mee aan een project
esf-entry-after-event = Er is al iets genoteerd vóór deze dag. Kies een vroegere dag, of verbeter eerst wat er gebeurde.
esf-entry-after-exit = Deze dag ligt na de uitstap. Kies een vroegere dag.
esf-entry-after-operation = Het project stopt op { $day }. Kies een dag tijdens het project.
esf-entry-before-exit = Deze persoon deed toen al mee, tot { $day }. Kies die dag of een latere.
esf-entry-before-operation = Het project begint op { $day }. Kies die dag of een latere.
esf-entry-future = Deze dag moet nog komen. Kies een dag tot vandaag.
esf-entry-hint = De dag waarop het traject begon.
esf-operation-missing = Kies een project.
esf-said-entered = Opgenomen in het project.

## De vragen
esf-ask-background = Is deze persoon of een ouder buiten België geboren?
esf-ask-background-hint = Niet willen antwoorden mag. Het antwoord wordt versleuteld bewaard.
esf-ask-birth = Wanneer is deze persoon geboren?
esf-ask-diploma = Wat is het hoogste diploma?
esf-ask-diploma-words = In eigen woorden
esf-ask-disability = Heeft deze persoon een handicap?
esf-ask-gender = Hoe noemt deze persoon zichzelf?
esf-ask-gender-hint = Wat de persoon zelf zegt telt, niet wat op papier staat.
esf-ask-housing = Is deze persoon dakloos of zonder vaste thuis?
esf-ask-housing-hint = Ook wie tijdelijk bij anderen slaapt. Niet willen antwoorden mag.
esf-ask-isced = Niveau
esf-ask-isced-hint = Alleen nodig bij de tweede graad, of bij een ander diploma.
esf-ask-labour = Werkte deze persoon bij de instap?
esf-ask-labour-hint = Werkzoekend is wie bij VDAB is ingeschreven zonder werk.
esf-ask-place = Waar woonde deze persoon bij de instap?
esf-ask-refuse = Niet willen antwoorden mag. Het antwoord wordt versleuteld bewaard.
esf-ask-since = Sinds wanneer werkzoekend?
esf-ask-since-hint = Kies een dag. Weet je alleen de maand? Neem dan de laatste dag.
esf-ask-third = Heeft deze persoon een nationaliteit van buiten de Europese Unie?
esf-birth-after-entry = Dit ligt na de instap. Kijk de datum na.
esf-birth-too-old = Dit ligt te ver terug. Kijk het jaar na.
esf-birth-in-file = In het dossier: { $birth }.
esf-birth-not-as-file = In het dossier staat een andere geboortedatum. Klopt die niet? Verander ze eerst daar.
esf-birth-young = Dan was deze persoon bij de instap jonger dan { $years } jaar. Kijk het jaar na.
esf-choose = Kies…
esf-diploma-associate = graduaat
esf-diploma-bachelor = bachelor
esf-diploma-doctor = doctoraat
esf-diploma-master = master
esf-diploma-none = geen diploma
esf-diploma-other = ander diploma, of van buiten België
esf-diploma-post-secondary = zevende jaar, Se-n-Se of vierde graad
esf-diploma-primary = lager onderwijs
esf-diploma-secondary-1 = eerste graad secundair
esf-diploma-secondary-2 = tweede graad secundair
esf-diploma-secondary-3 = diploma secundair (derde graad)
esf-isced-of-diploma = volgt uit het diploma
esf-optional = (mag leeg blijven)
esf-said-answered = Bewaard.
esf-since-after-entry = Dit ligt na de instap. Kijk de datum na.
esf-since-before-birth = Dit ligt vóór de geboorte. Kijk de datum na.
esf-since-not-unemployed = Maak dit leeg: bij de instap was deze persoon niet werkzoekend.

## Wijzigen
esf-edit-intro = Vul in wat waar was op de eerste dag. Elke wijziging blijft zichtbaar.
esf-edit-title = Gegevens bij de instap
esf-locked-notice = De periode tot en met { $day } is ingediend. Een wijziging kan met een reden. Wie de declaratie beheert, ziet dat er iets wijzigde.
esf-reason-control = gevraagd bij een controle
esf-reason-hint = Wie de declaratie beheert, ziet deze reden. Zonder naam en zonder inhoud.
esf-reason-label = Waarom wijzigt dit na de declaratie?
esf-reason-later = werd nu pas gevraagd
esf-reason-mistake = vergissing bij het invullen
esf-reason-person = de deelnemer zei het anders
esf-reason-proof = een bewijs kwam later
esf-reason-register = een register zegt het anders
esf-reason-until = Alleen nodig voor een dag tot en met { $day }: die periode is ingediend.
esf-said-told = Bewaard.
esf-save = Bewaar

## Uitstap
esf-exit-before-entry = De uitstap ligt vóór de instap op { $day }. Kijk de datum na.
esf-exit-care = zorg gaat voor
esf-exit-died = overleden
esf-exit-education = naar school of opleiding
esf-exit-future = Deze dag moet nog komen. Kies een dag tot vandaag.
esf-exit-missing = Kies een reden.
esf-exit-moved = verhuisd
esf-exit-other = andere reden
esf-exit-other-help = verder met andere hulp
esf-exit-stopped = gestopt, mag terugkomen
esf-exit-work = aan het werk
esf-leave-intro = Vanaf deze dag lopen de 4 weken en de 6 maanden voor de resultaten.
esf-leave-title = Uitstap
esf-not-left-text = Er is geen uitstap om terug te nemen.
esf-not-left-title = Deze persoon doet nog mee
esf-said-left = Uitstap genoteerd.
esf-said-stays = Uitstap teruggenomen.
esf-stay = Neem de uitstap terug
esf-stay-intro = Dan doet deze persoon nog mee, alsof er geen uitstap was.
esf-stay-title = Toch niet uitgestapt?

## Wat er gebeurde
esf-correct-title = Verbeter wat genoteerd is
esf-corrected-already-text = Kijk op de pagina hoe het nu staat.
esf-corrected-already-title = Iemand verbeterde dit al
esf-event-before-entry = Dit ligt vóór de instap op { $day }. Kies die dag of een latere.
esf-event-future = Deze dag moet nog komen. Kies een dag tot vandaag.
esf-kind-education_end = opleiding gestopt of klaar
esf-kind-education_start = opleiding begonnen
esf-kind-employment = aan het werk
esf-kind-improved = beter werk
esf-kind-inactive = werkt niet en zoekt niet
esf-kind-job_search = zoekt werk
esf-kind-missing = Kies wat er gebeurde.
esf-kind-qualification = diploma of getuigschrift behaald
esf-kind-unemployed = ingeschreven als werkzoekende
esf-note-day = Wanneer?
esf-note-day-hint = De dag waarop het gebeurde, niet de dag waarop je het hoorde.
esf-note-kind = Wat gebeurde er?
esf-note-source = Hoe weet je dit?
esf-note-title = Noteer wat er gebeurde
esf-said-corrected = Verbeterd.
esf-said-noted = Genoteerd.
esf-said-withdrawn = Teruggenomen.
esf-source-coach = de coach weet het
esf-source-missing = Kies hoe je dit weet.
esf-source-register = uit een register
esf-source-survey = gevraagd aan de persoon
esf-withdraw = Dit klopt niet: neem terug

## Overnemen
esf-said-taken = Aangevinkt.
esf-sheet-all = Alles overgenomen
esf-sheet-back = Terug naar ESF+
esf-sheet-changed = gewijzigd sinds { $day } ({ $who })
esf-sheet-intro = Tik op een vak, kopieer het en plak het in MLP. Vink aan wat klaar is.
esf-sheet-open = { $count ->
    [one] nog 1 veld
   *[other] nog { $count } velden
}
esf-sheet-save = Bewaar de vinkjes
esf-sheet-taken = Overgenomen op { $day } door { $who }.
esf-sheet-tick = Overgenomen
esf-sheet-title = Overnemen in MLP

## Wie vraag je
esf-answer-employment = Werkt
esf-answer-improved = Heeft beter werk
esf-answer-inactive = Werkt niet en zoekt niet
esf-answer-job_search = Zoekt werk
esf-answer-unemployed = Ingeschreven bij VDAB
esf-ask-about = Uitstap op { $left }. Telt mee tot en met { $end }.
esf-ask-intro = Je mensen van wie het resultaat deze week telt. Bel via het dossier en noteer het antwoord hier.
esf-ask-link = Wie vraag je deze week?
esf-ask-none = Deze week hoef je niemand te vragen.
esf-ask-now = Hoe is het nu? Noteer het antwoord
esf-ask-then = Hoe was het op { $day }? Noteer het antwoord
esf-ask-title = Wie vraag je deze week?

## Wat ontbreekt
esf-column-coach = Coach
esf-column-lacks = Nog te vragen
esf-column-number = Nummer
esf-column-since = Instap
esf-column-who = Wie
esf-complete-people = Volledig
esf-completeness-all = Per deelnemersnummer, zonder namen. De coach vult aan in het dossier.
esf-completeness-caption = Bij wie iets ontbreekt
esf-completeness-link = Wat ontbreekt nog?
esf-completeness-none = Bij niemand ontbreekt iets.
esf-completeness-own = Bij jouw mensen. Tik op een naam en beantwoord de vraag meteen.
esf-completeness-title = Wat ontbreekt nog
esf-csv = Bewaar als CSV
esf-figures-link = Cijfers van ESF+
esf-incomplete-people = Onvolledig
esf-next = Volgende
esf-no-coach = geen vaste coach
esf-number = Nummer { $number }
esf-outside-intro = Met een traject, maar nog niet in een project.
esf-outside-since = Traject sinds { $day }
esf-outside-title = Nog niet opgenomen
esf-page-of = { $page } van { $pages }
esf-pages = Bladzijden
esf-people = Deelnemers
esf-previous = Vorige
esf-show = Toon
esf-sort = Volgorde
esf-sort-coach = per coach
esf-sort-lacks = meeste vragen open eerst
esf-sort-number = per nummer

## Na de declaratie
esf-changes-caption = Wijzigingen na de declaratie
esf-changes-intro = Zonder namen en zonder inhoud.
esf-changes-none = Na de declaratie is niets gewijzigd.
esf-changes-title = Gewijzigd na de declaratie
esf-column-day = Dag
esf-column-what = Wat
esf-column-why = Waarom

## Cijfers
esf-again-by = Hoe een ander programma dit natelt
esf-code-EECO01 = Deelnemers
esf-code-EECO02 = Werkzoekenden, ook langdurig
esf-code-EECO03 = Langdurig werkzoekenden
esf-code-EECO04 = Mensen die niet werken en niet zoeken
esf-code-EECO05 = Werkenden, ook zelfstandigen
esf-code-EECO06 = Kinderen onder 18 jaar
esf-code-EECO07 = Jongeren van 18 tot en met 29 jaar
esf-code-EECO08 = Mensen van 55 jaar en ouder
esf-code-EECO09 = Met hoogstens lager secundair (ISCED 0 tot 2)
esf-code-EECO10 = Met hoger secundair of erna (ISCED 3 en 4)
esf-code-EECO11 = Met hoger onderwijs (ISCED 5 tot 8)
esf-code-EECO12 = Mensen met een handicap
esf-code-EECO13 = Mensen met een nationaliteit van buiten de Europese Unie
esf-code-EECO14 = Mensen met een herkomst buiten België
esf-code-EECO15 = Minderheden
esf-code-EECO16 = Dak- en thuislozen, en wie geen vaste thuis heeft
esf-code-EECO17 = Mensen uit landelijke gebieden
esf-code-EECO18 = Gesteunde overheden en openbare diensten
esf-code-EECO19 = Gesteunde kleine en middelgrote bedrijven
esf-code-EECR01 = Zoekt werk na de uitstap
esf-code-EECR02 = In opleiding na de uitstap
esf-code-EECR03 = Behaalde een diploma of getuigschrift
esf-code-EECR04 = Aan het werk na de uitstap
esf-code-EECR05 = Aan het werk na 6 maanden
esf-code-EECR06 = Beter werk na 6 maanden
esf-degurba-csv = Klassen van gemeenten (CSV)
esf-events-csv = Gebeurtenissen (CSV)
esf-few = < { $below }
esf-file-about = ESF+ · { $name } · tot en met { $day }
esf-freeze = Zet vast tot en met { $day }
esf-frozen-about = vastgezet op { $day } door { $who }
esf-frozen-claim = bij een declaratie
esf-frozen-events = gebeurtenissen
esf-frozen-hash = Controlegetal (SHA-256)
esf-frozen-indicators = indicatoren
esf-frozen-intro = Deze bestanden bevatten nummers, geen namen. Bij een declaratie wordt de stand van die dag vastgezet.
esf-frozen-none = Er is nog niets vastgezet.
esf-frozen-participants = deelnemers
esf-frozen-people = { $count ->
    [one] 1 deelnemer
   *[other] { $count } deelnemers
}
esf-frozen-title = Bestanden voor Europa
esf-guarded = Aantallen van 1 tot { $below } zijn verborgen, en ook wat ze zou verraden. De cijfers lopen tot het einde van een half jaar.
esf-head-code = Code
esf-head-men = Mannen
esf-head-name = Indicator
esf-head-nonbinary = Non-binair
esf-head-since = Sinds { $day }
esf-head-total = Totaal
esf-head-unknown = Onbekend
esf-head-women = Vrouwen
esf-hidden = verborgen
esf-intro = De cijfers voor Europa, per project en tot een dag. Een hele deelname telt één keer.
esf-more = Meer over dit project
esf-never-kept = Wordt nooit per persoon bewaard
esf-not-told = nog niet ingevuld
esf-outputs = Wie doet mee
esf-participants-csv = Deelnemers zonder naam (CSV)
esf-results = Resultaten
esf-results-note = Alleen wie uitstapte, en pas als de 4 weken of de 6 maanden voorbij zijn.
esf-said-frozen = Vastgezet.
esf-said-supported = Bewaard.
esf-supported-from = Vanaf welke dag
esf-supported-future = Deze dag moet nog komen. Kies een dag tot vandaag.
esf-supported-since = Ingevuld voor de tijd vanaf { $day }.
esf-supported-tell = Vul het aantal gesteunde organisaties in
esf-than = Vergelijk met
esf-than-after-until = Kies een dag vóór de dag tot waar je kijkt.
esf-title = Cijfers van ESF+
esf-until = Tot en met
esf-until-future = Deze dag moet nog komen. Kies een dag tot vandaag.
esf-until-words = tot en met { $day }
esf-xlsx = Bewaar als Excel

## Stad of platteland
esf-class-1 = stad
esf-class-2 = kleine stad of voorstad
esf-class-3 = landelijk gebied
esf-class-by = genoteerd op { $day } door { $who }
esf-class-caption = Gemeenten van de regio
esf-class-days = van { $from } tot en met { $to }
esf-class-days-from = vanaf { $day }
esf-class-ended = bestond tot en met { $day }
esf-class-from = Vanaf
esf-class-intro = Europa deelt elke gemeente in een klasse in. EECO17 telt wie bij de instap in een landelijk gebied woonde. Opstap kent de lijst van 2014.
esf-class-kept = { $name }: { $class }
esf-class-label = Klasse
esf-class-missing = Kies een klasse.
esf-class-missing-people = { $count ->
    [one] EECO17: van 1 deelnemer is de klasse van de gemeente niet bekend.
   *[other] EECO17: van { $count } deelnemers is de klasse van de gemeente niet bekend.
}
esf-class-nis = NIS-code
esf-class-nis-hint = De 5 cijfers van de gemeente.
esf-class-nis-wrong = Vul de 5 cijfers van de gemeente in, zoals 44083.
esf-class-none = Er zijn nog geen gemeenten.
esf-class-not-known = niet bekend
esf-class-place = Gemeente
esf-class-record = Noteer een klasse
esf-class-record-intro = Zoek de gemeente op in de nieuwste lijst van Eurostat (LAU, kolom DEGURBA). Wat je hier noteert, gaat vóór de lijst van Opstap. Cijfers die al vastgezet zijn, veranderen niet.
esf-class-recorded = Zelf genoteerd
esf-class-rules-link = Regels en bedragen
esf-class-said = Klasse genoteerd.
esf-class-source = Bron
esf-class-source-hint = Welke lijst, van welk jaar.
esf-class-source-missing = Vul in uit welke lijst dit komt, met het jaar.
esf-class-title = Stad of platteland
esf-class-to = Tot en met
esf-class-to-before-from = Deze dag ligt vóór de eerste dag. Kijk de datum na.
esf-class-unknown = { $count ->
    [one] Van 1 gemeente is de klasse niet bekend. Wie daar woonde, telt in EECO17 als onbekend.
   *[other] Van { $count } gemeenten is de klasse niet bekend. Wie daar woonde, telt in EECO17 als onbekend.
}
esf-class-unknown-record = Niet bekend: noteer
