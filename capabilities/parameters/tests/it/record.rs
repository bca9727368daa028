//! A change is a new row; what held on a day stays answerable.

use axum::http::StatusCode;
use kernel::{Day, Role};
use schemes::wijk::keys::HOURS_MAX_MONTH;
use testkit::{Person, Reply, World};

use crate::kit;

const PATH: &str = "/parameters/ww.hours.max_month";

/// Value, first day, other fields, message.
type Wrong = (&'static str, &'static str, &'static [(&'static str, &'static str)], &'static str);

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

async fn administrator(world: &World) -> Person {
    let house = world.organisation("Werken Leie en Schelde", "lead").await;
    world.person("Ann A.", Role::FunctionalAdministrator, house).await
}

/// Records what the form is filled with.
async fn record(world: &World, ann: &Person, value: &str, from: &str, more: &[(&str, &str)]) -> Reply {
    let form = world.get(ann, PATH).await;
    let mut fields = vec![
        ("_key", form.input("_key")),
        ("seen", form.input("seen")),
        ("value", value),
        ("from", from),
        ("source", "BVR van de test, artikel 1"),
        ("certainty", "L"),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend(more);
    world.post(ann, PATH, &fields).await
}

async fn hours_on(world: &World, ann: &Person, on: &str) -> Option<i64> {
    let mut tx = world.app.db.read().await.unwrap();
    let table = parameters::table_of(&mut tx, &world.ctx(ann), "wijk-werken").await.unwrap();
    table.on(day(on)).number(HOURS_MAX_MONTH).known()
}

testkit::on_both_engines! { kit();

async fn a_new_limit_holds_from_its_day_and_the_old_one_before(world: World) {
    let ann = administrator(&world).await;
    let said = record(&world, &ann, "50", "2027-01-01", &[]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!(hours_on(&world, &ann, "2026-12-31").await, Some(60));
    assert_eq!(hours_on(&world, &ann, "2027-01-01").await, Some(50));
    let then = world.get(&ann, "/parameters?on=2026-12-31").await;
    assert!(then.body.contains("60 uur"), "{}", then.body);
    let later = world.get(&ann, "/parameters?on=2027-01-01").await;
    assert!(later.body.contains("50 uur") && later.body.contains("BVR van de test"));
}

async fn the_same_form_sent_twice_records_once(world: World) {
    let ann = administrator(&world).await;
    let form = world.get(&ann, PATH).await;
    let fields = [
        ("_key", form.input("_key")), ("seen", form.input("seen")), ("value", "50"), ("from", "2027-01-01"),
        ("source", "besluit"), ("certainty", "L"),
    ];
    for _ in 0..2 {
        assert_eq!(world.post(&ann, PATH, &fields).await.status, StatusCode::SEE_OTHER);
    }
    let page = world.get(&ann, PATH).await;
    assert_eq!(page.body.matches("50 uur").count(), 1);
}

async fn who_records_on_an_old_form_is_shown_the_row_of_the_other_first(world: World) {
    let ann = administrator(&world).await;
    let old = world.get(&ann, PATH).await;
    assert_eq!(record(&world, &ann, "50", "2027-01-01", &[]).await.status, StatusCode::SEE_OTHER);
    let fields = [
        ("_key", old.input("_key")), ("seen", old.input("seen")), ("value", "40"), ("from", "2028-01-01"),
        ("source", "besluit"), ("certainty", "L"),
    ];
    assert_eq!(world.post(&ann, PATH, &fields).await.status, StatusCode::CONFLICT);
    assert_eq!(hours_on(&world, &ann, "2028-01-01").await, Some(50));
}

async fn bad_input_gets_a_message_beside_the_field_and_records_nothing(world: World) {
    let ann = administrator(&world).await;
    let wrong: [Wrong; 6] = [
        ("veel", "2027-01-01", &[], "Schrijf een getal van 0 tot"),
        ("999999999", "2027-01-01", &[], "Schrijf een getal van 0 tot"),
        ("50", "2027-01-01", &[("source", "")], "Vul de bron in"),
        ("50", "2027-01-01", &[("to", "2026-01-01")], "De laatste dag ligt vóór de eerste"),
        ("50", "2027-01-01", &[("certainty", "")], "Kies hoe zeker"),
        ("", "2027-01-01", &[], "gezocht, niet gevonden"),
    ];
    for (value, from, more, message) in wrong {
        let said = record(&world, &ann, value, from, more).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{value} {more:?}");
        assert!(said.body.contains(message), "{message}");
    }
    assert_eq!(hours_on(&world, &ann, "2027-06-01").await, Some(60));
}

async fn what_is_no_longer_known_is_recorded_as_unknown_and_never_the_last_value(world: World) {
    let ann = administrator(&world).await;
    let said = record(&world, &ann, "", "2027-01-01", &[("certainty", "NF")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!(hours_on(&world, &ann, "2027-01-01").await, None);
    assert_eq!(hours_on(&world, &ann, "2026-12-31").await, Some(60));
}

async fn the_file_has_every_row_with_its_source(world: World) {
    let ann = administrator(&world).await;
    record(&world, &ann, "50", "2027-01-01", &[]).await;
    let file = world.get(&ann, "/parameters.csv").await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.body.lines().any(|l| l.contains("ww.hours.max_month;50;2027-01-01") && l.contains("artikel 1")), "{}", file.body);
    assert!(file.body.lines().any(|l| l.contains("ww.hours.max_month;60;2018-01-01")));
}

async fn kinds_of_users_are_ticked_by_their_name_and_no_other_word_is_taken(world: World) {
    const KINDS: &str = "/parameters/ww.user.kinds";
    let ann = administrator(&world).await;
    let list = world.get(&ann, "/parameters").await;
    assert!(list.body.contains("privépersoon, lokaal bestuur") && !list.body.contains("LOCAL_GOV"), "{}", list.body);
    let form = world.get(&ann, KINDS).await;
    assert!(form.body.contains("type=\"checkbox\"") && form.body.contains("onderwijsinstelling"), "{}", form.body);
    assert_eq!(form.body.matches(" checked").count(), 5, "as it is now");
    assert!(!form.body.contains("versie"), "an id says nothing to who reads");
    let send = |values: &[&'static str]| {
        let mut fields = vec![
            ("_key", form.input("_key").to_owned()),
            ("seen", form.input("seen").to_owned()),
            ("from", "2027-01-01".to_owned()),
            ("source", "besluit".to_owned()),
            ("certainty", "L".to_owned()),
        ];
        fields.extend(values.iter().map(|value| ("value", (*value).to_owned())));
        fields
    };
    for wrong in [&["FOO"][..], &["PRIVATE", "BAR"], &["PRIVATE;BAR"]] {
        let fields = send(wrong);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let said = world.post(&ann, KINDS, &fields).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
    let fields = send(&["PRIVATE", "SCHOOL"]);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let said = world.post(&ann, KINDS, &fields).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    let later = world.get(&ann, "/parameters?on=2027-01-01").await;
    assert!(later.body.contains("privépersoon, onderwijsinstelling"), "{}", later.body);
}

}
