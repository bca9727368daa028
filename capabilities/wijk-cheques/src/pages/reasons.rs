//! The reference of a posting in words: what stands in the book is a code, the same in every language.

use web::Words;

use super::view::month;
use crate::accounts::Deed;
use crate::actions::invalid::VoidReason;
use crate::records::MatchKind;
use crate::store::book::{OPEN, Row};

/// What a posting is about, for a person; a reference that nobody knows is shown as it stands.
pub fn reason_words(l: &Words, row: &Row) -> String {
    if let Some(words) = &row.words {
        return words.clone();
    }
    spoken(l, row.kind, &row.reason).unwrap_or_else(|| row.reason.clone())
}

fn spoken(l: &Words, kind: Deed, reason: &str) -> Option<String> {
    if reason == OPEN {
        return Some(l.t("wijk-bank-open"));
    }
    if let Ok(kind) = reason.parse::<MatchKind>() {
        return Some(l.of("wijk-bank-kind", kind));
    }
    if let Ok(why) = reason.parse::<VoidReason>() {
        return Some(l.of("wijk-cheque-void", why));
    }
    if let Some(count) = reason.strip_suffix(" cheques").and_then(|count| count.parse::<i64>().ok()) {
        return Some(l.n("wijk-reason-cheques", count));
    }
    if let Some(run) = reason.strip_prefix("WW-") {
        let (of, number) = run.rsplit_once('-')?;
        return Some(l.t2("wijk-run-heading", "number", number, "month", month(l, of)));
    }
    match (kind, reason.split_once(' ')) {
        (Deed::HandIn, Some((of, count))) => {
            Some(l.n1("wijk-reason-hand-in", count.parse::<i64>().ok()?, "month", month(l, of)))
        }
        (Deed::Purchase, None) => Some(l.t1("wijk-reason-order", "number", reason)),
        (_, None) if reason.len() == 7 && wijk_jobs::days_of(reason).is_some() => Some(month(l, reason)),
        (Deed::Fee | Deed::Correction, None) if reason.parse::<i16>().is_ok() => {
            Some(l.t1("wijk-reason-fee", "year", reason))
        }
        _ => None,
    }
}
