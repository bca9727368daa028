# level: B1
# Goals, small steps, the wheel of life domains, the participation ladder.

# Steps
steps-page-title = Steps
steps-review = Look at again
steps-loose = Other steps
steps-successes = What already worked
steps-success-count = { $count ->
    [0] none yet
    [one] 1 step done
   *[other] { $count } steps done
}
steps-success-none = Each step that works will stand here.
step-next = Next small step
step-none = No step yet. What does { $name } want first?
step-late = day has passed
step-for-goal = Goal: { $goal }
step-add = New step
step-done = Done
step-not-yet = Not yet, make it smaller
step-smaller = Make smaller
step-move = Another day
step-edit = Change
step-take-up = Take up again
step-first = Put first
step-drop = Not needed any more
step-more = Also
step-review-count = { $count ->
    [one] Look at 1 step again together
   *[other] Look at { $count } steps again together
}
step-review-text = Up and down is normal. Choose together what stays, what gets smaller and what can wait.
step-review-open = Look at the steps
trail-label = Steps towards this goal
trail-words = { $done } of { $all } steps done
trail-done = Step { $number } done
trail-step = Step
trail-now = is under way

celebrate-title = Done: { $title }
celebrate-text = Well done. What does { $name } want now?
celebrate-next = And what is the next small step?
celebrate-success = What worked?
celebrate-save = Save
celebrate-later = Later

# Forms of a step
step-new-title = New step
step-edit-title = Change the step
step-title = Which small step?
step-title-hint = So small that it will surely work. For example: walk to the bus stop together.
step-due = On which day?
step-owner = Who does the step?
step-owner-helper = Somebody else
step-helper = Name of who helps
step-helper-hint = Only if you chose “Somebody else”.
step-support = What helps?
step-goal = For which goal?
step-goal-none = No goal
step-state = State
step-save = Save step
step-suggest-look = Go and have a look together
step-suggest-call = Call together
step-suggest-ask = Ask somebody who did this before
step-suggest-list = Write down what it takes
step-suggest-together = The same, but together
step-suggest-part = Only the first bit
step-smaller-title = Not yet? Make the step smaller
step-smaller-text = A step that is too big is cut in pieces. The old step is kept.
step-smaller-ask = Which smaller step will work?
step-smaller-note = What did you learn?
step-smaller-save = Save the smaller step
step-move-title = Another day
step-move-quick = When, then?
step-move-other = Or choose a day
step-move-save = Save the day
support-none = nothing needed
support-accompany = somebody goes along
support-call = somebody calls
support-transport = transport
support-interpreter = interpreter
step-state-open = to do
step-state-moved = to do, on another day
step-state-review = to look at again
step-state-done = done
step-state-not-yet = made smaller
step-state-dropped = not needed any more
step-tap-done = done
step-tap-tell = tell what worked
step-tap-not-yet = make smaller
step-tap-move = another day
step-tap-first = put first
step-tap-drop = not needed any more

step-title-missing = Write which step it is.
step-helper-missing = Write who helps.
step-owner-unknown = Choose somebody of the team.
step-day-past = Choose today or a later day.
step-day-far = Choose a day within two years.
step-day-same = The step already is on this day. Choose another one.
step-closed-title = This step is already closed
step-closed-text = Somebody closed this step before you. Go back and have a look.
step-not-done-title = This step is not done yet
step-not-done-text = Go back and have a look. Nothing was changed.
step-review-first-title = Look at this step again first
step-review-first-text = Take the step up again. After that you can put it first.
step-undo-changed-title = This can't be taken back any more
step-undo-changed-text = Somebody changed this step in the meantime. Nothing was changed.

step-said-added = Step saved.
step-said-edited = Step changed.
step-said-done = Done! The step is saved.
step-said-told = Saved.
step-said-next = Saved. The next step is ready.
step-said-smaller = The smaller step is ready.
step-said-moved = The step is on another day.
step-said-first = This step now stands first.
step-said-dropped = The step has left the plan.
step-said-undone = Everything is as it was.

# Goals
goals = Goals
goals-ended = Earlier goals
goal-none = No goal yet. What would { $name } like?
goal-add = New goal
goal-change = Change
goal-new-title = New goal
goal-edit-title = Change the goal
goal-words = The goal
goal-words-of = What does { $name } want?
goal-words-hint = Write it in the participant's own words.
goal-save = Save goal
goal-end = Finished with this goal?
goal-end-text = Steps that are still open leave with it. You can undo that.
goal-reach = Goal reached
goal-drop = Let this goal go
goal-reached-on = reached, { $day }
goal-dropped-on = let go, { $day }
goal-state-open = under way
goal-state-reached = reached
goal-state-dropped = let go
goal-words-missing = Write the goal in the person's own words.
goal-closed-title = This goal has already ended
goal-closed-text = Make a new goal, or undo the ending. Nothing was changed.
goal-said-added = Goal saved. What is the first small step?
goal-said-edited = Goal changed.
goal-said-reached = Goal reached! That may be celebrated.
goal-said-dropped = The goal was let go.

# Own words
words-title = In their own words
words-change = Change
words-dream = Dream or wish, in one line
words-dream-of = What { $name } wishes
words-dream-none = Not asked yet. What does somebody dream of?
words-dream-hint = For example: I want to work in a kitchen.
words-strengths = Strengths and talents
words-strengths-of = What can { $name } do, and likes to do?
words-strengths-hint = One a line. For example: cooking.
words-strengths-many = Choose the 12 that matter most.
words-save-dream = Save wish
words-save-strengths = Save strengths
words-said-saved = Saved.

# Wheel
wheel-page-title = Life domains
wheel-heading = Strengths and barriers
wheel-figure = How { $name } is doing, per life domain
wheel-none = Not drawn yet. How does { $name } see it?
wheel-draw = Draw the wheel
wheel-now = Now
wheel-grown = Grown
wheel-lower = Start was higher
wheel-strength = Strength
wheel-barrier = Barrier
wheel-helps = What helps
wheel-find-help = Find help with: { $barrier }
wheel-level = { $level } out of 5
wheel-level-start = { $level } out of 5, at the start { $start }
wheel-more = { $count ->
    [one] 1 more domain
   *[other] { $count } more domains
}
wheel-by-participant = According to { $name }, { $day }
wheel-by-coach = According to the coach, { $day }
wheel-eyes = According to whom?
wheel-all-eyes = Everybody
wheel-eyes-participant = According to { $name }
wheel-eyes-coach = According to the coach
wheel-compare = Compare two moments
wheel-from = From
wheel-from-start = The start
wheel-to = To
wheel-to-now = Now
wheel-show = Show
wheel-new-title = Draw the wheel
wheel-new-text = Begin with what goes well. Skip what was not talked about.
wheel-draft = What you typed earlier is back.
wheel-day = On which day?
wheel-known = talked about before
wheel-before = Last time: { $words }
wheel-level-ask = { $domain }: how is it going?
wheel-scale-1 = 1 · very hard
wheel-scale-2 = 2 · hard
wheel-scale-3 = 3 · all right
wheel-scale-4 = 4 · good
wheel-scale-5 = 5 · very good
wheel-strength-ask = What goes well?
wheel-barriers-ask = What is a barrier?
wheel-note-ask = That barrier, in own words
wheel-helps-ask = What helps?
wheel-only-filled = Only what you fill in is saved.
wheel-save = Save the wheel
wheel-day-future = Choose today or an earlier day.
wheel-empty = Fill in at least one life domain.
wheel-domain-unknown = We don't know this life domain. Reload the page.
wheel-domain-twice = A life domain is in it twice.
wheel-barrier-unknown = We don't know this barrier. Reload the page.
wheel-eyes-missing = Choose according to whom the wheel was drawn.
wheel-said-drawn = The wheel is saved.

# Ladder
ladder = Participation ladder
ladder-page-title = Participation ladder
ladder-label = Participation ladder, from high to low
ladder-normal = Up and down is normal.
ladder-whole-road = See the whole road
ladder-unknown = Not looked at yet.
ladder-first = Choose a rung together
ladder-here-is = { $name } is here now
ladder-wish-of = Wish of { $name }
ladder-start-in = Start in { $month }
ladder-where = Where now?
ladder-road = The road
ladder-road-of = The road of { $name } over the ladder
ladder-road-point = { $day }: rung { $rung }
ladder-end-now = Now { $rung }
ladder-end-wish = Wish { $rung }
ladder-observe = New rung
ladder-all = All moments
ladder-all-text = Nothing disappears. A mistake stays, with the correction beside it.
ladder-day = Day
ladder-rung = Rung
ladder-rung-name = { $rung } · { $name }
ladder-potential = Could reach
ladder-wish-by = { $rung }, by { $day }
ladder-observer = According to
ladder-observer-participant = According to { $name }
ladder-observer-coach = According to the coach
ladder-observer-both = Chosen together
ladder-note = In a few words
ladder-note-hint = Write so that everybody may read it.
ladder-correct = Correct
ladder-was-mistake = mistake, corrected
ladder-is-correction = correction
ladder-new-title = Choose a rung
ladder-replace-title = Correct a mistake
ladder-replace-text = The old one stays, with the correction beside it.
ladder-rung-ask = On which rung is { $name } now?
ladder-potential-ask = Which rung could it become?
ladder-potential-none = Not looked at yet
ladder-by-ask = By when?
ladder-observer-ask = According to whom?
ladder-method-ask = How did you look?
ladder-method-talk = in a conversation
ladder-method-seen = by what we saw
ladder-method-questions = with a list of questions
ladder-save = Save rung
ladder-rung-missing = Choose a rung.
ladder-potential-missing = Choose which rung it could become.
ladder-day-future = Choose today or an earlier day.
ladder-by-before = Choose a day after the moment itself.
ladder-observer-missing = Choose according to whom.
ladder-method-missing = Choose how you looked.
ladder-replaced-title = This was already corrected
ladder-replaced-text = Somebody corrected this moment before you. Correct the newest one.
ladder-said-observed = The rung is saved.
ladder-said-replaced = The correction is saved. The old one is still there.

# Timeline
happened-coach = The coach
happened-wheel = Wheel drawn
happened-ladder = Rung { $rung }: { $name }
happened-goal-added = New goal: { $title }
happened-goal-reached = Goal reached: { $title }
happened-step-done = Step done: { $title }
happened-step-not-yet = Step made smaller: { $title }
happened-step-moved = Step on another day: { $title }

# Life domains, as in data/life-domains.toml
domain-housing = Housing
domain-finances-administration = Money and papers
domain-mental-wellbeing = Feeling well
domain-addiction = Use and habits
domain-physical-health = Health
domain-language = Dutch
domain-social-network = People around you
domain-family-children = Family and children
domain-mobility = Getting around
domain-digital = Digital
domain-education = School and training
domain-work = Work
domain-self-image = Knowing yourself
domain-justice = Justice
domain-legal-status = Residence and rights
domain-leisure-day-structure = Leisure and day rhythm
domain-short-housing = Housing
domain-short-finances-administration = Money
domain-short-mental-wellbeing = Feeling
domain-short-addiction = Habits
domain-short-physical-health = Health
domain-short-language = Language
domain-short-social-network = People
domain-short-family-children = Family
domain-short-mobility = Transport
domain-short-digital = Digital
domain-short-education = School
domain-short-work = Work
domain-short-self-image = Yourself
domain-short-justice = Justice
domain-short-legal-status = Residence
domain-short-leisure-day-structure = Leisure

# Barriers of data/arena.toml, in plain words
barrier-weak-social-network = Few people to rely on
barrier-housing-instability = No stable or good home
barrier-psychological-vulnerability = Having a hard time in your head
barrier-limited-dutch = Little Dutch yet
barrier-limited-job-search-skills = Applying for jobs is hard
barrier-limited-mobility = Hard to get anywhere
barrier-addiction = Drink, drugs, gaming or gambling
barrier-limited-work-experience = Little work experience yet
barrier-low-self-knowledge = Unsure, or not knowing yourself well yet
barrier-no-structure-admin-finances = Papers and money get mixed up
barrier-no-childcare = No childcare
barrier-limited-digital-skills = Little digital experience yet
barrier-justice-record = Contact with justice
barrier-distrust-institutions = Little trust in services
barrier-school-fatigue-no-diploma = Tired of school or no diploma
barrier-unrealistic-expectations = No good picture of work yet
barrier-no-meaningful-day = No meaningful day or a reversed rhythm
barrier-long-term-illness = Ill for long, or back after a burn-out
barrier-residence-status = Uncertain residence

# Rungs, as in data/ladder.toml
rung-1 = Contacts limited to the home
rung-2 = Social contacts outside the home
rung-3 = Work-like activities and volunteering
rung-4 = Activation and temporary work experience
rung-5 = Paid work with support
rung-6 = Paid work
rung-short-1 = Contacts at home
rung-short-2 = Contacts outside the home
rung-short-3 = Volunteering, day activity
rung-short-4 = Wijk-werken or work experience
rung-short-5 = Paid work with support
rung-short-6 = Paid work
