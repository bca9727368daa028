//! Requests, assignments and forms that imported performances need, in few statements.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Day;
use store::{Ctx, Failure, Tx, fetch_all, insert_rows};
use wijk_users::UserId;
use wijk_workers::WorkerId;

use crate::bulk::Past;
use crate::model::{AssignmentId, AssignmentStatus, FormId, FormStatus, RequestId, RequestStatus, Source, month_of};
use crate::records::Assignment;

/// Who does what for whom, and in which municipality.
pub(crate) type Work = (WorkerId, UserId, String, String);

/// The assignment of each work: that which is there, or a new one from the first day.
pub(crate) async fn assignments(tx: &mut Tx, ctx: &Ctx, rows: &[Past]) -> Result<BTreeMap<Work, Assignment>, Failure> {
    let there = super::assignment::running(tx, ctx, kernel::Moment(0).day()).await?;
    let work = |a: &Assignment| (a.worker_id, a.user_id, a.activity_code.clone(), a.nis.clone());
    let mut known: BTreeMap<Work, Assignment> = there.into_iter().map(|a| (work(&a), a)).collect();
    let mut first: BTreeMap<Work, Day> = BTreeMap::new();
    for row in rows {
        let key = (row.worker, row.user, row.activity.clone(), row.nis.clone());
        if known.contains_key(&key) {
            continue;
        }
        let day = first.entry(key).or_insert(row.day);
        *day = (*day).min(row.day);
    }
    let count = i64::try_from(first.len()).unwrap_or(0);
    let number = super::request::take_numbers(tx, ctx, count).await? - count;
    let mut requests = Vec::new();
    let mut made = Vec::new();
    for ((worker, user, activity, nis), day) in first {
        let request: RequestId = ctx.new_id();
        let serial = number + i64::try_from(requests.len()).unwrap_or(0) + 1;
        requests.push((request, user, activity.clone(), nis.clone(), day, serial));
        made.push(Assignment {
            id: ctx.new_id::<AssignmentId>(),
            request_id: request,
            worker_id: worker,
            user_id: user,
            activity_code: activity,
            nis,
            from_on: day,
            to_on: None,
            status: AssignmentStatus::Accepted,
            reason: None,
            version: 1,
        });
    }
    insert_rows!(
        tx,
        "insert into work_request (partnership_id, id, user_id, activity_code, nis, from_on, weekdays, hours, workers, source,
           status, submitted_at, checked_at, rule_versions, number, version, changed_at)",
        requests,
        |row| [
            ctx.actor.partnership,
            row.0,
            row.1,
            row.2.as_str(),
            row.3.as_str(),
            row.4,
            "",
            1_i64,
            1_i64,
            Source::Office,
            RequestStatus::Planned,
            // Asked and allowed before the first day: the administration of before answers for that.
            row.4.start(),
            Some(row.4.start()),
            "",
            row.5,
            1_i64,
            ctx.now
        ]
    )?;
    insert_rows!(
        tx,
        "insert into work_assignment (partnership_id, id, request_id, worker_id, user_id, activity_code, nis, from_on, status,
           rule_versions, version, made_at, changed_at)",
        made,
        |row| [
            ctx.actor.partnership,
            row.id,
            row.request_id,
            row.worker_id,
            row.user_id,
            row.activity_code.as_str(),
            row.nis.as_str(),
            row.from_on,
            row.status,
            "",
            1_i64,
            ctx.now,
            ctx.now
        ]
    )?;
    known.extend(made.into_iter().map(|a| (work(&a), a)));
    Ok(known)
}

/// The form of each worker and month: that which is there, or a new draft.
pub(crate) async fn forms(
    tx: &mut Tx,
    ctx: &Ctx,
    rows: &[Past],
) -> Result<BTreeMap<(WorkerId, String), FormId>, Failure> {
    let there = fetch_all!(
        tx,
        (WorkerId, String, FormId),
        "select worker_id, month, id from work_form where partnership_id = $1",
        ctx.actor.partnership
    )?;
    let mut known: BTreeMap<(WorkerId, String), FormId> =
        there.into_iter().map(|(worker, month, id)| ((worker, month), id)).collect();
    let wanted: BTreeSet<(WorkerId, String)> = rows.iter().map(|row| (row.worker, month_of(row.day))).collect();
    let made: Vec<(WorkerId, String, FormId)> = wanted
        .into_iter()
        .filter(|key| !known.contains_key(key))
        .map(|(worker, month)| (worker, month, ctx.new_id::<FormId>()))
        .collect();
    insert_rows!(
        tx,
        "insert into work_form (partnership_id, id, worker_id, month, status, cheques, version, changed_at)",
        made,
        |row| [ctx.actor.partnership, row.2, row.0, row.1.as_str(), FormStatus::Draft, 0_i64, 1_i64, ctx.now]
    )?;
    known.extend(made.into_iter().map(|(worker, month, id)| ((worker, month), id)));
    Ok(known)
}
