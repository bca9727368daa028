//! Holds a bundle against its manifest, and the manifest against the hash that was kept.

use std::collections::BTreeMap;
use std::io::Read as _;

use super::{FORMAT, MANIFEST, Manifest, SUMS, sha256};

/// The largest file that is unpacked: a bundle from elsewhere may be a trap.
const MOST: u64 = 64 * 1024 * 1024;

/// One thing that is not as it should be. The words are those of the command line; pages use `key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// It is no ZIP, or has no readable manifest.
    NoBundle,
    /// A file has another content than when the bundle was made.
    Changed(String),
    /// A file of the manifest is not there.
    Missing(String),
    /// A file that the manifest does not know.
    Extra(String),
    /// `SHA256SUMS` does not say what the manifest says.
    Sums,
    /// The manifest is not the one that was handed out.
    Manifest,
}

impl Finding {
    /// Fluent key of the message.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoBundle => "jury-verify-no-bundle",
            Self::Changed(_) => "jury-verify-changed",
            Self::Missing(_) => "jury-verify-missing",
            Self::Extra(_) => "jury-verify-extra",
            Self::Sums => "jury-verify-sums",
            Self::Manifest => "jury-verify-manifest",
        }
    }

    /// Which file.
    pub fn path(&self) -> &str {
        match self {
            Self::Changed(path) | Self::Missing(path) | Self::Extra(path) => path,
            Self::Sums => SUMS,
            Self::Manifest | Self::NoBundle => MANIFEST,
        }
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What the manifest says, if it could be read.
    pub manifest: Option<Manifest>,
    /// Hash of the manifest, to hold against the one that was kept.
    pub manifest_sha256: String,
    /// What is wrong; empty: all is as it was.
    pub findings: Vec<Finding>,
}

fn unpack(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).ok()?;
    let mut files = Vec::new();
    for at in 0..zip.len() {
        let file = zip.by_index(at).ok()?;
        if file.is_dir() {
            continue;
        }
        let name = file.name().ok()?.into_owned();
        let mut content = Vec::new();
        file.take(MOST).read_to_end(&mut content).ok()?;
        files.push((name, content));
    }
    Some(files)
}

/// Looks at a bundle. `kept`: the hash of its manifest as it was kept when the bundle was made; without it only the
/// bundle itself is looked at.
pub fn verify(bytes: &[u8], kept: Option<&str>) -> Verdict {
    let nothing = Verdict { manifest: None, manifest_sha256: String::new(), findings: vec![Finding::NoBundle] };
    let Some(files) = unpack(bytes) else { return nothing };
    let mut by_path: BTreeMap<&str, Vec<&[u8]>> = BTreeMap::new();
    for (name, content) in &files {
        by_path.entry(name).or_default().push(content);
    }
    let Some(raw) = by_path.get(MANIFEST).and_then(|all| all.first()) else { return nothing };
    let hash = sha256(raw);
    let Some(manifest) = serde_json::from_slice::<Manifest>(raw).ok().filter(|m| m.format == FORMAT) else {
        return Verdict { manifest_sha256: hash, ..nothing };
    };
    let mut findings = Vec::new();
    if kept.is_some_and(|kept| kept != hash) {
        findings.push(Finding::Manifest);
    }
    for listed in &manifest.files {
        match by_path.get(listed.path.as_str()).map(Vec::as_slice) {
            None => findings.push(Finding::Missing(listed.path.clone())),
            Some([one]) if sha256(one) == listed.sha256 && one.len() as u64 == listed.size => {}
            Some(_) => findings.push(Finding::Changed(listed.path.clone())),
        }
    }
    for (path, all) in &by_path {
        let own = [MANIFEST, SUMS].contains(path);
        if all.len() > 1 && own || !own && !manifest.files.iter().any(|f| f.path == *path) {
            findings.push(Finding::Extra((*path).to_owned()));
        }
    }
    let sums: Vec<String> = manifest.files.iter().map(|f| format!("{}  {}\n", f.sha256, f.path)).collect();
    if by_path.get(SUMS).and_then(|all| all.first()).is_none_or(|text| *text != sums.concat().as_bytes()) {
        findings.push(Finding::Sums);
    }
    Verdict { manifest: Some(manifest), manifest_sha256: hash, findings }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::{File, pack, zipped};
    use crate::model::ArchiveId;
    use call::CallId;
    use kernel::Moment;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn bundle() -> (Vec<u8>, String) {
        let file = |path: &str, text: &str| File { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
        let files = vec![file("call.json", "{}"), file("scores.csv", "1;4\n2;5\n"), file("letter.pdf", "%PDF-1.7")];
        let (zip, hash, count) =
            pack(ArchiveId(Uuid::from_u128(1)), CallId(Uuid::from_u128(2)), Moment(0), files).unwrap();
        assert_eq!(count, 3);
        (zip, hash)
    }

    /// The bundle with one file changed by `f`; `None` takes it away.
    fn tampered(f: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>) -> Vec<u8> {
        let files = unpack(&bundle().0).unwrap();
        let files: Vec<File> =
            files.into_iter().filter_map(|(path, bytes)| Some(File { bytes: f(&path, bytes)?, path })).collect();
        zipped(&files).unwrap()
    }

    #[test]
    fn an_untouched_bundle_is_sound() {
        let (zip, hash) = bundle();
        let verdict = verify(&zip, Some(&hash));
        assert_eq!(verdict.findings, []);
        assert_eq!(verdict.manifest.unwrap().files.len(), 3);
    }

    #[test]
    fn a_changed_file_a_missing_one_and_an_extra_one_are_found() {
        let one = tampered(|path, bytes| Some(if path == "scores.csv" { b"1;5\n2;5\n".to_vec() } else { bytes }));
        assert_eq!(verify(&one, None).findings, [Finding::Changed("scores.csv".to_owned())]);
        let gone = tampered(|path, bytes| (path != "letter.pdf").then_some(bytes));
        assert_eq!(verify(&gone, None).findings, [Finding::Missing("letter.pdf".to_owned())]);
        let mut files: Vec<File> =
            unpack(&bundle().0).unwrap().into_iter().map(|(path, bytes)| File { path, bytes }).collect();
        files.push(File { path: "extra.pdf".to_owned(), bytes: vec![1] });
        assert_eq!(verify(&zipped(&files).unwrap(), None).findings, [Finding::Extra("extra.pdf".to_owned())]);
    }

    #[test]
    fn a_file_changed_together_with_the_manifest_is_found_by_the_kept_hash() {
        let (_, hash) = bundle();
        let other = sha256(b"1;5\n2;5\n");
        let was = sha256(b"1;4\n2;5\n");
        let swap = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().replace(&was, &other).into_bytes();
        let zip = tampered(|path, bytes| {
            Some(match path {
                "scores.csv" => b"1;5\n2;5\n".to_vec(),
                MANIFEST | SUMS => swap(&bytes),
                _ => bytes,
            })
        });
        assert_eq!(verify(&zip, None).findings, [], "nothing in the bundle itself can tell");
        assert_eq!(verify(&zip, Some(&hash)).findings, [Finding::Manifest]);
    }

    #[test]
    fn a_changed_list_and_a_changed_manifest_are_found() {
        let sums = tampered(|path, bytes| Some(if path == SUMS { Vec::new() } else { bytes }));
        assert_eq!(verify(&sums, None).findings, [Finding::Sums]);
        let manifest = tampered(|path, bytes| Some(if path == MANIFEST { b"{}".to_vec() } else { bytes }));
        assert_eq!(verify(&manifest, None).findings, [Finding::NoBundle]);
        assert_eq!(verify(b"no zip", None).findings, [Finding::NoBundle]);
    }

    proptest! {
        #[test]
        fn a_byte_that_changes_anywhere_is_never_passed_over(at in 0_usize..4000, flip in 1_u8..=255) {
            let (mut zip, hash) = bundle();
            let at = at % zip.len();
            zip[at] ^= flip;
            let before = unpack(&bundle().0);
            // A byte that no reader looks at (padding of the format) changes nothing that was kept.
            if unpack(&zip) != before {
                prop_assert!(!verify(&zip, Some(&hash)).findings.is_empty());
            }
        }
    }
}
