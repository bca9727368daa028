-- The activity list and the prices of a cheque are those of one scheme; what was there is of wijk-werken.

alter table wijk_activity add column scheme text not null default 'wijk-werken';
alter table wijk_price add column scheme text not null default 'wijk-werken';
create index wijk_activity_scheme on wijk_activity (partnership_id, scheme, main_code);
create index wijk_price_scheme on wijk_price (partnership_id, scheme, from_on);
