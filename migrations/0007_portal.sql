-- The participant's own pages: the link to them with its code, the short sessions behind it, and the answers given there.

create table plan_link (
    partnership_id uuid not null,
    id uuid not null,
    file_id uuid not null,                  -- the participant; under another name, so that merging two files moves no link:
                                            -- it opens the file that it was made for, or nothing
    token_hash bytea not null,
    code_hash bytea not null,               -- keyed with the index key of the key file, so that a stolen database tells no codes
    tries bigint not null,                  -- wrong codes since the last right one
    locked_until bigint,
    language text,                          -- chosen by the participant on her pages
    made_at bigint not null,
    made_by uuid not null,
    ends_at bigint not null,
    revoked_at bigint,
    last_used_at bigint,
    primary key (partnership_id, id)
);
create unique index plan_link_token on plan_link (token_hash);
create index plan_link_participant on plan_link (partnership_id, file_id);

create table plan_session (
    partnership_id uuid not null,
    id uuid not null,
    link_id uuid not null,
    token_hash bytea not null,
    began_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null,
    primary key (partnership_id, id)
);
create unique index plan_session_token on plan_session (token_hash);
create index plan_session_link on plan_session (partnership_id, link_id);

create table plan_answer (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    kind text not null,                     -- step-yes, step-no, appointment-yes, appointment-no, help
    subject_id uuid,                        -- the step or the appointment
    topic text,                             -- of a question for help: step, appointment, letter, other
    at bigint not null,
    by_staff uuid not null,                 -- nil: the participant herself; else the coach on whose screen it was tapped
    seen_at bigint,
    seen_by uuid,
    primary key (partnership_id, id)
);
create index plan_answer_participant on plan_answer (partnership_id, participant_id, at);
create index plan_answer_new on plan_answer (partnership_id, seen_at, at);

-- For the coach's day: answers that nobody has read yet. Read with the door's filter on the participant.
create view plan_answer_waiting as
select partnership_id, id, participant_id, kind, topic, at from plan_answer where seen_at is null;
