//! From what the engine found to lines: one wish each, in the published order, with its explanation. Pure.

use kernel::Moment;
use placement::model::Placement;
use solver::NONE;

use crate::picture::Picture;
use crate::rules::market::{Input, Market};
use crate::rules::misfit::Points;
use crate::rules::proof::{self, Proof, Why};
use crate::rules::run::{self, Outcome};
use crate::store::line::NewLine;

/// With more people than this the explanations are worked out when somebody looks, not for everybody at once: each looks
/// at the whole circle of offers around one person. A region has a few hundred.
const EXPLAINED: usize = 2_000;

/// All lines of a run. An explanation whose certificate does not hold is a fault.
pub(crate) fn lines(
    picture: &Picture,
    input: &Input,
    market: &Market,
    outcome: &Outcome,
) -> Result<Vec<NewLine>, String> {
    let by_id = picture.by_id();
    let services = picture.services_by_id();
    let found = outcome.proposal();
    let standing = (input.wishes.len() <= EXPLAINED).then(|| run::standing(market, outcome)).transpose()?;
    let mut lines = Vec::with_capacity(input.wishes.len());
    for (position, row) in (1_i64..).zip(&market.order) {
        let at = *row as usize;
        let (id, band, since, _) = input.wishes[at];
        let p = by_id.get(&id).ok_or("a wish of the run is not in its picture")?;
        let place = outcome.place[at];
        let (service, class) = match market.columns.get(place as usize) {
            Some((service, class)) if place != NONE => (Some(*service), Some(input.class(*service, *class))),
            _ => (None, None),
        };
        let parts: Vec<Points> = service
            .and_then(|service| services.get(&service))
            .and_then(|service| picture.parts(p, service))
            .unwrap_or_default();
        let nothing = input.start[at] == input.start[at + 1];
        let proof = match &standing {
            _ if nothing => Some(opening(picture, p)?),
            Some(standing) => Some(proof::of(input, market, &found, standing, *row).ok_or("a certificate fails")?),
            None => None,
        };
        let why = if nothing {
            Why::NothingFits
        } else if service.is_some() {
            Why::Placed
        } else {
            Why::Full
        };
        lines.push(NewLine {
            position,
            placement: id,
            participant: p.participant_id,
            need: p.need.clone(),
            band,
            since,
            service,
            class,
            misfit: service.and_then(|_| market.problem.cost_of(at, place as usize)).map(|cost| market.misfit(cost)),
            parts: text(&parts)?,
            why,
            proof: proof.as_ref().map_or(Ok(String::new()), text)?,
        });
    }
    Ok(lines)
}

fn opening(picture: &Picture, p: &Placement) -> Result<Proof, String> {
    let closed = picture.with(|read| read.closed_by(p));
    proof::nothing_fits(&closed).ok_or_else(|| "a certificate fails".to_owned())
}

fn text<T: serde::Serialize>(value: &T) -> Result<String, String> {
    serde_json::to_string(value).map_err(|e| e.to_string())
}

/// Days that the longest waiting person waits, of all and of those who fit somewhere and get no place.
pub(crate) fn longest(lines: &[NewLine], now: Moment) -> (i64, i64) {
    let days = |line: &NewLine| i64::from(line.since.day().days_until(now.day()));
    let all = lines.iter().map(days).max().unwrap_or(0);
    let after = lines.iter().filter(|line| line.why == Why::Full).map(days).max().unwrap_or(0);
    (all, after)
}
