//! What the jury decides on one candidacy: verdict, what is agreed, a reason on each criterion.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use call::rules::access::Part;
use call::{CallId, CandidacyId};
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use store::{Failure, audit};
use web::{Answer, Choice, Fields, FormView, Frame, Visit, Words};

use super::decision::reason_texts;
use super::named;
use super::read::{Side, sides};
use crate::actions::propose::Propose;
use crate::door;
use crate::fields::why;
use crate::gather;
use crate::model::{Round, Stage, Verdict};
use crate::paper::{maybe, number};
use crate::rules::points;
use crate::store::{decision, proposal};

#[derive(Template)]
#[template(path = "jury/propose.html")]
struct ProposePage {
    f: Frame,
    l: Words,
    form: FormView,
    back: String,
    url: String,
    name: String,
    total: String,
    open: bool,
    version: i64,
    verdicts: Vec<Choice>,
    criteria: Vec<ReasonRow>,
    sides: Vec<Side>,
    decided: Vec<Decided>,
}

struct ReasonRow {
    label: String,
    field: &'static str,
    text: String,
    error: String,
}

/// A decision on this candidacy that was taken: the first, and the one after a reply.
struct Decided {
    verdict: String,
    offer: String,
    capacity: String,
    reasons: Vec<(String, String)>,
}

async fn page(visit: &Visit, (id, candidacy): (CallId, CandidacyId), form: FormView) -> Result<ProposePage, Failure> {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let (desk, row) = door::file(&mut tx, ctx, (id, candidacy), Verb::Write, Part::Decision).await?;
    let panel = desk.closed()?;
    let kept = proposal::of(&mut tx, ctx, id, candidacy).await?;
    let ranking = gather::ranking(&mut tx, ctx, &desk.call, panel, |c| desk.sees(c)).await?;
    let blind = gather::blind(&mut tx, ctx, &desk.call, panel).await?.hides(candidacy);
    let mut all = Vec::new();
    for round in Round::ALL.iter().filter(|round| !blind || **round == Round::Written) {
        all.extend(sides(&mut tx, ctx, &l, (&desk.call, panel), candidacy, *round).await?);
    }
    let verdicts = decision::verdicts(&mut tx, ctx, id).await?;
    drop(tx);
    visit.app.db.log_read(ctx, audit::Line::new("jury.read", "candidacy", candidacy).fact("part", "scores")).await?;
    let line = ranking.line(candidacy);
    let texts = reason_texts(&desk.call, kept.as_ref())?;
    let again = !form.errors.is_empty();
    let form = if again {
        form
    } else {
        let offer = kept.as_ref().map_or_else(|| row.offer.clone(), |p| p.offer.clone());
        let asked = Some(row.coach_capacity_hundredths).filter(|c| *c > 0);
        let capacity = kept.as_ref().map_or(asked, |p| p.capacity);
        let verdict = kept.as_ref().and_then(|p| p.verdict).map(|v| v.to_string()).unwrap_or_default();
        FormView::filled([
            ("verdict", verdict),
            ("offer", offer),
            ("capacity", capacity.map(|c| number(&l, c)).unwrap_or_default()),
        ])
    };
    let mut decided = Vec::new();
    for v in verdicts.iter().filter(|v| v.candidacy_id == candidacy) {
        let reasons: Vec<gather::Reason> = gather::read(&v.reasons)?;
        decided.push(Decided {
            verdict: l.of("jury-verdict", v.verdict),
            offer: v.offer.clone(),
            capacity: v.capacity.map(|c| number(&l, c)).unwrap_or_default(),
            reasons: reasons.into_iter().map(|r| (r.name, r.text)).collect(),
        });
    }
    let criteria = desk.call.criteria.iter().enumerate().map(|(at, c)| {
        let pitched = gather::round_of(panel, c.id) == Round::Pitch;
        let value = line.and_then(|l| l.values.get(at).copied().flatten()).filter(|_| !(blind && pitched));
        let value = maybe(&l, value);
        let facts = [("name", c.name.clone()), ("value", value), ("max", c.max_score.to_string())];
        ReasonRow {
            label: l.with("jury-letter-criterion", &facts),
            field: why(at),
            text: if again { form.value(why(at)).to_owned() } else { texts[at].clone() },
            error: form.error(why(at)).to_owned(),
        }
    });
    Ok(ProposePage {
        f: visit.frame("jury-propose-title", "/calls"),
        back: format!("/calls/{id}/decision"),
        url: format!("/calls/{id}/decision/{candidacy}"),
        name: named(&row),
        total: maybe(&l, line.and_then(|l| l.total).filter(|_| !blind)),
        open: panel.stage == Stage::Consulting,
        version: kept.as_ref().map_or(0, |p| p.version),
        verdicts: form.choices(&l, "verdict", "jury-verdict", Verdict::ALL),
        criteria: criteria.collect(),
        sides: all,
        decided,
        form,
        l,
    })
}

/// `GET /calls/{id}/decision/{candidacy}`
pub(crate) async fn show(visit: Visit, Path(at): Path<(CallId, CandidacyId)>) -> Answer {
    web::render(&page(&visit, at, FormView::empty()).await?)
}

fn read((id, candidacy): (CallId, CandidacyId), fields: &Fields) -> Result<Propose, Refusal> {
    let mut faults = Faults::default();
    let verdict: Option<Verdict> = fields.maybe(&mut faults, "verdict");
    let offer = fields.short(&mut faults, "offer", 5000).unwrap_or_default();
    let capacity = capacity(&mut faults, fields);
    let reasons = (0..20).map(|at| fields.short(&mut faults, why(at), 5000).unwrap_or_default()).collect();
    faults.done()?;
    Ok(Propose { call: id, candidacy, verdict, offer, capacity, reasons, version: fields.version() })
}

/// Coaches in hundredths of full time, as typed: `1,5`.
pub(crate) fn capacity(faults: &mut Faults, fields: &Fields) -> Option<i64> {
    let typed = fields.opt("capacity")?;
    let read = points::parse(typed).filter(|c| *c <= 100_000);
    if read.is_none() {
        faults.push("capacity", "jury-capacity-odd");
    }
    read
}

/// `POST /calls/{id}/decision/{candidacy}`
pub(crate) async fn save(visit: Visit, Path(at): Path<(CallId, CandidacyId)>, web::Form(fields): web::Form) -> Answer {
    // The door first: a stranger gets 404 whatever was sent.
    let shown = page(&visit, at, FormView::empty()).await?;
    let did = match read(at, &fields) {
        Ok(deed) => visit.app.db.act(&visit.ctx, &deed).await,
        Err(refusal) => Err(refusal.into()),
    };
    match did {
        Ok(()) => Ok(visit.redirect(format!("/calls/{}/decision", at.0)).said("jury-said-saved").into_response()),
        Err(Failure::Refused(Refusal::Stale { current })) => {
            let mut rows: Vec<web::ConflictRow> = shown
                .criteria
                .iter()
                .map(|c| web::ConflictRow {
                    label: c.label.clone(),
                    theirs: c.text.clone(),
                    mine: fields.get(c.field).to_owned(),
                })
                .collect();
            rows.push(web::ConflictRow {
                label: visit.l.t("jury-offer-agreed"),
                theirs: shown.form.value("offer").to_owned(),
                mine: fields.get("offer").to_owned(),
            });
            rows.retain(|r| r.theirs != r.mine);
            let (action, back) = (shown.url.clone(), shown.url.clone());
            web::Conflict { f: shown.f, l: shown.l, rows, action, back, version: current, fields }.page()
        }
        Err(failure) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, at, form).await?)
        }
    }
}
