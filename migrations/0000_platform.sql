-- What the store itself needs: audit chain, idempotency, planned jobs, outgoing messages, keys per subject.
-- One text for SQLite and PostgreSQL: uuid, text, bigint, boolean, bytea. Instants are milliseconds, days ISO text.

create table partnership (
    id uuid not null primary key,
    name text not null,
    slug text not null unique,
    baseline text not null,
    demonstration boolean not null,
    created_at bigint not null
);

create table audit_head (
    partnership_id uuid not null primary key,
    seq bigint not null,
    hash bytea not null
);

create table audit_entry (
    partnership_id uuid not null,
    seq bigint not null,
    at bigint not null,
    role text not null,
    staff_id uuid not null,
    organisation_id uuid not null,
    verb text not null,
    subject_kind text not null,
    subject_id uuid not null,
    participant_id uuid,
    facts text not null,
    prev_hash bytea not null,
    hash bytea not null,
    primary key (partnership_id, seq)
);
create index audit_entry_participant on audit_entry (partnership_id, participant_id, seq);
create index audit_entry_staff on audit_entry (partnership_id, staff_id, seq);

create table idempotency (
    partnership_id uuid not null,
    staff_id uuid not null,
    action text not null,
    key text not null,
    outcome uuid not null,
    at bigint not null,
    primary key (partnership_id, staff_id, action, key)
);

create table job (
    partnership_id uuid not null,
    id uuid not null,
    kind text not null,
    payload text not null,
    run_at bigint not null,
    attempts bigint not null,
    locked_until bigint not null,
    done_at bigint,
    last_error text,
    primary key (partnership_id, id)
);
create index job_due on job (done_at, run_at);

create table outgoing_message (
    partnership_id uuid not null,
    id uuid not null,
    channel text not null,
    recipient text not null,
    subject text not null,
    body text not null,
    state text not null,
    attempts bigint not null,
    next_try_at bigint not null,
    last_error text,
    created_at bigint not null,
    sent_at bigint,
    primary key (partnership_id, id)
);
create index outgoing_message_due on outgoing_message (state, next_try_at);

create table subject_key (
    partnership_id uuid not null,
    subject_id uuid not null,
    master_id bigint not null,
    wrapped bytea not null,
    created_at bigint not null,
    primary key (partnership_id, subject_id)
);

-- After two files became one, the key of the other file still opens what was sealed with it. Taken away by `origin`.
create table subject_key_link (
    partnership_id uuid not null,
    subject_id uuid not null,
    also_id uuid not null,
    origin uuid not null,
    primary key (partnership_id, subject_id, also_id, origin)
);
create index subject_key_link_origin on subject_key_link (partnership_id, origin);
