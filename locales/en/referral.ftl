# level: B1
# Outreach.

outreach-title = On the road
outreach-intro = Three fields, thirty seconds. The rest can come later.
outreach-new-title = Whom did you meet?
outreach-again-title = Met again: { $name }
outreach-somebody-else = Somebody else
outreach-nickname = Name or nickname
outreach-nickname-hint = No name yet? Leave this empty.
outreach-place = Where?
outreach-place-missing = Write where you met the person.
outreach-talked = What did you talk about?
outreach-talked-hint = Write it so that the person may read it.
outreach-talked-missing = Write in a few words what you talked about.
outreach-more = Another day, or who may read this
outreach-day = Day
outreach-time = Time
outreach-future = This day has yet to come. Choose a day up to today.
outreach-visibility = Who may read this?
outreach-visibility-team = Only my team
outreach-visibility-partners = Also partners with consent
outreach-visibility-participant = Also the person
outreach-save = Save meeting
outreach-said-noted = The meeting is saved.
outreach-met-title = Whom I met
outreach-met-empty = Nobody yet. Note your first meeting here.
outreach-times = { $count ->
    [one] once
   *[other] { $count } times
}
outreach-again = Met again
outreach-refer = Refer
outreach-event = Met: { $place }
outreach-readers-team = Only the team
outreach-readers-partners = Also partners with consent
outreach-readers-participant = Also the person
referral-person-met = met
referral-person-referred = referred
referral-person-waiting = waits for a coach
referral-person-active = under way together
referral-person-closed = completed
referral-person-redirected = helped elsewhere
referral-person-declined = not started
referral-person-merged = merged

# level: A2
# Referral, with and without account.

refer-title = Refer somebody
refer-own-title = Sign myself up
refer-languages = Language
refer-intro = Seven questions, three minutes. You may leave much empty.
refer-for-self = I sign myself up
refer-for-other = I refer somebody else
refer-have-account = I have an account
refer-mail-intro = First we send a code to your e-mail. Then we can answer you.
refer-email = E-mail address
refer-email-hint = For example an@example.be
refer-email-wrong = Check the e-mail address. It has one @ in it.
refer-mail-send = Send me a code
refer-no-mail = I have no e-mail
refer-no-mail-text = Call or visit the OCMW of your municipality. They fill this in with you.
refer-code-title = Type your code
refer-code-intro = A mail with six digits is on its way. It works { $count } minutes.
refer-code = Code
refer-code-wrong = This code does not work. Check it or ask a new one.
refer-code-send = Go on
refer-code-again = Send a new code
refer-expired = Your code is no longer valid. What you wrote is still here.
refer-expired-link = Ask a new code and then send again.
refer-q-source = Who are you?
refer-source = I am from
refer-source-missing = Choose who you are.
refer-source-name = Your name
refer-source-organisation = Your organisation
refer-q-who = Who is it about?
refer-own-q-who = Who are you?
refer-known-hint = What we know already, you need not type again.
refer-given = First name or nickname
refer-family = Family name
refer-name-missing = Write a first name or a nickname.
refer-phone = Phone
refer-phone-wrong = Check the number. For example 0470 12 34 56.
refer-reach = Or another way
refer-reach-hint = For example: each Tuesday at the community house.
refer-reach-missing = How can we reach the person? Write a number or another way.
refer-place = Municipality
refer-place-none = I do not know, or no address
refer-place-unknown = Choose a municipality from the list.
refer-q-language = Which language does the person like to speak?
refer-own-q-language = Which language do you like to speak?
refer-language = Language
refer-language-none = I do not know
refer-interpreter = An interpreter is needed
refer-q-wish = What does the person want?
refer-own-q-wish = What do you want?
refer-wish = In own words
refer-wish-hint = Write it as you hear it. Mistakes do not matter.
refer-wish-missing = Write what the person wants. A few words are enough.
refer-q-strength = What goes well already?
refer-own-q-strength = What goes well already?
refer-strength = What can the person do, who helps?
refer-strength-hint = For example: likes to cook, has a sister who helps.
refer-q-difficult = What is difficult?
refer-own-q-difficult = What is difficult?
refer-domains = Choose what fits
refer-q-agreed = Does the person agree?
refer-own-q-agreed = Do you agree?
refer-consent-text = Read this aloud. "May I pass on your name and your words? Only the people who help you read it. Somebody contacts you. You may always stop. Then we erase what you no longer want to share."
refer-own-consent-text = Only the people who help you read this. Somebody contacts you. You may always stop. Then we erase what you no longer want to share.
refer-own-agreed = Yes, I agree
refer-own-agreed-missing = Tick that you agree. Otherwise we can not call you.
refer-agreed = Answer
refer-agreed-missing = Say whether the person agrees.
refer-agreed-spoken = Yes, the person said so
refer-agreed-written = Yes, on paper
refer-agreed-interpreter = Yes, through an interpreter
refer-agreed-no = No, or not asked yet
refer-agreed-no-hint = Then we keep no name and no text. Only municipality, language and what is difficult.
refer-send = Send
refer-said-sent = Thank you. The referral is sent.
refer-said-signal = Thank you for the signal. We kept no name.
referral-source-ocmw = OCMW
referral-source-vdab = VDAB
referral-source-school = School
referral-source-caw = CAW
referral-source-gbo = Integrated broad reception
referral-source-police = Police
referral-source-doctor = General practitioner
referral-source-neighbour = Neighbour, friend or family
referral-source-self = The person
referral-source-coach = Coach on the road
referral-source-other = Another organisation
referral-domain-housing = housing
referral-domain-finances-administration = money and papers
referral-domain-mental-wellbeing = feeling well
referral-domain-addiction = use and habits
referral-domain-physical-health = health
referral-domain-language = Dutch
referral-domain-social-network = people around
referral-domain-family-children = family and children
referral-domain-mobility = getting around
referral-domain-digital = digital
referral-domain-education = school and training
referral-domain-work = work
referral-domain-self-image = knowing oneself
referral-domain-justice = justice
referral-domain-legal-status = residence and rights
referral-domain-leisure-day-structure = leisure and rhythm of the day

# Status for the referrer.

referral-follow-title = How is it going?
referral-follow-heading = Referral of { $initials }
referral-follow-sent = Sent on { $day }
referral-follow-changed = Since { $day }
referral-follow-talk = First talk on { $day }
referral-follow-waiting = Waits since { $day }
referral-mend = Mend or add something
referral-mend-missing = Fill in a number, or write what is different.
referral-mend-phone = Right phone number
referral-mend-send = Send
referral-mend-text = A wrong number, a new address, something forgotten? Write it here. Whoever reads the referral sees it.
referral-mend-words = What is different?
referral-recall = Take the referral back
referral-recall-send = Take back
referral-recall-text = Does the person no longer want it, or was it a mistake? Then the referral stops. Nobody calls the person.
referral-recall-why = Why?
referral-said-mended = Sent. Whoever reads the referral sees it.
referral-said-recalled = The referral was taken back.
referral-follow-handover = We go along on { $day }
referral-follow-arrived = The person arrived there well.
referral-follow-answer = Answer for you
referral-follow-private = What the person tells stays with the coach. So you only see how far it is.
referral-follow-another = Refer somebody else
referral-help-asked = Help of another organisation was asked too. We wait for an answer.
referral-help-started = Help of another organisation has started.
referral-help-waiting = The person also waits for a place at another organisation.
referral-progress-received = Received
referral-progress-planning = We plan a talk
referral-progress-welcome = Welcome: we choose a coach
referral-progress-coach = There is a coach
referral-progress-waiting = Waits for a place
referral-progress-elsewhere = Helped elsewhere
referral-progress-not-started = Not started
referral-progress-recalled = Taken back
referral-next-received = We read the referral. You get a mail when there is news.
referral-next-planning = One of us meets the person.
referral-next-welcome = The person gets one fixed coach, who makes contact.
referral-next-coach = The coach and the person are under way together.
referral-next-waiting = There is no place yet. We stay in touch with the person.
referral-next-elsewhere = Another organisation helps better. We go along and ask how it goes.
referral-next-not-started = We do not start now. A new referral is always possible.
referral-next-recalled = The referral was taken back. A new referral is always possible.
mail-refer-code-subject = Your code for Opstap
mail-refer-code-text =
    Your code is { $code }. It works 15 minutes.

    Did you not ask a code? Then you need not do anything.
mail-refer-received-subject = We received your referral
mail-refer-received-text =
    Thank you. We received your referral.

    See here how it is going: { $link }

    Keep this mail. The link is only for you.
mail-refer-news-subject = There is news about your referral
mail-refer-news-text =
    There is news about your referral.

    See it here: { $link }

# level: B1
# The list of a referring organisation.

referral-list-title = Our referrals
referral-list-intro = What you and your colleagues sent. Nothing is forgotten.
referral-list-open = No answer yet
referral-list-open-empty = Everything has an answer.
referral-list-answered = Answered
referral-days = { $count ->
    [0] today
    [one] 1 day
   *[other] { $count } days
}
referral-column-who = Who
referral-column-progress = How far
referral-column-sent = Sent
referral-column-changed = Last news
referral-column-by = By
referral-column-words = In own words
referral-column-source = Referred by
referral-column-days = Waits since the referral
referral-column-status = State

# Triage.

referral-triage-title = Referrals
referral-triage-intro = Who waits longest stands on top.
referral-figure-new = New
referral-figure-to-plan = Talk to plan
referral-figure-waiting = On the waiting list
referral-figure-longest = Waits longest
referral-figure-days = { $count ->
    [one] day
   *[other] days
}
referral-figure-goal = Goal: nobody longer than 30
referral-filter = Show
referral-filter-open = To do
referral-filter-new = New
referral-filter-to-plan = To plan
referral-filter-accepted = Welcome
referral-filter-waiting = Waits
referral-filter-redirected = Elsewhere
referral-filter-declined = Not started
referral-filter-recalled = Taken back
referral-inbox = Inbox
referral-inbox-note = After 30 days the bar turns copper.
referral-inbox-empty = Nothing to do. Well done.
referral-inbox-first = Longest waiting
referral-inbox-next = Next
referral-inbox-doubles = { $count ->
    [one] Perhaps known already
   *[other] Perhaps known already: { $count }
}
referral-no-place = no municipality
referral-interpreter = with interpreter
referral-status-new = new
referral-status-to-plan = talk to plan
referral-status-accepted = welcome
referral-status-waiting = waits for a place
referral-status-redirected = helped elsewhere
referral-status-declined = not started
referral-status-recalled = taken back
referral-signals = Signals without a name
referral-signals-note = The person did not agree.
referral-file-title = Referral
referral-open-person = Open the person
referral-words = In own words
referral-mended = Mended by the referrer, { $day }
referral-mended-file = Put it in the file
referral-mend-phone-told = Phone: { $phone }
referral-strength = What goes well already
referral-difficult = What is difficult
referral-reach = How to reach
referral-doubles = Perhaps known already
referral-doubles-note = Check whether it is the same person.
referral-decide-title = Decide
referral-underway-note = Guidance has begun. The fixed coach now decides along.
referral-choose-coach = Choose a coach
referral-decide-plan = Plan a first talk
referral-decide-accept = Say welcome
referral-decide-wait = Put on the waiting list
referral-decide-redirect = Hand over in person
referral-decide-decline = Do not start
referral-decide-close = Note how the handover went
referral-decide-button-plan = Save talk
referral-decide-button-accept = Confirm welcome
referral-decide-button-wait = Save on waiting list
referral-decide-button-redirect = Save handover
referral-decide-button-decline = Send answer
referral-decide-button-close = Save outcome
referral-decided-kind-plan = First talk asked
referral-decided-kind-accept = Welcome
referral-decided-kind-wait = On the waiting list
referral-decided-kind-redirect = Handed over in person
referral-decided-kind-decline = Not started
referral-decided-kind-close = Handover ended
referral-decided-kind-mend = The referrer mended something
referral-decided-kind-recall = Taken back by the referrer
referral-choose = Choose…
referral-choose-later = We choose that later
referral-team-of = The team of { $organisation }
referral-talk-by = Who holds the talk?
referral-talk-by-missing = Choose who holds the talk.
referral-talk-day = Day
referral-talk-day-hint = Empty: whoever holds the talk agrees on a moment.
referral-talk-time = Time
referral-talk-time-missing = Write the time as well.
referral-day-past = This day is over. Choose a day from today.
referral-day-far = This day is more than a year ahead. Choose a nearer one.
referral-since-future = This day has yet to come. Choose a day up to today.
referral-accept-by = Who takes it on?
referral-accept-hint = You choose the fixed coach in the next step.
referral-since = Waits since
referral-redirect-to = To whom?
referral-redirect-other = Another organisation
referral-redirect-to-missing = Choose an organisation, or write its name.
referral-redirect-name = Name of the other organisation
referral-redirect-along = Who goes along?
referral-redirect-day = On which day?
referral-reason = Why not?
referral-reason-missing = Choose why.
referral-reason-not-now = the person does not want it now
referral-reason-not-reached = not reached
referral-reason-guided = has guidance already
referral-reason-other-service = another service fits better
referral-reason-outside-region = lives outside the region
referral-answer = Answer for the referrer
referral-answer-hint = The referrer reads this. Plain words, nothing personal.
referral-answer-missing = Write an answer for the referrer.
referral-outcome = How did it go?
referral-outcome-missing = Choose how it went.
referral-outcome-arrived = arrived and helped there
referral-outcome-stopped = the person chose to stop
referral-outcome-back = did not fit, comes back to us
referral-note = Note for colleagues
referral-consent = Agreed
referral-consent-channel-spoken = spoken
referral-consent-channel-written = on paper or screen
referral-consent-channel-interpreter = through an interpreter
referral-consent-text = in { $language }, text { $version }
referral-past = What happened so far
referral-past-empty = Nothing decided yet.
referral-undone = undone
referral-undo = Undo the last decision
referral-said-decided = The decision is saved. The referrer gets a mail.
referral-said-undone = The decision is undone.
referral-conflict-decision = Decision
referral-conflict-text = Text
referral-event = Referred: { $source }
referral-event-reach = How to reach: { $text }
referral-event-strength = What goes well already: { $text }
referral-decided-title = Too late for that
referral-decided-text = This was decided already. Open the referral again to see how it stands.
referral-underway-title = Guidance has begun
referral-underway-text = There is a fixed coach. Talk to the coach. Nothing was changed.
referral-already-title = This person was referred already
referral-already-text = A referral or guidance is under way. Nothing was changed.
referral-nothing-to-undo-title = Nothing to undo
referral-nothing-to-undo-text = A next decision was taken, or nothing was decided yet.
