//! A scheme beside wijk-werken, with rows of its own.

use axum::http::StatusCode;
use kernel::Role;
use schemes::wijk::keys::{HOURS_MAX_MONTH, PAY_PER_CHEQUE};
use testkit::{Person, Reply, World};

use crate::kit;

const PAGE: &str = "/parameters/schemes";
const SOURCE: (&str, &str) = ("source", "Decreet van de test, art. 2");

pub async fn administrator(world: &World) -> Person {
    let house = world.organisation("Werken Leie en Schelde", "lead").await;
    world.person("Ann A.", Role::FunctionalAdministrator, house).await
}

pub async fn add(world: &World, ann: &Person, code: &str, name: &str, from: &str, to: &str) -> Reply {
    let form = world.get(ann, PAGE).await;
    let fields = [
        ("_key", form.input("_key")),
        ("code", code),
        ("name", name),
        ("from", from),
        ("to", to),
        SOURCE,
        ("certainty", "L"),
    ];
    world.post(ann, PAGE, &fields).await
}

async fn number(world: &World, ann: &Person, scheme: &str, key: &'static str, on: &str) -> Option<i64> {
    let mut tx = world.app.db.read().await.unwrap();
    let table = parameters::table_of(&mut tx, &world.ctx(ann), scheme).await.unwrap();
    table.on(on.parse().unwrap()).number(key).known()
}

/// The codes that are open on a day.
async fn open(world: &World, ann: &Person, on: &str) -> Vec<String> {
    let mut tx = world.app.db.read().await.unwrap();
    let all = parameters::Schemes::load(&mut tx, &world.ctx(ann)).await.unwrap();
    all.open_on(on.parse().unwrap()).map(|scheme| scheme.code.clone()).collect()
}

testkit::on_both_engines! { kit();

async fn a_new_scheme_has_the_keys_of_wijk_werken_and_none_of_its_rows(world: World) {
    let ann = administrator(&world).await;
    assert!(!world.get(&ann, "/parameters").await.body.contains("Buurtjobs"));
    let said = add(&world, &ann, "buurtjobs", "Buurtjobs", "2027-07-01", "").await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!(said.location, "/parameters?scheme=buurtjobs");
    let page = world.get(&ann, "/parameters?scheme=buurtjobs&on=2027-09-01").await;
    assert!(page.body.contains("Buurtjobs: vanaf 1 jul 2027"), "{}", page.body);
    assert!(page.body.contains("Meeste uren in een maand") && !page.body.contains("60 uur"), "{}", page.body);
    assert_eq!(number(&world, &ann, "buurtjobs", HOURS_MAX_MONTH, "2027-09-01").await, None);
    assert_eq!(open(&world, &ann, "2027-06-30").await, ["wijk-werken"]);
    assert_eq!(open(&world, &ann, "2027-07-01").await, ["wijk-werken", "buurtjobs"]);
}

async fn a_rule_of_one_scheme_says_nothing_of_the_other(world: World) {
    let ann = administrator(&world).await;
    add(&world, &ann, "buurtjobs", "Buurtjobs", "2027-07-01", "").await;
    let path = "/parameters/ww.hours.max_month?scheme=buurtjobs";
    let form = world.get(&ann, path).await;
    assert!(form.body.contains("Buurtjobs") && form.body.contains("nog niets vastgelegd"), "{}", form.body);
    let fields = [
        ("_key", form.input("_key")), ("scheme", form.input("scheme")), ("seen", form.input("seen")),
        ("value", "32"), ("from", "2027-07-01"), SOURCE, ("certainty", "L"),
    ];
    let said = world.post(&ann, "/parameters/ww.hours.max_month", &fields).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!(said.location, "/parameters/ww.hours.max_month?scheme=buurtjobs");
    assert_eq!(number(&world, &ann, "buurtjobs", HOURS_MAX_MONTH, "2027-09-01").await, Some(32));
    assert_eq!(number(&world, &ann, "wijk-werken", HOURS_MAX_MONTH, "2027-09-01").await, Some(60));
    assert_eq!(number(&world, &ann, "buurtjobs", PAY_PER_CHEQUE, "2027-09-01").await, None, "never the row of another");
    let then = world.get(&ann, "/parameters?scheme=buurtjobs&on=2027-06-30").await;
    assert!(!then.body.contains("32 uur"), "not yet");
    let now = world.get(&ann, "/parameters?scheme=buurtjobs&on=2027-07-01").await;
    assert!(now.body.contains("32 uur"), "{}", now.body);
    let all = world.get(&ann, "/parameters.csv").await;
    assert!(all.headers.contains("cache-control: no-store"));
    let has = |body: &str, text: &str| body.lines().any(|line| line.contains(text));
    assert!(has(&all.body, "buurtjobs;ww.hours.max_month;32") && has(&all.body, "wijk-werken;ww.hours.max_month;60"));
    let own = world.get(&ann, "/parameters.csv?scheme=buurtjobs").await;
    assert!(has(&own.body, "buurtjobs;ww.scheme;buurtjobs;2027-07-01") && !has(&own.body, "wijk-werken"), "{}", own.body);
}

async fn other_days_are_new_rows_and_wijk_werken_can_get_a_last_day(world: World) {
    let ann = administrator(&world).await;
    add(&world, &ann, "buurtjobs", "Buurtjobs", "2027-07-01", "").await;
    let form = world.get(&ann, "/parameters/schemes/buurtjobs").await;
    assert!(form.body.contains("value=\"Buurtjobs\"") && form.body.contains("value=\"2027-07-01\""), "{}", form.body);
    let fields = [
        ("_version", form.input("_version")), ("seen", form.input("seen")), ("name", "Buurtwerk"),
        ("from", "2028-01-01"), ("to", "2030-12-31"), SOURCE, ("certainty", "L"),
    ];
    let said = world.post(&ann, "/parameters/schemes/buurtjobs", &fields).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    for (on, there) in [("2027-07-01", false), ("2027-12-31", false), ("2028-01-01", true), ("2030-12-31", true), ("2031-01-01", false)] {
        assert_eq!(open(&world, &ann, on).await.contains(&"buurtjobs".to_owned()), there, "{on}");
    }
    let again = world.post(&ann, "/parameters/schemes/buurtjobs", &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "the page was older than the rows");
    let list = world.get(&ann, PAGE).await;
    assert!(list.body.contains("Buurtwerk") && list.body.contains("van 1 jan 2028 tot en met 31 dec 2030"), "{}", list.body);

    let form = world.get(&ann, "/parameters/schemes/wijk-werken").await;
    assert!(!form.body.contains("name=\"name\""), "its name is that of the program");
    let fields = [("_version", "0"), ("seen", form.input("seen")), ("from", "2018-01-01"), ("to", "2027-12-31"), SOURCE, ("certainty", "L")];
    let said = world.post(&ann, "/parameters/schemes/wijk-werken", &fields).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!(open(&world, &ann, "2027-12-31").await, ["wijk-werken"]);
    assert_eq!(open(&world, &ann, "2028-01-01").await, ["buurtjobs"]);
}

async fn a_wrong_code_a_taken_one_and_days_the_wrong_way_are_said_beside_the_field(world: World) {
    let ann = administrator(&world).await;
    add(&world, &ann, "buurtjobs", "Buurtjobs", "2027-07-01", "").await;
    let wrong = [
        ("Buurt Jobs", "Nog een", "2027-07-01", "", "Schrijf 2 tot 40 kleine letters"),
        ("buurtjobs", "Nog een", "2027-07-01", "", "Er is al een stelsel met deze code"),
        ("wijk-werken", "Nog een", "2027-07-01", "", "Er is al een stelsel met deze code"),
        ("nog-een", "", "2027-07-01", "", "Vul de naam in"),
        ("nog-een", "Nog een", "2027-07-01", "2027-06-30", "De laatste dag ligt vóór de eerste"),
    ];
    for (code, name, from, to, message) in wrong {
        let said = add(&world, &ann, code, name, from, to).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{code} {name}");
        assert!(said.body.contains(message), "{message}: {}", said.body);
    }
    let all = world.get(&ann, PAGE).await;
    assert!(!all.body.contains("nog-een"));
    let unknown = [("_key", "k"), ("scheme", "nergens"), ("seen", "0"), ("value", "1"), ("from", "2027-01-01"), SOURCE, ("certainty", "L")];
    assert_eq!(world.post(&ann, "/parameters/ww.hours.max_month", &unknown).await.status, StatusCode::NOT_FOUND);
}

async fn only_the_functional_administrator_adds_a_scheme(world: World) {
    let house = world.organisation("Werken Leie en Schelde", "lead").await;
    for role in Role::STAFF {
        let person = world.person("Iemand", *role, house).await;
        let reads = parameters::rules::READERS.contains(role);
        let expected = if reads { StatusCode::OK } else { StatusCode::NOT_FOUND };
        for path in [PAGE, "/parameters/schemes/wijk-werken"] {
            assert_eq!(world.get(&person, path).await.status, expected, "{role} {path}");
        }
        let fields = [("_key", "k"), ("code", "ander"), ("name", "Ander"), ("from", "2027-01-01"), SOURCE, ("certainty", "L")];
        let said = world.post(&person, PAGE, &fields).await;
        let expected = if *role == Role::FunctionalAdministrator { StatusCode::SEE_OTHER } else { StatusCode::NOT_FOUND };
        assert_eq!(said.status, expected, "{role}");
    }
}

}
