//! The published criteria of urgency, their version and where they come from: for everybody who is logged in.

use askama::Template;
use web::{Answer, Frame, Visit, Words};

use crate::rules::urgency::{self, Criterion, Days, LAST_BAND, Rules};

#[derive(Template)]
#[template(path = "placement/criteria.html")]
struct CriteriaPage {
    f: Frame,
    l: Words,
    rules: Option<&'static Rules>,
    days: Days,
}

impl CriteriaPage {
    fn of_band(&self, band: i64) -> Vec<&'static Criterion> {
        self.rules.map_or_else(Vec::new, |r| r.criteria.iter().filter(|c| c.band == band).collect())
    }
}

/// `GET /waiting/criteria`
pub async fn show(visit: Visit) -> Answer {
    web::render(&CriteriaPage {
        f: visit.frame("criteria-title", "/waiting"),
        rules: urgency::in_force(visit.ctx.today()),
        days: urgency::days(),
        l: visit.l.clone(),
    })
}
