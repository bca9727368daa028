//! Closed months of wijk-werken and of schemes beside it, each with its own sums.

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::{IntoResponse as _, Response};
use identity::Caller;
use kernel::Verb;
use serde::Serialize;
use utoipa::ToSchema;
use web::Problem;
use wijk_cheques::{ClosedMonth, Totals, by_scheme};
use wijk_office::door;
use wijk_office::rules::access::Part;

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
#[derive(Debug, Serialize, ToSchema)]
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

impl OfOneScheme {
    fn of(scheme: &str, sum: &Totals) -> Self {
        Self {
            scheme: scheme.to_owned(),
            forms: sum.forms,
            hours: sum.hours,
            cheques: sum.cheques,
            nominal_cents: sum.nominal,
            pay_cents: sum.pay,
            travel_cents: sum.travel,
            travel_unknown: sum.travel_unknown,
        }
    }
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
    let mut closed: Vec<ClosedMonth> = wijk_cheques::closed(&mut tx, &caller.ctx, &desk).await?;
    closed.sort_by(|a, b| b.month.cmp(&a.month));
    let (offset, limit) = (paging.offset()?, paging.limit());
    let mut all = Vec::new();
    for month in closed.into_iter().skip(offset).take(limit + 1) {
        let lines = wijk_cheques::closed_lines(&mut tx, &caller.ctx, &desk, &month.month).await?;
        let sums = by_scheme(&lines, |line| schemes.get(&line.worker_id).map(String::as_str));
        let asked = |scheme: &str| wanted.as_deref().is_none_or(|wanted| wanted == scheme);
        all.push(MonthOfSchemes {
            closed_at: month.closed_at.to_rfc3339(),
            month: month.month,
            schemes: sums
                .iter()
                .filter(|(scheme, _)| asked(scheme))
                .map(|(scheme, sum)| OfOneScheme::of(scheme, sum))
                .collect(),
        });
    }
    drop(tx);
    Ok(reply::list(&Collection::from_extra(all, offset, limit)))
}
