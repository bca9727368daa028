//! The agreements between a user and the organiser.

use ::store::{Ctx, Failure, Tx, execute, fetch_all};
use kernel::{Day, Refusal};
use uuid::Uuid;

use crate::model::{AgreementId, How, UserId};

/// An agreement.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Agreement {
    /// Which.
    pub id: AgreementId,
    /// When it was made.
    pub made_on: Day,
    /// The PDF to sign.
    pub document_id: Uuid,
    /// When the user signed.
    pub signed_user_on: Option<Day>,
    /// When the organiser signed.
    pub signed_office_on: Option<Day>,
    /// How.
    pub how: Option<How>,
    /// The drawn line.
    pub signature_id: Option<Uuid>,
    /// The scan of the signed paper.
    pub signed_id: Option<Uuid>,
    /// Replaced before it was signed, or over with the account.
    pub voided_on: Option<Day>,
    /// Version of the record.
    pub version: i64,
}

impl Agreement {
    /// Did both sign?
    pub fn is_signed(&self) -> bool {
        self.signed_user_on.is_some() && self.signed_office_on.is_some()
    }

    /// Does it wait for a signature?
    pub fn is_open(&self) -> bool {
        self.voided_on.is_none() && !self.is_signed()
    }

    /// Did both have signed by this day, and was it not over yet?
    pub fn holds(&self, day: Day) -> bool {
        let by = |signed: Option<Day>| signed.is_some_and(|on| on <= day);
        by(self.signed_user_on) && by(self.signed_office_on) && self.voided_on.is_none_or(|over| over > day)
    }
}

/// All agreements of a user, newest first.
pub async fn of_user(tx: &mut Tx, ctx: &Ctx, user: UserId) -> Result<Vec<Agreement>, Failure> {
    fetch_all!(
        tx,
        Agreement,
        "select id, made_on, document_id, signed_user_on, signed_office_on, how, signature_id, signed_id, voided_on, version
         from wijk_user_agreement where partnership_id = $1 and user_id = $2 order by made_at desc, id desc",
        ctx.actor.partnership,
        user
    )
}

/// The agreement that waits for a signature.
pub async fn open(tx: &mut Tx, ctx: &Ctx, user: UserId) -> Result<Option<Agreement>, Failure> {
    Ok(of_user(tx, ctx, user).await?.into_iter().find(Agreement::is_open))
}

/// Writes a new agreement.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, id: AgreementId, user: UserId, document: Uuid) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into wijk_user_agreement (partnership_id, id, user_id, made_on, document_id, version, made_at, made_by)
         values ($1, $2, $3, $4, $5, 1, $6, $7)",
        ctx.actor.partnership,
        id,
        user,
        ctx.today(),
        document,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(())
}

/// Those that nobody signed, or only one, do not count any more; with `all` also a signed one (the account ends).
pub async fn void(tx: &mut Tx, ctx: &Ctx, user: UserId, on: Day, all: bool) -> Result<u64, Failure> {
    execute!(
        tx,
        "update wijk_user_agreement set voided_on = $3, version = version + 1
         where partnership_id = $1 and user_id = $2 and voided_on is null
           and ($4 = $5 or signed_user_on is null or signed_office_on is null)",
        ctx.actor.partnership,
        user,
        on,
        all,
        true
    )
}

/// The signatures as they are after a deed.
#[derive(Debug, Clone)]
pub struct Signed {
    /// When the user signed.
    pub user_on: Option<Day>,
    /// When the organiser signed.
    pub office_on: Option<Day>,
    /// How.
    pub how: How,
    /// The drawn line.
    pub signature: Option<Uuid>,
    /// The scan.
    pub scan: Option<Uuid>,
}

/// Writes the signatures, if nobody did so in between.
pub async fn sign(tx: &mut Tx, ctx: &Ctx, agreement: &Agreement, signed: &Signed) -> Result<(), Failure> {
    let changed = execute!(
        tx,
        "update wijk_user_agreement set signed_user_on = $3, signed_office_on = $4, how = $5, signature_id = $6,
           signed_id = $7, office_staff_id = $8, version = version + 1
         where partnership_id = $1 and id = $2 and version = $9 and voided_on is null",
        ctx.actor.partnership,
        agreement.id,
        signed.user_on,
        signed.office_on,
        signed.how,
        signed.signature,
        signed.scan,
        signed.office_on.map(|_| ctx.actor.staff),
        agreement.version
    )?;
    if changed == 0 {
        return Err(Refusal::Conflict("wijk-user-agreement-changed").into());
    }
    Ok(())
}
