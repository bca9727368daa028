# level: B1
# Goals, small steps, the wheel of life domains, the participation ladder.

# Steps
steps-page-title = Stappen
steps-review = Opnieuw bekijken
steps-loose = Andere stappen
steps-successes = Wat al lukte
steps-success-count = { $count ->
    [0] nog geen
    [one] 1 stap gelukt
   *[other] { $count } stappen gelukt
}
steps-success-none = Elke stap die lukt, komt hier te staan.
step-next = Volgende kleine stap
step-none = Nog geen stap. Wat wil { $name } eerst?
step-late = dag voorbij
step-for-goal = Doel: { $goal }
step-add = Nieuwe stap
step-done = Gelukt
step-not-yet = Nog niet, maak kleiner
step-smaller = Maak kleiner
step-move = Andere dag
step-edit = Wijzig
step-take-up = Neem weer op
step-first = Zet vooraan
step-drop = Niet meer nodig
step-more = Ook nog
step-review-count = { $count ->
    [one] Bekijk samen 1 stap opnieuw
   *[other] Bekijk samen { $count } stappen opnieuw
}
step-review-text = Op en neer gaan is normaal. Kies samen wat blijft, wat kleiner wordt en wat mag wachten.
step-review-open = Bekijk de stappen
trail-label = Stappen naar dit doel
trail-words = { $done } van { $all } stappen gelukt
trail-done = Stap { $number } gelukt
trail-step = Stap
trail-now = is bezig

celebrate-title = Gelukt: { $title }
celebrate-text = Mooi. Wat wil { $name } nu?
celebrate-next = En wat is de volgende kleine stap?
celebrate-success = Wat lukte er?
celebrate-save = Bewaar
celebrate-later = Later

# Forms of a step
step-new-title = Nieuwe stap
step-edit-title = Stap wijzigen
step-title = Welke kleine stap?
step-title-hint = Zo klein dat het zeker lukt. Bijvoorbeeld: samen naar de bushalte stappen.
step-due = Op welke dag?
step-owner = Wie doet de stap?
step-owner-helper = Iemand anders
step-helper = Naam van wie helpt
step-helper-hint = Alleen als je “Iemand anders” koos.
step-support = Wat helpt daarbij?
step-goal = Voor welk doel?
step-goal-none = Geen doel
step-state = Stand
step-save = Bewaar stap
step-suggest-look = Samen gaan kijken
step-suggest-call = Samen bellen
step-suggest-ask = Iemand vragen die dit al deed
step-suggest-list = Opschrijven wat ervoor nodig is
step-suggest-together = Hetzelfde, maar samen
step-suggest-part = Alleen het eerste stukje
step-smaller-title = Nog niet gelukt? Maak de stap kleiner
step-smaller-text = Een stap die te groot is, knip je in stukjes. De oude stap blijft bewaard.
step-smaller-ask = Welke kleinere stap lukt wel?
step-smaller-note = Wat leerden jullie?
step-smaller-save = Bewaar kleinere stap
step-move-title = Andere dag
step-move-quick = Wanneer dan wel?
step-move-other = Of kies zelf een dag
step-move-save = Bewaar de dag
support-none = niets nodig
support-accompany = iemand gaat mee
support-call = iemand belt
support-transport = vervoer
support-interpreter = tolk
step-state-open = te doen
step-state-moved = te doen, op een andere dag
step-state-review = opnieuw te bekijken
step-state-done = gelukt
step-state-not-yet = kleiner gemaakt
step-state-dropped = niet meer nodig
step-tap-done = gelukt
step-tap-tell = vertellen wat lukte
step-tap-not-yet = kleiner maken
step-tap-move = andere dag
step-tap-first = vooraan zetten
step-tap-drop = niet meer nodig

step-title-missing = Schrijf welke stap het is.
step-helper-missing = Schrijf wie helpt.
step-owner-unknown = Kies iemand uit het team.
step-day-past = Kies vandaag of een latere dag.
step-day-far = Kies een dag binnen de twee jaar.
step-day-same = De stap staat al op deze dag. Kies een andere.
step-closed-title = Deze stap is al klaar
step-closed-text = Iemand sloot deze stap al af. Ga terug en kijk het na.
step-not-done-title = Deze stap is nog niet gelukt
step-not-done-text = Ga terug en kijk het na. Er is niets veranderd.
step-review-first-title = Bekijk deze stap eerst opnieuw
step-review-first-text = Neem de stap weer op. Daarna kun je ze vooraan zetten.
step-undo-changed-title = Dit kan niet meer terug
step-undo-changed-text = Iemand veranderde intussen iets aan deze stap. Er is niets veranderd.

step-said-added = Stap bewaard.
step-said-edited = Stap gewijzigd.
step-said-done = Gelukt! De stap is bewaard.
step-said-told = Bewaard.
step-said-next = Bewaard. De volgende stap staat klaar.
step-said-smaller = De kleinere stap staat klaar.
step-said-moved = De stap staat op een andere dag.
step-said-first = Deze stap staat nu vooraan.
step-said-dropped = De stap is weg uit het plan.
step-said-undone = Alles staat weer zoals het was.

# Goals
goals = Doelen
goals-ended = Eerdere doelen
goal-none = Nog geen doel. Wat wil { $name } graag?
goal-add = Nieuw doel
goal-change = Wijzig
goal-new-title = Nieuw doel
goal-edit-title = Doel wijzigen
goal-words = Het doel
goal-words-of = Wat wil { $name }?
goal-words-hint = Schrijf het in de woorden van de deelnemer zelf.
goal-save = Bewaar doel
goal-end = Klaar met dit doel?
goal-end-text = Stappen die nog open staan, gaan dan mee weg. Je kunt dat ongedaan maken.
goal-reach = Doel bereikt
goal-drop = Laat dit doel los
goal-reached-on = bereikt, { $day }
goal-dropped-on = losgelaten, { $day }
goal-state-open = mee bezig
goal-state-reached = bereikt
goal-state-dropped = losgelaten
goal-words-missing = Schrijf het doel in eigen woorden.
goal-closed-title = Dit doel is al afgerond
goal-closed-text = Maak een nieuw doel, of maak het afronden ongedaan. Er is niets veranderd.
goal-said-added = Doel bewaard. Wat is de eerste kleine stap?
goal-said-edited = Doel gewijzigd.
goal-said-reached = Doel bereikt! Dat mag gevierd worden.
goal-said-dropped = Het doel is losgelaten.

# Own words
words-title = In eigen woorden
words-change = Wijzig
words-dream = Droom of wens, in één zin
words-dream-of = Wat { $name } wenst
words-dream-none = Nog niet gevraagd. Waar droomt iemand van?
words-dream-hint = Bijvoorbeeld: ik wil werken in een keuken.
words-strengths = Krachten en talenten
words-strengths-of = Wat kan en doet { $name } graag?
words-strengths-hint = Eén per regel. Bijvoorbeeld: koken.
words-strengths-many = Kies de 12 belangrijkste.
words-save-dream = Bewaar wens
words-save-strengths = Bewaar krachten
words-said-saved = Bewaard.

# Wheel
wheel-page-title = Levensdomeinen
wheel-heading = Krachten en drempels
wheel-figure = Hoe gaat het met { $name }, per levensdomein
wheel-none = Nog niet getekend. Hoe gaat het volgens { $name }?
wheel-draw = Teken het wiel
wheel-now = Nu
wheel-grown = Gegroeid
wheel-lower = Start was hoger
wheel-strength = Kracht
wheel-barrier = Drempel
wheel-helps = Wat helpt
wheel-find-help = Zoek hulp bij: { $barrier }
wheel-level = { $level } op 5
wheel-level-start = { $level } op 5, bij de start { $start }
wheel-more = { $count ->
    [one] Nog 1 domein
   *[other] Nog { $count } domeinen
}
wheel-by-participant = Volgens { $name }, { $day }
wheel-by-coach = Volgens de coach, { $day }
wheel-eyes = Volgens wie?
wheel-all-eyes = Iedereen
wheel-eyes-participant = Volgens { $name }
wheel-eyes-coach = Volgens de coach
wheel-compare = Vergelijk twee momenten
wheel-from = Van
wheel-from-start = De start
wheel-to = Tot
wheel-to-now = Nu
wheel-show = Toon
wheel-new-title = Teken het wiel
wheel-new-text = Begin bij wat goed gaat. Sla over wat niet besproken is.
wheel-draft = Wat je eerder typte, staat er weer.
wheel-day = Op welke dag?
wheel-known = eerder besproken
wheel-before = Vorige keer: { $words }
wheel-level-ask = { $domain }: hoe gaat het?
wheel-scale-1 = 1 · heel moeilijk
wheel-scale-2 = 2 · moeilijk
wheel-scale-3 = 3 · het gaat
wheel-scale-4 = 4 · goed
wheel-scale-5 = 5 · heel goed
wheel-strength-ask = Wat gaat goed?
wheel-barriers-ask = Wat is een drempel?
wheel-note-ask = Die drempel, in eigen woorden
wheel-helps-ask = Wat helpt?
wheel-only-filled = Alleen wat je invult, wordt bewaard.
wheel-save = Bewaar het wiel
wheel-day-future = Kies vandaag of een vroegere dag.
wheel-empty = Vul minstens één levensdomein in.
wheel-domain-unknown = Dit levensdomein kennen we niet. Vernieuw de pagina.
wheel-domain-twice = Een levensdomein staat er twee keer in.
wheel-barrier-unknown = Deze drempel kennen we niet. Vernieuw de pagina.
wheel-eyes-missing = Kies volgens wie het wiel getekend is.
wheel-said-drawn = Het wiel is bewaard.

# Ladder
ladder = Participatieladder
ladder-page-title = Participatieladder
ladder-label = Participatieladder, van hoog naar laag
ladder-normal = Op en neer gaan is normaal.
ladder-whole-road = Bekijk de hele weg
ladder-unknown = Nog niet bekeken.
ladder-first = Kies samen een trede
ladder-here-is = Hier is { $name } nu
ladder-wish-of = Wens van { $name }
ladder-start-in = Start in { $month }
ladder-where = Waar staat het nu?
ladder-road = De weg
ladder-road-of = De weg van { $name } over de ladder
ladder-road-point = { $day }: trede { $rung }
ladder-end-now = Nu { $rung }
ladder-end-wish = Wens { $rung }
ladder-observe = Nieuwe trede
ladder-all = Alle momenten
ladder-all-text = Er verdwijnt niets. Een vergissing blijft staan, met de verbetering erbij.
ladder-day = Dag
ladder-rung = Trede
ladder-rung-name = { $rung } · { $name }
ladder-potential = Kan naar
ladder-wish-by = { $rung }, tegen { $day }
ladder-observer = Volgens wie
ladder-observer-participant = Volgens { $name }
ladder-observer-coach = Volgens de coach
ladder-observer-both = Samen gekozen
ladder-note = In enkele woorden
ladder-note-hint = Schrijf zo dat iedereen het mag lezen.
ladder-correct = Verbeter
ladder-was-mistake = vergissing, verbeterd
ladder-is-correction = verbetering
ladder-new-title = Een trede kiezen
ladder-replace-title = Een vergissing verbeteren
ladder-replace-text = De oude blijft staan, met de verbetering erbij.
ladder-rung-ask = Op welke trede staat { $name } nu?
ladder-potential-ask = Welke trede kan het worden?
ladder-potential-none = Nog niet bekeken
ladder-by-ask = Tegen wanneer?
ladder-observer-ask = Volgens wie?
ladder-method-ask = Hoe hebben jullie gekeken?
ladder-method-talk = in een gesprek
ladder-method-seen = door wat we zagen
ladder-method-questions = met een vragenlijst
ladder-save = Bewaar trede
ladder-rung-missing = Kies een trede.
ladder-potential-missing = Kies welke trede het kan worden.
ladder-day-future = Kies vandaag of een vroegere dag.
ladder-by-before = Kies een dag na het moment zelf.
ladder-observer-missing = Kies volgens wie.
ladder-method-missing = Kies hoe jullie keken.
ladder-replaced-title = Dit is al verbeterd
ladder-replaced-text = Iemand verbeterde dit moment al. Verbeter de nieuwste.
ladder-said-observed = De trede is bewaard.
ladder-said-replaced = De verbetering is bewaard. De oude staat er nog.

# Timeline
happened-coach = De coach
happened-wheel = Het wiel getekend
happened-ladder = Trede { $rung }: { $name }
happened-goal-added = Nieuw doel: { $title }
happened-goal-reached = Doel bereikt: { $title }
happened-step-done = Stap gelukt: { $title }
happened-step-not-yet = Stap kleiner gemaakt: { $title }
happened-step-moved = Stap op een andere dag: { $title }

# Life domains, as in data/life-domains.toml
domain-housing = Wonen
domain-finances-administration = Geld en papieren
domain-mental-wellbeing = Je goed voelen
domain-addiction = Gebruik en gewoonten
domain-physical-health = Gezondheid
domain-language = Nederlands
domain-social-network = Mensen rondom je
domain-family-children = Gezin en kinderen
domain-mobility = Je verplaatsen
domain-digital = Digitaal
domain-education = School en opleiding
domain-work = Werk
domain-self-image = Jezelf kennen
domain-justice = Justitie
domain-legal-status = Verblijf en rechten
domain-leisure-day-structure = Vrije tijd en dagritme
domain-short-housing = Wonen
domain-short-finances-administration = Geld
domain-short-mental-wellbeing = Gevoel
domain-short-addiction = Gewoonten
domain-short-physical-health = Gezond
domain-short-language = Taal
domain-short-social-network = Mensen
domain-short-family-children = Gezin
domain-short-mobility = Vervoer
domain-short-digital = Digitaal
domain-short-education = School
domain-short-work = Werk
domain-short-self-image = Jezelf
domain-short-justice = Justitie
domain-short-legal-status = Verblijf
domain-short-leisure-day-structure = Vrije tijd

# Barriers of data/arena.toml, in plain words
barrier-weak-social-network = Weinig mensen om op te rekenen
barrier-housing-instability = Geen vaste of goede woning
barrier-psychological-vulnerability = Het zwaar hebben in je hoofd
barrier-limited-dutch = Nog weinig Nederlands
barrier-limited-job-search-skills = Solliciteren is moeilijk
barrier-limited-mobility = Moeilijk ergens geraken
barrier-addiction = Drank, drugs, gamen of gokken
barrier-limited-work-experience = Nog weinig werkervaring
barrier-low-self-knowledge = Onzeker, of zichzelf nog weinig kennen
barrier-no-structure-admin-finances = Papieren en geld lopen door elkaar
barrier-no-childcare = Geen opvang voor de kinderen
barrier-limited-digital-skills = Nog weinig digitaal
barrier-justice-record = Contact met justitie
barrier-distrust-institutions = Weinig vertrouwen in diensten
barrier-school-fatigue-no-diploma = Schoolmoe of geen diploma
barrier-unrealistic-expectations = Nog geen goed beeld van werk
barrier-no-meaningful-day = Geen zinvolle dag of omgekeerd ritme
barrier-long-term-illness = Lang ziek, of terug na een burn-out
barrier-residence-status = Onzeker verblijf

# Rungs, as in data/ladder.toml
rung-1 = Contacten beperkt tot de huiselijke kring
rung-2 = Sociale contacten buitenshuis
rung-3 = Arbeidsmatige activiteiten en vrijwilligerswerk
rung-4 = Activeringstrajecten en tijdelijke werkervaring
rung-5 = Betaald werk met ondersteuning
rung-6 = Betaald werk
rung-short-1 = Contacten thuis
rung-short-2 = Contacten buiten het huis
rung-short-3 = Vrijwilligerswerk, dagbesteding
rung-short-4 = Wijk-werken of werkervaring
rung-short-5 = Betaald werk met steun
rung-short-6 = Betaald werk
