//! Words that are said instead of others: a second scheme has its own name for its worker, its user and its cheque.

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// Which words, each with what is said instead. Whole words of a message are replaced, with their capital; what
/// somebody typed, which a message only quotes, stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Instead(Arc<[(String, String)]>);

impl Instead {
    /// Takes `(word, what is said instead)`, both in small letters as in the middle of a sentence. What is empty or the
    /// same says nothing.
    pub fn new(words: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut words: Vec<_> =
            words.into_iter().filter(|(word, other)| !word.is_empty() && !other.is_empty() && word != other).collect();
        // The longest first: `wijk-werkers` before `wijk-werker`.
        words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        Self(words.into())
    }

    /// Is there nothing to say differently?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A text with these words instead.
    pub fn text(&self, text: &str) -> String {
        let mut said = String::with_capacity(text.len());
        let mut rest = text;
        let mut in_word = false;
        while let Some(first) = rest.chars().next() {
            if !in_word && let Some((word, other)) = self.0.iter().find(|(word, _)| begins(rest, word)) {
                said.push_str(&like(first, other));
                rest = &rest[word.len()..];
                in_word = true;
                continue;
            }
            said.push(first);
            in_word = is_letter(first);
            rest = &rest[first.len_utf8()..];
        }
        said
    }

    /// A message with these words instead.
    pub(crate) fn format(
        &self,
        bundle: &FluentBundle<FluentResource>,
        pattern: &Pattern<&str>,
        args: Option<&FluentArgs<'_>>,
    ) -> String {
        let mut texts = Vec::new();
        each_text(&mut pattern.clone(), &mut |text| texts.push(self.text(text)));
        let (mut pattern, mut next) = (pattern.clone(), texts.iter());
        each_text(&mut pattern, &mut |text| {
            if let Some(said) = next.next() {
                *text = said;
            }
        });
        bundle.format_pattern(&pattern, args, &mut Vec::new()).into_owned()
    }
}

/// A hyphen makes one word of two: `wijk-werken`.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// Does a text begin with this word, whole, with or without a capital?
fn begins(text: &str, word: &str) -> bool {
    let (mut there, mut wanted) = (text.chars(), word.chars());
    let (Some(first), Some(letter)) = (there.next(), wanted.next()) else { return false };
    let same = first == letter || (first.is_uppercase() && first.to_lowercase().eq([letter]));
    // Of the same length, so that the rest of the text can be cut there.
    same && first.len_utf8() == letter.len_utf8()
        && there.as_str().strip_prefix(wanted.as_str()).is_some_and(|rest| !rest.starts_with(is_letter))
}

/// The other word, with a capital where the first had one.
fn like(first: char, other: &str) -> Cow<'_, str> {
    let mut letters = other.chars();
    match letters.next().filter(|_| first.is_uppercase()) {
        Some(letter) => Cow::Owned(letter.to_uppercase().chain(letters).collect()),
        None => Cow::Borrowed(other),
    }
}

/// Every piece of text of a message, in its plural forms too.
fn each_text<'a>(pattern: &mut Pattern<&'a str>, deed: &mut dyn FnMut(&mut &'a str)) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => deed(value),
            PatternElement::Placeable { expression } => inside(expression, deed),
        }
    }
}

fn inside<'a>(expression: &mut Expression<&'a str>, deed: &mut dyn FnMut(&mut &'a str)) {
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                each_text(&mut variant.value, deed);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => inside(expression, deed),
        Expression::Inline(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{L10n, Words};

    fn buurt() -> Instead {
        let words = [
            ("wijk-werken", "Buurtjobs"),
            ("wijk-werker", "buurtwerker"),
            ("wijk-werkers", "buurtwerkers"),
            ("cheque", "bon"),
        ];
        Instead::new(words.map(|(word, other)| (word.to_owned(), other.to_owned())))
    }

    fn words() -> Words {
        const TEXT: &str = "\
how-many = { $count ->
    [one] 1 wijk-werker
   *[other] { $count } wijk-werkers
}
who = Wijk-werker { $name } krijgt een cheque.
";
        L10n::new([("nl-BE", TEXT)]).unwrap().words("nl-BE")
    }

    #[test]
    fn whole_words_are_replaced_with_their_capital_and_parts_of_words_stay() {
        let said = [
            ("De wijk-werker werkt.", "De buurtwerker werkt."),
            ("Wijk-werkers met uren", "Buurtwerkers met uren"),
            ("Vandaag in wijk-werken", "Vandaag in Buurtjobs"),
            ("wijk-werkorganisator, wijk-werkerslijst", "wijk-werkorganisator, wijk-werkerslijst"),
            ("niet-wijk-werken", "niet-wijk-werken"),
            ("(cheque) cheque- Cheque", "(bon) cheque- Bon"),
            ("WIJK-WERKEN é wijk-werker", "WIJK-WERKEN é buurtwerker"),
            ("", ""),
        ];
        for (text, expected) in said {
            assert_eq!(buurt().text(text), expected);
        }
    }

    #[test]
    fn what_somebody_typed_stays_as_it_is_and_plurals_follow() {
        let l = words().saying(&buurt());
        assert_eq!(l.t1("who", "name", "De Wijk-werker cheque"), "Buurtwerker De Wijk-werker cheque krijgt een bon.");
        assert_eq!(l.n("how-many", 1), "1 buurtwerker");
        assert_eq!(l.n("how-many", 3), "3 buurtwerkers");
        assert_eq!(l.plain().n("how-many", 3), "3 wijk-werkers");
        assert_eq!(words().saying(&Instead::default()).n("how-many", 1), "1 wijk-werker");
    }

    #[test]
    fn nothing_is_said_instead_of_a_word_without_another() {
        let same = [("cheque", "cheque"), ("uur", ""), ("", "x")];
        assert!(Instead::new(same.map(|(word, other)| (word.to_owned(), other.to_owned()))).is_empty());
    }
}
