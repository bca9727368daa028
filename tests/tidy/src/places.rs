//! Invariant 4: SQL stands in stores and migrations, HTML in templates; nothing else writes either.

use crate::arrows_table::CAPABILITIES;
use crate::source::{Source, names};
use crate::tree::{File, files, none, one};

fn is_sql(text: &str) -> bool {
    let text = text.to_lowercase();
    let text = text.trim_start();
    let then = |first: &str, second: &str| text.starts_with(first) && names(text, second);
    then("select ", "from")
        || then("with ", "select")
        || then("insert ", "into")
        || then("delete ", "from")
        || (text.starts_with("update ") && names(text, "set") && text.contains('='))
        || ["create table ", "create index ", "alter table ", "drop table "].iter().any(|start| text.starts_with(start))
}

fn is_html(text: &str) -> bool {
    let opens = |tag: &str| text.contains(&format!("<{tag}>")) || text.contains(&format!("<{tag} "));
    text.contains("</") || ["p", "div", "span", "a", "br", "svg", "li", "input"].iter().any(|tag| opens(tag))
}

/// Templates written by hand, where a template engine would be in the way.
const HTML_ALLOWED: [(&str, &str); 0] = [];

fn findings(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is_shipped_rust()) {
        for text in Source::read(&file.text).texts {
            if !file.is_store() && is_sql(&text.value) {
                found.push(format!("{}:{}: SQL outside a store", file.path, text.line));
            }
            if is_html(&text.value) && !HTML_ALLOWED.iter().any(|(path, _)| *path == file.path) {
                found.push(format!("{}:{}: HTML outside a template", file.path, text.line));
            }
        }
    }
    found
}

/// A capability calls another by its door, `lib.rs`, never by its store or its pages.
fn back_doors(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is_shipped_rust() && !file.path.starts_with("app/")) {
        let source = Source::read(&file.text);
        for (other, _) in CAPABILITIES.iter().filter(|(other, _)| *other != file.krate()) {
            for room in ["store", "pages"] {
                let path = format!("{other}::{room}");
                for (at, _) in source.code.lines().enumerate().filter(|(_, line)| names(line, &path)) {
                    found.push(format!("{}:{}: goes into {path} by the back door", file.path, at + 1));
                }
            }
        }
    }
    found
}

#[test]
fn sql_stands_in_stores_and_html_in_templates() {
    none(&findings(&files()), "move SQL to the store.rs of the capability, and HTML to its templates/");
}

#[test]
fn capabilities_call_each_other_by_the_front_door() {
    none(&back_doors(&files()), "let the other capability's lib.rs offer a function for it");
}

#[test]
fn sql_and_html_in_an_action_are_found() {
    let action = |text: &str| [File::sample("capabilities/people/src/actions/name.rs", text)];
    one(&findings(&action("f(\"select id from person\")")), "name.rs:1: SQL");
    one(&findings(&action("\nf(\"<p>hallo</p>\")")), "name.rs:2: HTML");
    assert!(findings(&action("/// select a from b\nf(\"a < b\")")).is_empty());
    assert!(findings(&[File::sample("capabilities/people/src/store.rs", "f(\"select id from person\")")]).is_empty());
    one(&back_doors(&[File::sample("capabilities/referral/src/lib.rs", "use people::store::load;")]), "people::store");
}
