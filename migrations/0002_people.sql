-- The person file. Everything about identity is optional: a participant may be a nickname and a place.

create table participant (
    partnership_id uuid not null,
    id uuid not null,
    number bigint not null,                 -- small number for people to say to each other; from participant_counter
    given_name text,
    family_name text,
    nickname text,
    display_name text not null,             -- what lists show: name, nickname, or "Onbekend" with the number
    sort_key text not null,                 -- folded; compared by bytes on both databases
    birth text,                             -- YYYY, YYYY-MM or YYYY-MM-DD
    gender text not null,                   -- self-declared: woman, man, nonbinary, unknown
    nis text,                               -- municipality at this moment; facts keep their own
    street text,
    postcode text,
    no_address boolean not null,
    phone text,
    sms_allowed boolean not null,
    email text,
    preferred_channel text not null,
    digital_access text not null,
    interpreter_needed boolean not null,
    languages text not null,                -- JSON, opaque to SQL: [{code, spoken, reads}]
    insz_sealed bytea,
    insz_hash bytea,
    status text not null,                   -- met, referred, waiting, active, closed, redirected, declined, merged
    merged_into uuid,
    coach_id uuid,                          -- copy of the fixed coach, for lists; the relation table decides access
    coach_organisation_id uuid,
    last_contact_on text,
    next_step text,                         -- copy of the next small step, for lists
    version bigint not null,
    created_at bigint not null,
    created_by uuid not null,
    primary key (partnership_id, id)
);
-- only postgres
alter table participant alter column sort_key type text collate "C";
-- both
create unique index participant_number on participant (partnership_id, number);
create index participant_order on participant (partnership_id, sort_key, id);
create index participant_status on participant (partnership_id, status, sort_key, id);
create index participant_place on participant (partnership_id, nis, sort_key, id);
create index participant_contact on participant (partnership_id, (coalesce(last_contact_on, '')), sort_key, id);
create index participant_insz on participant (partnership_id, insz_hash);
create index participant_phone on participant (partnership_id, phone);
create index participant_birth on participant (partnership_id, birth);

-- What others may read beside a permit: for lists, who it is and how far. Contact details are not in it.
create view participant_name as
select partnership_id, id, number, display_name, given_name, nickname, sort_key, nis, status, coach_id,
       coach_organisation_id, last_contact_on
from participant;

create table participant_counter (
    partnership_id uuid not null primary key,
    last bigint not null
);

-- Search: the words of each person's names, in order of the list; a dictionary of the words, with the terms
-- (phonetic key and its one-letter deletions) that find them. Equality and prefix only: alike on both databases.
create table name_word (
    partnership_id uuid not null,
    word text not null,
    sort_key text not null,
    participant_id uuid not null,
    among text not null,                    -- all words of the person, a space round each
    primary key (partnership_id, word, sort_key, participant_id)
)
-- only sqlite
without rowid
-- both
;
create index name_word_participant on name_word (partnership_id, participant_id, word);

create table name_dictionary (
    partnership_id uuid not null,
    word text not null,
    primary key (partnership_id, word)
)
-- only sqlite
without rowid
-- both
;

create table name_term (
    partnership_id uuid not null,
    term text not null,
    word text not null,
    primary key (partnership_id, term, word)
)
-- only sqlite
without rowid
-- both
;
-- only postgres
alter table name_word alter column word type text collate "C", alter column sort_key type text collate "C";
alter table name_dictionary alter column word type text collate "C";
alter table name_term alter column term type text collate "C", alter column word type text collate "C";
-- both

-- Who stands how to whom. Rows are never deleted: they end.
create table relation (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    sort_key text not null,                 -- of the participant, so that "whom may I see" comes out in order
    kind text not null,                     -- kernel::Relation
    organisation_id uuid not null,
    staff_id uuid,                          -- null: everybody of the organisation
    domains text not null,                  -- for shared: life domain keys, space between
    since bigint not null,
    until bigint,
    origin uuid,                            -- consent, referral, break-glass or trajectory that made it
    primary key (partnership_id, id)
);
-- only postgres
alter table relation alter column sort_key type text collate "C";
-- both
create index relation_participant on relation (partnership_id, participant_id, organisation_id, staff_id, kind, until);
create index relation_order on relation (partnership_id, organisation_id, staff_id, sort_key, participant_id, kind, until);
create index relation_origin on relation (partnership_id, origin);

create table consent (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    organisation_id uuid not null,
    purpose text not null,
    domains text not null,
    status text not null,                   -- given, refused, withdrawn, replaced (by a newer one)
    channel text not null,                  -- spoken, written, interpreter
    language text not null,
    text_version text not null,
    given_at bigint not null,
    given_by uuid not null,
    ends_on text not null,
    withdrawn_at bigint,
    withdrawn_by uuid,
    primary key (partnership_id, id)
);
create index consent_participant on consent (partnership_id, participant_id);

create table break_glass (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    staff_id uuid not null,
    organisation_id uuid not null,
    reason_sealed bytea not null,
    opened_at bigint not null,
    until bigint not null,
    seen_by_coach_at bigint,
    seen_by_dpo_at bigint,
    primary key (partnership_id, id)
);
create index break_glass_participant on break_glass (partnership_id, participant_id);
create index break_glass_opened on break_glass (partnership_id, opened_at);

-- Each try at emergency access, found or not: a limit per person per hour.
create table break_glass_try (
    partnership_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    at bigint not null,
    primary key (partnership_id, id)
);
create index break_glass_try_staff on break_glass_try (partnership_id, staff_id, at);

-- The row that a try locks before it counts the earlier ones, so that two at once do not both see room for one more.
create table break_glass_gate (
    partnership_id uuid not null,
    staff_id uuid not null,
    passed_at bigint not null,
    primary key (partnership_id, staff_id)
);

create table tie (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    kind text not null,                     -- household: partner, child, parent …; network: friend, neighbour, buddy, bridge-figure, professional …
    name text not null,
    organisation text,
    phone text,
    quality text not null,                  -- strong, good, fragile, broken, unknown
    in_household boolean not null,
    birth_year bigint,
    note text,
    ended_on text,
    version bigint not null,
    primary key (partnership_id, id)
);
create index tie_participant on tie (partnership_id, participant_id);

create table entry_snapshot (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    operation text not null,
    entry_date text not null,
    facts text not null,                    -- JSON, frozen: age, labour status, unemployed since, isced, housing, nis …
    sealed bytea,                           -- disability and foreign background, sealed
    created_at bigint not null,
    created_by uuid not null,
    primary key (partnership_id, id)
);
create index entry_snapshot_participant on entry_snapshot (partnership_id, participant_id);

-- Two files about one person: one is kept, the other points to it. Nothing is lost, and it can be undone.
create table merge (
    partnership_id uuid not null,
    id uuid not null,
    kept_id uuid not null,
    merged_id uuid not null,
    merged_status text not null,
    changes text not null,                  -- JSON: fields of the kept person, [before, after]
    at bigint not null,
    by_staff uuid not null,
    undone_at bigint,
    primary key (partnership_id, id)
);
create index merge_kept on merge (partnership_id, kept_id);
create index merge_merged on merge (partnership_id, merged_id);

-- Each row of any table that went from the merged file to the kept one, so that undoing moves exactly those back.
create table merge_row (
    partnership_id uuid not null,
    merge_id uuid not null,
    table_name text not null,
    row_id uuid not null,
    before text,                            -- of a relation that became another kind (relation_kind): the kind before
    primary key (partnership_id, merge_id, table_name, row_id)
);
