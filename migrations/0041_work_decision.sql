-- What the office decided about a question, each time: work that was done is judged by what held at its first minute, and
-- a later check or a withdrawal changes nothing of it (decree 7-7-2017, art. 32; wet 7-4-1999, art. 15).

create table work_request_decision (
    partnership_id uuid not null,
    id uuid not null,
    request_id uuid not null,
    at bigint not null,
    kind text not null,                     -- allowed, refused, changed, withdrawn
    activity_code text not null,            -- what was allowed, or no longer is
    primary key (partnership_id, id)
);
create index work_request_decision_request on work_request_decision (partnership_id, request_id, at, id);

-- The last number of a question: two that are asked at once never get the same.
create table work_request_counter (
    partnership_id uuid not null primary key,
    last bigint not null
);
