-- Who takes part in an operation, for the ESF+ indicators: entries with what was true then, exits, what happened later.
-- A participation is person x operation: all entries of one person in one operation together. It is never a row of its
-- own, so that files that become one, and two again, keep it right by themselves.

-- An entry as it stands now; each change is a row of participation_version too.
create table participation_entry (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    operation_id uuid not null,
    number bigint not null,                 -- instead of a name, in lists and files; a re-entry keeps that of the first
    entered_on text not null,
    exited_on text,
    exit_reason text,
    birth_on text,
    gender text,                            -- woman, man, nonbinary: as she says herself
    labour text,                            -- unemployed, inactive, employed
    unemployed_since text,
    diploma text,                           -- key of data/diplomas.toml
    diploma_words text,                     -- as she told it
    isced bigint,                           -- told by the coach, where the diploma alone does not say it
    nis text,                               -- municipality on the day of entry
    sealed bytea not null,                  -- disability, third country, foreign background, housing: in her vault
    counted bytea not null,                 -- the same four answers for counting, under the key of the operation
    version bigint not null,
    created_at bigint not null,
    created_by uuid not null,
    primary key (partnership_id, id)
);
create index participation_entry_participant on participation_entry (partnership_id, participant_id, operation_id);
create index participation_entry_operation on participation_entry (partnership_id, operation_id, entered_on);
create index participation_entry_exit on participation_entry (partnership_id, exited_on);

-- Each state of an entry: only ever added.
create table participation_version (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    entry_id uuid not null,
    number bigint not null,                 -- 1 is the entry itself
    what text not null,                     -- entered, told, left, stayed
    changed text not null,                  -- fields that differ from the version before, space between
    entered_on text not null,
    exited_on text,
    exit_reason text,
    facts text not null,                    -- JSON: birth, gender, labour, unemployed since, diploma, isced, nis
    sealed bytea not null,
    reason text,                            -- closed list; why it changed after a claim
    after_claim boolean not null,
    at bigint not null,
    by_staff uuid not null,
    primary key (partnership_id, id)
);
create index participation_version_entry on participation_version (partnership_id, entry_id, number);
create index participation_version_after on participation_version (partnership_id, after_claim, at);

-- What happened: only ever added. A correction is a row that replaces another one.
create table participation_event (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    operation_id uuid not null,
    day text not null,
    kind text not null,                     -- esf::EventKind
    source text not null,                   -- register, survey, coach
    replaces uuid,
    withdrawn boolean not null,             -- it did not happen; says so of the row that it replaces
    reason text,
    after_claim boolean not null,
    at bigint not null,
    by_staff uuid not null,
    primary key (partnership_id, id)
);
create index participation_event_participant on participation_event (partnership_id, participant_id, operation_id);
create index participation_event_operation on participation_event (partnership_id, operation_id, day);
create index participation_event_replaces on participation_event (partnership_id, replaces);

-- What was taken over in the register of the funder, field by field: a digest of the value as it was then.
create table participation_handed (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    operation_id uuid not null,
    field text not null,
    digest bytea not null,
    at bigint not null,
    by_staff uuid not null,
    primary key (partnership_id, id)
);
create index participation_handed_participant on participation_handed (partnership_id, participant_id, operation_id);

create table participation_counter (
    partnership_id uuid not null,
    operation_id uuid not null,
    last bigint not null,
    primary key (partnership_id, operation_id)
);

-- The figures and files of a day, as they went with a claim: never made anew.
create table participation_freeze (
    partnership_id uuid not null,
    id uuid not null,
    operation_id uuid not null,
    claim_id uuid,                          -- null: frozen by hand
    until_on text not null,
    people bigint not null,
    figures text not null,                  -- JSON of esf::Figures
    files bytea not null,                   -- JSON of the three files, under the key of the operation
    participants_sha256 text not null,
    events_sha256 text not null,
    indicators_sha256 text not null,
    at bigint not null,
    by_staff uuid not null,
    primary key (partnership_id, id)
);
create unique index participation_freeze_claim on participation_freeze (partnership_id, claim_id);
create index participation_freeze_operation on participation_freeze (partnership_id, operation_id, until_on);

-- Organisations that an operation supports (EECO18, EECO19): they come from its record, not from people.
create table participation_supported (
    partnership_id uuid not null,
    id uuid not null,
    operation_id uuid not null,
    administrations bigint not null,
    enterprises bigint not null,
    since_on text not null,
    at bigint not null,
    by_staff uuid not null,
    primary key (partnership_id, id)
);
create index participation_supported_on on participation_supported (partnership_id, operation_id, since_on);

-- Claims that were handed in: their picture is frozen.
create view claimed_operation as
select partnership_id, id, operation_id, to_on from money_claim where status in ('submitted', 'decided', 'paid');
