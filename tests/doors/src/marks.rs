//! The marks: one for each text of a file, and where they are found again.

use std::collections::BTreeSet;

/// A valid national number of nobody.
pub const INSZ: &str = "85073003328";
/// Without the leading zero or country code, as any way of writing has it.
pub const PHONE: &str = "470918273";

/// What a name tells.
pub const NAME: &[&str] = &["zqgiven", "zqfamily"];
/// Who it is besides.
pub const IDENTITY: &[&str] = &["zqnick"];
/// How to reach her.
pub const REACH: &[&str] = &[PHONE, "zqmail", "zqstreet"];
/// What was told at referral and outreach.
pub const INTAKE: &[&str] = &["zqwish", "zqforce", "zqreach", "zqtalked"];
/// What was told in the file that went into this one.
pub const TWIN: &[&str] = &["zqtwintalk"];
/// Why somebody opened the file in an emergency.
pub const EMERGENCY: &[&str] = &["zqreason"];
/// What is agreed on a change of coach.
pub const HANDOVER: &[&str] = &["zqagreed"];
/// People around her.
pub const SURROUNDINGS: &[&str] = &["zqtiename", "zqtienote", "zqtieorg"];
/// The plan.
pub const PLAN: &[&str] = &["zqdream", "zqownstrength", "zqgoal", "zqstepone", "zqsteptwo", "zqsuccess"];
/// The wheel: work, housing, health.
pub const WORK: &[&str] = &["zqworkstrength", "zqworkbarrier", "zqworkhelps"];
/// A domain outside the consent.
pub const HOUSING: &[&str] = &["zqhousingstrength", "zqhousingbarrier", "zqhousinghelps"];
/// A sensitive domain outside the consent.
pub const HEALTH: &[&str] = &["zqhealthstrength", "zqhealthbarrier", "zqhealthhelps"];
/// Notes.
pub const TEAM_NOTE: &[&str] = &["zqteamnote"];
/// For partners.
pub const PARTNER_NOTE: &[&str] = &["zqpartnernote"];
/// Also for the participant.
pub const OPEN_NOTE: &[&str] = &["zqopennote"];
/// Sensitive.
pub const SENSITIVE_NOTE: &[&str] = &["zqsensitive"];
/// The ladder.
pub const LADDER: &[&str] = &["zqladdernote"];
/// A setback.
pub const SETBACK: &[&str] = &["zqsetback", "zqsethelps"];
/// An appointment.
pub const APPOINTMENT: &[&str] = &["zqplace", "zqapptnote"];
/// The number.
pub const NUMBER: &[&str] = &[INSZ];

/// All of them.
pub fn all() -> BTreeSet<&'static str> {
    of(&[
        NAME,
        IDENTITY,
        REACH,
        INTAKE,
        TWIN,
        EMERGENCY,
        HANDOVER,
        SURROUNDINGS,
        PLAN,
        WORK,
        HOUSING,
        HEALTH,
        TEAM_NOTE,
        PARTNER_NOTE,
        OPEN_NOTE,
        SENSITIVE_NOTE,
        LADDER,
        SETBACK,
        APPOINTMENT,
        NUMBER,
    ])
}

/// These groups together.
pub fn of(groups: &[&[&'static str]]) -> BTreeSet<&'static str> {
    groups.iter().flat_map(|group| group.iter().copied()).collect()
}

/// Which marks stand in a text, however numbers are written.
pub fn found(text: &str) -> BTreeSet<&'static str> {
    let lower = text.to_lowercase();
    let joined: String =
        lower.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '/' | '\u{a0}' | '\u{202f}')).collect();
    all().into_iter().filter(|mark| lower.contains(mark) || joined.contains(mark)).collect()
}
