-- Why a juror has an interest (family, work, a friend) is sealed with the key of the call. No house holds data yet, so
-- the clear words go without being sealed first.
alter table jury_declaration add column why_sealed bytea;
alter table jury_declaration drop column why;
