//! The search of a list that names people: the words travel sealed, so that no name stands in an address, and so in no
//! history of a shared computer and in no log of a proxy on the way.
//!
//! The form posts to `/search`, which leads to the list with the words as `s=`; only who asked can open them again.

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri};
use axum::response::IntoResponse;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::Refusal;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::error::encode;
use crate::form::{Form, parse};
use crate::{Answer, App, Fields, Problem, Session, Visit, local};

/// The field with the words, in the form and in the type that `Sought` fills.
const WORDS: &str = "q";
/// The field with the sealed words: what the list puts into the addresses of its pages and files.
const SEALED: &str = "s";
/// The longest query that leads to a list, in bytes: a form of ours stays far below, a proxy takes no address of any size.
const LONGEST_QUERY: usize = 4_000;
/// The longest words that are sealed, in characters; lists read fewer.
const LONGEST: usize = 200;

/// The query of a list like `axum::extract::Query`, with the fields `q` (the words) and `s` (the same, sealed, for the
/// addresses on the page).
///
/// Sealed words of somebody else are a page that does not exist (404). Words that come open, in an address that somebody
/// typed, are sealed from here on.
pub struct Sought<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<App> for Sought<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Some(session) = parts.extensions.get::<Session>() else {
            return Err(Problem::LogIn(parts.uri.clone()));
        };
        let unreadable = || Problem::Bad(StatusCode::BAD_REQUEST, "problem-encoding");
        let fields = parse(parts.uri.query().unwrap_or_default().as_bytes()).ok_or_else(unreadable)?;
        let fields = both(app, session.actor.staff.0, fields)?;
        let uri: Uri = format!("/?{}", query(&fields)).parse().map_err(|_| unreadable())?;
        Query::try_from_uri(&uri).map(|Query(asked)| Self(asked)).map_err(|_| Refusal::NotFound.into())
    }
}

/// The words and the sealed words, whichever of both came.
fn both(app: &App, asker: Uuid, mut fields: Fields) -> Result<Fields, Problem> {
    if let Some(sealed) = fields.opt(SEALED) {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).map_err(|_| Refusal::NotFound)?;
        let words = app.vault.open_asked(asker, &bytes).map_err(|_| Refusal::NotFound)?;
        fields.set(WORDS, words);
    } else if let Some(words) = fields.opt(WORDS).map(str::to_owned) {
        fields.set(SEALED, sealed(app, asker, &words)?);
    }
    Ok(fields)
}

fn sealed(app: &App, asker: Uuid, words: &str) -> Result<String, Problem> {
    let words: String = words.chars().take(LONGEST).collect();
    Ok(URL_SAFE_NO_PAD.encode(app.vault.seal_asked(&app.entropy, asker, &words)?))
}

fn query(fields: &Fields) -> String {
    let pairs = fields.0.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// `POST /search`: leads to the list in `_to` with the other fields of the form, the words sealed.
///
/// A list that is no path of our own site does not exist (404). More fields than an address can hold are refused (413).
pub async fn search(visit: Visit, Form(mut fields): Form) -> Answer {
    let to = fields.get("_to").to_owned();
    if !local(&to) || to.contains(['?', '#']) {
        return Err(Refusal::NotFound.into());
    }
    let words = fields.get(WORDS).to_owned();
    fields.0.retain(|(name, value)| name != WORDS && name != SEALED && !name.starts_with('_') && !value.is_empty());
    if !words.is_empty() {
        fields.set(SEALED, sealed(&visit.app, visit.ctx.actor.staff.0, &words)?);
    }
    let asked = query(&fields);
    if asked.len() > LONGEST_QUERY {
        return Err(Problem::Bad(StatusCode::PAYLOAD_TOO_LARGE, "problem-too-large"));
    }
    Ok(visit.redirect(if asked.is_empty() { to } else { format!("{to}?{asked}") }).into_response())
}
