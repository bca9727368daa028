//! The coach makes, shows once and ends the link to somebody's own pages, and reads what was answered there.

use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::{Aspect, ParticipantId, Permit, Verb};
use people::FileHead;
use store::{Failure, Tx};
use web::{Form, Frame, Visit, Words};

use crate::actions::make_link::MakePlanLink;
use crate::actions::revoke_link::RevokePlanLink;
use crate::actions::seen::SeeAnswers;
use crate::qr::{self, Qr};
use crate::rules::code;
use crate::secrets;
use crate::store::answers::Answer;
use crate::store::links::{self, Link};

/// A link as it is shown, this once.
struct Fresh {
    address: String,
    code: String,
    qr: Option<Qr>,
}

#[derive(askama::Template)]
#[template(path = "portal/link.html")]
struct LinkPage {
    f: Frame,
    l: Words,
    head: FileHead,
    link: Option<Link>,
    locked: bool,
    fresh: Option<Fresh>,
    answers: Vec<Answer>,
    may_export: bool,
}

async fn load(visit: &Visit, tx: &mut Tx, id: ParticipantId) -> Result<(Permit, LinkPage), Failure> {
    let permit = people::door::open(tx, &visit.ctx, id).await?;
    permit.require(Verb::Share, Aspect::Consents)?;
    let link = links::living(tx, &permit, visit.now()).await?;
    let page = LinkPage {
        f: visit.frame("plan-link-title", "/participants"),
        l: visit.l.clone(),
        head: people::file_head(visit, tx, &permit, "/plan-link").await?,
        locked: link.as_ref().and_then(|l| l.locked_until).is_some_and(|until| until > visit.now()),
        link,
        fresh: None,
        answers: crate::answers(tx, &permit).await?,
        may_export: permit.may(Verb::Export, Aspect::Plan),
    };
    Ok((permit, page))
}

/// `GET /participants/{id}/plan-link`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> web::Answer {
    let mut tx = visit.app.db.read().await?;
    let (permit, page) = load(&visit, &mut tx, id).await?;
    drop(tx);
    people::door::log_read(&visit, &permit, "plan-link").await?;
    web::render(&page)
}

/// `POST /participants/{id}/plan-link`: makes a link and shows it, this once. Sent twice, the one shown last works.
pub async fn make(visit: Visit, Path(id): Path<ParticipantId>, Form(_): Form) -> web::Answer {
    let (token, code) = (secrets::token(&visit.app.entropy), secrets::code(&visit.app.entropy));
    visit.app.db.act(&visit.ctx, &MakePlanLink { participant: id, token: &token, code: &code }).await?;
    let mut tx = visit.app.db.read().await?;
    let (permit, mut page) = load(&visit, &mut tx, id).await?;
    drop(tx);
    people::door::log_read(&visit, &permit, "plan-link").await?;
    let address = crate::address(&visit.app.settings.public_url, &token);
    page.fresh = Some(Fresh { qr: qr::draw(&address), address, code: code::spoken(&code) });
    web::render(&page)
}

/// `POST /participants/{id}/plan-link/revoke`
pub async fn revoke(visit: Visit, Path(id): Path<ParticipantId>, Form(_): Form) -> web::Answer {
    visit.app.db.act(&visit.ctx, &RevokePlanLink { participant: id }).await?;
    Ok(visit.redirect(format!("/participants/{id}/plan-link")).said("plan-link-said-ended").into_response())
}

/// `POST /participants/{id}/answers/seen`
pub async fn seen(visit: Visit, Path(id): Path<ParticipantId>, Form(fields): Form) -> web::Answer {
    visit.app.db.act(&visit.ctx, &SeeAnswers { participant: id }).await?;
    let back = match fields.get("back") {
        "overview" => format!("/participants/{id}"),
        "today" => "/today".to_owned(),
        _ => format!("/participants/{id}/plan-link"),
    };
    Ok(visit.redirect(back).said("plan-answer-said-seen").into_response())
}
