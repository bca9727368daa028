//! Words and tones that several pages share.

use kernel::FieldError;
use ledger::Cents;
use schemes::wijk::cheques::State;
use store::Failure;
use web::{Problem, Words};
use wijk_jobs::days_of;

use crate::records::{Cheque, Order, OrderStatus, PaymentStatus, RecoveryStatus, RunStatus};
use crate::store::recovery::Recovery;

/// `7,45 euro`.
pub fn euro(l: &Words, cents: i64) -> String {
    l.t1("wijk-money-euro", "amount", Cents::new(cents))
}

/// `mei 2026`.
pub fn month(l: &Words, month: &str) -> String {
    days_of(month).map_or_else(|| month.to_owned(), |(first, _)| l.month(first))
}

/// Tone of the badge of an order.
pub fn order_tone(status: OrderStatus) -> &'static str {
    match status {
        OrderStatus::Open => "copper",
        OrderStatus::Issued => "leaf",
        OrderStatus::Cancelled => "open",
    }
}

/// Tone of the badge of a list of payments.
pub fn run_tone(status: RunStatus) -> &'static str {
    match status {
        RunStatus::Made | RunStatus::Sent => "copper",
        RunStatus::Done => "leaf",
        RunStatus::Dropped => "open",
    }
}

/// Tone of the badge of a payment.
pub fn payment_tone(status: PaymentStatus) -> &'static str {
    match status {
        PaymentStatus::Refused | PaymentStatus::Missing => "copper",
        PaymentStatus::Paid => "leaf",
        PaymentStatus::Made | PaymentStatus::Sent | PaymentStatus::Dropped => "open",
    }
}

/// An order as lists show it.
pub struct OrderLine {
    /// Address.
    pub url: String,
    /// `B-12`.
    pub number: String,
    /// Who.
    pub user: String,
    /// How many cheques.
    pub count: i64,
    /// How much.
    pub total: String,
    /// When.
    pub day: String,
    /// How far.
    pub status: String,
    /// Tone.
    pub tone: &'static str,
}

impl OrderLine {
    /// From a row.
    pub fn of(l: &Words, order: &Order, user: String) -> Self {
        Self {
            url: order.url(),
            number: format!("B-{}", order.number),
            user,
            count: order.count,
            total: euro(l, order.total()),
            day: l.day_plain(order.ordered_on),
            status: l.of("wijk-order-status", order.status),
            tone: order_tone(order.status),
        }
    }
}

/// A range of cheques that are alike, as lists show them.
pub struct Range {
    /// `00000101–00000140`.
    pub numbers: String,
    /// How many.
    pub count: usize,
    /// Value of one.
    pub price: String,
    /// State in words.
    pub state: String,
    /// Last day.
    pub until: String,
}

/// Cheques that follow each other and are alike, as one line.
pub fn ranges(l: &Words, cheques: &[Cheque]) -> Vec<Range> {
    let mut sorted: Vec<&Cheque> = cheques.iter().filter(|cheque| cheque.number.is_some()).collect();
    sorted.sort_by_key(|cheque| cheque.number);
    let alike = |a: &Cheque, b: &Cheque| {
        a.number.zip(b.number).is_some_and(|(a, b)| a + 1 == b)
            && (a.status, a.price_cents, a.valid_until) == (b.status, b.price_cents, b.valid_until)
    };
    sorted
        .chunk_by(|a, b| alike(a, b))
        .filter_map(|group| {
            let numbers: Vec<i64> = group.iter().filter_map(|cheque| cheque.number).collect();
            let first = group.first()?;
            Some(Range {
                numbers: crate::rules::numbers::spoken(&numbers),
                count: group.len(),
                price: euro(l, first.price_cents),
                state: state(l, first.status),
                until: first.valid_until.map_or_else(|| l.t("wijk-cheque-validity-unknown"), |day| l.day_plain(day)),
            })
        })
        .collect()
}

/// What was paid too much, as the pages of worker, user and month show it.
pub struct RecoveryLine {
    /// Where it is confirmed and followed.
    pub url: String,
    /// Who, besides whose page it is.
    pub who: String,
    /// `2 cheques, 8,20 euro`.
    pub words: String,
    /// `mei 2026`.
    pub month: String,
    /// How far.
    pub status: String,
    /// Tone.
    pub tone: &'static str,
    /// What is still owed.
    pub left: String,
}

impl RecoveryLine {
    /// From a row.
    pub fn of(l: &Words, one: &Recovery, who: String) -> Self {
        let open = one.status == RecoveryStatus::Open;
        Self {
            url: format!("/wijk/recoveries/{}", one.id),
            who,
            words: l.n1("wijk-recovery-line", one.cheques, "amount", euro(l, one.pay_cents)),
            month: month(l, &one.month),
            status: l.of("wijk-recovery-status", one.status),
            tone: if one.status == RecoveryStatus::Settled { "leaf" } else { "copper" },
            left: if open { l.t1("wijk-recovery-left", "amount", euro(l, one.left_cents)) } else { String::new() },
        }
    }

    /// As the page of the user shows it: what she paid, and whether the cheques are back. What the worker owes is not hers.
    pub fn of_user(l: &Words, one: &Recovery, who: String) -> Self {
        let back = one.status != RecoveryStatus::Proposed;
        let line = Self::of(l, one, who);
        Self {
            words: l.n1("wijk-recovery-line", one.cheques, "amount", euro(l, one.nominal_cents)),
            status: if back { l.t("wijk-recovery-user-back") } else { line.status },
            tone: if back { "leaf" } else { line.tone },
            left: String::new(),
            ..line
        }
    }
}

/// A state of a cheque in words.
pub fn state(l: &Words, state: State) -> String {
    l.of("wijk-cheque-state", state.as_str().to_ascii_lowercase().replace('_', "-"))
}

/// The fields of a failure, to show beside a form; a message about what changed meanwhile is one too.
pub fn errors(failure: Failure) -> Result<Vec<FieldError>, Problem> {
    web::errors_of(failure)
}

/// What is wrong with a file of the bank or the provider, a line each.
pub fn faults(l: &Words, faults: &[bank::Fault]) -> Vec<String> {
    let one = |fault: &bank::Fault| {
        let facts: Vec<(&str, String)> = fault.facts.iter().map(|(name, value)| (*name, value.clone())).collect();
        let text = l.with(fault.key, &facts);
        fault.line.map_or_else(|| text.clone(), |line| l.t2("wijk-file-line", "line", line, "text", &text))
    };
    faults.iter().map(one).collect()
}
