//! The ESF+ indicators of an operation: the same numbers as the page, hidden for the same people.

use std::collections::BTreeMap;

use axum::extract::Query;
use axum::response::Response;
use guidance::guarded::SMALLEST;
use identity::Caller;
use kernel::{Day, Refusal, Verb};
use operation::{OperationId, Part};
use participation::report::{self, Asked, number};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use web::Problem;

use crate::reply;

/// Which figures; judged after the door: whoever may not know the operation hears nothing of it.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Which {
    /// Id of the operation.
    #[serde(default)]
    operation: String,
    /// Until this day; today when absent.
    #[serde(default)]
    until: String,
}

/// An indicator. A count is absent (`null`) where it is hidden.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Indicator {
    /// Women.
    women: Option<i64>,
    /// Men.
    men: Option<i64>,
    /// Non-binary people.
    nonbinary: Option<i64>,
    /// The three together.
    total: Option<i64>,
    /// Refused or not known; not in the total.
    unknown: Option<i64>,
}

/// The indicators of an operation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Answer {
    /// Id of the operation.
    operation: Uuid,
    /// Until this day: for who works outside the lead, the end of a half-year.
    until: String,
    /// Counts below this are hidden, and whatever would tell them; absent: nothing is hidden.
    hidden_below: Option<i64>,
    /// EECO01 to EECO17 and EECR01 to EECR06; EECO15 is `null`, it is never kept per person.
    #[schema(value_type = BTreeMap<String, Indicator>)]
    indicators: BTreeMap<String, Option<Indicator>>,
    /// Supported public administrations or services (EECO18); absent: not told yet.
    supported_administrations: Option<i64>,
    /// Supported small and medium enterprises (EECO19); absent: not told yet.
    supported_enterprises: Option<i64>,
}

/// The ESF+ indicators of an operation until a day.
#[utoipa::path(get, path = "/api/v1/esf/indicators", tag = "esf", params(Which), responses((status = 200, body = Answer), (status = 404), (status = 422)))]
pub(crate) async fn indicators(caller: Caller, Query(which): Query<Which>) -> Result<Response, Problem> {
    let id: OperationId = which.operation.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = caller.app.db.read().await?;
    operation::door::require(&mut tx, &caller.ctx, id, Verb::Read, Part::Figures).await?;
    let until: Option<Day> = match which.until.as_str() {
        "" => None,
        text => Some(text.parse().map_err(|_| Refusal::field("until", "form-day-impossible"))?),
    };
    let found = report::report(&mut tx, &caller.ctx, id, Asked { until, than: None }).await?;
    drop(tx);
    let counts = found.rows.iter().map(|(code, rows)| {
        let indicator = rows.map(|(_, now)| {
            let [women, men, nonbinary, total, unknown] = now.cells().map(number);
            Indicator { women, men, nonbinary, total, unknown }
        });
        (code.to_string(), indicator)
    });
    Ok(reply::list(&Answer {
        operation: id.0,
        until: found.until.to_string(),
        hidden_below: found.guarded.then_some(SMALLEST),
        indicators: counts.collect(),
        supported_administrations: found.supported.map(|s| s.administrations),
        supported_enterprises: found.supported.map(|s| s.enterprises),
    }))
}
