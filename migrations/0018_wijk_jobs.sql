-- Wijk-werken, the work itself: what is asked, who does it, when, and the hours that were done.

-- One question for work, by a user or by the office for a user.
create table work_request (
    partnership_id uuid not null,
    id uuid not null,
    user_id uuid not null,                  -- the wijk-user who asks
    activity_code text not null,            -- of wijk_activity
    description_sealed bytea,               -- what is to be done, in the asker's words
    nis text not null,                      -- where the work is done: that decides the organiser (decree 7-7-2017, art. 15)
    street_sealed bytea,
    from_on text not null,
    to_on text,                             -- null: until somebody says stop
    weekdays text not null,                 -- wished days, 1 (Monday) to 7, space between; empty: any
    from_minute bigint,                     -- wished hours of the day; null: any
    to_minute bigint,
    hours bigint not null,                  -- estimated hours in a month
    workers bigint not null,                -- how many people are needed
    language text,                          -- a language that helps; null: any
    source text not null,                   -- office, user, public
    status text not null,                   -- new, checked, refused, planned, done, withdrawn
    refusal_code text,                      -- code of the rule that said no
    submitted_at bigint not null,           -- art. 32: before the start
    checked_at bigint,
    checked_by uuid,
    rule_versions text not null,            -- versions of the dated parameters that the check used, space between
    number bigint not null,
    version bigint not null,
    changed_at bigint not null,
    primary key (partnership_id, id)
);
create index work_request_status on work_request (partnership_id, status, submitted_at, id);
create index work_request_user on work_request (partnership_id, user_id, number);

-- A question from somebody who is no user yet, from the public page. The office makes a user and a request of it, or not.
create table work_ask (
    partnership_id uuid not null,
    id uuid not null,
    kind text not null,                     -- kind of user
    words_sealed bytea not null,            -- name, how to reach, what: JSON
    nis text not null,
    activity_code text,
    status text not null,                   -- new, taken, declined
    asked_at bigint not null,
    request_id uuid,
    version bigint not null,
    primary key (partnership_id, id)
);
create index work_ask_status on work_ask (partnership_id, status, asked_at, id);

-- One worker at one user for one activity, for a time.
create table work_assignment (
    partnership_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    worker_id uuid not null,
    user_id uuid not null,
    activity_code text not null,
    nis text not null,
    from_on text not null,
    to_on text,
    status text not null,                   -- proposed, accepted, declined, ended
    reason text,                            -- key of why it was declined or ended
    rule_versions text not null,
    version bigint not null,
    made_at bigint not null,
    changed_at bigint not null,
    primary key (partnership_id, id)
);
create index work_assignment_worker on work_assignment (partnership_id, worker_id, status, from_on);
create index work_assignment_user on work_assignment (partnership_id, user_id, status, from_on);
create index work_assignment_request on work_assignment (partnership_id, request_id);

-- A planned moment of work.
create table work_visit (
    partnership_id uuid not null,
    id uuid not null,
    assignment_id uuid not null,
    worker_id uuid not null,
    user_id uuid not null,
    on_day text not null,
    from_minute bigint not null,            -- minutes after midnight, Brussels
    to_minute bigint not null,
    status text not null,                   -- planned, done, cancelled
    version bigint not null,
    primary key (partnership_id, id)
);
create index work_visit_day on work_visit (partnership_id, on_day, from_minute, id);
create index work_visit_worker on work_visit (partnership_id, worker_id, on_day);
create index work_visit_assignment on work_visit (partnership_id, assignment_id, on_day);

-- The performance form of one worker for one month.
create table work_form (
    partnership_id uuid not null,
    id uuid not null,
    worker_id uuid not null,
    month text not null,                    -- YYYY-MM
    status text not null,                   -- draft, handed-in, checked, rejected, paid
    handed_in_on text,
    cheques bigint not null,                -- cheques counted at hand-in
    reason text,                            -- key of why it was sent back
    version bigint not null,
    changed_at bigint not null,
    primary key (partnership_id, id)
);
create unique index work_form_month on work_form (partnership_id, worker_id, month);
create index work_form_status on work_form (partnership_id, month, status, id);

-- Work that was done. A row is never changed: it is cancelled, or corrected by a row that refers to it.
create table work_performance (
    partnership_id uuid not null,
    id uuid not null,
    form_id uuid not null,
    worker_id uuid not null,
    user_id uuid not null,
    assignment_id uuid not null,
    activity_code text not null,
    nis text not null,
    on_day text not null,
    from_minute bigint not null,
    to_minute bigint not null,
    hours bigint not null,                  -- begun hours: one cheque each (decree, art. 4 and 30); a correction can be negative
    km bigint not null,                     -- whole kilometres there and back
    entered_by text not null,               -- worker, office, import
    entered_at bigint not null,
    confirmed_at bigint,                    -- by the user
    disputed_at bigint,                     -- the user says that it is not right
    cancelled_at bigint,
    corrects_id uuid,                       -- the performance of a closed month that this row corrects
    reason text,                            -- why it was cancelled or corrected, in words of the office
    rule_versions text not null,
    version bigint not null,
    primary key (partnership_id, id)
);
create index work_performance_form on work_performance (partnership_id, form_id, on_day, from_minute);
create index work_performance_worker on work_performance (partnership_id, worker_id, on_day, from_minute);
create index work_performance_user on work_performance (partnership_id, user_id, on_day);
create index work_performance_day on work_performance (partnership_id, on_day);
create index work_performance_corrects on work_performance (partnership_id, corrects_id);
