//! What an answer of the bank (pain.002) says of each payment of a list.

use std::collections::BTreeMap;

use bank::pain002::{Reason, Report, Status};

/// What the bank says of one payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Accepted, with the status as the bank gives it.
    Accepted(String),
    /// Refused, and why.
    Refused(Vec<Reason>),
    /// A status that nobody here knows: a person must look.
    Strange(String),
    /// The answer does not name it, and says nothing of the whole that holds for it.
    Silent,
}

/// The verdict on each payment, in the order of `ids` (their end-to-end ids); or the key of why it is no answer to this list.
pub fn verdicts(message_id: &str, ids: &[String], report: &Report) -> Result<Vec<Verdict>, &'static str> {
    if report.message_id != message_id {
        return Err("wijk-status-other");
    }
    if report.whole.is_none() && report.transfers.is_empty() {
        return Err("wijk-status-empty");
    }
    let mut named: BTreeMap<&str, &Status> = BTreeMap::new();
    for (id, status) in &report.transfers {
        if !ids.contains(id) {
            return Err("wijk-status-stranger");
        }
        // Named twice: a refusal stands.
        let known = named.entry(id).or_insert(status);
        if matches!(status, Status::Refused(_)) {
            *known = status;
        }
    }
    Ok(ids.iter().map(|id| verdict(named.get(id.as_str()).copied().or(report.whole.as_ref()))).collect())
}

fn verdict(status: Option<&Status>) -> Verdict {
    match status {
        Some(Status::Taken(code)) => Verdict::Accepted(code.clone()),
        Some(Status::Refused(reasons)) => Verdict::Refused(reasons.clone()),
        Some(Status::Unknown(code)) => Verdict::Strange(code.clone()),
        // Some of the file is refused; which of it stands with each payment.
        Some(Status::InPart) | None => Verdict::Silent,
    }
}

/// The codes of reasons as they are kept: each once, in order, a space between.
pub fn codes(reasons: &[Reason]) -> String {
    let mut all: Vec<&str> = Vec::new();
    for reason in reasons {
        let code = reason.code.as_str();
        if !code.is_empty() && !code.contains(' ') && !all.contains(&code) {
            all.push(code);
        }
    }
    all.join(" ")
}

/// What the bank adds in words.
pub fn words(reasons: &[Reason]) -> String {
    let all: Vec<&str> = reasons.iter().map(|reason| reason.text.as_str()).filter(|text| !text.is_empty()).collect();
    all.join(" ").chars().take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(code: &str) -> Status {
        Status::Refused(vec![Reason { code: code.to_owned(), text: String::new() }])
    }

    fn report(whole: Option<Status>, transfers: &[(&str, Status)]) -> Report {
        Report {
            id: "B-1".to_owned(),
            message_id: "WW-2026-05-1".to_owned(),
            whole,
            transfers: transfers.iter().map(|(id, status)| ((*id).to_owned(), status.clone())).collect(),
        }
    }

    fn ask(report: &Report) -> Result<Vec<Verdict>, &'static str> {
        verdicts("WW-2026-05-1", &["a".to_owned(), "b".to_owned()], report)
    }

    #[test]
    fn what_is_said_of_a_payment_goes_before_what_is_said_of_the_whole() {
        let taken = Status::Taken("ACCP".to_owned());
        let said = ask(&report(Some(taken.clone()), &[("b", refused("AC04"))])).unwrap();
        assert_eq!(said[0], Verdict::Accepted("ACCP".to_owned()));
        assert!(matches!(&said[1], Verdict::Refused(why) if codes(why) == "AC04"));
        let part = ask(&report(Some(Status::InPart), &[("b", refused("AC04")), ("b", taken)])).unwrap();
        assert_eq!(part[0], Verdict::Silent);
        assert!(matches!(part[1], Verdict::Refused(_)), "a refusal stands");
        let all = ask(&report(Some(refused("DU01")), &[])).unwrap();
        assert!(all.iter().all(|one| matches!(one, Verdict::Refused(_))));
    }

    #[test]
    fn the_answer_to_another_list_or_about_a_stranger_or_about_nothing_is_none() {
        let other = Report { message_id: "WW-2026-05-2".to_owned(), ..report(Some(Status::InPart), &[]) };
        assert_eq!(ask(&other), Err("wijk-status-other"));
        assert_eq!(ask(&report(None, &[("c", refused("AC01"))])), Err("wijk-status-stranger"));
        assert_eq!(ask(&report(None, &[])), Err("wijk-status-empty"));
        let strange = ask(&report(Some(Status::Unknown("ZZZZ".to_owned())), &[])).unwrap();
        assert_eq!(strange[1], Verdict::Strange("ZZZZ".to_owned()));
    }
}
