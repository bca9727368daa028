-- The waiting list, page by page: only who waits stands in these indexes.
create index placement_waiting_since on placement (partnership_id, waiting_since, id) where status = 'waiting';
create index placement_waiting_band on placement (partnership_id, band, waiting_since, id) where status = 'waiting';
create index placement_waiting_town on placement (partnership_id, nis, band, waiting_since, id) where status = 'waiting';
create index placement_waiting_need on placement (partnership_id, need, waiting_since, id) where status = 'waiting';
-- Who came to the list of a type of help since, and goes first: for the expected wait.
create index placement_came on placement (partnership_id, need, waiting_since, band);
-- Who must not be sent to a service, when one of its places is given.
create index placement_exclusion_service on placement_exclusion (partnership_id, service_id, participant_id);
