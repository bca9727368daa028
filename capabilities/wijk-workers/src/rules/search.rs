//! The search that forgives typing errors: a few hundred workers, ranked here.

use kernel::name;

/// The words by which somebody is found.
pub fn words(given: &str, family: &str) -> String {
    let mut words: Vec<String> = [given, family].iter().flat_map(|text| name::tokens(text)).collect();
    words.extend(name::tokens(&format!("{given} {family}")));
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

/// Which of these (id, words) answer what was typed, best first; equal ones keep their order.
pub fn ranked<T: Copy>(typed: &str, all: &[(T, String)]) -> Vec<T> {
    let asked = name::Query::typed(typed);
    if asked.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u32, usize, T)> = all
        .iter()
        .enumerate()
        .filter_map(|(at, (id, words))| {
            let rank = asked.rank(&words.split_whitespace().collect::<Vec<_>>())?;
            Some((rank, at, *id))
        })
        .collect();
    found.sort_by_key(|(rank, at, _)| (std::cmp::Reverse(*rank), *at));
    found.into_iter().map(|(_, _, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_with_a_typing_error_and_with_its_beginning() {
        let all = vec![(1, words("Amina", "Haddad")), (2, words("Jan", "De Smet")), (3, words("Aminata", "Diallo"))];
        assert_eq!(ranked("hadad", &all), [1]);
        assert_eq!(ranked("de smedt", &all), [2]);
        assert!(ranked("amin", &all).contains(&3));
        assert!(ranked("", &all).is_empty());
        assert!(ranked("xyzzy", &all).is_empty());
    }
}
