-- What a scheme beside wijk-werken calls its worker, its user and its cheque, and what stands in its agreements. An empty
-- word is that of wijk-werken. A text of an agreement is only added: what was signed keeps its own paper.

alter table scheme add column word_worker text not null default '';
alter table scheme add column word_workers text not null default '';
alter table scheme add column word_user text not null default '';
alter table scheme add column word_users text not null default '';
alter table scheme add column word_cheque text not null default '';
alter table scheme add column word_cheques text not null default '';

create table scheme_agreement (
    partnership_id uuid not null,
    id uuid not null,
    scheme text not null,
    paper text not null,                    -- worker, user
    from_on text not null,                  -- for agreements that are made from this day on
    title text not null,
    body text not null,                     -- paragraphs; '# ' before a heading, '- ' before a line of a list
    source text not null,                   -- law, decision, page
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index scheme_agreement_from on scheme_agreement (partnership_id, scheme, paper, from_on, recorded_at);
