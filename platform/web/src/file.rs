//! Files that people take home: never shown inside our own pages, never cached, never guessed at.

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};

/// A file to save: `media` as `text/csv; charset=utf-8`. In its name what is no ASCII letter, digit, `-`, `_` or `.` becomes
/// `-`.
pub fn attachment(media: &'static str, name: &str, bytes: impl Into<Body>) -> Response {
    let name: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' }).collect();
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media)),
        (header::CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment"))),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    (headers, bytes.into()).into_response()
}

/// A line of a list with `;`, as spreadsheets here expect it. What a spreadsheet would run as a formula gets a `'` in front.
pub fn csv_line(cells: &[String]) -> String {
    let cell = |text: &String| {
        let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
        let safe = if risky { format!("'{text}") } else { text.clone() };
        if safe.contains([';', '"', '\n', '\r', ',']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
    };
    let mut out = cells.iter().map(cell).collect::<Vec<_>>().join(";");
    out.push_str("\r\n");
    out
}
