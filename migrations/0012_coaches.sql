-- The market of coaches beside that of services: who waits for a fixed coach, what is known of coaches, and the most
-- places of an organisation. In this market a run's line and choice name the person (placement_id) and the coach's
-- position (service_id).

alter table matching_run add column market text not null default 'services';    -- services, coaches

-- What is known of somebody who waits for a coach. Each save is a new row; the newest counts, the others tell how it was.
create table coach_wish (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    focus text not null,                    -- integral, employment
    intensity text not null,                -- light, normal, intensive
    own_language boolean not null,          -- without interpreter
    gender text not null,                   -- any, women, men: who coaches
    band bigint not null,                   -- urgency band, 1 first; by the rules of `band_rules`
    band_rules text not null,               -- id of the published criteria
    band_grounds text not null,             -- keys of the criteria that hold, space between
    number bigint not null,
    at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index coach_wish_participant on coach_wish (partnership_id, participant_id, number);

-- What is known of a coach's position. Each save is a new row; the newest counts.
create table coach_fact (
    partnership_id uuid not null,
    id uuid not null,
    position_id uuid not null,
    languages text not null,                -- codes, space between; Dutch is understood
    municipalities text not null,           -- NIS codes, space between; empty: the whole region
    gender text not null,                   -- woman, man, unknown: only for who wishes it
    number bigint not null,
    at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index coach_fact_position on coach_fact (partnership_id, position_id, number);

-- The most places that an organisation fills at the same time in all its services together, from a day until a day.
create table matching_cap (
    partnership_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    most bigint not null,
    from_on text not null,
    to_on text,                             -- null: until further notice
    at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index matching_cap_organisation on matching_cap (partnership_id, organisation_id, from_on);

-- The row that whoever gives the room of a coach, or a place under a cap, locks before it counts what is left, so that
-- two at once do not both see the last one.
create table matching_gate (
    partnership_id uuid not null,
    id uuid not null,                       -- of the position or the organisation
    passed_at bigint not null,
    primary key (partnership_id, id)
);

-- Everybody who was accepted and waits for a fixed coach; with the coach of before, for who comes back.
create view coach_waiting as
select p.partnership_id, p.id, p.display_name, p.sort_key, p.nis, p.languages, p.interpreter_needed, p.created_at,
       (select max(d.on_day) from referral r
        join referral_decision d on d.partnership_id = r.partnership_id and d.id = r.decision_id
        where r.partnership_id = p.partnership_id and r.participant_id = p.id and d.kind = 'wait') as since_on,
       (select max(r.created_at) from referral r
        where r.partnership_id = p.partnership_id and r.participant_id = p.id
          and r.status in ('waiting', 'accepted')) as referred_at,
       g.coach_position_id as former_position_id, g.coach_id as former_staff_id,
       g.intensity as former_intensity
from participant p
left join guided_person g on g.partnership_id = p.partnership_id and g.id = p.id and g.status = 'closed'
where p.status = 'waiting';

-- When somebody got a coach, for the flow. Counts only.
create view coach_given as
select partnership_id, id, at from trajectory_event where kind in ('started', 'reopened');

-- Places and free ones of each organisation in the catalogue.
create view organisation_places as
select s.partnership_id, s.organisation_id, p.capacity, p.free
from service s join place p on p.partnership_id = s.partnership_id and p.service_id = s.id
where s.status = 'active';
