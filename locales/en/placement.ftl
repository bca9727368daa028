# level: B1

# asking help
ask-heading = Ask for a place at { $service }
ask-intro = Is a place free and does nobody wait longer? Then your request leaves at once.
ask-intro-list = The first place that fits is offered.
ask-list = Put on the waiting list
ask-send = Send the request
ask-share = What do you tell the partner?
ask-wish = What is needed?
wish-class = How much help?
wish-from = Can start from
wish-gender = Group or helper
wish-grounds = What makes it urgent?
wish-grounds-hint = Only tick what is so now. The list is a decision of the partnership.
wish-interpreter = An interpreter is fine too
wish-language = Language that is needed
wish-language-dutch = Dutch will do
wish-more = Urgent, or special wishes?
wish-need = Kind of help
wish-need-choose = Choose a kind of help
wish-own = Only in the own municipality or at home

# criteria
criteria-answer = { $count ->
    [one] The partner answers a request within { $count } day.
   *[other] The partner answers a request within { $count } days.
}
criteria-decline = Can a partner not help? Then the person keeps her own date on the list.
criteria-how = How it works
criteria-intro = Who gets a place first? This is the whole list. There are no secret points.
criteria-last = Everybody who is not in the lists above.
criteria-offer = { $count ->
    [one] A free place is kept { $count } day for one person. Then it is the next one's turn.
   *[other] A free place is kept { $count } days for one person. Then it is the next one's turn.
}
criteria-order = The group counts first. Within a group, who waits longest goes first.
criteria-title = Who goes first?
criteria-version = Version { $version }, valid since { $day }.
urgency-alone = Nobody else helps in this time.
urgency-band = { $count ->
    [1] Group 1: very urgent
   *[2] Group 2: urgent
    [3] Group 3: normal
}
urgency-chance = A job, a training or a home depends on this help.
urgency-children = Children wait along.
urgency-discharge = The person leaves a hospital stay or prison within 14 days.
urgency-link = Who goes first?
urgency-roof = The person loses the roof over her head within 30 days.
urgency-safety = The person or somebody in the family is not safe.
urgency-setback = The person had this help before and then it became hard again.

# how it goes
feedback-goes-on = Does it go on?
feedback-goes-on-no = No
feedback-goes-on-unsure = Not sure yet
feedback-goes-on-yes = Yes
feedback-helps = Does it help?
feedback-helps-score = helps: { $count } out of 5
feedback-said = Thank you, the answer is kept.
feedback-save = Save the answer
feedback-scale = 1 is not at all, 5 is very well.
feedback-title = How does it go there?
feedback-welcome = Are you welcome there?
feedback-welcome-score = welcome: { $count } out of 5
feedback-words = In your own words

# mails
mail-placement-subject-news = There is news in Opstap
mail-placement-subject-open = A request in Opstap waits too long
mail-placement-subject-remind = An answer of yours is awaited in Opstap
mail-placement-text-news = Something waits for you. Log in to look: { $link }
mail-placement-text-open = No answer came in time. Log in to see what is still open: { $link }
mail-placement-text-remind = The day for an answer has passed. Log in to answer: { $link }

# misfit reasons
misfit-age = not for this age
misfit-class = no places of this kind
misfit-closed = closed now
misfit-excluded = said no before
misfit-gender = not the wished group
misfit-language = does not speak the language
misfit-need = another kind of help
misfit-reach = does not work where the person lives
misfit-start = starts too late or too early

# offers
offer-ask = Ask for this place
offer-free = { $count ->
    [0] no place free
    [one] { $count } place free
   *[other] { $count } places free
}
offer-full = full now
offer-has = This help was asked already.
offer-km = { $count } km
offer-open = open to all
offer-speaks = speaks the language
offer-wait = Wait for this place
offers-all-barriers = Other barriers
offers-choose = Choose for what { $name } wants help.
offers-for-step = For this step: { $title }
offers-heading = Offers that fit { $name }
offers-list-button = Put on the waiting list
offers-list-text = Does nothing fit, or is all full? Put it on the list. The first place that fits is offered.
offers-needs = Kind of help
offers-none = No offer fits at this moment.
offers-others = { $count ->
    [one] { $count } offer does not fit now
   *[other] { $count } offers do not fit now
}
offers-own-barriers = Barriers of the wheel
offers-title = Look for offers

# open ends
open-ends-due = Answer was due
open-ends-intro = No answer came in time here. Call, or give the place to the next one.
open-ends-list = Waits for an answer
open-ends-none = Everything is answered.
open-ends-title = Open ends
open-ends-turn = Whose turn

# a placement
placement-agree-first = Ask first whether this is fine.
placement-along = Do you go along the first time?
placement-along-day = Day
placement-along-save = Put in my agenda
placement-along-time = Time
placement-by-coach = the coach
placement-by-opstap = Opstap
placement-by-participant = the participant
placement-by-partner = the partner
placement-change = Change
placement-class-intensive = Several times a week
placement-class-light = Now and then
placement-day-ahead = Choose a day from today, within the year.
placement-day-past = Choose today or a day before.
placement-decline-full = the place is not there after all
placement-decline-language = we do not speak the language
placement-decline-no-contact = we could not get in touch
placement-decline-other-help = other help is needed
placement-decline-reach = lives outside our area
placement-edit-title = Change wishes
placement-end-save = Close
placement-end-title = This help is over
placement-ended-how = How did it end?
placement-event-accepted = { $service } said yes
placement-event-agreed = Agreed on what we tell
placement-event-asked = Help was asked
placement-event-changed = Wishes were changed
placement-event-dated = { $service } proposed a day
placement-event-declined = The partner can't help now
placement-event-ended = Help of { $service } is over
placement-event-escalated = No answer: the coordinator looks along
placement-event-feedback = Told how it goes
placement-event-handover = The coach goes along to { $service }
placement-event-offered = Place offered at { $service }
placement-event-question = { $service } asked something
placement-event-refused = Place not taken
placement-event-reminded = Reminder sent
placement-event-replied = Answered { $service }
placement-event-sent = Request sent to { $service }
placement-event-started = Started at { $service }
placement-event-undone = Put back as it was
placement-event-withdrawn = Request stopped
placement-file-none = No help was asked yet. Look together for what fits.
placement-file-title = Help and places
placement-full-text = Somebody was just before, or the place is gone. The person keeps her date on the list.
placement-full-title = This place is gone already
placement-gender-any = Does not matter
placement-gender-men = Men only
placement-gender-women = Women only
placement-happened = What happened
placement-late = Answer was due { $day }. Whose turn: { $turn }.
placement-meanwhile = What is possible meanwhile, without waiting?
placement-need-missing = Choose a kind of help.
placement-need-other = This offer gives other help.
placement-need-twice = This help was asked already.
placement-new-title = Ask for help
placement-not-agreed-text = First go through what we tell, together. Without agreement nothing leaves.
placement-not-agreed-title = There is no agreement yet
placement-not-now-text = Something changed meanwhile. Look first where it stands now.
placement-not-now-title = This can't be done now
placement-open = Open and go on
placement-other-day = Rather another day?
placement-outcome-done = What was needed was done
placement-outcome-moved-on = Went on to other help
placement-outcome-never-started = Never started
placement-outcome-other = Choose what fits where it stands now.
placement-outcome-stopped-early = Stopped early
placement-over = Before
placement-preferred = Preferably at
placement-refuse-hint = The place goes to the next one. The date on the list stays.
placement-refuse-no-answer = no answer
placement-refuse-not-now = not now
placement-refuse-not-this = does not fit
placement-refuse-save = Pass the place on
placement-refuse-title = Do not take this place
placement-refuse-too-far = too far
placement-reply = Answer the partner
placement-reply-hint = The partner reads this.
placement-reply-send = Send
placement-reply-words = Your answer
placement-said-accepted = The day is agreed.
placement-said-agreed = The agreement is kept. Nothing was sent yet.
placement-said-along = It is in your agenda.
placement-said-asked = The request is kept. Here you see where it stands.
placement-said-changed = The wishes are changed.
placement-said-ended = This help is over.
placement-said-offered = The place is offered.
placement-said-refused = The place goes to the next one.
placement-said-replied = Your answer was sent.
placement-said-sent = The request was sent.
placement-said-started = The start is noted.
placement-said-undone = All is as it was.
placement-said-withdrawn = The request was stopped.
placement-score-missing = Choose a number from 1 to 5.
placement-search-offers = Look for offers
placement-service = At
placement-share-something = Choose at least one thing to tell.
placement-shared = What we told
placement-shared-age = { $count } years
placement-shared-at = Agreed on { $day }
placement-shared-changed = These data just changed. Look at them again.
placement-shared-interpreter = with an interpreter
placement-since = Waits since
placement-house-unnamed = the organisation
placement-stands-accepted = { $service } said yes. It starts { $day }.
placement-stands-dated = { $service } proposes { $day }. Does that fit?
placement-stands-ended = The help of { $service } is over.
placement-stands-offered = A place is free at { $service }. We keep it until { $day }.
placement-stands-question = { $service } has a question.
placement-stands-requested = The request is with { $service }.
placement-stands-started = The help of { $service } has started.
placement-stands-waiting = Waits for a place.
placement-stands-withdrawn = The request was stopped.
placement-start = It has started
placement-starts = First day
placement-status-accepted = agreed
placement-status-dated = day proposed
placement-status-ended = over
placement-status-offered = place free
placement-status-question = question of partner
placement-status-requested = asked
placement-status-started = started
placement-status-waiting = waiting
placement-status-withdrawn = stopped
placement-take-day = That day fits
placement-take-up = Take the place
placement-title = Help and place
placement-turn-coach = the coach
placement-turn-coordinator = the coordinator
placement-turn-nobody = nobody
placement-turn-partner = the partner
placement-undo-gone-text = The place went to somebody else meanwhile.
placement-undo-gone-title = The place is gone already
placement-undo-late-text = Something else happened meanwhile, or it was not today. Look first where it stands.
placement-undo-late-title = This can't be undone any more
placement-until = Whose turn: { $turn }, until { $day }.
placement-urgency = How urgent
placement-warm = the coach goes along
placement-why = Why?
placement-wish-gender-men = men only
placement-wish-gender-women = women only
placement-wish-intensive = several times a week
placement-wish-interpreter = an interpreter is fine
placement-wish-language = contact in { $language }
placement-wish-own = in the own municipality or at home
placement-wishes = Wishes
placement-wishes-none = no special wishes
placement-withdraw-found-help = found help herself
placement-withdraw-mistake = mistake
placement-withdraw-moved = moved
placement-withdraw-not-wanted = does not want it any more
placement-withdraw-out-of-reach = can't be reached now
placement-withdraw-save = Stop the request
placement-withdraw-title = Stop this request
placement-words-missing = Write something.
placements-intro = The people you guide, and where their request stands.
placements-mine = Waits for you
placements-mine-none = Nothing waits for you.
placements-others = With the partner or the coordinator
placements-title = Help and places
placements-waiting = On the waiting list

# requests for a partner
request-accept = Yes, we help
request-ask = Your question
request-ask-hint = The coach reads this. Ask only what you need.
request-ask-send = Ask it
request-ask-title = Ask the coach something
request-day = Day you propose
request-day-send = Propose the day
request-day-title = Propose a day
request-decline = We can't help
request-due = by { $day }
request-helps = What would help?
request-know = What is good to know?
request-message = From the coach
request-nameless = Name not told
request-no = Not able to help
request-said-accepted = The coach gets a message now.
request-said-asked = Your question is with the coach.
request-said-day = Your proposal is with the coach.
request-said-declined = The coach gets a message. The person keeps her place on the list.
request-title = Request
request-told = What the person lets you know
request-told-hint = This was chosen together. There is nothing more here.
request-was-due = was due { $day }
request-yes = Can you help?
requests-intro = What coaches ask of you, and your places.
requests-none = No request waits for you.
requests-others = Under way
requests-ours = Waits for you
requests-over = { $count ->
    [one] { $count } over
   *[other] { $count } over
}
requests-places = Our places
requests-places-line = { $taken } taken, { $kept } being asked,
requests-title = Requests for us
requests-waiting-link = Who waits?
service-waiting-free = Free now
service-waiting-people = { $count ->
    [0] nobody
    [one] { $count } person
   *[other] { $count } people
}
service-waiting-title = Who waits for this offer?
service-waiting-unnamed = { $count ->
    [one] { $count } person more is not named here, because the help is sensitive. Who it is stands on the
   *[other] { $count } people more are not named here, because the help is sensitive. Who they are stands on the
}

# what is told
share-agreed = { $name } says yes: this may be told
share-agreed-hint = Go through the list together. No is always fine.
share-as-above = As you chose above
share-heading = What do we tell { $service }?
share-item-age = Age
share-item-coach = Coach with phone
share-item-email = E-mail
share-item-from = Can start from
share-item-languages = Languages
share-item-municipality = Municipality
share-item-name = Name
share-item-phone = Phone
share-item-wishes = Wishes
share-items = This is what the partner reads
share-items-hint = Only what is ticked leaves. Like this and no other way.
share-later = Keep the agreement, send later
share-message = Message to the partner
share-message-hint = Read it aloud first.
share-send = Send the request
share-title = What do we tell?

# waiting
wait-before = { $count ->
    [0] { $name } is next.
    [one] { $count } person waits before { $name }.
   *[other] { $count } people wait before { $name }.
}
wait-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
wait-estimate = It mostly takes another { $low } to { $high }. For half of the people less than { $middle }.
wait-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
wait-unknown = How long it takes can't be said yet.
wait-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
waiting-all = All
waiting-automatic = Free places
waiting-automatic-off = Opstap offers nothing itself. You choose.
waiting-automatic-on = Does a place come free? Then Opstap offers it to who is first on the list. The coach decides.
waiting-coaches = Who waits for a coach
waiting-days = Waits
waiting-figure-longest = Longest
waiting-figure-median = Half waits longer than
waiting-figure-total = Waits for help
waiting-first = To the start
waiting-intro = Who waits for which help, and how long.
waiting-last = Who joins at the end now: { $estimate }
waiting-list = { $count ->
    [0] Nobody waits
    [one] { $count } waits
   *[other] { $count } wait
}
waiting-match = See match
waiting-match-column = Proposal
waiting-need = Help
waiting-need-unnamed = Help that a list does not name
waiting-next = Next
waiting-none = Nobody waits.
waiting-pages = Pages of the waiting list
waiting-place = Municipality
waiting-place-far = beyond number { $count } for this help
waiting-place-in-row = number { $count } for this help
waiting-run = Proposal for everybody
waiting-said-automatic = The choice is kept.
waiting-show = Show
waiting-sort = Order
waiting-sort-longest = Who waits longest
waiting-sort-order = Who gets a place first
waiting-title = Waiting list
waiting-turn-off = Turn off: I choose myself
waiting-turn-on = Turn on
waiting-who = Who
