//! Finding workers: a few hundred, so that all of them are looked at, with their limits.

use std::collections::{HashMap, HashSet};

use kernel::text_enum;
use parameters::Schemes;
use store::{Ctx, Failure, Tx};
use wijk_office::Desk;

use crate::model::{Status, WorkerId};
use crate::records::{SuspensionRow, Worker};
use crate::rules::search;
use crate::rules::standing::{self, Near, Standing};
use crate::store::{hours, list};

text_enum! {
    /// Order of the list.
    pub enum Sort {
        /// By name.
        Name = "name",
        /// The last day first.
        Term = "term",
        /// Fewest hours left first.
        Left = "left",
    }
}

/// What is asked.
#[derive(Debug, Clone)]
pub struct Query {
    /// Name, with typing errors, or `#12`.
    pub text: String,
    /// Only these; `None`: everybody who did not end.
    pub status: Option<Status>,
    /// Municipality.
    pub nis: Option<String>,
    /// Only who comes near this limit.
    pub near: Option<Near>,
    /// Only of this scheme.
    pub scheme: Option<String>,
    /// Order.
    pub sort: Sort,
}

impl Query {
    /// Is anything asked but the order?
    pub fn is_filtered(&self) -> bool {
        !self.text.is_empty()
            || self.status.is_some()
            || self.nis.is_some()
            || self.near.is_some()
            || self.scheme.is_some()
    }
}

/// A worker with how she stands today.
#[derive(Debug, Clone)]
pub struct Found {
    /// Who.
    pub worker: Worker,
    /// How she stands.
    pub standing: Standing,
}

/// Finds workers; by name the best answers first.
pub async fn find(tx: &mut Tx, ctx: &Ctx, desk: &Desk, query: &Query) -> Result<Vec<Found>, Failure> {
    let today = ctx.today();
    let ended = query.status == Some(Status::Ended) || !query.text.is_empty();
    let workers = list::all(tx, desk, ended).await?;
    let schemes = Schemes::load(tx, ctx).await?;
    let mut suspended: HashMap<WorkerId, Vec<SuspensionRow>> = HashMap::new();
    for (id, row) in list::suspensions(tx, ctx, desk, ended).await? {
        suspended.entry(id).or_default().push(row);
    }
    let since = today.plus_months(-12).to_string();
    // The limits are those of a person: hours of her files in one scheme count together.
    let mut worked: HashMap<(String, WorkerId), Vec<(String, i64)>> = HashMap::new();
    for (scheme, first, month, count) in hours::since(tx, desk.partnership(), &since[..7]).await? {
        worked.entry((scheme, first)).or_default().push((month, count));
    }
    let ranked: Option<Vec<WorkerId>> = match query.text.trim() {
        "" => None,
        text => match text.trim_start_matches('#').parse::<i64>() {
            Ok(number) => Some(workers.iter().filter(|w| w.number == number).map(|w| w.id).collect()),
            Err(_) => Some(search::ranked(text, &list::words(tx, desk).await?)),
        },
    };
    let place: Option<HashSet<String>> = match &query.nis {
        Some(nis) => Some(network::municipality::codes(tx, ctx).await?.ever(nis).into_iter().collect()),
        None => None,
    };
    let keeps = |w: &Worker| {
        query.status.is_none_or(|status| w.status == status)
            && query.scheme.as_ref().is_none_or(|scheme| w.scheme == *scheme)
            && place.as_ref().is_none_or(|all| w.nis.as_ref().is_some_and(|nis| all.contains(nis)))
    };
    let mut found: Vec<Found> = workers
        .into_iter()
        .filter(keeps)
        .map(|worker| {
            let months = worked
                .get(&(worker.scheme.clone(), worker.person_id.unwrap_or(worker.id)))
                .map(Vec::as_slice)
                .unwrap_or_default();
            let hours = standing::by_month(months.iter().map(|(month, count)| (month.as_str(), *count)));
            let rows = suspended.get(&worker.id).map(Vec::as_slice).unwrap_or_default();
            Found { standing: standing::of(schemes.table(&worker.scheme), today, &worker, rows, &hours), worker }
        })
        .filter(|one| query.near.is_none_or(|near| one.worker.status != Status::Ended && one.standing.is_near(near)))
        .collect();
    match query.sort {
        Sort::Name => {}
        Sort::Term => found.sort_by_key(|one| one.standing.last_day().map_or((1, None), |day| (0, Some(day)))),
        Sort::Left => found.sort_by_key(|one| one.standing.left.unwrap_or(i64::MAX)),
    }
    if let Some(ranked) = ranked {
        let mut by_id: HashMap<WorkerId, Found> = found.into_iter().map(|one| (one.worker.id, one)).collect();
        return Ok(ranked.iter().filter_map(|id| by_id.remove(id)).collect());
    }
    Ok(found)
}
