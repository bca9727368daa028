//! The ledger is balanced after any row of deeds, and claims never take a cell over its budget.

use claims::{CorrectCost, CostId, DecideClaim, ReopenCost};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::kit::{House, day};

#[derive(Debug, Clone)]
enum Deed {
    Cost { month: i8, cents: i64 },
    Reopen(usize),
    Correct(usize),
    Claim { take: i64 },
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (1_i8..=4, 1_i64..9_000_000).prop_map(|(month, cents)| Deed::Cost { month, cents }),
        1 => (0_usize..8).prop_map(Deed::Reopen),
        1 => (0_usize..8).prop_map(Deed::Correct),
        2 => (0_i64..=100).prop_map(|take| Deed::Claim { take }),
    ]
}

fn sequences(count: usize) -> Vec<Vec<Deed>> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let all = proptest::collection::vec(deed(), 6..12);
    (0..count).map(|_| all.new_tree(&mut runner).unwrap().current()).collect()
}

async fn play(house: &House<'_>, deeds: &[Deed], round: usize) {
    let mut costs: Vec<CostId> = Vec::new();
    let mut month = 1;
    for (at, deed) in deeds.iter().enumerate() {
        match deed {
            Deed::Cost { month, cents } => {
                let on = format!("2026-{month:02}-10");
                costs.push(house.accepted(&on, *cents, &format!("F-{round}-{at}")).await);
            }
            Deed::Reopen(which) => {
                if let Some(id) = costs.get(*which) {
                    let _ = house.act(&house.ada, &ReopenCost { id: *id, version: 2 }).await;
                }
            }
            Deed::Correct(which) => {
                if let Some(id) = costs.get(*which) {
                    let _ = house.act(&house.ada, &CorrectCost { id: *id, why: "fout".to_owned() }).await;
                }
            }
            Deed::Claim { take } if month <= 4 => {
                let (from, to) =
                    (format!("2026-{month:02}-01"), day(&format!("2026-{:02}-01", month + 1)).plus_days(-1));
                let id = house.draft(&from, &to.to_string()).await.unwrap();
                month += 1;
                let seen = house
                    .value("select cast(coalesce(sum(cents), 0) as bigint) from money_cost where partnership_id = $1 and status = 'accepted' and claim_id is null and day <= (select max(to_on) from money_claim where partnership_id = $1)")
                    .await;
                if house.submit(id, seen).await.is_ok() {
                    let asked = house
                        .value("select cast(coalesce(sum(cents), 0) as bigint) from money_claim_cell where partnership_id = $1 and source <> 'local' and claim_id = (select id from money_claim where partnership_id = $1 order by number desc limit 1)")
                        .await;
                    let decide = DecideClaim {
                        id,
                        version: 2,
                        cents: asked.max(0) * take / 100,
                        on: day("2026-05-20"),
                        words: "deels".to_owned(),
                    };
                    house.act(&house.ada, &decide).await.unwrap();
                }
            }
            Deed::Claim { .. } => {}
        }
        house.balanced().await;
    }
    let over = house
        .value("select cast(coalesce(max(total), 0) as bigint) from (select sum(cents) as total from money_claim_cell where partnership_id = $1 and source = 'esf') x")
        .await;
    assert!(over <= 16_552_884, "{over}");
    let costs = house.value("select cast(coalesce(sum(cents), 0) as bigint) from money_cost where partnership_id = $1 and status = 'accepted'").await;
    let book = house.value("select cast(coalesce(sum(debit_cents - credit_cents), 0) as bigint) from money_line where partnership_id = $1 and account = 'cost'").await;
    assert_eq!(costs, book, "what is accepted is what is posted");
}

testkit::on_both_engines! { crate::kit::kit();

async fn the_ledger_is_balanced_after_any_row_of_deeds(world: World) {
    let house = House::new(&world).await;
    let all = sequences(6);
    play(&house, &all[0], 0).await;
}

async fn and_after_another_row(world: World) {
    let house = House::new(&world).await;
    play(&house, &sequences(6)[3], 1).await;
}

async fn and_after_a_third(world: World) {
    let house = House::new(&world).await;
    play(&house, &sequences(6)[5], 2).await;
}
}
