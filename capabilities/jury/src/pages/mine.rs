//! What I do in juries: the calls, and my candidacies of one call with how far I am.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse as _;
use call::CallId;
use call::listing::{Asked, List};
use store::Failure;
use web::{Answer, Frame, Visit, Words};

use super::{Tab, juror_tabs, named};
use crate::door;
use crate::gather;
use crate::model::Round;
use crate::rules::interest::Standing;
use crate::rules::scoring;
use crate::store::{member, panel, reply, sheet};

#[derive(Template)]
#[template(path = "jury/mine.html")]
struct MinePage {
    f: Frame,
    l: Words,
    calls: Vec<CallRow>,
    replies: Vec<(String, String)>,
}

struct CallRow {
    url: String,
    title: String,
    area: String,
    stage: (String, &'static str),
    progress: String,
}

/// `GET /jury`: for who sits in a jury or judges a reply. Others have no such page, unless it is all they do here.
pub(crate) async fn show(visit: Visit) -> Answer {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let mut calls = Vec::new();
    for id in member::calls_of(&mut tx, ctx, ctx.actor.staff).await? {
        let seat = door::seat(&mut tx, ctx, id).await?;
        let found = panel::find(&mut tx, ctx, id).await?;
        let (done, all) = counts(&mut tx, ctx, &seat).await?;
        calls.push(CallRow {
            url: format!("/jury/{id}"),
            title: seat.call.title.clone(),
            area: seat.call.area.clone(),
            stage: super::stage(&l, found.as_ref()),
            progress: l.t2("jury-progress", "done", done, "all", all),
        });
    }
    let mut replies = Vec::new();
    for (call, id) in reply::calls_of(&mut tx, ctx, ctx.actor.staff).await? {
        if let Ok((desk, ..)) = door::reply(&mut tx, ctx, call, id).await {
            replies.push((format!("/calls/{call}/replies/{id}"), desk.call.title));
        }
    }
    drop(tx);
    if calls.is_empty() && replies.is_empty() && visit.role() != kernel::Role::JuryMember {
        return Err(kernel::Refusal::NotFound.into());
    }
    web::render(&MinePage { f: visit.frame("jury-mine-title", "/jury"), l, calls, replies })
}

/// How many sheets of the round that is open are in, and how many are asked of her.
async fn counts(tx: &mut store::Tx, ctx: &store::Ctx, seat: &door::Seat) -> Result<(usize, usize), Failure> {
    if ctx.now < seat.call.calendar.closes() {
        return Ok((0, 0));
    }
    let rows = gather::judged(tx, ctx, &seat.call).await?;
    let sheets = sheet::all(tx, ctx, seat.call.id).await?;
    let mine = gather::handed_in(&sheets, ctx.actor.staff, Round::Written);
    let open: Vec<_> = rows.iter().filter(|r| seat.standing(r.id) != Standing::Recused).collect();
    Ok((open.iter().filter(|r| mine.contains(&r.id)).count(), open.len()))
}

#[expect(clippy::struct_excessive_bools, reason = "each says whether one part of the page shows")]
#[derive(Template)]
#[template(path = "jury/desk.html")]
struct DeskPage {
    f: Frame,
    l: Words,
    tabs: Vec<Tab>,
    title: String,
    stage: (String, &'static str),
    undeclared: usize,
    declare_url: String,
    too_early: bool,
    waiting: bool,
    list: List<FileRow>,
    /// All, and what she still has to do.
    filters: Vec<Tab>,
    none: bool,
    progress: String,
    pitch: bool,
    addendum: String,
    chair: bool,
    call: CallId,
}

struct FileRow {
    name: String,
    url: String,
    written: (String, &'static str),
    pitch: Option<(String, &'static str)>,
}

fn state(l: &Words, sheets: &[crate::records::Sheet], id: call::CandidacyId, round: Round) -> (String, &'static str) {
    match sheets.iter().find(|s| s.candidacy_id == id && s.round == round) {
        Some(s) if s.handed_in_at.is_some() => (l.t("jury-sheet-in"), "leaf"),
        Some(_) => (l.t("jury-sheet-draft"), "copper"),
        None => (l.t("jury-sheet-none"), "open"),
    }
}

/// `GET /jury/{call}`
pub(crate) async fn desk(visit: Visit, Path(id): Path<CallId>, Query(asked): Query<Asked>) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let seat = door::seat(&mut tx, ctx, id).await?;
    let too_early = ctx.now < seat.call.calendar.closes();
    let rows = if too_early { Vec::new() } else { gather::judged(&mut tx, ctx, &seat.call).await? };
    let mut sheets = sheet::all(&mut tx, ctx, id).await?;
    drop(tx);
    sheets.retain(|s| s.staff_id == ctx.actor.staff);
    let l = visit.l.clone();
    let undeclared = rows.iter().filter(|r| seat.standing(r.id) == Standing::Undeclared).count();
    let pitch = !gather::criteria_of(&seat.call, &seat.panel, Round::Pitch).is_empty();
    let mine: Vec<_> = rows.iter().filter(|r| seat.standing(r.id) == Standing::Clear).collect();
    let done = gather::handed_in(&sheets, ctx.actor.staff, Round::Written);
    let in_count = mine.iter().filter(|r| done.contains(&r.id)).count();
    let pitches = pitch && scoring::open_for(seat.panel.stage, Round::Pitch);
    let pitched = gather::handed_in(&sheets, ctx.actor.staff, Round::Pitch);
    let to_do = |r: &call::Candidacy| !done.contains(&r.id) || pitches && !pitched.contains(&r.id);
    let left = mine.iter().filter(|r| to_do(r)).count();
    let path = format!("/jury/{id}");
    let only_left = asked.status == "open";
    let found: Vec<_> = mine.iter().filter(|r| asked.finds(r) && (!only_left || to_do(r))).collect();
    let list = List::cut(&l, &path, &asked, found, mine.len()).map(|r| FileRow {
        name: named(r),
        url: format!("/jury/{id}/candidacies/{}", r.id),
        written: state(&l, &sheets, r.id, Round::Written),
        pitch: pitches.then(|| state(&l, &sheets, r.id, Round::Pitch)),
    });
    let filters = vec![
        Tab { url: path.clone(), label: l.t1("jury-desk-all", "count", mine.len()), here: !only_left },
        Tab { url: format!("{path}?status=open"), label: l.t1("jury-desk-open", "count", left), here: only_left },
    ];
    web::render(&DeskPage {
        f: visit.frame("jury-desk-title", "/jury"),
        tabs: juror_tabs(&l, id, ""),
        title: seat.call.title.clone(),
        stage: super::stage(&l, Some(&seat.panel)),
        undeclared,
        declare_url: format!("/jury/{id}/declare"),
        too_early,
        waiting: seat.panel.started_at.is_none(),
        progress: l.t2("jury-progress", "done", in_count, "all", mine.len()),
        none: mine.is_empty(),
        list,
        filters,
        pitch: pitches,
        addendum: format!("/open-calls/{id}"),
        chair: seat.member.chair && seat.panel.stage.is_closed(),
        call: id,
        l,
    })
}

/// Where somebody who has not declared yet is sent.
pub(crate) fn to_declare(visit: &Visit, call: CallId) -> axum::response::Response {
    visit.redirect(format!("/jury/{call}/declare")).said("jury-said-declare-first").into_response()
}
