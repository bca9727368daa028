# level: B1

# requests
work-activity = Activity
work-after = Next
work-all = All
work-any-moment = Any moment
work-asked = Asked
work-ask-no-activity = Question without a kind of work
work-asks-intro = These people are no users yet. Call them and make a user.
work-asks-title = { $count ->
    [one] { $count } question from the website
   *[other] { $count } questions from the website
}
work-before = Previous
work-hours-month = { $count ->
    [one] { $count } hour a month
   *[other] { $count } hours a month
}
work-moments = When
work-new-from-user = New question: choose a user
work-number = Question { $number }
work-pages = Pages
work-place = Municipality
work-position = Page { $page } of { $pages }
work-proposal-button = Proposal for all open questions
work-request-checked = looks for a worker
work-request-done = done
work-request-new = to be checked
work-request-planned = somebody works
work-request-refused = not allowed
work-request-withdrawn = withdrawn
work-requests-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
work-requests-intro = Who asks for a worker, and for what? First what you must check, then who looks for a worker. Who waits longest comes first each time.
work-requests-none = No questions with this choice. Choose a user to note a new one.
work-requests-title = Work asked
work-show = Show
work-sort = Order
work-sort-newest = Newest first
work-sort-oldest = Longest waiting first
work-source-office = by the office
work-source-public = through the website
work-source-user = by the user
work-status = State
work-user = User
work-user-asked-none = This user asked nothing yet.
work-what = What
work-worker = Wijk-worker

# one request
work-activity-hint = Only what is on the list of activities is allowed.
work-activity-not-here = Not for this user there: { $activity }
work-activity-only-in = { $activity } (only in { $places })
work-again = Note it once more
work-activity-missing = Choose an activity of the list.
work-answer-no = She says no
work-answer-yes = She says yes
work-anyway = Note the question anyway
work-anyway-hint = The check will then refuse it, with the reason.
work-ask-worker = Ask her
work-asked-just-now = This question was noted a moment ago. Is it a second one? Then tick the box.
work-asked-title = The question
work-assignment-accepted = does it
work-assignment-declined = rather not
work-assignment-ended = ended
work-assignment-proposed = asked
work-assignments-title = Who does it?
work-begin = From
work-both-times = Fill in both times, or neither.
work-check-button = Check
work-check-title = Check the question
work-check-why = Check whether this is allowed: user, agreement, fee and activity.
work-choose = Choose
work-description = What is to be done?
work-description-hint = For example: prune the hedge, about 12 metres.
work-displacement-answers = The answers
work-displacement-intro = Wijk-werken may not replace a regular job. Answer each question, together with the user.
work-displacement-missing = Answer each question with yes or no.
work-displacement-outcome-clear = Replaces no regular job.
work-displacement-outcome-refused = Replaces a regular job: not possible.
work-displacement-outcome-warned = Mind: there is a sign of a regular job. It may go on, for this reason.
work-displacement-reason = Why, or why not?
work-displacement-reason-hint = For example: the gardener stopped two years ago and found nobody to follow.
work-displacement-reason-missing = Write why the work can go on, or why not.
work-displacement-reason-when = (needed when you choose yes somewhere)
work-displacement-said-no = No
work-displacement-said-yes = Yes
work-displacement-source = Where do these questions come from?
work-displacement-title = Does this replace a regular job?
work-displacement-unknown = The rule about displacement is not known on that day. The question can't be approved then.
work-displacement-yes-refuse = With a yes this work can't be done.
work-displacement-yes-warn = With a yes this work needs a reason.
work-edit = Change
work-edit-title = Change the question
work-finish = The work is done
work-from = From
work-from-long-ago = This day is more than a year ago. Choose a newer one.
work-hours = Hours a month
work-hours-hint = An estimate.
work-hours-left = { $count ->
    [one] { $count } hour left
   *[other] { $count } hours left
}
work-hours-missing = Give an estimate of the hours a month.
work-new-title = New question
work-next-title = What next?
work-no-end = Until somebody stops
work-no-fit-activity = { $count ->
    [one] { $count } worker chose other work.
   *[other] { $count } workers chose other work.
}
work-no-fit-moments = { $count ->
    [one] { $count } worker is not free then.
   *[other] { $count } workers are not free then.
}
work-no-fit-no-hours = { $count ->
    [one] { $count } worker has no hours left.
   *[other] { $count } workers have no hours left.
}
work-no-fit-reach = { $count ->
    [one] It is too far for { $count } worker.
   *[other] It is too far for { $count } workers.
}
work-no-fit-scheme = { $count ->
    [one] { $count } worker is in another scheme.
   *[other] { $count } workers are in another scheme.
}
work-nobody-fits = Nobody fits now. These are the reasons.
work-nothing-to-do = Nothing to do here now.
work-place-missing = Choose the municipality where the work is done.
work-places-left = { $count ->
    [one] { $count } person is still needed.
   *[other] { $count } people are still needed.
}
work-plan-more = Plan moments or stop
work-reason-few-hours = has fewer hours left than asked
work-reason-free = is free then
work-reason-free-unknown = when she is free is not noted
work-reason-idle = has waited for work a while
work-reason-known = worked here before
work-reason-near = same municipality
work-reason-other-language = speaks another language
work-reason-speaks = speaks the language
work-reason-wants = likes this work
work-reason-wants-unknown = what she likes is not noted
work-reason-way-unknown = the distance is not known
work-refused-title = The rules do not allow this
work-request-intro = Tell in short what is to be done. The office checks whether it may, before the work starts.
work-request-title = Work asked
work-rules-link = See those rules
work-rules-text = Checked on { $day } with the rules of that day.
work-rules-title = By which rules?
work-said-yes = Said yes already
work-save = Save the question
work-street = Street and number
work-time-missing = Fill in a time, for example 13.30.
work-to = Up to and including
work-to-before-from = The last day is before the first. Choose a later day.
work-to-hint = Leave empty when it goes on.
work-trap = The work may have begun before the question was checked. Then an ordinary employment contract can arise (law of 7 April 1999, article 15). Call the user.
work-until = To
work-until-before-from = The end is not after the beginning. Change one of both times.
work-visit-cancel = Call off
work-visit-cancelled = called off
work-visit-done = done
work-visit-planned = planned
work-visits-none = No moments planned yet.
work-weekdays = On which days?
work-weekdays-hint = Nothing chosen: any day will do.
work-who-title = Who fits?
work-withdraw = Withdraw the question
work-workers = How many people?

# assignment
work-assignment-title = Assignment
work-at = at
work-ending-done = the work is done
work-ending-moves-on = the worker moves on
work-ending-other-activities = other work was asked
work-ending-user-stops = the user no longer needs it
work-ending-worker-stops = the worker stops here
work-last-before-first = The last day is before the beginning. Choose a later day.
work-moments-title = Planned moments
work-no-day = Choose a day.
work-other-visit = On { $day } she already works elsewhere then. Choose another time.
work-outside-assignment = This day is outside the assignment. Choose a day between begin and end.
work-plan-button = Plan
work-plan-first = Day
work-plan-last = Every week up to and including
work-plan-last-hint = Leave empty for once.
work-plan-title = Plan moments
work-stop-button = End the assignment
work-stop-intro = What is planned after it is called off.
work-stop-last = Last day
work-stop-title = Stop
work-stop-why = Why?
work-stop-why-missing = Choose a reason.
work-too-many-days = That is too many moments at once. Choose an earlier last day.

# proposal
work-do = Do
work-proposal-asked = { $count ->
    [one] { $count } other question waits for the answer of a worker
   *[other] { $count } other questions wait for the answer of a worker
}
work-proposal-count = { $count ->
    [one] { $count } proposal
   *[other] { $count } proposals
}
work-proposal-found = Proposed
work-proposal-intro = Who has been without work longest comes first. Together this is the best proposal. You decide whom you ask.
work-proposal-none = Nobody fits an open question now.
work-proposal-open = Open questions
work-proposal-title = Proposal for all open questions
work-proposal-workers = Workers with hours left
work-why = Why

# agenda
work-jobs-none = Nothing planned this week.
work-jobs-title = Who works where
work-jobs-week = From { $from } to { $to }
work-week-after = Week after
work-week-before = Week before
work-weeks = Weeks

# forms
work-add-button = Add
work-add-title = Add hours
work-all-confirmed = all
work-back-button = Send back
work-back-cheques = The number of cheques does not fit the hours.
work-back-hours = The user does not agree with the hours.
work-back-other = Something else. The office calls.
work-back-signature = A signature is missing.
work-back-why = Why back?
work-back-why-missing = Choose why the form goes back.
work-below = At { $user } { $hours } h more were taken off than this form has.
work-below-text = Those hours are paid already. When you close the month, a proposal is made to get them back. The coordinator confirms it.
work-cancel = Cancel
work-check-form = Hours and cheques agree
work-cheques = Cheques
work-cheques-agree = { $count ->
    [one] { $count } cheque for as many hours.
   *[other] { $count } cheques for as many hours.
}
work-cheques-differ = { $cheques } cheques for { $hours } hours. Only hours with a cheque are paid. The rest stays open at the user.
work-cheques-odd = Fill in a number from 0 to 10,000.
work-confirm-paper = Signed on paper
work-confirmed = User agrees
work-correct = Correct
work-day = Day
work-day-ahead = This day is still to come. Note hours after the work.
work-for-whom = For whom?
work-for-whom-missing = Choose for whom the work was.
work-form-checked = in order
work-form-draft = being filled in
work-form-empty = No hours this month yet.
work-form-handed-in = handed in
work-form-next = What next?
work-form-paid = paid
work-form-print = Print
work-form-rejected = back to the worker
work-form-rest = Nothing to do here now.
work-form-rows = { $count ->
    [one] { $count } moment of work
   *[other] { $count } moments of work
}
work-form-title = Performance form
work-forms-choose = Choose a worker
work-forms-count = { $count ->
    [one] { $count } form
   *[other] { $count } forms
}
work-forms-intro = What came in, what is still expected.
work-forms-none = No forms with this choice. Choose a worker to note hours.
work-forms-title = Performances
work-hand-in-button = Form is in
work-hand-in-how = Does the worker bring the form and the cheques? Count them together.
work-hours-done = Hours
work-hours-form = Hours on this form
work-km = Km
work-km-hint = For travel. The user never pays this.
work-km-label = Kilometres there and back
work-km-odd = Fill in a number from 0 to 500.
work-left-month = This month
work-left-year = This year
work-limit-unknown = limit not known
work-long-day = Together that is { $hours } hours on one day. Is that right? Then tick the box. Or change the hours.
work-long-day-row = { $hours } hours on one day
work-long-day-sure = { $count ->
    [one] Yes, it was { $count } hour on one day
   *[other] Yes, it was { $count } hours on one day
}
work-month = Month
work-no-assignment = This worker has no assignment this month. Look for work at the questions first.
work-signed-paper = The user signed on paper
work-state-cancelled = cancelled
work-state-confirmed = agreed
work-state-correction = correction
work-state-disputed = the user does not agree
work-state-waiting = waits for the user
work-time = Time
work-unconfirmed = { $count ->
    [one] { $count } still waits
   *[other] { $count } still wait
}
work-used = { $count ->
    [one] { $count } hour used
   *[other] { $count } hours used
}
work-used-of = { $used } of { $max } hours used

# correct
work-correct-button = Correct
work-correct-hint = For example -1 to take off an hour.
work-correct-hours = Hours to add or take off
work-correct-intro = This month is paid and stays as it is. The correction comes on the form of the current month.
work-correct-reason = Why?
work-correct-title = Correct hours
work-correction-odd = This would leave fewer than 0 or more than 24 hours. Choose another number.
work-hours-count = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
work-reason-missing = Write in short why.

# paper
work-paper-begin = From
work-paper-day = Day
work-paper-hours-done = Hours
work-paper-how = Fill in a line after each moment of work. Each begun hour is one cheque. Let the user sign.
work-paper-sign = Date and signature of the worker:
work-paper-signature = Signature of the user
work-paper-sum = { $count ->
    [one] Together { $count } hour, { $count } cheque.
   *[other] Together { $count } hours, { $count } cheques.
}
work-paper-sum-blank = Together: ........ hours, ........ cheques.
work-paper-until = To
work-paper-user = At whom
work-paper-worker = Name: { $name }

# website
work-ask-declined = Not for us
work-ask-make-user = New user
work-ask-next = Call first. Then make a user and note the question there.
work-ask-over = This question is dealt with.
work-ask-reach-missing = Fill in a phone number or a mail address, so that we can reach you.
work-ask-taken = Taken up
work-ask-title = Question from the website
work-ask-told = What was asked
work-public-activity = Kind of work
work-public-activity-unknown = I don't know
work-public-email = Mail
work-public-email-wrong = This is no complete mail address. Look again.
work-public-intro = Need help with a small job? Ask here. We call you back.
work-public-kind = Who asks?
work-public-kind-missing = Choose who asks.
work-public-name = Name
work-public-name-missing = Fill in a name.
work-public-phone = Phone
work-public-phone-wrong = This is no complete phone number. Look again.
work-public-place = Municipality of the work
work-public-privacy = We use this only to answer your question.
work-public-send = Send the question
work-public-thanks = Thank you. We call or mail you as soon as possible.
work-public-title = Ask for a wijk-worker
work-public-what = What is to be done?
work-public-what-hint = Tell nothing about your health. It is not needed.
work-public-what-missing = Tell in short what is to be done.

# own pages
my-wijk-again = Yes, I ask it once more
my-wijk-ask-said = Your question was sent. The office checks it.
my-wijk-ask-title = Ask for work
my-wijk-asked = My questions
my-wijk-asked-just-now = You asked this a moment ago. Is it a second question? Then tick the box.
my-wijk-asked-none = You asked nothing yet.
my-wijk-hours-done = Confirmed
my-wijk-hours-intro = Are these hours right? Each begun hour is one cheque.
my-wijk-hours-none = There are no hours to check.
my-wijk-hours-title = Hours at your place
my-wijk-long-day = That is { $hours } hours on one day. Look well.
my-wijk-no-activity = You can't ask this work there. Choose other work or call us.
my-wijk-no-agreement = You have no signed agreement with us yet. Call us.
my-wijk-no-displacement = This work takes the place of a regular job. That is not allowed in wijk-werken.
my-wijk-no-fee = Your registration of this year is not paid yet.
my-wijk-no-rule = This is not possible now. Call us, we look together.
my-wijk-right = Right
my-wijk-said-right = Thank you. You confirmed the hours.
my-wijk-said-wrong = We call you about these hours.
my-wijk-withdraw = Withdraw
my-wijk-wrong = Not right
my-work-add = Fill in hours
my-work-ask-for = Ask for { $name }
my-work-asked = Would you like this work?
my-work-cannot = I can't come
my-work-close = Ready: close my page
my-work-closed = Your form is at the office. Call when something is wrong.
my-work-day = Which day?
my-work-empty = No hours this month yet.
my-work-for = Where did you work?
my-work-from = From
my-work-hours-title = My hours
my-work-jobs = My work
my-work-km = How many kilometres did you go, there and back?
my-work-left = { $count ->
    [one] { $count } hour left this month
   *[other] { $count } hours left this month
}
my-work-left-unknown = Ask the office how many hours you may still work.
my-work-long-day = You write { $hours } hours on one day. Is that right? Then tick the box.
my-work-long-day-sure = { $count ->
    [one] Yes, I worked { $count } hour that day
   *[other] Yes, I worked { $count } hours that day
}
my-work-month = This month
my-work-next = Next time
my-work-no = Rather not
my-work-no-active = You were not at work on that day. Call the office.
my-work-no-overlap = You work somewhere else then. Choose another hour.
my-work-no-rule = This work is not possible on that day. Call the office.
my-work-none = You have no work now. Call your mediator when you look for work.
my-work-none-planned = No moments are planned. Agree them where you work.
my-work-remove = This is wrong, take it away
my-work-removed = Taken away.
my-work-running = You work here
my-work-said-answered = Thank you for your answer.
my-work-said-saved = Your hours are in.
my-work-said-told = We know. We call the user.
my-work-save = Save
my-work-since = Since { $day }
my-work-starts = From { $day }
my-work-to = To
my-work-used = { $count ->
    [one] You worked { $count } hour.
   *[other] You worked { $count } hours.
}
my-work-yes = Yes, please

# said
work-said-added = The hours are on the form.
work-said-answered = Answer noted.
work-said-asked = The question is saved. Check it now.
work-said-cancelled = The hours are cancelled.
work-said-changed = Changed.
work-said-checked = Checked: this is allowed. Choose who can do it.
work-said-confirmed = The agreement is noted.
work-said-corrected = The correction is on the form of the current month.
work-said-ended = The assignment ended.
work-said-form-checked = The form is in order.
work-said-planned = The moments are planned.
work-said-proposed = The worker was asked.
work-said-refused = Checked: this is not allowed. Read why.
work-said-sent-back = The form goes back.

# conflicts
work-answered-already-text = This was answered already. Open the question again.
work-answered-already-title = Answered already
work-ask-answered-text = A colleague took this question up already.
work-ask-answered-title = Dealt with already
work-asked-already-text = This worker was asked for this work already.
work-asked-already-title = Asked already
work-cancelled-already-text = These hours no longer count.
work-cancelled-already-title = Cancelled already
work-confirmed-already-text = These hours are confirmed already. Call the office to correct them.
work-confirmed-already-title = Confirmed already
work-enough-people-text = There are enough people for this question.
work-enough-people-title = There is somebody already
work-form-closed-text = The form of that month is in or paid. Send it back, or correct the hours in a later month.
work-form-closed-title = The form is closed
work-form-disputed-text = Call the user. Cancel the hours that are wrong, or note the agreement.
work-form-disputed-title = The user does not agree
work-form-empty-text = Note the hours first. Then the form can come in.
work-form-empty-title = There are no hours on it
work-form-moved-text = A form went back or was paid meanwhile. Look at the month and try again.
work-form-moved-title = A form has changed meanwhile
work-form-not-in-text = Open the form again and see where it stands.
work-form-not-in-title = The form is not in
work-not-checked-text = Check first whether this work is allowed. Then you can ask somebody.
work-not-checked-title = Not checked yet
work-not-paid-yet-text = On an open form you just cancel hours. Correcting is for a month that is paid.
work-not-paid-yet-title = Not paid yet
work-not-running-text = Hours and moments belong to an assignment that runs.
work-not-running-title = The assignment does not run
work-request-begun-text = Somebody works on it, or it is closed. Open it again.
work-request-begun-title = The question went on
work-visit-done-text = The hours are on the form already. Cancel them there when they are wrong.
work-visit-done-title = This moment is over
