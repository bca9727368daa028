//! Services of a generated region: houses, and what they offer spread over types, places and languages.

use catalogue::bulk::{self, Dictionary, Row};
use catalogue::model::{Accessible, Class, Gender, Location, Place, Setting};
use catalogue::{Draft, arena};
use kernel::{Day, OrganisationId, ServiceId};
use network::municipality::Municipalities;
use network::{CreateOrganisation, OrganisationFacts, OrganisationKind};
use store::{Action, Ctx, Failure, Tx, audit};
use tokio::sync::Mutex;
use web::App;

use super::dice::Dice;

/// Services per transaction.
const BATCH: usize = 1_000;
/// Services per house.
const PER_HOUSE: usize = 25;
/// Keeps these dice apart from those of people.
const THING: u64 = 1 << 40;

const SURNAMES: &[&str] = &[
    "Linde", "Kade", "Brug", "Wilg", "Meander", "Oever", "Kouter", "Meersen", "Ast", "Hoeve", "Spoor", "Donk", "Sluis",
];
const ADDED: &[&str] = &[
    "op maat",
    "dicht bij huis",
    "in kleine groep",
    "met een vrijwilliger",
    "voor wie pas begint",
    "op dinsdag",
    "in de namiddag",
    "samen met je buur",
    "zonder wachten",
    "voor jongeren",
    "met een gids",
    "stap voor stap",
];
const TEXTS: &[&str] = &[
    "Een vaste begeleider neemt tijd voor jou.",
    "Je komt kennismaken en beslist dan pas.",
    "Koffie staat klaar, kinderen mogen mee.",
    "We beginnen bij wat je al kan.",
    "Elke week op hetzelfde uur, op dezelfde plek.",
    "Wij gaan mee naar de eerste afspraak.",
];
const LANGUAGES: &[&str] = &["fr", "en", "ar", "tr", "uk", "ru", "bg", "fa", "ti", "so", "ro", "pl", "es", "ps"];

/// Makes so many services with their houses.
pub async fn fill(app: &App, ctx: &Ctx, count: usize, seed: u64) -> Result<(), Failure> {
    if count == 0 {
        return Ok(());
    }
    let mut houses = Vec::new();
    for number in 0..count.div_ceil(PER_HOUSE) {
        let mut dice = Dice::new(seed, THING + number as u64);
        let name = format!("Huis {} {}", dice.pick(SURNAMES), number + 1);
        let facts = OrganisationFacts {
            name: name.clone(),
            short_name: name.clone(),
            kind: OrganisationKind::Support,
            kbo: None,
            nis: None,
            email: Some(format!("huis{number}@opstap.example")),
            phone: None,
            may_process_insz: false,
            successor: None,
        };
        houses.push((app.db.act(ctx, &CreateOrganisation { facts }).await?, name));
    }
    let mut tx = app.db.read().await?;
    let towns = network::municipality::load(&mut tx, ctx).await?;
    drop(tx);
    let dictionary = Mutex::new(Dictionary::default());
    for first in (0..count).step_by(BATCH) {
        let rows: Vec<Row> = (first..(first + BATCH).min(count))
            .map(|number| {
                let (house, organisation) = &houses[number / PER_HOUSE];
                let draft = draft(Dice::new(seed, THING * 2 + number as u64), *house, &towns, ctx.today());
                Row { id: ctx.new_id::<ServiceId>(), organisation: organisation.clone(), draft }
            })
            .collect();
        app.db.act(ctx, &Fill { rows: &rows, towns: &towns, dictionary: &dictionary }).await?;
    }
    Ok(())
}

fn draft(mut dice: Dice, house: OrganisationId, towns: &Municipalities, today: Day) -> Draft {
    let types = arena::types();
    let service_type = types[dice.below(types.len())];
    let mut draft = Draft::new(house, &format!("{} {}", arena::dutch(service_type), dice.pick(ADDED)));
    draft.types.push(service_type.to_owned());
    if dice.chance(30) {
        draft.types.push(types[dice.below(types.len())].to_owned());
        draft.types.dedup();
    }
    draft.description = format!("{} {}", dice.pick(TEXTS), dice.pick(TEXTS));
    draft.languages.push("nl".to_owned());
    for _ in 0..dice.below(4) {
        draft.languages.push(dice.pick_common(LANGUAGES).to_owned());
    }
    draft.languages.dedup();
    draft.setting = dice.pick(&[Setting::OneToOne, Setting::Group, Setting::Both]);
    draft.gender = if dice.chance(5) { Gender::Women } else { Gender::Any };
    draft.home_visits = dice.chance(20);
    draft.price_cents = Some(0);
    draft.confirmed_on = Some(today.plus_days(-dice.between(0, 130)));
    let now = towns.on(today);
    let nis = now[dice.below(now.len())].nis.clone();
    if dice.chance(25) {
        draft.whole_region = false;
        draft.areas.push(nis.clone());
    }
    draft.locations.push(Location {
        id: None,
        name: format!("{} {}", dice.pick(SURNAMES), dice.below(400)),
        street: None,
        postcode: None,
        nis: Some(nis),
        accessible: Accessible::Unknown,
        latitude: None,
        longitude: None,
        external_id: None,
    });
    let capacity = i64::from(dice.between(1, 25));
    let free = if dice.chance(60) { 0 } else { i64::from(dice.between(0, 5)).min(capacity) };
    draft.places.push(Place { class: Class::Light, capacity, free });
    draft
}

/// One batch in one transaction, with one audit line.
struct Fill<'a> {
    rows: &'a [Row],
    towns: &'a Municipalities,
    dictionary: &'a Mutex<Dictionary>,
}

impl Action for Fill<'_> {
    type Output = ();
    const NAME: &'static str = "region.generate";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        bulk::insert(tx, ctx, self.rows, self.towns, &mut *self.dictionary.lock().await).await?;
        let line = audit::Line::new(Self::NAME, "partnership", ctx.actor.partnership);
        tx.note(ctx, line.fact("services", self.rows.len()));
        Ok(())
    }
}
