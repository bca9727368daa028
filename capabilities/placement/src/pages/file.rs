//! The tab of the file: which help she asks, where it stands, what can be done meanwhile.

use askama::Template;
use axum::extract::Path;
use kernel::{Aspect, ParticipantId, Verb};
use people::FileHead;
use web::{Answer, Frame, Visit, Words};

use super::view::{self, Line};
use super::wish_form;
use crate::model::Status;
use crate::standing;
use crate::store::lists;
use crate::trial;

/// A wish that is not over, with her place on the list.
struct Open {
    line: Line,
    /// "Er wachten 3 mensen voor haar."
    before: String,
    /// How long it may still take.
    estimate: String,
    /// Why this urgent.
    grounds: Vec<String>,
}

/// An offer for meanwhile.
struct Meanwhile {
    id: kernel::ServiceId,
    name: String,
    organisation: String,
    when: String,
}

#[derive(Template)]
#[template(path = "placement/file.html")]
struct FilePage {
    f: Frame,
    l: Words,
    head: FileHead,
    open: Vec<Open>,
    over: Vec<Line>,
    meanwhile: Vec<Meanwhile>,
    may_write: bool,
}

/// `GET /participants/{id}/placements`
pub async fn show(visit: Visit, Path(id): Path<ParticipantId>) -> Answer {
    let mut tx = visit.app.db.read().await?;
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let permit = people::door::require(&mut tx, ctx, id, Verb::Read, Aspect::Placements).await?;
    let head = people::file_head(&visit, &mut tx, &permit, "/placements").await?;
    let all = lists::of_participant(&mut tx, ctx, &permit).await?;
    let names = view::names(&mut tx, ctx, &all.iter().collect::<Vec<_>>()).await?;
    let (over, live): (Vec<_>, Vec<_>) = all.into_iter().partition(|p| p.status.is_over());
    let waits_for: Vec<&str> = live.iter().filter(|p| p.status == Status::Waiting).map(|p| p.need.as_str()).collect();
    let mut meanwhile = Vec::new();
    if !waits_for.is_empty() {
        let wishes = wish_form::wishes_of(&head.person);
        let found = trial::meanwhile(&mut tx, ctx, &permit, &head.person, &wishes, &waits_for).await?;
        meanwhile = found
            .into_iter()
            .map(|s| Meanwhile {
                id: s.id,
                when: s.told.opening.clone().unwrap_or_default(),
                name: s.told.name,
                organisation: s.organisation,
            })
            .collect();
    }
    let mut open = Vec::new();
    for p in live {
        let (mut before, mut estimate) = (String::new(), String::new());
        if p.status == Status::Waiting {
            let standing = standing::standing(&mut tx, ctx, &p).await?;
            before = l.n1("wait-before", standing.before, "name", &p.calling_name);
            estimate = standing::words(&l, standing.estimate);
        }
        let grounds = view::grounds(&l, &p);
        open.push(Open { line: Line::new(&l, p, &names, ctx.today()), before, estimate, grounds });
    }
    drop(tx);
    people::door::log_read(&visit, &permit, "placements").await?;
    web::render(&FilePage {
        f: visit.frame("placement-file-title", "/participants"),
        head,
        open,
        over: over.into_iter().map(|p| Line::new(&l, p, &names, ctx.today())).collect(),
        meanwhile,
        may_write: permit.may(Verb::Write, Aspect::Placements),
        l,
    })
}
