//! One candidacy: what was sent in, beside my scores. Everything with the keyboard.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use call::rules::access::Part;
use call::{AnnexId, CallId, CandidacyId};
use kernel::Refusal;
use store::{Failure, audit};
use web::{Answer, ErrorLine, Fields, FormView, Frame, Visit, Words};

use super::mine::to_declare;
use super::named;
use crate::actions::sheet::SaveSheet;
use crate::door;
use crate::model::Round;
use crate::paper::number;
use crate::rules::interest::Standing;
use crate::rules::{points, scoring};
use crate::store::sheet;
use crate::{fields, gather};

#[expect(clippy::struct_excessive_bools, reason = "each says whether one part of the page shows")]
#[derive(Template)]
#[template(path = "jury/sheet.html")]
struct SheetPage {
    f: Frame,
    l: Words,
    back: String,
    url: String,
    scores_url: String,
    name: String,
    contact: String,
    offer: String,
    capacity: String,
    answers: Vec<(String, String)>,
    annexes: Vec<AnnexRow>,
    criteria: Vec<CriterionRow>,
    pitch: bool,
    rounds: bool,
    open: bool,
    handed_in: Option<String>,
    others: bool,
    version: i64,
    draft_name: String,
    errors: Vec<ErrorLine>,
    previous: String,
    next: String,
}

struct AnnexRow {
    url: String,
    title: String,
    size: String,
}

struct CriterionRow {
    name: String,
    explanation: String,
    weight: i64,
    max: i64,
    score: &'static str,
    why: &'static str,
    value: String,
    reason: String,
    score_error: String,
    why_error: String,
}

/// Which round the page is about.
#[derive(serde::Deserialize)]
pub(crate) struct Query {
    #[serde(default)]
    round: String,
}

impl Query {
    fn round(&self) -> Round {
        if self.round == "pitch" { Round::Pitch } else { Round::Written }
    }
}

fn rows(
    l: &Words,
    criteria: &[&call::Criterion],
    kept: &[crate::records::Score],
    form: Option<&FormView>,
) -> Vec<CriterionRow> {
    criteria
        .iter()
        .enumerate()
        .map(|(at, c)| {
            let score = kept.iter().find(|s| s.criterion_id == c.id);
            let (field, why) = (fields::score(at), fields::why(at));
            CriterionRow {
                name: c.name.clone(),
                explanation: c.explanation.clone(),
                weight: c.weight,
                max: c.max_score,
                score: field,
                why,
                value: form.map_or_else(
                    || score.and_then(|s| s.points).map(|p| number(l, p)).unwrap_or_default(),
                    |f| f.value(field).to_owned(),
                ),
                reason: form
                    .map_or_else(|| score.map(|s| s.why.clone()).unwrap_or_default(), |f| f.value(why).to_owned()),
                score_error: form.map_or_else(String::new, |f| f.error(field).to_owned()),
                why_error: form.map_or_else(String::new, |f| f.error(why).to_owned()),
            }
        })
        .collect()
}

async fn page(
    visit: &Visit,
    (id, candidacy): (CallId, CandidacyId),
    round: Round,
    form: Option<FormView>,
) -> Result<SheetPage, Failure> {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let (seat, row) = door::reading(&mut tx, ctx, id, candidacy, Part::Candidacy).await?;
    let answers = call::answers(&mut tx, ctx, &row).await?;
    let annexes = call::annexes(&mut tx, ctx, candidacy).await?;
    let mine = sheet::one(&mut tx, ctx, id, candidacy, ctx.actor.staff, round).await?;
    let kept = match &mine {
        Some(sheet) => sheet::scores_on(&mut tx, ctx, sheet.id).await?,
        None => Vec::new(),
    };
    let all = gather::judged(&mut tx, ctx, &seat.call).await?;
    drop(tx);
    visit.app.db.log_read(ctx, audit::Line::new("jury.read", "candidacy", candidacy).fact("part", "file")).await?;
    let criteria = gather::criteria_of(&seat.call, &seat.panel, round);
    let clear: Vec<CandidacyId> = all.iter().map(|c| c.id).filter(|c| seat.standing(*c) == Standing::Clear).collect();
    let at = clear.iter().position(|c| *c == candidacy);
    let beside = |to: Option<usize>| to.and_then(|n| clear.get(n)).map(|c| format!("/jury/{id}/candidacies/{c}"));
    let url = format!("/jury/{id}/candidacies/{candidacy}");
    let handed_in = mine.as_ref().and_then(|s| s.handed_in_at);
    let stage = seat.panel.stage;
    Ok(SheetPage {
        f: visit.frame("jury-sheet-title", "/jury"),
        back: format!("/jury/{id}"),
        scores_url: format!("{url}/scores"),
        name: named(&row),
        contact: row.contact.clone(),
        offer: row.offer.clone(),
        capacity: number(&l, row.coach_capacity_hundredths),
        answers: answers.into_iter().map(|a| shown(&l, a)).collect(),
        annexes: annexes
            .iter()
            .map(|a| AnnexRow {
                url: format!("{url}/annexes/{}", a.id),
                title: a.title.clone(),
                size: l.t1("jury-annex-size", "kb", (a.size + 1023) / 1024),
            })
            .collect(),
        criteria: rows(&l, &criteria, &kept, form.as_ref()),
        pitch: round == Round::Pitch,
        rounds: !gather::criteria_of(&seat.call, &seat.panel, Round::Pitch).is_empty(),
        open: scoring::open_for(stage, round) && handed_in.is_none() && !criteria.is_empty(),
        handed_in: handed_in.map(|at| l.day_time(at)),
        others: scoring::may_see_others(handed_in.is_some(), stage, round),
        version: mine.map_or(0, |s| s.version),
        draft_name: format!("jury-{candidacy}-{round}"),
        errors: form.map(|f| f.summary()).unwrap_or_default(),
        previous: beside(at.and_then(|n| n.checked_sub(1))).unwrap_or_default(),
        next: beside(at.map(|n| n + 1)).unwrap_or_default(),
        url,
        l,
    })
}

/// `GET /jury/{call}/candidacies/{candidacy}`
pub(crate) async fn show(
    visit: Visit,
    Path((id, candidacy)): Path<(CallId, CandidacyId)>,
    axum::extract::Query(query): axum::extract::Query<Query>,
) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let seat = door::seat(&mut tx, &visit.ctx, id).await?;
    if seat.standing(candidacy) == Standing::Undeclared {
        door::judged(&mut tx, &visit.ctx, id, candidacy).await?;
        return Ok(to_declare(&visit, id));
    }
    drop(tx);
    web::render(&page(&visit, (id, candidacy), query.round(), None).await?)
}

fn typed(all: &Fields, count: usize) -> Vec<(String, String)> {
    (0..count).map(|at| (all.get(fields::score(at)).to_owned(), all.get(fields::why(at)).to_owned())).collect()
}

/// `POST /jury/{call}/candidacies/{candidacy}`
pub(crate) async fn save(
    visit: Visit,
    Path((id, candidacy)): Path<(CallId, CandidacyId)>,
    web::Form(all): web::Form,
) -> Answer {
    let round = if all.has("round", "pitch") { Round::Pitch } else { Round::Written };
    let hand_in = all.has("do", "in");
    let deed = SaveSheet { call: id, candidacy, round, typed: typed(&all, 20), hand_in, version: all.version() };
    match visit.app.db.act(&visit.ctx, &deed).await {
        Ok(()) if hand_in => {
            let to = format!("/jury/{id}/candidacies/{candidacy}/scores");
            Ok(visit.redirect(to).said("jury-said-handed-in").into_response())
        }
        Ok(()) => {
            let to = format!("/jury/{id}/candidacies/{candidacy}?round={round}");
            Ok(visit.redirect(to).said("jury-said-draft").into_response())
        }
        Err(Failure::Refused(Refusal::Stale { current })) => stale(&visit, (id, candidacy), round, current, all).await,
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let form = all.view(&visit.l, &errors);
            web::render_invalid(&page(&visit, (id, candidacy), round, Some(form)).await?)
        }
    }
}

/// She saved in another tab too: both versions side by side.
async fn stale(visit: &Visit, at: (CallId, CandidacyId), round: Round, current: i64, all: Fields) -> Answer {
    let now = page(visit, at, round, None).await?;
    let mut rows = Vec::new();
    for c in &now.criteria {
        let mine = |name: &str| all.get(name).to_owned();
        rows.push(web::ConflictRow { label: c.name.clone(), theirs: c.value.clone(), mine: mine(c.score) });
        rows.push(web::ConflictRow { label: visit.l.t("jury-why"), theirs: c.reason.clone(), mine: mine(c.why) });
    }
    rows.retain(|r| r.theirs != r.mine);
    let url = now.url.clone();
    let back = format!("{url}?round={round}");
    web::Conflict { f: now.f, l: now.l, rows, action: url, back, version: current, fields: all }.page()
}

/// `GET /jury/{call}/candidacies/{candidacy}/annexes/{annex}`: saved, never shown inside our own pages.
pub(crate) async fn annex(visit: Visit, Path((id, candidacy, annex)): Path<(CallId, CandidacyId, AnnexId)>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    door::reading(&mut tx, &visit.ctx, id, candidacy, Part::Annex).await?;
    let (found, bytes) = call::annex_bytes(&mut tx, &visit.ctx, candidacy, annex).await?;
    drop(tx);
    let line = audit::Line::new("jury.read", "candidacy", candidacy).fact("part", "annex").fact("annex", annex);
    visit.app.db.log_read(&visit.ctx, line).await?;
    Ok(web::attachment("application/pdf", &found.title, bytes))
}

/// A question with its answer as people read it.
fn shown(l: &Words, answer: call::Answer) -> (String, String) {
    let said = answer.question.kind == call::model::QuestionKind::YesNo && !answer.text.is_empty();
    let text = if said { l.of("candidacy-answer", &answer.text) } else { answer.text };
    (answer.question.label, text)
}

/// The points of a scale in words: `0, 1, 2, 3, 4, 5`; empty when there are too many.
pub(crate) fn scale_words(l: &Words, criterion: &call::Criterion) -> String {
    let all = points::scale(gather::top(criterion), criterion.step);
    all.iter().map(|p| number(l, *p)).collect::<Vec<_>>().join(", ")
}
