//! One objection or claim: what was said, until when it could come, the decision with its letter.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Day, Refusal, Verb};
use ledger::Cents;
use pdf::{Block, Letter};
use schemes::wijk::claim::Outcome;
use store::Failure;
use web::{Answer, Choice, FormView, Frame, Visit, Words};
use wijk_office::door;

use super::claims::file_of;
use crate::actions::claim::{DecideClaim, owner, part};
use crate::model::{ClaimId, ClaimStatus};
use crate::store::claim::{self, Claim};

/// The language of letters.
const LANGUAGE: &str = "nl-BE";

#[derive(Template)]
#[template(path = "wijk_desk/claim.html")]
#[expect(clippy::struct_excessive_bools, reason = "what a page shows or not is yes or no")]
struct ClaimPage {
    f: Frame,
    l: Words,
    form: FormView,
    url: String,
    title: String,
    who: String,
    who_url: String,
    words: String,
    facts: Vec<(String, String)>,
    late: bool,
    unknown: bool,
    open: bool,
    /// Where the money of it is followed.
    money_url: String,
    settled: bool,
    outcome: String,
    reason: String,
    letter: String,
    outcomes: Vec<Choice>,
    version: String,
}

/// A claim with the names and words around it.
struct Loaded {
    claim: Claim,
    who: String,
    words: String,
    reason: Option<String>,
    organiser: String,
}

async fn load(visit: &Visit, id: ClaimId, verb: Verb) -> Result<Loaded, Failure> {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::office(&mut tx, ctx).await?;
    let claim = claim::load(&mut tx, ctx, id).await?.ok_or(Refusal::NotFound)?;
    desk.require(verb, part(claim.owner_kind))?;
    let (who, _) = owner(&mut tx, &desk, claim.owner_kind, claim.owner_id).await?;
    let (words, reason) = claim::words(&mut tx, ctx, &claim).await?;
    let organiser = match wijk_office::organiser(&mut tx, ctx).await? {
        Some(known) => network::organisation(&mut tx, ctx, known.organisation_id).await?.map(|house| house.name),
        None => None,
    };
    drop(tx);
    let subject = if claim.owner_kind == wijk_office::model::OwnerKind::User { "wijk-user" } else { "wijk-worker" };
    door::log_read(visit, subject, claim.owner_id, "claim").await?;
    Ok(Loaded { claim, who, words, reason, organiser: organiser.unwrap_or_default() })
}

fn facts(l: &Words, claim: &Claim) -> Vec<(String, String)> {
    let mut pairs = vec![
        (l.t("wijk-claim-about"), l.of("wijk-claim-about", claim.about)),
        (l.t("wijk-claim-fact-on"), l.day_year(claim.fact_on)),
        (l.t("wijk-claim-came-on"), l.day_year(claim.came_on)),
        (
            l.t("wijk-claim-until"),
            claim.until_on.map_or_else(|| l.t("wijk-claim-until-unknown"), |day| l.day_year(day)),
        ),
    ];
    if let Some(cents) = claim.amount_cents {
        pairs.push((l.t("wijk-claim-amount"), l.t1("wijk-report-euro", "amount", Cents::new(cents))));
    }
    if let Some(at) = claim.decided_at {
        pairs.push((l.t("wijk-claim-decided-on"), l.day_year(at.day())));
    }
    if let Some(due) = claim.due_on {
        pairs.push((l.t("wijk-claim-due"), l.day_year(due)));
    }
    pairs
}

fn page(visit: &Visit, loaded: Loaded, form: FormView) -> ClaimPage {
    let l = visit.l.clone();
    let Loaded { claim, who, words, reason, .. } = loaded;
    let version = form.value("_version").to_owned();
    ClaimPage {
        f: visit.frame("wijk-claim-title", "/wijk"),
        url: format!("/wijk/claims/{}", claim.id),
        title: format!("{} {}", l.of("wijk-claim-kind", claim.kind), claim.number),
        who_url: file_of(claim.owner_kind, claim.owner_id),
        who,
        words,
        facts: facts(&l, &claim),
        late: claim.until_on.is_some_and(|until| claim.came_on > until),
        unknown: claim.until_on.is_none(),
        open: matches!(claim.status, ClaimStatus::Open | ClaimStatus::Running),
        money_url: claim.recovery_id.map(|id| format!("/wijk/recoveries/{id}")).unwrap_or_default(),
        settled: claim.status == ClaimStatus::Settled,
        outcome: claim.outcome.map(|outcome| l.of("wijk-claim-outcome", outcome)).unwrap_or_default(),
        reason: reason.unwrap_or_default(),
        letter: claim.letter_id.map(|id| format!("/wijk/documents/{id}")).unwrap_or_default(),
        outcomes: form.choices(&l, "outcome", "wijk-claim-outcome", claim.kind.outcomes()),
        version: if version.is_empty() { claim.version.to_string() } else { version },
        form,
        l,
    }
}

/// `GET /wijk/claims/{id}`
pub async fn show(visit: Visit, Path(id): Path<ClaimId>) -> Answer {
    let loaded = load(&visit, id, Verb::Read).await?;
    web::render(&page(&visit, loaded, FormView::empty()))
}

/// `POST /wijk/claims/{id}`
pub async fn decide(visit: Visit, Path(id): Path<ClaimId>, web::Form(fields): web::Form) -> Answer {
    let loaded = load(&visit, id, Verb::Write).await?;
    let mut faults = Faults::default();
    let outcome: Option<Outcome> = fields.choose(&mut faults, "outcome", "wijk-claim-outcome-missing");
    let reason = fields.need(&mut faults, "reason", 4000, "wijk-claim-reason-missing");
    let due_on = fields.day(&mut faults, "due_on");
    let errors = match (faults.done(), outcome) {
        (Ok(()), Some(outcome)) => {
            let words = visit.app.l10n.words(LANGUAGE);
            let letter = letter(&words, &loaded, outcome, &reason, due_on, visit.ctx.today())?;
            let version = fields.version();
            let deed = DecideClaim { id, version, outcome, reason: &reason, due_on, letter: &letter };
            match visit.app.db.act(&visit.ctx, &deed).await {
                Ok(()) => {
                    let to = format!("/wijk/claims/{id}");
                    return Ok(visit.redirect(to).said("wijk-claim-said-decided").into_response());
                }
                Err(failure) => web::errors_of(failure)?,
            }
        }
        (Err(Refusal::Invalid(errors)), _) => errors,
        _ => Vec::new(),
    };
    web::render_invalid(&page(&visit, loaded, fields.view(&visit.l, &errors)))
}

/// The letter with the decision.
fn letter(
    l: &Words,
    of: &Loaded,
    outcome: Outcome,
    reason: &str,
    due_on: Option<Day>,
    today: Day,
) -> Result<Vec<u8>, Failure> {
    let claim = &of.claim;
    let mut blocks = vec![
        Block::Paragraph(of.organiser.clone()),
        Block::Paragraph(of.who.clone()),
        Block::Paragraph(l.day_year(today)),
        Block::Paragraph(l.t2(
            "wijk-claim-letter-about",
            "about",
            l.of("wijk-claim-about", claim.about),
            "day",
            l.day_year(claim.fact_on),
        )),
        Block::Heading(l.t("wijk-claim-letter-decision")),
        Block::Paragraph(l.of("wijk-claim-letter", outcome)),
        Block::Heading(l.t("wijk-claim-letter-why")),
        Block::Paragraph(reason.to_owned()),
    ];
    if let Some(cents) = claim.amount_cents {
        blocks.push(Block::Paragraph(l.t1("wijk-claim-letter-amount", "amount", Cents::new(cents))));
    }
    if let Some(due) = due_on {
        blocks.push(Block::Paragraph(l.t1("wijk-claim-letter-due", "day", l.day_year(due))));
    }
    blocks.push(Block::Paragraph(l.t("wijk-claim-letter-questions")));
    let title = format!("{} {}", l.of("wijk-claim-kind", claim.kind), claim.number);
    wijk_office::paper::pdf(&Letter { lang: LANGUAGE.to_owned(), rtl: false, title, blocks })
}
