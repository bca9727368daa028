//! Who may keep national numbers.

use kernel::{Refusal, Role};
use store::{Ctx, Failure, Tx};

/// Refuses a national number from an organisation that may not process it (law of 8 August 1983, art. 8). The program
/// itself, which makes demonstration data, answers for nobody.
pub(crate) async fn check(tx: &mut Tx, ctx: &Ctx, given: bool) -> Result<(), Failure> {
    if !given || ctx.actor.role == Role::System {
        return Ok(());
    }
    let own = network::organisation(tx, ctx, ctx.actor.organisation).await?;
    if own.is_some_and(|organisation| organisation.may_process_insz) {
        Ok(())
    } else {
        Err(Refusal::field("insz", "wijk-worker-insz-not-allowed").into())
    }
}
