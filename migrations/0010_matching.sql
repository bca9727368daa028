-- Region runs: one proposal for everybody who waits, kept so that it can be replayed. Nothing happens without a person.

create table matching_run (
    partnership_id uuid not null,
    id uuid not null,
    market text not null,                   -- services, coaches
    state text not null,                    -- running, done, cancelled, failed
    rules text not null,                    -- version of the rules for edges and misfit
    bands text not null,                    -- version of the urgency criteria
    input_hash text not null,               -- BLAKE3 of the input, hexadecimal
    input bytea not null,                   -- the input itself, compressed: numbers and ids, no names
    result_hash text not null,
    people bigint not null,
    offers bigint not null,
    places bigint not null,
    served bigint not null,
    misfit bigint not null,
    millis bigint not null,
    progress bigint not null,               -- 0 to 100
    cancel boolean not null,
    previous_id uuid,
    started_at bigint not null,
    ended_at bigint,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index matching_run_order on matching_run (partnership_id, market, started_at);

-- One person in one run: the offer proposed or why there is none, in the priority order.
create table matching_line (
    partnership_id uuid not null,
    run_id uuid not null,
    position bigint not null,               -- in the published order, 1 first
    subject_id uuid not null,               -- placement, or referral that waits for a coach
    participant_id uuid not null,
    offer_id uuid,                          -- service or coach's position
    class text,
    misfit bigint,
    parts text not null,                    -- misfit by part, JSON
    certificate text not null,              -- JSON: why this, why not the nearest, or why none
    decision text not null,                 -- open, accepted, overridden, refused, stale
    decided_at bigint,
    decided_by uuid,
    other_offer_id uuid,                    -- of an override
    reason text,                            -- of an override or refusal
    primary key (partnership_id, run_id, position)
);
create index matching_line_subject on matching_line (partnership_id, subject_id, run_id);
create index matching_line_participant on matching_line (partnership_id, participant_id);
