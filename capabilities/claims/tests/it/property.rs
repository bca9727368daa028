//! The ledger is balanced after any row of deeds, and claims never take a cell over its budget.

use claims::model::Direction;
use claims::{
    ClaimId, CorrectCost, CostId, DecideClaim, DropPayout, MakePayout, PayPayout, ReopenCost, SupplementClaim,
    UnpayPayout,
};
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
    Supplement(usize),
    Pay { back: bool, pays: bool, undo: bool },
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (1_i8..=4, 1_i64..9_000_000).prop_map(|(month, cents)| Deed::Cost { month, cents }),
        1 => (0_usize..8).prop_map(Deed::Reopen),
        1 => (0_usize..8).prop_map(Deed::Correct),
        2 => (0_i64..=100).prop_map(|take| Deed::Claim { take }),
        1 => (0_usize..3).prop_map(Deed::Supplement),
        2 => (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(back, pays, undo)| Deed::Pay { back, pays, undo }),
    ]
}

fn sequences(count: usize) -> Vec<Vec<Deed>> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let all = proptest::collection::vec(deed(), 8..18);
    (0..count).map(|_| all.new_tree(&mut runner).unwrap().current()).collect()
}

/// Hands a draft in with the total that its page shows, and has it decided; a draft that is refused is dropped.
async fn hand_in(house: &House<'_>, id: ClaimId) {
    let page = house.world.get(&house.ada, &format!("/claims/{id}")).await;
    let seen: i64 = page
        .body
        .split("name=\"seen\" value=\"")
        .nth(1)
        .map_or(0, |rest| rest.split('"').next().unwrap().parse().unwrap());
    if house.submit(id, seen).await.is_err() {
        house.act(&house.ada, &claims::DropClaim { id, version: 1 }).await.unwrap();
        return;
    }
    let asked = house
        .value("select cast(coalesce(sum(cents), 0) as bigint) from money_claim_cell where partnership_id = $1 and source <> 'local' and claim_id = (select id from money_claim where partnership_id = $1 order by number desc limit 1)")
        .await;
    let decide = DecideClaim { id, version: 2, cents: asked.max(0), on: day("2026-05-20"), words: "alles".to_owned() };
    house.act(&house.ada, &decide).await.unwrap();
}

/// Makes a list of what is open, and pays it or drops it.
async fn pay(house: &House<'_>, back: bool, pays: bool, undo: bool) {
    let direction = if back { Direction::Back } else { Direction::Out };
    let page = house.world.get(&house.ada, "/payments").await;
    let form = page.body.split(&format!("name=\"direction\" value=\"{direction}\"")).nth(1).map(str::to_owned);
    let Some(form) = form else { return };
    let seen = form.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
    let list = MakePayout { operation: house.operation, direction, execute_on: day("2026-05-27"), seen };
    let id = house.act(&house.ada, &list).await.unwrap();
    if !pays {
        house.act(&house.ada, &DropPayout { id, version: 1 }).await.unwrap();
        return;
    }
    let paid = |version| PayPayout { id, version, day: day("2026-05-26"), reference: "uittreksel".to_owned() };
    house.act(&house.ada, &paid(1)).await.unwrap();
    if undo {
        house.act(&house.ada, &UnpayPayout { id, version: 2 }).await.unwrap();
        house.act(&house.ada, &paid(3)).await.unwrap();
    }
}

async fn play(house: &House<'_>, deeds: &[Deed], round: usize) {
    let mut costs: Vec<CostId> = Vec::new();
    let mut claims: Vec<ClaimId> = Vec::new();
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
                    claims.push(id);
                }
            }
            Deed::Claim { .. } => {}
            Deed::Supplement(which) => {
                if let Some(first) = claims.get(*which)
                    && let Ok(id) = house.act(&house.ada, &SupplementClaim { id: *first }).await
                {
                    hand_in(house, id).await;
                }
            }
            Deed::Pay { back, pays, undo } => pay(house, *back, *pays, *undo).await,
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
    let paid = house.value("select cast(coalesce(sum(case when direction = 'out' then total_cents else -total_cents end), 0) as bigint) from money_payout where partnership_id = $1 and status = 'paid'").await;
    assert_eq!(house.owed().await, costs - paid, "what was paid is no longer owed");
    let twice = house.value("select count(*) from (select reverses from money_posting where partnership_id = $1 and reverses is not null group by reverses having count(*) > 1) x").await;
    assert_eq!(twice, 0, "nothing is taken back twice");
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
