//! The trajectory page: coach, team, intensity, handover, setbacks, closure and aftercare in one place.

use askama::Template;
use axum::extract::Path;
use kernel::access::Relation;
use kernel::{Aspect, ParticipantId, Verb};
use people::FileHead;
use people::relations::{Helper, helpers};
use web::{Answer, Choice, FormView, Visit};

use crate::trajectory::model::{Destination, Outcome, Situation, Status};
use crate::trajectory::store::rows::{Aftercare, Handover, Period, Setback, Trajectory};
use crate::trajectory::store::{aftercare, handover, history, setback};

/// A period in words.
struct PeriodShown {
    period: Period,
    outcomes: Vec<String>,
}

#[derive(Template)]
#[template(path = "guidance/trajectory.html")]
struct TrajectoryPage {
    f: web::Frame,
    l: web::Words,
    head: FileHead,
    trajectory: Option<Trajectory>,
    coach: Option<Helper>,
    team: Vec<Helper>,
    candidates: Vec<Choice>,
    intensity: Vec<Choice>,
    handover: Option<Handover>,
    setbacks: Vec<Setback>,
    me: kernel::StaffId,
    periods: Vec<PeriodShown>,
    aftercare: Vec<Aftercare>,
    situations: Vec<Choice>,
    may_decide: bool,
    may_write: bool,
}

impl TrajectoryPage {
    fn open(&self) -> bool {
        self.trajectory.as_ref().is_some_and(|t| t.status != Status::Closed)
    }

    fn status(&self) -> &'static str {
        self.trajectory.as_ref().map_or("none", |t| t.status.as_str())
    }

    fn version(&self) -> i64 {
        self.trajectory.as_ref().map_or(0, |t| t.version)
    }
}

/// The page.
pub(crate) async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let permit = people::door::require(&mut tx, &visit.ctx, id, Verb::Read, Aspect::Trajectory).await?;
    let head = people::file_head(&visit, &mut tx, &permit, "/trajectory").await?;
    let trajectory = crate::trajectory::load(&mut tx, &permit).await?;
    let around = helpers(&mut tx, &visit.ctx, &permit).await?;
    let may_decide = permit.may(Verb::Decide, Aspect::Trajectory);
    let without = trajectory.as_ref().map(|t| t.coach_position_id);
    let candidates = if may_decide {
        super::choices(&visit, &mut tx, &FormView::empty(), "position", true, without).await?
    } else {
        Vec::new()
    };
    let planned = handover::planned(&mut tx, &permit).await?;
    let setbacks = setback::all(&mut tx, &permit).await?;
    let periods = history::periods(&mut tx, &permit).await?;
    let aftercare = aftercare::all(&mut tx, &permit).await?;
    drop(tx);
    people::door::log_read(&visit, &permit, "trajectory").await?;
    let l = &visit.l;
    let is_open = trajectory.as_ref().is_some_and(|t| t.status != Status::Closed);
    let class = trajectory.as_ref().map(|t| t.intensity.as_str()).unwrap_or_default();
    let page = TrajectoryPage {
        f: visit.frame("trajectory-title", "/participants"),
        l: l.clone(),
        coach: around.iter().find(|h| h.kind == Relation::FixedCoach).cloned(),
        team: around.into_iter().filter(|h| h.kind == Relation::Team).collect(),
        candidates,
        intensity: super::start::intensities(l, &FormView::filled([("intensity", class)])),
        handover: planned,
        setbacks,
        me: visit.ctx.actor.staff,
        periods: periods.into_iter().map(|period| PeriodShown { outcomes: outcomes(l, &period), period }).collect(),
        // A file that came along may have aftercare of its own; who is under way again needs none.
        aftercare: aftercare
            .into_iter()
            .filter(|a| a.cancelled_at.is_none() && (a.done_on.is_some() || !is_open))
            .collect(),
        situations: FormView::empty().choices(l, "situation", "situation", Situation::ALL),
        may_decide,
        may_write: permit.may(Verb::Write, Aspect::Trajectory),
        trajectory,
        head,
    };
    web::render(&page)
}

fn outcomes(l: &web::Words, period: &Period) -> Vec<String> {
    let known = period.outcomes.split_whitespace().filter_map(|key| key.parse::<Outcome>().ok());
    known.map(|outcome| l.of("outcome", outcome)).collect()
}

/// The destinations of the closing form.
pub(crate) fn destinations(l: &web::Words, form: &FormView) -> Vec<Choice> {
    form.choices(l, "destination", "destination", Destination::ALL)
}
