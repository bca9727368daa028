//! What the search needs of a service: its place in the list and its words.

use ::store::{Ctx, Failure, Tx, execute, fetch_value, insert_rows};
use kernel::{ServiceId, name};

use super::{listing, words};
use crate::model::Draft;

/// Works everything out anew.
pub(crate) async fn all(tx: &mut Tx, ctx: &Ctx, service: ServiceId, draft: &Draft) -> Result<(), Failure> {
    listing::set(tx, ctx, service, draft).await?;
    let partnership = ctx.actor.partnership;
    let organisation = fetch_value!(
        tx,
        String,
        "select name from catalogue_house where partnership_id = $1 and id = $2",
        partnership,
        draft.organisation_id
    )?;
    execute!(tx, "delete from service_word where partnership_id = $1 and service_id = $2", partnership, service)?;
    let municipalities = network::municipality::load(tx, ctx).await?;
    let towns = words::towns(draft, &municipalities, ctx.today());
    let rows = words::of(draft, &organisation, &towns);
    insert_rows!(tx, "insert into service_word (partnership_id, word, service_id, weight)", rows, |row| [
        partnership,
        row.0.as_str(),
        service,
        row.1
    ])?;
    for (word, _) in &rows {
        let new = execute!(
            tx,
            "insert into service_dictionary (partnership_id, word) values ($1, $2)
             on conflict (partnership_id, word) do nothing",
            partnership,
            word.as_str()
        )?;
        if new == 0 {
            continue;
        }
        let terms = name::deletes(&name::key(word));
        insert_rows!(tx, "insert into service_term (partnership_id, term, word)", terms, |term| [
            partnership,
            term.as_str(),
            word.as_str()
        ])?;
    }
    Ok(())
}
