//! What a user may ask, by the list of the place, for her kind, on a day (decree 7-7-2017, arts. 25-28).

use kernel::Day;
use schemes::wijk::activity::{self, NotAllowed};
use schemes::wijk::performance::User;
use store::{Ctx, Failure, Tx};
use wijk_users::UserId;

use crate::checks::local;

/// May this user ask this activity in this municipality on a day? None: she may.
pub async fn may_ask(
    tx: &mut Tx,
    ctx: &Ctx,
    user: UserId,
    (nis, activity): (&str, &str),
    day: Day,
) -> Result<Option<NotAllowed>, Failure> {
    let found = permitted(tx, ctx, user, &[nis.to_owned()], &[activity.to_owned()], day).await?;
    Ok(found.into_iter().find_map(|one| one.refused))
}

/// One activity in one municipality, for one user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Permitted {
    /// Code of the activity.
    pub activity: String,
    /// Municipality.
    pub nis: String,
    /// Why she may not ask it there; none: she may.
    pub refused: Option<NotAllowed>,
}

/// Which of these activities a user may ask in each of these municipalities on a day.
pub(crate) async fn permitted(
    tx: &mut Tx,
    ctx: &Ctx,
    user: UserId,
    places: &[String],
    codes: &[String],
    day: Day,
) -> Result<Vec<Permitted>, Failure> {
    let scheme = wijk_users::scheme_of(tx, ctx, user).await?;
    let facts: User = wijk_users::facts_for_check(tx, ctx, user, day).await?;
    let towns = network::municipality::codes(tx, ctx).await?;
    let list = wijk_office::activities_of(tx, ctx, &scheme).await?;
    let mut found = Vec::new();
    for nis in places {
        let here = local(&towns, &list, nis);
        found.extend(codes.iter().map(|code| {
            let kind = facts.kind.ok_or(NotAllowed::KindNotStated);
            let refused = kind.and_then(|kind| {
                let asked = activity::Asked {
                    code,
                    kind,
                    municipality: nis,
                    day,
                    worker_in_transition: facts.was_in_pwa,
                    user_in_pwa: facts.was_in_pwa,
                };
                activity::check(&here, &asked)
            });
            Permitted { activity: code.clone(), nis: nis.clone(), refused: refused.err() }
        }));
    }
    Ok(found)
}
