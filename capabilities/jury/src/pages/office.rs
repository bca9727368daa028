//! The jury of a call, for the lead: who sits in it, who abstains, how far everybody is.

use askama::Template;
use axum::extract::Path;
use call::rules::access::Part;
use call::{CallHead, CallId};
use kernel::Verb;
use store::Failure;
use web::{Answer, Choice, FormView, Frame, Visit, Words};

use super::{named, staff_choices};
use crate::actions::decide::{recusals, standing_in};
use crate::door;
use crate::gather;
use crate::model::{Round, Stage, Stance};
use crate::records::{Declaration, Member};
use crate::rules::interest::Standing;
use crate::rules::points::show;
use crate::store::{interest, member, sheet};

#[expect(clippy::struct_excessive_bools, reason = "each says whether one part of the page shows")]
#[derive(Template)]
#[template(path = "jury/office.html")]
struct OfficePage {
    f: Frame,
    l: Words,
    head: CallHead,
    url: String,
    stage: (String, &'static str),
    forming: bool,
    scoring: bool,
    open: bool,
    undecided: bool,
    version: i64,
    members: Vec<MemberRow>,
    staff: Vec<Choice>,
    pitch: Vec<Choice>,
    files: Vec<FileRow>,
    short: usize,
    waiting: usize,
    recused: Vec<RecusedRow>,
    jurors: Vec<Choice>,
    rows: Vec<Choice>,
    lacks: Vec<String>,
    administrator: bool,
    sits: bool,
    juror_url: String,
    form: FormView,
}

struct MemberRow {
    name: String,
    organisation: String,
    independent: bool,
    chair: bool,
    left: bool,
    url: String,
    version: i64,
    declared: String,
    scored: String,
}

struct FileRow {
    name: String,
    given: String,
    enough: bool,
}

struct RecusedRow {
    juror: String,
    about: String,
    why: String,
    own: bool,
    candidacy: String,
    staff: String,
}

/// What still keeps scoring from beginning, in words.
fn lacks(l: &Words, call: &call::Call, members: &[Member], now: kernel::Moment) -> Vec<String> {
    let sits = || members.iter().filter(|m| m.left_at.is_none());
    let mut out = Vec::new();
    if now < call.calendar.closes() {
        out.push(l.t("jury-start-too-early-text"));
    }
    if !sits().any(|m| m.independent) {
        out.push(l.t("jury-start-no-expert-text"));
    }
    if !sits().any(|m| m.chair) {
        out.push(l.t("jury-start-no-chair-text"));
    }
    if i64::try_from(sits().count()).unwrap_or(0) < call.quorum {
        out.push(l.n("jury-lacks-members", call.quorum));
    }
    out
}

fn recused_rows(all: &[Declaration], members: &[Member], rows: &[call::Candidacy]) -> Vec<RecusedRow> {
    let juror = |d: &Declaration| members.iter().find(|m| m.staff_id == d.staff_id).map(|m| m.name.clone());
    recusals(all)
        .iter()
        .filter_map(|d| {
            let row = rows.iter().find(|r| r.id == d.candidacy_id)?;
            Some(RecusedRow {
                juror: juror(d)?,
                about: named(row),
                why: d.why.clone().unwrap_or_default(),
                own: d.stance == Stance::Conflict,
                candidacy: row.id.to_string(),
                staff: d.staff_id.to_string(),
            })
        })
        .collect()
}

async fn page(visit: &Visit, id: CallId, form: FormView) -> Result<OfficePage, Failure> {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::desk(&mut tx, ctx, id, Verb::Read, Part::Decision).await?;
    let members = member::all(&mut tx, ctx, id).await?;
    let said = interest::all(&mut tx, ctx, id).await?;
    let sheets = sheet::all(&mut tx, ctx, id).await?;
    let everybody = identity::staff::positions_at(&mut tx, ctx, None).await?;
    let over = ctx.now >= desk.call.calendar.closes();
    let mut rows = if over { gather::judged(&mut tx, ctx, &desk.call).await? } else { Vec::new() };
    drop(tx);
    rows.retain(|r| desk.sees(r.id));
    let l = visit.l.clone();
    let panel = desk.panel.as_ref();
    let now_stage = panel.map_or(Stage::Forming, |p| p.stage);
    let written = |m: &Member, row: &call::Candidacy| {
        sheets
            .iter()
            .any(|s| s.counted && s.round == Round::Written && s.staff_id == m.staff_id && s.candidacy_id == row.id)
    };
    let member_rows = members
        .iter()
        .map(|m| {
            let standing = |r: &&call::Candidacy| standing_in(&said, m.staff_id, r.id);
            let declared = rows.iter().filter(|r| standing(r) != Standing::Undeclared).count();
            let mine = rows.iter().filter(|r| standing(r) == Standing::Clear).count();
            let given = rows.iter().filter(|r| written(m, r)).count();
            MemberRow {
                name: m.name.clone(),
                organisation: m.organisation.clone(),
                independent: m.independent,
                chair: m.chair,
                left: m.left_at.is_some(),
                url: format!("/calls/{id}/jury/members/{}", m.staff_id),
                version: m.version,
                declared: l.t2("jury-of", "done", declared, "all", rows.len()),
                scored: l.t2("jury-of", "done", given, "all", mine),
            }
        })
        .collect();
    let files: Vec<FileRow> = rows
        .iter()
        .map(|row| {
            let given = members.iter().filter(|m| written(m, row)).count();
            FileRow {
                name: named(row),
                given: l.t2("jury-given-of-quorum", "given", given, "quorum", desk.call.quorum),
                enough: i64::try_from(given).unwrap_or(0) >= desk.call.quorum,
            }
        })
        .collect();
    let sits: Vec<kernel::StaffId> = members.iter().filter(|m| m.left_at.is_none()).map(|m| m.staff_id).collect();
    let free: Vec<_> = everybody.iter().filter(|p| !sits.contains(&p.staff_id)).cloned().collect();
    Ok(OfficePage {
        f: visit.frame("jury-title", "/calls"),
        head: super::head(&l, &desk, "jury"),
        url: format!("/calls/{id}/jury"),
        stage: super::stage(&l, panel),
        forming: now_stage == Stage::Forming,
        scoring: now_stage == Stage::Scoring,
        open: !now_stage.is_closed(),
        undecided: !now_stage.is_decided(),
        version: panel.map_or(0, |p| p.version),
        members: member_rows,
        staff: staff_choices(&l, &free, &[]),
        pitch: desk
            .call
            .criteria
            .iter()
            .map(|c| Choice {
                value: c.id.to_string(),
                label: c.name.clone(),
                chosen: panel.is_some_and(|p| gather::round_of(p, c.id) == Round::Pitch),
                icon: "",
                hint: String::new(),
            })
            .collect(),
        waiting: crate::actions::stage::waiting(&rows, &members, &sheets, &said),
        short: files.iter().filter(|f| !f.enough).count(),
        files,
        recused: recused_rows(&said, &members, &rows),
        jurors: members
            .iter()
            .filter(|m| m.left_at.is_none())
            .map(|m| form.choice("staff", m.staff_id.to_string(), m.name.clone()))
            .collect(),
        rows: rows.iter().map(|r| form.choice("candidacy", r.id.to_string(), named(r))).collect(),
        lacks: lacks(&l, &desk.call, &members, ctx.now),
        administrator: visit.role() == kernel::Role::FunctionalAdministrator,
        sits: sits.contains(&ctx.actor.staff),
        juror_url: format!("/jury/{id}"),
        form: if form.errors.is_empty() {
            let threshold = panel.map_or(crate::actions::appoint::THRESHOLD, |p| p.threshold);
            FormView::filled([("threshold", show(threshold, ','))])
        } else {
            form
        },
        l,
    })
}

/// `GET /calls/{id}/jury`
pub(crate) async fn show_page(visit: Visit, Path(id): Path<CallId>) -> Answer {
    web::render(&page(&visit, id, FormView::empty()).await?)
}

/// The page again, with what to change.
pub(crate) async fn again(visit: &Visit, id: CallId, form: FormView) -> Answer {
    web::render_invalid(&page(visit, id, form).await?)
}
