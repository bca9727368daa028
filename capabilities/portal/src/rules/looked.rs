//! Who looked, in easy words: audit lines gathered per day and person.

use kernel::{Day, OrganisationId, Role, StaffId, text_enum};
use store::audit::Entry;

text_enum! {
    /// What somebody did with the file, as told to the participant.
    pub enum Deed {
        /// Read something.
        Read = "read",
        /// Opened it in an emergency.
        Emergency = "emergency",
        /// Wrote something down.
        Wrote = "wrote",
        /// Worked on steps and goals.
        Plan = "plan",
        /// Worked on an appointment.
        Appointment = "appointment",
        /// Changed who sees what.
        Sharing = "sharing",
        /// Took it out: print, PDF.
        Paper = "paper",
        /// Made or ended the link to these pages.
        Link = "link",
        /// Answered on these pages.
        Answer = "answer",
        /// Changed something else.
        Changed = "changed",
    }
}

impl Deed {
    /// Icon beside it.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Read => "eye",
            Self::Emergency => "shield-alert",
            Self::Wrote => "pencil",
            Self::Plan => "footprints",
            Self::Appointment => "calendar",
            Self::Sharing => "share-2",
            Self::Paper => "printer",
            Self::Link => "link",
            Self::Answer => "message-circle",
            Self::Changed => "square-pen",
        }
    }
}

/// What an audit line tells the participant; `None`: nothing about looking or changing (a wrong code, a repeat).
pub fn deed(verb: &str) -> Option<Deed> {
    let (what, how) = verb.split_once('.').unwrap_or((verb, ""));
    Some(match (what, how) {
        ("file", "read") => Deed::Read,
        ("file", "export") => Deed::Paper,
        ("break-glass", _) => Deed::Emergency,
        ("request", _) | ("plan-link", "wrong" | "open") | ("plan-answer", "seen") => return None,
        ("contact", _) => Deed::Wrote,
        (
            "step" | "goal" | "dream" | "strengths" | "words" | "own-words" | "assessment" | "ladder" | "plan"
            | "observation" | "wheel",
            _,
        ) => Deed::Plan,
        ("appointment" | "reminder", _) => Deed::Appointment,
        ("consent" | "relation", _) => Deed::Sharing,
        ("plan-link", _) => Deed::Link,
        ("plan-answer", _) => Deed::Answer,
        _ => Deed::Changed,
    })
}

/// One person on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// When.
    pub day: Day,
    /// Who; nil for Opstap itself, the participant and people without account.
    pub staff: StaffId,
    /// For which organisation.
    pub organisation: OrganisationId,
    /// In which role.
    pub role: Role,
    /// What, in the order in which it first happened; each once.
    pub deeds: Vec<Deed>,
}

impl Look {
    /// Icon of who it was.
    pub fn icon(&self) -> &'static str {
        if self.is_self() { "smartphone" } else { "user-round" }
    }

    /// By the participant herself, or by whoever holds her code.
    pub fn is_self(&self) -> bool {
        self.role == Role::Participant
    }
}

/// Gathers lines, newest first as they come.
pub fn gather(entries: &[Entry]) -> Vec<Look> {
    let mut looks: Vec<Look> = Vec::new();
    for entry in entries {
        let Some(deed) = deed(&entry.verb) else { continue };
        let day = entry.at.day();
        let same = looks.iter_mut().find(|l| {
            l.day == day && l.staff == entry.staff_id && l.organisation == entry.organisation_id && l.role == entry.role
        });
        match same {
            Some(look) if look.deeds.contains(&deed) => {}
            Some(look) => look.deeds.insert(0, deed),
            None => looks.push(Look {
                day,
                staff: entry.staff_id,
                organisation: entry.organisation_id,
                role: entry.role,
                deeds: vec![deed],
            }),
        }
    }
    // What is noted later about an earlier day stands with that day.
    looks.sort_by_key(|look| std::cmp::Reverse(look.day));
    looks
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Moment;
    use uuid::Uuid;

    fn entry(seq: i64, verb: &str, staff: u128) -> Entry {
        Entry {
            seq,
            at: Day::new(2026, 5, 26).unwrap().at(10, 0).plus_minutes(seq),
            role: Role::Coach,
            staff_id: StaffId(Uuid::from_u128(staff)),
            organisation_id: OrganisationId(Uuid::from_u128(9)),
            verb: verb.to_owned(),
            subject_kind: String::new(),
            subject_id: Uuid::nil(),
            participant_id: None,
            facts: String::new(),
            prev_hash: Vec::new(),
            hash: Vec::new(),
        }
    }

    #[test]
    fn one_person_on_one_day_is_one_line_with_each_deed_once() {
        let lines =
            [entry(4, "file.read", 1), entry(3, "step.done", 1), entry(2, "file.read", 2), entry(1, "file.read", 1)];
        let looks = gather(&lines);
        assert_eq!(looks.len(), 2);
        assert_eq!(looks[0].deeds, [Deed::Plan, Deed::Read]);
        assert_eq!(looks[1].deeds, [Deed::Read]);
    }

    #[test]
    fn repeats_and_wrong_codes_are_no_looking() {
        assert!(gather(&[entry(1, "request.repeated", 1), entry(2, "plan-link.wrong", 0)]).is_empty());
    }

    #[test]
    fn the_night_belongs_to_the_belgian_day() {
        let mut late = entry(1, "file.read", 1);
        late.at = Moment(Day::new(2026, 5, 26).unwrap().at(23, 30).0);
        assert_eq!(gather(&[late])[0].day, Day::new(2026, 5, 26).unwrap());
    }
}
