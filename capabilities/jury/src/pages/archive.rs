//! The archive: make a bundle, and look whether a bundle is as it was.

use askama::Template;
use axum::extract::Path;
use call::rules::access::Part;
use call::{CallHead, CallId};
use kernel::Verb;
use store::Failure;
use web::{Answer, Frame, Upload, Visit, Words};

use crate::actions::archive::MakeArchive;
use crate::bundle::verify::Verdict;
use crate::door;
use crate::store::archive;

#[expect(clippy::struct_excessive_bools, reason = "each says whether one part of the page shows")]
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

/// What came of looking at a file: nothing was asked, no file was chosen, or a verdict and whether we made the bundle.
enum Looked {
    NotAsked,
    NoFile,
    Found(Box<Verdict>, bool),
}

async fn page(visit: &Visit, id: CallId, found: Looked) -> Result<ArchivePage, Failure> {
    let ctx = &visit.ctx;
    let l = visit.l.clone();
    let mut tx = visit.app.db.read().await?;
    let desk = door::desk(&mut tx, ctx, id, Verb::Read, Part::Archive).await?;
    desk.require_all(&call::candidacies(&mut tx, ctx, id).await?)?;
    let bundles = archive::all(&mut tx, ctx, id).await?;
    drop(tx);
    let verdict = match &found {
        Looked::Found(verdict, known) => Some((verdict, known)),
        _ => None,
    };
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
        looked: !matches!(found, Looked::NotAsked),
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
    web::render(&page(&visit, id, Looked::NotAsked).await?)
}

/// `POST /calls/{id}/archive`: the ZIP itself.
pub(crate) async fn make(visit: Visit, Path(id): Path<CallId>, _form: web::Form) -> Answer {
    let zip = visit.app.db.act(&visit.ctx, &MakeArchive { call: id }).await?;
    let name = format!("opstap-call-{}.zip", visit.ctx.today());
    Ok(web::attachment("application/zip", &name, zip))
}

/// `POST /calls/{id}/archive/verify`
pub(crate) async fn look(visit: Visit, Path(id): Path<CallId>, upload: Upload) -> Answer {
    let mut tx = visit.app.db.read().await?;
    door::desk(&mut tx, &visit.ctx, id, Verb::Read, Part::Archive).await?;
    let found = match upload.file("bundle") {
        Some((_, bytes)) => {
            let (verdict, known) = crate::verify_known(&mut tx, visit.ctx.actor.partnership, bytes).await?;
            Looked::Found(Box::new(verdict), known)
        }
        None => Looked::NoFile,
    };
    drop(tx);
    let sound = matches!(&found, Looked::Found(v, true) if v.findings.is_empty());
    let page = page(&visit, id, found).await?;
    if sound { web::render(&page) } else { web::render_invalid(&page) }
}
