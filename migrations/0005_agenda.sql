-- Appointments with their earlier versions, who comes along, and calendar feeds. Rows end, they never vanish.

create table appointment (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid,                    -- null: a meeting of staff only
    owner_id uuid not null,                 -- the staff member who goes
    owner_position_id uuid not null,
    owner_organisation_id uuid not null,
    kind text not null,                     -- home-visit, office, call, accompanied, group, other
    starts_at bigint not null,
    minutes bigint not null,
    travel_minutes bigint not null,         -- on the way, before the start
    place text,                             -- may be a home address: for those who may read appointments, never in a mail or feed
    note text,                              -- for the coach, never in a mail or feed
    status text not null,                   -- planned, done, missed, cancelled
    missed_reason text,
    answer text not null,                   -- of the participant: yes, no, unknown
    remind boolean not null,
    reminded_for bigint,                    -- the start for which a reminder was queued: a moved one is reminded anew
    version bigint not null,
    created_at bigint not null,
    changed_at bigint not null,
    created_by uuid not null,
    primary key (partnership_id, id)
);
create index appointment_participant on appointment (partnership_id, participant_id, starts_at);
create index appointment_owner on appointment (partnership_id, owner_id, starts_at);
create index appointment_position on appointment (partnership_id, owner_position_id, starts_at);
create index appointment_start on appointment (partnership_id, starts_at, id);

-- Colleagues who come along.
create table appointment_companion (
    partnership_id uuid not null,
    appointment_id uuid not null,
    staff_id uuid not null,
    organisation_id uuid not null,
    primary key (partnership_id, appointment_id, staff_id)
);
create index appointment_companion_staff on appointment_companion (partnership_id, staff_id);

-- What can be undone: the appointment as it was before it got the next version.
create table appointment_version (
    partnership_id uuid not null,
    appointment_id uuid not null,
    version bigint not null,
    kind text not null,
    starts_at bigint not null,
    minutes bigint not null,
    travel_minutes bigint not null,
    place text,
    note text,
    status text not null,
    missed_reason text,
    answer text not null,
    remind boolean not null,
    replaced_at bigint not null,
    replaced_by uuid not null,
    primary key (partnership_id, appointment_id, version)
);

-- The secret address of a coach's calendar: only its hash is kept.
create table calendar_feed (
    token_hash bytea not null primary key,
    partnership_id uuid not null,
    id uuid not null,
    position_id uuid not null,
    created_at bigint not null,
    revoked_at bigint
);
create index calendar_feed_position on calendar_feed (partnership_id, position_id);

-- What an agenda shows of a person; read with the door's filter on `p`.
create view agenda_person as
select partnership_id, id, display_name, given_name, family_name, nickname from participant where status <> 'merged';

-- Where a reminder goes. Only the planned reminder reads it, to write to the person herself.
create view agenda_reach as
select partnership_id, id, given_name, nickname, phone, sms_allowed, email, preferred_channel, languages
from participant where status <> 'merged';
