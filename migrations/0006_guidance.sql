-- The guided way: one trajectory per participant, its periods, coach, team, handovers and setbacks;
-- contacts with their earlier versions; aftercare. Rows end, they never vanish.

create table trajectory (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    status text not null,                   -- active, paused, closed
    focus text not null,                    -- integral, employment
    intensity text not null,                -- light, normal, intensive: 1, 2 or 3 places of a coach
    coach_id uuid not null,
    coach_organisation_id uuid not null,
    coach_position_id uuid not null,        -- the position whose places it takes; half-time at two employers are two
    started_on text not null,
    closed_on text,
    version bigint not null,
    created_at bigint not null,
    primary key (partnership_id, id)
);
-- One per participant: a return opens the same one again. Only files that became one can have an older one beside it,
-- and never two that are open.
create index trajectory_participant on trajectory (partnership_id, participant_id);
create unique index trajectory_open on trajectory (partnership_id, participant_id) where status <> 'closed';
create index trajectory_coach on trajectory (partnership_id, coach_id, status);
create index trajectory_position on trajectory (partnership_id, coach_position_id, status);

-- One row per time that the trajectory was open.
create table trajectory_period (
    partnership_id uuid not null,
    id uuid not null,
    trajectory_id uuid not null,
    participant_id uuid not null,
    nis text,                               -- municipality when the period began, as it was then
    started_on text not null,
    ended_on text,
    destination text,
    outcomes text not null,                 -- closed list, space between
    words text,                             -- of the participant, at closure
    return_words text,                      -- of the participant, at a return
    primary key (partnership_id, id)
);
create index trajectory_period_trajectory on trajectory_period (partnership_id, trajectory_id, started_on);
create index trajectory_period_days on trajectory_period (partnership_id, started_on, ended_on);

-- What happened to the trajectory: never changed.
create table trajectory_event (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    kind text not null,
    at bigint not null,
    staff_id uuid,                          -- whom it is about: the coach who started, joined or left
    organisation_id uuid,
    detail text not null,                   -- a value of a closed list: intensity, destination
    words text,
    by_staff uuid not null,
    by_organisation uuid not null,
    primary key (partnership_id, id)
);
create index trajectory_event_participant on trajectory_event (partnership_id, participant_id, at);

create table handover (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    from_staff uuid not null,
    from_organisation uuid not null,
    from_position uuid not null,
    to_staff uuid not null,
    to_organisation uuid not null,
    to_position uuid not null,
    meeting_on text not null,               -- the joint meeting of three: participant, old and new coach
    agreed text,                            -- what the three want to keep
    status text not null,                   -- proposed, done, cancelled
    stays_until text,                       -- the old coach remains in the team until this day
    proposed_at bigint not null,
    proposed_by uuid not null,
    done_at bigint,
    version bigint not null,
    primary key (partnership_id, id)
);
create index handover_participant on handover (partnership_id, participant_id);

create table setback (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    happened_on text not null,
    text text not null,
    helps text,
    proposed_intensity text,                -- more places, if there is more to propose
    accepted_at bigint,
    by_staff uuid not null,
    by_organisation uuid not null,
    created_at bigint not null,
    primary key (partnership_id, id)
);
create index setback_participant on setback (partnership_id, participant_id, happened_on);

create table aftercare (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    kind text not null,                     -- weeks-4, months-6
    due_on text not null,
    done_on text,
    situation text,                         -- how it goes then; counts for the ESF+ results
    cancelled_at bigint,                    -- by a return
    done_by uuid,
    primary key (partnership_id, id)
);
create index aftercare_participant on aftercare (partnership_id, participant_id);
create index aftercare_due on aftercare (partnership_id, due_on);

create table contact (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    kind text not null,
    happened_at bigint not null,
    timed boolean not null,                 -- is the hour known, or only the day?
    minutes bigint,
    visibility text not null,               -- team, partners, participant
    sensitive boolean not null,             -- then the text is sealed and for the team only
    text text,
    text_sealed bytea,
    domains text not null,                  -- life domain keys, space between
    group_id uuid,                          -- contacts of one group meeting share it
    author_id uuid not null,
    author_organisation_id uuid not null,
    version bigint not null,
    created_at bigint not null,
    edited_at bigint,
    primary key (partnership_id, id)
);
create index contact_participant on contact (partnership_id, participant_id, happened_at, id);
create index contact_author on contact (partnership_id, author_id, happened_at);

-- The text as it was before an edit.
create table contact_version (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    contact_id uuid not null,
    version bigint not null,
    kind text not null,
    happened_at bigint not null,
    minutes bigint,
    visibility text not null,
    text text,
    text_sealed bytea,
    replaced_at bigint not null,
    primary key (partnership_id, id)
);
create index contact_version_contact on contact_version (partnership_id, contact_id, version);

-- What was added after the day in which the author could still change it. Same readers as the contact.
create table contact_addition (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    contact_id uuid not null,
    text text,
    text_sealed bytea,
    author_id uuid not null,
    author_organisation_id uuid not null,
    created_at bigint not null,
    primary key (partnership_id, id)
);
create index contact_addition_contact on contact_addition (partnership_id, contact_id);

-- What lists of guidance show of a person, with the trajectory if there is one. Read with the door's filter on `p`.
create view guided_person as
select p.partnership_id, p.id, p.display_name, p.given_name, p.nickname, p.sort_key, p.nis, p.status as person_status,
       p.last_contact_on, p.next_step, p.created_at, t.id as trajectory_id, t.status, t.focus, t.intensity, t.coach_id,
       t.coach_organisation_id, t.coach_position_id, t.started_on, t.closed_on
from participant p
left join trajectory t on t.partnership_id = p.partnership_id and t.participant_id = p.id
  and not exists (
    select 1 from trajectory o where o.partnership_id = t.partnership_id and o.participant_id = t.participant_id
      and ((o.status <> 'closed' and t.status = 'closed') or (o.status = 'closed' and t.status = 'closed' and o.id > t.id)))
where p.status <> 'merged';

-- For figures only: the newest observation of each person on each ladder that was not replaced by a better one.
create view rung_now as
select o.partnership_id, o.participant_id, o.scheme, o.rung
from ladder_observation o
where not exists (
    select 1 from ladder_observation r where r.partnership_id = o.partnership_id and r.participant_id = o.participant_id
      and r.replaces = o.id)
  and not exists (
    select 1 from ladder_observation n where n.partnership_id = o.partnership_id and n.participant_id = o.participant_id
      and n.scheme = o.scheme and (n.day > o.day or (n.day = o.day and n.number > o.number))
      and not exists (
        select 1 from ladder_observation q where q.partnership_id = n.partnership_id and q.participant_id = n.participant_id
          and q.replaces = n.id));
