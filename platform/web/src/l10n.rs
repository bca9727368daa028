//! All visible words, in Fluent: one file per capability and language, nl-BE complete, others fall back to it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Display;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::instead::Instead;

/// The language that is always complete.
pub const FALLBACK: &str = "nl-BE";

/// One file of words: language and Fluent text.
pub type Locale = (&'static str, &'static str);

/// The words of the frame itself.
pub const LOCALES: &[Locale] =
    &[("nl-BE", include_str!("../../../locales/nl-BE/web.ftl")), ("en", include_str!("../../../locales/en/web.ftl"))];

/// All languages.
pub struct L10n {
    bundles: HashMap<&'static str, Arc<FluentBundle<FluentResource>>>,
}

impl L10n {
    /// Reads all files. An error names the language and what is wrong; shipped files are checked by a test.
    pub fn new(files: impl IntoIterator<Item = Locale>) -> Result<Self, String> {
        let mut bundles: HashMap<&'static str, FluentBundle<FluentResource>> = HashMap::new();
        for (language, text) in files {
            let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, e)| format!("{language}: {e:?}"))?;
            let id = language.parse().map_err(|e| format!("{language}: {e:?}"))?;
            let bundle = bundles.entry(language).or_insert_with(|| {
                let mut bundle = FluentBundle::new_concurrent(vec![id]);
                bundle.set_use_isolating(false);
                bundle
            });
            bundle.add_resource(resource).map_err(|e| format!("{language}: {e:?}"))?;
        }
        Ok(Self { bundles: bundles.into_iter().map(|(l, b)| (l, Arc::new(b))).collect() })
    }

    /// The words of a language, or of nl-BE when it is not there.
    pub fn words(&self, language: &str) -> Words {
        let fallback = self.bundles.get(FALLBACK).cloned();
        let (language, own) = match self.bundles.get_key_value(language) {
            Some((name, bundle)) => (*name, Some(bundle.clone())),
            None => (FALLBACK, fallback.clone()),
        };
        Words { language, own, fallback, instead: Instead::default() }
    }

    /// The languages that have words.
    pub fn languages(&self) -> Vec<&'static str> {
        let mut all: Vec<_> = self.bundles.keys().copied().collect();
        all.sort_unstable();
        all
    }
}

/// The words of one language; in templates `l.t("key")`.
#[derive(Clone)]
pub struct Words {
    /// `nl-BE`, `en`, `ar` …
    pub language: &'static str,
    own: Option<Arc<FluentBundle<FluentResource>>>,
    fallback: Option<Arc<FluentBundle<FluentResource>>>,
    instead: Instead,
}

impl Words {
    /// The same words, where others are said instead: those of a second scheme.
    #[must_use]
    pub fn saying(&self, instead: &Instead) -> Self {
        Self { instead: instead.clone(), ..self.clone() }
    }

    /// The words as the files have them: for the menu, which is about all schemes.
    #[must_use]
    pub fn plain(&self) -> Self {
        self.saying(&Instead::default())
    }

    /// A message without facts.
    pub fn t(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A message with one fact: `l.t1("greeting", "name", "Lien")`.
    pub fn t1(&self, key: &str, name: &str, value: impl Display) -> String {
        self.with(key, &[(name, value.to_string())])
    }

    /// A message with two facts.
    pub fn t2(&self, key: &str, name: &str, value: impl Display, name2: &str, value2: impl Display) -> String {
        self.with(key, &[(name, value.to_string()), (name2, value2.to_string())])
    }

    /// A message with a number `$count`, for plurals.
    pub fn n(&self, key: &str, count: impl Count) -> String {
        let mut args = FluentArgs::new();
        args.set("count", FluentValue::from(count.count()));
        self.format(key, Some(&args))
    }

    /// A message with a number `$count` and one fact.
    pub fn n1(&self, key: &str, count: impl Count, name: &str, value: impl Display) -> String {
        let mut args = FluentArgs::new();
        args.set("count", FluentValue::from(count.count()));
        args.set(name.to_owned(), FluentValue::from(value.to_string()));
        self.format(key, Some(&args))
    }

    /// A message of a closed list: key `prefix-value`, as `l.of("status", person.status)`.
    pub fn of(&self, prefix: &str, value: impl Display) -> String {
        self.format(&format!("{prefix}-{value}"), None)
    }

    /// A message with any facts.
    pub fn with(&self, key: &str, facts: &[(&str, String)]) -> String {
        let mut args = FluentArgs::with_capacity(facts.len());
        for (name, value) in facts {
            args.set((*name).to_owned(), FluentValue::from(value.clone()));
        }
        self.format(key, Some(&args))
    }

    /// Is there such a message?
    pub fn has(&self, key: &str) -> bool {
        [&self.own, &self.fallback].into_iter().flatten().any(|b| b.has_message(key))
    }

    /// Writing direction: `rtl` or `ltr`.
    pub fn dir(&self) -> &'static str {
        match self.language.split('-').next() {
            Some("ar" | "fa" | "prs" | "ps" | "ur" | "he" | "ckb") => "rtl",
            _ => "ltr",
        }
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        for bundle in [&self.own, &self.fallback].into_iter().flatten() {
            if let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) {
                if !self.instead.is_empty() {
                    return self.instead.format(bundle, pattern, args);
                }
                let mut errors = Vec::new();
                return match bundle.format_pattern(pattern, args, &mut errors) {
                    Cow::Owned(text) => text,
                    Cow::Borrowed(text) => text.to_owned(),
                };
            }
        }
        // A missing key shows itself; the tidy test finds it before a person does.
        format!("⟦{key}⟧")
    }
}

/// A whole number that a message counts with; templates give references.
pub trait Count {
    /// As the words take it.
    fn count(self) -> i64;
}

macro_rules! counts {
    ($($number:ty),+) => {$(
        impl Count for $number {
            fn count(self) -> i64 {
                self.try_into().unwrap_or(i64::MAX)
            }
        }
        impl Count for &$number {
            fn count(self) -> i64 {
                (*self).count()
            }
        }
        impl Count for &&$number {
            fn count(self) -> i64 {
                (**self).count()
            }
        }
    )+};
}
counts!(i16, i32, i64, u8, u16, u32, u64, usize);
