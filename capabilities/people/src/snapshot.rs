//! The frozen facts at entry, for the ESF+ common indicators (Reg. (EU) 2021/1057, annex I). Versions are added,
//! never overwritten: what was reported can always be shown again.

use kernel::access::Permit;
use kernel::partial_date::PartialDate;
use kernel::refusal::Faults;
use kernel::{Day, Moment, Refusal, text_enum};
use serde::{Deserialize, Serialize};
use store::{Ctx, Failure, Tx};
use uuid::Uuid;

use crate::store::snapshot as rows;

/// The operation that the partnership was formed by: call 208 of Europa WSE.
pub const OPERATION: &str = "208";

text_enum! {
    /// Exactly one of three at entry.
    pub enum LabourStatus {
        /// Without work, looking for it or registered.
        Unemployed = "unemployed",
        /// Neither working nor looking.
        Inactive = "inactive",
        /// In work, the self-employed too.
        Employed = "employed",
    }
}

text_enum! {
    /// How somebody lives at entry.
    pub enum Housing {
        /// Owner.
        Owner = "owner",
        /// Rents from a private owner.
        RentPrivate = "rent-private",
        /// Rents socially.
        RentSocial = "rent-social",
        /// Lives with family.
        WithFamily = "with-family",
        /// Stays with others.
        WithOthers = "with-others",
        /// For a time only.
        Temporary = "temporary",
        /// In a shelter.
        Shelter = "shelter",
        /// In a car or tent.
        CarOrTent = "car-or-tent",
        /// Nowhere.
        NoHome = "no-home",
    }
}

text_enum! {
    /// What somebody lives from at entry.
    pub enum Benefit {
        /// Nothing.
        None = "none",
        /// Wage.
        Wage = "wage",
        /// Unemployment benefit.
        Unemployment = "unemployment",
        /// Living wage of the OCMW, or what is equal to it.
        LivingWage = "living-wage",
        /// Sickness or invalidity benefit.
        Sickness = "sickness",
        /// Allowance for people with a disability.
        Disability = "disability",
        /// Pension.
        Pension = "pension",
        /// Something else.
        Other = "other",
    }
}

text_enum! {
    /// With whom somebody lives at entry.
    pub enum Household {
        /// Alone.
        Alone = "alone",
        /// With a partner.
        Couple = "couple",
        /// With a partner and children.
        CoupleChildren = "couple-children",
        /// Alone with children.
        SingleParent = "single-parent",
        /// With parents or other family.
        Family = "family",
        /// With others.
        Others = "others",
    }
}

text_enum! {
    /// An answer that may be refused (special categories: art. 9 GDPR).
    pub enum Sensitive {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Asked, and not told.
        Refused = "refused",
        /// Not asked yet.
        NotAsked = "not-asked",
    }
}

/// What is frozen in plain text. Absent: not asked yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Age in whole years on the day of entry.
    pub age: Option<u16>,
    /// Self-declared gender.
    pub gender: Option<crate::model::Gender>,
    /// Labour status.
    pub labour_status: Option<LabourStatus>,
    /// Since when without work: year, or year and month.
    pub unemployed_since: Option<PartialDate>,
    /// Income.
    pub benefit: Option<Benefit>,
    /// Highest diploma, in the person's words.
    pub diploma: Option<String>,
    /// ISCED level 0 to 8 of it.
    pub isced: Option<u8>,
    /// Housing.
    pub housing: Option<Housing>,
    /// NIS code of the municipality on the day of entry.
    pub nis: Option<String>,
    /// Household.
    pub household: Option<Household>,
    /// Children who depend on the person.
    pub dependent_children: Option<u8>,
}

/// What is frozen under the person's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedFacts {
    /// Disability, by the national definition.
    pub disability: Sensitive,
    /// Foreign background: born, or with a parent born, outside the country.
    pub foreign_background: Sensitive,
    /// Citizen of a country outside the European Union.
    pub third_country: Sensitive,
}

impl Default for SealedFacts {
    fn default() -> Self {
        let not = Sensitive::NotAsked;
        Self { disability: not, foreign_background: not, third_country: not }
    }
}

/// A frozen version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Which.
    pub id: Uuid,
    /// Operation, such as `208`.
    pub operation: String,
    /// Day of entry.
    pub entry_date: Day,
    /// Facts.
    pub facts: Facts,
    /// Sealed facts.
    pub sealed: SealedFacts,
    /// When frozen.
    pub created_at: Moment,
    /// By whom.
    pub by: Option<String>,
}

/// A version to freeze.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSnapshot {
    /// Operation.
    pub operation: String,
    /// Day of entry.
    pub entry_date: Day,
    /// Facts; the age is worked out from the birth date when it is known in full.
    pub facts: Facts,
    /// Sealed facts.
    pub sealed: SealedFacts,
}

/// What still has to be asked before the entry can be reported: Fluent keys.
pub fn still_to_ask(facts: &Facts, sealed: &SealedFacts) -> Vec<&'static str> {
    use crate::model::Gender;
    let mut missing = Vec::new();
    let mut need = |there: bool, key| {
        if !there {
            missing.push(key);
        }
    };
    need(facts.age.is_some(), "snapshot-age");
    need(facts.gender.is_some_and(|g| g != Gender::Unknown), "snapshot-gender");
    need(facts.labour_status.is_some(), "snapshot-labour-status");
    need(
        facts.labour_status != Some(LabourStatus::Unemployed) || facts.unemployed_since.is_some(),
        "snapshot-unemployed-since",
    );
    need(facts.benefit.is_some(), "snapshot-benefit");
    need(facts.isced.is_some(), "snapshot-isced");
    need(facts.housing.is_some(), "snapshot-housing");
    need(facts.nis.is_some(), "snapshot-municipality");
    need(facts.household.is_some(), "snapshot-household");
    need(sealed.disability != Sensitive::NotAsked, "snapshot-disability");
    need(sealed.foreign_background != Sensitive::NotAsked, "snapshot-foreign-background");
    need(sealed.third_country != Sensitive::NotAsked, "snapshot-third-country");
    missing
}

/// Whole years on a day, when the birth date leaves only one possibility.
pub fn age_on(birth: Option<PartialDate>, day: Day) -> Option<u16> {
    let ages = birth?.ages_on(day)?;
    (ages.start() == ages.end()).then(|| *ages.start())
}

/// What can't be true.
pub fn check(new: &NewSnapshot, today: Day) -> Result<(), Refusal> {
    let mut faults = Faults::default();
    if new.entry_date > today {
        faults.push("entry_date", "snapshot-entry-future");
    }
    if let Some(since) = new.facts.unemployed_since {
        if since.is_after(new.entry_date) {
            faults.push("unemployed_since", "snapshot-since-after-entry");
        }
        if new.facts.labour_status == Some(LabourStatus::Employed) {
            faults.push("unemployed_since", "snapshot-since-employed");
        }
    }
    if new.facts.isced.is_some_and(|level| level > 8) {
        faults.push_range("isced", 0, 8);
    }
    faults.done()
}

/// Freezes a version, inside an action, which writes the audit line.
pub async fn freeze(tx: &mut Tx, ctx: &Ctx, permit: &Permit, new: &NewSnapshot) -> Result<Uuid, Failure> {
    check(new, ctx.today())?;
    rows::insert(tx, ctx, permit, new).await
}

/// Every version of a person, newest first.
pub async fn load(tx: &mut Tx, ctx: &Ctx, permit: &Permit) -> Result<Vec<Snapshot>, Failure> {
    rows::all(tx, ctx, permit).await
}
