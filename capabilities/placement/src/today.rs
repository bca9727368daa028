//! What of onward referral asks for somebody today: her own turn, requests for her house, and loose ends of the region.

use kernel::{Day, PlacementId, Role};
use store::{Ctx, Failure, Tx};
use web::Words;

use crate::actions::speak_up;
use crate::door;
use crate::model::Placement;
use crate::pages::view::{self, Line};
use crate::store::lists;

/// Days ahead that a day of starting and a question how it goes are announced.
const AHEAD: i32 = 2;
/// Lines of each kind; the page that belongs to it has them all.
const MOST: usize = 20;

/// One line of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Which.
    pub id: PlacementId,
    /// Where to answer.
    pub url: String,
    /// Whose; the kind of help where the name is not this reader's to see.
    pub who: String,
    /// What is asked, in a plain sentence.
    pub what: String,
    /// Until when, in words.
    pub until: String,
    /// Did that day pass?
    pub late: bool,
}

/// The day, as far as this reader is at turn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Today {
    /// Of her people: a place that is offered, a question of the partner, a day that is proposed, how it goes.
    pub mine: Vec<Due>,
    /// Sent to her organisation and not answered.
    pub ours: Vec<Due>,
    /// For who decides on places: nobody answered in time.
    pub open_ends: Vec<Due>,
    /// How many of those there are in all.
    pub open_ends_count: i64,
}

/// What asks for this actor today. Parts that are not hers are empty.
pub async fn today(tx: &mut Tx, ctx: &Ctx, l: &Words) -> Result<Today, Failure> {
    let day = ctx.today();
    let own = ctx.actor.role == Role::Coach;
    let mut today = Today::default();
    if own || ctx.actor.role == Role::TeamLead {
        let all = lists::of_coach(tx, ctx, own, day.plus_days(AHEAD), MOST).await?;
        today.mine = lines(tx, ctx, l, all, |p| (format!("/placements/{}", p.id), p.person.clone())).await?;
    }
    if door::receives(ctx) {
        let all = lists::unanswered(tx, ctx, MOST).await?;
        // What she agreed to tell stands on the request itself; a list of the day needs no name.
        let help = |p: &Placement| (format!("/requests/{}", p.id), catalogue::word_in_list(l, &p.need));
        today.ours = lines(tx, ctx, l, all, help).await?;
    }
    if door::decides(ctx) {
        let mut all = speak_up::open_ends(tx, ctx).await?;
        all.truncate(MOST);
        today.open_ends = lines(tx, ctx, l, all, |p| (format!("/placements/{}", p.id), p.person.clone())).await?;
        today.open_ends_count = lists::overdue_count(tx, ctx, day).await?;
    }
    Ok(today)
}

async fn lines(
    tx: &mut Tx,
    ctx: &Ctx,
    l: &Words,
    all: Vec<Placement>,
    named: impl Fn(&Placement) -> (String, String),
) -> Result<Vec<Due>, Failure> {
    let names = view::names(tx, ctx, &all.iter().collect::<Vec<_>>()).await?;
    let today: Day = ctx.today();
    let due = |p: Placement| {
        let (url, who) = named(&p);
        let line = Line::row(l, p, &names, today);
        Due { id: line.p.id, url, who, what: line.stands, until: line.until, late: line.late }
    };
    Ok(all.into_iter().map(due).collect())
}
