//! Any sequence of deeds, possible and impossible ones, keeps the book balanced and every stock at or above nothing; and
//! the book replayed from its lines says the same.

use std::collections::BTreeMap;

use ledger::{Book, Cents, Entry, Facts as _, Head, Line, Owner, Posting};
use proptest::prelude::*;
use store::fetch_all;
use testkit::World;
use uuid::Uuid;
use wijk_cheques::{
    Account, Brought, CloseMonth, Expire, GiveBack, GiveCheques, HandInForm, ReturnCheques, VoidCheques, VoidReason,
};

use crate::kit::{House, past};

/// One deed, with small numbers that choose among what is there.
#[derive(Debug, Clone)]
enum Step {
    Buy { user: usize, count: i64 },
    Give { user: usize, worker: usize, first: i64, count: i64 },
    Back { worker: usize, first: i64 },
    Work { user: usize, worker: usize, hours: i64 },
    Numbers { worker: usize, first: i64, count: i64 },
    Stock { worker: usize },
    Void { first: i64 },
    Return { user: usize, first: i64, count: i64 },
    Check,
    Close { without: bool },
    Days { days: i64 },
}

fn step() -> impl Strategy<Value = Step> {
    let number = 1_i64..40;
    prop_oneof![
        3 => (0_usize..2, 1_i64..9).prop_map(|(user, count)| Step::Buy { user, count }),
        3 => (0_usize..2, 0_usize..2, number.clone(), 1_i64..4)
            .prop_map(|(user, worker, first, count)| Step::Give { user, worker, first, count }),
        1 => (0_usize..2, number.clone()).prop_map(|(worker, first)| Step::Back { worker, first }),
        3 => (0_usize..2, 0_usize..2, 1_i64..5).prop_map(|(user, worker, hours)| Step::Work { user, worker, hours }),
        3 => (0_usize..2, number.clone(), 1_i64..5).prop_map(|(worker, first, count)| Step::Numbers { worker, first, count }),
        2 => (0_usize..2).prop_map(|worker| Step::Stock { worker }),
        1 => number.clone().prop_map(|first| Step::Void { first }),
        1 => (0_usize..2, number, 1_i64..4).prop_map(|(user, first, count)| Step::Return { user, first, count }),
        2 => Just(Step::Check),
        1 => any::<bool>().prop_map(|without| Step::Close { without }),
        1 => (1_i64..500).prop_map(|days| Step::Days { days }),
    ]
}

async fn run(world: World, steps: Vec<Step>) {
    let house = House::new(&world).await;
    let workers = [house.worker("Amina Haddad").await, house.worker("Bea Claes").await];
    let users = [house.user("Basisschool De Linde").await, house.user("Basisschool De Berk").await];
    for (n, step) in steps.into_iter().enumerate() {
        let today = world.app.clock.now().day();
        let month = wijk_jobs::month_of(today);
        let range = |first: i64, count: i64| (first..first + count).collect::<Vec<_>>();
        // Refused or done: either way the book must hold.
        match step {
            Step::Buy { user, count } => drop(house.buy(users[user], count).await),
            Step::Give { user, worker, first, count } => {
                let deed = GiveCheques { user: users[user], worker: workers[worker], numbers: range(first, count) };
                let _ = house.mieke(&deed).await;
            }
            Step::Back { worker, first } => {
                let _ = house.mieke(&GiveBack { worker: workers[worker], numbers: vec![first] }).await;
            }
            Step::Work { user, worker, hours } => {
                let draft =
                    house.read(async |tx, ctx, desk| wijk_jobs::form(tx, ctx, desk, workers[worker], &month).await);
                if draft.await.is_none_or(|form| form.status == wijk_jobs::FormStatus::Draft) {
                    house.work(vec![past(workers[worker], users[user], &today.to_string(), hours, 12)]).await;
                }
            }
            Step::Numbers { worker, first, count } => {
                let form =
                    house.read(async |tx, ctx, desk| wijk_jobs::form(tx, ctx, desk, workers[worker], &month).await);
                if let Some(form) = form.await {
                    let brought = Brought::Numbers(range(first, count));
                    let _ = house.mieke(&HandInForm { form: form.id, brought, version: form.version }).await;
                }
            }
            Step::Stock { worker } => {
                let form =
                    house.read(async |tx, ctx, desk| wijk_jobs::form(tx, ctx, desk, workers[worker], &month).await);
                if let Some(form) = form.await {
                    let deed = HandInForm { form: form.id, brought: Brought::FromStock, version: form.version };
                    let _ = house.mieke(&deed).await;
                }
            }
            Step::Void { first } => {
                let _ = house.mieke(&VoidCheques { numbers: vec![first], reason: VoidReason::Lost }).await;
            }
            Step::Return { user, first, count } => {
                let _ = house.mieke(&ReturnCheques { user: users[user], numbers: range(first, count) }).await;
            }
            Step::Check => house.check_all(&month).await,
            Step::Close { without } => {
                let out = house.read(async |tx, ctx, desk| wijk_cheques::outlook(tx, ctx, desk, &month).await).await;
                let open = i64::try_from(out.open.len()).unwrap();
                let without = without.then_some(open);
                let _ = house.carl(&CloseMonth { month: month.clone(), without, seen_pay: out.totals.pay }).await;
            }
            Step::Days { days } => {
                world.clock.advance_minutes(days * 24 * 60);
                house.carl(&Expire).await.unwrap();
            }
        }
        holds(&house, n).await;
    }
    replays(&house).await;
}

/// Balanced, no stock below nothing, and the book agrees with the cheques themselves.
async fn holds(house: &House<'_>, step: usize) {
    house.balanced().await;
    for sum in house.sums().await {
        if sum.account.is_stock() {
            let balance =
                if sum.account.kind().grows_by_debit() { sum.debit - sum.credit } else { sum.credit - sum.debit };
            assert!(balance >= 0, "step {step}: {} is {balance}", sum.account);
        }
    }
    let worth = house
        .read(async |tx, _, _| {
            fetch_all!(tx, (String, i64), "select status, cast(sum(price_cents) as bigint) from cheque group by status")
        })
        .await;
    let worth: BTreeMap<String, i64> = worth.into_iter().collect();
    for (account, status) in
        [(Account::StockUser, "ISSUED"), (Account::StockWorker, "GIVEN"), (Account::HandedIn, "HANDED_IN")]
    {
        assert_eq!(house.balance(account).await, worth.get(status).copied().unwrap_or(0), "step {step}: {status}");
    }
}

/// The pure ledger, fed with what the table holds, accepts every posting again and comes to the same balances.
async fn replays(house: &House<'_>) {
    let lines = house.read(async |tx, ctx, desk| wijk_cheques::book_lines(tx, ctx, desk).await).await;
    let mut by_posting: Vec<(Uuid, Vec<Line>)> = Vec::new();
    let mut parts: BTreeMap<(Account, Option<Uuid>), i64> = BTreeMap::new();
    for row in &lines {
        *parts.entry((row.account, row.owner_id)).or_default() += row.debit_cents - row.credit_cents;
        let owner = row.owner_kind.as_deref().zip(row.owner_id).map(|(kind, id)| Owner::new(kind, id).unwrap());
        let code = row.account.code().unwrap();
        let line = if row.debit_cents > 0 {
            Line::debit(code, owner, Cents::new(row.debit_cents))
        } else {
            Line::credit(code, owner, Cents::new(row.credit_cents))
        };
        match by_posting.last_mut() {
            Some((id, lines)) if *id == row.posting_id.0 => lines.push(line),
            _ => by_posting.push((row.posting_id.0, vec![line])),
        }
    }
    let entries = by_posting.into_iter().map(|(id, lines)| {
        let head =
            Head { id, kind: "replay".to_owned(), reason: "replay".to_owned(), day: crate::kit::day("2026-01-01") };
        Entry::Posted(Posting::new(head, lines).unwrap())
    });
    let book = Book::replay(Account::ALL.iter().map(|account| account.entry().unwrap()), entries).unwrap();
    for ((account, owner), sum) in parts {
        let kind = if account == Account::StockUser || account == Account::Refund { "user" } else { "worker" };
        let owner = owner.map(|id| Owner::new(kind, id).unwrap());
        assert_eq!(book.balance(&account.code().unwrap(), owner.as_ref()).get(), sum, "{account}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_deeds_keeps_the_book_balanced_and_no_stock_below_nothing(
        steps in proptest::collection::vec(step(), 1..28)
    ) {
        World::block_on(async { run(World::sqlite(crate::kit()).await, steps).await });
    }
}
