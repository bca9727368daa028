//! The coach's week: each day as her contacts and appointments tell it, and one tap to say that it was so.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use kernel::{Day, Role, Verb};
use operation::Part;
use serde::Deserialize;
use web::{Answer, Form, Frame, Visit, Words};

use super::view::{listed, minutes, none};
use crate::actions::tell_day::{TellDay, UntellDay};
use crate::model::LineStatus;
use crate::records::TimeLine;
use crate::rules::time;
use crate::store as tables;

/// What the address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    week: String,
}

struct Line {
    work: String,
    time: String,
    note: String,
}

#[expect(clippy::struct_excessive_bools, reason = "what a page shows or not")]
struct DayCard {
    id: String,
    url: String,
    tell_url: String,
    name: String,
    lines: Vec<Line>,
    total: String,
    told: bool,
    today: bool,
    may_tell: bool,
    future: bool,
}

struct PositionLine {
    organisation: String,
    percent: i64,
    here: bool,
}

#[derive(Template)]
#[template(path = "claims/week.html")]
struct WeekPage {
    f: Frame,
    l: Words,
    title: String,
    before: String,
    after: String,
    days: Vec<DayCard>,
    positions: Vec<PositionLine>,
    total: String,
    counted: String,
    open: usize,
}

/// The Monday of the week of a day.
pub fn monday(day: Day) -> Day {
    day.plus_days(1 - i32::from(day.0.weekday().to_monday_one_offset()))
}

/// What a line says of itself beside its length.
pub fn note(l: &Words, line: &TimeLine) -> (String, &'static str) {
    let status = match (line.cost_id.is_some(), line.status) {
        (true, _) => ("time-status-cost", "leaf"),
        (_, LineStatus::Approved) => ("time-status-approved", "leaf"),
        (_, LineStatus::Returned) => ("time-status-returned", "copper"),
        (_, LineStatus::Told) => ("time-status-told", "open"),
    };
    (l.t(status.0), status.1)
}

fn told_line(l: &Words, line: &TimeLine) -> Line {
    let (status, _) = note(l, line);
    let share = if line.operation_id.is_none() {
        Some(l.t("time-other-work"))
    } else {
        (line.share < 100).then(|| l.t1("time-share-of", "share", line.share))
    };
    let note = share.map_or_else(|| status.clone(), |share| format!("{share} · {status}"));
    Line { work: l.of("time-work", line.work), time: minutes(l, line.minutes), note }
}

fn proposed_line(l: &Words, line: &time::Proposed) -> Line {
    let mut note = l.n("time-things", line.count);
    if line.assumed > 0 {
        note = format!("{note} · {}", l.n("time-assumed", line.assumed));
    }
    Line { work: l.of("time-work", line.work), time: minutes(l, line.minutes), note }
}

/// `GET /time?week=`
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.only(&[Role::Coach])?;
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let today = ctx.today();
    let first = monday(asked.week.parse().unwrap_or(today));
    let last = first.plus_days(6);
    let mut tx = visit.app.db.read().await?;
    let own = listed(&mut tx, ctx, Verb::Write, Part::Time).await?;
    if own.is_empty() {
        return none(&visit, &[Role::Coach], "time-title", "/time");
    }
    let rules = tables::rule::all(&mut tx, ctx).await?;
    let lines = tables::time::of_position(&mut tx, ctx, ctx.actor.position, first, last).await?;
    let told = tables::time::told(&mut tx, ctx, ctx.actor.position, first, last).await?;
    let who = (ctx.actor.staff, ctx.actor.position, ctx.actor.organisation);
    let traces = tables::trace::between(&mut tx, ctx, who, first, last).await?;
    let positions = tables::names::positions(&mut tx, ctx, ctx.actor.staff, today).await?;
    let mut closed = Vec::new();
    for (operation, _) in &own {
        closed.extend(tables::period::all(&mut tx, ctx, operation.id).await?);
    }
    drop(tx);
    let closed = |day| closed.iter().any(|period| period.first <= day && day <= period.last);
    let mut days = Vec::new();
    for at in 0..7 {
        let day = first.plus_days(at);
        let own: Vec<&TimeLine> = lines.iter().filter(|line| line.day == day).collect();
        let of_day: Vec<_> = traces.iter().filter(|(on, _)| *on == day).map(|(_, trace)| trace.clone()).collect();
        let proposed = time::propose(&of_day, &rules, day);
        let is_told = told.contains(&day);
        let shown: Vec<Line> = if own.is_empty() && !is_told {
            proposed.iter().map(|line| proposed_line(&l, line)).collect()
        } else {
            own.iter().map(|line| told_line(&l, line)).collect()
        };
        // A weekend without work needs no place on a small screen.
        if at > 4 && shown.is_empty() && !is_told && day != today {
            continue;
        }
        let total: i64 = if own.is_empty() && !is_told {
            proposed.iter().map(|line| line.minutes).sum()
        } else {
            own.iter().map(|line| line.minutes).sum()
        };
        days.push(DayCard {
            id: format!("day-{day}"),
            url: format!("/time/{day}"),
            tell_url: format!("/time/{day}/tell"),
            name: l.day(day),
            lines: shown,
            total: if total == 0 { String::new() } else { minutes(&l, total) },
            told: is_told,
            today: day == today,
            may_tell: !is_told && day <= today && !closed(day),
            future: day > today,
        });
    }
    let total: i64 = lines.iter().map(|line| line.minutes).sum();
    let counted: i64 = lines.iter().map(TimeLine::counted).sum::<i64>() / 100;
    let open = days.iter().filter(|day| day.may_tell && !day.lines.is_empty()).count();
    web::render(&WeekPage {
        f: visit.frame("time-title", "/time"),
        title: l.t2("time-week-of", "from", l.day_short(first), "to", l.day_short(last)),
        before: format!("/time?week={}", first.plus_days(-7)),
        after: if last < today { format!("/time?week={}", first.plus_days(7)) } else { String::new() },
        positions: positions
            .into_iter()
            .map(|p| PositionLine {
                organisation: p.organisation_short,
                percent: p.percent,
                here: p.id == ctx.actor.position,
            })
            .collect(),
        total: minutes(&l, total),
        counted: minutes(&l, counted),
        open,
        days,
        l,
    })
}

/// `POST /time/{day}/tell`
pub(crate) async fn tell(visit: Visit, Path(day): Path<Day>, _form: Form) -> Answer {
    visit.app.db.act(&visit.ctx, &TellDay { day }).await?;
    let to = format!("/time?week={}#day-{day}", monday(day));
    Ok(visit.redirect(to).said("time-said-told").undo(format!("/time/{day}/untell")).into_response())
}

/// `POST /time/{day}/untell`
pub(crate) async fn untell(visit: Visit, Path(day): Path<Day>, _form: Form) -> Answer {
    visit.app.db.act(&visit.ctx, &UntellDay { day }).await?;
    Ok(visit.redirect(format!("/time?week={}#day-{day}", monday(day))).said("time-said-untold").into_response())
}
