//! Somebody becomes known with an address to log in with; the command line sets a password.

use kernel::StaffId;
use store::{Action, Ctx, Failure, Tx, audit};

use crate::records::NewStaff;
use crate::staff;

/// Makes somebody known. For the command line and the demonstration; pages use `network`'s invitation.
pub struct CreateStaff {
    /// Who.
    pub new: NewStaff,
}

impl Action for CreateStaff {
    type Output = StaffId;
    const NAME: &'static str = "staff.create";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<StaffId, Failure> {
        let id = staff::create(tx, ctx, &self.new).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", id).fact("positions", self.new.positions.len()));
        Ok(id)
    }
}

/// Sets a password (its hash), for the command line.
pub struct SetPassword {
    /// Whose.
    pub staff: StaffId,
    /// From `passwords::hash`.
    pub hash: String,
}

impl Action for SetPassword {
    type Output = ();
    const NAME: &'static str = "staff.password";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        staff::set_password(tx, ctx, self.staff, &self.hash).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", self.staff));
        Ok(())
    }
}
