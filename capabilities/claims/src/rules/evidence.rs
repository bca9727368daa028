//! Files that come in: what they are is read from their bytes; how long they are kept follows a dated rule.

use kernel::{Day, Media, Refusal};

use super::dated::{Certainty, Rules};

/// The largest file: a photo of a paper.
pub const LIMIT: usize = 5 * 1024 * 1024;

/// What these bytes are; otherwise a message for the field says what to do.
pub fn check(field: &'static str, bytes: &[u8]) -> Result<Media, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::field(field, "evidence-missing"));
    }
    if bytes.len() > LIMIT {
        return Err(Refusal::field(field, "evidence-large"));
    }
    Media::of(bytes).ok_or(Refusal::field(field, "evidence-kind"))
}

/// Until when a piece of evidence is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keep {
    /// The last day.
    pub until: Day,
    /// Has the last payment come in, or is this the earliest possible day?
    pub final_payment: bool,
    /// How sure the rule is.
    pub certainty: Certainty,
}

/// So many years from 31 December of the year of the last payment. As long as none came in, the year of today counts,
/// and the day is the earliest one. Unknown when no rule holds.
pub fn keep(rules: &Rules, last_payment: Option<Day>, today: Day) -> Option<Keep> {
    let from = last_payment.unwrap_or(today);
    let rule = rules.on("evidence.years", from)?;
    let year = i16::try_from(i64::from(from.0.year()) + rule.value?).ok()?;
    Some(Keep { until: Day::new(year, 12, 31)?, final_payment: last_payment.is_some(), certainty: rule.certainty })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::dated::shipped;

    fn key(bytes: &[u8]) -> Result<Media, &'static str> {
        check("file", bytes).map_err(|refusal| match refusal {
            Refusal::Invalid(errors) => errors[0].key,
            _ => "other",
        })
    }

    #[test]
    fn a_file_is_what_its_bytes_say_and_other_files_are_refused() {
        assert_eq!(key(b"%PDF-1.7\n...\n%%EOF\n"), Ok(Media::Pdf));
        assert_eq!(key(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR....IEND\xaeB`\x82"), Ok(Media::Png));
        assert_eq!(key(&[0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 0xFF, 0xD9]), Ok(Media::Jpeg));
        assert_eq!(key(b""), Err("evidence-missing"));
        for bad in [b"<html>".as_slice(), b"MZ\x90", b"PK\x03\x04", b"%PDF-1.7 broken off", b"GIF89a"] {
            assert_eq!(key(bad), Err("evidence-kind"), "{bad:?}");
        }
        assert_eq!(key(&vec![b'%'; LIMIT + 1]), Err("evidence-large"));
    }

    #[test]
    fn evidence_is_kept_five_years_from_the_last_day_of_the_year_of_the_last_payment() {
        let rules = shipped().unwrap();
        let (paid, today): (Day, Day) = ("2027-03-02".parse().unwrap(), "2026-05-26".parse().unwrap());
        let kept = keep(&rules, Some(paid), today).unwrap();
        assert_eq!((kept.until.to_string().as_str(), kept.final_payment), ("2032-12-31", true));
        let early = keep(&rules, None, today).unwrap();
        assert_eq!((early.until.to_string().as_str(), early.final_payment), ("2031-12-31", false));
        assert_eq!(early.certainty, Certainty::Known, "the regulation was not read again: the page says so");
        assert_eq!(keep(&Rules::default(), Some(paid), today), None);
    }
}
