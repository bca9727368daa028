//! Invariant 2: each table belongs to one capability; others ask its owner, or read a view it publishes.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::Source;
use crate::tree::{File, files, none, one};

/// Tables that more than one crate may name, and why.
const SHARED: [(&str, &str); 1] =
    [("session", "identity opens and ends sessions, web prolongs the one of each request that it lets in")];

/// Words of a statement: names and keywords in lower case.
fn words(sql: &str) -> Vec<String> {
    let sql: String = sql
        .lines()
        .map(|line| line.split("--").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
        .to_lowercase();
    sql.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The tables that the migrations make. Views are not among them: those may be read by everybody.
fn tables(files: &[File]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files.iter().filter(|file| file.path.starts_with("migrations/") && file.is(".sql")) {
        let words = words(&file.text);
        for (at, _) in words.iter().enumerate().filter(|(_, word)| *word == "table") {
            let creates = at > 0 && ["create", "virtual", "unlogged", "temporary"].contains(&words[at - 1].as_str());
            let name = words[at + 1..].iter().find(|word| !["if", "not", "exists"].contains(&word.as_str()));
            if let (true, Some(name)) = (creates, name) {
                found.insert(name.clone());
            }
        }
    }
    found
}

fn findings(files: &[File]) -> Vec<String> {
    let tables = tables(files);
    let mut users: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for file in files.iter().filter(|file| file.is_shipped_rust() && file.is_store()) {
        for text in Source::read(&file.text).texts {
            let words = words(&text.value);
            for pair in words.windows(2) {
                let reaches = ["from", "join", "into", "update"].contains(&pair[0].as_str());
                if reaches && tables.contains(&pair[1]) {
                    let place = format!("{}:{}", file.path, text.line);
                    users.entry(pair[1].clone()).or_default().entry(file.krate().to_owned()).or_insert(place);
                }
            }
        }
    }
    users
        .into_iter()
        .filter(|(table, by)| by.len() > 1 && !SHARED.iter().any(|(shared, _)| shared == table))
        .map(|(table, by)| {
            format!("table {table} is used by {}", by.values().cloned().collect::<Vec<_>>().join(" and "))
        })
        .collect()
}

#[test]
fn no_table_is_used_by_two_capabilities() {
    none(&findings(&files()), "let the owner offer a function in its lib.rs, or publish a view in its migration");
}

#[test]
fn a_table_with_two_users_is_found_and_a_view_is_not() {
    let mut files = vec![
        File::sample(
            "migrations/0001_people.sql",
            "create table if not exists person (id uuid);\ncreate view person_name as select 1;",
        ),
        File::sample("capabilities/people/src/store.rs", "const A: &str = \"select 1 from person\";"),
        File::sample("capabilities/referral/src/store/inbox.rs", "const A: &str = \"select 1 from person_name\";"),
    ];
    assert!(findings(&files).is_empty());
    files.push(File::sample(
        "capabilities/referral/src/store.rs",
        "const A: &str = \"select 1 from referral r join person p on true\";",
    ));
    one(&findings(&files), "capabilities/people/src/store.rs:1 and capabilities/referral/src/store.rs:1");
}
