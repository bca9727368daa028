//! A kept document as a download.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use kernel::{Refusal, Verb};
use web::Visit;

use crate::model::{DocumentId, OwnerKind};
use crate::records::Document;
use crate::rules::access::Part;
use crate::{document, door};

/// `GET /wijk/documents/{id}`
pub async fn show(visit: Visit, Path(id): Path<DocumentId>) -> web::Answer {
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, &visit.ctx, Verb::Read, Part::Worker).await?;
    let (document, bytes) = document::read(&mut tx, &visit.ctx, &desk, id).await?;
    drop(tx);
    let kind = match document.owner_kind {
        OwnerKind::Worker => "wijk-worker",
        OwnerKind::User => "wijk-user",
        OwnerKind::Organiser => "wijk-organiser",
    };
    door::log_read(&visit, kind, document.owner_id, "document").await?;
    Ok(attachment(&document, bytes)?)
}

/// The answer with the bytes: saved, never shown inside our own pages.
pub fn attachment(document: &Document, bytes: Vec<u8>) -> Result<Response, Refusal> {
    let name = format!("attachment; filename=\"{}\"", document.file_name());
    let name = HeaderValue::from_str(&name).map_err(|_| Refusal::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(document.media_type.as_str())),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    Ok((headers, bytes).into_response())
}
