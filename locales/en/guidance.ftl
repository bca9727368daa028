# level: B1
# The guided way: overview, contacts, trajectory, timeline, the coach's day, caseload, figures.

overview-title = Overview
overview-closed = { $name } completed the way on { $day }.
overview-aftercare = We call once more on { $day }.
overview-paused = { $name } is taking a rest. Coach and place stay.
overview-answers = { $count ->
    [one] { $name } gave an answer.
   *[other] { $name } gave { $count } answers.
  }
overview-answers-read = Read
overview-plan = { $name }'s plan
overview-together = Look together
overview-paper = On paper
overview-link = Own link
overview-ladder = Participation ladder
overview-wheel = Strengths and barriers
overview-wheel-all = See all
overview-helpers = Who helps
overview-helpers-none = Nobody yet. The coordinator chooses a fixed coach.
overview-helper-fixed-coach = Fixed coach
overview-helper-team = Team
overview-helper-shared = Shares with consent
overview-trajectory = Trajectory, team and coach
overview-since = since { $day }
overview-note = Note
overview-step = Step
overview-call = Call
overview-appointment = Appointment

contact-new-title = New note
contact-new-heading = New note
contact-quick = Quick note
contact-kept-here = Kept on this device while you type
contact-draft-restored = You wrote this earlier. It is not saved yet.
contact-kind-label = What was it?
contact-kind-home-visit = Home visit
contact-kind-outreach = Out and about
contact-kind-call = Phone
contact-kind-message = Message
contact-kind-accompanied = Went along
contact-kind-group = Group
contact-text-label = What went well? What is needed?
contact-text-short = Text
contact-text-hint = Write it so that { $name } may read it.
contact-text-hint-group = Name nobody. Everybody who was there gets this text.
contact-more = Day, duration and more
contact-day = Day
contact-day-hint = Empty is today.
contact-time = Hour
contact-minutes = Minutes
contact-domains = What was it about?
contact-sensitive = This is sensitive
contact-sensitive-hint = Health, substance use or justice. Only the fixed coach and the team read it.
contact-readers-label = Who may read this?
contact-readers-team-of = My team ({ $organisation })
contact-readers-partners = Partners with consent
contact-readers-participant = Also { $name }
contact-readers-participants = Also the people themselves
contact-reads-team = The team only
contact-reads-partners = Partners with consent
contact-reads-participant = Also the participant
contact-reads-sensitive = Sensitive: fixed coach and team
contact-save = Save note
contact-said-saved = The note is saved.
contact-said-changed = The note is changed.
contact-said-added = Your addition is saved.
contact-said-group = Everybody who was there has the note.
contact-kind-missing = Choose what it was.
contact-text-missing = Write something first.
contact-readers-missing = Choose who may read this.
contact-in-future = This has not happened yet. Choose today or an earlier day.
contact-sensitive-team = A sensitive note is for the team only. Choose My team.
contact-visibility-not-yours = You do not have this choice here. Choose another one.
contact-sensitive-not-yours = You can't write sensitive notes here.
contact-title = Note
contact-change = Change
contact-written = Written on { $when }.
contact-edited = Changed on { $when }.
contact-earlier = { $count ->
    [one] One earlier text
   *[other] { $count } earlier texts
  }
contact-until = Until { $when }
contact-add-heading = Add to it
contact-add-label = What do you want to add?
contact-add = Save addition
contact-only-add-text = After a day a note stays as it is. You can always add to it.
contact-only-add = This note is fixed
contact-only-add-title = This note is fixed
contact-id-taken = This note exists already
contact-id-taken-title = This note exists already
contact-id-taken-text = Make a new note. Nothing was changed.
contact-edit-title = Change note
contact-edit-heading = Change the note
contact-edit-kept = The text from before is kept as an earlier version.
contact-group-title = Note for a group
contact-group-heading = Note for a group
contact-group-text = You write once. Each participant who was there gets the note.
contact-group-who = Who was there?
contact-group-choose = Choose the participants
contact-group-nobody = You do not guide anybody yet.
contact-group-what = What did you do?
contact-group-sensitive = A sensitive note belongs to one person. Write it apart.

trajectory-title = Trajectory
trajectory-heading = The trajectory
trajectory-status-active = under way together
trajectory-status-paused = resting
trajectory-status-closed = completed
trajectory-since = Began on
trajectory-now = now
trajectory-coach = Fixed coach
trajectory-coach-none = Nobody yet
trajectory-periods = The whole way
trajectory-places = { $count ->
    [one] 1 place
   *[other] { $count } places
  }
trajectory-not-yet = { $name } has no fixed coach yet.
trajectory-start-title = Choose a fixed coach
trajectory-start-open = Choose a fixed coach
trajectory-start-heading = Who goes along with { $name }?
trajectory-start-text = One fixed coach, for the whole way. The coach gets a mail without a name.
trajectory-start = Start together
trajectory-choose = Choose
trajectory-coach-label = Fixed coach
trajectory-coach-hint = You see how many places each coach has left.
trajectory-coach-missing = Choose a coach from the list.
trajectory-coach-full = This coach is full. Choose another coach, or tick that it can be done all the same.
trajectory-over-capacity = The coach is full, and takes this person too
trajectory-places-free = { $count ->
    [one] 1 place free of { $capacity }
   *[other] { $count } places free of { $capacity }
  }
trajectory-places-none = No place free of { $capacity }
trajectory-focus-label = What first?
trajectory-focus-integral = All life domains
trajectory-focus-employment = Work
trajectory-intensity-label = How often together?
trajectory-intensity-change = Change how often
intensity-light = now and then
intensity-normal = every week or two
intensity-intensive = several times a week
intensity-hint-light = Takes 1 place of the coach.
intensity-hint-normal = Takes 2 places of the coach.
intensity-hint-intensive = Takes 3 places of the coach.
trajectory-pause = Take a rest
trajectory-resume = Go on again
trajectory-team = Team
trajectory-team-none = Only the fixed coach. A colleague can always join.
trajectory-team-add = Add somebody
trajectory-team-who = Who joins?
trajectory-team-hint = Can be of any organisation. Reads and writes along, until you stop that.
trajectory-team-remove = Remove
trajectory-team-is-coach = This is the fixed coach already.
trajectory-said-started = The fixed coach is chosen.
trajectory-said-intensity = Changed how often you meet.
trajectory-said-paused = A rest. Coach and place stay.
trajectory-said-resumed = You go on together.
trajectory-said-team = The team is changed.
trajectory-day-future = Choose today or an earlier day.
trajectory-mail-subject = Opstap: somebody new for you
trajectory-mail-text = Hello,

  In Opstap somebody new waits for you. For privacy there is no name in this mail.
  Log in to look: { $link }
trajectory-already = There is a fixed coach already
trajectory-already-title = There is a fixed coach already
trajectory-already-text = Somebody else has just chosen a coach. Go back and look.
trajectory-must-reopen = This trajectory existed already
trajectory-must-reopen-title = This trajectory existed already
trajectory-must-reopen-text = Open it again. Then coach, steps and words stay together.
trajectory-is-closed = This trajectory is completed
trajectory-is-closed-title = This trajectory is completed
trajectory-is-closed-text = Open it again first. Nothing was changed.
trajectory-is-open = This trajectory is under way
trajectory-is-open-title = This trajectory is under way
trajectory-is-open-text = Go back and look. Nothing was changed.

trajectory-event-started = Under way with { $name }
trajectory-event-intensity = Together in another way: { $intensity }
trajectory-event-team-joined = { $name } joins the team
trajectory-event-team-left = { $name } leaves the team
trajectory-event-handover-proposed = Meeting of three planned with { $name }
trajectory-event-handover-cancelled = The handover does not happen
trajectory-event-handover-done = { $name } is the fixed coach now
trajectory-event-paused = A rest
trajectory-event-resumed = Going on
trajectory-event-closed = Completed: { $destination }
trajectory-event-reopened = Welcome back
trajectory-event-undone = Completing was a mistake, everything goes on

handover-title = Hand over in person
handover-open = Hand over in person
handover-go-on = See the handover
handover-heading = Another fixed coach
handover-text = The two coaches and the participant meet together. All notes, steps and appointments stay.
handover-step-plan = Plan the meeting
handover-step-meet = Meet with three
handover-step-done = Hand over
handover-from = Now { $name } is the fixed coach.
handover-to = Who takes over?
handover-meeting = Day of the meeting of three
handover-meeting-hint = The participant, the coach of now and the new coach.
handover-meeting-on = Meeting of three on { $day }
handover-agreed = What do you want to keep?
handover-plan = Plan the handover
handover-planned-with = Meeting of three planned with { $name }, on { $day }.
handover-along = These appointments go along to { $name }
handover-along-hint = Day, time and place stay. If the present coach stays a while, they come along until then.
handover-stays = Does the coach of now stay in the team for a while? Until when?
handover-stays-hint = Empty: the coach of now stops at once.
handover-stays-past = Choose today or a later day.
handover-complete = We met, hand over
handover-cancel = Does not happen
handover-same-coach = This is the fixed coach already. Choose somebody else.
handover-said-planned = The meeting of three is planned.
handover-said-done = The new coach takes over. Everything was kept.
handover-said-cancelled = The handover does not happen. The coach stays.
handover-ended = This handover has ended
handover-ended-title = This handover has ended
handover-ended-text = Go back and look. Nothing was changed.
handover-planned-already = A handover is planned already
handover-planned-already-title = A handover is planned already
handover-planned-already-text = Finish that one first, or call it off.

setback-title = Difficult week
setback-new-title = Difficult week
setback-open = Difficult week
setback-heading = A difficult week
setback-normal = Ups and downs are normal. The coach and the place of { $name } stay. The plan opens again.
setback-day = When?
setback-text = What happened?
setback-text-missing = Write in short what happened.
setback-helps = What helps?
setback-helps-hint = What helped before? Who can be there?
setback-helped = What helps: { $helps }
setback-save = Save
setback-said-noted = Saved. Look at the steps together and make them smaller.
setback-list = Difficult weeks
setback-change = Mend
setback-remove = Take back
setback-said-changed = Saved.
setback-said-removed = The difficult week is taken back. The plan stays as it is.
setback-proposal = It was a difficult week for { $name }. Proposal: meet more often.
setback-accept = Yes, more often
setback-accepted = This proposal was accepted already
setback-accepted-title = This proposal was accepted already
setback-accepted-text = Go back and look. Nothing was changed.

close-title = Complete
close-open = Complete together
close-heading = Completing with { $name }
close-text = Do this together. Afterwards only the coach, the team and the organisation can read along, until aftercare is done.
close-aftercare = Aftercare comes to your list by itself: on { $weeks } and on { $months }.
close-return = { $name } may always come back, to the same coach.
close-words = What does { $name } say about it?
close-words-hint = In own words.
close-outcomes = What got better?
close-destination = Where does { $name } go?
close-destination-missing = Choose where the way goes on.
destination-paid-work = Paid work
destination-supported-work = Work with support
destination-wijk-werken = Neighbourhood work
destination-volunteering = Volunteering
destination-education = School or training
destination-care = Care first
destination-moved = Moved
destination-stopped = Stopped, may come back
outcome-home = A stable place to live
outcome-income = Income in order
outcome-debts = Debts under control
outcome-health = Care or a doctor found
outcome-dutch = More Dutch
outcome-people = More people around
outcome-rhythm = Rhythm in the day
outcome-certificate = A certificate or diploma
outcome-experience = Work experience
outcome-confidence = More confidence
close-save = Complete
close-not = Not yet
close-said-closed = Completed. Aftercare is planned.
close-said-undone = Everything goes on as before.

reopen-title = Welcome back
reopen-open = Welcome back
reopen-heading = { $name } is back
reopen-text = It is the same way, with everything that was there.
reopen-coach-gone = The coach from before does not work here any more. Choose another one.
reopen-same-coach = { $name } · the coach from before
reopen-words = What does { $name } say?
reopen-save = Go on together
reopen-said-open = Welcome back. Everything from before is still there.

aftercare-heading = Aftercare
aftercare-kind-weeks-4 = After 4 weeks
aftercare-kind-months-6 = After 6 months
aftercare-how = How is { $name } doing?
aftercare-save = Save aftercare
aftercare-situation-missing = Choose how it goes.
aftercare-said-noted = Aftercare is saved.
situation-work = Works
situation-training = In school or training
situation-seeking = Looks for work
situation-otherwise = Something else
situation-not-reached = Not reached

timeline-title = Timeline
timeline-heading = Timeline
timeline-see-all = See all
timeline-filter = Show
timeline-all = All
timeline-kind-contact = Contact
timeline-kind-step = Steps
timeline-kind-setback = Difficult weeks
timeline-kind-growth = Growth
timeline-kind-appointment = Appointments
timeline-kind-trajectory = Trajectory
timeline-kind-network = Partners
timeline-consent-given = { $name } shares with { $organisation }
timeline-consent-refused = { $name } does not share with { $organisation }
timeline-consent-withdrawn = { $name } stopped sharing with { $organisation }
timeline-none = Nothing yet. What does { $name } want first?
timeline-print = Print
timeline-pages = Pages
timeline-newest = Newest
timeline-older = Older

today-title = Today
today-heading = Hello { $name }
today-group = Note for a group
today-nothing = Nothing asks for attention today. Time for a coffee, or to surprise somebody with a call.
today-to-people = To my participants
today-appointments = Appointments
today-all-appointments = Whole diary
today-no-appointments = No appointments today.
today-steps = Small steps
today-no-steps = No steps for today.
today-step-since = since { $day }
today-step-done = Done
today-new = New with you
today-new-since = since { $day }, not spoken yet
today-silent = Not heard for long
today-silent-days = { $count ->
    [one] not heard for 1 day
   *[other] not heard for { $count } days
  }
today-answers = Answers
today-emergencies = Opened in an emergency
today-referrals = Waits for an answer
today-meetings = Meetings of three
today-meeting = with { $name }, { $day }
today-aftercare = Aftercare
today-help = Help elsewhere: your turn
today-help-all = All
today-help-until = answer by { $day }
today-open-ends = Loose ends
today-requests = Requests for us
today-requests-all = All requests
today-open-ends-all = { $count ->
    [one] See it
   *[other] See all { $count }
 }

caseload-title = Who guides whom
caseload-heading = Who guides whom
caseload-text = Places per coach. Somebody who needs more takes more places.
caseload-people = Under way together
caseload-used = Places taken
caseload-free = Places free
caseload-waiting = Waits for a coach
caseload-organisation = Organisation
caseload-all = All organisations
caseload-show = Show
caseload-coaches = Coaches
caseload-none = No coaches yet.
caseload-nobody = Nobody yet.
caseload-places = { $used } of { $capacity } taken
caseload-places-free = { $free } free
caseload-people-of = { $count ->
    [0] Nobody yet
    [one] 1 participant
   *[other] { $count } participants
  }
caseload-last = last { $day }
caseload-nobody-waits = Nobody waits. Well done.
caseload-match = Who fits whom?
caseload-waits = { $count ->
    [0] since today
    [one] waits 1 day
   *[other] waits { $count } days
  }

figures-title = Figures
figures-heading = Figures
figures-on = As of { $day }
figures-year = Year
figures-borders = Municipalities
figures-borders-now = As they are now
figures-borders-then = As they were then
figures-under-way = Under way together
figures-started = Begun in { $year }
figures-closed = Completed in { $year }
figures-by-place = Under way, by municipality
figures-by-place-then = Under way, by municipality of then
figures-by-rung = Under way, by rung of the ladder
figures-by-destination = Completed, by destination
figures-no-rung = Not looked at yet
figures-nowhere = No municipality known
figures-total = Together
figures-csv = Download CSV
figures-csv-table = Table
figures-csv-line = What
figures-csv-count = People
figures-guarded = Counts under 5 are not shown. Sometimes another count is then left out too. Figures stay the same for a month.
