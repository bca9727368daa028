# level: B1

## The list of workers.
wijk-change = Change
wijk-hours-done =
    { $count ->
        [one] 1 hour this month
       *[other] { $count } hours this month
    }
wijk-hours-left =
    { $count ->
        [0] no hours left this month
        [one] 1 hour left this month
       *[other] { $count } hours left this month
    }
wijk-list-any = All
wijk-list-csv = List as CSV
wijk-list-filter = Search the wijk-workers
wijk-list-first = Beginning
wijk-list-go = Show
wijk-list-last-day = Last day
wijk-list-left = Still to work
wijk-list-month = Hours this month
wijk-list-name = Name
wijk-list-near = Limit near
wijk-list-next = Next
wijk-list-none = There are no wijk-workers yet. Begin with a referral of VDAB or OCMW.
wijk-list-none-filter = Nobody fits what you look for.
wijk-list-number = Number
wijk-list-pages = Pages
wijk-list-place = Municipality
wijk-list-scheme = Scheme
wijk-list-sort = Order
wijk-list-start = First day
wijk-list-status = Status
wijk-list-year = Hours this year
wijk-near-month = Hours of the month
wijk-near-term = End of the term
wijk-near-year = Hours of the year
wijk-sort-left = Fewest hours left first
wijk-sort-name = By name
wijk-sort-term = Last day first
wijk-status-active = At work
wijk-status-ended = Ended
wijk-status-invited = Invited
wijk-status-referred = Referred
wijk-status-signed = Agreement signed
wijk-status-suspended = Standing still
wijk-unknown = not known
wijk-workers-count =
    { $count ->
        [one] 1 wijk-worker
       *[other] { $count } wijk-workers
    }
wijk-workers-title = Wijk-workers
wijk-yes = yes

## A referral, and who comes without one.
wijk-day-future = This day is still to come. Choose another day.
wijk-places-full = All places of this year's contingent are taken. Nobody can be added now.
wijk-places-here = { $count ->
    [one] 1 place is left in this municipality.
   *[other] { $count } places are left in this municipality.
}
wijk-places-here-full = All places in this municipality are taken.
wijk-places-left = { $count ->
    [one] 1 place is left of this year's contingent.
   *[other] { $count } places are left of this year's contingent.
}
wijk-places-see = Look at the contingent
wijk-places-unknown = How many places there are this year is not known. So nobody is refused for it.
wijk-refer-available = Available for work, or exempted
wijk-refer-document = Referral or agreement sheet
wijk-refer-document-again = Choose the file again: it was not kept yet.
wijk-refer-document-hint = A PDF or a photo of at most 5 MB. Without it nothing can start.
wijk-refer-had-term = Did wijk-werken before
wijk-refer-had-term-hint = Then the decision of VDAB or OCMW says that it can be done again.
wijk-refer-heading = Referral
wijk-refer-leefloon = Gets a leefloon
wijk-refer-on = Day of the referral
wijk-refer-pwa = Worked in PWA before
wijk-refer-pwa-cheques = PWA cheques in the period of the rule
wijk-refer-pwa-from = PWA contract from
wijk-refer-pwa-hint = Who was in PWA on 30 September 2017 has no last day. Keep the proof too.
wijk-refer-pwa-to = PWA contract until
wijk-refer-target = The referrer says: wijk-werken fits now
wijk-refer-target-hint = Far from work, not able to work half-time now, and a step further later.
wijk-refer-vdab-on = Registered at VDAB since
wijk-refer-who = Who refers?
wijk-refer-who-hint = A job seeker comes through VDAB or a partner. Who gets a leefloon comes through the OCMW.
wijk-referrer-missing = Choose who refers.
wijk-referrer-ocmw = OCMW
wijk-referrer-partner = Partner of VDAB
wijk-referrer-self = Nobody, came by herself
wijk-referrer-vdab = VDAB
wijk-rule-unknown = The rule of that day is not known.
wijk-signup-aside = Mistake
wijk-signup-came = came on { $day }
wijk-signup-intro = Who comes without a referral can't start at once. VDAB or the OCMW decides.
wijk-signup-none = There is nobody to pass on.
wijk-signup-pass = Passed on
wijk-signup-passed = passed on { $day }
wijk-signup-said-aside = This sign-up was laid aside.
wijk-signup-said-back = This sign-up is back.
wijk-signup-said-kept = Kept as a sign-up. Pass it on to VDAB or the OCMW.
wijk-signup-said-passed = Noted: passed on.
wijk-signup-title = Sign-ups
wijk-signup-to-ocmw = to the OCMW
wijk-signup-to-vdab = to VDAB

## Who it is.
wijk-gender-man = Man
wijk-gender-nonbinary = Non-binary
wijk-gender-unknown = Not asked
wijk-gender-woman = Woman
wijk-numbers-hint = Leave empty what does not change.
wijk-numbers-kept = We keep these numbers encrypted.
wijk-numbers-title = INSZ and account
wijk-worker-age-sure = Yes, the birth date is right
wijk-worker-alike = See if it is one of these people. Is it somebody else? Choose that here.
wijk-worker-alike-another = No, this is another person
wijk-worker-alike-exists = Exists already: open the file of { $name }
wijk-worker-alike-heading = Is this person there already?
wijk-worker-alike-open = This file is still open. Open it and go on there.
wijk-worker-alike-over = Same person as number { $number }: this is a new period. The hours count together.
wijk-worker-alike-settled = The INSZ is the same, so this is the same person. If that file is still open, go on there. If it has ended, this becomes a new period: the hours count together.
wijk-worker-birth = Born on
wijk-worker-call = Call
wijk-worker-choose = Choose…
wijk-worker-coach = Has a fixed coach: { $name }
wijk-worker-edit = Change details
wijk-worker-elsewhere = Another municipality
wijk-worker-email = Mail
wijk-worker-family = Family name
wijk-worker-family-missing = Write the family name.
wijk-worker-gender = Gender
wijk-worker-given = Given name
wijk-worker-given-missing = Write the given name.
wijk-worker-home = Lives there since
wijk-worker-home-from = Another address: say from which day.
wijk-worker-home-hint = Only after moving house. The earlier address stays.
wijk-worker-iban = Account number (IBAN)
wijk-worker-insz = INSZ
wijk-worker-insz-known = Another wijk-worker has this number already. Look her up first.
wijk-worker-insz-not-allowed = Your organisation may not keep the INSZ. Empty this field.
wijk-worker-invite = Invited
wijk-worker-language = Language
wijk-worker-languages = Languages
wijk-worker-last = last day { $day }
wijk-worker-new = New referral
wijk-worker-next = Next step
wijk-worker-nis = Municipality
wijk-worker-nis-hint = The organiser of the domicile guides.
wijk-worker-open = Open
wijk-worker-phone = Phone
wijk-worker-postcode = Postcode
wijk-worker-postcode-missing = Write the postcode: it says in which region somebody lives.
wijk-worker-said-apart = Noted: these are two people.
wijk-worker-said-competence = Good, it is noted.
wijk-worker-said-invite-undone = Put back: not invited yet.
wijk-worker-said-invited = Noted: invited.
wijk-worker-said-link-ended = The link does not work any more.
wijk-worker-said-new = The referral is kept.
wijk-worker-said-paper = The paper is kept.
wijk-worker-said-resumed = The work goes on.
wijk-worker-said-same = Noted: the same person. The hours count together.
wijk-worker-said-saved = Saved.
wijk-worker-said-started = At work. The talks are planned.
wijk-worker-said-suspended = Noted that the work stands still.
wijk-worker-same-ask = This seems to be the same person. Is that right?
wijk-worker-same-birth = same birth date
wijk-worker-same-file = File number { $number }
wijk-worker-same-heading = The same person
wijk-worker-same-hours = { $count ->
    [one] 1 hour this year
   *[other] { $count } hours this year
}
wijk-worker-same-insz = same INSZ
wijk-worker-same-name = same name
wijk-worker-same-no = Another person
wijk-worker-same-postcode = same postcode
wijk-worker-same-together = The hours of these files count together for the limit of the month and the year.
wijk-worker-same-yes = Same person
wijk-worker-status-text = The status changed meanwhile, or this step is not possible here.
wijk-worker-status-title = Not possible now
wijk-worker-street = Street and number
wijk-worker-title = Wijk-worker
wijk-worker-too-young = This person is { $age } years old. The rule asks at least { $least } years ({ $source }).
wijk-worker-unsigned-text = First both sides sign the agreement.
wijk-worker-unsigned-title = Not signed yet
wijk-worker-who = Who is it?
wijk-worker-young = This person is { $age } years old. Is the birth date right? Change it, or tick the box.

## What she can, what comes next.
wijk-competence-add = Add something
wijk-competence-hint = What do you see her or him do well? In a few words.
wijk-competence-missing = Write what you see.
wijk-competence-none = Write down what goes well: that helps with the next step.
wijk-competence-title = Is good at
wijk-competence-word = What goes well?
wijk-rung-1 = Rung 1: at home
wijk-rung-2 = Rung 2: contact outside the home
wijk-rung-3 = Rung 3: volunteering and work-like activities
wijk-rung-4 = Rung 4: wijk-werken and other temporary experience
wijk-rung-5 = Rung 5: paid work with support
wijk-rung-6 = Rung 6: paid work
wijk-step-agreement = Make the agreement and sign it together.
wijk-step-invite = Invite for a first talk.
wijk-step-resume = The work stands still. When does it go on?
wijk-step-start = Everything is signed. When does the work begin?
wijk-talk-done-text = A colleague wrote down this talk already.
wijk-talk-done-title = Written already
wijk-talk-due = Planned for { $day }
wijk-talk-evaluation = Evaluation with VDAB or OCMW
wijk-talk-held = Talks
wijk-talk-monthly = Monthly talk
wijk-talk-next = Next step
wijk-talk-next-hint = One small step, in words that everybody understands. A fixed coach sees it too.
wijk-talk-note = Note
wijk-talk-note-hint = Only for the team of wijk-werken. We keep it encrypted.
wijk-talk-now = due now
wijk-talk-on = Day of the talk
wijk-talk-rung = Rung of the ladder
wijk-talk-said-done = Saved. The next talk is planned.
wijk-talk-title = Talk
wijk-talk-write = Write down

## Hours and term.
wijk-hours-month = This month: { $used } of { $limit } hours
wijk-hours-title = Hours and term
wijk-hours-unknown = The limit of this month is not known.
wijk-hours-year = This year: { $used } of { $limit } hours
wijk-leefloon-cheques = What counts is the cheques that were paid. A month that is not closed yet counts begun hours: one cheque an hour.
wijk-leefloon-head-cheques = Cheques
wijk-leefloon-head-counted = Counts
wijk-leefloon-head-earned = Earned
wijk-leefloon-head-exempt = Exempt up to
wijk-leefloon-head-month = Month
wijk-leefloon-heading = Leefloon: exempt income
wijk-leefloon-left = { $count ->
    [one] 1 month exempt left.
   *[other] { $count } months exempt left.
}
wijk-leefloon-left-unknown = We searched for a limit in months, and found none. Ask the OCMW.
wijk-leefloon-month-all = { $count ->
    [one] This month 1 hour, good for { $earned }: all of it is exempt.
   *[other] This month { $count } hours, good for { $earned }: all of it is exempt.
}
wijk-leefloon-month-none = No hours this month yet.
wijk-leefloon-month-part = { $count ->
    [one] This month 1 hour: { $counted } counts for the leefloon.
   *[other] This month { $count } hours: { $counted } counts for the leefloon.
}
wijk-leefloon-month-unknown = No rule is known for this month.
wijk-leefloon-number = Worker number { $number }
wijk-leefloon-open = { $month } (not closed yet)
wijk-leefloon-pdf = Data for the OCMW
wijk-leefloon-rule = Exempt per cheque: KB of 11 July 2002, article 22, paragraph 1, d. It does not stand in the way of an exemption after article 35.
wijk-leefloon-title = Income from wijk-werken
wijk-leefloon-used = { $count ->
    [one] 1 month with hours so far.
   *[other] { $count } months with hours so far.
}
wijk-start-before-signed = The work can begin once both sides have signed.
wijk-start-far = Choose a day within three months.
wijk-start-wait = Two periods must lie { $months } months apart. Choose a later day.
wijk-start-on = First day of work
wijk-start-save = Start
wijk-term-between = Certainly until { $day }, perhaps until { $possible }. A time of standing still may count.
wijk-term-last = Last day: { $day }
wijk-term-none = No last day
wijk-term-not-begun = Not begun yet
wijk-term-rules = Which rules say that?
wijk-term-since = Began on { $day }
wijk-term-title = Term
wijk-term-unknown = The rule about the term is not known.
wijk-term-until = Until { $day }
wijk-warn-month =
    { $count ->
        [0] No hours are left this month, of { $limit }.
        [one] 1 hour left this month, of { $limit }.
       *[other] { $count } hours left this month, of { $limit }.
    }
wijk-warn-term = The term runs until { $day }. Talk now about what comes after.
wijk-warn-year =
    { $count ->
        [0] No hours are left this year, of { $limit }.
        [one] 1 hour left this year, of { $limit }.
       *[other] { $count } hours left this year, of { $limit }.
    }

## Availability and wishes.
wijk-weekday-1 = Monday
wijk-weekday-2 = Tuesday
wijk-weekday-3 = Wednesday
wijk-weekday-4 = Thursday
wijk-weekday-5 = Friday
wijk-weekday-6 = Saturday
wijk-weekday-7 = Sunday
wijk-wishes-activities = Would like to do
wijk-wishes-both = Fill in a beginning and a later end, or leave both empty.
wijk-wishes-from = from
wijk-wishes-km = { $km } km
wijk-wishes-more = { $day }: another part of the day
wijk-wishes-overlap = This part overlaps another of that day. Change one of them.
wijk-wishes-reach = How far
wijk-wishes-reach-hint = In kilometres from home.
wijk-wishes-title = What, when and where
wijk-wishes-to = until
wijk-wishes-when = When
wijk-wishes-when-hint = Up to three parts a day: for example from 9 to 11 and from 13 to 16.
wijk-wishes-wish = What gives energy?
wijk-wishes-wish-hint = In her or his own words.

## Papers and the agreement.
wijk-archive = Keep until
wijk-contract-activities-open = Activities of the list of wijk-werken, as agreed.
wijk-contract-between = Between
wijk-contract-date = Date
wijk-contract-day = Choose a day between making the agreement and today.
wijk-contract-draw = The worker signs
wijk-contract-employer = Enterprise number { $kbo }, represented by { $name }
wijk-contract-first-text = First the worker signs, then the organiser.
wijk-contract-first-title = Not yet
wijk-contract-for = For
wijk-contract-heading = Agreement
wijk-contract-hours = Duration and hours
wijk-contract-hours-text = The agreement is for an indefinite time. A wijk-worker works at most { $month } hours in a month and { $year } hours in a year.
wijk-contract-intro = Written and signed before the first work. Nobody has to sign on a screen.
wijk-contract-invite-first = Invite for a talk first.
wijk-contract-made = Made on { $day }, in two copies.
wijk-contract-make = Make the agreement
wijk-contract-make-again = Make a new agreement
wijk-contract-none = There is no agreement yet.
wijk-contract-not-yet = not yet
wijk-contract-of = Agreement of { $day }
wijk-contract-office = Organiser
wijk-contract-office-do = Sign for the organiser
wijk-contract-office-sign = The organiser signs
wijk-contract-office-text = The worker has signed. You sign with your log-in, today.
wijk-contract-on-paper = Signed on paper
wijk-contract-open = not signed by both yet
wijk-contract-paper = Signing on paper is always possible. Who signs on a screen gets a copy.
wijk-contract-paper-day = Day on which both signed
wijk-contract-paper-save = Keep the scan
wijk-contract-pay = Pay
wijk-contract-pay-text = For each begun hour the worker gets { $pay }. It is paid with cheques, before the end of the month.
wijk-contract-pdf = Agreement (PDF)
wijk-contract-registered = Registered as job seeker on { $day }, number { $code }.
wijk-contract-rule-ill = Who is ill tells the user and the mediator at once. A time of standing still is not paid.
wijk-contract-rule-liable = The worker is liable only for fraud or a grave fault.
wijk-contract-rule-notice = Notice is { $days } days, from the day after it was told. The organiser says why. Who finds other work stops at once.
wijk-contract-rule-open = A user only asks for work that is allowed. Otherwise an ordinary employment contract begins.
wijk-contract-rule-safe = The user gives good tools. Organiser and user see to safe work.
wijk-contract-rules = What is agreed
wijk-contract-said-made = The agreement is made.
wijk-contract-said-signed = The signature is kept.
wijk-contract-scan = Scan or photo of the signed paper
wijk-contract-sign = Keep the signature
wijk-contract-signature = Signature
wijk-contract-signature-file = Signature or scan
wijk-contract-signatures = Signatures
wijk-contract-signed-on = signed by both on { $day }
wijk-contract-signed-text = This agreement is signed already, or the status changed.
wijk-contract-signed-title = Signed already
wijk-contract-term = Wijk-werken lasts at most { $months } months, from date to date. Who was in PWA in 2017 has no last day.
wijk-contract-title = Agreement of wijk-werken
wijk-contract-what = Activities
wijk-contract-worker = Worker
wijk-how-drawn = signed on the screen
wijk-how-paper = on paper
wijk-paper-add = Add a paper
wijk-paper-file = File
wijk-paper-hint = A PDF, a PNG or a photo (JPG) of at most 5 MB.
wijk-paper-kind-agreement = Agreement
wijk-paper-kind-agreement-signed = Agreement, signed on paper
wijk-paper-kind-decision = Decision about an objection or a claim
wijk-paper-kind-other = Something else
wijk-paper-kind-pwa-proof = Proof of PWA
wijk-paper-kind-referral = Referral or decision
wijk-paper-kind-sheet = Agreement sheet
wijk-paper-kind-signature = Signature
wijk-paper-title = Papers
wijk-paper-what = What is it?
wijk-worker-claim = Note an objection or a claim

## Standing still and ending.
wijk-end-before-start = This day lies before the first day of work.
wijk-end-by = Who ends it?
wijk-end-by-missing = Choose who ends it.
wijk-end-by-organiser = The organiser
wijk-end-by-worker = The worker
wijk-end-conditions = No longer meets the conditions
wijk-end-death = Died
wijk-end-example = If it is told today, { $day } is the last day.
wijk-end-force-majeure = Force majeure
wijk-end-heading = Ended
wijk-end-intro = Notice is seven days, from the day after it was told. Who finds other work stops at once.
wijk-end-no-term = There is no last day, so no end of the term. Choose another reason.
wijk-end-notice = Notice was given
wijk-end-other-instrument = Other guidance fits better
wijk-end-reason = Reason
wijk-end-reason-missing = Choose a reason.
wijk-end-reason-not-yet = These reasons fit only after the agreement was signed.
wijk-end-said-done = Noted. The last day stands with the papers.
wijk-end-save = End
wijk-end-term = The term is over
wijk-end-title = Wijk-werken ends
wijk-end-told = Told on
wijk-end-told-hint = The day on which it was said or written.
wijk-end-training = Training
wijk-end-words = Why, in words
wijk-end-words-hint = Needed when the organiser ends it. We keep it encrypted.
wijk-end-words-missing = Say why: the organiser must give the reason.
wijk-end-work = Found work
wijk-resume-save = Goes on
wijk-suspend-counts = Does this time count towards the term?
wijk-suspend-counts-hint = Only fill in when VDAB or OCMW decided so.
wijk-suspend-counts-no = No, after a decision
wijk-suspend-counts-rule = As the rule says
wijk-suspend-counts-yes = Yes, after a decision
wijk-suspend-family-event = Family event
wijk-suspend-from = First day
wijk-suspend-illness = Illness
wijk-suspend-job-interview = Job interview
wijk-suspend-last = Last day of standing still
wijk-suspend-leave = Leave
wijk-suspend-missing = Choose a reason.
wijk-suspend-new = Note that it stands still
wijk-suspend-none = It never stood still yet.
wijk-suspend-other = Something else
wijk-suspend-still = still going on
wijk-suspend-title = Standing still
wijk-suspend-why = Why?
wijk-suspension-early = This day lies before the first day of work.
wijk-suspension-order = The last day can't lie before the first.
wijk-suspension-over-text = Nothing stands still any more.
wijk-suspension-over-title = Not possible any more
wijk-suspension-overlap = It stands still in those days already.

## One person, two sides.
wijk-card-hours = Hours
wijk-card-none = This participant is not linked with wijk-werken.
wijk-card-talk = Next talk
wijk-card-title = Wijk-werken
wijk-overview-hours = { $count ->
    [0] Wijk-werken: no hours this month yet.
    [one] Wijk-werken: 1 hour this month.
   *[other] Wijk-werken: { $count } hours this month.
}
wijk-overview-status = Wijk-werken: { $status }.
wijk-overview-step = Next step: { $step }
wijk-pairing-agree = First ask whether it is all right, then tick.
wijk-pairing-agreed = The person agrees that both sides see each other
wijk-pairing-coach-intro = Does this person do wijk-werken? With a code of the mediator you see hours and next step. The mediator sees only your name.
wijk-pairing-code-coach = Code of the coach
wijk-pairing-code-mediator = Code of the mediator
wijk-pairing-end = End the link
wijk-pairing-link = Link
wijk-pairing-linked = One of both is linked already. End that link first.
wijk-pairing-linked-now = Linked with guidance.
wijk-pairing-make-coach = Make a code for the coach
wijk-pairing-make-mediator = Make a code for the mediator
wijk-pairing-mediator-intro = Does this person have a fixed coach? With a code of the coach you link both. The coach sees hours and next step, you see the name of the coach.
wijk-pairing-said-done = Linked.
wijk-pairing-said-ended = The link has ended.
wijk-pairing-title = Link with the guidance
wijk-pairing-told = Say this code: { $code }. It works for seven days, once.
wijk-pairing-wrong = This code is not right, or does not work any more. Ask for a new one.

# level: A2

## The worker's own pages.
wijk-own-call = Call { $name }
wijk-own-close = Close
wijk-own-hello = Hello { $name }
wijk-own-hours = My hours
wijk-own-hours-page = Fill in hours
wijk-own-jobs = My jobs
wijk-own-left =
    { $count ->
        [0] You have no hours left this month.
        [one] You can work 1 more hour this month.
       *[other] You can work { $count } more hours this month.
    }
wijk-own-left-unknown = Ask your mediator how many hours you have left.
wijk-own-mail = Mail { $name }
wijk-own-mediator = You last talked with { $name }.
wijk-own-more = More
wijk-own-question = Do you have a question?
wijk-own-status-active = You are at work.
wijk-own-status-ended = Your wijk-werken has ended.
wijk-own-status-invited = We make the agreement together.
wijk-own-status-referred = We invite you for a talk.
wijk-own-status-signed = Everything is signed. You can nearly start.
wijk-own-status-suspended = Your work stands still for a while.
wijk-own-step = My next step
wijk-own-talk = My talk
wijk-own-talk-late = It is time for a talk. Your mediator will make an appointment with you.
wijk-own-talk-on = You talk with your mediator around { $day }.
wijk-own-until = You can work until { $day }.

## Who goes over to another scheme.
wijk-over-choose = Tick at least one person.
wijk-over-day = Choose a day after today and after the first day of work.
wijk-over-done = { $count ->
    [one] { $count } worker has gone over already.
   *[other] { $count } workers have gone over already.
}
wijk-over-fresh = { $count ->
    [one] Still to prepare: { $count } person
   *[other] Still to prepare: { $count } persons
}
wijk-over-fresh-none = Everybody has a new file already.
wijk-over-fresh-text = Who you tick gets a new file in the other scheme. Name, address, numbers, strengths and moments go along. Then you invite the person. Then have the new agreement signed.
wijk-over-go = Let go over to { $name }
wijk-over-hint = no. { $number } · now in { $scheme }
wijk-over-intro = Nobody goes over by herself. You tick each person.
wijk-over-not-prepared = There is no file in the other scheme for this person yet.
wijk-over-not-working = This person is not at work now.
wijk-over-on = First day in the other scheme
wijk-over-on-hint = The day before is the last day in the scheme of now. Tomorrow at the earliest.
wijk-over-one-scheme = There is one scheme only. The functional administrator can add one at the rules.
wijk-over-prepare = Prepare
wijk-over-prepared = There is a file in another scheme for this person already.
wijk-over-ready = { $count ->
    [one] Ready to go over: { $count } person
   *[other] Ready to go over: { $count } persons
}
wijk-over-ready-none = Nobody has signed the new agreement yet.
wijk-over-referral = The referral of now holds there too
wijk-over-referral-hint = Only if the rules of that scheme say so. Otherwise you add a new referral later.
wijk-over-refused = This did not go through:
wijk-over-said = { $count ->
    [one] Done for { $count } person.
   *[other] Done for { $count } persons.
}
wijk-over-scheme = Choose another scheme.
wijk-over-title = Going over to another scheme
wijk-over-to = To which scheme?
wijk-over-unsigned = The agreement in the other scheme is not signed by both yet.
wijk-over-waiting = { $count ->
    [one] In preparation: { $count } person
   *[other] In preparation: { $count } persons
}
wijk-over-waiting-text = Open the file: invite and have the agreement signed.
wijk-over-who = Who?
