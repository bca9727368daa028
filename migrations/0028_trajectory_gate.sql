-- The row that whoever gives somebody a coach locks before it asks whether she has none yet and counts what is left of the
-- caseload, so that two at once do not both see the last place.
create table trajectory_gate (
    partnership_id uuid not null,
    id uuid not null,                       -- of the person, or of the position of the coach
    passed_at bigint not null,
    primary key (partnership_id, id)
);
