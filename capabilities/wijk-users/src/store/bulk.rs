//! Many users in few statements.

use ::store::vault::{Place, key_for};
use ::store::{Ctx, Failure, Tx, fetch_all, insert_rows};
use kernel::PartnershipId;
use uuid::Uuid;
use wijk_office::model::DocumentId;

use crate::bulk::{Known, PaidFee, Past};
use crate::model::{How, PaidHow, Status, UserId};

/// A user with what is sealed with its key.
pub(crate) struct Row<'a> {
    pub id: UserId,
    number: i64,
    past: &'a Past,
    insz: Option<Vec<u8>>,
    insz_index: Option<Vec<u8>>,
    proof: Option<Vec<u8>>,
}

impl<'a> Row<'a> {
    /// Seals the national number; who has none gets no key yet.
    pub(crate) async fn sealed(tx: &mut Tx, ctx: &Ctx, number: i64, past: &'a Past) -> Result<Self, Failure> {
        let id: UserId = ctx.new_id();
        let mut row = Self { id, number, past, insz: None, insz_index: None, proof: None };
        row.proof = super::users::sealed_proof(tx, ctx, id, past.details.transition_proof.as_deref()).await?;
        if let Some(insz) = past.insz {
            let key = key_for(tx, ctx, id).await?;
            row.insz = Some(key.seal(&ctx.entropy, Place::new("wijk_user", "insz_sealed", id), &insz.digits())?);
            row.insz_index = Some(super::users::insz_index(ctx, insz));
        }
        Ok(row)
    }

    fn status(&self) -> Status {
        if self.past.ended.is_some() { Status::Ended } else { Status::Active }
    }
}

/// All users that are there.
pub(crate) async fn known(tx: &mut Tx, partnership: PartnershipId) -> Result<Vec<Known>, Failure> {
    fetch_all!(
        tx,
        Known,
        "select id, number, insz_index, kbo from wijk_user where partnership_id = $1 order by number",
        partnership
    )
}

/// Writes the users of a scheme with all that hangs on them.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    scheme: &str,
    paper: DocumentId,
    rows: &[Row<'_>],
) -> Result<(), Failure> {
    insert_rows!(
        tx,
        "insert into wijk_user (partnership_id, scheme, id, number, kind, name, sort_name, contact_name, kbo, insz_sealed, insz_index,
           email, phone, street, postcode, nis, address_key, language, transition, transition_proof_sealed, status, registered_on,
           active_on, ended_on, end_reason, version, created_at, changed_at)",
        rows,
        |row| [
            ctx.actor.partnership,
            scheme,
            row.id,
            row.number,
            row.past.details.kind,
            row.past.details.name.as_str(),
            kernel::name::fold(&row.past.details.name),
            row.past.details.contact_name.as_deref(),
            row.past.details.kbo.as_deref(),
            row.insz.as_deref(),
            row.insz_index.as_deref(),
            row.past.details.email.as_deref(),
            row.past.details.phone.as_deref(),
            row.past.address.street.as_str(),
            row.past.address.postcode.as_str(),
            row.past.address.nis.as_deref(),
            row.past.address.key(),
            row.past.details.language.as_str(),
            row.past.details.transition,
            row.proof.as_deref(),
            row.status(),
            row.past.signed_on,
            row.past.signed_on,
            row.past.ended.map(|e| e.0),
            row.past.ended.map(|e| e.1),
            1_i64,
            ctx.now,
            ctx.now
        ]
    )?;
    insert_rows!(
        tx,
        "insert into wijk_user_home (partnership_id, id, user_id, from_on, street, postcode, nis, recorded_at, staff_id)",
        rows,
        |row| [
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            row.id,
            row.past.signed_on,
            row.past.address.street.as_str(),
            row.past.address.postcode.as_str(),
            row.past.address.nis.as_deref(),
            ctx.now,
            ctx.actor.staff
        ]
    )?;
    insert_rows!(
        tx,
        "insert into wijk_user_agreement (partnership_id, id, user_id, made_on, document_id, signed_user_on, signed_office_on,
           office_staff_id, how, voided_on, version, made_at, made_by)",
        rows,
        |row| [
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            row.id,
            row.past.signed_on,
            paper,
            row.past.signed_on,
            row.past.signed_on,
            ctx.actor.staff,
            How::Paper,
            row.past.ended.map(|e| e.0.plus_days(1)),
            1_i64,
            ctx.now,
            ctx.actor.staff
        ]
    )?;
    let fees: Vec<(&Row<'_>, &PaidFee)> =
        rows.iter().flat_map(|row| row.past.fees.iter().map(move |fee| (row, fee))).collect();
    insert_rows!(
        tx,
        "insert into wijk_fee (partnership_id, id, user_id, year, amount_cents, due_on, paid_on, paid_how, recorded_at, staff_id)",
        fees,
        |fee| [
            ctx.actor.partnership,
            ctx.new_id::<Uuid>(),
            fee.0.id,
            fee.1.year,
            fee.1.cents,
            crate::rules::due::due_from(fee.0.past.signed_on, fee.1.year),
            fee.1.on,
            PaidHow::Hand,
            ctx.now,
            ctx.actor.staff
        ]
    )
}
