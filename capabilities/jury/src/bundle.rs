//! The archive of a call: a ZIP with all that was sent in, scored and decided, and a manifest of SHA-256 hashes.
//!
//! `SHA256SUMS` in the bundle is what `sha256sum -c` reads. The hash of the manifest is kept in the database and stands
//! in the audit chain, so that a bundle whose files and manifest were both changed is found too.

mod contents;
pub mod verify;

use std::fmt::Write as _;
use std::io::Write as _;

use call::CallId;
use kernel::Moment;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use store::Failure;
use zip::write::SimpleFileOptions;

use crate::model::ArchiveId;

pub(crate) use contents::contents;

/// Name of the manifest in the bundle.
pub(crate) const MANIFEST: &str = "manifest.json";
/// Name of the list for other tools.
pub(crate) const SUMS: &str = "SHA256SUMS";

/// A file of the bundle.
pub(crate) struct File {
    /// Path in the bundle.
    pub path: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// What the manifest says of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// Path in the bundle.
    pub path: String,
    /// In bytes.
    pub size: u64,
    /// In hexadecimal.
    pub sha256: String,
}

/// The manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Of which form this is: `opstap-call-archive-1`.
    pub format: String,
    /// Which bundle.
    pub archive: ArchiveId,
    /// Of which call.
    pub call: CallId,
    /// When it was made.
    pub made_at: String,
    /// All other files, by path.
    pub files: Vec<Listed>,
}

/// The form of this version.
pub(crate) const FORMAT: &str = "opstap-call-archive-1";

/// Hash of bytes, in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    kernel::hex(&Sha256::digest(bytes))
}

/// Packs files with their manifest; gives the ZIP and the hash of the manifest.
pub(crate) fn pack(
    id: ArchiveId,
    call: CallId,
    at: Moment,
    mut files: Vec<File>,
) -> Result<(Vec<u8>, String, usize), Failure> {
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let listed: Vec<Listed> = files
        .iter()
        .map(|f| Listed { path: f.path.clone(), size: f.bytes.len() as u64, sha256: sha256(&f.bytes) })
        .collect();
    let sums = listed.iter().fold(String::new(), |mut out, f| {
        let _ = writeln!(out, "{}  {}", f.sha256, f.path);
        out
    });
    let manifest = Manifest { format: FORMAT.to_owned(), archive: id, call, made_at: at.to_rfc3339(), files: listed };
    let manifest = serde_json::to_vec_pretty(&manifest).map_err(|e| Failure::other(format!("manifest: {e}")))?;
    let hash = sha256(&manifest);
    let count = files.len();
    files.push(File { path: MANIFEST.to_owned(), bytes: manifest });
    files.push(File { path: SUMS.to_owned(), bytes: sums.into_bytes() });
    Ok((zipped(&files)?, hash, count))
}

/// The bytes of a ZIP with these files. No moments of files: the same content gives the same bytes.
pub(crate) fn zipped(files: &[File]) -> Result<Vec<u8>, Failure> {
    let broken = |error: &dyn std::fmt::Display| Failure::other(format!("archive: {error}"));
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for file in files {
        zip.start_file(file.path.as_str(), SimpleFileOptions::default()).map_err(|e| broken(&e))?;
        zip.write_all(&file.bytes).map_err(|e| broken(&e))?;
    }
    Ok(zip.finish().map_err(|e| broken(&e))?.into_inner())
}

/// A name as it stands in a path: ASCII letters, digits and dashes.
pub(crate) fn plain(name: &str) -> String {
    let folded: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let words: Vec<&str> = folded.split('-').filter(|w| !w.is_empty()).collect();
    words.join("-").chars().take(60).collect()
}
