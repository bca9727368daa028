//! The triage inbox: who waits longest stands on top.

use askama::Template;
use axum::extract::Query;
use futures_util::future::try_join_all;
use kernel::language::Language;
use kernel::{Day, Moment, Role};
use serde::Deserialize;
use store::audit::Line as AuditLine;
use web::{Answer, Frame, Page, Visit, Words};

use crate::model::{Domain, Source, Status};
use crate::rules;
use crate::store::inbox::{self, After, Part, Row, Signal};
use crate::today::{Counts, counts};

/// Who triages.
pub const ROLES: &[Role] = &[Role::Coordinator, Role::TeamLead];
/// As many as one page shows; the longest waiting are on the first.
const SIZE: usize = 40;
/// As much of the own words as a row shows, in characters.
const TEASER: usize = 140;

/// A referral on the page.
pub struct Line {
    id: String,
    name: String,
    status: Status,
    source: Source,
    source_organisation: String,
    place: String,
    language: String,
    interpreter: bool,
    wish: String,
    domains: Vec<Domain>,
    days: i32,
    long: bool,
    bar: i32,
    talk_at: Option<Moment>,
    held_by: String,
    /// Files that may be about the same person.
    doubles: i64,
}

/// A filter.
pub struct Filter {
    label: String,
    url: String,
    here: bool,
}

/// A signal without a person, on the page.
pub struct SignalLine {
    source: Source,
    place: String,
    language: String,
    domains: Vec<Domain>,
    on: Day,
}

#[derive(Template)]
#[template(path = "referral/triage.html")]
struct TriagePage {
    f: Frame,
    l: Words,
    today: Day,
    counts: Counts,
    filters: Vec<Filter>,
    lines: Vec<Line>,
    first_url: String,
    next_url: String,
    signals: Vec<SignalLine>,
}

/// What the address may hold: `show=new`, and where the page begins.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    show: Option<String>,
    after: Option<String>,
}

/// The cursor of a page: `MILLISECONDS_ID`.
fn after(text: &str) -> Option<After> {
    let (at, id) = text.split_once('_')?;
    Some((Moment(at.parse().ok()?), id.parse().ok()?))
}

/// The address of the inbox from a row on.
fn url(only: Option<Status>, after: &str) -> String {
    let show = only.map(|status| format!("show={status}"));
    let after = Some(after).filter(|cursor| !cursor.is_empty()).map(|cursor| format!("after={cursor}"));
    let parts: Vec<String> = [show, after].into_iter().flatten().collect();
    if parts.is_empty() { "/triage".to_owned() } else { format!("/triage?{}", parts.join("&")) }
}

/// `GET /triage`.
pub async fn list(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.only(ROLES)?;
    let only: Option<Status> = asked.show.as_deref().and_then(|text| text.parse().ok());
    let mut tx = visit.app.db.read().await?;
    let counts = counts(&mut tx, &visit.ctx).await?;
    let from = asked.after.as_deref().and_then(after);
    let part = only.map_or(Part::Open, Part::Only);
    let extra = i64::try_from(SIZE).unwrap_or(i64::MAX).saturating_add(1);
    let rows = inbox::rows(&mut tx, &visit.ctx, part, from, extra).await?;
    let Page { rows, next } = Page::from_extra(rows, SIZE, |row| format!("{}_{}", row.created_at.0, row.id));
    let mut lines = Vec::with_capacity(rows.len());
    for row in &rows {
        let doubles = if rules::is_open(row.status) {
            people::duplicates::how_many(&mut tx, &visit.ctx, row.participant_id).await?
        } else {
            0
        };
        lines.push(line(row, row.story(&mut tx, &visit.ctx).await?, doubles, visit.ctx.today()));
    }
    let signals = match visit.role() {
        Role::Coordinator if only.is_none() && from.is_none() => inbox::signals(&mut tx, &visit.ctx, 5).await?,
        _ => Vec::new(),
    };
    drop(tx);
    // Own words are on the page: each file that is shown is noted as read, all in one commit.
    try_join_all(rows.iter().map(|row| {
        let read = AuditLine::new("file.read", "participant", row.participant_id.0).about(row.participant_id);
        visit.app.db.log_read(&visit.ctx, read.fact("part", "intake"))
    }))
    .await?;
    web::render(&TriagePage {
        f: visit.frame("referral-triage-title", "/triage"),
        l: visit.l.clone(),
        today: visit.ctx.today(),
        filters: filters(&visit.l, &counts, only),
        counts,
        lines,
        first_url: if from.is_some() { url(only, "") } else { String::new() },
        next_url: next.map(|cursor| url(only, &cursor)).unwrap_or_default(),
        signals: signals.into_iter().map(signal).collect(),
    })
}

fn line(row: &Row, story: crate::model::Story, doubles: i64, today: Day) -> Line {
    let days = rules::days_waiting(row.created_at, today);
    Line {
        id: row.id.to_string(),
        name: row.display_name.clone(),
        status: row.status,
        source: row.source,
        source_organisation: row.source_organisation.clone().unwrap_or_default(),
        place: row.municipality.clone().unwrap_or_default(),
        language: row.language.as_deref().map(dutch).unwrap_or_default(),
        interpreter: row.interpreter_needed,
        wish: teaser(&story.wish),
        domains: story.domains,
        days,
        long: days > rules::LONG_WAIT_DAYS,
        bar: rules::bar(days),
        talk_at: row.talk_at,
        doubles,
        held_by: row.to_staff.clone().or_else(|| row.to_organisation.clone()).unwrap_or_default(),
    }
}

fn signal(s: Signal) -> SignalLine {
    SignalLine {
        domains: s.domains(),
        source: s.source,
        place: s.municipality.unwrap_or_default(),
        language: s.language.as_deref().map(dutch).unwrap_or_default(),
        on: s.created_at.day(),
    }
}

fn filters(l: &Words, counts: &Counts, only: Option<Status>) -> Vec<Filter> {
    let label = |text: String, count: i64| format!("{text} ({count})");
    let open =
        Filter { label: label(l.t("referral-filter-open"), counts.open()), url: url(None, ""), here: only.is_none() };
    let states = Status::ALL.iter().map(|status| Filter {
        label: label(l.of("referral-filter", status), counts.of(*status)),
        url: url(Some(*status), ""),
        here: only == Some(*status),
    });
    std::iter::once(open).chain(states).collect()
}

/// The Dutch name of a language, for staff.
pub fn dutch(code: &str) -> String {
    Language::by_code(code).map_or_else(|| code.to_owned(), |language| language.dutch.to_owned())
}

/// The beginning of a text, cut at a word.
fn teaser(text: &str) -> String {
    if text.chars().count() <= TEASER {
        return text.to_owned();
    }
    let cut: String = text.chars().take(TEASER).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head))
}
