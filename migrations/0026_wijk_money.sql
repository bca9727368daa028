-- Wijk-werken, money: the file of a list of payments as it was made, what the bank answered on it, matches that were undone.

-- The very bytes of the file for the bank, sealed with a key of the list: an account number that changes later changes
-- nothing that was made. Null: the list goes to the provider, or was made before this was kept.
alter table payment_run add column file_sealed bytea;

-- What the bank last said of one payment: a status of ISO 20022 (ACCP, RJCT, …) and its reasons, a space between. Null: nothing.
alter table payment add column answer text;
alter table payment add column answer_codes text;

-- The answers of the bank (pain.002) that were read; the same one is read once.
create table payment_answer (
    partnership_id uuid not null,
    id uuid not null,
    run_id uuid not null,
    fingerprint text not null,
    whole text,                             -- status of the file as a whole
    accepted bigint not null,
    refused bigint not null,
    unnamed bigint not null,                -- payments of which it says nothing
    read_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create unique index payment_answer_fingerprint on payment_answer (partnership_id, fingerprint);
create index payment_answer_run on payment_answer (partnership_id, run_id, read_at);

-- What a line of the bank was matched with by mistake, and why that was undone. Only added to.
create table bank_line_undo (
    partnership_id uuid not null,
    id uuid not null,
    line_id uuid not null,
    matched_kind text not null,
    matched_id uuid,
    reason text not null,                   -- the words of who undid it
    posting_id uuid,                        -- the counter-entry
    numbers text not null,                  -- cheques of the order that hold no longer
    undone_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index bank_line_undo_line on bank_line_undo (partnership_id, line_id, undone_at);
