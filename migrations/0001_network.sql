-- The network: municipalities with validity and succession, organisations, dated memberships;
-- the people who work in it, their positions, sessions and invitations.

create table municipality (
    partnership_id uuid not null,
    nis text not null,
    name text not null,
    valid_from text,
    valid_to text,
    successor_nis text,
    kbo_municipality text,
    kbo_ocmw text,
    postcodes text not null,
    source text not null,
    primary key (partnership_id, nis)
);

create table organisation (
    partnership_id uuid not null,
    id uuid not null,
    name text not null,
    short_name text not null,
    kind text not null,
    kbo text,
    nis text,
    email text,
    phone text,
    may_process_insz boolean not null,
    successor_id uuid,
    version bigint not null,
    created_at bigint not null,
    primary key (partnership_id, id)
);

create table membership (
    partnership_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    role text not null,
    valid_from text not null,
    valid_to text,
    primary key (partnership_id, id)
);
create index membership_organisation on membership (partnership_id, organisation_id);

create table staff (
    partnership_id uuid not null,
    id uuid not null,
    name text not null,
    email text not null,
    phone text,
    language text not null,
    password_hash text,
    totp_secret bytea,
    totp_last_step bigint not null,
    shortcuts boolean not null,
    active boolean not null,
    version bigint not null,
    created_at bigint not null,
    primary key (partnership_id, id),
    unique (partnership_id, email)
);

create table position (
    partnership_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    organisation_id uuid not null,
    role text not null,
    focus text,
    percent bigint not null,
    capacity bigint not null,
    valid_from text not null,
    valid_to text,
    primary key (partnership_id, id)
);
create index position_staff on position (partnership_id, staff_id);
create index position_organisation on position (partnership_id, organisation_id);

create table session (
    token_hash bytea not null primary key,
    partnership_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    position_id uuid not null,
    device text not null,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null,
    revoked_at bigint
);
create index session_staff on session (partnership_id, staff_id);
create index session_end on session (expires_at);

create table login_attempt (
    subject_hash bytea not null,
    at bigint not null,
    ok boolean not null
);
create index login_attempt_subject on login_attempt (subject_hash, at);
create index login_attempt_at on login_attempt (at);

create table invitation (
    token_hash bytea not null primary key,
    partnership_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    purpose text not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);
create index invitation_staff on invitation (partnership_id, staff_id);

create table api_token (
    token_hash bytea not null primary key,
    partnership_id uuid not null,
    id uuid not null,
    position_id uuid not null,
    label text not null,
    created_at bigint not null,
    last_used_at bigint,
    expires_at bigint not null,
    revoked_at bigint
);
create index api_token_position on api_token (partnership_id, position_id);

-- What others may read: names of organisations and of those who work there, never passwords or addresses.
create view organisation_name as
select partnership_id, id, name, short_name, kind, nis, may_process_insz from organisation;

create view municipality_name as
select partnership_id, nis, name, valid_from, valid_to, successor_nis from municipality;

create view staff_name as
select partnership_id, id, name, active from staff;

-- How to reach those who work there: for "who helps" and for mails from Opstap.
create view staff_reach as
select partnership_id, id, name, email, phone, language, active from staff;

-- One row per position, ended ones too: look at valid_from and valid_to.
create view staff_position as
select p.partnership_id, p.id, p.staff_id, p.organisation_id, p.role, p.focus, p.percent, p.capacity, p.valid_from,
       p.valid_to, st.name, st.active, o.name as organisation, o.short_name as organisation_short
from position p
join staff st on st.partnership_id = p.partnership_id and st.id = p.staff_id
join organisation o on o.partnership_id = p.partnership_id and o.id = p.organisation_id;

-- What each request needs to know of its session.
create view session_now as
select s.token_hash, s.id, s.partnership_id, s.staff_id, s.position_id, s.last_seen_at, s.expires_at, s.revoked_at,
       p.organisation_id, p.role, p.focus, p.valid_from, p.valid_to, st.name, st.language, st.shortcuts, st.active,
       o.name as organisation, o.short_name as organisation_short, pa.name as partnership
from session s
join position p on p.partnership_id = s.partnership_id and p.id = s.position_id
join staff st on st.partnership_id = s.partnership_id and st.id = s.staff_id
join organisation o on o.partnership_id = p.partnership_id and o.id = p.organisation_id
join partnership pa on pa.id = s.partnership_id;
