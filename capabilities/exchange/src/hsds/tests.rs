use catalogue::model::{
    Accessible, CareLevel, Class, Contact, Draft, Facts, Gender, Location, Place, ServiceStatus, Setting,
};
use kernel::Day;
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use uuid::Uuid;

use super::read::{self, Around};
use super::write::{self, Names};
use crate::model::{Bundle, House, NOBODY, Offer};

/// Words that need no files.
struct Plain;

impl Names for Plain {
    fn term(&self, taxonomy: &str, key: &str) -> String {
        format!("{taxonomy} {key}")
    }
    fn taxonomy(&self, taxonomy: &str) -> String {
        taxonomy.to_owned()
    }
    fn municipality(&self, nis: &str) -> String {
        format!("Gemeente {nis}")
    }
    fn province(&self) -> String {
        "Oost-Vlaanderen".to_owned()
    }
    fn region(&self) -> String {
        "De hele regio".to_owned()
    }
    fn interpreter(&self) -> String {
        "Met tolk".to_owned()
    }
    fn accessible(&self, accessible: Accessible) -> String {
        accessible.to_string()
    }
    fn class(&self, class: Class) -> String {
        class.to_string()
    }
}

/// A text that people write: no blanks at its ends, quotes and accents and all.
fn text() -> impl Strategy<Value = String> {
    "[a-zA-Zéü=+@\"';|<>&0-9]([ -~éüß€\n]{0,20}[a-zA-Zé0-9\"';.])?"
}

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    (0..all.len()).prop_map(move |at| all[at])
}

fn keys(all: &[&'static str]) -> impl Strategy<Value = Vec<String>> {
    let all: Vec<&str> = all.to_vec();
    let most = all.len().min(4);
    btree_set(0..all.len(), 0..=most).prop_map(move |set| {
        let mut keys: Vec<String> = set.into_iter().map(|at| all[at].to_owned()).collect();
        keys.sort();
        keys
    })
}

fn day() -> impl Strategy<Value = Option<Day>> {
    option::of((2020..2030_i16, 1..=12_i8, 1..=28_i8).prop_map(|(y, m, d)| Day::new(y, m, d).unwrap()))
}

fn facts() -> impl Strategy<Value = Facts> {
    prop_oneof![
        Just(Facts::General),
        (option::of(1..50_i64), option::of(text()))
            .prop_map(|(seats, level)| Facts::ConversationTable { seats, level }),
        (any::<bool>(), any::<bool>()).prop_map(|(before_admission, after_admission)| Facts::AddictionCare {
            level: CareLevel::Aftercare,
            before_admission,
            after_admission,
        }),
    ]
}

fn location() -> impl Strategy<Value = Location> {
    let degrees = |most: i32| option::of((-most..most).prop_map(|n| (f64::from(n) / 1000.0).to_string()));
    (any::<u128>(), text(), option::of(text()), option::of("[1-9][0-9]{3}"), option::of("44[0-9]{3}"))
        .prop_flat_map(move |(id, name, street, postcode, nis)| {
            (Just((id, name, street, postcode, nis)), one_of(Accessible::ALL), degrees(90_000), degrees(180_000))
        })
        .prop_map(|((id, name, street, postcode, nis), accessible, latitude, longitude)| Location {
            id: None,
            name,
            street,
            postcode,
            nis,
            accessible,
            latitude,
            longitude,
            external_id: Some(Uuid::from_u128(id).to_string()),
        })
}

fn contact() -> impl Strategy<Value = Contact> {
    let mail = option::of("[a-z]{1,8}@[a-z]{2,8}\\.be");
    (text(), option::of(text()), option::of(Just("+3293660000".to_owned())), mail)
        .prop_map(|(name, title, phone, email)| Contact { name, title, phone, email })
}

fn places() -> impl Strategy<Value = Vec<Place>> {
    let of = |class: Class| {
        option::of((0..50_i64, 0..50_i64))
            .prop_map(move |sizes| sizes.map(|(a, b)| Place { class, capacity: a.max(b), free: a.min(b) }))
    };
    (of(Class::Light), of(Class::Intensive)).prop_map(|(light, intensive)| light.into_iter().chain(intensive).collect())
}

fn draft() -> impl Strategy<Value = Draft> {
    let lists = (
        keys(catalogue::arena::types()),
        keys(&["limited-dutch", "no-childcare", "addiction"]),
        keys(&["newcomer", "neet-youth"]),
        keys(&["nl", "tr", "ar", "uk"]),
        btree_set("44[0-9]{3}", 0..3),
    );
    let texts =
        (text(), option::of(text()), option::of(text()), option::of(text()), option::of(text()), option::of(text()));
    let flags = (any::<bool>(), any::<bool>(), one_of(ServiceStatus::ALL), one_of(Setting::ALL), one_of(Gender::ALL));
    let numbers = (
        option::of(0..120_i64),
        option::of(0..120_i64),
        option::of(1..=6_i64),
        option::of(1..=6_i64),
        option::of(0..100_000_i64),
    );
    let around = (vec(location(), 0..3), vec(contact(), 0..3), places(), facts());
    let ties = (any::<u128>(), day(), day());
    (lists, texts, flags, numbers, around, ties).prop_map(|(lists, texts, flags, numbers, around, ties)| {
        let mut types = lists.0;
        if types.is_empty() {
            types.push("bike-loan".to_owned());
        }
        let areas: Vec<String> = lists.4.into_iter().collect();
        let mut contacts = around.1;
        contacts.sort_by(|a, b| (&a.name, &a.title, &a.phone, &a.email).cmp(&(&b.name, &b.title, &b.phone, &b.email)));
        Draft {
            description: texts.1.unwrap_or_default(),
            price_note: texts.2,
            apply: texts.3,
            documents: texts.4,
            opening: texts.5,
            home_visits: flags.0,
            interpreter: flags.1,
            status: flags.2,
            setting: flags.3,
            gender: flags.4,
            age_from: numbers.0,
            age_to: numbers.1,
            rung_from: numbers.2,
            rung_to: numbers.3,
            price_cents: numbers.4,
            locations: around.0,
            contacts,
            places: around.2,
            facts: around.3,
            external_id: Some(Uuid::from_u128(ties.0).to_string()),
            starts_on: ties.1,
            confirmed_on: ties.2,
            types,
            barriers: lists.1,
            targets: lists.2,
            languages: lists.3,
            whole_region: areas.is_empty(),
            areas,
            website: Some("https://www.voorbeeld.be/a?b=c".to_owned()),
            email: Some("taal@voorbeeld.be".to_owned()),
            phone: Some("+32470123456".to_owned()),
            ..Draft::new(NOBODY, &texts.0)
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn what_is_written_is_read_and_written_again_the_same(drafts in vec(draft(), 0..4), name in text(), house in any::<u128>()) {
        let house = House {
            external_id: Uuid::from_u128(house).to_string(),
            name,
            short_name: Some("Kort".to_owned()),
            description: "Een huis".to_owned(),
            kbo: Some("0207450534".to_owned()),
            email: Some("huis@voorbeeld.be".to_owned()),
            phone: Some("+3293660000".to_owned()),
            website: Some("https://www.voorbeeld.be".to_owned()),
        };
        let offers = drafts.into_iter().enumerate().map(|(at, draft)| Offer { row: at + 1, house: 0, draft }).collect();
        let bundle = Bundle { houses: vec![house], offers };
        let today = Day::new(2026, 5, 26).unwrap();
        let tables = write::tables(&bundle, &Plain, today);
        let json = serde_json::to_vec(&tables).unwrap();
        let around = Around { place: &|text| (text.len() == 5).then(|| text.to_owned()), default_type: None };
        if bundle.offers.is_empty() {
            prop_assert_eq!(read::bundle(&json, &around).unwrap_err()[0].key, "import-json-no-services");
            return Ok(());
        }
        let read = read::bundle(&json, &around).unwrap();
        prop_assert_eq!(write::tables(&read, &Plain, today), tables);
        for offer in &bundle.offers {
            let back = read.offers.iter().find(|o| o.draft.external_id == offer.draft.external_id).unwrap();
            let mut told = offer.draft.clone();
            told.locations.sort_by(|a, b| a.external_id.cmp(&b.external_id));
            let mut same = back.draft.clone();
            same.locations.sort_by(|a, b| a.external_id.cmp(&b.external_id));
            same.contacts.sort_by(|a, b| (&a.name, &a.title, &a.phone, &a.email).cmp(&(&b.name, &b.title, &b.phone, &b.email)));
            for list in [&mut same.types, &mut same.barriers, &mut same.targets, &mut same.languages] {
                list.sort();
            }
            prop_assert_eq!(same, told);
        }
    }
}
