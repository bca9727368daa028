//! What was paid too much stands in the day of the coordinator, is confirmed with one click, and is a claim from then on.

use axum::http::StatusCode;
use kernel::Role;
use store::{Action, Ctx, Failure, Tx, audit, fetch_value, fetch_values};
use wijk_cheques::{By, CloseMonth, HandInRun, PayOrder, PlaceOrder, Which};
use wijk_jobs::{CorrectPerformance, FormStatus, PerformanceId};
use wijk_office::{DecidePrice, door};
use wijk_users::UserId;

use crate::kit::{House, day, small};

struct CheckAll(&'static str);

impl Action for CheckAll {
    type Output = u64;
    const NAME: &'static str = "test.check";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<u64, Failure> {
        let desk = door::office(tx, ctx).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "test", uuid::Uuid::from_u128(7)));
        wijk_jobs::move_month(tx, ctx, &desk, self.0, FormStatus::HandedIn, FormStatus::Checked).await
    }
}

/// April is paid to Amina: three begun hours at Godelieve. Two of them turn out not to have been done.
async fn proposed(house: &House<'_>) -> String {
    let (db, carl) = (&house.world.app.db, house.world.ctx(&house.carl));
    house.import(&small(), &[]).await;
    let price = DecidePrice {
        scheme: schemes::wijk::CODE,
        decided_on: day("2025-10-15"),
        proposals: &[("44083".to_owned(), 745), ("44088".to_owned(), 745), ("44043".to_owned(), 745)],
        decision: "GR 1",
    };
    db.act(&carl, &price).await.unwrap();
    let users = {
        let mut tx = db.read().await.unwrap();
        fetch_values!(tx, UserId, "select id from wijk_user order by number").unwrap()
    };
    for user in users {
        let id = db.act(&carl, &PlaceOrder { by: By::Office(user), count: 10 }).await.unwrap();
        db.act(&carl, &PayOrder { id, on: carl.today(), reference: "kas 1".to_owned() }).await.unwrap();
    }
    close(house, "2026-04").await;
    house.world.clock.set(day("2026-05-28").at(9, 0));
    let row = {
        let mut tx = db.read().await.unwrap();
        let sql = "select p.id from work_performance p join wijk_user u on u.id = p.user_id where u.number = 31";
        fetch_value!(tx, PerformanceId, sql).unwrap()
    };
    let ctx = house.world.ctx(&house.carl);
    db.act(&ctx, &CorrectPerformance { id: row, hours: -2, reason: "niet gekomen".to_owned(), sure: None })
        .await
        .unwrap();
    close(house, "2026-05").await;
    let desk = door::office(&mut db.read().await.unwrap(), &ctx).await.unwrap();
    let found = wijk_cheques::recoveries(&mut db.read().await.unwrap(), &ctx, &desk, Which::Proposed).await.unwrap();
    format!("/wijk/recoveries/{}", found[0].id)
}

async fn close(house: &House<'_>, month: &'static str) {
    let (db, ctx) = (&house.world.app.db, house.world.ctx(&house.carl));
    db.act(&ctx, &HandInRun { month: month.to_owned() }).await.unwrap();
    db.act(&ctx, &CheckAll(month)).await.unwrap();
    let mut tx = db.read().await.unwrap();
    let desk = door::office(&mut tx, &ctx).await.unwrap();
    let out = wijk_cheques::outlook(&mut tx, &ctx, &desk, month).await.unwrap();
    drop(tx);
    let deed = CloseMonth { month: month.to_owned(), without: None, seen_pay: out.totals.pay };
    db.act(&ctx, &deed).await.unwrap();
}

testkit::on_both_engines! { crate::kit();

async fn what_was_paid_too_much_is_confirmed_with_one_click_and_followed_as_a_claim(world: World) {
    let house = House::new(&world).await;
    let url = proposed(&house).await;
    let today = world.get(&house.carl, "/wijk").await.body;
    assert!(today.contains("1 keer te veel betaald: bevestig") && today.contains(&url), "{today}");
    let page = world.get(&house.carl, &url).await;
    for text in ["Amina Haddad", "Godelieve Van den Berghe", "8,20 euro", "14,90 euro", "Bevestig"] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }
    // The mediator sees it and has no button.
    let hers = world.get(&house.mieke, &url).await.body;
    assert!(hers.contains("De coördinator bevestigt dit.") && !hers.contains("name=\"_version\""), "{hers}");
    let version = page.input("_version").to_owned();
    assert_eq!(world.post(&house.mieke, &url, &[("_version", version.as_str())]).await.status, StatusCode::NOT_FOUND);
    let done = world.post(&house.carl, &url, &[("_version", version.as_str())]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert_eq!(world.post(&house.carl, &url, &[("_version", version.as_str())]).await.status, StatusCode::CONFLICT);
    assert_eq!(house.count("cheque where status = 'ISSUED'").await, 20 - 3 - 2 - 2 + 2);
    let today = world.get(&house.carl, "/wijk").await.body;
    assert!(!today.contains("te veel betaald") && !today.contains("vordering wacht"), "nothing to decide: {today}");
    // Too much, and then the rest: paid at the counter.
    let repaid = format!("{url}/repaid");
    let fields = |cents: &'static str| [("_key", cents), ("repaid", cents), ("repaid_on", "2026-05-28")];
    let more = world.post(&house.carl, &repaid, &fields("8,21")).await;
    assert_eq!(more.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(more.body.contains("niet meer dan wat nog open staat"), "{}", more.body);
    assert_eq!(world.post(&house.carl, &repaid, &fields("3,20")).await.status, StatusCode::SEE_OTHER);
    let page = world.get(&house.carl, &url).await.body;
    assert!(page.contains("3,20 euro met de hand genoteerd") && page.contains("5,00 euro"), "{page}");
    let list = world.get(&house.carl, "/wijk/claims?status=running").await.body;
    assert!(list.contains("Terugvordering 1") && list.contains("bevestigd, loopt"), "{list}");
    assert_eq!(world.post(&house.carl, &repaid, &fields("5,00")).await.status, StatusCode::SEE_OTHER);
    let list = world.get(&house.carl, "/wijk/claims?status=settled").await.body;
    assert!(list.contains("Terugvordering 1") && list.contains("in orde"), "{list}");
    let coach = world.person("Sofie D.", Role::Coach, house.organiser).await;
    assert_eq!(world.get(&coach, &url).await.status, StatusCode::NOT_FOUND);
}

async fn a_claim_that_is_given_up_is_no_longer_owed(world: World) {
    let house = House::new(&world).await;
    let url = proposed(&house).await;
    let version = world.get(&house.carl, &url).await.input("_version").to_owned();
    world.post(&house.carl, &url, &[("_version", version.as_str())]).await;
    let page = world.get(&house.carl, &url).await.body;
    let claim = format!("/wijk/claims/{}", page.split("/wijk/claims/").nth(1).unwrap().split('"').next().unwrap());
    let fields = [("_version", "1"), ("outcome", "refused"), ("reason", "De fout lag bij ons.")];
    assert_eq!(world.post(&house.mieke, &claim, &fields).await.status, StatusCode::NOT_FOUND, "the coordinator decides");
    let said = world.post(&house.carl, &claim, &fields).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    assert_eq!(house.count("cheque_recovery where status = 'settled' and left_cents = 0").await, 1);
    let page = world.get(&house.carl, &url).await.body;
    assert!(page.contains("8,20 euro wordt niet teruggevraagd"), "{page}");
}

async fn two_who_note_a_claim_at_the_same_instant_get_two_numbers(world: World) {
    let house = House::new(&world).await;
    house.import(&small(), &[]).await;
    let worker = {
        let mut tx = world.app.db.read().await.unwrap();
        fetch_value!(tx, uuid::Uuid, "select id from wijk_worker where number = 7").unwrap()
    };
    let ctx = world.ctx(&house.mieke);
    let note = wijk_desk::NoteClaim {
        owner_kind: wijk_office::model::OwnerKind::Worker,
        owner: worker,
        kind: schemes::wijk::claim::Kind::Contract,
        about: wijk_desk::model::About::Pay,
        fact_on: day("2026-04-10"),
        came_on: day("2026-05-20"),
        amount: Some(820),
        words: "te weinig",
    };
    let db = &world.app.db;
    for done in futures_util::future::join_all((0..4).map(|_| db.act(&ctx, &note))).await {
        done.unwrap();
    }
    let mut tx = world.app.db.read().await.unwrap();
    let numbers = fetch_values!(tx, i64, "select number from wijk_claim order by number").unwrap();
    assert_eq!(numbers, [1, 2, 3, 4]);
}

}
