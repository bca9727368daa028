//! Lists of payments to partners, and the accounts they go to.

use std::collections::BTreeMap;

use bank::pain002::Said;
use kernel::OrganisationId;
use operation::OperationId;
use store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional, insert_rows};
use uuid::Uuid;

use crate::model::{PayoutId, PayoutStatus};
use crate::records::{BankAccount, Payout, PayoutLine, PayoutParty};

const COLUMNS: &str =
    "id, number, operation_id, direction, status, total_cents, debtor_name, debtor_iban, execute_on, paid_on,
    reference, posting_id, made_at, version";

/// The lists of an operation, the last first.
pub(crate) async fn of(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<Payout>, Failure> {
    fetch_all!(
        tx,
        Payout,
        store::sql(format!(
            "select {COLUMNS} from money_payout where partnership_id = $1 and operation_id = $2 order by number desc"
        )),
        ctx.actor.partnership,
        operation
    )
}

/// One list; the caller opens the door of its operation.
pub(crate) async fn load(tx: &mut Tx, ctx: &Ctx, id: PayoutId) -> Result<Option<Payout>, Failure> {
    fetch_optional!(
        tx,
        Payout,
        store::sql(format!("select {COLUMNS} from money_payout where partnership_id = $1 and id = $2")),
        ctx.actor.partnership,
        id
    )
}

/// Writes a list. The parties and their lines keep their order.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    p: &Payout,
    parties: &[PayoutParty],
    lines: &[PayoutLine],
) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into money_payout (partnership_id, id, number, operation_id, direction, status, total_cents, debtor_name,
           debtor_iban, execute_on, made_at, staff_id, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)",
        ctx.actor.partnership,
        p.id,
        p.number,
        p.operation_id,
        p.direction,
        p.status,
        p.total_cents,
        p.debtor_name.as_str(),
        p.debtor_iban.as_deref(),
        p.execute_on,
        ctx.now,
        ctx.actor.staff
    )?;
    let rows: Vec<(i64, &PayoutParty)> = (1..).zip(parties).collect();
    insert_rows!(
        tx,
        "insert into money_payout_party (partnership_id, payout_id, place, organisation_id, name, iban, cents)",
        rows,
        |row| [
            ctx.actor.partnership,
            p.id,
            row.0,
            row.1.organisation_id,
            row.1.name.as_str(),
            row.1.iban.as_deref(),
            row.1.cents
        ]
    )?;
    let rows: Vec<(i64, &PayoutLine)> = (1..).zip(lines).collect();
    insert_rows!(
        tx,
        "insert into money_payout_line (partnership_id, payout_id, place, organisation_id, claim_id, cents)",
        rows,
        |row| [ctx.actor.partnership, p.id, row.0, row.1.organisation_id, row.1.claim_id, row.1.cents]
    )
}

/// Who stands on a list.
pub(crate) async fn parties(tx: &mut Tx, ctx: &Ctx, id: PayoutId) -> Result<Vec<PayoutParty>, Failure> {
    fetch_all!(
        tx,
        PayoutParty,
        "select organisation_id, name, iban, cents, refused_at, answer, codes, bank_words from money_payout_party
         where partnership_id = $1 and payout_id = $2 order by place",
        ctx.actor.partnership,
        id
    )
}

/// For which claims.
pub(crate) async fn lines(tx: &mut Tx, ctx: &Ctx, id: PayoutId) -> Result<Vec<PayoutLine>, Failure> {
    fetch_all!(
        tx,
        PayoutLine,
        "select organisation_id, claim_id, cents from money_payout_line
         where partnership_id = $1 and payout_id = $2 order by place",
        ctx.actor.partnership,
        id
    )
}

/// What stands on the lists of an operation that were not dropped, without what the bank refused; what came back is below
/// nothing.
pub(crate) async fn listed(tx: &mut Tx, ctx: &Ctx, operation: OperationId) -> Result<Vec<PayoutLine>, Failure> {
    fetch_all!(
        tx,
        PayoutLine,
        "select x.organisation_id, x.claim_id,
           cast(sum(case when p.direction = 'out' then x.cents else -x.cents end) as bigint) as cents
         from money_payout_line x join money_payout p on p.partnership_id = x.partnership_id and p.id = x.payout_id
         where x.partnership_id = $1 and p.operation_id = $2 and p.status <> 'dropped'
           and not exists (select 1 from money_payout_party y where y.partnership_id = x.partnership_id
             and y.payout_id = x.payout_id and y.organisation_id = x.organisation_id and y.refused_at is not null)
         group by x.organisation_id, x.claim_id",
        ctx.actor.partnership,
        operation
    )
}

/// Where a list comes to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Done<'a> {
    pub status: PayoutStatus,
    pub paid_on: Option<kernel::Day>,
    pub reference: Option<&'a str>,
    pub posting: Option<crate::model::PostingId>,
}

/// Moves a list on; 0 rows: somebody else saved first.
pub(crate) async fn set_status(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PayoutId,
    version: i64,
    done: Done<'_>,
) -> Result<u64, Failure> {
    execute!(
        tx,
        "update money_payout set status = $4, paid_on = $5, reference = $6, posting_id = $7, version = version + 1
         where partnership_id = $1 and id = $2 and version = $3",
        ctx.actor.partnership,
        id,
        version,
        done.status,
        done.paid_on,
        done.reference,
        done.posting
    )
}

/// Keeps that an answer of the bank was read; false: the same one was read before.
pub(crate) async fn keep_answer(
    tx: &mut Tx,
    ctx: &Ctx,
    id: PayoutId,
    fingerprint: &str,
    said: Said,
) -> Result<bool, Failure> {
    let rows = execute!(
        tx,
        "insert into money_payout_answer (partnership_id, id, payout_id, fingerprint, accepted, refused, unnamed, read_at,
           staff_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (partnership_id, payout_id, fingerprint) do nothing",
        ctx.actor.partnership,
        ctx.new_id::<Uuid>(),
        id,
        fingerprint,
        said.accepted,
        said.refused,
        said.unnamed,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(rows == 1)
}

/// Keeps what the bank said of one organisation on a list. A refusal stands.
pub(crate) async fn set_answer(tx: &mut Tx, ctx: &Ctx, id: PayoutId, party: &PayoutParty) -> Result<(), Failure> {
    execute!(
        tx,
        "update money_payout_party set answer = $4, refused_at = coalesce(refused_at, $5), codes = $6, bank_words = $7
         where partnership_id = $1 and payout_id = $2 and organisation_id = $3",
        ctx.actor.partnership,
        id,
        party.organisation_id,
        party.answer.as_deref(),
        party.refused_at,
        party.codes.as_deref(),
        party.bank_words.as_deref()
    )?;
    Ok(())
}

/// Records on which account an organisation gets its money.
pub(crate) async fn insert_account(
    tx: &mut Tx,
    ctx: &Ctx,
    organisation: OrganisationId,
    iban: &str,
    source: &str,
) -> Result<Uuid, Failure> {
    let id: Uuid = ctx.new_id();
    execute!(
        tx,
        "insert into money_account (partnership_id, id, organisation_id, iban, source, recorded_at, staff_id)
         values ($1, $2, $3, $4, $5, $6, $7)",
        ctx.actor.partnership,
        id,
        organisation,
        iban,
        source,
        ctx.now,
        ctx.actor.staff
    )?;
    Ok(id)
}

/// The account that holds of each organisation: the last one recorded.
pub(crate) async fn accounts(tx: &mut Tx, ctx: &Ctx) -> Result<BTreeMap<OrganisationId, BankAccount>, Failure> {
    let rows = fetch_all!(
        tx,
        BankAccount,
        "select organisation_id, iban, source, recorded_at, staff_id from money_account
         where partnership_id = $1 order by recorded_at, id",
        ctx.actor.partnership
    )?;
    Ok(rows.into_iter().map(|row| (row.organisation_id, row)).collect())
}
