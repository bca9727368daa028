//! Invariant 9: a file can be read in one sitting, or says why not.

use crate::tree::{File, files, none, one};

/// Longer than this needs a reason in long.txt.
const LIMIT: usize = 400;
/// Half of the Rust files are shorter than this.
const MEDIAN: usize = 150;

const LONG: &str = include_str!("../long.txt");

/// `path: reason` per line.
fn exceptions(long: &str) -> Vec<(&str, &str)> {
    long.lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|line| line.split_once(": ").unwrap_or((line, "")))
        .collect()
}

fn is_counted(file: &File) -> bool {
    [".rs", ".html", ".css", ".js", ".mjs", ".sql", ".sh"].iter().any(|end| file.is(end)) || file.path == "dev"
}

fn findings(files: &[File], long: &str) -> Vec<String> {
    let exceptions = exceptions(long);
    let lines = |file: &File| file.text.lines().count();
    let mut found = Vec::new();
    for file in files.iter().filter(|file| is_counted(file) && lines(file) > LIMIT) {
        match exceptions.iter().find(|(path, _)| *path == file.path) {
            None => found.push(format!("{}: {} lines", file.path, lines(file))),
            Some((_, reason)) if reason.len() < 10 => found.push(format!("{}: no reason in long.txt", file.path)),
            Some(_) => {}
        }
    }
    for (path, _) in exceptions {
        if !files.iter().any(|file| file.path == path && lines(file) > LIMIT) {
            found.push(format!("tests/tidy/long.txt: {path} is not long (any more)"));
        }
    }
    found
}

#[test]
fn no_file_is_longer_than_a_sitting() {
    none(
        &findings(&files(), LONG),
        "split it where its subject splits, or give it a line with the reason in tests/tidy/long.txt",
    );
}

#[test]
fn half_of_the_rust_files_are_short() {
    let mut lengths: Vec<usize> =
        files().iter().filter(|file| file.is_shipped_rust()).map(|file| file.text.lines().count()).collect();
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    println!("{} Rust files, median {median} lines, longest {}", lengths.len(), lengths[lengths.len() - 1]);
    assert!(median < MEDIAN, "the median is {median} lines: split the files that do two things");
}

#[test]
fn a_long_file_needs_a_reason_and_a_reason_a_long_file() {
    let files = [File::sample("app/src/a.rs", &"\n".repeat(401)), File::sample("app/src/b.rs", "")];
    one(&findings(&files, ""), "app/src/a.rs: 401 lines");
    one(&findings(&files, "app/src/a.rs: \n"), "no reason");
    assert!(findings(&files, "# why\napp/src/a.rs: one table that reads best whole\n").is_empty());
    one(&findings(&files[1..], "app/src/b.rs: one table that reads best whole\n"), "not long");
}
