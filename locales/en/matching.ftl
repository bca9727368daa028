# level: B1

coach-facts-gender = Woman or man
coach-facts-gender-hint = Only for who asks for it.
coach-facts-known = What do we know of this coach?
coach-facts-languages = Languages
coach-facts-languages-hint = Beside Dutch.
coach-facts-languages-more = Other languages
coach-facts-municipalities = Municipalities
coach-facts-municipalities-hint = Nothing chosen: the coach works in the whole region.
coach-facts-title = Facts of a coach
coach-gender-man = man
coach-gender-unknown = not filled in
coach-gender-wish-any = No preference
coach-gender-wish-men = A man
coach-gender-wish-women = A woman
coach-gender-woman = woman
coach-list = { $count ->
    [one] { $count } coach
   *[other] { $count } coaches
}
coach-list-dutch = Dutch only
coach-list-edit = Change
coach-list-intro = Opstap uses this to propose a coach.
coach-list-none = No coach yet.
coach-list-region = whole region
coach-list-room = Places free
coach-list-room-of = { $room } of { $capacity }
coach-list-title = Coaches
coach-list-who = Coach
coach-no-options = No coach with room fits now.
coach-none = No coach yet
coach-one-title = View match
coach-options = The best coaches
coach-proof-best = This is the best of all coaches with room.
coach-proof-displaces = { $coach } fits better. But then somebody who comes first has no coach.
coach-proof-full = { $count ->
    [one] { $count } coach fits. The room goes to who comes first: { $before }.
   *[other] { $count } coaches fit. The room goes to who comes first: { $before }.
}
coach-proof-nobody = There is no coach with places in the region yet.
coach-proof-none-free = { $count ->
    [one] { $count } coach fits, but has no room.
   *[other] { $count } coaches fit, but none has room.
}
coach-proof-nothing-fits = As the wishes are now, no coach fits.
coach-proof-opening = { $count ->
    [one] Without { $rules }: { $count } coach.
   *[other] Without { $rules }: { $count } coaches.
}
coach-proof-others = { $coach } fits better. But then others together lose more than is won here.
coach-rule-gender = the wish for a woman or a man
coach-rule-language = the need of her own language
coach-said-facts = Saved. The next proposal reckons with it.
coach-said-wish = Saved. The proposal was worked out again.
coach-wants-former = had a coach before
coach-wants-language = in { $languages }, without interpreter
coach-wants-language-or-interpreter = { $languages } or interpreter
coach-wants-men = with a man
coach-wants-women = with a woman
coach-wish-edit = What we know
coach-wish-gender = Who guides?
coach-wish-grounds = What makes it urgent?
coach-wish-grounds-hint = The same rules as for other help. Without a ground only the days of waiting count.
coach-wish-known = What is needed?
coach-wish-own = Without interpreter
coach-wish-own-hint = The coach must speak the language of the person.
coach-wish-title = What we know of the wish
coaches-back = To who waits for a coach
coaches-column-days = Waits for a coach
coaches-column-place = In the row
coaches-figure-flow = Got a coach
coaches-figure-flow-note = in the last 180 days
coaches-figure-longest = Longest
coaches-figure-room = Places free with coaches
coaches-figure-waiting = Wait for a coach
coaches-figure-with-room = { $count ->
    [one] with { $count } coach
   *[other] with { $count } coaches
}
coaches-intro = Who was accepted and has no fixed coach yet.
coaches-last = Who comes last now: { $estimate }
coaches-list = { $count ->
    [one] { $count } person waits
   *[other] { $count } people wait
}
coaches-no-proposal = no coach with room now
coaches-none = Nobody waits for a coach.
coaches-show = Show
coaches-since = since { $day }
coaches-sort = Order
coaches-sort-longest = Who waits longest
coaches-sort-order = Who comes first
coaches-start = Proposal for coaches
coaches-title = Waits for a coach
coaches-unknown = How long it still takes is not known: too few people got a coach lately.
market-tab-caps = Maximum per organisation
market-tab-coaches = For a coach
market-tab-runs = Runs
market-tab-services = For help
market-tabs = Waiting lists
match-all-back = Not yet
match-all-coaches = { $count ->
    [one] { $count } person gets a fixed coach.
   *[other] { $count } people get a fixed coach.
}
match-all-coaches-then = Each coach gets a message. Nobody goes above the places of a coach.
match-all-then = Each coach gets a message and says whether the person takes the place.
match-all-title = Take all proposals?
match-all-what = { $count ->
    [one] { $count } place will be held.
   *[other] { $count } places will be held.
}
match-aside = Set this proposal aside
match-best = Proposal
match-cap-choose = Choose an organisation
match-cap-days = The last day comes after the first.
match-cap-end = Stop
match-cap-from = from { $day }
match-cap-from-label = From
match-cap-most = How many people at the same time?
match-cap-most-hint = In all its services together. Who is there already counts.
match-cap-most-missing = Fill in a number.
match-cap-new = New maximum
match-cap-now = now { $filled } of at most { $most }
match-cap-organisation = Organisation
match-cap-organisation-missing = Choose an organisation.
match-cap-to = until { $day }
match-cap-to-label = Until
match-caps-intro = How many people an organisation can help at the same time, in all its services together.
match-caps-list = Now and later
match-caps-none = No organisation has a maximum. Then only the free places count.
match-caps-title = Maximum per organisation
match-check = Check
match-check-input = Fingerprint of what the run read
match-check-intro = Opstap computes the run again from what was kept then.
match-check-kept = What was kept has not changed.
match-check-no = Does not hold. Ask the administrator for help.
match-check-proven = The right people got a place, with as few drawbacks as possible.
match-check-result = Fingerprint of the proposal
match-check-same = Computed again it gives the same.
match-check-title = Check of the run
match-check-yes = Holds.
match-choice-aside = set the proposal aside
match-choice-other = chose another place
match-choice-proposal = took the proposal
match-choices = What was chosen before
match-coach-full-text = This coach has no room any more. Go back and choose another.
match-coach-full-title = Coach is full
match-coach-gone-text = This person does not work as a coach any more. Go back and choose another.
match-coach-gone-title = Not a coach any more
match-coach-missing = Choose a coach.
match-column-days = Waiting for
match-column-do = Do
match-column-market = For
match-column-need = Asks for
match-column-people = Waiting
match-column-places = Free places
match-column-proposal = Proposal
match-column-served = Proposed
match-column-state = State
match-column-when = When
match-column-who = Who
match-confirm = Confirm
match-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
match-dead = This run gives no sign of life. Start a new one.
match-decided-text = This proposal was decided on already. Go back and look how it stands.
match-decided-title = Decided already
match-decision-accepted = taken
match-decision-overridden = another place chosen
match-decision-refused = set aside
match-decision-stale = no longer holds
match-difference = Different from the run before
match-ended-cancelled = This run was stopped. Nothing was kept.
match-ended-failed = This run did not work. Start a new one.
match-figure-after = Wait after that
match-figure-longest = { $count ->
    [one] the longest for { $count } day
   *[other] the longest for { $count } days
}
match-figure-longest-after = { $count ->
    [one] where something fits: the longest { $count } day
   *[other] where something fits: the longest { $count } days
}
match-figure-longest-after-coach = { $count ->
    [one] where a coach fits: the longest { $count } day
   *[other] where a coach fits: the longest { $count } days
}
match-figure-of-places = { $count ->
    [one] of { $count } free place in help that somebody waits for
   *[other] of { $count } free places in help that somebody waits for
}
match-figure-of-room = { $count ->
    [one] coaches have { $count } place free
   *[other] coaches have { $count } places free
}
match-figure-open = Still to decide
match-figure-open-note = nothing happens without a person
match-figure-served = Get a proposal
match-figure-waiting = Wait now
match-filter = Which people
match-first = Beginning
match-gained = Got a proposal now
match-good-language = in the own language
match-good-near = in the own municipality or at home
match-how = How does this work?
match-how-coach = For coaches it also counts how much time somebody needs. So no coach goes above the number of places.
match-how-criteria = Read the rules for who comes first
match-how-person = A run does nothing by itself. You take a proposal, choose something else or set it aside.
match-how-where = Then Opstap finds for these people together the places that fit best: near, in their language, soon, and where they are known.
match-how-who = Who first? Who is most urgent, then who waits longest. So as many people as possible get a place, in that order.
match-line-title = Why this proposal?
match-house-unnamed = A place that fits
match-house-unnamed-why = Look at the explanation to see where
match-lines = Everybody who waits
match-lines-empty = There is nobody here.
match-lines-note = Who comes first stands on top.
match-look-again = Look again
match-lost = Had a proposal, not any more
match-market-coaches = fixed coach
match-market-run-coaches = Proposal for coaches
match-market-run-services = Proposal for the region
match-market-services = help
match-millis = { $millis } ms
match-moved = To another place
match-next = Next
match-no-options = There is no free place that fits now.
match-no-proposal-text = There is no proposal to take here. Look at other options.
match-no-proposal-title = No proposal
match-none = No place yet
match-not-done-text = This run is not done yet. Wait a moment and look again.
match-not-done-title = Not done yet
match-not-waiting-text = This person does not wait any more. Look how it stands.
match-not-waiting-title = Does not wait any more
match-one-title = Look at the match
match-options = The best options
match-other-options = Other options
match-others-displaced = Somebody who comes first would have no place then.
match-others-moved = { $count ->
    [one] Then { $count } other goes to a place that fits less well.
   *[other] Then { $count } others go to a place that fits less well.
}
match-others-none = Nobody else loses by it.
match-position = number { $position } in line
match-reason = Why something else?
match-reason-agreed = Agreed with the partner
match-reason-her-wish = The person wishes it so
match-reason-missing = Choose a reason.
match-reason-not-fit = It does not fit, for something Opstap does not know
match-reason-together = It goes together with other help or the children
match-reason-travel = The way there
match-reason-trust = There is trust there already
match-reason-when = Do you choose something else than proposed? Say why.
match-rule-age = age
match-rule-class = the kind of place
match-rule-closed = the service is closed now
match-rule-excluded = no was said before
match-rule-gender = for women or men
match-rule-language = the language
match-rule-need = another kind of help
match-rule-reach = the municipality
match-rule-start = the day of start
match-rules-misfit = Weights: { $rules }
match-rules-urgency = Order: { $rules }
match-run-title = Proposal for the region
match-running = A run is under way
match-runs = All runs
match-runs-empty = No run yet. Start one: nothing happens without you.
match-runs-intro = One proposal for everybody who waits. You decide.
match-runs-title = Match the region
match-said-accepted = Place held. The coach gets a message.
match-said-all = All proposals were taken.
match-said-all-but = Taken, except what changed meanwhile.
match-said-aside = Proposal set aside.
match-said-cap = Saved. The next proposal reckons with it.
match-said-cap-ended = This maximum no longer holds.
match-said-coach = The coach is chosen and gets a message.
match-said-not-waiting = This person does not wait any more.
match-said-stop = The run stops in a moment.
match-same = The same proposal
match-service-missing = Choose a place.
match-show-all = Everybody
match-show-full = Full
match-show-nothing-fits = Nothing fits
match-show-open = To decide
match-show-placed = With a proposal
match-stage-end = Done
match-stage-keep = Opstap keeps the proposal
match-stage-load = Opstap reads who waits and what is free
match-stage-where = Opstap finds the place that fits
match-stage-who = Opstap finds whose turn it is
match-start = Make a proposal
match-state-cancelled = stopped
match-state-done = done
match-state-failed = did not work
match-state-running = under way
match-stop = Stop
match-stopping = The run stops in a moment.
match-take = Take
match-take-all = { $count ->
    [one] Take { $count } proposal
   *[other] Take { $count } proposals
}
match-to-waiting = To the waiting list
match-to-wishes = Look at the wishes
match-what-if-better = others fit better
match-what-if-cap = one above its maximum
match-what-if-helped = { $count ->
    [one] helps somebody who waits for { $count } day
   *[other] helps somebody who waits for { $count } days
}
match-what-if-intensive-coaches = room for somebody who asks much time
match-what-if-intensive-services = an intensive place
match-what-if-intro = One place more each time, all else the same.
match-what-if-language = If there was one more language
match-what-if-language-best = mostly at { $service }
match-what-if-language-full = then it fits, but there is no place
match-what-if-language-gained = { $count ->
    [one] { $count } more person helped
   *[other] { $count } more people helped
}
match-what-if-language-none = Nobody misses a place by language alone.
match-what-if-language-note = in each service where only the language is missing
match-what-if-language-people = { $count ->
    [one] missing for { $count } person
   *[other] missing for { $count } people
}
match-what-if-many = This run is too large to work this out for each service.
match-what-if-market-coaches = Where would one more place help?
match-what-if-market-services = One more place or language?
match-what-if-none = One more place helps nowhere now.
match-what-if-title = If there was one more place
match-what-if-where = Where it helps
match-why-full = No place yet
match-why-link = Why
match-why-nothing-fits = No service fits
match-why-placed = Proposal
points-doubtful = not confirmed for long
points-elsewhere = works in other municipalities
points-gender-wish = as asked
points-interpreter = with an interpreter
points-known-coach = coach of before
points-new-coach = not the coach of before
points-not-known = not where the person was before
points-not-wished = not the first wish
points-other-barrier = does not name this barrier
points-other-focus = works on something else
points-room = { $count ->
    [one] { $count } place left
   *[other] { $count } places left
}
points-same-focus = works on this
points-speaks = speaks the language
points-start = starts in { $count } days
points-travel = { $count } km
points-works-there = works in that municipality
proof-best = This is the best of all that fits.
proof-cap = { $organisation } is then at its maximum.
proof-full = { $offers } services together have { $places } free places. They go to { $before } people who come first.
proof-nearer-displaces = { $service } fits better. But then somebody who comes first has no place.
proof-nearer-others = { $service } fits better. But then others together lose more than is won here.
proof-nearer-same = { $service } would be as good for the whole.
proof-no-kind = This kind of help does not exist in the region yet.
proof-none-free = { $count ->
    [one] { $count } service fits, but no place is free.
   *[other] { $count } services fit, but no place is free.
}
proof-none-left = { $count ->
    [one] { $count } service fits, but may take nobody more now.
   *[other] { $count } services fit, but may take nobody more now.
}
proof-nothing-fits = As the rules are, nothing fits.
proof-opening = { $count ->
    [one] Without { $rules }: { $count } service.
   *[other] Without { $rules }: { $count } services.
}
