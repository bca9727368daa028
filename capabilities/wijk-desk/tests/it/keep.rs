//! What is kept, what may go, and what is left of what was allotted.

use axum::http::StatusCode;
use store::{Action, Ctx, Failure, Tx, audit, fetch_value};
use wijk_office::model::OwnerKind;
use wijk_office::{document, door};

use crate::kit::{House, WORKERS, sheet, small};

/// Three who stopped: in 2020, in 2022, and not at all.
async fn stopped(house: &House<'_>) {
    let line = |number: &'static str, name: &'static str, last: &'static str, why: &'static str| {
        let began = if last.is_empty() { "05/01/2026" } else { "05/01/2020" };
        let signed = if last.is_empty() { "02/01/2026" } else { "02/01/2020" };
        vec![number, name, "Peeters", "man", "1960-02-03", "9820", "VDAB", "20/12/2019", signed, began, last, why]
    };
    let rows = [
        line("11", "Oud", "30/04/2020", "werk"),
        line("12", "Recent", "30/06/2022", "werk"),
        line("13", "Actief", "", ""),
    ];
    let reply = house.import(&[("Wijk-werkers", sheet(WORKERS, &rows))], &[]).await;
    assert_eq!(reply.status, 303, "{}", reply.body);
}

async fn worker(house: &House<'_>, number: i64) -> uuid::Uuid {
    let mut tx = house.world.app.db.read().await.unwrap();
    fetch_value!(tx, uuid::Uuid, "select id from wijk_worker where number = $1", number).unwrap()
}

/// A signed agreement as a paper of this worker.
struct Paper(uuid::Uuid);

impl Action for Paper {
    type Output = ();
    const NAME: &'static str = "test.paper";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::office(tx, ctx).await?;
        for kind in ["agreement", "referral"] {
            let new = document::NewDocument {
                owner_kind: OwnerKind::Worker,
                owner_id: self.0,
                kind,
                field: "paper",
                bytes: b"%PDF-1.7\n%%EOF",
            };
            document::keep(tx, ctx, &desk, &new).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "test", self.0));
        Ok(())
    }
}

testkit::on_both_engines! { crate::kit();

async fn an_agreement_goes_only_after_its_term_by_the_coordinator_and_with_a_reason(world: World) {
    let house = House::new(&world).await;
    stopped(&house).await;
    let (old, recent) = (worker(&house, 11).await, worker(&house, 12).await);
    world.app.db.act(&world.ctx(&house.mieke), &Paper(old)).await.unwrap();
    let page = world.get(&house.carl, "/wijk/retention").await;
    // Wet 7-4-1999: five years after the end. What was not found is kept.
    for text in ["5 jaar", "niet gekend: bewaren", "Oud Peeters", "30 april 2025", "1 overeenkomst van wie gestopt is"] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }
    assert!(!page.body.contains("Recent Peeters") && !page.body.contains("Actief Peeters"), "{}", page.body);
    let (old_id, recent_id) = (old.to_string(), recent.to_string());
    let whole = [("what", "agreements"), ("worker", old_id.as_str()), ("reason", "Jaarlijkse opruiming.")];
    // The mediator sees the list and can't.
    let seen = world.get(&house.mieke, "/wijk/retention").await;
    assert!(seen.body.contains("De coördinator van de organisator kan dit vernietigen"), "{}", seen.body);
    assert_eq!(world.post(&house.mieke, "/wijk/retention", &whole).await.status, StatusCode::NOT_FOUND);
    let silent = world.post(&house.carl, "/wijk/retention", &whole[..2]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", silent.body);
    assert!(silent.body.contains("Schrijf waarom het nu weg mag"), "{}", silent.body);
    let early = world.post(&house.carl, "/wijk/retention", &[("worker", &recent_id), ("reason", "Weg ermee.")]).await;
    assert!(early.body.contains("moet nog worden bewaard"), "{}", early.body);
    let both = [("worker", old_id.as_str()), ("worker", recent_id.as_str()), ("reason", "Alles weg.")];
    assert_eq!(world.post(&house.carl, "/wijk/retention", &both).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.count("wijk_destruction").await, 0, "nothing goes when one of them has to stay");
    let done = world.post(&house.carl, "/wijk/retention", &whole).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let page = world.get(&house.carl, "/wijk/retention").await;
    assert!(!page.body.contains("Oud Peeters") && page.body.contains("Jaarlijkse opruiming."), "{}", page.body);
    let mut tx = world.app.db.read().await.unwrap();
    let kinds = fetch_value!(tx, String, "select kind from wijk_document where owner_id = $1", old).unwrap();
    assert_eq!(kinds, "referral", "other papers stay");
    drop(tx);
    assert_eq!(house.count("wijk_agreement_worker").await, 2);
    assert_eq!(world.post(&house.carl, "/wijk/retention", &whole).await.status, StatusCode::NOT_FOUND);
}

async fn an_agreement_stays_as_long_as_a_claim_about_it_waits(world: World) {
    let house = House::new(&world).await;
    stopped(&house).await;
    let old = worker(&house, 11).await.to_string();
    let claim = [("_key", "k"), ("of", "worker"), ("id", old.as_str()), ("kind", "objection"), ("about", "end"),
        ("fact_on", "2020-04-30"), ("came_on", "2026-05-01"), ("words", "Ik was het niet eens.")];
    assert_eq!(world.post(&house.mieke, "/wijk/claims/new", &claim).await.status, StatusCode::SEE_OTHER);
    let fields = [("worker", old.as_str()), ("reason", "Opruiming.")];
    let waits = world.post(&house.carl, "/wijk/retention", &fields).await;
    assert!(waits.body.contains("Decide first") || waits.body.contains("Beslis eerst"), "{}", waits.body);
    assert_eq!(house.count("wijk_agreement_worker").await, 3);
}

async fn answered_questions_of_the_website_go_after_a_year(world: World) {
    let house = House::new(&world).await;
    let csrf = world.get_open("/wijk/ask").await.input("_csrf").to_owned();
    for (key, name) in [("a", "Rita"), ("b", "Omar")] {
        let fields = [("_csrf", csrf.as_str()), ("_key", key), ("kind", "private"), ("name", name), ("nis", "44083"),
            ("what", "De haag"), ("phone", "0470 12 34 56")];
        assert_eq!(world.post_open("/wijk/ask", &fields).await.status, StatusCode::SEE_OTHER);
    }
    let mut tx = world.app.db.read().await.unwrap();
    let id = fetch_value!(tx, uuid::Uuid, "select id from work_ask order by id limit 1").unwrap();
    drop(tx);
    world.post(&house.mieke, &format!("/wijk/asks/{id}"), &[("_version", "1"), ("taken", "yes")]).await;
    let fields = [("what", "asks"), ("asks_reason", "Jaarlijkse opruiming.")];
    assert_eq!(world.post(&house.carl, "/wijk/retention", &fields).await.status, StatusCode::CONFLICT);
    let on = world.app.clock.now().day().plus_months(13);
    world.clock.set(on.at(9, 0));
    world.app.db.act(&world.ctx(&house.carl), &wijk_desk::DestroyAsks { reason: "Jaarlijkse opruiming." }).await.unwrap();
    assert_eq!(house.count("work_ask").await, 1, "the one that nobody answered stays");
}

async fn the_contingent_is_unknown_until_a_decision_says_it_and_shows_what_is_left(world: World) {
    let house = House::new(&world).await;
    house.import(&small(), &[]).await;
    let page = world.get(&house.carl, "/wijk/contingent").await;
    assert!(page.body.contains("Niet gekend wat er overblijft"), "{}", page.body);
    let plain = |body: &str| body.split("Hele werkingsgebied").nth(1).unwrap().to_owned();
    assert!(plain(&page.body).contains("<b>2</b>"), "two workers are there: {}", page.body);
    let decision = [("_key", "d1"), ("of_year", "2026"), ("unit", "places"), ("nis", ""), ("amount", "5"), ("source", "Brief van VDAB"), ("decided_on", "2026-01-15")];
    assert_eq!(world.post(&house.mieke, "/wijk/contingent", &decision).await.status, StatusCode::NOT_FOUND);
    let nowhere = world.post(&house.carl, "/wijk/contingent", &[&decision[..5], &[("source", ""), ("decided_on", "2027-01-15")]].concat()).await;
    assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", nowhere.body);
    let said = world.post(&house.carl, "/wijk/contingent", &decision).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    let town = [("_key", "d2"), ("of_year", "2026"), ("unit", "hours"), ("nis", "44083"), ("amount", "2"), ("source", "Gemeenteraad"), ("decided_on", "2026-01-15")];
    assert_eq!(world.post(&house.carl, "/wijk/contingent", &town).await.status, StatusCode::SEE_OTHER);
    let page = world.get(&house.carl, "/wijk/contingent?year=2026").await;
    assert!(page.body.contains("Nog 3 over.") && page.body.contains("Brief van VDAB"), "{}", page.body);
    // Deinze got 2 hours and had 3: shown, and never refused by itself.
    assert!(page.body.contains("<b>-1</b>"), "{}", page.body);
    assert!(page.body.contains("Niet gekend wat er overblijft"), "of all hours nothing is known: {}", page.body);
    let back = [("_key", "d3"), ("of_year", "2026"), ("unit", "places"), ("amount", ""), ("source", "Brief ingetrokken"), ("decided_on", "2026-02-15")];
    assert_eq!(world.post(&house.carl, "/wijk/contingent", &back).await.status, StatusCode::SEE_OTHER);
    let page = world.get(&house.carl, "/wijk/contingent").await;
    assert!(!page.body.contains("Nog 3 over."), "{}", page.body);
    assert_eq!(house.count("wijk_contingent").await, 3, "every decision stays");
}

}
