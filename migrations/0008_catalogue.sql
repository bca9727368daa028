-- The region's offer: services of organisations, where and for whom, their places. Shape after Open Referral HSDS 3.

-- What the catalogue tells of an organisation beside its name; the organisation itself is the network's.
create table organisation_card (
    partnership_id uuid not null,
    organisation_id uuid not null,
    description text not null,
    website text,
    source text not null,                   -- own, or where it was imported from
    external_id text,                       -- id in that source
    version bigint not null,
    primary key (partnership_id, organisation_id)
);
create index organisation_card_external on organisation_card (partnership_id, source, external_id);

-- Organisations as the catalogue shows them: name, and where mail goes.
create view catalogue_house as
select partnership_id, id, name, short_name, email, phone from organisation;

create table service (
    partnership_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    name text not null,
    sort_key text not null,                 -- folded; compared by bytes on both databases
    description text not null,
    kind text not null,                     -- general, conversation-table, bike-loan, addiction-care, practice-workplace, childcare
    facts text not null,                    -- JSON, opaque to SQL: the few extra facts of the kind
    status text not null,                   -- active, paused, ended (HSDS: active, temporarily closed, defunct)
    setting text not null,                  -- one-to-one, group, both
    intensity text not null,                -- light, intensive: the dearest class of places it has
    rung_from bigint,
    rung_to bigint,
    age_from bigint,
    age_to bigint,
    gender text not null,                   -- any, women, men
    whole_region boolean not null,
    home_visits boolean not null,
    interpreter boolean not null,           -- works with an interpreter
    price_cents bigint,                     -- null: not known; 0: free
    price_note text,
    apply text,                             -- how to apply, in words
    documents text,                         -- what to bring
    opening text,                           -- hours, in words
    starts_on text,                         -- next start of a group; null: any day
    website text,
    email text,                             -- to which requests and questions about places go
    phone text,
    confirmed_on text,                      -- the last day on which somebody of the organisation said that it is still so
    asked_on text,                          -- the last day on which Opstap asked that
    source text not null,
    external_id text,
    version bigint not null,
    created_at bigint not null,
    changed_at bigint not null,
    primary key (partnership_id, id)
);
-- only postgres
alter table service alter column sort_key type text collate "C";
-- both
create index service_order on service (partnership_id, status, sort_key, id);
create index service_organisation on service (partnership_id, organisation_id, sort_key, id);
create index service_external on service (partnership_id, external_id, source);

-- Closed lists of a service: type (of the arena), barrier, target (group), language, area (NIS code).
create table service_tag (
    partnership_id uuid not null,
    service_id uuid not null,
    list text not null,                     -- type, barrier, target, language, area
    value text not null,
    primary key (partnership_id, service_id, list, value)
);
create index service_tag_value on service_tag (partnership_id, list, value, service_id);

create table location (
    partnership_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    name text not null,
    street text,
    postcode text,
    nis text,
    accessible text not null,               -- yes, no, unknown: for a wheelchair
    latitude text,                          -- decimal degrees (WGS 84) as text; null: not known
    longitude text,
    external_id text,
    version bigint not null,
    primary key (partnership_id, id)
);
create index location_organisation on location (partnership_id, organisation_id);

create table service_at_location (
    partnership_id uuid not null,
    service_id uuid not null,
    location_id uuid not null,
    opening text,
    primary key (partnership_id, service_id, location_id)
);
create index service_at_location_place on service_at_location (partnership_id, location_id);

create table service_contact (
    partnership_id uuid not null,
    id uuid not null,
    service_id uuid not null,
    name text not null,                     -- a desk or a person's working name, never a private one
    title text,
    phone text,
    email text,
    primary key (partnership_id, id)
);
create index service_contact_service on service_contact (partnership_id, service_id);

-- Places by class. `free` is what the partner says is free now, minus what Opstap holds for somebody: whoever takes a
-- place does `free = free - 1 where free > 0`, so that one place never goes twice.
create table place (
    partnership_id uuid not null,
    service_id uuid not null,
    class text not null,                    -- light, intensive; somebody who asks light may take an intensive place
    capacity bigint not null,
    free bigint not null,
    confirmed_on text,
    version bigint not null,
    primary key (partnership_id, service_id, class)
);
create index place_free on place (partnership_id, free, service_id);

-- Each change of free places: for the flow, and to see who said it. actor: link, staff, placement.
create table place_change (
    partnership_id uuid not null,
    id uuid not null,
    service_id uuid not null,
    class text not null,
    free bigint not null,
    capacity bigint not null,
    by_kind text not null,
    at bigint not null,
    staff_id uuid,
    primary key (partnership_id, id)
);
create index place_change_service on place_change (partnership_id, service_id, at);

-- The mailed link with which a partner says in two clicks what is free. Only its hash is kept.
create table place_link (
    token_hash bytea not null primary key,
    partnership_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint                          -- last time that somebody saved with it
);
create index place_link_organisation on place_link (partnership_id, organisation_id);

-- Bikes of a bike loan, and who has which. The house notes the borrower by a mark of its own: a number, never a name.
create table bike (
    partnership_id uuid not null,
    id uuid not null,
    service_id uuid not null,
    label text not null,
    kind text not null,                     -- city, child, electric, cargo, folding
    state text not null,                    -- in, out, repair, gone
    version bigint not null,
    primary key (partnership_id, id)
);
create index bike_service on bike (partnership_id, service_id, label);

create table bike_loan (
    partnership_id uuid not null,
    id uuid not null,
    bike_id uuid not null,
    mark text not null,
    lent_on text not null,
    due_on text not null,
    returned_on text,
    state_back text,
    primary key (partnership_id, id)
);
create index bike_loan_bike on bike_loan (partnership_id, bike_id, returned_on);

-- Search: folded words of name, organisation, types and description, with a dictionary that forgives typing errors.
create table service_word (
    partnership_id uuid not null,
    service_id uuid not null,
    word text not null,
    weight bigint not null,                 -- 1 name, 2 type, organisation or municipality, 3 description
    primary key (partnership_id, service_id, word)
);
create index service_word_order on service_word (partnership_id, word, weight, service_id);
create table service_dictionary (
    partnership_id uuid not null,
    word text not null,
    primary key (partnership_id, word)
);
create table service_term (
    partnership_id uuid not null,
    term text not null,                     -- a sound with at most one letter left out
    word text not null,
    primary key (partnership_id, term, word)
);
-- The order of the list, worked out when a service is saved: who lives in `from_nis` ('' for: anywhere) may come, so far
-- away. A page of the list is one walk through the index, however many services there are.
create table service_listing (
    partnership_id uuid not null,
    service_id uuid not null,
    from_nis text not null,
    busy bigint not null,                   -- 0: a place is free now
    km bigint not null,                     -- between the middles of the municipalities; 999: not known
    sort_key text not null,
    primary key (partnership_id, service_id, from_nis)
);
create index service_listing_order on service_listing (partnership_id, from_nis, busy, km, sort_key, service_id);
-- only postgres
alter table service_word alter column word type text collate "C";
alter table service_dictionary alter column word type text collate "C";
alter table service_term alter column term type text collate "C", alter column word type text collate "C";
alter table service_listing alter column sort_key type text collate "C";
-- both

-- Boundaries that somebody imported for the map; without rows the map is schematic tiles.
create table map_shape (
    partnership_id uuid not null,
    nis text not null,
    path text not null,                     -- SVG path in the map's own units
    source text not null,
    imported_at bigint not null,
    primary key (partnership_id, nis)
);
