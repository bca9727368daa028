//! The edge of the API: who has no token hears how to bring one, and an address that can't be read is a problem too.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use web::Problem;

/// Adds `WWW-Authenticate` to 401 (RFC 9110, 11.6.1; RFC 6750, 3), and turns what axum says in plain text about a path
/// or a query that does not parse into problem+json: its text would repeat what was sent.
pub(crate) async fn plain_words(mut response: Response) -> Response {
    if response.status() == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"opstap\""));
    }
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if response.status() == StatusCode::BAD_REQUEST && kind.starts_with("text/plain") {
        return Problem::Bad(StatusCode::BAD_REQUEST, "problem-address").into_response();
    }
    response
}
