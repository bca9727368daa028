//! The check of a question for work, before anybody works (decreet 7-7-2017 art. 32): everything of a performance that
//! does not depend on the worker.

use kernel::Day;

use super::activity::{self, Activity, Asked, NotAllowed};
use super::fee::{self, Covered};
use super::keys;
use super::model::Region;
use super::performance::{Code, Place, Registration, User};
use crate::parameter::{Table, Used, Version};

/// What is asked, on the day it should begin.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// For whom.
    pub user: &'a User,
    /// Where.
    pub place: &'a Place,
    /// Code of the activity.
    pub activity: &'a str,
    /// The activity list with all local rows.
    pub activities: &'a [Activity],
    /// The first day of the work.
    pub day: Day,
}

/// The question can't be taken as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The first thing that is wrong, in the order of the scheme.
    pub code: Code,
    /// For `RULE_UNKNOWN`: the key that is missing.
    pub unknown: Option<&'static str>,
    /// Every row of the table that was used until then, sorted.
    pub versions: Vec<Version>,
}

/// Judges a question. What only a worker can decide (hours, term, overlap) is asked when somebody is proposed; work that
/// is reserved to who was in PWA in 2017 is possible here when the user was, and needs such a worker then.
pub fn check(table: &Table, facts: &Facts<'_>) -> Result<Vec<Version>, Refused> {
    let mut used = Used::default();
    match decide(table, facts, &mut used) {
        Ok(()) => Ok(used.versions()),
        Err((code, unknown)) => Err(Refused { code, unknown, versions: used.versions() }),
    }
}

type No = (Code, Option<&'static str>);

fn decide(table: &Table, facts: &Facts<'_>, used: &mut Used) -> Result<(), No> {
    let need = |holds: bool, code: Code| if holds { Ok(()) } else { Err((code, None)) };
    let rules = table.on(facts.day);
    need(rules.text(keys::SCHEME).take(used).is_ok(), Code::SchemeClosed)?;
    need([facts.user.region, facts.place.region].iter().all(|r| *r == Some(Region::Flanders)), Code::Region)?;
    let kinds = rules.texts(keys::USER_KINDS).take(used).map_err(|key| (Code::RuleUnknown, Some(key)))?;
    let kind = facts.user.kind.filter(|kind| kinds.iter().any(|name| name == kind.as_str()));
    let kind = kind.ok_or((Code::UserKind, None))?;
    let registration: Option<&Registration> =
        facts.user.registrations.iter().find(|one| one.organiser == facts.place.organiser);
    let agreement = registration.and_then(|one| one.agreement);
    need(agreement.is_some_and(|one| one.holds(facts.day)), Code::UserAgreementMissing)?;
    match fee::covers(rules, registration.map(|one| one.fees.as_slice()).unwrap_or_default(), used) {
        Covered::Yes => {}
        Covered::No => return Err((Code::FeeUnpaid, None)),
        Covered::Doubt(key) => return Err((Code::RuleUnknown, Some(key))),
    }
    let asked = Asked {
        code: facts.activity,
        kind,
        municipality: &facts.place.municipality,
        day: facts.day,
        worker_in_transition: facts.user.was_in_pwa,
        user_in_pwa: facts.user.was_in_pwa,
    };
    activity::check(facts.activities, &asked).map_err(|no| {
        let code = match no {
            NotAllowed::NotListed => Code::ActivityNotListed,
            NotAllowed::OtherKinds | NotAllowed::KindNotStated => Code::ActivityUserKind,
            NotAllowed::TransitionOnly => Code::ActivityTransitionOnly,
        };
        (code, None)
    })
}
