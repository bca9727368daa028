//! Options of the selects and chips of these pages.

use kernel::Day;
use kernel::language::{LANGUAGES, Language};
use network::municipality::Municipalities;
use web::{Choice, FormView, Words};

use crate::arena;

/// Languages that stand beside each other; others are in the list.
const FIRST: usize = 16;

fn choice(value: &str, label: String, chosen: &str) -> Choice {
    Choice { value: value.to_owned(), label, chosen: value == chosen, ..Choice::default() }
}

/// All barriers, in the order of the arena.
pub(crate) fn barriers(l: &Words, chosen: &str) -> Vec<Choice> {
    plan::reference::barriers().iter().map(|b| choice(&b.key, l.of("barrier", &b.key), chosen)).collect()
}

/// Types of service by name; only those that answer a barrier when there is one.
pub(crate) fn types(l: &Words, barrier: Option<&str>, chosen: &str) -> Vec<Choice> {
    let all = arena::types().iter().filter(|key| barrier.is_none_or(|b| arena::types_of(b).iter().any(|t| t == **key)));
    let mut all: Vec<Choice> = all.map(|key| choice(key, arena::word_of_type(l, key), chosen)).collect();
    all.sort_by(|a, b| a.label.cmp(&b.label));
    all
}

/// Municipalities of today by name.
pub(crate) fn towns(all: &Municipalities, today: Day, chosen: &str) -> Vec<Choice> {
    all.on(today).into_iter().map(|m| choice(&m.nis, m.name.clone(), chosen)).collect()
}

/// All languages, the most used first.
pub(crate) fn languages(chosen: &str) -> Vec<Choice> {
    LANGUAGES.iter().map(|language| choice(language.code, language.dutch.to_owned(), chosen)).collect()
}

/// The languages of a form: the most used ones and those that are chosen.
pub(crate) fn form_languages(form: &FormView, name: &str) -> Vec<Choice> {
    let shown = |at: usize, language: &Language| at < FIRST || form.chosen(name, language.code);
    let all = LANGUAGES.iter().enumerate().filter(|(at, language)| shown(*at, language));
    all.map(|(_, language)| form.choice(name, language.code, language.dutch)).collect()
}

/// The other ones.
pub(crate) fn more_languages(form: &FormView, name: &str, field: &str) -> Vec<Choice> {
    let hidden = LANGUAGES.iter().skip(FIRST).filter(|language| !form.chosen(name, language.code));
    hidden.map(|language| form.choice(field, language.code, language.dutch)).collect()
}

/// Target groups.
pub(crate) fn targets(form: &FormView, l: &Words) -> Vec<Choice> {
    crate::settings::targets().iter().map(|(key, _)| form.choice("targets", key, l.of("target", key))).collect()
}
