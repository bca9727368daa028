-- Outreach, inbound referral, triage: how somebody comes in and who hears back.
-- Free text of a referral or a first contact is sealed with the key of the person it was written about (sealed_for),
-- which stays the same when two files are merged.

create table outreach_contact (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    at bigint not null,
    place text not null,
    talked_sealed bytea not null,
    sealed_for uuid not null,
    visibility text not null,               -- people: team, partners, participant
    staff_id uuid not null,
    organisation_id uuid not null,
    created_at bigint not null,
    primary key (partnership_id, id)
);
create index outreach_contact_participant on outreach_contact (partnership_id, participant_id, at);
create index outreach_contact_staff on outreach_contact (partnership_id, staff_id, at);

create table referral (
    partnership_id uuid not null,
    id uuid not null,
    participant_id uuid not null,
    status text not null,                   -- new, to-plan, accepted, waiting, redirected, declined
    decision_id uuid,                       -- the decision in force; null while unanswered
    initials text not null,                 -- what the referrer sees of the name, as it was then
    source text not null,                   -- ocmw, vdab, school, caw, gbo, police, doctor, neighbour, self, coach, other
    source_name text,
    source_organisation text,
    source_email text,                      -- proved by a code; null for those with an account
    mail_language text not null,
    staff_id uuid not null,                 -- nil without account
    organisation_id uuid not null,          -- nil without account
    nis text,
    language text,                          -- of the person, for the interpreter
    interpreter_needed boolean not null,
    story_sealed bytea not null,            -- own words, strength, what is difficult, how to reach: JSON
    sealed_for uuid not null,
    consent_channel text not null,          -- spoken, written, interpreter
    consent_scope text not null,
    consent_language text not null,
    consent_text_version text not null,
    token_hash bytea not null,              -- of the secret status link
    version bigint not null,
    created_at bigint not null,
    primary key (partnership_id, id)
);
create index referral_status on referral (partnership_id, status, created_at, id);
create index referral_participant on referral (partnership_id, participant_id);
create index referral_organisation on referral (partnership_id, organisation_id, created_at);
create unique index referral_token on referral (token_hash);

-- One row per decision; never changed, except that it may be undone.
create table referral_decision (
    partnership_id uuid not null,
    id uuid not null,
    referral_id uuid not null,
    before_id uuid,                         -- the decision that was in force before
    kind text not null,                     -- plan, accept, wait, redirect, decline, close
    from_status text not null,
    to_status text not null,
    person_before text not null,            -- people: status, to put back
    at bigint not null,
    staff_id uuid not null,
    organisation_id uuid not null,
    to_organisation_id uuid,                -- who talks, who takes it, to whom it goes
    to_staff_id uuid,                       -- who talks, who becomes coach, who goes along
    to_name text,                           -- an organisation outside the network
    talk_at bigint,
    on_day text,                            -- waiting since, or the day of the handover
    reason text,
    outcome text,
    text_sealed bytea,                      -- the answer to the referrer, or a note
    sealed_for uuid not null,
    undone_at bigint,
    primary key (partnership_id, id)
);
create index referral_decision_referral on referral_decision (partnership_id, referral_id, at);

-- Somebody saw a need, but the person does not agree: no name, no words, nothing that leads to one person.
create table referral_signal (
    partnership_id uuid not null,
    id uuid not null,
    source text not null,
    nis text,
    language text,
    domains text not null,                  -- life domain keys, space between
    organisation_id uuid not null,          -- nil without account
    created_at bigint not null,
    primary key (partnership_id, id)
);
create index referral_signal_at on referral_signal (partnership_id, created_at);

-- Codes by mail for referrers without account. Rows go after a day.
create table referral_code (
    partnership_id uuid not null,
    id uuid not null,
    email text not null,
    email_hash bytea not null,
    address_hash bytea not null,
    code_hash bytea not null,
    proof_hash bytea,                       -- once the code was right: of the token in the cookie
    tries bigint not null,
    created_at bigint not null,
    expires_at bigint not null,
    primary key (partnership_id, id)
);
create index referral_code_email on referral_code (partnership_id, email_hash, created_at);
create index referral_code_address on referral_code (partnership_id, address_hash, created_at);
create index referral_code_proof on referral_code (partnership_id, proof_hash);
