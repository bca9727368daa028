//! The files of the repository, as the rules see them.

use std::fs;
use std::path::Path;

/// Folders that are made by tools, or by people at their desk.
const SKIPPED: [&str; 7] = [".git", "target", "node_modules", "dist", "out", "data-demo", ".claude"];

/// Files with SQL that have a name of their own, and why.
const STORES: [(&str, &str); 3] = [
    ("platform/web/src/session.rs", "web has one table, and one file about it"),
    ("capabilities/people/src/door.rs", "the permission door loads its facts itself, so that nobody can bring others"),
    ("capabilities/people/src/relations.rs", "the facts of the door, as dated rows; read beside it"),
];

/// A text file of the repository.
pub struct File {
    /// Relative to the root, with `/`.
    pub path: String,
    /// The whole text.
    pub text: String,
}

impl File {
    /// A file for a sample in a rule's own test.
    pub fn sample(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The crate that this file belongs to: `people` for `capabilities/people/src/store.rs`.
    pub fn krate(&self) -> &str {
        let mut parts = self.path.split('/');
        match (parts.next(), parts.next()) {
            (Some("capabilities" | "platform" | "tests"), Some(name)) => name,
            (Some(first), _) => first,
            _ => "",
        }
    }

    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// Whether the path ends in this extension, given with its dot.
    pub fn is(&self, extension: &str) -> bool {
        self.path.ends_with(extension)
    }

    /// Rust that ends up in the binary: not a test, a bench, an example, nor the help for tests.
    pub fn is_shipped_rust(&self) -> bool {
        self.is(".rs")
            && !self.path.starts_with("tests/")
            && !self.path.starts_with("platform/testkit/")
            && !["/tests/", "/benches/", "/examples/"].iter().any(|dir| self.path.contains(dir))
            && !["tests.rs", "build.rs"].contains(&self.name())
    }

    /// A page, a part of a page, or a letter.
    pub fn is_template(&self) -> bool {
        self.path.contains("/templates/")
            || (self.is(".html") && ["app/", "platform/", "capabilities/"].iter().any(|top| self.path.starts_with(top)))
    }

    /// Where SQL may stand: a crate's `store.rs` or `store/`, all of `platform/store`, and `STORES`.
    pub fn is_store(&self) -> bool {
        self.is(".rs")
            && (self.name() == "store.rs"
                || self.path.contains("/store/")
                || self.path.starts_with("platform/store/")
                || STORES.iter().any(|(path, _)| *path == self.path))
    }
}

/// Every text file of the repository, sorted by path.
pub fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    collect(&root, "", &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 20, "the repository is not where tests/tidy looks for it: {}", root.display());
    found
}

fn collect(dir: &Path, prefix: &str, found: &mut Vec<File>) {
    for entry in fs::read_dir(dir).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{prefix}{name}");
        // A file can vanish between listing and reading, while someone is at work.
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        if kind.is_dir() {
            if !SKIPPED.contains(&name.as_str()) {
                collect(&entry.path(), &format!("{path}/"), found);
            }
        } else if kind.is_file()
            && let Ok(text) = fs::read_to_string(entry.path())
        {
            found.push(File { path, text });
        }
    }
}

/// Fails with all findings at once, and with what to do about them.
#[track_caller]
pub fn none(findings: &[String], what_to_do: &str) {
    assert!(findings.is_empty(), "\n  {}\n\n  What to do: {what_to_do}\n", findings.join("\n  "));
}

/// Fails unless the sample gives exactly one finding, which names this.
#[track_caller]
pub fn one(findings: &[String], named: &str) {
    assert!(findings.len() == 1 && findings[0].contains(named), "expected one finding about {named}: {findings:?}");
}
