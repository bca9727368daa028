//! What holds for any sequence of deeds.

use std::collections::BTreeMap;

use crate::support::{accounts, book, code, day, head, user};
use kernel::Day;
use ledger::{AccountCode, Book, Cents, Entry, Facts as _, Line, Owner, Period, Posting};
use proptest::prelude::*;

/// A deed, right or wrong; a book takes it or leaves it.
#[derive(Debug, Clone)]
enum Deed {
    Post { lines: Vec<(u8, u8, i64)>, on: u8 },
    Undo { which: usize, on: u8 },
    Close { from: u8, days: u8 },
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let line = (0_u8..4, 0_u8..3, 1_i64..2_000);
    let deed = prop_oneof![
        6 => (prop::collection::vec(line, 1..4), 0_u8..90).prop_map(|(lines, on)| Deed::Post { lines, on }),
        3 => (0_usize..20, 0_u8..90).prop_map(|(which, on)| Deed::Undo { which, on }),
        1 => (0_u8..90, 0_u8..20).prop_map(|(from, days)| Deed::Close { from, days }),
    ];
    prop::collection::vec(deed, 0..40)
}

fn on(days: u8) -> Day {
    day("2026-04-01").plus_days(i32::from(days))
}

/// Each triple against the bank, so that it balances.
fn posting(number: u128, lines: &[(u8, u8, i64)], days: u8) -> Posting {
    let pair = |(account, owner, amount): &(u8, u8, i64)| {
        let account = code(["prepaid", "pay", "margin", "bank"][usize::from(*account)]);
        let owner = if *owner == 0 { None } else { user(u128::from(*owner)) };
        let amount = Cents::new(*amount);
        if amount.get() % 2 == 0 {
            [Line::debit(account, owner, amount), Line::credit(code("bank"), None, amount)]
        } else {
            [Line::credit(account, owner, amount), Line::debit(code("bank"), None, amount)]
        }
    };
    Posting::new(head(number, on(days)), lines.iter().flat_map(pair).collect()).unwrap()
}

/// Does it; true when the book took it.
fn act(book: &mut Book, number: u128, deed: &Deed) -> bool {
    match deed {
        Deed::Post { lines, on } => book.post(posting(number, lines, *on)).is_ok(),
        Deed::Undo { which, on: days } => {
            let original = book.postings().nth(*which).cloned();
            original.is_some_and(|original| book.post(original.counter(head(number, on(*days))).unwrap()).is_ok())
        }
        Deed::Close { from, days } => {
            book.close(Period { first: on(*from), last: on(from.saturating_add(*days)) }).is_ok()
        }
    }
}

fn done(deeds: &[Deed]) -> Book {
    let mut book = book();
    for (deed, number) in deeds.iter().zip(0..) {
        act(&mut book, number, deed);
    }
    book
}

fn balances(book: &Book) -> BTreeMap<(AccountCode, Option<Owner>), Cents> {
    let kept = book.balances().filter(|(.., sum)| !sum.is_zero());
    kept.map(|(code, owner, sum)| ((code.clone(), owner.cloned()), sum)).collect()
}

proptest! {
    #[test]
    fn the_trial_balance_is_always_zero_and_entries_only_come_behind(deeds in deeds()) {
        let mut book = book();
        for (deed, number) in deeds.iter().zip(0..) {
            let before = book.clone();
            let took = act(&mut book, number, deed);
            // Nothing is edited: what was there stays in front, and a refusal changes nothing at all.
            prop_assert_eq!(&book.entries()[..before.entries().len()], before.entries());
            prop_assert_eq!(book.entries().len(), before.entries().len() + usize::from(took));
            prop_assert!(took || book == before);
            let trial = book.trial(None).unwrap();
            prop_assert_eq!(Cents::sum(trial.iter().map(|l| l.debit)), Cents::sum(trial.iter().map(|l| l.credit)));
            prop_assert_eq!(Cents::sum(book.balances().map(|(.., sum)| sum)), Ok(Cents::ZERO));
        }
    }

    #[test]
    fn balances_are_what_a_plain_sum_of_the_lines_gives(deeds in deeds()) {
        let book = done(&deeds);
        let mut plain: BTreeMap<(AccountCode, Option<Owner>), i64> = BTreeMap::new();
        for line in book.postings().flat_map(Posting::lines) {
            *plain.entry((line.account.clone(), line.owner.clone())).or_default() += line.signed().unwrap().get();
        }
        plain.retain(|_, sum| *sum != 0);
        let said: BTreeMap<_, i64> = balances(&book).into_iter().map(|(part, sum)| (part, sum.get())).collect();
        prop_assert_eq!(said, plain);
    }

    #[test]
    fn a_stock_is_never_below_nothing(deeds in deeds()) {
        let mut book = book();
        for (deed, number) in deeds.iter().zip(0..) {
            act(&mut book, number, deed);
            let mut stock = book.balances().filter(|(account, ..)| account.as_str() == "prepaid");
            prop_assert!(stock.all(|(.., sum)| !sum.is_positive()), "a liability grows by credit");
        }
    }

    #[test]
    fn a_counter_entry_brings_every_balance_back(deeds in deeds(), lines in prop::collection::vec((0_u8..4, 0_u8..3, 1_i64..2_000), 1..4)) {
        let mut book = done(&deeds);
        let before = balances(&book);
        // After all closed periods, and without taking from a stock (odd amounts are credit).
        let lines: Vec<_> = lines.into_iter().map(|(a, o, amount)| (a, o, if a == 0 { amount | 1 } else { amount })).collect();
        let last = posting(1_000, &lines, 200);
        book.post(last.clone()).unwrap();
        prop_assert!(balances(&book) != before || last.effect().unwrap().values().all(|sum| sum.is_zero()));
        // Undoing a purchase is only possible while nothing is used of it: nothing came between.
        book.post(last.counter(head(1_001, on(201))).unwrap()).unwrap();
        prop_assert_eq!(balances(&book), before);
    }

    #[test]
    fn a_closed_period_never_changes(deeds in deeds()) {
        let mut book = book();
        let mut closed: Vec<(Period, Vec<ledger::TrialLine>)> = Vec::new();
        for (deed, number) in deeds.iter().zip(0..) {
            act(&mut book, number, deed);
            for (period, said) in &closed {
                prop_assert_eq!(&book.trial(Some(*period)).unwrap(), said);
            }
            let fresh: Vec<Period> = book.periods().skip(closed.len()).collect();
            closed.extend(fresh.into_iter().map(|period| (period, book.trial(Some(period)).unwrap())));
        }
    }

    #[test]
    fn replay_gives_the_same_book(deeds in deeds()) {
        let book = done(&deeds);
        let entries: Vec<Entry> = book.entries().to_vec();
        prop_assert_eq!(Book::replay(accounts(), entries).unwrap(), book.clone());
        for posting in book.postings() {
            let (head, lines) = (posting.head().clone(), posting.lines().to_vec());
            prop_assert_eq!(&Posting::restore(head, posting.reverses(), lines).unwrap(), posting);
            prop_assert_eq!(book.posting(posting.id()), Some(posting));
        }
    }
}
