//! Who waits for a service: for the partner in counts only, for the coordinator with the list beside it.

use askama::Template;
use axum::extract::Path;
use kernel::{Refusal, ServiceId};
use web::{Answer, Frame, Visit, Words};

use super::view::{self, Line};
use crate::actions::offer_freed::candidates;
use crate::model::Placement;
use crate::{door, standing};

/// Names on the page, first in the order; all are counted.
const MOST: usize = 100;

#[derive(Template)]
#[template(path = "placement/service_waiting.html")]
struct ServiceWaitingPage {
    f: Frame,
    l: Words,
    id: ServiceId,
    name: String,
    organisation: String,
    total: usize,
    per_band: Vec<(i64, usize)>,
    longest: i64,
    free: i64,
    estimate: String,
    lines: Vec<Line>,
    /// How many wait for help that a list does not name: those are counted and not named.
    unnamed: usize,
}

/// `GET /services/{id}/waiting`
pub async fn show(visit: Visit, Path(id): Path<ServiceId>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let service = catalogue::load(&mut tx, ctx, id).await?;
    let decides = door::decides(ctx);
    let own = door::receives(ctx) && service.organisation_id == ctx.actor.organisation;
    if !decides && !own {
        return Err(Refusal::NotFound.into());
    }
    let waiting = candidates(&mut tx, ctx, &service).await?;
    let estimate = standing::of_service(&mut tx, ctx, &service, waiting.len()).await?;
    let quiet = |p: &Placement| catalogue::arena::is_sensitive(&p.need);
    let names = view::names(&mut tx, ctx, &waiting.iter().take(MOST).collect::<Vec<_>>()).await?;
    drop(tx);
    let today = ctx.today();
    let total = waiting.len();
    let unnamed = if decides { waiting.iter().filter(|p| quiet(p)).count() } else { 0 };
    web::render(&ServiceWaitingPage {
        f: visit.frame("service-waiting-title", if decides { "/waiting" } else { "/requests" }),
        per_band: (1..=3).map(|band| (band, waiting.iter().filter(|p| p.band == band).count())).collect(),
        longest: waiting.iter().map(|p| view::days_waiting(p, today)).max().unwrap_or(0),
        free: service.free(),
        organisation: service.organisation.clone(),
        name: service.told.name.clone(),
        estimate: standing::words(&l, estimate),
        // Names are for who decides; a house that was not asked yet sees counts.
        lines: if decides {
            view::lines(&l, waiting.into_iter().filter(|p| !quiet(p)).take(MOST).collect(), &names, today)
        } else {
            Vec::new()
        },
        unnamed,
        id,
        total,
        l,
    })
}
