# level: A2
# The participant's own pages and, at the end, the coach's page about them. Short, with "je" and "jouw".

## Around each page
my-title = Mijn plan
my-languages = Kies je taal
my-listen = Luister
my-exit = Sluit snel
# Where "Sluit snel" goes: the weather, which says nothing of anybody. Change it here.
my-exit-address = https://www.meteo.be/nl
my-back-to-coach = Terug naar de coach
my-more = Meer
my-said-yes = Goed. Je coach weet het.
my-said-no = Oké. Je coach weet het en zoekt mee.
my-said-help = Je coach belt je.
my-said-stopped = Gestopt. Zij zien nu niets meer.
my-said-told = Dank je. Je coach leest het.

## The code
my-code-heading = Geef je code
my-code-label = Code
my-code-hint = 6 cijfers. Je kreeg ze van je coach.
my-code-open = Open mijn plan
my-code-missing = Vul je code in.
my-code-digits = Een code heeft 6 cijfers.
my-code-wrong = { $count ->
    [one] Deze code is niet juist. Je kan nog 1 keer.
   *[other] Deze code is niet juist. Je kan nog { $count } keer.
}
my-code-locked = Dit was 5 keer niet juist. Wacht een kwartier. Of bel je coach.
my-code-over = Dit was te vaak niet juist. Vraag je coach een nieuwe code.
my-code-lost = Code kwijt? Bel je coach.

## My plan
my-hello = Dag { $name }
my-intro = Dit is jouw plan. Jij kiest.
my-intro-coach = { $coach } helpt je.
my-next-step = Mijn volgende stap
my-step-none = Nog geen stap. Wat wil jij eerst? Zeg het aan je coach.
my-step-yes = Ja, dat is goed
my-step-no = Dat lukt niet
my-step-said-yes = Jij zei: ja, dat is goed.
my-step-said-no = Jij zei: dat lukt niet. Je coach zoekt mee.
my-say-other = Ik wil iets anders zeggen
my-support-accompany = Er gaat iemand mee.
my-support-call = Er belt iemand.
my-support-transport = We zorgen voor de rit.
my-support-interpreter = Er is een tolk bij.
my-next-appointment = Mijn afspraak
my-meet-home = { $who } komt naar jou.
my-meet-call = { $who } belt je.
my-meet-along = { $who } gaat met je mee.
my-meet-group = Samen met de groep, en { $who }.
my-meet-with = Met { $who }.
my-come-yes = Ja, ik kom
my-come-no = Ik kan niet
my-come-said-yes = Jij zei: ja, ik kom.
my-come-said-no = Jij zei: ik kan niet. Je coach zoekt mee.
my-asked = Hulp die ik vraag
my-asked-about-digital = Hulp met computer en gsm
my-asked-about-education = Hulp met leren
my-asked-about-family-children = Hulp voor mijn gezin
my-asked-about-finances-administration = Hulp met geld en papieren
my-asked-about-housing = Hulp met wonen
my-asked-about-language = Hulp met Nederlands
my-asked-about-leisure-day-structure = Iets te doen overdag
my-asked-about-mobility = Hulp met me verplaatsen
my-asked-about-self-image = Hulp met zelfvertrouwen
my-asked-about-social-network = Mensen rond mij
my-asked-about-work = Hulp met werk
my-asked-before = { $count ->
    [0] Jij bent de volgende.
    [one] Er wacht { $count } mens voor jou.
   *[other] Er wachten { $count } mensen voor jou.
}
my-asked-day = Je eerste dag: { $day }.
my-asked-is-waiting = Je wacht op een plaats.
my-asked-is-offered = Er is een plaats vrij. Je coach vraagt wat jij wil.
my-asked-is-asked = We vroegen een plaats. We wachten op antwoord.
my-asked-is-agreed = Het is ja. Je mag starten.
my-asked-is-started = Je bent gestart.
my-asked-some = Hulp
my-asked-wait = Dat duurt meestal { $low } tot { $high } weken.
my-asked-wait-short = Dat duurt meestal minder dan 2 weken.
my-how = Hoe gaat het daar?
my-how-helps = Helpt het?
my-how-long = Maak je tekst korter.
my-how-missing = Kies bij elke vraag een antwoord.
my-how-on = Doe je voort?
my-how-on-no = Nee
my-how-on-unsure = Ik weet het nog niet
my-how-on-yes = Ja
my-how-scale = 1 is niet. 5 is heel goed.
my-how-send = Zeg het
my-how-welcome = Ben je er welkom?
my-how-words = Wil je iets zeggen?
my-coach = Mijn coach
my-coach-works = Werkt bij { $organisation }.
my-call = Bel { $name }
my-message = Stuur een bericht
my-dream = Mijn droom
my-road = Mijn weg
my-done = Gelukt!
my-open = Nog te doen
my-now = Nu
my-strengths = Dit kan ik goed
my-goals = Hier werk ik aan
my-ladder = Waar sta ik?
my-here = Hier sta ik nu.
my-wish = Hier wil ik naartoe.
my-rung-1 = Ik ben vooral thuis
my-rung-2 = Ik zie mensen buiten mijn huis
my-rung-3 = Ik doe mee of help als vrijwilliger
my-rung-4 = Ik oefen op een werkplek
my-rung-5 = Ik heb een job, met hulp
my-rung-6 = Ik heb een job
my-qr = Code om te scannen
my-qr-text = Scan dit met een telefoon. Dan geef je jouw code.
my-print = Print mijn plan
my-close = Ik ben klaar
my-sheet-made = Gemaakt op { $day }.

## My appointments
my-appointments = Mijn afspraken
my-appointments-none = Je hebt nu geen afspraak.

## Who sees it
my-sharing = Wie ziet mijn plan?
my-sharing-intro = Jij kiest wie mee kijkt. Je mag altijd stoppen.
my-sharing-sees = Deze mensen
my-sharing-coach = Jouw coach. Ziet jouw plan.
my-purpose-guidance = Ziet jouw plan en helpt mee.
my-purpose-handover = Leert je kennen.
my-purpose-learning = Leert uit jouw verhaal, zonder je naam.
my-sharing-until = Tot { $day }.
my-sharing-stop = Stop
my-sharing-sure = { $organisation } ziet dan niets meer. Je coach blijft helpen.
my-sharing-stop-yes = Ja, stop
my-sharing-nothing = Ziet niets.
my-sharing-more = Wil je iets delen? Zeg het aan je coach.

## Who looked
my-looked = Wie keek er mee?
my-looked-intro = Hier zie je wie keek, en wat zij deden.
my-looked-newest = De laatste keren
my-looked-none = Er keek nog niemand.
my-looked-self = Jij, of iemand met jouw code
my-looked-older = Toon meer
my-looked-ask = Klopt er iets niet? Bel je coach.
my-deed-read = Keek in jouw plan.
my-deed-emergency = Keek in nood.
my-deed-wrote = Schreef iets op.
my-deed-plan = Werkte aan jouw stappen.
my-deed-appointment = Werkte aan een afspraak.
my-deed-sharing = Veranderde wie mee kijkt.
my-deed-paper = Maakte een blad van jouw plan.
my-deed-link = Werkte aan jouw code.
my-deed-answer = Gaf een antwoord.
my-deed-changed = Paste iets aan.

## I don't understand
my-help = Ik begrijp het niet
my-help-what = Je coach belt je
my-help-choose = Waarover gaat het?
my-topic-step = Mijn stap
my-topic-appointment = Mijn afspraak
my-topic-letter = Een brief
my-topic-other = Iets anders
my-help-send = Vraag { $name } om te bellen
my-help-send-any = Vraag om te bellen
my-help-now = Heb je nu hulp nodig?
my-help-now-text = Bel { $name } dan zelf.

## The coach's page
plan-link-title = Mijn plan op de telefoon
plan-link-intro = Met een link en een code ziet iemand het eigen plan.
plan-link-together = Samen kijken
plan-link-pdf = Print als pdf
plan-link-fresh = De nieuwe link
plan-link-once = Je ziet dit maar 1 keer. Geef het nu mee.
plan-link-code = Code
plan-link-address = Link
plan-link-apart = Zeg de code, of schrijf ze op. Stuur ze niet samen.
plan-link-qr = Link om te scannen
plan-link-scan = Scan met de telefoon van de deelnemer.
plan-link-now = De link nu
plan-link-none = Er is nog geen link.
plan-link-make = Maak een link
plan-link-made = Gemaakt
plan-link-until = Werkt tot
plan-link-used = Laatst gebruikt
plan-link-never = nog niet
plan-link-locked = Er was 5 keer een foute code. Even wachten.
plan-link-tries = { $count ->
    [one] Er was 1 foute code.
   *[other] Er waren { $count } foute codes.
}
plan-link-new = Maak een nieuwe link
plan-link-new-note = Met een nieuwe link werkt de oude niet meer.
plan-link-end = Stop de link
plan-link-said-ended = De link werkt niet meer.
plan-answer-heading = Antwoorden
plan-answer-none = Nog geen antwoord.
plan-answer-step-yes = De stap is goed.
plan-answer-step-no = De stap lukt niet.
plan-answer-appointment-yes = Komt naar de afspraak.
plan-answer-appointment-no = Kan niet komen naar de afspraak.
plan-answer-help = Vraagt om te bellen.
plan-answer-topic-step = Over de stap.
plan-answer-topic-appointment = Over een afspraak.
plan-answer-topic-letter = Over een brief.
plan-answer-topic-other = Over iets anders.
plan-answer-new = Nieuw
plan-answer-seen = Ik heb het gezien
plan-answer-said-seen = Je hebt het gezien.
plan-answer-mail-subject = Er is een antwoord in Opstap
plan-answer-mail-text = Iemand gaf je een antwoord. Lees het in Opstap: { $link }
