-- What shows that somebody was a user of a PWA in 2017 are words about a person: sealed with her key. No data is kept of before:
-- nothing has to be sealed anew.
alter table wijk_user add column transition_proof_sealed bytea;
alter table wijk_user drop column transition_proof;
