//! The list of workers: search, filters, order, pages, and the same list as a file.

use std::collections::HashMap;

use kernel::Verb;
use parameters::Schemes;
use serde::Deserialize;
use store::{Failure, Tx, audit};
use web::{Answer, Choice, Frame, Sought, Visit, Words};
use wijk_office::Desk;
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::find::{self, Found, Query as Asked, Sort};
use crate::model::Status;
use crate::rules::standing::Near;

/// Rows on a page.
const SIZE: usize = web::paging::SIZE;

/// What stands in the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Address {
    q: String,
    /// The same, sealed, for the addresses on the page.
    s: String,
    status: String,
    nis: String,
    near: String,
    sort: String,
    scheme: String,
    page: usize,
}

impl Address {
    fn asked(&self) -> Asked {
        Asked {
            text: self.q.trim().chars().take(100).collect(),
            status: self.status.parse().ok(),
            nis: Some(self.nis.trim()).filter(|nis| !nis.is_empty() && nis.len() <= 8).map(str::to_owned),
            near: self.near.parse().ok(),
            scheme: Some(self.scheme.trim()).filter(|code| !code.is_empty()).map(str::to_owned),
            sort: self.sort.parse().unwrap_or(Sort::Name),
        }
    }

    fn url(&self, path: &str, page: usize) -> String {
        let mut pairs: Vec<String> = [
            ("s", self.s.as_str()),
            ("status", &self.status),
            ("nis", &self.nis),
            ("near", &self.near),
            ("sort", &self.sort),
            ("scheme", &self.scheme),
        ]
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", web::encode(value)))
        .collect();
        if page > 0 {
            pairs.push(format!("page={page}"));
        }
        if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
    }
}

#[derive(askama::Template)]
#[template(path = "wijk-workers/list.html")]
struct ListPage {
    f: Frame,
    l: Words,
    rows: Vec<Found>,
    names: HashMap<String, String>,
    q: String,
    statuses: Vec<Choice>,
    places: Vec<Choice>,
    nears: Vec<Choice>,
    sorts: Vec<Choice>,
    schemes: Vec<Choice>,
    filtered: bool,
    summary: String,
    first_url: String,
    next_url: String,
    csv_url: String,
    may: bool,
    may_over: bool,
}

impl ListPage {
    /// The scheme of a worker, where there is more than one.
    fn scheme(&self, found: &Found) -> Option<&str> {
        self.schemes.iter().find(|one| one.value == found.worker.scheme).map(|one| one.label.as_str())
    }

    fn place(&self, found: &Found) -> String {
        let nis = found.worker.nis.as_deref().unwrap_or_default();
        self.names.get(nis).cloned().unwrap_or_else(|| found.worker.postcode.clone())
    }
}

async fn names(tx: &mut Tx, visit: &Visit) -> Result<HashMap<String, String>, Failure> {
    let all = network::municipality::load(tx, &visit.ctx).await?;
    Ok(all.0.into_iter().map(|m| (m.nis, m.name)).collect())
}

async fn found(tx: &mut Tx, visit: &Visit, desk: &Desk, asked: &Asked) -> Result<Vec<Found>, Failure> {
    find::find(tx, &visit.ctx, desk, asked).await
}

/// `GET /wijk/workers`
pub async fn show(visit: Visit, Sought(address): Sought<Address>) -> Answer {
    let (l, asked) = (visit.l.clone(), address.asked());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Find, Part::Worker).await?;
    let all = found(&mut tx, &visit, &desk, &asked).await?;
    let names = names(&mut tx, &visit).await?;
    let schemes = Schemes::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let count = all.len();
    let from = address.page.saturating_mul(SIZE).min(count);
    let rows: Vec<Found> = all.into_iter().skip(from).take(SIZE).collect();
    let choice = |value: &str, label: String, chosen: bool| Choice {
        value: value.to_owned(),
        label,
        chosen,
        ..Choice::default()
    };
    let mut places: Vec<Choice> =
        names.iter().map(|(nis, name)| choice(nis, name.clone(), asked.nis.as_deref() == Some(nis.as_str()))).collect();
    places.sort_by(|a, b| a.label.cmp(&b.label));
    web::render(&ListPage {
        f: visit.frame("wijk-workers-title", "/wijk/workers"),
        statuses: Status::ALL
            .iter()
            .map(|s| choice(s.as_str(), l.of("wijk-status", s), asked.status == Some(*s)))
            .collect(),
        nears: Near::ALL.iter().map(|n| choice(n.as_str(), l.of("wijk-near", n), asked.near == Some(*n))).collect(),
        sorts: Sort::ALL.iter().map(|s| choice(s.as_str(), l.of("wijk-sort", s), asked.sort == *s)).collect(),
        schemes: schemes.options(&l, asked.scheme.as_deref().unwrap_or_default()),
        filtered: asked.is_filtered(),
        summary: l.n("wijk-workers-count", count),
        first_url: if from > 0 { address.url("/wijk/workers", 0) } else { String::new() },
        next_url: if from + rows.len() < count {
            address.url("/wijk/workers", address.page + 1)
        } else {
            String::new()
        },
        csv_url: address.url("/wijk/workers.csv", 0),
        may_over: schemes.are_many() && desk.may(Verb::Decide, Part::Decisions),
        may: desk.may(Verb::Write, Part::Worker),
        q: asked.text,
        places,
        rows,
        names,
        l,
    })
}

/// `GET /wijk/workers.csv`: the same list, noted as taken out.
pub async fn csv(visit: Visit, Sought(address): Sought<Address>) -> Answer {
    let l = &visit.l;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Export, Part::Worker).await?;
    let all = found(&mut tx, &visit, &desk, &address.asked()).await?;
    let names = names(&mut tx, &visit).await?;
    let schemes = Schemes::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let line = audit::Line::new("wijk.export", "wijk-worker", uuid::Uuid::nil()).fact("rows", all.len());
    visit.app.db.log_read(&visit.ctx, line).await?;
    let head = ["number", "name", "place", "status", "start", "last-day", "month", "year", "scheme"];
    let head = head.map(|key| l.of("wijk-list", key));
    let rows = all.into_iter().map(|one| {
        let w = &one.worker;
        let day = |day: Option<kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
        vec![
            w.number.to_string(),
            w.name(),
            w.nis.as_ref().and_then(|nis| names.get(nis)).cloned().unwrap_or_else(|| w.postcode.clone()),
            l.of("wijk-status", w.status),
            day(w.started_on),
            day(w.last_day.or(one.standing.last_day())),
            one.standing.month.0.to_string(),
            one.standing.year.0.to_string(),
            schemes.label(l, &w.scheme),
        ]
    });
    Ok(web::csv_file("wijk-werkers.csv", &head, rows))
}
