# level: B1
# Outreach.

outreach-title = Op pad
outreach-intro = Drie velden, dertig seconden. De rest kan later.
outreach-new-title = Wie ontmoette je?
outreach-again-title = Opnieuw ontmoet: { $name }
outreach-somebody-else = Iemand anders
outreach-nickname = Naam of bijnaam
outreach-nickname-hint = Weet je geen naam? Laat dit leeg.
outreach-place = Waar?
outreach-place-missing = Schrijf waar je de persoon ontmoette.
outreach-talked = Waarover praatten jullie?
outreach-talked-hint = Schrijf zo dat de persoon het mag lezen.
outreach-talked-missing = Schrijf kort waarover jullie praatten.
outreach-more = Andere dag, of wie dit mag lezen
outreach-day = Dag
outreach-time = Uur
outreach-future = Deze dag moet nog komen. Kies een dag tot en met vandaag.
outreach-visibility = Wie mag dit lezen?
outreach-visibility-team = Alleen mijn team
outreach-visibility-partners = Ook partners met toestemming
outreach-visibility-participant = Ook de persoon zelf
outreach-save = Bewaar ontmoeting
outreach-said-noted = De ontmoeting is bewaard.
outreach-met-title = Wie ik ontmoette
outreach-met-empty = Nog niemand. Noteer je eerste ontmoeting hiernaast.
outreach-times = { $count ->
    [one] 1 keer
   *[other] { $count } keer
}
outreach-again = Nog eens ontmoet
outreach-refer = Meld aan
outreach-event = Ontmoet: { $place }
outreach-readers-team = Alleen het team
outreach-readers-partners = Ook partners met toestemming
outreach-readers-participant = Ook de persoon zelf
referral-person-met = ontmoet
referral-person-referred = aangemeld
referral-person-waiting = wacht op een coach
referral-person-active = samen op weg
referral-person-closed = afgerond
referral-person-redirected = elders geholpen
referral-person-declined = niet gestart
referral-person-merged = samengevoegd

# level: A2
# Referral, with and without account.

refer-title = Iemand aanmelden
refer-own-title = Mezelf aanmelden
refer-languages = Taal
refer-intro = Zeven vragen, drie minuten. Je mag veel leeg laten.
refer-for-self = Ik meld mezelf aan
refer-for-other = Ik meld iemand anders aan
refer-have-account = Ik heb een account
refer-mail-intro = Eerst sturen we een code naar je e-mail. Zo weten we wie we een antwoord kunnen sturen.
refer-email = E-mailadres
refer-email-hint = Bijvoorbeeld an@voorbeeld.be
refer-email-wrong = Kijk het e-mailadres na. Er hoort één @ in.
refer-mail-send = Stuur mij een code
refer-no-mail = Ik heb geen e-mail
refer-no-mail-text = Bel of ga naar het OCMW van je gemeente. Zij vullen dit samen met jou in.
refer-code-title = Typ je code
refer-code-intro = Er is een mail op weg met zes cijfers. De code werkt { $count } minuten.
refer-code = Code
refer-code-wrong = Deze code werkt niet. Kijk ze na of vraag een nieuwe.
refer-code-send = Ga verder
refer-code-again = Stuur een nieuwe code
refer-expired = Je code is niet meer geldig. Wat je schreef, staat hier nog.
refer-expired-link = Vraag een nieuwe code en verstuur dan opnieuw.
refer-q-source = Wie ben jij?
refer-source = Ik ben van
refer-source-missing = Kies wie jij bent.
refer-source-name = Je naam
refer-source-organisation = Je organisatie
refer-q-who = Over wie gaat het?
refer-own-q-who = Wie ben jij?
refer-known-hint = Wat we al weten, hoef je niet opnieuw te typen.
refer-given = Voornaam of bijnaam
refer-family = Familienaam
refer-name-missing = Schrijf een voornaam of een bijnaam.
refer-phone = Telefoon
refer-phone-wrong = Kijk het nummer na. Bijvoorbeeld 0470 12 34 56.
refer-reach = Of een andere manier
refer-reach-hint = Bijvoorbeeld: elke dinsdag in het buurthuis.
refer-reach-missing = Hoe bereiken we de persoon? Schrijf een nummer of een andere manier.
refer-place = Gemeente
refer-place-none = Ik weet het niet, of geen adres
refer-place-unknown = Kies een gemeente uit de lijst.
refer-q-language = Welke taal spreekt de persoon graag?
refer-own-q-language = Welke taal spreek je graag?
refer-language = Taal
refer-language-none = Ik weet het niet
refer-interpreter = Er is een tolk nodig
refer-q-wish = Wat wil de persoon?
refer-own-q-wish = Wat wil je?
refer-wish = In eigen woorden
refer-wish-hint = Schrijf het zoals je het hoort. Fouten zijn niet erg.
refer-wish-missing = Schrijf wat de persoon wil. Een paar woorden is genoeg.
refer-q-strength = Wat gaat al goed?
refer-own-q-strength = Wat gaat al goed?
refer-strength = Wat kan de persoon, wie helpt?
refer-strength-hint = Bijvoorbeeld: kookt graag, heeft een zus die helpt.
refer-q-difficult = Wat is moeilijk?
refer-own-q-difficult = Wat is moeilijk?
refer-domains = Kies wat past
refer-q-agreed = Is de persoon akkoord?
refer-own-q-agreed = Ben je akkoord?
refer-consent-text = Lees dit voor: "Mag ik jouw naam en wat je vertelde doorgeven? Alleen de mensen die je verder helpen, lezen het. Iemand neemt contact op met jou. Je mag altijd stoppen. Dan wissen we wat je niet meer wil delen."
refer-own-consent-text = Alleen de mensen die je verder helpen, lezen dit. Iemand neemt contact op met jou. Je mag altijd stoppen. Dan wissen we wat je niet meer wil delen.
refer-own-agreed = Ja, ik ben akkoord
refer-own-agreed-missing = Duid aan dat je akkoord bent. Anders kunnen we je niet bellen.
refer-agreed = Antwoord
refer-agreed-missing = Duid aan of de persoon akkoord is.
refer-agreed-spoken = Ja, dat zei de persoon
refer-agreed-written = Ja, op papier
refer-agreed-interpreter = Ja, met een tolk
refer-agreed-no = Nee, of nog niet gevraagd
refer-agreed-no-hint = Dan bewaren we geen naam en geen tekst. Alleen gemeente, taal en wat moeilijk is.
refer-send = Verstuur
refer-said-sent = Bedankt. De aanmelding is verstuurd.
refer-said-signal = Bedankt voor het signaal. We bewaarden geen naam.
referral-source-ocmw = OCMW
referral-source-vdab = VDAB
referral-source-school = School
referral-source-caw = CAW
referral-source-gbo = Geïntegreerd breed onthaal
referral-source-police = Politie
referral-source-doctor = Huisarts
referral-source-neighbour = Buur, vriend of familie
referral-source-self = De persoon zelf
referral-source-coach = Coach op pad
referral-source-other = Andere organisatie
referral-domain-housing = wonen
referral-domain-finances-administration = geld en papieren
referral-domain-mental-wellbeing = je goed voelen
referral-domain-addiction = gebruik en gewoonten
referral-domain-physical-health = gezondheid
referral-domain-language = Nederlands
referral-domain-social-network = mensen rondom
referral-domain-family-children = gezin en kinderen
referral-domain-mobility = zich verplaatsen
referral-domain-digital = digitaal
referral-domain-education = school en opleiding
referral-domain-work = werk
referral-domain-self-image = zichzelf kennen
referral-domain-justice = justitie
referral-domain-legal-status = verblijf en rechten
referral-domain-leisure-day-structure = vrije tijd en dagritme

# Status for the referrer.

referral-follow-title = Hoe staat het?
referral-follow-heading = Aanmelding van { $initials }
referral-follow-sent = Verstuurd op { $day }
referral-follow-changed = Sinds { $day }
referral-follow-talk = Eerste gesprek op { $day }
referral-follow-waiting = Wacht sinds { $day }
referral-mend = Verbeter of vul aan
referral-mend-missing = Vul een nummer in, of schrijf wat er anders is.
referral-mend-phone = Juist telefoonnummer
referral-mend-send = Verstuur
referral-mend-text = Een fout nummer, een nieuw adres, iets vergeten? Schrijf het hier. Wie de aanmelding leest, ziet het erbij.
referral-mend-words = Wat is er anders?
referral-recall = Neem de aanmelding terug
referral-recall-send = Neem terug
referral-recall-text = Wil de persoon niet meer, of was het een vergissing? Dan stopt de aanmelding. Niemand belt de persoon nog.
referral-recall-why = Waarom?
referral-said-mended = Verstuurd. Wie de aanmelding leest, ziet het.
referral-said-recalled = De aanmelding is teruggenomen.
referral-follow-handover = We gaan mee op { $day }
referral-follow-arrived = De persoon is daar goed aangekomen.
referral-follow-answer = Antwoord voor jou
referral-follow-private = Wat de persoon vertelt, blijft bij de coach. Daarom zie je hier alleen hoe ver het staat.
referral-follow-another = Nog iemand aanmelden
referral-help-asked = Er is ook hulp van een andere organisatie gevraagd. We wachten op antwoord.
referral-help-started = De hulp van een andere organisatie is gestart.
referral-help-waiting = De persoon wacht ook op een plaats bij een andere organisatie.
referral-progress-received = Ontvangen
referral-progress-planning = We plannen een gesprek
referral-progress-welcome = Welkom: we kiezen een coach
referral-progress-coach = Er is een coach
referral-progress-waiting = Wacht op een plaats
referral-progress-elsewhere = Elders geholpen
referral-progress-not-started = Niet gestart
referral-progress-recalled = Teruggenomen
referral-next-received = We lezen de aanmelding. Je krijgt een mail als er nieuws is.
referral-next-planning = Iemand van ons spreekt af met de persoon.
referral-next-welcome = De persoon krijgt één vaste coach. Die neemt contact op.
referral-next-coach = De coach en de persoon zijn samen op weg.
referral-next-waiting = Er is nog geen plaats vrij. We houden contact met de persoon.
referral-next-elsewhere = Een andere organisatie helpt beter. We gaan mee en vragen hoe het gaat.
referral-next-not-started = We starten nu niet. Opnieuw aanmelden kan altijd.
referral-next-recalled = De aanmelding is teruggenomen. Opnieuw aanmelden kan altijd.
mail-refer-code-subject = Je code voor Opstap
mail-refer-code-text =
    Je code is { $code }. Ze werkt 15 minuten.

    Vroeg je geen code? Dan hoef je niets te doen.
mail-refer-received-subject = We kregen je aanmelding
mail-refer-received-text =
    Bedankt. We kregen je aanmelding.

    Bekijk hier hoe het staat: { $link }

    Bewaar deze mail. De link is alleen voor jou.
mail-refer-news-subject = Er is nieuws over je aanmelding
mail-refer-news-text =
    Er is nieuws over je aanmelding.

    Bekijk het hier: { $link }

# level: B1
# The list of a referring organisation.

referral-list-title = Onze aanmeldingen
referral-list-intro = Wat jij en je collega's verstuurden. Niets wordt vergeten.
referral-list-open = Nog geen antwoord
referral-list-open-empty = Alles heeft een antwoord.
referral-list-answered = Met antwoord
referral-days = { $count ->
    [0] vandaag
    [one] 1 dag
   *[other] { $count } dagen
}
referral-column-who = Wie
referral-column-progress = Hoe ver
referral-column-sent = Verstuurd
referral-column-changed = Laatste nieuws
referral-column-by = Door
referral-column-words = In eigen woorden
referral-column-source = Aangemeld door
referral-column-days = Wacht sinds de aanmelding
referral-column-status = Stand

# Triage.

referral-triage-title = Aanmeldingen
referral-triage-intro = Wie het langst wacht, staat bovenaan.
referral-figure-new = Nieuw
referral-figure-to-plan = Gesprek te plannen
referral-figure-waiting = Op de wachtlijst
referral-figure-longest = Langst wachtend
referral-figure-days = { $count ->
    [one] dag
   *[other] dagen
}
referral-figure-goal = Doel: niemand langer dan 30
referral-filter = Toon
referral-filter-open = Te doen
referral-filter-new = Nieuw
referral-filter-to-plan = Te plannen
referral-filter-accepted = Welkom
referral-filter-waiting = Wacht
referral-filter-redirected = Elders
referral-filter-declined = Niet gestart
referral-filter-recalled = Teruggenomen
referral-inbox = Inbox
referral-inbox-note = Na 30 dagen kleurt de balk koper.
referral-inbox-empty = Niets te doen. Mooi zo.
referral-inbox-first = Langst wachtend
referral-inbox-next = Volgende
referral-inbox-doubles = { $count ->
    [one] Misschien al gekend
   *[other] Misschien al gekend: { $count }
}
referral-no-place = zonder gemeente
referral-interpreter = met tolk
referral-status-new = nieuw
referral-status-to-plan = gesprek te plannen
referral-status-accepted = welkom
referral-status-waiting = wacht op een plaats
referral-status-redirected = elders geholpen
referral-status-declined = niet gestart
referral-status-recalled = teruggenomen
referral-signals = Signalen zonder naam
referral-signals-note = De persoon was niet akkoord.
referral-file-title = Aanmelding
referral-open-person = Open de persoon
referral-words = In eigen woorden
referral-mended = Verbeterd door de aanmelder, { $day }
referral-mended-file = Zet het in het dossier
referral-mend-phone-told = Telefoon: { $phone }
referral-strength = Wat al goed gaat
referral-difficult = Wat moeilijk is
referral-reach = Hoe te bereiken
referral-doubles = Misschien al gekend
referral-doubles-note = Kijk na of het dezelfde persoon is.
referral-decide-title = Beslis
referral-underway-note = De begeleiding loopt. De vaste coach beslist nu mee.
referral-choose-coach = Kies een coach
referral-decide-plan = Plan een eerste gesprek
referral-decide-accept = Zeg welkom
referral-decide-wait = Zet op de wachtlijst
referral-decide-redirect = Draag warm over
referral-decide-decline = Start niet
referral-decide-close = Noteer hoe de overdracht liep
referral-decide-button-plan = Bewaar gesprek
referral-decide-button-accept = Bevestig welkom
referral-decide-button-wait = Bewaar op wachtlijst
referral-decide-button-redirect = Bewaar overdracht
referral-decide-button-decline = Verstuur antwoord
referral-decide-button-close = Bewaar afloop
referral-decided-kind-plan = Eerste gesprek gevraagd
referral-decided-kind-accept = Welkom
referral-decided-kind-wait = Op de wachtlijst
referral-decided-kind-redirect = Warm overgedragen
referral-decided-kind-decline = Niet gestart
referral-decided-kind-close = Overdracht afgerond
referral-decided-kind-mend = De aanmelder verbeterde iets
referral-decided-kind-recall = Teruggenomen door de aanmelder
referral-choose = Kies…
referral-choose-later = Dat kiezen we later
referral-team-of = Het team van { $organisation }
referral-talk-by = Wie voert het gesprek?
referral-talk-by-missing = Kies wie het gesprek voert.
referral-talk-day = Dag
referral-talk-day-hint = Leeg: wie het gesprek voert, spreekt zelf af.
referral-talk-time = Uur
referral-talk-time-missing = Schrijf ook het uur.
referral-day-past = Deze dag is voorbij. Kies een dag vanaf vandaag.
referral-day-far = Deze dag ligt meer dan een jaar ver. Kies een dag die dichter ligt.
referral-since-future = Deze dag moet nog komen. Kies een dag tot en met vandaag.
referral-accept-by = Wie neemt op?
referral-accept-hint = De vaste coach kies je in de volgende stap.
referral-since = Wacht sinds
referral-redirect-to = Naar wie?
referral-redirect-other = Een andere organisatie
referral-redirect-to-missing = Kies een organisatie, of schrijf haar naam.
referral-redirect-name = Naam van de andere organisatie
referral-redirect-along = Wie gaat mee?
referral-redirect-day = Op welke dag?
referral-reason = Waarom niet?
referral-reason-missing = Kies waarom.
referral-reason-not-now = de persoon wil nu niet
referral-reason-not-reached = niet bereikt
referral-reason-guided = heeft al begeleiding
referral-reason-other-service = ander aanbod past beter
referral-reason-outside-region = woont buiten de regio
referral-answer = Antwoord voor de aanmelder
referral-answer-hint = De aanmelder leest dit. Schrijf in gewone woorden en niets persoonlijks.
referral-answer-missing = Schrijf een antwoord voor de aanmelder.
referral-outcome = Hoe liep het?
referral-outcome-missing = Kies hoe het liep.
referral-outcome-arrived = daar aangekomen en geholpen
referral-outcome-stopped = de persoon koos om te stoppen
referral-outcome-back = paste niet, komt terug bij ons
referral-note = Notitie voor collega's
referral-consent = Akkoord
referral-consent-channel-spoken = gesproken
referral-consent-channel-written = op papier of scherm
referral-consent-channel-interpreter = met een tolk
referral-consent-text = in het { $language }, tekst { $version }
referral-past = Wat al gebeurde
referral-past-empty = Nog niets beslist.
referral-undone = ongedaan gemaakt
referral-undo = Maak de laatste beslissing ongedaan
referral-said-decided = De beslissing is bewaard. De aanmelder krijgt een mail.
referral-said-undone = De beslissing is ongedaan gemaakt.
referral-conflict-decision = Beslissing
referral-conflict-text = Tekst
referral-event = Aangemeld: { $source }
referral-event-reach = Hoe te bereiken: { $text }
referral-event-strength = Wat al goed gaat: { $text }
referral-decided-title = Dat kan nu niet meer
referral-decided-text = Hierover is al beslist. Open de aanmelding opnieuw om te zien wat er nu staat.
referral-underway-title = De begeleiding loopt al
referral-underway-text = Er is een vaste coach. Spreek af met de coach. Er is niets veranderd.
referral-already-title = Deze persoon is al aangemeld
referral-already-text = Er loopt al een aanmelding of begeleiding. Er is niets veranderd.
referral-nothing-to-undo-title = Niets om ongedaan te maken
referral-nothing-to-undo-text = Er kwam al een volgende beslissing, of er is nog niets beslist.
