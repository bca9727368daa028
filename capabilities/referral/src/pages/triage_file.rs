//! One referral: what was told, who may already be known, and what to decide.

use askama::Template;
use axum::extract::Path;
use kernel::access::Permit;
use kernel::{Aspect, Day, Moment, ParticipantId, ReferralId, Verb};
use store::{Ctx, Failure, Tx};
use web::{Answer, Choice, FormView, Frame, Problem, Visit, Words};

use super::options;
use super::triage::{ROLES, dutch};
use crate::actions::decide::open;
use crate::model::{Kind, Outcome, Reason, Story};
use crate::rules;
use crate::store::decision::{self, Decision};
use crate::store::referral::Referral;

/// A decision in the history.
pub struct Past {
    kind: Kind,
    at: Moment,
    who: String,
    /// Organisation and person that it names.
    target: String,
    talk_at: Option<Moment>,
    day: Option<Day>,
    reason: Option<Reason>,
    outcome: Option<Outcome>,
    text: String,
    undone: bool,
}

/// Somebody who may be the same person.
pub struct Double {
    id: ParticipantId,
    name: String,
    likely: bool,
    /// Fluent keys.
    reasons: Vec<&'static str>,
}

/// The choices of the decision forms.
pub struct Lists {
    talk_by: Vec<Choice>,
    accept_by: Vec<Choice>,
    along: Vec<Choice>,
    organisations: Vec<Choice>,
    reasons: Vec<Choice>,
    outcomes: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "referral/triage_file.html")]
pub struct FilePage {
    f: Frame,
    l: Words,
    form: FormView,
    row: Referral,
    participant: ParticipantId,
    name: String,
    initials: String,
    place: String,
    language: String,
    phone: Option<String>,
    story: Story,
    days: i32,
    long: bool,
    bar: i32,
    kinds: Vec<Kind>,
    /// Which form stands open: the one with something to change.
    opened: Option<Kind>,
    underway: bool,
    may_undo: bool,
    past: Vec<Past>,
    doubles: Vec<Double>,
    lists: Lists,
}

impl FilePage {
    /// Is there a fixed coach to choose now?
    fn choose_coach(&self) -> bool {
        self.row.status == crate::model::Status::Accepted && !self.underway
    }

    /// In which language the person agreed, and to which text.
    fn consent_text(&self) -> String {
        let code = self.row.consent_language.split('-').next().unwrap_or_default();
        let version = self.row.consent_text_version.strip_prefix("referral-").unwrap_or_default();
        self.l.t2("referral-consent-text", "language", dutch(code), "version", version)
    }

    /// Since when the person waits: what was typed, else since the referral came in.
    fn since(&self) -> String {
        let typed = self.form.value("since");
        if typed.is_empty() { self.row.created_at.day().to_string() } else { typed.to_owned() }
    }
}

/// `GET /triage/{id}`.
pub async fn show(visit: Visit, Path(id): Path<ReferralId>) -> Answer {
    visit.only(ROLES)?;
    let (page, permit) = page(&visit, id, FormView::empty(), None).await?;
    people::door::log_read(&visit, &permit, "intake").await?;
    web::render(&page)
}

/// The page, also for a form with something to change.
pub async fn page(
    visit: &Visit,
    id: ReferralId,
    form: FormView,
    opened: Option<Kind>,
) -> Result<(FilePage, Permit), Problem> {
    let (ctx, l) = (&visit.ctx, &visit.l);
    let mut tx = visit.app.db.read().await?;
    let (permit, row) = open(&mut tx, ctx, id).await?;
    let person = people::load(&mut tx, &permit).await?;
    let decisions = decision::of_referral(&mut tx, &permit, id).await?;
    let days = rules::days_waiting(row.created_at, ctx.today());
    let underway = person.status == people::model::Status::Active;
    let closed = decisions.iter().any(|d| Some(d.id) == row.decision_id && d.kind == Kind::Close);
    let mut kinds = if underway { Vec::new() } else { rules::offered(row.status) };
    kinds.retain(|kind| !(closed && *kind == Kind::Close));
    let current = decisions.iter().find(|d| Some(d.id) == row.decision_id);
    let next = |c: &Decision| decisions.iter().any(|d| d.before_id == Some(c.id));
    let may_undo = !underway && current.is_some_and(|c| c.kind != Kind::Recall && !next(c));
    let page = FilePage {
        f: visit.frame("referral-file-title", "/triage"),
        l: l.clone(),
        participant: permit.participant(),
        initials: person.initials(),
        place: place(&mut tx, ctx, row.nis.as_deref()).await?,
        language: row.language.as_deref().map(dutch).unwrap_or_default(),
        phone: person.phone.clone(),
        story: row.story(&mut tx, ctx).await?,
        name: person.display_name,
        days,
        long: days > rules::LONG_WAIT_DAYS && rules::is_open(row.status),
        bar: rules::bar(days),
        past: past(&mut tx, ctx, &decisions).await?,
        doubles: doubles(&mut tx, ctx, &permit).await?,
        lists: Lists {
            talk_by: options::guides(&mut tx, ctx, l, &form, "talk_by", true).await?,
            accept_by: options::guides(&mut tx, ctx, l, &form, "accept_by", true).await?,
            along: options::guides(&mut tx, ctx, l, &form, "redirect_along", false).await?,
            organisations: options::organisations(&mut tx, ctx, &form, "redirect_to").await?,
            reasons: form.choices(l, "reason", "referral-reason", Reason::ALL),
            outcomes: form.choices(l, "outcome", "referral-outcome", Outcome::ALL),
        },
        kinds,
        opened,
        underway,
        may_undo,
        row,
        form,
    };
    Ok((page, permit))
}

async fn place(tx: &mut Tx, ctx: &Ctx, nis: Option<&str>) -> Result<String, Failure> {
    let Some(nis) = nis else { return Ok(String::new()) };
    Ok(crate::store::choices::place(tx, ctx, nis).await?.unwrap_or_default())
}

async fn past(tx: &mut Tx, ctx: &Ctx, decisions: &[Decision]) -> Result<Vec<Past>, Failure> {
    let mut out = Vec::with_capacity(decisions.len());
    for d in decisions {
        let names: Vec<&str> = [d.to_staff.as_deref(), d.target()].into_iter().flatten().collect();
        out.push(Past {
            kind: d.kind,
            at: d.at,
            who: d.staff.clone().unwrap_or_default(),
            target: names.join(", "),
            talk_at: d.talk_at,
            day: d.on_day,
            reason: d.reason,
            outcome: d.outcome,
            text: d.text(tx, ctx).await?.unwrap_or_default(),
            undone: d.undone_at.is_some(),
        });
    }
    Ok(out)
}

/// Who may be the same person, the likeliest first. Only for who may decide that two files are one.
async fn doubles(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Vec<Double>, Failure> {
    if !permit.may(Verb::Decide, Aspect::Existence) {
        return Ok(Vec::new());
    }
    let found = people::duplicates::of_file(tx, ctx, permit).await?;
    Ok(found
        .into_iter()
        .map(|candidate| Double {
            id: candidate.id,
            name: candidate.display_name,
            likely: candidate.score.is_likely(),
            reasons: candidate.score.reasons.iter().map(|reason| reason.key()).collect(),
        })
        .collect())
}
