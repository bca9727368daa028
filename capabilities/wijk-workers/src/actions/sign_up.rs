//! Somebody walks in without a referral: no file, but passed on to VDAB or to the OCMW.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::door;
use wijk_office::rules::access::Part;

use crate::model::{PassTo, SignupId};
use crate::store::signup;

/// Keeps who came, to pass on. Nobody refers herself (decree 7-7-2017, art. 6).
#[derive(Debug, Clone)]
pub struct SignUp<'a> {
    /// Name and phone, as one text.
    pub person: &'a str,
    /// Postcode.
    pub postcode: &'a str,
    /// Municipality, if known.
    pub nis: Option<&'a str>,
    /// Gets a leefloon: then the OCMW decides.
    pub leefloon: bool,
}

impl Action for SignUp<'_> {
    type Output = SignupId;
    const NAME: &'static str = "wijk-signup.keep";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<SignupId, Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Worker).await?;
        let pass_to = if self.leefloon { PassTo::Ocmw } else { PassTo::Vdab };
        let new = signup::New {
            person: self.person,
            postcode: self.postcode,
            nis: self.nis,
            leefloon: self.leefloon,
            pass_to,
        };
        let id = signup::insert(tx, ctx, &desk, &new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-signup", id).fact("to", pass_to));
        Ok(id)
    }
}

/// VDAB or the OCMW was told.
#[derive(Debug, Clone)]
pub struct PassedOn {
    /// Who.
    pub id: SignupId,
}

impl Action for PassedOn {
    type Output = ();
    const NAME: &'static str = "wijk-signup.passed";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Worker).await?;
        if signup::passed(tx, ctx, &desk, self.id).await? == 0 {
            return Err(Refusal::NotFound.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-signup", self.id));
        Ok(())
    }
}

/// Somebody was written down by mistake. What was laid aside longer ago than it can be taken back is forgotten for good.
#[derive(Debug, Clone)]
pub struct SetAside {
    /// Who.
    pub id: SignupId,
}

/// So many days later nobody takes a mistake back any more. A choice of the house, not a rule of the scheme.
const UNDO_DAYS: i32 = 7;

impl Action for SetAside {
    type Output = ();
    const NAME: &'static str = "wijk-signup.aside";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Worker).await?;
        signup::forget_aside(tx, &desk, ctx.today().plus_days(-UNDO_DAYS)).await?;
        if signup::set_aside(tx, ctx, &desk, self.id).await? == 0 {
            return Err(Refusal::NotFound.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-signup", self.id));
        Ok(())
    }
}

/// Takes back that somebody was passed on or laid aside.
#[derive(Debug, Clone)]
pub struct UndoSignup {
    /// Who.
    pub id: SignupId,
}

impl Action for UndoSignup {
    type Output = ();
    const NAME: &'static str = "wijk-signup.undo";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::Worker).await?;
        if signup::reopen(tx, &desk, self.id).await? == 0 {
            return Err(Refusal::NotFound.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-signup", self.id));
        Ok(())
    }
}
