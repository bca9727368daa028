//! The region's offer of the demonstration: houses, services with their places, and the bikes of a bike loan.

use std::collections::HashMap;

use catalogue::bike::BikeKind;
use catalogue::model::{Accessible, Class, Facts, Gender, Location, Place, ServiceStatus, Setting};
use catalogue::{Deed, Draft, KeepBikes, SaveService};
use kernel::{Actor, Day, OrganisationId, ServiceId};
use network::{CreateOrganisation, OrganisationFacts, OrganisationKind};
use serde::Deserialize;
use store::Failure;
use web::App;

use super::stage::choice;

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offers {
    house: Vec<House>,
    offer: Vec<Offer>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct House {
    key: String,
    name: String,
    email: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
struct Offer {
    key: String,
    house: String,
    name: String,
    types: Vec<String>,
    text: String,
    r#in: Option<String>,
    at: Option<String>,
    street: Option<String>,
    accessible: Option<String>,
    #[serde(default)]
    home: bool,
    #[serde(default)]
    areas: Vec<String>,
    languages: Vec<String>,
    #[serde(default)]
    interpreter: bool,
    setting: Option<String>,
    gender: Option<String>,
    status: Option<String>,
    light: Option<(i64, i64)>,
    intensive: Option<(i64, i64)>,
    age: Option<(i64, i64)>,
    rungs: Option<(i64, i64)>,
    price: Option<i64>,
    price_note: Option<String>,
    apply: Option<String>,
    documents: Option<String>,
    opening: Option<String>,
    starts: Option<i32>,
    confirmed: i32,
    kind: Option<Facts>,
    #[serde(default)]
    bikes: Vec<String>,
}

/// Reads the file; the error says what is wrong in it.
pub fn read() -> Result<Offers, String> {
    toml::from_str(include_str!("../../demo/offers.toml")).map_err(|e| format!("offers.toml: {e}"))
}

/// Makes the houses and what they offer; gives the services by their key.
pub async fn load(
    app: &App,
    organisations: &mut HashMap<String, OrganisationId>,
    today: Day,
) -> Result<HashMap<String, ServiceId>, Failure> {
    let offers = read().map_err(Failure::other)?;
    let ctx = app.ctx(Actor::system(app.home));
    for house in offers.house {
        let facts = OrganisationFacts {
            name: house.name.clone(),
            short_name: house.name,
            kind: OrganisationKind::Support,
            kbo: None,
            nis: None,
            email: Some(house.email),
            phone: None,
            may_process_insz: false,
            successor: None,
        };
        organisations.insert(house.key, app.db.act(&ctx, &CreateOrganisation { facts }).await?);
    }
    let mut services = HashMap::new();
    for offer in &offers.offer {
        let house = organisations.get(&offer.house).copied();
        let house = house.ok_or_else(|| Failure::other(format!("no organisation {:?}", offer.house)))?;
        let draft = draft(offer, house, today)?;
        let id = app.db.act(&ctx, &SaveService { existing: None, draft, seen: Vec::new() }).await?;
        for label in &offer.bikes {
            let deed = Deed::Add { label, kind: BikeKind::City };
            app.db.act(&ctx, &KeepBikes { service: id, deed }).await?;
        }
        services.insert(offer.key.clone(), id);
    }
    Ok(services)
}

fn draft(told: &Offer, house: OrganisationId, today: Day) -> Result<Draft, Failure> {
    let mut draft = Draft::new(house, &told.name);
    draft.description.clone_from(&told.text);
    draft.types.clone_from(&told.types);
    draft.facts = told.kind.clone().unwrap_or_default();
    draft.status = told.status.as_deref().map_or(Ok(ServiceStatus::Active), choice)?;
    draft.setting = told.setting.as_deref().map_or(Ok(Setting::OneToOne), choice)?;
    draft.gender = told.gender.as_deref().map_or(Ok(Gender::Any), choice)?;
    draft.whole_region = told.areas.is_empty();
    draft.areas.clone_from(&told.areas);
    draft.home_visits = told.home;
    draft.interpreter = told.interpreter;
    draft.languages.clone_from(&told.languages);
    (draft.age_from, draft.age_to) = (told.age.map(|a| a.0), told.age.map(|a| a.1));
    (draft.rung_from, draft.rung_to) = (told.rungs.map(|r| r.0), told.rungs.map(|r| r.1));
    draft.price_cents = told.price;
    draft.price_note.clone_from(&told.price_note);
    draft.apply.clone_from(&told.apply);
    draft.documents.clone_from(&told.documents);
    draft.opening.clone_from(&told.opening);
    draft.starts_on = told.starts.map(|days| today.plus_days(days));
    draft.confirmed_on = Some(today.plus_days(told.confirmed));
    let places = [(Class::Light, told.light), (Class::Intensive, told.intensive)];
    draft.places = places
        .into_iter()
        .filter_map(|(class, numbers)| numbers.map(|(capacity, free)| Place { class, capacity, free }))
        .collect();
    if let Some(nis) = &told.r#in {
        draft.locations.push(Location {
            id: None,
            name: told.at.clone().unwrap_or_default(),
            street: told.street.clone(),
            postcode: None,
            nis: Some(nis.clone()),
            accessible: told.accessible.as_deref().map_or(Ok(Accessible::Unknown), choice)?,
            latitude: None,
            longitude: None,
            external_id: None,
        });
    }
    Ok(draft)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_of_the_arena_has_an_offer_and_every_offer_can_be_stored() {
        let offers = read().unwrap();
        let today = Day::new(2026, 5, 26).unwrap();
        let house = OrganisationId(uuid::Uuid::nil());
        let drafts: Vec<Draft> = offers.offer.iter().map(|o| draft(o, house, today).unwrap()).collect();
        for key in catalogue::arena::types() {
            assert!(drafts.iter().any(|d| d.types.iter().any(|t| t == key)), "nothing for {key}");
        }
        for draft in &drafts {
            assert_eq!(catalogue::check(draft), Ok(()), "{}", draft.name);
        }
        let full = drafts.iter().filter(|d| d.capacity() > 0 && d.free() == 0).count();
        let doubtful = drafts.iter().filter(|d| d.confirmed_on < Some(today.plus_days(-90))).count();
        let start = drafts.iter().filter(|d| d.starts_on.is_some()).count();
        assert!(
            (50..=70).contains(&drafts.len()) && full >= 8 && doubtful >= 5 && start >= 6,
            "{full} {doubtful} {start}"
        );
        let mut keys: Vec<&str> = offers.offer.iter().map(|o| o.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), drafts.len());
    }
}
