-- Wijk-werken: the organiser. Which organisation it is and where it works, what may be done there, what a cheque costs,
-- when forms come in and money goes out; documents with sealed bytes; links to pages without an account.

create table wijk_organiser (
    partnership_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    iban_sealed bytea,
    payer text not null,                    -- provider: VDAB or the issuer pays the workers; organiser: it does so itself
    version bigint not null,
    changed_at bigint not null,
    primary key (partnership_id, id)
);
create unique index wijk_organiser_one on wijk_organiser (partnership_id);

create table wijk_area (
    partnership_id uuid not null,
    id uuid not null,
    nis text not null,
    from_on text not null,
    to_on text,                             -- last day
    primary key (partnership_id, id)
);
create index wijk_area_nis on wijk_area (partnership_id, nis);

create table wijk_activity (
    partnership_id uuid not null,
    id uuid not null,
    code text not null,
    main_code text not null,
    label_nl text not null,
    user_kinds text not null,               -- words of the rules with a space between: PRIVATE LOCAL_GOV NONPROFIT SCHOOL AGRI
    reserved boolean not null,              -- the source says: only these kinds
    nis text,                               -- null: the Flemish list
    mode text not null,                     -- base, extend, limit
    transition_only boolean not null,
    from_on text not null,
    to_on text,                             -- last day
    decision_ref text,
    scrapped_on text,                       -- VDAB took an extension away: from this day on
    staff_id uuid not null,
    recorded_at bigint not null,
    primary key (partnership_id, id)
);
create index wijk_activity_code on wijk_activity (partnership_id, code);

create table wijk_price (
    partnership_id uuid not null,
    id uuid not null,
    decided_on text not null,
    price_cents bigint not null,
    from_on text not null,
    decision_ref text,
    proposals text not null,                -- NIS=cents with a space between, one per municipality; opaque to SQL
    staff_id uuid not null,
    recorded_at bigint not null,
    primary key (partnership_id, id)
);
create index wijk_price_from on wijk_price (partnership_id, from_on);

create table wijk_calendar (
    partnership_id uuid not null,
    id uuid not null,
    month text not null,                    -- YYYY-MM
    hand_in_by text not null,
    pay_on text not null,
    staff_id uuid not null,
    recorded_at bigint not null,
    primary key (partnership_id, id)
);
create unique index wijk_calendar_month on wijk_calendar (partnership_id, month);

create table wijk_document (
    partnership_id uuid not null,
    id uuid not null,
    owner_kind text not null,               -- worker, user, organiser
    owner_id uuid not null,
    kind text not null,
    media_type text not null,               -- as the bytes say
    size bigint not null,
    bytes_sealed bytea not null,            -- with the key of the owner
    sha256 bytea not null,
    made_at bigint not null,
    staff_id uuid not null,                 -- nil: made on the owner's own pages
    primary key (partnership_id, id)
);
create index wijk_document_owner on wijk_document (partnership_id, owner_kind, owner_id, made_at);

create table wijk_link (
    partnership_id uuid not null,
    id uuid not null,
    owner_kind text not null,               -- worker, user
    owner_id uuid not null,
    token_hash bytea not null,
    code_hash bytea not null,               -- keyed with the index key of the key file
    tries bigint not null,                  -- wrong codes since the last right one
    locked_until bigint,
    made_at bigint not null,
    made_by uuid not null,
    ends_at bigint not null,
    revoked_at bigint,
    last_used_at bigint,
    primary key (partnership_id, id)
);
create unique index wijk_link_token on wijk_link (token_hash);
create index wijk_link_owner on wijk_link (partnership_id, owner_kind, owner_id);

create table wijk_session (
    partnership_id uuid not null,
    id uuid not null,
    link_id uuid not null,
    token_hash bytea not null,
    began_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null,
    primary key (partnership_id, id)
);
create unique index wijk_session_token on wijk_session (token_hash);
create index wijk_session_link on wijk_session (partnership_id, link_id);
