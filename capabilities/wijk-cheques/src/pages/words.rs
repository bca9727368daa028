//! What a bank answers on a payment file, in words.

use bank::pain002::Step;
use kernel::text_enum;
use web::Words;

use crate::records::{Payment, StatusAnswer};

text_enum! {
    /// Reasons of refusal of which there are words here (ISO 20022, `ExternalStatusReason1Code`); others are shown as they are.
    pub enum Why {
        /// The account number is wrong.
        AccountWrong = "AC01",
        /// The account number of the receiver is wrong.
        ReceiverWrong = "AC03",
        /// The account is closed.
        Closed = "AC04",
        /// The account is blocked.
        Blocked = "AC06",
        /// The account of the receiver is closed.
        ReceiverClosed = "AC07",
        /// Not allowed on this account.
        Forbidden = "AG01",
        /// Too little on the account.
        Funds = "AM04",
        /// Sent twice.
        Twice = "AM05",
        /// The amount is wrong.
        Amount = "AM09",
        /// The name does not fit the account.
        Name = "BE01",
        /// The name of the receiver is missing or wrong.
        Receiver = "BE04",
        /// The day is wrong.
        Day = "DT01",
        /// The file was sent before.
        FileTwice = "DU01",
        /// Sent twice.
        Duplicate = "DUPL",
        /// Not signed by who may.
        Signature = "DS02",
        /// The form of the file is wrong.
        Form = "FF01",
        /// The owner of the account died.
        Died = "MD07",
        /// The customer refuses, without saying why.
        Customer = "MS02",
        /// The bank refuses, without saying why.
        Bank = "MS03",
        /// The bank says why in words.
        Words = "NARR",
        /// The code of the bank is wrong.
        Bic = "RC01",
        /// Asked by the law.
        Law = "RR04",
        /// Too late on the day.
        Late = "TM01",
    }
}

/// The bank's word on one payment or a whole file.
pub fn bank_word(l: &Words, answer: &str) -> String {
    match Step::of(answer) {
        Step::Refused => l.t("wijk-status-refused"),
        Step::Part => l.t("wijk-status-part"),
        Step::Done => l.t("wijk-status-settled"),
        Step::Waits => l.t("wijk-status-waits"),
        Step::Taken => l.t("wijk-status-accepted"),
        Step::Strange => l.t1("wijk-status-strange", "code", answer),
    }
}

/// Tone of its badge.
pub fn answer_tone(answer: &str) -> &'static str {
    match Step::of(answer) {
        Step::Refused | Step::Part => "copper",
        Step::Done | Step::Taken => "leaf",
        Step::Waits | Step::Strange => "evening",
    }
}

/// Why a payment was refused: the bank's codes in words, and what the bank or a person added.
pub fn reasons(l: &Words, payment: &Payment) -> String {
    let codes = payment.answer_codes.as_deref().unwrap_or_default().split(' ').filter(|code| !code.is_empty());
    let mut all: Vec<String> = codes
        .map(|code| match code.parse::<Why>() {
            Ok(why) => l.of("wijk-status-why", why.as_str().to_ascii_lowercase()),
            Err(_) => l.t1("wijk-status-why-other", "code", code),
        })
        .collect();
    all.extend(payment.reason.clone().filter(|text| !text.is_empty()));
    all.join(" ")
}

/// An answer of the bank as a list shows it.
pub struct Answered {
    /// When it was read.
    pub day: String,
    /// Status of the whole.
    pub whole: String,
    /// How many of each.
    pub counts: String,
}

impl Answered {
    /// From a row.
    pub fn of(l: &Words, answer: &StatusAnswer) -> Self {
        let counts = [
            ("wijk-status-count-accepted", answer.accepted),
            ("wijk-status-count-refused", answer.refused),
            ("wijk-status-count-unnamed", answer.unnamed),
        ];
        let counts: Vec<String> =
            counts.into_iter().filter(|(_, many)| *many > 0).map(|(key, many)| l.n(key, many)).collect();
        Self {
            day: l.day_time(answer.read_at),
            whole: answer.whole.as_deref().map(|whole| bank_word(l, whole)).unwrap_or_default(),
            counts: counts.join(", "),
        }
    }
}
