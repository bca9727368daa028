//! What a user may ask, by the activity list of the place of work.

use kernel::Day;
use schemes::wijk::activity::{Activity, Asked, NotAllowed, check};

use crate::store::users::User;

/// One activity and whether this user may ask it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Code.
    pub code: String,
    /// Main activity.
    pub main: String,
    /// Name, in Dutch as on the list.
    pub label: String,
    /// Why not; none: it may be asked.
    pub refused: Option<NotAllowed>,
    /// Also the worker must have been in PWA in 2017.
    pub transition: bool,
    /// Added by the municipality.
    pub local: bool,
}

/// Every activity of the list in this municipality on this day, each once. `nis`: where the work is done. A worker of
/// the transition group is supposed here; the check before the start asks the real one.
pub fn choices(list: &[Activity], user: &User, nis: &str, day: Day) -> Vec<Choice> {
    let mut codes: Vec<&Activity> = list.iter().collect();
    codes.sort_by(|a, b| a.code.cmp(&b.code).then_with(|| a.municipality.cmp(&b.municipality)));
    codes.dedup_by(|a, b| a.code == b.code);
    codes
        .into_iter()
        .filter_map(|row| {
            let asked = Asked {
                code: &row.code,
                kind: user.kind.rule(),
                municipality: nis,
                day,
                worker_in_transition: true,
                user_in_pwa: user.transition,
            };
            let refused = check(list, &asked).err();
            // What is not on the list here is not shown at all: lists of other places are not theirs.
            (refused != Some(NotAllowed::NotListed)).then(|| Choice {
                code: row.code.clone(),
                main: row.main.clone(),
                label: row.label_nl.clone(),
                refused,
                transition: row.transition_only,
                local: row.municipality.is_some(),
            })
        })
        .collect()
}
