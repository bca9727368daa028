-- The money of an operation: costs that come late, the support budget, payments to partners, and what local governments
-- pay after their settlement.

-- Of which budget: working, support.
alter table money_cost add column budget text not null default 'working';
alter table money_claim add column budget text not null default 'working';

-- The day a cost is really of, when its year was closed before it came: then `day` is a day of an open year. Null: `day`.
alter table money_cost add column own_on text;

-- The claim whose days this one completes, with costs that came late. Null: a claim of its own days.
alter table money_claim add column supplements uuid;

-- Paid after the settlement of its year was final: it lessens what that settlement left to pay.
alter table money_contribution add column after_final boolean not null default false;

alter table money_counter add column payout bigint not null default 0;

-- On which account an organisation gets its money. Only added to; the last one holds.
create table money_account (
    partnership_id uuid not null,
    id uuid not null,
    organisation_id uuid not null,
    iban text not null,
    source text not null,                   -- how the lead knows it
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index money_account_organisation on money_account (partnership_id, organisation_id, recorded_at);

-- A list of payments from the lead to partners, or of money that comes back. As it was made; only its status moves.
create table money_payout (
    partnership_id uuid not null,
    id uuid not null,
    number bigint not null,
    operation_id uuid not null,
    direction text not null,                -- out, back
    status text not null,                   -- made, paid, dropped
    total_cents bigint not null,
    debtor_name text not null,
    debtor_iban text,
    execute_on text not null,
    paid_on text,
    reference text,
    posting_id uuid,                        -- of the payment; its counter-entry when that was a mistake
    made_at bigint not null,
    staff_id uuid not null,
    version bigint not null,
    primary key (partnership_id, id)
);
create unique index money_payout_number on money_payout (partnership_id, number);
create index money_payout_operation on money_payout (partnership_id, operation_id, number);

-- One organisation on a list.
create table money_payout_party (
    partnership_id uuid not null,
    payout_id uuid not null,
    place bigint not null,
    organisation_id uuid not null,
    name text not null,
    iban text,
    cents bigint not null,                  -- above nothing, whatever the direction
    primary key (partnership_id, payout_id, place)
);

-- For which claims: below nothing what is taken off.
create table money_payout_line (
    partnership_id uuid not null,
    payout_id uuid not null,
    place bigint not null,
    organisation_id uuid not null,
    claim_id uuid not null,
    cents bigint not null,
    primary key (partnership_id, payout_id, place)
);
create index money_payout_line_claim on money_payout_line (partnership_id, claim_id);
