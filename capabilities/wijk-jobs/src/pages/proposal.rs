//! A proposal for all open questions at once. Nothing happens without a person: each line is asked by hand.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use kernel::Verb;
use web::{Answer, Frame, Visit, Words};
use wijk_office::door;
use wijk_office::rules::access::Part;

use super::words::Names;
use crate::gather::{Pool, open};
use crate::rules::proposal::{Open, for_all};
use crate::store::{assignment, request};

struct Line {
    request_url: String,
    activity: String,
    user: String,
    place: String,
    worker: String,
    worker_id: String,
    worker_url: String,
    why: String,
    version: i64,
}

#[derive(Template)]
#[template(path = "wijk_jobs/proposal.html")]
struct ProposalPage {
    f: Frame,
    l: Words,
    open: usize,
    /// Questions that wait for the answer of a worker who was asked.
    asked: usize,
    workers: usize,
    lines: Vec<Line>,
}

/// `GET /wijk/requests/proposal`
pub(crate) async fn show(visit: Visit) -> Answer {
    let ctx = &visit.ctx;
    let mut tx = visit.app.db.read().await?;
    let desk = door::require(&mut tx, ctx, Verb::Read, Part::Work).await?;
    let waiting = request::to_match(&mut tx, ctx, ctx.today()).await?;
    let pool = Pool::load(&mut tx, ctx, &desk).await?;
    let asked: BTreeSet<_> = assignment::asked_for(&mut tx, ctx).await?.into_iter().collect();
    let mut taken: BTreeMap<_, i64> = BTreeMap::new();
    for (id, count) in assignment::people_of_all(&mut tx, ctx).await? {
        taken.insert(id, count);
    }
    let offers: Vec<Open> =
        waiting.iter().map(|one| open(one, one.workers - taken.get(&one.id).copied().unwrap_or(0))).collect();
    let found = for_all(&offers, &pool.candidates, &asked, |a, b| pool.km(a, b))?;
    let workers: Vec<_> = found.iter().map(|line| line.worker).collect();
    let users: Vec<_> = waiting.iter().map(|one| one.user_id).collect();
    let names = Names::load(&mut tx, ctx, &desk, &workers, &users).await?;
    drop(tx);
    let l = visit.l.clone();
    let lines = found
        .iter()
        .filter_map(|line| {
            let one = waiting.iter().find(|one| one.id == line.request)?;
            Some(Line {
                request_url: one.url(),
                activity: names.activity(&one.activity_code),
                user: names.user(one.user_id),
                place: names.place(&one.nis),
                worker: names.worker(line.worker),
                worker_id: line.worker.to_string(),
                worker_url: format!("/wijk/workers/{}", line.worker),
                why: line.reasons.iter().map(|r| l.of("work-reason", r)).collect::<Vec<_>>().join(", "),
                version: one.version,
            })
        })
        .collect();
    web::render(&ProposalPage {
        f: visit.frame("work-proposal-title", "/wijk/requests"),
        open: offers.iter().filter(|one| one.places > 0).count(),
        asked: offers.iter().filter(|one| one.places == 0).count(),
        workers: pool.candidates.iter().filter(|c| c.person.hours_left > 0).count(),
        lines,
        l,
    })
}
