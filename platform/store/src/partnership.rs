//! The tenant's own row.

use kernel::PartnershipId;

use crate::{Ctx, Db, Failure, Tx, audit, execute, fetch_all};

/// A partnership.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Partnership {
    /// Which.
    pub id: PartnershipId,
    /// Name.
    pub name: String,
    /// Fictional people only?
    pub demonstration: bool,
}

/// All partnerships of the installation, oldest first.
pub async fn all(db: &Db) -> Result<Vec<Partnership>, Failure> {
    let mut tx = db.read().await?;
    fetch_all!(tx, Partnership, "select id, name, demonstration from partnership order by created_at, id")
}

/// The partnership that visitors without account reach: the oldest one.
pub async fn home(db: &Db) -> Result<Option<Partnership>, Failure> {
    Ok(all(db).await?.into_iter().next())
}

/// Makes the partnership of `ctx`, inside an action.
pub async fn create(
    tx: &mut Tx,
    ctx: &Ctx,
    name: &str,
    slug: &str,
    baseline: &str,
    demonstration: bool,
) -> Result<(), Failure> {
    let id = ctx.actor.partnership;
    execute!(
        tx,
        "insert into partnership (id, name, slug, baseline, demonstration, created_at) values ($1, $2, $3, $4, $5, $6)",
        id,
        name,
        slug,
        baseline,
        demonstration,
        ctx.now
    )?;
    tx.note(ctx, audit::Line::new("partnership.create", "partnership", id));
    Ok(())
}
