//! Scores of a candidacy side by side: for a juror whose own score is in.

use askama::Template;
use axum::extract::Path;
use call::rules::access::Part;
use call::{Call, CallId, CandidacyId};
use kernel::Refusal;
use store::{Ctx, Failure, Tx, audit};
use web::{Answer, Frame, Visit, Words};

use super::named;
use crate::door;
use crate::gather;
use crate::model::Round;
use crate::paper::number;
use crate::records::Panel;
use crate::rules::scoring;
use crate::store::{member, sheet, talk};

#[derive(Template)]
#[template(path = "jury/read.html")]
struct ReadPage {
    f: Frame,
    l: Words,
    back: String,
    name: String,
    rounds: Vec<(String, bool, Vec<Side>)>,
}

/// A criterion with what everybody gave.
pub(crate) struct Side {
    /// Name of the criterion.
    pub name: String,
    /// Juror, score, why.
    pub given: Vec<(String, String, String)>,
    /// Lowest and highest differ by more than the call allows.
    pub differs: bool,
    /// What was agreed, with the note.
    pub agreed: Option<(String, String)>,
}

/// The scores of a candidacy of one round, criterion by criterion.
pub(crate) async fn sides(
    tx: &mut Tx,
    ctx: &Ctx,
    l: &Words,
    (call, panel): (&Call, &Panel),
    id: CandidacyId,
    round: Round,
) -> Result<Vec<Side>, Failure> {
    let members = member::all(tx, ctx, call.id).await?;
    let sheets = sheet::of(tx, ctx, call.id, id).await?;
    let scores = sheet::scores_of(tx, ctx, call.id, id).await?;
    let talks = talk::last(tx, ctx, call.id).await?;
    let mut out = Vec::new();
    for criterion in gather::criteria_of(call, panel, round) {
        let mut given = Vec::new();
        let mut points = Vec::new();
        for member in &members {
            let sheet = sheets.iter().find(|s| s.staff_id == member.staff_id && s.round == round && s.counted);
            let Some(sheet) = sheet else { continue };
            let score = scores.iter().find(|s| s.sheet_id == sheet.id && s.criterion_id == criterion.id);
            if let Some((score, value)) = score.and_then(|s| Some((s, s.points?))) {
                points.push(value);
                given.push((member.name.clone(), number(l, value), score.why.clone()));
            }
        }
        let spread = points.iter().max().zip(points.iter().min()).map_or(0, |(most, least)| most - least);
        out.push(Side {
            name: criterion.name.clone(),
            given,
            differs: spread > panel.threshold,
            agreed: talks.get(&(id, criterion.id)).map(|t| (number(l, t.points), t.note.clone())),
        });
    }
    Ok(out)
}

/// `GET /jury/{call}/candidacies/{candidacy}/scores`: each round opens with the own sheet of that round.
pub(crate) async fn show(visit: Visit, Path((id, candidacy)): Path<(CallId, CandidacyId)>) -> Answer {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let (seat, row) = door::reading(&mut tx, ctx, id, candidacy, Part::Scores).await?;
    let mine = sheet::of(&mut tx, ctx, id, candidacy).await?;
    let mut rounds = Vec::new();
    for round in Round::ALL {
        let own = !gather::handed_in(&mine, ctx.actor.staff, *round).is_empty();
        if scoring::may_see_others(own, seat.panel.stage, *round) {
            let all = sides(&mut tx, ctx, &l, (&seat.call, &seat.panel), candidacy, *round).await?;
            if !all.is_empty() {
                rounds.push((l.of("jury-round", round), *round == Round::Pitch, all));
            }
        }
    }
    drop(tx);
    if rounds.is_empty() {
        return Err(Refusal::Conflict("jury-own-first").into());
    }
    visit.app.db.log_read(ctx, audit::Line::new("jury.read", "candidacy", candidacy).fact("part", "scores")).await?;
    web::render(&ReadPage {
        f: visit.frame("jury-read-title", "/jury"),
        back: format!("/jury/{id}/candidacies/{candidacy}"),
        name: named(&row),
        rounds,
        l,
    })
}
