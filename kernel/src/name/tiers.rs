//! Several typed words, each with the words that answer it: certain answers are looked up first, forgiven ones after.

/// Scores that are looked up one after the other.
const TIERS: [u32; 2] = [75, 1];

/// With as many good answers the weaker ones only stand in the way.
pub const ENOUGH: usize = 5;

/// The answers with their score of each typed word, tier by tier. A tier in which a word has no answer, or that has the
/// same answers as the one before, is left out.
pub fn tiers(lists: &[Vec<(u32, String)>]) -> Vec<Vec<Vec<&str>>> {
    let mut found: Vec<Vec<Vec<&str>>> = Vec::new();
    for tier in TIERS {
        let words: Vec<Vec<&str>> = lists
            .iter()
            .map(|list| list.iter().filter(|(score, _)| *score >= tier).map(|(_, word)| word.as_str()).collect())
            .collect();
        let complete = !words.is_empty() && words.iter().all(|list| !list.is_empty());
        if complete && found.last() != Some(&words) {
            found.push(words);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certain_answers_come_first_and_nothing_is_looked_up_twice() {
        let list =
            |all: &[(u32, &str)]| all.iter().map(|(score, word)| (*score, (*word).to_owned())).collect::<Vec<_>>();
        let sure = list(&[(100, "fiets")]);
        let both = list(&[(90, "bib"), (40, "bieb")]);
        let weak = list(&[(30, "beib")]);
        assert_eq!(
            tiers(&[sure.clone(), both]),
            [vec![vec!["fiets"], vec!["bib"]], vec![vec!["fiets"], vec!["bib", "bieb"]]]
        );
        assert_eq!(tiers(&[sure.clone(), weak]), [vec![vec!["fiets"], vec!["beib"]]]);
        assert_eq!(tiers(std::slice::from_ref(&sure)), [vec![vec!["fiets"]]]);
        assert!(tiers(&[sure, Vec::new()]).is_empty());
    }
}
