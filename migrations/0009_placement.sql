-- Onward referral to the region's services, and who waits for what. Rows end, they never vanish.

-- One wish for a kind of help: from waiting, through request and answer, to a known end.
create table placement (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    need text not null,                     -- type of service (arena); what is waited for
    barrier text,                           -- of the arena, from which it came
    step_id uuid,                           -- of the plan, from which it came
    service_id uuid,                        -- null: waits for any that fits; set: a place of this one is held
    asked_organisation_id uuid,             -- to which organisation it was sent: that one may read what was agreed
    preferred_service_id uuid,              -- the participant's own wish
    earlier_service_id uuid,                -- where she was before a setback: it wins ties
    class text not null,                    -- light, intensive
    language text,                          -- contact language that is needed; null: Dutch will do
    interpreter_ok boolean not null,        -- an interpreter is fine
    gender_wish text not null,              -- any, women, men: of the group or of who helps
    nis text,                               -- municipality from which she travels, as it was
    own_municipality boolean not null,      -- it must be in her own municipality
    from_on text,                           -- can start from
    band bigint not null,                   -- urgency band, 1 first; by the rules of `band_rules`
    band_rules text not null,               -- id of the published criteria
    band_grounds text not null,             -- keys of the criteria that hold, space between
    status text not null,                   -- waiting, offered, requested, question, dated, accepted, started, ended, withdrawn
    outcome text,                           -- of an end: done, stopped-early, moved-on, never-started
    waiting_since bigint not null,
    place_held boolean not null,            -- one of the service's places is kept or taken
    place_class text,                       -- of which class
    deadline_on text,                       -- the day by which the one who is at turn must answer
    turn text not null,                     -- who is at turn: coach, partner, coordinator, nobody
    starts_on text,
    warm boolean not null,                  -- the coach goes along
    appointment_id uuid,                    -- of the warm handover
    shared text not null,                   -- keys of what the partner may read, space between; agreed with the participant
    shared_sealed bytea,                    -- those facts as they were shown and sent
    agreed_at bigint,                       -- when the participant agreed to that
    message_sealed bytea,                   -- to the partner
    staff_id uuid not null,                 -- who asked
    organisation_id uuid not null,          -- for which organisation
    number bigint not null,
    version bigint not null,
    created_at bigint not null,
    changed_at bigint not null,
    primary key (partnership_id, id)
);
create index placement_participant on placement (partnership_id, participant_id, number);
create index placement_queue on placement (partnership_id, status, need, band, waiting_since, id);
create index placement_service on placement (partnership_id, service_id, status, band, waiting_since, id);
create index placement_turn on placement (partnership_id, turn, deadline_on, id);
create index placement_asked on placement (partnership_id, staff_id, status);
create index placement_receiver on placement (partnership_id, asked_organisation_id, status, deadline_on, id);

-- What happened, in a row: asked, offered, sent, answered, started, ended, back on the list. For the timeline and the flow.
create table placement_event (
    partnership_id uuid not null,
    id uuid not null,
    placement_id uuid not null,
    participant_id uuid not null,
    kind text not null,
    service_id uuid,
    reason text,                            -- key of a reason
    words_sealed bytea,
    before text,                            -- JSON of the row as it was, for taking the last deed back
    number bigint not null,
    at bigint not null,
    staff_id uuid,
    organisation_id uuid,
    primary key (partnership_id, id)
);
create index placement_event_of on placement_event (partnership_id, placement_id, number);
create index placement_event_participant on placement_event (partnership_id, participant_id, at);
create index placement_event_kind on placement_event (partnership_id, kind, at);

-- Services that must not be proposed again to this person: refused by her, or declined by the partner.
create table placement_exclusion (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    service_id uuid not null,
    reason text not null,
    since_on text not null,
    until_on text,                          -- null: for good
    primary key (partnership_id, id)
);
create index placement_exclusion_participant on placement_exclusion (partnership_id, participant_id, service_id);

-- How it went, in three questions, asked after the start and at the end.
create table placement_feedback (
    partnership_id uuid not null,
    id uuid not null,
    placement_id uuid not null,
    participant_id uuid not null,
    by_kind text not null,                  -- participant, coach, partner
    welcome bigint not null,                -- 1 to 5
    helps bigint not null,
    goes_on text not null,                  -- yes, no, unsure
    words_sealed bytea,
    at bigint not null,
    primary key (partnership_id, id)
);
create index placement_feedback_of on placement_feedback (partnership_id, placement_id);

-- Whether a place that frees is offered by Opstap itself. Without a row: yes.
create table placement_setting (
    partnership_id uuid not null primary key,
    automatic boolean not null,
    version bigint not null,
    changed_at bigint not null,
    staff_id uuid
);

-- What lists and the hard rules need of a person; read behind the door, or for the queue by whoever decides on places.
create view placement_person as
select partnership_id, id, number, display_name, given_name, nickname, birth, gender, nis, coach_id, coach_organisation_id
from participant where status <> 'merged';
