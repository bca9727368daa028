//! The agreement: made, signed on the screen of the organiser or on paper, and signed for the organiser.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{Refusal, Verb};
use parameters::model::Paper;
use store::Failure;
use web::{Answer, Form, FormView, Frame, Upload, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::head::{UserHead, file_head};
use super::view;
use crate::actions::agreement::MakeAgreement;
use crate::actions::sign::{Hand, SignDrawn, SignForOffice, SignOnPaper};
use crate::model::UserId;
use crate::papers;
use crate::store::agreements::{self, Agreement};
use crate::store::users;

#[derive(Template)]
#[template(path = "wijk-users/sign.html")]
struct SignPage {
    f: Frame,
    l: Words,
    head: UserHead,
    agreement: Agreement,
    form: FormView,
}

/// `POST /wijk/users/{id}/agreement`
pub async fn make(visit: Visit, Path(id): Path<UserId>, Form(_): Form) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Write, Part::User).await?;
    let user = users::load(&mut tx, &desk, id).await?;
    // In the user's language, not in that of whoever makes it.
    let l = visit.app.l10n.words(&user.language);
    // A scheme that was recorded has no agreement until its text was.
    let text = parameters::agreement_of(&mut tx, &visit.ctx, &user.scheme, Paper::User, visit.ctx.today()).await?;
    let l = parameters::words_of(&mut tx, &visit.ctx, &l, &user.scheme).await?;
    let facts = papers::facts(&mut tx, &visit.ctx, &desk, &l, &user).await?;
    drop(tx);
    let pdf = papers::agreement(&l, &user, &facts, text.as_ref())?;
    visit.app.db.act(&visit.ctx, &MakeAgreement { user: id, version: user.version, pdf: &pdf }).await?;
    Ok(visit.redirect(format!("{}/sign", view::path(id))).said("wijk-user-agreement-said-made").into_response())
}

async fn page(visit: &Visit, id: UserId, form: FormView) -> Result<SignPage, Failure> {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Write, Part::User).await?;
    let user = users::load(&mut tx, &desk, id).await?;
    let agreement = agreements::open(&mut tx, &visit.ctx, id).await?.ok_or(Refusal::NotFound)?;
    let l = parameters::words_of(&mut tx, &visit.ctx, &visit.l, &user.scheme).await?;
    let head = file_head(visit, &mut tx, user, "/sign").await?;
    drop(tx);
    door::log_read(visit, "wijk-user", id, "agreement").await?;
    Ok(SignPage { f: visit.frame("wijk-user-agreement-sign-title", "/wijk/users"), l, head, agreement, form })
}

/// `GET /wijk/users/{id}/sign`
pub async fn show(visit: Visit, Path(id): Path<UserId>) -> Answer {
    let today = visit.ctx.today().to_string();
    web::render(&page(&visit, id, FormView::filled([("signed_on", today)])).await?)
}

/// `POST /wijk/users/{id}/sign`: the user drew on the screen of the organiser.
pub async fn draw(visit: Visit, Path(id): Path<UserId>, Form(fields): Form) -> Answer {
    let signed = match drawn(&fields) {
        Ok((agreement, png)) => {
            visit.app.db.act(&visit.ctx, &SignDrawn { hand: Hand::Desk(id), agreement, png: &png }).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match signed {
        Ok(()) => Ok(visit.redirect(view::path(id)).said("wijk-user-agreement-said-signed").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, id, form).await?)
        }
    }
}

/// Which agreement, and the drawn line in the form.
pub(super) fn drawn(fields: &web::Fields) -> Result<(crate::model::AgreementId, Vec<u8>), Refusal> {
    let agreement = fields.get("agreement").parse().map_err(|_| Refusal::NotFound)?;
    if !fields.has("agreed", "yes") {
        return Err(Refusal::field("agreed", "wijk-user-agreement-agree-first"));
    }
    Ok((agreement, wijk_office::signature::read("signature", fields.get("signature"))?))
}

/// `POST /wijk/users/{id}/sign/office`
pub async fn office(visit: Visit, Path(id): Path<UserId>, Form(fields): Form) -> Answer {
    let agreement = fields.get("agreement").parse().map_err(|_| Refusal::NotFound)?;
    visit.app.db.act(&visit.ctx, &SignForOffice { user: id, agreement }).await?;
    Ok(visit.redirect(view::path(id)).said("wijk-user-agreement-said-active").into_response())
}

/// `POST /wijk/users/{id}/sign/paper`
pub async fn paper(visit: Visit, Path(id): Path<UserId>, upload: Upload) -> Answer {
    let fields = upload.fields();
    let mut faults = Faults::default();
    let day = fields.need_day(&mut faults, "signed_on");
    let bytes = upload.file("scan").map(|(_, bytes)| bytes).unwrap_or_default();
    let signed = match (day, faults.done()) {
        (Some(signed_on), Ok(())) => {
            visit.app.db.act(&visit.ctx, &SignOnPaper { user: id, signed_on, scan: bytes }).await
        }
        (_, Err(refusal)) => Err(refusal.into()),
        (None, Ok(())) => Err(Refusal::NotFound.into()),
    };
    match signed {
        Ok(()) => Ok(visit.redirect(view::path(id)).said("wijk-user-agreement-said-active").into_response()),
        Err(failure) => {
            let form = fields.view(&visit.l, &web::errors_of(failure)?);
            web::render_invalid(&page(&visit, id, form).await?)
        }
    }
}
