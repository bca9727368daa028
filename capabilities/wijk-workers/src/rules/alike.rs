//! Is this somebody whom we know already? What speaks for it, for a person to decide; only the national number settles it.

use kernel::name::fold;
use kernel::{Day, Refusal, text_enum};

use crate::model::{Status, WorkerId};

text_enum! {
    /// Something that two files share.
    pub enum Same {
        /// The national number.
        Insz = "insz",
        /// The name, letter for letter.
        Name = "name",
        /// The birth date.
        Birth = "birth",
        /// The postcode.
        Postcode = "postcode",
    }
}

/// What is compared of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// Given and family name, folded, without spaces, in any order.
    pub names: [String; 2],
    /// Birth date.
    pub birth_on: Option<Day>,
    /// Postcode.
    pub postcode: String,
    /// Keyed hash of the national number.
    pub insz_index: Option<Vec<u8>>,
}

impl Sketch {
    /// From what stands in a file or on a form.
    pub fn new(given: &str, family: &str, birth_on: Option<Day>, postcode: &str, insz_index: Option<Vec<u8>>) -> Self {
        let mut names = [fold(given).replace(' ', ""), fold(family).replace(' ', "")];
        names.sort_unstable();
        Self { names, birth_on, postcode: postcode.trim().to_owned(), insz_index }
    }
}

/// What speaks for one person, the strongest first; empty when too little does: the same national number, or the same name
/// with the same birth date or postcode. Two national numbers are two people.
pub fn compare(new: &Sketch, known: &Sketch) -> Vec<Same> {
    let mut same = Vec::new();
    match (&new.insz_index, &known.insz_index) {
        (Some(a), Some(b)) if a == b => same.push(Same::Insz),
        (Some(_), Some(_)) => return same,
        _ => {}
    }
    let named = new.names == known.names && new.names.iter().any(|name| !name.is_empty());
    let born = new.birth_on.is_some() && new.birth_on == known.birth_on;
    let near = !new.postcode.is_empty() && new.postcode == known.postcode;
    let other_birth = new.birth_on.is_some() && known.birth_on.is_some() && !born;
    if same.is_empty() && !(named && (born || (near && !other_birth))) {
        return same;
    }
    for (is, what) in [(named, Same::Name), (born, Same::Birth), (near, Same::Postcode)] {
        if is {
            same.push(what);
        }
    }
    same
}

/// A file that may be of the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub id: WorkerId,
    /// Its number.
    pub number: i64,
    /// Name.
    pub name: String,
    /// How far it is.
    pub status: Status,
    /// Last day of work, when it is over.
    pub last_day: Option<Day>,
    /// What they share.
    pub same: Vec<Same>,
}

impl Found {
    /// An earlier term: the new file can be the next.
    pub fn is_over(&self) -> bool {
        self.status == Status::Ended
    }

    /// Is it certainly the same person?
    pub fn is_settled(&self) -> bool {
        self.same.contains(&Same::Insz)
    }
}

/// What somebody said after looking at who seems the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// The same person as in this file, of a term that is over.
    Same(WorkerId),
    /// Somebody else than all of them.
    Another,
}

/// What a new file is tied to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tie {
    /// The earlier file of the same person.
    pub to: Option<WorkerId>,
    /// Files that seem the same and are of somebody else.
    pub apart: Vec<WorkerId>,
}

/// Decides with what somebody said; asks when nothing was said and somebody seems the same.
pub fn settle(found: &[Found], said: Option<Known>) -> Result<Tie, Refusal> {
    if found.iter().any(|one| one.is_settled() && !one.is_over()) {
        return Err(Refusal::field("insz", "wijk-worker-insz-known"));
    }
    let numbered = found.iter().find(|one| one.is_settled()).map(|one| one.id);
    let to = match said {
        _ if numbered.is_some() => numbered,
        None if found.is_empty() => None,
        None => return Err(Refusal::field("known", "wijk-worker-alike")),
        Some(Known::Another) => None,
        Some(Known::Same(id)) => match found.iter().find(|one| one.id == id) {
            Some(one) if one.is_over() => Some(id),
            Some(_) => return Err(Refusal::field("known", "wijk-worker-alike-open")),
            None => return Err(Refusal::field("known", "wijk-worker-alike")),
        },
    };
    // Who has the number of an earlier term is that person; the others were not looked at.
    let looked = said.is_some() && numbered.is_none();
    let others = found.iter().filter(|one| looked && Some(one.id) != to && (to.is_none() || !one.is_over()));
    Ok(Tie { to, apart: others.map(|one| one.id).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn omer(birth: Option<&str>, postcode: &str, insz: Option<u8>) -> Sketch {
        Sketch::new("Ömer", "De Proef", birth.map(day), postcode, insz.map(|n| vec![n]))
    }

    fn file(status: Status, same: &[Same]) -> Found {
        let id = WorkerId(uuid::Uuid::from_u128(status as u128 + 1));
        Found { id, number: 1, name: String::new(), status, last_day: None, same: same.to_vec() }
    }

    #[test]
    fn the_same_name_with_the_same_birth_date_or_postcode_is_asked_about() {
        let known = omer(Some("1985-04-04"), "9800", None);
        assert_eq!(compare(&omer(Some("1985-04-04"), "9000", None), &known), [Same::Name, Same::Birth]);
        assert_eq!(compare(&omer(None, "9800", None), &known), [Same::Name, Same::Postcode]);
        let turned = Sketch::new("deproef", "omer", None, "9800", None);
        assert_eq!(compare(&turned, &known), [Same::Name, Same::Postcode], "accents, spaces and order");
        assert!(compare(&omer(None, "9000", None), &known).is_empty());
        assert!(compare(&omer(Some("1990-01-01"), "9800", None), &known).is_empty(), "father and son");
    }

    #[test]
    fn a_national_number_settles_it_both_ways() {
        let known = omer(Some("1985-04-04"), "9800", Some(1));
        assert!(compare(&omer(Some("1985-04-04"), "9800", Some(2)), &known).is_empty());
        let other = Sketch::new("O.", "Proef", None, "9000", Some(vec![1]));
        assert_eq!(compare(&other, &known), [Same::Insz]);
        let ended = file(Status::Ended, &[Same::Insz]);
        assert_eq!(settle(std::slice::from_ref(&ended), None).unwrap().to, Some(ended.id));
        assert!(settle(&[file(Status::Active, &[Same::Insz])], Some(Known::Another)).is_err());
    }

    #[test]
    fn what_somebody_said_decides_and_an_open_file_gets_no_second_one() {
        let (ended, open) = (file(Status::Ended, &[Same::Name]), file(Status::Active, &[Same::Name]));
        let both = [ended.clone(), open.clone()];
        assert!(settle(&both, None).is_err());
        assert_eq!(settle(&[], None).unwrap(), Tie { to: None, apart: vec![] });
        assert_eq!(settle(&both, Some(Known::Another)).unwrap(), Tie { to: None, apart: vec![ended.id, open.id] });
        let tie = settle(&both, Some(Known::Same(ended.id))).unwrap();
        assert_eq!(tie, Tie { to: Some(ended.id), apart: vec![open.id] });
        assert!(settle(&both, Some(Known::Same(open.id))).is_err());
    }
}
