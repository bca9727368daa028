-- The most places of an organisation moved to the places themselves, where freed places are offered too.
insert into organisation_cap (partnership_id, id, organisation_id, most, from_on, to_on, at, staff_id)
select partnership_id, id, organisation_id, most, from_on, to_on, at, staff_id from matching_cap;
drop table matching_cap;
drop view organisation_places;
-- Whoever gives a coach passes the gate of the trajectory now.
drop table matching_gate;
