-- The jury of a call: seats, declarations of interest, scores, talks, pitches, decisions, replies, archive.
-- What was said, scored or decided is only added to; what counts now is the last row.

-- How far the jury of a call is.
create table jury_panel (
    partnership_id uuid not null,
    call_id uuid not null,
    stage text not null,                    -- forming, scoring, consulting, decided, communicated, concluded
    threshold bigint not null,              -- scores that differ by more ask for a talk, in hundredths
    seed text not null,                     -- of the lot for ties; drawn before the first score
    pitch_criteria text not null,           -- ids of the criteria that are judged at the pitch, spaces between
    opened_at bigint not null,
    started_at bigint,
    closed_at bigint,
    close_reason text,                      -- when a candidacy lacked its quorum
    told_at bigint,
    concluded_at bigint,
    version bigint not null,
    primary key (partnership_id, call_id)
);

create table jury_member (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    staff_id uuid not null,
    name text not null,                     -- as at the appointment
    organisation text not null,
    independent boolean not null,           -- independent expert
    chair boolean not null,
    appointed_at bigint not null,
    appointed_by uuid not null,
    left_at bigint,                         -- no member any more
    version bigint not null,
    primary key (partnership_id, id)
);
create unique index jury_member_seat on jury_member (partnership_id, call_id, staff_id);
create index jury_member_staff on jury_member (partnership_id, staff_id, call_id);

-- What somebody said about her interests in a candidacy, or the lead about them. The last row counts.
create table jury_declaration (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    candidacy_id uuid not null,
    staff_id uuid not null,
    seq bigint not null,                    -- from 1, per juror and candidacy
    stance text not null,                   -- clear, conflict, recused, lifted
    why text,
    at bigint not null,
    by_staff uuid not null,
    primary key (partnership_id, id)
);
create unique index jury_declaration_seq on jury_declaration (partnership_id, call_id, staff_id, candidacy_id, seq);

-- The scores of one juror for one candidacy in one round.
create table jury_sheet (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    candidacy_id uuid not null,
    staff_id uuid not null,
    round text not null,                    -- written, pitch
    handed_in_at bigint,
    counted boolean not null,               -- handed in by somebody who does not abstain
    version bigint not null,
    primary key (partnership_id, id)
);
create unique index jury_sheet_one on jury_sheet (partnership_id, call_id, candidacy_id, staff_id, round);

create table jury_score (
    partnership_id uuid not null,
    id uuid not null,
    sheet_id uuid not null,
    call_id uuid not null,
    candidacy_id uuid not null,
    criterion_id uuid not null,
    points bigint,                          -- hundredths; null in a draft
    why text not null,
    counted boolean not null,               -- as the sheet
    primary key (partnership_id, id)
);
create unique index jury_score_one on jury_score (partnership_id, sheet_id, criterion_id);
create index jury_score_tally on jury_score (partnership_id, call_id, counted, candidacy_id, criterion_id, points);

-- What the jury agreed on after talking; the scores themselves stay. The last row counts.
create table jury_talk (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    candidacy_id uuid not null,
    criterion_id uuid not null,
    seq bigint not null,                    -- from 1, per candidacy and criterion
    points bigint not null,
    note text not null,
    at bigint not null,
    by_staff uuid not null,
    primary key (partnership_id, id)
);
create unique index jury_talk_seq on jury_talk (partnership_id, call_id, candidacy_id, criterion_id, seq);

-- A drawn order of the pitches. The last row counts; one after the first says why.
create table jury_lot (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    seq bigint not null,
    seed text not null,
    starts_at bigint not null,
    minutes bigint not null,
    pause bigint not null,
    reason text,
    drawn_at bigint not null,
    drawn_by uuid not null,
    primary key (partnership_id, id)
);
create unique index jury_lot_seq on jury_lot (partnership_id, call_id, seq);

create table jury_pitch (
    partnership_id uuid not null,
    id uuid not null,
    lot_id uuid not null,
    call_id uuid not null,
    candidacy_id uuid not null,
    place bigint not null,                  -- from 0
    starts_at bigint not null,
    ends_at bigint not null,
    primary key (partnership_id, id)
);
create unique index jury_pitch_place on jury_pitch (partnership_id, lot_id, place);

-- What is proposed about a candidacy, until the jury decides.
create table jury_proposal (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    candidacy_id uuid not null,
    verdict text,
    offer text not null,
    capacity bigint,                        -- coaches, hundredths of full time
    reasons text not null,                  -- JSON: criterion id to reason
    version bigint not null,
    primary key (partnership_id, id)
);
create unique index jury_proposal_one on jury_proposal (partnership_id, call_id, candidacy_id);

-- A decision: the joint one (seq 1), or one on a single candidacy after its reply.
create table jury_decision (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    seq bigint not null,
    decided_on text not null,
    decided_at bigint not null,
    by_staff uuid not null,
    place text not null,                    -- where the jury met
    course text not null,                   -- how it went, for the minutes
    reply_until text not null,              -- last day for a reply
    ranking text not null,                  -- JSON: the ranking on which it rests
    reply_id uuid,                          -- the reply that led to it
    primary key (partnership_id, id)
);
create unique index jury_decision_seq on jury_decision (partnership_id, call_id, seq);

create table jury_decider (
    partnership_id uuid not null,
    id uuid not null,
    decision_id uuid not null,
    staff_id uuid not null,
    name text not null,
    organisation text not null,
    primary key (partnership_id, id)
);
create unique index jury_decider_one on jury_decider (partnership_id, decision_id, staff_id);

create table jury_verdict (
    partnership_id uuid not null,
    id uuid not null,
    decision_id uuid not null,
    call_id uuid not null,
    candidacy_id uuid not null,
    seq bigint not null,                    -- of its decision; the highest counts
    verdict text not null,
    offer text not null,
    capacity bigint,
    reasons text not null,                  -- JSON: list of criterion, weight, value, reason
    place bigint,
    total bigint,                           -- score on 100, hundredths
    primary key (partnership_id, id)
);
create unique index jury_verdict_one on jury_verdict (partnership_id, call_id, candidacy_id, seq);

-- Letters and minutes as they were made.
create table jury_paper (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    candidacy_id uuid,
    decision_id uuid not null,
    kind text not null,                     -- letter, minutes, reply-letter
    bytes bytea not null,
    sha256 text not null,
    made_at bigint not null,
    primary key (partnership_id, id)
);
create index jury_paper_call on jury_paper (partnership_id, call_id, candidacy_id, made_at);

-- What a candidate answers to the decision.
create table jury_reply (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    candidacy_id uuid not null,
    decision_id uuid not null,
    text text not null,
    sent_at bigint not null,
    outcome text not null,                  -- open, maintained, amended
    proposed text,                          -- the outcome that is proposed now
    answer text not null,                   -- why, to the candidate
    offer text not null,
    capacity bigint,
    draft bigint not null,                  -- of the proposal: who agreed with an older one agrees anew
    closed_at bigint,
    version bigint not null,
    primary key (partnership_id, id)
);
create unique index jury_reply_one on jury_reply (partnership_id, call_id, candidacy_id);

create table jury_handler (
    partnership_id uuid not null,
    id uuid not null,
    reply_id uuid not null,
    call_id uuid not null,
    staff_id uuid not null,
    name text not null,
    organisation text not null,
    decided boolean not null,               -- took part in the decision
    agreed_draft bigint,                    -- the proposal that she agreed with
    agreed_at bigint,
    primary key (partnership_id, id)
);
create unique index jury_handler_one on jury_handler (partnership_id, reply_id, staff_id);
create index jury_handler_staff on jury_handler (partnership_id, staff_id, call_id);

-- Chosen organisations that became members.
create table jury_joined (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    candidacy_id uuid not null,
    organisation_id uuid not null,
    membership_id uuid,                     -- null: it was a coach partner already
    from_on text not null,
    offer text not null,
    capacity bigint,
    joined_at bigint not null,
    primary key (partnership_id, id)
);
create unique index jury_joined_one on jury_joined (partnership_id, call_id, candidacy_id);

-- Archive bundles that were handed out: the hash of their manifest, to hold a bundle against.
create table jury_archive (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    manifest_sha256 text not null,
    files bigint not null,
    made_at bigint not null,
    by_staff uuid not null,
    primary key (partnership_id, id)
);
create index jury_archive_call on jury_archive (partnership_id, call_id, made_at);
