//! One person, several hats: switching is one click, under a new token. And logging out.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::PositionId;
use web::{Answer, Form, Frame, Visit, Words, cookie};

use crate::actions::{EndSession, SwitchPosition};
use crate::records::Position;
use crate::{staff, totp};

#[derive(Template)]
#[template(path = "positions.html")]
struct PositionsPage {
    f: Frame,
    l: Words,
    positions: Vec<Position>,
    now: PositionId,
}

/// `GET /positions`.
pub async fn list(visit: Visit) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let all = staff::positions_of(&mut tx, &visit.ctx, visit.ctx.actor.staff).await?;
    let today = visit.ctx.today();
    web::render(&PositionsPage {
        f: visit.frame("positions-title", "/positions"),
        l: visit.l.clone(),
        now: visit.ctx.actor.position,
        positions: all.into_iter().filter(|p| p.on(today)).collect(),
    })
}

/// `POST /positions/{id}`.
pub async fn switch(visit: Visit, Path(to): Path<PositionId>, Form(_): Form) -> Answer {
    let token = totp::token(&visit.app.entropy);
    let act = SwitchPosition { session: visit.session.id, to, token_hash: web::digest(&token) };
    let position = visit.app.db.act(&visit.ctx, &act).await?;
    let cookie = web::cookie_for(&visit.app, &token);
    Ok(visit.redirect(web::home(position.role)).said("positions-said-switched").cookie(cookie).into_response())
}

/// `POST /logout`.
pub async fn log_out(visit: Visit, Form(_): Form) -> Answer {
    visit.app.db.act(&visit.ctx, &EndSession::One(visit.session.id)).await?;
    let forget = cookie::set(web::SESSION_COOKIE, "", 0, visit.app.secure());
    Ok(visit.redirect("/login").cookie(forget).into_response())
}
