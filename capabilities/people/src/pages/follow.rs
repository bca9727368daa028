//! Who asks for a file that went into another one is led there, if she may see that one; for others there is nothing.

use axum::extract::Request;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::ParticipantId;
use store::Failure;
use web::{App, Session};

use crate::door;
use crate::store::merge;

/// Middleware for all routes, inside the layer of the sessions, which lends it the application.
pub async fn follow_merged(request: Request, next: Next) -> Response {
    let asked = (request.method() == Method::GET).then(|| file_in(request.uri().path())).flatten().map(|(id, rest)| {
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        let lent = request.extensions();
        (id, format!("{rest}{query}"), lent.get::<App>().cloned(), lent.get::<Session>().cloned())
    });
    let response = next.run(request).await;
    if response.status() != StatusCode::NOT_FOUND {
        return response;
    }
    let Some((id, rest, Some(app), Some(session))) = asked else { return response };
    match kept(&app, &session, id).await {
        Ok(Some(kept)) => Redirect::to(&format!("/participants/{kept}{rest}")).into_response(),
        Ok(None) | Err(_) => response,
    }
}

/// The file and the rest of a path such as `/participants/0197…/steps`.
fn file_in(path: &str) -> Option<(ParticipantId, &str)> {
    let after = path.strip_prefix("/participants/")?;
    let end = after.find('/').unwrap_or(after.len());
    Some((after[..end].parse().ok()?, &after[end..]))
}

async fn kept(app: &App, session: &Session, id: ParticipantId) -> Result<Option<ParticipantId>, Failure> {
    let ctx = app.ctx(session.actor.clone());
    let mut tx = app.db.read().await?;
    let current = merge::current(&mut tx, ctx.actor.partnership, id).await?;
    if current == id {
        return Ok(None);
    }
    match door::open(&mut tx, &ctx, current).await {
        Ok(_) => Ok(Some(current)),
        Err(Failure::Refused(_)) => Ok(None),
        Err(broken) => Err(broken),
    }
}
