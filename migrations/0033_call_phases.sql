-- A call has phases of its own beside the fixed moments, and what changed in a published calendar is itself published.

create table call_phase (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    name text not null,
    kind text not null,                     -- info, questions, visit, talk, other
    starts_at bigint not null,
    ends_at bigint not null,                -- as people say it: the whole minute still counts
    primary key (partnership_id, id)
);
create index call_phase_call on call_phase (partnership_id, call_id, starts_at);

-- Published acts: a moment was added, moved or removed after publication. Only added to.
create table call_calendar_act (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    moment text not null,                   -- evaluation, pitches_on, decide_by, communicate_by, or phase
    name text not null,                     -- of the phase, as it was published
    was_from bigint,                        -- null: it is new
    was_to bigint,
    becomes_from bigint,                    -- null: it is gone
    becomes_to bigint,
    reason text not null,
    staff_id uuid not null,
    at bigint not null,
    primary key (partnership_id, id)
);
create index call_calendar_act_call on call_calendar_act (partnership_id, call_id, at);
