# level: B1
# ESF+: who takes part in a project, results and figures.

## The tab in the file
esf-again = (came back; the first entry counts)
esf-answer = Save answer
esf-answer-missing = Choose or fill in an answer.
esf-claimed-needs-reason = This period was handed in already. Choose why you change it now.
esf-claimed-until = Handed in up to and including { $day }.
esf-complete = Complete
esf-complete-text = Everything was asked. Thank you.
esf-correct = Correct
esf-deed-entered = noted the entry
esf-deed-left = noted the exit
esf-deed-left-on = noted the exit on { $day }
esf-deed-stayed = took back the exit
esf-deed-told = added
esf-deed-told-what = added: { $what }
esf-edit = See and change all
esf-event-about = { $source }, by { $who }
esf-events-none = Nothing was noted yet.
esf-events-title = What happened
esf-exit-label = Exit
esf-field-birth = Date of birth
esf-field-disability = Disability
esf-field-education = Education
esf-field-entry = First day
esf-field-exit = Last day
esf-field-exit-reason = Why she left
esf-field-foreign-background = Background outside Belgium
esf-field-gender = Gender
esf-field-housing = Without a home
esf-field-labour = Work at entry
esf-field-municipality = Municipality at entry
esf-field-name = Name
esf-field-number = Participant number
esf-field-third-country = Nationality from outside the European Union
esf-field-unemployed-since = Unemployed since
esf-file-intro = For the report to Europe. What you note here counts in the figures.
esf-file-title = ESF+
esf-history-title = History
esf-isced = ISCED { $level }
esf-known-title = At entry
esf-lacks-count = { $count ->
    [one] 1 open question
   *[other] { $count } open questions
}
esf-lacks-title = Still to ask
esf-late = changed after the claim
esf-leave = Note the exit
esf-leave-change = Change the exit
esf-left-on = { $day }, { $why }
esf-no-operation = There is no project yet.
esf-none-read = This person takes part in no project yet.
esf-note = Note what happened
esf-operation = Project
esf-operations = Projects of this person
esf-past-after-claim = After the claim: { $why }.
esf-past-corrected = corrected: { $kind }, { $day }
esf-past-noted = noted: { $kind }, { $day }
esf-past-withdrawn = took back: { $kind }, { $day }
esf-proposal-care = At the aftercare of { $day } you noted: { $kind }.
esf-proposal-closed = The trajectory ended on { $day }. The exit is not noted yet.
esf-proposal-take = Take over
esf-results-none = Results come after the exit: after 4 weeks and after 6 months.
esf-results-title = Results
esf-sheet-link = Take over in MLP
esf-since = Takes part since
esf-still-in-text = Note the exit first. Then somebody can enter again.
esf-still-in-title = This person takes part already
esf-still-in-words = Takes part still
esf-unknown = not asked yet
esf-verdict-counts = Counts
esf-verdict-counts-not = Does not count
esf-verdict-not-yet = Not yet
esf-verdict-unknown = Not known
esf-verdict-would-count = Yes, for now
esf-window-left = { $count ->
    [one] 1 day left
   *[other] { $count } days left
}
esf-window-months-6 = After 6 months
esf-window-over = over
esf-window-until = Up to and including { $day }
esf-window-weeks-4 = After 4 weeks

## Entering
esf-enter = Let enter the project
esf-enter-again = Enter again, or another project
esf-enter-intro = What is known already comes from the facts at the start. Then you see what lacks.
esf-enter-title = Takes part in no project yet
esf-entry-after-event = Something was noted before this day. Choose an earlier day, or correct what happened first.
esf-entry-after-exit = This day is after the exit. Choose an earlier day.
esf-entry-after-operation = The project ends on { $day }. Choose a day during the project.
esf-entry-before-exit = This person took part then, until { $day }. Choose that day or a later one.
esf-entry-before-operation = The project begins on { $day }. Choose that day or a later one.
esf-entry-future = This day is still to come. Choose a day up to today.
esf-entry-hint = The day on which the trajectory began.
esf-operation-missing = Choose a project.
esf-said-entered = Entered the project.

## The questions
esf-ask-background = Was this person or a parent born outside Belgium?
esf-ask-background-hint = Not wanting to answer is fine. The answer is kept encrypted.
esf-ask-birth = When was this person born?
esf-ask-diploma = What is the highest diploma?
esf-ask-diploma-words = In own words
esf-ask-disability = Does this person have a disability?
esf-ask-gender = How does this person describe their gender?
esf-ask-gender-hint = What the person says counts, not what papers say.
esf-ask-housing = Is this person without a fixed home?
esf-ask-housing-hint = Also who sleeps with others for a time. Not wanting to answer is fine.
esf-ask-isced = Level
esf-ask-isced-hint = Needed only for the second grade, or for another diploma.
esf-ask-labour = Did this person work at entry?
esf-ask-labour-hint = Unemployed is who is registered with VDAB without work.
esf-ask-place = Where did this person live at entry?
esf-ask-refuse = Not wanting to answer is fine. The answer is kept encrypted.
esf-ask-since = Unemployed since when?
esf-ask-since-hint = Choose a day. Only the month is known? Take its last day.
esf-ask-third = Does this person have a nationality from outside the European Union?
esf-birth-after-entry = This is after the entry. Check the date.
esf-birth-too-old = This is too long ago. Check the year.
esf-birth-in-file = In the file: { $birth }.
esf-birth-not-as-file = The file holds another date of birth. Is that one wrong? Change it there first.
esf-birth-young = Then this person was younger than { $years } at entry. Check the year.
esf-choose = Choose…
esf-diploma-associate = graduaat (short-cycle tertiary)
esf-diploma-bachelor = bachelor
esf-diploma-doctor = doctorate
esf-diploma-master = master
esf-diploma-none = no diploma
esf-diploma-other = another diploma, or from outside Belgium
esf-diploma-post-secondary = seventh year, Se-n-Se or fourth grade
esf-diploma-primary = primary school
esf-diploma-secondary-1 = first grade of secondary school
esf-diploma-secondary-2 = second grade of secondary school
esf-diploma-secondary-3 = secondary school (third grade)
esf-isced-of-diploma = follows from the diploma
esf-optional = (may stay empty)
esf-said-answered = Saved.
esf-since-after-entry = This is after the entry. Check the date.
esf-since-before-birth = This is before the birth. Check the date.
esf-since-not-unemployed = Empty this: at entry this person was not unemployed.

## Changing
esf-edit-intro = Fill in what was true on the first day. Each change stays visible.
esf-edit-title = Facts at entry
esf-locked-notice = The period up to and including { $day } was handed in. A change needs a reason. Who keeps the claim sees that something changed.
esf-reason-control = asked at an inspection
esf-reason-hint = Who keeps the claim sees this reason. Without name and without content.
esf-reason-label = Why does this change after the claim?
esf-reason-later = was asked only now
esf-reason-mistake = a mistake when filling in
esf-reason-person = the participant said otherwise
esf-reason-proof = a proof came later
esf-reason-register = a register says otherwise
esf-reason-until = Needed only for a day up to and including { $day }: that period was handed in.
esf-said-told = Saved.
esf-save = Save

## Exit
esf-exit-before-entry = The exit is before the entry on { $day }. Check the date.
esf-exit-care = care comes first
esf-exit-died = died
esf-exit-education = to school or training
esf-exit-future = This day is still to come. Choose a day up to today.
esf-exit-missing = Choose a reason.
esf-exit-moved = moved
esf-exit-other = another reason
esf-exit-other-help = goes on with other help
esf-exit-stopped = stopped, may come back
esf-exit-work = at work
esf-leave-intro = From this day the 4 weeks and the 6 months of the results run.
esf-leave-title = Exit
esf-not-left-text = There is no exit to take back.
esf-not-left-title = This person takes part still
esf-said-left = Exit noted.
esf-said-stays = Exit taken back.
esf-stay = Take back the exit
esf-stay-intro = Then this person takes part still, as if there was no exit.
esf-stay-title = Not gone after all?

## What happened
esf-correct-title = Correct what was noted
esf-corrected-already-text = See on the page how it stands now.
esf-corrected-already-title = Somebody corrected this already
esf-event-before-entry = This is before the entry on { $day }. Choose that day or a later one.
esf-event-future = This day is still to come. Choose a day up to today.
esf-kind-education_end = education stopped or finished
esf-kind-education_start = education began
esf-kind-employment = at work
esf-kind-improved = better work
esf-kind-inactive = neither works nor looks for work
esf-kind-job_search = looks for work
esf-kind-missing = Choose what happened.
esf-kind-qualification = gained a diploma or certificate
esf-kind-unemployed = registered as a jobseeker
esf-note-day = When?
esf-note-day-hint = The day on which it happened, not the day on which you heard it.
esf-note-kind = What happened?
esf-note-source = How do you know?
esf-note-title = Note what happened
esf-said-corrected = Corrected.
esf-said-noted = Noted.
esf-said-withdrawn = Taken back.
esf-source-coach = the coach knows it
esf-source-missing = Choose how you know this.
esf-source-register = from a register
esf-source-survey = the person was asked
esf-withdraw = This is wrong: take it back

## Taking over
esf-said-taken = Ticked.
esf-sheet-all = All taken over
esf-sheet-back = Back to ESF+
esf-sheet-changed = changed since { $day } ({ $who })
esf-sheet-intro = Tap a field, copy it and paste it in MLP. Tick what is done.
esf-sheet-open = { $count ->
    [one] 1 field left
   *[other] { $count } fields left
}
esf-sheet-save = Save the ticks
esf-sheet-taken = Taken over on { $day } by { $who }.
esf-sheet-tick = Taken over
esf-sheet-title = Take over in MLP

## Whom to ask
esf-answer-employment = Works
esf-answer-improved = Has better work
esf-answer-inactive = Neither works nor looks for work
esf-answer-job_search = Looks for work
esf-answer-unemployed = Registered with VDAB
esf-ask-about = Exit on { $left }. Counts up to and including { $end }.
esf-ask-intro = Your people whose result counts this week. Call through the file and note the answer here.
esf-ask-link = Whom do you ask this week?
esf-ask-none = There is nobody to ask this week.
esf-ask-now = How is it now? Note the answer
esf-ask-then = How was it on { $day }? Note the answer
esf-ask-title = Whom do you ask this week?

## What lacks
esf-column-coach = Coach
esf-column-lacks = Still to ask
esf-column-number = Number
esf-column-since = Entry
esf-column-who = Who
esf-complete-people = Complete
esf-completeness-all = By participant number, without names. The coach completes it in the file.
esf-completeness-caption = Where something lacks
esf-completeness-link = What lacks still?
esf-completeness-none = Nothing lacks for anybody.
esf-completeness-own = Of your people. Tap a name and answer the question at once.
esf-completeness-title = What lacks still
esf-csv = Save as CSV
esf-figures-link = Figures of ESF+
esf-incomplete-people = Incomplete
esf-next = Next
esf-no-coach = no fixed coach
esf-number = Number { $number }
esf-outside-intro = With a trajectory, and in no project yet.
esf-outside-since = Trajectory since { $day }
esf-outside-title = Not taken up yet
esf-page-of = { $page } of { $pages }
esf-pages = Pages
esf-people = Participants
esf-previous = Previous
esf-show = Show
esf-sort = Order
esf-sort-coach = by coach
esf-sort-lacks = most open questions first
esf-sort-number = by number

## After the claim
esf-changes-caption = Changes after the claim
esf-changes-intro = Without names and without content.
esf-changes-none = Nothing changed after the claim.
esf-changes-title = Changed after the claim
esf-column-day = Day
esf-column-what = What
esf-column-why = Why

## Figures
esf-again-by = How another program counts this again
esf-code-EECO01 = Participants
esf-code-EECO02 = Unemployed, long-term included
esf-code-EECO03 = Long-term unemployed
esf-code-EECO04 = Inactive
esf-code-EECO05 = Employed, self-employed included
esf-code-EECO06 = Children below 18
esf-code-EECO07 = Young people aged 18 to 29
esf-code-EECO08 = Aged 55 and above
esf-code-EECO09 = Lower secondary education or less (ISCED 0 to 2)
esf-code-EECO10 = Upper or post-secondary education (ISCED 3 and 4)
esf-code-EECO11 = Tertiary education (ISCED 5 to 8)
esf-code-EECO12 = With disabilities
esf-code-EECO13 = Third-country nationals
esf-code-EECO14 = With a foreign background
esf-code-EECO15 = Minorities
esf-code-EECO16 = Homeless or affected by housing exclusion
esf-code-EECO17 = From rural areas
esf-code-EECO18 = Supported public administrations and services
esf-code-EECO19 = Supported small and medium enterprises
esf-code-EECR01 = Looking for work on leaving
esf-code-EECR02 = In education or training on leaving
esf-code-EECR03 = Gained a qualification on leaving
esf-code-EECR04 = In employment on leaving
esf-code-EECR05 = In employment six months later
esf-code-EECR06 = In better work six months later
esf-degurba-csv = Classes of municipalities (CSV)
esf-events-csv = Events (CSV)
esf-few = < { $below }
esf-file-about = ESF+ · { $name } · up to and including { $day }
esf-freeze = Freeze up to and including { $day }
esf-frozen-about = frozen on { $day } by { $who }
esf-frozen-claim = with a claim
esf-frozen-events = events
esf-frozen-hash = Checksum (SHA-256)
esf-frozen-indicators = indicators
esf-frozen-intro = These files hold numbers, no names. With a claim, the picture of that day is frozen.
esf-frozen-none = Nothing was frozen yet.
esf-frozen-participants = participants
esf-frozen-people = { $count ->
    [one] 1 participant
   *[other] { $count } participants
}
esf-frozen-title = Files for Europe
esf-guarded = Counts from 1 to { $below } are hidden, and whatever would tell them. The figures go to the end of a half-year.
esf-head-code = Code
esf-head-men = Men
esf-head-name = Indicator
esf-head-nonbinary = Non-binary
esf-head-since = Since { $day }
esf-head-total = Total
esf-head-unknown = Unknown
esf-head-women = Women
esf-hidden = hidden
esf-intro = The figures for Europe, by project and up to a day. A whole participation counts once.
esf-more = More about this project
esf-never-kept = Never kept per person
esf-not-told = not filled in yet
esf-outputs = Who takes part
esf-participants-csv = Participants without names (CSV)
esf-results = Results
esf-results-note = Only who left, and only once the 4 weeks or the 6 months are over.
esf-said-frozen = Frozen.
esf-said-supported = Saved.
esf-supported-from = From which day
esf-supported-future = This day is still to come. Choose a day up to today.
esf-supported-since = Filled in for the time from { $day }.
esf-supported-tell = Fill in how many organisations are supported
esf-than = Compare with
esf-than-after-until = Choose a day before the day up to which you look.
esf-title = Figures of ESF+
esf-until = Up to and including
esf-until-future = This day is still to come. Choose a day up to today.
esf-until-words = up to and including { $day }
esf-xlsx = Save as Excel

## Town or country
esf-class-1 = city
esf-class-2 = town or suburb
esf-class-3 = rural area
esf-class-by = recorded on { $day } by { $who }
esf-class-caption = Municipalities of the region
esf-class-days = from { $from } to { $to }
esf-class-days-from = from { $day }
esf-class-ended = existed until { $day }
esf-class-from = From
esf-class-intro = Europe puts each municipality in a class. EECO17 counts who lived in a rural area on entry. Opstap knows the list of 2014.
esf-class-kept = { $name }: { $class }
esf-class-label = Class
esf-class-missing = Choose a class.
esf-class-missing-people = { $count ->
    [one] EECO17: of 1 participant the class of the municipality is not known.
   *[other] EECO17: of { $count } participants the class of the municipality is not known.
}
esf-class-nis = NIS code
esf-class-nis-hint = The 5 digits of the municipality.
esf-class-nis-wrong = Give the 5 digits of the municipality, such as 44083.
esf-class-none = There are no municipalities yet.
esf-class-not-known = not known
esf-class-place = Municipality
esf-class-record = Record a class
esf-class-record-intro = Look the municipality up in the newest list of Eurostat (LAU, column DEGURBA). What you record here goes before the list of Opstap. Figures that were frozen do not change.
esf-class-recorded = Recorded here
esf-class-rules-link = Rules and amounts
esf-class-said = Class recorded.
esf-class-source = Source
esf-class-source-hint = Which list, of which year.
esf-class-source-missing = Say from which list this comes, with its year.
esf-class-title = Town or country
esf-class-to = Until
esf-class-to-before-from = This day is before the first day. Check the date.
esf-class-unknown = { $count ->
    [one] The class of 1 municipality is not known. Who lived there counts as unknown in EECO17.
   *[other] The class of { $count } municipalities is not known. Who lived there counts as unknown in EECO17.
}
esf-class-unknown-record = Not known: record it
