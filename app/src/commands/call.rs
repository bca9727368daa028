//! `opstap call verify`: is the archive of a call as it was made?

use std::path::PathBuf;

use clap::Subcommand;
use jury::{BundleVerdict, Finding};
use store::Failure;

use super::{Common, complain, say};
use crate::config::Config;
use crate::server;

/// Options.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Hold an archive against its manifest, and the manifest against the hash that was kept when it was made.
    Verify {
        /// The ZIP.
        file: PathBuf,
        /// The hash of the manifest, when the database is elsewhere.
        #[arg(long)]
        manifest: Option<String>,
        #[command(flatten)]
        common: Common,
    },
}

/// Runs. Anything that is not as it was ends the command with an error.
pub async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let What::Verify { file, manifest, common } = args.what;
    let bytes = std::fs::read(&file).map_err(|e| Failure::other(format!("{}: {e}", file.display())))?;
    let verdict = match manifest {
        Some(hash) => jury::verify(&bytes, Some(&hash.to_lowercase())),
        None => kept(common.apply(config), &bytes).await?,
    };
    for finding in &verdict.findings {
        complain(&words(finding));
    }
    if !verdict.findings.is_empty() {
        return Err(Failure::other(format!("{}: not as it was made", file.display())));
    }
    let files = verdict.manifest.map_or(0, |m| m.files.len());
    say(&format!("The archive is sound: {files} files, manifest {}.", verdict.manifest_sha256));
    Ok(())
}

/// Holds it against the database; a bundle that none of its partnerships made is not sound.
async fn kept(config: Config, bytes: &[u8]) -> Result<BundleVerdict, Failure> {
    let alone = jury::verify(bytes, None);
    if alone.manifest.is_none() {
        return Ok(alone);
    }
    let db = server::open_there(&config).await?;
    let mut found = None;
    for partnership in store::partnership::all(&db).await? {
        let mut tx = db.read().await?;
        let (verdict, known) = jury::verify_known(&mut tx, partnership.id, bytes).await?;
        if known {
            found = Some(verdict);
        }
    }
    db.close().await;
    found.ok_or_else(|| Failure::other("this archive was not made here; give its hash with --manifest"))
}

fn words(finding: &Finding) -> String {
    match finding {
        Finding::NoBundle => "this is no archive of a call".to_owned(),
        Finding::Changed(path) => format!("{path}: changed"),
        Finding::Missing(path) => format!("{path}: missing"),
        Finding::Extra(path) => format!("{path}: not in the manifest"),
        Finding::Sums => "SHA256SUMS: not what the manifest says".to_owned(),
        Finding::Manifest => "manifest.json: not the one that was handed out".to_owned(),
    }
}
