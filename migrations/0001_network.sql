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

create table login_attempt (
    subject_hash bytea not null,
    at bigint not null,
    ok boolean not null
);
create index login_attempt_subject on login_attempt (subject_hash, at);

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
