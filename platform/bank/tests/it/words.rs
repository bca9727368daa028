//! Every fault that the two crates can name has its words in each language.

use std::path::Path;

fn sources(folder: &Path, found: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_fault_has_its_words() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut text = String::new();
    sources(&root.join("src"), &mut text);
    sources(&root.join("../../ledger/src"), &mut text);
    let subjects = ["coda-", "csv-", "pain-", "provider-", "xml-", "cents-", "iban-", "structured-"];
    let keys: Vec<&str> = text
        .split('"')
        .filter(|text| subjects.iter().any(|subject| text.starts_with(subject) && text.len() > subject.len()))
        .filter(|text| text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
        .collect();
    assert!(keys.len() > 70, "{} keys", keys.len());
    for (language, words) in bank::LOCALES {
        for key in &keys {
            assert!(words.lines().any(|line| line.starts_with(&format!("{key} = "))), "{language}: {key}");
        }
    }
}
