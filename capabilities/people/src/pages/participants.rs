//! The list of participants: search, filters, pages, and the same list as a file.

use std::collections::HashMap;

use askama::Template;
use axum::response::IntoResponse;
use kernel::access::{self, Relation};
use kernel::{Aspect, Verb};
use serde::Deserialize;
use web::{Answer, Choice, Frame, Sought, Visit, Words};

use crate::actions::export::ExportList;
use crate::list::{self, Query, Row, Scope, Sort};
use crate::model::Status;
use crate::store::{edit, phones};

/// The statuses that can be asked for.
const STATUSES: &[Status] = &[
    Status::Active,
    Status::Waiting,
    Status::Referred,
    Status::Met,
    Status::Closed,
    Status::Redirected,
    Status::Declined,
];

/// What stands in the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    /// The same, sealed, for the addresses on the page.
    s: String,
    scope: String,
    status: String,
    nis: String,
    sort: String,
    after: String,
    /// `1` from the search on top of each page: the one who answers is opened at once.
    open: String,
}

impl Asked {
    fn query(&self, visit: &Visit) -> Option<Query> {
        let scopes = list::scopes(visit.role());
        let first = *scopes.first()?;
        let text: String = self.q.trim().chars().take(100).collect();
        // Who searches looks among all whom she may see; who opens the list sees her own people.
        let default = if text.is_empty() { first } else { Scope::All };
        let details = sees(visit, Aspect::Trajectory);
        Some(Query {
            scope: self.scope.parse().ok().filter(|s| scopes.contains(s)).unwrap_or(default),
            text,
            status: self.status.parse().ok().filter(|s| details && STATUSES.contains(s)),
            nis: Some(self.nis.trim()).filter(|n| !n.is_empty() && n.len() <= 8).map(str::to_owned),
            sort: self.sort.parse().ok().filter(|_| details).unwrap_or(Sort::Name),
            after: self.after.parse().ok(),
            size: web::paging::SIZE,
        })
    }

    /// The address of the same list with some parts changed.
    fn url(&self, path: &str, changed: &[(&str, &str)]) -> String {
        let parts = [
            ("s", &self.s),
            ("scope", &self.scope),
            ("status", &self.status),
            ("nis", &self.nis),
            ("sort", &self.sort),
        ];
        let kept =
            parts.iter().filter(|(name, _)| changed.iter().all(|(n, _)| n != name)).map(|(n, v)| (*n, v.as_str()));
        let pairs: Vec<String> = kept
            .chain(changed.iter().copied())
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", web::encode(value)))
            .collect();
        if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
    }
}

/// Does this role see this of everybody whom it finds?
fn sees(visit: &Visit, aspect: Aspect) -> bool {
    let reads = access::through(visit.role(), Verb::Read, aspect);
    access::listing(visit.role()).iter().all(|r| reads.contains(r) || reads.contains(&Relation::Partnership))
}

struct Line {
    row: Row,
    phone: Option<String>,
    contact: String,
    long_ago: bool,
}

struct Link {
    url: String,
    label: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "participants.html")]
#[expect(clippy::struct_excessive_bools, reason = "what a template asks is mostly yes or no")]
struct ParticipantsPage {
    f: Frame,
    l: Words,
    lines: Vec<Line>,
    scopes: Vec<Link>,
    statuses: Vec<Choice>,
    places: Vec<Choice>,
    sorts: Vec<Choice>,
    q: String,
    scope: Scope,
    details: bool,
    plans: bool,
    filtered: bool,
    /// Is the fold with the filters open?
    more: bool,
    summary: String,
    next_url: String,
    first_url: String,
    csv_url: String,
    emergency: bool,
    outreach: bool,
}

/// A day counts as long ago after this many days without contact.
const LONG_AGO: i32 = 28;

/// `GET /participants`
pub async fn show(visit: Visit, Sought(asked): Sought<Asked>) -> Answer {
    let query = asked.query(&visit).ok_or(kernel::Refusal::NotFound)?;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let page = list::find(&mut tx, &visit.ctx, &query).await?;
    let searching = !query.text.is_empty();
    if let ([only], true) = (page.rows.as_slice(), searching && asked.open == "1") {
        return Ok(visit.redirect(format!("/participants/{}", only.id)).into_response());
    }
    // A coach calls from her own list; of whom she does not guide the number stands in the file.
    let mut phones = if query.scope == Scope::Mine && sees(&visit, Aspect::ContactDetails) {
        phones::of(&mut tx, &visit.ctx, page.rows.iter().map(|row| row.id).collect()).await?
    } else {
        HashMap::new()
    };
    let municipalities = edit::municipalities(&mut tx, &visit.ctx, query.nis.as_deref()).await?;
    drop(tx);
    let today = visit.ctx.today();
    let summary = match (searching, page.next.is_some() || query.after.is_some(), page.rows.len()) {
        (true, _, n) if n >= query.size => l.n("list-found-many", n),
        (true, _, n) => l.n("list-found", n),
        (false, true, _) => l.t("list-more"),
        (false, false, n) => l.n("list-count", n),
    };
    let lines: Vec<Line> = page
        .rows
        .into_iter()
        .map(|row| {
            let days = row.last_contact_on.map(|day| day.days_until(today));
            let contact = match days {
                None => l.t("list-no-contact"),
                Some(0) => l.t("date-today"),
                Some(1) => l.t("date-yesterday"),
                Some(n) => l.n("list-days-ago", n),
            };
            let phone = phones.remove(&row.id);
            Line { phone, contact, long_ago: row.status == Status::Active && days.is_none_or(|n| n >= LONG_AGO), row }
        })
        .collect();
    let choice = |value: &str, label: String, chosen: bool| Choice {
        value: value.to_owned(),
        label,
        chosen,
        ..Choice::default()
    };
    let scopes = list::scopes(visit.role());
    let place = query.nis.as_deref().unwrap_or_default();
    let exports = list::through(&visit.ctx.actor, Scope::All, Verb::Export, Aspect::Existence);
    let csv_url =
        if exports.is_empty() || lines.is_empty() { String::new() } else { asked.url("/participants.csv", &[]) };
    web::render(&ParticipantsPage {
        f: visit.frame("list-title", "/participants"),
        scopes: if scopes.len() < 2 {
            Vec::new()
        } else {
            scopes
                .iter()
                .map(|scope| Link {
                    url: asked.url("/participants", &[("scope", scope.as_str())]),
                    label: l.of("list-scope", scope),
                    here: *scope == query.scope,
                })
                .collect()
        },
        statuses: STATUSES.iter().map(|s| choice(s.as_str(), l.of("status", s), query.status == Some(*s))).collect(),
        places: municipalities.iter().map(|(nis, name)| choice(nis, name.clone(), nis == place)).collect(),
        sorts: Sort::ALL.iter().map(|s| choice(s.as_str(), l.of("list-sort", s), query.sort == *s)).collect(),
        next_url: page.next.map(|after| asked.url("/participants", &[("after", &after)])).unwrap_or_default(),
        first_url: if query.after.is_some() { asked.url("/participants", &[]) } else { String::new() },
        csv_url,
        emergency: access::allows(visit.role(), Relation::BreakGlass, Verb::Find, Aspect::Existence),
        outreach: matches!(visit.role(), kernel::Role::Coach | kernel::Role::TeamLead),
        filtered: query.status.is_some() || query.nis.is_some(),
        more: query.status.is_some() || query.nis.is_some() || query.sort != Sort::Name,
        scope: query.scope,
        details: sees(&visit, Aspect::Trajectory),
        plans: sees(&visit, Aspect::Plan),
        q: query.text,
        summary,
        lines,
        l,
    })
}

/// `GET /participants.csv`: the people of the list whom the asker may take out of Opstap.
pub async fn csv(visit: Visit, Sought(asked): Sought<Asked>) -> Answer {
    let query = asked.query(&visit).ok_or(kernel::Refusal::NotFound)?;
    let rows = visit.app.db.act(&visit.ctx, &ExportList { query }).await?;
    let l = &visit.l;
    let head = ["list-number", "list-name", "list-place", "list-status", "list-coach", "list-step", "list-contact"];
    let lines = rows.into_iter().map(|row| {
        vec![
            row.number.to_string(),
            row.display_name,
            row.municipality.unwrap_or_default(),
            l.of("status", row.status),
            row.coach.unwrap_or_default(),
            row.next_step.unwrap_or_default(),
            row.last_contact_on.map(|day| day.to_string()).unwrap_or_default(),
        ]
    });
    Ok(web::csv_file("deelnemers.csv", &head.map(|key| l.t(key)), lines))
}
