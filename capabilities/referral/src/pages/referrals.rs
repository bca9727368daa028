//! The referrals that my organisation made: unanswered first, so that nothing is forgotten.

use askama::Template;
use kernel::Day;
use web::{Answer, Frame, Visit, Words};

use crate::actions::refer::MAY_REFER;
use crate::model::Progress;
use crate::rules;
use crate::store::status;

/// As many as one page shows; older ones stay reachable by their link.
const MOST: i64 = 300;

/// A line of the list.
pub struct Line {
    id: String,
    initials: String,
    progress: Progress,
    sent_on: Day,
    changed_on: Option<Day>,
    days: i32,
    staff: String,
}

#[derive(Template)]
#[template(path = "referral/referrals.html")]
struct ReferralsPage {
    f: Frame,
    l: Words,
    today: Day,
    unanswered: Vec<Line>,
    answered: Vec<Line>,
}

/// `GET /referrals`.
pub async fn list(visit: Visit) -> Answer {
    visit.only(MAY_REFER)?;
    let today = visit.ctx.today();
    let mut tx = visit.app.db.read().await?;
    let rows = status::of_organisation(&mut tx, &visit.ctx, MOST).await?;
    let lines = rows.into_iter().map(|row| Line {
        id: row.id.to_string(),
        progress: rules::progress(row.status, row.person_status, row.outcome),
        sent_on: row.created_at.day(),
        changed_on: row.decided_at.map(kernel::Moment::day),
        days: rules::days_waiting(row.created_at, today),
        staff: row.staff.unwrap_or_default(),
        initials: row.initials,
    });
    let (unanswered, answered) = lines.partition(|line| line.changed_on.is_none());
    web::render(&ReferralsPage {
        f: visit.frame("referral-list-title", "/referrals"),
        l: visit.l.clone(),
        today,
        unanswered,
        answered,
    })
}
