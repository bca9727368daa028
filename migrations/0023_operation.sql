-- The operation (project) and its money: who leads it and how long, which municipalities carry the local share and by
-- which key, and the budget in versions: an approved one is never changed, a change is a new version with a reason.

create table operation (
    partnership_id uuid not null,
    id uuid not null,
    name text not null,
    call_number text,
    lead_id uuid not null,                  -- organisation
    rule text not null,                     -- code of the rule set in data/funding.toml
    from_on text not null,
    to_on text not null,                    -- last day
    status text not null,                   -- preparing, running, closed
    split_key text not null,                -- inhabitants, agreement, fixed
    key_year bigint,                        -- inhabitants of this year hold for all years; null: of each year itself
    version bigint not null,
    created_at bigint not null,
    changed_at bigint not null,
    primary key (partnership_id, id)
);

create table operation_member (
    partnership_id uuid not null,
    id uuid not null,
    operation_id uuid not null,
    nis text not null,                      -- as on the first day; a merger is followed when it is read
    from_on text not null,
    to_on text,                             -- last day; null: as long as the operation
    parts bigint,                           -- agreed parts or percentages, in hundredths
    fixed_cents bigint,                     -- agreed amount of a whole year
    decision_ref text,                      -- decision of the municipality
    version bigint not null,
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index operation_member_of on operation_member (partnership_id, operation_id, from_on);

create table inhabitants (
    partnership_id uuid not null,
    id uuid not null,
    nis text not null,
    year bigint not null,                   -- on 1 January of this year
    count bigint not null,
    source text not null,
    certainty text not null,                -- L O S C NF, as the dated rules
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index inhabitants_nis on inhabitants (partnership_id, nis, year, recorded_at);

create table operation_budget (
    partnership_id uuid not null,
    id uuid not null,
    operation_id uuid not null,
    number bigint not null,                 -- 1, 2, 3 … of the operation
    status text not null,                   -- draft, approved
    reason text not null,                   -- why there is a new version
    decision_ref text,                      -- what approved it
    version bigint not null,
    made_at bigint not null,
    staff_id uuid not null,
    approved_at bigint,
    approved_by uuid,
    primary key (partnership_id, id)
);
create unique index operation_budget_number on operation_budget (partnership_id, operation_id, number);

create table operation_line (
    partnership_id uuid not null,
    id uuid not null,
    budget_id uuid not null,
    line_key uuid not null,                 -- the same line in each version
    year bigint not null,
    support boolean not null,               -- of the support budget, beside the working budget
    source text not null,                   -- esf, flemish, vdab, local, other
    contributor_nis text,                   -- one municipality; null: the source as a whole
    contributor_id uuid,                    -- one organisation; null: the source as a whole
    kind text not null,                     -- staff, cash
    cost_kind text not null,
    partner_id uuid,                        -- the organisation that spends it; null: not divided yet
    cents bigint not null,
    note text,
    primary key (partnership_id, id)
);
create index operation_line_budget on operation_line (partnership_id, budget_id, year);
