//! The candidacies on a call: search, filter, order, and the same list as a file.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::{Verb, text_enum};
use store::{Failure, audit};
use web::{Answer, Choice, Frame, Visit, Words};

use super::head::CallHead;
use super::view;
use crate::listing::{Asked, List};
use crate::model::{Call, CallId, Channel, Status};
use crate::records::Candidacy;
use crate::rules::access::Part;
use crate::rules::form::hundredths_words;
use crate::store::candidacy;
use crate::words::clock;

text_enum! {
    /// In which order.
    pub enum Sort {
        /// As they came in.
        Number = "number",
        /// By name.
        Name = "name",
        /// By how far they are.
        Status = "status",
    }
}

struct Line {
    row: Candidacy,
    at: String,
    kbo: String,
    capacity: String,
    tone: &'static str,
}

#[derive(Template)]
#[template(path = "call/candidacies.html")]
struct ListPage {
    f: Frame,
    l: Words,
    head: CallHead,
    list: List<Line>,
    statuses: Vec<Choice>,
    any: bool,
    may: bool,
    csv_url: String,
}

/// The tone of a badge.
pub(super) fn tone(status: Status) -> &'static str {
    match status {
        Status::Ontvankelijk | Status::DossierVolledig | Status::Goedgekeurd | Status::DeelsGoedgekeurd => "leaf",
        Status::DossierOnvolledig | Status::Bezwaar | Status::Ingediend => "copper",
        Status::InVerwerking | Status::KlaarVoorBeslissing | Status::Ontvangen => "evening",
        _ => "open",
    }
}

async fn found(visit: &Visit, id: CallId, asked: &Asked, verb: Verb) -> Result<(Call, Vec<Candidacy>, bool), Failure> {
    let mut tx = visit.app.db.read().await?;
    let (office, call) = view::open(&mut tx, &visit.ctx, id, verb, Part::Candidacy).await?;
    let mut rows: Vec<Candidacy> = candidacy::all(&mut tx, &visit.ctx, id).await?;
    drop(tx);
    rows.retain(|row| office.sees(row));
    let any = !rows.is_empty();
    rows.retain(|row| asked.finds(row));
    if let Ok(status) = asked.status.parse::<Status>() {
        rows.retain(|row| row.status == status);
    }
    match asked.sort.parse().unwrap_or(Sort::Number) {
        Sort::Number => {}
        Sort::Name => rows.sort_by(|a, b| (&a.sort_name, a.number).cmp(&(&b.sort_name, b.number))),
        Sort::Status => rows.sort_by_key(|row| (row.status, row.number)),
    }
    Ok((call, rows, any))
}

/// `GET /calls/{id}/candidacies`
pub async fn show(visit: Visit, Path(id): Path<CallId>, Query(asked): Query<Asked>) -> Answer {
    let (call, rows, any) = found(&visit, id, &asked, Verb::Find).await?;
    let l = visit.l.clone();
    let choice = |value: &str, label: String, chosen: bool| Choice {
        value: value.to_owned(),
        label,
        chosen,
        ..Choice::default()
    };
    let sort = asked.sort.parse().unwrap_or(Sort::Number);
    let statuses = Status::ALL.iter().filter(|s| !s.is_draft());
    let may = visit.role() == kernel::Role::Coordinator;
    let path = format!("/calls/{id}/candidacies");
    let among = rows.len();
    let list = List::cut(&l, &path, &asked, rows, among);
    let list = list.map(|row| Line {
        at: row.submitted_at.map(|at| view::moment(&l, at)).unwrap_or_default(),
        kbo: view::kbo(&row.kbo),
        capacity: hundredths_words(row.coach_capacity_hundredths),
        tone: tone(row.status),
        row,
    });
    let sorts = Sort::ALL.iter().map(|s| choice(s.as_str(), l.of("candidacies-sort", s), *s == sort)).collect();
    web::render(&ListPage {
        f: visit.frame("call-tab-candidacies", "/calls"),
        head: CallHead::new(&l, &call, "candidacies"),
        list: List { sorts, ..list },
        statuses: statuses
            .map(|s| choice(s.as_str(), l.of("candidacy-status", s), asked.status == s.as_str()))
            .collect(),
        csv_url: asked.url(&format!("{path}.csv"), 1),
        any,
        may,
        l,
    })
}

/// `GET /calls/{id}/candidacies.csv`
pub async fn csv(visit: Visit, Path(id): Path<CallId>, Query(asked): Query<Asked>) -> Answer {
    let (_, rows, _) = found(&visit, id, &asked, Verb::Export).await?;
    visit
        .app
        .db
        .log_read(&visit.ctx, audit::Line::new("candidacies.export", "call", id).fact("rows", rows.len()))
        .await?;
    let l = &visit.l;
    let head = [
        "candidacy-number",
        "candidacy-organisation",
        "candidacy-kbo",
        "candidacy-contact",
        "candidacy-email",
        "candidacy-capacity",
        "candidacy-at",
        "candidacy-channel",
        "candidacy-status-heading",
    ];
    let head = head.map(|key| l.t(key));
    let rows = rows.into_iter().map(|row| {
        let at = row.submitted_at.map(|at| format!("{} {}", at.day(), clock(at))).unwrap_or_default();
        vec![
            row.number.map(|n| n.to_string()).unwrap_or_default(),
            row.organisation_name,
            view::kbo(&row.kbo),
            row.contact,
            row.email,
            hundredths_words(row.coach_capacity_hundredths),
            at,
            l.of("candidacy-channel", row.channel),
            l.of("candidacy-status", row.status),
        ]
    });
    Ok(web::csv_file("kandidaturen.csv", &head, rows))
}

/// Did it come by mail?
pub(super) fn by_mail(row: &Candidacy) -> bool {
    row.channel == Channel::Mail
}
