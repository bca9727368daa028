//! Invariant 12: nothing that was only for the moment is left: no panics, no prints, no place of one machine.

use crate::source::Source;
use crate::tree::{File, files, none, one};

/// What shipped code may not contain, and what it does instead.
const LEFT: [(&str, &str); 8] = [
    (".unwrap()", "return an error, or use a type that makes it impossible"),
    (".expect(", "return an error, or use a type that makes it impossible"),
    ("todo!(", "finish it, or leave it out"),
    ("unimplemented!(", "finish it, or leave it out"),
    ("dbg!(", "use tracing"),
    ("println!(", "use tracing; commands write to their own output"),
    ("eprint!(", "use tracing; commands write to their own output"),
    ("#[allow(", "use #[expect(…, reason = \"…\")]"),
];

/// Where stopping is the right answer: the file, what it does, and why.
const STOPS: [(&str, &str, &str); 1] = [(
    "platform/store/src/entropy.rs",
    ".expect(",
    "a system without randomness can keep no secret; no request can be served",
)];

fn left_in_code(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is_shipped_rust()) {
        let source = Source::read(&file.text);
        for (what, instead) in LEFT {
            // A command of the binary speaks to the person at the terminal.
            if what.contains("print") && file.path.starts_with("app/src/") {
                continue;
            }
            if STOPS.iter().any(|(path, stop, _)| *path == file.path && *stop == what) {
                continue;
            }
            for line in source.lines_with(what) {
                found.push(format!("{}:{line}: {what}: {instead}", file.path));
            }
        }
    }
    found
}

/// Beginnings of paths that exist on one machine only; taken apart, so that this file does not name them.
fn machine_paths() -> [String; 4] {
    [["/wo", "rk/"], ["/ro", "ot/"], ["/ho", "me/"], [".libr", "ary/"]].map(|halves| halves.concat())
}

fn machine_places(files: &[File]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.name() != "package-lock.json" && file.name() != "Cargo.lock") {
        for (at, line) in file.text.lines().enumerate() {
            for path in machine_paths() {
                // At the start of a word: `/network/…` and an address with such a part are something else.
                let starts = line.match_indices(&path).any(|(at, _)| {
                    !line[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || "/.}".contains(c))
                });
                if starts {
                    found.push(format!("{}:{}: names {path}", file.path, at + 1));
                }
            }
        }
    }
    found
}

#[test]
fn shipped_code_neither_panics_nor_prints() {
    none(&left_in_code(&files()), "each line above says what to do instead");
}

#[test]
fn nothing_names_a_place_on_one_machine() {
    none(&machine_places(&files()), "take the path from a setting, an environment variable or the file's own place");
}

#[test]
fn leftovers_are_found_and_tests_may_have_them() {
    let rust = |text: &str| [File::sample("capabilities/people/src/lib.rs", text)];
    one(&left_in_code(&rust("\nfn f() { g().unwrap(); }")), "lib.rs:2: .unwrap()");
    assert!(
        left_in_code(&rust("// .unwrap()\nf().unwrap_or_default();\n#[cfg(test)]\nmod t { fn f() { g().unwrap(); } }"))
            .is_empty()
    );
    assert!(left_in_code(&[File::sample("app/src/main.rs", "println!(\"hi\");")]).is_empty());
    let [work, ..] = machine_paths();
    one(&machine_places(&[File::sample("docs/a.md", &format!("see {work}main"))]), "docs/a.md:1");
    assert!(machine_places(&[File::sample("docs/a.md", &format!("net{work}main"))]).is_empty());
}
