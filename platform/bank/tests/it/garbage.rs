//! Any bytes: a reader says what is wrong, and never panics.

use crate::support::MONTH;
use bank::{coda, pain001, pain002, provider_csv, statement_csv};
use proptest::prelude::*;

fn all(bytes: &[u8]) {
    let _ = pain001::read_back(bytes);
    let _ = pain002::read(bytes);
    let _ = provider_csv::read_answer(bytes);
    for statement in statement_csv::read(bytes, None).unwrap_or_default() {
        let _ = (statement.fingerprint(), statement.moved());
    }
    // Whatever goes through still proves itself.
    for statement in coda::read(bytes).unwrap_or_default() {
        let (opened, closed) = (statement.opened.unwrap().amount, statement.closed.unwrap().amount);
        assert_eq!(opened.plus(statement.moved().unwrap()), Ok(closed));
    }
}

proptest! {
    #[test]
    fn random_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        all(&bytes);
    }

    #[test]
    fn random_words(text in "\\PC{0,300}", xml in "[<>&;a-z/!\\[\\]\"'= ]{0,80}", table in "[0-9A-Za-z;,/\"\n-]{0,300}") {
        all(text.as_bytes());
        all(xml.as_bytes());
        all(format!("Rekening;Datum;Bedrag\n{table}").as_bytes());
        all(format!("worker_number;month;cheques;amount;status;reason\n{table}").as_bytes());
    }

    #[test]
    fn a_good_file_with_some_bytes_changed(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20), cut in any::<prop::sample::Index>()) {
        for good in [MONTH, include_bytes!("../files/kbc.csv"), include_bytes!("../files/belfius.csv")] {
            let mut bytes = good.to_vec();
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            all(&bytes);
            all(&good[..cut.index(good.len())]);
        }
    }
}
