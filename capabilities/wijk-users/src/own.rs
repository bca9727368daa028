//! The pages of a user without account: who is let in, and what stands around each page.
//!
//! For other capabilities: take `Mine` as extractor, begin the template with `{% extends "wijk-users/mine.html" %}`
//! (fields `f`, `l` and `s: Shell`), give the page an address below `/my-wijk/{token}`, and add it to `LINKS`.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use network::Organisation;
use store::{Ctx, Failure, Tx};
use web::{App, Problem};
use wijk_office::link::{Entered, WIJK};

use crate::store::users::{self, User};

/// The pages: end of the address, icon, word.
const LINKS: &[(&str, &str, &str)] = &[
    ("/home", "house", "my-wijk-home"),
    ("/ask", "hand-helping", "my-wijk-ask"),
    ("/hours", "clock", "my-wijk-hours"),
    ("/cheques", "ticket", "my-wijk-cheques"),
    ("/agreement", "file-text", "my-wijk-agreement"),
    ("/activities", "list-checks", "my-wijk-activities"),
];

/// A user on the own pages, let in by link and code.
pub struct Mine {
    /// Application, surroundings, words, the proof `own`.
    pub entered: Entered,
    /// The user, read at the beginning of the request.
    pub user: User,
    /// Whom she can call or mail.
    pub organiser: Option<Organisation>,
}

impl FromRequestParts<App> for Mine {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let entered = WIJK.enter(parts, app).await?;
        match load(&entered).await {
            Ok((user, organiser)) => Ok(Self { entered, user, organiser }),
            Err(failure) => Err(Problem::from(failure).into_response()),
        }
    }
}

async fn load(entered: &Entered) -> Result<(User, Option<Organisation>), Failure> {
    let mut tx = entered.app.db.read().await?;
    let user = users::load_own(&mut tx, &entered.own).await?;
    Ok((user, organiser(&mut tx, &entered.ctx).await?))
}

/// Another page, at the end of this one.
#[derive(Debug, Clone)]
pub struct Link {
    /// Address.
    pub url: String,
    /// Icon.
    pub icon: &'static str,
    /// Words.
    pub label: String,
}

/// What stands around each page. In templates `s`.
#[derive(Debug, Clone)]
pub struct Shell {
    /// Name of the user.
    pub name: String,
    /// The other pages.
    pub links: Vec<Link>,
    /// Where "ready" goes.
    pub close: String,
    /// Phone of the organiser, to call; empty: not known, or it stands on the page itself.
    pub call: String,
    /// The same, as people say it.
    pub phone: String,
    /// Mail address of the organiser.
    pub mail: String,
}

impl Mine {
    /// The parts around the page; `here` is the end of its address.
    pub fn shell(&self, here: &str) -> Shell {
        let link = |(end, icon, key): &(&str, &'static str, &str)| Link {
            url: self.entered.path(end),
            icon,
            label: self.entered.l.t(key),
        };
        let us = self.organiser.as_ref().filter(|_| here != "/home");
        let call = us.and_then(|one| one.phone.clone()).unwrap_or_default();
        Shell {
            phone: if call.is_empty() { String::new() } else { kernel::phone::as_written(&call) },
            call,
            mail: us.and_then(|one| one.email.clone()).unwrap_or_default(),
            name: self.user.name.clone(),
            links: LINKS.iter().filter(|(end, _, _)| *end != here).map(link).collect(),
            close: self.entered.path("/close"),
        }
    }
}

/// The organiser as an organisation of the network.
pub async fn organiser(tx: &mut Tx, ctx: &Ctx) -> Result<Option<Organisation>, Failure> {
    match wijk_office::organiser(tx, ctx).await? {
        Some(organiser) => network::organisation(tx, ctx, organiser.organisation_id).await,
        None => Ok(None),
    }
}
