-- Goals, small steps, the life-domain wheel and the participation ladder.

-- Numbers the deeds on one person's plan and puts them in a row: every action begins by raising it.
create table plan_head (
    partnership_id uuid not null,
    participant_id uuid not null,
    changes bigint not null,
    primary key (partnership_id, participant_id)
);

create table goal (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    words text not null,                    -- the participant's own
    state text not null,                    -- open, reached, dropped
    began_on text not null,
    ended_on text,
    number bigint not null,                 -- order of making
    version bigint not null,
    created_at bigint not null,
    created_by uuid not null,
    primary key (partnership_id, id)
);
create index goal_participant on goal (partnership_id, participant_id, number);

create table step (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    goal_id uuid,
    title text not null,
    owner_kind text not null,               -- participant, staff, helper
    owner_staff_id uuid,
    owner_name text,                        -- of a helper
    due_on text not null,
    support text not null,                  -- none, accompany, call, transport, interpreter
    state text not null,                    -- open, moved, review, done, not-yet, dropped, undone
    front bigint not null,                  -- the highest above 0 stands first; 0: by date
    success text,                           -- what worked
    closed_on text,
    smaller_of uuid,
    number bigint not null,
    version bigint not null,
    created_at bigint not null,
    created_by uuid not null,
    primary key (partnership_id, id)
);
create index step_participant on step (partnership_id, participant_id, number);
create index step_due on step (partnership_id, state, due_on);

-- What happened to goals and steps, with the row before it: the timeline, and the way back.
create table plan_event (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    deed_id uuid not null,                  -- rows changed by one deed go back together
    subject text not null,                  -- goal, step
    subject_id uuid not null,
    kind text not null,
    row_before text,                        -- JSON; null: the deed made the row
    version_after bigint not null,
    undone boolean not null,
    number bigint not null,
    at bigint not null,
    staff_id uuid not null,
    organisation_id uuid not null,
    primary key (partnership_id, id)
);
create index plan_event_participant on plan_event (partnership_id, participant_id, at);
create index plan_event_subject on plan_event (partnership_id, subject_id, version_after);
create index plan_event_deed on plan_event (partnership_id, deed_id);

-- The dream and the strengths in the participant's words; each change is a new row.
create table own_words (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    kind text not null,                     -- dream, strengths
    words text not null,                    -- strengths: one a line
    number bigint not null,
    at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index own_words_participant on own_words (partnership_id, participant_id, kind, at);

create table assessment (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    viewpoint text not null,                -- participant, coach
    day text not null,
    number bigint not null,
    at bigint not null,
    staff_id uuid not null,
    organisation_id uuid not null,
    primary key (partnership_id, id)
);
create index assessment_participant on assessment (partnership_id, participant_id, day, number);

-- One life domain in one drawing of the wheel. Of sensitive domains everything but the key is sealed.
create table assessment_domain (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    assessment_id uuid not null,
    domain text not null,
    level bigint,
    strength text,
    barriers text not null,                 -- keys of the arena, space between
    barrier_note text,
    helps text,
    sealed bytea,
    primary key (partnership_id, id),
    unique (partnership_id, assessment_id, domain)
);
create index assessment_domain_participant on assessment_domain (partnership_id, participant_id);

-- Append-only: a mistaken observation stays, and the right one says which it replaces.
create table ladder_observation (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    scheme text not null,                   -- id of a versioned ladder; rungs of different schemes are never compared
    day text not null,
    rung bigint not null,
    potential bigint,
    potential_by text,
    observer text not null,                 -- participant, coach, both
    method text not null,
    note text,
    replaces uuid,
    number bigint not null,
    at bigint not null,
    staff_id uuid not null,
    organisation_id uuid not null,
    primary key (partnership_id, id)
);
create index ladder_observation_participant on ladder_observation (partnership_id, participant_id, day, number);
create unique index ladder_observation_replaces on ladder_observation (partnership_id, replaces);
