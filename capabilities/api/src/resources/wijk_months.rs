//! Closed months of wijk-werken and of schemes beside it, each with its own sums.

use std::collections::BTreeMap;

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::{IntoResponse as _, Response};
use identity::Caller;
use kernel::Verb;
use serde::Serialize;
use utoipa::ToSchema;
use web::Problem;
use wijk_cheques::{ClosedMonth, MonthLine};
use wijk_office::door;
use wijk_office::rules::access::Part;
use wijk_workers::WorkerId;

use super::wijk::OfScheme;
use crate::paging::Collection;
use crate::reply;

/// A month that was closed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MonthOfSchemes {
    /// `YYYY-MM`.
    month: String,
    /// When it closed.
    closed_at: String,
    /// What closed with it, per scheme.
    schemes: Vec<OfOneScheme>,
}

/// What closed of one scheme.
#[derive(Debug, Default, Serialize, ToSchema)]
pub(crate) struct OfOneScheme {
    /// Code of the scheme.
    scheme: String,
    /// Forms that were paid.
    forms: i64,
    /// Begun hours on them.
    hours: i64,
    /// Cheques with them.
    cheques: i64,
    /// What users paid for those cheques, in cents.
    nominal_cents: i64,
    /// Pay, in cents.
    pay_cents: i64,
    /// Travel as far as it is known, in cents.
    travel_cents: i64,
    /// Forms whose travel no rule could tell.
    travel_unknown: i64,
}

fn parts(lines: &[MonthLine], scheme_of: impl Fn(WorkerId) -> String) -> Vec<OfOneScheme> {
    let mut parts: BTreeMap<String, OfOneScheme> = BTreeMap::new();
    for line in lines {
        let scheme = scheme_of(line.worker_id);
        let part = parts.entry(scheme.clone()).or_insert_with(|| OfOneScheme { scheme, ..OfOneScheme::default() });
        part.forms += 1;
        part.hours += line.hours;
        part.cheques += line.cheques;
        part.nominal_cents += line.nominal_cents;
        part.pay_cents += line.pay_cents;
        part.travel_cents += line.travel_cents.unwrap_or(0);
        part.travel_unknown += i64::from(line.travel_cents.is_none());
    }
    parts.into_values().collect()
}

/// Closed months, the newest first, with the sums of each scheme.
#[utoipa::path(get, path = "/api/v1/wijk/months", tag = "wijk", params(OfScheme), responses((status = 200, body = Collection<MonthOfSchemes>), (status = 404)))]
pub(crate) async fn list(caller: Caller, asked: Result<Query<OfScheme>, QueryRejection>) -> Result<Response, Problem> {
    let mut tx = caller.app.db.read().await?;
    let desk = door::require(&mut tx, &caller.ctx, Verb::Read, Part::Money).await?;
    let (wanted, paging) = match asked {
        Ok(Query(asked)) => asked.split(),
        Err(wrong) => return Ok(wrong.into_response()),
    };
    let schemes = wijk_desk::worker_schemes(&mut tx, &caller.ctx).await?;
    let scheme_of = |id: WorkerId| schemes.get(&id).cloned().unwrap_or_default();
    let mut closed: Vec<ClosedMonth> = wijk_cheques::closed(&mut tx, &caller.ctx, &desk).await?;
    closed.sort_by(|a, b| b.month.cmp(&a.month));
    let (offset, limit) = (paging.offset()?, paging.limit());
    let mut all = Vec::new();
    for month in closed.into_iter().skip(offset).take(limit + 1) {
        let lines = wijk_cheques::closed_lines(&mut tx, &caller.ctx, &desk, &month.month).await?;
        let of = parts(&lines, scheme_of).into_iter();
        all.push(MonthOfSchemes {
            closed_at: month.closed_at.to_rfc3339(),
            month: month.month,
            schemes: of.filter(|part| wanted.as_deref().is_none_or(|scheme| part.scheme == scheme)).collect(),
        });
    }
    drop(tx);
    Ok(reply::list(&Collection::from_extra(all, offset, limit)))
}
