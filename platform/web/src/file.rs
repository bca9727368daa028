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

/// A list to save: its head and rows with `;`, and a mark by which spreadsheets know the accents.
pub fn csv_file(name: &str, head: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> Response {
    let mut out = String::from('\u{feff}');
    out.push_str(&csv_line(head));
    for row in rows {
        out.push_str(&csv_line(&row));
    }
    attachment("text/csv; charset=utf-8", name, out)
}

/// A line of a list with `;`, as spreadsheets here expect it. What a spreadsheet would run as a formula gets a `'` in front;
/// amounts below nothing stay numbers.
pub fn csv_line(cells: &[String]) -> String {
    let cell = |text: &String| {
        let safe = if runs(text) { format!("'{text}") } else { text.clone() };
        if safe.contains([';', '"', '\n', '\r', ',']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
    };
    let mut out = cells.iter().map(cell).collect::<Vec<_>>().join(";");
    out.push_str("\r\n");
    out
}

fn runs(text: &str) -> bool {
    let is_amount = |rest: &str| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit() || ",.".contains(c));
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && !text.strip_prefix('-').is_some_and(is_amount)
}

#[cfg(test)]
mod tests {
    use super::csv_line;

    #[test]
    fn what_a_spreadsheet_would_run_is_a_text_and_an_amount_stays_one() {
        for text in ["=1+1", "+32", "-1+cmd|'/C calc'!A0", "@x", "\tx", "-"] {
            assert_eq!(csv_line(&[text.to_owned()]), format!("'{text}\r\n"));
        }
        assert_eq!(csv_line(&["-12,50".to_owned(), "-3".to_owned(), "7".to_owned()]), "\"-12,50\";-3;7\r\n");
        assert_eq!(csv_line(&["=a;\"b\"\r".to_owned()]), "\"'=a;\"\"b\"\"\r\"\r\n");
    }
}
