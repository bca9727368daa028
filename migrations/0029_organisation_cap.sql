-- The most places that an organisation fills at the same time in all its services together, from a day until a day. With
-- the places, so that whoever gives one can ask.
create table organisation_cap (
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
create index organisation_cap_organisation on organisation_cap (partnership_id, organisation_id, from_on);
