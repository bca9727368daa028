-- Wijk-werken, what the rules ask besides: displacement, objections and claims, what may be destroyed, the contingent.

-- Does a question for work take a regular job away? One row per time it was asked; the newest counts. Decree 7-7-2017,
-- art. 25.
create table work_displacement (
    partnership_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    user_id uuid not null,                  -- the reason is sealed with the key of the user
    nis text not null,                      -- of the question, for the report of the municipality
    activity_code text not null,
    answers text not null,                  -- CODE=yes or CODE=no, space between
    outcome text not null,                  -- clear, warned, refused
    reason_sealed bytea,                    -- why it goes on, or not
    rule_versions text not null,
    asked_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index work_displacement_request on work_displacement (partnership_id, request_id, asked_at);
create index work_displacement_asked on work_displacement (partnership_id, asked_at);

-- What the reports count.
create view wijk_desk_displacement as
    select partnership_id, id, request_id, user_id, nis, activity_code, outcome, asked_at from work_displacement;

-- From where the public page was used, for an hour: the keyed hash of an address, never the address.
create table work_ask_address (
    partnership_id uuid not null,
    id uuid not null,
    address_hash bytea not null,
    asked_at bigint not null,
    primary key (partnership_id, id)
);
create index work_ask_address_hash on work_ask_address (partnership_id, address_hash, asked_at);

-- An objection of a worker or a user, a claim from the contract, or an amount that was not due.
create table wijk_claim (
    partnership_id uuid not null,
    id uuid not null,
    number bigint not null,
    kind text not null,                     -- objection, contract, recovery
    owner_kind text not null,               -- worker, user
    owner_id uuid not null,
    about text not null,                    -- pay, cheques, fee, work, end, other
    fact_on text not null,                  -- the day it is about
    came_on text not null,                  -- the day it came, or was found
    amount_cents bigint,                    -- as far as it is about money
    words_sealed bytea not null,            -- what was said, with the key of the owner
    until_on text,                          -- until when it could come; null: not known
    rule_versions text not null,
    status text not null,                   -- open, decided
    outcome text,                           -- granted, partly, refused, passed-on, lapsed
    reason_sealed bytea,
    due_on text,                            -- by when what was decided has to be done
    decided_at bigint,
    decided_by uuid,
    letter_id uuid,                         -- the letter, of wijk_document
    version bigint not null,
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index wijk_claim_status on wijk_claim (partnership_id, status, came_on, id);
create index wijk_claim_owner on wijk_claim (partnership_id, owner_kind, owner_id);

-- What was destroyed, by whom and why; never what stood in it. Append-only.
create table wijk_destruction (
    partnership_id uuid not null,
    id uuid not null,
    kind text not null,                     -- agreements, asks
    subject_id uuid not null,               -- the worker; nil: no person
    records bigint not null,
    kept_until text not null,
    reason text not null,
    destroyed_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index wijk_destruction_at on wijk_destruction (partnership_id, destroyed_at);

-- What was allotted to the organiser for a year. A new decision for the same year, place and unit is a new row.
create table wijk_contingent (
    partnership_id uuid not null,
    id uuid not null,
    year bigint not null,
    nis text not null,                      -- empty: the whole area
    unit text not null,                     -- places, hours
    amount bigint,                          -- null: the decision was taken back; not known again
    source text not null,
    decided_on text not null,
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index wijk_contingent_year on wijk_contingent (partnership_id, year, recorded_at);
