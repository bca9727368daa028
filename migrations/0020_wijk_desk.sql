-- Wijk-werken, the desk: files that were imported, and views of what the capabilities of wijk-werken keep, for the day of
-- the mediator, for reports and for the check of an import. Each view leaves out what is sealed.

-- One import of an administration that was kept elsewhere; the same file is read once.
create table wijk_import (
    partnership_id uuid not null,
    id uuid not null,
    sha256 bytea not null,
    workers bigint not null,
    users bigint not null,
    performances bigint not null,
    read_at bigint not null,
    staff_id uuid not null,
    primary key (partnership_id, id)
);
create unique index wijk_import_sha256 on wijk_import (partnership_id, sha256);

create view wijk_desk_worker as
select partnership_id, id, number, given_name, family_name, sort_name, birth_on, gender, nis, referrer_kind, referred_on, status,
  started_on, last_day, end_reason from wijk_worker;

create view wijk_desk_worker_home as
select partnership_id, worker_id, from_on, nis, recorded_at, id from wijk_worker_home;

create view wijk_desk_worker_unsigned as
select a.partnership_id, a.id, a.worker_id, a.made_on, a.signed_worker_on, a.signed_office_on, w.given_name, w.family_name
from wijk_agreement_worker a
join wijk_worker w on w.partnership_id = a.partnership_id and w.id = a.worker_id
where w.status = 'invited' and (a.signed_worker_on is null or a.signed_office_on is null);

create view wijk_desk_rung as
select partnership_id, worker_id, done_on, rung, id from wijk_talk where done_on is not null and rung is not null;

create view wijk_desk_user as
select partnership_id, id, number, kind, name, nis, status, registered_on, active_on, ended_on from wijk_user;

create view wijk_desk_user_home as
select partnership_id, user_id, from_on, nis, recorded_at, id from wijk_user_home;

create view wijk_desk_user_unsigned as
select a.partnership_id, a.id, a.user_id, a.made_on, a.signed_user_on, a.signed_office_on, u.name
from wijk_user_agreement a
join wijk_user u on u.partnership_id = a.partnership_id and u.id = a.user_id
where u.status = 'new' and a.voided_on is null and (a.signed_user_on is null or a.signed_office_on is null);

create view wijk_desk_fee as
select partnership_id, user_id, year, amount_cents, paid_on from wijk_fee where paid_on is not null;

create view wijk_desk_request as
select partnership_id, id, user_id, activity_code, nis, from_on, to_on, hours, workers, source, status, refusal_code, submitted_at,
  number, version from work_request;

create view wijk_desk_ask as
select partnership_id, id, nis, activity_code, status, asked_at from work_ask;

create view wijk_desk_assignment as
select partnership_id, id, request_id, worker_id, user_id, activity_code, status, made_at from work_assignment;

create view wijk_desk_form as
select f.partnership_id, f.id, f.worker_id, f.month, f.status, f.handed_in_on, w.given_name, w.family_name
from work_form f
join wijk_worker w on w.partnership_id = f.partnership_id and w.id = f.worker_id;

-- What counts: nothing that was cancelled.
create view wijk_desk_performance as
select partnership_id, id, form_id, worker_id, user_id, assignment_id, activity_code, nis, on_day, from_minute, to_minute, hours,
  km, entered_by, confirmed_at, disputed_at, corrects_id, version
from work_performance where cancelled_at is null;

create view wijk_desk_cheque as
select partnership_id, id, user_id, worker_id, price_cents, status, issued_on, valid_until, handed_in_on, ended_on from cheque;

create view wijk_desk_bank_line as
select partnership_id, id, booked_on, amount_cents, status from bank_line;
