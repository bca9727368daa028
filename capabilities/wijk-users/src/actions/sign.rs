//! The agreement is signed: by the user with a drawn line (at the desk or on the own pages), by the organiser, or by
//! both on paper. When both have signed, the account is active and the fee of the year falls due.

use kernel::{Day, PartnershipId, Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::document::{self, NewDocument};
use wijk_office::door::{self, Own};
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;

use super::fee::charge;
use crate::model::{AgreementId, How, Status, UserId};
use crate::store::agreements::{self, Agreement, Signed};
use crate::store::users::{self, User};

/// Who draws: on the screen of the organiser, or on the user's own pages.
#[derive(Debug, Clone, Copy)]
pub enum Hand<'a> {
    /// At the desk, on a screen of the organiser.
    Desk(UserId),
    /// On the own pages.
    Own(&'a Own),
}

/// The user signs with a drawn line.
#[derive(Debug, Clone, Copy)]
pub struct SignDrawn<'a> {
    /// Who.
    pub hand: Hand<'a>,
    /// The agreement that stood on the screen.
    pub agreement: AgreementId,
    /// The drawn line as PNG.
    pub png: &'a [u8],
}

impl Action for SignDrawn<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-user-agreement.sign";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let (user, document) = match self.hand {
            Hand::Desk(id) => {
                let desk = door::require(tx, ctx, Verb::Write, Part::User).await?;
                let user = users::load(tx, &desk, id).await?;
                (user, document::keep(tx, ctx, &desk, &drawing(id, self.png)).await?)
            }
            Hand::Own(own) => {
                let user = users::load_own(tx, own).await?;
                let id = user.id;
                (user, document::keep_own(tx, ctx, own, &drawing(id, self.png)).await?)
            }
        };
        let open = waiting(tx, ctx, &user, Some(self.agreement)).await?;
        if open.signed_user_on.is_some() {
            return Err(Refusal::Conflict("wijk-user-agreement-changed").into());
        }
        let signed = Signed {
            user_on: Some(ctx.today()),
            office_on: open.signed_office_on,
            how: How::Drawn,
            signature: Some(document.0),
            scan: open.signed_id,
        };
        agreements::sign(tx, ctx, &open, &signed).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", user.id).fact("by", "user").fact("how", "drawn"));
        activate(tx, ctx, &user, &signed).await
    }
}

fn drawing(owner: UserId, png: &[u8]) -> NewDocument<'_> {
    NewDocument { owner_kind: OwnerKind::User, owner_id: owner.0, kind: "signature", field: "signature", bytes: png }
}

/// The organiser signs: whoever is logged in does it for the organiser.
#[derive(Debug, Clone, Copy)]
pub struct SignForOffice {
    /// Whose agreement.
    pub user: UserId,
    /// Which one.
    pub agreement: AgreementId,
}

impl Action for SignForOffice {
    type Output = ();
    const NAME: &'static str = "wijk-user-agreement.sign-office";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Decide, Part::User).await?;
        let user = users::load(tx, &desk, self.user).await?;
        let open = waiting(tx, ctx, &user, Some(self.agreement)).await?;
        if open.signed_user_on.is_none() {
            return Err(Refusal::Conflict("wijk-user-agreement-user-first").into());
        }
        let signed = Signed {
            user_on: open.signed_user_on,
            office_on: Some(ctx.today()),
            how: open.how.unwrap_or(How::Drawn),
            signature: open.signature_id,
            scan: open.signed_id,
        };
        agreements::sign(tx, ctx, &open, &signed).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", user.id).fact("by", "office"));
        activate(tx, ctx, &user, &signed).await
    }
}

/// Both signed on paper; the scan is kept.
#[derive(Debug, Clone, Copy)]
pub struct SignOnPaper<'a> {
    /// Whose agreement.
    pub user: UserId,
    /// Day on the paper of the second of both.
    pub signed_on: Day,
    /// The scan: PDF, PNG or JPEG.
    pub scan: &'a [u8],
}

impl Action for SignOnPaper<'_> {
    type Output = ();
    const NAME: &'static str = "wijk-user-agreement.sign-paper";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let desk = door::require(tx, ctx, Verb::Decide, Part::User).await?;
        let user = users::load(tx, &desk, self.user).await?;
        let open = waiting(tx, ctx, &user, None).await?;
        if self.signed_on > ctx.today() {
            return Err(Refusal::field("signed_on", "wijk-user-agreement-signed-later").into());
        }
        if self.signed_on < open.made_on {
            return Err(Refusal::field("signed_on", "wijk-user-agreement-signed-before").into());
        }
        let new = NewDocument {
            owner_kind: OwnerKind::User,
            owner_id: user.id.0,
            kind: "agreement-signed",
            field: "scan",
            bytes: self.scan,
        };
        let scan = document::keep(tx, ctx, &desk, &new).await?;
        let signed = Signed {
            user_on: Some(self.signed_on),
            office_on: Some(self.signed_on),
            how: How::Paper,
            signature: open.signature_id,
            scan: Some(scan.0),
        };
        agreements::sign(tx, ctx, &open, &signed).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", user.id).fact("how", "paper"));
        activate(tx, ctx, &user, &signed).await
    }
}

/// The agreement that waits; with `seen` it must be the one that stood on the screen.
async fn waiting(tx: &mut Tx, ctx: &Ctx, user: &User, seen: Option<AgreementId>) -> Result<Agreement, Failure> {
    let open = agreements::open(tx, ctx, user.id).await?;
    let open = open.filter(|open| seen.is_none_or(|id| id == open.id));
    Ok(open.ok_or(Refusal::Conflict("wijk-user-agreement-changed"))?)
}

/// When both have signed: active, and the fee falls due.
async fn activate(tx: &mut Tx, ctx: &Ctx, user: &User, signed: &Signed) -> Result<(), Failure> {
    let (Some(theirs), Some(ours)) = (signed.user_on, signed.office_on) else { return Ok(()) };
    let since = theirs.max(ours);
    let to = users::Standing { status: Status::Active, active_on: Some(since), ended_on: None, end_reason: None };
    let partnership: PartnershipId = ctx.actor.partnership;
    users::set_standing(tx, ctx, partnership, user, &to).await?;
    let active = User { active_on: Some(since), ..user.clone() };
    charge(tx, ctx, &active, i64::from(since.0.year())).await?;
    Ok(())
}
