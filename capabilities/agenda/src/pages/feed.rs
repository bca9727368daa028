//! The secret address with which a coach sees her agenda in the calendar of her phone.

use askama::Template;
use axum::response::IntoResponse as _;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use web::{Answer, Frame, Visit, Words};

use super::agenda::ROLES;
use crate::actions::feed::{CloseFeed, OpenFeed};
use crate::store::feed::{self, Feed};

#[derive(Template)]
#[template(path = "agenda/feed.html")]
struct FeedPage {
    f: Frame,
    l: Words,
    feed: Option<Feed>,
    /// The address, once: right after it was made.
    url: Option<String>,
}

/// `GET /appointments/feed`
pub async fn show(visit: Visit) -> Answer {
    visit.only(ROLES)?;
    page(&visit, None).await
}

/// `POST /appointments/feed`: makes a new address and shows it this once.
pub async fn open(visit: Visit, _form: web::Form) -> Answer {
    visit.only(ROLES)?;
    let secret = URL_SAFE_NO_PAD.encode(visit.ctx.entropy.bytes::<32>());
    visit.app.db.act(&visit.ctx, &OpenFeed { token_hash: &web::digest(&secret) }).await?;
    page(&visit, Some(format!("{}/ical/{secret}.ics", visit.app.settings.public_url))).await
}

/// `POST /appointments/feed/close`
pub async fn close(visit: Visit, _form: web::Form) -> Answer {
    visit.only(ROLES)?;
    visit.app.db.act(&visit.ctx, &CloseFeed).await?;
    Ok(visit.redirect("/appointments/feed").said("appointment-said-feed-closed").into_response())
}

async fn page(visit: &Visit, url: Option<String>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let feed = feed::mine(&mut tx, &visit.ctx).await?;
    drop(tx);
    let f = visit.frame("appointment-feed-title", "/appointments");
    web::render(&FeedPage { f, l: visit.l.clone(), feed, url })
}
