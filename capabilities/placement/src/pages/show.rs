//! One placement: where it stands, what can be done now, what happened.

use askama::Template;
use axum::extract::Path;
use kernel::{Aspect, Moment, PlacementId, Verb};
use people::FileHead;
use web::{Answer, Choice, Frame, Visit, Words};

use super::view::{self, Line};
use crate::door::{self, Opened};
use crate::model::{Outcome, RefuseReason, Shared, Status, WithdrawReason};
use crate::rules::machine::Deed;
use crate::store::event;
use crate::store::feedback::{self, Told};
use crate::{happened, snapshot, standing};

/// Events on the page; more happen to nobody.
const MOST: i64 = 400;

#[derive(Template)]
#[template(path = "placement/show.html")]
struct ShowPage {
    f: Frame,
    l: Words,
    head: FileHead,
    line: Line,
    before: String,
    estimate: String,
    grounds: Vec<String>,
    wishes: String,
    preferred: String,
    shared: Vec<Shared>,
    message: String,
    deeds: Vec<Deed>,
    happened: Vec<happened::Shown>,
    told: Vec<Told>,
    refusals: Vec<Choice>,
    withdrawals: Vec<Choice>,
    outcomes: Vec<Choice>,
    decides: bool,
    today: kernel::Day,
}

impl ShowPage {
    fn can(&self, deed: &str) -> bool {
        self.deeds.iter().any(|d| format!("{d:?}") == deed)
    }
}

/// `GET /placements/{id}`
pub async fn show(visit: Visit, Path(id): Path<PlacementId>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let Opened { placement: p, permit } = door::open(&mut tx, ctx, id).await?;
    let head = people::file_head(&visit, &mut tx, &permit, "/placements").await?;
    let deeds = door::possible(&mut tx, ctx, &p).await?;
    let mut events = event::of_participant(&mut tx, ctx, p.participant_id, Moment(i64::MAX), MOST).await?;
    events.retain(|e| e.placement == id);
    let mut ids: Vec<_> = events.iter().filter_map(|e| e.service).collect();
    ids.extend([p.service_id, p.wishes.preferred].into_iter().flatten());
    let names = view::named(&mut tx, ctx, ids).await?;
    let told = feedback::of(&mut tx, ctx, &p).await?;
    let write = permit.may(Verb::Write, Aspect::Placements);
    let (shared, message) = if write { snapshot::open(&mut tx, ctx, &p).await? } else { (Vec::new(), None) };
    let (mut before, mut estimate) = (String::new(), String::new());
    if p.status == Status::Waiting {
        let standing = standing::standing(&mut tx, ctx, &p).await?;
        before = l.n1("wait-before", standing.before, "name", &p.calling_name);
        estimate = standing::words(&l, standing.estimate);
    }
    drop(tx);
    people::door::log_read(&visit, &permit, "placements").await?;
    let preferred = p.wishes.preferred.and_then(|s| names.get(&s)).map_or_else(String::new, |n| n.name.clone());
    let reasons: &[RefuseReason] =
        if deeds.contains(&Deed::Agree) { RefuseReason::ALL } else { &[RefuseReason::NoAnswer] };
    let outcomes: &[Outcome] = match p.status {
        Status::Accepted => &[Outcome::NeverStarted],
        _ => &[Outcome::Done, Outcome::StoppedEarly, Outcome::MovedOn],
    };
    web::render(&ShowPage {
        f: visit.frame("placement-title", "/participants"),
        grounds: view::grounds(&l, &p),
        wishes: snapshot::wishes(&l, &p),
        happened: happened::shown(&l, &events, &names, ctx.today()),
        refusals: view::choices(&l, "placement-refuse", reasons),
        withdrawals: view::choices(&l, "placement-withdraw", WithdrawReason::ALL),
        outcomes: view::choices(&l, "placement-outcome", outcomes),
        line: Line::new(&l, p, &names, ctx.today()),
        message: message.unwrap_or_default(),
        decides: door::decides(ctx),
        today: ctx.today(),
        preferred,
        before,
        estimate,
        shared,
        deeds,
        told,
        head,
        l,
    })
}
