# level: B1

coach-facts-gender = Vrouw of man
coach-facts-gender-hint = Alleen voor wie daarom vraagt.
coach-facts-known = Wat weten we van deze coach?
coach-facts-languages = Talen
coach-facts-languages-hint = Naast het Nederlands.
coach-facts-languages-more = Andere talen
coach-facts-municipalities = Gemeenten
coach-facts-municipalities-hint = Niets aangeduid: de coach werkt in de hele regio.
coach-facts-title = Gegevens van een coach
coach-gender-man = man
coach-gender-unknown = niet ingevuld
coach-gender-wish-any = Maakt niet uit
coach-gender-wish-men = Een man
coach-gender-wish-women = Een vrouw
coach-gender-woman = vrouw
coach-list = { $count ->
    [one] { $count } coach
   *[other] { $count } coaches
}
coach-list-dutch = alleen Nederlands
coach-list-edit = Pas aan
coach-list-intro = Opstap gebruikt dit om een coach voor te stellen.
coach-list-none = Nog geen coach.
coach-list-region = hele regio
coach-list-room = Plaats vrij
coach-list-room-of = { $room } van { $capacity }
coach-list-title = Coaches
coach-list-who = Coach
coach-no-options = Er is nu geen coach met plaats die past.
coach-none = Nog geen coach
coach-one-title = Bekijk match
coach-options = De beste coaches
coach-proof-best = Dit is van alle coaches met plaats de beste.
coach-proof-displaces = { $coach } past beter. Maar dan heeft iemand die eerst komt geen coach.
coach-proof-full = { $count ->
    [one] Er past { $count } coach. De plaats gaat naar wie eerst komt: { $before }.
   *[other] Er passen { $count } coaches. De plaatsen gaan naar wie eerst komt: { $before }.
}
coach-proof-nobody = Er is nog geen coach met plaatsen in de regio.
coach-proof-none-free = { $count ->
    [one] Er past { $count } coach, maar die heeft geen plaats.
   *[other] Er passen { $count } coaches, maar geen enkele heeft plaats.
}
coach-proof-nothing-fits = Zoals de wensen nu zijn, past geen enkele coach.
coach-proof-opening = { $count ->
    [one] Zonder { $rules }: { $count } coach.
   *[other] Zonder { $rules }: { $count } coaches.
}
coach-proof-others = { $coach } past beter. Maar dan verliezen anderen samen meer dan hier gewonnen wordt.
coach-rule-gender = de wens voor een vrouw of een man
coach-rule-language = de eis van de eigen taal
coach-said-facts = Bewaard. Het volgende voorstel houdt er rekening mee.
coach-said-wish = Bewaard. Het voorstel is opnieuw berekend.
coach-wants-former = had al een coach
coach-wants-language = in het { $languages }, zonder tolk
coach-wants-language-or-interpreter = { $languages } of tolk
coach-wants-men = bij een man
coach-wants-women = bij een vrouw
coach-wish-edit = Wat we weten
coach-wish-gender = Wie begeleidt?
coach-wish-grounds = Wat maakt het dringend?
coach-wish-grounds-hint = Dezelfde regels als voor andere hulp. Zonder grond telt alleen hoe lang iemand wacht.
coach-wish-known = Wat is er nodig?
coach-wish-own = Zonder tolk
coach-wish-own-hint = De coach moet de taal van de persoon spreken.
coach-wish-title = Wat we weten over de wens
coaches-back = Naar wie op een coach wacht
coaches-column-days = Wacht op een coach
coaches-column-place = In de rij
coaches-figure-flow = Kregen een coach
coaches-figure-flow-note = in de laatste 180 dagen
coaches-figure-longest = Langst
coaches-figure-room = Plaatsen vrij bij coaches
coaches-figure-waiting = Wachten op een coach
coaches-figure-with-room = { $count ->
    [one] bij { $count } coach
   *[other] bij { $count } coaches
}
coaches-intro = Wie aanvaard is en nog geen vaste coach heeft.
coaches-last = Wie nu achteraan komt: { $estimate }
coaches-list = { $count ->
    [one] { $count } mens wacht
   *[other] { $count } mensen wachten
}
coaches-no-proposal = nu geen coach met plaats
coaches-none = Niemand wacht op een coach.
coaches-show = Toon
coaches-since = sinds { $day }
coaches-sort = Volgorde
coaches-sort-longest = Wie het langst wacht
coaches-sort-order = Wie eerst komt
coaches-start = Voorstel voor coaches
coaches-title = Wacht op een coach
coaches-unknown = Hoe lang het nog duurt, is onbekend: er kregen de laatste tijd te weinig mensen een coach.
market-tab-caps = Maximum per organisatie
market-tab-coaches = Op een coach
market-tab-runs = Rondes
market-tab-services = Op hulp
market-tabs = Wachtlijsten
match-all-back = Nog niet
match-all-coaches = { $count ->
    [one] { $count } mens krijgt een vaste coach.
   *[other] { $count } mensen krijgen een vaste coach.
}
match-all-coaches-then = Elke coach krijgt een bericht. Niemand gaat boven zijn aantal plaatsen.
match-all-then = Elke coach krijgt een bericht en zegt of de persoon de plaats neemt.
match-all-title = Alle voorstellen overnemen?
match-all-what = { $count ->
    [one] Er wordt { $count } plaats vrijgehouden.
   *[other] Er worden { $count } plaatsen vrijgehouden.
}
match-aside = Zet dit voorstel opzij
match-best = Voorstel
match-cap-choose = Kies een organisatie
match-cap-days = De laatste dag komt na de eerste.
match-cap-end = Stop
match-cap-from = vanaf { $day }
match-cap-from-label = Vanaf
match-cap-most = Hoeveel mensen tegelijk?
match-cap-most-hint = In al haar aanbod samen. Wie er nu al is, telt mee.
match-cap-most-missing = Vul een getal in.
match-cap-new = Nieuw maximum
match-cap-now = nu { $filled } van ten hoogste { $most }
match-cap-organisation = Organisatie
match-cap-organisation-missing = Kies een organisatie.
match-cap-to = tot en met { $day }
match-cap-to-label = Tot en met
match-caps-intro = Hoeveel mensen een organisatie tegelijk kan helpen, in al haar aanbod samen.
match-caps-list = Nu en straks
match-caps-none = Geen enkele organisatie heeft een maximum. Dan tellen alleen de vrije plaatsen.
match-caps-title = Maximum per organisatie
match-check = Controleer
match-check-input = Vingerafdruk van wat de ronde las
match-check-intro = Opstap rekent de ronde opnieuw uit met wat toen bewaard werd.
match-check-kept = Wat bewaard werd, is niet veranderd.
match-check-no = Klopt niet. Vraag hulp aan de beheerder.
match-check-proven = De juiste mensen kregen een plaats, met zo weinig mogelijk nadelen.
match-check-result = Vingerafdruk van het voorstel
match-check-same = Opnieuw uitgerekend komt er hetzelfde uit.
match-check-title = Controle van de ronde
match-check-yes = Klopt.
match-choice-aside = zette het voorstel opzij
match-choice-other = koos een andere plaats
match-choice-proposal = nam het voorstel over
match-choices = Wat al gekozen werd
match-coach-full-text = Deze coach heeft intussen geen plaats meer. Ga terug en kies een andere.
match-coach-full-title = Coach is vol
match-coach-gone-text = Deze persoon werkt niet meer als coach. Ga terug en kies een andere.
match-coach-gone-title = Geen coach meer
match-coach-missing = Kies een coach.
match-column-days = Wacht al
match-column-do = Doen
match-column-market = Voor
match-column-need = Vraagt
match-column-people = Wachtten
match-column-places = Vrije plaatsen
match-column-proposal = Voorstel
match-column-served = Voorgesteld
match-column-state = Stand
match-column-when = Wanneer
match-column-who = Wie
match-confirm = Bevestig
match-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
match-dead = Deze ronde geeft geen teken meer. Begin een nieuwe.
match-decided-text = Over dit voorstel is al beslist. Ga terug en kijk hoe het staat.
match-decided-title = Al beslist
match-decision-accepted = overgenomen
match-decision-overridden = andere plaats gekozen
match-decision-refused = opzij gezet
match-decision-stale = niet meer actueel
match-difference = Anders dan de vorige ronde
match-ended-cancelled = Deze ronde is gestopt. Er is niets bewaard.
match-ended-failed = Deze ronde is niet gelukt. Begin een nieuwe.
match-figure-after = Wachten dan nog
match-figure-longest = { $count ->
    [one] de langste al { $count } dag
   *[other] de langste al { $count } dagen
}
match-figure-longest-after = { $count ->
    [one] waar iets past: de langste { $count } dag
   *[other] waar iets past: de langste { $count } dagen
}
match-figure-longest-after-coach = { $count ->
    [one] waar een coach past: de langste { $count } dag
   *[other] waar een coach past: de langste { $count } dagen
}
match-figure-of-places = { $count ->
    [one] van { $count } vrije plaats in hulp waarop iemand wacht
   *[other] van { $count } vrije plaatsen in hulp waarop iemand wacht
}
match-figure-of-room = { $count ->
    [one] bij coaches is { $count } plaats vrij
   *[other] bij coaches zijn { $count } plaatsen vrij
}
match-figure-open = Nog te beslissen
match-figure-open-note = niets gebeurt zonder een mens
match-figure-served = Krijgen een voorstel
match-figure-waiting = Wachten nu
match-filter = Welke mensen
match-first = Begin
match-gained = Kreeg nu een voorstel
match-good-language = in de eigen taal
match-good-near = in de eigen gemeente of thuis
match-how = Hoe werkt dit?
match-how-coach = Voor coaches telt ook hoeveel tijd iemand nodig heeft. Zo gaat geen coach boven het aantal plaatsen.
match-how-criteria = Lees de regels voor wie eerst komt
match-how-person = Een ronde doet zelf niets. Jij neemt een voorstel over, kiest iets anders of zet het opzij.
match-how-where = Daarna zoekt Opstap voor die mensen samen de plaatsen die het best passen: dichtbij, in hun taal, snel, en waar ze al bekend zijn.
match-how-who = Wie eerst? Wie het dringendst is, dan wie het langst wacht. Zo krijgen zoveel mogelijk mensen een plaats, in die volgorde.
match-line-title = Waarom dit voorstel?
match-house-unnamed = Een plaats die past
match-house-unnamed-why = Bekijk de uitleg om te zien waar
match-lines = Iedereen die wacht
match-lines-empty = Hier staat niemand.
match-lines-note = Wie eerst komt, staat bovenaan.
match-look-again = Kijk opnieuw
match-lost = Had een voorstel, nu niet meer
match-market-coaches = vaste coach
match-market-run-coaches = Voorstel voor coaches
match-market-run-services = Voorstel voor de regio
match-market-services = hulp
match-millis = { $millis } ms
match-moved = Naar een andere plaats
match-next = Volgende
match-no-options = Er is nu geen vrije plaats die past.
match-no-proposal-text = Hier is geen voorstel om over te nemen. Kijk naar andere mogelijkheden.
match-no-proposal-title = Geen voorstel
match-none = Nog geen plaats
match-not-done-text = Deze ronde is nog niet klaar. Wacht even en kijk opnieuw.
match-not-done-title = Nog niet klaar
match-not-waiting-text = Deze persoon wacht niet meer. Kijk hoe het staat.
match-not-waiting-title = Wacht niet meer
match-one-title = Bekijk match
match-options = De beste mogelijkheden
match-other-options = Andere mogelijkheden
match-others-displaced = Iemand die eerst komt, zou dan geen plaats hebben.
match-others-moved = { $count ->
    [one] Dan gaat { $count } andere naar een plaats die minder past.
   *[other] Dan gaan { $count } anderen naar een plaats die minder past.
}
match-others-none = Niemand anders verliest hierbij.
match-position = nummer { $position } in de rij
match-reason = Waarom iets anders?
match-reason-agreed = Zo afgesproken met de partner
match-reason-her-wish = De persoon wil het zo
match-reason-missing = Kies een reden.
match-reason-not-fit = Het past niet, om iets wat Opstap niet weet
match-reason-together = Het gaat samen met andere hulp of de kinderen
match-reason-travel = De weg ernaartoe
match-reason-trust = Er is daar al vertrouwen
match-reason-when = Kies je iets anders dan het voorstel? Zeg waarom.
match-rule-age = de leeftijd
match-rule-class = de soort plaats
match-rule-closed = het aanbod is nu dicht
match-rule-excluded = er is eerder nee gezegd
match-rule-gender = voor vrouwen of mannen
match-rule-language = de taal
match-rule-need = een andere soort hulp
match-rule-reach = de gemeente
match-rule-start = de startdatum
match-rules-misfit = Gewichten: { $rules }
match-rules-urgency = Volgorde: { $rules }
match-run-title = Voorstel voor de regio
match-running = Er loopt een ronde
match-runs = Alle rondes
match-runs-empty = Nog geen ronde. Start er een: er gebeurt niets zonder jou.
match-runs-intro = Eén voorstel voor iedereen die wacht. Jij beslist.
match-runs-title = Match de regio
match-said-accepted = Plaats vrijgehouden. De coach krijgt een bericht.
match-said-all = Alle voorstellen zijn overgenomen.
match-said-all-but = Overgenomen, behalve wat intussen veranderde.
match-said-aside = Voorstel opzij gezet.
match-said-cap = Bewaard. Het volgende voorstel houdt er rekening mee.
match-said-cap-ended = Dit maximum geldt niet meer.
match-said-coach = De coach is gekozen en krijgt een bericht.
match-said-not-waiting = Deze persoon wacht niet meer.
match-said-stop = De ronde stopt zo.
match-same = Hetzelfde voorstel
match-service-missing = Kies een plaats.
match-show-all = Iedereen
match-show-full = Vol
match-show-nothing-fits = Niets past
match-show-open = Te beslissen
match-show-placed = Met voorstel
match-stage-end = Klaar
match-stage-keep = Opstap bewaart het voorstel
match-stage-load = Opstap leest wie wacht en wat vrij is
match-stage-where = Opstap zoekt de plaats die past
match-stage-who = Opstap zoekt wie aan de beurt is
match-start = Maak een voorstel
match-state-cancelled = gestopt
match-state-done = klaar
match-state-failed = niet gelukt
match-state-running = bezig
match-stop = Stop
match-stopping = De ronde stopt zo.
match-take = Neem over
match-take-all = { $count ->
    [one] Neem { $count } voorstel over
   *[other] Neem { $count } voorstellen over
}
match-to-waiting = Naar de wachtlijst
match-to-wishes = Bekijk de wensen
match-what-if-better = anderen passen beter
match-what-if-cap = één boven haar maximum
match-what-if-helped = { $count ->
    [one] helpt iemand die al { $count } dag wacht
   *[other] helpt iemand die al { $count } dagen wacht
}
match-what-if-intensive-coaches = plaats voor iemand die veel tijd vraagt
match-what-if-intensive-services = een intensieve plaats
match-what-if-intro = Telkens één plaats erbij, al het andere gelijk.
match-what-if-language = Als er één taal meer was
match-what-if-language-best = vooral bij { $service }
match-what-if-language-full = dan past het wel, maar er is geen plaats
match-what-if-language-gained = { $count ->
    [one] { $count } mens meer geholpen
   *[other] { $count } mensen meer geholpen
}
match-what-if-language-none = Niemand mist een plaats door de taal alleen.
match-what-if-language-note = in elk aanbod waar alleen de taal ontbreekt
match-what-if-language-people = { $count ->
    [one] ontbreekt voor { $count } mens
   *[other] ontbreekt voor { $count } mensen
}
match-what-if-many = Deze ronde is te groot om dit voor elk aanbod uit te rekenen.
match-what-if-market-coaches = Waar helpt één plaats meer?
match-what-if-market-services = Eén plaats of één taal meer?
match-what-if-none = Eén plaats meer helpt nu nergens.
match-what-if-title = Als er één plaats meer was
match-what-if-where = Waar het helpt
match-why-full = Nog geen plaats
match-why-link = Waarom
match-why-nothing-fits = Geen aanbod past
match-why-placed = Voorstel
points-doubtful = lang niet bevestigd
points-elsewhere = werkt in andere gemeenten
points-gender-wish = zoals gevraagd
points-interpreter = met tolk
points-known-coach = coach van vroeger
points-new-coach = niet de coach van vroeger
points-not-known = niet waar de persoon eerder was
points-not-wished = niet de eerste wens
points-other-barrier = noemt deze drempel niet
points-other-focus = werkt rond iets anders
points-room = { $count ->
    [one] nog { $count } plaats
   *[other] nog { $count } plaatsen
}
points-same-focus = werkt hierrond
points-speaks = spreekt de taal
points-start = start over { $count } dagen
points-travel = { $count } km
points-works-there = werkt in die gemeente
proof-best = Dit is van alles wat past het beste.
proof-cap = { $organisation } zit dan aan haar maximum.
proof-full = { $offers } aanbiedingen samen hebben { $places } vrije plaatsen. Die gaan naar { $before } mensen die eerst komen.
proof-nearer-displaces = { $service } past beter. Maar dan heeft iemand die eerst komt geen plaats.
proof-nearer-others = { $service } past beter. Maar dan verliezen anderen samen meer dan hier gewonnen wordt.
proof-nearer-same = { $service } past even goed in het geheel.
proof-no-kind = Deze soort hulp bestaat nog niet in de regio.
proof-none-free = { $count ->
    [one] Er past { $count } aanbod, maar er is geen plaats vrij.
   *[other] Er passen { $count } aanbiedingen, maar er is geen plaats vrij.
}
proof-none-left = { $count ->
    [one] Er past { $count } aanbod, maar er mag nu niemand meer bij.
   *[other] Er passen { $count } aanbiedingen, maar er mag nu niemand meer bij.
}
proof-nothing-fits = Zoals de regels nu zijn, past er niets.
proof-opening = { $count ->
    [one] Zonder { $rules }: { $count } aanbod.
   *[other] Zonder { $rules }: { $count } aanbiedingen.
}
