-- What was allotted for a year is allotted to one scheme; what was there is of wijk-werken.

alter table wijk_contingent add column scheme text not null default 'wijk-werken';
