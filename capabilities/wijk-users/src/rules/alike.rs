//! Is this a user that we know already? What speaks for it, for a person to decide; and what settles it.

use kernel::name::{Query, tokens};
use kernel::text_enum;

use crate::model::{Kind, UserId};

text_enum! {
    /// Something that two records share.
    pub enum Same {
        /// The national number.
        Insz = "insz",
        /// The enterprise number.
        Kbo = "kbo",
        /// The name, word for word.
        Name = "name",
        /// A name that sounds the same or has a typing error.
        NearName = "near-name",
        /// The address.
        Address = "address",
        /// The mail address.
        Email = "email",
        /// The phone number.
        Phone = "phone",
    }
}

/// What is compared of one user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// Which kind.
    pub kind: Kind,
    /// Name.
    pub name: String,
    /// Enterprise number.
    pub kbo: Option<String>,
    /// Keyed hash of the national number.
    pub insz_index: Option<Vec<u8>>,
    /// Folded address.
    pub address_key: String,
    /// Mail address.
    pub email: Option<String>,
    /// Phone in E.164.
    pub phone: Option<String>,
}

/// A user that may be the same one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// Which.
    pub id: UserId,
    /// What they share, the strongest first.
    pub same: Vec<Same>,
    /// Nobody may register this one again: the same person, or the same enterprise at the same address with the same
    /// name. Otherwise a person decides, because one enterprise number can have several schools or branches.
    pub settled: bool,
}

/// Compares a new user with a known one; `None` when too little speaks for it.
pub fn compare(id: UserId, new: &Sketch, known: &Sketch) -> Option<Alike> {
    let mut same = Vec::new();
    let both = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
    if new.insz_index.is_some() && new.insz_index == known.insz_index {
        same.push(Same::Insz);
    }
    if both(&new.kbo, &known.kbo) {
        same.push(Same::Kbo);
    }
    let names = names(&new.name, &known.name);
    same.extend(names);
    if new.address_key == known.address_key {
        same.push(Same::Address);
    }
    if both(&new.email, &known.email) {
        same.push(Same::Email);
    }
    if both(&new.phone, &known.phone) {
        same.push(Same::Phone);
    }
    let has = |what: Same| same.contains(&what);
    let other_person = new.insz_index.is_some() && known.insz_index.is_some() && !has(Same::Insz);
    let settled = has(Same::Insz) || (has(Same::Kbo) && has(Same::Address) && has(Same::Name));
    let speaks = has(Same::Insz)
        || has(Same::Kbo)
        || has(Same::Email)
        || has(Same::Phone)
        || has(Same::Name)
        || (has(Same::NearName) && has(Same::Address))
        || (has(Same::Address) && new.kind == known.kind && new.kind != Kind::Private);
    (speaks && !other_person).then_some(Alike { id, same, settled })
}

/// The same words in any order, or words that answer each other but for typing errors.
fn names(a: &str, b: &str) -> Option<Same> {
    let answers = |asked: &str, given: &str| Query::whole(asked).rank(&tokens(given));
    let (one, other) = (answers(a, b)?, answers(b, a)?);
    Some(if one.min(other) == 100 { Same::Name } else { Same::NearName })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn school(name: &str, kbo: &str, address: &str) -> Sketch {
        Sketch {
            kind: Kind::School,
            name: name.to_owned(),
            kbo: Some(kbo.to_owned()),
            insz_index: None,
            address_key: address.to_owned(),
            email: None,
            phone: None,
        }
    }

    fn person(name: &str, address: &str) -> Sketch {
        Sketch { kind: Kind::Private, kbo: None, ..school(name, "", address) }
    }

    fn id() -> UserId {
        UserId(uuid::Uuid::nil())
    }

    #[test]
    fn two_schools_of_one_enterprise_are_asked_and_the_same_school_is_settled() {
        let first = school("Basisschool De Linde", "0207450534", "9800 dorp 1");
        let branch = school("Basisschool De Wilg", "0207450534", "9870 plein 2");
        assert!(!compare(id(), &branch, &first).unwrap().settled);
        assert!(compare(id(), &first.clone(), &first).unwrap().settled);
    }

    #[test]
    fn a_typing_error_in_the_name_at_the_same_door_is_seen() {
        let known = person("Godelieve Van den Berghe", "9800 dorp 1");
        let typed = person("van den Berge Godelieve", "9800 dorp 1");
        assert_eq!(compare(id(), &typed, &known).unwrap().same, [Same::NearName, Same::Address]);
        assert!(compare(id(), &person("Godelieve Van den Berge", "9800 dorp 9"), &known).is_none());
    }

    #[test]
    fn who_lives_at_the_same_address_with_another_name_is_somebody_else() {
        let known = person("Godelieve Van den Berghe", "9800 dorp 1");
        assert!(compare(id(), &person("Jan Peeters", "9800 dorp 1"), &known).is_none());
    }

    #[test]
    fn two_national_numbers_are_two_people_even_with_one_name() {
        let numbered = |n: u8| Sketch { insz_index: Some(vec![n]), ..person("Jan Peeters", "9800 dorp 1") };
        assert!(compare(id(), &numbered(1), &numbered(2)).is_none());
        assert!(compare(id(), &numbered(1), &numbered(1)).unwrap().settled);
    }
}
