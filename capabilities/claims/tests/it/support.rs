//! The support budget: its own costs, claims and accounts, beside the 40/30/15/15 of the working budget.

use claims::model::{Budget, Flow};
use claims::{DecideClaim, EnterCost, MakeClaim, NoteFlow, SubmitClaim};
use ledger::Cents;
use operation::{AddLine, ApproveBudget, CostKind, Kind, LineFacts, NewVersion, Source};

use crate::kit::{House, day, key};

/// 55,682.59 a year of other public sources, as in the area of Aalst, of which a part by the local governments.
async fn support(house: &House<'_>) {
    house
        .act(&house.ada, &NewVersion { operation: house.operation, reason: "Ondersteuning".to_owned() })
        .await
        .unwrap();
    for (source, cents) in [(Source::Other, 4_000_000), (Source::Local, 1_568_259)] {
        let facts = LineFacts {
            year: 2026,
            support: true,
            source,
            contributor_nis: None,
            contributor_id: None,
            kind: Kind::Cash,
            cost_kind: CostKind::ALL[0],
            partner_id: Some(house.caw),
            cents: Cents::new(cents),
            note: None,
        };
        house.act(&house.ada, &AddLine { operation: house.operation, facts }).await.unwrap();
    }
    let version =
        house.value("select max(version) from operation_budget where partnership_id = $1 and status = 'draft'").await;
    let approve = ApproveBudget { operation: house.operation, decision: "brief 2".to_owned(), version };
    house.act(&house.ada, &approve).await.unwrap();
}

async fn account(house: &House<'_>, name: &str) -> i64 {
    let mut tx = house.world.app.db.read().await.unwrap();
    store::fetch_value!(
        tx,
        i64,
        "select cast(coalesce(sum(debit_cents - credit_cents), 0) as bigint) from money_line where partnership_id = $1 and account = $2",
        house.world.partnership,
        name
    )
    .unwrap()
}

testkit::on_both_engines! { crate::kit::kit();

async fn the_support_budget_has_its_own_costs_claims_and_accounts(world: World) {
    let house = House::new(&world).await;
    let cost = |cents, invoice| EnterCost { budget: Budget::Support, ..house.real("2026-02-10", cents, invoice, Some(b"%PDF-1.7\ns\n%%EOF")) };
    assert_eq!(key(house.act(&house.bert, &cost(100, "S-0")).await), "cost-support-none", "there is none yet");
    assert!(!world.get(&house.bert, "/costs/new").await.body.contains("Ondersteuningsbudget"));
    support(&house).await;
    assert!(world.get(&house.bert, "/costs/new").await.body.contains("Ondersteuningsbudget"));
    assert_eq!(key(house.act(&house.greet, &cost(100, "S-0")).await), "cost-support-none", "a partner without a line in it");
    let id = house.act(&house.bert, &cost(2_784_130, "S-1")).await.unwrap();
    house.accept(id).await.unwrap();
    house.accepted("2026-02-10", 1_000_000, "F-1").await;
    assert_eq!((account(&house, "support-cost").await, account(&house, "cost").await), (2_784_130, 1_000_000));
    // The same days, two claims: each takes its own costs.
    let working = house.draft("2026-01-01", "2026-03-31").await.unwrap();
    let deed = MakeClaim { operation: house.operation, budget: Budget::Support, from: day("2026-01-01"), to: day("2026-03-31") };
    let beside = house.act(&house.ada, &deed).await.unwrap();
    assert_eq!(key(house.act(&house.ada, &deed).await), "claim-period-taken");
    house.submit(working, 1_000_000).await.unwrap();
    let page = world.get(&house.ada, &format!("/claims/{beside}")).await;
    assert!(page.body.contains("Ondersteuningsbudget") && page.body.contains("€\u{a0}20.000,00"), "half of 40.000,00: {}", page.body);
    house.act(&house.ada, &SubmitClaim { id: beside, version: 1, seen: 2_784_130 }).await.unwrap();
    assert_eq!(account(&house, "claimed").await, 850_000, "the working budget alone, without its local part");
    assert_eq!(account(&house, "support-claimed").await, 2_784_130, "local governments are asked as well: it is not in their settlement");
    let decide = DecideClaim { id: beside, version: 2, cents: 2_784_130, on: day("2026-05-20"), words: String::new() };
    house.act(&house.ada, &decide).await.unwrap();
    let pay = |version, source, cents| NoteFlow {
        claim: beside, version, kind: Flow::Paid, source, cents, day: day("2026-05-25"), reference: "uittreksel 9".to_owned(),
    };
    house.act(&house.ada, &pay(3, Source::Other, 2_000_000)).await.unwrap();
    house.act(&house.ada, &pay(4, Source::Local, 784_130)).await.unwrap();
    assert_eq!(account(&house, "support-claimed").await, 0);
    assert_eq!(house.value("select count(*) from money_claim where partnership_id = $1 and status = 'paid'").await, 1);
    // It is not in the spending of the working budget, nor in what locks participants.
    let page = world.get(&house.ada, &format!("/operations/{}/spending?year=2026", house.operation)).await;
    assert!(page.body.contains("Ondersteuningsbudget in 2026"), "{}", page.body);
    let mut tx = world.app.db.read().await.unwrap();
    let purse = operation::door::open(&mut tx, &world.ctx(&house.ada), house.operation).await.unwrap();
    let spent = claims::spent(&mut tx, &world.ctx(&house.ada), &purse, 2026).await.unwrap();
    drop(tx);
    assert_eq!(spent.iter().map(|(.., cents)| cents).sum::<i64>(), 1_000_000);
    house.balanced().await;
}

async fn a_support_claim_over_its_budget_changes_nothing_and_an_invoice_pays_in_one_budget_only(world: World) {
    let house = House::new(&world).await;
    support(&house).await;
    let cost = EnterCost { budget: Budget::Support, over: true, ..house.real("2026-02-10", 5_568_260, "S-1", Some(b"%PDF-1.7\ns\n%%EOF")) };
    let id = house.act(&house.bert, &cost).await.unwrap();
    house.accept(id).await.unwrap();
    assert_eq!(key(house.act(&house.bert, &house.real("2026-03-10", 1, "S-1", None)).await), "double-invoice");
    let deed = MakeClaim { operation: house.operation, budget: Budget::Support, from: day("2026-01-01"), to: day("2026-03-31") };
    let claim = house.act(&house.ada, &deed).await.unwrap();
    let submit = SubmitClaim { id: claim, version: 1, seen: 5_568_260 };
    assert_eq!(key(house.act(&house.ada, &submit).await), "claim-over", "a cent too much");
    assert_eq!(account(&house, "support-claimed").await, 0);
}
}
