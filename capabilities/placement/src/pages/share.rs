//! What exactly is told to the partner, shown first, to choose per line; then it is sent.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use kernel::refusal::Faults;
use kernel::{PlacementId, Refusal};
use people::FileHead;
use web::{Answer, Choice, Fields, FormView, Frame, Problem, Visit, Words};

use super::view;
use crate::actions::agree::{AgreeSharing, Agreement};
use crate::actions::send::SendRequest;
use crate::door::{self, Opened};
use crate::model::{Item, Shared};
use crate::rules::machine::Deed;
use crate::snapshot;

/// What a partner needs to answer; the rest is chosen on purpose.
pub(crate) const DEFAULTS: [Item; 6] =
    [Item::Name, Item::Phone, Item::Languages, Item::Wishes, Item::From, Item::Coach];

/// On the page where the wishes are still being chosen, wishes and day are told as that form has them.
pub(crate) fn as_in_the_form(l: &Words, all: &mut Vec<Shared>) {
    all.retain(|line| !matches!(line.item, Item::Wishes | Item::From));
    for item in [Item::Wishes, Item::From] {
        all.push(Shared { item, value: l.t("share-as-above") });
    }
}

/// The lines as boxes, each with its value.
pub(crate) fn options(l: &Words, form: &FormView, all: &[Shared]) -> Vec<Choice> {
    all.iter()
        .map(|line| form.choice("items", line.item.as_str(), l.of("share-item", line.item)).hint(line.value.clone()))
        .collect()
}

/// Reads what she agreed to.
pub(crate) fn read<'a>(fields: &Fields, faults: &mut Faults, l: &'a Words) -> Agreement<'a> {
    Agreement {
        items: fields.all("items").filter_map(|key| key.parse().ok()).collect(),
        message: fields.short(faults, "message", 2000),
        agreed: fields.has("agreed", "yes"),
        shown: Some(fields.get("shown").to_owned()),
        l,
    }
}

#[derive(Template)]
#[template(path = "placement/share.html")]
struct SharePage {
    f: Frame,
    l: Words,
    head: FileHead,
    form: FormView,
    shared: Vec<Choice>,
    mark: String,
    id: PlacementId,
    version: i64,
    service: String,
}

async fn page(visit: &Visit, id: PlacementId, form: Option<FormView>) -> Result<SharePage, Problem> {
    let mut tx = visit.app.db.read().await?;
    let (ctx, l) = (&visit.ctx, visit.l.clone());
    let Opened { placement: p, permit } = door::open(&mut tx, ctx, id).await?;
    if !door::possible(&mut tx, ctx, &p).await?.contains(&Deed::Agree) {
        return Err(Refusal::NotFound.into());
    }
    let head = people::file_head(visit, &mut tx, &permit, "/placements").await?;
    let names = view::names(&mut tx, ctx, &[&p]).await?;
    let all = snapshot::collect(&mut tx, ctx, &permit, &p, &l).await?;
    drop(tx);
    people::door::log_read(visit, &permit, "placements").await?;
    let form =
        form.unwrap_or_else(|| FormView::filled(DEFAULTS.iter().map(|item| ("items".to_owned(), item.to_string()))));
    let named = p.service_id.and_then(|service| names.get(&service));
    Ok(SharePage {
        f: visit.frame("share-title", "/participants"),
        shared: options(&l, &form, &all),
        mark: snapshot::mark(&all),
        id,
        version: p.version,
        service: named.map_or_else(String::new, |n| format!("{} ({})", n.name, n.organisation)),
        head,
        form,
        l,
    })
}

/// `GET /placements/{id}/share`
pub async fn show(visit: Visit, Path(id): Path<PlacementId>) -> Answer {
    web::render(&page(&visit, id, None).await?)
}

/// `POST /placements/{id}/share`: `send=no` only notes what she agreed to.
pub async fn save(visit: Visit, Path(id): Path<PlacementId>, web::Form(fields): web::Form) -> Answer {
    let mut faults = Faults::default();
    let agreement = read(&fields, &mut faults, &visit.l);
    let version = fields.version();
    let later = fields.has("send", "no");
    let outcome = match faults.done() {
        Err(refusal) => Err(refusal.into()),
        Ok(()) if later => visit.app.db.act(&visit.ctx, &AgreeSharing { placement: id, version, agreement }).await,
        Ok(()) => {
            let send = SendRequest { placement: id, version, agreement: Some(agreement) };
            visit.app.db.act(&visit.ctx, &send).await
        }
    };
    match outcome {
        Ok(()) => {
            let key = if later { "placement-said-agreed" } else { "placement-said-sent" };
            Ok(visit.redirect(format!("/placements/{id}")).said(key).into_response())
        }
        Err(failure) => {
            let errors = web::errors_of(failure)?;
            let form = fields.view(&visit.l, &errors);
            web::render_invalid(&page(&visit, id, Some(form)).await?)
        }
    }
}
