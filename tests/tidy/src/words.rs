//! Invariant 8: every message that is asked for exists in each language, and every message is asked for.

use std::collections::BTreeSet;

use crate::source::Source;
use crate::tree::{File, files, none, one};

/// Complete languages. Others may lag behind and fall back to Dutch.
pub const LANGUAGES: [&str; 2] = ["nl-BE", "en"];

/// Calls that take a message key, and the place of the key among the arguments.
const CALLS: [(&str, usize); 12] = [
    (".t(", 0),
    (".t1(", 0),
    (".t2(", 0),
    (".n(", 0),
    (".n1(", 0),
    (".with(", 0),
    (OF, 0),
    (CHOICES, 2),
    ("Refusal::field(", 1),
    ("FieldError::new(", 1),
    (".push(", 1),
    (".push_with(", 1),
];

/// Calls whose key stands for an explanation with a title and a text: `KEY-title` and `KEY-text`.
const EXPLAINED: [&str; 2] = ["Refusal::Conflict(", "conflict("];

/// A message of a closed list: `l.of("status", x)` asks for `status-…`.
const OF: &str = ".of(";
/// The same for the options of a form: `form.choices(l, "method", "ladder-method", …)`.
const CHOICES: &str = ".choices(";

/// One message of a Fluent file.
pub struct Message {
    /// Its key; an attribute is `key.attribute`.
    pub key: String,
    /// Its text, placeables and all.
    pub value: String,
    /// The line it begins on.
    pub line: usize,
}

/// The messages of a Fluent file; comments and private terms (`-name`) are not messages.
pub fn messages(text: &str) -> Vec<Message> {
    let mut found: Vec<Message> = Vec::new();
    let mut key = String::new();
    for (at, line) in text.lines().enumerate() {
        let begins = line.chars().next().is_some_and(|c| c.is_ascii_alphabetic());
        let attribute = line.trim_start().strip_prefix('.').filter(|_| line.starts_with(' '));
        if begins && let Some((name, value)) = line.split_once('=') {
            name.trim().clone_into(&mut key);
            found.push(Message { key: key.clone(), value: value.trim().to_owned(), line: at + 1 });
        } else if let Some((name, value)) = attribute.and_then(|rest| rest.split_once('=')) {
            found.push(Message { key: format!("{key}.{}", name.trim()), value: value.trim().to_owned(), line: at + 1 });
        } else if line.starts_with([' ', '\t', '}']) || line.is_empty() {
            if let Some(message) = found.last_mut() {
                message.value.push('\n');
                message.value.push_str(line.trim());
            }
        } else {
            // A comment or a term: what follows, indented, is not a part of the message before.
            found.push(Message { key: String::new(), value: String::new(), line: at + 1 });
        }
    }
    found.retain(|message| !message.key.is_empty());
    found
}

fn is_key(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-._".contains(c))
}

/// What the code says about keys.
#[derive(Default)]
struct Uses {
    /// Asked for by a call: (key, where).
    asked: Vec<(String, String)>,
    /// Every text that could be a key: a table of keys is a use too.
    named: BTreeSet<String>,
    /// Beginnings of keys made up while running: `ladder-rung-` of `"ladder-rung-{n}"`.
    beginnings: BTreeSet<String>,
    /// Ends of such keys: `-title` of `"{key}-title"`.
    endings: BTreeSet<String>,
}

impl Uses {
    fn read(files: &[File]) -> Self {
        let mut uses = Self::default();
        for file in files {
            if file.is_shipped_rust() {
                uses.source(file, &Source::read(&file.text));
            } else if file.is_template() {
                uses.template(file);
            } else if file.path.starts_with("data/") && file.is(".toml") {
                // Reference data names its words by key: label = "domain-housing".
                file.text.split('"').skip(1).step_by(2).for_each(|text| uses.name(text));
            }
        }
        uses
    }

    fn name(&mut self, text: &str) {
        if let Some((_, ending)) =
            text.rsplit_once('}').filter(|(value, end)| value.starts_with('{') && end.starts_with('-'))
        {
            self.endings.insert(ending.to_owned());
        }
        let (beginning, whole) = match text.split_once('{') {
            Some((beginning, _)) => (beginning, false),
            None => (text, true),
        };
        if (beginning.ends_with(['-', '.']) || (!whole && beginning.len() > 3)) && is_key(beginning) {
            self.beginnings.insert(beginning.to_owned());
        } else if whole && is_key(text) {
            self.named.insert(text.to_owned());
        }
    }

    fn source(&mut self, file: &File, source: &Source) {
        let code: Vec<char> = source.code.chars().collect();
        for text in &source.texts {
            self.name(&text.value);
        }
        let flat: String = code.iter().map(|c| if c.is_ascii() { *c } else { ' ' }).collect();
        for call in EXPLAINED {
            for (at, _) in flat.match_indices(call) {
                let quote = argument(&code, at + call.len(), 0);
                let text = quote.and_then(|quote| source.texts.iter().find(|text| text.at == quote));
                for (text, part) in text.into_iter().flat_map(|text| [(text, "title"), (text, "text")]) {
                    self.asked.push((format!("{}-{part}", text.value), format!("{}:{}", file.path, text.line)));
                }
            }
        }
        for (call, place) in CALLS {
            for (at, _) in flat.match_indices(call) {
                let Some(quote) = argument(&code, at + call.len(), place) else {
                    continue;
                };
                let Some(text) = source.texts.iter().find(|text| text.at == quote) else {
                    continue;
                };
                if (call == OF || call == CHOICES) && is_key(&text.value) {
                    self.beginnings.insert(format!("{}-", text.value));
                } else if is_key(&text.value) {
                    self.asked.push((text.value.clone(), format!("{}:{}", file.path, text.line)));
                }
            }
        }
    }

    /// Askama: what stands in `{{ }}` and `{% %}` is Rust enough to be read as such.
    fn template(&mut self, file: &File) {
        let mut line = 1;
        let mut rest = file.text.as_str();
        while let Some(open) = rest.find("{{").into_iter().chain(rest.find("{%")).min() {
            line += rest[..open].matches('\n').count();
            let inside = &rest[open + 2..];
            let close = inside.find("}}").into_iter().chain(inside.find("%}")).min().unwrap_or(inside.len());
            let here = File::sample(&file.path, &inside[..close]);
            let mut source = Source::read(&here.text);
            for text in &mut source.texts {
                text.line += line - 1;
            }
            self.source(&here, &source);
            line += inside[..close].matches('\n').count();
            rest = &inside[close..];
        }
    }

    fn has(&self, key: &str) -> bool {
        let base = key.split('.').next().unwrap_or(key);
        self.named.contains(key)
            || self.named.contains(base)
            || self
                .endings
                .iter()
                .any(|end| key.strip_suffix(end.as_str()).is_some_and(|base| self.named.contains(base)))
            || self.beginnings.iter().any(|beginning| key.starts_with(beginning.as_str()))
    }
}

/// Where the argument at this place begins, if it is a text.
fn argument(code: &[char], open: usize, place: usize) -> Option<usize> {
    let (mut depth, mut seen, mut at) = (0_i32, 0, open);
    let mut quoted = false;
    loop {
        let c = *code.get(at)?;
        if !quoted && depth == 0 && seen == place && !c.is_whitespace() && c != '&' {
            return (c == '"').then_some(at);
        }
        match c {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => seen += 1,
            _ => {}
        }
        if depth < 0 {
            return None;
        }
        at += 1;
    }
}

fn language_of(file: &File) -> Option<&'static str> {
    let language = file.path.strip_prefix("locales/")?.split('/').next()?;
    LANGUAGES.into_iter().find(|known| *known == language)
}

fn findings(files: &[File]) -> Vec<String> {
    let uses = Uses::read(files);
    let mut found = Vec::new();
    let mut keys: Vec<(&str, BTreeSet<String>)> =
        LANGUAGES.iter().map(|language| (*language, BTreeSet::new())).collect();
    let mut unused = BTreeSet::new();
    let mut referred = BTreeSet::new();
    for file in files.iter().filter(|file| file.is(".ftl")) {
        let Some(language) = language_of(file) else {
            continue;
        };
        let (_, known) = keys.iter_mut().find(|(name, _)| *name == language).unwrap();
        for message in messages(&file.text) {
            referred.extend(message.value.split('{').skip(1).filter_map(|part| {
                part.split('}').next().map(str::trim).filter(|name| is_key(name)).map(str::to_owned)
            }));
            if !uses.has(&message.key) {
                unused.insert((message.key.clone(), format!("{}:{}", file.path, message.line)));
            }
            if !known.insert(message.key.clone()) {
                found.push(format!("{}:{}: {} is there twice in {language}", file.path, message.line, message.key));
            }
        }
    }
    for (key, place) in &uses.asked {
        for (language, known) in &keys {
            if !known.contains(key) {
                found.push(format!("{place}: {key} is not in locales/{language}"));
            }
        }
    }
    found.extend(
        unused
            .into_iter()
            .filter(|(key, _)| !referred.contains(key))
            .map(|(key, place)| format!("{place}: nobody asks for {key}")),
    );
    for (language, known) in &keys {
        for (other, theirs) in &keys {
            found.extend(known.difference(theirs).map(|key| format!("{key} is in {language}, not in {other}")));
        }
    }
    found
}

#[test]
fn each_message_is_used_and_exists_in_each_language() {
    none(
        &findings(&files()),
        "add the message to locales/nl-BE and locales/en, or take out the one that nobody asks for",
    );
}

#[test]
fn missing_unused_and_double_messages_are_found() {
    let both = |ftl: &str| [File::sample("locales/nl-BE/people.ftl", ftl), File::sample("locales/en/people.ftl", ftl)];
    let with = |ftl: &str, path: &str, text: &str| {
        let mut files = Vec::from(both(ftl));
        files.push(File::sample(path, text));
        files
    };
    let (page, action) = ("capabilities/people/templates/file.html", "capabilities/people/src/actions/name.rs");
    assert!(findings(&with("person-name = Naam\n", page, "<h1>{{ l.t(\"person-name\") }}</h1>")).is_empty());
    let missing = findings(&with("", page, "\n{{ l.t(\"person-name\") }}"));
    assert!(missing.len() == 2 && missing[0].contains("file.html:2: person-name"), "{missing:?}");
    assert_eq!(findings(&with("", action, "Refusal::field(\"name\", \"person-name-empty\")")).len(), 2);
    assert!(findings(&with("", action, "names.push(\"person-name\"); l.t(key)")).is_empty());
    let unused = findings(&with("a-b = x\n    .title = y\nc-1 = z\n", action, "let key = format!(\"c-{n}\");"));
    assert!(unused.len() == 4 && unused[0].contains("a-b"), "{unused:?}");
    assert_eq!(findings(&with("a-b = x\na-b = y\n", action, "f(\"a-b\")")).len(), 2);
    one(
        &findings(&[File::sample(action, "f(\"a-b\")"), File::sample("locales/en/p.ftl", "a-b = x\n")]),
        "not in nl-BE",
    );
}
