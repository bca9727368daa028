//! The archive: make a bundle, and look whether a bundle is as it was.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use call::rules::access::Part;
use call::{CallHead, CallId};
use kernel::Verb;
use store::Failure;
use web::{Answer, Frame, Upload, Visit, Words};

use crate::actions::archive::MakeArchive;
use crate::bundle::verify::Verdict;
use crate::door;
use crate::store::archive;

#[derive(Template)]
#[template(path = "jury/archive.html")]
struct ArchivePage {
    f: Frame,
    l: Words,
    head: CallHead,
    stage: (String, &'static str),
    url: String,
    may: bool,
    bundles: Vec<(String, String, String)>,
    looked: bool,
    chosen: bool,
    known: bool,
    sound: bool,
    findings: Vec<(String, String)>,
}

async fn page(visit: &Visit, id: CallId, found: Option<Option<(Verdict, bool)>>) -> Result<ArchivePage, Failure> {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let desk = door::desk(&mut tx, ctx, id, Verb::Read, Part::Archive).await?;
    desk.require_all(&call::candidacies(&mut tx, ctx, id).await?)?;
    let bundles = archive::all(&mut tx, ctx, id).await?;
    drop(tx);
    let verdict = found.as_ref().and_then(Option::as_ref);
    Ok(ArchivePage {
        f: visit.frame("jury-archive-title", "/calls"),
        head: super::head(&l, &desk, "archive"),
        stage: super::stage(&l, desk.panel.as_ref()),
        url: format!("/calls/{id}/archive"),
        may: desk.panel.as_ref().is_some_and(|p| p.stage.is_decided()),
        bundles: bundles
            .iter()
            .map(|b| (l.day_time(b.made_at), l.n("jury-archive-files", b.files), b.manifest_sha256.clone()))
            .collect(),
        looked: found.is_some(),
        chosen: verdict.is_some(),
        known: verdict.is_some_and(|(_, known)| *known),
        sound: verdict.is_some_and(|(v, known)| *known && v.findings.is_empty()),
        findings: verdict
            .map(|(v, _)| v.findings.iter().map(|f| (l.t(f.key()), f.path().to_owned())).collect())
            .unwrap_or_default(),
        l,
    })
}

/// `GET /calls/{id}/archive`
pub(crate) async fn show(visit: Visit, Path(id): Path<CallId>) -> Answer {
    web::render(&page(&visit, id, None).await?)
}

/// `POST /calls/{id}/archive`: the ZIP itself.
pub(crate) async fn make(visit: Visit, Path(id): Path<CallId>, _form: web::Form) -> Answer {
    let zip = visit.app.db.act(&visit.ctx, &MakeArchive { call: id }).await?;
    let name = format!("opstap-call-{}.zip", visit.ctx.today());
    Ok(call::paper::attachment("application/zip", &name, zip)?.into_response())
}

/// `POST /calls/{id}/archive/verify`
pub(crate) async fn look(visit: Visit, Path(id): Path<CallId>, upload: Upload) -> Answer {
    let mut tx = visit.app.db.read().await?;
    door::desk(&mut tx, &visit.ctx, id, Verb::Read, Part::Archive).await?;
    let found = match upload.file("bundle") {
        Some((_, bytes)) => Some(crate::verify_known(&mut tx, &visit.ctx, bytes).await?),
        None => None,
    };
    drop(tx);
    let sound = found.as_ref().is_some_and(|(v, known)| *known && v.findings.is_empty());
    let page = page(&visit, id, Some(found)).await?;
    if sound { web::render(&page) } else { web::render_invalid(&page) }
}
