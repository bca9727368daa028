# level: B1

# General
jury-title = Jury
jury-tabs = Parts of the jury
jury-how-far = The jury is at
jury-none = —
jury-choose = Choose…
jury-cancel = Cancel
jury-save = Save
jury-stage-forming = Forming the jury
jury-stage-scoring = Scoring
jury-stage-consulting = Talks and pitches
jury-stage-decided = Decided, not told yet
jury-stage-communicated = Candidates are told
jury-stage-concluded = Concluded
jury-round-written = Written
jury-round-pitch = Pitch
jury-rounds = Rounds
jury-verdict = Decision
jury-verdict-chosen = Chosen
jury-verdict-not-chosen = Not chosen
jury-outcome = Outcome
jury-outcome-open = To be judged
jury-outcome-maintained = The decision stays
jury-outcome-amended = The decision changes
jury-candidacy = Candidacy
jury-organisation = Organisation
jury-member = Juror
jury-of = { $done } of { $all }
jury-given-of-quorum = { $given } (needed: { $quorum })
jury-progress = { $done } of { $all } handed in
jury-seed = Seed of the lot: { $seed }
jury-scores = Scores
jury-why = Why?
jury-weight = weighs { $weight }
jury-score-of = Score (0 to { $max })
jury-score-on = { $score } out of { $max }
jury-capacity-fte = { $count } full-time

# The jury of a call, for the lead
jury-to-my-seat = To my work as a juror
jury-members = Members
jury-members-none = There are no jurors yet. Appoint the first one.
jury-seat = Seat
jury-plain-member = Member
jury-chair = Chair
jury-independent = Independent expert
jury-independent-hint = At least one member belongs to no partner and to no candidate.
jury-left = No member any more
jury-declared = Interest declared
jury-scored = Scores handed in
jury-change = Change
jury-make-chair = Make chair
jury-make-independent = Independent
jury-not-independent = Not independent
jury-leave = Leaves the jury
jury-appoint = Appoint a juror
jury-appoint-who = Who?
jury-appoint-hint = Anybody with an account. Somebody new? The functional administrator invites her with the role Juror.
jury-appoint-button = Appoint
jury-invite = Invite somebody new
jury-member-missing = Choose a person.
jury-member-twice = This person sits in the jury already.
jury-rules = How the jury works
jury-threshold = Talk when scores differ by more than
jury-threshold-hint = In points, on each criterion.
jury-threshold-odd = Write a number from 0 to 100, such as 1 or 0.5.
jury-pitch-criteria = Criteria that are scored at the pitch only
jury-pitch-criteria-hint = The jury scores the others on the written candidacy. After the start this is fixed.
jury-pitch-all = Leave at least one criterion for the written candidacy.
jury-start = Start the scoring
jury-start-intro = From then on members read the candidacies in which they have no interest.
jury-start-button = Start the scoring
jury-start-lacks = Still needed before the start:
jury-lacks-members = { $count ->
    [one] At least one member is needed.
   *[other] At least { $count } members are needed.
}
jury-start-too-early-title = The call is still open
jury-start-too-early-text = The term for candidacies is not over yet.
jury-start-no-expert-title = There is no independent expert yet
jury-start-no-expert-text = Appoint at least one independent expert.
jury-start-no-chair-title = There is no chair yet
jury-start-no-chair-text = Choose one member as chair.
jury-start-no-quorum-title = The jury is too small
jury-start-no-quorum-text = Appoint at least as many members as the call asks.
jury-started-already-title = Scoring has begun already
jury-started-already-text = How the jury works is fixed now.
jury-closed-title = The scores are closed
jury-closed-text = The members of the jury no longer change.
jury-files-progress = How far is each candidacy?
jury-files-progress-hint = The number of scores handed in. You see the scores themselves after closing.
jury-enough = enough
jury-close-why = Why do you close with too few scores?
jury-close-why-hint = A candidacy without enough scores gets no place in the ranking.
jury-close-why-missing = Write why you close now, or wait for the other scores.
jury-close-sure = { $count ->
    [one] Close although { $count } score is not in yet
   *[other] Close although { $count } scores are not in yet
}
jury-close-open = Not everything is in yet ({ $count }). Wait for it, or tick that you close all the same.
jury-close-hint = After closing nobody can hand in a written score.
jury-close-button = Close the scores
jury-recusals = Recusals
jury-recusals-none = Nobody abstains.
jury-recused-self = Declared an interest:
jury-recused-lead = Recused by the lead:
jury-lift = Take the recusal back
jury-lift-why = Why?
jury-lift-button = Take back
jury-recuse = Let a juror abstain
jury-recuse-why = Why?
jury-recuse-hint = After that the juror sees this candidacy nowhere any more.
jury-recuse-button = Recuse
jury-recuse-why-missing = Write why.
jury-candidacy-missing = Choose a candidacy.
jury-recused-already-title = This juror abstains already
jury-recused-already-text = There is nothing left to do for this candidacy.
jury-not-recused-title = This juror does not abstain
jury-not-recused-text = There is no recusal to take back.
jury-said-appointed = The juror is appointed.
jury-said-saved = Saved.
jury-said-started = Scoring has begun.
jury-said-closed = The scores are closed.
jury-said-recused = The juror abstains on this candidacy.
jury-said-lifted = The recusal is taken back. The juror declares anew.

# For a juror
jury-mine-title = My juries
jury-mine-none = You sit in no jury yet. The lead of a call appoints jurors.
jury-mine-replies = Replies that you judge with others
jury-back-mine = My juries
jury-desk-title = My candidacies
jury-juror-tab-files = Candidacies
jury-juror-tab-ranking = Ranking
jury-juror-tab-pitches = Pitches
jury-read-call = Read the call
jury-desk-early = Candidacies come here after the deadline of the call.
jury-desk-waiting = You read and score as soon as the lead starts the scoring.
jury-chair-work = As the chair
jury-desk-none = There are no candidacies here.
jury-desk-all = All ({ $count })
jury-desk-open = Still to do ({ $count })
jury-desk-done = You scored everything.
jury-my-files = My candidacies
jury-sheet-none = Not begun
jury-sheet-draft = Draft
jury-sheet-in = Handed in
jury-declare-first = First your interests
jury-declare-count = { $count ->
    [one] Declare your interest in one candidacy
   *[other] Declare your interest in { $count } candidacies
}
jury-declare-why = You see a candidacy only when you say that you have no interest in it.
jury-declare-button = Declare your interests
jury-declare-later = Found an interest after all? Tell it here.
jury-declare-title = Declaration of interest
jury-declare-intro = Do you have an interest in a candidate? Think of family, work, a board, money or a dispute.
jury-declare-consequence = With an interest you abstain. You then see that candidacy nowhere, and only the lead can undo that.
jury-declare-choose = Choose whether you have an interest.
jury-declare-clear = No interest
jury-declare-conflict = An interest: I abstain
jury-declare-which = Which interest?
jury-declare-only-conflict = (only with an interest)
jury-declare-save = Declare
jury-declare-none = There is nothing to declare now.
jury-declare-too-early-title = Wait a little
jury-declare-too-early-text = You declare your interests after the deadline of the call.
jury-conflict-why-missing = Write in short which interest you have.
jury-said-declared-part = Saved. Choose for the other candidates too.
jury-said-declared = Your declaration is saved.
jury-declare-more = { $count ->
    [one] { $count } candidacy comes after these.
   *[other] { $count } candidacies come after these.
}
jury-said-declare-first = First declare whether you have an interest in this candidacy.
jury-back-desk = My candidacies
jury-back-file = The candidacy
jury-sheet-title = Read and score a candidacy
jury-previous = Previous
jury-next = Next
jury-file = What the candidate writes
jury-contact = Contact
jury-offer = Offer
jury-capacity = Coaches
jury-no-answer = No answer
jury-annexes = Annexes
jury-annexes-none = There are no annexes.
jury-annex-size = { $kb } kB
jury-my-scores = My scores
jury-scores-blind = You see the scores of others only when yours are handed in.
jury-hand-in-hint = You hand in once. After that your score no longer changes.
jury-save-draft = Save as draft
jury-hand-in = Hand in
jury-handed-in-at = Handed in { $at }
jury-not-open = You cannot score in this round now.
jury-see-others = See the scores side by side
jury-score-missing = Give a score from 0 to { $max }.
jury-score-outside = This score is not on the scale from 0 to { $max }. Choose a value of the scale.
jury-why-missing = Write why you give this score.
jury-said-draft = Your draft is saved.
jury-said-handed-in = Your scores are handed in.
jury-not-scoring-title = You cannot score now
jury-not-scoring-text = This round is not open yet, or closed already.
jury-handed-in-already-title = Your scores are handed in already
jury-handed-in-already-text = What is handed in stays as it is.
jury-read-title = Scores side by side
jury-pitch-beside = The scores of the pitch stand beside the written ones.
jury-differs = Far apart
jury-nothing-given = No scores yet.
jury-own-first-title = Your own score first
jury-own-first-text = You see the scores of others when yours are handed in.

# Ranking and talks
jury-ranking-title = Ranking
jury-place = Place
jury-sort-place = By place
jury-sort-name = By name
jury-total = Out of 100
jury-total-of = { $total } out of 100
jury-jurors = Jurors
jury-by-tie-rule = Same total: the rule for ties decided
jury-agreed = agreed
jury-asks-talk = talk needed
jury-spread = { $least } to { $most }
jury-no-quorum = too few scores, no place
jury-ranking-how = Per criterion the agreed score counts, or the average with two decimals. Then the criteria are weighed.
jury-tie-heaviest-criterion = With the same total the highest score on the heaviest criterion goes first.
jury-tie-earliest = With the same total who came in first goes first.
jury-tie-lot = With the same total the lot decides.
jury-ranking-hidden = { $count ->
    [one] One candidacy is not here yet: first hand in your own score for it.
   *[other] { $count } candidacies are not here yet: first hand in your own scores for them.
}
jury-ranking-none = There is nothing in the ranking yet.
jury-scores-open-title = The scores are still open
jury-scores-open-text = You see scores and ranking when the lead closes the scoring.
jury-talks-open = { $count ->
    [one] The jury must still talk about one score.
   *[other] The jury must still talk about { $count } scores.
}
jury-to-talks = To the talks
jury-consensus-title = Talks
jury-consensus-intro = Here scores differ by more than { $threshold }. The jury talks and agrees on a score.
jury-consensus-none = There is nothing left to talk about.
jury-talks-to-do = To discuss ({ $count })
jury-talks-done = Agreed ({ $count })
jury-agreed-on = Agreed score: { $score }.
jury-talk-title = Talk about a score
jury-talk-agree = What does the jury agree on?
jury-talk-hint = The first scores are kept. The agreed score counts for the ranking.
jury-talk-note = What was said?
jury-talk-save = Save the agreement
jury-talk-outside = Choose a score from 0 to { $max }.
jury-talk-note-missing = Write in short what was said.
jury-said-talked = The agreement is saved.
jury-not-consulting-title = Talks are not possible now
jury-not-consulting-text = Talks come after closing the scores and before the decision.

# Pitches
jury-pitches-title = Pitches
jury-pitches-order = Order of the pitches
jury-pitches-none = The order is not drawn yet.
jury-pitches-none-yet = The order comes here after the lot.
jury-pitch-from-to = { $from } to { $to }
jury-pitch-left = { $count ->
    [one] one minute left
   *[other] { $count } minutes left
}
jury-pitch-away = A pause for you
jury-draw = Draw the order
jury-draw-hint = Nobody chooses the order. With the seed that is kept anybody can repeat the lot.
jury-draw-day = Day
jury-draw-start = Start
jury-draw-minutes = Minutes per pitch
jury-draw-pause = Minutes of pause
jury-draw-button = Draw
jury-draw-again = Draw again
jury-draw-why = Why again?
jury-draw-why-hint = The earlier draw is kept.
jury-pitch-midnight = The last pitch would end after midnight, at { $at }. Begin earlier or make the pitches shorter.
jury-draw-why-missing = Write why you draw again.
jury-draws = All draws
jury-draws-replay = To repeat: the SHA-256 of “seed:pitch:number” per candidacy, from small to large.
jury-pitch-minutes-odd = Choose 5 to 120 minutes per pitch.
jury-pitch-pause-odd = Choose 0 to 60 minutes of pause.
jury-draw-not-now-title = You cannot draw now
jury-draw-not-now-text = You can draw from the start of the scoring up to the decision.
jury-said-drawn = The order is drawn.

# Decision
jury-decision-title = Decision
jury-decision-wait = The jury decides after the scores are closed.
jury-decision-taken = The jury decided
jury-decision-rows = Per candidacy
jury-decided-when = On { $day }, { $place }
jury-to-papers = Minutes and letters
jury-to-result = What everybody sees
jury-undecided = Open
jury-changed-by-reply = changed after a reply
jury-lacks-talk = talk first
jury-lacks-verdict = no decision yet
jury-lacks-reasons = a reason per criterion is missing
jury-lacks-offer = offer or coaches are missing
jury-lacks-quorum = Too few members decide on each candidacy. Who abstains does not count.
jury-propose-title = Decision on a candidacy
jury-propose-what = What does the jury decide?
jury-propose-hint = The reason per criterion goes word for word into the letter to the candidate.
jury-if-chosen = For a chosen candidate
jury-offer-agreed = Agreed offer
jury-capacity-agreed = Coaches
jury-capacity-hint = In full-time coaches, such as 1.5.
jury-capacity-odd = Write a number, such as 1.5.
jury-decide = The jury decides together
jury-decide-hint = After this ranking and reasons are fixed. Opstap makes the minutes and the letters.
jury-decide-unready-hint = This is possible when each candidacy has a decision and a reason per criterion.
jury-present = Who took part?
jury-present-hint = { $count ->
    [one] At least one member per candidacy.
   *[other] At least { $count } members per candidacy.
}
jury-present-missing = Say who took part.
jury-decide-day = Day of the decision
jury-decide-day-odd = Choose a day after the scores were closed, at the latest today.
jury-decide-place = Place
jury-decide-place-missing = Write where the jury met.
jury-decide-course = Course
jury-decide-course-hint = Goes into the minutes.
jury-decide-course-missing = Write in short how the jury came to the decision.
jury-decide-button = Record the decision
jury-decided-already-title = The jury decided already
jury-decided-already-text = A decision now changes only after a reply.
jury-decide-too-early-title = It is too early to decide
jury-decide-too-early-text = Close the written scores first.
jury-decide-nothing-title = There are no candidacies
jury-decide-nothing-text = There is nothing for the jury to decide on.
jury-decide-unready-title = Not everything is ready
jury-decide-unready-text = Each candidacy needs a decision, a reason per criterion and finished talks.
jury-decide-recused-title = Let somebody else do this
jury-decide-recused-text = Who abstains on a candidacy does not record the joint decision.
jury-said-decided = The decision is recorded. Minutes and letters are made.
jury-tell-hint = Each candidate gets a mail with a link to the letter. The names of the chosen become public. From that day each candidate has the whole term to reply.
jury-tell-button = Tell the candidates
jury-said-told = The candidates get a mail.
jury-told-already-title = The candidates know already
jury-told-already-text = The decision was told already.
jury-decide-first-title = Decide first
jury-decide-first-text = The jury first records its decision.

# Minutes and letters
jury-papers-title = Minutes and letters
jury-papers-none = Minutes and letters come here after the decision.
jury-paper = Paper
jury-paper-letter = Decision letter
jury-paper-minutes = Minutes
jury-paper-reply-letter = Letter after the reply
jury-paper-made = Made
jury-paper-hash = Fingerprint
jury-letter-title = Decision on the candidacy
jury-letter-about = Call: { $call }. Area: { $area }. Candidacy number { $number }.
jury-letter-decision = Decision
jury-letter-chosen = The jury chooses { $organisation } as a partner.
jury-letter-not-chosen = The jury does not choose { $organisation } as a partner.
jury-letter-offer = Agreed offer: { $offer }
jury-letter-capacity = Agreed coaches: { $capacity } full-time.
jury-letter-place = Place { $place } in the ranking, with { $total } out of 100.
jury-letter-reasons = Reason per criterion
jury-letter-reasons-first = Reasons of the first decision
jury-letter-criterion = { $name }: { $value } out of { $max }
jury-letter-reply = Reply
jury-letter-reply-until = A reply is possible up to and including { $day }, with the link in the mail.
jury-letter-signed = Decided by
jury-letter-questions = Do you have questions? { $name } can help: { $email }.
jury-letter-reply-title = Answer to the reply
jury-letter-reply-came = The reply came in on { $day }.
jury-letter-maintained = The decision stays as it was.
jury-letter-amended = The decision changes.
jury-minutes-title = Minutes of the jury
jury-minutes-when = { $day }, { $place }
jury-minutes-recusals = Recusals
jury-minutes-no-recusals = Nobody abstained.
jury-minutes-course = Course
jury-minutes-talks = Talks about scores
jury-minutes-ranking = Ranking
jury-minutes-decisions = Decisions
jury-mail-appointed-subject = You are on the jury of a call
jury-mail-appointed-body =
    Hello,

    You were asked as a jury member for the call { $call }.
    First say whether you have an interest in a candidacy. Then you read them and give scores.

    You start here: { $link }
jury-mail-decision-subject = Decision on the candidacy
jury-mail-decision-body =
    Hello,

    The jury of the call { $call } has decided.
    The letter with the reasons is here: { $link }

    A reply is possible up to and including { $day }, on the same page.

    { $contact }
jury-mail-reply-subject = Answer to the reply
jury-mail-reply-body =
    Hello,

    The reply in the call { $call } was judged.
    The answer is here: { $link }

    { $contact }

# Replies and outcome
jury-replies-title = Replies and outcome
jury-replies-none = There is no reply.
jury-reply-until = A reply is possible up to and including { $day }.
jury-reply-title = Reply
jury-reply-text = What the candidate writes
jury-handlers = Who judges this reply?
jury-handlers-none = Nobody named yet
jury-handlers-name = Name who judges
jury-handlers-who = Who judges?
jury-handlers-hint = At least two people, at least one of whom did not take part in the decision.
jury-handlers-few = Name at least two people.
jury-handlers-same = Everybody here took part in the decision. Name somebody who did not as well.
jury-handler-recused = One of them abstains on this candidacy. Choose somebody else.
jury-handler-decided = took part
jury-handler-new = did not take part
jury-handler-agrees = agrees
jury-proposed = What is proposed
jury-agree-button = I agree
jury-agree-hint = When everybody agrees the outcome is final, and the candidate gets a letter.
jury-judge = Propose an outcome
jury-judge-button = Propose
jury-answer = Answer
jury-answer-hint = Goes word for word into the letter. Answer each point of the reply.
jury-if-amended = If the decision changes
jury-outcome-missing = Choose an outcome.
jury-answer-missing = Write the answer to the candidate.
jury-offer-missing = Write what was agreed.
jury-capacity-missing = Write how many coaches were agreed.
jury-reply-closed-title = This reply was judged already
jury-reply-closed-text = The outcome is final.
jury-reply-bench-title = Not with these people
jury-reply-bench-text = At least two must judge, one of whom did not take part and none of whom abstains.
jury-reply-disagree-title = Not everybody agrees yet
jury-reply-disagree-text = The outcome becomes final when all who judge agree.
jury-said-handlers = Saved who judges.
jury-said-outcome = Your proposal is saved. The others must still agree.
jury-said-agreed = Your agreement is saved.
jury-said-reply-closed = The outcome is final. The candidate gets a mail.
jury-conclude = Conclude the call
jury-conclude-hint = Chosen organisations become members of the partnership, with the agreed offer and coaches.
jury-conclude-from = Members from
jury-conclude-button = Make them members
jury-conclude-waits = This is possible after { $day }, when the term for replies is over.
jury-conclude-not-now-title = You cannot conclude now
jury-conclude-not-now-text = Tell the candidates first. A call is concluded once.
jury-conclude-too-early-title = Replies are still possible
jury-conclude-too-early-text = Wait until the term is over.
jury-conclude-replies-title = A reply is still to be judged
jury-conclude-replies-text = Judge each reply first.
jury-said-concluded = The chosen organisations are members.
jury-joined = New members
jury-joined-from = From

# Archive
jury-archive-title = Archive
jury-archive-make = Make the archive
jury-archive-intro = One ZIP with call, candidacies, scores, talks, decisions, letters and replies, and a fingerprint of each file.
jury-archive-button = Download the archive
jury-archive-made = Made before
jury-archive-files = { $count ->
    [one] one file
   *[other] { $count } files
}
jury-archive-too-early-title = The archive comes after the decision
jury-archive-too-early-text = You can make the archive after the decision of the jury.
jury-verify = Check an archive
jury-verify-hint = Did anything change since it was made? Check a large archive with: opstap call verify
jury-verify-file = ZIP of an archive
jury-verify-button = Check
jury-verify-choose = Choose a file.
jury-verify-sound = This archive is as it was made.
jury-verify-unknown = The files fit together. This archive was not made here, so we cannot compare the manifest.
jury-verify-findings = { $count ->
    [one] One thing is not right:
   *[other] { $count } things are not right:
}
jury-verify-no-bundle = This is no archive of a call.
jury-verify-changed = This file was changed:
jury-verify-missing = This file is missing:
jury-verify-extra = This file does not belong here:
jury-verify-sums = This list was changed:
jury-verify-manifest = The manifest is not the one of then:

# For the candidate and for everybody
jury-own-title = The decision of the jury
jury-own-back = My candidacy
jury-own-chosen = Chosen as a partner
jury-own-not-chosen = Not chosen as a partner
jury-own-reply-until = Do you disagree, or is something not right? You can reply once, up to and including { $day }.
jury-own-reply = Your reply
jury-own-reply-hint = Write per criterion why you see it otherwise.
jury-own-send = Send the reply
jury-own-replied = Sent { $at }
jury-own-late = A reply was possible up to and including { $day }.
jury-reply-missing = Write your reply.
jury-reply-late-title = The term for replies is over
jury-reply-late-text = Nothing was sent. Questions? Contact the lead of the call.
jury-reply-twice-title = There is a reply already
jury-reply-twice-text = A candidate replies once. The first reply stands.
jury-said-replied = Your reply is sent.
jury-result-title = Outcome of the call
jury-result-back = The call
jury-result-chosen = { $count ->
    [one] One chosen organisation
   *[other] { $count } chosen organisations
}
jury-result-none = The jury chose nobody.
jury-result-of = { $count ->
    [one] One organisation applied. As of { $day }.
   *[other] { $count } organisations applied. As of { $day }.
}
