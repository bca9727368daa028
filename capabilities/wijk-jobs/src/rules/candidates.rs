//! Does this worker fit this question, and how well? Every no and every reason has a word, nothing is a secret score.

use kernel::text_enum;
use wijk_users::UserId;
use wijk_workers::WorkerId;

/// A worker as the match sees her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: WorkerId,
    /// In which scheme.
    pub scheme: String,
    /// Activities that she wants and can do; empty: not noted yet.
    pub activities: Vec<String>,
    /// How far she goes, in kilometres one way; none: not noted.
    pub reach_km: Option<i64>,
    /// Languages that she speaks.
    pub languages: Vec<String>,
    /// When she can: day of the week 1 to 7, minutes after midnight; empty: not noted yet.
    pub free: Vec<(i64, i64, i64)>,
    /// Hours that the rules still allow this month, year and term included.
    pub hours_left: i64,
    /// Days since she last worked, or since her agreement when she has not yet.
    pub days_idle: i64,
    /// Users for whom she worked before.
    pub known: Vec<UserId>,
}

/// A question as the match sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// For whom.
    pub user: UserId,
    /// In which scheme.
    pub scheme: String,
    /// Activity of the list.
    pub activity: String,
    /// Wished days; empty: any.
    pub days: Vec<i64>,
    /// Wished hours of the day; none: any.
    pub between: Option<(i64, i64)>,
    /// Hours in a month.
    pub hours: i64,
    /// A language that helps.
    pub language: Option<String>,
}

text_enum! {
    /// Why a worker can't be proposed.
    pub enum NoFit {
        /// She is in another scheme than who asks.
        Scheme = "scheme",
        /// The limits of this month, this year or the term leave no hour.
        NoHours = "no-hours",
        /// It is not work that she wants.
        Activity = "activity",
        /// It is farther than she goes.
        Reach = "reach",
        /// She is not free at the wished moments.
        Moments = "moments",
    }
}

text_enum! {
    /// Why a worker fits, or what is less good.
    pub enum Reason {
        /// Worked there before.
        Known = "known",
        /// Wants this work.
        Wants = "wants",
        /// Lives in the same municipality.
        Near = "near",
        /// Is free at the wished moments.
        Free = "free",
        /// Speaks the wished language.
        Speaks = "speaks",
        /// Has been without work longest.
        Idle = "idle",
        /// Which work she wants is not noted.
        WantsUnknown = "wants-unknown",
        /// When she can is not noted.
        FreeUnknown = "free-unknown",
        /// How far it is, is not known.
        WayUnknown = "way-unknown",
        /// Has fewer hours left than are asked.
        FewHours = "few-hours",
        /// Does not speak the wished language.
        OtherLanguage = "other-language",
    }
}

impl Reason {
    /// Does it speak for the match?
    pub const fn is_good(self) -> bool {
        matches!(self, Self::Known | Self::Wants | Self::Near | Self::Free | Self::Speaks | Self::Idle)
    }
}

/// A match that can be proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// 0 is the best.
    pub misfit: i32,
    /// Worked there before: wins when all else is equal.
    pub known: bool,
    /// In words.
    pub reasons: Vec<Reason>,
}

/// From this many minutes a moment counts as free.
const ENOUGH: i64 = 60;
/// Days without work that are told as a reason.
const LONG_IDLE: i64 = 14;

/// How well a worker fits a question; `km` one way between the two municipalities, none when it is not known.
pub fn fit(job: &Job, person: &Person, km: Option<i64>) -> Result<Fit, NoFit> {
    if person.scheme != job.scheme {
        return Err(NoFit::Scheme);
    }
    if person.hours_left < 1 {
        return Err(NoFit::NoHours);
    }
    let mut found = Fit { misfit: 0, known: person.known.contains(&job.user), reasons: Vec::new() };
    let mut note = |reason: Reason, misfit: i32| {
        found.reasons.push(reason);
        found.misfit += misfit;
    };
    if person.known.contains(&job.user) {
        note(Reason::Known, 0);
    }
    match person.activities.as_slice() {
        [] => note(Reason::WantsUnknown, 40),
        list if list.contains(&job.activity) => note(Reason::Wants, 0),
        _ => return Err(NoFit::Activity),
    }
    match (km, person.reach_km) {
        (Some(0), _) => note(Reason::Near, 0),
        (Some(km), Some(reach)) if km > reach => return Err(NoFit::Reach),
        // One kilometre is one point: what is nearer is better, and never more than the worst other reason.
        (Some(km), _) => found.misfit += i32::try_from(km.clamp(0, 40)).unwrap_or(40),
        (None, _) => {
            found.reasons.push(Reason::WayUnknown);
            found.misfit += 25;
        }
    }
    let mut note = |reason: Reason, misfit: i32| {
        found.reasons.push(reason);
        found.misfit += misfit;
    };
    match overlaps(job, &person.free) {
        None => note(Reason::FreeUnknown, 20),
        Some(true) => note(Reason::Free, 0),
        Some(false) => return Err(NoFit::Moments),
    }
    if let Some(language) = &job.language {
        if person.languages.contains(language) { note(Reason::Speaks, 0) } else { note(Reason::OtherLanguage, 15) }
    }
    if person.hours_left < job.hours {
        note(Reason::FewHours, 10);
    }
    if person.days_idle >= LONG_IDLE {
        note(Reason::Idle, 0);
    }
    Ok(found)
}

/// Is there a wished moment of an hour at which she is free? None: it is not noted when she can.
fn overlaps(job: &Job, free: &[(i64, i64, i64)]) -> Option<bool> {
    if free.is_empty() {
        return None;
    }
    let (from, to) = job.between.unwrap_or((0, 24 * 60));
    Some(free.iter().any(|(day, begins, ends)| {
        (job.days.is_empty() || job.days.contains(day)) && to.min(*ends) - from.max(*begins) >= ENOUGH
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn job() -> Job {
        Job {
            scheme: "wijk-werken".to_owned(),
            user: UserId(Uuid::from_u128(9)),
            activity: "A4".to_owned(),
            days: vec![2],
            between: Some((13 * 60, 17 * 60)),
            hours: 8,
            language: None,
        }
    }

    fn person() -> Person {
        Person {
            scheme: "wijk-werken".to_owned(),
            id: WorkerId(Uuid::from_u128(1)),
            activities: vec!["A4".to_owned()],
            reach_km: Some(10),
            languages: vec!["nl".to_owned()],
            free: vec![(2, 9 * 60, 16 * 60)],
            hours_left: 40,
            days_idle: 3,
            known: Vec::new(),
        }
    }

    #[test]
    fn somebody_near_who_wants_it_and_is_free_fits_without_a_flaw() {
        let found = fit(&job(), &person(), Some(0)).unwrap();
        assert_eq!((found.misfit, found.known), (0, false));
        assert_eq!(found.reasons, [Reason::Wants, Reason::Near, Reason::Free]);
    }

    #[test]
    fn each_no_is_said_by_its_own_word() {
        let elsewhere = Person { scheme: "buurtjobs".to_owned(), ..person() };
        assert_eq!(fit(&job(), &elsewhere, Some(0)), Err(NoFit::Scheme));
        assert_eq!(fit(&job(), &Person { hours_left: 0, ..person() }, Some(0)), Err(NoFit::NoHours));
        assert_eq!(
            fit(&job(), &Person { activities: vec!["A2".to_owned()], ..person() }, Some(0)),
            Err(NoFit::Activity)
        );
        assert_eq!(fit(&job(), &person(), Some(11)), Err(NoFit::Reach));
        assert!(fit(&job(), &person(), Some(10)).is_ok());
        // Half an hour together on the wished day is not enough.
        assert_eq!(
            fit(&job(), &Person { free: vec![(2, 9 * 60, 13 * 60 + 30)], ..person() }, Some(0)),
            Err(NoFit::Moments)
        );
        assert!(fit(&job(), &Person { free: vec![(2, 9 * 60, 14 * 60)], ..person() }, Some(0)).is_ok());
        assert_eq!(fit(&job(), &Person { free: vec![(3, 0, 1440)], ..person() }, Some(0)), Err(NoFit::Moments));
    }

    #[test]
    fn what_is_not_noted_does_not_exclude_and_is_said() {
        let blank = Person { activities: Vec::new(), free: Vec::new(), reach_km: None, ..person() };
        let found = fit(&job(), &blank, None).unwrap();
        assert_eq!(found.reasons, [Reason::WantsUnknown, Reason::WayUnknown, Reason::FreeUnknown]);
        assert_eq!(found.misfit, 85);
    }

    proptest! {
        /// Nobody without hours is ever proposed, and a wish more never makes a match better.
        #[test]
        fn hours_decide_and_a_language_wish_never_helps_who_does_not_speak_it(left in -5_i64..60, km in 0_i64..60, hours in 1_i64..60) {
            let one = Person { hours_left: left, reach_km: None, ..person() };
            let plain = Job { hours, ..job() };
            let found = fit(&plain, &one, Some(km));
            prop_assert_eq!(found.is_ok(), left >= 1);
            if let Ok(found) = found {
                let wish = fit(&Job { language: Some("fa".to_owned()), ..plain.clone() }, &one, Some(km)).unwrap();
                prop_assert!(wish.misfit > found.misfit);
                prop_assert!(found.misfit >= 0);
            }
        }
    }
}
