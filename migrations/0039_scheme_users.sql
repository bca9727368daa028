-- In which scheme a user is registered. Number, agreement, fee and cheques are of that scheme; who uses two schemes is
-- registered in each. What was there is of wijk-werken.

alter table wijk_user add column scheme text not null default 'wijk-werken';
create index wijk_user_scheme_code on wijk_user (partnership_id, scheme);

-- What others may read beside the door: which scheme.
create view wijk_user_scheme as
select partnership_id, id, scheme from wijk_user;
