//! The months: which are closed, which comes next.

use askama::Template;
use kernel::Verb;
use web::{Answer, Frame, Visit, Words};
use wijk_jobs::{days_of, month_of};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::view::{euro, month};
use crate::actions::close::earliest;
use crate::store as tables;

struct Line {
    url: String,
    month: String,
    closed: String,
    forms: i64,
    hours: i64,
    cheques: i64,
    pay: String,
    open: i64,
}

#[derive(Template)]
#[template(path = "wijk_cheques/months.html")]
struct MonthsPage {
    f: Frame,
    l: Words,
    next: Vec<(String, String)>,
    lines: Vec<Line>,
}

/// `GET /wijk/months`
pub(crate) async fn show(visit: Visit) -> Answer {
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Money).await?;
    let closed = tables::month::all(&mut tx, ctx).await?;
    let this = month_of(ctx.today());
    let first = earliest(&mut tx, ctx, &desk, &closed, &this).await?;
    drop(tx);
    let before = days_of(&this).map_or_else(String::new, |(first, _)| month_of(first.plus_days(-1)));
    let is_open = |of: &String| !closed.iter().any(|m| m.month == *of) && closed.first().is_none_or(|m| m.month < *of);
    // The month that has to be closed first comes first.
    let mut open: Vec<String> = first.into_iter().chain([before, this]).filter(is_open).collect();
    open.dedup();
    let next = open.into_iter().map(|of| (format!("/wijk/months/{of}"), month(&l, &of)));
    let line = |m: &crate::records::ClosedMonth| Line {
        url: format!("/wijk/months/{}", m.month),
        month: month(&l, &m.month),
        closed: l.day_plain(m.closed_at.day()),
        forms: m.forms,
        hours: m.hours,
        cheques: m.cheques,
        pay: euro(&l, m.pay_cents),
        open: m.open_forms,
    };
    web::render(&MonthsPage {
        f: visit.frame("wijk-months-title", "/wijk/months"),
        next: next.collect(),
        lines: closed.iter().map(line).collect(),
        l: l.clone(),
    })
}
