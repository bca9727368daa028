-- One candidacy per organisation and call: what came in. A draft is in nobody's way, for anybody can begin one with a
-- public number; nor is what was withdrawn or set aside as not admissible.
drop index candidacy_one;
create unique index candidacy_one on candidacy (partnership_id, call_id, kbo)
    where submitted_at is not null and withdrawn_at is null and status <> 'Onontvankelijk';
