-- Wijk-werken: the workers. A record of the organiser's own; a guidance file is another one, and the two may be linked.

create table wijk_worker (
    partnership_id uuid not null,
    id uuid not null,
    number bigint not null,                 -- small number for people to say to each other
    participant_id uuid,                    -- the same person's guidance file, when she agreed to link the two
    given_name text not null,
    family_name text not null,
    sort_name text not null,                -- folded; compared by bytes on both databases
    birth_on text,
    gender text not null,                   -- woman, man, nonbinary, unknown
    languages text not null,                -- codes with a space between
    phone text,                             -- E.164
    email text,
    street text,
    postcode text not null,                 -- of now; earlier ones stand in wijk_worker_home
    nis text,                               -- of now; null: outside the municipalities we know
    insz_sealed bytea,
    insz_index bytea,                       -- keyed hash: finds the same number, tells nothing
    iban_sealed bytea,
    referrer_kind text not null,            -- vdab, partner, ocmw
    referred_on text not null,
    referral_document uuid,                 -- decision of VDAB or OCMW, or the agreement sheet
    vdab_registered_on text,
    leefloon boolean not null,
    target boolean not null,                -- the referrer says that the target group fits (decree art. 10)
    available boolean not null,             -- available for work, or exempted (decree art. 11)
    had_term boolean not null,              -- did wijk-werken before
    pwa_contract_from text,                 -- proof of the transition group: a PWA contract, from and to
    pwa_contract_to text,
    pwa_cheques bigint not null,            -- or so many PWA cheques in the window of the rule
    status text not null,                   -- referred, invited, signed, active, suspended, ended
    started_on text,
    end_told_on text,                       -- day of the notification
    last_day text,                          -- last day of work
    end_reason text,
    end_words_sealed bytea,                 -- the reason in words
    archive_until text,
    reach_km bigint,
    activity_wish text,                     -- in her words
    rules text not null,                    -- versions of the rules that let her in, a space between
    version bigint not null,
    created_at bigint not null,
    changed_at bigint not null,
    primary key (partnership_id, id)
);
-- only postgres
alter table wijk_worker alter column sort_name type text collate "C";
-- both
create unique index wijk_worker_number on wijk_worker (partnership_id, number);
create index wijk_worker_order on wijk_worker (partnership_id, sort_name, id);
create index wijk_worker_status on wijk_worker (partnership_id, status, sort_name, id);
create index wijk_worker_insz on wijk_worker (partnership_id, insz_index);
create index wijk_worker_participant on wijk_worker (partnership_id, participant_id);

-- What others may read beside the door: name and status, for lists of work and money.
create view wijk_worker_name as
select partnership_id, id, number, given_name, family_name, sort_name, nis, status, started_on, last_day from wijk_worker;

create table wijk_worker_counter (
    partnership_id uuid not null primary key,
    last bigint not null
);

create table wijk_worker_search (
    partnership_id uuid not null,
    worker_id uuid not null,
    words text not null,                    -- the words of the names, a space between
    primary key (partnership_id, worker_id)
);

-- Where she lives, from a day on. Only added to.
create table wijk_worker_home (
    partnership_id uuid not null,
    id uuid not null,
    worker_id uuid not null,
    from_on text not null,
    street text,
    postcode text not null,
    nis text,
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index wijk_worker_home_worker on wijk_worker_home (partnership_id, worker_id, from_on);

create table wijk_suspension (
    partnership_id uuid not null,
    id uuid not null,
    worker_id uuid not null,
    from_on text not null,
    to_on text,                             -- last day; null while it lasts
    reason text not null,                   -- leave, family-event, illness, job-interview, other
    counts boolean,                         -- towards the term, when VDAB or OCMW decided so; null: the rule of the reason
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index wijk_suspension_worker on wijk_suspension (partnership_id, worker_id, from_on);

create table wijk_talk (
    partnership_id uuid not null,
    id uuid not null,
    worker_id uuid not null,
    kind text not null,                     -- monthly, evaluation
    due_on text not null,
    done_on text,
    note_sealed bytea,
    rung bigint,                            -- of the participation ladder, 1 to 6
    next_step text,
    staff_id uuid,
    primary key (partnership_id, id)
);
create index wijk_talk_worker on wijk_talk (partnership_id, worker_id, due_on);
create index wijk_talk_due on wijk_talk (partnership_id, done_on, due_on);

create table wijk_competence (
    partnership_id uuid not null,
    id uuid not null,
    worker_id uuid not null,
    word text not null,
    seen_on text not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index wijk_competence_worker on wijk_competence (partnership_id, worker_id);

create table wijk_availability (
    partnership_id uuid not null,
    id uuid not null,
    worker_id uuid not null,
    weekday bigint not null,                -- 1 Monday to 7 Sunday
    from_minute bigint not null,
    to_minute bigint not null,
    primary key (partnership_id, id)
);
create index wijk_availability_worker on wijk_availability (partnership_id, worker_id);

create table wijk_worker_activity (
    partnership_id uuid not null,
    id uuid not null,
    worker_id uuid not null,
    activity_code text not null,
    primary key (partnership_id, id)
);
create index wijk_worker_activity_worker on wijk_worker_activity (partnership_id, worker_id);

create table wijk_agreement_worker (
    partnership_id uuid not null,
    id uuid not null,
    worker_id uuid not null,
    made_on text not null,
    document_id uuid not null,              -- the agreement as PDF
    signed_worker_on text,
    signed_office_on text,
    office_staff_id uuid,
    how text,                               -- drawn, paper
    signature_id uuid,                      -- the drawn line, or the scan of the paper
    archive_until text,
    version bigint not null,
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index wijk_agreement_worker_worker on wijk_agreement_worker (partnership_id, worker_id, recorded_at);

-- A code of one side that the other side types to link a worker to a guidance file.
create table wijk_pairing (
    partnership_id uuid not null,
    id uuid not null,
    worker_id uuid,                         -- made by the mediator for this worker
    file_id uuid,                           -- or by the coach for this participant; not named participant_id, because
                                            -- merging two files moves no code
    code_hash bytea not null,
    made_at bigint not null,
    made_by uuid not null,
    ends_at bigint not null,
    used_at bigint,
    primary key (partnership_id, id)
);
create index wijk_pairing_code on wijk_pairing (partnership_id, code_hash);

-- Who came without a referral: no file, but passed on to VDAB or OCMW.
create table wijk_signup (
    partnership_id uuid not null,
    id uuid not null,
    person_sealed bytea not null,           -- name and phone, in one text
    postcode text not null,
    nis text,
    leefloon boolean not null,
    pass_to text not null,                  -- vdab, ocmw
    came_on text not null,
    passed_on text,                         -- the day it was passed on
    staff_id uuid not null,
    recorded_at bigint not null,
    primary key (partnership_id, id)
);
create index wijk_signup_open on wijk_signup (partnership_id, passed_on, came_on);

-- Begun hours per month, told by wijk-jobs in the transaction that books them: for lists, warnings and the file.
create table wijk_worker_hours (
    partnership_id uuid not null,
    worker_id uuid not null,
    month text not null,                    -- YYYY-MM
    hours bigint not null,
    primary key (partnership_id, worker_id, month)
);
