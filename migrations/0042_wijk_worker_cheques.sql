-- Cheques that closed months paid for the hours of a month, as wijk-cheques tells them; null while the month is open. What
-- counts for a leefloon is the cheque, not the hour (KB 11-7-2002 art. 22, par. 1, d).
alter table wijk_worker_hours add column cheques bigint;
