//! An agreement is made for a user: the PDF to sign is kept as it was that day.

use kernel::{Refusal, Verb};
use store::{Action, Ctx, Failure, Tx, audit};
use wijk_office::document::{self, NewDocument};
use wijk_office::door;
use wijk_office::model::OwnerKind;
use wijk_office::rules::access::Part;

use crate::model::{AgreementId, Status, UserId};
use crate::store::{agreements, users};

/// Makes the agreement. One that nobody has signed yet is replaced.
#[derive(Debug, Clone)]
pub struct MakeAgreement<'a> {
    /// For whom.
    pub user: UserId,
    /// The version of the user that the PDF was made from.
    pub version: i64,
    /// The PDF.
    pub pdf: &'a [u8],
}

impl Action for MakeAgreement<'_> {
    type Output = AgreementId;
    const NAME: &'static str = "wijk-user-agreement.make";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<AgreementId, Failure> {
        let desk = door::require(tx, ctx, Verb::Write, Part::User).await?;
        let user = users::load(tx, &desk, self.user).await?;
        if user.version != self.version {
            return Err(Refusal::Stale { current: user.version }.into());
        }
        if user.status != Status::New {
            return Err(Refusal::Conflict("wijk-user-agreement-not-now").into());
        }
        let replaced = agreements::void(tx, ctx, self.user, ctx.today(), false).await?;
        let new = NewDocument {
            owner_kind: OwnerKind::User,
            owner_id: self.user.0,
            kind: "agreement",
            field: "agreement",
            bytes: self.pdf,
        };
        let document = document::keep(tx, ctx, &desk, &new).await?;
        let id: AgreementId = ctx.new_id();
        agreements::insert(tx, ctx, id, self.user, document.0).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "wijk-user", self.user).fact("replaced", replaced));
        Ok(id)
    }
}
