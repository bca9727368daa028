//! Next small step, quick note, ladder, wheel, what happened lately, who helps, what is agreed.

use askama::Template;
use axum::extract::Path;
use axum::routing::get;
use axum::{Extension, Router};
use kernel::access::{Permit, Relation};
use kernel::{Aspect, ParticipantId, Verb};
use people::FileHead;
use people::relations::{Helper, helpers};
use store::{Failure, Tx};
use web::{Answer, FormView, Visit};

use super::beside::{Beside, lines};
use crate::contact::access;
use crate::contact::model::Kind;
use crate::contact::pages::form::NoteForm;
use crate::timeline::{Month, by_month, page as timeline};
use crate::trajectory::model::Status;
use crate::trajectory::store::rows::{Aftercare, Handover, Setback, Trajectory};
use crate::trajectory::store::{aftercare, handover, setback};

/// Events that the overview shows.
const RECENT: usize = 8;

/// Appointments that the overview shows.
const AGREED: i64 = 3;

/// Days in which an unanswered proposal of a setback stays on the overview.
const PROPOSAL_DAYS: i32 = 30;

/// Routes.
pub(crate) fn routes() -> Router<web::App> {
    Router::new().route("/participants/{id}", get(show))
}

/// What the trajectory says at the top.
struct Way {
    trajectory: Option<Trajectory>,
    setback: Option<Setback>,
    handover: Option<Handover>,
    aftercare: Option<Aftercare>,
    may_decide: bool,
    may_write: bool,
}

impl Way {
    fn open(&self) -> bool {
        self.trajectory.as_ref().is_some_and(|t| t.status != Status::Closed)
    }

    fn is(&self, status: &str) -> bool {
        self.trajectory.as_ref().is_some_and(|t| t.status.as_str() == status)
    }
}

/// The ways to the plan as the participant sees it, and what was answered there.
struct HerPlan {
    /// May this asker print it?
    paper: bool,
    /// May this asker make the link to it, and read the answers?
    link: bool,
    /// Answers that nobody has read yet.
    answers: i64,
}

#[derive(Template)]
#[template(path = "guidance/overview.html")]
struct OverviewPage {
    f: web::Frame,
    l: web::Words,
    head: FileHead,
    way: Option<Way>,
    her_plan: Option<HerPlan>,
    next_step: Option<plan::cards::NextStepCard>,
    ladder: Option<plan::cards::LadderCard>,
    wheel: Option<plan::cards::WheelCard>,
    appointments: Option<agenda::Card>,
    note: Option<NoteForm>,
    months: Option<Vec<Month>>,
    helpers: Vec<Helper>,
    beside: Vec<(String, String)>,
    writes_plan: bool,
}

impl OverviewPage {
    /// Tone of a helper's avatar.
    #[expect(clippy::unused_self, reason = "the template asks the page")]
    fn tone(&self, helper: &Helper) -> &'static str {
        match helper.kind {
            Relation::FixedCoach => "copper",
            Relation::Team => "leaf",
            _ => "evening",
        }
    }

    /// Two letters of a helper.
    #[expect(clippy::unused_self, reason = "the template asks the page")]
    fn initials(&self, helper: &Helper) -> String {
        let name = helper.staff_name.as_deref().unwrap_or(&helper.organisation);
        name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect::<String>().to_uppercase()
    }
}

async fn show(visit: Visit, Path(id): Path<ParticipantId>, beside: Option<Extension<Beside>>) -> Answer {
    let (ctx, l, today) = (&visit.ctx, &visit.l, visit.ctx.today());
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::open(&mut tx, ctx, id).await?;
    let head = people::file_head(&visit, &mut tx, &permit, "").await?;
    let name = head.person.calling_name().to_owned();
    let reads = |aspect| permit.may(Verb::Read, aspect);
    let way = if reads(Aspect::Trajectory) { Some(way(&visit, &mut tx, &permit).await?) } else { None };
    let her_plan = if reads(Aspect::Plan) { Some(her_plan(&mut tx, &permit).await?) } else { None };
    let next_step = plan::cards::next_step_card(&mut tx, &permit, l, &name, today).await?;
    let ladder = plan::cards::ladder_card(&mut tx, &permit, l, &name).await?;
    let choice = plan::cards::WheelChoice::default();
    let wheel = plan::cards::wheel_card(&mut tx, ctx, &permit, l, &name, choice).await?;
    let appointments =
        if reads(Aspect::Appointments) { Some(agenda::card(&mut tx, &permit, ctx.now, AGREED).await?) } else { None };
    let months = if reads(Aspect::Plan) {
        let found = timeline(&mut tx, ctx, l, &permit, &name, None, None, RECENT).await?;
        Some(by_month(l, found.rows, today))
    } else {
        None
    };
    let helpers = if reads(Aspect::Trajectory) { once_each(helpers(&mut tx, ctx, &permit).await?) } else { Vec::new() };
    let beside = lines(beside.as_deref(), ctx, l, &mut tx, &permit).await?;
    drop(tx);
    people::door::log_read(&visit, &permit, "overview").await?;
    let note = access::writes(&permit).then(|| NoteForm::new(&visit, &permit, &name, FormView::empty(), Kind::QUICK));
    web::render(&OverviewPage {
        f: visit.frame("overview-title", "/participants"),
        l: l.clone(),
        writes_plan: permit.may(Verb::Write, Aspect::Plan),
        head,
        way,
        her_plan,
        next_step,
        ladder,
        wheel,
        appointments,
        note,
        months,
        helpers,
        beside,
    })
}

async fn her_plan(tx: &mut Tx, permit: &Permit) -> Result<HerPlan, Failure> {
    let link = permit.may(Verb::Share, Aspect::Consents);
    Ok(HerPlan {
        paper: permit.may(Verb::Export, Aspect::Plan),
        link,
        answers: if link { crate::today::store::waiting_of(tx, permit).await? } else { 0 },
    })
}

async fn way(visit: &Visit, tx: &mut Tx, permit: &Permit) -> Result<Way, Failure> {
    let today = visit.ctx.today();
    let trajectory = crate::trajectory::load(tx, permit).await?;
    let latest = setback::all(tx, permit).await?.into_iter().next();
    let proposal = latest.filter(|s| {
        s.accepted_at.is_none() && s.proposed_intensity.is_some() && s.happened_on.days_until(today) <= PROPOSAL_DAYS
    });
    let closed = trajectory.as_ref().is_some_and(|t| t.status == Status::Closed);
    let next = if closed { aftercare::all(tx, permit).await? } else { Vec::new() };
    Ok(Way {
        trajectory,
        setback: proposal,
        handover: handover::planned(tx, permit).await?,
        aftercare: next.into_iter().find(|a| a.done_on.is_none() && a.cancelled_at.is_none()),
        may_decide: permit.may(Verb::Decide, Aspect::Trajectory),
        may_write: permit.may(Verb::Write, Aspect::Trajectory),
    })
}

/// Who helps, each person and organisation once: the fixed coach is not shown again as a member of the team, nor an
/// organisation whose people are already there.
fn once_each(all: Vec<Helper>) -> Vec<Helper> {
    let mut shown: Vec<Helper> = Vec::with_capacity(all.len());
    for helper in all {
        let known = shown.iter().any(|h| match helper.staff_id {
            Some(_) => h.staff_id == helper.staff_id && h.organisation_id == helper.organisation_id,
            None => h.organisation_id == helper.organisation_id,
        });
        if !known {
            shown.push(helper);
        }
    }
    shown
}
