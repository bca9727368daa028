//! Forms must come from our own pages: `Sec-Fetch-Site` and `Origin` are checked, and a token tied to the session.

use axum::extract::Request;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::Problem;

/// The token that forms of this session carry.
pub fn token(session_token: &str) -> String {
    let digest = Sha256::new().chain_update(b"csrf\0").chain_update(session_token.as_bytes()).finalize();
    URL_SAFE_NO_PAD.encode(digest)
}

/// Middleware: a writing request from another site is refused. The API is left out: it takes no cookies.
pub async fn same_site(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || request.uri().path().starts_with("/api/") || from_here(request.headers()) {
        return next.run(request).await;
    }
    Problem::CrossSite.into_response()
}

fn from_here(headers: &HeaderMap) -> bool {
    if let Some(site) = headers.get("sec-fetch-site").and_then(|v| v.to_str().ok()) {
        return matches!(site, "same-origin" | "none");
    }
    match headers.get(header::ORIGIN).and_then(|v| v.to_str().ok()) {
        // Browsers that send neither header are older than TLS 1.3; the form token still guards them.
        None => true,
        Some(origin) => {
            let host = headers.get(header::HOST).and_then(|v| v.to_str().ok()).unwrap_or_default();
            origin.split_once("://").is_some_and(|(_, rest)| rest == host)
        }
    }
}
