//! What a form says of a user, checked: each mistake with the message beside its field.

use kernel::Refusal;
use kernel::email::{Email, EmailError};
use kernel::insz::{Insz, InszError};
use kernel::kbo::{Kbo, KboError};
use kernel::phone::{Phone, PhoneError};
use kernel::refusal::Faults;
use schemes::Rules;
use schemes::wijk::region::of_postcode;
use schemes::wijk::{Region, keys};

use crate::model::{Address, Details, Kind};

/// The word in the form for an ordinary company. It is no kind of user: choosing it tells what else is possible.
pub const COMPANY: &str = "company";

/// A user as typed.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// One of `Kind`, or `COMPANY`.
    pub kind: String,
    /// Name.
    pub name: String,
    /// Whom to ask for.
    pub contact_name: String,
    /// Enterprise number.
    pub kbo: String,
    /// National number.
    pub insz: String,
    /// Mail address.
    pub email: String,
    /// Phone.
    pub phone: String,
    /// Language.
    pub language: String,
    /// Was a user of a PWA in 2017.
    pub transition: bool,
    /// What shows that.
    pub transition_proof: String,
}

/// Reads who it is. `rules` are those of the day: they say which kinds may register.
pub fn read(entry: &Entry, rules: Rules<'_>) -> Result<(Details, Option<Insz>), Refusal> {
    let mut faults = Faults::default();
    let text = |value: &str| Some(value.trim()).filter(|v| !v.is_empty()).map(str::to_owned);
    let kind = kind(&entry.kind, rules, &mut faults);
    let name = text(&entry.name).unwrap_or_default();
    if name.is_empty() {
        faults.push("name", "wijk-user-name-missing");
    }
    let contact_name = text(&entry.contact_name);
    if contact_name.is_none() && kind.is_some_and(|kind| kind != Kind::Private) {
        faults.push("contact_name", "wijk-user-contact-missing");
    }
    let kbo = text(&entry.kbo).and_then(|t| faults.take("kbo", Kbo::parse(&t).map_err(KboError::key)));
    let insz = text(&entry.insz).and_then(|t| faults.take("insz", Insz::parse(&t).map_err(InszError::key)));
    match kind {
        Some(Kind::Private) if !entry.kbo.trim().is_empty() => faults.push("kbo", "wijk-user-kbo-private"),
        Some(kind) if kind.needs_kbo() && entry.kbo.trim().is_empty() => faults.push("kbo", "wijk-user-kbo-missing"),
        _ => {}
    }
    if kind.is_some_and(|kind| kind != Kind::Private) && !entry.insz.trim().is_empty() {
        faults.push("insz", "wijk-user-insz-organisation");
    }
    let email = text(&entry.email).and_then(|t| faults.take("email", Email::parse(&t).map_err(EmailError::key)));
    let phone = text(&entry.phone).and_then(|t| faults.take("phone", Phone::parse(&t).map_err(PhoneError::key)));
    if entry.email.trim().is_empty() && entry.phone.trim().is_empty() {
        faults.push("phone", "wijk-user-reach-missing");
    }
    let transition_proof = text(&entry.transition_proof).filter(|_| entry.transition);
    if entry.transition && transition_proof.is_none() {
        faults.push("transition_proof", "wijk-user-transition-proof-missing");
    }
    faults.done()?;
    let details = Details {
        kind: kind.ok_or(Refusal::field("kind", "wijk-user-kind-missing"))?,
        name,
        contact_name,
        kbo: kbo.map(|kbo| kbo.digits()),
        email: email.map(|email| email.as_str().to_owned()),
        phone: phone.map(|phone| phone.e164()),
        language: text(&entry.language).unwrap_or_else(|| "nl-BE".to_owned()),
        transition: entry.transition,
        transition_proof,
    };
    Ok((details, insz))
}

fn kind(typed: &str, rules: Rules<'_>, faults: &mut Faults) -> Option<Kind> {
    if typed == COMPANY {
        faults.push("kind", "wijk-user-kind-company");
        return None;
    }
    let Ok(kind) = typed.parse::<Kind>() else {
        faults.push("kind", "wijk-user-kind-missing");
        return None;
    };
    // Which kinds there are is a dated rule: a successor may know others. Unknown means that nobody closed one.
    let closed =
        rules.texts(keys::USER_KINDS).known().is_some_and(|open| open.iter().all(|k| k != kind.rule().as_str()));
    if closed {
        faults.push("kind", "wijk-user-kind-closed");
    }
    (!closed).then_some(kind)
}

/// Reads an address: in the Flemish Region, because user and work must be there (decree 7-7-2017, art. 4). The
/// municipality follows from the postcode and is filled in by who knows the municipalities.
pub fn read_address(street: &str, postcode: &str) -> Result<Address, Refusal> {
    let mut faults = Faults::default();
    if street.trim().is_empty() {
        faults.push("street", "wijk-user-street-missing");
    }
    match of_postcode(postcode) {
        Some(Region::Flanders) => {}
        Some(_) => faults.push("postcode", "wijk-user-region"),
        None => faults.push("postcode", "wijk-user-postcode-wrong"),
    }
    faults.done()?;
    Ok(Address { street: street.trim().to_owned(), postcode: postcode.trim().to_owned(), nis: None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Day;
    use schemes::Table;

    fn today() -> Day {
        Day::new(2026, 5, 26).unwrap()
    }

    fn school() -> Entry {
        Entry {
            kind: "school".to_owned(),
            name: "Basisschool De Linde".to_owned(),
            contact_name: "Els Maes".to_owned(),
            kbo: "0207.450.534".to_owned(),
            email: "info@delinde.example".to_owned(),
            ..Entry::default()
        }
    }

    fn faults(entry: &Entry) -> Vec<(&'static str, &'static str)> {
        match read(entry, Table::default().on(today())) {
            Err(Refusal::Invalid(errors)) => errors.iter().map(|e| (e.field, e.key)).collect(),
            Ok(_) => Vec::new(),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn a_company_is_told_that_it_is_no_user() {
        let company = Entry { kind: COMPANY.to_owned(), ..school() };
        assert_eq!(faults(&company), [("kind", "wijk-user-kind-company")]);
    }

    #[test]
    fn a_school_needs_a_number_and_somebody_to_ask_for() {
        assert!(faults(&school()).is_empty());
        let bare = Entry { kbo: String::new(), contact_name: String::new(), ..school() };
        assert_eq!(faults(&bare), [("contact_name", "wijk-user-contact-missing"), ("kbo", "wijk-user-kbo-missing")]);
        let wrong = Entry { kbo: "0207450535".to_owned(), ..school() };
        assert_eq!(faults(&wrong), [("kbo", "kbo-wrong-check-digits")]);
    }

    #[test]
    fn a_private_person_has_no_enterprise_number_and_an_organisation_no_national_number() {
        let person = Entry { kind: "private".to_owned(), ..school() };
        assert_eq!(faults(&person), [("kbo", "wijk-user-kbo-private")]);
        let numbered = Entry { insz: "85.07.30-033.28".to_owned(), ..school() };
        assert_eq!(faults(&numbered), [("insz", "wijk-user-insz-organisation")]);
        let wrong = Entry { kbo: String::new(), insz: "85.07.30-033.29".to_owned(), ..person };
        assert_eq!(faults(&wrong), [("insz", "insz-wrong-check-digits")]);
    }

    #[test]
    fn an_association_without_a_number_may_register_but_must_be_reachable() {
        let club = Entry { kind: "nonprofit".to_owned(), kbo: String::new(), ..school() };
        assert!(faults(&club).is_empty());
        let silent = Entry { email: String::new(), ..club };
        assert_eq!(faults(&silent), [("phone", "wijk-user-reach-missing")]);
    }

    #[test]
    fn an_address_outside_the_flemish_region_is_refused() {
        let key = |postcode: &str| match read_address("Dorp 1", postcode) {
            Err(Refusal::Invalid(errors)) => errors[0].key,
            _ => "",
        };
        assert_eq!(key("9800"), "");
        assert_eq!(key("1000"), "wijk-user-region");
        assert_eq!(key("12"), "wijk-user-postcode-wrong");
    }
}
