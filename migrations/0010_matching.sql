-- Region runs of the matching: one proposal for everybody who waits, kept so that it can be computed again and checked.
-- Nothing happens by a run alone; each line waits for a person.

create table matching_run (
    partnership_id uuid not null,
    id uuid not null,
    state text not null,                    -- running, done, cancelled, failed
    stage text not null,                    -- load, who, where, keep, end: what it is doing
    progress bigint not null,               -- 0 to 100 within the stage
    cancel boolean not null,                -- somebody asked to stop
    misfit_rules text not null,             -- id of the weights of misfit
    urgency_rules text not null,            -- id of the criteria of urgency
    solver text not null,                   -- version of the engine
    input_hash text,                        -- BLAKE3 of the input, hexadecimal
    input bytea,                            -- the input, packed: ids and numbers, no names
    result_hash text,                       -- BLAKE3 of the result, hexadecimal
    result bytea,                           -- places, closed ranks and prices, packed: with the input they prove it
    people bigint not null,
    offers bigint not null,
    places bigint not null,
    served bigint not null,
    misfit bigint not null,                 -- sum over those who got a place
    longest_before bigint not null,         -- days, of everybody who waits
    longest_after bigint not null,          -- days, of those who would still wait though something fits
    millis bigint not null,                 -- from click to kept
    previous_id uuid,
    started_at bigint not null,
    seen_at bigint not null,                -- the last sign of life while it runs
    ended_at bigint,
    staff_id uuid not null,
    version bigint not null,
    primary key (partnership_id, id)
);
create index matching_run_order on matching_run (partnership_id, started_at);

-- One wish in one run, in the published order.
create table matching_line (
    partnership_id uuid not null,
    id uuid not null,                       -- for who undoes a merge of files
    run_id uuid not null,
    position bigint not null,               -- 1 comes first
    placement_id uuid not null,
    participant_id uuid not null,
    need text not null,
    band bigint not null,
    waiting_since bigint not null,
    service_id uuid,                        -- proposed; null: none
    class text,
    misfit bigint,
    parts text not null,                    -- JSON: what the misfit is made of
    why text not null,                      -- placed, full, nothing-fits
    proof text not null,                    -- JSON: facts of the explanation
    decision text not null,                 -- open, accepted, overridden, refused, stale
    decided_at bigint,
    decided_by uuid,
    primary key (partnership_id, run_id, position)
);
create index matching_line_placement on matching_line (partnership_id, placement_id, run_id);
create index matching_line_participant on matching_line (partnership_id, participant_id);
create index matching_line_decision on matching_line (partnership_id, run_id, decision, why, position);

-- What a person chose, and why when it is not what was proposed. For who evaluates the rules.
create table matching_choice (
    partnership_id uuid not null,
    id uuid not null,
    placement_id uuid not null,
    participant_id uuid not null,
    run_id uuid,                            -- null: chosen on the page of one person
    proposed_service_id uuid,
    chosen_service_id uuid,                 -- null: the proposal was set aside
    reason text,                            -- key of a closed list; null: the proposal was taken
    at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index matching_choice_placement on matching_choice (partnership_id, placement_id, at);
create index matching_choice_participant on matching_choice (partnership_id, participant_id);
