//! A kept document as a download.

use axum::extract::Path;
use axum::response::Response;
use kernel::Verb;
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
    Ok(attachment(&document, bytes))
}

/// The answer with the bytes: saved, never shown inside our own pages.
pub fn attachment(document: &Document, bytes: Vec<u8>) -> Response {
    web::attachment(document.media_type.as_str(), &document.file_name(), bytes)
}
