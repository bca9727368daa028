//! The decision: the ranking, what each candidacy still lacks, the joint decision, telling the candidates.

use askama::Template;
use axum::extract::{Path, Query};
use call::listing::{Asked, List};
use call::rules::access::Part;
use call::{CallHead, CallId};
use kernel::{Day, Verb};
use store::Failure;
use web::{Answer, Choice, FormView, Frame, Visit, Words};

use super::named;
use crate::actions::decide::ready;
use crate::door;
use crate::gather;
use crate::model::Stage;
use crate::paper::maybe;
use crate::records::Decision;
use crate::rules::deciding;
use crate::store::{decision, member, proposal};

#[expect(clippy::struct_excessive_bools, reason = "each says whether one part of the page shows")]
#[derive(Template)]
#[template(path = "jury/decision.html")]
struct DecisionPage {
    f: Frame,
    l: Words,
    head: CallHead,
    stage: (String, &'static str),
    url: String,
    ranking_url: String,
    consensus_url: String,
    minutes_url: String,
    result_url: String,
    talks: usize,
    closed: bool,
    lead: bool,
    consulting: bool,
    decided: bool,
    untold: bool,
    told: bool,
    ready: bool,
    list: List<Row>,
    none: bool,
    present: Vec<Choice>,
    quorum: String,
    version: i64,
    when: String,
    reply_until: String,
    course: String,
    form: FormView,
}

/// A candidacy on the way to a decision, or decided.
struct Row {
    url: String,
    name: String,
    verdict: String,
    chosen: bool,
    total: String,
    lacks: String,
    changed: bool,
}

fn first_words(first: Option<&Decision>, l: &Words) -> (String, String, String) {
    first.map_or_else(Default::default, |d| {
        (
            l.t2("jury-decided-when", "day", l.day_year(d.decided_on), "place", &d.place),
            l.day_year(d.reply_until),
            d.course.clone(),
        )
    })
}

/// The page of the decision.
pub(crate) async fn page(
    visit: &Visit,
    id: CallId,
    form: FormView,
    asked: &Asked,
) -> Result<impl Template + use<>, Failure> {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let desk = door::desk_or_chair(&mut tx, ctx, id, Verb::Read, Part::Decision).await?;
    let scores = call::door::require(&mut tx, ctx, Verb::Read, Part::Scores).await.is_ok();
    let ranking = super::ranking::of_desk(&mut tx, ctx, &desk).await?;
    let proposals = proposal::all(&mut tx, ctx, id).await?;
    let first = decision::first(&mut tx, ctx, id).await?;
    let verdicts = decision::verdicts(&mut tx, ctx, id).await?;
    let members = member::all(&mut tx, ctx, id).await?;
    drop(tx);
    let stage = desk.panel.as_ref().map_or(Stage::Forming, |p| p.stage);
    let mut rows = Vec::new();
    let (mut all_ready, mut among) = (true, 0);
    if let Some((ranking, blind)) = &ranking {
        let mut lines: Vec<_> = ranking.lines.iter().collect();
        // What she may not see yet is not told by the order either.
        if lines.iter().any(|line| blind.hides(line.id)) {
            lines.sort_by_key(|line| line.number);
        }
        for line in lines {
            let Some(row) = ranking.row(line.id) else { continue };
            let decided = verdicts.iter().rfind(|v| v.candidacy_id == line.id);
            let proposed = proposals.iter().find(|p| p.candidacy_id == line.id).and_then(|p| p.verdict);
            // Whether enough members take part shows only when the form is sent.
            let lack = deciding::lacks(ready(&desk, ranking, &proposals, desk.call.quorum, line.id)?, desk.call.quorum);
            all_ready &= lack.is_none();
            among += 1;
            if !asked.finds(row) {
                continue;
            }
            let verdict = decided.map(|v| v.verdict).or(proposed);
            rows.push(Row {
                url: format!("/calls/{id}/decision/{}", line.id),
                name: named(row),
                verdict: verdict.map(|v| l.of("jury-verdict", v)).unwrap_or_default(),
                chosen: verdict == Some(crate::model::Verdict::Chosen),
                total: maybe(&l, line.total.filter(|_| !blind.hides(line.id))),
                lacks: if stage == Stage::Consulting {
                    lack.map(|k| l.t(k)).unwrap_or_default()
                } else {
                    String::new()
                },
                changed: decided.is_some_and(|v| v.seq > 1),
            });
        }
    }
    let form = if form.errors.is_empty() {
        let today: Day = ctx.today();
        FormView::filled([("on", today.to_string())])
    } else {
        form
    };
    let (when, reply_until, course) = first_words(first.as_ref(), &l);
    Ok(DecisionPage {
        f: visit.frame("jury-decision-title", "/calls"),
        head: super::head(&l, &desk, "decision"),
        stage: super::stage(&l, desk.panel.as_ref()),
        url: format!("/calls/{id}/decision"),
        ranking_url: format!("/calls/{id}/ranking"),
        consensus_url: format!("/calls/{id}/consensus"),
        minutes_url: format!("/calls/{id}/minutes"),
        result_url: format!("/open-calls/{id}/result"),
        talks: ranking.as_ref().map_or(0, |(r, _)| r.lines.iter().map(|line| line.talk.len()).sum()),
        // Who chairs sees them as the lead does: a score of a pitch only once her own is in (`Blind`).
        closed: stage.is_closed() && (scores || !desk.lead),
        lead: desk.lead,
        consulting: stage == Stage::Consulting,
        decided: stage.is_decided(),
        untold: stage == Stage::Decided,
        told: matches!(stage, Stage::Communicated | Stage::Concluded),
        ready: all_ready && among > 0,
        none: among == 0,
        list: List::cut(&l, &format!("/calls/{id}/decision"), asked, rows, among),
        present: members
            .iter()
            .filter(|m| m.left_at.is_none())
            .map(|m| form.choice("present", m.staff_id.to_string(), format!("{} ({})", m.name, m.organisation)))
            .collect(),
        quorum: l.n("jury-present-hint", desk.call.quorum),
        version: desk.panel.as_ref().map_or(0, |p| p.version),
        when,
        reply_until,
        course,
        form,
        l,
    })
}

/// `GET /calls/{id}/decision`
pub(crate) async fn show(visit: Visit, Path(id): Path<CallId>, Query(asked): Query<Asked>) -> Answer {
    let page = page(&visit, id, FormView::empty(), &asked).await?;
    let line = store::audit::Line::new("jury.read", "call", id).fact("part", "decision");
    visit.app.db.log_read(&visit.ctx, line).await?;
    web::render(&page)
}

/// Criteria of a call for the proposal page, with what was typed or kept.
pub(crate) fn reason_texts(call: &call::Call, kept: Option<&crate::records::Proposal>) -> Result<Vec<String>, Failure> {
    let texts: std::collections::HashMap<String, String> =
        kept.map(|p| gather::read(&p.reasons)).transpose()?.unwrap_or_default();
    Ok(call.criteria.iter().map(|c| texts.get(&c.id.to_string()).cloned().unwrap_or_default()).collect())
}
