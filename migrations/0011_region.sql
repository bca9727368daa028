-- What the gap analysis counts: who is under way with which barrier, and who waits for what. Views: it keeps nothing.

-- The barriers of the last drawing of each life domain, of people who are under way. Drawings of sensitive domains are
-- sealed: their barriers are not in here.
create view region_barrier as
select d.partnership_id, d.participant_id, p.nis, p.languages, d.barriers
from assessment_domain d
join assessment a on a.partnership_id = d.partnership_id and a.id = d.assessment_id
join participant p on p.partnership_id = d.partnership_id and p.id = d.participant_id and p.status = 'active'
where d.barriers <> ''
  and not exists (
    select 1 from assessment_domain o
    join assessment l on l.partnership_id = o.partnership_id and l.id = o.assessment_id
    where o.partnership_id = d.partnership_id and o.participant_id = d.participant_id and o.domain = d.domain
      and (l.day > a.day or (l.day = a.day and l.number > a.number)));

-- Who waits for which type of help.
create view region_wait as
select partnership_id, participant_id, need, nis, waiting_since from placement where status = 'waiting';
