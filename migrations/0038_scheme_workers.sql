-- In which scheme a worker is. A file is in one scheme for good: who goes over ends in the one and begins in the other,
-- with a file of her own there. What was there is of wijk-werken.

alter table wijk_worker add column scheme text not null default 'wijk-werken';
alter table wijk_worker add column came_from uuid;      -- the file of the scheme from which she goes over
create index wijk_worker_scheme_status on wijk_worker (partnership_id, scheme, status);
create index wijk_worker_came_from on wijk_worker (partnership_id, came_from);

-- What others may read beside the door: which scheme.
create view wijk_worker_scheme as
select partnership_id, id, scheme from wijk_worker;
