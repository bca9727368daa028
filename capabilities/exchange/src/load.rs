//! The catalogue as a bundle, as it is stored now.

use std::collections::HashMap;

use ::store::{Ctx, Failure, Tx};
use catalogue::Service;
use catalogue::exchanged::About;
use kernel::OrganisationId;
use network::Organisation;

use crate::hsds::write::exported;
use crate::model::{Bundle, House, Offer};

/// These services.
pub async fn of(tx: &mut Tx, ctx: &Ctx, services: &[Service]) -> Result<Bundle, Failure> {
    let organisations = network::organisations(tx, ctx).await?;
    let abouts = catalogue::exchanged::all(tx, ctx).await?;
    Ok(bundle(services, &organisations, &abouts))
}

/// Puts organisations and services together, under the ids that they have outside.
pub fn bundle(services: &[Service], organisations: &[Organisation], abouts: &[About]) -> Bundle {
    let mut bundle = Bundle::default();
    let mut places: HashMap<OrganisationId, usize> = HashMap::new();
    for service in services {
        let Some(organisation) = organisations.iter().find(|o| o.id == service.organisation_id) else { continue };
        let at = *places.entry(organisation.id).or_insert_with(|| {
            let about = abouts.iter().find(|about| about.organisation_id == organisation.id);
            bundle.houses.push(house(organisation, about));
            bundle.houses.len() - 1
        });
        let mut draft = service.told.clone();
        draft.external_id = Some(exported(service.external_id.as_deref(), service.id.0).to_string());
        bundle.offers.push(Offer { row: bundle.offers.len() + 1, house: at, draft });
    }
    bundle
}

/// An organisation under the id that it has outside.
pub fn house(organisation: &Organisation, about: Option<&About>) -> House {
    let external = about.and_then(|about| about.external_id.as_deref());
    House {
        external_id: exported(external, organisation.id.0).to_string(),
        name: organisation.name.clone(),
        short_name: Some(organisation.short_name.clone()),
        description: about.map(|about| about.description.clone()).unwrap_or_default(),
        kbo: organisation.kbo.clone(),
        email: organisation.email.clone(),
        phone: organisation.phone.clone(),
        website: about.and_then(|about| about.website.clone()),
    }
}

/// For a table that comes back after somebody worked on it: each service under its own id in this installation.
pub fn own_numbers(bundle: &mut Bundle, services: &[Service]) {
    for (offer, service) in bundle.offers.iter_mut().zip(services) {
        offer.draft.external_id = Some(service.id.to_string());
    }
}
