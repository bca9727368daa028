//! Invariant 3: rules and models are pure; they get the day, the clock and the data as values.

use crate::source::{Source, names};
use crate::tree::{File, files, none, one};

/// What a pure file may not name, and what it does instead.
const IMPURE: [(&str, &str); 12] = [
    ("sqlx", "a rule gets what was loaded, and returns what must be saved"),
    ("axum", "a rule knows no pages"),
    ("askama", "a rule knows no pages"),
    ("tokio", "a rule waits for nothing"),
    ("async", "a rule waits for nothing"),
    ("std::fs", "a rule reads no files"),
    ("std::net", "a rule calls nobody"),
    ("std::env", "a rule reads no settings"),
    ("SystemTime", "a rule takes `today` or `now` as a value"),
    ("Instant", "a rule takes `today` or `now` as a value"),
    ("Timestamp::now", "a rule takes `today` or `now` as a value"),
    ("Zoned::now", "a rule takes `today` or `now` as a value"),
];

fn is_pure(file: &File) -> bool {
    let in_folder = |folder: &str| file.path.contains(&format!("/{folder}/"));
    file.is_shipped_rust()
        && !file.is_store()
        && (file.path.starts_with("kernel/src/")
            || file.path.starts_with("solver/src/")
            || file.path.starts_with("esf/src/")
            || file.path.starts_with("ledger/src/")
            || file.path.starts_with("schemes/src/")
            || ["model.rs", "rules.rs"].contains(&file.name())
            || in_folder("model")
            || in_folder("rules"))
}

/// The kernel's own bridge to the database: how its ids and enums are written down, behind the feature
/// `sql`. Rust allows it nowhere else (a trait of one crate for a type of another).
fn is_bridge(file: &File, line: &str) -> bool {
    file.path == "kernel/src/sql.rs"
        || (file.path.starts_with("kernel/src/") && (line.contains("$crate::sqlx") || line.trim() == "pub use sqlx;"))
}

fn findings(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| is_pure(file)) {
        let source = Source::read(&file.text);
        for (at, line) in source.code.lines().enumerate().filter(|(_, line)| !is_bridge(file, line)) {
            for (word, instead) in IMPURE.iter().filter(|(word, _)| names(line, word)) {
                found.push(format!("{}:{}: names {word}: {instead}", file.path, at + 1));
            }
        }
    }
    found
}

#[test]
fn rules_and_models_are_pure() {
    none(&findings(&files()), "move it to an action, a page or a store, and give the rule a value");
}

#[test]
fn a_rule_that_reads_the_clock_is_found() {
    let rule = |text: &str| [File::sample("capabilities/people/src/rules.rs", text)];
    one(&findings(&rule("fn f() -> Timestamp { jiff::Timestamp::now() }")), "rules.rs:1");
    one(&findings(&rule("// sqlx\nuse sqlx::Type;")), "rules.rs:2");
    assert!(findings(&rule("#[cfg(test)]\nmod tests { use std::fs; }")).is_empty());
    assert!(findings(&[File::sample("capabilities/people/src/store.rs", "use sqlx::Type;")]).is_empty());
}
