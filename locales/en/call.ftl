# level: B1

# calls: list and new
call-area-hint = For example "Leie en Schelde". A call is for one area.
call-area-missing = Write for which area the call is.
call-back = Back
call-contact-missing = Write who answers questions.
call-crumbs = Where you are
call-deadline-hint = The whole minute counts: 23:59:59 is in time.
call-deadline-time-missing = Write the time of the deadline, for example 23:59.
call-field-area = Area
call-field-contact = Contact person
call-field-email = Mail address for questions
call-field-quorum = Quorum of the jury
call-field-subject = Subject for candidacies by mail
call-field-tie = When scores are equal
call-field-title = Title
call-make = Make the call
call-new-intro = The other moments and the quorum get a proposal. You can change everything until you publish.
call-new-title = New call
call-public-page = Public page
call-save = Save
call-status-cancelled = Called off
call-status-decided = Decided
call-status-draft = Draft: only you see this
call-status-heading = Status
call-status-published = Published
call-subject-hint = With this fixed subject organisations send their candidacy by mail.
call-subject-missing = Write the fixed subject of the mails.
call-title-missing = Give the call a title.
calls-intro = With a call you look for partners of the partnership.
calls-none = There is no call yet.
calls-title = Calls

# one call: overview, facts, calendar
call-act-added = New: { $name }, { $becomes }.
call-act-moved = { $name }: { $becomes }. It was { $was }.
call-act-removed = Called off: { $name }, { $was }.
call-by-day = by { $day }
call-calendar-acts = Changed after publication
call-calendar-clock = All times are those of Brussels. The last minute still counts.
call-calendar-edit = Change the fixed moments
call-calendar-file = Add to your calendar (ics)
call-calendar-fixed = The deadline is { $deadline }. It is fixed since publication.
call-calendar-order = Choose a day after the moment before it.
call-calendar-reason-missing = Write why the calendar changes.
call-calendar-told = The call is published. Each change is on the public page with its reason. Whoever has a draft or candidacy gets a mail.
call-choose = Choose
call-closed-now = Closed
call-closed-text = This is only possible while the call is open. Nothing changed.
call-closed-title = The call is closed
call-deadline-was = Deadline: { $deadline }
call-drafts-count = { $count ->
    [one] { $count } draft
   *[other] { $count } drafts
}
call-extend-later = Choose a moment after the deadline of now.
call-extend-reason-missing = Write why everybody gets more time.
call-extended-to = Extended to { $day }
call-extension-day = New last day
call-extension-reason = Reason
call-extension-reason-hint = Everybody reads this on the public page.
call-extension-save = Extend and publish it
call-extension-text = The deadline is now { $deadline }. More time is for all candidates. Who has a draft or candidacy gets a mail.
call-extension-title = Extend the call
call-extensions = Extensions
call-fixed-text = The call is published. What it asks is fixed: so everybody gets the same call.
call-fixed-title = The call is fixed
call-from-to = { $from } up to and including { $to }
call-hours = { $from } to { $to }
call-lack-addendum = Write the addendum
call-lack-calendar = Choose a deadline that is still to come, and moments in the right order
call-lack-criteria = Write at least one criterion
call-lack-form = Write at least one question for the form
call-lack-rules = Write at least one rule
call-lacks = This is still missing before you can publish:
call-moment-communicate_by = Message to the candidates
call-moment-deadline_on = Deadline
call-moment-deadline_time = Time
call-moment-decide_by = Decision
call-moment-evaluation = Written evaluation
call-moment-evaluation_from = Written evaluation: first day
call-moment-evaluation_to = Written evaluation: last day
call-moment-launch = Launch
call-moment-now = Now
call-moment-over = This moment is over and stays as it was.
call-moment-past = Choose a day that is still to come.
call-moment-pitches_on = Pitches and jury
call-moment-reply_days = Reply
call-not-published-text = This is only possible when the call is published.
call-not-published-title = The call is still a draft
call-not-ready-text = See on the overview what is still missing.
call-not-ready-title = The call is not ready yet
call-open-now = Open
call-optional = (not required)
call-phase-from_on = First day
call-phase-from_time = From
call-phase-kind = Kind
call-phase-kind-hint = Is there a phase for questions? Then candidates can ask only in that phase.
call-phase-kind-info = Information session
call-phase-kind-other = Something else
call-phase-kind-questions = Questions
call-phase-kind-talk = Talk with candidates
call-phase-kind-visit = Visit to candidates
call-phase-name = Name of the phase
call-phase-name-hint = For example "Information session in Deinze".
call-phase-name-missing = Give the phase a name.
call-phase-new = Add a phase
call-phase-order = Choose an end after the beginning.
call-phase-over-text = What is over stays in the calendar.
call-phase-over-title = This phase is over
call-phase-past = Choose a moment that is still to come.
call-phase-publish = Save and publish it
call-phase-questions-late = Questions can be asked up to the deadline of the call.
call-phase-remove = Remove the phase
call-phase-time-hint = Without times each day counts whole.
call-phase-title = Phase of the call
call-phase-to_on = Last day
call-phase-to_time = Until
call-phases = Own phases
call-phases-count =
    { $count ->
        [0] the fixed moments only
        [one] { $count } own phase
       *[other] { $count } own phases
    }
call-phases-many-text = A call has at most twenty phases of its own.
call-phases-many-title = There are twenty phases already
call-phases-none = This call has the fixed moments only.
call-pieces = Parts
call-publish = Publish the call
call-quorum-hint = So many jurors must decide together.
call-ready = Everything is there. After publication it is fixed what the call asks.
call-ready-title = Publish
call-reply-hint = Number of days after the decision.
call-reply-until = { $count ->
    [one] until { $count } day after the decision
   *[other] until { $count } days after the decision
}
call-said-extended = The call is extended. The candidates get a mail.
call-said-made = The call is made. Now write its parts.
call-said-published = The call is published.
call-said-saved = Saved.
call-tab-addendum = Addendum
call-tab-archive = Archive
call-tab-calendar = Calendar
call-tab-candidacies = Candidacies
call-tab-criteria = Criteria
call-tab-decision = Decision
call-tab-facts = Facts
call-tab-form = Form
call-tab-jury = Jury
call-tab-minutes = Minutes
call-tab-overview = Overview
call-tab-pitches = Pitches
call-tab-questions = Questions
call-tab-replies = Replies
call-tab-rules = Eligibility rules
call-tabs = Parts of the call
call-tie-earliest = Who came in first goes first
call-tie-heaviest-criterion = The score on the heaviest criterion counts, then that on the next
call-tie-hint = This rule stands on the public page.
call-tie-lot = A lot decides
call-tie-missing = Choose what happens when scores are equal.
call-title = Call
call-unanswered = Questions without an answer

# one call: addendum, rules, criteria, form
call-addendum-hint = Put # before a heading, - before an item of a list and ** around bold words. Links and tables work as in Markdown. HTML becomes plain text.
call-addendum-none = There is no text yet.
call-addendum-shown = So everybody reads it
call-addendum-text = Text
call-criteria-count = { $count ->
    [one] { $count } criterion
   *[other] { $count } criteria
}
call-criteria-hint = Empty a name to leave a criterion out. Only the share in the sum of the weights counts.
call-criterion-explanation = What the jury looks at
call-criterion-max = Highest score
call-criterion-name = Name
call-criterion-nth = Criterion { $number }
call-criterion-share = Share
call-criterion-step = Scores
call-criterion-weight = Weight
call-criterion-wrong = Criterion { $row }: give a weight from 1 to 1000 and a highest score from 1 to 100.
call-form-hint = Candidates always write their offer and how many coaches they bring. Here you add your own questions. Empty a question to leave it out.
call-paper-add = Add an annex
call-paper-arena = Arena table
call-paper-challenge = Challenge of the region
call-paper-file = File
call-paper-kind = Kind of annex
call-paper-kind-missing = Choose which annex it is.
call-paper-other = Other annex
call-paper-personas-enriched = Personas after the enrichment day
call-paper-personas-target = Personas after the definition of the target group
call-paper-remove = Remove
call-paper-title = Title of the annex
call-paper-title-missing = Give the annex a title.
call-papers = Annexes of the call
call-papers-count = { $count ->
    [0] no annex
    [one] { $count } annex
   *[other] { $count } annexes
}
call-papers-none = There are no annexes.
call-question-choices = Question { $row }: write at least two options, each on a line.
call-question-help = Explanation under the question
call-question-kind-choice = Choice from a list
call-question-kind-long = Text
call-question-kind-number = Number
call-question-kind-short = One line
call-question-kind-yes-no = Yes or no
call-question-label = Question
call-question-most = At most so many characters; for a number: the greatest number
call-question-nth = Question { $number }
call-question-options = Options, each on a line
call-question-options-when = (only for a choice)
call-question-required = Required
call-question-takes = Answer
call-question-wrong = Question { $row }: make the question shorter and give a number up to 20000 as limit.
call-questions-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
call-rows-many = At most thirty, and each at most 500 characters.
call-rule-nth = Rule { $number }
call-rules-count = { $count ->
    [one] { $count } rule
   *[other] { $count } rules
}
call-rules-hint = Every candidacy must meet these. Empty a line to leave it out.
call-said-paper = The annex is added.
call-said-paper-removed = The annex is gone.
call-step-100 = whole points
call-step-50 = half points

# questions about a call
call-answer = Answer
call-answer-hint = Each answer is at once on the public page. Nobody sees who asked.
call-answer-missing = Write an answer.
call-answer-save = Publish the answer
call-answered = Answered and published
call-ask = Question
call-ask-closed = You cannot ask a question now. The calendar of the call says when you can.
call-ask-missing = Write your question.
call-ask-note = A question that came another way
call-ask-note-hint = By phone or mail. Do not write who asked.
call-ask-note-save = Add the question
call-asks-none = No open questions.
call-said-answered = The answer is published.

# candidacies: list
call-list-next = Next
call-list-pages = Pages of the list
call-list-position = { $from } to { $to } of { $all }
call-list-previous = Previous
call-list-search = Name or number
candidacies-all = All
candidacies-count =
    { $count ->
        [0] no candidacy
        [one] { $count } candidacy
       *[other] { $count } candidacies
    }
candidacies-csv = CSV file
candidacies-filter = Search and filter
candidacies-none = No candidacy came in yet. You see drafts only when they are sent in.
candidacies-none-found = No candidacy found.
candidacies-search = Name or enterprise number
candidacies-show = Show
candidacies-sort = Order
candidacies-sort-name = By name
candidacies-sort-number = By number
candidacies-sort-status = By status

# one candidacy
candidacy-admit = Admissible?
candidacy-admit-save = Save the verdict
candidacy-alone-missing = Confirm that your organisation applies alone.
candidacy-annex-active = This PDF runs something or has another file in it. Save it again as a plain PDF.
candidacy-annex-add = Add an annex
candidacy-annex-broken = This PDF is not whole. Save it again as PDF.
candidacy-annex-kind = This is no PDF file, even if its name looks so. Save it as PDF and choose it again.
candidacy-annex-large = This file is too large: at most 5 MB.
candidacy-annex-locked = This PDF is closed with a password. Save it without a password.
candidacy-annex-many = There are ten annexes already. Remove one first.
candidacy-annex-missing = Choose a file.
candidacy-annex-state-checked = looked at
candidacy-annex-state-quarantined = being looked at
candidacy-annex-state-refused = not accepted
candidacy-annex-waits = An annex is still being looked at. Try again in a minute.
candidacy-annexes = Annexes
candidacy-annexes-none = There are no annexes.
candidacy-answer-missing = Answer this question: { $question }
candidacy-answer-no = No
candidacy-answer-great = Write a number from 0 to { $most }.
candidacy-answer-number = Write a number, for example 12 or 1.5.
candidacy-answer-yes = Yes
candidacy-answers = Answers
candidacy-at = Came in
candidacy-capacity = Full-time coaches
candidacy-capacity-hint = In full-time jobs, for example 1,5.
candidacy-capacity-none = Write how many full-time coaches you bring, for example 1.5. Nothing is not possible.
candidacy-capacity-wrong = Write a number up to 100, for example 1,5.
candidacy-channel-mail = by mail
candidacy-channel-online = online
candidacy-contact = Contact person
candidacy-contact-missing = Write the name of the contact person.
candidacy-decided-text = This candidacy is further already. Nothing changed.
candidacy-decided-title = This is no longer possible
candidacy-email = Mail address
candidacy-hash = Check value (SHA-256)
candidacy-hash-hint = This value belongs to exactly this content. Who changes one letter gets another value.
candidacy-kbo = Enterprise number
candidacy-late = This mail came after the deadline. It can't be entered like this.
candidacy-late-reason = Why you record it all the same
candidacy-late-reason-missing = Write why you record it all the same.
candidacy-late-reason-when = (only if it came too late)
candidacy-late-record = It came too late: record it as not admissible
candidacy-late-record-hint = The jury does not read it then.
candidacy-late-recorded = Came in too late. { $reason }
candidacy-late-stays = This candidacy came too late. It stays not admissible.
candidacy-link-send = Mail a new link to the candidate
candidacy-greatest = A number from 0 to { $most }.
candidacy-most = { $count ->
    [one] At most { $count } character.
   *[other] At most { $count } characters.
}
candidacy-no-answer = No answer
candidacy-number = Number
candidacy-offer = Offer
candidacy-offer-hint = What does your organisation do in the partnership, and for whom?
candidacy-offer-missing = Write what your organisation offers.
candidacy-organisation = Organisation
candidacy-organisation-missing = Write the name of your organisation.
candidacy-other-text = There is a candidacy for this enterprise number already. Ask your colleagues or the contact person.
candidacy-other-title = There is a candidacy already
candidacy-reason = Reason
candidacy-reason-hint = Needed when something is missing or when it is not admissible.
candidacy-reason-missing = Write the reason.
candidacy-rule-met = Met
candidacy-rule-not-met = Not ticked
candidacy-rule-note = Note
candidacy-rules-hint = Tick what this candidacy meets.
candidacy-rules-open = Admissible only when all rules are ticked.
candidacy-said-annex = The annex is added.
candidacy-said-judged = The verdict is saved.
candidacy-said-link = The mail with the link is on its way.
candidacy-second = There is a candidacy for this enterprise number already. Each organisation applies once. Is that wrong? Call or mail the contact person.
candidacy-sent-text = The content is fixed since it was sent in. Nothing changed.
candidacy-sent-title = This candidacy was sent in
candidacy-status-Afgehandeld = Closed
candidacy-status-Beroep = Appeal
candidacy-status-Beslist = Decided
candidacy-status-Bezwaar = Reply
candidacy-status-DeelsGoedgekeurd = Approved in part
candidacy-status-DossierOnvolledig = Incomplete
candidacy-status-DossierVolledig = Complete
candidacy-status-Geinitieerd = Draft
candidacy-status-Geweigerd = Not chosen
candidacy-status-Goedgekeurd = Approved
candidacy-status-InVerwerking = With the jury
candidacy-status-InWacht = On hold
candidacy-status-Ingediend = Sent in
candidacy-status-KlaarVoorBeslissing = Ready for decision
candidacy-status-Onontvankelijk = Not admissible
candidacy-status-Ontvangen = Received
candidacy-status-Ontvankelijk = Admissible
candidacy-status-Overgedragen = Handed over
candidacy-status-Stopgezet = Withdrawn
candidacy-status-heading = Status
candidacy-steps = What happened
candidacy-title = Candidacy
candidacy-verdict-missing = Choose a verdict.

# a candidacy by mail
candidacy-enter-file-hint = The mail or the application as PDF, at most 5 MB. You add other annexes after that.
candidacy-enter-save = Enter the candidacy
candidacy-enter-text = Copy what stands in the mail. The deadline is { $deadline }.
candidacy-enter-title = Candidacy by mail
candidacy-received-impossible = Choose a moment between the launch of the call and now.
candidacy-received-on = Day of arrival
candidacy-received-time = Time of arrival
candidacy-received-time-missing = Write the time of arrival, for example 16:30.
candidacy-said-entered = The candidacy is entered.
candidacy-subject = Subject of the mail
candidacy-subject-hint = The fixed subject is: { $subject }
candidacy-subject-missing = Copy the subject of the mail.
candidacy-subject-other = This is not the fixed subject of the call.

# open calls, for everybody
apply-email-hint = Here you get the link to the form, and the decision later.
apply-intro = You get a mail with a link to the form. There you save a draft as often as you want.
apply-kbo-hint = Ten digits, for example 0566.988.259.
apply-send = Send me the link
apply-sent = Open the mail and click the link. You can close this page.
apply-sent-more = No mail? Look in your junk mail, or write to { $email }.
apply-sent-title = The mail is on its way
apply-title = Apply
open-call-alone = One organisation applies alone, once per call.
open-call-apply = Apply
open-call-apply-title = Take part in this call
open-call-asks = Questions and answers
open-call-asks-how = Who prepares a candidacy asks questions on the own page. The answers come here, without a name.
open-call-asks-none = No questions were answered yet.
open-call-by-mail = Rather by mail? Use as subject: { $subject }
open-call-contact = Contact
open-call-decided = The jury decided
open-call-extended = Extended: from { $was } to { $becomes }.
open-call-extended-on = Published on { $day }
open-call-over = The deadline was { $deadline }. The call is closed.
open-call-result = Who was chosen
open-call-soon = The call starts on { $day }.
open-call-tie-earliest = When scores are equal, who came in first goes first.
open-call-tie-heaviest-criterion = When scores are equal, the score on the heaviest criterion counts, then that on the next.
open-call-tie-lot = When scores are equal, a lot decides.
open-call-title = Call
open-call-until = Apply until { $deadline }
open-calls-intro = The partnership looks for organisations that coach along.
open-calls-none = There is no call now.
open-calls-title = Calls for organisations

# my candidacy, by the mailed link
candidacy-file = PDF file
candidacy-file-hint = Only PDF, at most 5 MB.
mine-alone = Our organisation applies alone, not together with another one.
mine-annex-add = Add and save
mine-ask = Ask
mine-ask-hint = Question and answer come on the public page. Nobody sees who asked.
mine-ask-title = A question about the call?
mine-check-again = Your draft is saved. Look at this again:
mine-late = The deadline was { $deadline }. Nothing was saved or changed. Your text is still below. Questions? Write to { $email }.
mine-late-title = Just too late
mine-offer-title = Your offer
mine-over = The deadline was { $deadline }. Your draft was not sent in.
mine-questions = Questions of the call
mine-resume = Take part again
mine-said-annex-removed = The annex is gone.
mine-said-asked = Your question is asked. The answer comes on the public page.
mine-said-resumed = Your draft is open again. Send it in again before the deadline.
mine-said-saved = Your draft is saved.
mine-said-sent = Your candidacy is sent in. You get a mail as confirmation.
mine-said-withdrawn = Your candidacy is withdrawn.
mine-save = Save the draft
mine-send = Send in
mine-send-hint = After sending in the content is fixed. You can still withdraw.
mine-send-title = Send in
mine-title = My candidacy
mine-until = Send in until { $deadline }. Your draft is kept.
mine-withdraw = Withdraw
mine-withdraw-hint = You no longer take part then. Your text is kept.
mine-withdraw-title = No longer taking part?
sent-paper = Confirmation (PDF)
sent-paper-text = This candidacy came in for the call { $call }.
sent-paper-title = Confirmation of candidacy
sent-paper-value = Value
sent-paper-what = What
sent-reply = Decision and reply
sent-title = Your candidacy came in
sent-withdraw-hint = The jury does not read your candidacy then. Until the deadline you can take part again.
sent-withdrawn = You do not take part in this call. Your text is kept.
sent-withdrawn-title = Withdrawn

# mails
mail-call-calendar-subject = Changed calendar of the call { $call }
mail-call-calendar-text =
    Hello

    The calendar of the call "{ $call }" has changed.

    { $changes }

    Reason: { $reason }

    Everything is at { $link }
mail-call-extended-subject = More time for the call { $call }
mail-call-extended-text =
    Hello

    The call "{ $call }" is extended. The new deadline is { $deadline }.

    Reason: { $reason }

    Everything is on { $link }
mail-call-link-subject = Your form: { $call }
mail-call-link-text =
    Hello

    With this link you open the form of your candidacy:
    { $link }

    Keep this mail: the link goes on working. Share it only with who may write along.
    You can send in until { $deadline }.

    Did you not ask for this? Then you need not do anything.
mail-call-sent-subject = Your candidacy came in: { $call }
mail-call-sent-text =
    Hello

    Your candidacy for "{ $call }" came in.
    Number: { $number }
    Received: { $at }
    Check value (SHA-256): { $hash }

    You find the confirmation as PDF on { $link }
mail-call-withdrawn-subject = Your candidacy is withdrawn: { $call }
mail-call-withdrawn-text =
    Hello

    Your candidacy for "{ $call }" is withdrawn. So you no longer take part.

    Was this not what you wanted? Write to { $contact }.
