//! The text of the agreements of a scheme that was recorded.

use axum::http::StatusCode;
use kernel::{Day, Refusal, Role};
use parameters::model::{Paper, Part};
use store::Failure;
use testkit::{Person, Reply, World};

use crate::kit;
use crate::scheme::{add, administrator};

const PATH: &str = "/parameters/schemes/buurtjobs/agreement";
const BODY: &str = "# Wat je doet\r\nJe werkt in je buurt.\r\n\r\n- je bent op tijd\r\n- je tekent je uren";

async fn record(world: &World, ann: &Person, paper: &str, from: &str, body: &str) -> Reply {
    let form = world.get(ann, PATH).await;
    let fields = [
        ("_key", form.input("_key")),
        ("paper", paper),
        ("title", "Overeenkomst Buurtjobs"),
        ("from", from),
        ("body", body),
        ("source", "Besluit van de test"),
    ];
    world.post(ann, PATH, &fields).await
}

async fn text(
    world: &World,
    ann: &Person,
    scheme: &str,
    paper: Paper,
    on: &str,
) -> Result<Option<parameters::model::Agreement>, Failure> {
    let mut tx = world.app.db.read().await.unwrap();
    let day: Day = on.parse().unwrap();
    parameters::agreement_of(&mut tx, &world.ctx(ann), scheme, paper, day).await
}

fn is_refused(answer: &Result<Option<parameters::model::Agreement>, Failure>) -> bool {
    matches!(answer, Err(Failure::Refused(Refusal::Conflict("scheme-text-unknown"))))
}

testkit::on_both_engines! { kit();

async fn a_scheme_has_no_agreement_until_its_text_is_recorded_and_then_from_its_day(world: World) {
    let ann = administrator(&world).await;
    add(&world, &ann, "buurtjobs", "Buurtjobs", "2027-07-01", "").await;
    assert!(is_refused(&text(&world, &ann, "buurtjobs", Paper::Worker, "2027-07-01").await));
    assert!(text(&world, &ann, "wijk-werken", Paper::Worker, "2027-07-01").await.unwrap().is_none(), "the text of the program");
    let page = world.get(&ann, PATH).await;
    assert!(page.body.contains("Overeenkomst van wie werkt: nog geen tekst"), "{}", page.body);
    let said = record(&world, &ann, "worker", "2027-07-01", BODY).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert!(is_refused(&text(&world, &ann, "buurtjobs", Paper::Worker, "2027-06-30").await), "not yet");
    assert!(is_refused(&text(&world, &ann, "buurtjobs", Paper::User, "2027-07-01").await), "of the other paper");
    let found = text(&world, &ann, "buurtjobs", Paper::Worker, "2027-09-01").await.unwrap().unwrap();
    assert_eq!(found.title, "Overeenkomst Buurtjobs");
    let parts = [
        Part::Heading("Wat je doet".to_owned()),
        Part::Paragraph("Je werkt in je buurt.".to_owned()),
        Part::List(vec!["je bent op tijd".to_owned(), "je tekent je uren".to_owned()]),
    ];
    assert_eq!(found.parts(), parts);
    record(&world, &ann, "worker", "2028-01-01", "Een ander verhaal.").await;
    assert_eq!(text(&world, &ann, "buurtjobs", Paper::Worker, "2027-12-31").await.unwrap().unwrap(), found, "stays");
    let later = text(&world, &ann, "buurtjobs", Paper::Worker, "2028-01-01").await.unwrap().unwrap();
    assert_eq!(later.body, "Een ander verhaal.");
    let page = world.get(&ann, PATH).await;
    assert!(page.body.contains("<h3>Wat je doet</h3>") && page.body.contains("<li>je tekent je uren</li>"), "{}", page.body);
    assert!(!page.body.contains("van wie werkt: nog geen tekst") && page.body.contains("van de gebruiker: nog geen tekst"));
}

async fn what_is_missing_is_said_beside_the_field_and_nothing_is_recorded(world: World) {
    let ann = administrator(&world).await;
    add(&world, &ann, "buurtjobs", "Buurtjobs", "2027-07-01", "").await;
    let long = "a".repeat(40_001);
    for (paper, from, body, message) in [
        ("", "2027-07-01", BODY, "Kies voor wie de overeenkomst is"),
        ("worker", "", BODY, "Kies een dag"),
        ("worker", "2027-07-01", "", "Schrijf de tekst van de overeenkomst"),
        ("worker", "2027-07-01", long.as_str(), "40000"),
    ] {
        let said = record(&world, &ann, paper, from, body).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY, "{message}");
        assert!(said.body.contains(message), "{message}: {}", said.body);
    }
    assert!(is_refused(&text(&world, &ann, "buurtjobs", Paper::Worker, "2027-07-01").await));
}

async fn the_text_of_wijk_werken_is_that_of_the_program_and_only_the_administrator_records(world: World) {
    let ann = administrator(&world).await;
    add(&world, &ann, "buurtjobs", "Buurtjobs", "2027-07-01", "").await;
    for code in ["wijk-werken", "nergens"] {
        let path = format!("/parameters/schemes/{code}/agreement");
        assert_eq!(world.get(&ann, &path).await.status, StatusCode::NOT_FOUND, "{code}");
        let fields = [("_key", "k"), ("paper", "worker"), ("title", "T"), ("from", "2027-07-01"), ("body", "B"), ("source", "S")];
        assert_eq!(world.post(&ann, &path, &fields).await.status, StatusCode::NOT_FOUND, "{code}");
    }
    let house = world.organisation("Organisator", "partner").await;
    let wim = world.person("Wim", Role::WijkCoordinator, house).await;
    assert_eq!(world.get(&wim, PATH).await.status, StatusCode::OK);
    let fields = [("_key", "k"), ("paper", "worker"), ("title", "T"), ("from", "2027-07-01"), ("body", "B"), ("source", "S")];
    assert_eq!(world.post(&wim, PATH, &fields).await.status, StatusCode::NOT_FOUND);
    let coach = world.person("Els", Role::Coach, house).await;
    assert_eq!(world.get(&coach, PATH).await.status, StatusCode::NOT_FOUND);
}

}
