//! Somebody changes her own settings or password.

use kernel::Refusal;
use store::{Action, Ctx, Failure, Tx, audit};
use uuid::Uuid;

use crate::store as sql;

/// Name, phone, language, shortcuts of the actor.
pub struct SaveAccount<'a> {
    /// What the form showed.
    pub version: i64,
    /// Full name.
    pub name: &'a str,
    /// Phone, E.164.
    pub phone: Option<String>,
    /// Language of the screens.
    pub language: &'a str,
    /// Keyboard shortcuts on.
    pub shortcuts: bool,
}

impl Action for SaveAccount<'_> {
    type Output = ();
    const NAME: &'static str = "account.save";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let mut staff =
            sql::staff::by_id(tx, ctx.actor.partnership, ctx.actor.staff).await?.ok_or(Refusal::NotFound)?;
        let current = staff.version;
        staff.version = self.version;
        self.name.clone_into(&mut staff.name);
        staff.phone.clone_from(&self.phone);
        self.language.clone_into(&mut staff.language);
        staff.shortcuts = self.shortcuts;
        if sql::staff::save_profile(tx, ctx, &staff).await? == 0 {
            return Err(Refusal::Stale { current }.into());
        }
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", staff.id));
        Ok(())
    }
}

/// A new password for the actor, who proved the old one. Her other sessions end.
pub struct ChangePassword {
    /// The session that stays.
    pub keep: Uuid,
    /// From `passwords::hash`.
    pub hash: String,
}

impl Action for ChangePassword {
    type Output = ();
    const NAME: &'static str = "account.password";

    async fn run(&self, tx: &mut Tx, ctx: &Ctx) -> Result<(), Failure> {
        let staff = ctx.actor.staff;
        sql::staff::set_password(tx, ctx, staff, &self.hash).await?;
        let ended = sql::sessions::end_others(tx, ctx, staff, self.keep).await?;
        sql::links::cancel(tx, ctx, staff).await?;
        tx.note(ctx, audit::Line::new(Self::NAME, "staff", staff).fact("sessions-ended", ended));
        Ok(())
    }
}
