-- Wijk-werken, the money: cheques from order to pay-out, the book in double entry, closed months, payments, bank.

-- What a user orders. The communication of the payment is the user number.
create table cheque_order (
    partnership_id uuid not null,
    id uuid not null,
    number bigint not null,
    user_id uuid not null,
    count bigint not null,
    price_cents bigint not null,            -- of one cheque, on the day of the order
    fee_cents bigint,                       -- of the order; null: no rule is known
    status text not null,                   -- open, issued, cancelled
    ordered_on text not null,
    ordered_by text not null,               -- office, user
    paid_on text,
    paid_how text,                          -- hand, bank
    paid_ref text,
    version bigint not null,
    primary key (partnership_id, id)
);
create unique index cheque_order_number on cheque_order (partnership_id, number);
create index cheque_order_user on cheque_order (partnership_id, user_id, number);
create index cheque_order_status on cheque_order (partnership_id, status, number);

create table cheque (
    partnership_id uuid not null,
    id uuid not null,
    order_id uuid not null,
    place bigint not null,                  -- in the order, from 0
    number bigint,                          -- from the day of issue
    user_id uuid not null,
    price_cents bigint not null,
    status text not null,                   -- the states of schemes::wijk::cheques
    issued_on text,
    valid_until text,                       -- last day; null: no rule says how long
    worker_id uuid,                         -- who has it, or handed it in
    given_on text,
    form_id uuid,                           -- handed in with this form
    handed_in_on text,
    pay_month text,                         -- closed month in which it is paid, YYYY-MM
    ended_on text,
    reason text,                            -- why it is void or went back
    version bigint not null,
    primary key (partnership_id, id)
);
create unique index cheque_number on cheque (partnership_id, number);
create index cheque_order_place on cheque (partnership_id, order_id, place);
create index cheque_user on cheque (partnership_id, user_id, status, valid_until, number);
create index cheque_worker on cheque (partnership_id, worker_id, status);
create index cheque_form on cheque (partnership_id, form_id, status);
create index cheque_status on cheque (partnership_id, status, valid_until);

-- Begun hours for which no cheque was handed in: open at the user.
create table cheque_open (
    partnership_id uuid not null,
    id uuid not null,
    form_id uuid not null,
    user_id uuid not null,
    worker_id uuid not null,
    month text not null,
    hours bigint not null,                  -- still open; 0: settled
    version bigint not null,
    primary key (partnership_id, id)
);
create unique index cheque_open_form on cheque_open (partnership_id, form_id, user_id);
create index cheque_open_user on cheque_open (partnership_id, user_id, hours);

-- Running numbers. Who writes money waits here for who writes before, so that no stock is taken twice.
create table book_counter (
    partnership_id uuid not null primary key,
    posting bigint not null,
    cheque bigint not null,
    cheque_order bigint not null,
    run bigint not null
);

-- The book: only added to.
create table book_posting (
    partnership_id uuid not null,
    id uuid not null,
    number bigint not null,
    kind text not null,
    reason text not null,                   -- a reference, or the words of who corrected
    day text not null,
    subject uuid,                           -- order, form, line of the bank, run
    reverses uuid,
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create unique index book_posting_number on book_posting (partnership_id, number);
create unique index book_posting_reverses on book_posting (partnership_id, reverses);
create index book_posting_day on book_posting (partnership_id, day, number);
create index book_posting_subject on book_posting (partnership_id, subject);

create table book_line (
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
create index book_line_account on book_line (partnership_id, account, owner_id);

-- A closed month of work. Nothing here ever changes.
create table wijk_month (
    partnership_id uuid not null,
    id uuid not null,
    month text not null,
    closed_at bigint not null,
    staff_id uuid not null,
    book_from text not null,                -- days of the book that closed with it
    book_to text not null,
    forms bigint not null,
    hours bigint not null,
    cheques bigint not null,
    nominal_cents bigint not null,
    pay_cents bigint not null,
    travel_cents bigint not null,
    travel_unknown bigint not null,         -- forms whose travel no rule could tell
    open_hours bigint not null,
    open_forms bigint not null,             -- forms that were not ready
    open_named text not null,               -- their workers' numbers, space between
    rule_versions text not null,
    digest text not null,                   -- SHA-256 of totals and lines
    primary key (partnership_id, id)
);
create unique index wijk_month_month on wijk_month (partnership_id, month);

create table wijk_month_line (
    partnership_id uuid not null,
    id uuid not null,
    month text not null,
    form_id uuid not null,
    form_month text not null,
    worker_id uuid not null,
    worker_number bigint not null,
    hours bigint not null,
    cheques bigint not null,
    open_hours bigint not null,
    nominal_cents bigint not null,
    pay_cents bigint not null,
    travel_cents bigint,                    -- null: no rule could tell
    km bigint not null,
    primary key (partnership_id, id)
);
create unique index wijk_month_line_form on wijk_month_line (partnership_id, month, form_id);
create index wijk_month_line_worker on wijk_month_line (partnership_id, worker_id, month);

create table payment_run (
    partnership_id uuid not null,
    id uuid not null,
    number bigint not null,
    kind text not null,                     -- bank (pain.001), provider (list)
    month text not null,
    status text not null,                   -- made, sent, done, dropped
    execute_on text not null,
    count bigint not null,
    total_cents bigint not null,
    made_at bigint not null,
    staff_id uuid not null,
    sent_on text,
    done_on text,
    version bigint not null,
    primary key (partnership_id, id)
);
create unique index payment_run_number on payment_run (partnership_id, number);
create index payment_run_month on payment_run (partnership_id, month);

create table payment (
    partnership_id uuid not null,
    id uuid not null,
    run_id uuid not null,
    place bigint not null,
    month text not null,
    worker_id uuid not null,
    worker_number bigint not null,
    name_sealed bytea,
    iban_sealed bytea,
    cheques bigint not null,
    pay_cents bigint not null,
    travel_cents bigint not null,
    status text not null,                   -- made, sent, paid, refused, missing, dropped
    reason text,
    version bigint not null,
    primary key (partnership_id, id)
);
create index payment_run_place on payment (partnership_id, run_id, place);
create index payment_month on payment (partnership_id, month, worker_id);

create table bank_statement (
    partnership_id uuid not null,
    id uuid not null,
    fingerprint text not null,              -- the same statement is read once
    number text,
    first_on text not null,
    last_on text not null,
    lines bigint not null,
    known_lines bigint not null,            -- lines that an earlier file had already
    proven boolean not null,                -- the balances prove that nothing lacks
    closed_cents bigint,
    read_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create unique index bank_statement_fingerprint on bank_statement (partnership_id, fingerprint);

create table bank_line (
    partnership_id uuid not null,
    id uuid not null,
    statement_id uuid not null,
    sequence bigint not null,
    fingerprint text not null,
    booked_on text not null,
    amount_cents bigint not null,           -- negative went out
    structured text,                        -- twelve digits, checked
    words_sealed bytea not null,            -- communication, account and name of the other side: JSON
    status text not null,                   -- open, matched
    matched_kind text,                      -- fee, order, fee-order, run, refund, by-hand, other
    matched_id uuid,
    hint text,                              -- why it was not matched
    version bigint not null,
    primary key (partnership_id, id)
);
create unique index bank_line_fingerprint on bank_line (partnership_id, fingerprint);
create index bank_line_status on bank_line (partnership_id, status, booked_on, id);
create index bank_line_statement on bank_line (partnership_id, statement_id, sequence);
