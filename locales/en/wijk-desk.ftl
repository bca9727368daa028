# level: B1
# Wijk-werken: the desk. Today, figures per year, taking over another administration.

## Today
wijk-today-all = Show all { $count }
wijk-today-ask = Question from the website
wijk-today-asked = Asked: { $day }
wijk-today-asks = { $count ->
    [one] { $count } question from the website
   *[other] { $count } questions from the website
}
wijk-today-bank = { $count ->
    [one] { $count } line of the bank without a match
   *[other] { $count } lines of the bank without a match
}
wijk-today-came = Came in: { $day }
wijk-today-check = { $count ->
    [one] { $count } request to check
   *[other] { $count } requests to check
}
wijk-today-claims = { $count ->
    [one] 1 objection or claim waits
   *[other] { $count } objections or claims wait
}
wijk-today-disputed = { $count ->
    [one] { $count } visit that the user has questions about
   *[other] { $count } visits that the user has questions about
}
wijk-today-due = Planned: { $day }
wijk-today-empty = Nothing asks attention today. Time for a visit?
wijk-today-evaluations = { $count ->
    [one] { $count } evaluation to hold
   *[other] { $count } evaluations to hold
}
wijk-today-forms = { $count ->
    [one] { $count } form came in
   *[other] { $count } forms came in
}
wijk-today-handed-in = Handed in: { $day }
wijk-today-heading = Today in wijk-werken
wijk-today-hours-on = { $count ->
    [one] { $count } hour on { $day }
   *[other] { $count } hours on { $day }
}
wijk-today-import = Take over an administration
wijk-today-kept = { $count ->
    [one] 1 agreement may go
   *[other] { $count } agreements may go
}
wijk-today-kept-until = Kept until { $day }
wijk-today-last-day = Last day: { $day }.
wijk-today-left-month = { $count ->
    [0] No more hours this month.
    [one] { $count } hour left this month.
   *[other] { $count } hours left this month.
}
wijk-today-left-year = { $count ->
    [0] No more hours this year.
    [one] { $count } hour left this year.
   *[other] { $count } hours left this year.
}
wijk-today-match = { $count ->
    [one] { $count } request looks for a worker
   *[other] { $count } requests look for a worker
}
wijk-today-more = What is set down, and what we follow up
wijk-today-near = { $count ->
    [one] { $count } worker close to a limit
   *[other] { $count } workers close to a limit
}
wijk-today-proposals = { $count ->
    [one] { $count } proposal without an answer
   *[other] { $count } proposals without an answer
}
wijk-today-recoveries = { $count ->
    [one] Paid too much once: confirm
   *[other] Paid too much { $count } times: confirm
}
wijk-today-sign-office = The organiser still has to sign.
wijk-today-sign-user = The user still has to sign.
wijk-today-sign-worker = The worker still has to sign.
wijk-today-talks = { $count ->
    [one] { $count } monthly talk to hold
   *[other] { $count } monthly talks to hold
}
wijk-today-title = Today in wijk-werken
wijk-today-unsigned = { $count ->
    [one] { $count } agreement without a signature
   *[other] { $count } agreements without a signature
}
wijk-today-workers = To the workers

## Figures
wijk-report-age-25-39 = 25 to 39
wijk-report-age-40-54 = 40 to 54
wijk-report-age-55-up = 55 and older
wijk-report-age-under-25 = Younger than 25
wijk-report-age-unknown = Not known
wijk-report-all-towns = All municipalities together
wijk-report-borders = Municipalities
wijk-report-borders-now = As now
wijk-report-borders-then = As then
wijk-report-cheques-expired = Expired
wijk-report-cheques-sold = Sold
wijk-report-cheques-used = Used
wijk-report-column-active = Asked for work
wijk-report-column-amount = Amount
wijk-report-column-cheques = Cheques
wijk-report-column-decision = Decision
wijk-report-column-hours = Hours
wijk-report-column-mode = Choice
wijk-report-column-registered = Registered
wijk-report-column-requests = Asked
wijk-report-column-users = Users
wijk-report-column-value = Value
wijk-report-column-waiting = Still waiting
wijk-report-column-workers = Workers
wijk-report-contingent-most = Places allotted
wijk-report-contingent-now = Now in wijk-werken
wijk-report-days = From { $first } to { $last }.
wijk-report-displacement-clear = Replaces no regular job
wijk-report-displacement-refused = Refused: replaces a regular job
wijk-report-displacement-warned = Allowed with a reason
wijk-report-euro = { $amount } euro
wijk-report-hidden = hidden
wijk-report-hidden-below = Counts below { $below } are hidden, so that nobody can be recognised. Sometimes another count is hidden for that.
wijk-report-intro = People count where they live, hours where the work was done.
wijk-report-mode-extend = Added
wijk-report-mode-limit = Not here
wijk-report-money-before-fees = Left of used cheques, before costs
wijk-report-money-earmarked = Of it earmarked for activation
wijk-report-money-fees = Yearly fees
wijk-report-money-organiser = Margin of the organiser
wijk-report-money-provider = Part of the provider
wijk-report-money-vdab = Part of VDAB
wijk-report-money-worker = For the workers
wijk-report-no-organiser = Wijk-werken has not begun here.
wijk-report-none = Nothing in this year.
wijk-report-note-cheques = Of users who live or are established here.
wijk-report-note-displacement = Each question for work counts once, with the last answer of the year.
wijk-report-note-hours = Begun hours, as on the forms. One person can stand with several activities.
wijk-report-note-money = ‘Not known’: a part of the price is written down nowhere. Opstap does not guess.
wijk-report-note-outflow = Workers who stopped this year.
wijk-report-note-outflow-rung = The rung that was seen at the last evaluation.
wijk-report-note-users = ‘Asked for work’: at least one hour was worked this year.
wijk-report-note-waiting = Requests of this year, and which are without a worker now.
wijk-report-note-workers-status = As it is today, of who was in wijk-werken this year.
wijk-report-of = Wijk-werken { $year }: { $place }
wijk-report-other = Something else
wijk-report-pdf = As PDF
wijk-report-place = Municipality
wijk-report-rung-1 = Rung 1
wijk-report-rung-2 = Rung 2
wijk-report-rung-3 = Rung 3
wijk-report-rung-4 = Rung 4
wijk-report-rung-5 = Rung 5
wijk-report-rung-6 = Rung 6
wijk-report-rung-unknown = Not known
wijk-report-section-cheques = Cheques
wijk-report-section-choices = What the municipality adds or excludes
wijk-report-section-contingent = Contingent
wijk-report-section-displacement = Displacement: does the work replace a regular job?
wijk-report-section-hours = Hours by activity
wijk-report-section-inflow = Started this year, by referrer
wijk-report-section-money = Money
wijk-report-section-outflow = Stopped this year, by reason
wijk-report-section-outflow-rung = Stopped this year, by rung
wijk-report-section-schemes = Hours by scheme
wijk-report-section-users = Users
wijk-report-section-waiting = Requests for work
wijk-report-section-workers-age = Workers by age
wijk-report-section-workers-gender = Workers by gender
wijk-report-section-workers-status = Workers by status
wijk-report-show = Show
wijk-report-title = Figures of wijk-werken
wijk-report-total = Together
wijk-report-unknown = not known
wijk-report-until = To { $day }.
wijk-report-what = What
wijk-report-xlsx = As spreadsheet
wijk-report-year = Year

## Taking over
wijk-import-activity = ‘{ $value }’ is not in the list of activities. Take a code of ‘Activities’.
wijk-import-ahead = This day lies in the future. Check the day.
wijk-import-alike = This seems to be the same person as number { $other }. Is it the same, with an earlier or later term? Then put that number under ‘Same person as’. Is it somebody else? Then put yes under ‘Looked at’.
wijk-import-back = Back
wijk-import-both-open = Number { $other } has not ended yet. One person has only one term at a time.
wijk-import-broken = This file is no readable spreadsheet. Save it as .xlsx and try again.
wijk-import-cell-error = A formula in this cell fails. Put the value there.
wijk-import-cell-strange = The text in this cell is too long or has strange characters.
wijk-import-choose = Choose a file.
wijk-import-choose-title = Choose the spreadsheet
wijk-import-column-activity = Activity
wijk-import-column-birth = Birth date
wijk-import-column-contact = Contact person
wijk-import-column-day = Day
wijk-import-column-email = E-mail
wijk-import-column-end-reason = Reason of the end
wijk-import-column-ended-on = Last day
wijk-import-column-evaluation-on = Last evaluation
wijk-import-column-family = Family name
wijk-import-column-fees = Fee paid on
wijk-import-column-from = From
wijk-import-column-gender = Gender
wijk-import-column-given = Given name
wijk-import-column-iban = Account number
wijk-import-column-insz = National number
wijk-import-column-kbo = Enterprise number
wijk-import-column-kind = Kind
wijk-import-column-km = Kilometres
wijk-import-column-languages = Languages
wijk-import-column-leefloon = Leefloon
wijk-import-column-missing = This column lacks. Add it with this heading.
wijk-import-column-name = Name
wijk-import-column-number = Number
wijk-import-column-phone = Phone
wijk-import-column-place = Municipality
wijk-import-column-postcode = Postcode
wijk-import-column-proof = Proof of transition
wijk-import-column-pwa-cheques = PWA cheques
wijk-import-column-pwa-from = PWA contract from
wijk-import-column-pwa-to = PWA contract to
wijk-import-column-reach = Reach in km
wijk-import-column-referred-on = Referred on
wijk-import-column-referrer = Referrer
wijk-import-column-rung = Rung
wijk-import-column-same = Same person as
wijk-import-column-scheme = Scheme
wijk-import-column-signed-on = Agreement signed on
wijk-import-column-started-on = Began on
wijk-import-column-street = Street and number
wijk-import-column-sure = Looked at
wijk-import-column-talk-on = Last talk
wijk-import-column-to = Until
wijk-import-column-transition = Transition
wijk-import-column-unknown = We do not know this column. Take it away or use the heading of the template.
wijk-import-column-user = User
wijk-import-column-vdab-on = Registered at VDAB on
wijk-import-column-wishes = Activities
wijk-import-column-worker = Worker
wijk-import-day = ‘{ $value }’ is no day. Write for example 26/05/2026.
wijk-import-days = Work from { $first } to { $last }.
wijk-import-do = Take over everything
wijk-import-email = ‘{ $value }’ is no mail address.
wijk-import-empty = There is nothing in the sheets { $sheets }. Use the template.
wijk-import-end-reason = ‘{ $value }’ is no reason. Choose from the sheet ‘Uitleg’.
wijk-import-ended-early = This day lies before the beginning.
wijk-import-errors = { $count ->
    [one] { $count } mistake in the file
   *[other] { $count } mistakes in the file
}
wijk-import-faults = What to repair
wijk-import-fees = ‘{ $value }’: write one day per year, with a semicolon between.
wijk-import-file = Spreadsheet
wijk-import-file-hint = A file .xlsx of at most 4 MB.
wijk-import-form-closed = The form of this month came in or was paid in Opstap.
wijk-import-gender = We do not know ‘{ $value }’. Write vrouw, man, non-binair or onbekend.
wijk-import-heading = Take over an administration
wijk-import-hint-activity = Code of the list of activities, such as A4.
wijk-import-hint-end-reason = Workers: werk, opleiding, andere begeleiding, termijn, voorwaarden, opzeg, overlijden, overmacht. Users: niet nodig, verhuisd, gestopt, overleden, niet nagekomen, andere.
wijk-import-hint-fees = The day on which it was paid, one per year: 15/01/2025; 12/01/2026.
wijk-import-hint-kind = Privé, lokaal bestuur, vereniging, school or landbouw.
wijk-import-hint-km = There and back, in whole kilometres.
wijk-import-hint-languages = Codes of languages, such as nl fr ar.
wijk-import-hint-place = Name, postcode or NIS code of the municipality where the work was done.
wijk-import-hint-referrer = VDAB, partner or OCMW.
wijk-import-hint-same = The number of an earlier or later term of the same person. The hours then count together.
wijk-import-hint-scheme = The name or the code of the scheme. Empty: wijk-werken.
wijk-import-hint-sure = Only when Opstap asks: ja when it is right (many hours on one day, somebody who seems another, a young age).
wijk-import-hint-transition = Ja when the user was with a PWA in 2017. Then also fill in the proof.
wijk-import-hint-user = The number in the sheet of users, or of a user in Opstap.
wijk-import-hint-wishes = Codes of activities, such as A3 A4.
wijk-import-hint-worker = The number in the sheet of workers, or of a worker in Opstap.
wijk-import-how-days = Write days as 26/05/2026 and hours as 8:30.
wijk-import-how-sheet = Explanation
wijk-import-how-stars = Columns with a star are always filled in. Others may stay empty or go.
wijk-import-how-title = How to fill in this spreadsheet
wijk-import-iban = ‘{ $value }’ is no right account number.
wijk-import-insz = ‘{ $value }’ is no right national number.
wijk-import-insz-known = This national number belongs to somebody else.
wijk-import-insz-private = Only private persons have a national number.
wijk-import-intro = Bring workers, users and performances from another administration in one go. You first see what would happen.
wijk-import-kbo = ‘{ $value }’ is no right enterprise number.
wijk-import-kind = ‘{ $value }’ is no kind of user. Write privé, lokaal bestuur, vereniging, school or landbouw.
wijk-import-km = ‘{ $value }’ is no number of kilometres up to 500.
wijk-import-languages = ‘{ $value }’: write codes of languages, such as nl fr.
wijk-import-large = This file is too large. Split it.
wijk-import-long-day = On { $value } this worker worked { $hours } hours together. Is that right? Then write ja in this column.
wijk-import-look = This would happen
wijk-import-look-button = Check the file
wijk-import-look-file = File: { $name }
wijk-import-missing = Fill in this cell.
wijk-import-month = Write a month as 2026-04.
wijk-import-more = There are more mistakes. Repair these first.
wijk-import-new-hours = Hours
wijk-import-new-performances = New performances
wijk-import-new-users = New users
wijk-import-new-workers = New workers
wijk-import-none = All of this file is in Opstap already.
wijk-import-nothing-changed = Nothing was taken over. Repair the file and choose it again.
wijk-import-number = ‘{ $value }’ is no whole number.
wijk-import-number-taken = This number belongs to somebody else in Opstap.
wijk-import-number-twice = This number stands in the sheet twice.
wijk-import-old = This is an old or protected Excel file. Save it as .xlsx without a password.
wijk-import-other = Choose another file
wijk-import-paid-until = Paid already up to the month
wijk-import-paid-until-hint = Forms up to this month are closed. Leave it empty when nothing was paid.
wijk-import-paid-until-look = Forms up to { $month } are closed.
wijk-import-paper = This agreement was signed in an earlier administration and taken over in Opstap on { $day }. The signed paper is with the organiser.
wijk-import-paper-title = Agreement taken over
wijk-import-phone = ‘{ $value }’ is no phone number.
wijk-import-place = ‘{ $value }’ is no municipality of this region on that day.
wijk-import-referred-late = The referral comes after the beginning.
wijk-import-referrer = ‘{ $value }’ cannot refer. Write VDAB, partner or OCMW.
wijk-import-row = row { $row }
wijk-import-rows = There are too many rows in a sheet, at most { $max }.
wijk-import-rung = ‘{ $value }’ is no rung from 1 to 6.
wijk-import-said = The administration was taken over.
wijk-import-same-unknown = Number { $other } is not in this sheet and not in Opstap, or is this number itself.
wijk-import-scheme = "{ $value }" is no scheme in Opstap. Write the name or the code, or leave it empty for wijk-werken.
wijk-import-scheme-closed = The scheme "{ $value }" was not open at the beginning. Check the day or the scheme.
wijk-import-scheme-other = This number is in another scheme in Opstap. Give two numbers to who is in two schemes.
wijk-import-sheet-performances = Performances
wijk-import-sheet-users = Users
wijk-import-sheet-workers = Workers
wijk-import-signed-late = The agreement must be signed before the beginning.
wijk-import-step-fill = Fill in the sheets. The sheet ‘Uitleg’ says what goes where.
wijk-import-step-send = Choose the file here. One mistake and nothing is taken over.
wijk-import-step-template = Take the template:
wijk-import-template = Template as .xlsx
wijk-import-there = { $count ->
    [one] { $count } row is in Opstap already and stays as it is.
   *[other] { $count } rows are in Opstap already and stay as they are.
}
wijk-import-time = ‘{ $value }’ is no time. Write for example 8:30.
wijk-import-title = Take over an administration
wijk-import-to-before = The end does not lie after the beginning.
wijk-import-too-young = With birth date { $value } this person is too young by the rule.
wijk-import-twice = This file was taken over on { $day }.
wijk-import-user-end = ‘{ $value }’ is no reason. Choose from the sheet ‘Uitleg’.
wijk-import-user-unknown = User { $value } is not in the file and not in Opstap.
wijk-import-what = What to do
wijk-import-where = Where
wijk-import-whole = The whole file
wijk-import-wishes = ‘{ $value }’: not every code is in the list of activities.
wijk-import-worker-unknown = Worker { $value } is not in the file and not in Opstap.
wijk-import-yes = ‘{ $value }’: write ja or nee.
wijk-import-young = With birth date { $value } this person is very young. Is that right? Then put yes under ‘Looked at’.

## Objections and claims
wijk-claim-about = About what
wijk-claim-about-cheques = cheques
wijk-claim-about-end = the end of the agreement
wijk-claim-about-fee = the yearly fee
wijk-claim-about-missing = Choose what it is about.
wijk-claim-about-other = something else
wijk-claim-about-pay = the pay
wijk-claim-about-whom = About: { $name }
wijk-claim-about-work = a question, an assignment or hours
wijk-claim-after = Next
wijk-claim-all = All
wijk-claim-amount = Amount
wijk-claim-amount-hint = In euro, for example 8,20. Leave empty when it is not about money.
wijk-claim-amount-missing = Fill in the amount that was not due.
wijk-claim-before = Previous
wijk-claim-came-hint = The day it came in or was seen.
wijk-claim-came-odd = Choose a day after the fact and not after today.
wijk-claim-came-on = Came on
wijk-claim-decide = Decide
wijk-claim-decide-button = Decide and make the letter
wijk-claim-decided = The decision
wijk-claim-decided-on = Decided on
wijk-claim-decided-text = A colleague has decided already. Open it again and read the decision.
wijk-claim-decided-title = This has been decided already
wijk-claim-due = To be done by
wijk-claim-due-hint = By when is done what was decided? Empty when nothing has to be done.
wijk-claim-due-missing = Fill in by when it is done.
wijk-claim-due-past = This day is over. Choose a later day.
wijk-claim-fact-hint = The day of the work, the decision or the payment.
wijk-claim-fact-later = This day is still to come. Choose a day up to today.
wijk-claim-fact-on = Day of the fact
wijk-claim-facts = Facts
wijk-claim-go = Go on
wijk-claim-kind = Kind
wijk-claim-kind-contract = Claim from the contract
wijk-claim-kind-hint-contract = Somebody asks what follows from the contract.
wijk-claim-kind-hint-objection = A worker or a user does not agree with a decision.
wijk-claim-kind-hint-recovery = Something was paid that was not due. VDAB recovers it.
wijk-claim-kind-missing = Choose what it is.
wijk-claim-kind-objection = Objection
wijk-claim-kind-recovery = Recovery
wijk-claim-lapsed-not = This came in time. Choose another decision.
wijk-claim-lapsed-unknown = No term is known. So do not say that it is too late.
wijk-claim-late = This came after the last day. You may say that it is too late.
wijk-claim-letter = The letter
wijk-claim-letter-about = It is about { $about }, on { $day }.
wijk-claim-letter-amount = The amount is { $amount } euro.
wijk-claim-letter-decision = Our decision
wijk-claim-letter-due = This is done by { $day }.
wijk-claim-letter-granted = We agree.
wijk-claim-letter-lapsed = The question came too late. We do not treat it.
wijk-claim-letter-partly = We agree in part.
wijk-claim-letter-passed-on = We pass this on to VDAB. VDAB decides.
wijk-claim-letter-questions = You do not agree, or have a question? Call us or come by.
wijk-claim-letter-refused = We do not agree.
wijk-claim-letter-why = Why
wijk-claim-letter-withdrawn = The question was taken back. We decide nothing.
wijk-claim-new-title = Note an objection or a claim
wijk-claim-nobody = Nobody has this number. Check it and choose worker or user.
wijk-claim-number = Number
wijk-claim-number-hint = The number of the worker or the user, without #.
wijk-claim-of-user = user
wijk-claim-of-worker = worker
wijk-claim-outcome = What do you decide?
wijk-claim-outcome-granted = Is right
wijk-claim-outcome-lapsed = Too late
wijk-claim-outcome-missing = Choose what you decide.
wijk-claim-outcome-other = This can't be decided here. Choose from the list.
wijk-claim-outcome-partly = Is partly right
wijk-claim-outcome-passed-on = To VDAB
wijk-claim-outcome-refused = Is not right
wijk-claim-outcome-withdrawn = Taken back
wijk-claim-pages = Pages
wijk-claim-reason = Why?
wijk-claim-reason-hint = This stands in the letter as it is. Use plain words.
wijk-claim-reason-missing = Write why you decide so.
wijk-claim-said-decided = Decided. The letter is ready.
wijk-claim-said-noted = Noted.
wijk-claim-show = Show
wijk-claim-status = State
wijk-claim-status-decided = decided
wijk-claim-status-open = waits for a decision
wijk-claim-status-running = confirmed, running
wijk-claim-status-settled = settled
wijk-claim-term-unknown = No term is known to ask this. We searched and found none.
wijk-claim-title = Objection or claim
wijk-claim-until = Could come until
wijk-claim-until-unknown = not known
wijk-claim-what = What
wijk-claim-who = Who
wijk-claim-whose = Who is it about?
wijk-claim-words = What was said
wijk-claim-words-hint = In the words of whoever asks.
wijk-claim-words-missing = Write what was said.
wijk-claims-count = { $count ->
    [one] 1 objection or claim
   *[other] { $count } objections or claims
}
wijk-claims-intro = Note what somebody says, decide with a reason, and hand over the letter.
wijk-claims-none = Nobody objected.
wijk-claims-title = Objections and claims

## Keeping
wijk-keep-agreements = Agreements of workers
wijk-keep-asks = Questions from the website
wijk-keep-asks-count = { $count ->
    [one] 1 question is answered and came before { $day }.
   *[other] { $count } questions are answered and came before { $day }.
}
wijk-keep-choose = Choose whose agreement may go.
wijk-keep-claim-open = An objection or claim about this worker still waits. Decide first.
wijk-keep-coordinator = The organiser's coordinator can destroy this.
wijk-keep-destroy = Destroy for good
wijk-keep-forever = What is destroyed does not come back.
wijk-keep-gone = What was destroyed
wijk-keep-intro = What we keep, for how long, and after which rule. Nothing goes by itself: the coordinator decides, with a reason.
wijk-keep-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
wijk-keep-none = There is nothing now that may go.
wijk-keep-nothing-text = A colleague may have done it already, or the rule changed. Check the list again.
wijk-keep-nothing-title = There is nothing that may go
wijk-keep-on = Destroyed on
wijk-keep-over = Last day: { $last }. Kept until { $until }.
wijk-keep-papers = Papers
wijk-keep-reason = Why now?
wijk-keep-reason-hint = Without names, because this reason stays. For example: yearly clearing 2031.
wijk-keep-reason-missing = Write why it may go now.
wijk-keep-record = What
wijk-keep-rules = All rules
wijk-keep-said-gone = Destroyed. It stands in the list below.
wijk-keep-sure = How sure
wijk-keep-term = How long
wijk-keep-terms = How long we keep
wijk-keep-title = Keep and destroy
wijk-keep-too-early = This agreement still has to be kept. Take the tick away.
wijk-keep-unknown = not known: keep
wijk-keep-until = Kept until
wijk-keep-waiting = { $count ->
    [one] 1 agreement of who stopped still has to be kept.
   *[other] { $count } agreements of who stopped still have to be kept.
}
wijk-keep-what-agreements = Agreement of a worker
wijk-keep-what-asks = Answered question from the website
wijk-keep-what-claims = Objection or claim
wijk-keep-what-ledger = Ledger and cheques
wijk-keep-what-users = Agreement of a user
wijk-keep-what-work = Hours and forms
wijk-keep-what-workers = File of a worker: referral, talks
wijk-keep-whose = Whose?
wijk-keep-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}

## Contingent
wijk-contingent-allotted = Allotted
wijk-contingent-amount = How much
wijk-contingent-amount-hint = Leave empty to take back an earlier decision: then it is not known again.
wijk-contingent-decided = Day of the decision
wijk-contingent-elsewhere = Elsewhere or not known
wijk-contingent-intro = What the organiser got for a year, what is used and what is left.
wijk-contingent-later = This day is still to come. Choose a day up to today.
wijk-contingent-left = { $count ->
    [one] 1 left.
   *[other] { $count } left.
}
wijk-contingent-left-unknown = Not known what is left: we did not find how much there is.
wijk-contingent-note-hours = Begun hours of the year, in the municipality where the work is.
wijk-contingent-note-places = Workers of now, or of the end of the year, in the municipality where they live.
wijk-contingent-over = { $count ->
    [one] 1 more than allotted.
   *[other] { $count } more than allotted.
}
wijk-contingent-place = Where
wijk-contingent-record = Record a decision for { $year }
wijk-contingent-rest = Left
wijk-contingent-said = Recorded.
wijk-contingent-source = Source
wijk-contingent-source-hint = The letter or decision, for example: letter of VDAB.
wijk-contingent-source-missing = Fill in where this stands.
wijk-contingent-title = Contingent
wijk-contingent-unit-hours = Hours
wijk-contingent-unit-missing = Choose places or hours.
wijk-contingent-unit-places = Places
wijk-contingent-unknown = not known
wijk-contingent-used = Used
wijk-contingent-what = What is counted?
wijk-contingent-whole = Whole area

# Paid too much
wijk-recovery-at = at
wijk-recovery-by-vdab = VDAB recovers this. Nothing is set off against pay here.
wijk-recovery-cheques = Cheques back to the user
wijk-recovery-claim = See the claim: pass it on to VDAB, or give it up
wijk-recovery-claim-words = { $count ->
    [one] 1 hour was paid and corrected later, from { $day }.
   *[other] { $count } hours were paid and corrected later, from { $day }.
}
wijk-recovery-confirm = Is this right?
wijk-recovery-confirm-cheques = The cheques go back to the stock of the user. If a cheque expired since, its value waits to be paid back.
wijk-recovery-confirm-do = Confirm
wijk-recovery-confirm-pay = The worker owes the amount. It is set off against her next pay, or comes back through the bank. If VDAB pays, VDAB recovers it.
wijk-recovery-confirm-who = The coordinator confirms this.
wijk-recovery-confirmed-on = Confirmed on
wijk-recovery-day-on = Came back on
wijk-recovery-fact-on = Work from
wijk-recovery-found-with = Found at the close of
wijk-recovery-money = See what came back
wijk-recovery-move-bank = { $amount } came back on the account, { $day }
wijk-recovery-move-hand = { $amount } noted by hand, { $day }
wijk-recovery-move-set-off = { $amount } set off against the pay of { $month }
wijk-recovery-move-undone = { $amount } was a mistake, undone on { $day }
wijk-recovery-move-waived = { $amount } is not asked back, { $day }
wijk-recovery-moves = What came back
wijk-recovery-moves-none = Nothing came back yet.
wijk-recovery-next = The rest is set off against pay when you close a month, never more than that pay.
wijk-recovery-nominal = Value of the cheques
wijk-recovery-note = Note what came back
wijk-recovery-note-text = Only what is on no statement: paid at the counter, or recovered by VDAB.
wijk-recovery-pay = Too much to the worker
wijk-recovery-said-confirmed = Confirmed. The cheques are back at the user.
wijk-recovery-said-repaid = Noted.
wijk-recovery-still = Still to get back
