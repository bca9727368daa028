//! Who may write a service, what the form says when it is wrong, and that nobody overwrites somebody else.

use catalogue::model::{Class, Kind, Place};
use kernel::{Role, ServiceId};
use testkit::{Person, World, on_both_engines};

use crate::{draft, house, kit, load, save};

/// Fields of a form.
type Pairs = &'static [(&'static str, &'static str)];

const FORM: Pairs = &[
    ("name", "Budgethulp aan tafel"),
    ("types", "budget-help"),
    ("whole_region", "yes"),
    ("languages", "nl"),
    ("light_capacity", "4"),
    ("light_free", "2"),
    ("price", "2,50"),
    ("location_name", "Sociaal huis"),
    ("location_nis", "44083"),
    ("contact1_name", "Onthaal"),
    ("contact1_phone", "09 123 45 67"),
    ("website", "www.huis.example"),
];

async fn coach(world: &World, name: &str) -> Person {
    let house = house(world, name).await;
    world.person("Sofie D.", Role::Coach, house).await
}

on_both_engines! { kit();
    async fn a_house_makes_a_service_and_finds_it_back_in_its_form(world: World) {
        let sofie = coach(&world, "Ankerpunt").await;
        let form = world.get(&sofie, "/services/new").await;
        assert!(form.body.contains("Nieuw aanbod") && !form.body.contains("⟦"), "{}", form.body);
        let key = form.input("_key").to_owned();
        let fields: Vec<(&str, &str)> = FORM.iter().copied().chain([("_key", key.as_str())]).collect();
        let first = world.post(&sofie, "/services", &fields).await;
        let second = world.post(&sofie, "/services", &fields).await;
        assert_eq!((first.status.as_u16(), &first.location), (303, &second.location), "sent twice is one service");
        let id = ServiceId(first.last_id());
        let s = load(&world, id).await;
        assert_eq!((s.price_cents, s.kind(), s.confirmed_on), (Some(250), Kind::General, Some(world.ctx(&sofie).today())));
        assert_eq!(s.barriers, ["housing-instability", "no-structure-admin-finances"], "those of the type");
        assert_eq!(s.website.as_deref(), Some("https://www.huis.example"));
        let page = world.get(&sofie, &first.location).await;
        assert!(page.body.contains("2 vrij van 4") && page.body.contains("Sociaal huis") && page.body.contains("2,50 euro"), "{}", page.body);
        assert!(page.body.contains("+3291234567") && !page.body.contains("⟦"));
        let edit = world.get(&sofie, &format!("/services/{id}/edit")).await;
        assert!(["Budgethulp aan tafel", "2,50", "Onthaal"].iter().all(|text| edit.body.contains(&format!("value=\"{text}\""))), "{}", edit.body);
        assert_eq!(edit.input("light_was"), "2");
        let sheet = world.get(&sofie, &format!("/services/{id}/sheet")).await;
        assert!(sheet.body.contains("class=\"participant\"") && sheet.body.contains("Zeg het aan je coach"), "{}", sheet.body);
    }

    async fn only_the_house_and_the_coordinator_write_and_everybody_reads(world: World) {
        let sofie = coach(&world, "Ankerpunt").await;
        let other = house(&world, "De Wilg").await;
        let id = save(&world, draft(sofie.actor.organisation, "Budgethulp", "budget-help", "44083", 2, 1)).await;
        for role in Role::STAFF {
            let stranger = world.person("Iemand", *role, other).await;
            let may = matches!(role, Role::Coordinator | Role::FunctionalAdministrator);
            assert_eq!(world.get(&stranger, &format!("/services/{id}")).await.status, 200, "{role}");
            let edit = world.get(&stranger, &format!("/services/{id}/edit")).await;
            assert_eq!(edit.status.as_u16(), if may { 200 } else { 404 }, "{role}");
            let saved = world.post(&stranger, &format!("/services/{id}"), &[FORM, &[("_version", "0")]].concat()).await;
            assert_eq!(saved.status.as_u16(), if may { 409 } else { 404 }, "{role}");
            assert_eq!(world.get(&stranger, &format!("/services/{id}/bikes")).await.status, 404, "{role}: it lends no bikes");
        }
        let referrer = world.person("Verwijzer", Role::Referrer, sofie.actor.organisation).await;
        assert_eq!(world.get(&referrer, &format!("/services/{id}/edit")).await.status, 404, "not even of the own house");
        assert_eq!(world.get(&referrer, "/services/new").await.status, 404);
    }

    async fn what_is_wrong_is_said_at_the_field_and_the_text_is_kept(world: World) {
        let sofie = coach(&world, "Ankerpunt").await;
        let wrong = [("name", ""), ("description", "Blijft staan"), ("price", "veel"), ("light_free", "3"), ("website", "javascript:alert(1)")];
        let reply = world.post(&sofie, "/services", &wrong).await;
        assert_eq!(reply.status, 422);
        for message in ["Geef het aanbod een naam.", "Geef een bedrag, zoals 12,50.", "Zeg hoeveel plaatsen er in totaal zijn."] {
            assert!(reply.body.contains(message), "{message}");
        }
        assert!(reply.body.contains("Blijft staan"));
        let wrong = [("name", "Budgethulp"), ("light_capacity", "2"), ("light_free", "3"), ("website", "javascript:alert(1)")];
        let reply = world.post(&sofie, "/services", &wrong).await;
        for message in ["Kies minstens een soort.", "Kies minstens een gemeente", "niet meer plaatsen vrij zijn dan de 2", "begint met https://"] {
            assert!(reply.body.contains(message), "{message}");
        }
    }

    async fn an_old_form_shows_both_versions(world: World) {
        let sofie = coach(&world, "Ankerpunt").await;
        let id = save(&world, draft(sofie.actor.organisation, "Budgethulp", "budget-help", "44083", 0, 0)).await;
        let version = world.get(&sofie, &format!("/services/{id}/edit")).await.input("_version").to_owned();
        let path = format!("/services/{id}");
        let first = [FORM, &[("_version", version.as_str())]].concat();
        assert_eq!(world.post(&sofie, &path, &first).await.status, 303);
        let mut late = first.clone();
        late[0] = ("name", "Mijn naam");
        let conflict = world.post(&sofie, &path, &late).await;
        assert_eq!(conflict.status, 409);
        assert!(conflict.body.contains("Mijn naam") && conflict.body.contains("Budgethulp aan tafel"));
        assert_eq!(load(&world, id).await.name, "Budgethulp aan tafel");
    }

    async fn a_place_that_was_taken_while_the_form_stood_open_stays_taken(world: World) {
        let sofie = coach(&world, "Ankerpunt").await;
        let id = save(&world, draft(sofie.actor.organisation, "Budgethulp", "budget-help", "44083", 4, 2)).await;
        let version = world.get(&sofie, &format!("/services/{id}/edit")).await.input("_version").to_owned();
        crate::places::take(&world, id, Class::Light).await.unwrap();
        let fields = [FORM, &[("light_was", "2"), ("_version", version.as_str())]].concat();
        assert_eq!(world.post(&sofie, &format!("/services/{id}"), &fields).await.status, 303);
        assert_eq!(load(&world, id).await.places, [Place { class: Class::Light, capacity: 4, free: 1 }]);
    }

    async fn each_kind_has_its_own_fields_and_keeps_them(world: World) {
        let sofie = coach(&world, "Ankerpunt").await;
        let cases: [(&str, Pairs, &str); 5] = [
            ("conversation-table", &[("seats", "8"), ("level", "A1 en A2")], "A1 en A2"),
            ("bike-loan", &[("loan_days", "60"), ("deposit", "20")], "20 euro"),
            ("addiction-care", &[("care_level", "residential"), ("before_admission", "yes")], "Helpt voor een opname"),
            ("practice-workplace", &[("hours_week", "12"), ("tasks", "Groen en keuken")], "Groen en keuken"),
            ("childcare", &[("from_months", "3"), ("to_months", "144"), ("child_hours", "Vanaf 6 uur")], "12 jaar"),
        ];
        for (kind, fields, shown) in cases {
            let form = world.get(&sofie, &format!("/services/new?kind={kind}")).await;
            assert!(fields.iter().all(|(name, _)| form.body.contains(&format!("name=\"{name}\""))), "{kind}");
            let saved = world.post(&sofie, "/services", &[FORM, fields, &[("kind", kind)]].concat()).await;
            assert_eq!(saved.status, 303, "{kind}: {}", saved.body);
            assert!(world.get(&sofie, &saved.location).await.body.contains(shown), "{kind}");
            let edit = world.get(&sofie, &format!("{}/edit", saved.location)).await;
            assert!(edit.body.contains(fields[0].1), "{kind}");
        }
    }
}
