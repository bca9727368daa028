//! Answers: JSON with `ETag`, 201 with `Location`.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::precondition::etag;

/// A record with its version.
pub(crate) fn record(version: i64, body: &impl Serialize) -> Response {
    let mut response = list(body);
    if let Ok(value) = HeaderValue::from_str(&etag(version)) {
        response.headers_mut().insert(header::ETAG, value);
    }
    response
}

/// A collection, or a record that has no version.
pub(crate) fn list(body: &impl Serialize) -> Response {
    let mut response = Json(body).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Something was made in a person's file: its address names the person too, because the door asks for whom.
pub(crate) fn created_for(
    collection: &str,
    id: impl std::fmt::Display,
    participant: kernel::ParticipantId,
) -> Response {
    let location = format!("/api/v1/{collection}/{id}?participant={participant}");
    (StatusCode::CREATED, [(header::LOCATION, location)], Json(serde_json::json!({ "id": id.to_string() })))
        .into_response()
}

/// Something was made: 201, where it is, and its id.
pub(crate) fn created(collection: &str, id: impl std::fmt::Display) -> Response {
    let location = format!("/api/v1/{collection}/{id}");
    (StatusCode::CREATED, [(header::LOCATION, location)], Json(serde_json::json!({ "id": id.to_string() })))
        .into_response()
}
