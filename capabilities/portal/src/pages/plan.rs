//! My plan: the next step first, then who helps, the dream, the road and what goes well.

use kernel::{AppointmentId, Refusal, StepId};
use web::{Fields, FormView, Frame, OpenForm, Words};

use crate::actions::answer::{GiveAnswer, Nudge, Say};
use crate::gather::my_plan;
use crate::model::MyPlan;
use crate::shell::{Shell, Tab};
use crate::visitor::Mine;

#[derive(askama::Template)]
#[template(path = "portal/plan.html")]
pub(super) struct PlanPage {
    pub(super) f: Frame,
    pub(super) l: Words,
    pub(super) s: Shell,
    pub(super) p: MyPlan,
    pub(super) qr: Option<crate::qr::Qr>,
    /// What she told about some help, when an answer lacks.
    pub(super) told: FormView,
}

impl PlanPage {
    /// The appointment that is the next step: on the same day. They are then one card.
    pub(super) fn same_day(&self) -> Option<&crate::model::Meeting> {
        let (next, meeting) = (self.p.next.as_ref()?, self.p.meeting.as_ref()?);
        (meeting.at.day() == next.due).then_some(meeting)
    }

    /// The rungs from high to low.
    pub(super) fn rungs(&self) -> Vec<Rung> {
        let Some(place) = self.p.ladder else { return Vec::new() };
        let mark = |n: i64| match n {
            n if n == place.here => "here",
            n if Some(n) == place.wish => "wish",
            n if n < place.here => "past",
            _ => "",
        };
        (1..=place.rungs).rev().map(|number| Rung { number, mark: mark(number) }).collect()
    }
}

/// One rung as drawn.
pub(super) struct Rung {
    pub(super) number: i64,
    /// `here`, `wish`, `past` or nothing: also the class of the drawing.
    pub(super) mark: &'static str,
}

impl Rung {
    fn here(&self) -> bool {
        self.mark == "here"
    }

    fn wish(&self) -> bool {
        self.mark == "wish"
    }
}

/// `GET /my/{token}/plan`
pub async fn show(mine: Mine) -> web::Answer {
    web::render(&page(&mine, FormView::empty()).await?)
}

/// The page, also with what she told and an answer that lacks.
pub(super) async fn page(mine: &Mine, told: FormView) -> Result<PlanPage, web::Problem> {
    let mut tx = mine.app.db.read().await?;
    let p = my_plan(&mut tx, &mine.ctx, &mine.permit).await?;
    drop(tx);
    mine.log_read("plan").await?;
    let qr = crate::qr::draw(&crate::address(&mine.app.settings.public_url, &mine.token));
    Ok(PlanPage { f: mine.frame("my-title"), l: mine.l.clone(), s: mine.shell(Tab::Plan), p, qr, told })
}

/// What a form on these pages says. An unknown one finds nothing.
pub(super) fn said(fields: &Fields) -> Result<Say, Refusal> {
    let yes = match fields.get("say") {
        "yes" => true,
        "no" => false,
        _ => return Err(Refusal::NotFound),
    };
    let id: uuid::Uuid = fields.get("id").parse().map_err(|_| Refusal::NotFound)?;
    match fields.get("what") {
        "step" => Ok(Say::Step(StepId(id), yes)),
        "appointment" => Ok(Say::Appointment(AppointmentId(id), yes)),
        _ => Err(Refusal::NotFound),
    }
}

/// The mail to the coach: neutral, in Dutch as all mails to staff here.
pub(super) fn nudge(app: &web::App) -> Nudge {
    let l = app.l10n.words("nl-BE");
    let url = app.settings.public_url.trim_end_matches('/');
    Nudge {
        subject: l.t("plan-answer-mail-subject"),
        body: l.t1("plan-answer-mail-text", "link", format!("{url}/today")),
    }
}

/// One key per answer: who first says yes and then no, said both.
pub(super) fn key(fields: &Fields) -> String {
    if fields.key().is_empty() { String::new() } else { format!("{}-{}", fields.key(), fields.get("say")) }
}

/// `POST /my/{token}/answer`
pub async fn answer(mine: Mine, OpenForm(fields): OpenForm) -> web::Answer {
    mine.check(&fields)?;
    let say = said(&fields)?;
    let deed = GiveAnswer { participant: mine.permit.participant(), say, nudge: nudge(&mine.app) };
    mine.app.db.act_once(&mine.ctx, &key(&fields), &deed).await?;
    let page = if fields.get("from") == "appointments" { "appointments" } else { "plan" };
    Ok(mine.to(page, if fields.get("say") == "yes" { "yes" } else { "no" }))
}
