//! JSON for everybody: cacheable, with a mark by which the next question costs nothing when nothing changed.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::Value;

/// For how long others may keep an answer, in seconds.
const KEEP: &str = "public, max-age=300";

/// An answer, or 304 when the asker has it already.
pub fn json(asked: &HeaderMap, kind: &'static str, value: &Value) -> Response {
    let body = value.to_string();
    let mark = format!("\"{}\"", &blake3::hash(body.as_bytes()).to_hex()[..32]);
    let known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|v| v.to_str().ok());
    // A proxy that compresses marks the tag as weak; it is the same answer.
    let same = known.flat_map(|v| v.split(',')).any(|v| v.trim().trim_start_matches("W/") == mark || v.trim() == "*");
    let mut response = if same {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, kind)], body).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(KEEP));
    // Public facts: pages of others may read them too.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    if let Ok(mark) = HeaderValue::from_str(&mark) {
        headers.insert(header::ETAG, mark);
    }
    response
}

/// Nothing with this id, or a question that can't be answered.
pub fn error(status: StatusCode, message: &str) -> Response {
    let body = serde_json::json!({ "title": message, "status": status.as_u16() });
    (status, [(header::CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response()
}
