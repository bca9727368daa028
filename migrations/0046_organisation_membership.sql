-- Since when and until when an organisation is a member, for those who offer a choice of the organisations of today.
create view organisation_membership as
select partnership_id, organisation_id, valid_from, valid_to from membership;
