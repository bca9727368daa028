-- Figures of many people at once, and classes of municipalities that a partnership recorded itself.

-- Counting reads all events of an operation in this order and needs nothing else of them: the index is all it opens.
drop index participation_event_operation;
create index participation_event_counted
    on participation_event (partnership_id, operation_id, withdrawn, day, at, id, participant_id, kind);

-- The degree of urbanisation of a municipality, where `data/degurba.csv` does not know it or is older. Only ever added.
create table participation_class (
    partnership_id uuid not null,
    id uuid not null,
    nis text not null,
    degurba bigint not null,                -- 1 city, 2 town or suburb, 3 rural area
    valid_from text not null,
    valid_to text,
    source text not null,                   -- which list, of which year
    at bigint not null,
    by_staff uuid not null,
    primary key (partnership_id, id)
);
create index participation_class_nis on participation_class (partnership_id, nis, at);
