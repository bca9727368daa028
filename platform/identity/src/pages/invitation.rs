//! Choosing a password with the link of a mail: the first one, or a new one when it was forgotten.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use kernel::{FieldError, Refusal};
use store::Failure;
use web::{Answer, Fields, FormView, Frame, OpenForm, Public, Words};

use super::code;
use super::enter::{Goal, enter, position_of};
use super::own_password::chosen;
use crate::actions::ChoosePassword;
use crate::records::{How, Staff};
use crate::{passwords, staff, store as sql};

#[derive(Template)]
#[template(path = "invitation.html")]
struct InvitationPage {
    f: Frame,
    l: Words,
    form: FormView,
    works: bool,
    email: String,
}

/// Whose link this is; opening it does not use it up (mail programs open links to look for viruses).
async fn holder(public: &Public, token: &str) -> Result<Option<Staff>, Failure> {
    let mut tx = public.app.db.read().await?;
    let hash = web::digest(token);
    let Some(id) = sql::links::holder(&mut tx, public.ctx.actor.partnership, &hash, public.ctx.now).await? else {
        return Ok(None);
    };
    Ok(staff::by_id(&mut tx, &public.ctx, id).await?.filter(|s| s.active))
}

/// `GET /invitation/{token}`.
pub async fn show(public: Public, Path(token): Path<String>) -> Answer {
    match holder(&public, &token).await? {
        Some(who) => web::render(&page(&public, &who.email, &Fields::default(), &[])),
        None => gone(&public),
    }
}

fn page(public: &Public, email: &str, fields: &Fields, errors: &[FieldError]) -> InvitationPage {
    InvitationPage {
        f: public.frame("invitation-title"),
        l: public.l.clone(),
        form: fields.view(&public.l, errors),
        works: true,
        email: email.to_owned(),
    }
}

fn gone(public: &Public) -> Answer {
    let mut response = web::render(&InvitationPage { works: false, ..page(public, "", &Fields::default(), &[]) })?;
    *response.status_mut() = StatusCode::NOT_FOUND;
    Ok(response)
}

/// `POST /invitation/{token}`.
pub async fn save(public: Public, Path(token): Path<String>, OpenForm(fields): OpenForm) -> Answer {
    let Some(who) = holder(&public, &token).await? else { return gone(&public) };
    let password = match chosen(&fields, &who) {
        Ok(password) => password,
        Err(refusal) => {
            let errors = web::field_errors(refusal)?;
            return web::render_invalid(&page(&public, &who.email, &fields, &errors));
        }
    };
    let hash = passwords::hash(&public.app.entropy, &password).await?;
    let used = public.app.db.act(&public.ctx, &ChoosePassword { token_hash: web::digest(&token), hash }).await;
    if let Err(Failure::Refused(Refusal::NotFound)) = used {
        return gone(&public);
    }
    let id = used?;
    let mut tx = public.app.db.read().await?;
    let who = staff::by_id(&mut tx, &public.ctx, id).await?.ok_or(Refusal::NotFound)?;
    drop(tx);
    if who.totp_secret.is_some() {
        return code::page(&public, &who, &Goal::default(), false);
    }
    match position_of(&public, &who).await? {
        Some(position) => enter(&public, &who, &position, How::Link, Goal::default()).await,
        None => Ok(public.redirect("/login").into_response()),
    }
}
