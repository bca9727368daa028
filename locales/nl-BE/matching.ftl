# level: B1

match-all-back = Nog niet
match-all-then = Elke coach krijgt een bericht en zegt of de persoon de plaats neemt.
match-all-title = Alle voorstellen overnemen?
match-all-what = { $count ->
    [one] Er wordt { $count } plaats vrijgehouden.
   *[other] Er worden { $count } plaatsen vrijgehouden.
}
match-aside = Zet dit voorstel opzij
match-best = Voorstel
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
match-column-days = Wacht al
match-column-do = Doen
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
match-figure-of-places = { $count ->
    [one] van { $count } vrije plaats
   *[other] van { $count } vrije plaatsen
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
match-how-criteria = Lees de regels voor wie eerst komt
match-how-person = Een ronde doet zelf niets. Jij neemt een voorstel over, kiest iets anders of zet het opzij.
match-how-where = Daarna zoekt Opstap voor die mensen samen de plaatsen die het best passen: dichtbij, in hun taal, snel, en waar ze al bekend zijn.
match-how-who = Wie eerst? Wie het dringendst is, dan wie het langst wacht. Zo krijgen zoveel mogelijk mensen een plaats, in die volgorde.
match-line-title = Waarom dit voorstel?
match-lines = Iedereen die wacht
match-lines-empty = Hier staat niemand.
match-lines-note = Wie eerst komt, staat bovenaan.
match-look-again = Kijk opnieuw
match-lost = Had een voorstel, nu niet meer
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
match-what-if = Waar helpt één plaats meer?
match-what-if-better = anderen passen beter
match-what-if-helped = { $count ->
    [one] helpt iemand die al { $count } dag wacht
   *[other] helpt iemand die al { $count } dagen wacht
}
match-what-if-intro = Telkens één plaats erbij, al het andere gelijk.
match-what-if-many = Deze ronde is te groot om dit voor elk aanbod uit te rekenen.
match-what-if-none = Eén plaats meer helpt nu nergens.
match-what-if-title = Als er één plaats meer was
match-what-if-where = Waar het helpt
match-why-full = Nog geen plaats
match-why-link = Waarom
match-why-nothing-fits = Geen aanbod past
match-why-placed = Voorstel
points-doubtful = lang niet bevestigd
points-interpreter = met tolk
points-not-known = niet waar de persoon eerder was
points-not-wished = niet de eerste wens
points-other-barrier = noemt deze drempel niet
points-start = start over { $count } dagen
points-travel = { $count } km
proof-best = Dit is van alles wat past het beste.
proof-full = { $offers } aanbiedingen samen hebben { $places } vrije plaatsen. Die gaan naar { $before } mensen die eerst komen.
proof-nearer-displaces = { $service } past beter. Maar dan heeft iemand die eerst komt geen plaats.
proof-nearer-others = { $service } past beter. Maar dan verliezen anderen samen meer dan hier gewonnen wordt.
proof-nearer-same = { $service } past even goed in het geheel.
proof-no-kind = Deze soort hulp bestaat nog niet in de regio.
proof-none-free = { $count ->
    [one] Er past { $count } aanbod, maar er is geen plaats vrij.
   *[other] Er passen { $count } aanbiedingen, maar er is geen plaats vrij.
}
proof-nothing-fits = Zoals de regels nu zijn, past er niets.
proof-opening = { $count ->
    [one] Zonder { $rules }: { $count } aanbod.
   *[other] Zonder { $rules }: { $count } aanbiedingen.
}
