//! A referral comes in: a file is opened, when the rules of that day allow it.

use kernel::insz::Insz;
use kernel::refusal::Faults;
use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::document::{self, NewDocument};
use wijk_office::door;
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;

use super::{in_area, room};
use crate::model::{Gender, Referrer, Status, WorkerId};
use crate::records::{Home, Worker};
use crate::rules::alike::{Known, Sketch, settle};
use crate::rules::{admission, age, search};
use crate::store::sealed::{self, Sealed};
use crate::store::worker;
use crate::store::{parts, person};

/// A referral as VDAB, a partner or the OCMW sends it.
#[derive(Clone)]
#[expect(clippy::struct_excessive_bools, reason = "what a referrer tells is mostly yes or no")]
pub struct Refer<'a> {
    /// In which scheme.
    pub scheme: &'a str,
    /// Given name.
    pub given_name: &'a str,
    /// Family name.
    pub family_name: &'a str,
    /// Birth date.
    pub birth_on: Option<Day>,
    /// Self-declared.
    pub gender: Gender,
    /// Codes of languages with a space between.
    pub languages: &'a str,
    /// E.164.
    pub phone: Option<&'a str>,
    /// Checked.
    pub email: Option<&'a str>,
    /// Street and number.
    pub street: Option<&'a str>,
    /// Postcode: it says in which region she lives.
    pub postcode: &'a str,
    /// Municipality, if it is one of those we know.
    pub nis: Option<&'a str>,
    /// National number, if told.
    pub insz: Option<Insz>,
    /// Account number, checked, without spaces.
    pub iban: Option<&'a str>,
    /// Who refers.
    pub referrer: Referrer,
    /// Day of the referral.
    pub referred_on: Day,
    /// Registered as job seeker at VDAB since.
    pub vdab_registered_on: Option<Day>,
    /// Gets a leefloon.
    pub leefloon: bool,
    /// The referrer says that the target group fits.
    pub target: bool,
    /// Available for work, or exempted.
    pub available: bool,
    /// Did wijk-werken before.
    pub had_term: bool,
    /// PWA contract: first day.
    pub pwa_contract_from: Option<Day>,
    /// PWA contract: last day.
    pub pwa_contract_to: Option<Day>,
    /// PWA cheques in the window of the rule.
    pub pwa_cheques: i64,
    /// The decision or agreement sheet of the referrer.
    pub document: Option<&'a [u8]>,
    /// What somebody said of the files that seem to be of the same person.
    pub known: Option<Known>,
    /// Somebody looked: the birth date is right, although she is young.
    pub age_sure: bool,
}

impl Refer<'_> {
    fn row(&self, id: WorkerId, number: i64, ctx: &Ctx) -> Worker {
        let text = |value: Option<&str>| value.map(str::to_owned);
        Worker {
            id,
            scheme: self.scheme.to_owned(),
            came_from: None,
            person_id: None,
            number,
            participant_id: None,
            given_name: self.given_name.to_owned(),
            family_name: self.family_name.to_owned(),
            sort_name: kernel::name::sort_key(self.given_name, self.family_name),
            birth_on: self.birth_on,
            gender: self.gender,
            languages: self.languages.to_owned(),
            phone: text(self.phone),
            email: text(self.email),
            street: text(self.street),
            postcode: self.postcode.to_owned(),
            nis: text(self.nis),
            has_insz: false,
            has_iban: false,
            referrer_kind: self.referrer,
            referred_on: self.referred_on,
            referral_document: None,
            vdab_registered_on: self.vdab_registered_on,
            leefloon: self.leefloon,
            target: self.target,
            available: self.available,
            had_term: self.had_term,
            pwa_contract_from: self.pwa_contract_from,
            pwa_contract_to: self.pwa_contract_to,
            pwa_cheques: self.pwa_cheques,
            status: Status::Referred,
            started_on: None,
            end_told_on: None,
            last_day: None,
            end_reason: None,
            archive_until: None,
            reach_km: None,
            rules: String::new(),
            version: 1,
            created_at: ctx.now,
        }
    }
}

impl Action for Refer<'_> {
    type Output = WorkerId;
    const NAME: &'static str = "wijk-worker.refer";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<WorkerId, Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Worker).await?;
        if self.referred_on > ctx.today() {
            return Err(Refusal::field("referred_on", "wijk-day-future").into());
        }
        crate::insz::check(tx, ctx, self.insz.is_some()).await?;
        // Two who refer one person at the same instant meet here: the second sees the file of the first.
        worker::hold_places(tx, desk.partnership()).await?;
        let index = self.insz.map(|insz| sealed::insz_index(ctx, &insz.digits()));
        let sketch = Sketch::new(self.given_name, self.family_name, self.birth_on, self.postcode, index);
        let found = person::alike(tx, &desk, self.scheme, &sketch, &[]).await?;
        let mut wrong = Faults::default();
        let tie = wrong.also(settle(&found, self.known))?;
        let id: WorkerId = ctx.new_id();
        let mut row = self.row(id, 0, ctx);
        if let Some(bytes) = self.document {
            let new = NewDocument {
                owner_kind: OwnerKind::Worker,
                owner_id: id.0,
                kind: "referral",
                field: "document",
                bytes,
            };
            row.referral_document = Some(document::keep(tx, ctx, &desk, &new).await?);
        }
        let table = wijk_office::table_of(tx, ctx, self.scheme).await?;
        let here = in_area(tx, ctx, self.nis, ctx.today()).await?;
        let room = room(tx, ctx, &desk, self.scheme, self.nis, ctx.today()).await?;
        let rules = table.on(ctx.today());
        wrong.also(age::judge(rules, self.birth_on, self.age_sure))?;
        let used = wrong.also(admission::admit(rules, &row, &row.postcode, here, room))?;
        wrong.done()?;
        let (tie, used) = (tie.unwrap_or_default(), used.unwrap_or_default());
        row.had_term |= tie.to.is_some();
        row.rules = admission::versions(&used);
        row.number = worker::next_number(tx, desk.partnership()).await?;
        worker::insert(tx, ctx, &row, &search::words(self.given_name, self.family_name)).await?;
        if let Some(earlier) = tie.to {
            person::tie(tx, ctx, id, earlier).await?;
        }
        for other in &tie.apart {
            person::set_apart(tx, ctx, id, *other).await?;
        }
        let home = Home { from_on: self.referred_on, postcode: row.postcode.clone(), nis: row.nis.clone() };
        parts::add_home(tx, ctx, id, &home, self.street).await?;
        if let Some(insz) = &self.insz {
            sealed::seal(tx, ctx, &desk, id, Sealed::Insz, &insz.digits()).await?;
        }
        if let Some(iban) = self.iban {
            sealed::seal(tx, ctx, &desk, id, Sealed::Iban, iban).await?;
        }
        tx.note(
            ctx,
            // Who referred is not written here: the OCMW means a leefloon, and these lines outlive the file.
            audit::Line::new(Self::NAME, "wijk-worker", id)
                .fact("scheme", self.scheme)
                .fact("again", tie.to.is_some())
                .fact("alike", found.len()),
        );
        Ok(id)
    }
}
