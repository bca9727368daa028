//! What an activity is called in a report: short, and never two the same.

use std::collections::BTreeMap;

use schemes::wijk::activity::short;

/// The words of each activity by its code, from the words of the list. What stands before the colon is enough, unless another
/// activity begins with the same words: then a few of those behind it tell them apart.
pub fn words<'a>(list: impl IntoIterator<Item = (&'a str, &'a str)>) -> BTreeMap<String, String> {
    let list: BTreeMap<&str, &str> = list.into_iter().collect();
    let mut same: BTreeMap<&str, usize> = BTreeMap::new();
    for label in list.values() {
        *same.entry(short(label)).or_default() += 1;
    }
    let tell = |label: &str| {
        let head = short(label);
        match label.split_once(':') {
            Some((_, rest)) if same.get(head).is_some_and(|count| *count > 1) => {
                let all: Vec<&str> = rest.split(',').map(str::trim).collect();
                let more = if all.len() > 2 { " …" } else { "" };
                format!("{head}: {}{more}", all[..all.len().min(2)].join(", "))
            }
            _ => head.to_owned(),
        }
    };
    list.iter().map(|(code, label)| ((*code).to_owned(), tell(label))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_activity_has_its_short_words_and_more_only_where_another_has_the_same() {
        let words = words([
            ("A4", "Klein tuinonderhoud: sneeuw, bladeren, haag"),
            ("A7", "Begeleiding van personen: kinderopvang thuis, huistaken, gezelschap"),
            ("A7p", "Begeleiding van personen: winteropvang, busbegeleiding"),
            ("X", "Iets zonder meer"),
        ]);
        let of = |code: &str| words.get(code).map(String::as_str).unwrap_or_default();
        assert_eq!(of("A4"), "Klein tuinonderhoud");
        assert_eq!(of("A7"), "Begeleiding van personen: kinderopvang thuis, huistaken …");
        assert_eq!(of("A7p"), "Begeleiding van personen: winteropvang, busbegeleiding");
        assert_eq!(of("X"), "Iets zonder meer");
    }

    #[test]
    fn no_two_activities_of_the_flemish_list_look_the_same_in_a_report() {
        let list = &schemes::reference().activities;
        let words = words(list.iter().map(|one| (one.code.as_str(), one.label_nl.as_str())));
        let different: std::collections::BTreeSet<&String> = words.values().collect();
        assert_eq!(different.len(), words.len(), "{words:?}");
    }
}
