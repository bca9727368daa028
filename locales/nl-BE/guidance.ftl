# level: B1
# The guided way: overview, contacts, trajectory, timeline, the coach's day, caseload, figures.

overview-title = Overzicht
overview-closed = { $name } rondde af op { $day }.
overview-aftercare = We bellen nog eens op { $day }.
overview-paused = { $name } neemt even rust. Coach en plaats blijven.
overview-answers = { $count ->
    [one] { $name } gaf een antwoord.
   *[other] { $name } gaf { $count } antwoorden.
  }
overview-answers-read = Lees
overview-plan = Het plan van { $name }
overview-together = Samen kijken
overview-paper = Op papier
overview-link = Eigen link
overview-ladder = Participatieladder
overview-wheel = Krachten en drempels
overview-wheel-all = Alles bekijken
overview-helpers = Wie helpt mee
overview-helpers-none = Nog niemand. De coördinator kiest een vaste coach.
overview-helper-fixed-coach = Vaste coach
overview-helper-team = Team
overview-helper-shared = Deelt met toestemming
overview-trajectory = Traject, team en coach
overview-since = sinds { $day }
overview-note = Notitie
overview-step = Stap
overview-call = Bellen
overview-appointment = Afspraak

contact-new-title = Nieuwe notitie
contact-new-heading = Nieuwe notitie
contact-quick = Snelle notitie
contact-kept-here = Bewaart vanzelf op dit toestel
contact-draft-restored = Dit schreef je eerder. Het is nog niet bewaard.
contact-kind-label = Wat was het?
contact-kind-home-visit = Huisbezoek
contact-kind-outreach = Onderweg
contact-kind-call = Telefoon
contact-kind-message = Bericht
contact-kind-accompanied = Samen weg
contact-kind-group = Groep
contact-text-label = Wat ging goed? Wat is nodig?
contact-text-short = Tekst
contact-text-hint = Schrijf zo dat { $name } het mag lezen.
contact-text-hint-group = Noem geen namen. Deze tekst komt bij iedereen die erbij was.
contact-more = Dag, duur en meer
contact-day = Dag
contact-day-hint = Leeg is vandaag.
contact-time = Uur
contact-minutes = Minuten
contact-domains = Waarover ging het?
contact-sensitive = Dit is gevoelig
contact-sensitive-hint = Gezondheid, gebruik of justitie. Alleen de vaste coach en het team lezen het.
contact-readers-label = Wie mag dit lezen?
contact-readers-team-of = Mijn team ({ $organisation })
contact-readers-partners = Partners met toestemming
contact-readers-participant = Ook { $name }
contact-readers-participants = Ook de mensen zelf
contact-reads-team = Alleen het team
contact-reads-partners = Partners met toestemming
contact-reads-participant = Ook de deelnemer
contact-reads-sensitive = Gevoelig: vaste coach en team
contact-save = Bewaar notitie
contact-said-saved = De notitie is bewaard.
contact-said-changed = De notitie is aangepast.
contact-said-added = Je aanvulling is bewaard.
contact-said-group = De notitie staat bij iedereen die erbij was.
contact-kind-missing = Kies wat het was.
contact-text-missing = Schrijf eerst iets op.
contact-readers-missing = Kies wie dit mag lezen.
contact-in-future = Dit is nog niet gebeurd. Kies vandaag of een dag ervoor.
contact-sensitive-team = Een gevoelige notitie is alleen voor het team. Kies Mijn team.
contact-visibility-not-yours = Deze keuze heb je hier niet. Kies een andere.
contact-sensitive-not-yours = Gevoelige notities kun je hier niet schrijven.
contact-title = Notitie
contact-change = Pas aan
contact-written = Geschreven op { $when }.
contact-edited = Aangepast op { $when }.
contact-earlier = { $count ->
    [one] Eén eerdere tekst
   *[other] { $count } eerdere teksten
  }
contact-until = Tot { $when }
contact-add-heading = Vul aan
contact-add-label = Wat wil je toevoegen?
contact-add = Bewaar aanvulling
contact-only-add-text = Na een dag blijft een notitie zoals ze is. Aanvullen kan altijd.
contact-only-add = Deze notitie staat vast
contact-only-add-title = Deze notitie staat vast
contact-id-taken = Deze notitie bestaat al
contact-id-taken-title = Deze notitie bestaat al
contact-id-taken-text = Maak een nieuwe notitie. Er is niets veranderd.
contact-edit-title = Notitie aanpassen
contact-edit-heading = Pas de notitie aan
contact-edit-kept = De tekst van daarnet blijft bewaard als eerdere versie.
contact-group-title = Notitie voor een groep
contact-group-heading = Notitie voor een groep
contact-group-text = Je schrijft één keer. De notitie komt bij elke deelnemer die erbij was.
contact-group-who = Wie was erbij?
contact-group-choose = Kies de deelnemers
contact-group-nobody = Je begeleidt nog niemand.
contact-group-what = Wat hebben jullie gedaan?
contact-group-sensitive = Een gevoelige notitie hoort bij één mens. Schrijf ze apart.

trajectory-title = Traject
trajectory-heading = Het traject
trajectory-status-active = samen op weg
trajectory-status-paused = even rust
trajectory-status-closed = afgerond
trajectory-since = Begonnen op
trajectory-now = nu
trajectory-coach = Vaste coach
trajectory-coach-none = Nog niemand
trajectory-periods = De hele weg
trajectory-places = { $count ->
    [one] 1 plaats
   *[other] { $count } plaatsen
  }
trajectory-not-yet = { $name } heeft nog geen vaste coach.
trajectory-start-title = Vaste coach kiezen
trajectory-start-open = Kies een vaste coach
trajectory-start-heading = Wie gaat mee met { $name }?
trajectory-start-text = Eén vaste coach, voor de hele weg. De coach krijgt een mail zonder naam.
trajectory-start = Start samen
trajectory-choose = Kies
trajectory-coach-label = Vaste coach
trajectory-coach-hint = Je ziet hoeveel plaatsen elke coach nog heeft.
trajectory-coach-missing = Kies een coach uit de lijst.
trajectory-coach-full = Deze coach zit vol. Kies een andere coach, of vink aan dat het toch kan.
trajectory-over-capacity = De coach zit vol, en neemt dit er toch bij
trajectory-places-free = { $count ->
    [one] 1 plaats vrij van { $capacity }
   *[other] { $count } plaatsen vrij van { $capacity }
  }
trajectory-places-none = Geen plaats vrij van { $capacity }
trajectory-focus-label = Waarop eerst?
trajectory-focus-integral = Alle levensdomeinen
trajectory-focus-employment = Werk
trajectory-intensity-label = Hoe vaak samen?
trajectory-intensity-change = Pas aan hoe vaak
intensity-light = af en toe
intensity-normal = elke week of twee
intensity-intensive = enkele keren per week
intensity-hint-light = Neemt 1 plaats van de coach.
intensity-hint-normal = Neemt 2 plaatsen van de coach.
intensity-hint-intensive = Neemt 3 plaatsen van de coach.
trajectory-pause = Even rust
trajectory-resume = Ga weer verder
trajectory-team = Team
trajectory-team-none = Alleen de vaste coach. Een collega erbij kan altijd.
trajectory-team-add = Voeg iemand toe
trajectory-team-who = Wie komt erbij?
trajectory-team-hint = Mag van elke organisatie zijn. Leest en schrijft mee, tot je dat stopt.
trajectory-team-remove = Haal weg
trajectory-team-is-coach = Dit is al de vaste coach.
trajectory-said-started = De vaste coach is gekozen.
trajectory-said-intensity = Aangepast hoe vaak jullie elkaar zien.
trajectory-said-paused = Even rust. Coach en plaats blijven.
trajectory-said-resumed = Jullie gaan weer verder.
trajectory-said-team = Het team is aangepast.
trajectory-day-future = Kies vandaag of een dag ervoor.
trajectory-mail-subject = Opstap: iemand nieuw voor jou
trajectory-mail-text = Dag,

  In Opstap staat iemand nieuw klaar voor jou. Om privacy staat er geen naam in deze mail.
  Meld je aan om te kijken: { $link }
trajectory-already = Er is al een vaste coach
trajectory-already-title = Er is al een vaste coach
trajectory-already-text = Iemand anders koos daarnet een coach. Ga terug en kijk het na.
trajectory-must-reopen = Dit traject was er al
trajectory-must-reopen-title = Dit traject was er al
trajectory-must-reopen-text = Open het opnieuw. Dan blijven coach, stappen en woorden samen.
trajectory-is-closed = Dit traject is afgerond
trajectory-is-closed-title = Dit traject is afgerond
trajectory-is-closed-text = Open het eerst opnieuw. Er is niets veranderd.
trajectory-is-open = Dit traject loopt al
trajectory-is-open-title = Dit traject loopt al
trajectory-is-open-text = Ga terug en kijk het na. Er is niets veranderd.

trajectory-event-started = Samen op weg met { $name }
trajectory-event-intensity = Anders samen: { $intensity }
trajectory-event-team-joined = { $name } komt in het team
trajectory-event-team-left = { $name } verlaat het team
trajectory-event-handover-proposed = Gesprek met drie gepland met { $name }
trajectory-event-handover-cancelled = De overdracht gaat niet door
trajectory-event-handover-done = { $name } is nu de vaste coach
trajectory-event-paused = Even rust
trajectory-event-resumed = Weer verder
trajectory-event-closed = Afgerond: { $destination }
trajectory-event-reopened = Welkom terug
trajectory-event-undone = Afronden was een vergissing, alles loopt verder

handover-title = Warm overdragen
handover-open = Draag warm over
handover-go-on = Bekijk de overdracht
handover-heading = Een andere vaste coach
handover-text = De twee coaches en de deelnemer zien elkaar samen. Alle notities, stappen en afspraken blijven.
handover-step-plan = Plan het gesprek
handover-step-meet = Spreek met drie
handover-step-done = Draag over
handover-from = Nu is { $name } de vaste coach.
handover-to = Wie neemt over?
handover-meeting = Dag van het gesprek met drie
handover-meeting-hint = De deelnemer, de coach van nu en de nieuwe coach.
handover-meeting-on = Gesprek met drie op { $day }
handover-agreed = Wat willen jullie houden?
handover-plan = Plan de overdracht
handover-planned-with = Gesprek met drie gepland met { $name }, op { $day }.
handover-along = Deze afspraken gaan mee naar { $name }
handover-along-hint = Dag, uur en plaats blijven. Blijft de coach van nu nog even, dan komt die tot dan mee.
handover-stays = Blijft de coach van nu nog even in het team? Tot wanneer?
handover-stays-hint = Leeg: de coach van nu stopt meteen.
handover-stays-past = Kies vandaag of een dag erna.
handover-complete = We spraken samen, draag over
handover-cancel = Gaat niet door
handover-same-coach = Dit is al de vaste coach. Kies iemand anders.
handover-said-planned = Het gesprek met drie is gepland.
handover-said-done = De nieuwe coach neemt over. Alles bleef bewaard.
handover-said-cancelled = De overdracht gaat niet door. De coach blijft.
handover-ended = Deze overdracht is al klaar
handover-ended-title = Deze overdracht is al klaar
handover-ended-text = Ga terug en kijk het na. Er is niets veranderd.
handover-planned-already = Er is al een overdracht gepland
handover-planned-already-title = Er is al een overdracht gepland
handover-planned-already-text = Rond die eerst af, of laat ze niet doorgaan.

setback-title = Moeilijke week
setback-new-title = Moeilijke week
setback-open = Moeilijke week
setback-heading = Een moeilijke week
setback-normal = Op en neer gaan is normaal. De coach en de plaats van { $name } blijven. Het plan gaat weer open.
setback-day = Wanneer?
setback-text = Wat gebeurde er?
setback-text-missing = Schrijf kort wat er gebeurde.
setback-helps = Wat helpt?
setback-helps-hint = Wat hielp al eens? Wie kan erbij zijn?
setback-helped = Wat helpt: { $helps }
setback-save = Bewaar
setback-said-noted = Bewaard. Bekijk samen de stappen en maak ze kleiner.
setback-list = Moeilijke weken
setback-change = Verbeter
setback-remove = Neem terug
setback-said-changed = Bewaard.
setback-said-removed = De moeilijke week is teruggenomen. Het plan blijft zoals het is.
setback-proposal = Het was een moeilijke week voor { $name }. Voorstel: elkaar vaker zien.
setback-accept = Ja, vaker samen
setback-accepted = Dit voorstel is al aanvaard
setback-accepted-title = Dit voorstel is al aanvaard
setback-accepted-text = Ga terug en kijk het na. Er is niets veranderd.

close-title = Afronden
close-open = Rond samen af
close-heading = Afronden met { $name }
close-text = Doe dit samen. Daarna lezen alleen de coach, het team en de organisatie nog mee, tot de nazorg klaar is.
close-aftercare = Nazorg staat vanzelf in je lijst: op { $weeks } en op { $months }.
close-return = { $name } mag altijd terugkomen, bij dezelfde coach.
close-words = Wat zegt { $name } erover?
close-words-hint = In eigen woorden.
close-outcomes = Wat is er beter?
close-destination = Waar gaat { $name } naartoe?
close-destination-missing = Kies waar de weg verder gaat.
destination-paid-work = Betaald werk
destination-supported-work = Werk met steun
destination-wijk-werken = Wijk-werken
destination-volunteering = Vrijwilligerswerk
destination-education = School of opleiding
destination-care = Eerst zorg
destination-moved = Verhuisd
destination-stopped = Gestopt, mag terugkomen
outcome-home = Een vaste plek om te wonen
outcome-income = Inkomen in orde
outcome-debts = Schulden onder controle
outcome-health = Zorg of een dokter gevonden
outcome-dutch = Meer Nederlands
outcome-people = Meer mensen rondom
outcome-rhythm = Ritme in de dag
outcome-certificate = Een attest of diploma
outcome-experience = Werkervaring
outcome-confidence = Meer vertrouwen
close-save = Rond af
close-not = Nog niet
close-said-closed = Afgerond. De nazorg staat gepland.
close-said-undone = Alles loopt verder zoals voorheen.

reopen-title = Welkom terug
reopen-open = Welkom terug
reopen-heading = { $name } is terug
reopen-text = Het is dezelfde weg, met alles wat er al was.
reopen-coach-gone = De vorige coach werkt hier niet meer. Kies een andere coach.
reopen-same-coach = { $name } · de coach van vroeger
reopen-words = Wat zegt { $name }?
reopen-save = Ga samen verder
reopen-said-open = Welkom terug. Alles van vroeger staat er nog.

aftercare-heading = Nazorg
aftercare-kind-weeks-4 = Na 4 weken
aftercare-kind-months-6 = Na 6 maanden
aftercare-how = Hoe gaat het met { $name }?
aftercare-save = Bewaar nazorg
aftercare-situation-missing = Kies hoe het gaat.
aftercare-said-noted = De nazorg is bewaard.
situation-work = Werkt
situation-training = Volgt school of opleiding
situation-seeking = Zoekt werk
situation-otherwise = Iets anders
situation-not-reached = Niet bereikt

timeline-title = Tijdlijn
timeline-heading = Tijdlijn
timeline-see-all = Alles bekijken
timeline-filter = Toon
timeline-all = Alles
timeline-kind-contact = Contact
timeline-kind-step = Stappen
timeline-kind-setback = Moeilijke weken
timeline-kind-growth = Groei
timeline-kind-appointment = Afspraken
timeline-kind-trajectory = Traject
timeline-kind-network = Partners
timeline-consent-given = { $name } deelt met { $organisation }
timeline-consent-refused = { $name } deelt niet met { $organisation }
timeline-consent-withdrawn = { $name } deelt niet meer met { $organisation }
timeline-none = Nog niets. Wat wil { $name } eerst?
timeline-print = Print
timeline-pages = Bladeren
timeline-newest = Nieuwste
timeline-older = Ouder

today-title = Vandaag
today-heading = Dag { $name }
today-group = Notitie voor een groep
today-nothing = Vandaag vraagt niets om aandacht. Tijd voor een koffie, of om iemand te verrassen met een belletje.
today-to-people = Naar mijn deelnemers
today-appointments = Afspraken
today-all-appointments = Hele agenda
today-no-appointments = Geen afspraken vandaag.
today-steps = Kleine stappen
today-no-steps = Geen stappen voor vandaag.
today-step-since = sinds { $day }
today-step-done = Gelukt
today-new = Nieuw bij jou
today-new-since = sinds { $day }, nog niet gesproken
today-silent = Lang niet gehoord
today-silent-days = { $count ->
    [one] 1 dag niet gehoord
   *[other] { $count } dagen niet gehoord
  }
today-answers = Antwoorden
today-emergencies = Geopend in nood
today-referrals = Wacht op antwoord
today-meetings = Gesprekken met drie
today-meeting = met { $name }, { $day }
today-aftercare = Nazorg
today-help = Hulp elders: aan jou
today-help-all = Alles
today-help-until = antwoord tegen { $day }
today-open-ends = Losse eindjes
today-requests = Aanvragen voor ons
today-requests-all = Alle aanvragen
today-open-ends-all = { $count ->
    [one] Bekijk
   *[other] Bekijk alle { $count }
 }

caseload-title = Wie begeleidt wie
caseload-heading = Wie begeleidt wie
caseload-text = Plaatsen per coach. Iemand die vaker hulp vraagt, neemt meer plaatsen.
caseload-people = Samen op weg
caseload-used = Plaatsen bezet
caseload-free = Plaatsen vrij
caseload-waiting = Wacht op een coach
caseload-organisation = Organisatie
caseload-all = Alle organisaties
caseload-show = Toon
caseload-coaches = Coaches
caseload-none = Nog geen coaches.
caseload-nobody = Nog niemand.
caseload-places = { $used } van { $capacity } bezet
caseload-places-free = { $free } vrij
caseload-people-of = { $count ->
    [0] Nog niemand
    [one] 1 deelnemer
   *[other] { $count } deelnemers
  }
caseload-last = laatst { $day }
caseload-nobody-waits = Niemand wacht. Mooi zo.
caseload-match = Wie past bij wie?
caseload-waits = { $count ->
    [0] sinds vandaag
    [one] wacht 1 dag
   *[other] wacht { $count } dagen
  }

figures-title = Cijfers
figures-heading = Cijfers
figures-on = Stand op { $day }
figures-year = Jaar
figures-borders = Gemeenten
figures-borders-now = Zoals ze nu zijn
figures-borders-then = Zoals ze toen waren
figures-under-way = Samen op weg
figures-started = Begonnen in { $year }
figures-closed = Afgerond in { $year }
figures-by-place = Samen op weg, per gemeente
figures-by-place-then = Samen op weg, per gemeente van toen
figures-by-rung = Samen op weg, per trede van de ladder
figures-by-destination = Afgerond, per bestemming
figures-no-rung = Nog niet bekeken
figures-nowhere = Geen gemeente bekend
figures-total = Samen
figures-csv = Download CSV
figures-csv-table = Tabel
figures-csv-line = Wat
figures-csv-count = Mensen
figures-guarded = Aantallen onder 5 tonen we niet. Soms tonen we daarom nog een ander aantal niet. De cijfers blijven een maand gelijk.
