-- Wijk-werken, money: what was paid for hours that a correction took away. The cheques go back to the user, what the worker got
-- too much is claimed from her, set off against pay of later months or paid back.

-- Hours of one user on one corrected form that were paid and never done. A person confirms before anything moves.
create table cheque_recovery (
    partnership_id uuid not null,
    id uuid not null,
    month text not null,                    -- closed month with the correction, YYYY-MM
    form_id uuid not null,                  -- form with the correction
    user_id uuid not null,
    worker_id uuid not null,
    fact_on text not null,                  -- first day of the work that was not done
    cheques bigint not null,
    nominal_cents bigint not null,          -- what the user paid for them
    pay_cents bigint not null,              -- what the worker got for them
    left_cents bigint not null,             -- what she still owes
    to_vdab boolean not null,               -- VDAB recovers it: nothing is set off here
    status text not null,                   -- proposed, open, settled
    proposed_on text not null,
    confirmed_on text,
    confirmed_by uuid,
    version bigint not null,
    primary key (partnership_id, id)
);
create unique index cheque_recovery_form on cheque_recovery (partnership_id, form_id, user_id);
create index cheque_recovery_worker on cheque_recovery (partnership_id, worker_id, status);
create index cheque_recovery_user on cheque_recovery (partnership_id, user_id, status);
create index cheque_recovery_status on cheque_recovery (partnership_id, status, proposed_on);

-- Which cheques go back, as the closed month paid them.
create table cheque_recovery_cheque (
    partnership_id uuid not null,
    id uuid not null,
    recovery_id uuid not null,
    cheque_id uuid not null,
    form_id uuid not null,
    form_month text not null,
    pay_month text not null,
    price_cents bigint not null,
    pay_cents bigint not null,
    primary key (partnership_id, id)
);
create unique index cheque_recovery_cheque_once on cheque_recovery_cheque (partnership_id, recovery_id, cheque_id);
create index cheque_recovery_cheque_cheque on cheque_recovery_cheque (partnership_id, cheque_id);

-- What became of what a worker owes: only added to; what was undone stands as a negative amount.
create table cheque_recovery_move (
    partnership_id uuid not null,
    id uuid not null,
    recovery_id uuid not null,
    worker_id uuid not null,
    kind text not null,                     -- set-off, bank, hand, waived
    cents bigint not null,
    on_day text not null,
    month text,                             -- of a set-off: the closed month
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index cheque_recovery_move_recovery on cheque_recovery_move (partnership_id, recovery_id, recorded_at);
create index cheque_recovery_move_month on cheque_recovery_move (partnership_id, month, worker_id);

-- What the desk shows of it beside a claim.
create view wijk_desk_recovery as
select partnership_id, id, status from cheque_recovery;

-- A claim that came of it; and no two claims with one number.
alter table wijk_claim add column recovery_id uuid;
create unique index wijk_claim_number on wijk_claim (partnership_id, number);
create unique index wijk_claim_recovery on wijk_claim (partnership_id, recovery_id);

-- Words of a person about money of a person stand sealed; what is left in the clear is a reference or a code. No data is kept
-- of before: nothing has to be sealed anew.
alter table book_posting add column words_sealed bytea;
alter table bank_line_undo add column reason_sealed bytea;
alter table bank_line_undo drop column reason;
