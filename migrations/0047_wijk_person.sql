-- One person, several files: a second term is a second file, and the hours of a calendar year are those of the person.
-- The national number ties them when it is known; otherwise a mediator says it.

alter table wijk_worker add column person_id uuid;      -- the first file of this person; null: this is it, or the only one
create index wijk_worker_person on wijk_worker (partnership_id, person_id);

-- A mediator looked: two files that seem to be of one person are of two.
create table wijk_worker_apart (
    partnership_id uuid not null,
    id uuid not null,
    one_id uuid not null,
    other_id uuid not null,
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index wijk_worker_apart_one on wijk_worker_apart (partnership_id, one_id);
create index wijk_worker_apart_other on wijk_worker_apart (partnership_id, other_id);

-- Free words about a person are kept sealed with her key, as the note beside them is, and why an agreement stands still
-- (illness is health). Nothing is sealed anew here: no installation has data of people yet.
alter table wijk_worker add column activity_wish_sealed bytea;
alter table wijk_worker drop column activity_wish;
alter table wijk_talk add column next_step_sealed bytea;
alter table wijk_talk drop column next_step;
alter table wijk_competence add column word_sealed bytea;
alter table wijk_competence drop column word;
alter table wijk_suspension add column reason_sealed bytea;
alter table wijk_suspension drop column reason;

-- Somebody who came without a referral and was written down by mistake.
alter table wijk_signup add column aside_on text;
