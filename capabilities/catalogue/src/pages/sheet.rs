//! A sheet about a service to print for a participant: large letters, plain words, nothing of a person.

use askama::Template;
use axum::extract::Path;
use kernel::{Refusal, ServiceId};
use web::{Answer, Frame, Visit, Words};

use super::HERE;
use super::service::{At, locations};
use crate::model::Service;
use crate::{card, rules};

#[derive(Template)]
#[template(path = "catalogue/sheet.html")]
struct SheetPage {
    f: Frame,
    l: Words,
    s: Service,
    at: Vec<At>,
    languages: String,
    price: Option<String>,
    starts: Option<String>,
}

/// `GET /services/{id}/sheet`
pub async fn show(visit: Visit, Path(id): Path<ServiceId>) -> Answer {
    if !rules::may_read(&visit.ctx.actor) {
        return Err(Refusal::NotFound.into());
    }
    let mut tx = visit.app.db.read().await?;
    let s = crate::load(&mut tx, &visit.ctx, id).await?;
    let towns = network::municipality::load(&mut tx, &visit.ctx).await?;
    drop(tx);
    // The participant reads it: in Dutch, whatever the language of the screen.
    let l = visit.app.l10n.words("nl-BE");
    let today = visit.ctx.today();
    web::render(&SheetPage {
        f: visit.frame("service-sheet", HERE),
        at: locations(&s, &towns),
        languages: card::languages(&s),
        price: card::price(&l, &s),
        starts: s.starts_on.filter(|day| *day >= today).map(|day| l.day_year(day)),
        s,
        l,
    })
}
