//! Reads what the form of a service says, and fills it with what is stored.

use kernel::email::{Email, EmailError};
use kernel::phone::{Phone, PhoneError};
use kernel::refusal::Faults;
use kernel::{OrganisationId, Refusal};
use web::Fields;

use crate::card::euro;
use crate::model::{
    Accessible, CareLevel, Class, Contact, Draft, Facts, Gender, Kind, Location, Place, Service, ServiceStatus, Setting,
};
use crate::rules::MOST_PLACES;

/// Fields of the places: class, capacity, free now, and what the form showed as free.
pub(crate) const PLACES: [(Class, &str, &str, &str); 2] = [
    (Class::Light, "light_capacity", "light_free", "light_was"),
    (Class::Intensive, "intensive_capacity", "intensive_free", "intensive_was"),
];

/// Rows of contacts in the form.
pub(crate) const CONTACTS: [[&str; 4]; 2] = [
    ["contact1_name", "contact1_title", "contact1_phone", "contact1_email"],
    ["contact2_name", "contact2_title", "contact2_phone", "contact2_email"],
];

/// What the form says. `old`: what is stored, of which the form does not show everything.
pub(crate) fn read(
    fields: &Fields,
    organisation: OrganisationId,
    kind: Kind,
    old: Option<&Service>,
    known: &[Location],
) -> Result<Draft, Refusal> {
    let mut faults = Faults::default();
    let mut draft = old.map_or_else(|| Draft::new(organisation, ""), |s| s.told.clone());
    draft.organisation_id = organisation;
    draft.name = fields.need(&mut faults, "name", 160, "service-name-missing");
    draft.description = fields.short(&mut faults, "description", 4_000).unwrap_or_default();
    draft.facts = facts(fields, &mut faults, kind);
    draft.status = fields.maybe(&mut faults, "status").unwrap_or(ServiceStatus::Active);
    draft.setting = fields.maybe(&mut faults, "setting").unwrap_or(Setting::Both);
    draft.gender = fields.maybe(&mut faults, "gender").unwrap_or(Gender::Any);
    draft.rung_from = fields.number(&mut faults, "rung_from", 1, 6);
    draft.rung_to = fields.number(&mut faults, "rung_to", 1, 6);
    draft.age_from = fields.number(&mut faults, "age_from", 0, 120);
    draft.age_to = fields.number(&mut faults, "age_to", 0, 120);
    draft.whole_region = fields.has("whole_region", "yes");
    draft.home_visits = fields.has("home_visits", "yes");
    draft.interpreter = fields.has("interpreter", "yes");
    draft.price_cents = fields.opt("price").and_then(|t| faults.take("price", cents(t)));
    draft.price_note = fields.short(&mut faults, "price_note", 200);
    draft.apply = fields.short(&mut faults, "apply", 1_000);
    draft.documents = fields.short(&mut faults, "documents", 1_000);
    draft.opening = fields.short(&mut faults, "opening", 500);
    draft.starts_on = fields.day(&mut faults, "starts_on");
    draft.website = fields.short(&mut faults, "website", 300);
    draft.email = email(fields, &mut faults, "email");
    draft.phone = phone(fields, &mut faults, "phone");
    let list = |name: &str| fields.all(name).filter(|v| !v.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    draft.types = list("types");
    draft.barriers = list("barriers");
    draft.targets = list("targets");
    draft.languages = list("languages");
    draft.languages.extend(fields.opt("language_more").map(str::to_owned));
    draft.areas = if draft.whole_region { Vec::new() } else { list("areas") };
    draft.places = places(fields, &mut faults);
    draft.locations = locations(fields, &mut faults, known);
    draft.contacts = contacts(fields, &mut faults, old);
    faults.done()?;
    Ok(draft)
}

fn email(fields: &Fields, faults: &mut Faults, name: &'static str) -> Option<String> {
    let parsed = fields.opt(name).and_then(|t| faults.take(name, Email::parse(t).map_err(EmailError::key)));
    parsed.map(|e| e.as_str().to_owned())
}

fn phone(fields: &Fields, faults: &mut Faults, name: &'static str) -> Option<String> {
    let parsed = fields.opt(name).and_then(|t| faults.take(name, Phone::parse(t).map_err(PhoneError::key)));
    parsed.map(|p| p.e164())
}

/// `12`, `12,5` or `12.50` euros in cents.
pub(crate) fn cents(text: &str) -> Result<i64, &'static str> {
    let plain = text.trim().trim_start_matches('€').trim().replace(',', ".");
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, "0"));
    let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(part) || whole.len() > 6 || part.len() > 2 {
        return Err("service-price-impossible");
    }
    let cents = |t: &str| t.parse::<i64>().map_err(|_| "service-price-impossible");
    Ok(cents(whole)? * 100 + if part.len() == 1 { cents(part)? * 10 } else { cents(part)? })
}

fn facts(fields: &Fields, faults: &mut Faults, kind: Kind) -> Facts {
    match kind {
        Kind::General => Facts::General,
        Kind::ConversationTable => Facts::ConversationTable {
            seats: fields.number(faults, "seats", 1, 500),
            level: fields.short(faults, "level", 100),
        },
        Kind::BikeLoan => Facts::BikeLoan {
            days: fields.number(faults, "loan_days", 1, 730),
            deposit_cents: fields.opt("deposit").and_then(|t| faults.take("deposit", cents(t))),
        },
        Kind::AddictionCare => Facts::AddictionCare {
            level: fields.maybe(faults, "care_level").unwrap_or(CareLevel::Ambulant),
            before_admission: fields.has("before_admission", "yes"),
            after_admission: fields.has("after_admission", "yes"),
        },
        Kind::PracticeWorkplace => Facts::PracticeWorkplace {
            hours_week: fields.number(faults, "hours_week", 1, 60),
            tasks: fields.short(faults, "tasks", 500),
        },
        Kind::Childcare => Facts::Childcare {
            from_months: fields.number(faults, "from_months", 0, 216),
            to_months: fields.number(faults, "to_months", 0, 216),
            hours: fields.short(faults, "child_hours", 300),
        },
    }
}

fn places(fields: &Fields, faults: &mut Faults) -> Vec<Place> {
    let mut all = Vec::new();
    for (class, capacity_field, free_field, _) in PLACES {
        let capacity = fields.number(faults, capacity_field, 0, MOST_PLACES);
        let free = fields.number(faults, free_field, 0, MOST_PLACES);
        if let Some(capacity) = capacity.filter(|n| *n > 0) {
            all.push(Place { class, capacity, free: free.unwrap_or(0) });
        } else if free.is_some_and(|n| n > 0) {
            faults.push(capacity_field, "service-capacity-missing");
        }
    }
    all
}

/// What the form showed as free, per class.
pub(crate) fn seen(fields: &Fields) -> Vec<(Class, i64)> {
    PLACES.iter().filter_map(|(class, _, _, was)| Some((*class, fields.get(was).parse().ok()?))).collect()
}

fn locations(fields: &Fields, faults: &mut Faults, known: &[Location]) -> Vec<Location> {
    let chosen = |l: &&Location| l.id.is_some_and(|id| fields.has("locations", &id.to_string()));
    let mut all: Vec<Location> = known.iter().filter(chosen).cloned().collect();
    let name = fields.short(faults, "location_name", 160);
    let street = fields.short(faults, "location_street", 160);
    let nis = fields.opt("location_nis").map(str::to_owned);
    if name.is_some() || street.is_some() || nis.is_some() {
        if nis.is_none() {
            faults.push("location_nis", "service-location-nis-missing");
        }
        all.push(Location {
            id: None,
            name: name.or_else(|| street.clone()).unwrap_or_default(),
            street,
            postcode: fields.short(faults, "location_postcode", 10),
            nis,
            accessible: fields.maybe(faults, "location_accessible").unwrap_or(Accessible::Unknown),
            latitude: None,
            longitude: None,
            external_id: None,
        });
    }
    all
}

fn contacts(fields: &Fields, faults: &mut Faults, old: Option<&Service>) -> Vec<Contact> {
    let mut all = Vec::new();
    for [name, title, phone_field, email_field] in CONTACTS {
        let (title, phone, email) =
            (fields.short(faults, title, 100), phone(fields, faults, phone_field), email(fields, faults, email_field));
        match fields.short(faults, name, 100) {
            Some(name) => all.push(Contact { name, title, phone, email }),
            None if phone.is_some() || email.is_some() => faults.push(name, "service-contact-name-missing"),
            None => {}
        }
    }
    // The form has two rows; an import may have brought more.
    all.extend(old.into_iter().flat_map(|s| s.contacts.iter().skip(CONTACTS.len()).cloned()));
    all
}

/// The fields of a stored service.
pub(crate) fn filled(s: &Service) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, value: String| {
        if !value.is_empty() {
            all.push((name.to_owned(), value));
        }
    };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let number = |value: Option<i64>| value.map(|n| n.to_string()).unwrap_or_default();
    let yes = |value: bool| if value { "yes".to_owned() } else { String::new() };
    add("name", s.name.clone());
    add("organisation", s.organisation_id.to_string());
    add("description", s.description.clone());
    add("status", s.status.to_string());
    add("setting", s.setting.to_string());
    add("gender", s.gender.to_string());
    add("rung_from", number(s.rung_from));
    add("rung_to", number(s.rung_to));
    add("age_from", number(s.age_from));
    add("age_to", number(s.age_to));
    add("whole_region", yes(s.whole_region));
    add("home_visits", yes(s.home_visits));
    add("interpreter", yes(s.interpreter));
    add("price", s.price_cents.map(euro).unwrap_or_default());
    for (name, value) in [
        ("price_note", &s.price_note),
        ("apply", &s.apply),
        ("documents", &s.documents),
        ("opening", &s.opening),
        ("website", &s.website),
        ("email", &s.email),
        ("phone", &s.phone),
    ] {
        add(name, text(value));
    }
    add("starts_on", s.starts_on.map(|day| day.to_string()).unwrap_or_default());
    let derived: Vec<&str> = s.types.iter().flat_map(|key| crate::arena::barriers_of(key)).collect();
    s.types.iter().for_each(|v| add("types", v.clone()));
    s.barriers.iter().filter(|b| !derived.contains(&b.as_str())).for_each(|v| add("barriers", v.clone()));
    s.targets.iter().for_each(|v| add("targets", v.clone()));
    s.languages.iter().for_each(|v| add("languages", v.clone()));
    s.areas.iter().for_each(|v| add("areas", v.clone()));
    s.locations.iter().filter_map(|l| l.id).for_each(|id| add("locations", id.to_string()));
    for (class, capacity, free, was) in PLACES {
        if let Some(place) = s.places.iter().find(|p| p.class == class) {
            add(capacity, place.capacity.to_string());
            add(free, place.free.to_string());
            add(was, place.free.to_string());
        }
    }
    for (contact, [name, title, phone, email]) in s.contacts.iter().zip(CONTACTS) {
        add(name, contact.name.clone());
        add(title, text(&contact.title));
        add(phone, text(&contact.phone));
        add(email, text(&contact.email));
    }
    all.extend(filled_facts(&s.facts));
    all
}

fn filled_facts(facts: &Facts) -> Vec<(String, String)> {
    let number = |value: &Option<i64>| value.map(|n| n.to_string()).unwrap_or_default();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let yes = |value: &bool| if *value { "yes".to_owned() } else { String::new() };
    let pairs = match facts {
        Facts::General => Vec::new(),
        Facts::ConversationTable { seats, level } => vec![("seats", number(seats)), ("level", text(level))],
        Facts::BikeLoan { days, deposit_cents } => {
            vec![("loan_days", number(days)), ("deposit", deposit_cents.map(euro).unwrap_or_default())]
        }
        Facts::AddictionCare { level, before_admission, after_admission } => vec![
            ("care_level", level.to_string()),
            ("before_admission", yes(before_admission)),
            ("after_admission", yes(after_admission)),
        ],
        Facts::PracticeWorkplace { hours_week, tasks } => {
            vec![("hours_week", number(hours_week)), ("tasks", text(tasks))]
        }
        Facts::Childcare { from_months, to_months, hours } => {
            vec![("from_months", number(from_months)), ("to_months", number(to_months)), ("child_hours", text(hours))]
        }
    };
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

#[cfg(test)]
mod tests {
    use super::cents;

    #[test]
    fn a_price_is_typed_in_many_ways() {
        let read = ["12", "12,5", "12.50", "€ 3", "0"].map(cents);
        assert_eq!(read, [Ok(1200), Ok(1250), Ok(1250), Ok(300), Ok(0)]);
        assert!(["", "gratis", "1,234", "-3", "12,"].iter().all(|text| cents(text).is_err()));
    }
}
