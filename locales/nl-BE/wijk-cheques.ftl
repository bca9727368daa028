# level: B1

# Geld
wijk-money-euro = { $amount } euro
wijk-money-tabs = Geld van wijk-werken
wijk-money-unknown = niet bekend
wijk-money-choose = Kies…
wijk-csv = Als CSV
wijk-pages = Bladzijden
wijk-pages-first = Eerste
wijk-pages-next = Volgende
wijk-file-faults = Dit bestand kunnen we niet lezen. Er is niets veranderd.
wijk-file-large = Dit bestand is te groot. Kies een kortere periode.
wijk-file-line = Regel { $line }: { $text }
wijk-file-missing = Kies een bestand.

# Cheques
wijk-cheques-title = Cheques
wijk-cheques-intro = Een cheque kost vandaag: { $price }.
wijk-cheques-stock = In voorraad
wijk-cheques-orders-open = Bestellingen zonder betaling
wijk-cheques-at-workers = Bij wijk-werkers
wijk-cheques-handed-in = Ingeleverd, nog niet afgesloten
wijk-cheques-ending = Vervallen binnen 60 dagen
wijk-cheques-used = Gebruikt
wijk-cheques-unknown = Nog niet te gebruiken
wijk-cheques-unknown-note = Het is niet bekend hoe lang ze geldig zijn.
wijk-cheques-first-end = De eerste vervalt na { $day }
wijk-cheques-find = Zoek een gebruiker
wijk-cheques-whose = Naam of nummer van de gebruiker
wijk-cheques-search = Zoek
wijk-cheques-look = Toon
wijk-cheques-nobody = We vinden niemand met deze naam of dit nummer. Kijk het na, of zoek in de lijst.
wijk-cheques-none = Er zijn geen cheques in voorraad. Bestel er hierboven.
wijk-money-price-none = nog niet beslist
wijk-user-cheques = Cheques van de gebruiker
wijk-user-tab-cheques = Cheques

# Bestellingen
wijk-orders-title = Bestellingen
wijk-orders-open = Wachten op betaling
wijk-orders-all = Alle bestellingen
wijk-orders-any = Alle
wijk-orders-none = Er zijn geen bestellingen.
wijk-orders-none-open = Alle bestellingen zijn betaald.
wijk-order-title = Bestelling
wijk-order-number = Bestelling
wijk-order-what = Wat is besteld
wijk-order-new = Bestel cheques
wijk-order-how-many = Hoeveel cheques?
wijk-order-place = Bestel
wijk-order-count = Aantal
wijk-order-total = Samen
wijk-order-day = Dag
wijk-order-state = Stand
wijk-order-fee = Kost van de bestelling
wijk-order-communication = Gestructureerde mededeling
wijk-order-ordered = Besteld op { $day } door { $by }
wijk-order-by-office = het kantoor
wijk-order-by-user = de gebruiker
wijk-order-paid = Betaald
wijk-order-paid-on = { $day }, { $how }
wijk-order-how-bank = op een afschrift van de bank
wijk-order-how-hand = met de hand genoteerd
wijk-order-status-open = Niet betaald
wijk-order-status-issued = Uitgegeven
wijk-order-status-cancelled = Geannuleerd
wijk-order-note-paid = Noteer de betaling
wijk-order-note-paid-text = De bank vindt een betaling zelf. Noteer hier alleen wat niet op een afschrift komt.
wijk-order-paid-day = Betaald op
wijk-order-reference = Wat toont het?
wijk-order-reference-hint = Nummer van het bewijs of bericht van de uitgever.
wijk-order-issue = Betaald: geef de cheques uit
wijk-order-cancel = Annuleer de bestelling
wijk-order-said-placed = De bestelling staat klaar. De cheques komen er na de betaling.
wijk-order-said-paid = De cheques zijn uitgegeven.
wijk-order-said-cancelled = De bestelling is geannuleerd.
wijk-order-unknown = Dit staat in geen bron, dus vullen we niets in:
wijk-order-min-unknown = het kleinste aantal per bestelling
wijk-order-fee-unknown = een kost per bestelling
wijk-order-refund-unknown = wanneer en hoe iemand geld terugkrijgt
wijk-order-not-signed = De overeenkomst is nog niet door beiden ondertekend. Teken eerst.
wijk-order-ended = Deze gebruiker is gestopt. Heropen eerst het dossier.
wijk-order-price-unknown = De prijs van vandaag is nog niet beslist. Noteer eerst de beslissing bij Prijzen.
wijk-order-reference-missing = Schrijf wat de betaling toont.
wijk-order-paid-later = Deze dag komt nog. Kies de dag waarop het geld kwam.
wijk-order-paid-before = Dit is voor de dag van de bestelling. Kies die dag of een latere.
wijk-order-not-open-title = Deze bestelling is al betaald of geannuleerd
wijk-order-not-open-text = Er is niets veranderd. Kijk naar de bestelling.
wijk-order-not-cancelled-title = Deze bestelling kan niet terug
wijk-order-not-cancelled-text = Ze is niet geannuleerd, of een cheque kost nu iets anders. Maak een nieuwe bestelling.
wijk-order-validity-title = Deze cheques kunnen nog niet uitgegeven worden
wijk-order-validity-text = Er is geen regel die zegt hoe lang een cheque geldig is. Het geld wacht tot de beheerder de regel invult.

# Een cheque
wijk-cheque-title = Cheque
wijk-cheque-number = Nummer van een cheque
wijk-cheque-numbers = Nummers
wijk-cheque-price = Prijs van een cheque
wijk-cheque-where = Waar is ze?
wijk-cheque-user = Gebruiker
wijk-cheque-worker = Wijk-werker
wijk-cheque-issued-on = Uitgegeven
wijk-cheque-valid-until = Geldig tot en met
wijk-cheque-validity-unknown = niet bekend
wijk-cheque-given-on = Gegeven
wijk-cheque-handed-in-on = Ingeleverd
wijk-cheque-ended-on = Uit gebruik
wijk-cheque-pay-month = Betaald met
wijk-cheque-why = Reden
wijk-cheque-void = Maak ongeldig
wijk-cheque-void-text = Niemand kan de cheque dan nog gebruiken. Wat met de waarde gebeurt, beslist de coördinator.
wijk-cheque-void-do = Maak ongeldig
wijk-cheque-void-why = Kies een reden.
wijk-cheque-void-lost = Verloren
wijk-cheque-void-damaged = Niet meer leesbaar
wijk-cheque-void-mistake = Per vergissing uitgegeven
wijk-cheque-void-misuse = Misbruik
wijk-cheque-state-ordered = Besteld
wijk-cheque-state-paid = Betaald
wijk-cheque-state-issued = In voorraad
wijk-cheque-state-given = Bij de wijk-werker
wijk-cheque-state-handed-in = Ingeleverd
wijk-cheque-state-validated = Nagekeken
wijk-cheque-state-paid-out = Uitbetaald
wijk-cheque-state-expired = Vervallen
wijk-cheque-state-returned = Teruggegeven
wijk-cheque-state-void = Ongeldig
wijk-cheque-moved-title = Iemand anders was net iets sneller
wijk-cheque-moved-text = Een van deze cheques is intussen ergens anders. Er is niets veranderd. Kijk ze na.
cheque-numbers-hint = Bijvoorbeeld 101-109, 112
cheque-numbers-missing = Schrijf de nummers van de cheques, bijvoorbeeld 101-109, 112.
cheque-numbers-wrong = Schrijf alleen nummers, bijvoorbeeld 101-109, 112.
cheque-numbers-backwards = Schrijf eerst het laagste nummer en dan het hoogste.
cheque-numbers-twice = Een nummer staat er twee keer. Haal het er één keer uit.
cheque-numbers-many = Dit zijn meer dan duizend cheques. Doe het in delen.
cheque-unknown = Deze nummers zijn nooit uitgegeven: { $numbers }. Kijk ze na.
cheque-handed-in-already = Deze cheques zijn al ingeleverd: { $numbers }. Haal ze uit de lijst.
cheque-expired = Deze cheques zijn vervallen: { $numbers }. Vraag de gebruiker om geldige cheques.
cheque-validity-unknown = Van deze cheques is niet bekend hoe lang ze geldig zijn: { $numbers }. Vraag de beheerder om de regel in te vullen.
cheque-ended = Deze cheques zijn uit gebruik: { $numbers }. Haal ze uit de lijst.
cheque-of-other-worker = Deze cheques zijn aan een andere wijk-werker gegeven: { $numbers }.
cheque-of-other-user = Deze cheques zijn van een andere gebruiker: { $numbers }.
cheque-other-scheme = De gebruiker en de wijk-werker zijn van een ander stelsel. Cheques blijven binnen één stelsel.
cheque-not-of-form = Deze cheques zijn van iemand die niet op het formulier staat: { $numbers }.
cheque-not-in-stock = Deze cheques zijn niet meer in voorraad: { $numbers }.
cheque-not-at-worker = Deze cheques heeft deze wijk-werker niet: { $numbers }.
cheque-too-many = Dit zijn meer cheques dan uren van deze gebruiker: { $numbers }. Geef terug wat te veel is.
cheque-stock-empty = De gebruiker heeft geen geldige cheque in voorraad. Bestel eerst.
cheque-worker-unknown = We kennen geen wijk-werker met dit nummer. Kijk het na.
cheque-give-title = Geef cheques aan een wijk-werker
cheque-give-worker = Nummer van de wijk-werker
cheque-give = Geef de cheques
cheque-return-title = De gebruiker brengt cheques terug
cheque-return-text = De waarde komt op ‘terug te betalen’. De voorwaarden staan in geen bron: jij beslist.
cheque-return = Neem ze terug
cheque-back-to-user = Terug naar de gebruiker
cheque-said-given = De cheques zijn bij de wijk-werker.
cheque-said-returned = De cheques zijn terug. Het geld staat klaar om terug te betalen.
cheque-said-back = De cheques zijn terug bij de gebruikers.
cheque-said-void = De cheque is ongeldig.
wijk-worker-cheques = Cheques en betalingen
wijk-worker-none = Deze wijk-werker heeft geen cheques van gebruikers.
wijk-worker-unknown-day = Van deze cheques weten we niet wanneer de gebruiker ze gaf: { $numbers }. Ze vervallen niet vanzelf. Lever ze in met het formulier: dan telt de laatste werkdag. Of geef ze terug.
wijk-worker-paid = Afgesloten maanden
wijk-worker-paid-none = Er is nog geen maand afgesloten.
wijk-worker-travel = verplaatsing { $amount }

# Uren zonder cheque
wijk-open-title = Uren zonder cheque
wijk-open-text = Voor deze uren kwam geen cheque. De wijk-werker krijgt ze betaald zodra de cheque er is.
wijk-open-line = { $hours } uur in { $month }, { $worker }
wijk-open-numbers-hint = (leeg: de oudste uit de voorraad)
wijk-open-settle = Neem de cheques aan
wijk-open-said-settled = De cheques zijn aangenomen. Ze worden betaald met de volgende maand.
wijk-open-settled-title = Deze uren zijn al in orde
wijk-open-settled-text = Iemand nam de cheques al aan. Er is niets veranderd.
wijk-open-form-back-title = Het formulier is terug bij de wijk-werker
wijk-open-form-back-text = Lever eerst het formulier opnieuw in.

# Inleveren
wijk-hand-in-title = Lever cheques in
wijk-hand-in-form = Prestatieformulier
wijk-hand-in-hours =
    { $count ->
        [one] 1 begonnen uur
       *[other] { $count } begonnen uren
    }
wijk-hand-in-unconfirmed =
    { $count ->
        [one] 1 moment is nog niet bevestigd
       *[other] { $count } momenten zijn nog niet bevestigd
    }
wijk-hand-in-empty = Er staan nog geen uren op dit formulier.
wijk-hand-in-begun = Uren
wijk-hand-in-lacks = Te weinig
wijk-hand-in-paper = Papieren cheques
wijk-hand-in-do = Lever in
wijk-hand-in-electronic = Uit de voorraad
wijk-hand-in-electronic-text = Eerst de cheques die de wijk-werker heeft, dan de oudste van elke gebruiker. Wat ontbreekt, blijft open bij de gebruiker.
wijk-hand-in-take = Neem ze uit de voorraad
wijk-hand-in-came = Ingeleverde cheques
wijk-hand-in-said = Het formulier en de cheques zijn binnen.
wijk-hand-in-said-open = Het formulier is binnen. Voor sommige uren kwam geen cheque: ze staan open bij de gebruiker.

# Maanden
wijk-months-title = Maanden
wijk-months-intro = Eerst leveren de wijk-werkers in, dan kijk je na, dan sluit de coördinator de maand.
wijk-months-open = Nog open
wijk-months-closed = Afgesloten maanden
wijk-months-none = Er is nog geen maand afgesloten.
wijk-month-title = Maand
wijk-month-closed = Afgesloten
wijk-month-forms = Formulieren
wijk-month-hours = Uren
wijk-month-pay = Vergoeding
wijk-month-travel = Verplaatsing
wijk-month-rest = Rest van de prijs
wijk-month-travel-unknown =
    { $count ->
        [one] van 1 formulier niet bekend
       *[other] van { $count } formulieren niet bekend
    }
wijk-month-calendar = Inleveren tot { $by }, betaling op { $pay }
wijk-month-by-scheme = Per stelsel
wijk-month-late = werk van { $month }
wijk-month-left-out =
    { $count ->
        [one] zonder 1 formulier
       *[other] zonder { $count } formulieren
    }
wijk-month-lines = Wat betaald wordt
wijk-month-lines-none = Er is nog geen nagekeken formulier. Kijk de formulieren na die binnen zijn.
wijk-month-to-forms = Naar de formulieren
wijk-month-not-ready =
    { $count ->
        [one] 1 formulier is niet klaar
       *[other] { $count } formulieren zijn niet klaar
    }
wijk-month-not-ready-text = Ze zijn niet ingeleverd, niet nagekeken, of het getelde aantal cheques klopt niet.
wijk-month-run = Lever alles samen in
wijk-month-run-text =
    { $count ->
        [one] 1 formulier is door de gebruikers bevestigd. De cheques komen uit hun voorraad.
       *[other] { $count } formulieren zijn door de gebruikers bevestigd. De cheques komen uit hun voorraad.
    }
wijk-month-run-do = Lever deze formulieren in
wijk-month-close = Sluit de maand
wijk-month-close-text = Daarna verandert er niets meer aan deze maand. Wat niet juist is, verbeter je in een volgende maand.
wijk-month-close-do = Sluit de maand voorgoed
wijk-month-without =
    { $count ->
        [one] Sluit zonder dit ene formulier
       *[other] Sluit zonder deze { $count } formulieren
    }
wijk-month-open = Er zijn formulieren die niet klaar zijn. Werk ze af, of kies dat je zonder hen sluit.
wijk-month-pay-unknown = Voor deze maand is geen vergoeding per uur bekend. Zolang kan de maand niet sluiten.
wijk-month-closed-on = Afgesloten op { $day }.
wijk-month-closed-without = Afgesloten op { $day }, zonder { $forms } formulieren van de wijk-werkers met nummer { $named }.
wijk-month-digest = Controlegetal van deze maand:
wijk-month-said-closed = De maand is afgesloten. Maak nu de betalingen.
wijk-month-said-handed-in = De formulieren zijn ingeleverd.
wijk-month-unknown-title = Een regel is niet bekend
wijk-month-unknown-text = Voor deze maand is geen vergoeding per uur bekend. Noteer ze eerst bij de regels.
wijk-month-empty-title = Er is niets om af te sluiten
wijk-month-empty-text = Kijk eerst de formulieren na die binnen zijn.
wijk-month-changed-title = De maand is intussen veranderd
wijk-month-changed-text = Er kwam een formulier of een cheque bij. Kijk de totalen na en sluit dan opnieuw.
wijk-month-closed-title = Deze maand is al afgesloten
wijk-month-closed-text = Er is niets veranderd.
wijk-month-future-title = Deze maand begint nog
wijk-month-future-text = Sluit een maand als er gewerkt is.
wijk-month-order-title = Een latere maand is al afgesloten
wijk-month-order-text = Late formulieren van deze maand gaan mee met de volgende maand.
wijk-month-earlier-title = Sluit eerst de vorige maand
wijk-month-earlier-text = In een vroegere maand staan uren die nog niet betaald zijn. Ga naar de maanden en sluit die maand eerst af.
wijk-month-column-number = nummer
wijk-month-column-form = maand van het werk
wijk-month-column-hours = uren
wijk-month-column-cheques = cheques
wijk-month-column-open = uren zonder cheque
wijk-month-column-pay = vergoeding
wijk-month-column-travel = verplaatsing
wijk-month-column-km = km
wijk-month-column-scheme = stelsel

# Te veel betaald
wijk-recovery-title = Te veel betaald
wijk-recovery-line =
    { $count ->
        [one] 1 cheque, { $amount }
       *[other] { $count } cheques, { $amount }
    }
wijk-recovery-left = nog { $amount }
wijk-recovery-found = gevonden bij { $month }
wijk-recovery-status-proposed = Voorstel
wijk-recovery-status-open = Terug te krijgen
wijk-recovery-status-settled = In orde
wijk-recovery-below = { $worker }: { $hours } uur te veel betaald bij { $user }
wijk-recovery-below-text = Deze uren zijn betaald en later rechtgezet. Als je de maand sluit, komt er een voorstel. Er beweegt geen geld voor de coördinator bevestigt.
wijk-recovery-month-text = Deze uren zijn betaald en later rechtgezet. De coördinator bevestigt elk voorstel.
wijk-recovery-worker-text = Dit kreeg de wijk-werker voor uren die later zijn rechtgezet. Na de bevestiging gaat het af van de volgende vergoeding. Betaalt VDAB, dan vordert VDAB het terug.
wijk-recovery-user-back = Terug in voorraad
wijk-recovery-user-title = Cheques terug na een rechtzetting
wijk-recovery-user-text = Deze cheques zijn betaald voor uren die er niet waren. Na de bevestiging staan ze weer in voorraad.
wijk-recovery-amount = Schrijf een bedrag boven nul, en niet meer dan wat nog open staat.
wijk-recovery-day = Kies een dag tussen de bevestiging en vandaag.
wijk-recovery-confirmed-title = Dit voorstel is al bevestigd
wijk-recovery-confirmed-text = Er is niets veranderd.
wijk-recovery-settled-title = Hier staat niets meer open
wijk-recovery-settled-text = Er is niets veranderd.

# Betalingen
wijk-payments-title = Betalingen
wijk-payments-due = Nog te betalen
wijk-payments-due-none = Alles van de afgesloten maanden staat op een lijst.
wijk-payments-due-line =
    { $count ->
        [one] 1 wijk-werker, { $amount }
       *[other] { $count } wijk-werkers, { $amount }
    }
wijk-payments-without = Nog zonder rekeningnummer: { $names }. Zij komen op een volgende lijst.
wijk-run-title = Lijst
wijk-run-heading = Lijst { $number }, { $month }
wijk-run-way = Hoe
wijk-run-kind-bank = bestand voor de bank
wijk-run-kind-provider = lijst voor VDAB of de uitgever
wijk-run-status-made = Klaar, niet verstuurd
wijk-run-status-sent = Verstuurd
wijk-run-status-done = Afgehandeld
wijk-run-status-dropped = Weggelegd
wijk-payment-status-made = Klaar
wijk-payment-status-sent = Verstuurd
wijk-payment-status-paid = Betaald
wijk-payment-status-refused = Geweigerd
wijk-payment-status-missing = Geen antwoord
wijk-payment-status-dropped = Weggelegd
wijk-runs-title = Lijsten
wijk-runs-none = Er is nog geen lijst gemaakt.
wijk-run-make = Maak de lijst
wijk-run-execute = Dag van betaling
wijk-run-count = Betalingen
wijk-run-amount = Bedrag
wijk-run-sent = Verstuurd
wijk-run-done = Afgehandeld
wijk-run-next = Wat nu?
wijk-run-file = Download het bestand
wijk-run-sent-on = Verstuurd op
wijk-run-send = Noteer dat het verstuurd is
wijk-run-drop = Leg de lijst weg
wijk-run-waits-bank = De lijst is betaald zodra haar bedrag op een afschrift van de bank staat.
wijk-run-answer = Antwoord van VDAB of de uitgever
wijk-run-answer-hint = Een CSV met per wijk-werker: aanvaard of geweigerd.
wijk-run-file-stays = Het bestand blijft zoals het gemaakt is, ook als een rekeningnummer later verandert.
wijk-run-status = Antwoord van de bank
wijk-run-status-hint = Een bestand van de bank met de naam pain.002 (XML). Hetzelfde antwoord kan geen twee keer.
wijk-run-numbers = Kijk het rekeningnummer na
wijk-run-again-title =
    { $count ->
        [one] 1 geweigerde betaling wacht
       *[other] { $count } geweigerde betalingen wachten
    }
wijk-run-again-text = Zet ze op een nieuwe lijst. Kijk eerst na wat er fout was.
wijk-run-again-do = Maak een nieuwe lijst
wijk-run-answer-read = Lees het antwoord
wijk-run-refused = De bank weigerde dit
wijk-run-refused-note = Noteer
wijk-run-why = Waarom?
wijk-run-said-made = De lijst is klaar. Download het bestand.
wijk-run-said-sent = De lijst is verstuurd.
wijk-run-said-dropped = De lijst is weggelegd. De betalingen kunnen op een nieuwe lijst.
wijk-run-said-refused = Genoteerd. Deze betaling kan op een volgende lijst.
wijk-run-said-answer = Het antwoord is gelezen. Kijk hieronder wat geweigerd is.
wijk-run-said-status = Het antwoord is gelezen. De bank aanvaardt alles.
wijk-run-said-status-some = Het antwoord is gelezen. De bank zegt nog niet alles.
wijk-run-said-status-refused = Het antwoord is gelezen. De bank weigert iets: kijk hieronder waarom.
wijk-answer-changed = ander aantal of bedrag in het antwoord
wijk-answer-other = Dit antwoord noemt wijk-werkers die niet op deze lijst staan. Kies het antwoord op deze lijst.
wijk-run-month-open = Deze maand is nog niet afgesloten.
wijk-run-past = Kies vandaag of een latere dag.
wijk-run-ahead = Kies een dag binnen { $days } dagen.
wijk-run-we-pay = De organisator betaalt zelf. Maak een bestand voor de bank.
wijk-run-no-account = Het rekeningnummer van de organisator ontbreekt. Vul het eerst in.
wijk-run-no-account-title = Het rekeningnummer ontbreekt
wijk-run-no-account-text = Vul eerst het rekeningnummer van de organisator in.
wijk-run-nothing = Er is niets te betalen, of niemand heeft een juist rekeningnummer. Kijk de rekeningnummers na.
wijk-run-sent-day = Kies de dag waarop je de lijst verstuurde: niet voor de lijst er was, en niet later dan vandaag.
wijk-run-sent-title = Deze lijst is al verstuurd of weggelegd
wijk-run-sent-text = Er is niets veranderd.
wijk-run-not-sent-title = Dit kan niet met deze lijst
wijk-run-not-sent-text = De lijst is niet verstuurd, of al afgehandeld. Er is niets veranderd.
wijk-run-reason-missing = Schrijf waarom de bank weigerde.
wijk-status-title = Antwoorden van de bank
wijk-status-accepted = Aanvaard door de bank
wijk-status-settled = Uitgevoerd door de bank
wijk-status-waits = In behandeling bij de bank
wijk-status-part = Voor een deel geweigerd
wijk-status-refused = Geweigerd door de bank
wijk-status-strange = Onbekend antwoord { $code }: vraag de bank wat dit is
wijk-status-count-accepted =
    { $count ->
        [one] 1 aanvaard
       *[other] { $count } aanvaard
    }
wijk-status-count-refused =
    { $count ->
        [one] 1 geweigerd
       *[other] { $count } geweigerd
    }
wijk-status-count-unnamed =
    { $count ->
        [one] over 1 zegt de bank niets
       *[other] over { $count } zegt de bank niets
    }
wijk-status-twice = Dit antwoord is al gelezen. Er is niets veranderd.
wijk-status-other = Dit antwoord hoort bij een andere lijst. Open die lijst en lees het daar.
wijk-status-stranger = Dit antwoord noemt betalingen die niet op deze lijst staan. Vraag de bank het juiste antwoord.
wijk-status-empty = In dit antwoord staat niet of de bank aanvaardt of weigert. Vraag de bank een volledig antwoord.
wijk-status-why-ac01 = Het rekeningnummer is fout.
wijk-status-why-ac03 = Het rekeningnummer van de ontvanger is fout.
wijk-status-why-ac04 = De rekening is gesloten.
wijk-status-why-ac06 = De rekening is geblokkeerd.
wijk-status-why-ac07 = De rekening van de ontvanger is gesloten.
wijk-status-why-ag01 = Op deze rekening mag dat niet.
wijk-status-why-am04 = Er staat te weinig op de rekening.
wijk-status-why-am05 = Deze betaling is al eens verstuurd.
wijk-status-why-am09 = Het bedrag is fout.
wijk-status-why-be01 = De naam past niet bij het rekeningnummer.
wijk-status-why-be04 = De naam of het adres van de ontvanger is fout.
wijk-status-why-dt01 = De dag van betaling is fout.
wijk-status-why-du01 = Dit bestand is al eens verstuurd.
wijk-status-why-dupl = Deze betaling is al eens verstuurd.
wijk-status-why-ds02 = De handtekening is niet van iemand die dat mag.
wijk-status-why-ff01 = De vorm van het bestand is fout.
wijk-status-why-md07 = De eigenaar van de rekening is overleden.
wijk-status-why-ms02 = De klant van de bank weigert, zonder te zeggen waarom.
wijk-status-why-ms03 = De bank zegt niet waarom.
wijk-status-why-narr = De bank legt het uit:
wijk-status-why-rc01 = De code van de bank is fout.
wijk-status-why-rr04 = De wet laat deze betaling zo niet toe.
wijk-status-why-tm01 = De betaling kwam te laat op de dag.
wijk-status-why-other = Reden { $code }: vraag de bank wat dit is.

# Bank
wijk-bank-title = Bank
wijk-bank-nothing-read = Er is nog geen bestand van de bank gelezen.
wijk-bank-read-until = Gelezen tot en met { $day }
wijk-bank-read = Lees een bestand van de bank
wijk-bank-file = CODA of CSV
wijk-bank-file-hint = Hoogstens 5 MB. Hetzelfde bestand kan geen twee keer.
wijk-bank-read-do = Lees het bestand
wijk-bank-open = Niet herkend
wijk-bank-open-none = Alle regels zijn herkend.
wijk-bank-matched-count = Herkend
wijk-bank-matched-none = Er is nog geen regel herkend.
wijk-bank-lines-title = Welke regels
wijk-bank-is = Waarvoor dit is
wijk-bank-words = Mededeling
wijk-bank-hint = Waarom niet herkend
wijk-bank-name = Van of aan
wijk-bank-line = Regel van de bank
wijk-bank-said = Wat de bank zegt
wijk-bank-for = Waarvoor is dit?
wijk-bank-choose = Kies waarvoor dit is
wijk-bank-match = Bewaar
wijk-bank-statements = Gelezen afschriften
wijk-bank-days = { $first } tot { $last }
wijk-bank-lines =
    { $count ->
        [one] 1 regel
       *[other] { $count } regels
    }
wijk-bank-known =
    { $count ->
        [one] 1 regel kenden we al
       *[other] { $count } regels kenden we al
    }
wijk-bank-unproven = Dit bestand toont geen saldo. We weten dus niet of er regels ontbreken.
wijk-bank-said-all = Het bestand is gelezen. Alle regels zijn herkend.
wijk-bank-said-some = Het bestand is gelezen. Sommige regels zijn niet herkend: zeg waarvoor ze zijn.
wijk-bank-said-others = Het bestand is gelezen. Afschriften van andere rekeningen zijn overgeslagen.
wijk-bank-said-matched = De regel is geboekt.
wijk-bank-said-undone = Het is ongedaan gemaakt. De regel wacht opnieuw: zeg waarvoor hij is.
wijk-bank-undo = Klopt dit niet?
wijk-bank-undo-text = Maak het ongedaan met een tegenboeking. De regel staat daarna weer open.
wijk-bank-undo-closed = De periode van boeking { $number } is afgesloten. De tegenboeking krijgt de dag van vandaag en verwijst naar die boeking.
wijk-bank-undo-why = Waarom klopt het niet?
wijk-bank-undo-why-missing = Schrijf waarom het niet klopt.
wijk-bank-undo-do = Maak ongedaan
wijk-bank-undo-used = Van deze bestelling zijn cheques al gegeven of gebruikt: { $numbers }. Neem die eerst terug, of maak een verbetering in het grootboek.
wijk-bank-earlier = Ongedaan gemaakt
wijk-bank-undone-on = ongedaan gemaakt op { $day }
wijk-bank-undone-numbers = Deze cheques gelden niet meer: { $numbers }
wijk-bank-undone-entry = Bekijk de tegenboeking
wijk-bank-not-matched-title = Deze regel is niet meer zo herkend
wijk-bank-not-matched-text = Iemand was eerst, of wat ermee betaald was is intussen veranderd. Er is niets veranderd.
wijk-bank-twice = Dit bestand is al gelezen. Er is niets veranderd.
wijk-bank-future = Regel { $line }: deze dag moet nog komen ({ $day }). Er is niets gelezen. Vraag de bank een juist bestand.
wijk-bank-own-unknown = Het rekeningnummer van de organisator ontbreekt. Vul het eerst in bij de organisator.
wijk-bank-other-account = Dit bestand is van een andere rekening. Kies het bestand van de rekening van de organisator.
wijk-bank-direction = Geld dat binnenkomt en geld dat buitengaat, passen niet bij dezelfde keuze. Kies iets anders.
wijk-bank-not-exact = Het bedrag is niet hetzelfde. Kies iets met precies dit bedrag.
wijk-bank-fee-paid = Het inschrijvingsrecht van dit jaar was al betaald. Kies iets anders.
wijk-bank-recovery-more = Zoveel is er niet meer terug te krijgen. Kies iets anders.
wijk-bank-matched-title = Deze regel is al herkend
wijk-bank-matched-text = Er is niets veranderd.
wijk-bank-hint-out = Er is geen verstuurde lijst met dit bedrag.
wijk-bank-hint-runs = Meer dan een verstuurde lijst heeft dit bedrag. Kies welke.
wijk-bank-hint-wrong = Er zit een fout in de gestructureerde mededeling.
wijk-bank-hint-free = Er staat geen gestructureerde mededeling bij.
wijk-bank-hint-nobody = Geen gebruiker heeft deze mededeling.
wijk-bank-hint-owes-nothing = Deze gebruiker heeft niets te betalen.
wijk-bank-hint-amount = Het bedrag past niet bij wat deze gebruiker moet betalen.
wijk-bank-hint-validity = Het is niet bekend hoe lang een cheque geldig is. Het geld wacht.
wijk-bank-hint-years = Het inschrijvingsrecht van meer dan een jaar staat open. Kies welk jaar.
wijk-bank-hint-undone = Ongedaan gemaakt: zeg waarvoor dit is.
wijk-bank-to-fee = Inschrijvingsrecht { $year } van { $user }: { $amount }
wijk-bank-to-order = Bestelling van { $user }: { $amount }
wijk-bank-to-both = Inschrijvingsrecht en bestelling van { $user }: { $amount }
wijk-bank-to-run = Lijst met betalingen { $run }
wijk-bank-to-refund = Geld terug aan { $user }
wijk-bank-to-recovery = { $worker } betaalt terug wat te veel was (nog { $amount })
wijk-bank-to-by-hand = Was al met de hand genoteerd
wijk-bank-to-other = Hoort niet bij wijk-werken
wijk-bank-kind-fee = Inschrijvingsrecht
wijk-bank-kind-order = Bestelling
wijk-bank-kind-fee-order = Inschrijvingsrecht en bestelling
wijk-bank-kind-run = Lijst met betalingen
wijk-bank-kind-refund = Geld terug
wijk-bank-kind-recovery = Terugbetaling van een wijk-werker
wijk-bank-kind-by-hand = Was al genoteerd
wijk-bank-kind-other = Niet van wijk-werken

# Het boek
wijk-ledger-title = Boek
wijk-ledger-intro = Elke beweging van geld staat er twee keer, en wordt nooit veranderd.
wijk-ledger-accounts = Rekeningen
wijk-ledger-account = Rekening
wijk-ledger-debit = Debet
wijk-ledger-credit = Credit
wijk-ledger-balance = Saldo
wijk-ledger-equal = in evenwicht
wijk-ledger-unknown = geen bron zegt waar dit naartoe gaat
wijk-ledger-unbalanced = Het boek is niet in evenwicht. Bel de helpdesk: dit mag nooit.
wijk-ledger-none = Er staat nog niets in het boek.
wijk-ledger-postings = Boekingen
wijk-ledger-all = Alle boekingen
wijk-reason-cheques =
    { $count ->
        [one] 1 cheque
       *[other] { $count } cheques
    }
wijk-reason-fee = jaar { $year }
wijk-reason-hand-in =
    { $count ->
        [one] 1 cheque, werk van { $month }
       *[other] { $count } cheques, werk van { $month }
    }
wijk-reason-order = Bestelling { $number }
wijk-posting-title = Boeking
wijk-posting-heading = Boeking { $number }
wijk-posting-kind = Waarvoor
wijk-posting-recorded = genoteerd { $moment }
wijk-posting-more =
    { $count ->
        [one] En nog 1 regel; ze staan allemaal in de CSV.
       *[other] En nog { $count } regels; ze staan allemaal in de CSV.
    }
wijk-posting-reverses = Dit is een tegenboeking van deze boeking
wijk-posting-reversed = Deze boeking heeft een tegenboeking
wijk-book-correct = Verbeter met een boeking
wijk-book-correct-text = Alleen op rekeningen waar geen cheques of betalingen achter staan.
wijk-book-post = Boek
wijk-book-why = Waarom?
wijk-book-why-hint = Voor wie het later leest. Geen namen.
wijk-book-choose = Kies een rekening.
wijk-book-same = Kies twee verschillende rekeningen.
wijk-book-not-free = Achter deze rekening staan cheques of betalingen. Verbeter het daar.
wijk-book-amount = Schrijf een bedrag boven nul.
wijk-book-reason = Schrijf waarom.
wijk-book-reverse = Maak ongedaan
wijk-book-reverse-text = De boeking blijft staan. Er komt een tegenboeking bij.
wijk-book-reverse-do = Maak de tegenboeking
wijk-book-said-posted = De boeking staat in het boek.
wijk-book-said-reversed = De tegenboeking staat in het boek.
wijk-book-below-title = Er is niet genoeg
wijk-book-below-text = Een voorraad of een schuld zou onder nul gaan. Er is niets veranderd.
wijk-book-closed-title = Deze dagen zijn afgesloten
wijk-book-closed-text = In een afgesloten maand verandert niets meer.
wijk-book-reversed-title = Deze boeking is al ongedaan gemaakt
wijk-book-reversed-text = Er is niets veranderd.
wijk-book-by-deed-title = Deze boeking kan je niet zelf ongedaan maken
wijk-book-by-deed-text = Maak ongedaan wat erachter staat: de cheque, de bestelling of de betaling.
wijk-book-column-number = nummer
wijk-book-column-day = dag
wijk-book-column-kind = waarvoor
wijk-book-column-reason = kenmerk
wijk-book-column-account = rekening
wijk-book-column-debit = debet
wijk-book-column-credit = credit
wijk-book-kind-purchase = Aankoop van cheques
wijk-book-kind-give = Cheques naar een wijk-werker
wijk-book-kind-give-back = Cheques terug van een wijk-werker
wijk-book-kind-hand-in = Inlevering
wijk-book-kind-hand-in-back = Inlevering teruggenomen
wijk-book-kind-expire = Vervallen cheques
wijk-book-kind-revive = Vervallen cheques die op tijd gegeven waren
wijk-book-kind-return = Cheques terug van een gebruiker
wijk-book-kind-invalid = Ongeldige cheques
wijk-book-kind-close = Afsluiting van een maand
wijk-book-kind-recover = Te veel betaald, terug te krijgen
wijk-book-kind-set-off = Verrekend met vergoeding
wijk-book-kind-repaid = Te veel betaald, terugbetaald
wijk-book-kind-pay = Betalingen verstuurd
wijk-book-kind-answer = Antwoord van de uitgever
wijk-book-kind-refused = Geweigerde betaling
wijk-book-kind-bank = Bank
wijk-book-kind-fee = Inschrijvingsrecht
wijk-book-kind-correction = Verbetering
wijk-account-bank = Bank
wijk-account-bank-unmatched = Ontvangen of betaald, niet herkend
wijk-account-receipts-hand = Met de hand genoteerd, nog niet op een afschrift
wijk-account-provider = Geld bij VDAB of de uitgever
wijk-account-stock-user = Cheques van gebruikers
wijk-account-stock-worker = Cheques bij wijk-werkers
wijk-account-handed-in = Ingeleverde cheques
wijk-account-pay-due = Vergoeding, nog te betalen
wijk-account-travel-due = Verplaatsing, nog te betalen
wijk-account-recovery-due = Te veel betaald, terug te krijgen
wijk-account-travel-claim = Verplaatsing, terug te vragen aan VDAB
wijk-account-payments-underway = Betalingen bij de bank
wijk-account-split-open = Rest van de prijs, verdeling niet bekend
wijk-account-provider-fee = Deel van de uitgever
wijk-account-vdab-part = Deel van VDAB
wijk-account-margin = Marge van de organisator
wijk-account-fee-income = Inschrijvingsrechten
wijk-account-order-fee = Kosten van bestellingen
wijk-account-refund-due = Terug te betalen aan gebruikers
wijk-account-expired-open = Waarde van vervallen cheques
wijk-account-void-open = Waarde van ongeldige cheques
wijk-account-other = Niet van wijk-werken

# Attest
wijk-certificate = Fiscaal attest
wijk-certificate-title = Attest wijk-werkcheques, inkomstenjaar { $year }
wijk-certificate-organiser-unknown = De organisator is nog niet ingevuld.
wijk-certificate-text = Gebruiker nummer { $number } kocht in { $year } deze wijk-werkcheques.
wijk-certificate-column-price = Prijs
wijk-certificate-column-bought = Gekocht
wijk-certificate-column-returned = Teruggegeven
wijk-certificate-column-value = Waarde
wijk-certificate-basis = Bedrag voor de belastingaangifte: { $amount }.
wijk-certificate-know = Goed om te weten
wijk-certificate-cap = Hoogste bedrag per persoon voor dit jaar: { $amount }.
wijk-certificate-rate = Vermindering: { $rate }.
wijk-certificate-reduction = Vermindering op dit bedrag alleen: { $amount }.
wijk-certificate-together = Het hoogste bedrag geldt samen met dienstencheques.
wijk-certificate-made = Gemaakt op { $day }.

# Mijn cheques
my-wijk-cheques = Cheques
my-cheques-left = Mijn voorraad
my-cheques-ready = Cheques die je kan geven
my-cheques-until = De eerste is geldig tot en met { $day }
my-cheques-given = Bij een wijk-werker
my-cheques-open = Voor deze uren gaf je nog geen cheque. Bestel cheques en bel ons.
my-cheques-open-line = { $hours } uur in { $month }
my-cheques-pay = Nog te betalen
my-cheques-cancel = Annuleer
my-cheques-pay-line =
    { $count ->
        [one] 1 cheque: { $amount }
       *[other] { $count } cheques: { $amount }
    }
my-cheques-pay-how = Schrijf het bedrag over. Gebruik deze mededeling:
my-cheques-pay-account = Rekeningnummer: { $iban }
my-cheques-pay-account-unknown = Bel ons voor het rekeningnummer.
my-cheques-pay-exact = Betaal precies dit bedrag. Dan vinden we je betaling meteen.
my-cheques-order = Bestel cheques
my-cheques-price = Een cheque kost { $price }.
my-cheques-not-now = Bestellen kan nu niet. Bel ons.
my-cheques-order-line =
    { $count ->
        [one] 1 cheque, { $amount }
       *[other] { $count } cheques, { $amount }
    }
my-cheques-tax = Dit attest gebruik je voor je belastingen.
my-cheques-said = Je bestelling staat klaar. Betaal ze met de mededeling hieronder.
my-cheques-said-cancelled = Je bestelling is geannuleerd. Je moet niets betalen.
