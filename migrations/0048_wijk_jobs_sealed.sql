-- Why hours were cancelled or corrected, in words of the office, is sealed with the key of the worker. No house holds data
-- yet, so the clear words go without being sealed first.
alter table work_performance add column reason_sealed bytea;
alter table work_performance drop column reason;
