-- Users of wijk-werken: who asks for work and pays with cheques. A private person, a local government, an association,
-- a school or a farm (decree 7-7-2017, art. 30), each with a number, an agreement and a fee per year.

create table wijk_user (
    partnership_id uuid not null,
    id uuid not null,
    number bigint not null,                 -- the user number; as structured communication it says who pays
    kind text not null,                     -- private, local-gov, nonprofit, school, agri
    name text not null,                     -- of the person or of the organisation
    sort_name text not null,                -- folded: lists are ordered by it
    contact_name text,                      -- whom to ask for
    kbo text,                               -- ten digits
    insz_sealed bytea,                      -- of a private person, for the tax certificate
    insz_index bytea,                       -- keyed hash: finds the same number, tells nothing
    email text,
    phone text,                             -- E.164
    street text not null,                   -- the address of now; earlier ones stand in wijk_user_home
    postcode text not null,
    nis text,                               -- as it was called when it was noted; null: outside the municipalities we know
    address_key text not null,              -- folded street and postcode: finds the same address
    language text not null,
    transition boolean not null,            -- was a user of a PWA in 2017: may ask what is for the transition only
    transition_proof text,
    status text not null,                   -- new (no signed agreement), active, ended
    registered_on text not null,
    active_on text,
    ended_on text,
    end_reason text,
    version bigint not null,
    created_at bigint not null,
    changed_at bigint not null,
    primary key (partnership_id, id)
);
create unique index wijk_user_number on wijk_user (partnership_id, number);
create index wijk_user_name on wijk_user (partnership_id, sort_name, id);
create index wijk_user_kbo on wijk_user (partnership_id, kbo);
create index wijk_user_insz on wijk_user (partnership_id, insz_index);
create index wijk_user_address on wijk_user (partnership_id, address_key);

-- Where the user lived or stood, from a day on. Only added to: a correction is a row of the same day, the last one counts.
create table wijk_user_home (
    partnership_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    from_on text not null,
    street text not null,
    postcode text not null,
    nis text,
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create index wijk_user_home_user on wijk_user_home (partnership_id, user_id, from_on);

create table wijk_user_agreement (
    partnership_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    made_on text not null,
    document_id uuid not null,              -- the agreement as PDF
    signed_user_on text,
    signed_office_on text,
    office_staff_id uuid,                   -- who signed for the organiser
    how text,                               -- drawn or paper
    signature_id uuid,                      -- document with the drawn line of the user
    signed_id uuid,                         -- the whole, signed: the scan of the paper, or the PDF with both signatures told
    voided_on text,                         -- replaced by a newer one before it was signed, or the account ended
    version bigint not null,
    made_at bigint not null,
    made_by uuid not null,
    primary key (partnership_id, id)
);
create index wijk_user_agreement_user on wijk_user_agreement (partnership_id, user_id, made_at);

-- The fee of a year. A row is made when it falls due or is paid; a null amount means that no rule for that year is known.
create table wijk_fee (
    partnership_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    year bigint not null,
    amount_cents bigint,
    due_on text not null,
    paid_on text,
    paid_how text,                          -- hand or bank
    paid_ref text,
    reminded_on text,
    recorded_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create unique index wijk_fee_year on wijk_fee (partnership_id, user_id, year);
