# level: B1

# Algemeen
jury-title = Jury
jury-tabs = Delen van de jury
jury-how-far = Stand van de jury
jury-none = —
jury-choose = Kies…
jury-cancel = Annuleer
jury-save = Bewaar
jury-stage-forming = Jury samenstellen
jury-stage-scoring = Scoren
jury-stage-consulting = Overleg en pitches
jury-stage-decided = Beslist, nog niet meegedeeld
jury-stage-communicated = Meegedeeld
jury-stage-concluded = Afgerond
jury-round-written = Schriftelijk
jury-round-pitch = Pitch
jury-rounds = Rondes
jury-verdict = Beslissing
jury-verdict-chosen = Gekozen
jury-verdict-not-chosen = Niet gekozen
jury-outcome = Uitkomst
jury-outcome-open = Nog te beoordelen
jury-outcome-maintained = De beslissing blijft
jury-outcome-amended = De beslissing verandert
jury-candidacy = Kandidatuur
jury-organisation = Organisatie
jury-member = Jurylid
jury-of = { $done } van { $all }
jury-given-of-quorum = { $given } (nodig: { $quorum })
jury-progress = { $done } van { $all } ingediend
jury-seed = Lotnummer: { $seed }
jury-scores = Scores
jury-why = Waarom?
jury-weight = weegt { $weight }
jury-score-of = Score (0 tot { $max })
jury-score-on = { $score } op { $max }
jury-capacity-fte = { $count } voltijds

# De jury van een oproep, voor de trekker
jury-to-my-seat = Naar mijn werk als jurylid
jury-members = Leden
jury-members-none = Er zijn nog geen juryleden. Duid het eerste aan.
jury-seat = Plaats
jury-plain-member = Lid
jury-chair = Voorzitter
jury-independent = Onafhankelijke expert
jury-independent-hint = Minstens één lid hoort bij geen partner en bij geen kandidaat.
jury-left = Geen lid meer
jury-declared = Belang verklaard
jury-scored = Scores ingediend
jury-change = Wijzig
jury-make-chair = Maak voorzitter
jury-make-independent = Onafhankelijk
jury-not-independent = Niet onafhankelijk
jury-leave = Verlaat de jury
jury-appoint = Duid een jurylid aan
jury-appoint-who = Wie?
jury-appoint-hint = Iedereen met een account. Iemand nieuw? De functioneel beheerder nodigt die uit met de rol Jurylid.
jury-appoint-button = Duid aan
jury-invite = Nodig iemand nieuw uit
jury-member-missing = Kies een persoon.
jury-member-twice = Deze persoon zit al in de jury.
jury-rules = Werkwijze
jury-threshold = Overleg vanaf een verschil van meer dan
jury-threshold-hint = In punten, op elk criterium.
jury-threshold-odd = Schrijf een getal van 0 tot 100, bijvoorbeeld 1 of 0,5.
jury-pitch-criteria = Criteria die pas bij de pitch gescoord worden
jury-pitch-criteria-hint = De andere scoort de jury op de schriftelijke kandidatuur. Na de start ligt dit vast.
jury-pitch-all = Laat minstens één criterium over voor de schriftelijke kandidatuur.
jury-start = Start het scoren
jury-start-intro = Vanaf dan lezen de leden de kandidaturen waarvoor ze geen belang hebben.
jury-start-button = Start het scoren
jury-start-lacks = Nog nodig voor de start:
jury-lacks-members = { $count ->
    [one] Er is minstens één lid nodig.
   *[other] Er zijn minstens { $count } leden nodig.
}
jury-start-too-early-title = De oproep loopt nog
jury-start-too-early-text = De termijn om een kandidatuur in te dienen is nog niet voorbij.
jury-start-no-expert-title = Er is nog geen onafhankelijke expert
jury-start-no-expert-text = Duid minstens één onafhankelijke expert aan.
jury-start-no-chair-title = Er is nog geen voorzitter
jury-start-no-chair-text = Kies één lid als voorzitter.
jury-start-no-quorum-title = De jury is te klein
jury-start-no-quorum-text = Duid minstens zoveel leden aan als de oproep vraagt.
jury-started-already-title = Het scoren is al gestart
jury-started-already-text = De werkwijze van de jury ligt nu vast.
jury-closed-title = De scores zijn afgesloten
jury-closed-text = De samenstelling van de jury verandert nu niet meer.
jury-files-progress = Hoe ver is elke kandidatuur?
jury-files-progress-hint = Het aantal ingediende scores. De scores zelf zie je na het afsluiten.
jury-enough = genoeg
jury-close-why = Waarom sluit je af met te weinig scores?
jury-close-why-hint = Een kandidatuur zonder genoeg scores krijgt geen plaats in de rangschikking.
jury-close-why-missing = Schrijf waarom je nu al afsluit, of wacht op de andere scores.
jury-close-sure = { $count ->
    [one] Sluit af, ook al is { $count } score nog niet ingediend
   *[other] Sluit af, ook al zijn { $count } scores nog niet ingediend
}
jury-close-open = Nog niet alles is ingediend ({ $count }). Wacht daarop, of vink aan dat je toch afsluit.
jury-close-hint = Na het afsluiten kan niemand nog een schriftelijke score indienen.
jury-close-button = Sluit de scores af
jury-recusals = Onthoudingen
jury-recusals-none = Niemand onthoudt zich.
jury-recused-self = Verklaarde zelf een belang:
jury-recused-lead = Onthouding door de trekker:
jury-lift = Neem de onthouding terug
jury-lift-why = Waarom?
jury-lift-button = Neem terug
jury-recuse = Laat een jurylid zich onthouden
jury-recuse-why = Waarom?
jury-recuse-hint = Het jurylid ziet deze kandidatuur daarna nergens meer.
jury-recuse-button = Onthoud
jury-recuse-why-missing = Schrijf waarom.
jury-candidacy-missing = Kies een kandidatuur.
jury-recused-already-title = Dit jurylid onthoudt zich al
jury-recused-already-text = Voor deze kandidatuur hoef je niets meer te doen.
jury-not-recused-title = Dit jurylid onthoudt zich niet
jury-not-recused-text = Er is geen onthouding om terug te nemen.
jury-said-appointed = Het jurylid is aangeduid.
jury-said-saved = Bewaard.
jury-said-started = Het scoren is gestart.
jury-said-closed = De scores zijn afgesloten.
jury-said-recused = Het jurylid onthoudt zich voor deze kandidatuur.
jury-said-lifted = De onthouding is teruggenomen. Het jurylid verklaart opnieuw.

# Voor een jurylid
jury-mine-title = Mijn jury's
jury-mine-none = Je zit nog in geen jury. De trekker van een oproep duidt juryleden aan.
jury-mine-replies = Weerwoord dat je mee beoordeelt
jury-back-mine = Mijn jury's
jury-desk-title = Mijn kandidaturen
jury-juror-tab-files = Kandidaturen
jury-juror-tab-ranking = Rangschikking
jury-juror-tab-pitches = Pitches
jury-read-call = Lees de oproep
jury-desk-early = De kandidaturen komen hier na de uiterste datum van de oproep.
jury-desk-waiting = Je leest en scoort zodra de trekker het scoren start.
jury-chair-work = Als voorzitter
jury-desk-none = Er zijn hier geen kandidaturen.
jury-desk-all = Alle ({ $count })
jury-desk-open = Nog te doen ({ $count })
jury-desk-done = Je hebt alles gescoord.
jury-my-files = Mijn kandidaturen
jury-sheet-none = Nog niet begonnen
jury-sheet-draft = Klad
jury-sheet-in = Ingediend
jury-declare-first = Eerst je belangen
jury-declare-count = { $count ->
    [one] Verklaar je belang voor één kandidatuur
   *[other] Verklaar je belang voor { $count } kandidaturen
}
jury-declare-why = Je ziet een kandidatuur pas als je zegt dat je er geen belang bij hebt.
jury-declare-button = Verklaar je belangen
jury-declare-later = Toch een belang ontdekt? Meld het hier.
jury-declare-title = Belangenverklaring
jury-declare-intro = Heb je een belang bij een kandidaat? Denk aan familie, werk, een bestuur, geld of een geschil.
jury-declare-consequence = Met een belang onthoud je je. Je ziet die kandidatuur dan nergens meer, en alleen de trekker kan dat terugdraaien.
jury-declare-choose = Kies of je een belang hebt.
jury-declare-clear = Geen belang
jury-declare-conflict = Wel een belang: ik onthoud me
jury-declare-which = Welk belang?
jury-declare-only-conflict = (alleen bij een belang)
jury-declare-save = Verklaar
jury-declare-none = Er is nu niets te verklaren.
jury-declare-too-early-title = Nog even wachten
jury-declare-too-early-text = Je verklaart je belangen na de uiterste datum van de oproep.
jury-conflict-why-missing = Schrijf kort welk belang je hebt.
jury-said-declared-part = Bewaard. Kies nog bij de andere kandidaten.
jury-said-declared = Je verklaring is bewaard.
jury-declare-more = { $count ->
    [one] Daarna volgt nog { $count } kandidatuur.
   *[other] Daarna volgen nog { $count } kandidaturen.
}
jury-said-declare-first = Verklaar eerst of je een belang hebt bij deze kandidatuur.
jury-back-desk = Mijn kandidaturen
jury-back-file = De kandidatuur
jury-sheet-title = Kandidatuur lezen en scoren
jury-previous = Vorige
jury-next = Volgende
jury-file = Wat de kandidaat schrijft
jury-contact = Contact
jury-offer = Aanbod
jury-capacity = Coaches
jury-no-answer = Geen antwoord
jury-annexes = Bijlagen
jury-annexes-none = Er zijn geen bijlagen.
jury-annex-size = { $kb } kB
jury-my-scores = Mijn scores
jury-scores-blind = De scores van anderen zie je pas als die van jou ingediend zijn.
jury-hand-in-hint = Indienen doe je één keer. Daarna verandert je score niet meer.
jury-save-draft = Bewaar als klad
jury-hand-in = Dien in
jury-handed-in-at = Ingediend { $at }
jury-not-open = Je kan nu niet scoren in deze ronde.
jury-see-others = Bekijk de scores naast elkaar
jury-score-missing = Geef een score van 0 tot { $max }.
jury-score-outside = Deze score past niet op de schaal van 0 tot { $max }. Kies een waarde van de schaal.
jury-why-missing = Schrijf waarom je deze score geeft.
jury-said-draft = Je klad is bewaard.
jury-said-handed-in = Je scores zijn ingediend.
jury-not-scoring-title = Scoren kan nu niet
jury-not-scoring-text = Deze ronde is nog niet open, of al afgesloten.
jury-handed-in-already-title = Je scores zijn al ingediend
jury-handed-in-already-text = Wat ingediend is, blijft zoals het is.
jury-read-title = Scores naast elkaar
jury-pitch-beside = De scores van de pitch staan naast de schriftelijke.
jury-differs = Ligt ver uiteen
jury-nothing-given = Nog geen scores.
jury-own-first-title = Eerst je eigen score
jury-own-first-text = Je ziet de scores van anderen als die van jou ingediend zijn.

# Rangschikking en overleg
jury-ranking-title = Rangschikking
jury-place = Plaats
jury-sort-place = Op plaats
jury-sort-name = Op naam
jury-total = Op 100
jury-total-of = { $total } op 100
jury-jurors = Juryleden
jury-by-tie-rule = Gelijk totaal: de regel voor gelijke totalen besliste
jury-agreed = afgesproken
jury-asks-talk = overleg nodig
jury-spread = { $least } tot { $most }
jury-no-quorum = te weinig scores, geen plaats
jury-ranking-how = Per criterium telt de afgesproken score, of het gemiddelde op twee decimalen. Daarna wegen de criteria.
jury-tie-heaviest-criterion = Bij een gelijk totaal gaat de hoogste score op het zwaarste criterium voor.
jury-tie-earliest = Bij een gelijk totaal gaat voor wie eerst indiende.
jury-tie-lot = Bij een gelijk totaal beslist het lot.
jury-ranking-hidden = { $count ->
    [one] Eén kandidatuur staat hier nog niet: dien er eerst je eigen score voor in.
   *[other] { $count } kandidaturen staan hier nog niet: dien er eerst je eigen scores voor in.
}
jury-ranking-none = Er staat nog niets in de rangschikking.
jury-scores-open-title = De scores zijn nog open
jury-scores-open-text = Je ziet de scores en de rangschikking als de trekker het scoren afsluit.
jury-talks-open = { $count ->
    [one] Over één score moet de jury nog overleggen.
   *[other] Over { $count } scores moet de jury nog overleggen.
}
jury-to-talks = Naar het overleg
jury-consensus-title = Overleg
jury-consensus-intro = Hier verschillen scores meer dan { $threshold }. De jury overlegt en spreekt een score af.
jury-consensus-none = Er is niets meer om over te overleggen.
jury-talks-to-do = Te bespreken ({ $count })
jury-talks-done = Afgesproken ({ $count })
jury-agreed-on = Afgesproken score: { $score }.
jury-talk-title = Overleg over een score
jury-talk-agree = Wat spreekt de jury af?
jury-talk-hint = De eerste scores blijven bewaard. Voor de rangschikking telt de afgesproken score.
jury-talk-note = Wat is besproken?
jury-talk-save = Bewaar de afspraak
jury-talk-outside = Kies een score van 0 tot { $max }.
jury-talk-note-missing = Schrijf kort wat besproken is.
jury-said-talked = De afspraak is bewaard.
jury-not-consulting-title = Overleg kan nu niet
jury-not-consulting-text = Overleg kan na het afsluiten van de scores en voor de beslissing.

# Pitches
jury-pitches-title = Pitches
jury-pitches-order = Volgorde van de pitches
jury-pitches-none = De volgorde is nog niet geloot.
jury-pitches-none-yet = De volgorde komt hier na de loting.
jury-pitch-from-to = { $from } tot { $to }
jury-pitch-left = { $count ->
    [one] nog één minuut
   *[other] nog { $count } minuten
}
jury-pitch-away = Pauze voor jou
jury-draw = Loot de volgorde
jury-draw-hint = Niemand kiest de volgorde. Met het bewaarde lotnummer kan iedereen de loting narekenen.
jury-draw-day = Dag
jury-draw-start = Begin
jury-draw-minutes = Minuten per pitch
jury-draw-pause = Minuten pauze
jury-draw-button = Loot
jury-draw-again = Loot opnieuw
jury-draw-why = Waarom opnieuw?
jury-draw-why-hint = De eerdere loting blijft bewaard.
jury-pitch-midnight = De laatste pitch zou na middernacht eindigen, om { $at }. Begin vroeger of maak de pitches korter.
jury-draw-why-missing = Schrijf waarom je opnieuw loot.
jury-draws = Alle lotingen
jury-draws-replay = Narekenen: de SHA-256 van “lotnummer:pitch:nummer” per kandidatuur, van klein naar groot.
jury-pitch-minutes-odd = Kies 5 tot 120 minuten per pitch.
jury-pitch-pause-odd = Kies 0 tot 60 minuten pauze.
jury-draw-not-now-title = Loten kan nu niet
jury-draw-not-now-text = Loten kan vanaf de start van het scoren tot de beslissing.
jury-said-drawn = De volgorde is geloot.

# Beslissing
jury-decision-title = Beslissing
jury-decision-wait = De jury beslist na het afsluiten van de scores.
jury-decision-taken = De jury besliste
jury-decision-rows = Per kandidatuur
jury-decided-when = Op { $day }, { $place }
jury-to-papers = Verslag en brieven
jury-to-result = Wat iedereen ziet
jury-undecided = Nog open
jury-changed-by-reply = veranderd na weerwoord
jury-lacks-talk = eerst overleg
jury-lacks-verdict = nog geen beslissing
jury-lacks-reasons = reden per criterium ontbreekt
jury-lacks-offer = aanbod of coaches ontbreken
jury-lacks-quorum = Er beslissen te weinig leden mee over elke kandidatuur. Wie zich onthoudt, telt niet mee.
jury-propose-title = Beslissing over een kandidatuur
jury-propose-what = Wat beslist de jury?
jury-propose-hint = De reden per criterium komt woord voor woord in de brief aan de kandidaat.
jury-if-chosen = Bij een gekozen kandidaat
jury-offer-agreed = Afgesproken aanbod
jury-capacity-agreed = Coaches
jury-capacity-hint = In voltijdse coaches, bijvoorbeeld 1,5.
jury-capacity-odd = Schrijf een getal, bijvoorbeeld 1,5.
jury-decide = De jury beslist samen
jury-decide-hint = Hierna liggen rangschikking en redenen vast. Opstap maakt het verslag en de brieven.
jury-decide-unready-hint = Dit kan als elke kandidatuur een beslissing en een reden per criterium heeft.
jury-present = Wie besliste mee?
jury-present-hint = { $count ->
    [one] Minstens één lid per kandidatuur.
   *[other] Minstens { $count } leden per kandidatuur.
}
jury-present-missing = Duid aan wie meebesliste.
jury-decide-day = Dag van de beslissing
jury-decide-day-odd = Kies een dag na het afsluiten van de scores, ten laatste vandaag.
jury-decide-place = Plaats
jury-decide-place-missing = Schrijf waar de jury samenkwam.
jury-decide-course = Verloop
jury-decide-course-hint = Komt in het verslag.
jury-decide-course-missing = Schrijf kort hoe de jury tot de beslissing kwam.
jury-decide-button = Leg de beslissing vast
jury-decided-already-title = De jury besliste al
jury-decided-already-text = Een beslissing verandert alleen nog na een weerwoord.
jury-decide-too-early-title = Beslissen kan nog niet
jury-decide-too-early-text = Sluit eerst de schriftelijke scores af.
jury-decide-nothing-title = Er zijn geen kandidaturen
jury-decide-nothing-text = Er is niets waarover de jury kan beslissen.
jury-decide-unready-title = Nog niet alles is klaar
jury-decide-unready-text = Elke kandidatuur heeft een beslissing nodig, een reden per criterium en afgerond overleg.
jury-decide-recused-title = Laat iemand anders dit doen
jury-decide-recused-text = Wie zich voor een kandidatuur onthoudt, legt de gezamenlijke beslissing niet vast.
jury-said-decided = De beslissing ligt vast. Het verslag en de brieven zijn gemaakt.
jury-tell-hint = Elke kandidaat krijgt een mail met een link naar de brief. De namen van wie gekozen is worden openbaar. Vanaf die dag heeft elke kandidaat de volle termijn voor weerwoord.
jury-tell-button = Deel de beslissing mee
jury-said-told = De kandidaten krijgen een mail.
jury-told-already-title = De kandidaten weten het al
jury-told-already-text = De beslissing is al meegedeeld.
jury-decide-first-title = Eerst beslissen
jury-decide-first-text = De jury legt eerst haar beslissing vast.

# Verslag en brieven
jury-papers-title = Verslag en brieven
jury-papers-none = Verslag en brieven komen hier na de beslissing.
jury-paper = Papier
jury-paper-letter = Beslissingsbrief
jury-paper-minutes = Verslag
jury-paper-reply-letter = Brief na weerwoord
jury-paper-made = Gemaakt
jury-paper-hash = Vingerafdruk
jury-letter-title = Beslissing over de kandidatuur
jury-letter-about = Oproep: { $call }. Werkingsgebied: { $area }. Kandidatuur nummer { $number }.
jury-letter-decision = Beslissing
jury-letter-chosen = De jury kiest { $organisation } als partner.
jury-letter-not-chosen = De jury kiest { $organisation } niet als partner.
jury-letter-offer = Afgesproken aanbod: { $offer }
jury-letter-capacity = Afgesproken coaches: { $capacity } voltijds.
jury-letter-place = Plaats { $place } in de rangschikking, met { $total } op 100.
jury-letter-reasons = Reden per criterium
jury-letter-reasons-first = Redenen bij de eerste beslissing
jury-letter-criterion = { $name }: { $value } op { $max }
jury-letter-reply = Weerwoord
jury-letter-reply-until = Een weerwoord is mogelijk tot en met { $day }, met de link in de mail.
jury-letter-signed = Beslist door
jury-letter-questions = Heb je vragen? { $name } helpt je: { $email }.
jury-letter-reply-title = Antwoord op het weerwoord
jury-letter-reply-came = Het weerwoord kwam binnen op { $day }.
jury-letter-maintained = De beslissing blijft zoals ze was.
jury-letter-amended = De beslissing verandert.
jury-minutes-title = Verslag van de jury
jury-minutes-when = { $day }, { $place }
jury-minutes-recusals = Onthoudingen
jury-minutes-no-recusals = Niemand onthield zich.
jury-minutes-course = Verloop
jury-minutes-talks = Overleg over scores
jury-minutes-ranking = Rangschikking
jury-minutes-decisions = Beslissingen
jury-mail-appointed-subject = Je zit in de jury van een oproep
jury-mail-appointed-body =
    Dag,

    Je bent gevraagd als jurylid voor de oproep { $call }.
    Zeg eerst of je een belang hebt bij een kandidatuur. Daarna lees je ze en geef je scores.

    Je begint hier: { $link }
jury-mail-decision-subject = Beslissing over de kandidatuur
jury-mail-decision-body =
    Dag,

    De jury van de oproep { $call } heeft beslist.
    De brief met de redenen staat hier: { $link }

    Een weerwoord kan tot en met { $day }, op dezelfde bladzijde.

    { $contact }
jury-mail-reply-subject = Antwoord op het weerwoord
jury-mail-reply-body =
    Dag,

    Het weerwoord in de oproep { $call } is beoordeeld.
    Het antwoord staat hier: { $link }

    { $contact }

# Weerwoord en uitkomst
jury-replies-title = Weerwoord en uitkomst
jury-replies-none = Er is geen weerwoord.
jury-reply-until = Weerwoord kan tot en met { $day }.
jury-reply-title = Weerwoord
jury-reply-text = Wat de kandidaat schrijft
jury-handlers = Wie beoordeelt dit weerwoord?
jury-handlers-none = Nog niemand aangeduid
jury-handlers-name = Duid aan wie beoordeelt
jury-handlers-who = Wie beoordeelt?
jury-handlers-hint = Minstens twee mensen, van wie minstens één niet meebesliste.
jury-handlers-few = Duid minstens twee mensen aan.
jury-handlers-same = Iedereen hier besliste al mee. Duid ook iemand aan die niet meebesliste.
jury-handler-recused = Iemand van hen onthoudt zich voor deze kandidatuur. Kies iemand anders.
jury-handler-decided = besliste mee
jury-handler-new = besliste niet mee
jury-handler-agrees = akkoord
jury-proposed = Wat voorgesteld is
jury-agree-button = Ik ga akkoord
jury-agree-hint = Is iedereen akkoord, dan is de uitkomst definitief en krijgt de kandidaat een brief.
jury-judge = Stel een uitkomst voor
jury-judge-button = Stel voor
jury-answer = Antwoord
jury-answer-hint = Komt woord voor woord in de brief. Ga in op elk punt van het weerwoord.
jury-if-amended = Als de beslissing verandert
jury-outcome-missing = Kies een uitkomst.
jury-answer-missing = Schrijf het antwoord aan de kandidaat.
jury-offer-missing = Schrijf wat afgesproken is.
jury-capacity-missing = Schrijf hoeveel coaches afgesproken zijn.
jury-reply-closed-title = Dit weerwoord is al beoordeeld
jury-reply-closed-text = De uitkomst is definitief.
jury-reply-bench-title = Dit mag niet met deze mensen
jury-reply-bench-text = Er zijn minstens twee beoordelaars nodig, van wie één niet meebesliste en niemand zich onthoudt.
jury-reply-disagree-title = Nog niet iedereen is akkoord
jury-reply-disagree-text = De uitkomst wordt definitief als alle beoordelaars akkoord zijn.
jury-said-handlers = Bewaard wie beoordeelt.
jury-said-outcome = Je voorstel is bewaard. De anderen moeten nog akkoord gaan.
jury-said-agreed = Je akkoord is bewaard.
jury-said-reply-closed = De uitkomst is definitief. De kandidaat krijgt een mail.
jury-conclude = Rond de oproep af
jury-conclude-hint = Gekozen organisaties worden lid van het partnerschap, met het afgesproken aanbod en de coaches.
jury-conclude-from = Lid vanaf
jury-conclude-button = Maak hen lid
jury-conclude-waits = Dit kan na { $day }, als de termijn voor weerwoord voorbij is.
jury-conclude-not-now-title = Afronden kan nu niet
jury-conclude-not-now-text = Deel eerst de beslissing mee. Een oproep rond je één keer af.
jury-conclude-too-early-title = De termijn voor weerwoord loopt nog
jury-conclude-too-early-text = Wacht tot de termijn voorbij is.
jury-conclude-replies-title = Er is nog weerwoord te beoordelen
jury-conclude-replies-text = Beoordeel eerst elk weerwoord.
jury-said-concluded = De gekozen organisaties zijn lid.
jury-joined = Nieuwe leden
jury-joined-from = Vanaf

# Archief
jury-archive-title = Archief
jury-archive-make = Maak het archief
jury-archive-intro = Eén ZIP met de oproep, kandidaturen, scores, overleg, beslissingen, brieven en weerwoord, en met een vingerafdruk van elk bestand.
jury-archive-button = Download het archief
jury-archive-made = Eerder gemaakt
jury-archive-files = { $count ->
    [one] één bestand
   *[other] { $count } bestanden
}
jury-archive-too-early-title = Het archief komt na de beslissing
jury-archive-too-early-text = Het archief kan je maken na de beslissing van de jury.
jury-verify = Kijk een archief na
jury-verify-hint = Is er iets veranderd sinds het gemaakt is? Een groot archief kijk je na met: opstap call verify
jury-verify-file = ZIP van een archief
jury-verify-button = Kijk na
jury-verify-choose = Kies een bestand.
jury-verify-sound = Dit archief is zoals het gemaakt is.
jury-verify-unknown = De bestanden kloppen met elkaar. Dit archief is hier niet gemaakt, dus het manifest kunnen we niet vergelijken.
jury-verify-findings = { $count ->
    [one] Er klopt één ding niet:
   *[other] Er kloppen { $count } dingen niet:
}
jury-verify-no-bundle = Dit is geen archief van een oproep.
jury-verify-changed = Dit bestand is veranderd:
jury-verify-missing = Dit bestand ontbreekt:
jury-verify-extra = Dit bestand hoort er niet bij:
jury-verify-sums = Deze lijst is veranderd:
jury-verify-manifest = Het manifest is niet dat van toen:

# Voor de kandidaat en voor iedereen
jury-own-title = De beslissing van de jury
jury-own-back = Mijn kandidatuur
jury-own-chosen = Gekozen als partner
jury-own-not-chosen = Niet gekozen als partner
jury-own-reply-until = Niet akkoord, of klopt er iets niet? Je kan één keer antwoorden, tot en met { $day }.
jury-own-reply = Je weerwoord
jury-own-reply-hint = Schrijf per criterium waarom je het anders ziet.
jury-own-send = Verstuur het weerwoord
jury-own-replied = Verstuurd { $at }
jury-own-late = Weerwoord kon tot en met { $day }.
jury-reply-missing = Schrijf je weerwoord.
jury-reply-late-title = De termijn voor weerwoord is voorbij
jury-reply-late-text = Er is niets verstuurd. Vragen? Neem contact op met de trekker van de oproep.
jury-reply-twice-title = Er is al een weerwoord
jury-reply-twice-text = Een kandidaat antwoordt één keer. Het eerste weerwoord blijft staan.
jury-said-replied = Je weerwoord is verstuurd.
jury-result-title = Uitkomst van de oproep
jury-result-back = De oproep
jury-result-chosen = { $count ->
    [one] Eén gekozen organisatie
   *[other] { $count } gekozen organisaties
}
jury-result-none = De jury koos niemand.
jury-result-of = { $count ->
    [one] Eén organisatie diende in. Stand van { $day }.
   *[other] { $count } organisaties dienden in. Stand van { $day }.
}
