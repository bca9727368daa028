//! Who a worker is, where she lives and since when, and what is kept sealed.

use kernel::insz::Insz;
use kernel::{Day, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::rules::access::Part;

use super::open;
use crate::model::{Gender, WorkerId};
use crate::records::Home;
use crate::rules::{age, search};
use crate::store::sealed::{self, Sealed};
use crate::store::worker;
use crate::store::{parts, person};

/// Saves who somebody is and how to reach her.
#[derive(Debug, Clone)]
pub struct EditWorker<'a> {
    /// Whose file.
    pub id: WorkerId,
    /// The version that was seen.
    pub version: i64,
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
    /// Postcode.
    pub postcode: &'a str,
    /// Municipality, if known.
    pub nis: Option<&'a str>,
    /// Since when she lives there; asked when the address is another one.
    pub home_from: Option<Day>,
    /// Somebody looked: the birth date is right, although she is young.
    pub age_sure: bool,
}

impl Action for EditWorker<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-worker.edit";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, mut w) = open(tx, ctx, self.id, Verb::Write).await?;
        let text = |value: Option<&str>| value.map(str::to_owned);
        let moved = w.postcode != self.postcode || w.nis.as_deref() != self.nis;
        let corrected = w.street.as_deref() != self.street;
        if moved && self.home_from.is_none() {
            return Err(Refusal::field("home_from", "wijk-worker-home-from").into());
        }
        if w.birth_on != self.birth_on {
            let table = wijk_office::table_of(tx, ctx, &w.scheme).await?;
            age::judge(table.on(ctx.today()), self.birth_on, self.age_sure)?;
        }
        self.given_name.clone_into(&mut w.given_name);
        self.family_name.clone_into(&mut w.family_name);
        w.sort_name = kernel::name::sort_key(self.given_name, self.family_name);
        (w.birth_on, w.gender) = (self.birth_on, self.gender);
        self.languages.clone_into(&mut w.languages);
        (w.phone, w.email, w.street) = (text(self.phone), text(self.email), text(self.street));
        self.postcode.clone_into(&mut w.postcode);
        w.nis = text(self.nis);
        let words = search::words(self.given_name, self.family_name);
        worker::save_person(tx, ctx, &desk, &w, self.version, &words).await?;
        if moved || corrected {
            let from_on = self.home_from.unwrap_or(ctx.today());
            let home = Home { from_on, postcode: w.postcode.clone(), nis: w.nis.clone() };
            parts::add_home(tx, ctx, w.id, &home, self.street).await?;
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-worker", self.id).fact("moved", moved));
        Ok(())
    }
}

/// Seals the national number and the account number; `None` leaves what is known.
#[derive(Clone)]
pub struct SaveNumbers<'a> {
    /// Whose file.
    pub id: WorkerId,
    /// The version that was seen.
    pub version: i64,
    /// National number.
    pub insz: Option<Insz>,
    /// Account number, checked, without spaces.
    pub iban: Option<&'a str>,
}

impl Action for SaveNumbers<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-worker.numbers";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (desk, w) = open(tx, ctx, self.id, Verb::Write).await?;
        desk.require(Verb::Write, Part::WorkerSensitive)?;
        crate::insz::check(tx, ctx, self.insz.is_some()).await?;
        worker::hold_places(tx, desk.partnership()).await?;
        worker::touch(tx, ctx, &desk, w.id, self.version).await?;
        if let Some(insz) = &self.insz {
            let digits = insz.digits();
            let other = worker::by_insz(tx, ctx, &sealed::insz_index(ctx, &digits)).await?;
            if other.is_some_and(|other| other != w.id) {
                return Err(Refusal::field("insz", "wijk-worker-insz-known").into());
            }
            sealed::seal(tx, ctx, &desk, w.id, Sealed::Insz, &digits).await?;
            // The number shows an earlier term of the same person: from now on the files stay tied.
            for file in person::of_person(tx, ctx, w.id).await? {
                person::tie(tx, ctx, w.id, file).await?;
            }
        }
        if let Some(iban) = self.iban {
            sealed::seal(tx, ctx, &desk, w.id, Sealed::Iban, iban).await?;
        }
        let line = audit::Line::new(Self::NAME, "wijk-worker", w.id).fact("insz", self.insz.is_some());
        tx.note(ctx, line.fact("iban", self.iban.is_some()));
        Ok(())
    }
}
