-- The call: an area asks organisations to take part, on its own calendar, with criteria as data; their candidacies.

create table open_call (
    partnership_id uuid not null,
    id uuid not null,
    title text not null,
    area text not null,                     -- the working area, in words: one per call
    status text not null,                   -- draft, published, decided, cancelled
    addendum text not null,                 -- Markdown; HTML in it is shown as text
    submission_subject text not null,       -- the fixed subject line of candidacies by mail
    contact_name text not null,
    contact_email text not null,
    launch_on text not null,
    deadline bigint not null,               -- 23:59 in Brussels: the whole minute is still in time
    evaluation_from text not null,
    evaluation_to text not null,
    pitches_on text not null,
    decide_by text not null,
    communicate_by text not null,
    reply_days bigint not null,
    quorum bigint not null,                 -- jurors who must decide together
    tie_rule text not null,                 -- heaviest-criterion, earliest, lot
    published_at bigint,
    last_number bigint not null,            -- of the candidacies that came in
    version bigint not null,
    created_at bigint not null,
    primary key (partnership_id, id)
);

create table call_criterion (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    place bigint not null,
    name text not null,
    weight bigint not null,
    max_score bigint not null,              -- whole points
    step bigint not null,                   -- hundredths of a point: 100 whole points, 50 halves
    explanation text not null,
    primary key (partnership_id, id)
);
create index call_criterion_call on call_criterion (partnership_id, call_id, place);

create table call_rule (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    place bigint not null,
    label text not null,
    primary key (partnership_id, id)
);
create index call_rule_call on call_rule (partnership_id, call_id, place);

create table call_question (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    place bigint not null,
    label text not null,
    hint text not null,
    kind text not null,                     -- short, long, number, yes-no, choice
    required boolean not null,
    most bigint not null,                   -- characters of an answer; 0: as many as the kind takes
    choices text not null,                  -- one per line
    primary key (partnership_id, id)
);
create index call_question_call on call_question (partnership_id, call_id, place);

-- What everybody may download: not sealed.
create table call_annex (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    kind text not null,                     -- challenge, arena, personas-target, personas-enriched, other
    title text not null,
    size bigint not null,
    sha256 bytea not null,
    bytes bytea not null,
    made_at bigint not null,
    primary key (partnership_id, id)
);
create index call_annex_call on call_annex (partnership_id, call_id, made_at);

-- Published acts. Only added to.
create table call_extension (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    was bigint not null,
    becomes bigint not null,
    reason text not null,
    staff_id uuid not null,
    at bigint not null,
    primary key (partnership_id, id)
);
create index call_extension_call on call_extension (partnership_id, call_id, at);

-- Questions about the call. Who asked is known to nobody but the row.
create table call_ask (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    candidacy_id uuid,                      -- null: asked outside Opstap, written down by the office
    text text not null,
    asked_at bigint not null,
    answer text,                            -- with an answer it is published to all
    answered_at bigint,
    answered_by uuid,
    version bigint not null,
    primary key (partnership_id, id)
);
create index call_ask_call on call_ask (partnership_id, call_id, asked_at);

create table candidacy (
    partnership_id uuid not null,
    id uuid not null,
    call_id uuid not null,
    number bigint,                          -- in the order of arrival, from 1
    organisation_name text not null,
    sort_name text not null,                -- folded; compared by bytes on both databases
    kbo text not null,                      -- ten digits
    contact text not null,
    email text not null,
    status text not null,                   -- the code names of StatusVlaamseCode
    channel text not null,                  -- online, mail
    offer text not null,
    coach_capacity_hundredths bigint not null,
    submitted_at bigint,                    -- when it came in: by our clock, or by the mail
    late_reason text,                       -- came too late, recorded all the same
    content_hash bytea,                     -- SHA-256 of all that was sent in
    confirmed_at bigint,                    -- first save with the mailed link: the address is real
    withdrawn_at bigint,
    version bigint not null,
    created_at bigint not null,
    primary key (partnership_id, id)
);
-- only postgres
alter table candidacy alter column sort_name type text collate "C";
-- both
create index candidacy_call on candidacy (partnership_id, call_id, number);
create index candidacy_kbo on candidacy (partnership_id, call_id, kbo);
-- One candidacy per organisation and call; one that nobody confirmed or that was withdrawn is in nobody's way.
create unique index candidacy_one on candidacy (partnership_id, call_id, kbo)
    where confirmed_at is not null and withdrawn_at is null;

create table candidacy_answer (
    partnership_id uuid not null,
    candidacy_id uuid not null,
    question_id uuid not null,
    text text not null,
    primary key (partnership_id, candidacy_id, question_id)
);

create table candidacy_annex (
    partnership_id uuid not null,
    id uuid not null,
    candidacy_id uuid not null,
    title text not null,                    -- the name of the file, as a text
    state text not null,                    -- quarantined, checked, refused
    size bigint not null,
    sha256 bytea not null,
    bytes_sealed bytea not null,            -- with the key of the candidacy; empty once refused
    made_at bigint not null,
    primary key (partnership_id, id)
);
create index candidacy_annex_candidacy on candidacy_annex (partnership_id, candidacy_id, made_at);
create index candidacy_annex_state on candidacy_annex (partnership_id, state);

create table candidacy_link (
    token_hash bytea not null primary key,
    partnership_id uuid not null,
    id uuid not null,
    candidacy_id uuid not null,
    made_at bigint not null,
    ends_at bigint not null
);
create index candidacy_link_candidacy on candidacy_link (partnership_id, candidacy_id);

-- How far it came, and why. Only added to.
create table candidacy_step (
    partnership_id uuid not null,
    id uuid not null,
    candidacy_id uuid not null,
    status text not null,
    reason text,
    role text not null,
    staff_id uuid not null,
    at bigint not null,
    primary key (partnership_id, id)
);
create index candidacy_step_candidacy on candidacy_step (partnership_id, candidacy_id, at);

-- The eligibility rules, looked at one by one.
create table candidacy_check (
    partnership_id uuid not null,
    candidacy_id uuid not null,
    rule_id uuid not null,
    met boolean not null,
    note text,
    staff_id uuid not null,
    at bigint not null,
    primary key (partnership_id, candidacy_id, rule_id)
);

-- Who may not see a candidacy whatever else she may: written when a juror abstains.
create table candidacy_recusal (
    partnership_id uuid not null,
    candidacy_id uuid not null,
    staff_id uuid not null,
    at bigint not null,
    primary key (partnership_id, candidacy_id, staff_id)
);

-- Guards the public form against floods; the address is a keyed hash.
create table call_try (
    partnership_id uuid not null,
    id uuid not null,
    address_hash bytea not null,
    at bigint not null,
    primary key (partnership_id, id)
);
create index call_try_at on call_try (partnership_id, at);
