-- The money of an operation: worked time, costs with evidence, claims, what was paid and recovered, the ledger, the
-- yearly settlement of local governments. Nothing of who is guided.

-- What contacts and appointments say about a day of work, for the one who worked. `with_id` only tells that two traces
-- are about the same visit; it is never shown.
create view worked_contact as
select partnership_id, author_id as staff_id, author_organisation_id as organisation_id, kind, happened_at, minutes,
       coalesce(group_id, participant_id) as with_id
from contact;

create view worked_appointment as
select partnership_id, owner_id as staff_id, owner_position_id as position_id, kind, starts_at, minutes, travel_minutes,
       participant_id as with_id
from appointment where status in ('planned', 'done');

-- Rows that this partnership recorded beside those that come with Opstap. Never changed.
create table money_rule (
    partnership_id uuid not null,
    id uuid not null,
    key text not null,
    value bigint,                           -- cents, minutes or years; null: not known
    from_on text not null,
    to_on text,
    source text not null,
    certainty text not null,                -- R, M, K, C, NF
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);

-- A day that its coach told, also when there was nothing to tell.
create table time_day (
    partnership_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    position_id uuid not null,
    organisation_id uuid not null,
    day text not null,
    told_at bigint not null,
    primary key (partnership_id, id)
);
create unique index time_day_position on time_day (partnership_id, position_id, day);

create table time_line (
    partnership_id uuid not null,
    id uuid not null,
    staff_id uuid not null,
    position_id uuid not null,
    organisation_id uuid not null,
    operation_id uuid,                      -- null: not for an operation
    day text not null,
    work text not null,
    minutes bigint not null,                -- negative: a counter-line
    share bigint not null,                  -- percent of it that is for the operation
    origin text not null,                   -- traces, hand, counter
    status text not null,                   -- told, returned, approved
    words text,                             -- why it was sent back, or corrected
    reverses uuid,                          -- the line that a counter-line takes back
    cost_id uuid,                           -- the cost that counts with it
    decided_by uuid,
    decided_at bigint,
    removed_at bigint,
    version bigint not null,
    created_at bigint not null,
    primary key (partnership_id, id)
);
create index time_line_position on time_line (partnership_id, position_id, day);
create index time_line_status on time_line (partnership_id, status, organisation_id, day);
create index time_line_cost on time_line (partnership_id, cost_id);
create unique index time_line_reverses on time_line (partnership_id, reverses);

create table money_cost (
    partnership_id uuid not null,
    id uuid not null,
    number bigint not null,
    operation_id uuid not null,
    organisation_id uuid not null,
    day text not null,
    kind text not null,                     -- real, unit, lump
    nature text not null,                   -- staff, cash
    category text not null,
    words text not null,
    supplier text,
    invoice text,
    supplier_key text,                      -- folded, for the control of double funding
    invoice_key text,
    wage_staff uuid,                        -- whose wage or hours
    wage_month text,
    unit text,
    quantity bigint,                        -- hundredths
    rate_cents bigint,
    milestone text,
    cents bigint not null,                  -- negative: a correction
    status text not null,                   -- entered, asked, accepted, refused, withdrawn
    answer text,                            -- what the lead asked, or why it refused
    reverses uuid,
    claim_id uuid,                          -- the claim that locks it
    entered_by uuid not null,
    decided_by uuid,
    decided_at bigint,
    posting_id uuid,
    version bigint not null,
    created_at bigint not null,
    primary key (partnership_id, id)
);
create unique index money_cost_number on money_cost (partnership_id, number);
create index money_cost_operation on money_cost (partnership_id, operation_id, status, day);
create index money_cost_organisation on money_cost (partnership_id, organisation_id, number);
create index money_cost_claim on money_cost (partnership_id, claim_id);
create index money_cost_invoice on money_cost (partnership_id, invoice_key);
create unique index money_cost_reverses on money_cost (partnership_id, reverses);

create table money_evidence (
    partnership_id uuid not null,
    id uuid not null,
    cost_id uuid not null,
    organisation_id uuid not null,          -- sealed with the key of this organisation's evidence
    media_type text not null,               -- as the bytes say
    size bigint not null,
    bytes_sealed bytea not null,
    sha256 bytea not null,
    made_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index money_evidence_cost on money_evidence (partnership_id, cost_id);
create index money_evidence_sha256 on money_evidence (partnership_id, sha256);

create table money_claim (
    partnership_id uuid not null,
    id uuid not null,
    number bigint not null,
    operation_id uuid not null,
    year bigint not null,
    from_on text not null,
    to_on text not null,
    status text not null,                   -- draft, submitted, decided, paid, dropped
    reference text,                         -- in Platos
    total_cents bigint not null,            -- 0 until it is submitted
    decided_cents bigint,
    decided_on text,
    decided_words text,
    submitted_at bigint,
    submitted_by uuid,
    made_by uuid not null,
    made_at bigint not null,
    version bigint not null,
    primary key (partnership_id, id)
);
create unique index money_claim_number on money_claim (partnership_id, number);
create index money_claim_operation on money_claim (partnership_id, operation_id, status, to_on);

-- How a submitted claim lies on the budget: source x contributor x staff or cash. Written once.
create table money_claim_cell (
    partnership_id uuid not null,
    claim_id uuid not null,
    place bigint not null,
    source text not null,
    contributor text not null,
    nature text not null,
    cents bigint not null,
    primary key (partnership_id, claim_id, place)
);

-- What came in for a claim, what the funder asked back, what went back. Only added to.
create table money_flow (
    partnership_id uuid not null,
    id uuid not null,
    claim_id uuid not null,
    kind text not null,                     -- paid, recovery, repaid
    source text not null,
    cents bigint not null,
    day text not null,
    reference text not null,
    made_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index money_flow_claim on money_flow (partnership_id, claim_id, day);

-- What a local government paid for a year.
create table money_contribution (
    partnership_id uuid not null,
    id uuid not null,
    operation_id uuid not null,
    year bigint not null,
    nis text not null,                      -- as it was on that day
    cents bigint not null,                  -- negative: paid back
    day text not null,
    reference text not null,
    made_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index money_contribution_year on money_contribution (partnership_id, operation_id, year, nis);

-- A settlement that was made final. Never changed.
create table money_settlement (
    partnership_id uuid not null,
    id uuid not null,
    operation_id uuid not null,
    year bigint not null,
    planned_cents bigint not null,
    spent_cents bigint not null,
    made_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create unique index money_settlement_year on money_settlement (partnership_id, operation_id, year);

create table money_settlement_line (
    partnership_id uuid not null,
    settlement_id uuid not null,
    nis text not null,
    budget_cents bigint not null,
    share_cents bigint not null,
    staff_cents bigint not null,
    cash_cents bigint not null,
    primary key (partnership_id, settlement_id, nis)
);

-- Running numbers. Who writes money waits here for who writes before.
create table money_counter (
    partnership_id uuid not null primary key,
    posting bigint not null,
    cost bigint not null,
    claim bigint not null
);

-- The money ledger: only added to.
create table money_posting (
    partnership_id uuid not null,
    id uuid not null,
    number bigint not null,
    kind text not null,
    reason text not null,                   -- a reference, or the words of who corrected
    day text not null,
    operation_id uuid,
    subject uuid,                           -- cost, claim, contribution, settlement
    reverses uuid,
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create unique index money_posting_number on money_posting (partnership_id, number);
create unique index money_posting_reverses on money_posting (partnership_id, reverses);
create index money_posting_subject on money_posting (partnership_id, subject);

create table money_line (
    partnership_id uuid not null,
    posting_id uuid not null,
    place bigint not null,
    account text not null,
    owner_kind text,
    owner_id uuid,
    debit_cents bigint not null,
    credit_cents bigint not null,
    primary key (partnership_id, posting_id, place)
);
create index money_line_account on money_line (partnership_id, account);

-- A closed period of the ledger of an operation. Nothing in it is posted any more.
create table money_period (
    partnership_id uuid not null,
    id uuid not null,
    operation_id uuid not null,
    from_on text not null,
    to_on text not null,
    closed_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create unique index money_period_first on money_period (partnership_id, operation_id, from_on);
