//! The files of the demonstration, carried in the program.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::story::{Organisation, Person, Referral, Staff};

/// File name and text of each person, in order.
const PEOPLE: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/people.rs"));

/// Everything that is told.
pub struct Story {
    pub organisations: Vec<Organisation>,
    pub staff: Vec<Staff>,
    pub people: Vec<Person>,
    pub referrals: Vec<Referral>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Organisations {
    organisation: Vec<Organisation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct People {
    staff: Vec<Staff>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Referrals {
    referral: Vec<Referral>,
}

/// Reads all files; the error names the file and what is wrong in it.
pub fn story() -> Result<Story, String> {
    let organisations: Organisations = read("organisations.toml", include_str!("../../demo/organisations.toml"))?;
    let staff: People = read("staff.toml", include_str!("../../demo/staff.toml"))?;
    let referrals: Referrals = read("referrals.toml", include_str!("../../demo/referrals.toml"))?;
    let mut people = Vec::with_capacity(PEOPLE.len());
    for (name, text) in PEOPLE {
        let person: Person = read(name, text)?;
        if name.split_once('-').is_none_or(|(_, key)| key != person.key) {
            return Err(format!("{name}: the key {:?} is not the file's", person.key));
        }
        people.push(person);
    }
    let referrals = referrals.referral;
    let same =
        people.iter().map(|p| &p.possible_duplicate_of).chain(referrals.iter().map(|r| &r.possible_duplicate_of));
    if let Some(lost) = same.flatten().find(|key| !people.iter().any(|p| p.key == **key)) {
        return Err(format!("somebody looks like {lost:?}, who is not told"));
    }
    Ok(Story { organisations: organisations.organisation, staff: staff.staff, people, referrals })
}

fn read<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, String> {
    toml::from_str(text).map_err(|e| format!("{name}: {e}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_read_and_nothing_in_it_is_unknown() {
        let story = story().unwrap();
        assert_eq!(
            (story.people.len(), story.staff.len(), story.organisations.len(), story.referrals.len()),
            (61, 40, 35, 17)
        );
    }

    #[test]
    fn an_unknown_key_is_an_error_that_names_the_file() {
        let error = read::<People>("staff.toml", "[[staff]]\nkey = \"a\"\nnickname = \"b\"").err().unwrap();
        assert!(error.starts_with("staff.toml: ") && error.contains("nickname"), "{error}");
    }
}
