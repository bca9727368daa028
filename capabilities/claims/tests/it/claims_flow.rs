//! A claim from draft to money: period, budget, lock, decision, payment, recovery; two at once.

use claims::model::Flow;
use claims::{CorrectCost, DecideClaim, DropClaim, NoteFlow, SubmitClaim};
use futures_util::future::join_all;
use operation::Source;

use crate::kit::{House, day, key};

async fn account(house: &House<'_>, account: &'static str) -> i64 {
    let sql = match account {
        "bank" => {
            "select cast(coalesce(sum(debit_cents - credit_cents), 0) as bigint) from money_line where partnership_id = $1 and account = 'bank'"
        }
        "claimed" => {
            "select cast(coalesce(sum(debit_cents - credit_cents), 0) as bigint) from money_line where partnership_id = $1 and account = 'claimed'"
        }
        "recovery" => {
            "select cast(coalesce(sum(credit_cents - debit_cents), 0) as bigint) from money_line where partnership_id = $1 and account = 'recovery'"
        }
        _ => {
            "select cast(coalesce(sum(debit_cents - credit_cents), 0) as bigint) from money_line where partnership_id = $1 and account = 'cost'"
        }
    };
    house.value(sql).await
}

testkit::on_both_engines! { crate::kit::kit();

async fn a_claim_is_handed_in_decided_paid_and_partly_asked_back_to_the_cent(world: World) {
    let house = House::new(&world).await;
    house.accepted("2026-01-15", 600_000, "F-1").await;
    house.accepted("2026-02-15", 400_000, "F-2").await;
    house.accepted("2026-04-15", 70_000, "F-3").await;
    let id = house.draft("2026-01-01", "2026-03-31").await.unwrap();
    let page = world.get(&house.ada, &format!("/claims/{id}")).await;
    assert!(page.body.contains("€\u{a0}10.000,00") && page.body.contains("Dien in en zet vast"), "{}", page.body);
    assert_eq!(key(house.submit(id, 999).await), "claim-changed", "another total than the page showed");
    house.submit(id, 1_000_000).await.unwrap();
    assert_eq!(account(&house, "claimed").await, 850_000, "ESF+, Flanders and VDAB; the rest is settled per year");
    let mut tx = world.app.db.read().await.unwrap();
    let locked = claims::locked_until(&mut tx, &world.ctx(&house.ada), house.operation).await.unwrap();
    drop(tx);
    assert_eq!(locked, Some(day("2026-03-31")));
    let decide = |version, cents, words: &str| DecideClaim { id, version, cents, on: day("2026-05-20"), words: words.to_owned() };
    assert_eq!(key(house.act(&house.ada, &decide(2, 850_001, "")).await), "claim-decided-range");
    assert_eq!(key(house.act(&house.ada, &decide(2, 800_000, "")).await), "claim-words-missing");
    house.act(&house.ada, &decide(2, 800_000, "Een factuur valt buiten")).await.unwrap();
    assert_eq!(account(&house, "claimed").await, 800_000);
    let money = |version, kind, source, cents| NoteFlow {
        claim: id, version, kind, source, cents, day: day("2026-05-25"), reference: "uittreksel 31".to_owned(),
    };
    house.act(&house.ada, &money(3, Flow::Paid, Source::Esf, 400_000)).await.unwrap();
    assert_eq!(key(house.act(&house.ada, &money(4, Flow::Paid, Source::Esf, 1)).await), "claim-money-range");
    house.act(&house.ada, &money(4, Flow::Paid, Source::Flemish, 300_000)).await.unwrap();
    house.act(&house.ada, &money(5, Flow::Paid, Source::Vdab, 100_000)).await.unwrap();
    assert_eq!(house.value("select count(*) from money_claim where partnership_id = $1 and status = 'paid'").await, 1);
    house.act(&house.ada, &money(6, Flow::Recovery, Source::Esf, 25_000)).await.unwrap();
    house.act(&house.ada, &money(7, Flow::Repaid, Source::Esf, 10_000)).await.unwrap();
    assert_eq!((account(&house, "bank").await, account(&house, "recovery").await), (790_000, 15_000));
    house.balanced().await;
}

async fn over_the_budget_a_period_that_is_taken_and_an_empty_claim_change_nothing(world: World) {
    let house = House::new(&world).await;
    house.accepted("2026-01-15", 41_382_210, "F-1").await;
    let id = house.draft("2026-01-01", "2026-03-31").await.unwrap();
    let page = world.get(&house.ada, &format!("/claims/{id}")).await;
    assert!(page.body.contains("nog over €\u{a0}413.822,09"), "{}", page.body);
    let refused = world.post(&house.ada, &format!("/claims/{id}/submit"), &[("_version", "1"), ("seen", "41382210")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("nog over: 413.822,09 euro"), "{}", refused.body);
    assert_eq!(house.value("select count(*) from money_claim_cell where partnership_id = $1").await, 0);
    assert_eq!(house.value("select count(*) from money_cost where partnership_id = $1 and claim_id is not null").await, 0);
    assert_eq!(key(house.draft("2026-03-01", "2026-04-30").await), "claim-period-taken");
    let operation = house.operation.to_string();
    let form = [("_key", "k"), ("operation", operation.as_str()), ("budget", "working"), ("from", "2026-03-01"), ("to", "2026-04-30")];
    let told = house.world.post(&house.ada, "/claims", &form).await;
    assert!(told.status == 422 && told.body.contains("loopt al tot dinsdag 31 maart 2026"), "{}", told.body);
    assert_eq!(key(house.draft("2026-05-01", "2026-05-31").await), "claim-not-over");
    house.act(&house.ada, &DropClaim { id, version: 1 }).await.unwrap();
    house.draft("2026-03-01", "2026-03-31").await.unwrap();
    let empty = house.draft("2025-03-01", "2025-03-31").await.unwrap();
    assert_eq!(key(house.submit(empty, 0).await), "claim-empty");
}

async fn of_two_who_hand_in_the_same_claim_at_once_one_wins(world: World) {
    let house = House::new(&world).await;
    house.accepted("2026-01-15", 100_000, "F-1").await;
    let id = house.draft("2026-01-01", "2026-03-31").await.unwrap();
    let deed = SubmitClaim { id, version: 1, seen: 100_000 };
    let (ada, lien) = (world.ctx(&house.ada), world.ctx(&house.lien));
    let said = join_all([&ada, &lien, &ada, &lien].map(|ctx| world.app.db.act(ctx, &deed))).await;
    assert_eq!(said.iter().filter(|one| one.is_ok()).count(), 1, "{said:?}");
    for lost in said.into_iter().filter(Result::is_err) {
        assert_eq!(key(lost), "claim-submitted");
    }
    assert_eq!(account(&house, "claimed").await, 85_000);
    house.balanced().await;
}

async fn a_claimed_cost_is_taken_back_by_the_next_claim(world: World) {
    let house = House::new(&world).await;
    let cost = house.accepted("2026-01-15", 100_000, "F-1").await;
    house.accepted("2026-04-15", 250_000, "F-2").await;
    let first = house.draft("2026-01-01", "2026-03-31").await.unwrap();
    house.submit(first, 100_000).await.unwrap();
    assert_eq!(key(house.act(&house.ada, &CorrectCost { id: cost, why: String::new() }).await), "cost-why-missing");
    let correct = CorrectCost { id: cost, why: "Dubbel gefactureerd".to_owned() };
    house.act(&house.ada, &correct).await.unwrap();
    assert_eq!(key(house.act(&house.ada, &correct).await), "cost-corrected");
    assert_eq!(account(&house, "cost").await, 250_000);
    let second = house.draft("2026-04-01", "2026-04-30").await.unwrap();
    house.submit(second, 150_000).await.unwrap();
    assert_eq!(account(&house, "claimed").await, 212_500, "85 % of 2.500,00 in all");
    // What was taken back frees its invoice.
    house.act(&house.bert, &house.real("2026-05-02", 90_000, "F-1", None)).await.unwrap();
    house.balanced().await;
}

async fn a_partner_sees_its_own_lines_of_a_claim_and_a_municipality_none(world: World) {
    let house = House::new(&world).await;
    house.accepted("2026-01-15", 100_000, "F-1").await;
    let id = house.draft("2026-01-01", "2026-03-31").await.unwrap();
    house.submit(id, 100_000).await.unwrap();
    let own = world.get(&house.bert, &format!("/claims/{id}")).await;
    assert!(own.body.contains("Huur vergaderzaal") && !own.body.contains("Gevraagd in geld"), "{}", own.body);
    let other = world.get(&house.greet, &format!("/claims/{id}")).await;
    assert!(!other.body.contains("Huur vergaderzaal") && !other.body.contains("1.000,00"), "{}", other.body);
    assert_eq!(world.get(&house.lode, &format!("/claims/{id}")).await.status, 404);
    assert_eq!(world.post(&house.bert, &format!("/claims/{id}/decide"), &[]).await.status, 404);
    assert_eq!(world.post(&house.greet, "/claims", &[]).await.status, 404);
    assert_eq!(world.get(&house.bert, "/ledger").await.status, 404, "the ledger is the lead's");
}
}
