//! The same password, hashed at today's cost.

use kernel::StaffId;
use store::{Action, Ctx, Failure, Tx, audit};

use crate::store as sql;

/// Keeps a newer hash of the password that somebody just proved. Sessions and links stay as they are.
pub struct Rehash<'a> {
    /// Whose.
    pub staff: StaffId,
    /// The hash that fitted: a password that was changed meanwhile stays changed.
    pub old: &'a str,
    /// From `passwords::hash`.
    pub new: &'a str,
}

impl Action for Rehash<'_> {
    type Output = ();
    const NAME: &'static str = "password.rehash";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        sql::staff::replace_hash(tx, ctx, self.staff, self.old, self.new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", self.staff));
        Ok(())
    }
}
