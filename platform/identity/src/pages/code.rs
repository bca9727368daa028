//! The second step for people with an authenticator: six digits, each code good once.

use askama::Template;
use kernel::Refusal;
use store::Failure;
use web::{Answer, Frame, OpenForm, Public, Words};

use super::enter::{Goal, enter, position_of};
use super::login::too_many;
use crate::actions::UseTotp;
use crate::records::{How, Staff};
use crate::{limit, staff, tickets};

#[derive(Template)]
#[template(path = "code.html")]
struct CodePage {
    f: Frame,
    l: Words,
    ticket: String,
    goal: Goal,
    wrong: bool,
}

/// The page that asks the code, after a right password.
pub(super) fn page(public: &Public, who: &Staff, goal: &Goal, wrong: bool) -> Answer {
    let page = CodePage {
        f: public.frame("code-title"),
        l: public.l.clone(),
        ticket: tickets::give(&public.app, who),
        goal: goal.clone(),
        wrong,
    };
    if wrong { web::render_invalid(&page) } else { web::render(&page) }
}

/// `POST /login/code`.
pub async fn send(public: Public, OpenForm(fields): OpenForm) -> Answer {
    let goal = Goal::of(&fields);
    let ticket = fields.get("ticket");
    let Some(who) = holder(&public, ticket).await? else {
        return web::login_page(&public.app, &public.l, &goal.next, "", public.l.t("login-expired"), goal.carried);
    };
    let attempt = match limit::begin(&public.app, &who.email, &public.address).await {
        Err(Failure::Refused(Refusal::TooMany(seconds))) => return too_many(&public, "", goal, seconds),
        other => other?,
    };
    let good = public.app.db.act(&public.ctx, &UseTotp { staff: who.id, code: fields.get("code") }).await?;
    let position = position_of(&public, &who).await?;
    let (true, Some(position)) = (good, position) else { return page(&public, &who, &goal, true) };
    attempt.succeeded(&public.app).await?;
    enter(&public, &who, &position, How::Password, goal).await
}

/// Who holds this ticket; none when it is forged, too old, or of somebody who may not log in any more.
async fn holder(public: &Public, ticket: &str) -> Result<Option<Staff>, Failure> {
    let Some(id) = tickets::holder(ticket) else { return Ok(None) };
    let mut tx = public.app.db.read().await?;
    let who = staff::by_id(&mut tx, &public.ctx, id).await?;
    Ok(who.filter(|s| s.active && tickets::fits(&public.app, s, ticket)))
}
