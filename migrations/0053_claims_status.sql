-- Words about the hours of a coach (why they went back to her, why they were corrected) are sealed with her key. No house
-- holds data yet, so the clear words go without being sealed first.
alter table time_line add column words_sealed bytea;
alter table time_line drop column words;

-- What the bank answered on a list of payments: of one organisation, a refusal with its codes and the bank's own words.
alter table money_payout_party add column refused_at bigint;
alter table money_payout_party add column answer text;      -- status as the bank gives it
alter table money_payout_party add column codes text;       -- codes of the reasons, a space between
alter table money_payout_party add column bank_words text;

-- An answer that was read: the same one is not read twice.
create table money_payout_answer (
    partnership_id uuid not null,
    id uuid not null,
    payout_id uuid not null,
    fingerprint text not null,
    accepted bigint not null,
    refused bigint not null,
    unnamed bigint not null,
    read_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create unique index money_payout_answer_once on money_payout_answer (partnership_id, payout_id, fingerprint);
