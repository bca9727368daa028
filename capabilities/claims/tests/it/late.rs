//! What comes late: costs of days that were claimed, of a year that was settled, hours of such a year.

use claims::model::{Budget, Work};
use claims::{AddLine, ApproveTime, CorrectCost, EnterCost, Facts, SettleYear, SupplementClaim};

use crate::costs::{hours, rate};
use crate::kit::{House, day, key};

/// Settles 2025 with what was spent in it.
async fn settle(house: &House<'_>, share: i64) {
    house.act(&house.ada, &SettleYear { operation: house.operation, year: 2025, seen: share }).await.unwrap();
}

testkit::on_both_engines! { crate::kit::kit();

async fn a_late_cost_is_claimed_by_a_supplement_and_the_claim_itself_stays_as_it_was(world: World) {
    let house = House::new(&world).await;
    house.accepted("2026-01-15", 100_000, "F-1").await;
    let first = house.draft("2026-01-01", "2026-03-31").await.unwrap();
    assert_eq!(key(house.act(&house.ada, &SupplementClaim { id: first }).await), "claim-not-supplemented", "a draft");
    house.submit(first, 100_000).await.unwrap();
    house.accepted("2026-02-10", 40_000, "F-2").await;
    house.accepted("2026-04-10", 9_000, "F-3").await;
    let page = world.get(&house.ada, &format!("/claims/{first}")).await;
    assert!(page.body.contains("Late kosten") && page.body.contains("€\u{a0}400,00"), "{}", page.body);
    assert_eq!(world.post(&house.bert, &format!("/claims/{first}/supplement"), &[]).await.status, 404);
    let reply = world.post(&house.ada, &format!("/claims/{first}/supplement"), &[("_key", "k-1")]).await;
    assert_eq!(reply.status, 303, "{}", reply.body);
    let second = claims::ClaimId(reply.last_id());
    assert_eq!(key(house.act(&house.ada, &SupplementClaim { id: first }).await), "claim-supplement-open");
    let page = world.get(&house.ada, &format!("/claims/{second}")).await;
    assert!(page.body.contains("Aanvulling bij declaratie 1") && page.body.contains("laat"), "{}", page.body);
    assert!(!page.body.contains("€\u{a0}90,00"), "April is not of these days");
    house.submit(second, 40_000).await.unwrap();
    let totals = house.value("select cast(sum(total_cents) as bigint) from money_claim where partnership_id = $1").await;
    assert_eq!(totals, 140_000);
    assert_eq!(house.value("select total_cents from money_claim where partnership_id = $1 and number = 1").await, 100_000);
    // The month after it goes on where the claim ended, not where the supplement did.
    let april = house.draft("2026-04-01", "2026-04-30").await.unwrap();
    house.submit(april, 9_000).await.unwrap();
    // A supplement of a supplement, and one without costs.
    assert_eq!(key(house.act(&house.ada, &SupplementClaim { id: second }).await), "claim-not-supplemented");
    let empty = house.act(&house.ada, &SupplementClaim { id: first }).await.unwrap();
    assert_eq!(key(house.submit(empty, 0).await), "claim-empty");
    let jobs = house.value("select count(*) from job where partnership_id = $1 and kind = 'claim.submitted'").await;
    assert_eq!(jobs, 2, "participants are frozen with the claims of their days, not again with a supplement");
    house.balanced().await;
}

async fn a_late_cost_goes_with_the_next_claim_of_its_year_with_its_own_day_beside_it(world: World) {
    let house = House::new(&world).await;
    house.accepted("2026-01-15", 100_000, "F-1").await;
    let first = house.draft("2026-01-01", "2026-03-31").await.unwrap();
    house.submit(first, 100_000).await.unwrap();
    house.accepted("2026-02-10", 40_000, "F-2").await;
    let next = house.draft("2026-04-01", "2026-04-30").await.unwrap();
    let page = world.get(&house.ada, &format!("/claims/{next}")).await;
    assert!(page.body.contains("10 feb 2026") && page.body.contains(">laat<"), "{}", page.body);
    house.submit(next, 40_000).await.unwrap();
    let supplement = house.act(&house.ada, &SupplementClaim { id: first }).await.unwrap();
    assert_eq!(key(house.submit(supplement, 40_000).await), "claim-empty", "a cost is in one claim only");
}

async fn a_cost_of_a_settled_year_counts_for_the_open_one_and_the_settlement_stays(world: World) {
    let house = House::new(&world).await;
    house.members(&[("44081", 5_000), ("44083", 5_000)]).await;
    house.accepted("2025-03-01", 10_000_000, "F-1").await;
    let left = house.accepted("2025-12-10", 20_000, "F-2").await;
    let of_2025 = house.draft("2025-01-01", "2025-10-31").await.unwrap();
    house.submit(of_2025, 10_000_000).await.unwrap();
    let page = world.get(&house.ada, &format!("/settlements/{}/2025", house.operation)).await;
    assert!(page.body.contains("nog €\u{a0}200,00 aan aanvaarde kosten in geen enkele declaratie"), "{}", page.body);
    settle(&house, 1_503_000).await;

    let late = EnterCost { late: true, ..house.real("2025-11-20", 30_000, "F-3", Some(b"%PDF-1.7\n3\n%%EOF")) };
    assert_eq!(key(house.act(&house.bert, &EnterCost { late: false, ..late.clone() }).await), "cost-day-closed");
    let id = house.act(&house.bert, &late).await.unwrap();
    house.accept(id).await.unwrap();
    let twice = EnterCost { file: None, late: true, ..house.real("2026-05-20", 30_000, "F-3", None) };
    assert_eq!(key(house.act(&house.bert, &twice).await), "double-invoice", "over all claims and years");
    let page = world.get(&house.ada, &format!("/costs/{id}")).await;
    assert!(page.body.contains("20 nov 2025") && page.body.contains("Telt mee op"), "{}", page.body);
    // Its posting is in the open year; the settlement is what it was.
    assert_eq!(house.value("select count(*) from money_posting where partnership_id = $1 and kind = 'cost' and day < '2026'").await, 2);
    assert_eq!(house.value("select spent_cents from money_settlement where partnership_id = $1").await, 10_020_000);
    assert_eq!(house.value("select count(*) from money_cost where partnership_id = $1 and own_on = '2025-11-20'").await, 1);

    // A correction of the closed year counts now as well, and shows of which day it is.
    let first = house.value("select number from money_cost where partnership_id = $1 and cents = 10000000").await;
    assert_eq!(first, 1);
    let mut tx = world.app.db.read().await.unwrap();
    let cost = store::fetch_value!(tx, claims::CostId, "select id from money_cost where partnership_id = $1 and number = 1", world.partnership).unwrap();
    drop(tx);
    house.act(&house.ada, &CorrectCost { id: cost, why: "Dubbel".to_owned() }).await.unwrap();
    assert_eq!(house.value("select count(*) from money_cost where partnership_id = $1 and own_on = '2025-03-01'").await, 1);

    // What was accepted and left behind goes with the next claim; what is booked today waits for the claim of this month.
    let next = house.draft("2026-01-01", "2026-04-30").await.unwrap();
    let page = world.get(&house.ada, &format!("/claims/{next}")).await;
    assert!(page.body.contains("€\u{a0}200,00") && !page.body.contains("€\u{a0}300,00"), "{}", page.body);
    house.submit(next, 20_000).await.unwrap();
    assert_eq!(key(house.act(&house.ada, &SupplementClaim { id: of_2025 }).await), "claim-supplement-closed");
    let claimed = house.value("select count(*) from money_cost where partnership_id = $1 and claim_id is not null").await;
    assert_eq!(claimed, 2);
    let _ = left;
    house.balanced().await;
}

async fn the_form_of_a_cost_offers_the_late_way_only_when_its_year_is_closed(world: World) {
    let house = House::new(&world).await;
    house.members(&[("44081", 10_000)]).await;
    house.accepted("2025-03-01", 10_000_000, "F-1").await;
    settle(&house, 1_500_000).await;
    let operation = house.operation.to_string();
    let fields = [
        ("operation", operation.as_str()), ("kind", "real"), ("words", "Late factuur"), ("day", "2025-12-14"),
        ("amount", "80,00"), ("category", "room"), ("supplier", "De Zaal bv"), ("invoice", "L-1"), ("nature", "cash"),
        ("only_here", "yes"),
    ];
    assert!(!world.get(&house.bert, "/costs/new").await.body.contains("name=\"late\""));
    let refused = house.upload(&house.bert, "/costs/new", &fields, b"%PDF-1.7\nl\n%%EOF").await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Boek deze kost toch: 2025 is afgesloten"), "{}", refused.body);
    let mut late = fields.to_vec();
    late.push(("late", "yes"));
    let done = house.upload(&house.bert, "/costs/new", &late, b"%PDF-1.7\nl\n%%EOF").await;
    assert_eq!(done.status, 303, "{}", done.body);
    let list = world.get(&house.bert, "/costs").await;
    assert!(list.body.contains("14 dec 2025") && list.body.contains("telt mee op"), "{}", list.body);
}

async fn hours_of_a_closed_year_come_with_a_reason_are_approved_and_paid_as_a_late_cost(world: World) {
    let house = House::new(&world).await;
    house.members(&[("44081", 10_000)]).await;
    house.accepted("2025-03-01", 10_000_000, "F-1").await;
    rate(&house, 4_000).await;
    settle(&house, 1_500_000).await;
    let facts = Facts { work: Work::Guidance, minutes: 90, share: 100, operation: Some(house.operation) };
    let add = |why: &str| AddLine { day: day("2025-12-10"), facts, why: why.to_owned() };
    assert_eq!(key(house.act(&house.sofie, &add(" ")).await), "time-late-why");
    let page = world.get(&house.sofie, "/time/2025-12-10").await;
    assert!(page.body.contains("Dit jaar is afgesloten") && !page.body.contains("Zo was het"), "{}", page.body);
    let line = house.act(&house.sofie, &add("Vergeten na mijn ziekte")).await.unwrap();
    house.act(&house.leen, &ApproveTime { lines: vec![(line, 1)] }).await.unwrap();
    let cost = EnterCost { day: day("2025-12-31"), late: true, ..hours(&house, "2025-12") };
    // The rate of its own day: there is none of 2025.
    assert_eq!(key(house.act(&house.bert, &cost).await), "cost-rate-unknown");
    let rule = claims::RecordRule {
        key: "rate.coach-hour".to_owned(),
        value: Some(3_900),
        from: day("2025-01-01"),
        to: Some(day("2025-12-31")),
        source: "Beslissing 2025".to_owned(),
        certainty: claims::rules::dated::Certainty::Read,
    };
    house.act(&house.ada, &rule).await.unwrap();
    house.act(&house.bert, &cost).await.unwrap();
    assert_eq!(house.value("select cents from money_cost where partnership_id = $1 and kind = 'unit'").await, 5_850);
    assert_eq!(house.value("select count(*) from time_line where partnership_id = $1 and origin = 'late'").await, 1);
    assert_eq!(Budget::Working.to_string(), "working");
}
}
