//! Archive bundles that were handed out.

use ::store::{Ctx, Failure, Tx, execute, fetch_all, fetch_optional};
use call::CallId;
use kernel::PartnershipId;

use crate::model::ArchiveId;
use crate::records::Bundle;

const COLUMNS: &str = "id, call_id, manifest_sha256, files, made_at";

/// All bundles of a call, newest first.
pub async fn all(tx: &mut Tx, ctx: &Ctx, call: CallId) -> Result<Vec<Bundle>, Failure> {
    fetch_all!(
        tx,
        Bundle,
        ::store::sql(format!(
            "select {COLUMNS} from jury_archive where partnership_id = $1 and call_id = $2 order by made_at desc, id desc"
        )),
        ctx.actor.partnership,
        call
    )
}

/// The one of a manifest, by the id in it.
pub async fn find(tx: &mut Tx, partnership: PartnershipId, id: ArchiveId) -> Result<Option<Bundle>, Failure> {
    fetch_optional!(
        tx,
        Bundle,
        ::store::sql(format!("select {COLUMNS} from jury_archive where partnership_id = $1 and id = $2")),
        partnership,
        id
    )
}

/// Keeps the hash of one.
pub async fn insert(tx: &mut Tx, ctx: &Ctx, b: &Bundle) -> Result<(), Failure> {
    execute!(
        tx,
        "insert into jury_archive (partnership_id, id, call_id, manifest_sha256, files, made_at, by_staff)
         values ($1, $2, $3, $4, $5, $6, $7)",
        ctx.actor.partnership,
        b.id,
        b.call_id,
        &b.manifest_sha256,
        b.files,
        b.made_at,
        ctx.actor.staff
    )?;
    Ok(())
}
