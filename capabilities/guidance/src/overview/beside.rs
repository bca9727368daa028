//! Lines that capabilities which guidance does not know put on the overview. The program names them, in one list.

use std::pin::Pin;

use kernel::access::Permit;
use store::{Ctx, Failure, Tx};
use web::Words;

/// Words and where they lead; none when there is nothing to say, or nothing that the permit reads.
pub type Found<'a> = Pin<Box<dyn Future<Output = Result<Option<(String, String)>, Failure>> + Send + 'a>>;

/// Asks a capability for its line. It judges the permit itself.
pub type Ask = for<'a> fn(&'a Ctx, &'a Words, &'a mut Tx, &'a Permit) -> Found<'a>;

/// All of them, as an extension of the routes.
#[derive(Debug, Clone)]
pub struct Beside(pub Vec<Ask>);

/// The lines of one file.
pub(super) async fn lines(
    beside: Option<&Beside>,
    ctx: &Ctx,
    l: &Words,
    tx: &mut Tx,
    permit: &Permit,
) -> Result<Vec<(String, String)>, Failure> {
    let mut found = Vec::new();
    for ask in beside.map(|all| all.0.as_slice()).unwrap_or_default() {
        found.extend(ask(ctx, l, tx, permit).await?);
    }
    Ok(found)
}
