//! The list of users: search, filters, order, pages, and the same list as a file.

use askama::Template;
use kernel::Verb;
use network::municipality::{Codes, Municipalities};
use parameters::Schemes;
use serde::Deserialize;
use web::{Answer, Choice, Frame, Sought, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::view;
use crate::actions::export::ExportUsers;
use crate::model::{Kind, Status};
use crate::rules::listing::{Query, Row, Sort, pick};
use crate::store::listed;

/// What stands in the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    /// The same, sealed, for the addresses on the page.
    s: String,
    kind: String,
    status: String,
    nis: String,
    fee: String,
    sort: String,
    scheme: String,
    after: String,
}

impl Asked {
    fn query(&self, codes: &Codes) -> Query {
        let nis = Some(self.nis.trim()).filter(|nis| !nis.is_empty() && nis.len() <= 8);
        Query {
            text: self.q.trim().chars().take(100).collect(),
            kind: self.kind.parse().ok(),
            scheme: Some(self.scheme.trim()).filter(|code| !code.is_empty()).map(str::to_owned),
            status: self.status.parse().ok(),
            ended: self.status == "all",
            nis: nis.map(|nis| codes.ever(nis)).unwrap_or_default(),
            unpaid: self.fee == "unpaid",
            sort: self.sort.parse().unwrap_or(Sort::Name),
            after: self.after.parse().ok(),
            size: web::paging::SIZE,
        }
    }

    /// The address of the same list, with another end.
    fn url(&self, path: &str, after: &str) -> String {
        let parts = [
            ("s", self.s.as_str()),
            ("kind", &self.kind),
            ("status", &self.status),
            ("nis", &self.nis),
            ("fee", &self.fee),
            ("sort", &self.sort),
            ("scheme", &self.scheme),
            ("after", after),
        ];
        let pairs: Vec<String> =
            parts.iter().filter(|(_, v)| !v.is_empty()).map(|(n, v)| format!("{n}={}", web::encode(v))).collect();
        if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
    }

    fn filtered(&self) -> bool {
        [&self.kind, &self.status, &self.nis, &self.fee, &self.scheme].iter().any(|value| !value.is_empty())
    }
}

struct Line {
    row: Row,
    scheme: Option<String>,
    place: String,
    fee: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "wijk-users/list.html")]
struct ListPage {
    f: Frame,
    l: Words,
    lines: Vec<Line>,
    q: String,
    kinds: Vec<Choice>,
    statuses: Vec<Choice>,
    places: Vec<Choice>,
    fees: Vec<Choice>,
    sorts: Vec<Choice>,
    schemes: Vec<Choice>,
    summary: String,
    filtered: bool,
    next_url: String,
    first_url: String,
    csv_url: String,
}

/// `GET /wijk/users`
pub async fn show(visit: Visit, Sought(asked): Sought<Asked>) -> Answer {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let today = ctx.today();
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Find, Part::User).await?;
    let schemes = Schemes::load(&mut tx, ctx).await?;
    let municipalities = network::municipality::load(&mut tx, ctx).await?;
    let codes = Codes::of(&municipalities, today);
    let query = asked.query(&codes);
    let all = listed::listed(&mut tx, ctx, &desk).await?;
    drop(tx);
    let found = pick(all.clone(), &Query { after: None, size: usize::MAX - 1, ..query.clone() }).rows.len();
    let places = places(&all, &municipalities, &codes, &asked.nis);
    let page = pick(all, &query);
    let choice = |value: &str, label: String, chosen: bool| Choice {
        value: value.to_owned(),
        label,
        chosen,
        ..Choice::default()
    };
    let lines = page.rows.into_iter().map(|row| Line {
        place: view::place(&l, &municipalities, row.nis.as_deref(), today),
        fee: view::fee(&l, row.fee),
        tone: view::fee_tone(row.fee),
        scheme: schemes.told(&l, &row.scheme),
        row,
    });
    let status = |s: &Status| choice(s.as_str(), l.of("wijk-user-status", s), asked.status == s.as_str());
    let statuses = Status::ALL.iter().map(status);
    web::render(&ListPage {
        f: visit.frame("wijk-users-title", "/wijk/users"),
        lines: lines.collect(),
        kinds: Kind::ALL
            .iter()
            .map(|k| choice(k.as_str(), l.of("wijk-user-kind", k), asked.kind == k.as_str()))
            .collect(),
        statuses: statuses.chain([choice("all", l.t("wijk-users-with-ended"), asked.status == "all")]).collect(),
        fees: vec![choice("unpaid", l.t("wijk-users-unpaid"), query.unpaid)],
        sorts: Sort::ALL.iter().map(|s| choice(s.as_str(), l.of("wijk-users-sort", s), query.sort == *s)).collect(),
        schemes: schemes.options(&l, &asked.scheme),
        summary: l.n("wijk-users-count", found),
        filtered: asked.filtered(),
        next_url: page.next.map(|after| asked.url("/wijk/users", &after)).unwrap_or_default(),
        first_url: if query.after.is_some() { asked.url("/wijk/users", "") } else { String::new() },
        csv_url: asked.url("/wijk/users.csv", ""),
        q: query.text,
        places,
        l,
    })
}

/// The municipalities of today where users are.
fn places(all: &[Row], municipalities: &Municipalities, codes: &Codes, chosen: &str) -> Vec<Choice> {
    let mut found: Vec<&str> = all.iter().filter_map(|row| row.nis.as_deref()).map(|nis| codes.today(nis)).collect();
    found.sort_unstable();
    found.dedup();
    let mut choices: Vec<Choice> = found
        .into_iter()
        .filter_map(|nis| municipalities.by_nis(nis))
        .map(|m| Choice { value: m.nis.clone(), label: m.name.clone(), chosen: m.nis == chosen, ..Choice::default() })
        .collect();
    choices.sort_by_key(|choice| kernel::name::fold(&choice.label));
    choices
}

/// `GET /wijk/users.csv`
pub async fn csv(visit: Visit, Sought(asked): Sought<Asked>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let municipalities = network::municipality::load(&mut tx, &visit.ctx).await?;
    let schemes = Schemes::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    let today = visit.ctx.today();
    let query = asked.query(&Codes::of(&municipalities, today));
    let rows = visit.app.db.act(&visit.ctx, &ExportUsers { query }).await?;
    let l = &visit.l;
    let head = [
        "wijk-user-number",
        "wijk-user-name",
        "wijk-user-kind",
        "wijk-user-contact",
        "wijk-user-kbo",
        "wijk-user-street",
        "wijk-user-postcode",
        "wijk-user-place",
        "wijk-user-email",
        "wijk-user-phone",
        "wijk-user-status",
        "wijk-user-active-on",
        "wijk-fee-heading",
        "wijk-fee-communication",
        "rule-scheme",
    ];
    let head = head.map(|key| l.t(key));
    let rows = rows.into_iter().map(|row| {
        vec![
            row.number.to_string(),
            row.name,
            l.of("wijk-user-kind", row.kind),
            row.contact_name.unwrap_or_default(),
            row.kbo.unwrap_or_default(),
            row.street,
            row.postcode,
            view::place(l, &municipalities, row.nis.as_deref(), today),
            row.email.unwrap_or_default(),
            row.phone.as_deref().map(kernel::phone::as_written).unwrap_or_default(),
            l.of("wijk-user-status", row.status),
            row.active_on.map(|day| day.to_string()).unwrap_or_default(),
            view::fee(l, row.fee),
            view::communication(row.number),
            schemes.label(l, &row.scheme),
        ]
    });
    Ok(web::csv_file("gebruikers.csv", &head, rows))
}
